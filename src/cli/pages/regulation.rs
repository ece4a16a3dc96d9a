//! One regulation, article by article: summary, rules, bounds, readings, papers and fields.

use std::fmt::Write;

use super::super::console::Stop;
use super::super::explain::Pages;
use super::super::wording;
use crate::law::Regulation;
use crate::project::Choice;
use crate::text::{Lang, Text};

pub(super) fn page(regulation: &'static Regulation, lang: Lang) -> Result<String, Stop> {
    let t = |zh, en| Text::new(zh, en).get(lang);
    // The width counts only where lines are broken, which Markdown does itself.
    let pages = Pages::new(regulation, usize::MAX, lang)?;
    let (name, title) = (regulation.kind.name().get(lang), regulation.title.get(lang));
    let mut page = format!("# {name}\n\n{title} {} {}\n", regulation.edition.get(lang), regulation.number);
    for article in regulation.articles {
        let number = wording::article(article.number, lang);
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {number}{}{}\n", t(" ", ": "), article.summary.get(lang));
        for rule in article.rules {
            let _ = write!(page, "\n### {} {}\n\n", rule.id, rule.title.get(lang));
            for (label, text) in pages.entries(rule, 0) {
                let text = text.replace('*', r"\*");
                let _ = match label {
                    "" => writeln!(page, "  - {text}"),
                    label => writeln!(page, "- **{label}** {text}"),
                };
            }
        }
    }
    Ok(page)
}
