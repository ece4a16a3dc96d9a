//! Figures of a plan that contradict each other. They are found before any rule is tested: a verdict that rests on
//! contradicting figures would be a coincidence.

mod captive;
mod units;

use super::{Answer, Blank, Facts, Gap, Note, Prefer, Setting, same_name};
use crate::project::{
    Choice, DocumentKind, Given, HydrogenAmount, HydrogenEnergy, LoadClass, LoadPurpose, Place, Plant, Project, Stage,
    When,
};
use crate::quantity::{Decimal, Duration, Energy, Figure, GasVolume, Mass, Power, Quantity, exact};
use crate::terms::{self, Term};
use crate::text::Text;

/// No year has more hours.
const HOURS_OF_A_LEAP_YEAR: u32 = 8784;

/// Figures that contradict each other.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The kind of contradiction.
    pub id: &'static str,
    /// What it is, with the figures.
    pub note: Note,
    /// The terms that cannot be relied on.
    pub terms: Vec<&'static Term>,
    /// Where the figures stand.
    pub places: Vec<Place>,
}

/// Every contradiction in the figures of a project.
#[must_use]
pub fn findings(project: &Project, stage: Stage) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(plants(project));
    findings.extend(stated_against_derived(project, stage));
    findings.extend(specific_energy(project));
    findings.extend(parts_beyond_wholes(project, stage));
    findings.extend(more_than_the_hours(project, stage));
    findings.extend(hydrogen_flow(project));
    findings.extend(shares_beyond_one(project));
    findings.extend(order_of_phases(project));
    findings.extend(dates_in_two_places(project));
    findings.extend(calls_that_never_were(project));
    findings.extend(names_of_nothing(project));
    findings.extend(class_against_purpose(project));
    findings.extend(curves_of_days(project));
    findings.extend(commitments_beyond_use(project));
    findings.extend(captive::findings(project));
    findings.extend(units::findings(project));
    if stage == Stage::Operation {
        findings.extend(metered_before_start(project));
    } else {
        findings.extend(balance(project, stage));
        findings.extend(phases(project));
        findings.extend(phase_potentials(project, stage));
        findings.extend(last_phase_against_the_whole(project));
    }
    findings
}

/// Figures may differ by this share before they contradict each other: 1 %.
pub(super) fn contradict(one: &Figure, other: &Figure) -> bool {
    let Ok(gap) = one.minus(other) else { return true };
    gap.abs()
        .times(Decimal::ONE_HUNDRED)
        .is_ok_and(|gap| gap.compare(&other.abs()).is_none_or(std::cmp::Ordering::is_gt))
}

const DIFFERS: Text = Text::new(
    "{0}：填报 {1}，按其他数据计算为 {2}，相差超过 1%",
    "{0}: {1} stated, {2} from the other figures; they differ by more than 1%",
);

fn differs(id: &'static str, term: &'static Term, stated: Figure, derived: Figure, place: Option<Place>) -> Finding {
    let blanks = vec![Blank::Text(term.name), Blank::Figure(stated), Blank::Figure(derived)];
    Finding { id, note: Note::new(DIFFERS, blanks), terms: vec![term], places: place.into_iter().collect() }
}

/// A plant's stated energy against its capacity times hours.
fn plants(project: &Project) -> Vec<Finding> {
    let facts = Facts::new(project, Stage::Application, Setting::UNKNOWN, Prefer::Stated);
    let mut findings = Vec::new();
    for plant in facts.plants() {
        let (Some(capacity), Some(hours), Some(stated)) =
            (&plant.plant.capacity, &plant.plant.full_load_hours, &plant.plant.annual_generation)
        else {
            continue;
        };
        let Ok(derived) = capacity.value.times(hours.value) else { continue };
        if contradict(&stated.value.figure(), &derived.figure()) {
            let mut finding =
                differs("plant-energy", plant.generation, stated.value.figure(), derived.figure(), Some(stated.place));
            finding.terms.push(&terms::POTENTIAL_GENERATION);
            findings.push(finding);
        }
    }
    findings
}

