//! 内蒙古自治区工业园区绿色供电项目实施细则 2023 年修订版（试行）: green supply of industrial parks.
//!
//! The articles stand in the order of the text: 1 to 6 in `green_park/filing.rs`, 7 to 18 in `green_park/building.rs`. A
//! condition on several facts is a function in `green_park/conditions.rs`, or in `common.rs` where other regulations state
//! it in the same words. Where the words can be read in more than one way, the reading taken is in
//! `green_park/readings.rs`. The boundary cases, written by hand from the text, are in `green_park.cases.md`.
//!
//! This rule asks for no common ownership, no share of generation that must be used, and knows no limit of phases.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::facts::Means;
use crate::law::{Applies, Direction, Regulation, Target};
use crate::project::{Level, ParkBasis, RegulationKind, Stage};
use crate::quantity::Figure;
use crate::terms::Term;
use building::{
    ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15,
    ARTICLE_16, ARTICLE_17, ARTICLE_18,
};
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("green_park.cases.md");

/// What counts under article 5: storage, and capability at the same level, leased storage among it.
const MEANS: &[Means] = &[Means::Storage, Means::Other, Means::Leased];

const ON_PARK: Applies = Applies {
    to: t("依托工业园区的项目", "projects on an industrial park"),
    when: |facts| Ok(facts.park_basis()? == ParkBasis::Park),
};
const ON_NETWORK: Applies = Applies {
    to: t("依托或经增量配电网的项目", "projects on or through an incremental network"),
    when: |facts| facts.relies_on_network(),
};
const SEVERAL_LEAGUES: Applies =
    Applies { to: t("跨盟市项目", "projects in several leagues"), when: |facts| Ok(1 < facts.leagues()?.len()) };
const WITH_STORAGE: Applies =
    Applies { to: t("配置储能的项目", "projects with storage"), when: |facts| facts.has_storage() };
const WITH_OTHER_CAPABILITY: Applies = Applies {
    to: t("有储能以外调峰能力的项目", "projects with regulating capability other than storage"),
    when: |facts| Ok(facts.claims_other_capability()),
};

const WITH_EQUAL_CAPABILITY: Applies = Applies {
    to: t("有其他调峰能力或租赁储能的项目", "projects with other capability or leased storage"),
    when: |facts| Ok(facts.claims_other_capability() || facts.leased_storage().is_some()),
};

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const AFTER_FILING: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation, Stage::Amendment];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::GreenPark,
    title: t("内蒙古自治区工业园区绿色供电项目实施细则", "implementing rule for green supply of industrial parks"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::Region,
    transition: 17,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18,
    ],
};

const fn target(direction: Direction, term: &'static Term, to: Figure) -> Target {
    Target { direction, term, to }
}
