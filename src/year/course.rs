//! How a year goes: its months, its hours in order of size, and its worst week. Made for charts; no verdict rests on it.

use super::{exact_energy, exact_power};
use crate::dispatch::Step;
use crate::quantity::{Energy, Power};

/// Days of the months of a year.
const MONTHS: [usize; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK: usize = 7;
/// A curve in order of size is drawn with a point for every hundredth of the year, both ends included.
const POINTS: usize = 101;

/// Where the generation of a time goes, and what is taken from the grid in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flows {
    /// Generation that is used or stored.
    pub own: Energy,
    /// Generation that is fed into the grid.
    pub feed_in: Energy,
    /// Generation that finds no use.
    pub curtailment: Energy,
    /// Taken from the grid.
    pub off_take: Energy,
}

/// What makes a week the worst one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worst {
    /// The most is taken from the grid.
    OffTake,
    /// Nothing ever is, and the most is curtailed.
    Curtailment,
}

/// One step of the worst week, in MW.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What wind and sun could generate.
    pub potential: Power,
    /// What load and electrolysers use.
    pub use_: Power,
    /// Taken from the grid.
    pub off_take: Power,
    /// Generation that finds no use.
    pub curtailment: Power,
}

/// The worst seven days on end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its first day, from 1.
    pub first_day: usize,
    /// What makes it the worst.
    pub worst: Worst,
    /// What that comes to.
    pub amount: Energy,
    /// Step after step.
    pub moments: Vec<Moment>,
}

/// How a year goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Month after month.
    pub months: Vec<Flows>,
    /// What wind and sun could generate, the highest first.
    pub potential: Vec<Power>,
    /// What is taken from the grid, the highest first.
    pub off_take: Vec<Power>,
    /// The worst week; none where nothing is taken from the grid and nothing is curtailed.
    pub week: Option<Week>,
}

impl Course {
    /// The course of the steps of a year; none where they do not make whole days.
    pub(super) fn of(steps: &[Step], steps_per_day: usize) -> Option<Self> {
        let days: Vec<_> = steps.chunks_exact(steps_per_day).collect();
        let power = |energy: f64| exact_power(energy * per_hour(steps_per_day));
        Some(Self {
            months: months(&days)?,
            potential: in_order(steps.iter().map(|step| step.generation), power)?,
            off_take: in_order(steps.iter().map(|step| step.imported), power)?,
            week: worst_week(&days, power),
        })
    }
}

/// Steps in an hour.
fn per_hour(steps_per_day: usize) -> f64 {
    u32::try_from(steps_per_day).map_or(0.0, f64::from) / 24.0
}

fn sum(days: &[&[Step]], of: impl Fn(&Step) -> f64) -> f64 {
    days.iter().flat_map(|day| day.iter()).map(of).sum()
}

fn months(days: &[&[Step]]) -> Option<Vec<Flows>> {
    let leap = usize::from(days.len() == 366);
    let mut rest = days;
    let mut months = Vec::with_capacity(MONTHS.len());
    for (number, length) in (1..).zip(MONTHS) {
        let (month, later) = rest.split_at_checked(length + if number == 2 { leap } else { 0 })?;
        rest = later;
        months.push(Flows {
            own: exact_energy(sum(month, |step| step.generation - step.curtailed - step.exported).max(0.0))?,
            feed_in: exact_energy(sum(month, |step| step.exported))?,
            curtailment: exact_energy(sum(month, |step| step.curtailed))?,
            off_take: exact_energy(sum(month, |step| step.imported))?,
        });
    }
    Some(months)
}

fn in_order(values: impl Iterator<Item = f64>, power: impl Fn(f64) -> Option<Power>) -> Option<Vec<Power>> {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(|one, other| other.total_cmp(one));
    let last = values.len().checked_sub(1)?;
    (0..POINTS).map(|point| values.get(point * last / (POINTS - 1)).copied().and_then(&power)).collect()
}

