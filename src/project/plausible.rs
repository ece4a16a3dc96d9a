//! Figures that are possible but unusual: most often a slip of a unit. They are warned about and never stop a check.

use super::model::{HydrogenEnergy, Maybe, Project};
use super::place::Given;
use super::problem::{Problem, ProblemKind};
use crate::quantity::{Dimension, Figure, Quantity};

/// A usual range, from and to.
type Range = (&'static str, &'static str);

const WIND_HOURS: Range = ("2000 h", "4000 h");
const SOLAR_HOURS: Range = ("1300 h", "2000 h");
const ELECTROLYSIS_PER_MASS: Range = ("45 kWh/kg", "62 kWh/kg");
const ELECTROLYSIS_PER_GAS: Range = ("4.0 kWh/Nm3", "5.6 kWh/Nm3");
const STORAGE_HOURS: Range = ("0.5 h", "12 h");

/// Every unusual figure of a project, in the order of the plan file.
pub(super) fn warnings(project: &Project) -> Vec<Problem> {
    let mut warnings = Vec::new();
    for plant in &project.wind {
        warnings.extend(unusual(&plant.full_load_hours, WIND_HOURS));
    }
    for plant in &project.solar {
        warnings.extend(unusual(&plant.full_load_hours, SOLAR_HOURS));
    }
    if let Some(given) = &project.hydrogen.specific_energy {
        let (figure, range) = match given.value {
            HydrogenEnergy::PerMass(energy) => (energy.figure(), ELECTROLYSIS_PER_MASS),
            HydrogenEnergy::PerGas(energy) => (energy.figure(), ELECTROLYSIS_PER_GAS),
        };
        warnings.extend(out_of_range(given, figure, range));
    }
    if let (Some(power), Some(energy)) = (&project.storage.power, &project.storage.energy)
        && let Ok(hours) = Figure::quotient(Dimension::Duration, energy.value.base(), power.value.base())
    {
        warnings.extend(out_of_range(energy, hours, STORAGE_HOURS));
    }
    warnings
}

fn unusual<Q: Quantity>(given: &Maybe<Q>, range: Range) -> Option<Problem> {
    let given = given.as_ref()?;
    out_of_range(given, given.value.figure(), range)
}

fn out_of_range<T>(given: &Given<T>, found: Figure, (low, high): Range) -> Option<Problem> {
    let (low, high) = (Figure::written(low).ok()?, Figure::written(high).ok()?);
    let below = found.compare(&low).is_some_and(std::cmp::Ordering::is_lt);
    let above = found.compare(&high).is_some_and(std::cmp::Ordering::is_gt);
    if !below && !above {
        return None;
    }
    Some(Problem::at(given.place.span(), ProblemKind::Unusual { term: given.place.term, found, low, high }))
}
