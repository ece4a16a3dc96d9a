//! Conditions of the captive-replacement rule that rest on more than one fact, in the order of the articles.

use super::t;
use crate::facts::{Answer, Blank, Facts, Gap, Paper};
use crate::law::{Direction, Limit, Outcome, Target, Verdict};
use crate::project::{Choice, ConnectionPoint, DocumentKind, LineBuilder, Relation, UnitKind};
use crate::quantity::{Decimal, Figure, Power};
use crate::regulations::common::{self, Kept, compare, met_if, note};
use crate::terms::{self, Term};

// 第二条

/// Every unit is a captive one. A unit that is still being built has supplied nothing that could be replaced, and units of
/// several plants are nowhere said to count together: both are argued.
pub(super) fn replaces_captive_units(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let kinds = facts.unit_kinds()?;
    if let Some(((_, unit), _)) = kinds.iter().find(|(_, kind)| *kind != UnitKind::Captive) {
        let name = unit.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
        let why = note("“{0}”是公用机组", "“{0}” is a public unit", vec![Blank::Given(name)]);
        return Ok(Outcome::not_met().because(why));
    }
    if let Some(name) = facts.units_being_built()?.into_iter().next() {
        let blanks = vec![Blank::Given(name)];
        let why = note("“{0}”还在建设，没有原有供电", "“{0}” is being built and has supplied nothing yet", blanks);
        return Ok(Outcome::arguable().because(why));
    }
    if let [one, other, ..] = facts.plants_of_units().as_slice() {
        let blanks = vec![Blank::Given(one.clone()), Blank::Given(other.clone())];
        let why = note("机组分属“{0}”和“{1}”", "the units belong to “{0}” and “{1}”", blanks);
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::met())
}

/// The new energy generates no more than the plant supplied. More can be argued: the article defines, and says nothing of the
/// rest.
pub(super) fn replaces_what_was_supplied(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let (generation, before) = (facts.annual_generation(), facts.supply_before());
    let outcome = against(limits, &terms::GENERATION, generation?.figure(), before?.figure())?;
    Ok(or_argued(outcome, note("发电多于原有供电", "more than the plant supplied", Vec::new())))
}

/// The plant supplies less by what the new energy delivers. A smaller reduction can be argued, for the same reason.
pub(super) fn plant_supplies_less(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let (reduction, delivered) = (facts.supply_reduction(), facts.delivered_energy());
    let outcome = against(limits, &terms::SUPPLY_REDUCTION, reduction?.figure(), delivered?.figure())?;
    let why = note("自备电厂减少的供电少于新能源送出的电量", "the plant's supply falls by less", Vec::new());
    Ok(or_argued(outcome, why))
}

/// A sister company is another enterprise. A supply that is proven to be older than the project can be argued.
pub(super) fn supplies_no_sister(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let supply = facts.sister_supply()?.figure();
    let (compared, outcome) = compare(limits, 0, supply)?;
    let outcome = if compared.admitted {
        outcome
    } else if facts.sister_supply_is_old()? {
        Outcome::arguable().because(t("项目之前已有的供电", "the supply is older than the project"))
    } else {
        outcome.because(t("向关联企业新增供电", "a new supply to a sister company"))
    };
    Ok(outcome.measured(&terms::SISTER_SUPPLY, supply, compared.operator, compared.bound))
}

/// No use of public regulating resources is declared, and grid import rises neither at its peak nor in any hour. A rise can be
/// argued, because the article does not say how use is measured.
pub(super) fn uses_no_public_regulation(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let declared = facts.uses_public_regulation();
    if declared == Ok(true) {
        return Ok(Outcome::not_met().because(t("填报占用公网调峰资源", "the plan declares such use")));
    }
    let (rises, peak) = (facts.import_rises_in_some_hour(), facts.peak_import_rise());
    declared?;
    let (rises, peak) = (rises?, peak?);
    let (compared, outcome) = compare(limits, 0, peak)?;
    let outcome = if !compared.admitted {
        Outcome::arguable().because(t("最大下网功率增加", "the peak of grid import rises"))
    } else if rises {
        Outcome::arguable().because(t("有的小时下网功率增加", "grid import rises in some hours"))
    } else {
        outcome
    };
    Ok(outcome.measured(&terms::PEAK_IMPORT_RISE, peak, compared.operator, compared.bound))
}

