//! The table of a meter file, row by row.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use csv::{ByteRecord, Reader, ReaderBuilder, Trim};

use super::clock::{self, Named, NoTime, Time};
use super::columns::{self, Column};
use super::fault::{MeterFault, MeterProblem};
use crate::project::model::MeteredMonth;
use crate::project::{Given, Place, When};

/// So many problems are told of a file; then it is read no further.
const MOST: usize = 40;

/// The most bytes of a row. A quotation mark that is not closed would make the rest of a file one row.
const LONGEST: u64 = 64 << 10;

/// A column of the file: which field of a row, what it is, and its unit.
struct Used {
    at: usize,
    column: &'static Column,
    unit: String,
}

/// Reads a file to months. Every value of a month stands at the place that names the file.
pub(super) fn read(file: impl Read, place: Place) -> Result<Vec<MeteredMonth>, Vec<MeterProblem>> {
    let since = Rc::new(Cell::new(0));
    let bounded = Bounded { inner: file, since: Rc::clone(&since), half: false };
    let table = ReaderBuilder::new().has_headers(false).flexible(true).trim(Trim::All).from_reader(bounded);
    let mut rows = Rows { table, since, record: ByteRecord::new() };
    let Some((number, head)) = rows.next().map_err(|problem| vec![problem])? else {
        return Err(vec![MeterProblem::of_file(MeterFault::Empty)]);
    };
    let used = head_of(number, &head)?;
    let mut months = Months::new(place);
    let mut problems = Vec::new();
    while problems.len() < MOST {
        match rows.next() {
            Ok(Some((number, cells))) => {
                if cells.iter().all(String::is_empty) {
                    continue;
                }
                problems.extend(months.add(number, &cells, head.len(), &used));
            }
            Ok(None) => {
                problems.extend(months.unfinished());
                return if problems.is_empty() { Ok(months.done) } else { Err(problems) };
            }
            Err(problem) => {
                problems.push(problem);
                return Err(problems);
            }
        }
    }
    problems.push(MeterProblem::of_file(MeterFault::Many));
    Err(problems)
}

/// Refuses to read on within one row. Every line end becomes a plain one, so that the lines of any file are counted alike.
struct Bounded<R> {
    inner: R,
    /// How much was read since the last row.
    since: Rc<Cell<u64>>,
    /// Whether the last byte was the first half of a line end.
    half: bool,
}

