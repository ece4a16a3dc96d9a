//! 第三章建设管理至第六章附则: articles 10 to 23.

use super::{
    FROM_APPROVAL, IN_PHASES, NEVER, ON_GRID, SEPARATE_APPLICATION, SEVERAL_LEAGUES, WITH_STORAGE, conditions as check,
    readings as reading, t, target,
};
use crate::law::{Article, Direction, Limit, Modality, Order, Rule, Test, WhyNot};
use crate::project::{DocumentKind, Stage};
use crate::quantity::Dimension;
use crate::regulations::common;
use crate::terms;

// 第三章 建设管理

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t(
        "新能源不先于制氢和储能投产，运行周期与制氢匹配",
        "new energy not before hydrogen load nor storage; matching periods of operation",
    ),
    rules: &[
        Rule {
            id: "hydrogen-10-1",
            title: t("新能源不早于制氢投产", "new energy not before hydrogen"),
            summary: t("每期新能源与制氢同日或之后投产", "in each phase on the same day as the hydrogen load or later"),
            terms: &["新能源部分", "不得早于", "制氢负荷", "投产"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.new_energy_and_load() },
            readings: &[reading::A_41],
            remedy: t("推迟新能源投产，或提前制氢投产", "start the new energy later, or the hydrogen earlier"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-10-2",
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
            id: "hydrogen-10-3",
            title: t("运行周期匹配", "matching periods"),
            summary: t("制氢运行到新能源期满", "the hydrogen load runs as long as the new energy"),
            terms: &["运行周期匹配"],
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.load_end_and_new_energy_end() },
            readings: &[reading::A_31],
            remedy: t("延长制氢运行年限，或说明衔接安排", "extend the hydrogen life, or explain what follows"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-10-4",
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

pub(super) const ARTICLE_11: Article = Article {
    number: 11,
    summary: t(
        "新能源接入制氢变电站；联络线原则上电网建，也可自建",
        "new energy connects to the hydrogen substation; the tie-line is built by the grid in principle, or by the investor",
    ),
    rules: &[
        Rule {
            id: "hydrogen-11-1",
            title: t("新能源接入点", "connection point"),
            summary: t("新能源直接接到制氢变电站", "the new energy connects straight to the hydrogen substation"),
            terms: &["直接接入制氢变电站"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide { limits: &[], decide: check::connects_to_hydrogen_substation },
            remedy: t("改为接入制氢变电站", "connect to the hydrogen substation"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-11-2",
            title: t("联络线建设方", "tie-line builder"),
            summary: t(
                "电网或投资主体建都可以，可协商回购",
                "grid company or investor may build it; buy-back by agreement",
            ),
            terms: &["联络线路", "原则上由电网企业建设"],
            modality: Modality::InPrinciple,
            stages: NEVER,
            test: Test::NotChecked(WhyNot::Permission),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t(
        "鼓励一体化备案；分别备案的，氢能应用项目不晚于其他部分；整体接受调度",
        "joint filing encouraged; filed apart, the hydrogen-application project comes no later than the rest; dispatch as one",
    ),
    rules: &[
        Rule {
            id: "hydrogen-12-1",
            title: t("氢能应用项目备案不晚于其他部分", "hydrogen-application project filed no later"),
            summary: t(
                "分别备案时，氢能应用项目与其他部分同日或之前备案",
                "filed apart, the hydrogen-application project is filed on the same day as the rest or before",
            ),
            terms: &["氢能应用项目备案时间", "不晚于"],
            stages: &[Stage::Construction],
            applies: SEPARATE_APPLICATION,
            test: Test::Dates { order: Order::NotAfter, pairs: |facts| facts.application_filing_and_others() },
            readings: &[reading::A_40],
            remedy: t("先办或同办氢能应用项目备案", "file the hydrogen-application project first or together"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-12-2",
            title: t("并网调度协议", "dispatch agreement"),
            summary: t("项目作为整体接受电网调度", "the project as a whole is dispatched by the grid"),
            terms: &["接受电网统一调度"],
            stages: &[Stage::Acceptance, Stage::Operation],
            applies: ON_GRID,
            test: Test::Papers(&[&[DocumentKind::DispatchAgreement]]),
            remedy: t("签订并网调度协议", "sign the dispatch agreement"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-12-3",
            title: t("一体化备案", "joint filing"),
            summary: t("欢迎与氢能应用项目一体化备案", "joint filing with the application project is welcome"),
            terms: &["鼓励", "一体化备案"],
            modality: Modality::Encouraged,
            stages: &[Stage::Application, Stage::Construction],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| Ok(common::met_if(facts.filed_jointly() == Some(true))),
            },
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_13: Article = Article {
    number: 13,
    summary: t(
        "并网型可上网，上网至多为发电的 20%，下网至多为用电的 10%",
        "on-grid projects may export: feed-in at most 20% of generation, off-take at most 10% of consumption",
    ),
    rules: &[
        Rule {
            id: "hydrogen-13-1",
            title: t("年上网电量 / 年总发电量", "feed-in / generation"),
            summary: t("年上网电量至多为年总发电量的 20%", "yearly feed-in is at most 20% of yearly generation"),
            terms: &["年上网电量", "不超过", "年总发电量", "20%"],
            stages: &[Stage::Application, Stage::Operation],
            applies: ON_GRID,
            test: Test::Limit {
                term: &terms::FEED_IN_SHARE,
                limit: Limit::at_most("20%"),
                value: |facts| {
                    let (feed_in, generation) = (facts.annual_feed_in(), facts.annual_generation());
                    facts.over(Dimension::Share, &terms::FEED_IN_SHARE, feed_in, generation)
                },
            },
            readings: &[reading::A_15, reading::A_17, reading::A_18, reading::A_19],
            remedy: t("减少上网：多制氢、多储或减规模", "feed in less: more hydrogen, more storage or less capacity"),
            targets: |facts, limit| {
                let most = facts.annual_generation()?.figure().times(limit)?;
                Ok(vec![target(Direction::Lower, &terms::FEED_IN, most)])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-13-2",
            title: t("年下网电量 / 年总用电量", "off-take / consumption"),
            summary: t("年下网电量至多为项目年总用电量的 10%", "yearly off-take is at most 10% of yearly consumption"),
            terms: &["年下网电量", "不超过", "年总用电量", "10%"],
            stages: &[Stage::Application, Stage::Operation],
            applies: ON_GRID,
            test: Test::Limit {
                term: &terms::OFF_TAKE_SHARE,
                limit: Limit::at_most("10%"),
                value: |facts| {
                    let (off_take, consumption) = (facts.annual_off_take(), facts.project_consumption());
                    facts.over(Dimension::Share, &terms::OFF_TAKE_SHARE, off_take, consumption)
                },
            },
            readings: &[reading::A_16, reading::A_16_APPLICATION, reading::A_18, reading::A_19],
            remedy: t("减少下网：增加自发电或储能", "take less: more own generation or storage"),
            targets: check::mend_off_take,
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-13-3",
            title: t("电量平衡分析", "energy balance study"),
            summary: t(
                "发电、上网、下网的平衡（条款未列名，核对所需）",
                "the balance of generation, feed-in and off-take; not named by the article, but needed to check it",
            ),
            terms: &["年上网电量", "年下网电量"],
            applies: ON_GRID,
            test: Test::Papers(&[&[DocumentKind::EnergyBalance]]),
            remedy: t("提供电量平衡分析", "file the energy balance study"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-13-4",
            title: t("市场主体地位", "market entity"),
            summary: t(
                "并网型是独立市场主体，可以上网",
                "an on-grid project is a market entity of its own and may export",
            ),
            terms: &["独立市场主体", "可向电网送电"],
            modality: Modality::Permitted,
            stages: NEVER,
            test: Test::NotChecked(WhyNot::Permission),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-13-5",
            title: t("上、下网电费", "prices"),
            summary: t("按电力市场规则结算", "settled by the rules of the power market"),
            terms: &["上、下网电费"],
            modality: Modality::Informative,
            stages: NEVER,
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_14: Article = Article {
    number: 14,
    summary: t(
        "备用富余时电网可给予支持，自用电量暂免相关费用",
        "reserve where there is a surplus; fees on own use waived for now",
    ),
    rules: &[Rule {
        id: "hydrogen-14-1",
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

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t(
        "投资主体编制方案报盟市；最多两期，写明分期方案",
        "the investor files a plan with the league; at most two phases, with a phase plan",
    ),
    rules: &[
        Rule {
            id: "hydrogen-15-1",
            title: t("申报方案", "application plan"),
            summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
            terms: &["申报方案", "盟市能源主管部门"],
            test: Test::Decide { limits: &[], decide: |facts, _| common::plan_is_filed_with_league(facts) },
            readings: &[reading::A_73],
            remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-15-2",
            title: t("分期数", "number of phases"),
            summary: t("最多分两期投产", "at most two phases"),
            terms: &["最多", "两期"],
            stages: &[Stage::Application, Stage::Amendment],
            applies: IN_PHASES,
            test: Test::Decide { limits: &[Limit::at_most("两期")], decide: check::phase_count },
            readings: &[reading::A_43, reading::A_74],
            remedy: t("合并为两期以内", "merge into two phases"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-15-3",
            title: t("分期投产方案", "phase plan"),
            summary: t(
                "分期的写明各期容量、负荷、储能和日期",
                "each phase has its capacity, load, storage and dates in the plan",
            ),
            terms: &["须", "分期投产方案"],
            stages: &[Stage::Application, Stage::Amendment],
            applies: IN_PHASES,
            test: Test::Decide { limits: &[], decide: check::phase_plan },
            remedy: t("在申报方案中补全分期投产方案", "complete the phase plan"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t("盟市把关后上报；跨盟市联合报送", "the league reviews and forwards; several leagues file jointly"),
    rules: &[
        Rule {
            id: "hydrogen-16-1",
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
            id: "hydrogen-16-2",
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
        id: "hydrogen-17-1",
        title: t("自治区能源局批复", "approval by the region"),
        summary: t("项目由自治区能源局批复", "the project is approved by the energy bureau of the region"),
        terms: &["自治区能源局", "批复文件"],
        stages: FROM_APPROVAL,
        test: Test::Decide { limits: &[], decide: |facts, _| common::approved_by_region(facts) },
        readings: &[reading::A_71],
        remedy: t("取得自治区能源局批复", "obtain the approval of the region"),
        ..Rule::PLAIN
    }],
};

// 第五章 组织实施

pub(super) const ARTICLE_18: Article = Article {
    number: 18,
    summary: t(
        "按批复核准（备案）新能源、制氢、储能和线路",
        "new energy, hydrogen, storage and lines are filed as approved",
    ),
    rules: &[Rule {
        id: "hydrogen-18-1",
        title: t("四项核准（备案）", "the four filings"),
        summary: t(
            "新能源、制氢、储能、线路各有核准（备案）",
            "new energy, hydrogen, storage and lines each have their filing",
        ),
        terms: &["核准", "新能源", "制氢", "储能", "线路工程"],
        stages: FROM_APPROVAL,
        test: Test::Papers(&[
            &[DocumentKind::NewEnergyFiling],
            &[DocumentKind::HydrogenFiling],
            &[DocumentKind::StorageFiling],
            &[DocumentKind::LineFiling],
        ]),
        remedy: t("办理核准（备案）", "obtain the filings"),
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_19: Article = Article {
    number: 19,
    summary: t(
        "盟市监管并组织验收，验收后报自治区备案",
        "the league supervises and accepts; acceptance is filed with the region",
    ),
    rules: &[
        Rule {
            id: "hydrogen-19-1",
            title: t("验收意见与验收备案", "acceptance and its filing"),
            summary: t(
                "验收通过并报自治区能源局备案；条款没有“验收后方可并网”",
                "accepted, and filed with the region; the article does not say that acceptance comes before connection",
            ),
            terms: &["验收", "自治区能源局备案"],
            stages: &[Stage::Operation],
            test: Test::Papers(&[&[DocumentKind::AcceptanceOpinion], &[DocumentKind::AcceptanceFiling]]),
            readings: &[reading::A_75],
            remedy: t("完成验收并备案", "complete the acceptance and its filing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-19-2",
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
            id: "hydrogen-20-1",
            title: t("不擅自变更", "no change without consent"),
            summary: t(
                "建设内容和股权结构的变更须经批复机关书面同意",
                "changes of contents or shareholding need the written consent of the approving authority",
            ),
            terms: &["不得擅自变更", "建设内容", "股权结构"],
            stages: &[Stage::Construction, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::changes_with_consent },
            readings: &[reading::A_77],
            remedy: t("恢复批复内容，或取得自治区能源局书面同意", "restore what was approved, or obtain consent"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-20-2",
            title: t("新能源与负荷分期对应", "phases in matching scale"),
            summary: t(
                "累计到每一期，新能源占比不高于制氢占比",
                "up to each phase, the share of new energy is not above that of the hydrogen load",
            ),
            terms: &["分期投产", "对应规模", "分期并网"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            applies: IN_PHASES,
            test: Test::Decide {
                limits: &[
                    Limit::at_most("1倍").by_reading("A-42"),
                    Limit::at_most("1.2倍").by_reading("A-42"),
                    Limit::at_least("90%").by_reading("A-42"),
                ],
                decide: check::phases_match,
            },
            readings: &[reading::A_42],
            remedy: t("按制氢进度安排新能源分期", "phase the new energy with the hydrogen"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_21: Article = Article {
    number: 21,
    summary: t("无力实施的可申请终止，规模收回", "who cannot build may ask to end the project; the scale is withdrawn"),
    rules: &[Rule {
        id: "hydrogen-21-1",
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

pub(super) const ARTICLE_22: Article = Article {
    number: 22,
    summary: t(
        "自公布之日起施行；此前批复的原则上执行原批复，未明确的可参照",
        "in force from publication; older approvals stand in principle, and where they are silent this rule may be followed",
    ),
    rules: &[Rule {
        id: "hydrogen-22-1",
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

pub(super) const ARTICLE_23: Article = Article {
    number: 23,
    summary: t(
        "由自治区能源局解释；与国家政策不一致的从国家政策",
        "interpreted by the region; national policy prevails",
    ),
    rules: &[Rule {
        id: "hydrogen-23-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
