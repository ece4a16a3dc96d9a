//! The rows of many plans as text: for a terminal, as Markdown and as JSON.

use serde_json::json;

use super::{Entry, Row, Told, Totals};
use crate::report::layout::{Ink, Page};
use crate::report::markdown::plain;
use crate::report::{Style, words};
use crate::text::{Lang, Text};

/// What the field `schema` of the JSON form says.
const SCHEMA: &str = "hegui-batch-v1";

/// What the columns are called.
pub(super) const HEADS: [Text; 6] = [
    Text::new("计划", "Plan"),
    Text::new("细则", "Rule"),
    Text::new("结论", "Verdict"),
    Text::new("计数", "Counts"),
    WORST,
    CLOSEST,
];
const WORST: Text = Text::new("首要问题", "Worst");
const CLOSEST: Text = Text::new("最小余量", "Closest");

/// The cells of a row: file and name, kind, verdict, counts, worst, closest.
fn cells(entry: &Entry, lang: Lang) -> [String; 6] {
    match entry {
        Entry::Checked(row) => {
            let verdict = format!("{} {}", words::symbol(row.overall), row.overall.name().get(lang));
            let text = |told: &Option<Told>| told.as_ref().map(|told| told.text.clone()).unwrap_or_default();
            let plan = format!("{}\n{}", row.file, row.name);
            [plan, row.kind.to_owned(), verdict, counts(row), text(&row.worst), text(&row.closest)]
        }
        Entry::Unread { file, reason } => stopped(file, UNREAD.get(lang), reason),
        Entry::Broken { file, reason } => stopped(file, BROKEN.get(lang), reason),
    }
}

const UNREAD: Text = Text::new("! 未读取", "! not read");
const BROKEN: Text = Text::new("! 程序错误", "! broken off");

fn stopped(file: &str, verdict: &str, reason: &str) -> [String; 6] {
    [file.to_owned(), String::new(), verdict.to_owned(), String::new(), reason.to_owned(), String::new()]
}

/// The counts in the order of their weight: 不符合/待补充/需论证/符合.
fn counts(row: &Row) -> String {
    let counts = row.counts;
    format!("✗{} ?{} ~{} ✓{}", counts.fail, counts.missing, counts.justify, counts.pass)
}

/// A row for a terminal: two to four lines.
pub(super) fn terminal_row(entry: &Entry, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    let [plan, kind, verdict, counts, worst, closest] = cells(entry, lang);
    let ink = match entry {
        Entry::Checked(row) => Ink::of(row.overall),
        Entry::Unread { .. } | Entry::Broken { .. } => Ink::Fail,
    };
    let column = match lang {
        Lang::Zh => 12,
        Lang::En => 24,
    };
    page.labelled(0, &verdict, column, &plan.replace('\n', "  "), Ink::Plain, ink);
    let parts: Vec<_> = [kind, counts].into_iter().filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        page.labelled(0, "", column, &parts.join("  "), Ink::Dim, Ink::Plain);
    }
    for (label, text) in [(WORST, worst), (CLOSEST, closest)] {
        let text = match (entry, text.is_empty()) {
            (_, true) => continue,
            (Entry::Checked(_), false) => format!("{}{}{text}", label.get(lang), Text::new("：", ": ").get(lang)),
            _ => text,
        };
        page.labelled(0, "", column, &text, Ink::Plain, Ink::Plain);
    }
    page.finish()
}

/// The totals for a terminal.
pub(super) fn terminal_foot(totals: Totals, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    page.rule();
    page.paragraph(0, &totals.line(lang), Ink::Bold);
    let legend = Text::new(
        "计数依次为 ✗ 不符合、? 待补充、~ 需论证、✓ 符合；最小余量括号内为余量与限值之比",
        "counts: ✗ fails, ? missing, ~ to justify, ✓ complies; closest: the margin as a share of its limit",
    );
    page.paragraph(0, legend.get(lang), Ink::Dim);
    page.finish()
}

fn markdown_line(cells: &[String; 6]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The head of the table in Markdown.
pub(super) fn markdown_head(lang: Lang) -> String {
    let title = Text::new("合规核对汇总", "Compliance of many plans").get(lang);
    let heads = markdown_line(&HEADS.map(|head| head.get(lang).to_owned()));
    format!("# {title}\n\n{heads}|{}\n", "---|".repeat(HEADS.len()))
}

/// A row in Markdown.
pub(super) fn markdown_row(entry: &Entry, lang: Lang) -> String {
    // A cell of Markdown has one line.
    markdown_line(&cells(entry, lang).map(|cell| plain(&cell.replace('\n', " "))))
}

/// The totals in Markdown.
pub(super) fn markdown_foot(totals: Totals, lang: Lang) -> String {
    format!("\n**{}**\n", totals.line(lang))
}

/// What stands before the rows in JSON.
pub(super) fn json_head() -> String {
    let program = json!({ "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") });
    format!("{{\n\"schema\": \"{SCHEMA}\",\n\"program\": {program},\n\"plans\": [\n")
}

/// A row in JSON.
pub(super) fn json_row(entry: &Entry) -> String {
    let value = match entry {
        Entry::Checked(row) => {
            let counts = row.counts;
            json!({
                "file": row.file,
                "state": "checked",
                "name": row.name,
                "sha256": row.sha256,
                "regulation": row.regulation,
                "overall": row.overall.id(),
                "counts": {
                    "pass": counts.pass, "fail": counts.fail, "justify": counts.justify,
                    "missing": counts.missing, "not_applicable": counts.not_applicable,
                },
                "worst": row.worst,
                "closest": row.closest,
            })
        }
        Entry::Unread { file, reason } => json!({ "file": file, "state": "unread", "reason": reason }),
        Entry::Broken { file, reason } => json!({ "file": file, "state": "broken", "reason": reason }),
    };
    crate::report::json::escaped(&value.to_string())
}

/// The totals in JSON.
pub(super) fn json_foot(totals: Totals) -> String {
    format!("\n],\n\"totals\": {}\n}}\n", json!(totals))
}

/// The cells of a row for a page, with the class that gives the verdict its colour.
pub(super) fn page_cells(entry: &Entry, lang: Lang) -> ([String; 6], &'static str) {
    let class = match entry {
        Entry::Checked(row) => row.overall.id(),
        Entry::Unread { .. } | Entry::Broken { .. } => "fail",
    };
    (cells(entry, lang), class)
}
