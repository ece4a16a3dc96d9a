//! The readings of the source-grid-load-storage rule, by their number in the list of readings: what is asked, what is
//! taken, why, and what else could be read.

use super::{MEANS, NAMED_PARTS, conditions as check, t};
use crate::facts::{Answer, Facts, Gap, PeakValley, Proof};
use crate::law::{Class, Limit, Modality, Otherwise, Outcome, Reading, Test, Verdict};
use crate::quantity::Dimension;
use crate::regulations::common::{self, OtherParts};
pub(super) use crate::regulations::shared_readings::{A_28, A_30, A_35, A_36, A_53, A_70, A_71, A_72, A_73};
use crate::terms;

/// A question that arises only for some projects.
fn asked(arises: bool) -> Answer<()> {
    if arises { Ok(()) } else { Err(Gap::NotAsked) }
}

pub(super) const A_01: Reading = Reading {
    id: "A-01",
    class: Class::Default,
    question: t(
        "15%（4小时）是功率和时长，还是可保持 4 小时的功率",
        "15% (4 h): power and duration, or power held for 4 h",
    ),
    taken: t(
        "可保持 4 小时的功率；电量不足的按折算后的功率",
        "power held for 4 h; with little energy, the derated power",
    ),
    because: t("条款接受同等水平的调峰能力", "the article accepts capability at the same level"),
    otherwise: &[
        Otherwise::tested(
            "额定功率与额定时长分别核对",
            "rated power and rated duration are tested apart",
            Test::Decide {
                limits: &[Limit::at_least("15%").by_reading("A-01"), Limit::at_least("4小时").by_reading("A-01")],
                decide: |facts, limits| {
                    let [share, hours] = limits else { return Err(Gap::Undefined) };
                    let enough = share.admits(&facts.rated_regulating_share(MEANS, Proof::Proven)?)?;
                    let long = !facts.has_storage()? || hours.admits(&facts.storage_hours()?)?;
                    Ok(common::met_if(enough && long))
                },
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
    question: t("“同等水平的调峰能力”怎么量", "how is capability at the same level measured"),
    taken: t("可保持 4 小时的功率，有证明的与储能相加", "power held for 4 h, added to the storage where it is proven"),
    because: t("条款以 4 小时衡量储能", "the article measures storage by 4 h"),
    otherwise: &[],
};

pub(super) const A_10: Reading = Reading {
    id: "A-10",
    class: Class::Default,
    question: t("峰谷差率怎么算，按哪些天", "how is the peak-valley ratio calculated, and on which days"),
    taken: t(
        "（最大－最小）÷最大，每个填报的典型日都要满足；整日不下网的算满足；按逐时年份的，每天都满足才符合，各日平均不满足为\
         不符合，居间的需论证",
        "(maximum - minimum) / maximum, on every typical day given; a day without intake is met; of an hourly year every day \
         must meet it, a mean of the days that does not is a breach, and what lies between is argued",
    ),
    because: t("条款写的是“率”", "the article says ratio"),
    otherwise: &[Otherwise::tested(
        "按峰谷差额",
        "by the difference",
        Test::Decide {
            limits: &[Limit::at_least("15%").by_reading("A-12")],
            decide: |facts, limits| common::storage_guarantee(facts, limits, MEANS, PeakValley::Difference),
        },
    )],
};

pub(super) const A_11: Reading = Reading {
    id: "A-11",
    class: Class::Open,
    question: t("“适当优化”能否到零", "may storage be optimised to nothing"),
    taken: t("有储能的可以；完全没有的需论证", "some storage will do; none at all is argued"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[Otherwise::told("到零也可以", "nothing will do too")],
};

pub(super) const A_12: Reading = Reading {
    id: "A-12",
    class: Class::Default,
    question: t("储能已够 15% 的，是否也要保证峰谷差率", "does the guarantee bind who has 15% already"),
    taken: t("不要", "no"),
    because: t("保证挂在优化储能一句上", "the guarantee hangs on the sentence on less storage"),
    otherwise: &[Otherwise::tested(
        "也要",
        "yes",
        Test::Decide {
            limits: &[],
            decide: |facts, _| {
                asked(facts.claims_optimised_storage())?;
                let kept = common::grid_varies_no_more(facts, PeakValley::Ratio)?;
                asked(kept.verdict != Verdict::Met)?;
                Ok(kept)
            },
        },
    )],
};

pub(super) const A_13: Reading = Reading {
    id: "A-13",
    class: Class::Settled,
    question: t("租赁或共享储能是否算数", "does leased or shared storage count"),
    taken: t("不算", "no"),
    because: t("第二条要求储能由同一投资主体控股", "article 2 wants the storage under the same controller"),
    otherwise: &[],
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

pub(super) const A_18: Reading = Reading {
    id: "A-18",
    class: Class::Open,
    question: t("投产首年不满一年如何核对", "how is the first, partial year tested"),
    taken: t("按日历年；首个不完整年度需论证", "by calendar year; a partial first year is argued"),
    because: t(
        "条款没有写；按年核对的惯例见 2024 年 24 号文",
        "the article is silent; document 24 of 2024 tests by year",
    ),
    otherwise: &[Otherwise::tested(
        "首个不完整年度不作结论",
        "no verdict on a partial year",
        Test::Decide {
            limits: &[],
            decide: |facts, _| {
                asked(facts.is_metered() && !facts.full_metered_year()?)?;
                Ok(Outcome::arguable())
            },
        },
    )],
};

pub(super) const A_21: Reading = Reading {
    id: "A-21",
    class: Class::Default,
    question: t(
        "利用率按弃电还是按有效使用，“原则上”管不管 90%",
        "utilisation by curtailment or by useful energy; does “in principle” cover the 90%",
    ),
    taken: t("按弃电，风光合并；不管，不足即不符合", "by curtailment, wind and solar together; no, less fails"),
    because: t(
        "“综合”指合并；制氢细则同样的 90% 没有“原则上”",
        "“comprehensive” means together; the hydrogen rule has the same 90% without “in principle”",
    ),
    otherwise: &[
        Otherwise::tested(
            "损耗也不算利用",
            "losses do not count as use",
            Test::Limit {
                term: &terms::UTILISATION,
                limit: Limit::at_least("90%"),
                value: |facts| {
                    let useful = facts.annual_generation().and_then(|used| Ok(used.minus(facts.losses()?)?));
                    facts.over(Dimension::Share, &terms::UTILISATION, useful, facts.potential_generation())
                },
            },
        ),
        Otherwise::binding("“原则上”也管 90%", "“in principle” covers the 90% too", Modality::InPrinciple),
    ],
};

pub(super) const A_23: Reading = Reading {
    id: "A-23",
    class: Class::Settled,
    question: t("少量反送是否可以", "is a little reverse power allowed"),
    taken: t("不可以，一度电、一个小时也不行", "no, not one kWh and not one hour"),
    because: t("条款写的是“不得”", "the article forbids it"),
    otherwise: &[],
};

pub(super) const A_23_ORDERED: Reading = Reading {
    id: "A-23",
    class: Class::Default,
    question: t("凭应急调度指令送出的电量算不算反送", "is energy sent out by emergency order reverse power"),
    taken: t("不算，须有当年的书面指令", "no, with a written order of the year"),
    because: t("第十四条要求项目配合调用", "article 14 makes the project follow the call"),
    otherwise: &[Otherwise::tested(
        "算",
        "yes",
        Test::Limit {
            term: &terms::FEED_IN,
            limit: Limit::at_most("0亿千瓦时").by_words(),
            value: |facts| Ok(facts.annual_feed_in()?.figure()),
        },
    )],
};

pub(super) const A_23_ORDERED_HOURS: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "算",
        "yes",
        Test::Decide {
            limits: &[Limit::at_most("0万千瓦").by_words()],
            decide: |facts, limits| check::no_hour_of_export(facts, limits, false),
        },
    )],
    ..A_23_ORDERED
};

pub(super) const A_24: Reading = Reading {
    id: "A-24",
    class: Class::Default,
    question: t("年总用电量按哪些负荷、哪一年、分期怎么算", "which loads, which year, and what of phases"),
    taken: t(
        "够格的新增负荷达产年用电，各期合计，含自发自用",
        "the loads that qualify, at full output, all phases together, own supply included",
    ),
    because: t("同一条允许分期分批投产", "the same article lets the load come in phases"),
    otherwise: &[Otherwise::tested(
        "每期都要达到",
        "each phase must reach it",
        Test::Limit {
            term: &terms::NEW_LOAD_USE,
            limit: Limit::at_least("3亿千瓦时"),
            value: |facts| {
                asked(facts.has_several_phases())?;
                Ok(facts.smallest_phase_load()?.figure())
            },
        },
    )],
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
                asked(!facts.parts_with_proven_control().is_empty())?;
                common::control(facts, NAMED_PARTS, OtherParts::Free, limits, false)
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
            decide: |facts, limits| common::control(facts, NAMED_PARTS, OtherParts::Free, limits, true),
        },
    )],
};

