//! What would mend a failure, worked out by hand from the limit of the article: the figure that stands exactly at it.

use hegui::assess::{Options, assess};
use hegui::law::{Consequence, Direction, Target};
use hegui::project::{Stage, read};
use hegui::quantity::Figure;
use hegui::terms::{self, Term};

use crate::support::{base, edited};

/// A plan that fails a rule, and each figure that would mend it.
struct Mended {
    base: &'static str,
    stage: Stage,
    edits: &'static [&'static str],
    rule: &'static str,
    to: &'static [(Direction, &'static Term, &'static str)],
}

use Direction::{Lower, Raise};
use Stage::{Application, Construction, Operation};

const HYDROGEN: &[Mended] = &[
    Mended {
        base: "并网",
        stage: Application,
        edits: &["documents[氢气消纳协议].quantity = \"8000 吨\""],
        rule: "hydrogen-3-2",
        to: &[(Raise, &terms::DOCUMENT_QUANTITY, "8500吨")],
    },
    // 5000 t × 52.5 = 2.625, and 0.06 of losses; 3.00 − 0.315 = 2.685 keeps the balance.
    Mended {
        base: "离网",
        stage: Application,
        edits: &["hydrogen.annual_output = \"5000 吨\"", "electricity.curtailment = \"0.315 亿千瓦时\""],
        rule: "hydrogen-7-1",
        to: &[(Lower, &terms::POTENTIAL_GENERATION, "2.685亿千瓦时")],
    },
    // A tenth of 3.00 may be curtailed. 4800 t × 52.5 = 2.52, and 0.08 of losses, is 3.00 − 0.40.
    Mended {
        base: "离网",
        stage: Application,
        edits: &[
            "hydrogen.annual_output = \"4800 吨\"",
            "electricity.losses = \"0.08 亿千瓦时\"",
            "electricity.curtailment = \"0.4 亿千瓦时\"",
        ],
        rule: "hydrogen-7-2",
        to: &[(Lower, &terms::CURTAILMENT, "0.3亿千瓦时")],
    },
    // 15 % of 20; for 4 h of 4.
    Mended {
        base: "并网",
        stage: Application,
        edits: &["storage.power = \"2 万千瓦\"", "storage.energy = \"16 万千瓦时\""],
        rule: "hydrogen-8-1",
        to: &[(Raise, &terms::STORAGE_POWER, "3万千瓦")],
    },
    Mended {
        base: "并网",
        stage: Application,
        edits: &["storage.energy = \"12 万千瓦时\""],
        rule: "hydrogen-8-2",
        to: &[(Raise, &terms::STORAGE_ENERGY, "16万千瓦时")],
    },
    // Of several phases, no single figure can be told.
    Mended {
        base: "两期",
        stage: Application,
        edits: &[
            "storage.power = \"4 万千瓦\"",
            "phases[0].storage_power = \"2 万千瓦\"",
            "phases[1].storage_power = \"2 万千瓦\"",
        ],
        rule: "hydrogen-8-1",
        to: &[],
    },
    Mended {
        base: "两期",
        stage: Application,
        edits: &[
            "storage.energy = \"24 万千瓦时\"",
            "phases[0].storage_energy = \"12 万千瓦时\"",
            "phases[1].storage_energy = \"12 万千瓦时\"",
        ],
        rule: "hydrogen-8-2",
        to: &[],
    },
    // 20 % of 4.90. 4.90 − 1.40 + 0.80 = 4.30 = 8000 t × 52 + 0.14.
    Mended {
        base: "并网",
        stage: Application,
        edits: &[
            "electricity.feed_in = \"1.4 亿千瓦时\"",
            "electricity.off_take = \"0.8 亿千瓦时\"",
            "electricity.losses = \"0.14 亿千瓦时\"",
            "hydrogen.annual_output = \"8000 吨\"",
        ],
        rule: "hydrogen-13-1",
        to: &[(Lower, &terms::FEED_IN, "0.98亿千瓦时")],
    },
    // What is not taken from the grid is 4.90 − 0.40 = 4.50; 0.50 is a tenth of 4.50 + 0.50. 9000 t × 52 + 0.42 = 5.10.
    Mended {
        base: "并网",
        stage: Application,
        edits: &[
            "electricity.feed_in = \"0.4 亿千瓦时\"",
            "electricity.off_take = \"0.6 亿千瓦时\"",
            "electricity.losses = \"0.42 亿千瓦时\"",
            "hydrogen.annual_output = \"9000 吨\"",
        ],
        rule: "hydrogen-13-2",
        to: &[(Lower, &terms::OFF_TAKE, "0.5亿千瓦时")],
    },
];

