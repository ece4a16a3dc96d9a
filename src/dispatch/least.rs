//! The least curtailment and the least supply from elsewhere that any dispatch can reach.

use super::input::{Demand, Plant};
use super::simulate::{self, demand, generation, net};
use super::{greater, lesser};

/// What no dispatch can go below. A dispatch here is any that charges stores from new energy alone, and discharges them only
/// into load, hydrogen in demand and, where feed-in is limited by the hour, the grid; and that leaves the battery with the
/// charge asked for, or as near to it as can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Least {
    /// The least curtailment, in MWh.
    pub curtailed: f64,
    /// The least supply from elsewhere, in MWh, counted as [`Totals::supplied`](super::Totals::supplied).
    pub supplied: f64,
    /// Whether one dispatch reaches both: then they are exact. Otherwise they are bounds that may lie out of reach.
    pub reached: bool,
}

/// Why the greedy policy may miss the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exception {
    /// Feed-in is limited by the hour: it pays to empty the battery before a surplus that the line cannot carry.
    HourlyExport,
    /// The battery must hold something at the end of the year.
    FinalCharge,
    /// There are several stores, or a store beside an electrolyser that takes any surplus: which comes first depends on
    /// what follows.
    SeveralStores,
    /// The electrolyser stands still below its minimum load.
    MinimumLoad,
    /// The captive unit changes its output only so fast, and would have to begin before the need is there.
    Ramp,
    /// The captive unit's minimum exceeds the load at times, beside an electrolyser: what nobody takes may or may not become
    /// hydrogen. No bound but zero is known.
    CoalExcess,
}

/// The least, and why it may be missed.
pub(super) fn of(plant: &Plant<'_>) -> (Least, Vec<Exception>) {
    let exceptions = exceptions(plant);
    // A final charge tightens the bound, and only the exact method knows it.
    if exceptions.contains(&Exception::FinalCharge)
        && let Some(exact) = simulate::exact_least(plant)
    {
        return (exact, exceptions);
    }
    if exceptions.contains(&Exception::CoalExcess) {
        return (Least { curtailed: 0.0, supplied: 0.0, reached: false }, exceptions);
    }
    let stores = Stores::of(plant);
    let steps = stores.steps(plant);
    let spilled = stores.least_spilled(&steps);
    let export = plant.grid.export;
    let curtailed = if export.line().is_some() {
        // What fits through the line is left out already.
        spilled
    } else {
        let generation: f64 = generation(plant).iter().sum();
        greater(spilled - export.allowance(generation, spilled), 0.0)
    };
    let supplied = stores.least_supplied(&steps);
    let exact = |one: &Exception| matches!(one, Exception::HourlyExport);
    let reached = exceptions.iter().all(exact) && (export.line().is_none() || 1.0 <= export.share);
    (Least { curtailed, supplied, reached }, exceptions)
}

fn exceptions(plant: &Plant<'_>) -> Vec<Exception> {
    let electrolyser = plant.electrolyser;
    let as_made = electrolyser.is_some_and(|one| matches!(one.demand, Demand::AsMade));
    let stores_hydrogen = electrolyser.is_some_and(|one| 0.0 < one.store && !as_made);
    let battery = plant.battery.is_some_and(|battery| 0.0 < battery.power && 0.0 < battery.energy);
    let excess = plant.coal.is_some_and(|coal| plant.load.iter().any(|load| *load < coal.least));
    let all = [
        (plant.grid.export.line().is_some(), Exception::HourlyExport),
        (plant.battery.is_some_and(|battery| 0.0 < battery.least_final), Exception::FinalCharge),
        (battery && (stores_hydrogen || as_made), Exception::SeveralStores),
        (electrolyser.is_some_and(|one| 0.0 < one.least), Exception::MinimumLoad),
        (plant.coal.is_some_and(|coal| coal.ramp.is_some()), Exception::Ramp),
        (electrolyser.is_some() && excess, Exception::CoalExcess),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, exception)| exception).collect()
}

/// A step with all that a store may take or give, in MWh.
#[derive(Debug, Clone, Copy)]
struct Bound {
    /// Surplus, or deficit below zero, where hydrogen in demand counts as load.
    net: f64,
    /// Hydrogen in demand beyond what the electrolyser can make.
    beyond: f64,
    /// What of it the store may give.
    hydrogen_beyond: f64,
    /// What the hydrogen store may take beyond the demand of the step.
    hydrogen_in: f64,
    /// What it may give in place of the electrolyser.
    hydrogen_out: f64,
    /// What a minimum load makes beyond demand, with a battery feeding it.
    forced: f64,
}

