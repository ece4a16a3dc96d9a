use roxmltree::Document;

use super::{balance, bars, duration, margins, months, pixels_of, storage, timeline, worst_week};
use crate::facts::hourly_year;
use crate::project::{Plan, Stage, read};
use crate::quantity::Figure;
use crate::report::tests::{assessed, changed, every_plan, failing};
use crate::text::Lang;
use crate::year::{Column, Scale, Series};

fn number(node: roxmltree::Node<'_, '_>, attribute: &str) -> u32 {
    node.attribute(attribute).unwrap().parse().unwrap()
}

#[test]
fn every_chart_tells_in_words_what_it_shows() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        for lang in [Lang::Zh, Lang::En] {
            let charts =
                [margins(&assessment, lang), balance(&plan, &assessment, lang), timeline(&plan, &assessment, lang)];
            for chart in charts.into_iter().flatten() {
                let document = Document::parse(&chart).unwrap();
                let root = document.root_element();
                assert_eq!(root.attribute("role"), Some("img"));
                let told: Vec<_> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
                for id in told {
                    let text =
                        root.children().find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text());
                    assert!(text.is_some_and(|text| !text.trim().is_empty()), "{id}");
                }
            }
        }
    }
}

#[test]
fn a_bar_ends_where_its_figure_is() {
    let (_, assessment) = assessed(&failing());
    let bars = bars(&assessment, Lang::Zh);
    let bar = |id: &str| {
        let (_, svg) = bars.iter().find(|(known, _)| *known == id).unwrap();
        let document = Document::parse(svg).unwrap();
        let rects: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "rect").collect();
        let coloured =
            rects.iter().find(|node| ["pass", "fail", "justify"].contains(&node.attribute("class").unwrap_or("")));
        (number(*coloured.unwrap(), "width"), coloured.unwrap().attribute("class").unwrap().to_owned(), rects.len())
    };
    // At its limit of 50 %, above one of 1.2, at 2.5 of 4 hours; the limit is at 160.
    assert_eq!(bar("hydrogen-2-2"), (160, "justify".to_owned(), 4));
    assert_eq!(bar("hydrogen-6-1"), (162, "fail".to_owned(), 4));
    assert_eq!(bar("hydrogen-8-2"), (100, "justify".to_owned(), 4));
    // What is met has no pattern.
    assert_eq!(bar("hydrogen-13-2").2, 3);
}

#[test]
fn a_figure_far_beyond_its_limit_is_cut_and_marked() {
    let (_, assessment) = assessed(&changed(&[("off_take", "off_take = \"3 亿千瓦时\"")]));
    let bars = bars(&assessment, Lang::Zh);
    let (_, svg) = bars.iter().find(|(id, _)| *id == "hydrogen-13-2").unwrap();
    assert!(svg.contains("width=\"320\"") && svg.contains("class=\"edge\""), "{svg}");
}

#[test]
fn pixels_are_rounded_and_never_below_zero() {
    let figure = |text| Figure::written(text).unwrap();
    assert_eq!(pixels_of(&figure("1 小时"), &figure("3 小时"), 300), Some(100));
    assert_eq!(pixels_of(&figure("1 小时"), &figure("0 小时"), 300), None);
    let below = figure("0 小时").minus(&figure("1 小时")).unwrap();
    assert_eq!(pixels_of(&below, &figure("3 小时"), 300), Some(0));
}

#[test]
fn the_parts_of_the_balance_fill_their_bar() {
    let (plan, assessment) = assessed(&failing());
    let chart = balance(&plan, &assessment, Lang::Zh).unwrap();
    let document = Document::parse(&chart).unwrap();
    let desc = document.descendants().find(|node| node.tag_name().name() == "desc").unwrap().text().unwrap();
    for part in ["自用 3.96", "上网 0.7 亿千瓦时", "弃电 0.3 亿千瓦时（6.05%）", "下网 0.22 亿千瓦时（5.26%）"]
    {
        assert!(desc.contains(part), "no {part} in {desc}");
    }
    let edges = document.descendants().filter(|node| {
        node.attribute("class") == Some("edge")
            && node.attribute("height") == Some("26")
            && node.attribute("y") == Some("24")
    });
    let width: u32 = edges.map(|node| number(node, "width")).sum();
    assert!((757..=762).contains(&width), "{width}");
}

