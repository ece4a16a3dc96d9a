//! 第一章总则、第二章申报条件: articles 1 to 8.

use super::{IN_PHASES, MEANS, NAMED_PARTS, NEEDS_RESERVE, NEVER, conditions as check, readings as reading, t, target};
use crate::facts::PeakValley;
use crate::law::{Article, Direction, Limit, Modality, Rule, Test};
use crate::project::{DocumentKind, Stage};
use crate::quantity::{Decimal, Dimension, Figure};
use crate::regulations::common::{self, OtherParts};
use crate::terms;

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "source-grid-load-storage-1-1",
        title: t("制定依据", "legal basis"),
        summary: t("依据自治区 2022 年的文件制定", "rests on a document of the region of 2022"),
        terms: &["19号"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_2: Article = Article {
    number: 2,
    summary: t(
        "自己消纳、自己调峰；源、网、荷、储同一方控股，一个市场主体，同一法人经营",
        "own consumption and regulation; one controller of all parts; one market entity; one legal person",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-2-1",
            title: t("各部分同一控股方", "one controller of all parts"),
            summary: t(
                "电源、电网、负荷、储能由同一投资主体控股，租赁的不算",
                "source, network, load and storage have the same controller; leased parts do not count",
            ),
            terms: &["同一投资主体控股", "电源", "电网", "负荷", "储能"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::one_controller(facts, NAMED_PARTS, OtherParts::Free),
            },
            readings: &[reading::A_13, reading::A_27],
            remedy: t("由同一投资主体控股并自有各部分", "let one investor control and own every part"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-2",
            title: t("各部分最低控股比例", "lowest controlling share"),
            summary: t("控股比例过半；不过半的须证明实际控制", "a share of more than half, or proof of actual control"),
            terms: &["控股"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: check::CONTROL_BY_SHARE_OR_PROOF,
            readings: &[reading::A_26_PROOF, reading::A_26_HALF],
            remedy: t(
                "把控股比例提高到超过 50%，或提供表决权证明",
                "raise the share above 50%, or prove decisive voting rights",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-3",
            title: t("同一法人所有并运营", "one legal person owns and operates"),
            summary: t(
                "建设运行期内由同一法人统一经营",
                "the same legal person runs everything during construction and operation",
            ),
            terms: &["同一法人", "一个市场主体"],
            stages: &[Stage::Application, Stage::Construction, Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| common::one_legal_person(facts, NAMED_PARTS) },
            readings: &[reading::A_30],
            remedy: t("由同一法人所有并运营各部分", "let one legal person own and operate every part"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-4",
            title: t("供项目以外用户的电量", "energy to users outside the project"),
            summary: t("发的电不供项目以外的用户", "no energy goes to users outside the project"),
            terms: &["自我消纳"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::SOLD_ELSEWHERE,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.sold_elsewhere()?.figure()),
            },
            remedy: t("停止向项目以外供电", "end the supply to others"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-5",
            title: t("年发电量在新增负荷用电之内", "generation within the use of the new load"),
            summary: t(
                "一年发的电不多于新增负荷一年用的电",
                "the new load uses at least as much in a year as is generated",
            ),
            terms: &["自我消纳"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::consumes_its_own(facts, facts.annual_generation()),
            },
            readings: &[reading::A_29_OWN_USE],
            remedy: t("缩减新能源规模，或增加新增负荷", "reduce the new energy, or add new load"),
            targets: check::mend_own_consumption,
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-6",
            title: t("自主调峰", "own regulation"),
            summary: t(
                "逐时平衡表明靠自己调峰，不在约定备用之外依靠公用电网",
                "an hourly balance shows own regulation, without the grid beyond the agreed reserve",
            ),
            terms: &["自主调峰"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| check::regulates_itself(facts) },
            remedy: t(
                "补逐时电力平衡分析；增加储能或可调节负荷",
                "file the hourly balance study; add storage or adjustable load",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-7",
            title: t("股权与控股证明", "shareholding papers"),
            summary: t(
                "证明控股与统一经营的材料（条款未列名，核对所需）",
                "papers on control and operation; not named by the article, but needed to check it",
            ),
            terms: &["控股"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Papers(&[&[DocumentKind::Shareholding]]),
            remedy: t("提供股权结构图、章程、工商登记等", "file the ownership chart, articles and register"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-2-8",
            title: t("电力市场注册信息", "power market registration"),
            summary: t("作为一个市场主体注册", "registered as one market entity"),
            terms: &["一个市场主体"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::MarketRegistration]]),
            remedy: t("提供电力市场注册信息", "file the market registration"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_3: Article = Article {
    number: 3,
    summary: t(
        "未报装、已报装未开工、国家鼓励并与电网协商一致可替代的存量用电，算新增负荷",
        "new is load not applied for or not started, and existing load nationally encouraged and agreed",
    ),
    rules: &[Rule {
        id: "source-grid-load-storage-3-1",
        title: t("新增负荷认定", "new load"),
        summary: t("每个负荷都有材料证明属于三种之一", "papers show of every load that it is one of the three kinds"),
        terms: &["电网企业", "报装", "供电工程尚未开工", "绿色替代", "协商一致", "存量", "新增负荷"],
        test: Test::Decide { limits: &[], decide: |facts, _| check::every_load_is_new(facts) },
        readings: &[reading::A_32],
        remedy: t(
            "取得电网企业的报装状态证明；存量负荷取得协商一致意见和国家鼓励绿色替代依据",
            "obtain the grid company's statement; for existing load its agreement, and the national basis",
        ),
        ..Rule::PLAIN
    }],
};

// 第二章 申报条件

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t(
        "新增负荷有核准（备案）；原则上年用电至少 3 亿千瓦时；可分期分批，写明方案",
        "the new load is filed; in principle at least 300 GWh a year; phases are free if the plan states them",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-4-1",
            title: t("负荷核准（备案）", "filing of the load"),
            summary: t("每个新增负荷都有主管部门的核准（备案）", "every new load is filed with its authority"),
            terms: &["新增负荷应取得", "主管部门", "核准（备案）文件"],
            test: Test::Decide { limits: &[], decide: |facts, _| check::every_load_is_filed(facts) },
            remedy: t("取得各负荷的核准（备案）文件", "obtain the filing of every load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-4-2",
            title: t("新增负荷年用电量", "use of the new load"),
            summary: t(
                "新增负荷年总用电量原则上至少 3 亿千瓦时",
                "the new load uses in principle at least 300 GWh a year",
            ),
            terms: &["原则上", "年总用电量", "不少于", "3亿千瓦时"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Decide { limits: &[Limit::at_least("3亿千瓦时")], decide: check::new_load_is_large },
            readings: &[reading::A_24, reading::A_71],
            remedy: t("增加新增负荷，或说明理由", "add new load, or give reasons"),
            targets: |_, limit| {
                let least = Figure::whole(Dimension::Energy, limit);
                Ok(vec![target(Direction::Raise, &terms::NEW_LOAD_USE, least)])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-4-3",
            title: t("分期分批投产方案", "phase plan"),
            summary: t(
                "分期分批的写明各期容量、负荷、储能和日期；期数不限",
                "each phase has its capacity, load, storage and dates in the plan; any number of phases will do",
            ),
            terms: &["可分期分批投产", "须", "申报方案", "分期分批投产方案"],
            applies: IN_PHASES,
            test: Test::Decide { limits: &[], decide: |facts, _| check::phase_plan(facts) },
            readings: &[reading::A_76],
            remedy: t("在申报方案中补全分期分批投产方案", "complete the phase plan"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t(
        "原则上储能不低于规模的 15%（4 小时）或有同等调峰能力；负荷可调节的可优化储能，但下网峰谷差率不得更高",
        "in principle 15% storage for 4 h or equal capability; less for an adjustable load with a guarantee",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-5-1",
            title: t("可保持四小时的调峰能力 / 新能源规模", "power held 4 h / new-energy capacity"),
            summary: t(
                "储能连同等效调峰能力原则上至少为新能源规模的 15%，能保持 4 小时",
                "storage and equal capability are in principle at least 15% of the new energy, held for 4 h",
            ),
            terms: &["原则上", "不低于", "新能源规模15%（4小时）", "15%", "储能装置", "同等水平的调峰能力"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::at_least("15%")],
                decide: |facts, limits| common::storage_or_equal(facts, limits, MEANS),
            },
            relieved_by: Some("source-grid-load-storage-5-3"),
            readings: &[reading::A_01, reading::A_09, reading::A_13, reading::A_14, reading::A_29, reading::A_53],
            remedy: t(
                "增加储能或其他调峰能力；或以可调节负荷优化储能",
                "add storage or other capability, or claim less storage for an adjustable load",
            ),
            targets: check::mend_storage,
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-5-2",
            title: t("下网峰谷差率", "peak-valley ratio of the grid intake"),
            summary: t(
                "优化储能的，每个典型日下网峰谷差率不高于负荷的自然峰谷差率",
                "with less storage, the grid intake of every typical day varies no more than the natural load",
            ),
            terms: &["保证", "受电电力峰谷差率", "不高于", "自然峰谷差率"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_least("15%").by_reading("A-12")],
                decide: |facts, limits| common::storage_guarantee(facts, limits, MEANS, PeakValley::Ratio),
            },
            readings: &[reading::A_10, reading::A_12],
            remedy: t(
                "增加储能或调节负荷，压低下网的峰谷差",
                "add storage or shift load, so that the intake varies less",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-5-3",
            title: t("以可调节负荷优化储能", "less storage for an adjustable load"),
            summary: t("新增负荷可调节的，可适当少配储能", "with an adjustable new load, storage may be smaller"),
            terms: &["可", "适当优化储能方案", "新增负荷具备调节能力"],
            modality: Modality::Permitted,
            test: Test::Decide { limits: &[], decide: |facts, _| common::storage_optimised(facts, PeakValley::Ratio) },
            readings: &[reading::A_11],
            remedy: t(
                "提供可调节负荷证明和典型日曲线",
                "file the proof of adjustable load and the curves of typical days",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-5-4",
            title: t("储能或调峰能力配置方案", "scheme of storage or capability"),
            summary: t(
                "储能和调峰能力的设计（条款未列名，核对所需）",
                "the design of storage and capability; not named by the article, but needed to check it",
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
        "规模原则上按负荷、用电特性、储能确定，综合利用率至少 90%",
        "scale in principle by load, its profile and storage; utilisation at least 90%",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-6-1",
            title: t("规模测算与消纳分析", "sizing study"),
            summary: t(
                "按负荷规模、用电特性和储能容量测算规模（条款未列名，核对所需）",
                "scale by load, profile and storage; the study is not named, but needed to check it",
            ),
            terms: &["新能源规模", "原则上", "新增负荷规模", "用电特性", "储能容量"],
            modality: Modality::InPrinciple,
            test: Test::Papers(&[&[DocumentKind::SizingStudy]]),
            remedy: t("提供规模测算与消纳分析", "file the sizing study"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-6-2",
            title: t("新能源综合利用率", "utilisation"),
            summary: t("可发电量至少用掉九成", "at least 90% of the potential generation is used"),
            terms: &["新能源综合利用率", "不低于", "90%"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::UTILISATION,
                limit: Limit::at_least("90%"),
                value: |facts| {
                    let (generation, potential) = (facts.annual_generation(), facts.potential_generation());
                    facts.over(Dimension::Share, &terms::UTILISATION, generation, potential)
                },
            },
            readings: &[reading::A_21, reading::A_18],
            remedy: t("减少弃电：加储能、加负荷或减规模", "curtail less: more storage, more load or less capacity"),
            targets: |facts, limit| {
                let most = facts.potential_generation()?.figure().times(Decimal::ONE - limit)?;
                Ok(vec![target(Direction::Lower, &terms::CURTAILMENT, most)])
            },
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "整体接入，界面清晰，不得反送电；要备用的先谈妥",
        "one unit with a clear interface and no reverse power; reserve agreed beforehand",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-7-1",
            title: t("与公用电网的分界面", "interface with the public grid"),
            summary: t(
                "项目整体接入，与公用电网的物理分界清晰",
                "one unit with a clear physical boundary to the public grid",
            ),
            terms: &["作为一个整体接入公用电网", "清晰的物理分界面"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: |facts, _| common::clear_interface(facts) },
            readings: &[reading::A_28],
            remedy: t("按一个整体设计接入，界面两侧分清并装表", "design one unit, with metering on the boundary"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-7-2",
            title: t("年上网电量", "yearly feed-in"),
            summary: t(
                "一年没有任何电量反送公用电网，凭应急调度指令的除外",
                "nothing goes back to the public grid in a year, but by emergency order",
            ),
            terms: &["不得向公用电网反送电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::FEED_IN,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.feed_in_without_order()?.figure()),
            },
            readings: &[reading::A_23, reading::A_23_ORDERED],
            remedy: t("装防逆流装置，多余的电储存或弃掉", "block reverse power; store or curtail what is left"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-7-3",
            title: t("最大反送功率", "largest export"),
            summary: t(
                "任何一个小时都没有功率反送公用电网，凭应急调度指令的除外",
                "no power goes back to the public grid in any hour, but by emergency order",
            ),
            terms: &["不得向公用电网反送电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("0万千瓦").by_words()],
                decide: |facts, limits| check::no_hour_of_export(facts, limits, true),
            },
            readings: &[reading::A_23, reading::A_23_ORDERED_HOURS],
            remedy: t("装防逆流装置，多余的电储存或弃掉", "block reverse power; store or curtail what is left"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-7-4",
            title: t("备用容量初步意见", "preliminary opinion on reserve"),
            summary: t(
                "需要公用电网备用的，先与电网企业谈妥",
                "who wants reserve from the grid agrees on it with the grid company beforehand",
            ),
            terms: &["备用容量", "电网企业", "初步达成一致意见"],
            applies: NEEDS_RESERVE,
            test: Test::Papers(&[&[DocumentKind::ReserveOpinion]]),
            remedy: t("取得电网企业的初步意见", "obtain the grid company's preliminary opinion"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-7-5",
            title: t("接线图或接入方案", "diagram or connection scheme"),
            summary: t(
                "能看出接入点和界面的图纸（条款未列名，核对第七、十条所需）",
                "a drawing of connection point and interface, needed to check articles 7 and 10",
            ),
            terms: &["物理分界面"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Papers(&[&[DocumentKind::OneLineDiagram, DocumentKind::ConnectionScheme]]),
            remedy: t("提供电气主接线图", "file the one-line diagram"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_8: Article = Article {
    number: 8,
    summary: t(
        "新能源场址和接入工程取得限制性排查文件；弃电风险自担",
        "screening papers for site and connection works; the investor bears the risk of curtailment",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-8-1",
            title: t("限制性排查文件（新能源部分）", "screening papers (site)"),
            summary: t("新能源场址没有限制性因素", "the site is free of restrictions"),
            terms: &["新能源部分", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::SiteScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-8-2",
            title: t("限制性排查文件（接入工程）", "screening papers (connection works)"),
            summary: t("接入工程路径没有限制性因素", "the connection works are free of restrictions"),
            terms: &["接入工程", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::LineScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-8-3",
            title: t("弃电风险自担", "risk of curtailment"),
            summary: t(
                "负荷停运或调峰不足造成的弃电由投资主体承担；不要求承诺书",
                "curtailment from lost load or regulation is the investor's risk; no letter is asked for",
            ),
            terms: &["自行承担风险"],
            modality: Modality::Informative,
            stages: NEVER,
            readings: &[reading::A_36],
            ..Rule::PLAIN
        },
    ],
};
