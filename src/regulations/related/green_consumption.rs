//! 高耗能企业可再生能源电力强制消费机制的若干措施，一（一）（二）: energy-intensive loads use renewable electricity.

use super::{NEW_INTENSIVE_LOAD, WITH_NEW_LOAD, t};
use crate::law::{EVERY_PROJECT, Layer, Modality, Provision, Rule, Test, WhyNot};
use crate::project::DocumentKind;

pub(super) static LAYER: Layer = Layer {
    id: "green-consumption",
    name: t("可再生能源强制消费", "renewable consumption"),
    title: t(
        "内蒙古自治区建立高耗能企业可再生能源电力强制消费机制的若干措施",
        "measures on the obligation of energy-intensive enterprises to use renewable electricity",
    ),
    number: "",
    issued: "",
    applies: EVERY_PROJECT,
    provisions: &[
        Provision {
            clause: t("一（二）", "item 1 (2)"),
            kinds: WITH_NEW_LOAD,
            summary: t(
                "新建高耗能负荷定消纳权重并出具承诺函",
                "a new energy-intensive load has a target and gives a letter",
            ),
            rules: &[
                Rule {
                    id: "green-consumption-1",
                    title: t("可再生能源消纳承诺函", "letter of commitment"),
                    summary: t(
                        "新建高耗能负荷承诺消纳可再生能源",
                        "a new energy-intensive load promises to use renewables",
                    ),
                    terms: &["新建高耗能项目", "可再生能源电力消纳责任权重目标", "出具承诺函"],
                    applies: NEW_INTENSIVE_LOAD,
                    test: Test::Papers(&[&[DocumentKind::ConsumptionCommitment]]),
                    remedy: t("由负荷企业出具承诺函", "have the load enterprise give the letter"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "green-consumption-2",
                    title: t("权重达到 50% 的能耗指标", "energy quota from 50% on"),
                    summary: t(
                        "以电力为主、权重达到 50% 的，不需全额落实能耗指标",
                        "electricity-based loads that reach 50% need not secure the whole energy quota",
                    ),
                    terms: &["达到", "50%", "不需全额落实能耗指标"],
                    modality: Modality::Permitted,
                    stages: &[],
                    test: Test::NotChecked(WhyNot::Permission),
                    ..Rule::PLAIN
                },
            ],
        },
        Provision {
            clause: t("一（一）", "item 1 (1)"),
            kinds: WITH_NEW_LOAD,
            summary: t("存量高耗能企业的目标由盟市确定", "the league sets the target of existing enterprises"),
            rules: &[Rule {
                id: "green-consumption-3",
                title: t("存量企业的消纳目标", "target of existing enterprises"),
                summary: t("由盟市确定，与项目申报材料无关", "set by the league; no matter of the filing"),
                terms: &["存量高耗能企业", "各盟市"],
                modality: Modality::Informative,
                stages: &[],
                test: Test::NotChecked(WhyNot::DutyOfAuthority),
                ..Rule::PLAIN
            }],
        },
    ],
};
