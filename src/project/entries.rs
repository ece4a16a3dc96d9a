//! Every value of a plan file as it was written, whether or not a rule reads it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::{Source, Span};
use crate::terms::{self, Term};

/// A value of a plan file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The path of its field, as [`Place::field`](super::Place::field) writes it.
    pub field: String,
    /// What it states; none where the file has a field that the program does not know.
    pub term: Option<&'static Term>,
    /// The value as it was written.
    pub written: String,
    /// Its line, from 1.
    pub line: u32,
}

/// Every value of a plan file, in the order of the file.
///
/// ```
/// use hegui::project::{entries, read};
/// let plan = read("plan.toml", "regulation = \"hydrogen\"\n[wind]\ncapacity = \"20 万千瓦\"\n".as_bytes()).unwrap();
/// let found = entries(&plan.source);
/// assert_eq!((found[1].field.as_str(), found[1].written.as_str()), ("wind.capacity", "\"20 万千瓦\""));
/// ```
#[must_use]
pub fn entries(source: &Source) -> Vec<Entry> {
    let Ok(table) = DeTable::parse(source.text()) else { return Vec::new() };
    let mut found = Vec::new();
    of_table(table.get_ref(), "", &mut found);
    found.sort_by_key(|(span, _)| span.start);
    let entries = found.into_iter().map(|(span, field)| {
        let (line, _) = source.position(span.start);
        let written = source.text().get(span).unwrap_or_default().to_owned();
        Entry { term: term(&field), field, written, line }
    });
    entries.collect()
}

fn of_table(table: &DeTable<'_>, path: &str, found: &mut Vec<(Span, String)>) {
    for (key, value) in table {
        let field = if path.is_empty() { key.get_ref().to_string() } else { format!("{path}.{}", key.get_ref()) };
        of_value(value, field, found);
    }
}

fn of_value(value: &Spanned<DeValue<'_>>, field: String, found: &mut Vec<(Span, String)>) {
    match value.get_ref() {
        DeValue::Table(table) => of_table(table, &field, found),
        DeValue::Array(entries) if entries.iter().any(|entry| entry.get_ref().is_table()) => {
            for (index, entry) in entries.iter().enumerate() {
                of_value(entry, format!("{field}[{index}]"), found);
            }
        }
        _ => found.push((value.span(), field)),
    }
}

/// The term whose field has this path, whichever entry of a repeated table it is.
fn term(field: &str) -> Option<&'static Term> {
    let plain = without_indices(field);
    terms::ALL.iter().copied().find(|term| without_indices(term.field) == plain)
}

fn without_indices(field: &str) -> String {
    let mut inside = false;
    let outside = |char: &char| {
        inside = (inside || *char == '[') && *char != ']';
        !inside && *char != ']'
    };
    field.chars().filter(outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::read;

    #[test]
    fn every_value_of_the_samples_has_its_term() {
        for text in [
            include_str!("../../project-templates/hydrogen.toml"),
            include_str!("../../project-templates/hydrogen-two-phase.toml"),
        ] {
            let plan = read("plan.toml", text.as_bytes()).unwrap();
            let entries = entries(&plan.source);
            // A line of a sample states one value and starts with its key.
            let lines = text.lines().filter(|line| line.starts_with(|char: char| char.is_ascii_lowercase()));
            assert_eq!(entries.len(), lines.count());
            for entry in entries {
                assert!(entry.term.is_some(), "{} has no term", entry.field);
                assert!(plan.source.line(entry.line).contains(&entry.written));
            }
        }
    }

    #[test]
    fn an_entry_of_a_repeated_table_is_counted_as_places_count_it() {
        let text =
            "regulation = \"hydrogen\"\n[[wind]]\nname = \"甲\"\n[[wind]]\nname = \"乙\"\n[solar]\nname = \"丙\"\n";
        let plan = read("plan.toml", text.as_bytes()).unwrap();
        let entries = entries(&plan.source);
        let named = [&plan.project.wind[0].name, &plan.project.wind[1].name, &plan.project.solar[0].name];
        for (entry, given) in entries[1..].iter().zip(named) {
            assert_eq!(entry.field, given.as_ref().unwrap().place.field());
        }
    }
}
