//! What a year is made of: sites, load, stores, a captive unit, the grid. Checked once, before anything is calculated.

use crate::text::{Lang, Text};

/// The most steps of a year: a leap year of quarters of an hour.
const MOST_STEPS: usize = 366 * 96;

/// Larger numbers are mistakes, and would make sums that are no numbers.
const LARGEST: f64 = 1e9;

/// A wind farm or solar field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site<'a> {
    /// What one unit of `output` stands for: the capacity in MW for output per capacity, 1 for output in MW.
    pub capacity: f64,
    /// Its possible output in each step, before anything is curtailed.
    pub output: &'a [f64],
}

/// A battery, seen from its AC terminals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Battery {
    /// The most it takes and gives, in MW.
    pub power: f64,
    /// What it holds, in MWh.
    pub energy: f64,
    /// The share of what it takes that is stored.
    pub charge_efficiency: f64,
    /// The share of what leaves the store that it gives.
    pub discharge_efficiency: f64,
    /// What it holds at the beginning, in MWh.
    pub initial: f64,
    /// What it must hold at the end, in MWh; 0 leaves the end free. Only [`with_foresight`](super::with_foresight) steers
    /// towards it.
    pub least_final: f64,
}

impl Battery {
    /// A battery that starts empty and ends as it likes, with the losses of a full cycle split evenly.
    #[must_use]
    pub fn new(power: f64, energy: f64, round_trip: f64) -> Self {
        let efficiency = round_trip.sqrt();
        Self {
            power,
            energy,
            charge_efficiency: efficiency,
            discharge_efficiency: efficiency,
            initial: 0.0,
            least_final: 0.0,
        }
    }

    pub(super) fn check(&self) -> Result<(), Fault> {
        within(self.power, LARGEST, Text::new("储能功率", "storage power"))?;
        within(self.energy, LARGEST, Text::new("储能容量", "storage energy"))?;
        efficiency(self.charge_efficiency, Text::new("充电效率", "charge efficiency"))?;
        efficiency(self.discharge_efficiency, Text::new("放电效率", "discharge efficiency"))?;
        within(self.initial, self.energy, Text::new("储能初始电量", "initial charge"))?;
        within(self.least_final, self.energy, Text::new("储能期末电量", "final charge"))
    }
}

/// What the hydrogen goes to, in t/h.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Demand<'a> {
    /// Whatever is made is taken; the electrolyser runs on surplus alone.
    AsMade,
    /// The same in every hour.
    Flat(f64),
    /// A value for each step.
    Profile(&'a [f64]),
}

/// An electrolyser with its hydrogen store.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Electrolyser<'a> {
    /// Its full power with auxiliaries, in MW.
    pub rated: f64,
    /// The least power at which it runs, in MW; below, it stands still.
    pub least: f64,
    /// Electricity for a tonne of hydrogen, in MWh, which is kWh for a kilogram.
    pub electricity: f64,
    /// What the store holds, in t.
    pub store: f64,
    /// What it holds at the beginning, in t.
    pub initial: f64,
    /// What the hydrogen goes to.
    pub demand: Demand<'a>,
}

/// A captive coal unit. It runs all year, at its minimum at least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoalUnit {
    /// Its minimum technical output, in MW.
    pub least: f64,
    /// Its maximum output, in MW.
    pub most: f64,
    /// How much its output may change in an hour, in MW; none for a unit that follows at once.
    pub ramp: Option<f64>,
}

/// What an annual share of feed-in is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShareOf {
    /// All that could have been generated.
    #[default]
    Possible,
    /// What was generated after curtailment.
    Generated,
}

/// What may be fed into the grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Export {
    /// The share of the year's generation that may be fed in: 0 for none, 1 for no such limit.
    pub share: f64,
    /// What the share is taken of.
    pub of: ShareOf,
    /// The most in any hour, in MW.
    pub limit: Option<f64>,
}

impl Export {
    /// No feed-in at all.
    pub const NONE: Self = Self { share: 0.0, of: ShareOf::Possible, limit: None };

    /// Feed-in up to a share of the year's possible generation.
    #[must_use]
    pub const fn share(share: f64) -> Self {
        Self { share, of: ShareOf::Possible, limit: None }
    }

    /// Feed-in up to so many MW in any hour.
    #[must_use]
    pub const fn limit(limit: f64) -> Self {
        Self { share: 1.0, of: ShareOf::Possible, limit: Some(limit) }
    }

    /// The limit by the hour, where anything may be fed in at all.
    pub(super) fn line(&self) -> Option<f64> {
        self.limit.filter(|_| 0.0 < self.share)
    }

    /// The most that may be fed in over the year, where so much of the generation finds no use.
    pub(super) fn allowance(&self, generation: f64, spilled: f64) -> f64 {
        match self.of {
            _ if 1.0 <= self.share => f64::INFINITY,
            ShareOf::Possible => self.share * generation,
            // Feed-in is itself generated: x <= share (generation - spilled + x).
            ShareOf::Generated => self.share * (generation - spilled) / (1.0 - self.share),
        }
    }
}

/// The connection to the public grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// The most taken from it, in MW; none for no limit, 0 off the grid.
    pub import_limit: Option<f64>,
    /// What may be fed into it.
    pub export: Export,
}

