//! Figures for people, in the units of the law.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::dimension::Dimension;
use super::exact::Inexact;
use super::figure::Figure;
use super::ratio::{Ratio, Rounded, Rounding};
use crate::text::{Lang, Text};

/// A value with at most so many decimals is printed exactly.
const SHORT_PLACES: u32 = 6;

/// The most decimals of a rounded target.
const TARGET_PLACES: u32 = 4;

/// The unit a figure is shown in.
struct Shown {
    unit: Text,
    /// One such unit is `10^shift` base units.
    shift: i32,
    /// The decimals of a value that has to be rounded.
    places: u32,
}

impl Shown {
    const fn new(shift: i32, places: u32, zh: &'static str, en: &'static str) -> Self {
        Self { unit: Text::new(zh, en), shift, places }
    }

    /// The unit for a dimension and a value of this magnitude.
    fn choose(dimension: Dimension, value: &Ratio, lang: Lang) -> Self {
        let zh = lang == Lang::Zh;
        match dimension {
            Dimension::Power if zh => Self::new(4, 4, "万千瓦", ""),
            Dimension::Power => Self::new(3, 4, "", "MW"),
            Dimension::Energy if value.reaches_ten_to(7) && zh => Self::new(8, 4, "亿千瓦时", ""),
            Dimension::Energy if value.reaches_ten_to(7) => Self::new(6, 4, "", "GWh"),
            Dimension::Energy if value.reaches_ten_to(4) && zh => Self::new(4, 4, "万千瓦时", ""),
            Dimension::Energy if value.reaches_ten_to(4) => Self::new(3, 4, "", "MWh"),
            Dimension::Energy => Self::new(0, 4, "千瓦时", "kWh"),
            Dimension::Duration => Self::new(0, 4, "小时", "h"),
            Dimension::Years => Self::new(0, 4, "年", "years"),
            Dimension::Length => Self::new(3, 6, "公里", "km"),
            Dimension::Mass => Self::new(3, 4, "吨", "t"),
            Dimension::Volume if value.reaches_ten_to(4) && zh => Self::new(4, 4, "万立方米", ""),
            Dimension::Volume => Self::new(0, 4, "立方米", "m3"),
            Dimension::GasVolume if value.reaches_ten_to(4) && zh => Self::new(4, 4, "万标方", ""),
            Dimension::GasVolume => Self::new(0, 4, "标方", "Nm3"),
            Dimension::GasFlow => Self::new(0, 4, "标方/时", "Nm3/h"),
            Dimension::EnergyPerMass => Self::new(0, 4, "kWh/kg", "kWh/kg"),
            Dimension::EnergyPerGas => Self::new(0, 4, "kWh/Nm3", "kWh/Nm3"),
            Dimension::Share => Self::new(-2, 2, "%", "%"),
            Dimension::Multiple => Self::new(0, 3, "倍", "×"),
            Dimension::Count => Self::new(0, 4, "", ""),
        }
    }

    /// The value in this unit.
    fn of(&self, value: &Ratio) -> Ratio {
        value.shifted(-self.shift)
    }

    fn write(&self, number: &Rounded, lang: Lang) -> String {
        let digits = number.digits();
        let unit = self.unit.get(lang);
        match unit {
            "" => digits,
            "%" => format!("{digits}%"),
            // English has a plural: "1 year", "2 years".
            _ if digits == "1" => format!("1 {}", unit.trim_end_matches('s')),
            _ => format!("{digits} {unit}"),
        }
    }
}

/// The unit in which figures of one dimension stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    name: Text,
    shift: i32,
}

impl Unit {
    /// Its name; empty for a count. A difference of shares is in percentage points, which is no other number.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        self.name.get(lang)
    }

    /// How many such units a figure is: exact where it ends within 15 digits, which is as many as a spreadsheet holds,
    /// otherwise rounded to them.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let found = Figure::written("0.6万千瓦").unwrap();
    /// let bound = Figure::written("2万千瓦").unwrap();
    /// let unit = found.unit_beside(&bound, Lang::Zh);
    /// assert_eq!((unit.number(&found).to_string().as_str(), unit.name(Lang::Zh)), ("0.6", "万千瓦"));
    /// ```
    #[must_use]
    pub fn number(self, figure: &Figure) -> Decimal {
        const DIGITS: u32 = 15;
        let value = figure.ratio().shifted(-self.shift);
        let exact = || value.rounded(DIGITS, Rounding::Nearest).ratio().decimal();
        let number = value.decimal().or_else(exact).unwrap_or_default();
        number.round_sf(DIGITS).unwrap_or(number).normalize()
    }
}

/// The exact value if it is short, otherwise rounded to so many decimals.
fn short_or_rounded(value: &Ratio, places: u32) -> Rounded {
    value.short(SHORT_PLACES).unwrap_or_else(|| value.rounded(places, Rounding::Nearest))
}

/// Rounds, with more decimals where a value would otherwise print as zero.
fn rounded_visibly(value: &Ratio, mut places: u32) -> Rounded {
    loop {
        let number = short_or_rounded(value, places);
        if value.is_zero() || !number.ratio().is_zero() {
            return number;
        }
        places += 1;
    }
}

