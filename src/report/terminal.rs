//! The report for a terminal: the conclusion first, the worst first, and nothing left out without saying how much.

mod compare;
mod detail;
mod foot;
mod head;
mod route;
mod table;

pub use compare::render_comparison;
pub use route::render_routes;

use super::Style;
use super::layout::Page;
use crate::assess::{Assessment, RuleResult};
use crate::law::Consequence;
use crate::official::OfficialText;
use crate::project::Plan;
use crate::text::{Lang, Text};

/// What a terminal report shows, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TerminalOptions<'a> {
    /// Language, width and colour.
    pub style: Style,
    /// Whether clauses that do not apply stand in the table too.
    pub all: bool,
    /// Whether the limits that are met most narrowly are listed.
    pub closest: bool,
    /// The text whose wording stands beside each rule that is shown in detail.
    pub law: Option<&'a OfficialText>,
}

/// The report as text that ends with a line break.
///
/// The same plan, assessment and options give the same text.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::terminal::{render, TerminalOptions}};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(render(&plan, &assessment, TerminalOptions::default()).contains("✓ 符合"));
/// ```
#[must_use]
pub fn render(plan: &Plan, assessment: &Assessment, options: TerminalOptions<'_>) -> String {
    let mut page = Page::new(options.style);
    head::write(&mut page, plan, assessment);
    table::write(&mut page, assessment, options.all);
    if options.closest {
        table::write_closest(&mut page, assessment);
    }
    detail::write(&mut page, plan, assessment, options.law);
    foot::write(&mut page, plan, assessment, options.law);
    page.finish()
}

/// The results, worst first, and in the order of the law among equals.
fn worst_first(assessment: &Assessment) -> Vec<&RuleResult> {
    let mut results: Vec<_> = assessment.results.iter().collect();
    results.sort_by_key(|result| std::cmp::Reverse(result.consequence.severity()));
    results
}

/// Whether a verdict rests on figures that contradict each other.
fn contradicted(assessment: &Assessment, result: &RuleResult) -> bool {
    result.consequence == Consequence::Missing
        && assessment.findings.iter().any(|finding| result.notes.contains(&finding.note))
}

/// What stands beside the verdict.
fn marks(assessment: &Assessment, result: &RuleResult) -> Vec<Text> {
    const SENSITIVE: Text = Text::new("口径敏感", "sensitive");
    const RELIEVED: Text = Text::new("按许可放宽", "relaxed");
    const DEPARTED: Text = Text::new("偏离已获同意", "departure agreed");
    const CONTRADICTED: Text = Text::new("数据矛盾", "conflicting");
    let marks = [
        (result.sensitive, SENSITIVE),
        (result.relieved && result.consequence == Consequence::Pass, RELIEVED),
        (result.departed, DEPARTED),
        (contradicted(assessment, result), CONTRADICTED),
    ];
    marks.into_iter().filter_map(|(applies, mark)| applies.then_some(mark)).collect()
}

/// A label with its colon, as a heading.
fn heading(text: Text, lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{}（{count}）", text.zh),
        Lang::En => format!("{} ({count})", text.en),
    }
}

#[cfg(test)]
mod tests;
