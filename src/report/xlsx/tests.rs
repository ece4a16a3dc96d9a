use std::io::{Cursor, Read as _};

use calamine::{Data, DataType as _, Range, Reader, Xlsx};

use super::render;
use super::sheet::shortened;
use crate::quantity::Decimal;
use crate::report::harmless;
use crate::report::json::v1;
use crate::report::tests::{assessed, changed, endless_names, every_plan, failing};
use crate::text::Lang;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(text: &str) -> Book {
    let (plan, assessment) = assessed(text);
    opened(render(&plan, &assessment, Lang::Zh).unwrap())
}

fn opened(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(book: &mut Book, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap()
}

fn column(range: &Range<Data>, head: &str) -> usize {
    let heads: Vec<_> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    heads.iter().position(|known| known == head).unwrap_or_else(|| panic!("no column {head} in {heads:?}"))
}

/// A number as it is read back; dates come as numbers of days too.
fn number(cell: &Data) -> Option<Decimal> {
    match cell {
        Data::Float(_) | Data::Int(_) => Some(cell.to_string().parse().unwrap()),
        _ => None,
    }
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let report = v1::report(&plan, &assessment);
        let mut book = opened(render(&plan, &assessment, Lang::Zh).unwrap());
        let rules = sheet(&mut book, "条款");
        let at = |head: &str| column(&rules, head);
        let rows: Vec<_> = rules.rows().skip(1).collect();
        assert_eq!(rows.len(), report.rules.len());
        for ((rule, row), result) in report.rules.iter().zip(&rows).zip(&assessment.results) {
            let cell = |head: &str| row[at(head)].to_string();
            assert_eq!(cell("编号"), rule.id);
            assert_eq!(cell("结论"), result.consequence.name().zh, "{}", rule.id);
            let told = |figure: &Option<v1::Figure>| figure.as_ref().map(|one| one.text.clone()).unwrap_or_default();
            assert!(cell("申报值").starts_with(&told(&rule.value)), "{}", rule.id);
            assert_eq!(cell("余量"), told(&rule.margin), "{}", rule.id);
            let limit = rule.limit.as_ref().map(|limit| limit.text.as_str()).unwrap_or_default();
            assert!(cell("要求值").ends_with(limit), "{}", rule.id);
            if let Some(value) = rule.value.as_ref().filter(|value| value.unit != "date" && value.unit != "month") {
                // The number is that of the text beside it, up to its rounding.
                let (found, bound) =
                    (number(&row[at("申报值（数）")]).unwrap(), number(&row[at("要求值（数）")]).unwrap());
                let margin = number(&row[at("余量（数）")]).unwrap();
                assert_eq!((found - bound).abs().round_dp(9), margin.abs().round_dp(9), "{}", rule.id);
                let shown: Decimal = value.text.split([' ', '%']).next().unwrap().parse().unwrap();
                assert!((shown - found).abs() <= Decimal::new(5, 3), "{}: {shown} {found}", rule.id);
                assert_eq!(cell("精确申报值"), format!("{} {}", value.exact, value.unit).trim_end());
            }
        }
        if !report.layers.is_empty() {
            let related = sheet(&mut book, "相关文件");
            let id = column(&related, "编号");
            let told: Vec<_> = related.rows().skip(1).filter(|row| !row[id].is_empty()).collect();
            let found: Vec<_> = report.layers.iter().flat_map(|layer| &layer.rules).collect();
            assert_eq!(told.len(), found.len());
            for (row, rule) in told.iter().zip(found) {
                let verdict = row[column(&related, "结论")].to_string();
                let same = match rule.verdict {
                    v1::Verdict::Pass => verdict == "符合",
                    v1::Verdict::Fail => verdict == "不符合",
                    v1::Verdict::Justify => verdict == "需论证",
                    v1::Verdict::Missing => verdict == "待补充",
                    v1::Verdict::NotApplicable => verdict == "不适用",
                };
                assert!(row[id] == *rule.id.as_str() && same, "{}: {verdict}", rule.id);
            }
        }
        let overview = sheet(&mut book, "总览");
        let cells: Vec<_> = overview.rows().flatten().map(ToString::to_string).collect();
        assert!(cells.iter().any(|cell| cell == assessment.overall().name().zh));
        for said in [&plan.sha256, &report.program.version] {
            assert!(cells.iter().any(|cell| cell.contains(said.as_str())), "{said}");
        }
        let counts = overview.rows().filter_map(|row| number(&row[1])).sum::<Decimal>();
        assert_eq!(counts, Decimal::from(report.rules.len()));
    }
}

