//! The readings of the green-park rule, by their number in the list of readings: what is asked, what is taken, why, and
//! what else could be read.

use super::{MEANS, conditions as check, t};
use crate::facts::{Answer, Gap, Means, PeakValley, Proof};
use crate::law::{Class, Limit, Otherwise, Reading, Test, Verdict};
use crate::regulations::common;
pub(super) use crate::regulations::shared_readings::{A_35, A_41, A_53, A_71, A_72, A_73, A_77};
use crate::terms;

/// A question that arises only for some projects.
fn asked(arises: bool) -> Answer<()> {
    if arises { Ok(()) } else { Err(Gap::NotAsked) }
}

pub(super) const A_01: Reading = Reading {
    id: "A-01",
    class: Class::Default,
    question: t("15%（4小时）是功率和时长，还是电量", "is 15% (4 h) power and duration, or energy"),
    taken: t(
        "能连续保持四小时的功率：储能功率与容量除以四小时，取较小者",
        "power that can be held for 4 h: the smaller of storage power and energy over 4 h",
    ),
    because: t(
        "条款接受同等水平的能力，功率大而时长短的可以降功率运行",
        "equal capability is accepted; a plant may run derated",
    ),
    otherwise: &[
        Otherwise::tested(
            "额定功率 15% 与额定时长 4 小时分别核对",
            "rated power of 15% and rated duration of 4 h, each tested",
            Test::Decide {
                limits: &[Limit::at_least("15%"), Limit::at_least("4小时")],
                decide: check::rated_power_and_hours,
            },
        ),
        Otherwise::told(
            "只看电量：功率不足但时间长的也算够；只有这一口径通过的仍需论证",
            "energy alone: little power for longer would do; passing only this way still needs justification",
        ),
    ],
};

pub(super) const A_09: Reading = Reading {
    id: "A-09",
    class: Class::Default,
    question: t(
        "“同等水平的调峰能力”怎样计量，能否与储能相加",
        "how is equal capability measured, and does it add to storage",
    ),
    taken: t(
        "能连续保持四小时的功率，有调峰能力证明的，与储能相加",
        "power that can be held for 4 h, by its proof, added to storage",
    ),
    because: t("两者提供的是同一种能力", "both give the same capability"),
    otherwise: &[Otherwise::tested(
        "“或”是二者择一：储能或其他能力单独达到",
        "“or” means one of the two: storage or other capability alone",
        Test::Decide {
            limits: &[Limit::at_least("15%")],
            decide: |facts, limits| {
                asked(facts.claims_other_capability() || facts.leased_storage().is_some())?;
                check::storage_or_other_alone(facts, limits)
            },
        },
    )],
};

pub(super) const A_10_PERMISSION: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "比较峰谷差的绝对值",
        "by the difference itself",
        Test::Decide { limits: &[], decide: |facts, _| common::storage_optimised(facts, PeakValley::Difference) },
    )],
    ..A_10_GUARANTEE
};

pub(super) const A_10_GUARANTEE: Reading = Reading {
    id: "A-10",
    class: Class::Default,
    question: t("峰谷差率怎样算，看哪些天", "how is the peak-valley ratio calculated, and for which days"),
    taken: t(
        "一日最大减最小除以最大，每个典型日都核对；全天不下网的算满足；按逐时年份的，每天都满足才符合，各日平均不满足为\
         不符合，居间的需论证",
        "largest less smallest over largest, each typical day; a day without intake counts as met; of an hourly year every day \
         must meet it, a mean of the days that does not is a breach, and what lies between is argued",
    ),
    because: t("条款写的是“率”", "the article says ratio"),
    otherwise: &[Otherwise::tested(
        "比较峰谷差的绝对值",
        "by the difference itself",
        Test::Decide {
            limits: &[Limit::at_least("15%").by_reading("A-12")],
            decide: |facts, limits| common::storage_guarantee(facts, limits, MEANS, PeakValley::Difference),
        },
    )],
};

pub(super) const A_11: Reading = Reading {
    id: "A-11",
    class: Class::Open,
    question: t("“适当优化”能否减到没有储能", "may less storage be none at all"),
    taken: t("没有储能的需论证", "none at all is argued"),
    because: t("“适当”没有数", "the word gives no figure"),
    otherwise: &[Otherwise::told("可以减到零，或不得减到零", "down to nothing, or never down to nothing")],
};

pub(super) const A_12: Reading = Reading {
    id: "A-12",
    class: Class::Default,
    question: t(
        "储能已够 15%（4小时）的，是否也要保证峰谷差率",
        "does the guarantee bind a project that has its 15% (4 h)",
    ),
    taken: t("不要", "no"),
    because: t("保证跟在“优化”之后", "the guarantee follows the optimisation"),
    otherwise: &[Otherwise::tested(
        "也要",
        "yes",
        Test::Decide {
            limits: &[Limit::at_least("15%").by_reading("A-12")],
            decide: |facts, limits| {
                let taken = common::storage_guarantee(facts, limits, MEANS, PeakValley::Ratio)?;
                asked(facts.claims_optimised_storage())?;
                let ratio = common::grid_varies_no_more(facts, PeakValley::Ratio)?;
                Ok(if ratio.verdict == Verdict::NotMet { ratio } else { taken })
            },
        },
    )],
};

