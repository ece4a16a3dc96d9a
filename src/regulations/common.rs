//! Conditions that several regulations state in the same words. Each regulation keeps its own limits and readings.

use super::t;
use crate::facts::{
    Answer, Blank, Block, DayCompared, Facts, Gap, Holding, Means, NewLoad, Note, Paper, PeakValley, Proof, Running,
    Transition, YearOfDays, same_name,
};
use crate::law::{Compared, Limit, Operator, Order, Outcome, Verdict, WhyNot};
use crate::project::{Choice, Consent, DocumentKind, Interface, Level, Part, ScreeningBody, When};
use crate::quantity::{Energy, Figure};
use crate::terms::{self, Term};
use crate::text::Text;

/// Met or breached.
pub(super) const fn met_if(condition: bool) -> Outcome {
    if condition { Outcome::met() } else { Outcome::not_met() }
}

/// A sentence with what fills its blanks.
pub(super) const fn note(zh: &'static str, en: &'static str, blanks: Vec<Blank>) -> Note {
    Note::new(Text::new(zh, en), blanks)
}

/// One of these papers is there and does not refuse.
pub(super) fn paper(facts: &Facts, kinds: &'static [DocumentKind]) -> Answer<Outcome> {
    Ok(met_if(facts.paper(kinds)? == Paper::Present))
}

/// Compares a value with one of the limits of a rule.
pub(super) fn compare(limits: &[Limit], index: usize, value: Figure) -> Answer<(Compared, Outcome)> {
    let limit = limits.get(index).ok_or(Gap::Undefined)?;
    let compared = limit.compare(&value)?;
    Ok((compared, met_if(compared.admitted)))
}

// 控股与经营

/// What becomes of integral parts that the article does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OtherParts {
    /// The list ends with 等, so that they can be argued.
    Argued,
    /// The list is closed, so that they are free.
    Free,
}

/// The named parts have one controller and are not leased.
pub(super) fn one_controller(facts: &Facts, named: &[Part], others: OtherParts) -> Answer<Outcome> {
    let holdings = facts.holdings(named)?;
    if let Some(leased) = facts.leased_storage() {
        let why = note("另有租赁储能 {0}", "storage of {0} is leased", vec![Blank::Figure(leased)]);
        return Ok(Outcome::not_met().because(why));
    }
    let is_named = |holding: &&Holding| named.contains(&holding.part);
    let Some(first) = holdings.iter().find(is_named) else { return Ok(Outcome::not_met()) };
    let odd = |holding: &&Holding| holding.leased || !same_name(&holding.controller, &first.controller);
    let breach = holdings.iter().filter(is_named).find(odd);
    let doubt = holdings.iter().filter(|holding| !is_named(holding)).find(odd);
    let why = |holding: &Holding| {
        let part = Blank::Text(holding.part.name());
        if holding.leased {
            return note("{0}为租赁或第三方所有", "the {0} is leased or belongs to a third party", vec![part]);
        }
        let (own, other) = (Blank::Given(holding.controller.clone()), Blank::Given(first.controller.clone()));
        let blanks = vec![part, own, Blank::Text(first.part.name()), other];
        note("{0}由“{1}”控股，{2}由“{3}”控股", "the {0} is controlled by “{1}”, the {2} by “{3}”", blanks)
    };
    Ok(match (breach, doubt) {
        (Some(holding), _) => Outcome::not_met().because(why(holding)),
        (None, Some(holding)) if others == OtherParts::Argued => Outcome::arguable().because(why(holding)),
        (None, _) => Outcome::met(),
    })
}

/// The lowest share of the controller in the named parts; where proof counts, a part with proven voting rights does not
/// need the share.
pub(super) fn control(
    facts: &Facts,
    named: &[Part],
    others: OtherParts,
    limits: &[Limit],
    proof_counts: bool,
) -> Answer<Outcome> {
    let Some((part, share)) = facts.lowest_control_share(named, proof_counts)? else {
        return Ok(
            Outcome::met().because(t("各部分均以表决权证明控制", "control of every part is proven by voting rights"))
        );
    };
    let (compared, outcome) = compare(limits, 0, share)?;
    let short = match others {
        OtherParts::Free => None,
        OtherParts::Argued => {
            let mut further = facts.further_shares(named)?.into_iter();
            further.find(|(_, share)| limits.first().is_some_and(|limit| limit.admits(share) != Ok(true)))
        }
    };
    let outcome = match short {
        Some((part, _)) if compared.admitted => {
            let why =
                note("{0}的控股比例未过半", "the share in the {0} is no majority", vec![Blank::Text(part.name())]);
            Outcome::arguable().because(why)
        }
        _ => outcome,
    };
    let measured = outcome.measured(&terms::LOWEST_SHARE, share, compared.operator, compared.bound);
    Ok(measured.because(note("最低的是{0}", "lowest for the {0}", vec![Blank::Text(part.name())])))
}

