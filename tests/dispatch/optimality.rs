//! What the documentation claims to be least is least, and what a careless model claims is not.

use hegui::dispatch::{
    Battery, CoalUnit, Demand, Electrolyser, Exception, Export, Outcome, Plant, Site, Totals, simulate, with_foresight,
};

use crate::programme::{CURTAILED, Model, SUPPLIED, Weights, least};
use crate::support::{NO_FEED_IN, Series, days, plant, reference_year};

/// A linear programme is solved to about so much, in MWh.
const CLOSE: f64 = 1e-5;

fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < CLOSE * (1.0 + expected.abs() / 1e4), "{what}: {found} against {expected}");
}

/// Weeks with batteries of all kinds.
fn weeks(year: &Series) -> Vec<(Series, Battery)> {
    let uneven = Battery { charge_efficiency: 0.95, discharge_efficiency: 0.8, ..Battery::new(60.0, 500.0, 1.0) };
    let begun = Battery { initial: 200.0, ..Battery::new(75.0, 300.0, 0.86) };
    [
        (0, Battery::new(75.0, 300.0, 0.86)),
        (103, Battery::new(40.0, 40.0, 0.9)),
        (182, uneven),
        (250, begun),
        (320, Battery::new(150.0, 1500.0, 0.8)),
        (359, Battery::new(20.0, 400.0, 1.0)),
    ]
    .into_iter()
    .map(|(first, battery)| (days(year, first, 7 - first / 359), battery))
    .collect()
}

/// Both least values, and that one dispatch has both.
fn reaches_both(plant: &Plant<'_>, totals: &Totals) {
    close(totals.curtailed, least(plant, CURTAILED, Model::Honest), "curtailment");
    close(totals.supplied, least(plant, SUPPLIED, Model::Honest), "supply");
}

#[test]
fn greedy_is_best_for_a_battery() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        let plant = plant(&week, 300.0, 200.0, battery);
        let outcome = simulate(&plant).unwrap();
        reaches_both(&plant, &outcome.totals);
        for (supplied, curtailed) in [(1.0, 1.0), (1.0, 5.0), (5.0, 1.0)] {
            let both = supplied * outcome.totals.supplied + curtailed * outcome.totals.curtailed;
            close(both, least(&plant, Weights { supplied, curtailed }, Model::Honest), "both");
        }
        assert!(outcome.exceptions.is_empty() && outcome.least.reached);
        assert!(outcome.curtails_least() && outcome.takes_least());
    }
}

/// The mistake of many models: nothing forbids to charge and discharge in the same hour, so losses are burnt and count as
/// use. On the reference week such a model finds a tenth less curtailment than there is.
#[test]
fn a_naive_programme_overstates_use() {
    let year = reference_year();
    // First day of the week; curtailment in GWh: real and as the naive model has it.
    for (first, real, naive) in [(0, "5.952", "5.346"), (182, "9.784", "8.630")] {
        let week = days(&year, first, 7);
        let plant = plant(&week, 300.0, 200.0, Battery::new(75.0, 300.0, 0.86));
        let totals = simulate(&plant).unwrap().totals;
        assert_eq!(format!("{:.3}", totals.curtailed / 1000.0), real);
        let supplied = least(&plant, SUPPLIED, Model::Naive);
        close(totals.supplied, supplied, "supply is not touched");
        let found = least(&plant, Weights { supplied: 1.0, curtailed: 1.0 }, Model::Naive) - supplied;
        assert_eq!(format!("{:.3}", found / 1000.0), naive);
        // The difference is heat: a battery that turns its losses round without storing anything.
        let use_found = 1.0 - found / totals.generation;
        let use_real = 1.0 - totals.curtailed / totals.generation;
        assert!(use_real + 0.01 < use_found, "{use_real} {use_found}");
    }
}

#[test]
fn foresight_is_best_with_a_limit_by_the_hour() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        for line in [30.0, 90.0] {
            let mut plant = plant(&week, 300.0, 200.0, battery);
            plant.grid.export = Export::limit(line);
            let greedy = simulate(&plant).unwrap();
            assert_eq!(greedy.exceptions, [Exception::HourlyExport]);
            let ahead = with_foresight(&plant).unwrap().unwrap();
            reaches_both(&plant, &ahead.totals);
            for outcome in [&greedy, &ahead] {
                assert!(outcome.least.reached);
                close(outcome.least.curtailed, ahead.totals.curtailed, "the bound is the best");
                close(outcome.least.supplied, ahead.totals.supplied, "the bound is the best");
            }
        }
    }
}

#[test]
fn foresight_is_best_with_a_final_charge() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        for line in [None, Some(50.0)] {
            // What the last day can bring in at all.
            let battery = Battery { least_final: 0.4 * battery.energy, ..battery };
            let mut plant = plant(&week, 300.0, 200.0, battery);
            plant.grid.export = line.map_or(Export::NONE, Export::limit);
            let ahead = with_foresight(&plant).unwrap().unwrap();
            assert!(battery.least_final <= ahead.totals.stored + 1e-9, "{} MWh", ahead.totals.stored);
            reaches_both(&plant, &ahead.totals);
            let greedy = simulate(&plant).unwrap();
            close(greedy.least.curtailed, ahead.totals.curtailed, "the bound is the best");
            close(greedy.least.supplied, ahead.totals.supplied, "the bound is the best");
            assert!(greedy.least.reached);
        }
    }
}

