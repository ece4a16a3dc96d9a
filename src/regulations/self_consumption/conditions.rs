//! Conditions of the self-consumption rule that rest on more than one fact, in the order of the articles.

use super::{FIVE, FOR_LOAD, FOR_PLANT, ON_OWN_LAND, t};
use crate::facts::{Answer, Blank, DatePair, Facts, Fed, Gap, LoadStanding, Paper, SolarSide};
use crate::law::{Limit, Modality, Operator, Order, Outcome, Verdict, consequence};
use crate::project::{
    Choice, ConnectionPoint, DocumentKind, Land, LineBuilder, LoadClass, LoadPurpose, Scenario, UnitStanding,
};
use crate::quantity::{Energy, Figure, Power};
use crate::regulations::common::{self, Kept, compare, met_if, note};
use crate::terms;
use crate::text::Text;

// 第二条

/// Every plant belongs to one of the five scenarios.
pub(super) fn one_of_five_scenarios(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if let Some(name) = facts.plant_outside() {
        let why = note("“{0}”在五类场景之外", "“{0}” belongs to none of the five", vec![Blank::Given(name)]);
        return Ok(Outcome::not_met().because(why));
    }
    facts.assigned_plants().map(|_| Outcome::met())
}

/// The same, with one scenario for the whole project.
pub(super) fn single_scenario(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let plants = facts.assigned_plants()?;
    let several = plants.iter().any(|plant| plants.first().is_some_and(|first| first.scenario != plant.scenario));
    if several { Ok(Outcome::not_met()) } else { one_of_five_scenarios(facts, limits) }
}

/// Items 1 to 4 each name wind or solar; item 5 names new energy of either kind.
pub(super) fn technology_fits(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    for plant in facts.assigned_plants()? {
        let fits = match plant.scenario {
            Scenario::DistributedWind => plant.wind,
            Scenario::DistributedSolar | Scenario::RoadSlope | Scenario::Mine => !plant.wind,
            Scenario::PlantUse | Scenario::Outside => true,
        };
        if !fits {
            let kind = if plant.wind { t("风电", "wind") } else { t("光伏", "solar") };
            let blanks = vec![Blank::Given(plant.name), Blank::Text(kind), Blank::Text(plant.scenario.name())];
            let why = note("“{0}”是{1}，归入{2}", "“{0}” is {1}, assigned to: {2}", blanks);
            return Ok(Outcome::not_met().because(why));
        }
    }
    Ok(Outcome::met())
}

/// Every plant feeds a load that qualifies as new, or the own use of a coal plant. Items 3 and 4 ask for new load. Items 1 and
/// 2 do not say, but own use under them would pass by the 8 % of item 5, so that it can be argued.
pub(super) fn feeds_a_qualified_load(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let mut worst = Outcome::met();
    let mut unproven = false;
    for feeding in facts.feeding(FIVE)? {
        let name = || vec![Blank::Given(feeding.name.clone())];
        let own_use = feeding.loads.iter().any(|fed| fed.class == LoadClass::PlantUse);
        if own_use && matches!(feeding.scenario, Scenario::RoadSlope | Scenario::Mine) {
            let why = note("“{0}”供厂用电，不是新增负荷", "“{0}” feeds own use of a coal plant, no new load", name());
            return Ok(Outcome::not_met().because(why));
        }
        if own_use {
            if feeding.scenario != Scenario::PlantUse {
                let why = note("“{0}”供厂用电，却不归电厂场景", "“{0}” feeds own use outside its scenario", name());
                worst = Outcome::arguable().because(why);
            }
            continue;
        }
        let standings = feeding.loads.iter().map(|fed| facts.load_standing(fed.load, fed.index));
        let standings = standings.collect::<Answer<Vec<_>>>()?;
        if standings.contains(&LoadStanding::Proven) {
            continue;
        }
        if standings.contains(&LoadStanding::WithoutBasis) {
            let why = note("“{0}”只供没有国家依据的存量负荷", "“{0}” feeds only load without a national basis", name());
            worst = Outcome::arguable().because(why);
        } else if standings.contains(&LoadStanding::Unproven) {
            unproven = true;
        } else {
            let why = note("“{0}”没有合格的负荷可供", "“{0}” has no qualified load to feed", name());
            return Ok(Outcome::not_met().because(why));
        }
    }
    if unproven { facts.unproven_loads_decide() } else { Ok(worst) }
}

