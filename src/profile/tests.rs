//! Profiles as users have them: whole ones in every spelling, and one with each fault.
#![expect(clippy::float_cmp, reason = "what is read is held to its last digit")]

use std::fmt::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::text::Lang;

/// What a time column holds in each hour.
type Time = Box<dyn Fn(usize) -> String>;

const REFERENCE: &[u8] = include_bytes!("../../tests/data/hourly-plains-2012.csv");

/// A year of hours with a column `wind_cf`, a row of which may be changed, left out or doubled.
fn year(change: impl Fn(usize) -> Vec<String>) -> String {
    let mut text = "hour,wind_cf\n".to_owned();
    for hour in 0..8760 {
        for row in change(hour) {
            text.push_str(&row);
            text.push('\n');
        }
    }
    text
}

fn plain_row(hour: usize) -> String {
    format!("{hour},0.5")
}

fn with(hour: usize, row: &str) -> String {
    year(|at| vec![if at == hour { row.to_owned() } else { plain_row(at) }])
}

fn problems(bytes: &[u8], wanted: &[Wanted]) -> Problems {
    read(bytes, "year.csv", None, wanted).expect_err("the profile has a fault")
}

/// The only problem: line, column, kind.
fn only(text: &str) -> (u32, u32, ProblemKind) {
    let problems = problems(text.as_bytes(), &[Wanted::new("wind_cf")]);
    assert_eq!(problems.count(), 1, "{problems:?}");
    let problem = &problems.listed()[0];
    let place = problem.place.as_ref().expect("it has a place");
    for lang in [Lang::Zh, Lang::En] {
        assert!(!problem.message(lang).is_empty() && !problem.help(lang).is_empty());
    }
    (place.line, place.column, problem.kind.clone())
}

#[test]
fn the_reference_year_is_read_to_its_last_digit() {
    let wanted = [Wanted::new("wind_cf"), Wanted::new("pv_cf").of_sun(), Wanted::new("load_pu")];
    let (table, series) = read(REFERENCE, "hourly.csv", None, &wanted).unwrap();
    assert_eq!((table.step(), table.steps(), table.time_header()), (Step::Hour, 8760, Some("hour")));
    let [wind, sun, load] = series.as_slice() else { panic!("three columns are wanted") };
    assert_eq!(wind.values[0], 0.822_288);
    assert!((wind.total() - 3438.0).abs() < 0.5 && (sun.total() - 2159.0).abs() < 0.5);
    assert_eq!(load.peak().unwrap().1, 1.0);
    assert!(wind.is_per_unit());
    assert!((sum(&wind.months()) - wind.total()).abs() < 1e-9);
    assert!((sum(&sun.hours_of_day()) * 365.0 - sun.total()).abs() < 1e-9);
    assert_eq!(sun.hours_of_day()[0], 0.0);
}

#[test]
fn a_missing_hour_is_told_where_it_is_missing() {
    let text = year(|hour| if hour == 100 { Vec::new() } else { vec![plain_row(hour)] });
    let gap = ProblemKind::Gap { missing: 1, after: "99".to_owned(), found: "101".to_owned() };
    assert_eq!(only(&text), (102, 1, gap));
}

#[test]
fn the_last_hours_are_missed_as_well() {
    let text = year(|hour| if 8757 < hour { Vec::new() } else { vec![plain_row(hour)] });
    assert_eq!(only(&text), (8759, 1, ProblemKind::Ends { missing: 2, last: "8757".to_owned() }));
}

#[test]
fn a_repeated_hour_is_told() {
    let text = year(|hour| vec![plain_row(hour); if hour == 7 { 2 } else { 1 }]);
    assert_eq!(only(&text), (10, 1, ProblemKind::Repeated("7".to_owned())));
}

#[test]
fn hours_out_of_order_are_told() {
    let text = year(|hour| match hour {
        5 => vec![plain_row(6), plain_row(5)],
        6 => Vec::new(),
        _ => vec![plain_row(hour)],
    });
    let kinds: Vec<_> = problems(text.as_bytes(), &[]).listed().iter().map(|problem| problem.kind.clone()).collect();
    let gap = ProblemKind::Gap { missing: 1, after: "4".to_owned(), found: "6".to_owned() };
    assert_eq!(kinds, [gap, ProblemKind::Backwards { found: "5".to_owned(), after: "6".to_owned() }]);
}

