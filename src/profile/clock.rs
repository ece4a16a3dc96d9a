//! The time column: which steps the rows are, and what is missing, repeated or out of order.

use jiff::civil::Date;

use super::calendar::{Calendar, Step};
use super::grid::Grid;
use super::problem::{ProblemKind, Problems};
use super::unit::Header;

/// Names of a column that tells the time.
const TIMES: [&str; 26] = [
    "hour",
    "hours",
    "hour of year",
    "hour_of_year",
    "hoy",
    "h",
    "time",
    "datetime",
    "date time",
    "date_time",
    "timestamp",
    "step",
    "index",
    "时刻",
    "时间",
    "小时",
    "时",
    "小时数",
    "小时序号",
    "序号",
    "时段",
    "日期时间",
    "时点",
    "年小时",
    "时序",
    "t",
];

/// Names of a column that tells the day.
const DAYS: [&str; 3] = ["date", "日期", "day"];

/// Tables with more rows are taken to be quarters.
const MOST_HOURS: usize = 20_000;

const DAY: u32 = 24 * 60;

/// The time that stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A number, in quarters: hours of the year, of the day, or steps.
    Number(u32),
    /// Minutes of the day.
    OfDay(u32),
    /// A date, with the minutes of the day.
    Moment(Date, u32),
}

/// Where the time stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) time: Option<usize>,
    date: Option<usize>,
}

impl Columns {
    pub(super) fn of(headers: &[Header]) -> Self {
        let find = |names: &[&str]| headers.iter().position(|header| names.contains(&header.name.as_str()));
        // Some programs write the index without a name, before all other columns.
        let index = headers.first().filter(|header| header.text.is_empty()).map(|_| 0);
        let time = find(&TIMES).or_else(|| find(&DAYS)).or(index);
        Self { time, date: find(&DAYS).filter(|date| Some(*date) != time) }
    }

    /// Whether a column tells the time.
    pub(super) fn contains(&self, column: usize) -> bool {
        self.time == Some(column) || self.date == Some(column)
    }
}

/// The year that the rows from `first` on make, with every gap on the way.
pub(super) fn calendar(grid: &Grid, first: usize, columns: Columns, problems: &mut Problems) -> Calendar {
    let rows = grid.len().saturating_sub(first);
    let last = grid.len().saturating_sub(1);
    let step = if MOST_HOURS < rows { Step::QuarterHour } else { Step::Hour };
    let mut calendar = Calendar { step, leap: false, year: None };
    if grid.cut {
        problems.add(ProblemKind::Length { found: rows }, || grid.place(last, 0));
        return calendar;
    }
    let before = problems.count();
    let walk = columns.time.map(|time| Walk::new(grid, first, time, columns.date, &mut calendar, problems));
    let steps = match walk {
        None => rows,
        // Times that cannot be read have been told.
        Some(None) => return calendar,
        Some(Some(walk)) => walk.steps(problems),
    };
    calendar.leap = match calendar.year {
        Some(year) => jiff::civil::date(year, 1, 1).in_leap_year(),
        None => leap(steps, calendar.step),
    };
    if steps != calendar.steps() {
        match (columns.time, calendar.steps().checked_sub(steps)) {
            (Some(time), Some(missing)) => {
                let kind = ProblemKind::Ends { missing, last: grid.cell(last, time).to_owned() };
                problems.add(kind, || grid.place(last, time));
            }
            // Where times are wrong on the way, the number of rows says nothing new.
            _ if before != problems.count() => {}
            _ => problems.add(ProblemKind::Length { found: rows }, || grid.place(last, 0)),
        }
    }
    calendar
}

fn leap(steps: usize, step: Step) -> bool {
    Calendar { step, leap: false, year: None }.steps() < steps
}

