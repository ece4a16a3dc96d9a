//! The sheets that are tables.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Cell, Column, Formats, Table};
use crate::report::content::{Content, InputRow, Item};
use crate::text::{Lang, Text};

const RULES: Text = Text::new("条款", "Rules");
const LAYERS: Text = Text::new("相关文件", "Related texts");
const PAPERS: Text = Text::new("材料清单", "Papers");
const READINGS: Text = Text::new("口径", "Readings");
const INPUTS: Text = Text::new("输入", "Inputs");

/// The columns that tell of a rule.
pub(in crate::report) const RULE_COLUMNS: [Column; 20] = [
    Column::new("条款", "Article").at_most(22),
    Column::new("要求", "Requirement").at_most(30),
    Column::new("结论", "Verdict"),
    Column::new("不适用原因", "Why not").at_most(20),
    Column::new("标记", "Mark").at_most(16),
    Column::new("申报值", "Found").at_most(24),
    Column::new("要求值", "Required").at_most(24),
    Column::new("余量", "Margin").at_most(24),
    Column::new("申报值（数）", "Found, number").for_the_screen(),
    Column::new("要求值（数）", "Required, number").for_the_screen(),
    Column::new("余量（数）", "Margin, number").for_the_screen(),
    Column::new("单位", "Unit").for_the_screen(),
    Column::new("精确申报值", "Found, exact").at_most(24).for_the_screen(),
    Column::new("约束力", "Binding").for_the_screen(),
    Column::new("核对阶段", "Stages").at_most(16).for_the_screen(),
    Column::new("条款要求", "What it asks").at_most(40).for_the_screen(),
    Column::new("缺少", "Missing").at_most(36).for_the_screen(),
    Column::new("说明", "Note").at_most(36).for_the_screen(),
    Column::new("整改", "Remedy").at_most(40).for_the_screen(),
    Column::new("编号", "Id").for_the_screen(),
];

/// Where the verdict stands among them.
pub(in crate::report) const VERDICT: u16 = 2;

/// The cells that tell of a rule.
pub(in crate::report) fn rule_cells(item: &Item, lang: Lang) -> [Cell; 20] {
    let compared = item.compared.as_ref();
    let numbers = compared.map(|compared| &compared.numbers);
    let text = |text: Option<&str>| Cell::from(text.unwrap_or_default());
    let missing: Vec<_> = item.missing.iter().map(|missing| missing.sentence.as_str()).collect();
    let and = Text::new("；", "; ").get(lang);
    [
        item.short.clone().into(),
        item.title.into(),
        item.verdict.into(),
        text(item.why_not),
        item.marks.join("\n").into(),
        item.found.clone().into(),
        text(compared.map(|compared| compared.bound.as_str())),
        text(compared.and_then(|compared| compared.margin.as_deref())),
        numbers.and_then(|numbers| numbers.value).into(),
        numbers.and_then(|numbers| numbers.bound).into(),
        numbers.and_then(|numbers| numbers.margin).into(),
        text(numbers.map(|numbers| numbers.unit)),
        text(numbers.map(|numbers| numbers.exact.as_str())),
        item.modality.into(),
        item.stages.clone().into(),
        item.summary.into(),
        missing.join(and).into(),
        item.notes.join(and).into(),
        item.remedy.join(and).into(),
        item.id.into(),
    ]
}

pub(super) fn rules(sheet: &mut Worksheet, formats: &Formats, content: &Content) -> Result<(), XlsxError> {
    let mut table = Table::new(sheet, formats, RULES, &RULE_COLUMNS, content.lang)?;
    for item in content.items() {
        table.row(&rule_cells(item, content.lang))?;
    }
    table.finish(2, &[VERDICT], &content.imprint.program)
}