pub(super) const A_13: Reading = Reading {
    id: "A-13",
    class: Class::Default,
    question: t("租赁或共享储能是否算数", "does leased or shared storage count"),
    taken: t("凭租赁合同算同等调峰能力", "yes, by its contract, as equal capability"),
    because: t("本细则不要求储能归同一方控股", "this rule asks for no common control of storage"),
    otherwise: &[Otherwise::tested(
        "不算",
        "no",
        Test::Decide {
            limits: &[Limit::at_least("15%")],
            decide: |facts, limits| {
                asked(facts.leased_storage().is_some())?;
                common::storage_or_equal(facts, limits, &[Means::Storage, Means::Other])
            },
        },
    )],
};

pub(super) const A_14: Reading = Reading {
    id: "A-14",
    class: Class::Default,
    question: t("按各期还是按总量，按额定还是可用", "per phase or in total, rated or usable"),
    taken: t(
        "累计到每期和总量都核对，取最低；交流侧额定值",
        "up to each phase and in total, the lowest counts; rated AC values",
    ),
    because: t("分期投产的每一步都须有调峰能力", "each step must be able to regulate"),
    otherwise: &[Otherwise::tested(
        "只核对总量",
        "in total only",
        Test::Limit {
            term: &terms::REGULATING_SHARE,
            limit: Limit::at_least("15%"),
            value: |facts| {
                asked(facts.has_several_phases())?;
                facts.whole_regulating_share(MEANS, Proof::Proven)
            },
        },
    )],
};

pub(super) const A_22: Reading = Reading {
    id: "A-22",
    class: Class::Open,
    question: t("“全部”消纳按年还是逐时", "is “all” by the year or by the hour"),
    taken: t("按年；逐时有余电而没有卖给别人的需论证", "by the year; an hourly surplus that is not sold is argued"),
    because: t(
        "据称 2022 年版有不得反送电的话，2023 年版没有（待核）；第八条又让新能源接公网站",
        "the 2022 edition is said to have banned reverse power, this one does not (unconfirmed); article 8 has plants on a public substation",
    ),
    otherwise: &[Otherwise::tested(
        "逐时也不得有余电",
        "by the hour as well",
        Test::Decide {
            limits: &[Limit::at_most("100%").by_words(), Limit::at_most("0亿千瓦时").by_reading("A-22")],
            decide: check::consumed_hour_by_hour,
        },
    )],
};

pub(super) const A_24: Reading = Reading {
    id: "A-24",
    class: Class::Default,
    question: t("5 亿千瓦时算哪些负荷、哪一年，分期怎么算", "which loads, which year, and which phase is 500 GWh of"),
    taken: t(
        "申报方案各期全部新增负荷达产年之和，含自用新能源",
        "all new load of all phases of the filing at full output, self-supply included",
    ),
    because: t("条款说的是年总用电量", "the article says total use of a year"),
    otherwise: &[Otherwise::tested(
        "每一期各算",
        "each phase by itself",
        Test::Decide { limits: &[Limit::at_least("5亿千瓦时")], decide: check::load_of_each_phase_is_large },
    )],
};

pub(super) const A_25: Reading = Reading {
    id: "A-25",
    class: Class::Open,
    question: t("承诺须覆盖多少电量", "how much must the commitments cover"),
    taken: t("全部发电量；不足的需论证", "all that is generated; less is argued"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[Otherwise::tested(
        "有承诺即可",
        "any commitment will do",
        Test::Decide { limits: &[], decide: |facts, _| facts.committed_energy().map(|_| common::met_if(true)) },
    )],
};

pub(super) const A_29_ENERGY: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("供同一负荷的既有新能源是否先占负荷", "do earlier plants for the same load come first"),
    taken: t("计入", "yes"),
    because: t("既有电量已经用掉一部分负荷", "their energy already takes a part of the load"),
    otherwise: &[Otherwise::tested(
        "不计入",
        "no",
        Test::Decide {
            limits: &[Limit::at_most("100%").by_words()],
            decide: |facts, limits| {
                asked(facts.has_existing_new_energy())?;
                check::consumed_by_new_load(facts, limits, false)
            },
        },
    )],
};

