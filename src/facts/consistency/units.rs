//! Contradictions in what a plan says of its coal units, and of what was built and connected of a flexibility retrofit.

use jiff::civil::Date;

use super::Finding;
use crate::facts::units::name;
use crate::facts::{Blank, Note};
use crate::project::{Given, Maybe, Place, Project, Unit, UnitStatus, When};
use crate::quantity::{Decimal, Power};
use crate::terms;
use crate::text::Text;

/// No unit puts out a tenth more than its nameplate for long: beyond that, one of the two figures is a slip.
const MOST_ABOVE_NAMEPLATE: Decimal = Decimal::from_parts(11, 0, 0, false, 1);

/// Every contradiction about coal units and their retrofit.
pub(super) fn findings(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    let filing = project.filing_date.as_ref();
    for unit in &project.units {
        findings.extend(outputs(unit));
        findings.extend(above_nameplate(unit));
        findings.extend(life(unit));
        findings.extend(heat_without_heating(unit));
        findings.extend(filing.and_then(|filing| status(unit, filing)));
    }
    findings.extend(connected(project));
    findings
}

fn finding(id: &'static str, note: Note, places: Vec<Place>) -> Finding {
    let terms = places.iter().map(|place| place.term).collect();
    Finding { id, note, terms, places }
}

/// An output that is more than one that bounds it.
fn outputs(unit: &Unit) -> Vec<Finding> {
    const ABOVE: Text = Text::new("{0}：{1} {2} 大于{3} {4}", "{0}: {1} of {2} is above {3} of {4}");
    let pairs = [
        (&unit.minimum, &unit.maximum),
        (&unit.heating_minimum, &unit.heating_maximum),
        (&unit.heating_maximum, &unit.maximum),
        (&unit.contracted_capability, &unit.contracted_maximum),
        (&unit.contracted_capability, &unit.rated),
    ];
    let above = pairs.into_iter().filter_map(|(one, other)| beyond(one, other));
    let findings = above.map(|(one, other)| {
        let blanks = vec![
            Blank::Given(name(unit)),
            Blank::Text(one.place.term.name),
            Blank::Figure(one.value.figure()),
            Blank::Text(other.place.term.name),
            Blank::Figure(other.value.figure()),
        ];
        finding("unit-output", Note::new(ABOVE, blanks), vec![one.place, other.place])
    });
    findings.collect()
}

/// Two stated powers, of which the first is larger.
fn beyond<'p>(one: &'p Maybe<Power>, other: &'p Maybe<Power>) -> Option<(&'p Given<Power>, &'p Given<Power>)> {
    let (one, other) = (one.as_ref()?, other.as_ref()?);
    (other.value < one.value).then_some((one, other))
}

/// An output further above the nameplate than any unit runs.
fn above_nameplate(unit: &Unit) -> Vec<Finding> {
    const ABOVE: Text = Text::new(
        "{0}：{1} {2} 超过额定容量 {3} 一成以上",
        "{0}: {1} of {2} is more than a tenth above the rated capacity of {3}",
    );
    let Some(rated) = &unit.rated else { return Vec::new() };
    let outputs = [&unit.contracted_maximum, &unit.maximum_before, &unit.maximum, &unit.heating_maximum];
    let findings = outputs.into_iter().flatten().filter_map(|output| {
        let most = rated.value.figure().times(MOST_ABOVE_NAMEPLATE).ok()?;
        let above = output.value.figure().compare(&most).is_some_and(std::cmp::Ordering::is_gt);
        let blanks = vec![
            Blank::Given(name(unit)),
            Blank::Text(output.place.term.name),
            Blank::Figure(output.value.figure()),
            Blank::Figure(rated.value.figure()),
        ];
        above.then(|| finding("unit-nameplate", Note::new(ABOVE, blanks), vec![output.place, rated.place]))
    });
    findings.collect()
}

/// Figures of heat for a unit that is said to supply none: its heating mode would hide.
fn heat_without_heating(unit: &Unit) -> Option<Finding> {
    const HEAT: Text = Text::new(
        "{0}填报不供热，却有供热工况的数据",
        "{0} is said to supply no heat, but has figures of its heating mode",
    );
    let none = unit.heating.as_ref().filter(|given| !given.value)?;
    let powers = [&unit.heating_maximum, &unit.heating_minimum, &unit.heat_before, &unit.heat_after];
    let ratios = [&unit.ratio_before, &unit.ratio_after];
    let powers = powers.into_iter().flatten().map(|given| given.place);
    let mut places: Vec<_> = powers.chain(ratios.into_iter().flatten().map(|given| given.place)).collect();
    if places.is_empty() {
        return None;
    }
    places.push(none.place);
    Some(finding("unit-heat", Note::new(HEAT, vec![Blank::Given(name(unit))]), places))
}

/// A life that ends before it begins.
fn life(unit: &Unit) -> Option<Finding> {
    const BEFORE: Text =
        Text::new("{0}：寿命期满 {1} 早于投产 {2}", "{0}: its life ends on {1}, before it starts on {2}");
    let (commissioned, retires) = (unit.commissioned.as_ref()?, unit.retires.as_ref()?);
    let blanks = vec![Blank::Given(name(unit)), day(retires), day(commissioned)];
    let ends_first = retires.value <= commissioned.value;
    ends_first.then(|| finding("unit-life", Note::new(BEFORE, blanks), vec![retires.place, commissioned.place]))
}

/// A unit in service that starts only after filing, or one under construction that started by then.
fn status(unit: &Unit, filing: &Given<Date>) -> Option<Finding> {
    const LATER: Text = Text::new(
        "{0}填报为现役，投产日 {1} 却晚于申报日 {2}",
        "{0} is said to be in service but starts on {1}, after the filing on {2}",
    );
    const EARLIER: Text = Text::new(
        "{0}填报为在建，投产日 {1} 却不晚于申报日 {2}",
        "{0} is said to be under construction but started on {1}, by the filing on {2}",
    );
    let (status, commissioned) = (unit.status.as_ref()?, unit.commissioned.as_ref()?);
    let (odd, text) = match status.value {
        UnitStatus::InService => (filing.value < commissioned.value, LATER),
        UnitStatus::UnderConstruction => (commissioned.value <= filing.value, EARLIER),
    };
    let blanks = vec![Blank::Given(name(unit)), day(commissioned), day(filing)];
    odd.then(|| finding("unit-status", Note::new(text, blanks), vec![status.place, commissioned.place]))
}

fn day(given: &Given<Date>) -> Blank {
    Blank::When(When::Day(given.value))
}

/// More connected than built or asked for.
fn connected(project: &Project) -> Vec<Finding> {
    const ABOVE: Text = Text::new("{0} {1} 大于{2} {3}", "{0} of {1} is above {2} of {3}");
    let retrofit = &project.retrofit;
    let pairs = [
        (&retrofit.connected_capacity, &retrofit.built_capacity),
        (&retrofit.connected_capacity, &retrofit.requested_capacity),
    ];
    let above = pairs.into_iter().filter_map(|(one, other)| beyond(one, other));
    let findings = above.map(|(one, other)| {
        let blanks = vec![
            Blank::Text(terms::CONNECTED_CAPACITY.name),
            Blank::Figure(one.value.figure()),
            Blank::Text(other.place.term.name),
            Blank::Figure(other.value.figure()),
        ];
        finding("connected", Note::new(ABOVE, blanks), vec![one.place, other.place])
    });
    findings.collect()
}
