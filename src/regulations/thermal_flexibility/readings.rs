//! The readings of the thermal flexibility rule, by their number in the list of readings: what is asked, what is taken, why,
//! and what else could be read.

use super::{conditions as check, t};
use crate::facts::{Answer, Before, Facts, Gap, HeatingFrom, NewUnitBase, Season, Unsigned};
use crate::law::{Class, Limit, Otherwise, Outcome, Reading, Test};
use crate::project::UnitStatus;
use crate::quantity::Power;
pub(super) use crate::regulations::shared_readings::{A_35, A_72};
use crate::terms;

/// A question that arises only for some projects.
fn asked(arises: bool) -> Answer<()> {
    if arises { Ok(()) } else { Err(Gap::NotAsked) }
}

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Settled,
    question: t("机组须活多久", "how long must a unit live"),
    taken: t("到新能源期满；短的没有延寿方案即不符合", "to the end of the new energy; shorter fails without a plan"),
    because: t(
        "本项写“应”“全寿命周期”，比别处的“匹配”严",
        "this item says “shall” and “whole life”, more than “matching” elsewhere",
    ),
    otherwise: &[],
};

pub(super) const A_44: Reading = Reading {
    id: "A-44",
    class: Class::Default,
    question: t("没有“擅自”二字，经同意能否变更", "without 擅自 (unauthorised), may a change be consented to"),
    taken: t(
        "同意函不行；正式变更批复或重新申报未决的需论证；重新获批的可以",
        "a letter does not do; a formal amendment or an undecided filing is argued; a new approval does",
    ),
    because: t("另四个细则写“擅自”，本条和自备细则没有", "four sister rules say 擅自, this one and one more do not"),
    otherwise: &[Otherwise::tested(
        "书面同意即可",
        "written consent will do",
        Test::Decide { limits: &[], decide: |facts, _| check::built_as_approved(facts, true) },
    )],
};

pub(super) const A_53_SCALE: Reading = Reading {
    id: "A-53",
    class: Class::Default,
    question: t("光伏容量按交流侧还是直流侧", "AC or DC capacity of solar"),
    taken: t("交流侧", "AC"),
    because: t(
        "据称国家备案规则原则上按交流侧，待核",
        "national filing rules are said to use AC in principle, unconfirmed",
    ),
    otherwise: &[Otherwise::tested(
        "直流侧",
        "DC",
        Test::Decide {
            limits: &[Limit::at_most("1:1").by_reading("A-53")],
            decide: |facts, limits| {
                asked(facts.states_module_capacity())?;
                let added = facts.added_capability_in(Season::Smaller, Before::TAKEN);
                check::within(limits, &terms::NEW_ENERGY_CAPACITY, facts.capacity_by_modules(), added)
            },
        },
    )],
};

pub(super) const A_53_SITES: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "直流侧",
        "DC",
        Test::Decide {
            limits: &check::SITE_BRACKETS,
            decide: |facts, limits| {
                asked(facts.states_module_capacity())?;
                check::sites_in_brackets(facts, limits, facts.capacity_by_modules())
            },
        },
    )],
    ..A_53_SCALE
};

pub(super) const A_55: Reading = Reading {
    id: "A-55",
    class: Class::Default,
    question: t("年限算到哪一天", "age on which day"),
    taken: t("申报之日，满 20 年也可", "the day of filing, 20 years included"),
    because: t("这是申报条件", "it is a condition of filing"),
    otherwise: &[Otherwise::tested(
        "新能源投产之日",
        "the day on which the new energy starts",
        Test::Limit {
            term: &terms::UNIT_AGE,
            limit: Limit::at_most("20年"),
            value: |facts| facts.oldest_unit_age(facts.first_new_energy_day()),
        },
    )],
};

pub(super) const A_61: Reading = Reading {
    id: "A-61",
    class: Class::Default,
    question: t(
        "条文印作“自用燃煤电厂（不含自备电厂）”，指哪些电厂",
        "which plants, since the text prints 自用 (own use), not captive",
    ),
    taken: t("公用电厂", "public plants"),
    because: t(
        "第四条第七项写公用电厂，自备电厂另有细则，“自用而不自备”没有这样的电厂",
        "article 4 item 7 says public plants, captive plants have a rule of their own, and no plant is for own use but not captive",
    ),
    otherwise: &[Otherwise::told("按字面“自用”", "literally, own use")],
};

