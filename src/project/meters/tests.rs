use std::fmt::Write as _;

use super::clock::{NoTime, Time, read as time};
use super::table::read;
use super::{MeterFault, MeterProblem};
use crate::project::model::MeteredMonth;
use crate::project::{Place, When};
use crate::quantity::{Energy, Power};
use crate::terms;
use crate::text::Lang;

const PLACE: Place = Place { term: &terms::METER_FILE, index: Some(0), line: 3, column: 8, start: 40, end: 52 };

fn months(text: &str) -> Vec<MeteredMonth> {
    read(text.as_bytes(), PLACE).unwrap_or_else(|problems| panic!("{:?}", told(&problems)))
}

fn told(problems: &[MeterProblem]) -> Vec<String> {
    problems.iter().map(|problem| problem.message(Lang::Zh)).collect()
}

/// What is wrong with a text, in Chinese.
fn wrong(text: impl AsRef<[u8]>) -> Vec<String> {
    told(&read(text.as_ref(), PLACE).unwrap_err())
}

/// The hours of February 2028, which has 29 days, with the same energy in each.
fn february(by_end: bool) -> String {
    let mut text = "time,feed-in (kWh),max_export (kW)\n".to_owned();
    for day in 1..=29 {
        for hour in 0..24 {
            let named = if by_end { hour + 1 } else { hour };
            writeln!(text, "2028-02-{day:02} {named:02}:00,0.1,{}", day * 24 + hour).unwrap();
        }
    }
    text
}

fn energy(text: &str) -> Energy {
    text.parse().unwrap()
}

#[test]
fn months_are_read_under_chinese_and_english_names_each_with_its_unit() {
    for head in [
        "月份,上网电量（万千瓦时）,最大反送功率(万千瓦),备注",
        "计量月份,当月上网电量 [万千瓦时],当月最大反送功率（MW）,说明",
        "month,feed-in (MWh),largest export (MW),remarks",
        "Metered month,feed_in【GWh】,MAX-EXPORT (kW),note",
    ] {
        let months = months(&format!("{head}\n2028-01,1.5,2,计量\n2028-02,0.25,1,\n"));
        let names: Vec<_> = months.iter().map(|month| month.month.as_ref().unwrap().value.to_string()).collect();
        assert_eq!(names, ["2028-01", "2028-02"], "{head}");
        assert!(
            months.iter().all(|month| month.generation.is_none() && month.feed_in.as_ref().unwrap().place == PLACE)
        );
    }
    let read = months("month,feed-in (MWh),max_export (MW)\n2028-01,1.5,2\n");
    assert_eq!(read[0].feed_in.as_ref().unwrap().value, energy("1500 kWh"));
    assert_eq!(read[0].max_export.as_ref().unwrap().value, "2000 kW".parse::<Power>().unwrap());
}

#[test]
fn every_column_finds_its_own_figure() {
    let mut seen = Vec::new();
    for column in &super::columns::COLUMNS {
        let power = column.takes("kW").is_ok();
        assert_ne!(power, column.takes("kWh").is_ok(), "{}", column.term.field);
        let unit = if power { "kW" } else { "kWh" };
        let month = months(&format!("月份,{}（{unit}）\n2028-01,7\n", column.term.name.zh)).remove(0);
        let told = format!("{month:?}");
        // The field of the month has the name of the term's key, and is the only one that is known beside the month.
        let key = column.term.key();
        assert!(told.contains(&format!("{key}: Some")), "{key}: {told}");
        assert_eq!(told.matches(": Some(Given").count(), 2, "{key}: {told}");
        seen.push(key);
    }
    assert_eq!(seen.len(), 18);
}

#[test]
fn hours_are_summed_to_months_exactly_whether_named_by_start_or_end() {
    for by_end in [false, true] {
        let months = months(&february(by_end));
        assert_eq!(months.len(), 1, "{by_end}");
        assert_eq!(months[0].month.as_ref().unwrap().value, When::Month("2028-02-01".parse().unwrap()));
        // 696 times 0.1, and the largest of 24 to 719.
        assert_eq!(months[0].feed_in.as_ref().unwrap().value, energy("69.6 kWh"));
        assert_eq!(months[0].max_export.as_ref().unwrap().value, "719 kW".parse::<Power>().unwrap());
    }
}

#[test]
fn what_is_available_is_the_least_of_a_month() {
    let mut text = february(false).replace("max_export (kW)", "可用储能功率（kW）");
    text = text.replace("2028-02-10 05:00,0.1,245", "2028-02-10 05:00,0.1,3");
    assert_eq!(months(&text)[0].storage_power.as_ref().unwrap().value, "3 kW".parse::<Power>().unwrap());
}