const GREEN_PARK: &[Mended] = &[
    // In operation both are metered: 5.0 generated, 4.5 used.
    Mended {
        base: "园区",
        stage: Operation,
        edits: &[
            "metered = { year = 2028, full_year = true, generation = \"5 亿千瓦时\", load_use = \"4.5 亿千瓦时\" }",
        ],
        rule: "green-park-2-2",
        to: &[(Lower, &terms::GENERATION, "4.5亿千瓦时"), (Raise, &terms::NEW_LOAD_USE, "5亿千瓦时")],
    },
    // Where other capability is added, no single figure can be told.
    Mended {
        base: "园区",
        stage: Application,
        edits: &[
            "storage.power = \"2 万千瓦\"",
            "flexibility.power = \"0.5 万千瓦\"",
            "documents[+] = { kind = \"调峰能力证明\", date = 2026-02-01 }",
        ],
        rule: "green-park-5-1",
        to: &[],
    },
];

/// New energy of 15, so that 2.25 is 15 %, and 9.0 is 4 h of it.
const SOURCE_GRID_LOAD_STORAGE: &[Mended] = &[
    // 3.80 − 0.19 = 3.61 against a load of 3.1.
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["loads[样例负荷].annual_use = \"3.1 亿千瓦时\""],
        rule: "source-grid-load-storage-2-5",
        to: &[(Lower, &terms::GENERATION, "3.1亿千瓦时")],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["loads[样例负荷].annual_use = \"2.9 亿千瓦时\""],
        rule: "source-grid-load-storage-4-2",
        to: &[(Raise, &terms::NEW_LOAD_USE, "3亿千瓦时")],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["storage.power = \"2 万千瓦\"", "storage.energy = \"9.6 万千瓦时\""],
        rule: "source-grid-load-storage-5-1",
        to: &[(Raise, &terms::STORAGE_POWER, "2.25万千瓦")],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["storage.power = \"2 万千瓦\"", "storage.energy = \"9 万千瓦时\""],
        rule: "source-grid-load-storage-5-1",
        to: &[(Raise, &terms::STORAGE_POWER, "2.25万千瓦")],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["storage.power = \"2.4 万千瓦\"", "storage.energy = \"8 万千瓦时\""],
        rule: "source-grid-load-storage-5-1",
        to: &[(Raise, &terms::STORAGE_ENERGY, "9万千瓦时")],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["storage.power = \"2.25 万千瓦\"", "storage.energy = \"8 万千瓦时\""],
        rule: "source-grid-load-storage-5-1",
        to: &[(Raise, &terms::STORAGE_ENERGY, "9万千瓦时")],
    },
    // Both fall short, or other capability is added, or there are several phases: no single figure can be told.
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["storage.power = \"2 万千瓦\"", "storage.energy = \"8 万千瓦时\""],
        rule: "source-grid-load-storage-5-1",
        to: &[],
    },
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &[
            "storage.power = \"2 万千瓦\"",
            "flexibility.power = \"0.1 万千瓦\"",
            "documents[+] = { kind = \"调峰能力证明\", date = 2026-02-01 }",
        ],
        rule: "source-grid-load-storage-5-1",
        to: &[],
    },
    Mended {
        base: "源网荷储分期",
        stage: Application,
        edits: &[
            "storage.power = \"4 万千瓦\"",
            "phases[0].storage_power = \"2 万千瓦\"",
            "phases[1].storage_power = \"2 万千瓦\"",
        ],
        rule: "source-grid-load-storage-5-1",
        to: &[],
    },
    // A tenth of 3.80 may be curtailed.
    Mended {
        base: "源网荷储",
        stage: Application,
        edits: &["electricity.curtailment = \"0.8 亿千瓦时\""],
        rule: "source-grid-load-storage-6-2",
        to: &[(Lower, &terms::CURTAILMENT, "0.38亿千瓦时")],
    },
];

