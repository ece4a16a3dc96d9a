//! The accepted project: every section of the plan file, typed, with the place each value stands at.
//!
//! Each section has one `read` function. It is run twice: over a plan file, to read it, and over nothing, to describe the
//! format for the JSON Schema. So the schema cannot say anything but what the reader accepts.
//!
//! A field that the file does not give is `None`. It is never zero and never false.

mod decisions;
mod hourly;
mod load;
mod months;
mod thermal;

use jiff::civil::Date;

pub use decisions::{Departure, FixedReading};
pub use hourly::{Hourly, HourlyColumn};
pub use load::{Flexibility, Load, Operation, OtherFilings, Park, Platform, TypicalDay};
pub use months::{MeterFile, MeteredMonth, MeteredYear, Unclear};
pub use thermal::{Captive, Joint, Retrofit, Unit};

use super::choice::{
    Addressee, ApplicationProject, ConnectionPoint, Consent, DocumentKind, GridType, HydrogenDemand, Interface, Land,
    Level, LineBuilder, OfftakeParty, OpinionResult, Part, RegulationKind, Scenario, ScreeningBody, Signer,
    WaterSource,
};
use super::place::{Given, When};
use super::reader::Fields;
use crate::quantity::{
    Duration, Energy, EnergyPerGas, EnergyPerMass, GasFlow, GasVolume, Length, Mass, Power, Share, Volume, Years,
};
use crate::terms::{self, Term};

/// A value the plan may give.
pub type Maybe<T> = Option<Given<T>>;

/// One submitted project.
#[derive(Debug, Clone)]
pub struct Project {
    /// The rule it is filed under.
    pub regulation: RegulationKind,
    /// The full name.
    pub name: Maybe<String>,
    /// Whether it is a sample.
    pub sample: Maybe<bool>,
    /// The investor.
    pub investor: Maybe<String>,
    /// On-grid or off-grid.
    pub grid_type: Maybe<GridType>,
    /// The leagues and cities the project lies in.
    pub leagues: Maybe<Vec<String>>,
    /// The leagues and cities the load lies in.
    pub load_leagues: Maybe<Vec<String>>,
    /// The banners the project lies in.
    pub banners: Maybe<Vec<String>>,
    /// The banners the load lies in.
    pub load_banners: Maybe<Vec<String>>,
    /// Whom the application is sent to.
    pub addressee: Maybe<Addressee>,
    /// The day of filing.
    pub filing_date: Maybe<Date>,
    /// Whether it is a regional demonstration.
    pub demonstration: Maybe<bool>,
    /// The publication date of the rule.
    pub published: Maybe<Date>,
    /// When the Chifeng measures were issued.
    pub chifeng_issued: Maybe<Date>,
    /// Wind plants.
    pub wind: Vec<Plant>,
    /// Solar plants.
    pub solar: Vec<Plant>,
    /// The energy balance of the design year.
    pub electricity: Electricity,
    /// The metered energy of one year of operation.
    pub metered: Metered,
    /// The metered energy of further years.
    pub more_metered: Vec<Metered>,
    /// The metered energy of single months, those of the meter files included once they are read.
    pub metered_months: Vec<MeteredMonth>,
    /// The files of meter readings.
    pub metered_files: Vec<MeterFile>,
    /// Hydrogen production and store.
    pub hydrogen: Hydrogen,
    /// Electric storage.
    pub storage: Storage,
    /// Who controls, owns and operates which part.
    pub ownership: Vec<Ownership>,
    /// How the buyer of the hydrogen relates to the investor.
    pub offtake_party: Maybe<OfftakeParty>,
    /// Links to substations and the public grid.
    pub connection: Connection,
    /// Water sources.
    pub water: Vec<Water>,
    /// Commissioning dates of a project in one phase.
    pub schedule: Schedule,
    /// Design lives.
    pub lifetimes: Lifetimes,
    /// Phases, in order; empty for a project in one phase.
    pub phases: Vec<Phase>,
    /// Loads.
    pub loads: Vec<Load>,
    /// The industrial park or incremental network.
    pub park: Park,
    /// Regulating means other than storage.
    pub flexibility: Flexibility,
    /// Curves of typical days.
    pub typical_days: Vec<TypicalDay>,
    /// The hourly profile.
    pub hourly: Hourly,
    /// The control platform.
    pub platform: Platform,
    /// What the same user has filed elsewhere.
    pub other_filings: OtherFilings,
    /// What happened in operation.
    pub operation: Operation,
    /// Coal units.
    pub units: Vec<Unit>,
    /// The captive plant that is replaced.
    pub captive: Captive,
    /// The joint operation of coal and new energy.
    pub joint: Joint,
    /// What was accepted and connected of a thermal flexibility project.
    pub retrofit: Retrofit,
    /// How the parts are filed.
    pub filing: Filing,
    /// Papers.
    pub documents: Vec<Document>,
    /// What was approved.
    pub approved: Approved,
    /// Departures from what was approved.
    pub changes: Vec<Change>,
    /// Departures from clauses that bind in principle.
    pub departures: Vec<Departure>,
    /// Readings that the plan fixes.
    pub readings: Vec<FixedReading>,
}

