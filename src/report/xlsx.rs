//! The report as a workbook: the conclusion, every rule, the papers, the readings and the values of the plan, each on a sheet.
//!
//! Numbers stand as numbers, for a spreadsheet to sort and calculate with; it holds no more than 15 digits of them, so the
//! exact text stands beside. A text is written as text, so that no word of a plan becomes a formula.

mod overview;
mod sheet;
mod tables;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub(super) use self::sheet::{Cell, Column, Formats, Rows};
pub(super) use self::tables::{RULE_COLUMNS, VERDICT, rule_cells};
use super::Unwritable;
use super::content::{Content, inputs};
use crate::assess::Assessment;
use crate::project::Plan;
use crate::text::Lang;

/// The report as the bytes of an `.xlsx` file.
///
/// The same plan, assessment and language give the same bytes.
///
/// # Errors
///
/// Only where the program is at fault: no plan makes a workbook that cannot be written.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::xlsx, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(xlsx::render(&plan, &assessment, Lang::Zh).unwrap().starts_with(b"PK"));
/// ```
pub fn render(plan: &Plan, assessment: &Assessment, lang: Lang) -> Result<Vec<u8>, Unwritable> {
    let content = Content::new(plan, assessment, lang, None);
    let write = || -> Result<Vec<u8>, XlsxError> {
        let formats = Formats::new();
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(&content.imprint.program, content.imprint.sentence)?);
        overview::write(workbook.add_worksheet(), &formats, &content)?;
        tables::rules(workbook.add_worksheet(), &formats, &content)?;
        if !content.layers.texts.is_empty() {
            tables::layers(workbook.add_worksheet(), &formats, &content)?;
        }
        tables::papers(workbook.add_worksheet(), &formats, &content)?;
        tables::readings(workbook.add_worksheet(), &formats, &content)?;
        tables::inputs(workbook.add_worksheet(), &formats, &content, &inputs(plan, assessment, lang))?;
        workbook.save_to_buffer()
    };
    write().map_err(|error| Unwritable(error.to_string()))
}

/// What the file says of itself. It was made on no day, so that the same plan gives the same file on every day.
pub(super) fn properties(program: &str, sentence: &str) -> Result<DocProperties, XlsxError> {
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_author(program).set_comment(sentence).set_creation_datetime(&day))
}

#[cfg(test)]
mod tests;
