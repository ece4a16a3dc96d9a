//! What differs between an approved plan and the current one, and which verdicts moved.

use super::super::content::compared;
use super::super::layout::{Ink, Page};
use super::super::{Style, harmless, words};
use super::head;
use crate::compare::{Comparison, Difference, Moved, Value};
use crate::law::Consequence;
use crate::project::{Choice, Consent, Place, Plan};
use crate::text::{Lang, Text};

/// The report on two plans: the conclusion on the ban on changes, every difference with its old and new value, and the
/// rules whose verdict moved.
#[must_use]
pub fn render_comparison(approved: &Plan, current: &Plan, comparison: &Comparison, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    head::identity(&mut page, current);
    let digest: String = approved.sha256.chars().take(12).collect();
    let line = match lang {
        Lang::Zh => format!("对照批复方案 {}  SHA-256 {digest}…", harmless(approved.source.name())),
        Lang::En => format!("against the approved plan {}  SHA-256 {digest}…", harmless(approved.source.name())),
    };
    page.paragraph(0, &line, Ink::Dim);
    page.blank();
    conclusion(&mut page, comparison);
    for difference in &comparison.differences {
        write(&mut page, difference);
    }
    moved(&mut page, comparison);
    page.finish()
}

fn conclusion(page: &mut Page, comparison: &Comparison) {
    let lang = page.style.lang;
    let overall = comparison.overall();
    let article = words::article(comparison.article, lang);
    let verdict = format!("{} {}", words::symbol(overall), overall.name().get(lang));
    let label = Text::new("结论", "Result").get(lang);
    page.labelled(0, label, 8, &verdict, Ink::of(overall), Ink::Bold);
    let count = comparison.differences.len();
    let scope = match (lang, count) {
        (Lang::Zh, 0) => format!("与批复方案没有差异（{article}，建设内容和股权结构）"),
        (Lang::Zh, _) => format!("与批复方案有 {count} 处差异（{article}，建设内容和股权结构）"),
        (Lang::En, 0) => format!("no difference from the approved plan ({article}: contents and shareholding)"),
        (Lang::En, _) => format!("differences from the approved plan: {count} ({article}: contents and shareholding)"),
    };
    page.labelled(0, "", 8, &scope, Ink::Plain, Ink::Plain);
}

fn write(page: &mut Page, difference: &Difference) {
    let lang = page.style.lang;
    page.blank();
    let of = difference.of.as_deref().map(|of| format!("{} ", harmless(of))).unwrap_or_default();
    let (symbol, name) = (words::symbol(difference.consequence), difference.consequence.name().get(lang));
    let title = format!("{symbol} {name}  {of}{}", difference.term.name.get(lang));
    page.paragraph(0, &title, Ink::of(difference.consequence));
    page.entry(Text::new("批复", "Approved").get(lang), &side(difference.approved.as_ref(), lang));
    page.entry(Text::new("现在", "Now").get(lang), &side(difference.current.as_ref(), lang));
    page.entry(Text::new("同意", "Consent").get(lang), &consent(difference, lang));
}

/// A value and the line it stands in.
fn side(side: Option<&(Value, Option<Place>)>, lang: Lang) -> String {
    let Some((value, place)) = side else { return Text::new("没有填报", "not stated").get(lang).to_owned() };
    let value = harmless(&value.text(lang));
    match (place, lang) {
        (None, _) => value,
        (Some(place), Lang::Zh) => format!("{value}（第 {} 行 {}）", place.line, harmless(&place.field())),
        (Some(place), Lang::En) => format!("{value} (line {}, {})", place.line, harmless(&place.field())),
    }
}

/// What was declared, and what would cure the difference.
fn consent(difference: &Difference, lang: Lang) -> String {
    let declared = difference.consent.map(Choice::name);
    match (difference.consequence, declared) {
        (_, Some(consent)) if difference.consent != Some(Consent::None) => consent.get(lang).to_owned(),
        (Consequence::Missing, _) => {
            Text::new("两份计划都填报后才能比较", "can be compared once both plans state it").get(lang).to_owned()
        }
        _ => Text::new(
            "未声明；恢复批复内容，或在 [[changes]] 中以同样的名称写明书面同意",
            "none declared; restore what was approved, or state the written consent in [[changes]] under the same name",
        )
        .get(lang)
        .to_owned(),
    }
}

fn moved(page: &mut Page, comparison: &Comparison) {
    let lang = page.style.lang;
    let moved = comparison.moved();
    page.blank();
    if moved.is_empty() {
        let none = Text::new("各条结论与批复方案相同", "every verdict is that of the approved plan").get(lang);
        return page.paragraph(0, none, Ink::Plain);
    }
    let title = match lang {
        Lang::Zh => format!("结论有变的条款（{}）", moved.len()),
        Lang::En => format!("verdicts that moved ({})", moved.len()),
    };
    page.paragraph(0, &title, Ink::Bold);
    for Moved { approved, current } in moved {
        let (was, is) = (approved.consequence.name().get(lang), current.consequence.name().get(lang));
        let line = format!("{}  {}  {was} → {is}", current.rule.id, current.rule.title.get(lang));
        page.paragraph(2, &line, Ink::of(current.consequence));
        let why = [("批复", "was", approved), ("现在", "now", current)].map(|(zh, en, result)| {
            let note = || result.notes.first().map(|note| harmless(&note.render(lang)));
            let said = compared(result, lang).map(|compared| compared.sentence).or_else(note)?;
            let label = Text::new(zh, en).get(lang);
            Some(match lang {
                Lang::Zh => format!("{label}：{said}"),
                Lang::En => format!("{label}: {said}"),
            })
        });
        for line in why.into_iter().flatten() {
            page.paragraph(4, &line, Ink::Plain);
        }
    }
}
