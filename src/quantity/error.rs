//! Why a text is not a quantity, and what to write instead.

use std::error::Error;
use std::fmt;

use rust_decimal::Decimal;

use super::dimension::{Dimension, MOST_SHARE};
use super::exact;
use crate::text::Lang;

/// Why a text is not a quantity.
///
/// The texts inside are safe to print: at most 40 characters of the input,
/// with control characters replaced. `expected` is `None` where any dimension
/// would do, as in [`Figure::written`](super::Figure::written).
///
/// ```
/// use hegui::quantity::{ParseError, Power};
/// assert!(matches!(Power::parse("20"), Err(ParseError::NoUnit { .. })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing but spaces.
    Empty {
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// More than 64 characters.
    TooLong {
        /// The number of characters.
        characters: usize,
    },
    /// No plain number at the start.
    NotANumber {
        /// The start of the input.
        text: String,
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// A number with a minus sign.
    Negative,
    /// A number with an exponent, or a product.
    Exponent {
        /// The start of the input.
        text: String,
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// Two numbers with a range sign between them.
    Range {
        /// The start of the input.
        text: String,
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// A number without a unit.
    NoUnit {
        /// The number.
        number: String,
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// A unit that is not known.
    UnknownUnit {
        /// The number.
        number: String,
        /// The unit.
        unit: String,
        /// The known unit that is spelled most like it.
        suggestion: Option<&'static str>,
        /// The dimension asked for.
        expected: Option<Dimension>,
    },
    /// A known unit of another dimension.
    WrongDimension {
        /// The dimension of the unit.
        found: Dimension,
        /// The dimension asked for.
        expected: Dimension,
        /// The unit.
        unit: String,
    },
    /// More decimals than are kept exactly.
    TooManyDigits {
        /// The dimension of the value.
        expected: Dimension,
        /// The most decimals in the base unit.
        decimals: u32,
    },
    /// A value beyond all reason.
    TooLarge {
        /// The dimension of the value.
        expected: Dimension,
    },
}

impl ParseError {
    /// What is wrong, in one sentence without a full stop.
    ///
    /// ```
    /// use hegui::{quantity::Power, text::Lang};
    /// let error = Power::parse("20 MWh").unwrap_err();
    /// assert_eq!(error.message(Lang::Zh), "“MWh”是电量的单位，这里要填功率");
    /// ```
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.message_zh(),
            Lang::En => self.message_en(),
        }
    }

    fn message_zh(&self) -> String {
        match self {
            Self::Empty { .. } => "没有填写内容".to_owned(),
            Self::TooLong { characters } => format!("内容过长：{characters} 个字符，最多 64 个"),
            Self::NotANumber { text, .. } => format!("“{text}”不是一个数"),
            Self::Negative => "这里不能填负数".to_owned(),
            Self::Exponent { text, .. } => format!("“{text}”用了科学计数法或算式"),
            Self::Range { text, .. } => format!("“{text}”是一个范围，这里要一个数"),
            Self::NoUnit { number, .. } => format!("“{number}”没有写单位"),
            Self::UnknownUnit { unit, .. } => format!("单位“{unit}”不认识"),
            Self::WrongDimension { found, expected, unit } => {
                let (found, expected) = (found.name(Lang::Zh), expected.name(Lang::Zh));
                format!("“{unit}”是{found}的单位，这里要填{expected}")
            }
            Self::TooManyDigits { decimals: 0, .. } => "这里要填整数".to_owned(),
            Self::TooManyDigits { expected, decimals } => {
                let most = most_decimals(*expected, *decimals, Lang::Zh);
                format!("小数位太多：{most}")
            }
            Self::TooLarge { expected } => {
                let name = expected.name(Lang::Zh);
                format!("{name}过大：必须{}", limit(*expected, Lang::Zh))
            }
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Empty { .. } => "nothing is written".to_owned(),
            Self::TooLong { characters } => {
                format!("too long: {characters} characters, at most 64 are read")
            }
            Self::NotANumber { text, .. } => format!("\"{text}\" is not a number"),
            Self::Negative => "a negative number is not allowed here".to_owned(),
            Self::Exponent { text, .. } => format!("\"{text}\" has an exponent or a product"),
            Self::Range { text, .. } => format!("\"{text}\" is a range; one number is needed"),
            Self::NoUnit { number, .. } => format!("\"{number}\" has no unit"),
            Self::UnknownUnit { unit, .. } => format!("unknown unit \"{unit}\""),
            Self::WrongDimension { found, expected, unit } => {
                let (found, expected) = (found.name(Lang::En), expected.name(Lang::En));
                format!("\"{unit}\" is a unit of {found}, but this is {expected}")
            }
            Self::TooManyDigits { decimals: 0, .. } => "a whole number is needed".to_owned(),
            Self::TooManyDigits { expected, decimals } => {
                let most = most_decimals(*expected, *decimals, Lang::En);
                format!("too many decimals: {most}")
            }
            Self::TooLarge { expected } => {
                let name = expected.name(Lang::En);
                format!("{name} is too large: it must be {}", limit(*expected, Lang::En))
            }
        }
    }

    /// What to write instead, with the number of the input where there is one.
    ///
    /// ```
    /// use hegui::{quantity::Power, text::Lang};
    /// let error = Power::parse("20").unwrap_err();
    /// assert_eq!(error.help(Lang::Zh), "按原数据的单位写成“20 万千瓦”或“20 MW”");
    /// ```
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        match self {
            // Digits at the start: the trouble is a separator or a point.
            Self::NotANumber { text, expected } if text.starts_with(|c: char| c.is_ascii_digit()) => say(
                lang,
                &format!("小数点用“.”，逗号或空格只能每三位分一组，例如{}", example(*expected, lang)),
                &format!(
                    "write \".\" before decimals, and \",\" or a space only between groups of three digits, such as {}",
                    example(*expected, lang)
                ),
            ),
            Self::Empty { expected } | Self::NotANumber { expected, .. } => say(
                lang,
                &format!("只写一个数和单位，例如{}", example(*expected, lang)),
                &format!("write one number and its unit, such as {}", example(*expected, lang)),
            ),
            Self::TooLong { .. } => {
                say(lang, "只写一个数和单位，说明写到别处", "write one number and its unit only, and notes elsewhere")
            }
            Self::Negative => say(lang, "填不小于 0 的数", "write a number that is not below 0"),
            Self::Exponent { expected, .. } => say(
                lang,
                &format!("把数写全，例如{}", example(*expected, lang)),
                &format!("write the number in full, such as {}", example(*expected, lang)),
            ),
            Self::Range { expected, .. } => say(
                lang,
                &format!("给出一个数，例如{}", example(*expected, lang)),
                &format!("give one number, such as {}", example(*expected, lang)),
            ),
            Self::NoUnit { number, expected } => help_no_unit(number, *expected, lang),
            Self::UnknownUnit { number, unit, suggestion, expected } => match suggestion {
                Some(known) => help_suggestion(number, unit, known, lang),
                None => say(
                    lang,
                    &format!("例如写成{}", example(*expected, lang)),
                    &format!("write it like {}", example(*expected, lang)),
                ),
            },
            Self::WrongDimension { expected, .. } | Self::TooLarge { expected } => say(
                lang,
                &format!("核对数值和单位，例如{}", example(Some(*expected), lang)),
                &format!("check number and unit, such as {}", example(Some(*expected), lang)),
            ),
            Self::TooManyDigits { decimals: 0, .. } => say(lang, "去掉小数", "leave out the decimals"),
            Self::TooManyDigits { .. } => {
                say(lang, "按测量精度舍去多余的小数", "leave out the decimals beyond the precision of the source")
            }
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message_zh())
    }
}

impl Error for ParseError {}

/// The first characters of an input, safe to print.
pub(super) fn excerpt(text: &str, most: usize) -> String {
    let safe = |c: char| if is_printable(c) { c } else { '\u{FFFD}' };
    if text.chars().count() <= most {
        text.chars().map(safe).collect()
    } else {
        let kept = text.chars().map(safe).take(most.saturating_sub(1));
        kept.chain(['…']).collect()
    }
}

/// Not a control character, nor one that changes the direction or the lines
/// of the text around it or cannot be seen.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

fn say(lang: Lang, zh: &str, en: &str) -> String {
    match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{text}”"),
        Lang::En => format!("\"{text}\""),
    }
}

