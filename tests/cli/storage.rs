//! Storage by the hourly profile of a plan. The expected figures come from a loop over the 8760 hours in another language,
//! with the capacity found by halving; the reference job is that of `tests/data/README.md`.

#![expect(clippy::disallowed_types, reason = "an hourly profile is made of measured values")]

use std::fs;

use serde_json::Value;

use crate::support::{Folder, Ran};

const PROFILE: &str = include_str!("../data/hourly-plains-2012.csv");

const PLAN: &str = r#"
regulation = "self-consumption"
wind = { name = "风电场", capacity = "300 MW" }
solar = { name = "光伏场", capacity = "200 MW" }
loads = { name = "工厂", annual_use = "12 亿千瓦时" }
storage = { power = "75 MW", energy = "300 MWh", round_trip = "86%" }

[project]
name = "参考算例"

[hourly]
file = "year.csv"
wind = { column = "wind_cf" }
solar = { column = "pv_cf" }
load = { column = "load_pu" }
feed_in_share = "0%"
"#;

fn folder(edits: &[(&str, &str)]) -> Folder {
    let plan = edits.iter().fold(PLAN.to_owned(), |plan, (from, to)| {
        assert!(plan.contains(from), "{from} is not in the plan");
        plan.replacen(from, to, 1)
    });
    let folder = Folder::with(plan);
    fs::write(folder.path("year.csv"), PROFILE).unwrap();
    folder
}

fn storage(folder: &Folder, more: &[&str]) -> Ran {
    folder.run(&[&["storage", "plan.toml"], more].concat())
}

fn json(folder: &Folder, more: &[&str]) -> (i32, Value) {
    let ran = storage(folder, &[more, &["--format", "json"]].concat());
    (ran.code, serde_json::from_str(&ran.out).unwrap())
}

/// A number of kWh or kW in MWh or MW.
fn mega(value: &Value) -> f64 {
    value.as_str().unwrap().parse::<f64>().unwrap() / 1000.0
}

fn near(found: &Value, expected: f64, within: f64) {
    let found = mega(found);
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}

/// Wind 200 MW and sun 130 MW beside the same load.
const SMALLER: [(&str, &str); 2] = [("\"200 MW\"", "\"130 MW\""), ("\"300 MW\"", "\"200 MW\"")];

#[test]
fn the_reference_job_stands_on_the_curve() {
    let (code, found) = json(&folder(&[]), &["--target", "71%"]);
    assert_eq!((code, &found["found"]["kind"], &found["proven"]), (0, &"exact".into(), &true.into()));
    near(&found["potential"], 1_463_318.320, 0.001);
    near(&found["found"]["energy"], 268.827_942_529, 2e-6);
    let curve = found["curve"].as_array().unwrap();
    let reference = curve.iter().find(|point| point["energy"] == "300000").unwrap();
    near(&reference["curtailment"], 419_932.065_115, 1e-6);
    near(&reference["off_take"], 168_104.322_292, 1e-6);
    // The curve falls with the capacity, and the answer lies on it at 29 % curtailed.
    let curtailed: Vec<f64> = curve.iter().map(|point| mega(&point["curtailment"])).collect();
    assert!(curtailed.is_sorted_by(|one, other| one >= other));
    let answer = curve.iter().find(|point| point["energy"] == found["found"]["energy"]).unwrap();
    let share = mega(&answer["curtailment"]) / mega(&found["potential"]);
    assert!(share <= 0.29 && 0.29 - share < 1e-9, "{share}");
}

#[test]
fn the_capacity_for_ninety_percent_is_that_of_independent_programmes() {
    let folder = folder(&SMALLER);
    // Two linear programmes and a bisection agree on 155.6943 MWh for a battery of four hours.
    let (_, found) = json(&folder, &["--target", "90%", "--power", "38.923575 MW"]);
    near(&found["found"]["energy"], 155.6943, 1e-4);
    let (_, found) = json(&folder, &["--target", "90%", "--power", "50 MW"]);
    near(&found["found"]["energy"], 146.993_834, 2e-6);
    let ran = storage(&folder, &["--target", "90%", "--power", "50 MW"]);
    assert!(ran.code == 0 && ran.out.contains("✓ 达到 90% 的最小容量：14.69"), "{}", ran.out);
    assert!(ran.out.contains("* 14.69") && ran.out.contains('█'), "{}", ran.out);
}

#[test]
fn a_power_that_is_too_small_is_told_with_the_one_that_would_do() {
    let folder = folder(&SMALLER);
    let (code, found) = json(&folder, &["--target", "90%", "--power", "10 MW"]);
    assert_eq!((code, &found["found"]["kind"]), (1, &"never".into()));
    near(&found["found"]["curtailment"], 104_380.261_729, 1e-6);
    // To the kilowatt above 12.691 613 MW.
    assert_eq!(found["found"]["least_power"], "12692");
    let ran = storage(&folder, &["--target", "90%", "--power", "10 MW"]);
    assert!(ran.out.contains("任何容量都达不到 90%") && ran.out.contains("1.2692 万千瓦"), "{}", ran.out);
    let (code, _) = json(&folder, &["--target", "90%", "--power", "12692 kW"]);
    assert_eq!(code, 0);
    let (code, _) = json(&folder, &["--target", "90%", "--power", "12691 kW"]);
    assert_eq!(code, 1);
}

