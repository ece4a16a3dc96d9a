//! One column of a table as a series of numbers.

use super::calendar::Calendar;
use super::grid::Grid;
use super::problem::{ProblemKind, Problems};
use super::sum::sum;
use super::unit::ColumnUnit;

/// A column that is wanted, and what its values may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Its name in the header, with or without the unit, or its number from 1.
    pub column: String,
    /// Its unit; none where the header tells it.
    pub unit: Option<ColumnUnit>,
    /// Whether values below zero make sense.
    pub may_be_negative: bool,
    /// Whether it is solar output, which there is none of by night.
    pub sun: bool,
    /// The capacity in MW, which power does not exceed.
    pub capacity: Option<f64>,
}

impl Wanted {
    /// A column of values from 0 up, with the unit of its header.
    #[must_use]
    pub fn new(column: &str) -> Self {
        Self { column: column.to_owned(), unit: None, may_be_negative: false, sun: false, capacity: None }
    }

    /// The same with a unit.
    #[must_use]
    pub fn in_unit(self, unit: ColumnUnit) -> Self {
        Self { unit: Some(unit), ..self }
    }

    /// The same as solar output.
    #[must_use]
    pub fn of_sun(self) -> Self {
        Self { sun: true, ..self }
    }
}

/// Whether a header names solar output: 光伏, 太阳能, PV, solar.
///
/// ```
/// use hegui::profile::names_the_sun;
/// assert!(names_the_sun("光伏出力(MW)") && names_the_sun("pv_cf") && !names_the_sun("load"));
/// ```
#[must_use]
pub fn names_the_sun(header: &str) -> bool {
    let header = header.to_lowercase();
    let mut words = header.split(|char: char| !char.is_ascii_alphabetic());
    ["光伏", "太阳能", "光电"].iter().any(|word| header.contains(word))
        || words.any(|word| matches!(word, "pv" | "solar" | "photovoltaic"))
}

/// A column, step by step.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name as it stands in the file.
    pub header: String,
    /// The column in the file, from 0.
    pub column: usize,
    /// The unit in which it was written.
    pub unit: ColumnUnit,
    /// Its values, in MW or per unit.
    pub values: Vec<f64>,
    /// Its year.
    pub calendar: Calendar,
}

impl Series {
    /// Whether its values are per unit of a capacity or a peak, and not in MW.
    #[must_use]
    pub const fn is_per_unit(&self) -> bool {
        self.unit.is_per_unit()
    }

    /// The energy of the year in MWh; full-load hours where the values are per unit.
    #[must_use]
    pub fn total(&self) -> f64 {
        sum(&self.values) * self.calendar.step.hours()
    }

    /// The mean of the year.
    #[must_use]
    pub fn mean(&self) -> f64 {
        let steps = u32::try_from(self.values.len()).unwrap_or(u32::MAX).max(1);
        sum(&self.values) / f64::from(steps)
    }

    /// The greatest value, with the first step that has it.
    #[must_use]
    pub fn peak(&self) -> Option<(usize, f64)> {
        self.extreme(|value, so_far| so_far < value)
    }

    /// The least value, with the first step that has it.
    #[must_use]
    pub fn least(&self) -> Option<(usize, f64)> {
        self.extreme(|value, so_far| value < so_far)
    }

    fn extreme(&self, beats: impl Fn(f64, f64) -> bool) -> Option<(usize, f64)> {
        self.values.iter().copied().enumerate().reduce(|so_far, one| if beats(one.1, so_far.1) { one } else { so_far })
    }

    /// The energy of each month, in MWh or full-load hours.
    #[must_use]
    pub fn months(&self) -> [f64; 12] {
        let mut months = [0.0; 12];
        let mut rest = self.values.as_slice();
        for (month, days) in months.iter_mut().zip(self.calendar.days_of_months()) {
            let steps = usize::try_from(days * 24 * self.calendar.step.in_an_hour()).unwrap_or(rest.len());
            let (now, later) = rest.split_at(steps.min(rest.len()));
            *month = sum(now) * self.calendar.step.hours();
            rest = later;
        }
        months
    }

