//! A figure: an exact value of any dimension, as the law compares it.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::dimension::Dimension;
use super::error::ParseError;
use super::exact::{self, Inexact, Uncomputable, Undefined};
use super::parse;
use super::ratio::Ratio;

/// An exact fraction in the base unit of a dimension.
///
/// Quotients are never divided out, so `46.2/66` is exactly 70%.
///
/// ```
/// use hegui::quantity::{Figure, Power};
/// let part = Power::parse("46.2 万千瓦").unwrap();
/// let whole = Power::parse("66 万千瓦").unwrap();
/// let bound = Figure::written("70%").unwrap();
/// assert_eq!(part.share_of(whole).unwrap(), bound);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    dimension: Dimension,
    numerator: Decimal,
    /// Above zero.
    denominator: Decimal,
}

impl Figure {
    /// So many base units of a dimension.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Dimension, Figure};
    /// let figure = Figure::whole(Dimension::Power, Decimal::from(60));
    /// assert_eq!(figure.exact(), "60");
    /// ```
    #[must_use]
    pub fn whole(dimension: Dimension, value: Decimal) -> Self {
        Self { dimension, numerator: value.normalize(), denominator: Decimal::ONE }
    }

    /// `numerator / denominator` in base units of a dimension.
    ///
    /// # Errors
    /// [`Undefined`] if the denominator is zero.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Dimension, Figure};
    /// let third = Figure::quotient(Dimension::Share, Decimal::ONE, Decimal::from(3)).unwrap();
    /// assert_eq!(third.exact(), "1/3");
    /// ```
    pub fn quotient(dimension: Dimension, numerator: Decimal, denominator: Decimal) -> Result<Self, Undefined> {
        if denominator.is_zero() {
            return Err(Undefined);
        }
        let flip = denominator.is_sign_negative();
        let numerator = if flip { -numerator } else { numerator };
        Ok(Self { dimension, numerator: numerator.normalize(), denominator: denominator.abs().normalize() })
    }

    /// Reads a bound as the law writes it; the unit gives the dimension.
    /// A proportion such as `1:1` is a multiple.
    ///
    /// # Errors
    /// [`ParseError`] says what is wrong and what to write instead.
    ///
    /// ```
    /// use hegui::quantity::{Dimension, Figure};
    /// let bound = Figure::written("0.6万千瓦").unwrap();
    /// assert_eq!((bound.dimension(), bound.exact().as_str()), (Dimension::Power, "6000"));
    /// assert_eq!(Figure::written("1:1").unwrap().dimension(), Dimension::Multiple);
    /// ```
    pub fn written(text: &str) -> Result<Self, ParseError> {
        parse::written(text)
    }

    /// What the figure measures.
    ///
    /// ```
    /// use hegui::quantity::{Dimension, Figure};
    /// assert_eq!(Figure::written("4小时").unwrap().dimension(), Dimension::Duration);
    /// ```
    #[must_use]
    pub const fn dimension(&self) -> Dimension {
        self.dimension
    }