fn electrolyser(demand: Demand<'_>, store: f64) -> Electrolyser<'_> {
    Electrolyser { rated: 90.0, least: 0.0, electricity: 52.0, store, initial: store / 2.0, demand }
}

#[test]
fn greedy_is_best_for_hydrogen_alone() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        let demand: Vec<f64> = (0..week.load.len()).map(|hour| if hour % 24 < 8 { 1.5 } else { 0.4 }).collect();
        for demand in [Demand::Flat(0.8), Demand::Profile(&demand)] {
            let mut plant = plant(&week, 300.0, 200.0, Battery { power: 0.0, ..battery });
            plant.electrolyser = Some(electrolyser(demand, 12.0));
            let outcome = simulate(&plant).unwrap();
            assert!(outcome.exceptions.is_empty(), "{:?}", outcome.exceptions);
            assert!(outcome.curtails_least() && outcome.takes_least());
            reaches_both(&plant, &outcome.totals);
        }
    }
}

fn bounded(plant: &Plant<'_>, outcome: &Outcome, expected: &[Exception]) {
    assert_eq!(outcome.exceptions, expected);
    assert!(!outcome.least.reached);
    let (curtailed, supplied) = (least(plant, CURTAILED, Model::Honest), least(plant, SUPPLIED, Model::Honest));
    assert!(outcome.least.curtailed <= curtailed + CLOSE, "{} > {curtailed}", outcome.least.curtailed);
    assert!(outcome.least.supplied <= supplied + CLOSE, "{} > {supplied}", outcome.least.supplied);
    assert!(curtailed <= outcome.totals.curtailed + CLOSE);
    assert!(supplied <= outcome.totals.supplied + CLOSE);
}

#[test]
fn no_dispatch_of_several_stores_goes_below_the_bound() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        for (demand, line) in [(Demand::Flat(0.8), None), (Demand::Flat(0.8), Some(40.0)), (Demand::AsMade, None)] {
            let mut plant = plant(&week, 300.0, 200.0, battery);
            let store = if demand == Demand::AsMade { 0.0 } else { 12.0 };
            plant.electrolyser = Some(electrolyser(demand, store));
            plant.grid.export = line.map_or(Export::NONE, Export::limit);
            let outcome = simulate(&plant).unwrap();
            let expected: &[Exception] = match line {
                Some(_) => &[Exception::HourlyExport, Exception::SeveralStores],
                None => &[Exception::SeveralStores],
            };
            bounded(&plant, &outcome, expected);
        }
    }
}

#[test]
fn a_captive_unit_stands_for_a_part_of_the_supply() {
    let year = reference_year();
    for (week, battery) in weeks(&year) {
        let coal = CoalUnit { least: 30.0, most: 90.0, ramp: None };
        let mut plant = plant(&week, 300.0, 200.0, battery);
        plant.coal = Some(coal);
        let outcome = simulate(&plant).unwrap();
        assert!(outcome.exceptions.is_empty() && outcome.curtails_least() && outcome.takes_least());
        reaches_both(&plant, &outcome.totals);

        plant.coal = Some(CoalUnit { ramp: Some(6.0), ..coal });
        let outcome = simulate(&plant).unwrap();
        bounded(&plant, &outcome, &[Exception::Ramp]);
    }
}

/// A battery that keeps an electrolyser at its minimum load turns more of what it holds into room for the next surplus than
/// a battery that only serves what is due. The bound must not forget that.
#[test]
fn the_bound_knows_a_battery_that_feeds_a_minimum_load() {
    let load = [0.0; 2];
    let output = [0.0, 500.0];
    let plant = Plant {
        step_hours: 1.0,
        sites: vec![Site { capacity: 1.0, output: &output }],
        load: &load,
        battery: Some(Battery { initial: 100.0, ..Battery::new(100.0, 100.0, 0.5) }),
        electrolyser: Some(Electrolyser {
            rated: 200.0,
            least: 20.0,
            electricity: 50.0,
            store: 2.0,
            initial: 0.0,
            demand: Demand::Flat(0.02),
        }),
        coal: None,
        grid: NO_FEED_IN,
    };
    let outcome = simulate(&plant).unwrap();
    // 20 MWh leave the battery, which then has room for 40; of 100 MWh the hydrogen store has room for 82, beside 1 in demand.
    let curtailed = 500.0 - 40.0 - 82.0;
    close(outcome.totals.curtailed, curtailed, "by hand");
    assert!(outcome.least.curtailed <= outcome.totals.curtailed + CLOSE, "{:?}", outcome.least);
    // 1 MWh in demand alone would have made room for 2.
    assert!(outcome.least.curtailed < 500.0 - 2.0 - 101.0);
}

/// Where the best dispatch is not known, none is given.
#[test]
fn foresight_does_not_guess() {
    let year = reference_year();
    let week = days(&year, 0, 7);
    let whole = || plant(&week, 300.0, 200.0, Battery::new(75.0, 300.0, 0.86));
    let mut with_hydrogen = whole();
    with_hydrogen.electrolyser = Some(electrolyser(Demand::Flat(0.5), 10.0));
    let mut with_ramp = whole();
    with_ramp.coal = Some(CoalUnit { least: 10.0, most: 50.0, ramp: Some(5.0) });
    let mut with_both = whole();
    with_both.grid.export = Export { share: 0.2, ..Export::limit(50.0) };
    let mut without_battery = whole();
    without_battery.battery = None;
    for plant in [with_hydrogen, with_ramp, with_both, without_battery] {
        assert_eq!(with_foresight(&plant).unwrap(), None);
    }
    assert!(with_foresight(&whole()).unwrap().is_some());
}
