//! What the document says, section by section.

use super::super::words;
use crate::law::Consequence;
use crate::report::content::{Content, Item};
use crate::text::Text;

/// A section with its heading.
pub(super) struct Section {
    /// The heading, with its number.
    pub(super) title: String,
    /// What stands below it.
    pub(super) blocks: Vec<Block>,
}

/// A piece of a section.
pub(super) enum Block {
    /// A paragraph in a style of the document.
    Paragraph(&'static str, String),
    /// The conclusion, in its colour.
    Verdict(&'static str, String),
    /// A table.
    Table(Table),
}

/// A table; all of its columns together are as wide as the page.
pub(super) struct Table {
    /// The widths of the columns, in twentieths of a point.
    pub(super) widths: Vec<u32>,
    /// The head; empty where there is none.
    pub(super) head: Vec<&'static str>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
pub(super) struct Row {
    /// The cells, each paragraph by paragraph.
    pub(super) cells: Vec<Vec<String>>,
    /// The colour of the last cell; empty where it has none.
    pub(super) colour: &'static str,
}

impl Table {
    /// The width of all columns.
    pub(super) fn width(&self) -> u32 {
        self.widths.iter().sum()
    }

    /// The heads with the widths of their columns.
    pub(super) fn heads(&self) -> impl Iterator<Item = (&'static str, u32)> {
        self.head.iter().copied().zip(self.widths.iter().copied())
    }
}

impl Row {
    /// The cells with the widths of their columns and their colour.
    pub(super) fn cells_of<'r>(&'r self, table: &'r Table) -> impl Iterator<Item = (&'r [String], u32, &'static str)> {
        let last = self.cells.len().saturating_sub(1);
        let colour = move |at: usize| if at == last { self.colour } else { "" };
        let cells = self.cells.iter().zip(&table.widths).enumerate();
        cells.map(move |(at, (cell, width))| (cell.as_slice(), *width, colour(at)))
    }
}

/// The width of the text on a page of A4, in twentieths of a point.
const PAGE: u32 = 9298;

/// Every section that has something to say, numbered.
pub(super) fn all(content: &Content) -> Vec<Section> {
    let open = |wanted: Consequence| content.items().filter(move |item| item.consequence == wanted);
    let sections = [
        (content.t("项目概况", "The project"), project(content)),
        (content.t("预审结论", "Conclusion"), conclusion(content)),
        (
            content.t("不符合条款及整改要求", "What does not comply, and its remedy"),
            remedies(content, open(Consequence::Fail)),
        ),
        (content.t("需论证条款", "What needs justification"), remedies(content, open(Consequence::Justify))),
        (content.t("缺少的材料和数据", "Missing papers and data"), missing(content)),
        (content.t("采用的口径与另一口径的结果", "Readings taken, and what the others would say"), readings(content)),
        (content.t("各条款结论", "All verdicts"), verdicts(content)),
        (content.t("相关文件，不计入细则结论", "Related texts, not part of the conclusion"), layers(content)),
        (content.t("后续阶段义务，本次未核对", "Duties of later stages, not tested here"), later(content)),
        (content.t("提示", "Notices"), notices(content)),
        (content.t("复核信息", "How to repeat this"), imprint(content)),
    ];
    let told = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    told.zip(1_u8..)
        .map(|((title, blocks), number)| Section { title: numbered(content, number, title), blocks })
        .collect()
}

fn numbered(content: &Content, number: u8, title: &str) -> String {
    match content.lang {
        crate::text::Lang::Zh => format!("{}、{title}", words::numeral(number)),
        crate::text::Lang::En => format!("{number}. {title}"),
    }
}

fn one(text: impl Into<String>) -> Vec<String> {
    vec![text.into()]
}

/// A table whose columns take these hundredths of the page.
fn table<const N: usize>(shares: [u32; N], head: [&'static str; N], rows: Vec<Row>) -> Block {
    let widths = shares.iter().map(|share| PAGE * share / 100).collect();
    let head = if head.iter().all(|text| text.is_empty()) { Vec::new() } else { head.to_vec() };
    Block::Table(Table { widths, head, rows })
}

fn plain(cells: Vec<Vec<String>>) -> Row {
    Row { cells, colour: "" }
}

/// The colour of a verdict, as a document writes it.
const fn colour(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Fail => "A3150D",
        Consequence::Missing => "7A4B00",
        Consequence::Justify => "682374",
        Consequence::Pass => "155E30",
        Consequence::NotApplicable(_) => "70757D",
    }
}

fn project(content: &Content) -> Vec<Block> {
    let rows = content.facts.iter().map(|(label, text)| plain(vec![one(*label), one(text)]));
    vec![table([20, 80], ["", ""], rows.collect())]
}

fn conclusion(content: &Content) -> Vec<Block> {
    let verdict = format!("{} {}", words::symbol(content.overall), content.overall_name);
    let mut blocks = vec![
        Block::Verdict(colour(content.overall), verdict),
        Block::Paragraph("Normal", content.counts_line()),
        Block::Paragraph("Small", content.scope.clone()),
    ];
    blocks.extend(content.layers.conclusion.clone().map(|line| Block::Paragraph("Small", line)));
    blocks.extend(years(content));
    if !content.findings.is_empty() {
        let title = content.t(
            "以下填报数据互相矛盾，相关条款按待补充处理：",
            "These figures contradict each other; what rests on them lacks evidence:",
        );
        blocks.push(Block::Paragraph("Normal", title.to_owned()));
        for (number, finding) in (1..).zip(&content.findings) {
            let places: Vec<_> = finding.places.iter().map(|place| place.position.as_str()).collect();
            let text = format!("{number}. {}  [{}]", finding.message, places.join(content.t("、", ", ")));
            blocks.push(Block::Paragraph("ListItem", text));
        }
    }
    blocks
}

/// How each metered year came out.
fn years(content: &Content) -> Vec<Block> {
    let rows = content
        .years
        .iter()
        .map(|year| Row { cells: vec![one(&year.name), one(&year.text)], colour: colour(year.overall) });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![table([14, 86], [content.t("计量年度", "Year"), content.t("结论", "Verdict")], rows)];
    blocks.extend(content.years_note.map(|note| Block::Paragraph("Small", note.to_owned())));
    blocks
}

/// What is to be mended or justified: article, what it asks, what was found, and the remedy.
fn remedies<'c>(content: &'c Content, items: impl Iterator<Item = &'c Item>) -> Vec<Block> {
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return Vec::new();
    }
    let rows = items.iter().map(|item| {
        let found = item.compared.as_ref().map(|compared| compared.sentence.clone());
        let found: Vec<_> = found.into_iter().chain(item.notes.iter().cloned()).collect();
        let mut asked = vec![item.title.to_owned(), item.asked.clone()];
        asked.extend(item.marks.iter().map(|mark| (*mark).to_owned()));
        let article = vec![item.article.clone(), item.short.clone()];
        plain(vec![article, asked, found, item.remedy.clone()])
    });
    let head = [
        content.t("条款", "Article"),
        content.t("要求", "What is asked"),
        content.t("申报情况", "What was found"),
        content.t("整改", "Remedy"),
    ];
    let mut blocks = vec![table([13, 30, 29, 28], head, rows.collect())];
    let mut quoted = 0;
    for item in &items {
        let wording = content.wording(item.number);
        // Several rules of an article stand one after the other.
        if wording.is_empty() || quoted == item.number {
            continue;
        }
        quoted = item.number;
        let title = format!("{} {}", item.article, content.t("条文原文", "official wording"));
        blocks.push(Block::Paragraph("QuoteHead", title));
        blocks.extend(wording.iter().map(|text| Block::Paragraph("Quote", text.clone())));
    }
    blocks
}

