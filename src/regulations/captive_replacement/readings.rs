//! The readings of the captive-replacement rule, by their number in the list of readings: what is asked, what is taken, why,
//! and what else could be read.

use super::{conditions as check, t};
use crate::facts::{Answer, Gap};
use crate::law::{Class, Limit, Otherwise, Outcome, Reading, Test};
use crate::regulations::common::met_if;
pub(super) use crate::regulations::shared_readings::{A_35, A_41, A_72, A_73};

/// A question that arises only for some projects.
fn asked(arises: bool) -> Answer<()> {
    if arises { Ok(()) } else { Err(Gap::NotAsked) }
}

/// As much as the plant can regulate, or as its maximum output, and no more.
const AS_MUCH: &[Limit] = &[Limit::at_most("100%").by_words()];

pub(super) const A_14: Reading = Reading {
    id: "A-14",
    class: Class::Settled,
    question: t("储能比例按分期还是按合计", "is the storage share tested by phase or in total"),
    taken: t(
        "本细则没有储能比例，只看投产先后",
        "this rule has no storage share; only the order of commissioning counts",
    ),
    because: t("第六条只在先后上提到储能", "article 6 names storage for the order alone"),
    otherwise: &[],
};

pub(super) const A_23: Reading = Reading {
    id: "A-23",
    class: Class::Settled,
    question: t("极少量的反送是否可以", "may a very small export be overlooked"),
    taken: t("不可以", "no"),
    because: t("条款用“不得”，没有数量", "the article forbids without a figure"),
    otherwise: &[],
};

pub(super) const A_26_PROOF: Reading = Reading {
    id: "A-26",
    class: Class::Default,
    question: t("不过半但掌握表决权是否算控股", "is decisive voting power control without a majority"),
    taken: t("有证明即算", "yes, if proven"),
    because: t("公司法承认实际控制", "company law knows actual control"),
    otherwise: &[Otherwise::tested(
        "只看比例",
        "shares alone count",
        Test::Decide {
            limits: &[Limit::more_than("50%").by_reading("A-26")],
            decide: |facts, limits| {
                asked(facts.proves_group_control())?;
                check::group_controls(facts, limits, false)
            },
        },
    )],
};

pub(super) const A_26_HALF: Reading = Reading {
    id: "A-26",
    class: Class::Open,
    question: t("正好 50% 是否算控股", "is exactly 50% control"),
    taken: t("须超过 50%", "it must be more than 50%"),
    because: t("公司法前后两版说法不同", "two editions of company law differ"),
    otherwise: &[Otherwise::tested(
        "50% 即可",
        "50% will do",
        Test::Decide {
            limits: &[Limit::at_least("50%").by_reading("A-26")],
            decide: |facts, limits| check::group_controls(facts, limits, true),
        },
    )],
};

pub(super) const A_29_SCALE: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("供同一负荷的既有新能源是否计入", "do earlier plants for the same load count"),
    taken: t("计入", "yes"),
    because: t("既有新能源已占用同一调峰能力", "they use the same regulating capability"),
    otherwise: &[Otherwise::tested(
        "不计入",
        "no",
        Test::Decide {
            limits: AS_MUCH,
            decide: |facts, limits| {
                asked(!facts.existing_capacity()?.is_zero())?;
                check::within_capability(limits, facts.new_energy_capacity(), facts.regulating_capability())
            },
        },
    )],
};

