//! The readings of the hydrogen rule, by their number in the list of readings: what is asked, what is taken, why, and what
//! else could be read.

use super::{NAMED_PARTS, conditions as check, t};
use crate::facts::{Answer, Facts, Gap};
use crate::law::{Class, Limit, Modality, Otherwise, Outcome, Reading, Test};
use crate::project::WaterSource;
use crate::quantity::Dimension;
use crate::regulations::common::{self, OtherParts};
pub(super) use crate::regulations::shared_readings::{A_28, A_30, A_35, A_36, A_53, A_70, A_71, A_72, A_73, A_77};
use crate::terms;

/// A question that arises only for some projects.
fn asked(arises: bool) -> Answer<()> {
    if arises { Ok(()) } else { Err(Gap::NotAsked) }
}

pub(super) const A_01_POWER: Reading = Reading {
    id: "A-01",
    class: Class::Open,
    question: t("15% 是功率还是电量", "is 15% power or energy"),
    taken: t("额定功率", "rated power"),
    because: t("条款把时长另列", "the article names the duration apart"),
    otherwise: &[Otherwise::told(
        "只看电量：功率不足但时间长的也算够；只有这一口径通过的仍需论证",
        "energy alone: little power for longer would do; passing only this way still needs justification",
    )],
};

pub(super) const A_01_HOURS: Reading = Reading {
    id: "A-01",
    class: Class::Open,
    question: t("功率大而时长短，可否按 4 小时折算", "may large power for a short time count as less power for 4 h"),
    taken: t("额定功率与额定时长分别核对", "rated power and rated duration are tested apart"),
    because: t("第八条单列时长，没有“同等水平”的说法", "article 8 names the duration and has no “equal level” clause"),
    otherwise: &[Otherwise::tested(
        "按可持续 4 小时的功率折算",
        "by the power that can be held for 4 h",
        Test::Decide {
            limits: &[Limit::at_least("4小时").by_reading("A-01"), Limit::at_least("15%").by_reading("A-01")],
            decide: |facts, limits| {
                let [hours, share] = limits else { return Err(Gap::Undefined) };
                let long_enough = hours.admits(&facts.storage_hours()?)?;
                Ok(common::met_if(long_enough || share.admits(&facts.sustained_share()?)?))
            },
        },
    )],
};

pub(super) const A_02: Reading = Reading {
    id: "A-02",
    class: Class::Open,
    question: t("“原则上”是否也管 4 小时", "does “in principle” cover the 4 h too"),
    taken: t("也管，不足时论证", "yes; a shortfall is argued"),
    because: t("另两个细则把两个数都放在“原则上”之后", "two sister rules put both figures behind it"),
    otherwise: &[Otherwise::binding("不管，不足即不符合", "no; a shortfall fails", Modality::Must)],
};

pub(super) const A_03: Reading = Reading {
    id: "A-03",
    class: Class::Default,
    question: t("完全不配电储能如何看", "what if there is no storage at all"),
    taken: t("不符合；储氢超过 4 小时的需论证", "fails, unless the hydrogen store passes 4 h; then it is argued"),
    because: t("“需”管有无，“原则上”管大小", "“shall” governs existence, “in principle” governs size"),
    otherwise: &[Otherwise::binding("有无也可论证", "existence can be argued too", Modality::InPrinciple)],
};

pub(super) const A_04_ENERGY: Reading = Reading {
    id: "A-04",
    class: Class::Settled,
    question: t("1.2 倍是电量之比还是容量之比", "is 1.2 of energy or of capacity"),
    taken: t("电量之比", "of energy"),
    because: t("条款写的是电量", "the article says energy"),
    otherwise: &[Otherwise::told("容量之比：风光项目几乎都不能满足", "of capacity: hardly any project could meet it")],
};

pub(super) const A_04_CURTAILED: Reading = Reading {
    id: "A-04",
    class: Class::Default,
    question: t("发电量按弃电前还是弃电后", "generation before or after curtailment"),
    taken: t("弃电前的可发电量", "before curtailment"),
    because: t(
        "本条限定规模；否则计划弃电可使任何规模合规",
        "the clause sizes the fleet; planned curtailment must not excuse any size",
    ),
    otherwise: &[Otherwise::tested(
        "弃电后的发电量",
        "after curtailment",
        Test::Limit {
            term: &terms::SCALE_RATIO,
            limit: Limit::at_most("1.2倍"),
            value: |facts| facts.scale_ratio(Facts::less_curtailment, facts.required_energy()),
        },
    )],
};

