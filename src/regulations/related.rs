//! Related texts: they bind the same projects beside the six regulations, and none of them is an article of theirs.
//!
//! One file a text. A text says which projects it reaches, by place and date; its provisions say for which kinds. The
//! boundary cases, written by hand from the texts, are in `related.cases.md`.

mod chifeng;
mod cross_region;
mod energy_saving;
mod feed_in;
mod green_consumption;
mod net_feed_in;
mod siting;

use super::t;
use crate::facts::Paper;
use crate::law::{Applies, Layer, Outcome, Rule};
use crate::project::RegulationKind;

/// Every related text, the higher and later ones first.
pub static ALL: &[&Layer] = &[
    &siting::LAYER,
    &feed_in::LAYER,
    &net_feed_in::LAYER,
    &cross_region::LAYER,
    &green_consumption::LAYER,
    &energy_saving::LAYER,
    &chifeng::LAYER,
];

/// The boundary cases of the related texts, written by hand.
pub const CASES: &str = include_str!("related.cases.md");

/// The rule with an id, with the text it belongs to.
#[must_use]
pub fn rule(id: &str) -> Option<(&'static Layer, &'static Rule)> {
    let mut rules = ALL.iter().flat_map(|layer| {
        let rules = layer.provisions.iter().flat_map(|provision| provision.rules);
        rules.map(move |rule| (*layer, rule))
    });
    rules.find(|(_, rule)| rule.id == id)
}

/// The months from the approval within which a rule asks for something; none where it sets no such term.
#[must_use]
pub fn months_after_approval(id: &str) -> Option<u8> {
    chifeng::TERMS.iter().find(|(rule, _)| *rule == id).map(|(_, months)| *months)
}

const HYDROGEN: &[RegulationKind] = &[RegulationKind::Hydrogen];
const WITH_NEW_LOAD: &[RegulationKind] =
    &[RegulationKind::GreenPark, RegulationKind::SourceGridLoadStorage, RegulationKind::SelfConsumption];
const WITH_OWN_USE: &[RegulationKind] = &[
    RegulationKind::Hydrogen,
    RegulationKind::GreenPark,
    RegulationKind::SourceGridLoadStorage,
    RegulationKind::SelfConsumption,
    RegulationKind::CaptiveReplacement,
];
const EVERY_KIND: &[RegulationKind] = &[
    RegulationKind::Hydrogen,
    RegulationKind::GreenPark,
    RegulationKind::SourceGridLoadStorage,
    RegulationKind::SelfConsumption,
    RegulationKind::CaptiveReplacement,
    RegulationKind::ThermalFlexibility,
];

const NEW_INTENSIVE_LOAD: Applies = Applies {
    to: t("有新建高耗能负荷的项目", "projects with a new energy-intensive load"),
    when: |facts| facts.has_new_intensive_load(),
};

/// Present, or refused.
const fn present(paper: Paper) -> Outcome {
    match paper {
        Paper::Present => Outcome::met(),
        Paper::Refused => Outcome::not_met(),
    }
}
