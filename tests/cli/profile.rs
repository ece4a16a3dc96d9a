//! Hourly profiles: a summary of a whole one, and every fault of another.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::support::{Folder, run_with_input};

const REFERENCE: &str = include_str!("../data/hourly-plains-2012.csv");

fn with(bytes: impl AsRef<[u8]>) -> Folder {
    let folder = Folder::with("");
    fs::write(folder.path("year.csv"), bytes).unwrap();
    folder
}

#[test]
fn a_whole_year_is_summarised() {
    let ran = with(REFERENCE).run(&["profile", "year.csv"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("wind_cf，单位 标幺值") && ran.out.contains("12月 █"), "{}", ran.out);
    let ran = with(REFERENCE).run(&["profile", "year.csv", "--lang", "en"]);
    assert!(ran.out.is_ascii() && ran.out.contains("Dec ###"), "{}", ran.out);
}

#[test]
fn chosen_columns_have_the_unit_that_is_given() {
    let file = REFERENCE.replace("load_pu", "负荷");
    let folder = with(&file);
    let ran = folder.run(&["profile", "year.csv"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("未读取的列（没有单位）：负荷"), "{}", ran.out);
    let ran = folder.run(&["profile", "year.csv", "--column", "负荷=MW", "--column", "pv_cf", "--format", "json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["columns"].as_array().map(Vec::len), Some(2));
    assert_eq!((&json["columns"][0]["unit"], &json["columns"][1]["unit"]), (&"MW".into(), &"pu".into()));
    let ran = folder.run(&["profile", "year.csv", "--column", "负荷"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("列“负荷”没有单位"), "{}", ran.err);
    let ran = folder.run(&["profile", "year.csv", "--column", "负荷=焦耳"]);
    assert!(ran.code == 2 && ran.err.contains("单位可写 MW"), "{}", ran.err);
    let ran = folder.run(&["profile", "year.csv", "--column", "pv_cf=MW"]);
    assert!(ran.code == 2 && ran.err.contains("表头写的是 标幺值，要求的是 MW"), "{}", ran.err);
}

#[test]
fn faults_are_told_with_their_rows_and_nothing_is_summed() {
    let file = REFERENCE.replacen("\n100,", "\n99,", 1).replacen(",0.0,", ",0.1,", 1);
    let ran = with(&file).run(&["profile", "year.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    for told in
        ["year.csv:102:1", "与上一行重复", "year.csv:103:1", "缺 1 个时段", "year.csv:2:12", "夜间 0 时有光伏出力"]
    {
        assert!(ran.err.contains(told), "{told} is not told: {}", ran.err);
    }
    assert!(ran.err.ends_with("共 3 个错误，未读取任何数据。\n"), "{}", ran.err);
}

#[test]
fn a_file_of_200_megabytes_is_refused_unread() {
    let folder = Folder::with("");
    // A file with a hole takes no room on disk.
    fs::File::create(folder.path("year.csv")).unwrap().set_len(200_000_000).unwrap();
    let ran = folder.run(&["profile", "year.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("year.csv  文件超过 64 MiB，未读取"), "{}", ran.err);
}

#[test]
fn what_is_not_there_or_no_profile_is_refused() {
    let folder = Folder::with(crate::support::PLAN);
    for (file, told) in [("none.csv", "文件或目录不存在"), (".", "这是目录"), ("plan.toml", "共 ")] {
        let ran = folder.run(&["profile", file]);
        assert!(ran.code == 2 && ran.out.is_empty() && ran.err.contains(told), "{file}: {}", ran.err);
    }
}

#[test]
fn standard_input_is_read() {
    let year = (0..8760).fold("小时,出力(MW)\n".to_owned(), |mut year, hour| {
        let _ = writeln!(year, "{hour},1");
        year
    });
    let ran = run_with_input(&["profile", "-"], year.as_bytes());
    assert!(ran.code == 0 && ran.out.contains("8760.0 MWh"), "{}{}", ran.out, ran.err);
}

#[test]
fn a_header_does_not_reach_the_terminal_as_it_is() {
    let year = format!("\u{1b}[2J(MW)\n{}", "1\n".repeat(8760));
    let folder = with(year);
    for arguments in [&["profile", "year.csv"][..], &["profile", "year.csv", "--column", "x"]] {
        let ran = folder.run(arguments);
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{}{}", ran.out, ran.err);
    }
}
