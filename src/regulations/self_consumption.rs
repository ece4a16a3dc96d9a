//! 内蒙古自治区关于全额自发自用新能源项目实施细则 2023 年修订版（试行）: full self-consumption.
//!
//! The articles stand in the order of the text: 1 to 6 in `self_consumption/filing.rs`, 7 to 18 in
//! `self_consumption/building.rs`. A condition on several facts is a function in `self_consumption/conditions.rs`, or in
//! `common.rs` where other regulations state it in the same words. Where the words can be read in more than one way, the
//! reading taken is in `self_consumption/readings.rs`. The boundary cases, written by hand from the text, are in
//! `self_consumption.cases.md`.
//!
//! This rule has no share of storage, no share of generation that must be used, no least load, no rule on ownership or phases.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::law::{Applies, Regulation};
use crate::project::{Level, RegulationKind, Scenario, Stage};
use building::{
    ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15,
    ARTICLE_16, ARTICLE_17, ARTICLE_18,
};
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("self_consumption.cases.md");

/// The five scenarios of article 2.
const FIVE: &[Scenario] =
    &[Scenario::DistributedWind, Scenario::DistributedSolar, Scenario::RoadSlope, Scenario::Mine, Scenario::PlantUse];
/// The scenarios that feed a new load.
const FOR_LOAD: &[Scenario] =
    &[Scenario::DistributedWind, Scenario::DistributedSolar, Scenario::RoadSlope, Scenario::Mine];
/// The scenario that feeds the own use of a coal plant.
const FOR_PLANT: &[Scenario] = &[Scenario::PlantUse];
/// The scenarios on own land or a nearby plot.
const ON_OWN_LAND: &[Scenario] = &[Scenario::DistributedWind, Scenario::DistributedSolar, Scenario::PlantUse];
/// The scenarios that want a right to the land; the road has its own authority.
const WITH_LAND_RIGHT: &[Scenario] =
    &[Scenario::DistributedWind, Scenario::DistributedSolar, Scenario::Mine, Scenario::PlantUse];

const OF_WIND: Applies = Applies {
    to: t("含分散式风电的项目", "projects with distributed wind"),
    when: |facts| facts.has_scenario(&[Scenario::DistributedWind]),
};
const OF_SOLAR: Applies = Applies {
    to: t("含分布式光伏的项目", "projects with distributed solar"),
    when: |facts| facts.has_scenario(&[Scenario::DistributedSolar]),
};
const OF_OWN_LAND: Applies = Applies {
    to: t("建在自有用地或周边地块的项目", "projects on own land or nearby plots"),
    when: |facts| facts.has_scenario(ON_OWN_LAND),
};
const OF_NEARBY_PLOT: Applies = Applies {
    to: t("用周边地块的项目", "projects on nearby plots"),
    when: |facts| Ok(facts.has_scenario(ON_OWN_LAND)? && facts.has_nearby_plot(ON_OWN_LAND)?),
};
const OF_LAND_RIGHT: Applies = Applies {
    to: t("建在自有用地、周边地块或矿区的项目", "projects on own land, nearby plots or mining areas"),
    when: |facts| facts.has_scenario(WITH_LAND_RIGHT),
};
const OF_ROAD: Applies = Applies {
    to: t("公路边坡光伏项目", "projects on road slopes"),
    when: |facts| facts.has_scenario(&[Scenario::RoadSlope]),
};
const OF_MINE: Applies = Applies {
    to: t("矿区光伏项目", "projects in mining areas"),
    when: |facts| facts.has_scenario(&[Scenario::Mine]),
};
const OF_PLANT: Applies = Applies {
    to: t("供厂用电的项目", "projects for the own use of a coal plant"),
    when: |facts| facts.has_scenario(FOR_PLANT),
};
const OF_LOAD: Applies = Applies {
    to: t("供新增负荷的项目", "projects for a new load"),
    when: |facts| facts.has_scenario(FOR_LOAD),
};
const WITH_NEW_LOAD: Applies =
    Applies { to: t("有新增负荷的项目", "projects with a new load"), when: |facts| facts.has_new_load() };
const WITH_COAL_PLANT: Applies = Applies {
    to: t("涉及燃煤电厂的项目", "projects with a coal plant"),
    when: |facts| facts.involves_coal_plant(),
};
const WITH_STORAGE: Applies =
    Applies { to: t("配置电储能的项目", "projects with storage"), when: |facts| facts.has_storage() };

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::SelfConsumption,
    title: t(
        "内蒙古自治区关于全额自发自用新能源项目实施细则",
        "implementing rule for new energy of full self-consumption",
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
