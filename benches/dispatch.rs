//! How long a year of 8760 hours takes: one design, many, all storage capacities, and a plain loop as the yardstick.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its data has nothing to measure")]
#![expect(clippy::disallowed_types, reason = "hourly series are f64")]

use std::hint::black_box;
use std::num::NonZero;

use divan::Bencher;
use divan::counter::ItemsCount;
use hegui::dispatch::{Battery, Curve, Design, Export, Grid, Plant, Site, Year, simulate, with_foresight};

fn main() {
    divan::main();
}

struct Series {
    wind: Vec<f64>,
    solar: Vec<f64>,
    load: Vec<f64>,
}

impl Series {
    fn read() -> Self {
        let text = include_str!("../tests/data/hourly-plains-2012.csv");
        let rows: Vec<Vec<f64>> =
            text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect()).collect();
        let column = |at: usize| rows.iter().map(|row| *row.get(at).unwrap()).collect::<Vec<f64>>();
        let sum: f64 = column(3).iter().sum();
        let load = column(3).iter().map(|load| load * 1.2e6 / sum).collect();
        Self { wind: column(1), solar: column(2), load }
    }

    fn year(&self) -> Year {
        Year::new(1.0, &self.wind, &self.solar, &self.load).unwrap()
    }

    fn plant(&self, export: Export) -> Plant<'_> {
        Plant {
            step_hours: 1.0,
            sites: vec![Site { capacity: 300.0, output: &self.wind }, Site { capacity: 200.0, output: &self.solar }],
            load: &self.load,
            battery: Some(reference().battery),
            electrolyser: None,
            coal: None,
            grid: Grid { import_limit: None, export },
        }
    }
}

fn reference() -> Design {
    Design { wind: 300.0, solar: 200.0, battery: Battery::new(75.0, 300.0, 0.86) }
}

/// Designs spread over wind 100 to 500 MW, sun 50 to 400 MW, battery 0 to 150 MW of 2 to 6 hours.
fn designs(count: u32) -> Vec<Design> {
    // Multiples of an irrational number fill an interval evenly.
    let part = |index: u32, of: f64| (f64::from(index) * of).fract();
    let design = |index| {
        let power = 150.0 * part(index, 5_f64.sqrt());
        Design {
            wind: 100.0 + 400.0 * part(index, 2_f64.sqrt()),
            solar: 50.0 + 350.0 * part(index, 3_f64.sqrt()),
            battery: Battery::new(power, power * (2.0 + 4.0 * part(index, 7_f64.sqrt())), 0.86),
        }
    };
    (0..count).map(design).collect()
}

/// The loop that one would write first: curtailment and supply alone.
fn branchy(series: &Series, design: &Design) -> (f64, f64) {
    let battery = &design.battery;
    let (mut charge, mut curtailed, mut supplied) = (battery.initial, 0.0, 0.0);
    for ((wind, solar), load) in series.wind.iter().zip(&series.solar).zip(&series.load) {
        let net = design.wind * wind + design.solar * solar - load;
        if net >= 0.0 {
            let taken = net.min(battery.power).min((battery.energy - charge) / battery.charge_efficiency);
            charge += battery.charge_efficiency * taken;
            curtailed += net - taken;
        } else {
            let given = (-net).min(battery.power).min(charge * battery.discharge_efficiency);
            charge -= given / battery.discharge_efficiency;
            supplied += -net - given;
        }
    }
    (curtailed, supplied)
}

#[divan::bench]
fn yardstick_one_design(bencher: Bencher<'_, '_>) {
    let series = Series::read();
    bencher.counter(ItemsCount::new(1_usize)).bench_local(|| branchy(black_box(&series), black_box(&reference())));
}

#[divan::bench(sample_count = 20)]
fn yardstick_many_designs(bencher: Bencher<'_, '_>) {
    let (series, designs) = (Series::read(), designs(1000));
    bencher
        .counter(ItemsCount::new(designs.len()))
        .bench_local(|| black_box(&designs).iter().map(|design| branchy(&series, design)).collect::<Vec<_>>());
}

#[divan::bench]
fn one_design(bencher: Bencher<'_, '_>) {
    let year = Series::read().year();
    bencher.counter(ItemsCount::new(1_usize)).bench_local(|| year.one(black_box(&reference())).unwrap());
}

#[divan::bench(args = [1000, 100_000], sample_count = 20)]
fn many_designs(bencher: Bencher<'_, '_>, count: u32) {
    let (year, designs) = (Series::read().year(), designs(count));
    let bencher = bencher.counter(ItemsCount::new(designs.len()));
    bencher.bench_local(|| year.many(black_box(&designs), NonZero::<usize>::MIN).unwrap());
}

/// One group, which fits between two interruptions of a busy machine.
#[divan::bench]
fn eight_designs(bencher: Bencher<'_, '_>) {
    let (year, designs) = (Series::read().year(), designs(8));
    let bencher = bencher.counter(ItemsCount::new(designs.len()));
    bencher.bench_local(|| year.many(black_box(&designs), NonZero::<usize>::MIN).unwrap());
}

#[divan::bench(sample_count = 10)]
fn many_designs_on_two_threads(bencher: Bencher<'_, '_>) {
    let (year, designs) = (Series::read().year(), designs(100_000));
    let bencher = bencher.counter(ItemsCount::new(designs.len()));
    bencher.bench_local(|| year.many(black_box(&designs), NonZero::new(2).unwrap()).unwrap());
}

/// From the surplus of each hour to the curve, and the smallest capacity for a target.
#[divan::bench]
fn all_capacities(bencher: Bencher<'_, '_>) {
    let net = Series::read().year().net(250.0, 100.0);
    let efficiency = reference().battery.charge_efficiency;
    bencher.bench_local(|| {
        let curve = Curve::new(black_box(&net), 1.0, 100.0, efficiency, efficiency).unwrap();
        curve.smallest(1.2 * curve.least_spilled()).unwrap()
    });
}

/// Every flow of every hour, with the proof that nothing does better.
#[divan::bench]
fn every_flow(bencher: Bencher<'_, '_>) {
    let series = Series::read();
    let plant = series.plant(Export::NONE);
    bencher.bench_local(|| simulate(black_box(&plant)).unwrap());
}

/// The best year with a line of 60 MW, with foresight.
#[divan::bench]
fn every_flow_with_foresight(bencher: Bencher<'_, '_>) {
    let series = Series::read();
    let plant = series.plant(Export::limit(60.0));
    bencher.bench_local(|| with_foresight(black_box(&plant)).unwrap().unwrap());
}