/// One legal person owns and operates everything. Several owners with one operator can be argued.
pub(super) fn one_legal_person(facts: &Facts, named: &[Part]) -> Answer<Outcome> {
    let running = facts.running(named)?;
    let is_named = |part: &&Running| named.contains(&part.part);
    let Some(first) = running.iter().find(is_named) else { return Ok(Outcome::not_met()) };
    let other_operator = running.iter().find(|part| !same_name(&part.operator, &first.operator));
    if let Some(part) = other_operator {
        let blanks = vec![
            Blank::Text(first.part.name()),
            Blank::Given(first.operator.clone()),
            Blank::Text(part.part.name()),
            Blank::Given(part.operator.clone()),
        ];
        let why = note("{0}由“{1}”运营，{2}由“{3}”运营", "the {0} is operated by “{1}”, the {2} by “{3}”", blanks);
        let breach = running.iter().filter(is_named).any(|part| !same_name(&part.operator, &first.operator));
        return Ok(if breach { Outcome::not_met() } else { Outcome::arguable() }.because(why));
    }
    match running.iter().find(|part| !same_name(&part.owner, &part.operator)) {
        None => Ok(Outcome::met()),
        Some(part) => {
            let blanks = vec![
                Blank::Text(part.part.name()),
                Blank::Given(part.owner.clone()),
                Blank::Given(part.operator.clone()),
            ];
            let why = note("{0}属“{1}”所有，由“{2}”运营", "the {0} belongs to “{1}” and is operated by “{2}”", blanks);
            Ok(Outcome::arguable().because(why))
        }
    }
}

// 接入

/// One boundary to the public grid: one point, or several points on it that are all metered.
pub(super) fn clear_interface(facts: &Facts) -> Answer<Outcome> {
    const METERING: &[DocumentKind] = &[DocumentKind::MeteringDiagram];
    if facts.tied_to_public_station() == Some(true) {
        let why = t("新能源同时接入公用变电站", "the new energy is also tied to a public station");
        return Ok(Outcome::not_met().because(why));
    }
    match facts.interface()? {
        Interface::SinglePoint => Ok(Outcome::met()),
        Interface::SeveralPoints => paper(facts, METERING),
        Interface::Unclear => Ok(Outcome::not_met()),
    }
}

pub(super) fn single_point(facts: &Facts) -> Answer<Outcome> {
    Ok(met_if(facts.interface()? == Interface::SinglePoint && facts.tied_to_public_station() != Some(true)))
}

// 限制性排查文件

/// Papers with the opinions of the usual bodies. The articles do not list the bodies, so a partial set can be argued.
pub(super) fn screening(facts: &Facts, kind: &'static [DocumentKind]) -> Answer<Outcome> {
    if facts.paper(kind)? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("排查意见为不同意", "an opinion refuses")));
    }
    let given = facts.screening_bodies(kind)?;
    let absent: Vec<Text> =
        ScreeningBody::ALL.iter().filter(|body| !given.contains(body)).map(|body| body.name()).collect();
    if absent.is_empty() {
        return Ok(Outcome::met());
    }
    let why = note("缺少以下部门意见：{0}", "no opinion of: {0}", vec![Blank::Texts(absent)]);
    Ok(Outcome::arguable().because(why))
}

// 新增负荷

/// Judges what depends on the new load. What is not proven may count or not: where that decides, a proof is missing;
/// where it depends on a load whose policy basis is open, it can be argued.
pub(super) fn on_new_load(facts: &Facts, judge: impl Fn(Energy) -> Answer<Outcome>) -> Answer<Outcome> {
    on_load(facts, facts.new_load()?, judge)
}

