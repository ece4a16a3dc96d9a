//! Conditions of the green-park rule that rest on more than one fact, in the order of the articles.

use super::{MEANS, t, target};
use crate::facts::{Answer, Blank, DatePair, Facts, Gap, LoadStanding, Means, Paper, Proof};
use crate::law::{Direction, Limit, Operator, Order, Outcome, Target, Verdict, WhyNot};
use crate::project::{Choice, ConnectionPoint, DocumentKind, LicenceState, ParkBasis, Stage};
use crate::quantity::{Decimal, Dimension, Duration, Energy, Power, Quantity};
use crate::regulations::common::{self, Kept, compare, met_if, note};
use crate::terms;

// 第二条

/// Every new load lies in the one park or network. Where a load that is not proven to be new lies elsewhere, its proof
/// decides; with no new load at all there is nothing to build on.
pub(super) fn loads_in_one_area(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let named = (facts.park_basis(), facts.park_name());
    let loads = facts.loads_by_area()?;
    if loads.is_empty() {
        return Ok(Outcome::not_met().because(t("没有一个新增负荷", "there is no new load at all")));
    }
    let elsewhere = |standing| loads.contains(&(standing, Some(false)));
    if elsewhere(LoadStanding::Proven) {
        let why = t("有新增负荷不在本园区或配电网内", "a new load lies outside the park or network");
        return Ok(Outcome::not_met().because(why));
    }
    if loads.iter().any(|(_, inside)| inside.is_none()) {
        return Err(Gap::Missing);
    }
    let standing = |wanted| loads.iter().any(|(standing, _)| *standing == wanted);
    let none_proven = !standing(LoadStanding::Proven);
    let only_unproven = none_proven && !standing(LoadStanding::WithoutBasis);
    if elsewhere(LoadStanding::Unproven) || only_unproven {
        return facts.unproven_loads_decide();
    }
    named.0?;
    named.1?;
    if elsewhere(LoadStanding::WithoutBasis) || none_proven {
        let why = t(
            "取决于没有国家鼓励依据的存量负荷是否算新增负荷",
            "it depends on whether existing load without a national basis is new load",
        );
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::met())
}

/// A year's generation, with that of earlier plants for the same load if `existing` counts, is no more than the new load
/// uses. In operation both are metered.
pub(super) fn consumed_by_new_load(facts: &Facts, limits: &[Limit], existing: bool) -> Answer<Outcome> {
    let own = facts.annual_generation();
    if let Some(load) = facts.load_fed_that_is_not_new()? {
        let why =
            note("场站所供的“{0}”不是新增负荷", "a plant feeds “{0}”, which is no new load", vec![Blank::Given(load)]);
        return Ok(Outcome::not_met().because(why));
    }
    let generation = if existing && facts.stage() != Stage::Operation {
        own.and_then(|energy| facts.with_existing(energy))
    } else {
        own
    };
    let within = |used: Energy| {
        if used.is_zero() {
            let why = t("没有新增负荷用电", "there is no use of new load");
            return Ok(Outcome::not_met().because(why));
        }
        let ratio = facts.over(Dimension::Share, &terms::GENERATION_TO_LOAD, generation, Ok(used))?;
        let (compared, outcome) = compare(limits, 0, ratio)?;
        Ok(outcome.measured(&terms::GENERATION_TO_LOAD, ratio, compared.operator, compared.bound))
    };
    if facts.stage() == Stage::Operation {
        return within(facts.metered_load_use()?);
    }
    let judged = common::on_new_load(facts, within);
    generation?;
    judged
}

/// The same year by year, and nothing left over hour by hour either.
pub(super) fn consumed_hour_by_hour(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let surplus = facts.surplus_beyond_load()?.figure();
    let year = consumed_by_new_load(facts, limits, true)?;
    let (compared, hours) = compare(limits, 1, surplus)?;
    if year.verdict != Verdict::Met {
        return Ok(year);
    }
    Ok(hours.measured(&terms::HOURLY_SURPLUS, surplus, compared.operator, compared.bound))
}

/// What would bring generation down to the use of the new load, or the other way round.
pub(super) fn mend_consumption(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    let generation = facts.annual_generation()?;
    let used = match facts.stage() {
        Stage::Operation => facts.metered_load_use()?,
        _ => facts.new_load()?.proven,
    };
    let less = target(Direction::Lower, &terms::GENERATION, used.figure().times(limit)?);
    let more = target(Direction::Raise, &terms::NEW_LOAD_USE, generation.figure().divided_by(limit)?);
    Ok(vec![less, more])
}

// 第三条