pub(super) const A_29_OUTPUT: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("供同一负荷的既有新能源是否计入", "do earlier plants for the same load count"),
    taken: t("计入", "yes"),
    because: t("既有新能源同时出力", "they put out at the same time"),
    otherwise: &[Otherwise::tested(
        "不计入",
        "no",
        Test::Decide {
            limits: AS_MUCH,
            decide: |facts, limits| {
                asked(!facts.existing_capacity()?.is_zero())?;
                let most = facts.original_maximum();
                check::combined_output(facts, limits, check::OF_FILING, check::NOT_COUNTED, most)
            },
        },
    )],
};

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("“匹配”要求多长", "how long is “matching”"),
    taken: t("每台机组都用到新能源期满", "every unit lasts to the end of the new energy"),
    because: t("条款没有给出数，短了需论证", "the article gives no figure; shorter is argued"),
    otherwise: &[Otherwise::tested(
        "大致相当即可",
        "about as long will do",
        Test::Decide {
            limits: &[],
            decide: |facts, _| facts.unit_ends_and_new_energy_end(&facts.units()?).map(|_| met_if(true)),
        },
    )],
};

pub(super) const A_36: Reading = Reading {
    id: "A-36",
    class: Class::Settled,
    question: t("是否要交承诺书", "is a letter of commitment asked for"),
    taken: t("要", "yes"),
    because: t(
        "本条写明应出具正式承诺，只分配风险的细则没有这句话",
        "this article asks for one; sister rules that only allocate the risk do not",
    ),
    otherwise: &[],
};

pub(super) const A_37: Reading = Reading {
    id: "A-37",
    class: Class::Settled,
    question: t("承诺由谁签", "who signs the commitment"),
    taken: t("燃煤自备电厂", "the captive plant"),
    because: t("本条指明由它出具", "the article names it"),
    otherwise: &[],
};

pub(super) const A_44: Reading = Reading {
    id: "A-44",
    class: Class::Default,
    question: t(
        "没有“擅自”二字，经同意的变更是否可以",
        "may there be changes with consent where the ban is not on those without",
    ),
    taken: t(
        "同意函不够；变更批复或重新申报中需论证；重新申报并获批的可以",
        "a letter is not enough; an amendment or a pending filing is argued; filed again and approved is in order",
    ),
    because: t(
        "四个细则写“擅自”，本细则没有写",
        "four sister rules ban changes without consent, this one bans changes",
    ),
    otherwise: &[Otherwise::tested(
        "经同意即可变更",
        "consent will do",
        Test::Decide { limits: &[], decide: |facts, _| check::no_change(facts, true) },
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
            limits: AS_MUCH,
            decide: |facts, limits| {
                asked(facts.states_module_capacity())?;
                let counted = check::with_existing(facts, facts.capacity_by_modules());
                check::within_capability(limits, counted, facts.regulating_capability())
            },
        },
    )],
};

pub(super) const A_53_OUTPUT: Reading = Reading {
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
            limits: AS_MUCH,
            decide: |facts, limits| {
                asked(facts.states_module_capacity() && facts.hourly_combined_output()?.is_none())?;
                let most = facts.original_maximum();
                check::combined_output(facts, limits, check::BY_MODULES, check::EARLIER, most)
            },
        },
    )],
};

pub(super) const A_56_SCALE: Reading = Reading {
    id: "A-56",
    class: Class::Default,
    question: t("调峰能力按实际最大出力还是铭牌", "is the capability taken from actual output or the nameplate"),
    taken: t("实际最大出力", "actual maximum output"),
    because: t("条款说的是出力，不是容量", "the article speaks of output, not of capacity"),
    otherwise: &[Otherwise::tested(
        "铭牌",
        "the nameplate",
        Test::Decide {
            limits: AS_MUCH,
            decide: |facts, limits| {
                let counted = check::with_existing(facts, facts.new_energy_capacity());
                check::within_capability(limits, counted, facts.nameplate_capability())
            },
        },
    )],
};

pub(super) const A_56_OUTPUT: Reading = Reading {
    id: "A-56",
    class: Class::Default,
    question: t("原最大出力按实际还是铭牌", "is the original maximum the actual one or the nameplate"),
    taken: t("实际最大出力", "the actual one"),
    because: t("条款说的是出力，不是容量", "the article speaks of output, not of capacity"),
    otherwise: &[Otherwise::tested(
        "铭牌",
        "the nameplate",
        Test::Decide {
            limits: AS_MUCH,
            decide: |facts, limits| {
                let most = facts.rated_capacity();
                check::combined_output(facts, limits, check::OF_FILING, check::EARLIER, most)
            },
        },
    )],
};

