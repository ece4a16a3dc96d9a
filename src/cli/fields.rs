//! The fields of the plan file that a rule reads, found by watching it read.

use super::console::Stop;
use super::exit::Exit;
use super::templates;
use super::wording::in_brackets;
use crate::assess::{Assessment, Options, ToolError, assess};
use crate::facts::Missing;
use crate::project::{Choice, RegulationKind, Stage, read};
use crate::terms::{self, Term};
use crate::text::Lang;

/// What the rules of a regulation were seen to read.
pub(super) struct Fields {
    seen: Vec<Assessment>,
    lang: Lang,
}

impl Fields {
    /// Watches the rules on every sample and on a plan that says nothing, at every stage: what the samples state is read,
    /// and what the empty plan does not state is missed.
    pub(super) fn of(kind: RegulationKind, lang: Lang) -> Result<Self, Stop> {
        let bare = format!("regulation = \"{}\"\n", kind.id());
        let texts = templates::of(kind).iter().map(|template| template.value).chain(std::iter::once(&*bare));
        let mut seen = Vec::new();
        for text in texts {
            // The samples are tested to be accepted; one that is not has nothing to show.
            let Ok(plan) = read("", text.as_bytes()) else { continue };
            for stage in Stage::ALL {
                match assess(&plan, Options { stage: *stage, as_of: None }) {
                    Ok(assessment) => seen.push(assessment),
                    Err(ToolError::NothingChecked) => {}
                    Err(error) => return Err(Stop::because(Exit::Tool, &error.message(lang), lang)),
                }
            }
        }
        Ok(Self { seen, lang })
    }

    /// The fields a rule reads, in the order of the plan file, each with its name; papers and parts by what they are.
    pub(super) fn read_by(&self, id: &str) -> Vec<String> {
        let results = || self.seen.iter().flat_map(|one| &one.results).filter(|result| result.rule.id == id);
        let missing = || results().flat_map(|result| &result.missing);
        let read = |term: &Term| {
            let same = |other: &Term| std::ptr::eq(term, other);
            results().any(|result| result.sources.iter().any(|place| same(place.term)))
                || missing().any(|missing| matches!(missing, Missing::Field(other, _) if same(other)))
        };
        let mut fields: Vec<String> = terms::ALL
            .iter()
            .filter(|term| !term.field.is_empty() && read(term))
            .map(|term| format!("{}{}", term.field, in_brackets(term.name.get(self.lang), self.lang)))
            .collect();
        for other in missing().filter(|missing| !matches!(missing, Missing::Field(..))) {
            let line = format!("{}{}", other.field(), in_brackets(&other.name(self.lang), self.lang));
            if !fields.contains(&line) {
                fields.push(line);
            }
        }
        fields
    }
}