/// Every load is proven to be new. A load that the grid company refused, or that is of none of the three kinds, is none.
pub(super) fn loads_are_new(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let loads = facts.load_standings()?;
    let of = |wanted| loads.iter().find(|(_, standing)| *standing == wanted);
    if of(LoadStanding::Unproven).is_some() {
        return facts.unproven_loads_decide();
    }
    if let Some((name, _)) = of(LoadStanding::Refused) {
        let why = note("电网企业不同意“{0}”", "the grid company refuses “{0}”", vec![Blank::Given(name.clone())]);
        return Ok(Outcome::arguable().because(why));
    }
    if let Some((name, _)) = of(LoadStanding::WithoutBasis) {
        let blanks = vec![Blank::Given(name.clone())];
        let why = note("存量负荷“{0}”没有国家鼓励依据", "the existing load “{0}” has no national basis", blanks);
        return Ok(Outcome::arguable().because(why));
    }
    if facts.lists_plant_use() {
        let why = t("厂用电不在三类新增负荷之内", "own use of a plant is none of the three kinds of new load");
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::met())
}

// 第四条

/// A project on a park: the park is in the catalogue. `whatever_the_basis` reads the two conditions as one.
pub(super) fn park_is_listed(facts: &Facts, whatever_the_basis: bool) -> Answer<Outcome> {
    if facts.park_basis()? == ParkBasis::Park {
        return Ok(met_if(facts.park_is_listed()?));
    }
    if whatever_the_basis && !facts.park_is_listed()? {
        return Ok(Outcome::not_met());
    }
    Ok(Outcome::not_applicable(WhyNot::OtherProject))
}

/// A project on or through a network: the network has its licence. `whatever_the_basis` reads the two conditions as one.
pub(super) fn network_is_licensed(facts: &Facts, whatever_the_basis: bool) -> Answer<Outcome> {
    let on_network = facts.relies_on_network()?;
    if !on_network && !whatever_the_basis {
        return Ok(Outcome::not_applicable(WhyNot::OtherProject));
    }
    let state = facts.licence()?;
    let held = state == LicenceState::Held;
    if held && !on_network {
        return Ok(Outcome::not_applicable(WhyNot::OtherProject));
    }
    Ok(met_if(held).because(note("填报许可证{0}", "the licence is: {0}", vec![Blank::Text(state.name())])))
}

/// Each new load has its filing.
pub(super) fn loads_are_filed(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    Ok(met_if(facts.paper_of_each_load(&[DocumentKind::LoadFiling])? == Paper::Present))
}

/// The new load as a whole uses so much, and that of each phase as well.
pub(super) fn load_of_each_phase_is_large(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let smallest = facts.smallest_phase_load()?.figure();
    let whole = load_is_large(facts, limits)?;
    if whole.verdict != Verdict::Met {
        return Ok(whole);
    }
    let (compared, outcome) = compare(limits, 0, smallest)?;
    Ok(outcome.measured(&terms::PHASE_LOAD_USE, smallest, compared.operator, compared.bound))
}

/// The new load as a whole uses so much.
pub(super) fn load_is_large(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    common::on_new_load(facts, |used| {
        let (compared, outcome) = compare(limits, 0, used.figure())?;
        Ok(outcome.measured(&terms::NEW_LOAD_USE, used.figure(), compared.operator, compared.bound))
    })
}

// 第五条

/// Rated power reaches the share, and the project's own storage lasts the hours.
pub(super) fn rated_power_and_hours(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let (_, share) = compare(limits, 0, facts.rated_regulating_share(MEANS, Proof::Proven)?)?;
    let lasts = !facts.has_storage()? || compare(limits, 1, facts.storage_hours()?)?.0.admitted;
    Ok(met_if(share.verdict == Verdict::Met && lasts))
}

/// Storage alone, or other capability alone, reaches the share.
pub(super) fn storage_or_other_alone(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const OTHERS: &[Means] = &[Means::Other, Means::Leased];
    let storage = common::storage_or_equal(facts, limits, &[Means::Storage])?;
    let others = common::storage_or_equal(facts, limits, OTHERS)?;
    Ok(if others.verdict == Verdict::Met { others } else { storage })
}

/// What would bring the capability up to the limit: more energy where the power is there, more power where the energy is.
pub(super) fn mend_storage(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    let four_hours = Duration::from_base(Decimal::from(4));
    let others = facts.regulating_share(&[Means::Other, Means::Leased], Proof::Proven)?;
    if facts.has_several_phases() || !others.is_zero() {
        return Ok(Vec::new());
    }
    let least = facts.new_energy_capacity()?.figure().times(limit)?;
    let Some(least) = least.decimal().map(Power::from_base) else { return Ok(Vec::new()) };
    let energy = least.times(four_hours)?;
    Ok(match (least <= facts.storage_power()?, energy <= facts.storage_energy()?) {
        (true, false) => vec![target(Direction::Raise, &terms::STORAGE_ENERGY, energy.figure())],
        (false, true) => vec![target(Direction::Raise, &terms::STORAGE_POWER, least.figure())],
        _ => Vec::new(),
    })
}

