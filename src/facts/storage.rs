//! Electric storage and the hydrogen store.

use super::{Answer, Blank, Facts, Gap, Milestone, Note, Token, both};
use crate::quantity::{Decimal, Duration, Energy, Figure, Power, Quantity};
use crate::terms::{self, Term};
use crate::text::Text;

const OVER: Token = Token::Sign("÷");

impl Facts<'_> {
    /// Power of the project's own storage.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "储能功率")]
    pub fn storage_power(&self) -> Answer<Power> {
        self.need(&self.project.storage.power, &terms::STORAGE_POWER)
    }

    /// Energy of the project's own storage.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    #[doc(alias = "储能容量")]
    pub fn storage_energy(&self) -> Answer<Energy> {
        self.need(&self.project.storage.energy, &terms::STORAGE_ENERGY)
    }

    /// Storage power that is really available in operation.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn available_storage_power(&self) -> Answer<Power> {
        self.need(&self.project.metered.storage_power, &terms::METERED_STORAGE_POWER)
    }

    /// Storage power as approved, if the plan gives it.
    #[must_use]
    pub fn approved_storage_power(&self) -> Option<Power> {
        self.look(&self.project.approved.storage_power)
    }

    /// Whether the project plans any electric storage; known only if it says so.
    ///
    /// # Errors
    ///
    /// When the plan does not state the power.
    pub fn has_storage(&self) -> Answer<bool> {
        Ok(!self.storage_power()?.is_zero())
    }

    /// Regulating power that is really available in operation: storage, and what else was filed.
    ///
    /// # Errors
    ///
    /// When either is not stated, or the plan does not say which year it is.
    pub fn available_capability(&self) -> Answer<Power> {
        let metered = &self.project.metered;
        let storage = self.need(&metered.storage_power, &terms::METERED_STORAGE_POWER);
        let other = if self.other_capability_filed().is_zero() {
            Ok(Power::ZERO)
        } else {
            self.need(&metered.capability, &terms::METERED_CAPABILITY)
        };
        let ((storage, other), _) = both(both(storage, other), self.full_metered_year())?;
        let available = storage.plus(other)?;
        let formula = vec![
            Token::Named(&terms::METERED_STORAGE_POWER, storage.figure()),
            Token::Sign("+"),
            Token::Named(&terms::METERED_CAPABILITY, other.figure()),
        ];
        self.step(&terms::AVAILABLE_CAPABILITY, available.figure(), formula);
        Ok(available)
    }

    /// Regulating power other than storage as filed; a plan that says nothing of it has none.
    #[must_use]
    pub fn other_capability_filed(&self) -> Power {
        self.look(&self.project.flexibility.power).unwrap_or(Power::ZERO)
    }

    /// Storage power and other regulating power as approved, if the plan gives the storage.
    ///
    /// # Errors
    ///
    /// When the figures are too long.
    pub fn approved_regulation(&self) -> Answer<Option<Power>> {
        let approved = &self.project.approved;
        let Some(storage) = self.look(&approved.storage_power) else { return Ok(None) };
        let other = self.look(&approved.capability).unwrap_or(Power::ZERO);
        Ok(Some(storage.plus(other)?))
    }

    /// Whether the plan says that its storage holds no energy: power without energy is no storage.
    #[must_use]
    pub fn storage_holds_nothing(&self) -> bool {
        self.look(&self.project.storage.energy).is_some_and(Energy::is_zero)
    }

    /// Leased storage, which is shown but not counted.
    #[must_use]
    pub fn leased_storage(&self) -> Option<Figure> {
        let storage = &self.project.storage;
        let power = self.look(&storage.leased_power).filter(|power| !power.is_zero()).map(Power::figure);
        power.or_else(|| self.look(&storage.leased_energy).filter(|energy| !energy.is_zero()).map(Energy::figure))
    }

    /// Storage power over new-energy capacity, at the phase where it is lowest.
    ///
    /// # Errors
    ///
    /// When power or capacity of some phase is not known.
    #[doc(alias = "储能配置比例")]
    pub fn storage_share(&self) -> Answer<Figure> {
        self.lowest(&terms::STORAGE_SHARE, self.milestones(), share)
    }

    /// The same for the project as a whole.
    ///
    /// # Errors
    ///
    /// When power or capacity is not known.
    pub fn whole_storage_share(&self) -> Answer<Figure> {
        self.lowest(&terms::STORAGE_SHARE, vec![self.whole()], share)
    }

    /// Storage energy over storage power, at the phase where it is lowest; 0 h where there is no storage.
    ///
    /// # Errors
    ///
    /// When power or energy of some phase is not known.
    #[doc(alias = "储能时长")]
    pub fn storage_hours(&self) -> Answer<Figure> {
        self.lowest(&terms::STORAGE_HOURS, self.milestones(), hours)
    }

    /// The same for the project as a whole.
    ///
    /// # Errors
    ///
    /// When power or energy is not known.
    pub fn whole_storage_hours(&self) -> Answer<Figure> {
        self.lowest(&terms::STORAGE_HOURS, vec![self.whole()], hours)
    }

    /// The power the storage can hold for four hours over new-energy capacity, at the phase where it is lowest: a plant
    /// of little energy may run derated.
    ///
    /// # Errors
    ///
    /// When power, energy or capacity of some phase is not known.
    pub fn sustained_share(&self) -> Answer<Figure> {
        self.lowest(&terms::SUSTAINED_SHARE, self.milestones(), |milestone| {
            let storage = both(milestone.storage_power, milestone.storage_energy);
            let ((power, energy), capacity) = both(storage, milestone.capacity)?;
            let by_power = power.share_of(capacity)?;
            let (by_energy, formula) = over_four_hours(energy, capacity)?;
            if by_energy.compare(&by_power).is_some_and(std::cmp::Ordering::is_lt) {
                return Ok((by_energy, formula));
            }
            Ok((by_power, vec![Token::Figure(power.figure()), OVER, Token::Figure(capacity.figure())]))
        })
    }

    /// A figure at the milestone where it is lowest.
    pub(super) fn lowest(
        &self,
        term: &'static Term,
        milestones: Vec<Milestone>,
        figure: impl Fn(&Milestone) -> Answer<(Figure, Vec<Token>)>,
    ) -> Answer<Figure> {
        const AT_PHASE: Text = Text::new("分期累计中最低的是到{0}为止", "lowest when counted up to {0}");
        let mut lowest: Option<(Figure, Vec<Token>, Option<String>)> = None;
        for milestone in milestones {
            if milestone.phase.is_some() && milestone.capacity.is_ok_and(Power::is_zero) {
                // Storage or hydrogen first is what the order of commissioning wants: there is nothing to regulate yet.
                continue;
            }
            let (figure, formula) = figure(&milestone)?;
            let lower = match &lowest {
                Some((known, ..)) => figure.compare(known).is_some_and(std::cmp::Ordering::is_lt),
                None => true,
            };
            if lower {
                lowest = Some((figure, formula, milestone.phase));
            }
        }
        let (figure, formula, phase) = lowest.ok_or(Gap::Missing)?;
        self.step(term, figure, formula);
        if let Some(phase) = phase {
            self.remark(Note::new(AT_PHASE, vec![Blank::Given(phase)]));
        }
        Ok(figure)
    }

    /// Whether the plan claims a hydrogen store at all.
    #[must_use]
    pub fn claims_hydrogen_store(&self) -> bool {
        self.project.hydrogen.store_volume.is_some()
    }

    /// Hours of rated production that the hydrogen store holds.
    ///
    /// # Errors
    ///
    /// When volume or rated output is not known.
    #[doc(alias = "储氢时长")]
    pub fn hydrogen_store_hours(&self) -> Answer<Figure> {
        let volume = self.need(&self.project.hydrogen.store_volume, &terms::STORE_VOLUME);
        let flow = self.need(&self.project.hydrogen.rated_flow, &terms::RATED_FLOW);
        let (volume, flow) = both(volume, flow)?;
        let hours = volume.hours_at(flow)?;
        let formula = vec![Token::Figure(volume.figure()), OVER, Token::Figure(flow.figure())];
        self.step(&terms::HYDROGEN_STORE_HOURS, hours, formula);
        Ok(hours)
    }

    /// Hours of average production that the hydrogen store holds.
    ///
    /// # Errors
    ///
    /// When volume or average output is not known.
    pub fn hydrogen_store_hours_on_average(&self) -> Answer<Figure> {
        let volume = self.need(&self.project.hydrogen.store_volume, &terms::STORE_VOLUME);
        let flow = self.need(&self.project.hydrogen.average_flow, &terms::AVERAGE_FLOW);
        let (volume, flow) = both(volume, flow)?;
        let hours = volume.hours_at(flow)?;
        let formula = vec![Token::Figure(volume.figure()), OVER, Token::Figure(flow.figure())];
        self.step(&terms::HYDROGEN_STORE_HOURS, hours, formula);
        Ok(hours)
    }
}

