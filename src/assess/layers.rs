//! The related texts: tested like a regulation, with results and a conclusion of their own.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Case, Counts, Options, RuleResult, ToolError, count, setting, worst};
use crate::facts::{Finding, HourlyYear, Transition, findings, hourly_year};
use crate::law::{Consequence, Layer, Provision, Regulation};
use crate::project::Project;

/// What the program says of one related text.
#[derive(Debug)]
pub struct LayerResult {
    /// The text.
    pub layer: &'static Layer,
    /// One result for each rule that speaks of projects of the kind, in the order of the text.
    pub results: Vec<(&'static Provision, RuleResult)>,
}

impl LayerResult {
    /// The worst consequence; none where nothing applies.
    #[must_use]
    pub fn overall(&self) -> Option<Consequence> {
        worst(self.results.iter().map(|(_, result)| result.consequence))
    }

    /// How many rules came out how.
    #[must_use]
    pub fn counts(&self) -> Counts {
        count(self.results.iter().map(|(_, result)| result.consequence))
    }
}

/// The worst consequence over all related texts; none where nothing applies.
#[must_use]
pub fn overall(layers: &[LayerResult]) -> Option<Consequence> {
    worst(layers.iter().filter_map(LayerResult::overall))
}

/// Tests a project against related texts, for the kind of a regulation. A text without a provision for that kind is left
/// out.
///
/// # Errors
///
/// Only an error of the program.
pub fn against(
    layers: &[&'static Layer],
    regulation: &'static Regulation,
    project: &Project,
    options: Options,
) -> Result<Vec<LayerResult>, ToolError> {
    in_year(layers, regulation, project, options, &hourly_year(project, options.stage))
}

/// The same with what became of the hourly profile.
pub(super) fn in_year(
    layers: &[&'static Layer],
    regulation: &'static Regulation,
    project: &Project,
    options: Options,
    hourly: &HourlyYear,
) -> Result<Vec<LayerResult>, ToolError> {
    let (stage, setting) = (options.stage, setting(regulation, project, options));
    let mut found: Vec<Finding> = findings(project, stage);
    found.extend(hourly.findings.iter().cloned());
    let mut tested = Vec::new();
    for layer in layers {
        // What an older approval settled of the regulation says nothing about other texts.
        let (transition, gate, year) = (Transition::New, Some(&layer.applies), hourly.year.as_ref());
        let case = Case { project, stage, setting, transition, gate, year };
        let mut results = Vec::new();
        for (provision, rule) in layer.rules(regulation.kind) {
            let result = catch_unwind(AssertUnwindSafe(|| case.test(regulation, 0, rule, &found)));
            results.push((provision, result.map_err(|_| ToolError::Panicked(rule.id))?));
        }
        if !results.is_empty() {
            tested.push(LayerResult { layer, results });
        }
    }
    Ok(tested)
}
