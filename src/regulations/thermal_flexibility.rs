//! 内蒙古自治区火电灵活性改造消纳新能源实施细则 2023 年修订版（试行）: new energy on the added flexibility of coal plants.
//!
//! The articles stand in the order of the text: 1 to 4 in `thermal_flexibility/filing.rs`, 5 to 18 in
//! `thermal_flexibility/building.rs`. A condition on several facts is a function in `thermal_flexibility/conditions.rs`.
//! Where the words can be read in more than one way, the reading taken is in `thermal_flexibility/readings.rs`, under its
//! number in the list of readings. The boundary cases, written by hand from the text, are in `thermal_flexibility.cases.md`.
//!
//! The rule asks for no storage, no commitment letter, no contingency plan, no load and no cap on feed-in.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::law::{Applies, Direction, Regulation, Target};
use crate::project::{Level, RegulationKind, Stage, UnitStatus};
use crate::quantity::Figure;
use crate::terms::Term;
use building::{
    ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14,
    ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18,
};
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("thermal_flexibility.cases.md");

const IN_SERVICE: Applies = Applies {
    to: t("有现役机组的项目", "projects with units in service"),
    when: |facts| Ok(!facts.units_of(UnitStatus::InService)?.is_empty()),
};
const UNDER_CONSTRUCTION: Applies = Applies {
    to: t("有在建机组的项目", "projects with units under construction"),
    when: |facts| Ok(!facts.units_of(UnitStatus::UnderConstruction)?.is_empty()),
};
const WITH_AGREEMENT: Applies = Applies {
    to: t("有已签调度协议的现役机组的项目", "projects with units in service that have a dispatch agreement"),
    when: |facts| Ok(!facts.units_with_agreement()?.is_empty()),
};
const RETROFITTED: Applies = Applies {
    to: t("改造现役机组的项目", "projects that retrofit units in service"),
    when: |facts| Ok(!facts.flexible_units_of(UnitStatus::InService)?.is_empty()),
};
const RETROFITTED_HEATING: Applies = Applies {
    to: t("改造现役供热机组的项目", "projects that retrofit heating units in service"),
    when: |facts| Ok(!facts.heating_units(&facts.flexible_units_of(UnitStatus::InService)?)?.is_empty()),
};
const NEW_HEATING: Applies = Applies {
    to: t("有在建供热机组的项目", "projects with heating units under construction"),
    when: |facts| Ok(!facts.heating_units(&facts.units_of(UnitStatus::UnderConstruction)?)?.is_empty()),
};
const SEVERAL_PLANTS: Applies = Applies {
    to: t("几座电厂合并计算的项目", "projects that count several plants together"),
    when: |facts| Ok(1 < facts.coal_plants()?.len()),
};

const FILING_AND_ACCEPTANCE: &[Stage] = &[Stage::Application, Stage::Acceptance];
const FILING_AND_AMENDMENT: &[Stage] = &[Stage::Application, Stage::Amendment];
const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const ACCEPTANCE: &[Stage] = &[Stage::Acceptance];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::ThermalFlexibility,
    title: t(
        "内蒙古自治区火电灵活性改造消纳新能源实施细则",
        "implementing rule for thermal flexibility that takes in new energy",
    ),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::League,
    transition: 17,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18,
    ],
};

const fn target(direction: Direction, term: &'static Term, to: Figure) -> Target {
    Target { direction, term, to }
}
