//! A fraction of any length: the working form of a figure.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::exact::{self, Inexact};

/// Where a value between two neighbouring decimals goes.
#[derive(Clone, Copy)]
pub(super) enum Rounding {
    /// To the nearer one; from the middle away from zero.
    Nearest,
    /// To the larger one.
    Up,
    /// To the smaller one.
    Down,
}

/// A signed fraction in lowest terms. The denominator is above zero.
#[derive(Clone)]
pub(super) struct Ratio(BigRational);

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

impl Ratio {
    /// `numerator / denominator`, with a denominator above zero.
    pub(super) fn new(numerator: Decimal, denominator: Decimal) -> Self {
        let top = exact::wide(numerator, denominator.scale());
        let bottom = exact::wide(denominator, numerator.scale());
        Self(BigRational::new(top, bottom))
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether the magnitude is at least `10^power`.
    pub(super) fn reaches_ten_to(&self, power: u32) -> bool {
        self.0.abs() >= BigRational::from_integer(ten_to(power))
    }

    pub(super) fn magnitude(&self) -> Self {
        Self(self.0.abs())
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// The value times `10^power`; the power may be negative.
    pub(super) fn shifted(&self, power: i32) -> Self {
        let by = ten_to(power.unsigned_abs());
        Self(if power < 0 { &self.0 / by } else { &self.0 * by })
    }

    /// The value over another; none if that is zero.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        if other.is_zero() { None } else { Some(Self(&self.0 / &other.0)) }
    }

    /// The value in thousandths of another that is not zero, rounded; none if that is too large a number.
    pub(super) fn thousandths_of(&self, whole: &Self) -> Option<i64> {
        (&self.0 * BigInt::from(1000) / &whole.0).round().to_integer().to_i64()
    }

    /// The pair (numerator, denominator) as decimals, if both fit.
    pub(super) fn decimals(&self) -> Result<(Decimal, Decimal), Inexact> {
        let mut denominator = self.0.denom().clone();
        // Tens of the denominator cost nothing as decimals of the numerator.
        let mut scale = 0;
        while scale < Decimal::MAX_SCALE {
            let (shorter, rest) = denominator.div_rem(&BigInt::from(10));
            if !rest.is_zero() {
                break;
            }
            denominator = shorter;
            scale += 1;
        }
        Ok((exact::decimal(self.0.numer().clone(), scale)?, exact::decimal(denominator, 0)?))
    }

    /// The value as one decimal, if it ends within 28 digits.
    pub(super) fn decimal(&self) -> Option<Decimal> {
        let scale = Decimal::MAX_SCALE;
        let (digits, rest) = (self.0.numer() * ten_to(scale)).div_rem(self.0.denom());
        if rest.is_zero() { exact::decimal(digits, scale).ok() } else { None }
    }

    /// The fraction, such as `4960/3783`, or a whole number.
    pub(super) fn fraction(&self) -> String {
        self.0.to_string()
    }

    /// The value rounded to a number of decimals.
    pub(super) fn rounded(&self, places: u32, rounding: Rounding) -> Rounded {
        let shifted = &self.0 * ten_to(places);
        let rounded = match rounding {
            Rounding::Nearest => shifted.round(),
            Rounding::Up => shifted.ceil(),
            Rounding::Down => shifted.floor(),
        };
        Rounded { digits: rounded.to_integer(), places }
    }

    /// The value itself if it has no more than the given decimals.
    pub(super) fn short(&self, places: u32) -> Option<Rounded> {
        let rounded = self.rounded(places, Rounding::Nearest);
        if rounded.ratio().compare(self) == Ordering::Equal { Some(rounded.without_trailing_zeros()) } else { None }
    }
}

/// A decimal of any length, as it is printed.
pub(super) struct Rounded {
    digits: BigInt,
    places: u32,
}

impl Rounded {
    pub(super) fn ratio(&self) -> Ratio {
        Ratio(BigRational::new(self.digits.clone(), ten_to(self.places)))
    }

    fn without_trailing_zeros(mut self) -> Self {
        while 0 < self.places {
            let (shorter, rest) = self.digits.div_rem(&BigInt::from(10));
            if !rest.is_zero() {
                break;
            }
            self.digits = shorter;
            self.places -= 1;
        }
        self
    }

    /// Plain digits with a decimal point where there are decimals.
    pub(super) fn digits(&self) -> String {
        let (whole, part) = self.digits.abs().div_rem(&ten_to(self.places));
        let sign = if self.digits.is_negative() { "-" } else { "" };
        if self.places == 0 {
            return format!("{sign}{whole}");
        }
        let width = usize::try_from(self.places).unwrap_or(usize::MAX);
        format!("{sign}{whole}.{:0>width$}", part.to_string())
    }
}
