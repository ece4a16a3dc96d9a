//! Facts on regulating capability that several regulations share: storage with equal capability, and peak against valley.

use hegui::facts::{Facts, Gap, Means, Missing, PeakValley, Prefer, Proof, Setting, findings};
use hegui::project::{DocumentKind, Plan, Stage, read};
use hegui::quantity::Figure;

use crate::support::edited;

const ALL: &[Means] = &[Means::Storage, Means::Other, Means::Leased];

/// New energy of 200 MW with storage of 20 MW for 4 h, by edits.
fn plan(edits: &[&str]) -> Plan {
    const PLAN: &str = "regulation = \"green-park\"\nproject = { filing_date = 2026-03-01 }\n\
        wind = { capacity = \"12 万千瓦\" }\nsolar = { capacity = \"8 万千瓦\" }\n\
        storage = { power = \"20 MW\", energy = \"80 MWh\" }\n";
    let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
    read("plan.toml", edited(PLAN, &edits).as_bytes()).unwrap()
}

fn facts(plan: &Plan) -> Facts<'_> {
    let filing = plan.project.filing_date.as_ref().map(|given| given.value);
    let setting = Setting { as_of: filing, papers_until: filing, ..Setting::UNKNOWN };
    Facts::new(&plan.project, Stage::Application, setting, Prefer::Stated)
}

fn share(edits: &[&str], means: &[Means], proof: Proof) -> Result<Figure, Gap> {
    facts(&plan(edits)).regulating_share(means, proof)
}

fn percent(text: &str) -> Result<Figure, Gap> {
    Figure::written(text).map_err(|_| Gap::Undefined)
}

const PROVEN: &str = "documents[+] = { kind = \"调峰能力证明\", date = 2026-02-01 }";
const REFUSED: &str = "documents[+] = { kind = \"调峰能力证明\", date = 2026-02-01, result = \"不同意\" }";
const LEASE: &str = "documents[+] = { kind = \"储能租赁合同\", date = 2026-02-01 }";

#[test]
fn storage_counts_with_what_it_holds_for_four_hours() {
    // 20 of 200 MW; 72 MWh hold 18 MW; 100 MWh hold no more than the 20 MW there are.
    for (energy, expected) in [("80 MWh", "10%"), ("72 MWh", "9%"), ("100 MWh", "10%"), ("79.9996 MWh", "9.99995%")] {
        let energy = format!("storage.energy = \"{energy}\"");
        assert_eq!(share(&[&energy], &[Means::Storage], Proof::Proven), percent(expected), "{energy}");
    }
    assert_eq!(
        facts(&plan(&["storage.energy = \"72 MWh\""])).rated_regulating_share(ALL, Proof::Proven),
        percent("10%")
    );
}

#[test]
fn no_storage_needs_no_energy_but_an_unknown_one_is_not_none() {
    let none = ["storage.power = \"0 MW\"", "- storage.energy"];
    assert_eq!(share(&none, ALL, Proof::Proven), percent("0%"));
    assert_eq!(share(&["- storage.energy"], ALL, Proof::Proven), Err(Gap::Missing));
    assert_eq!(share(&["- storage.power"], ALL, Proof::Proven), Err(Gap::Missing));
    assert_eq!(share(&["- solar.capacity"], ALL, Proof::Proven), Err(Gap::Missing));
}

#[test]
fn other_capability_counts_by_its_proof() {
    let other = "flexibility.power = \"10 MW\"";
    assert_eq!(share(&[other], ALL, Proof::Proven), percent("10%"));
    assert_eq!(share(&[other], ALL, Proof::Claimed), percent("15%"));
    assert_eq!(share(&[other, PROVEN], ALL, Proof::Proven), percent("15%"));
    assert_eq!(share(&[other, PROVEN], &[Means::Storage], Proof::Proven), percent("10%"));
    assert_eq!(share(&[other, PROVEN], &[Means::Other], Proof::Proven), percent("5%"));
    assert_eq!(share(&[other, REFUSED], ALL, Proof::Claimed), percent("10%"), "refused is not merely unproven");
    assert_eq!(share(&[other, PROVEN, REFUSED], ALL, Proof::Proven), percent("10%"), "a refusal outweighs");
    let late = "documents[+] = { kind = \"调峰能力证明\", date = 2026-03-02 }";
    assert_eq!(share(&[other, late], ALL, Proof::Proven), percent("10%"));
    assert_eq!(share(&[other, LEASE], ALL, Proof::Proven), percent("10%"), "a lease proves no other capability");
}

#[test]
fn leased_storage_counts_by_its_contract_where_a_regulation_lets_it() {
    let leased = ["storage.leased_power = \"10 MW\"", "storage.leased_energy = \"32 MWh\""];
    assert_eq!(share(&leased, ALL, Proof::Proven), percent("10%"));
    // 32 MWh over four hours are 8 MW.
    assert_eq!(share(&leased, ALL, Proof::Claimed), percent("14%"));
    assert_eq!(share(&[leased[0], leased[1], LEASE], ALL, Proof::Proven), percent("14%"));
    let own = &[Means::Storage, Means::Other];
    assert_eq!(share(&[leased[0], leased[1], LEASE], own, Proof::Proven), percent("10%"));
    assert_eq!(share(&[leased[0], LEASE], ALL, Proof::Proven), Err(Gap::Missing), "of unknown energy");
    assert_eq!(share(&[leased[1], LEASE], ALL, Proof::Proven), Err(Gap::Missing), "of unknown power");
}

#[test]
fn a_verdict_that_hangs_on_a_paper_names_it() {
    let plan = plan(&["flexibility.power = \"10 MW\"", "storage.leased_energy = \"32 MWh\"", PROVEN]);
    let facts = facts(&plan);
    assert_eq!(facts.unproven_means_decide::<()>(ALL), Err(Gap::Missing));
    assert_eq!(facts.take_trace().missing, [Missing::Paper(&[DocumentKind::StorageLease])]);
}

