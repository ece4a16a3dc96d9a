//! The same dispatch as a linear programme, written down without the help of the program.

use hegui::dispatch::{Demand, Plant};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// Whether charging and discharging may meet in the same hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Model {
    /// Stores are charged from surplus alone, and discharged into what lacks and what the grid takes.
    Honest,
    /// As it is often written: a balance and nothing else.
    Naive,
}

/// What is made small: so much for a MWh from elsewhere, so much for a MWh curtailed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    pub(crate) supplied: f64,
    pub(crate) curtailed: f64,
}

pub(crate) const SUPPLIED: Weights = Weights { supplied: 1.0, curtailed: 0.0 };
pub(crate) const CURTAILED: Weights = Weights { supplied: 0.0, curtailed: 1.0 };

/// The least cost of a plant whose electrolyser knows no minimum load, for hourly steps.
pub(crate) fn least(plant: &Plant<'_>, weights: Weights, model: Model) -> f64 {
    assert!((plant.step_hours - 1.0).abs() < 1e-12, "hourly steps only");
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let steps = plant.load.len();
    let battery = plant.battery.unwrap();
    let electrolyser = plant.electrolyser;
    let (electricity, rated) = electrolyser.map_or((0.0, 0.0), |one| (one.electricity, one.rated));
    let as_made = electrolyser.is_some_and(|one| one.demand == Demand::AsMade);
    let line = plant.grid.export.limit.unwrap_or(0.0);
    let (least_coal, more_coal) = plant.coal.map_or((0.0, 0.0), |coal| (coal.least, coal.most - coal.least));

    // Charge and hydrogen before the step, and what the captive unit gave above its minimum.
    let mut before: Option<[Variable; 3]> = None;
    for step in 0..steps {
        let generation: f64 = plant.sites.iter().map(|site| site.capacity * site.output[step]).sum();
        let demand = match electrolyser.map(|one| one.demand) {
            Some(Demand::Flat(demand)) => demand * electricity,
            Some(Demand::Profile(demand)) => demand[step] * electricity,
            Some(Demand::AsMade) | None => 0.0,
        };
        assert!(demand <= rated && least_coal <= plant.load[step], "outside of what is written down here");
        let net = generation + least_coal - plant.load[step] - demand;
        let (surplus, deficit) = (net.max(0.0), (-net).max(0.0));

        let open = |most: f64, cost: f64, problem: &mut Problem| problem.add_var(cost, (0.0, most));
        let charged = open(battery.power, 0.0, &mut problem);
        let discharged = open(battery.power, 0.0, &mut problem);
        let kept = if step + 1 == steps { battery.least_final } else { 0.0 };
        let charge = problem.add_var(0.0, (kept, battery.energy));
        let made = open(if as_made { 0.0 } else { rated - demand }, 0.0, &mut problem);
        let spared = open(demand, 0.0, &mut problem);
        let stored = open(electrolyser.map_or(0.0, |one| one.store * electricity), 0.0, &mut problem);
        let sink = open(if as_made { rated } else { 0.0 }, 0.0, &mut problem);
        let exported = open(line, 0.0, &mut problem);
        let curtailed = open(f64::INFINITY, weights.curtailed, &mut problem);
        let imported = open(f64::INFINITY, weights.supplied, &mut problem);
        let coal = open(more_coal, weights.supplied, &mut problem);

        let balance = [
            (imported, 1.0),
            (coal, 1.0),
            (discharged, 1.0),
            (spared, 1.0),
            (charged, -1.0),
            (made, -1.0),
            (sink, -1.0),
            (exported, -1.0),
            (curtailed, -1.0),
        ];
        problem.add_constraint(balance, ComparisonOp::Eq, -net);
        if model == Model::Honest {
            problem.add_constraint([(charged, 1.0), (made, 1.0)], ComparisonOp::Le, surplus);
            let into = deficit + (line - surplus).max(0.0);
            problem.add_constraint([(discharged, 1.0), (spared, 1.0)], ComparisonOp::Le, into);
        }
        let mut charging = vec![
            (charge, 1.0),
            (charged, -battery.charge_efficiency),
            (discharged, 1.0 / battery.discharge_efficiency),
        ];
        let mut making = vec![(stored, 1.0), (made, -1.0), (spared, 1.0)];
        let (mut charge_before, mut stored_before) = (battery.initial, 0.0);
        if let Some([charge, stored, coal_before]) = before {
            charging.push((charge, -1.0));
            making.push((stored, -1.0));
            charge_before = 0.0;
            if let Some(ramp) = plant.coal.and_then(|coal| coal.ramp) {
                problem.add_constraint([(coal, 1.0), (coal_before, -1.0)], ComparisonOp::Le, ramp);
                problem.add_constraint([(coal_before, 1.0), (coal, -1.0)], ComparisonOp::Le, ramp);
            }
        } else {
            stored_before = electrolyser.map_or(0.0, |one| one.initial * electricity);
        }
        problem.add_constraint(charging, ComparisonOp::Eq, charge_before);
        problem.add_constraint(making, ComparisonOp::Eq, stored_before);
        before = Some([charge, stored, coal]);
    }
    problem.solve().unwrap().into_solution().unwrap().objective()
}
