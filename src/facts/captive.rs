//! The captive coal plant: its units and their output, what it supplies, what is taken from the grid, who controls it.

use super::ownership::plain_name;
use super::units::{Against, UnitRef};
use super::{Answer, Blank, DatePair, Facts, Gap, Missing, Note, Paper, Token, both, same_name};
use crate::project::{
    Document, DocumentKind, Given, LineBuilder, Maybe, OpinionResult, Relation, Signer, Stage, Unit, UnitStatus,
};
use crate::quantity::{Dimension, Energy, Figure, Power};
use crate::terms::{self, Term};
use crate::text::Text;
use crate::year::{Simulated, Year, YearBefore};

const PLUS: Token = Token::Sign("+");
const MINUS: Token = Token::Sign("−");

/// The two companies that a group must control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Plant,
    NewEnergy,
}

// The units and their output.

impl Facts<'_> {
    /// The names of the units that are still being built.
    ///
    /// # Errors
    ///
    /// When the plan lists no unit.
    pub fn units_being_built(&self) -> Answer<Vec<String>> {
        let built = |(_, unit): &UnitRef| self.look(&unit.status) == Some(UnitStatus::UnderConstruction);
        Ok(self.units()?.iter().filter(|unit| built(unit)).map(|(_, unit)| name(unit)).collect())
    }

    /// The plants that the units belong to, each once, as far as the plan says.
    #[must_use]
    pub fn plants_of_units(&self) -> Vec<String> {
        let mut plants: Vec<String> = self.project.units.iter().filter_map(|unit| self.look(&unit.plant)).collect();
        plants.sort_unstable_by_key(|plant| plain_name(plant));
        plants.dedup_by_key(|plant| plain_name(plant));
        plants
    }

    /// An output of every unit, added up.
    fn of_all_units(&self, term: &'static Term, output: impl Fn(&Unit, u32) -> Answer<Power>) -> Answer<Power> {
        let outputs: Vec<_> = self.units()?.into_iter().map(|(index, unit)| output(unit, index)).collect();
        let mut total = Power::ZERO;
        let mut formula = Vec::new();
        for output in outputs {
            let output = output?;
            total = total.plus(output)?;
            if !formula.is_empty() {
                formula.push(PLUS);
            }
            formula.push(Token::Figure(output.figure()));
        }
        self.step(term, total.figure(), formula);
        Ok(total)
    }

    /// The actual maximum output of the plant before the project.
    ///
    /// # Errors
    ///
    /// When that of a unit is not given; the nameplate does not stand in for it.
    #[doc(alias = "原最大出力")]
    pub fn original_maximum(&self) -> Answer<Power> {
        self.of_all_units(&terms::PLANT_ORIGINAL_MAXIMUM, |unit, index| self.unit_before(unit, index))
    }

    /// The maximum output of the plant, before or after the retrofit, whichever is less. A unit whose output after is not
    /// given keeps the one before.
    ///
    /// # Errors
    ///
    /// When the maximum output of a unit before the project is not given.
    pub fn plant_maximum(&self) -> Answer<Power> {
        let (before, after) = both(self.original_maximum(), self.maximum_after())?;
        Ok(before.min(after))
    }

    /// The maximum output of the plant after the retrofit.
    ///
    /// # Errors
    ///
    /// As [`Facts::plant_maximum`].
    pub fn maximum_after(&self) -> Answer<Power> {
        self.of_all_units(&terms::PLANT_MAXIMUM_AFTER, |unit, index| self.unit_after(unit, index))
    }

    fn unit_before(&self, unit: &Unit, index: u32) -> Answer<Power> {
        self.need_of(&unit.maximum_before, &terms::UNIT_MAXIMUM_BEFORE, Some(index))
    }

    fn unit_after(&self, unit: &Unit, index: u32) -> Answer<Power> {
        match self.look(&unit.maximum) {
            Some(after) => Ok(after),
            None => self.unit_before(unit, index),
        }
    }

    /// The minimum technical output of the plant after the retrofit.
    ///
    /// # Errors
    ///
    /// When that of a unit is not given.
    pub fn plant_minimum(&self) -> Answer<Power> {
        self.of_all_units(&terms::PLANT_MINIMUM, |unit, index| self.unit_minimum(unit, index))
    }

    fn unit_minimum(&self, unit: &Unit, index: u32) -> Answer<Power> {
        self.need_of(&unit.minimum, &terms::UNIT_MINIMUM, Some(index))
    }

    /// What the plant can regulate: its maximum output less its minimum technical output.
    ///
    /// # Errors
    ///
    /// When an output of a unit is not given.
    #[doc(alias = "调峰能力")]
    pub fn regulating_capability(&self) -> Answer<Power> {
        self.capability(&terms::PLANT_MAXIMUM, self.plant_maximum(), self.plant_minimum())
    }

    /// The same from the nameplate.
    ///
    /// # Errors
    ///
    /// When nameplate or minimum output of a unit is not given.
    pub fn nameplate_capability(&self) -> Answer<Power> {
        self.capability(&terms::RATED_CAPACITY, self.rated_capacity(), self.plant_minimum())
    }

    /// The same in the heating season, in which a heating unit has a higher minimum and may have a lower maximum. What the
    /// season leaves above the rest of the year does not count.
    ///
    /// # Errors
    ///
    /// When an output of a unit is not given.
    #[doc(alias = "供热期调峰能力")]
    pub fn heating_season_capability(&self) -> Answer<Power> {
        let maximum = self.of_all_units(&terms::PLANT_MAXIMUM_AFTER, |unit, index| {
            let after = self.unit_after(unit, index)?;
            Ok(self.look(&unit.heating_maximum).map_or(after, |heating| after.min(heating)))
        });
        let minimum = self.of_all_units(&terms::PLANT_MINIMUM, |unit, index| {
            let minimum = self.unit_minimum(unit, index)?;
            Ok(self.look(&unit.heating_minimum).map_or(minimum, |heating| minimum.max(heating)))
        });
        let (before, maximum) = both(self.original_maximum(), maximum)?;
        self.capability(&terms::PLANT_MAXIMUM, Ok(before.min(maximum)), minimum)
    }

    fn capability(&self, term: &'static Term, maximum: Answer<Power>, minimum: Answer<Power>) -> Answer<Power> {
        let (maximum, minimum) = both(maximum, minimum)?;
        let capability = maximum.minus(minimum)?;
        let (most, least) =
            (Token::Named(term, maximum.figure()), Token::Named(&terms::PLANT_MINIMUM, minimum.figure()));
        self.step(&terms::PLANT_CAPABILITY, capability.figure(), vec![most, MINUS, least]);
        Ok(capability)
    }

    /// Whether any unit supplies heat.
    ///
    /// # Errors
    ///
    /// When the plan does not say it of a unit, or gives no minimum output in heating mode for one that does.
    pub fn heats(&self) -> Answer<bool> {
        let heating = self.heating_units(&self.units()?)?;
        let minima: Vec<_> = heating
            .iter()
            .map(|(index, unit)| self.need_of(&unit.heating_minimum, &terms::UNIT_HEATING_MINIMUM, Some(*index)))
            .collect();
        Ok(!minima.into_iter().collect::<Answer<Vec<_>>>()?.is_empty())
    }

    /// Whether some unit is retrofitted.
    ///
    /// # Errors
    ///
    /// When the plan does not say it of a unit.
    pub fn is_retrofitted(&self) -> Answer<bool> {
        Ok(!self.retrofitted_units()?.is_empty())
    }

    fn retrofitted_units(&self) -> Answer<Vec<UnitRef<'_>>> {
        let units: Vec<_> = self
            .units()?
            .into_iter()
            .map(|(index, unit)| {
                let retrofit = self.need_of(&unit.retrofit, &terms::UNIT_RETROFIT, Some(index))?;
                Ok(retrofit.then_some((index, unit)))
            })
            .collect();
        Ok(units.into_iter().collect::<Answer<Vec<_>>>()?.into_iter().flatten().collect())
    }

    /// Whether the plan says of some unit that it is retrofitted.
    #[must_use]
    pub fn states_a_retrofit(&self) -> bool {
        self.project.units.iter().any(|unit| self.look(&unit.retrofit) == Some(true))
    }

    /// Ramp rate after the retrofit over that before, of the retrofitted unit where it is lowest.
    ///
    /// # Errors
    ///
    /// When a rate of such a unit is not given.
    #[doc(alias = "调节速率")]
    pub fn lowest_ramp_kept(&self) -> Answer<Figure> {
        const LOWEST: Text = Text::new("最低的是{0}", "lowest for {0}");
        let units = self.retrofitted_units()?;
        let mut lowest: Option<(Figure, Against)> = None;
        for ramp in self.ramps_against_before(&units)? {
            let (after, before) = (ramp.value.decimal().ok_or(Gap::Inexact)?, ramp.least.decimal());
            let kept = Figure::quotient(Dimension::Share, after, before.ok_or(Gap::Inexact)?)?;
            if lowest.as_ref().is_none_or(|(known, _)| kept.compare(known).is_some_and(std::cmp::Ordering::is_lt)) {
                lowest = Some((kept, ramp));
            }
        }
        let (kept, ramp) = lowest.ok_or(Gap::Missing)?;
        let formula = vec![Token::Figure(ramp.value), Token::Sign("÷"), Token::Figure(ramp.least)];
        self.step(&terms::RAMP_KEPT, kept, formula);
        if 1 < units.len() {
            self.remark(Note::new(LOWEST, vec![Blank::Given(ramp.unit)]));
        }
        Ok(kept)
    }
}

