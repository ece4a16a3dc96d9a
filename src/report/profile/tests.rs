use super::super::is_harmful;
use super::super::layout::columns;
use super::super::tests::every_style;
use super::*;
use crate::profile::{Wanted, read};

const REFERENCE: &[u8] = include_bytes!("../../../tests/data/hourly-plains-2012.csv");

fn reference() -> (Table, Vec<Series>) {
    let wanted = ["wind_cf", "pv_cf", "load_pu"].map(Wanted::new);
    read(REFERENCE, "hourly.csv", None, &wanted).unwrap()
}

#[test]
fn the_summary_of_the_reference_year() {
    let (table, series) = reference();
    let text = render(&table, &series, &[], Style::default());
    assert!(text.contains("8760 个时段，每段 60 分钟"), "{text}");
    // Sums by another program: 3438.301853 and 2159.138821 full-load hours; the peak of the load is hour 827 from 0.
    for figure in ["3438.3 小时", "2159.1 小时", "1.0000  2月4日 11:00", "0.4242  3月5日 20:00", "为零      4445 小时"]
    {
        assert!(text.contains(figure), "{figure}: {text}");
    }
    assert_eq!(text.lines().filter(|line| line.contains('█')).count(), 39, "12 months and a day of three columns");
}

#[test]
fn every_width_and_language() {
    let (table, series) = reference();
    for style in every_style() {
        let text = render(&table, &series, &["备注"], Style { colour: false, ..style });
        assert!(text.lines().all(|line| columns(line) <= style.columns()), "{text}");
        assert!(style.lang == Lang::Zh || text.replace("备注", "").is_ascii(), "{text}");
    }
}

#[test]
fn json_holds_the_sums() {
    let (table, series) = reference();
    let json: Value = serde_json::from_str(&to_json(&table, &series, &["备注"])).unwrap();
    assert_eq!(json["steps"], 8760);
    assert_eq!(json["columns"][1]["header"], "pv_cf");
    assert_eq!(json["columns"][1]["total"].as_f64(), Some(series[1].total()));
    assert_eq!(json["columns"][2]["peak"]["value"], 1.0);
    assert_eq!(json["columns"][0]["months"].as_array().map(Vec::len), Some(12));
    assert_eq!(json["without_unit"][0], "备注");
}

#[test]
fn nothing_moves_the_cursor() {
    let name = "\u{1b}[2J\u{9b}\u{202e}";
    let file = format!("{name}(MW)\n{}", "1\n".repeat(8760));
    let (table, series) = read(file.as_bytes(), "year\u{1b}.csv", None, &[Wanted::new("1")]).unwrap();
    for text in [render(&table, &series, &[name], Style::default()), to_json(&table, &series, &[name])] {
        assert!(!text.contains(|char| char != '\n' && is_harmful(char)), "{text:?}");
    }
}

#[test]
fn a_number_is_never_a_negative_zero() {
    assert_eq!(fixed(-0.0001, 3), "0.000");
    assert_eq!(fixed(-0.001, 3), "-0.001");
    assert_eq!(fixed(1.0, 1), "1.0");
}
