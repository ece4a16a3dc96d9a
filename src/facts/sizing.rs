//! The storage that would do: the smallest capacity with which the hourly year of a plan reaches a utilisation, and what
//! other capacities give.

use super::hourly::{HourlyYear, hourly_year};
use super::{Blank, Finding, Note};
use crate::dispatch::Exception;
use crate::project::{Given, GridType, Place, Project, RegulationKind, Stage};
use crate::quantity::{Decimal, Energy, Figure, Inexact, Power, Quantity, Share, exact};
use crate::text::Text;
use crate::year::{Storage, Stores, Year};

/// What storage of a power does in the hourly year of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizing {
    /// The power of the storage.
    pub power: Power,
    /// Energy of the year before curtailment.
    pub potential: Energy,
    /// The utilisation that is wanted.
    pub target: Share,
    /// The smallest capacity that reaches it.
    pub found: Sufficient,
    /// Other capacities, smallest first; that of the plan and the one that was found are among them.
    pub points: Vec<StoragePoint>,
    /// The capacity that the plan states.
    pub stated: Option<Energy>,
    /// Why the dispatch that was simulated may miss the optimum; empty where nothing does better.
    pub exceptions: Vec<Exception>,
    /// What was assumed, and what contradicts the profile.
    pub notes: Vec<Note>,
}

/// The smallest capacity that reaches a utilisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sufficient {
    /// This one, to the watt-hour.
    Exactly(Energy),
    /// The dispatch that was simulated does with the second; no dispatch does with less than the first.
    Between(Energy, Energy),
    /// No capacity does.
    Never {
        /// What stays curtailed whatever the capacity.
        curtailment: Energy,
        /// The smallest power with which some capacity does, and that capacity; none where it is not known.
        instead: Option<(Power, Energy)>,
    },
    /// The dispatch that was simulated does with no capacity, though another may.
    Unknown {
        /// What it leaves curtailed whatever the capacity.
        curtailment: Energy,
        /// What no dispatch can go below.
        least: Energy,
    },
}

/// What one capacity does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoragePoint {
    /// The capacity.
    pub energy: Energy,
    /// What is curtailed.
    pub curtailment: Energy,
    /// What is taken from the public grid; none where there is no grid, or a captive plant that follows first.
    pub off_take: Option<Energy>,
}

impl Sizing {
    /// The part of the generation that is not curtailed.
    #[must_use]
    pub fn utilisation(&self, curtailment: Energy) -> Option<Figure> {
        self.potential.minus(curtailment).ok()?.share_of(self.potential).ok()
    }
}

/// Sizes are tried in kWh; a quotient of a kilowatt-hour is no size that anybody builds.
const RESOLUTION: Decimal = Decimal::ONE;

/// The longest duration that is tried: with it a store holds whatever it takes in a year.
const YEAR_OF_HOURS: Decimal = Decimal::from_parts(8784, 0, 0, false, 0);

/// Sizes storage of the power of the plan, or of another one, for a share of the generation that is to be used. The storage
/// begins the year empty and ends it as it likes. What the plan states of its storage is put back at the end.
///
/// # Errors
///
/// What is missing, or why there is no hourly year.
pub fn storage_for(project: &mut Project, target: Share, power: Option<Power>) -> Result<Sizing, Note> {
    let stated = project.storage.clone();
    let sizing = sized(project, target, power);
    project.storage = stated;
    sizing
}

