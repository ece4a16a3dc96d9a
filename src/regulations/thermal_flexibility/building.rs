//! 第三章建设管理至第六章附则: articles 5 to 18.

use super::{
    ACCEPTANCE, FILING_AND_ACCEPTANCE, FILING_AND_AMENDMENT, FROM_APPROVAL, NEVER, SEVERAL_PLANTS, conditions as check,
    readings as reading, t, target,
};
use crate::facts::{Before, Season};
use crate::law::{Article, Direction, Limit, Modality, Order, Rule, Test, WhyNot};
use crate::project::{DocumentKind, Stage};
use crate::regulations::common;
use crate::terms;

// 第三章 建设管理

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t(
        "发电集团统筹区域内改造，按新增调节空间 1:1 定新能源规模",
        "a group plans the retrofits of its area; new energy is scaled 1:1 to the added room",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-5-1",
            title: t("新能源规模与新增调节空间", "new energy and added capability"),
            summary: t(
                "新能源规模至多等于新增调节能力",
                "the new-energy capacity is at most the added regulating capability",
            ),
            terms: &["新增调节空间", "1:1", "新能源规模"],
            stages: FILING_AND_AMENDMENT,
            test: Test::Decide {
                limits: &[Limit::at_most("1:1").by_reading("A-65")],
                decide: |facts, limits| {
                    let added = facts.added_capability_in(Season::Smaller, Before::TAKEN);
                    check::within(limits, &terms::NEW_ENERGY_CAPACITY, facts.new_energy_capacity(), added)
                },
            },
            readings: &[
                reading::A_64_SCALE,
                reading::A_63_SCALE,
                reading::A_65_CEILING,
                reading::A_53_SCALE,
                reading::A_78_SCALE,
            ],
            remedy: t("缩减新能源规模，或加大改造", "reduce the new energy, or retrofit further"),
            targets: |facts, _| {
                let most = facts.added_capability_in(Season::Smaller, Before::TAKEN)?;
                Ok(vec![target(Direction::Lower, &terms::NEW_ENERGY_CAPACITY, most.figure())])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-5-2",
            title: t("多厂合并计算", "plants counted together"),
            summary: t(
                "合并计算的电厂属同一发电集团、同一电网",
                "plants that are counted together belong to one group and one grid",
            ),
            terms: &["发电集团统筹", "本区域内", "整合新增调节空间"],
            stages: FILING_AND_AMENDMENT,
            applies: SEVERAL_PLANTS,
            test: Test::Decide { limits: &[], decide: |facts, _| check::pooled_plants(facts, false) },
            readings: &[reading::A_65_POOLING],
            remedy: t("只合并本集团、同一电网的电厂", "count only plants of the group on one grid together"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_6: Article = Article {
    number: 6,
    summary: t(
        "新能源与改造的火电实质性联营，运行方式与电网企业商定",
        "new energy and the retrofitted plant are substantively operated together; the mode is agreed with the grid company",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-6-1",
            title: t("实质性联营", "substantive joint operation"),
            summary: t(
                "同一集团，并有写明对应火电的联营方案",
                "one group, and a plan of joint operation that names the plant",
            ),
            terms: &["相应", "燃煤电厂", "实质性联营"],
            stages: FILING_AND_ACCEPTANCE,
            test: Test::Decide { limits: &[], decide: check::joint_operation },
            readings: &[reading::A_79],
            remedy: t("由同一集团联营，方案写明对应机组", "operate within one group, and name the units in the plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-6-2",
            title: t("联营方式协商意见", "opinion on joint operation"),
            summary: t("运行方式已与电网企业协商", "the mode of operation is agreed with the grid company"),
            terms: &["运行模式", "发电企业与电网企业", "协商确定"],
            stages: FILING_AND_ACCEPTANCE,
            test: Test::Papers(&[&[DocumentKind::JointOpinion]]),
            remedy: t("取得电网企业的协商意见", "obtain the opinion of the grid company"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-6-3",
            title: t("股权与控股证明", "shareholding papers"),
            summary: t(
                "证明同一集团的材料，也是以后核对股权变更的基准（条款未列名，核对所需）",
                "papers that show the one group, and the base for later changes; not named by the article, but needed to check it",
            ),
            terms: &["实质性联营"],
            test: Test::Papers(&[&[DocumentKind::Shareholding]]),
            remedy: t("提供股权结构图、章程、工商登记等", "file the ownership chart, articles and register"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "场址在自治区规划区域内；50 万千瓦以内一个，50 至 100 至多两个，100 以上至多三个",
        "sites in planning areas; one up to 500 MW, at most two from 500 to 1000 MW, at most three from 1000 MW",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-7-1",
            title: t("场址数", "number of sites"),
            summary: t(
                "50 万千瓦以内一个场址，不到 100 万千瓦至多两个，100 万千瓦以上至多三个",
                "one site up to 500 MW, at most two below 1000 MW, at most three from 1000 MW",
            ),
            terms: &[
                "规模",
                "场址",
                "50万千瓦",
                "以内",
                "1个",
                "50-100万千瓦",
                "之间",
                "不超过",
                "2个",
                "100万千瓦",
                "以上",
                "3个",
            ],
            stages: FILING_AND_AMENDMENT,
            test: Test::Decide {
                limits: &check::SITE_BRACKETS,
                decide: |facts, limits| check::sites_in_brackets(facts, limits, facts.new_energy_capacity()),
            },
            readings: &[reading::A_66, reading::A_53_SITES],
            remedy: t("合并场址", "use fewer sites"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-7-2",
            title: t("场址在规划区域内", "sites in planning areas"),
            summary: t("每个场址都在自治区规划的新能源区域", "every site lies in a planning area of the region"),
            terms: &["自治区规划的新能源区域"],
            stages: FILING_AND_AMENDMENT,
            test: Test::Decide { limits: &[], decide: check::in_planning_areas },
            remedy: t("改用规划区域内的场址", "use sites in a planning area"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-7-3",
            title: t("规划区证明", "papers on the planning area"),
            summary: t(
                "证明场址在规划区域内的材料，每个场址都有（条款未列名，核对所需）",
                "proof for every site; not named by the article, but needed to check it",
            ),
            terms: &["规划", "场址"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::at_hand(facts.paper_on_sites(&[DocumentKind::PlanningArea])),
            },
            remedy: t("提供规划区证明", "file the proof"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_8: Article = Article {
    number: 8,
    summary: t(
        "汇集变电站和接入线路由电网企业建，线路也可自建、可协商回购",
        "the grid company builds collector station and line; the investor may build the line; buy-back by agreement",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-8-1",
            title: t("汇集变电站建设方", "collector station builder"),
            summary: t("汇集变电站由电网企业建", "the grid company builds the collector station"),
            terms: &["电网企业", "汇集变电站"],
            stages: &[Stage::Construction],
            test: Test::Decide { limits: &[], decide: check::collector_station },
            remedy: t("由电网企业建站，或与其商定", "let the grid company build it, or agree with it"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-8-2",
            title: t("接入线路建设方", "line builder"),
            summary: t("电网企业或投资主体建都可以", "grid company or investor may build it"),
            terms: &["接入线路", "也可由", "回购"],
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
    summary: t(
        "投资主体编制申报方案报盟市，含改造、新能源开发和联营三部分",
        "the investor files a plan with the league, in three parts: retrofit, new energy, joint operation",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-9-1",
            title: t("申报方案", "application plan"),
            summary: t("编制申报方案，报盟市能源主管部门", "a plan is filed with the energy authority of the league"),
            terms: &["申报方案", "盟市能源主管部门"],
            test: Test::Decide { limits: &[], decide: |facts, _| common::plan_is_filed_with_league(facts) },
            readings: &[reading::A_73],
            remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-9-2",
            title: t("改造方案", "retrofit plan"),
            summary: t("灵活性改造或制造方案，涉及每台机组", "a plan of the retrofit or new build, for every unit"),
            terms: &["火电灵活性制造改造方案"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.some_flexible_units();
                    check::at_hand(units.and_then(|units| facts.paper_on_units(&[DocumentKind::RetrofitPlan], &units)))
                },
            },
            remedy: t("补充改造方案", "add the retrofit plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-9-3",
            title: t("新能源开发建设方案", "new-energy plan"),
            summary: t("新能源开发建设方案，涉及每个场址", "a plan of the new energy, for every site"),
            terms: &["新能源开发建设方案"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::at_hand(facts.paper_on_sites(&[DocumentKind::DevelopmentPlan])),
            },
            remedy: t("补充新能源开发建设方案", "add the new-energy plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-9-4",
            title: t("联营方案", "joint-operation plan"),
            summary: t(
                "煤电与新能源的联营方案；是否写明对应火电见第六条",
                "a plan of joint operation; article 6 asks whether it names the plant",
            ),
            terms: &["煤电与新能源实质性联营方案"],
            test: Test::Papers(&[&[DocumentKind::JointPlan]]),
            remedy: t("补充联营方案", "add the plan of joint operation"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_10: Article = Article {
    number: 10,
    summary: t("盟市评审、批复，报自治区备案", "the league reviews and approves, and reports to the region"),
    rules: &[
        Rule {
            id: "thermal-flexibility-10-1",
            title: t("盟市批复", "approval by the league"),
            summary: t("项目由盟市能源主管部门批复", "the project is approved by the energy authority of the league"),
            terms: &["盟市能源主管部门", "批复文件"],
            stages: FROM_APPROVAL,
            test: Test::Decide { limits: &[], decide: check::approved_by_the_league },
            readings: &[reading::A_70],
            remedy: t("取得盟市能源主管部门批复", "obtain the approval of the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-10-2",
            title: t("评审与备案", "review and report"),
            summary: t(
                "盟市组织评审，批复报自治区能源局备案",
                "the league reviews, and reports its approval to the region",
            ),
            terms: &["组织项目评审", "自治区能源局备案"],
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
        "按批复核准（备案）；按批复建设，建设内容和股权结构不变",
        "filed and built as approved; no change of contents or shareholding",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-11-1",
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
        Rule {
            id: "thermal-flexibility-11-2",
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
    ],
};

pub(super) const ARTICLE_12: Article = Article {
    number: 12,
    summary: t("盟市监管建设并定期报送", "the league supervises and reports"),
    rules: &[Rule {
        id: "thermal-flexibility-12-1",
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
    summary: t(
        "改造由电网企业验收，重新签订并网调度协议，报自治区备案",
        "the grid company accepts the retrofit; the dispatch agreement is signed anew and reported to the region",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-13-1",
            title: t("改造验收", "acceptance of the retrofit"),
            summary: t("电网企业组织验收，每台机组都通过", "the grid company accepts every unit"),
            terms: &["电网企业组织验收"],
            stages: ACCEPTANCE,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.some_flexible_units();
                    let kinds = &[DocumentKind::RetrofitAcceptance];
                    check::at_hand(units.and_then(|units| facts.paper_on_units(kinds, &units)))
                },
            },
            remedy: t("完成改造验收", "complete the acceptance"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-13-2",
            title: t("重新签订调度协议", "dispatch agreement signed anew"),
            summary: t(
                "改造验收以后，每台机组重新签订并网调度协议",
                "after the acceptance, the dispatch agreement of every unit is signed anew",
            ),
            terms: &["重新签订并网调度协议"],
            stages: ACCEPTANCE,
            test: Test::Decide { limits: &[], decide: |facts, _| check::at_hand(facts.agreement_signed_anew()) },
            remedy: t("验收后重新签订协议", "sign the agreement anew after the acceptance"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-13-3",
            title: t("改造验收备案", "filing of the acceptance"),
            summary: t("验收和协议报自治区能源局备案", "acceptance and agreement are reported to the region"),
            terms: &["自治区能源局备案"],
            stages: ACCEPTANCE,
            test: Test::Papers(&[&[DocumentKind::RetrofitFiling]]),
            remedy: t("办理备案", "obtain the filing"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_14: Article = Article {
    number: 14,
    summary: t(
        "盟市组织验收新能源，通过后按已验收的改造规模安排并网",
        "the league accepts the new energy, which is then connected up to the accepted retrofit",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-14-1",
            title: t("新能源先验收后并网", "acceptance before connection"),
            summary: t(
                "新能源由盟市组织验收，通过之日或以后并网",
                "the league accepts the new energy, which is connected then or later",
            ),
            terms: &["盟市能源主管部门", "验收", "通过后", "并网"],
            stages: ACCEPTANCE,
            test: Test::Decide { limits: &[], decide: check::accepted_by_the_league },
            readings: &[reading::A_75],
            remedy: t("先通过验收再并网", "connect after the acceptance"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-14-2",
            title: t("并网不早于改造验收", "connection not before acceptance of the retrofit"),
            summary: t("改造验收之日或以后并网", "connected on the day of the acceptance of the retrofit or later"),
            terms: &["已验收", "改造", "并网"],
            stages: ACCEPTANCE,
            test: Test::Dates { order: Order::NotBefore, pairs: |facts| facts.connection_and_retrofit_acceptance() },
            readings: &[reading::A_75],
            remedy: t("改造验收后再并网", "connect after the acceptance of the retrofit"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-14-3",
            title: t("并网规模与验收的新增能力", "connected and accepted capability"),
            summary: t("并网的新能源至多为已验收的新增调节能力", "at most the accepted capability is connected"),
            terms: &["已验收的火电灵活性改造规模", "对应规模"],
            stages: ACCEPTANCE,
            test: Test::Decide {
                limits: &[Limit::at_most("1:1").by_reading("A-68")],
                decide: |facts, limits| {
                    let (connected, accepted) = (facts.connected_capacity(), facts.accepted_capability());
                    check::within(limits, &terms::CONNECTED_CAPACITY, connected, accepted)
                },
            },
            readings: &[reading::A_68],
            remedy: t("超出部分退出并网，或先完成更多改造", "take the excess off the grid, or retrofit further first"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-14-4",
            title: t("建设进度安排", "construction schedule"),
            summary: t(
                "改造和新能源的日期安排（条款未列名，核对所需）",
                "the schedule of retrofit and new energy; not named by the article, but needed to check it",
            ),
            terms: &["新能源建成后"],
            test: Test::Papers(&[&[DocumentKind::ConstructionSchedule]]),
            remedy: t("提供建设进度安排", "file the schedule"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_15: Article = Article {
    number: 15,
    summary: t(
        "按年度计划改造和建设；新能源超出改造规模的部分不并网，损失自负",
        "retrofit and new energy follow the annual plan; new energy beyond the retrofit is not connected, at the group's loss",
    ),
    rules: &[
        Rule {
            id: "thermal-flexibility-15-1",
            title: t("年度计划", "annual plan"),
            summary: t(
                "年度计划列有每台机组的改造和每个场址的新能源，没有计划外的建设",
                "the annual plan lists the retrofit of every unit and the new energy of every site, and nothing is built outside it",
            ),
            terms: &["年度计划", "机组灵活性改造", "新能源建设"],
            stages: &[Stage::Construction],
            test: Test::Decide { limits: &[], decide: check::follows_annual_plan },
            remedy: t("列入年度计划后再建设", "build after it is in the annual plan"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-15-2",
            title: t("新能源规模与批复的新增能力", "new energy and approved capability"),
            summary: t("新能源规模至多为批复的新增调节能力", "the new energy is at most the approved capability"),
            terms: &["超出灵活性改造规模", "新能源建设规模"],
            stages: &[Stage::Construction],
            test: Test::Decide {
                limits: &[Limit::at_most("1:1").by_reading("A-77")],
                decide: |facts, limits| {
                    let (capacity, approved) = (facts.new_energy_capacity(), facts.approved_added_capability());
                    check::within(limits, &terms::NEW_ENERGY_CAPACITY, capacity, approved)
                },
            },
            readings: &[reading::A_77],
            remedy: t("按批复的新增能力缩减新能源", "reduce the new energy to the approved capability"),
            targets: |facts, _| {
                let most = facts.approved_added_capability()?;
                Ok(vec![target(Direction::Lower, &terms::NEW_ENERGY_CAPACITY, most.figure())])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-15-3",
            title: t("超出改造规模的新能源", "new energy beyond the retrofit"),
            summary: t(
                "超出已验收改造规模的新能源不并网，也不申请并网",
                "new energy beyond the accepted retrofit is neither connected nor asked to be",
            ),
            terms: &["超出灵活性改造规模", "不予并网"],
            stages: &[Stage::Acceptance, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("1:1").by_reading("A-68")],
                decide: check::excess_is_not_connected,
            },
            readings: &[reading::A_68],
            remedy: t("撤回超出部分的并网申请", "withdraw the request for the excess"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-15-4",
            title: t("损失自负", "loss on the group"),
            summary: t(
                "超出部分造成的损失由发电集团承担；不要求承诺书",
                "the loss from the excess is the group's; no letter is asked for",
            ),
            terms: &["损失", "自行承担"],
            modality: Modality::Informative,
            stages: NEVER,
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_16: Article = Article {
    number: 16,
    summary: t(
        "无力实施的可申请终止，盟市收回规模",
        "who cannot build may ask to end the project; the league withdraws the scale",
    ),
    rules: &[Rule {
        id: "thermal-flexibility-16-1",
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
        id: "thermal-flexibility-17-1",
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
        id: "thermal-flexibility-18-1",
        title: t("解释与国家政策", "interpretation"),
        summary: t("由自治区能源局解释", "interpreted by the energy bureau of the region"),
        terms: &["负责解释", "国家政策"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};
