//! Conditions of the thermal flexibility rule that rest on more than one fact, in the order of the articles.

use super::t;
use crate::facts::{Against, Answer, Blank, DatePair, Facts, Gap, HeatingFrom, Paper, UnitRef, same_name};
use crate::law::{Limit, Operator, Order, Outcome, Verdict};
use crate::project::{
    Choice, ConnectionPoint, Consent, DocumentKind, JointLink, LineBuilder, UnitKind, UnitStanding, UnitStatus,
};
use crate::quantity::{Figure, Power};
use crate::regulations::common::{self, compare, met_if, note, same_month};
use crate::terms::{self, Term};

/// A paper that was asked for is there and does not refuse.
pub(super) fn at_hand(paper: Answer<Paper>) -> Answer<Outcome> {
    Ok(match paper? {
        Paper::Present => Outcome::met(),
        Paper::Refused => Outcome::not_met().because(t("意见为不同意", "the opinion refuses")),
    })
}

/// Each site has the consent of a league, and no league is taken to consent to a site of another.
pub(super) fn consent_of_leagues(facts: &Facts) -> Answer<Outcome> {
    const CONSENT: &[DocumentKind] = &[DocumentKind::LeagueSiteConsent];
    let paper = facts.league_paper_on_sites(CONSENT);
    if paper == Ok(Paper::Present) && facts.fewer_papers_than_leagues_of_sites(CONSENT) {
        let why = t("场址分属几个盟市，意见少于盟市数", "fewer opinions than leagues of the sites");
        return Ok(Outcome::arguable().because(why));
    }
    at_hand(paper)
}

/// A power is within so many times another, which the limit of the rule gives.
pub(super) fn within(
    limits: &[Limit],
    term: &'static Term,
    power: Answer<Power>,
    whole: Answer<Power>,
) -> Answer<Outcome> {
    let (power, whole) = (power?.figure(), whole?.figure());
    let compared = limits.first().ok_or(Gap::Undefined)?.compare_with(&power, &whole)?;
    Ok(met_if(compared.admitted).measured(term, power, compared.operator, compared.bound))
}

/// Every figure reaches the one that it must reach; the first that does not is shown.
pub(super) fn reached(figures: &[Against]) -> Answer<Outcome> {
    let reaches = |one: &Against| one.value.compare(&one.least).is_some_and(std::cmp::Ordering::is_ge);
    let several = 1 < figures.len();
    let short = figures.iter().find(|one| !reaches(one));
    let shown = short.or(figures.last()).ok_or(Gap::Missing)?;
    let outcome = met_if(short.is_none()).measured(shown.term, shown.value, Operator::AtLeast, shown.least);
    Ok(if several && short.is_some() {
        outcome.because(note("{0}没有达到", "{0} falls short", vec![Blank::Given(shown.unit.clone())]))
    } else {
        outcome
    })
}

// 第二条

/// Every unit is public. One that is captive decides, whatever is not known of the others.
pub(super) fn public_plants(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let kinds = facts.unit_kinds_as_known()?;
    if let Some((unit, _)) = kinds.iter().find(|(_, kind)| *kind == Ok(UnitKind::Captive)) {
        let why = note("{0}属自备电厂", "{0} belongs to a captive plant", vec![Blank::Given(unit.clone())]);
        return Ok(Outcome::not_met().because(why));
    }
    kinds.into_iter().map(|(_, kind)| kind).collect::<Answer<Vec<_>>>().map(|_| Outcome::met())
}

// 第四条第一项

/// Every unit is in regular standing. One that is not decides, whatever is not known of the others.
pub(super) fn regular_standing(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let standings = facts.unit_standings_as_known()?;
    let odd = standings.iter().find_map(|(unit, standing)| {
        let standing = standing.ok().filter(|standing| *standing != UnitStanding::Regular)?;
        Some((unit, standing))
    });
    if let Some((unit, standing)) = odd {
        let blanks = vec![Blank::Given(unit.clone()), Blank::Text(standing.name())];
        return Ok(Outcome::not_met().because(note("{0}：{1}", "{0}: {1}", blanks)));
    }
    standings.into_iter().map(|(_, standing)| standing).collect::<Answer<Vec<_>>>().map(|_| Outcome::met())
}

// 第四条第四项、第五项

/// The retrofitted units in service, or those under construction, that supply heat.
fn heating_units<'p>(facts: &Facts<'p>, status: UnitStatus) -> Answer<Vec<UnitRef<'p>>> {
    facts.heating_units(&facts.flexible_units_of(status)?)
}

pub(super) fn retrofitted_heating<'p>(facts: &Facts<'p>) -> Answer<Vec<UnitRef<'p>>> {
    heating_units(facts, UnitStatus::InService)
}

