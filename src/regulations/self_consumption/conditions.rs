//! Conditions of the self-consumption rule that rest on more than one fact, in the order of the articles.

use super::{FOR_LOAD, FOR_PLANT, ON_OWN_LAND, WITH_LAND_RIGHT, t};
use crate::facts::{Answer, Blank, Facts, LoadStanding, Paper, SolarSide};
use crate::law::{Limit, Order, Outcome};
use crate::project::{
    Choice, ConnectionPoint, DocumentKind, IndustrialPolicy, Land, LineBuilder, LoadClass, LoadPurpose, Scenario,
    UnitStanding,
};
use crate::quantity::{Dimension, Energy, Figure, Length, Power};
use crate::regulations::common::{self, Kept, compare, met_if, note, on_new_load};
use crate::terms;

// 第二条

/// Every plant belongs to one of the five scenarios, and is of the kind that its scenario names.
pub(super) fn one_of_five_scenarios(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    for plant in facts.assigned_plants()? {
        let fits = match plant.scenario {
            Scenario::DistributedWind => plant.wind,
            Scenario::DistributedSolar | Scenario::RoadSlope | Scenario::Mine => !plant.wind,
            Scenario::PlantUse => true,
            Scenario::Outside => false,
        };
        if !fits {
            let kind = if plant.wind { t("风电", "wind") } else { t("光伏", "solar") };
            let blanks = vec![Blank::Given(plant.name), Blank::Text(kind), Blank::Text(plant.scenario.name())];
            let why = note("“{0}”（{1}）不属于{2}场景", "“{0}” ({1}) does not fit the scenario: {2}", blanks);
            return Ok(Outcome::not_met().because(why));
        }
    }
    Ok(Outcome::met())
}

/// The same, with one scenario for the whole project.
pub(super) fn single_scenario(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let plants = facts.assigned_plants()?;
    let several = plants.iter().any(|plant| plants.first().is_some_and(|first| first.scenario != plant.scenario));
    if several { Ok(Outcome::not_met()) } else { one_of_five_scenarios(facts, limits) }
}

/// The capacity of a scenario at each user site. What is beyond only over several sites or filings can be argued: the article
/// does not say what one project is.
pub(super) fn within_cap(facts: &Facts, limits: &[Limit], scenario: Scenario, side: SolarSide) -> Answer<Outcome> {
    let (largest, filed) = (facts.largest_site(scenario, side), facts.scenario_capacity(&[scenario], side));
    let largest = largest?;
    let (compared, outcome) = compare(limits, 0, largest.capacity.figure())?;
    let outcome = match largest.site.filter(|_| !compared.admitted) {
        Some(site) => outcome.because(note("用户厂区：{0}", "premises: {0}", vec![Blank::Given(site)])),
        None => outcome,
    };
    if !compared.admitted {
        return Ok(outcome.measured(
            &terms::SCENARIO_CAPACITY,
            largest.capacity.figure(),
            compared.operator,
            compared.bound,
        ));
    }
    let everywhere = facts.capacity_with_other_filings(scenario, side)?.max(filed?).figure();
    let (with_others, _) = compare(limits, 0, everywhere)?;
    let outcome = if with_others.admitted {
        outcome
    } else {
        Outcome::arguable().because(t(
            "几处用户或连同另行申报的才超过，有拆分之疑",
            "beyond only over several premises or with other filings, which looks like splitting",
        ))
    };
    Ok(outcome.measured(&terms::SCENARIO_CAPACITY, everywhere, compared.operator, compared.bound))
}

/// Own construction land, buildings, or a nearby plot. How near, the article does not say: a plot far away can be argued.
pub(super) fn own_land_or_nearby(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const OWN: [Land; 3] = [Land::OwnLand, Land::Building, Land::NearbyPlot];
    let lands = facts.lands(ON_OWN_LAND)?;
    if let Some((name, land)) = lands.iter().find(|(_, land)| !OWN.contains(land)) {
        let blanks = vec![Blank::Given(name.clone()), Blank::Text(land.name())];
        return Ok(Outcome::not_met().because(note("“{0}”建在{1}", "“{0}” stands on: {1}", blanks)));
    }
    let Some(distance) = facts.farthest_plot(ON_OWN_LAND)?.map(Length::figure) else { return Ok(Outcome::met()) };
    let (compared, outcome) = compare(limits, 0, distance)?;
    let outcome = if compared.admitted { outcome } else { Outcome::arguable() };
    Ok(outcome.measured(&terms::WIND_DISTANCE, distance, compared.operator, compared.bound))
}