/// Stated totals against what the other figures give.
fn stated_against_derived(project: &Project, stage: Stage) -> Vec<Finding> {
    type Question = (&'static str, &'static Term, fn(&Facts) -> Answer<Energy>);
    const QUESTIONS: [Question; 4] = [
        ("potential-generation", &terms::POTENTIAL_GENERATION, |facts| facts.potential_generation()),
        ("generation", &terms::GENERATION, |facts| facts.annual_generation()),
        ("consumption", &terms::CONSUMPTION, |facts| facts.gateway_consumption()),
        ("required-energy", &terms::REQUIRED_ENERGY, |facts| facts.required_energy()),
    ];
    let mut findings = Vec::new();
    for (id, term, ask) in QUESTIONS {
        let stated_facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
        let derived_facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Derived);
        let (Ok(stated), Ok(derived)) = (ask(&stated_facts), ask(&derived_facts)) else { continue };
        if contradict(&stated.figure(), &derived.figure()) {
            let place = stated_facts.take_trace().reads.first().copied();
            let mut finding = differs(id, term, stated.figure(), derived.figure(), place);
            // In operation the stated figure has a term of its own.
            finding.terms.extend(place.map(|place| place.term));
            findings.push(finding);
        }
    }
    findings
}

/// A part that is larger than its whole: no year can be like that.
fn parts_beyond_wholes(project: &Project, stage: Stage) -> Vec<Finding> {
    const BEYOND: Text = Text::new("{0} {1} 大于{2} {3}", "{0} of {1} is more than {2} of {3}");
    type Question = fn(&Facts) -> Answer<Energy>;
    const QUESTIONS: [(&Term, Question, &Term, Question); 5] = [
        (
            &terms::GENERATION,
            |facts| facts.annual_generation(),
            &terms::POTENTIAL_GENERATION,
            |facts| facts.potential_generation(),
        ),
        (
            &terms::CURTAILMENT,
            |facts| facts.curtailment(),
            &terms::POTENTIAL_GENERATION,
            |facts| facts.potential_generation(),
        ),
        (&terms::FEED_IN, |facts| facts.annual_feed_in(), &terms::GENERATION, |facts| facts.annual_generation()),
        (&terms::OFF_TAKE, |facts| facts.annual_off_take(), &terms::CONSUMPTION, |facts| facts.project_consumption()),
        (
            &terms::METERED_EMERGENCY_EXPORT,
            |facts| facts.stated_emergency_export().ok_or(Gap::NotAsked),
            &terms::FEED_IN,
            |facts| facts.annual_feed_in(),
        ),
    ];
    let mut findings = Vec::new();
    for (part_term, part, whole_term, whole) in QUESTIONS {
        let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
        let (Ok(part), Ok(whole)) = (part(&facts), whole(&facts)) else { continue };
        if part <= whole {
            continue;
        }
        let blanks = vec![
            Blank::Text(part_term.name),
            Blank::Figure(part.figure()),
            Blank::Text(whole_term.name),
            Blank::Figure(whole.figure()),
        ];
        let places = facts.take_trace().reads;
        let terms = places.iter().map(|place| place.term).collect();
        findings.push(Finding { id: "part-beyond-whole", note: Note::new(BEYOND, blanks), terms, places });
    }
    findings
}

/// More energy in a year than all plants make at full load in every hour: a slip of a unit.
fn more_than_the_hours(project: &Project, stage: Stage) -> Vec<Finding> {
    const MORE: Text = Text::new(
        "{0} {1} 超过全部容量全年满发的电量 {2}",
        "{0} of {1} is more than the whole capacity makes in every hour of a year, {2}",
    );
    type Question = (&'static Term, fn(&Facts) -> Answer<Energy>);
    const QUESTIONS: [Question; 2] = [
        (&terms::POTENTIAL_GENERATION, |facts| facts.potential_generation()),
        (&terms::GENERATION, |facts| facts.annual_generation()),
    ];
    let capacity = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated).new_energy_capacity();
    let hours = Duration::from_base(Decimal::from(HOURS_OF_A_LEAP_YEAR));
    let Some(most) = capacity.ok().and_then(|capacity| capacity.times(hours).ok()) else { return Vec::new() };
    let mut findings = Vec::new();
    for (term, ask) in QUESTIONS {
        let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
        let Some(energy) = ask(&facts).ok().filter(|energy| most < *energy) else { continue };
        let places = facts.take_trace().reads;
        let terms = places.iter().map(|place| place.term).chain([term]).collect();
        let blanks = vec![Blank::Text(term.name), Blank::Figure(energy.figure()), Blank::Figure(most.figure())];
        findings.push(Finding { id: "full-load", note: Note::new(MORE, blanks), terms, places });
    }
    findings
}