    /// The mean of each hour of the day.
    #[must_use]
    pub fn hours_of_day(&self) -> [f64; 24] {
        let an_hour = usize::try_from(self.calendar.step.in_an_hour()).unwrap_or(1);
        let mut hours = [0.0; 24];
        for (hour, mean) in hours.iter_mut().enumerate() {
            let of_hour: Vec<f64> = self
                .values
                .chunks(24 * an_hour)
                .flat_map(|day| day.iter().skip(hour * an_hour).take(an_hour))
                .copied()
                .collect();
            let count = u32::try_from(of_hour.len()).unwrap_or(u32::MAX).max(1);
            *mean = sum(&of_hour) / f64::from(count);
        }
        hours
    }
}

/// Night in all of Inner Mongolia, by Beijing time as by local standard time: in its far west the sun sets about 21:10 at
/// midsummer, in its far north-east it rises about 3:10.
const fn is_night(hour: u32) -> bool {
    hour < 3 || 22 <= hour
}

/// No power of a project or its load comes near so many MW.
const BEYOND: f64 = 1e9;

/// How a column is read.
pub(super) struct Reading<'a> {
    pub(super) header: &'a str,
    pub(super) unit: ColumnUnit,
    pub(super) calendar: Calendar,
    pub(super) wanted: &'a Wanted,
}

impl Reading<'_> {
    /// The values of a column from a row on, with what is wrong with each.
    pub(super) fn values(&self, grid: &Grid, first: usize, column: usize, problems: &mut Problems) -> Vec<f64> {
        let an_hour = self.calendar.step.in_an_hour();
        let mut of_day = 0;
        let mut values = Vec::with_capacity(grid.len().saturating_sub(first));
        for row in first..grid.len() {
            let text = grid.cell(row, column);
            let value = text.parse::<f64>().ok();
            let taken = value.map_or(f64::NAN, |value| self.unit.taken(value, self.calendar.step));
            values.push(taken);
            if let Some(kind) = self.fault(text, value.is_some(), taken, of_day / an_hour) {
                problems.add(kind, || grid.place(row, column));
            }
            of_day = (of_day + 1) % (24 * an_hour);
        }
        values
    }

    /// What is wrong with a value.
    fn fault(&self, text: &str, is_number: bool, taken: f64, hour: u32) -> Option<ProblemKind> {
        let column = || self.header.to_owned();
        let found = || text.to_owned();
        let per_unit = self.unit.is_per_unit();
        Some(if text.is_empty() {
            ProblemKind::NoValue(column())
        } else if !is_number && is_number_with_commas(text) {
            ProblemKind::Comma { column: column(), found: found() }
        } else if !is_number {
            ProblemKind::NotANumber { column: column(), found: found() }
        } else if !taken.is_finite() {
            ProblemKind::NotFinite { column: column(), found: found() }
        } else if taken < 0.0 && !self.wanted.may_be_negative {
            ProblemKind::Negative { column: column(), found: found() }
        } else if per_unit && 1.0 < taken {
            ProblemKind::AboveOne { column: column(), found: found() }
        } else if BEYOND < taken.abs() {
            ProblemKind::Beyond { column: column(), found: found() }
        } else if let Some(capacity) = self.wanted.capacity.filter(|capacity| !per_unit && *capacity < taken) {
            ProblemKind::AboveCapacity { column: column(), found: found(), capacity: capacity.to_string() }
        } else if self.wanted.sun && is_night(hour) && 0.0 < taken {
            ProblemKind::Night { column: column(), found: found(), hour }
        } else {
            return None;
        })
    }
}

/// Whether a text is a number but for commas.
fn is_number_with_commas(text: &str) -> bool {
    text.contains([',', '，', '、']) && text.replace([',', '，', '、'], "").parse::<f64>().is_ok()
}