pub(super) fn land_rights(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    agreed(facts.paper_on_plants(&[DocumentKind::LandRight], WITH_LAND_RIGHT)?)
}

/// On a road slope, for a new load; charging is what the article names, another new load can be argued.
pub(super) fn slope_and_load(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const ROAD: &[Scenario] = &[Scenario::RoadSlope];
    let (lands, loads) = (facts.lands(ROAD), facts.fed_loads(ROAD));
    if let Some((name, land)) = lands?.into_iter().find(|(_, land)| *land != Land::RoadSlope) {
        let blanks = vec![Blank::Given(name), Blank::Text(land.name())];
        return Ok(Outcome::not_met().because(note("“{0}”建在{1}", "“{0}” stands on: {1}", blanks)));
    }
    let mut argued = None;
    for (name, class, purpose) in loads? {
        let told = |outcome: Outcome| {
            let blanks = vec![Blank::Given(name.clone()), Blank::Text(purpose.name())];
            outcome.because(note("“{0}”用途为{1}", "“{0}” is for: {1}", blanks))
        };
        if class == LoadClass::PlantUse || purpose == LoadPurpose::PlantUse {
            return Ok(told(Outcome::not_met()));
        }
        if purpose != LoadPurpose::Charging {
            argued = Some(told(Outcome::arguable()));
        }
    }
    Ok(argued.unwrap_or(Outcome::met()))
}

pub(super) fn consent_of_road(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    agreed(facts.paper_on_plants(&[DocumentKind::RoadConsent], &[Scenario::RoadSlope])?)
}

/// In a mining area that the article names, for new use of the mine.
pub(super) fn mining_area_and_load(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const MINE: &[Scenario] = &[Scenario::Mine];
    const AREAS: [Land; 3] = [Land::MineDump, Land::Restoration, Land::LogisticsArea];
    const USES: [LoadPurpose; 2] = [LoadPurpose::MineTransport, LoadPurpose::MineOther];
    let (lands, loads) = (facts.lands(MINE), facts.fed_loads(MINE));
    if let Some((name, land)) = lands?.into_iter().find(|(_, land)| !AREAS.contains(land)) {
        let blanks = vec![Blank::Given(name), Blank::Text(land.name())];
        return Ok(Outcome::not_met().because(note("“{0}”建在{1}", "“{0}” stands on: {1}", blanks)));
    }
    for (name, class, purpose) in loads? {
        if class == LoadClass::PlantUse || !USES.contains(&purpose) {
            let blanks = vec![Blank::Given(name), Blank::Text(purpose.name())];
            return Ok(Outcome::not_met().because(note("“{0}”用途为{1}", "“{0}” is for: {1}", blanks)));
        }
    }
    Ok(Outcome::met())
}

pub(super) fn papers_on_mine(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    agreed(facts.paper_on_plants(&[DocumentKind::MineLife], &[Scenario::Mine])?)
}

/// New energy for the own use of a coal plant feeds nothing else.
pub(super) fn feeds_plant_use_alone(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let other = facts.fed_loads(FOR_PLANT)?.into_iter().find(|(_, class, _)| *class != LoadClass::PlantUse);
    Ok(match other {
        None => Outcome::met(),
        Some((name, ..)) => {
            Outcome::not_met().because(note("还供“{0}”", "“{0}” is fed as well", vec![Blank::Given(name)]))
        }
    })
}

/// There is a load that qualifies as new, or the own use of a coal plant.
pub(super) fn has_load_to_feed(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.has_plant_use()? {
        return Ok(Outcome::met());
    }
    on_new_load(facts, |used| Ok(met_if(!used.is_zero())))
}

// 第三条

/// Each load is proven to be new. A load that the grid company refused, and existing load without a national basis, can be
/// argued here; what follows from them is judged where the load counts.
pub(super) fn loads_are_new(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let mut argued = None;
    let mut unproven = false;
    for (index, load) in facts.new_loads()? {
        let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
        match facts.load_standing(load, index)? {
            LoadStanding::Proven => {}
            LoadStanding::Unproven => unproven = true,
            LoadStanding::Refused => {
                let why = note("电网企业不认可“{0}”", "the grid company refuses “{0}”", vec![Blank::Given(name)]);
                argued = Some(Outcome::arguable().because(why));
            }
            LoadStanding::WithoutBasis => {
                let why = note(
                    "存量负荷“{0}”没有国家鼓励替代的依据",
                    "existing load “{0}” has no national basis for its replacement",
                    vec![Blank::Given(name)],
                );
                argued = Some(Outcome::arguable().because(why));
            }
        }
    }
    if unproven {
        return facts.unproven_loads_decide();
    }
    Ok(argued.unwrap_or(Outcome::met()))
}

