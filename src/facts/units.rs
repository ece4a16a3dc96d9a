//! Coal units: how large and how old they are, what each can do, how long it lives, and which papers cover it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::schedule::end;
use super::{Answer, Blank, DatePair, Facts, Gap, Missing, Note, Paper, Token, both};
use crate::project::{DocumentKind, Maybe, OpinionResult, Stage, Unit, UnitKind, UnitStanding, UnitStatus, When};
use crate::quantity::{Decimal, Dimension, Figure, Power, Quantity, Share, Years, exact};
use crate::terms::{self, Term};
use crate::text::Text;

const MINUS: Token = Token::Sign("−");
const PLUS: Token = Token::Sign("+");
const OVER: Token = Token::Sign("÷");

/// A coal unit with its place in the list.
pub type UnitRef<'p> = (u32, &'p Unit);

/// In which mode a unit runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// 纯凝工况: it supplies electricity alone.
    Condensing,
    /// 供热工况: it supplies heat as well. A unit that supplies none runs in condensing mode all year.
    Heating,
}

/// From which output the capability in heating mode is counted down (question A-62).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatingFrom {
    /// From the maximum in heating mode.
    HeatingMaximum,
    /// From the rated capacity.
    Rated,
}

/// What is taken off the capability of a unit that is still being built (question A-63).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewUnitBase {
    /// Half of its rated capacity.
    HalfOfRated,
    /// Half of its whole capability.
    HalfOfTotal,
}

/// What counts as agreed before for a unit in service whose dispatch agreement is not signed yet (question A-78).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsigned {
    /// As for a unit under construction.
    AsNew,
    /// Nothing at all.
    Nothing,
}

/// What is taken off the capability of units that have no agreed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// Off units under construction.
    pub new: NewUnitBase,
    /// Off units in service without an agreement.
    pub unsigned: Unsigned,
}

impl Before {
    /// As the readings are taken.
    pub const TAKEN: Self = Self { new: NewUnitBase::HalfOfRated, unsigned: Unsigned::AsNew };
}

/// Which of the two sums of added capability counts, that of condensing mode or that of the heating season (question A-64).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// The smaller one.
    Smaller,
    /// The larger one.
    Larger,
}

/// A figure of a unit, and the one that it must reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The name of the unit.
    pub unit: String,
    /// What the figure is.
    pub term: &'static Term,
    /// The figure.
    pub value: Figure,
    /// The figure that it must reach.
    pub least: Figure,
}

