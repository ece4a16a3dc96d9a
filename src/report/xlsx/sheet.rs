//! A sheet as it is written: heads that stay, columns that fit Chinese, and a page that prints.

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Worksheet, XlsxError,
};

use crate::law::{Consequence, WhyNot};
use crate::quantity::Decimal;
use crate::report::content::Number;
use crate::report::layout::{columns, wrapped};
use crate::text::{Lang, Text};

/// A cell holds at most 32 767 characters, counted as UTF-16 does.
const MOST_UNITS: usize = 32_000;
const FONT: &str = "Microsoft YaHei";
/// Columns beyond this wrap their text.
const WIDEST: usize = 60;
const A4: u8 = 9;
/// How high a line is, in points.
pub(super) const LINE: usize = 15;
/// A row is at most 409 points high.
pub(super) const MOST_LINES: usize = 24;

/// What a cell holds.
#[derive(Debug, Clone)]
pub(in crate::report) enum Cell {
    /// A text; empty for an empty cell.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day.
    Day(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<Number>> for Cell {
    fn from(number: Option<Number>) -> Self {
        match number {
            Some(Number::Figure(number)) => Self::Number(number),
            Some(Number::Day(day)) => Self::Day(day),
            None => Self::Text(String::new()),
        }
    }
}

impl From<Option<Decimal>> for Cell {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or_else(|| Self::Text(String::new()), Self::Number)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(Decimal::from(number))
    }
}

impl Cell {
    /// A day where the text is one, otherwise the text.
    pub(super) fn day(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::from(text), Self::Day)
    }

    /// The columns it takes on a line.
    fn columns(&self) -> usize {
        match self {
            Self::Text(text) => text.lines().map(columns).max().unwrap_or_default(),
            Self::Number(number) => columns(&number.to_string()),
            Self::Day(_) => 10,
        }
    }

    /// The lines it takes in a column so wide, as far as a row can be high.
    fn lines(&self, width: usize) -> usize {
        match self {
            Self::Text(text) => wrapped(&shortened(text), width).len().min(MOST_LINES),
            Self::Number(_) | Self::Day(_) => 1,
        }
    }
}

/// How cells look.
#[derive(Debug)]
pub(in crate::report) struct Formats {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) label: Format,
    pub(super) text: Format,
    pub(super) number: Format,
    pub(super) day: Format,
    line: Format,
    head: Format,
}

impl Formats {
    pub(in crate::report) fn new() -> Self {
        let plain = || Format::new().set_font_name(FONT).set_font_size(10).set_align(FormatAlign::Top);
        let line = || plain().set_border_bottom(FormatBorder::Hair);
        let cell = || line().set_text_wrap();
        Self {
            title: plain().set_font_size(16).set_bold(),
            heading: plain().set_font_size(12).set_bold().set_border_bottom(FormatBorder::Thin),
            label: plain().set_font_color(Color::RGB(0x0044_5566)),
            text: cell(),
            number: cell().set_num_format("General").set_align(FormatAlign::Right),
            day: cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            line: line(),
            head: plain()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00E8_EDF2))
                .set_border_bottom(FormatBorder::Thin),
        }
    }

    /// A verdict in its colour.
    pub(super) fn verdict(consequence: Consequence) -> Format {
        let (ink, paper) = colours(consequence);
        Format::new().set_font_color(ink).set_background_color(paper)
    }
}

const fn colours(consequence: Consequence) -> (Color, Color) {
    let (ink, paper) = match consequence {
        Consequence::Fail => (0x009C_1006, 0x00FF_D9D6),
        Consequence::Missing => (0x007A_4B00, 0x00FF_EBC2),
        Consequence::Justify => (0x0068_2374, 0x00F1_DCF5),
        Consequence::Pass => (0x0015_5E30, 0x00DC_F3E3),
        Consequence::NotApplicable(_) => (0x0070_7A86, 0x00FF_FFFF),
    };
    (Color::RGB(ink), Color::RGB(paper))
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Column {
    /// What its head says.
    head: Text,
    /// The most columns of a terminal it is wide; longer texts wrap.
    most: usize,
    /// Whether it is printed. What is not printed stays on one line, so that it makes no row higher.
    printed: bool,
}

impl Column {
    pub(in crate::report) const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { head: Text::new(zh, en), most: WIDEST, printed: true }
    }

    /// The same column, at most so wide.
    pub(in crate::report) const fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// The same column for the screen alone. No printed column follows it.
    pub(in crate::report) const fn for_the_screen(self) -> Self {
        Self { printed: false, ..self }
    }
}

/// The rows of a table as they are written, with the width that each column needs. It does not hold the sheet, so that two
/// sheets of a workbook can be written by turns.
#[derive(Debug)]
pub(in crate::report) struct Rows {
    columns: Vec<Column>,
    lang: Lang,
    widths: Vec<usize>,
    row: u32,
}

impl Rows {
    /// No rows yet.
    pub(in crate::report) fn new(columns: &[Column], lang: Lang) -> Self {
        let width = |column: &Column| crate::report::layout::columns(column.head.get(lang)).max(4);
        Self { columns: columns.to_vec(), lang, widths: columns.iter().map(width).collect(), row: 0 }
    }

    /// The number of the row that is written next, from 0.
    pub(in crate::report) const fn next(&self) -> u32 {
        self.row
    }

