use super::super::is_harmful;
use super::super::layout::columns;
use super::super::tests::{TEMPLATES, every_style};
use super::*;
use crate::project::read;
use crate::quantity::Share;

fn energy(text: &str) -> Energy {
    Energy::parse(text).unwrap()
}

fn sizing(found: Sufficient, off_take: Option<Energy>) -> Sizing {
    let point = |size: &str, curtailment: &str| StoragePoint {
        energy: energy(size),
        curtailment: energy(curtailment),
        off_take,
    };
    Sizing {
        power: Power::parse("50 MW").unwrap(),
        potential: energy("968348.417 MWh"),
        target: Share::parse("90%").unwrap(),
        found,
        points: vec![
            point("0 MWh", "134794.44 MWh"),
            point("146.993835 MWh", "96834.841561 MWh"),
            point("300 MWh", "0.000001 MWh"),
        ],
        stated: Some(energy("300 MWh")),
        exceptions: Vec::new(),
        notes: vec![Text::new("注意", "note").into()],
    }
}

fn every_answer() -> Vec<Sufficient> {
    let (small, large) = (energy("146.993835 MWh"), energy("3000 MWh"));
    vec![
        Sufficient::Exactly(Energy::ZERO),
        Sufficient::Exactly(small),
        Sufficient::Between(small, large),
        Sufficient::Never { curtailment: energy("104380 MWh"), instead: None },
        Sufficient::Never { curtailment: energy("104380 MWh"), instead: Some((Power::parse("60 MW").unwrap(), large)) },
        Sufficient::Unknown { curtailment: energy("104380 MWh"), least: energy("90000 MWh") },
    ]
}

#[test]
fn every_answer_fits_every_width_in_both_languages() {
    let plan = read("plan\u{1b}.toml", TEMPLATES[0].as_bytes()).unwrap();
    for found in every_answer() {
        for off_take in [None, Some(energy("366446 MWh"))] {
            let sizing = sizing(found, off_take);
            for style in every_style() {
                let text = render(&plan, &sizing, Style { colour: false, ..style });
                assert!(text.lines().all(|line| columns(line) <= style.columns()), "{text}");
                assert!(!text.contains(|char| char != '\n' && is_harmful(char)), "{text:?}");
            }
        }
    }
}

#[test]
fn the_row_of_the_answer_and_that_of_the_plan_are_marked() {
    let plan = read("plan.toml", TEMPLATES[0].as_bytes()).unwrap();
    let text = render(&plan, &sizing(Sufficient::Exactly(energy("146.993835 MWh")), None), Style::default());
    assert!(text.contains("* 14.6994 万千瓦时") && text.contains("= 30 万千瓦时"), "{text}");
    assert!(!text.contains("下网"), "nothing is said of a grid: {text}");
}

#[test]
fn every_answer_has_its_kind_in_json() {
    let plan = read("plan.toml", TEMPLATES[0].as_bytes()).unwrap();
    let kinds: Vec<String> = every_answer()
        .into_iter()
        .map(|found| {
            let json: Value = serde_json::from_str(&to_json(&plan, &sizing(found, None))).unwrap();
            assert_eq!(json["curve"][1]["energy"], "146993.835");
            json["found"]["kind"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(kinds, ["exact", "exact", "between", "never", "never", "unknown"]);
}
