//! The hourly year: its months, its hours in order of size, its worst week, and what other batteries would leave unused.

use askama::Template;
use jiff::civil::Date;

use super::lines::{HEIGHT, Lines, Tick};
use super::{pixels_of, text_width};
use crate::project::Plan;
use crate::quantity::{Decimal, Energy, Figure, Power};
use crate::text::{Lang, Text};
use crate::year::{Flows, Moment, Week, Worst, Year};

/// The points of the curve over capacities.
const CAPACITIES: u32 = 68;

/// The parts of a bar of a month.
struct Kind {
    name: &'static str,
    class: &'static str,
    pattern: &'static str,
    legend: (u32, u32),
}

struct Bar {
    class: &'static str,
    pattern: &'static str,
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

#[derive(Template)]
#[template(path = "chart/months.svg")]
struct Months {
    title: &'static str,
    description: String,
    kinds: Vec<Kind>,
    levels: Vec<Tick>,
    bars: Vec<Bar>,
    names: Vec<String>,
    legend_height: u32,
}

/// What a kind of flow is called, how it is drawn, and what it comes to in a month.
type FlowKind = (Text, &'static str, &'static str, fn(&Flows) -> Energy);

const KINDS: [FlowKind; 4] = [
    (Text::new("自用", "own use"), "own", "", |flows| flows.own),
    (Text::new("上网", "feed-in"), "feed", "hatch", |flows| flows.feed_in),
    (Text::new("弃电", "curtailment"), "curtail", "dots", |flows| flows.curtailment),
    (Text::new("下网", "off-take"), "take", "bars", |flows| flows.off_take),
];
/// The last of them is no part of the generation.
const OF_GENERATION: usize = 3;

/// Where the generation of each month goes, and what is taken from the grid.
pub(in crate::report) fn months(year: &Year, lang: Lang) -> Option<String> {
    let generated = |flows: &Flows| {
        KINDS.iter().take(OF_GENERATION).try_fold(Energy::ZERO, |sum, (.., of)| sum.plus(of(flows)).ok())
    };
    let wholes = year.course.months.iter().map(generated).collect::<Option<Vec<_>>>()?;
    let taken = year.course.months.iter().map(|flows| flows.off_take);
    let highest = wholes.into_iter().chain(taken).max().filter(|highest| *highest != Energy::ZERO)?.figure();
    let mut bars = Vec::new();
    for (x, flows) in (0..).step_by(56).zip(&year.course.months) {
        let mut from = 0_u32;
        for (number, (_, class, pattern, of)) in KINDS.iter().enumerate() {
            let height = pixels_of(&of(flows).figure(), &highest, HEIGHT)?;
            if height == 0 {
                continue;
            }
            let beside = OF_GENERATION <= number;
            let y = HEIGHT.saturating_sub(height).saturating_sub(if beside { 0 } else { from });
            from = from.saturating_add(height);
            bars.push(Bar {
                class,
                pattern,
                x: x + if beside { 32 } else { 8 },
                y,
                width: if beside { 14 } else { 22 },
                height,
            });
        }
    }
    let drawn = |class: &str| bars.iter().any(|bar| bar.class == class);
    let mut legend = 0;
    let kinds = KINDS.iter().filter(|(_, class, ..)| drawn(class)).map(|(name, class, pattern, _)| {
        let (name, at) = (name.get(lang), legend);
        legend += text_width(name, 13) + 44;
        Kind { name, class, pattern, legend: (at, 0) }
    });
    let kinds: Vec<Kind> = kinds.collect();
    let names = (1..=12).map(|month| match lang {
        Lang::Zh => format!("{month} 月"),
        Lang::En => month.to_string(),
    });
    let told = KINDS.iter().filter(|(_, class, ..)| drawn(class)).map(|(name, _, _, of)| {
        let most = (1..).zip(&year.course.months).max_by_key(|(_, flows)| of(flows));
        let (month, most) = most.map_or((0, Energy::ZERO), |(month, flows)| (month, of(flows)));
        match lang {
            Lang::Zh => format!("{}最多的是 {month} 月，{}", name.zh, most.figure().text(lang)),
            Lang::En => format!("most {} in month {month}, {}", name.en, most.figure().text(lang)),
        }
    });
    let description = told.collect::<Vec<_>>().join(Text::new("；", "; ").get(lang));
    let levels = levels(&highest, lang)?;
    let levels = [HEIGHT, HEIGHT / 2, 0].into_iter().zip(levels).map(|(at, text)| Tick { at, text }).collect();
    let title = Text::new("逐月电量", "Energy of each month").get(lang);
    Months { title, description, kinds, levels, bars, names: names.collect(), legend_height: 20 }.render().ok()
}

/// The texts of nothing, half and all of a figure.
fn levels(highest: &Figure, lang: Lang) -> Option<[String; 3]> {
    let half = highest.divided_by(Decimal::TWO).ok()?;
    Some(["0".to_owned(), half.text(lang), highest.text(lang)])
}

/// The hours of the year in order of size: what could be generated, and what is taken from the grid.
pub(in crate::report) fn duration(year: &Year, lang: Lang) -> Option<String> {
    const TITLE: Text = Text::new("全年持续曲线", "Duration curves of the year");
    let course = &year.course;
    let figures = |powers: &[Power]| powers.iter().map(|power| power.figure()).collect::<Vec<_>>();
    let highest = course.potential.iter().chain(&course.off_take).max().filter(|most| **most != Power::ZERO)?.figure();
    let mut lines = Lines::new("duration", TITLE.get(lang).to_owned(), highest, levels(&highest, lang)?);
    let potential = Text::new("新能源可发功率", "possible output").get(lang).to_owned();
    lines.draw(potential, "own", "", &figures(&course.potential))?;
    let takes = year.off_take != Energy::ZERO;
    if takes {
        let taken = Text::new("下网功率", "power taken from the grid").get(lang).to_owned();
        lines.draw(taken, "take", "7 4", &figures(&course.off_take))?;
    }
    for quarter in 0..=4 {
        let hours = year.hours / 4 * quarter;
        lines.mark(
            (quarter, 4),
            match lang {
                Lang::Zh => format!("{hours} 小时"),
                Lang::En => format!("{hours} h"),
            },
        );
    }
    let middle = course.potential.get(course.potential.len() / 2)?.figure().text(lang);
    let most = highest_of(&course.potential)?.text(lang);
    let possible = match lang {
        Lang::Zh => format!("新能源可发功率最大 {most}，半年以上不低于 {middle}"),
        Lang::En => format!("possible output reaches {most}, and is {middle} or more for half of the year"),
    };
    let (peak, hours) = (year.peak_import.figure().text(lang), taking_hours(year));
    lines.description = match (takes, lang) {
        (false, _) => possible,
        (true, Lang::Zh) => format!("{possible}；下网功率最大 {peak}，约 {hours} 小时需要下网"),
        (true, Lang::En) => format!("{possible}; the grid gives up to {peak}, in about {hours} hours"),
    };
    lines.render().ok()
}

/// The hours in which anything is taken from the grid, to a hundredth of the year.
fn taking_hours(year: &Year) -> u32 {
    let taking = year.course.off_take.iter().filter(|power| **power != Power::ZERO).count();
    let last = year.course.off_take.len().saturating_sub(1).max(1);
    u32::try_from(taking.min(last) * usize::try_from(year.hours).unwrap_or_default() / last).unwrap_or_default()
}

fn highest_of(powers: &[Power]) -> Option<Figure> {
    powers.iter().max().map(|power| power.figure())
}

/// A curve of the worst week: its name, class, dashes, and what it shows.
type WeekCurve = (Text, &'static str, &'static str, fn(&Moment) -> Power);

/// The worst week, step by step.
pub(in crate::report) fn worst_week(year: &Year, lang: Lang) -> Option<String> {
    const CURVES: [WeekCurve; 4] = [
        (Text::new("新能源可发", "possible output"), "own", "", |at| at.potential),
        (Text::new("用电", "use"), "use", "2 3", |at| at.use_),
        (Text::new("下网", "off-take"), "take", "7 4", |at| at.off_take),
        (Text::new("弃电", "curtailment"), "curtail", "9 3 2 3", |at| at.curtailment),
    ];
    let week = year.course.week.as_ref()?;
    let powers = |of: fn(&Moment) -> Power| week.moments.iter().map(of).collect::<Vec<_>>();
    let highest = CURVES.iter().filter_map(|(.., of)| powers(*of).into_iter().max()).max();
    let highest = highest.filter(|most| *most != Power::ZERO)?.figure();
    let title = Text::new("最差的一周", "The worst week").get(lang).to_owned();
    let mut lines = Lines::new("week", title, highest, levels(&highest, lang)?);
    for (name, class, dashes, of) in CURVES {
        let powers = powers(of);
        if powers.iter().any(|power| *power != Power::ZERO) {
            let figures: Vec<_> = powers.iter().map(|power| power.figure()).collect();
            lines.draw(name.get(lang).to_owned(), class, dashes, &figures)?;
        }
    }
    for day in 0..=7_u32 {
        let text = if day == 7 { String::new() } else { day_name(year, week, usize::try_from(day).ok()?, lang)? };
        lines.mark((day, 7), text);
    }
    let (first, last) = (day_name(year, week, 0, lang)?, day_name(year, week, 6, lang)?);
    let amount = week.amount.figure().text(lang);
    lines.description = match (week.worst, lang) {
        (Worst::OffTake, Lang::Zh) => format!("{first}至{last}下网电量最多，共 {amount}"),
        (Worst::OffTake, Lang::En) => format!("from {first} to {last} the most is taken from the grid, {amount}"),
        (Worst::Curtailment, Lang::Zh) => format!("全年不下网；{first}至{last}弃电最多，共 {amount}"),
        (Worst::Curtailment, Lang::En) => {
            format!("nothing is taken from the grid; from {first} to {last} the most is curtailed, {amount}")
        }
    };
    lines.render().ok()
}

/// The date of a day of the week, without a year: a profile stands for any.
fn day_name(year: &Year, week: &Week, later: usize, lang: Lang) -> Option<String> {
    let any = if year.hours == 8784 { 2024 } else { 2023 };
    let first = Date::new(any, 1, 1).ok()?;
    let days = i64::try_from(week.first_day.checked_sub(1)?.checked_add(later)?).ok()?;
    let date = first.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(match lang {
        Lang::Zh => format!("{} 月 {} 日", date.month(), date.day()),
        Lang::En => date.strftime("%-d %b").to_string(),
    })
}

/// What is curtailed over the capacity of the battery, at its power.
pub(in crate::report) fn storage(plan: &Plan, year: &Year, lang: Lang) -> Option<String> {
    const TITLE: Text = Text::new("弃电与储能容量", "Curtailment over storage capacity");
    let stores = year.stores.as_ref()?;
    let present = plan.project.storage.energy.as_ref()?.value;
    let curve = stores.curve(present, CAPACITIES);
    let (largest, least) = *curve.last()?;
    let highest = curve.first().filter(|(_, most)| *most != Energy::ZERO)?.1.figure();
    let mut lines = Lines::new("storage", TITLE.get(lang).to_owned(), highest, levels(&highest, lang)?);
    let power = stores.power.figure().text(lang);
    let name = match lang {
        Lang::Zh => format!("弃电，储能功率 {power}"),
        Lang::En => format!("curtailment, storage power {power}"),
    };
    let figures: Vec<_> = curve.iter().map(|(_, curtailed)| curtailed.figure()).collect();
    lines.draw(name, "curtail", "", &figures)?;
    for quarter in 0..=4 {
        let at = usize::try_from(CAPACITIES / 4 * quarter).ok()?;
        lines.mark((quarter, 4), curve.get(at)?.0.figure().text(lang));
    }
    let now = year.curtailment.figure();
    let text = Text::new("本项目", "this project").get(lang).to_owned();
    lines.name((&present.figure(), &largest.figure()), &now, text)?;
    let told = [present.figure(), now, largest.figure(), least.figure()].map(|figure| figure.text(lang));
    let [present, now, largest, least] = told;
    lines.description = match lang {
        Lang::Zh => format!("储能 {present}，弃电 {now}；加到 {largest}，弃电 {least}"),
        Lang::En => format!("with {present} of storage {now} is curtailed; with {largest} it is {least}"),
    };
    lines.render().ok()
}
