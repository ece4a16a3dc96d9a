//! Facts about coal units, by hand: ages, capabilities, added capabilities, lives, papers.

use hegui::facts::{Before, Facts, HeatingFrom, Mode, NewUnitBase, Paper, Prefer, Setting, UnitRef};
use hegui::project::{DocumentKind, Plan, Stage, UnitStatus, read};
use hegui::quantity::{Figure, Power};
use hegui::terms;

const TWO_UNITS: &str = r#"
regulation = "thermal-flexibility"
project = { filing_date = 2026-03-01 }
lifetimes = { new_energy = "20 年" }
schedule = { new_energy = 2027-12-31 }
solar = { capacity = "30 万千瓦" }

[[units]]
name = "一号机组"
plant = "甲电厂"
status = "现役"
heating = true
rated = "66 万千瓦"
maximum = "66 万千瓦"
minimum = "16.5 万千瓦"
heating_maximum = "63 万千瓦"
heating_minimum = "19.8 万千瓦"
contracted_capability = "33 万千瓦"
commissioned = 2012-03-01
retires = 2048-06-30
minimum_hours = "8 h"

[[units]]
name = "二号机组"
plant = "乙电厂"
status = "核准在建"
heating = false
rated = "660 MW"
maximum = "660 MW"
minimum = "132 MW"
commissioned = 2027-06-30
retires = 2047-12-30
minimum_hours = "6 小时"
"#;

fn plan(edit: &str) -> Plan {
    read("plan.toml", format!("{TWO_UNITS}{edit}").as_bytes()).unwrap()
}

fn facts(plan: &Plan) -> Facts<'_> {
    Facts::new(&plan.project, Stage::Application, Setting::UNKNOWN, Prefer::Stated)
}

fn names(units: &[UnitRef]) -> Vec<String> {
    units.iter().map(|(_, unit)| unit.name.as_ref().unwrap().value.clone()).collect()
}

fn figure(written: &str) -> Figure {
    Figure::written(written).unwrap()
}

/// The age of a unit on the filing date, for a day of commissioning.
fn age(commissioned: &str, filing: &str) -> Figure {
    let text = TWO_UNITS.replace("2012-03-01", commissioned).replace("2026-03-01", filing);
    let plan = read("plan.toml", text.as_bytes()).unwrap();
    let facts = facts(&plan);
    facts.oldest_unit_age(facts.day_of_filing()).unwrap()
}

#[test]
fn a_unit_is_twenty_on_the_corresponding_day_and_not_before() {
    let twenty = figure("20年");
    assert_eq!(age("2005-07-01", "2025-07-01"), twenty);
    assert_eq!(age("2004-02-29", "2024-02-29"), twenty);
    let order = |commissioned, filing| age(commissioned, filing).compare(&twenty).unwrap();
    assert!(order("2005-07-01", "2025-06-30").is_lt());
    assert!(order("2005-07-01", "2025-07-02").is_gt());
    assert!(order("2004-02-29", "2024-02-28").is_lt());
    assert!(order("2004-02-29", "2024-03-01").is_gt());
}

#[test]
fn an_age_is_exact_between_birthdays() {
    // 1 July 2025 to 1 March 2026 is 243 days of a year of 365.
    assert_eq!(age("2005-07-01", "2026-03-01").exact(), "7543/365");
}

#[test]
fn capability_is_counted_by_mode_and_reading() {
    let plan = plan("");
    let facts = facts(&plan);
    let units = facts.units().unwrap();
    let power = |text: &str| Ok(Power::parse(text).unwrap());
    let (index, first) = units[0];
    assert_eq!(facts.condensing_capability(first, index), power("49.5 万千瓦"));
    assert_eq!(facts.heating_capability(first, index, HeatingFrom::HeatingMaximum), power("43.2 万千瓦"));
    assert_eq!(facts.heating_capability(first, index, HeatingFrom::Rated), power("46.2 万千瓦"));
    let heating = facts.heating_units(&units).unwrap();
    assert_eq!(names(&heating), ["一号机组"]);
    // 46.2 of 66 is exactly 70 %, which a binary fraction is not.
    let from_rated = facts.lowest_capability(&terms::HEATING_CAPABILITY, &heating, |unit, index| {
        facts.heating_capability(unit, index, HeatingFrom::Rated)
    });
    assert_eq!(from_rated, Ok(figure("70%")));
    // 49.5 of 66 is 75 %, 52.8 of 66 is 80 %: the lower one counts.
    let lowest = facts.lowest_capability(&terms::CONDENSING_CAPABILITY, &units, |unit, index| {
        facts.condensing_capability(unit, index)
    });
    assert_eq!(lowest, Ok(figure("75%")));
    assert_eq!(facts.fewest_minimum_hours(&units), Ok(figure("6小时")));
}

