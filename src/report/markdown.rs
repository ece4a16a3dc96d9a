//! The report as Markdown, for a repository, a ticket or a wiki.

use std::fmt::{Display, Write};

use super::content::{ArticleText, Content, Item, PlaceLine};
use super::layout::shortened;
use crate::assess::Assessment;
use crate::official::OfficialText;
use crate::project::Plan;
use crate::text::Lang;

/// The report as Markdown that ends with a line break. No word of a plan becomes markup.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::markdown, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(markdown::render(&plan, &assessment, Lang::Zh, None).contains("\n## ✓ 符合\n"));
/// ```
#[must_use]
pub fn render(plan: &Plan, assessment: &Assessment, lang: Lang, law: Option<&OfficialText>) -> String {
    let content = Content::new(plan, assessment, lang, law);
    let mut page = Page { text: String::new(), content: &content };
    page.head();
    page.table();
    page.articles();
    page.layers();
    page.papers();
    page.foot();
    page.text
}

/// A text without markup: every character that could begin some is escaped.
pub(super) fn plain(text: &str) -> String {
    const MARKUP: &str = r"\`*_{}[]<>()#+-.!|~&@:=$^";
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(char) = chars.next() {
        let within_number = before.is_ascii_digit() && chars.peek().is_some_and(char::is_ascii_digit);
        let harmless_here = match char {
            // A point or hyphen between digits, a bracket or colon after a word: figures, dates and times stay readable.
            '.' | '-' | ':' => within_number,
            '(' | ')' | '+' | '=' => before != ']' && !plain.is_empty(),
            _ => false,
        };
        match char {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            _ if MARKUP.contains(char) && !harmless_here => {
                plain.push('\\');
                plain.push(char);
            }
            _ => plain.push(char),
        }
        before = char;
    }
    plain
}

/// A text as code, in a fence that is longer than any within it. A line of a table would end at a bar.
pub(super) fn code(text: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for char in text.chars() {
        run = if char == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{}{space}{fence}", text.replace('|', r"\|"))
}

struct Page<'a> {
    text: String,
    content: &'a Content,
}

