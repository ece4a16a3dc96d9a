//! The hourly year beside stated figures. Every year here repeats a day of 24 hours 365 times, so that its sums are worked
//! out by hand: the figures beside each case are MWh of one day.

#![expect(clippy::disallowed_types, reason = "an hourly profile is made of measured values")]

use hegui::assess::{Assessment, Options, RuleResult, assess};
use hegui::facts::{Token, findings};
use hegui::law::{Consequence, Measure};
use hegui::project::{Plan, Stage, read};
use hegui::quantity::{Dimension, Figure};
use hegui::terms;
use hegui::text::Lang;
use hegui::year::{Column, Scale, Series};

use crate::support::edited;

/// So many hours at a value each.
fn day(hours: &[(usize, f64)]) -> Vec<f64> {
    let day: Vec<f64> = hours.iter().flat_map(|(count, value)| vec![*value; *count]).collect();
    assert_eq!(day.len(), 24, "a day has 24 hours");
    day
}

fn year(day: &[f64]) -> Vec<f64> {
    day.repeat(365)
}

fn column(scale: Scale, values: Vec<f64>) -> Column {
    Column { scale, values }
}

/// A profile of sun and load, the sun as a share of the capacity, the load in MW.
fn profile(sun: Vec<f64>, load: Option<Vec<f64>>) -> Series {
    Series {
        steps_per_hour: 1,
        wind: None,
        solar: Some(column(Scale::PerCapacity, sun)),
        load: load.map(|load| column(Scale::Power, load)),
        hydrogen: None,
    }
}

fn plan(text: &str, edits: &[&str], series: Option<Series>) -> Plan {
    let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
    let mut plan = read("plan.toml", edited(text, &edits).as_bytes()).unwrap_or_else(|rejected| {
        panic!("{:?}", rejected.problems.iter().map(|one| one.message(Lang::En)).collect::<Vec<_>>())
    });
    plan.project.hourly.series = series;
    plan
}

fn assessed(plan: &Plan) -> Assessment {
    assess(plan, Options::default()).unwrap()
}

fn result<'a>(assessment: &'a Assessment, rule: &str) -> &'a RuleResult {
    assessment.results.iter().find(|result| result.rule.id == rule).unwrap()
}

fn verdict(assessment: &Assessment, rule: &str) -> &'static str {
    result(assessment, rule).consequence.name().zh
}

fn figure(text: &str) -> Measure {
    Measure::Figure(Figure::written(text).unwrap())
}

/// Everything that a report says of a rule in words.
fn notes(result: &RuleResult) -> String {
    result.notes.iter().map(|note| note.render(Lang::Zh)).collect::<Vec<_>>().join("\n")
}

fn messages(assessment: &Assessment) -> String {
    assessment.findings.iter().map(|finding| finding.note.render(Lang::Zh)).collect::<Vec<_>>().join("\n")
}

/// Sun of 100 MW beside electrolysers that need 50 MW in every hour: 7300 t at 60 kWh/kg are 4.38 亿kWh. Nothing is stated
/// of the year.
const HYDROGEN: &str = r#"
regulation = "hydrogen"
project = { grid_type = "并网型" }
solar = { capacity = "100 MW" }
storage = { power = "0 MW" }

[hydrogen]
annual_output = "7300 吨"
specific_energy = "60 kWh/kg"
rated_power = "50 MW"
minimum_load = "0%"
store_volume = "0 Nm3"
demand = "全年平稳"

[hourly]
file = "year.csv"
solar = { column = "光伏", unit = "标幺值" }
feed_in_share = "100%"
"#;

fn hydrogen(edits: &[&str], sun: &[(usize, f64)]) -> Assessment {
    assessed(&plan(HYDROGEN, edits, Some(profile(year(&day(sun)), None))))
}

// 22 hours at x: 2200 x are generated and 2200 x - 1100 fed in. At x = 0.625 that is 275 of 1375, 20 % exactly (不超过).
#[test]
fn feed_in_of_the_year_is_held_against_the_cap() {
    for (x, expected) in [(0.6249, "符合"), (0.6251, "不符合"), (0.625, "需论证"), (0.5, "符合"), (1.0, "不符合")]
    {
        let assessment = hydrogen(&[], &[(2, 0.0), (22, x)]);
        assert_eq!(verdict(&assessment, "hydrogen-13-1"), expected, "{x}");
    }
    // 0.6251: 275.22 of 1375.22.
    let assessment = hydrogen(&[], &[(2, 0.0), (22, 0.6251)]);
    assert_eq!(value(&assessment, "hydrogen-13-1"), share(27522, 137_522));
}

