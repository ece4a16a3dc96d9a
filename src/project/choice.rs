//! The closed lists of the plan file: each value has an English id and a Chinese name, and either may be written.

use crate::text::{Lang, Text};

/// A value out of a closed list.
pub trait Choice: Copy + Eq + 'static {
    /// Every value of the list, in the order the law or the reader expects.
    const ALL: &'static [Self];

    /// The English id as it may stand in a plan file.
    fn id(self) -> &'static str;

    /// The name in both languages; the Chinese name may stand in a plan file too.
    fn name(self) -> Text;

    /// The value that a plan file writes as `text`, by id or by Chinese name.
    fn find(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().copied().find(|choice| choice.id() == text || choice.name().get(Lang::Zh) == text)
    }
}

macro_rules! choices {
    ($(#[$attribute:meta])* $name:ident { $($variant:ident = $id:literal, $zh:literal, $en:literal;)* }) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!($zh, " (", $en, ")")] $variant,)*
        }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            fn name(self) -> Text {
                match self { $(Self::$variant => Text::new($zh, $en),)* }
            }
        }
    };
}

choices! {
    /// The implementing rules that this version of the program checks.
    RegulationKind {
        Hydrogen = "hydrogen", "风光制氢一体化", "wind-solar hydrogen";
        GreenPark = "green-park", "工业园区绿色供电", "green supply of an industrial park";
        SourceGridLoadStorage = "source-grid-load-storage", "源网荷储一体化", "source-grid-load-storage";
        SelfConsumption = "self-consumption", "全额自发自用", "full self-consumption";
        CaptiveReplacement = "captive-replacement", "燃煤自备电厂可再生能源替代", "captive coal plant replacement";
        ThermalFlexibility = "thermal-flexibility", "火电灵活性改造消纳新能源", "thermal flexibility";
    }
}

choices! {
    /// A stage in the life of a project. A rule is tested at the stages it speaks of.
    Stage {
        Application = "application", "申报", "application";
        Construction = "construction", "建设", "construction";
        Acceptance = "acceptance", "验收", "acceptance";
        Operation = "operation", "运行", "operation";
        Amendment = "amendment", "变更", "amendment";
    }
}

impl Stage {
    /// Every stage, in the order of a project's life.
    pub const EVERY: &'static [Self] = Self::ALL;
}

choices! {
    /// Whether a hydrogen project is tied to the public grid (hydrogen article 5).
    GridType {
        OnGrid = "on-grid", "并网型", "on-grid";
        OffGrid = "off-grid", "离网型", "off-grid";
    }
}

choices! {
    /// Whom the application is sent to.
    Addressee {
        League = "league", "盟市能源主管部门", "energy authority of the league or city";
        Region = "region", "自治区能源局", "energy bureau of the region";
        Other = "other", "其他", "other";
    }
}

choices! {
    /// A part of the project that has an owner, a controller and an operator.
    Part {
        Source = "source", "电源", "power source";
        Network = "network", "电网", "network";
        Hydrogen = "hydrogen", "制氢", "hydrogen plant";
        Storage = "storage", "储能", "storage";
        Load = "load", "负荷", "load";
        HydrogenStore = "hydrogen-store", "储氢", "hydrogen store";
        Other = "other", "其他", "other part";
    }
}

choices! {
    /// How the buyer of the hydrogen relates to the investor.
    OfftakeParty {
        ThirdParty = "third-party", "第三方", "third party";
        Affiliate = "affiliate", "关联企业", "affiliate";
        SameLegalPerson = "same-legal-person", "同一法人", "same legal person";
    }
}

choices! {
    /// The substation that the new energy connects to.
    ConnectionPoint {
        HydrogenSubstation = "hydrogen-substation", "制氢变电站", "hydrogen substation";
        UserSubstation = "user-substation", "用户变电站", "user substation";
        PublicSubstation = "public-substation", "公网变电站", "public substation";
        CollectorStation = "collector-station", "汇集站", "collector station";
        ParkSubstation = "park-substation", "园区公网变电站", "public substation of the park";
        IncrementalNetwork = "incremental-network", "增量配电网", "incremental distribution network";
        PlantEquipment = "plant-equipment", "燃煤电厂变配电设施", "distribution equipment of the coal plant";
        LoadEquipment = "load-equipment", "用电负荷侧配电设施", "distribution equipment on the load side";
        Other = "other", "其他", "other";
    }
}

