//! The workbook of many plans: a row for each plan on the first sheet, the rules of all of them on the next.
//!
//! Rows go to a file as they come, so that the workbook takes no more memory for many plans than for few. A sheet holds
//! 1 048 576 rows; beyond that another one follows.

use std::io::{Seek, Write};

use rust_xlsxwriter::XlsxError;

use super::{Entry, Told};
use crate::assess::Assessment;
use crate::project::Plan;
use crate::report::Unwritable;
use crate::report::content::Content;
use crate::report::xlsx::{Cell, Column, Formats, RULE_COLUMNS, Rows, VERDICT, properties, rule_cells};
use crate::text::{Lang, Text};

/// Rows on one sheet, head included.
const MOST_ROWS: u32 = 1_048_576;
/// The columns that tell which plan a rule was tested on.
const PLAN_COLUMNS: [Column; 3] = [
    Column::new("计划", "Plan").at_most(36),
    Column::new("项目", "Project").at_most(30),
    Column::new("细则", "Rule").at_most(20),
];
const OVERVIEW_COLUMNS: [Column; 13] = [
    Column::new("计划", "Plan").at_most(40),
    Column::new("项目", "Project").at_most(36),
    Column::new("细则", "Rule").at_most(24),
    Column::new("结论", "Verdict"),
    Column::new("不符合", "Fails"),
    Column::new("待补充", "Missing"),
    Column::new("需论证", "To justify"),
    Column::new("符合", "Complies"),
    Column::new("不适用", "Not applicable"),
    Column::new("首要问题", "Worst").at_most(40),
    Column::new("最小余量", "Closest").at_most(40),
    Column::new("未读取的原因", "Why not read").at_most(40),
    Column::new("SHA-256", "SHA-256").at_most(34).for_the_screen(),
];

/// A workbook of many plans, as it is written.
#[expect(missing_debug_implementations, reason = "the workbook behind it has none")]
pub struct Workbook {
    book: rust_xlsxwriter::Workbook,
    formats: Formats,
    lang: Lang,
    overview: Rows,
    rules: Rows,
    rule_columns: Vec<Column>,
    /// Which sheet the rules are written to.
    sheet: usize,
}

impl Workbook {
    /// An empty workbook.
    ///
    /// # Errors
    ///
    /// When there is no room for its temporary files.
    pub fn new(lang: Lang) -> Result<Self, Unwritable> {
        let new = || -> Result<Self, XlsxError> {
            let mut book = rust_xlsxwriter::Workbook::new();
            let sentence = Text::new(
                "申报前的自查结果，不是主管部门的批准或审查意见",
                "a pre-check before filing, not an approval of any authority",
            );
            book.set_properties(&properties(concat!("hegui ", env!("CARGO_PKG_VERSION")), sentence.get(lang))?);
            book.add_worksheet_with_constant_memory()?.set_name(Text::new("总览", "Overview").get(lang))?;
            let rule_columns: Vec<Column> = PLAN_COLUMNS.into_iter().chain(RULE_COLUMNS).collect();
            let mut workbook = Self {
                book,
                formats: Formats::new(),
                lang,
                overview: Rows::new(&OVERVIEW_COLUMNS, lang),
                rules: Rows::new(&rule_columns, lang),
                rule_columns,
                sheet: 0,
            };
            workbook.next_sheet()?;
            Ok(workbook)
        };
        new().map_err(|error| Unwritable(error.to_string()))
    }

    fn next_sheet(&mut self) -> Result<(), XlsxError> {
        self.sheet += 1;
        let name = Text::new("条款", "Rules").get(self.lang);
        let name = if self.sheet == 1 { name.to_owned() } else { format!("{name} {}", self.sheet) };
        self.book.add_worksheet_with_constant_memory()?.set_name(name)?;
        self.rules = Rows::new(&self.rule_columns, self.lang);
        Ok(())
    }