/// More hydrogen in a year than all electrolysers make at their rated output, or an average above the rated output.
fn hydrogen_flow(project: &Project) -> Vec<Finding> {
    const MORE: Text = Text::new(
        "年制氢量 {0} 超过额定小时产氢量全年不停的产量 {1}",
        "an output of {0} is more than the rated flow makes in a whole year, {1}",
    );
    const ABOVE: Text =
        Text::new("平均小时产氢量 {0} 大于额定小时产氢量 {1}", "an average flow of {0} is above the rated flow of {1}");
    let hydrogen = &project.hydrogen;
    let mut findings = Vec::new();
    let Some(rated) = &hydrogen.rated_flow else { return findings };
    if let Some(average) = hydrogen.average_flow.as_ref().filter(|average| rated.value < average.value) {
        let blanks = vec![Blank::Figure(average.value.figure()), Blank::Figure(rated.value.figure())];
        findings.push(Finding {
            id: "hydrogen-flow",
            note: Note::new(ABOVE, blanks),
            terms: vec![&terms::AVERAGE_FLOW, &terms::RATED_FLOW],
            places: vec![average.place, rated.place],
        });
    }
    let most = exact::mul(rated.value.base(), Decimal::from(HOURS_OF_A_LEAP_YEAR)).ok().map(GasVolume::from_base);
    let most = most.and_then(|volume| volume.hydrogen_mass().ok());
    if let (Some(output), Some(most)) = (&hydrogen.annual_output, most) {
        let mass = match output.value {
            HydrogenAmount::Mass(mass) => Some(mass),
            HydrogenAmount::Gas(volume) => volume.hydrogen_mass().ok(),
        };
        if let Some(mass) = mass.filter(|mass| most < *mass) {
            findings.push(Finding {
                id: "hydrogen-flow",
                note: Note::new(MORE, vec![Blank::Figure(mass.figure()), Blank::Figure(most.figure())]),
                terms: vec![&terms::HYDROGEN_OUTPUT, &terms::RATED_FLOW],
                places: vec![output.place, rated.place],
            });
        }
    }
    findings
}

/// Nobody holds more than the whole.
fn shares_beyond_one(project: &Project) -> Vec<Finding> {
    const BEYOND: Text = Text::new("控股比例 {0} 超过 100%", "a share of {0} is more than 100%");
    let shares = project.ownership.iter().filter_map(|entry| entry.share.as_ref());
    let beyond = shares.filter(|share| Decimal::ONE < share.value.base());
    beyond
        .map(|share| Finding {
            id: "share",
            note: Note::new(BEYOND, vec![Blank::Figure(share.value.figure())]),
            terms: vec![&terms::CONTROL_SHARE],
            places: vec![share.place],
        })
        .collect()
}

/// A paper that covers, or a plant that serves, what is not listed: a slip of a name.
fn names_of_nothing(project: &Project) -> Vec<Finding> {
    const NOTHING: Text = Text::new(
        "{0}“{1}”在计划中没有对应的负荷、场址、机组或电厂",
        "{0} “{1}” names no load, site, unit or plant of this plan",
    );
    let loads = || project.loads.iter().filter_map(|load| load.name.as_ref());
    let plants = || project.wind.iter().chain(&project.solar);
    let sites = plants().flat_map(|plant| [plant.name.as_ref(), plant.site.as_ref()]).flatten();
    let units = project.units.iter().flat_map(|unit| [unit.name.as_ref(), unit.plant.as_ref()]).flatten();
    let known: Vec<&String> = loads().chain(sites).chain(units).map(|given| &given.value).collect();
    let served = plants().filter_map(|plant| plant.serves.as_ref());
    let covered = project.documents.iter().filter_map(|document| document.covers.as_ref());
    let served = served.flat_map(|given| given.value.iter().map(move |name| (name, given.place)));
    let served = served.filter(|(name, _)| !loads().any(|load| same_name(&load.value, name)));
    let covered = covered.flat_map(|given| given.value.iter().map(move |name| (name, given.place)));
    let covered = covered.filter(|(name, _)| !known.iter().any(|known| same_name(known, name)));
    served
        .chain(covered)
        .map(|(name, place)| Finding {
            id: "unknown-name",
            note: Note::new(NOTHING, vec![Blank::Text(place.term.name), Blank::Given(name.clone())]),
            terms: vec![place.term],
            places: vec![place],
        })
        .collect()
}