choices! {
    /// The physical interface between the project and the public grid.
    Interface {
        SinglePoint = "single-point", "单一界面", "one point";
        SeveralPoints = "several-points", "多点同一界面", "several points on one boundary";
        Unclear = "unclear", "无清晰界面", "no clear boundary";
    }
}

choices! {
    /// Who builds a line or a station.
    LineBuilder {
        Grid = "grid", "电网企业", "grid company";
        Investor = "investor", "项目投资主体", "investor";
        LoadEnterprise = "load-enterprise", "用电企业", "load enterprise";
        Plant = "plant", "燃煤电厂", "coal plant";
    }
}

choices! {
    /// Where water comes from.
    WaterSource {
        Reclaimed = "reclaimed", "再生水", "reclaimed water";
        Mine = "mine", "矿井水", "mine water";
        Rain = "rain", "雨水", "rain water";
        Sea = "sea", "海水", "sea water";
        Surface = "surface", "地表水", "surface water";
        PublicSupply = "public-supply", "公共供水", "public supply";
        PublicSupplyFromWells = "public-supply-wells", "公共供水（地下水源）", "public supply fed by wells";
        Brackish = "brackish", "微咸水", "brackish water from wells";
        Ground = "groundwater", "地下水", "groundwater";
    }
}

choices! {
    /// A separately filed project that uses the hydrogen.
    ApplicationProject {
        New = "new", "新建", "new";
        Existing = "existing", "既有", "existing";
        None = "none", "无", "none";
    }
}

choices! {
    /// A public body whose opinion a screening paper may hold: the usual set, which the rule itself does not list.
    ScreeningBody {
        NaturalResources = "natural-resources", "自然资源", "natural resources";
        ForestGrass = "forest-grass", "林草", "forest and grassland";
        Environment = "environment", "生态环境", "ecology and environment";
        Water = "water", "水利", "water";
        Relics = "relics", "文物", "cultural relics";
        Military = "military", "军事", "military";
    }
}

choices! {
    /// What an opinion says.
    OpinionResult {
        Agreed = "agreed", "同意", "agreed";
        Refused = "refused", "不同意", "refused";
    }
}

choices! {
    /// What became of the green certificates of the energy that the project's own load used.
    CertificateUse {
        Transferred = "transferred", "划转至用电企业", "transferred to the user";
        Kept = "kept", "未对外交易", "not traded";
        Traded = "traded", "已对外交易", "traded";
    }
}

choices! {
    /// The level of an issuing authority.
    Level {
        Region = "region", "自治区", "region";
        League = "league", "盟市", "league or city";
        Banner = "banner", "旗县", "banner or county";
    }
}

choices! {
    /// Who consented to a change of the approved plan.
    Consent {
        Region = "region", "自治区能源局", "energy bureau of the region";
        League = "league", "盟市", "league or city";
        LeagueAmendment = "league-amendment", "盟市变更批复", "formal amendment of the approval by the league";
        Refiling = "refiling", "重新申报中", "filed again, not yet approved";
        Reapproved = "reapproved", "重新申报并获批", "filed again and approved";
        None = "none", "无", "nobody";
    }
}

choices! {
    /// Which of the five scenarios of full self-consumption a plant belongs to (self-consumption article 2).
    Scenario {
        DistributedWind = "distributed-wind", "分散式风电", "distributed wind";
        DistributedSolar = "distributed-solar", "分布式光伏", "distributed solar";
        RoadSlope = "road-slope", "公路边坡光伏", "solar on road slopes";
        Mine = "mine", "矿区光伏", "solar in mining areas";
        PlantUse = "plant-use", "电厂厂用电", "own use of a coal plant";
        Outside = "outside", "五类之外", "none of the five";
    }
}

choices! {
    /// The land or building that a plant stands on (self-consumption article 2).
    Land {
        OwnLand = "own-land", "自有建设用地", "own construction land";
        Building = "building", "屋顶墙面", "roofs and walls";
        NearbyPlot = "nearby-plot", "周边地块", "nearby plot";
        RoadSlope = "road-slope", "公路边坡", "road slope";
        MineDump = "mine-dump", "露天矿排土场", "dump of an open-pit mine";
        Restoration = "restoration", "生态治理区", "area of ecological treatment";
        LogisticsArea = "logistics-area", "周边物流区", "nearby logistics area";
        Other = "other", "其他", "other";
    }
}