// 第四条

pub(super) fn filings_of_loads(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    agreed(facts.paper_on_new_loads(&[DocumentKind::LoadFiling])?)
}

pub(super) fn loads_fit_industrial_policy(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let policies = facts.policies_of_loads()?;
    let restricted = policies.into_iter().find(|(_, policy)| *policy == IndustrialPolicy::Restricted);
    Ok(match restricted {
        None => Outcome::met(),
        Some((name, policy)) => {
            let blanks = vec![Blank::Given(name), Blank::Text(policy.name())];
            Outcome::not_met().because(note("“{0}”属{1}", "“{0}” is {1}", blanks))
        }
    })
}

pub(super) fn statements_on_policy(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    agreed(facts.paper_on_new_loads(&[DocumentKind::IndustrialPolicy])?)
}

/// No unit is listed for closure. A unit in the catalogue of restricted plants can be argued: the article speaks of closure
/// alone.
pub(super) fn not_listed_for_closure(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let standings = facts.unit_standings()?;
    let of = |wanted: UnitStanding| standings.iter().find(|(_, standing)| *standing == wanted);
    let told = |unit: &crate::project::Unit, standing: UnitStanding| {
        let name = unit.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
        note("“{0}”：{1}", "“{0}”: {1}", vec![Blank::Given(name), Blank::Text(standing.name())])
    };
    if let Some(((_, unit), standing)) = of(UnitStanding::ListedForClosure) {
        return Ok(Outcome::not_met().because(told(unit, *standing)));
    }
    let doubtful = [UnitStanding::Obsolete, UnitStanding::Unapproved, UnitStanding::EmergencyReserve];
    match doubtful.into_iter().find_map(of) {
        Some(((_, unit), standing)) => Ok(Outcome::arguable().because(told(unit, *standing))),
        None => Ok(Outcome::met()),
    }
}

pub(super) fn papers_on_units(facts: &Facts, kinds: &'static [DocumentKind]) -> Answer<Outcome> {
    agreed(facts.paper_on_units(kinds, &facts.units()?)?)
}

// 第五条

/// New energy for a load generates no more than the load uses in a year. Where a plant for the own use of a coal plant is
/// curtailed as well, whose energy is curtailed is not known, and that can decide.
pub(super) fn load_takes_all(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let mixed = facts.has_scenario(FOR_PLANT)?;
    let most = if mixed { facts.scenario_potential(FOR_LOAD)? } else { facts.annual_generation()? };
    let least = if mixed { most.minus(facts.curtailment()?)? } else { most };
    on_new_load(facts, |used| {
        if used.is_zero() {
            return Ok(Outcome::not_met().because(t("没有符合条件的新增负荷", "no load qualifies as new")));
        }
        taken_by(facts, limits, used, most, least)
    })
}

/// The same for the own use of a coal plant.
pub(super) fn plant_takes_all(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let mixed = facts.has_scenario(FOR_LOAD)?;
    let most = if mixed { facts.scenario_potential(FOR_PLANT)? } else { facts.annual_generation()? };
    let least = if mixed { most.minus(facts.curtailment()?)? } else { most };
    taken_by(facts, limits, facts.listed_use(true)?, most, least)
}