/// 1463 GWh beside a load of 1200 GWh reach 90 % only in a store so large that it keeps what nobody used.
#[test]
fn what_is_stored_and_never_used_is_told() {
    let (code, found) = json(&folder(&[]), &["--target", "90%"]);
    assert_eq!((code, &found["found"]["least_power"]), (1, &"86538".into()));
    near(&found["found"]["energy_at_least_power"], 115_974.0, 2.0);
    let ran = storage(&folder(&[]), &["--target", "90%", "--power", "100 MW"]);
    assert!(ran.code == 0 && ran.out.contains("年末仍存有"), "{}", ran.out);
    let ran = storage(&folder(&[]), &["--target", "90%", "--lang", "en"]);
    assert!(ran.code == 1 && ran.out.contains("counts as used though"), "{}", ran.out);
    let ran = storage(&folder(&[]), &["--target", "71%"]);
    assert!(ran.code == 0 && !ran.out.contains("年末仍存有"), "{}", ran.out);
}

#[test]
fn a_target_that_is_met_anyway_takes_no_storage() {
    let (code, found) = json(&folder(&[]), &["--target", "30%"]);
    assert_eq!((code, &found["found"]["energy"]), (0, &"0".into()));
    assert!(storage(&folder(&[]), &["--target", "30%"]).out.contains("不需要储能"));
}

#[test]
fn an_annual_share_of_feed_in_counts_as_used() {
    let folder = folder(&[("feed_in_share = \"0%\"", "feed_in_share = \"20%\"")]);
    let (code, found) = json(&folder, &["--target", "90%"]);
    assert_eq!((code, &found["found"]["kind"]), (0, &"exact".into()));
    // Fed in are 20 % of what is generated, of which 90 % of the potential: 0.18; so 28 % of it may be left over.
    let curve = found["curve"].as_array().unwrap();
    let answer = curve.iter().find(|point| point["energy"] == found["found"]["energy"]).unwrap();
    let share = mega(&answer["curtailment"]) / mega(&found["potential"]);
    assert!(share <= 0.1 && 0.1 - share < 1e-8, "{share}");
}

/// Where the curve does not hold, the year is simulated for each capacity, and a bound says how far it may be off.
#[test]
fn a_limit_of_feed_in_by_the_hour_gives_an_answer_and_a_bound() {
    let limited = "feed_in_share = \"100%\"\nexport_limit = \"60 MW\"";
    let folder = folder(&[("feed_in_share = \"0%\"", limited)]);
    let (code, found) = json(&folder, &["--target", "87%"]);
    assert_eq!((code, &found["found"]["kind"], &found["proven"]), (0, &"between".into(), &false.into()));
    let (least, does) = (mega(&found["found"]["no_dispatch_below"]), mega(&found["found"]["simulated"]));
    assert!(0.0 < least && least < does, "{least} {does}");
    let ran = storage(&folder, &["--target", "87%"]);
    assert!(ran.out.contains("任何运行方式都至少需要"), "{}", ran.out);
    let (code, found) = json(&folder, &["--target", "99.9%"]);
    assert_eq!((code, &found["found"]["kind"]), (1, &"never".into()));
}

#[test]
fn what_is_missing_is_named() {
    for (from, to, told) in [
        (", round_trip = \"86%\"", "", "storage.round_trip"),
        ("feed_in_share = \"0%\"", "", "hourly.feed_in_share"),
        ("power = \"75 MW\", ", "", "--power"),
    ] {
        let ran = storage(&folder(&[(from, to)]), &["--target", "90%"]);
        assert!(ran.code == 3 && ran.out.is_empty() && ran.err.contains(told), "{told}: {}", ran.err);
    }
    let plain = Folder::with(crate::support::PLAN);
    let ran = storage(&plain, &["--target", "90%"]);
    assert!(ran.code == 3 && ran.err.contains("hourly.file"), "{}", ran.err);
}

#[test]
fn a_target_or_power_that_makes_no_sense_is_refused() {
    for (arguments, told) in [
        (&["--target", "0"][..], "0 到 100%"),
        (&["--target", "101%"], "0 到 100%"),
        (&["--target", "90%", "--power", "0 MW"], "大于零"),
        (&["--target", "90%", "--power", "50"], "--power"),
        (&[], "--target"),
    ] {
        let ran = storage(&folder(&[]), arguments);
        assert!(ran.code == 2 && ran.out.is_empty() && ran.err.contains(told), "{arguments:?}: {}", ran.err);
    }
}
