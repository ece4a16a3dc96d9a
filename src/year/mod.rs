//! From exact figures and an hourly profile to the exact figures of a year: the border between measured series and the law.
//!
//! [`run`] takes what a plan states of its parts ([`Parts`]) and the profile that it names ([`Series`]), lets
//! [`crate::dispatch`] calculate the year, and gives a [`Year`]: its sums and extremes as exact quantities. Each figure is
//! rounded here, once, to the watt or the watt-hour; below this border stand floating-point numbers, above it none.
//!
//! A figure that was calculated in floating point may be off by less than
//! [`CLOSE`](crate::dispatch::Outcome::CLOSE). So a year can be made to lean ([`Year::leaning`]): every figure a watt-hour up
//! or down, each on its own. A verdict that does not hold for all of them is no verdict.
#![expect(clippy::disallowed_types, reason = "measured series are f64; a figure of law or plan never is")]

mod course;
mod days;
mod remedy;
mod run;

use std::sync::Arc;

pub use course::{Course, Flows, Moment, Week, Worst};
pub use days::{DayOfYear, Days};
pub use remedy::{Storage, Stores};
pub use run::run;

use days::lean;

use crate::dispatch::Exception;
use crate::quantity::{Decimal, Duration, Energy, Inexact, Mass, Power, Quantity, Share};
use crate::text::Text;

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// MW as they stand.
    Power,
    /// Shares of the installed capacity.
    PerCapacity,
    /// A shape alone: it is stretched to the yearly total that the plan states.
    Shape,
}

/// One column of a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What its values are.
    pub scale: Scale,
    /// A value for each step.
    pub values: Vec<f64>,
}

/// The profile that a plan names.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// How many steps there are in an hour.
    pub steps_per_hour: u32,
    /// Possible output of wind.
    pub wind: Option<Column>,
    /// Possible output of sun.
    pub solar: Option<Column>,
    /// The load, without electrolysers.
    pub load: Option<Column>,
    /// Demand of hydrogen.
    pub hydrogen: Option<Column>,
}

/// What generates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Technology {
    /// Wind.
    Wind,
    /// Sun.
    Solar,
}

/// All plants of one technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Site {
    /// What generates.
    pub technology: Technology,
    /// Their capacity.
    pub capacity: Power,
    /// Their stated energy of a year before curtailment, for a column that is only a shape.
    pub potential: Option<Energy>,
}

/// The battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Battery {
    /// The most it takes and gives.
    pub power: Power,
    /// What it holds.
    pub energy: Energy,
    /// What a full cycle gives back.
    pub round_trip: Share,
    /// How full it is at the beginning.
    pub initial: Share,
    /// How full it must be at the end.
    pub least_final: Share,
}

/// The full power of all electrolysers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// As stated.
    Power(Power),
    /// By the hydrogen that they make in an hour.
    PerHour(Mass),
}

/// What becomes of the hydrogen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// It is taken as it is made.
    AsMade,
    /// The yearly output is taken in equal parts.
    Flat,
    /// The yearly output is taken as the column of demand is shaped.
    Profile,
}

/// The electrolysers with their store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Electrolysers {
    /// Their full power.
    pub rated: Rated,
    /// The least share of it at which they run.
    pub least: Share,
    /// Energy for the yearly output.
    pub required: Energy,
    /// The yearly output.
    pub output: Mass,
    /// What the store holds.
    pub store: Mass,
    /// How full it is at the beginning.
    pub initial: Share,
    /// What becomes of the hydrogen.
    pub demand: Demand,
}

/// The units of a captive plant as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaptivePlant {
    /// Their minimum technical output.
    pub least: Power,
    /// Their maximum output after the retrofit.
    pub most: Power,
    /// Their maximum output before the project.
    pub most_before: Power,
    /// How much they change in an hour.
    pub ramp: Power,
}

/// Everything that takes part in the year of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What generates.
    pub sites: Vec<Site>,
    /// The yearly use of the load, for a column that is only a shape.
    pub load: Option<Energy>,
    /// The battery.
    pub battery: Option<Battery>,
    /// The electrolysers.
    pub electrolysers: Option<Electrolysers>,
    /// The captive plant.
    pub captive: Option<CaptivePlant>,
    /// Whether there is a public grid.
    pub grid: bool,
    /// The share of the year's generation that is fed into it.
    pub feed_in_share: Share,
    /// The most fed into it in any step.
    pub export_limit: Option<Power>,
}

/// A figure of a year that was calculated from the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Simulated {
    /// Energy before curtailment.
    Potential,
    /// Curtailed energy.
    Curtailment,
    /// Energy fed into the public grid.
    FeedIn,
    /// Energy taken from it.
    OffTake,
    /// The highest power fed in.
    LargestExport,
    /// The highest power taken.
    PeakImport,
    /// The highest output of new energy and captive plant together.
    CombinedOutput,
    /// Peak and valley of every day.
    Days,
}

/// The same year of a captive plant and its load before the project: without new energy and without storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBefore {
    /// The highest power taken from the grid.
    pub peak_import: Power,
    /// Energy taken from the grid.
    pub off_take: Energy,
    /// Whether more is taken in some step of the year with the project.
    pub import_rises: bool,
}