pub(super) const A_62_IN_SERVICE: Reading = Reading {
    id: "A-62",
    class: Class::Open,
    question: t("供热工况的调节能力从哪个出力往下算", "from which output is heating-mode capability counted down"),
    taken: t(
        "供热工况最大出力；两说不一致的需论证",
        "the maximum in heating mode; where the two disagree it is argued",
    ),
    because: t(
        "条款只写与额定容量相比（据称国家口径按最小出力占额定的比例，待核）",
        "the article only says over rated capacity (national practice is said to use minimum output over rated, unconfirmed)",
    ),
    otherwise: &[Otherwise::tested(
        "额定容量",
        "rated capacity",
        Test::Limit {
            term: &terms::HEATING_CAPABILITY,
            limit: Limit::more_than("60%"),
            value: |facts| check::heating_share(facts, UnitStatus::InService, HeatingFrom::Rated),
        },
    )],
};

pub(super) const A_62_NEW: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "额定容量",
        "rated capacity",
        Test::Limit {
            term: &terms::HEATING_CAPABILITY,
            limit: Limit::more_than("65%"),
            value: |facts| check::heating_share(facts, UnitStatus::UnderConstruction, HeatingFrom::Rated),
        },
    )],
    ..A_62_IN_SERVICE
};

pub(super) const A_63_ADDED: Reading = Reading {
    id: "A-63",
    class: Class::Default,
    question: t("新建机组“按 50% 考虑”是什么的 50%", "50% of what for new units"),
    taken: t("改造前的数取额定容量的 50%", "the figure from before is 50% of rated capacity"),
    because: t(
        "括号注在“改造前”的数上，也是较严的一种",
        "the bracket sits on the figure from before, and it is the stricter reading",
    ),
    otherwise: &[Otherwise::tested(
        "总调节能力的 50%",
        "50% of the whole capability",
        Test::Limit {
            term: &terms::ADDED_CAPABILITY,
            limit: Limit::more_than("0万千瓦").by_words(),
            value: |facts| Ok(half_of_total(facts)?.figure()),
        },
    )],
};

pub(super) const A_63_SCALE: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "总调节能力的 50%",
        "50% of the whole capability",
        Test::Decide {
            limits: &[Limit::at_most("1:1").by_reading("A-63")],
            decide: |facts, limits| {
                check::within(limits, &terms::NEW_ENERGY_CAPACITY, facts.new_energy_capacity(), half_of_total(facts))
            },
        },
    )],
    ..A_63_ADDED
};

/// The smaller added capability with half of the whole capability taken off new units.
fn half_of_total(facts: &Facts) -> Answer<Power> {
    asked(!facts.units_of(UnitStatus::UnderConstruction)?.is_empty())?;
    facts.added_capability_in(Season::Smaller, Before { new: NewUnitBase::HalfOfTotal, ..Before::TAKEN })
}

pub(super) const A_64_ADDED: Reading = Reading {
    id: "A-64",
    class: Class::Open,
    question: t(
        "供热期与非供热期的新增能力不同，取哪个",
        "which added capability counts, that of the heating season or of the rest of the year",
    ),
    taken: t("小者；在两者之间的需论证", "the smaller one; between the two it is argued"),
    because: t(
        "第三条不增加系统调峰压力、第七项全寿命有效都偏向小者",
        "article 3 and the whole-life validity of item 7 favour the smaller one",
    ),
    otherwise: &[Otherwise::tested(
        "大者",
        "the larger one",
        Test::Limit {
            term: &terms::ADDED_CAPABILITY,
            limit: Limit::more_than("0万千瓦").by_words(),
            value: |facts| Ok(facts.added_capability_in(Season::Larger, Before::TAKEN)?.figure()),
        },
    )],
};

pub(super) const A_64_SCALE: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "大者",
        "the larger one",
        Test::Decide {
            limits: &[Limit::at_most("1:1").by_reading("A-64")],
            decide: |facts, limits| {
                let added = facts.added_capability_in(Season::Larger, Before::TAKEN);
                check::within(limits, &terms::NEW_ENERGY_CAPACITY, facts.new_energy_capacity(), added)
            },
        },
    )],
    ..A_64_ADDED
};

