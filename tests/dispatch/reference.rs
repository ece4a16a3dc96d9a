//! The reference job, whose answer other programs give as well.

use hegui::dispatch::{Battery, Curve, Design, Export, ShareOf, Year, simulate, smallest_of_duration, with_foresight};

use crate::support::{plant, reference_year};

fn battery() -> Battery {
    Battery::new(75.0, 300.0, 0.86)
}

fn shown(value: f64) -> String {
    format!("{value:.3}")
}

#[test]
fn the_reference_job_step_by_step() {
    let year = reference_year();
    let outcome = simulate(&plant(&year, 300.0, 200.0, battery())).unwrap();
    let totals = outcome.totals;
    assert_eq!(shown(totals.generation), "1463318.320");
    assert_eq!(shown(totals.curtailed), "419932.065");
    assert_eq!(shown(totals.imported), "168104.322");
    assert_eq!(shown(totals.generation - totals.curtailed), "1043386.255");
    assert_eq!(format!("{:.6}", totals.highest_import), "183.371725");
    assert_eq!(shown(totals.lowest_import), "0.000");
    assert_eq!(shown(totals.exported), "0.000");
    assert_eq!(shown(totals.stored), "300.000");
    assert_eq!(format!("{:.4}", 100.0 * (1.0 - totals.curtailed / totals.generation)), "71.3028");
    assert_eq!(format!("{:.4}", 100.0 * totals.imported / totals.load), "14.0087");

    // It is the best there is, and the program knows it.
    assert!(outcome.exceptions.is_empty() && outcome.least.reached);
    assert!(outcome.curtails_least() && outcome.takes_least());
}

#[test]
fn the_reference_job_in_sums() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    let sums = year.one(&Design { wind: 300.0, solar: 200.0, battery: battery() }).unwrap();
    assert_eq!(shown(sums.generation), "1463318.320");
    assert_eq!(shown(sums.spilled), "419932.065");
    assert_eq!(shown(sums.supplied), "168104.322");
    assert_eq!(format!("{:.6}", sums.highest_supply), "183.371725");
    assert_eq!(shown(sums.lowest_supply), "0.000");
    assert_eq!(shown(sums.stored), "300.000");

    // A fifth of what could be generated may be fed in, or a fifth of what is.
    let (exported, curtailed) = sums.settled(0.2, ShareOf::Possible);
    assert_eq!((shown(exported), shown(curtailed)), ("292663.664".to_owned(), "127268.401".to_owned()));
    let (exported, curtailed) = sums.settled(0.2, ShareOf::Generated);
    let share = exported / (sums.generation - curtailed);
    assert!((share - 0.2).abs() < 1e-12, "{share}");
}

#[test]
fn the_reference_job_on_the_curve_of_capacities() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    let efficiency = battery().charge_efficiency;
    let curve = Curve::new(&year.net(300.0, 200.0), 1.0, 75.0, efficiency, efficiency).unwrap();
    assert_eq!(shown(curve.spilled(300.0)), "419932.065");
    assert_eq!(shown(curve.supplied(300.0)), "168104.322");
    let energy = curve.smallest(419_932.065_115).unwrap();
    assert!((energy - 300.0).abs() < 1e-4, "{energy}");
}

/// The smallest battery of four hours for 90 % of use, known from a linear programme with the capacity as a variable and from
/// bisection over a simulation.
#[test]
fn the_smallest_battery_of_four_hours() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    for (wind, solar, known) in [(200.0, 130.0, "155.6943"), (250.0, 100.0, "933.8768")] {
        let none = year.one(&Design { wind, solar, battery: Battery::new(0.0, 0.0, 0.86) }).unwrap();
        let (net, efficiency) = (year.net(wind, solar), battery().charge_efficiency);
        let spilled = 0.1 * none.generation;
        let found = smallest_of_duration(&net, 1.0, 4.0, efficiency, efficiency, spilled).unwrap().unwrap();
        assert_eq!(format!("{found:.4}"), known);
    }
}

/// With a line of 60 MW, feeding in what the battery leaves wastes much; the best dispatch is known from a linear programme.
#[test]
fn a_limit_of_feed_in_by_the_hour() {
    let year = reference_year();
    // Line in MW; curtailment in GWh: greedy and best.
    for (line, greedy, best) in [(30.0, "303.5", "276.0"), (60.0, "205.2", "162.1"), (100.0, "102.4", "57.7")] {
        let mut plant = plant(&year, 300.0, 200.0, battery());
        plant.grid.export = Export::limit(line);
        let outcome = simulate(&plant).unwrap();
        assert_eq!(format!("{:.1}", outcome.totals.curtailed / 1000.0), greedy);
        assert!(!outcome.curtails_least() && outcome.takes_least());
        assert_eq!(format!("{:.1}", outcome.least.curtailed / 1000.0), best);
        assert_eq!(shown(outcome.totals.imported), "168104.322");

        let ahead = with_foresight(&plant).unwrap().unwrap();
        assert_eq!(format!("{:.1}", ahead.totals.curtailed / 1000.0), best);
        assert_eq!(shown(ahead.totals.imported), "168104.322");
        assert!(ahead.curtails_least() && ahead.takes_least());
        assert!(ahead.totals.highest_export <= line + 1e-9);
    }
}