fn example(expected: Option<Dimension>, lang: Lang) -> String {
    quoted(expected.unwrap_or(Dimension::Power).example(lang), lang)
}

/// A value as it is written: a percent sign stands close to its number.
fn spelled(number: &str, unit: &str) -> String {
    let space = if unit == "%" { "" } else { " " };
    format!("{number}{space}{unit}")
}

fn help_no_unit(number: &str, expected: Option<Dimension>, lang: Lang) -> String {
    let dimension = expected.unwrap_or(Dimension::Power);
    // A number that was cut short cannot be proposed.
    let Some(value) = exact::decimal_of(number) else {
        let example = example(expected, lang);
        return say(lang, &format!("加上单位，例如{example}"), &format!("add the unit, such as {example}"));
    };
    let [first, second] = dimension.proposed_units();
    let first = quoted(&spelled(number, first), lang);
    // A bare 0.2 in place of a share may mean 20% or 0.2%: show both.
    if let (Dimension::Share, Ok(percent)) = (dimension, exact::mul(value, Decimal::ONE_HUNDRED)) {
        let percent = quoted(&spelled(&percent.to_string(), "%"), lang);
        return say(
            lang,
            &format!("写成百分数：原数是百分数就写{first}，是小数就写{percent}"),
            &format!("write {first} if it is a percentage, {percent} if it is a part of 1"),
        );
    }
    let second = quoted(&spelled(number, second), lang);
    say(
        lang,
        &format!("按原数据的单位写成{first}或{second}"),
        &format!("write {first} or {second}, as the source has it"),
    )
}

