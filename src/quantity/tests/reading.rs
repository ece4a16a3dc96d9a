//! Spellings that are read, and texts that are refused.

use proptest::prelude::*;

use super::super::dimension::{UNITS, units_of};
use super::super::kinds::Quantity;
use super::super::{
    Count, Decimal, Dimension, Duration, Energy, EnergyPerGas, EnergyPerMass, Figure, GasFlow, GasVolume, Length, Mass,
    Multiple, ParseError, Power, Share, Volume, Years, parse,
};
use super::{bound, dec};
use crate::text::Lang;

fn base<Q: Quantity>(text: &str) -> String {
    match parse::<Q>(text) {
        Ok(value) => value.base().to_string(),
        Err(error) => error.message(Lang::En),
    }
}

/// Reads a text as any dimension.
fn read(dimension: Dimension, text: &str) -> Result<Decimal, ParseError> {
    match dimension {
        Dimension::Power => Power::parse(text).map(Power::base),
        Dimension::Energy => Energy::parse(text).map(Energy::base),
        Dimension::Duration => Duration::parse(text).map(Duration::base),
        Dimension::Years => Years::parse(text).map(Years::base),
        Dimension::Length => Length::parse(text).map(Length::base),
        Dimension::Mass => Mass::parse(text).map(Mass::base),
        Dimension::Volume => Volume::parse(text).map(Volume::base),
        Dimension::GasVolume => GasVolume::parse(text).map(GasVolume::base),
        Dimension::GasFlow => GasFlow::parse(text).map(GasFlow::base),
        Dimension::EnergyPerMass => EnergyPerMass::parse(text).map(EnergyPerMass::base),
        Dimension::EnergyPerGas => EnergyPerGas::parse(text).map(EnergyPerGas::base),
        Dimension::Share => Share::parse(text).map(Share::base),
        Dimension::Multiple => Multiple::parse(text).map(Multiple::base),
        Dimension::Count => Count::parse(text).map(Count::base),
    }
}

#[test]
fn every_spelling_has_its_value() {
    // Written by hand, so that the table of units is checked against it.
    let table: &[(Dimension, &str, &str)] = &[
        (Dimension::Power, "1", "kW kw KW 千瓦 ｋＷ"),
        (Dimension::Power, "1000", "MW Mw 兆瓦"),
        (Dimension::Power, "10000", "万千瓦 万kW 万KW"),
        (Dimension::Power, "1000000", "GW gw 吉瓦"),
        (Dimension::Energy, "1", "kWh kW·h KWH 千瓦时 千瓦·时 千瓦小时 度 kWh/年 度/a 千瓦时每年"),
        (Dimension::Energy, "1000", "MWh MW·h Mwh 兆瓦时 兆瓦·时 MWh/a"),
        (Dimension::Energy, "10000", "万千瓦时 万千瓦·时 万千瓦小时 万度 万kWh 万kW·h 万千瓦时/年"),
        (Dimension::Energy, "1000000", "GWh GW·h 吉瓦时"),
        (Dimension::Energy, "100000000", "亿千瓦时 亿千瓦小时 亿度 亿kWh 亿千瓦时/年 亿kW·h/年"),
        (Dimension::Energy, "1000000000", "TWh"),
        (Dimension::Duration, "1", "h H 小时 时"),
        (Dimension::Years, "1", "年 a year years"),
        (Dimension::Length, "1", "m M 米"),
        (Dimension::Length, "1000", "km KM 公里 千米"),
        (Dimension::Mass, "1", "kg KG 千克 公斤 kg/a"),
        (Dimension::Mass, "1000", "t 吨 吨/年 t/a"),
        (Dimension::Mass, "10000000", "万吨 万吨/年"),
        (Dimension::Volume, "1", "m3 m³ ㎥ 立方米 方 m³/a"),
        (Dimension::Volume, "10000", "万立方米 万m3 万m³ 万方 万立方米/年 万方每年"),
        (Dimension::GasVolume, "1", "Nm3 Nm³ N㎥ 标方 标准立方米 标方/年"),
        (Dimension::GasVolume, "10000", "万Nm3 万Nm³ 万标方 万标准立方米"),
        (Dimension::GasFlow, "1", "Nm3/h Nm³/h Nm³/小时 标方/h 标方/小时 标方/时 标方每小时 标准立方米/时"),
        (Dimension::GasFlow, "10000", "万Nm³/h 万标方/时 万标方每小时 万标准立方米/小时"),
        (Dimension::EnergyPerMass, "1", "kWh/kg kW·h/kg 千瓦时/千克 千瓦时/公斤 度/公斤 度/千克 MWh/t"),
        (Dimension::EnergyPerGas, "1", "kWh/Nm3 kWh/Nm³ 千瓦时/标方 度/标方 千瓦时/标准立方米"),
        (Dimension::Share, "0.01", "% ％"),
        (Dimension::Multiple, "1", "倍 ×"),
        (Dimension::Count, "1", "个 台 期 处"),
    ];
    for (dimension, value, spellings) in table {
        for unit in spellings.split(' ') {
            for text in [format!("1{unit}"), format!(" １\u{3000}{unit}\u{a0}")] {
                assert_eq!(read(*dimension, &text), Ok(dec(value)), "{text}");
                let figure = Figure::written(&text).unwrap();
                assert_eq!((figure.dimension(), figure.decimal()), (*dimension, Some(dec(value))));
            }
        }
    }
    for unit in UNITS {
        let power = 10_i64.pow(unit.shift.unsigned_abs());
        let factor = if unit.shift < 0 { dec("0.01") } else { power.into() };
        assert_eq!(read(unit.dimension, &format!("1 {}", unit.spelling)), Ok(factor));
    }
}

