//! 高耗能企业可再生能源电力强制消费机制的若干措施，一 and 二: energy-intensive loads use renewable electricity, and which
//! of it counts.

use super::{NEW_INTENSIVE_LOAD, WITH_NEW_LOAD, WITH_OWN_USE, present, t};
use crate::facts::{Answer, Facts};
use crate::law::{Applies, EVERY_PROJECT, Layer, Limit, Modality, Outcome, Provision, Rule, Test, WhyNot};
use crate::project::{CertificateUse, DocumentKind, Stage};

const COUNTED: Applies = Applies {
    to: t(
        "运行年电量计入高耗能企业可再生能源消费量的项目",
        "projects whose metered energy an energy-intensive enterprise counts as its use of renewables",
    ),
    when: |facts| Ok(facts.has_metered_year() && facts.is_counted_as_renewable_use()?),
};
const COUNTED_WITH_PURCHASES: Applies = Applies {
    to: t("还另购绿证计入的项目", "those for which further certificates are bought"),
    when: |facts| Ok(facts.has_metered_year() && facts.is_counted_as_renewable_use()? && facts.buys_certificates()?),
};

/// The certificates of the energy went to its user, or were not traded.
fn certificates_stay(facts: &Facts, _: &[Limit]) -> Answer<Outcome> {
    Ok(match facts.certificates()? {
        CertificateUse::Transferred | CertificateUse::Kept => Outcome::met(),
        CertificateUse::Traded => Outcome::not_met().because(t(
            "绿证已对外交易，对应电量不能再计入",
            "the certificates were traded, so that the energy cannot be counted too",
        )),
    })
}

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
        Provision {
            clause: t("二（三）", "item 2 (3)"),
            kinds: WITH_OWN_USE,
            summary: t(
                "市场化项目自发自用的可再生能源电量属物理消纳，计入消费量",
                "renewable energy of market projects that is used on the spot counts as physical use",
            ),
            rules: &[Rule {
                id: "green-consumption-4",
                title: t("自发自用电量计入消费量", "energy used on the spot counts"),
                summary: t(
                    "计入企业可再生能源消费量，绿证见下一款",
                    "it counts; for its certificates see the next item",
                ),
                terms: &["市场化项目自发自用", "物理消纳电量"],
                modality: Modality::Informative,
                stages: &[],
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("二（四）", "item 2 (4)"),
            kinds: WITH_OWN_USE,
            summary: t(
                "计入的电量，绿证划转给用电企业或不对外交易；另购的逐年购买",
                "certificates of counted energy go to the user or are not traded; further ones are bought each year",
            ),
            rules: &[
                Rule {
                    id: "green-consumption-5",
                    title: t("绿证划转或未对外交易", "certificates transferred or not traded"),
                    summary: t(
                        "自发自用电量计入的，绿证划转至用电企业，或没有对外交易",
                        "certificates of the energy that is counted were transferred to the user or not traded",
                    ),
                    terms: &["物理消纳电量", "划转至用电企业", "未参与对外交易"],
                    stages: &[Stage::Operation],
                    applies: COUNTED,
                    test: Test::Decide { limits: &[], decide: certificates_stay },
                    remedy: t(
                        "把绿证划转至用电企业，或不计入这部分电量",
                        "transfer the certificates to the user, or do not count the energy",
                    ),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "green-consumption-6",
                    title: t("逐年购买绿证", "certificates bought each year"),
                    summary: t("另购绿证计入的，每个计量年度都有购买凭证", "proof of a purchase in every metered year"),
                    terms: &["购买绿证对应电量", "年份要求", "逐年购买"],
                    stages: &[Stage::Operation],
                    applies: COUNTED_WITH_PURCHASES,
                    test: Test::Decide {
                        limits: &[],
                        decide: |facts, _| facts.certificates_of_the_year().map(present),
                    },
                    remedy: t("提供该年的购买凭证", "file the proof of that year"),
                    ..Rule::PLAIN
                },
            ],
        },
    ],
};