fn taken_by(facts: &Facts, limits: &[Limit], used: Energy, most: Energy, least: Energy) -> Answer<Outcome> {
    let ratio = |energy| facts.over(Dimension::Share, &terms::SELF_USE_RATIO, Ok(energy), Ok(used));
    let (at_least, at_most) = (ratio(least)?, ratio(most)?);
    let (compared, outcome) = compare(limits, 0, at_most)?;
    let outcome = if !compared.admitted && compare(limits, 0, at_least)?.0.admitted {
        Outcome::arguable().because(t("弃电在各场景之间如何分摊没有说明", "whose energy is curtailed is not known"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::SELF_USE_RATIO, at_most, compared.operator, compared.bound))
}

/// No hour in which new energy exceeds the own use of the plant. Yearly figures alone do not show it.
pub(super) fn plant_takes_every_hour(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let Some(surplus) = facts.hourly_surplus_if_given()? else {
        return Ok(Outcome::met().because(t("只有年电量，没有逐时数据", "yearly figures alone, no hourly ones")));
    };
    let (compared, outcome) = compare(limits, 0, surplus.figure())?;
    Ok(outcome.measured(&terms::HOURLY_SURPLUS, surplus.figure(), compared.operator, compared.bound))
}

/// The same where nothing but hourly figures will do.
pub(super) fn plant_takes_every_hour_as_shown(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    if facts.hourly_surplus_if_given()?.is_none() {
        return Ok(Outcome::arguable());
    }
    plant_takes_every_hour(facts, limits)
}

/// Some storage, with the reasoning for its share. The article gives no figure, so that anything else can be argued.
pub(super) fn suitable_storage(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const REASONING: &[DocumentKind] = &[DocumentKind::StorageScheme];
    let power = facts.storage_power()?;
    let (compared, outcome) = compare(limits, 0, power.figure())?;
    let outcome = if !compared.admitted || facts.storage_holds_nothing() {
        Outcome::arguable().because(t("没有配置储能", "there is no storage"))
    } else if !facts.has_paper(REASONING) {
        Outcome::arguable().because(t("没有储能配置比例的论证", "nothing argues for the share of storage"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::STORAGE_POWER, power.figure(), compared.operator, compared.bound))
}

// 第六条

pub(super) fn commitment(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.commitment_of_project()? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("项目主体不承诺", "the project entity refuses")));
    }
    Ok(Outcome::met())
}

// 第七条

/// Load, and the mine where there is one, last as long as the new energy.
pub(super) fn ends(facts: &Facts) -> Answer<Vec<crate::facts::DatePair>> {
    let mut pairs = facts.loads_end_and_new_energy_end()?;
    pairs.extend(facts.mine_end_and_new_energy_end()?);
    Ok(pairs)
}

// 第八条

pub(super) fn connects_to(facts: &Facts, scenarios: &[Scenario], wanted: ConnectionPoint) -> Answer<Outcome> {
    let points = facts.connection_points_of(scenarios)?;
    Ok(match points.into_iter().find(|(_, point)| *point != wanted) {
        None => Outcome::met(),
        Some((name, point)) => {
            let blanks = vec![Blank::Given(name), Blank::Text(point.name())];
            Outcome::not_met().because(note("“{0}”接入{1}", "“{0}” connects to: {1}", blanks))
        }
    })
}

pub(super) fn built_by_enterprise(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let builder = facts.builder_of_works()?;
    let why = note("接入工程由{0}建设", "the works are built by: {0}", vec![Blank::Text(builder.name())]);
    Ok(met_if(builder != LineBuilder::Grid).because(why))
}

/// The works stand when the new energy starts. Works that come later can be argued: the article asks that they match.
pub(super) fn works_in_step(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let pairs = facts.new_energy_and_works()?;
    let late = pairs.iter().find(|pair| pair.date.date() < pair.other.date());
    Ok(match (late, pairs.first()) {
        (Some(pair), _) => Outcome::arguable()
            .because(t("接入工程晚于新能源投产", "the works come after the new energy"))
            .dated(Order::NotBefore, pair),
        (None, Some(pair)) => Outcome::met().dated(Order::NotBefore, pair),
        (None, None) => Outcome::met(),
    })
}

// 第十五条

pub(super) fn load_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.metered_load_use(), facts.listed_use(false));
    let kept = Kept {
        term: &terms::METERED_LOAD_USE,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.approved_load_use().map(Energy::figure),
    };
    common::result_is_kept(facts, &kept)
}

pub(super) fn storage_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.available_storage(), facts.storage_power());
    let kept = Kept {
        term: &terms::METERED_STORAGE_POWER,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.approved_storage().map(Power::figure),
    };
    common::result_is_kept(facts, &kept)
}

// Shared by several articles

/// A paper that was asked for and is there: whether it agrees.
fn agreed(paper: Paper) -> Answer<Outcome> {
    Ok(match paper {
        Paper::Present => Outcome::met(),
        Paper::Refused => Outcome::not_met().because(t("材料结果为不同意", "the paper refuses")),
    })
}

/// The age of the oldest unit at the filing.
pub(super) fn age_at_filing(facts: &Facts) -> Answer<Figure> {
    facts.oldest_unit_age(facts.day_of_filing())
}