fn help_suggestion(number: &str, unit: &str, known: &str, lang: Lang) -> String {
    // A number that was cut short cannot be proposed, its unit can.
    let right = match exact::decimal_of(number) {
        Some(_) => quoted(&spelled(number, known), lang),
        None => quoted(known, lang),
    };
    if unit.starts_with('m') && known.starts_with('M') {
        say(
            lang,
            &format!("小写 m 表示千分之一；如果是兆，写成{right}"),
            &format!("a small m means a thousandth; for mega write {right}"),
        )
    } else {
        say(lang, &format!("是不是要写{right}"), &format!("did you mean {right}?"))
    }
}

/// The most decimals, in the unit a value is written in.
fn most_decimals(dimension: Dimension, decimals: u32, lang: Lang) -> String {
    let (unit, decimals) = match dimension.base_unit() {
        // A percentage has two decimals less than its share of 1.
        _ if dimension == Dimension::Share => ("%", decimals.saturating_sub(2)),
        unit => (unit, decimals),
    };
    match (unit, lang) {
        ("1", Lang::Zh) => format!("最多 {decimals} 位小数"),
        ("1", Lang::En) => format!("at most {decimals}"),
        (_, Lang::Zh) => format!("换算成 {unit} 后最多 {decimals} 位小数"),
        (_, Lang::En) => format!("at most {decimals} in {unit}"),
    }
}

fn limit(dimension: Dimension, lang: Lang) -> String {
    if dimension == Dimension::Share {
        return say(lang, &format!("不超过 {MOST_SHARE}00%"), &format!("{MOST_SHARE}00% at most"));
    }
    let power = dimension.whole_digits();
    let unit = match dimension.base_unit() {
        "1" => String::new(),
        unit => format!(" {unit}"),
    };
    say(lang, &format!("小于 10 的 {power} 次方{unit}"), &format!("below 10^{power}{unit}"))
}
