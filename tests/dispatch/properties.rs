//! Laws that hold for any plant: energy is conserved, limits are kept, nothing beats the bound.

use hegui::dispatch::{
    Battery, CoalUnit, Demand, Electrolyser, Export, Grid, Outcome, Plant, ShareOf, Site, Step, simulate,
    with_foresight,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::programme::{CURTAILED, Model, SUPPLIED, least};

/// What conservation may miss in a step, in MWh.
const CLOSE: f64 = 1e-6;

/// A plant that owns its series.
#[derive(Debug, Clone)]
struct Owned {
    step_hours: f64,
    wind: Vec<f64>,
    solar: Vec<f64>,
    load: Vec<f64>,
    demand: Vec<f64>,
    profile: bool,
    capacity: (f64, f64),
    battery: Option<Battery>,
    electrolyser: Option<Electrolyser<'static>>,
    coal: Option<CoalUnit>,
    grid: Grid,
}

impl Owned {
    fn plant(&self) -> Plant<'_> {
        let electrolyser = self.electrolyser.map(|one| Electrolyser {
            demand: if self.profile { Demand::Profile(&self.demand) } else { one.demand },
            ..one
        });
        Plant {
            step_hours: self.step_hours,
            sites: vec![
                Site { capacity: self.capacity.0, output: &self.wind },
                Site { capacity: self.capacity.1, output: &self.solar },
            ],
            load: &self.load,
            battery: self.battery,
            electrolyser,
            coal: self.coal,
            grid: self.grid,
        }
    }
}

fn battery() -> impl Strategy<Value = Battery> {
    (0.0..80.0, 0.0..400.0, 0.7..1.0, 0.7..1.0, 0.0..1.0, prop_oneof![Just(0.0), 0.0..1.0]).prop_map(
        |(power, energy, charge_efficiency, discharge_efficiency, initial, last)| Battery {
            power,
            energy,
            charge_efficiency,
            discharge_efficiency,
            initial: initial * energy,
            least_final: last * energy,
        },
    )
}

fn electrolyser() -> impl Strategy<Value = Electrolyser<'static>> {
    let demand = prop_oneof![Just(Demand::AsMade), (0.0..2.5).prop_map(Demand::Flat)];
    (0.0..100.0, prop_oneof![Just(0.0), 0.0..0.5], 45.0..60.0, prop_oneof![Just(0.0), 0.0..20.0], 0.0..1.0, demand)
        .prop_map(|(rated, least, electricity, store, initial, demand)| Electrolyser {
            rated,
            least: least * rated,
            electricity,
            store,
            initial: initial * store,
            demand,
        })
}

fn coal() -> impl Strategy<Value = CoalUnit> {
    (0.0..80.0, 0.0..80.0, option::of(0.0..30.0)).prop_map(|(least, more, ramp)| CoalUnit {
        least,
        most: least + more,
        ramp,
    })
}

fn grid() -> impl Strategy<Value = Grid> {
    let share = prop_oneof![Just(0.0), Just(0.2), Just(1.0), 0.0..1.0];
    let of = prop_oneof![Just(ShareOf::Possible), Just(ShareOf::Generated)];
    (option::of(prop_oneof![Just(0.0), 0.0..120.0]), share, of, option::of(0.0..80.0))
        .prop_map(|(import_limit, share, of, limit)| Grid { import_limit, export: Export { share, of, limit } })
}

fn owned() -> impl Strategy<Value = Owned> {
    let steps = prop_oneof![1_usize..12, 24_usize..200];
    let series = steps.prop_flat_map(|steps| {
        let calm = || vec(prop_oneof![Just(0.0), 0.0..1.0], steps);
        (calm(), calm(), vec(0.0..120.0, steps), vec(0.0..2.5, steps))
    });
    (
        series,
        prop_oneof![Just(1.0), Just(0.25), Just(0.5)],
        any::<bool>(),
        (0.0..300.0, 0.0..300.0),
        option::of(battery()),
        option::of(electrolyser()),
        option::of(coal()),
        grid(),
    )
        .prop_map(|(series, step_hours, profile, capacity, battery, electrolyser, coal, grid)| {
            let (wind, solar, load, demand) = series;
            Owned { step_hours, wind, solar, load, demand, profile, capacity, battery, electrolyser, coal, grid }
        })
}