/// A commitment to more energy than the loads use that it covers.
fn commitments_beyond_use(project: &Project) -> Vec<Finding> {
    const BEYOND: Text =
        Text::new("承诺用电量 {0} 大于所涉负荷的用电量 {1}", "a commitment of {0} is more than its loads use, {1}");
    let commitments = project
        .documents
        .iter()
        .filter(|document| document.kind.as_ref().is_some_and(|given| given.value == DocumentKind::OfftakeCommitment));
    let beyond = commitments.filter_map(|document| {
        let energy = document.energy.as_ref()?;
        let covered = |name: &String| match &document.covers {
            Some(covers) => covers.value.iter().any(|one| same_name(one, name)),
            None => true,
        };
        let loads = project.loads.iter().filter(|load| load.name.as_ref().is_some_and(|given| covered(&given.value)));
        let (used, mut places) = sum(loads.map(|load| &load.annual_use))?;
        if energy.value.figure().compare(&used).is_none_or(std::cmp::Ordering::is_le) {
            return None;
        }
        places.push(energy.place);
        Some(Finding {
            id: "commitment",
            note: Note::new(BEYOND, vec![Blank::Figure(energy.value.figure()), Blank::Figure(used)]),
            terms: vec![&terms::DOCUMENT_ENERGY],
            places,
        })
    });
    beyond.collect()
}

/// A load whose class and purpose disagree on whether it is the own use of a coal plant.
fn class_against_purpose(project: &Project) -> Vec<Finding> {
    const DISAGREE: Text = Text::new(
        "负荷“{0}”的类别为{1}，用途为{2}，只有一处说是厂用电",
        "the load “{0}” is of class {1} and for {2}; only one of them says own use of a coal plant",
    );
    let loads = project.loads.iter();
    loads
        .filter_map(|load| {
            let (class, purpose) = (load.class.as_ref()?, load.purpose.as_ref()?);
            if (class.value == LoadClass::PlantUse) == (purpose.value == LoadPurpose::PlantUse) {
                return None;
            }
            let name = load.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
            let blanks = vec![Blank::Given(name), Blank::Text(class.value.name()), Blank::Text(purpose.value.name())];
            Some(Finding {
                id: "load-purpose",
                note: Note::new(DISAGREE, blanks),
                terms: vec![&terms::LOAD_CLASS, &terms::LOAD_PURPOSE],
                places: vec![class.place, purpose.place],
            })
        })
        .collect()
}

/// Curves of a day that cannot be set against each other.
fn curves_of_days(project: &Project) -> Vec<Finding> {
    let days = project.typical_days.iter();
    days.filter_map(|day| {
        let places = [day.natural.as_ref()?.place, day.grid.as_ref()?.place];
        Some(Finding {
            id: "typical-day",
            note: super::flexibility::uneven_curves(day)?,
            terms: vec![&terms::DAY_NATURAL, &terms::DAY_GRID],
            places: places.to_vec(),
        })
    })
    .collect()
}

/// Phases stand in the order in which their new energy starts, and have their dates to themselves: sums up to a phase mean
/// nothing otherwise.
fn order_of_phases(project: &Project) -> Vec<Finding> {
    const ORDER: Text =
        Text::new("分期没有按新能源投产先后排列", "the phases do not stand in the order of commissioning");
    let mut findings = Vec::new();
    let starts: Vec<_> = project.phases.iter().filter_map(|phase| phase.schedule.new_energy.as_ref()).collect();
    let in_order = starts.is_sorted_by_key(|start| start.value.date());
    if !in_order {
        findings.push(Finding {
            id: "phase-order",
            note: ORDER.into(),
            terms: vec![&terms::PHASE_WIND, &terms::PHASE_SOLAR, &terms::PHASE_NEW_ENERGY],
            places: starts.iter().map(|start| start.place).collect(),
        });
    }
    findings
}

