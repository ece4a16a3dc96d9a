//! How a project grows from phase to phase, summed up to each phase and for the whole.

use super::{Answer, Blank, Facts, Gap, Missing, Note, both};
use crate::project::{HydrogenAmount, Maybe, Phase, Stage, When};
use crate::quantity::{Decimal, Dimension, Energy, Figure, Mass, Power, Quantity, exact};
use crate::terms::{self, Term};
use crate::text::Text;

/// What stands once a phase is built: everything up to it.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// The name of the phase; none for a project in one phase, and for the whole.
    pub phase: Option<String>,
    /// New-energy capacity up to here.
    pub capacity: Answer<Power>,
    /// Storage power up to here.
    pub storage_power: Answer<Power>,
    /// Storage energy up to here.
    pub storage_energy: Answer<Energy>,
}

/// The share of new energy and of load that stands once a phase is built. The load is measured by hydrogen output or by
/// yearly use.
#[derive(Debug, Clone)]
pub struct PhaseBalance<Load> {
    /// The name of the phase.
    pub phase: String,
    /// New-energy capacity up to here.
    pub capacity: Power,
    /// New-energy capacity of the whole.
    pub whole_capacity: Power,
    /// Load up to here.
    pub load: Load,
    /// Load of the whole.
    pub whole_load: Load,
    /// Capacity of this phase alone.
    pub own_capacity: Power,
    /// Load of this phase alone.
    pub own_load: Load,
}

/// What stands once a phase is built and its new energy runs for a year.
#[derive(Debug, Clone, Copy)]
pub struct PhaseYear {
    /// Energy before curtailment.
    pub potential: Answer<Energy>,
    /// Curtailed energy.
    pub curtailment: Answer<Energy>,
    /// Largest hourly export.
    pub export: Answer<Power>,
}