impl Project {
    pub(super) fn read(fields: &mut impl Fields) -> Option<Self> {
        fields.required(&terms::REGULATION);
        let regulation = fields.choice::<RegulationKind>(&terms::REGULATION).map(|given| given.value);
        let about = fields.table(&terms::PROJECT, About::read);
        let edition = fields
            .table(&terms::EDITION, |edition| (edition.date(&terms::PUBLISHED), edition.date(&terms::CHIFENG_ISSUED)));
        let (published, chifeng_issued) = edition.unwrap_or_default();
        let wind = fields.tables(&terms::WIND, |plant| Plant::read(plant, &WIND));
        let solar = fields.tables(&terms::SOLAR, |plant| Plant::read(plant, &SOLAR));
        let electricity = fields.table(&terms::ELECTRICITY, Electricity::read).unwrap_or_default();
        let mut more_metered = fields.tables(&terms::METERED, Metered::read);
        fields.told_apart(&terms::METERED, &terms::METERED_YEAR);
        let metered = if more_metered.is_empty() { Metered::default() } else { more_metered.remove(0) };
        let metered_months = fields.tables(&terms::METERED_MONTHS, MeteredMonth::read);
        let metered_files = fields.tables(&terms::METERED_FILES, MeterFile::read);
        let hydrogen = fields.table(&terms::HYDROGEN, Hydrogen::read).unwrap_or_default();
        let storage = fields.table(&terms::STORAGE, Storage::read).unwrap_or_default();
        let ownership = fields.tables(&terms::OWNERSHIP, Ownership::read);
        let offtake_party = fields.table(&terms::OFFTAKE, |offtake| offtake.choice(&terms::OFFTAKE_PARTY)).flatten();
        let connection = fields.table(&terms::CONNECTION, Connection::read).unwrap_or_default();
        let water = fields.tables(&terms::WATER, Water::read);
        let schedule = fields.table(&terms::SCHEDULE, Schedule::read).unwrap_or_default();
        let lifetimes = fields.table(&terms::LIFETIMES, Lifetimes::read).unwrap_or_default();
        let phases = fields.tables(&terms::PHASES, Phase::read);
        fields.unlike(&terms::PHASES, phases.iter().filter_map(|phase| phase.name.as_ref()));
        let loads = fields.tables(&terms::LOADS, Load::read);
        fields.unlike(&terms::LOADS, loads.iter().filter_map(|load| load.name.as_ref()));
        let park = fields.table(&terms::PARK, Park::read).unwrap_or_default();
        let flexibility = fields.table(&terms::FLEXIBILITY, Flexibility::read).unwrap_or_default();
        let typical_days = fields.tables(&terms::TYPICAL_DAYS, TypicalDay::read);
        fields.unlike(&terms::TYPICAL_DAYS, typical_days.iter().filter_map(|day| day.name.as_ref()));
        let hourly = fields.table(&terms::HOURLY, Hourly::read).unwrap_or_default();
        let platform = fields.table(&terms::PLATFORM, Platform::read).unwrap_or_default();
        let other_filings = fields.table(&terms::OTHER_FILINGS, OtherFilings::read).unwrap_or_default();
        let operation = fields.table(&terms::OPERATION, Operation::read).unwrap_or_default();
        let units = fields.tables(&terms::UNITS, Unit::read);
        fields.unlike(&terms::UNITS, units.iter().filter_map(|unit| unit.name.as_ref()));
        let captive = fields.table(&terms::CAPTIVE, Captive::read).unwrap_or_default();
        let joint = fields.table(&terms::JOINT, Joint::read).unwrap_or_default();
        let retrofit = fields.table(&terms::RETROFIT, Retrofit::read).unwrap_or_default();
        let filing = fields.table(&terms::FILING, Filing::read).unwrap_or_default();
        let documents = fields.tables(&terms::DOCUMENTS, Document::read);
        let approved = fields.table(&terms::APPROVED, Approved::read).unwrap_or_default();
        let changes = fields.tables(&terms::CHANGES, Change::read);
        let departures = fields.tables(&terms::DEPARTURES, Departure::read);
        let readings = fields.tables(&terms::READINGS, FixedReading::read);
        let About {
            name,
            sample,
            investor,
            grid_type,
            leagues,
            load_leagues,
            banners,
            load_banners,
            addressee,
            filing_date,
            demonstration,
        } = about.unwrap_or_default();
        Some(Self {
            regulation: regulation?,
            name,
            sample,
            investor,
            grid_type,
            leagues,
            load_leagues,
            banners,
            load_banners,
            addressee,
            filing_date,
            demonstration,
            published,
            chifeng_issued,
            wind,
            solar,
            electricity,
            metered,
            more_metered,
            metered_months,
            metered_files,
            hydrogen,
            storage,
            ownership,
            offtake_party,
            connection,
            water,
            schedule,
            lifetimes,
            phases,
            loads,
            park,
            flexibility,
            typical_days,
            hourly,
            platform,
            other_filings,
            operation,
            units,
            captive,
            joint,
            retrofit,
            filing,
            documents,
            approved,
            changes,
            departures,
            readings,
        })
    }
}