/// Where there are phases, every date of commissioning stands in them alone.
fn dates_in_two_places(project: &Project) -> Option<Finding> {
    const TWICE: Text = Text::new(
        "分期项目的投产日期写在 [[phases]] 之外，日期写了两处",
        "a project in phases has dates of commissioning outside [[phases]]",
    );
    if project.phases.is_empty() {
        return None;
    }
    let schedule = &project.schedule;
    let of_the_whole = [&schedule.new_energy, &schedule.hydrogen, &schedule.storage, &schedule.load];
    let of_plants = project.wind.iter().chain(&project.solar).map(|plant| &plant.start);
    let of_loads = project.loads.iter().map(|load| &load.start);
    let dates = of_the_whole.into_iter().chain(of_plants).chain(of_loads).flatten();
    let places: Vec<_> = dates.map(|given| given.place).collect();
    if places.is_empty() {
        return None;
    }
    Some(Finding {
        id: "two-schedules",
        note: TWICE.into(),
        terms: vec![
            &terms::PHASE_NEW_ENERGY,
            &terms::PHASE_HYDROGEN_DATE,
            &terms::PHASE_STORAGE_DATE,
            &terms::PHASE_LOAD_DATE,
        ],
        places,
    })
}

/// A plan that says nobody called on the project cannot have refused a call, nor sent out energy by order.
fn calls_that_never_were(project: &Project) -> Option<Finding> {
    const NEVER: Text = Text::new(
        "称没有被应急调用，却填有拒绝调用或应急送出的电量",
        "the plan says that there was no emergency call, and gives a refusal or energy sent out by order",
    );
    let called = project.operation.emergency_called.as_ref().filter(|called| !called.value)?;
    let refused = project.operation.emergency_refused.as_ref().filter(|refused| refused.value);
    let sent = project.metered.emergency_export.as_ref().filter(|sent| !sent.value.is_zero());
    let others: Vec<_> = refused.map(|given| given.place).into_iter().chain(sent.map(|given| given.place)).collect();
    if others.is_empty() {
        return None;
    }
    let terms = vec![&terms::EMERGENCY_CALLED, &terms::EMERGENCY_REFUSED, &terms::METERED_EMERGENCY_EXPORT];
    let places = std::iter::once(called.place).chain(others).collect();
    Some(Finding { id: "emergency-call", note: NEVER.into(), terms, places })
}

/// Once the last phase stands, its year is that of the whole project.
fn last_phase_against_the_whole(project: &Project) -> Vec<Finding> {
    const DIFFERS: Text =
        Text::new("{0}：末期填报 {1}，全年填报 {2}", "{0}: {1} stated for the last phase, {2} for the whole");
    let Some(last) = project.phases.last() else { return Vec::new() };
    let electricity = &project.electricity;
    let curtailment = last.curtailment.as_ref().zip(electricity.curtailment.as_ref());
    let export = last.max_export.as_ref().zip(electricity.max_export.as_ref());
    let pairs = [
        curtailment.map(|(last, whole)| ((last.value.figure(), last.place), (whole.value.figure(), whole.place))),
        export.map(|(last, whole)| ((last.value.figure(), last.place), (whole.value.figure(), whole.place))),
    ];
    let unequal = pairs.into_iter().flatten().filter(|((last, _), (whole, _))| last != whole);
    unequal
        .map(|((last, last_place), (whole, whole_place))| Finding {
            id: "last-phase",
            note: Note::new(
                DIFFERS,
                vec![Blank::Text(last_place.term.name), Blank::Figure(last), Blank::Figure(whole)],
            ),
            terms: vec![last_place.term, whole_place.term],
            places: vec![last_place, whole_place],
        })
        .collect()
}

/// The potential generation that phases state, against capacity times hours, and their sum against the whole.
fn phase_potentials(project: &Project, stage: Stage) -> Vec<Finding> {
    let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
    let mut findings = Vec::new();
    let mut stated_sum = Some(Energy::ZERO);
    for (phase, index) in project.phases.iter().zip(0..) {
        let derived = facts.potential_of_phase(phase, index);
        if let (Some(stated), Ok(derived)) = (&phase.potential_generation, &derived)
            && contradict(&stated.value.figure(), &derived.figure())
        {
            let (stated, place) = (stated.value.figure(), stated.place);
            findings.push(differs("phase-energy", &terms::PHASE_POTENTIAL, stated, derived.figure(), Some(place)));
        }
        let own = phase.potential_generation.as_ref().map(|given| given.value).or(derived.ok());
        stated_sum = stated_sum.zip(own).and_then(|(sum, own)| sum.plus(own).ok());
    }
    let stated = project.phases.iter().find_map(|phase| phase.potential_generation.as_ref());
    if let (Some(stated), Some(sum), Ok(whole)) = (stated, stated_sum, facts.potential_generation())
        && contradict(&sum.figure(), &whole.figure())
    {
        let (sum, whole, place) = (sum.figure(), whole.figure(), stated.place);
        findings.push(differs("phase-energy", &terms::PHASE_POTENTIAL, sum, whole, Some(place)));
    }
    findings
}

