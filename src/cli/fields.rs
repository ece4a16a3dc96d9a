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

#[cfg(test)]
mod tests {
    use super::*;

    /// What a short name stands for in an explanation.
    const SHORT: [(&str, RegulationKind); 6] = [
        ("制氢", RegulationKind::Hydrogen),
        ("园区", RegulationKind::GreenPark),
        ("源网荷储", RegulationKind::SourceGridLoadStorage),
        ("自用", RegulationKind::SelfConsumption),
        ("自备", RegulationKind::CaptiveReplacement),
        ("火电", RegulationKind::ThermalFlexibility),
    ];

    #[test]
    fn an_explanation_that_cites_an_article_cites_every_rule_that_reads_the_field() {
        let (mut cited, mut silent) = (0, Vec::new());
        for (short, kind) in SHORT {
            let fields = Fields::of(kind, Lang::Zh).unwrap_or_else(|_| panic!("{short}"));
            let read: Vec<String> = kind_rules(kind).flat_map(|id| fields.read_by(id)).collect();
            for term in terms::ALL.iter().filter(|term| !term.field.is_empty() && term.about.zh.contains('条')) {
                let line = format!("{}{}", term.field, in_brackets(term.name.zh, Lang::Zh));
                let (_, article) = term.about.zh.rsplit_once('（').unwrap_or(("", ""));
                if article.contains('条') && read.contains(&line) {
                    cited += 1;
                    if !article.contains(short) {
                        silent.push(format!("{} is read by {short} too: {}", term.field, term.about.zh));
                    }
                }
            }
        }
        assert!(silent.is_empty(), "{}", silent.join("\n"));
        assert!(100 < cited, "{cited}");
    }

    fn kind_rules(kind: RegulationKind) -> impl Iterator<Item = &'static str> {
        crate::regulations::of_kind(kind).rules().map(|(_, rule)| rule.id)
    }
}
