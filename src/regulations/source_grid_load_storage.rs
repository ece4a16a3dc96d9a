//! 内蒙古自治区源网荷储一体化项目实施细则 2023 年修订版（试行）: source-grid-load-storage.
//!
//! The articles stand in the order of the text: 1 to 8 in `source_grid_load_storage/filing.rs`, 9 to 25 in
//! `source_grid_load_storage/building.rs`. A condition on several facts is a function in
//! `source_grid_load_storage/conditions.rs`, or in `common.rs` where other regulations state it in the same words. The
//! readings are in `source_grid_load_storage/readings.rs`, under their number in the list of readings. The boundary
//! cases, written by hand from the text, are in `source_grid_load_storage.cases.md`.

mod building;
mod conditions;
mod filing;
mod readings;

use super::t;
use crate::facts::Means;
use crate::law::{Applies, Direction, Regulation, Target};
use crate::project::{Level, Part, RegulationKind, Stage};
use crate::quantity::Figure;
use crate::terms::Term;
use building::{
    ARTICLE_9, ARTICLE_10, ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17,
    ARTICLE_18, ARTICLE_19, ARTICLE_20, ARTICLE_21, ARTICLE_22, ARTICLE_23, ARTICLE_24, ARTICLE_25,
};
use filing::{ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("source_grid_load_storage.cases.md");

/// The parts that article 2 names; its list is closed.
const NAMED_PARTS: &[Part] = &[Part::Source, Part::Network, Part::Load, Part::Storage];

/// What regulates the new energy under article 5. Leased storage is not controlled by the investor (article 2).
const MEANS: &[Means] = &[Means::Storage, Means::Other];

const IN_PHASES: Applies =
    Applies { to: t("分期分批投产的项目", "projects in phases"), when: |facts| facts.load_comes_in_phases() };
const SEVERAL_LEAGUES: Applies =
    Applies { to: t("跨盟市项目", "projects in several leagues"), when: |facts| Ok(1 < facts.leagues()?.len()) };
const WITH_STORAGE: Applies =
    Applies { to: t("配置储能的项目", "projects with storage"), when: |facts| facts.has_storage() };
const WITH_OTHER_REGULATION: Applies = Applies {
    to: t("以其他调峰能力代替储能的项目", "projects with regulating power in the place of storage"),
    when: |facts| Ok(!facts.other_capability_filed().is_zero()),
};
const NEEDS_RESERVE: Applies = Applies {
    to: t("需要公用电网备用的项目", "projects that want reserve"),
    when: |facts| Ok(!facts.reserve_need()?.is_zero()),
};
const CALLED: Applies = Applies {
    to: t("被应急调用的项目", "projects called in an emergency"),
    when: |facts| facts.was_called_in_emergency(),
};

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::SourceGridLoadStorage,
    title: t("内蒙古自治区源网荷储一体化项目实施细则", "implementing rule for source-grid-load-storage projects"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::Region,
    transition: 24,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18, ARTICLE_19,
        ARTICLE_20, ARTICLE_21, ARTICLE_22, ARTICLE_23, ARTICLE_24, ARTICLE_25,
    ],
};

const fn target(direction: Direction, term: &'static Term, to: Figure) -> Target {
    Target { direction, term, to }
}
