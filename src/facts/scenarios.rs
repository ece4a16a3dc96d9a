//! Full self-consumption: which scenario each plant belongs to, where it stands, which loads it feeds, what leaves it.

use super::energy::PlantRef;
use super::schedule::end;
use super::{Answer, Blank, DatePair, Facts, Gap, Missing, Note, Paper, Token, both, same_name};
use crate::project::{
    ConnectionPoint, DocumentKind, IndustrialPolicy, Land, LineBuilder, Load, LoadClass, LoadPurpose, OpinionResult,
    Scenario, Signer, Stage, When,
};
use crate::quantity::{Dimension, Energy, Figure, Length, Power, Years};
use crate::terms::{self, Term};
use crate::text::Text;

const PLUS: Token = Token::Sign("+");

/// How the capacity of solar plants is counted (question A-53).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SolarSide {
    /// On the AC side.
    Ac,
    /// By modules where the plan gives them.
    Dc,
}

/// A plant as the five scenarios see it.
#[derive(Debug, Clone)]
pub struct Assigned {
    /// What to call it.
    pub name: String,
    /// Whether it is wind; solar otherwise.
    pub wind: bool,
    /// Its scenario.
    pub scenario: Scenario,
}

/// The capacity of one scenario at one user site.
#[derive(Debug, Clone)]
pub struct AtSite {
    /// The site; none where the plan names none.
    pub site: Option<String>,
    /// The capacity there.
    pub capacity: Power,
}

