use std::io::Cursor;

use calamine::{Reader, Xlsx};
use roxmltree::{Document, ParsingOptions};

use super::{Entry, Form, Totals, Workbook};
use crate::law::Consequence;
use crate::report::layout::columns;
use crate::report::tests::{assessed, changed, contradicting, endless_names, every_style, failing};
use crate::report::{Style, is_harmful};
use crate::text::Lang;

/// A plan of each outcome, and one with endless names.
fn entries(lang: Lang) -> Vec<Entry> {
    let texts = [changed(&[]), failing(), contradicting()];
    let mut entries: Vec<_> = texts
        .iter()
        .map(|text| {
            let (plan, assessment) = assessed(text);
            Entry::checked(&plan, &assessment, lang)
        })
        .collect();
    let (plan, assessment) = endless_names();
    entries.push(Entry::checked(&plan, &assessment, lang));
    entries.push(Entry::unread("=cmd|' /C calc'!A0<b>\u{202e}.toml", &"<script>|\n".repeat(500)));
    entries.push(Entry::broken("broken.toml", "程序内部错误"));
    entries
}

fn totals(entries: &[Entry]) -> Totals {
    entries.iter().fold(Totals::default(), |mut totals, entry| {
        totals.add(entry);
        totals
    })
}

fn whole(form: Form, entries: &[Entry], style: Style) -> String {
    let rows = entries.iter().enumerate().map(|(at, entry)| form.row(entry, at == 0, style));
    format!("{}{}{}", form.head(style.lang), rows.collect::<String>(), form.foot(totals(entries), style))
}

#[test]
fn a_row_tells_conclusion_counts_worst_and_closest() {
    let entries = entries(Lang::Zh);
    let [Entry::Checked(passing), Entry::Checked(failing), Entry::Checked(open), ..] = &entries[..] else { panic!() };
    assert_eq!((passing.overall, &passing.worst), (Consequence::Pass, &None));
    assert!(passing.closest.as_ref().is_some_and(|told| told.text.ends_with("：等于限值")), "{passing:?}");
    assert_eq!((failing.overall, failing.kind), (Consequence::Fail, "风光制氢一体化"));
    let worst = failing.worst.as_ref().unwrap();
    assert_eq!((worst.id, worst.text.as_str()), ("hydrogen-6-1", "六·1 新能源年可发电量 / 制氢所需电量：超 0.012 倍"));
    let closest = failing.closest.as_ref().unwrap();
    assert_eq!((closest.id, closest.text.ends_with("余 4.98 个百分点（24.89%）")), ("hydrogen-13-1", true));
    assert_eq!(open.overall, Consequence::Missing);
}

#[test]
fn totals_are_counted_from_the_rows() {
    let entries = entries(Lang::Zh);
    let totals = totals(&entries);
    assert_eq!(totals, Totals { pass: 1, fail: 2, justify: 0, missing: 1, unread: 1, broken: 1 });
    assert_eq!(totals.line(Lang::Zh), "共 6 份计划：程序错误 1 · 未读取 1 · 不符合 2 · 待补充 1 · 符合 1");
    assert!(totals.line(Lang::En).starts_with("6 plans: 1 broken off · 1 not read"));
}

#[test]
fn every_form_tells_the_same_and_names_do_nothing() {
    for lang in [Lang::Zh, Lang::En] {
        let entries = entries(lang);
        let of = |form| whole(form, &entries, Style { lang, ..Style::default() });
        let page = of(Form::Html);
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(&page, options).unwrap();
        let rows: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "tr").skip(1).collect();
        let json: serde_json::Value = serde_json::from_str(&of(Form::Json)).unwrap();
        let table = of(Form::Markdown);
        assert_eq!((rows.len(), json["plans"].as_array().unwrap().len()), (entries.len(), entries.len()));
        for ((entry, row), told) in entries.iter().zip(rows).zip(json["plans"].as_array().unwrap()) {
            assert_eq!(told["file"], entry.file());
            assert!(row.children().any(|cell| cell.text().is_some_and(|text| text.starts_with(entry.file()))));
            if let Entry::Checked(checked) = entry {
                assert_eq!(row.attribute("class"), Some(checked.overall.id()));
                assert_eq!((&told["overall"], &told["state"]), (&checked.overall.id().into(), &"checked".into()));
                assert_eq!(told["counts"]["fail"], checked.counts.fail);
            }
        }
        assert_eq!(json["totals"]["fail"], 2);
        assert!(!document.descendants().any(|node| ["script", "b"].contains(&node.tag_name().name())));
        for text in [&page, &table, &of(Form::Json)] {
            assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)));
        }
        assert!(!table.contains("<script>") && !table.contains("<b>"), "{table}");
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for style in every_style() {
        let text = whole(Form::Terminal, &entries(style.lang), style);
        for line in text.lines() {
            assert!(columns(line) <= style.width, "{} columns: {line}", columns(line));
        }
        assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)));
    }
    let coloured = whole(Form::Terminal, &entries(Lang::Zh), Style { colour: true, ..Style::default() });
    assert!(coloured.contains('\u{1b}'));
}

#[test]
fn a_workbook_holds_every_plan_and_every_rule_that_applies() {
    let mut bytes = Vec::new();
    for _ in 0..2 {
        let mut book = Workbook::new(Lang::Zh).unwrap();
        let mut applying = 0;
        for text in [changed(&[]), failing()] {
            let (plan, assessment) = assessed(&text);
            applying += assessment.results.iter().filter(|one| one.consequence.severity() != 0).count();
            let entry = Entry::checked(&plan, &assessment, Lang::Zh);
            book.add(&entry, &Workbook::rules_of(&plan, &assessment, Lang::Zh)).unwrap();
        }
        book.add(&Entry::unread("=1+1.toml", "=2+2"), &super::PlanRules::default()).unwrap();
        let mut file = Cursor::new(Vec::new());
        book.save(&mut file).unwrap();
        let written = file.into_inner();
        let mut read = Xlsx::new(Cursor::new(written.clone())).unwrap();
        assert_eq!(read.sheet_names(), ["总览", "条款"]);
        let overview = read.worksheet_range("总览").unwrap();
        let verdicts: Vec<_> = overview.rows().skip(1).map(|row| row[3].to_string()).collect();
        assert_eq!(verdicts, ["符合", "不符合", "未读取"]);
        assert_eq!(overview.rows().nth(2).unwrap()[4], calamine::Data::Float(3.0), "counts are numbers");
        let rules = read.worksheet_range("条款").unwrap();
        assert_eq!(rules.rows().count() - 1, applying);
        let scale = rules.rows().find(|row| row[5] == *"不符合" && row[3] == *"六·1").unwrap();
        assert_eq!(scale[8].to_string(), "1.212 倍");
        for name in read.sheet_names() {
            assert!(read.worksheet_formula(&name).unwrap().is_empty());
        }
        bytes.push(written);
    }
    assert_eq!(bytes[0], bytes[1]);
}