// New energy beside the plant.

impl Facts<'_> {
    /// Capacity of earlier plants that serve the same load.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn existing_capacity(&self) -> Answer<Power> {
        self.need(&self.project.captive.existing_new_energy, &terms::EXISTING_CAPACITY)
    }

    /// A capacity of new energy together with that of earlier plants.
    ///
    /// # Errors
    ///
    /// When either is not known.
    pub fn counted_capacity(&self, own: Answer<Power>, existing: Answer<Power>) -> Answer<Power> {
        let (own, existing) = both(own, existing)?;
        if existing.is_zero() {
            return Ok(own);
        }
        let total = own.plus(existing)?;
        let formula = vec![
            Token::Named(&terms::NEW_ENERGY_CAPACITY, own.figure()),
            PLUS,
            Token::Named(&terms::EXISTING_CAPACITY, existing.figure()),
        ];
        self.step(&terms::COUNTED_CAPACITY, total.figure(), formula);
        Ok(total)
    }

    /// Whether the plan gives the module capacity of a solar plant.
    #[must_use]
    pub fn states_module_capacity(&self) -> bool {
        self.project.solar.iter().any(|plant| plant.dc_capacity.is_some())
    }

    /// New-energy capacity with solar plants by their modules, where the plan gives them.
    ///
    /// # Errors
    ///
    /// When no plant is given, or one without any capacity.
    pub fn capacity_by_modules(&self) -> Answer<Power> {
        let mut total = Power::ZERO;
        for plant in self.plants() {
            let capacity = match self.look(&plant.plant.dc_capacity) {
                Some(modules) => modules,
                None => self.need_of(&plant.plant.capacity, plant.capacity, plant.index)?,
            };
            total = total.plus(capacity)?;
        }
        if self.plants().next().is_none() { self.no_plants() } else { Ok(total) }
    }

    /// The largest hourly output of new energy and plant together: as calculated for the design year if the plan gives it;
    /// in operation as metered.
    ///
    /// # Errors
    ///
    /// When it is not metered in operation.
    pub fn hourly_combined_output(&self) -> Answer<Option<Power>> {
        if self.stage != Stage::Operation {
            let stated = || self.look(&self.project.captive.combined_maximum).ok_or(Gap::Missing);
            let figures = [Simulated::CombinedOutput];
            let hourly = self.or_simulated(&terms::COMBINED_MAXIMUM, &figures, |year| Ok(year.combined_output), stated);
            return Ok(hourly.ok());
        }
        let metered = &self.project.metered.combined_maximum;
        self.in_metered_year(self.need(metered, &terms::METERED_COMBINED_MAXIMUM)).map(Some)
    }

    /// All new energy at full load with the plant at its minimum technical output.
    ///
    /// # Errors
    ///
    /// When either is not known.
    #[doc(alias = "合计出力")]
    pub fn combined_output_at_minimum(&self, counted: Answer<Power>) -> Answer<Power> {
        let (counted, minimum) = both(counted, self.plant_minimum())?;
        let total = counted.plus(minimum)?;
        let formula =
            vec![Token::Figure(counted.figure()), PLUS, Token::Named(&terms::PLANT_MINIMUM, minimum.figure())];
        self.step(&terms::COMBINED_OUTPUT, total.figure(), formula);
        Ok(total)
    }

    /// Whether a user station lies between the new energy and its connection point, if the plan says.
    #[must_use]
    pub fn passes_a_user_station(&self) -> bool {
        self.look(&self.project.connection.through_user_station) == Some(true)
    }

    /// Who builds the connection works.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn line_builder(&self) -> Answer<LineBuilder> {
        self.need(&self.project.connection.tie_line_builder, &terms::TIE_LINE_BUILDER)
    }

    /// Who builds the collector station, if the plan says.
    #[must_use]
    pub fn collector_builder(&self) -> Option<LineBuilder> {
        self.look(&self.project.connection.station_builder)
    }

    /// Whether project, plants and units lie in more than one league, as far as the plan says.
    #[must_use]
    pub fn spans_leagues(&self) -> bool {
        let listed = self.project.leagues.as_ref().map(|given| given.value.as_slice()).unwrap_or_default();
        let plants = self.project.wind.iter().chain(&self.project.solar).filter_map(|plant| plant.league.as_ref());
        let units = self.project.units.iter().filter_map(|unit| unit.league.as_ref());
        let leagues = listed.iter().chain(plants.chain(units).map(|given| &given.value));
        let mut leagues: Vec<_> = leagues.map(|league| plain_name(league)).collect();
        leagues.sort_unstable();
        leagues.dedup();
        1 < leagues.len()
    }
}

