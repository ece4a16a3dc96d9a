//! What moved between two reports: verdicts, figures, readings and rules, and what can have moved them.
//!
//! An older report holds no plan, so the cause is told as far as two reports can tell: what differs between them at all, and
//! whether the rule itself reads otherwise.

mod render;

use std::collections::BTreeSet;

use serde::Serialize;

use super::json::v1::{Bilingual, Figure, Limit, Reading, Report, Rule, Verdict, Year};
use crate::text::{Lang, Text};

pub use render::{markdown, terminal, to_json};

/// What the field `schema` of the JSON form says.
pub const SCHEMA: &str = "hegui-changes-v1";

/// What differs between two reports on one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The conclusion before and now.
    pub overall: Moved<Verdict>,
    /// What differs between the two runs; nothing that moved has another cause.
    pub causes: Vec<Cause>,
    /// The rules that moved, in the order of the law.
    pub rules: Vec<RuleChange>,
    /// The metered years that came, went or came out otherwise, in order.
    pub years: Vec<YearChange>,
    /// Contradictions that came.
    pub new_findings: Vec<Bilingual>,
    /// Contradictions that went.
    pub gone_findings: Vec<Bilingual>,
    /// How many rules did not move.
    pub unmoved: usize,
}

/// A value before and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved<T> {
    /// Before.
    pub was: T,
    /// Now.
    pub is: T,
}

/// Something that differs between two runs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "cause")]
pub enum Cause {
    /// The plan file is another one.
    Plan,
    /// The files of papers are other ones.
    Papers,
    /// The stage or the day of the check is another one.
    Setting,
    /// The regulation or its edition is another one, or the rule reads otherwise.
    Rule,
    /// The program is of another version, or, where nothing else differs, of another build.
    Program {
        /// The version before.
        was: String,
        /// The version now.
        is: String,
    },
}

/// A metered year that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearChange {
    /// Which year.
    pub year: i16,
    /// Its conclusion before and now; none where the year is not in the report, or was not over.
    pub overall: Moved<Option<Verdict>>,
    /// The rules that are not met in it, those of related texts last.
    pub open: Moved<Vec<String>>,
}

/// A rule that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// The verdict before and now; none where the rule is only in one of the reports.
    pub verdict: Moved<Option<Verdict>>,
    /// What moved beside it.
    pub parts: Vec<Part>,
    /// What can have moved it.
    pub causes: Vec<Cause>,
}

/// Something of a rule that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "part")]
pub enum Part {
    /// The value found.
    Value(Moved<Option<Figure>>),
    /// The bound.
    Limit(Moved<Option<Limit>>),
    /// What is missing, by its fields.
    Missing(Moved<Vec<String>>),
    /// A reading: how it was answered, or what the others would say.
    Reading {
        /// Its number.
        id: String,
        /// How it was answered.
        taken: Moved<Option<Bilingual>>,
    },
    /// Whether another reading would change the verdict.
    Sensitive(Moved<bool>),
    /// What the rule asks.
    Asks(Moved<Bilingual>),
    /// How binding it is.
    Binding(Moved<String>),
}

/// Compares an older report with a newer one.
#[must_use]
pub fn between(older: &Report, newer: &Report) -> Changes {
    let causes = causes(older, newer);
    let of = |report: &Report, id: &str| report.rules.iter().find(|rule| rule.id == id).cloned();
    let gone = older.rules.iter().filter(|rule| of(newer, &rule.id).is_none());
    let all: Vec<&Rule> = newer.rules.iter().chain(gone).collect();
    let rules: Vec<_> = all
        .iter()
        .filter_map(|rule| change(of(older, &rule.id).as_ref(), of(newer, &rule.id).as_ref(), &causes))
        .collect();
    let messages = |report: &Report| report.findings.iter().map(|one| one.message.clone()).collect::<Vec<_>>();
    let (were, are) = (messages(older), messages(newer));
    Changes {
        overall: Moved { was: older.overall, is: newer.overall },
        unmoved: all.len() - rules.len(),
        years: years(older, newer),
        new_findings: are.iter().filter(|one| !were.contains(one)).cloned().collect(),
        gone_findings: were.iter().filter(|one| !are.contains(one)).cloned().collect(),
        rules,
        causes,
    }
}