// 第六条

/// Each new load has committed itself to a quantity and a price.
pub(super) fn loads_have_committed(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    Ok(met_if(facts.commitments_of_each_load()? == Paper::Present))
}

/// Each new load has its supply agreement.
pub(super) fn loads_have_agreements(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    Ok(met_if(facts.paper_of_each_load(&[DocumentKind::SupplyAgreement])? == Paper::Present))
}

/// The shortest agreement lasts as long as the new energy; if any term will do, it has one at all.
pub(super) fn agreements_last(facts: &Facts, any_term: bool) -> Answer<Outcome> {
    let (term, life) = (facts.shortest_supply_term(), facts.new_energy_life());
    let (term, life) = (term?, life?);
    let operator = Operator::AtLeast;
    let lasts = operator.allows(term.cmp(&life));
    Ok(met_if(lasts || any_term && !term.is_zero()).measured(
        &terms::DOCUMENT_TERM,
        term.figure(),
        operator,
        life.figure(),
    ))
}

/// The investor's own letter on the risk of curtailment.
pub(super) fn investor_bears_the_risk(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    Ok(met_if(facts.risk_commitment_of_investor()? == Paper::Present))
}

// 第七条

/// New energy not before capability that stands in for storage. The article names storage alone, so earlier can be argued.
pub(super) fn not_before_other_capability(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let pairs = facts.new_energy_and_regulation()?;
    let behind = |pair: &&DatePair| pair.date.date() < pair.other.date();
    if let Some(pair) = pairs.iter().find(|pair| common::same_month(pair)) {
        let why = t("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides");
        return Ok(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
    }
    if let Some(pair) = pairs.iter().find(behind) {
        let why =
            t("条款只写储能；顶替储能的能力晚于新能源", "the article names storage; what replaces it comes later");
        return Ok(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
    }
    Ok(match pairs.first() {
        Some(pair) => Outcome::met().dated(Order::NotBefore, pair),
        None => Outcome::met(),
    })
}

// 第八条

/// Every plant connects straight to a public substation of the park or to the network.
pub(super) fn connects_to_park_or_network(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const ALLOWED: [ConnectionPoint; 2] = [ConnectionPoint::ParkSubstation, ConnectionPoint::IncrementalNetwork];
    let points = facts.plant_connections();
    let through = facts.through_user_station();
    if let Some(point) = points.iter().flatten().find(|point| !ALLOWED.contains(point)) {
        let why = note("填报接入点为{0}", "the plan connects to: {0}", vec![Blank::Text(point.name())]);
        return Ok(Outcome::not_met().because(why));
    }
    if through == Ok(true) {
        let why = t("经过中间用户站", "a user station lies in between");
        return Ok(Outcome::not_met().because(why));
    }
    let points = points.into_iter().collect::<Answer<Vec<_>>>();
    through?;
    let told = points?.into_iter().next().map(|point| Blank::Text(point.name()));
    Ok(Outcome::met().because(note("填报接入点为{0}", "the plan connects to: {0}", told.into_iter().collect())))
}

// 第十五条

/// The new load uses no less than was filed. A year that is not complete cannot be held against a whole one.
pub(super) fn load_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.metered_load_use(), facts.filed_load_use());
    let kept = Kept {
        term: &terms::METERED_LOAD_USE,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.approved_load_use().map(Energy::figure),
    };
    let outcome = common::result_is_kept(facts, &kept)?;
    if outcome.verdict == Verdict::NotMet && !facts.full_metered_year()? {
        let why = t("不是完整年度，不能与全年相比", "no complete year, so it cannot be held against a whole one");
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}

/// As much storage power is available as was filed.
pub(super) fn storage_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.available_storage_power(), facts.storage_power());
    let kept = Kept {
        term: &terms::METERED_STORAGE_POWER,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.approved_storage_power().map(Power::figure),
    };
    common::result_is_kept(facts, &kept)
}

/// As much other capability is available as was filed.
pub(super) fn capability_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.available_other_capability(), facts.filed_other_capability());
    let kept = Kept {
        term: &terms::METERED_CAPABILITY,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.approved_other_capability().map(Power::figure),
    };
    common::result_is_kept(facts, &kept)
}
