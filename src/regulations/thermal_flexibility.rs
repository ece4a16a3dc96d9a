//! 内蒙古自治区火电灵活性改造消纳新能源实施细则 2023 年修订版（试行）.

use super::t;
use crate::law::Regulation;
use crate::project::{Level, RegulationKind};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("thermal_flexibility.cases.md");

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
    articles: &[],
};