impl Project {
    /// Every metered year, in order: those that the plan states and those that its months make.
    #[must_use]
    pub fn metered_years(&self) -> Vec<MeteredYear> {
        months::years(std::iter::once(&self.metered).chain(&self.more_metered), &self.metered_months)
    }

    /// The same project with the figures of one metered year.
    #[must_use]
    pub fn in_year(&self, metered: Metered) -> Self {
        Self { metered, ..self.clone() }
    }
}

#[derive(Debug, Clone, Default)]
struct About {
    name: Maybe<String>,
    sample: Maybe<bool>,
    investor: Maybe<String>,
    grid_type: Maybe<GridType>,
    leagues: Maybe<Vec<String>>,
    load_leagues: Maybe<Vec<String>>,
    banners: Maybe<Vec<String>>,
    load_banners: Maybe<Vec<String>>,
    addressee: Maybe<Addressee>,
    filing_date: Maybe<Date>,
    demonstration: Maybe<bool>,
}

impl About {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            name: fields.text(&terms::NAME),
            sample: fields.flag(&terms::SAMPLE),
            investor: fields.text(&terms::INVESTOR),
            grid_type: fields.choice(&terms::GRID_TYPE),
            leagues: fields.names(&terms::LEAGUES),
            load_leagues: fields.names(&terms::LOAD_LEAGUES),
            banners: fields.names(&terms::BANNERS),
            load_banners: fields.names(&terms::LOAD_BANNERS),
            addressee: fields.choice(&terms::ADDRESSEE),
            filing_date: fields.date(&terms::FILING_DATE),
            demonstration: fields.flag(&terms::DEMONSTRATION),
        }
    }
}

/// A wind or solar plant.
#[derive(Debug, Clone)]
pub struct Plant {
    /// Its name.
    pub name: Maybe<String>,
    /// The league it lies in.
    pub league: Maybe<String>,
    /// Rated AC capacity.
    pub capacity: Maybe<Power>,
    /// Full-load hours before curtailment.
    pub full_load_hours: Maybe<Duration>,
    /// Stated yearly energy before curtailment.
    pub annual_generation: Maybe<Energy>,
    /// The site, or the premises of the user.
    pub site: Maybe<String>,
    /// The scenario of full self-consumption.
    pub scenario: Maybe<Scenario>,
    /// What it stands on.
    pub land: Maybe<Land>,
    /// How far a nearby plot is from the user.
    pub distance: Maybe<Length>,
    /// Names of the loads it serves.
    pub serves: Maybe<Vec<String>>,
    /// When it starts.
    pub start: Maybe<When>,
    /// Where it connects.
    pub connection: Maybe<ConnectionPoint>,
    /// Whether its site lies in a planning area of the region.
    pub in_planning_area: Maybe<bool>,
    /// Module capacity of a solar plant.
    pub dc_capacity: Maybe<Power>,
    /// Remaining life of the mine on whose land a solar plant stands.
    pub mine_life: Maybe<Years>,
}

struct PlantTerms {
    name: &'static Term,
    league: &'static Term,
    capacity: &'static Term,
    hours: &'static Term,
    generation: &'static Term,
    site: &'static Term,
    scenario: &'static Term,
    land: &'static Term,
    distance: &'static Term,
    serves: &'static Term,
    start: &'static Term,
    connection: &'static Term,
    in_planning_area: &'static Term,
    dc_capacity: Option<&'static Term>,
    mine_life: Option<&'static Term>,
}

const WIND: PlantTerms = PlantTerms {
    name: &terms::WIND_NAME,
    league: &terms::WIND_LEAGUE,
    capacity: &terms::WIND_CAPACITY,
    hours: &terms::WIND_HOURS,
    generation: &terms::WIND_GENERATION,
    site: &terms::WIND_SITE,
    scenario: &terms::WIND_SCENARIO,
    land: &terms::WIND_LAND,
    distance: &terms::WIND_DISTANCE,
    serves: &terms::WIND_SERVES,
    start: &terms::WIND_START,
    connection: &terms::WIND_CONNECTION,
    in_planning_area: &terms::WIND_PLANNING_AREA,
    dc_capacity: None,
    mine_life: None,
};

const SOLAR: PlantTerms = PlantTerms {
    name: &terms::SOLAR_NAME,
    league: &terms::SOLAR_LEAGUE,
    capacity: &terms::SOLAR_CAPACITY,
    hours: &terms::SOLAR_HOURS,
    generation: &terms::SOLAR_GENERATION,
    site: &terms::SOLAR_SITE,
    scenario: &terms::SOLAR_SCENARIO,
    land: &terms::SOLAR_LAND,
    distance: &terms::SOLAR_DISTANCE,
    serves: &terms::SOLAR_SERVES,
    start: &terms::SOLAR_START,
    connection: &terms::SOLAR_CONNECTION,
    in_planning_area: &terms::SOLAR_PLANNING_AREA,
    dc_capacity: Some(&terms::SOLAR_DC_CAPACITY),
    mine_life: Some(&terms::SOLAR_MINE_LIFE),
};

