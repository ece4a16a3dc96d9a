//! 内政办发〔2024〕24号，五（一）: feed-in of on-grid hydrogen, verified for each calendar year.

use super::{HYDROGEN, t};
use crate::facts::Gap;
use crate::law::{
    Applies, Class, Direction, Layer, Limit, Modality, Otherwise, Outcome, Provision, Reading, Rule, Target, Test,
    WhyNot,
};
use crate::project::{GridType, Stage};
use crate::quantity::Dimension;
use crate::terms;

const A_15: Reading = Reading {
    id: "A-15",
    class: Class::Settled,
    question: t("上网电量按总量还是净额", "gross or net feed-in"),
    taken: t("总量", "gross"),
    because: t("条文写上网电量，没有“净”字", "the text says feed-in, and does not say net"),
    otherwise: &[Otherwise::told(
        "净额（2022 年 15 号文的说法），仅供参考",
        "net, as in document 15 of 2022; for information",
    )],
};

const A_17: Reading = Reading {
    id: "A-17",
    class: Class::Default,
    question: t("年总发电量是否含弃电", "does generation include curtailed energy"),
    taken: t("计量发电量，不含弃电", "metered generation, without curtailed energy"),
    because: t("弃掉的电没有发出来", "curtailed energy was never generated"),
    otherwise: &[Otherwise::tested(
        "含弃电",
        "with curtailed energy",
        Test::Limit {
            term: &terms::FEED_IN_SHARE,
            limit: Limit::at_most("20%"),
            value: |facts| {
                let (feed_in, potential) = (facts.annual_feed_in(), facts.potential_generation());
                facts.over(Dimension::Share, &terms::FEED_IN_SHARE, feed_in, potential)
            },
        },
    )],
};

const A_18: Reading = Reading {
    id: "A-18",
    class: Class::Open,
    question: t("投产首年不满一年如何校核", "how is the first, partial year verified"),
    taken: t("按日历年，每年校核上一年", "by calendar year, each year for the one before"),
    because: t("条文按年度校核，首个不完整年度需论证", "the text verifies by year; a partial first year is argued"),
    otherwise: &[Otherwise::tested(
        "首个不完整年度不作结论",
        "no verdict on a partial year",
        Test::Decide {
            limits: &[],
            decide: |facts, _| if facts.full_metered_year()? { Err(Gap::NotAsked) } else { Ok(Outcome::arguable()) },
        },
    )],
};

pub(super) static LAYER: Layer = Layer {
    id: "feed-in-2024",
    name: t("年度上网校核", "yearly feed-in"),
    title: t("内蒙古自治区人民政府办公厅关于进一步加快推动氢能产业高质量发展的通知", "notice on the hydrogen industry"),
    number: "内政办发〔2024〕24号",
    issued: "2024-05-30",
    applies: Applies {
        to: t("并网型制氢项目", "on-grid hydrogen projects"),
        when: |facts| Ok(facts.grid_type()? == GridType::OnGrid),
    },
    provisions: &[Provision {
        clause: t("五（一）", "item 5 (1)"),
        kinds: HYDROGEN,
        summary: t(
            "并网型的年上网电量至多为发电的 20%，每年核上一年，原则上在 1 月",
            "yearly feed-in of on-grid hydrogen is at most 20% of generation, verified each year for the one before",
        ),
        rules: &[
            Rule {
                id: "feed-in-2024-1",
                title: t("年上网电量 / 年总发电量", "feed-in / generation"),
                summary: t(
                    "一个日历年的上网电量至多为发电量的 20%",
                    "feed-in of a calendar year is at most 20% of generation",
                ),
                terms: &["年上网电量", "不超过", "年总发电量", "20%", "并网型风光制氢一体化项目", "按年度校核"],
                stages: &[Stage::Operation],
                applies: Applies {
                    to: t("2024 年及以后的计量年度", "metered years from 2024 on"),
                    when: |facts| facts.is_metered_since(2024),
                },
                test: Test::Limit {
                    term: &terms::FEED_IN_SHARE,
                    limit: Limit::at_most("20%"),
                    value: |facts| {
                        let (feed_in, generation) = (facts.annual_feed_in(), facts.annual_generation());
                        facts.over(Dimension::Share, &terms::FEED_IN_SHARE, feed_in, generation)
                    },
                },
                readings: &[A_15, A_17, A_18],
                remedy: t("减少上网：多制氢、多储", "feed in less: more hydrogen, more storage"),
                targets: |facts, limit| {
                    let to = facts.annual_generation()?.figure().times(limit)?;
                    Ok(vec![Target { direction: Direction::Lower, term: &terms::METERED_FEED_IN, to }])
                },
                ..Rule::PLAIN
            },
            Rule {
                id: "feed-in-2024-2",
                title: t("1 月校核", "review in January"),
                summary: t("原则上每年 1 月核上一年的上网电量", "in principle each January for the year before"),
                terms: &["原则上", "1月份", "上一年度"],
                modality: Modality::Informative,
                stages: &[],
                test: Test::NotChecked(WhyNot::DutyOfAuthority),
                ..Rule::PLAIN
            },
        ],
    }],
};
