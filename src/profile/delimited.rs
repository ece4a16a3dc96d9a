//! CSV: cells between commas, semicolons or tabs.

use csv::{ByteRecord, ReaderBuilder};

use super::MOST_COLUMNS;
use super::grid::{Grid, Origin};
use super::problem::{Place, Problem, ProblemKind};

/// The cells of a text.
pub(super) fn grid(text: String) -> Result<Grid, Box<Problem>> {
    let (skipped, separator) = match text.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        // A first line by which spreadsheet programs are told the separator.
        Some(separator) if separator.is_ascii() => (text.find('\n').map_or(text.len(), |end| end + 1), separator),
        _ => (0, separator(&text)),
    };
    let lines_before = u32::from(skipped != 0);
    let mut grid = Grid::new(Origin::Text { text: String::new(), separator });
    let body = text.get(skipped..).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .buffer_capacity(1 << 16)
        .from_reader(body.as_bytes());
    let mut record = ByteRecord::new();
    // Reading from memory cannot fail, and neither does a row of another length.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let (line, at) = record.position().map_or((0, 0), |position| (position.line(), position.byte()));
        let line = u32::try_from(line).unwrap_or(u32::MAX).saturating_add(lines_before);
        let at = usize::try_from(at).unwrap_or(usize::MAX).saturating_add(skipped);
        if MOST_COLUMNS < record.len() {
            let found = record.len();
            let place = Place::in_line(line, None, "", 0..0);
            return Err(Box::new(Problem::at(place, ProblemKind::ManyColumns { found })));
        }
        if !grid.begin(line, at) {
            break;
        }
        // Cells are cut at ASCII characters, so they are UTF-8 as the text is.
        let cells = std::str::from_utf8(record.as_slice()).unwrap_or_default();
        grid.extend(cells, (0..record.len()).filter_map(|column| record.range(column)).map(|range| range.end));
    }
    grid.origin = Origin::Text { text, separator };
    Ok(grid)
}

/// The separator: what stands in most of the first lines. A comma comes last, since it may be a decimal sign.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(20).collect();
    let used = |separator: u8| {
        let with = lines.iter().filter(|line| line.bytes().any(|byte| byte == separator)).count();
        lines.len() < with * 2
    };
    [b'\t', b';', b','].into_iter().find(|separator| used(*separator)).unwrap_or(b',')
}
