//! What is told beside a verdict: whom it concerns, on which day papers were tested, what went wrong in the program.

use hegui::assess::{Assessment, Options, ToolError, assess, layers};
use hegui::law::{Operator, Order, WhyNot};
use hegui::project::{Stage, read};
use hegui::text::Lang;
use jiff::civil::date;

use crate::support::{base, edited};

fn assessed(name: &str, edits: &[&str], options: Options) -> Assessment {
    let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
    assess(&read("plan.toml", edited(base(name), &edits).as_bytes()).unwrap(), options).unwrap()
}

fn at(stage: Stage) -> Options {
    Options { stage, as_of: None }
}

/// The notes at a rule, one after the other.
fn notes(assessment: &Assessment, id: &str) -> String {
    let result = assessment.results.iter().find(|result| result.rule.id == id).unwrap();
    result.notes.iter().map(|note| note.render(Lang::Zh)).collect()
}

#[test]
fn a_change_is_named() {
    let change = "changes[+] = { what = \"光伏容量\", from = \"8 万千瓦\", to = \"7 万千瓦\", consent = \"无\" }";
    let assessment = assessed("并网", &[change], at(Stage::Construction));
    assert!(notes(&assessment, "hydrogen-20-1").contains("光伏容量"));
}

/// The unit that falls short is named where there are several, and only there; where none does, nothing is said.
#[test]
fn a_unit_is_named_where_there_are_several() {
    let rule = "thermal-flexibility-4-4";
    let short = ["units[1].maximum_before = \"99 万千瓦\""];
    let several = notes(&assessed("火电多厂", &short, at(Stage::Application)), rule);
    assert!(several.contains("样例乙一号机组没有达到"), "{several}");
    let one = notes(&assessed("火电现役", &["units[0].maximum_before = \"59 万千瓦\""], at(Stage::Application)), rule);
    assert!(!one.contains("没有达到"), "{one}");
    let none = notes(&assessed("火电多厂", &[], at(Stage::Application)), rule);
    assert!(!none.contains("没有达到"), "{none}");
}

/// Two months that are one say so; two days in order do not.
#[test]
fn months_that_leave_the_order_open_are_told() {
    let rule = "hydrogen-10-1";
    let month = assessed("并网", &["schedule.new_energy = \"2027-09\""], at(Stage::Application));
    assert!(notes(&month, rule).contains("只有月份"));
    assert!(!notes(&assessed("并网", &[], at(Stage::Application)), rule).contains("只有月份"));
}

#[test]
fn the_day_on_which_papers_were_tested_is_told() {
    const FILING: &str = "按申报日期核对";
    const END_OF_YEAR: &str = "按计量年度最后一天核对";
    const NO_DAY: &str = "没有核对日期";
    let year = "metered = { year = 2028, full_year = true }";
    let told = |edits: &[&str], options: Options| {
        let assessment = assessed("并网", edits, options);
        let notices: String = assessment.notices.iter().map(|notice| notice.render(Lang::Zh)).collect();
        [FILING, END_OF_YEAR, NO_DAY].map(|words| notices.contains(words))
    };
    // At filing the day of filing goes without saying, and so does a day that was given.
    assert_eq!(told(&[], at(Stage::Application)), [false, false, false]);
    assert_eq!(told(&[], Options { stage: Stage::Operation, as_of: Some(date(2028, 6, 1)) }), [false, false, false]);
    assert_eq!(told(&[], at(Stage::Acceptance)), [true, false, false]);
    assert_eq!(told(&[], at(Stage::Operation)), [true, false, false]);
    // The metered year counts in operation alone.
    assert_eq!(told(&[year], at(Stage::Operation)), [false, true, false]);
    assert_eq!(told(&[year], at(Stage::Acceptance)), [true, false, false]);
    assert_eq!(told(&["- project.filing_date"], at(Stage::Acceptance)), [false, false, true]);
}

#[test]
fn an_error_of_the_program_names_the_rule() {
    let panicked = ToolError::Panicked("hydrogen-1-1");
    for lang in [Lang::Zh, Lang::En] {
        assert!(panicked.message(lang).contains("hydrogen-1-1"));
        assert!(!ToolError::NothingChecked.message(lang).is_empty());
        assert_ne!(ToolError::NothingChecked.message(lang), panicked.message(lang));
    }
}

/// A text of which nothing applies has no conclusion: it is neither 符合 nor 不适用 as a whole.
#[test]
fn a_related_text_of_which_nothing_applies_has_no_conclusion() {
    let assessment = assessed("并网", &["project.filing_date = 2024-02-07"], at(Stage::Application));
    let siting = assessment.layers.iter().find(|layer| layer.layer.id == "siting").unwrap();
    assert_eq!((siting.overall(), siting.counts().pass), (None, 0));
    assert_eq!(layers::overall(std::slice::from_ref(siting)), None);
}

/// Ids that programs read stay what they are.
#[test]
fn ids_are_stable() {
    assert_eq!([Order::NotBefore, Order::NotAfter].map(Order::id), ["not-before", "not-after"]);
    let operators = Operator::ALL.map(Operator::id);
    assert_eq!(operators, ["at-most", "at-least", "more-than", "less-than"]);
    let reasons = [
        (WhyNot::OtherProject, "scope"),
        (WhyNot::OtherStage, "stage"),
        (WhyNot::Information, "information"),
        (WhyNot::DutyOfAuthority, "authority"),
        (WhyNot::Permission, "permission"),
        (WhyNot::NotClaimed, "not-claimed"),
        (WhyNot::NotNeeded, "not-needed"),
        (WhyNot::OldApproval, "old-approval"),
    ];
    for (why, id) in reasons {
        assert_eq!(why.id(), id);
    }
}
