//! Contradictions in what a plan says of a captive coal plant.

use super::{Finding, HOURS_OF_A_LEAP_YEAR};
use crate::facts::{Answer, Blank, Facts, Note, Prefer, Setting};
use crate::project::{Given, Maybe, Place, Project, RegulationKind, Stage, Unit};
use crate::quantity::{Decimal, Duration, Energy, Figure, Power, Quantity};
use crate::text::Text;

/// Every contradiction about captive plant, its supply and grid import.
pub(super) fn findings(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    if project.regulation == RegulationKind::CaptiveReplacement {
        findings.extend(project.units.iter().flat_map(outputs_of_unit));
        findings.extend(project.units.iter().flat_map(without_retrofit));
    }
    findings.extend(measures(project));
    findings.extend(imports(project));
    findings.extend(more_than_the_plant_makes(project));
    findings.extend(combined_maximum(project));
    findings.extend(group_shares(project));
    findings.extend(existing(project));
    findings
}

fn finding(id: &'static str, text: Text, figures: &[Figure], places: Vec<Place>) -> Finding {
    let blanks = figures.iter().map(|figure| Blank::Figure(*figure)).collect();
    let terms = places.iter().map(|place| place.term).collect();
    Finding { id, note: Note::new(text, blanks), terms, places }
}

/// One stated figure that is more than another.
fn above<Q: Quantity>(id: &'static str, text: Text, one: &Maybe<Q>, other: &Maybe<Q>) -> Option<Finding> {
    let (one, other) = (one.as_ref()?, other.as_ref()?);
    let figures = [one.value.figure(), other.value.figure()];
    (other.value < one.value).then(|| finding(id, text, &figures, vec![one.place, other.place]))
}

/// A minimum output above a maximum output.
fn outputs_of_unit(unit: &Unit) -> Vec<Finding> {
    const MINIMUM: Text =
        Text::new("最小出力 {0} 大于最大出力 {1}", "a minimum output of {0} is above a maximum output of {1}");
    let pairs = [
        (&unit.minimum, &unit.maximum_before),
        (&unit.minimum, &unit.maximum),
        (&unit.heating_minimum, &unit.maximum),
        (&unit.heating_minimum, &unit.heating_maximum),
    ];
    pairs.into_iter().filter_map(|(minimum, maximum)| above("unit-output", MINIMUM, minimum, maximum)).collect()
}

/// Figures before and after that differ although there is no retrofit.
fn without_retrofit(unit: &Unit) -> Vec<Finding> {
    const DIFFERS: Text = Text::new(
        "不改造，前后却不同：{0} 与 {1}",
        "there is no retrofit, but the figures before and after differ: {0} and {1}",
    );
    let Some(retrofit) = unit.retrofit.as_ref().filter(|given| !given.value) else { return Vec::new() };
    let differs = |before: Option<(Figure, Place)>, after: Option<(Figure, Place)>| {
        let ((before, of_before), (after, of_after)) = before.zip(after)?;
        let places = vec![of_before, of_after, retrofit.place];
        (before != after).then(|| finding("no-retrofit", DIFFERS, &[before, after], places))
    };
    let outputs = differs(stated(&unit.maximum_before), stated(&unit.maximum));
    let ramps = differs(stated(&unit.ramp_before), stated(&unit.ramp_after));
    outputs.into_iter().chain(ramps).collect()
}

fn stated<Q: Quantity>(given: &Option<Given<Q>>) -> Option<(Figure, Place)> {
    given.as_ref().map(|given| (given.value.figure(), given.place))
}

/// A retrofit is a regulating measure.
fn measures(project: &Project) -> Option<Finding> {
    const RETROFIT: Text = Text::new(
        "填报没有调峰措施，机组却实施改造",
        "the plan says that there are no regulating measures, but a unit is retrofitted",
    );
    let none = project.captive.measures.as_ref().filter(|given| !given.value)?;
    let mut retrofits = project.units.iter().filter_map(|unit| unit.retrofit.as_ref());
    let retrofit = retrofits.find(|given| given.value)?;
    Some(finding("measures", RETROFIT, &[], vec![none.place, retrofit.place]))
}

