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
    /// Who builds the tie-line.
    LineBuilder {
        Grid = "grid", "电网企业", "grid company";
        Investor = "investor", "项目投资主体", "investor";
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
        None = "none", "无", "nobody";
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
    }
}
