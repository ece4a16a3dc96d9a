//! Bars and lines of a few characters: in Chinese of block elements, in English of plain ones.
#![expect(clippy::disallowed_types, reason = "the length of a bar is measured, not a figure")]

use crate::text::Lang;

/// A bar for a share of the greatest value that is shown, in at most so many columns.
pub(super) fn bar(share: f64, room: usize, lang: Lang) -> String {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    match lang {
        Lang::Zh => {
            let eighths = whole(share, room * 8);
            format!("{}{}", "█".repeat(eighths / 8), PARTS.get(eighths % 8).copied().unwrap_or_default())
        }
        Lang::En => "#".repeat(whole(share, room)),
    }
}

/// A line of one character for each value, as high as its share of the greatest: blocks, or tenths from 0 to 9.
pub(super) fn line(values: &[f64], lang: Lang) -> String {
    let greatest = values.iter().copied().fold(0.0, f64::max);
    let steps: &[char] = match lang {
        Lang::Zh => &[' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
        Lang::En => &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    };
    let highest = steps.len().saturating_sub(1);
    let of = |value: &f64| {
        let step = if 0.0 < greatest { whole(value / greatest, highest) } else { 0 };
        // What is there at all is seen.
        steps.get(if 0.0 < *value { step.max(1) } else { 0 }).copied().unwrap_or(' ')
    };
    values.iter().map(of).collect()
}

/// A share of a number, rounded to a whole one.
fn whole(share: f64, most: usize) -> usize {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let exact = share * f64::from(most);
    // Counted, since a number of columns is small.
    (0..most).take_while(|count| f64::from(*count) + 0.5 <= exact).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        assert_eq!(bar(1.0, 10, Lang::Zh), "██████████");
        assert_eq!(bar(0.5, 10, Lang::En), "#####");
        assert_eq!(bar(0.3125, 2, Lang::Zh), "▋");
        for nothing in [0.0, -1.0, f64::NAN] {
            assert_eq!(bar(nothing, 10, Lang::Zh), "");
        }
        assert_eq!(bar(7.0, 10, Lang::En), "##########", "never longer than the room");
    }

    #[test]
    fn a_line_shows_what_is_there() {
        assert_eq!(line(&[0.0, 0.001, 0.5, 1.0], Lang::Zh), " ▁▄█");
        assert_eq!(line(&[0.0, 0.001, 0.5, 1.0], Lang::En), "0159");
        assert_eq!(line(&[0.0, 0.0], Lang::En), "00");
    }
}
