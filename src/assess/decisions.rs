//! What a plan decides itself: readings that it fixes, and departures that it justifies. Neither is taken on trust: what has
//! no reason, no authority or no use is reported at its line.

use jiff::civil::Date;

use super::{Assessment, RuleResult};
use crate::facts::{Blank, Note};
use crate::law::{Consequence, Modality, Otherwise, Reading, Regulation, Rule};
use crate::project::{Choice, Decider, Departure, FixedReading, Level, Maybe, Project, ReadingOption};
use crate::regulations::related;
use crate::text::Text;

/// A reading of a rule that the plan fixes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fixed {
    /// The question.
    pub(super) reading: &'static Reading,
    /// The reading that is taken in place of the usual one; none where the usual one is confirmed.
    pub(super) otherwise: Option<&'static Otherwise>,
}

/// The readings of a rule that the plan fixes, with a reason, to something that can be calculated.
pub(super) fn fixed(project: &Project, rule: &'static Rule) -> Vec<Fixed> {
    project
        .readings
        .iter()
        .filter(|one| stated(&one.rule) == Some(rule.id))
        .filter_map(|one| usable(one, rule))
        .collect()
}

fn stated(given: &Maybe<String>) -> Option<&str> {
    given.as_ref().map(|given| given.value.as_str())
}

fn usable(fixed: &FixedReading, rule: &'static Rule) -> Option<Fixed> {
    fixed.reason.as_ref()?;
    let id = stated(&fixed.reading)?;
    let number = match fixed.option.as_ref()?.value {
        ReadingOption::Taken => None,
        ReadingOption::Other => Some(0),
        ReadingOption::SecondOther => Some(1),
        ReadingOption::ThirdOther => Some(2),
    };
    // A rule may ask two questions of one number: the first that has such a reading is meant.
    let mut questions = rule.readings.iter().filter(|reading| reading.id == id);
    let Some(number) = number else { return questions.next().map(|reading| Fixed { reading, otherwise: None }) };
    questions.find_map(|reading| {
        let otherwise = reading.otherwise.get(number)?;
        let calculable = otherwise.test.is_some() || otherwise.modality.is_some();
        calculable.then_some(Fixed { reading, otherwise: Some(otherwise) })
    })
}

/// The plan's own readings as the report tells them, each at its line: those that were taken, and those that could not be.
pub(super) fn told_readings(project: &Project, regulation: &Regulation) -> Vec<Note> {
    const TAKEN: Text = Text::new(
        "第 {0} 行指定口径：{1} 的 {2} 取“{3}”，理由：{4}",
        "line {0} fixes a reading: {2} of {1} is read as “{3}”, because: {4}",
    );
    const REFUSED: Text =
        Text::new("第 {0} 行指定的口径没有采用：{1}", "the reading fixed in line {0} was not taken: {1}");
    const NO_RULE: Text = Text::new("本细则没有这条规则", "this regulation has no such rule");
    const NO_REASON: Text = Text::new("没有写理由", "no reason is given");
    const NO_READING: Text =
        Text::new("该规则没有这个编号的、可以计算的口径", "the rule has no such reading that could be calculated");
    let told = project.readings.iter().map(|one| {
        let line = one.rule.as_ref().map(|given| Blank::Given(given.place.line.to_string()));
        let line = line.unwrap_or(Blank::Given(String::new()));
        let refused = |why| Note::new(REFUSED, vec![line.clone(), Blank::Text(why)]);
        let rule = regulation.rules().map(|(_, rule)| rule).find(|rule| stated(&one.rule) == Some(rule.id));
        let rule = rule.or_else(|| related::rule(stated(&one.rule)?).map(|(_, rule)| rule));
        let (Some(rule), Some(reason)) = (rule, &one.reason) else {
            return refused(if rule.is_none() { NO_RULE } else { NO_REASON });
        };
        let Some(Fixed { reading, otherwise }) = usable(one, rule) else { return refused(NO_READING) };
        let what = otherwise.map_or(reading.taken, |otherwise| otherwise.what);
        let (id, number) = (Blank::Given(rule.id.to_owned()), Blank::Given(reading.id.to_owned()));
        let reason = Blank::Given(reason.value.clone());
        Note::new(TAKEN, vec![line, id, number, Blank::Text(what), reason])
    });
    told.collect()
}