#[test]
fn spellings_are_unique() {
    for (at, unit) in UNITS.iter().enumerate() {
        let same = |other: &str| other.eq_ignore_ascii_case(unit.spelling);
        assert!(UNITS.iter().skip(at + 1).all(|other| !same(other.spelling)));
    }
}

#[test]
fn examples_and_proposals_are_readable() {
    for dimension in Dimension::ALL {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| read(dimension, dimension.example(lang)));
        assert_eq!(zh.unwrap(), en.unwrap());
        for unit in dimension.proposed_units() {
            assert!(units_of(dimension).any(|known| known.spelling == unit));
        }
        assert!(dimension.spellings().next().is_some());
    }
}

#[test]
fn numbers_are_read_strictly() {
    assert_eq!(base::<Power>("1,234,567.5 kW"), "1234567.5");
    assert_eq!(base::<Power>("1 234 567.5kW"), "1234567.5");
    assert_eq!(base::<Power>("１，２３４．５ ＭＷ"), "1234500");
    assert_eq!(base::<Power>("20 万 千瓦"), "200000");
    assert_eq!(base::<Power>("007.50 kW"), "7.5");
    assert_eq!(base::<Share>("18.65％"), "0.1865");
    assert_eq!(base::<Share>("5%"), "0.05");
    assert_eq!(base::<Share>("250%"), "2.5");
    assert_eq!(base::<Count>("2"), "2");
    let bad = [
        ".5 MW",
        "5. MW",
        "1_000 MW",
        "+5 MW",
        "inf MW",
        "nan",
        "NaN MW",
        "1.2.3 MW",
        "1,00 MW",
        "1,2345 MW",
        "1234,567 MW",
        "0,123 MW",
        "0 123 MW",
        "1, 000 MW",
        "1,000 000 MW",
        "1  000 MW",
        "20 3 MW",
        "1'000 MW",
        "1.234,567 MW",
        "20, MW",
        "MW",
        "二十万千瓦",
        "约20 MW",
        "≥20%",
        "%",
        "1,000,00 MW",
        "\u{0661} MW",
        "1.5 000 MW",
        "--5 MW",
        "∞",
    ];
    for text in bad {
        let error = Power::parse(text).unwrap_err();
        assert!(matches!(error, ParseError::NotANumber { .. }), "{text}: {error:?}");
    }
    let grouping = Power::parse("1,00 MW").unwrap_err();
    assert!(grouping.help(Lang::Zh).contains("每三位分一组"));
    assert!(Power::parse("约20 MW").unwrap_err().help(Lang::Zh).contains("只写一个数和单位"));
    assert_eq!(base::<Power>("123,456 kW"), "123456");
    assert_eq!(base::<Power>("123 456 kW"), "123456");
    for text in ["-5 MW", "－5 MW", "−5 MW", "- 5 MW", "–5", "-0 MW"] {
        assert_eq!(Power::parse(text), Err(ParseError::Negative), "{text}");
    }
    for text in ["1e3 MW", "1E-3 MW", "1.5e+3kW", "2×10^4 kW", "2 * 10 kW", "2^3 kW"] {
        let error = Power::parse(text).unwrap_err();
        assert!(matches!(error, ParseError::Exponent { .. }), "{text}: {error:?}");
    }
    for text in ["3000~3200 h", "3000-3200h", "3000～3200 h", "3000 h—3200 h", "3000至3200小时"] {
        let error = Duration::parse(text).unwrap_err();
        assert!(matches!(error, ParseError::Range { .. }), "{text}: {error:?}");
        assert!(error.help(Lang::Zh).contains("给出一个数"));
    }
    for text in ["", "  ", "\u{3000}\u{a0}"] {
        assert!(matches!(Power::parse(text), Err(ParseError::Empty { .. })));
    }
}

