//! The implementing rules, in the order of the official compendium, and nothing else.
//!
//! One file a regulation, one block an article, in the order of the text. The files hold no input, no output, no clock and
//! no wording of verdicts: they say what is asked and where the figures come from, and [`crate::assess`] does the rest.

mod captive_replacement;
mod common;
mod green_park;
mod hydrogen;
pub mod related;
mod self_consumption;
mod shared_readings;
mod source_grid_load_storage;
mod thermal_flexibility;

use crate::law::{Regulation, Rule};
use crate::project::RegulationKind;
use crate::text::Text;

/// Every regulation, in the order of the compendium.
pub static ALL: &[&Regulation] = &[
    &hydrogen::REGULATION,
    &green_park::REGULATION,
    &source_grid_load_storage::REGULATION,
    &self_consumption::REGULATION,
    &captive_replacement::REGULATION,
    &thermal_flexibility::REGULATION,
];

/// The regulation of a kind.
#[must_use]
pub fn of_kind(kind: RegulationKind) -> &'static Regulation {
    match kind {
        RegulationKind::Hydrogen => &hydrogen::REGULATION,
        RegulationKind::GreenPark => &green_park::REGULATION,
        RegulationKind::SourceGridLoadStorage => &source_grid_load_storage::REGULATION,
        RegulationKind::SelfConsumption => &self_consumption::REGULATION,
        RegulationKind::CaptiveReplacement => &captive_replacement::REGULATION,
        RegulationKind::ThermalFlexibility => &thermal_flexibility::REGULATION,
    }
}

/// The boundary cases of the regulation of a kind, written by hand from the text.
#[must_use]
pub fn cases(kind: RegulationKind) -> &'static str {
    match kind {
        RegulationKind::Hydrogen => hydrogen::CASES,
        RegulationKind::GreenPark => green_park::CASES,
        RegulationKind::SourceGridLoadStorage => source_grid_load_storage::CASES,
        RegulationKind::SelfConsumption => self_consumption::CASES,
        RegulationKind::CaptiveReplacement => captive_replacement::CASES,
        RegulationKind::ThermalFlexibility => thermal_flexibility::CASES,
    }
}

/// The rule with an id, with its regulation and the number of its article.
#[must_use]
pub fn rule(id: &str) -> Option<(&'static Regulation, u8, &'static Rule)> {
    ALL.iter().find_map(|regulation| {
        let (article, rule) = regulation.rules().find(|(_, rule)| rule.id == id)?;
        Some((*regulation, article, rule))
    })
}

/// A text in both languages; the short name keeps the articles readable.
const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}
