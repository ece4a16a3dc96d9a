//! Terms of months by the civil code, articles 201 to 203: on which day a term runs out.
//!
//! The day on which a term starts is not counted (article 201). It runs out on the corresponding day of the last month, and
//! where that month has no such day, on its last day (article 202). Where that day is a public holiday, the term runs out at
//! the end of the day after the holiday (article 203). Weekends are known from the calendar. Other holidays are fixed each
//! year by notice and are not known here; whoever shows a last day says so.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The last day of a term, with and without weekends taken for public holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The corresponding day, or the last day of a month that has no such day.
    pub corresponding: Date,
    /// The same, moved past a weekend.
    pub moved: Date,
}

impl Deadline {
    /// The last day of a term of months that starts on a day.
    ///
    /// `None` only past the end of the calendar.
    ///
    /// ```
    /// use hegui::deadlines::Deadline;
    /// use jiff::civil::date;
    /// let deadline = Deadline::after_months(date(2026, 8, 31), 6).unwrap();
    /// assert_eq!(deadline.corresponding, date(2027, 2, 28)); // a Sunday
    /// assert_eq!(deadline.moved, date(2027, 3, 1));
    /// ```
    #[must_use]
    pub fn after_months(start: Date, months: u8) -> Option<Self> {
        // Adding months keeps the day, or takes the last one of a month that lacks it: article 202.
        let corresponding = start.checked_add(i32::from(months).months()).ok()?;
        let days = match corresponding.weekday() {
            Weekday::Saturday => 2,
            Weekday::Sunday => 1,
            _ => 0,
        };
        Some(Self { corresponding, moved: corresponding.checked_add(days.days()).ok()? })
    }

    /// Whether the corresponding day falls on a weekend, so that the two days differ.
    #[must_use]
    pub fn is_on_a_weekend(self) -> bool {
        self.corresponding != self.moved
    }
}
