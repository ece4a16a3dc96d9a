//! Exactness, checked against arithmetic on digit strings.

use std::cmp::Ordering;

use proptest::prelude::*;

use super::super::{
    Decimal, Dimension, Duration, Energy, EnergyPerMass, Figure, GasVolume, Inexact, Mass, Power, Quantity,
    Uncomputable, Undefined, exact,
};
use super::{bound, dec, share};

/// School multiplication on decimal digits, low digit first inside.
fn multiplied(a: &str, b: &str) -> String {
    let digits = |text: &str| -> Vec<u32> { text.chars().rev().map(|c| c.to_digit(10).unwrap()).collect() };
    let (a, b) = (digits(a), digits(b));
    let mut sums = vec![0_u32; a.len() + b.len()];
    for (i, x) in a.iter().enumerate() {
        let mut carry = 0;
        for (j, y) in b.iter().enumerate() {
            let sum = sums[i + j] + x * y + carry;
            sums[i + j] = sum % 10;
            carry = sum / 10;
        }
        sums[i + b.len()] += carry;
    }
    plain(&sums.iter().rev().map(u32::to_string).collect::<String>())
}

fn plain(digits: &str) -> String {
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    }
}

/// Orders two plain digit strings by value.
fn ordered(a: &str, b: &str) -> Ordering {
    let (a, b) = (plain(a), plain(b));
    a.len().cmp(&b.len()).then(a.cmp(&b))
}

fn zeros(count: u32) -> String {
    "0".repeat(usize::try_from(count).unwrap())
}

/// Any decimal of any sign and scale, short and long ones alike.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    (any::<u128>(), 32_u32..128, any::<bool>(), 0_u32..=28).prop_map(|(bits, drop, negative, scale)| {
        let value = i128::try_from(bits >> drop).unwrap();
        let signed = if negative { -value } else { value };
        Decimal::try_from_i128_with_scale(signed, scale).unwrap()
    })
}

fn above_zero() -> impl Strategy<Value = Decimal> {
    any_decimal().prop_map(|value| if value.is_zero() { Decimal::ONE } else { value.abs() })
}

fn small() -> impl Strategy<Value = (i64, u32)> {
    (-1_000_000_000_000_i64..1_000_000_000_000, 0_u32..6)
}

