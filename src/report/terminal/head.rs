//! The head: which project, which rule, the conclusion, and figures that contradict each other.

use super::super::content::{Content, head};
use super::super::layout::{Ink, Page, packed, padded};
use super::super::{harmless, words};
use super::{detail, heading};
use crate::project::Plan;
use crate::text::{Lang, Text};

pub(super) fn write(page: &mut Page, plan: &Plan, content: &Content) {
    let lang = page.style.lang;
    page.paragraph(0, &name(plan, lang), Ink::Bold);
    page.paragraph(0, &format!("{} · {}", content.regulation, content.stage), Ink::Plain);
    if !content.size.is_empty() {
        page.paragraph(0, &packed(&content.size, " · ", page.width()), Ink::Plain);
    }
    file(page, plan);
    page.blank();
    conclusion(page, content);
    findings(page, content);
    page.blank();
}

/// Which project and which file, for a report on more than one regulation.
pub(in crate::report) fn identity(page: &mut Page, plan: &Plan) {
    page.paragraph(0, &name(plan, page.style.lang), Ink::Bold);
    file(page, plan);
}

fn file(page: &mut Page, plan: &Plan) {
    let digest: String = plan.sha256.chars().take(12).collect();
    page.paragraph(0, &format!("{}  SHA-256 {digest}…", harmless(plan.source.name())), Ink::Dim);
}

fn name(plan: &Plan, lang: Lang) -> String {
    let name = head::name(plan, lang);
    head::sample(plan, lang).map_or_else(|| name.clone(), |mark| format!("{name}  {mark}"))
}

fn conclusion(page: &mut Page, content: &Content) {
    let verdict = format!("{} {}", words::symbol(content.overall), content.overall_name);
    let label = Text::new("结论", "Result").get(page.style.lang);
    page.labelled(0, label, 8, &verdict, Ink::of(content.overall), Ink::Bold);
    page.labelled(0, "", 8, &content.counts_line(), Ink::Plain, Ink::Plain);
    page.labelled(0, "", 8, &content.scope, Ink::Dim, Ink::Plain);
    if let Some(line) = &content.layers.conclusion {
        page.labelled(0, "", 8, line, Ink::of(content.layers.overall), Ink::Plain);
    }
    years(page, content);
}

/// The metered years below the conclusion, one in a line.
fn years(page: &mut Page, content: &Content) {
    let label = Text::new("年度", "Years").get(page.style.lang);
    for (number, year) in (0..).zip(&content.years) {
        let label = if number == 0 { label } else { "" };
        page.labelled(0, label, 8, &format!("{}  {}", year.name, year.text), Ink::of(year.overall), Ink::Bold);
    }
    if let Some(note) = content.years_note {
        page.labelled(0, "", 8, note, Ink::Dim, Ink::Plain);
    }
}

fn findings(page: &mut Page, content: &Content) {
    if content.findings.is_empty() {
        return;
    }
    let lang = page.style.lang;
    page.blank();
    let title =
        Text::new("! 数据矛盾，相关条款按待补充处理", "! Contradicting figures; what rests on them lacks evidence");
    page.paragraph(0, &heading(title, lang, content.findings.len()), Ink::Missing);
    for (number, finding) in (1..).zip(&content.findings) {
        let label = padded(&format!("{number}."), 3);
        page.labelled(2, &label, 3, &finding.message, Ink::Plain, Ink::Plain);
        detail::places(page, &finding.places, 5);
    }
}
