//! The first version of the JSON report: structs of its own, so that a change inside the program does not change it.
//!
//! Figures stand as text with the exact value in the base unit, because a JSON number would be rounded by its reader.

mod build;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use build::report;

use crate::assess::Assessment;
use crate::project::Plan;
use crate::text::Lang;

/// What the field `schema` of every report says.
pub const SCHEMA: &str = "hegui-report-v1";

/// The report as indented JSON that ends with a line break.
///
/// Invisible characters and those that turn the direction of writing are written as JSON escapes, so that the text can
/// be shown in a terminal.
#[must_use]
pub fn to_string(plan: &Plan, assessment: &Assessment) -> String {
    // Serialising strings, numbers and lists cannot fail.
    let text = serde_json::to_string_pretty(&report(plan, assessment)).unwrap_or_default();
    let mut escaped = super::escaped(&text);
    escaped.push('\n');
    escaped
}

/// Reads a report of this version back.
///
/// # Errors
///
/// When the text is no such report, with what is wrong with it.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::json::v1};
/// let plan = read("plan.toml", include_bytes!("../../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// let text = v1::to_string(&plan, &assessment);
/// assert_eq!(v1::from_str(&text).unwrap(), v1::report(&plan, &assessment));
/// ```
pub fn from_str(text: &str) -> Result<Report, Unread> {
    let report: Report = serde_json::from_str(text).map_err(|error| Unread::malformed(&error))?;
    if report.schema == SCHEMA { Ok(report) } else { Err(Unread::OtherFormat(report.schema)) }
}

/// Why a text is no report of this version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is not JSON, or lacks something that every report has.
    Malformed {
        /// The line where reading stopped, from 1.
        line: usize,
        /// The column there, from 1.
        column: usize,
        /// Whether it is JSON, but no report.
        json: bool,
        /// The field that is missing, repeated or unknown, where one is.
        name: Option<String>,
    },
    /// It is a report of another format.
    OtherFormat(String),
}

impl Unread {
    fn malformed(error: &serde_json::Error) -> Self {
        let (line, column, json) = (error.line(), error.column(), error.is_data());
        // Of the library's sentences only the names that it quotes are passed on.
        let sentence = error.to_string();
        let field = sentence.split_once(" field `").and_then(|(_, rest)| rest.split('`').next());
        let name = field.filter(|_| json).map(crate::report::harmless);
        Self::Malformed { line, column, json, name }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Malformed { line, column, json, name }, Lang::Zh) => {
                let what = match name {
                    Some(name) => format!("字段 `{name}` 缺少、重复或不认识"),
                    None if *json => "内容与报告不符".to_owned(),
                    None => "从这里起不是 JSON".to_owned(),
                };
                format!("不是 hegui 的 JSON 报告（第 {line} 行第 {column} 列：{what}）")
            }
            (Self::Malformed { line, column, json, name }, Lang::En) => {
                let what = match name {
                    Some(name) => format!("field `{name}` is missing, repeated or unknown"),
                    None if *json => "not what a report has here".to_owned(),
                    None => "no JSON from here on".to_owned(),
                };
                format!("it is no JSON report of hegui (line {line}, column {column}: {what})")
            }
            (Self::OtherFormat(format), Lang::Zh) => format!("报告格式是 {format}，本程序读取 {SCHEMA}"),
            (Self::OtherFormat(format), Lang::En) => format!("its format is {format}; this program reads {SCHEMA}"),
        }
    }
}

/// The JSON Schema of the report.
///
/// ```
/// assert_eq!(hegui::report::json::v1::schema()["title"], "Report");
/// ```
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Report).to_value()
}

/// What the program says of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The version of this format: `hegui-report-v1`.
    pub schema: String,
    /// The program that wrote the report.
    pub program: Program,
    /// What was read.
    pub input: Input,
    /// The project.
    pub project: Project,
    /// The id of the regulation the project was tested against.
    pub regulation: String,
    /// The edition of the regulation.
    pub edition: Edition,
    /// The id of the stage it was tested at.
    pub stage: String,
    /// The day on which papers had to be valid, if one is known.
    pub as_of: Option<String>,
    /// Whether that day was given; if not, it is that of the plan.
    pub day_given: bool,
    /// The worst verdict of all rules.
    pub overall: Verdict,
    /// How many rules have which verdict.
    pub counts: Counts,
    /// Figures that contradict each other.
    pub findings: Vec<Finding>,
    /// What the reader must know beside the verdicts.
    pub notices: Vec<Bilingual>,
    /// The hourly year; left out where the plan names no profile, or it could not be calculated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly: Option<Hourly>,
    /// Figures out of their usual range; no verdict rests on them.
    pub warnings: Vec<Warning>,
    /// Every rule of the regulation, in the order of the law.
    pub rules: Vec<Rule>,
    /// The metered years; each of `rules` is that of the year in which it comes out worst, the latest
    /// of equals.
    pub years: Vec<Year>,
    /// The related texts that were asked for, apart from the regulation: `overall` and `counts` do not include them.
    pub layers: Vec<Layer>,
}