impl Plant {
    fn read(fields: &mut impl Fields, terms: &PlantTerms) -> Self {
        Self {
            name: fields.text(terms.name),
            league: fields.name(terms.league),
            capacity: fields.quantity(terms.capacity),
            full_load_hours: fields.quantity(terms.hours),
            annual_generation: fields.quantity(terms.generation),
            site: fields.name(terms.site),
            scenario: fields.choice(terms.scenario),
            land: fields.choice(terms.land),
            distance: fields.quantity(terms.distance),
            serves: fields.names(terms.serves),
            start: fields.when(terms.start),
            connection: fields.choice(terms.connection),
            in_planning_area: fields.flag(terms.in_planning_area),
            dc_capacity: terms.dc_capacity.and_then(|term| fields.quantity(term)),
            mine_life: terms.mine_life.and_then(|term| fields.quantity(term)),
        }
    }
}

/// The energy balance of the design year.
#[derive(Debug, Clone, Default)]
pub struct Electricity {
    /// Stated energy before curtailment.
    pub potential_generation: Maybe<Energy>,
    /// Curtailed energy.
    pub curtailment: Maybe<Energy>,
    /// Stated metered generation.
    pub generation: Maybe<Energy>,
    /// Own use of the wind and solar stations.
    pub station_use: Maybe<Energy>,
    /// Energy sent to the public grid.
    pub feed_in: Maybe<Energy>,
    /// Energy taken from the public grid.
    pub off_take: Maybe<Energy>,
    /// Stated consumption of the project.
    pub consumption: Maybe<Energy>,
    /// Losses of storage and lines.
    pub losses: Maybe<Energy>,
    /// Use of a separately filed hydrogen-application project.
    pub application_use: Maybe<Energy>,
    /// Energy of earlier plants that serve the same load.
    pub existing_new_energy: Maybe<Energy>,
    /// Energy to users other than the agreed ones.
    pub sold_elsewhere: Maybe<Energy>,
    /// Energy of the hours in which new energy exceeds use and charging.
    pub hourly_surplus: Maybe<Energy>,
    /// Largest hourly export to the public grid.
    pub max_export: Maybe<Power>,
    /// Energy sent out by written dispatch order.
    pub emergency_export: Maybe<Energy>,
}

impl Electricity {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            potential_generation: fields.quantity(&terms::POTENTIAL_GENERATION),
            curtailment: fields.quantity(&terms::CURTAILMENT),
            generation: fields.quantity(&terms::GENERATION),
            station_use: fields.quantity(&terms::STATION_USE),
            feed_in: fields.quantity(&terms::FEED_IN),
            off_take: fields.quantity(&terms::OFF_TAKE),
            consumption: fields.quantity(&terms::CONSUMPTION),
            losses: fields.quantity(&terms::LOSSES),
            application_use: fields.quantity(&terms::APPLICATION_USE),
            existing_new_energy: fields.quantity(&terms::EXISTING_NEW_ENERGY),
            sold_elsewhere: fields.quantity(&terms::SOLD_ELSEWHERE),
            hourly_surplus: fields.quantity(&terms::HOURLY_SURPLUS),
            max_export: fields.quantity(&terms::MAX_EXPORT),
            emergency_export: fields.quantity(&terms::EMERGENCY_EXPORT),
        }
    }
}

/// The metered energy of one calendar year of operation.
#[derive(Debug, Clone, Default)]
pub struct Metered {
    /// The calendar year.
    pub year: Maybe<i16>,
    /// Whether the year is complete.
    pub full_year: Maybe<bool>,
    /// Energy including what was curtailed.
    pub potential_generation: Maybe<Energy>,
    /// Curtailed energy.
    pub curtailment: Maybe<Energy>,
    /// Metered generation.
    pub generation: Maybe<Energy>,
    /// Energy sent to the public grid.
    pub feed_in: Maybe<Energy>,
    /// Energy taken from the public grid.
    pub off_take: Maybe<Energy>,
    /// Consumption of the project.
    pub consumption: Maybe<Energy>,
    /// Losses of storage and lines.
    pub losses: Maybe<Energy>,
    /// Use of a separately filed hydrogen-application project.
    pub application_use: Maybe<Energy>,
    /// Energy to users other than the agreed ones.
    pub sold_elsewhere: Maybe<Energy>,
    /// Energy of the hours in which new energy exceeds use and charging.
    pub hourly_surplus: Maybe<Energy>,
    /// Largest export to the public grid.
    pub max_export: Maybe<Power>,
    /// Energy sent out by written dispatch order.
    pub emergency_export: Maybe<Energy>,
    /// Use of the new load.
    pub load_use: Maybe<Energy>,
    /// Storage power that is really available.
    pub storage_power: Maybe<Power>,
    /// Regulating capability that is really available, without storage.
    pub capability: Maybe<Power>,
    /// Energy to sister companies.
    pub sister_supply: Maybe<Energy>,
    /// Largest output of new energy and captive plant together.
    pub combined_maximum: Maybe<Power>,
    /// Peak grid import.
    pub peak_import: Maybe<Power>,
    /// Whether grid import was higher than before the project in any hour.
    pub hourly_import_higher: Maybe<bool>,
}

