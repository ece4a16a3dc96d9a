//! The terms of the law and of the plan file: the only source of labels.
//!
//! Every field of a plan and every figure derived from it has one [`Term`]: its place in the plan file, its name in
//! both languages and what it means. Reports, error messages, the JSON Schema and the glossary all print from here.

use crate::text::Text;

/// A named figure, date or fact of a project.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// Where the plan file states it, for example `wind[].capacity`; empty for a term that is only ever derived.
    /// `[]` marks a table that may be written once (`[wind]`) or several times (`[[wind]]`).
    pub field: &'static str,
    /// The name in both languages.
    pub name: Text,
    /// What it is, and which article asks for it.
    pub about: Text,
}

impl Term {
    /// The last part of the field path: the key as it stands in the plan file.
    ///
    /// ```
    /// assert_eq!(hegui::terms::WIND_CAPACITY.key(), "capacity");
    /// assert_eq!(hegui::terms::WIND.key(), "wind");
    /// ```
    #[must_use]
    pub fn key(&self) -> &'static str {
        let last = self.field.rsplit('.').next().unwrap_or_default();
        last.strip_suffix("[]").unwrap_or(last)
    }
}

macro_rules! terms {
    ($($(#[$attribute:meta])* $ident:ident = $field:literal, $zh:literal, $en:literal, $about_zh:literal, $about_en:literal;)*) => {
        $(
            #[doc = concat!($zh, " (", $en, "). ", $about_en)]
            #[doc(alias = $zh)]
            $(#[$attribute])*
            pub static $ident: Term = Term {
                field: $field,
                name: Text::new($zh, $en),
                about: Text::new($about_zh, $about_en),
            };
        )*

        /// Every term, in the order of the plan file, the derived ones last.
        pub static ALL: &[&Term] = &[$(&$ident),*];
    };
}

terms! {
    REGULATION = "regulation", "适用细则", "regulation", "按哪一个实施细则申报。", "The rule the project is filed under.";

    PROJECT = "project", "项目", "project", "项目的基本情况。", "What the project is.";
    NAME = "project.name", "项目名称", "project name", "项目的全称。", "The full name of the project.";
    SAMPLE = "project.sample", "样例标记", "sample mark", "为 true 时报告注明这是样例。", "When true, the report says that this is a sample.";
    INVESTOR = "project.investor", "项目投资主体", "investor", "申报并承担建设的主体。", "Who files and builds the project.";
    GRID_TYPE = "project.grid_type", "并网类型", "grid type", "并网型或离网型，确定后不再变动（制氢第五条）。", "On-grid or off-grid; fixed once set (hydrogen article 5).";
    LEAGUES = "project.leagues", "所在盟市", "leagues", "项目涉及的全部盟市；多于一个时联合报送（制氢第十六条）。", "Every league or city the project lies in; more than one means a joint filing (hydrogen article 16).";
    ADDRESSEE = "project.addressee", "申报方案报送对象", "addressee", "申报方案报给谁（制氢第十五条）。", "Whom the application is sent to (hydrogen article 15).";
    FILING_DATE = "project.filing_date", "申报日期", "filing date", "申报之日；材料有效期按这一天核对，除非命令行另给日期。", "The day of filing; papers must be valid on it unless a date is given on the command line.";
    DEMONSTRATION = "project.demonstration", "纳入示范", "demonstration project", "是否列为自治区示范项目（内政办发〔2022〕15号）。", "Whether it is listed as a regional demonstration (document 15 of 2022).";

    EDITION = "edition", "细则版本", "edition", "细则本身的日期。", "Dates of the rule itself.";
    PUBLISHED = "edition.published", "细则公布日期", "publication date", "细则自公布之日起施行；公布日期不在原文中，由使用者填写（制氢第二十二条）。", "The rule is in force from its publication, whose date the text does not give (hydrogen article 22).";

    WIND = "wind[]", "风电", "wind", "风电场站；多个场站写成 `[[wind]]`。", "A wind plant; write `[[wind]]` for several.";
    WIND_NAME = "wind[].name", "风电场站名称", "wind plant name", "场站的名称。", "The name of the plant.";
    WIND_LEAGUE = "wind[].league", "风电所在盟市", "wind plant league", "场站所在盟市。", "The league the plant lies in.";
    WIND_CAPACITY = "wind[].capacity", "风电装机容量", "wind capacity", "风电额定容量（制氢第六条）。", "Rated wind capacity (hydrogen article 6).";
    WIND_HOURS = "wind[].full_load_hours", "风电等效满负荷小时数", "wind full-load hours", "扣除正常损失后、弃电之前的年等效满负荷小时数。", "Yearly full-load hours after normal losses and before curtailment.";
    WIND_GENERATION = "wind[].annual_generation", "风电年可发电量", "wind annual generation", "弃电之前的年发电量；与容量乘小时数相差不得超过 1%。", "Yearly energy before curtailment; must agree with capacity times hours to 1%.";

    SOLAR = "solar[]", "光伏", "solar", "光伏场站；多个场站写成 `[[solar]]`。", "A solar plant; write `[[solar]]` for several.";
    SOLAR_NAME = "solar[].name", "光伏场站名称", "solar plant name", "场站的名称。", "The name of the plant.";
    SOLAR_LEAGUE = "solar[].league", "光伏所在盟市", "solar plant league", "场站所在盟市。", "The league the plant lies in.";
    SOLAR_CAPACITY = "solar[].capacity", "光伏装机容量", "solar capacity", "光伏交流侧额定容量（制氢第六条）。", "Rated AC capacity of the solar plant (hydrogen article 6).";
    SOLAR_HOURS = "solar[].full_load_hours", "光伏等效满负荷小时数", "solar full-load hours", "按交流侧容量计、弃电之前的年等效满负荷小时数。", "Yearly full-load hours on AC capacity, before curtailment.";
    SOLAR_GENERATION = "solar[].annual_generation", "光伏年可发电量", "solar annual generation", "弃电之前的年发电量；与容量乘小时数相差不得超过 1%。", "Yearly energy before curtailment; must agree with capacity times hours to 1%.";

    ELECTRICITY = "electricity", "设计年电量", "design-year energy", "设计年的电量平衡。", "The energy balance of the design year.";
    POTENTIAL_GENERATION = "electricity.potential_generation", "年可发电量", "potential generation", "弃电之前的新能源年发电量；不填时按容量乘小时数计算（制氢第六条）。", "Yearly energy before curtailment; capacity times hours when not stated (hydrogen article 6).";
    CURTAILMENT = "electricity.curtailment", "年弃电量", "curtailment", "弃风弃光电量（制氢第七条、第十三条）。", "Energy that is curtailed (hydrogen articles 7 and 13).";
    GENERATION = "electricity.generation", "年总发电量", "annual generation", "上网关口与自用合计的计量发电量，即可发电量减弃电量（制氢第十三条）。", "Metered generation: potential generation less curtailment (hydrogen article 13).";
    STATION_USE = "electricity.station_use", "站用电量", "station use", "新能源场站自身用电。", "What the wind and solar stations use themselves.";
    FEED_IN = "electricity.feed_in", "年上网电量", "annual feed-in", "送入公用电网的电量，按总量计（制氢第十三条）。", "Energy sent to the public grid, gross (hydrogen article 13).";
    OFF_TAKE = "electricity.off_take", "年下网电量", "annual off-take", "取自公用电网的电量（制氢第十三条）。", "Energy taken from the public grid (hydrogen article 13).";
    CONSUMPTION = "electricity.consumption", "年总用电量", "annual consumption", "项目全年用电，按关口平衡：发电减上网加下网（制氢第十三条）。", "All the project uses in a year: generation less feed-in plus off-take (hydrogen article 13).";
    LOSSES = "electricity.losses", "储能与线路损耗", "storage and line losses", "储能充放与内部线路的损耗。", "Losses of storage and internal lines.";
    APPLICATION_USE = "electricity.application_use", "氢能应用项目用电量", "hydrogen-application use", "另行备案的氢能应用项目（如合成氨）的用电。", "Use of a separately filed hydrogen-application project, such as ammonia.";
    EXISTING_NEW_ENERGY = "electricity.existing_new_energy", "既有新能源电量", "existing new energy", "以前建成、供同一负荷的新能源年发电量。", "Yearly energy of earlier plants that serve the same load.";

    METERED = "metered", "运行年电量", "metered year", "一个日历年的关口计量电量，运行阶段使用（制氢第十三条）。", "Metered energy of one calendar year, used in operation (hydrogen article 13).";
    METERED_YEAR = "metered.year", "计量年度", "metered year", "日历年。", "The calendar year.";
    METERED_FULL_YEAR = "metered.full_year", "是否完整年度", "full year", "投产首年不满一年时写 false。", "false for the first, partial year.";
    METERED_POTENTIAL = "metered.potential_generation", "实际年可发电量", "metered potential generation", "计入弃电的年电量。", "Yearly energy including what was curtailed.";
    METERED_CURTAILMENT = "metered.curtailment", "实际年弃电量", "metered curtailment", "全年弃电量。", "Curtailment of the year.";
    METERED_GENERATION = "metered.generation", "实际年总发电量", "metered generation", "全年计量发电量。", "Metered generation of the year.";
    METERED_FEED_IN = "metered.feed_in", "实际年上网电量", "metered feed-in", "全年上网电量。", "Feed-in of the year.";
    METERED_OFF_TAKE = "metered.off_take", "实际年下网电量", "metered off-take", "全年下网电量。", "Off-take of the year.";
    METERED_CONSUMPTION = "metered.consumption", "实际年总用电量", "metered consumption", "全年用电量。", "Consumption of the year.";
    METERED_LOSSES = "metered.losses", "实际储能与线路损耗", "metered losses", "全年损耗。", "Losses of the year.";
    METERED_APPLICATION_USE = "metered.application_use", "实际氢能应用项目用电量", "metered hydrogen-application use", "另行备案的氢能应用项目全年用电。", "Use of a separately filed hydrogen-application project in the year.";

    HYDROGEN = "hydrogen", "制氢", "hydrogen", "制氢与储氢。", "Hydrogen production and store.";
    HYDROGEN_OUTPUT = "hydrogen.annual_output", "年制氢量", "annual hydrogen output", "年产氢量，吨或标方（制氢第六条、第七条）。", "Hydrogen produced in a year, in t or Nm3 (hydrogen articles 6 and 7).";
    SPECIFIC_ENERGY = "hydrogen.specific_energy", "制氢单位电耗", "specific energy", "整座制氢厂到储氢为止的单位电耗，含辅机（制氢第六条）。", "Energy per kg of the whole hydrogen plant up to the store, auxiliaries included (hydrogen article 6).";
    STACK_ENERGY = "hydrogen.stack_energy", "电解单位电耗", "stack energy", "仅整流与电解的单位电耗。", "Energy of rectifier and stack only.";
    AUXILIARY_ENERGY = "hydrogen.auxiliary_energy", "辅机单位电耗", "auxiliary energy", "水处理、纯化、压缩等辅机的单位电耗。", "Energy of water treatment, purification and compression.";
    REQUIRED_ENERGY = "hydrogen.required_energy", "制氢所需电量", "energy needed for hydrogen", "年制氢量乘单位电耗（制氢第六条、第七条）。", "Hydrogen output times specific energy (hydrogen articles 6 and 7).";
    RATED_FLOW = "hydrogen.rated_flow", "额定小时产氢量", "rated hourly output", "全部电解槽的额定产氢能力（制氢第八条）。", "Rated output of all electrolysers (hydrogen article 8).";
    AVERAGE_FLOW = "hydrogen.average_flow", "平均小时产氢量", "average hourly output", "全年平均的小时产氢量，用于另一口径。", "Hourly output averaged over the year, for the other reading.";
    STORE_VOLUME = "hydrogen.store_volume", "储氢可用容积", "usable hydrogen store", "储氢设施可用容积，折算到标准状态（制氢第八条）。", "Usable volume of the hydrogen store at standard conditions (hydrogen article 8).";
    USE_SECURED = "hydrogen.use_secured", "氢气应用场景已落实", "hydrogen use secured", "是否已落实用氢场景（制氢第三条）。", "Whether a use for the hydrogen is secured (hydrogen article 3).";
    OWN_USE = "hydrogen.own_use", "自身具备用氢场景", "own hydrogen use", "投资主体自身是否用氢（制氢第三条，鼓励）。", "Whether the investor uses hydrogen itself (hydrogen article 3, encouraged).";

    STORAGE = "storage", "电储能", "electric storage", "项目自有的电储能。", "Electric storage owned by the project.";
    STORAGE_POWER = "storage.power", "储能功率", "storage power", "自有储能额定功率，交流侧（制氢第八条）。", "Rated AC power of the project's own storage (hydrogen article 8).";
    STORAGE_ENERGY = "storage.energy", "储能容量", "storage energy", "自有储能额定电量（制氢第八条）。", "Rated energy of the project's own storage (hydrogen article 8).";
    LEASED_POWER = "storage.leased_power", "租赁储能功率", "leased storage power", "租用的储能功率，仅列示，不计入（制氢第二条、第八条）。", "Leased storage, shown but not counted (hydrogen articles 2 and 8).";
    LEASED_ENERGY = "storage.leased_energy", "租赁储能容量", "leased storage energy", "租用的储能电量，仅列示，不计入。", "Leased storage energy, shown but not counted.";

    OWNERSHIP = "ownership[]", "股权与运营", "ownership", "各部分的控股、所有与运营（制氢第二条）。", "Who controls, owns and operates each part (hydrogen article 2).";
    PARTS = "ownership[].parts", "所含部分", "parts", "这一条说明所覆盖的部分。", "The parts of the project this entry speaks of.";
    CONTROLLER = "ownership[].controller", "控股方", "controller", "控股的投资主体。", "The controlling investor.";
    CONTROL_SHARE = "ownership[].share", "控股比例", "controlling share", "控股方的持股比例。", "The controller's share.";
    OWNER = "ownership[].owner", "产权法人", "owner", "拥有该部分的法人。", "The legal person that owns the part.";
    OPERATOR = "ownership[].operator", "运营法人", "operator", "运营该部分的法人。", "The legal person that operates the part.";
    LEASED = "ownership[].leased", "是否租赁", "leased", "该部分是否为租赁或第三方所有。", "Whether the part is leased or belongs to a third party.";

    OFFTAKE = "offtake", "氢气消纳", "hydrogen off-take", "氢气购买方。", "Who buys the hydrogen.";
    OFFTAKE_PARTY = "offtake.party", "消纳方关系", "off-taker relation", "消纳方与投资主体的关系（制氢第三条）。", "How the off-taker relates to the investor (hydrogen article 3).";

    CONNECTION = "connection", "接入", "connection", "与制氢变电站和公用电网的连接。", "Links to the hydrogen substation and the public grid.";
    CONNECTION_POINT = "connection.point", "新能源接入点", "connection point", "新能源接入的变电站（制氢第十一条）。", "The substation the new energy connects to (hydrogen article 11).";
    INTERFACE = "connection.interface", "与公用电网的分界面", "interface with the public grid", "整体接入时的物理分界面（制氢第六条）。", "The physical interface of the project as one unit (hydrogen article 6).";
    PUBLIC_STATION_TIE = "connection.public_station_tie", "新能源另接公网站", "tie to a public station", "新能源是否同时接入公用变电站（制氢第六条）。", "Whether the new energy is also tied to a public station (hydrogen article 6).";
    RESERVE_NEED = "connection.reserve_need", "备用容量需求", "reserve need", "需公用电网提供的备用容量，不需要时写 0（制氢第六条）。", "Reserve wanted from the public grid; write 0 when none (hydrogen article 6).";
    PUBLIC_LINK = "connection.public_link", "与公用电网的连接", "link to the public grid", "离网型项目是否与公用电网相连（制氢第七条）。", "Whether an off-grid project is linked to the public grid (hydrogen article 7).";
    BACKUP_SUPPLY = "connection.backup_supply", "保安电源合同", "backup supply contract", "离网型项目是否另签保安电源供电合同（制氢第七条）。", "Whether an off-grid project has a separate backup supply contract (hydrogen article 7).";
    TIE_LINE_BUILDER = "connection.tie_line_builder", "联络线建设方", "tie-line builder", "联络线路由谁建设（制氢第十一条）。", "Who builds the tie-line (hydrogen article 11).";

    WATER = "water[]", "制氢水源", "water source", "制氢用水，逐个水源列出（制氢第四条）。", "Water for hydrogen, source by source (hydrogen article 4).";
    WATER_SOURCE = "water[].source", "水源类型", "kind of water", "水的来源（制氢第四条）。", "Where the water comes from (hydrogen article 4).";
    WATER_VOLUME = "water[].volume", "年用水量", "annual water use", "该水源的年用水量。", "Water taken from this source in a year.";

    SCHEDULE = "schedule", "投产安排", "schedule", "不分期项目的投产日期（制氢第十条）。", "Commissioning dates of a project in one phase (hydrogen article 10).";
    SCHEDULE_NEW_ENERGY = "schedule.new_energy", "新能源投产日期", "new-energy commissioning", "新能源部分投产日期（制氢第十条）。", "When the new energy starts (hydrogen article 10).";
    SCHEDULE_HYDROGEN = "schedule.hydrogen", "制氢投产日期", "hydrogen commissioning", "制氢负荷投产日期（制氢第十条）。", "When the hydrogen load starts (hydrogen article 10).";
    SCHEDULE_STORAGE = "schedule.storage", "储能投产日期", "storage commissioning", "储能设施投产日期（制氢第十条）。", "When the storage starts (hydrogen article 10).";

    LIFETIMES = "lifetimes", "运行年限", "lifetimes", "各部分设计运行年限（制氢第十条）。", "Design lives (hydrogen article 10).";
    NEW_ENERGY_LIFE = "lifetimes.new_energy", "新能源运行年限", "new-energy life", "自投产起的运行年限。", "Years of operation from commissioning.";
    HYDROGEN_LIFE = "lifetimes.hydrogen", "制氢运行年限", "hydrogen life", "自投产起的运行年限。", "Years of operation from commissioning.";

    PHASES = "phases[]", "分期", "phases", "分期投产，按先后顺序，最多两期（制氢第十五条）。", "Phases in order, at most two (hydrogen article 15).";
    PHASE_NAME = "phases[].name", "分期名称", "phase name", "各期名称，不得重复。", "The name of the phase; no two alike.";
    PHASE_WIND = "phases[].wind_capacity", "本期风电容量", "wind capacity of the phase", "本期投产的风电容量。", "Wind capacity started in this phase.";
    PHASE_SOLAR = "phases[].solar_capacity", "本期光伏容量", "solar capacity of the phase", "本期投产的光伏容量。", "Solar capacity started in this phase.";
    PHASE_STORAGE_POWER = "phases[].storage_power", "本期储能功率", "storage power of the phase", "本期投产的储能功率。", "Storage power started in this phase.";
    PHASE_STORAGE_ENERGY = "phases[].storage_energy", "本期储能容量", "storage energy of the phase", "本期投产的储能电量。", "Storage energy started in this phase.";
    PHASE_HYDROGEN = "phases[].hydrogen_output", "本期年制氢量", "hydrogen output of the phase", "本期投产的年制氢量。", "Yearly hydrogen output started in this phase.";
    PHASE_POTENTIAL = "phases[].potential_generation", "本期年可发电量", "potential generation of the phase", "本期新能源弃电前年发电量；不填时按容量乘小时数计算。", "Yearly energy of the phase before curtailment; capacity times hours when not stated.";
    PHASE_NEW_ENERGY = "phases[].new_energy", "本期新能源投产日期", "new-energy commissioning of the phase", "本期新能源投产日期（制氢第十条）。", "When the new energy of the phase starts (hydrogen article 10).";
    PHASE_HYDROGEN_DATE = "phases[].hydrogen", "本期制氢投产日期", "hydrogen commissioning of the phase", "本期制氢投产日期（制氢第十条）。", "When the hydrogen load of the phase starts (hydrogen article 10).";
    PHASE_STORAGE_DATE = "phases[].storage", "本期储能投产日期", "storage commissioning of the phase", "本期储能投产日期（制氢第十条）。", "When the storage of the phase starts (hydrogen article 10).";

    FILING = "filing", "备案安排", "filing", "核准（备案）的方式（制氢第十二条）。", "How the parts are filed (hydrogen article 12).";
    INTEGRATED_FILING = "filing.integrated", "一体化备案", "joint filing", "与氢能应用项目是否一体化备案（制氢第十二条，鼓励）。", "Whether filed jointly with the hydrogen-application project (hydrogen article 12, encouraged).";
    APPLICATION_PROJECT = "filing.application_project", "氢能应用项目", "hydrogen-application project", "另行备案的氢能应用项目是新建、既有还是没有（制氢第十二条）。", "Whether a separately filed hydrogen-application project is new, existing or absent (hydrogen article 12).";

    DOCUMENTS = "documents[]", "材料", "documents", "申报与后续阶段的材料。", "Papers of the filing and of later stages.";
    DOCUMENT_KIND = "documents[].kind", "材料类别", "kind of paper", "材料是哪一种。", "What paper it is.";
    DOCUMENT_TITLE = "documents[].title", "材料标题", "title", "材料的标题。", "Its title.";
    DOCUMENT_ISSUER = "documents[].issuer", "出具单位", "issuer", "出具材料的单位。", "Who issued it.";
    DOCUMENT_NUMBER = "documents[].number", "文号", "number", "材料的文号。", "Its number.";
    DOCUMENT_DATE = "documents[].date", "材料日期", "date", "材料的日期。", "Its date.";
    DOCUMENT_VALID_UNTIL = "documents[].valid_until", "有效期至", "valid until", "有效期的最后一天。", "Its last day of validity.";
    DOCUMENT_FILE = "documents[].file", "材料文件", "file", "材料文件名，须在计划文件所在目录或其下；报告列出其 SHA-256。", "The file, beside or below the plan file; its SHA-256 goes into the report.";
    DOCUMENT_BODIES = "documents[].bodies", "出具意见的部门", "bodies", "限制性排查材料所含的部门意见。", "The bodies whose opinions a screening paper holds.";
    DOCUMENT_RESULT = "documents[].result", "意见结果", "result", "同意或不同意。", "Agreed or refused.";
    DOCUMENT_LEVEL = "documents[].level", "出具层级", "level", "出具机关的层级。", "The level of the issuing authority.";
    DOCUMENT_QUANTITY = "documents[].quantity", "协议年用氢量", "contracted hydrogen", "氢气消纳协议约定的年用氢量。", "Hydrogen a year under the off-take agreement.";
    DOCUMENT_PARTS = "documents[].parts", "材料所涉部分", "parts of the paper", "表决权证明所涉的部分。", "The parts a proof of voting rights speaks of.";

    APPROVED = "approved", "已批复方案", "approved plan", "批复后的情况，建设及以后阶段使用（制氢第五条、第二十条、第二十二条）。", "What was approved, for later stages (hydrogen articles 5, 20 and 22).";
    APPROVED_GRID_TYPE = "approved.grid_type", "批复的并网类型", "approved grid type", "批复文件确定的类型（制氢第五条）。", "The type that was approved (hydrogen article 5).";
    NEW_APPLICATION = "approved.new_application", "按新项目重新申报", "filed anew", "类型变动是否作为全新项目申报（制氢第五条、第二十二条）。", "Whether the change of type is filed as a new project (hydrogen articles 5 and 22).";
    REFILED = "approved.refiled", "按本细则重新申报", "refiled under this rule", "老项目调整后是否按本细则重新履行申报手续（制氢第二十二条）。", "Whether an older project was filed again under this rule (hydrogen article 22).";
    SETTLED = "approved.settled", "原批复已明确的条款", "articles settled by the old approval", "原批复或以前细则已明确的条款（制氢第二十二条）。", "Articles the old approval or rule settled (hydrogen article 22).";
    SILENT = "approved.silent", "原批复未明确的条款", "articles the old approval is silent on", "原批复和以前细则均未明确的条款（制氢第二十二条）。", "Articles neither the old approval nor the old rule speaks of (hydrogen article 22).";
    UNCHANGED = "approved.unchanged", "未作任何变更", "nothing changed", "声明建设内容和股权结构与批复一致（制氢第二十条）。", "Declares that contents and shareholding are as approved (hydrogen article 20).";

    CHANGES = "changes[]", "变更", "changes", "与批复不一致之处（制氢第二十条）。", "Departures from what was approved (hydrogen article 20).";
    CHANGE_WHAT = "changes[].what", "变更内容", "what changed", "变更的内容。", "What was changed.";
    CHANGE_FROM = "changes[].from", "变更前", "before", "变更前的情况。", "How it was.";
    CHANGE_TO = "changes[].to", "变更后", "after", "变更后的情况。", "How it is.";
    CHANGE_CONSENT = "changes[].consent", "变更同意方", "consent", "谁书面同意了变更（制氢第二十条）。", "Who consented in writing (hydrogen article 20).";

    NEW_ENERGY_CAPACITY = "", "新能源规模", "new-energy capacity", "风电与光伏额定容量之和。", "Wind and solar capacity together.";
    SCALE_RATIO = "", "新能源年可发电量 / 制氢所需电量", "potential generation / energy for hydrogen", "新能源规模与制氢用电之比。", "The scale of the new energy against the need of the hydrogen plant.";
    OFF_GRID_NEED = "", "离网型所需电量", "off-grid energy need", "制氢所需电量加储能与线路损耗。", "Energy for hydrogen plus storage and line losses.";
    UTILISATION = "", "新能源综合利用率", "utilisation", "可发电量中未被弃掉的比例。", "The share of potential generation that is not curtailed.";
    FEED_IN_SHARE = "", "年上网电量 / 年总发电量", "feed-in / generation", "上网电量占总发电量的比例。", "Feed-in as a share of generation.";
    OFF_TAKE_SHARE = "", "年下网电量 / 年总用电量", "off-take / consumption", "下网电量占总用电量的比例。", "Off-take as a share of consumption.";
    STORAGE_SHARE = "", "储能功率 / 新能源规模", "storage power / new-energy capacity", "储能配置比例。", "Storage power as a share of capacity.";
    STORAGE_HOURS = "", "储能时长", "storage duration", "储能容量除以储能功率。", "Storage energy over storage power.";
    SUSTAINED_SHARE = "", "四小时可持续功率 / 新能源规模", "power held 4 h / new-energy capacity", "储能能连续四小时保持的功率与新能源规模之比。", "The power the storage can hold for 4 h against capacity.";
    HYDROGEN_STORE_HOURS = "", "储氢时长", "hydrogen store duration", "储氢可用容积除以小时产氢量。", "Hydrogen store over hourly output.";
    CONTRACTED_SHARE = "", "协议用氢量 / 年制氢量", "contracted / planned hydrogen", "消纳协议覆盖的比例。", "The share of the output under contract.";
    LOWEST_SHARE = "", "各部分最低控股比例", "lowest controlling share", "控股方在各部分持股比例的最低值。", "The controller's lowest share over the parts.";
    GROUNDWATER = "", "地下水用量", "groundwater use", "制氢取用的地下水量。", "Groundwater taken for hydrogen.";
    GRID_EXCHANGE = "", "与公用电网交换电量", "exchange with the public grid", "上网与下网电量之和。", "Feed-in and off-take together.";
    PHASE_PROPORTION = "", "累计新能源占比 / 累计制氢占比", "share of new energy / share of hydrogen", "累计到某一期，新能源占全部的比例与制氢占全部的比例之比。", "Up to a phase: the new energy's share of the whole over the hydrogen's.";
    PHASE_COUNT = "", "分期数", "number of phases", "制氢负荷分步投产的期数。", "The number of steps in which the hydrogen load starts.";
    LOAD_END = "", "制氢运行期满", "end of hydrogen operation", "制氢投产日期加运行年限。", "Hydrogen commissioning plus its life.";
    NEW_ENERGY_END = "", "新能源运行期满", "end of new-energy operation", "新能源投产日期加运行年限。", "New-energy commissioning plus its life.";
}
