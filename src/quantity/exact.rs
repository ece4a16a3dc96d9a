//! Decimal arithmetic that is exact or an error.
//!
//! `rust_decimal` rounds silently when a result has more than 28 digits, in
//! its `checked_` functions too. So sums and products are computed here on
//! whole numbers of any length and only then put back into a decimal.

use std::cmp::Ordering;
use std::error::Error;
use std::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};
use rust_decimal::Decimal;

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
    let x = scaled(a, scale - a.scale());
    let y = scaled(b, scale - b.scale());
    // Nearly every sum of a plan fits in 128 bits; the wide path gives the same result for the others.
    match x.zip(y).and_then(|(x, y)| x.checked_add(y)) {
        Some(sum) => narrow(sum, scale),
        None => decimal(wide(a, scale - a.scale()) + wide(b, scale - b.scale()), scale),
    }
}

/// `a - b`, exact and without trailing zeros.
pub(crate) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Inexact> {
    add(a, -b)
}

/// `a * b`, exact and without trailing zeros.
pub(crate) fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Inexact> {
    let scale = a.scale() + b.scale();
    match a.mantissa().checked_mul(b.mantissa()) {
        Some(product) => narrow(product, scale),
        None => decimal(wide(a, 0) * wide(b, 0), scale),
    }
}

/// How `a * b` compares with `c * d`, where 128 bits are enough to tell.
pub(super) fn compare_products(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> Option<Ordering> {
    let (left_scale, right_scale) = (a.scale() + b.scale(), c.scale() + d.scale());
    let scale = left_scale.max(right_scale);
    let left = a.mantissa().checked_mul(b.mantissa())?.checked_mul(power(scale - left_scale)?)?;
    let right = c.mantissa().checked_mul(d.mantissa())?.checked_mul(power(scale - right_scale)?)?;
    Some(left.cmp(&right))
}

fn power(of_ten: u32) -> Option<i128> {
    10_i128.checked_pow(of_ten)
}

fn scaled(value: Decimal, by: u32) -> Option<i128> {
    value.mantissa().checked_mul(power(by)?)
}

/// The digits of a value, times a power of ten.
pub(super) fn wide(value: Decimal, by: u32) -> BigInt {
    BigInt::from(value.mantissa()) * BigInt::from(10).pow(by)
}

/// `digits / 10^scale` as a decimal without trailing zeros, if it fits.
pub(super) fn decimal(mut digits: BigInt, mut scale: u32) -> Result<Decimal, Inexact> {
    // No decimal is wider than 128 bits: only then can trailing zeros still make it fit.
    while 0 < scale && digits.bits() > 96 {
        let (shorter, rest) = digits.div_rem(&BigInt::from(10));
        if !rest.is_zero() {
            return Err(Inexact);
        }
        digits = shorter;
        scale -= 1;
    }
    narrow(digits.to_i128().ok_or(Inexact)?, scale)
}

fn narrow(mut digits: i128, mut scale: u32) -> Result<Decimal, Inexact> {
    while 0 < scale && digits % 10 == 0 {
        digits /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(digits, scale).map_err(|_| Inexact)
}

/// The value of a plain number such as `0020.50`, without trailing zeros.
pub(super) fn decimal_of(digits: &str) -> Option<Decimal> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{part}");
    if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mantissa: u128 = all.parse().ok()?;
    narrow(i128::try_from(mantissa).ok()?, u32::try_from(part.len()).ok()?).ok()
}
