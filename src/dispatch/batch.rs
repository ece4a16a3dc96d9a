//! One design or many in as little time as the machine allows, in sums only.
//!
//! The policy is that of [`simulate`](super::simulate()) for wind, sun, a load and a battery, in a form without branches:
//! with y the surplus and s the charge,
//!
//! ```text
//! x = min(max(min(y into, y / out), -power / out), power into)      what the battery wishes, in its own MWh
//! s' = max(min(s + x, energy), 0)
//! ```
//!
//! since y into is the smaller where y is a surplus, and y / out where it is a deficit. Sums that follow from others are
//! derived at the end.
//!
//! Designs are calculated eight at a time, side by side, with the vector instructions that the processor is found to have.
//! A single design is cut into eight stretches of the year that run side by side. For that the charge before each stretch
//! must be known: an empty and a full battery are run over the hours before it, and once they have become the same, every
//! battery has. Nothing is fused or reordered: each way of calculating makes the same operations in the same order, so that
//! one design, many, and any processor give the same bits. For that order, sums are taken by eighths of the year.
#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "one plain loop over lanes is what the compiler turns into vectors"
)]
#![expect(
    clippy::inline_always,
    reason = "only what is inlined into a vectorised call is compiled for its instructions"
)]

use std::num::NonZero;

use fearless_simd::{Level, Simd, dispatch};

use super::input::{Battery, Export, Fault, series, within};
use super::{greater, lesser};
use crate::text::Text;

/// Designs, or stretches of a year, that are calculated side by side.
const LANES: usize = 8;

/// Steps over which an empty and a full battery are first run side by side. A battery of some hours forgets its past within
/// days; where four are not enough, more are taken.
const WARM_UP: usize = 96;

/// A design to be tried.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Design {
    /// Wind capacity, in MW.
    pub wind: f64,
    /// Solar capacity, in MW.
    pub solar: f64,
    /// The battery. Its final charge is free here.
    pub battery: Battery,
}

/// What a year comes to. Electricity in MWh, power in MW.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sums {
    /// What wind and sun could generate.
    pub generation: f64,
    /// Generation that is neither used nor stored: fed in or curtailed.
    pub spilled: f64,
    /// What the load takes from elsewhere.
    pub supplied: f64,
    /// Taken by the battery, at its terminals.
    pub charged: f64,
    /// Given by the battery, at its terminals.
    pub discharged: f64,
    /// Held by the battery at the end.
    pub stored: f64,
    /// The highest power taken from elsewhere.
    pub highest_supply: f64,
    /// The lowest power taken from elsewhere.
    pub lowest_supply: f64,
}

impl Sums {
    /// What is fed in and what is curtailed, where feed-in has a limit for the year alone.
    #[must_use]
    pub fn settled(&self, share: f64, of: super::ShareOf) -> (f64, f64) {
        let allowance = Export { share, of, limit: None }.allowance(self.generation, self.spilled);
        let exported = greater(lesser(self.spilled, allowance), 0.0);
        (exported, self.spilled - exported)
    }
}

/// A year of wind, sun and load, laid out for many designs.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    step_hours: f64,
    /// In the order of the year, the load in MWh for each step.
    hours: Vec<Hour>,
    /// Eighths of the year side by side, without the steps that make no full row.
    rows: Vec<Row>,
    wind: f64,
    solar: f64,
    load: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Hour {
    wind: f64,
    solar: f64,
    load: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    wind: [f64; LANES],
    solar: [f64; LANES],
    load: [f64; LANES],
}

impl Year {
    /// A year from the output of wind and sun per capacity, and a load in MW.
    ///
    /// # Errors
    ///
    /// [`Fault`] for series of unequal length, or values that are negative, not finite or beyond reason.
    pub fn new(step_hours: f64, wind: &[f64], solar: &[f64], load: &[f64]) -> Result<Self, Fault> {
        let steps = load.len();
        if steps == 0 {
            return Err(Fault::Steps);
        }
        within(step_hours, 24.0, Text::new("步长", "length of a step"))?;
        within(1e-3, step_hours, Text::new("步长", "length of a step"))?;
        series(wind, steps, Text::new("风电出力", "wind output"))?;
        series(solar, steps, Text::new("光伏出力", "solar output"))?;
        series(load, steps, Text::new("负荷", "load"))?;
        let both = wind.iter().zip(solar).zip(load);
        let hours: Vec<Hour> =
            both.map(|((wind, solar), load)| Hour { wind: *wind, solar: *solar, load: load * step_hours }).collect();
        let block = steps / LANES;
        let row = |at: usize| {
            let lane = |of: fn(&Hour) -> f64| std::array::from_fn(|lane| hours.get(lane * block + at).map_or(0.0, of));
            Row { wind: lane(|hour| hour.wind), solar: lane(|hour| hour.solar), load: lane(|hour| hour.load) }
        };
        let rows = (0..block).map(row).collect();
        let sum = |of: fn(&Hour) -> f64| hours.iter().map(of).sum();
        Ok(Self {
            step_hours,
            rows,
            wind: sum(|hour| hour.wind),
            solar: sum(|hour| hour.solar),
            load: sum(|hour| hour.load),
            hours,
        })
    }