fn value(assessment: &Assessment, rule: &str) -> Measure {
    result(assessment, rule).measured.clone().unwrap().value
}

fn share(part: i64, whole: i64) -> Measure {
    Measure::Figure(Figure::quotient(Dimension::Share, part.into(), whole.into()).unwrap())
}

// Two dark hours take 100, one hour at x takes 50 - 100 x; the day uses 1200. At x = 0.3 that is 120, 10 % exactly (不超过).
#[test]
fn off_take_of_the_year_is_held_against_the_cap() {
    for (x, expected) in [(0.3001, "符合"), (0.2999, "不符合"), (0.3, "需论证"), (0.5, "符合"), (0.0, "不符合")]
    {
        let assessment = hydrogen(&[], &[(2, 0.0), (1, x), (21, 0.55)]);
        assert_eq!(verdict(&assessment, "hydrogen-13-2"), expected, "{x}");
    }
    let assessment = hydrogen(&[], &[(2, 0.0), (1, 0.2999), (21, 0.55)]);
    assert_eq!(value(&assessment, "hydrogen-13-2"), share(12001, 120_000));
}

#[test]
fn a_figure_too_close_to_its_bound_is_said_to_be_so() {
    let assessment = hydrogen(&[], &[(2, 0.0), (22, 0.625)]);
    assert!(notes(result(&assessment, "hydrogen-13-1")).contains("不到 1 瓦时"));
    let assessment = hydrogen(&[], &[(2, 0.0), (22, 0.6251)]);
    assert!(!notes(result(&assessment, "hydrogen-13-1")).contains("不到 1 瓦时"));
}

// An operator who may feed in 20 % stops short of it: 1375 less 275 at the cap, the rest is curtailed.
#[test]
fn who_feeds_in_no_more_than_the_cap_keeps_it() {
    let assessment = hydrogen(&["hourly.feed_in_share = \"20%\""], &[(2, 0.0), (22, 1.0)]);
    assert_eq!(verdict(&assessment, "hydrogen-13-1"), "符合");
    let Measure::Figure(share) = value(&assessment, "hydrogen-13-1") else { panic!("a share") };
    let gap = Figure::written("20%").unwrap().minus(&share).unwrap();
    assert!(!gap.is_negative() && gap.compare(&Figure::written("0.000001%").unwrap()).unwrap().is_lt());
}

/// Feed-in, generation and off-take as an annual settlement has them: 20 % and 10 % exactly.
const SETTLED: [&str; 4] = [
    "electricity.generation = \"4.9275 亿千瓦时\"",
    "electricity.feed_in = \"0.9855 亿千瓦时\"",
    "electricity.off_take = \"0.438 亿千瓦时\"",
    "solar.annual_generation = \"5.018385 亿千瓦时\"",
];

// Stated 20 %; the year has 22 hours at 0.6249, 274.78 of 1374.78: both comply, and nothing is questioned.
#[test]
fn a_stated_figure_that_the_year_bears_out_stands() {
    let assessment = hydrogen(&SETTLED, &[(2, 0.0), (22, 0.6249)]);
    let result = result(&assessment, "hydrogen-13-1");
    assert_eq!((result.consequence, result.sensitive), (Consequence::Pass, false), "{}", messages(&assessment));
    assert_eq!(value(&assessment, "hydrogen-13-1"), figure("20%"));
    let told = result.readings.iter().find(|one| one.reading.id == "8760h").unwrap();
    assert_eq!(told.others[0].consequence, Consequence::Pass);
    assert_eq!(told.others[0].measured.as_ref().unwrap().value, share(27478, 137_478));
}

// Stated 20 %; 12 hours at 1.0 and 10 at 0.18 generate 1380 and feed in 600.
#[test]
fn a_year_that_says_worse_leaves_no_plain_pass() {
    let assessment = hydrogen(&SETTLED, &[(2, 0.0), (12, 1.0), (10, 0.18)]);
    let result = result(&assessment, "hydrogen-13-1");
    assert_eq!((result.consequence, result.sensitive), (Consequence::Justify, true), "{}", messages(&assessment));
    let told = &result.readings[0];
    assert_eq!((told.reading.id, told.consequence), ("8760h", Consequence::Pass));
    assert_eq!(told.others[0].consequence, Consequence::Fail);
    assert_eq!(told.others[0].measured.as_ref().unwrap().value, share(600, 1380));
    assert!(notes(result).contains("逐时模拟的结论是“不符合”"));
}