/// Capability in heating mode over rated capacity, of the heating unit where it is lowest.
pub(super) fn heating_share(facts: &Facts, status: UnitStatus, from: HeatingFrom) -> Answer<Figure> {
    let units = heating_units(facts, status)?;
    facts.lowest_capability(&terms::HEATING_CAPABILITY, &units, |unit, index| {
        facts.heating_capability(unit, index, from)
    })
}

/// Capability in condensing mode over rated capacity, of the unit where it is lowest.
pub(super) fn condensing_share(facts: &Facts, status: UnitStatus) -> Answer<Figure> {
    let units = facts.flexible_units_of(status)?;
    facts.lowest_capability(&terms::CONDENSING_CAPABILITY, &units, |unit, index| {
        facts.condensing_capability(unit, index)
    })
}

/// The same for the units in service that have no dispatch agreement yet.
pub(super) fn condensing_share_of_unsigned(facts: &Facts) -> Answer<Figure> {
    let units = unsigned(facts, facts.flexible_units_of(UnitStatus::InService)?)?;
    facts.lowest_capability(&terms::CONDENSING_CAPABILITY, &units, |unit, index| {
        facts.condensing_capability(unit, index)
    })
}

/// The same in heating mode.
pub(super) fn heating_share_of_unsigned(facts: &Facts) -> Answer<Figure> {
    let units = unsigned(facts, retrofitted_heating(facts)?)?;
    facts.lowest_capability(&terms::HEATING_CAPABILITY, &units, |unit, index| {
        facts.heating_capability(unit, index, HeatingFrom::HeatingMaximum)
    })
}

fn unsigned<'p>(facts: &Facts<'p>, mut units: Vec<UnitRef<'p>>) -> Answer<Vec<UnitRef<'p>>> {
    units.retain(|(_, unit)| facts.has_no_agreement(unit));
    if units.is_empty() { Err(Gap::NotAsked) } else { Ok(units) }
}

// 第四条第七项