    /// Surplus and deficit (below zero) in MW for each step of a design without its battery.
    #[must_use]
    pub fn net(&self, wind: f64, solar: f64) -> Vec<f64> {
        self.hours.iter().map(|hour| (wind * hour.wind + solar * hour.solar) - hour.load / self.step_hours).collect()
    }

    /// One design.
    ///
    /// # Errors
    ///
    /// [`Fault`] for a design that makes no sense.
    pub fn one(&self, design: &Design) -> Result<Sums, Fault> {
        check(design)?;
        let level = Level::new();
        Ok(dispatch!(level, simd => self.one_with(simd, design)))
    }

    /// Many designs, in their order, on so many threads.
    ///
    /// # Errors
    ///
    /// [`Fault`] for the first design that makes no sense.
    pub fn many(&self, designs: &[Design], threads: NonZero<usize>) -> Result<Vec<Sums>, Fault> {
        designs.iter().try_for_each(check)?;
        let mut sums = vec![Sums::default(); designs.len()];
        // Whole groups of lanes for each thread.
        let share = designs.len().div_ceil(threads.get()).next_multiple_of(LANES).max(LANES);
        let work = |designs: &[Design], sums: &mut [Sums]| {
            for (designs, sums) in designs.chunks(LANES).zip(sums.chunks_mut(LANES)) {
                for (sum, found) in sums.iter_mut().zip(self.group(designs)) {
                    *sum = found;
                }
            }
        };
        let mut parts = designs.chunks(share).zip(sums.chunks_mut(share));
        // The last part is for this thread.
        let own = parts.next_back();
        std::thread::scope(|scope| {
            for (designs, sums) in parts {
                scope.spawn(move || work(designs, sums));
            }
            if let Some((designs, sums)) = own {
                work(designs, sums);
            }
        });
        Ok(sums)
    }

    /// Up to eight designs. A function of its own, so that it is compiled in the same way wherever it is called.
    #[inline(never)]
    fn group(&self, designs: &[Design]) -> [Sums; LANES] {
        let level = Level::new();
        dispatch!(level, simd => self.some_with(simd, designs))
    }

    #[inline(always)]
    fn one_with<S: Simd>(&self, simd: S, design: &Design) -> Sums {
        simd.vectorize(
            #[inline(always)]
            || self.stretches(design),
        )
    }

    #[inline(always)]
    fn some_with<S: Simd>(&self, simd: S, designs: &[Design]) -> [Sums; LANES] {
        simd.vectorize(
            #[inline(always)]
            || self.side_by_side(designs),
        )
    }

    /// Designs side by side; the last fills the lanes that are left over.
    #[inline(always)]
    fn side_by_side<const N: usize>(&self, designs: &[Design]) -> [Sums; N] {
        let Some(last) = designs.last() else { return [Sums::default(); N] };
        let designs: [Design; N] = std::array::from_fn(|lane| *designs.get(lane).unwrap_or(last));
        let battery = Lanes::new(&designs, self.step_hours);
        let mut run = Run::new(designs.map(|design| design.battery.initial));
        let block = self.rows.len().max(1);
        let mut total = Total::default();
        for hours in self.hours.chunks(block) {
            run.begin();
            for hour in hours {
                let net = battery.net([hour.wind; N], [hour.solar; N], [hour.load; N]);
                battery.step(&mut run, net);
            }
            total.add(&run);
        }
        let mut lane = 0;
        designs.map(|design| {
            let sums = self.sums(&design, total.surplus[lane], total.stored[lane], Ends::of(&run, lane));
            lane += 1;
            sums
        })
    }

