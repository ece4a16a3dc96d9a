//! Text made comparable: what a copy of a law changes without changing the law.

use unicode_normalization::UnicodeNormalization;

/// The text without white space and invisible characters, with brackets, quotation marks and dashes of one kind.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace() && !is_invisible(*char)).flat_map(one_kind).collect()
}

/// Characters that are there and not seen: they come with texts copied from pages of the web.
const fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Full-width letters, radicals that a PDF gives in place of characters, and variants of the same mark.
fn one_kind(char: char) -> impl Iterator<Item = char> {
    let char = match char {
        '“' | '”' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '∶' => ':',
        '〈' => '《',
        '〉' => '》',
        other => other,
    };
    let variant = matches!(char, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{fe50}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff5e}');
    let (as_it_is, normal) = if variant { (None, Some(char)) } else { (Some(char), None) };
    as_it_is.into_iter().chain(normal.into_iter().nfkc())
}

/// Whether a text ends as a sentence or an item of a list does. What follows is then no continuation.
pub(super) fn is_finished(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(['。', '；', ';', '：', ':', '！', '!', '？', '?', '.', '．', '”', '』', '」', '）', ')', '》'])
}

/// Whether a line may be a title: no mark of a sentence stands in it, and none that leads on to a list.
pub(super) fn is_title(text: &str) -> bool {
    !has_sentence_mark(text) && !text.ends_with(['：', ':', '.', '．'])
}

/// Whether a mark stands in it that stands in sentences and not in titles.
pub(super) fn has_sentence_mark(text: &str) -> bool {
    text.contains(['，', '。', '；', '！', '？', ',', ';'])
}

/// The pieces of a sentence between its marks, of a text made plain.
pub(super) fn clauses(plain: &str) -> impl Iterator<Item = &str> {
    plain.split([',', '。', ';', '!', '?']).filter(|clause| !clause.is_empty())
}

/// A number below a thousand in Chinese or Arabic numerals.
pub(super) fn number(text: &str) -> Option<u16> {
    let known = |number: &u16| (1..1000).contains(number);
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(known);
    }
    let (mut total, mut digit) = (0_u16, None);
    for char in text.chars() {
        match digit_of(char) {
            Some(value) if digit.is_none() => digit = Some(value),
            Some(_) => return None,
            None => {
                let unit = match char {
                    '十' => 10,
                    '百' => 100,
                    '零' | '〇' if digit.is_none() => continue,
                    _ => return None,
                };
                // 十二 has no 一 before it.
                total = total.checked_add(unit * digit.take().unwrap_or(1))?;
            }
        }
    }
    total.checked_add(digit.unwrap_or(0)).filter(known)
}

fn digit_of(char: char) -> Option<u16> {
    "一二三四五六七八九".chars().zip(1..).find(|(digit, _)| *digit == char).map(|(_, value)| value)
}

/// Whether a character is part of a number written in Chinese.
fn is_numeral(char: char) -> bool {
    digit_of(char).is_some() || matches!(char, '十' | '百' | '两')
}

/// Whether a term stands in a plain text as a whole: 15% does not stand in 115%, nor 4小时 in 24小时.
pub(super) fn stands(term: &str, text: &str) -> bool {
    places(term, text).next().is_some()
}

/// What stands before each place of a term.
pub(super) fn places<'t>(term: &str, text: &'t str) -> impl Iterator<Item = &'t str> {
    let (first, last) = (term.chars().next(), term.chars().next_back());
    let energy = term.ends_with("千瓦");
    text.match_indices(term).filter_map(move |(at, found)| {
        let (before, after) = (text.get(..at)?, text.get(at + found.len()..)?);
        let (previous, next) = (before.chars().next_back(), after.chars().next());
        let glued = |edge: Option<char>, beyond: Option<char>, is: fn(char) -> bool| {
            edge.is_some_and(is) && beyond.is_some_and(is)
        };
        let decimal = |char: char| char.is_ascii_digit() || char == '.';
        let longer = glued(previous, first, is_numeral)
            || glued(last, next, is_numeral)
            || glued(first, previous, |char| char.is_ascii_digit())
            || glued(last, next, |char| char.is_ascii_digit())
            || first.is_some_and(|char| char.is_ascii_digit()) && previous == Some('.')
            || last.is_some_and(|char| char.is_ascii_digit())
                && next == Some('.')
                && after.chars().nth(1).is_some_and(decimal)
            || energy && next == Some('时');
        (!longer).then_some(before)
    })
}