/// The same for some of the loads.
pub(super) fn on_load(facts: &Facts, load: NewLoad, judge: impl Fn(Energy) -> Answer<Outcome>) -> Answer<Outcome> {
    let NewLoad { proven, with_argued, with_unproven } = load;
    let outcome = judge(proven)?;
    if judge(with_unproven)?.verdict != judge(with_argued)?.verdict {
        return facts.unproven_loads_decide();
    }
    if judge(with_argued)?.verdict != outcome.verdict {
        let why = t(
            "取决于没有国家鼓励依据的存量负荷是否计入",
            "it depends on whether existing load without a national basis counts",
        );
        return Ok(Outcome { verdict: Verdict::Arguable, ..outcome }.because(why));
    }
    Ok(outcome)
}

// 储能与同等水平的调峰能力

/// Storage, or capability at the same level: what they can hold for four hours over the new energy. Where means without
/// their paper decide, the paper is missing.
pub(super) fn storage_or_equal(facts: &Facts, limits: &[Limit], means: &[Means]) -> Answer<Outcome> {
    let judged = |share: Figure| -> Answer<Outcome> {
        let (compared, outcome) = compare(limits, 0, share)?;
        Ok(outcome.measured(&terms::REGULATING_SHARE, share, compared.operator, compared.bound))
    };
    if means.contains(&Means::Storage) {
        // Where storage alone is enough, nothing else matters.
        let outcome = judged(facts.regulating_share(&[Means::Storage], Proof::Proven)?)?;
        if outcome.verdict == Verdict::Met {
            return Ok(outcome);
        }
    }
    let proven = judged(facts.regulating_share(means, Proof::Proven)?)?;
    if proven.verdict != Verdict::Met && judged(facts.regulating_share(means, Proof::Claimed)?)?.verdict == Verdict::Met
    {
        return facts.unproven_means_decide(means);
    }
    Ok(proven)
}

/// The permission to have less storage: an adjustable load with its proof, a grid intake that varies no more than the load,
/// and some storage. How much less, the article does not say.
pub(super) fn storage_optimised(facts: &Facts, by: PeakValley) -> Answer<Outcome> {
    if !facts.claims_optimised_storage() {
        return Ok(Outcome::not_applicable(WhyNot::NotClaimed));
    }
    if !facts.has_adjustable_load()? {
        let why = t("新增负荷不具备调节能力", "no new load is adjustable");
        return Ok(Outcome::not_applicable(WhyNot::NotClaimed).because(why));
    }
    let proven = facts.adjustable_load_is_proven();
    let guarantee = grid_varies_no_more(facts, by);
    if !proven? {
        let why = t("可调节负荷证明为不同意", "the proof of adjustable load refuses");
        return Ok(Outcome::not_met().because(why));
    }
    let guarantee = guarantee?;
    let no_storage = facts.storage_power()?.is_zero() || facts.storage_holds_nothing();
    if guarantee.verdict == Verdict::Met && no_storage {
        let why = t("优化到没有任何储能", "optimised down to no storage at all");
        return Ok(Outcome { verdict: Verdict::Arguable, ..guarantee }.because(why));
    }
    Ok(guarantee)
}

/// The guarantee behind that permission. It binds where less storage is claimed and needed.
pub(super) fn storage_guarantee(facts: &Facts, limits: &[Limit], means: &[Means], by: PeakValley) -> Answer<Outcome> {
    if !facts.claims_optimised_storage() {
        return Ok(Outcome::not_applicable(WhyNot::NotClaimed));
    }
    if storage_or_equal(facts, limits, means)?.verdict == Verdict::Met {
        return Ok(Outcome::not_applicable(WhyNot::NotNeeded));
    }
    if !facts.has_adjustable_load()? {
        return Ok(Outcome::not_applicable(WhyNot::NotClaimed));
    }
    grid_varies_no_more(facts, by)
}

