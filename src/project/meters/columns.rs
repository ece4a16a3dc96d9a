//! The columns of a meter file, by the names of the terms.

use super::fault::MeterFault;
use super::given;
use crate::project::Place;
use crate::project::model::{Maybe, MeteredMonth};
use crate::quantity::{Energy, ParseError, Power, Quantity, parse};
use crate::terms::{self, Term};
use crate::text::Lang;

/// A quantity that a file may give.
#[derive(Debug)]
pub(super) struct Column {
    /// What it is.
    pub(super) term: &'static Term,
    kind: Kind,
}

/// What becomes of the readings of a month, and where it is kept.
#[derive(Debug)]
enum Kind {
    /// Energies add up.
    Sum(fn(&mut MeteredMonth) -> &mut Maybe<Energy>),
    /// The largest counts.
    Most(fn(&mut MeteredMonth) -> &mut Maybe<Power>),
    /// The least counts.
    Least(fn(&mut MeteredMonth) -> &mut Maybe<Power>),
}

const fn sum(term: &'static Term, of: fn(&mut MeteredMonth) -> &mut Maybe<Energy>) -> Column {
    Column { term, kind: Kind::Sum(of) }
}

const fn most(term: &'static Term, of: fn(&mut MeteredMonth) -> &mut Maybe<Power>) -> Column {
    Column { term, kind: Kind::Most(of) }
}

const fn least(term: &'static Term, of: fn(&mut MeteredMonth) -> &mut Maybe<Power>) -> Column {
    Column { term, kind: Kind::Least(of) }
}

/// Every quantity that a file may give.
pub(super) static COLUMNS: [Column; 18] = [
    sum(&terms::MONTH_POTENTIAL, |month| &mut month.potential_generation),
    sum(&terms::MONTH_CURTAILMENT, |month| &mut month.curtailment),
    sum(&terms::MONTH_GENERATION, |month| &mut month.generation),
    sum(&terms::MONTH_FEED_IN, |month| &mut month.feed_in),
    sum(&terms::MONTH_OFF_TAKE, |month| &mut month.off_take),
    sum(&terms::MONTH_CONSUMPTION, |month| &mut month.consumption),
    sum(&terms::MONTH_LOSSES, |month| &mut month.losses),
    sum(&terms::MONTH_APPLICATION_USE, |month| &mut month.application_use),
    sum(&terms::MONTH_SOLD_ELSEWHERE, |month| &mut month.sold_elsewhere),
    sum(&terms::MONTH_HOURLY_SURPLUS, |month| &mut month.hourly_surplus),
    sum(&terms::MONTH_EMERGENCY_EXPORT, |month| &mut month.emergency_export),
    sum(&terms::MONTH_LOAD_USE, |month| &mut month.load_use),
    sum(&terms::MONTH_SISTER_SUPPLY, |month| &mut month.sister_supply),
    most(&terms::MONTH_MAX_EXPORT, |month| &mut month.max_export),
    most(&terms::MONTH_COMBINED_MAXIMUM, |month| &mut month.combined_maximum),
    most(&terms::MONTH_PEAK_IMPORT, |month| &mut month.peak_import),
    least(&terms::MONTH_STORAGE_POWER, |month| &mut month.storage_power),
    least(&terms::MONTH_CAPABILITY, |month| &mut month.capability),
];

impl Column {
    /// Whether numbers with a unit can be read: asked once, at the head.
    pub(super) fn takes(&self, unit: &str) -> Result<(), ParseError> {
        let one = format!("1 {unit}");
        match self.kind {
            Kind::Sum(_) => parse::<Energy>(&one).map(|_| ()),
            Kind::Most(_) | Kind::Least(_) => parse::<Power>(&one).map(|_| ()),
        }
    }

    /// Adds a reading to its month.
    pub(super) fn add(
        &self,
        month: &mut MeteredMonth,
        number: &str,
        unit: &str,
        place: Place,
    ) -> Result<(), MeterFault> {
        match self.kind {
            Kind::Sum(of) => {
                let read: Energy = value(number, unit)?;
                let known = of(month).as_ref().map_or(Energy::ZERO, |given| given.value);
                let total = known.plus(read).map_err(|_| MeterFault::TooMuch)?;
                *of(month) = Some(given(total, place));
            }
            Kind::Most(of) => keep(of(month), value(number, unit)?, place, |read, known| known < read),
            Kind::Least(of) => keep(of(month), value(number, unit)?, place, |read, known| read < known),
        }
        Ok(())
    }
}

fn value<Q: Quantity>(number: &str, unit: &str) -> Result<Q, MeterFault> {
    parse(&format!("{number} {unit}")).map_err(MeterFault::Number)
}

fn keep(kept: &mut Maybe<Power>, read: Power, place: Place, beats: fn(&Power, &Power) -> bool) {
    if kept.as_ref().is_none_or(|known| beats(&read, &known.value)) {
        *kept = Some(given(read, place));
    }
}

/// A cell of the head: the quantity and its unit.
pub(super) fn headed(cell: &str) -> Result<(&'static Column, String), MeterFault> {
    let (name, unit) = split(cell);
    let column = COLUMNS.iter().find(|column| names(column.term).any(|known| same(&known, name)));
    let column = column.ok_or_else(|| MeterFault::UnknownColumn(cell.to_owned()))?;
    let unit = unit.filter(|unit| !unit.is_empty()).ok_or(MeterFault::NoUnit(column.term))?;
    column.takes(unit).map_err(MeterFault::Unit)?;
    Ok((column, unit.to_owned()))
}

/// Whether a cell heads the column of times.
pub(super) fn is_time(cell: &str) -> bool {
    const NAMES: [&str; 14] = [
        "时间",
        "月份",
        "计量月份",
        "日期",
        "日期时间",
        "时刻",
        "小时",
        "time",
        "month",
        "metered month",
        "date",
        "datetime",
        "hour",
        "timestamp",
    ];
    NAMES.iter().any(|name| same(name, split(cell).0))
}

/// Whether a cell heads a column of remarks, which nobody reads.
pub(super) fn is_remark(cell: &str) -> bool {
    ["备注", "说明", "remark", "remarks", "note", "notes"].iter().any(|name| same(name, cell))
}

/// The names of the columns, as they may be written.
pub(super) fn known(lang: Lang) -> Vec<String> {
    COLUMNS.iter().map(|column| short(column.term, lang).to_owned()).collect()
}

/// How a quantity may be called: by its name in either language, with or without the month, or by its key.
fn names(term: &'static Term) -> impl Iterator<Item = String> {
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| [term.name.get(lang), short(term, lang)]);
    zh.into_iter().chain(en).chain([term.key()]).map(str::to_owned)
}

/// The name without the month.
pub(super) fn short(term: &'static Term, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => term.name.zh.trim_start_matches("当月"),
        Lang::En => term
            .name
            .en
            .strip_suffix(" of the month")
            .or(term.name.en.strip_suffix(" in the month"))
            .unwrap_or(term.name.en),
    }
}

/// Whether two names are the same but for case, spaces and hyphens.
fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| -> String {
        name.chars()
            .filter(|char| !char.is_whitespace() && !"-_".contains(*char))
            .flat_map(char::to_lowercase)
            .collect()
    };
    plain(one) == plain(other)
}

/// A name and what stands in brackets at its end.
fn split(cell: &str) -> (&str, Option<&str>) {
    let cell = cell.trim();
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')] {
        if let Some((name, unit)) = cell.strip_suffix(close).and_then(|inner| inner.rsplit_once(open)) {
            return (name.trim(), Some(unit.trim()));
        }
    }
    (cell, None)
}
