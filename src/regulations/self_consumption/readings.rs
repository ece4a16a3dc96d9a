//! The readings of the self-consumption rule, by their number in the list of readings: what is asked, what is taken, why, and
//! what else could be read.

use super::{conditions as check, t};
use crate::facts::{Gap, SolarSide};
use crate::law::{Class, Limit, Modality, Otherwise, Reading, Test};
use crate::project::Scenario;
use crate::regulations::common::met_if;
pub(super) use crate::regulations::shared_readings::{A_35, A_71, A_72, A_73, A_77};
use crate::terms;

pub(super) const A_14: Reading = Reading {
    id: "A-14",
    class: Class::Default,
    question: t("储能分期的按哪一期核对", "which phase of storage counts"),
    taken: t("本细则没有分期；各场站都不早于储能", "this rule has no phases; no plant starts before the storage"),
    because: t("条款只说不得早于储能设施投产", "the article only says not before the storage"),
    otherwise: &[],
};

pub(super) const A_23: Reading = Reading {
    id: "A-23",
    class: Class::Default,
    question: t("少量反送可否容许", "is a little reverse power tolerable"),
    taken: t("不容许", "no"),
    because: t("“全额”不留余地", "“full” leaves no room"),
    otherwise: &[Otherwise::binding("“原则”可以偏离", "a “principle” can be departed from", Modality::InPrinciple)],
};

pub(super) const A_31: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("“匹配”要求多长", "how long is “matching”"),
    taken: t("负荷和矿山都到新能源期满", "load and mine last to the end of the new energy"),
    because: t("条款没有给出数，短了需论证", "the article gives no figure; shorter is argued"),
    otherwise: &[Otherwise::tested(
        "大致相当即可",
        "about as long will do",
        Test::Decide { limits: &[], decide: |facts, _| check::ends(facts).map(|_| met_if(true)) },
    )],
};

pub(super) const A_31_UNITS: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("剩余寿命怎样算“相适应”", "when does remaining life suit the new energy"),
    taken: t("机组运行到新能源期满", "the units run to the end of the new energy"),
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

pub(super) const A_31_WORKS: Reading = Reading {
    id: "A-31",
    class: Class::Open,
    question: t("接入工程怎样算“相匹配”", "when do the works match the project"),
    taken: t("不晚于新能源投产；晚了需论证", "not after the new energy starts; later is argued"),
    because: t("条款没有给出期限", "the article gives no term"),
    otherwise: &[],
};

pub(super) const A_32: Reading = Reading {
    id: "A-32",
    class: Class::Open,
    question: t(
        "存量负荷是否既要国家鼓励又要电网同意",
        "does existing load need both the national basis and the consent of the grid",
    ),
    taken: t("电网同意必须有；没有国家依据的需论证", "the consent is always needed; without the basis it is argued"),
    because: t("中间的标点可作两解", "the punctuation can be read both ways"),
    otherwise: &[],
};

pub(super) const A_36: Reading = Reading {
    id: "A-36",
    class: Class::Settled,
    question: t("是否要交弃电风险承诺书", "is a letter on curtailment asked for"),
    taken: t("要，由项目主体出具", "yes, by the project entity"),
    because: t("本条要求正式承诺，有的细则只分配风险", "the article asks for it; sister rules only allocate the risk"),
    otherwise: &[],
};

pub(super) const A_41: Reading = Reading {
    id: "A-41",
    class: Class::Open,
    question: t("几个负荷先后投产时以哪个为准", "which of several loads counts when they start one after the other"),
    taken: t(
        "各场站对照所供负荷；早于一部分、晚于另一部分的需论证",
        "each plant against the loads it feeds; before some and after others is argued",
    ),
    because: t("条款没有说可否按比例先行", "the article does not say whether it may grow in proportion"),
    otherwise: &[],
};

pub(super) const A_41_STORAGE: Reading = Reading {
    id: "A-41",
    class: Class::Default,
    question: t("投产以哪一天为准", "which day is commissioning"),
    taken: t("同日即可；只有月份且相同的需论证", "the same day will do; equal months without days are argued"),
    because: t("“不得早于”含当日", "“not before” includes the day"),
    otherwise: &[],
};

pub(super) const A_46: Reading = Reading {
    id: "A-46",
    class: Class::Open,
    question: t("分几次申报或分几个用电点的是否合并", "are several filings or points of one user added up"),
    taken: t(
        "一次申报、同一用户的合并；此外合计超过的需论证",
        "within one filing for one user, yes; beyond that it is argued",
    ),
    because: t("条款没有写合并，但拆分会使上限落空", "the article does not say so, but splitting would empty the cap"),
    otherwise: &[],
};

pub(super) const A_46_CAPS: Reading = Reading {
    id: "A-46",
    class: Class::Default,
    question: t("风电和光伏合用一个上限还是各有上限", "one cap for wind and solar or one for each"),
    taken: t("各有上限", "one for each"),
    because: t("两项是并列的场景，各写各的容量", "the items stand side by side, each with its own capacity"),
    otherwise: &[Otherwise::told("一个项目只能取一项", "one project, one item")],
};

pub(super) const A_47: Reading = Reading {
    id: "A-47",
    class: Class::Default,
    question: t("8% 以哪些机组为基数", "which units are the base of the 8%"),
    taken: t("申报所列机组的额定容量之和", "the rated capacity of the units that the filing names"),
    because: t("条款只说机组容量", "the article speaks of unit capacity alone"),
    otherwise: &[Otherwise::tested(
        "只算运行未过 20 年的机组",
        "only units of at most 20 years",
        Test::Decide {
            limits: &[Limit::at_most("8%"), Limit::at_most("20年").by_reading("A-47")],
            decide: check::share_of_younger_units,
        },
    )],
};

