//! A fraction of whole numbers of any length: the working form of a figure.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::exact::{self, Inexact};
use super::natural::Natural;

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

/// A signed fraction. The denominator is never zero; zero may carry a minus.
#[derive(Clone)]
pub(super) struct Ratio {
    negative: bool,
    numerator: Natural,
    denominator: Natural,
}

impl Ratio {
    /// `numerator / denominator`, with a denominator above zero.
    pub(super) fn new(numerator: Decimal, denominator: Decimal) -> Self {
        Self {
            negative: exact::is_negative(numerator),
            numerator: exact::magnitude(numerator).times_ten_to(denominator.scale()),
            denominator: exact::magnitude(denominator).times_ten_to(numerator.scale()),
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    pub(super) fn is_negative(&self) -> bool {
        self.negative && !self.is_zero()
    }

    /// Whether the magnitude is at least `10^power`.
    pub(super) fn reaches_ten_to(&self, power: u32) -> bool {
        self.numerator >= self.denominator.times_ten_to(power)
    }

    pub(super) fn magnitude(&self) -> Self {
        Self { negative: false, ..self.clone() }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let left = self.numerator.times(&other.denominator);
        let right = other.numerator.times(&self.denominator);
        match (self.is_negative(), other.is_negative()) {
            (false, false) => left.cmp(&right),
            (true, true) => right.cmp(&left),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        let left = self.numerator.times(&other.denominator);
        let right = other.numerator.times(&self.denominator);
        let (negative, numerator) = exact::signed_sum((self.negative, &left), (!other.negative, &right));
        Self { negative, numerator, denominator: self.denominator.times(&other.denominator) }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self {
            negative: self.negative != other.negative,
            numerator: self.numerator.times(&other.numerator),
            denominator: self.denominator.times(&other.denominator),
        }
    }

    /// The value times `10^power`; the power may be negative.
    pub(super) fn shifted(&self, power: i32) -> Self {
        let by = power.unsigned_abs();
        let mut result = self.clone();
        if power < 0 {
            result.denominator = self.denominator.times_ten_to(by);
        } else {
            result.numerator = self.numerator.times_ten_to(by);
        }
        result
    }

    fn reduced(&self) -> Self {
        let common = self.numerator.common_divisor(&self.denominator);
        Self {
            negative: self.negative,
            numerator: self.numerator.divided_by(&common).0,
            denominator: self.denominator.divided_by(&common).0,
        }
    }

    /// A reduced pair (numerator, denominator) of decimals, if both fit.
    pub(super) fn decimals(&self) -> Result<(Decimal, Decimal), Inexact> {
        let Self { negative, numerator, mut denominator } = self.reduced();
        // Tens of the denominator cost nothing as decimals of the numerator.
        let mut scale = 0;
        while scale < Decimal::MAX_SCALE {
            let Some(shorter) = denominator.tenth() else {
                break;
            };
            denominator = shorter;
            scale += 1;
        }
        let top = exact::decimal(negative, numerator, scale)?;
        Ok((top, exact::decimal(false, denominator, 0)?))
    }

    /// The value as one decimal, if it ends within 28 digits.
    pub(super) fn decimal(&self) -> Option<Decimal> {
        let scale = Decimal::MAX_SCALE;
        let (digits, rest) = self.numerator.times_ten_to(scale).divided_by(&self.denominator);
        if !rest.is_zero() {
            return None;
        }
        exact::decimal(self.negative, digits, scale).ok()
    }

    /// The reduced fraction, such as `4960/3783`, or a whole number.
    pub(super) fn fraction(&self) -> String {
        let reduced = self.reduced();
        let sign = if reduced.is_negative() { "-" } else { "" };
        let (top, bottom) = (reduced.numerator, reduced.denominator);
        if bottom == Natural::from(1) { format!("{sign}{top}") } else { format!("{sign}{top}/{bottom}") }
    }

    /// The value rounded to a number of decimals.
    pub(super) fn rounded(&self, places: u32, rounding: Rounding) -> Rounded {
        let (floor, rest) = self.numerator.times_ten_to(places).divided_by(&self.denominator);
        let away = match rounding {
            Rounding::Nearest => rest.plus(&rest) >= self.denominator,
            Rounding::Up => !rest.is_zero() && !self.negative,
            Rounding::Down => !rest.is_zero() && self.negative,
        };
        let step = Natural::from(u128::from(away));
        Rounded { negative: self.negative, digits: floor.plus(&step), places }
    }

    /// The value itself if it has no more than the given decimals.
    pub(super) fn short(&self, places: u32) -> Option<Rounded> {
        let rounded = self.rounded(places, Rounding::Nearest);
        let same = rounded.ratio().compare(self) == Ordering::Equal;
        same.then(|| rounded.without_trailing_zeros())
    }
}

/// A decimal of any length, as it is printed.
pub(super) struct Rounded {
    negative: bool,
    digits: Natural,
    places: u32,
}

impl Rounded {
    pub(super) fn ratio(&self) -> Ratio {
        Ratio {
            negative: self.negative,
            numerator: self.digits.clone(),
            denominator: Natural::from(1).times_ten_to(self.places),
        }
    }

    fn without_trailing_zeros(mut self) -> Self {
        while self.places > 0 {
            let Some(shorter) = self.digits.tenth() else {
                break;
            };
            self.digits = shorter;
            self.places -= 1;
        }
        self
    }

    /// Plain digits with a decimal point where there are decimals.
    pub(super) fn digits(&self) -> String {
        let power = Natural::from(1).times_ten_to(self.places);
        let (whole, part) = self.digits.divided_by(&power);
        let negative = self.negative && !self.digits.is_zero();
        let sign = if negative { "-" } else { "" };
        if self.places == 0 {
            return format!("{sign}{whole}");
        }
        // The power is a one and zeros: adding it keeps the leading zeros of
        // the decimals, and its own first digit is then dropped.
        let marked = power.plus(&part).to_string();
        let decimals: String = marked.chars().skip(1).collect();
        format!("{sign}{whole}.{decimals}")
    }
}
