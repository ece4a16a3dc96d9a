//! 内蒙古自治区风光制氢一体化项目实施细则 2023 年修订版（试行）: wind-solar hydrogen.
//!
//! The articles stand in the order of the text. Where its words can be read in more than one way, the reading taken is in
//! `hydrogen/readings.rs`, under the number it has in the list of readings. The boundary cases are in `hydrogen.cases.md`.

mod conditions;
mod readings;

use super::t;
use crate::law::{Applies, Article, Direction, Limit, Modality, Order, Regulation, Rule, Target, Test, WhyNot};
use crate::project::{DocumentKind, GridType, Part, RegulationKind, Stage, WaterSource};
use crate::quantity::{Decimal, Dimension, Figure};
use crate::terms::{self, Term};
use conditions as check;
use readings as reading;

/// The boundary cases of this regulation, written by hand from the text.
pub const CASES: &str = include_str!("hydrogen.cases.md");

/// The parts that article 2 names.
const NAMED_PARTS: &[Part] = &[Part::Source, Part::Network, Part::Hydrogen, Part::Storage];

/// Water that the ban of article 4 may reach: groundwater itself, and water drawn from wells under another name.
const WELL_WATER: &[WaterSource] = &[WaterSource::Ground, WaterSource::Brackish, WaterSource::PublicSupplyFromWells];

const ON_GRID: Applies =
    Applies { to: t("并网型项目", "on-grid projects"), when: |facts| Ok(facts.grid_type()? == GridType::OnGrid) };
const OFF_GRID: Applies = Applies {
    to: t("离网型项目", "off-grid projects"),
    when: |facts| Ok(facts.grid_type()? == GridType::OffGrid),
};
const IN_PHASES: Applies =
    Applies { to: t("分期投产项目", "projects in phases"), when: |facts| Ok(facts.is_phased()) };
const SEVERAL_LEAGUES: Applies =
    Applies { to: t("跨盟市项目", "projects in several leagues"), when: |facts| Ok(1 < facts.leagues()?.len()) };
const WITH_STORAGE: Applies =
    Applies { to: t("配置电储能的项目", "projects with storage"), when: |facts| facts.has_storage() };
const NEEDS_RESERVE: Applies = Applies {
    to: t("需要公用电网备用的并网型项目", "on-grid projects that want reserve"),
    when: |facts| Ok(facts.grid_type()? == GridType::OnGrid && !facts.reserve_need()?.is_zero()),
};
const SEPARATE_APPLICATION: Applies = Applies {
    to: t("与新建氢能应用项目分别备案的项目", "projects filed apart from a new hydrogen-application project"),
    when: check::application_is_filed_separately,
};

const FROM_APPROVAL: &[Stage] = &[Stage::Construction, Stage::Acceptance, Stage::Operation];
const NEVER: &[Stage] = &[];

/// The regulation.
pub(super) static REGULATION: Regulation = Regulation {
    kind: RegulationKind::Hydrogen,
    title: t("内蒙古自治区风光制氢一体化项目实施细则", "implementing rule for wind-solar hydrogen projects"),
    edition: t("2023 年修订版（试行）", "2023 revision (trial)"),
    number: "内能新能字〔2023〕1071号",
    transition: 22,
    articles: &[
        ARTICLE_1, ARTICLE_2, ARTICLE_3, ARTICLE_4, ARTICLE_5, ARTICLE_6, ARTICLE_7, ARTICLE_8, ARTICLE_9, ARTICLE_10,
        ARTICLE_11, ARTICLE_12, ARTICLE_13, ARTICLE_14, ARTICLE_15, ARTICLE_16, ARTICLE_17, ARTICLE_18, ARTICLE_19,
        ARTICLE_20, ARTICLE_21, ARTICLE_22, ARTICLE_23,
    ],
};

// 第一章 总则

const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "hydrogen-1-1",
        title: t("制定依据", "legal basis"),
        summary: t("依据自治区 2022 年的两份文件制定", "rests on two documents of the region of 2022"),
        terms: &["19号", "15号"],
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