/// What comes in less what goes out, at the terminals.
fn imbalance(step: &Step) -> f64 {
    let sources = step.generation + step.coal + step.imported + step.discharged + step.unserved;
    let uses = step.load + step.electrolyser + step.charged + step.exported + step.curtailed + step.coal_excess;
    sources - uses
}

fn lawful(plant: &Plant<'_>, outcome: &Outcome) {
    let hours = plant.step_hours;
    let battery = plant.battery.unwrap_or(Battery::new(0.0, 0.0, 1.0));
    let mut charge = battery.initial;
    let mut hydrogen = plant.electrolyser.map_or(0.0, |one| one.initial);
    let mut coal_before: Option<f64> = None;
    for (at, step) in outcome.steps.iter().enumerate() {
        assert!(imbalance(step).abs() < CLOSE, "step {at} loses {} MWh: {step:?}", imbalance(step));
        let flows = [
            step.electrolyser,
            step.hydrogen,
            step.hydrogen_unmet,
            step.hydrogen_stored,
            step.charged,
            step.discharged,
            step.stored,
            step.coal,
            step.coal_excess,
            step.imported,
            step.unserved,
            step.exported,
            step.curtailed,
        ];
        assert!(flows.iter().all(|flow| flow.is_finite() && 0.0 <= *flow), "step {at}: {step:?}");

        // The battery: its balance, its limits, and never both ways at once.
        let expected =
            charge + step.charged * battery.charge_efficiency - step.discharged / battery.discharge_efficiency;
        assert!((step.stored - expected).abs() < CLOSE, "step {at}: {step:?}");
        charge = step.stored;
        assert!(charge <= battery.energy && step.charged <= battery.power * hours + CLOSE);
        assert!(step.discharged <= battery.power * hours + CLOSE);
        assert!(step.charged.min(step.discharged) <= 0.0, "step {at} charges and discharges");
        assert!(step.charged <= step.generation + CLOSE, "step {at} charges from elsewhere");

        if let Some(one) = plant.electrolyser {
            assert!(step.electrolyser <= one.rated * hours + CLOSE);
            let on = 0.0 < step.electrolyser;
            assert!(!on || one.least * hours <= step.electrolyser + CLOSE, "step {at} runs below the minimum");
            assert!((step.hydrogen * one.electricity - step.electrolyser).abs() < CLOSE);
            assert!(step.unserved.min(step.electrolyser) < CLOSE, "step {at} makes hydrogen of nothing: {step:?}");
            let demand = match one.demand {
                Demand::AsMade => step.hydrogen,
                Demand::Flat(demand) => demand * hours,
                Demand::Profile(demand) => demand[at] * hours,
            };
            let expected = hydrogen + step.hydrogen + step.hydrogen_unmet - demand;
            assert!((step.hydrogen_stored - expected).abs() < CLOSE, "step {at}: {step:?}");
            hydrogen = step.hydrogen_stored;
            assert!(hydrogen <= one.store + CLOSE);
        }
        if let Some(coal) = plant.coal {
            assert!(coal.least * hours <= step.coal + CLOSE && step.coal <= coal.most * hours + CLOSE);
            if let (Some(ramp), Some(before)) = (coal.ramp, coal_before) {
                assert!((step.coal - before).abs() / hours <= ramp * hours + CLOSE, "step {at} ramps too fast");
            }
            coal_before = Some(step.coal);
        }
        let limit = |limit: Option<f64>| limit.map_or(f64::INFINITY, |limit| limit * hours + CLOSE);
        assert!(step.imported <= limit(plant.grid.import_limit));
        assert!(step.exported <= limit(plant.grid.export.limit));
        // Nothing is curtailed or fed in while something is lacking, but for a captive unit that is still coming down.
        if plant.coal.is_none_or(|coal| coal.ramp.is_none()) {
            let lacks = step.imported + step.unserved;
            assert!(lacks.min(step.curtailed + step.exported) < CLOSE, "step {at}: {step:?}");
        }
    }
    let totals = &outcome.totals;
    let export = plant.grid.export;
    let base = match export.of {
        ShareOf::Possible => totals.generation,
        ShareOf::Generated => totals.generation - totals.curtailed,
    };
    assert!(export.share >= 1.0 || totals.exported <= export.share * base + CLOSE);
    // Nothing that does what is asked goes below the bound, and without an exception nothing misses it.
    if totals.charge_missing <= CLOSE {
        assert!(outcome.least.curtailed <= totals.curtailed + CLOSE, "{:?} {totals:?}", outcome.least);
        assert!(outcome.least.supplied <= totals.supplied + CLOSE, "{:?} {totals:?}", outcome.least);
    }
    if outcome.exceptions.is_empty() {
        assert!(outcome.least.reached && outcome.curtails_least() && outcome.takes_least(), "{:?}", outcome.least);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn energy_is_conserved_limits_are_kept_and_nothing_beats_the_bound(owned in owned()) {
        let plant = owned.plant();
        let outcome = simulate(&plant).unwrap();
        lawful(&plant, &outcome);
        if let Some(ahead) = with_foresight(&plant).unwrap() {
            lawful(&plant, &ahead);
            if outcome.totals.charge_missing <= CLOSE {
                // Then the other can hold the charge as well, and does better.
                prop_assert!(ahead.curtails_least() && ahead.takes_least(), "{:?} {:?}", ahead.least, ahead.totals);
            }
        }
    }

    /// A dispatch with more room loses less.
    #[test]
    fn a_larger_battery_or_line_never_hurts(owned in owned(), more in 0.0..200.0) {
        let mut plant = owned.plant();
        plant.electrolyser = None;
        plant.coal = None;
        plant.grid.export.limit = None;
        let Some(battery) = plant.battery else { return Ok(()) };
        let small = simulate(&plant).unwrap().totals;
        for larger in [
            Battery { energy: battery.energy + more, ..battery },
            Battery { power: battery.power + more, ..battery },
        ] {
            plant.battery = Some(larger);
            let large = simulate(&plant).unwrap().totals;
            prop_assert!(large.curtailed <= small.curtailed + CLOSE);
            prop_assert!(large.supplied <= small.supplied + CLOSE);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn greedy_is_best_on_random_days(owned in owned()) {
        let mut plant = owned.plant();
        plant.step_hours = 1.0;
        plant.electrolyser = None;
        plant.coal = None;
        plant.grid = crate::support::NO_FEED_IN;
        let Some(battery) = plant.battery else { return Ok(()) };
        plant.battery = Some(Battery { least_final: 0.0, ..battery });
        let totals = simulate(&plant).unwrap().totals;
        for (found, weights) in [(totals.curtailed, CURTAILED), (totals.supplied, SUPPLIED)] {
            let expected = least(&plant, weights, Model::Honest);
            prop_assert!((found - expected).abs() < 1e-4, "{found} against {expected}");
        }
    }
}

/// Half hours and quarters give the same year where nothing changes within the hour.
#[test]
fn finer_steps_change_nothing() {
    let year = crate::support::reference_year();
    let battery = Battery::new(75.0, 300.0, 0.86);
    let hourly = simulate(&crate::support::plant(&year, 300.0, 200.0, battery)).unwrap().totals;
    let repeat = |series: &[f64]| series.iter().flat_map(|value| [*value; 4]).collect::<Vec<f64>>();
    let fine =
        crate::support::Series { wind: repeat(&year.wind), solar: repeat(&year.solar), load: repeat(&year.load) };
    let mut plant = crate::support::plant(&fine, 300.0, 200.0, battery);
    plant.step_hours = 0.25;
    let quarters = simulate(&plant).unwrap().totals;
    for (hourly, quarters) in [
        (hourly.generation, quarters.generation),
        (hourly.curtailed, quarters.curtailed),
        (hourly.imported, quarters.imported),
        (hourly.stored, quarters.stored),
    ] {
        assert!((hourly - quarters).abs() < 1e-6, "{hourly} {quarters}");
    }
    // A battery that is empty after a part of an hour leaves the rest of it to the grid: finer steps show a higher peak.
    assert!(hourly.highest_import < quarters.highest_import);
}