#[test]
fn a_value_that_is_no_number_is_told_with_its_place() {
    let column = || "wind_cf".to_owned();
    let found = |found: &str| (column(), found.to_owned());
    let kind = |text: &str| only(&with(100, text));
    let of = |(column, found)| ProblemKind::NotFinite { column, found };
    assert_eq!(kind("100,NaN"), (102, 5, of(found("NaN"))));
    assert_eq!(kind("100,-inf"), (102, 5, of(found("-inf"))));
    assert_eq!(kind("100,"), (102, 5, ProblemKind::NoValue(column())));
    assert_eq!(kind("100,-"), (102, 5, ProblemKind::NotANumber { column: column(), found: "-".to_owned() }));
    assert_eq!(kind("100,-0.1"), (102, 5, ProblemKind::Negative { column: column(), found: "-0.1".to_owned() }));
    assert_eq!(kind("100,1.01"), (102, 5, ProblemKind::AboveOne { column: column(), found: "1.01".to_owned() }));
    assert_eq!(kind("100,\"0,5\""), (102, 5, ProblemKind::Comma { column: column(), found: "0,5".to_owned() }));
}

#[test]
fn zero_and_one_are_in_range_and_a_hair_more_is_not() {
    for good in ["100,0", "100,1", "100,1.000", "100,-0.0"] {
        assert!(read(with(100, good).as_bytes(), "year.csv", None, &[Wanted::new("wind_cf")]).is_ok(), "{good}");
    }
    for bad in ["100,1.0000001", "100,-0.0000001"] {
        only(&with(100, bad));
    }
    let text = with(100, "100,-0.5");
    let negative = Wanted { may_be_negative: true, ..Wanted::new("wind_cf") };
    assert_eq!(read(text.as_bytes(), "year.csv", None, &[negative]).unwrap().1[0].values[100], -0.5);
}

#[test]
fn a_decimal_comma_is_never_two_cells() {
    // In one row, in all rows, beside semicolons, in a single column.
    let kind = ProblemKind::Cells { found: 3, expected: 2, commas: true };
    assert_eq!(only(&with(3, "3,0,5")), (5, 5, kind.clone()));
    let all = problems(year(|hour| vec![format!("{hour},0,5")]).as_bytes(), &[]);
    assert_eq!((all.count(), all.listed().len()), (8760, Problems::LISTED));
    assert_eq!(all.more(), [(kind, 8740)]);
    let semicolons = year(|hour| vec![format!("{hour},0,5")]).replace("hour,", "hour;").replace(",0,5", ";0,5");
    let told = problems(semicolons.as_bytes(), &[Wanted::new("wind_cf")]);
    assert!(matches!(told.listed()[0].kind, ProblemKind::Comma { .. }) && told.count() == 8760);
    let single = year(|_| vec!["0,5".to_owned()]).replace("hour,wind_cf", "wind_cf");
    assert!(matches!(problems(single.as_bytes(), &[]).listed()[0].kind, ProblemKind::Cells { commas: true, .. }));
    let no_header = "0,5\n".repeat(8760);
    assert_eq!(problems(no_header.as_bytes(), &[]).listed()[0].kind, ProblemKind::NoHeader);
    // A header with room for the second half: the value stands below no name.
    let room = with(3, "3,0,5").replace("hour,wind_cf", "hour,wind_cf,").replace(",0.5\n", ",0.5,\n");
    let told = problems(room.as_bytes(), &[]);
    assert_eq!(told.listed()[0].kind, ProblemKind::NoName("5".to_owned()));
}

#[test]
fn a_file_too_large_is_refused_unread() {
    let bytes = vec![b'0'; MAX_PROFILE_BYTES + 1];
    let told = problems(&bytes, &[]);
    assert_eq!(told.listed(), [Problem { place: None, kind: ProblemKind::TooLarge }]);
}

