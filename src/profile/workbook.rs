//! A sheet of an .xlsx workbook. Nothing is unfolded that is larger than any profile.

use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use zip::ZipArchive;

use super::grid::{Grid, Origin};
use super::problem::{Problem, ProblemKind};
use super::{MOST_COLUMNS, MOST_ROWS};

/// The largest workbook that is opened.
const MOST_BYTES: usize = 24 << 20;

/// What its parts may unfold to, all together.
const MOST_UNFOLDED: u64 = 128 << 20;

/// What a part that is no sheet may unfold to: texts and styles are held in memory.
const MOST_UNFOLDED_APART: u64 = 16 << 20;

/// How a workbook begins.
pub(super) const ZIPPED: &[u8] = b"PK\x03\x04";

/// How an .xls workbook begins, and one with a password.
pub(super) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The cells of a sheet; without a name, of the only one that holds something.
pub(super) fn grid(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Box<Problem>> {
    unfolds_within_bounds(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| bad(&error))?;
    let known = book.sheet_names();
    let name = match sheet {
        Some(wanted) => known
            .iter()
            .find(|name| *name == wanted)
            .cloned()
            .ok_or_else(|| refused(ProblemKind::NoSheet { wanted: wanted.to_owned(), known: known.clone() }))?,
        None => only(&mut book, known)?,
    };
    let epoch = if book.has_1904_epoch() { date(1904, 1, 1) } else { date(1899, 12, 30) }.at(0, 0, 0, 0);
    cells(&mut book, name, epoch)
}

/// Counts what every part unfolds to before anything is read.
fn unfolds_within_bounds(bytes: &[u8]) -> Result<(), Box<Problem>> {
    let too_large = || refused(ProblemKind::UnfoldsTooLarge);
    if MOST_BYTES < bytes.len() {
        return Err(too_large());
    }
    let bad = |reason: String| refused(ProblemKind::BadWorkbook(reason));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| bad(error.to_string()))?;
    let mut left = MOST_UNFOLDED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| bad(error.to_string()))?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let most = if is_sheet { left } else { left.min(MOST_UNFOLDED_APART) };
        let unfolded = copy(&mut part.take(most + 1), &mut sink()).map_err(|error| bad(error.to_string()))?;
        left = if most < unfolded { return Err(too_large()) } else { left - unfolded };
    }
    Ok(())
}

/// The only sheet that holds something.
fn only(book: &mut Book<'_>, known: Vec<String>) -> Result<String, Box<Problem>> {
    let mut used = Vec::new();
    for name in known {
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // Charts and macros stand among the sheets.
            Err(XlsxError::WorksheetNotFound(_)) => continue,
            Err(error) => return Err(bad(&error)),
        };
        while let Some(cell) = reader.next_cell().map_err(|error| bad(&error))? {
            if *cell.get_value() != DataRef::Empty {
                used.push(name);
                break;
            }
        }
    }
    match used.as_slice() {
        [] => Err(refused(ProblemKind::Empty)),
        [name] => Ok(name.clone()),
        _ => Err(refused(ProblemKind::WhichSheet(used))),
    }
}

fn cells(book: &mut Book<'_>, name: String, epoch: DateTime) -> Result<Grid, Box<Problem>> {
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    let mut reader = book.worksheet_cells_reader(&name).map_err(|error| bad(&error))?;
    while let Some(cell) = reader.next_cell().map_err(|error| bad(&error))? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value(), epoch);
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let below = rows.len() <= MOST_ROWS && usize::try_from(row).is_ok_and(|row| row <= MOST_ROWS * 2);
        if MOST_COLUMNS <= column || !below {
            return Err(refused(ProblemKind::FarCell));
        }
        match rows.last_mut() {
            Some((last, cells)) if *last == row => put(cells, column, text),
            Some((last, _)) if row < *last => {
                return Err(refused(ProblemKind::BadWorkbook("rows out of order".to_owned())));
            }
            _ => {
                let mut cells = Vec::new();
                put(&mut cells, column, text);
                rows.push((row, cells));
            }
        }
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let mut grid = Grid::new(Origin::Sheet(name));
    let mut next = rows.first().map_or(0, |(row, _)| *row);
    for (row, cells) in rows {
        // A row that the sheet leaves out is an empty one.
        while next < row && grid.begin(next + 1, 0) {
            (0..width).for_each(|_| grid.add(""));
            next += 1;
        }
        if !grid.begin(row + 1, 0) {
            break;
        }
        for column in 0..width {
            grid.add(cells.get(column).map_or("", String::as_str));
        }
        next = row + 1;
    }
    Ok(grid)
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    while cells.len() <= column {
        cells.push(String::new());
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
}

/// The text of a cell from which its number is read again, to the last digit.
fn shown(value: &DataRef<'_>, epoch: DateTime) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::DateTime(time) => moment(time.as_f64(), time.is_datetime(), epoch),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A date and time from its number of days. An hour is no finite part of a day in binary, so it is taken to the second.
fn moment(days: f64, dated: bool, epoch: DateTime) -> String {
    let seconds = format!("{:.0}", days * 86400.0).parse::<i64>().ok();
    let Some(seconds) = seconds.filter(|seconds| (0..=4_000_000_000).contains(seconds)) else {
        return days.to_string();
    };
    if !dated || seconds < 86400 {
        let minutes = seconds / 60;
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    match epoch.checked_add(seconds.seconds()) {
        Ok(time) => time.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        Err(_) => days.to_string(),
    }
}

fn bad(error: &XlsxError) -> Box<Problem> {
    refused(ProblemKind::BadWorkbook(error.to_string()))
}

fn refused(kind: ProblemKind) -> Box<Problem> {
    Box::new(Problem::of_file(kind))
}
