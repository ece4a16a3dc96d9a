//! Conditions of the source-grid-load-storage rule that rest on more than one fact, in the order of the articles.

use super::{NAMED_PARTS, t, target};
use crate::facts::{Answer, Blank, Facts, Gap, LoadStanding, Paper};
use crate::law::{Direction, Limit, Operator, Order, Outcome, Target, Test, Verdict};
use crate::project::{Choice, ConnectionPoint, DocumentKind, When};
use crate::quantity::{Decimal, Dimension, Duration, Energy, Power, Quantity};
use crate::regulations::common::{self, Kept, OtherParts, compare, control, met_if, note, paper, same_month};
use crate::terms;

// 第二条

/// A share of more than half; a part with proven voting rights does not need it.
pub(super) const CONTROL_BY_SHARE_OR_PROOF: Test = Test::Decide {
    limits: &[Limit::more_than("50%").by_reading("A-26")],
    decide: |facts, limits| control(facts, NAMED_PARTS, OtherParts::Free, limits, true),
};

/// The new load uses all that is generated in a year. Where only losses and own use of the stations take the rest, it
/// can be argued, because they are no load.
pub(super) fn consumes_its_own(facts: &Facts, generation: Answer<Energy>) -> Answer<Outcome> {
    let generation = generation?;
    let besides = facts.losses_and_station_use()?;
    let judge = |load: Energy| {
        let outcome = if generation <= load {
            Outcome::met()
        } else if generation <= load.plus(besides)? {
            let why = t(
                "超出负荷用电的部分为损耗和站用电",
                "what exceeds the use of the load is lost or used by the stations",
            );
            Outcome::arguable().because(why)
        } else {
            Outcome::not_met()
        };
        Ok(outcome.measured(&terms::GENERATION, generation.figure(), Operator::AtMost, load.figure()))
    };
    if facts.is_metered() { judge(facts.metered_load_use()?) } else { common::on_new_load(facts, judge) }
}

pub(super) fn mend_own_consumption(facts: &Facts, _: Decimal) -> Answer<Vec<Target>> {
    if facts.is_metered() {
        return Ok(Vec::new());
    }
    let load = facts.new_load()?.with_unproven;
    Ok(vec![target(Direction::Lower, &terms::GENERATION, load.figure())])
}

/// An hourly balance is there, and nothing rests on the public grid beyond the agreed reserve. What does can be argued,
/// because the article gives no measure.
pub(super) fn regulates_itself(facts: &Facts) -> Answer<Outcome> {
    let balance = paper(facts, &[DocumentKind::HourlyBalance]);
    let beyond = facts.is_regulated_beyond_reserve();
    let (balance, beyond) = (balance?, beyond?);
    if balance.verdict == Verdict::Met && beyond {
        let why = t("约定备用之外依靠公用电网调峰", "the public grid regulates beyond the agreed reserve");
        return Ok(Outcome::arguable().because(why));
    }
    Ok(balance)
}

// 第三条

/// Every load is proven to be one of the three kinds. What is refused, or lacks the national basis, can be argued: it
/// does not count, which article 4 feels.
pub(super) fn every_load_is_new(facts: &Facts) -> Answer<Outcome> {
    if facts.every_load_is_plant_use()? {
        let why = t("列出的只有厂用电，不属于新增负荷", "only own use of a plant is listed, which is no new load");
        return Ok(Outcome::arguable().because(why));
    }
    let mut doubt = None;
    for (index, load) in facts.new_loads()? {
        let name = || vec![Blank::Given(load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default())];
        match facts.load_standing(load, index)? {
            LoadStanding::Proven => {}
            LoadStanding::Unproven => return facts.unproven_loads_decide(),
            LoadStanding::Refused => {
                doubt = Some(note("电网企业不认可“{0}”为新增负荷", "the grid company refuses “{0}”", name()));
            }
            LoadStanding::WithoutBasis => {
                doubt = Some(note("“{0}”没有国家鼓励绿色替代依据", "“{0}” has no national basis", name()));
            }
        }
    }
    if doubt.is_none() && facts.lists_plant_use() {
        doubt = Some(t("列有厂用电，不属于新增负荷", "own use of a plant is listed, which is no new load").into());
    }
    Ok(doubt.map_or_else(Outcome::met, |why| Outcome::arguable().because(why)))
}

// 第四条、第十八条

pub(super) fn every_load_is_filed(facts: &Facts) -> Answer<Outcome> {
    Ok(met_if(facts.paper_of_each_load(&[DocumentKind::LoadFiling])? == Paper::Present))
}