#[test]
fn more_rows_than_a_year_are_not_read_on() {
    let text = format!("wind_cf\n{}", "0.5\n".repeat(1_000_000));
    let told = problems(text.as_bytes(), &[]);
    assert!(told.listed()[0].message(Lang::Zh).contains("40000"), "{told:?}");
    assert_eq!(told.count(), 1);
}

#[test]
fn every_encoding_gives_the_same_year() {
    let text = year(|hour| vec![plain_row(hour)]).replace("hour,wind_cf", "小时,风电出力（标幺值）");
    let (gbk, _, _) = encoding_rs::GBK.encode(&text);
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
    };
    let crlf = text.replace('\n', "\r\n");
    let tabs = text.replace(',', "\t");
    let files = [
        text.clone().into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        gbk.into_owned(),
        utf16([0xff, 0xfe], u16::to_le_bytes),
        utf16([0xfe, 0xff], u16::to_be_bytes),
        crlf.into_bytes(),
        tabs.into_bytes(),
        format!("sep=,\n{text}").into_bytes(),
        format!("{text}\n\n,\n").into_bytes(),
        format!("某项目全年出力,\n\n{text}").into_bytes(),
    ];
    for (number, file) in files.iter().enumerate() {
        let (_, series) = read(file, "year.csv", None, &[Wanted::new("风电出力")])
            .unwrap_or_else(|told| panic!("file {number}: {told:?}"));
        assert_eq!(series[0].total(), 4380.0);
        assert_eq!(series[0].unit, ColumnUnit::PerUnit);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let of = |bytes: &[u8]| problems(bytes, &[]).listed()[0].kind.clone();
    assert_eq!(of(b""), ProblemKind::Empty);
    assert_eq!(of(b"\n \n,,\n"), ProblemKind::Empty);
    assert_eq!(of(b"hour,wind_cf\n"), ProblemKind::Empty);
    assert_eq!(of(b"hour\n\x00\x01"), ProblemKind::NotText);
    assert_eq!(of(b"hour\n\xff\xff\xff"), ProblemKind::NotText);
    assert_eq!(of(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ProblemKind::OldWorkbook);
    assert!(matches!(of(b"PK\x03\x04 and nothing else"), ProblemKind::BadWorkbook(_)));
}

#[test]
fn every_way_to_tell_the_hour() {
    let date = |hour: usize| {
        let moment = Calendar { step: Step::Hour, leap: false, year: None }.moment(hour);
        (moment.month, moment.day, moment.hour)
    };
    let times: Vec<(&str, Time)> = vec![
        ("hour", Box::new(|hour| hour.to_string())),
        ("hour", Box::new(|hour| (hour + 1).to_string())),
        ("hour", Box::new(|hour| format!("{hour}.0"))),
        ("时刻", Box::new(|hour| (hour % 24).to_string())),
        ("时刻", Box::new(|hour| (hour % 24 + 1).to_string())),
        ("时刻", Box::new(|hour| format!("{}:00", hour % 24))),
        ("时刻", Box::new(|hour| format!("{:02}:00:00", (hour + 1) % 24))),
        ("时刻", Box::new(|hour| format!("{}时", hour % 24))),
        ("时段", Box::new(|hour| format!("{}:00-{}:00", hour % 24, hour % 24 + 1))),
        ("时段", Box::new(|hour| format!("{}:00～{}:00", hour % 24, hour % 24 + 1))),
        ("", Box::new(|hour| hour.to_string())),
        (
            "datetime",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025-{month:02}-{day:02} {hour:02}:00:00")
            }),
        ),
        (
            "时间",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025/{month}/{day} {hour}:00")
            }),
        ),
        (
            "时间",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025/{month}/{day} {}:00", hour + 1)
            }),
        ),
        (
            "日期",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025年{month}月{day}日 {hour}时")
            }),
        ),
        (
            "timestamp",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025-{month:02}-{day:02}T{hour:02}:00+08:00")
            }),
        ),
        (
            "timestamp",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025{month:02}{day:02}{hour:02}")
            }),
        ),
        (
            "日期,时刻",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025-{month}-{day},{hour}")
            }),
        ),
        (
            "日期,时刻",
            Box::new(move |hour| {
                let (month, day, hour) = date(hour);
                format!("2025-{month}-{day},{}", hour + 1)
            }),
        ),
    ];
    for (number, (name, time)) in times.iter().enumerate() {
        let whole = year(|hour| vec![format!("{},0.5", time(hour))]).replace("hour,", &format!("{name},"));
        let (table, _) = read(whole.as_bytes(), "year.csv", None, &[Wanted::new("wind_cf")])
            .unwrap_or_else(|told| panic!("{number} {name}: {told:?}"));
        assert!(table.time_header().is_some(), "{name}");
        // The same with one hour missing.
        let gap = year(|hour| if hour == 4000 { Vec::new() } else { vec![format!("{},0.5", time(hour))] })
            .replace("hour,", &format!("{name},"));
        let told = problems(gap.as_bytes(), &[]);
        assert!(matches!(told.listed()[0].kind, ProblemKind::Gap { missing: 1, .. }), "{number} {name}: {told:?}");
        assert_eq!(
            (told.count(), told.listed()[0].place.as_ref().unwrap().line),
            (1, 4002),
            "{number} {name}: {told:?}"
        );
        // And with one repeated.
        let twice = year(|hour| vec![format!("{},0.5", time(hour)); if hour == 4000 { 2 } else { 1 }])
            .replace("hour,", &format!("{name},"));
        let told = problems(twice.as_bytes(), &[]);
        assert!(
            matches!(told.listed()[0].kind, ProblemKind::Repeated(_)) && told.count() == 1,
            "{number} {name}: {told:?}"
        );
    }
}

