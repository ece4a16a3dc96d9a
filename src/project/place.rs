//! Where in the plan file a value stands.

use jiff::civil::Date;

use super::source::Span;
use crate::terms::Term;

/// Where a value was written: the field, and its line and column in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The term the field states.
    pub term: &'static Term,
    /// Which entry of a repeated table, counted from 0; none where the table stands once.
    pub index: Option<u32>,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// Byte offset of the value in the text.
    pub start: u32,
    /// Byte offset of the end of the value.
    pub end: u32,
}

impl Place {
    /// The path of the field as a person would write it: `wind.capacity`, `phases[1].name`.
    #[must_use]
    pub fn field(&self) -> String {
        field_path(self.term, self.index)
    }

    /// The bytes of the value in the text.
    #[must_use]
    pub fn span(&self) -> Span {
        let offset = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        offset(self.start)..offset(self.end)
    }
}

/// The path of a term's field, with the index of a repeated table filled in.
///
/// ```
/// use hegui::{project::field_path, terms};
/// assert_eq!(field_path(&terms::WIND_CAPACITY, None), "wind.capacity");
/// assert_eq!(field_path(&terms::WIND_CAPACITY, Some(1)), "wind[1].capacity");
/// ```
#[must_use]
pub fn field_path(term: &Term, index: Option<u32>) -> String {
    match index {
        Some(index) => term.field.replace("[]", &format!("[{index}]")),
        None => term.field.replace("[]", ""),
    }
}

/// A value of the plan and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

/// A day, or a month when the plan knows no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// An exact day.
    Day(Date),
    /// A month; the date is its first day.
    Month(Date),
}

impl When {
    /// The day, or the first day of the month.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) => date,
        }
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(date) => write!(f, "{:04}-{:02}", date.year(), date.month()),
        }
    }
}