pub(super) const A_29_CAPACITY: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("比例的基数是否含既有新能源", "does the base of the share include earlier plants"),
    taken: t("只算本次申报", "this filing only"),
    because: t("条款针对本项目的规模", "the article speaks of this project"),
    otherwise: &[Otherwise::told("含既有新能源", "with earlier plants")],
};

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("“匹配”要求多长", "how long is “matching”"),
    taken: t("新增负荷运行到新能源期满", "the new load runs to the end of the new energy"),
    because: t("条款没有给出数，短了需论证", "the article gives no figure; shorter is argued"),
    otherwise: &[Otherwise::tested(
        "大致相当即可",
        "about as long will do",
        Test::Decide {
            limits: &[],
            decide: |facts, _| facts.new_load_end_and_new_energy_end().map(|_| common::met_if(true)),
        },
    )],
};

pub(super) const A_32: Reading = Reading {
    id: "A-32",
    class: Class::Open,
    question: t(
        "存量负荷要国家鼓励并且与电网谈妥，还是有一样即可",
        "must existing load be encouraged and agreed, or will one of the two do",
    ),
    taken: t(
        "电网意见必备；有意见而没有国家依据的需论证",
        "the agreement of the grid is needed; without a national basis it is argued",
    ),
    because: t("中间的顿号可作两解", "the comma in the middle can be read both ways"),
    otherwise: &[Otherwise::told("有一样即可，或两样都要", "one of the two will do, or both are needed")],
};

pub(super) const A_33_PARK: Reading = Reading {
    id: "A-33",
    class: Class::Default,
    question: t("园区和增量配电网的条件是否都要", "are the conditions on park and network both needed"),
    taken: t(
        "只看所依托的那一个；经配电网接入的须有许可证",
        "only of the one relied on; through a network, its licence",
    ),
    because: t("第二条写的是“或”", "article 2 says “or”"),
    otherwise: &[Otherwise::tested(
        "两个都要",
        "both",
        Test::Decide { limits: &[], decide: |facts, _| check::park_is_listed(facts, true) },
    )],
};

pub(super) const A_33_NETWORK: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "两个都要",
        "both",
        Test::Decide { limits: &[], decide: |facts, _| check::network_is_licensed(facts, true) },
    )],
    ..A_33_PARK
};

pub(super) const A_34_PRICE: Reading = Reading {
    id: "A-34",
    class: Class::Open,
    question: t("一个固定电价算不算电价区间", "is one fixed price a price band"),
    taken: t("算，上下限相同", "yes, one whose ends are equal"),
    because: t("固定价比区间更确定", "a fixed price says more than a band"),
    otherwise: &[Otherwise::told("须写上限和下限", "it must state both ends")],
};

pub(super) const A_34_TERM: Reading = Reading {
    id: "A-34",
    class: Class::Open,
    question: t("“长期”是多长", "how long is “long-term”"),
    taken: t("不短于新能源运行年限；短的需论证", "as long as the new energy; shorter is argued"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[Otherwise::tested(
        "有期限即可",
        "any term will do",
        Test::Decide { limits: &[], decide: |facts, _| check::agreements_last(facts, true) },
    )],
};

pub(super) const A_36: Reading = Reading {
    id: "A-36",
    class: Class::Settled,
    question: t("是否要交弃电风险承诺书", "is a letter on curtailment asked for"),
    taken: t("要", "yes"),
    because: t(
        "本条写明应出具；有的细则只分配风险",
        "this article asks for it; some sister rules only allocate the risk",
    ),
    otherwise: &[],
};

pub(super) const A_41_LOADS: Reading = Reading {
    id: "A-41",
    class: Class::Open,
    question: t(
        "几个负荷先后投产，新能源能否按比例分步",
        "with loads that start one after the other, may new energy follow in proportion",
    ),
    taken: t(
        "早于部分、晚于部分的需论证；早于全部的不符合；同日即可",
        "before some and after others is argued, before all fails; the same day will do",
    ),
    because: t("条款没有写明比哪一个负荷", "the article does not say which load counts"),
    otherwise: &[Otherwise::told("不早于最后一个负荷，或按比例即可", "not before the last load, or in proportion")],
};

pub(super) const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("跨盟市联合报送是否各类项目都要", "is a joint filing asked of every kind of project"),
    taken: t("本细则第十条要求，按本条核对", "article 10 of this rule asks for it, and is tested"),
    because: t(
        "有的细则没有这一条，另有文件规定",
        "some sister rules have no such article; another document covers them",
    ),
    otherwise: &[],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("验收前能否并网", "may the project be connected before acceptance"),
    taken: t("不能；电网同意的试运行需论证", "no; a trial that the grid company agreed to is argued"),
    because: t(
        "本条写明验收通过后方可并网，没有例外",
        "this article says so and has no exception; not every rule does",
    ),
    otherwise: &[],
};

pub(super) const A_77_FILED: Reading = Reading {
    id: "A-77",
    class: Class::Default,
    question: t("实施效果与申报数还是批复数相比", "is the result held against the filing or the approval"),
    taken: t("与申报数比；批复数得出不同结论的需论证", "the filing; where the approval leads elsewhere, it is argued"),
    because: t("条款写的是申报水平", "the article says the level of the filing"),
    otherwise: &[],
};