#[test]
fn years_of_quarters_and_leap_years() {
    let leap = Calendar { step: Step::QuarterHour, leap: true, year: Some(2024) };
    let quarters = |calendar: Calendar, time: &dyn Fn(usize) -> String| {
        (0..calendar.steps()).fold("时间,wind_cf\n".to_owned(), |mut text, step| {
            let _ = writeln!(text, "{},0.5", time(step));
            text
        })
    };
    let stamp = |step: usize| {
        let Moment { month, day, hour, minute } = leap.moment(step);
        format!("2024-{month}-{day} {hour}:{minute:02}")
    };
    let common = Calendar { leap: false, year: None, ..leap };
    let nameless = Calendar { year: None, ..leap };
    let files = [
        (quarters(leap, &stamp), leap),
        (quarters(common, &|step| step.to_string()), common),
        (quarters(common, &|step| (step + 1).to_string()), common),
        (quarters(nameless, &|step| format!("{}.{:02}", step / 4, step % 4 * 25)), nameless),
        (quarters(common, &|step| format!("{}:{:02}", step / 4 % 24, step % 4 * 15)), common),
        (quarters(common, &|step| (step % 96 + 1).to_string()), common),
    ];
    for (number, (text, calendar)) in files.iter().enumerate() {
        let (table, series) = read(text.as_bytes(), "year.csv", None, &[Wanted::new("wind_cf")])
            .unwrap_or_else(|told| panic!("{number}: {told:?}"));
        assert_eq!(table.calendar(), *calendar, "{number}");
        let hours = if calendar.leap { 8784.0 } else { 8760.0 };
        assert_eq!(series[0].total(), hours / 2.0, "{number}");
    }
    let hours = Calendar { step: Step::Hour, leap: true, year: None };
    assert_eq!((hours.moment(59 * 24).month, hours.moment(59 * 24).day), (2, 29));
}

