//! Properties that hold for every plan, not only for the cases of the tables.

use crate::support::{base, edited};
use hegui::assess::{Assessment, Options, assess};
use hegui::law::{Consequence, Direction};
use hegui::project::{Stage, read};
use hegui::text::Lang;
use proptest::prelude::*;

fn assessed_text(text: &str) -> Assessment {
    let plan = read("plan.toml", text.as_bytes()).unwrap();
    assess(&plan, Options::default()).unwrap()
}

fn assessed(name: &str, edits: &[String]) -> Assessment {
    assessed_text(&edited(base(name), edits))
}

fn consequences(assessment: &Assessment) -> Vec<(&'static str, Consequence, bool)> {
    assessment.results.iter().map(|result| (result.rule.id, result.consequence, result.sensitive)).collect()
}

fn of(assessment: &Assessment, id: &str) -> Consequence {
    assessment.results.iter().find(|result| result.rule.id == id).unwrap().consequence
}

/// Thousandths written as a decimal: 1234 is 1.234.
fn thousandths(number: u32) -> String {
    format!("{}.{:03}", number / 1000, number % 1000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// One plan in MW and MWh, and the same in 万千瓦 and 万千瓦时, has the same verdicts and figures.
    #[test]
    fn spelling_of_units_changes_nothing(power in 1_u32..400_000, energy in 1_u32..2_000_000, feed_in in 0_u32..300_000) {
        // Thousandths of a MW are ten-thousandths of a 万千瓦 with one more digit.
        let chinese = [
            format!("storage.power = \"{}.{:04} 万千瓦\"", power / 10_000, power % 10_000),
            format!("storage.energy = \"{}.{:04} 万千瓦时\"", energy / 10_000, energy % 10_000),
            format!("electricity.feed_in = \"{} 度\"", feed_in * 1000),
        ];
        let international = [
            format!("storage.power = \"{} MW\"", thousandths(power)),
            format!("storage.energy = \"{energy} kWh\""),
            format!("electricity.feed_in = \"{feed_in} MWh\""),
        ];
        let one = assessed("并网", &chinese);
        let other = assessed("并网", &international);
        prop_assert_eq!(consequences(&one), consequences(&other));
        for (a, b) in one.results.iter().zip(&other.results) {
            prop_assert_eq!(&a.measured, &b.measured);
        }
    }

    /// More storage of the same duration never turns 符合 into anything else on a storage rule.
    #[test]
    fn more_storage_never_hurts(power in 0_u32..400, more in 0_u32..400) {
        let with = |power: u32| assessed("并网", &[
            format!("storage.power = \"{power} MW\""),
            format!("storage.energy = \"{} MWh\"", power * 4),
        ]);
        let (less, more) = (with(power), with(power + more));
        for id in ["hydrogen-8-1", "hydrogen-8-2", "hydrogen-8-3"] {
            prop_assert!(of(&more, id).severity() <= of(&less, id).severity(), "{id}");
        }
    }

    /// More feed-in at the same generation never helps on the feed-in cap.
    #[test]
    fn more_feed_in_never_helps(feed_in in 0_u32..40_000, more in 0_u32..10_000) {
        let with = |feed_in: u32| assessed("并网", &[
            format!("electricity.feed_in = \"{feed_in} 万千瓦时\""),
            // The balance is kept by taking back what is fed in.
            format!("electricity.off_take = \"{} 万千瓦时\"", feed_in.saturating_sub(4000)),
        ]);
        let (less, more) = (with(feed_in), with(feed_in + more));
        let severity = |assessment: &Assessment| match of(assessment, "hydrogen-13-1") {
            Consequence::Missing => None,
            other => Some(other.severity()),
        };
        if let (Some(less), Some(more)) = (severity(&less), severity(&more)) {
            prop_assert!(less <= more);
        }
    }

    /// A project of any size with the same proportions has the same verdicts.
    #[test]
    fn scale_changes_nothing(factor in 1_u32..40) {
        let scaled = [
            format!("wind.capacity = \"{} 万千瓦\"", 12 * factor),
            format!("solar.capacity = \"{} 万千瓦\"", 8 * factor),
            format!("electricity.curtailment = \"{} 万千瓦时\"", 600 * factor),
            format!("electricity.feed_in = \"{} 万千瓦时\"", 7000 * factor),
            format!("electricity.off_take = \"{} 万千瓦时\"", 3000 * factor),
            format!("electricity.losses = \"{} 万千瓦时\"", 800 * factor),
            format!("hydrogen.annual_output = \"{} 吨\"", 8500 * factor),
            format!("hydrogen.rated_flow = \"{} Nm3/h\"", 20000 * factor),
            format!("hydrogen.store_volume = \"{} Nm3\"", 40000 * factor),
            format!("storage.power = \"{} 万千瓦\"", 4 * factor),
            format!("storage.energy = \"{} 万千瓦时\"", 16 * factor),
            format!("water[0].volume = \"{} 万立方米\"", 90 * factor),
            format!("documents[氢气消纳协议].quantity = \"{} 吨\"", 8500 * factor),
        ];
        prop_assert_eq!(consequences(&assessed("并网", &scaled)), consequences(&assessed("并网", &[])));
    }

    /// The order of sections and keys means nothing.
    #[test]
    fn order_changes_nothing(seed in any::<u64>()) {
        let text = base("并网");
        let mut sections: Vec<String> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with('[') || sections.is_empty() {
                sections.push(String::new());
            }
            let section = sections.last_mut().unwrap();
            section.push_str(line);
            section.push('\n');
        }
        let mut rest = sections.split_off(1);
        let mut state = seed;
        for at in (1..rest.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            rest.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        let shuffled = format!("{}{}", sections.concat(), rest.concat());
        prop_assert_eq!(consequences(&assessed_text(&shuffled)), consequences(&assessed_text(text)));
    }

    /// Whatever a plan leaves out, leaving out more never turns a verdict into 符合.
    #[test]
    fn leaving_out_never_passes(gone in prop::sample::subsequence(FIELDS.to_vec(), 0..FIELDS.len())) {
        let edits: Vec<String> = gone.iter().map(|field| format!("- {field}")).collect();
        // Too much feed-in and off-take, in balance, so that something fails that leaving out could hide.
        let failing = ["electricity.feed_in = \"2.5 亿千瓦时\"", "electricity.off_take = \"1.7 亿千瓦时\""];
        let failing = failing.map(str::to_owned).to_vec();
        let whole = assessed("两期", &failing);
        let part = assessed("两期", &[failing, edits].concat());
        for (whole, part) in whole.results.iter().zip(&part.results) {
            if part.consequence == Consequence::Pass {
                prop_assert_eq!(whole.consequence, Consequence::Pass, "{} passes without {:?}", part.rule.id, gone);
            }
        }
    }

    /// What the report says would mend a shortfall does mend it, also after rounding for people.
    #[test]
    fn a_target_mends(power in 0_u32..29, hours in 1_u32..4) {
        let edits = |power: &str, energy: &str| vec![
            format!("storage.power = \"{power}\""),
            format!("storage.energy = \"{energy}\""),
        ];
        let before = assessed("并网", &edits(&format!("{power}.7 MW"), &format!("{} MWh", power * hours)));
        for (id, field) in [("hydrogen-8-1", "storage.power"), ("hydrogen-8-2", "storage.energy")] {
            let result = before.results.iter().find(|result| result.rule.id == id).unwrap();
            prop_assert_ne!(result.consequence, Consequence::Pass);
            let target = &result.targets[0];
            prop_assert_eq!(target.direction, Direction::Raise);
            let to = target.to.rounded_up(Lang::Zh).unwrap().text(Lang::Zh);
            let mut mended = edits(&format!("{power}.7 MW"), &format!("{} MWh", power * hours));
            mended.push(format!("{field} = \"{to}\""));
            prop_assert_eq!(of(&assessed("并网", &mended), id), Consequence::Pass, "{} to {}", field, to);
        }
    }

    /// Any text at all gives a plan or a list of problems, and any plan an assessment.
    #[test]
    fn any_text_is_answered(text in "(regulation = \"hydrogen\"\n)?\\PC{0,200}") {
        answer(&text);
    }

    /// So does a plan with any of its lines lost, doubled or cut.
    #[test]
    fn a_damaged_plan_is_answered(line in 0_usize..120, how in 0_u8..3, at in 0_usize..60) {
        let mut lines: Vec<String> = base("两期").lines().map(str::to_owned).collect();
        let line = line % lines.len();
        match how {
            0 => drop(lines.remove(line)),
            1 => lines.insert(line, lines[line].clone()),
            _ => lines[line] = lines[line].chars().take(at).collect(),
        }
        answer(&lines.join("\n"));
    }
}

/// Fields of the two-phase plan that may be absent.
const FIELDS: [&str; 24] = [
    "project.grid_type",
    "project.leagues",
    "project.addressee",
    "project.filing_date",
    "wind.capacity",
    "wind.full_load_hours",
    "solar.capacity",
    "electricity.curtailment",
    "electricity.off_take",
    "electricity.losses",
    "hydrogen.annual_output",
    "hydrogen.specific_energy",
    "hydrogen.rated_flow",
    "hydrogen.store_volume",
    "hydrogen.use_secured",
    "storage.power",
    "storage.energy",
    "connection",
    "water",
    "lifetimes",
    "phases[0].new_energy",
    "phases[1].hydrogen_output",
    "documents[氢气消纳协议]",
    "documents[场址限制性排查文件].bodies",
];

fn answer(text: &str) {
    if let Ok(plan) = read("plan.toml", text.as_bytes()) {
        for stage in Stage::EVERY {
            let assessment = assess(&plan, Options { stage: *stage, as_of: None }).unwrap();
            assert_eq!(assessment.results.len(), assessment.regulation.rules().count());
        }
    }
}

#[test]
fn every_limit_met_exactly_passes() {
    // 15 %, 4.0 h, 20.0 %, 10.0 %, 1.2 times and the same day, all at once.
    // 12 × 2600 + 8 × 1800 = 45 600 万 kWh = 1.2 × 3.8 亿; 4.56 − 0.06 = 4.5; 0.9 is 20 % of it; 4.5 − 0.9 + 0.4 = 4.0.
    let edits = [
        "wind.full_load_hours = \"2600 h\"",
        "solar.full_load_hours = \"1800 h\"",
        "electricity.curtailment = \"0.06 亿千瓦时\"",
        "electricity.feed_in = \"0.9 亿千瓦时\"",
        "electricity.off_take = \"0.4 亿千瓦时\"",
        "electricity.losses = \"0.2 亿千瓦时\"",
        "hydrogen.annual_output = \"7600 吨\"",
        "hydrogen.specific_energy = \"50 kWh/kg\"",
        "storage.power = \"3 万千瓦\"",
        "storage.energy = \"12 万千瓦时\"",
        "documents[氢气消纳协议].quantity = \"7600 吨\"",
    ];
    let assessment = assessed("并网", &edits.map(str::to_owned));
    for (id, figure) in
        [("hydrogen-6-1", "1.2倍"), ("hydrogen-8-1", "15%"), ("hydrogen-8-2", "4小时"), ("hydrogen-13-1", "20%")]
    {
        let result = assessment.results.iter().find(|result| result.rule.id == id).unwrap();
        let exact = hegui::law::Measure::Figure(hegui::quantity::Figure::written(figure).unwrap());
        assert_eq!(result.measured.as_ref().map(|measured| measured.value), Some(exact), "{id} is not at its limit");
        assert_eq!(result.consequence, Consequence::Pass, "{id}");
    }
    assert_eq!(assessment.overall(), Consequence::Pass);
}

#[test]
fn every_limit_of_a_park_met_exactly_passes() {
    // 14 × 3000 + 6 × 1700 = 5.22; less 0.22 is 5.0 = 4 + 1, all of it committed; 3 of 20 for 4 h; 20 years; the same day.
    let edits = [
        "electricity.curtailment = \"0.22 亿千瓦时\"",
        "electricity.hourly_surplus = \"0 度\"",
        "loads[样例负荷二].annual_use = \"1 亿千瓦时\"",
        "documents[5].energy = \"4 亿千瓦时\"",
        "documents[6].energy = \"1 亿千瓦时\"",
        "storage.power = \"3 万千瓦\"",
        "storage.energy = \"12 万千瓦时\"",
    ];
    let assessment = assessed("园区", &edits.map(str::to_owned));
    let at = [
        ("green-park-2-2", "100%"),
        ("green-park-4-6", "5亿千瓦时"),
        ("green-park-5-1", "15%"),
        ("green-park-6-4", "100%"),
        ("green-park-6-6", "20年"),
    ];
    for (id, figure) in at {
        let result = assessment.results.iter().find(|result| result.rule.id == id).unwrap();
        let exact = hegui::law::Measure::Figure(hegui::quantity::Figure::written(figure).unwrap());
        assert_eq!(result.measured.as_ref().map(|measured| measured.value), Some(exact), "{id} is not at its limit");
        assert_eq!((result.consequence, result.sensitive), (Consequence::Pass, false), "{id}");
    }
    assert_eq!(assessment.overall(), Consequence::Pass);
}

/// What the report says would mend a park does mend it, rounded for people to the safe side.
#[test]
fn the_targets_of_a_park_mend_it() {
    let cases: [(&str, &[&str], &[&str]); 7] = [
        ("green-park-2-2", &["loads[样例负荷二].annual_use = \"1 亿千瓦时\""], &["electricity.generation", "load"]),
        ("green-park-4-6", &["loads[样例负荷二].annual_use = \"0.7 亿千瓦时\""], &["load"]),
        ("green-park-5-1", &["storage.energy = \"11.1 万千瓦时\""], &["storage.energy"]),
        ("green-park-5-1", &["storage.power = \"2.7 万千瓦\""], &["storage.power"]),
        ("green-park-5-1", &["storage.power = \"2 万千瓦\"", "storage.energy = \"8 万千瓦时\""], &[]),
        ("green-park-6-4", &["documents[6].energy = \"1 亿千瓦时\""], &["commitment"]),
        ("green-park-6-6", &["documents[长期供电协议].term = \"7 年\""], &["documents[长期供电协议].term"]),
    ];
    for (id, wound, fields) in cases {
        let wound: Vec<String> = wound.iter().map(|edit| (*edit).to_owned()).collect();
        let before = assessed("园区", &wound);
        let result = before.results.iter().find(|result| result.rule.id == id).unwrap();
        assert!(matches!(result.consequence, Consequence::Fail | Consequence::Justify), "{id}");
        assert_eq!(result.targets.len(), fields.len(), "{id}");
        for (target, field) in result.targets.iter().zip(fields) {
            let to = match target.direction {
                Direction::Lower => target.to.rounded_down(Lang::Zh).unwrap().text(Lang::Zh),
                Direction::Raise => target.to.rounded_up(Lang::Zh).unwrap().text(Lang::Zh),
            };
            let mut mended = wound.clone();
            match *field {
                // The totals are of two loads: the second is left out, or keeps what it has.
                "load" => {
                    mended.push(format!("loads[样例负荷一].annual_use = \"{to}\""));
                    mended.push("loads[样例负荷二].annual_use = \"0 度\"".to_owned());
                }
                "commitment" => {
                    mended.push(format!("documents[5].energy = \"{to}\""));
                    mended.push("documents[5].covers = [\"样例负荷一\", \"样例负荷二\"]".to_owned());
                    mended.push("- documents[6]".to_owned());
                }
                "electricity.generation" => {
                    mended.push("- electricity.curtailment".to_owned());
                    mended.push("electricity.potential_generation = \"5.22 亿千瓦时\"".to_owned());
                    mended.push(format!("electricity.generation = \"{to}\""));
                }
                field => mended.push(format!("{field} = \"{to}\"")),
            }
            assert_eq!(of(&assessed("园区", &mended), id), Consequence::Pass, "{id}: {field} to {to}");
        }
    }
}

#[test]
fn the_targets_for_the_scale_mend_it() {
    // 4.96 / (7800 × 48.5) = 1.311; 4.96 / 1.2 / 48.5 = 8522.3368 t, rounded up to a whole kilogram.
    let plan = |output: &str, hours: &str| {
        assessed(
            "并网",
            &[
                format!("hydrogen.annual_output = \"{output}\""),
                "hydrogen.specific_energy = \"48.5 kWh/kg\"".to_owned(),
                format!("wind.full_load_hours = \"{hours}\""),
                "- electricity.off_take".to_owned(),
            ],
        )
    };
    let before = plan("7800 吨", "3000 h");
    let result = before.results.iter().find(|result| result.rule.id == "hydrogen-6-1").unwrap();
    assert_eq!(result.consequence, Consequence::Fail);
    let to: Vec<_> = result
        .targets
        .iter()
        .map(|target| match target.direction {
            Direction::Lower => target.to.rounded_down(Lang::Zh).unwrap().text(Lang::Zh),
            Direction::Raise => target.to.rounded_up(Lang::Zh).unwrap().text(Lang::Zh),
        })
        .collect();
    assert_eq!(to, ["4.5396 亿千瓦时", "8522.337 吨"]);
    assert_eq!(of(&plan("8522.337 吨", "3000 h"), "hydrogen-6-1"), Consequence::Pass);
    // 12 × h + 8 × 1700 = 45396 gives h = 2649.6666.
    assert_eq!(of(&plan("7800 吨", "2649.6666 h"), "hydrogen-6-1"), Consequence::Pass);
    assert_eq!(of(&plan("7800 吨", "2649.67 h"), "hydrogen-6-1"), Consequence::Fail);
}
