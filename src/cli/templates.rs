//! The sample plans that the program carries.

use super::words::Word;
use crate::project::{Choice, RegulationKind};
use crate::text::Text;

/// A sample plan.
pub(super) type Template = Word<&'static str>;

const HYDROGEN: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/hydrogen.toml"),
        id: "on-grid",
        name: Text::new("并网型", "on-grid"),
    },
    Template {
        value: include_str!("../../project-templates/hydrogen-off-grid.toml"),
        id: "off-grid",
        name: Text::new("离网型", "off-grid"),
    },
    Template {
        value: include_str!("../../project-templates/hydrogen-two-phase.toml"),
        id: "two-phase",
        name: Text::new("两期", "in two phases"),
    },
];

const GREEN_PARK: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/green-park.toml"),
        id: "park",
        name: Text::new("园区", "in a park"),
    },
    Template {
        value: include_str!("../../project-templates/green-park-network.toml"),
        id: "network",
        name: Text::new("增量配电网", "on an incremental network"),
    },
];

const SOURCE_GRID_LOAD_STORAGE: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/source-grid-load-storage.toml"),
        id: "single",
        name: Text::new("一次投产", "in one phase"),
    },
    Template {
        value: include_str!("../../project-templates/source-grid-load-storage-phased.toml"),
        id: "phased",
        name: Text::new("分期投产", "in phases"),
    },
];

const SELF_CONSUMPTION: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/self-consumption.toml"),
        id: "distributed",
        name: Text::new("分散式风电和分布式光伏", "distributed wind and solar"),
    },
    Template {
        value: include_str!("../../project-templates/self-consumption-road.toml"),
        id: "road-slope",
        name: Text::new("公路边坡光伏", "solar on road slopes"),
    },
    Template {
        value: include_str!("../../project-templates/self-consumption-mine.toml"),
        id: "mine",
        name: Text::new("矿区光伏", "solar in mining areas"),
    },
    Template {
        value: include_str!("../../project-templates/self-consumption-plant.toml"),
        id: "plant-use",
        name: Text::new("电厂厂用电", "own use of a coal plant"),
    },
    Template {
        value: include_str!("../../project-templates/self-consumption-mixed.toml"),
        id: "mixed",
        name: Text::new("混合场景", "several scenarios"),
    },
];

const CAPTIVE_REPLACEMENT: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/captive-replacement.toml"),
        id: "retrofit",
        name: Text::new("机组改造", "with retrofit"),
    },
    Template {
        value: include_str!("../../project-templates/captive-replacement-plain.toml"),
        id: "no-retrofit",
        name: Text::new("机组不改造", "without retrofit"),
    },
];

const THERMAL_FLEXIBILITY: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/thermal-flexibility.toml"),
        id: "existing",
        name: Text::new("现役机组", "units in service"),
    },
    Template {
        value: include_str!("../../project-templates/thermal-flexibility-new.toml"),
        id: "under-construction",
        name: Text::new("在建机组", "units under construction"),
    },
    Template {
        value: include_str!("../../project-templates/thermal-flexibility-pooled.toml"),
        id: "pooled",
        name: Text::new("多厂", "pooled plants"),
    },
];

/// The samples for a regulation, the plainest first.
pub(super) const fn of(kind: RegulationKind) -> &'static [Template] {
    match kind {
        RegulationKind::Hydrogen => HYDROGEN,
        RegulationKind::GreenPark => GREEN_PARK,
        RegulationKind::SourceGridLoadStorage => SOURCE_GRID_LOAD_STORAGE,
        RegulationKind::SelfConsumption => SELF_CONSUMPTION,
        RegulationKind::CaptiveReplacement => CAPTIVE_REPLACEMENT,
        RegulationKind::ThermalFlexibility => THERMAL_FLEXIBILITY,
    }
}

/// The samples for every regulation.
pub(super) fn every() -> Vec<Template> {
    RegulationKind::ALL.iter().flat_map(|kind| of(*kind)).copied().collect()
}

/// The name of a variant by its id.
pub(super) fn variant_name(id: &str) -> Option<Text> {
    every().into_iter().find(|template| template.id == id).map(|template| template.name)
}