impl Facts<'_> {
    /// What to call a plant: its name, its site, or its kind.
    fn plant_name(plant: &PlantRef<'_>) -> String {
        let own = plant.plant.name.as_ref().or(plant.plant.site.as_ref());
        own.map_or_else(|| plant.name.name.zh.to_owned(), |given| given.value.clone())
    }

    fn scenario_of(&self, plant: &PlantRef<'_>) -> Answer<Scenario> {
        self.need_of(&plant.plant.scenario, plant.scenario, plant.index)
    }

    /// Every plant with the scenario it belongs to.
    ///
    /// # Errors
    ///
    /// When there is no plant, or one is not assigned.
    #[doc(alias = "适用场景")]
    pub fn assigned_plants(&self) -> Answer<Vec<Assigned>> {
        let plants: Vec<_> = self
            .plants()
            .map(|plant| {
                let scenario = self.scenario_of(&plant)?;
                let wind = std::ptr::eq::<Term>(plant.name, &terms::WIND);
                Ok(Assigned { name: Self::plant_name(&plant), wind, scenario })
            })
            .collect();
        if plants.is_empty() { self.no_plants() } else { plants.into_iter().collect() }
    }

    /// Whether some plant belongs to one of these scenarios.
    ///
    /// # Errors
    ///
    /// As [`Facts::assigned_plants`].
    pub fn has_scenario(&self, scenarios: &[Scenario]) -> Answer<bool> {
        Ok(self.assigned_plants()?.iter().any(|plant| scenarios.contains(&plant.scenario)))
    }

    /// The plants of some scenarios.
    fn plants_in(&self, scenarios: &[Scenario]) -> Answer<Vec<PlantRef<'_>>> {
        let mut found = Vec::new();
        for plant in self.plants() {
            if scenarios.contains(&self.scenario_of(&plant)?) {
                found.push(plant);
            }
        }
        Ok(found)
    }

    fn capacity_of(&self, plant: &PlantRef<'_>, side: SolarSide) -> Answer<Power> {
        match self.look(&plant.plant.dc_capacity).filter(|_| side == SolarSide::Dc) {
            Some(modules) => Ok(modules),
            None => self.need_of(&plant.plant.capacity, plant.capacity, plant.index),
        }
    }

    /// The capacity of a scenario at the user site where it is highest. Plants that name no site stand on one.
    ///
    /// # Errors
    ///
    /// When a plant is not assigned or has no capacity.
    pub fn largest_site(&self, scenario: Scenario, side: SolarSide) -> Answer<AtSite> {
        let mut sites: Vec<AtSite> = Vec::new();
        let capacities: Vec<_> = self
            .plants_in(&[scenario])?
            .into_iter()
            .map(|plant| self.capacity_of(&plant, side).map(|capacity| (self.look(&plant.plant.site), capacity)))
            .collect();
        for capacity in capacities {
            let (site, capacity) = capacity?;
            let same = |known: &&mut AtSite| match (&known.site, &site) {
                (Some(known), Some(site)) => same_name(known, site),
                (known, site) => known == site,
            };
            match sites.iter_mut().find(same) {
                Some(known) => known.capacity = known.capacity.plus(capacity)?,
                None => sites.push(AtSite { site, capacity }),
            }
        }
        sites.into_iter().max_by_key(|site| site.capacity).ok_or(Gap::NotAsked)
    }

    /// The capacity of a scenario over all sites, with what the same user has filed elsewhere.
    ///
    /// # Errors
    ///
    /// When a capacity is not given, or the plan does not say what the user has filed elsewhere.
    pub fn capacity_with_other_filings(&self, scenario: Scenario, side: SolarSide) -> Answer<Power> {
        let others = &self.project.other_filings;
        let (other, term) = match scenario {
            Scenario::DistributedWind => (&others.wind, &terms::OTHER_WIND),
            _ => (&others.solar, &terms::OTHER_SOLAR),
        };
        let (own, other) = both(self.scenario_capacity(&[scenario], side), self.need(other, term))?;
        let total = own.plus(other)?;
        if !other.is_zero() {
            let formula = vec![Token::Figure(own.figure()), PLUS, Token::Named(term, other.figure())];
            self.step(&terms::SCENARIO_CAPACITY, total.figure(), formula);
        }
        Ok(total)
    }

    /// The capacity of all plants of some scenarios.
    ///
    /// # Errors
    ///
    /// When a plant is not assigned or has no capacity.
    pub fn scenario_capacity(&self, scenarios: &[Scenario], side: SolarSide) -> Answer<Power> {
        let capacities: Vec<_> = self.plants_in(scenarios)?.iter().map(|plant| self.capacity_of(plant, side)).collect();
        let mut total = Power::ZERO;
        for capacity in capacities {
            total = total.plus(capacity?)?;
        }
        Ok(total)
    }

    /// Whether the plan gives the module capacity of a plant of a scenario.
    ///
    /// # Errors
    ///
    /// As [`Facts::assigned_plants`].
    pub fn gives_modules(&self, scenario: Scenario) -> Answer<bool> {
        Ok(self.plants_in(&[scenario])?.iter().any(|plant| plant.plant.dc_capacity.is_some()))
    }

    /// The land of each plant of some scenarios, with the name of the plant.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn lands(&self, scenarios: &[Scenario]) -> Answer<Vec<(String, Land)>> {
        let lands: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| {
                let land = self.need_of(&plant.plant.land, plant.land, plant.index)?;
                Ok((Self::plant_name(plant), land))
            })
            .collect();
        lands.into_iter().collect()
    }

    /// How far the nearby plots of some scenarios are from their users, the farthest; none where there is no nearby plot.
    ///
    /// # Errors
    ///
    /// When land or distance of one is not given.
    pub fn farthest_plot(&self, scenarios: &[Scenario]) -> Answer<Option<Length>> {
        let distances: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| match self.need_of(&plant.plant.land, plant.land, plant.index)? {
                Land::NearbyPlot => self.need_of(&plant.plant.distance, plant.distance, plant.index).map(Some),
                _ => Ok(None),
            })
            .collect();
        let distances = distances.into_iter().collect::<Answer<Vec<_>>>()?;
        Ok(distances.into_iter().flatten().max())
    }

    /// A paper of one of these kinds for every plant of some scenarios, by its name or site.
    ///
    /// # Errors
    ///
    /// When one of them has none.
    pub fn paper_on_plants(&self, kinds: &'static [DocumentKind], scenarios: &[Scenario]) -> Answer<Paper> {
        const WITHOUT: Text = Text::new("“{0}”没有{1}", "no {1} for “{0}”");
        let mut worst = Ok(Paper::Present);
        for plant in self.plants_in(scenarios)? {
            let by_name = self.papers_covering(kinds, plant.plant.name.as_ref());
            let by_site = self.papers_covering(kinds, plant.plant.site.as_ref());
            let mut papers = by_name.into_iter().chain(by_site).peekable();
            if papers.peek().is_none() {
                if let Some(kind) = kinds.first() {
                    use crate::project::Choice;
                    let blanks = vec![Blank::Given(Self::plant_name(&plant)), Blank::Text(kind.name())];
                    self.remark(Note::new(WITHOUT, blanks));
                }
                worst = self.miss(Missing::Paper(kinds));
            } else if papers.any(|paper| self.look(&paper.result) == Some(OpinionResult::Refused)) && worst.is_ok() {
                worst = Ok(Paper::Refused);
            }
        }
        worst
    }

    /// Remaining life of the mine, of the plant where it is shortest.
    ///
    /// # Errors
    ///
    /// When it is not given for a plant in a mining area.
    #[doc(alias = "矿区开采剩余年限")]
    pub fn shortest_mine_life(&self) -> Answer<Years> {
        let lives: Vec<_> = self
            .plants_in(&[Scenario::Mine])?
            .iter()
            .map(|plant| self.need_of(&plant.plant.mine_life, &terms::SOLAR_MINE_LIFE, plant.index))
            .collect();
        let lives = lives.into_iter().collect::<Answer<Vec<_>>>()?;
        lives.into_iter().min().ok_or(Gap::NotAsked)
    }

    /// Class and purpose of each load that plants of some scenarios feed, with its name. A plant that names no load feeds
    /// them all.
    ///
    /// # Errors
    ///
    /// When a plant feeds no listed load, or class or purpose of one is not given.
    pub fn fed_loads(&self, scenarios: &[Scenario]) -> Answer<Vec<(String, LoadClass, LoadPurpose)>> {
        let fed: Vec<_> = self
            .loads_of_plants(scenarios)?
            .into_iter()
            .map(|(index, load)| {
                let class = self.need_of(&load.class, &terms::LOAD_CLASS, Some(index));
                let purpose = self.need_of(&load.purpose, &terms::LOAD_PURPOSE, Some(index));
                let (class, purpose) = both(class, purpose)?;
                Ok((name_of(load), class, purpose))
            })
            .collect();
        fed.into_iter().collect()
    }

    fn loads_of_plants(&self, scenarios: &[Scenario]) -> Answer<Vec<(u32, &Load)>> {
        let all: Vec<(u32, &Load)> = (0..).zip(&self.project.loads).collect();
        if all.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        }
        let mut fed: Vec<(u32, &Load)> = Vec::new();
        for plant in self.plants_in(scenarios)? {
            for load in self.loads_fed_by(&plant.plant.serves, &all, plant.serves, plant.index)? {
                if !fed.iter().any(|(index, _)| *index == load.0) {
                    fed.push(load);
                }
            }
        }
        Ok(fed)
    }

    /// Whether the project has any load but the own use of a coal plant.
    ///
    /// # Errors
    ///
    /// When the plan lists no load, or does not say of one what class it has.
    pub fn has_new_load(&self) -> Answer<bool> {
        Ok(!self.new_loads()?.is_empty())
    }

    /// Whether the project has any own use of a coal plant.
    ///
    /// # Errors
    ///
    /// As [`Facts::has_new_load`].
    pub fn has_plant_use(&self) -> Answer<bool> {
        Ok(self.new_loads()?.len() < self.project.loads.len())
    }

    /// Whether a coal plant is involved: by its own use, or because its units are listed.
    ///
    /// # Errors
    ///
    /// As [`Facts::assigned_plants`].
    pub fn involves_coal_plant(&self) -> Answer<bool> {
        if !self.project.units.is_empty() {
            return Ok(true);
        }
        self.has_scenario(&[Scenario::PlantUse])
    }

    /// How each new load stands to industrial policy.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn policies_of_loads(&self) -> Answer<Vec<(String, IndustrialPolicy)>> {
        let policies: Vec<_> = self
            .new_loads()?
            .into_iter()
            .map(|(index, load)| {
                self.need_of(&load.policy, &terms::LOAD_POLICY, Some(index)).map(|policy| (name_of(load), policy))
            })
            .collect();
        policies.into_iter().collect()
    }

    /// A paper of these kinds for every new load.
    ///
    /// # Errors
    ///
    /// When one of them has none.
    pub fn paper_on_new_loads(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        const WITHOUT: Text = Text::new("“{0}”没有这份材料", "no such paper for “{0}”");
        let mut worst = Ok(Paper::Present);
        for (_, load) in self.new_loads()? {
            let papers = self.papers_covering(kinds, load.name.as_ref());
            if papers.is_empty() {
                self.remark(Note::new(WITHOUT, vec![Blank::Given(name_of(load))]));
                worst = self.miss(Missing::Paper(kinds));
            } else if papers.iter().any(|paper| self.look(&paper.result) == Some(OpinionResult::Refused))
                && worst.is_ok()
            {
                worst = Ok(Paper::Refused);
            }
        }
        worst
    }

    /// A promise that the project entity signed; a letter that says nobody else signed it counts.
    ///
    /// # Errors
    ///
    /// When there is none, or only letters that somebody else signed.
    pub fn commitment_of_project(&self) -> Answer<Paper> {
        const LETTER: &[DocumentKind] = &[DocumentKind::RiskCommitment];
        const OF_OTHERS: Text = Text::new("承诺书不是项目主体出具的", "the letter is not of the project entity");
        self.paper(LETTER)?;
        let mut own = self.valid_documents(LETTER);
        own.retain(|letter| self.look(&letter.signer).is_none_or(|signer| signer == Signer::Investor));
        if own.is_empty() {
            self.remark(OF_OTHERS.into());
            return self.miss(Missing::Paper(LETTER));
        }
        let refused = own.iter().any(|letter| self.look(&letter.result) == Some(OpinionResult::Refused));
        Ok(if refused { Paper::Refused } else { Paper::Present })
    }

    /// Energy of some scenarios before curtailment.
    ///
    /// # Errors
    ///
    /// When capacity or hours of a plant are not given.
    pub fn scenario_potential(&self, scenarios: &[Scenario]) -> Answer<Energy> {
        let energies: Vec<_> = self.plants_in(scenarios)?.iter().map(|plant| self.potential_of_plant(plant)).collect();
        let mut total = Energy::ZERO;
        for energy in energies {
            total = total.plus(energy?.0)?;
        }
        Ok(total)
    }

    /// Energy that leaves in the hours in which new energy exceeds use: of the design year if the plan gives it, in operation
    /// as metered.
    ///
    /// # Errors
    ///
    /// When it is not metered in operation.
    pub fn hourly_surplus_if_given(&self) -> Answer<Option<Energy>> {
        if self.stage != Stage::Operation {
            return Ok(self.look(&self.project.electricity.hourly_surplus));
        }
        let metered = &self.project.metered.hourly_surplus;
        let (surplus, _) = both(self.need(metered, &terms::METERED_HOURLY_SURPLUS), self.full_metered_year())?;
        Ok(Some(surplus))
    }

    /// Storage power that is really available in operation.
    ///
    /// # Errors
    ///
    /// When it is not given, or the plan does not say which year it is.
    pub fn available_storage(&self) -> Answer<Power> {
        let metered = &self.project.metered.storage_power;
        let (power, _) = both(self.need(metered, &terms::METERED_STORAGE_POWER), self.full_metered_year())?;
        Ok(power)
    }

    /// Storage power as approved, if the plan gives it.
    #[must_use]
    pub fn approved_storage(&self) -> Option<Power> {
        self.look(&self.project.approved.storage_power)
    }

    /// Connection point of each plant of some scenarios: its own, else that of the project.
    ///
    /// # Errors
    ///
    /// When one is not known.
    pub fn connection_points_of(&self, scenarios: &[Scenario]) -> Answer<Vec<(String, ConnectionPoint)>> {
        let points: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| {
                let point = match self.look(&plant.plant.connection) {
                    Some(point) => point,
                    None => self.connection_point()?,
                };
                Ok((Self::plant_name(plant), point))
            })
            .collect();
        points.into_iter().collect()
    }

    /// Who builds the connection works of the project.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn builder_of_works(&self) -> Answer<LineBuilder> {
        self.need(&self.project.connection.tie_line_builder, &terms::TIE_LINE_BUILDER)
    }

    /// New energy against the connection works.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_works(&self) -> Answer<Vec<DatePair>> {
        let works = self.need(&self.project.schedule.line, &terms::SCHEDULE_LINE);
        let (starts, works) = both(self.new_energy_starts(), works)?;
        let pairs = starts.into_iter().map(|date| DatePair {
            of: None,
            term: &terms::SCHEDULE_NEW_ENERGY,
            date,
            other_term: &terms::SCHEDULE_LINE,
            other: works,
        });
        Ok(pairs.collect())
    }

    /// End of the mine against the end of the new energy on its land; nothing where no plant stands in a mining area.
    ///
    /// # Errors
    ///
    /// When the filing date, the life of the mine, or life or start of the new energy is not given.
    pub fn mine_end_and_new_energy_end(&self) -> Answer<Vec<DatePair>> {
        let plants = self.plants_in(&[Scenario::Mine])?;
        if plants.is_empty() {
            return Ok(Vec::new());
        }
        let filed = self.day_of_filing();
        let life = self.need(&self.project.lifetimes.new_energy, &terms::NEW_ENERGY_LIFE);
        let pairs: Vec<_> = plants
            .iter()
            .map(|plant| {
                let mine = self.need_of(&plant.plant.mine_life, &terms::SOLAR_MINE_LIFE, plant.index);
                let ((filed, life), (mine, start)) = both(both(filed, life), both(mine, self.plant_start(plant)))?;
                Ok(DatePair {
                    of: Some(Self::plant_name(plant)),
                    term: &terms::MINE_END,
                    date: end(When::Day(filed), mine)?,
                    other_term: &terms::NEW_ENERGY_END,
                    other: end(start, life)?,
                })
            })
            .collect();
        pairs.into_iter().collect()
    }

    /// New energy of the own use of a coal plant over the rated capacity of the units that the plan names.
    ///
    /// # Errors
    ///
    /// When a capacity is not given.
    pub fn share_of_units(&self, rated: Answer<Power>) -> Answer<Figure> {
        let own = self.scenario_capacity(&[Scenario::PlantUse], SolarSide::Ac);
        self.over(Dimension::Share, &terms::SHARE_OF_UNITS, own, rated)
    }

    /// Rated capacity of the units that are not older than so many years at the filing.
    ///
    /// # Errors
    ///
    /// When capacity or commissioning of a unit, or the filing date, is not given.
    pub fn rated_capacity_of_younger(&self, years: Figure) -> Answer<Power> {
        let day = self.day_of_filing();
        let mut total = Power::ZERO;
        for (index, unit) in self.units()? {
            let (rated, day) = both(self.rated(unit, index), day)?;
            let age = self.unit_age(unit, index, day)?;
            if age.compare(&years).is_some_and(std::cmp::Ordering::is_le) {
                total = total.plus(rated)?;
            }
        }
        Ok(total)
    }
}

fn name_of(load: &Load) -> String {
    load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default()
}