impl Metered {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            year: fields.year(&terms::METERED_YEAR),
            full_year: fields.flag(&terms::METERED_FULL_YEAR),
            potential_generation: fields.quantity(&terms::METERED_POTENTIAL),
            curtailment: fields.quantity(&terms::METERED_CURTAILMENT),
            generation: fields.quantity(&terms::METERED_GENERATION),
            feed_in: fields.quantity(&terms::METERED_FEED_IN),
            off_take: fields.quantity(&terms::METERED_OFF_TAKE),
            consumption: fields.quantity(&terms::METERED_CONSUMPTION),
            losses: fields.quantity(&terms::METERED_LOSSES),
            application_use: fields.quantity(&terms::METERED_APPLICATION_USE),
            sold_elsewhere: fields.quantity(&terms::METERED_SOLD_ELSEWHERE),
            hourly_surplus: fields.quantity(&terms::METERED_HOURLY_SURPLUS),
            max_export: fields.quantity(&terms::METERED_MAX_EXPORT),
            emergency_export: fields.quantity(&terms::METERED_EMERGENCY_EXPORT),
            load_use: fields.quantity(&terms::METERED_LOAD_USE),
            storage_power: fields.quantity(&terms::METERED_STORAGE_POWER),
            capability: fields.quantity(&terms::METERED_CAPABILITY),
            sister_supply: fields.quantity(&terms::METERED_SISTER_SUPPLY),
            combined_maximum: fields.quantity(&terms::METERED_COMBINED_MAXIMUM),
            peak_import: fields.quantity(&terms::METERED_PEAK_IMPORT),
            hourly_import_higher: fields.flag(&terms::METERED_HOURLY_IMPORT_HIGHER),
        }
    }
}

/// An amount that a plan may state by mass or by gas volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HydrogenAmount {
    /// By mass.
    Mass(Mass),
    /// By volume at standard conditions.
    Gas(GasVolume),
}

/// Electricity per unit of hydrogen, by mass or by gas volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HydrogenEnergy {
    /// Per kilogram.
    PerMass(EnergyPerMass),
    /// Per cubic metre at standard conditions.
    PerGas(EnergyPerGas),
}

/// Hydrogen production and store.
#[derive(Debug, Clone, Default)]
pub struct Hydrogen {
    /// Output of a year.
    pub annual_output: Maybe<HydrogenAmount>,
    /// Energy of the whole plant up to the store, per unit of hydrogen.
    pub specific_energy: Maybe<HydrogenEnergy>,
    /// Energy of rectifier and stack only.
    pub stack_energy: Maybe<HydrogenEnergy>,
    /// Energy of the auxiliaries.
    pub auxiliary_energy: Maybe<HydrogenEnergy>,
    /// Stated energy needed for hydrogen in a year.
    pub required_energy: Maybe<Energy>,
    /// Rated hourly output of all electrolysers.
    pub rated_flow: Maybe<GasFlow>,
    /// Hourly output averaged over the year.
    pub average_flow: Maybe<GasFlow>,
    /// Usable store at standard conditions.
    pub store_volume: Maybe<GasVolume>,
    /// Full power of all electrolysers with their auxiliaries.
    pub rated_power: Maybe<Power>,
    /// The least share of it at which they run.
    pub minimum_load: Maybe<Share>,
    /// What becomes of the hydrogen hour by hour.
    pub demand: Maybe<HydrogenDemand>,
    /// How full the store is at the beginning of the year.
    pub initial_store: Maybe<Share>,
    /// Whether a use for the hydrogen is secured.
    pub use_secured: Maybe<bool>,
    /// Whether the investor uses hydrogen itself.
    pub own_use: Maybe<bool>,
    /// Whether hydrogen production is in the catalogue of energy-intensive projects.
    pub energy_intensive: Maybe<bool>,
}

impl Hydrogen {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            annual_output: fields.either(&terms::HYDROGEN_OUTPUT, HydrogenAmount::Mass, HydrogenAmount::Gas),
            specific_energy: Self::energy(fields, &terms::SPECIFIC_ENERGY),
            stack_energy: Self::energy(fields, &terms::STACK_ENERGY),
            auxiliary_energy: Self::energy(fields, &terms::AUXILIARY_ENERGY),
            required_energy: fields.quantity(&terms::REQUIRED_ENERGY),
            rated_flow: fields.quantity(&terms::RATED_FLOW),
            average_flow: fields.quantity(&terms::AVERAGE_FLOW),
            store_volume: fields.quantity(&terms::STORE_VOLUME),
            rated_power: fields.quantity(&terms::RATED_POWER),
            minimum_load: fields.quantity(&terms::MINIMUM_LOAD),
            demand: fields.choice(&terms::HYDROGEN_DEMAND),
            initial_store: fields.quantity(&terms::INITIAL_STORE),
            use_secured: fields.flag(&terms::USE_SECURED),
            own_use: fields.flag(&terms::OWN_USE),
            energy_intensive: fields.flag(&terms::HYDROGEN_INTENSIVE),
        }
    }

    fn energy(fields: &mut impl Fields, term: &'static Term) -> Maybe<HydrogenEnergy> {
        fields.either(term, HydrogenEnergy::PerMass, HydrogenEnergy::PerGas)
    }
}

