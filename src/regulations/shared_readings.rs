//! Readings on which several rules agree word for word: what is asked, what is taken, why, and what else could be read.

use super::{common, t};
use crate::law::{Class, Otherwise, Reading, Test};

pub(super) const A_28: Reading = Reading {
    id: "A-28",
    class: Class::Default,
    question: t("分界面是否只能有一个接入点", "must there be only one point of connection"),
    taken: t("可以多点，须在同一界面并全部计量", "several points will do on one metered boundary"),
    because: t("条款要的是界面清晰", "the article asks for a clear boundary"),
    otherwise: &[Otherwise::tested(
        "只能一个接入点",
        "one point only",
        Test::Decide { limits: &[], decide: |facts, _| common::single_point(facts) },
    )],
};

pub(super) const A_30: Reading = Reading {
    id: "A-30",
    class: Class::Open,
    question: t("几个项目公司、一个运营公司是否算同一法人", "several companies with one operator: one legal person?"),
    taken: t(
        "同一法人所有并运营才算；几家所有、一家运营需论证",
        "one that owns and operates; several owners with one operator are argued",
    ),
    because: t("“统一经营”可作两解", "“unified operation” can be read both ways"),
    otherwise: &[],
};

pub(super) const A_35: Reading = Reading {
    id: "A-35",
    class: Class::Open,
    question: t("“相关限制性排查文件”是哪些", "which screening papers"),
    taken: t(
        "通常六个部门；缺几个需论证，一份没有为待补充",
        "the usual six bodies; some absent is argued, none at all is missing",
    ),
    because: t("条款没有清单", "the article has no list"),
    otherwise: &[],
};

pub(super) const A_36: Reading = Reading {
    id: "A-36",
    class: Class::Settled,
    question: t("是否要交弃电风险承诺书", "is a letter on curtailment asked for"),
    taken: t("不要", "no"),
    because: t("本条只分配风险", "the article only allocates the risk"),
    otherwise: &[],
};

pub(super) const A_41: Reading = Reading {
    id: "A-41",
    class: Class::Default,
    question: t("投产以哪一天为准", "which day is commissioning"),
    taken: t(
        "投产之日，同日即可；只有月份且相同的需论证",
        "the day of commissioning, the same day will do; equal months without days are argued",
    ),
    because: t("“不得早于”含当日", "“not before” includes the day"),
    otherwise: &[],
};

pub(super) const A_53: Reading = Reading {
    id: "A-53",
    class: Class::Default,
    question: t("光伏容量按交流侧还是直流侧", "AC or DC capacity of solar"),
    taken: t("交流侧", "AC"),
    because: t(
        "据称国家备案规则原则上按交流侧，待核",
        "national filing rules are said to use AC in principle, unconfirmed",
    ),
    otherwise: &[Otherwise::told("直流侧", "DC")],
};

pub(super) const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("跨盟市联合报送是否各类项目都要", "is a joint filing asked of every kind of project"),
    taken: t("本细则第十六条要求，按本条核对", "article 16 of this rule asks for it, and is tested"),
    because: t(
        "有的细则没有这一条，另有文件规定",
        "some sister rules have no such article; another document covers them",
    ),
    otherwise: &[],
};

pub(super) const A_71: Reading = Reading {
    id: "A-71",
    class: Class::Default,
    question: t("50 亿千瓦时以上负荷可否一事一议", "may a load of 5 TWh or more be settled case by case"),
    taken: t("细则结论不变，仅提示", "the verdicts stand; a note only"),
    because: t("一事一议由其他文件规定", "another document provides for it"),
    otherwise: &[],
};

pub(super) const A_72: Reading = Reading {
    id: "A-72",
    class: Class::Default,
    question: t("细则公布日期是哪天", "when was the rule published"),
    taken: t(
        "由使用者在 edition.published 填写；不填时按适用本细则处理",
        "as given in edition.published; without it the rule is taken to apply",
    ),
    because: t("原文没有公布日期", "the text does not give it"),
    otherwise: &[],
};

pub(super) const A_73: Reading = Reading {
    id: "A-73",
    class: Class::Default,
    question: t(
        "其他文件的申报条件是否算作本条要求",
        "do filing conditions of other documents count under this article",
    ),
    taken: t("不算；其他文件另列，另有结论", "no; other documents are listed apart, with a conclusion of their own"),
    because: t(
        "选址、投资决策等条件出自 2024 年 6 号文",
        "conditions such as site and investment decision come from document 6 of 2024",
    ),
    otherwise: &[],
};

pub(super) const A_77: Reading = Reading {
    id: "A-77",
    class: Class::Default,
    question: t("以申报、批复还是实建数据为准", "figures of the filing, the approval or as built"),
    taken: t("申报阶段用申报数，批复后用批复数", "the filing's at filing, the approval's afterwards"),
    because: t("批复后以批复为准", "the approval governs once it is there"),
    otherwise: &[],
};
