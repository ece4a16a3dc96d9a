//! Parts and profile become a plant, the plant a year.

use std::sync::Arc;

use super::{
    CaptivePlant, Column, Course, Days, Demand, Electrolysers, Fault, Parts, Rated, Scale, Series, Site, Stores,
    Technology, Year, YearBefore, exact_energy, exact_mass, exact_power, number,
};
use crate::dispatch::{self, Export, Grid, Plant, ShareOf};
use crate::quantity::{Decimal, Duration, Energy, Quantity};
use crate::text::Text;

/// How far below the share that may be fed in an operator stops: a billionth. Otherwise the share would be met to the last
/// digit, and rounding would decide whether it is kept.
const SHORT_OF_SHARE: f64 = 1e-9;

/// Calculates the year.
///
/// # Errors
///
/// [`Fault`] where parts and profile do not make a year.
pub fn run(parts: &Parts, series: &Series) -> Result<Year, Fault> {
    const LOAD: Text = Text::new("负荷", "load");
    let per_hour = series.steps_per_hour;
    let step_hours = 1.0 / f64::from(per_hour);
    let sites = parts.sites.iter().map(|site| output(site, series, step_hours)).collect::<Result<Vec<_>, _>>()?;
    let hydrogen = series.hydrogen.as_ref().filter(|_| wants_profile(parts));
    let steps = sites.iter().map(|(_, _, values)| values.len()).chain(hydrogen.map(|column| column.values.len())).max();
    let load = match &series.load {
        Some(column) => stretched(column, parts.load, step_hours, LOAD)?,
        None => vec![0.0; steps.unwrap_or_default()],
    };
    let hours = u32::try_from(load.len()).ok().and_then(|steps| steps.checked_div(per_hour)).unwrap_or_default();
    if hours != 8760 && hours != 8784 {
        return Err(Fault::NotAYear);
    }
    let hydrogen_demand = match (parts.electrolysers, hydrogen) {
        (Some(electrolysers), Some(column)) => {
            let total = number(electrolysers.output)? / 1000.0;
            scaled(column, total, step_hours, Text::new("用氢", "hydrogen demand"))?
        }
        (Some(Electrolysers { demand: Demand::Profile, .. }), None) => {
            return Err(Fault::Absent(Text::new("用氢", "hydrogen demand")));
        }
        _ => Vec::new(),
    };
    let battery = parts.battery.map(battery).transpose()?;
    let plant = Plant {
        step_hours,
        sites: sites
            .iter()
            .map(|(_, capacity, output)| dispatch::Site { capacity: *capacity, output: output.as_slice() })
            .collect(),
        load: &load,
        battery,
        electrolyser: parts
            .electrolysers
            .map(|one| electrolyser(one, f64::from(hours), &hydrogen_demand))
            .transpose()?,
        coal: parts.captive.map(coal).transpose()?,
        grid: grid(parts)?,
    };
    let outcome = dispatch::simulate(&plant).map_err(Fault::Dispatch)?;
    let before = parts.captive.map(|captive| before(&plant, captive, &outcome)).transpose()?;
    let year = exact(&plant, &outcome, &sites, hours, per_hour).ok_or(Fault::OutOfRange)?;
    let stores = battery.and_then(|battery| Stores::of(&plant, battery, outcome.totals.generation));
    let year = Year { stores: stores.map(Arc::new), exceptions: outcome.exceptions, before, ..year };
    stated_potentials(parts, year)
}

/// A column that is stretched to a stated total has that total, and not what floating point makes of it.
fn stated_potentials(parts: &Parts, year: Year) -> Result<Year, Fault> {
    let stated = |technology| parts.sites.iter().find(|site| site.technology == technology)?.potential;
    let potentials: Vec<_> = year
        .potentials
        .iter()
        .map(|(technology, energy)| (*technology, stated(*technology).unwrap_or(*energy)))
        .collect();
    if parts.sites.iter().any(|site| site.potential.is_none()) {
        return Ok(Year { potentials, ..year });
    }
    let sum = potentials.iter().try_fold(Energy::ZERO, |sum, (_, energy)| sum.plus(*energy));
    let potential = sum.map_err(|_| Fault::OutOfRange)?;
    Ok(Year { potentials, potential, potential_is_stated: true, ..year })
}

/// The year before the project: the plant as it was, alone with its load and the grid.
fn before(plant: &Plant<'_>, captive: CaptivePlant, outcome: &dispatch::Outcome) -> Result<YearBefore, Fault> {
    let coal = coal(CaptivePlant { most: captive.most_before, ..captive })?;
    let alone = Plant { sites: Vec::new(), battery: None, coal: Some(coal), ..plant.clone() };
    let before = dispatch::simulate(&alone).map_err(Fault::Dispatch)?;
    let pairs = before.steps.iter().zip(&outcome.steps);
    let mut rises = pairs.map(|(before, after)| after.imported - before.imported);
    let exact = exact_power(before.totals.highest_import).zip(exact_energy(before.totals.imported));
    let (peak_import, off_take) = exact.ok_or(Fault::OutOfRange)?;
    Ok(YearBefore { peak_import, off_take, import_rises: rises.any(|rise| dispatch::Outcome::CLOSE < rise) })
}

fn wants_profile(parts: &Parts) -> bool {
    parts.electrolysers.is_some_and(|one| one.demand == Demand::Profile)
}

