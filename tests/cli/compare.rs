//! An approved plan against the current one.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, PLAN, Ran};

/// Compares the sample with an edited one.
fn compared(edits: &[(&str, &str)], more: &[&str]) -> Ran {
    let folder = Folder::with(crate::support::edited(edits));
    fs::write(folder.path("approved.toml"), PLAN).unwrap();
    folder.run(&[&["compare", "approved.toml", "plan.toml"], more].concat())
}

fn differences(edits: &[(&str, &str)]) -> Vec<(String, String)> {
    let json: Value = serde_json::from_str(&compared(edits, &["--format", "json"]).out).unwrap();
    let text = |one: &Value, key: &str| one.get(key).unwrap().as_str().unwrap().to_owned();
    let differences = json.get("differences").unwrap().as_array().unwrap().iter();
    differences.map(|one| (text(one, "field"), text(one, "consequence"))).collect()
}

#[test]
fn another_spelling_or_order_is_no_difference() {
    let respelled = [
        ("capacity = \"12 万千瓦\"", "capacity = \"120 MW\""),
        ("power = \"4 万千瓦\"", "power = \"40000 kW\""),
        ("energy = \"16 万千瓦时\"", "energy = \"160 MWh\""),
        ("annual_output = \"8500 吨\"", "annual_output = \"8500000 kg\""),
        ("controller = \"样例集团\"", "controller = \"样例 集团\""),
        ("parts = [\"电源\", \"电网\", \"制氢\", \"储能\"]", "parts = [\"储能\", \"制氢\", \"电网\", \"电源\"]"),
    ];
    let ran = compared(&respelled, &[]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("没有差异") && ran.out.contains("各条结论与批复方案相同"), "{}", ran.out);
}

#[test]
fn a_change_without_consent_fails_and_is_shown_on_both_sides() {
    let ran = compared(&[("capacity = \"12 万千瓦\"", "capacity = \"11.9999 万千瓦\"")], &[]);
    assert_eq!(ran.code, 1);
    for words in ["✗ 不符合  风电装机容量", "批复  12 万千瓦", "现在  11.9999 万千瓦", "[[changes]]"]
    {
        assert!(ran.out.contains(words), "no {words} in\n{}", ran.out);
    }
}

/// Hydrogen article 20 bans what is changed without consent: that of the region cures, that of a league can be argued.
#[test]
fn consent_cures_where_the_article_says_without_consent() {
    let with = |consent: &str| {
        let change = format!("[[changes]]\nwhat = \"储能功率\"\nconsent = \"{consent}\"\n\n[[documents]]");
        differences(&[("power = \"4 万千瓦\"", "power = \"5 万千瓦\""), ("[[documents]]", &change)])
    };
    let of = |consequence: &str| vec![("storage.power".to_owned(), consequence.to_owned())];
    assert_eq!(with("自治区能源局"), of("pass"));
    assert_eq!(with("盟市"), of("justify"));
    assert_eq!(with("无"), of("fail"));
}

/// Hydrogen article 5: the type is fixed once set, whoever consents.
#[test]
fn the_grid_type_cannot_be_changed_by_consent() {
    let change = "[[changes]]\nwhat = \"并网类型\"\nconsent = \"自治区能源局\"\n\n[[documents]]";
    let found = differences(&[("grid_type = \"并网型\"", "grid_type = \"离网型\""), ("[[documents]]", change)]);
    assert_eq!(found[0], ("project.grid_type".to_owned(), "fail".to_owned()));
}

#[test]
fn what_one_plan_does_not_state_cannot_be_compared() {
    let found = differences(&[("energy = \"16 万千瓦时\"", "# energy")]);
    assert_eq!(found, [("storage.energy".to_owned(), "missing".to_owned())]);
}

#[test]
fn verdicts_that_moved_are_told_with_their_figures() {
    let ran = compared(&[("power = \"4 万千瓦\"", "power = \"2 万千瓦\"")], &[]);
    assert!(ran.out.contains("hydrogen-8-1  储能功率 / 新能源规模  符合 → 需论证"), "{}", ran.out);
    assert!(ran.out.contains("现在：储能功率 / 新能源规模 10%，要求 ≥ 15%"), "{}", ran.out);
}

#[test]
fn a_broken_story_ends_with_a_message_and_nothing_else() {
    let folder = Folder::with(PLAN);
    let absent = folder.run(&["compare", "approved.toml", "plan.toml"]);
    assert_eq!((absent.code, absent.out.as_str()), (2, ""));
    assert!(absent.err.contains("approved.toml"), "{}", absent.err);
    fs::write(folder.path("other.toml"), "regulation = \"green-park\"\n").unwrap();
    let other = folder.run(&["compare", "other.toml", "plan.toml"]);
    assert_eq!((other.code, other.out.as_str()), (2, ""));
    assert!(other.err.contains("工业园区绿色供电") && other.err.contains("不能比较"), "{}", other.err);
    let late = PLAN.replace("filing_date = 2026-03-01", "filing_date = 2026-03-02");
    fs::write(folder.path("late.toml"), late).unwrap();
    let order = folder.run(&["compare", "late.toml", "plan.toml"]);
    assert_eq!((order.code, order.out.as_str()), (2, ""));
    assert!(order.err.contains("日期先后颠倒"), "{}", order.err);
}