pub(super) const A_65_CEILING: Reading = Reading {
    id: "A-65",
    class: Class::Settled,
    question: t("1:1 是相等还是上限", "is 1:1 equality or a ceiling"),
    taken: t("上限", "a ceiling"),
    because: t("第十五条只处理超出的部分", "article 15 deals with the excess alone"),
    otherwise: &[],
};

pub(super) const A_65_POOLING: Reading = Reading {
    id: "A-65",
    class: Class::Default,
    question: t("本集团的电厂可否合并计算", "may the plants of a group be counted together"),
    taken: t("可以；跨蒙西、蒙东电网的需论证", "yes; across the two grids it is argued"),
    because: t("条款写发电集团统筹本区域内的火电", "the article lets a group plan the plants of its area"),
    otherwise: &[Otherwise::tested(
        "只限一个盟市",
        "within one league only",
        Test::Decide { limits: &[], decide: |facts, _| check::pooled_plants(facts, true) },
    )],
};

pub(super) const A_66: Reading = Reading {
    id: "A-66",
    class: Class::Default,
    question: t("恰好 50 万、100 万千瓦属哪一档", "which bracket for exactly 500 and 1000 MW"),
    taken: t("50 属第一档，100 属第三档", "500 MW the first, 1000 MW the third"),
    because: t(
        "“以内”“以上”有通行定义，含本数；“之间”没有",
        "以内 and 以上 are defined and include the number; 之间 is not",
    ),
    otherwise: &[Otherwise::tested(
        "“之间”含两端，都属第二档",
        "之间 includes both ends: both the second",
        Test::Decide { limits: &check::SITE_BRACKETS_BETWEEN, decide: check::sites_between },
    )],
};

pub(super) const A_67: Reading = Reading {
    id: "A-67",
    class: Class::Default,
    question: t("热电比在什么工况下比较", "at which condition are the ratios compared"),
    taken: t("同一额定供热工况；工况不同的待补充", "the same rated heating condition; otherwise it is missing"),
    because: t("灵活运行时部分负荷的热电比本来就变", "at part load the ratio changes anyway"),
    otherwise: &[Otherwise::told("实际运行工况", "as operated")],
};

pub(super) const A_68: Reading = Reading {
    id: "A-68",
    class: Class::Settled,
    question: t("超出时是整个项目还是超出部分不能并网", "is it the whole project or the excess that is not connected"),
    taken: t(
        "超出部分；已并网或申请的不符合，建成而不并网的需论证",
        "the excess; connected or asked for it fails, built and left alone it is argued",
    ),
    because: t("条款写超出部分不予并网", "the article says that the excess is not connected"),
    otherwise: &[],
};

pub(super) const A_69: Reading = Reading {
    id: "A-69",
    class: Class::Default,
    question: t("供热机组的最大可调出力按哪个工况", "which maximum of a heating unit"),
    taken: t("以并网调度协议的数为准", "that of the dispatch agreement"),
    because: t("条款拿协议的最大出力作比较", "the article compares with the agreement"),
    otherwise: &[Otherwise::told("供热工况最大出力也须达到", "the maximum in heating mode must reach it too")],
};

pub(super) const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("火电与场址在不同盟市怎么办", "what if plant and sites lie in different leagues"),
    taken: t("不要求联合报送；由哪个盟市批复需论证", "no joint filing is asked for; which league approves is argued"),
    because: t(
        "本细则没有跨盟市条款，另一文件说的是新能源与负荷",
        "this rule has no clause on it, and the other document speaks of new energy and load",
    ),
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
        "投资决策、接入意见等条件出自 2024 年 6 号文",
        "conditions such as investment decision and grid opinion come from document 6 of 2024",
    ),
    otherwise: &[],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("是否验收通过才可并网", "is acceptance asked for before connection"),
    taken: t("是，新能源和改造的验收都在并网之前", "yes, of the new energy and of the retrofit"),
    because: t("条款写通过后按已验收的规模安排并网", "the article connects after acceptance, up to what was accepted"),
    otherwise: &[],
};