#[test]
fn a_year_that_is_none_is_told() {
    let of = |rows: usize| problems(format!("wind_cf\n{}", "0.5\n".repeat(rows)).as_bytes(), &[]);
    for rows in [1, 24, 8759, 8761, 8785, 17520, 35039, 35137] {
        let told = of(rows);
        assert_eq!(told.listed()[0].kind, ProblemKind::Length { found: rows }, "{told:?}");
    }
    for rows in [8760, 8784, 35040, 35136] {
        let text = format!("wind_cf\n{}", "0.5\n".repeat(rows));
        assert!(read(text.as_bytes(), "year.csv", None, &[]).is_ok(), "{rows}");
    }
    let start = year(|hour| vec![format!("{},0.5", hour + 5)]);
    assert!(matches!(problems(start.as_bytes(), &[]).listed()[0].kind, ProblemKind::Start(_)));
    let halves = year(|hour| vec![format!("2025-01-01 {}:{:02},0.5", hour / 2 % 24, hour % 2 * 30)]);
    assert!(matches!(problems(halves.as_bytes(), &[]).listed()[0].kind, ProblemKind::NotAStep { .. }));
    let stamped = |days: usize| {
        let leap = Calendar { step: Step::Hour, leap: true, year: None };
        (0..days * 24).fold("datetime,wind_cf\n".to_owned(), |mut text, step| {
            let Moment { month, day, hour, .. } = leap.moment(step);
            let _ = writeln!(text, "2024-{month}-{day} {hour}:00,0.5");
            text
        })
    };
    let last = "2024-12-30 23:00".to_owned();
    assert_eq!(only(&stamped(365)), (8761, 1, ProblemKind::Ends { missing: 24, last }), "8760 hours are no leap year");
    assert!(read(stamped(366).as_bytes(), "year.csv", None, &[]).is_ok());
    let quarters = "datetime,wind_cf\n2024-01-01 00:00,0.5\n2024-01-01 00:15,0.5\n";
    let last = "2024-01-01 00:15".to_owned();
    assert_eq!(only(quarters), (3, 1, ProblemKind::Ends { missing: 35134, last }));
    for no_time in
        ["1月1日 8:00", "01-01 08:00", "2024-01-01 08:00Z", "8:00 AM", "2024-02-30 08:00", "8:75", "25:00", "x"]
    {
        for hour in [0, 8, 8759] {
            let told = only(&with(hour, &format!("{no_time},0.5")));
            assert!(matches!(told.2, ProblemKind::BadTime(_)), "{no_time}: {told:?}");
        }
    }
    let other = with(8, "2024-01-01 08:00,0.5");
    assert!(matches!(only(&other).2, ProblemKind::BadTime(_)));
}

#[test]
fn units_are_read_asked_for_and_held_against_each_other() {
    let file = |header: &str, value: &str| format!("{header}\n{}", format!("{value}\n").repeat(8760));
    let first = |header: &str, value: &str, wanted: Wanted| {
        read(file(header, value).as_bytes(), "year.csv", None, &[wanted]).map(|(_, series)| series[0].values[0])
    };
    for (header, value, expected) in [
        ("光伏出力(MW)", "12.5", 12.5),
        ("光伏出力（万千瓦）", "1.25", 12.5),
        ("光伏出力[kW]", "12500", 12.5),
        ("光伏出力/kW", "12500", 12.5),
        ("光伏出力 (单位：兆瓦)", "12.5", 12.5),
        ("光伏出力_mw", "12.5", 12.5),
        ("光伏出力(%)", "12.5", 0.125),
        ("光伏出力%", "12.5", 0.125),
        ("光伏出力（标幺值）", "0.125", 0.125),
        ("光伏出力(MWh)", "12.5", 12.5),
    ] {
        assert_eq!(first(header, value, Wanted::new("光伏出力")), Ok(expected), "{header}");
        assert_eq!(first(header, value, Wanted::new(header)), Ok(expected), "{header}");
    }
    let kilowatts = ColumnUnit::Power(PowerUnit::Kilowatt);
    assert_eq!(first("出力", "12500", Wanted::new("出力").in_unit(kilowatts)), Ok(12.5));
    assert_eq!(first("出力", "12500", Wanted::new("1").in_unit(kilowatts)), Ok(12.5));
    let kind = |header, wanted| first(header, "1", wanted).unwrap_err().listed()[0].kind.clone();
    assert_eq!(kind("出力", Wanted::new("出力")), ProblemKind::NoUnit("出力".to_owned()));
    let contradiction = kind("出力(MW)", Wanted::new("出力").in_unit(kilowatts));
    assert!(matches!(contradiction, ProblemKind::OtherUnit { .. }));
    let capacity = Wanted { capacity: Some(12.0), ..Wanted::new("出力") };
    assert!(first("出力(MW)", "12", capacity.clone()).is_ok());
    let told = first("出力(MW)", "12.5", capacity).unwrap_err();
    assert!(matches!(told.listed()[0].kind, ProblemKind::AboveCapacity { .. }));
    // A quarter's energy is four times as much power.
    let quarters = format!("出力(MWh)\n{}", "1\n".repeat(35040));
    let (_, series) = read(quarters.as_bytes(), "year.csv", None, &[Wanted::new("出力")]).unwrap();
    assert_eq!((series[0].values[0], series[0].total()), (4.0, 35040.0));
}