/// A metered year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Year {
    /// The calendar year.
    pub year: i16,
    /// The conclusion on the regulation in that year; null where the year is not over and was not judged.
    pub overall: Option<Verdict>,
    /// The ids of the rules of the regulation that are not met in it.
    pub open: Vec<String>,
    /// The ids of the rules of related texts that are not met in it.
    pub related: Vec<String>,
}

/// The hourly year of a plan, rounded to the watt-hour and the watt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hourly {
    /// Its hours.
    pub hours: u32,
    /// Energy before curtailment.
    pub potential_generation: Figure,
    /// Curtailed energy.
    pub curtailment: Figure,
    /// What no dispatch curtails less than.
    pub least_curtailment: Figure,
    /// The part of the generation that is not curtailed; null without generation.
    pub utilisation: Option<Figure>,
    /// Energy fed into the public grid.
    pub feed_in: Figure,
    /// The hours in which anything is fed in.
    pub export_hours: Figure,
    /// The highest power fed in.
    pub largest_export: Figure,
    /// Energy taken from the public grid.
    pub off_take: Figure,
    /// What no dispatch takes less than from elsewhere: from the grid, or from a captive plant above its minimum.
    pub least_supply: Figure,
    /// The highest power taken from the grid.
    pub peak_import: Figure,
    /// The highest output of new energy and captive plant together.
    pub combined_output: Figure,
    /// Use of the load, without electrolysers.
    pub load: Figure,
    /// Energy of the electrolysers.
    pub electrolysers: Figure,
    /// Whether the dispatch provably reaches the least.
    pub optimal: bool,
}

/// A related text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Layer {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub name: Bilingual,
    /// Its full title.
    pub title: Bilingual,
    /// Its number; empty where it has none.
    pub number: String,
    /// The day it was issued; empty where it does not say.
    pub issued: String,
    /// Its worst verdict; `not_applicable` where nothing applies.
    pub overall: Verdict,
    /// How many of its rules have which verdict.
    pub counts: Counts,
    /// Its rules for projects of this kind, in the order of the text.
    pub rules: Vec<LayerRule>,
}

/// A rule of a related text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LayerRule {
    /// Its id.
    pub id: String,
    /// Where it stands in the text.
    pub clause: Bilingual,
    /// A short name.
    pub title: Bilingual,
    /// What it asks.
    pub summary: Bilingual,
    /// How binding it is.
    pub modality: String,
    /// The stages at which it is tested.
    pub stages: Vec<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it does not apply; null where it does.
    pub reason: Option<String>,
    /// Whether another reading than the one taken would change the verdict.
    pub sensitive: bool,
    /// The value found.
    pub value: Option<Figure>,
    /// The bound.
    pub limit: Option<Limit>,
    /// The distance from the bound.
    pub margin: Option<Figure>,
    /// The readings that bear on it.
    pub readings: Vec<Reading>,
    /// What is missing for a verdict.
    pub missing: Vec<Missing>,
    /// Where the values it rests on stand.
    pub sources: Vec<Source>,
    /// Why, in words.
    pub notes: Vec<Bilingual>,
    /// What would mend a failure.
    pub remedy: Bilingual,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Bilingual {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// The program that wrote a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Input {
    /// The name of the plan file.
    pub file: String,
    /// SHA-256 of the plan file, in lower-case hexadecimal.
    pub sha256: String,
    /// The files that papers of the plan name.
    pub attachments: Vec<Attachment>,
}

/// A file that a paper names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Attachment {
    /// Its name as the plan gives it.
    pub file: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// What the project is, as far as the plan states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    /// Its name.
    pub name: Option<String>,
    /// Whether it is a sample and not a real project.
    pub sample: bool,
    /// Who files and builds it.
    pub investor: Option<String>,
    /// The id of its grid type.
    pub grid_type: Option<String>,
    /// The leagues and cities it lies in.
    pub leagues: Vec<String>,
    /// The day of filing.
    pub filing_date: Option<String>,
    /// Wind and solar capacity together.
    pub new_energy_capacity: Option<Figure>,
    /// The power of its own storage.
    pub storage_power: Option<Figure>,
    /// The energy of its own storage.
    pub storage_energy: Option<Figure>,
    /// Hydrogen a year.
    pub hydrogen_output: Option<Figure>,
}

/// The edition of a regulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Edition {
    /// The title of the regulation.
    pub title: Bilingual,
    /// The edition.
    pub name: Bilingual,
    /// The number of the document it was issued with.
    pub number: String,
}

/// What the program says of a rule, or of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 符合: it complies.
    Pass,
    /// 不符合: it does not comply.
    Fail,
    /// 需论证: it needs a justification.
    Justify,
    /// 待补充: evidence is missing.
    Missing,
    /// 不适用: it does not apply.
    NotApplicable,
}