fn missing(content: &Content) -> Vec<Block> {
    let papers = content.papers.missing.iter().map(|paper| {
        let what = content.t("材料", "paper");
        plain(vec![one(&paper.kind), one(what), one(&paper.rules), one("")])
    });
    let is_paper = |field: &str| field.starts_with("documents[]");
    let mut data: Vec<(String, String, Vec<String>)> = Vec::new();
    for item in content.items() {
        for missing in item.missing.iter().filter(|missing| !is_paper(&missing.field)) {
            match data.iter_mut().find(|(_, field, _)| *field == missing.field) {
                Some((.., rules)) => rules.push(item.short.clone()),
                None => data.push((missing.name.clone(), missing.field.clone(), one(&item.short))),
            }
        }
    }
    let data = data.into_iter().map(|(name, field, rules)| {
        let what = content.t("数据", "data");
        plain(vec![one(name), one(what), one(rules.join(content.t("、", ", "))), one(field)])
    });
    let rows: Vec<_> = papers.chain(data).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        content.t("缺少", "Missing"),
        content.t("类别", "Kind"),
        content.t("用于条款", "For articles"),
        content.t("填写位置", "Field"),
    ];
    vec![table([34, 10, 26, 30], head, rows)]
}

fn readings(content: &Content) -> Vec<Block> {
    let rows = content.items().filter(|item| item.applies()).flat_map(|item| {
        item.readings.iter().map(|reading| {
            let others: Vec<_> = reading.alternatives.iter().map(|other| other.sentence.clone()).collect();
            let mut taken = vec![reading.sentence.clone()];
            taken.extend(reading.because.clone());
            plain(vec![one(&item.short), taken, others])
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head =
        [content.t("条款", "Article"), content.t("采用的口径", "Reading taken"), content.t("另一口径", "Otherwise")];
    vec![table([12, 46, 42], head, rows)]
}

fn verdicts(content: &Content) -> Vec<Block> {
    let rows = content.items().filter(|item| item.applies()).map(|item| {
        let compared = item.compared.as_ref();
        let mut verdict = vec![format!("{} {}", item.symbol(), item.verdict)];
        verdict.extend(item.marks.iter().map(|mark| (*mark).to_owned()));
        let cells = vec![
            one(&item.short),
            one(item.title),
            one(&item.found),
            one(compared.map(|compared| compared.bound.clone()).unwrap_or_default()),
            one(compared.and_then(|compared| compared.margin.clone()).unwrap_or_default()),
            verdict,
        ];
        Row { cells, colour: colour(item.consequence) }
    });
    let head = [
        Text::new("条款", "Article"),
        Text::new("要求", "Requirement"),
        Text::new("申报值", "Found"),
        Text::new("要求值", "Required"),
        Text::new("余量", "Margin"),
        Text::new("结论", "Verdict"),
    ];
    let rows: Vec<_> = rows.collect();
    vec![table([10, 26, 15, 20, 16, 13], head.map(|text| text.get(content.lang)), rows)]
}

/// The related texts: what applies, with what was found and the remedy.
fn layers(content: &Content) -> Vec<Block> {
    let rows = content.layers.texts.iter().flat_map(|text| {
        text.items.iter().filter(|item| item.applies()).map(|item| {
            let found = item.compared.as_ref().map(|compared| compared.sentence.clone());
            let missing = item.missing.iter().map(|missing| missing.sentence.clone());
            let found: Vec<_> = found.into_iter().chain(missing).chain(item.notes.iter().cloned()).collect();
            let verdict = one(format!("{} {}", item.symbol(), item.verdict));
            let asked = [item.title.to_owned(), item.asked.clone()].into_iter().chain(item.remedy.iter().cloned());
            let cells = vec![vec![text.name.clone(), item.article.clone()], asked.collect(), found, verdict];
            Row { cells, colour: colour(item.consequence) }
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        content.t("文件", "Text"),
        content.t("要求", "What is asked"),
        content.t("申报情况", "What was found"),
        content.t("结论", "Verdict"),
    ];
    vec![table([22, 34, 30, 14], head, rows)]
}

fn later(content: &Content) -> Vec<Block> {
    let rows =
        content.later.iter().map(|later| plain(vec![one(later.stage), one(later.duties.join(content.t("、", ", ")))]));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() { Vec::new() } else { vec![table([14, 86], ["", ""], rows)] }
}

fn notices(content: &Content) -> Vec<Block> {
    let unusual = content.t("数值提醒，不影响结论：", "unusual figure; no verdict rests on this: ");
    let warnings = content.warnings.iter().map(|warning| format!("{unusual}{warning}"));
    let texts = content.notices.iter().cloned().chain(warnings);
    texts.map(|text| Block::Paragraph("ListItem", text)).collect()
}

fn imprint(content: &Content) -> Vec<Block> {
    let imprint = &content.imprint;
    let edition = format!("{} · {}", imprint.edition, imprint.number);
    let lines = [&imprint.program, &edition, &imprint.day, &imprint.file, &imprint.sha256];
    let files = content.attachments.iter().map(|(file, digest)| format!("{file}  SHA-256 {digest}"));
    let lines = lines.into_iter().cloned().chain(imprint.law.iter().flatten().cloned());
    let lines = lines.chain(imprint.law_differs.clone()).chain(files);
    let mut blocks: Vec<_> = lines.map(|line| Block::Paragraph("Small", line)).collect();
    blocks.push(Block::Paragraph("Normal", imprint.sentence.to_owned()));
    blocks
}