proptest! {
    #[test]
    fn products_are_exact_or_refused(a in any_decimal(), b in any_decimal()) {
        let size = |d: Decimal| d.mantissa().unsigned_abs().to_string();
        let digits = multiplied(&size(a), &size(b));
        let scale = a.scale() + b.scale();
        if let Ok(c) = exact::mul(a, b) {
            // The shorter scale of the result stands for dropped zeros.
            let full = plain(&format!("{}{}", size(c), zeros(scale - c.scale())));
            prop_assert_eq!(full, digits);
            let negative = (a < Decimal::ZERO) != (b < Decimal::ZERO);
            prop_assert_eq!(c < Decimal::ZERO, negative && !c.is_zero());
        } else {
            let stripped = digits.trim_end_matches('0');
            let dropped = u32::try_from(digits.len() - stripped.len()).unwrap();
            let places = scale.saturating_sub(dropped);
            let kept = &digits[..digits.len() - usize::try_from(dropped.min(scale)).unwrap()];
            let most = Decimal::MAX.mantissa().to_string();
            prop_assert!(places > 28 || ordered(kept, &most) == Ordering::Greater);
        }
    }

    #[test]
    fn sums_agree_with_i128((a, i) in small(), (b, j) in small()) {
        let at = |value: i64, scale: u32| i128::from(value) * 10_i128.pow(6 - scale);
        let (x, y) = (Decimal::new(a, i), Decimal::new(b, j));
        let expect = |v: i128| Ok(Decimal::from_i128_with_scale(v, 6));
        prop_assert_eq!(exact::add(x, y), expect(at(a, i) + at(b, j)));
        prop_assert_eq!(exact::sub(x, y), expect(at(a, i) - at(b, j)));
    }

    #[test]
    fn sums_can_be_undone(a in any_decimal(), b in any_decimal()) {
        if let Ok(sum) = exact::add(a, b) {
            prop_assert_eq!(exact::sub(sum, b), Ok(a));
            prop_assert_eq!(exact::add(b, a), Ok(sum));
        }
    }

    #[test]
    fn comparison_agrees_with_digit_strings(
        a in any_decimal(), b in above_zero(), c in any_decimal(), d in above_zero()
    ) {
        let size = |d: Decimal| d.mantissa().unsigned_abs().to_string();
        let left = Figure::quotient(Dimension::Share, a, b).unwrap();
        let right = Figure::quotient(Dimension::Share, c, d).unwrap();
        let (ad, cb) = (multiplied(&size(a), &size(d)), multiplied(&size(c), &size(b)));
        let ad = format!("{ad}{}", zeros(c.scale() + b.scale()));
        let cb = format!("{cb}{}", zeros(a.scale() + d.scale()));
        let sign = |d: Decimal| d.cmp(&Decimal::ZERO);
        let expected = sign(a).cmp(&sign(c)).then_with(|| match sign(a) {
            Ordering::Greater => ordered(&ad, &cb),
            Ordering::Less => ordered(&cb, &ad),
            Ordering::Equal => Ordering::Equal,
        });
        prop_assert_eq!(left.compare(&right), Some(expected));
        prop_assert_eq!(right.compare(&left), Some(expected.reverse()));
        prop_assert_eq!(left == right, expected == Ordering::Equal);
    }

    #[test]
    fn equal_fractions_are_equal(a in any_decimal(), b in above_zero(), k in 1_u32..1000) {
        let both = (exact::mul(a, k.into()), exact::mul(b, k.into()));
        if let (Ok(ka), Ok(kb)) = both {
            let one = Figure::quotient(Dimension::Multiple, a, b).unwrap();
            let other = Figure::quotient(Dimension::Multiple, -ka, -kb).unwrap();
            prop_assert_eq!(one, other);
            prop_assert_eq!(one.exact(), other.exact());
        }
    }

    #[test]
    fn differences_are_exact(a in small(), b in 1_i64..1_000_000, c in small(), d in 1_i64..1_000_000) {
        let x = Figure::quotient(Dimension::Share, Decimal::new(a.0, a.1), b.into()).unwrap();
        let y = Figure::quotient(Dimension::Share, Decimal::new(c.0, c.1), d.into()).unwrap();
        let difference = x.minus(&y).unwrap();
        let at = |value: i64, scale: u32| i128::from(value) * 10_i128.pow(6 - scale);
        let top = at(a.0, a.1) * i128::from(d) - at(c.0, c.1) * i128::from(b);
        let bottom = i128::from(b) * i128::from(d);
        let expected = Figure::quotient(
            Dimension::Share,
            Decimal::from_i128_with_scale(top, 6),
            Decimal::from_i128_with_scale(bottom, 0),
        ).unwrap();
        prop_assert_eq!(difference, expected);
        prop_assert_eq!(difference.is_negative(), top < 0);
        prop_assert_eq!(difference.is_zero(), top == 0);
        prop_assert_eq!(y.minus(&x).unwrap().abs(), difference.abs());
    }

    #[test]
    fn factors_can_be_undone(a in small(), b in 1_i64..1_000_000, k in 1_i64..1_000_000) {
        let x = Figure::quotient(Dimension::Share, Decimal::new(a.0, a.1), b.into()).unwrap();
        let factor = Decimal::new(k, 3);
        prop_assert_eq!(x.times(factor).unwrap().divided_by(factor), Ok(x));
        prop_assert_eq!(x.divided_by(-factor).unwrap().times(-factor), Ok(x));
    }
}

#[test]
fn silent_rounding_of_the_decimal_crate_is_refused() {
    assert_eq!(Decimal::MAX.checked_add(dec("0.4")), Some(Decimal::MAX));
    assert_eq!(exact::add(Decimal::MAX, dec("0.4")), Err(Inexact));
    assert_eq!(exact::mul(dec("0.1234567890123456"), dec("0.1234567890123456")), Err(Inexact));
    assert_eq!(exact::mul(Decimal::MAX, Decimal::TWO), Err(Inexact));
    // More than 28 decimals on the way, but not in the result.
    let tiny = dec("0.0000000000000000000000000005");
    assert_eq!(exact::mul(tiny, dec("0.2")), Ok(dec("0.0000000000000000000000000001")));
    assert_eq!(exact::mul(dec("-0.0"), tiny), Ok(Decimal::ZERO));
    assert_eq!(exact::sub(tiny, tiny).unwrap().to_string(), "0");
}

#[test]
fn results_that_fit_are_given_even_where_the_way_there_is_wider_than_128_bits() {
    // One, with 20 or 28 zeros behind the point.
    let one = |zeros: u32| Decimal::from_i128_with_scale(10_i128.pow(zeros), zeros);
    let large = Decimal::from_i128_with_scale(10_i128.pow(27), 0);
    assert_eq!(exact::add(large, one(28)), Ok(dec("1000000000000000000000000001")));
    assert_eq!(exact::add(one(28), large), Ok(dec("1000000000000000000000000001")));
    assert_eq!(exact::sub(large, one(28)), Ok(dec("999999999999999999999999999")));
    assert_eq!(exact::mul(one(20), one(20)), Ok(Decimal::ONE));
    // 2^95 + 1 fills the 96 bits of a decimal, and does not end in 0.
    let full = Decimal::from_i128_with_scale(2_i128.pow(95) + 1, 1);
    assert_eq!(exact::mul(full, one(20)), Ok(full));
}