/// Output of all plants of a technology, with the capacity that one unit of it stands for.
fn output(site: &Site, series: &Series, step_hours: f64) -> Result<(Technology, f64, Vec<f64>), Fault> {
    let (column, name) = match site.technology {
        Technology::Wind => (&series.wind, Text::new("风电", "wind")),
        Technology::Solar => (&series.solar, Text::new("光伏", "solar")),
    };
    let column = column.as_ref().ok_or(Fault::Absent(name))?;
    let capacity = match column.scale {
        Scale::PerCapacity => number(site.capacity)? / 1000.0,
        Scale::Power => 1.0,
        Scale::Shape => {
            let values = stretched(column, site.potential, step_hours, name)?;
            return Ok((site.technology, 1.0, values));
        }
    };
    Ok((site.technology, capacity, column.values.clone()))
}

/// A column in MW.
fn stretched(column: &Column, total: Option<Energy>, step_hours: f64, name: Text) -> Result<Vec<f64>, Fault> {
    match column.scale {
        Scale::Power => Ok(column.values.clone()),
        Scale::PerCapacity => Err(Fault::NoCapacity(name)),
        Scale::Shape => scaled(column, number(total.ok_or(Fault::NoTotal(name))?)? / 1000.0, step_hours, name),
    }
}

/// A column stretched to a sum over the hours.
fn scaled(column: &Column, total: f64, step_hours: f64, name: Text) -> Result<Vec<f64>, Fault> {
    let sum = column.values.iter().sum::<f64>() * step_hours;
    if !(0.0 < sum && sum.is_finite()) {
        return Err(Fault::Empty(name));
    }
    Ok(column.values.iter().map(|value| value * (total / sum)).collect())
}

fn battery(parts: super::Battery) -> Result<dispatch::Battery, Fault> {
    let energy = number(parts.energy)? / 1000.0;
    let mut battery = dispatch::Battery::new(number(parts.power)? / 1000.0, energy, number(parts.round_trip)?);
    battery.initial = energy * number(parts.initial)?;
    battery.least_final = energy * number(parts.least_final)?;
    Ok(battery)
}

fn electrolyser(parts: Electrolysers, hours: f64, profile: &[f64]) -> Result<dispatch::Electrolyser<'_>, Fault> {
    // kWh for a kilogram are MWh for a tonne.
    let output = number(parts.output)?;
    let electricity = number(parts.required)? / output;
    let rated = match parts.rated {
        Rated::Power(power) => number(power)? / 1000.0,
        Rated::PerHour(mass) => number(mass)? / 1000.0 * electricity,
    };
    let store = number(parts.store)? / 1000.0;
    Ok(dispatch::Electrolyser {
        rated,
        least: rated * number(parts.least)?,
        electricity,
        store,
        initial: store * number(parts.initial)?,
        demand: match parts.demand {
            Demand::AsMade => dispatch::Demand::AsMade,
            Demand::Flat => dispatch::Demand::Flat(output / 1000.0 / hours),
            Demand::Profile => dispatch::Demand::Profile(profile),
        },
    })
}

fn coal(parts: CaptivePlant) -> Result<dispatch::CoalUnit, Fault> {
    Ok(dispatch::CoalUnit {
        least: number(parts.least)? / 1000.0,
        most: number(parts.most)? / 1000.0,
        ramp: Some(number(parts.ramp)? / 1000.0),
    })
}

fn grid(parts: &Parts) -> Result<Grid, Fault> {
    if !parts.grid {
        return Ok(Grid { import_limit: Some(0.0), export: Export::NONE });
    }
    let share = number(parts.feed_in_share)?;
    let share = if 0.0 < share && share < 1.0 { share - SHORT_OF_SHARE } else { share };
    let limit = parts.export_limit.map(number).transpose()?.map(|kilowatts| kilowatts / 1000.0);
    Ok(Grid { import_limit: None, export: Export { share, of: ShareOf::Generated, limit } })
}

/// Every figure, rounded once.
fn exact(
    plant: &Plant<'_>,
    outcome: &dispatch::Outcome,
    sites: &[(Technology, f64, Vec<f64>)],
    hours: u32,
    per_hour: u32,
) -> Option<Year> {
    let totals = &outcome.totals;
    let potentials = sites.iter().map(|(technology, capacity, output)| {
        let energy = capacity * output.iter().sum::<f64>() * plant.step_hours;
        Some((*technology, exact_energy(energy)?))
    });
    let exports = outcome.steps.iter().filter(|step| dispatch::Outcome::CLOSE < step.exported).count();
    let export_hours = Decimal::from(exports).checked_div(Decimal::from(per_hour))?;
    let combined = outcome.steps.iter().map(|step| (step.generation - step.curtailed + step.coal) / plant.step_hours);
    Some(Year {
        hours,
        potentials: potentials.collect::<Option<_>>()?,
        potential: exact_energy(totals.generation)?,
        potential_is_stated: false,
        load: exact_energy(totals.load)?,
        electrolysers: exact_energy(totals.electrolyser)?,
        curtailment: exact_energy(totals.curtailed)?,
        feed_in: exact_energy(totals.exported)?,
        off_take: exact_energy(totals.imported)?,
        unserved: exact_energy(totals.unserved)?,
        hydrogen: plant.electrolyser.and_then(|_| exact_mass(totals.hydrogen)),
        hydrogen_unmet: exact_mass(totals.hydrogen_unmet)?,
        largest_export: exact_power(totals.highest_export)?,
        export_hours: Duration::from_base(export_hours),
        peak_import: exact_power(totals.highest_import)?,
        combined_output: exact_power(combined.fold(0.0, f64::max))?,
        before: None,
        days: Days::of(plant, &outcome.steps, usize::try_from(per_hour.checked_mul(24)?).ok()?)?,
        least_curtailment: exact_energy(outcome.least.curtailed)?,
        least_supply: exact_energy(outcome.least.supplied)?,
        exceptions: Vec::new(),
        course: Arc::new(Course::of(&outcome.steps, usize::try_from(per_hour.checked_mul(24)?).ok()?)?),
        stores: None,
    })
}
