//! The yearly review: every metered year is judged by itself, and months make years. Expected by hand from article 13 and
//! document 24 of 2024: feed-in at most 20% of generation in each calendar year.

use std::fmt::Write;

use hegui::assess::{Assessment, Options, assess};
use hegui::project::{Stage, read};
use hegui::text::Lang;

const SAMPLE: &str = include_str!("../../project-templates/hydrogen.toml");

fn operated(tables: &str) -> Assessment {
    let text = format!("{SAMPLE}{tables}");
    let plan = read("plan.toml", text.as_bytes()).unwrap_or_else(|rejected| {
        panic!("{:?}", rejected.problems.iter().map(|one| one.message(Lang::Zh)).collect::<Vec<_>>())
    });
    assess(&plan, Options { stage: Stage::Operation, as_of: None }).unwrap()
}

/// A year with 4.9 of generation: feed-in of 0.98 is exactly 20%.
fn year(year: i16, feed_in: &str, consumption: &str) -> String {
    format!(
        "\n[[metered]]\nyear = {year}\nfull_year = true\npotential_generation = \"5 亿千瓦时\"\n\
         curtailment = \"0.1 亿千瓦时\"\ngeneration = \"4.9 亿千瓦时\"\noff_take = \"0.3 亿千瓦时\"\n\
         losses = \"0.08 亿千瓦时\"\nfeed_in = \"{feed_in} 亿千瓦时\"\nconsumption = \"{consumption} 亿千瓦时\"\n"
    )
}

/// The same month after month: twelve of them make 4.8 of generation, 0.96 of feed-in, 0.36 of off-take and 4.2 of use.
fn months(year: i16, from: u8, to: u8, feed_in: &str) -> String {
    let mut text = String::new();
    for month in from..=to {
        writeln!(
            text,
            "\n[[metered_months]]\nmonth = \"{year}-{month:02}\"\npotential_generation = \"0.41 亿千瓦时\"\n\
             curtailment = \"0.01 亿千瓦时\"\ngeneration = \"0.40 亿千瓦时\"\noff_take = \"0.03 亿千瓦时\"\n\
             losses = \"0.01 亿千瓦时\"\nfeed_in = \"{feed_in} 亿千瓦时\""
        )
        .unwrap();
    }
    text
}

fn verdict(assessment: &Assessment, rule: &str) -> &'static str {
    let result = assessment.results.iter().find(|result| result.rule.id == rule).unwrap();
    result.consequence.name().zh
}

fn open(assessment: &Assessment, year: i16) -> bool {
    assessment.years.iter().find(|one| one.year == year).unwrap().open.contains(&"hydrogen-13-1")
}

fn overall(assessment: &Assessment) -> Vec<&'static str> {
    assessment.years.iter().map(|year| year.overall.map_or("未核对", |overall| overall.name().zh)).collect()
}

fn told(assessment: &Assessment, words: &str) -> bool {
    assessment.notices.iter().any(|notice| notice.render(Lang::Zh).contains(words))
}

#[test]
fn a_bad_year_between_good_ones_decides() {
    let assessment =
        operated(&[year(2028, "0.98", "4.22"), year(2029, "1.10", "4.10"), year(2030, "0.90", "4.30")].concat());
    assert_eq!(assessment.years.iter().map(|one| one.year).collect::<Vec<_>>(), [2028, 2029, 2030]);
    assert_eq!([open(&assessment, 2028), open(&assessment, 2029), open(&assessment, 2030)], [false, true, false]);
    assert_eq!(verdict(&assessment, "hydrogen-13-1"), "不符合");
    // The sample is a plan at its filing: it has no papers of construction and acceptance, so no year is simply met.
    assert_eq!(overall(&assessment), ["待补充", "不符合", "待补充"]);
    assert_eq!(assessment.overall().name().zh, "不符合");
}

/// Feed-in breaks the first clause of article 13 in one year, off-take the second in another: neither hides the other.
#[test]
fn each_rule_is_told_as_of_its_worst_year() {
    let thirsty = year(2029, "0.90", "4.60").replace("off_take = \"0.3 ", "off_take = \"0.6 ");
    let assessment = operated(&[year(2028, "1.10", "4.10"), thirsty, year(2030, "0.90", "4.30")].concat());
    assert_eq!(["hydrogen-13-1", "hydrogen-13-2"].map(|rule| verdict(&assessment, rule)), ["不符合", "不符合"]);
    assert_eq!([2028, 2029, 2030].map(|year| open(&assessment, year)), [true, false, false]);
    let related = |year: usize| assessment.years[year].related.contains(&"feed-in-2024-1");
    assert_eq!([related(0), related(1), related(2)], [true, false, false]);
}

#[test]
fn several_years_must_say_which_they_are() {
    let nameless = year(2028, "1.10", "4.10").replace("year = 2028\n", "");
    let both = format!("{SAMPLE}{nameless}{}", year(2029, "0.90", "4.30"));
    let rejected = read("plan.toml", both.as_bytes()).unwrap_err();
    assert!(rejected.problems.iter().any(|one| one.message(Lang::Zh).contains("缺少 `year`")));
    // A single year that does not say which it is lacks evidence, and is no error.
    assert_eq!(verdict(&operated(&nameless), "hydrogen-13-1"), "待补充");
}