pub(super) const A_05: Reading = Reading {
    id: "A-05",
    class: Class::Default,
    question: t("制氢所需电量包括哪些", "what counts as energy needed for hydrogen"),
    taken: t("整座制氢厂到储氢为止，含辅机", "the whole hydrogen plant up to the store, auxiliaries included"),
    because: t("第十二条把下游合成归入氢能应用项目", "article 12 treats downstream synthesis as another project"),
    otherwise: &[
        Otherwise::tested(
            "只算整流与电解",
            "rectifier and stack only",
            Test::Limit {
                term: &terms::SCALE_RATIO,
                limit: Limit::at_most("1.2倍"),
                value: |facts| facts.scale_ratio(Facts::with_existing, facts.stack_energy()),
            },
        ),
        Otherwise::tested(
            "连同氢能应用项目用电",
            "with the hydrogen-application project",
            Test::Limit {
                term: &terms::SCALE_RATIO,
                limit: Limit::at_most("1.2倍"),
                value: |facts| facts.scale_ratio(Facts::with_existing, facts.required_with_application()),
            },
        ),
    ],
};

pub(super) const A_05_OFF_GRID: Reading = Reading {
    id: "A-05",
    class: Class::Default,
    question: t("离网型的制氢所需电量包括哪些", "what counts as the need of an off-grid project"),
    taken: t(
        "制氢厂到储氢为止，加储能与线路损耗",
        "the hydrogen plant up to the store, plus losses of storage and lines",
    ),
    because: t("离网系统自己承担全部损耗", "an off-grid system carries all its losses"),
    otherwise: &[Otherwise::told(
        "另加氢能应用项目用电：按需论证处理",
        "with hydrogen-application loads: to be argued",
    )],
};

pub(super) const A_06: Reading = Reading {
    id: "A-06",
    class: Class::Default,
    question: t("示范项目是否必须正好 1.2 倍", "must a demonstration be exactly at 1.2"),
    taken: t("1.2 倍只是上限", "1.2 is a cap"),
    because: t("本细则以上限落实 2022 年 15 号文", "the rule implements document 15 of 2022 as a ceiling"),
    otherwise: &[Otherwise::tested(
        "示范项目须配到 1.2 倍",
        "a demonstration is configured at 1.2",
        Test::Decide {
            limits: &[Limit::at_least("1.2倍").by_reading("A-06"), Limit::at_most("1.2倍").by_reading("A-06")],
            decide: |facts, limits| {
                let [floor, cap] = limits else { return Err(Gap::Undefined) };
                asked(facts.is_demonstration())?;
                let ratio = facts.scale_ratio(Facts::with_existing, facts.required_energy())?;
                Ok(common::met_if(floor.admits(&ratio)? && cap.admits(&ratio)?))
            },
        },
    )],
};

pub(super) const A_07: Reading = Reading {
    id: "A-07",
    class: Class::Open,
    question: t("储氢超过 4 小时，电储能可以减多少", "how much less storage for more than 4 h of hydrogen"),
    taken: t("有电储能并有书面论证即可", "some storage and written reasoning will do"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[Otherwise::told("按比例折减，或减到零", "in proportion, or down to nothing")],
};

pub(super) const A_08: Reading = Reading {
    id: "A-08",
    class: Class::Default,
    question: t("4 小时按额定还是平均产氢量", "4 h of rated or of average production"),
    taken: t(
        "全部电解槽额定产氢量，可用容积；正好 4 小时不算超过",
        "rated output of all electrolysers, usable volume; exactly 4 h is not more",
    ),
    because: t("条款说的是制氢能力", "the article speaks of capability"),
    otherwise: &[Otherwise::tested(
        "平均产氢量",
        "average production",
        Test::Decide {
            limits: &[Limit::more_than("4小时").by_reading("A-08")],
            decide: |facts, limits| {
                check::hydrogen_store_relief(facts, limits, facts.hydrogen_store_hours_on_average())
            },
        },
    )],
};

pub(super) const A_13: Reading = Reading {
    id: "A-13",
    class: Class::Settled,
    question: t("租赁或共享储能是否算数", "does leased or shared storage count"),
    taken: t("不算", "no"),
    because: t("储能须由同一投资主体控股", "storage must have the same controller"),
    otherwise: &[],
};

pub(super) const A_14_SHARE: Reading = Reading {
    otherwise: &[Otherwise::tested(
        "只核对总量",
        "in total only",
        Test::Limit {
            term: &terms::STORAGE_SHARE,
            limit: Limit::at_least("15%"),
            value: |facts| {
                asked(facts.has_several_phases())?;
                facts.whole_storage_share()
            },
        },
    )],
    ..A_14_HOURS
};

pub(super) const A_14_HOURS: Reading = Reading {
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
            term: &terms::STORAGE_HOURS,
            limit: Limit::at_least("4小时"),
            value: |facts| {
                asked(facts.has_several_phases())?;
                facts.whole_storage_hours()
            },
        },
    )],
};