/// All stores as one.
#[derive(Debug)]
struct Stores {
    power: f64,
    energy: f64,
    charge: f64,
    into: f64,
    out: f64,
    hydrogen: f64,
    hydrogen_initial: f64,
    /// What takes any surplus at any time: an electrolyser whose hydrogen is always taken.
    sink: f64,
    /// What the grid takes in any step.
    outlet: f64,
}

impl Stores {
    fn of(plant: &Plant<'_>) -> Self {
        let hours = plant.step_hours;
        let export = plant.grid.export;
        let mut stores = Self {
            power: 0.0,
            energy: 0.0,
            charge: 0.0,
            into: 1.0,
            out: 1.0,
            hydrogen: 0.0,
            hydrogen_initial: 0.0,
            sink: 0.0,
            outlet: export.line().map_or(0.0, |limit| limit * hours),
        };
        // What a battery without power holds is out of reach.
        if let Some(battery) = plant.battery.filter(|battery| 0.0 < battery.power) {
            stores.power = battery.power * hours;
            stores.energy = battery.energy;
            stores.charge = battery.initial;
            stores.into = battery.charge_efficiency;
            stores.out = battery.discharge_efficiency;
        }
        if let Some(electrolyser) = plant.electrolyser {
            if matches!(electrolyser.demand, Demand::AsMade) {
                stores.sink = electrolyser.rated * hours;
            } else {
                stores.hydrogen = electrolyser.store * electrolyser.electricity;
                stores.hydrogen_initial = electrolyser.initial * electrolyser.electricity;
            }
        }
        stores
    }

    fn steps(&self, plant: &Plant<'_>) -> Vec<Bound> {
        let coal = plant.coal.map_or(0.0, |coal| coal.least);
        let (rated, least, electricity) = plant.electrolyser.map_or((0.0, 0.0, 0.0), |one| {
            (one.rated * plant.step_hours, one.least * plant.step_hours, one.electricity)
        });
        let given = generation(plant).into_iter().zip(plant.load).zip(demand(plant));
        let steps = given.map(|((generation, load), demand)| {
            let made = lesser(demand * electricity, rated);
            let net = net(generation + (coal - load) * plant.step_hours, generation, made);
            // No more passes in a step than the store holds; an electrolyser without demand has none.
            let passing = |electricity| lesser(greater(electricity, 0.0), self.hydrogen);
            Bound {
                net,
                beyond: demand * electricity - made,
                hydrogen_beyond: passing(demand * electricity - made),
                hydrogen_in: passing(rated - made),
                hydrogen_out: passing(made),
                forced: passing(least - made),
            }
        });
        steps.collect()
    }

    /// The least that finds no use: stores as empty as can be, and filled only with what nothing else takes. Counted in room
    /// for surplus, so that a MWh given by the battery makes room for more than one.
    fn least_spilled(&self, steps: &[Bound]) -> f64 {
        let cycle = 1.0 / (self.into * self.out);
        let most = self.energy / self.into + self.hydrogen;
        let mut room = (self.energy - self.charge) / self.into + (self.hydrogen - self.hydrogen_initial);
        let mut spilled = 0.0;
        for step in steps {
            room = lesser(room + step.hydrogen_beyond, most);
            let over = greater(step.net - self.sink - self.outlet, 0.0);
            let taken = lesser(lesser(over, self.power + step.hydrogen_in), room);
            spilled += over - taken;
            // What load and grid can take from stores.
            let wanted = if 0.0 <= step.net {
                lesser(self.outlet, greater(self.outlet + self.sink - step.net, 0.0))
            } else {
                self.outlet - step.net
            };
            let battery = lesser(wanted, self.power);
            let hydrogen = lesser(wanted - battery, step.hydrogen_out);
            let forced = lesser(step.forced, self.power) * (cycle - 1.0);
            room = lesser(room - taken + battery * cycle + hydrogen + forced, most);
        }
        spilled
    }

    /// The least from elsewhere: stores take all they can and give all they can. Counted in what they can give.
    fn least_supplied(&self, steps: &[Bound]) -> f64 {
        let cycle = self.into * self.out;
        let most = self.energy * self.out + self.hydrogen;
        let mut ready = self.charge * self.out + self.hydrogen_initial;
        let mut supplied = 0.0;
        for step in steps {
            let beyond = lesser(step.hydrogen_beyond, ready);
            ready -= beyond;
            supplied += step.beyond - beyond;
            if 0.0 <= step.net {
                let hydrogen = lesser(step.net, step.hydrogen_in);
                let battery = lesser(step.net - hydrogen, self.power);
                ready = lesser(ready + hydrogen + battery * cycle, most);
            } else {
                let given = lesser(lesser(-step.net, self.power + step.hydrogen_out), ready);
                ready -= given;
                supplied += -step.net - given;
            }
        }
        supplied
    }
}
