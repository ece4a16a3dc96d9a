//! Reads a number with its unit. Strict on numbers, lenient on spelling.

use rust_decimal::Decimal;

use super::dimension::{Dimension, MOST_SHARE, UNITS, Unit, units_of};
use super::error::{ParseError, excerpt};
use super::exact;
use super::figure::Figure;
use super::kinds::Quantity;

/// Longer inputs are refused unread.
const MOST_CHARACTERS: usize = 64;

/// How much of an input an error shows: in one piece, or number and unit.
const EXCERPT: usize = 40;
const HALF_EXCERPT: usize = 20;

/// Signs that stand between the two ends of a range.
const RANGE_SIGNS: [char; 11] =
    ['~', '-', '\u{2010}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{223C}', '\u{301C}', '…', '至', '到'];

const MINUS_SIGNS: [char; 3] = ['-', '\u{2013}', '\u{2212}'];

/// Reads a quantity with its unit, such as `20 万千瓦`, `200MW` or `18.6%`.
///
/// Full-width characters, spaces between the parts, `,` or a space between
/// groups of three digits, and `/年` after a yearly amount are understood. The
/// value is exact; signs, exponents and ranges are refused.
///
/// # Errors
/// [`ParseError`] says what is wrong and what to write instead.
///
/// ```
/// use hegui::quantity::{self, Energy, Power};
/// let power: Power = quantity::parse("２０ 万千瓦").unwrap();
/// assert_eq!(power, Power::parse("200,000 kW").unwrap());
/// assert!(quantity::parse::<Energy>("1e3 kWh").is_err());
/// ```
pub fn parse<Q: Quantity>(text: &str) -> Result<Q, ParseError> {
    let folded = folded(text, Some(Q::DIMENSION))?;
    let (_, base) = measure(&folded, Some(Q::DIMENSION))?;
    Ok(Q::from_base(base))
}

/// Reads a bound of the law: any dimension, or a proportion such as `1:1`.
pub(super) fn written(text: &str) -> Result<Figure, ParseError> {
    // The law writes the number of phases as a word: 两期.
    let folded = folded(text, None)?.replacen('两', "2", 1);
    if let Some((left, right)) = folded.split_once(':') {
        return proportion(left, right).ok_or_else(|| ParseError::NotANumber {
            text: excerpt(&folded, EXCERPT),
            expected: Some(Dimension::Multiple),
        });
    }
    let (dimension, base) = measure(&folded, None)?;
    Ok(Figure::whole(dimension, base))
}

fn proportion(left: &str, right: &str) -> Option<Figure> {
    let side = |text: &str| {
        let (number, rest) = Number::split(text.trim())?;
        let base = number.base(Dimension::Multiple, 0).ok()?;
        rest.is_empty().then_some(base)
    };
    Figure::quotient(Dimension::Multiple, side(left)?, side(right)?).ok()
}

/// The input with full-width characters and spaces folded to ASCII.
fn folded(text: &str, expected: Option<Dimension>) -> Result<String, ParseError> {
    let characters = text.chars().count();
    if characters > MOST_CHARACTERS {
        return Err(ParseError::TooLong { characters });
    }
    let folded: String = text.chars().map(half_width).collect();
    match folded.trim_matches(' ') {
        "" => Err(ParseError::Empty { expected }),
        trimmed => Ok(trimmed.to_owned()),
    }
}