// Supply and grid import.

impl Facts<'_> {
    /// A figure of the design, or of the metered year in operation. A figure of a metered year means nothing until one knows
    /// which year it is.
    fn planned_or_metered<T: Clone>(
        &self,
        planned: (&Maybe<T>, &'static Term),
        metered: (&Maybe<T>, &'static Term),
    ) -> Answer<T> {
        match self.stage {
            Stage::Operation => self.in_metered_year(self.need(metered.0, metered.1)),
            _ => self.need(planned.0, planned.1),
        }
    }

    fn in_metered_year<T>(&self, figure: Answer<T>) -> Answer<T> {
        Ok(both(figure, self.full_metered_year())?.0)
    }

    /// Yearly supply of the captive plant before the project.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn supply_before(&self) -> Answer<Energy> {
        self.need(&self.project.captive.supplied_before, &terms::SUPPLIED_BEFORE)
    }

    /// By how much the yearly supply of the captive plant falls; below zero where it rises.
    ///
    /// # Errors
    ///
    /// When the supply before or after is not given.
    pub fn supply_reduction(&self) -> Answer<Energy> {
        let after = self.need(&self.project.captive.supplied_after, &terms::SUPPLIED_AFTER);
        let (before, after) = both(self.supply_before(), after)?;
        let reduction = before.minus(after)?;
        let formula = vec![
            Token::Named(&terms::SUPPLIED_BEFORE, before.figure()),
            MINUS,
            Token::Named(&terms::SUPPLIED_AFTER, after.figure()),
        ];
        self.step(&terms::SUPPLY_REDUCTION, reduction.figure(), formula);
        Ok(reduction)
    }

    /// What of the new energy reaches the enterprise: generation less losses and station use, where the plan gives them.
    ///
    /// # Errors
    ///
    /// When the generation is not known, or the losses are more than it.
    pub fn delivered_energy(&self) -> Answer<Energy> {
        const BEYOND: Text = Text::new("损耗与站用电大于发电量", "losses and station use are more than the generation");
        let mut delivered = self.annual_generation()?;
        let mut formula = vec![Token::Named(&terms::GENERATION, delivered.figure())];
        let electricity = &self.project.electricity;
        for (lost, term) in [(&electricity.losses, &terms::LOSSES), (&electricity.station_use, &terms::STATION_USE)] {
            if let Some(lost) = self.look(lost) {
                delivered = delivered.minus(lost)?;
                formula.extend([MINUS, Token::Named(term, lost.figure())]);
            }
        }
        if delivered < Energy::ZERO {
            self.remark(BEYOND.into());
            return self.miss(Missing::Field(&terms::LOSSES, None));
        }
        self.step(&terms::DELIVERED_ENERGY, delivered.figure(), formula);
        Ok(delivered)
    }

    /// Yearly energy to sister companies.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn sister_supply(&self) -> Answer<Energy> {
        let (planned, metered) = (&self.project.captive.sister_supply, &self.project.metered.sister_supply);
        self.planned_or_metered((planned, &terms::SISTER_SUPPLY), (metered, &terms::METERED_SISTER_SUPPLY))
    }

    /// Whether the supply to sister companies is proven to be older than the project.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn sister_supply_is_old(&self) -> Answer<bool> {
        self.need(&self.project.captive.sister_supply_existing, &terms::SISTER_SUPPLY_EXISTING)
    }

    /// Whether the plan declares that public regulating resources or consumption room are used.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn uses_public_regulation(&self) -> Answer<bool> {
        self.need(&self.project.captive.public_regulation, &terms::PUBLIC_REGULATION)
    }

    /// Whether grid import is higher than before the project in some hour.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn import_rises_in_some_hour(&self) -> Answer<bool> {
        let (planned, metered) =
            (&self.project.captive.hourly_import_higher, &self.project.metered.hourly_import_higher);
        let metered_term = &terms::METERED_HOURLY_IMPORT_HIGHER;
        let stated = || self.planned_or_metered((planned, &terms::HOURLY_IMPORT_HIGHER), (metered, metered_term));
        match self.heard_year(stated).and_then(|year| year.before) {
            Some(before) => {
                self.hear(&[Simulated::PeakImport]);
                Ok(before.import_rises)
            }
            None => stated(),
        }
    }

    /// By how much the peak of grid import rises; below zero where it falls.
    ///
    /// # Errors
    ///
    /// When the peak before or after is not given.
    pub fn peak_import_rise(&self) -> Answer<Figure> {
        let simulated = |year: &Year, before: &YearBefore| (year.peak_import, before.peak_import);
        let stated = || self.stated_peak_rise();
        self.rise_or_simulated(&terms::PEAK_IMPORT_RISE, &[Simulated::PeakImport], simulated, stated)
    }

    fn stated_peak_rise(&self) -> Answer<Figure> {
        let captive = &self.project.captive;
        let before = self.need(&captive.peak_import_before, &terms::PEAK_IMPORT_BEFORE);
        let (planned, metered) = (&captive.peak_import_after, &self.project.metered.peak_import);
        let after =
            self.planned_or_metered((planned, &terms::PEAK_IMPORT_AFTER), (metered, &terms::METERED_PEAK_IMPORT));
        let (before, after) = both(before, after)?;
        let rise = after.minus(before)?.figure();
        let formula = vec![Token::Figure(after.figure()), MINUS, Token::Figure(before.figure())];
        self.step(&terms::PEAK_IMPORT_RISE, rise, formula);
        Ok(rise)
    }

    /// By how much the yearly grid import rises; below zero where it falls.
    ///
    /// # Errors
    ///
    /// When the import before or after is not given.
    pub fn yearly_import_rise(&self) -> Answer<Figure> {
        let simulated = |year: &Year, before: &YearBefore| (year.off_take, before.off_take);
        let stated = || self.stated_import_rise();
        self.rise_or_simulated(&terms::IMPORT_RISE, &[Simulated::OffTake], simulated, stated)
    }

    fn stated_import_rise(&self) -> Answer<Figure> {
        let captive = &self.project.captive;
        let before = self.need(&captive.import_before, &terms::IMPORT_BEFORE);
        let after = match self.stage {
            Stage::Operation => self.annual_off_take(),
            _ => self.need(&captive.import_after, &terms::IMPORT_AFTER),
        };
        let (before, after) = both(before, after)?;
        let rise = after.minus(before)?.figure();
        let formula = vec![Token::Figure(after.figure()), MINUS, Token::Figure(before.figure())];
        self.step(&terms::IMPORT_RISE, rise, formula);
        Ok(rise)
    }
}