#[test]
fn the_time_line_shows_what_is_out_of_order() {
    let (plan, assessment) = assessed(&failing());
    let chart = timeline(&plan, &assessment, Lang::Zh).unwrap();
    assert_eq!(chart.matches("class=\"link wrong\"").count(), 2, "{chart}");
    assert!(chart.contains("✗ 十·1 新能源不早于制氢投产 不符合，早 1 天"), "{chart}");
    let (plan, assessment) = assessed(crate::report::tests::TEMPLATES[0]);
    let chart = timeline(&plan, &assessment, Lang::Zh).unwrap();
    assert_eq!(chart.matches("wrong").count(), 0, "{chart}");
    let (plan, assessment) = assessed(&changed(&[("new_energy = 2027-09-30", "new_energy = \"2027-09\"")]));
    let month = timeline(&plan, &assessment, Lang::Zh).unwrap();
    assert!(month.contains("2027-09-01") && month.contains("2027-09-30"), "a month is as long as it is: {month}");
}

/// Sun of 100 MW by day, for 12 hours, beside a load of 50 MW and a battery of 20 MW and 80 MWh without losses. A day
/// generates 1200 MWh; 600 are used at once, 80 stored, 520 lost; by night 80 of 600 come from the battery, 520 from the grid.
#[expect(clippy::disallowed_types, reason = "an hourly profile is made of measured values")]
fn days_and_nights() -> Plan {
    let text = r#"
regulation = "source-grid-load-storage"
solar = { capacity = "100 MW" }
storage = { power = "20 MW", energy = "80 MWh", round_trip = "100%", initial_charge = "0%" }

[hourly]
file = "year.csv"
solar = { column = "光伏", unit = "标幺值" }
load = { column = "负荷", unit = "MW" }
feed_in_share = "0%"
"#;
    let mut plan = read("plan.toml", text.as_bytes()).unwrap();
    let sun: Vec<f64> = (0..8760).map(|hour| if hour % 24 < 12 { 1.0 } else { 0.0 }).collect();
    plan.project.hourly.series = Some(Series {
        steps_per_hour: 1,
        wind: None,
        solar: Some(Column { scale: Scale::PerCapacity, values: sun }),
        load: Some(Column { scale: Scale::Power, values: vec![50.0; 8760] }),
        hydrogen: None,
    });
    plan
}

#[test]
fn charts_of_the_year_stand_at_their_figures() {
    let plan = days_and_nights();
    let year = hourly_year(&plan.project, Stage::Application).year.unwrap();
    let svg = months(&year, Lang::Zh).unwrap();
    let document = Document::parse(&svg).unwrap();
    let bars = |class: &str| {
        let rects = document.descendants().filter(|node| node.attribute("class") == Some(class));
        // The first stands in the legend.
        rects.skip(1).map(|node| (number(node, "x"), number(node, "height"))).collect::<Vec<_>>()
    };
    // January has 31 days of 680, 520 and 520 MWh and the highest bar, 220 pixels for 37 200 MWh. February has 28.
    assert_eq!((bars("own").len(), bars("own")[0], bars("own")[1]), (12, (98, 125), (154, 113)));
    assert_eq!((bars("take")[0], bars("curtail")[0]), ((122, 95), (98, 95)));
    assert!(bars("feed").is_empty(), "nothing is fed in");
    assert!(svg.contains("自用最多的是 1 月") || svg.contains("自用最多的是 12 月"), "{svg}");

    let svg = storage(&plan, &year, Lang::Zh).unwrap();
    // Up to 240 MWh can be filled in 12 hours at 20 MW: the axis ends there, and 80 MWh stand at a third of it.
    assert!(svg.contains("cx=\"316\"") && svg.contains("24 万千瓦时"), "{svg}");
    assert!(svg.contains("储能 8 万千瓦时，弃电 1.898 亿千瓦时；加到 24 万千瓦时，弃电 1.314 亿千瓦时"), "{svg}");

    let svg = worst_week(&year, Lang::En).unwrap();
    assert!(svg.contains("from 1 Jan to 7 Jan the most is taken from the grid"), "{svg}");
    let svg = duration(&year, Lang::En).unwrap();
    assert!(svg.contains("possible output reaches 100 MW") && svg.contains("the grid gives up to 50 MW"), "{svg}");
}

#[test]
fn charts_of_the_year_tell_in_words_what_they_show() {
    let plan = days_and_nights();
    let year = hourly_year(&plan.project, Stage::Application).year.unwrap();
    for lang in [Lang::Zh, Lang::En] {
        let charts = [months(&year, lang), duration(&year, lang), worst_week(&year, lang), storage(&plan, &year, lang)];
        for chart in charts {
            let chart = chart.unwrap();
            let document = Document::parse(&chart).unwrap();
            let told = document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text());
            assert!(told.is_some_and(|told| 20 < told.len()), "{chart}");
            assert!(lang == Lang::Zh || chart.is_ascii(), "{chart}");
        }
    }
}