choices! {
    /// How a load stands to the grid: what makes it a new load (green park article 3, source-grid-load-storage article 3,
    /// self-consumption article 3).
    LoadClass {
        NotApplied = "not-applied", "未报装", "not yet applied for";
        NotStarted = "not-started", "已报装未开工", "applied for, supply works not started";
        Existing = "existing", "存量", "existing";
        PlantUse = "plant-use", "厂用电", "own use of a coal plant";
    }
}

choices! {
    /// What a load is for (self-consumption article 2).
    LoadPurpose {
        Charging = "charging", "充电设施", "charging";
        ServiceArea = "service-area", "服务区其他用电", "other use of a service area";
        MineTransport = "mine-transport", "矿用电动运输", "electric transport of a mine";
        MineOther = "mine-other", "矿区其他用电", "other use of a mining area";
        PlantUse = "plant-use", "厂用电", "own use of a coal plant";
        Industry = "industry", "工业生产", "industry";
        Other = "other", "其他", "other";
    }
}

choices! {
    /// How a load stands to industrial policy (self-consumption article 4).
    IndustrialPolicy {
        Conforms = "conforms", "符合", "conforms";
        Restricted = "restricted", "限制类或淘汰类", "restricted or to be eliminated";
    }
}

choices! {
    /// What a green-supply project is built on (green park article 2).
    ParkBasis {
        Park = "park", "工业园区", "industrial park";
        Network = "network", "增量配电网", "incremental distribution network";
    }
}

choices! {
    /// The state of a power business licence (green park article 4).
    LicenceState {
        Held = "held", "已取得", "held";
        AppliedFor = "applied-for", "申请中", "applied for";
        Expired = "expired", "已失效", "expired";
        None = "none", "无", "none";
    }
}

choices! {
    /// The power grid a plant belongs to.
    PowerGrid {
        West = "west", "蒙西", "western Inner Mongolia";
        East = "east", "蒙东", "eastern Inner Mongolia";
    }
}

choices! {
    /// Whether a coal unit serves the public grid or one enterprise (thermal flexibility article 2).
    UnitKind {
        Public = "public", "公用", "public";
        Captive = "captive", "自备", "captive";
    }
}

choices! {
    /// Whether a coal unit runs or is being built (thermal flexibility article 4).
    UnitStatus {
        InService = "in-service", "现役", "in service";
        UnderConstruction = "under-construction", "核准在建", "approved and under construction";
    }
}

choices! {
    /// Whether anything speaks against a coal unit (self-consumption article 4, thermal flexibility article 4).
    UnitStanding {
        Regular = "regular", "正常", "regular";
        Obsolete = "obsolete", "列入淘汰限制目录", "in the catalogue of restricted and obsolete plants";
        ListedForClosure = "listed-for-closure", "列入关停计划", "listed for closure";
        EmergencyReserve = "emergency-reserve", "应急备用", "emergency reserve";
        Unapproved = "unapproved", "未核先建", "built without approval";
    }
}

choices! {
    /// How the company of the new energy relates to the captive plant (captive replacement article 4).
    Relation {
        SameLegalPerson = "same-legal-person", "同一法人", "same legal person";
        Branch = "branch", "分支机构", "branch of the same legal person";
        SameGroup = "same-group", "同一集团控股", "controlled by the same group";
        Different = "different", "不同集团", "of different groups";
    }
}

choices! {
    /// What links the new energy to the retrofitted plant (thermal flexibility articles 3 and 6).
    JointLink {
        SameGroup = "same-group", "同一集团联营", "joint operation within one group";
        Contract = "contract", "仅以合同联营", "joint operation by contract only";
        NotShown = "not-shown", "未体现对应火电", "the plan does not name the retrofitted plant";
        None = "none", "无联营", "no joint operation";
    }
}

choices! {
    /// Which of the readings of a question a plan takes.
    ReadingOption {
        Taken = "taken", "采用口径", "the reading taken";
        Other = "other", "另一口径", "the other reading";
        SecondOther = "other-2", "另一口径之二", "the second other reading";
        ThirdOther = "other-3", "另一口径之三", "the third other reading";
    }
}

choices! {
    /// Who decided on a departure.
    Decider {
        Region = "region", "自治区能源局", "energy bureau of the region";
        League = "league", "盟市能源主管部门", "energy authority of the league or city";
        Investor = "investor", "项目投资主体", "investor";
    }
}

choices! {
    /// Who signed a paper.
    Signer {
        Investor = "investor", "项目投资主体", "investor";
        LoadEnterprise = "load-enterprise", "用电企业", "load enterprise";
        Plant = "plant", "燃煤自备电厂", "captive coal plant";
    }
}

