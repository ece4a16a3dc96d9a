//! Peak and valley of every day of a year.

use super::{RESOLUTION, exact_power, exact_share};
use crate::dispatch::{Plant, Step};
use crate::quantity::{Decimal, Figure, Power, Quantity, Share, Uncomputable};

/// Peak and valley of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOfYear {
    /// Which day of the year, from 1.
    pub number: u32,
    /// Highest and lowest natural load.
    pub natural: [Power; 2],
    /// Highest and lowest power taken from the grid.
    pub grid: [Power; 2],
}

/// Every day of a year, with what the days come to on average.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// Day after day.
    pub days: Vec<DayOfYear>,
    /// The mean of the daily peak-valley ratios: of the natural load, and of what is taken from the grid.
    pub mean_ratios: [Share; 2],
    /// The mean of the daily differences: of the natural load, and of what is taken from the grid.
    pub mean_differences: [Power; 2],
}

impl DayOfYear {
    /// Whether anything is taken from the grid.
    #[must_use]
    pub fn takes_from_grid(&self) -> bool {
        self.grid.iter().any(|power| !power.is_zero())
    }

    /// Peak less valley over peak: of the natural load, and of what is taken from the grid.
    ///
    /// # Errors
    ///
    /// When there is no peak.
    pub fn ratios(&self) -> Result<[Figure; 2], Uncomputable> {
        let ratio = |[peak, valley]: [Power; 2]| Ok::<_, Uncomputable>(peak.minus(valley)?.share_of(peak)?);
        Ok([ratio(self.natural)?, ratio(self.grid)?])
    }

    /// Peak less valley: of the natural load, and of what is taken from the grid.
    ///
    /// # Errors
    ///
    /// When the figures are too long.
    pub fn differences(&self) -> Result<[Figure; 2], Uncomputable> {
        let difference = |[peak, valley]: [Power; 2]| Ok::<_, Uncomputable>(peak.minus(valley)?.figure());
        Ok([difference(self.natural)?, difference(self.grid)?])
    }

    fn leaning(&self, up: bool) -> Self {
        // Where all is taken from the grid the two are one figure, and are off by the same.
        if self.natural == self.grid {
            return *self;
        }
        let [natural_peak, natural_valley] = self.natural;
        let [grid_peak, grid_valley] = self.grid;
        Self {
            natural: [lean(natural_peak, !up, RESOLUTION), lean(natural_valley, up, RESOLUTION)],
            grid: [lean(grid_peak, up, RESOLUTION), lean(grid_valley, !up, RESOLUTION)],
            ..*self
        }
    }
}

/// How far off the mean of ratios may be.
const RATIO: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

impl Days {
    /// Days of a year that was calculated; none where the steps do not make whole days.
    pub(super) fn of(plant: &Plant<'_>, steps: &[Step], steps_per_day: usize) -> Option<Self> {
        let hours = plant.step_hours;
        let mut days = Vec::new();
        let mut sums = [[0.0; 2]; 2];
        let pairs = plant.load.chunks_exact(steps_per_day).zip(steps.chunks_exact(steps_per_day));
        for (number, (load, steps)) in (1..).zip(pairs) {
            let natural = extremes(load.iter().copied());
            let grid = extremes(steps.iter().map(|step| step.imported / hours));
            for (sums, [peak, valley]) in sums.iter_mut().zip([natural, grid]) {
                let [ratios, differences] = sums;
                *ratios += if 0.0 < peak { (peak - valley) / peak } else { 0.0 };
                *differences += peak - valley;
            }
            let exact = |[peak, valley]: [f64; 2]| Some([exact_power(peak)?, exact_power(valley)?]);
            days.push(DayOfYear { number, natural: exact(natural)?, grid: exact(grid)? });
        }
        let count = f64::from(u32::try_from(days.len()).ok()?);
        let [[natural_ratio, natural_difference], [grid_ratio, grid_difference]] = sums;
        Some(Self {
            mean_ratios: [exact_share(natural_ratio / count)?, exact_share(grid_ratio / count)?],
            mean_differences: [exact_power(natural_difference / count)?, exact_power(grid_difference / count)?],
            days,
        })
    }

    pub(super) fn leaning(&self, up: bool) -> Self {
        let [natural_ratio, grid_ratio] = self.mean_ratios;
        let [natural_difference, grid_difference] = self.mean_differences;
        let mut leant = Self { days: self.days.iter().map(|day| day.leaning(up)).collect(), ..self.clone() };
        if natural_ratio != grid_ratio {
            leant.mean_ratios = [lean(natural_ratio, !up, RATIO), lean(grid_ratio, up, RATIO)];
        }
        if natural_difference != grid_difference {
            leant.mean_differences = [lean(natural_difference, !up, RESOLUTION), lean(grid_difference, up, RESOLUTION)];
        }
        leant
    }
}

fn extremes(values: impl Iterator<Item = f64>) -> [f64; 2] {
    values.fold([0.0, f64::INFINITY], |[peak, valley], value| [peak.max(value), valley.min(value)])
}

/// A figure as far up or down as it may really be. Nothing is still nothing.
pub(super) fn lean<Q: Quantity>(figure: Q, up: bool, by: Decimal) -> Q {
    let base = figure.base();
    if base.is_zero() {
        return figure;
    }
    let leant = if up { base.checked_add(by) } else { base.checked_sub(by) };
    Q::from_base(leant.unwrap_or(base).max(Decimal::ZERO))
}