pub(super) const A_48: Reading = Reading {
    id: "A-48",
    class: Class::Default,
    question: t("5 万、0.6 万千瓦的上限是否也管厂用电项目", "do the caps of 50 and 6 MW bind own use as well"),
    taken: t("不管", "no"),
    because: t("上限写在各自场景之下", "each cap stands under its own scenario"),
    otherwise: &[Otherwise::told("也管", "yes")],
};

pub(super) const A_49: Reading = Reading {
    id: "A-49",
    class: Class::Settled,
    question: t(
        "边坡和矿区光伏有没有容量上限，可否建风电",
        "is there a cap on slopes and mines, and may wind stand there",
    ),
    taken: t("没有上限；风电不在其列；国道属“等”", "no cap; wind is outside; national roads fall under 等"),
    because: t("条款只写光伏，没有写容量", "the items speak of solar and give no capacity"),
    otherwise: &[],
};

pub(super) const A_50: Reading = Reading {
    id: "A-50",
    class: Class::Default,
    question: t("一个项目可否含几类场景", "may one project hold several scenarios"),
    taken: t("可以，每个场站归一类并各守条件", "yes, if each plant belongs to one and keeps its terms"),
    because: t("条款没有限一类", "the article does not restrict a project to one"),
    otherwise: &[Otherwise::tested(
        "一个项目一类场景",
        "one project, one scenario",
        Test::Decide { limits: &[], decide: check::single_scenario },
    )],
};

pub(super) const A_51: Reading = Reading {
    id: "A-51",
    class: Class::Open,
    question: t("“适当比例”是多少", "what share is suitable"),
    taken: t("有储能并有论证即可；没有的需论证", "storage with its reasoning will do; anything else is argued"),
    because: t("条款没有给出数", "the article gives no figure"),
    otherwise: &[],
};

pub(super) const A_52: Reading = Reading {
    id: "A-52",
    class: Class::Default,
    question: t("厂用电低时新能源多出的算不算反送", "does new energy above own use count as reverse power"),
    taken: t(
        "算；逐时核对，没有逐时数据的待补充；电厂自身上网不计",
        "yes, hour by hour, and hourly figures are needed; what the coal plant itself feeds in does not count",
    ),
    because: t("余电经电厂线路送出", "the surplus leaves through the plant's line"),
    otherwise: &[Otherwise::tested(
        "只看全年",
        "by the year alone",
        Test::Decide { limits: &[], decide: check::plant_takes_all },
    )],
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
    otherwise: &[Otherwise::tested(
        "直流侧",
        "DC",
        Test::Limit {
            term: &terms::SCENARIO_CAPACITY,
            limit: Limit::at_most("0.6万千瓦"),
            value: |facts| {
                if !facts.gives_modules(Scenario::DistributedSolar)? {
                    return Err(Gap::NotAsked);
                }
                check::at_one_site(facts, Scenario::DistributedSolar, SolarSide::Dc)
            },
        },
    )],
};

pub(super) const A_54: Reading = Reading {
    id: "A-54",
    class: Class::Open,
    question: t("“周边”多近", "how near is “nearby”"),
    taken: t(
        "10 公里以内不再追问，超过的需论证；10 公里是参考值，不出自条文",
        "within 10 km nothing more is asked, beyond is argued; the 10 km are a guide, not of the text",
    ),
    because: t("条款没有距离", "the article gives no distance"),
    otherwise: &[Otherwise::tested(
        "有用地证明和专线即可",
        "papers on the land and a private line will do",
        Test::Decide { limits: &[], decide: |_, _| Ok(met_if(true)) },
    )],
};

pub(super) const A_55: Reading = Reading {
    id: "A-55",
    class: Class::Default,
    question: t("20 年算到哪一天", "20 years by which day"),
    taken: t("算到申报之日，满 20 年含在内", "by the day of filing, 20 years included"),
    because: t("申报时审查", "it is tested at filing"),
    otherwise: &[Otherwise::tested(
        "算到新能源投产",
        "by the start of the new energy",
        Test::Limit {
            term: &terms::UNIT_AGE,
            limit: Limit::at_most("20年"),
            value: |facts| facts.oldest_unit_age(facts.first_new_energy_day()),
        },
    )],
};

pub(super) const A_70: Reading = Reading {
    id: "A-70",
    class: Class::Default,
    question: t("跨盟市项目是否要联合报送", "does a project in several leagues need a joint filing"),
    taken: t(
        "本细则没有这一条，另有文件规定合作方案",
        "this rule has no such article; another document asks for a plan",
    ),
    because: t("有的细则写了，本细则没有", "sister rules say so, this one does not"),
    otherwise: &[],
};

pub(super) const A_75: Reading = Reading {
    id: "A-75",
    class: Class::Settled,
    question: t("验收前可否并网", "may a project connect before acceptance"),
    taken: t("不可；电网同意的试运行需论证", "no; a trial with the consent of the grid company is argued"),
    because: t("本条写明验收通过后方可并网，没有例外", "the article puts acceptance first and has no exception"),
    otherwise: &[],
};

pub(super) const A_77_RESULT: Reading = Reading {
    id: "A-77",
    class: Class::Default,
    question: t("“申报水平”是申报数还是批复数", "is the level that of the filing or of the approval"),
    taken: t("申报数；批复数不同而结论不同的需论证", "the filing's; where the approval leads elsewhere, it is argued"),
    because: t("条款写的是申报水平", "the article speaks of the filing"),
    otherwise: &[],
};
