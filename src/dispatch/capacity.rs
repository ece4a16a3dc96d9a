//! Every storage capacity at once: curtailment as a function of what a battery holds.

use super::input::{Fault, within};
use super::{greater, lesser};
use crate::text::Text;

/// What a battery of given power, empty at first, leaves unused for any capacity.
///
/// Stretches of surplus and of deficit alternate. A charge that follows them between an empty and a full battery is a path
/// between two walls, and what is lost at the upper wall can be read off the path itself. A swing that lies within two
/// larger ones closes a cycle: with range r, it loses r - E at either wall where the capacity E is smaller, nothing where it
/// is larger, and the larger swings lose what they would lose without it. So cycles are counted as in the study of
/// fatigue (rainflow), smallest first, until every swing is smaller than the one before it. A battery that starts empty
/// was, as it were, just emptied by an endless swing; then the swings that are left count in the same way, one for each
/// rise. Hence
///
/// ```text
/// unused(E) = what exceeds the power + sum over cycles of max(range - E, 0) / charge efficiency
/// ```
///
/// which falls and is convex, with corners at the ranges, and can be solved for E.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Ranges of the cycles within the battery in MWh, largest first, each with the sum up to and including it.
    cycles: Vec<(f64, f64)>,
    /// The swings that close no cycle, each smaller than the one before; a rise first.
    rest: Vec<f64>,
    /// Surplus beyond the power of the battery.
    beyond: f64,
    /// All deficits.
    deficit: f64,
    /// What all rises together would store.
    rises: f64,
    into: f64,
    out: f64,
}

impl Curve {
    /// The curve for surpluses and deficits (below zero) in MW, one for each step, and a battery of a power in MW.
    ///
    /// # Errors
    ///
    /// [`Fault`] for values that are not finite or out of range.
    pub fn new(
        net: &[f64],
        step_hours: f64,
        power: f64,
        charge_efficiency: f64,
        discharge_efficiency: f64,
    ) -> Result<Self, Fault> {
        const NET: Text = Text::new("余缺电量", "surplus or deficit");
        if let Some(step) = net.iter().position(|net| !(net.is_finite() && net.abs() <= 1e9)) {
            return Err(Fault::Value { of: NET, step });
        }
        within(step_hours, 24.0, Text::new("步长", "length of a step"))?;
        within(power, 1e9, Text::new("储能功率", "storage power"))?;
        for efficiency in [charge_efficiency, discharge_efficiency] {
            within(efficiency, 1.0, Text::new("储能效率", "storage efficiency"))?;
            within(1e-6, efficiency, Text::new("储能效率", "storage efficiency"))?;
        }
        let mut curve = Self {
            cycles: Vec::new(),
            rest: Vec::new(),
            beyond: 0.0,
            deficit: 0.0,
            rises: 0.0,
            into: charge_efficiency,
            out: discharge_efficiency,
        };
        let power = power * step_hours;
        let mut swings = Swings::default();
        for net in net {
            let net = net * step_hours;
            if 0.0 < net {
                let stored = lesser(net, power) * curve.into;
                curve.beyond += greater(net - power, 0.0);
                curve.rises += stored;
                swings.add(true, stored);
            } else if net < 0.0 {
                curve.deficit -= net;
                swings.add(false, lesser(-net, power) / curve.out);
            }
        }
        curve.rest = swings.finish();
        // Rises stand at every second place of the rest.
        let mut ranges = swings.closed;
        ranges.extend(curve.rest.iter().step_by(2));
        ranges.sort_by(|one, other| other.total_cmp(one));
        let mut sum = 0.0;
        curve.cycles = ranges.into_iter().map(|range| (range, add(&mut sum, range))).collect();
        Ok(curve)
    }

    /// The surplus in MWh that a battery of this capacity in MWh leaves unused.
    #[must_use]
    pub fn spilled(&self, energy: f64) -> f64 {
        self.beyond + self.overflow(energy) / self.into
    }

    /// What must come from elsewhere, in MWh, beside a battery of this capacity.
    #[must_use]
    pub fn supplied(&self, energy: f64) -> f64 {
        let discharged = self.rises - self.overflow(energy) - self.final_charge(energy);
        greater(self.deficit - discharged * self.out, 0.0)
    }

    /// What the largest useful battery leaves unused: no capacity does better with this power.
    #[must_use]
    pub fn least_spilled(&self) -> f64 {
        self.beyond
    }

