//! The storage that would do: the smallest capacity for a utilisation, and a curve of other capacities.
#![expect(clippy::disallowed_types, reason = "the length of a bar is measured, not a figure")]

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, LineStyle, Table};
use serde_json::{Value, json};

use super::Style;
use super::bars::bar;
use super::json::escaped;
use super::layout::{Ink, Page};
use crate::facts::{Sizing, StoragePoint, Sufficient};
use crate::project::Plan;
use crate::quantity::{Energy, Power, Quantity};
use crate::text::{Lang, Text};

/// What was found, for a terminal: the answer first, then the curve, then what it rests on.
#[must_use]
pub fn render(plan: &Plan, sizing: &Sizing, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    super::terminal::identity(&mut page, plan);
    let (power, target) = (sizing.power.figure().text(lang), sizing.target.figure().text(lang));
    let question = match lang {
        Lang::Zh => format!("储能功率 {power}，目标利用率 {target}（可发电量 {}）", energy(sizing.potential, lang)),
        Lang::En => {
            format!("storage of {power}, target utilisation {target} of {}", energy(sizing.potential, lang))
        }
    };
    page.paragraph(0, &question, Ink::Plain);
    page.blank();
    let (answer, ink) = answer(sizing, lang);
    page.paragraph(0, &answer, ink);
    page.blank();
    page.finished_lines(&curve(sizing, &page));
    page.blank();
    for note in &sizing.notes {
        page.paragraph(0, &note.render(lang), Ink::Dim);
    }
    page.finish()
}

/// The answer in a sentence.
fn answer(sizing: &Sizing, lang: Lang) -> (String, Ink) {
    let target = sizing.target.figure().text(lang);
    let size = |size: Energy| match hours(size, sizing.power, lang) {
        Some(hours) => format!(
            "{}{}",
            energy(size, lang),
            match lang {
                Lang::Zh => format!("（{hours}）"),
                Lang::En => format!(" ({hours})"),
            }
        ),
        None => energy(size, lang),
    };
    let share = |curtailment: Energy| {
        sizing
            .utilisation(curtailment)
            .map_or_else(String::new, |share| share.text_beside(&sizing.target.figure(), lang))
    };
    match (sizing.found, lang) {
        (Sufficient::Exactly(found), _) if found.is_zero() => {
            let text = Text::new("✓ 不需要储能就能达到", "reached without storage: ").get(lang);
            (format!("{text} {target}").replace(":  ", ": "), Ink::Pass)
        }
        (Sufficient::Exactly(found), Lang::Zh) => (format!("✓ 达到 {target} 的最小容量：{}", size(found)), Ink::Pass),
        (Sufficient::Exactly(found), Lang::En) => {
            (format!("smallest capacity that reaches {target}: {}", size(found)), Ink::Pass)
        }
        (Sufficient::Between(least, does), Lang::Zh) => (
            format!("✓ 按模拟的运行方式，{} 可达到 {target}；任何运行方式都至少需要 {}", size(does), size(least)),
            Ink::Pass,
        ),
        (Sufficient::Between(least, does), Lang::En) => (
            format!(
                "{} reach {target} under the dispatch that was simulated; no dispatch does with less than {}",
                size(does),
                size(least)
            ),
            Ink::Pass,
        ),
        (Sufficient::Never { curtailment, instead }, lang) => {
            let best = share(curtailment);
            let with = |power: Power, energy: Energy| {
                let hours = hours(energy, power, lang).unwrap_or_default();
                (power.figure().text(lang), energy.figure().text(lang), hours)
            };
            let more = match (instead.map(|(power, energy)| with(power, energy)), lang) {
                (Some((power, energy, hours)), Lang::Zh) => {
                    format!("；功率至少 {power} 才可能，此时容量 {energy}（{hours}）")
                }
                (Some((power, energy, hours)), Lang::En) => {
                    format!("; it takes a power of {power} at least, with {energy} ({hours})")
                }
                (None, Lang::Zh) => "；更大的功率可用 --power 试算".to_owned(),
                (None, Lang::En) => "; another power can be tried with --power".to_owned(),
            };
            let text = match lang {
                Lang::Zh => format!("✗ 这一功率下任何容量都达不到 {target}：最多 {best}{more}"),
                Lang::En => format!("no capacity reaches {target} with this power: {best} at best{more}"),
            };
            (text, Ink::Fail)
        }
        (Sufficient::Unknown { curtailment, least }, Lang::Zh) => (
            format!(
                "? 按模拟的运行方式任何容量都达不到 {target}（最多 {}）；其他运行方式不会超过 {}，能否达到未知",
                share(curtailment),
                share(least)
            ),
            Ink::Missing,
        ),
        (Sufficient::Unknown { curtailment, least }, Lang::En) => (
            format!(
                "no capacity reaches {target} under the dispatch that was simulated ({} at best); another dispatch \
                 stays below {}, and may or may not reach it",
                share(curtailment),
                share(least)
            ),
            Ink::Missing,
        ),
    }
}

