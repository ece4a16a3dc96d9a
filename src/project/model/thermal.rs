//! Coal units, captive plants, and the joint operation of coal and new energy.

use jiff::civil::Date;

use super::Maybe;
use crate::project::choice::{JointLink, PowerGrid, Relation, UnitKind, UnitStanding, UnitStatus};
use crate::project::reader::Fields;
use crate::quantity::{Duration, Energy, Power, Share};
use crate::terms;

/// A coal unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its name; no two units have the same.
    pub name: Maybe<String>,
    /// The plant it belongs to.
    pub plant: Maybe<String>,
    /// The league it lies in.
    pub league: Maybe<String>,
    /// The grid it belongs to.
    pub grid: Maybe<PowerGrid>,
    /// The generation group its plant belongs to.
    pub group: Maybe<String>,
    /// Public or captive.
    pub kind: Maybe<UnitKind>,
    /// In service or under construction.
    pub status: Maybe<UnitStatus>,
    /// Whether anything speaks against it.
    pub standing: Maybe<UnitStanding>,
    /// Whether it supplies heat.
    pub heating: Maybe<bool>,
    /// Whether it is retrofitted.
    pub retrofit: Maybe<bool>,
    /// Nameplate capacity.
    pub rated: Maybe<Power>,
    /// Whether a dispatch agreement was signed for it.
    pub agreement: Maybe<bool>,
    /// Maximum output under the dispatch agreement.
    pub contracted_maximum: Maybe<Power>,
    /// Actual maximum output before the project.
    pub maximum_before: Maybe<Power>,
    /// Maximum output after the retrofit.
    pub maximum: Maybe<Power>,
    /// Minimum technical output after the retrofit.
    pub minimum: Maybe<Power>,
    /// Maximum output in heating mode.
    pub heating_maximum: Maybe<Power>,
    /// Minimum output in heating mode.
    pub heating_minimum: Maybe<Power>,
    /// Regulating capability under the dispatch agreement before the retrofit.
    pub contracted_capability: Maybe<Power>,
    /// When it was commissioned.
    pub commissioned: Maybe<Date>,
    /// When its life ends.
    pub retires: Maybe<Date>,
    /// Hours it runs safely at minimum output.
    pub minimum_hours: Maybe<Duration>,
    /// Ramp per minute before, as a share of rated capacity.
    pub ramp_before: Maybe<Share>,
    /// Ramp per minute after.
    pub ramp_after: Maybe<Share>,
    /// Heat supply before, as thermal power.
    pub heat_before: Maybe<Power>,
    /// Heat supply after.
    pub heat_after: Maybe<Power>,
    /// Heat-to-power ratio before.
    pub ratio_before: Maybe<Share>,
    /// Heat-to-power ratio after.
    pub ratio_after: Maybe<Share>,
    /// Whether both ratios are at the same rated heating condition.
    pub same_condition: Maybe<bool>,
}

impl Unit {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::UNIT_NAME);
        Self {
            name: fields.text(&terms::UNIT_NAME),
            plant: fields.name(&terms::UNIT_PLANT),
            league: fields.name(&terms::UNIT_LEAGUE),
            grid: fields.choice(&terms::UNIT_GRID),
            group: fields.name(&terms::UNIT_GROUP),
            kind: fields.choice(&terms::UNIT_KIND),
            status: fields.choice(&terms::UNIT_STATUS),
            standing: fields.choice(&terms::UNIT_STANDING),
            heating: fields.flag(&terms::UNIT_HEATING),
            retrofit: fields.flag(&terms::UNIT_RETROFIT),
            rated: fields.quantity(&terms::UNIT_RATED),
            agreement: fields.flag(&terms::UNIT_AGREEMENT),
            contracted_maximum: fields.quantity(&terms::UNIT_CONTRACTED_MAXIMUM),
            maximum_before: fields.quantity(&terms::UNIT_MAXIMUM_BEFORE),
            maximum: fields.quantity(&terms::UNIT_MAXIMUM),
            minimum: fields.quantity(&terms::UNIT_MINIMUM),
            heating_maximum: fields.quantity(&terms::UNIT_HEATING_MAXIMUM),
            heating_minimum: fields.quantity(&terms::UNIT_HEATING_MINIMUM),
            contracted_capability: fields.quantity(&terms::UNIT_CONTRACTED_CAPABILITY),
            commissioned: fields.date(&terms::UNIT_COMMISSIONED),
            retires: fields.date(&terms::UNIT_RETIRES),
            minimum_hours: fields.quantity(&terms::UNIT_MINIMUM_HOURS),
            ramp_before: fields.quantity(&terms::UNIT_RAMP_BEFORE),
            ramp_after: fields.quantity(&terms::UNIT_RAMP_AFTER),
            heat_before: fields.quantity(&terms::UNIT_HEAT_BEFORE),
            heat_after: fields.quantity(&terms::UNIT_HEAT_AFTER),
            ratio_before: fields.quantity(&terms::UNIT_RATIO_BEFORE),
            ratio_after: fields.quantity(&terms::UNIT_RATIO_AFTER),
            same_condition: fields.flag(&terms::UNIT_SAME_CONDITION),
        }
    }
}

