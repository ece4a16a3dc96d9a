//! Coal units: which the plan names, how large they are together, and how long each has run.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Answer, Blank, Facts, Gap, Missing, Note, Token, both};
use crate::project::{Unit, UnitStatus};
use crate::quantity::{Dimension, Figure, Power, Years};
use crate::terms;
use crate::text::Text;

impl Facts<'_> {
    /// Every coal unit that the plan names, each with its place in the list.
    ///
    /// # Errors
    ///
    /// When it names none.
    pub fn units(&self) -> Answer<Vec<(u32, &Unit)>> {
        if self.project.units.is_empty() {
            return self.miss(Missing::Field(&terms::UNIT_NAME, None));
        }
        Ok((0..).zip(&self.project.units).collect())
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