// The same year takes 420 of 1200 from the grid where 10 % are stated: that cannot be, and both figures are told.
#[test]
fn a_stated_figure_out_of_reach_is_told_beside_the_year() {
    let assessment = hydrogen(&SETTLED, &[(2, 0.0), (12, 1.0), (10, 0.18)]);
    let result = result(&assessment, "hydrogen-13-2");
    assert_eq!(result.consequence, Consequence::Missing);
    assert_eq!(result.measured.as_ref().unwrap().value, figure("10%"));
    assert_eq!(result.readings[0].others[0].consequence, Consequence::Fail);
    assert_eq!(result.readings[0].others[0].measured.as_ref().unwrap().value, share(420, 1200));
}

// Stated 24 %, and the year keeps the cap: a breach that is stated stays one.
#[test]
fn a_year_that_says_better_mends_no_breach() {
    let off_take = "electricity.off_take = \"0.6351 亿千瓦时\"";
    let edits = [SETTLED[0], "electricity.feed_in = \"1.1826 亿千瓦时\"", off_take, SETTLED[3]];
    let assessment = hydrogen(&edits, &[(2, 0.0), (22, 0.6249)]);
    let result = result(&assessment, "hydrogen-13-1");
    assert_eq!((result.consequence, result.sensitive), (Consequence::Fail, true));
    assert_eq!(result.readings[0].others[0].consequence, Consequence::Pass);
}

#[test]
fn a_figure_of_the_year_names_its_source() {
    let assessment = hydrogen(&[], &[(2, 0.0), (22, 0.6249)]);
    let result = result(&assessment, "hydrogen-13-1");
    assert!(result.sources.iter().any(|place| place.field() == "hourly.file"));
    assert!(result.steps.iter().any(|step| {
        let of_year =
            |token: &Token| matches!(token, Token::Source(term) if std::ptr::eq(*term, &raw const terms::SIMULATED));
        std::ptr::eq(step.term, &raw const terms::FEED_IN) && step.formula.iter().any(of_year)
    }));
}

// 12 hours at 0.6 and 12 at x: 720 + 1200 x are generated and 120 curtailed, beside a load of 50 MW. At x = 0.4 that is 90 %
// exactly (不低于).
const LOAD: &str = r#"
regulation = "source-grid-load-storage"
solar = { capacity = "100 MW" }
storage = { power = "0 MW" }

[[loads]]
name = "负荷"
class = "未报装"
annual_use = "4.38 亿千瓦时"

[hourly]
file = "year.csv"
solar = { column = "光伏", unit = "标幺值" }
load = { column = "负荷", unit = "MW" }
feed_in_share = "0%"
"#;

fn loaded(edits: &[&str], sun: &[(usize, f64)]) -> Assessment {
    assessed(&plan(LOAD, edits, Some(profile(year(&day(sun)), Some(year(&[50.0; 24]))))))
}

#[test]
fn utilisation_of_the_year_is_held_against_its_limit() {
    const RULE: &str = "source-grid-load-storage-6-2";
    for (x, expected) in [(0.4001, "符合"), (0.3999, "不符合"), (0.4, "需论证"), (0.5, "符合"), (0.0, "不符合")]
    {
        assert_eq!(verdict(&loaded(&[], &[(12, 0.6), (12, x)]), RULE), expected, "{x}");
    }
    assert_eq!(value(&loaded(&[], &[(12, 0.6), (12, 0.3999)]), RULE), share(1_079_880, 1_199_880));
}

