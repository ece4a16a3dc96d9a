use roxmltree::Document;

use super::{balance, bars, margins, pixels_of, timeline};
use crate::quantity::Figure;
use crate::report::tests::{assessed, changed, every_plan, failing};
use crate::text::Lang;

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
