//! The first sheet: the conclusion, and everything that is no table.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Cell, Formats, LINE, MOST_LINES, page, write as write_cell};
use crate::report::content::Content;
use crate::report::layout::shortened;
use crate::text::Text;

const NAME: Text = Text::new("总览", "Overview");

pub(super) fn write(sheet: &mut Worksheet, formats: &Formats, content: &Content) -> Result<(), XlsxError> {
    sheet.set_name(NAME.get(content.lang))?;
    let mut writer = Writer { sheet, formats, row: 0 };
    writer.sheet.write_string_with_format(0, 0, shortened(&content.name, 120), &formats.title)?;
    writer.sheet.set_row_height(0, 26)?;
    writer.row = 1;
    if let Some(sample) = content.sample {
        writer.label(sample)?;
    }
    writer.heading(content.t("结论", "Conclusion"))?;
    let verdict = formats.text.clone().set_bold().set_font_size(14).merge(&Formats::verdict(content.overall));
    writer.sheet.write_string_with_format(writer.row, 0, content.overall_name, &verdict)?;
    writer.sheet.set_row_height(writer.row, 24)?;
    writer.row += 1;
    for count in &content.counts {
        let name = count.consequence.name().get(content.lang);
        let colour = formats.text.clone().merge(&Formats::verdict(count.consequence));
        writer.sheet.write_string_with_format(writer.row, 0, name, &colour)?;
        write_cell(writer.sheet, formats, writer.row, 1, &Cell::from(count.number))?;
        writer.row += 1;
    }
    writer.label(&content.scope)?;
    if let Some(line) = &content.layers.conclusion {
        writer.label(line)?;
    }

    writer.heading(content.t("项目概况", "The project"))?;
    for (label, text) in &content.facts {
        writer.pair(label, text)?;
    }
    let findings: Vec<_> = content.findings.iter().map(|finding| finding.message.clone()).collect();
    writer.list(
        content.t("数据矛盾，相关条款按待补充处理", "Contradicting figures; what rests on them lacks evidence"),
        &findings,
    )?;
    if !content.later.is_empty() {
        writer.heading(content.t("后续阶段义务，本次未核对", "Duties of later stages, not tested here"))?;
        for later in &content.later {
            writer.pair(later.stage, &later.duties.join(content.t("、", ", ")))?;
        }
    }
    writer.list(content.t("提示", "Notices"), &content.notices)?;
    writer.list(content.t("数值提醒，不影响结论", "Unusual figures; no verdict rests on this"), &content.warnings)?;
    writer.heading(content.t("复核信息", "How to repeat this"))?;
    let imprint = &content.imprint;
    let lines = [&imprint.program, &imprint.edition, &imprint.day, &imprint.file, &imprint.sha256];
    for line in lines {
        writer.line(line)?;
    }
    for (file, digest) in &content.attachments {
        writer.line(&format!("{file}  SHA-256 {digest}"))?;
    }
    writer.line(imprint.sentence)?;
    // Together as wide as a page of A4.
    writer.sheet.set_column_width(0, 20)?.set_column_width(1, 12)?.set_column_width(2, 64)?;
    page(writer.sheet, false, &imprint.program);
    Ok(())
}

struct Writer<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    row: u32,
}

impl Writer<'_> {
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.set_row_height(self.row, 20)?;
        for column in 0..3 {
            let text = if column == 0 { text } else { "" };
            self.sheet.write_string_with_format(self.row, column, text, &self.formats.heading)?;
        }
        self.row += 1;
        Ok(())
    }

    fn label(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, &self.formats.label)?;
        self.row += 1;
        Ok(())
    }

    /// A label and a text over the width of the page.
    fn pair(&mut self, label: &str, text: &str) -> Result<(), XlsxError> {
        write_cell(self.sheet, self.formats, self.row, 0, &Cell::from(label))?;
        self.wide(1, text)
    }

    /// A text over the whole width of the page.
    fn line(&mut self, text: &str) -> Result<(), XlsxError> {
        self.wide(0, text)
    }

    fn list(&mut self, heading: &str, texts: &[String]) -> Result<(), XlsxError> {
        if texts.is_empty() {
            return Ok(());
        }
        self.heading(heading)?;
        for text in texts {
            self.line(text)?;
        }
        Ok(())
    }

    fn wide(&mut self, first: u16, text: &str) -> Result<(), XlsxError> {
        const WIDTHS: [usize; 3] = [20, 12, 64];
        let text = super::sheet::shortened(text);
        self.sheet.merge_range(self.row, first, self.row, 2, &text, &self.formats.text)?;
        // A merged cell does not grow with its text by itself.
        let width: usize = WIDTHS.iter().skip(first.into()).sum();
        let lines = crate::report::layout::wrapped(&text, width.saturating_sub(4)).len().clamp(1, MOST_LINES);
        self.sheet.set_row_height(self.row, u16::try_from(lines * LINE).unwrap_or(u16::MAX))?;
        self.row += 1;
        Ok(())
    }
}
