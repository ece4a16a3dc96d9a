//! 内政办发〔2023〕81号，一（一）（三）: source and load in different places, and very large loads.

use super::{HYDROGEN, present, t};
use crate::law::{
    Applies, Class, EVERY_PROJECT, Layer, Limit, Modality, Otherwise, Outcome, Provision, Reading, Rule, Test,
};
use crate::project::{Level, RegulationKind};
use crate::terms;

/// Every kind but thermal flexibility, whose site and plant the text does not reach.
const WITH_LOAD: &[RegulationKind] = &[
    RegulationKind::Hydrogen,
    RegulationKind::GreenPark,
    RegulationKind::SourceGridLoadStorage,
    RegulationKind::SelfConsumption,
    RegulationKind::CaptiveReplacement,
];

const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("没有跨盟市条款的细则，跨盟市时怎么办", "what of regulations without an article on several leagues"),
    taken: t("按本文件要合作方案；火电不适用", "this text asks for a cooperation plan; not of thermal flexibility"),
    because: t("本文件说的是新能源与用电负荷", "the text speaks of new energy and load"),
    otherwise: &[Otherwise::told("细则没有写的不要求", "what the regulation does not say is not asked for")],
};

const A_71: Reading = Reading {
    id: "A-71",
    class: Class::Settled,
    question: t("50 亿千瓦时以上是否另走一条路", "do loads of 5 TWh and more have a track of their own"),
    taken: t("只作提示，细则的结论不变", "a note only; the verdicts of the regulation stand"),
    because: t(
        "一事一议的方案出具之前，没有什么可替代细则",
        "until a solution is issued nothing replaces the regulation",
    ),
    otherwise: &[Otherwise::told("自动免于细则", "exempt from the regulation")],
};

pub(super) static LAYER: Layer = Layer {
    id: "cross-region",
    name: t("跨地区合作与大负荷", "regions and large loads"),
    title: t("关于促进新能源消纳若干举措的通知", "notice on promoting the use of new energy"),
    number: "内政办发〔2023〕81号",
    issued: "",
    applies: EVERY_PROJECT,
    provisions: &[
        Provision {
            clause: t("一（一）", "item 1 (1)"),
            kinds: WITH_LOAD,
            summary: t(
                "源荷不在同一盟市的，合作方案报自治区政府同意；不在同一旗县的，由盟市制定",
                "source and load in different leagues: a cooperation plan approved by the region; in different banners: by the league",
            ),
            rules: &[
                Rule {
                    id: "cross-region-1",
                    title: t("跨盟市合作方案", "cooperation plan of leagues"),
                    summary: t("方案经自治区政府同意", "the regional government approved the plan"),
                    terms: &["新能源", "用电负荷", "不同盟市", "中长期合作协议和方案", "自治区人民政府同意"],
                    applies: Applies {
                        to: t("新能源与负荷分属不同盟市的项目", "new energy and load in different leagues"),
                        when: |facts| facts.load_is_in_another_league(),
                    },
                    test: Test::Decide {
                        limits: &[],
                        decide: |facts, _| facts.cooperation_plan(&[Level::Region]).map(present),
                    },
                    readings: &[A_70],
                    remedy: t(
                        "由盟市协商形成合作方案，报自治区政府同意",
                        "have the leagues agree on a plan and the region approve it",
                    ),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "cross-region-2",
                    title: t("跨旗县合作方案", "cooperation plan of banners"),
                    summary: t("方案由盟行政公署或市政府制定", "the league or city made the plan"),
                    terms: &["同一盟市", "不同旗县", "盟行政公署", "市人民政府", "中长期合作方案"],
                    applies: Applies {
                        to: t("同一盟市内跨旗县的项目", "new energy and load in different banners of one league"),
                        when: |facts| Ok(!facts.load_is_in_another_league()? && facts.spans_several_banners()?),
                    },
                    test: Test::Decide {
                        limits: &[],
                        decide: |facts, _| facts.cooperation_plan(&[Level::Region, Level::League]).map(present),
                    },
                    readings: &[A_70],
                    remedy: t("由盟市制定合作方案", "have the league make the plan"),
                    ..Rule::PLAIN
                },
            ],
        },
        Provision {
            clause: t("一（三）", "item 1 (3)"),
            kinds: HYDROGEN,
            summary: t(
                "年用电 50 亿千瓦时以上、符合条件的，可一事一议",
                "loads of 5 TWh a year and more may get their own solution",
            ),
            rules: &[Rule {
                id: "cross-region-3",
                title: t("50 亿千瓦时以上的负荷（参考）", "loads of 5 TWh and more (information)"),
                summary: t("制氢用电达到 50 亿千瓦时，只作提示", "energy for hydrogen reaches 5 TWh; a note only"),
                terms: &["年用电量", "50亿千瓦时", "以上", "一事一议"],
                modality: Modality::Informative,
                test: Test::Limit {
                    term: &terms::PROJECT_LOAD,
                    limit: Limit::at_least("50亿千瓦时"),
                    value: |facts| Ok(facts.required_energy()?.figure()),
                },
                readings: &[A_71],
                remedy: t("仅供参考，无需整改", "for information; nothing to mend"),
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("一（三）", "item 1 (3)"),
            kinds: &[RegulationKind::GreenPark, RegulationKind::SourceGridLoadStorage],
            summary: t(
                "年用电 50 亿千瓦时以上、符合条件的，可一事一议",
                "loads of 5 TWh a year and more may get their own solution",
            ),
            rules: &[Rule {
                id: "cross-region-4",
                title: t("50 亿千瓦时以上的负荷（参考）", "loads of 5 TWh and more (information)"),
                summary: t(
                    "所列负荷年用电达到 50 亿千瓦时，只作提示",
                    "the listed loads use 5 TWh a year; a note only",
                ),
                terms: &["年用电量", "50亿千瓦时", "以上", "一事一议"],
                modality: Modality::Informative,
                test: Test::Decide {
                    limits: &[Limit::at_least("50亿千瓦时")],
                    decide: |facts, limits| {
                        let used = facts.listed_use(false)?.figure();
                        let limit = limits.first().ok_or(crate::facts::Gap::Undefined)?;
                        let compared = limit.compare(&used)?;
                        let outcome = if compared.admitted { Outcome::met() } else { Outcome::not_met() };
                        Ok(outcome.measured(&terms::PROJECT_LOAD, used, compared.operator, compared.bound))
                    },
                },
                readings: &[A_71],
                remedy: t("仅供参考，无需整改", "for information; nothing to mend"),
                ..Rule::PLAIN
            }],
        },
    ],
};
