//! Broken stories end with a clear message and exit code 2, and nothing is written.

use crate::support::Folder;

const APPROVED: &str = include_str!("../stories/hydrogen/approved.toml");
const BUILT: &str = include_str!("../stories/hydrogen/built.toml");
const OTHER: &str = include_str!("../stories/green-park/approved.toml");

/// Runs a comparison of `approved.toml`, where it is given, with the plan.
fn compared(approved: Option<&str>, current: &str) -> (i32, String, String) {
    let folder = Folder::with(current);
    if let Some(approved) = approved {
        std::fs::write(folder.path("approved.toml"), approved).unwrap();
    }
    let ran = folder.run(&["compare", "approved.toml", "plan.toml"]);
    (ran.code, ran.out, ran.err)
}

#[test]
fn a_whole_story_is_compared() {
    let (code, out, err) = compared(Some(APPROVED), BUILT);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("与批复方案没有差异"), "{out}");
}

#[test]
fn a_missing_approved_plan_another_regulation_and_dates_out_of_order_are_refused() {
    let early = BUILT.replace("filing_date = 2026-03-01", "filing_date = 2026-02-28");
    assert_ne!(early, BUILT);
    for (approved, current, told) in [
        (None, BUILT, "approved.toml"),
        (Some(OTHER), BUILT, "适用的细则不同"),
        (Some(APPROVED), early.as_str(), "日期先后颠倒"),
        (Some("regulation = 3\n"), BUILT, "approved.toml"),
    ] {
        let (code, out, err) = compared(approved, current);
        assert_eq!((code, out.as_str()), (2, ""), "{err}");
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn a_broken_step_of_a_story_writes_no_report() {
    for broken in [BUILT.replace("[wind]", "[wind"), BUILT.replace("capacity = \"12 万千瓦\"", "capacity = 12")] {
        assert_ne!(broken, BUILT);
        let folder = Folder::with(&broken);
        let ran = folder.run(&["check", "plan.toml", "--stage", "acceptance", "--output", "report.txt"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(!ran.err.is_empty() && folder.names() == ["plan.toml"]);
    }
}
