//! 第一章总则、第二章申报条件: articles 1 to 6.

use super::{MEANS, NEVER, ON_NETWORK, ON_PARK, conditions as check, readings as reading, t, target};
use crate::facts::PeakValley;
use crate::law::{Article, Direction, Limit, Modality, Rule, Test};
use crate::project::{DocumentKind, Stage};
use crate::quantity::Dimension;
use crate::regulations::common;
use crate::terms;

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "green-park-1-1",
        title: t("制定依据", "legal basis"),
        summary: t("依据自治区 2022 年的一份文件制定", "rests on a document of the region of 2022"),
        terms: &["19号"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_2: Article = Article {
    number: 2,
    summary: t(
        "以同一园区或同一增量配电网内的新增负荷为基础，所发电量全部由它用掉",
        "built on the new load of one park or network, which uses all that is generated",
    ),
    rules: &[
        Rule {
            id: "green-park-2-1",
            title: t("新增负荷位于同一园区或配电网", "new load in one park or network"),
            summary: t(
                "项目依托的新增负荷都在所写的那一个园区或增量配电网内",
                "every new load that the project is built on lies in the one park or network",
            ),
            terms: &["同一工业园区", "同一增量配电网区域", "新增负荷"],
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::loads_in_one_area },
            remedy: t(
                "只保留区域内的新增负荷，或补新增负荷",
                "keep only new load of the area, or bring new load to it",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-2-2",
            title: t("年总发电量 / 新增负荷年用电量", "generation / use of the new load"),
            summary: t("所发电量全部由新增负荷用掉", "the new load uses all that is generated"),
            terms: &["自我消纳", "新能源所发电量", "全部", "新增负荷消纳"],
            stages: &[Stage::Application, Stage::Operation, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::at_most("100%").by_words()],
                decide: |facts, limits| check::consumed_by_new_load(facts, limits, true),
            },
            readings: &[reading::A_22, reading::A_29_ENERGY],
            remedy: t("缩减新能源，或增加新增负荷", "reduce the new energy, or bring more new load"),
            targets: check::mend_consumption,
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-2-3",
            title: t("供其他用户电量", "energy sold elsewhere"),
            summary: t("不供给新增负荷以外的任何用户", "nothing goes to any user other than the new load"),
            terms: &["全部由工业园区内新增负荷消纳"],
            stages: &[Stage::Application, Stage::Operation, Stage::Amendment],
            test: Test::Limit {
                term: &terms::SOLD_ELSEWHERE,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.energy_sold_elsewhere()?.figure()),
            },
            remedy: t("取消对其他用户的供电", "end the supply to other users"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-2-4",
            title: t("规模测算与消纳分析", "sizing and consumption study"),
            summary: t(
                "发电与用电的测算（条款未列名，核对所需）",
                "the study of generation and use; not named by the article, but needed to check it",
            ),
            terms: &["相应新能源规模"],
            test: Test::Papers(&[&[
                DocumentKind::SizingStudy,
                DocumentKind::EnergyBalance,
                DocumentKind::HourlyBalance,
            ]]),
            remedy: t("提供规模测算与消纳分析", "file the sizing and consumption study"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_3: Article = Article {
    number: 3,
    summary: t(
        "新增负荷：未报装；已报装未开工；国家鼓励替代并与电网谈妥的存量",
        "new load: not yet applied for; applied for but not started; existing load encouraged and agreed with the grid",
    ),
    rules: &[Rule {
        id: "green-park-3-1",
        title: t("新增负荷的认定", "what counts as new load"),
        summary: t("每个负荷都属于三类之一并有证明", "each load is of one of the three kinds, and proven to be"),
        terms: &["未向电网企业报装", "已报装但供电工程尚未开工", "绿色替代", "与电网企业协商一致", "视为新增负荷"],
        test: Test::Decide { limits: &[], decide: check::loads_are_new },
        readings: &[reading::A_32],
        remedy: t(
            "取得电网企业的报装状态证明，存量负荷取得协商一致意见和国家依据",
            "obtain the grid company's proof of the state of application; for existing load its agreement and the basis",
        ),
        ..Rule::PLAIN
    }],
};

// 第二章 申报条件

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t(
        "园区在目录内，配电网有许可证；新增负荷有核准（备案），原则上不少于 5 亿千瓦时",
        "park in the catalogue, network licensed; new load filed, in principle at least 500 GWh a year",
    ),
    rules: &[
        Rule {
            id: "green-park-4-1",
            title: t("园区列入审核公告目录", "park in the catalogue"),
            summary: t("依托园区的项目，园区在自治区目录内", "the park of a project on a park is in the catalogue"),
            terms: &["应在", "工业园区审核公告目录"],
            test: Test::Decide { limits: &[], decide: |facts, _| check::park_is_listed(facts, false) },
            readings: &[reading::A_33_PARK],
            remedy: t("改在目录内的园区申报", "file in a park of the catalogue"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-4-2",
            title: t("园区目录证明", "proof that the park is listed"),
            summary: t("证明园区在目录内", "shows that the park is in the catalogue"),
            terms: &["工业园区审核公告目录"],
            applies: ON_PARK,
            test: Test::Papers(&[&[DocumentKind::ParkListing]]),
            remedy: t("提供目录页或主管部门证明", "file the page of the catalogue or a certificate"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-4-3",
            title: t("已取得电力业务许可证", "licence held"),
            summary: t(
                "依托或经增量配电网的项目，配电网已有许可证",
                "the network of a project on or through a network already has its licence",
            ),
            terms: &["增量配电网", "须已取得", "电力业务许可证"],
            test: Test::Decide { limits: &[], decide: |facts, _| check::network_is_licensed(facts, false) },
            readings: &[reading::A_33_NETWORK],
            remedy: t("取得许可证后再申报", "obtain the licence before filing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-4-4",
            title: t("电力业务许可证", "power business licence"),
            summary: t("申报日以前取得并有效的许可证", "a licence obtained by the day of filing and valid on it"),
            terms: &["须已取得", "电力业务许可证"],
            applies: ON_NETWORK,
            test: Test::Papers(&[&[DocumentKind::PowerLicence]]),
            remedy: t("提供许可证", "file the licence"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-4-5",
            title: t("新增负荷核准（备案）", "filing of the new load"),
            summary: t("每个新增负荷都有核准（备案）", "each new load has its filing"),
            terms: &["新增负荷应取得", "核准（备案）文件"],
            test: Test::Decide { limits: &[], decide: check::loads_are_filed },
            remedy: t("办理负荷项目核准（备案）", "obtain the filing of the load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-4-6",
            title: t("新增负荷年用电量", "use of the new load"),
            summary: t(
                "新增负荷达产年用电量原则上至少 5 亿千瓦时",
                "the new load uses in principle at least 500 GWh a year at full output",
            ),
            terms: &["原则上", "年总用电量", "不少于", "5亿千瓦时"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Decide { limits: &[Limit::at_least("5亿千瓦时")], decide: check::load_is_large },
            readings: &[reading::A_24, reading::A_71],
            remedy: t("增加新增负荷，或论证较小的负荷", "bring more new load, or argue for the smaller one"),
            targets: |facts, limit| {
                let least = crate::quantity::Figure::whole(Dimension::Energy, limit);
                let short = facts.new_load()?.proven.figure().compare(&least).is_some_and(std::cmp::Ordering::is_lt);
                Ok(if short { vec![target(Direction::Raise, &terms::NEW_LOAD_USE, least)] } else { Vec::new() })
            },
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t(
        "储能原则上不低于规模的 15%（4 小时），或同等调峰能力；负荷可调节的可优化，保证峰谷差率",
        "storage in principle at least 15% (4 h) or equal capability; less for adjustable load, with a guarantee",
    ),
    rules: &[
        Rule {
            id: "green-park-5-1",
            title: t("四小时调峰能力 / 新能源规模", "capability held 4 h / new-energy capacity"),
            summary: t(
                "储能或同等能力能保持四小时的功率，原则上至少为新能源规模的 15%",
                "what storage or equal capability holds for 4 h is in principle at least 15% of the new-energy capacity",
            ),
            terms: &["原则上应", "不低于", "新能源规模", "15%", "4小时", "储能装置", "同等水平的调峰能力"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::at_least("15%")],
                decide: |facts, limits| common::storage_or_equal(facts, limits, MEANS),
            },
            relieved_by: Some("green-park-5-2"),
            readings: &[
                reading::A_01,
                reading::A_09,
                reading::A_13,
                reading::A_14,
                reading::A_29_CAPACITY,
                reading::A_53,
            ],
            remedy: t(
                "增加储能或有证明的调峰能力；负荷可调节的可主张优化",
                "add storage or proven capability; with adjustable load, claim less storage",
            ),
            targets: check::mend_storage,
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-5-2",
            title: t("以可调节负荷优化储能", "less storage for adjustable load"),
            summary: t(
                "新增负荷可调节并有证明、峰谷差率有保证的，储能可以少配",
                "with adjustable load, its proof and the guarantee on the ratio, there may be less storage",
            ),
            terms: &["可适当优化储能方案", "若新增负荷具备调节能力"],
            modality: Modality::Permitted,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: |facts, _| common::storage_optimised(facts, PeakValley::Ratio) },
            readings: &[reading::A_10_PERMISSION, reading::A_11],
            remedy: t(
                "提供可调节负荷证明和典型日曲线，保留储能",
                "file the proof of adjustable load and the curves of typical days, and keep some storage",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-5-3",
            title: t("峰谷差率保证", "guarantee on the peak-valley ratio"),
            summary: t(
                "优化储能的，每个典型日的下网峰谷差率不高于自然负荷",
                "with less storage, the grid intake of every typical day varies no more than the natural load",
            ),
            terms: &["保证", "受电电力峰谷差率", "不高于", "自然峰谷差率"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::at_least("15%").by_reading("A-12")],
                decide: |facts, limits| common::storage_guarantee(facts, limits, MEANS, PeakValley::Ratio),
            },
            readings: &[reading::A_10_GUARANTEE, reading::A_12],
            remedy: t(
                "增加储能或调节负荷，降低下网峰谷差率",
                "add storage or adjust the load, so that the grid intake varies less",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-5-4",
            title: t("储能配置方案", "storage scheme"),
            summary: t(
                "储能或调峰能力的设计（条款未列名，核对所需）",
                "the design of storage or capability; not named by the article, but needed to check it",
            ),
            terms: &["储能装置"],
            test: Test::Papers(&[&[DocumentKind::StorageScheme]]),
            remedy: t("提供储能配置方案", "file the storage scheme"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_6: Article = Article {
    number: 6,
    summary: t(
        "限制性排查文件；负荷企业的消纳承诺和长期供电协议；投资主体承诺自担弃电风险",
        "screening papers; commitments and long-term agreements of the loads; the investor's letter on curtailment",
    ),
    rules: &[
        Rule {
            id: "green-park-6-1",
            title: t("限制性排查文件（新能源）", "screening papers (site)"),
            summary: t("新能源场址没有限制性因素", "the site is free of restrictions"),
            terms: &["新能源", "需取得", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::SiteScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-2",
            title: t("限制性排查文件（接入工程）", "screening papers (connection works)"),
            summary: t("接入工程路径没有限制性因素", "the connection works are free of restrictions"),
            terms: &["接入工程", "需取得", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::LineScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-3",
            title: t("消纳承诺", "off-take commitments"),
            summary: t(
                "每个新增负荷企业承诺消纳，写明电量和电价区间",
                "each new load commits itself to a quantity and a price band",
            ),
            terms: &["消纳承诺", "电量和电价区间"],
            test: Test::Decide { limits: &[], decide: check::loads_have_committed },
            readings: &[reading::A_34_PRICE],
            remedy: t(
                "由负荷企业出具写明电量和电价区间的承诺",
                "let each load sign a commitment with quantity and price band",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-4",
            title: t("承诺用电量 / 年总发电量", "committed / generated energy"),
            summary: t("承诺覆盖全部发电量", "the commitments cover all that is generated"),
            terms: &["消纳承诺", "电量"],
            test: Test::Limit {
                term: &terms::COMMITTED_SHARE,
                limit: Limit::at_least("100%").by_reading("A-25"),
                value: |facts| {
                    let (committed, generation) = (facts.committed_energy(), facts.annual_generation());
                    facts.over(Dimension::Share, &terms::COMMITTED_SHARE, committed, generation)
                },
            },
            readings: &[reading::A_25],
            remedy: t("补足承诺，或说明其余电量去向", "commit the rest, or explain where it goes"),
            targets: |facts, limit| {
                let least = facts.annual_generation()?.figure().times(limit)?;
                Ok(vec![target(Direction::Raise, &terms::DOCUMENT_ENERGY, least)])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-5",
            title: t("长期供电协议", "long-term supply agreements"),
            summary: t("与每个新增负荷签有供电协议", "there is a supply agreement with each new load"),
            terms: &["签定长期供电协议"],
            test: Test::Decide { limits: &[], decide: check::loads_have_agreements },
            remedy: t("与负荷企业签订长期供电协议", "sign a long-term supply agreement with each load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-6",
            title: t("供电协议期限", "term of the supply agreements"),
            summary: t("协议期限不短于新能源运行年限", "the agreements last as long as the new energy"),
            terms: &["长期供电协议"],
            test: Test::Decide { limits: &[], decide: |facts, _| check::agreements_last(facts, false) },
            readings: &[reading::A_34_TERM],
            remedy: t("延长协议，或说明期满后的安排", "extend the agreements, or explain what follows"),
            targets: |facts, _| {
                Ok(vec![target(Direction::Raise, &terms::DOCUMENT_TERM, facts.new_energy_life()?.figure())])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-6-7",
            title: t("弃电风险承诺书", "commitment to bear the risk of curtailment"),
            summary: t(
                "投资主体正式承诺，运行期内因负荷或调峰造成的弃电自担",
                "the investor formally bears curtailment from lost load or regulation while the project operates",
            ),
            terms: &["项目投资主体应出具正式承诺", "自行承担风险"],
            test: Test::Decide { limits: &[], decide: check::investor_bears_the_risk },
            readings: &[reading::A_36],
            remedy: t("由投资主体出具承诺书", "let the investor sign the letter"),
            ..Rule::PLAIN
        },
    ],
};
