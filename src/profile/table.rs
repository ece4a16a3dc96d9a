//! A file read once: its header, its rows and the steps they are.

use strsim::normalized_damerau_levenshtein;

use super::calendar::{Calendar, Step};
use super::clock::{self, Columns};
use super::column::{Reading, Series, Wanted};
use super::grid::{Grid, Origin};
use super::problem::{Problem, ProblemKind, Problems};
use super::unit::{ColumnUnit, Header, plain};
use super::{MAX_PROFILE_BYTES, decode, delimited, workbook};

/// Rows above the header are titles; so many at most.
const MOST_TITLES: usize = 10;

/// A profile as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    name: String,
    grid: Grid,
    headers: Vec<Header>,
    /// The first row below the header.
    first: usize,
    columns: Columns,
    calendar: Calendar,
}

/// Reads a profile and the columns that are wanted. `sheet` names the sheet of a workbook; without it the only one that
/// holds something is read.
///
/// # Errors
///
/// Everything that is wrong with the table and with any of the columns, at once.
pub fn read(
    bytes: &[u8],
    name: &str,
    sheet: Option<&str>,
    wanted: &[Wanted],
) -> Result<(Table, Vec<Series>), Problems> {
    read_chosen(bytes, name, sheet, |_| wanted.to_vec())
}

/// The same, where the columns are chosen by what the header names. `choose` sees the table also where its rows have faults.
///
/// # Errors
///
/// Everything that is wrong with the table and with any of the columns, at once.
pub fn read_chosen(
    bytes: &[u8],
    name: &str,
    sheet: Option<&str>,
    choose: impl FnOnce(&Table) -> Vec<Wanted>,
) -> Result<(Table, Vec<Series>), Problems> {
    let (table, mut problems) = Table::parse(bytes, name, sheet)?;
    let mut all = Vec::new();
    for wanted in choose(&table) {
        match table.series(&wanted) {
            Ok(series) => all.push(series),
            Err(more) => problems.join(more),
        }
    }
    if problems.is_empty() { Ok((table, all)) } else { Err(problems) }
}

impl Table {
    /// Reads a profile. Its columns are read by [`Table::series`]; [`read`] does both and tells all problems at once.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file, its rows and its time.
    pub fn read(bytes: &[u8], name: &str, sheet: Option<&str>) -> Result<Self, Problems> {
        let (table, problems) = Self::parse(bytes, name, sheet)?;
        if problems.is_empty() { Ok(table) } else { Err(problems) }
    }

    /// The table as far as it can be read, with what is wrong with its rows. Only a table without a problem is a year.
    ///
    /// # Errors
    ///
    /// What is wrong with a file that is no table.
    pub(crate) fn parse(bytes: &[u8], name: &str, sheet: Option<&str>) -> Result<(Self, Problems), Problems> {
        let mut grid = cells(bytes, sheet).map_err(|problem| Problems::only(name, *problem))?;
        grid.trim();
        if grid.len() == 0 {
            return Err(Problems::only(name, Problem::of_file(ProblemKind::Empty)));
        }
        let header = header(&grid);
        let names = grid.cells(header);
        let headers: Vec<Header> = names.map(Header::new).collect();
        let mut problems = Problems::new(name);
        // A single column of numbers may do without a name: nothing can be taken for anything else.
        let unnamed = grid.cells(header).filter(|cell| !cell.is_empty()).all(|cell| cell.parse::<f64>().is_ok());
        let first = if unnamed && headers.len() == 1 { header } else { header + 1 };
        if unnamed && headers.len() != 1 {
            problems.add(ProblemKind::NoHeader, || grid.place(header, 0));
            return Err(problems);
        }
        if grid.len() <= first {
            return Err(Problems::only(name, Problem::of_file(ProblemKind::Empty)));
        }
        shape(&grid, first, &headers, &mut problems);
        let columns = if first == header { Columns::of(&[]) } else { Columns::of(&headers) };
        let calendar = clock::calendar(&grid, first, columns, &mut problems);
        Ok((Self { name: name.to_owned(), grid, headers, first, columns, calendar }, problems))
    }

