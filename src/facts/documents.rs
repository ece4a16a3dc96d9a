//! Papers: what is there, what has run out, and what it says.

use jiff::civil::Date;

use super::{Answer, Blank, DatePair, Facts, Missing, Note, both, same_name};
use crate::project::{
    ApplicationProject, Choice, Consent, Document, DocumentKind, Given, HydrogenAmount, Level, OfftakeParty,
    OpinionResult, ScreeningBody, Stage, When,
};
use crate::quantity::{Figure, Mass};
use crate::terms::{self, Term};
use crate::text::Text;

/// What became of a paper that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It is there.
    Present,
    /// It is there and says no.
    Refused,
}

/// Papers that have to hold as long as the project operates.
const LASTING: [DocumentKind; 7] = [
    DocumentKind::Shareholding,
    DocumentKind::VotingControl,
    DocumentKind::WaterAssessment,
    DocumentKind::WaterPermit,
    DocumentKind::WaterSupply,
    DocumentKind::DispatchAgreement,
    DocumentKind::MarketRegistration,
];

impl Facts<'_> {
    /// A paper of one of these kinds that is valid on the day of the check.
    ///
    /// # Errors
    ///
    /// When there is none, or only ones that have run out.
    pub fn paper(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        let found = self.valid_documents(kinds);
        if found.is_empty() {
            return self.miss(Missing::Paper(kinds));
        }
        let refused = found.iter().any(|document| self.look(&document.result) == Some(OpinionResult::Refused));
        Ok(if refused { Paper::Refused } else { Paper::Present })
    }

    /// Whether there is a valid paper of one of these kinds that does not refuse, without asking for one.
    #[must_use]
    pub fn has_paper(&self, kinds: &[DocumentKind]) -> bool {
        !self.standing_documents(kinds).is_empty()
    }

    /// The valid papers of these kinds that cover something by its name; a paper that names nothing covers everything.
    pub(super) fn papers_covering(&self, kinds: &[DocumentKind], name: Option<&Given<String>>) -> Vec<&Document> {
        self.papers_covering_any(kinds, &[name])
    }

    /// The same for something that goes by several names, such as a unit and its plant.
    pub(super) fn papers_covering_any(
        &self,
        kinds: &[DocumentKind],
        names: &[Option<&Given<String>>],
    ) -> Vec<&Document> {
        let mut papers = self.valid_documents(kinds);
        papers.retain(|paper| match self.look(&paper.covers) {
            None => true,
            Some(covers) => {
                let named = |covered: &String| names.iter().flatten().any(|name| same_name(covered, &name.value));
                covers.iter().any(named)
            }
        });
        papers
    }

    /// Whether the plan lists a paper of a kind at all, valid or not.
    #[must_use]
    pub fn lists_paper(&self, kind: DocumentKind) -> bool {
        self.project.documents.iter().any(|document| document.kind.as_ref().is_some_and(|given| given.value == kind))
    }

    /// The papers of these kinds that are valid on the day of the check and do not refuse.
    pub(super) fn standing_documents(&self, kinds: &[DocumentKind]) -> Vec<&Document> {
        let mut standing = self.valid_documents(kinds);
        standing.retain(|document| self.look(&document.result) != Some(OpinionResult::Refused));
        standing
    }

    /// The papers of these kinds that are valid on the day of the check.
    pub(super) fn valid_documents(&self, kinds: &[DocumentKind]) -> Vec<&Document> {
        let mut valid = Vec::new();
        for document in &self.project.documents {
            let Some(given) = document.kind.as_ref().filter(|given| kinds.contains(&given.value)) else { continue };
            if self.is_in_force(document, given.value) {
                self.look(&document.kind);
                valid.push(document);
            }
        }
        valid
    }

    /// Whether a paper is there and valid on the day of the check. Where it has a last day but the check has none, nobody
    /// can tell, and the day is what is missing.
    fn is_in_force(&self, document: &Document, kind: DocumentKind) -> bool {
        const EXPIRED: Text = Text::new("{0}的有效期至 {1}，按 {2} 已过期", "{0} was valid until {1}, before {2}");
        const NOT_YET: Text = Text::new("{0}的日期是 {1}，晚于 {2}", "{0} is dated {1}, after {2}");
        let told = |text: Text, date: Date, day: Date| {
            let blanks = vec![Blank::Text(kind.name()), Blank::When(When::Day(date)), Blank::When(When::Day(day))];
            self.remark(Note::new(text, blanks));
            false
        };
        match (self.look(&document.date), self.papers_until) {
            (Some(date), Some(day)) if day < date => return told(NOT_YET, date, day),
            (Some(_), None) if self.stage == Stage::Application => {
                let _: Answer<()> = self.miss(Missing::Field(&terms::FILING_DATE, None));
                return false;
            }
            _ => {}
        }
        // A permission to build runs out once it is used; only continuing papers must last through the metered year.
        let filing = self.project.filing_date.as_ref().map(|given| given.value);
        let used_up = self.stage == Stage::Operation && !LASTING.contains(&kind);
        match (self.look(&document.valid_until), if used_up { filing } else { self.as_of }) {
            (Some(until), Some(day)) if until < day => told(EXPIRED, until, day),
            (Some(_), None) => {
                let _: Answer<()> = self.miss(Missing::Field(&terms::FILING_DATE, None));
                false
            }
            _ => true,
        }
    }

    /// The bodies that gave an opinion in the papers of one kind. Where papers name what they cover, each plant needs its
    /// own, and the bodies are those that gave an opinion on every plant.
    ///
    /// # Errors
    ///
    /// When there is no such paper, or none that covers a plant.
    #[doc(alias = "限制性排查文件")]
    pub fn screening_bodies(&self, kinds: &'static [DocumentKind]) -> Answer<Vec<ScreeningBody>> {
        const NOT_COVERED: Text = Text::new("没有涉及{0}“{1}”的材料", "no paper covers the {0} “{1}”");
        self.paper(kinds)?;
        let bodies = |papers: Vec<&Document>| -> Vec<ScreeningBody> {
            papers.into_iter().filter_map(|paper| self.look(&paper.bodies)).flatten().collect()
        };
        let papers = self.valid_documents(kinds);
        if self.plants().next().is_none() || papers.iter().all(|paper| paper.covers.is_none()) {
            return Ok(bodies(papers));
        }
        let mut on_every_plant = ScreeningBody::ALL.to_vec();
        for plant in self.plants() {
            let names = [plant.plant.name.as_ref(), plant.plant.site.as_ref()];
            let papers = self.papers_covering_any(kinds, &names);
            if papers.is_empty() {
                let name = names.into_iter().flatten().next().map(|given| given.value.clone()).unwrap_or_default();
                self.remark(Note::new(NOT_COVERED, vec![Blank::Text(plant.name.name), Blank::Given(name)]));
                return self.miss(Missing::Paper(kinds));
            }
            let given = bodies(papers);
            on_every_plant.retain(|body| given.contains(body));
        }
        Ok(on_every_plant)
    }

    /// Hydrogen a year under all off-take agreements.
    ///
    /// # Errors
    ///
    /// When there is no agreement, or one does not state its quantity.
    #[doc(alias = "协议用氢量")]
    pub fn contracted_hydrogen(&self) -> Answer<Mass> {
        // A plan of own use counts where the user is the same legal person, not as a contract with somebody else.
        const AGREEMENT: &[DocumentKind] = &[DocumentKind::HydrogenOfftake];
        const OWN_USE: &[DocumentKind] = &[DocumentKind::HydrogenOfftake, DocumentKind::InternalUse];
        let own_use = self.offtake_party() == Some(OfftakeParty::SameLegalPerson);
        let documents = self.standing_documents(if own_use { OWN_USE } else { AGREEMENT });
        if documents.is_empty() {
            return self.miss(Missing::Paper(&[DocumentKind::HydrogenOfftake]));
        }
        let mut total = Mass::ZERO;
        for document in documents {
            let index = document.kind.as_ref().and_then(|given| given.place.index);
            let mass = match self.need_of(&document.quantity, &terms::DOCUMENT_QUANTITY, index)? {
                HydrogenAmount::Mass(mass) => mass,
                HydrogenAmount::Gas(volume) => volume.hydrogen_mass()?,
            };
            total = total.plus(mass)?;
        }
        Ok(total)
    }

    /// The levels of the authorities that issued the approvals, where stated.
    ///
    /// # Errors
    ///
    /// When there is no approval, or none states its level.
    pub fn approval_levels(&self) -> Answer<Vec<Level>> {
        const KIND: &[DocumentKind] = &[DocumentKind::Approval];
        self.paper(KIND)?;
        let approvals = self.standing_documents(KIND);
        let levels = approvals.into_iter().map(|approval| {
            let index = approval.kind.as_ref().and_then(|given| given.place.index);
            self.need_of(&approval.level, &terms::DOCUMENT_LEVEL, index)
        });
        levels.collect()
    }

    /// The day of the latest approval by the authority that approves, if there is one: a later one takes the place of an
    /// earlier one.
    #[must_use]
    pub fn approval_date(&self) -> Option<Date> {
        let approvals = self.standing_documents(&[DocumentKind::Approval]);
        let of_approver = approvals.into_iter().filter(|approval| self.look(&approval.level) == Some(self.approver));
        of_approver.filter_map(|approval| self.look(&approval.date)).max()
    }

    /// The filing of the hydrogen-application project against each of the other filings.
    ///
    /// # Errors
    ///
    /// When a filing or its date is not given.
    pub fn application_filing_and_others(&self) -> Answer<Vec<DatePair>> {
        const APPLICATION: &[DocumentKind] = &[DocumentKind::ApplicationFiling];
        const OTHERS: [&[DocumentKind]; 3] =
            [&[DocumentKind::NewEnergyFiling], &[DocumentKind::LineFiling], &[DocumentKind::HydrogenFiling]];
        let application = self.filing_date(APPLICATION, Iterator::max);
        let others = OTHERS.map(|kind| self.filing_date(kind, Iterator::min).map(|date| (kind, date)));
        let date = application?;
        let mut pairs = Vec::with_capacity(OTHERS.len());
        for other in others {
            let (kind, other) = other?;
            pairs.push(DatePair {
                of: kind.first().map(|kind| kind.name().zh.to_owned()),
                term: &terms::DOCUMENT_DATE,
                date: When::Day(date),
                other_term: &terms::DOCUMENT_DATE,
                other: When::Day(other),
            });
        }
        Ok(pairs)
    }

    /// The connection of the new energy against the latest opinion of its acceptance.
    ///
    /// # Errors
    ///
    /// When there is no opinion, or a date is not given.
    pub fn connection_and_acceptance(&self) -> Answer<DatePair> {
        const ACCEPTANCE: &[DocumentKind] = &[DocumentKind::AcceptanceOpinion];
        let acceptance = self.filing_date(ACCEPTANCE, Iterator::max);
        let connected = self.need(&self.project.schedule.connected, &terms::SCHEDULE_CONNECTED);
        let (connected, acceptance) = both(connected, acceptance)?;
        Ok(DatePair {
            of: None,
            term: &terms::SCHEDULE_CONNECTED,
            date: connected,
            other_term: &terms::DOCUMENT_DATE,
            other: When::Day(acceptance),
        })
    }

    /// Whether a written dispatch order of the metered year is on file; before operation nobody can be called.
    ///
    /// # Errors
    ///
    /// When an order has no date, so that nobody knows of which year it is.
    pub fn has_dispatch_order(&self) -> Answer<bool> {
        if self.stage != Stage::Operation {
            return Ok(false);
        }
        let year = self.need(&self.project.metered.year, &terms::METERED_YEAR)?;
        let orders = self.standing_documents(&[DocumentKind::EmergencyDispatch]);
        let dates: Vec<_> = orders
            .into_iter()
            .map(|order| {
                let index = order.kind.as_ref().and_then(|given| given.place.index);
                self.need_of(&order.date, &terms::DOCUMENT_DATE, index)
            })
            .collect();
        let dates = dates.into_iter().collect::<Answer<Vec<Date>>>()?;
        Ok(dates.iter().any(|date| date.year() == year))
    }

    /// Whether the plan lists departures from what was approved.
    #[must_use]
    pub fn lists_changes(&self) -> bool {
        !self.project.changes.is_empty()
    }

    /// Whether every change that the plan lists was filed again and approved; so too where it lists none.
    #[must_use]
    pub fn lists_only_what_was_approved_anew(&self) -> bool {
        self.project.changes.iter().all(|change| self.look(&change.consent) == Some(Consent::Reapproved))
    }

    /// The first figure that differs from the approval, as it is now and as it was approved. What the plan does not give of
    /// the approval is not compared. What is built beyond the approval counts, whatever is planned.
    ///
    /// # Errors
    ///
    /// When the approval gives a figure and the plan does not.
    pub fn figure_unlike_approved(&self) -> Answer<Option<(&'static Term, Figure, Figure)>> {
        let approved = &self.project.approved;
        if let Some(capacity) = self.look(&approved.capacity) {
            let beyond = self.look(&self.project.retrofit.built_capacity).filter(|built| capacity < *built);
            let now = beyond.map_or_else(|| self.new_energy_capacity(), Ok)?;
            if now != capacity {
                return Ok(Some((&terms::NEW_ENERGY_CAPACITY, now.figure(), capacity.figure())));
            }
        }
        if let Some(power) = self.look(&approved.storage_power) {
            let now = self.storage_power()?;
            if now != power {
                return Ok(Some((&terms::STORAGE_POWER, now.figure(), power.figure())));
            }
        }
        if let Some(used) = self.approved_load_use() {
            let now = self.listed_use(false)?;
            if now != used {
                return Ok(Some((&terms::LOAD_ANNUAL_USE, now.figure(), used.figure())));
            }
        }
        Ok(None)
    }

    /// Whether a connection before acceptance was only a trial to which the grid company consented.
    #[must_use]
    pub fn connected_on_trial(&self) -> bool {
        self.look(&self.project.connection.trial) == Some(true) && self.has_paper(&[DocumentKind::TrialConnection])
    }

    pub(super) fn filing_date(
        &self,
        kind: &'static [DocumentKind],
        pick: fn(std::vec::IntoIter<Date>) -> Option<Date>,
    ) -> Answer<Date> {
        if self.paper(kind)? == Paper::Refused {
            // A filing that was refused is still to come.
            return self.miss(Missing::Paper(kind));
        }
        let mut dates = Vec::new();
        for document in self.standing_documents(kind) {
            let index = document.kind.as_ref().and_then(|given| given.place.index);
            dates.push(self.need_of(&document.date, &terms::DOCUMENT_DATE, index)?);
        }
        match pick(dates.into_iter()) {
            Some(date) => Ok(date),
            None => self.miss(Missing::Paper(kind)),
        }
    }

    /// Whether a paper on a consent comes from another level than the authority that approves.
    #[must_use]
    pub fn consent_is_of_other_level(&self) -> bool {
        let consents = self.standing_documents(&[DocumentKind::ChangeConsent]);
        let mut levels = consents.into_iter().filter_map(|consent| self.look(&consent.level)).peekable();
        levels.peek().is_some() && levels.all(|level| level != self.approver)
    }

    /// The formal approval of a change. One that names another level than the authority that approves does not count.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn amended_approval(&self) -> Answer<Paper> {
        const KIND: &[DocumentKind] = &[DocumentKind::ChangeApproval];
        if self.paper(KIND)? == Paper::Refused {
            return Ok(Paper::Refused);
        }
        let mut levels = self.standing_documents(KIND).into_iter().map(|approval| self.look(&approval.level));
        if levels.all(|level| level.is_some_and(|level| level != self.approver)) {
            return self.miss(Missing::Paper(KIND));
        }
        Ok(Paper::Present)
    }

    /// Whether the parts are filed jointly with the hydrogen-application project, if the plan says.
    #[must_use]
    pub fn filed_jointly(&self) -> Option<bool> {
        self.look(&self.project.filing.integrated)
    }

    /// Whether there is a separately filed hydrogen-application project.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn application_project(&self) -> Answer<ApplicationProject> {
        self.need(&self.project.filing.application_project, &terms::APPLICATION_PROJECT)
    }

    /// The changes the plan declares; an empty list only where it declares that there are none.
    ///
    /// # Errors
    ///
    /// When it declares neither.
    pub fn declared_changes(&self) -> Answer<Vec<(String, Consent)>> {
        if self.project.changes.is_empty() {
            return match self.look(&self.project.approved.unchanged) {
                Some(true) => Ok(Vec::new()),
                _ => self.miss(Missing::Field(&terms::UNCHANGED, None)),
            };
        }
        let changes = self.project.changes.iter().map(|change| {
            let index = change.what.as_ref().and_then(|given| given.place.index);
            let what = self.need_of(&change.what, &terms::CHANGE_WHAT, index);
            both(what, self.need_of(&change.consent, &terms::CHANGE_CONSENT, index))
        });
        changes.collect()
    }
}