/// On every typical day, what is taken from the public grid varies no more than the natural load. The worst day is shown.
pub(super) fn grid_varies_no_more(facts: &Facts, by: PeakValley) -> Answer<Outcome> {
    if let Some(year) = facts.peak_and_valley_of_the_year(by)? {
        return Ok(year_varies_no_more(&year));
    }
    let days = facts.peak_and_valley(by)?;
    let mut worst: Option<(Figure, DayCompared)> = None;
    for day in days {
        let excess = day.grid.minus(&day.natural)?;
        let known = worst.as_ref().map(|(known, _)| known);
        if known.is_none_or(|known| excess.compare(known).is_some_and(std::cmp::Ordering::is_gt)) {
            worst = Some((excess, day));
        }
    }
    let (_, day) = worst.ok_or(Gap::Missing)?;
    let operator = Operator::AtMost;
    let met = day.grid.compare(&day.natural).is_some_and(|order| operator.allows(order));
    let why = note("典型日“{0}”，以其自然负荷为限", "on “{0}”, against its natural load", vec![Blank::Given(day.day)]);
    Ok(met_if(met).measured(&terms::GRID_PEAK_VALLEY, day.grid, operator, day.natural).because(why))
}

/// The same for an hourly year: it is met where every day meets it and breached where the mean of the days does not; between
/// the two it can be argued, because the article gives no period.
fn year_varies_no_more(year: &YearOfDays) -> Outcome {
    let operator = Operator::AtMost;
    let mean_is_met = year.mean_grid.compare(&year.mean_natural).is_some_and(|order| operator.allows(order));
    let outcome = match (mean_is_met, year.failing) {
        (false, _) => Outcome::not_met(),
        (true, 0) => Outcome::met(),
        (true, _) => Outcome::arguable(),
    };
    let outcome = outcome.measured(&terms::GRID_PEAK_VALLEY, year.mean_grid, operator, year.mean_natural);
    let (failing, days) = (Blank::Count(year.failing), Blank::Count(year.days));
    match year.worst {
        Some((number, natural, grid)) if year.failing != 0 => outcome.because(note(
            "逐日比较：{1} 天中 {0} 天超过自然负荷；最大是第 {2} 天，{3} 对 {4}；上面的数是各日平均",
            "day by day: beyond the natural load on {0} of {1} days, most on day {2} with {3} against {4}; the figures above \
             are means of all days",
            vec![failing, days, Blank::Given(number.to_string()), Blank::Figure(grid), Blank::Figure(natural)],
        )),
        _ => outcome.because(note(
            "逐日比较：{0} 天都不超过自然负荷；上面的数是各日平均",
            "day by day: not beyond the natural load on any of {0} days; the figures above are means of all days",
            vec![days],
        )),
    }
}

/// New energy not before the loads that it feeds. Where it starts after some of several loads and before others, it can be
/// argued, because the article does not say whether it may grow in proportion.
pub(super) fn new_energy_not_before_loads(facts: &Facts) -> Answer<Outcome> {
    let mut argued = None;
    let mut last = Outcome::met();
    for Block { pairs, .. } in facts.blocks_and_loads()? {
        let behind = |pair: &&crate::facts::DatePair| pair.date.date() < pair.other.date() && !same_month(pair);
        let early: Vec<_> = pairs.iter().filter(behind).collect();
        let doubtful = pairs.iter().find(|pair| same_month(pair));
        match (early.last(), doubtful) {
            (Some(pair), _) if early.len() == pairs.len() => {
                return Ok(Outcome::not_met().dated(Order::NotBefore, pair));
            }
            (Some(pair), _) => {
                let why = t("早于部分负荷，晚于另一部分", "before some of the loads and after others");
                argued = Some(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
            }
            (None, Some(pair)) => {
                let why = t("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides");
                argued = Some(Outcome::arguable().dated(Order::NotBefore, pair).because(why));
            }
            (None, None) => {
                if let Some(pair) = pairs.last() {
                    last = Outcome::met().dated(Order::NotBefore, pair);
                }
            }
        }
    }
    Ok(argued.unwrap_or(last))
}

/// Whether one side is only a month and the other lies in it.
pub(super) fn same_month(pair: &crate::facts::DatePair) -> bool {
    let only_month = matches!(pair.date, When::Month(_)) || matches!(pair.other, When::Month(_));
    only_month && pair.date.date().first_of_month() == pair.other.date().first_of_month()
}

// 申报与批复

/// The plan is there and sent to the energy authority of the league.
pub(super) fn plan_is_filed_with_league(facts: &Facts) -> Answer<Outcome> {
    let plan = paper(facts, &[DocumentKind::ApplicationPlan]);
    facts.is_addressed_to_league()?;
    plan
}

/// The region approves.
pub(super) fn approved_by_region(facts: &Facts) -> Answer<Outcome> {
    if facts.paper(&[DocumentKind::Approval])? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("批复结果为不同意", "the approval was refused")));
    }
    Ok(met_if(facts.approval_levels()?.contains(&Level::Region)))
}

