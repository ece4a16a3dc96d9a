//! A page of text: labels in one column, what they say in the next, wrapped where Chinese and English may break.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks that may not begin a line.
const CLOSING: &str = "，。；：、？！）】》”’…,.;:?!)]}";
/// Marks that may not end a line.
const OPENING: &str = "（【《“‘([{";

/// A page under construction.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    width: usize,
    label: usize,
}

impl Page {
    /// An empty page, so many columns wide, with so many for the labels.
    pub(super) fn new(width: usize, label: usize) -> Self {
        Self { text: String::new(), width, label }
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// An empty line.
    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph that begins at a column.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str) {
        self.hanging(&" ".repeat(indent), text);
    }

    /// A label and what it says; nothing where there is nothing to say.
    pub(super) fn entry(&mut self, label: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let pad = self.label.saturating_sub(label.width());
        self.hanging(&format!("  {label}{}", " ".repeat(pad)), text);
    }

    /// Text after a beginning; further lines start below the text, not below the beginning.
    fn hanging(&mut self, start: &str, text: &str) {
        let indent = start.width();
        let mut start = start.to_owned();
        for line in wrap(text, self.width.saturating_sub(indent).max(20)) {
            self.text.push_str(format!("{start}{line}").trim_end());
            self.text.push('\n');
            start = " ".repeat(indent);
        }
    }
}

/// Breaks a text into lines of at most `width` columns; a longer word stands on a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if !line.is_empty() && width < line.width() + piece.trim_end().width() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(&piece);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The pieces between which a line may break, each with the spaces that follow it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut last = None;
    for char in text.chars() {
        if last.is_some_and(|last| breaks(last, char)) {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(char);
        last = Some(char);
    }
    pieces.push(piece);
    pieces
}

/// Whether a line may break between two characters: after a space, and beside a wide one.
fn breaks(before: char, after: char) -> bool {
    let wide = |char: char| char.width() == Some(2);
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before == ' ' || wide(before) || wide(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_does_not_begin_a_line() {
        assert_eq!(wrap("一二三四，五六", 8), ["一二三", "四，五六"]);
        assert_eq!(wrap("一二三（四五", 8), ["一二三", "（四五"]);
    }

    #[test]
    fn a_word_or_figure_stays_whole() {
        assert_eq!(wrap("年上网 0.70 亿", 9), ["年上网", "0.70 亿"]);
        assert_eq!(wrap("hydrogen-13-1", 6), ["hydrogen-13-1"]);
    }

    #[test]
    fn no_character_is_lost() {
        let text = "数值写在本条中（≤ 20%）；see article 13, “不超过”。";
        let joined: String = wrap(text, 7).concat();
        assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
    }
}
