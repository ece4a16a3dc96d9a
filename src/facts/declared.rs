//! What the plan simply declares: use, water, connection, phases, approval.

use jiff::civil::Date;

use super::ownership::plain_name;
use super::{Answer, Facts, Missing};
use crate::project::{Addressee, ConnectionPoint, DocumentKind, GridType, Interface, OfftakeParty, Stage, WaterSource};
use crate::quantity::{Power, Volume};
use crate::terms;

/// How a project approved before the rule stands to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transition {
    /// It is not approved yet, or was approved under this rule.
    New,
    /// It was approved before the rule and is filed again under it.
    Refiled,
    /// It was approved before the rule.
    Older {
        /// Articles that the old approval or the old rule settled.
        settled: Vec<String>,
        /// Articles that neither speaks of.
        silent: Vec<String>,
    },
}

impl Facts<'_> {
    /// Whether a use for the hydrogen is secured.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn hydrogen_use_is_secured(&self) -> Answer<bool> {
        self.need(&self.project.hydrogen.use_secured, &terms::USE_SECURED)
    }

    /// Whether the investor uses hydrogen itself.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn uses_hydrogen_itself(&self) -> Answer<bool> {
        self.need(&self.project.hydrogen.own_use, &terms::OWN_USE)
    }

    /// How the buyer relates to the investor, if the plan says.
    #[must_use]
    pub fn offtake_party(&self) -> Option<OfftakeParty> {
        self.look(&self.project.offtake_party)
    }

    /// Water taken in a year from the sources that `counts` picks.
    ///
    /// # Errors
    ///
    /// When no source is given, or one that counts lacks its volume.
    #[doc(alias = "地下水用量")]
    pub fn water_from(&self, counts: &[WaterSource]) -> Answer<Volume> {
        let sources = self.water_sources()?;
        let volumes: Vec<_> = sources
            .iter()
            .zip(0..)
            .filter(|(source, _)| counts.contains(source))
            .map(|(_, index)| self.water_volume(index))
            .collect();
        let mut total = Volume::ZERO;
        for volume in volumes {
            total = total.plus(volume?)?;
        }
        Ok(total)
    }

    fn water_volume(&self, index: u32) -> Answer<Volume> {
        let entry = usize::try_from(index).ok().and_then(|index| self.project.water.get(index));
        match entry {
            Some(water) => self.need_of(&water.volume, &terms::WATER_VOLUME, Some(index)),
            None => self.miss(Missing::Field(&terms::WATER_VOLUME, Some(index))),
        }
    }

    /// The kinds of water the plan lists.
    ///
    /// # Errors
    ///
    /// When it lists none.
    pub fn water_sources(&self) -> Answer<Vec<WaterSource>> {
        if self.project.water.is_empty() {
            return self.miss(Missing::Field(&terms::WATER_SOURCE, None));
        }
        let sources = self.project.water.iter().zip(0..);
        sources.map(|(water, index)| self.need_of(&water.source, &terms::WATER_SOURCE, Some(index))).collect()
    }

    /// The substation the new energy connects to.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn connection_point(&self) -> Answer<ConnectionPoint> {
        self.need(&self.project.connection.point, &terms::CONNECTION_POINT)
    }

    /// Where each plant connects: at its own point, or at that of all new energy.
    #[must_use]
    pub fn connection_points(&self) -> Vec<Answer<ConnectionPoint>> {
        let points = self.plants().map(|plant| match self.look(&plant.plant.connection) {
            Some(point) => Ok(point),
            None => self.connection_point(),
        });
        let points: Vec<_> = points.collect();
        if points.is_empty() { vec![self.connection_point()] } else { points }
    }

    /// Whether the project relies on the public grid for regulation beyond the agreed reserve.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn is_regulated_beyond_reserve(&self) -> Answer<bool> {
        self.need(&self.project.connection.beyond_reserve, &terms::BEYOND_RESERVE)
    }

    /// Whether the control platform is part of design and budget.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn platform_is_planned(&self) -> Answer<bool> {
        self.need(&self.project.platform.planned, &terms::PLATFORM_PLANNED)
    }

    /// Whether the grid called on the project in an emergency. Who refused a call was called.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn was_called_in_emergency(&self) -> Answer<bool> {
        let called = self.need(&self.project.operation.emergency_called, &terms::EMERGENCY_CALLED);
        if self.look(&self.project.operation.emergency_refused) == Some(true) { Ok(true) } else { called }
    }

    /// Whether a call of the grid was refused.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn refused_a_call(&self) -> Answer<bool> {
        self.need(&self.project.operation.emergency_refused, &terms::EMERGENCY_REFUSED)
    }

    /// The physical interface with the public grid.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn interface(&self) -> Answer<Interface> {
        self.need(&self.project.connection.interface, &terms::INTERFACE)
    }

    /// Whether the new energy is also tied to a public station; a plan that says nothing has no such tie in its diagram.
    #[must_use]
    pub fn tied_to_public_station(&self) -> Option<bool> {
        self.look(&self.project.connection.public_station_tie)
    }

    /// Reserve wanted from the public grid.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn reserve_need(&self) -> Answer<Power> {
        self.need(&self.project.connection.reserve_need, &terms::RESERVE_NEED)
    }

    /// Whether an off-grid project is linked to the public grid.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn linked_to_public_grid(&self) -> Answer<bool> {
        self.need(&self.project.connection.public_link, &terms::PUBLIC_LINK)
    }

    /// Whether an off-grid project has a separate backup supply contract, if the plan says.
    #[must_use]
    pub fn has_backup_supply(&self) -> Option<bool> {
        self.look(&self.project.connection.backup_supply)
    }

    /// Whether the application is sent to the energy authority of the league.
    ///
    /// # Errors
    ///
    /// When the plan does not say, or names someone else: then the proper filing is still missing.
    pub fn is_addressed_to_league(&self) -> Answer<()> {
        match self.need(&self.project.addressee, &terms::ADDRESSEE)? {
            Addressee::League => Ok(()),
            Addressee::Region | Addressee::Other => self.miss(Missing::Field(&terms::ADDRESSEE, None)),
        }
    }

    /// Every league and city the project lies in, from the project and from its plants.
    ///
    /// # Errors
    ///
    /// When the plan names none.
    pub fn leagues(&self) -> Answer<Vec<String>> {
        // A plant may lie in a league that the list forgets; a plant without one says nothing about the others.
        let mut leagues = self.need(&self.project.leagues, &terms::LEAGUES)?;
        let plants = self.project.wind.iter().chain(&self.project.solar);
        leagues.extend(plants.filter_map(|plant| self.look(&plant.league)));
        leagues.sort_unstable_by_key(|league| plain_name(league));
        leagues.dedup_by_key(|league| plain_name(league));
        Ok(leagues)
    }

    /// Whether the project is a regional demonstration; a plan that does not claim it is none.
    #[must_use]
    pub fn is_demonstration(&self) -> bool {
        self.look(&self.project.demonstration) == Some(true)
    }

    /// The type that was approved.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn approved_grid_type(&self) -> Answer<GridType> {
        self.need(&self.project.approved.grid_type, &terms::APPROVED_GRID_TYPE)
    }

    /// The type that was approved, if the plan gives it.
    #[must_use]
    pub fn approved_grid_type_if_given(&self) -> Option<GridType> {
        self.look(&self.project.approved.grid_type)
    }

    /// Whether an off-grid plan gives a reserve from the public grid or an interface with it.
    #[must_use]
    pub fn counts_on_public_grid(&self) -> bool {
        let connection = &self.project.connection;
        let reserve = self.look(&connection.reserve_need).is_some_and(|power| !power.is_zero());
        reserve || self.look(&connection.interface).is_some()
    }

    /// Whether a change of type is filed as a new project.
    #[must_use]
    pub fn filed_anew(&self) -> bool {
        self.look(&self.project.approved.new_application) == Some(true)
    }

    /// Whether a measure against a shortfall of load or regulating capability is in hand.
    #[must_use]
    pub fn has_shortfall_measure(&self) -> bool {
        let declared = self.look(&self.project.operation.measure_in_hand) == Some(true);
        declared && self.has_paper(&[DocumentKind::ShortfallMeasure])
    }

    /// The publication date of the rule, if the plan gives it.
    #[must_use]
    pub fn published(&self) -> Option<Date> {
        self.look(&self.project.published)
    }

    /// How the project stands to a rule that came after its approval.
    #[must_use]
    pub fn transition(&self) -> Transition {
        match (self.approval_date(), self.published()) {
            (Some(approved), Some(published)) if approved < published => {
                let terms = &self.project.approved;
                // Who files now files under this rule, whatever was approved before.
                if self.look(&terms.refiled) == Some(true) || self.stage == Stage::Application {
                    return Transition::Refiled;
                }
                Transition::Older {
                    settled: self.look(&terms.settled).unwrap_or_default(),
                    silent: self.look(&terms.silent).unwrap_or_default(),
                }
            }
            _ => Transition::New,
        }
    }

    /// Whether every approval has a date, so that it can be compared with the publication of the rule.
    ///
    /// # Errors
    ///
    /// When the publication date is known but an approval has no date.
    pub fn approval_is_dated(&self) -> Answer<()> {
        if self.published().is_none() {
            return Ok(());
        }
        let approvals = self.standing_documents(&[DocumentKind::Approval]);
        let dates = approvals.into_iter().map(|approval| {
            let index = approval.kind.as_ref().and_then(|given| given.place.index);
            self.need_of(&approval.date, &terms::DOCUMENT_DATE, index).map(|_| ())
        });
        dates.collect()
    }

    /// Whether an older project says of any article whether the old approval settled it.
    ///
    /// # Errors
    ///
    /// When it lists no article at all.
    pub fn old_approval_is_told(&self) -> Answer<()> {
        match self.transition() {
            Transition::Older { settled, silent } if settled.is_empty() && silent.is_empty() => {
                let _: Answer<()> = self.miss(Missing::Field(&terms::SETTLED, None));
                self.miss(Missing::Field(&terms::SILENT, None))
            }
            _ => Ok(()),
        }
    }
}