pub(super) const A_57: Reading = Reading {
    id: "A-57",
    class: Class::Open,
    question: t("供热期最小出力高，按哪个算", "which minimum counts where it is higher in the heating season"),
    taken: t("非供热期；供热期不够的需论证", "that of the rest of the year; short in the heating season is argued"),
    because: t("条款没有分季节", "the article makes no seasons"),
    otherwise: &[Otherwise::tested(
        "供热期",
        "that of the heating season",
        Test::Decide {
            limits: AS_MUCH,
            decide: |facts, limits| {
                asked(facts.heats()?)?;
                let counted = check::with_existing(facts, facts.new_energy_capacity());
                check::within_capability(limits, counted, facts.heating_season_capability())
            },
        },
    )],
};

pub(super) const A_58: Reading = Reading {
    id: "A-58",
    class: Class::Settled,
    question: t(
        "合计出力是容量相加还是同时出力",
        "is combined output the sum of capacities or what is put out at the same time",
    ),
    taken: t("同时出力", "what is put out at the same time"),
    because: t("容量相加则任何项目都超过", "by the sum of capacities every project would be beyond"),
    otherwise: &[],
};

pub(super) const A_59_OTHERS: Reading = Reading {
    id: "A-59",
    class: Class::Settled,
    question: t("谁不是“其他企业”", "who is no other enterprise"),
    taken: t(
        "自备电厂、新能源企业，以及自备电厂原来供电的企业",
        "plant, new-energy company, and the enterprise that the plant was built to supply",
    ),
    because: t("第四条和第七条以它们为当事方", "articles 4 and 7 name them as parties"),
    otherwise: &[],
};

pub(super) const A_59_SISTER: Reading = Reading {
    id: "A-59",
    class: Class::Default,
    question: t("同一集团的其他企业是不是“其他企业”", "is a sister company another enterprise"),
    taken: t("是；项目之前已有并有证明的需论证", "yes; a proven older supply is argued"),
    because: t("企业按法人算", "an enterprise is a legal person"),
    otherwise: &[Otherwise::tested(
        "同一集团不算",
        "not within one group",
        Test::Decide {
            limits: &[],
            decide: |facts, _| {
                asked(!facts.sister_supply()?.is_zero())?;
                Ok(Outcome::met())
            },
        },
    )],
};

pub(super) const A_60: Reading = Reading {
    id: "A-60",
    class: Class::Settled,
    question: t("没有改造也没有储能怎么办", "what if there is neither retrofit nor storage"),
    taken: t("任何调峰措施都没有，这一半才不适用", "not applicable only without any regulating measure at all"),
    because: t("储热、电锅炉也是调峰措施", "heat storage and electric boilers are measures too"),
    otherwise: &[],
};

pub(super) const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("跨盟市的项目是否要联合报送", "is a joint filing asked of a project in several leagues"),
    taken: t("本细则没有这一条，只提示", "this rule has no such article; a note only"),
    because: t("跨盟市合作方案由其他文件规定", "another document asks for a cooperation plan"),
    otherwise: &[],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("验收前并网是否违反本条", "does connection before acceptance breach this article"),
    taken: t("违反；电网同意的试运行需论证", "yes; a trial that the grid company agreed to is argued"),
    because: t("本条写明验收在先，没有例外", "the article puts acceptance first and knows no exception"),
    otherwise: &[],
};

pub(super) const A_77: Reading = Reading {
    id: "A-77",
    class: Class::Open,
    question: t("以申报数还是批复数为准", "is the filing or the approval the measure"),
    taken: t("申报数；批复数使结论不同的需论证", "the filing; where the approval leads elsewhere it is argued"),
    because: t("本条说的是申报水平", "the article speaks of the level of the filing"),
    otherwise: &[Otherwise::told("批复数", "the approval")],
};