// Who controls, who promises, and when things start and end.

impl Facts<'_> {
    /// How the company of the new energy relates to the captive plant.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn relation_to_plant(&self) -> Answer<Relation> {
        self.need(&self.project.captive.relation, &terms::RELATION)
    }

    /// The lower share of the group in plant and new-energy company. Where proof counts, a company whose decisive voting
    /// rights are proven does not need the share; `None` when that is so for both.
    ///
    /// # Errors
    ///
    /// When a share that counts is not given.
    #[doc(alias = "控股比例")]
    pub fn lowest_group_share(&self, proof_counts: bool) -> Answer<Option<(&'static Term, Figure)>> {
        let captive = &self.project.captive;
        let sides = [
            (Side::Plant, &captive.plant_share, &terms::PLANT_GROUP_SHARE),
            (Side::NewEnergy, &captive.new_energy_share, &terms::NEW_ENERGY_GROUP_SHARE),
        ];
        let counted = sides.into_iter().filter(|(side, ..)| !(proof_counts && self.control_is_proven(*side)));
        let shares: Vec<_> =
            counted.map(|(_, share, term)| self.need(share, term).map(|share| (term, share))).collect();
        let shares = shares.into_iter().collect::<Answer<Vec<_>>>()?;
        Ok(shares.into_iter().min_by_key(|(_, share)| *share).map(|(term, share)| (term, share.figure())))
    }

    /// Whether a paper proves decisive voting rights in some of the two companies.
    #[must_use]
    pub fn proves_group_control(&self) -> bool {
        self.control_is_proven(Side::Plant) || self.control_is_proven(Side::NewEnergy)
    }

    /// Whether a paper proves decisive voting rights: one that names nothing speaks of both companies, another of those whose
    /// units or plants it names.
    fn control_is_proven(&self, side: Side) -> bool {
        let (units, plants) = (self.project.units.iter(), self.project.wind.iter().chain(&self.project.solar));
        let names: Vec<&Given<String>> = match side {
            Side::Plant => units.flat_map(|unit| [&unit.name, &unit.plant]).flatten().collect(),
            Side::NewEnergy => plants.flat_map(|plant| [&plant.name, &plant.site]).flatten().collect(),
        };
        self.standing_documents(&[DocumentKind::VotingControl]).into_iter().any(|paper| {
            match self.look(&paper.covers) {
                None => true,
                Some(covers) => covers.iter().any(|covered| names.iter().any(|name| same_name(&name.value, covered))),
            }
        })
    }

    /// The promise of the captive plant to bear the risk of curtailment. One that somebody else signed does not count.
    ///
    /// # Errors
    ///
    /// When there is none that the plant signed.
    pub fn commitment_of_plant(&self) -> Answer<Paper> {
        const LETTER: &[DocumentKind] = &[DocumentKind::RiskCommitment];
        const OF_OTHERS: Text = Text::new("承诺书不是燃煤自备电厂出具的", "the letter is not of the captive plant");
        self.paper(LETTER)?;
        let letters = self.valid_documents(LETTER);
        let signed = |letter: &&&Document| self.look(&letter.signer) == Some(Signer::Plant);
        let of_plant: Vec<_> = letters.iter().filter(signed).collect();
        if of_plant.is_empty() {
            if let Some(unsigned) = letters.iter().find(|letter| letter.signer.is_none()) {
                let index = unsigned.kind.as_ref().and_then(|given| given.place.index);
                return self.miss(Missing::Field(&terms::DOCUMENT_SIGNER, index));
            }
            self.remark(OF_OTHERS.into());
            return self.miss(Missing::Paper(LETTER));
        }
        let refused = of_plant.iter().any(|letter| self.look(&letter.result) == Some(OpinionResult::Refused));
        Ok(if refused { Paper::Refused } else { Paper::Present })
    }

    /// Whether the plant takes regulating measures. A retrofit of a unit is one, whatever else the plan says.
    ///
    /// # Errors
    ///
    /// When there is no retrofit, and the plan does not say.
    pub fn takes_measures(&self) -> Answer<bool> {
        if self.states_a_retrofit() {
            self.look(&self.project.captive.measures);
            return Ok(true);
        }
        self.need(&self.project.captive.measures, &terms::REGULATING_MEASURES)
    }

    /// Whether there is electric storage of the project's own or leased.
    ///
    /// # Errors
    ///
    /// When nothing is leased, and the plan does not state the power of its own.
    pub fn has_any_storage(&self) -> Answer<bool> {
        if self.leased_storage().is_some() { Ok(true) } else { self.has_storage() }
    }

    /// Commissioning of new energy against that of the regulating measures.
    ///
    /// # Errors
    ///
    /// When a date is not given.
    pub fn new_energy_and_measures(&self) -> Answer<Vec<DatePair>> {
        let measures = self.need(&self.project.schedule.regulation, &terms::SCHEDULE_REGULATION);
        let (starts, measures) = both(self.new_energy_starts(), measures)?;
        let pairs = starts.into_iter().map(|date| DatePair {
            of: None,
            term: &terms::SCHEDULE_NEW_ENERGY,
            date,
            other_term: &terms::SCHEDULE_REGULATION,
            other: measures,
        });
        Ok(pairs.collect())
    }

    /// Regulating capability and storage as filed.
    ///
    /// # Errors
    ///
    /// When an output of a unit, or the storage power, is not given.
    pub fn captive_regulation_filed(&self) -> Answer<Power> {
        self.regulation(&terms::FILED_REGULATION, self.regulating_capability(), self.storage_power())
    }

    /// Regulating capability and storage as approved, where the approval gives any; what it does not give is as filed.
    #[must_use]
    pub fn captive_regulation_approved(&self) -> Option<Power> {
        let approved = &self.project.approved;
        let (capability, storage) = (self.look(&approved.capability), self.look(&approved.storage_power));
        if capability.is_none() && storage.is_none() {
            return None;
        }
        let capability = capability.or_else(|| self.regulating_capability().ok())?;
        capability.plus(storage.or_else(|| self.storage_power().ok())?).ok()
    }

    /// Regulating capability and storage that are really available in operation.
    ///
    /// # Errors
    ///
    /// When either is not given, or the plan does not say which year it is.
    pub fn captive_regulation_available(&self) -> Answer<Power> {
        let metered = &self.project.metered;
        let capability = self.in_metered_year(self.need(&metered.capability, &terms::METERED_CAPABILITY));
        let storage = match self.look(&metered.storage_power) {
            Some(storage) => Ok(storage),
            None if self.has_storage() == Ok(false) => Ok(Power::ZERO),
            None => self.need(&metered.storage_power, &terms::METERED_STORAGE_POWER),
        };
        self.regulation(&terms::AVAILABLE_REGULATION, capability, storage)
    }

    fn regulation(&self, term: &'static Term, capability: Answer<Power>, storage: Answer<Power>) -> Answer<Power> {
        let (capability, storage) = both(capability, storage)?;
        let total = capability.plus(storage)?;
        let formula = vec![
            Token::Named(&terms::PLANT_CAPABILITY, capability.figure()),
            PLUS,
            Token::Named(&terms::STORAGE_POWER, storage.figure()),
        ];
        self.step(term, total.figure(), formula);
        Ok(total)
    }
}

/// The name of a unit; no two have the same.
fn name(unit: &Unit) -> String {
    unit.name.as_ref().map(|given| given.value.clone()).unwrap_or_default()
}