/// Grid import of a year against its peak, its hours, and the balance of the design year.
fn imports(project: &Project) -> Vec<Finding> {
    const RISES: Text = Text::new(
        "年下网电量由 {0} 增到 {1}，却填报没有一小时增加",
        "yearly import rises from {0} to {1}, but the plan says that it rises in no hour",
    );
    const TWICE: Text = Text::new("下网电量写了两个数：{0} 与 {1}", "grid import is given twice: {0} and {1}");
    const PEAK: Text = Text::new(
        "年下网电量 {0} 超过最大下网功率全年不停的电量 {1}",
        "a yearly import of {0} is more than its peak would give in every hour of a year, {1}",
    );
    let (captive, metered) = (&project.captive, &project.metered);
    let mut findings = Vec::new();
    if let (Some(before), Some(after), Some(rises)) =
        (&captive.import_before, &captive.import_after, &captive.hourly_import_higher)
        && before.value < after.value
        && !rises.value
    {
        let figures = [before.value.figure(), after.value.figure()];
        findings.push(finding("import", RISES, &figures, vec![before.place, after.place, rises.place]));
    }
    if let (Some(balance), Some(after)) = (&project.electricity.off_take, &captive.import_after)
        && balance.value != after.value
    {
        let figures = [balance.value.figure(), after.value.figure()];
        findings.push(finding("import", TWICE, &figures, vec![balance.place, after.place]));
    }
    let years = [
        (&captive.import_before, &captive.peak_import_before),
        (&captive.import_after, &captive.peak_import_after),
        (&metered.off_take, &metered.peak_import),
    ];
    findings.extend(years.into_iter().filter_map(|(energy, peak)| beyond_all_hours("import", PEAK, energy, peak)));
    findings
}

/// More energy in a year than a power gives in every hour.
fn beyond_all_hours(id: &'static str, text: Text, energy: &Maybe<Energy>, power: &Maybe<Power>) -> Option<Finding> {
    let (energy, power) = (energy.as_ref()?, power.as_ref()?);
    let most = in_all_hours(power.value)?;
    let figures = [energy.value.figure(), most.figure()];
    (most < energy.value).then(|| finding(id, text, &figures, vec![energy.place, power.place]))
}

fn in_all_hours(power: Power) -> Option<Energy> {
    power.times(Duration::from_base(Decimal::from(HOURS_OF_A_LEAP_YEAR))).ok()
}

/// More supply in a year than the plant makes at its maximum output in every hour.
fn more_than_the_plant_makes(project: &Project) -> Vec<Finding> {
    const MORE: Text = Text::new(
        "自备电厂年供电量 {0} 超过最大出力全年不停的电量 {1}",
        "a yearly supply of {0} is more than the maximum output gives in every hour of a year, {1}",
    );
    type Question = fn(&Facts) -> Answer<Power>;
    let captive = &project.captive;
    let questions: [(&Maybe<Energy>, Question); 2] = [
        (&captive.supplied_before, |facts| facts.original_maximum()),
        (&captive.supplied_after, |facts| facts.maximum_after()),
    ];
    let mut findings = Vec::new();
    for (supply, ask) in questions {
        let facts = Facts::new(project, Stage::Application, Setting::UNKNOWN, Prefer::Stated);
        let most = ask(&facts).ok().and_then(in_all_hours);
        if let (Some(supply), Some(most)) = (supply, most)
            && most < supply.value
        {
            let mut places = vec![supply.place];
            places.extend(facts.take_trace().reads);
            findings.push(finding("supply", MORE, &[supply.value.figure(), most.figure()], places));
        }
    }
    findings
}

/// A largest combined output below the mean of the year.
fn combined_maximum(project: &Project) -> Option<Finding> {
    const BELOW: Text = Text::new(
        "逐时最大合计出力全年不停只有 {0}，少于新能源发电与自备电厂供电之和 {1}",
        "the largest combined output gives {0} in every hour of a year, less than generation and supply together, {1}",
    );
    let maximum = project.captive.combined_maximum.as_ref()?;
    let after = project.captive.supplied_after.as_ref()?;
    let facts = Facts::new(project, Stage::Application, Setting::UNKNOWN, Prefer::Stated);
    let energy = facts.annual_generation().ok()?.plus(after.value).ok()?;
    let most = in_all_hours(maximum.value)?;
    let figures = [most.figure(), energy.figure()];
    (most < energy).then(|| finding("combined-output", BELOW, &figures, vec![maximum.place, after.place]))
}

/// Nobody holds more than the whole.
fn group_shares(project: &Project) -> Vec<Finding> {
    const BEYOND: Text = Text::new("持股比例 {0} 超过 100%", "a share of {0} is more than 100%");
    let shares = [&project.captive.plant_share, &project.captive.new_energy_share].into_iter().flatten();
    let beyond = shares.filter(|share| Decimal::ONE < share.value.base());
    beyond.map(|share| finding("share", BEYOND, &[share.value.figure()], vec![share.place])).collect()
}

/// More energy of earlier plants than their capacity makes in every hour.
fn existing(project: &Project) -> Option<Finding> {
    const MORE: Text = Text::new(
        "既有新能源电量 {0} 超过既有容量全年满发的电量 {1}",
        "earlier plants make {0}, more than their capacity makes in every hour of a year, {1}",
    );
    beyond_all_hours("existing", MORE, &project.electricity.existing_new_energy, &project.captive.existing_new_energy)
}
