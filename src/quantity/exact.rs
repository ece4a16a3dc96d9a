//! Decimal arithmetic that is exact or an error.
//!
//! `rust_decimal` rounds silently when a result has more than 28 digits, in
//! its `checked_` functions too. So sums and products are computed here on
//! whole numbers of any length and only then put back into a decimal.

use std::error::Error;
use std::fmt;

use rust_decimal::Decimal;

use super::natural::Natural;
use crate::text::Text;

/// The exact result has more digits than a decimal holds (about 28).
///
/// No rounded value is given instead: a verdict must not rest on one.
///
/// ```
/// use hegui::quantity::{Decimal, Inexact, Power, Quantity};
/// let huge = Power::from_base(Decimal::MAX);
/// assert_eq!(huge.plus(huge), Err(Inexact));
/// assert!(Inexact.to_string().contains("精确"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inexact;

impl Inexact {
    /// The error in words.
    ///
    /// ```
    /// use hegui::quantity::Inexact;
    /// assert!(Inexact.text().en.contains("exact"));
    /// ```
    #[must_use]
    pub const fn text(self) -> Text {
        Text::new("结果的位数太多，无法精确表示", "the result has too many digits to be held exactly")
    }
}

impl fmt::Display for Inexact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().zh)
    }
}

impl Error for Inexact {}

/// A quotient by zero: it has no value.
///
/// ```
/// use hegui::quantity::{Energy, Undefined};
/// assert_eq!(Energy::ZERO.share_of(Energy::ZERO), Err(Undefined));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undefined;

impl Undefined {
    /// The error in words.
    ///
    /// ```
    /// use hegui::quantity::Undefined;
    /// assert!(Undefined.text().en.contains("zero"));
    /// ```
    #[must_use]
    pub const fn text(self) -> Text {
        Text::new("除数为零，比值没有定义", "division by zero has no value")
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().zh)
    }
}

impl Error for Undefined {}

/// Why a computation has no exact result. [`Inexact`] and [`Undefined`]
/// convert into it.
///
/// ```
/// use hegui::quantity::{Inexact, Uncomputable};
/// assert_eq!(Uncomputable::from(Inexact), Uncomputable::Inexact);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncomputable {
    /// The result has too many digits, see [`Inexact`].
    Inexact,
    /// The divisor is zero, see [`Undefined`].
    Undefined,
    /// The two figures measure different things.
    OtherDimension,
}

impl Uncomputable {
    /// The error in words.
    ///
    /// ```
    /// use hegui::quantity::{Uncomputable, Undefined};
    /// assert_eq!(Uncomputable::Undefined.text(), Undefined.text());
    /// ```
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Inexact => Inexact.text(),
            Self::Undefined => Undefined.text(),
            Self::OtherDimension => Text::new("两个数的量纲不同，不能相减", "the two figures measure different things"),
        }
    }
}

impl From<Inexact> for Uncomputable {
    fn from(_: Inexact) -> Self {
        Self::Inexact
    }
}

impl From<Undefined> for Uncomputable {
    fn from(_: Undefined) -> Self {
        Self::Undefined
    }
}

impl fmt::Display for Uncomputable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().zh)
    }
}

impl Error for Uncomputable {}

/// `a + b`, exact and without trailing zeros.
pub(crate) fn add(a: Decimal, b: Decimal) -> Result<Decimal, Inexact> {
    let scale = a.scale().max(b.scale());
    let x = magnitude(a).times_ten_to(scale - a.scale());
    let y = magnitude(b).times_ten_to(scale - b.scale());
    let (negative, sum) = signed_sum((is_negative(a), &x), (is_negative(b), &y));
    decimal(negative, sum, scale)
}

/// `a - b`, exact and without trailing zeros.
pub(crate) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Inexact> {
    add(a, -b)
}

/// `a * b`, exact and without trailing zeros.
pub(crate) fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Inexact> {
    let product = magnitude(a).times(&magnitude(b));
    let negative = is_negative(a) != is_negative(b);
    decimal(negative, product, a.scale() + b.scale())
}

/// The digits without sign and decimal point.
pub(super) fn magnitude(value: Decimal) -> Natural {
    value.mantissa().unsigned_abs().into()
}

/// Below zero. `Decimal` has a minus zero, which is not.
pub(super) fn is_negative(value: Decimal) -> bool {
    value.mantissa() < 0
}

/// The sum of two numbers given as (is negative, magnitude).
pub(super) fn signed_sum(a: (bool, &Natural), b: (bool, &Natural)) -> (bool, Natural) {
    if a.0 == b.0 {
        (a.0, a.1.plus(b.1))
    } else {
        let negative = if a.1 < b.1 { b.0 } else { a.0 };
        (negative, a.1.distance(b.1))
    }
}

/// `digits / 10^scale` as a decimal without trailing zeros, if it fits.
pub(super) fn decimal(negative: bool, mut digits: Natural, mut scale: u32) -> Result<Decimal, Inexact> {
    while scale > 0 {
        let Some(shorter) = digits.tenth() else { break };
        digits = shorter;
        scale -= 1;
    }
    let value = digits.to_i128().ok_or(Inexact)?;
    let signed = if negative { -value } else { value };
    Decimal::try_from_i128_with_scale(signed, scale).map_err(|_| Inexact)
}

/// The value of a plain number such as `0020.50`, without trailing zeros.
pub(super) fn decimal_of(digits: &str) -> Option<Decimal> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{part}");
    if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mantissa: u128 = all.parse().ok()?;
    decimal(false, mantissa.into(), u32::try_from(part.len()).ok()?).ok()
}