/// The league approves. An approval of the region can be argued, one of a banner does not count.
pub(super) fn approved_by_league(facts: &Facts) -> Answer<Outcome> {
    if facts.paper(&[DocumentKind::Approval])? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("批复结果为不同意", "the approval was refused")));
    }
    let levels = facts.approval_levels()?;
    if levels.contains(&Level::League) {
        return Ok(Outcome::met());
    }
    if levels.contains(&Level::Region) {
        let why = t("由自治区而不是盟市批复", "approved by the region, not by the league");
        return Ok(Outcome::arguable().because(why));
    }
    Ok(Outcome::not_met().because(t("批复不是盟市能源主管部门作出的", "the approval is not of the league")))
}

// 验收与并网

/// Acceptance first, then connection; the same day is in order. A trial with the consent of the grid company can be argued.
pub(super) fn accepted_before_connection(facts: &Facts) -> Answer<Outcome> {
    if facts.paper(&[DocumentKind::AcceptanceOpinion])? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("验收未通过", "the acceptance was refused")));
    }
    let pair = facts.connection_and_acceptance()?;
    let outcome = if same_month(&pair) {
        Outcome::arguable()
            .because(t("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides"))
    } else if pair.other.date() <= pair.date.date() {
        Outcome::met()
    } else if facts.connected_on_trial() {
        Outcome::arguable().because(t(
            "验收前并网为电网同意的试运行",
            "connected before acceptance on a trial that the grid company agreed to",
        ))
    } else {
        Outcome::not_met().because(t("验收之前已经并网", "connected before acceptance"))
    };
    Ok(outcome.dated(Order::NotBefore, &pair))
}

// 变更

/// A change that somebody consented to, or did not.
fn told(change: &(String, Consent)) -> Vec<Blank> {
    vec![Blank::Given(change.0.clone())]
}

/// Each change has the written consent of the approving authority. Another consent, or a filing that is not decided yet, can
/// be argued.
pub(super) fn changes_with_consent(facts: &Facts) -> Answer<Outcome> {
    let changes = facts.declared_changes()?;
    if let Some(change) = changes.iter().find(|change| change.1 == Consent::None) {
        let why = note("“{0}”的变更未经同意", "nobody consented to the change of “{0}”", told(change));
        return Ok(Outcome::not_met().because(why));
    }
    let by_approver = |consent: Consent| match facts.approver() {
        Level::Region => consent == Consent::Region,
        Level::League => matches!(consent, Consent::League | Consent::LeagueAmendment),
        Level::Banner => false,
    };
    let settled = |consent: Consent| by_approver(consent) || consent == Consent::Reapproved;
    if let Some(change) = changes.iter().find(|change| !settled(change.1)) {
        let blanks = vec![Blank::Given(change.0.clone()), Blank::Text(change.1.name())];
        let why = note(
            "“{0}”的变更：{1}，不是批复机关的书面同意",
            "the change of “{0}”: {1}, which is no written consent of the approving authority",
            blanks,
        );
        return Ok(Outcome::arguable().because(why));
    }
    if changes.is_empty() {
        return Ok(Outcome::met());
    }
    let consent = paper(facts, &[DocumentKind::ChangeConsent, DocumentKind::ChangeApproval])?;
    if consent.verdict == Verdict::Met && facts.consent_is_of_other_level() {
        let why = t("变更同意文件不是批复机关出具的", "the letter of consent is not of the approving authority");
        return Ok(Outcome::arguable().because(why));
    }
    Ok(consent)
}

/// No change at all, where the article bans it without 擅自. What was filed again and approved is built strictly as the new
/// approval says; so a figure unlike the approved one is a change, unless a change is listed that has another standing.
pub(super) fn built_as_approved(facts: &Facts, letter_cures: bool) -> Answer<Outcome> {
    if facts.lists_only_what_was_approved_anew()
        && let Some((term, now, approved)) = facts.figure_unlike_approved()?
    {
        let blanks = vec![Blank::Text(term.name), Blank::Figure(now), Blank::Figure(approved)];
        let why = note(
            "{0}现为 {1}，批复为 {2}（重新获批的以新批复为准）",
            "{0}: now {1}, approved {2} (by the new approval, where there is one)",
            blanks,
        );
        return Ok(Outcome::not_met().because(why));
    }
    changes_banned(facts, letter_cures)
}

