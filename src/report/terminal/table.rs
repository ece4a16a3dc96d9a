//! The table of results, and what was left out of it.

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, Cell, Color, ContentArrangement, Table};

use super::super::content::{Content, Item};
use super::super::layout::{Ink, Page, columns, packed, wrapped};
use super::super::words;
use crate::assess::{Assessment, closeness};
use crate::law::{Consequence, WhyNot};
use crate::text::{Lang, Text};

/// Columns between two columns.
const GAP: usize = 2;

/// From this width on, marks stand on the line of their verdict.
const ROOMY: usize = 104;

struct Row {
    cells: [String; 6],
    consequence: Consequence,
}

pub(super) fn write(page: &mut Page, content: &Content, assessment: &Assessment, all: bool) {
    let listed = content.worst_first().into_iter().filter(|item| all || item.applies());
    let rows: Vec<_> = listed.map(|item| row(item, page)).collect();
    let lines = laid_out(page, &rows);
    page.finished_lines(&lines);
    if !all {
        let lang = page.style.lang;
        left_out(page, assessment, lang);
    }
}

fn row(item: &Item, page: &Page) -> Row {
    let compared = item.compared.as_ref();
    let margin = compared.and_then(|compared| compared.margin.as_deref()).unwrap_or_default();
    let cells = [
        item.short.clone(),
        item.title.to_owned(),
        item.found.clone(),
        compared.map(|compared| compared.bound.clone()).unwrap_or_default(),
        // "Percentage points" alone would be wider than a column can be.
        margin.replace("percentage points", "points"),
        verdict(item, page),
    ];
    Row { cells, consequence: item.consequence }
}

fn verdict(item: &Item, page: &Page) -> String {
    // The full English names are wider than the column can be.
    let name = match (item.consequence, page.style.lang) {
        (Consequence::NotApplicable(_), _) | (_, Lang::Zh) => item.outcome(),
        (Consequence::Pass, Lang::En) => "complies",
        (Consequence::Fail, Lang::En) => "fails",
        (Consequence::Justify, Lang::En) => "to justify",
        (Consequence::Missing, Lang::En) => "missing",
    };
    let mut verdict = format!("{} {name}", item.symbol());
    for mark in &item.marks {
        verdict.push_str(if ROOMY <= page.width() { "  " } else { "\n  " });
        verdict.push_str(mark);
    }
    verdict
}

fn laid_out(page: &Page, rows: &[Row]) -> String {
    const HEADER: [Text; 6] = [
        Text::new("条款", "Art."),
        Text::new("要求", "Requirement"),
        Text::new("申报值", "Found"),
        Text::new("要求值", "Required"),
        Text::new("余量", "Margin"),
        Text::new("结论", "Verdict"),
    ];
    let header = HEADER.map(|text| text.get(page.style.lang).to_owned());
    let widths = widths(page, &header, rows);
    let mut table = Table::new();
    table.load_style(NOTHING.header_separator(comfy_table::LineStyle::none().fill('─')));
    table.set_content_arrangement(ContentArrangement::Disabled).force_no_tty();
    if page.style.colour {
        table.enforce_styling();
    }
    table.set_header(cells(&header, &widths).into_iter().map(|cell| cell.add_attribute(Attribute::Bold)));
    for row in rows {
        let mut cells = cells(&row.cells, &widths);
        if let Some(verdict) = cells.pop() {
            cells.push(verdict.fg(colour(row.consequence)));
        }
        table.add_row(cells);
    }
    let last = widths.len().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index == last { 0 } else { 2 }));
    }
    table.trim_fmt()
}

fn cells(texts: &[String; 6], widths: &[usize; 6]) -> Vec<Cell> {
    texts.iter().zip(widths).map(|(text, width)| Cell::new(fitted(text, *width))).collect()
}

/// A text in a column: a figure goes before its unit, a word before its date, where that is enough.
fn fitted(text: &str, width: usize) -> String {
    if let Some((start, end)) = text.rsplit_once(' ')
        && width < columns(text)
        && columns(start) <= width
        && columns(end) <= width
        && !text.contains('\n')
    {
        return format!("{start}\n{end}");
    }
    wrapped(text, width).join("\n")
}

pub(super) const fn colour(consequence: Consequence) -> Color {
    match consequence {
        Consequence::Pass => Color::Green,
        Consequence::Fail => Color::Red,
        Consequence::Justify => Color::Magenta,
        Consequence::Missing => Color::Yellow,
        Consequence::NotApplicable(_) => Color::DarkGrey,
    }
}

