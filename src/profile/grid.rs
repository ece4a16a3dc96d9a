//! The cells of a table, all in one text, and where each row stands in the file.

use std::ops::Range;

use super::problem::Place;
use super::{MOST_COLUMNS, MOST_ROWS};

/// What a row was cut from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// A text with a separator.
    Text {
        /// The text.
        text: String,
        /// What stands between cells.
        separator: u8,
    },
    /// A sheet of a workbook.
    Sheet(String),
}

/// A row: its first cell among all cells, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    first: usize,
    /// The line of the file, from 1.
    line: u32,
    /// The byte at which it begins in the text.
    at: usize,
}

/// Cells by row and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) origin: Origin,
    text: String,
    ends: Vec<usize>,
    rows: Vec<Row>,
    /// More rows follow than are read.
    pub(super) cut: bool,
}

impl Grid {
    pub(super) fn new(origin: Origin) -> Self {
        Self { origin, text: String::new(), ends: Vec::new(), rows: Vec::new(), cut: false }
    }

    /// Begins a row; false where there are too many.
    pub(super) fn begin(&mut self, line: u32, at: usize) -> bool {
        if MOST_ROWS < self.rows.len() {
            self.cut = true;
            return false;
        }
        self.rows.push(Row { first: self.ends.len(), line, at });
        true
    }

    /// Adds a cell to the last row.
    pub(super) fn add(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// Adds a row of cells, all in one text, with the end of each.
    pub(super) fn extend(&mut self, cells: &str, ends: impl Iterator<Item = usize>) {
        let start = self.text.len();
        self.text.push_str(cells);
        self.ends.extend(ends.map(|end| start + end));
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    fn range(&self, row: usize) -> Range<usize> {
        let first = self.rows.get(row).map_or(self.ends.len(), |row| row.first);
        let next = self.rows.get(row + 1).map_or(self.ends.len(), |row| row.first);
        first..next
    }

    /// The number of cells of a row.
    pub(super) fn width(&self, row: usize) -> usize {
        self.range(row).len()
    }

    /// A cell without space at its ends; empty where there is none.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let range = self.range(row);
        let Some(index) = range.start.checked_add(column).filter(|index| *index < range.end) else { return "" };
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or_default().trim()
    }

    /// The cells of a row.
    pub(super) fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    /// Whether nothing stands in a row.
    pub(super) fn is_empty(&self, row: usize) -> bool {
        self.cells(row).all(str::is_empty)
    }

    /// The line of a row in the file.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(1, |row| row.line)
    }

    /// Drops empty rows at the end.
    pub(super) fn trim(&mut self) {
        while let Some(last) = self.rows.last().copied() {
            if !self.is_empty(self.rows.len() - 1) {
                break;
            }
            self.ends.truncate(last.first);
            self.rows.pop();
        }
        self.text.truncate(self.ends.last().copied().unwrap_or_default());
    }

    /// Where a cell stands.
    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        let line = self.line(row);
        match &self.origin {
            Origin::Text { text, separator } => {
                let at = self.rows.get(row).map_or(0, |row| row.at);
                let rest = text.get(at..).unwrap_or_default();
                let whole = rest.get(..end_of_row(rest)).unwrap_or_default();
                Place::in_line(line, None, whole, nth_cell(whole, *separator, column))
            }
            Origin::Sheet(name) => {
                let mut whole = String::new();
                let mut mark = 0..0;
                for (number, cell) in self.cells(row).enumerate().take(MOST_COLUMNS) {
                    if number != 0 {
                        whole.push_str(" | ");
                    }
                    let start = whole.len();
                    whole.push_str(cell);
                    if number == column {
                        mark = start..whole.len();
                    }
                }
                let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1);
                Place { column, ..Place::in_line(line, Some(name), &whole, mark) }
            }
        }
    }
}

/// The end of the line, a quoted line break left aside: what is shown is one line.
fn end_of_row(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

/// The bytes of a cell in its line.
fn nth_cell(line: &str, separator: u8, column: usize) -> Range<usize> {
    let mut start = 0;
    let mut number = 0;
    let mut quoted = false;
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'"' {
            quoted = !quoted;
        } else if byte == separator && !quoted {
            if number == column {
                return start..at;
            }
            number += 1;
            start = at + 1;
        }
    }
    if number == column { start..line.len() } else { line.len()..line.len() }
}
