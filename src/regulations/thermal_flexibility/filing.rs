//! 第一章总则、第二章申报条件: articles 1 to 4.

use super::{
    FILING_AND_ACCEPTANCE, IN_SERVICE, NEVER, NEW_HEATING, RETROFITTED, RETROFITTED_HEATING, UNDER_CONSTRUCTION,
    WITH_AGREEMENT, conditions as check, readings as reading, t,
};
use crate::facts::{Before, HeatingFrom, Season};
use crate::law::{Article, Limit, Modality, Rule, Test};
use crate::project::{DocumentKind, UnitStatus};
use crate::regulations::common;
use crate::terms;

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "thermal-flexibility-1-1",
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
    summary: t("适用于公用燃煤电厂，自备电厂除外", "for public coal plants; captive plants are left out"),
    rules: &[
        Rule {
            id: "thermal-flexibility-2-1",
            title: t("公用电厂", "public plants"),
            summary: t(
                "每台机组都属公用电厂，不属自备电厂",
                "every unit belongs to a public plant, none to a captive one",
            ),
            terms: &["燃煤电厂", "不含自备电厂"],
            test: Test::Decide { limits: &[], decide: check::public_plants },
            readings: &[reading::A_61],
            remedy: t(
                "自备电厂按燃煤自备电厂可再生能源替代申报",
                "file captive plants under the rule for captive plants",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-2-2",
            title: t("电厂类型证明", "papers on the kind of plant"),
            summary: t(
                "电厂类型证明、电力业务许可证或并网调度协议，每台机组都有（条款未列名，核对所需）",
                "proof of the kind of plant, power licence or dispatch agreement for every unit; not named by the article, but needed to check it",
            ),
            terms: &["燃煤电厂"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let kinds =
                        &[DocumentKind::PlantPapers, DocumentKind::PowerLicence, DocumentKind::DispatchAgreement];
                    check::at_hand(facts.units().and_then(|units| facts.paper_on_units(kinds, &units)))
                },
            },
            remedy: t("提供电厂类型证明", "file proof of the kind of plant"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_3: Article = Article {
    number: 3,
    summary: t(
        "按新增调节能力建新能源，不加重系统调峰，煤电与新能源联营",
        "new energy by the added capability, without more stress on the system, in joint operation with coal",
    ),
    rules: &[Rule {
        id: "thermal-flexibility-3-1",
        title: t("原则", "principles"),
        summary: t("由第四条第七项、第五条和第六条落实", "carried out by article 4 item 7 and articles 5 and 6"),
        terms: &["新增调节能力", "系统调峰压力", "实质性联营"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

// 第二章 申报条件

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t(
        "八项条件同时满足：机组合规、指标达标、年限、现役与在建的调节能力、最小出力时长和改造前后、新增能力、场址与排查",
        "eight conditions at once: standing, indicators, age, capability of units in service and under construction, hours at minimum output and figures before and after, added capability, sites and screening",
    ),
    rules: &[
        // 第一项
        Rule {
            id: "thermal-flexibility-4-1",
            title: t("机组合规情况", "standing of the units"),
            summary: t(
                "没有列入淘汰限制目录或关停范围、应急备用、未批先建的机组",
                "no unit is in the catalogue of obsolete plants, listed for closure, in emergency reserve or built without approval",
            ),
            terms: &["淘汰限制目录", "关停", "应急备用电源", "未批先建"],
            test: Test::Decide { limits: &[], decide: check::regular_standing },
            remedy: t("换用合规的机组", "use units in regular standing"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-2",
            title: t("机组合规证明", "papers on the standing"),
            summary: t("证明上述情况的材料，每台机组都有", "papers that show it, for every unit"),
            terms: &["淘汰限制目录", "关停"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.units();
                    check::at_hand(units.and_then(|units| facts.paper_on_units(&[DocumentKind::UnitStanding], &units)))
                },
            },
            remedy: t("提供核准文件和不在关停、淘汰之列的证明", "file approval and proof of standing"),
            ..Rule::PLAIN
        },
        // 第二项
        Rule {
            id: "thermal-flexibility-4-3",
            title: t("煤耗、污染物、水耗指标", "coal use, emissions and water use"),
            summary: t(
                "指标达到国家和自治区要求，每台机组都有证明；数值由其他文件规定",
                "indicators meet national and regional requirements, proven for every unit; the figures stand in other documents",
            ),
            terms: &["供电煤耗", "污染物排放", "水耗", "指标达到"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.units();
                    check::at_hand(
                        units.and_then(|units| facts.paper_on_units(&[DocumentKind::UnitIndicators], &units)),
                    )
                },
            },
            remedy: t("提供达标证明；不达标的先改造", "file the proof; mend what falls short first"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-4",
            title: t("最大可调出力与调度协议", "maximum output and dispatch agreement"),
            summary: t(
                "现役机组最大可调出力达到并网调度协议的最大出力",
                "the maximum output of units in service reaches that of the dispatch agreement",
            ),
            terms: &["最大可调出力", "达到", "并网调度协议", "最大出力"],
            stages: FILING_AND_ACCEPTANCE,
            applies: IN_SERVICE,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    check::reached(&facts.maxima_against_agreement(&facts.units_of(UnitStatus::InService)?)?)
                },
            },
            readings: &[reading::A_69],
            remedy: t("恢复出力，或与电网企业重新约定", "restore the output, or agree anew with the grid company"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-5",
            title: t("最大可调出力与铭牌值", "maximum output and nameplate"),
            summary: t(
                "在建机组最大可调出力达到铭牌值",
                "the maximum output of units under construction reaches the nameplate",
            ),
            terms: &["新建机组", "应达到铭牌值"],
            stages: FILING_AND_ACCEPTANCE,
            applies: UNDER_CONSTRUCTION,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    check::reached(&facts.maxima_against_rated(&facts.units_of(UnitStatus::UnderConstruction)?)?)
                },
            },
            readings: &[reading::A_78],
            remedy: t("按铭牌值设计", "design for the nameplate"),
            ..Rule::PLAIN
        },
        // 第三项
        Rule {
            id: "thermal-flexibility-4-6",
            title: t("机组已运行年限", "age of the units"),
            summary: t(
                "现役机组到申报之日原则上至多运行 20 年",
                "units in service have in principle run for at most 20 years on the day of filing",
            ),
            terms: &["已运行年限", "原则上", "不超过", "20年"],
            modality: Modality::InPrinciple,
            applies: IN_SERVICE,
            test: Test::Limit {
                term: &terms::UNIT_AGE,
                limit: Limit::at_most("20年"),
                value: |facts| facts.oldest_unit_age(facts.day_of_filing()),
            },
            readings: &[reading::A_55],
            remedy: t("换用较新的机组，或论证", "use younger units, or argue"),
            ..Rule::PLAIN
        },
        // 第四项
        Rule {
            id: "thermal-flexibility-4-7",
            title: t("现役供热工况调节能力 / 额定容量", "heating-mode capability, in service"),
            summary: t(
                "现役机组改造后，供热工况调节能力大于额定容量的 60%",
                "after the retrofit, units in service regulate more than 60% of rated capacity in heating mode",
            ),
            terms: &["现役机组", "供热工况", "超过", "60%"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED_HEATING,
            test: Test::Limit {
                term: &terms::HEATING_CAPABILITY,
                limit: Limit::more_than("60%"),
                value: |facts| check::heating_share(facts, UnitStatus::InService, HeatingFrom::HeatingMaximum),
            },
            readings: &[reading::A_62_IN_SERVICE, reading::A_78_HEATING],
            remedy: t("降低供热工况最小出力", "lower the minimum output in heating mode"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-8",
            title: t("现役纯凝工况调节能力 / 额定容量", "condensing-mode capability, in service"),
            summary: t(
                "现役机组改造后，纯凝工况调节能力大于额定容量的 70%",
                "after the retrofit, units in service regulate more than 70% of rated capacity in condensing mode",
            ),
            terms: &["现役机组", "纯凝工况", "超过", "70%"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED,
            test: Test::Limit {
                term: &terms::CONDENSING_CAPABILITY,
                limit: Limit::more_than("70%"),
                value: |facts| check::condensing_share(facts, UnitStatus::InService),
            },
            readings: &[reading::A_78_CONDENSING],
            remedy: t("降低最小技术出力", "lower the minimum technical output"),
            ..Rule::PLAIN
        },
        // 第五项
        Rule {
            id: "thermal-flexibility-4-9",
            title: t("在建供热工况调节能力 / 额定容量", "heating-mode capability, under construction"),
            summary: t(
                "核准在建机组供热工况调节能力大于额定容量的 65%",
                "units under construction regulate more than 65% of rated capacity in heating mode",
            ),
            terms: &["核准在建机组", "供热工况", "超过", "65%"],
            stages: FILING_AND_ACCEPTANCE,
            applies: NEW_HEATING,
            test: Test::Limit {
                term: &terms::HEATING_CAPABILITY,
                limit: Limit::more_than("65%"),
                value: |facts| check::heating_share(facts, UnitStatus::UnderConstruction, HeatingFrom::HeatingMaximum),
            },
            readings: &[reading::A_62_NEW, reading::A_78],
            remedy: t("降低供热工况最小出力", "lower the minimum output in heating mode"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-10",
            title: t("在建纯凝工况调节能力 / 额定容量", "condensing-mode capability, under construction"),
            summary: t(
                "核准在建机组纯凝工况调节能力大于额定容量的 75%",
                "units under construction regulate more than 75% of rated capacity in condensing mode",
            ),
            terms: &["核准在建机组", "纯凝工况", "超过", "75%"],
            stages: FILING_AND_ACCEPTANCE,
            applies: UNDER_CONSTRUCTION,
            test: Test::Limit {
                term: &terms::CONDENSING_CAPABILITY,
                limit: Limit::more_than("75%"),
                value: |facts| check::condensing_share(facts, UnitStatus::UnderConstruction),
            },
            readings: &[reading::A_78],
            remedy: t("降低最小技术出力", "lower the minimum technical output"),
            ..Rule::PLAIN
        },
        // 第六项
        Rule {
            id: "thermal-flexibility-4-11",
            title: t("最小出力连续运行时长", "hours at minimum output"),
            summary: t(
                "每台机组在最小技术出力下至少连续安全运行 6 小时",
                "every unit runs safely at minimum technical output for at least 6 h",
            ),
            terms: &["最小技术出力", "6小时", "以上"],
            stages: FILING_AND_ACCEPTANCE,
            test: Test::Limit {
                term: &terms::UNIT_MINIMUM_HOURS,
                limit: Limit::at_least("6小时"),
                value: |facts| facts.fewest_minimum_hours(&facts.units()?),
            },
            remedy: t("改造到能连续运行 6 小时", "retrofit until 6 h are reached"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-12",
            title: t("改造后调节速率", "ramp rate after"),
            summary: t("调节速率至少保持改造前水平", "the ramp rate is at least that of before"),
            terms: &["改造后", "调节速率", "不低于改造前"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    check::reached(&facts.ramps_against_before(&facts.flexible_units_of(UnitStatus::InService)?)?)
                },
            },
            remedy: t("提高改造后的调节速率", "raise the ramp rate after the retrofit"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-13",
            title: t("改造后最大可调出力", "maximum output after"),
            summary: t("最大可调出力至少保持改造前水平", "the maximum output is at least that of before"),
            terms: &["改造后", "最大可调出力", "不低于改造前"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    check::reached(&facts.maxima_against_before(&facts.flexible_units_of(UnitStatus::InService)?)?)
                },
            },
            remedy: t("保持最大可调出力", "keep the maximum output"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-14",
            title: t("改造后供热量", "heat supply after"),
            summary: t("供热量至少保持改造前水平", "the heat supply is at least that of before"),
            terms: &["改造后", "供热量", "不低于改造前"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED_HEATING,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::reached(&facts.heat_against_before(&check::retrofitted_heating(facts)?)?),
            },
            remedy: t("保持供热能力", "keep the heat supply"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-15",
            title: t("改造后热电比", "heat-to-power ratio after"),
            summary: t(
                "同一额定供热工况下，热电比至少保持改造前水平",
                "at the same rated heating condition, the heat-to-power ratio is at least that of before",
            ),
            terms: &["改造后", "热电比", "不低于改造前"],
            stages: FILING_AND_ACCEPTANCE,
            applies: RETROFITTED_HEATING,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::reached(&facts.ratios_against_before(&check::retrofitted_heating(facts)?)?),
            },
            readings: &[reading::A_67],
            remedy: t("按同一额定供热工况比较并保持", "compare at the same condition, and keep the ratio"),
            ..Rule::PLAIN
        },
        // 第七项
        Rule {
            id: "thermal-flexibility-4-16",
            title: t("新增能力覆盖新能源全寿命", "capability over the whole new-energy life"),
            summary: t(
                "新增调节能力从新能源投产起一直有效到其期满",
                "the added capability is there from the start of the new energy to its end",
            ),
            terms: &["新增调节能力", "全寿命周期", "有效"],
            test: Test::Decide { limits: &[], decide: check::capability_lasts },
            readings: &[reading::A_31],
            remedy: t("提供延寿或替代方案，或换用寿命更长的机组", "plan to extend or replace, or use units that last"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-17",
            title: t("新增调节能力", "added capability"),
            summary: t(
                "改造后总的调节能力减改造前协议约定的，新建机组减一半额定容量，应有新增",
                "whole capability less what was agreed before, or half of rated capacity for new units; something must be added",
            ),
            terms: &["新增调节能力", "等于", "减去改造前", "50%"],
            stages: FILING_AND_ACCEPTANCE,
            test: Test::Limit {
                term: &terms::ADDED_CAPABILITY,
                limit: Limit::more_than("0万千瓦").by_words(),
                value: |facts| Ok(facts.added_capability_in(Season::Smaller, Before::TAKEN)?.figure()),
            },
            readings: &[reading::A_64_ADDED, reading::A_63_ADDED, reading::A_78_ADDED],
            remedy: t("加大改造深度", "retrofit further"),
            ..Rule::PLAIN
        },
        // 第八项
        Rule {
            id: "thermal-flexibility-4-18",
            title: t("盟市场址意见", "consent of the league to the sites"),
            summary: t("每个场址都有盟市的同意意见", "every site has the consent of the league"),
            terms: &["场址", "盟市", "同意意见"],
            test: Test::Decide { limits: &[], decide: |facts, _| check::consent_of_leagues(facts) },
            remedy: t("取得盟市的同意意见", "obtain the consent of the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-19",
            title: t("电网场址意见", "consent of the grid company to the sites"),
            summary: t("每个场址都有电网企业的同意意见", "every site has the consent of the grid company"),
            terms: &["场址", "电网企业", "同意意见"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::at_hand(facts.paper_on_sites(&[DocumentKind::GridSiteConsent])),
            },
            remedy: t("取得电网企业的同意意见", "obtain the consent of the grid company"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-20",
            title: t("限制性排查文件（新能源）", "screening papers (new energy)"),
            summary: t("新能源场址没有限制性因素", "the sites are free of restrictions"),
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
            id: "thermal-flexibility-4-21",
            title: t("限制性排查文件（拟接入线路）", "screening papers (line)"),
            summary: t("拟接入线路没有限制性因素", "the line is free of restrictions"),
            terms: &["拟接入线路", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::screening(facts, &[DocumentKind::LineScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        // 第二至七项的依据
        Rule {
            id: "thermal-flexibility-4-22",
            title: t("改造前的并网调度协议", "dispatch agreement from before"),
            summary: t(
                "现役机组的最大出力和改造前调节能力以协议为据，每台都有",
                "the agreement shows maximum output and capability from before, for every unit in service",
            ),
            terms: &["并网调度协议"],
            applies: WITH_AGREEMENT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.units_with_agreement()?;
                    check::at_hand(facts.paper_on_units(&[DocumentKind::DispatchAgreement], &units))
                },
            },
            remedy: t("提供并网调度协议", "file the dispatch agreement"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-23",
            title: t("调节能力的设计或试验报告", "design or test of the capability"),
            summary: t(
                "两种工况的调节能力、最小出力时长、调节速率和供热都有依据，每台都有",
                "papers on the capability in both modes, hours at minimum output, ramp and heat, for every unit",
            ),
            terms: &["调节能力", "最小技术出力"],
            stages: FILING_AND_ACCEPTANCE,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.some_flexible_units();
                    let kinds = &[DocumentKind::CapabilityReport];
                    check::at_hand(units.and_then(|units| facts.paper_on_units(kinds, &units)))
                },
            },
            remedy: t("提供设计文件或试验报告", "file the design or the test report"),
            ..Rule::PLAIN
        },
        Rule {
            id: "thermal-flexibility-4-24",
            title: t("机组寿命证明", "papers on the life of the units"),
            summary: t(
                "投产日期和剩余寿命的证明，每台都有（条款未列名，核对第三、七项所需）",
                "proof of commissioning and remaining life for every unit; not named by the article, but needed to check items 3 and 7",
            ),
            terms: &["已运行年限", "全寿命周期"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    let units = facts.units();
                    check::at_hand(units.and_then(|units| facts.paper_on_units(&[DocumentKind::UnitLife], &units)))
                },
            },
            remedy: t("提供投产和寿命的证明", "file proof of commissioning and life"),
            ..Rule::PLAIN
        },
    ],
};