pub(super) const A_77: Reading = Reading {
    id: "A-77",
    class: Class::Default,
    question: t("以申报、批复还是实建数据为准", "figures of the filing, the approval or as built"),
    taken: t("建设阶段对照批复的新增能力", "in construction, against the approved capability"),
    because: t("批复后以批复为准", "the approval governs once it is there"),
    otherwise: &[],
};

pub(super) const A_78: Reading = Reading {
    id: "A-78",
    class: Class::Default,
    question: t("哪些是新建机组", "which units are new"),
    taken: t(
        "申报之日核准在建的；已投产的是现役",
        "those under construction on the day of filing; one in service is not",
    ),
    because: t("第五项写核准在建机组", "item 5 says approved and under construction"),
    otherwise: &[],
};

pub(super) const A_78_HEATING: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "刚投产、未签调度协议的也按新建",
        "units just commissioned without an agreement count as new",
        Test::Limit {
            term: &terms::HEATING_CAPABILITY,
            limit: Limit::more_than("65%").by_reading("A-78"),
            value: check::heating_share_of_unsigned,
        },
    )],
    ..A_78
};

pub(super) const A_78_CONDENSING: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "刚投产、未签调度协议的也按新建",
        "units just commissioned without an agreement count as new",
        Test::Limit {
            term: &terms::CONDENSING_CAPABILITY,
            limit: Limit::more_than("75%").by_reading("A-78"),
            value: check::condensing_share_of_unsigned,
        },
    )],
    ..A_78
};

pub(super) const A_78_ADDED: Reading = Reading {
    id: "A-78",
    class: Class::Open,
    question: t(
        "已投产而没有签调度协议的，改造前的数是多少",
        "what was agreed before for a unit in service without an agreement",
    ),
    taken: t("暂按新建取额定容量的一半，并须论证", "half of rated capacity as for new units, to be argued"),
    because: t("条款只有签订的数和新建的数", "the article knows only agreed figures and new units"),
    otherwise: &[
        Otherwise::tested(
            "没有协议就无从计算",
            "without an agreement nothing can be calculated",
            Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    asked(facts.has_unsigned_unit()?)?;
                    Ok(Outcome::not_met())
                },
            },
        ),
        Otherwise::tested(
            "原来没有约定，全部算新增",
            "nothing was agreed, so all of it is added",
            Test::Limit {
                term: &terms::ADDED_CAPABILITY,
                limit: Limit::more_than("0万千瓦").by_words(),
                value: |facts| Ok(all_of_unsigned(facts)?.figure()),
            },
        ),
    ],
};

pub(super) const A_78_SCALE: Reading = Reading {
    otherwise: &[
        Otherwise::tested(
            "没有协议就无从计算",
            "without an agreement nothing can be calculated",
            Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    asked(facts.has_unsigned_unit()?)?;
                    Ok(Outcome::not_met())
                },
            },
        ),
        Otherwise::tested(
            "原来没有约定，全部算新增",
            "nothing was agreed, so all of it is added",
            Test::Decide {
                limits: &[Limit::at_most("1:1").by_reading("A-78")],
                decide: |facts, limits| {
                    check::within(
                        limits,
                        &terms::NEW_ENERGY_CAPACITY,
                        facts.new_energy_capacity(),
                        all_of_unsigned(facts),
                    )
                },
            },
        ),
    ],
    ..A_78_ADDED
};

/// The smaller added capability with nothing taken off units without an agreement.
fn all_of_unsigned(facts: &Facts) -> Answer<Power> {
    asked(facts.has_unsigned_unit()?)?;
    facts.added_capability_in(Season::Smaller, Before { unsigned: Unsigned::Nothing, ..Before::TAKEN })
}

pub(super) const A_79: Reading = Reading {
    id: "A-79",
    class: Class::Open,
    question: t("怎样才算“实质性联营”", "what makes joint operation substantive"),
    taken: t(
        "同一集团并有写明对应火电的方案；只有合同、看不出对应火电的需论证；没有联营不符合",
        "one group with a plan that names the plant; a contract alone, or a plan without the plant, is argued; none at all fails",
    ),
    because: t("条款没有给出标准", "the article gives no measure"),
    otherwise: &[Otherwise::told("须共同控股；或有合同即可", "common control is needed; or a contract will do")],
};