impl<R> Bounded<R> {
    /// Makes line ends plain, and says how many bytes are left.
    fn plain(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for at in 0..bytes.len() {
            let Some(byte) = bytes.get(at).copied() else { break };
            let second = self.half && byte == b'\n';
            self.half = byte == b'\r';
            if second {
                continue;
            }
            if let Some(place) = bytes.get_mut(kept) {
                *place = if self.half { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if LONGEST < self.since.get() {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            let length = self.inner.read(buffer)?;
            self.since.set(self.since.get().saturating_add(u64::try_from(length).unwrap_or(u64::MAX)));
            let kept = self.plain(buffer.get_mut(..length).unwrap_or_default());
            // Nothing left of what was read is not the end of the file.
            if kept != 0 || length == 0 {
                return Ok(kept);
            }
        }
    }
}

/// The rows of a table as text.
struct Rows<R> {
    table: Reader<Bounded<R>>,
    since: Rc<Cell<u64>>,
    record: ByteRecord,
}

impl<R: Read> Rows<R> {
    /// The next row, with its line in the file.
    fn next(&mut self) -> Result<Option<(u64, Vec<String>)>, MeterProblem> {
        self.since.set(0);
        let start = self.table.position().line();
        let more = self.table.read_byte_record(&mut self.record);
        let more = more.map_err(|_| match self.since.get() {
            length if LONGEST < length => MeterProblem::at_row(start, MeterFault::LongRow),
            _ => MeterProblem::of_file(MeterFault::Unreadable),
        })?;
        let line = self.record.position().map_or(0, csv::Position::line);
        if !more {
            return Ok(None);
        }
        let mut cells = Vec::with_capacity(self.record.len());
        for (at, bytes) in self.record.iter().enumerate() {
            let cell = text(bytes).ok_or_else(|| MeterProblem::at(line, at, None, MeterFault::Encoding))?;
            cells.push(cell.trim_start_matches('\u{feff}').trim().to_owned());
        }
        Ok(Some((line, cells)))
    }
}

/// A cell as text: UTF-8, or GB 18030 as a Chinese spreadsheet writes it.
fn text(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// What the columns are.
fn head_of(line: u64, head: &[String]) -> Result<Vec<Used>, Vec<MeterProblem>> {
    let mut used: Vec<Used> = Vec::new();
    let mut problems = Vec::new();
    for (at, cell) in head.iter().enumerate() {
        let mut wrong = |fault| problems.push(MeterProblem::at(line, at, None, fault));
        if at == 0 {
            if !columns::is_time(cell) {
                wrong(MeterFault::NoTimeColumn(cell.clone()));
            }
            continue;
        }
        // A spreadsheet may write empty columns at the end.
        if cell.is_empty() || columns::is_remark(cell) {
            continue;
        }
        match columns::headed(cell) {
            Ok((column, _)) if used.iter().any(|known| std::ptr::eq(known.column, column)) => {
                wrong(MeterFault::SameColumn(column.term));
            }
            Ok((column, unit)) => used.push(Used { at, column, unit }),
            Err(fault) => wrong(fault),
        }
    }
    if problems.is_empty() && used.is_empty() {
        problems.push(MeterProblem::of_file(MeterFault::NoColumns));
    }
    if problems.is_empty() { Ok(used) } else { Err(problems) }
}

/// The months as far as they are read.
struct Months {
    place: Place,
    named: Named,
    last: Option<(u64, Time)>,
    done: Vec<MeteredMonth>,
}

impl Months {
    fn new(place: Place) -> Self {
        Self { place, named: Named::ByStart, last: None, done: Vec::new() }
    }

    /// Adds a row. Readings follow each other without a gap, so that nothing is left out and nothing counts twice.
    fn add(&mut self, line: u64, cells: &[String], width: usize, used: &[Used]) -> Vec<MeterProblem> {
        let mut problems = Vec::new();
        if cells.len() != width {
            problems.push(MeterProblem::at_row(line, MeterFault::Width { found: cells.len(), head: width }));
            return problems;
        }
        let first = cells.first().map_or("", String::as_str);
        let time = match clock::read(first) {
            Ok(time) => time,
            Err(why) => {
                let fault = match why {
                    NoTime::Unreadable => MeterFault::Time(first.to_owned()),
                    NoTime::Day => MeterFault::DayWithoutHour(first.to_owned()),
                    NoTime::PartOfAnHour => MeterFault::PartOfAnHour(first.to_owned()),
                };
                problems.push(MeterProblem::at(line, 0, None, fault));
                return problems;
            }
        };
        problems.extend(self.in_order(line, time));
        let Some(month) = self.named.month(time) else { return problems };
        let place = self.place;
        let known = |last: &MeteredMonth| last.month.as_ref().is_some_and(|known| known.value.date() == month);
        if !self.done.last().is_some_and(known) {
            let month = Some(Given { value: When::Month(month), place });
            self.done.push(MeteredMonth { month, ..MeteredMonth::default() });
        }
        let Some(sums) = self.done.last_mut() else { return problems };
        for Used { at, column, unit } in used {
            let cell = cells.get(*at).map_or("", String::as_str);
            let added = if cell.is_empty() { Err(MeterFault::EmptyCell) } else { column.add(sums, cell, unit, place) };
            problems.extend(added.err().map(|fault| MeterProblem::at(line, *at, Some(column.term), fault)));
        }
        problems
    }

    fn in_order(&mut self, line: u64, time: Time) -> Option<MeterProblem> {
        let fault = match self.last.replace((line, time)) {
            None => match Named::by_first(time) {
                Some(named) => {
                    self.named = named;
                    None
                }
                None => Some(MeterFault::NotTheFirstHour(time.text())),
            },
            Some((_, last)) => last
                .next()
                .filter(|next| *next != time)
                .map(|next| MeterFault::OtherTime { found: time.text(), wanted: next.text() }),
        };
        fault.map(|fault| MeterProblem::at(line, 0, None, fault))
    }

    /// A file that has no row, or ends within a month.
    fn unfinished(&self) -> Option<MeterProblem> {
        match self.last {
            None => Some(MeterProblem::of_file(MeterFault::NoRows)),
            Some((line, time)) if !self.named.ends_a_month(time) => {
                Some(MeterProblem::at(line, 0, None, MeterFault::WithinAMonth(time.text())))
            }
            Some(_) => None,
        }
    }
}
