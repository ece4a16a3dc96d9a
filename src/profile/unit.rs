//! The unit of a column, as it is asked for or as it stands in the header.

use unicode_normalization::UnicodeNormalization;

use super::Step;
use crate::text::{Lang, Text};

/// What the numbers of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnUnit {
    /// Power, the mean of the step.
    Power(PowerUnit),
    /// Energy of the step; the power times an hour.
    Energy(PowerUnit),
    /// Per unit of installed capacity, or of the yearly peak.
    PerUnit,
    /// Hundredths of that.
    Percent,
}

/// A unit of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PowerUnit {
    /// W.
    Watt,
    /// kW, 千瓦.
    Kilowatt,
    /// MW, 兆瓦.
    Megawatt,
    /// 万千瓦, ten thousand kW.
    TenThousandKilowatts,
    /// GW, 吉瓦.
    Gigawatt,
}

use PowerUnit::{Gigawatt, Kilowatt, Megawatt, TenThousandKilowatts, Watt};

/// Spellings, without regard to capitals and spaces.
const SPELLINGS: [(&str, ColumnUnit); 41] = [
    ("w", ColumnUnit::Power(Watt)),
    ("kw", ColumnUnit::Power(Kilowatt)),
    ("mw", ColumnUnit::Power(Megawatt)),
    ("gw", ColumnUnit::Power(Gigawatt)),
    ("瓦", ColumnUnit::Power(Watt)),
    ("千瓦", ColumnUnit::Power(Kilowatt)),
    ("兆瓦", ColumnUnit::Power(Megawatt)),
    ("万千瓦", ColumnUnit::Power(TenThousandKilowatts)),
    ("万kw", ColumnUnit::Power(TenThousandKilowatts)),
    ("10mw", ColumnUnit::Power(TenThousandKilowatts)),
    ("吉瓦", ColumnUnit::Power(Gigawatt)),
    ("wh", ColumnUnit::Energy(Watt)),
    ("kwh", ColumnUnit::Energy(Kilowatt)),
    ("mwh", ColumnUnit::Energy(Megawatt)),
    ("gwh", ColumnUnit::Energy(Gigawatt)),
    ("度", ColumnUnit::Energy(Kilowatt)),
    ("千瓦时", ColumnUnit::Energy(Kilowatt)),
    ("kw·h", ColumnUnit::Energy(Kilowatt)),
    ("mw·h", ColumnUnit::Energy(Megawatt)),
    ("兆瓦时", ColumnUnit::Energy(Megawatt)),
    ("万千瓦时", ColumnUnit::Energy(TenThousandKilowatts)),
    ("万kwh", ColumnUnit::Energy(TenThousandKilowatts)),
    ("万度", ColumnUnit::Energy(TenThousandKilowatts)),
    ("pu", ColumnUnit::PerUnit),
    ("p.u.", ColumnUnit::PerUnit),
    ("p.u", ColumnUnit::PerUnit),
    ("per unit", ColumnUnit::PerUnit),
    ("perunit", ColumnUnit::PerUnit),
    ("per_unit", ColumnUnit::PerUnit),
    ("cf", ColumnUnit::PerUnit),
    ("capacity factor", ColumnUnit::PerUnit),
    ("mw/mw", ColumnUnit::PerUnit),
    ("kw/kw", ColumnUnit::PerUnit),
    ("kw/kwp", ColumnUnit::PerUnit),
    ("标幺值", ColumnUnit::PerUnit),
    ("标幺", ColumnUnit::PerUnit),
    ("每装机", ColumnUnit::PerUnit),
    ("%", ColumnUnit::Percent),
    ("percent", ColumnUnit::Percent),
    ("百分比", ColumnUnit::Percent),
    ("pct", ColumnUnit::Percent),
];

impl PowerUnit {
    const fn name(self) -> Text {
        match self {
            Self::Watt => Text::new("W", "W"),
            Self::Kilowatt => Text::new("kW", "kW"),
            Self::Megawatt => Text::new("MW", "MW"),
            Self::TenThousandKilowatts => Text::new("万千瓦", "10 MW"),
            Self::Gigawatt => Text::new("GW", "GW"),
        }
    }

