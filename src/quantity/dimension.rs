//! The dimensions of project figures, and every spelling of their units.

use crate::text::{Lang, Text};

/// What a number measures. Figures compare only within one dimension.
///
/// ```
/// use hegui::{quantity::Dimension, text::Lang};
/// assert_eq!(Dimension::Power.name(Lang::Zh), "功率");
/// assert_eq!(Dimension::Power.example(Lang::En), "200 MW");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Power or capacity; base unit kW.
    Power,
    /// Electricity; base unit kWh.
    Energy,
    /// Hours of storage or of use; base unit h.
    Duration,
    /// Years of operation or of a term; base unit year.
    Years,
    /// Length; base unit m.
    Length,
    /// Mass; base unit kg.
    Mass,
    /// Volume of water; base unit m3.
    Volume,
    /// Volume of gas at standard conditions; base unit Nm3.
    GasVolume,
    /// Flow of gas at standard conditions; base unit Nm3/h.
    GasFlow,
    /// Electricity used for a kilogram; base unit kWh/kg.
    EnergyPerMass,
    /// Electricity used for a standard cubic metre; base unit kWh/Nm3.
    EnergyPerGas,
    /// A share of a whole; base unit 1, so that 20% is 0.2.
    Share,
    /// How many times as much; base unit 1.
    Multiple,
    /// A number of things; base unit 1.
    Count,
}

impl Dimension {
    /// All dimensions, in the order of their declaration.
    pub const ALL: [Self; 14] = [
        Self::Power,
        Self::Energy,
        Self::Duration,
        Self::Years,
        Self::Length,
        Self::Mass,
        Self::Volume,
        Self::GasVolume,
        Self::GasFlow,
        Self::EnergyPerMass,
        Self::EnergyPerGas,
        Self::Share,
        Self::Multiple,
        Self::Count,
    ];

