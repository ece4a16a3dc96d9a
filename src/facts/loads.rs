//! New loads: what proves that a load is new, what they use, when they start and how long they run.

use super::schedule::end;
use super::{Answer, Blank, DatePair, Facts, Missing, Note, Paper, Token, both};
use crate::project::{DocumentKind, Given, Load, LoadClass, OpinionResult, When};
use crate::quantity::{Energy, Power, Years};
use crate::terms::{self, Term};
use crate::text::Text;

const STATUS: &[DocumentKind] = &[DocumentKind::LoadStatus];
const CONSENT: &[DocumentKind] = &[DocumentKind::GridConsent];
const BASIS: &[DocumentKind] = &[DocumentKind::GreenBasis];

/// How a load stands to the definition of a new load (green park article 3, source-grid-load-storage article 3,
/// self-consumption article 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadStanding {
    /// It is proven to be new, or to be existing load that counts as new.
    Proven,
    /// It is existing load with the agreement of the grid company but without a national basis.
    WithoutBasis,
    /// Its proof is not there.
    Unproven,
    /// The grid company does not agree, so it is no new load.
    Refused,
}

/// Yearly use of the new load, by what is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewLoad {
    /// Of the loads that are proven to be new.
    pub proven: Energy,
    /// The same with existing load that lacks a national basis.
    pub with_argued: Energy,
    /// The same with loads whose proof is not there.
    pub with_unproven: Energy,
}

/// A block of new energy against the loads that it feeds.
#[derive(Debug, Clone)]
pub struct Block {
    /// What kind of plant it is.
    pub plant: &'static Term,
    /// Which plant of its kind, where there are several.
    pub index: Option<u32>,
    /// The start of the block against that of each load.
    pub pairs: Vec<DatePair>,
}