// At 0.3999 the day generates 1199.88; 119.988 may be curtailed, so 0.012 must be stored, and all of it is used at night.
#[test]
fn the_storage_that_would_do_is_told() {
    const RULE: &str = "source-grid-load-storage-6-2";
    let edits = [
        "storage.power = \"10 MW\"",
        "storage.energy = \"0 MWh\"",
        "storage.round_trip = \"100%\"",
        "storage.initial_charge = \"0%\"",
    ];
    let assessment = loaded(&edits, &[(12, 0.6), (12, 0.3999)]);
    let told = notes(result(&assessment, RULE));
    assert!(told.contains("储能功率 1 万千瓦 不变，容量至少 12.001 千瓦时"), "{told}");
    // At half a kilowatt 12 hours take 0.006: whatever the capacity, 119.994 is curtailed.
    let weak = [edits[0].replace("10 MW", "0.0005 MW"), edits[1].to_owned(), edits[2].to_owned(), edits[3].to_owned()];
    let weak: Vec<&str> = weak.iter().map(String::as_str).collect();
    let told = notes(result(&loaded(&weak, &[(12, 0.6), (12, 0.3999)]), RULE));
    assert!(told.contains("任何容量都达不到"), "{told}");
}

#[test]
fn no_power_may_flow_back_in_any_hour() {
    // One hour a hundred-thousandth above the load: 0.01 MW for 365 hours.
    let above = [(23, 0.5), (1, 0.5001)];
    for (share, sun, expected) in
        [("0%", &above, "符合"), ("100%", &above, "不符合"), ("100%", &[(23, 0.5), (1, 0.5)], "符合")]
    {
        let edit = format!("hourly.feed_in_share = \"{share}\"");
        let assessment = loaded(&[&edit], sun);
        for rule in ["source-grid-load-storage-7-2", "source-grid-load-storage-7-3"] {
            assert_eq!(verdict(&assessment, rule), expected, "{rule} {share} {sun:?}");
        }
    }
    let assessment = loaded(&["hourly.feed_in_share = \"100%\""], &above);
    assert_eq!(value(&assessment, "source-grid-load-storage-7-2"), figure("3650 kWh"));
    assert_eq!(value(&assessment, "source-grid-load-storage-7-3"), figure("10 kW"));
}

// Stated nothing flows back, while the year feeds 0.01 MW in: no plain pass.
#[test]
fn stated_zero_export_is_questioned_by_an_hour_of_it() {
    let edits =
        ["hourly.feed_in_share = \"100%\"", "electricity.feed_in = \"0 kWh\"", "electricity.max_export = \"0 kW\""];
    let assessment = loaded(&edits, &[(23, 0.5), (1, 0.5001)]);
    assert_eq!(verdict(&assessment, "source-grid-load-storage-7-2"), "需论证");
    assert_eq!(verdict(&assessment, "source-grid-load-storage-7-3"), "需论证");
}

/// The natural load is 120 MW by day and 90 by night, a ratio of 25 %; new energy leaves 40 and 40 - `night` of it.
fn varying(night: impl Fn(usize) -> f64) -> Assessment {
    varying_with(&[], night)
}

fn varying_with(more: &[&str], night: impl Fn(usize) -> f64) -> Assessment {
    let mut edits = vec![
        "storage = { power = \"10 MW\", energy = \"40 MWh\", round_trip = \"90%\", initial_charge = \"0%\" }",
        "flexibility.optimised = true",
        "loads[负荷].adjustable = true",
        "solar.capacity = \"100 MW\"",
    ];
    edits.extend(more);
    let load = year(&day(&[(12, 120.0), (12, 90.0)]));
    let sun = (0..365).flat_map(|number| day(&[(12, 0.8), (12, 0.9 - night(number) / 100.0)])).collect();
    assessed(&plan(LOAD, &edits, Some(profile(sun, Some(load)))))
}

// A-10: with 8760 hours every day must keep to it; where only the mean does, it can be argued; where the mean does not, it
// is a breach. (40 - 30) / 40 = 25 %.
#[test]
fn peak_and_valley_are_compared_day_by_day() {
    const RULE: &str = "source-grid-load-storage-5-2";
    assert_eq!(verdict(&varying(|_| 30.001), RULE), "符合");
    assert_eq!(verdict(&varying(|_| 29.999), RULE), "不符合");
    assert_eq!(verdict(&varying(|_| 30.0), RULE), "需论证");
    // One winter day at (40 - 20) / 40 = 50 %, the others at (40 - 32) / 40 = 20 %.
    let one_day = varying(|number| if number == 9 { 20.0 } else { 32.0 });
    assert_eq!(verdict(&one_day, RULE), "需论证");
    let told = notes(result(&one_day, RULE));
    assert!(told.contains("365 天中 1 天") && told.contains("第 10 天") && told.contains("50%"), "{told}");
    // 364 days at 50 %, one at 20 %.
    assert_eq!(verdict(&varying(|number| if number == 9 { 32.0 } else { 20.0 }), RULE), "不符合");
}