/// The capacity of a scenario at each user site.
pub(super) fn at_one_site(facts: &Facts, scenario: Scenario, side: SolarSide) -> Answer<Figure> {
    Ok(facts.largest_site(scenario, side)?.capacity.figure())
}

/// The same over all sites, with what the user files elsewhere. Beyond the cap it can be argued: the article does not say
/// that filings are added up, but splitting would empty it.
pub(super) fn with_other_filings(facts: &Facts, limits: &[Limit], scenario: Scenario) -> Answer<Outcome> {
    let total = facts.capacity_with_other_filings(scenario, SolarSide::Ac)?.figure();
    let (compared, outcome) = compare(limits, 0, total)?;
    let outcome = if compared.admitted {
        outcome
    } else {
        Outcome::arguable().because(t("几处合计或连同另行申报才超过的，疑为拆分", "it looks like splitting"))
    };
    Ok(outcome.measured(&terms::SCENARIO_CAPACITY, total, compared.operator, compared.bound))
}

/// Own construction land or a nearby plot; item 2 adds roofs and walls, which under items 1 and 5 can be argued.
pub(super) fn own_land_or_nearby(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let told = |(name, _, land): &(String, Scenario, Land)| {
        note("“{0}”建在{1}", "“{0}” stands on: {1}", vec![Blank::Given(name.clone()), Blank::Text(land.name())])
    };
    let lands = facts.known_lands(ON_OWN_LAND)?;
    let other =
        |(.., land): &&(String, Scenario, Land)| !matches!(land, Land::OwnLand | Land::NearbyPlot | Land::Building);
    if let Some(plant) = lands.iter().find(other) {
        return Ok(Outcome::not_met().because(told(plant)));
    }
    facts.every_land_is_given(ON_OWN_LAND)?;
    let roof = |(_, scenario, land): &&(String, Scenario, Land)| {
        *land == Land::Building && *scenario != Scenario::DistributedSolar
    };
    Ok(lands.iter().find(roof).map_or_else(Outcome::met, |plant| Outcome::arguable().because(told(plant))))
}

/// A paper on every plant of some scenarios.
pub(super) fn paper_on_every_plant(
    facts: &Facts,
    kinds: &'static [DocumentKind],
    scenarios: &[Scenario],
) -> Answer<Outcome> {
    facts.paper_on_plants(kinds, scenarios).map(agreed)
}

/// On a road slope, for charging. Another new load can be argued, because the list is open.
pub(super) fn slope_and_load(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const ROAD: &[Scenario] = &[Scenario::RoadSlope];
    place_and_purpose(facts, ROAD, &[Land::RoadSlope], &[LoadPurpose::Charging], &Outcome::arguable())
}

/// In a mining area that the article names, for use of the mine.
pub(super) fn mining_area_and_load(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const MINE: &[Scenario] = &[Scenario::Mine];
    const AREAS: &[Land] = &[Land::MineDump, Land::Restoration, Land::LogisticsArea];
    const USES: &[LoadPurpose] = &[LoadPurpose::MineTransport, LoadPurpose::MineOther];
    place_and_purpose(facts, MINE, AREAS, USES, &Outcome::not_met())
}

/// Each plant stands where the item says, and each load that it feeds is for what the item says.
fn place_and_purpose(
    facts: &Facts,
    scenarios: &[Scenario],
    places: &[Land],
    purposes: &[LoadPurpose],
    otherwise: &Outcome,
) -> Answer<Outcome> {
    let lands = facts.known_lands(scenarios)?;
    if let Some((name, _, land)) = lands.into_iter().find(|(.., land)| !places.contains(land)) {
        let blanks = vec![Blank::Given(name), Blank::Text(land.name())];
        return Ok(Outcome::not_met().because(note("“{0}”建在{1}", "“{0}” stands on: {1}", blanks)));
    }
    let given = facts.every_land_is_given(scenarios);
    let mut outcome = Outcome::met();
    for feeding in facts.feeding(scenarios)? {
        for fed in &feeding.loads {
            let purpose = facts.purpose(fed)?;
            if !purposes.contains(&purpose) {
                let blanks = vec![Blank::Given(feeding.name.clone()), Blank::Text(purpose.name())];
                outcome = otherwise.clone().because(note("“{0}”所供负荷用途为{1}", "“{0}” feeds: {1}", blanks));
            }
        }
    }
    if outcome.verdict != Verdict::NotMet {
        given?;
    }
    Ok(outcome)
}