#[test]
fn a_year_that_stands_twice_lacks_evidence() {
    for twice in [
        [year(2028, "0.90", "4.30"), year(2028, "0.91", "4.29")].concat(),
        year(2028, "0.90", "4.30") + &months(2028, 1, 12, "0.05"),
    ] {
        let assessment = operated(&twice);
        assert_eq!((verdict(&assessment, "hydrogen-13-1"), overall(&assessment)), ("待补充", vec!["待补充"]));
        assert!(told(&assessment, "2028 年的计量电量给了不止一次"));
    }
}

#[test]
fn the_order_in_which_years_stand_makes_no_difference() {
    let forth = operated(&[year(2028, "1.10", "4.10"), year(2029, "0.90", "4.30")].concat());
    let back = operated(&[year(2029, "0.90", "4.30"), year(2028, "1.10", "4.10")].concat());
    assert_eq!(forth.years, back.years);
    assert!(open(&back, 2028) && !open(&back, 2029));
}

#[test]
fn one_year_is_judged_as_it_was_and_the_report_says_which() {
    let assessment = operated(&year(2028, "0.98", "4.22"));
    assert_eq!(verdict(&assessment, "hydrogen-13-1"), "符合");
    assert_eq!(assessment.years.iter().map(|one| one.year).collect::<Vec<_>>(), [2028]);
}

#[test]
fn twelve_months_make_a_year() {
    assert_eq!(verdict(&operated(&months(2028, 1, 12, "0.08")), "hydrogen-13-1"), "符合");
    let above = months(2028, 1, 11, "0.08") + &months(2028, 12, 12, "0.081");
    assert_eq!(verdict(&operated(&above), "hydrogen-13-1"), "不符合");
}

#[test]
fn a_first_year_from_its_first_month_to_december_is_argued_and_later_ones_must_be_whole() {
    let first = months(2027, 10, 12, "0.05");
    assert_eq!(verdict(&operated(&first), "hydrogen-13-1"), "需论证");
    let both = operated(&(first.clone() + &months(2028, 1, 12, "0.08")));
    assert_eq!(both.years.iter().map(|one| one.year).collect::<Vec<_>>(), [2027, 2028]);
    assert!(!open(&both, 2028));
    let running = operated(&(first + &months(2028, 1, 6, "0.08")));
    assert_eq!(running.years.iter().map(|one| one.year).collect::<Vec<_>>(), [2027, 2028]);
    assert_eq!(overall(&running)[1], "未核对");
    assert!(told(&running, "2028 年的逐月电量还没有到十二月"));
}

#[test]
fn missing_and_repeated_months_make_a_year_that_lacks_evidence() {
    for broken in [
        months(2028, 1, 5, "0.01") + &months(2028, 7, 12, "0.01"),
        months(2028, 1, 12, "0.01") + &months(2028, 12, 12, "0.01"),
        // Only the first year may start late, and only the last may still run.
        months(2027, 1, 12, "0.01") + &months(2028, 2, 12, "0.01"),
        months(2028, 1, 11, "0.01") + &months(2029, 1, 12, "0.01"),
    ] {
        let assessment = operated(&broken);
        assert_eq!(verdict(&assessment, "hydrogen-13-1"), "待补充");
        let year = assessment.years.iter().find(|one| one.year == 2028).unwrap();
        assert!(year.overall.unwrap().name().zh == "待补充" && told(&assessment, "2028 年的逐月电量缺月或有重复"));
    }
}

#[test]
fn a_year_that_still_runs_is_not_judged() {
    let assessment = operated(&months(2028, 1, 11, "0.01"));
    assert_eq!(verdict(&assessment, "hydrogen-13-1"), "待补充");
    assert_eq!(overall(&assessment), ["未核对"]);
    assert!(told(&assessment, "2028 年的逐月电量还没有到十二月"));
    // On a day after that year it does not run any more, and its last month is missing.
    for (day, judged) in [("2028-12-31", false), ("2029-01-01", true)] {
        let plan = read("plan.toml", format!("{SAMPLE}{}", months(2028, 1, 11, "0.01")).as_bytes()).unwrap();
        let options = Options { stage: Stage::Operation, as_of: Some(day.parse().unwrap()) };
        let assessment = assess(&plan, options).unwrap();
        assert_eq!(overall(&assessment) == ["待补充"], judged, "{day}");
        assert_eq!(told(&assessment, "缺月或有重复"), judged, "{day}");
    }
}

#[test]
fn a_figure_that_one_month_does_not_state_is_not_known_for_the_year() {
    let text = months(2028, 1, 11, "0.01") + &months(2028, 12, 12, "0.01").replace("feed_in = \"0.01 亿千瓦时\"", "");
    assert_eq!(verdict(&operated(&text), "hydrogen-13-1"), "待补充");
}
