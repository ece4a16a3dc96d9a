//! `hegui check`: conclusions, exit codes, formats.

use hegui::assess::{Options, RuleResult, assess};
use hegui::project::{Choice, Stage, read};

use crate::support::{Folder, PLAN, command, edited, failing, missing, overall, ran, run, run_with_input, to_justify};

#[test]
fn each_conclusion_has_its_exit_code() {
    for (plan, conclusion, code) in
        [(PLAN.to_owned(), "pass", 0), (failing(), "fail", 1), (missing(), "missing", 3), (to_justify(), "justify", 3)]
    {
        assert_eq!(overall(&plan), conclusion);
        let ran = Folder::with(&plan).check(&[]);
        assert_eq!((ran.code, ran.err.as_str()), (code, ""), "{conclusion}");
    }
}

#[test]
fn fail_on_says_which_conclusions_count() {
    for (plan, codes) in
        [(PLAN.to_owned(), [0, 0, 0]), (failing(), [1, 1, 1]), (missing(), [0, 3, 3]), (to_justify(), [0, 0, 3])]
    {
        let folder = Folder::with(&plan);
        for (words, code) in [["fail", "不符合"], ["missing", "待补充"], ["justify", "需论证"]].iter().zip(codes)
        {
            for word in words {
                assert_eq!(folder.check(&["--fail-on", word]).code, code, "{word}");
            }
        }
    }
}

#[test]
fn a_stage_may_be_named_in_chinese() {
    let folder = Folder::with(PLAN);
    for stage in Stage::ALL {
        let (by_id, by_name) = (folder.check(&["--stage", stage.id()]), folder.check(&["--stage", stage.name().zh]));
        assert_eq!(by_id, by_name);
        assert!(by_id.code == 0 || by_id.code == 3, "{}: {}", stage.id(), by_id.err);
    }
}

#[test]
fn a_day_decides_on_papers() {
    let plan = edited(&[("quantity = \"8500 吨\"", "quantity = \"8500 吨\"\nvalid_until = 2026-06-30")]);
    let folder = Folder::with(plan);
    assert_eq!(folder.check(&[]).code, 0);
    assert_eq!(folder.check(&["--as-of", "2026-06-30"]).code, 0);
    assert_eq!(folder.check(&["--as-of", "2026-07-01"]).code, 3);
    for wrong in ["2026-02-30", "20260701", "2026-7-1", "tomorrow"] {
        let ran = folder.check(&["--as-of", wrong]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(wrong) && ran.err.contains("2027-06-30"), "{}", ran.err);
    }
}

#[test]
fn json_holds_the_verdicts_of_the_library() {
    for text in [PLAN.to_owned(), failing(), missing(), to_justify()] {
        let ran = Folder::with(&text).check(&["--format", "json"]);
        assert_eq!(ran.err, "");
        let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let plan = read("plan.toml", text.as_bytes()).unwrap();
        let assessment = assess(&plan, Options::default()).unwrap();
        assert_eq!(report["overall"], assessment.overall().id());
        let text = |rule: &serde_json::Value, key: &str| rule[key].as_str().unwrap().to_owned();
        let rules = report["rules"].as_array().unwrap();
        let told: Vec<_> = rules.iter().map(|rule| (text(rule, "id"), text(rule, "verdict"))).collect();
        let pair = |result: &RuleResult| (result.rule.id.to_owned(), result.consequence.id().to_owned());
        let found: Vec<_> = assessment.results.iter().map(pair).collect();
        assert_eq!(told, found);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = Folder::with(failing());
    for more in [&["--all"][..], &["--closest"], &["--format", "json"], &["--lang", "en"]] {
        assert_eq!(folder.check(more), folder.check(more));
    }
}

#[test]
fn colour_stays_out_of_a_pipe_unless_asked_for() {
    let folder = Folder::with(failing());
    assert!(!folder.check(&[]).out.contains('\u{1b}'));
    assert!(!folder.check(&["--colour", "never"]).out.contains('\u{1b}'));
    assert!(folder.check(&["--colour", "always"]).out.contains('\u{1b}'));
    assert!(folder.check(&["--color", "always"]).out.contains('\u{1b}'));
    let rejected = Folder::with("x = 1");
    assert!(!rejected.check(&[]).err.contains('\u{1b}'));
}

#[test]
fn no_color_and_the_width_of_the_environment_change_nothing_in_a_pipe() {
    let folder = Folder::with(failing());
    let plain = folder.check(&[]);
    let mut command = command(&["check", "plan.toml"]);
    command.current_dir(folder.dir.path()).env("NO_COLOR", "1").env("COLUMNS", "61");
    assert_eq!(ran(command), plain);
}

#[test]
fn templates_pass_at_the_application_stage() {
    let variants: &[(&str, &[&str])] = &[
        ("hydrogen", &["on-grid", "off-grid", "two-phase", "并网型", "离网型", "两期"]),
        ("green-park", &["park", "network", "园区", "增量配电网"]),
        ("source-grid-load-storage", &["single", "phased", "一次投产", "分期投产"]),
        ("self-consumption", &["distributed", "road-slope", "mine", "plant-use", "mixed"]),
        ("captive-replacement", &["retrofit", "no-retrofit"]),
        ("thermal-flexibility", &["existing", "under-construction", "pooled"]),
    ];
    for (regulation, variant) in variants.iter().flat_map(|(kind, all)| all.iter().map(move |one| (kind, one))) {
        let plan = run(&["new", regulation, "--variant", variant]);
        assert_eq!((plan.code, plan.err.as_str()), (0, ""));
        assert_eq!(run_with_input(&["check", "-"], plan.out.as_bytes()).code, 0, "{variant}");
    }
    let other_kind = run(&["new", "green-park", "--variant", "off-grid"]);
    assert_eq!((other_kind.code, other_kind.out.as_str()), (2, ""));
    assert!(other_kind.err.contains("park") && other_kind.err.contains("network"), "{}", other_kind.err);
}

#[test]
fn english_has_no_chinese_of_the_program() {
    let ran = Folder::with("").check(&["--lang", "en"]);
    assert!(ran.err.is_ascii(), "{}", ran.err);
}