    /// The name of the base unit for machines, see [`Dimension::base_unit`].
    ///
    /// ```
    /// use hegui::quantity::Figure;
    /// assert_eq!(Figure::written("20年").unwrap().unit_base(), "a");
    /// ```
    #[must_use]
    pub const fn unit_base(&self) -> &'static str {
        self.dimension.base_unit()
    }

    /// Compares two figures of one dimension, exactly and without fail.
    ///
    /// `None` means that the dimensions differ: an error of the caller.
    ///
    /// ```
    /// use std::cmp::Ordering;
    /// use hegui::quantity::Figure;
    /// let found = Figure::written("89.899%").unwrap();
    /// let bound = Figure::written("90%").unwrap();
    /// assert_eq!(found.compare(&bound), Some(Ordering::Less));
    /// assert_eq!(found.compare(&Figure::written("4小时").unwrap()), None);
    /// ```
    #[must_use]
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.dimension != other.dimension {
            return None;
        }
        let products = exact::compare_products(self.numerator, other.denominator, other.numerator, self.denominator);
        Some(products.unwrap_or_else(|| self.ratio().compare(&other.ratio())))
    }

    /// The difference of two figures of one dimension.
    ///
    /// # Errors
    /// [`Uncomputable`] if the dimensions differ or the difference needs too
    /// many digits.
    ///
    /// ```
    /// use hegui::quantity::{Figure, Uncomputable};
    /// let found = Figure::written("18.6%").unwrap();
    /// let bound = Figure::written("20%").unwrap();
    /// assert_eq!(found.minus(&bound).unwrap().exact(), "-0.014");
    /// let hours = Figure::written("4小时").unwrap();
    /// assert_eq!(found.minus(&hours), Err(Uncomputable::OtherDimension));
    /// ```
    pub fn minus(&self, other: &Self) -> Result<Self, Uncomputable> {
        if self.dimension != other.dimension {
            return Err(Uncomputable::OtherDimension);
        }
        let difference = self.ratio().minus(&other.ratio());
        Ok(Self::of(self.dimension, &difference)?)
    }

    /// The figure times a plain number, in the same dimension.
    ///
    /// # Errors
    /// [`Inexact`] if the product needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Figure};
    /// let need = Figure::written("3 亿千瓦时").unwrap();
    /// let most = need.times(Decimal::new(12, 1)).unwrap();
    /// assert_eq!(most, Figure::written("3.6 亿千瓦时").unwrap());
    /// ```
    pub fn times(&self, factor: Decimal) -> Result<Self, Inexact> {
        let factor = Ratio::new(factor, Decimal::ONE);
        Self::of(self.dimension, &self.ratio().times(&factor))
    }

    /// The figure over a plain number, in the same dimension.
    ///
    /// # Errors
    /// [`Uncomputable`] if the divisor is zero or the quotient needs too many
    /// digits.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Figure, Uncomputable};
    /// let figure = Figure::written("1 MW").unwrap();
    /// assert_eq!(figure.divided_by(Decimal::from(3)).unwrap().exact(), "1000/3");
    /// assert_eq!(figure.divided_by(Decimal::ZERO), Err(Uncomputable::Undefined));
    /// ```
    pub fn divided_by(&self, divisor: Decimal) -> Result<Self, Uncomputable> {
        let inverse = Self::quotient(self.dimension, Decimal::ONE, divisor)?;
        let quotient = self.ratio().times(&inverse.ratio());
        Ok(Self::of(self.dimension, &quotient)?)
    }

    /// Whether the figure is below zero.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Dimension, Figure};
    /// assert!(Figure::whole(Dimension::Share, Decimal::NEGATIVE_ONE).is_negative());
    /// ```
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.numerator < Decimal::ZERO
    }

    /// Whether the figure is exactly zero.
    ///
    /// ```
    /// use hegui::quantity::Figure;
    /// assert!(Figure::written("0%").unwrap().is_zero());
    /// ```
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// The figure without its sign.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Dimension, Figure};
    /// let figure = Figure::whole(Dimension::Share, Decimal::NEGATIVE_ONE);
    /// assert_eq!(figure.abs().exact(), "1");
    /// ```
    #[must_use]
    pub fn abs(&self) -> Self {
        Self { numerator: self.numerator.abs(), ..*self }
    }

    /// The value in base units, if it ends within 28 digits.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Figure};
    /// assert_eq!(Figure::written("20%").unwrap().decimal(), Some(Decimal::new(2, 1)));
    /// assert_eq!(Figure::written("1:3").unwrap().decimal(), None);
    /// ```
    #[must_use]
    pub fn decimal(&self) -> Option<Decimal> {
        if self.denominator == Decimal::ONE { Some(self.numerator.normalize()) } else { self.ratio().decimal() }
    }

    /// The value in base units for machines: a plain decimal if it ends within
    /// 28 digits, otherwise a reduced fraction of whole numbers.
    ///
    /// ```
    /// use hegui::quantity::{Decimal, Dimension, Figure};
    /// let share = |top: i64, bottom: i64| {
    ///     Figure::quotient(Dimension::Share, top.into(), bottom.into()).unwrap().exact()
    /// };
    /// assert_eq!(share(1, 8), "0.125");
    /// assert_eq!(share(9920, 7566), "4960/3783");
    /// ```
    #[must_use]
    pub fn exact(&self) -> String {
        match self.decimal() {
            Some(value) => value.to_string(),
            None => self.ratio().fraction(),
        }
    }

    /// The figure as a share of another of its dimension, never divided out.
    ///
    /// # Errors
    /// [`Uncomputable`] if the dimensions differ, the other is zero, or the share needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::Figure;
    /// let (one, three) = (Figure::written("1 小时").unwrap(), Figure::written("3 小时").unwrap());
    /// assert_eq!(one.share_of(&three).unwrap().exact(), "1/3");
    /// ```
    pub fn share_of(&self, whole: &Self) -> Result<Self, Uncomputable> {
        if self.dimension != whole.dimension {
            return Err(Uncomputable::OtherDimension);
        }
        let share = self.ratio().over(&whole.ratio()).ok_or(Uncomputable::Undefined)?;
        Ok(Self::of(Dimension::Share, &share)?)
    }

    /// The figure in thousandths of another, for drawing: rounded, and never compared.
    ///
    /// `None` if the other is zero or of another dimension.
    ///
    /// ```
    /// use hegui::quantity::Figure;
    /// let found = Figure::written("2 小时").unwrap();
    /// assert_eq!(found.thousandths_of(&Figure::written("3 小时").unwrap()), Some(667));
    /// assert_eq!(found.thousandths_of(&Figure::written("0 小时").unwrap()), None);
    /// ```
    #[must_use]
    pub fn thousandths_of(&self, whole: &Self) -> Option<i64> {
        // Beyond a million wholes the exact number draws nothing else.
        const MOST: i64 = 1_000_000_000;
        if self.dimension != whole.dimension || whole.is_zero() {
            return None;
        }
        Some(self.ratio().thousandths_of(&whole.ratio()).unwrap_or(MOST).clamp(-MOST, MOST))
    }

    pub(super) fn ratio(&self) -> Ratio {
        Ratio::new(self.numerator, self.denominator)
    }

    fn of(dimension: Dimension, ratio: &Ratio) -> Result<Self, Inexact> {
        let (numerator, denominator) = ratio.decimals()?;
        Ok(Self { dimension, numerator, denominator })
    }
}

/// Equal figures have one dimension and one value; `1/2` equals `2/4`.
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }
}

impl Eq for Figure {}
