//! `hegui check` with folders and many files.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use crate::support::{Folder, PLAN, Ran, command, failing, missing, text, to_justify};

/// A folder with plans of every outcome, some of them deeper.
fn plans() -> Folder {
    let folder = Folder::with(PLAN);
    fs::create_dir_all(folder.path("plans/deep")).unwrap();
    for (name, plan) in [
        ("plans/pass.toml", PLAN.to_owned()),
        ("plans/fail.toml", failing()),
        ("plans/deep/missing.toml", missing()),
        ("plans/deep/justify.toml", to_justify()),
    ] {
        fs::write(folder.path(name), plan).unwrap();
    }
    folder
}

fn summary(folder: &Folder, more: &[&str]) -> (Ran, Value) {
    let ran = folder.run(&[&["check", "plans", "--format", "json"], more].concat());
    let json = serde_json::from_str(&ran.out).unwrap();
    (ran, json)
}

fn states(json: &Value) -> Vec<(String, String)> {
    let plans = json.get("plans").and_then(Value::as_array).unwrap();
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let state =
        |plan: &Value| if text(plan, "state") == "checked" { text(plan, "overall") } else { text(plan, "state") };
    plans.iter().map(|plan| (text(plan, "file").replace('\\', "/"), state(plan))).collect()
}

#[test]
fn a_folder_is_checked_in_a_stable_order_whatever_the_threads() {
    let folder = plans();
    let (ran, json) = summary(&folder, &[]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let expected = [
        ("plans/deep/justify.toml", "justify"),
        ("plans/deep/missing.toml", "missing"),
        ("plans/fail.toml", "fail"),
        ("plans/pass.toml", "pass"),
    ];
    assert_eq!(states(&json), expected.map(|(file, state)| (file.to_owned(), state.to_owned())));
    for jobs in ["1", "2", "7"] {
        assert_eq!(summary(&folder, &["--jobs", jobs]).0, ran, "{jobs} threads");
    }
    let printed = folder.run(&["check", "plans"]);
    assert!(printed.out.contains("共 4 份计划：不符合 1 · 待补充 1 · 需论证 1 · 符合 1"), "{}", printed.out);
}

#[test]
fn a_broken_plan_stops_no_other_and_is_listed_with_its_reason() {
    let folder = plans();
    fs::write(folder.path("plans/bad.toml"), PLAN.replace("\"12 万千瓦\"", "12")).unwrap();
    fs::write(folder.path("plans/empty.toml"), "").unwrap();
    let (ran, json) = summary(&folder, &[]);
    assert_eq!(ran.code, 2, "what was not read comes before what does not comply");
    assert_eq!(states(&json).iter().filter(|(_, state)| state == "unread").count(), 2);
    assert_eq!(states(&json).len(), 6);
    let printed = folder.run(&["check", "plans", "nowhere.toml"]);
    for said in ["! 未读取", "17:12 ", "没有写单位", "nowhere.toml", "文件是空的", "未读取 3"] {
        assert!(printed.out.contains(said), "no {said} in\n{}", printed.out);
    }
}

#[test]
fn one_exit_code_tells_the_worst() {
    let folder = plans();
    fs::remove_file(folder.path("plans/fail.toml")).unwrap();
    assert_eq!(folder.run(&["check", "plans"]).code, 3);
    assert_eq!(folder.run(&["check", "plans", "--fail-on", "fail"]).code, 0);
    fs::remove_dir_all(folder.path("plans/deep")).unwrap();
    assert_eq!(folder.run(&["check", "plans", "plan.toml"]).code, 0);
    assert_eq!(folder.run(&["check", "plans", "--stage", "operation"]).code, 3);
}

#[test]
fn a_run_over_no_plan_is_an_error() {
    let folder = plans();
    fs::create_dir(folder.path("empty")).unwrap();
    for arguments in [&["check", "empty"][..], &["check", "empty", "--format", "json"]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("没有找到计划文件"), "{}", ran.err);
    }
}