/// The rules of related texts, which count in no conclusion of the regulation. Their place stands where the article does, and
/// the text of each stands in a row of its own above them.
pub(super) fn layers(sheet: &mut Worksheet, formats: &Formats, content: &Content) -> Result<(), XlsxError> {
    let mut table = Table::new(sheet, formats, LAYERS, &RULE_COLUMNS, content.lang)?;
    for text in &content.layers.texts {
        table.row(&[text.name.clone().into(), text.counts_line().into()])?;
        for item in &text.items {
            table.row(&rule_cells(item, content.lang))?;
        }
    }
    table.finish(2, &[VERDICT], &content.imprint.program)
}

pub(super) fn papers(sheet: &mut Worksheet, formats: &Formats, content: &Content) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 11] = [
        Column::new("材料", "Paper").at_most(36),
        Column::new("状态", "State"),
        Column::new("条款", "Articles").at_most(24),
        Column::new("名称", "Title").at_most(30),
        Column::new("出具单位", "Issuer").at_most(30),
        Column::new("文号", "Number").at_most(24),
        Column::new("日期", "Date"),
        Column::new("有效期至", "Valid until"),
        Column::new("意见", "Result"),
        Column::new("文件", "File").at_most(30),
        Column::new("SHA-256", "SHA-256").at_most(34),
    ];
    let mut table = Table::new(sheet, formats, PAPERS, &COLUMNS, content.lang)?;
    for paper in content.papers.missing.iter().chain(&content.papers.listed) {
        table.row(&[
            paper.kind.clone().into(),
            paper.state.into(),
            paper.rules.clone().into(),
            paper.title.clone().into(),
            paper.issuer.clone().into(),
            paper.number.clone().into(),
            Cell::day(&paper.date),
            Cell::day(&paper.valid_until),
            paper.result.into(),
            paper.file.clone().into(),
            paper.sha256.clone().into(),
        ])?;
    }
    table.finish(1, &[], &content.imprint.program)
}

pub(super) fn readings(sheet: &mut Worksheet, formats: &Formats, content: &Content) -> Result<(), XlsxError> {
    // Narrow columns of several lines: as long lines, eleven columns print too small to be read.
    const COLUMNS: [Column; 11] = [
        Column::new("条款", "Article").at_most(22),
        Column::new("口径", "Reading"),
        Column::new("性质", "Class"),
        Column::new("问题", "Question").at_most(20),
        Column::new("采用", "Taken").at_most(20),
        Column::new("结论", "Verdict"),
        Column::new("理由", "Because").at_most(20),
        Column::new("另一口径", "Otherwise").at_most(20),
        Column::new("另一口径的值", "Its figure").at_most(12),
        Column::new("另一口径的结论", "Its verdict"),
        Column::new("影响", "Effect").at_most(16),
    ];
    let mut table = Table::new(sheet, formats, READINGS, &COLUMNS, content.lang)?;
    for item in content.items() {
        for reading in &item.reading_rows {
            table.row(&[
                item.short.clone().into(),
                reading.id.into(),
                reading.class.into(),
                reading.question.into(),
                reading.taken.into(),
                item.verdict.into(),
                reading.because.into(),
                reading.otherwise.into(),
                reading.value.clone().into(),
                reading.verdict.into(),
                reading.effect.into(),
            ])?;
        }
    }
    table.finish(2, &[5, 9], &content.imprint.program)
}

pub(super) fn inputs(
    sheet: &mut Worksheet,
    formats: &Formats,
    content: &Content,
    inputs: &[InputRow],
) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 5] = [
        Column::new("行", "Line"),
        Column::new("数据", "What").at_most(30),
        Column::new("填报内容", "Stated"),
        Column::new("字段", "Field").at_most(36),
        Column::new("用于条款", "Used by").at_most(40),
    ];
    let mut table = Table::new(sheet, formats, INPUTS, &COLUMNS, content.lang)?;
    for input in inputs {
        table.row(&[
            Cell::Number(input.line.into()),
            input.name.into(),
            input.written.clone().into(),
            input.field.clone().into(),
            input.used_by.clone().into(),
        ])?;
    }
    table.finish(1, &[], &content.imprint.program)
}
