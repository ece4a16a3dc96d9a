//! `hegui duties`: what is due when, in the order of days.

use serde_json::Value;

use crate::support::{Folder, PLAN};

/// A hydrogen project in 赤峰 that was approved on 31 August: the term of two months ends on a Saturday, that of six months
/// on a Sunday.
fn in_chifeng() -> String {
    let plan = PLAN.replace("leagues = [\"样例盟\"]", "leagues = [\"赤峰市\"]");
    format!("{plan}\n[[documents]]\nkind = \"批复文件\"\nlevel = \"自治区\"\ndate = 2026-08-31\n")
}

fn duties(plan: &str) -> Vec<Value> {
    let ran = Folder::with(plan).run(&["duties", "plan.toml", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    json["duties"].as_array().unwrap().clone()
}

fn due(duties: &[Value], rule: &str) -> (Value, Value) {
    let duty = duties.iter().find(|duty| duty["rule"] == rule).unwrap_or_else(|| panic!("no duty {rule}"));
    (duty["due"].clone(), duty["due_without_weekends_moved"].clone())
}

/// A text without the breaks and spaces of its layout.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn terms_after_the_approval_have_their_days_and_weekends_move_them() {
    let duties = duties(&in_chifeng());
    assert_eq!(due(&duties, "chifeng-7-1"), ("2026-11-02".into(), "2026-10-31".into()));
    assert_eq!(due(&duties, "chifeng-7-2"), ("2027-03-01".into(), "2027-02-28".into()));
    assert_eq!(due(&duties, "chifeng-7-4"), ("2028-02-29".into(), Value::Null));
    let days: Vec<_> = duties.iter().map(|duty| duty["due"].as_str().unwrap_or("unknown").to_owned()).collect();
    let mut sorted = days.clone();
    sorted.sort();
    assert_eq!(days, sorted, "the duties are not in the order of days, the unknown ones last");
}

#[test]
fn what_is_in_the_plan_is_told_from_what_is_not() {
    let duties = duties(&in_chifeng());
    let of = |rule: &str| duties.iter().find(|duty| duty["rule"] == rule).unwrap()["consequence"].clone();
    assert_eq!(of("hydrogen-17-1"), "pass");
    assert_eq!(of("hydrogen-18-1"), "missing");
    // What was asked for at the filing is no duty of later.
    assert!(duties.iter().all(|duty| duty["rule"] != "hydrogen-6-1"));
}

#[test]
fn the_yearly_review_falls_into_the_january_after_commissioning() {
    let duties = duties(&in_chifeng());
    assert_eq!(due(&duties, "feed-in-2024-1").0, "2028-01");
    assert_eq!(due(&duties, "hydrogen-13-1").0, "2028-01");
    // The acceptance comes once, and the article sets no day for it.
    assert_eq!(due(&duties, "hydrogen-19-1").0, Value::Null);
}

/// The term of eighteen months ends on Tuesday 29 February 2028, and the plan is later: whether that day is a public
/// holiday is for the reader to see.
#[test]
fn a_check_says_of_every_last_day_that_only_weekends_are_known() {
    let late = in_chifeng().replace("[schedule]", "[schedule]\ncompletion = 2028-03-01");
    let folder = Folder::with(&late);
    for (lang, told) in [("zh", "2028-02-29 不是周末；程序只知道周末"), ("en", "only weekends are known here")]
    {
        let ran = folder.run(&["check", "plan.toml", "--stage", "acceptance", "--lang", lang]);
        assert!(unbroken(&ran.out).contains(&unbroken(told)), "{}{}", ran.out, ran.err);
    }
}

#[test]
fn elsewhere_no_term_of_chifeng_runs() {
    let duties = duties(PLAN);
    assert!(!duties.is_empty());
    assert!(duties.iter().all(|duty| !duty["rule"].as_str().unwrap().starts_with("chifeng")));
}

#[test]
fn duties_are_told_in_both_languages_and_a_bad_plan_has_none() {
    let folder = Folder::with(in_chifeng());
    let zh = folder.run(&["duties", "plan.toml"]).out;
    assert!(zh.contains("2027-03-01  ? 待补充  半年内开工") && zh.contains("最后一日 2027-02-28 是周末"), "{zh}");
    let en = folder.run(&["duties", "plan.toml", "--lang", "en"]).out;
    assert!(en.contains("2027-03-01  ? missing evidence  start within six months"), "{en}");
    // Public holidays stand in no text here: every list of days says so.
    let json = folder.run(&["duties", "plan.toml", "--format", "json"]).out;
    for (out, told) in [(&zh, "程序只知道周末"), (&en, "Only weekends are known here"), (&json, "程序只知道周末")]
    {
        assert!(unbroken(out).contains(&unbroken(told)), "{out}");
    }
    let ran = Folder::with("regulation = 3\n").run(&["duties", "plan.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
}
