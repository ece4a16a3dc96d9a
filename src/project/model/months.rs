//! Metered figures of single months, and the calendar years they make.

use super::{Maybe, Metered};
use crate::project::place::{Given, When};
use crate::project::reader::Fields;
use crate::quantity::{Energy, Power};
use crate::terms;

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
    /// Largest export to the public grid.
    pub max_export: Maybe<Power>,
    /// Storage power that is really available.
    pub storage_power: Maybe<Power>,
    /// Regulating capability that is really available, without storage.
    pub capability: Maybe<Power>,
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
            max_export: fields.quantity(&terms::MONTH_MAX_EXPORT),
            storage_power: fields.quantity(&terms::MONTH_STORAGE_POWER),
            capability: fields.quantity(&terms::MONTH_CAPABILITY),
        }
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
    Running(i16),
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
            Self::Whole(year, _) | Self::Unclear(year, _) => year.value,
            Self::Running(year) => *year,
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
                let (MeteredYear::Whole(year, _) | MeteredYear::Unclear(year, _)) = &*last else { return known };
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
        return Some(MeteredYear::Running(year));
    }
    let metered = Metered {
        year: Some(given.clone()),
        full_year: Some(Given { value: start == 1, place }),
        potential_generation: sum(months, |month| &month.potential_generation),
        curtailment: sum(months, |month| &month.curtailment),
        generation: sum(months, |month| &month.generation),
        feed_in: sum(months, |month| &month.feed_in),
        off_take: sum(months, |month| &month.off_take),
        consumption: sum(months, |month| &month.consumption),
        losses: sum(months, |month| &month.losses),
        application_use: sum(months, |month| &month.application_use),
        sold_elsewhere: sum(months, |month| &month.sold_elsewhere),
        hourly_surplus: sum(months, |month| &month.hourly_surplus),
        emergency_export: sum(months, |month| &month.emergency_export),
        load_use: sum(months, |month| &month.load_use),
        max_export: pick(months, |month| &month.max_export, std::cmp::Ordering::is_gt),
        storage_power: pick(months, |month| &month.storage_power, std::cmp::Ordering::is_lt),
        capability: pick(months, |month| &month.capability, std::cmp::Ordering::is_lt),
        // Figures of a year that no month can state stay unknown.
        ..Metered::default()
    };
    Some(MeteredYear::Whole(given, Box::new(metered)))
}

/// The sum over all months, at the place of the first; none where a month does not state it.
fn sum(months: &[&MeteredMonth], of: fn(&MeteredMonth) -> &Maybe<Energy>) -> Maybe<Energy> {
    let place = of(months.first()?).as_ref()?.place;
    let total = months.iter().try_fold(Energy::ZERO, |total, month| total.plus(of(month).as_ref()?.value).ok())?;
    Some(Given { value: total, place })
}

/// The largest or smallest of all months, at its own place; none where a month does not state it.
fn pick(
    months: &[&MeteredMonth],
    of: fn(&MeteredMonth) -> &Maybe<Power>,
    beats: fn(std::cmp::Ordering) -> bool,
) -> Maybe<Power> {
    let mut best = of(months.first()?).clone()?;
    for month in months {
        let one = of(month).as_ref()?;
        if beats(one.value.base().cmp(&best.value.base())) {
            best = one.clone();
        }
    }
    Some(best)
}
