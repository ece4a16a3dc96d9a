//! The papers of a project: those that the plan lists, and those that a rule asks for and does not find.

use super::super::{harmless, words};
use crate::assess::{Assessment, RuleResult};
use crate::facts::Missing;
use crate::project::{Choice, Document, Plan};
use crate::text::{Lang, Text};

/// The papers of a project.
#[derive(Debug)]
pub(in crate::report) struct Papers {
    /// Those that the plan lists, in its order.
    pub(in crate::report) listed: Vec<PaperRow>,
    /// Those that are missing, in the order of the law.
    pub(in crate::report) missing: Vec<PaperRow>,
}

/// A paper.
#[derive(Debug, Default)]
pub(in crate::report) struct PaperRow {
    /// What it is; where one of several would do, all of them.
    pub(in crate::report) kind: String,
    /// Whether it is listed or missing, in words.
    pub(in crate::report) state: &'static str,
    /// Its title.
    pub(in crate::report) title: String,
    /// Who issued it.
    pub(in crate::report) issuer: String,
    /// Its number.
    pub(in crate::report) number: String,
    /// Its date.
    pub(in crate::report) date: String,
    /// Until when it is valid.
    pub(in crate::report) valid_until: String,
    /// What it concludes.
    pub(in crate::report) result: &'static str,
    /// The file that holds it.
    pub(in crate::report) file: String,
    /// SHA-256 of the file.
    pub(in crate::report) sha256: String,
    /// The rules that rest on it or ask for it.
    pub(in crate::report) rules: String,
}

impl Papers {
    pub(super) fn new(plan: &Plan, assessment: &Assessment, lang: Lang) -> Self {
        let listed = plan.project.documents.iter().map(|document| listed(plan, assessment, document, lang));
        Self { listed: listed.collect(), missing: missing(assessment, lang) }
    }
}

/// The rules in a list: 二·1、三·2.
fn rules<'r>(results: impl Iterator<Item = &'r RuleResult>, lang: Lang) -> String {
    let rules: Vec<_> = results.map(|result| words::short_article(result, lang)).collect();
    rules.join(if lang == Lang::Zh { "、" } else { ", " })
}

fn listed(plan: &Plan, assessment: &Assessment, document: &Document, lang: Lang) -> PaperRow {
    let text = |given: &Option<crate::project::Given<String>>| {
        given.as_ref().map(|given| harmless(&given.value)).unwrap_or_default()
    };
    let day = |given: &Option<crate::project::Given<jiff::civil::Date>>| {
        given.as_ref().map(|given| given.value.to_string()).unwrap_or_default()
    };
    let file = document.file.as_ref().map(|given| given.value.as_str());
    let digest = file.and_then(|file| plan.attachments.iter().find(|one| one.file == file));
    // A rule reads the kind of a paper, its result or its date; all of them stand in one entry.
    let entry = document.kind.as_ref().map(|given| given.place.index);
    let rests = |result: &&RuleResult| {
        result.sources.iter().any(|place| place.term.field.starts_with("documents[]") && Some(place.index) == entry)
    };
    PaperRow {
        kind: document.kind.as_ref().map(|given| given.value.name().get(lang).to_owned()).unwrap_or_default(),
        state: Text::new("已列", "listed").get(lang),
        title: text(&document.title),
        issuer: text(&document.issuer),
        number: text(&document.number),
        date: day(&document.date),
        valid_until: day(&document.valid_until),
        result: document.result.as_ref().map_or("", |given| given.value.name().get(lang)),
        file: text(&document.file),
        sha256: digest.map(|one| one.sha256.clone()).unwrap_or_default(),
        rules: rules(assessment.results.iter().filter(rests), lang),
    }
}

fn missing(assessment: &Assessment, lang: Lang) -> Vec<PaperRow> {
    let mut papers: Vec<&Missing> = Vec::new();
    for missing in assessment.results.iter().flat_map(|result| &result.missing) {
        if matches!(missing, Missing::Paper(_)) && !papers.contains(&missing) {
            papers.push(missing);
        }
    }
    let rows = papers.into_iter().map(|paper| PaperRow {
        kind: harmless(&paper.name(lang)),
        state: Text::new("缺少", "missing").get(lang),
        rules: rules(assessment.results.iter().filter(|result| result.missing.contains(paper)), lang),
        ..PaperRow::default()
    });
    rows.collect()
}
