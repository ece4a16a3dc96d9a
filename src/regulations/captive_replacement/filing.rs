//! 第一章总则、第二章申报条件: articles 1 to 5.

use super::{NEVER, RETROFITTED, SAME_GROUP, conditions as check, readings as reading, t};
use crate::law::{Article, Direction, Limit, Modality, Rule, Target, Test};
use crate::project::{DocumentKind, Stage};
use crate::quantity::{Dimension, Figure};
use crate::regulations::common;
use crate::terms;

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "captive-replacement-1-1",
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
        "以新能源替代自备电厂原有供电；不供其他企业、不上网、不占用公网",
        "new energy in place of what the captive plant supplied; nothing to others, nothing to the grid, no use of the public grid",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-2-1",
            title: t("替代对象为自备机组", "captive units are replaced"),
            summary: t(
                "所列机组都是同一自备电厂的机组，已有供电",
                "every listed unit is of one captive plant that has supplied before",
            ),
            terms: &["自备电厂", "替代"],
            test: Test::Decide { limits: &[], decide: check::replaces_captive_units },
            remedy: t(
                "只列自备机组；公用机组按其他细则申报",
                "list captive units alone; file public units under another rule",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-2",
            title: t("新能源发电量与原有供电量", "generation and former supply"),
            summary: t(
                "新能源年发电量不多于自备电厂原有年供电量；多出的需论证",
                "the new energy generates no more in a year than the plant supplied; more is argued",
            ),
            terms: &["新能源所发电量", "替代", "原有供电量"],
            test: Test::Decide {
                limits: &[Limit::at_most("100%").by_words()],
                decide: check::replaces_what_was_supplied,
            },
            remedy: t("缩减新能源规模，或说明多出电量的去向", "reduce the new energy, or explain where the rest goes"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-3",
            title: t("自备电厂减少的供电量", "reduction of the plant's supply"),
            summary: t(
                "新能源送出多少，自备电厂少供多少；少减的需论证",
                "the plant supplies less by what the new energy delivers; a smaller reduction is argued",
            ),
            terms: &["替代", "原有供电量"],
            test: Test::Decide { limits: &[Limit::at_least("100%").by_words()], decide: check::plant_supplies_less },
            remedy: t("相应压减自备电厂供电，或说明原因", "let the plant supply less, or explain why not"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-4",
            title: t("向其他企业供电", "supply to other enterprises"),
            summary: t("新能源和自备电厂都不向其他企业供电", "neither new energy nor plant supplies other enterprises"),
            terms: &["均不得", "其他企业供电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::SOLD_ELSEWHERE,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.sold_elsewhere()?.figure()),
            },
            readings: &[reading::A_59_OTHERS],
            remedy: t("停止向其他企业供电", "stop supplying other enterprises"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-5",
            title: t("供关联企业电量", "supply to sister companies"),
            summary: t(
                "同一集团的其他法人也是其他企业；项目之前已有的供电需论证",
                "other legal persons of the group are other enterprises too; a supply of old is argued",
            ),
            terms: &["均不得", "其他企业供电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("0亿千瓦时").by_reading("A-59")],
                decide: check::supplies_no_sister,
            },
            readings: &[reading::A_59_SISTER],
            remedy: t(
                "停止供电，或证明是项目之前已有的",
                "stop the supply, or prove that it is older than the project",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-6",
            title: t("年上网电量", "yearly feed-in"),
            summary: t(
                "新能源和自备电厂都不向公网送电",
                "neither new energy nor plant sends energy to the public grid",
            ),
            terms: &["均不得", "不得向公网送电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::FEED_IN,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.annual_feed_in()?.figure()),
            },
            readings: &[reading::A_23],
            remedy: t("加装防逆流装置，或减少规模", "prevent reverse power, or reduce the capacity"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-7",
            title: t("最大反送功率", "largest export"),
            summary: t("逐时都不向公网反送", "no export to the public grid in any hour"),
            terms: &["不得向公网送电"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::MAX_EXPORT,
                limit: Limit::at_most("0万千瓦").by_words(),
                value: |facts| Ok(facts.largest_export()?.figure()),
            },
            readings: &[reading::A_23],
            remedy: t("加装防逆流装置，或减少规模", "prevent reverse power, or reduce the capacity"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-8",
            title: t("占用公网调峰资源", "use of public regulating resources"),
            summary: t(
                "不占用公网调峰资源；下网峰值或某些小时增加的需论证",
                "no public regulating resources are used; a rise of grid import at its peak or in some hours is argued",
            ),
            terms: &["不占用公网调峰资源"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("0万千瓦").by_words()],
                decide: check::uses_no_public_regulation,
            },
            remedy: t("以自备电厂或储能调节，不增加下网", "regulate with plant or storage, without more grid import"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-9",
            title: t("占用公网消纳空间", "use of public consumption room"),
            summary: t(
                "不占用公网消纳空间；年下网减少的需论证",
                "no public consumption room is used; a lower yearly grid import is argued",
            ),
            terms: &["不占用", "消纳空间"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_least("0亿千瓦时").by_words()],
                decide: check::uses_no_public_room,
            },
            remedy: t("以新能源替代自备电厂，而不是公网的电", "replace the plant's energy, not that of the grid"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-10",
            title: t("规模测算与消纳分析", "sizing and consumption study"),
            summary: t(
                "发电、供电增减的测算（条款未列名，核对所需）",
                "the calculation of generation and supply; not named by the article, but needed to check it",
            ),
            terms: &["新能源规模", "替代"],
            test: Test::Papers(&[&[DocumentKind::SizingStudy]]),
            remedy: t("提供规模测算与消纳分析", "file the study"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-11",
            title: t("不外供不上网声明", "statement on no supply and no feed-in"),
            summary: t(
                "不供其他企业、不上网的书面说明（条款未列名，核对所需）",
                "a written statement; not named by the article, but needed to check it",
            ),
            terms: &["其他企业供电", "不得向公网送电"],
            test: Test::Papers(&[&[DocumentKind::NoSupplyStatement]]),
            remedy: t("由新能源企业和自备电厂出具声明", "let new-energy company and plant sign the statement"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-2-12",
            title: t("深度灵活性改造", "deep flexibility retrofit"),
            summary: t("欢迎改造机组以增加调峰空间", "a retrofit for more regulating room is welcome"),
            terms: &["鼓励", "深度灵活性改造"],
            modality: Modality::Encouraged,
            test: Test::Decide { limits: &[], decide: |facts, _| Ok(common::met_if(facts.states_a_retrofit())) },
            ..Rule::PLAIN
        },
    ],
};

// 第二章 申报条件

pub(super) const ARTICLE_3: Article = Article {
    number: 3,
    summary: t(
        "机组能在最小技术出力下连续运行 6 小时以上，改造不降低调节速率",
        "units run for at least 6 h at minimum output; a retrofit does not lower the ramp rate",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-3-1",
            title: t("最小出力连续运行时长", "time at minimum output"),
            summary: t(
                "每台机组在最小技术出力下至少连续安全稳定运行 6 小时",
                "every unit runs safely for at least 6 h at its minimum technical output",
            ),
            terms: &["最小技术出力", "连续安全稳定运行", "6小时", "以上"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Limit {
                term: &terms::UNIT_MINIMUM_HOURS,
                limit: Limit::at_least("6小时"),
                value: |facts| facts.fewest_minimum_hours(&facts.units()?),
            },
            remedy: t(
                "提高最小技术出力或改造机组，并重新试验",
                "raise the minimum output or retrofit the unit, and test again",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-3-2",
            title: t("改造后 / 改造前调节速率", "ramp rate after / before"),
            summary: t("每台改造机组的调节速率不比改造前慢", "no retrofitted unit ramps slower than before"),
            terms: &["改造后机组调节速率", "不低于", "改造前"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: RETROFITTED,
            test: Test::Limit {
                term: &terms::RAMP_KEPT,
                limit: Limit::at_least("100%").by_words(),
                value: |facts| facts.lowest_ramp_kept(),
            },
            remedy: t("优化改造方案，恢复调节速率", "change the retrofit so that the ramp rate is kept"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-3-3",
            title: t("调峰能力试验报告", "test report"),
            summary: t(
                "最大、最小出力和时长、速率的试验报告，每台机组都有（条款未列名，核对所需）",
                "a test report on outputs, time and ramp rate of every unit; not named by the article, but needed to check it",
            ),
            terms: &["最小技术出力", "调节速率"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::paper_for_every_unit(facts, &[DocumentKind::CapabilityReport]),
            },
            remedy: t("委托试验单位出具每台机组的报告", "have every unit tested"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t(
        "同一法人或同一集团控股；规模以自备电厂调峰能力为上限，合计出力以其原最大出力为上限",
        "the same legal person or group; scale up to what the plant can regulate, combined output up to its original maximum",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-4-1",
            title: t("与自备电厂的关系", "relation to the captive plant"),
            summary: t(
                "新能源企业与自备电厂是同一法人，或由同一集团控股",
                "company of the new energy and plant are the same legal person, or controlled by the same group",
            ),
            terms: &["须是", "同一法人", "同一集团控股法人"],
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::same_person_or_group },
            remedy: t(
                "由自备电厂所属法人或同一集团的企业建设",
                "let the plant's legal person, or a company of its group, build it",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-2",
            title: t("集团持股比例", "share of the group"),
            summary: t(
                "集团在自备电厂和新能源企业的股份都过半；不过半的须证明实际控制",
                "the group holds more than half of both, or proves actual control",
            ),
            terms: &["同一集团控股法人"],
            stages: &[Stage::Application, Stage::Amendment],
            applies: SAME_GROUP,
            test: Test::Decide {
                limits: &[Limit::more_than("50%").by_reading("A-26")],
                decide: |facts, limits| check::group_controls(facts, limits, true),
            },
            readings: &[reading::A_26_PROOF, reading::A_26_HALF],
            remedy: t(
                "把持股比例提高到超过 50%，或提供表决权证明",
                "raise the share above 50%, or prove decisive voting rights",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-3",
            title: t("股权与控股证明", "shareholding papers"),
            summary: t(
                "证明法人和控股关系的材料（条款未列名，核对所需）",
                "papers on legal persons and control; not named by the article, but needed to check it",
            ),
            terms: &["控股法人"],
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Papers(&[&[DocumentKind::Shareholding]]),
            remedy: t("提供营业执照、章程、股权结构图等", "file licences, articles and the ownership chart"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-4",
            title: t("新能源规模", "scale of the new energy"),
            summary: t(
                "新能源规模至多等于自备电厂调峰能力：最大出力减最小技术出力",
                "new energy up to what the plant can regulate: its maximum output less its minimum technical output",
            ),
            terms: &["新能源规模", "不高于", "自备电厂调峰能力"],
            stages: &[Stage::Application, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::at_most("100%").by_words()],
                decide: |facts, limits| {
                    let heats = facts.heats();
                    let counted = check::with_existing(facts, facts.new_energy_capacity());
                    let capability = facts.regulating_capability();
                    heats?;
                    check::within_capability(limits, counted, capability)
                },
            },
            readings: &[reading::A_56_SCALE, reading::A_57, reading::A_29_SCALE, reading::A_53_SCALE],
            remedy: t(
                "缩减新能源规模，或改造机组增加调峰能力",
                "reduce the new energy, or retrofit units to regulate more",
            ),
            targets: check::mend_scale,
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-5",
            title: t("合计出力", "combined output"),
            summary: t(
                "新能源与自备电厂同时的合计出力至多等于自备电厂原最大出力",
                "new energy and plant together put out at most the plant's original maximum at any time",
            ),
            terms: &["合计出力", "不大于", "原自备电厂最大出力"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("100%").by_words()],
                decide: |facts, limits| {
                    let most = facts.original_maximum();
                    check::combined_output(facts, limits, check::OF_FILING, check::EARLIER, most)
                },
            },
            readings: &[reading::A_58, reading::A_56_OUTPUT, reading::A_29_OUTPUT, reading::A_53_OUTPUT],
            remedy: t(
                "缩减新能源规模，或在新能源大发时压减自备电厂出力",
                "reduce the new energy, or the plant's output when it is high",
            ),
            targets: |_, bound| {
                let to = Figure::whole(Dimension::Power, bound);
                Ok(vec![Target { direction: Direction::Lower, term: &terms::COMBINED_OUTPUT, to }])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-6",
            title: t("占用公网调峰资源（第四条）", "use of public regulating resources (article 4)"),
            summary: t(
                "申报条件重申不占用公网调峰资源，核对方法同第二条",
                "the filing conditions say again that no public regulating resources are used; tested as under article 2",
            ),
            terms: &["不得占用公网调峰资源"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide {
                limits: &[Limit::at_most("0万千瓦").by_words()],
                decide: check::uses_no_public_regulation,
            },
            remedy: t("以自备电厂或储能调节，不增加下网", "regulate with plant or storage, without more grid import"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-4-7",
            title: t("逐时合计出力分析", "hourly study of combined output"),
            summary: t(
                "合计出力、下网和反送的逐时分析（条款未列名，核对所需）",
                "an hourly study of output, grid import and export; not named by the article, but needed to check it",
            ),
            terms: &["合计出力"],
            test: Test::Papers(&[&[DocumentKind::CombinedOutput]]),
            remedy: t("提供逐时合计出力分析", "file the hourly study"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t(
        "新能源和接入工程取得限制性排查文件；自备电厂承诺自担弃电风险",
        "screening papers for new energy and connection works; the plant promises to bear the risk of curtailment",
    ),
    rules: &[
        Rule {
            id: "captive-replacement-5-1",
            title: t("限制性排查文件（新能源）", "screening papers (new energy)"),
            summary: t("新能源场址没有限制性因素", "the site is free of restrictions"),
            terms: &["新能源项目", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::SiteScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "captive-replacement-5-2",
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
            id: "captive-replacement-5-3",
            title: t("自备电厂的承诺", "commitment of the captive plant"),
            summary: t(
                "自备电厂书面承诺，负荷停运或调峰不足造成的弃电由自己承担",
                "the plant promises in writing to bear curtailment from lost load or regulation",
            ),
            terms: &["燃煤自备电厂应出具正式承诺", "自行承担风险"],
            test: Test::Decide { limits: &[], decide: check::commitment_of_plant },
            readings: &[reading::A_36, reading::A_37],
            remedy: t(
                "由燃煤自备电厂签署承诺书，并填写签署方",
                "have the captive plant sign the letter, and name the signer",
            ),
            ..Rule::PLAIN
        },
    ],
};