impl Facts<'_> {
    /// Whether the project is built in more than one phase. A plan without phases says so by dating the whole.
    ///
    /// # Errors
    ///
    /// When the plan gives neither phases nor a date.
    pub fn is_phased(&self) -> Answer<bool> {
        if self.project.phases.is_empty() {
            return self.need(&self.project.schedule.hydrogen, &terms::SCHEDULE_HYDROGEN).map(|_| false);
        }
        Ok(self.has_several_phases())
    }

    /// Whether the new load comes in more than one phase. Without phases its dates say so: loads that start on
    /// different days come in phases, whether the plan lists them or not.
    ///
    /// # Errors
    ///
    /// When the plan gives neither phases nor the dates of its loads.
    pub fn load_comes_in_phases(&self) -> Answer<bool> {
        if !self.project.phases.is_empty() {
            return Ok(self.has_several_phases());
        }
        let loads = self.new_loads()?;
        let starts: Vec<_> = loads.into_iter().map(|(index, load)| self.load_start(load, index)).collect();
        let starts = starts.into_iter().collect::<Answer<Vec<_>>>()?;
        Ok(starts.windows(2).any(|pair| matches!(pair, [one, next] if one != next)))
    }

    /// Whether the plan lists more than one phase.
    #[must_use]
    pub fn has_several_phases(&self) -> bool {
        1 < self.project.phases.len()
    }

    /// The number of days on which some of the hydrogen load starts.
    ///
    /// # Errors
    ///
    /// When a phase with load has no date.
    #[doc(alias = "分期数")]
    pub fn load_steps(&self) -> Answer<usize> {
        self.steps(&terms::PHASE_HYDROGEN_DATE, |phase| {
            let output = phase.hydrogen_output.as_ref().map(|given| given.value);
            let none = match output {
                Some(HydrogenAmount::Mass(mass)) => mass.is_zero(),
                Some(HydrogenAmount::Gas(volume)) => volume.is_zero(),
                None => false,
            };
            if none { None } else { Some(&phase.schedule.hydrogen) }
        })
    }

    /// The number of days on which some of the new energy starts.
    ///
    /// # Errors
    ///
    /// When a phase with new energy has no date.
    pub fn new_energy_steps(&self) -> Answer<usize> {
        self.steps(&terms::PHASE_NEW_ENERGY, |phase| {
            let capacities = [&phase.wind_capacity, &phase.solar_capacity];
            let none = capacities.iter().all(|given| given.as_ref().is_some_and(|given| given.value.is_zero()));
            if none { None } else { Some(&phase.schedule.new_energy) }
        })
    }

    fn steps(&self, term: &'static Term, date: impl Fn(&Phase) -> Option<&Maybe<When>>) -> Answer<usize> {
        let phases = self.project.phases.iter().zip(0..);
        let dates: Vec<_> =
            phases.filter_map(|(phase, index)| Some(self.need_of(date(phase)?, term, Some(index)))).collect();
        let mut days = dates.into_iter().collect::<Answer<Vec<_>>>()?;
        days.sort_unstable_by_key(|when| when.date());
        days.dedup();
        Ok(days.len())
    }

    /// Whether the next phase starts on another day: phases that start on one day are one step.
    fn ends_step(&self, index: u32) -> bool {
        let start = |at: usize| {
            let phase = self.project.phases.get(at)?;
            phase.schedule.new_energy.as_ref().map(|given| given.value)
        };
        let at = usize::try_from(index).unwrap_or(usize::MAX);
        match (start(at), start(at.saturating_add(1))) {
            (Some(When::Day(this)), Some(When::Day(next))) => this != next,
            _ => true,
        }
    }

    /// What stands after each phase, and the whole project last.
    #[must_use]
    pub fn milestones(&self) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        if self.has_several_phases() {
            let mut capacity = Ok(Power::ZERO);
            let mut power = Ok(Power::ZERO);
            let mut energy = Ok(Energy::ZERO);
            for (phase, index) in self.project.phases.iter().zip(0..) {
                let own_capacity = self.phase_capacity(phase, index);
                let own_power = self.need_of(&phase.storage_power, &terms::PHASE_STORAGE_POWER, Some(index));
                let own_energy = self.need_of(&phase.storage_energy, &terms::PHASE_STORAGE_ENERGY, Some(index));
                capacity = both(capacity, own_capacity).and_then(|(sum, own)| Ok(sum.plus(own)?));
                power = both(power, own_power).and_then(|(sum, own)| Ok(sum.plus(own)?));
                energy = both(energy, own_energy).and_then(|(sum, own)| Ok(sum.plus(own)?));
                if self.ends_step(index) {
                    milestones.push(Milestone {
                        phase: phase.name.as_ref().map(|given| given.value.clone()),
                        capacity,
                        storage_power: power,
                        storage_energy: energy,
                    });
                }
            }
        }
        milestones.push(self.whole());
        milestones
    }

    /// The whole project.
    #[must_use]
    pub fn whole(&self) -> Milestone {
        let storage = &self.project.storage;
        Milestone {
            phase: None,
            capacity: self.new_energy_capacity(),
            storage_power: self.need(&storage.power, &terms::STORAGE_POWER),
            storage_energy: self.need(&storage.energy, &terms::STORAGE_ENERGY),
        }
    }

    /// Capacity of one phase. A technology that the whole project has must be given for each phase; 0 when none.
    fn phase_capacity(&self, phase: &Phase, index: u32) -> Answer<Power> {
        let wind = if self.project.wind.is_empty() {
            Ok(self.look(&phase.wind_capacity).unwrap_or(Power::ZERO))
        } else {
            self.need_of(&phase.wind_capacity, &terms::PHASE_WIND, Some(index))
        };
        let solar = if self.project.solar.is_empty() {
            Ok(self.look(&phase.solar_capacity).unwrap_or(Power::ZERO))
        } else {
            self.need_of(&phase.solar_capacity, &terms::PHASE_SOLAR, Some(index))
        };
        let (wind, solar) = both(wind, solar)?;
        Ok(wind.plus(solar)?)
    }

    fn phase_output(&self, phase: &Phase, index: u32) -> Answer<Mass> {
        match self.need_of(&phase.hydrogen_output, &terms::PHASE_HYDROGEN, Some(index))? {
            HydrogenAmount::Mass(mass) => Ok(mass),
            HydrogenAmount::Gas(volume) => Ok(volume.hydrogen_mass()?),
        }
    }

    /// New energy and hydrogen load up to each phase, against the whole.
    ///
    /// # Errors
    ///
    /// When a phase lacks capacity or output.
    pub fn phase_balances(&self) -> Answer<Vec<PhaseBalance<Mass>>> {
        self.balances(|phase, index| self.phase_output(phase, index))
    }

    /// New energy and new load up to each phase, against the whole.
    ///
    /// # Errors
    ///
    /// When there is no phase, or one lacks capacity or load.
    pub fn phase_load_balances(&self) -> Answer<Vec<PhaseBalance<Energy>>> {
        if self.project.phases.is_empty() {
            return self.miss(Missing::Field(&terms::PHASE_LOAD_USE, None));
        }
        self.balances(|phase, index| self.phase_load_use(phase, index))
    }

    fn phase_load_use(&self, phase: &Phase, index: u32) -> Answer<Energy> {
        self.need_of(&phase.load_use, &terms::PHASE_LOAD_USE, Some(index))
    }

    fn balances<Load: Quantity>(
        &self,
        load_of: impl Fn(&Phase, u32) -> Answer<Load>,
    ) -> Answer<Vec<PhaseBalance<Load>>> {
        let add = |one: Load, other: Load| Ok::<_, Gap>(Load::from_base(exact::add(one.base(), other.base())?));
        let none = Load::from_base(Decimal::ZERO);
        let phases = self.project.phases.iter().zip(0..);
        let parts: Vec<_> = phases
            .map(|(phase, index)| {
                let name = self.need_of(&phase.name, &terms::PHASE_NAME, Some(index));
                both(name, both(self.phase_capacity(phase, index), load_of(phase, index)))
            })
            .collect();
        let parts = parts.into_iter().collect::<Answer<Vec<_>>>()?;
        let mut whole_capacity = Power::ZERO;
        let mut whole_load = none;
        for (_, (capacity, load)) in &parts {
            whole_capacity = whole_capacity.plus(*capacity)?;
            whole_load = add(whole_load, *load)?;
        }
        let mut balances = Vec::with_capacity(parts.len());
        let mut capacity = Power::ZERO;
        let mut load = none;
        let (mut step_capacity, mut step_load) = (Power::ZERO, none);
        for ((phase, (own_capacity, own_load)), index) in parts.into_iter().zip(0..) {
            capacity = capacity.plus(own_capacity)?;
            load = add(load, own_load)?;
            step_capacity = step_capacity.plus(own_capacity)?;
            step_load = add(step_load, own_load)?;
            if !self.ends_step(index) {
                continue;
            }
            let own_capacity = std::mem::replace(&mut step_capacity, Power::ZERO);
            let own_load = std::mem::replace(&mut step_load, none);
            balances.push(PhaseBalance { phase, capacity, whole_capacity, load, whole_load, own_capacity, own_load });
        }
        Ok(balances)
    }

    /// The year of the new energy once each phase stands. What the last phase does not state is that of the whole.
    #[must_use]
    pub fn phase_years(&self) -> Vec<PhaseYear> {
        let mut potential = Ok(Energy::ZERO);
        let mut years = Vec::new();
        let last = self.project.phases.len();
        for (phase, index) in self.project.phases.iter().zip(0..) {
            let own = self.stated_or_derived(&phase.potential_generation, || self.potential_of_phase(phase, index));
            potential = both(potential, own).and_then(|(sum, own)| Ok(sum.plus(own)?));
            if !self.ends_step(index) {
                continue;
            }
            let is_last = usize::try_from(index).is_ok_and(|index| index.saturating_add(1) == last);
            let curtailment = match &phase.curtailment {
                None if is_last => self.curtailment(),
                given => self.need_of(given, &terms::PHASE_CURTAILMENT, Some(index)),
            };
            let export = match &phase.max_export {
                None if is_last => self.largest_export(),
                given => self.need_of(given, &terms::PHASE_MAX_EXPORT, Some(index)),
            };
            years.push(PhaseYear { potential, curtailment, export });
        }
        years
    }

    /// Energy before curtailment up to each phase: as the phases state it, or capacity times the hours of the plant.
    ///
    /// # Errors
    ///
    /// When a phase states no energy and its technology has several plants, whose hours may differ.
    pub fn phase_potentials(&self) -> Answer<Vec<Energy>> {
        let own: Vec<_> = self
            .project
            .phases
            .iter()
            .zip(0..)
            .map(|(phase, index)| {
                self.stated_or_derived(&phase.potential_generation, || self.potential_of_phase(phase, index))
            })
            .collect();
        let mut sum = Energy::ZERO;
        let mut sums = Vec::with_capacity(own.len());
        for (energy, index) in own.into_iter().zip(0..) {
            sum = sum.plus(energy?)?;
            if self.ends_step(index) {
                sums.push(sum);
            }
        }
        Ok(sums)
    }

    pub(super) fn potential_of_phase(&self, phase: &Phase, index: u32) -> Answer<Energy> {
        let technologies = [
            (&terms::WIND, &phase.wind_capacity, &terms::PHASE_WIND),
            (&terms::SOLAR, &phase.solar_capacity, &terms::PHASE_SOLAR),
        ];
        let mut total = Energy::ZERO;
        for (technology, capacity, term) in technologies {
            let plants: Vec<_> = self.plants().filter(|plant| std::ptr::eq(plant.name, technology)).collect();
            match plants.as_slice() {
                [] => {}
                [plant] => {
                    let hours = self.need_of(&plant.plant.full_load_hours, plant.hours, plant.index);
                    let capacity = self.need_of(capacity, term, Some(index));
                    let (capacity, hours) = both(capacity, hours)?;
                    total = total.plus(capacity.times(hours)?)?;
                }
                _ => return self.miss(Missing::Field(&terms::PHASE_POTENTIAL, Some(index))),
            }
        }
        Ok(total)
    }

    /// The share of the new energy over the share of the load, up to a phase: 1 when they match.
    ///
    /// # Errors
    ///
    /// When nothing of the load stands yet, or the figures are too long.
    pub fn phase_proportion<Load: Quantity>(&self, balance: &PhaseBalance<Load>) -> Answer<Figure> {
        let new_energy = balance.capacity.multiple_of(balance.whole_capacity)?;
        Ok(new_energy.times(balance.whole_load.base())?.divided_by(balance.load.base())?)
    }

    /// Potential generation over the energy that hydrogen needs, of the phase up to which it is highest. `counted` says
    /// how much of the potential generation of the whole, or up to a phase, is counted.
    ///
    /// # Errors
    ///
    /// When a figure of the whole or of a phase is not known.
    pub fn scale_ratio(
        &self,
        counted: fn(&Self, Energy) -> Answer<Energy>,
        required: Answer<Energy>,
    ) -> Answer<Figure> {
        const AT_PHASE: Text = Text::new("分期累计中最高的是到{0}为止", "highest when counted up to {0}");
        let potential = self.potential_generation().and_then(|energy| counted(self, energy));
        let mut highest = self.over(Dimension::Multiple, &terms::SCALE_RATIO, potential, required);
        if !self.has_several_phases() {
            return highest;
        }
        let (balances, potentials) = both(self.phase_balances(), self.phase_potentials())?;
        for (balance, potential) in balances.iter().zip(potentials) {
            if balance.load.is_zero() {
                // New energy before any load has no ratio; article 20 deals with it.
                continue;
            }
            let ratio = self.phase_scale(balance, counted(self, potential)?, required?)?;
            if ratio.compare(&highest?).is_some_and(std::cmp::Ordering::is_gt) {
                highest = Ok(ratio);
                self.remark(Note::new(AT_PHASE, vec![Blank::Given(balance.phase.clone())]));
            }
        }
        highest
    }

    /// Potential generation up to a phase over the energy its hydrogen needs.
    ///
    /// # Errors
    ///
    /// When nothing of the load stands yet, or the figures are too long.
    pub fn phase_scale(&self, balance: &PhaseBalance<Mass>, potential: Energy, required: Energy) -> Answer<Figure> {
        let whole = potential.multiple_of(required)?;
        Ok(whole.times(balance.whole_load.base())?.divided_by(balance.load.base())?)
    }

    /// The energy an off-grid project needs up to a phase over its potential generation up to it; 1 where it needs all.
    ///
    /// # Errors
    ///
    /// When there is no generation, or the figures are too long.
    pub fn phase_utilisation(&self, balance: &PhaseBalance<Mass>, potential: Energy, need: Energy) -> Answer<Figure> {
        let whole = need.share_of(potential)?;
        Ok(whole.times(balance.load.base())?.divided_by(balance.whole_load.base())?)
    }

    /// What a phase plan must tell of every phase: capacity, hydrogen output, storage and dates.
    ///
    /// # Errors
    ///
    /// When a phase lacks one of them.
    pub fn phases_are_planned(&self) -> Answer<()> {
        self.every_phase_tells(|phase, index| {
            let output = self.phase_output(phase, index).map(|_| ());
            let start = self.need_of(&phase.schedule.hydrogen, &terms::PHASE_HYDROGEN_DATE, Some(index)).map(|_| ());
            output.and(start)
        })
    }

    /// What a phase plan must tell of every phase: capacity, new load, storage and dates.
    ///
    /// # Errors
    ///
    /// When there is no phase, or one lacks one of them.
    pub fn load_phases_are_planned(&self) -> Answer<()> {
        if self.project.phases.is_empty() {
            return self.miss(Missing::Field(&terms::PHASE_LOAD_USE, None));
        }
        self.every_phase_tells(|phase, index| {
            let used = self.phase_load_use(phase, index).map(|_| ());
            let start = self.need_of(&phase.schedule.load, &terms::PHASE_LOAD_DATE, Some(index)).map(|_| ());
            used.and(start)
        })
    }

    fn every_phase_tells(&self, load_of: impl Fn(&Phase, u32) -> Answer<()>) -> Answer<()> {
        let mut whole = Ok(());
        for (phase, index) in self.project.phases.iter().zip(0..) {
            let capacity = self.phase_capacity(phase, index).map(|_| ());
            let load = load_of(phase, index);
            let power = self.need_of(&phase.storage_power, &terms::PHASE_STORAGE_POWER, Some(index)).map(|_| ());
            let energy = self.need_of(&phase.storage_energy, &terms::PHASE_STORAGE_ENERGY, Some(index)).map(|_| ());
            let start = self.need_of(&phase.schedule.new_energy, &terms::PHASE_NEW_ENERGY, Some(index)).map(|_| ());
            let no_storage = phase.storage_power.as_ref().is_some_and(|given| given.value.is_zero());
            let storage = match self.look(&phase.schedule.storage) {
                Some(_) => Ok(()),
                None if no_storage => Ok(()),
                None => self.miss(Missing::Field(&terms::PHASE_STORAGE_DATE, Some(index))),
            };
            for part in [capacity, load, power, energy, start, storage] {
                whole = whole.and(part);
            }
        }
        whole
    }

    /// The filed use of the new load that stands through the whole metered year: of all loads, or of the phases that
    /// were there on its first day.
    ///
    /// # Errors
    ///
    /// When year, use or date is not given.
    pub fn load_due_in_metered_year(&self) -> Answer<Energy> {
        if self.project.phases.is_empty() {
            return self.listed_use(false);
        }
        let mut due = Energy::ZERO;
        for (phase, index) in self.project.phases.iter().zip(0..) {
            let start = self.need_of(&phase.schedule.load, &terms::PHASE_LOAD_DATE, Some(index));
            let (start, used) = both(start, self.phase_load_use(phase, index))?;
            if self.stood_all_year(start)? {
                due = due.plus(used)?;
            }
        }
        Ok(due)
    }

    /// The filed storage power that stands through the whole metered year.
    ///
    /// # Errors
    ///
    /// When year, power or date is not given.
    pub fn storage_due_in_metered_year(&self) -> Answer<Power> {
        if self.project.phases.is_empty() {
            return self.storage_power();
        }
        let mut due = Power::ZERO;
        for (phase, index) in self.project.phases.iter().zip(0..) {
            let power = self.need_of(&phase.storage_power, &terms::PHASE_STORAGE_POWER, Some(index))?;
            if power.is_zero() {
                continue;
            }
            let start = self.need_of(&phase.schedule.storage, &terms::PHASE_STORAGE_DATE, Some(index))?;
            if self.stood_all_year(start)? {
                due = due.plus(power)?;
            }
        }
        Ok(due)
    }

    /// Whether what started then was there on the first day of the metered year.
    fn stood_all_year(&self, start: When) -> Answer<bool> {
        let year = self.need(&self.project.metered.year, &terms::METERED_YEAR)?;
        let first_day = matches!(start, When::Day(date) if date.year() == year && date.day_of_year() == 1);
        Ok(start.date().year() < year || first_day)
    }

    /// Whether figures are those of a metered year.
    #[must_use]
    pub fn is_metered(&self) -> bool {
        self.stage == Stage::Operation
    }
}
