//! Full self-consumption: which scenario each plant belongs to, where it stands, which loads it feeds, what leaves it.

use super::energy::PlantRef;
use super::schedule::end;
use super::{Answer, Blank, DatePair, Facts, Gap, LoadStanding, Missing, NewLoad, Note, Paper, Token, both, same_name};
use crate::project::{
    ConnectionPoint, DocumentKind, Given, IndustrialPolicy, Land, LineBuilder, Load, LoadClass, LoadPurpose,
    OpinionResult, Scenario, Signer, Stage, UnitStanding, When,
};
use crate::quantity::{Dimension, Energy, Figure, Length, Power, Years};
use crate::terms;
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

/// A plant with the loads that it feeds.
#[derive(Debug)]
pub struct Feeding<'p> {
    /// What to call the plant.
    pub name: String,
    /// Its scenario.
    pub scenario: Scenario,
    /// The loads.
    pub loads: Vec<Fed<'p>>,
    plant: PlantRef<'p>,
}

/// A load that a plant feeds.
#[derive(Debug, Clone, Copy)]
pub struct Fed<'p> {
    /// Its place in the list.
    pub index: u32,
    /// The load.
    pub load: &'p Load,
    /// Its class.
    pub class: LoadClass,
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
                let wind = *plant.name == terms::WIND;
                Ok(Assigned { name: Self::plant_name(&plant), wind, scenario })
            })
            .collect();
        if plants.is_empty() { self.no_plants() } else { plants.into_iter().collect() }
    }

    /// The name of a plant that the plan puts outside the five scenarios, if there is one.
    #[must_use]
    pub fn plant_outside(&self) -> Option<String> {
        let outside = self.plants().find(|plant| self.look(&plant.plant.scenario) == Some(Scenario::Outside));
        outside.map(|plant| Self::plant_name(&plant))
    }

    /// Whether some plant belongs to one of these scenarios. One that does is enough; otherwise each must be assigned.
    ///
    /// # Errors
    ///
    /// As [`Facts::assigned_plants`].
    pub fn has_scenario(&self, scenarios: &[Scenario]) -> Answer<bool> {
        let belongs = |scenario: Option<Scenario>| scenario.is_some_and(|scenario| scenarios.contains(&scenario));
        if self.plants().any(|plant| belongs(self.look(&plant.plant.scenario))) {
            return Ok(true);
        }
        self.assigned_plants().map(|_| false)
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

    /// The capacity of a scenario at the user site where it is highest. A single plant need not name its site.
    ///
    /// # Errors
    ///
    /// When a plant is not assigned, has no capacity, or is one of several and names no site.
    pub fn largest_site(&self, scenario: Scenario, side: SolarSide) -> Answer<AtSite> {
        let mut sites: Vec<AtSite> = Vec::new();
        let plants = self.plants_in(&[scenario])?;
        let several = 1 < plants.len();
        let capacities: Vec<_> = plants
            .into_iter()
            .map(|plant| {
                let site = match self.look(&plant.plant.site) {
                    None if several => self.miss(Missing::Field(plant.site, plant.index)),
                    site => Ok(site),
                };
                both(site, self.capacity_of(&plant, side))
            })
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

    /// Name, scenario and land of each plant of some scenarios, as far as the plan gives the land.
    ///
    /// # Errors
    ///
    /// When a plant is not assigned.
    pub fn known_lands(&self, scenarios: &[Scenario]) -> Answer<Vec<(String, Scenario, Land)>> {
        let mut lands = Vec::new();
        for plant in self.plants_in(scenarios)? {
            if let Some(land) = self.look(&plant.plant.land) {
                lands.push((Self::plant_name(&plant), self.scenario_of(&plant)?, land));
            }
        }
        Ok(lands)
    }

    /// Whether the plan gives the land of every plant of some scenarios.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn every_land_is_given(&self, scenarios: &[Scenario]) -> Answer<()> {
        let lands: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| self.need_of(&plant.plant.land, plant.land, plant.index).map(|_| ()))
            .collect();
        lands.into_iter().collect()
    }

    /// Whether some plant of these scenarios stands on a nearby plot.
    ///
    /// # Errors
    ///
    /// When none is known to, and the land of one is not given.
    pub fn has_nearby_plot(&self, scenarios: &[Scenario]) -> Answer<bool> {
        if self.known_lands(scenarios)?.iter().any(|(.., land)| *land == Land::NearbyPlot) {
            return Ok(true);
        }
        self.every_land_is_given(scenarios).map(|()| false)
    }

    /// How far the nearby plots of some scenarios are from their users, the farthest.
    ///
    /// # Errors
    ///
    /// When land or distance of one is not given, or there is no nearby plot.
    pub fn farthest_plot(&self, scenarios: &[Scenario]) -> Answer<Length> {
        let distances: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| match self.need_of(&plant.plant.land, plant.land, plant.index)? {
                Land::NearbyPlot => self.need_of(&plant.plant.distance, plant.distance, plant.index).map(Some),
                _ => Ok(None),
            })
            .collect();
        let distances = distances.into_iter().collect::<Answer<Vec<_>>>()?;
        distances.into_iter().flatten().max().ok_or(Gap::NotAsked)
    }

    /// A paper of one of these kinds for every plant of some scenarios, by its name or site.
    ///
    /// # Errors
    ///
    /// When one of them has none.
    pub fn paper_on_plants(&self, kinds: &'static [DocumentKind], scenarios: &[Scenario]) -> Answer<Paper> {
        let papers: Vec<_> = self
            .plants_in(scenarios)?
            .iter()
            .map(|plant| {
                let names = [plant.plant.name.as_ref(), plant.plant.site.as_ref()];
                self.opinion_of(kinds, &names, || Self::plant_name(plant))
            })
            .collect();
        worst_of(papers)
    }

    /// What the papers of some kinds say of something that goes by these names.
    fn opinion_of(
        &self,
        kinds: &'static [DocumentKind],
        names: &[Option<&Given<String>>],
        name: impl Fn() -> String,
    ) -> Answer<Paper> {
        const WITHOUT: Text = Text::new("没有涉及“{0}”的材料", "no paper covers “{0}”");
        let papers = self.papers_covering_any(kinds, names);
        if papers.is_empty() {
            self.remark(Note::new(WITHOUT, vec![Blank::Given(name())]));
            return self.miss(Missing::Paper(kinds));
        }
        let refused = papers.iter().any(|paper| self.look(&paper.result) == Some(OpinionResult::Refused));
        Ok(if refused { Paper::Refused } else { Paper::Present })
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

    /// What each plant of some scenarios feeds. A plant that names no load feeds them all, where they are all of one class:
    /// new load, or own use of a coal plant.
    ///
    /// # Errors
    ///
    /// When a plant feeds no listed load, the class of one is not given, or a plant does not say which of both it feeds.
    pub fn feeding(&self, scenarios: &[Scenario]) -> Answer<Vec<Feeding<'_>>> {
        let loads: Vec<(u32, &Load)> = (0..).zip(&self.project.loads).collect();
        if loads.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_CLASS, None));
        }
        let plants = self.plants_in(scenarios)?;
        let feeding: Vec<_> = plants
            .into_iter()
            .map(|plant| {
                if plant.plant.serves.is_none() && self.has_new_load()? && self.has_plant_use()? {
                    return self.miss(Missing::Field(plant.serves, plant.index));
                }
                let fed = self.loads_fed_by(&plant.plant.serves, &loads, plant.serves, plant.index)?;
                if fed.is_empty() {
                    return self.miss(Missing::Field(plant.serves, plant.index));
                }
                let classes = fed.into_iter().map(|(index, load)| {
                    self.need_of(&load.class, &terms::LOAD_CLASS, Some(index)).map(|class| Fed { index, load, class })
                });
                let loads = classes.collect::<Answer<Vec<_>>>()?;
                let scenario = self.scenario_of(&plant)?;
                Ok(Feeding { name: Self::plant_name(&plant), scenario, loads, plant })
            })
            .collect();
        feeding.into_iter().collect()
    }

    /// What a load is for.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn purpose(&self, fed: &Fed<'_>) -> Answer<LoadPurpose> {
        self.need_of(&fed.load.purpose, &terms::LOAD_PURPOSE, Some(fed.index))
    }

    /// What a plant generates in a year before curtailment.
    ///
    /// # Errors
    ///
    /// When capacity or hours are not given.
    pub fn potential_of(&self, feeding: &Feeding<'_>) -> Answer<Energy> {
        self.potential_of_plant(&feeding.plant).map(|(energy, _)| energy)
    }

    /// Yearly use of some loads, by what is proven of them; own use of a coal plant needs no proof.
    ///
    /// # Errors
    ///
    /// When the use of one is not given.
    pub fn use_of(&self, loads: &[Fed<'_>]) -> Answer<NewLoad> {
        let mut sums = NewLoad { proven: Energy::ZERO, with_argued: Energy::ZERO, with_unproven: Energy::ZERO };
        let uses: Vec<_> = loads
            .iter()
            .map(|fed| {
                let used = self.need_of(&fed.load.annual_use, &terms::LOAD_ANNUAL_USE, Some(fed.index));
                let standing = match fed.class {
                    LoadClass::PlantUse => Ok(LoadStanding::Proven),
                    _ => self.load_standing(fed.load, fed.index),
                };
                both(standing, used)
            })
            .collect();
        for used in uses {
            let (standing, used) = used?;
            if standing == LoadStanding::Proven {
                sums.proven = sums.proven.plus(used)?;
            }
            if matches!(standing, LoadStanding::Proven | LoadStanding::WithoutBasis) {
                sums.with_argued = sums.with_argued.plus(used)?;
            }
            if standing != LoadStanding::Refused {
                sums.with_unproven = sums.with_unproven.plus(used)?;
            }
        }
        Ok(sums)
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

    /// Whether a coal plant is involved: its units are listed, a plant belongs to its scenario, or its own use is fed.
    ///
    /// # Errors
    ///
    /// When nothing shows it, and a scenario or the class of a load is not given.
    pub fn involves_coal_plant(&self) -> Answer<bool> {
        if !self.project.units.is_empty() {
            return Ok(true);
        }
        let (by_scenario, by_load) = (self.has_scenario(&[Scenario::PlantUse]), self.has_plant_use());
        if by_scenario == Ok(true) || by_load == Ok(true) {
            return Ok(true);
        }
        both(by_scenario, by_load).map(|_| false)
    }

    /// The name of a new load that industrial policy restricts, if the plan says so of one.
    ///
    /// # Errors
    ///
    /// When the class of a load is not given.
    pub fn restricted_load(&self) -> Answer<Option<String>> {
        let loads = self.new_loads()?;
        let restricted = |load: &&Load| self.look(&load.policy) == Some(IndustrialPolicy::Restricted);
        Ok(loads.into_iter().map(|(_, load)| load).find(restricted).map(name_of))
    }

    /// Whether the plan says of every new load how it stands to industrial policy.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn every_policy_is_given(&self) -> Answer<()> {
        let policies: Vec<_> = self
            .new_loads()?
            .into_iter()
            .map(|(index, load)| self.need_of(&load.policy, &terms::LOAD_POLICY, Some(index)).map(|_| ()))
            .collect();
        policies.into_iter().collect()
    }

    /// A paper of these kinds for every new load. A refusal decides, whatever else is missing.
    ///
    /// # Errors
    ///
    /// When one of them has none.
    pub fn paper_on_new_loads(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        let loads = self.new_loads()?.into_iter();
        worst_of(loads.map(|(_, load)| self.opinion_of(kinds, &[load.name.as_ref()], || name_of(load))).collect())
    }

    /// A promise that the project entity signed.
    ///
    /// # Errors
    ///
    /// When there is none, only letters that somebody else signed, or one that does not say who signed it.
    pub fn commitment_of_project(&self) -> Answer<Paper> {
        const LETTER: &[DocumentKind] = &[DocumentKind::RiskCommitment];
        const OF_OTHERS: Text = Text::new("承诺书不是项目主体出具的", "the letter is not of the project entity");
        self.paper(LETTER)?;
        let mut own = self.valid_documents(LETTER);
        own.retain(|letter| self.look(&letter.signer) == Some(Signer::Investor));
        if own.is_empty() {
            for letter in self.valid_documents(LETTER) {
                let index = letter.kind.as_ref().and_then(|given| given.place.index);
                self.need_of(&letter.signer, &terms::DOCUMENT_SIGNER, index)?;
            }
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
        let plants = self.plants_in(scenarios)?;
        let energies: Vec<_> = plants.iter().map(|plant| self.potential_of_plant(plant)).collect();
        let mut total = Energy::ZERO;
        for energy in energies {
            total = total.plus(energy?.0)?;
        }
        Ok(total)
    }

    /// Energy that leaves in the hours in which new energy exceeds use. Yearly figures alone do not show it.
    ///
    /// # Errors
    ///
    /// When no hourly figures are given.
    #[doc(alias = "逐时余电")]
    pub fn surplus_of_hours(&self) -> Answer<Energy> {
        if self.stage != Stage::Operation {
            return self.need(&self.project.electricity.hourly_surplus, &terms::HOURLY_SURPLUS);
        }
        let metered = &self.project.metered.hourly_surplus;
        let (surplus, _) = both(self.need(metered, &terms::METERED_HOURLY_SURPLUS), self.full_metered_year())?;
        Ok(surplus)
    }

    /// Whether the plan gives energy that leaves in some hours.
    #[must_use]
    pub fn gives_surplus(&self) -> bool {
        let surplus = match self.stage {
            Stage::Operation => &self.project.metered.hourly_surplus,
            _ => &self.project.electricity.hourly_surplus,
        };
        self.look(surplus).is_some_and(|energy| !energy.is_zero())
    }

    /// Whether the plan gives energy that goes to other users than the loads of the project.
    #[must_use]
    pub fn gives_energy_to_others(&self) -> bool {
        let sold = match self.stage {
            Stage::Operation => &self.project.metered.sold_elsewhere,
            _ => &self.project.electricity.sold_elsewhere,
        };
        self.look(sold).is_some_and(|energy| !energy.is_zero())
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

    /// Connection point of each plant of some scenarios: its own, else that of the project; with the name of the plant.
    ///
    /// # Errors
    ///
    /// When a plant is not assigned; within, when its point is not known.
    pub fn connection_points_of(&self, scenarios: &[Scenario]) -> Answer<Vec<(String, Answer<ConnectionPoint>)>> {
        let plants = self.plants_in(scenarios)?;
        let point = |plant: &PlantRef<'_>| match self.look(&plant.plant.connection) {
            Some(point) => Ok(point),
            None => self.connection_point(),
        };
        Ok(plants.iter().map(|plant| (Self::plant_name(plant), point(plant))).collect())
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

    /// Whether all units that the plan names belong to one plant.
    ///
    /// # Errors
    ///
    /// When there are several and one does not name its plant.
    pub fn units_of_one_plant(&self) -> Answer<bool> {
        let units = self.units()?;
        if units.len() == 1 {
            return Ok(true);
        }
        let plants: Vec<_> =
            units.iter().map(|(index, unit)| self.need_of(&unit.plant, &terms::UNIT_PLANT, Some(*index))).collect();
        let plants = plants.into_iter().collect::<Answer<Vec<_>>>()?;
        Ok(plants.iter().all(|plant| plants.first().is_some_and(|first| same_name(plant, first))))
    }

    /// The name of a unit that the plan says to be of a standing, if there is one.
    #[must_use]
    pub fn unit_of_standing(&self, standing: UnitStanding) -> Option<String> {
        let unit = self.project.units.iter().find(|unit| self.look(&unit.standing) == Some(standing))?;
        unit.name.as_ref().map(|given| given.value.clone())
    }

    /// Rated capacity of the units whose age at the filing is admitted.
    ///
    /// # Errors
    ///
    /// When capacity or commissioning of a unit, or the filing date, is not given.
    pub fn rated_capacity_by_age(&self, admits: impl Fn(&Figure) -> Answer<bool>) -> Answer<Power> {
        let day = self.day_of_filing();
        let mut total = Power::ZERO;
        for (index, unit) in self.units()? {
            let (rated, day) = both(self.rated(unit, index), day)?;
            let age = self.unit_age(unit, index, day)?;
            if admits(&age)? {
                total = total.plus(rated)?;
            }
        }
        Ok(total)
    }
}

/// What the papers on several things come to. A refusal of one decides, whatever else is missing.
fn worst_of(papers: Vec<Answer<Paper>>) -> Answer<Paper> {
    if papers.contains(&Ok(Paper::Refused)) {
        return Ok(Paper::Refused);
    }
    papers.into_iter().collect::<Answer<Vec<_>>>().map(|_| Paper::Present)
}

fn name_of(load: &Load) -> String {
    load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default()
}
