//! Conditions of the hydrogen rule that rest on more than one fact, in the order of the articles.

use super::{NAMED_PARTS, t, target};
use crate::facts::{Answer, Blank, Facts};
use crate::law::{Direction, Limit, Outcome, Target, Test, Verdict, WhyNot};
use crate::project::{
    ApplicationProject, Choice, ConnectionPoint, DocumentKind, GridType, OfftakeParty, WaterSource, When,
};
use crate::quantity::{Decimal, Dimension, Duration, Figure, Quantity};
use crate::regulations::common::{self, OtherParts, compare, control, met_if, note, paper};
use crate::terms;

// 第二条

/// A share of more than half; a part with proven voting rights does not need it.
pub(super) const CONTROL_BY_SHARE_OR_PROOF: Test = Test::Decide {
    limits: &[Limit::more_than("50%").by_reading("A-26")],
    decide: |facts, limits| control(facts, NAMED_PARTS, OtherParts::Argued, limits, true),
};

// 第三条

/// The use is secured and there is an agreement. A plan of own use in its place can be argued.
pub(super) fn hydrogen_use_and_agreement(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const AGREEMENT: &[DocumentKind] = &[DocumentKind::HydrogenOfftake];
    const OWN_USE: &[DocumentKind] = &[DocumentKind::HydrogenOfftake, DocumentKind::InternalUse];
    let secured = facts.hydrogen_use_is_secured();
    if secured == Ok(false) {
        return Ok(Outcome::not_met().because(t("填报用氢场景未落实", "the plan says that no use is secured")));
    }
    let own_use = facts.offtake_party() == Some(OfftakeParty::SameLegalPerson);
    if own_use && facts.has_paper(OWN_USE) {
        let why = t(
            "由同一法人自用，没有对外的消纳协议",
            "used by the same legal person, with no agreement with anybody else",
        );
        return Ok(Outcome::arguable().because(why));
    }
    let agreement = paper(facts, AGREEMENT);
    secured?;
    agreement
}

// 第四条

/// A paper that shows the source. Mine water needs one of the water authority, not a mere supply agreement.
pub(super) fn water_papers(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const OF_AUTHORITY: &[DocumentKind] = &[DocumentKind::WaterAssessment, DocumentKind::WaterPermit];
    const ANY: &[DocumentKind] = &[DocumentKind::WaterAssessment, DocumentKind::WaterPermit, DocumentKind::WaterSupply];
    let mine_water = facts.water_sources()?.contains(&WaterSource::Mine);
    paper(facts, if mine_water { OF_AUTHORITY } else { ANY })
}

pub(super) fn unconventional_water(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const UNCONVENTIONAL: [WaterSource; 5] =
        [WaterSource::Reclaimed, WaterSource::Mine, WaterSource::Rain, WaterSource::Sea, WaterSource::Brackish];
    Ok(met_if(facts.water_sources()?.iter().any(|source| UNCONVENTIONAL.contains(source))))
}

// 第五条

pub(super) fn type_as_approved(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let approved = facts.approved_grid_type();
    let now = facts.grid_type()?;
    let approved = approved?;
    if approved == now {
        return Ok(Outcome::met());
    }
    let blanks = vec![Blank::Text(approved.name()), Blank::Text(now.name())];
    let why = note("批复为{0}，现为{1}", "approved as {0}, now {1}", blanks);
    Ok(if facts.filed_anew() { Outcome::arguable() } else { Outcome::not_met() }.because(why))
}

// 第六条

/// What would bring the scale down to the limit: less generation, or more hydrogen.
pub(super) fn mend_scale(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    let potential = facts.potential_with_existing()?;
    let required = facts.required_energy()?;
    let lower = required.figure().times(limit)?;
    let raise = potential.figure().divided_by(limit)?;
    let less = target(Direction::Lower, &terms::POTENTIAL_GENERATION, lower);
    let more = match facts.hydrogen_output_for(potential, limit) {
        Ok(output) => target(Direction::Raise, &terms::HYDROGEN_OUTPUT, output),
        Err(_) => target(Direction::Raise, &terms::REQUIRED_ENERGY, raise),
    };
    Ok(vec![less, more])
}

