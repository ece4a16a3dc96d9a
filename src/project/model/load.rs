//! Loads, the park they lie in, what regulates them, and how they run.

use super::Maybe;
use crate::project::choice::{CertificateUse, IndustrialPolicy, LicenceState, LoadClass, LoadPurpose, ParkBasis};
use crate::project::place::When;
use crate::project::reader::Fields;
use crate::quantity::{Energy, Power, Years};
use crate::terms;

/// A load.
#[derive(Debug, Clone)]
pub struct Load {
    /// Its name; no two loads have the same.
    pub name: Maybe<String>,
    /// How it stands to the grid.
    pub class: Maybe<LoadClass>,
    /// What it is for.
    pub purpose: Maybe<LoadPurpose>,
    /// Yearly use at full output.
    pub annual_use: Maybe<Energy>,
    /// Whether it lies in the park or network of the project.
    pub in_area: Maybe<bool>,
    /// When it starts.
    pub start: Maybe<When>,
    /// Years of operation.
    pub life: Maybe<Years>,
    /// Whether it is adjustable.
    pub adjustable: Maybe<bool>,
    /// How it stands to industrial policy.
    pub policy: Maybe<IndustrialPolicy>,
    /// Whether it is in the catalogue of energy-intensive projects.
    pub energy_intensive: Maybe<bool>,
}

impl Load {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::LOAD_NAME);
        Self {
            name: fields.text(&terms::LOAD_NAME),
            class: fields.choice(&terms::LOAD_CLASS),
            purpose: fields.choice(&terms::LOAD_PURPOSE),
            annual_use: fields.quantity(&terms::LOAD_ANNUAL_USE),
            in_area: fields.flag(&terms::LOAD_IN_AREA),
            start: fields.when(&terms::LOAD_START),
            life: fields.life(&terms::LOAD_OWN_LIFE),
            adjustable: fields.flag(&terms::LOAD_ADJUSTABLE),
            policy: fields.choice(&terms::LOAD_POLICY),
            energy_intensive: fields.flag(&terms::LOAD_INTENSIVE),
        }
    }
}

/// The industrial park or incremental network of a green-supply project.
#[derive(Debug, Clone, Default)]
pub struct Park {
    /// What the project is built on.
    pub basis: Maybe<ParkBasis>,
    /// Its name.
    pub name: Maybe<String>,
    /// Whether it is in the regional catalogue of parks.
    pub listed: Maybe<bool>,
    /// Whether a project of a park is connected through an incremental network.
    pub through_network: Maybe<bool>,
    /// The state of the network's licence.
    pub licence: Maybe<LicenceState>,
}

impl Park {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self {
            basis: fields.choice(&terms::PARK_BASIS),
            name: fields.text(&terms::PARK_NAME),
            listed: fields.flag(&terms::PARK_LISTED),
            through_network: fields.flag(&terms::PARK_THROUGH_NETWORK),
            licence: fields.choice(&terms::PARK_LICENCE),
        }
    }
}

/// Regulating means other than electric storage.
#[derive(Debug, Clone, Default)]
pub struct Flexibility {
    /// Power that can be held for four hours.
    pub power: Maybe<Power>,
    /// Whether less storage is claimed because the load is adjustable.
    pub optimised: Maybe<bool>,
}

impl Flexibility {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self { power: fields.quantity(&terms::OTHER_CAPABILITY), optimised: fields.flag(&terms::OPTIMISED) }
    }
}

/// The curves of a typical day.
#[derive(Debug, Clone)]
pub struct TypicalDay {
    /// Its name; no two days have the same.
    pub name: Maybe<String>,
    /// Natural load, step by step.
    pub natural: Maybe<Vec<Power>>,
    /// Power taken from the public grid, step by step.
    pub grid: Maybe<Vec<Power>>,
}

impl TypicalDay {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::DAY_NAME);
        Self {
            name: fields.text(&terms::DAY_NAME),
            natural: fields.series(&terms::DAY_NATURAL),
            grid: fields.series(&terms::DAY_GRID),
        }
    }
}

/// The control platform of a source-grid-load-storage project.
#[derive(Debug, Clone, Default)]
pub struct Platform {
    /// Whether it is part of design and budget.
    pub planned: Maybe<bool>,
}

impl Platform {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self { planned: fields.flag(&terms::PLATFORM_PLANNED) }
    }
}

/// What the same user has filed elsewhere.
#[derive(Debug, Clone, Default)]
pub struct OtherFilings {
    /// Distributed wind.
    pub wind: Maybe<Power>,
    /// Distributed solar.
    pub solar: Maybe<Power>,
}

impl OtherFilings {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self { wind: fields.quantity(&terms::OTHER_WIND), solar: fields.quantity(&terms::OTHER_SOLAR) }
    }
}

/// What happened in operation.
#[derive(Debug, Clone, Default)]
pub struct Operation {
    /// Whether the grid called on the project.
    pub emergency_called: Maybe<bool>,
    /// Whether a call was refused.
    pub emergency_refused: Maybe<bool>,
    /// Whether a measure against a shortfall is in hand.
    pub measure_in_hand: Maybe<bool>,
    /// Whether an energy-intensive enterprise counts the energy as its use of renewables.
    pub counted_as_renewable: Maybe<bool>,
    /// What became of its green certificates.
    pub certificates: Maybe<CertificateUse>,
    /// Whether the enterprise buys further certificates.
    pub certificates_bought: Maybe<bool>,
}

impl Operation {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self {
            emergency_called: fields.flag(&terms::EMERGENCY_CALLED),
            emergency_refused: fields.flag(&terms::EMERGENCY_REFUSED),
            measure_in_hand: fields.flag(&terms::SHORTFALL_MEASURE),
            counted_as_renewable: fields.flag(&terms::COUNTED_AS_RENEWABLE),
            certificates: fields.choice(&terms::CERTIFICATES),
            certificates_bought: fields.flag(&terms::CERTIFICATES_BOUGHT),
        }
    }
}
