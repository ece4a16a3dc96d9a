//! 第一章总则、第二章申报条件: articles 1 to 9.

use super::{
    NAMED_PARTS, NEEDS_RESERVE, NEVER, OFF_GRID, ON_GRID, WELL_WATER, conditions as check, readings as reading, t,
    target,
};
use crate::facts::Facts;
use crate::law::{Article, Direction, Limit, Modality, Rule, Test};
use crate::project::{DocumentKind, Stage};
use crate::quantity::{Decimal, Dimension};
use crate::regulations::common::{self, OtherParts};
use crate::terms;

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "hydrogen-1-1",
        title: t("制定依据", "legal basis"),
        summary: t("依据自治区 2022 年的两份文件制定", "rests on two documents of the region of 2022"),
        terms: &["19号", "15号"],
        modality: Modality::Informative,
        stages: NEVER,
        ..Rule::PLAIN
    }],
};

pub(super) const ARTICLE_2: Article = Article {
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
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| common::one_controller(facts, NAMED_PARTS, OtherParts::Argued),
            },
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
                "把控股比例提高到超过 50%，或提供表决权证明",
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
            test: Test::Decide { limits: &[], decide: |facts, _| common::one_legal_person(facts, NAMED_PARTS) },
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

pub(super) const ARTICLE_3: Article = Article {
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
            test: Test::Decide { limits: &[], decide: |facts, _| Ok(common::met_if(facts.uses_hydrogen_itself()?)) },
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t("欢迎用非常规水源，不得用地下水制氢", "unconventional water is welcome, no groundwater for hydrogen"),
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

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t("分并网型和离网型，确定后不再变", "on-grid or off-grid, fixed once set"),
    rules: &[
        Rule {
            id: "hydrogen-5-1",
            title: t("并网类型已声明", "type declared"),
            summary: t("申报时说明是并网型还是离网型", "the filing says which of the two it is"),
            terms: &["并网型", "离网型"],
            test: Test::Decide { limits: &[], decide: |facts, _| facts.grid_type().map(|_| common::met_if(true)) },
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

pub(super) const ARTICLE_6: Article = Article {
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
                value: |facts| facts.scale_ratio(Facts::with_existing, facts.required_energy()),
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
            test: Test::Decide { limits: &[], decide: |facts, _| common::clear_interface(facts) },
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
            test: Test::Decide { limits: &[], decide: check::connection_drawing },
            remedy: t("提供电气主接线图", "file the one-line diagram"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_7: Article = Article {
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
                    let (generation, potential) = (facts.annual_generation(), facts.potential_generation());
                    facts.over(Dimension::Share, &terms::UTILISATION, generation, potential)
                },
            },
            readings: &[reading::A_21, reading::A_18],
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

pub(super) const ARTICLE_8: Article = Article {
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
            readings: &[reading::A_01_POWER, reading::A_14_SHARE, reading::A_29_STORAGE],
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
            readings: &[reading::A_02, reading::A_01_HOURS, reading::A_14_HOURS],
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
            relieved_by: Some("hydrogen-8-4"),
            readings: &[reading::A_03, reading::A_13],
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

pub(super) const ARTICLE_9: Article = Article {
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
                decide: |facts, _| common::screening(facts, &[DocumentKind::SiteScreening]),
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
                decide: |facts, _| common::screening(facts, &[DocumentKind::LineScreening]),
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
            modality: Modality::Informative,
            stages: NEVER,
            readings: &[reading::A_36],
            ..Rule::PLAIN
        },
    ],
};