pub(super) const A_27: Reading = Reading {
    id: "A-27",
    class: Class::Settled,
    question: t("“电网”是否含与公用电网的联络线", "does “network” include the tie-line"),
    taken: t("不含", "no"),
    because: t("第十条允许电网企业建设联络线", "article 10 lets the grid company build it"),
    otherwise: &[],
};

pub(super) const A_29: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("储能比例的基数是否含既有新能源", "does the base of the share include earlier plants"),
    taken: t("只算本次申报", "this filing only"),
    because: t("条款针对本项目的规模", "the article speaks of this project"),
    otherwise: &[Otherwise::told("含既有新能源", "with earlier plants")],
};

pub(super) const A_29_OWN_USE: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("供同一负荷的既有新能源是否占用负荷", "do earlier plants take up some of the load"),
    taken: t("只算本次申报", "this filing only"),
    because: t("条款针对本项目", "the article speaks of this project"),
    otherwise: &[Otherwise::tested(
        "连同既有新能源",
        "with earlier plants",
        Test::Decide {
            limits: &[],
            decide: |facts, _| {
                asked(facts.has_existing_new_energy())?;
                let generation = facts.annual_generation().and_then(|energy| Facts::with_existing(facts, energy));
                check::consumes_its_own(facts, generation)
            },
        },
    )],
};

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("“匹配”要求多长", "how long is “matching”"),
    taken: t("负荷运行到新能源期满", "the load runs to the end of the new energy"),
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
        "存量负荷是既要国家鼓励又要协商一致，还是有一样即可",
        "existing load: nationally encouraged and agreed, or either of the two",
    ),
    taken: t(
        "协商一致总是要的；没有国家依据的需论证",
        "the agreement is always needed; without the national basis it is argued",
    ),
    because: t(
        "逗号可作两解；自治区 81 号文同样要求与电网协商一致",
        "the comma can be read both ways; document 81 of the region asks for the agreement too",
    ),
    otherwise: &[Otherwise::told("有一样即可", "either will do")],
};