impl Changes {
    /// Whether nothing moved.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let findings = self.new_findings.is_empty() && self.gone_findings.is_empty();
        self.overall.was == self.overall.is && self.rules.is_empty() && self.years.is_empty() && findings
    }
}

/// The metered years that differ.
fn years(older: &Report, newer: &Report) -> Vec<YearChange> {
    let mut all: Vec<i16> = older.years.iter().chain(&newer.years).map(|year| year.year).collect();
    all.sort_unstable();
    all.dedup();
    let of = |report: &Report, wanted: i16| report.years.iter().find(|year| year.year == wanted).cloned();
    let open = |year: &Option<Year>| {
        year.as_ref().map(|year| [year.open.clone(), year.related.clone()].concat()).unwrap_or_default()
    };
    let moved = all.into_iter().filter_map(|year| {
        let (was, is) = (of(older, year), of(newer, year));
        let overall =
            Moved { was: was.as_ref().and_then(|year| year.overall), is: is.as_ref().and_then(|year| year.overall) };
        let open = Moved { was: open(&was), is: open(&is) };
        (was != is).then_some(YearChange { year, overall, open })
    });
    moved.collect()
}

/// What differs between two runs at all.
fn causes(older: &Report, newer: &Report) -> Vec<Cause> {
    let mut causes = Vec::new();
    if older.input.sha256 != newer.input.sha256 {
        causes.push(Cause::Plan);
    }
    if older.input.attachments != newer.input.attachments {
        causes.push(Cause::Papers);
    }
    let setting = |report: &Report| (report.stage.clone(), report.as_of.clone(), report.day_given);
    if setting(older) != setting(newer) {
        causes.push(Cause::Setting);
    }
    if (&older.regulation, &older.edition) != (&newer.regulation, &newer.edition) {
        causes.push(Cause::Rule);
    }
    if older.program.version != newer.program.version {
        causes.push(program(older, newer));
    }
    causes
}

fn program(older: &Report, newer: &Report) -> Cause {
    Cause::Program { was: older.program.version.clone(), is: newer.program.version.clone() }
}

fn change(was: Option<&Rule>, is: Option<&Rule>, causes: &[Cause]) -> Option<RuleChange> {
    let rule = is.or(was)?;
    let verdict = Moved { was: was.map(|rule| rule.verdict), is: is.map(|rule| rule.verdict) };
    let parts = match (was, is) {
        (Some(was), Some(is)) => parts(was, is),
        _ => Vec::new(),
    };
    if verdict.was == verdict.is && parts.is_empty() {
        return None;
    }
    let reads_otherwise = match (was, is) {
        (Some(was), Some(is)) => reads_otherwise(was, is),
        _ => true,
    };
    let mut causes: BTreeSet<Cause> = causes.iter().cloned().collect();
    if reads_otherwise {
        causes.insert(Cause::Rule);
    }
    if causes.is_empty() {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        causes.insert(Cause::Program { was: version.clone(), is: version });
    }
    let (id, title) = (rule.id.clone(), rule.title.clone());
    Some(RuleChange { id, title, verdict, parts, causes: causes.into_iter().collect() })
}

