//! What moved, in words: for a terminal, as Markdown and as JSON.

use super::{Cause, Changes, Moved, Part, RuleChange, YearChange};
use crate::law::Consequence;
use crate::project::Plan;
use crate::report::json::escaped;
use crate::report::json::v1::{Bilingual, Report, Verdict};
use crate::report::layout::{Ink, Page};
use crate::report::{Style, harmless, words};
use crate::text::{Lang, Text};

/// A line of the report on what moved.
struct Line {
    level: usize,
    text: String,
    ink: Ink,
}

/// What moved, for a terminal.
#[must_use]
pub fn terminal(older: &Report, plan: &Plan, changes: &Changes, style: Style) -> String {
    let mut page = Page::new(style);
    for line in lines(older, plan, changes, style.lang) {
        if line.level == 1 {
            page.blank();
        }
        page.paragraph(line.level.saturating_sub(1) * 2, &line.text, line.ink);
    }
    page.finish()
}

/// What moved, as Markdown.
#[must_use]
pub fn markdown(older: &Report, plan: &Plan, changes: &Changes, lang: Lang) -> String {
    let lines = lines(older, plan, changes, lang).into_iter().map(|line| {
        let text = crate::report::markdown::plain(&line.text);
        match line.level {
            0 => format!("# {text}\n"),
            1 => format!("\n- **{text}**\n"),
            level => format!("{}- {text}\n", "  ".repeat(level - 1)),
        }
    });
    lines.collect()
}

/// What moved, as JSON.
#[must_use]
pub fn to_json(changes: &Changes) -> String {
    // Serialising strings, numbers and lists cannot fail.
    let value = serde_json::json!({ "schema": super::SCHEMA, "changes": changes });
    escaped(&format!("{value:#}\n"))
}

fn lines(older: &Report, plan: &Plan, changes: &Changes, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = |level, text: String, ink| lines.push(Line { level, text, ink });
    line(0, crate::report::content::head::name(plan, lang), Ink::Bold);
    let Moved { was, is } = changes.overall;
    let overall = match (was == is, lang) {
        (true, Lang::Zh) => format!("结论未变：{}", signed(is, lang)),
        (true, Lang::En) => format!("the conclusion did not move: {}", signed(is, lang)),
        (false, Lang::Zh) => format!("结论由 {} 变为 {}", signed(was, lang), signed(is, lang)),
        (false, Lang::En) => format!("the conclusion moved from {} to {}", signed(was, lang), signed(is, lang)),
    };
    line(1, overall, Ink::of(consequence(is)));
    let digest: String = older.input.sha256.chars().take(12).collect();
    line(
        2,
        match lang {
            Lang::Zh => {
                format!("对照 {}（SHA-256 {digest}…，hegui {}）", harmless(&older.input.file), older.program.version)
            }
            Lang::En => {
                format!("against {} (SHA-256 {digest}…, hegui {})", harmless(&older.input.file), older.program.version)
            }
        },
        Ink::Dim,
    );
    let causes: Vec<_> = changes.causes.iter().map(|cause| cause.text(lang)).collect();
    let none =
        Text::new("计划、细则、程序、阶段和日期均相同", "plan, rule, program, stage and day are the same").get(lang);
    line(2, if causes.is_empty() { none.to_owned() } else { causes.join(separator(lang)) }, Ink::Plain);
    for (findings, title) in [
        (&changes.new_findings, Text::new("新出现的数据矛盾", "new contradiction")),
        (&changes.gone_findings, Text::new("已消除的数据矛盾", "contradiction that went")),
    ] {
        for finding in findings {
            line(1, format!("{}{}{}", title.get(lang), colon(lang), harmless(both(finding, lang))), Ink::Missing);
        }
    }
    for year in &changes.years {
        line(1, year_text(year, lang), year.overall.is.map_or(Ink::Plain, |is| Ink::of(consequence(is))));
        let Moved { was, is } = &year.open;
        if was != is {
            let list = |open: &[String]| if open.is_empty() { nothing(lang) } else { open.join(separator(lang)) };
            let label = Text::new("未符合", "open").get(lang);
            line(2, format!("{label}{}{} → {}", colon(lang), harmless(&list(was)), harmless(&list(is))), Ink::Plain);
        }
    }
    for rule in &changes.rules {
        for told in rule_lines(rule, &changes.causes, lang) {
            line(told.level, told.text, told.ink);
        }
    }
    let unmoved = match (lang, changes.rules.len(), changes.unmoved) {
        (Lang::Zh, 0, count) => format!("{count} 项全部未变"),
        (Lang::Zh, moved, count) => format!("{moved} 项有变；其余 {count} 项未变，未列出"),
        (Lang::En, 0, count) => format!("none of {count} moved"),
        (Lang::En, moved, count) => format!("{moved} moved; the other {count} did not and are not listed"),
    };
    line(1, unmoved, Ink::Dim);
    lines
}

fn year_text(year: &YearChange, lang: Lang) -> String {
    let name = match lang {
        Lang::Zh => format!("计量年度 {}", year.year),
        Lang::En => format!("metered year {}", year.year),
    };
    match (year.overall.was, year.overall.is) {
        (Some(was), Some(is)) if was == is => format!("{name}  {}", signed(is, lang)),
        (Some(was), Some(is)) => format!("{name}  {} → {}", signed(was, lang), signed(is, lang)),
        (None, is) => {
            let new = Text::new("新增", "new").get(lang);
            format!("{new} {name}  {}", is.map(|is| signed(is, lang)).unwrap_or_default())
        }
        (Some(was), None) => format!("{} {name}  {}", Text::new("取消", "gone").get(lang), signed(was, lang)),
    }
}

