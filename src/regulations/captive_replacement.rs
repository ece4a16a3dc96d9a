//! 内蒙古自治区燃煤自备电厂可再生能源替代工程实施细则 2023 年修订版（试行）: renewable energy in place of captive coal plants.
//!
//! The articles stand in the order of the text: 1 to 5 in `captive_replacement/filing.rs`, 6 to 17 in
//! `captive_replacement/building.rs`. A condition on several facts is a function in `captive_replacement/conditions.rs`. Where
//! the words can be read in more than one way, the reading taken is in `captive_replacement/readings.rs`, under its number in
//! the list of readings. The boundary cases, written by hand from the text, are in `captive_replacement.cases.md`.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::law::{Applies, Regulation};
use crate::project::{Level, RegulationKind, Relation, Stage};
use building::{
    ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15,
    ARTICLE_16, ARTICLE_17,
};
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("captive_replacement.cases.md");

const RETROFITTED: Applies = Applies {
    to: t("有机组改造的项目", "projects with a retrofitted unit"),
    when: |facts| facts.is_retrofitted(),
};
const SAME_GROUP: Applies = Applies {
    to: t("同一集团控股的项目", "projects of companies that one group controls"),
    when: |facts| Ok(facts.relation_to_plant()? == Relation::SameGroup),
};
const WITH_MEASURES: Applies = Applies {
    to: t("采取调峰措施的项目", "projects with regulating measures"),
    when: |facts| facts.takes_measures(),
};
const WITH_STORAGE: Applies =
    Applies { to: t("有储能设施的项目", "projects with storage"), when: |facts| facts.has_any_storage() };

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::CaptiveReplacement,
    title: t(
        "内蒙古自治区燃煤自备电厂可再生能源替代工程实施细则",
        "implementing rule for replacing captive coal plants by renewable energy",
    ),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::League,
    transition: 16,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17,
    ],
};