fn share(milestone: &Milestone) -> Answer<(Figure, Vec<Token>)> {
    let (power, capacity) = both(milestone.storage_power, milestone.capacity)?;
    let formula = vec![Token::Figure(power.figure()), OVER, Token::Figure(capacity.figure())];
    Ok((power.share_of(capacity)?, formula))
}

/// No storage holds no power for any time.
fn hours(milestone: &Milestone) -> Answer<(Figure, Vec<Token>)> {
    let (energy, power) = both(milestone.storage_energy, milestone.storage_power)?;
    if power.is_zero() {
        return Ok((Duration::ZERO.figure(), vec![Token::Figure(power.figure())]));
    }
    let formula = vec![Token::Figure(energy.figure()), OVER, Token::Figure(power.figure())];
    Ok((energy.hours_at(power)?, formula))
}

/// Energy over four hours of the capacity.
fn over_four_hours(energy: Energy, capacity: Power) -> Answer<(Figure, Vec<Token>)> {
    let four_hours = Duration::from_base(Decimal::from(4));
    let share = energy.share_of(capacity.times(four_hours)?)?;
    let formula = vec![
        Token::Figure(energy.figure()),
        OVER,
        Token::Figure(four_hours.figure()),
        OVER,
        Token::Figure(capacity.figure()),
    ];
    Ok((share, formula))
}
