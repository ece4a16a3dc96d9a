//! What an hourly profile holds, column by column: sums, means, extremes and how it runs over year and day.
#![expect(clippy::disallowed_types, reason = "measured series are f64; a figure of law or plan never is")]

use serde_json::{Value, json};

use super::Style;
use super::bars::{bar, line};
use super::json::escaped;
use super::layout::{Ink, Page, columns, padded};
use crate::profile::{Moment, Series, Step, Table};
use crate::text::{Lang, Text};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The summary for a terminal. `unread` names the columns that were left aside because they have no unit.
///
/// ```
/// use hegui::{profile::{Wanted, read}, report::{profile, Style}};
/// let text = format!("出力(MW)\n{}", "2\n".repeat(8760));
/// let (table, series) = read(text.as_bytes(), "year.csv", None, &[Wanted::new("出力")]).unwrap();
/// assert!(profile::render(&table, &series, &[], Style::default()).contains("17520.0 MWh"));
/// ```
#[must_use]
pub fn render(table: &Table, series: &[Series], unread: &[&str], style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    let name = match table.sheet() {
        Some(sheet) => format!("{} [{sheet}]", table.name()),
        None => table.name().to_owned(),
    };
    page.paragraph(0, &name, Ink::Bold);
    page.paragraph(0, &steps(table, lang), Ink::Plain);
    for one in series {
        column(&mut page, one);
    }
    if !unread.is_empty() {
        page.blank();
        let names = unread.join(Text::new("、", ", ").get(lang));
        let note = match lang {
            Lang::Zh => format!("未读取的列（没有单位）：{names}。要读取，写 --column 列名=单位，如 --column 风电=MW"),
            Lang::En => format!("columns left aside, without a unit: {names}; to read one, write --column NAME=UNIT"),
        };
        page.paragraph(0, &note, Ink::Dim);
    }
    page.finish()
}

/// What the rows are.
fn steps(table: &Table, lang: Lang) -> String {
    let calendar = table.calendar();
    let minutes = calendar.step.minutes();
    let steps = table.steps();
    let year = calendar.year.map(|year| year.to_string());
    match (lang, table.time_header()) {
        (Lang::Zh, Some(time)) => {
            let year = year.map_or_else(String::new, |year| format!("{year} 年，"));
            format!("{year}{steps} 个时段，每段 {minutes} 分钟；按“{time}”列核对：无缺漏、无重复、不颠倒")
        }
        (Lang::Zh, None) => {
            format!("{steps} 个时段，每段 {minutes} 分钟；没有时刻列，按行的顺序取，缺漏无从核对")
        }
        (Lang::En, Some(time)) => {
            let year = year.map_or_else(String::new, |year| format!("{year}, "));
            format!(
                "{year}{steps} steps of {minutes} minutes; by the column \"{time}\" none is missing, repeated or out of order"
            )
        }
        (Lang::En, None) => {
            format!("{steps} steps of {minutes} minutes; no column tells the time, so rows are taken in their order")
        }
    }
}

fn column(page: &mut Page, series: &Series) {
    let lang = page.style.lang;
    let t = |zh, en| Text::new(zh, en).get(lang);
    page.blank();
    let unit = series.unit.name(lang);
    page.paragraph(0, &format!("{}{}{unit}", series.header, t("，单位 ", ", in ")), Ink::Bold);
    let label = if series.is_per_unit() { t("利用小时", "full load") } else { t("电量", "energy") };
    entry(page, label, &total(series, series.total(), lang));
    entry(page, t("平均", "mean"), &value(series, series.mean()));
    for (label, extreme) in [(t("最大", "peak"), series.peak()), (t("最小", "least"), series.least())] {
        if let Some((step, found)) = extreme {
            let when = moment(series.calendar.moment(step), lang);
            entry(page, label, &format!("{}  {when}", value(series, found)));
        }
    }
    let zeros = series.values.iter().filter(|value| **value <= 0.0).count();
    entry(
        page,
        t("为零", "at zero"),
        &match (lang, series.calendar.step) {
            (Lang::Zh, Step::Hour) => format!("{zeros} 小时"),
            (Lang::Zh, Step::QuarterHour) => format!("{zeros} 个 15 分钟"),
            (Lang::En, Step::Hour) => format!("{zeros} hours"),
            (Lang::En, Step::QuarterHour) => format!("{zeros} quarters of an hour"),
        },
    );
    entry(page, t("日内", "by hour"), &format!("0 |{}| 24", line(&series.hours_of_day(), lang)));
    months(page, series);
}