#[test]
fn units_are_never_guessed() {
    let unknown = |text: &str| match Power::parse(text) {
        Err(ParseError::UnknownUnit { suggestion, .. }) => suggestion,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(unknown("20 mW"), Some("MW"));
    assert_eq!(unknown("20 mw"), Some("MW"));
    assert_eq!(unknown("20 mWh"), Some("MWh"));
    assert_eq!(unknown("20 万瓦"), Some("万千瓦"));
    assert_eq!(unknown("20 MV"), Some("MW"));
    assert_eq!(unknown("20 W"), None);
    assert_eq!(unknown("20 万"), None);
    assert_eq!(unknown("20 MW/年"), Some("MW"));
    assert_eq!(unknown("1:1"), None);
    let help = Power::parse("20 mW").unwrap_err().help(Lang::Zh);
    assert_eq!(help, "小写 m 表示千分之一；如果是兆，写成“20 MW”");
    assert_eq!(Power::parse("20 MV").unwrap_err().help(Lang::Zh), "是不是要写“20 MW”");
    assert_eq!(Length::parse("20 mm").unwrap_err().help(Lang::Zh), "是不是要写“20 m”");
    // The dot is part of a unit only before the hour.
    assert_eq!(base::<Energy>("20 kW·h"), "20");
    assert_eq!(unknown("20 M·W"), Some("MW"));
    let wrong = GasVolume::parse("20 m3").unwrap_err();
    let expected = Dimension::GasVolume;
    let unit = "m3".to_owned();
    assert_eq!(wrong, ParseError::WrongDimension { found: Dimension::Volume, expected, unit });
    assert!(Duration::parse("3000 h/年").is_err());
    assert!(Duration::parse("4 年").is_err());
    assert_eq!(Share::parse("0.2").unwrap_err().help(Lang::Zh), "写成百分数：原数是百分数就写“0.2%”，是小数就写“20%”",);
    assert!(matches!(Multiple::parse("1.2"), Err(ParseError::NoUnit { .. })));
}

#[test]
fn sizes_are_limited() {
    let digits = "1234567890".repeat(4);
    let too_large = ParseError::TooLarge { expected: Dimension::Power };
    assert_eq!(Power::parse(&format!("{digits} kW")), Err(too_large.clone()));
    assert_eq!(Power::parse("1000 GW"), Err(too_large.clone()));
    assert_eq!(base::<Power>("999.9999999999 GW"), "999999999.9999");
    let decimals = ParseError::TooManyDigits { expected: Dimension::Power, decimals: 4 };
    assert_eq!(Power::parse(&format!("1.{digits} kW")), Err(decimals.clone()));
    assert_eq!(Power::parse("0.00001 kW"), Err(decimals));
    assert_eq!(base::<Power>("0.000010 万千瓦"), "0.1");
    assert_eq!(base::<Share>("10000%"), "100");
    assert!(Share::parse("10000.0000000001%").is_err());
    assert_eq!(base::<Share>("0.0000000001%"), "0.000000000001");
    let share = Share::parse("0.00000000001%").unwrap_err();
    assert!(share.message(Lang::Zh).ends_with("换算成 % 后最多 10 位小数"));
    let power = Power::parse("0.00001 kW").unwrap_err();
    assert!(power.message(Lang::Zh).ends_with("换算成 kW 后最多 4 位小数"));
    assert_eq!(power.to_string(), power.message(Lang::Zh));
    assert!(Power::parse("1000 GW").unwrap_err().message(Lang::En).ends_with("below 10^9 kW"));
    assert!(Share::parse("10001%").unwrap_err().message(Lang::En).ends_with("10000% at most"));
    assert_eq!(base::<Count>("1.5"), "a whole number is needed");
    assert_eq!(base::<Count>("2.0 台"), "2");
    let long = "1".repeat(65);
    assert_eq!(Power::parse(&long), Err(ParseError::TooLong { characters: 65 }));
    let padded = |characters: usize| format!("{:>characters$}", "20 MW");
    assert_eq!(base::<Power>(&padded(64)), "20000");
    assert_eq!(Power::parse(&padded(65)), Err(ParseError::TooLong { characters: 65 }));
    let unitless = Power::parse(&digits).unwrap_err();
    assert_eq!(unitless.help(Lang::En), "add the unit, such as \"200 MW\"");
}

#[test]
fn bounds_are_read_as_the_law_writes_them() {
    let table = [
        ("20%", Dimension::Share, "0.2"),
        ("1.2倍", Dimension::Multiple, "1.2"),
        ("4小时", Dimension::Duration, "4"),
        ("5亿千瓦时", Dimension::Energy, "500000000"),
        ("0.6万千瓦", Dimension::Power, "6000"),
        ("20年", Dimension::Years, "20"),
        ("2期", Dimension::Count, "2"),
        ("1:1", Dimension::Multiple, "1"),
        ("1：1.2", Dimension::Multiple, "5/6"),
    ];
    for (text, dimension, value) in table {
        let figure = bound(text);
        assert_eq!((figure.dimension(), figure.exact().as_str()), (dimension, value));
    }
    for text in ["1:0", "1:", ":1", "1:1:1", "1:-1", "20", "1:1 倍"] {
        assert!(Figure::written(text).is_err(), "{text}");
    }
}

/// Powers of ten between a unit and its base, as the text of a shifted number.
fn in_unit(base: u32, shift: i32) -> String {
    let by = usize::try_from(shift.unsigned_abs()).unwrap();
    if shift < 0 {
        return format!("{base}{}", "0".repeat(by));
    }
    let padded = format!("{base:0>width$}", width = by + 1);
    let (whole, decimals) = padded.split_at(padded.len() - by);
    if by == 0 { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

proptest! {
    #[test]
    fn one_quantity_in_every_unit_is_one_value(value in 0_u32..100) {
        for dimension in Dimension::ALL {
            for unit in units_of(dimension) {
                let text = format!("{} {}", in_unit(value, unit.shift), unit.spelling);
                prop_assert_eq!(read(dimension, &text), Ok(Decimal::from(value)), "{}", text);
            }
        }
    }

    #[test]
    fn errors_are_short_and_printable(text in "(-?[0-9]{0,50}[.,]?[0-9]{0,9})?\\PC{0,4}.{0,60}") {
        for dimension in Dimension::ALL {
            let Err(error) = read(dimension, &text) else { continue };
            for lang in [Lang::Zh, Lang::En] {
                for said in [error.message(lang), error.help(lang)] {
                    prop_assert!(!said.chars().any(char::is_control));
                    prop_assert!(said.chars().count() <= 160, "{}", said);
                }
            }
        }
    }

    #[test]
    fn control_characters_are_replaced(text in "[0-9]{1,3} [a-z\u{0}-\u{1f}\u{202e}\u{200b}]{1,30}") {
        let Err(error) = Power::parse(&text) else { return Ok(()) };
        let said = error.message(Lang::Zh) + &error.help(Lang::En);
        let unsafe_to_print = |c: char| c.is_control() || c == '\u{202e}' || c == '\u{200b}';
        let safe = !said.contains(unsafe_to_print);
        prop_assert!(safe, "{:?}", said);
    }
}
