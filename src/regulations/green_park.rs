//! 内蒙古自治区工业园区绿色供电项目实施细则 2023 年修订版（试行）.

use super::t;
use crate::law::Regulation;
use crate::project::{Level, RegulationKind};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("green_park.cases.md");

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::GreenPark,
    title: t("内蒙古自治区工业园区绿色供电项目实施细则", "implementing rule for green supply of industrial parks"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    approver: Level::Region,
    transition: 17,
    articles: &[],
};