    /// The name for people.
    ///
    /// ```
    /// use hegui::{quantity::Dimension, text::Lang};
    /// assert_eq!(Dimension::Share.name(Lang::En), "share");
    /// ```
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        let text = match self {
            Self::Power => Text::new("功率", "power"),
            Self::Energy => Text::new("电量", "energy"),
            Self::Duration => Text::new("时长", "duration"),
            Self::Years => Text::new("年限", "years"),
            Self::Length => Text::new("距离", "length"),
            Self::Mass => Text::new("质量", "mass"),
            Self::Volume => Text::new("水量(体积)", "volume"),
            Self::GasVolume => Text::new("气体体积(标准状态)", "gas volume (standard conditions)"),
            Self::GasFlow => Text::new("气体流量", "gas flow"),
            Self::EnergyPerMass => Text::new("单位质量电耗", "energy per mass"),
            Self::EnergyPerGas => Text::new("单位体积电耗", "energy per gas volume"),
            Self::Share => Text::new("比例", "share"),
            Self::Multiple => Text::new("倍数", "multiple"),
            Self::Count => Text::new("个数", "count"),
        };
        text.get(lang)
    }

    /// A value as it can be written in a plan.
    ///
    /// ```
    /// use hegui::{quantity::{Dimension, Power}, text::Lang};
    /// let zh = Power::parse(Dimension::Power.example(Lang::Zh)).unwrap();
    /// let en = Power::parse(Dimension::Power.example(Lang::En)).unwrap();
    /// assert_eq!(zh, en);
    /// ```
    #[must_use]
    pub const fn example(self, lang: Lang) -> &'static str {
        let text = match self {
            Self::Power => Text::new("20 万千瓦", "200 MW"),
            Self::Energy => Text::new("5.62 亿千瓦时", "562 GWh"),
            Self::Duration => Text::new("4 小时", "4 h"),
            Self::Years => Text::new("20 年", "20 years"),
            Self::Length => Text::new("8 公里", "8 km"),
            Self::Mass => Text::new("7800 吨", "7800 t"),
            Self::Volume => Text::new("12 万立方米", "120000 m3"),
            Self::GasVolume => Text::new("8700 万标方", "87000000 Nm3"),
            Self::GasFlow => Text::new("1000 标方/时", "1000 Nm3/h"),
            Self::EnergyPerMass => Text::new("55 千瓦时/千克", "55 kWh/kg"),
            Self::EnergyPerGas => Text::new("5 千瓦时/标方", "5 kWh/Nm3"),
            Self::Share => Text::new("20%", "20%"),
            Self::Multiple => Text::new("1.2 倍", "1.2 ×"),
            Self::Count => Text::new("2 个", "2"),
        };
        text.get(lang)
    }

    /// The base unit as machines read it: `kW`, `kWh`, `h`, `a`, `m`, `kg`, `m3`,
    /// `Nm3`, `Nm3/h`, `kWh/kg`, `kWh/Nm3`, or `1`.
    ///
    /// ```
    /// use hegui::quantity::Dimension;
    /// assert_eq!(Dimension::GasFlow.base_unit(), "Nm3/h");
    /// ```
    #[must_use]
    pub const fn base_unit(self) -> &'static str {
        match self {
            Self::Power => "kW",
            Self::Energy => "kWh",
            Self::Duration => "h",
            Self::Years => "a",
            Self::Length => "m",
            Self::Mass => "kg",
            Self::Volume => "m3",
            Self::GasVolume => "Nm3",
            Self::GasFlow => "Nm3/h",
            Self::EnergyPerMass => "kWh/kg",
            Self::EnergyPerGas => "kWh/Nm3",
            Self::Share | Self::Multiple | Self::Count => "1",
        }
    }

    /// The unit spellings a plan may use, without the variants that differ by
    /// spaces, width, letter case, `·` or a trailing `/年`.
    ///
    /// ```
    /// use hegui::quantity::Dimension;
    /// assert!(Dimension::Power.spellings().any(|unit| unit == "万千瓦"));
    /// ```
    pub fn spellings(self) -> impl Iterator<Item = &'static str> {
        units_of(self).map(|unit| unit.spelling)
    }

    /// How many decimals a written value may need in the base unit.
    pub(super) const fn decimals(self) -> u32 {
        match self {
            Self::Power | Self::Energy | Self::Years => 4,
            Self::Duration | Self::EnergyPerMass | Self::EnergyPerGas => 6,
            Self::Length | Self::Mass | Self::Volume | Self::GasVolume | Self::GasFlow => 3,
            Self::Share => 12,
            Self::Multiple => 9,
            Self::Count => 0,
        }
    }

    /// How many digits a written value may have before the decimal point of
    /// the base unit. A share is limited further, to [`MOST_SHARE`].
    ///
    /// With [`Self::decimals`] this keeps all products of plan values within
    /// 28 digits.
    pub(super) const fn whole_digits(self) -> u32 {
        match self {
            Self::Power | Self::GasFlow => 9,
            Self::Energy | Self::GasVolume => 13,
            Self::Duration | Self::EnergyPerMass => 5,
            Self::Years | Self::EnergyPerGas => 4,
            Self::Length => 7,
            Self::Mass => 11,
            Self::Volume => 12,
            Self::Share => 3,
            Self::Multiple | Self::Count => 6,
        }
    }

    /// The two spellings proposed for a number that came without its unit.
    pub(super) const fn proposed_units(self) -> [&'static str; 2] {
        match self {
            Self::Power => ["万千瓦", "MW"],
            Self::Energy => ["亿千瓦时", "MWh"],
            Self::Duration => ["小时", "h"],
            Self::Years => ["年", "years"],
            Self::Length => ["公里", "km"],
            Self::Mass => ["吨", "kg"],
            Self::Volume => ["万立方米", "m3"],
            Self::GasVolume => ["万标方", "Nm3"],
            Self::GasFlow => ["标方/时", "Nm3/h"],
            Self::EnergyPerMass => ["千瓦时/千克", "kWh/kg"],
            Self::EnergyPerGas => ["千瓦时/标方", "kWh/Nm3"],
            Self::Share => ["%", "%"],
            Self::Multiple => ["倍", "×"],
            Self::Count => ["个", "台"],
        }
    }

    /// Whether a yearly amount is written in this dimension, as `吨/年`.
    pub(super) const fn has_yearly_amounts(self) -> bool {
        matches!(self, Self::Energy | Self::Mass | Self::Volume | Self::GasVolume)
    }
}

