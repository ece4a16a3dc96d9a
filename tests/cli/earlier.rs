//! Reports that were written earlier: `check --baseline` and `verify`.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, PLAN, edited, failing, text};

fn with_report(more: &[&str]) -> Folder {
    let folder = Folder::with(PLAN);
    let ran = folder.check(&[more, &["--report", "json=old.json"]].concat());
    assert_ne!(ran.code, 2, "{}", ran.err);
    folder
}

#[test]
fn a_report_is_confirmed_by_its_plan() {
    for more in [&[][..], &["--stage", "operation"], &["--as-of", "2026-07-01"], &["--layers", "none"]] {
        let folder = with_report(more);
        let ran = folder.run(&["verify", "old.json", "plan.toml"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{more:?}: {}", ran.out);
        assert!(ran.out.starts_with("✓ 相符"), "{}", ran.out);
        fs::rename(folder.path("plan.toml"), folder.path("renamed.toml")).unwrap();
        assert_eq!(folder.run(&["verify", "old.json", "renamed.toml"]).code, 0, "a name is no content");
    }
}

#[test]
fn an_altered_report_is_told_where_it_differs() {
    let folder = with_report(&[]);
    let mut report: Value = serde_json::from_str(&text(&folder.path("old.json"))).unwrap();
    let rules = report.get_mut("rules").and_then(Value::as_array_mut).unwrap();
    let rule = rules.iter_mut().find(|rule| rule.get("id").unwrap() == "hydrogen-13-1").unwrap();
    *rule.pointer_mut("/value/exact").unwrap() = "0.1".into();
    fs::write(folder.path("old.json"), report.to_string()).unwrap();
    let ran = folder.run(&["verify", "old.json", "plan.toml"]);
    assert_eq!(ran.code, 1);
    for said in ["✗ 不符：1 处", "rules[hydrogen-13-1].value.exact：报告为 0.1", "报告被改动过"] {
        assert!(ran.out.contains(said), "no {said} in\n{}", ran.out);
    }
    let english = folder.run(&["verify", "old.json", "plan.toml", "--lang", "en"]);
    assert!(english.out.contains("0.1 in the report"), "{}", english.out);
}

#[test]
fn another_plan_is_told() {
    let folder = with_report(&[]);
    fs::write(folder.path("plan.toml"), failing()).unwrap();
    let ran = folder.run(&["verify", "old.json", "plan.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("SHA-256 不同") && ran.out.contains("input.sha256"), "{}", ran.out);
    assert!(ran.out.contains("overall：报告为 pass，重新核对为 fail"), "{}", ran.out);
}

#[test]
fn what_is_no_report_is_refused() {
    let folder = with_report(&[]);
    let report = text(&folder.path("old.json"));
    for (wrong, says) in [
        ("", "不是 hegui 的 JSON 报告（第 1 行第 0 列：从这里起不是 JSON）"),
        ("{}", "不是 hegui 的 JSON 报告（第 1 行第 2 列：字段 `schema` 缺少、重复或不认识）"),
        ("[1]", "不是 hegui 的 JSON 报告（第 1 行第 2 列：内容与报告不符）"),
        (report.replace("hegui-report-v1", "hegui-report-v9").as_str(), "hegui-report-v9"),
        (report.replace("\"stage\": \"application\"", "\"stage\": \"somewhere\"").as_str(), "不认识"),
    ] {
        fs::write(folder.path("old.json"), wrong).unwrap();
        let ran = folder.run(&["verify", "old.json", "plan.toml"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{says}");
        assert!(ran.err.contains(says), "no {says} in {}", ran.err);
    }
    assert_eq!(folder.run(&["verify", "-", "-"]).code, 2);
    assert_eq!(folder.run(&["verify", "nowhere.json", "plan.toml"]).code, 2);
}

#[test]
fn a_baseline_shows_only_what_moved() {
    let folder = with_report(&[]);
    let ran = folder.check(&["--baseline", "old.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("结论未变") && ran.out.contains("全部未变"), "{}", ran.out);

    fs::write(
        folder.path("plan.toml"),
        edited(&[("feed_in = \"0.70 亿", "feed_in = \"1.20 亿"), ("off_take = \"0.30 亿", "off_take = \"0.80 亿")]),
    )
    .unwrap();
    let ran = folder.check(&["--baseline", "old.json"]);
    assert_eq!(ran.code, 1, "the exit code is that of the check");
    for said in ["结论由 ✓ 符合 变为 ✗ 不符合", "计划文件有变", "hydrogen-13-1"] {
        assert!(ran.out.contains(said), "no {said} in\n{}", ran.out);
    }
    assert!(!ran.out.contains("hydrogen-4-1"), "{}", ran.out);
    let json: Value = serde_json::from_str(&folder.check(&["--baseline", "old.json", "--format", "json"]).out).unwrap();
    assert_eq!(json.get("schema").unwrap(), "hegui-changes-v1");
    assert!(folder.check(&["--baseline", "old.json", "--format", "md"]).out.starts_with("# "));
    let refused = folder.check(&["--baseline", "old.json", "--format", "html"]);
    assert!(refused.code == 2 && refused.err.contains("--baseline"), "{}", refused.err);
}

#[test]
fn the_baseline_is_an_input_that_no_report_replaces() {
    let folder = with_report(&[]);
    let old = text(&folder.path("old.json"));
    let ran = folder.check(&["--baseline", "old.json", "--format", "json", "--output", "old.json"]);
    assert_eq!(ran.code, 2);
    assert_eq!(text(&folder.path("old.json")), old);
}