fn sized(project: &mut Project, target: Share, power: Option<Power>) -> Result<Sizing, Note> {
    const NO_PROFILE: Text =
        Text::new("计划没有逐时数据，见 hourly.file", "the plan names no hourly profile; see hourly.file");
    const NO_POWER: Text = Text::new(
        "计划没有储能功率；填写 storage.power，或写 --power",
        "the plan states no power of storage; fill in storage.power, or give --power",
    );
    const RANGE: Text = Text::new("数值超出精确计算的范围", "a figure is out of the range of exact arithmetic");
    let place = project.hourly.file.as_ref().map(|given| given.place).ok_or(NO_PROFILE)?;
    let stated = project.storage.energy.as_ref().map(|given| given.value);
    let stated_power = project.storage.power.as_ref().map(|given| given.value);
    let power = power.or(stated_power).filter(|power| !power.is_zero()).ok_or(NO_POWER)?;
    let off_grid = project.grid_type.as_ref().is_some_and(|given| given.value == GridType::OffGrid);
    let grid_alone = !off_grid && project.regulation != RegulationKind::CaptiveReplacement;
    let mut trial = Trial { project, place, grid_alone, notes: Vec::new() };
    trial.build(power);
    let HourlyYear { year, notes, findings } = trial.year(Energy::ZERO);
    let Some(year) = year else {
        let why = findings.into_iter().map(|finding| finding.note).chain(notes).next();
        return Err(why.unwrap_or(RANGE.into()));
    };
    let found = allowed(&year, target).map_err(|_| Note::from(RANGE))?;
    let found = trial.sufficient(&year, power, found).ok_or(RANGE)?;
    let points = trial.points(&year, power, stated, found).ok_or(RANGE)?;
    // Sums of the profile that are not those of the plan are of concern here, what a store of nothing cannot reach is not.
    let contradictions = findings.into_iter().filter(|finding: &Finding| finding.id == "hourly-total");
    // The last note tells what was assumed; those before it tell the sums of a year without storage.
    let contradictions = contradictions.map(|finding| finding.note);
    let notes = trial.notes.into_iter().chain(contradictions).chain(notes.into_iter().last()).collect();
    Ok(Sizing {
        power,
        potential: year.potential,
        target,
        found,
        points,
        stated,
        exceptions: year.exceptions.clone(),
        notes,
    })
}

/// What may be curtailed.
fn allowed(year: &Year, target: Share) -> Result<Energy, Inexact> {
    let unused = exact::sub(Decimal::ONE, target.base())?;
    Ok(Energy::from_base(exact::mul(year.potential.base(), unused)?))
}

/// A project whose storage is tried in several sizes.
struct Trial<'p> {
    project: &'p mut Project,
    place: Place,
    /// Whether all that comes from elsewhere comes from the public grid.
    grid_alone: bool,
    /// What is to be said of the answer.
    notes: Vec<Note>,
}

impl Trial<'_> {
    /// Puts storage of a power in the place of that of the plan. It begins empty.
    fn build(&mut self, power: Power) {
        let storage = &mut self.project.storage;
        storage.power = Some(Given { value: power, place: self.place });
        storage.initial_charge = Some(Given { value: Share::ZERO, place: self.place });
        storage.final_charge = None;
    }

    fn year(&mut self, energy: Energy) -> HourlyYear {
        self.project.storage.energy = Some(Given { value: energy, place: self.place });
        hourly_year(self.project, Stage::Application)
    }

    fn simulated(&mut self, energy: Energy) -> Option<Year> {
        self.year(energy).year
    }

    fn sufficient(&mut self, year: &Year, power: Power, allowed: Energy) -> Option<Sufficient> {
        if let Some(stores) = &year.stores {
            return match stores.for_curtailment(allowed)? {
                Storage::Of(energy) => {
                    self.notes.extend(left_over(year, stores, energy)?);
                    Some(Sufficient::Exactly(energy))
                }
                Storage::None(curtailment) => {
                    let instead = self.least_power(power, year.potential, allowed);
                    Some(Sufficient::Never { curtailment, instead })
                }
            };
        }
        let largest = Energy::from_base(exact::mul(power.base(), YEAR_OF_HOURS).ok()?);
        let last = self.simulated(largest)?;
        if allowed < last.least_curtailment {
            return Some(Sufficient::Never { curtailment: last.least_curtailment, instead: None });
        }
        if allowed < last.curtailment {
            let (curtailment, least) = (last.curtailment, last.least_curtailment);
            return Some(Sufficient::Unknown { curtailment, least });
        }
        let (_, does) = halved(largest, |energy| Some(self.simulated(energy)?.curtailment <= allowed))?;
        let (least, bound) = halved(largest, |energy| Some(self.simulated(energy)?.least_curtailment <= allowed))?;
        // A bound that the simulation itself reaches is the answer.
        Some(if does <= bound { Sufficient::Exactly(does) } else { Sufficient::Between(least, does) })
    }

    /// The smallest power with which some capacity does, and that capacity.
    fn least_power(&mut self, power: Power, potential: Energy, allowed: Energy) -> Option<(Power, Energy)> {
        let mut with = |power: Power| {
            self.build(power);
            let year = self.simulated(Energy::ZERO)?;
            let found = year.stores.as_ref()?.for_curtailment(allowed)?;
            Some((year, found))
        };
        let mut does = |power: Power| {
            // Without power there is no storage, and the plan itself was answered before.
            if power.is_zero() { Some(false) } else { with(power).map(|(_, found)| matches!(found, Storage::Of(_))) }
        };
        // A power that would take the generation of the year in an hour takes any surplus.
        let largest = Power::from_base(potential.base());
        let least = if does(largest)? { halved(largest, does).map(|(_, power)| power) } else { None };
        let instead = match least.map(&mut with) {
            Some(Some((year, Storage::Of(energy)))) => {
                self.notes.extend(left_over(&year, year.stores.as_ref()?, energy)?);
                Some((least?, energy))
            }
            _ => None,
        };
        self.build(power);
        instead
    }

    fn points(
        &mut self,
        year: &Year,
        power: Power,
        stated: Option<Energy>,
        found: Sufficient,
    ) -> Option<Vec<StoragePoint>> {
        const HOURS: [u32; 8] = [0, 1, 2, 4, 6, 8, 12, 24];
        let of_hours = |hours: u32| exact::mul(power.base(), Decimal::from(hours)).ok().map(Energy::from_base);
        let mut sizes = HOURS.into_iter().map(of_hours).collect::<Option<Vec<_>>>()?;
        sizes.extend(stated);
        match found {
            Sufficient::Exactly(energy) => sizes.push(energy),
            Sufficient::Between(least, energy) => sizes.extend([least, energy]),
            Sufficient::Never { .. } | Sufficient::Unknown { .. } => {}
        }
        sizes.sort_unstable();
        sizes.dedup();
        let point = |energy: Energy| {
            let (curtailment, supply) = if let Some(stores) = &year.stores {
                stores.at(energy)?
            } else {
                let year = self.simulated(energy)?;
                (year.curtailment, year.off_take)
            };
            Some(StoragePoint { energy, curtailment, off_take: Some(supply).filter(|_| self.grid_alone) })
        };
        sizes.into_iter().map(point).collect()
    }
}