/// Electric storage. Leased storage is shown but counts for nothing.
#[derive(Debug, Clone, Default)]
pub struct Storage {
    /// Rated AC power of the project's own storage.
    pub power: Maybe<Power>,
    /// Rated energy of the project's own storage.
    pub energy: Maybe<Energy>,
    /// Power of leased storage.
    pub leased_power: Maybe<Power>,
    /// Energy of leased storage.
    pub leased_energy: Maybe<Energy>,
    /// What a full cycle gives back.
    pub round_trip: Maybe<Share>,
    /// How full it is at the beginning of the year.
    pub initial_charge: Maybe<Share>,
    /// How full it must be at the end of the year.
    pub final_charge: Maybe<Share>,
}

impl Storage {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            power: fields.quantity(&terms::STORAGE_POWER),
            energy: fields.quantity(&terms::STORAGE_ENERGY),
            leased_power: fields.quantity(&terms::LEASED_POWER),
            leased_energy: fields.quantity(&terms::LEASED_ENERGY),
            round_trip: fields.quantity(&terms::ROUND_TRIP),
            initial_charge: fields.quantity(&terms::INITIAL_CHARGE),
            final_charge: fields.quantity(&terms::FINAL_CHARGE),
        }
    }
}

/// Who controls, owns and operates some parts of the project.
#[derive(Debug, Clone)]
pub struct Ownership {
    /// The parts this entry speaks of.
    pub parts: Maybe<Vec<Part>>,
    /// The controlling investor.
    pub controller: Maybe<String>,
    /// The controller's share.
    pub share: Maybe<Share>,
    /// The legal person that owns the parts.
    pub owner: Maybe<String>,
    /// The legal person that operates the parts.
    pub operator: Maybe<String>,
    /// Whether the parts are leased or belong to a third party.
    pub leased: Maybe<bool>,
}

impl Ownership {
    fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::PARTS);
        Self {
            parts: fields.choices(&terms::PARTS),
            controller: fields.text(&terms::CONTROLLER),
            share: fields.quantity(&terms::CONTROL_SHARE),
            owner: fields.text(&terms::OWNER),
            operator: fields.text(&terms::OPERATOR),
            leased: fields.flag(&terms::LEASED),
        }
    }
}

/// Links to substations and the public grid.
#[derive(Debug, Clone, Default)]
pub struct Connection {
    /// The substation the new energy connects to.
    pub point: Maybe<ConnectionPoint>,
    /// The physical interface with the public grid.
    pub interface: Maybe<Interface>,
    /// Whether the new energy is also tied to a public station.
    pub public_station_tie: Maybe<bool>,
    /// Reserve wanted from the public grid.
    pub reserve_need: Maybe<Power>,
    /// Whether regulation rests on the public grid beyond the agreed reserve.
    pub beyond_reserve: Maybe<bool>,
    /// Whether an off-grid project is linked to the public grid.
    pub public_link: Maybe<bool>,
    /// Whether an off-grid project has a backup supply contract.
    pub backup_supply: Maybe<bool>,
    /// Who builds the tie-line.
    pub tie_line_builder: Maybe<LineBuilder>,
    /// Whether a user station lies between the new energy and its connection point.
    pub through_user_station: Maybe<bool>,
    /// Who builds the collector station.
    pub station_builder: Maybe<LineBuilder>,
    /// Whether a connection before acceptance is only a trial.
    pub trial: Maybe<bool>,
}

impl Connection {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            point: fields.choice(&terms::CONNECTION_POINT),
            interface: fields.choice(&terms::INTERFACE),
            public_station_tie: fields.flag(&terms::PUBLIC_STATION_TIE),
            reserve_need: fields.quantity(&terms::RESERVE_NEED),
            beyond_reserve: fields.flag(&terms::BEYOND_RESERVE),
            public_link: fields.flag(&terms::PUBLIC_LINK),
            backup_supply: fields.flag(&terms::BACKUP_SUPPLY),
            tie_line_builder: fields.choice(&terms::TIE_LINE_BUILDER),
            through_user_station: fields.flag(&terms::THROUGH_USER_STATION),
            station_builder: fields.choice(&terms::STATION_BUILDER),
            trial: fields.flag(&terms::TRIAL_CONNECTION),
        }
    }
}

/// A water source.
#[derive(Debug, Clone)]
pub struct Water {
    /// Where the water comes from.
    pub source: Maybe<WaterSource>,
    /// Water taken in a year.
    pub volume: Maybe<Volume>,
}

