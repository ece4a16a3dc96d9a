//! The related texts: a section of their own, after what the regulation says.

use super::super::content::{Content, LayerText};
use super::super::layout::{Ink, Page};
use super::detail;
use crate::text::Text;

pub(super) fn write(page: &mut Page, content: &Content, all: bool) {
    if content.layers.texts.is_empty() {
        return;
    }
    page.blank();
    let title = Text::new("相关文件，不计入细则结论", "Related texts, not part of the result on the regulation");
    page.paragraph(0, title.get(page.style.lang), Ink::Bold);
    for text in &content.layers.texts {
        self::text(page, text);
    }
    for text in &content.layers.texts {
        for item in text.items.iter().filter(|item| item.needs_telling() || all) {
            detail::block(page, content, item);
        }
    }
}

/// The text, with its conclusion and how its rules came out.
fn text(page: &mut Page, text: &LayerText) {
    let line = format!("{} {}  {}", text.symbol(), text.name, text.counts_line());
    page.paragraph(2, &line, Ink::of(text.overall));
}