#[test]
fn a_column_that_is_not_there_is_told_with_those_that_are() {
    let text = year(|hour| vec![plain_row(hour)]);
    let told = problems(text.as_bytes(), &[Wanted::new("wind_fc"), Wanted::new("load"), Wanted::new("3")]);
    assert_eq!(told.count(), 3);
    assert!(told.listed()[0].message(Lang::En).contains("did you mean “wind_cf”"), "{told:?}");
    assert!(told.listed()[1].help(Lang::En).contains("wind_cf"));
    let twice = text.replace("hour,wind_cf", "hour,wind_cf,Wind_CF").replace(",0.5", ",0.5,0.4");
    let (_, series) = read(twice.as_bytes(), "year.csv", None, &[Wanted::new("wind_cf")]).unwrap();
    assert_eq!(series[0].values[0], 0.5, "the exact name comes first");
    let told = problems(twice.as_bytes(), &[Wanted::new("WIND_CF")]);
    assert!(matches!(told.listed()[0].kind, ProblemKind::SameName(_)));
}

#[test]
fn sun_by_night_is_told() {
    let day = |hour: usize| if (3..22).contains(&(hour % 24)) { "0.1" } else { "0" };
    let whole = year(|hour| vec![format!("{hour},{}", day(hour))]);
    let sun = [Wanted::new("wind_cf").of_sun()];
    assert!(read(whole.as_bytes(), "year.csv", None, &sun).is_ok());
    for (hour, of_day) in [(22, 22), (24 * 180 + 2, 2), (24 * 364 + 23, 23)] {
        let text = year(|at| vec![format!("{at},{}", if at == hour { "0.1" } else { day(at) })]);
        let told = problems(text.as_bytes(), &sun);
        assert_eq!(told.count(), 1);
        assert!(matches!(told.listed()[0].kind, ProblemKind::Night { hour, .. } if hour == of_day), "{told:?}");
    }
    // Eight hours off, as in universal time: every night is told, and no more than the first are listed.
    let shifted = year(|hour| vec![format!("{hour},{}", day(hour + 8))]);
    let told = problems(shifted.as_bytes(), &sun);
    assert_eq!(told.listed().len(), Problems::LISTED);
    assert!(1000 < told.count());
}

fn workbook(write: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    write(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_gives_the_same_year() {
    let (_, from_text) = read(REFERENCE, "hourly.csv", None, &[Wanted::new("wind_cf")]).unwrap();
    let values = &from_text[0].values;
    let dated = Format::new().set_num_format("yyyy/m/d h:mm");
    let bytes = workbook(|book| {
        book.add_worksheet().set_name("说明").unwrap();
        let sheet = book.add_worksheet();
        sheet.set_name("曲线").unwrap();
        sheet.write(0, 0, "某项目全年出力").unwrap();
        sheet.write(1, 0, "时间").unwrap();
        sheet.write(1, 1, "风电（标幺值）").unwrap();
        let start = ExcelDateTime::from_ymd(2025, 1, 1).unwrap().to_excel();
        for (hour, value) in (0_u32..).zip(values) {
            let time = ExcelDateTime::from_serial_datetime(start + f64::from(hour) / 24.0).unwrap();
            sheet.write_with_format(hour + 2, 0, &time, &dated).unwrap();
            sheet.write(hour + 2, 1, *value).unwrap();
        }
    });
    let (table, series) = read(&bytes, "year.xlsx", None, &[Wanted::new("风电")]).unwrap();
    assert_eq!((table.sheet(), table.calendar().year), (Some("曲线"), Some(2025)));
    assert_eq!(&series[0].values, values);
    let told = read(&bytes, "year.xlsx", Some("出力"), &[]).unwrap_err();
    assert!(told.listed()[0].help(Lang::Zh).contains("曲线"));
}

#[test]
fn faults_in_a_workbook_have_row_and_column() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "小时").unwrap();
        sheet.write(0, 1, "出力(MW)").unwrap();
        for hour in (0_u32..8760).filter(|hour| *hour != 100) {
            sheet.write(hour + 1, 0, hour).unwrap();
            match hour {
                7 => sheet.write(hour + 1, 1, "0,5").unwrap(),
                8 => sheet.write(hour + 1, 1, "").unwrap(),
                9 => sheet
                    .write_formula(hour + 1, 1, rust_xlsxwriter::Formula::new("1/0").set_result("#DIV/0!"))
                    .unwrap(),
                _ => sheet.write(hour + 1, 1, 0.5).unwrap(),
            };
        }
    });
    let told = read(&bytes, "year.xlsx", None, &[Wanted::new("出力")]).unwrap_err();
    let places: Vec<_> =
        told.listed().iter().map(|one| one.place.as_ref().map(|place| (place.line, place.column)).unwrap()).collect();
    // The row of the hour that is missing is an empty one.
    assert_eq!(places, [(102, 1), (102, 1), (9, 2), (10, 2), (11, 2), (102, 2)], "{told:?}");
    assert_eq!(told.listed()[2].place.as_ref().unwrap().row, "7 | 0,5");
}

