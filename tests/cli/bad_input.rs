//! Whatever is wrong with an input: exit code 2, where it stands, and what to write instead.

use std::fs;

use crate::support::{Folder, PLAN, check_edited, edited, run, run_with_input};

/// The position of the first occurrence of a text in a plan, as messages give it.
fn position(plan: &str, what: &str) -> String {
    assert!(plan.contains(what), "{what} is not in the plan");
    let at = plan.find(what).unwrap();
    let line = plan[..at].matches('\n').count() + 1;
    let column = plan[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}")
}

/// A refused plan: the position of `at`, and every text of `says`, stand in the message.
fn refused(plan: &str, at: &str, says: &[&str]) {
    let ran = Folder::with(plan).check(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    let place = format!("plan.toml:{}", position(plan, at));
    for said in says.iter().copied().chain([place.as_str()]) {
        assert!(ran.err.contains(said), "no {said} in\n{}", ran.err);
    }
    let english = Folder::with(plan).check(&["--lang", "en"]);
    assert_eq!(english.code, 2);
    assert!(english.err.contains(&place), "{}", english.err);
}

#[test]
fn an_empty_file() {
    for empty in ["", "\n \n", "\u{feff}"] {
        let ran = Folder::with(empty).check(&[]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("文件是空的") && ran.err.contains("hegui new hydrogen"), "{}", ran.err);
    }
}

#[test]
fn a_file_that_is_not_utf8() {
    let mut gbk = b"regulation = \"hydrogen\"\n[project]\nname = \"".to_vec();
    gbk.extend([0xcf, 0xee, 0xc4, 0xbf]);
    gbk.extend(b"\"\n");
    let ran = Folder::with(gbk).check(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("plan.toml:3:9") && ran.err.contains("UTF-8") && ran.err.contains("GBK"), "{}", ran.err);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let ran = Folder::with(format!("\u{feff}{}", PLAN.replace('\n', "\r\n"))).check(&[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_syntax_error() {
    refused(&format!("{PLAN}= 1\n"), "= 1\n", &["TOML"]);
}

#[test]
fn a_bare_number() {
    let plan = edited(&[("capacity = \"12 万千瓦\"", "capacity = 12")]);
    refused(&plan, "12 ", &["capacity", "风电装机容量", "万千瓦"]);
}

#[test]
fn a_wrong_dimension_and_an_unknown_unit() {
    refused(&edited(&[("\"12 万千瓦\"", "\"12 吨\"")]), "\"12 吨\"", &["风电装机容量", "万千瓦"]);
    refused(&edited(&[("\"12 万千瓦\"", "\"12 斗\"")]), "\"12 斗\"", &["风电装机容量", "斗"]);
}

#[test]
fn a_negative_capacity() {
    refused(&edited(&[("\"12 万千瓦\"", "\"-12 万千瓦\"")]), "\"-12 万千瓦\"", &["风电装机容量"]);
}

#[test]
fn what_is_no_number() {
    refused(&edited(&[("\"12 万千瓦\"", "\"NaN 万千瓦\"")]), "\"NaN 万千瓦\"", &["风电装机容量"]);
    refused(&edited(&[("\"12 万千瓦\"", "nan")]), "nan  ", &["风电装机容量", "万千瓦"]);
    refused(&edited(&[("\"12 万千瓦\"", "inf")]), "inf  ", &["风电装机容量", "万千瓦"]);
}

#[test]
fn a_number_of_forty_digits() {
    let long = format!("\"{} 万千瓦\"", "1234567890".repeat(4));
    refused(&edited(&[("\"12 万千瓦\"", &long)]), &long, &["风电装机容量"]);
}

#[test]
fn an_unknown_key_with_a_suggestion() {
    let plan = edited(&[("annual_output =", "anual_output =")]);
    refused(&plan, "anual_output", &["anual_output", "annual_output", "年制氢量"]);
}

#[test]
fn a_key_that_stands_twice() {
    let plan = edited(&[("[solar]", "capacity = \"13 万千瓦\"\n[solar]")]);
    refused(&plan, "capacity = \"13 万千瓦\"", &["capacity"]);
}

#[test]
fn a_day_that_does_not_exist() {
    let line = PLAN.lines().find(|line| line.starts_with("filing_date")).unwrap();
    refused(&edited(&[(line, "filing_date = 2026-02-30")]), "2026-02-30", &["日期", "2027-06-30"]);
}

#[test]
fn two_phases_of_the_same_name() {
    let plan = include_str!("../../project-templates/hydrogen-two-phase.toml");
    let plan = plan.replace("name = \"二期\"", "name = \"一期\" # 重名");
    refused(&plan, "\"一期\" # 重名", &["分期名称", "一期"]);
}

#[test]
fn a_paper_that_is_not_there_or_not_in_the_folder() {
    let named = |file: &str| edited(&[("quantity = \"8500 吨\"", &format!("file = \"{file}\""))]);
    refused(&named("协议.pdf"), "\"协议.pdf\"", &["协议.pdf", "不存在"]);
    refused(&named("../plan.toml"), "\"../plan.toml\"", &["../plan.toml", "目录"]);
    refused(&named("/etc/passwd"), "\"/etc/passwd\"", &["/etc/passwd", "目录"]);

    let folder = Folder::with(named("协议.pdf"));
    fs::write(folder.path("协议.pdf"), "paper").unwrap();
    let ran = folder.check(&[]);
    assert_ne!(ran.code, 2, "{}", ran.err);
}

#[test]
fn a_file_of_a_hundred_megabytes() {
    let folder = Folder::with("");
    fs::File::options().write(true).open(folder.path("plan.toml")).unwrap().set_len(100 << 20).unwrap();
    let ran = folder.check(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("1 MiB"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn an_endless_file() {
    let ran = run(&["check", "/dev/zero"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("1 MiB"), "{}", ran.err);
}

#[test]
fn what_cannot_be_opened() {
    let folder = Folder::with(PLAN);
    let ran = folder.run(&["verify", ".", "plan.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("目录"), "{}", ran.err);
    let ran = folder.run(&["check", "nowhere.toml", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nowhere.toml") && ran.err.contains("no such file"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(PLAN);
    let path = folder.path("plan.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_ok() {
        // This user may read anything; a unit test of the command holds the message instead.
        return;
    }
    let ran = folder.check(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("权限"), "{}", ran.err);
}

#[test]
fn standard_input_is_read_like_a_file() {
    let ran = run_with_input(&["check", "-"], PLAN.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let ran = run_with_input(&["check", "-"], b"regulation = \"hydrogen\"\n[wind]\ncapacity = 20\n");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("stdin:3:12"), "{}", ran.err);
    let ran = run_with_input(&["check", "-"], &vec![b'#'; 3 << 20]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("1 MiB"), "{}", ran.err);
}

#[test]
fn all_problems_are_told_at_once() {
    let plan = edited(&[
        ("capacity = \"12 万千瓦\"", "capacity = 12"),
        ("\"3000 h\"", "\"3000 吨\""),
        ("annual_output =", "anual_output ="),
        ("\"52 kWh/kg\"", "\"-52 kWh/kg\""),
        ("source = \"再生水\"", "source = \"雨水水\""),
    ]);
    let ran = Folder::with(&plan).check(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    for at in ["12  ", "\"3000 吨\"", "anual_output", "\"-52 kWh/kg\"", "\"雨水水\""] {
        let place = format!("plan.toml:{}", position(&plan, at));
        assert!(ran.err.contains(&place), "no {place} in\n{}", ran.err);
    }
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let harmful = "\\u001b[2J\\u001b]0;x\\u0007\\u202e";
    let plan = edited(&[("name = \"样例", &format!("name = \"{harmful}样例"))]);
    for more in [&["--all"][..], &["--format", "json"]] {
        let ran = Folder::with(&plan).check(more);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("样例"));
        assert!(!ran.out.contains(['\u{1b}', '\u{7}']), "{:?}", ran.out);
        assert!(more.contains(&"json") || !ran.out.contains('\u{202e}'), "{:?}", ran.out);
    }
    let ran = check_edited(&[("name = \"样例", "\u{1b}[2J = \"样例")]);
    assert_eq!(ran.code, 2);
    assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    for arguments in [["check", "\u{1b}[2J"], ["\u{1b}[2J", "x"], ["explain", "\u{1b}[2J"]] {
        let ran = run(&arguments);
        assert_eq!(ran.code, 2);
        assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    }
}
