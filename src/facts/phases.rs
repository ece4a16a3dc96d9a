//! How a project grows from phase to phase, summed up to each phase and for the whole.

use super::{Answer, Blank, Facts, Missing, Note, both};
use crate::project::{HydrogenAmount, Maybe, Phase, Stage, When};
use crate::quantity::{Dimension, Energy, Figure, Mass, Power};
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

/// The share of new energy and of hydrogen load that stands once a phase is built.
#[derive(Debug, Clone)]
pub struct PhaseBalance {
    /// The name of the phase.
    pub phase: String,
    /// New-energy capacity up to here.
    pub capacity: Power,
    /// New-energy capacity of the whole.
    pub whole_capacity: Power,
    /// Hydrogen output up to here.
    pub output: Mass,
    /// Hydrogen output of the whole.
    pub whole_output: Mass,
    /// Capacity of this phase alone.
    pub own_capacity: Power,
    /// Hydrogen output of this phase alone.
    pub own_output: Mass,
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
    pub fn phase_balances(&self) -> Answer<Vec<PhaseBalance>> {
        let phases = self.project.phases.iter().zip(0..);
        let parts: Vec<_> = phases
            .map(|(phase, index)| {
                let name = self.need_of(&phase.name, &terms::PHASE_NAME, Some(index));
                both(name, both(self.phase_capacity(phase, index), self.phase_output(phase, index)))
            })
            .collect();
        let parts = parts.into_iter().collect::<Answer<Vec<_>>>()?;
        let mut whole_capacity = Power::ZERO;
        let mut whole_output = Mass::ZERO;
        for (_, (capacity, output)) in &parts {
            whole_capacity = whole_capacity.plus(*capacity)?;
            whole_output = whole_output.plus(*output)?;
        }
        let mut balances = Vec::with_capacity(parts.len());
        let mut capacity = Power::ZERO;
        let mut output = Mass::ZERO;
        let (mut step_capacity, mut step_output) = (Power::ZERO, Mass::ZERO);
        for ((phase, (own_capacity, own_output)), index) in parts.into_iter().zip(0..) {
            capacity = capacity.plus(own_capacity)?;
            output = output.plus(own_output)?;
            step_capacity = step_capacity.plus(own_capacity)?;
            step_output = step_output.plus(own_output)?;
            if !self.ends_step(index) {
                continue;
            }
            let own_capacity = std::mem::replace(&mut step_capacity, Power::ZERO);
            let own_output = std::mem::replace(&mut step_output, Mass::ZERO);
            balances.push(PhaseBalance {
                phase,
                capacity,
                whole_capacity,
                output,
                whole_output,
                own_capacity,
                own_output,
            });
        }
        Ok(balances)
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

    /// The share of the new energy over the share of the hydrogen load, up to a phase: 1 when they match.
    ///
    /// # Errors
    ///
    /// When nothing of the load stands yet, or the figures are too long.
    pub fn phase_proportion(&self, balance: &PhaseBalance) -> Answer<Figure> {
        let new_energy = balance.capacity.multiple_of(balance.whole_capacity)?;
        Ok(new_energy.times(balance.whole_output.base())?.divided_by(balance.output.base())?)
    }

    /// Potential generation over the energy that hydrogen needs, of the phase up to which it is highest. `counted` says how
    /// much of the potential generation of the whole, or up to a phase, is counted.
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
            if balance.output.is_zero() {
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
    pub fn phase_scale(&self, balance: &PhaseBalance, potential: Energy, required: Energy) -> Answer<Figure> {
        let whole = potential.multiple_of(required)?;
        Ok(whole.times(balance.whole_output.base())?.divided_by(balance.output.base())?)
    }

    /// The energy an off-grid project needs up to a phase over its potential generation up to it; 1 where it needs all.
    ///
    /// # Errors
    ///
    /// When there is no generation, or the figures are too long.
    pub fn phase_utilisation(&self, balance: &PhaseBalance, potential: Energy, need: Energy) -> Answer<Figure> {
        let whole = need.share_of(potential)?;
        Ok(whole.times(balance.output.base())?.divided_by(balance.whole_output.base())?)
    }

    /// What a phase plan must tell of every phase: capacity, load, storage and dates.
    ///
    /// # Errors
    ///
    /// When a phase lacks one of them.
    pub fn phases_are_planned(&self) -> Answer<()> {
        let mut whole = Ok(());
        for (phase, index) in self.project.phases.iter().zip(0..) {
            let capacity = self.phase_capacity(phase, index).map(|_| ());
            let output = self.phase_output(phase, index).map(|_| ());
            let power = self.need_of(&phase.storage_power, &terms::PHASE_STORAGE_POWER, Some(index)).map(|_| ());
            let energy = self.need_of(&phase.storage_energy, &terms::PHASE_STORAGE_ENERGY, Some(index)).map(|_| ());
            let start = self.need_of(&phase.schedule.new_energy, &terms::PHASE_NEW_ENERGY, Some(index)).map(|_| ());
            let load = self.need_of(&phase.schedule.hydrogen, &terms::PHASE_HYDROGEN_DATE, Some(index)).map(|_| ());
            let no_storage = phase.storage_power.as_ref().is_some_and(|given| given.value.is_zero());
            let storage = match self.look(&phase.schedule.storage) {
                Some(_) => Ok(()),
                None if no_storage => Ok(()),
                None => self.miss(Missing::Field(&terms::PHASE_STORAGE_DATE, Some(index))),
            };
            for part in [capacity, output, power, energy, start, load, storage] {
                whole = whole.and(part);
            }
        }
        whole
    }

    /// Whether figures are those of a metered year.
    #[must_use]
    pub fn is_metered(&self) -> bool {
        self.stage == Stage::Operation
    }
}
