//! 内政办发〔2024〕6号，一: what must be settled before a new-energy project is filed for the plan.

use jiff::civil::date;

use super::{EVERY_KIND, t};
use crate::law::{Applies, Class, Layer, Otherwise, Provision, Reading, Rule, Test};
use crate::project::{DocumentKind, GridType};

const A_73: Reading = Reading {
    id: "A-73",
    class: Class::Default,
    question: t("纳规前的条件是否约束六类项目", "do the conditions before planning bind these six kinds"),
    taken: t(
        "约束，但不是细则条款，另列结论",
        "they do, but apart from the regulation and with a conclusion of their own",
    ),
    because: t("该文件不区分新能源项目的类别", "the text makes no difference between kinds of new-energy project"),
    otherwise: &[Otherwise::told("只约束保障性项目", "only projects with guaranteed purchase")],
};

pub(super) static LAYER: Layer = Layer {
    id: "siting",
    name: t("前期工作深度", "preliminary work"),
    title: t(
        "关于加快新能源和电网工程审批建设若干措施的通知",
        "notice on speeding up approval and construction of new-energy and grid projects",
    ),
    number: "内政办发〔2024〕6号",
    issued: "2024-02-08",
    applies: Applies {
        to: t("2024 年 2 月 8 日及以后申报的项目", "projects filed on 8 February 2024 or later"),
        when: |facts| Ok(facts.is_filed_since(date(2024, 2, 8))),
    },
    provisions: &[Provision {
        clause: t("一", "item 1"),
        kinds: EVERY_KIND,
        summary: t(
            "申报前场址落实、敏感因素排查有文件、投资已决策或承诺、电网已出接入意见",
            "before filing: site settled, screening papers, investment decided or promised, opinion of the grid company",
        ),
        rules: &[
            Rule {
                id: "siting-1",
                title: t("拟选场址已落实", "site settled"),
                summary: t("有材料说明场址已经落实", "a paper shows that the site is settled"),
                terms: &["新能源项目", "申报纳规前", "落实拟选场址"],
                test: Test::Papers(&[&[
                    DocumentKind::SiteSelection,
                    DocumentKind::LandRight,
                    DocumentKind::LeagueSiteConsent,
                ]]),
                readings: &[A_73],
                remedy: t("提供场址落实文件", "file the papers that settle the site"),
                ..Rule::PLAIN
            },
            Rule {
                id: "siting-2",
                title: t("敏感因素排查", "screening of sensitive factors"),
                summary: t(
                    "排查完成，支持性文件在；与场址限制性排查文件为同一批材料",
                    "done and supported by papers; the screening papers of the site serve",
                ),
                terms: &["敏感因素排查", "支持性文件"],
                test: Test::Papers(&[&[DocumentKind::SiteScreening]]),
                readings: &[A_73],
                remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
                ..Rule::PLAIN
            },
            Rule {
                id: "siting-3",
                title: t("投资决策或承诺函", "investment decision or commitment"),
                summary: t("投资已决策，或出具承诺函", "the investment is decided, or a letter promises it"),
                terms: &["投资决策", "落实投资承诺函"],
                test: Test::Papers(&[&[DocumentKind::InvestmentDecision, DocumentKind::InvestmentCommitment]]),
                readings: &[A_73],
                remedy: t(
                    "提供投资决策文件，或落实投资承诺函",
                    "file the investment decision, or the commitment letter",
                ),
                ..Rule::PLAIN
            },
            Rule {
                id: "siting-4",
                title: t("电网接入系统意见", "opinion of the grid company"),
                summary: t("电网企业已就接入系统出具意见", "the grid company has given its opinion on the connection"),
                terms: &["电网企业", "接入系统意见"],
                applies: Applies {
                    to: t("接入公用电网的项目", "projects tied to the public grid"),
                    // A project that does not say it is off-grid is taken to be connected.
                    when: |facts| Ok(facts.declared_grid_type() != Some(GridType::OffGrid)),
                },
                test: Test::Papers(&[&[DocumentKind::ConnectionOpinion]]),
                readings: &[A_73],
                remedy: t("取得电网企业的接入系统意见", "obtain the opinion of the grid company"),
                ..Rule::PLAIN
            },
        ],
    }],
};