/// The capability is there when the new energy starts, and until it ends. A unit that ends earlier can be argued where a
/// plan to extend or replace it is on file.
pub(super) fn capability_lasts(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let units = facts.some_flexible_units()?;
    let starts = facts.new_energy_start_and_capability(&units);
    let ends = facts.unit_ends_and_new_energy_end(&units);
    let (starts, ends) = (starts?, ends?);
    let late = |pair: &&DatePair| pair.date.date() < pair.other.date() && !same_month(pair);
    if let Some(pair) = starts.iter().find(late) {
        let why =
            named(pair, "新能源投产时{0}还没有新增能力", "{0} has no added capability when the new energy starts");
        return Ok(Outcome::not_met().dated(Order::NotBefore, pair).because(why));
    }
    let short: Vec<_> = ends.iter().filter(late).collect();
    let extended = |pair: &DatePair| pair.of.as_ref().is_some_and(|unit| facts.has_life_extension(unit));
    if let Some(pair) = short.iter().find(|pair| !extended(pair)) {
        let why = named(
            pair,
            "{0}先于新能源期满，没有延寿或替代方案",
            "{0} ends first, and nothing plans to extend or replace it",
        );
        return Ok(Outcome::not_met().dated(Order::NotBefore, pair).because(why));
    }
    if let Some(pair) = short.first() {
        let why =
            named(pair, "{0}先于新能源期满，有延寿或替代方案", "{0} ends first, with a plan to extend or replace it");
        return Ok(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
    }
    if let Some(pair) = starts.iter().chain(&ends).find(|pair| same_month(pair)) {
        let why = t("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides");
        return Ok(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
    }
    let first = ends.iter().min_by_key(|pair| pair.date.date()).ok_or(Gap::Missing)?;
    Ok(Outcome::met().dated(Order::NotBefore, first))
}

fn named(pair: &DatePair, zh: &'static str, en: &'static str) -> crate::facts::Note {
    note(zh, en, vec![Blank::Given(pair.of.clone().unwrap_or_default())])
}

// 第五条

/// Plants that are counted together belong to the group of the project. On different grids they can be argued. Where only
/// plants of one league count together, those of several do not.
pub(super) fn pooled_plants(facts: &Facts, in_one_league: bool) -> Answer<Outcome> {
    let (group, groups) = (facts.joint_group(), facts.unit_groups());
    let (grids, leagues) = (facts.unit_grids(), facts.unit_leagues());
    let (group, groups) = (group?, groups?);
    if let Some((unit, other)) = groups.into_iter().find(|(_, other)| !same_name(other, &group)) {
        let blanks = vec![Blank::Given(unit), Blank::Given(other), Blank::Given(group)];
        let why = note("{0}属“{1}”，不属“{2}”", "{0} belongs to “{1}”, not to “{2}”", blanks);
        return Ok(Outcome::not_met().because(why));
    }
    let (grids, leagues) = (grids?, leagues?);
    if in_one_league && 1 < leagues.len() {
        return Ok(Outcome::not_met().because(t("电厂不在一个盟市", "the plants lie in several leagues")));
    }
    if 1 < grids.len() {
        return Ok(Outcome::arguable().because(t("电厂分属蒙西和蒙东电网", "the plants belong to two grids")));
    }
    Ok(Outcome::met())
}

// 第六条

/// One group, and a plan of joint operation that names every plant. A contract alone, or a plan that does not show the
/// plant, can be argued.
pub(super) fn joint_operation(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const PLAN: &[DocumentKind] = &[DocumentKind::JointPlan];
    let link = facts.joint_link();
    if link == Ok(JointLink::None) {
        return Ok(Outcome::not_met().because(t("填报没有联营", "the plan says that there is no joint operation")));
    }
    let units = facts.some_flexible_units();
    let plan = common::paper(facts, PLAN);
    let group = facts.joint_group();
    let (link, plan) = (link?, plan?);
    units?;
    if plan.verdict == Verdict::NotMet {
        return Ok(plan.because(t("联营方案为不同意", "the plan of joint operation was refused")));
    }
    if link != JointLink::SameGroup {
        return Ok(Outcome::arguable().because(link.name()));
    }
    let group = group?;
    if let Some((unit, other)) = facts.unit_of_other_group(&group) {
        let blanks = vec![Blank::Given(unit), Blank::Given(other)];
        return Ok(Outcome::arguable().because(note("{0}属“{1}”", "{0} belongs to “{1}”", blanks)));
    }
    if let Some(unit) = facts.units_not_covered(PLAN)?.into_iter().next() {
        let why =
            note("联营方案没有写到{0}", "the plan of joint operation does not name {0}", vec![Blank::Given(unit)]);
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::met())
}

// 第七条

/// 50万千瓦以内, 1个; below 100万千瓦, 2个; 100万千瓦以上, 3个. The first bracket has one site and no operator word.
pub(super) const SITE_BRACKETS: [Limit; 5] = [
    Limit::at_most("50万千瓦"),
    Limit::at_most("1个").by_words(),
    Limit::at_least("100万千瓦"),
    Limit::at_most("3个"),
    Limit::at_most("2个"),
];

/// The number of sites for a capacity: 以内 and 以上 take 50 and 100 into the first and the third bracket.
pub(super) fn sites_in_brackets(facts: &Facts, limits: &[Limit], capacity: Answer<Power>) -> Answer<Outcome> {
    const SMALL: usize = 0;
    const ONE: usize = 1;
    const LARGE: usize = 2;
    const THREE: usize = 3;
    const TWO: usize = 4;
    let count = facts.site_count();
    let (capacity, count) = (capacity?.figure(), count?);
    let bracket = if compare(limits, SMALL, capacity)?.0.admitted {
        ONE
    } else if compare(limits, LARGE, capacity)?.0.admitted {
        THREE
    } else {
        TWO
    };
    of_bracket(limits, bracket, count, capacity)
}

/// 之间 read with both ends: from 50万千瓦 to 100万千瓦, 2个; below, 1个; above, 3个.
pub(super) const SITE_BRACKETS_BETWEEN: [Limit; 5] = [
    Limit::at_least("50万千瓦"),
    Limit::at_most("100万千瓦"),
    Limit::at_most("2个"),
    Limit::at_most("1个").by_words(),
    Limit::at_most("3个"),
];

/// The number of sites for a capacity: 之间 takes 50 and 100 into the second bracket.
pub(super) fn sites_between(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const FROM: usize = 0;
    const TO: usize = 1;
    const TWO: usize = 2;
    const ONE: usize = 3;
    const THREE: usize = 4;
    let (capacity, count) = (facts.new_energy_capacity(), facts.site_count());
    let (capacity, count) = (capacity?.figure(), count?);
    let bracket = if !compare(limits, FROM, capacity)?.0.admitted {
        ONE
    } else if compare(limits, TO, capacity)?.0.admitted {
        TWO
    } else {
        THREE
    };
    of_bracket(limits, bracket, count, capacity)
}

fn of_bracket(limits: &[Limit], bracket: usize, count: Figure, capacity: Figure) -> Answer<Outcome> {
    let (compared, outcome) = compare(limits, bracket, count)?;
    let why = note("新能源规模 {0}", "new energy of {0}", vec![Blank::Figure(capacity)]);
    Ok(outcome.measured(&terms::SITE_COUNT, count, compared.operator, compared.bound).because(why))
}

/// Every site lies in a planning area. One that does not decides, whatever is not known of the others.
pub(super) fn in_planning_areas(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let areas = facts.planning_areas()?;
    if let Some((site, _)) = areas.iter().find(|(_, inside)| *inside == Ok(false)) {
        let why = note("{0}不在规划区域内", "{0} lies in no planning area", vec![Blank::Given(site.clone())]);
        return Ok(Outcome::not_met().because(why));
    }
    areas.into_iter().map(|(_, inside)| inside).collect::<Answer<Vec<_>>>().map(|_| Outcome::met())
}

// 第八条

/// The grid company builds the collector station. Anybody else, or no such station, can be argued.
pub(super) fn collector_station(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let points = facts.given_connection_points();
    if let Some(point) = points.into_iter().find(|point| *point != ConnectionPoint::CollectorStation) {
        let why = note(
            "接入{0}，没有汇集站",
            "connects to: {0}, without a collector station",
            vec![Blank::Text(point.name())],
        );
        return Ok(Outcome::arguable().because(why));
    }
    match facts.collector_station_builder()? {
        LineBuilder::Grid => Ok(Outcome::met()),
        builder => {
            let why =
                note("汇集站由{0}建设", "the collector station is built by: {0}", vec![Blank::Text(builder.name())]);
            Ok(Outcome::arguable().because(why))
        }
    }
}

// 第十条

/// The league approves. Where plant and sites lie in several leagues, which of them approves can be argued.
pub(super) fn approved_by_the_league(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let outcome = common::approved_by_league(facts);
    let leagues = facts.leagues_of_units_and_sites();
    let outcome = outcome?;
    if outcome.verdict == Verdict::NotMet {
        return Ok(outcome);
    }
    if 1 < leagues?.len() {
        let why = t(
            "火电与新能源不在一个盟市，由哪个盟市批复没有规定",
            "plant and new energy lie in several leagues, and nothing says which of them approves",
        );
        return Ok(Outcome::arguable().because(why));
    }
    Ok(outcome)
}

// 第十一条

/// Nothing is changed, and the capacity is the one of the latest approval.
pub(super) fn built_as_approved(facts: &Facts, letter_cures: bool) -> Answer<Outcome> {
    let changes = facts.declared_changes();
    let settled = match &changes {
        Ok(changes) => changes.iter().all(|change| change.1 == Consent::Reapproved),
        // What shows in the figures is a change, whatever the plan forgets to declare.
        Err(_) => true,
    };
    if let Some((approved, now)) = facts.capacity_unlike_approved().filter(|_| settled) {
        let why = t("规模与批复不同", "the capacity is not the approved one");
        let (approved, now) = (approved.figure(), now.figure());
        return Ok(Outcome::not_met()
            .measured(&terms::NEW_ENERGY_CAPACITY, now, Operator::AtMost, approved)
            .because(why));
    }
    common::changes_banned(facts, letter_cures)
}

// 第十四条

/// Acceptance by the league first, then connection. An opinion of another level can be argued.
pub(super) fn accepted_by_the_league(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let outcome = common::accepted_before_connection(facts)?;
    if outcome.verdict == Verdict::Met && facts.acceptance_is_of_other_level() {
        let why = t("验收意见不是盟市出具的", "the acceptance is not of the league");
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}

// 第十五条

/// The annual plan lists retrofit and new energy, and nothing is built outside it.
pub(super) fn follows_annual_plan(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let outside = facts.builds_outside_annual_plan();
    if outside == Ok(true) {
        return Ok(
            Outcome::not_met().because(t("填报有计划外的建设", "the plan says that something is built outside it"))
        );
    }
    let plan = at_hand(facts.annual_plan());
    outside?;
    plan
}

/// What is connected, or asked to be, is within the accepted retrofit. What is built beyond it and left alone can be argued.
pub(super) fn excess_is_not_connected(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let accepted = facts.accepted_capability();
    let connected = facts.connected_capacity();
    let requested = facts.requested_capacity();
    let built = facts.built_capacity();
    accepted?;
    let connected = within(limits, &terms::CONNECTED_CAPACITY, connected, accepted);
    let requested = within(limits, &terms::REQUESTED_CAPACITY, requested, accepted);
    // An excess that is known decides, whatever else is not.
    let exceeds = |outcome: &&Answer<Outcome>| outcome.as_ref().is_ok_and(|one| one.verdict == Verdict::NotMet);
    if let Some(outcome) = [&connected, &requested].into_iter().find(exceeds) {
        return outcome.clone();
    }
    let built = within(limits, &terms::BUILT_CAPACITY, built, accepted)?;
    connected?;
    requested?;
    if built.verdict == Verdict::NotMet {
        let why =
            t("超出部分已建成而没有并网，损失自负", "the excess is built and left unconnected, at the group's loss");
        return Ok(Outcome { verdict: Verdict::Arguable, ..built }.because(why));
    }
    Ok(built)
}