/// A metered year that ends before anything started.
fn metered_before_start(project: &Project) -> Option<Finding> {
    const BEFORE: Text =
        Text::new("计量年度 {0} 早于新能源投产", "the metered year {0} comes before any new energy starts");
    let year = project.metered.year.as_ref()?;
    let facts = Facts::new(project, Stage::Operation, Setting::UNKNOWN, Prefer::Stated);
    let first = facts.new_energy_starts().ok()?.into_iter().map(When::date).min()?;
    if first.year() <= year.value {
        return None;
    }
    Some(Finding {
        id: "metered-year",
        note: Note::new(BEFORE, vec![Blank::Given(year.value.to_string())]),
        terms: vec![&terms::METERED_YEAR],
        places: vec![year.place],
    })
}

/// The energy of the whole hydrogen plant against that of stack and auxiliaries.
fn specific_energy(project: &Project) -> Option<Finding> {
    let hydrogen = &project.hydrogen;
    let whole = hydrogen.specific_energy.as_ref()?;
    let (stack, auxiliary) = (hydrogen.stack_energy.as_ref()?, hydrogen.auxiliary_energy.as_ref()?);
    let (stated, derived) = match (whole.value, stack.value, auxiliary.value) {
        (HydrogenEnergy::PerMass(whole), HydrogenEnergy::PerMass(stack), HydrogenEnergy::PerMass(auxiliary)) => {
            (whole.figure(), stack.plus(auxiliary).ok()?.figure())
        }
        (HydrogenEnergy::PerGas(whole), HydrogenEnergy::PerGas(stack), HydrogenEnergy::PerGas(auxiliary)) => {
            (whole.figure(), stack.plus(auxiliary).ok()?.figure())
        }
        _ => return None,
    };
    if !contradict(&stated, &derived) {
        return None;
    }
    let mut finding = differs("specific-energy", &terms::SPECIFIC_ENERGY, stated, derived, Some(whole.place));
    finding.terms.push(&terms::REQUIRED_ENERGY);
    Some(finding)
}

/// What is used, part by part, against generation less feed-in plus off-take.
fn balance(project: &Project, stage: Stage) -> Option<Finding> {
    const UNBALANCED: Text = Text::new(
        "电量不平衡：发电减上网加下网为 {0}，制氢或负荷、氢能应用、损耗与站用合计为 {1}，相差超过 1%；请核对，或补填 electricity.losses、station_use、application_use",
        "the energy balance does not close: generation less feed-in plus off-take is {0}, hydrogen or loads, application, losses and station use are {1}; check, or add electricity.losses, station_use, application_use",
    );
    let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
    let total = facts.consumption_by_balance().ok()?;
    let mut parts = match facts.required_energy() {
        Ok(required) => required,
        // A coal plant feeds its own use and its enterprise as well, so that no balance follows from new energy alone.
        Err(_) if !project.units.is_empty() => return None,
        Err(_) => facts.listed_use(false).ok()?,
    };
    let electricity = &project.electricity;
    for part in [&electricity.application_use, &electricity.losses, &electricity.station_use] {
        if let Some(energy) = facts.look(part) {
            parts = parts.plus(energy).ok()?;
        }
    }
    if !contradict(&parts.figure(), &total.figure()) {
        return None;
    }
    // Earlier plants for the same load may be metered apart from this project.
    if let Some(existing) = facts.look(&electricity.existing_new_energy) {
        let with_existing = total.plus(existing).ok()?;
        if !contradict(&parts.figure(), &with_existing.figure()) {
            return None;
        }
    }
    let blanks = vec![Blank::Figure(total.figure()), Blank::Figure(parts.figure())];
    let terms = vec![
        &terms::GENERATION,
        &terms::FEED_IN,
        &terms::OFF_TAKE,
        &terms::CONSUMPTION,
        &terms::LOSSES,
        &terms::REQUIRED_ENERGY,
        &terms::LOAD_ANNUAL_USE,
    ];
    Some(Finding { id: "balance", note: Note::new(UNBALANCED, blanks), terms, places: facts.take_trace().reads })
}