/// Whether the approving authority agreed to a departure, in a paper.
fn granted(departure: &Departure, approver: Level) -> bool {
    let decider = departure.decided_by.as_ref().map(|given| given.value);
    let authority = match approver {
        Level::Region => decider == Some(Decider::Region),
        Level::League | Level::Banner => decider == Some(Decider::League),
    };
    authority && departure.document.is_some() && departure.date.is_some()
}

/// Why a departure has no effect.
fn idle(departure: &Departure, result: &RuleResult, day: Option<Date>) -> Option<Text> {
    const NO_REASON: Text = Text::new("没有写理由", "no reason is given");
    const MANDATORY: Text = Text::new(
        "该条不是“原则上”的条款，不能偏离",
        "the clause does not bind in principle only and cannot be departed from",
    );
    const MET: Text = Text::new("该条没有偏离，无需说明", "the clause is not departed from");
    const EXPIRED: Text = Text::new("已过有效期", "it has run out");
    const LATER: Text = Text::new("决定日期晚于核对日期", "the decision is dated after the day of the check");
    let until = departure.until.as_ref().map(|given| given.value);
    let date = departure.date.as_ref().map(|given| given.value);
    if departure.reason.is_none() {
        Some(NO_REASON)
    } else if result.rule.modality != Modality::InPrinciple {
        Some(MANDATORY)
    } else if result.consequence != Consequence::Justify {
        Some(MET)
    } else if until.zip(day).is_some_and(|(until, day)| until < day) {
        Some(EXPIRED)
    } else if date.zip(day).is_some_and(|(date, day)| day < date) {
        Some(LATER)
    } else {
        None
    }
}

/// Gives the departures of a plan their effect: what the approving authority agreed to is justified, what only the investor
/// explains stays to be justified, with its reason beside it. Everything else is told at its line.
pub(super) fn depart(assessment: &mut Assessment, project: &Project) {
    const IDLE: Text =
        Text::new("第 {0} 行对 {1} 的偏离说明不起作用：{2}", "the departure from {1} in line {0} has no effect: {2}");
    const NO_RULE: Text = Text::new("本细则没有这条规则", "this regulation has no such rule");
    const REASON: Text = Text::new("偏离理由：{0}（{1}）", "departed from because: {0} ({1})");
    const EXPLAINED: Text = Text::new("尚未经批复机关同意", "not agreed to by the approving authority");
    let (approver, day) = (assessment.regulation.approver, assessment.as_of);
    for departure in &project.departures {
        let Some(rule) = &departure.rule else { continue };
        let told = |why| {
            let line = Blank::Given(rule.place.line.to_string());
            Note::new(IDLE, vec![line, Blank::Given(rule.value.clone()), Blank::Text(why)])
        };
        let Some(result) = assessment.results.iter_mut().find(|result| result.rule.id == rule.value) else {
            assessment.notices.push(told(NO_RULE));
            continue;
        };
        if let Some(why) = idle(departure, result, day) {
            assessment.notices.push(told(why));
            continue;
        }
        let reason = departure.reason.as_ref().map(|given| given.value.clone()).unwrap_or_default();
        let agreed = granted(departure, approver);
        let by = departure.decided_by.as_ref().map_or(EXPLAINED, |given| given.value.name());
        let by = if agreed { by } else { EXPLAINED };
        result.notes.push(Note::new(REASON, vec![Blank::Given(reason), Blank::Text(by)]));
        if agreed {
            result.consequence = Consequence::Pass;
            result.departed = true;
        }
    }
}
