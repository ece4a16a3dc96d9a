//! Generation, feed-in, off-take, consumption, and the energy that hydrogen needs.

use super::{Answer, Blank, Facts, Gap, Missing, Note, Token, both};
use crate::project::{Given, GridType, HydrogenAmount, HydrogenEnergy, Plant, Stage, When};
use crate::quantity::{Decimal, Dimension, Energy, Figure, Mass, Power};
use crate::terms::{self, Term};
use crate::text::Text;
use crate::year::{Simulated, Year};

const TIMES: Token = Token::Sign("×");
const PLUS: Token = Token::Sign("+");
const MINUS: Token = Token::Sign("−");

impl Facts<'_> {
    /// On-grid or off-grid, as declared.
    ///
    /// # Errors
    ///
    /// When the plan does not declare it.
    pub fn grid_type(&self) -> Answer<GridType> {
        self.need(&self.project.grid_type, &terms::GRID_TYPE)
    }

    /// New-energy capacity: every wind and solar plant of this filing, rated AC.
    ///
    /// # Errors
    ///
    /// When no plant is given, or one without capacity.
    #[doc(alias = "新能源规模")]
    pub fn new_energy_capacity(&self) -> Answer<Power> {
        let plants: Vec<_> = self
            .plants()
            .map(|plant| {
                self.need_of(&plant.plant.capacity, plant.capacity, plant.index).map(|power| (plant.name, power))
            })
            .collect();
        if plants.is_empty() {
            return self.no_plants();
        }
        let mut total = Power::ZERO;
        let mut formula = Vec::new();
        for plant in plants {
            let (name, power) = plant?;
            total = total.plus(power)?;
            join(&mut formula, &PLUS, [Token::Named(name, power.figure())]);
        }
        if 1 < formula.len() {
            self.step(&terms::NEW_ENERGY_CAPACITY, total.figure(), formula);
        }
        Ok(total)
    }

    /// Energy before curtailment: as stated, or capacity times hours of every plant; in operation as metered.
    ///
    /// # Errors
    ///
    /// When a plant lacks capacity or hours and nothing is stated.
    #[doc(alias = "年可发电量")]
    pub fn potential_generation(&self) -> Answer<Energy> {
        if self.stage == Stage::Operation {
            let metered = &self.project.metered;
            return self.of_metered_year(self.need(&metered.potential_generation, &terms::METERED_POTENTIAL));
        }
        let stated =
            || self.stated_or_derived(&self.project.electricity.potential_generation, || self.potential_of_plants());
        self.or_simulated(&terms::POTENTIAL_GENERATION, &[Simulated::Potential], |year| Ok(year.potential), stated)
    }

    fn potential_of_plants(&self) -> Answer<Energy> {
        let plants: Vec<_> = self.plants().map(|plant| self.potential_of_plant(&plant)).collect();
        if plants.is_empty() {
            return self.no_plants();
        }
        let mut total = Energy::ZERO;
        let mut formula = Vec::new();
        for plant in plants {
            let (energy, tokens) = plant?;
            total = total.plus(energy)?;
            join(&mut formula, &PLUS, tokens);
        }
        self.step(&terms::POTENTIAL_GENERATION, total.figure(), formula);
        Ok(total)
    }

    pub(super) fn potential_of_plant(&self, plant: &PlantRef<'_>) -> Answer<(Energy, Vec<Token>)> {
        let derive = || {
            let capacity = self.need_of(&plant.plant.capacity, plant.capacity, plant.index);
            let hours = self.need_of(&plant.plant.full_load_hours, plant.hours, plant.index);
            let (capacity, hours) = both(capacity, hours)?;
            Ok(capacity.times(hours)?)
        };
        let energy = self.stated_or_derived(&plant.plant.annual_generation, derive)?;
        let by_hours = plant.plant.annual_generation.is_none();
        let tokens = match (&plant.plant.capacity, &plant.plant.full_load_hours) {
            (Some(capacity), Some(hours)) if by_hours => {
                vec![Token::Named(plant.name, capacity.value.figure()), TIMES, Token::Figure(hours.value.figure())]
            }
            _ => vec![Token::Named(plant.generation, energy.figure())],
        };
        Ok((energy, tokens))
    }

    /// Generation together with that of earlier plants that serve the same load, if any.
    ///
    /// # Errors
    ///
    /// When the figures are too long.
    pub fn with_existing(&self, energy: Energy) -> Answer<Energy> {
        match self.look(&self.project.electricity.existing_new_energy) {
            Some(existing) => Ok(energy.plus(existing)?),
            None => Ok(energy),
        }
    }

    /// Whether the plan gives earlier plants that serve the same load.
    #[must_use]
    pub fn has_existing_new_energy(&self) -> bool {
        self.project.electricity.existing_new_energy.is_some()
    }

    /// Generation less all that is curtailed in the year.
    ///
    /// # Errors
    ///
    /// When the plan does not state the curtailment.
    pub fn less_curtailment(&self, energy: Energy) -> Answer<Energy> {
        Ok(energy.minus(self.curtailment()?)?)
    }

    /// Potential generation together with that of earlier plants that serve the same load.
    ///
    /// # Errors
    ///
    /// As [`Facts::potential_generation`].
    pub fn potential_with_existing(&self) -> Answer<Energy> {
        self.with_existing(self.potential_generation()?)
    }

    /// Curtailed energy of the year.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "年弃电量")]
    pub fn curtailment(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let metered = &self.project.metered;
        let (term, metered_term) = (&terms::CURTAILMENT, &terms::METERED_CURTAILMENT);
        let stated = || self.of_year(&electricity.curtailment, term, &metered.curtailment, metered_term);
        self.or_simulated(term, &[Simulated::Curtailment], |year| Ok(year.curtailment), stated)
    }

    /// Metered generation: as stated, or potential generation less curtailment.
    ///
    /// # Errors
    ///
    /// When neither is known.
    #[doc(alias = "年总发电量")]
    pub fn annual_generation(&self) -> Answer<Energy> {
        let figures = [Simulated::Potential, Simulated::Curtailment];
        self.or_simulated(&terms::GENERATION, &figures, |year| Ok(year.generation()?), || self.stated_generation())
    }

    fn stated_generation(&self) -> Answer<Energy> {
        let stated = match self.stage {
            Stage::Operation => &self.project.metered.generation,
            _ => &self.project.electricity.generation,
        };
        if self.stage == Stage::Operation {
            self.full_metered_year()?;
        }
        let parts = || both(self.potential_generation(), self.curtailment());
        if self.stage == Stage::Operation && stated.is_none() && self.quietly(parts).is_err() {
            // A meter reads generation itself; that is what to ask for.
            return self.miss(Missing::Field(&terms::METERED_GENERATION, None));
        }
        self.stated_or_derived(stated, || {
            let (potential, curtailed) = parts()?;
            let generation = potential.minus(curtailed)?;
            let formula = vec![
                Token::Named(&terms::POTENTIAL_GENERATION, potential.figure()),
                MINUS,
                Token::Named(&terms::CURTAILMENT, curtailed.figure()),
            ];
            self.step(&terms::GENERATION, generation.figure(), formula);
            Ok(generation)
        })
    }

    /// Energy sent to the public grid, gross.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "年上网电量")]
    pub fn annual_feed_in(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let metered = &self.project.metered;
        let stated = || self.of_year(&electricity.feed_in, &terms::FEED_IN, &metered.feed_in, &terms::METERED_FEED_IN);
        self.or_simulated(&terms::FEED_IN, &[Simulated::FeedIn], |year| Ok(year.feed_in), stated)
    }

    /// Energy sent to the public grid without a written dispatch order. Only in operation can there be an order.
    ///
    /// # Errors
    ///
    /// When the feed-in is not known, or there was an order and its energy is not.
    pub fn feed_in_without_order(&self) -> Answer<Energy> {
        let feed_in = self.annual_feed_in()?;
        if feed_in.is_zero() || !self.has_dispatch_order()? {
            return Ok(feed_in);
        }
        let ordered = self.need(&self.project.metered.emergency_export, &terms::METERED_EMERGENCY_EXPORT)?;
        let rest = feed_in.minus(ordered)?;
        let formula = vec![
            Token::Named(&terms::METERED_FEED_IN, feed_in.figure()),
            MINUS,
            Token::Named(&terms::METERED_EMERGENCY_EXPORT, ordered.figure()),
        ];
        self.step(&terms::FEED_IN, rest.figure(), formula);
        Ok(rest)
    }

    /// Energy sent out by written dispatch order, as metered, if the plan gives it.
    pub(super) fn stated_emergency_export(&self) -> Option<Energy> {
        self.look(&self.project.metered.emergency_export)
    }

    /// Largest hourly export to the public grid.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "最大反送功率")]
    pub fn largest_export(&self) -> Answer<Power> {
        if self.stage != Stage::Operation {
            let stated = || self.need(&self.project.electricity.max_export, &terms::MAX_EXPORT);
            let figures = [Simulated::LargestExport];
            return self.or_simulated(&terms::MAX_EXPORT, &figures, |year| Ok(year.largest_export), stated);
        }
        let export = self.need(&self.project.metered.max_export, &terms::METERED_MAX_EXPORT);
        let (export, _) = both(export, self.full_metered_year())?;
        Ok(export)
    }

    /// Whether the plan states energy that leaves in hours in which new energy exceeds use and charging.
    #[must_use]
    pub fn states_hourly_surplus(&self) -> bool {
        let stated = match self.stage {
            Stage::Operation => &self.project.metered.hourly_surplus,
            _ => &self.project.electricity.hourly_surplus,
        };
        self.look(stated).is_some_and(|surplus| !surplus.is_zero())
    }

    /// Energy to users other than those of the project.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn sold_elsewhere(&self) -> Answer<Energy> {
        let (design, metered) = (&self.project.electricity.sold_elsewhere, &self.project.metered.sold_elsewhere);
        self.of_year(design, &terms::SOLD_ELSEWHERE, metered, &terms::METERED_SOLD_ELSEWHERE)
    }

    /// What the project loses and uses besides its loads, as far as the plan states it.
    ///
    /// # Errors
    ///
    /// When the figures are too long.
    pub fn losses_and_station_use(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let stated = match self.stage {
            Stage::Operation => vec![&self.project.metered.losses],
            _ => vec![&electricity.losses, &electricity.station_use],
        };
        let mut total = Energy::ZERO;
        for energy in stated.into_iter().filter_map(|given| self.look(given)) {
            total = total.plus(energy)?;
        }
        Ok(total)
    }

    /// Energy taken from the public grid.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "年下网电量")]
    pub fn annual_off_take(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let metered = &self.project.metered;
        let (term, metered_term) = (&terms::OFF_TAKE, &terms::METERED_OFF_TAKE);
        let stated = || self.of_year(&electricity.off_take, term, &metered.off_take, metered_term);
        self.or_simulated(term, &[Simulated::OffTake], |year| Ok(year.off_take), stated)
    }

    /// Energy to users other than the agreed ones.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "供其他用户电量")]
    pub fn energy_sold_elsewhere(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let metered = &self.project.metered;
        self.of_year(
            &electricity.sold_elsewhere,
            &terms::SOLD_ELSEWHERE,
            &metered.sold_elsewhere,
            &terms::METERED_SOLD_ELSEWHERE,
        )
    }

    /// New energy that the load does not take hour by hour: the hourly surplus, or what is sent to the public grid if that is
    /// more.
    ///
    /// # Errors
    ///
    /// When the plan states neither.
    #[doc(alias = "逐时余电")]
    pub fn surplus_beyond_load(&self) -> Answer<Energy> {
        // Energy that is curtailed was never generated: what leaves is what is fed in.
        let (term, figures) = (&terms::HOURLY_SURPLUS, [Simulated::FeedIn]);
        self.or_simulated(term, &figures, |year| Ok(year.feed_in), || self.stated_surplus())
    }

    fn stated_surplus(&self) -> Answer<Energy> {
        let (metered, electricity) = (&self.project.metered, &self.project.electricity);
        let (surplus, feed_in, term) = if self.stage == Stage::Operation {
            (&metered.hourly_surplus, &metered.feed_in, &terms::METERED_HOURLY_SURPLUS)
        } else {
            (&electricity.hourly_surplus, &electricity.feed_in, &terms::HOURLY_SURPLUS)
        };
        let stated = [self.look(surplus), self.look(feed_in)];
        match stated.into_iter().flatten().max() {
            Some(most) => Ok(most),
            None => self.miss(Missing::Field(term, None)),
        }
    }

    /// All that is used behind the gateway meter: as stated, or generation less feed-in plus off-take.
    ///
    /// # Errors
    ///
    /// When neither is known.
    #[doc(alias = "年总用电量")]
    pub fn gateway_consumption(&self) -> Answer<Energy> {
        let stated = match self.stage {
            Stage::Operation => &self.project.metered.consumption,
            _ => &self.project.electricity.consumption,
        };
        let figures = [Simulated::Potential, Simulated::Curtailment, Simulated::FeedIn, Simulated::OffTake];
        let simulated = |year: &Year| Ok(year.generation()?.minus(year.feed_in)?.plus(year.off_take)?);
        let stated = || self.stated_or_derived(stated, || self.consumption_by_balance());
        self.or_simulated(&terms::CONSUMPTION, &figures, simulated, stated)
    }

    pub(super) fn consumption_by_balance(&self) -> Answer<Energy> {
        let (generation, exchange) =
            both(self.annual_generation(), both(self.annual_feed_in(), self.annual_off_take()))?;
        let (feed_in, off_take) = exchange;
        let consumption = generation.minus(feed_in)?.plus(off_take)?;
        let formula = vec![
            Token::Named(&terms::GENERATION, generation.figure()),
            MINUS,
            Token::Named(&terms::FEED_IN, feed_in.figure()),
            PLUS,
            Token::Named(&terms::OFF_TAKE, off_take.figure()),
        ];
        self.step(&terms::CONSUMPTION, consumption.figure(), formula);
        Ok(consumption)
    }

    /// Consumption of the project without a separately filed hydrogen-application project.
    ///
    /// # Errors
    ///
    /// As [`Facts::gateway_consumption`].
    pub fn project_consumption(&self) -> Answer<Energy> {
        let consumption = self.gateway_consumption()?;
        match self.application_use() {
            Some(used) => Ok(consumption.minus(used)?),
            None if self.stage == Stage::Operation && self.plans_application_use() => {
                self.miss(Missing::Field(&terms::METERED_APPLICATION_USE, None))
            }
            None => Ok(consumption),
        }
    }

    /// Whether the design year knows a hydrogen-application load, so that the metered year must know it too.
    fn plans_application_use(&self) -> bool {
        self.look(&self.project.electricity.application_use).is_some_and(|used| !used.is_zero())
    }

    /// Use of a separately filed hydrogen-application project, if the plan gives one.
    #[must_use]
    pub fn application_use(&self) -> Option<Energy> {
        match self.stage {
            Stage::Operation => self.look(&self.project.metered.application_use),
            _ => self.look(&self.project.electricity.application_use),
        }
    }

    /// Losses of storage and lines.
    ///
    /// # Errors
    ///
    /// When the plan does not state them.
    pub fn losses(&self) -> Answer<Energy> {
        let electricity = &self.project.electricity;
        let metered = &self.project.metered;
        self.of_year(&electricity.losses, &terms::LOSSES, &metered.losses, &terms::METERED_LOSSES)
    }

    /// Own use of the wind and solar stations.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn station_use(&self) -> Answer<Energy> {
        self.need(&self.project.electricity.station_use, &terms::STATION_USE)
    }

    /// Hydrogen output of a year, by mass.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "年制氢量")]
    pub fn hydrogen_output(&self) -> Answer<Mass> {
        match self.need(&self.project.hydrogen.annual_output, &terms::HYDROGEN_OUTPUT)? {
            HydrogenAmount::Mass(mass) => Ok(mass),
            HydrogenAmount::Gas(volume) => Ok(volume.hydrogen_mass()?),
        }
    }

    /// Energy that the whole hydrogen plant needs up to the store: as stated, or output times specific energy.
    ///
    /// # Errors
    ///
    /// When output or specific energy is not known; a stack figure alone is not enough.
    #[doc(alias = "制氢所需电量")]
    pub fn required_energy(&self) -> Answer<Energy> {
        self.stated_or_derived(&self.project.hydrogen.required_energy, || {
            let hydrogen = &self.project.hydrogen;
            if hydrogen.specific_energy.is_none() && hydrogen.stack_energy.is_some() {
                let stack = self.energy_at(&hydrogen.stack_energy, &terms::STACK_ENERGY);
                let auxiliary = self.energy_at(&hydrogen.auxiliary_energy, &terms::AUXILIARY_ENERGY);
                let (stack, auxiliary) = both(stack, auxiliary)?;
                let total = stack.plus(auxiliary)?;
                let formula = vec![
                    Token::Named(&terms::STACK_ENERGY, stack.figure()),
                    PLUS,
                    Token::Named(&terms::AUXILIARY_ENERGY, auxiliary.figure()),
                ];
                self.step(&terms::REQUIRED_ENERGY, total.figure(), formula);
                return Ok(total);
            }
            let total = self.energy_at(&hydrogen.specific_energy, &terms::SPECIFIC_ENERGY)?;
            if let (Some(output), Some(specific)) = (&hydrogen.annual_output, &hydrogen.specific_energy) {
                let formula = vec![Token::Figure(amount(output.value)), TIMES, Token::Figure(energy(specific.value))];
                self.step(&terms::REQUIRED_ENERGY, total.figure(), formula);
            }
            Ok(total)
        })
    }

    /// The hydrogen output that would need the generation over a multiple, at the stated specific energy by mass.
    ///
    /// # Errors
    ///
    /// When the plan states no specific energy by mass.
    pub fn hydrogen_output_for(&self, generation: Energy, multiple: Decimal) -> Answer<Figure> {
        match self.need(&self.project.hydrogen.specific_energy, &terms::SPECIFIC_ENERGY)? {
            HydrogenEnergy::PerMass(specific) => {
                let energy_per_mass = specific.figure().times(multiple)?.decimal().ok_or(Gap::Inexact)?;
                Ok(Figure::quotient(Dimension::Mass, generation.base(), energy_per_mass)?)
            }
            HydrogenEnergy::PerGas(_) => Err(Gap::NotAsked),
        }
    }

    /// Energy of rectifier and stack alone.
    ///
    /// # Errors
    ///
    /// When output or stack energy is not known.
    pub fn stack_energy(&self) -> Answer<Energy> {
        self.energy_at(&self.project.hydrogen.stack_energy, &terms::STACK_ENERGY)
    }

    /// Energy for hydrogen together with that of the hydrogen-application project.
    ///
    /// # Errors
    ///
    /// When the plan gives no hydrogen-application project.
    pub fn required_with_application(&self) -> Answer<Energy> {
        let used = match self.application_use() {
            Some(used) => Ok(used),
            None => self.miss(Missing::Field(&terms::APPLICATION_USE, None)),
        };
        let (required, used) = both(self.required_energy(), used)?;
        Ok(required.plus(used)?)
    }

    /// What an off-grid project needs: energy for hydrogen, plus losses of storage and lines.
    ///
    /// # Errors
    ///
    /// When either is not known.
    #[doc(alias = "离网型所需电量")]
    pub fn off_grid_need(&self) -> Answer<Energy> {
        let losses = self.need(&self.project.electricity.losses, &terms::LOSSES);
        let (required, losses) = both(self.required_energy(), losses)?;
        let need = required.plus(losses)?;
        let formula = vec![
            Token::Named(&terms::REQUIRED_ENERGY, required.figure()),
            PLUS,
            Token::Named(&terms::LOSSES, losses.figure()),
        ];
        self.step(&terms::OFF_GRID_NEED, need.figure(), formula);
        Ok(need)
    }

    /// Energy for the output of a year at a specific energy. Both must be by mass or both by volume: converting one into
    /// the other would need a rounded figure, and the rounding is the planner's to choose.
    fn energy_at(&self, specific: &Option<Given<HydrogenEnergy>>, term: &'static Term) -> Answer<Energy> {
        let output = self.need(&self.project.hydrogen.annual_output, &terms::HYDROGEN_OUTPUT);
        let specific = self.need(specific, term);
        match both(output, specific)? {
            (HydrogenAmount::Mass(mass), HydrogenEnergy::PerMass(energy)) => Ok(mass.times(energy)?),
            (HydrogenAmount::Gas(volume), HydrogenEnergy::PerGas(energy)) => Ok(volume.times(energy)?),
            (HydrogenAmount::Gas(volume), HydrogenEnergy::PerMass(energy)) => {
                Ok(volume.hydrogen_mass()?.times(energy)?)
            }
            (HydrogenAmount::Mass(_), HydrogenEnergy::PerGas(_)) => {
                const MIXED: Text = Text::new(
                    "年制氢量按质量填报，{0}按标方填报；请同用吨与 kWh/kg，或同用标方与 kWh/Nm3",
                    "the output is given by mass and the {0} by volume; use t with kWh/kg, or Nm3 with kWh/Nm3",
                );
                self.remark(Note::new(MIXED, vec![Blank::Text(term.name)]));
                self.miss(Missing::Field(term, None))
            }
        }
    }

    /// A figure of the design year, or of the metered year in operation.
    fn of_year(
        &self,
        design: &Option<Given<Energy>>,
        design_term: &'static Term,
        metered: &Option<Given<Energy>>,
        metered_term: &'static Term,
    ) -> Answer<Energy> {
        if self.stage != Stage::Operation {
            return self.need(design, design_term);
        }
        self.of_metered_year(self.need(metered, metered_term))
    }

    /// A figure of a metered year means nothing until one knows which year it is and whether it is complete.
    fn of_metered_year(&self, figure: Answer<Energy>) -> Answer<Energy> {
        let (figure, _) = both(figure, self.full_metered_year())?;
        Ok(figure)
    }

    /// Whether the metered year is a full calendar year of the project. A year in which some new energy starts is none,
    /// whatever the plan says.
    ///
    /// # Errors
    ///
    /// When the plan does not say which year it is, or whether it is complete.
    pub fn full_metered_year(&self) -> Answer<bool> {
        const STARTS: Text =
            Text::new("{0} 年内有新能源投产，不是完整年度", "some new energy starts within {0}, which is no full year");
        let metered = &self.project.metered;
        let year = self.need(&metered.year, &terms::METERED_YEAR);
        let (year, full) = both(year, self.need(&metered.full_year, &terms::METERED_FULL_YEAR))?;
        let starts = self.new_energy_starts()?;
        let starts_within = starts.iter().any(|start| {
            let from_the_first_day = matches!(start, When::Day(date) if date.day_of_year() == 1);
            start.date().year() == year && !from_the_first_day
        });
        if full && starts_within {
            self.remark(Note::new(STARTS, vec![Blank::Given(year.to_string())]));
        }
        let not_over = self.as_of.is_some_and(|day| day.year() < year || day.year() == year && day.month() < 12);
        Ok(full && !starts_within && !not_over)
    }

    pub(super) fn no_plants<T>(&self) -> Answer<T> {
        let _: Answer<T> = self.miss(Missing::Field(&terms::WIND_CAPACITY, None));
        self.miss(Missing::Field(&terms::SOLAR_CAPACITY, None))
    }

    pub(super) fn plants(&self) -> impl Iterator<Item = PlantRef<'_>> {
        let wind = self.project.wind.iter().zip(0..).map(|(plant, index)| PlantRef {
            plant,
            index: several(&self.project.wind, index),
            name: &terms::WIND,
            capacity: &terms::WIND_CAPACITY,
            hours: &terms::WIND_HOURS,
            generation: &terms::WIND_GENERATION,
            serves: &terms::WIND_SERVES,
            start: &terms::WIND_START,
            scenario: &terms::WIND_SCENARIO,
            site: &terms::WIND_SITE,
            land: &terms::WIND_LAND,
            distance: &terms::WIND_DISTANCE,
        });
        let solar = self.project.solar.iter().zip(0..).map(|(plant, index)| PlantRef {
            plant,
            index: several(&self.project.solar, index),
            name: &terms::SOLAR,
            capacity: &terms::SOLAR_CAPACITY,
            hours: &terms::SOLAR_HOURS,
            generation: &terms::SOLAR_GENERATION,
            serves: &terms::SOLAR_SERVES,
            start: &terms::SOLAR_START,
            scenario: &terms::SOLAR_SCENARIO,
            site: &terms::SOLAR_SITE,
            land: &terms::SOLAR_LAND,
            distance: &terms::SOLAR_DISTANCE,
        });
        wind.chain(solar)
    }
}

