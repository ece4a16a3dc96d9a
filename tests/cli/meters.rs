//! Meter files: read beside the plan, judged by calendar year, refused with row and column.

use std::fmt::Write as _;
use std::fs::{self, File};

use crate::support::Folder;

const OPERATED: &str = include_str!("../stories/hydrogen/operated.toml");

/// The plan of the story without its own metered years.
fn plan(tables: &str) -> String {
    let stated = OPERATED.find("[[metered]]").unwrap();
    format!("{}{tables}", &OPERATED[..stated])
}

const NAMED: &str = "[[metered_files]]\nfile = \"meters.csv\"\n";

/// Two years: each month 0.40 of generation and 0.03 of off-take; feed-in of 0.08 is exactly 20% of the year.
fn two_years(last: &str) -> String {
    let mut text = "月份,可发电量（亿千瓦时）,弃电量（亿千瓦时）,发电量（亿千瓦时）,上网电量（MWh）,下网电量（亿千瓦时）,损耗（亿千瓦时）\n".to_owned();
    for year in [2028, 2029] {
        for month in 1..=12 {
            let feed_in = if (year, month) == (2029, 12) { last } else { "8000" };
            writeln!(text, "{year}-{month:02},0.41,0.01,0.40,{feed_in},0.03,0.01").unwrap();
        }
    }
    text
}

fn with(plan: &str, meters: &str) -> Folder {
    let folder = Folder::with(plan);
    fs::write(folder.path("meters.csv"), meters).unwrap();
    folder
}

fn feed_in(folder: &Folder) -> (String, Vec<(i64, bool)>) {
    let ran = folder.run(&["check", "plan.toml", "--stage", "operation", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
    let rule = report["rules"].as_array().unwrap().iter().find(|rule| rule["id"] == "hydrogen-13-1").unwrap();
    let years = report["years"].as_array().unwrap().iter().map(|year| {
        let open = year["open"].as_array().unwrap().iter().any(|id| id == "hydrogen-13-1");
        (year["year"].as_i64().unwrap(), open)
    });
    (rule["verdict"].as_str().unwrap().to_owned(), years.collect())
}

#[test]
fn a_meter_file_is_judged_by_calendar_year() {
    assert_eq!(feed_in(&with(&plan(NAMED), &two_years("8000"))), ("pass".into(), vec![(2028, false), (2029, false)]));
    // One kilowatt-hour above 20% in the last month of the second year.
    assert_eq!(
        feed_in(&with(&plan(NAMED), &two_years("8000.001"))),
        ("fail".into(), vec![(2028, false), (2029, true)])
    );
}

#[test]
fn a_year_of_a_file_that_the_plan_states_too_is_not_counted_twice() {
    let stated = &OPERATED[OPERATED.find("[[metered]]").unwrap()..];
    assert!(stated.contains("year = 2028"));
    let folder = with(&format!("{OPERATED}{NAMED}"), &two_years("8000"));
    let ran = folder.run(&["check", "plan.toml", "--stage", "operation"]);
    // Neither figure of either year can be relied on: both lack evidence.
    assert_eq!(ran.code, 3);
    assert!(ran.out.contains("2028 年的计量电量给了不止一次"), "{}", ran.out);
}

#[test]
fn what_is_wrong_with_a_meter_file_is_told_with_row_and_column_and_nothing_is_written() {
    let broken = two_years("x").replace("2028-03", "2028-04");
    let folder = with(&plan(NAMED), &broken);
    let ran = folder.run(&["check", "plan.toml", "--stage", "operation", "--output", "report.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    for told in ["计量文件“meters.csv”第 4 行第 1 列", "第 25 行第 5 列（上网电量）", "file = \"meters.csv\""]
    {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    assert_eq!(folder.names(), ["meters.csv", "plan.toml"]);
    let ran = folder.run(&["--lang", "en", "check", "plan.toml"]);
    assert!(ran.code == 2 && ran.err.contains("meter file “meters.csv” row 25 column 5 (feed-in)"), "{}", ran.err);
}

#[test]
fn a_file_that_is_missing_elsewhere_or_too_large_is_refused_unread() {
    for (named, told) in [
        ("no.csv", "计量文件“no.csv”：不存在"),
        ("../meters.csv", "不在计划文件所在目录之下"),
        ("/meters.csv", "不在计划文件所在目录之下"),
        ("large.csv", "超过 256 MiB"),
        (".", "不是普通文件"),
    ] {
        let folder = with(&plan(&NAMED.replace("meters.csv", named)), "");
        // The file takes no room: it is never read.
        File::create(folder.path("large.csv")).unwrap().set_len((256 << 20) + 1).unwrap();
        let ran = folder.run(&["check", "plan.toml"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{named}");
        assert!(ran.err.contains(told), "{named}: {}", ran.err);
    }
}

#[test]
fn a_report_names_the_meter_file_and_verify_sees_it_change() {
    let folder = with(&plan(NAMED), &two_years("8000"));
    let check = ["check", "plan.toml", "--stage", "operation", "--format", "json", "--output", "report.json"];
    folder.run(&check);
    let report = fs::read_to_string(folder.path("report.json")).unwrap();
    assert!(report.contains("\"file\": \"meters.csv\""));
    assert_eq!(folder.run(&["verify", "report.json", "plan.toml"]).code, 0);
    fs::write(folder.path("meters.csv"), two_years("8000.001")).unwrap();
    let ran = folder.run(&["verify", "report.json", "plan.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("input.attachments[0].sha256") && ran.out.contains("years[1].open"), "{}", ran.out);
}

#[test]
fn a_batch_reads_the_meters_of_each_plan_in_its_own_folder() {
    let folder = Folder::with(plan(NAMED));
    fs::create_dir(folder.path("a")).unwrap();
    fs::create_dir(folder.path("b")).unwrap();
    fs::remove_file(folder.path("plan.toml")).unwrap();
    for (below, last) in [("a", "8000"), ("b", "x")] {
        fs::write(folder.path(&format!("{below}/plan.toml")), plan(NAMED)).unwrap();
        fs::write(folder.path(&format!("{below}/meters.csv")), two_years(last)).unwrap();
    }
    let ran = folder.run(&["check", ".", "--stage", "operation"]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(format!("{}{}", ran.out, ran.err).contains("第 25 行第 5 列"), "{}{}", ran.out, ran.err);
}