pub(super) const A_15: Reading = Reading {
    id: "A-15",
    class: Class::Settled,
    question: t("上网电量按总量还是净额", "gross or net feed-in"),
    taken: t("总量", "gross"),
    because: t(
        "本条对上网和下网分别设限，2024 年 24 号文同",
        "the article caps both directions apart, as does document 24 of 2024",
    ),
    otherwise: &[Otherwise::told(
        "净额（2022 年 15 号文的说法），仅供参考",
        "net, as in document 15 of 2022; for information",
    )],
};

pub(super) const A_16: Reading = Reading {
    id: "A-16",
    class: Class::Default,
    question: t("年总用电量是否含储能和线路损耗", "does consumption include losses of storage and lines"),
    taken: t("含，按关口平衡：发电减上网加下网", "yes, by the gateway balance"),
    because: t("电网企业能核对的就是这个数", "it is what the grid company can verify"),
    otherwise: &[Otherwise::tested(
        "不含损耗",
        "without losses",
        Test::Limit {
            term: &terms::OFF_TAKE_SHARE,
            limit: Limit::at_most("10%"),
            value: |facts| {
                let consumption = facts.project_consumption().and_then(|used| Ok(used.minus(facts.losses()?)?));
                facts.over(Dimension::Share, &terms::OFF_TAKE_SHARE, facts.annual_off_take(), consumption)
            },
        },
    )],
};

pub(super) const A_16_APPLICATION: Reading = Reading {
    id: "A-16",
    class: Class::Open,
    question: t("另行备案的氢能应用项目用电是否计入", "does a separately filed application project count"),
    taken: t("不计入", "no"),
    because: t(
        "它是另一个项目；若因此改变结论则需论证",
        "it is another project; where that changes the verdict, it is argued",
    ),
    otherwise: &[Otherwise::tested(
        "计入",
        "yes",
        Test::Limit {
            term: &terms::OFF_TAKE_SHARE,
            limit: Limit::at_most("10%"),
            value: |facts| {
                asked(facts.application_use().is_some())?;
                let (off_take, consumption) = (facts.annual_off_take(), facts.gateway_consumption());
                facts.over(Dimension::Share, &terms::OFF_TAKE_SHARE, off_take, consumption)
            },
        },
    )],
};

pub(super) const A_17: Reading = Reading {
    id: "A-17",
    class: Class::Default,
    question: t("年总发电量是否含弃电、是否扣站用电", "does generation include curtailed energy or station use"),
    taken: t("计量发电量：上网加自用，不含弃电", "metered: feed-in plus own use, without curtailed energy"),
    because: t("弃掉的电没有发出来", "curtailed energy was never generated"),
    otherwise: &[
        Otherwise::tested(
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
        ),
        Otherwise::tested(
            "扣除站用电",
            "less station use",
            Test::Limit {
                term: &terms::FEED_IN_SHARE,
                limit: Limit::at_most("20%"),
                value: |facts| {
                    let net = facts.annual_generation().and_then(|sent| Ok(sent.minus(facts.station_use()?)?));
                    facts.over(Dimension::Share, &terms::FEED_IN_SHARE, facts.annual_feed_in(), net)
                },
            },
        ),
    ],
};

