//! The sample plans that the program carries.

use super::words::Word;
use crate::project::RegulationKind;
use crate::text::Text;

/// A sample plan.
pub(super) type Template = Word<&'static str>;

const HYDROGEN: &[Template] = &[
    Template {
        value: include_str!("../../project-templates/hydrogen.toml"),
        id: "on-grid",
        name: Text::new("并网型", "on-grid"),
    },
    Template {
        value: include_str!("../../project-templates/hydrogen-off-grid.toml"),
        id: "off-grid",
        name: Text::new("离网型", "off-grid"),
    },
    Template {
        value: include_str!("../../project-templates/hydrogen-two-phase.toml"),
        id: "two-phase",
        name: Text::new("两期", "in two phases"),
    },
];

/// The samples for a regulation, the plainest first.
pub(super) const fn of(kind: RegulationKind) -> &'static [Template] {
    match kind {
        RegulationKind::Hydrogen => HYDROGEN,
    }
}

/// The name of a variant by its id.
pub(super) fn variant_name(id: &str) -> Option<Text> {
    HYDROGEN.iter().find(|template| template.id == id).map(|template| template.name)
}
