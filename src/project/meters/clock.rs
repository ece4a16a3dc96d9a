//! Times of meter readings: months, or full hours, one after the other without a gap.

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

/// When a reading was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// A month, by its first day.
    Month(Date),
    /// A full hour, as it is written.
    Hour(DateTime),
}

/// Why a time is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoTime {
    /// It is no time, or no such time exists.
    Unreadable,
    /// It is a day without its hour.
    Day,
    /// It is not a full hour.
    PartOfAnHour,
}

/// Reads `2028-01`, `2028年1月`, `2028-01-01 07:00`, `2028/1/1 7:00` and the like; the last hour of a day may be 24:00.
pub(super) fn read(text: &str) -> Result<Time, NoTime> {
    let plain: String = text
        .chars()
        .map(|char| match char {
            '年' | '月' | '/' | '.' => '-',
            '日' | 'T' | '\u{3000}' => ' ',
            '：' => ':',
            other => other,
        })
        .collect();
    let mut parts = plain.split_whitespace();
    let (Some(day), clock, None) = (parts.next(), parts.next(), parts.next()) else { return Err(NoTime::Unreadable) };
    let numbers = day.trim_end_matches('-').split('-').map(|part| part.parse::<i16>().ok());
    let numbers: Option<Vec<i16>> = numbers.collect();
    match (numbers.as_deref(), clock) {
        (Some([year, month]), None) => Ok(Time::Month(date(*year, *month, 1)?)),
        (Some([_, _, _]), None) => Err(NoTime::Day),
        (Some([year, month, day]), Some(clock)) => hour(date(*year, *month, *day)?, clock),
        _ => Err(NoTime::Unreadable),
    }
}

fn date(year: i16, month: i16, day: i16) -> Result<Date, NoTime> {
    let small = |number: i16| i8::try_from(number).map_err(|_| NoTime::Unreadable);
    // The bounds are those of a metered year in a plan.
    if !(2000..=2199).contains(&year) {
        return Err(NoTime::Unreadable);
    }
    Date::new(year, small(month)?, small(day)?).map_err(|_| NoTime::Unreadable)
}

fn hour(day: Date, clock: &str) -> Result<Time, NoTime> {
    let numbers: Option<Vec<i8>> = clock.split(':').map(|part| part.parse().ok()).collect();
    let (hour, rest) = match numbers.as_deref() {
        Some([hour, minute]) => (*hour, [*minute, 0]),
        Some([hour, minute, second]) => (*hour, [*minute, *second]),
        _ => return Err(NoTime::Unreadable),
    };
    if !(0..=24).contains(&hour) || rest.iter().any(|part| !(0..60).contains(part)) {
        return Err(NoTime::Unreadable);
    }
    if rest != [0, 0] {
        return Err(NoTime::PartOfAnHour);
    }
    let midnight = day.at(0, 0, 0, 0);
    later(midnight, i64::from(hour).hours()).map(Time::Hour).ok_or(NoTime::Unreadable)
}

fn later(time: DateTime, span: Span) -> Option<DateTime> {
    time.checked_add(span).ok()
}

impl Time {
    /// The reading that must follow.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Month(month) => month.checked_add(1.month()).ok().map(Self::Month),
            Self::Hour(hour) => later(hour, 1.hour()).map(Self::Hour),
        }
    }

    /// As it would be written.
    pub(super) fn text(self) -> String {
        match self {
            Self::Month(month) => format!("{:04}-{:02}", month.year(), month.month()),
            Self::Hour(hour) => format!("{} {:02}:00", hour.date(), hour.hour()),
        }
    }
}

/// Whether hours are named by their start or by their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// 00:00 to 23:00.
    ByStart,
    /// 01:00 to 24:00.
    ByEnd,
}

impl Named {
    /// The first reading tells it: a file begins with the first hour of a month.
    pub(super) fn by_first(first: Time) -> Option<Self> {
        match first {
            Time::Month(_) => Some(Self::ByStart),
            Time::Hour(hour) if hour.date().day() != 1 => None,
            Time::Hour(hour) => match hour.hour() {
                0 => Some(Self::ByStart),
                1 => Some(Self::ByEnd),
                _ => None,
            },
        }
    }

    /// The first day of the month that a reading belongs to.
    pub(super) fn month(self, time: Time) -> Option<Date> {
        match (time, self) {
            (Time::Month(month), _) => Some(month),
            (Time::Hour(hour), Self::ByStart) => Some(hour.date().first_of_month()),
            (Time::Hour(hour), Self::ByEnd) => Some(later(hour, (-1).hours())?.date().first_of_month()),
        }
    }

    /// Whether a reading is the last of its month.
    pub(super) fn ends_a_month(self, time: Time) -> bool {
        matches!(time, Time::Month(_)) || time.next().and_then(|next| self.month(next)) != self.month(time)
    }
}
