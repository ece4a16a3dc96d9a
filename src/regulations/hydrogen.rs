//! 内蒙古自治区风光制氢一体化项目实施细则 2023 年修订版（试行）: wind-solar hydrogen.
//!
//! The articles stand in the order of the text: 1 to 9 in `hydrogen/filing.rs`, 10 to 23 in `hydrogen/building.rs`. A
//! condition on several facts is a function in `hydrogen/conditions.rs`. Where the words can be read in more than one way,
//! the reading taken is in `hydrogen/readings.rs`, under its number in the list of readings. The boundary cases, written by
//! hand from the text, are in `hydrogen.cases.md`.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::law::{Applies, Direction, Regulation, Target};
use crate::project::{GridType, Level, Part, RegulationKind, Stage, WaterSource};
use crate::quantity::Figure;
use crate::terms::Term;
use building::{
    ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18,
    ARTICLE_19, ARTICLE_20, ARTICLE_21, ARTICLE_22, ARTICLE_23,
};
use conditions as check;
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("hydrogen.cases.md");

/// The parts that article 2 names.
const NAMED_PARTS: &[Part] = &[Part::Source, Part::Network, Part::Hydrogen, Part::Storage];

/// Water that the ban of article 4 may reach: groundwater itself, and water drawn from wells under another name.
const WELL_WATER: &[WaterSource] = &[WaterSource::Ground, WaterSource::Brackish, WaterSource::PublicSupplyFromWells];

const ON_GRID: Applies =
    Applies { to: t("并网型项目", "on-grid projects"), when: |facts| Ok(facts.grid_type()? == GridType::OnGrid) };
const OFF_GRID: Applies = Applies {
    to: t("离网型项目", "off-grid projects"),
    when: |facts| Ok(facts.grid_type()? == GridType::OffGrid),
};
const IN_PHASES: Applies =
    Applies { to: t("分期投产项目", "projects in phases"), when: |facts| facts.is_phased() };
const SEVERAL_LEAGUES: Applies =
    Applies { to: t("跨盟市项目", "projects in several leagues"), when: |facts| Ok(1 < facts.leagues()?.len()) };
const WITH_STORAGE: Applies =
    Applies { to: t("配置电储能的项目", "projects with storage"), when: |facts| facts.has_storage() };
const NEEDS_RESERVE: Applies = Applies {
    to: t("需要公用电网备用的并网型项目", "on-grid projects that want reserve"),
    when: |facts| Ok(facts.grid_type()? == GridType::OnGrid && !facts.reserve_need()?.is_zero()),
};
const SEPARATE_APPLICATION: Applies = Applies {
    to: t("与新建氢能应用项目分别备案的项目", "projects filed apart from a new hydrogen-application project"),
    when: check::application_is_filed_separately,
};

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::Hydrogen,
    title: t("内蒙古自治区风光制氢一体化项目实施细则", "implementing rule for wind-solar hydrogen projects"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::Region,
    transition: 22,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18, ARTICLE_19,
        ARTICLE_20, ARTICLE_21, ARTICLE_22, ARTICLE_23,
    ],
};

const fn target(direction: Direction, term: &'static Term, to: Figure) -> Target {
    Target { direction, term, to }
}
