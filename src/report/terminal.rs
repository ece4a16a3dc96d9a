//! The report for a terminal: the conclusion first, the worst first, and nothing left out without saying how much.

mod compare;
mod detail;
mod duties;
mod foot;
mod head;
mod layers;
mod route;
mod table;

pub use compare::render_comparison;
pub use duties::render_duties;
pub use route::render_routes;

pub(super) use head::identity;

use super::Style;
use super::content::Content;
use super::layout::Page;
use crate::assess::{Assessment, RuleResult};
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
    let content = Content::new(plan, assessment, options.style.lang, options.law);
    let mut page = Page::new(options.style);
    head::write(&mut page, plan, &content);
    table::write(&mut page, &content, assessment, options.all);
    if options.closest {
        table::write_closest(&mut page, assessment);
    }
    detail::write(&mut page, &content);
    layers::write(&mut page, &content, options.all);
    foot::write(&mut page, &content);
    page.finish()
}

/// The results, worst first, and in the order of the law among equals.
fn worst_first(assessment: &Assessment) -> Vec<&RuleResult> {
    let mut results: Vec<_> = assessment.results.iter().collect();
    results.sort_by_key(|result| std::cmp::Reverse(result.consequence.severity()));
    results
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