fn entry(page: &mut Page, label: &str, text: &str) {
    page.labelled(2, label, 10, text, Ink::Plain, Ink::Dim);
}

/// A bar for each month.
fn months(page: &mut Page, series: &Series) {
    let lang = page.style.lang;
    let months = series.months();
    let greatest = months.iter().copied().fold(0.0, f64::max);
    let totals = months.map(|month| total(series, month, lang));
    let widest = totals.iter().map(|total| columns(total)).max().unwrap_or_default();
    // Indent, month, a space on either side of the bar.
    let room = page.width().saturating_sub(2 + 4 + 1 + 2 + widest);
    for ((number, month), total) in (1..).zip(months).zip(totals) {
        let name = match lang {
            Lang::Zh => format!("{number}月"),
            Lang::En => MONTHS.get(number - 1).copied().unwrap_or_default().to_owned(),
        };
        let share = if 0.0 < greatest { month / greatest } else { 0.0 };
        let indent = " ".repeat(4_usize.saturating_sub(columns(&name)));
        let drawn = padded(&bar(share, room, lang), room);
        let gap = " ".repeat(widest.saturating_sub(columns(&total)));
        page.finished_lines(&format!("  {indent}{name} {drawn}  {gap}{total}"));
    }
}

/// A total of energy, or of full-load hours.
fn total(series: &Series, total: f64, lang: Lang) -> String {
    if series.is_per_unit() {
        format!("{} {}", fixed(total, 1), Text::new("小时", "h").get(lang))
    } else {
        format!("{} MWh", fixed(total, 1))
    }
}

fn value(series: &Series, value: f64) -> String {
    if series.is_per_unit() { fixed(value, 4) } else { format!("{} MW", fixed(value, 3)) }
}

/// A number with so many decimals, and never a negative zero.
pub(super) fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(rest) if rest.bytes().all(|byte| matches!(byte, b'0' | b'.')) => rest.to_owned(),
        _ => text,
    }
}

fn moment(moment: Moment, lang: Lang) -> String {
    let Moment { month, day, hour, minute } = moment;
    match lang {
        Lang::Zh => format!("{month}月{day}日 {hour:02}:{minute:02}"),
        Lang::En => {
            let name = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
            format!("{day} {} {hour:02}:{minute:02}", name.copied().unwrap_or_default())
        }
    }
}

/// The summary for programs.
#[must_use]
pub fn to_json(table: &Table, series: &[Series], unread: &[&str]) -> String {
    let calendar = table.calendar();
    let value = json!({
        "format": "hegui-profile",
        "version": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "file": table.name(),
        "sheet": table.sheet(),
        "steps": table.steps(),
        "step_minutes": calendar.step.minutes(),
        "year": calendar.year,
        "leap": calendar.leap,
        "time_column": table.time_header(),
        "columns": series.iter().map(column_json).collect::<Vec<_>>(),
        "without_unit": unread,
    });
    escaped(&format!("{value:#}\n"))
}

fn column_json(series: &Series) -> Value {
    let extreme = |found: Option<(usize, f64)>| {
        found.map(|(step, value)| {
            let Moment { month, day, hour, minute } = series.calendar.moment(step);
            json!({ "value": value, "step": step, "begins": format!("{month:02}-{day:02} {hour:02}:{minute:02}") })
        })
    };
    let (of_values, of_totals) = if series.is_per_unit() { ("pu", "h") } else { ("MW", "MWh") };
    json!({
        "header": series.header,
        "written_in": series.unit.name(Lang::En),
        "unit": of_values,
        "total": series.total(),
        "total_unit": of_totals,
        "mean": series.mean(),
        "peak": extreme(series.peak()),
        "least": extreme(series.least()),
        "steps_at_zero": series.values.iter().filter(|value| **value <= 0.0).count(),
        "months": series.months(),
        "hours_of_day": series.hours_of_day(),
    })
}

#[cfg(test)]
mod tests;