#[test]
fn a_workbook_with_several_sheets_wants_a_name() {
    let bytes = workbook(|book| {
        for name in ["风", "光"] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            sheet.write(0, 0, "出力(MW)").unwrap();
            for hour in 0..8760 {
                sheet.write(hour + 1, 0, 1.0).unwrap();
            }
        }
    });
    let told = read(&bytes, "year.xlsx", None, &[]).unwrap_err();
    assert_eq!(told.listed()[0].kind, ProblemKind::WhichSheet(vec!["风".to_owned(), "光".to_owned()]));
    let (_, series) = read(&bytes, "year.xlsx", Some("光"), &[Wanted::new("出力")]).unwrap();
    assert_eq!(series[0].total(), 8760.0);
}

#[test]
fn workbooks_that_would_fill_the_memory_are_refused() {
    let far = workbook(|book| {
        book.add_worksheet().write(0, 0, "出力(MW)").unwrap().write(1_000_000, 16_000, 1.0).unwrap();
    });
    assert_eq!(read(&far, "far.xlsx", None, &[]).unwrap_err().listed()[0].kind, ProblemKind::FarCell);
    // A part that unfolds to a thousand times its size.
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in ["xl/sharedStrings.xml", "xl/workbook.xml"] {
        archive.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        let piece = vec![b' '; 1 << 20];
        for _ in 0..17 {
            std::io::Write::write_all(&mut archive, &piece).unwrap();
        }
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb, "bomb.xlsx", None, &[]).unwrap_err().listed()[0].kind, ProblemKind::UnfoldsTooLarge);
}

#[test]
fn every_problem_of_a_file_is_told_at_once() {
    let text = year(|hour| match hour {
        3 => Vec::new(),
        5 => vec!["5,x".to_owned()],
        9 => vec![plain_row(9), plain_row(9)],
        11 => vec!["11,-1".to_owned()],
        _ => vec![plain_row(hour)],
    });
    let told = problems(text.as_bytes(), &[Wanted::new("wind_cf"), Wanted::new("load")]);
    assert_eq!(told.count(), 5, "{told:?}");
}

#[test]
fn the_sum_does_not_lose_what_is_small() {
    let mut values = vec![1e16];
    values.extend(std::iter::repeat_n(1.0, 1000));
    values.push(-1e16);
    assert_eq!(sum(&values), 1000.0);
    assert_eq!(sum(&[]), 0.0);
}

#[test]
fn a_long_line_is_shown_only_in_part() {
    let long = "x".repeat(100_000);
    let (line, _, _) = only(&with(3, &format!("3,{long}")));
    assert_eq!(line, 5);
    let told = problems(with(3, &format!("3,{long}")).as_bytes(), &[Wanted::new("wind_cf")]);
    let place = told.listed()[0].place.as_ref().unwrap();
    assert!(place.row.len() < 2000 && place.row.get(place.mark.clone()).is_some());
}