#[test]
fn a_midnight_may_be_written_as_the_next_day_and_a_file_goes_over_years() {
    let by_midnight = february(true).replace(" 24:00", " 00:00");
    let mut lines: Vec<String> = by_midnight.lines().map(str::to_owned).collect();
    for line in &mut lines {
        if let Some((day, rest)) = line.clone().split_once(" 00:00") {
            let next = day.parse::<jiff::civil::Date>().unwrap().tomorrow().unwrap();
            *line = format!("{next} 00:00{rest}");
        }
    }
    assert_eq!(months(&lines.join("\n"))[0].feed_in.as_ref().unwrap().value, energy("69.6 kWh"));
    let over = months("月份,发电量（亿千瓦时）\n2028-12,0.1\n2029年1月,0.2\n");
    assert_eq!(over.len(), 2);
}

#[test]
fn spreadsheets_of_either_encoding_with_thousands_and_empty_rows_are_read() {
    let text = "\u{feff}月份,发电量（万千瓦时）,,\r\n2028-01,\"1,234.5\",,\r\n,,,\r\n";
    assert_eq!(months(text)[0].generation.as_ref().unwrap().value, energy("1234.5 万千瓦时"));
    let (gbk, _, _) = encoding_rs::GBK.encode("月份,发电量（万千瓦时）\n2028-01,1\n");
    assert_eq!(read(&*gbk, PLACE).unwrap()[0].generation.as_ref().unwrap().value, energy("1 万千瓦时"));
}

#[test]
fn every_problem_is_told_with_row_and_column() {
    let text = "月份,发电量（万千瓦时）,上网电量（万千瓦时）\n2028-01,,-1\n2028-02,一,2 3\n2028-04,1\n2028/3,1,1.2e3\n";
    let told = wrong(text);
    // A row is counted alike whatever ends it.
    assert_eq!((wrong(text.replace('\n', "\r\n")), wrong(text.replace('\n', "\r"))), (told.clone(), told.clone()));
    let starts = [
        "第 2 行第 2 列（发电量）：没有数值",
        "第 2 行第 3 列（上网电量）：",
        "第 3 行第 2 列（发电量）：",
        "第 3 行第 3 列（上网电量）：",
        "第 4 行：有 2 格，表头有 3 格",
        "第 5 行第 3 列（上网电量）：",
    ];
    assert_eq!(told.len(), starts.len(), "{told:?}");
    for (told, start) in told.iter().zip(starts) {
        assert!(told.starts_with(start), "{told} is not {start}");
    }
}

#[test]
fn a_head_that_is_not_understood_is_refused_before_any_row() {
    for (head, what) in [
        ("编号,发电量（万千瓦时）", "第 1 行第 1 列：第一列应为时间，现为“编号”"),
        ("月份,发电（万千瓦时）", "第 1 行第 2 列：不认识的列“发电（万千瓦时）”"),
        ("月份,发电量", "第 1 行第 2 列：列“发电量”没有写单位"),
        ("月份,发电量（）", "第 1 行第 2 列：列“发电量”没有写单位"),
        ("月份,发电量（万千瓦时）,generation (MWh)", "第 1 行第 3 列：列“发电量”重复"),
        ("月份,备注", "：没有电量列"),
    ] {
        assert_eq!(wrong(format!("{head}\nx,y\n")), [what], "{head}");
    }
    // The unit of another dimension, and one that does not exist.
    for unit in ["万千瓦", "mWh", "度每年份"] {
        let told = wrong(format!("月份,发电量（{unit}）\n2028-01,1\n"));
        assert!(told.len() == 1 && told[0].starts_with("第 1 行第 2 列："), "{told:?}");
    }
    assert_eq!(
        (wrong(""), wrong("月份,发电量（kWh）\n")),
        (vec!["：文件是空的".to_owned()], vec!["：只有表头，没有数据".to_owned()])
    );
}

#[test]
fn readings_that_are_missing_stand_twice_or_out_of_order_are_told() {
    let head = "月份,发电量（kWh）\n";
    assert_eq!(
        wrong(format!("{head}2028-01,1\n2028-03,1\n2028-04,1\n")),
        ["第 3 行第 1 列：应为 2028-02，现为 2028-03"]
    );
    assert_eq!(wrong(format!("{head}2028-01,1\n2028-01,1\n")), ["第 3 行第 1 列：应为 2028-02，现为 2028-01"]);
    let hours = february(false);
    let lost: Vec<_> = hours.lines().filter(|line| !line.starts_with("2028-02-10 05:00")).collect();
    assert_eq!(wrong(lost.join("\n")), ["第 223 行第 1 列：应为 2028-02-10 05:00，现为 2028-02-10 06:00"]);
    let late: Vec<_> = hours.lines().enumerate().filter(|(at, _)| *at != 1 && *at != 2).map(|(_, line)| line).collect();
    assert_eq!(wrong(late.join("\n")), ["第 2 行第 1 列：首行“2028-02-01 02:00”不是一个月的第一个小时"]);
    let short: Vec<_> = hours.lines().take(696).collect();
    assert_eq!(wrong(short.join("\n")), ["第 696 行第 1 列：末行“2028-02-29 22:00”不是一个月的最后一个小时"]);
    // A file of hours by their end that stops at 23:00 lacks the last hour.
    let by_end = february(true);
    let short: Vec<_> = by_end.lines().take(696).collect();
    assert_eq!(wrong(short.join("\n")).len(), 1);
    let mixed = wrong(format!("{head}2028-01,1\n2028-02-01 00:00,1\n"));
    assert_eq!(mixed.first().map(String::as_str), Some("第 3 行第 1 列：应为 2028-02，现为 2028-02-01 00:00"));
}