    const fn of_energy(self) -> Text {
        match self {
            Self::Watt => Text::new("Wh", "Wh"),
            Self::Kilowatt => Text::new("kWh", "kWh"),
            Self::Megawatt => Text::new("MWh", "MWh"),
            Self::TenThousandKilowatts => Text::new("万千瓦时", "10 MWh"),
            Self::Gigawatt => Text::new("GWh", "GWh"),
        }
    }

    /// So many of this unit, in MW. One exact factor and one rounding.
    fn in_megawatts(self, value: f64) -> f64 {
        match self {
            Self::Watt => value / 1e6,
            Self::Kilowatt => value / 1e3,
            Self::Megawatt => value,
            Self::TenThousandKilowatts => value * 10.0,
            Self::Gigawatt => value * 1e3,
        }
    }
}

impl ColumnUnit {
    /// MW, the usual one.
    pub const MEGAWATTS: Self = Self::Power(Megawatt);

    /// The unit with this spelling, Chinese or SI, without regard to capitals.
    ///
    /// ```
    /// use hegui::profile::{ColumnUnit, PowerUnit};
    /// assert_eq!(ColumnUnit::parse("万千瓦"), Some(ColumnUnit::Power(PowerUnit::TenThousandKilowatts)));
    /// assert_eq!(ColumnUnit::parse("MWp2"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = plain(text);
        SPELLINGS.iter().find(|(spelling, _)| *spelling == text).map(|(_, unit)| *unit)
    }

    /// Its name.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Power(unit) => unit.name().get(lang),
            Self::Energy(unit) => unit.of_energy().get(lang),
            Self::PerUnit => Text::new("标幺值", "per unit").get(lang),
            Self::Percent => "%",
        }
    }

    /// Whether values come out per unit, and not in MW.
    #[must_use]
    pub const fn is_per_unit(self) -> bool {
        matches!(self, Self::PerUnit | Self::Percent)
    }

    /// A value of this unit in MW or per unit.
    pub(super) fn taken(self, value: f64, step: Step) -> f64 {
        match self {
            Self::Power(unit) => unit.in_megawatts(value),
            Self::Energy(unit) => unit.in_megawatts(value) * f64::from(step.in_an_hour()),
            Self::PerUnit => value,
            Self::Percent => value / 100.0,
        }
    }
}

/// A header cut into name and unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// As it stands in the file.
    pub(super) text: String,
    /// For comparison: without unit, without capitals.
    pub(super) name: String,
    /// Its unit, where it has one.
    pub(super) unit: Option<ColumnUnit>,
}

impl Header {
    pub(super) fn new(text: &str) -> Self {
        let whole = plain(text);
        let (name, unit) = split(&whole).unwrap_or((&whole, None));
        Self { text: text.trim().to_owned(), name: name.trim().to_owned(), unit }
    }
}

/// Half-width, small letters, without space at the ends.
pub(super) fn plain(text: &str) -> String {
    let text: String = text.trim().nfkc().collect();
    text.trim().to_lowercase()
}

/// Name and unit of a header: `name(unit)`, `name[unit]`, `name/unit`, `name, unit`, `name_unit`, `name unit`, `name%`.
fn split(whole: &str) -> Option<(&str, Option<ColumnUnit>)> {
    for (open, close) in [('(', ')'), ('[', ']'), ('【', '】'), ('{', '}')] {
        if let Some(inner) = whole.strip_suffix(close)
            && let Some((name, unit)) = inner.rsplit_once(open)
        {
            let unit = unit.trim().trim_start_matches("单位").trim_start_matches([':', '：']);
            // Brackets that hold no unit belong to the name.
            return ColumnUnit::parse(unit).map(|unit| (name, Some(unit)));
        }
    }
    for mark in ['/', ',', '，', '_', '-', ' '] {
        if let Some((name, unit)) = whole.rsplit_once(mark)
            && !name.trim().is_empty()
            && let Some(unit) = ColumnUnit::parse(unit)
        {
            return Some((name, Some(unit)));
        }
    }
    whole.strip_suffix('%').map(|name| (name, Some(ColumnUnit::Percent)))
}
