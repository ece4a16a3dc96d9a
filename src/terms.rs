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
    LEAGUES = "project.leagues", "所在盟市", "leagues", "项目涉及的全部盟市；多于一个时联合报送（制氢、源网荷储第十六条，园区、火电第十条）。", "Every league or city the project lies in; more than one means a joint filing (hydrogen and source-grid-load-storage article 16, green park and thermal flexibility article 10).";
    LOAD_LEAGUES = "project.load_leagues", "负荷所在盟市", "leagues of the load", "用电负荷所在的全部盟市；不填即与 project.leagues 相同（内政办发〔2023〕81号）。", "Every league or city the load lies in; project.leagues when not given (document 81 of 2023).";
    BANNERS = "project.banners", "所在旗县", "banners", "项目涉及的全部旗县（市、区）；多于一个时核对合作方案（内政办发〔2023〕81号），赤峰市的制氢项目联合申报。", "Every banner, county or district the project lies in; more than one asks for a cooperation plan (document 81 of 2023), and in Chifeng for a joint filing.";
    LOAD_BANNERS = "project.load_banners", "负荷所在旗县", "banners of the load", "用电负荷所在的旗县（市、区）；不填即与 project.banners 相同（内政办发〔2023〕81号）。", "The banners, counties or districts the load lies in; project.banners when not given (document 81 of 2023).";
    ADDRESSEE = "project.addressee", "申报方案报送对象", "addressee", "申报方案报给谁；各细则都规定了报送对象。", "Whom the application is sent to; every rule names the office.";
    FILING_DATE = "project.filing_date", "申报日期", "filing date", "申报之日；材料有效期按这一天核对，除非命令行另给日期。", "The day of filing; papers must be valid on it unless a date is given on the command line.";
    DEMONSTRATION = "project.demonstration", "纳入示范", "demonstration project", "是否列为自治区示范项目（内政办发〔2022〕15号）。", "Whether it is listed as a regional demonstration (document 15 of 2022).";

    EDITION = "edition", "细则版本", "edition", "细则本身的日期。", "Dates of the rule itself.";
    PUBLISHED = "edition.published", "细则公布日期", "publication date", "细则自公布之日起施行；公布日期不在原文中，由使用者填写（制氢第二十二条）。", "The rule is in force from its publication, whose date the text does not give (hydrogen article 22).";
    CHIFENG_ISSUED = "edition.chifeng", "赤峰措施印发日期", "date of the Chifeng measures", "赤峰市风光制氢规范管理措施的印发日期；不在原文中，由使用者填写，此后获批的项目才有批复后的期限。", "When the Chifeng measures were issued, which the text does not say; only projects approved from then on have terms after the approval.";

    WIND = "wind[]", "风电", "wind", "风电场站；多个场站写成 `[[wind]]`。", "A wind plant; write `[[wind]]` for several.";
    WIND_NAME = "wind[].name", "风电场站名称", "wind plant name", "场站的名称。", "The name of the plant.";
    WIND_LEAGUE = "wind[].league", "风电所在盟市", "wind plant league", "场站所在盟市。", "The league the plant lies in.";
    WIND_CAPACITY = "wind[].capacity", "风电装机容量", "wind capacity", "风电额定容量，计入新能源规模。", "Rated wind capacity, part of the new-energy capacity.";
    WIND_HOURS = "wind[].full_load_hours", "风电等效满负荷小时数", "wind full-load hours", "扣除正常损失后、弃电之前的年等效满负荷小时数。", "Yearly full-load hours after normal losses and before curtailment.";
    WIND_GENERATION = "wind[].annual_generation", "风电年可发电量", "wind annual generation", "弃电之前的年发电量；与容量乘小时数相差不得超过 1%。", "Yearly energy before curtailment; must agree with capacity times hours to 1%.";
    WIND_SITE = "wind[].site", "风电场址", "wind site", "场址或用户厂区的名称；同名即同一场址（自用第二条、火电第七条）。", "The site, or the premises of the user; equal names are one site (self-consumption article 2, thermal flexibility article 7).";
    WIND_SCENARIO = "wind[].scenario", "风电所属场景", "wind scenario", "全额自发自用的五类场景之一（自用第二条）。", "One of the five scenarios (self-consumption article 2).";
    WIND_LAND = "wind[].land", "风电用地类型", "land of the wind plant", "建在什么地上（自用第二条）。", "What it stands on (self-consumption article 2).";
    WIND_DISTANCE = "wind[].distance", "风电距用户距离", "distance of the wind plant", "周边地块到用户的距离（自用第二条）。", "How far a nearby plot is from the user (self-consumption article 2).";
    WIND_SERVES = "wind[].serves", "风电所供负荷", "loads the wind plant serves", "所供负荷的名称，与 loads.name 一致；不填为全部负荷。", "Names of the loads it serves, as in loads.name; all of them when not given.";
    WIND_START = "wind[].start", "风电场站投产日期", "wind plant commissioning", "该场站的投产日期；不填时取 schedule.new_energy。", "When this plant starts; schedule.new_energy when not given.";
    WIND_CONNECTION = "wind[].connection", "风电场站接入点", "connection point of the wind plant", "该场站的接入点；不填时取 connection.point（自用第八条）。", "Where this plant connects; connection.point when not given (self-consumption article 8).";
    WIND_PLANNING_AREA = "wind[].in_planning_area", "风电在规划区内", "wind plant in a planning area", "场址是否在自治区新能源规划区域内（火电第七条）。", "Whether the site lies in a planning area of the region (thermal flexibility article 7).";

    SOLAR = "solar[]", "光伏", "solar", "光伏场站；多个场站写成 `[[solar]]`。", "A solar plant; write `[[solar]]` for several.";
    SOLAR_NAME = "solar[].name", "光伏场站名称", "solar plant name", "场站的名称。", "The name of the plant.";
    SOLAR_LEAGUE = "solar[].league", "光伏所在盟市", "solar plant league", "场站所在盟市。", "The league the plant lies in.";
    SOLAR_CAPACITY = "solar[].capacity", "光伏装机容量", "solar capacity", "光伏交流侧额定容量，计入新能源规模。", "Rated AC capacity of the solar plant, part of the new-energy capacity.";
    SOLAR_HOURS = "solar[].full_load_hours", "光伏等效满负荷小时数", "solar full-load hours", "按交流侧容量计、弃电之前的年等效满负荷小时数。", "Yearly full-load hours on AC capacity, before curtailment.";
    SOLAR_GENERATION = "solar[].annual_generation", "光伏年可发电量", "solar annual generation", "弃电之前的年发电量；与容量乘小时数相差不得超过 1%。", "Yearly energy before curtailment; must agree with capacity times hours to 1%.";
    SOLAR_SITE = "solar[].site", "光伏场址", "solar site", "场址或用户厂区的名称；同名即同一场址（自用第二条、火电第七条）。", "The site, or the premises of the user; equal names are one site (self-consumption article 2, thermal flexibility article 7).";
    SOLAR_SCENARIO = "solar[].scenario", "光伏所属场景", "solar scenario", "全额自发自用的五类场景之一（自用第二条）。", "One of the five scenarios (self-consumption article 2).";
    SOLAR_LAND = "solar[].land", "光伏用地类型", "land of the solar plant", "建在什么地上（自用第二条）。", "What it stands on (self-consumption article 2).";
    SOLAR_DISTANCE = "solar[].distance", "光伏距用户距离", "distance of the solar plant", "周边地块到用户的距离（自用第二条）。", "How far a nearby plot is from the user (self-consumption article 2).";
    SOLAR_SERVES = "solar[].serves", "光伏所供负荷", "loads the solar plant serves", "所供负荷的名称，与 loads.name 一致；不填为全部负荷。", "Names of the loads it serves, as in loads.name; all of them when not given.";
    SOLAR_START = "solar[].start", "光伏场站投产日期", "solar plant commissioning", "该场站的投产日期；不填时取 schedule.new_energy。", "When this plant starts; schedule.new_energy when not given.";
    SOLAR_CONNECTION = "solar[].connection", "光伏场站接入点", "connection point of the solar plant", "该场站的接入点；不填时取 connection.point（自用第八条）。", "Where this plant connects; connection.point when not given (self-consumption article 8).";
    SOLAR_PLANNING_AREA = "solar[].in_planning_area", "光伏在规划区内", "solar plant in a planning area", "场址是否在自治区新能源规划区域内（火电第七条）。", "Whether the site lies in a planning area of the region (thermal flexibility article 7).";
    SOLAR_DC_CAPACITY = "solar[].dc_capacity", "光伏直流侧容量", "solar DC capacity", "光伏组件容量，用于另一口径（自用第二条）。", "Module capacity, for the other reading (self-consumption article 2).";
    SOLAR_MINE_LIFE = "solar[].mine_life", "矿山剩余年限", "remaining life of the mine", "申报时矿山的剩余服务年限（自用第二条第四项）。", "Remaining life of the mine at filing (self-consumption article 2, item 4).";

    ELECTRICITY = "electricity", "设计年电量", "design-year energy", "设计年的电量平衡。", "The energy balance of the design year.";
    POTENTIAL_GENERATION = "electricity.potential_generation", "年可发电量", "potential generation", "弃电之前的新能源年发电量；不填时按容量乘小时数计算（制氢第六条）。", "Yearly energy before curtailment; capacity times hours when not stated (hydrogen article 6).";
    CURTAILMENT = "electricity.curtailment", "年弃电量", "curtailment", "弃风弃光电量，利用率和年总发电量由此计算。", "Energy that is curtailed; utilisation and generation follow from it.";
    GENERATION = "electricity.generation", "年总发电量", "annual generation", "上网关口与自用合计的计量发电量，即可发电量减弃电量（制氢第十三条）。", "Metered generation: potential generation less curtailment (hydrogen article 13).";
    STATION_USE = "electricity.station_use", "站用电量", "station use", "新能源场站自身用电。", "What the wind and solar stations use themselves.";
    FEED_IN = "electricity.feed_in", "年上网电量", "annual feed-in", "送入公用电网的电量，按总量计（制氢第十三条、源网荷储第七条、自用第五条、自备第二条）。", "Energy sent to the public grid, gross (hydrogen article 13, source-grid-load-storage article 7, self-consumption article 5, captive replacement article 2).";
    OFF_TAKE = "electricity.off_take", "年下网电量", "annual off-take", "取自公用电网的电量（制氢第十三条）。", "Energy taken from the public grid (hydrogen article 13).";
    CONSUMPTION = "electricity.consumption", "年总用电量", "annual consumption", "项目全年用电，按关口平衡：发电减上网加下网（制氢第十三条）。", "All the project uses in a year: generation less feed-in plus off-take (hydrogen article 13).";
    LOSSES = "electricity.losses", "储能与线路损耗", "storage and line losses", "储能充放与内部线路的损耗。", "Losses of storage and internal lines.";
    APPLICATION_USE = "electricity.application_use", "氢能应用项目用电量", "hydrogen-application use", "另行备案的氢能应用项目（如合成氨）的用电。", "Use of a separately filed hydrogen-application project, such as ammonia.";
    EXISTING_NEW_ENERGY = "electricity.existing_new_energy", "既有新能源电量", "existing new energy", "以前建成、供同一负荷的新能源年发电量。", "Yearly energy of earlier plants that serve the same load.";
    SOLD_ELSEWHERE = "electricity.sold_elsewhere", "供其他用户电量", "energy sold elsewhere", "供给约定用户以外的任何用户的年电量，没有时写 0（园区第二条、源网荷储第二条、自备第二条）。", "Yearly energy to any user other than the agreed ones; 0 when none (green park article 2, source-grid-load-storage article 2, captive replacement article 2).";
    HOURLY_SURPLUS = "electricity.hourly_surplus", "逐时余电", "hourly surplus", "逐时计算中新能源超过用电与充电而流出的年电量（园区第二条、自用第五条）。", "Energy of the hours in which new energy exceeds use and charging (green park article 2, self-consumption article 5).";
    MAX_EXPORT = "electricity.max_export", "最大反送功率", "largest export", "逐时计算中向公用电网送出的最大功率，没有时写 0（源网荷储第七条、自用第五条、自备第二条）。", "The largest hourly export to the public grid; 0 when none (source-grid-load-storage article 7, self-consumption article 5, captive replacement article 2).";
    EMERGENCY_EXPORT = "electricity.emergency_export", "应急调度送出电量", "emergency export", "凭书面调度指令送出的电量，包含在上网电量内（源网荷储第十四条）。", "Energy sent out by written dispatch order, part of the feed-in (source-grid-load-storage article 14).";

    METERED = "metered[]", "运行年电量", "metered year", "一个日历年的关口计量电量，运行阶段使用（制氢第十三条）。", "Metered energy of one calendar year, used in operation (hydrogen article 13).";
    METERED_YEAR = "metered[].year", "计量年度", "metered year", "日历年。", "The calendar year.";
    METERED_FULL_YEAR = "metered[].full_year", "是否完整年度", "full year", "投产首年不满一年时写 false。", "false for the first, partial year.";
    METERED_POTENTIAL = "metered[].potential_generation", "实际年可发电量", "metered potential generation", "计入弃电的年电量。", "Yearly energy including what was curtailed.";
    METERED_CURTAILMENT = "metered[].curtailment", "实际年弃电量", "metered curtailment", "全年弃电量。", "Curtailment of the year.";
    METERED_GENERATION = "metered[].generation", "实际年总发电量", "metered generation", "全年计量发电量。", "Metered generation of the year.";
    METERED_FEED_IN = "metered[].feed_in", "实际年上网电量", "metered feed-in", "全年上网电量。", "Feed-in of the year.";
    METERED_OFF_TAKE = "metered[].off_take", "实际年下网电量", "metered off-take", "全年下网电量。", "Off-take of the year.";
    METERED_CONSUMPTION = "metered[].consumption", "实际年总用电量", "metered consumption", "全年用电量。", "Consumption of the year.";
    METERED_LOSSES = "metered[].losses", "实际储能与线路损耗", "metered losses", "全年损耗。", "Losses of the year.";
    METERED_APPLICATION_USE = "metered[].application_use", "实际氢能应用项目用电量", "metered hydrogen-application use", "另行备案的氢能应用项目全年用电。", "Use of a separately filed hydrogen-application project in the year.";
    METERED_SOLD_ELSEWHERE = "metered[].sold_elsewhere", "实际供其他用户电量", "metered energy sold elsewhere", "全年供给约定用户以外的电量。", "Energy to other users in the year.";
    METERED_HOURLY_SURPLUS = "metered[].hourly_surplus", "实际逐时余电", "metered hourly surplus", "全年逐时余电之和。", "Hourly surplus of the year.";
    METERED_MAX_EXPORT = "metered[].max_export", "实际最大反送功率", "metered largest export", "全年最大反送功率。", "Largest export of the year.";
    METERED_EMERGENCY_EXPORT = "metered[].emergency_export", "实际应急调度送出电量", "metered emergency export", "凭书面调度指令送出的电量，包含在上网电量内。", "Energy sent out by written dispatch order, part of the feed-in.";
    METERED_LOAD_USE = "metered[].load_use", "实际新增负荷用电量", "metered use of the new load", "新增负荷全年用电量（园区第十五条、源网荷储第二十二条、自用第十五条）。", "Use of the new load in the year (green park article 15, source-grid-load-storage article 22, self-consumption article 15).";
    METERED_STORAGE_POWER = "metered[].storage_power", "实际可用储能功率", "available storage power", "运行中实际可用的储能功率。", "Storage power that is really available.";
    METERED_CAPABILITY = "metered[].capability", "实际可用调峰能力", "available regulating capability", "运行中实际可用的调峰能力，不含储能（园区第十五条、自备第十四条）。", "Regulating capability that is really available, without storage (green park article 15, captive replacement article 14).";
    METERED_SISTER_SUPPLY = "metered[].sister_supply", "实际供关联企业电量", "metered supply to sister companies", "全年供给同一集团其他企业的电量（自备第二条）。", "Energy to sister companies in the year (captive replacement article 2).";
    METERED_COMBINED_MAXIMUM = "metered[].combined_maximum", "实际最大合计出力", "metered largest combined output", "全年新能源与自备电厂合计出力的最大值（自备第四条）。", "Largest output of new energy and captive plant together in the year (captive replacement article 4).";
    METERED_PEAK_IMPORT = "metered[].peak_import", "实际最大下网功率", "metered peak import", "全年最大下网功率（自备第二条）。", "Peak grid import of the year (captive replacement article 2).";
    METERED_HOURLY_IMPORT_HIGHER = "metered[].hourly_import_higher", "实际任一小时下网增加", "import rose in some hour", "全年是否有小时的下网功率高于项目前（自备第二条）。", "Whether grid import was higher than before the project in any hour of the year (captive replacement article 2).";

    METERED_MONTHS = "metered_months[]", "逐月计量电量", "metered months", "逐月写一段 [[metered_months]]，按日历年合计后逐年核对；一年须十二个月齐全，首年可从投产月写到十二月。", "One table a month; the months are summed by calendar year, and each year is checked. A year needs all twelve, the first one those from its first month to December.";
    MONTH = "metered_months[].month", "计量月份", "metered month", "写成 \"2028-01\"。", "Written as \"2028-01\".";
    MONTH_POTENTIAL = "metered_months[].potential_generation", "当月可发电量", "potential generation of the month", "计入弃电的电量。", "Energy including what was curtailed.";
    MONTH_CURTAILMENT = "metered_months[].curtailment", "当月弃电量", "curtailment of the month", "当月弃电。", "Curtailment of the month.";
    MONTH_GENERATION = "metered_months[].generation", "当月发电量", "generation of the month", "当月计量发电量。", "Metered generation of the month.";
    MONTH_FEED_IN = "metered_months[].feed_in", "当月上网电量", "feed-in of the month", "当月上网。", "Feed-in of the month.";
    MONTH_OFF_TAKE = "metered_months[].off_take", "当月下网电量", "off-take of the month", "当月下网。", "Off-take of the month.";
    MONTH_CONSUMPTION = "metered_months[].consumption", "当月用电量", "consumption of the month", "当月用电。", "Consumption of the month.";
    MONTH_LOSSES = "metered_months[].losses", "当月损耗", "losses of the month", "当月储能与线路损耗。", "Losses of storage and lines of the month.";
    MONTH_APPLICATION_USE = "metered_months[].application_use", "当月氢能应用项目用电量", "hydrogen-application use of the month", "另行备案的氢能应用项目当月用电。", "Use of a separately filed hydrogen-application project in the month.";
    MONTH_SOLD_ELSEWHERE = "metered_months[].sold_elsewhere", "当月供其他用户电量", "energy sold elsewhere in the month", "当月供给约定用户以外的电量。", "Energy to other users in the month.";
    MONTH_HOURLY_SURPLUS = "metered_months[].hourly_surplus", "当月逐时余电", "hourly surplus of the month", "当月逐时余电之和。", "Hourly surplus of the month.";
    MONTH_EMERGENCY_EXPORT = "metered_months[].emergency_export", "当月应急调度送出电量", "emergency export of the month", "凭书面调度指令送出的电量，包含在上网电量内。", "Energy sent out by written dispatch order, part of the feed-in.";
    MONTH_LOAD_USE = "metered_months[].load_use", "当月新增负荷用电量", "use of the new load in the month", "新增负荷当月用电。", "Use of the new load in the month.";
    MONTH_SISTER_SUPPLY = "metered_months[].sister_supply", "当月供关联企业电量", "supply to sister companies in the month", "当月供给同一集团其他企业的电量（自备第二条）。", "Energy to sister companies in the month (captive replacement article 2).";
    MONTH_MAX_EXPORT = "metered_months[].max_export", "当月最大反送功率", "largest export of the month", "当月最大反送功率；全年取最大。", "Largest export of the month; the year takes the largest.";
    MONTH_COMBINED_MAXIMUM = "metered_months[].combined_maximum", "当月最大合计出力", "largest combined output of the month", "当月新能源与自备电厂合计出力的最大值；全年取最大（自备第四条）。", "Largest output of new energy and captive plant together; the year takes the largest (captive replacement article 4).";
    MONTH_PEAK_IMPORT = "metered_months[].peak_import", "当月最大下网功率", "peak import of the month", "当月最大下网功率；全年取最大（自备第二条）。", "Peak grid import of the month; the year takes the largest (captive replacement article 2).";
    MONTH_STORAGE_POWER = "metered_months[].storage_power", "当月可用储能功率", "available storage power of the month", "当月实际可用的储能功率；全年取最小。", "Storage power that is really available; the year takes the least.";
    MONTH_CAPABILITY = "metered_months[].capability", "当月可用调峰能力", "available capability of the month", "当月实际可用的调峰能力；全年取最小。", "Regulating capability that is really available; the year takes the least.";
    MONTH_HOURLY_IMPORT_HIGHER = "metered_months[].hourly_import_higher", "当月任一小时下网增加", "import rose in some hour of the month", "当月是否有小时的下网功率高于项目前；全年有一个月是即为是（自备第二条）。", "Whether grid import was higher than before the project in any hour of the month; the year is true where a month is (captive replacement article 2).";

    METERED_FILES = "metered_files[]", "计量文件", "meter files", "逐月或逐时计量数据文件（CSV），每个写一段 [[metered_files]]；按月合计后与逐月计量电量同样核对。", "Files of monthly or hourly readings (CSV), one table each; they are summed by month and checked like metered months.";
    METER_FILE = "metered_files[].file", "计量文件名", "meter file", "放在计划文件所在目录或其下。首行为表头：第一列时间，其余各列如 上网电量（万千瓦时），单位写在括号里。", "In the folder of the plan or below. The first row is the head: the time first, then columns such as feed-in (MWh), each with its unit in brackets.";

    HYDROGEN = "hydrogen", "制氢", "hydrogen", "制氢与储氢。", "Hydrogen production and store.";
    HYDROGEN_OUTPUT = "hydrogen.annual_output", "年制氢量", "annual hydrogen output", "年产氢量，吨或标方（制氢第六条、第七条）。", "Hydrogen produced in a year, in t or Nm3 (hydrogen articles 6 and 7).";
    SPECIFIC_ENERGY = "hydrogen.specific_energy", "制氢单位电耗", "specific energy", "整座制氢厂到储氢为止的单位电耗，含辅机（制氢第六条）。", "Energy per kg of the whole hydrogen plant up to the store, auxiliaries included (hydrogen article 6).";
    STACK_ENERGY = "hydrogen.stack_energy", "电解单位电耗", "stack energy", "仅整流与电解的单位电耗。", "Energy of rectifier and stack only.";
    AUXILIARY_ENERGY = "hydrogen.auxiliary_energy", "辅机单位电耗", "auxiliary energy", "水处理、纯化、压缩等辅机的单位电耗。", "Energy of water treatment, purification and compression.";
    REQUIRED_ENERGY = "hydrogen.required_energy", "制氢所需电量", "energy needed for hydrogen", "年制氢量乘单位电耗（制氢第六条、第七条）。", "Hydrogen output times specific energy (hydrogen articles 6 and 7).";
    RATED_FLOW = "hydrogen.rated_flow", "额定小时产氢量", "rated hourly output", "全部电解槽的额定产氢能力（制氢第八条）。", "Rated output of all electrolysers (hydrogen article 8).";
    AVERAGE_FLOW = "hydrogen.average_flow", "平均小时产氢量", "average hourly output", "全年平均的小时产氢量，用于另一口径。", "Hourly output averaged over the year, for the other reading.";
    STORE_VOLUME = "hydrogen.store_volume", "储氢可用容积", "usable hydrogen store", "储氢设施可用容积，折算到标准状态（制氢第八条）。", "Usable volume of the hydrogen store at standard conditions (hydrogen article 8).";
    RATED_POWER = "hydrogen.rated_power", "制氢额定功率", "rated power", "全部电解槽连同辅机满发的功率；不写则由额定小时产氢量和单位电耗算出。", "Full power of all electrolysers with their auxiliaries; calculated from rated flow and specific energy where it is not given.";
    MINIMUM_LOAD = "hydrogen.minimum_load", "制氢最低负荷率", "minimum load", "低于额定功率的这一比例即停机。", "Below this share of the rated power the electrolysers stand still.";
    HYDROGEN_DEMAND = "hydrogen.demand", "用氢方式", "hydrogen demand", "随产随用，或全年平稳；另有曲线的填 hourly.hydrogen。", "Taken as it is made, or the same in every hour; a curve goes to hourly.hydrogen.";
    INITIAL_STORE = "hydrogen.initial_store", "期初储氢", "initial hydrogen", "年初储氢量占可用容积的比例。", "How full the store is at the beginning of the year.";
    USE_SECURED = "hydrogen.use_secured", "氢气应用场景已落实", "hydrogen use secured", "是否已落实用氢场景（制氢第三条）。", "Whether a use for the hydrogen is secured (hydrogen article 3).";
    OWN_USE = "hydrogen.own_use", "自身具备用氢场景", "own hydrogen use", "投资主体自身是否用氢（制氢第三条，鼓励）。", "Whether the investor uses hydrogen itself (hydrogen article 3, encouraged).";
    HYDROGEN_INTENSIVE = "hydrogen.energy_intensive", "制氢属高耗能", "hydrogen is energy-intensive", "制氢是否列入自治区“两高一低”管控目录（内发改环资字〔2023〕1614号）。", "Whether hydrogen production is in the regional catalogue of energy-intensive projects (document 1614 of 2023).";

    STORAGE = "storage", "电储能", "electric storage", "项目自有的电储能。", "Electric storage owned by the project.";
    STORAGE_POWER = "storage.power", "储能功率", "storage power", "自有储能额定功率，交流侧。", "Rated AC power of the project's own storage.";
    STORAGE_ENERGY = "storage.energy", "储能容量", "storage energy", "自有储能额定电量；持续小时数为电量除以功率。", "Rated energy of the project's own storage; over its power, the hours it lasts.";
    LEASED_POWER = "storage.leased_power", "租赁储能功率", "leased storage power", "租用的储能功率；制氢、源网荷储不计入，园区凭租赁合同计入（制氢第二条、第八条，园区第五条）。", "Leased storage; it counts by its contract for a green park only (hydrogen articles 2 and 8, green park article 5).";
    LEASED_ENERGY = "storage.leased_energy", "租赁储能容量", "leased storage energy", "租用的储能电量，计入与否同租赁储能功率。", "Leased storage energy; it counts where the power does.";
    ROUND_TRIP = "storage.round_trip", "储能循环效率", "round-trip efficiency", "交流侧一充一放的效率，如 86%。", "What a full cycle gives back at the AC terminals, such as 86%.";
    INITIAL_CHARGE = "storage.initial_charge", "期初电量", "initial charge", "年初储能电量占额定电量的比例。", "How full the storage is at the beginning of the year.";
    FINAL_CHARGE = "storage.final_charge", "期末电量要求", "final charge", "年末储能电量至少占额定电量的比例；不写即没有要求。", "How full the storage must be at the end of the year; not given where nothing is asked.";

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
    CONNECTION_POINT = "connection.point", "新能源接入点", "connection point", "新能源接入的变电站（制氢第十一条、园区第八条、源网荷储第十条、自用第八条、自备第七条）。", "The substation the new energy connects to (hydrogen article 11, green park article 8, source-grid-load-storage article 10, self-consumption article 8, captive replacement article 7).";
    INTERFACE = "connection.interface", "与公用电网的分界面", "interface with the public grid", "整体接入时的物理分界面（制氢第六条、源网荷储第七条）。", "The physical interface of the project as one unit (hydrogen article 6, source-grid-load-storage article 7).";
    PUBLIC_STATION_TIE = "connection.public_station_tie", "新能源另接公网站", "tie to a public station", "新能源是否同时接入公用变电站（制氢第六条）。", "Whether the new energy is also tied to a public station (hydrogen article 6).";
    RESERVE_NEED = "connection.reserve_need", "备用容量需求", "reserve need", "需公用电网提供的备用容量，不需要时写 0（制氢第六条、源网荷储第七条）。", "Reserve wanted from the public grid; write 0 when none (hydrogen article 6, source-grid-load-storage article 7).";
    BEYOND_RESERVE = "connection.beyond_reserve", "约定备用之外依靠公用电网调峰", "regulated by the grid beyond the reserve", "调峰是否在约定备用之外依靠公用电网（源网荷储第二条）。", "Whether regulation rests on the public grid beyond the agreed reserve (source-grid-load-storage article 2).";
    PUBLIC_LINK = "connection.public_link", "与公用电网的连接", "link to the public grid", "离网型项目是否与公用电网相连（制氢第七条）。", "Whether an off-grid project is linked to the public grid (hydrogen article 7).";
    BACKUP_SUPPLY = "connection.backup_supply", "保安电源合同", "backup supply contract", "离网型项目是否另签保安电源供电合同（制氢第七条）。", "Whether an off-grid project has a separate backup supply contract (hydrogen article 7).";
    TIE_LINE_BUILDER = "connection.tie_line_builder", "联络线建设方", "tie-line builder", "联络线路由谁建设（制氢第十一条、自用第八条、自备第七条）。", "Who builds the tie-line (hydrogen article 11, self-consumption article 8, captive replacement article 7).";
    THROUGH_USER_STATION = "connection.through_user_station", "经中间用户站接入", "through a user station", "新能源是否经过中间用户变电站接入（园区第八条）。", "Whether a user station lies in between (green park article 8).";
    STATION_BUILDER = "connection.station_builder", "汇集站建设方", "collector station builder", "新能源汇集站由谁建设（火电第八条）。", "Who builds the collector station (thermal flexibility article 8).";
    TRIAL_CONNECTION = "connection.trial", "试运行并网", "trial connection", "验收前的并网是否为调试或试运行。", "Whether a connection before acceptance is only a trial.";

    WATER = "water[]", "制氢水源", "water source", "制氢用水，逐个水源列出（制氢第四条）。", "Water for hydrogen, source by source (hydrogen article 4).";
    WATER_SOURCE = "water[].source", "水源类型", "kind of water", "水的来源（制氢第四条）。", "Where the water comes from (hydrogen article 4).";
    WATER_VOLUME = "water[].volume", "年用水量", "annual water use", "该水源的年用水量。", "Water taken from this source in a year.";

    SCHEDULE = "schedule", "投产安排", "schedule", "不分期项目的投产日期（制氢第十条）。", "Commissioning dates of a project in one phase (hydrogen article 10).";
    SCHEDULE_NEW_ENERGY = "schedule.new_energy", "新能源投产日期", "new-energy commissioning", "新能源部分投产日期；不早于它所依托的负荷、储能或调峰措施。", "When the new energy starts; not before the load, storage or regulating means that it rests on.";
    SCHEDULE_HYDROGEN = "schedule.hydrogen", "制氢投产日期", "hydrogen commissioning", "制氢负荷投产日期（制氢第十条）。", "When the hydrogen load starts (hydrogen article 10).";
    SCHEDULE_STORAGE = "schedule.storage", "储能投产日期", "storage commissioning", "储能设施投产日期（制氢第十条、园区第七条、源网荷储第九条、自用第七条、自备第六条）。", "When the storage starts (hydrogen article 10, green park article 7, source-grid-load-storage article 9, self-consumption article 7, captive replacement article 6).";
    SCHEDULE_LOAD = "schedule.load", "新增负荷投产日期", "load commissioning", "新增负荷投产日期；各负荷不同的写在 loads.start（园区第七条、源网荷储第九条、自用第七条）。", "When the new load starts; loads.start where loads differ (green park article 7, source-grid-load-storage article 9, self-consumption article 7).";
    SCHEDULE_REGULATION = "schedule.regulation", "调峰措施投产日期", "regulating measure commissioning", "改造、储热、等同调峰设施等投产日期（园区第七条、自备第六条、火电第四条）。", "When retrofit, heat storage or other regulating means start (green park article 7, captive replacement article 6, thermal flexibility article 4).";
    SCHEDULE_LINE = "schedule.line", "接入工程投产日期", "connection works commissioning", "接入工程投产日期（自用第八条）。", "When the connection works start (self-consumption article 8).";
    SCHEDULE_PLATFORM = "schedule.platform", "调控平台投运日期", "control platform commissioning", "调控平台投运日期（源网荷储第十一条）。", "When the control platform starts (source-grid-load-storage article 11).";
    SCHEDULE_CONNECTED = "schedule.connected", "并网日期", "connection date", "新能源实际并网日期（验收阶段）。", "When the new energy was connected (acceptance stage).";
    SCHEDULE_START = "schedule.start", "开工日期", "start of construction", "项目开工日期（赤峰措施五、七）。", "When construction starts (Chifeng measures, items 5 and 7).";
    SCHEDULE_COMPLETION = "schedule.completion", "整体建成并网投产日期", "full commissioning", "全部各期建成并网投产的日期（赤峰措施五、七）。", "When everything, all phases together, is built, connected and started (Chifeng measures, items 5 and 7).";

    LIFETIMES = "lifetimes", "运行年限", "lifetimes", "各部分设计运行年限（制氢第十条）。", "Design lives (hydrogen article 10).";
    NEW_ENERGY_LIFE = "lifetimes.new_energy", "新能源运行年限", "new-energy life", "自投产起的运行年限。", "Years of operation from commissioning.";
    HYDROGEN_LIFE = "lifetimes.hydrogen", "制氢运行年限", "hydrogen life", "自投产起的运行年限。", "Years of operation from commissioning.";
    LOAD_LIFE = "lifetimes.load", "负荷运行年限", "load life", "新增负荷自投产起的运行年限；各负荷不同的写在 loads.life。", "Years of operation of the new load; loads.life where loads differ.";

    PHASES = "phases[]", "分期", "phases", "分期投产，按先后顺序；制氢最多两期（制氢第十五条），源网荷储不限（源网荷储第四条）。", "Phases in order; at most two for hydrogen (hydrogen article 15), any number for source-grid-load-storage (its article 4).";
    PHASE_NAME = "phases[].name", "分期名称", "phase name", "各期名称，不得重复。", "The name of the phase; no two alike.";
    PHASE_WIND = "phases[].wind_capacity", "本期风电容量", "wind capacity of the phase", "本期投产的风电容量。", "Wind capacity started in this phase.";
    PHASE_SOLAR = "phases[].solar_capacity", "本期光伏容量", "solar capacity of the phase", "本期投产的光伏容量。", "Solar capacity started in this phase.";
    PHASE_STORAGE_POWER = "phases[].storage_power", "本期储能功率", "storage power of the phase", "本期投产的储能功率。", "Storage power started in this phase.";
    PHASE_STORAGE_ENERGY = "phases[].storage_energy", "本期储能容量", "storage energy of the phase", "本期投产的储能电量。", "Storage energy started in this phase.";
    PHASE_HYDROGEN = "phases[].hydrogen_output", "本期年制氢量", "hydrogen output of the phase", "本期投产的年制氢量。", "Yearly hydrogen output started in this phase.";
    PHASE_POTENTIAL = "phases[].potential_generation", "本期年可发电量", "potential generation of the phase", "本期新能源弃电前年发电量；不填时按容量乘小时数计算。", "Yearly energy of the phase before curtailment; capacity times hours when not stated.";
    PHASE_NEW_ENERGY = "phases[].new_energy", "本期新能源投产日期", "new-energy commissioning of the phase", "本期新能源投产日期（制氢第十条、源网荷储第九条）。", "When the new energy of the phase starts (hydrogen article 10, source-grid-load-storage article 9).";
    PHASE_HYDROGEN_DATE = "phases[].hydrogen", "本期制氢投产日期", "hydrogen commissioning of the phase", "本期制氢投产日期（制氢第十条）。", "When the hydrogen load of the phase starts (hydrogen article 10).";
    PHASE_STORAGE_DATE = "phases[].storage", "本期储能投产日期", "storage commissioning of the phase", "本期储能投产日期（制氢第十条、源网荷储第九条）。", "When the storage of the phase starts (hydrogen article 10, source-grid-load-storage article 9).";
    PHASE_LOAD_USE = "phases[].load_use", "本期新增负荷年用电量", "use of the new load of the phase", "本期投产的新增负荷达产年用电量（源网荷储第四条、第二十条）。", "Yearly use at full output of the load started in this phase (source-grid-load-storage articles 4 and 20).";
    PHASE_LOAD_DATE = "phases[].load", "本期新增负荷投产日期", "load commissioning of the phase", "本期新增负荷投产日期（源网荷储第九条）。", "When the new load of the phase starts (source-grid-load-storage article 9).";
    PHASE_CURTAILMENT = "phases[].curtailment", "累计到本期的年弃电量", "curtailment up to the phase", "累计到本期的年弃电量，用于分期核对利用率（源网荷储第二十条）。", "Yearly curtailment once this phase stands, for the utilisation up to it (source-grid-load-storage article 20).";
    PHASE_MAX_EXPORT = "phases[].max_export", "累计到本期的最大反送功率", "largest export up to the phase", "累计到本期逐时计算的最大反送功率（源网荷储第二十条）。", "Largest hourly export once this phase stands (source-grid-load-storage article 20).";

    LOADS = "loads[]", "新增负荷", "loads", "负荷逐个列出；厂用电也写在这里（园区第三条、源网荷储第三条、自用第三条）。", "Loads one by one; own use of a coal plant too (green park article 3, source-grid-load-storage article 3, self-consumption article 3).";
    LOAD_NAME = "loads[].name", "负荷名称", "load name", "负荷的名称，不得重复。", "The name of the load; no two alike.";
    LOAD_CLASS = "loads[].class", "负荷类别", "class of load", "未报装、已报装未开工、存量或厂用电。", "Not yet applied for, applied for but not started, existing, or own use of a plant.";
    LOAD_PURPOSE = "loads[].purpose", "负荷用途", "purpose of the load", "用途（自用第二条）。", "What it is for (self-consumption article 2).";
    LOAD_ANNUAL_USE = "loads[].annual_use", "负荷年用电量", "annual use of the load", "达产年用电量，含自发自用（园区第四条、源网荷储第四条、自用第五条）。", "Yearly use at full output, self-supply included (green park article 4, source-grid-load-storage article 4, self-consumption article 5).";
    LOAD_IN_AREA = "loads[].in_area", "位于本园区或配电网", "load in the area", "负荷是否位于所依托的园区或增量配电网（园区第二条）。", "Whether it lies in the park or network (green park article 2).";
    LOAD_START = "loads[].start", "负荷投产日期", "load start", "该负荷投产日期；不填时取 schedule.load。", "When it starts; schedule.load when not given.";
    LOAD_OWN_LIFE = "loads[].life", "该负荷运行年限", "life of this load", "该负荷自投产起的运行年限；不填时取 lifetimes.load。", "Years of operation of this load; lifetimes.load when not given.";
    LOAD_ADJUSTABLE = "loads[].adjustable", "负荷可调节", "load is adjustable", "负荷是否可调节（园区第五条、源网荷储第五条）。", "Whether it is adjustable (green park article 5, source-grid-load-storage article 5).";
    LOAD_POLICY = "loads[].policy", "产业政策符合性", "industrial policy", "是否符合产业政策（自用第四条）。", "How it stands to industrial policy (self-consumption article 4).";
    LOAD_INTENSIVE = "loads[].energy_intensive", "负荷属高耗能", "load is energy-intensive", "是否列入自治区“两高一低”管控目录（可再生能源强制消费措施、内发改环资字〔2023〕1614号）。", "Whether it is in the regional catalogue of energy-intensive projects (renewable consumption measures, document 1614 of 2023).";

    PARK = "park", "园区或增量配电网", "park", "工业园区绿色供电所依托的园区或增量配电网（园区第二条、第四条）。", "The park or network of a green-supply project (green park articles 2 and 4).";
    PARK_BASIS = "park.basis", "依托对象", "basis", "依托工业园区还是增量配电网。", "An industrial park or an incremental network.";
    PARK_NAME = "park.name", "园区或配电网名称", "name of the park", "名称。", "Its name.";
    PARK_LISTED = "park.listed", "列入审核公告目录", "park is listed", "园区是否列入自治区工业园区审核公告目录（园区第四条）。", "Whether the park is in the regional catalogue (green park article 4).";
    PARK_THROUGH_NETWORK = "park.through_network", "经增量配电网供电", "through an incremental network", "依托园区的项目是否经增量配电网接入（园区第四条）。", "Whether a park project is connected through an incremental network (green park article 4).";
    PARK_LICENCE = "park.licence", "电力业务许可证状态", "state of the licence", "增量配电网的电力业务许可证（园区第四条）。", "The power business licence of the network (green park article 4).";

    FLEXIBILITY = "flexibility", "其他调峰能力", "other regulating capability", "储能以外的调峰能力，及以可调节负荷优化储能（园区第五条、源网荷储第五条）。", "Regulating means other than storage, and adjustable load in place of it (green park article 5, source-grid-load-storage article 5).";
    OTHER_CAPABILITY = "flexibility.power", "其他调峰能力功率", "other regulating power", "储能以外、可连续保持四小时的调峰功率。", "Regulating power other than storage that can be held for four hours.";
    OPTIMISED = "flexibility.optimised", "以可调节负荷优化储能", "storage optimised by adjustable load", "是否主张以可调节负荷适当优化储能配置。", "Whether the plan claims less storage because its load is adjustable.";

    TYPICAL_DAYS = "typical_days[]", "典型日曲线", "typical days", "典型日的自然负荷与从公网下网功率，逐时或更细，两条等长（园区第五条、源网荷储第五条）。", "Natural load and grid intake of a typical day, hourly or finer, of equal length (green park article 5, source-grid-load-storage article 5).";
    DAY_NAME = "typical_days[].name", "典型日名称", "name of the day", "典型日的名称，不得重复。", "The name of the day; no two alike.";
    DAY_NATURAL = "typical_days[].natural", "自然负荷曲线", "natural load", "逐时功率，如 [\"12 万千瓦\", \"11 万千瓦\"]。", "Power hour by hour, such as [\"120 MW\", \"110 MW\"].";
    DAY_GRID = "typical_days[].grid", "下网功率曲线", "grid intake", "逐时从公用电网下网的功率。", "Power taken from the public grid, hour by hour.";

    HOURLY = "hourly", "逐时数据", "hourly profile", "计划文件旁的逐时数据，用来模拟设计年并与填报值对照。", "The hourly profile beside the plan; the design year is calculated from it and held against what is stated.";
    HOURLY_FILE = "hourly.file", "逐时数据文件", "profile file", "逐时数据的文件名，.csv 或 .xlsx，在计划文件所在目录或其下。", "The file of the profile, .csv or .xlsx, in the folder of the plan or below it.";
    HOURLY_SHEET = "hourly.sheet", "工作表", "sheet", "逐时数据所在的工作表，只有一张时可不写。", "The sheet of a workbook that holds the profile; not needed where there is one.";
    HOURLY_WIND = "hourly.wind", "风电出力列", "column of wind", "全部风电弃电前的可能出力。", "Possible output of all wind plants before curtailment.";
    HOURLY_WIND_COLUMN = "hourly.wind.column", "风电列名", "name of the wind column", "表头中的列名。", "The name of the column in the header.";
    HOURLY_WIND_UNIT = "hourly.wind.unit", "风电列单位", "unit of the wind column", "标幺值以装机容量为 1；相对值按填报的年可发电量折算。", "Per unit is of the installed capacity; relative values are stretched to the stated potential generation.";
    HOURLY_SOLAR = "hourly.solar", "光伏出力列", "column of sun", "全部光伏弃电前的可能出力。", "Possible output of all solar plants before curtailment.";
    HOURLY_SOLAR_COLUMN = "hourly.solar.column", "光伏列名", "name of the solar column", "表头中的列名。", "The name of the column in the header.";
    HOURLY_SOLAR_UNIT = "hourly.solar.unit", "光伏列单位", "unit of the solar column", "标幺值以装机容量为 1；相对值按填报的年可发电量折算。", "Per unit is of the installed capacity; relative values are stretched to the stated potential generation.";
    HOURLY_LOAD = "hourly.load", "负荷列", "column of the load", "制氢以外的负荷；自备电厂项目为企业的全部用电。", "The load without electrolysers; for a captive plant all that its enterprise uses.";
    HOURLY_LOAD_COLUMN = "hourly.load.column", "负荷列名", "name of the load column", "表头中的列名。", "The name of the column in the header.";
    HOURLY_LOAD_UNIT = "hourly.load.unit", "负荷列单位", "unit of the load column", "标幺值以全年最大负荷为 1，与相对值一样按填报的年用电量折算。", "Per unit is of the yearly peak; like relative values it is stretched to the stated yearly use.";
    HOURLY_HYDROGEN = "hourly.hydrogen", "用氢列", "column of hydrogen demand", "用氢的曲线，按年制氢量折算。", "The curve of hydrogen demand, stretched to the yearly output.";
    HOURLY_HYDROGEN_COLUMN = "hourly.hydrogen.column", "用氢列名", "name of the hydrogen column", "表头中的列名。", "The name of the column in the header.";
    HOURLY_FEED_IN_SHARE = "hourly.feed_in_share", "余电上网比例上限", "share that is fed in", "逐时余电至多有多大比例的年发电量上网，其余弃掉；不上网写 0%，全部上网写 100%。", "How much of the year's generation is fed in at most where there is a surplus, the rest is curtailed; 0% for none, 100% for all.";
    HOURLY_EXPORT_LIMIT = "hourly.export_limit", "上网功率上限", "limit of feed-in", "任一时刻至多上网的功率；不写即没有这一上限。", "The most that is fed in at any time; not given where there is no such limit.";

    PLATFORM = "platform", "调控平台", "control platform", "源网荷储的调控平台（源网荷储第十一条）。", "The control platform (source-grid-load-storage article 11).";
    PLATFORM_PLANNED = "platform.planned", "调控平台同步建设", "platform planned", "调控平台是否列入设计和投资。", "Whether the platform is part of design and budget.";

    OTHER_FILINGS = "other_filings", "同一用户的其他申报", "other filings of the same user", "同一用户另行申报的自用新能源，没有时写 0（自用第二条）。", "New energy of the same user in other filings; 0 when none (self-consumption article 2).";
    OTHER_WIND = "other_filings.wind", "另行申报的分散式风电", "distributed wind filed elsewhere", "同一用户另行申报的分散式风电容量。", "Distributed wind of the same user in other filings.";
    OTHER_SOLAR = "other_filings.solar", "另行申报的分布式光伏", "distributed solar filed elsewhere", "同一用户另行申报的分布式光伏容量。", "Distributed solar of the same user in other filings.";

    OPERATION = "operation", "运行情况", "operation", "运行阶段的情况（源网荷储第十四条）。", "What happened in operation (source-grid-load-storage article 14).";
    EMERGENCY_CALLED = "operation.emergency_called", "被应急调用", "called in an emergency", "是否被电网作为应急资源调用（源网荷储第十四条）。", "Whether the grid called on the project in an emergency (source-grid-load-storage article 14).";
    EMERGENCY_REFUSED = "operation.emergency_refused", "拒绝应急调用", "call refused", "是否拒绝过应急调用。", "Whether a call was refused.";
    SHORTFALL_MEASURE = "operation.measure_in_hand", "已落实补救措施", "measure in hand", "负荷或调峰能力不足时，补救措施是否已落实（园区第十五条、源网荷储第二十二条、自备第十四条）。", "Whether a measure against a shortfall is in hand (green park article 15, source-grid-load-storage article 22, captive replacement article 14).";
    COUNTED_AS_RENEWABLE = "operation.counted_as_renewable", "计入可再生能源消费量", "counted as use of renewables", "高耗能企业是否把自发自用电量计入可再生能源电力消费量（强制消费措施二）。", "Whether an energy-intensive enterprise counts the energy it uses as its use of renewables (measures on renewable consumption, item 2).";
    CERTIFICATES = "operation.certificates", "自发自用电量的绿证", "green certificates of the energy used", "划转至用电企业、未对外交易，或已对外交易（强制消费措施二）。", "Transferred to the user, not traded, or traded (measures on renewable consumption, item 2).";
    CERTIFICATES_BOUGHT = "operation.certificates_bought", "另购绿证", "further certificates bought", "用电企业是否另外购买绿证计入消费量（强制消费措施二）。", "Whether the enterprise buys further certificates to count (measures on renewable consumption, item 2).";

    UNITS = "units[]", "燃煤机组", "coal units", "燃煤机组逐台列出（自用第四条、自备第三条、火电第四条）。", "Coal units one by one (self-consumption article 4, captive replacement article 3, thermal flexibility article 4).";
    UNIT_NAME = "units[].name", "机组名称", "unit name", "机组的名称，不得重复。", "The name of the unit; no two alike.";
    UNIT_PLANT = "units[].plant", "所属电厂", "plant of the unit", "机组所属电厂。", "The plant it belongs to.";
    UNIT_LEAGUE = "units[].league", "机组所在盟市", "league of the unit", "机组所在盟市。", "The league it lies in.";
    UNIT_GRID = "units[].grid", "机组所属电网", "grid of the unit", "蒙西或蒙东（火电第五条）。", "Western or eastern grid (thermal flexibility article 5).";
    UNIT_GROUP = "units[].group", "机组所属发电集团", "group of the unit", "机组所属电厂归哪个发电集团；几个电厂合并计算时须填（火电第五条）。", "The generation group of its plant; needed where plants are counted together (thermal flexibility article 5).";
    UNIT_KIND = "units[].kind", "机组类型", "kind of unit", "公用或自备（自备第二条、火电第二条）。", "Public or captive (captive replacement article 2, thermal flexibility article 2).";
    UNIT_STATUS = "units[].status", "机组状态", "status of the unit", "现役或核准在建（自用第四条、火电第四条）。", "In service or under construction (self-consumption article 4, thermal flexibility article 4).";
    UNIT_STANDING = "units[].standing", "机组合规情况", "standing of the unit", "是否列入淘汰限制目录或关停计划、是否应急备用或未核先建（自用第四条、火电第四条）。", "Whether listed for closure, obsolete, in reserve or unapproved (self-consumption article 4, thermal flexibility article 4).";
    UNIT_HEATING = "units[].heating", "供热机组", "heating unit", "是否供热。", "Whether it supplies heat.";
    UNIT_RETROFIT = "units[].retrofit", "实施改造", "retrofitted", "是否实施灵活性改造；火电项目中留原样的现役机组写 false（自备第三条、火电第四条）。", "Whether it is retrofitted; false for a unit in service that a thermal project leaves as it is (captive replacement article 3, thermal flexibility article 4).";
    UNIT_RATED = "units[].rated", "机组额定容量", "rated capacity of the unit", "铭牌额定容量。", "Nameplate capacity.";
    UNIT_AGREEMENT = "units[].agreement", "已签并网调度协议", "dispatch agreement signed", "已投产而尚未签订并网调度协议的写 false（火电第四条）。", "false for a unit in service for which no dispatch agreement was signed yet (thermal flexibility article 4).";
    UNIT_CONTRACTED_MAXIMUM = "units[].contracted_maximum", "调度协议最大可调出力", "contracted maximum output", "并网调度协议约定的最大可调出力（火电第四条）。", "Maximum adjustable output under the dispatch agreement (thermal flexibility article 4).";
    UNIT_MAXIMUM_BEFORE = "units[].maximum_before", "改造前最大出力", "maximum output before", "项目实施前的实际最大可调出力（自备第四条、火电第四条）。", "Actual maximum adjustable output before the project (captive replacement article 4, thermal flexibility article 4).";
    UNIT_MAXIMUM = "units[].maximum", "改造后最大出力", "maximum output after", "改造后的最大可调出力。", "Maximum adjustable output after the retrofit.";
    UNIT_MINIMUM = "units[].minimum", "改造后最小技术出力", "minimum output after", "改造后的最小技术出力（非供热或纯凝工况）。", "Minimum technical output after the retrofit, condensing mode.";
    UNIT_HEATING_MAXIMUM = "units[].heating_maximum", "供热工况最大出力", "maximum output in heating mode", "改造后供热工况的最大出力。", "Maximum output in heating mode after the retrofit.";
    UNIT_HEATING_MINIMUM = "units[].heating_minimum", "供热工况最小出力", "minimum output in heating mode", "改造后供热期的最小出力。", "Minimum output in heating mode after the retrofit.";
    UNIT_CONTRACTED_CAPABILITY = "units[].contracted_capability", "改造前调节能力", "capability before", "改造前并网调度协议约定的调节能力（火电第四条）。", "Regulating capability under the dispatch agreement before the retrofit (thermal flexibility article 4).";
    UNIT_COMMISSIONED = "units[].commissioned", "机组投产日期", "commissioning of the unit", "机组投产之日（自用第四条、火电第四条）。", "When the unit was commissioned (self-consumption article 4, thermal flexibility article 4).";
    UNIT_RETIRES = "units[].retires", "机组寿命期满日", "end of life of the unit", "机组设计或剩余寿命届满之日（自用第四条、自备第六条、火电第四条）。", "When its life ends (self-consumption article 4, captive replacement article 6, thermal flexibility article 4).";
    UNIT_MINIMUM_HOURS = "units[].minimum_hours", "最小出力连续运行时长", "hours at minimum output", "最小技术出力下连续安全运行的小时数（自备第三条、火电第四条）。", "Hours it runs safely at minimum output (captive replacement article 3, thermal flexibility article 4).";
    UNIT_RAMP_BEFORE = "units[].ramp_before", "改造前爬坡速率", "ramp rate before", "每分钟爬坡占额定容量的比例，如 \"1.5%\"。", "Ramp per minute as a share of rated capacity, such as \"1.5%\".";
    UNIT_RAMP_AFTER = "units[].ramp_after", "改造后爬坡速率", "ramp rate after", "每分钟爬坡占额定容量的比例。", "Ramp per minute as a share of rated capacity.";
    UNIT_HEAT_BEFORE = "units[].heat_before", "改造前供热能力", "heat supply before", "供热能力，以热功率计，如 \"300 MW\"。", "Heat supply as thermal power, such as \"300 MW\".";
    UNIT_HEAT_AFTER = "units[].heat_after", "改造后供热能力", "heat supply after", "供热能力，以热功率计。", "Heat supply as thermal power.";
    UNIT_RATIO_BEFORE = "units[].ratio_before", "改造前热电比", "heat-to-power ratio before", "额定供热工况的热电比，如 \"85%\"。", "Heat-to-power ratio at rated heating condition, such as \"85%\".";
    UNIT_RATIO_AFTER = "units[].ratio_after", "改造后热电比", "heat-to-power ratio after", "额定供热工况的热电比。", "Heat-to-power ratio at rated heating condition.";
    UNIT_SAME_CONDITION = "units[].same_condition", "热电比工况相同", "same heating condition", "改造前后热电比是否在同一额定供热工况下比较（火电第四条）。", "Whether both ratios are at the same rated heating condition (thermal flexibility article 4).";

    CAPTIVE = "captive", "自备电厂替代", "captive plant", "自备电厂与新能源的关系和电量（自备第二条、第四条）。", "How the captive plant and the new energy stand to each other (captive replacement articles 2 and 4).";
    RELATION = "captive.relation", "与自备电厂的关系", "relation to the captive plant", "新能源企业与自备电厂的关系（自备第四条）。", "How the company of the new energy relates to the plant (captive replacement article 4).";
    PLANT_GROUP_SHARE = "captive.plant_share", "集团持自备电厂股比", "group share in the plant", "控股集团在自备电厂的持股比例（自备第四条）。", "The group's share in the plant (captive replacement article 4).";
    NEW_ENERGY_GROUP_SHARE = "captive.new_energy_share", "集团持新能源企业股比", "group share in the new energy", "控股集团在新能源企业的持股比例（自备第四条）。", "The group's share in the company of the new energy (captive replacement article 4).";
    SUPPLIED_BEFORE = "captive.supplied_before", "项目前自备电厂年供电量", "supply of the plant before", "项目实施前自备电厂年供电量（自备第二条）。", "Yearly supply of the plant before the project (captive replacement article 2).";
    SUPPLIED_AFTER = "captive.supplied_after", "项目后自备电厂年供电量", "supply of the plant after", "项目实施后自备电厂年供电量（自备第二条）。", "Yearly supply of the plant after the project (captive replacement article 2).";
    SISTER_SUPPLY = "captive.sister_supply", "供关联企业电量", "supply to sister companies", "供同一集团其他企业的年电量，没有时写 0（自备第二条）。", "Yearly energy to sister companies; 0 when none (captive replacement article 2).";
    SISTER_SUPPLY_EXISTING = "captive.sister_supply_existing", "关联供电为既有", "sister supply is of old", "对关联企业的供电在项目之前是否已存在并有证明。", "Whether the supply to sister companies is proven to be older than the project.";
    COMBINED_MAXIMUM = "captive.combined_maximum", "逐时最大合计出力", "largest combined output", "逐时计算中新能源与自备电厂合计出力的最大值（自备第四条）。", "The largest hourly output of new energy and plant together (captive replacement article 4).";
    IMPORT_BEFORE = "captive.import_before", "项目前年下网电量", "grid import before", "项目实施前的年下网电量（自备第二条）。", "Yearly grid import before the project (captive replacement article 2).";
    IMPORT_AFTER = "captive.import_after", "项目后年下网电量", "grid import after", "项目实施后的年下网电量。", "Yearly grid import after the project.";
    PEAK_IMPORT_BEFORE = "captive.peak_import_before", "项目前最大下网功率", "peak import before", "项目实施前的最大下网功率。", "Peak grid import before the project.";
    PEAK_IMPORT_AFTER = "captive.peak_import_after", "项目后最大下网功率", "peak import after", "项目实施后的最大下网功率。", "Peak grid import after the project.";
    HOURLY_IMPORT_HIGHER = "captive.hourly_import_higher", "任一小时下网增加", "import rises in some hour", "逐时比较，项目后是否有小时的下网功率高于项目前（自备第二条）。", "Whether grid import rises in any hour (captive replacement article 2).";
    PUBLIC_REGULATION = "captive.public_regulation", "占用公用电网调峰", "use of public regulating resources", "是否占用公用电网调峰资源或消纳空间（自备第二条、第四条）。", "Whether public regulating resources or consumption room are used (captive replacement articles 2 and 4).";
    REGULATING_MEASURES = "captive.measures", "采取调峰措施", "regulating measures", "是否采取改造、储热、电锅炉等调峰措施（自备第六条）。", "Whether there are regulating measures such as retrofit, heat storage or electric boilers (captive replacement article 6).";
    EXISTING_CAPACITY = "captive.existing_new_energy", "既有新能源容量", "existing new-energy capacity", "以前建成、供同一负荷的新能源容量，没有时写 0（自备第四条）。", "Capacity of earlier plants that serve the same load; 0 when none (captive replacement article 4).";

    JOINT = "joint", "实质性联营", "joint operation", "新能源与火电的联营（火电第三条、第六条）。", "How new energy and thermal plant are operated jointly (thermal flexibility articles 3 and 6).";
    JOINT_LINK = "joint.link", "联营方式", "link", "新能源与改造火电的联系（火电第六条）。", "What links the new energy to the retrofitted plant (thermal flexibility article 6).";
    JOINT_GROUP = "joint.group", "发电集团", "generation group", "火电与新能源所属发电集团（火电第五条）。", "The generation group of plant and new energy (thermal flexibility article 5).";

    RETROFIT = "retrofit", "改造实施", "retrofit", "改造验收与并网的实际规模（火电第十四条、第十五条）。", "What was accepted and connected (thermal flexibility articles 14 and 15).";
    ACCEPTED_CAPABILITY = "retrofit.accepted_capability", "验收的新增调节能力", "accepted added capability", "改造验收确认的新增调节能力（火电第十四条）。", "Added regulating capability as accepted (thermal flexibility article 14).";
    CONNECTED_CAPACITY = "retrofit.connected_capacity", "已并网规模", "connected capacity", "已并网的新能源规模（火电第十四条）。", "New energy that is connected (thermal flexibility article 14).";
    REQUESTED_CAPACITY = "retrofit.requested_capacity", "申请并网规模", "capacity for which connection is asked", "已申请并网的新能源规模，含已并网的（火电第十五条）。", "New energy for which connection is asked, what is connected included (thermal flexibility article 15).";
    BUILT_CAPACITY = "retrofit.built_capacity", "已建成规模", "built capacity", "已建成的新能源规模（火电第十五条）。", "New energy that is built (thermal flexibility article 15).";
    OUTSIDE_ANNUAL_PLAN = "retrofit.outside_annual_plan", "超出年度计划建设", "outside the annual plan", "是否有超出年度计划的建设（火电第十五条）。", "Whether anything is built outside the annual plan (thermal flexibility article 15).";

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
    DOCUMENT_COVERS = "documents[].covers", "材料所涉对象", "what the paper covers", "材料所涉的负荷、场址、机组或电厂名称；不填为全部。", "Names of the loads, sites, units or plants it covers; all of them when not given.";
    DOCUMENT_ENERGY = "documents[].energy", "承诺年用电量", "committed energy", "消纳承诺或供电协议约定的年电量（园区第六条）。", "Yearly energy under a commitment or supply agreement (green park article 6).";
    DOCUMENT_PRICE = "documents[].price", "电价区间", "price band", "消纳承诺写明的电价或电价区间（园区第六条）。", "The price or price band of a commitment (green park article 6).";
    DOCUMENT_TERM = "documents[].term", "协议期限", "term", "供电协议的期限（园区第六条）。", "The term of a supply agreement (green park article 6).";
    DOCUMENT_SIGNER = "documents[].signer", "签署方", "signer", "由谁签署（园区第六条、自用第六条、自备第五条）。", "Who signed it (green park article 6, self-consumption article 6, captive replacement article 5).";

    APPROVED = "approved", "已批复方案", "approved plan", "批复后的情况，建设及以后阶段使用（制氢第五条、第二十条、第二十二条）。", "What was approved, for later stages (hydrogen articles 5, 20 and 22).";
    APPROVED_GRID_TYPE = "approved.grid_type", "批复的并网类型", "approved grid type", "批复文件确定的类型（制氢第五条）。", "The type that was approved (hydrogen article 5).";
    NEW_APPLICATION = "approved.new_application", "按新项目重新申报", "filed anew", "类型变动是否作为全新项目申报（制氢第五条、第二十二条）。", "Whether the change of type is filed as a new project (hydrogen articles 5 and 22).";
    REFILED = "approved.refiled", "按本细则重新申报", "refiled under this rule", "老项目调整后是否按本细则重新履行申报手续（制氢第二十二条）。", "Whether an older project was filed again under this rule (hydrogen article 22).";
    SETTLED = "approved.settled", "原批复已明确的条款", "articles settled by the old approval", "原批复或以前细则已明确的条款（制氢第二十二条）。", "Articles the old approval or rule settled (hydrogen article 22).";
    SILENT = "approved.silent", "原批复未明确的条款", "articles the old approval is silent on", "原批复和以前细则均未明确的条款（制氢第二十二条）。", "Articles neither the old approval nor the old rule speaks of (hydrogen article 22).";
    UNCHANGED = "approved.unchanged", "未作任何变更", "nothing changed", "声明建设内容和股权结构与批复一致；各细则都不许擅自变更。", "Declares that contents and shareholding are as approved; every rule forbids changes of one's own.";
    APPROVED_CAPACITY = "approved.capacity", "批复新能源规模", "approved new-energy capacity", "批复的新能源规模；重新申报并获批的写新批复的规模。", "The new-energy capacity that was approved; by the new approval where it was filed again.";
    APPROVED_LOAD_USE = "approved.load_use", "批复新增负荷用电量", "approved use of the new load", "批复的新增负荷年用电量（园区第十五条、源网荷储第二十二条）。", "Yearly use of the new load as approved (green park article 15, source-grid-load-storage article 22).";
    APPROVED_STORAGE_POWER = "approved.storage_power", "批复储能功率", "approved storage power", "批复的储能功率；重新申报并获批的写新批复的功率。", "The storage power that was approved; by the new approval where it was filed again.";
    APPROVED_CAPABILITY = "approved.capability", "批复调峰能力", "approved regulating capability", "批复的调峰能力；火电为批复的新增调节能力（自备第十四条、火电第十五条）。", "The regulating capability that was approved; for thermal plants the added one (captive replacement article 14, thermal flexibility article 15).";

    CHANGES = "changes[]", "变更", "changes", "与批复不一致之处（制氢第二十条）。", "Departures from what was approved (hydrogen article 20).";
    CHANGE_WHAT = "changes[].what", "变更内容", "what changed", "变更的内容。", "What was changed.";
    CHANGE_FROM = "changes[].from", "变更前", "before", "变更前的情况。", "How it was.";
    CHANGE_TO = "changes[].to", "变更后", "after", "变更后的情况。", "How it is.";
    CHANGE_CONSENT = "changes[].consent", "变更同意方", "consent", "谁书面同意了变更（制氢第二十条）。", "Who consented in writing (hydrogen article 20).";

    DEPARTURES = "departures[]", "偏离说明", "departures", "对“原则上”条款的偏离及理由。", "Departures from clauses that bind in principle, with their reasons.";
    DEPARTURE_RULE = "departures[].rule", "偏离的条款", "rule departed from", "规则编号，如 green-park-4-4。", "The id of the rule, such as green-park-4-4.";
    DEPARTURE_REASON = "departures[].reason", "偏离理由", "reason", "为什么偏离。", "Why it is departed from.";
    DEPARTURE_DECIDED_BY = "departures[].decided_by", "决定方", "decided by", "谁同意偏离；批复机关同意并有文件的，该条视为已论证。", "Who agreed; where the approving authority did, with a paper, the clause counts as justified.";
    DEPARTURE_DATE = "departures[].date", "决定日期", "date of the decision", "决定的日期。", "The date of the decision.";
    DEPARTURE_DOCUMENT = "departures[].document", "决定文件", "paper of the decision", "决定文件的名称或文号。", "Title or number of the paper.";
    DEPARTURE_UNTIL = "departures[].until", "偏离有效期至", "departure valid until", "偏离有效期的最后一天。", "The last day on which the departure holds.";

    READINGS = "readings[]", "指定口径", "fixed readings", "对条文口径的指定，如主管部门答复后的口径。", "Readings that are fixed, for instance after an answer of the authority.";
    READING_RULE = "readings[].rule", "口径所在条款", "rule of the reading", "规则编号，如 hydrogen-13-1。", "The id of the rule, such as hydrogen-13-1.";
    READING_ID = "readings[].reading", "口径编号", "number of the reading", "口径编号，如 A-17。", "The number of the question, such as A-17.";
    READING_OPTION = "readings[].option", "所取口径", "reading taken", "取报告列出的哪一种口径。", "Which of the readings that the report lists.";
    READING_REASON = "readings[].reason", "取此口径的理由", "reason for the reading", "为什么取这一口径。", "Why it is taken.";

    NET_FEED_IN_SHARE = "", "年净上网电量 / 年总发电量", "net feed-in / generation", "上网减下网后占总发电量的比例（内政办发〔2022〕15号的说法，仅供参考）。", "Feed-in less off-take as a share of generation, as document 15 of 2022 puts it; for information.";
    PROJECT_LOAD = "", "用电负荷年用电量", "yearly use of the load", "用电负荷的年用电量；制氢项目为制氢所需电量。", "Yearly use of the load; of a hydrogen project, the energy needed for hydrogen.";
    NEW_ENERGY_CAPACITY = "", "新能源规模", "new-energy capacity", "风电与光伏额定容量之和。", "Wind and solar capacity together.";
    SCALE_RATIO = "", "新能源年可发电量 / 制氢所需电量", "potential generation / energy for hydrogen", "新能源规模与制氢用电之比。", "The scale of the new energy against the need of the hydrogen plant.";
    OFF_GRID_NEED = "", "离网型所需电量", "off-grid energy need", "制氢所需电量加储能与线路损耗。", "Energy for hydrogen plus storage and line losses.";
    UTILISATION = "", "新能源综合利用率", "utilisation", "可发电量中未被弃掉的比例。", "The share of potential generation that is not curtailed.";
    FEED_IN_SHARE = "", "年上网电量 / 年总发电量", "feed-in / generation", "上网电量占总发电量的比例。", "Feed-in as a share of generation.";
    OFF_TAKE_SHARE = "", "年下网电量 / 年总用电量", "off-take / consumption", "下网电量占总用电量的比例。", "Off-take as a share of consumption.";
    STORAGE_SHARE = "", "储能功率 / 新能源规模", "storage power / new-energy capacity", "储能配置比例。", "Storage power as a share of capacity.";
    STORAGE_HOURS = "", "储能时长", "storage duration", "储能容量除以储能功率。", "Storage energy over storage power.";
    SUSTAINED_SHARE = "", "四小时可持续功率 / 新能源规模", "power held 4 h / new-energy capacity", "储能能连续四小时保持的功率与新能源规模之比。", "The power the storage can hold for 4 h against capacity.";
    REGULATING_SHARE = "", "四小时调峰能力 / 新能源规模", "capability held 4 h / new-energy capacity", "储能与同等调峰能力中能连续四小时保持的功率，与新能源规模之比。", "What storage and equal capability can hold for 4 h, against capacity.";
    NATURAL_PEAK_VALLEY = "", "自然负荷峰谷差率", "peak-valley ratio of the natural load", "一日自然负荷的最大值减最小值，再除以最大值。", "The largest less the smallest natural load of a day, over the largest.";
    GRID_PEAK_VALLEY = "", "下网功率峰谷差率", "peak-valley ratio of the grid intake", "一日下网功率的最大值减最小值，再除以最大值。", "The largest less the smallest grid intake of a day, over the largest.";
    HYDROGEN_STORE_HOURS = "", "储氢时长", "hydrogen store duration", "储氢可用容积除以小时产氢量。", "Hydrogen store over hourly output.";
    CONTRACTED_SHARE = "", "协议用氢量 / 年制氢量", "contracted / planned hydrogen", "消纳协议覆盖的比例。", "The share of the output under contract.";
    AVAILABLE_CAPABILITY = "", "实际可用调峰能力合计", "available regulating power", "运行中实际可用的储能功率与其他调峰能力之和。", "Storage and other regulating power that is really available in operation.";
    LOWEST_SHARE = "", "各部分最低控股比例", "lowest controlling share", "控股方在各部分持股比例的最低值。", "The controller's lowest share over the parts.";
    GROUNDWATER = "", "地下水用量", "groundwater use", "制氢取用的地下水量。", "Groundwater taken for hydrogen.";
    GRID_EXCHANGE = "", "与公用电网交换电量", "exchange with the public grid", "上网与下网电量之和。", "Feed-in and off-take together.";
    PHASE_PROPORTION = "", "累计新能源占比 / 累计制氢占比", "share of new energy / share of hydrogen", "累计到某一期，新能源占全部的比例与制氢占全部的比例之比。", "Up to a phase: the new energy's share of the whole over the hydrogen's.";
    PHASE_LOAD_PROPORTION = "", "累计新能源占比 / 累计负荷占比", "share of new energy / share of load", "累计到某一期，新能源占全部的比例与新增负荷占全部的比例之比。", "Up to a phase: the new energy's share of the whole over the new load's.";
    PHASE_COUNT = "", "分期数", "number of phases", "制氢负荷分步投产的期数。", "The number of steps in which the hydrogen load starts.";
    GENERATION_TO_LOAD = "", "年总发电量 / 新增负荷年用电量", "generation / use of the new load", "发电量由新增负荷消纳的情况，至多为 100%。", "Generation against the use of the new load; at most 100%.";
    COMMITTED_SHARE = "", "承诺用电量 / 年总发电量", "committed / generated energy", "消纳承诺覆盖发电量的比例。", "The share of the generation under commitments.";
    NEW_LOAD_USE = "", "新增负荷年用电量", "use of the new load", "符合条件的新增负荷达产年用电量之和。", "Yearly use at full output of the loads that qualify as new.";
    RATED_CAPACITY = "", "机组容量", "capacity of the units", "所列机组额定容量之和。", "Nameplate capacity of the listed units together.";
    UNIT_AGE = "", "机组已运行年限", "age of the unit", "自投产之日到核对之日的年数；正好满年为整数，多一天即超过。", "Years from commissioning to the day of the check; a whole number on the anniversary, more one day later.";
    NEW_LOAD_END = "", "负荷运行期满", "end of load operation", "负荷投产日期加运行年限。", "Load commissioning plus its life.";
    CONDENSING_CAPABILITY = "", "纯凝工况调节能力 / 额定容量", "condensing-mode capability / rated capacity", "改造后最大出力减最小技术出力，与额定容量之比，最低的一台。", "Maximum less minimum output after the retrofit over rated capacity, of the lowest unit.";
    HEATING_CAPABILITY = "", "供热工况调节能力 / 额定容量", "heating-mode capability / rated capacity", "供热工况最大出力减最小出力，与额定容量之比，最低的一台。", "Maximum less minimum output in heating mode over rated capacity, of the lowest unit.";
    ADDED_CAPABILITY = "", "新增调节能力", "added regulating capability", "改造后总的调节能力减改造前协议约定的调节能力；供热期与非供热期取小者。", "Whole regulating capability less what was agreed before; the smaller of heating season and the rest of the year.";
    ADDED_CONDENSING = "", "纯凝工况新增调节能力", "added capability, condensing mode", "改造后总的调节能力减改造前协议约定的调节能力，各机组之和。", "Whole capability after the retrofit less what was agreed before, over all units.";
    ADDED_HEATING = "", "供热工况新增调节能力", "added capability, heating mode", "供热期内各机组新增调节能力之和；不供热的机组按纯凝工况计。", "The same in the heating season; units without heat count in condensing mode.";
    SITE_COUNT = "", "场址数", "number of sites", "新能源场址的个数，同名即同一场址。", "How many sites the new energy has; equal names are one site.";
    SCENARIO_CAPACITY = "", "同一用户合计容量", "capacity of one user", "同一场景、同一用户的新能源容量之和。", "New energy of one scenario and one user.";
    SHARE_OF_UNITS = "", "厂用电新能源 / 机组容量", "new energy for own use / unit capacity", "供厂用电的新能源容量与所列机组额定容量之比。", "New energy for the own use of a coal plant against the rated capacity of its units.";
    PLOT_DISTANCE = "", "周边地块距离", "distance of the nearby plot", "最远的周边地块到用户的距离。", "How far the farthest nearby plot is from the user.";
    MINE_END = "", "矿山服务期满", "end of the mine", "申报之日加矿山剩余年限。", "Filing plus the remaining life of the mine.";
    LOAD_END = "", "制氢运行期满", "end of hydrogen operation", "制氢投产日期加运行年限。", "Hydrogen commissioning plus its life.";
    NEW_ENERGY_END = "", "新能源运行期满", "end of new-energy operation", "新能源投产日期加运行年限。", "New-energy commissioning plus its life.";
    DELIVERED_ENERGY = "", "新能源送出电量", "new energy delivered", "年总发电量减损耗和站用电量，即送到企业、替代自备电厂的电量。", "Generation less losses and station use: what reaches the enterprise in place of the captive plant.";
    SUPPLY_REDUCTION = "", "自备电厂减少的供电量", "reduction of the plant's supply", "项目前供电量减项目后供电量。", "Supply of the captive plant before the project less that after it.";
    PEAK_IMPORT_RISE = "", "最大下网功率增加", "rise of peak import", "项目后最大下网功率减项目前。", "Peak import after the project less that before it.";
    IMPORT_RISE = "", "年下网电量增加", "rise of yearly import", "项目后年下网电量减项目前；为负即减少。", "Yearly import after the project less that before it; negative for a fall.";
    RAMP_KEPT = "", "改造后 / 改造前调节速率", "ramp rate after / before", "改造机组调节速率之比的最低值。", "The lowest ratio of ramp rates over the retrofitted units.";
    LOWEST_GROUP_SHARE = "", "集团最低持股比例", "lowest share of the group", "集团在自备电厂和新能源企业持股比例中较低的一个。", "The lower of the group's shares in the captive plant and in the company of the new energy.";
    COUNTED_CAPACITY = "", "计入的新能源规模", "new energy that counts", "本次申报与供同一负荷的既有新能源容量之和。", "Capacity of this filing and of earlier plants for the same load.";
    PLANT_MAXIMUM = "", "自备电厂最大出力（改造前后较小值）", "maximum output of the captive plant", "各机组最大出力之和，取改造前、后较小的一个。", "The units' maximum outputs together, before or after the retrofit, whichever is less.";
    PLANT_MAXIMUM_AFTER = "", "自备电厂改造后最大出力", "maximum output after the retrofit", "改造后各机组最大出力之和；没有填的取改造前。", "The units' maximum outputs after the retrofit together; those before where none is given.";
    PLANT_ORIGINAL_MAXIMUM = "", "自备电厂原最大出力", "original maximum output", "项目实施前各机组实际最大出力之和。", "The units' actual maximum outputs before the project together.";
    PLANT_MINIMUM = "", "自备电厂最小技术出力", "minimum output of the captive plant", "各机组最小技术出力之和。", "The units' minimum technical outputs together.";
    PLANT_CAPABILITY = "", "自备电厂调峰能力", "regulating capability of the captive plant", "最大出力减最小技术出力。", "Maximum output less minimum technical output.";
    COMBINED_OUTPUT = "", "新能源与自备电厂合计出力", "combined output", "没有逐时最大值时，取新能源规模加最小技术出力。", "Without an hourly maximum: new energy plus the minimum technical output of the plant.";
    FILED_REGULATION = "", "申报的调峰能力与储能", "filed capability and storage", "申报的自备电厂调峰能力与储能功率之和。", "Regulating capability of the captive plant and storage power as filed.";
    SIMULATED = "", "逐时模拟", "hourly simulation", "由逐时数据模拟得到。", "Calculated from the hourly profile.";
    AVAILABLE_REGULATION = "", "实际可用的调峰能力与储能", "available capability and storage", "实际可用的调峰能力与储能功率之和。", "Regulating capability and storage power that are really available.";
}