fn nothing(lang: Lang) -> String {
    Text::new("无", "none").get(lang).to_owned()
}

fn rule_lines(rule: &RuleChange, common: &[Cause], lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    let title = harmless(both(&rule.title, lang));
    let (text, ink) = match (rule.verdict.was, rule.verdict.is) {
        (Some(was), Some(is)) if was == is => {
            (format!("{}  {}  {title}", signed(is, lang), rule.id), Ink::of(consequence(is)))
        }
        (Some(was), Some(is)) => {
            let text = format!("{} → {}  {}  {title}", signed(was, lang), signed(is, lang), rule.id);
            (text, Ink::of(consequence(is)))
        }
        (None, is) => {
            let new = Text::new("新增", "new").get(lang);
            let verdict = is.map(|is| signed(is, lang)).unwrap_or_default();
            (format!("{new} {verdict}  {}  {title}", rule.id), is.map_or(Ink::Plain, |is| Ink::of(consequence(is))))
        }
        (Some(was), None) => {
            let gone = Text::new("取消", "gone").get(lang);
            (format!("{gone} {}  {}  {title}", signed(was, lang), rule.id), Ink::Plain)
        }
    };
    lines.push(Line { level: 1, text, ink });
    let plain = |text: String| Line { level: 2, text, ink: Ink::Plain };
    lines.extend(rule.parts.iter().map(|part| plain(part_text(part, lang))));
    // What holds for all of them stands at the top.
    if rule.causes != common {
        let causes: Vec<_> = rule.causes.iter().map(|cause| cause.text(lang)).collect();
        let label = Text::new("原因", "cause").get(lang);
        lines.push(plain(format!("{label}{}{}", colon(lang), causes.join(separator(lang)))));
    }
    lines
}

fn part_text(part: &Part, lang: Lang) -> String {
    let moved = |label: Text, was: Option<String>, is: Option<String>| {
        let (was, is) = (was.unwrap_or_else(|| nothing(lang)), is.unwrap_or_else(|| nothing(lang)));
        format!("{}{}{} → {}", label.get(lang), colon(lang), harmless(&was), harmless(&is))
    };
    let list = |fields: &[String]| Some(fields.join(separator(lang))).filter(|text| !text.is_empty());
    match part {
        Part::Value(Moved { was, is }) => {
            let text = |figure: &Option<crate::report::json::v1::Figure>| figure.as_ref().map(|one| one.text.clone());
            moved(Text::new("申报值", "found"), text(was), text(is))
        }
        Part::Limit(Moved { was, is }) => {
            let text = |limit: &Option<crate::report::json::v1::Limit>| {
                limit.as_ref().map(|one| format!("{} {}", sign(&one.operator, lang), one.text))
            };
            moved(Text::new("要求值", "required"), text(was), text(is))
        }
        Part::Missing(Moved { was, is }) => moved(Text::new("缺少", "missing"), list(was), list(is)),
        Part::Reading { id, taken } => {
            let text = |taken: &Option<Bilingual>| taken.as_ref().map(|one| both(one, lang).to_owned());
            let label = moved(Text::new("口径", "reading"), text(&taken.was), text(&taken.is));
            format!("{id} {label}")
        }
        Part::Sensitive(Moved { was, is }) => {
            let text = |sensitive: bool| {
                let known = if sensitive { Text::new("是", "yes") } else { Text::new("否", "no") };
                Some(known.get(lang).to_owned())
            };
            moved(Text::new("口径敏感", "sensitive to a reading"), text(*was), text(*is))
        }
        Part::Asks(Moved { was, is }) => {
            let text = |asks: &Bilingual| Some(both(asks, lang).to_owned());
            moved(Text::new("要求", "asks"), text(was), text(is))
        }
        Part::Binding(Moved { was, is }) => moved(Text::new("约束力", "binding"), Some(was.clone()), Some(is.clone())),
    }
}

fn both(text: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

/// The sign of an operator by its id.
fn sign(id: &str, lang: Lang) -> &'static str {
    use crate::law::{Operator, Order};
    let operator = Operator::ALL.iter().find(|one| one.id() == id).map(|one| one.sign());
    let orders = [Order::NotBefore, Order::NotAfter];
    operator.or_else(|| orders.iter().find(|one| one.id() == id).map(|one| one.name().get(lang))).unwrap_or_default()
}

const fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    }
}

const fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}

fn signed(verdict: Verdict, lang: Lang) -> String {
    let consequence = consequence(verdict);
    format!("{} {}", words::symbol(consequence), consequence.name().get(lang))
}

const fn consequence(verdict: Verdict) -> Consequence {
    match verdict {
        Verdict::Pass => Consequence::Pass,
        Verdict::Fail => Consequence::Fail,
        Verdict::Justify => Consequence::Justify,
        Verdict::Missing => Consequence::Missing,
        Verdict::NotApplicable => Consequence::NotApplicable(crate::law::WhyNot::Information),
    }
}