const ARTICLE_2: Article = Article {
    number: 2,
    summary: t(
        "源、网、制氢、储各部分同一方控股，一个市场主体，同一法人经营",
        "one controller for source, network, hydrogen and storage; one market entity; one legal person",
    ),
    rules: &[
        Rule {
            id: "hydrogen-2-1",
            title: t("各部分同一控股方", "one controller of all parts"),
            summary: t(
                "电源、电网、制氢、储能由同一投资主体控股，租赁的不算",
                "source, network, hydrogen and storage have the same controller; leased parts do not count",
            ),
            terms: &["同一投资主体", "控股", "电源", "电网", "制氢", "储能"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::one_controller },
            readings: &[reading::A_13, reading::A_27],
            remedy: t("由同一投资主体控股并自有各部分", "let one investor control and own every part"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-2-2",
            title: t("各部分最低控股比例", "lowest controlling share"),
            summary: t("控股比例过半；不过半的须证明实际控制", "a share of more than half, or proof of actual control"),
            terms: &["控股"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            test: check::CONTROL_BY_SHARE_OR_PROOF,
            readings: &[reading::A_26_PROOF, reading::A_26_HALF],
            remedy: t(
                "把控股比例提高到 50% 以上，或提供表决权证明",
                "raise the share above 50%, or prove decisive voting rights",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-2-3",
            title: t("同一法人所有并运营", "one legal person owns and operates"),
            summary: t(
                "建设和运行期间由同一法人统一经营",
                "the same legal person runs everything during construction and operation",
            ),
            terms: &["同一法人", "市场主体"],
            stages: &[Stage::Application, Stage::Construction, Stage::Acceptance, Stage::Operation],
            test: Test::Decide { limits: &[], decide: check::one_legal_person },
            readings: &[reading::A_30],
            remedy: t("由同一法人所有并运营各部分", "let one legal person own and operate every part"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-2-4",
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
            id: "hydrogen-2-5",
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

// 第二章 申报条件

const ARTICLE_3: Article = Article {
    number: 3,
    summary: t("落实用氢场景并提供消纳协议", "a secured use for the hydrogen and an off-take agreement"),
    rules: &[
        Rule {
            id: "hydrogen-3-1",
            title: t("氢气消纳协议", "hydrogen off-take agreement"),
            summary: t(
                "申报时用氢场景已落实，并有消纳协议",
                "at filing the use of the hydrogen is secured by an off-take agreement",
            ),
            terms: &["氢气应用场景", "氢气消纳协议", "须"],
            test: Test::Decide { limits: &[], decide: check::hydrogen_use_and_agreement },
            remedy: t("与用氢企业签订消纳协议后随方案提交", "sign an off-take agreement with the buyer and file it"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-3-2",
            title: t("协议用氢量 / 年制氢量", "contracted / planned hydrogen"),
            summary: t("消纳协议覆盖全部制氢量", "the agreement covers the whole output"),
            terms: &["氢气消纳协议"],
            test: Test::Limit {
                term: &terms::CONTRACTED_SHARE,
                limit: Limit::at_least("100%").by_reading("A-39"),
                value: |facts| {
                    let (contracted, output) = (facts.contracted_hydrogen(), facts.hydrogen_output());
                    facts.over(Dimension::Share, &terms::CONTRACTED_SHARE, contracted, output)
                },
            },
            readings: &[reading::A_39],
            remedy: t("补签消纳协议，或说明其余氢气去向", "contract the rest, or explain where it goes"),
            targets: |facts, _| {
                let output = facts.hydrogen_output()?;
                Ok(vec![target(Direction::Raise, &terms::DOCUMENT_QUANTITY, output.figure())])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-3-3",
            title: t("自身具备用氢场景", "own hydrogen use"),
            summary: t("欢迎自己用氢的企业建设", "owners with their own use are welcome"),
            terms: &["鼓励", "用氢场景"],
            modality: Modality::Encouraged,
            test: Test::Decide { limits: &[], decide: |facts, _| Ok(check::met_if(facts.uses_hydrogen_itself()?)) },
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_4: Article = Article {
    number: 4,
    summary: t("优先用非常规水源，不得用地下水制氢", "unconventional water first, no groundwater for hydrogen"),
    rules: &[
        Rule {
            id: "hydrogen-4-1",
            title: t("地下水用量", "groundwater use"),
            summary: t("制氢不取用地下水", "no groundwater is taken for hydrogen"),
            terms: &["禁止", "地下水"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Limit {
                term: &terms::GROUNDWATER,
                limit: Limit::at_most("0立方米").by_words(),
                value: |facts| Ok(facts.water_from(WELL_WATER)?.figure()),
            },
            readings: &[reading::A_38],
            remedy: t("改用再生水、矿井水等水源", "use reclaimed water, mine water or the like"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-4-2",
            title: t("水源证明", "water-source papers"),
            summary: t(
                "证明水源不是地下水的材料（条款未列名，核对所需）",
                "papers that show the source; not named by the article, but needed to check it",
            ),
            terms: &["地下水"],
            stages: &[Stage::Application, Stage::Operation],
            test: Test::Decide { limits: &[], decide: check::water_papers },
            remedy: t(
                "提供水资源论证、取水许可或供水协议",
                "file the water assessment, the abstraction permit or the supply agreement",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-4-3",
            title: t("非常规水源", "unconventional water"),
            summary: t("欢迎用非常规水源制氢", "unconventional water is welcome"),
            terms: &["鼓励", "非常规水源"],
            modality: Modality::Encouraged,
            test: Test::Decide { limits: &[], decide: check::unconventional_water },
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_5: Article = Article {
    number: 5,
    summary: t("分并网型和离网型，确定后不再变", "on-grid or off-grid, fixed once set"),
    rules: &[
        Rule {
            id: "hydrogen-5-1",
            title: t("并网类型已声明", "type declared"),
            summary: t("申报时说明是并网型还是离网型", "the filing says which of the two it is"),
            terms: &["并网型", "离网型"],
            test: Test::Decide { limits: &[], decide: |facts, _| facts.grid_type().map(|_| check::met_if(true)) },
            remedy: t("在方案中写明类型", "state the type"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-5-2",
            title: t("类型与批复一致", "type as approved"),
            summary: t("变更不得改变类型", "an amendment must not change the type"),
            terms: &["一经确定不能调整"],
            stages: &[Stage::Amendment],
            test: Test::Decide { limits: &[], decide: check::type_as_approved },
            readings: &[reading::A_45],
            remedy: t("保持批复类型，或按新项目重新申报", "keep the approved type, or file a new project"),
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_6: Article = Article {
    number: 6,
    summary: t(
        "并网型：新能源规模以制氢用电的 1.2 倍为上限；整体接入，界面清晰；备用先谈妥",
        "on-grid: at most 1.2 times the energy hydrogen needs; one unit with a clear interface; reserve agreed beforehand",
    ),
    rules: &[
        Rule {
            id: "hydrogen-6-1",
            title: t("新能源年可发电量 / 制氢所需电量", "potential generation / energy for hydrogen"),
            summary: t(
                "新能源年可发电量至多为制氢所需电量的 1.2 倍",
                "potential generation is at most 1.2 times the energy needed for hydrogen",
            ),
            terms: &["并网型", "不超过", "制氢所需电量", "1.2倍", "新能源规模"],
            stages: &[Stage::Application, Stage::Amendment],
            applies: ON_GRID,
            test: Test::Limit {
                term: &terms::SCALE_RATIO,
                limit: Limit::at_most("1.2倍"),
                value: |facts| {
                    let (potential, required) = (facts.potential_with_existing(), facts.required_energy());
                    facts.over(Dimension::Multiple, &terms::SCALE_RATIO, potential, required)
                },
            },
            readings: &[
                reading::A_04_ENERGY,
                reading::A_04_CURTAILED,
                reading::A_05,
                reading::A_06,
                reading::A_29,
                reading::A_53,
            ],
            remedy: t("缩减新能源规模，或增加制氢", "reduce the new energy, or produce more hydrogen"),
            targets: check::mend_scale,
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-6-2",
            title: t("与公用电网的分界面", "interface with the public grid"),
            summary: t(
                "项目整体接入，与公用电网的物理分界清晰",
                "one unit with a clear physical boundary to the public grid",
            ),
            terms: &["整体接入公用电网", "物理分界面"],
            stages: &[Stage::Application, Stage::Acceptance],
            applies: ON_GRID,
            test: Test::Decide { limits: &[], decide: check::clear_interface },
            readings: &[reading::A_28],
            remedy: t("按一个整体设计接入，界面两侧分清并装表", "design one unit, with metering on the boundary"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-6-3",
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
            id: "hydrogen-6-4",
            title: t("制氢用电量与规模测算", "energy and scale calculation"),
            summary: t(
                "制氢用电和规模的计算书（条款未列名，核对第六、七条所需）",
                "the calculation behind articles 6 and 7; not named by them, but needed to check them",
            ),
            terms: &["制氢所需电量"],
            test: Test::Papers(&[&[DocumentKind::HydrogenEnergy]]),
            remedy: t("提供设计单位的测算", "file the design institute's calculation"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-6-5",
            title: t("接线图或接入方案", "diagram or connection scheme"),
            summary: t(
                "能看出接入点和界面的图纸（条款未列名，核对第六、十一条所需）",
                "a drawing of connection point and interface, needed to check articles 6 and 11",
            ),
            terms: &["物理分界面"],
            stages: &[Stage::Application, Stage::Acceptance],
            test: Test::Papers(&[&[DocumentKind::OneLineDiagram, DocumentKind::ConnectionScheme]]),
            remedy: t("提供电气主接线图", "file the one-line diagram"),
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_7: Article = Article {
    number: 7,
    summary: t(
        "离网型：规模按制氢用电确定，综合利用率至少 90%",
        "off-grid: scale by the energy hydrogen needs, utilisation at least 90%",
    ),
    rules: &[
        Rule {
            id: "hydrogen-7-1",
            title: t("新能源年可发电量 / 离网型所需电量", "potential generation / off-grid need"),
            summary: t("新能源规模与制氢用电相当", "the new energy is scaled to the energy hydrogen needs"),
            terms: &["离网型", "制氢所需电量", "新能源规模"],
            stages: &[Stage::Application, Stage::Amendment],
            applies: OFF_GRID,
            test: check::OFF_GRID_SCALE,
            readings: &[reading::A_20_SCALE, reading::A_05_OFF_GRID],
            remedy: t("缩减新能源规模，或增加制氢", "reduce the new energy, or produce more hydrogen"),
            targets: |facts, _| {
                Ok(vec![target(Direction::Lower, &terms::POTENTIAL_GENERATION, facts.off_grid_need()?.figure())])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-7-2",
            title: t("新能源综合利用率", "utilisation"),
            summary: t("可发电量至少用掉九成", "at least 90% of the potential generation is used"),
            terms: &["新能源综合利用率", "不低于", "90%"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OFF_GRID,
            test: Test::Limit {
                term: &terms::UTILISATION,
                limit: Limit::at_least("90%"),
                value: |facts| {
                    let (used, potential) = (facts.uncurtailed_generation(), facts.potential_generation());
                    facts.over(Dimension::Share, &terms::UTILISATION, used, potential)
                },
            },
            readings: &[reading::A_21],
            remedy: t("减少弃电：加储能、加制氢或减规模", "curtail less: more storage, more hydrogen or less capacity"),
            targets: |facts, limit| {
                let most = facts.potential_generation()?.figure().times(Decimal::ONE - limit)?;
                Ok(vec![target(Direction::Lower, &terms::CURTAILMENT, most)])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-7-3",
            title: t("与公用电网交换电量", "exchange with the public grid"),
            summary: t(
                "离网型不与公用电网连接，也不交换电量",
                "an off-grid project has no link to, and no exchange with, the public grid",
            ),
            terms: &["离网型"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Operation, Stage::Amendment],
            applies: OFF_GRID,
            test: Test::Decide {
                limits: &[Limit::at_most("0亿千瓦时").by_reading("A-20")],
                decide: check::no_public_grid,
            },
            readings: &[reading::A_20_LINK],
            remedy: t("取消与公用电网的连接，或按并网型申报", "drop the link, or file as on-grid"),
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_8: Article = Article {
    number: 8,
    summary: t(
        "配置电储能，原则上不低于规模的 15%、4 小时；储氢超过 4 小时的可少配",
        "electric storage, in principle at least 15% for 4 h; less with more than 4 h of hydrogen store",
    ),
    rules: &[
        Rule {
            id: "hydrogen-8-1",
            title: t("储能功率 / 新能源规模", "storage power / new-energy capacity"),
            summary: t(
                "储能调峰能力原则上至少为新能源规模的 15%",
                "storage power is in principle at least 15% of the new-energy capacity",
            ),
            terms: &["调峰能力", "原则上", "不低于", "新能源规模", "15%"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Limit {
                term: &terms::STORAGE_SHARE,
                limit: Limit::at_least("15%"),
                value: |facts| facts.storage_share(),
            },
            relieved_by: Some("hydrogen-8-4"),
            readings: &[reading::A_01_POWER, reading::A_14, reading::A_29_STORAGE],
            remedy: t("增加储能功率；或按第八条后段以储氢论证", "add storage power, or argue with the hydrogen store"),
            targets: check::mend_storage_power,
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-8-2",
            title: t("储能时长", "storage duration"),
            summary: t("储能时长原则上至少 4 小时", "storage lasts in principle at least 4 h"),
            terms: &["时长", "不低于", "4小时"],
            modality: Modality::InPrinciple,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Limit {
                term: &terms::STORAGE_HOURS,
                limit: Limit::at_least("4小时"),
                value: |facts| facts.storage_hours(),
            },
            relieved_by: Some("hydrogen-8-4"),
            readings: &[reading::A_02, reading::A_01_HOURS],
            remedy: t("增加储能容量；或按第八条后段以储氢论证", "add storage energy, or argue with the hydrogen store"),
            targets: check::mend_storage_energy,
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-8-3",
            title: t("配置电储能", "storage exists"),
            summary: t("项目有自己的电储能", "the project has electric storage of its own"),
            terms: &["需配置电储能"],
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Decide { limits: &[Limit::more_than("0万千瓦").by_words()], decide: check::storage_exists },
            readings: &[reading::A_03, reading::A_13_STORAGE],
            remedy: t("配置自有电储能", "build electric storage"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-8-4",
            title: t("以储氢减少电储能", "less storage for a hydrogen store"),
            summary: t(
                "储氢超过 4 小时制氢能力的，可相应少配电储能",
                "with more than 4 h of hydrogen store, storage may be smaller",
            ),
            terms: &["储氢设施容量", "大于", "4小时", "制氢能力", "相应降低"],
            modality: Modality::Permitted,
            stages: &[Stage::Application, Stage::Acceptance, Stage::Amendment],
            test: Test::Decide {
                limits: &[Limit::more_than("4小时")],
                decide: |facts, limits| check::hydrogen_store_relief(facts, limits, facts.hydrogen_store_hours()),
            },
            readings: &[reading::A_07, reading::A_08],
            remedy: t("提交降低储能配置的论证", "file the reasoning for less storage"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-8-5",
            title: t("储能配置方案", "storage scheme"),
            summary: t(
                "储能与储氢的设计（条款未列名，核对所需）",
                "the design of storage and hydrogen store; not named by the article, but needed to check it",
            ),
            terms: &["电储能"],
            test: Test::Papers(&[&[DocumentKind::StorageScheme]]),
            remedy: t("提供储能配置方案", "file the storage scheme"),
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_9: Article = Article {
    number: 9,
    summary: t(
        "新能源场址和接入工程取得限制性排查文件；弃电风险自担",
        "screening papers for site and connection works; the investor bears the risk of curtailment",
    ),
    rules: &[
        Rule {
            id: "hydrogen-9-1",
            title: t("限制性排查文件（新能源部分）", "screening papers (site)"),
            summary: t("新能源场址没有限制性因素", "the site is free of restrictions"),
            terms: &["新能源部分", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::screening(facts, &[DocumentKind::SiteScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-9-2",
            title: t("限制性排查文件（接入工程）", "screening papers (connection works)"),
            summary: t("接入工程路径没有限制性因素", "the connection works are free of restrictions"),
            terms: &["接入工程", "限制性排查文件"],
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::screening(facts, &[DocumentKind::LineScreening]),
            },
            readings: &[reading::A_35],
            remedy: t("取得有关部门的排查意见", "obtain the opinions of the bodies concerned"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-9-3",
            title: t("弃电风险自担", "risk of curtailment"),
            summary: t(
                "负荷停运或调峰不足造成的弃电由投资主体承担；不要求承诺书",
                "curtailment from lost load or regulation is the investor's risk; no letter is asked for",
            ),
            terms: &["自行承担风险"],
            stages: NEVER,
            readings: &[reading::A_36],
            ..Rule::PLAIN
        },
    ],
};

// 第三章 建设管理

const ARTICLE_10: Article = Article {
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

const ARTICLE_11: Article = Article {
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

const ARTICLE_12: Article = Article {
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
                decide: |facts, _| Ok(check::met_if(facts.filed_jointly() == Some(true))),
            },
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_13: Article = Article {
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
            stages: NEVER,
            ..Rule::PLAIN
        },
    ],
};

const ARTICLE_14: Article = Article {
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

const ARTICLE_15: Article = Article {
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
            test: Test::Decide { limits: &[], decide: check::plan_is_filed_with_league },
            remedy: t("编制申报方案并报盟市能源主管部门", "draft the plan and file it with the league"),
            ..Rule::PLAIN
        },
        Rule {
            id: "hydrogen-15-2",
            title: t("分期数", "number of phases"),
            summary: t("最多分两期投产", "at most two phases"),
            terms: &["最多", "两期"],
            stages: &[Stage::Application, Stage::Amendment],
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

const ARTICLE_16: Article = Article {
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

const ARTICLE_17: Article = Article {
    number: 17,
    summary: t("自治区能源局评审、批复", "the energy bureau of the region reviews and approves"),
    rules: &[Rule {
        id: "hydrogen-17-1",
        title: t("自治区能源局批复", "approval by the region"),
        summary: t("项目由自治区能源局批复", "the project is approved by the energy bureau of the region"),
        terms: &["自治区能源局", "批复文件"],
        stages: FROM_APPROVAL,
        test: Test::Decide { limits: &[], decide: check::approved_by_region },
        readings: &[reading::A_71],
        remedy: t("取得自治区能源局批复", "obtain the approval of the region"),
        ..Rule::PLAIN
    }],
};

// 第五章 组织实施

const ARTICLE_18: Article = Article {
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

const ARTICLE_19: Article = Article {
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

const ARTICLE_20: Article = Article {
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

const ARTICLE_21: Article = Article {
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

const ARTICLE_22: Article = Article {
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
        test: Test::Decide { limits: &[], decide: check::older_approval },
        readings: &[reading::A_72],
        remedy: t(
            "列出原批复已明确和未明确的条款",
            "list the articles that the old approval settled, and those it did not",
        ),
        ..Rule::PLAIN
    }],
};

const ARTICLE_23: Article = Article {
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
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

const fn target(direction: Direction, term: &'static Term, to: Figure) -> Target {
    Target { direction, term, to }
}