/// The largest share that may be written: 100, that is 10 000 %.
pub(super) const MOST_SHARE: u32 = 100;

/// One spelling of a unit. All factors to the base unit are powers of ten.
pub(super) struct Unit {
    pub(super) dimension: Dimension,
    pub(super) spelling: &'static str,
    /// One such unit is `10^shift` base units.
    pub(super) shift: i32,
}

pub(super) fn units_of(dimension: Dimension) -> impl Iterator<Item = &'static Unit> {
    UNITS.iter().filter(move |unit| unit.dimension == dimension)
}

const fn unit(dimension: Dimension, shift: i32, spelling: &'static str) -> Unit {
    Unit { dimension, spelling, shift }
}

/// Every unit. No two spellings agree, not even with letter case ignored.
pub(super) const UNITS: &[Unit] = &[
    unit(Dimension::Power, 0, "kW"),
    unit(Dimension::Power, 3, "MW"),
    unit(Dimension::Power, 6, "GW"),
    unit(Dimension::Power, 4, "万kW"),
    unit(Dimension::Power, 0, "千瓦"),
    unit(Dimension::Power, 4, "万千瓦"),
    unit(Dimension::Power, 3, "兆瓦"),
    unit(Dimension::Power, 6, "吉瓦"),
    unit(Dimension::Energy, 0, "kWh"),
    unit(Dimension::Energy, 3, "MWh"),
    unit(Dimension::Energy, 6, "GWh"),
    unit(Dimension::Energy, 9, "TWh"),
    unit(Dimension::Energy, 4, "万kWh"),
    unit(Dimension::Energy, 8, "亿kWh"),
    unit(Dimension::Energy, 0, "千瓦时"),
    unit(Dimension::Energy, 4, "万千瓦时"),
    unit(Dimension::Energy, 8, "亿千瓦时"),
    unit(Dimension::Energy, 0, "千瓦小时"),
    unit(Dimension::Energy, 4, "万千瓦小时"),
    unit(Dimension::Energy, 8, "亿千瓦小时"),
    unit(Dimension::Energy, 3, "兆瓦时"),
    unit(Dimension::Energy, 6, "吉瓦时"),
    unit(Dimension::Energy, 0, "度"),
    unit(Dimension::Energy, 4, "万度"),
    unit(Dimension::Energy, 8, "亿度"),
    unit(Dimension::Duration, 0, "h"),
    unit(Dimension::Duration, 0, "小时"),
    unit(Dimension::Duration, 0, "时"),
    unit(Dimension::Years, 0, "年"),
    unit(Dimension::Years, 0, "a"),
    unit(Dimension::Years, 0, "year"),
    unit(Dimension::Years, 0, "years"),
    unit(Dimension::Length, 0, "m"),
    unit(Dimension::Length, 0, "米"),
    unit(Dimension::Length, 3, "km"),
    unit(Dimension::Length, 3, "公里"),
    unit(Dimension::Length, 3, "千米"),
    unit(Dimension::Mass, 0, "kg"),
    unit(Dimension::Mass, 0, "千克"),
    unit(Dimension::Mass, 0, "公斤"),
    unit(Dimension::Mass, 3, "t"),
    unit(Dimension::Mass, 3, "吨"),
    unit(Dimension::Mass, 7, "万吨"),
    unit(Dimension::Volume, 0, "m3"),
    unit(Dimension::Volume, 0, "立方米"),
    unit(Dimension::Volume, 0, "方"),
    unit(Dimension::Volume, 4, "万m3"),
    unit(Dimension::Volume, 4, "万立方米"),
    unit(Dimension::Volume, 4, "万方"),
    unit(Dimension::GasVolume, 0, "Nm3"),
    unit(Dimension::GasVolume, 0, "标方"),
    unit(Dimension::GasVolume, 0, "标准立方米"),
    unit(Dimension::GasVolume, 4, "万Nm3"),
    unit(Dimension::GasVolume, 4, "万标方"),
    unit(Dimension::GasVolume, 4, "万标准立方米"),
    unit(Dimension::GasFlow, 0, "Nm3/h"),
    unit(Dimension::GasFlow, 0, "标方/h"),
    unit(Dimension::GasFlow, 0, "标准立方米/h"),
    unit(Dimension::GasFlow, 4, "万Nm3/h"),
    unit(Dimension::GasFlow, 4, "万标方/h"),
    unit(Dimension::GasFlow, 4, "万标准立方米/h"),
    unit(Dimension::GasFlow, 0, "Nm3/小时"),
    unit(Dimension::GasFlow, 0, "标方/小时"),
    unit(Dimension::GasFlow, 0, "标准立方米/小时"),
    unit(Dimension::GasFlow, 4, "万Nm3/小时"),
    unit(Dimension::GasFlow, 4, "万标方/小时"),
    unit(Dimension::GasFlow, 4, "万标准立方米/小时"),
    unit(Dimension::GasFlow, 0, "Nm3/时"),
    unit(Dimension::GasFlow, 0, "标方/时"),
    unit(Dimension::GasFlow, 0, "标准立方米/时"),
    unit(Dimension::GasFlow, 4, "万Nm3/时"),
    unit(Dimension::GasFlow, 4, "万标方/时"),
    unit(Dimension::GasFlow, 4, "万标准立方米/时"),
    unit(Dimension::GasFlow, 0, "Nm3每小时"),
    unit(Dimension::GasFlow, 0, "标方每小时"),
    unit(Dimension::GasFlow, 0, "标准立方米每小时"),
    unit(Dimension::GasFlow, 4, "万Nm3每小时"),
    unit(Dimension::GasFlow, 4, "万标方每小时"),
    unit(Dimension::GasFlow, 4, "万标准立方米每小时"),
    unit(Dimension::EnergyPerMass, 0, "kWh/kg"),
    unit(Dimension::EnergyPerMass, 0, "千瓦时/千克"),
    unit(Dimension::EnergyPerMass, 0, "千瓦时/公斤"),
    unit(Dimension::EnergyPerMass, 0, "千瓦时/kg"),
    unit(Dimension::EnergyPerMass, 0, "度/公斤"),
    unit(Dimension::EnergyPerMass, 0, "度/千克"),
    // A thousand kWh for a thousand kg.
    unit(Dimension::EnergyPerMass, 0, "MWh/t"),
    unit(Dimension::EnergyPerGas, 0, "kWh/Nm3"),
    unit(Dimension::EnergyPerGas, 0, "千瓦时/标方"),
    unit(Dimension::EnergyPerGas, 0, "千瓦时/标准立方米"),
    unit(Dimension::EnergyPerGas, 0, "千瓦时/Nm3"),
    unit(Dimension::EnergyPerGas, 0, "度/标方"),
    unit(Dimension::EnergyPerGas, 0, "度/标准立方米"),
    unit(Dimension::Share, -2, "%"),
    unit(Dimension::Multiple, 0, "倍"),
    unit(Dimension::Multiple, 0, "×"),
    unit(Dimension::Count, 0, "个"),
    unit(Dimension::Count, 0, "台"),
    unit(Dimension::Count, 0, "期"),
    unit(Dimension::Count, 0, "处"),
];
