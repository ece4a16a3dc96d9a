//! The steps of a year and the moments at which they begin.

const DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The length of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An hour.
    Hour,
    /// A quarter of an hour.
    QuarterHour,
}

impl Step {
    /// Its length in hours.
    #[must_use]
    pub const fn hours(self) -> f64 {
        match self {
            Self::Hour => 1.0,
            Self::QuarterHour => 0.25,
        }
    }

    /// Its length in minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Hour => 60,
            Self::QuarterHour => 15,
        }
    }

    /// How many of them an hour has.
    #[must_use]
    pub const fn in_an_hour(self) -> u32 {
        60 / self.minutes()
    }
}

/// The year of a table: its steps, and whether it has a 29 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The length of a step.
    pub step: Step,
    /// Whether the year has 8784 hours.
    pub leap: bool,
    /// Which year it is, where the table tells.
    pub year: Option<i16>,
}

/// The moment at which a step begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// The hour, from 0.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
}

impl Calendar {
    /// The number of steps of the year.
    #[must_use]
    pub const fn steps(&self) -> usize {
        let hours = if self.leap { 8784 } else { 8760 };
        match self.step {
            Step::Hour => hours,
            Step::QuarterHour => hours * 4,
        }
    }

    /// The days of each month.
    #[must_use]
    pub fn days_of_months(&self) -> [u32; 12] {
        let mut days = DAYS;
        if self.leap
            && let Some(february) = days.get_mut(1)
        {
            *february = 29;
        }
        days
    }

    /// When a step begins, counted from 0.
    #[must_use]
    pub fn moment(&self, step: usize) -> Moment {
        let minutes = u32::try_from(step).unwrap_or(u32::MAX).saturating_mul(self.step.minutes());
        let mut day = minutes / 1440;
        let mut month = 1;
        for days in self.days_of_months() {
            if day < days || month == 12 {
                break;
            }
            day -= days;
            month += 1;
        }
        Moment { month, day: day + 1, hour: minutes / 60 % 24, minute: minutes % 60 }
    }

    /// The month of a step, from 0.
    #[must_use]
    pub fn month(&self, step: usize) -> usize {
        usize::try_from(self.moment(step).month).map_or(0, |month| month.saturating_sub(1))
    }
}