/// The new load of all phases at full output, own supply included.
pub(super) fn new_load_is_large(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    common::on_new_load(facts, |load| {
        let (compared, outcome) = compare(limits, 0, load.figure())?;
        Ok(outcome.measured(&terms::NEW_LOAD_USE, load.figure(), compared.operator, compared.bound))
    })
}

pub(super) fn phase_plan(facts: &Facts) -> Answer<Outcome> {
    let plan = paper(facts, &[DocumentKind::PhasePlan]);
    facts.load_phases_are_planned()?;
    plan
}

// 第五条

/// The storage power, or the storage energy, that would do. Where both fall short, or other capability is added, no
/// single figure mends it.
pub(super) fn mend_storage(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    if facts.has_several_phases() || !facts.other_capability_filed().is_zero() {
        return Ok(Vec::new());
    }
    let four_hours = Duration::from_base(Decimal::from(4));
    let least = Power::from_base(facts.new_energy_capacity()?.figure().times(limit)?.decimal().ok_or(Gap::Inexact)?);
    let least_energy = least.times(four_hours)?;
    let (power, energy) = (facts.storage_power()?, facts.storage_energy()?);
    Ok(match (power < least, energy < least_energy) {
        (true, false) => vec![target(Direction::Raise, &terms::STORAGE_POWER, least.figure())],
        (false, true) => vec![target(Direction::Raise, &terms::STORAGE_ENERGY, least_energy.figure())],
        _ => Vec::new(),
    })
}

// 第七条

