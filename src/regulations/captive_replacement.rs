//! 内蒙古自治区燃煤自备电厂可再生能源替代工程实施细则 2023 年修订版（试行）.

use super::t;
use crate::law::Regulation;
use crate::project::{Level, RegulationKind};

/// The boundary cases of this regulation, written by hand from the text.
pub(super) const CASES: &str = include_str!("captive_replacement.cases.md");

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
    articles: &[],
};