/// A drawing that shows connection point and interface. An off-grid project has no connection scheme to the public grid.
pub(super) fn connection_drawing(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    const ON_GRID: &[DocumentKind] = &[DocumentKind::OneLineDiagram, DocumentKind::ConnectionScheme];
    const OFF_GRID: &[DocumentKind] = &[DocumentKind::OneLineDiagram];
    paper(facts, if facts.grid_type() == Ok(GridType::OffGrid) { OFF_GRID } else { ON_GRID })
}

// 第七条

/// Generation no larger than the need. Between the need and what 90 % utilisation would allow, it can be argued; a plan
/// that also feeds hydrogen-application loads can be argued as well, because they lie outside the need.
pub(super) const OFF_GRID_SCALE: Test = Test::Decide {
    limits: &[Limit::at_most("1倍").by_reading("A-20")],
    decide: |facts, limits| {
        let (potential, need) = (facts.potential_generation(), facts.off_grid_need());
        let ratio = facts.over(Dimension::Multiple, &terms::SCALE_RATIO, potential, need)?;
        let (compared, outcome) = compare(limits, 0, ratio)?;
        let other_load = facts.application_use().is_some_and(|energy| !energy.is_zero());
        let with_existing = facts.over(
            Dimension::Multiple,
            &terms::SCALE_RATIO,
            facts.potential_with_existing(),
            facts.off_grid_need(),
        )?;
        let outcome = if other_load {
            Outcome::arguable().because(t("另供氢能应用项目用电", "hydrogen-application loads are fed as well"))
        } else if compared.admitted && !compare(limits, 0, with_existing)?.0.admitted {
            Outcome::arguable().because(t("连同既有新能源超过所需", "beyond the need together with earlier plants"))
        } else {
            outcome
        };
        Ok(outcome.measured(&terms::SCALE_RATIO, ratio, compared.operator, compared.bound))
    },
};

/// No exchange with the public grid. A separate backup supply contract can be argued.
pub(super) fn no_public_grid(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let (feed_in, off_take) = (facts.annual_feed_in(), facts.annual_off_take());
    let linked = facts.linked_to_public_grid();
    if facts.tied_to_public_station() == Some(true) {
        let why = t("新能源接入公用变电站", "the new energy is tied to a public station");
        return Ok(Outcome::not_met().because(why));
    }
    let backup = facts.has_backup_supply() == Some(true);
    let (feed_in, off_take) = (feed_in?, off_take?);
    let exchange = feed_in.plus(off_take)?.figure();
    let (compared, outcome) = compare(limits, 0, exchange)?;
    let backup_only = backup && feed_in.is_zero();
    let outcome = if backup_only {
        Outcome::arguable().because(t("另签保安电源供电合同", "there is a separate backup supply contract"))
    } else if linked? {
        Outcome::not_met().because(t("与公用电网相连", "linked to the public grid"))
    } else if compared.admitted && facts.counts_on_public_grid() {
        Outcome::arguable().because(t(
            "填有公用电网备用或分界面",
            "the plan gives a reserve from, or an interface with, the public grid",
        ))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::GRID_EXCHANGE, exchange, compared.operator, compared.bound))
}

// 第八条