/// Rows followed in their order.
struct Walk<'a> {
    grid: &'a Grid,
    first: usize,
    column: usize,
    marks: Vec<Option<Mark>>,
    /// Minutes or quarters that a step takes in the marks.
    unit: u32,
    /// The mark of the first step.
    base: u32,
    /// After so many steps the marks begin again.
    period: Option<u32>,
    year: Option<i16>,
}

impl<'a> Walk<'a> {
    /// What the first rows tell of all others; none where nothing can be read.
    fn new(
        grid: &'a Grid,
        first: usize,
        column: usize,
        date: Option<usize>,
        calendar: &mut Calendar,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut marks: Vec<Option<Mark>> = (first..grid.len()).map(|row| mark(grid.cell(row, column))).collect();
        if let Some(date) = date {
            with_dates(&mut marks, (first..grid.len()).map(|row| grid.cell(row, date)));
        }
        let leading = marks.iter().flatten().next().copied();
        let start = marks.iter().position(Option::is_some).unwrap_or_default();
        let mut walk = Self { grid, first, column, marks, unit: 0, base: 0, period: None, year: None };
        let apart = walk.minutes_apart();
        calendar.step = match apart {
            Some(15) => Step::QuarterHour,
            Some(60) => Step::Hour,
            _ => calendar.step,
        };
        let step = calendar.step;
        match leading {
            None => {
                problems.add(ProblemKind::BadTime(walk.text(0).to_owned()), || grid.place(first, column));
                return None;
            }
            Some(Mark::Number(_)) => {
                let numbers = walk.marks.iter().flatten();
                let most = numbers.map(|mark| if let Mark::Number(number) = mark { *number } else { 0 }).max()?;
                // Hours written with a fraction, or one number a step.
                let fraction = |mark: &Mark| matches!(mark, Mark::Number(number) if number % 4 != 0);
                let fractions = step == Step::QuarterHour && walk.marks.iter().flatten().any(fraction);
                walk.unit = if fractions { 1 } else { 4 };
                let of_day = if step == Step::QuarterHour && !fractions { 96 } else { 24 };
                if most / 4 <= of_day {
                    walk.period = Some(24 * step.in_an_hour());
                }
            }
            Some(Mark::OfDay(_)) => {
                walk.unit = step.minutes();
                walk.period = Some(DAY / step.minutes());
            }
            Some(Mark::Moment(date, _)) => {
                walk.unit = step.minutes();
                walk.year = Some(date.year());
                calendar.year = walk.year;
            }
        }
        // Rows before the first that can be read have been steps as well.
        let before = u32::try_from(start).unwrap_or(u32::MAX).saturating_mul(walk.unit);
        let found = walk.position(start).ok()?.checked_sub(before);
        if let Some(base) = found.filter(|found| *found == 0 || *found == walk.unit) {
            walk.base = base;
        } else if start == 0 {
            problems.add(ProblemKind::Start(walk.text(0).to_owned()), || grid.place(first, column));
            // What follows is counted from here, so that only the beginning is told.
            walk.base = found.unwrap_or_default();
        }
        if apart.is_some_and(|minutes| 0 < minutes && minutes < 60 && minutes != 15) {
            let kind = ProblemKind::NotAStep { first: walk.text(0).to_owned(), second: walk.text(1).to_owned() };
            problems.add(kind, || grid.place(first + 1, column));
            return None;
        }
        Some(walk)
    }

    /// The minutes between the first two rows, where they have a time of the day.
    fn minutes_apart(&self) -> Option<u32> {
        let minutes = |index: usize| match self.marks.get(index).copied().flatten()? {
            Mark::Number(_) => None,
            Mark::OfDay(minutes) | Mark::Moment(_, minutes) => Some(minutes),
        };
        minutes(1)?.checked_sub(minutes(0)?)
    }

    fn text(&self, index: usize) -> &str {
        self.grid.cell(self.first + index, self.column)
    }