#[test]
fn times_are_read_as_people_and_spreadsheets_write_them() {
    for text in ["2028-03-05 07:00", "2028/3/5 7:00", "2028-03-05T07:00:00", "2028年3月5日 7:00", "2028.3.5　07：00"]
    {
        assert_eq!(time(text).map(Time::text), Ok("2028-03-05 07:00".to_owned()), "{text}");
    }
    for text in ["2028-03", "2028/3", "2028年3月"] {
        assert_eq!(time(text).map(Time::text), Ok("2028-03".to_owned()), "{text}");
    }
    assert_eq!(time("2028-02-29 24:00").map(Time::text), Ok("2028-03-01 00:00".to_owned()));
    for text in [
        "",
        "x",
        "2028",
        "2028-13",
        "2028-02-30 01:00",
        "1999-01",
        "2028-01-01 25:00",
        "2028-01-01 -1:00",
        "2028-01-01 1",
    ] {
        assert_eq!(time(text), Err(NoTime::Unreadable), "{text}");
    }
    assert_eq!(time("2028-01-01"), Err(NoTime::Day));
    for text in ["2028-01-01 00:15", "2028-01-01 24:30", "2028-01-01 00:00:01"] {
        assert_eq!(time(text), Err(NoTime::PartOfAnHour), "{text}");
    }
}

#[test]
fn a_file_full_of_problems_is_read_only_so_far() {
    let mut text = "月份,发电量（kWh）\n".to_owned();
    text.push_str(&"x,1\n".repeat(1000));
    let problems = read(text.as_bytes(), PLACE).unwrap_err();
    assert_eq!(problems.len(), 41);
    assert_eq!(problems.last().unwrap().fault, MeterFault::Many);
}

#[test]
fn line_ends_that_fall_between_two_pieces_are_read() {
    /// Gives one byte at a time.
    struct Drops<'t>(&'t [u8]);
    impl std::io::Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.0.len().min(buffer.len()).min(1);
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }
    let text = "月份,发电量（kWh）\r\n2028-01,1\r\n2028-02,x\r\n";
    assert_eq!(read(Drops(text.as_bytes()), PLACE).unwrap_err().len(), 1);
    assert_eq!(told(&read(Drops(text.as_bytes()), PLACE).unwrap_err())[0], wrong(text)[0]);
    assert!(wrong(text)[0].starts_with("第 3 行第 2 列"));
}

#[test]
fn a_row_without_an_end_is_not_read_to_the_end() {
    let open = format!("2028-02,\"1\n{}", "2028-03,1\n".repeat(1_000_000));
    for endless in [open, "7".repeat(10_000_000)] {
        let problems = wrong(format!("月份,发电量（kWh）\n2028-01,1\n{endless}"));
        assert_eq!(problems, ["第 3 行：一行超过 64 KiB"]);
    }
}

#[test]
fn bytes_of_no_encoding_are_told_at_their_cell() {
    let told = wrong([b"\xd4\xc2\xb7\xdd,feed-in (kWh)\n2028-01,\xff\xff\n".as_slice()].concat());
    assert_eq!(told, ["第 2 行第 2 列：既不是 UTF-8 也不是 GBK 编码"]);
}

#[test]
fn every_fault_is_told_in_both_languages_and_says_what_to_write() {
    let texts = [
        "",
        "月份,发电量（kWh）\n",
        "x\n",
        "月份,x（kWh）\n",
        "月份,发电量\n",
        "月份,发电量（kWh）\n2028-01,\n2028-01-02,1\nx,1\n",
    ];
    for text in texts {
        for problem in read(text.as_bytes(), PLACE).unwrap_err() {
            let (zh, en) = (problem.message(Lang::Zh), problem.message(Lang::En));
            assert!(zh != en && !problem.help(Lang::Zh).is_empty() && !problem.help(Lang::En).is_empty());
        }
    }
}