/// Electric storage of the project's own. With none, the hydrogen store decides whether it can be argued.
pub(super) fn storage_exists(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let power = facts.storage_power()?;
    let (compared, outcome) = compare(limits, 0, power.figure())?;
    let outcome = if compared.admitted && facts.storage_holds_nothing() {
        Outcome::not_met().because(t("储能容量为零", "the storage holds no energy"))
    } else {
        outcome
    };
    let outcome = match facts.leased_storage() {
        Some(leased) => {
            let blanks = vec![Blank::Figure(leased)];
            outcome.because(note("租赁储能 {0} 不计入", "leased storage of {0} does not count", blanks))
        }
        None => outcome,
    };
    if outcome.verdict == Verdict::NotMet {
        // Whether that can be argued depends on the hydrogen store, so the store must be known.
        facts.hydrogen_store_hours()?;
    }
    Ok(outcome.measured(&terms::STORAGE_POWER, power.figure(), compared.operator, compared.bound))
}

/// The permission to have less storage: a hydrogen store of more than the limit, some storage, and the reasoning on file.
/// How much less, the article does not say.
pub(super) fn hydrogen_store_relief(facts: &Facts, limits: &[Limit], hours: Answer<Figure>) -> Answer<Outcome> {
    const REASONING: &[DocumentKind] = &[DocumentKind::StorageReduction];
    if !facts.claims_hydrogen_store() {
        return Ok(Outcome::not_applicable(WhyNot::NotClaimed));
    }
    let hours = hours?;
    let (compared, _) = compare(limits, 0, hours)?;
    let outcome = if !compared.admitted {
        Outcome::not_applicable(WhyNot::NotClaimed)
    } else if facts.storage_power()?.is_zero() || facts.storage_holds_nothing() {
        Outcome::arguable().because(t("未配置任何电储能", "there is no electric storage at all"))
    } else if facts.has_paper(REASONING) {
        Outcome::met()
    } else {
        Outcome::arguable().because(t("未提交降低储能配置论证", "the reasoning for less storage is not on file"))
    };
    Ok(outcome.measured(&terms::HYDROGEN_STORE_HOURS, hours, compared.operator, compared.bound))
}

pub(super) fn mend_storage_power(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    if facts.has_several_phases() {
        return Ok(Vec::new());
    }
    let least = facts.new_energy_capacity()?.figure().times(limit)?;
    Ok(vec![target(Direction::Raise, &terms::STORAGE_POWER, least)])
}

pub(super) fn mend_storage_energy(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    let power = facts.storage_power()?;
    if facts.has_several_phases() || power.is_zero() {
        return Ok(Vec::new());
    }
    let least = power.times(Duration::from_base(limit))?;
    Ok(vec![target(Direction::Raise, &terms::STORAGE_ENERGY, least.figure())])
}

// 第十一条

pub(super) fn connects_to_hydrogen_substation(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let point = facts.connection_point()?;
    let outcome = met_if(point == ConnectionPoint::HydrogenSubstation);
    Ok(outcome.because(note("填报接入点为{0}", "the plan connects to: {0}", vec![Blank::Text(point.name())])))
}

// 第十二条

/// Whether a new hydrogen-application project is filed apart from the rest.
pub(super) fn application_is_filed_separately(facts: &Facts) -> Answer<bool> {
    // Where a filing of its own is listed there is one, whatever the plan says; the dates then have to be in order.
    if facts.lists_paper(DocumentKind::ApplicationFiling) {
        return Ok(true);
    }
    if facts.filed_jointly() == Some(true) {
        return Ok(false);
    }
    Ok(facts.application_project()? == ApplicationProject::New)
}

// 第十三条

/// Less off-take also means less consumption, so the target follows from the rest of the consumption.
pub(super) fn mend_off_take(facts: &Facts, limit: Decimal) -> Answer<Vec<Target>> {
    let consumption = facts.project_consumption()?;
    let rest = consumption.minus(facts.annual_off_take()?)?;
    let most = rest.figure().times(limit)?.divided_by(Decimal::ONE - limit)?;
    Ok(vec![target(Direction::Lower, &terms::OFF_TAKE, most)])
}

// 第十五条

