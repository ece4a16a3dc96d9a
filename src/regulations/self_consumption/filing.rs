//! 第一章总则、第二章申报条件: articles 1 to 6.

use super::{
    NEVER, OF_LAND_RIGHT, OF_LOAD, OF_MINE, OF_NEARBY_PLOT, OF_OWN_LAND, OF_PLANT, OF_ROAD, OF_SOLAR, OF_WIND,
    ON_OWN_LAND, WITH_COAL_PLANT, WITH_LAND_RIGHT, WITH_NEW_LOAD, conditions as check, readings as reading, t,
};
use crate::facts::SolarSide;
use crate::law::{Article, Direction, Limit, Modality, Order, Rule, Target, Test};
use crate::project::{DocumentKind, Scenario, Stage};
use crate::regulations::common;
use crate::terms;

const PLANNED: &[Stage] = &[Stage::Application, Stage::Amendment];

// 第一章 总则

pub(super) const ARTICLE_1: Article = Article {
    number: 1,
    summary: t("制定依据", "legal basis"),
    rules: &[Rule {
        id: "self-consumption-1-1",
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
        "供新增负荷或厂用电，只限五类场景，各有用地、用途和规模条件",
        "for a new load or the own use of a coal plant, in five scenarios alone, each with its land, use and scale",
    ),
    rules: &[
        Rule {
            id: "self-consumption-2-1",
            title: t("场景归属", "one of the five scenarios"),
            summary: t("每个场站归入五类场景之一", "each plant belongs to one of the five scenarios"),
            terms: &["适用于以下场景", "全额自发自用"],
            stages: PLANNED,
            test: Test::Decide { limits: &[], decide: check::one_of_five_scenarios },
            readings: &[reading::A_50],
            remedy: t(
                "按场景调整场站，或改按其他细则申报",
                "fit the plants to the scenarios, or file under another rule",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-2",
            title: t("技术与场景相符", "wind or solar as the scenario names"),
            summary: t(
                "分散式风电只有风电，分布式、边坡、矿区只有光伏，厂用电二者皆可",
                "items 1 to 4 each name wind or solar; item 5 names new energy of either kind",
            ),
            terms: &["分散式风电", "分布式光伏", "光伏项目", "新能源项目"],
            stages: PLANNED,
            test: Test::Decide { limits: &[], decide: check::technology_fits },
            readings: &[reading::A_49],
            remedy: t("改用场景所列的技术", "use the technology that the scenario names"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-3",
            title: t("所供负荷", "the loads that are fed"),
            summary: t(
                "每个场站供合格的新增负荷，或供厂用电",
                "each plant feeds a load that qualifies as new, or the own use of a coal plant",
            ),
            terms: &["新增负荷", "厂用电负荷", "配建"],
            stages: PLANNED,
            test: Test::Decide { limits: &[], decide: check::feeds_a_qualified_load },
            readings: &[reading::A_32],
            remedy: t(
                "落实合格的新增负荷，供厂用电的归入电厂场景",
                "secure a qualified new load; assign own use to its scenario",
            ),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-4",
            title: t("分散式风电容量", "distributed wind"),
            summary: t(
                "同一用户一次申报的分散式风电至多 5 万千瓦",
                "at most 50 MW of distributed wind for one user in one filing",
            ),
            terms: &["分散式风电", "不超过", "容量", "5万千瓦"],
            stages: PLANNED,
            applies: OF_WIND,
            test: Test::Limit {
                term: &terms::SCENARIO_CAPACITY,
                limit: Limit::at_most("5万千瓦"),
                value: |facts| check::at_one_site(facts, Scenario::DistributedWind, SolarSide::Ac),
            },
            readings: &[reading::A_46_CAPS, reading::A_48],
            remedy: t("缩减分散式风电", "reduce the distributed wind"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-5",
            title: t("分散式风电容量（含另行申报）", "distributed wind with other filings"),
            summary: t(
                "几处合计或连同另行申报的超过上限，疑为拆分",
                "beyond the cap over several premises or filings looks like splitting",
            ),
            terms: &["分散式风电", "不超过"],
            stages: PLANNED,
            applies: OF_WIND,
            test: Test::Decide {
                limits: &[Limit::at_most("5万千瓦").by_reading("A-46")],
                decide: |facts, limits| check::with_other_filings(facts, limits, Scenario::DistributedWind),
            },
            readings: &[reading::A_46],
            remedy: t("合并申报，或说明不是拆分", "file as one, or show that nothing was split"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-6",
            title: t("分布式光伏容量", "distributed solar"),
            summary: t(
                "同一用户一次申报的分布式光伏至多 0.6 万千瓦，按交流侧",
                "at most 6 MW AC of distributed solar for one user in one filing",
            ),
            terms: &["分布式光伏", "不超过", "容量", "0.6万千瓦"],
            stages: PLANNED,
            applies: OF_SOLAR,
            test: Test::Limit {
                term: &terms::SCENARIO_CAPACITY,
                limit: Limit::at_most("0.6万千瓦"),
                value: |facts| check::at_one_site(facts, Scenario::DistributedSolar, SolarSide::Ac),
            },
            readings: &[reading::A_46_CAPS, reading::A_48, reading::A_53],
            remedy: t("缩减分布式光伏", "reduce the distributed solar"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-7",
            title: t("分布式光伏容量（含另行申报）", "distributed solar with other filings"),
            summary: t(
                "几处合计或连同另行申报的超过上限，疑为拆分",
                "beyond the cap over several premises or filings looks like splitting",
            ),
            terms: &["分布式光伏", "不超过"],
            stages: PLANNED,
            applies: OF_SOLAR,
            test: Test::Decide {
                limits: &[Limit::at_most("0.6万千瓦").by_reading("A-46")],
                decide: |facts, limits| check::with_other_filings(facts, limits, Scenario::DistributedSolar),
            },
            readings: &[reading::A_46],
            remedy: t("合并申报，或说明不是拆分", "file as one, or show that nothing was split"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-8",
            title: t("用地类型", "land"),
            summary: t(
                "自有建设用地或周边地块；分布式光伏还可在屋顶、墙面",
                "own construction land or a nearby plot; distributed solar also on roofs and walls",
            ),
            terms: &["自有建设用地", "周边", "地块", "建筑屋顶"],
            stages: PLANNED,
            applies: OF_OWN_LAND,
            test: Test::Decide { limits: &[], decide: check::own_land_or_nearby },
            remedy: t("改用自有建设用地或周边地块", "use own construction land or a nearby plot"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-9",
            title: t("周边地块距离", "distance of the nearby plot"),
            summary: t(
                "周边地块离用户不远；条款没有给出距离",
                "a nearby plot is not far from the user; the article gives no distance",
            ),
            terms: &["周边", "地块"],
            stages: PLANNED,
            applies: OF_NEARBY_PLOT,
            test: Test::Limit {
                term: &terms::PLOT_DISTANCE,
                limit: Limit::at_most("10公里").by_reading("A-54"),
                value: |facts| Ok(facts.farthest_plot(ON_OWN_LAND)?.figure()),
            },
            readings: &[reading::A_54],
            remedy: t("换更近的地块，或论证为周边", "use a nearer plot, or argue that it is near"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-10",
            title: t("用地证明", "papers on the land"),
            summary: t(
                "每个场站用地的证明（条款未列名，核对所需）",
                "papers on the land of each plant; not named by the article, but needed to check it",
            ),
            terms: &["自有建设用地", "地块"],
            applies: OF_LAND_RIGHT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::paper_on_every_plant(facts, &[DocumentKind::LandRight], WITH_LAND_RIGHT),
            },
            remedy: t("提供不动产权、选址意见或使用协议", "file the title, the siting opinion or the agreement on use"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-11",
            title: t("边坡用地与用途", "road slope and its load"),
            summary: t(
                "建在公路两侧边坡，供服务区充电等新增负荷",
                "on road slopes, for charging at service areas or a like new load",
            ),
            terms: &["边坡", "光伏项目", "充电基础设施", "新增负荷"],
            stages: PLANNED,
            applies: OF_ROAD,
            test: Test::Decide { limits: &[], decide: check::slope_and_load },
            readings: &[reading::A_49],
            remedy: t("建在边坡，供充电等新增负荷", "build on slopes and feed charging or a like new load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-12",
            title: t("交通部门意见", "consent of the road authority"),
            summary: t(
                "公路管理部门同意使用边坡（条款未列名，核对所需）",
                "the road authority consents; not named by the article, but needed to check it",
            ),
            terms: &["边坡"],
            applies: OF_ROAD,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| {
                    check::paper_on_every_plant(facts, &[DocumentKind::RoadConsent], &[Scenario::RoadSlope])
                },
            },
            remedy: t("取得交通或路政部门意见", "obtain the consent of the road authority"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-13",
            title: t("矿山剩余年限", "remaining life of the mine"),
            summary: t("矿区开采剩余年限至少 10 年", "the mine has at least 10 years left"),
            terms: &["矿区开采剩余年限", "不少于", "10年"],
            applies: OF_MINE,
            test: Test::Limit {
                term: &terms::SOLAR_MINE_LIFE,
                limit: Limit::at_least("10年"),
                value: |facts| Ok(facts.shortest_mine_life()?.figure()),
            },
            remedy: t("选剩余年限更长的矿区", "choose a mine with more years left"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-14",
            title: t("矿区用地与用途", "mining area and its load"),
            summary: t(
                "建在排土场等生态治理区或周边物流区，供新增矿区用电",
                "on dumps, treatment areas or nearby logistics areas, for new use of the mine",
            ),
            terms: &["露天排土场", "生态治理区域", "物流集中区域", "新增矿区用电"],
            stages: PLANNED,
            applies: OF_MINE,
            test: Test::Decide { limits: &[], decide: check::mining_area_and_load },
            readings: &[reading::A_49],
            remedy: t("按条款调整位置和所供负荷", "fit place and load to the article"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-15",
            title: t("矿山剩余年限证明", "papers on the life of the mine"),
            summary: t("采矿许可证、储量报告等证明", "mining licence, reserve report or the like"),
            terms: &["矿区开采剩余年限"],
            applies: OF_MINE,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::paper_on_every_plant(facts, &[DocumentKind::MineLife], &[Scenario::Mine]),
            },
            remedy: t("提供矿山剩余年限证明", "file the papers on the life of the mine"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-16",
            title: t("厂用电新能源 / 机组容量", "new energy for own use / unit capacity"),
            summary: t(
                "供厂用电的新能源至多为机组容量的 8%",
                "new energy for own use is at most 8% of the unit capacity",
            ),
            terms: &["厂用电负荷", "不超过", "机组容量", "8%"],
            stages: PLANNED,
            applies: OF_PLANT,
            test: Test::Decide { limits: &[Limit::at_most("8%")], decide: check::share_of_units },
            readings: &[reading::A_47, reading::A_48],
            remedy: t("缩减供厂用电的新能源", "reduce the new energy for own use"),
            targets: |facts, limit| {
                let most = facts.rated_capacity()?.figure().times(limit)?;
                Ok(vec![Target { direction: Direction::Lower, term: &terms::SCENARIO_CAPACITY, to: most }])
            },
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-2-17",
            title: t("只供厂用电", "for own use alone"),
            summary: t("电厂场景的场站不供其他负荷", "plants of that scenario feed no other load"),
            terms: &["燃煤电厂", "用于厂用电负荷"],
            stages: PLANNED,
            applies: OF_PLANT,
            test: Test::Decide { limits: &[], decide: check::feeds_plant_use_alone },
            remedy: t("只供厂用电，其他负荷另归场景", "feed own use alone, and give other loads their own scenario"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_3: Article = Article {
    number: 3,
    summary: t(
        "未报装、已报装未开工、可替代的存量用电算新增负荷",
        "not applied for, applied for but not started, or replaceable existing use counts as new load",
    ),
    rules: &[Rule {
        id: "self-consumption-3-1",
        title: t("新增负荷认定", "proof of the new load"),
        summary: t("每个负荷都有电网企业的证明或协商意见", "each load is proven by the grid company"),
        terms: &["报装", "存量用电项目", "新增负荷"],
        applies: WITH_NEW_LOAD,
        test: Test::Decide { limits: &[], decide: check::loads_are_new },
        readings: &[reading::A_32],
        remedy: t("补充报装状态证明、协商意见或国家依据", "file the proof, the agreement or the national basis"),
        ..Rule::PLAIN
    }],
};

// 第二章 申报条件

pub(super) const ARTICLE_4: Article = Article {
    number: 4,
    summary: t(
        "新增负荷符合产业政策并已核准（备案）；燃煤电厂不在关停范围，指标达标，机组运行原则上不过 20 年",
        "loads fit industrial policy and are filed; coal plants are not to be closed, keep their indicators, and are in principle at most 20 years old",
    ),
    rules: &[
        Rule {
            id: "self-consumption-4-1",
            title: t("产业政策", "industrial policy"),
            summary: t("新增负荷不属限制类、淘汰类", "no load is restricted or to be eliminated"),
            terms: &["新增负荷", "须符合", "产业政策"],
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: check::loads_fit_industrial_policy },
            remedy: t("更换负荷", "choose another load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-2",
            title: t("产业政策符合性说明", "statement on industrial policy"),
            summary: t(
                "说明负荷符合产业政策（条款未列名，核对所需）",
                "a statement on each load; not named by the article, but needed to check it",
            ),
            terms: &["产业政策"],
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: check::statements_on_policy },
            remedy: t("提供产业政策符合性说明", "file the statement"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-3",
            title: t("负荷核准（备案）", "filing of the loads"),
            summary: t("每个新增负荷都有核准（备案）", "each new load has its filing"),
            terms: &["新增负荷", "核准", "备案"],
            applies: WITH_NEW_LOAD,
            test: Test::Decide { limits: &[], decide: check::filings_of_loads },
            remedy: t("办理负荷核准（备案）", "obtain the filing of the load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-4",
            title: t("未列入关停范围", "not listed for closure"),
            summary: t("机组不在国家要求关停的范围内", "no unit is among those that the state wants closed"),
            terms: &["燃煤电厂", "关停"],
            applies: WITH_COAL_PLANT,
            test: Test::Decide { limits: &[], decide: check::not_listed_for_closure },
            remedy: t("剔除拟关停机组", "leave out units that are to be closed"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-5",
            title: t("机组合规证明", "papers on the standing of the units"),
            summary: t(
                "证明机组不在关停范围（条款未列名，核对所需）",
                "papers that no unit is to be closed; not named by the article, but needed to check it",
            ),
            terms: &["关停"],
            applies: WITH_COAL_PLANT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::papers_on_units(facts, &[DocumentKind::UnitStanding]),
            },
            remedy: t("提供机组合规证明", "file the papers"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-6",
            title: t("能耗、排放指标", "energy use and emissions"),
            summary: t("能耗和排放达到要求，有证明", "energy use and emissions meet the requirements, with papers"),
            terms: &["能耗", "排放", "指标"],
            applies: WITH_COAL_PLANT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::papers_on_units(facts, &[DocumentKind::UnitIndicators]),
            },
            remedy: t("整改达标并提供证明", "meet the requirements and file the papers"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-7",
            title: t("机组已运行年限", "age of the units"),
            summary: t("机组运行原则上至多 20 年", "units have run in principle for at most 20 years"),
            terms: &["不超过", "机组已运行年限", "原则上", "20年"],
            modality: Modality::InPrinciple,
            applies: WITH_COAL_PLANT,
            test: Test::Limit { term: &terms::UNIT_AGE, limit: Limit::at_most("20年"), value: check::age_at_filing },
            readings: &[reading::A_55],
            remedy: t("换用较新的机组，或论证", "name younger units, or argue for it"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-8",
            title: t("机组剩余寿命", "remaining life of the units"),
            summary: t("机组运行到新能源期满", "the units run as long as the new energy"),
            terms: &["剩余寿命", "相适应"],
            applies: WITH_COAL_PLANT,
            test: Test::Dates {
                order: Order::NotBefore,
                pairs: |facts| facts.unit_ends_and_new_energy_end(&facts.units()?),
            },
            readings: &[reading::A_31_UNITS],
            remedy: t("提供延寿安排，或缩短新能源年限", "plan an extension, or shorten the new energy"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-4-9",
            title: t("机组寿命证明", "papers on the life of the units"),
            summary: t(
                "证明投产日期和剩余寿命（条款未列名，核对所需）",
                "papers on commissioning and remaining life; not named by the article, but needed to check it",
            ),
            terms: &["已运行年限", "剩余寿命"],
            applies: WITH_COAL_PLANT,
            test: Test::Decide {
                limits: &[],
                decide: |facts, _| check::papers_on_units(facts, &[DocumentKind::UnitLife]),
            },
            remedy: t("提供机组寿命证明", "file the papers"),
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_5: Article = Article {
    number: 5,
    summary: t(
        "全额消纳，不向公网反送电；配适当比例的储能",
        "all is used, nothing goes to the public grid; storage in a suitable share",
    ),
    rules: &[
        Rule {
            id: "self-consumption-5-1",
            title: t("年上网电量", "yearly feed-in"),
            summary: t("不向公网送电", "nothing is sent to the public grid"),
            terms: &["全额消纳", "不向公共电网反送电"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OF_LOAD,
            test: Test::Limit {
                term: &terms::FEED_IN,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.annual_feed_in()?.figure()),
            },
            readings: &[reading::A_23],
            remedy: t("加装防逆流装置，加储能或减规模", "prevent reverse power, add storage or reduce the capacity"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-2",
            title: t("最大反送功率", "largest export"),
            summary: t("逐时都不向公网反送", "no export in any hour"),
            terms: &["不向公共电网反送电"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OF_LOAD,
            test: Test::Decide { limits: &[Limit::at_most("0万千瓦").by_words()], decide: check::no_hour_of_export },
            readings: &[reading::A_23],
            remedy: t("加装防逆流装置，加储能或减规模", "prevent reverse power, add storage or reduce the capacity"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-3",
            title: t("新能源年发电量 / 负荷年用电量", "generation / use of the load"),
            summary: t("新能源年发电量不多于所供新增负荷的年用电量", "generation is no more than the new load uses"),
            terms: &["全额消纳"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OF_LOAD,
            test: Test::Decide { limits: &[], decide: check::load_takes_all },
            readings: &[reading::A_23, reading::A_32],
            remedy: t("减规模，或增加新增负荷", "reduce the capacity, or add new load"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-4",
            title: t("厂用电逐时消纳", "own use hour by hour"),
            summary: t("每小时的新能源都不超过厂用电", "in no hour is there more new energy than own use"),
            terms: &["全额消纳", "不向公共电网反送电"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OF_PLANT,
            test: Test::Limit {
                term: &terms::HOURLY_SURPLUS,
                limit: Limit::at_most("0亿千瓦时").by_words(),
                value: |facts| Ok(facts.surplus_of_hours()?.figure()),
            },
            readings: &[reading::A_23, reading::A_52],
            remedy: t("加储能或减规模，直至没有余电", "add storage or reduce the capacity until nothing is left over"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-5",
            title: t("新能源年发电量 / 年厂用电量", "generation / own use of the plant"),
            summary: t("新能源年发电量不多于年厂用电量", "generation is no more than the plant itself uses"),
            terms: &["全额消纳"],
            stages: &[Stage::Application, Stage::Operation],
            applies: OF_PLANT,
            test: Test::Decide { limits: &[], decide: check::plant_takes_all },
            readings: &[reading::A_23],
            remedy: t("缩减供厂用电的新能源", "reduce the new energy for own use"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-6",
            title: t("适当比例的储能", "storage in a suitable share"),
            summary: t(
                "配有储能，并论证比例；条款没有给出数",
                "there is storage, and its share is argued for; the article gives no figure",
            ),
            terms: &["适当比例", "储能"],
            test: Test::Decide {
                limits: &[Limit::more_than("0万千瓦").by_reading("A-51")],
                decide: check::suitable_storage,
            },
            readings: &[reading::A_51],
            remedy: t("配置储能并提交比例论证", "build storage and argue for its share"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-7",
            title: t("防逆流方案", "scheme against reverse power"),
            summary: t(
                "怎样做到不反送（条款未列名，核对所需）",
                "how reverse power is prevented; not named by the article, but needed to check it",
            ),
            terms: &["不向公共电网反送电"],
            test: Test::Papers(&[&[DocumentKind::ZeroExport]]),
            remedy: t("提供防逆流方案", "file the scheme"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-8",
            title: t("规模测算与消纳分析", "sizing and consumption study"),
            summary: t(
                "发电与用电的测算（条款未列名，核对所需）",
                "the calculation of generation and use; not named by the article, but needed to check it",
            ),
            terms: &["全额消纳"],
            test: Test::Papers(&[&[DocumentKind::SizingStudy]]),
            remedy: t("提供规模测算与消纳分析", "file the study"),
            ..Rule::PLAIN
        },
        Rule {
            id: "self-consumption-5-9",
            title: t("可调节负荷优先", "adjustable load preferred"),
            summary: t("可调节的负荷优先支持", "adjustable load is preferred"),
            terms: &["优先支持", "可调节能力"],
            modality: Modality::Informative,
            stages: NEVER,
            ..Rule::PLAIN
        },
    ],
};

pub(super) const ARTICLE_6: Article = Article {
    number: 6,
    summary: t(
        "新能源和接入工程有限制性排查文件；项目主体承诺自担弃电风险",
        "screening papers for new energy and connection works; the project entity promises to bear the risk of curtailment",
    ),
    rules: &[
        Rule {
            id: "self-consumption-6-1",
            title: t("限制性排查文件（新能源部分）", "screening papers (site)"),
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
            id: "self-consumption-6-2",
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
            id: "self-consumption-6-3",
            title: t("弃电风险承诺书", "commitment on curtailment"),
            summary: t("项目主体书面承诺自担弃风弃光风险", "the project entity promises in writing to bear the risk"),
            terms: &["项目主体", "正式承诺", "自行承担风险"],
            test: Test::Decide { limits: &[], decide: check::commitment },
            readings: &[reading::A_36],
            remedy: t("由项目主体出具承诺书", "let the project entity sign the commitment"),
            ..Rule::PLAIN
        },
    ],
};
