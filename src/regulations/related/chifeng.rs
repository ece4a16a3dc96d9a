//! 赤峰市进一步加强风光制氢一体化项目规范管理的若干措施: hydrogen projects in 赤峰. Its date of issue is not in the text.

use super::{HYDROGEN, t};
use crate::deadlines::Deadline;
use crate::law::{Applies, Class, Layer, Operator, Order, Otherwise, Outcome, Provision, Reading, Rule, Test};
use crate::project::{DocumentKind, Stage};
use crate::terms;

/// 两个月, 半年 and 一年半, in months.
const TWO_MONTHS: u8 = 2;
const HALF_A_YEAR: u8 = 6;
const A_YEAR_AND_A_HALF: u8 = 18;

const AFTER_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];

const APPROVED_UNDER_IT: Applies = Applies {
    to: t("措施印发之日起获批的项目", "projects approved on the day of issue or later"),
    when: |facts| facts.is_approved_under_chifeng(),
};

/// The four filings that the approval of a hydrogen project leads to (hydrogen article 18).
const FILINGS: &[&[DocumentKind]] = &[
    &[DocumentKind::NewEnergyFiling],
    &[DocumentKind::HydrogenFiling],
    &[DocumentKind::StorageFiling],
    &[DocumentKind::LineFiling],
];
const STATISTICS: &[&[DocumentKind]] = &[&[DocumentKind::StatisticsEntry]];

/// Weekends taken for public holidays (civil code, article 203), or not.
const MOVED: fn(Deadline) -> jiff::civil::Date = |deadline| deadline.moved;
const FIXED: fn(Deadline) -> jiff::civil::Date = |deadline| deadline.corresponding;

const fn on_weekends(otherwise: &'static [Otherwise]) -> Reading {
    Reading {
        id: "A-74",
        class: Class::Default,
        question: t("期限最后一日在周末是否顺延", "does a term that ends on a weekend move on"),
        taken: t("顺延到周末后第一日", "it moves to the first day after the weekend"),
        because: t("民法典第二百零三条，周末按法定休假日", "civil code, article 203, with weekends as public holidays"),
        otherwise,
    }
}

const A_74_FILINGS: Reading = on_weekends(&[Otherwise::tested(
    "不顺延",
    "it does not move",
    Test::Dates { order: Order::NotAfter, pairs: |facts| facts.papers_within(FILINGS, TWO_MONTHS, FIXED) },
)]);
const A_74_START: Reading = on_weekends(&[Otherwise::tested(
    "不顺延",
    "it does not move",
    Test::Dates { order: Order::NotAfter, pairs: |facts| facts.start_within(HALF_A_YEAR, FIXED) },
)]);
const A_74_STATISTICS: Reading = on_weekends(&[Otherwise::tested(
    "不顺延",
    "it does not move",
    Test::Dates { order: Order::NotAfter, pairs: |facts| facts.papers_within(STATISTICS, HALF_A_YEAR, FIXED) },
)]);
const A_74_COMPLETION: Reading = on_weekends(&[Otherwise::tested(
    "不顺延",
    "it does not move",
    Test::Dates { order: Order::NotAfter, pairs: |facts| facts.completion_within(A_YEAR_AND_A_HALF, FIXED) },
)]);
const A_74_WHOLE: Reading = Reading {
    id: "A-74",
    class: Class::Default,
    question: t("分两期的项目，一年半管哪一期", "which phase do the 18 months bind"),
    taken: t("整体，即全部各期", "the whole, that is every phase"),
    because: t(
        "条文写“项目整体”；与细则允许两期的冲突不影响细则的结论",
        "the text says the whole; that the regulation allows two phases changes nothing there",
    ),
    otherwise: &[Otherwise::tested(
        "只管第一期",
        "the first phase only",
        Test::Dates { order: Order::NotAfter, pairs: |facts| facts.first_phase_within(A_YEAR_AND_A_HALF, MOVED) },
    )],
};

