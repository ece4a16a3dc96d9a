//! 第三章建设管理至第六章附则: articles 7 to 18.

use super::{
    AFTER_FILING, FROM_APPROVAL, NEVER, SEVERAL_LEAGUES, WITH_EQUAL_CAPABILITY, WITH_OTHER_CAPABILITY, WITH_STORAGE,
    conditions as check, readings as reading, t,
};
use crate::law::{Article, Modality, Order, Rule, Test, WhyNot};
use crate::project::{DocumentKind, Stage};
use crate::regulations::common;

// 第三章 建设管理

pub(super) const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "新能源不先于新增负荷和储能投产，运行周期与负荷匹配",
        "new energy not before new load nor storage; matching periods of operation",
    ),
    rules: &[
        Rule {
            id: "green-park-7-1",
            title: t("新能源不早于新增负荷投产", "new energy not before the new load"),
            summary: t(
                "新能源与所供的新增负荷同日或之后投产",
                "on the same day as the new load that it feeds, or later",
            ),
            terms: &["不得早于", "新增负荷", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: |facts, _| common::new_energy_not_before_loads(facts) },
            readings: &[reading::A_41_LOADS],
            remedy: t("推迟新能源投产，或提前负荷投产", "start the new energy later, or the load earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-7-2",
            title: t("新能源不早于储能投产", "new energy not before storage"),
            summary: t("新能源与储能同日或之后投产", "on the same day as the storage, or later"),
            terms: &["不得早于", "储能设施投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_STORAGE,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_storage() },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前储能投产", "start the new energy later, or the storage earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-7-3",
            title: t("新能源不早于同等调峰能力", "new energy not before equal capability"),
            summary: t(
                "顶替储能的调峰能力晚于新能源的需论证",
                "capability that stands in for storage and comes later than the new energy is argued",
            ),
            terms: &["不得早于", "储能设施"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_EQUAL_CAPABILITY,
            test: Test::Decide { limits: &[], decide: check::not_before_other_capability },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前这种能力投产", "start the new energy later, or that capability earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-7-4",
            title: t("运行周期匹配", "matching periods"),
            summary: t("新增负荷运行到新能源期满", "the new load runs as long as the new energy"),
            terms: &["运行周期匹配"],
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_load_end_and_new_energy_end() },
            readings: &[reading::A_31],
            remedy: t("延长负荷运行年限，或说明衔接安排", "extend the life of the load, or explain what follows"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-7-5",
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
        "新能源直接接入园区公网变电站或增量配电网；线路电网建，也可自建",
        "new energy connects straight to a public substation of the park or to the network; grid or investor builds the line",
    ),
    rules: &[
        Rule {
            id: "green-park-8-1",
            title: t("新能源接入点", "connection point"),
            summary: t(
                "每个场站直接接入园区公网变电站或增量配电网，中间没有用户站",
                "each plant connects straight to a public substation of the park or to the network, with no user station in between",
            ),
            terms: &["应直接接入", "园区公网变电站", "增量配电网"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: check::connects_to_park_or_network },
            remedy: t(
                "改为直接接入园区公网变电站或增量配电网",
                "connect straight to the park's substation or the network",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-8-2",
            title: t("接入系统方案", "connection scheme"),
            summary: t(
                "能看出接入点的方案或接线图（条款未列名，核对所需）",
                "a scheme or diagram that shows the connection point; not named by the article, but needed to check it",
            ),
            terms: &["接入"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Papers(&[&[DocumentKind::ConnectionScheme, DocumentKind::OneLineDiagram]]),
            remedy: t("提供接入系统方案", "file the connection scheme"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-8-3",
            title: t("接入线路建设方", "builder of the line"),
            summary: t(
                "电网或投资主体建都可以，可协商回购",
                "grid company or investor may build it; buy-back by agreement",
            ),
            terms: &["接入线路", "也可由新能源投资主体建设", "由电网企业建设", "回购"],
            modality: Modality::Permitted,
            stages: NEVER,
            test: Test::NotChecked(WhyNot::Permission),
            ..Rule::PLAIN
        },
    ],
};

// 第四章 申报审批

pub(super) const ARTICLE_9: Article = Article {
    number: 9,
    summary: t("投资主体编制申报方案报盟市", "the investor files a plan with the league"),
    rules: &[Rule {
        id: "green-park-9-1",
        title: t("申报方案", "application plan"),
        summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
        terms: &["申报方案", "盟市能源主管部门"],
        test: Test::Decide { limits: &[], decide: |facts, _| common::plan_is_filed_with_league(facts) },
        readings: &[reading::A_73],
        remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t("盟市把关后上报；跨盟市联合报送", "the league reviews and forwards; several leagues file jointly"),
    rules: &[
        Rule {
            id: "green-park-10-1",
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
            id: "green-park-10-2",
            title: t("盟市审核", "review by the league"),
            summary: t("盟市能源主管部门审核把关", "the energy authority of the league reviews the plan"),
            terms: &["审核把关"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_11: Article = Article {
    number: 11,
    summary: t("自治区能源局评审、批复", "the energy bureau of the region reviews and approves"),
    rules: &[Rule {
        id: "green-park-11-1",
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

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t(
        "按批复核准（备案）新能源、储能和线路，负荷及时办手续；不擅自变更",
        "new energy, storage and lines are filed as approved, loads obtain their papers; no change without consent",
    ),
    rules: &[
        Rule {
            id: "green-park-12-1",
            title: t("新能源和线路核准（备案）", "filing of new energy and lines"),
            summary: t("新能源和线路工程各有核准（备案）", "new energy and lines each have their filing"),
            terms: &["及时核准", "新能源", "线路工程"],
            stages: FROM_APPROVAL,
            test: Test::Papers(&[&[DocumentKind::NewEnergyFiling], &[DocumentKind::LineFiling]]),
            remedy: t("办理核准（备案）", "obtain the filings"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-12-2",
            title: t("储能核准（备案）", "filing of the storage"),
            summary: t("储能有核准（备案）", "the storage has its filing"),
            terms: &["及时核准", "储能"],
            stages: FROM_APPROVAL,
            applies: WITH_STORAGE,
            test: Test::Papers(&[&[DocumentKind::StorageFiling]]),
            remedy: t("办理储能备案", "obtain the filing of the storage"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-12-3",
            title: t("新增负荷审批手续", "papers of the new load"),
            summary: t("每个新增负荷的核准（备案）都在", "the filing of each new load is there"),
            terms: &["新增负荷项目要及时办理", "审批手续"],
            stages: FROM_APPROVAL,
            test: Test::Decide { limits: &[], decide: check::loads_are_filed },
            remedy: t("办理负荷项目核准（备案）", "obtain the filing of the load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-12-4",
            title: t("不擅自变更", "no change without consent"),
            summary: t(
                "建设内容和股权结构的变更须经批复机关书面同意",
                "changes of contents or shareholding need the written consent of the approving authority",
            ),
            terms: &["不得擅自变更", "建设内容", "股权结构"],
            stages: AFTER_FILING,
            test: Test::Decide { limits: &[], decide: |facts, _| common::changes_with_consent(facts) },
            readings: &[reading::A_77],
            remedy: t("恢复批复内容，或取得自治区能源局书面同意", "restore what was approved, or obtain consent"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-12-5",
            title: t("股权结构材料", "shareholding papers"),
            summary: t(
                "对照股权有无变更的材料（条款未列名，核对所需）",
                "papers against which a change of shareholding shows; not named by the article, but needed to check it",
            ),
            terms: &["股权结构"],
            stages: AFTER_FILING,
            test: Test::Papers(&[&[DocumentKind::Shareholding]]),
            remedy: t("提供股权结构图、章程、工商登记等", "file the ownership chart, articles and register"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_13: Article = Article {
    number: 13,
    summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
    rules: &[Rule {
        id: "green-park-13-1",
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
    summary: t(
        "盟市组织验收，通过后方可并网，并报自治区备案",
        "the league organises acceptance; connection only after it; it is filed with the region",
    ),
    rules: &[
        Rule {
            id: "green-park-14-1",
            title: t("验收后并网", "connection after acceptance"),
            summary: t("并网不早于验收通过", "the connection is not before the acceptance"),
            terms: &["验收通过后方可并网"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| common::accepted_before_connection(facts) },
            readings: &[reading::A_75],
            remedy: t("先验收，后并网", "complete the acceptance before the connection"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-14-2",
            title: t("验收意见与验收备案", "acceptance and its filing"),
            summary: t("验收通过并报自治区能源局备案", "accepted, and filed with the energy bureau of the region"),
            terms: &["验收", "自治区能源局备案"],
            stages: &[Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::AcceptanceOpinion], &[DocumentKind::AcceptanceFiling]]),
            remedy: t("完成验收并备案", "complete the acceptance and its filing"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t(
        "提前制定处置预案；负荷或调峰不足时补足，效果不低于申报水平",
        "a contingency plan in advance; lost load or regulation is replaced, no less than was filed",
    ),
    rules: &[
        Rule {
            id: "green-park-15-1",
            title: t("处置预案", "contingency plan"),
            summary: t(
                "运行前已有处置预案；不是申报条件",
                "there is a plan before operation; it is no condition of filing",
            ),
            terms: &["须提前制定处置预案"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::ContingencyPlan]]),
            remedy: t("制定处置预案", "draw up the contingency plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-15-2",
            title: t("新增负荷用电量不低于申报", "use of the new load as filed"),
            summary: t(
                "运行年新增负荷用电量不低于申报；不足的已落实补救",
                "in a year of operation the new load uses no less than filed; a shortfall is made up",
            ),
            terms: &["项目负荷不足", "应引进新的负荷", "不低于项目申报水平"],
            stages: &[Stage::Operation],
            test: Test::Decide { limits: &[], decide: check::load_is_kept },
            readings: &[reading::A_77_FILED],
            remedy: t("引进新的负荷", "bring new load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-15-3",
            title: t("可用储能功率不低于申报", "storage power as filed"),
            summary: t(
                "可用的储能功率不低于申报；不足的已落实补救",
                "as much storage power is available as filed; a shortfall is made up",
            ),
            terms: &["调峰能力降低或停运", "不低于项目申报水平"],
            stages: &[Stage::Operation],
            applies: WITH_STORAGE,
            test: Test::Decide { limits: &[], decide: check::storage_is_kept },
            readings: &[reading::A_77_FILED],
            remedy: t("修复或新建储能", "repair storage or build new"),
            ..Rule::PLAIN
        },
        Rule {
            id: "green-park-15-4",
            title: t("可用调峰能力不低于申报", "other capability as filed"),
            summary: t(
                "储能以外的可用调峰能力不低于申报；不足的已落实补救",
                "as much capability other than storage is available as filed; a shortfall is made up",
            ),
            terms: &["新建调峰能力", "不低于项目申报水平"],
            stages: &[Stage::Operation],
            applies: WITH_OTHER_CAPABILITY,
            test: Test::Decide { limits: &[], decide: check::capability_is_kept },
            readings: &[reading::A_77_FILED],
            remedy: t("恢复或新建调峰能力", "restore the capability or build new"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t("无力实施的可申请终止，规模收回", "who cannot build may ask to end the project; the scale is withdrawn"),
    rules: &[Rule {
        id: "green-park-16-1",
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
        id: "green-park-17-1",
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
        id: "green-park-18-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