/// The captive plant of a replacement project.
#[derive(Debug, Clone, Default)]
pub struct Captive {
    /// How the company of the new energy relates to it.
    pub relation: Maybe<Relation>,
    /// The group's share in the plant.
    pub plant_share: Maybe<Share>,
    /// The group's share in the company of the new energy.
    pub new_energy_share: Maybe<Share>,
    /// Yearly supply before the project.
    pub supplied_before: Maybe<Energy>,
    /// Yearly supply after the project.
    pub supplied_after: Maybe<Energy>,
    /// Yearly energy to sister companies.
    pub sister_supply: Maybe<Energy>,
    /// Whether that supply is proven to be older than the project.
    pub sister_supply_existing: Maybe<bool>,
    /// Largest hourly output together with the new energy.
    pub combined_maximum: Maybe<Power>,
    /// Yearly grid import before the project.
    pub import_before: Maybe<Energy>,
    /// Yearly grid import after the project.
    pub import_after: Maybe<Energy>,
    /// Peak grid import before the project.
    pub peak_import_before: Maybe<Power>,
    /// Peak grid import after the project.
    pub peak_import_after: Maybe<Power>,
    /// Whether grid import rises in any hour.
    pub hourly_import_higher: Maybe<bool>,
    /// Whether public regulating resources or consumption room are used.
    pub public_regulation: Maybe<bool>,
    /// Whether there are regulating measures.
    pub measures: Maybe<bool>,
    /// Capacity of earlier plants that serve the same load.
    pub existing_new_energy: Maybe<Power>,
}

impl Captive {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self {
            relation: fields.choice(&terms::RELATION),
            plant_share: fields.quantity(&terms::PLANT_GROUP_SHARE),
            new_energy_share: fields.quantity(&terms::NEW_ENERGY_GROUP_SHARE),
            supplied_before: fields.quantity(&terms::SUPPLIED_BEFORE),
            supplied_after: fields.quantity(&terms::SUPPLIED_AFTER),
            sister_supply: fields.quantity(&terms::SISTER_SUPPLY),
            sister_supply_existing: fields.flag(&terms::SISTER_SUPPLY_EXISTING),
            combined_maximum: fields.quantity(&terms::COMBINED_MAXIMUM),
            import_before: fields.quantity(&terms::IMPORT_BEFORE),
            import_after: fields.quantity(&terms::IMPORT_AFTER),
            peak_import_before: fields.quantity(&terms::PEAK_IMPORT_BEFORE),
            peak_import_after: fields.quantity(&terms::PEAK_IMPORT_AFTER),
            hourly_import_higher: fields.flag(&terms::HOURLY_IMPORT_HIGHER),
            public_regulation: fields.flag(&terms::PUBLIC_REGULATION),
            measures: fields.flag(&terms::REGULATING_MEASURES),
            existing_new_energy: fields.quantity(&terms::EXISTING_CAPACITY),
        }
    }
}

/// The joint operation of a thermal flexibility project.
#[derive(Debug, Clone, Default)]
pub struct Joint {
    /// What links the new energy to the plant.
    pub link: Maybe<JointLink>,
    /// The generation group.
    pub group: Maybe<String>,
}

impl Joint {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self { link: fields.choice(&terms::JOINT_LINK), group: fields.text(&terms::JOINT_GROUP) }
    }
}

/// What was accepted and connected of a thermal flexibility project.
#[derive(Debug, Clone, Default)]
pub struct Retrofit {
    /// Added capability as accepted.
    pub accepted_capability: Maybe<Power>,
    /// New energy that is connected.
    pub connected_capacity: Maybe<Power>,
    /// New energy for which connection is asked.
    pub requested_capacity: Maybe<Power>,
    /// New energy that is built.
    pub built_capacity: Maybe<Power>,
    /// Whether anything is built outside the annual plan.
    pub outside_annual_plan: Maybe<bool>,
}

impl Retrofit {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        Self {
            accepted_capability: fields.quantity(&terms::ACCEPTED_CAPABILITY),
            connected_capacity: fields.quantity(&terms::CONNECTED_CAPACITY),
            requested_capacity: fields.quantity(&terms::REQUESTED_CAPACITY),
            built_capacity: fields.quantity(&terms::BUILT_CAPACITY),
            outside_annual_plan: fields.flag(&terms::OUTSIDE_ANNUAL_PLAN),
        }
    }
}