impl Facts<'_> {
    /// The loads, except the own use of a coal plant, each with its place in the list.
    ///
    /// # Errors
    ///
    /// When the plan lists no load, or does not say of one what class it has.
    pub fn new_loads(&self) -> Answer<Vec<(u32, &Load)>> {
        if self.project.loads.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        }
        let loads = self.project.loads.iter().zip(0..);
        let classes: Vec<_> = loads
            .map(|(load, index)| {
                self.need_of(&load.class, &terms::LOAD_CLASS, Some(index)).map(|class| (class, index, load))
            })
            .collect();
        let classes = classes.into_iter().collect::<Answer<Vec<_>>>()?;
        let new = classes.into_iter().filter(|(class, ..)| *class != LoadClass::PlantUse);
        Ok(new.map(|(_, index, load)| (index, load)).collect())
    }

    /// The name and standing of every load except the own use of a coal plant.
    ///
    /// # Errors
    ///
    /// As [`Facts::new_loads`].
    pub fn load_standings(&self) -> Answer<Vec<(String, LoadStanding)>> {
        let loads = self.new_loads()?.into_iter();
        loads
            .map(|(index, load)| {
                let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
                self.load_standing(load, index).map(|standing| (name, standing))
            })
            .collect()
    }

    /// Whether the plan lists own use of a coal plant among its loads.
    #[must_use]
    pub fn lists_plant_use(&self) -> bool {
        self.project.loads.iter().any(|load| self.look(&load.class) == Some(LoadClass::PlantUse))
    }

    /// The new loads without those that the grid company refused to see as new.
    ///
    /// # Errors
    ///
    /// As [`Facts::new_loads`].
    pub fn new_loads_not_refused(&self) -> Answer<Vec<(u32, &Load)>> {
        let mut loads = self.new_loads()?;
        let refused = self.refused_loads(&loads)?;
        loads.retain(|(index, _)| !refused.contains(index));
        Ok(loads)
    }

    /// How a load stands to the definition of a new load.
    ///
    /// # Errors
    ///
    /// When its class is not given.
    #[doc(alias = "新增负荷")]
    pub fn load_standing(&self, load: &Load, index: u32) -> Answer<LoadStanding> {
        let class = self.need_of(&load.class, &terms::LOAD_CLASS, Some(index))?;
        if class != LoadClass::Existing {
            return Ok(match self.opinion_on(STATUS, load) {
                Some(OpinionResult::Refused) => LoadStanding::Refused,
                Some(OpinionResult::Agreed) => LoadStanding::Proven,
                None => LoadStanding::Unproven,
            });
        }
        Ok(match (self.opinion_on(CONSENT, load), self.opinion_on(BASIS, load)) {
            (Some(OpinionResult::Refused), _) => LoadStanding::Refused,
            (Some(OpinionResult::Agreed), Some(OpinionResult::Agreed)) => LoadStanding::Proven,
            (Some(OpinionResult::Agreed), _) => LoadStanding::WithoutBasis,
            (None, _) => LoadStanding::Unproven,
        })
    }

    /// What the valid papers of these kinds say of a load; a refusal outweighs an agreement. None where no paper covers it.
    pub(super) fn opinion_on(&self, kinds: &[DocumentKind], load: &Load) -> Option<OpinionResult> {
        let papers = self.papers_covering(kinds, load.name.as_ref());
        let results: Vec<_> = papers.into_iter().map(|paper| self.look(&paper.result)).collect();
        if results.contains(&Some(OpinionResult::Refused)) {
            return Some(OpinionResult::Refused);
        }
        if results.is_empty() { None } else { Some(OpinionResult::Agreed) }
    }

    /// Yearly use of the new load, counted by what is proven.
    ///
    /// # Errors
    ///
    /// When class or use of a load is not given.
    #[doc(alias = "新增负荷年用电量")]
    pub fn new_load(&self) -> Answer<NewLoad> {
        let loads: Vec<_> = self
            .new_loads()?
            .into_iter()
            .map(|(index, load)| both(self.load_standing(load, index), self.load_use(load, index)))
            .collect();
        let (mut proven, mut argued, mut unproven) = (Energy::ZERO, Energy::ZERO, Energy::ZERO);
        let mut formula = Vec::new();
        for load in loads {
            let (standing, used) = load?;
            match standing {
                LoadStanding::Proven => {
                    if !formula.is_empty() {
                        formula.push(Token::Sign("+"));
                    }
                    formula.push(Token::Figure(used.figure()));
                    proven = proven.plus(used)?;
                }
                LoadStanding::WithoutBasis => argued = argued.plus(used)?,
                LoadStanding::Unproven => unproven = unproven.plus(used)?,
                LoadStanding::Refused => {}
            }
        }
        if 1 < formula.len() {
            self.step(&terms::NEW_LOAD_USE, proven.figure(), formula);
        }
        let with_argued = proven.plus(argued)?;
        Ok(NewLoad { proven, with_argued, with_unproven: with_argued.plus(unproven)? })
    }

    fn load_use(&self, load: &Load, index: u32) -> Answer<Energy> {
        self.need_of(&load.annual_use, &terms::LOAD_ANNUAL_USE, Some(index))
    }

    /// Yearly use of all listed loads of one kind: those of a coal plant itself, or all others, proven to be new or not.
    ///
    /// # Errors
    ///
    /// When there is none, or class or use of one is not given.
    pub fn listed_use(&self, plant_use: bool) -> Answer<Energy> {
        let loads = self.project.loads.iter().zip(0..);
        let listed: Vec<_> = loads
            .map(|(load, index)| {
                let class = self.need_of(&load.class, &terms::LOAD_CLASS, Some(index))?;
                if (class == LoadClass::PlantUse) == plant_use {
                    self.load_use(load, index).map(Some)
                } else {
                    Ok(None)
                }
            })
            .collect();
        let listed = listed.into_iter().collect::<Answer<Vec<_>>>()?;
        if listed.iter().all(Option::is_none) {
            return self.miss(Missing::Field(&terms::LOAD_ANNUAL_USE, None));
        }
        let mut total = Energy::ZERO;
        for used in listed.into_iter().flatten() {
            total = total.plus(used)?;
        }
        Ok(total)
    }

    /// Yearly use of the new load in operation.
    ///
    /// # Errors
    ///
    /// When it is not metered, or the plan does not say which year it is.
    pub fn metered_load_use(&self) -> Answer<Energy> {
        let (used, _) =
            both(self.need(&self.project.metered.load_use, &terms::METERED_LOAD_USE), self.full_metered_year())?;
        Ok(used)
    }

    /// Yearly use of the new load as approved, if the plan gives it.
    #[must_use]
    pub fn approved_load_use(&self) -> Option<Energy> {
        self.look(&self.project.approved.load_use)
    }

    /// Says that a verdict depends on loads whose proof is not there, and names them.
    ///
    /// # Errors
    ///
    /// Always: the proof is missing.
    pub fn unproven_loads_decide<T>(&self) -> Answer<T> {
        const UNPROVEN: Text = Text::new("“{0}”是否为新增负荷没有证明", "nothing proves that “{0}” is a new load");
        let mut kinds: &'static [DocumentKind] = STATUS;
        for (index, load) in self.new_loads()? {
            if self.load_standing(load, index)? == LoadStanding::Unproven {
                let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
                self.remark(Note::new(UNPROVEN, vec![Blank::Given(name)]));
                let existing = load.class.as_ref().is_some_and(|given| given.value == LoadClass::Existing);
                kinds = if existing { CONSENT } else { STATUS };
                let _: Answer<()> = self.miss(Missing::Paper(kinds));
            }
        }
        self.miss(Missing::Paper(kinds))
    }

    /// When a load starts: its own date, or that of all loads.
    ///
    /// # Errors
    ///
    /// When neither is given.
    pub fn load_start(&self, load: &Load, index: u32) -> Answer<When> {
        match self.look(&load.start) {
            Some(start) => Ok(start),
            None if self.project.schedule.load.is_some() => {
                self.need(&self.project.schedule.load, &terms::SCHEDULE_LOAD)
            }
            None => self.miss(Missing::Field(&terms::LOAD_START, Some(index))),
        }
    }

    /// Whether the loads that the plan lists are all own use of a coal plant.
    ///
    /// # Errors
    ///
    /// As [`Facts::new_loads`].
    pub fn every_load_is_plant_use(&self) -> Answer<bool> {
        Ok(self.new_loads()?.is_empty())
    }

    fn load_life(&self, load: &Load) -> Answer<Years> {
        match self.look(&load.life) {
            Some(life) => Ok(life),
            None => self.need(&self.project.lifetimes.load, &terms::LOAD_LIFE),
        }
    }

    /// The years of operation of each load.
    ///
    /// # Errors
    ///
    /// When there is no load, or one has no life of its own and none is given for all.
    pub(super) fn load_lives(&self) -> Answer<Vec<Years>> {
        self.new_loads_not_refused()?.into_iter().map(|(_, load)| self.load_life(load)).collect()
    }

    /// Whether every load has a valid paper of these kinds that covers it.
    ///
    /// # Errors
    ///
    /// When there is no load, or one has no such paper.
    pub fn paper_of_each_load(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        const WITHOUT: Text = Text::new("没有涉及“{0}”的材料", "no paper covers “{0}”");
        let loads = self.new_loads_not_refused()?;
        let mut answer = if loads.is_empty() { self.miss(Missing::Paper(kinds)) } else { Ok(Paper::Present) };
        for (_, load) in loads {
            match self.opinion_on(kinds, load) {
                Some(OpinionResult::Refused) => return Ok(Paper::Refused),
                Some(OpinionResult::Agreed) => {}
                None => {
                    let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
                    self.remark(Note::new(WITHOUT, vec![Blank::Given(name)]));
                    answer = self.miss(Missing::Paper(kinds));
                }
            }
        }
        answer
    }

    /// When each block of new energy starts against each load that it feeds. A block that names no load feeds them all.
    ///
    /// # Errors
    ///
    /// When there is no plant or no load, a block names a load that is not listed, or a date is not given.
    pub fn blocks_and_loads(&self) -> Answer<Vec<Block>> {
        if !self.project.phases.is_empty() {
            return self.phases_and_loads();
        }
        let loads = self.new_loads()?;
        let refused = self.refused_loads(&loads)?;
        let blocks: Vec<_> = self
            .plants()
            .map(|plant| {
                let start = self.plant_start(&plant);
                let fed = self.loads_fed_by(&plant.plant.serves, &loads, plant.serves, plant.index)?;
                let pairs: Vec<_> = fed
                    .into_iter()
                    .filter(|(index, _)| !refused.contains(index))
                    .map(|(index, load)| {
                        let (date, other) = both(start, self.load_start(load, index))?;
                        let of = load.name.as_ref().map(|given| given.value.clone());
                        Ok(DatePair { of, term: plant.start, date, other_term: &terms::LOAD_START, other })
                    })
                    .collect();
                let pairs = pairs.into_iter().collect::<Answer<Vec<_>>>()?;
                Ok(Block { plant: plant.name, index: plant.index, pairs })
            })
            .collect();
        if blocks.is_empty() {
            return self.no_plants();
        }
        let blocks = blocks.into_iter().collect::<Answer<Vec<_>>>()?;
        if blocks.iter().all(|block| block.pairs.is_empty()) {
            return self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        }
        Ok(blocks)
    }

    /// The same for a project in phases: the new energy of each phase against the load of every phase, because the plan does
    /// not say which load belongs to which phase.
    fn phases_and_loads(&self) -> Answer<Vec<Block>> {
        let phases = || self.project.phases.iter().zip(0..);
        let loads: Vec<_> = phases()
            .filter(|(phase, _)| phase.load_use.as_ref().is_none_or(|used| !used.value.is_zero()))
            .map(|(phase, index)| {
                let start = self.need_of(&phase.schedule.load, &terms::PHASE_LOAD_DATE, Some(index));
                start.map(|start| (phase.name.as_ref().map(|given| given.value.clone()), start))
            })
            .collect();
        let blocks: Vec<_> = phases()
            .filter(|(phase, _)| {
                let none = |given: &Option<Given<Power>>| given.as_ref().is_some_and(|given| given.value.is_zero());
                !none(&phase.wind_capacity) || !none(&phase.solar_capacity)
            })
            .map(|(phase, index)| {
                self.need_of(&phase.schedule.new_energy, &terms::PHASE_NEW_ENERGY, Some(index))
                    .map(|start| (index, start))
            })
            .collect();
        let (loads, blocks) =
            both(loads.into_iter().collect::<Answer<Vec<_>>>(), blocks.into_iter().collect::<Answer<Vec<_>>>())?;
        if loads.is_empty() || blocks.is_empty() {
            return self.miss(Missing::Field(&terms::PHASE_LOAD_DATE, None));
        }
        let blocks = blocks.into_iter().map(|(index, date)| {
            let pairs = loads.iter().map(|(of, other)| DatePair {
                of: of.clone(),
                term: &terms::PHASE_NEW_ENERGY,
                date,
                other_term: &terms::PHASE_LOAD_DATE,
                other: *other,
            });
            Block { plant: &terms::PHASES, index: Some(index), pairs: pairs.collect() }
        });
        Ok(blocks.collect())
    }

    /// The loads that are no new load because the grid company refused, by their place in the list.
    fn refused_loads(&self, loads: &[(u32, &Load)]) -> Answer<Vec<u32>> {
        let mut refused = Vec::new();
        for (index, load) in loads {
            if self.load_standing(load, *index)? == LoadStanding::Refused {
                refused.push(*index);
            }
        }
        Ok(refused)
    }

    /// The loads that a block feeds.
    ///
    /// # Errors
    ///
    /// When it names a load that is not listed.
    pub(super) fn loads_fed_by<'l>(
        &self,
        serves: &Option<Given<Vec<String>>>,
        loads: &[(u32, &'l Load)],
        term: &'static Term,
        index: Option<u32>,
    ) -> Answer<Vec<(u32, &'l Load)>> {
        const UNKNOWN: Text = Text::new("所供负荷“{0}”没有列在 loads 中", "the load “{0}” is not listed in loads");
        let Some(names) = self.look(serves) else { return Ok(loads.to_vec()) };
        let mut fed = Vec::with_capacity(names.len());
        for name in names {
            let is_named = |load: &Load| load.name.as_ref().is_some_and(|given| super::same_name(&given.value, &name));
            if let Some(load) = loads.iter().find(|(_, load)| is_named(load)) {
                fed.push(*load);
            } else if !self.project.loads.iter().any(is_named) {
                self.remark(Note::new(UNKNOWN, vec![Blank::Given(name)]));
                return self.miss(Missing::Field(term, index));
            }
            // A load that is listed but not asked for, such as the own use of a coal plant, is passed over.
        }
        Ok(fed)
    }

    /// End of operation of each load against that of each block of new energy that feeds it.
    ///
    /// # Errors
    ///
    /// When a date or a life is not given.
    pub fn loads_end_and_new_energy_end(&self) -> Answer<Vec<DatePair>> {
        let loads = self.new_loads()?;
        let refused = self.refused_loads(&loads)?;
        let new_energy_life = self.need(&self.project.lifetimes.new_energy, &terms::NEW_ENERGY_LIFE);
        let mut pairs = Vec::new();
        for plant in self.plants() {
            let start = self.plant_start(&plant);
            let fed = self.loads_fed_by(&plant.plant.serves, &loads, plant.serves, plant.index)?;
            for (index, load) in fed.into_iter().filter(|(index, _)| !refused.contains(index)) {
                let life = self.load_life(load);
                let ends = both(both(self.load_start(load, index), life), both(start, new_energy_life));
                let ((load_start, life), (start, new_energy_life)) = ends?;
                pairs.push(DatePair {
                    of: load.name.as_ref().map(|given| given.value.clone()),
                    term: &terms::NEW_LOAD_END,
                    date: end(load_start, life)?,
                    other_term: &terms::NEW_ENERGY_END,
                    other: end(start, new_energy_life)?,
                });
            }
        }
        if !pairs.is_empty() {
            return Ok(pairs);
        }
        let _: Answer<()> = self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        self.no_plants()
    }
}
