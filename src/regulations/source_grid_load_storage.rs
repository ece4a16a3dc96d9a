//! 内蒙古自治区源网荷储一体化项目实施细则 2023 年修订版（试行）.

use super::t;
use crate::law::Regulation;
use crate::project::{Level, RegulationKind};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("source_grid_load_storage.cases.md");

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::SourceGridLoadStorage,
    title: t("内蒙古自治区源网荷储一体化项目实施细则", "implementing rule for source-grid-load-storage projects"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::Region,
    transition: 24,
    articles: &[],
};
