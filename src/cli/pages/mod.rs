//! The pages that are made from the rules themselves: every regulation article by article, the readings, what is covered
//! and how, and the glossary. `hegui rules --page` prints them; those under `docs` are the same.

mod coverage;
mod glossary;
mod readings;
mod regulation;
pub(super) mod related;

use super::console::Stop;
use super::words::Page;
use crate::law::Regulation;
use crate::text::Lang;

/// One of the pages, in Markdown, for these regulations.
pub(super) fn of(page: Page, regulations: &[&'static Regulation], lang: Lang) -> Result<String, Stop> {
    match page {
        Page::Articles => {
            let pages = regulations.iter().map(|one| regulation::page(one, lang));
            Ok(pages.collect::<Result<Vec<_>, _>>()?.join("\n"))
        }
        Page::Readings => Ok(readings::page(regulations, lang)),
        Page::Coverage => coverage::page(regulations, lang),
        Page::Glossary => Ok(glossary::page()),
        Page::Related => Ok(related::page(lang)),
    }
}

/// A row of a Markdown table.
fn row<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| cell.replace('|', r"\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The head of a Markdown table.
fn head(cells: &[&str]) -> String {
    format!("{}|{}\n", row(cells.iter().copied()), "---|".repeat(cells.len()))
}