/// What is charged and never used counts as used, since the end of the year is free. Where it is so much that a target may
/// rest on it, it is told.
fn left_over(year: &Year, stores: &Stores, energy: Energy) -> Option<Vec<Note>> {
    const LEFT: Text = Text::new(
        "注意：{0} 的储能年末仍存有 {1}（可发电量的 {2}），没有用掉，却算作利用",
        "note: storage of {0} still holds {1} at the end of the year ({2} of the generation), which counts as used though \
         nobody used it",
    );
    // A thousandth of the generation.
    const LITTLE: Decimal = Decimal::from_parts(1, 0, 0, false, 3);
    let left = stores.left(energy)?;
    if left.base() < exact::mul(year.potential.base(), LITTLE).ok()? {
        return Some(Vec::new());
    }
    let share = left.share_of(year.potential).ok()?;
    let blanks = vec![Blank::Figure(energy.figure()), Blank::Figure(left.figure()), Blank::Figure(share)];
    Some(vec![Note::new(LEFT, blanks)])
}

/// The last that does not and the first that does, a kilowatt-hour or kilowatt apart, where the largest does. Zero counts
/// as one that does not, unless it does.
fn halved<Q: Quantity>(largest: Q, mut does: impl FnMut(Q) -> Option<bool>) -> Option<(Q, Q)> {
    let (mut low, mut high) = (Decimal::ZERO, largest.base().ceil());
    if does(Q::from_base(low))? {
        return Some((Q::from_base(low), Q::from_base(low)));
    }
    while RESOLUTION < exact::sub(high, low).ok()? {
        let middle = exact::add(low, high).ok()?.checked_div(Decimal::TWO)?.floor();
        if does(Q::from_base(middle))? {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some((Q::from_base(low), Q::from_base(high)))
}

/// A quantity of any kind, in its base unit.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halving_ends_a_unit_apart_on_either_side_of_the_bound() {
        let bound = Energy::parse("12.3 MWh").unwrap();
        let (low, high) = halved(Energy::parse("8784 MWh").unwrap(), |energy| Some(bound <= energy)).unwrap();
        assert_eq!(high, bound);
        assert_eq!(low, Energy::parse("12299 kWh").unwrap());
        let all = halved(Energy::parse("1 MWh").unwrap(), |_| Some(true)).unwrap();
        assert_eq!(all, (Energy::ZERO, Energy::ZERO));
    }
}