/// Why there is no year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The dispatch refused it.
    Dispatch(crate::dispatch::Fault),
    /// A column is not there.
    Absent(Text),
    /// A column of shares of the capacity, where there is no capacity.
    NoCapacity(Text),
    /// A column that is only a shape, and nothing to stretch it to.
    NoTotal(Text),
    /// A column whose sum is zero has no shape.
    Empty(Text),
    /// The year does not have 365 or 366 days.
    NotAYear,
    /// A figure is out of range.
    OutOfRange,
}

/// The exact figures of a year.
#[derive(Debug, Clone)]
pub struct Year {
    /// Hours of the year.
    pub hours: u32,
    /// Energy before curtailment, technology by technology.
    pub potentials: Vec<(Technology, Energy)>,
    /// Energy before curtailment.
    pub potential: Energy,
    /// Whether it is the stated one, to which every column of output is stretched: then no rounding is in it.
    pub potential_is_stated: bool,
    /// Use of the load, without electrolysers.
    pub load: Energy,
    /// Energy of the electrolysers.
    pub electrolysers: Energy,
    /// Curtailed energy.
    pub curtailment: Energy,
    /// Energy fed into the public grid.
    pub feed_in: Energy,
    /// Energy taken from the public grid.
    pub off_take: Energy,
    /// Load that nothing could serve.
    pub unserved: Energy,
    /// Hydrogen that was made; none without electrolysers.
    pub hydrogen: Option<Mass>,
    /// Hydrogen in demand that was not there.
    pub hydrogen_unmet: Mass,
    /// The highest power fed in.
    pub largest_export: Power,
    /// In how many hours more than a watt-hour is fed in.
    pub export_hours: Duration,
    /// The highest power taken from the grid.
    pub peak_import: Power,
    /// The highest output of new energy and captive plant together.
    pub combined_output: Power,
    /// Peak and valley of every day.
    pub days: Days,
    /// The year before the project, of a captive plant.
    pub before: Option<YearBefore>,
    /// The least curtailment of any dispatch.
    pub least_curtailment: Energy,
    /// The least that any dispatch takes from elsewhere: from the grid, or from a captive plant above its minimum.
    pub least_supply: Energy,
    /// Why the dispatch that was calculated may miss them.
    pub exceptions: Vec<Exception>,
    /// How the year goes, for charts.
    pub course: Arc<Course>,
    /// What other batteries would do; none where that is not known exactly.
    pub stores: Option<Arc<Stores>>,
}

/// A watt-hour, or a watt: the resolution of a year, and how far off a figure may be.
const RESOLUTION: Decimal = Decimal::from_parts(1, 0, 0, false, 3);

/// The number of base units of an exact figure.
fn number<Q: Quantity>(figure: Q) -> Result<f64, Fault> {
    f64::try_from(figure.base()).map_err(|_| Fault::OutOfRange)
}

/// A number with so many decimals; none where it is out of range.
fn rounded(number: f64, decimals: u32) -> Option<Decimal> {
    Decimal::from_f64_retain(number).map(|number| number.round_dp(decimals))
}

/// MWh to the watt-hour.
fn exact_energy(megawatt_hours: f64) -> Option<Energy> {
    rounded(megawatt_hours * 1000.0, 3).map(Energy::from_base)
}

/// MW to the watt.
fn exact_power(megawatts: f64) -> Option<Power> {
    rounded(megawatts * 1000.0, 3).map(Power::from_base)
}

/// Tonnes to the gram.
fn exact_mass(tonnes: f64) -> Option<Mass> {
    rounded(tonnes * 1000.0, 3).map(Mass::from_base)
}

/// A share with nine decimals.
fn exact_share(share: f64) -> Option<Share> {
    rounded(share, 9).map(Share::from_base)
}

impl Year {
    /// Energy before curtailment less what is curtailed.
    ///
    /// # Errors
    ///
    /// When the figures are too long.
    pub fn generation(&self) -> Result<Energy, Inexact> {
        self.potential.minus(self.curtailment)
    }

    /// The same year with these figures as high as they may really be, and the others as low. Nothing is still nothing.
    #[must_use]
    pub fn leaning(&self, up: &[Simulated]) -> Self {
        let is_up = |figure: Simulated| up.contains(&figure);
        // What is as before to the last digit comes from the same hours, and is off by the same.
        let as_before =
            |same: fn(&YearBefore, &Self) -> bool| self.before.as_ref().is_some_and(|before| same(before, self));
        let off_take = lean(self.off_take, is_up(Simulated::OffTake), RESOLUTION);
        let peak_import = lean(self.peak_import, is_up(Simulated::PeakImport), RESOLUTION);
        Self {
            potential: if self.potential_is_stated {
                self.potential
            } else {
                lean(self.potential, is_up(Simulated::Potential), RESOLUTION)
            },
            curtailment: lean(self.curtailment, is_up(Simulated::Curtailment), RESOLUTION),
            feed_in: lean(self.feed_in, is_up(Simulated::FeedIn), RESOLUTION),
            off_take: if as_before(|before, year| before.off_take == year.off_take) { self.off_take } else { off_take },
            largest_export: lean(self.largest_export, is_up(Simulated::LargestExport), RESOLUTION),
            peak_import: if as_before(|before, year| before.peak_import == year.peak_import) {
                self.peak_import
            } else {
                peak_import
            },
            combined_output: lean(self.combined_output, is_up(Simulated::CombinedOutput), RESOLUTION),
            days: self.days.leaning(is_up(Simulated::Days)),
            ..self.clone()
        }
    }
}