/// No power goes out in any hour. Where all the energy of the year went out by written order, so did the power.
pub(super) fn no_hour_of_export(facts: &Facts, limits: &[Limit], orders_count_not: bool) -> Answer<Outcome> {
    let export = facts.largest_export()?.figure();
    let (compared, outcome) = compare(limits, 0, export)?;
    let by_order = !compared.admitted
        && orders_count_not
        && facts.has_dispatch_order()?
        && !facts.annual_feed_in()?.is_zero()
        && facts.feed_in_without_order()?.is_zero();
    let outcome = if compared.admitted && facts.states_hourly_surplus() {
        Outcome::not_met().because(t("填有逐时余电流出", "the plan states an hourly surplus that flows out"))
    } else if by_order {
        Outcome::met().because(t("全部上网电量均凭应急调度指令送出", "all the feed-in went out by emergency order"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::MAX_EXPORT, export, compared.operator, compared.bound))
}

// 第九条

/// What regulates in the place of storage is there when the new energy starts. The article names storage alone, so that
/// a later start can be argued.
pub(super) fn other_regulation_is_there(facts: &Facts) -> Answer<Outcome> {
    let pairs = facts.new_energy_and_regulation()?;
    let late = pairs.iter().find(|pair| pair.date.date() < pair.other.date() || same_month(pair));
    Ok(match (late, pairs.first()) {
        (Some(pair), _) => {
            let why = t(
                "代替储能的调峰设施晚于新能源，或先后不明",
                "what replaces the storage comes later, or nobody can tell",
            );
            Outcome::arguable().dated(Order::NotBefore, pair).because(why)
        }
        (None, Some(pair)) => Outcome::met().dated(Order::NotBefore, pair),
        (None, None) => Outcome::met(),
    })
}

// 第十条

/// Every plant connects to the user substation; one that does not is enough for a breach.
pub(super) fn connects_to_user_substation(facts: &Facts) -> Answer<Outcome> {
    let points = facts.connection_points();
    let elsewhere =
        points.iter().find_map(|point| point.ok().filter(|point| *point != ConnectionPoint::UserSubstation));
    if let Some(point) = elsewhere {
        let why = note("填报接入点为{0}", "the plan connects to: {0}", vec![Blank::Text(point.name())]);
        return Ok(Outcome::not_met().because(why));
    }
    for point in points {
        point?;
    }
    Ok(Outcome::met())
}

// 第二十条

/// Each change has written consent. A figure that differs from the approval is a change, even if the plan lists none.
pub(super) fn built_as_approved(facts: &Facts) -> Answer<Outcome> {
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

/// Up to each phase, the new energy is no larger a part of the whole than the load. More can be argued, unless the
/// phases built by then break a rule on their own, or bring new energy with no load.
pub(super) fn phases_match(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const PROPORTION: usize = 0;
    const UTILISATION: usize = 1;
    const EXPORT: usize = 2;
    let balances = facts.phase_load_balances()?;
    // New energy that is connected before the load of its phase has no load of that phase.
    let early = facts.new_energy_and_new_load()?.into_iter().find(|pair| match (pair.date, pair.other) {
        (When::Day(new_energy), When::Day(load)) => new_energy < load,
        (new_energy, load) => new_energy.date().first_of_month() < load.date().first_of_month(),
    });
    if let Some(phase) = early.and_then(|pair| pair.of) {
        let why =
            note("{0}新能源先于负荷并网", "the new energy of {0} comes before its load", vec![Blank::Given(phase)]);
        return Ok(Outcome::not_met().because(why));
    }
    let mut argued = None;
    let mut last = Outcome::met();
    for (balance, year) in balances.iter().zip(facts.phase_years()) {
        let phase = || vec![Blank::Given(balance.phase.clone())];
        if balance.capacity.is_zero() {
            // Storage or load first is in order.
            continue;
        }
        if balance.own_load.is_zero() && !balance.own_capacity.is_zero() {
            let why = note("{0}只有新能源、没有负荷", "{0} brings new energy but no load", phase());
            return Ok(Outcome::not_met().because(why));
        }
        let used = year.potential.and_then(|potential| Ok(potential.minus(year.curtailment?)?));
        let utilisation = facts.over(Dimension::Share, &terms::UTILISATION, used, year.potential);
        let (utilisation, export) = (utilisation?, year.export?.figure());
        for (index, term, value) in
            [(UTILISATION, &terms::UTILISATION, utilisation), (EXPORT, &terms::MAX_EXPORT, export)]
        {
            let (compared, alone) = compare(limits, index, value)?;
            if !compared.admitted {
                let why = note("累计到{0}即已超限", "already beyond the limit when counted up to {0}", phase());
                return Ok(alone.measured(term, value, compared.operator, compared.bound).because(why));
            }
        }
        let proportion = facts.phase_proportion(balance)?;
        let (compared, outcome) = compare(limits, PROPORTION, proportion)?;
        let measured = |outcome: Outcome| {
            outcome.measured(&terms::PHASE_LOAD_PROPORTION, proportion, compared.operator, compared.bound)
        };
        if compared.admitted {
            last = measured(outcome);
        } else if argued.is_none() {
            let why = note(
                "累计到{0}，新能源占比高于负荷占比",
                "up to {0}, more of the new energy than of the load",
                phase(),
            );
            argued = Some(measured(Outcome::arguable()).because(why));
        }
    }
    Ok(argued.unwrap_or(last))
}

// 第二十二条

/// The new load uses no less than was filed for what stood all year. A year that is not complete settles no shortfall.
pub(super) fn load_is_kept(facts: &Facts) -> Answer<Outcome> {
    let (actual, filed) = (facts.metered_load_use(), facts.load_due_in_metered_year());
    let (actual, filed) = (actual?, filed?);
    // The approval speaks of the whole project, so that it is no measure while phases are still to come.
    let whole = facts.listed_use(false)? == filed;
    let approved = facts.approved_load_use().filter(|_| whole).map(Energy::figure);
    let kept = Kept { term: &terms::METERED_LOAD_USE, actual: actual.figure(), filed: filed.figure(), approved };
    let outcome = common::result_is_kept(facts, &kept)?;
    let unsettled = filed.is_zero() || outcome.verdict == Verdict::NotMet;
    if unsettled && !facts.full_metered_year()? {
        let why = t(
            "计量年度不完整，不能与全年申报数比",
            "the metered year is not complete, and the filing is of a whole one",
        );
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}

/// Storage and other regulating power that is available is no less than was filed for what stood all year.
pub(super) fn regulation_is_kept(facts: &Facts) -> Answer<Outcome> {
    let (actual, storage) = (facts.available_capability(), facts.storage_due_in_metered_year());
    let (actual, storage) = (actual?, storage?);
    let filed = storage.plus(facts.other_capability_filed())?;
    let whole = facts.storage_power()? == storage;
    let approved = facts.approved_regulation()?.filter(|_| whole).map(Power::figure);
    let kept = Kept { term: &terms::AVAILABLE_CAPABILITY, actual: actual.figure(), filed: filed.figure(), approved };
    let outcome = common::result_is_kept(facts, &kept)?;
    if filed.is_zero() && !facts.full_metered_year()? {
        let why =
            t("计量年度不完整，尚无满年的调峰能力可比", "the metered year is not complete, and nothing stood all year");
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}