#[test]
fn a_day_without_intake_counts_as_met() {
    const RULE: &str = "source-grid-load-storage-5-2";
    let edits = [
        "storage = { power = \"0 MW\" }",
        "flexibility.optimised = true",
        "loads[负荷].adjustable = true",
        "solar.capacity = \"120 MW\"",
    ];
    let load = year(&day(&[(12, 120.0), (12, 90.0)]));
    let assessment = assessed(&plan(LOAD, &edits, Some(profile(year(&[1.0; 24]), Some(load)))));
    assert_eq!(verdict(&assessment, RULE), "符合");
}

/// The captive plant of the sample: two units, 660 MW before the project, 260 MW at least.
fn captive(edits: &[&str], load: &[(usize, f64)]) -> Assessment {
    let text = include_str!("../../project-templates/captive-replacement.toml");
    let mut all = vec![
        "- captive.combined_maximum",
        "- electricity.feed_in",
        "- electricity.curtailment",
        "- electricity.max_export",
        "storage.round_trip = \"90%\"",
        "storage.initial_charge = \"0%\"",
        "hourly = { file = \"year.csv\", wind = { column = \"风\", unit = \"标幺值\" }, solar = { column = \"光\", unit = \"标幺值\" }, load = { column = \"负荷\", unit = \"MW\" }, feed_in_share = \"0%\" }",
    ];
    all.extend(edits);
    let series = Series {
        wind: Some(column(Scale::PerCapacity, year(&[0.1; 24]))),
        ..profile(year(&[0.0; 24]), Some(year(&day(load))))
    };
    assessed(&plan(text, &all, Some(series)))
}

// 30 MW of wind and the plant serve the load together; beyond the plant's 660 MW the wind comes on top (不大于).
#[test]
fn combined_output_of_the_year_is_held_against_the_original_maximum() {
    const RULE: &str = "captive-replacement-4-5";
    for (load, expected) in
        [(659.99, "符合"), (660.01, "不符合"), (660.0, "需论证"), (500.0, "符合"), (700.0, "不符合")]
    {
        let assessment = captive(&[], &[(23, 450.0), (1, load)]);
        assert_eq!(verdict(&assessment, RULE), expected, "{load} {}", messages(&assessment));
    }
    // 660 MW of the plant and 30 MW of wind; 10 MW come from the grid.
    let assessment = captive(&[], &[(23, 450.0), (1, 700.0)]);
    let Measure::Figure(_) = value(&assessment, RULE) else { panic!("a power") };
}

// Stated 65 万千瓦, the year reaches 69.
#[test]
fn a_stated_combined_output_is_questioned_by_the_year() {
    let assessment = captive(&["captive.combined_maximum = \"65 万千瓦\""], &[(23, 450.0), (1, 690.0)]);
    assert_eq!(verdict(&assessment, "captive-replacement-4-5"), "需论证");
}

// 600 of 1380 find no use in any dispatch; 420 must come from elsewhere; 780 are used at most.
#[test]
fn a_stated_figure_that_no_dispatch_reaches_is_a_contradiction() {
    let sun = [(2, 0.0), (12, 1.0), (10, 0.18)];
    let of = |edits: &[&str]| {
        let mut all = vec!["hourly.feed_in_share = \"0%\""];
        all.extend(edits);
        hydrogen(&all, &sun)
    };
    // 600 × 365 = 219 000 MWh; one in a hundred less is let pass.
    for (stated, contradicts) in
        [("2.19 亿千瓦时", false), ("2.17 亿千瓦时", false), ("2.16 亿千瓦时", true), ("3 亿千瓦时", false)]
    {
        let edit = format!("electricity.curtailment = \"{stated}\"");
        let assessment = of(&[&edit]);
        assert_eq!(
            messages(&assessment).contains("至少 2.19 亿千瓦时"),
            contradicts,
            "{stated}: {}",
            messages(&assessment)
        );
    }
    // 420 × 365 = 153 300 MWh from the grid, 780 × 365 = 284 700 MWh used.
    assert!(messages(&of(&["electricity.off_take = \"1.4 亿千瓦时\""])).contains("至少 1.533 亿千瓦时"));
    assert!(messages(&of(&["electricity.generation = \"3 亿千瓦时\""])).contains("至多 2.847 亿千瓦时"));
    let assessment = of(&["electricity.off_take = \"1.4 亿千瓦时\""]);
    assert_eq!(verdict(&assessment, "hydrogen-13-2"), "待补充", "a verdict on it would be a coincidence");
}

