//! The battery that would do, for a year without other stores.

use crate::dispatch::{Battery, Curve, Demand, Electrolyser, Export, Plant};
use crate::quantity::{Decimal, Energy, Power};

use super::{exact_energy, exact_power};

/// Curtailment and import over every capacity of the battery, at its power.
#[derive(Debug)]
pub struct Stores {
    curve: Curve,
    /// The power of the battery.
    pub power: Power,
    potential: f64,
    export: Export,
}

/// What a battery of a power could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// The smallest capacity that reaches the target.
    Of(Energy),
    /// No capacity does; curtailment, or import, comes down to this.
    None(Energy),
}

impl Stores {
    /// The curve of a plant; none where the battery is not the only store, does not begin empty, must hold something at the
    /// end, or where feed-in is limited by the hour: there the curve does not hold. Electrolysers without a store that follow
    /// their demand in every step are a load like any other.
    pub(super) fn of(plant: &Plant<'_>, battery: Battery, potential: f64) -> Option<Self> {
        let electrolyser = plant.electrolyser.map(|one| fixed_load(plant, one));
        let other_stores =
            electrolyser.as_ref().is_some_and(Option::is_none) || plant.coal.is_some_and(|coal| coal.ramp.is_some());
        let hourly = plant.grid.export.limit.is_some() && 0.0 < plant.grid.export.share;
        if other_stores || hourly || 0.0 < battery.initial || 0.0 < battery.least_final || battery.power <= 0.0 {
            return None;
        }
        let (into, out) = (battery.charge_efficiency, battery.discharge_efficiency);
        let mut net = plant.net().ok()?;
        for (net, taken) in net.iter_mut().zip(electrolyser.flatten().unwrap_or_default()) {
            *net -= taken;
        }
        let curve = Curve::new(&net, plant.step_hours, battery.power, into, out).ok()?;
        Some(Self { curve, power: exact_power(battery.power)?, potential, export: plant.grid.export })
    }

    /// Curtailment beside a battery of this capacity, and what must come from elsewhere.
    #[must_use]
    pub fn at(&self, energy: Energy) -> Option<(Energy, Energy)> {
        let energy = inexact(energy)?;
        Some((exact_energy(self.curtailed(energy))?, exact_energy(self.curve.supplied(energy))?))
    }

    /// What a battery of this capacity still holds at the end of the year.
    #[must_use]
    pub fn left(&self, energy: Energy) -> Option<Energy> {
        exact_energy(self.curve.final_charge(inexact(energy)?))
    }

    /// The smallest capacity that leaves at most so much of the generation unused, or what no capacity can go below.
    #[must_use]
    pub fn for_curtailment(&self, most: Energy) -> Option<Storage> {
        let most = inexact(most)?;
        let curtailed = |energy: f64| self.curtailed(energy);
        self.smallest(curtailed, |energy| curtailed(energy) <= most)
    }

    /// The smallest capacity with which at most such a share of all that is used comes from the grid, or what no capacity
    /// can go below.
    #[must_use]
    pub fn for_import(&self, most: Decimal) -> Option<Storage> {
        let most = f64::try_from(most).ok()?;
        let imported = |energy: f64| self.curve.supplied(energy);
        self.smallest(imported, |energy| {
            // What is used behind the meter: generation less curtailment and feed-in, and what is taken from the grid.
            let spilled = self.curve.spilled(energy);
            let used = self.potential - spilled + imported(energy);
            imported(energy) <= most * used
        })
    }

    /// What is curtailed with capacities from none to four times the given one, or to the one beyond which nothing changes
    /// where that is less or none is given: so many and one at even distances.
    #[must_use]
    pub fn curve(&self, given: Energy, parts: u32) -> Vec<(Energy, Energy)> {
        let largest = self.curve.corners().next().unwrap_or_default();
        let given = inexact(given).unwrap_or_default();
        let last = if 0.0 < given { largest.min(given * 4.0).max(given) } else { largest };
        let points = (0..=parts).map(|part| {
            let capacity = last * f64::from(part) / f64::from(parts.max(1));
            Some((exact_energy(capacity)?, exact_energy(self.curtailed(capacity))?))
        });
        points.flatten().collect()
    }

    fn curtailed(&self, energy: f64) -> f64 {
        let spilled = self.curve.spilled(energy);
        let share = self.export.share;
        let allowed = if 1.0 <= share { spilled } else { share * (self.potential - spilled) / (1.0 - share) };
        (spilled - allowed).max(0.0)
    }

    /// What is left over only falls as the capacity grows, so the smallest that does lies between the last that does not
    /// and the first that does.
    fn smallest(&self, left: impl Fn(f64) -> f64, does: impl Fn(f64) -> bool) -> Option<Storage> {
        let mut high = self.curve.corners().next().unwrap_or_default();
        if !does(high) {
            return exact_energy(left(high)).map(Storage::None);
        }
        let mut low = 0.0;
        if does(low) {
            return Some(Storage::Of(Energy::ZERO));
        }
        for _ in 0..60 {
            let middle = low + (high - low) / 2.0;
            if does(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        // A watt-hour more is on the safe side of rounding.
        exact_energy(high + 1e-6).map(Storage::Of)
    }
}

/// What electrolysers take in each step, in MW, where they have no store and nothing keeps them from following their demand.
fn fixed_load(plant: &Plant<'_>, electrolyser: Electrolyser<'_>) -> Option<Vec<f64>> {
    let steps = plant.load.len();
    let demand = match electrolyser.demand {
        Demand::AsMade => return None,
        Demand::Flat(demand) => vec![demand; steps],
        Demand::Profile(demand) => demand.to_vec(),
    };
    let taken: Vec<f64> = demand.into_iter().map(|demand| demand * electrolyser.electricity).collect();
    let runs = |power: &f64| *power <= 0.0 || electrolyser.least <= *power && *power <= electrolyser.rated;
    let follows = electrolyser.store <= 0.0 && plant.grid.import_limit.is_none() && plant.coal.is_none();
    (follows && taken.iter().all(runs)).then_some(taken)
}

fn inexact(energy: Energy) -> Option<f64> {
    f64::try_from(energy.base()).ok().map(|kilowatt_hours| kilowatt_hours / 1000.0)
}
