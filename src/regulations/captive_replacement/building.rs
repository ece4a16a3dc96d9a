//! 第三章建设管理至第六章附则: articles 6 to 17.

use super::{FROM_APPROVAL, NEVER, WITH_MEASURES, WITH_STORAGE, conditions as check, readings as reading, t};
use crate::law::{Article, Modality, Order, Rule, Test, WhyNot};
use crate::project::{DocumentKind, Stage};
use crate::regulations::common;

// 第三章 建设管理

pub(super) const ARTICLE_6: Article = Article {
    number: 6,
    summary: t(
        "新能源不先于调峰措施和储能投产，运行周期与自备电厂匹配",
        "new energy not before regulating measures nor storage; matching periods of operation",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-6-1",
            title: t("新能源不早于调峰措施投产", "new energy not before regulating measures"),
            summary: t(
                "新能源与改造、储热等调峰措施同日或之后投产",
                "on the same day as retrofit, heat storage or other measures, or later",
            ),
            terms: &["新能源项目", "不得早于", "调峰措施", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_MEASURES,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_measures() },
            readings: &[reading::A_41, reading::A_60],
            remedy: t("推迟新能源投产，或提前完成调峰措施", "start the new energy later, or the measures earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-6-2",
            title: t("新能源不早于储能投产", "new energy not before storage"),
            summary: t("新能源与储能同日或之后投产", "on the same day as the storage or later"),
            terms: &["新能源项目", "不得早于", "储能设施", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: WITH_STORAGE,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_storage() },
            readings: &[reading::A_41, reading::A_14],
            remedy: t("推迟新能源投产，或提前储能投产", "start the new energy later, or the storage earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-6-3",
            title: t("运行周期匹配", "matching periods"),
            summary: t("每台自备机组都用到新能源期满", "every unit lasts as long as the new energy"),
            terms: &["燃煤自备电厂运行周期匹配"],
            test: Test::Dates {
                order: Order::NotBefore,
                pairs: |facts| facts.unit_ends_and_new_energy_end(&facts.units()?),
            },
            readings: &[reading::A_31],
            remedy: t("说明机组到期后的延寿或接替安排", "explain what follows when a unit reaches its end"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-6-4",
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
        Rule {
            id: "captive-replacement-6-5",
            title: t("机组寿命证明", "proof of the life of the units"),
            summary: t(
                "每台机组还能用多久的证明（条款未列名，核对所需）",
                "proof of the remaining life of every unit; not named by the article, but needed to check it",
            ),
            terms: &["运行周期"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::paper_for_every_unit(facts, &[DocumentKind::UnitLife]),
            },
            remedy: t("提供每台机组的寿命证明", "prove the life of every unit"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "新能源直接接到本企业的用户变电站，接网工程由新能源方自建",
        "direct connection to the user substation of the enterprise; works built by the company of the new energy",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-7-1",
            title: t("新能源接入点", "connection point"),
            summary: t(
                "新能源直接接到该企业用户变电站",
                "the new energy connects straight to the enterprise's user substation",
            ),
            terms: &["应直接接入", "企业用户变电站"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: check::connects_to_user_substation },
            remedy: t("改为直接接入该企业用户变电站", "connect straight to the enterprise's user substation"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-7-2",
            title: t("接入工程建设方", "builder of the connection works"),
            summary: t(
                "接入工程由新能源企业投资建设，电网企业不代建",
                "the company of the new energy builds the works; the grid company does not",
            ),
            terms: &["接入工程", "新能源企业投资建设"],
            stages: &[Stage::Application, Stage::Construction],
            test: Test::Decide { limits: &[], decide: check::built_by_investor },
            remedy: t(
                "改由新能源企业投资建设（与自备电厂同一法人的，填“项目投资主体”）",
                "let the company of the new energy build it (where it is the plant's legal person, say “investor”)",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-7-3",
            title: t("接线图或接入方案", "connection drawing"),
            summary: t(
                "标明接入点的图或方案（条款未列名，核对所需）",
                "a drawing or scheme that shows the connection; not named by the article, but needed to check it",
            ),
            terms: &["直接接入"],
            test: Test::Papers(&[&[DocumentKind::ConnectionScheme, DocumentKind::OneLineDiagram]]),
            remedy: t("提供接入系统方案或电气主接线图", "file the connection scheme or the one-line diagram"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_8: Article = Article {
    number: 8,
    summary: t("自发自用电量暂免相关费用", "fees on own use are waived for now"),
    rules: &[Rule {
        id: "captive-replacement-8-1",
        title: t("费用", "fees"),
        summary: t("暂不收两项费用，以后从国家政策", "two fees are not charged for now; national policy will follow"),
        terms: &["系统备用费", "政策性交叉补贴"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

// 第四章 申报审批

pub(super) const ARTICLE_9: Article = Article {
    number: 9,
    summary: t("投资主体编制方案报所在盟市", "the investor files a plan with the league"),
    rules: &[Rule {
        id: "captive-replacement-9-1",
        title: t("申报方案", "application plan"),
        summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
        terms: &["申报方案", "盟市能源主管部门"],
        test: Test::Decide { limits: &[], decide: check::plan_is_filed },
        readings: &[reading::A_70, reading::A_73],
        remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t("盟市评审、批复，报自治区备案", "the league reviews and approves; the region is informed"),
    rules: &[
        Rule {
            id: "captive-replacement-10-1",
            title: t("盟市批复", "approval by the league"),
            summary: t("由盟市能源主管部门批复", "the energy authority of the league approves"),
            terms: &["盟市能源主管部门", "批复文件"],
            stages: FROM_APPROVAL,
            test: Test::Decide { limits: &[], decide: |facts, _| common::approved_by_league(facts) },
            remedy: t("取得盟市能源主管部门批复", "obtain the approval of the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-10-2",
            title: t("报自治区备案", "filing with the region"),
            summary: t("盟市把批复报自治区能源局备案", "the league files its approval with the region"),
            terms: &["自治区能源局备案"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

// 第五章 组织实施

pub(super) const ARTICLE_11: Article = Article {
    number: 11,
    summary: t(
        "按批复核准（备案）和建设，建设内容和股权结构不变更",
        "filed and built as approved; no change of contents or shareholding",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-11-1",
            title: t("项目核准（备案）", "filing of the project"),
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
            id: "captive-replacement-11-2",
            title: t("不变更", "no change"),
            summary: t(
                "建设内容和股权结构不变更；同意函不能代替重新批复",
                "no change of contents or shareholding; a letter of consent does not stand in for a new approval",
            ),
            terms: &["不得变更", "建设内容", "股权结构"],
            stages: &[Stage::Construction, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: |facts, _| common::built_as_approved(facts, false) },
            readings: &[reading::A_44],
            remedy: t("恢复批复内容，或重新申报并获批", "restore what was approved, or file again and be approved"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
    rules: &[Rule {
        id: "captive-replacement-12-1",
        title: t("建设监管", "supervision"),
        summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
        terms: &["建设监管"],
        stages: NEVER,
        test: Test::NotChecked(WhyNot::DutyOfAuthority),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_13: Article = Article {
    number: 13,
    summary: t("先验收、后并网", "acceptance first, then connection"),
    rules: &[
        Rule {
            id: "captive-replacement-13-1",
            title: t("验收后并网", "connection after acceptance"),
            summary: t("验收通过之日或之后并网", "connected on the day of acceptance or later"),
            terms: &["验收通过后方可并网"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: |facts, _| common::accepted_before_connection(facts) },
            readings: &[reading::A_75],
            remedy: t("先通过验收再并网", "pass the acceptance before connecting"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-13-2",
            title: t("验收报自治区备案", "filing of the acceptance"),
            summary: t("盟市把验收报自治区能源局备案", "the league files the acceptance with the region"),
            terms: &["自治区能源局备案"],
            stages: NEVER,
            test: Test::NotChecked(WhyNot::DutyOfAuthority),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_14: Article = Article {
    number: 14,
    summary: t(
        "事先有处置预案；调峰能力降低的要新建，不低于申报水平",
        "a contingency plan beforehand; lost regulation is built anew, not below the level of the filing",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-14-1",
            title: t("处置预案", "contingency plan"),
            summary: t(
                "投产前备有处置预案；不是申报条件",
                "a contingency plan before operation; no condition of filing",
            ),
            terms: &["须提前制定处置预案"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::ContingencyPlan]]),
            remedy: t("制定处置预案", "draft the contingency plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-14-2",
            title: t("调峰能力不低于申报水平", "regulation as filed"),
            summary: t(
                "实际可用的调峰能力（连同储能）至少为申报水平；不足的要新建",
                "regulating capability and storage really available are at least as filed; what is lost is built anew",
            ),
            terms: &["调峰能力降低", "新建调峰能力", "不低于", "申报水平"],
            stages: &[Stage::Operation],
            test: Test::Decide { limits: &[], decide: check::regulation_is_kept },
            readings: &[reading::A_77],
            remedy: t("新建调峰能力，恢复到申报水平", "build regulating capability up to the level of the filing"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t("无力实施的可申请终止，规模收回", "who cannot build may ask to end the project; the scale is withdrawn"),
    rules: &[Rule {
        id: "captive-replacement-15-1",
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

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t(
        "自公布之日起施行；此前批复的原则上执行原批复，未明确的可参照",
        "in force from publication; older approvals stand in principle, and where they are silent this rule may be followed",
    ),
    rules: &[Rule {
        id: "captive-replacement-16-1",
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

pub(super) const ARTICLE_17: Article = Article {
    number: 17,
    summary: t(
        "由自治区能源局解释；与国家政策不一致的从国家政策",
        "interpreted by the region; national policy prevails",
    ),
    rules: &[Rule {
        id: "captive-replacement-17-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