/// Everything that takes part in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Plant<'a> {
    /// The length of a step, in hours.
    pub step_hours: f64,
    /// Wind farms and solar fields.
    pub sites: Vec<Site<'a>>,
    /// The load that must be served, in MW, without electrolysers.
    pub load: &'a [f64],
    /// A battery.
    pub battery: Option<Battery>,
    /// An electrolyser.
    pub electrolyser: Option<Electrolyser<'a>>,
    /// A captive coal unit.
    pub coal: Option<CoalUnit>,
    /// The grid.
    pub grid: Grid,
}

impl Plant<'_> {
    /// What would make a calculation meaningless.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let steps = self.load.len();
        if steps == 0 || MOST_STEPS < steps {
            return Err(Fault::Steps);
        }
        if !(self.step_hours.is_finite() && 0.0 < self.step_hours && self.step_hours <= 24.0) {
            return Err(Fault::Parameter(Text::new("步长", "length of a step")));
        }
        series(self.load, steps, Text::new("负荷", "load"))?;
        for site in &self.sites {
            within(site.capacity, LARGEST, Text::new("装机容量", "capacity"))?;
            series(site.output, steps, Text::new("新能源出力", "new-energy output"))?;
        }
        if let Some(battery) = &self.battery {
            battery.check()?;
        }
        if let Some(electrolyser) = &self.electrolyser {
            electrolyser.check(steps)?;
        }
        if let Some(coal) = &self.coal {
            within(coal.most, LARGEST, Text::new("自备机组最大出力", "maximum output of the captive unit"))?;
            within(coal.least, coal.most, Text::new("自备机组最小出力", "minimum output of the captive unit"))?;
            within(coal.ramp.unwrap_or_default(), LARGEST, Text::new("爬坡能力", "ramp"))?;
        }
        within(self.grid.import_limit.unwrap_or_default(), LARGEST, Text::new("下网功率限值", "import limit"))?;
        within(self.grid.export.limit.unwrap_or_default(), LARGEST, Text::new("上网功率限值", "export limit"))?;
        within(self.grid.export.share, 1.0, Text::new("上网电量比例", "share of feed-in"))
    }
}

impl Electrolyser<'_> {
    fn check(&self, steps: usize) -> Result<(), Fault> {
        const DEMAND: Text = Text::new("用氢量", "hydrogen demand");
        const ELECTRICITY: Text = Text::new("单位制氢电耗", "electricity for hydrogen");
        within(self.rated, LARGEST, Text::new("电解槽额定功率", "rated power of the electrolyser"))?;
        within(self.least, self.rated, Text::new("电解槽最低负荷", "minimum load of the electrolyser"))?;
        within(self.electricity, LARGEST, ELECTRICITY)?;
        if self.electricity < 1.0 / LARGEST {
            return Err(Fault::Parameter(ELECTRICITY));
        }
        within(self.store, LARGEST, Text::new("储氢容量", "hydrogen store"))?;
        within(self.initial, self.store, Text::new("初始储氢量", "initial hydrogen"))?;
        match self.demand {
            Demand::AsMade => Ok(()),
            Demand::Flat(demand) => within(demand, LARGEST, DEMAND),
            Demand::Profile(demand) => series(demand, steps, DEMAND),
        }
    }
}

/// Why nothing was calculated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No steps, or more than a year has.
    Steps,
    /// A series with more or fewer steps than the load.
    Length(Text),
    /// A value that is negative, not finite or beyond reason.
    Value {
        /// The series.
        of: Text,
        /// The step, counted from 0.
        step: usize,
    },
    /// A parameter that is negative, not finite or out of its range.
    Parameter(Text),
}

impl Fault {
    /// What is wrong, in one sentence without a full stop.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::Zh, Self::Steps) => "时段数为零或超过一年".to_owned(),
            (Lang::En, Self::Steps) => "there are no steps, or more than a year has".to_owned(),
            (Lang::Zh, Self::Length(of)) => format!("{}的时段数与负荷不同", of.zh),
            (Lang::En, Self::Length(of)) => format!("{} has another number of steps than the load", of.en),
            (Lang::Zh, Self::Value { of, step }) => format!("{}第 {} 个值不是合理的非负数", of.zh, step + 1),
            (Lang::En, Self::Value { of, step }) => {
                format!("value {} of {} is not a sensible number from 0 up", step + 1, of.en)
            }
            (Lang::Zh, Self::Parameter(of)) => format!("{}不在合理范围内", of.zh),
            (Lang::En, Self::Parameter(of)) => format!("{} is out of its range", of.en),
        }
    }
}

pub(super) fn within(value: f64, most: f64, of: Text) -> Result<(), Fault> {
    if value.is_finite() && 0.0 <= value && value <= most { Ok(()) } else { Err(Fault::Parameter(of)) }
}

fn efficiency(value: f64, of: Text) -> Result<(), Fault> {
    // An efficiency of a millionth is a mistake, and its inverse would drown every other figure.
    if value.is_finite() && 1e-6 < value && value <= 1.0 { Ok(()) } else { Err(Fault::Parameter(of)) }
}

pub(super) fn series(values: &[f64], steps: usize, of: Text) -> Result<(), Fault> {
    if values.len() != steps {
        return Err(Fault::Length(of));
    }
    match values.iter().position(|value| !(value.is_finite() && 0.0 <= *value && *value <= LARGEST)) {
        Some(step) => Err(Fault::Value { of, step }),
        None => Ok(()),
    }
}