/// The sums of the phases against the totals. A total is a sum, so it must be met exactly.
fn phases(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    if project.phases.is_empty() {
        return findings;
    }
    let phases = || project.phases.iter();
    let wind = phases().map(|phase| &phase.wind_capacity);
    let solar = phases().map(|phase| &phase.solar_capacity);
    // A phase says nothing of a technology that the project does not have, unless it has it after all.
    let wind_parts = if project.wind.is_empty() { sum(wind.filter(|given| given.is_some())) } else { sum(wind) };
    let solar_parts = if project.solar.is_empty() { sum(solar.filter(|given| given.is_some())) } else { sum(solar) };
    let wholes_and_parts = [
        (&terms::WIND_CAPACITY, capacity(&project.wind), wind_parts),
        (&terms::SOLAR_CAPACITY, capacity(&project.solar), solar_parts),
        (&terms::STORAGE_POWER, sum([&project.storage.power]), sum(phases().map(|phase| &phase.storage_power))),
        (&terms::STORAGE_ENERGY, sum([&project.storage.energy]), sum(phases().map(|phase| &phase.storage_energy))),
        (
            &terms::HYDROGEN_OUTPUT,
            hydrogen([&project.hydrogen.annual_output]),
            hydrogen(phases().map(|phase| &phase.hydrogen_output)),
        ),
        (
            &terms::LOAD_ANNUAL_USE,
            sum(project.loads.iter().map(|load| &load.annual_use)),
            sum(phases().map(|phase| &phase.load_use)),
        ),
    ];
    for (term, whole, parts) in wholes_and_parts {
        findings.extend(parts_against_whole(term, whole, parts));
    }
    findings
}

/// A sum with the places of what was added; none where anything is not given.
type Sum = Option<(Figure, Vec<Place>)>;

/// The capacity of all plants of a technology; a technology without a plant has none, whatever the phases say.
fn capacity(plants: &[Plant]) -> Sum {
    if plants.is_empty() {
        return Some((Power::ZERO.figure(), Vec::new()));
    }
    sum(plants.iter().map(|plant| &plant.capacity))
}

fn sum<'p, Q: Quantity + 'p>(given: impl IntoIterator<Item = &'p Option<Given<Q>>>) -> Sum {
    let mut places = Vec::new();
    let mut total = Decimal::ZERO;
    for given in given {
        let given = given.as_ref()?;
        places.push(given.place);
        total = exact::add(total, given.value.base()).ok()?;
    }
    if places.is_empty() { None } else { Some((Figure::whole(Q::DIMENSION, total), places)) }
}

fn hydrogen<'p>(given: impl IntoIterator<Item = &'p Option<Given<HydrogenAmount>>>) -> Sum {
    let mut places = Vec::new();
    let mut total = Mass::ZERO;
    for given in given {
        let given = given.as_ref()?;
        places.push(given.place);
        let mass = match given.value {
            HydrogenAmount::Mass(mass) => mass,
            HydrogenAmount::Gas(volume) => volume.hydrogen_mass().ok()?,
        };
        total = total.plus(mass).ok()?;
    }
    Some((total.figure(), places))
}

fn parts_against_whole(term: &'static Term, whole: Sum, parts: Sum) -> Option<Finding> {
    const SUM: Text =
        Text::new("{0}：合计填报 {1}，各期之和为 {2}", "{0}: {1} stated in total, the phases add up to {2}");
    let (whole, mut places) = whole?;
    let (parts, of_parts) = parts?;
    if whole.compare(&parts).is_some_and(std::cmp::Ordering::is_eq) {
        return None;
    }
    places.extend(of_parts);
    let blanks = vec![Blank::Text(term.name), Blank::Figure(whole), Blank::Figure(parts)];
    let mut terms: Vec<_> = std::iter::once(term).chain(places.iter().map(|place| place.term)).collect();
    if [&terms::WIND_CAPACITY, &terms::SOLAR_CAPACITY].iter().any(|capacity| std::ptr::eq::<Term>(*capacity, term)) {
        // A technology that is left out of the whole makes every figure of the new energy wrong.
        terms.extend([&terms::WIND_CAPACITY, &terms::SOLAR_CAPACITY, &terms::POTENTIAL_GENERATION]);
    }
    Some(Finding { id: "phase-sum", note: Note::new(SUM, blanks), terms, places })
}