impl Page<'_> {
    fn line(&mut self, line: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{line}");
    }

    fn t(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.content.t(zh, en)
    }

    fn heading(&mut self, level: usize, text: impl Display) {
        self.line(format!("\n{} {text}\n", "#".repeat(level)));
    }

    fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        let cells: Vec<_> = cells.into_iter().collect();
        self.line(format!("| {} |", cells.join(" | ")));
    }

    fn table_head(&mut self, cells: &[&str]) {
        self.row(cells.iter().copied());
        self.line(format!("|{}", "---|".repeat(cells.len())));
    }

    fn head(&mut self) {
        let content = self.content;
        self.line(format!("# {}", plain(&shortened(&content.name, 200))));
        if let Some(sample) = content.sample {
            self.line(format!("\n**{sample}**"));
        }
        self.heading(2, format!("{} {}", super::words::symbol(content.overall), content.overall_name));
        self.line(content.counts_line());
        self.line(format!("\n{}", content.scope));
        if let Some(line) = &content.layers.conclusion {
            self.line(format!("\n{line}"));
        }
        if !content.years.is_empty() {
            self.heading(2, self.t("计量年度", "Metered years"));
            for year in &content.years {
                self.line(format!("- {}: {}", year.name, plain(&year.text)));
            }
            if let Some(note) = content.years_note {
                self.line(format!("\n{note}"));
            }
        }
        if !content.findings.is_empty() {
            let title =
                self.t("数据矛盾，相关条款按待补充处理", "Contradicting figures; what rests on them lacks evidence");
            self.heading(2, title);
            for (number, finding) in (1..).zip(&content.findings) {
                self.line(format!("{number}. {}", plain(&finding.message)));
                for place in &finding.places {
                    self.line(format!("   - {}", place_line(place)));
                }
            }
        }
        self.heading(2, self.t("项目概况", "The project"));
        self.table_head(&[self.t("项目", "What"), self.t("内容", "Stated")]);
        for (label, text) in &content.facts {
            self.row([*label, &plain(text)]);
        }
    }

    fn table(&mut self) {
        let content = self.content;
        self.heading(2, self.t("结果一览", "All results"));
        self.table_head(&[
            self.t("条款", "Art."),
            self.t("要求", "Requirement"),
            self.t("申报值", "Found"),
            self.t("要求值", "Required"),
            self.t("余量", "Margin"),
            self.t("结论", "Verdict"),
        ]);
        for item in content.worst_first() {
            let compared = item.compared.as_ref();
            let bound = compared.map(|compared| plain(&compared.bound)).unwrap_or_default();
            let margin = compared.and_then(|compared| compared.margin.as_deref()).map(plain).unwrap_or_default();
            let marks: Vec<_> = item.marks.iter().map(|mark| format!(" · {mark}")).collect();
            let verdict = format!("{} {}{}", plain(item.symbol()), item.outcome(), marks.concat());
            let found = plain(&item.found);
            self.row([item.short.as_str(), &plain(item.title), &found, &bound, &margin, &verdict]);
        }
    }

    fn articles(&mut self) {
        let content = self.content;
        self.heading(2, self.t("逐条核对", "Article by article"));
        for article in &content.articles {
            self.article(article);
        }
    }

    fn layers(&mut self) {
        let content = self.content;
        if content.layers.texts.is_empty() {
            return;
        }
        self.heading(2, self.t("相关文件，不计入细则结论", "Related texts, not part of the result on the regulation"));
        for text in &content.layers.texts {
            self.heading(3, format!("{} {}", plain(text.symbol()), plain(&text.name)));
            self.line(text.counts_line());
            for item in &text.items {
                self.item(item);
            }
        }
    }

    fn article(&mut self, article: &ArticleText) {
        self.heading(3, &article.name);
        self.line(plain(article.summary));
        if !article.wording.is_empty() {
            self.line(format!("\n> {}", self.t("条文原文", "Official wording")));
            for paragraph in &article.wording {
                self.line(format!(">\n> {}", plain(paragraph)));
            }
        }
        for item in &article.items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        let marks: Vec<_> = item.marks.iter().map(|mark| format!(" · {mark}")).collect();
        let (symbol, title) = (plain(item.symbol()), plain(item.title));
        self.heading(4, format!("{symbol} {} `{}` {title}{}", item.verdict, item.id, marks.concat()));
        self.entry(self.t("要求", "Asked"), &plain(&item.asked));
        if let Some(why) = item.why_not {
            self.entry(self.t("不适用", "Why not"), why);
            return;
        }
        if let Some(compared) = &item.compared {
            self.entry(self.t("对照", "Compared"), &plain(&compared.sentence));
        }
        let places: Vec<_> = item.places.iter().map(place_line).collect();
        self.entries(self.t("依据", "From"), &places);
        self.plain_entries(self.t("计算", "Calculated"), &item.steps);
        let mut readings = Vec::new();
        for reading in &item.readings {
            readings.push(plain(&reading.sentence));
            readings.extend(reading.alternatives.iter().map(|other| plain(&other.sentence)));
            readings.extend(reading.because.as_deref().map(plain));
        }
        readings.extend(item.told.as_deref().map(plain));
        self.entries(self.t("口径", "Reading"), &readings);
        let fill_in = self.t("，填写 ", "; fill in ");
        let missing = item.missing.iter().map(|one| format!("{}{fill_in}{}", plain(&one.name), code(&one.field)));
        self.entries(self.t("缺少", "Missing"), &missing.collect::<Vec<_>>());
        self.plain_entries(self.t("说明", "Note"), &item.notes);
        self.plain_entries(self.t("整改", "Remedy"), &item.remedy);
        self.plain_entries(self.t("与原文不符", "Differs from the wording"), &item.differences);
    }

    fn entry(&mut self, label: &str, text: &str) {
        let colon = self.t("：", ": ");
        self.line(format!("- **{label}**{colon}{text}"));
    }

    fn plain_entries(&mut self, label: &str, texts: &[String]) {
        self.entries(label, &texts.iter().map(|text| plain(text)).collect::<Vec<_>>());
    }

    /// One line where there is one text, a list below the label where there are several.
    fn entries(&mut self, label: &str, texts: &[String]) {
        match texts {
            [] => {}
            [one] => self.entry(label, one),
            several => {
                self.line(format!("- **{label}**"));
                for text in several {
                    self.line(format!("  - {text}"));
                }
            }
        }
    }

    fn papers(&mut self) {
        let papers = &self.content.papers;
        self.heading(2, self.t("材料清单", "Papers"));
        self.table_head(&[
            self.t("材料", "Paper"),
            self.t("状态", "State"),
            self.t("出具单位", "Issuer"),
            self.t("日期", "Date"),
            self.t("有效期至", "Valid until"),
            self.t("意见", "Result"),
            self.t("条款", "Articles"),
        ]);
        for paper in papers.missing.iter().chain(&papers.listed) {
            let (kind, issuer, rules) = (plain(&paper.kind), plain(&paper.issuer), plain(&paper.rules));
            self.row([kind.as_str(), paper.state, &issuer, &paper.date, &paper.valid_until, paper.result, &rules]);
        }
    }

    fn foot(&mut self) {
        let content = self.content;
        if !content.later.is_empty() {
            self.heading(2, self.t("后续阶段义务，本次未核对", "Duties of later stages, not tested here"));
            for later in &content.later {
                let duties = plain(&later.duties.join(self.t("、", ", ")));
                self.entry(later.stage, &duties);
            }
        }
        if !content.notices.is_empty() || !content.warnings.is_empty() {
            self.heading(2, self.t("提示", "Notices"));
            for notice in &content.notices {
                self.line(format!("- {}", plain(notice)));
            }
            let unusual = self.t("数值提醒，不影响结论：", "unusual figure; no verdict rests on this: ");
            for warning in &content.warnings {
                self.line(format!("- {unusual}{}", plain(warning)));
            }
        }
        self.heading(2, self.t("复核信息", "How to repeat this"));
        let imprint = &content.imprint;
        let edition = format!("{} · {}", imprint.edition, imprint.number);
        let lines = [&imprint.program, &edition, &imprint.day, &imprint.file, &imprint.sha256];
        for line in lines.into_iter().chain(imprint.law.iter().flatten()).chain(&imprint.law_differs) {
            self.line(format!("- {}", plain(line)));
        }
        for (file, digest) in &content.attachments {
            self.line(format!("- {} SHA\\-256 {digest}", plain(file)));
        }
        self.line(format!("\n{}", imprint.sentence));
    }
}

fn place_line(place: &PlaceLine) -> String {
    format!("{} {} {}", place.position, code(&place.written), plain(&place.name))
}

#[cfg(test)]
mod tests;