/// The steps in which the hydrogen load starts. More steps of new energy than of load can be argued.
pub(super) fn phase_count(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let steps = facts.load_steps()?;
    let count = Figure::whole(Dimension::Count, Decimal::from(steps));
    let (compared, outcome) = compare(limits, 0, count)?;
    let outcome = if steps < facts.new_energy_steps()? && compared.admitted {
        Outcome::arguable().because(t("新能源批次多于制氢批次", "the new energy has more steps than the hydrogen"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::PHASE_COUNT, count, compared.operator, compared.bound))
}

pub(super) fn phase_plan(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let plan = paper(facts, &[DocumentKind::PhasePlan]);
    facts.phases_are_planned()?;
    plan
}

// 第二十条

/// The type stays as approved, and each change has written consent.
pub(super) fn changes_with_consent(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let approved_type = facts.approved_grid_type_if_given();
    if approved_type.is_some_and(|approved| facts.grid_type().is_ok_and(|now| now != approved)) {
        return Ok(Outcome::not_met().because(t("并网类型与批复不同", "the grid type is not the approved one")));
    }
    common::changes_with_consent(facts)
}

/// Up to each phase, the new energy is no larger a part of the whole than the hydrogen load. More can be argued, unless the
/// phases built by then break a numeric rule on their own, or bring new energy with no load.
pub(super) fn phases_match(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    const PROPORTION: usize = 0;
    const ON_GRID_SCALE: usize = 1;
    const OFF_GRID_UTILISATION: usize = 2;
    let balances = facts.phase_balances()?;
    let potentials = facts.phase_potentials()?;
    // New energy that is connected before the load of its phase has no load of that phase.
    let early = facts.new_energy_and_load()?.into_iter().find(|pair| match (pair.date, pair.other) {
        (When::Day(new_energy), When::Day(load)) => new_energy < load,
        (new_energy, load) => new_energy.date().first_of_month() < load.date().first_of_month(),
    });
    if let Some(phase) = early.and_then(|pair| pair.of) {
        let why =
            note("{0}新能源先于制氢并网", "the new energy of {0} comes before its hydrogen", vec![Blank::Given(phase)]);
        return Ok(Outcome::not_met().because(why));
    }
    let on_grid = facts.grid_type()? == GridType::OnGrid;
    let mut argued = None;
    let mut last = Outcome::met();
    for (balance, potential) in balances.iter().zip(potentials) {
        let phase = || vec![Blank::Given(balance.phase.clone())];
        if balance.capacity.is_zero() {
            // Storage or hydrogen first is in order.
            continue;
        }
        if balance.own_load.is_zero() && !balance.own_capacity.is_zero() {
            let why = note("{0}只有新能源、没有制氢", "{0} brings new energy but no hydrogen", phase());
            return Ok(Outcome::not_met().because(why));
        }
        let (index, ratio) = if on_grid {
            (ON_GRID_SCALE, facts.phase_scale(balance, potential, facts.required_energy()?)?)
        } else {
            (OFF_GRID_UTILISATION, facts.phase_utilisation(balance, potential, facts.off_grid_need()?)?)
        };
        let (compared, alone) = compare(limits, index, ratio)?;
        if !compared.admitted {
            let term = if on_grid { &terms::SCALE_RATIO } else { &terms::UTILISATION };
            let why = note("累计到{0}即已超限", "already beyond the limit when counted up to {0}", phase());
            return Ok(alone.measured(term, ratio, compared.operator, compared.bound).because(why));
        }
        let proportion = facts.phase_proportion(balance)?;
        let (compared, outcome) = compare(limits, PROPORTION, proportion)?;
        let measured = |outcome: Outcome| {
            outcome.measured(&terms::PHASE_PROPORTION, proportion, compared.operator, compared.bound)
        };
        if compared.admitted {
            last = measured(outcome);
        } else if argued.is_none() {
            let why = note(
                "累计到{0}，新能源占比高于制氢占比",
                "up to {0}, more of the new energy than of the hydrogen",
                phase(),
            );
            argued = Some(measured(Outcome::arguable()).because(why));
        }
    }
    Ok(argued.unwrap_or(last))
}