impl Water {
    fn read(fields: &mut impl Fields) -> Self {
        Self { source: fields.choice(&terms::WATER_SOURCE), volume: fields.quantity(&terms::WATER_VOLUME) }
    }
}

/// Commissioning dates.
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    /// New energy.
    pub new_energy: Maybe<When>,
    /// Hydrogen load.
    pub hydrogen: Maybe<When>,
    /// Storage.
    pub storage: Maybe<When>,
    /// New load.
    pub load: Maybe<When>,
    /// Regulating measures such as a retrofit.
    pub regulation: Maybe<When>,
    /// Connection works.
    pub line: Maybe<When>,
    /// Control platform.
    pub platform: Maybe<When>,
    /// Connection of the new energy to the grid.
    pub connected: Maybe<When>,
    /// Start of construction.
    pub start: Maybe<When>,
    /// Commissioning of everything, all phases together.
    pub completion: Maybe<When>,
}

impl Schedule {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            new_energy: fields.when(&terms::SCHEDULE_NEW_ENERGY),
            hydrogen: fields.when(&terms::SCHEDULE_HYDROGEN),
            storage: fields.when(&terms::SCHEDULE_STORAGE),
            load: fields.when(&terms::SCHEDULE_LOAD),
            regulation: fields.when(&terms::SCHEDULE_REGULATION),
            line: fields.when(&terms::SCHEDULE_LINE),
            platform: fields.when(&terms::SCHEDULE_PLATFORM),
            connected: fields.when(&terms::SCHEDULE_CONNECTED),
            start: fields.when(&terms::SCHEDULE_START),
            completion: fields.when(&terms::SCHEDULE_COMPLETION),
        }
    }
}

/// Design lives.
#[derive(Debug, Clone, Default)]
pub struct Lifetimes {
    /// Of the new energy.
    pub new_energy: Maybe<Years>,
    /// Of the hydrogen plant.
    pub hydrogen: Maybe<Years>,
    /// Of the new load.
    pub load: Maybe<Years>,
}

impl Lifetimes {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            new_energy: fields.life(&terms::NEW_ENERGY_LIFE),
            hydrogen: fields.life(&terms::HYDROGEN_LIFE),
            load: fields.life(&terms::LOAD_LIFE),
        }
    }
}

/// One phase of a project.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Its name; no two phases have the same.
    pub name: Maybe<String>,
    /// Wind capacity started in it.
    pub wind_capacity: Maybe<Power>,
    /// Solar capacity started in it.
    pub solar_capacity: Maybe<Power>,
    /// Storage power started in it.
    pub storage_power: Maybe<Power>,
    /// Storage energy started in it.
    pub storage_energy: Maybe<Energy>,
    /// Hydrogen output started in it.
    pub hydrogen_output: Maybe<HydrogenAmount>,
    /// Stated energy before curtailment.
    pub potential_generation: Maybe<Energy>,
    /// Yearly use of the load started in it, at full output.
    pub load_use: Maybe<Energy>,
    /// Yearly curtailment once it stands.
    pub curtailment: Maybe<Energy>,
    /// Largest hourly export once it stands.
    pub max_export: Maybe<Power>,
    /// Commissioning dates.
    pub schedule: Schedule,
}

impl Phase {
    fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::PHASE_NAME);
        Self {
            name: fields.text(&terms::PHASE_NAME),
            wind_capacity: fields.quantity(&terms::PHASE_WIND),
            solar_capacity: fields.quantity(&terms::PHASE_SOLAR),
            storage_power: fields.quantity(&terms::PHASE_STORAGE_POWER),
            storage_energy: fields.quantity(&terms::PHASE_STORAGE_ENERGY),
            hydrogen_output: fields.either(&terms::PHASE_HYDROGEN, HydrogenAmount::Mass, HydrogenAmount::Gas),
            potential_generation: fields.quantity(&terms::PHASE_POTENTIAL),
            load_use: fields.quantity(&terms::PHASE_LOAD_USE),
            curtailment: fields.quantity(&terms::PHASE_CURTAILMENT),
            max_export: fields.quantity(&terms::PHASE_MAX_EXPORT),
            schedule: Schedule {
                new_energy: fields.when(&terms::PHASE_NEW_ENERGY),
                hydrogen: fields.when(&terms::PHASE_HYDROGEN_DATE),
                storage: fields.when(&terms::PHASE_STORAGE_DATE),
                load: fields.when(&terms::PHASE_LOAD_DATE),
                ..Schedule::default()
            },
        }
    }
}

/// How the parts are filed.
#[derive(Debug, Clone, Default)]
pub struct Filing {
    /// Whether filed jointly with the hydrogen-application project.
    pub integrated: Maybe<bool>,
    /// Whether a hydrogen-application project is filed separately.
    pub application_project: Maybe<ApplicationProject>,
}

impl Filing {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            integrated: fields.flag(&terms::INTEGRATED_FILING),
            application_project: fields.choice(&terms::APPLICATION_PROJECT),
        }
    }
}