/// U+FF01 to U+FF5E repeat the printable ASCII characters in full width.
fn half_width(c: char) -> char {
    match c {
        '\u{3000}' | '\u{A0}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The dimension and the value in its base unit.
fn measure(text: &str, expected: Option<Dimension>) -> Result<(Dimension, Decimal), ParseError> {
    if is_negative(text) {
        return Err(ParseError::Negative);
    }
    let shown = || excerpt(text, EXCERPT);
    let Some((number, rest)) = Number::split(text) else {
        return Err(ParseError::NotANumber { text: shown(), expected });
    };
    if has_exponent(rest) {
        return Err(ParseError::Exponent { text: shown(), expected });
    }
    if is_range(rest) {
        return Err(ParseError::Range { text: shown(), expected });
    }
    let (dimension, shift) = match (rest.trim_matches(' '), expected) {
        ("", Some(Dimension::Count)) => (Dimension::Count, 0),
        ("", _) => {
            return Err(ParseError::NoUnit { number: excerpt(&number.text(), HALF_EXCERPT), expected });
        }
        (unit, _) => {
            let unit = unit_of(unit, &number, expected)?;
            (unit.dimension, unit.shift)
        }
    };
    Ok((dimension, number.base(dimension, shift)?))
}

fn is_negative(text: &str) -> bool {
    let after = text.strip_prefix(MINUS_SIGNS).map(|rest| rest.trim_start_matches(' '));
    after.is_some_and(starts_with_digit)
}

/// `e3` directly after the number, or a product such as `× 10^4`.
fn has_exponent(rest: &str) -> bool {
    let power = rest.strip_prefix(['e', 'E']).map(|after| after.trim_start_matches(['+', '-']));
    let product = rest
        .trim_start_matches(' ')
        .strip_prefix(['×', '*', 'x', 'X', '^', '·'])
        .map(|after| after.trim_start_matches(' '));
    power.or(product).is_some_and(starts_with_digit)
}

fn is_range(rest: &str) -> bool {
    let after = rest.split_once(RANGE_SIGNS).map(|(_, after)| after);
    after.is_some_and(|after| after.contains(|c: char| c.is_ascii_digit()))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// A plain number as written: digits only.
struct Number<'a> {
    whole: String,
    decimals: &'a str,
}

impl<'a> Number<'a> {
    /// Splits a text into its number and the rest, or gives nothing if there
    /// is no plain number at the start.
    fn split(text: &'a str) -> Option<(Self, &'a str)> {
        let (first, mut rest) = split_digits(text);
        if first.is_empty() {
            return None;
        }
        let mut whole = first.to_owned();
        let separator = if rest.starts_with(',') { ',' } else { ' ' };
        while let Some(after) = rest.strip_prefix(separator) {
            let (group, after) = split_digits(after);
            if separator == ' ' && group.is_empty() {
                // The space before the unit.
                break;
            }
            // "0,123" is refused: it may mean 0.123.
            if group.len() != 3 || first.len() > 3 || first.starts_with('0') {
                return None;
            }
            whole.push_str(group);
            rest = after;
        }
        let mut decimals = "";
        if let Some(after) = rest.strip_prefix('.') {
            (decimals, rest) = split_digits(after);
            if decimals.is_empty() {
                return None;
            }
        }
        let goes_on = |c: char| c.is_ascii_digit() || ".,_'’".contains(c);
        if rest.trim_start_matches(' ').starts_with(goes_on) {
            return None;
        }
        Some((Self { whole, decimals }, rest))
    }

    fn text(&self) -> String {
        if self.decimals.is_empty() { self.whole.clone() } else { format!("{}.{}", self.whole, self.decimals) }
    }

    /// The value in the base unit, where the unit is `10^shift` of it.
    fn base(&self, dimension: Dimension, shift: i32) -> Result<Decimal, ParseError> {
        let too_large = || ParseError::TooLarge { expected: dimension };
        // Move the decimal point in the text: no arithmetic, no rounding.
        let by = usize::try_from(shift.unsigned_abs()).map_err(|_| too_large())?;
        let (whole, decimals) = if shift >= 0 {
            let padded = format!("{:0<by$}", self.decimals);
            let (moved, left) = padded.split_at_checked(by).ok_or_else(too_large)?;
            (format!("{}{moved}", self.whole), left.to_owned())
        } else {
            let padded = format!("{:0>by$}", self.whole);
            let at = padded.len().saturating_sub(by);
            let (left, moved) = padded.split_at_checked(at).ok_or_else(too_large)?;
            (left.to_owned(), format!("{moved}{}", self.decimals))
        };
        let whole = whole.trim_start_matches('0');
        let decimals = decimals.trim_end_matches('0');
        if !fits(whole, dimension.whole_digits()) {
            return Err(too_large());
        }
        if !fits(decimals, dimension.decimals()) {
            return Err(ParseError::TooManyDigits { expected: dimension, decimals: dimension.decimals() });
        }
        let value = exact::decimal_of(&format!("0{whole}.{decimals}0")).ok_or_else(too_large)?;
        if dimension == Dimension::Share && value > Decimal::from(MOST_SHARE) {
            return Err(too_large());
        }
        Ok(value)
    }
}

fn fits(digits: &str, most: u32) -> bool {
    u32::try_from(digits.len()).is_ok_and(|length| length <= most)
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or(("", text))
}

fn unit_of(written: &str, number: &Number, expected: Option<Dimension>) -> Result<&'static Unit, ParseError> {
    let spelling = plain_spelling(written);
    let unknown = |suggestion| ParseError::UnknownUnit {
        number: excerpt(&number.text(), HALF_EXCERPT),
        unit: excerpt(written, HALF_EXCERPT),
        suggestion,
        expected,
    };
    let found = find_unit(&spelling).ok_or_else(|| unknown(similar(&spelling, expected)))?;
    // Letter case is free, but "mW" is a milliwatt: never read it as MW.
    if spelling.starts_with("mw") || spelling.starts_with("mW") {
        return Err(unknown(Some(found.spelling)));
    }
    match expected {
        Some(expected) if found.dimension != expected => {
            let unit = excerpt(written, HALF_EXCERPT);
            Err(ParseError::WrongDimension { found: found.dimension, expected, unit })
        }
        _ => Ok(found),
    }
}

/// The unit without spaces, with a plain 3, and without the dot of `kW·h`.
fn plain_spelling(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut characters = written.chars().filter(|c| *c != ' ').peekable();
    while let Some(character) = characters.next() {
        let before_hour = characters.peek().is_some_and(|next| matches!(next, 'h' | 'H' | '时'));
        match character {
            '·' | '•' | '⋅' | '∙' | '・' if before_hour => {}
            '³' => plain.push('3'),
            '㎥' => plain.push_str("m3"),
            _ => plain.push(character),
        }
    }
    plain
}

fn find_unit(spelling: &str) -> Option<&'static Unit> {
    let known = |wanted: &str| UNITS.iter().find(|unit| unit.spelling.eq_ignore_ascii_case(wanted));
    known(spelling).or_else(|| {
        let yearly = ["/年", "/a", "每年"];
        let amount = yearly.iter().find_map(|end| spelling.strip_suffix(end))?;
        known(amount).filter(|unit| unit.dimension.has_yearly_amounts())
    })
}

/// The unit spelled most like this one, of the expected dimension if any is.
fn similar(spelling: &str, expected: Option<Dimension>) -> Option<&'static str> {
    let lower = spelling.to_lowercase();
    let start = lower.chars().next();
    let nearest = |units: &mut dyn Iterator<Item = &'static Unit>| {
        units
            .map(|unit| {
                let known = unit.spelling.to_lowercase();
                let distance = strsim::osa_distance(&lower, &known);
                // The first character often gives the size: 万, 亿, M, G.
                (distance, known.chars().next() != start, unit.spelling)
            })
            // More than half of the characters wrong is another word.
            .filter(|(distance, ..)| distance * 2 <= lower.chars().count() && *distance <= 2)
            .min_by_key(|(distance, other_start, _)| (*distance, *other_start))
            .map(|(.., known)| known)
    };
    expected.and_then(|dimension| nearest(&mut units_of(dimension))).or_else(|| nearest(&mut UNITS.iter()))
}