    /// The mark of a row as a number, in the unit of the marks.
    fn position(&self, index: usize) -> Result<u32, ProblemKind> {
        let found = || self.text(index).to_owned();
        match (self.marks.get(index).copied().flatten(), self.year) {
            (Some(Mark::Number(number) | Mark::OfDay(number)), None) => Ok(number),
            (Some(Mark::Moment(date, minutes)), Some(year)) => {
                let days_before = match date.year().checked_sub(year) {
                    Some(0) => 0,
                    Some(1) => jiff::civil::date(year, 1, 1).days_in_year(),
                    _ => return Err(ProblemKind::OtherYear(found())),
                };
                let days = u32::try_from(days_before + date.day_of_year() - 1).unwrap_or_default();
                Ok(days * DAY + minutes)
            }
            _ => Err(ProblemKind::BadTime(found())),
        }
    }

    /// Follows the rows and tells what is missing, repeated or out of order; the number of steps that they span.
    fn steps(&self, problems: &mut Problems) -> usize {
        let mut expected: u32 = 0;
        for index in 0..self.marks.len() {
            let row = self.first + index;
            let place = || self.grid.place(row, self.column);
            let slot = match self.position(index) {
                Ok(position) => match position.checked_sub(self.base) {
                    Some(from_base) if from_base % self.unit == 0 => from_base / self.unit,
                    // Marks that begin again at zero, where the first was one.
                    None if self.period.is_some() && position == 0 => {
                        self.period.unwrap_or_default().saturating_sub(self.base / self.unit)
                    }
                    _ => {
                        problems.add(ProblemKind::BadTime(self.text(index).to_owned()), place);
                        expected = expected.saturating_add(1);
                        continue;
                    }
                },
                Err(kind) => {
                    problems.add(kind, place);
                    expected = expected.saturating_add(1);
                    continue;
                }
            };
            let (ahead, behind) = match self.period {
                None => (slot.checked_sub(expected), expected.saturating_sub(slot)),
                Some(period) => {
                    let ahead = (slot % period + period - expected % period) % period;
                    if ahead <= period / 2 { (Some(ahead), 0) } else { (None, period - ahead) }
                }
            };
            let found = || self.text(index).to_owned();
            let after = || index.checked_sub(1).map(|before| self.text(before).to_owned()).unwrap_or_default();
            match ahead {
                Some(0) => expected = expected.saturating_add(1),
                Some(ahead) => {
                    let missing = usize::try_from(ahead).unwrap_or(usize::MAX);
                    problems.add(ProblemKind::Gap { missing, after: after(), found: found() }, place);
                    expected = expected.saturating_add(ahead).saturating_add(1);
                }
                None if behind == 1 => problems.add(ProblemKind::Repeated(found()), place),
                None => problems.add(ProblemKind::Backwards { found: found(), after: after() }, place),
            }
        }
        usize::try_from(expected).unwrap_or(usize::MAX)
    }
}

/// Hours of the day joined with the days of another column.
fn with_dates<'a>(marks: &mut [Option<Mark>], dates: impl Iterator<Item = &'a str>) {
    let of_day = |mark: &Option<Mark>| match mark {
        Some(Mark::Number(quarters)) => *quarters <= 96,
        Some(Mark::OfDay(_)) | None => true,
        Some(Mark::Moment(..)) => false,
    };
    if !marks.iter().all(of_day) {
        return;
    }
    for (mark, date) in marks.iter_mut().zip(dates) {
        let minutes = match mark {
            Some(Mark::Number(quarters)) => Some(*quarters * 15),
            Some(Mark::OfDay(minutes)) => Some(*minutes),
            _ => None,
        };
        *mark = match (self::mark(date), minutes) {
            (Some(Mark::Moment(date, 0)), Some(minutes)) => Some(Mark::Moment(date, minutes)),
            _ => None,
        };
    }
}

