//! One block for every rule that is not plainly met: what it rests on, how it was calculated, what would mend it.

use super::super::content::{Content, Item, PlaceLine};
use super::super::layout::{Ink, Page, columns, padded, shortened};
use crate::text::{Lang, Text};

/// The most lines of the plan that one block shows.
const MOST_PLACES: usize = 8;

pub(super) fn write(page: &mut Page, content: &Content) {
    for item in content.worst_first() {
        if item.needs_telling() {
            block(page, content, item);
        }
    }
}

pub(super) fn block(page: &mut Page, content: &Content, item: &Item) {
    let lang = page.style.lang;
    page.blank();
    page.paragraph(0, &title(item, lang), Ink::of(item.consequence));
    page.entry(Text::new("要求", "Asked").get(lang), &item.asked);
    if let Some(compared) = &item.compared {
        page.entry(Text::new("对照", "Compared").get(lang), &compared.sentence);
    }
    let lines = place_lines(&item.places, MOST_PLACES, page.entry_width(), lang);
    entries(page, Text::new("依据", "From"), &lines);
    entries(page, Text::new("计算", "Calculated"), &item.steps);
    readings(page, item);
    let missing: Vec<_> = item.missing.iter().map(|one| one.sentence.clone()).collect();
    entries(page, Text::new("缺少", "Missing"), &missing);
    entries(page, Text::new("说明", "Note"), &item.notes);
    entries(page, Text::new("整改", "Remedy"), &item.remedy);
    entries(page, Text::new("原文", "Wording"), content.wording(item.number));
    entries(page, Text::new("不符", "Differs"), &item.differences);
    page.entry(Text::new("条文", "More").get(lang), &format!("hegui explain {}", item.id));
}

fn title(item: &Item, lang: Lang) -> String {
    let (symbol, verdict) = (item.symbol(), item.verdict);
    let mut title = format!("{symbol} {verdict}  {}  {}  {}", item.id, item.article, item.title);
    for mark in &item.marks {
        title.push_str(match lang {
            Lang::Zh => " · ",
            Lang::En => ", ",
        });
        title.push_str(mark);
    }
    title
}

/// Entries under one label.
fn entries(page: &mut Page, label: Text, texts: &[String]) {
    let lang = page.style.lang;
    for (number, text) in texts.iter().enumerate() {
        page.entry(if number == 0 { label.get(lang) } else { "" }, text);
    }
}

/// Lines of the plan under a finding.
pub(super) fn places(page: &mut Page, places: &[PlaceLine], indent: usize) {
    let lines = place_lines(places, MOST_PLACES, page.width().saturating_sub(indent), page.style.lang);
    for line in lines {
        page.paragraph(indent, &line, Ink::Dim);
    }
}

/// Line, column, what stands there and what it is called; each at most so wide.
fn place_lines(places: &[PlaceLine], most: usize, width: usize, lang: Lang) -> Vec<String> {
    let shown = || places.iter().take(most);
    let number = shown().map(|place| columns(&place.position)).max().unwrap_or_default();
    let widest = shown().map(|place| columns(&place.written)).max().unwrap_or_default().min(36);
    let mut lines: Vec<_> = shown()
        .map(|PlaceLine { position, written, name, .. }| {
            let text = shortened(written, width.saturating_sub(number + 2).min(60));
            let line = format!("{}  {}  {name}", padded(position, number), padded(&text, widest));
            if columns(&line) <= width { line } else { format!("{}  {text}", padded(position, number)) }
        })
        .collect();
    if most < places.len() {
        let left = places.len() - most;
        lines.push(match lang {
            Lang::Zh => format!("另有 {left} 处"),
            Lang::En => format!("and {left} more"),
        });
    }
    lines
}

/// The readings that were compared, and how many there are besides.
fn readings(page: &mut Page, item: &Item) {
    let mut texts = Vec::new();
    for one in &item.readings {
        texts.push(one.sentence.clone());
        texts.extend(one.alternatives.iter().map(|other| other.sentence.clone()));
        texts.extend(one.because.clone());
    }
    texts.extend(item.told.clone());
    entries(page, Text::new("口径", "Reading"), &texts);
}