// 1375 a day are 5.01875 亿kWh a year; 1 % off is 5.0690, and 4.9686.
#[test]
fn a_profile_that_contradicts_the_stated_year_is_told() {
    for (stated, contradicts) in
        [("5.01875 亿千瓦时", false), ("5.06 亿千瓦时", false), ("5.08 亿千瓦时", true), ("4.96 亿千瓦时", true)]
    {
        let edit = format!("solar.annual_generation = \"{stated}\"");
        let assessment = hydrogen(&[&edit], &[(2, 0.0), (22, 0.625)]);
        assert_eq!(messages(&assessment).contains("逐时数据合计"), contradicts, "{stated}");
    }
    // 5018.75 full-load hours.
    let assessment = hydrogen(&["solar.full_load_hours = \"1600 h\""], &[(2, 0.0), (22, 0.625)]);
    assert!(
        messages(&assessment).contains("光伏年可发电量：填报 1.6 亿千瓦时，逐时数据合计 5.01875 亿千瓦时"),
        "{}",
        messages(&assessment)
    );
    // The load is 50 MW all year, 4.38 亿kWh.
    let assessment = loaded(&["loads[负荷].annual_use = \"5 亿千瓦时\""], &[(24, 0.4)]);
    assert!(messages(&assessment).contains("填报 5 亿千瓦时，逐时数据合计 4.38 亿千瓦时"), "{}", messages(&assessment));
}

// Relative values follow the stated year: half of the sun, and the rule sees 1100 × 0.625 / 2.
#[test]
fn relative_values_are_stretched_to_the_stated_year() {
    let edits = ["hourly.solar.unit = \"相对值\"", "solar.annual_generation = \"2.509375 亿千瓦时\""];
    let series =
        Series { solar: Some(column(Scale::Shape, year(&day(&[(2, 0.0), (22, 7.0)])))), ..profile(Vec::new(), None) };
    let assessment = assessed(&plan(HYDROGEN, &edits, Some(series)));
    // 687.5 a day, 31.25 MW in 22 hours: all of it used, 1200 - 687.5 = 512.5 from the grid.
    assert_eq!(value(&assessment, "hydrogen-13-2"), share(5125, 12000));
}

#[test]
fn what_a_year_lacks_is_named_all_at_once() {
    let full = || Some(profile(year(&day(&[(2, 0.0), (22, 0.625)])), None));
    let missing = |edits: &[&str]| messages(&assessed(&plan(HYDROGEN, edits, full())));
    assert_eq!(missing(&[]), "");
    for (edit, field) in [
        ("- hydrogen.minimum_load", "hydrogen.minimum_load"),
        ("- hydrogen.rated_power", "hydrogen.rated_power"),
        ("- hydrogen.demand", "hydrogen.demand"),
        ("- hydrogen.store_volume", "hydrogen.store_volume"),
        ("- hourly.feed_in_share", "hourly.feed_in_share"),
        ("- storage.power", "storage.power"),
        ("- hourly.solar", "hourly.solar.column"),
        ("storage = { power = \"1 MW\", energy = \"1 MWh\" }", "storage.round_trip"),
        ("hydrogen.store_volume = \"1000 Nm3\"", "hydrogen.initial_store"),
        ("electricity.application_use = \"1 GWh\"", "hourly.load.column"),
    ] {
        let told = missing(&[edit]);
        assert!(told.contains("逐时模拟还缺") && told.contains(field), "{edit}: {told}");
    }
    let told = missing(&["- hydrogen.minimum_load", "- hydrogen.demand", "- hourly.feed_in_share"]);
    for field in ["hydrogen.minimum_load", "hydrogen.demand", "hourly.feed_in_share"] {
        assert!(told.contains(field), "{told}");
    }
    // What was announced and cannot be calculated is no proof of anything.
    let unread = assessed(&plan(HYDROGEN, &[], None));
    assert!(messages(&unread).contains("没有读入"));
    assert_eq!(unread.overall(), Consequence::Missing);
}