    /// One design, with the eighths of the year side by side.
    #[inline(always)]
    fn stretches(&self, design: &Design) -> Sums {
        let battery = Lanes::new(&[*design; LANES], self.step_hours);
        let mut run = Run::new(self.starts(design, &battery));
        for row in &self.rows {
            let net = battery.net(row.wind, row.solar, row.load);
            battery.step(&mut run, net);
        }
        let (mut surplus, mut stored) = (0.0, 0.0);
        for lane in 0..LANES {
            surplus += run.surplus[lane];
            stored += run.stored[lane];
        }
        let mut ends = Ends::of(&run, 0);
        for lane in 1..LANES {
            ends = ends.with(&Ends::of(&run, lane));
        }
        // What makes no full row runs on alone, in parts as long as an eighth.
        let alone = Lanes::new(&[*design], self.step_hours);
        let mut tail = Run::new([ends.charge]);
        let done = self.rows.len() * LANES;
        for hours in self.hours.get(done..).unwrap_or_default().chunks(self.rows.len().max(1)) {
            tail.begin();
            for hour in hours {
                alone.step(&mut tail, alone.net([hour.wind], [hour.solar], [hour.load]));
            }
            surplus += tail.surplus[0];
            stored += tail.stored[0];
        }
        self.sums(design, surplus, stored, ends.with(&Ends::of(&tail, 0)))
    }

    /// The charge before each eighth of the year.
    #[inline(always)]
    fn starts(&self, design: &Design, battery: &Lanes<LANES>) -> [f64; LANES] {
        if self.rows.is_empty() {
            return [design.battery.initial; LANES];
        }
        let mut length = WARM_UP;
        while length < self.rows.len() {
            let mut empty = Run::new([0.0; LANES]);
            let mut full = Run::new([design.battery.energy; LANES]);
            for row in self.rows.get(self.rows.len() - length..).unwrap_or_default() {
                let net = battery.net(row.wind, row.solar, row.load);
                battery.charge(&mut empty, net);
                battery.charge(&mut full, net);
            }
            let same = |lane: usize| empty.charge[lane].to_bits() == full.charge[lane].to_bits();
            if (0..LANES - 1).all(same) {
                let before = |lane: usize| if lane == 0 { design.battery.initial } else { empty.charge[lane - 1] };
                return std::array::from_fn(before);
            }
            length *= 4;
        }
        // A store for a season: its charge is followed through the year.
        let alone = Lanes::new(&[*design], self.step_hours);
        let mut run = Run::new([design.battery.initial]);
        let mut starts = [0.0; LANES];
        let mut eighths = self.hours.chunks(self.rows.len());
        for start in &mut starts {
            *start = run.charge[0];
            for hour in eighths.next().unwrap_or_default() {
                alone.charge(&mut run, alone.net([hour.wind], [hour.solar], [hour.load]));
            }
        }
        starts
    }

    fn sums(&self, design: &Design, surplus: f64, stored: f64, ends: Ends) -> Sums {
        let battery = &design.battery;
        let generation = (design.wind * self.wind + design.solar * self.solar) * self.step_hours;
        let deficit = surplus - (generation - self.load);
        let charged = stored / battery.charge_efficiency;
        let discharged = (battery.initial + stored - ends.charge) * battery.discharge_efficiency;
        Sums {
            generation,
            spilled: greater(surplus - charged, 0.0),
            supplied: greater(deficit - discharged, 0.0),
            charged,
            discharged: greater(discharged, 0.0),
            // A zero has no sign here, whatever instruction made it.
            stored: ends.charge + 0.0,
            highest_supply: greater(-ends.lowest, 0.0) / self.step_hours,
            lowest_supply: greater(-ends.highest, 0.0) / self.step_hours,
        }
    }
}

fn check(design: &Design) -> Result<(), Fault> {
    within(design.wind, 1e9, Text::new("风电装机容量", "wind capacity"))?;
    within(design.solar, 1e9, Text::new("光伏装机容量", "solar capacity"))?;
    design.battery.check()
}

/// What stays the same through the year, one value for each lane, in MWh for each step.
struct Lanes<const N: usize> {
    wind: [f64; N],
    solar: [f64; N],
    /// The most that goes into the store.
    most: [f64; N],
    /// The most that leaves it, below zero.
    least: [f64; N],
    energy: [f64; N],
    into: [f64; N],
    out: [f64; N],
    /// What leaves the store for a MWh at the terminals.
    drawn: [f64; N],
}

