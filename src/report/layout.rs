//! Lines of a fixed width: Chinese takes two columns, and may break between any two characters.

use anstyle::{AnsiColor, Effects};
use unicode_width::UnicodeWidthChar;

use super::{Style, harmless};
use crate::law::Consequence;
use crate::text::Lang;

/// The columns a text takes. Taken character by character, so that it is never less than what a terminal uses.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|char| char.width().unwrap_or(0)).sum()
}

/// The text with spaces up to so many columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The start of a text that fits into so many columns, with an ellipsis where something was cut.
pub(super) fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let start = text.chars().take_while(|char| {
        used += char.width().unwrap_or(0);
        used <= width
    });
    start.chain(['…']).collect()
}

/// Units that stay on the line of their number, longer ones before their own beginnings.
const UNITS: [&str; 27] = [
    "percentage points",
    "个百分点",
    "亿千瓦时",
    "万千瓦时",
    "万立方米",
    "kWh/Nm3",
    "kWh/kg",
    "标方/时",
    "万千瓦",
    "千瓦时",
    "立方米",
    "万标方",
    "Nm3/h",
    "years",
    "year",
    "GWh",
    "MWh",
    "kWh",
    "Nm3",
    "days",
    "小时",
    "标方",
    "MW",
    "m3",
    "吨",
    "倍",
    "×",
];

/// Breaks a text into lines of at most so many columns. A line break in it stays one.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrapped_line(line, width.max(2))).collect()
}

fn wrapped_line(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if width < columns(&line) + columns(piece.trim_end()) && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        for char in piece.chars() {
            // Only a piece wider than a whole line gets here with a full line.
            if width < columns(&line) + char.width().unwrap_or(0) && char != ' ' {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            line.push(char);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// A text cut wherever a line may end.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = '\u{0}';
    let mut before_space = '\u{0}';
    let mut keep_until = 0;
    for (at, char) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        if char != ' '
            && before_space.is_ascii_digit()
            && let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit))
        {
            // One past the start, so that the unit does not leave its number either.
            keep_until = at + unit.len();
        }
        if keep_until <= at && at != 0 && may_break(before, char) {
            pieces.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        before = char;
        if char != ' ' {
            before_space = char;
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
}

/// Whether a line may end between two characters.
fn may_break(before: char, after: char) -> bool {
    const CLOSING: &str = "，。；：、！？）】》」』”’%)]…·";
    const OPENING: &str = "（【《「『“‘([";
    if after == ' ' {
        return false;
    }
    if before == ' ' {
        return true;
    }
    let wide = |char: char| char.width() == Some(2);
    let number = before.is_ascii_digit() && wide(after) && !OPENING.contains(after);
    (wide(before) || wide(after)) && !number && !CLOSING.contains(after) && !OPENING.contains(before)
}

/// Parts one after the other, broken between parts where that is enough.
pub(super) fn packed(parts: &[String], separator: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let end = if number + 1 == parts.len() { "" } else { separator };
        let taken = columns(part) + columns(end.trim_end());
        match lines.last_mut() {
            Some(line) if columns(line) + taken <= width => {
                line.push_str(part);
                line.push_str(end);
            }
            _ => lines.push(format!("{part}{end}")),
        }
    }
    lines.join("\n")
}

/// What a text is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Bold,
    Dim,
    Fail,
    Missing,
    Justify,
    Pass,
}

impl Ink {
    pub(super) const fn of(consequence: Consequence) -> Self {
        match consequence {
            Consequence::Pass => Self::Pass,
            Consequence::Fail => Self::Fail,
            Consequence::Justify => Self::Justify,
            Consequence::Missing => Self::Missing,
            Consequence::NotApplicable(_) => Self::Dim,
        }
    }

    fn style(self) -> anstyle::Style {
        let coloured = |colour: AnsiColor| colour.on_default().effects(Effects::BOLD);
        match self {
            Self::Plain => anstyle::Style::new(),
            Self::Bold => anstyle::Style::new().bold(),
            Self::Dim => anstyle::Style::new().dimmed(),
            Self::Fail => coloured(AnsiColor::Red),
            Self::Missing => coloured(AnsiColor::Yellow),
            Self::Justify => coloured(AnsiColor::Magenta),
            Self::Pass => coloured(AnsiColor::Green),
        }
    }
}

/// A text report as it is written, line by line. Everything that goes in is made harmless here.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) style: Style,
    text: String,
}

impl Page {
    const INDENT: usize = 2;

    pub(super) const fn new(style: Style) -> Self {
        Self { style, text: String::new() }
    }

    pub(super) fn width(&self) -> usize {
        self.style.columns()
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph that starts so many columns to the right.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str, ink: Ink) {
        self.labelled(indent, "", 0, text, ink, Ink::Plain);
    }

    /// A label, and a text that begins in a column of its own and stays there.
    pub(super) fn entry(&mut self, label: &str, text: &str) {
        self.labelled(Self::INDENT, label, self.label_columns(), text, Ink::Plain, Ink::Dim);
    }

    /// The columns left for the text of an entry.
    pub(super) fn entry_width(&self) -> usize {
        self.width().saturating_sub(Self::INDENT + self.label_columns())
    }

    fn label_columns(&self) -> usize {
        match self.style.lang {
            Lang::Zh => 6,
            Lang::En => 14,
        }
    }

    /// The general form: indent, label, the columns of the label, text.
    pub(super) fn labelled(&mut self, indent: usize, label: &str, column: usize, text: &str, ink: Ink, label_ink: Ink) {
        let left = indent + column;
        for (number, line) in wrapped(&harmless_lines(text), self.width().saturating_sub(left)).iter().enumerate() {
            let label = if number == 0 { label } else { "" };
            if line.is_empty() && label.is_empty() {
                self.text.push('\n');
                continue;
            }
            self.text.push_str(&" ".repeat(indent));
            let gap = " ".repeat(column.saturating_sub(columns(label)));
            let label = self.painted(&harmless(label), label_ink);
            let line = self.painted(line, ink);
            let whole = format!("{label}{gap}{line}");
            self.text.push_str(whole.trim_end());
            self.text.push('\n');
        }
    }

    /// A line from one side to the other.
    pub(super) fn rule(&mut self) {
        let line = self.painted(&"─".repeat(self.width()), Ink::Dim);
        self.text.push_str(&line);
        self.text.push('\n');
    }

    /// Lines that were laid out and made harmless elsewhere.
    pub(super) fn finished_lines(&mut self, lines: &str) {
        self.text.push_str(lines);
        self.text.push('\n');
    }

    fn painted(&self, text: &str, ink: Ink) -> String {
        if !self.style.colour || text.is_empty() || ink == Ink::Plain {
            return text.to_owned();
        }
        let style = ink.style();
        format!("{style}{text}{style:#}")
    }
}

/// Our own line breaks stay; words of a plan were made harmless before they came near one.
fn harmless_lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(harmless).collect();
    lines.join("\n")
}
