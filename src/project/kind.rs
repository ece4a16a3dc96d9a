//! Which kind of project a plan looks like, whatever rule it is filed under: what it states that no other kind would.

use super::choice::RegulationKind;
use super::model::{Captive, Hydrogen, Joint, Park, Project, Retrofit};

impl Project {
    /// The kinds whose own sections the plan fills in, in the order of the compendium.
    ///
    /// ```
    /// use hegui::project::{RegulationKind, read};
    /// let text = "regulation = \"hydrogen\"\n[park]\nname = \"园区\"\n";
    /// let plan = read("plan.toml", text.as_bytes()).unwrap();
    /// assert_eq!(plan.project.looks_like(), [RegulationKind::GreenPark]);
    /// ```
    #[must_use]
    pub fn looks_like(&self) -> Vec<RegulationKind> {
        let plants = || self.wind.iter().chain(&self.solar);
        let signs = [
            (RegulationKind::Hydrogen, states_hydrogen(&self.hydrogen) || !self.water.is_empty()),
            (RegulationKind::GreenPark, states_park(&self.park)),
            (RegulationKind::SourceGridLoadStorage, self.platform.planned.is_some()),
            (RegulationKind::SelfConsumption, plants().any(|plant| plant.scenario.is_some())),
            (RegulationKind::CaptiveReplacement, states_captive(&self.captive)),
            (RegulationKind::ThermalFlexibility, states_joint(&self.joint) || states_retrofit(&self.retrofit)),
        ];
        signs.into_iter().filter_map(|(kind, seen)| seen.then_some(kind)).collect()
    }
}

fn states_hydrogen(hydrogen: &Hydrogen) -> bool {
    hydrogen.annual_output.is_some() || hydrogen.required_energy.is_some() || hydrogen.rated_flow.is_some()
}

fn states_park(park: &Park) -> bool {
    park.basis.is_some() || park.name.is_some() || park.licence.is_some()
}

fn states_captive(captive: &Captive) -> bool {
    captive.relation.is_some() || captive.supplied_before.is_some() || captive.combined_maximum.is_some()
}

fn states_joint(joint: &Joint) -> bool {
    joint.link.is_some() || joint.group.is_some()
}

fn states_retrofit(retrofit: &Retrofit) -> bool {
    retrofit.accepted_capability.is_some() || retrofit.connected_capacity.is_some()
}