impl<'p> Facts<'p> {
    /// Every coal unit that the plan names, each with its place in the list.
    ///
    /// # Errors
    ///
    /// When it names none.
    pub fn units(&self) -> Answer<Vec<UnitRef<'p>>> {
        if self.project.units.is_empty() {
            return self.miss(Missing::Field(&terms::UNIT_NAME, None));
        }
        Ok((0..).zip(&self.project.units).collect())
    }

    /// The units in service, or those under construction.
    ///
    /// # Errors
    ///
    /// When the plan lists no unit, or does not say of one which it is.
    pub fn units_of(&self, status: UnitStatus) -> Answer<Vec<UnitRef<'p>>> {
        let units = of_units(&self.units()?, |unit, index| self.unit_status(unit, index))?;
        Ok(units.into_iter().filter(|(_, own)| *own == status).map(|(unit, _)| unit).collect())
    }

    /// The units whose flexibility is built or retrofitted: those under construction, and those in service of which the
    /// plan does not say that they are left as they are.
    ///
    /// # Errors
    ///
    /// As [`Facts::units_of`].
    pub fn flexible_units(&self) -> Answer<Vec<UnitRef<'p>>> {
        let units = of_units(&self.units()?, |unit, index| self.unit_status(unit, index))?;
        let flexible = |((_, unit), status): &(UnitRef<'p>, UnitStatus)| {
            *status == UnitStatus::UnderConstruction || self.look(&unit.retrofit) != Some(false)
        };
        Ok(units.into_iter().filter(flexible).map(|(unit, _)| unit).collect())
    }

    /// The flexible units, of which there must be one.
    ///
    /// # Errors
    ///
    /// When the plan leaves every unit as it is, or as [`Facts::units_of`].
    pub fn some_flexible_units(&self) -> Answer<Vec<UnitRef<'p>>> {
        let units = self.flexible_units()?;
        if units.is_empty() { self.miss(Missing::Field(&terms::UNIT_RETROFIT, None)) } else { Ok(units) }
    }

    /// The flexible units of one status.
    ///
    /// # Errors
    ///
    /// As [`Facts::units_of`].
    pub fn flexible_units_of(&self, status: UnitStatus) -> Answer<Vec<UnitRef<'p>>> {
        let mut units = self.flexible_units()?;
        units.retain(|(index, unit)| self.unit_status(unit, *index) == Ok(status));
        Ok(units)
    }

    /// Those of some units that supply heat.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one whether it does.
    pub fn heating_units(&self, units: &[UnitRef<'p>]) -> Answer<Vec<UnitRef<'p>>> {
        let units = of_units(units, |unit, index| self.supplies_heat(unit, index))?;
        Ok(units.into_iter().filter(|(_, heating)| *heating).map(|(unit, _)| unit).collect())
    }

    /// Whether a unit is in service or under construction.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn unit_status(&self, unit: &Unit, index: u32) -> Answer<UnitStatus> {
        self.need_of(&unit.status, &terms::UNIT_STATUS, Some(index))
    }

    /// Whether a unit supplies heat.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn supplies_heat(&self, unit: &Unit, index: u32) -> Answer<bool> {
        self.need_of(&unit.heating, &terms::UNIT_HEATING, Some(index))
    }

    /// Whether each unit is public or captive.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn unit_kinds(&self) -> Answer<Vec<(UnitRef<'p>, UnitKind)>> {
        of_units(&self.units()?, |unit, index| self.need_of(&unit.kind, &terms::UNIT_KIND, Some(index)))
    }

    /// The same as far as the plan says: what is known of one unit may decide, whatever is not known of others.
    ///
    /// # Errors
    ///
    /// When the plan lists no unit.
    pub fn unit_kinds_as_known(&self) -> Answer<Vec<(String, Answer<UnitKind>)>> {
        let kind = |(index, unit): UnitRef| self.need_of(&unit.kind, &terms::UNIT_KIND, Some(index));
        Ok(self.units()?.into_iter().map(|unit| (name(unit.1), kind(unit))).collect())
    }

    /// What speaks against each unit.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn unit_standings(&self) -> Answer<Vec<(UnitRef<'p>, UnitStanding)>> {
        of_units(&self.units()?, |unit, index| self.need_of(&unit.standing, &terms::UNIT_STANDING, Some(index)))
    }

    /// The same as far as the plan says.
    ///
    /// # Errors
    ///
    /// When the plan lists no unit.
    pub fn unit_standings_as_known(&self) -> Answer<Vec<(String, Answer<UnitStanding>)>> {
        let standing = |(index, unit): UnitRef| self.need_of(&unit.standing, &terms::UNIT_STANDING, Some(index));
        Ok(self.units()?.into_iter().map(|unit| (name(unit.1), standing(unit))).collect())
    }

    /// Nameplate capacity of all units together.
    ///
    /// # Errors
    ///
    /// When there is no unit, or one without its capacity.
    #[doc(alias = "机组容量")]
    pub fn rated_capacity(&self) -> Answer<Power> {
        let rated: Vec<_> = self.units()?.into_iter().map(|(index, unit)| self.rated(unit, index)).collect();
        let mut total = Power::ZERO;
        let mut formula = Vec::new();
        for power in rated {
            let power = power?;
            if !formula.is_empty() {
                formula.push(Token::Sign("+"));
            }
            formula.push(Token::Figure(power.figure()));
            total = total.plus(power)?;
        }
        if 1 < formula.len() {
            self.step(&terms::RATED_CAPACITY, total.figure(), formula);
        }
        Ok(total)
    }

    /// Nameplate capacity of a unit.
    ///
    /// # Errors
    ///
    /// When it is not given.
    pub fn rated(&self, unit: &Unit, index: u32) -> Answer<Power> {
        self.need_of(&unit.rated, &terms::UNIT_RATED, Some(index))
    }

    /// The day of filing.
    ///
    /// # Errors
    ///
    /// When the plan does not give it.
    pub fn day_of_filing(&self) -> Answer<Date> {
        self.need(&self.project.filing_date, &terms::FILING_DATE)
    }

    /// The years that a unit has run on a day. One that is still under construction has run none.
    ///
    /// # Errors
    ///
    /// When its commissioning is not given, or lies after the day although nothing says that it is still being built.
    #[doc(alias = "机组已运行年限")]
    pub fn unit_age(&self, unit: &Unit, index: u32, day: Date) -> Answer<Figure> {
        if self.look(&unit.status) == Some(UnitStatus::UnderConstruction) {
            return Ok(Years::ZERO.figure());
        }
        let commissioned = self.need_of(&unit.commissioned, &terms::UNIT_COMMISSIONED, Some(index))?;
        if day < commissioned {
            return self.miss(Missing::Field(&terms::UNIT_STATUS, Some(index)));
        }
        years_between(commissioned, day)
    }

    /// The age of the unit that has run longest on a day.
    ///
    /// # Errors
    ///
    /// When there is no unit, or the age of one is not known.
    pub fn oldest_unit_age(&self, day: Answer<Date>) -> Answer<Figure> {
        const OLDEST: Text = Text::new("运行最久的是{0}", "the unit that has run longest is {0}");
        let (units, day) = both(self.units(), day)?;
        let ages: Vec<_> = units.into_iter().map(|(index, unit)| (unit, self.unit_age(unit, index, day))).collect();
        let several = 1 < ages.len();
        let mut oldest: Option<(&Unit, Figure)> = None;
        for (unit, age) in ages {
            let age = age?;
            if oldest.is_none_or(|(_, known)| age.compare(&known).is_some_and(std::cmp::Ordering::is_gt)) {
                oldest = Some((unit, age));
            }
        }
        let (unit, age) = oldest.ok_or(Gap::Missing)?;
        if let Some(name) = unit.name.as_ref().filter(|_| several) {
            self.remark(Note::new(OLDEST, vec![Blank::Given(name.value.clone())]));
        }
        Ok(age)
    }

    /// One output of every unit, added up.
    ///
    /// # Errors
    ///
    /// When it is not given for one of them.
    pub fn power_of_units(
        &self,
        units: &[UnitRef<'p>],
        term: &'static Term,
        output: fn(&Unit) -> &Maybe<Power>,
    ) -> Answer<Power> {
        let outputs = of_units(units, |unit, index| self.need_of(output(unit), term, Some(index)))?;
        let mut total = Power::ZERO;
        let mut formula = Vec::new();
        for (_, power) in outputs {
            total = total.plus(power)?;
            if !formula.is_empty() {
                formula.push(PLUS);
            }
            formula.push(Token::Figure(power.figure()));
        }
        if 1 < formula.len() {
            self.step(term, total.figure(), formula);
        }
        Ok(total)
    }

    // 运行年限与寿命

    /// The day on which the first of the new energy starts; of a month, its first.
    ///
    /// # Errors
    ///
    /// When no start is given.
    pub fn first_new_energy_day(&self) -> Answer<Date> {
        let starts = self.new_energy_starts()?;
        starts.into_iter().map(When::date).min().ok_or(Gap::Missing)
    }

    /// The end of the life of each unit against the last end of operation of the new energy.
    ///
    /// # Errors
    ///
    /// When an end is not given, or does not follow from what is given.
    #[doc(alias = "机组寿命")]
    pub fn unit_ends_and_new_energy_end(&self, units: &[UnitRef<'p>]) -> Answer<Vec<DatePair>> {
        let retires = of_units(units, |unit, index| self.need_of(&unit.retires, &terms::UNIT_RETIRES, Some(index)));
        let life = self.need(&self.project.lifetimes.new_energy, &terms::NEW_ENERGY_LIFE);
        let (retires, (starts, life)) = both(retires, both(self.new_energy_starts(), life))?;
        let ends = starts.into_iter().map(|start| end(start, life)).collect::<Answer<Vec<_>>>()?;
        // A month may last to its last day.
        let other = ends.into_iter().max_by_key(|end| match end {
            When::Day(date) => *date,
            When::Month(date) => date.last_of_month(),
        });
        let other = other.ok_or(Gap::Missing)?;
        let pairs = retires.into_iter().map(|((_, unit), retires)| DatePair {
            of: Some(name(unit)),
            term: &terms::UNIT_RETIRES,
            date: When::Day(retires),
            other_term: &terms::NEW_ENERGY_END,
            other,
        });
        Ok(pairs.collect())
    }

    /// The first start of new energy against the day on which each unit can regulate: that of its commissioning, or of the
    /// retrofit.
    ///
    /// # Errors
    ///
    /// When a day is not given.
    pub fn new_energy_start_and_capability(&self, units: &[UnitRef<'p>]) -> Answer<Vec<DatePair>> {
        let ready = of_units(units, |unit, index| match self.unit_status(unit, index)? {
            UnitStatus::UnderConstruction => {
                let commissioned = self.need_of(&unit.commissioned, &terms::UNIT_COMMISSIONED, Some(index))?;
                Ok((&terms::UNIT_COMMISSIONED, When::Day(commissioned)))
            }
            UnitStatus::InService => {
                let retrofitted = self.need(&self.project.schedule.regulation, &terms::SCHEDULE_REGULATION)?;
                Ok((&terms::SCHEDULE_REGULATION, retrofitted))
            }
        });
        let (ready, starts) = both(ready, self.new_energy_starts())?;
        let first = starts.into_iter().min_by_key(|start| start.date()).ok_or(Gap::Missing)?;
        let pairs = ready.into_iter().map(|((_, unit), (other_term, other))| DatePair {
            of: Some(name(unit)),
            term: &terms::SCHEDULE_NEW_ENERGY,
            date: first,
            other_term,
            other,
        });
        Ok(pairs.collect())
    }

    /// Whether a plan to extend the life of a unit or to replace it is on file.
    #[must_use]
    pub fn has_life_extension(&self, unit: &str) -> bool {
        let units = self.units().unwrap_or_default();
        let Some((_, unit)) = units.into_iter().find(|(_, other)| name(other) == unit) else { return false };
        let names = [unit.name.as_ref(), unit.plant.as_ref()];
        let papers = self.papers_covering_any(&[DocumentKind::LifeExtension], &names);
        papers.into_iter().any(|paper| self.look(&paper.result) != Some(OpinionResult::Refused))
    }

    // 调节能力

    /// What a unit can regulate in condensing mode: maximum less minimum output.
    ///
    /// # Errors
    ///
    /// When either is not given.
    #[doc(alias = "纯凝工况调节能力")]
    pub fn condensing_capability(&self, unit: &Unit, index: u32) -> Answer<Power> {
        let maximum = self.need_of(&unit.maximum, &terms::UNIT_MAXIMUM, Some(index));
        let minimum = self.need_of(&unit.minimum, &terms::UNIT_MINIMUM, Some(index));
        let (maximum, minimum) = both(maximum, minimum)?;
        Ok(maximum.minus(minimum)?)
    }

    /// What a unit can regulate in heating mode, counted down from its maximum in that mode or from its rated capacity.
    ///
    /// # Errors
    ///
    /// When either output is not given.
    #[doc(alias = "供热工况调节能力")]
    pub fn heating_capability(&self, unit: &Unit, index: u32, from: HeatingFrom) -> Answer<Power> {
        let most = match from {
            HeatingFrom::HeatingMaximum => {
                self.need_of(&unit.heating_maximum, &terms::UNIT_HEATING_MAXIMUM, Some(index))
            }
            HeatingFrom::Rated => self.need_of(&unit.rated, &terms::UNIT_RATED, Some(index)),
        };
        let minimum = self.need_of(&unit.heating_minimum, &terms::UNIT_HEATING_MINIMUM, Some(index));
        let (most, minimum) = both(most, minimum)?;
        Ok(most.minus(minimum)?)
    }

    /// Capability over rated capacity, of the unit where it is lowest.
    ///
    /// # Errors
    ///
    /// When an output or a rated capacity is not given.
    pub fn lowest_capability(
        &self,
        term: &'static Term,
        units: &[UnitRef<'p>],
        capability: impl Fn(&Unit, u32) -> Answer<Power>,
    ) -> Answer<Figure> {
        let shares = of_units(units, |unit, index| {
            let (capability, rated) = both(capability(unit, index), self.rated(unit, index))?;
            Ok((
                capability.share_of(rated)?,
                vec![Token::Figure(capability.figure()), OVER, Token::Figure(rated.figure())],
            ))
        })?;
        let lower = |one: &Figure, other: &Figure| one.compare(other).is_some_and(std::cmp::Ordering::is_lt);
        let lowest = shares.into_iter().reduce(|low, next| if lower(&next.1.0, &low.1.0) { next } else { low });
        let ((_, unit), (share, formula)) = lowest.ok_or(Gap::Missing)?;
        self.step(term, share, formula);
        self.name_lowest(unit);
        Ok(share)
    }

    /// Hours that a unit runs safely at minimum output, of the unit where they are fewest.
    ///
    /// # Errors
    ///
    /// When they are not given for one of them.
    #[doc(alias = "最小出力连续运行时长")]
    pub fn fewest_minimum_hours(&self, units: &[UnitRef<'p>]) -> Answer<Figure> {
        let hours =
            of_units(units, |unit, index| self.need_of(&unit.minimum_hours, &terms::UNIT_MINIMUM_HOURS, Some(index)))?;
        let ((_, unit), fewest) = hours.into_iter().min_by_key(|(_, hours)| *hours).ok_or(Gap::Missing)?;
        self.name_lowest(unit);
        Ok(fewest.figure())
    }

    /// Names the unit with the lowest figure, where there are several.
    fn name_lowest(&self, unit: &Unit) {
        const LOWEST: Text = Text::new("最低的是{0}", "lowest for {0}");
        if 1 < self.project.units.len() {
            self.remark(Note::new(LOWEST, vec![Blank::Given(name(unit))]));
        }
    }

    /// Added capability of some units in one mode: what they can regulate in all, less what was agreed with the grid company
    /// before; units under construction have half taken off.
    ///
    /// # Errors
    ///
    /// When an output or an agreed capability is not given.
    #[doc(alias = "新增调节能力")]
    pub fn added_capability(&self, units: &[UnitRef<'p>], mode: Mode, before: Before) -> Answer<Power> {
        let added = of_units(units, |unit, index| self.added_by_unit(unit, index, mode, before))?;
        let term = match mode {
            Mode::Condensing => &terms::ADDED_CONDENSING,
            Mode::Heating => &terms::ADDED_HEATING,
        };
        let mut total = Power::ZERO;
        let mut formula = Vec::new();
        for (_, (whole, before)) in added {
            total = total.plus(whole)?.minus(before)?;
            if !formula.is_empty() {
                formula.push(PLUS);
            }
            formula.extend([Token::Figure(whole.figure()), MINUS, Token::Figure(before.figure())]);
        }
        self.step(term, total.figure(), formula);
        Ok(total)
    }

    /// Added capability of all flexible units, in the season where it is smaller or larger. Where no unit supplies heat, there
    /// is one season.
    ///
    /// # Errors
    ///
    /// As [`Facts::added_capability`].
    pub fn added_capability_in(&self, season: Season, before: Before) -> Answer<Power> {
        let units = self.flexible_units()?;
        let condensing = self.added_capability(&units, Mode::Condensing, before);
        if self.heating_units(&units)?.is_empty() {
            return condensing;
        }
        let (condensing, heating) = both(condensing, self.added_capability(&units, Mode::Heating, before))?;
        Ok(match season {
            Season::Smaller => condensing.min(heating),
            Season::Larger => condensing.max(heating),
        })
    }

    /// Whether a flexible unit in service has no dispatch agreement yet.
    ///
    /// # Errors
    ///
    /// As [`Facts::units_of`].
    pub fn has_unsigned_unit(&self) -> Answer<bool> {
        let units = self.flexible_units_of(UnitStatus::InService)?;
        Ok(units.iter().any(|(_, unit)| self.has_no_agreement(unit)))
    }

    /// Units in service of which the plan does not say that no dispatch agreement was signed.
    ///
    /// # Errors
    ///
    /// As [`Facts::units_of`].
    pub fn units_with_agreement(&self) -> Answer<Vec<UnitRef<'p>>> {
        let mut units = self.units_of(UnitStatus::InService)?;
        units.retain(|(_, unit)| !self.has_no_agreement(unit));
        Ok(units)
    }

    /// What a unit can regulate in all, and what is taken off it.
    fn added_by_unit(&self, unit: &Unit, index: u32, mode: Mode, before: Before) -> Answer<(Power, Power)> {
        let heating = mode == Mode::Heating && self.supplies_heat(unit, index)?;
        let whole = if heating {
            self.heating_capability(unit, index, HeatingFrom::HeatingMaximum)
        } else {
            self.condensing_capability(unit, index)
        };
        let half = |power: Power| exact::mul(power.base(), Decimal::new(5, 1)).map(Power::from_base);
        let half_off = || match before.new {
            NewUnitBase::HalfOfRated => self.rated(unit, index).and_then(|rated| Ok(half(rated)?)),
            NewUnitBase::HalfOfTotal => whole.and_then(|whole| Ok(half(whole)?)),
        };
        let under_construction = self.unit_status(unit, index)? == UnitStatus::UnderConstruction;
        let before = match (under_construction, self.has_no_agreement(unit), before.unsigned) {
            (true, ..) | (false, true, Unsigned::AsNew) => half_off(),
            (false, true, Unsigned::Nothing) => Ok(Power::ZERO),
            (false, false, _) => {
                self.need_of(&unit.contracted_capability, &terms::UNIT_CONTRACTED_CAPABILITY, Some(index))
            }
        };
        both(whole, before)
    }

    /// Whether the plan says that no dispatch agreement was signed for a unit yet, so that nothing was agreed before.
    #[must_use]
    pub fn has_no_agreement(&self, unit: &Unit) -> bool {
        self.look(&unit.agreement) == Some(false)
    }

    // 改造前后

    /// Ramp rates after against those before.
    ///
    /// # Errors
    ///
    /// When one is not given.
    #[doc(alias = "爬坡速率")]
    pub fn ramps_against_before(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        let after: OfUnit<Share> = (&terms::UNIT_RAMP_AFTER, |unit| &unit.ramp_after);
        self.against(units, after, (&terms::UNIT_RAMP_BEFORE, |unit| &unit.ramp_before))
    }

    /// Maximum outputs after against those before.
    ///
    /// # Errors
    ///
    /// When one is not given.
    pub fn maxima_against_before(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        self.against(units, MAXIMUM, MAXIMUM_BEFORE)
    }

    /// Heat supplies after against those before.
    ///
    /// # Errors
    ///
    /// When one is not given.
    #[doc(alias = "供热量")]
    pub fn heat_against_before(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        let after: OfUnit<Power> = (&terms::UNIT_HEAT_AFTER, |unit| &unit.heat_after);
        self.against(units, after, (&terms::UNIT_HEAT_BEFORE, |unit| &unit.heat_before))
    }

    /// Heat-to-power ratios after against those before, at the same rated heating condition.
    ///
    /// # Errors
    ///
    /// When one is not given, or the two are not of the same condition and cannot be compared.
    #[doc(alias = "热电比")]
    pub fn ratios_against_before(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        const OTHER: Text = Text::new(
            "{0}改造前后的热电比不在同一额定供热工况，无法比较",
            "the ratios of {0} are not of the same rated heating condition and cannot be compared",
        );
        let same = of_units(units, |unit, index| {
            if self.need_of(&unit.same_condition, &terms::UNIT_SAME_CONDITION, Some(index))? {
                return Ok(());
            }
            self.remark(Note::new(OTHER, vec![Blank::Given(name(unit))]));
            self.miss(Missing::Field(&terms::UNIT_SAME_CONDITION, Some(index)))
        });
        let after: OfUnit<Share> = (&terms::UNIT_RATIO_AFTER, |unit| &unit.ratio_after);
        let ratios = self.against(units, after, (&terms::UNIT_RATIO_BEFORE, |unit| &unit.ratio_before));
        same?;
        ratios
    }

    /// Maximum outputs against those of the dispatch agreement: before the project at filing, after it at later stages.
    ///
    /// # Errors
    ///
    /// When one is not given.
    pub fn maxima_against_agreement(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        let maximum = if self.stage == Stage::Application { MAXIMUM_BEFORE } else { MAXIMUM };
        self.against(units, maximum, (&terms::UNIT_CONTRACTED_MAXIMUM, |unit| &unit.contracted_maximum))
    }

    /// Maximum outputs against rated capacities.
    ///
    /// # Errors
    ///
    /// When one is not given.
    pub fn maxima_against_rated(&self, units: &[UnitRef<'p>]) -> Answer<Vec<Against>> {
        self.against(units, MAXIMUM, (&terms::UNIT_RATED, |unit| &unit.rated))
    }

    /// A figure of each unit, and the one that it must reach.
    fn against<Q: Quantity>(
        &self,
        units: &[UnitRef<'p>],
        (term, figure): OfUnit<Q>,
        (least_term, least): OfUnit<Q>,
    ) -> Answer<Vec<Against>> {
        let figures = of_units(units, |unit, index| {
            let figure = self.need_of(figure(unit), term, Some(index));
            both(figure, self.need_of(least(unit), least_term, Some(index)))
        })?;
        let against = figures.into_iter().map(|((_, unit), (value, least))| Against {
            unit: name(unit),
            term,
            value: value.figure(),
            least: least.figure(),
        });
        Ok(against.collect())
    }

    // 材料

    /// A valid paper of one of these kinds for every unit: one that covers the unit or its plant by name, or names nothing.
    ///
    /// # Errors
    ///
    /// When a unit has none.
    pub fn paper_on_units(&self, kinds: &'static [DocumentKind], units: &[UnitRef<'p>]) -> Answer<Paper> {
        const NOT_COVERED: Text = Text::new("没有涉及{0}的材料", "no paper covers {0}");
        let papers: Vec<_> = units
            .iter()
            .map(|(_, unit)| {
                let papers = self.papers_covering_any(kinds, &[unit.name.as_ref(), unit.plant.as_ref()]);
                if papers.is_empty() {
                    if 1 < units.len() {
                        self.remark(Note::new(NOT_COVERED, vec![Blank::Given(name(unit))]));
                    }
                    return self.miss(Missing::Paper(kinds));
                }
                let results: Vec<_> = papers.into_iter().map(|paper| self.look(&paper.result)).collect();
                let refused = results.contains(&Some(OpinionResult::Refused));
                Ok(if refused { Paper::Refused } else { Paper::Present })
            })
            .collect();
        // A refusal of one paper decides, whatever else is missing.
        if papers.contains(&Ok(Paper::Refused)) {
            return Ok(Paper::Refused);
        }
        papers.into_iter().collect::<Answer<Vec<_>>>().map(|_| Paper::Present)
    }
}

/// Asks something of every unit, so that every gap is written down and not only the first.
pub(super) fn of_units<'p, T>(
    units: &[UnitRef<'p>],
    ask: impl Fn(&'p Unit, u32) -> Answer<T>,
) -> Answer<Vec<(UnitRef<'p>, T)>> {
    let asked: Vec<_> =
        units.iter().map(|(index, unit)| ask(unit, *index).map(|answer| ((*index, *unit), answer))).collect();
    asked.into_iter().collect()
}

/// A figure of a unit: its term, and where the plan states it.
type OfUnit<Q> = (&'static Term, fn(&Unit) -> &Maybe<Q>);

const MAXIMUM: OfUnit<Power> = (&terms::UNIT_MAXIMUM, |unit| &unit.maximum);
const MAXIMUM_BEFORE: OfUnit<Power> = (&terms::UNIT_MAXIMUM_BEFORE, |unit| &unit.maximum_before);

/// The name of a unit; no two have the same.
pub(in crate::facts) fn name(unit: &Unit) -> String {
    unit.name.as_ref().map(|given| given.value.clone()).unwrap_or_default()
}

/// The years from one day to another: whole years, and the days since the last anniversary over the days from it to the
/// next. On the anniversary it is a whole number, one day later it is more.
///
/// # Errors
///
/// When the days lie beyond what a calendar can hold.
///
/// ```
/// use hegui::{facts::years_between, quantity::Figure};
/// use jiff::civil::date;
/// let twenty = Figure::written("20年").unwrap();
/// assert_eq!(years_between(date(2005, 7, 1), date(2025, 7, 1)), Ok(twenty));
/// let above = years_between(date(2005, 7, 1), date(2025, 7, 2)).unwrap();
/// assert_eq!(above.minus(&twenty).unwrap().exact(), "1/365");
/// let below = years_between(date(2005, 7, 1), date(2025, 6, 30)).unwrap();
/// assert!(below.compare(&twenty).unwrap().is_lt());
/// ```
pub fn years_between(from: Date, to: Date) -> Answer<Figure> {
    let anniversary = |years: i64| from.checked_add(years.years()).map_err(|_| Gap::Inexact);
    let days = |from: Date, to: Date| -> Answer<Decimal> {
        Ok(Decimal::from(from.until(to).map_err(|_| Gap::Inexact)?.get_days()))
    };
    let whole = i64::from(to.year()) - i64::from(from.year());
    let whole = if to < anniversary(whole)? { whole - 1 } else { whole };
    let (last, next) = (anniversary(whole)?, anniversary(whole + 1)?);
    let length = days(last, next)?;
    Ok(Figure::quotient(Dimension::Years, Decimal::from(whole) * length + days(last, to)?, length)?)
}