fn worst_week(days: &[&[Step]], power: impl Fn(f64) -> Option<Power>) -> Option<Week> {
    let of_days = |of: fn(&Step) -> f64| days.iter().map(|day| sum(&[day], of)).collect::<Vec<_>>();
    let (taken, lost) = (of_days(|step| step.imported), of_days(|step| step.curtailed));
    let taken_at_all = taken.iter().any(|day| 0.0 < *day);
    let (worst, sums) = if taken_at_all { (Worst::OffTake, taken) } else { (Worst::Curtailment, lost) };
    let weeks = sums.windows(WEEK).map(|week| week.iter().sum::<f64>()).enumerate();
    // The first of equal weeks.
    let (first, amount) = weeks.reduce(|best, week| if best.1 < week.1 { week } else { best })?;
    let amount = exact_energy(amount).filter(|amount| *amount != Energy::ZERO)?;
    let moments = days.get(first..first + WEEK)?.iter().flat_map(|day| day.iter()).map(|step| {
        Some(Moment {
            potential: power(step.generation)?,
            use_: power(step.load + step.electrolyser)?,
            off_take: power(step.imported)?,
            curtailment: power(step.curtailed)?,
        })
    });
    Some(Week { first_day: first + 1, worst, amount, moments: moments.collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Quantity as _;

    fn megawatts(number: i64) -> Power {
        Power::from_base(crate::quantity::Decimal::from(number * 1000))
    }

    fn megawatt_hours(number: i64) -> Energy {
        Energy::from_base(crate::quantity::Decimal::from(number * 1000))
    }

    /// A year of hours in which 2 MW are generated and used, save for a day on which nothing is generated.
    fn steps(dark: usize, days: usize) -> Vec<Step> {
        let step = |hour: usize| {
            let is_dark = hour / 24 == dark;
            let (generation, imported) = if is_dark { (0.0, 2.0) } else { (2.0, 0.0) };
            Step { generation, load: 2.0, imported, ..Step::default() }
        };
        (0..days * 24).map(step).collect()
    }

    #[test]
    fn months_have_their_days() {
        for (days, february) in [(365, 28), (366, 29)] {
            let course = Course::of(&steps(40, days), 24).unwrap();
            let own: Vec<_> = course.months.iter().map(|month| month.own).collect();
            assert_eq!(
                (own[0], own[3], own[11]),
                (megawatt_hours(31 * 48), megawatt_hours(1440), megawatt_hours(1488))
            );
            // Day 41 is 10 February.
            assert_eq!(own[1], megawatt_hours((february - 1) * 48));
            assert_eq!(course.months[1].off_take, megawatt_hours(48));
        }
    }

    #[test]
    fn the_worst_week_holds_the_dark_day_and_is_the_first_that_does() {
        let week = Course::of(&steps(40, 365), 24).unwrap().week.unwrap();
        // Day 41 is the last of the days 35 to 41.
        assert_eq!((week.first_day, week.worst, week.amount), (35, Worst::OffTake, megawatt_hours(48)));
        assert_eq!(week.moments.len(), 168);
        assert_eq!((week.moments[143].potential, week.moments[144].potential), (megawatts(2), megawatts(0)));
        assert_eq!(week.moments[167].off_take, megawatts(2));
    }

    #[test]
    fn a_year_that_lacks_and_loses_nothing_has_no_worst_week() {
        assert_eq!(Course::of(&steps(400, 365), 24).unwrap().week, None);
        let mut lost = steps(400, 365);
        lost[8759].curtailed = 1.0;
        let week = Course::of(&lost, 24).unwrap().week.unwrap();
        assert_eq!((week.first_day, week.worst), (359, Worst::Curtailment));
    }

    #[test]
    fn curves_fall_from_the_highest_to_the_lowest() {
        let course = Course::of(&steps(40, 365), 24).unwrap();
        assert_eq!((course.off_take.len(), course.off_take[0], course.off_take[1]), (101, megawatts(2), megawatts(0)));
        assert_eq!((course.potential[0], course.potential[100]), (megawatts(2), megawatts(0)));
    }

    #[test]
    fn quarters_of_an_hour_have_four_times_their_energy_as_power() {
        let quarter = Step { generation: 0.5, load: 0.5, imported: 0.25, ..Step::default() };
        let course = Course::of(&vec![quarter; 365 * 96], 96).unwrap();
        assert_eq!((course.potential[0], course.off_take[100]), (megawatts(2), megawatts(1)));
        assert_eq!(course.months[0].off_take, megawatt_hours(31 * 24));
    }
}
