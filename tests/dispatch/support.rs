//! The reference year, and plants drawn at random.

use hegui::dispatch::{Battery, Export, Grid, Plant, Site};

/// The series of the reference year.
pub(crate) struct Series {
    pub(crate) wind: Vec<f64>,
    pub(crate) solar: Vec<f64>,
    /// In MW, 1 200 000 MWh in all.
    pub(crate) load: Vec<f64>,
}

/// The reference year, read without the help of the program.
pub(crate) fn reference_year() -> Series {
    let text = include_str!("../data/hourly-plains-2012.csv");
    let rows: Vec<Vec<f64>> =
        text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect()).collect();
    let column = |at: usize| rows.iter().map(|row| row[at]).collect::<Vec<f64>>();
    let mut load = column(3);
    let sum: f64 = load.iter().sum();
    for value in &mut load {
        *value *= 1.2e6 / sum;
    }
    Series { wind: column(1), solar: column(2), load }
}

pub(crate) const NO_FEED_IN: Grid = Grid { import_limit: None, export: Export::NONE };

/// A plant with wind, sun and a battery, without feed-in.
pub(crate) fn plant(year: &Series, wind: f64, solar: f64, battery: Battery) -> Plant<'_> {
    Plant {
        step_hours: 1.0,
        sites: vec![Site { capacity: wind, output: &year.wind }, Site { capacity: solar, output: &year.solar }],
        load: &year.load,
        battery: Some(battery),
        electrolyser: None,
        coal: None,
        grid: NO_FEED_IN,
    }
}

/// A few days of the reference year, from a day on.
pub(crate) fn days(year: &Series, first: usize, days: usize) -> Series {
    let part = |series: &[f64]| series[first * 24..(first + days) * 24].to_vec();
    Series { wind: part(&year.wind), solar: part(&year.solar), load: part(&year.load) }
}