/// No use of public consumption room is declared, and the new energy does not take the place of energy from the grid. A lower
/// import can be argued, for the same reason.
pub(super) fn uses_no_public_room(facts: &Facts, limits: &[Limit]) -> Answer<Outcome> {
    let declared = facts.uses_public_regulation();
    if declared == Ok(true) {
        return Ok(Outcome::not_met().because(t("填报占用公网消纳空间", "the plan declares such use")));
    }
    let rise = facts.yearly_import_rise();
    declared?;
    let rise = rise?;
    let (compared, outcome) = compare(limits, 0, rise)?;
    let outcome = outcome.measured(&terms::IMPORT_RISE, rise, compared.operator, compared.bound);
    Ok(or_argued(outcome, note("年下网电量减少，新能源顶替了公网电量", "less is taken from the grid", Vec::new())))
}

// 第四条

pub(super) fn same_person_or_group(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let relation = facts.relation_to_plant()?;
    let why = note("填报关系为{0}", "the plan says: {0}", vec![Blank::Text(relation.name())]);
    Ok(met_if(relation != Relation::Different).because(why))
}

/// The group holds more than half of both companies; one with proven voting rights does not need the share.
pub(super) fn group_controls(facts: &Facts, limits: &[Limit], proof_counts: bool) -> Answer<Outcome> {
    let Some((term, share)) = facts.lowest_group_share(proof_counts)? else {
        let why = t("两家均以表决权证明控制", "control of both is proven by voting rights");
        return Ok(Outcome::met().because(why));
    };
    let (compared, outcome) = compare(limits, 0, share)?;
    let measured = outcome.measured(&terms::LOWEST_GROUP_SHARE, share, compared.operator, compared.bound);
    Ok(measured.because(note("较低的是{0}", "the lower is the {0}", vec![Blank::Text(term.name)])))
}

/// New energy no larger than what the plant can regulate.
pub(super) fn within_capability(
    limits: &[Limit],
    counted: Answer<Power>,
    capability: Answer<Power>,
) -> Answer<Outcome> {
    against(limits, &terms::COUNTED_CAPACITY, counted?.figure(), capability?.figure())
}

/// New energy of this filing and earlier plants for the same load.
pub(super) fn with_existing(facts: &Facts, own: Answer<Power>) -> Answer<Power> {
    facts.counted_capacity(own, facts.existing_capacity())
}

/// What would bring the new energy down to what the plant can regulate all year round.
pub(super) fn mend_scale(facts: &Facts, _: Decimal) -> Answer<Vec<Target>> {
    let most = facts.heating_season_capability()?.minus(facts.existing_capacity()?)?;
    Ok(vec![Target { direction: Direction::Lower, term: &terms::NEW_ENERGY_CAPACITY, to: most.figure() }])
}

/// A capacity that counts towards the combined output.
pub(super) type Capacity = fn(&Facts) -> Answer<Power>;

/// The new energy of this filing.
pub(super) const OF_FILING: Capacity = |facts| facts.new_energy_capacity();

/// The same with solar plants by their modules.
pub(super) const BY_MODULES: Capacity = |facts| facts.capacity_by_modules();

/// Earlier plants for the same load.
pub(super) const EARLIER: Capacity = |facts| facts.existing_capacity();

/// Earlier plants, not counted.
pub(super) const NOT_COUNTED: Capacity = |_| Ok(Power::ZERO);

/// New energy and plant together stay within a maximum, in the hour in which they are highest; without hourly figures, all
/// new energy at full load with the plant at its minimum. Where an hourly figure may or may not hold earlier plants, and that
/// decides, it can be argued.
pub(super) fn combined_output(
    facts: &Facts,
    limits: &[Limit],
    own: Capacity,
    existing: Capacity,
    most: Answer<Power>,
) -> Answer<Outcome> {
    let existing = existing(facts);
    let Some(hourly) = facts.hourly_combined_output()? else {
        let counted = facts.counted_capacity(own(facts), existing);
        let output = facts.combined_output_at_minimum(counted);
        return against(limits, &terms::COMBINED_OUTPUT, output?.figure(), most?.figure());
    };
    let (existing, most) = (existing?, most?.figure());
    let outcome = against(limits, &terms::COMBINED_MAXIMUM, hourly.figure(), most)?;
    let with_existing = against(limits, &terms::COMBINED_MAXIMUM, hourly.plus(existing)?.figure(), most)?;
    if outcome.verdict == with_existing.verdict {
        return Ok(outcome);
    }
    let blanks = vec![Blank::Figure(existing.figure())];
    let why = note(
        "没有说明逐时合计出力是否含既有新能源 {0}，加上即超过",
        "the plan does not say whether the hourly figure holds the earlier plants of {0}; with them it is beyond",
        blanks,
    );
    Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why))
}