choices! {
    /// The kinds of paper that the rules ask for.
    DocumentKind {
        ApplicationPlan = "application-plan", "申报方案", "application plan";
        Shareholding = "shareholding", "股权与控股证明", "shareholding papers";
        VotingControl = "voting-control", "表决权证明", "proof of decisive voting rights";
        HydrogenOfftake = "hydrogen-offtake", "氢气消纳协议", "hydrogen off-take agreement";
        InternalUse = "internal-use", "内部用氢方案", "plan of own hydrogen use";
        WaterAssessment = "water-assessment", "水资源论证", "water resources assessment";
        WaterPermit = "water-permit", "取水许可", "water abstraction permit";
        WaterSupply = "water-supply", "供水协议", "water supply agreement";
        HydrogenEnergy = "hydrogen-energy", "制氢用电量与规模测算", "hydrogen energy and scale calculation";
        StorageScheme = "storage-scheme", "储能配置方案", "storage scheme";
        StorageReduction = "storage-reduction", "降低储能配置论证", "reasoning for less storage";
        SiteScreening = "site-screening", "场址限制性排查文件", "screening papers of the site";
        LineScreening = "line-screening", "接入工程限制性排查文件", "screening papers of the connection works";
        OneLineDiagram = "one-line-diagram", "电气主接线图", "one-line diagram";
        ConnectionScheme = "connection-scheme", "接入系统方案", "connection scheme";
        MeteringDiagram = "metering-diagram", "计量点布置图", "metering diagram";
        ReserveOpinion = "reserve-opinion", "备用容量初步意见", "preliminary opinion on reserve";
        ConstructionSchedule = "construction-schedule", "建设进度安排", "construction schedule";
        PhasePlan = "phase-plan", "分期投产方案", "phase plan";
        EnergyBalance = "energy-balance", "电量平衡分析", "energy balance study";
        JointFiling = "joint-filing", "联合报送文件", "joint filing letter";
        Approval = "approval", "批复文件", "approval";
        NewEnergyFiling = "new-energy-filing", "新能源核准备案", "filing of the new energy";
        HydrogenFiling = "hydrogen-filing", "制氢核准备案", "filing of the hydrogen plant";
        StorageFiling = "storage-filing", "储能核准备案", "filing of the storage";
        LineFiling = "line-filing", "线路核准备案", "filing of the lines";
        ApplicationFiling = "application-filing", "氢能应用核准备案", "filing of the hydrogen-application project";
        DispatchAgreement = "dispatch-agreement", "并网调度协议", "grid dispatch agreement";
        MarketRegistration = "market-registration", "电力市场注册信息", "power market registration";
        AcceptanceOpinion = "acceptance-opinion", "验收意见", "acceptance opinion";
        AcceptanceFiling = "acceptance-filing", "验收备案", "filing of the acceptance";
        ChangeConsent = "change-consent", "变更同意文件", "consent to the change";
        ChangeApproval = "change-approval", "变更批复", "amended approval";
        LoadFiling = "load-filing", "负荷核准备案", "filing of the load";
        LoadStatus = "load-status", "负荷报装状态证明", "proof of the state of application for supply";
        GridConsent = "grid-consent", "电网协商一致意见", "agreement of the grid company";
        GreenBasis = "green-basis", "国家鼓励绿色替代依据", "national basis for green replacement";
        IndustrialPolicy = "industrial-policy", "产业政策符合性说明", "statement on industrial policy";
        OfftakeCommitment = "offtake-commitment", "消纳承诺", "off-take commitment of the load";
        SupplyAgreement = "supply-agreement", "长期供电协议", "long-term supply agreement";
        RiskCommitment = "risk-commitment", "弃电风险承诺书", "commitment to bear the risk of curtailment";
        ParkListing = "park-listing", "园区目录证明", "proof that the park is listed";
        PowerLicence = "power-licence", "电力业务许可证", "power business licence";
        RegulatingProof = "regulating-proof", "调峰能力证明", "proof of regulating capability";
        StorageLease = "storage-lease", "储能租赁合同", "contract of leased storage";
        AdjustableLoad = "adjustable-load", "可调节负荷证明", "proof of adjustable load";
        ContingencyPlan = "contingency-plan", "处置预案", "contingency plan";
        ShortfallMeasure = "shortfall-measure", "补救措施", "measure against a shortfall";
        SizingStudy = "sizing-study", "规模测算与消纳分析", "sizing and consumption study";
        HourlyBalance = "hourly-balance", "逐时电力平衡分析", "hourly balance study";
        PlatformDesign = "platform-design", "调控平台设计", "design of the control platform";
        EmergencyDispatch = "emergency-dispatch", "应急调度指令", "emergency dispatch order";
        LandRight = "land-right", "用地证明", "proof of the land";
        RoadConsent = "road-consent", "交通部门意见", "consent of the road authority";
        MineLife = "mine-life", "矿山剩余年限证明", "proof of the remaining life of the mine";
        UnitStanding = "unit-standing", "机组合规证明", "proof of the standing of the units";
        UnitIndicators = "unit-indicators", "能耗排放指标证明", "proof of energy use and emissions";
        UnitLife = "unit-life", "机组寿命证明", "proof of the life of the units";
        LifeExtension = "life-extension", "延寿或替代方案", "plan to extend or replace";
        CapabilityReport = "capability-report", "调峰能力试验报告", "test report on regulating capability";
        CombinedOutput = "combined-output", "逐时合计出力分析", "hourly study of combined output";
        NoSupplyStatement = "no-supply-statement", "不外供不上网声明", "statement on no supply to others and no feed-in";
        RetrofitPlan = "retrofit-plan", "火电灵活性改造方案", "plan of the thermal retrofit";
        DevelopmentPlan = "development-plan", "新能源开发建设方案", "plan of the new energy";
        JointPlan = "joint-plan", "煤电与新能源实质性联营方案", "plan of substantive joint operation";
        JointOpinion = "joint-opinion", "联营方式协商意见", "opinion of the grid company on joint operation";
        LeagueSiteConsent = "league-site-consent", "盟市场址意见", "consent of the league to the site";
        GridSiteConsent = "grid-site-consent", "电网场址意见", "consent of the grid company to the site";
        PlanningArea = "planning-area", "规划区证明", "proof that the site lies in a planning area";
        AnnualPlan = "annual-plan", "年度计划", "annual plan";
        RetrofitAcceptance = "retrofit-acceptance", "改造验收报告", "acceptance of the retrofit";
        RetrofitFiling = "retrofit-filing", "改造验收备案", "filing of the accepted retrofit";
        TrialConnection = "trial-connection", "试运行并网同意", "consent to a trial connection";
        ZeroExport = "zero-export", "防逆流方案", "scheme against reverse power";
        PlantPapers = "plant-papers", "火电机组类型证明", "proof of the kind of plant";
        SiteSelection = "site-selection", "场址落实文件", "papers that settle the site";
        InvestmentDecision = "investment-decision", "投资决策文件", "investment decision";
        InvestmentCommitment = "investment-commitment", "落实投资承诺函", "letter of commitment to invest";
        ConnectionOpinion = "connection-opinion", "接入系统意见", "opinion of the grid company on the connection";
        CooperationPlan = "cooperation-plan", "跨地区合作方案", "cooperation plan between regions";
        ConsumptionCommitment = "consumption-commitment", "可再生能源消纳承诺函", "commitment to use renewable energy";
        CertificatePurchase = "certificate-purchase", "绿证购买凭证", "proof of the purchase of green certificates";
        EnergySavingReport = "energy-saving-report", "节能报告绿电章节", "section of the energy-saving report on green power";
        ProjectCompany = "project-company", "项目公司注册文件", "registration of the project company";
        BoundarySurvey = "boundary-survey", "勘测定界报告", "boundary survey";
        InternalReview = "internal-review", "企业内部可研评审", "internal review of the feasibility study";
        ResourceOpinion = "resource-opinion", "资源可用意见", "opinion on the availability of resources";
        StatisticsEntry = "statistics-entry", "入统证明", "proof of entry into the statistics";
    }
}

choices! {
    /// What the values of a column of an hourly profile are.
    ColumnUnit {
        PerUnit = "per-unit", "标幺值", "per unit";
        Relative = "relative", "相对值", "relative values";
        Megawatt = "MW", "兆瓦", "MW";
        Kilowatt = "kW", "千瓦", "kW";
        TenMegawatt = "10-MW", "万千瓦", "10 MW";
    }
}

choices! {
    /// What becomes of hydrogen hour by hour.
    HydrogenDemand {
        AsMade = "as-made", "随产随用", "taken as it is made";
        Flat = "flat", "全年平稳", "the same in every hour";
    }
}
