//! Where the energy of a year goes and where it comes from.

use askama::Template;

use super::{pixels_of, text_width};
use crate::assess::Assessment;
use crate::facts::{Facts, Prefer, Setting};
use crate::project::{MeteredYear, Plan, Project};
use crate::quantity::{Dimension, Energy, Figure};
use crate::text::{Lang, Text};

/// The pixels of the longest bar.
const SCALE: u32 = 760;

/// One bar and its parts.
struct Row {
    /// Which bar it is, from above.
    at: u32,
    label: String,
    parts: Vec<Part>,
}

/// A part of a bar, with its place in the legend below.
struct Part {
    x: u32,
    width: u32,
    class: &'static str,
    pattern: &'static str,
    text: String,
    /// Where its legend stands: x, and the line.
    legend: (u32, u32),
}

#[derive(Template)]
#[template(path = "chart/balance.svg")]
struct Balance {
    prefix: &'static str,
    title: String,
    description: String,
    rows: Vec<Row>,
    height: u32,
}

/// The energy of a year; none where too little of it is known, or where the parts do not fit into their whole.
pub(in crate::report) fn balance(plan: &Plan, assessment: &Assessment, lang: Lang) -> Option<String> {
    let shown = latest(plan, assessment);
    let project = shown.as_ref().map_or(&plan.project, |(_, project)| project);
    let facts = Facts::new(project, assessment.stage, Setting::UNKNOWN, Prefer::Stated);
    let name = |zh, en| Text::new(zh, en).get(lang);
    let generation = facts.annual_generation().ok()?;
    let feed_in = facts.annual_feed_in().ok();
    let curtailment = facts.curtailment().ok();
    let off_take = facts.annual_off_take().ok();
    let own = feed_in.and_then(|fed| generation.minus(fed).ok()).filter(|own| !own.figure().is_negative());

    let mut goes = vec![(name("自用", "own use"), own?, "own", "")];
    goes.extend(feed_in.map(|energy| (name("上网", "feed-in"), energy, "feed", "hatch")));
    goes.extend(curtailment.map(|energy| (name("弃电", "curtailment"), energy, "curtail", "dots")));
    let mut comes = vec![(name("自发自用", "from own generation"), own?, "own", "")];
    comes.extend(off_take.map(|energy| (name("下网", "off-take"), energy, "take", "bars")));

    let sum = |parts: &[(&str, Energy, &str, &str)]| {
        parts.iter().try_fold(Energy::ZERO, |sum, (_, energy, ..)| sum.plus(*energy).ok())
    };
    let (potential, use_) = (sum(&goes)?, sum(&comes)?);
    let larger = if potential < use_ { use_ } else { potential };
    let mut rows = vec![row(0, name("新能源发电去向", "Where the generation goes"), &goes, potential, larger, lang)?];
    if off_take.is_some() {
        rows.push(row(1, name("项目用电来源", "Where the electricity used comes from"), &comes, use_, larger, lang)?);
    }
    let told = |row: &Row| {
        let parts: Vec<_> = row.parts.iter().map(|part| part.text.as_str()).collect();
        format!("{}{}{}", row.label, name("：", ": "), parts.join(name("，", ", ")))
    };
    let description = rows.iter().map(told).collect::<Vec<_>>().join(name("；", "; "));
    let height = u32::try_from(rows.len()).ok()?;
    let title = title(shown.as_ref().map(|(year, _)| *year), lang);
    Balance { prefix: "balance", title, description, rows, height }.render().ok()
}

/// The latest year that was judged, and the project in it.
fn latest(plan: &Plan, assessment: &Assessment) -> Option<(i16, Project)> {
    let last = assessment.years.iter().rfind(|year| year.overall.is_some())?.year;
    plan.project.metered_years().into_iter().find_map(|year| match year {
        MeteredYear::Whole(year, metered) if year.value == last => Some((last, plan.project.in_year(*metered))),
        _ => None,
    })
}

fn title(year: Option<i16>, lang: Lang) -> String {
    let plain = Text::new("年电量平衡", "Energy of a year").get(lang);
    match (year, lang) {
        (None, _) => plain.to_owned(),
        (Some(year), Lang::Zh) => format!("{year} {plain}"),
        (Some(year), Lang::En) => format!("Energy of {year}"),
    }
}

fn row(
    at: u32,
    label: &str,
    parts: &[(&'static str, Energy, &'static str, &'static str)],
    whole: Energy,
    larger: Energy,
    lang: Lang,
) -> Option<Row> {
    let mut drawn = Vec::with_capacity(parts.len());
    let (mut x, mut legend) = (0_u32, (0_u32, 0_u32));
    for (name, energy, class, pattern) in parts {
        let share = Figure::quotient(Dimension::Share, energy.base(), whole.base()).ok()?;
        let (amount, share) = (energy.figure().text(lang), share.text(lang));
        let text = match lang {
            Lang::Zh => format!("{name} {amount}（{share}）"),
            Lang::En => format!("{name} {amount} ({share})"),
        };
        let width = pixels_of(&energy.figure(), &larger.figure(), SCALE)?;
        let taken = text_width(&text, 13).saturating_add(44);
        if SCALE < legend.0.saturating_add(taken) {
            legend = (0, legend.1 + 1);
        }
        drawn.push(Part { x, width, class, pattern, text, legend });
        legend.0 = legend.0.saturating_add(taken);
        x = x.saturating_add(width);
    }
    let total = whole.figure().text(lang);
    let label = match lang {
        Lang::Zh => format!("{label} {total}"),
        Lang::En => format!("{label}, {total}"),
    };
    Some(Row { at, label, parts: drawn })
}