/// A plant with its terms.
#[derive(Debug)]
pub(super) struct PlantRef<'p> {
    pub(super) plant: &'p Plant,
    pub(super) index: Option<u32>,
    pub(super) name: &'static Term,
    pub(super) capacity: &'static Term,
    pub(super) hours: &'static Term,
    pub(super) generation: &'static Term,
    pub(super) serves: &'static Term,
    pub(super) start: &'static Term,
    pub(super) scenario: &'static Term,
    pub(super) site: &'static Term,
    pub(super) land: &'static Term,
    pub(super) distance: &'static Term,
}

fn several<T>(entries: &[T], index: u32) -> Option<u32> {
    if 1 < entries.len() { Some(index) } else { None }
}

fn join(formula: &mut Vec<Token>, sign: &Token, tokens: impl IntoIterator<Item = Token>) {
    if !formula.is_empty() {
        formula.push(sign.clone());
    }
    formula.extend(tokens);
}

fn amount(amount: HydrogenAmount) -> Figure {
    match amount {
        HydrogenAmount::Mass(mass) => mass.figure(),
        HydrogenAmount::Gas(volume) => volume.figure(),
    }
}

fn energy(energy: HydrogenEnergy) -> Figure {
    match energy {
        HydrogenEnergy::PerMass(energy) => energy.figure(),
        HydrogenEnergy::PerGas(energy) => energy.figure(),
    }
}