#[test]
fn each_plan_has_its_reports_and_all_have_one() {
    let folder = plans();
    let each = ["--report", "html=out/", "--report", "json=out/", "--report", "docx=out/"];
    let all = [
        "--report",
        "xlsx=all.xlsx",
        "--report",
        "html=all.html",
        "--report",
        "junit=all.xml",
        "--report",
        "sarif=all.sarif",
    ];
    let ran = folder.run(&[&["check", "plans"][..], &each, &all].concat());
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    for name in ["deep/justify", "deep/missing", "fail", "pass"] {
        for ending in ["html", "json", "docx"] {
            assert!(folder.path(&format!("out/{name}.{ending}")).exists(), "{name}.{ending}");
        }
    }
    // A report of many is that of one.
    let one = folder.run(&["check", "plans/fail.toml", "--format", "json"]);
    assert_eq!(one.out, text(&folder.path("out/fail.json")));
    let sarif: Value = serde_json::from_str(&text(&folder.path("all.sarif"))).unwrap();
    assert_eq!(sarif.get("runs").and_then(Value::as_array).unwrap().len(), 4);
    assert_eq!(text(&folder.path("all.xml")).matches("<testsuite ").count(), 4);
    let files = ["all.xlsx", "all.html", "all.xml", "all.sarif", "out/fail.docx"];
    let before: Vec<_> = files.iter().map(|name| fs::read(folder.path(name)).unwrap()).collect();
    folder.run(&[&["check", "plans", "--jobs", "1"][..], &each, &all].concat());
    let after: Vec<_> = files.iter().map(|name| fs::read(folder.path(name)).unwrap()).collect();
    assert!(before == after, "the same plans give the same bytes");
}

#[test]
fn what_was_not_read_stands_in_every_summary() {
    let folder = plans();
    fs::write(folder.path("plans/bad.toml"), "x = 1").unwrap();
    for (format, said) in [
        ("sarif", "\"executionSuccessful\": false"),
        ("junit", "<error type=\"unread\""),
        ("md", "未读取"),
        ("html", "未读取"),
    ] {
        let ran = folder.run(&["check", "plans", "--format", format]);
        assert_eq!(ran.code, 2);
        assert!(ran.out.contains(said), "no {said} in {format}");
    }
}

#[test]
fn what_goes_with_one_plan_only_is_refused() {
    let folder = plans();
    for (more, says) in [
        (&["--baseline", "old.json"][..], "--baseline"),
        (&["--format", "docx", "--output", "all.docx"], "docx"),
        (&["-"], "标准输入"),
        (&["--jobs", "0"], "1 到 256"),
        (&["--report", "json=plans/pass.toml"], "输入文件"),
    ] {
        let ran = folder.run(&[&["check", "plans"][..], more].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{more:?}");
        assert!(ran.err.contains(says), "no {says} in {}", ran.err);
    }
    assert_eq!(text(&folder.path("plans/pass.toml")), PLAN);
}

#[test]
fn a_run_that_is_killed_leaves_no_half_of_a_file() {
    let folder = plans();
    for number in 0..60 {
        fs::copy(folder.path("plans/fail.toml"), folder.path(&format!("plans/fail-{number}.toml"))).unwrap();
    }
    for delay in [5, 40, 120, 250] {
        let mut command = command(&["check", "plans", "--report", "html=out/", "--report", "xlsx=all.xlsx"]);
        command.current_dir(folder.dir.path()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(delay));
        let _ = child.kill();
        let _ = child.wait();
        if let Ok(book) = fs::read(folder.path("all.xlsx")) {
            assert!(book.starts_with(b"PK") && book.rchunks(22).next().unwrap().starts_with(b"PK\x05\x06"));
        }
        for entry in fs::read_dir(folder.path("out")).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let page = text(&path);
                assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"), "{}", path.display());
            }
        }
    }
}