pub(super) const A_41: Reading = Reading {
    id: "A-41",
    class: Class::Default,
    question: t("投产以哪一天为准，几个负荷怎么比", "which day is commissioning, and what of several loads"),
    taken: t(
        "各期投产之日，同日即可；不早于所供的任何一个负荷；只有月份且相同的需论证",
        "of the phase, the same day will do; not before any load that is fed; equal months are argued",
    ),
    because: t(
        "“不得早于”含当日；分批投产的可以按期写",
        "“not before” includes the day; loads in batches can be filed in phases",
    ),
    otherwise: &[],
};

pub(super) const A_42: Reading = Reading {
    id: "A-42",
    class: Class::Open,
    question: t("“对应规模”是否要按比例", "does “matching scale” mean in proportion"),
    taken: t(
        "累计占比超过的需论证；分期本身利用率不足、反送或没有负荷的不符合",
        "beyond the proportion is argued; a phase that curtails too much, exports or has no load fails",
    ),
    because: t("条款没有给出比例", "the article gives no proportion"),
    otherwise: &[Otherwise::told("严格按比例", "strictly in proportion")],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("验收之前能否并网", "may a project be connected before acceptance"),
    taken: t("不能；电网同意的试运行需论证", "no; a trial that the grid company agreed to is argued"),
    because: t(
        "本条写明验收通过才可并网，没有例外；制氢细则没有这句",
        "this article says so without exception; the hydrogen rule does not",
    ),
    otherwise: &[],
};

pub(super) const A_76: Reading = Reading {
    id: "A-76",
    class: Class::Settled,
    question: t("分期数有没有上限", "is there a cap on the number of phases"),
    taken: t("没有", "no"),
    because: t("制氢细则限两期，本条没有限", "the hydrogen rule has two; this article has none"),
    otherwise: &[],
};

pub(super) const A_77: Reading = Reading {
    id: "A-77",
    class: Class::Default,
    question: t("以申报、批复还是实建数据为准", "figures of the filing, the approval or as built"),
    taken: t(
        "变更对照批复；第二十二条对照申报，批复不同的两个都看",
        "changes against the approval; article 22 against the filing, and against an approval that differs too",
    ),
    because: t("第二十二条写的是申报水平", "article 22 speaks of the level of the filing"),
    otherwise: &[],
};