pub(super) static LAYER: Layer = Layer {
    id: "chifeng",
    name: t("赤峰市管理措施", "measures of Chifeng"),
    title: t(
        "赤峰市进一步加强风光制氢一体化项目规范管理的若干措施",
        "measures of Chifeng on wind-solar hydrogen projects",
    ),
    number: "",
    issued: "",
    applies: Applies { to: t("在赤峰市的项目", "projects in Chifeng"), when: |facts| facts.lies_in("赤峰") },
    provisions: &[
        Provision {
            clause: t("二", "item 2"),
            kinds: HYDROGEN,
            summary: t("投产之前不扩建，也不再报扩建规模", "no expansion, and no filing for one, before commissioning"),
            rules: &[Rule {
                id: "chifeng-2-1",
                title: t("投产前不扩建", "no expansion before commissioning"),
                summary: t(
                    "建成投产之前，新能源规模不超出批复",
                    "until all is commissioned the capacity stays within the approval",
                ),
                terms: &["已获批", "建成投产前", "不得", "扩建规模"],
                stages: &[Stage::Construction, Stage::Acceptance, Stage::Amendment],
                test: Test::Decide {
                    limits: &[],
                    decide: |facts, _| {
                        let (now, approved) = facts.capacity_and_approved()?;
                        let within = |order: std::cmp::Ordering| Operator::AtMost.allows(order);
                        let kept = now.compare(&approved).is_some_and(within) || facts.is_commissioned()?;
                        let outcome = if kept { Outcome::met() } else { Outcome::not_met() };
                        Ok(outcome.measured(&terms::NEW_ENERGY_CAPACITY, now, Operator::AtMost, approved))
                    },
                },
                remedy: t("投产之后再申报扩建", "file the expansion after commissioning"),
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("四", "item 4"),
            kinds: HYDROGEN,
            summary: t(
                "申报前：本市项目公司、勘测定界、可研评审、集团决策、资源可用意见",
                "before filing: a company in the city, survey, review, decision of the group, opinion on resources",
            ),
            rules: &[
                Rule {
                    id: "chifeng-4-1",
                    title: t("项目公司", "project company"),
                    summary: t("在赤峰市内注册的项目公司", "a project company registered in Chifeng"),
                    terms: &["赤峰市内", "成立项目公司"],
                    test: Test::Papers(&[&[DocumentKind::ProjectCompany]]),
                    remedy: t("在赤峰市注册项目公司", "register a project company in Chifeng"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-4-2",
                    title: t("勘测定界", "boundary survey"),
                    summary: t(
                        "新能源和其他各环节的勘测定界报告",
                        "survey reports of the new energy and every other part",
                    ),
                    terms: &["各环节", "勘测定界报告"],
                    test: Test::Papers(&[&[DocumentKind::BoundarySurvey]]),
                    remedy: t("完成勘测定界报告", "complete the survey reports"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-4-3",
                    title: t("可研评审", "internal review"),
                    summary: t("企业内部通过可研评审", "the enterprise reviewed the feasibility study"),
                    terms: &["企业内部可研评审"],
                    test: Test::Papers(&[&[DocumentKind::InternalReview]]),
                    remedy: t("完成内部可研评审", "complete the internal review"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-4-4",
                    title: t("集团投资决策", "decision of the group"),
                    summary: t("集团内部作出投资决策", "the group decided to invest"),
                    terms: &["集团内部投资决策"],
                    test: Test::Papers(&[&[DocumentKind::InvestmentDecision]]),
                    remedy: t("完成集团投资决策", "obtain the decision of the group"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-4-5",
                    title: t("资源可用意见", "availability of resources"),
                    summary: t(
                        "自然资源、林草等部门说明资源可用",
                        "natural resources, forestry and others say that the land may be used",
                    ),
                    terms: &["自然资源", "林草", "资源是否可用"],
                    test: Test::Papers(&[&[DocumentKind::ResourceOpinion]]),
                    remedy: t(
                        "取得自然资源、林草等部门的意见",
                        "obtain the opinions of natural resources and forestry",
                    ),
                    ..Rule::PLAIN
                },
            ],
        },
        Provision {
            clause: t("五", "item 5"),
            kinds: HYDROGEN,
            summary: t("申报文件写明开工和整体投产时间", "the filing states start and full commissioning"),
            rules: &[Rule {
                id: "chifeng-5-1",
                title: t("开工和整体投产时间", "start and full commissioning"),
                summary: t("两个时间都写明，先开工后投产", "both are stated, the start first"),
                terms: &["申报文件", "开工时间", "建成并网投产时间"],
                test: Test::Decide {
                    limits: &[],
                    decide: |facts, _| {
                        let (start, completion) = facts.start_and_completion()?;
                        Ok(if start.date() <= completion.date() { Outcome::met() } else { Outcome::not_met() })
                    },
                },
                remedy: t("在申报文件中写明两个时间", "state both in the filing"),
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("六", "item 6"),
            kinds: HYDROGEN,
            summary: t("跨旗县区的联合申报", "several banners file jointly"),
            rules: &[Rule {
                id: "chifeng-6-1",
                title: t("跨旗县区联合申报", "joint filing of banners"),
                summary: t("有关旗县区联合申报", "the banners concerned file together"),
                terms: &["跨旗县区", "联合申报"],
                applies: Applies {
                    to: t("跨旗县区的项目", "projects in several banners"),
                    when: |facts| facts.spans_several_banners(),
                },
                test: Test::Papers(&[&[DocumentKind::JointFiling]]),
                remedy: t("由有关旗县区联合申报", "have the banners file together"),
                ..Rule::PLAIN
            }],
        },
        Provision {
            clause: t("七", "item 7"),
            kinds: HYDROGEN,
            summary: t(
                "获批后：两个月核准（备案）、半年开工并入统、一年半整体投产",
                "after approval: 2 months to the filings, 6 to start and statistics, 18 to full commissioning",
            ),
            rules: &[
                Rule {
                    id: "chifeng-7-1",
                    title: t("两个月内核准（备案）", "filings within two months"),
                    summary: t(
                        "新能源、制氢、储能、线路在获批后两个月内核准（备案）",
                        "new energy, hydrogen, storage and lines within two months",
                    ),
                    terms: &["印发实施之日起获批", "整体", "两个月内", "核准(备案)"],
                    stages: AFTER_APPROVAL,
                    applies: APPROVED_UNDER_IT,
                    test: Test::Dates {
                        order: Order::NotAfter,
                        pairs: |facts| facts.papers_within(FILINGS, TWO_MONTHS, MOVED),
                    },
                    readings: &[A_74_FILINGS],
                    remedy: t(
                        "逾期的由旗县区申请废止，请尽早与主管部门沟通",
                        "a late project is to be cancelled; speak with the authority",
                    ),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-7-2",
                    title: t("半年内开工", "start within six months"),
                    summary: t("获批后半年内开工", "construction starts within six months"),
                    terms: &["半年内", "开工建设"],
                    stages: AFTER_APPROVAL,
                    applies: APPROVED_UNDER_IT,
                    test: Test::Dates { order: Order::NotAfter, pairs: |facts| facts.start_within(HALF_A_YEAR, MOVED) },
                    readings: &[A_74_START],
                    remedy: t(
                        "逾期的由旗县区申请废止，请尽早与主管部门沟通",
                        "a late project is to be cancelled; speak with the authority",
                    ),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-7-3",
                    title: t("半年内入统", "statistics within six months"),
                    summary: t("获批后半年内入统", "it enters the statistics within six months"),
                    terms: &["半年内", "实现入统"],
                    stages: AFTER_APPROVAL,
                    applies: APPROVED_UNDER_IT,
                    test: Test::Dates {
                        order: Order::NotAfter,
                        pairs: |facts| facts.papers_within(STATISTICS, HALF_A_YEAR, MOVED),
                    },
                    readings: &[A_74_STATISTICS],
                    remedy: t("尽快入统", "enter the statistics"),
                    ..Rule::PLAIN
                },
                Rule {
                    id: "chifeng-7-4",
                    title: t("一年半内建成投产", "commissioned within 18 months"),
                    summary: t("获批后一年半内全部建成投产", "all of it is commissioned within 18 months"),
                    terms: &["整体", "一年半内", "建成投产"],
                    stages: AFTER_APPROVAL,
                    applies: APPROVED_UNDER_IT,
                    test: Test::Dates {
                        order: Order::NotAfter,
                        pairs: |facts| facts.completion_within(A_YEAR_AND_A_HALF, MOVED),
                    },
                    readings: &[A_74_COMPLETION, A_74_WHOLE],
                    remedy: t(
                        "逾期的由旗县区申请废止，请尽早与主管部门沟通",
                        "a late project is to be cancelled; speak with the authority",
                    ),
                    ..Rule::PLAIN
                },
            ],
        },
    ],
};
