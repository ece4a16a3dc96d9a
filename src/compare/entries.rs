//! What the bans on changes cover, as a list of values: contents of the construction and shareholding.

use super::{Entry, Value};
use crate::project::{Choice, Given, HydrogenAmount, Maybe, Plant, Project};
use crate::quantity::{Mass, Power, Quantity};
use crate::terms::{self, Term};

/// Every such value of a project that it states.
pub(super) fn of(project: &Project) -> Vec<Entry> {
    let mut entries = Entries(Vec::new());
    entries.text(&terms::INVESTOR, None, &project.investor);
    entries.choice(&terms::GRID_TYPE, None, &project.grid_type);
    entries.new_energy(project);
    entries.hydrogen(project);
    entries.quantity(&terms::STORAGE_POWER, None, &project.storage.power);
    entries.quantity(&terms::STORAGE_ENERGY, None, &project.storage.energy);
    entries.quantity(&terms::LEASED_POWER, None, &project.storage.leased_power);
    entries.shareholding(project);
    entries.connection(project);
    entries.phases(project);
    entries.loads(project);
    entries.units(project);
    entries.0
}

struct Entries(Vec<Entry>);

impl Entries {
    fn add<T: Clone>(
        &mut self,
        term: &'static Term,
        of: Option<&str>,
        given: &Maybe<T>,
        value: impl FnOnce(T) -> Value,
    ) {
        if let Some(Given { value: stated, place }) = given {
            let value = value(stated.clone());
            self.0.push(Entry { term, of: of.map(str::to_owned), value, place: Some(*place) });
        }
    }

    fn quantity<Q: Quantity>(&mut self, term: &'static Term, of: Option<&str>, given: &Maybe<Q>) {
        self.add(term, of, given, |quantity| Value::Figure(quantity.figure()));
    }

    fn choice<C: Choice>(&mut self, term: &'static Term, of: Option<&str>, given: &Maybe<C>) {
        self.add(term, of, given, |choice| Value::Choice(choice.name()));
    }

    fn text(&mut self, term: &'static Term, of: Option<&str>, given: &Maybe<String>) {
        self.add(term, of, given, Value::Given);
    }

    fn flag(&mut self, term: &'static Term, of: Option<&str>, given: &Maybe<bool>) {
        self.add(term, of, given, Value::Flag);
    }

    /// Capacity by technology, and by plant where plants have names.
    fn new_energy(&mut self, project: &Project) {
        let technologies = [
            (&project.wind, &terms::WIND_CAPACITY, &terms::WIND_LEAGUE, &terms::WIND_SITE, &terms::WIND_CONNECTION),
            (
                &project.solar,
                &terms::SOLAR_CAPACITY,
                &terms::SOLAR_LEAGUE,
                &terms::SOLAR_SITE,
                &terms::SOLAR_CONNECTION,
            ),
        ];
        for (plants, capacity, league, site, connection) in technologies {
            if let Some(total) = total(plants) {
                let value = Value::Figure(total.figure());
                let place = plants.first().and_then(|plant| plant.capacity.as_ref()).map(|given| given.place);
                self.0.push(Entry { term: capacity, of: None, value, place });
            }
            for plant in plants {
                let name = plant.name.as_ref().map(|given| given.value.as_str());
                if 1 < plants.len() {
                    self.quantity(capacity, name, &plant.capacity);
                }
                self.text(league, name, &plant.league);
                self.text(site, name, &plant.site);
                self.choice(connection, name, &plant.connection);
            }
        }
    }

    fn hydrogen(&mut self, project: &Project) {
        self.add(&terms::HYDROGEN_OUTPUT, None, &project.hydrogen.annual_output, |amount| match amount {
            HydrogenAmount::Mass(mass) => Value::Figure(mass.figure()),
            HydrogenAmount::Gas(volume) => {
                // Mass and volume are two spellings of one amount.
                Value::Figure(volume.hydrogen_mass().map_or_else(|_| volume.figure(), Mass::figure))
            }
        });
        self.quantity(&terms::RATED_FLOW, None, &project.hydrogen.rated_flow);
        self.quantity(&terms::STORE_VOLUME, None, &project.hydrogen.store_volume);
    }

    /// Controller, share, owner and operator of each part.
    fn shareholding(&mut self, project: &Project) {
        for entry in &project.ownership {
            for part in entry.parts.iter().flat_map(|given| &given.value) {
                let of = Some(part.name().zh);
                self.text(&terms::CONTROLLER, of, &entry.controller);
                self.quantity(&terms::CONTROL_SHARE, of, &entry.share);
                self.text(&terms::OWNER, of, &entry.owner);
                self.text(&terms::OPERATOR, of, &entry.operator);
            }
        }
        let captive = &project.captive;
        self.choice(&terms::RELATION, None, &captive.relation);
        self.quantity(&terms::PLANT_GROUP_SHARE, None, &captive.plant_share);
        self.quantity(&terms::NEW_ENERGY_GROUP_SHARE, None, &captive.new_energy_share);
        self.choice(&terms::JOINT_LINK, None, &project.joint.link);
        self.text(&terms::JOINT_GROUP, None, &project.joint.group);
    }

    fn connection(&mut self, project: &Project) {
        let connection = &project.connection;
        self.choice(&terms::CONNECTION_POINT, None, &connection.point);
        self.choice(&terms::INTERFACE, None, &connection.interface);
        self.choice(&terms::TIE_LINE_BUILDER, None, &connection.tie_line_builder);
        self.choice(&terms::STATION_BUILDER, None, &connection.station_builder);
        self.choice(&terms::PARK_BASIS, None, &project.park.basis);
        self.text(&terms::PARK_NAME, None, &project.park.name);
    }

    fn phases(&mut self, project: &Project) {
        for phase in &project.phases {
            let name = phase.name.as_ref().map(|given| given.value.as_str());
            self.quantity(&terms::PHASE_WIND, name, &phase.wind_capacity);
            self.quantity(&terms::PHASE_SOLAR, name, &phase.solar_capacity);
            self.quantity(&terms::PHASE_STORAGE_POWER, name, &phase.storage_power);
            self.quantity(&terms::PHASE_STORAGE_ENERGY, name, &phase.storage_energy);
            self.quantity(&terms::PHASE_LOAD_USE, name, &phase.load_use);
        }
    }

    fn loads(&mut self, project: &Project) {
        for load in &project.loads {
            let name = load.name.as_ref().map(|given| given.value.as_str());
            self.choice(&terms::LOAD_CLASS, name, &load.class);
            self.quantity(&terms::LOAD_ANNUAL_USE, name, &load.annual_use);
        }
        self.quantity(&terms::OTHER_CAPABILITY, None, &project.flexibility.power);
    }

    fn units(&mut self, project: &Project) {
        for unit in &project.units {
            let name = unit.name.as_ref().map(|given| given.value.as_str());
            self.quantity(&terms::UNIT_RATED, name, &unit.rated);
            self.flag(&terms::UNIT_RETROFIT, name, &unit.retrofit);
            self.quantity(&terms::UNIT_MAXIMUM, name, &unit.maximum);
            self.quantity(&terms::UNIT_MINIMUM, name, &unit.minimum);
        }
    }
}

/// The capacity of all plants of a technology, where all state one.
fn total(plants: &[Plant]) -> Option<Power> {
    if plants.is_empty() {
        return None;
    }
    plants.iter().try_fold(Power::ZERO, |sum, plant| sum.plus(plant.capacity.as_ref()?.value).ok())
}
