//! 第三章建设管理至第六章附则: articles 9 to 25.

use super::{
    CALLED, FROM_APPROVAL, IN_PHASES, NEVER, SEVERAL_LEAGUES, WITH_OTHER_REGULATION, WITH_STORAGE, conditions as check,
    readings as reading, t,
};
use crate::law::{Article, Limit, Modality, Order, Rule, Test, WhyNot};
use crate::project::{DocumentKind, Stage};
use crate::regulations::common;

// 第三章 建设管理

pub(super) const ARTICLE_9: Article = Article {
    number: 9,
    summary: t(
        "新能源不先于新增负荷和储能投产，运行周期与负荷匹配",
        "new energy not before new load nor storage; matching periods of operation",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-9-1",
            title: t("新能源不早于新增负荷投产", "new energy not before the new load"),
            summary: t("每期新能源与新增负荷同日或之后投产", "in each phase on the same day as the new load or later"),
            terms: &["新能源部分", "不得早于", "新增负荷", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_new_load() },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前负荷投产", "start the new energy later, or the load earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-9-2",
            title: t("新能源不早于储能投产", "new energy not before storage"),
            summary: t("每期新能源与储能同日或之后投产", "in each phase on the same day as the storage or later"),
            terms: &["新能源部分", "不得早于", "储能设施", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_STORAGE,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_storage() },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前储能投产", "start the new energy later, or the storage earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-9-3",
            title: t("新能源不早于代替储能的调峰设施", "new energy not before what replaces storage"),
            summary: t(
                "代替储能的调峰设施不晚于新能源投产；条款只写储能，晚了的需论证",
                "what replaces storage comes no later; the article names storage alone, so that later is argued",
            ),
            terms: &["新能源部分", "储能设施", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_OTHER_REGULATION,
            test: Test::Decide { limits: &[], decide: |facts, _| check::other_regulation_is_there(facts) },
            readings: &[reading::A_41],
            remedy: t("提前调峰设施投产，或说明理由", "start the regulating equipment earlier, or give reasons"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-9-4",
            title: t("运行周期匹配", "matching periods"),
            summary: t("新增负荷运行到新能源期满", "the new load runs as long as the new energy"),
            terms: &["新增负荷项目运行周期匹配"],
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_load_end_and_new_energy_end() },
            readings: &[reading::A_31],
            remedy: t("延长负荷运行年限，或说明衔接安排", "extend the life of the load, or explain what follows"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-9-5",
            title: t("建设进度安排", "construction schedule"),
            summary: t(
                "各部分投产日期的安排（条款未列名，核对所需）",
                "the schedule of all parts; not named by the article, but needed to check it",
            ),
            terms: &["投产"],
            test: Test::Papers(&[&[DocumentKind::ConstructionSchedule]]),
            remedy: t("提供建设进度安排", "file the schedule"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t(
        "新能源接入用户变电站；联络线电网建或自建，可协商回购",
        "new energy connects to the user substation; grid or investor builds the tie-line, with buy-back",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-10-1",
            title: t("新能源接入点", "connection point"),
            summary: t("新能源直接接到用户变电站", "the new energy connects straight to the user substation"),
            terms: &["直接接入用户变电站"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: |facts, _| check::connects_to_user_substation(facts) },
            remedy: t("改为接入用户变电站", "connect to the user substation"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-10-2",
            title: t("联络线建设方", "tie-line builder"),
            summary: t(
                "电网或投资主体建都可以，可协商回购",
                "grid company or investor may build it; buy-back by agreement",
            ),
            terms: &["联络线路", "也可由项目投资主体建设", "由电网企业建设"],
            modality: Modality::Permitted,
            stages: NEVER,
            test: Test::NotChecked(WhyNot::Permission),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_11: Article = Article {
    number: 11,
    summary: t(
        "同步建设调控平台，作为整体接受调度",
        "a control platform is built at the same time; the project is dispatched as one",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-11-1",
            title: t("建设调控平台", "control platform"),
            summary: t("调控平台列入设计和投资", "the platform is part of design and budget"),
            terms: &["须同步建设调控平台"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| Ok(common::met_if(facts.platform_is_planned()?)) },
            remedy: t("把调控平台列入设计和投资", "take the platform into design and budget"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-11-2",
            title: t("调控平台不晚于新能源投运", "platform no later than the new energy"),
            summary: t("平台与最早的新能源同日或之前投运", "the platform starts with the first new energy or before"),
            terms: &["同步建设调控平台"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Dates { order: Order::NotAfter, pairs: |facts| facts.platform_and_new_energy() },
            readings: &[reading::A_41],
            remedy: t("提前平台投运，或推迟新能源投产", "start the platform earlier, or the new energy later"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-11-3",
            title: t("调控平台设计", "design of the control platform"),
            summary: t(
                "调控平台的设计（条款未列名，核对所需）",
                "the design of the platform; not named by the article, but needed to check it",
            ),
            terms: &["调控平台"],
            test: Test::Papers(&[&[DocumentKind::PlatformDesign]]),
            remedy: t("提供调控平台设计", "file the design of the platform"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-11-4",
            title: t("并网调度协议", "dispatch agreement"),
            summary: t("项目作为整体接受电网调度", "the project as a whole is dispatched by the grid"),
            terms: &["作为整体接受公用电网统一调度"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::DispatchAgreement]]),
            remedy: t("签订并网调度协议", "sign the dispatch agreement"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t(
        "独立市场主体，参加电力市场；欢迎整体参与辅助服务",
        "an independent market entity in the power market; ancillary service as one is welcome",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-12-1",
            title: t("独立市场主体", "independent market entity"),
            summary: t("运行时已在电力市场注册", "registered in the power market when in operation"),
            terms: &["独立市场主体地位", "参加电力市场交易"],
            stages: &[Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::MarketRegistration]]),
            remedy: t("提供电力市场注册信息", "file the market registration"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-12-2",
            title: t("参与辅助服务", "ancillary service"),
            summary: t("欢迎作为整体参与辅助服务", "taking part as one is welcome"),
            terms: &["鼓励", "辅助服务"],
            modality: Modality::Encouraged,
            stages: NEVER,
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_13: Article = Article {
    number: 13,
    summary: t(
        "备用富余时电网可给予支持，自用电量暂免相关费用",
        "reserve where there is a surplus; fees on own use waived for now",
    ),
    rules: &[Rule {
        id: "source-grid-load-storage-13-1",
        title: t("备用支持与费用", "reserve and fees"),
        summary: t("由双方自行协商", "for the parties to agree"),
        terms: &["备用容量支持", "系统备用费"],
        modality: Modality::Permitted,
        stages: NEVER,
        test: Test::NotChecked(WhyNot::Permission),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_14: Article = Article {
    number: 14,
    summary: t(
        "特殊情况下电网可作应急资源调用，项目要配合",
        "in special circumstances the grid may call on the project, which must cooperate",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-14-1",
            title: t("配合应急调用", "cooperation in an emergency"),
            summary: t("被调用时没有拒绝", "no call was refused"),
            terms: &["地区应急资源", "要予以配合"],
            stages: &[Stage::Operation],
            applies: CALLED,
            test: Test::Decide { limits: &[], decide: |facts, _| Ok(common::met_if(!facts.refused_a_call()?)) },
            remedy: t("服从应急调用", "follow emergency calls"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-14-2",
            title: t("应急调度指令", "emergency dispatch order"),
            summary: t(
                "被调用的书面指令（条款未列名，核对所需）",
                "the written order of a call; not named by the article, but needed to check it",
            ),
            terms: &["应急资源"],
            stages: &[Stage::Operation],
            applies: CALLED,
            test: Test::Papers(&[&[DocumentKind::EmergencyDispatch]]),
            remedy: t("提供应急调度指令", "file the dispatch order"),
            ..Rule::PLAIN
        },
    ],
};

// 第四章 申报审批

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t("投资主体编制方案报盟市", "the investor files a plan with the league"),
    rules: &[Rule {
        id: "source-grid-load-storage-15-1",
        title: t("申报方案", "application plan"),
        summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
        terms: &["申报方案", "盟市能源主管部门"],
        test: Test::Decide { limits: &[], decide: |facts, _| common::plan_is_filed_with_league(facts) },
        readings: &[reading::A_73],
        remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t("盟市把关后上报；跨盟市联合报送", "the league reviews and forwards; several leagues file jointly"),
    rules: &[
        Rule {
            id: "source-grid-load-storage-16-1",
            title: t("跨盟市联合报送", "joint filing of leagues"),
            summary: t("跨盟市项目由相关盟市联合报送", "a project in several leagues is filed by them jointly"),
            terms: &["跨盟市项目", "联合报送"],
            applies: SEVERAL_LEAGUES,
            test: Test::Papers(&[&[DocumentKind::JointFiling]]),
            readings: &[reading::A_70],
            remedy: t("取得相关盟市的联合报送文件", "obtain the joint filing letter"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-16-2",
            title: t("盟市审核", "review by the league"),
            summary: t("盟市能源主管部门审核把关", "the energy authority of the league reviews the plan"),
            terms: &["审核把关"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_17: Article = Article {
    number: 17,
    summary: t("自治区能源局评审、批复", "the energy bureau of the region reviews and approves"),
    rules: &[Rule {
        id: "source-grid-load-storage-17-1",
        title: t("自治区能源局批复", "approval by the region"),
        summary: t("项目由自治区能源局批复", "the project is approved by the energy bureau of the region"),
        terms: &["自治区能源局", "批复文件"],
        stages: FROM_APPROVAL,
        test: Test::Decide { limits: &[], decide: |facts, _| common::approved_by_region(facts) },
        remedy: t("取得自治区能源局批复", "obtain the approval of the region"),
        ..Rule::PLAIN
    }],
};

// 第五章 组织实施

pub(super) const ARTICLE_18: Article = Article {
    number: 18,
    summary: t(
        "按批复核准（备案）新能源、储能和线路；负荷及时办手续",
        "new energy, storage and lines are filed as approved; the load completes its formalities in time",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-18-1",
            title: t("新能源和线路核准（备案）", "filings of new energy and lines"),
            summary: t("新能源和线路各有核准（备案）", "new energy and lines each have their filing"),
            terms: &["核准(备案)", "新能源", "线路工程"],
            stages: FROM_APPROVAL,
            test: Test::Papers(&[&[DocumentKind::NewEnergyFiling], &[DocumentKind::LineFiling]]),
            remedy: t("办理核准（备案）", "obtain the filings"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-18-2",
            title: t("储能核准（备案）", "filing of the storage"),
            summary: t("储能有核准（备案）", "the storage has its filing"),
            terms: &["核准(备案)", "储能"],
            stages: FROM_APPROVAL,
            applies: WITH_STORAGE,
            test: Test::Papers(&[&[DocumentKind::StorageFiling]]),
            remedy: t("办理核准（备案）", "obtain the filing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-18-3",
            title: t("新增负荷审批手续", "formalities of the new load"),
            summary: t("每个新增负荷都办了审批手续", "every new load has completed its formalities"),
            terms: &["新增负荷项目", "及时办理前期和审批手续"],
            stages: FROM_APPROVAL,
            test: Test::Decide { limits: &[], decide: |facts, _| check::every_load_is_filed(facts) },
            remedy: t("办理各负荷的核准（备案）", "obtain the filing of every load"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_19: Article = Article {
    number: 19,
    summary: t(
        "盟市监管并组织验收，验收通过后才能并网，报自治区备案",
        "the league supervises and accepts; connection only after acceptance; filed with the region",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-19-1",
            title: t("验收通过后并网", "connection after acceptance"),
            summary: t("并网不早于验收通过", "connected on the day of acceptance or later"),
            terms: &["验收通过后方可并网"],
            stages: &[Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: |facts, _| common::accepted_before_connection(facts) },
            readings: &[reading::A_75],
            remedy: t("通过验收后再并网", "connect after acceptance"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-19-2",
            title: t("验收意见与验收备案", "acceptance and its filing"),
            summary: t("验收通过并报自治区能源局备案", "accepted, and filed with the region"),
            terms: &["验收通过", "自治区能源局备案"],
            stages: &[Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::AcceptanceOpinion], &[DocumentKind::AcceptanceFiling]]),
            remedy: t("完成验收并备案", "complete the acceptance and its filing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-19-3",
            title: t("建设监管", "supervision"),
            summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
            terms: &["建设监管"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_20: Article = Article {
    number: 20,
    summary: t(
        "按批复建设，不擅自变更；负荷分期的新能源按对应规模分期",
        "build as approved; no change without consent; new energy in phases that match the load",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-20-1",
            title: t("不擅自变更", "no change without consent"),
            summary: t(
                "建设内容和股权结构的变更须经批复机关书面同意",
                "changes of contents or shareholding need the written consent of the approving authority",
            ),
            terms: &["不得擅自变更", "建设内容", "股权结构"],
            stages: &[Stage::Construction, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: |facts, _| check::built_as_approved(facts) },
            readings: &[reading::A_77],
            remedy: t("恢复批复内容，或取得自治区能源局书面同意", "restore what was approved, or obtain consent"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-20-2",
            title: t("新能源与负荷分期对应", "phases in matching scale"),
            summary: t(
                "累计到每一期，新能源占比不高于负荷占比，利用率够，不反送",
                "up to each phase, no larger share of new energy than of load, 90% used, nothing exported",
            ),
            terms: &["新增负荷分期投产", "对应规模", "分期并网"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            applies: IN_PHASES,
            test: Test::Decide {
                limits: &[
                    Limit::at_most("1倍").by_reading("A-42"),
                    Limit::at_least("90%").by_reading("A-42"),
                    Limit::at_most("0万千瓦").by_reading("A-42"),
                ],
                decide: check::phases_match,
            },
            readings: &[reading::A_42],
            remedy: t("按负荷进度安排新能源分期", "phase the new energy with the load"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_21: Article = Article {
    number: 21,
    summary: t(
        "电网按标准和验收意见并网，签订调度协议",
        "the grid connects by standard and acceptance, and signs the dispatch agreement",
    ),
    rules: &[Rule {
        id: "source-grid-load-storage-21-1",
        title: t("签订调度协议", "dispatch agreement signed"),
        summary: t("并网时签订一体化项目调度协议", "the dispatch agreement is signed with the connection"),
        terms: &["签订一体化项目调度协议"],
        stages: &[Stage::Acceptance],
        test: Test::Papers(&[&[DocumentKind::DispatchAgreement]]),
        remedy: t("与电网企业签订调度协议", "sign the dispatch agreement"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_22: Article = Article {
    number: 22,
    summary: t(
        "提前制定预案；负荷或调峰不足的引进负荷、新建能力，保持申报水平",
        "a contingency plan beforehand; a shortfall of load or regulation is made up to the level of the filing",
    ),
    rules: &[
        Rule {
            id: "source-grid-load-storage-22-1",
            title: t("预案", "contingency plan"),
            summary: t("运行之前已有预案；不是申报条件", "there before operation; no condition of filing"),
            terms: &["提前制定预案"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::ContingencyPlan]]),
            remedy: t("制定负荷不足和调峰能力降低的预案", "draft the plan for lost load and lost regulation"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-22-2",
            title: t("负荷不低于申报水平", "load at the level of the filing"),
            summary: t(
                "新增负荷实际用电不低于申报；不足的须有补救措施",
                "the new load uses no less than filed, or a measure is in hand",
            ),
            terms: &["负荷不足", "须引进新的负荷", "不低于申报水平"],
            stages: &[Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| check::load_is_kept(facts) },
            readings: &[reading::A_77],
            remedy: t("引进新的负荷", "bring in new load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "source-grid-load-storage-22-3",
            title: t("调峰能力不低于申报水平", "regulation at the level of the filing"),
            summary: t(
                "实际可用的调峰能力不低于申报；不足的须有补救措施",
                "the regulating power that is available is no less than filed, or a measure is in hand",
            ),
            terms: &["调峰能力降低", "新建调峰能力", "不低于申报水平"],
            stages: &[Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| check::regulation_is_kept(facts) },
            readings: &[reading::A_77],
            remedy: t("新建调峰能力", "build new regulating capability"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_23: Article = Article {
    number: 23,
    summary: t("无力实施的可申请终止，规模收回", "who cannot build may ask to end the project; the scale is withdrawn"),
    rules: &[Rule {
        id: "source-grid-load-storage-23-1",
        title: t("终止项目", "ending a project"),
        summary: t("向盟市申请终止", "asked of the league"),
        terms: &["申请终止项目"],
        modality: Modality::Permitted,
        stages: NEVER,
        test: Test::NotChecked(WhyNot::Permission),
        ..Rule::PLAIN
    }],
};

// 第六章 附则

pub(super) const ARTICLE_24: Article = Article {
    number: 24,
    summary: t(
        "自公布之日起施行；此前批复的原则上执行原批复，未明确的可参照",
        "in force from publication; older approvals stand in principle, and this rule where they are silent",
    ),
    rules: &[Rule {
        id: "source-grid-load-storage-24-1",
        title: t("此前批复的项目", "projects approved earlier"),
        summary: t(
            "公布之日以前批复的项目，逐条说明原批复是否明确",
            "a project approved before publication says, article by article, whether the old approval settled it",
        ),
        terms: &["自公布之日起施行", "原则上仍执行原批复", "参照"],
        stages: Stage::EVERY,
        test: Test::Decide { limits: &[], decide: |facts, _| common::older_approval(facts) },
        readings: &[reading::A_72],
        remedy: t(
            "列出原批复已明确和未明确的条款",
            "list the articles that the old approval settled, and those it did not",
        ),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_25: Article = Article {
    number: 25,
    summary: t(
        "由自治区能源局解释；与国家政策不一致的从国家政策",
        "interpreted by the region; national policy prevails",
    ),
    rules: &[Rule {
        id: "source-grid-load-storage-25-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
