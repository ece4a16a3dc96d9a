//! The curve over all capacities against a simulation of each.

use hegui::dispatch::{Battery, Curve, Design, Year, smallest_of_duration};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::reference_year;

const ENERGIES: [f64; 8] = [0.0, 10.0, 50.0, 150.0, 300.0, 600.0, 1200.0, 5000.0];

fn simulated(year: &Year, wind: f64, solar: f64, battery: Battery) -> (f64, f64) {
    let sums = year.one(&Design { wind, solar, battery }).unwrap();
    (sums.spilled, sums.supplied)
}

#[test]
fn the_curve_is_the_simulation_of_every_capacity() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    for (wind, solar, power) in [(300.0, 200.0, 75.0), (120.0, 400.0, 150.0), (500.0, 0.0, 10.0), (0.0, 300.0, 300.0)] {
        let efficiency = 0.86_f64.sqrt();
        let curve = Curve::new(&year.net(wind, solar), 1.0, power, efficiency, efficiency).unwrap();
        for energy in ENERGIES {
            let (spilled, supplied) = simulated(&year, wind, solar, Battery::new(power, energy, 0.86));
            let found = (curve.spilled(energy), curve.supplied(energy));
            assert!((found.0 - spilled).abs() < 1e-7, "{wind} {solar} {power} {energy}: {} {spilled}", found.0);
            assert!((found.1 - supplied).abs() < 1e-7, "{wind} {solar} {power} {energy}: {} {supplied}", found.1);
        }
    }
}

#[test]
fn the_smallest_capacity_reaches_its_target_and_nothing_smaller_does() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    let efficiency = 0.86_f64.sqrt();
    let curve = Curve::new(&year.net(250.0, 100.0), 1.0, 100.0, efficiency, efficiency).unwrap();
    let spilled = |energy| simulated(&year, 250.0, 100.0, Battery::new(100.0, energy, 0.86)).0;
    for share in [0.0, 0.1, 0.25, 0.5, 0.9, 0.99] {
        let target = curve.least_spilled() + share * (curve.spilled(0.0) - curve.least_spilled());
        let energy = curve.smallest(target).unwrap();
        assert!(spilled(energy) <= target + 1e-6, "{energy} MWh leave {} MWh, not {target}", spilled(energy));
        assert!(target < spilled(energy - 1e-3), "{energy} MWh are more than is needed");
    }
    // No capacity makes up for a lack of power.
    assert_eq!(curve.smallest(curve.least_spilled() - 1.0), None);
    assert_eq!(curve.smallest(f64::NAN), None);
    // What is reached without a battery needs none.
    assert!(curve.smallest(curve.spilled(0.0)).unwrap() < 1e-9);
    assert_eq!(curve.smallest(f64::INFINITY), Some(0.0));
}

#[test]
fn the_curve_falls_is_convex_and_has_its_corners_where_it_says() {
    let series = reference_year();
    let year = Year::new(1.0, &series.wind, &series.solar, &series.load).unwrap();
    let curve = Curve::new(&year.net(300.0, 200.0), 1.0, 75.0, 0.93, 0.92).unwrap();
    let corners: Vec<f64> = curve.corners().collect();
    assert!(500 < corners.len(), "{} corners", corners.len());
    assert!(corners.is_sorted_by(|one, other| one >= other));
    let mut slope_before = f64::NEG_INFINITY;
    for pair in corners.windows(2).rev().filter(|pair| 1e-6 < pair[0] - pair[1]) {
        let slope = (curve.spilled(pair[0]) - curve.spilled(pair[1])) / (pair[0] - pair[1]);
        assert!(slope_before <= slope + 1e-3 && slope <= 0.0, "{slope_before} {slope}");
        slope_before = slope;
        // Straight between them.
        let middle = f64::midpoint(pair[0], pair[1]);
        let straight = f64::midpoint(curve.spilled(pair[0]), curve.spilled(pair[1]));
        assert!((curve.spilled(middle) - straight).abs() < 1e-6);
    }
    assert!(curve.spilled(corners[0]) - curve.least_spilled() < 1e-9);
}

#[test]
fn a_year_without_surplus_or_deficit() {
    for (net, spilled, supplied) in
        [(vec![], 0.0, 0.0), (vec![0.0; 5], 0.0, 0.0), (vec![-2.0; 3], 0.0, 6.0), (vec![2.0; 3], 3.0, 0.0)]
    {
        let curve = Curve::new(&net, 1.0, 1.0, 1.0, 1.0).unwrap();
        for energy in [3.0, 4.0] {
            assert!((curve.spilled(energy) - spilled).abs() < 1e-12);
            assert!((curve.supplied(energy) - supplied).abs() < 1e-12);
        }
    }
    for bad in [f64::NAN, f64::INFINITY] {
        assert!(Curve::new(&[bad], 1.0, 1.0, 1.0, 1.0).is_err());
        assert!(Curve::new(&[1.0], 1.0, bad, 1.0, 1.0).is_err());
        assert!(Curve::new(&[1.0], 1.0, 1.0, bad, 1.0).is_err());
    }
    assert!(Curve::new(&[1.0], 1.0, 1.0, 0.0, 1.0).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_curve_is_the_simulation_on_random_days(
        net in vec(prop_oneof![Just(0.0), -80.0..80.0, -5.0..5.0], 1..300),
        power in 0.0..90.0,
        round_trip in 0.5..1.0,
        energies in vec(0.0..400.0, 4),
    ) {
        let output: Vec<f64> = net.iter().map(|net: &f64| net.max(0.0)).collect();
        let load: Vec<f64> = net.iter().map(|net: &f64| (-net).max(0.0)).collect();
        let year = Year::new(1.0, &output, &vec![0.0; net.len()], &load).unwrap();
        let battery = Battery::new(power, 0.0, round_trip);
        let curve = Curve::new(&net, 1.0, power, battery.charge_efficiency, battery.discharge_efficiency).unwrap();
        for energy in energies.into_iter().chain([0.0, 1e6]).chain(curve.corners().take(3)) {
            let (spilled, supplied) = simulated(&year, 1.0, 0.0, Battery { energy, ..battery });
            prop_assert!((curve.spilled(energy) - spilled).abs() < 1e-8, "{} {spilled}", curve.spilled(energy));
            prop_assert!((curve.supplied(energy) - supplied).abs() < 1e-8, "{} {supplied}", curve.supplied(energy));
        }
    }

    #[test]
    fn the_smallest_of_a_duration_reaches_its_target(
        net in vec(-80.0..80.0, 24..200),
        hours in 0.5..12.0,
        share in 0.0..1.0,
    ) {
        let unused = Curve::new(&net, 1.0, 0.0, 0.9, 0.9).unwrap().spilled(0.0);
        let target = share * unused;
        let energy = smallest_of_duration(&net, 1.0, hours, 0.9, 0.9, target).unwrap().unwrap();
        let spilled = |energy: f64| Curve::new(&net, 1.0, energy / hours, 0.9, 0.9).unwrap().spilled(energy);
        prop_assert!(spilled(energy) <= target);
        prop_assert!(energy < 1e-3 || target < spilled(energy - 1e-3));
    }
}
