//! The implementing rules, in the order of the official compendium, and nothing else.
//!
//! One file a regulation, one block an article, in the order of the text. The files hold no input, no output, no clock and
//! no wording of verdicts: they say what is asked and where the figures come from, and [`crate::assess`] does the rest.

mod hydrogen;

use crate::law::{Regulation, Rule};
use crate::project::RegulationKind;
use crate::text::Text;

pub use hydrogen::CASES as HYDROGEN_CASES;

/// Every regulation, in the order of the compendium.
pub static ALL: &[&Regulation] = &[&hydrogen::REGULATION];

/// The regulation of a kind.
#[must_use]
pub fn of_kind(kind: RegulationKind) -> &'static Regulation {
    match kind {
        RegulationKind::Hydrogen => &hydrogen::REGULATION,
    }
}

/// The rule with an id, with its regulation and the number of its article.
#[must_use]
pub fn rule(id: &str) -> Option<(&'static Regulation, u8, &'static Rule)> {
    ALL.iter().find_map(|regulation| {
        let (article, rule) = regulation.rules().find(|(_, rule)| rule.id == id)?;
        Some((*regulation, article, rule))
    })
}

/// A text in both languages; the short name keeps the articles readable.
const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}