pub(super) const A_18: Reading = Reading {
    id: "A-18",
    class: Class::Open,
    question: t("投产首年不满一年如何核对", "how is the first, partial year tested"),
    taken: t("按日历年，每年核对上一年", "by calendar year, each year for the one before"),
    because: t(
        "2024 年 24 号文按年核对；首个不完整年度需论证",
        "document 24 of 2024 tests by year; a partial first year is argued",
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

pub(super) const A_19: Reading = Reading {
    id: "A-19",
    class: Class::Settled,
    question: t("超过限值有何处罚", "what is the sanction beyond the limit"),
    taken: t("条款没有规定，只报不符合", "the text has none; the verdict is all there is"),
    because: t("不自行补充", "none is invented"),
    otherwise: &[],
};

pub(super) const A_20_SCALE: Reading = Reading {
    id: "A-20",
    class: Class::Open,
    question: t("“按制氢所需电量”有多严", "how strict is “scaled to the need”"),
    taken: t("可发电量不超过所需电量", "potential generation is at most the need"),
    because: t("条款没有给出倍数，先按严格读法", "the article gives no multiple; the strict reading comes first"),
    otherwise: &[Otherwise::tested(
        "利用率达到 90% 即可",
        "enough if 90% is used",
        Test::Limit {
            term: &terms::UTILISATION,
            limit: Limit::at_least("90%").by_reading("A-20"),
            value: |facts| {
                let (need, potential) = (facts.off_grid_need(), facts.potential_generation());
                facts.over(Dimension::Share, &terms::UTILISATION, need, potential)
            },
        },
    )],
};

pub(super) const A_20_LINK: Reading = Reading {
    id: "A-20",
    class: Class::Default,
    question: t("离网型可否有任何联络", "may an off-grid project have any link"),
    taken: t("不可；保安电源合同需论证", "no; a backup supply contract is argued"),
    because: t("“离网”即不与公用电网交换", "off-grid means no exchange"),
    otherwise: &[],
};

pub(super) const A_21: Reading = Reading {
    id: "A-21",
    class: Class::Default,
    question: t("利用率按弃电还是按有效使用", "utilisation by curtailment or by useful energy"),
    taken: t("按弃电，风光合并", "by curtailment, wind and solar together"),
    because: t(
        "“综合”指合并；“弃风弃光”是通行口径",
        "“comprehensive” means together; curtailment is the usual measure",
    ),
    otherwise: &[Otherwise::tested(
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
                common::control(facts, NAMED_PARTS, OtherParts::Argued, limits, false)
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
            decide: |facts, limits| common::control(facts, NAMED_PARTS, OtherParts::Argued, limits, true),
        },
    )],
};

pub(super) const A_27: Reading = Reading {
    id: "A-27",
    class: Class::Settled,
    question: t("“电网”是否含与公用电网的联络线", "does “network” include the tie-line"),
    taken: t("不含", "no"),
    because: t("第十一条允许电网企业建设联络线", "article 11 lets the grid company build it"),
    otherwise: &[],
};

pub(super) const A_29: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("供同一负荷的既有新能源是否计入", "do earlier plants for the same load count"),
    taken: t("计入", "yes"),
    because: t("否则可借旧场站超过 1.2 倍", "otherwise old plants would carry a project past 1.2"),
    otherwise: &[Otherwise::tested(
        "不计入",
        "no",
        Test::Limit {
            term: &terms::SCALE_RATIO,
            limit: Limit::at_most("1.2倍"),
            value: |facts| {
                asked(facts.has_existing_new_energy())?;
                facts.scale_ratio(|_, energy| Ok(energy), facts.required_energy())
            },
        },
    )],
};

pub(super) const A_29_STORAGE: Reading = Reading {
    id: "A-29",
    class: Class::Default,
    question: t("储能比例的基数是否含既有新能源", "does the base of the storage share include earlier plants"),
    taken: t("只算本次申报", "this filing only"),
    because: t("条款针对本项目的规模", "the article speaks of this project"),
    otherwise: &[Otherwise::told("含既有新能源", "with earlier plants")],
};

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("“匹配”要求多长", "how long is “matching”"),
    taken: t("制氢运行到新能源期满", "the hydrogen load runs to the end of the new energy"),
    because: t("条款没有给出数，短了需论证", "the article gives no figure; shorter is argued"),
    otherwise: &[Otherwise::tested(
        "大致相当即可",
        "about as long will do",
        Test::Decide {
            limits: &[],
            decide: |facts, _| facts.load_end_and_new_energy_end().map(|_| common::met_if(true)),
        },
    )],
};