#[test]
fn a_profile_of_another_length_is_refused() {
    for (values, expected) in
        [(8760, ""), (8784, ""), (8736, "8760 或 8784"), (24, "8760 或 8784"), (0, "8760 或 8784")]
    {
        let series = profile(vec![0.6; values], None);
        assert_eq!(messages(&assessed(&plan(HYDROGEN, &[], Some(series)))).is_empty(), expected.is_empty(), "{values}");
    }
    let uneven = profile(vec![0.6; 8760], Some(vec![1.0; 8784]));
    let told = messages(&assessed(&plan(LOAD, &[], Some(uneven))));
    assert!(told.contains("时段数与其他列不同"), "{told}");
}

// Quarters of an hour: the same day four times as fine has the same year.
#[test]
fn quarters_of_an_hour_make_the_same_year() {
    let fine = day(&[(2, 0.0), (22, 0.6251)]).iter().flat_map(|value| [*value; 4]).collect::<Vec<_>>();
    let series = Series { steps_per_hour: 4, ..profile(year(&fine), None) };
    let assessment = assessed(&plan(HYDROGEN, &[], Some(series)));
    assert_eq!(value(&assessment, "hydrogen-13-1"), share(27522, 137_522));
}

#[test]
fn a_metered_year_is_not_simulated() {
    let plan = plan(HYDROGEN, &[], Some(profile(year(&day(&[(2, 0.0), (22, 1.0)])), None)));
    let assessment = assess(&plan, Options { stage: Stage::Operation, as_of: None }).unwrap();
    assert_eq!(verdict(&assessment, "hydrogen-13-1"), "待补充");
    assert!(findings(&plan.project, Stage::Operation).is_empty());
    assert!(assessment.notices.iter().any(|note| note.render(Lang::Zh).contains("以计量数据为准")));
}

// No article of the flexibility rule asks for hours: a profile neither helps nor hinders.
#[test]
fn a_rule_without_hours_ignores_a_profile() {
    let text = include_str!("../../project-templates/thermal-flexibility.toml");
    let edits = ["hourly = { file = \"year.csv\" }"];
    let assessment = assessed(&plan(text, &edits, Some(profile(year(&[0.5; 24]), None))));
    assert_eq!(assessment.overall(), Consequence::Pass, "{}", messages(&assessment));
    assert!(assessment.notices.iter().any(|note| note.render(Lang::Zh).contains("没有用到逐时数据")));
}

// Two loads that one plant each feeds: the surplus of one does not serve the other, and no single curve stands for both.
#[test]
fn plants_that_feed_different_loads_have_no_common_year() {
    let load = "loads[+] = { name = \"另一负荷\", class = \"未报装\", annual_use = \"1 亿千瓦时\" }";
    let series = || Some(profile(year(&[0.4; 24]), Some(year(&[50.0; 24]))));
    let wind = "wind = { capacity = \"10 MW\", serves = \"另一负荷\" }";
    let apart = assessed(&plan(LOAD, &[load, wind, "solar.serves = \"负荷\""], series()));
    assert!(messages(&apart).contains("所供负荷或场景不同"), "{}", messages(&apart));
    assert_eq!(verdict(&apart, "source-grid-load-storage-6-2"), "待补充");
    // All plants feed one of the loads, and that one uses 4.38 亿kWh.
    let one = assessed(&plan(LOAD, &[load, "solar.serves = \"负荷\""], series()));
    assert_eq!(messages(&one), "");
    assert_eq!(verdict(&one, "source-grid-load-storage-6-2"), "符合");
}

// 12 hours at 1.0 leave 50 MW each, 12 at 0.39 lack 11: 132 of 1200 come from the grid, 11 %. A battery that moves 12 MWh a
// day brings it down to 10 %.
#[test]
fn the_storage_that_would_do_is_told_beside_electrolysers_without_a_store() {
    let storage = "storage = { power = \"10 MW\", energy = \"0 MWh\", round_trip = \"100%\", initial_charge = \"0%\" }";
    let told = |edits: &[&str]| {
        let assessment = hydrogen(edits, &[(12, 1.0), (12, 0.39)]);
        assert_eq!(verdict(&assessment, "hydrogen-13-2"), "不符合");
        notes(result(&assessment, "hydrogen-13-2"))
    };
    let enough = told(&[storage]);
    assert!(enough.contains("储能功率 1 万千瓦 不变，容量至少 1.2000 万千瓦时"), "{enough}");
    // A store of hydrogen beside the battery: nothing is claimed.
    let store = ["hydrogen.store_volume = \"1000 Nm3\"", "hydrogen.initial_store = \"0%\"", storage];
    assert!(!told(&store).contains("容量至少"));
}