    /// The cells of the rules of a plan that apply.
    #[must_use]
    pub fn rules_of(plan: &Plan, assessment: &Assessment, lang: Lang) -> PlanRules {
        let content = Content::new(plan, assessment, lang, None);
        let rows = content.items().filter(|item| item.applies()).map(|item| rule_cells(item, lang).to_vec());
        PlanRules(rows.collect())
    }

    /// Writes a plan: its row, and the rules that apply to it.
    ///
    /// # Errors
    ///
    /// When there is no room for the temporary files.
    pub fn add(&mut self, entry: &Entry, rules: &PlanRules) -> Result<(), Unwritable> {
        self.write(entry, rules).map_err(|error| Unwritable(error.to_string()))
    }

    fn write(&mut self, entry: &Entry, rules: &PlanRules) -> Result<(), XlsxError> {
        let cells = overview_cells(entry, self.lang);
        self.overview.row(self.book.worksheet_from_index(0)?, &self.formats, &cells)?;
        let Entry::Checked(row) = entry else { return Ok(()) };
        for rule in &rules.0 {
            if MOST_ROWS <= self.rules.next() {
                self.finish_rules()?;
                self.next_sheet()?;
            }
            let plan = [row.file.clone().into(), row.name.clone().into(), row.kind.into()];
            let cells: Vec<Cell> = plan.into_iter().chain(rule.iter().cloned()).collect();
            self.rules.row(self.book.worksheet_from_index(self.sheet)?, &self.formats, &cells)?;
        }
        Ok(())
    }

    fn finish_rules(&mut self) -> Result<(), XlsxError> {
        let verdict = VERDICT + u16::try_from(PLAN_COLUMNS.len()).unwrap_or_default();
        let rows = std::mem::replace(&mut self.rules, Rows::new(&self.rule_columns, self.lang));
        rows.finish(self.book.worksheet_from_index(self.sheet)?, &self.formats, 3, &[verdict], FOOT)
    }

    /// Writes the file.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn save(mut self, to: impl Write + Seek + Send) -> Result<(), Unwritable> {
        let save = |book: &mut Self| -> Result<(), XlsxError> {
            book.finish_rules()?;
            let overview = std::mem::replace(&mut book.overview, Rows::new(&OVERVIEW_COLUMNS, book.lang));
            overview.finish(book.book.worksheet_from_index(0)?, &book.formats, 1, &[3], FOOT)?;
            book.book.save_to_writer(to)
        };
        save(&mut self).map_err(|error| Unwritable(error.to_string()))
    }
}

/// The cells of the rules of one plan.
#[derive(Debug, Default)]
pub struct PlanRules(Vec<Vec<Cell>>);

const FOOT: &str = concat!("hegui ", env!("CARGO_PKG_VERSION"));

fn overview_cells(entry: &Entry, lang: Lang) -> Vec<Cell> {
    match entry {
        Entry::Checked(row) => {
            let counts = row.counts;
            let text = |told: &Option<Told>| told.as_ref().map(|told| told.text.clone()).unwrap_or_default();
            vec![
                row.file.clone().into(),
                row.name.clone().into(),
                row.kind.into(),
                row.overall.name().get(lang).into(),
                counts.fail.into(),
                counts.missing.into(),
                counts.justify.into(),
                counts.pass.into(),
                counts.not_applicable.into(),
                text(&row.worst).into(),
                text(&row.closest).into(),
                "".into(),
                row.sha256.clone().into(),
            ]
        }
        Entry::Unread { file, reason } | Entry::Broken { file, reason } => {
            let state = match entry {
                Entry::Broken { .. } => Text::new("程序错误", "broken off"),
                _ => Text::new("未读取", "not read"),
            };
            let mut cells = vec![Cell::from(file.clone()), "".into(), "".into(), state.get(lang).into()];
            cells.extend((0..7).map(|_| Cell::from("")));
            cells.push(reason.clone().into());
            cells
        }
    }
}