pub(super) const A_38: Reading = Reading {
    id: "A-38",
    class: Class::Open,
    question: t(
        "微咸水井、取自地下水的公共供水算不算地下水",
        "are brackish wells and well-fed public supply groundwater",
    ),
    taken: t("算；矿井水有水行政主管部门文件的不算", "yes; mine water with papers of the water authority is not"),
    because: t(
        "据称国家文件把微咸水列为非常规水源（待核），两说并存",
        "national papers are said to list brackish water as unconventional (unconfirmed); both views stand",
    ),
    otherwise: &[Otherwise::tested(
        "不算",
        "no",
        Test::Limit {
            term: &terms::GROUNDWATER,
            limit: Limit::at_most("0立方米").by_words(),
            value: |facts| Ok(facts.water_from(&[WaterSource::Ground])?.figure()),
        },
    )],
};

pub(super) const A_39: Reading = Reading {
    id: "A-39",
    class: Class::Open,
    question: t("消纳协议须覆盖多少", "how much must the agreement cover"),
    taken: t("全部制氢量；不足的需论证", "the whole output; less is argued"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[Otherwise::tested(
        "有协议即可",
        "any agreement will do",
        Test::Decide { limits: &[], decide: |facts, _| facts.contracted_hydrogen().map(|_| common::met_if(true)) },
    )],
};

pub(super) const A_40: Reading = Reading {
    id: "A-40",
    class: Class::Settled,
    question: t("没有新建氢能应用项目时怎么办", "what if there is no new application project"),
    taken: t("不适用", "not applicable"),
    because: t("没有可比的备案", "there is no filing to compare"),
    otherwise: &[],
};

pub(super) const A_41: Reading = Reading {
    id: "A-41",
    class: Class::Default,
    question: t("投产以哪一天为准", "which day is commissioning"),
    taken: t(
        "各期投产之日，同日即可；只有月份且相同的需论证",
        "that of the phase, the same day will do; equal months without days are argued",
    ),
    because: t("“不得早于”含当日", "“not before” includes the day"),
    otherwise: &[],
};

pub(super) const A_42: Reading = Reading {
    id: "A-42",
    class: Class::Open,
    question: t("“对应规模”是否要按比例", "does “matching scale” mean in proportion"),
    taken: t(
        "累计占比超过的需论证；分期本身超限的不符合",
        "beyond the proportion is argued; a phase that breaks a limit alone fails",
    ),
    because: t("条款没有给出比例", "the article gives no proportion"),
    otherwise: &[Otherwise::told("严格按比例", "strictly in proportion")],
};

pub(super) const A_43: Reading = Reading {
    id: "A-43",
    class: Class::Default,
    question: t("什么算一期", "what is a phase"),
    taken: t("制氢负荷每一次分步投产", "each step in which the hydrogen load starts"),
    because: t("第二十条以负荷分期为准", "article 20 goes by the phases of the load"),
    otherwise: &[Otherwise::told(
        "新能源批次也算；多于负荷的需论证",
        "steps of new energy too; more than of load is argued",
    )],
};

pub(super) const A_45: Reading = Reading {
    id: "A-45",
    class: Class::Default,
    question: t("能否从并网改为离网", "may on-grid become off-grid"),
    taken: t("变更不行；按新项目重新申报的，批复前需论证", "not by amendment; filed anew it is argued until approved"),
    because: t(
        "条款说确定后不能调整（据称 2022 年版有“原则上”，待核）",
        "the article says that it cannot be adjusted (the 2022 edition is said to have had “in principle”, unconfirmed)",
    ),
    otherwise: &[Otherwise::told("2024 年 24 号文鼓励转为离网", "document 24 of 2024 encourages going off-grid")],
};

pub(super) const A_74: Reading = Reading {
    id: "A-74",
    class: Class::Default,
    question: t("地方时限与两期是否冲突", "do local time limits conflict with two phases"),
    taken: t("地方办法的时限不影响本条", "limits of a local measure do not change this article"),
    because: t("层级低于本细则", "it ranks below this rule"),
    otherwise: &[],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("验收前并网是否违反第十九条", "does connection before acceptance breach article 19"),
    taken: t("不违反", "no"),
    because: t("本条没有这样写，其他细则写了", "this article does not say so; other rules do"),
    otherwise: &[],
};