/// Whether a rule says something else, whatever the plan. A rule that finds no answer tells of no bound and no reading;
/// that is no change of the rule.
fn reads_otherwise(was: &Rule, is: &Rule) -> bool {
    let asks = (&was.summary, &was.modality, &was.stages) != (&is.summary, &is.modality, &is.stages);
    let questions = |rule: &Rule| {
        rule.readings.iter().map(|one| (one.id.clone(), one.question.clone(), one.taken.clone())).collect::<Vec<_>>()
    };
    let answered = !was.readings.is_empty() && !is.readings.is_empty();
    // A bound that is calculated from the plan moves with it.
    let bound = |rule: &Rule| {
        let limit = rule.limit.as_ref().filter(|limit| limit.source != "plan")?;
        Some((limit.operator.clone(), limit.exact.clone()))
    };
    let bounds = matches!((bound(was), bound(is)), (Some(was), Some(is)) if was != is);
    asks || bounds || answered && questions(was) != questions(is)
}

fn parts(was: &Rule, is: &Rule) -> Vec<Part> {
    let mut parts = Vec::new();
    let exact = |figure: &Option<Figure>| figure.as_ref().map(|one| (one.exact.clone(), one.unit.clone()));
    if exact(&was.value) != exact(&is.value) {
        parts.push(Part::Value(Moved { was: was.value.clone(), is: is.value.clone() }));
    }
    let bound = |limit: &Option<Limit>| limit.as_ref().map(|one| (one.operator.clone(), one.exact.clone()));
    if bound(&was.limit) != bound(&is.limit) {
        parts.push(Part::Limit(Moved { was: was.limit.clone(), is: is.limit.clone() }));
    }
    let fields = |rule: &Rule| rule.missing.iter().map(|one| one.field.clone()).collect::<Vec<_>>();
    if fields(was) != fields(is) {
        parts.push(Part::Missing(Moved { was: fields(was), is: fields(is) }));
    }
    parts.extend(readings(was, is));
    if was.sensitive != is.sensitive {
        parts.push(Part::Sensitive(Moved { was: was.sensitive, is: is.sensitive }));
    }
    if was.summary != is.summary {
        parts.push(Part::Asks(Moved { was: was.summary.clone(), is: is.summary.clone() }));
    }
    if was.modality != is.modality {
        parts.push(Part::Binding(Moved { was: was.modality.clone(), is: is.modality.clone() }));
    }
    parts
}

/// The readings that were answered otherwise, that came or that went.
fn readings(was: &Rule, is: &Rule) -> Vec<Part> {
    let key = |reading: &Reading| (reading.id.clone(), reading.question.clone());
    let taken = |rule: &Rule, of: &(String, Bilingual)| {
        rule.readings.iter().find(|reading| key(reading) == *of).map(|reading| reading.taken.clone())
    };
    let mut keys: Vec<_> = is.readings.iter().chain(&was.readings).map(key).collect();
    let mut seen = Vec::new();
    keys.retain(|key| {
        let new = !seen.contains(key);
        seen.push(key.clone());
        new
    });
    // A rule that finds no answer tells of no reading; that is no change of the reading.
    let told = !was.readings.is_empty() && !is.readings.is_empty();
    let moved = keys.into_iter().filter(|_| told).filter_map(|key| {
        let taken = Moved { was: taken(was, &key), is: taken(is, &key) };
        (taken.was != taken.is).then_some(Part::Reading { id: key.0, taken })
    });
    moved.collect()
}

impl Cause {
    /// The cause in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let fixed = match self {
            Self::Plan => Text::new("计划文件有变", "the plan changed"),
            Self::Papers => Text::new("材料文件有变", "the files of papers changed"),
            Self::Setting => Text::new("核对阶段或日期不同", "another stage or day"),
            Self::Rule => Text::new("细则或口径有变", "the rule changed"),
            Self::Program { was, is } if was == is => {
                Text::new("程序有变（版本号相同）", "the program changed (under the same version)")
            }
            Self::Program { was, is } => {
                return match lang {
                    Lang::Zh => format!("程序版本由 {was} 变为 {is}"),
                    Lang::En => format!("the program changed from {was} to {is}"),
                };
            }
        };
        fixed.get(lang).to_owned()
    }
}

#[cfg(test)]
mod tests;
