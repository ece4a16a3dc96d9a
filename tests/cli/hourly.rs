//! A plan with an hourly profile: read beside the plan, told in every format, and refused with its reason.

use std::fs;
use std::io::Read;

use crate::support::{Folder, Ran, text};

const PLAN: &str = include_str!("../data/hydrogen-a-hourly.toml");
const PROFILE: &str = include_str!("../data/hourly-plains-2012.csv");

/// The plan with edits beside a profile.
fn folder(edits: &[(&str, &str)], profile: &str) -> Folder {
    let plan = edits.iter().fold(PLAN.to_owned(), |plan, (from, to)| {
        assert!(plan.contains(from), "{from} is not in the plan");
        plan.replacen(from, to, 1)
    });
    let folder = Folder::with(plan);
    fs::write(folder.path("hourly-plains-2012.csv"), profile).unwrap();
    folder
}

fn refused(ran: &Ran, says: &[&str]) {
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    for said in says {
        assert!(ran.err.contains(said), "no {said} in\n{}", ran.err);
    }
}

/// All text of the parts of a packed file.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = String::new();
        if archive.by_index(at).unwrap().read_to_string(&mut part).is_ok() {
            all.push_str(&part);
        }
    }
    all
}

#[test]
fn both_figures_stand_in_every_format() {
    let folder = folder(&[], PROFILE);
    let ran = folder.check(&[
        "--report",
        "json=a.json",
        "--report",
        "md=a.md",
        "--report",
        "html=a.html",
        "--report",
        "xlsx=a.xlsx",
        "--report",
        "docx=a.docx",
        "--report",
        "terminal=a.txt",
    ]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let packed = |name: &str| unpacked(&fs::read(folder.path(name)).unwrap());
    let texts = ["a.json", "a.md", "a.html", "a.txt"].map(|name| text(&folder.path(name)));
    for (format, text) in ["json", "md", "html", "terminal", "xlsx", "docx"]
        .into_iter()
        .zip(texts.into_iter().chain([packed("a.xlsx"), packed("a.docx")]))
    {
        // What is stated, what the year says, and what was assumed for it.
        for said in ["66.20%", "57.75%", "按逐时模拟的年份", "逐时模拟的假定"] {
            assert!(text.contains(said), "no {said} in {format}");
        }
    }
}

// 489 890.587 667 MWh fed in and 341 890.587 667 taken, added up beside the program: the load is 592 000 MWh in 8760 equal
// hours, the sun 740 000 MWh in the shape of the profile.
#[test]
fn the_json_report_holds_the_year() {
    let json: serde_json::Value = serde_json::from_str(&folder(&[], PROFILE).check(&["--format", "json"]).out).unwrap();
    let exact = |field: &str| json["hourly"][field]["exact"].as_str().unwrap().to_owned();
    assert_eq!(json["hourly"]["hours"], 8760);
    assert_eq!(exact("potential_generation"), "740000000");
    assert_eq!(exact("feed_in"), "489890587.667");
    assert_eq!(exact("off_take"), "341890587.667");
    assert_eq!(exact("curtailment"), "0");
    let without: serde_json::Value =
        serde_json::from_str(&Folder::with(crate::support::PLAN).check(&["--format", "json"]).out).unwrap();
    assert!(without.get("hourly").is_none());
}

#[test]
fn the_profile_is_part_of_what_was_checked() {
    let folder = folder(&[], PROFILE);
    folder.check(&["--report", "json=a.json"]);
    assert!(text(&folder.path("a.json")).contains("\"file\": \"hourly-plains-2012.csv\""));
    assert_eq!(folder.run(&["verify", "a.json", "plan.toml"]).code, 0);
    // One hour of sun is another year.
    let line = PROFILE.lines().find(|line| line.starts_with("12,")).unwrap().to_owned();
    let mut cells: Vec<&str> = line.split(',').collect();
    cells[2] = "0.5";
    let changed = PROFILE.replacen(&format!("\n{line}\n"), &format!("\n{}\n", cells.join(",")), 1);
    assert_ne!(changed, PROFILE);
    fs::write(folder.path("hourly-plains-2012.csv"), changed).unwrap();
    let ran = folder.run(&["verify", "a.json", "plan.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("input.attachments"), "{}", ran.out);
}

#[test]
fn a_file_that_is_not_there_or_may_not_be_named() {
    for (name, why) in [
        ("no.csv", "逐时数据文件“no.csv”不存在"),
        ("../hourly-plains-2012.csv", "不在计划文件所在目录之下"),
        ("/etc/passwd", "不在计划文件所在目录之下"),
        (".", "不是普通文件"),
    ] {
        let edit = ("file = \"hourly-plains-2012.csv\"", format!("file = \"{name}\""));
        let ran = folder(&[(edit.0, edit.1.as_str())], PROFILE).check(&[]);
        refused(&ran, &["plan.toml:", why]);
    }
}

#[test]
fn a_column_that_is_not_there() {
    let ran = folder(&[("column = \"pv_cf\"", "column = \"pv\"")], PROFILE).check(&[]);
    refused(&ran, &["hourly-plains-2012.csv:1", "pv_cf"]);
}

/// Lines as a file.
fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn a_year_of_another_length() {
    let short = lines(PROFILE.lines().take(8000));
    refused(&folder(&[], &short).check(&[]), &["hourly-plains-2012.csv:8000", "缺 761 个时段"]);
    let gone = lines(PROFILE.lines().filter(|line| !line.starts_with("4000,")));
    refused(&folder(&[], &gone).check(&[]), &["hourly-plains-2012.csv:4002"]);
}

#[test]
fn values_that_are_none() {
    for (value, why) in [("NaN", "hourly-plains-2012.csv:14"), ("-0.1", "hourly-plains-2012.csv:14")] {
        let line = PROFILE.lines().find(|line| line.starts_with("12,")).unwrap();
        let mut cells: Vec<&str> = line.split(',').collect();
        cells[2] = value;
        let changed = PROFILE.replacen(&format!("\n{line}\n"), &format!("\n{}\n", cells.join(",")), 1);
        refused(&folder(&[], &changed).check(&[]), &[why]);
    }
}

#[test]
fn a_gap_and_a_value_that_is_none_are_told_at_once() {
    let changed: String = PROFILE
        .lines()
        .filter(|line| !line.starts_with("4000,"))
        .map(|line| if line.starts_with("12,") { "12,0.1,NaN,0.5\n".to_owned() } else { format!("{line}\n") })
        .collect();
    let told = ["hourly-plains-2012.csv:4002:1", "hourly-plains-2012.csv:14:8"];
    refused(&folder(&[], &changed).check(&[]), &told);
}

#[test]
fn what_the_simulation_lacks_is_named_and_leaves_no_pass() {
    let ran = folder(&[("minimum_load = \"20%\" ", "# ")], PROFILE).check(&[]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("逐时模拟还缺：制氢最低负荷率") && ran.out.contains("hydrogen.minimum_load"),
        "{}",
        ran.out
    );
}

#[test]
fn a_plan_among_many_tells_what_is_wrong_in_its_profile() {
    let folder = folder(&[("column = \"pv_cf\"", "column = \"pv\"")], PROFILE);
    fs::write(folder.path("other.toml"), "regulation = \"hydrogen\"\n").unwrap();
    let ran = folder.run(&["check", "plan.toml", "other.toml"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.out.contains("hourly-plains-2012.csv") || ran.err.contains("hourly-plains-2012.csv"), "{}", ran.out);
}

#[test]
fn a_report_does_not_replace_the_profile() {
    let folder = folder(&[], PROFILE);
    let ran = folder.check(&["--report", "md=hourly-plains-2012.csv"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert_eq!(text(&folder.path("hourly-plains-2012.csv")), PROFILE);
}