// 第三条、第六条

/// A paper that covers every unit.
pub(super) fn paper_for_every_unit(facts: &Facts, kinds: &'static [DocumentKind]) -> Answer<Outcome> {
    if facts.paper_on_units(kinds, &facts.units()?)? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("材料结果为不同意", "the paper refuses")));
    }
    Ok(Outcome::met())
}

// 第五条

pub(super) fn commitment_of_plant(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.commitment_of_plant()? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("自备电厂不承诺", "the captive plant refuses")));
    }
    Ok(Outcome::met())
}

// 第七条

/// All new energy connects to the user substation of the enterprise, and to nothing else. A user station in between can be
/// argued, because the article says “directly”.
pub(super) fn connects_to_user_substation(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    if facts.tied_to_public_station() == Some(true) {
        let why = t("新能源同时接入公用变电站", "the new energy is also tied to a public station");
        return Ok(Outcome::not_met().because(why));
    }
    let points = facts.connection_points();
    let known = points.iter().filter_map(|point| point.ok());
    if let Some(other) = known.into_iter().find(|point| *point != ConnectionPoint::UserSubstation) {
        let why = note("填报接入点为{0}", "the plan connects to: {0}", vec![Blank::Text(other.name())]);
        return Ok(Outcome::not_met().because(why));
    }
    for point in points {
        point?;
    }
    if facts.passes_a_user_station() {
        return Ok(Outcome::arguable().because(t("经中间用户站接入", "a user station lies in between")));
    }
    Ok(Outcome::met())
}

/// The company of the new energy builds the connection works. Whether a collector station is part of them can be argued.
pub(super) fn built_by_investor(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let builder = facts.line_builder()?;
    if builder != LineBuilder::Investor {
        let why = note("接入工程由{0}建设", "the works are built by: {0}", vec![Blank::Text(builder.name())]);
        return Ok(Outcome::not_met().because(why));
    }
    if let Some(other) = facts.collector_builder().filter(|builder| *builder != LineBuilder::Investor) {
        let why = note("汇集站由{0}建设", "the collector station is built by: {0}", vec![Blank::Text(other.name())]);
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::met())
}

// 第九条

pub(super) fn plan_is_filed(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let outcome = common::plan_is_filed_with_league(facts)?;
    if facts.spans_leagues() {
        let why = t(
            "项目跨盟市：本细则没有这一条，另有文件要求合作方案",
            "the project spans leagues: this rule has no article on it, but another document asks for a cooperation plan",
        );
        return Ok(outcome.because(why));
    }
    Ok(outcome)
}

// 第十一条

/// No change of contents or shareholding. A figure that is not the approved one is a change, listed or not.
pub(super) fn no_change(facts: &Facts, letter_cures: bool) -> Answer<Outcome> {
    if !facts.lists_changes()
        && let Some((term, now, approved)) = facts.figure_unlike_approved()?
    {
        let blanks = vec![Blank::Text(term.name), Blank::Figure(approved), Blank::Figure(now)];
        let why =
            note("{0}批复为 {1}，现为 {2}，没有列为变更", "{0}: {1} approved, {2} now, not listed as a change", blanks);
        return Ok(Outcome::not_met().because(why));
    }
    common::changes_banned(facts, letter_cures)
}

// 第十四条

pub(super) fn regulation_is_kept(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    let (actual, filed) = (facts.captive_regulation_available(), facts.captive_regulation_filed());
    let kept = Kept {
        term: &terms::AVAILABLE_REGULATION,
        actual: actual?.figure(),
        filed: filed?.figure(),
        approved: facts.captive_regulation_approved().map(Power::figure),
    };
    common::result_is_kept(facts, &kept)
}

// Shared by several articles

/// Holds a value against another; the limit of the rule says how many times the other.
fn against(limits: &[Limit], term: &'static Term, value: Figure, whole: Figure) -> Answer<Outcome> {
    let compared = limits.first().ok_or(Gap::Undefined)?.compare_with(&value, &whole)?;
    Ok(met_if(compared.admitted).measured(term, value, compared.operator, compared.bound))
}

/// What is not met can be argued.
fn or_argued(outcome: Outcome, why: crate::facts::Note) -> Outcome {
    match outcome.verdict {
        Verdict::NotMet => Outcome { verdict: Verdict::Arguable, ..outcome }.because(why),
        _ => outcome,
    }
}