/// Rounds the first of two values so that the printed pair compares as the
/// exact pair does. Different values differ at some decimal, so this ends.
fn rounded_apart(value: &Ratio, bound: &Ratio, mut places: u32) -> Rounded {
    let exact = value.compare(bound);
    if exact == Ordering::Equal {
        return rounded_visibly(value, places);
    }
    loop {
        let number = rounded_visibly(value, places);
        let other = rounded_visibly(bound, places);
        let (shown, shown_bound) = (number.ratio(), other.ratio());
        // The bound may be printed rounded or in full: both must agree.
        if shown.compare(bound) == exact && value.compare(&shown_bound) == exact && shown.compare(&shown_bound) == exact
        {
            return number;
        }
        places += 1;
    }
}

impl Figure {
    /// The figure for people, in the unit of the law.
    ///
    /// A value with up to 6 decimals is printed exactly. Others are rounded,
    /// half away from zero, and keep their trailing zeros: 2 decimals for a
    /// share, 3 for a multiple, otherwise 4, and more where it would be 0.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let power = Figure::written("0.6万千瓦").unwrap();
    /// assert_eq!(power.text(Lang::Zh), "0.6 万千瓦");
    /// assert_eq!(power.text(Lang::En), "6 MW");
    /// assert_eq!(Figure::written("1:3").unwrap().text(Lang::Zh), "0.333 倍");
    /// ```
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let value = self.ratio();
        let shown = Shown::choose(self.dimension(), &value, lang);
        let number = rounded_visibly(&shown.of(&value), shown.places);
        shown.write(&number, lang)
    }

    /// The figure as [`Self::text`], to be read next to a bound of the same
    /// dimension: it never looks equal to the bound, or on its other side,
    /// when it is not. Both take the unit of the larger one.
    ///
    /// Print the bound with `bound.text_beside(&figure, lang)`: it then has
    /// the same unit, and as many decimals as the comparison needs.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let found = Figure::written("89.996%").unwrap();
    /// let bound = Figure::written("90%").unwrap();
    /// assert_eq!(found.text_beside(&bound, Lang::Zh), "89.996%");
    /// ```
    #[must_use]
    pub fn text_beside(&self, bound: &Self, lang: Lang) -> String {
        if self.dimension() != bound.dimension() {
            return self.text(lang);
        }
        let (value, limit) = (self.ratio(), bound.ratio());
        let larger = match value.magnitude().compare(&limit.magnitude()) {
            Ordering::Less => &limit,
            Ordering::Equal | Ordering::Greater => &value,
        };
        let shown = Shown::choose(self.dimension(), larger, lang);
        let number = rounded_apart(&shown.of(&value), &shown.of(&limit), shown.places);
        shown.write(&number, lang)
    }

    /// The unit in which [`Self::text_beside`] shows the figure and the bound.
    #[must_use]
    pub fn unit_beside(&self, bound: &Self, lang: Lang) -> Unit {
        let (value, limit) = (self.ratio(), bound.ratio());
        let larger = if value.magnitude().compare(&limit.magnitude()).is_lt() { &limit } else { &value };
        let Shown { unit, shift, .. } = Shown::choose(self.dimension(), larger, lang);
        Unit { name: unit, shift }
    }

    /// A difference of two figures for people: as [`Self::text`], but shares
    /// are in percentage points.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let gap = Figure::written("1.4%").unwrap();
    /// assert_eq!(gap.text_difference(Lang::Zh), "1.4 个百分点");
    /// assert_eq!(gap.text_difference(Lang::En), "1.4 percentage points");
    /// ```
    #[must_use]
    pub fn text_difference(&self, lang: Lang) -> String {
        if self.dimension() != Dimension::Share {
            return self.text(lang);
        }
        let shown = Shown::new(-2, 2, "个百分点", "percentage points");
        let number = rounded_visibly(&shown.of(&self.ratio()), shown.places);
        shown.write(&number, lang)
    }

    /// The nearest value not below this one that has at most 4 decimals in
    /// the unit of [`Self::text`] (none for a count).
    ///
    /// # Errors
    /// [`Inexact`] if the result needs too many digits.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let target = Figure::written("1:3").unwrap().rounded_up(Lang::Zh).unwrap();
    /// assert_eq!(target.exact(), "0.3334");
    /// ```
    pub fn rounded_up(&self, lang: Lang) -> Result<Self, Inexact> {
        self.target(lang, Rounding::Up)
    }

    /// The nearest value not above this one that has at most 4 decimals in
    /// the unit of [`Self::text`] (none for a count).
    ///
    /// # Errors
    /// [`Inexact`] if the result needs too many digits.
    ///
    /// ```
    /// use hegui::{quantity::Figure, text::Lang};
    /// let target = Figure::written("1:3").unwrap().rounded_down(Lang::Zh).unwrap();
    /// assert_eq!(target.exact(), "0.3333");
    /// ```
    pub fn rounded_down(&self, lang: Lang) -> Result<Self, Inexact> {
        self.target(lang, Rounding::Down)
    }

    fn target(&self, lang: Lang, rounding: Rounding) -> Result<Self, Inexact> {
        let value = self.ratio();
        let shown = Shown::choose(self.dimension(), &value, lang);
        // A third of a thing cannot be built.
        let places = TARGET_PLACES.min(self.dimension().decimals());
        let rounded = shown.of(&value).rounded(places, rounding);
        let base = rounded.ratio().shifted(shown.shift).decimal();
        Ok(Self::whole(self.dimension(), base.ok_or(Inexact)?))
    }
}
