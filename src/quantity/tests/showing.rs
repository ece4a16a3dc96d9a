//! Texts for people and rounded targets.

use std::cmp::Ordering;

use proptest::prelude::*;

use super::super::{Decimal, Dimension, Figure};
use super::{bound, dec, share};
use crate::text::Lang;

fn both(figure: &Figure) -> (String, String) {
    (figure.text(Lang::Zh), figure.text(Lang::En))
}

#[test]
fn texts_use_the_units_of_the_law() {
    let table = [
        ("200 MW", "20 万千瓦", "200 MW"),
        ("0.5 kW", "0.00005 万千瓦", "0.0005 MW"),
        ("5.62 亿千瓦时", "5.62 亿千瓦时", "562 GWh"),
        ("0.1 亿千瓦时", "0.1 亿千瓦时", "10 GWh"),
        ("999 万千瓦时", "999 万千瓦时", "9990 MWh"),
        ("9999 kWh", "9999 千瓦时", "9999 kWh"),
        ("4 h", "4 小时", "4 h"),
        ("20 年", "20 年", "20 years"),
        ("1 年", "1 年", "1 year"),
        ("7.8 万吨", "78000 吨", "78000 t"),
        ("1.2 万立方米", "1.2 万立方米", "12000 m3"),
        ("120 m3", "120 立方米", "120 m3"),
        ("3 万标方", "3 万标方", "30000 Nm3"),
        ("1000 Nm3/h", "1000 标方/时", "1000 Nm3/h"),
        ("55 kWh/kg", "55 kWh/kg", "55 kWh/kg"),
        ("4.9 kWh/Nm3", "4.9 kWh/Nm3", "4.9 kWh/Nm3"),
        ("18.6%", "18.6%", "18.6%"),
        ("0%", "0%", "0%"),
        ("1.311 倍", "1.311 倍", "1.311 ×"),
        ("2 个", "2", "2"),
    ];
    for (written, zh, en) in table {
        assert_eq!(both(&bound(written)), (zh.to_owned(), en.to_owned()), "{written}");
    }
}

#[test]
fn long_values_are_rounded_half_away_from_zero() {
    assert_eq!(share(1, 3).text(Lang::Zh), "33.33%");
    assert_eq!(share(2, 3).text(Lang::Zh), "66.67%");
    assert_eq!(share(-2, 3).text(Lang::Zh), "-66.67%");
    let long = |text: &str| Figure::whole(Dimension::Multiple, dec(text)).text(Lang::Zh);
    assert_eq!(long("0.1250000"), "0.125 倍");
    assert_eq!(long("1.31149999"), "1.311 倍");
    assert_eq!(long("1.31150000001"), "1.312 倍");
    assert_eq!(long("0.9999999"), "1.000 倍");
    assert_eq!(long("-0.9999999"), "-1.000 倍");
    // A value above zero is never printed as zero.
    assert_eq!(long("0.00000001"), "0.00000001 倍");
    assert_eq!(long("0.00000049"), "0.0000005 倍");
    assert_eq!(share(1, 3).text_difference(Lang::Zh), "33.33 个百分点");
    assert_eq!(bound("1%").text_difference(Lang::En), "1 percentage point");
    assert_eq!(bound("1 MW").text_difference(Lang::En), "1 MW");
}

#[test]
fn a_figure_beside_its_bound_is_on_its_side() {
    let beside = |figure: &Figure, limit: &str| figure.text_beside(&bound(limit), Lang::Zh);
    assert_eq!(beside(&bound("89.996%"), "90%"), "89.996%");
    let close = Figure::whole(Dimension::Share, dec("0.8999999999"));
    assert_eq!(close.text(Lang::Zh), "90.00%");
    assert_eq!(beside(&close, "90%"), "89.99999999%");
    assert_eq!(beside(&share(1, 3), "90%"), "33.33%");
    assert_eq!(beside(&bound("4600 kWh"), "5亿千瓦时"), "0.000046 亿千瓦时");
    assert_eq!(beside(&bound("9999 万千瓦时"), "1 亿千瓦时"), "0.9999 亿千瓦时");
    assert_eq!(beside(&bound("20%"), "20%"), "20%");
    assert_eq!(beside(&bound("4 h"), "20%"), "4 小时");
    // Both are long: each takes the decimals that keep them apart.
    let (a, b) = (share(33331, 100_000), share(1, 3));
    assert_eq!(b.text_beside(&a, Lang::Zh), "33.333%");
    assert_eq!(a.text_beside(&b, Lang::Zh), "33.331%");
    // On both sides of what they would be rounded to.
    let [below, above] = ["0.33329999999", "0.33330000001"].map(|text| Figure::whole(Dimension::Share, dec(text)));
    assert_eq!(below.text_beside(&above, Lang::Zh), "33.329999999%");
    assert_eq!(above.text_beside(&below, Lang::Zh), "33.330000001%");
}

