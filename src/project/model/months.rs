//! Metered figures of single months, and the calendar years they make.

use std::cmp::Ordering;

use super::{Maybe, Metered};
use crate::project::place::{Given, Place, When};
use crate::project::reader::Fields;
use crate::quantity::{Energy, Power};
use crate::terms::{self, Term};

/// The metered figures of one month.
#[derive(Debug, Clone, Default)]
pub struct MeteredMonth {
    /// The month.
    pub month: Maybe<When>,
    /// Energy including what was curtailed.
    pub potential_generation: Maybe<Energy>,
    /// Curtailed energy.
    pub curtailment: Maybe<Energy>,
    /// Metered generation.
    pub generation: Maybe<Energy>,
    /// Energy sent to the public grid.
    pub feed_in: Maybe<Energy>,
    /// Energy taken from the public grid.
    pub off_take: Maybe<Energy>,
    /// Consumption of the project.
    pub consumption: Maybe<Energy>,
    /// Losses of storage and lines.
    pub losses: Maybe<Energy>,
    /// Use of a separately filed hydrogen-application project.
    pub application_use: Maybe<Energy>,
    /// Energy to users other than the agreed ones.
    pub sold_elsewhere: Maybe<Energy>,
    /// Energy of the hours in which new energy exceeds use and charging.
    pub hourly_surplus: Maybe<Energy>,
    /// Energy sent out by written dispatch order.
    pub emergency_export: Maybe<Energy>,
    /// Use of the new load.
    pub load_use: Maybe<Energy>,
    /// Energy to sister companies.
    pub sister_supply: Maybe<Energy>,
    /// Largest export to the public grid.
    pub max_export: Maybe<Power>,
    /// Largest output of new energy and captive plant together.
    pub combined_maximum: Maybe<Power>,
    /// Peak grid import.
    pub peak_import: Maybe<Power>,
    /// Storage power that is really available.
    pub storage_power: Maybe<Power>,
    /// Regulating capability that is really available, without storage.
    pub capability: Maybe<Power>,
    /// Whether grid import was higher than before the project in any hour.
    pub hourly_import_higher: Maybe<bool>,
}

impl MeteredMonth {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::MONTH);
        Self {
            month: fields.when(&terms::MONTH),
            potential_generation: fields.quantity(&terms::MONTH_POTENTIAL),
            curtailment: fields.quantity(&terms::MONTH_CURTAILMENT),
            generation: fields.quantity(&terms::MONTH_GENERATION),
            feed_in: fields.quantity(&terms::MONTH_FEED_IN),
            off_take: fields.quantity(&terms::MONTH_OFF_TAKE),
            consumption: fields.quantity(&terms::MONTH_CONSUMPTION),
            losses: fields.quantity(&terms::MONTH_LOSSES),
            application_use: fields.quantity(&terms::MONTH_APPLICATION_USE),
            sold_elsewhere: fields.quantity(&terms::MONTH_SOLD_ELSEWHERE),
            hourly_surplus: fields.quantity(&terms::MONTH_HOURLY_SURPLUS),
            emergency_export: fields.quantity(&terms::MONTH_EMERGENCY_EXPORT),
            load_use: fields.quantity(&terms::MONTH_LOAD_USE),
            sister_supply: fields.quantity(&terms::MONTH_SISTER_SUPPLY),
            max_export: fields.quantity(&terms::MONTH_MAX_EXPORT),
            combined_maximum: fields.quantity(&terms::MONTH_COMBINED_MAXIMUM),
            peak_import: fields.quantity(&terms::MONTH_PEAK_IMPORT),
            storage_power: fields.quantity(&terms::MONTH_STORAGE_POWER),
            capability: fields.quantity(&terms::MONTH_CAPABILITY),
            hourly_import_higher: fields.flag(&terms::MONTH_HOURLY_IMPORT_HIGHER),
        }
    }
}