impl<const N: usize> Lanes<N> {
    #[inline(always)]
    fn new(designs: &[Design; N], step_hours: f64) -> Self {
        let each = |of: fn(&Design, f64) -> f64| designs.each_ref().map(|design| of(design, step_hours));
        Self {
            wind: each(|design, hours| design.wind * hours),
            solar: each(|design, hours| design.solar * hours),
            most: each(|design, hours| design.battery.power * hours * design.battery.charge_efficiency),
            least: each(|design, hours| -design.battery.power * hours / design.battery.discharge_efficiency),
            energy: each(|design, _| design.battery.energy),
            into: each(|design, _| design.battery.charge_efficiency),
            out: each(|design, _| design.battery.discharge_efficiency),
            drawn: each(|design, _| 1.0 / design.battery.discharge_efficiency),
        }
    }

    /// Surplus, or deficit below zero.
    #[inline(always)]
    fn net(&self, wind: [f64; N], solar: [f64; N], load: [f64; N]) -> [f64; N] {
        std::array::from_fn(|lane| (self.wind[lane] * wind[lane] + self.solar[lane] * solar[lane]) - load[lane])
    }

    /// The charge after a step.
    #[inline(always)]
    fn next(&self, lane: usize, charge: f64, net: f64) -> f64 {
        let wish = lesser(net * self.into[lane], net * self.drawn[lane]);
        let wish = greater(lesser(wish, self.most[lane]), self.least[lane]);
        lesser(greater(charge + wish, 0.0), self.energy[lane])
    }

    /// A step of which only the charge is wanted.
    #[inline(always)]
    fn charge(&self, run: &mut Run<N>, net: [f64; N]) {
        for lane in 0..N {
            run.charge[lane] = self.next(lane, run.charge[lane], net[lane]);
        }
    }

    /// A step with everything that is summed.
    #[inline(always)]
    fn step(&self, run: &mut Run<N>, net: [f64; N]) {
        for lane in 0..N {
            let charge = self.next(lane, run.charge[lane], net[lane]);
            let stored = charge - run.charge[lane];
            run.charge[lane] = charge;
            run.surplus[lane] += greater(net[lane], 0.0);
            run.stored[lane] += greater(stored, 0.0);
            // What a deficit lacks after the battery. After charging it is no deficit, whatever the number.
            let left = net[lane] - stored * self.out[lane];
            run.lowest[lane] = lesser(left, run.lowest[lane]);
            run.highest[lane] = greater(left, run.highest[lane]);
        }
    }
}

/// What changes from step to step.
struct Run<const N: usize> {
    charge: [f64; N],
    surplus: [f64; N],
    stored: [f64; N],
    lowest: [f64; N],
    highest: [f64; N],
}

impl<const N: usize> Run<N> {
    #[inline(always)]
    fn new(charge: [f64; N]) -> Self {
        let (lowest, highest) = ([f64::INFINITY; N], [f64::NEG_INFINITY; N]);
        Self { charge, surplus: [0.0; N], stored: [0.0; N], lowest, highest }
    }

    /// Begins the sums of another part of the year.
    #[inline(always)]
    fn begin(&mut self) {
        self.surplus = [0.0; N];
        self.stored = [0.0; N];
    }
}

/// The sums of all parts so far.
struct Total<const N: usize> {
    surplus: [f64; N],
    stored: [f64; N],
}

impl<const N: usize> Default for Total<N> {
    fn default() -> Self {
        Self { surplus: [0.0; N], stored: [0.0; N] }
    }
}

impl<const N: usize> Total<N> {
    #[inline(always)]
    fn add(&mut self, run: &Run<N>) {
        for lane in 0..N {
            self.surplus[lane] += run.surplus[lane];
            self.stored[lane] += run.stored[lane];
        }
    }
}

/// What is left of a run in one lane.
#[derive(Clone, Copy)]
struct Ends {
    charge: f64,
    lowest: f64,
    highest: f64,
}

impl Ends {
    #[inline(always)]
    fn of<const N: usize>(run: &Run<N>, lane: usize) -> Self {
        Self { charge: run.charge[lane], lowest: run.lowest[lane], highest: run.highest[lane] }
    }

    /// The two stretches as one, where the other comes after this one.
    fn with(self, after: &Self) -> Self {
        Self {
            charge: after.charge,
            lowest: lesser(self.lowest, after.lowest),
            highest: greater(self.highest, after.highest),
        }
    }
}

#[cfg(test)]
mod tests;