    /// The smallest capacity in MWh that leaves at most so much unused; none where no capacity does.
    #[must_use]
    pub fn smallest(&self, spilled: f64) -> Option<f64> {
        let overflow = (spilled - self.beyond) * self.into;
        if overflow.is_nan() || overflow < 0.0 {
            return None;
        }
        // Between two ranges the curve is straight: so many cycles lose their range less the capacity.
        let mut above = 0.0;
        let mut count = 0.0;
        for (range, sum) in &self.cycles {
            if overflow < above - count * range {
                break;
            }
            above = *sum;
            count += 1.0;
        }
        // With no cycle at all nothing overflows, whatever the capacity.
        Some(if count < 1.0 { 0.0 } else { greater((above - overflow) / count, 0.0) })
    }

    /// The capacities at which the curve has a corner, largest first, in MWh. Between them it is straight.
    pub fn corners(&self) -> impl Iterator<Item = f64> {
        self.cycles.iter().map(|(range, _)| *range)
    }

    /// What is lost at the upper wall, in MWh of the store.
    fn overflow(&self, energy: f64) -> f64 {
        let larger = self.cycles.partition_point(|(range, _)| energy < *range);
        self.cycles.get(..larger).unwrap_or_default().iter().rev().fold(0.0, |sum, (range, _)| sum + (range - energy))
    }

    /// What a battery of this capacity in MWh still holds at the end, in MWh. It was charged, and nobody has used it.
    #[must_use]
    pub fn final_charge(&self, energy: f64) -> f64 {
        let mut charge = 0.0;
        let mut rises = true;
        for swing in &self.rest {
            charge = if rises { lesser(charge + swing, energy) } else { greater(charge - swing, 0.0) };
            rises = !rises;
        }
        charge
    }
}

/// The smallest capacity in MWh of a battery whose power is its capacity divided by so many hours, so that at most so much
/// is left unused; none where the target is below zero.
///
/// What is left unused falls and is convex along such batteries as well, but its corners move with the power, so the capacity
/// is found by halving an interval, to a part in 10^12 of its upper end, and reaches the target.
///
/// # Errors
///
/// [`Fault`] for values that are not finite or out of range.
pub fn smallest_of_duration(
    net: &[f64],
    step_hours: f64,
    hours: f64,
    charge_efficiency: f64,
    discharge_efficiency: f64,
    spilled: f64,
) -> Result<Option<f64>, Fault> {
    within(hours, 1e6, Text::new("储能时长", "duration of the storage"))?;
    within(1e-3, hours, Text::new("储能时长", "duration of the storage"))?;
    let curve = |power| Curve::new(net, step_hours, power, charge_efficiency, discharge_efficiency);
    let highest = net.iter().fold(0.0, |highest, net| greater(*net, highest));
    // Here nothing is left unused.
    let largest = curve(highest)?.corners().next().unwrap_or_default();
    let (mut low, mut high) = (0.0, greater(largest, highest * hours));
    let reaches = |energy: f64| Ok(curve(energy / hours)?.spilled(energy) <= spilled);
    if spilled.is_nan() || spilled < 0.0 {
        return Ok(None);
    }
    if reaches(0.0)? {
        return Ok(Some(0.0));
    }
    for _ in 0..40 {
        let middle = low + (high - low) / 2.0;
        if reaches(middle)? {
            high = middle;
        } else {
            low = middle;
        }
    }
    Ok(Some(high))
}

fn add(sum: &mut f64, more: f64) -> f64 {
    *sum += more;
    *sum
}

/// Swings of the path, and the cycles that were found closed.
#[derive(Debug, Default)]
struct Swings {
    /// Open swings, rises and falls in turn, a rise first.
    open: Vec<f64>,
    /// The swing that still grows.
    last: f64,
    rising: bool,
    closed: Vec<f64>,
}

impl Swings {
    fn add(&mut self, rising: bool, length: f64) {
        if self.rising == rising {
            self.last += length;
            return;
        }
        self.turn();
        self.rising = rising;
        self.last = length;
    }

    /// Ends the swing that grows.
    fn turn(&mut self) {
        // A fall from the empty battery at the very beginning changes nothing.
        if self.open.is_empty() && !self.rising {
            return;
        }
        let mut last = self.last;
        // Open swings grow smaller: the one between never exceeds the one before it.
        while let [.., before, between] = *self.open.as_slice() {
            if last < between {
                break;
            }
            self.closed.push(between);
            self.open.truncate(self.open.len().saturating_sub(2));
            last += before - between;
        }
        // Only the endless swing stands before a single open one.
        if let [between] = *self.open.as_slice()
            && between <= last
        {
            self.closed.push(between);
            self.open.clear();
            // A fall joins the endless one; there is nothing to keep of it.
            return;
        }
        self.open.push(last);
    }

    fn finish(&mut self) -> Vec<f64> {
        self.turn();
        std::mem::take(&mut self.open)
    }
}
