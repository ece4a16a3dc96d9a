//! 内发改环资字〔2023〕1614号，一（一）（二）: energy-saving review of new energy-intensive loads.

use super::{HYDROGEN, NEW_INTENSIVE_LOAD, WITH_NEW_LOAD, t};
use crate::law::{Applies, Layer, Modality, Provision, Rule, Test, WhyNot};
use crate::project::DocumentKind;
use jiff::civil::date;

const SHARE_IS_STATED: Rule = Rule {
    title: t("节能报告写明绿电比例", "green share in the energy-saving report"),
    summary: t("节能报告写明用电中绿电的比例", "the report states the share of green power in the use"),
    terms: &["新建高耗能项目", "节能报告", "使用绿电的比例"],
    test: Test::Papers(&[&[DocumentKind::EnergySavingReport]]),
    remedy: t("在节能报告中写明绿电比例", "state the green share in the energy-saving report"),
    ..Rule::PLAIN
};

pub(super) static LAYER: Layer = Layer {
    id: "energy-saving",
    name: t("节能审查绿电比例", "energy-saving review"),
    title: t("关于优化节能管理促进新能源消纳利用若干措施的通知", "notice on energy-saving management and new energy"),
    number: "内发改环资字〔2023〕1614号",
    issued: "2023-12-26",
    applies: Applies {
        to: t("2023 年 12 月 26 日及以后申报的项目", "projects filed on 26 December 2023 or later"),
        when: |facts| Ok(facts.is_filed_since(date(2023, 12, 26))),
    },
    provisions: &[
        Provision {
            clause: t("一（一）", "item 1 (1)"),
            kinds: WITH_NEW_LOAD,
            summary: t("新建高耗能项目在节能报告中写明绿电比例", "a new energy-intensive load states its green share"),
            rules: &[Rule { id: "energy-saving-1", applies: NEW_INTENSIVE_LOAD, ..SHARE_IS_STATED }],
        },
        Provision {
            clause: t("一（二）", "item 1 (2)"),
            kinds: WITH_NEW_LOAD,
            summary: t("绿电 50% 以上的，能耗指标从宽", "from 50% green power on, the energy quota is eased"),
            rules: &[Rule {
                id: "energy-saving-2",
                title: t("绿电 50% 以上的能耗指标", "energy quota from 50% on"),
                summary: t("以电力为主、绿电达到 50% 的从宽", "eased for electricity-based loads that reach 50%"),
                terms: &["50%", "以上", "不需全额落实"],
                modality: Modality::Permitted,
                stages: &[],
                test: Test::NotChecked(WhyNot::Permission),
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("一（一）", "item 1 (1)"),
            kinds: HYDROGEN,
            summary: t("制氢列入管控目录的，同样写明绿电比例", "hydrogen in the catalogue states its green share too"),
            rules: &[Rule {
                id: "energy-saving-3",
                applies: Applies {
                    to: t("制氢列入管控目录的项目", "projects whose hydrogen is in the catalogue"),
                    when: |facts| facts.hydrogen_is_intensive(),
                },
                ..SHARE_IS_STATED
            }],
        },
    ],
};
