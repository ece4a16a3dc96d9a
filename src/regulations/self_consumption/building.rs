//! 第三章建设管理至第六章附则: articles 7 to 18.

use super::{
    FOR_LOAD, FOR_PLANT, FROM_APPROVAL, NEVER, OF_LOAD, OF_PLANT, WITH_NEW_LOAD, WITH_STORAGE, conditions as check,
    readings as reading, t,
};
use crate::law::{Article, Modality, Order, Rule, Test, WhyNot};
use crate::project::{ConnectionPoint, DocumentKind, Stage};
use crate::regulations::common;

// 第三章 建设管理

pub(super) const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "新能源不先于新增负荷和储能投产，运行周期与负荷匹配",
        "new energy not before new load nor storage; periods that match the load",
    ),
    rules: &[
        Rule {
            id: "self-consumption-7-1",
            title: t("新能源不早于负荷投产", "new energy not before load"),
            summary: t("各场站与所供负荷同日或之后投产", "each plant on the same day as the loads it feeds or later"),
            terms: &["新能源项目", "不得早于", "新增负荷", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: |facts, _| common::new_energy_not_before_loads(facts) },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前负荷投产", "start the new energy later, or the load earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-7-2",
            title: t("新能源不早于储能投产", "new energy not before storage"),
            summary: t("新能源与储能同日或之后投产", "on the same day as the storage or later"),
            terms: &["新能源项目", "不得早于", "储能设施", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_STORAGE,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_storage() },
            readings: &[reading::A_41_STORAGE, reading::A_14],
            remedy: t("推迟新能源投产，或提前储能投产", "start the new energy later, or the storage earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-7-3",
            title: t("运行周期匹配", "matching periods"),
            summary: t(
                "负荷运行到新能源期满；矿区光伏还看矿山年限",
                "the load runs as long as the new energy; in mining areas the mine as well",
            ),
            terms: &["运行周期匹配"],
            applies: WITH_NEW_LOAD,
            test: Test::Dates { order: Order::NotBefore, pairs: check::ends },
            readings: &[reading::A_31],
            remedy: t("延长负荷运行年限，或说明衔接安排", "extend the load, or explain what follows"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-7-4",
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

pub(super) const ARTICLE_8: Article = Article {
    number: 8,
    summary: t(
        "厂用电项目接入电厂变配电设施，其他项目接入负荷侧配电设施；接入工程由企业建，进度匹配",
        "own use connects to the plant, the rest on the load side; the enterprise builds the works, in step with the project",
    ),
    rules: &[
        Rule {
            id: "self-consumption-8-1",
            title: t("厂用电项目接入点", "connection point for own use"),
            summary: t("直接接到燃煤电厂变配电设施", "straight to the distribution equipment of the coal plant"),
            terms: &["厂用电新能源项目", "直接接入燃煤电厂变配电设施"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: OF_PLANT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::connects_to(facts, FOR_PLANT, ConnectionPoint::PlantEquipment),
            },
            remedy: t("改接燃煤电厂变配电设施", "connect to the equipment of the plant"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-8-2",
            title: t("负荷项目接入点", "connection point for a load"),
            summary: t("直接接到用电负荷侧配电设施", "straight to the distribution equipment on the load side"),
            terms: &["直接接入用电负荷侧配电设施"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: OF_LOAD,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::connects_to(facts, FOR_LOAD, ConnectionPoint::LoadEquipment),
            },
            remedy: t("改接用电负荷侧配电设施", "connect on the load side"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-8-3",
            title: t("接入工程建设方", "builder of the connection works"),
            summary: t("接入工程由企业自己投资建设", "the enterprise pays for and builds the works itself"),
            terms: &["接入工程", "由企业投资建设"],
            stages: &[Stage::Application, Stage::Construction],
            test: Test::Decide { limits: &[], decide: check::built_by_enterprise },
            remedy: t("改由企业投资建设", "let the enterprise build"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-8-4",
            title: t("接入工程进度", "schedule of the connection works"),
            summary: t("接入工程不晚于新能源投产", "the works are there when the new energy starts"),
            terms: &["建设进度相匹配"],
            stages: &[Stage::Application, Stage::Construction],
            test: Test::Decide { limits: &[], decide: check::works_in_step },
            readings: &[reading::A_31_WORKS],
            remedy: t("提前接入工程，或说明衔接", "build the works earlier, or explain what bridges the gap"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-8-5",
            title: t("接入系统方案", "connection scheme"),
            summary: t(
                "接入点和线路的方案（条款未列名，核对所需）",
                "the scheme of point and lines; not named by the article, but needed to check it",
            ),
            terms: &["接入工程"],
            test: Test::Papers(&[&[DocumentKind::ConnectionScheme, DocumentKind::OneLineDiagram]]),
            remedy: t("提供接入系统方案或电气主接线图", "file the scheme or the diagram"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_9: Article = Article {
    number: 9,
    summary: t(
        "备用富余时电网可给予支持，自用电量暂免相关费用",
        "reserve where there is a surplus; fees on own use waived for now",
    ),
    rules: &[Rule {
        id: "self-consumption-9-1",
        title: t("备用支持与费用", "reserve and fees"),
        summary: t("由双方自行协商", "for the parties to agree"),
        terms: &["备用容量支持", "系统备用费"],
        modality: Modality::Permitted,
        stages: NEVER,
        test: Test::NotChecked(WhyNot::Permission),
        ..Rule::PLAIN
    }],
};

// 第四章 申报审批

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t("投资主体编制方案报盟市", "the investor files a plan with the league"),
    rules: &[Rule {
        id: "self-consumption-10-1",
        title: t("申报方案", "application plan"),
        summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
        terms: &["申报方案", "盟市能源主管部门"],
        test: Test::Decide { limits: &[], decide: |facts, _| common::plan_is_filed_with_league(facts) },
        readings: &[reading::A_70, reading::A_73],
        remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_11: Article = Article {
    number: 11,
    summary: t("盟市评审、批复，报自治区备案", "the league reviews and approves, and files with the region"),
    rules: &[
        Rule {
            id: "self-consumption-11-1",
            title: t("盟市批复", "approval by the league"),
            summary: t("项目由盟市能源主管部门批复", "the project is approved by the energy authority of the league"),
            terms: &["盟市能源主管部门", "批复文件"],
            stages: FROM_APPROVAL,
            test: Test::Decide { limits: &[], decide: |facts, _| common::approved_by_league(facts) },
            readings: &[reading::A_71, reading::A_77],
            remedy: t("取得盟市能源主管部门批复", "obtain the approval of the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-11-2",
            title: t("报自治区备案", "filing with the region"),
            summary: t(
                "盟市组织评审，并把批复报自治区能源局备案",
                "the league reviews, and files its approval with the region",
            ),
            terms: &["组织项目评审", "自治区能源局备案"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

// 第五章 组织实施

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t(
        "按批复核准（备案）；负荷及时办理手续；不擅自变更",
        "filings as approved; loads file in time; no change without consent",
    ),
    rules: &[
        Rule {
            id: "self-consumption-12-1",
            title: t("新能源核准（备案）", "filing of the new energy"),
            summary: t(
                "项目已核准（备案）；办理是盟市的职责，没有它不能建设",
                "the project has its filing; the league handles it, and nothing is built without it",
            ),
            terms: &["核准", "备案", "项目"],
            stages: FROM_APPROVAL,
            test: Test::Papers(&[&[DocumentKind::NewEnergyFiling]]),
            remedy: t("办理核准（备案）", "obtain the filing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-12-2",
            title: t("负荷手续", "formalities of the loads"),
            summary: t("新增负荷及时办理审批手续", "new loads complete their formalities in time"),
            terms: &["新增负荷项目", "审批手续"],
            stages: FROM_APPROVAL,
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: check::filings_of_loads },
            remedy: t("补办负荷手续", "complete the formalities"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-12-3",
            title: t("不擅自变更", "no change without consent"),
            summary: t(
                "建设内容和股权结构的变更须经批复的盟市书面同意",
                "changes of contents or shareholding need the written consent of the league that approved",
            ),
            terms: &["不得擅自变更", "建设内容", "股权结构"],
            stages: &[Stage::Construction, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::changes_with_consent },
            readings: &[reading::A_77],
            remedy: t(
                "恢复批复内容，或取得盟市书面同意",
                "restore what was approved, or obtain the consent of the league",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-12-4",
            title: t("股权证明", "shareholding papers"),
            summary: t(
                "申报时的股权结构，以后据此核对变更（条款未列名，核对所需）",
                "the shareholding at filing, to compare with later; not named by the article, but needed to check it",
            ),
            terms: &["股权结构"],
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Papers(&[&[DocumentKind::Shareholding]]),
            remedy: t("提供股权结构证明", "file the shareholding papers"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_13: Article = Article {
    number: 13,
    summary: t("盟市监管建设并报送", "the league supervises and reports"),
    rules: &[Rule {
        id: "self-consumption-13-1",
        title: t("建设监管", "supervision"),
        summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
        terms: &["建设监管"],
        stages: NEVER,
        test: Test::NotChecked(WhyNot::DutyOfAuthority),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_14: Article = Article {
    number: 14,
    summary: t("验收通过后并网，并报备案", "acceptance comes before connection, and is filed"),
    rules: &[
        Rule {
            id: "self-consumption-14-1",
            title: t("验收后并网", "acceptance before connection"),
            summary: t("验收通过之日或之后才并网", "connected on the day of acceptance or later"),
            terms: &["验收通过后方可并网"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| common::accepted_before_connection(facts) },
            readings: &[reading::A_75],
            remedy: t("先通过验收再并网", "pass the acceptance first"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-14-2",
            title: t("验收备案", "filing of the acceptance"),
            summary: t("盟市把验收报自治区能源局备案", "the league files the acceptance with the region"),
            terms: &["自治区能源局备案"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t(
        "提前制定处置预案；负荷或调峰不足时补足，不低于申报水平",
        "a contingency plan beforehand; shortfalls of load or regulation are made good, at the level of the filing",
    ),
    rules: &[
        Rule {
            id: "self-consumption-15-1",
            title: t("处置预案", "contingency plan"),
            summary: t(
                "投产前备好预案；不是申报条件，申报时建议提前准备",
                "ready before operation; no condition of filing, though advisable by then",
            ),
            terms: &["处置预案"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::ContingencyPlan]]),
            remedy: t("制定处置预案", "draw up the plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-15-2",
            title: t("负荷用电保持申报水平", "load kept at the level of the filing"),
            summary: t("实际用电不低于申报，不足的有补救措施", "actual use as filed; a shortfall has its measure"),
            terms: &["引进新的负荷", "不低于项目申报水平"],
            stages: &[Stage::Operation],
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: check::load_is_kept },
            readings: &[reading::A_77_RESULT],
            remedy: t("引进新的负荷，并落实措施文件", "bring in new load, and file the measure"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-15-3",
            title: t("储能保持申报水平", "storage kept at the level of the filing"),
            summary: t(
                "可用储能不低于申报，不足的有补救措施",
                "available storage as filed; a shortfall has its measure",
            ),
            terms: &["新建调峰能力", "不低于项目申报水平"],
            stages: &[Stage::Operation],
            applies: WITH_STORAGE,
            test: Test::Decide { limits: &[], decide: check::storage_is_kept },
            readings: &[reading::A_77_RESULT],
            remedy: t("新建调峰能力，并落实措施文件", "build new capability, and file the measure"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t(
        "无力实施的可申请终止，规模由盟市收回",
        "who cannot build may ask to end the project; the league withdraws the scale",
    ),
    rules: &[Rule {
        id: "self-consumption-16-1",
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

pub(super) const ARTICLE_17: Article = Article {
    number: 17,
    summary: t(
        "自公布之日起施行；此前批复的原则上执行原批复，未明确的可参照",
        "in force from publication; older approvals stand in principle, and where they are silent this rule may be followed",
    ),
    rules: &[Rule {
        id: "self-consumption-17-1",
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

pub(super) const ARTICLE_18: Article = Article {
    number: 18,
    summary: t(
        "由自治区能源局解释；与国家政策不一致的从国家政策",
        "interpreted by the region; national policy prevails",
    ),
    rules: &[Rule {
        id: "self-consumption-18-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