#[test]
fn papers_readings_and_inputs_have_their_sheets() {
    let mut book = book(&failing());
    assert_eq!(book.sheet_names(), ["总览", "条款", "相关文件", "材料清单", "口径", "输入"]);
    let papers = sheet(&mut book, "材料清单");
    let first: Vec<_> = papers.rows().nth(1).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(first[..3], ["氢气消纳协议", "缺少", "三·1、三·2"], "what is missing comes first");
    assert!(papers.rows().any(|row| row[column(&papers, "日期")].is_datetime()), "days are days");
    let readings = sheet(&mut book, "口径");
    assert!(readings.rows().any(|row| row[0] == *"六·1" && row[10] == *"结论不同"));
    let inputs = sheet(&mut book, "输入");
    let output = inputs.rows().find(|row| row[3] == *"hydrogen.annual_output").unwrap();
    assert_eq!(output[2].to_string(), "\"7900 吨\"");
    assert!(output[4].to_string().contains("六·1"));
}

#[test]
fn a_row_is_as_high_as_what_is_printed_of_it() {
    let (plan, assessment) = assessed(&failing());
    let bytes = render(&plan, &assessment, Lang::Zh).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut heights = |number: u8| {
        let mut text = String::new();
        archive.by_name(&format!("xl/worksheets/sheet{number}.xml")).unwrap().read_to_string(&mut text).unwrap();
        let sheet = roxmltree::Document::parse(&text).unwrap();
        let rows = sheet.descendants().filter(|node| node.has_tag_name("row"));
        rows.map(|row| row.attribute("ht").map(ToOwned::to_owned)).collect::<Vec<_>>()
    };
    let (rules, readings) = (heights(2), heights(5));
    assert!(readings.iter().flatten().any(|height| height == "30"), "a reason of two lines");
    let high = rules.iter().flatten().count();
    assert!(high * 3 < rules.len(), "what is missing and the remedies are not printed: {high} of {}", rules.len());
}

#[test]
fn no_word_of_a_plan_becomes_a_formula() {
    let (plan, assessment) = endless_names();
    let bytes = render(&plan, &assessment, Lang::Zh).unwrap();
    let mut book = opened(bytes);
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "a formula on {name}");
    }
    let name = harmless(&plan.project.name.as_ref().unwrap().value);
    let overview = sheet(&mut book, "总览");
    assert!(overview.rows().flatten().any(|cell| cell.to_string() == name));
    let text = changed(&[("name", "name = \"=cmd|' /C calc'!A0\"")]);
    let mut book = self::book(&text);
    assert!(book.worksheet_formula("总览").unwrap().is_empty());
    assert_eq!(sheet(&mut book, "总览").rows().next().unwrap()[0], Data::String("=cmd|' /C calc'!A0".to_owned()));
}

#[test]
fn a_text_is_cut_where_a_cell_is_full() {
    assert_eq!(shortened("甲乙"), "甲乙");
    let long = shortened(&"\u{1F32C}".repeat(40_000));
    assert!(long.encode_utf16().count() <= 32_767 && long.ends_with('…'));
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let (plan, assessment) = assessed(&failing());
    for lang in [Lang::Zh, Lang::En] {
        let once = render(&plan, &assessment, lang).unwrap();
        // A file that held the time would differ by now.
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert_eq!(once, render(&plan, &assessment, lang).unwrap());
    }
}