/// New energy for own use over the capacity of the units. Units of several plants can be argued: one must not lend its
/// capacity to another.
pub(super) fn share_of_units(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    share_of(facts, limits, facts.rated_capacity())
}

/// The same with the units that are not beyond 20 years alone. Where there is none, nothing can be built on them.
pub(super) fn share_of_younger_units(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let age = limits.get(1).ok_or(Gap::Undefined)?;
    let rated = facts.rated_capacity_by_age(|years| age.admits(years))?;
    if rated.is_zero() { Ok(Outcome::not_met()) } else { share_of(facts, limits, Ok(rated)) }
}

fn share_of(facts: &Facts, limits: &[Limit], rated: Answer<Power>) -> Answer<Outcome> {
    let (share, one_plant) = (facts.share_of_units(rated), facts.units_of_one_plant());
    let share = share?;
    let (compared, outcome) = compare(limits, 0, share)?;
    let outcome = if compared.admitted && !one_plant? {
        Outcome::arguable().because(t("机组分属几个电厂", "the units belong to several plants"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::SHARE_OF_UNITS, share, compared.operator, compared.bound))
}

/// New energy for the own use of a coal plant feeds nothing else.
pub(super) fn feeds_plant_use_alone(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    for feeding in facts.feeding(FOR_PLANT)? {
        if feeding.loads.iter().any(|fed| fed.class != LoadClass::PlantUse) {
            let why = note("“{0}”还供其他负荷", "“{0}” feeds another load", vec![Blank::Given(feeding.name)]);
            return Ok(Outcome::not_met().because(why));
        }
    }
    Ok(Outcome::met())
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
    facts.paper_on_new_loads(&[DocumentKind::LoadFiling]).map(agreed)
}

pub(super) fn loads_fit_industrial_policy(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if let Some(name) = facts.restricted_load()? {
        let why = note("“{0}”属限制类或淘汰类", "“{0}” is restricted or to be eliminated", vec![Blank::Given(name)]);
        return Ok(Outcome::not_met().because(why));
    }
    facts.every_policy_is_given().map(|()| Outcome::met())
}

pub(super) fn statements_on_policy(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    facts.paper_on_new_loads(&[DocumentKind::IndustrialPolicy]).map(agreed)
}

/// No unit is listed for closure. Whatever else speaks against a unit can be argued: the article speaks of closure alone.
pub(super) fn not_listed_for_closure(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const DOUBTFUL: [UnitStanding; 3] =
        [UnitStanding::Obsolete, UnitStanding::Unapproved, UnitStanding::EmergencyReserve];
    let told = |standing: UnitStanding| {
        let unit = facts.unit_of_standing(standing)?;
        Some(note("“{0}”：{1}", "“{0}”: {1}", vec![Blank::Given(unit), Blank::Text(standing.name())]))
    };
    if let Some(why) = told(UnitStanding::ListedForClosure) {
        return Ok(Outcome::not_met().because(why));
    }
    facts.unit_standings()?;
    Ok(DOUBTFUL.into_iter().find_map(told).map_or_else(Outcome::met, |why| Outcome::arguable().because(why)))
}

pub(super) fn papers_on_units(facts: &Facts, kinds: &'static [DocumentKind]) -> Answer<Outcome> {
    facts.paper_on_units(kinds, &facts.units()?).map(agreed)
}

// 第五条

const OTHERS_ARE_SUPPLIED: Text = t("填有供给其他用户的电量", "the plan gives energy to other users");

/// No power goes out in any hour. Energy that leaves in some hour goes to the public grid, where no coal plant is fed.
pub(super) fn no_hour_of_export(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let export = facts.largest_export()?.figure();
    let (compared, outcome) = compare(limits, 0, export)?;
    let outcome = if compared.admitted && facts.gives_surplus() && !facts.has_scenario(FOR_PLANT)? {
        Outcome::not_met().because(t("填有逐时余电", "the plan gives energy that leaves in some hours"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::MAX_EXPORT, export, compared.operator, compared.bound))
}

/// The loads that are fed use all that is generated in a year: all loads together, and every set of loads that some plants
/// feed alone. What goes to other users is not used by the project itself.
pub(super) fn load_takes_all(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.gives_energy_to_others() {
        return Ok(Outcome::not_met().because(OTHERS_ARE_SUPPLIED));
    }
    let mixed = facts.has_scenario(FOR_PLANT)?;
    if facts.is_metered() {
        return metered_use_takes_all(facts, mixed);
    }
    let feeding = facts.feeding(FOR_LOAD)?;
    let mut union: Vec<Fed> = Vec::new();
    for fed in feeding.iter().flat_map(|one| one.loads.iter().copied()) {
        if !contains(&union, &fed) {
            union.push(fed);
        }
    }
    let (most, least) = generated_by(facts, mixed, FOR_LOAD)?;
    let mut worst = common::on_load(facts, facts.use_of(&union)?, |used| Ok(taken_by(used, most, least)))?;
    for set in feeding.iter().map(|one| &one.loads).filter(|set| set.len() < union.len()) {
        let mut most = Energy::ZERO;
        for one in feeding.iter().filter(|one| one.loads.iter().all(|fed| contains(set, fed))) {
            most = most.plus(facts.potential_of(one)?)?;
        }
        let least = most.minus(facts.curtailment()?)?;
        let outcome = common::on_load(facts, facts.use_of(set)?, |used| Ok(taken_by(used, most, least)))?;
        if is_worse(&outcome, &worst) {
            worst = outcome;
        }
    }
    Ok(worst)
}

/// The same for the own use of a coal plant.
pub(super) fn plant_takes_all(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.gives_energy_to_others() {
        return Ok(Outcome::not_met().because(OTHERS_ARE_SUPPLIED));
    }
    let mixed = facts.has_scenario(FOR_LOAD)?;
    if facts.is_metered() {
        return metered_use_takes_all(facts, mixed);
    }
    let (generated, used) = (generated_by(facts, mixed, FOR_PLANT), facts.listed_use(true));
    let (most, least) = generated?;
    Ok(taken_by(used?, most, least))
}

/// In operation one meter counts the generation of all plants and one the use of the load, so that a mixed project, where
/// they do not speak of one scenario, can be argued.
fn metered_use_takes_all(facts: &Facts, mixed: bool) -> Answer<Outcome> {
    let (generation, used) = (facts.annual_generation(), facts.metered_load_use());
    let (generation, used) = (generation?, used?);
    let outcome = taken_by(used, generation, generation);
    if mixed {
        let why = t("没有分场景的计量数", "nothing is metered for each scenario");
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}

/// What the plants of some scenarios generate: at most, and at least. Where other plants may be curtailed as well, all or
/// nothing of the curtailment may be theirs.
fn generated_by(facts: &Facts, mixed: bool, scenarios: &[Scenario]) -> Answer<(Energy, Energy)> {
    if !mixed {
        let generation = facts.annual_generation()?;
        return Ok((generation, generation));
    }
    let (most, curtailed) = (facts.scenario_potential(scenarios), facts.curtailment());
    let most = most?;
    Ok((most, most.minus(curtailed?)?))
}

fn taken_by(used: Energy, most: Energy, least: Energy) -> Outcome {
    let outcome = if most <= used {
        Outcome::met()
    } else if least <= used {
        Outcome::arguable().because(t("弃电在哪些场站没有说明", "whose energy is curtailed is not known"))
    } else {
        Outcome::not_met()
    };
    outcome.measured(&terms::GENERATION, most.figure(), Operator::AtMost, used.figure())
}

fn contains(set: &[Fed], fed: &Fed) -> bool {
    set.iter().any(|one| one.index == fed.index)
}

fn is_worse(one: &Outcome, other: &Outcome) -> bool {
    let severity = |outcome: &Outcome| consequence(outcome.verdict, Modality::Must).severity();
    severity(other) < severity(one)
}

/// Some storage, with the reasoning for its share. The article gives no figure, so that anything else can be argued.
pub(super) fn suitable_storage(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const REASONING: &[DocumentKind] = &[DocumentKind::StorageScheme];
    let power = facts.storage_power()?;
    let (compared, outcome) = compare(limits, 0, power.figure())?;
    let outcome = if !compared.admitted || facts.storage_energy()?.is_zero() {
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
pub(super) fn ends(facts: &Facts) -> Answer<Vec<DatePair>> {
    let mut pairs = facts.loads_end_and_new_energy_end()?;
    pairs.extend(facts.mine_end_and_new_energy_end()?);
    Ok(pairs)
}

// 第八条

/// Every plant of some scenarios connects straight to what the item names, and to nothing else.
pub(super) fn connects_to(facts: &Facts, scenarios: &[Scenario], wanted: ConnectionPoint) -> Answer<Outcome> {
    if facts.tied_to_public_station() == Some(true) {
        let why = t("新能源同时接入公用变电站", "the new energy is also tied to a public station");
        return Ok(Outcome::not_met().because(why));
    }
    let points = facts.connection_points_of(scenarios)?;
    for (name, point) in &points {
        if let Some(other) = point.ok().filter(|point| *point != wanted) {
            let blanks = vec![Blank::Given(name.clone()), Blank::Text(other.name())];
            return Ok(Outcome::not_met().because(note("“{0}”接入{1}", "“{0}” connects to: {1}", blanks)));
        }
    }
    points.into_iter().map(|(_, point)| point).collect::<Answer<Vec<_>>>().map(|_| Outcome::met())
}

pub(super) fn built_by_enterprise(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let builder = facts.builder_of_works()?;
    let why = note("接入工程由{0}建设", "the works are built by: {0}", vec![Blank::Text(builder.name())]);
    Ok(met_if(builder != LineBuilder::Grid).because(why))
}

/// The works stand when the new energy starts. Works that come later can be argued: the article asks that they match.
pub(super) fn works_in_step(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let pairs = facts.new_energy_and_works()?;
    let late = |pair: &&DatePair| pair.date.date() < pair.other.date() && !common::same_month(pair);
    if let Some(pair) = pairs.iter().find(late) {
        let why = t("接入工程晚于新能源投产", "the works come after the new energy");
        return Ok(Outcome::arguable().because(why).dated(Order::NotBefore, pair));
    }
    if let Some(pair) = pairs.iter().find(|pair| common::same_month(pair)) {
        let why = t("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides");
        return Ok(Outcome::arguable().because(why).dated(Order::NotBefore, pair));
    }
    Ok(pairs.first().map_or_else(Outcome::met, |pair| Outcome::met().dated(Order::NotBefore, pair)))
}

// 第十二条

/// Changes have the consent of the league. A figure that is not the approved one is a change, even if the plan lists none.
pub(super) fn changes_with_consent(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if !facts.lists_changes()
        && let Some((term, now, approved)) = facts.figure_unlike_approved()?
    {
        let blanks = vec![Blank::Text(term.name), Blank::Figure(now), Blank::Figure(approved)];
        let why =
            note("{0}现为 {1}，批复为 {2}，未列为变更", "{0}: now {1}, approved {2}, and no change is listed", blanks);
        return Ok(Outcome::not_met().because(why));
    }
    common::changes_with_consent(facts)
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
    let outcome = common::result_is_kept(facts, &kept)?;
    if outcome.verdict == Verdict::NotMet && !facts.full_metered_year()? {
        let why = t("计量年度不完整，不能与全年申报数比", "the metered year is not complete");
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
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
fn agreed(paper: Paper) -> Outcome {
    match paper {
        Paper::Present => Outcome::met(),
        Paper::Refused => Outcome::not_met().because(t("材料结果为不同意", "the paper refuses")),
    }
}

/// The age of the oldest unit at the filing.
pub(super) fn age_at_filing(facts: &Facts) -> Answer<Figure> {
    facts.oldest_unit_age(facts.day_of_filing())
}