const OTHERS: &[Mended] = &[
    // 20 % of 4.90. 4.90 − 1.00 + 0.30 = 4.20.
    Mended {
        base: "并网",
        stage: Operation,
        edits: &[
            "metered.year = 2028",
            "metered.full_year = true",
            "metered.potential_generation = \"5 亿千瓦时\"",
            "metered.curtailment = \"0.1 亿千瓦时\"",
            "metered.generation = \"4.9 亿千瓦时\"",
            "metered.off_take = \"0.3 亿千瓦时\"",
            "metered.losses = \"0.08 亿千瓦时\"",
            "metered.feed_in = \"1 亿千瓦时\"",
            "metered.consumption = \"4.2 亿千瓦时\"",
        ],
        rule: "feed-in-2024-1",
        to: &[(Lower, &terms::METERED_FEED_IN, "0.98亿千瓦时")],
    },
    // 8 % of 35 + 35; 5.4 + 0.6 is more.
    Mended {
        base: "厂用电",
        stage: Application,
        edits: &["wind[0].capacity = \"5.4 万千瓦\""],
        rule: "self-consumption-2-16",
        to: &[(Lower, &terms::SCENARIO_CAPACITY, "5.6万千瓦")],
    },
    // 28 − 14, of which 1 is there already.
    Mended {
        base: "自备不改造",
        stage: Application,
        edits: &["solar.capacity = \"15 万千瓦\"", "captive.existing_new_energy = \"1 万千瓦\""],
        rule: "captive-replacement-4-4",
        to: &[(Lower, &terms::NEW_ENERGY_CAPACITY, "13万千瓦")],
    },
    Mended {
        base: "自备改造",
        stage: Application,
        edits: &["captive.combined_maximum = \"67 万千瓦\""],
        rule: "captive-replacement-4-5",
        to: &[(Lower, &terms::COMBINED_OUTPUT, "66万千瓦")],
    },
    // 12 is added in the heating season, 18 outside it; less than the smaller is safe.
    Mended {
        base: "火电现役",
        stage: Application,
        edits: &["solar.capacity = \"12 万千瓦\""],
        rule: "thermal-flexibility-5-1",
        to: &[(Lower, &terms::NEW_ENERGY_CAPACITY, "12万千瓦")],
    },
    Mended {
        base: "火电现役",
        stage: Construction,
        edits: &["approved.capability = \"11 万千瓦\""],
        rule: "thermal-flexibility-15-2",
        to: &[(Lower, &terms::NEW_ENERGY_CAPACITY, "11万千瓦")],
    },
];

#[test]
fn what_would_mend_a_failure_stands_exactly_at_the_limit() {
    for Mended { base: name, stage, edits, rule, to } in
        [HYDROGEN, GREEN_PARK, SOURCE_GRID_LOAD_STORAGE, OTHERS].into_iter().flatten()
    {
        let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
        let plan = read("plan.toml", edited(base(name), &edits).as_bytes()).unwrap();
        let assessment = assess(&plan, Options { stage: *stage, as_of: None }).unwrap();
        let of_texts = assessment.layers.iter().flat_map(|layer| &layer.results).map(|(_, result)| result);
        let result = assessment.results.iter().chain(of_texts).find(|result| result.rule.id == *rule).unwrap();
        let failed = matches!(result.consequence, Consequence::Fail | Consequence::Justify);
        assert!(failed, "{rule} with {edits:?}: {:?} {:?}", result.consequence, result.missing);
        let expected: Vec<Target> = to
            .iter()
            .map(|(direction, term, to)| Target { direction: *direction, term, to: Figure::written(to).unwrap() })
            .collect();
        assert_eq!(result.targets, expected, "{rule} with {edits:?}");
    }
}