#[test]
fn fractions_beyond_28_decimals_are_held_or_refused() {
    let tiny = Figure::whole(Dimension::Share, dec("0.0000000000000000000000000001"));
    for divisor in [Decimal::TEN, dec("9")] {
        let part = tiny.divided_by(divisor).unwrap();
        assert_eq!(part.times(divisor), Ok(tiny));
    }
}

#[test]
fn only_plain_digits_are_a_number() {
    for text in ["", ".", "+5", "-5", "5e3", " 5"] {
        assert_eq!(exact::decimal_of(text), None, "{text}");
    }
    assert_eq!(exact::decimal_of("0020.50"), Some(dec("20.5")));
}

#[test]
fn zero_is_not_below_zero() {
    assert!(!bound("0%").is_negative());
}

#[test]
fn errors_of_arithmetic_say_what_is_wrong() {
    assert_eq!(Inexact.to_string(), Inexact.text().zh);
    assert_eq!(Undefined.to_string(), Undefined.text().zh);
    let all = [Uncomputable::Inexact, Uncomputable::Undefined, Uncomputable::OtherDimension].map(|one| one.to_string());
    assert_eq!(all, [Inexact.text().zh, Undefined.text().zh, "两个数的量纲不同，不能相减"]);
}

#[test]
fn floating_point_traps_of_the_rules_hold_exactly() {
    let at_most = |found: &str, factor: &str, base: &str| {
        let limit = bound(base).times(dec(factor)).unwrap();
        bound(found).compare(&limit).unwrap().is_le()
    };
    assert!(at_most("3.6 亿千瓦时", "1.2", "3 亿千瓦时"));
    assert!(at_most("12.24 亿千瓦时", "1.2", "10.2 亿千瓦时"));
    assert!(at_most("2.24 亿千瓦时", "0.2", "11.2 亿千瓦时"));
    assert!(!at_most("2.24000001 亿千瓦时", "0.2", "11.2 亿千瓦时"));
    let part = Power::parse("46.2 万千瓦").unwrap();
    let whole = Power::parse("66 万千瓦").unwrap();
    assert_eq!(part.share_of(whole).unwrap(), bound("70%"));
    assert_eq!(bound("89.899%").compare(&bound("90%")), Some(Ordering::Less));
}

#[test]
fn the_largest_plan_values_stay_exact() {
    let power = Power::parse("999999999.9999 kW").unwrap();
    let hours = Duration::parse("99999.999999 h").unwrap();
    let year = power.times(hours).unwrap();
    assert_eq!(year.base(), dec("99999999998990.0000000001"));
    let mass = Mass::parse("99999999999.999 kg").unwrap();
    let need = mass.times(EnergyPerMass::parse("99999.999999 kWh/kg").unwrap()).unwrap();
    let limit = need.figure().times(dec("1.2")).unwrap();
    assert_eq!(year.figure().compare(&limit), Some(Ordering::Less));
    assert!(year.figure().minus(&limit).unwrap().is_negative());
    let gas = GasVolume::parse("9999999999999.999 Nm3").unwrap();
    assert_eq!(gas.hydrogen_mass().unwrap().base(), dec("898799999999.99991012"));
}

#[test]
fn errors_are_reported_not_rounded() {
    let huge = Figure::whole(Dimension::Energy, Decimal::MAX);
    let other = Figure::whole(Dimension::Energy, dec("0.3"));
    assert_eq!(huge.minus(&other), Err(Uncomputable::Inexact));
    assert_eq!(huge.compare(&other), Some(Ordering::Greater));
    assert_eq!(huge.times(Decimal::TEN), Err(Inexact));
    assert_eq!(huge.minus(&bound("20%")), Err(Uncomputable::OtherDimension));
    assert_eq!(Energy::ZERO.hours_at(Power::ZERO), Err(Undefined));
    assert_ne!(bound("20年"), bound("20个"));
    let overflow = Energy::from_base(Decimal::MAX).plus(Energy::from_base(Decimal::ONE));
    assert_eq!(overflow, Err(Inexact));
}

#[test]
fn machine_texts_are_normalised() {
    assert_eq!(share(0, 5).exact(), "0");
    assert_eq!(share(-1, 3).exact(), "-1/3");
    assert_eq!(share(2, 4).exact(), "0.5");
    assert_eq!(share(600, 3).exact(), "200");
    assert_eq!(Figure::whole(Dimension::Power, dec("-0.0")).exact(), "0");
    assert_eq!(Figure::whole(Dimension::Power, dec("20.500")).exact(), "20.5");
    // 2^-29 needs 29 decimals.
    assert_eq!(share(1, 1 << 29).exact(), "1/536870912");
    assert_eq!(share(1, 1 << 28).exact(), "0.0000000037252902984619140625");
}