/// Reads a time.
fn mark(text: &str) -> Option<Mark> {
    if let Some(number) = number(text) {
        return Some(number);
    }
    // An interval stands for its beginning.
    let start = text.split(['~', '～', '—', '–', '至']).next().unwrap_or(text);
    let start = start.split_once('-').map_or(start, |(before, _)| if before.contains(':') { before } else { start });
    let (groups, rest) = groups(start)?;
    let get = |index: usize| groups.get(index).copied().flatten();
    let (hours, minutes, seconds, date) = match (get(0)?, groups.first_is_year) {
        (year, true) => {
            let date =
                Date::new(i16::try_from(year).ok()?, i8::try_from(get(1)?).ok()?, i8::try_from(get(2)?).ok()?).ok()?;
            (get(3).unwrap_or(0), get(4).unwrap_or(0), get(5).unwrap_or(0), Some(date))
        }
        // A month and a day without their year are no hours.
        (hours, false) if start.contains([':', '：', '时', '点']) && !start.contains(['-', '/', '.', '月', '日']) => {
            (hours, get(1).unwrap_or(0), get(2).unwrap_or(0), None)
        }
        _ => return None,
    };
    // Beijing time may be written out; any other offset is another time.
    if !(rest.is_empty() || ["+08:00", "+0800", "+08"].contains(&rest)) {
        return None;
    }
    let minute = hours.checked_mul(60)?.checked_add(minutes)?;
    if 59 < minutes || seconds != 0 || DAY < minute {
        return None;
    }
    Some(match date {
        None => Mark::OfDay(minute),
        // 24:00 is the beginning of the next day.
        Some(date) if minute == DAY => Mark::Moment(date.tomorrow().ok()?, 0),
        Some(date) => Mark::Moment(date, minute),
    })
}

/// A number of hours or steps with a fraction of whole quarters, or a date without separators.
fn number(text: &str) -> Option<Mark> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if fraction.is_empty() && matches!(whole.len(), 8 | 10 | 12) {
        let part = |from: usize, to: usize| whole.get(from..to).map_or(Some(0), |part| part.parse::<i16>().ok());
        let day = |value: i16| i8::try_from(value).ok();
        let date = Date::new(part(0, 4)?, day(part(4, 6)?)?, day(part(6, 8)?)?).ok()?;
        let (hour, minute) = (u32::try_from(part(8, 10)?).ok()?, u32::try_from(part(10, 12)?).ok()?);
        return (hour < 24 && minute < 60).then_some(Mark::Moment(date, hour * 60 + minute));
    }
    let quarters = match fraction.trim_end_matches('0') {
        "" => 0,
        "25" => 1,
        "5" => 2,
        "75" => 3,
        _ => return None,
    };
    whole.parse::<u32>().ok()?.checked_mul(4)?.checked_add(quarters).map(Mark::Number)
}

/// The numbers of a date and time.
struct Groups {
    values: [Option<u32>; 6],
    first_is_year: bool,
}

impl Groups {
    fn get(&self, index: usize) -> Option<&Option<u32>> {
        self.values.get(index)
    }
}

/// Cuts a time into its numbers, and what stands after them.
fn groups(text: &str) -> Option<(Groups, &str)> {
    let mut groups = Groups { values: [None; 6], first_is_year: false };
    let mut count = 0;
    let mut rest = text.trim();
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = rest.split_at_checked(digits)?;
        if number.is_empty() {
            return (count != 0).then_some((groups, rest));
        }
        *groups.values.get_mut(count)? = number.parse().ok();
        groups.first_is_year |= count == 0 && digits == 4;
        count += 1;
        let next =
            after.trim_start_matches(['-', '/', '.', ':', '：', '年', '月', '日', '时', '点', '分', '秒', 'T', ' ']);
        // What stands after the seconds, or after a plus, is no part of the time.
        rest = if after.starts_with('+') || next.is_empty() {
            after.trim_end_matches(['时', '点', '分', '秒', '日', ' '])
        } else {
            next
        };
        if rest.is_empty() || rest.starts_with('+') {
            return Some((groups, rest));
        }
    }
}
