//! One plan against every regulation.

use crate::support::{Folder, PLAN, failing};
use serde_json::Value;

#[test]
fn a_route_that_is_open_ends_well() {
    let ran = Folder::with(PLAN).run(&["route", "plan.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = ran.out.lines().find(|line| line.contains("可以申报")).unwrap();
    assert!(row.contains("风光制氢一体化"), "{}", ran.out);
}

#[test]
fn each_regulation_has_its_row_and_its_reasons() {
    let ran = Folder::with(failing()).run(&["route", "plan.toml"]);
    // The best route decides: thermal flexibility lacks everything about units, but nothing given breaches it.
    assert_eq!(ran.code, 3);
    for regulation in hegui::regulations::ALL {
        use hegui::project::Choice;
        let name = regulation.kind.name().zh;
        assert!(ran.out.lines().any(|line| line.trim_start().starts_with(name)), "no row for {name}:\n{}", ran.out);
        let told = ["✗", "?"].iter().any(|mark| ran.out.contains(&format!("{mark} {name}")));
        assert!(told, "no reasons for {name}:\n{}", ran.out);
    }
    assert!(ran.out.contains("✗ 风光制氢一体化") && ran.out.contains("? 火电灵活性改造消纳新能源"), "{}", ran.out);
    assert!(ran.out.contains("填报接入点为用户变电站（hydrogen-11-1）"), "{}", ran.out);
    assert!(ran.out.contains("→ 改为接入制氢变电站"), "{}", ran.out);
}

#[test]
fn english_and_json_say_the_same() {
    let folder = Folder::with(failing());
    let english = folder.run(&["route", "plan.toml", "--lang", "en"]);
    assert!(english.out.contains("cannot be filed"), "{}", english.out);
    let json: Value = serde_json::from_str(&folder.run(&["route", "plan.toml", "--format", "json"]).out).unwrap();
    let hydrogen = &json["routes"][0];
    assert_eq!(hydrogen["regulation"], "hydrogen");
    assert_eq!(hydrogen["overall"], "fail");
    assert_eq!(hydrogen["counts"]["fail"], 1);
    assert_eq!(hydrogen["reasons"][0]["rule"], "hydrogen-11-1");
}

#[test]
fn a_plan_that_cannot_be_read_has_no_routes() {
    let ran = Folder::with("regulation = 3\n").run(&["route", "plan.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
}