    /// Writes a row; the first one writes the head before it.
    pub(in crate::report) fn row(
        &mut self,
        sheet: &mut Worksheet,
        formats: &Formats,
        cells: &[Cell],
    ) -> Result<(), XlsxError> {
        self.head(sheet, formats)?;
        let mut lines = 1;
        for ((cell, column), (width, declared)) in cells.iter().zip(0..).zip(self.widths.iter_mut().zip(&self.columns))
        {
            if let (Cell::Text(text), false) = (cell, declared.printed) {
                sheet.write_string_with_format(self.row, column, shortened(text), &formats.line)?;
            } else {
                write(sheet, formats, self.row, column, cell)?;
                lines = cell.lines(declared.most).max(lines);
            }
            *width = cell.columns().min(declared.most).max(*width);
        }
        // Not every program makes a row as high as its text; a row of one line is left as high as rows are.
        if 1 < lines {
            sheet.set_row_height(self.row, u16::try_from(lines * LINE).unwrap_or(u16::MAX))?;
        }
        self.row += 1;
        Ok(())
    }

    fn head(&mut self, sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
        if self.row != 0 {
            return Ok(());
        }
        for (column, number) in self.columns.iter().zip(0..) {
            sheet.write_string_with_format(0, number, column.head.get(self.lang), &formats.head)?;
        }
        self.row = 1;
        Ok(())
    }

    /// Sets up widths, the head that stays, the filter, the page, and the colours of columns of verdicts.
    pub(in crate::report) fn finish(
        mut self,
        sheet: &mut Worksheet,
        formats: &Formats,
        frozen: u16,
        verdicts: &[u16],
        foot: &str,
    ) -> Result<(), XlsxError> {
        self.head(sheet, formats)?;
        let last = self.row.saturating_sub(1);
        let last_of = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX).saturating_sub(1);
        let last_column = last_of(self.columns.len());
        let last_printed = last_of(self.columns.iter().filter(|column| column.printed).count());
        for (width, column) in self.widths.iter().zip(0..) {
            sheet.set_column_width(column, u16::try_from(width + 3).unwrap_or(u16::MAX))?;
        }
        sheet.set_freeze_panes(1, frozen)?.autofilter(0, 0, last, last_column)?;
        sheet.set_repeat_rows(0, 0)?.set_print_area(0, 0, last, last_printed)?;
        for column in verdicts.iter().filter(|_| 0 < last) {
            colour_verdicts(sheet, *column, 1, last, self.lang)?;
        }
        page(sheet, true, foot);
        Ok(())
    }
}

/// A table of one sheet.
pub(super) struct Table<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    rows: Rows,
}

impl<'a> Table<'a> {
    /// An empty table on a sheet of this name.
    pub(super) fn new(
        sheet: &'a mut Worksheet,
        formats: &'a Formats,
        name: Text,
        columns: &[Column],
        lang: Lang,
    ) -> Result<Self, XlsxError> {
        sheet.set_name(name.get(lang))?;
        Ok(Self { sheet, formats, rows: Rows::new(columns, lang) })
    }

    /// Writes a row.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        self.rows.row(self.sheet, self.formats, cells)
    }

    /// Sets up the sheet, as [`Rows::finish`].
    pub(super) fn finish(self, frozen: u16, verdicts: &[u16], foot: &str) -> Result<(), XlsxError> {
        self.rows.finish(self.sheet, self.formats, frozen, verdicts, foot)
    }
}

/// Colours the cells of a column that say how a verdict came out.
pub(super) fn colour_verdicts(
    sheet: &mut Worksheet,
    column: u16,
    first: u32,
    last: u32,
    lang: Lang,
) -> Result<(), XlsxError> {
    let every = [
        Consequence::Fail,
        Consequence::Missing,
        Consequence::Justify,
        Consequence::Pass,
        Consequence::NotApplicable(WhyNot::Information),
    ];
    for consequence in every {
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(consequence.name().get(lang).to_owned()))
            .set_format(Formats::verdict(consequence));
        sheet.add_conditional_format(first, column, last, column, &rule)?;
    }
    Ok(())
}

/// A page of A4 as wide as the sheet, with its number at the foot.
pub(super) fn page(sheet: &mut Worksheet, landscape: bool, foot: &str) {
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    if landscape {
        sheet.set_landscape();
    }
    // An ampersand would begin a command.
    sheet.set_footer(format!("&L{}&C&P / &N&R&A", foot.replace('&', "&&")));
}

/// Writes a cell in the format of its kind.
pub(super) fn write(
    sheet: &mut Worksheet,
    formats: &Formats,
    row: u32,
    column: u16,
    cell: &Cell,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) if text.is_empty() => sheet.write_blank(row, column, &formats.text)?,
        Cell::Text(text) => sheet.write_string_with_format(row, column, shortened(text), &formats.text)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, held(*number), &formats.number)?,
        Cell::Day(day) => match excel_day(*day) {
            Ok(day) => sheet.write_datetime_with_format(row, column, &day, &formats.day)?,
            Err(_) => sheet.write_string_with_format(row, column, day.to_string(), &formats.text)?,
        },
    };
    Ok(())
}

/// A day as a spreadsheet counts it; it knows none before 1900.
fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), part(day.month()), part(day.day()))
}

/// A text that a cell can hold.
pub(super) fn shortened(text: &str) -> String {
    let mut units = 0;
    let end = text.char_indices().find(|(_, char)| {
        units += char.len_utf16();
        MOST_UNITS < units
    });
    match end {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
    }
}

/// A number as a spreadsheet holds it.
#[expect(clippy::disallowed_types, reason = "a spreadsheet holds no other numbers; the exact text stands beside")]
fn held(number: Decimal) -> f64 {
    // The text of a decimal is always that of a number.
    number.to_string().parse().unwrap_or_default()
}