/// A paper.
#[derive(Debug, Clone)]
pub struct Document {
    /// What paper it is.
    pub kind: Maybe<DocumentKind>,
    /// Its title.
    pub title: Maybe<String>,
    /// Who issued it.
    pub issuer: Maybe<String>,
    /// Its number.
    pub number: Maybe<String>,
    /// Its date.
    pub date: Maybe<Date>,
    /// The last day of its validity.
    pub valid_until: Maybe<Date>,
    /// The file that holds it, relative to the plan.
    pub file: Maybe<String>,
    /// The bodies whose opinions it holds.
    pub bodies: Maybe<Vec<ScreeningBody>>,
    /// What it says.
    pub result: Maybe<OpinionResult>,
    /// The level of the authority that issued it.
    pub level: Maybe<Level>,
    /// Hydrogen a year under an off-take agreement.
    pub quantity: Maybe<HydrogenAmount>,
    /// The parts it speaks of.
    pub parts: Maybe<Vec<Part>>,
    /// Names of the loads, sites, units or plants it covers.
    pub covers: Maybe<Vec<String>>,
    /// Yearly energy under a commitment or supply agreement.
    pub energy: Maybe<Energy>,
    /// The price or price band of a commitment.
    pub price: Maybe<String>,
    /// The term of a supply agreement.
    pub term: Maybe<Years>,
    /// Who signed it.
    pub signer: Maybe<Signer>,
}

impl Document {
    fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::DOCUMENT_KIND);
        Self {
            kind: fields.choice(&terms::DOCUMENT_KIND),
            title: fields.text(&terms::DOCUMENT_TITLE),
            issuer: fields.text(&terms::DOCUMENT_ISSUER),
            number: fields.text(&terms::DOCUMENT_NUMBER),
            date: fields.date(&terms::DOCUMENT_DATE),
            valid_until: fields.date(&terms::DOCUMENT_VALID_UNTIL),
            file: fields.text(&terms::DOCUMENT_FILE),
            bodies: fields.choices(&terms::DOCUMENT_BODIES),
            result: fields.choice(&terms::DOCUMENT_RESULT),
            level: fields.choice(&terms::DOCUMENT_LEVEL),
            quantity: fields.either(&terms::DOCUMENT_QUANTITY, HydrogenAmount::Mass, HydrogenAmount::Gas),
            parts: fields.choices(&terms::DOCUMENT_PARTS),
            covers: fields.names(&terms::DOCUMENT_COVERS),
            energy: fields.quantity(&terms::DOCUMENT_ENERGY),
            price: fields.text(&terms::DOCUMENT_PRICE),
            term: fields.quantity(&terms::DOCUMENT_TERM),
            signer: fields.choice(&terms::DOCUMENT_SIGNER),
        }
    }
}

/// What was approved.
#[derive(Debug, Clone, Default)]
pub struct Approved {
    /// The approved type.
    pub grid_type: Maybe<GridType>,
    /// Whether a change of type is filed as a new project.
    pub new_application: Maybe<bool>,
    /// Whether an older project was filed again under this rule.
    pub refiled: Maybe<bool>,
    /// Articles the old approval settled.
    pub settled: Maybe<Vec<String>>,
    /// Articles the old approval does not speak of.
    pub silent: Maybe<Vec<String>>,
    /// Declares that nothing was changed.
    pub unchanged: Maybe<bool>,
    /// The new-energy capacity that was approved.
    pub capacity: Maybe<Power>,
    /// Yearly use of the new load as approved.
    pub load_use: Maybe<Energy>,
    /// The storage power that was approved.
    pub storage_power: Maybe<Power>,
    /// The regulating capability that was approved.
    pub capability: Maybe<Power>,
}

impl Approved {
    fn read(fields: &mut impl Fields) -> Self {
        Self {
            grid_type: fields.choice(&terms::APPROVED_GRID_TYPE),
            new_application: fields.flag(&terms::NEW_APPLICATION),
            refiled: fields.flag(&terms::REFILED),
            settled: fields.articles(&terms::SETTLED),
            silent: fields.articles(&terms::SILENT),
            unchanged: fields.flag(&terms::UNCHANGED),
            capacity: fields.quantity(&terms::APPROVED_CAPACITY),
            load_use: fields.quantity(&terms::APPROVED_LOAD_USE),
            storage_power: fields.quantity(&terms::APPROVED_STORAGE_POWER),
            capability: fields.quantity(&terms::APPROVED_CAPABILITY),
        }
    }
}

/// A departure from what was approved.
#[derive(Debug, Clone)]
pub struct Change {
    /// What was changed.
    pub what: Maybe<String>,
    /// How it was.
    pub from: Maybe<String>,
    /// How it is.
    pub to: Maybe<String>,
    /// Who consented in writing.
    pub consent: Maybe<Consent>,
}

impl Change {
    fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::CHANGE_WHAT);
        Self {
            what: fields.text(&terms::CHANGE_WHAT),
            from: fields.text(&terms::CHANGE_FROM),
            to: fields.text(&terms::CHANGE_TO),
            consent: fields.choice(&terms::CHANGE_CONSENT),
        }
    }
}