/// The value of a printed number, without its unit.
fn printed(text: &str) -> Decimal {
    let number: String = text.chars().take_while(|c| !"% ".contains(*c)).collect();
    dec(&number)
}

fn any_share() -> impl Strategy<Value = Figure> {
    (-1_000_000_000_i64..1_000_000_000, 1_i64..1_000_000_000).prop_map(|(a, b)| share(a, b))
}

/// A share very close to a bound.
fn near(limit: Decimal) -> impl Strategy<Value = Figure> {
    (-9_i64..10, 2_u32..14)
        .prop_map(move |(step, scale)| Figure::whole(Dimension::Share, limit + Decimal::new(step, scale)))
}

/// All dimensions, with a value that is short in every unit it is shown in.
fn any_short() -> impl Strategy<Value = Figure> {
    (0..Dimension::ALL.len(), 0_i64..1_000_000, 0_u32..3).prop_map(|(at, value, scale)| {
        let dimension = Dimension::ALL[at];
        let (value, scale) = match dimension {
            Dimension::Count => (value, 0),
            Dimension::Share => (value % 10_000, scale + 2),
            Dimension::Duration | Dimension::Years | Dimension::EnergyPerMass | Dimension::EnergyPerGas => {
                (value % 10_000, scale)
            }
            _ => (value, scale),
        };
        Figure::whole(dimension, Decimal::new(value, scale))
    })
}

proptest! {
    #[test]
    fn texts_of_short_values_parse_back(figure in any_short()) {
        for lang in [Lang::Zh, Lang::En] {
            let text = figure.text(lang);
            if figure.dimension() == Dimension::Count {
                prop_assert_eq!(text, figure.exact());
            } else {
                prop_assert_eq!(Figure::written(&text), Ok(figure), "{}", text);
            }
        }
    }

    #[test]
    fn pairs_keep_their_order(a in any_share(), b in any_share()) {
        let (x, y) = (a.text_beside(&b, Lang::En), b.text_beside(&a, Lang::En));
        prop_assert_eq!(Some(printed(&x).cmp(&printed(&y))), a.compare(&b));
    }

    #[test]
    fn close_pairs_keep_their_order(a in near(dec("0.9")), b in near(dec("0.9")), c in any_share()) {
        for limit in [b, c, bound("90%")] {
            let (x, y) = (a.text_beside(&limit, Lang::Zh), limit.text_beside(&a, Lang::Zh));
            prop_assert_eq!(Some(printed(&x).cmp(&printed(&y))), a.compare(&limit), "{} {}", x, y);
            // Equal figures may be printed rounded, but then both alike.
            let value = Figure::whole(Dimension::Share, printed(&x) / Decimal::ONE_HUNDRED);
            prop_assert!(a == limit || value.compare(&limit) == a.compare(&limit));
        }
    }

    #[test]
    fn targets_are_on_the_safe_side(figure in any_share(), at in 0..Dimension::ALL.len()) {
        let dimension = Dimension::ALL[at];
        let top = figure.times(Decimal::from(1_000_000_000)).unwrap();
        let figure = if dimension == Dimension::Share { figure } else {
            // The same fraction in another dimension.
            let one = Figure::whole(dimension, Decimal::ONE);
            let Some(whole) = top.decimal() else { return Ok(()) };
            one.times(whole).unwrap().divided_by(Decimal::from(7)).unwrap()
        };
        for lang in [Lang::Zh, Lang::En] {
            let (up, down) = (figure.rounded_up(lang).unwrap(), figure.rounded_down(lang).unwrap());
            prop_assert_ne!(up.compare(&figure), Some(Ordering::Less));
            prop_assert_ne!(down.compare(&figure), Some(Ordering::Greater));
            prop_assert_eq!(up == down, up == figure);
            prop_assert!(up.decimal().is_some() && down.decimal().is_some());
        }
    }
}

#[test]
fn targets_have_four_decimals_of_the_shown_unit() {
    let up = |figure: Figure| figure.rounded_up(Lang::Zh).unwrap().exact();
    let down = |figure: Figure| figure.rounded_down(Lang::Zh).unwrap().exact();
    assert_eq!((up(share(1, 3)), down(share(1, 3))), ("0.333334".into(), "0.333333".into()));
    assert_eq!((up(share(-1, 3)), down(share(-1, 3))), ("-0.333333".into(), "-0.333334".into()));
    assert_eq!(up(bound("20%")), "0.2");
    assert_eq!(up(bound("1.00001 万千瓦")), "10001");
    assert_eq!(down(bound("1.00001 万千瓦")), "10000");
    assert_eq!(up(Figure::whole(Dimension::Count, dec("2.1"))), "3");
    let huge = Figure::quotient(Dimension::Share, Decimal::MAX, dec("0.0001")).unwrap();
    assert!(huge.rounded_up(Lang::Zh).is_err());
}