/// Capacities with what they do, and a bar for what is curtailed.
fn curve(sizing: &Sizing, page: &Page) -> String {
    const HEADER: [Text; 6] = [
        Text::new("容量", "Capacity"),
        Text::new("时长", "Duration"),
        Text::new("利用率", "Used"),
        Text::new("弃电", "Curtailed"),
        Text::new("下网", "Off-take"),
        Text::new("", ""),
    ];
    let lang = page.style.lang;
    let with_grid = sizing.points.iter().any(|point| point.off_take.is_some());
    // A narrow terminal has room for figures alone.
    let (bars, durations) = (if page.width() < 90 { 8 } else { 14 }, 72 <= page.width());
    let shown = |column: usize| match column {
        1 => durations,
        4 => with_grid,
        5 => 80 <= page.width(),
        _ => true,
    };
    let mut grid = Table::new();
    grid.load_style(NOTHING.header_separator(LineStyle::none().fill(if lang == Lang::En { '-' } else { '─' })));
    grid.set_content_arrangement(ContentArrangement::Dynamic).force_no_tty();
    grid.set_width(u16::try_from(page.width()).unwrap_or(u16::MAX));
    if page.style.colour {
        grid.enforce_styling();
    }
    let header = HEADER.iter().enumerate().filter(|(column, _)| shown(*column));
    grid.set_header(header.map(|(_, text)| Cell::new(text.get(lang)).add_attribute(Attribute::Bold)));
    let most = sizing.points.iter().map(|point| point.curtailment).max().unwrap_or(Energy::ZERO);
    for point in &sizing.points {
        let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
        let thousandths = point.curtailment.figure().thousandths_of(&most.figure()).unwrap_or_default();
        let share = f64::from(u32::try_from(thousandths).unwrap_or_default()) / 1000.0;
        let cells = [
            right(format!("{}{}", mark(sizing, point), energy(point.energy, lang))),
            right(hours(point.energy, sizing.power, lang).unwrap_or_default()),
            right(sizing.utilisation(point.curtailment).map_or_else(String::new, |share| share.text(lang))),
            right(energy(point.curtailment, lang)),
            right(point.off_take.map_or_else(String::new, |off_take| energy(off_take, lang))),
            Cell::new(bar(share, bars, lang)),
        ];
        grid.add_row(cells.into_iter().enumerate().filter(|(column, _)| shown(*column)).map(|(_, cell)| cell));
    }
    let legend =
        Text::new("* 达到目标的最小容量  = 计划填报的容量", "* smallest that reaches the target  = stated in the plan");
    let mut lines: Vec<_> = grid.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.push(format!("  {}", legend.get(lang)));
    lines.join("\n")
}

/// What marks a row of the curve.
fn mark(sizing: &Sizing, point: &StoragePoint) -> &'static str {
    match sizing.found {
        Sufficient::Exactly(found) | Sufficient::Between(_, found) if found == point.energy => "* ",
        _ if sizing.stated == Some(point.energy) => "= ",
        _ => "",
    }
}

fn energy(energy: Energy, lang: Lang) -> String {
    energy.figure().text(lang)
}

/// How many hours of its power a capacity holds.
fn hours(energy: Energy, power: Power, lang: Lang) -> Option<String> {
    energy.hours_at(power).ok().map(|hours| hours.text(lang))
}

/// What was found, for programs.
#[must_use]
pub fn to_json(plan: &Plan, sizing: &Sizing) -> String {
    let found = match sizing.found {
        Sufficient::Exactly(found) => json!({ "kind": "exact", "energy": number(found) }),
        Sufficient::Between(least, does) => {
            json!({ "kind": "between", "no_dispatch_below": number(least), "simulated": number(does) })
        }
        Sufficient::Never { curtailment, instead } => json!({
            "kind": "never",
            "curtailment": number(curtailment),
            "utilisation": share(sizing, curtailment),
            "least_power": instead.map(|(power, _)| number(power)),
            "energy_at_least_power": instead.map(|(_, energy)| number(energy)),
        }),
        Sufficient::Unknown { curtailment, least } => json!({
            "kind": "unknown",
            "curtailment": number(curtailment),
            "least_curtailment": number(least),
        }),
    };
    let point = |point: &StoragePoint| {
        json!({
            "energy": number(point.energy),
            "curtailment": number(point.curtailment),
            "utilisation": share(sizing, point.curtailment),
            "off_take": point.off_take.map(number),
        })
    };
    let notes = sizing.notes.iter().map(|note| json!({ "zh": note.render(Lang::Zh), "en": note.render(Lang::En) }));
    let value = json!({
        "format": "hegui-storage",
        "version": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "plan": { "file": plan.source.name(), "sha256": plan.sha256 },
        "units": { "power": "kW", "energy": "kWh" },
        "power": number(sizing.power),
        "target": sizing.target.base().to_string(),
        "potential": number(sizing.potential),
        "stated": sizing.stated.map(number),
        "found": found,
        "proven": sizing.exceptions.is_empty(),
        "curve": sizing.points.iter().map(point).collect::<Vec<_>>(),
        "notes": notes.collect::<Vec<_>>(),
    });
    escaped(&format!("{value:#}\n"))
}

/// An exact number of base units, as text.
fn number<Q: Quantity>(value: Q) -> Value {
    Value::String(value.base().normalize().to_string())
}

fn share(sizing: &Sizing, curtailment: Energy) -> Option<String> {
    sizing.utilisation(curtailment).map(|share| share.exact())
}

#[cfg(test)]
mod tests;