    /// What messages call the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The sheet that was read, in a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.grid.origin {
            Origin::Sheet(name) => Some(name),
            Origin::Text { .. } => None,
        }
    }

    /// The names of the columns, each with the unit that stands in it, without those that tell the time.
    pub fn headers(&self) -> impl Iterator<Item = (&str, Option<ColumnUnit>)> {
        let columns = self.headers.iter().enumerate().filter(|(column, _)| !self.columns.contains(*column));
        columns.map(|(_, header)| (header.text.as_str(), header.unit)).filter(|(text, _)| !text.is_empty())
    }

    /// The name of the column that tells the time; none where rows are taken in their order.
    #[must_use]
    pub fn time_header(&self) -> Option<&str> {
        self.columns.time.and_then(|column| self.headers.get(column)).map(|header| header.text.as_str())
    }

    /// The length of a step.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.calendar.step
    }

    /// The number of steps.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.grid.len().saturating_sub(self.first)
    }

    /// The year.
    #[must_use]
    pub const fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// Reads a column.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its name, its unit and its values.
    pub fn series(&self, wanted: &Wanted) -> Result<Series, Problems> {
        let mut problems = Problems::new(&self.name);
        let column = match self.find(&wanted.column) {
            Ok(column) => column,
            Err(kind) => {
                problems.push(self.at_header(0, kind));
                return Err(problems);
            }
        };
        let Some(header) = self.headers.get(column) else { return Err(problems) };
        // Where the unit is not known, values are read all the same: what else is wrong with them is told at once.
        let unit = header.unit.or(wanted.unit).unwrap_or(ColumnUnit::MEGAWATTS);
        match (header.unit, wanted.unit) {
            (Some(written), Some(wanted)) if written != wanted => {
                let kind = ProblemKind::OtherUnit { header: header.text.clone(), written, wanted };
                problems.push(self.at_header(column, kind));
            }
            (None, None) => problems.push(self.at_header(column, ProblemKind::NoUnit(header.text.clone()))),
            _ => {}
        }
        let capacity = wanted.capacity.filter(|_| problems.is_empty());
        let wanted = Wanted { capacity, ..wanted.clone() };
        let reading = Reading { header: &header.text, unit, calendar: self.calendar, wanted: &wanted };
        let values = reading.values(&self.grid, self.first, column, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Series { header: header.text.clone(), column, unit, values, calendar: self.calendar })
    }

    /// The column with a name, with or without its unit, or else with a number.
    fn find(&self, wanted: &str) -> Result<usize, ProblemKind> {
        let name = plain(wanted);
        let asked = Header::new(wanted);
        let alike: [&dyn Fn(&Header) -> bool; 3] =
            [&|header| header.text == wanted.trim(), &|header| plain(&header.text) == name, &|header| {
                header.name == name || header.name == asked.name && header.unit == asked.unit
            }];
        for alike in alike {
            let mut found =
                self.headers.iter().enumerate().filter(|(_, header)| !header.text.is_empty() && alike(header));
            match (found.next(), found.next()) {
                (Some((column, _)), None) => return Ok(column),
                (Some((_, header)), Some(_)) => return Err(ProblemKind::SameName(header.text.clone())),
                (None, _) => {}
            }
        }
        let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(column) = number.filter(|column| *column < self.headers.len()) {
            return Ok(column);
        }
        let known: Vec<String> = self.headers().map(|(text, _)| text.to_owned()).collect();
        let likeness = |text: &str| normalized_damerau_levenshtein(&plain(text), &name);
        let near = known.iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
        let near = near.filter(|near| 0.5 <= likeness(near)).cloned();
        Err(ProblemKind::NoColumn { wanted: wanted.to_owned(), near, known })
    }

    fn at_header(&self, column: usize, kind: ProblemKind) -> Problem {
        Problem::at(self.grid.place(self.first.saturating_sub(1), column), kind)
    }
}

fn cells(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Box<Problem>> {
    let refused = |kind| Err(Box::new(Problem::of_file(kind)));
    if MAX_PROFILE_BYTES < bytes.len() {
        refused(ProblemKind::TooLarge)
    } else if bytes.starts_with(workbook::ZIPPED) {
        workbook::grid(bytes, sheet)
    } else if bytes.starts_with(workbook::COMPOUND) {
        refused(ProblemKind::OldWorkbook)
    } else if let Some(wanted) = sheet {
        refused(ProblemKind::NoSheet { wanted: wanted.to_owned(), known: Vec::new() })
    } else {
        delimited::grid(decode::text(bytes)?)
    }
}

/// The row of names: the first one, or the first with several names where only titles and empty rows stand above it.
fn header(grid: &Grid) -> usize {
    let filled = |row: usize| grid.cells(row).filter(|cell| !cell.is_empty());
    let first = (0..grid.len()).find(|row| !grid.is_empty(*row)).unwrap_or_default();
    let below = (first..grid.len().min(first + MOST_TITLES)).find(|row| 1 < filled(*row).count());
    // A row with a number in it is data, whatever stands above.
    below.filter(|row| filled(*row).all(|cell| cell.parse::<f64>().is_err())).unwrap_or(first)
}

/// Tells rows that are not as long as the header, empty rows, and values below no name.
fn shape(grid: &Grid, first: usize, headers: &[Header], problems: &mut Problems) {
    let expected = headers.len();
    let all_named = headers.iter().all(|header| !header.text.is_empty());
    for row in first..grid.len() {
        let found = grid.width(row);
        if found == expected && all_named && !grid.cell(row, 0).is_empty() {
            continue;
        }
        if grid.is_empty(row) {
            problems.add(ProblemKind::EmptyRow, || grid.place(row, 0));
        } else if expected < found && (expected..found).any(|column| !grid.cell(row, column).is_empty())
            || found < expected && headers.iter().skip(found).any(|header| !header.text.is_empty())
        {
            let separated = matches!(&grid.origin, Origin::Text { separator: b',', .. });
            let commas = separated && expected < found && grid.cells(row).all(|cell| cell.parse::<f64>().is_ok());
            problems.add(ProblemKind::Cells { found, expected, commas }, || grid.place(row, expected.min(found)));
        }
        let unnamed = headers.iter().enumerate().filter(|(_, header)| header.text.is_empty());
        // A column without a name before all others is an index, as some programs write it.
        let stray =
            unnamed.map(|(column, _)| column).find(|column| *column != 0 && !grid.cell(row, *column).is_empty());
        if let Some(column) = stray {
            problems.add(ProblemKind::NoName(grid.cell(row, column).to_owned()), || grid.place(row, column));
        }
    }
}
