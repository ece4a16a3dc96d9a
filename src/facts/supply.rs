//! What stands on paper for each load: filings, off-take commitments and supply agreements.

use super::{Answer, Blank, Facts, Gap, Missing, Note, Paper};
use crate::project::{Document, DocumentKind, Load, OpinionResult, Signer};
use crate::quantity::{Energy, Years};
use crate::terms;
use crate::text::Text;

const COMMITMENT: &[DocumentKind] = &[DocumentKind::OfftakeCommitment];
const AGREEMENT: &[DocumentKind] = &[DocumentKind::SupplyAgreement];

impl Facts<'_> {
    /// What the commitments say of each new load that was not refused. A commitment is the load's own and gives quantity and
    /// price; one refusal is one for all.
    ///
    /// # Errors
    ///
    /// When there is no load, one has no commitment, or a commitment lacks quantity or price.
    #[doc(alias = "消纳承诺")]
    pub fn commitments_of_each_load(&self) -> Answer<Paper> {
        const ABSENT: Text = Text::new("没有“{0}”自己的消纳承诺", "“{0}” has made no commitment of its own");
        let loads = self.new_loads_not_refused()?;
        if loads.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        }
        let mut refused = false;
        let mut whole = Ok(());
        for (_, load) in loads {
            let of_load = self.commitments_of(load);
            if of_load.is_empty() {
                let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
                self.remark(Note::new(ABSENT, vec![Blank::Given(name)]));
                whole = self.miss(Missing::Paper(COMMITMENT));
            }
            for commitment in of_load {
                if self.refuses(commitment) {
                    refused = true;
                } else {
                    whole = whole.and(self.commitment_is_complete(commitment));
                }
            }
        }
        if refused { Ok(Paper::Refused) } else { whole.map(|()| Paper::Present) }
    }

    /// A commitment gives a quantity, which is more than nothing, and a price, which has a figure.
    fn commitment_is_complete(&self, commitment: &Document) -> Answer<()> {
        let index = commitment.kind.as_ref().and_then(|given| given.place.index);
        let energy = self.need_of(&commitment.energy, &terms::DOCUMENT_ENERGY, index);
        let price = self.need_of(&commitment.price, &terms::DOCUMENT_PRICE, index);
        if price.as_ref().is_ok_and(|price| !price.chars().any(char::is_numeric)) {
            return self.miss(Missing::Field(&terms::DOCUMENT_PRICE, index));
        }
        if energy?.is_zero() {
            return self.miss(Missing::Field(&terms::DOCUMENT_ENERGY, index));
        }
        price.map(|_| ())
    }

    /// The letter by which the investor bears the risk of curtailment. One that somebody else signed is none.
    ///
    /// # Errors
    ///
    /// When there is none that the investor signed, or the plan does not say who signed it.
    #[doc(alias = "弃电风险承诺书")]
    pub fn risk_commitment_of_investor(&self) -> Answer<Paper> {
        const LETTER: &[DocumentKind] = &[DocumentKind::RiskCommitment];
        const OF_OTHERS: Text = Text::new("承诺书不是项目投资主体出具的", "the letter is not of the investor");
        let letters = self.valid_documents(LETTER);
        let of_investor: Vec<_> =
            letters.iter().filter(|letter| self.look(&letter.signer) == Some(Signer::Investor)).collect();
        if of_investor.is_empty() {
            if let Some(unsigned) = letters.iter().find(|letter| letter.signer.is_none()) {
                let index = unsigned.kind.as_ref().and_then(|given| given.place.index);
                return self.miss(Missing::Field(&terms::DOCUMENT_SIGNER, index));
            }
            if !letters.is_empty() {
                self.remark(OF_OTHERS.into());
            }
            return self.miss(Missing::Paper(LETTER));
        }
        let refused = of_investor.into_iter().any(|letter| self.refuses(letter));
        Ok(if refused { Paper::Refused } else { Paper::Present })
    }

    fn refuses(&self, paper: &Document) -> bool {
        self.look(&paper.result) == Some(OpinionResult::Refused)
    }

    /// The commitments of a load that are its own; one that the investor signed is none.
    fn commitments_of(&self, load: &Load) -> Vec<&Document> {
        let mut papers = self.papers_covering(COMMITMENT, load.name.as_ref());
        papers.retain(|paper| matches!(self.look(&paper.signer), None | Some(Signer::LoadEnterprise)));
        papers
    }

    /// The papers that cover some new load that was not refused, each once.
    fn covering_any_load<'f>(&'f self, papers: impl Fn(&Load) -> Vec<&'f Document>) -> Answer<Vec<&'f Document>> {
        let mut found: Vec<&Document> = Vec::new();
        for (_, load) in self.new_loads_not_refused()? {
            for paper in papers(load) {
                if !found.iter().any(|known| std::ptr::eq(*known, paper)) {
                    found.push(paper);
                }
            }
        }
        Ok(found)
    }

    /// Energy a year under all commitments that stand.
    ///
    /// # Errors
    ///
    /// When there is no commitment, one does not state its energy, or together they are more than the loads use.
    #[doc(alias = "承诺用电量")]
    pub fn committed_energy(&self) -> Answer<Energy> {
        const BEYOND: Text = Text::new(
            "承诺用电量合计 {0} 大于负荷用电量合计 {1}",
            "commitments of {0} are more than the loads use, {1}",
        );
        let papers = self.covering_any_load(|load| self.commitments_of(load))?;
        if papers.is_empty() {
            return self.miss(Missing::Paper(COMMITMENT));
        }
        let energies: Vec<_> = papers
            .into_iter()
            .filter(|paper| !self.refuses(paper))
            .map(|paper| {
                let index = paper.kind.as_ref().and_then(|given| given.place.index);
                self.need_of(&paper.energy, &terms::DOCUMENT_ENERGY, index)
            })
            .collect();
        let mut total = Energy::ZERO;
        for energy in energies {
            total = total.plus(energy?)?;
        }
        let used = self.filed_load_use()?;
        if used < total {
            self.remark(Note::new(BEYOND, vec![Blank::Figure(total.figure()), Blank::Figure(used.figure())]));
            return self.miss(Missing::Field(&terms::DOCUMENT_ENERGY, None));
        }
        Ok(total)
    }

    /// Yearly use of all loads of the filing, except those that the grid company refused, proven or not.
    ///
    /// # Errors
    ///
    /// When class or use of a load is not given.
    pub fn filed_load_use(&self) -> Answer<Energy> {
        Ok(self.new_load()?.with_unproven)
    }

    /// The shortest term of the supply agreements that stand.
    ///
    /// # Errors
    ///
    /// When there is no agreement, or one does not state its term.
    #[doc(alias = "协议期限")]
    pub fn shortest_supply_term(&self) -> Answer<Years> {
        let mut papers = self.covering_any_load(|load| self.papers_covering(AGREEMENT, load.name.as_ref()))?;
        papers.retain(|paper| !self.refuses(paper));
        let terms: Vec<_> = papers
            .into_iter()
            .map(|paper| {
                let index = paper.kind.as_ref().and_then(|given| given.place.index);
                self.need_of(&paper.term, &terms::DOCUMENT_TERM, index)
            })
            .collect();
        match terms.into_iter().collect::<Answer<Vec<_>>>()?.into_iter().min() {
            Some(shortest) => Ok(shortest),
            None => self.miss(Missing::Paper(AGREEMENT)),
        }
    }

    /// Years of operation of the new energy.
    ///
    /// # Errors
    ///
    /// When the plan does not state them.
    pub fn new_energy_life(&self) -> Answer<Years> {
        self.need(&self.project.lifetimes.new_energy, &terms::NEW_ENERGY_LIFE)
    }

    /// Yearly use of the load of the smallest phase, where the plan gives it phase by phase.
    ///
    /// # Errors
    ///
    /// When there are no phases, or one does not state the use of its load.
    pub fn smallest_phase_load(&self) -> Answer<Energy> {
        if !self.has_several_phases() {
            return Err(Gap::NotAsked);
        }
        let phases = self.project.phases.iter().zip(0..);
        let uses: Vec<_> =
            phases.map(|(phase, index)| self.need_of(&phase.load_use, &terms::PHASE_LOAD_USE, Some(index))).collect();
        uses.into_iter().collect::<Answer<Vec<_>>>()?.into_iter().min().ok_or(Gap::Missing)
    }
}
