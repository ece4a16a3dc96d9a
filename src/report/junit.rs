//! The report as JUnit XML, for pipelines that count tests: one test a rule, one suite an article.
//!
//! What fails is a failure. What is missing or needs a justification is an error, for the question stays open and the plan must
//! not count as passed; what does not apply is skipped. Related texts count in no conclusion and are told as output.

use askama::Template;

use super::batch::Entry;
use super::content::{Content, Item};
use crate::assess::Assessment;
use crate::law::Consequence;
use crate::project::Plan;
use crate::text::Lang;

#[derive(Template)]
#[template(path = "junit/suite.xml")]
struct Suite<'a> {
    content: &'a Content,
    file: String,
    totals: Totals,
}

/// How many tests came out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Totals {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Totals {
    fn of<'i>(items: impl Iterator<Item = &'i Item>, findings: usize) -> Self {
        let start = Self { tests: findings, errors: findings, ..Self::default() };
        items.fold(start, |mut totals, item| {
            totals.tests += 1;
            match item.consequence {
                Consequence::Pass => {}
                Consequence::Fail => totals.failures += 1,
                Consequence::Missing | Consequence::Justify => totals.errors += 1,
                Consequence::NotApplicable(_) => totals.skipped += 1,
            }
            totals
        })
    }
}

/// The report as JUnit XML that ends with a line break. It says nothing of how long anything took.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::junit, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(junit::render(&plan, &assessment, Lang::Zh).contains("failures=\"0\""));
/// ```
#[must_use]
pub fn render(plan: &Plan, assessment: &Assessment, lang: Lang) -> String {
    format!("{}{}{}", head(), suite(plan, assessment, lang), foot())
}

/// What stands before the first suite.
pub(crate) const fn head() -> &'static str {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hegui\">\n"
}

/// What stands after the last suite.
pub(crate) const fn foot() -> &'static str {
    "</testsuites>\n"
}

/// The suite of one plan.
pub(crate) fn suite(plan: &Plan, assessment: &Assessment, lang: Lang) -> String {
    let content = Content::new(plan, assessment, lang, None);
    let totals = Totals::of(content.items(), content.findings.len());
    let suite = Suite { file: super::harmless(plan.source.name()), totals, content: &content };
    // Writing to a string cannot fail, and the template calls nothing that can.
    suite.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "junit/not_run.xml")]
struct NotRun<'a> {
    file: &'a str,
    reason: &'a str,
}

/// The suite of a plan that was not assessed: one error.
pub(crate) fn not_run(entry: &Entry) -> String {
    let reason = match entry {
        Entry::Checked(_) => "",
        Entry::Unread { reason, .. } | Entry::Broken { reason, .. } => reason,
    };
    NotRun { file: entry.file(), reason }.render().unwrap_or_default()
}

impl Suite<'_> {
    /// Everything a reader needs to see of a rule that is open.
    #[expect(clippy::unused_self, reason = "a template calls it so")]
    fn details(&self, item: &Item) -> String {
        let places = item.places.iter().map(|place| format!("{} {}", place.position, place.written));
        let missing = item.missing.iter().map(|missing| missing.sentence.clone());
        let lines = [item.asked.clone()].into_iter().chain(item.compared.iter().map(|one| one.sentence.clone()));
        let lines =
            lines.chain(places).chain(item.steps.iter().cloned()).chain(missing).chain(item.notes.iter().cloned());
        lines.chain(item.remedy.iter().cloned()).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests;