/// A file of meter readings.
#[derive(Debug, Clone, Default)]
pub struct MeterFile {
    /// Its name, in or below the folder of the plan.
    pub file: Maybe<String>,
}

impl MeterFile {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::METER_FILE);
        Self { file: fields.text(&terms::METER_FILE) }
    }
}

/// A calendar year of metered figures.
#[derive(Debug, Clone)]
pub enum MeteredYear {
    /// Its figures are there: stated, or from all of its months; of the first year from every month since the first one.
    Whole(Given<i16>, Box<Metered>),
    /// Its figures cannot be told.
    Unclear(Given<i16>, Unclear),
    /// It is the last year, and its months do not reach December yet.
    Running(Given<i16>),
}

/// Why the figures of a year cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// A month is missing or stands twice.
    Gap,
    /// The year stands more than once.
    Twice,
}

impl MeteredYear {
    /// Which year it is.
    #[must_use]
    pub fn year(&self) -> i16 {
        match self {
            Self::Whole(year, _) | Self::Unclear(year, _) | Self::Running(year) => year.value,
        }
    }
}

/// Every metered year, in order: those that are stated and those that months make. A year of both is none.
pub(super) fn years<'y>(stated: impl Iterator<Item = &'y Metered>, months: &[MeteredMonth]) -> Vec<MeteredYear> {
    let stated = stated.filter_map(|one| Some(MeteredYear::Whole(one.year.clone()?, Box::new(one.clone()))));
    let mut years: Vec<_> = stated.chain(of_months(months)).collect();
    years.sort_by_key(MeteredYear::year);
    years.into_iter().fold(Vec::new(), |mut known: Vec<MeteredYear>, one| {
        match known.last_mut() {
            Some(last) if last.year() == one.year() => {
                let (MeteredYear::Whole(year, _) | MeteredYear::Unclear(year, _) | MeteredYear::Running(year)) = &*last;
                *last = MeteredYear::Unclear(year.clone(), Unclear::Twice);
            }
            _ => known.push(one),
        }
        known
    })
}

/// The years that the months make, in order. A figure of a year is known only where every month states it.
fn of_months(months: &[MeteredMonth]) -> Vec<MeteredYear> {
    let year = |month: &MeteredMonth| month.month.as_ref().map(|given| given.value.date().year());
    let mut all: Vec<i16> = months.iter().filter_map(year).collect();
    all.sort_unstable();
    all.dedup();
    let (first, last) = (all.first().copied(), all.last().copied());
    let made = all.into_iter().filter_map(|one| {
        let mut own: Vec<&MeteredMonth> = months.iter().filter(|month| year(month) == Some(one)).collect();
        own.sort_by_key(|month| month.month.as_ref().map(|given| given.value.date()));
        year_of(one, &own, first == Some(one), last == Some(one))
    });
    made.collect()
}