#[test]
fn added_capability_has_its_base_taken_off() {
    let plan = plan("");
    let facts = facts(&plan);
    let units = facts.units().unwrap();
    let added = |mode, before| facts.added_capability(&units, mode, before).map(Power::figure);
    // 49.5 − 33 and 52.8 − 33; in the heating season 43.2 − 33, and the other unit as before.
    assert_eq!(added(Mode::Condensing, Before::TAKEN), Ok(figure("36.3 万千瓦")));
    assert_eq!(added(Mode::Heating, Before::TAKEN), Ok(figure("30 万千瓦")));
    // Half of 52.8 instead of half of 66.
    assert_eq!(
        added(Mode::Condensing, Before { new: NewUnitBase::HalfOfTotal, ..Before::TAKEN }),
        Ok(figure("42.9 万千瓦"))
    );
}

#[test]
fn a_unit_that_is_left_as_it_is_is_not_flexible() {
    let text = TWO_UNITS.replacen("heating = true", "heating = true\nretrofit = false", 1);
    let plan = read("plan.toml", text.as_bytes()).unwrap();
    let facts = facts(&plan);
    let flexible = facts.flexible_units().unwrap();
    assert_eq!(names(&flexible), ["二号机组"]);
    assert_eq!(facts.flexible_units_of(UnitStatus::InService).unwrap().len(), 0);
}

#[test]
fn lives_end_against_the_new_energy() {
    let plan = plan("");
    let facts = facts(&plan);
    let pairs = facts.unit_ends_and_new_energy_end(&facts.units().unwrap()).unwrap();
    let shown: Vec<_> = pairs.iter().map(|pair| (pair.date.to_string(), pair.other.to_string())).collect();
    let new_energy = "2047-12-31".to_owned();
    assert_eq!(shown, [("2048-06-30".to_owned(), new_energy.clone()), ("2047-12-30".to_owned(), new_energy)]);
}

#[test]
fn a_figure_that_is_not_given_is_missing_and_named() {
    let text = TWO_UNITS.replace("contracted_capability = \"33 万千瓦\"\n", "").replace("minimum = \"132 MW\"\n", "");
    let plan = read("plan.toml", text.as_bytes()).unwrap();
    let facts = facts(&plan);
    let units = facts.units().unwrap();
    assert!(facts.added_capability(&units, Mode::Condensing, Before::TAKEN).is_err());
    let missing: Vec<_> = facts.take_trace().missing.iter().map(hegui::facts::Missing::field).collect();
    assert_eq!(missing, ["units[0].contracted_capability", "units[1].minimum"]);
}

#[test]
fn a_paper_covers_a_unit_by_its_name_by_its_plant_or_by_naming_nothing() {
    const KIND: &[DocumentKind] = &[DocumentKind::UnitLife];
    let covered = |covers: &str| {
        let plan = plan(&format!("[[documents]]\nkind = \"机组寿命证明\"\ndate = 2026-01-10\n{covers}\n"));
        let setting = Setting { as_of: plan.project.filing_date.as_ref().map(|given| given.value), ..Setting::UNKNOWN };
        let facts = Facts::new(&plan.project, Stage::Construction, setting, Prefer::Stated);
        facts.paper_on_units(KIND, &facts.units().unwrap())
    };
    assert_eq!(covered(""), Ok(Paper::Present));
    assert_eq!(covered("covers = [\"一号机组\", \"乙电厂\"]"), Ok(Paper::Present));
    assert_eq!(covered("result = \"不同意\""), Ok(Paper::Refused));
    assert!(covered("covers = [\"甲电厂\"]").is_err());
}