/// The width of each column: what its widest cell takes, and where that is too much for the page, the widest columns
/// give way first, down to what is still readable.
fn widths(page: &Page, header: &[String; 6], rows: &[Row]) -> [usize; 6] {
    const READABLE: [usize; 6] = [4, 20, 10, 10, 11, 8];
    const NARROW: [usize; 6] = [4, 10, 6, 6, 6, 8];
    let mut widths = header.each_ref().map(|text| columns(text));
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(&row.cells) {
            *width = cell.split('\n').map(columns).fold(*width, usize::max);
        }
    }
    let room = page.width().saturating_sub(GAP * (widths.len() - 1));
    // The article is never broken, the verdict only on a narrow page.
    let [article, .., verdict] = widths;
    for (mut floor, last) in [(READABLE, verdict), (NARROW, 8)] {
        floor[0] = article;
        floor[5] = last;
        while room < widths.iter().sum() {
            let spare = |index: usize, width: usize| width.saturating_sub(floor.get(index).copied().unwrap_or(width));
            let widest = widths.iter_mut().enumerate().max_by_key(|(index, width)| spare(*index, **width));
            match widest {
                Some((index, width)) if 0 < spare(index, *width) => *width -= 1,
                _ => break,
            }
        }
    }
    widths
}

/// What the table does not list, and why.
fn left_out(page: &mut Page, assessment: &Assessment, lang: Lang) {
    const REASONS: [WhyNot; 8] = [
        WhyNot::OtherStage,
        WhyNot::OtherProject,
        WhyNot::Information,
        WhyNot::DutyOfAuthority,
        WhyNot::Permission,
        WhyNot::NotClaimed,
        WhyNot::NotNeeded,
        WhyNot::OldApproval,
    ];
    let count = |why: WhyNot| {
        assessment.results.iter().filter(|result| result.consequence == Consequence::NotApplicable(why)).count()
    };
    let reasons: Vec<_> =
        REASONS.iter().map(|why| (why.name().get(lang), count(*why))).filter(|(_, n)| *n != 0).collect();
    let total: usize = reasons.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return;
    }
    let reasons: Vec<_> = reasons.iter().map(|(name, count)| format!("{name} {count}")).collect();
    let (start, separator, end) = match lang {
        Lang::Zh => (format!("– 不适用 {total} 项未列出："), "、", "（--all 列出）"),
        Lang::En => (format!("– {total} not applicable, not listed: "), ", ", " (--all lists them)"),
    };
    let column = 2;
    let mut parts = reasons;
    if let Some(first) = parts.first_mut() {
        first.insert_str(0, start.trim_start_matches("– "));
    }
    if let Some(last) = parts.last_mut() {
        last.push_str(end);
    }
    let text = packed(&parts, separator, page.width() - column);
    page.labelled(0, "–", column, &text, Ink::Dim, Ink::Dim);
}

/// The limits that are met most narrowly.
pub(super) fn write_closest(page: &mut Page, assessment: &Assessment) {
    const MOST: usize = 5;
    let lang = page.style.lang;
    let mut close: Vec<_> =
        assessment.results.iter().filter_map(|result| closeness(result).map(|share| (share, result))).collect();
    close.sort_by(|(one, _), (other, _)| one.compare(other).unwrap_or(std::cmp::Ordering::Equal));
    let shown = close.len().min(MOST);
    page.blank();
    let title = match lang {
        Lang::Zh => format!("最接近限值的符合项（共 {} 项可比，列出 {shown} 项）", close.len()),
        Lang::En => format!("Closest to their limits ({shown} of {} that can be compared)", close.len()),
    };
    page.paragraph(0, &title, Ink::Bold);
    if close.is_empty() {
        page.paragraph(2, Text::new("没有可比的限值", "no limit can be compared").get(lang), Ink::Plain);
    }
    for (share, result) in close.iter().take(MOST) {
        let margin = words::margin_text(result, lang).unwrap_or_default();
        let title = result.rule.title.get(lang);
        let text = match (lang, share.is_zero()) {
            (Lang::Zh, true) => format!("{title}：{margin}"),
            (Lang::Zh, false) => format!("{title}：{margin}，为限值的 {}", share.text(lang)),
            (Lang::En, true) => format!("{title}: {margin}"),
            (Lang::En, false) => format!("{title}: {margin}, {} of the limit", share.text(lang)),
        };
        page.labelled(2, &words::short_article(result, lang), 11, &text, Ink::Plain, Ink::Plain);
    }
}