// Before, the plant's 660 MW meet a load of 650; after a retrofit to 600 MW, beside 30 MW of wind, 20 MW come from the grid.
#[test]
fn grid_import_of_the_year_is_held_against_the_year_before() {
    const RULES: [&str; 2] = ["captive-replacement-2-8", "captive-replacement-2-9"];
    let unstated = [
        "- captive.hourly_import_higher",
        "- captive.peak_import_before",
        "- captive.peak_import_after",
        "- captive.import_before",
        "- captive.import_after",
    ];
    let kept = captive(&unstated, &[(23, 450.0), (1, 650.0)]);
    assert_eq!(RULES.map(|rule| verdict(&kept, rule)), ["符合", "符合"], "{}", messages(&kept));
    let retrofit = ["units[1号机].maximum = \"30 万千瓦\"", "units[2号机].maximum = \"30 万千瓦\""];
    let less = captive(&[&unstated[..], &retrofit[..]].concat(), &[(23, 450.0), (1, 650.0)]);
    assert_eq!(verdict(&less, RULES[0]), "需论证");
    assert_eq!(value(&less, RULES[0]), figure("20 MW"));
    // At 700 MW the grid gives 40 before and 10 after: new energy takes the place of the grid's.
    let lower = captive(&unstated, &[(23, 450.0), (1, 700.0)]);
    assert_eq!(verdict(&lower, RULES[1]), "需论证");
    assert_eq!(value(&lower, RULES[1]), Measure::Figure(Figure::whole(Dimension::Energy, (-30 * 365 * 1000).into())));
}

// 5.256 亿kWh are 1.2 times 4.38 亿kWh, exactly (不超过). Relative values have the stated total, so rounding has no say.
#[test]
fn a_stretched_column_has_the_stated_total_to_the_last_digit() {
    for (stated, expected) in [("5.256 亿千瓦时", "符合"), ("5.2560001 亿千瓦时", "不符合")] {
        let annual = format!("solar.annual_generation = \"{stated}\"");
        let edits = ["hourly.solar.unit = \"相对值\"", &annual];
        let shape = year(&day(&[(2, 0.0), (11, 0.37), (11, 0.91)]));
        let series = Series { solar: Some(column(Scale::Shape, shape)), ..profile(Vec::new(), None) };
        assert_eq!(verdict(&assessed(&plan(HYDROGEN, &edits, Some(series))), "hydrogen-6-1"), expected, "{stated}");
    }
}

// A day is filed at (4 - 3) / 4 = 25 %, at the limit; the year has 24.9 MW at night beside 40 by day on every day.
#[test]
fn filed_typical_days_are_questioned_by_the_days_of_the_year() {
    const RULE: &str = "source-grid-load-storage-5-2";
    let curve = |by_day: &str, by_night: &str| {
        let hours = [vec![by_day; 12], vec![by_night; 12]].concat().join("\", \"");
        format!("[\"{hours}\"]")
    };
    let natural = curve("120 MW", "90 MW");
    let filed = |night: &str| {
        format!("typical_days[+] = {{ name = \"冬季\", natural = {natural}, grid = {} }}", curve("40 MW", night))
    };
    assert_eq!(verdict(&varying_with(&[&filed("30 MW")], |_| 30.1), RULE), "符合");
    assert_eq!(verdict(&varying_with(&[&filed("30 MW")], |_| 24.9), RULE), "需论证");
    assert_eq!(verdict(&varying_with(&[&filed("29 MW")], |_| 30.1), RULE), "不符合");
}

#[test]
fn figures_that_make_no_year_are_refused() {
    for (edit, of) in [
        ("hydrogen.minimum_load = \"120%\"", "电解槽最低负荷"),
        ("hourly.feed_in_share = \"150%\"", "上网电量比例"),
        (
            "storage = { power = \"1 MW\", energy = \"1 MWh\", round_trip = \"120%\", initial_charge = \"0%\" }",
            "充电效率",
        ),
        (
            "storage = { power = \"1 MW\", energy = \"1 MWh\", round_trip = \"90%\", initial_charge = \"120%\" }",
            "储能初始电量",
        ),
    ] {
        let told = messages(&hydrogen(&[edit], &[(2, 0.0), (22, 0.6)]));
        assert!(told.contains(of) && told.contains("不在合理范围内"), "{edit}: {told}");
    }
}