fn year_of(year: i16, months: &[&MeteredMonth], is_first: bool, is_last: bool) -> Option<MeteredYear> {
    let numbers: Vec<i8> =
        months.iter().filter_map(|month| month.month.as_ref()).map(|given| given.value.date().month()).collect();
    let (start, end) = (*numbers.first()?, *numbers.last()?);
    let place = months.first()?.month.as_ref()?.place;
    let given = Given { value: year, place };
    let unbroken = numbers.iter().copied().eq(start..=end);
    if !unbroken || start != 1 && !is_first || end != 12 && !is_last {
        return Some(MeteredYear::Unclear(given, Unclear::Gap));
    }
    if end != 12 {
        return Some(MeteredYear::Running(given));
    }
    let metered = Metered {
        year: Some(Given { value: year, place: of_year(place, &terms::METERED_YEAR) }),
        full_year: Some(Given { value: start == 1, place: of_year(place, &terms::METERED_FULL_YEAR) }),
        potential_generation: sum(months, &terms::METERED_POTENTIAL, |month| &month.potential_generation),
        curtailment: sum(months, &terms::METERED_CURTAILMENT, |month| &month.curtailment),
        generation: sum(months, &terms::METERED_GENERATION, |month| &month.generation),
        feed_in: sum(months, &terms::METERED_FEED_IN, |month| &month.feed_in),
        off_take: sum(months, &terms::METERED_OFF_TAKE, |month| &month.off_take),
        consumption: sum(months, &terms::METERED_CONSUMPTION, |month| &month.consumption),
        losses: sum(months, &terms::METERED_LOSSES, |month| &month.losses),
        application_use: sum(months, &terms::METERED_APPLICATION_USE, |month| &month.application_use),
        sold_elsewhere: sum(months, &terms::METERED_SOLD_ELSEWHERE, |month| &month.sold_elsewhere),
        hourly_surplus: sum(months, &terms::METERED_HOURLY_SURPLUS, |month| &month.hourly_surplus),
        emergency_export: sum(months, &terms::METERED_EMERGENCY_EXPORT, |month| &month.emergency_export),
        load_use: sum(months, &terms::METERED_LOAD_USE, |month| &month.load_use),
        sister_supply: sum(months, &terms::METERED_SISTER_SUPPLY, |month| &month.sister_supply),
        max_export: pick(months, &terms::METERED_MAX_EXPORT, |month| &month.max_export, Ordering::is_gt),
        combined_maximum: pick(
            months,
            &terms::METERED_COMBINED_MAXIMUM,
            |month| &month.combined_maximum,
            Ordering::is_gt,
        ),
        peak_import: pick(months, &terms::METERED_PEAK_IMPORT, |month| &month.peak_import, Ordering::is_gt),
        storage_power: pick(months, &terms::METERED_STORAGE_POWER, |month| &month.storage_power, Ordering::is_lt),
        capability: pick(months, &terms::METERED_CAPABILITY, |month| &month.capability, Ordering::is_lt),
        hourly_import_higher: any(months, &terms::METERED_HOURLY_IMPORT_HIGHER),
    };
    Some(MeteredYear::Whole(given, Box::new(metered)))
}

/// A place in a month as one of the year: what contradicts a figure of the year contradicts that of its months.
fn of_year(place: Place, term: &'static Term) -> Place {
    Place { term, index: None, ..place }
}

/// The sum over all months, at the place of the first; none where a month does not state it.
fn sum(months: &[&MeteredMonth], term: &'static Term, of: fn(&MeteredMonth) -> &Maybe<Energy>) -> Maybe<Energy> {
    let place = of(months.first()?).as_ref()?.place;
    let total = months.iter().try_fold(Energy::ZERO, |total, month| total.plus(of(month).as_ref()?.value).ok())?;
    Some(Given { value: total, place: of_year(place, term) })
}

/// The largest or smallest of all months, at its own place; none where a month does not state it.
fn pick(
    months: &[&MeteredMonth],
    term: &'static Term,
    of: fn(&MeteredMonth) -> &Maybe<Power>,
    beats: fn(Ordering) -> bool,
) -> Maybe<Power> {
    let mut best = of(months.first()?).clone()?;
    for month in months {
        let one = of(month).as_ref()?;
        if beats(one.value.base().cmp(&best.value.base())) {
            best = one.clone();
        }
    }
    Some(Given { place: of_year(best.place, term), ..best })
}

/// Whether it is so in any month, at the place of the first such; none where a month does not state it and no other
/// says so.
fn any(months: &[&MeteredMonth], term: &'static Term) -> Maybe<bool> {
    let mut told = None;
    for month in months {
        match &month.hourly_import_higher {
            Some(higher) if higher.value => return Some(Given { value: true, place: of_year(higher.place, term) }),
            Some(higher) => told = told.or(Some(Given { value: false, place: of_year(higher.place, term) })),
            None => {}
        }
    }
    told.filter(|_| months.iter().all(|month| month.hourly_import_higher.is_some()))
}
