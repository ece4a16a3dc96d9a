//! Dates of commissioning, and the ends of operation.

use jiff::ToSpan;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::energy::PlantRef;
use super::{Answer, Facts, Gap, both};
use crate::project::{Given, Schedule, When};
use crate::quantity::Years;
use crate::terms::{self, Term};

/// Two dates, of which the first must stand in an order to the second.
#[derive(Debug, Clone)]
pub struct DatePair {
    /// What the pair is of, such as a phase; none where there is only one.
    pub of: Option<String>,
    /// What the first date is.
    pub term: &'static Term,
    /// The first date.
    pub date: When,
    /// What the second date is.
    pub other_term: &'static Term,
    /// The second date.
    pub other: When,
}

/// The dates of one phase, or of a project in one phase.
struct Dates<'p> {
    of: Option<String>,
    index: Option<u32>,
    schedule: &'p Schedule,
    without_storage: bool,
    new_energy: &'static Term,
    hydrogen: &'static Term,
    storage: &'static Term,
    load: &'static Term,
}

impl Facts<'_> {
    /// Commissioning of new energy against that of the hydrogen load, phase by phase.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_load(&self) -> Answer<Vec<DatePair>> {
        self.pairs(|_| true, |dates| (dates.hydrogen, &dates.schedule.hydrogen))
    }

    /// Commissioning of new energy against that of storage, phase by phase.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_storage(&self) -> Answer<Vec<DatePair>> {
        let with_storage = |dates: &Dates| !dates.without_storage;
        self.pairs(with_storage, |dates| (dates.storage, &dates.schedule.storage))
    }

    /// Commissioning of new energy against that of the new load: phase by phase, or without phases each plant against each
    /// load that it feeds.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_new_load(&self) -> Answer<Vec<DatePair>> {
        if self.project.phases.is_empty() {
            return Ok(self.blocks_and_loads()?.into_iter().flat_map(|block| block.pairs).collect());
        }
        self.pairs(|_| true, |dates| (dates.load, &dates.schedule.load))
    }

    /// Commissioning of the control platform against that of all new energy.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn platform_and_new_energy(&self) -> Answer<Vec<DatePair>> {
        let platform = self.need(&self.project.schedule.platform, &terms::SCHEDULE_PLATFORM);
        let pairs = self.new_energy_by_phase().into_iter().map(|(of, term, start)| {
            let (date, other) = both(platform, start)?;
            Ok(DatePair { of, term: &terms::SCHEDULE_PLATFORM, date, other_term: term, other })
        });
        pairs.collect()
    }

    /// Commissioning of all new energy against that of regulating means that take the place of storage.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_regulation(&self) -> Answer<Vec<DatePair>> {
        let regulation = self.need(&self.project.schedule.regulation, &terms::SCHEDULE_REGULATION);
        let pairs = self.new_energy_by_phase().into_iter().map(|(of, term, start)| {
            let (date, other) = both(start, regulation)?;
            Ok(DatePair { of, term, date, other_term: &terms::SCHEDULE_REGULATION, other })
        });
        pairs.collect()
    }

    /// When new energy starts, with the phase it is of.
    fn new_energy_by_phase(&self) -> Vec<(Option<String>, &'static Term, Answer<When>)> {
        let starts = self.dates().flat_map(|dates| {
            let starts = self.new_energy_dates(&dates);
            starts.into_iter().map(move |start| (dates.of.clone(), dates.new_energy, start))
        });
        starts.collect()
    }

    fn pairs<'p>(
        &'p self,
        counts: impl Fn(&Dates<'p>) -> bool,
        other: impl Fn(&Dates<'p>) -> (&'static Term, &'p Option<Given<When>>),
    ) -> Answer<Vec<DatePair>> {
        let pairs: Vec<_> = self
            .dates()
            .filter(|dates| counts(dates))
            .flat_map(|dates| {
                let (other_term, other) = other(&dates);
                let other = self.need_of(other, other_term, dates.index);
                let starts = self.new_energy_dates(&dates).into_iter();
                let pairs = starts.map(move |date| {
                    both(date, other).map(|(date, other)| DatePair {
                        of: dates.of.clone(),
                        term: dates.new_energy,
                        date,
                        other_term,
                        other,
                    })
                });
                pairs.collect::<Vec<_>>()
            })
            .collect();
        pairs.into_iter().collect()
    }

    /// When the new energy of a phase starts; without phases, when each plant with a date of its own does.
    fn new_energy_dates(&self, dates: &Dates<'_>) -> Vec<Answer<When>> {
        if dates.index.is_none() && self.plants().any(|plant| plant.plant.start.is_some()) {
            return self.plants().map(|plant| self.plant_start(&plant)).collect();
        }
        vec![self.need_of(&dates.schedule.new_energy, dates.new_energy, dates.index)]
    }

    /// End of operation of the hydrogen load against that of the new energy, phase by phase.
    ///
    /// # Errors
    ///
    /// When a date or a life is not given.
    pub fn load_end_and_new_energy_end(&self) -> Answer<Vec<DatePair>> {
        let lifetimes = &self.project.lifetimes;
        let load_life = self.need(&lifetimes.hydrogen, &terms::HYDROGEN_LIFE);
        let new_energy_life = self.need(&lifetimes.new_energy, &terms::NEW_ENERGY_LIFE);
        let lives = both(load_life, new_energy_life);
        let pairs: Vec<_> = self
            .dates()
            .map(|dates| {
                let load = self.need_of(&dates.schedule.hydrogen, dates.hydrogen, dates.index);
                let new_energy = self.need_of(&dates.schedule.new_energy, dates.new_energy, dates.index);
                let (starts, (load_life, new_energy_life)) = both(both(load, new_energy), lives)?;
                Ok(DatePair {
                    of: dates.of,
                    term: &terms::LOAD_END,
                    date: end(starts.0, load_life)?,
                    other_term: &terms::NEW_ENERGY_END,
                    other: end(starts.1, new_energy_life)?,
                })
            })
            .collect();
        pairs.into_iter().collect()
    }

    /// When a plant starts: its own date, or that of all new energy.
    pub(super) fn plant_start(&self, plant: &PlantRef<'_>) -> Answer<When> {
        match self.look(&plant.plant.start) {
            Some(start) => Ok(start),
            None => self.need(&self.project.schedule.new_energy, &terms::SCHEDULE_NEW_ENERGY),
        }
    }

    /// End of operation of the new load against that of the new energy, phase by phase and load by load.
    ///
    /// # Errors
    ///
    /// When a date or a life is not given.
    pub fn new_load_end_and_new_energy_end(&self) -> Answer<Vec<DatePair>> {
        if self.project.phases.is_empty() {
            return self.loads_end_and_new_energy_end();
        }
        let lives = self.load_lives();
        let (lives, new_energy_life) =
            both(lives, self.need(&self.project.lifetimes.new_energy, &terms::NEW_ENERGY_LIFE))?;
        let mut pairs = Vec::new();
        for dates in self.dates() {
            let load = self.need_of(&dates.schedule.load, dates.load, dates.index);
            let new_energy = self.need_of(&dates.schedule.new_energy, dates.new_energy, dates.index);
            let (load, new_energy) = both(load, new_energy)?;
            // The plan does not say which load belongs to which phase, so that the shortest life counts in each.
            for life in &lives {
                pairs.push(DatePair {
                    of: dates.of.clone(),
                    term: &terms::NEW_LOAD_END,
                    date: end(load, *life)?,
                    other_term: &terms::NEW_ENERGY_END,
                    other: end(new_energy, new_energy_life)?,
                });
            }
        }
        Ok(pairs)
    }

    /// The days or months in which new energy starts.
    ///
    /// # Errors
    ///
    /// When one is not given.
    pub(super) fn new_energy_starts(&self) -> Answer<Vec<When>> {
        let starts: Vec<_> = self.dates().flat_map(|dates| self.new_energy_dates(&dates)).collect();
        starts.into_iter().collect()
    }

    fn dates(&self) -> impl Iterator<Item = Dates<'_>> {
        let single = Dates {
            of: None,
            index: None,
            schedule: &self.project.schedule,
            without_storage: false,
            new_energy: &terms::SCHEDULE_NEW_ENERGY,
            hydrogen: &terms::SCHEDULE_HYDROGEN,
            storage: &terms::SCHEDULE_STORAGE,
            load: &terms::SCHEDULE_LOAD,
        };
        let phased = self.project.phases.iter().zip(0..).map(|(phase, index)| Dates {
            of: phase.name.as_ref().map(|given| given.value.clone()),
            index: Some(index),
            schedule: &phase.schedule,
            without_storage: phase.storage_power.as_ref().is_some_and(|given| given.value.is_zero()),
            new_energy: &terms::PHASE_NEW_ENERGY,
            hydrogen: &terms::PHASE_HYDROGEN_DATE,
            storage: &terms::PHASE_STORAGE_DATE,
            load: &terms::PHASE_LOAD_DATE,
        });
        let single = if self.project.phases.is_empty() { Some(single) } else { None };
        single.into_iter().chain(phased)
    }
}

/// The day or month on which a life that began then has run out. Lives are whole months, as the reader demands.
pub(super) fn end(start: When, life: Years) -> Answer<When> {
    let months = life.base().checked_mul(Decimal::from(12)).and_then(|months| months.to_i32());
    let span = months.ok_or(Gap::Inexact)?.months();
    let end = start.date().checked_add(span).map_err(|_| Gap::Inexact)?;
    Ok(match start {
        When::Day(_) => When::Day(end),
        When::Month(_) => When::Month(end),
    })
}
