//! Reports: an [`Assessment`](crate::assess::Assessment) for people and for machines. Nothing here decides anything.
//!
//! Words of a plan file may hold anything, also what would move the cursor of a terminal or turn the direction of a line.
//! Whatever is printed passes through [`harmless`].

mod bars;
pub mod batch;
pub mod changes;
mod chart;
mod content;
pub mod docx;
pub mod html;
pub mod json;
pub mod junit;
mod layout;
pub mod markdown;
pub mod official;
pub mod problems;
pub mod profile;
pub mod sarif;
pub mod storage;
pub mod terminal;
mod words;
pub mod xlsx;

use std::fmt::Write;

use crate::text::Lang;

/// How a text report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Its language.
    pub lang: Lang,
    /// The columns of the terminal; no line is wider. Fewer than [`Style::NARROWEST`] are not supported.
    pub width: usize,
    /// Whether colours are used. Without, there is not one escape sequence in the text.
    pub colour: bool,
}

impl Style {
    /// The fewest columns a report fits in.
    pub const NARROWEST: usize = 60;

    /// The columns a report uses.
    fn columns(self) -> usize {
        self.width.max(Self::NARROWEST)
    }
}

impl Default for Style {
    fn default() -> Self {
        Self { lang: Lang::Zh, width: 80, colour: false }
    }
}

/// Why a report could not be written. It is never the fault of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(pub(crate) String);

impl Unwritable {
    /// What happened.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => format!("程序错误：报告没有写成（{}）", self.0),
            Lang::En => format!("program error: the report could not be written ({})", self.0),
        }
    }
}

/// Text that a terminal shows as it is: control characters, line breaks, invisible characters and those that turn the
/// direction of writing become visible escapes.
///
/// ```
/// use hegui::report::harmless;
/// assert_eq!(harmless("绿氢\u{1b}[2J\u{202e}"), r"绿氢\u{1b}[2J\u{202e}");
/// ```
#[must_use]
pub fn harmless(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, char| {
        if is_harmful(char) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(char));
        } else {
            shown.push(char);
        }
        shown
    })
}

/// Whether a character does something other than being seen.
fn is_harmful(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests;
