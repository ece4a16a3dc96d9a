//! Whole numbers of any length, for results wider than a decimal.
//!
//! A decimal holds 96 bits; a cross-multiplication of two of them with
//! different scales needs up to about 380. The digits grow as needed here, so
//! no operation can overflow or round.

use std::cmp::Ordering;
use std::fmt;

/// One limb holds 18 decimal digits: a limb times a limb fits in `u128`.
const BASE: u128 = 1_000_000_000_000_000_000;

/// A whole number >= 0. Limbs run from low to high; the last one is not zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Natural(Vec<u128>);

impl Natural {
    pub(super) const ZERO: Self = Self(Vec::new());

    fn trimmed(mut limbs: Vec<u128>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Self(limbs)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn is_even(&self) -> bool {
        self.0.first().is_none_or(|low| low % 2 == 0)
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let length = self.0.len().max(other.0.len());
        let mut limbs = Vec::with_capacity(length + 1);
        let mut carry = 0;
        for (a, b) in padded(self).zip(padded(other)).take(length) {
            let sum = a + b + carry;
            limbs.push(sum % BASE);
            carry = sum / BASE;
        }
        limbs.push(carry);
        Self::trimmed(limbs)
    }

    /// The difference without its sign, so that no order is asked of callers.
    pub(super) fn distance(&self, other: &Self) -> Self {
        let (large, small) = if self < other { (other, self) } else { (self, other) };
        let mut limbs = Vec::with_capacity(large.0.len());
        let mut borrow = 0;
        for (a, b) in large.0.iter().zip(padded(small)) {
            let difference = a + BASE - b - borrow;
            limbs.push(difference % BASE);
            borrow = u128::from(difference < BASE);
        }
        Self::trimmed(limbs)
    }

    /// `factor` must be below `BASE`, as every limb and small constant is.
    fn times_limb(&self, factor: u128) -> Self {
        let mut limbs = Vec::with_capacity(self.0.len() + 1);
        let mut carry = 0;
        for limb in &self.0 {
            let product = limb * factor + carry;
            limbs.push(product % BASE);
            carry = product / BASE;
        }
        limbs.push(carry);
        Self::trimmed(limbs)
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        other.0.iter().rev().fold(Self::ZERO, |high, &limb| {
            let mut shifted = high.0;
            shifted.insert(0, 0);
            Self::trimmed(shifted).plus(&self.times_limb(limb))
        })
    }

    pub(super) fn times_ten_to(&self, power: u32) -> Self {
        (0..power).fold(self.clone(), |value, _| value.times_limb(10))
    }

    /// The tenth part, when that is a whole number.
    pub(super) fn tenth(&self) -> Option<Self> {
        let (quotient, remainder) = self.over_limb(10);
        (remainder == 0).then_some(quotient)
    }

    fn over_limb(&self, divisor: u128) -> (Self, u128) {
        let mut remainder = 0;
        let mut limbs: Vec<u128> = self
            .0
            .iter()
            .rev()
            .map(|limb| {
                let part = remainder * BASE + limb;
                remainder = part % divisor;
                part / divisor
            })
            .collect();
        limbs.reverse();
        (Self::trimmed(limbs), remainder)
    }

    /// Quotient and remainder by long division in decimal digits.
    /// The divisor is never zero: all callers pass a denominator or a gcd.
    pub(super) fn divided_by(&self, divisor: &Self) -> (Self, Self) {
        let mut quotient = Self::ZERO;
        let mut remainder = Self::ZERO;
        for digit in self.to_string().chars().filter_map(|c| c.to_digit(10)) {
            remainder = remainder.times_limb(10).plus(&u128::from(digit).into());
            let mut count: u128 = 0;
            // At most nine rounds: the remainder was below the divisor before.
            while count < 9 && remainder >= *divisor {
                remainder = remainder.distance(divisor);
                count += 1;
            }
            quotient = quotient.times_limb(10).plus(&count.into());
        }
        (quotient, remainder)
    }

    /// The greatest common divisor, by halving and subtracting.
    pub(super) fn common_divisor(&self, other: &Self) -> Self {
        if self.is_zero() {
            return other.clone();
        }
        if other.is_zero() {
            return self.clone();
        }
        let (mut a, mut b, mut shared) = (self.clone(), other.clone(), Self::from(1));
        while a != b {
            match (a.is_even(), b.is_even()) {
                (true, true) => {
                    a = a.over_limb(2).0;
                    b = b.over_limb(2).0;
                    shared = shared.times_limb(2);
                }
                (true, false) => a = a.over_limb(2).0,
                (false, true) => b = b.over_limb(2).0,
                (false, false) if a > b => a = a.distance(&b),
                (false, false) => b = b.distance(&a),
            }
        }
        a.times(&shared)
    }

    /// The value as `i128`, or nothing when it is too long.
    pub(super) fn to_i128(&self) -> Option<i128> {
        let value = self.0.iter().rev().try_fold(0_u128, |high, limb| high.checked_mul(BASE)?.checked_add(*limb))?;
        i128::try_from(value).ok()
    }
}

fn padded(value: &Natural) -> impl Iterator<Item = u128> + '_ {
    value.0.iter().copied().chain(std::iter::repeat(0))
}

impl From<u128> for Natural {
    fn from(value: u128) -> Self {
        Self::trimmed(vec![value % BASE, value / BASE % BASE, value / BASE / BASE])
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Natural {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limbs = self.0.iter().rev();
        write!(f, "{}", limbs.next().unwrap_or(&0))?;
        limbs.try_for_each(|limb| write!(f, "{limb:018}"))
    }
}