/// How many rules have which verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// 符合.
    pub pass: usize,
    /// 不符合.
    pub fail: usize,
    /// 需论证.
    pub justify: usize,
    /// 待补充.
    pub missing: usize,
    /// 不适用.
    pub not_applicable: usize,
}

/// Figures that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The kind of contradiction.
    pub id: String,
    /// What it is.
    pub message: Bilingual,
    /// The terms that cannot be relied on.
    pub terms: Vec<Bilingual>,
    /// Where the figures stand.
    pub sources: Vec<Source>,
}

/// A figure out of its usual range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Warning {
    /// What is unusual, in Chinese.
    pub zh: String,
    /// What is unusual, in English.
    pub en: String,
    /// Its line, from 1.
    pub line: u32,
    /// Its column in characters, from 1.
    pub column: u32,
}

/// One rule and its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    /// Regulation, article and ordinal: `hydrogen-13-1`.
    pub id: String,
    /// The number of its article.
    pub article: u8,
    /// Its short name.
    pub title: Bilingual,
    /// What it asks.
    pub summary: Bilingual,
    /// How binding it is: `must`, `in-principle`, `encouraged` or `permitted`.
    pub modality: String,
    /// The id of the stage it was tested at.
    pub stage: String,
    /// The ids of the stages at which it is tested.
    pub stages: Vec<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it does not apply; null where it does.
    pub reason: Option<String>,
    /// Whether another reading than the one taken would change the verdict.
    pub sensitive: bool,
    /// Whether a permission of another rule made it met.
    pub relieved: bool,
    /// Whether it is departed from with the agreement of the approving authority.
    pub departed: bool,
    /// The value found.
    pub value: Option<Figure>,
    /// The bound.
    pub limit: Option<Limit>,
    /// The distance from the bound, negative on the wrong side; in days for dates. Null where only a month is known.
    pub margin: Option<Figure>,
    /// How the value was calculated, in Chinese.
    pub formula: Option<String>,
    /// The readings that bear on the rule.
    pub readings: Vec<Reading>,
    /// What is missing for a verdict.
    pub missing: Vec<Missing>,
    /// Where the values it rests on stand.
    pub sources: Vec<Source>,
    /// Why, in words.
    pub notes: Vec<Bilingual>,
    /// What would mend a failure.
    pub remedy: Bilingual,
    /// Figures that would mend a failure, any one of them.
    pub targets: Vec<Target>,
}

/// A figure or a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// The exact value: a decimal or a fraction of whole numbers in `unit`, or a date.
    pub exact: String,
    /// The unit of the exact value; `date`, `month` or `day` for dates.
    pub unit: String,
    /// The figure for people, in Chinese; it may be rounded.
    pub text: String,
}

/// A bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// `at-most`, `at-least`, `more-than`, `less-than`, `not-before` or `not-after`.
    pub operator: String,
    /// The exact value: a decimal or a fraction of whole numbers in `unit`, or a date.
    pub exact: String,
    /// The unit of the exact value; `date` or `month` for dates.
    pub unit: String,
    /// The figure for people, in Chinese.
    pub text: String,
    /// Where it comes from: `article` (written there), `words` (the words leave no other figure), `reading:` and the id
    /// of a reading, or `plan` (calculated from the plan).
    pub source: String,
}

/// A question that the words of a rule leave open, and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reading {
    /// Its number in the list of readings; `8760h` where a stated figure stands against that of the hourly year.
    pub id: String,
    /// `settled`, `default` or `open`.
    pub class: String,
    /// The question.
    pub question: Bilingual,
    /// The reading taken.
    pub taken: Bilingual,
    /// Why it was taken.
    pub because: Bilingual,
    /// The verdict under it.
    pub verdict: Verdict,
    /// The value under it.
    pub value: Option<Figure>,
    /// What the other readings would say.
    pub alternatives: Vec<Alternative>,
    /// Other readings that could not be tested on this plan.
    pub told: Vec<Bilingual>,
}

/// What a reading that was not taken would say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    /// The reading.
    pub reading: Bilingual,
    /// The verdict under it.
    pub verdict: Verdict,
    /// The value under it.
    pub value: Option<Figure>,
    /// The bound under it.
    pub limit: Option<Limit>,
}

/// What is missing for a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Missing {
    /// What it is.
    pub term: Bilingual,
    /// The field of the plan file that would give it.
    pub field: String,
}

/// Where a value stands in the plan file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The field.
    pub field: String,
    /// Its line, from 1.
    pub line: u32,
    /// Its column in characters, from 1.
    pub column: u32,
}

/// A figure that would mend a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// `raise` or `lower`.
    pub direction: String,
    /// What to change.
    pub term: Bilingual,
    /// The field of the plan file; null for a figure that is derived from several.
    pub field: Option<String>,
    /// The exact target in `unit`.
    pub exact: String,
    /// The unit of the exact target.
    pub unit: String,
    /// The target for people, in Chinese, rounded to the side on which the rule is met.
    pub text: String,
}

#[cfg(test)]
mod tests;