/// A letter of consent cures nothing unless it is read so; a formal amendment that is on file, or a filing that is not
/// decided yet, can be argued; what was filed again and approved is in order.
fn changes_banned(facts: &Facts, letter_cures: bool) -> Answer<Outcome> {
    let changes = facts.declared_changes()?;
    let by = |wanted: &[Consent]| changes.iter().find(|change| wanted.contains(&change.1));
    if let Some(change) = by(&[Consent::None]) {
        let why = note("“{0}”的变更未经同意", "nobody consented to the change of “{0}”", told(change));
        return Ok(Outcome::not_met().because(why));
    }
    if let Some(change) = by(&[Consent::Region, Consent::League]) {
        if !letter_cures {
            let why = note(
                "“{0}”的变更只有同意函，没有重新批复",
                "the change of “{0}” has a letter of consent, but was not approved again",
                told(change),
            );
            return Ok(Outcome::not_met().because(why));
        }
        paper(facts, &[DocumentKind::ChangeConsent])?;
    }
    if by(&[Consent::LeagueAmendment, Consent::Reapproved]).is_some() && facts.amended_approval()? == Paper::Refused {
        return Ok(Outcome::not_met().because(t("变更批复结果为不同意", "the amendment was refused")));
    }
    let open: &[Consent] =
        if letter_cures { &[Consent::Refiling] } else { &[Consent::LeagueAmendment, Consent::Refiling] };
    if let Some(change) = by(open) {
        let blanks = vec![Blank::Given(change.0.clone()), Blank::Text(change.1.name())];
        return Ok(Outcome::arguable().because(note("“{0}”的变更：{1}", "the change of “{0}”: {1}", blanks)));
    }
    Ok(Outcome::met())
}

// 预案与补救

/// A result of operation that must not fall below what was filed. A shortfall with a measure in hand can be argued, and so
/// can one that depends on whether the filing or the approval is the measure.
pub(super) fn result_is_kept(facts: &Facts, kept: &Kept) -> Answer<Outcome> {
    let reached = |level: Figure| kept.actual.compare(&level).map(std::cmp::Ordering::is_ge).ok_or(Gap::Undefined);
    let filed = reached(kept.filed)?;
    let approved = kept.approved.map(reached).transpose()?;
    let measured = |outcome: Outcome| outcome.measured(kept.term, kept.actual, Operator::AtLeast, kept.filed);
    if approved.is_some_and(|approved| approved != filed) {
        let why = t("申报数与批复数不同，结论随之不同", "the filing and the approval lead to different verdicts");
        return Ok(measured(Outcome::arguable()).because(why));
    }
    if filed {
        return Ok(measured(Outcome::met()));
    }
    if facts.has_shortfall_measure() {
        let why = t("低于申报水平，补救措施已落实", "below the level of the filing, with a measure in hand");
        return Ok(measured(Outcome::arguable()).because(why));
    }
    Ok(measured(Outcome::not_met()))
}

/// What operation brought, what was filed, and what was approved if that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    /// What it is.
    pub(super) term: &'static Term,
    /// What operation brought.
    pub(super) actual: Figure,
    /// What was filed.
    pub(super) filed: Figure,
    /// What was approved.
    pub(super) approved: Option<Figure>,
}

// 附则

/// A project approved before the rule says, article by article, what its old approval settled.
pub(super) fn older_approval(facts: &Facts) -> Answer<Outcome> {
    facts.approval_is_dated()?;
    match facts.transition() {
        Transition::New => Ok(Outcome::not_applicable(WhyNot::OtherProject)),
        Transition::Refiled => Ok(Outcome::met()),
        Transition::Older { settled, .. } => {
            facts.old_approval_is_told()?;
            if settled.is_empty() {
                return Ok(Outcome::met());
            }
            // The program does not have the old approval; what it settled must be shown to the auditor.
            let why =
                t("原批复已明确的条款须对照原批复核对", "what the old approval settled has to be held against it");
            Ok(Outcome::arguable().because(why))
        }
    }
}