#[test]
fn phases_are_counted_up_to_each() {
    let phases = "phases = [{ name = \"一\", wind_capacity = \"12 万千瓦\", solar_capacity = \"0 MW\", \
        storage_power = \"6 MW\", storage_energy = \"24 MWh\", new_energy = 2027-01-01 }, { name = \"二\", \
        wind_capacity = \"0 MW\", solar_capacity = \"8 万千瓦\", storage_power = \"14 MW\", \
        storage_energy = \"56 MWh\", new_energy = 2028-01-01 }]";
    // 6 of 120 MW stand after the first phase, 20 of 200 MW in the end.
    assert_eq!(share(&[phases], ALL, Proof::Proven), percent("5%"));
    assert_eq!(facts(&plan(&[phases])).whole_regulating_share(ALL, Proof::Proven), percent("10%"));
}

/// A typical day of 24 h: natural load and grid intake are each high for twelve hours and low for twelve.
fn day(name: &str, natural: [&str; 2], grid: [&str; 2]) -> String {
    let curve = |levels: [&str; 2]| {
        let hours: Vec<String> = (0..24).map(|hour| format!("\"{} MW\"", levels[usize::from(12 <= hour)])).collect();
        hours.join(", ")
    };
    format!("typical_days[+] = {{ name = \"{name}\", natural = [{}], grid = [{}] }}", curve(natural), curve(grid))
}

#[test]
fn peak_and_valley_are_set_against_the_peak() {
    // 120 and 90: a quarter. 40 and 28: three tenths, though the difference is 12 against 30.
    let plan = plan(&[&day("冬季", ["120", "90"], ["40", "28"]), &day("夏季", ["90", "120"], ["0", "0"])]);
    let facts = facts(&plan);
    let days = facts.peak_and_valley(PeakValley::Ratio).unwrap();
    let found: Vec<_> = days.iter().map(|day| (day.day.as_str(), Ok(day.natural), Ok(day.grid))).collect();
    assert_eq!(found, [("冬季", percent("25%"), percent("30%")), ("夏季", percent("25%"), percent("0%"))]);
    let days = facts.peak_and_valley(PeakValley::Difference).unwrap();
    let found: Vec<_> = days.iter().map(|day| (Ok(day.natural), Ok(day.grid))).collect();
    assert_eq!(found, [(percent("30 MW"), percent("12 MW")), (percent("30 MW"), percent("0 MW"))]);
}

#[test]
fn a_day_without_curves_or_load_is_no_answer() {
    assert!(matches!(facts(&plan(&[])).peak_and_valley(PeakValley::Ratio), Err(Gap::Missing)));
    let no_load = plan(&[&day("冬季", ["0", "0"], ["40", "28"])]);
    assert!(matches!(facts(&no_load).peak_and_valley(PeakValley::Ratio), Err(Gap::Undefined)));
    let no_grid = plan(&["typical_days[+] = { name = \"冬季\", natural = [\"120 MW\"] }"]);
    assert!(matches!(facts(&no_grid).peak_and_valley(PeakValley::Ratio), Err(Gap::Missing)));
}

#[test]
fn curves_are_even_and_hourly_or_finer() {
    let found = |edits: &[&str]| findings(&plan(edits).project, Stage::Application).len();
    assert_eq!(found(&[&day("冬季", ["120", "90"], ["40", "28"])]), 0);
    assert_eq!(
        found(&["typical_days[+] = { name = \"短\", natural = [\"9 MW\", \"8 MW\"], grid = [\"9 MW\", \"8 MW\"] }"]),
        1
    );
    let uneven = day("冬季", ["120", "90"], ["40", "28"]).replace("grid = [", "grid = [\"40 MW\", ");
    assert_eq!(found(&[&uneven]), 1);
}

const LOADS: [&str; 2] =
    ["loads[+] = { name = \"甲\", class = \"未报装\" }", "loads[+] = { name = \"乙\", class = \"存量\" }"];

#[test]
fn an_adjustable_load_is_declared_and_proven() {
    let adjustable = |edits: &[&str]| facts(&plan(&[&LOADS, edits].concat())).has_adjustable_load();
    assert_eq!(adjustable(&[]), Err(Gap::Missing));
    assert_eq!(adjustable(&["loads[甲].adjustable = false"]), Err(Gap::Missing));
    assert_eq!(adjustable(&["loads[甲].adjustable = false", "loads[乙].adjustable = false"]), Ok(false));
    assert_eq!(adjustable(&["loads[乙].adjustable = true"]), Ok(true));
    let refused =
        "documents[+] = { kind = \"电网协商一致意见\", covers = [\"乙\"], result = \"不同意\", date = 2026-02-01 }";
    assert_eq!(adjustable(&["loads[甲].adjustable = false", "loads[乙].adjustable = true", refused]), Ok(false));

    let proven = |edits: &[&str]| {
        facts(&plan(&[&LOADS, &["loads[乙].adjustable = true"][..], edits].concat())).adjustable_load_is_proven()
    };
    let paper = |covers: &str, result: &str| {
        format!(
            "documents[+] = {{ kind = \"可调节负荷证明\", covers = [\"{covers}\"], result = \"{result}\", date = 2026-02-01 }}"
        )
    };
    assert_eq!(proven(&[]), Err(Gap::Missing));
    assert_eq!(proven(&[&paper("甲", "同意")]), Err(Gap::Missing), "of another load");
    assert_eq!(proven(&[&paper("乙", "同意")]), Ok(true));
    assert_eq!(proven(&[&paper("乙", "不同意")]), Ok(false));
}
