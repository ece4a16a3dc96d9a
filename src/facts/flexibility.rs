//! Regulating capability: storage together with what stands at the same level, and less storage for adjustable load.

use super::{Answer, Blank, Facts, Gap, Milestone, Missing, Note, Paper, Token, both};
use crate::project::{DocumentKind, Load, OpinionResult, TypicalDay};
use crate::quantity::{Decimal, Dimension, Duration, Energy, Figure, Power, Quantity, exact};
use crate::terms::{self, Term};
use crate::text::Text;
use crate::year::Simulated;

const PROOF: &[DocumentKind] = &[DocumentKind::RegulatingProof];
const LEASE: &[DocumentKind] = &[DocumentKind::StorageLease];
const ADJUSTABLE: &[DocumentKind] = &[DocumentKind::AdjustableLoad];

/// What regulates the output of the new energy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// The project's own storage.
    Storage,
    /// Other capability that can be held for four hours, by a proof of it.
    Other,
    /// Leased storage, by the contract of lease.
    Leased,
}

/// Which means count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Those whose paper is there.
    Proven,
    /// Those that the plan claims, unless their paper refuses.
    Claimed,
}

/// How peak and valley of a day are set against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeakValley {
    /// Their difference over the peak: 峰谷差率.
    Ratio,
    /// Their difference.
    Difference,
}

/// Peak and valley of one typical day, of the natural load and of what is taken from the public grid.
#[derive(Debug, Clone)]
pub struct DayCompared {
    /// The name of the day.
    pub day: String,
    /// Of the natural load.
    pub natural: Figure,
    /// Of the power taken from the public grid.
    pub grid: Figure,
}

/// Peak and valley of every day of the hourly year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearOfDays {
    /// How many days it has.
    pub days: usize,
    /// On how many of them the grid intake varies more than the natural load.
    pub failing: usize,
    /// The worst day, with its number, the natural load and the grid intake; none where nothing is taken on any day.
    pub worst: Option<(u32, Figure, Figure)>,
    /// The mean of all days, of the natural load.
    pub mean_natural: Figure,
    /// The mean of all days, of what is taken from the grid.
    pub mean_grid: Figure,
}

/// Power with how it is calculated.
type Sum = Answer<(Power, Vec<Token>)>;

impl Facts<'_> {
    /// The power that these means can hold for four hours, over new-energy capacity, at the phase where it is lowest.
    ///
    /// # Errors
    ///
    /// When a figure of some phase is not known.
    #[doc(alias = "同等水平的调峰能力")]
    pub fn regulating_share(&self, means: &[Means], proof: Proof) -> Answer<Figure> {
        self.share_of_means(self.milestones(), means, proof, held_four_hours)
    }

    /// The same for the project as a whole.
    ///
    /// # Errors
    ///
    /// When a figure is not known.
    pub fn whole_regulating_share(&self, means: &[Means], proof: Proof) -> Answer<Figure> {
        self.share_of_means(vec![self.whole()], means, proof, held_four_hours)
    }

    /// The same with the storage at its rated power, whatever its energy.
    ///
    /// # Errors
    ///
    /// When a figure of some phase is not known.
    pub fn rated_regulating_share(&self, means: &[Means], proof: Proof) -> Answer<Figure> {
        self.share_of_means(self.milestones(), means, proof, |milestone| {
            let power = milestone.storage_power?;
            Ok((power, vec![Token::Named(&terms::STORAGE_POWER, power.figure())]))
        })
    }

    fn share_of_means(
        &self,
        milestones: Vec<Milestone>,
        means: &[Means],
        proof: Proof,
        of_storage: fn(&Milestone) -> Sum,
    ) -> Answer<Figure> {
        self.lowest(&terms::REGULATING_SHARE, milestones, |milestone| {
            let powers: Vec<_> = means
                .iter()
                .map(|means| match means {
                    Means::Storage => of_storage(milestone),
                    Means::Other => Ok(self.other_capability(proof)),
                    Means::Leased => self.leased_capability(proof),
                })
                .collect();
            let mut total = Power::ZERO;
            let mut formula = Vec::new();
            let mut summands = 0_usize;
            for power in powers {
                let (power, tokens) = power?;
                total = total.plus(power)?;
                if power.is_zero() {
                    continue;
                }
                if !formula.is_empty() {
                    formula.push(Token::Sign("+"));
                }
                formula.extend(tokens);
                summands = summands.saturating_add(1);
            }
            let capacity = milestone.capacity?;
            if summands == 0 {
                formula.push(Token::Figure(total.figure()));
            } else if 1 < summands {
                formula.insert(0, Token::Sign("("));
                formula.push(Token::Sign(")"));
            }
            formula.extend([Token::Sign("÷"), Token::Figure(capacity.figure())]);
            Ok((total.share_of(capacity)?, formula))
        })
    }

    /// Other capability that can be held for four hours; none where the plan claims none.
    fn other_capability(&self, proof: Proof) -> (Power, Vec<Token>) {
        let claimed = self.look(&self.project.flexibility.power).unwrap_or(Power::ZERO);
        if claimed.is_zero() || !self.counts(PROOF, proof) {
            return (Power::ZERO, Vec::new());
        }
        (claimed, vec![Token::Named(&terms::OTHER_CAPABILITY, claimed.figure())])
    }

    /// What leased storage can hold for four hours; none where the plan leases none.
    fn leased_capability(&self, proof: Proof) -> Sum {
        if self.leased_storage().is_none() || !self.counts(LEASE, proof) {
            return Ok((Power::ZERO, Vec::new()));
        }
        let storage = &self.project.storage;
        let power = self.need(&storage.leased_power, &terms::LEASED_POWER);
        let energy = self.need(&storage.leased_energy, &terms::LEASED_ENERGY);
        let (power, energy) = both(power, energy)?;
        held(power, &terms::LEASED_POWER, energy, &terms::LEASED_ENERGY)
    }

    /// Whether a means counts, by what its paper says.
    fn counts(&self, kinds: &[DocumentKind], proof: Proof) -> bool {
        match (self.opinion(kinds), proof) {
            (Some(Paper::Present), _) | (None, Proof::Claimed) => true,
            (Some(Paper::Refused), _) | (None, Proof::Proven) => false,
        }
    }

    /// What the valid papers of these kinds say, without asking for one; a refusal outweighs the rest.
    fn opinion(&self, kinds: &[DocumentKind]) -> Option<Paper> {
        let papers = self.valid_documents(kinds);
        let refused = papers.iter().any(|paper| self.look(&paper.result) == Some(OpinionResult::Refused));
        match (papers.is_empty(), refused) {
            (true, _) => None,
            (false, true) => Some(Paper::Refused),
            (false, false) => Some(Paper::Present),
        }
    }

    /// Whether the plan claims capability other than storage.
    #[must_use]
    pub fn claims_other_capability(&self) -> bool {
        self.look(&self.project.flexibility.power).is_some_and(|power| !power.is_zero())
    }

    /// Regulating power other than storage as filed.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn filed_other_capability(&self) -> Answer<Power> {
        self.need(&self.project.flexibility.power, &terms::OTHER_CAPABILITY)
    }

    /// Regulating power other than storage that is really available in operation.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn available_other_capability(&self) -> Answer<Power> {
        self.need(&self.project.metered.capability, &terms::METERED_CAPABILITY)
    }

    /// Regulating power other than storage as approved, if the plan gives it.
    #[must_use]
    pub fn approved_other_capability(&self) -> Option<Power> {
        self.look(&self.project.approved.capability)
    }

    /// Says that a verdict depends on means whose paper is not there.
    ///
    /// # Errors
    ///
    /// Always: the paper is missing.
    pub fn unproven_means_decide<T>(&self, means: &[Means]) -> Answer<T> {
        let claimed = means.iter().filter_map(|means| match means {
            Means::Other if self.claims_other_capability() => Some(PROOF),
            Means::Leased if self.leased_storage().is_some() => Some(LEASE),
            _ => None,
        });
        for kinds in claimed.filter(|kinds| self.opinion(kinds).is_none()) {
            let _: Answer<()> = self.miss(Missing::Paper(kinds));
        }
        Err(Gap::Missing)
    }

    /// Whether the plan claims less storage because its load is adjustable.
    #[must_use]
    pub fn claims_optimised_storage(&self) -> bool {
        self.look(&self.project.flexibility.optimised) == Some(true)
    }

    /// Whether some new load is adjustable.
    ///
    /// # Errors
    ///
    /// When none is said to be, and the plan does not say of each that it is not.
    #[doc(alias = "负荷具备调节能力")]
    pub fn has_adjustable_load(&self) -> Answer<bool> {
        if !self.adjustable_loads()?.is_empty() {
            return Ok(true);
        }
        let told: Vec<_> = self
            .new_loads_not_refused()?
            .into_iter()
            .map(|(index, load)| self.need_of(&load.adjustable, &terms::LOAD_ADJUSTABLE, Some(index)))
            .collect();
        told.into_iter().collect::<Answer<Vec<_>>>().map(|_| false)
    }

    fn adjustable_loads(&self) -> Answer<Vec<&Load>> {
        let loads = self.new_loads_not_refused()?.into_iter().map(|(_, load)| load);
        Ok(loads.filter(|load| self.look(&load.adjustable) == Some(true)).collect())
    }

    /// Whether a paper proves of some adjustable load that it is one.
    ///
    /// # Errors
    ///
    /// When no paper covers any of them.
    pub fn adjustable_load_is_proven(&self) -> Answer<bool> {
        let loads = self.adjustable_loads()?;
        let opinions: Vec<_> = loads.into_iter().filter_map(|load| self.opinion_on(ADJUSTABLE, load)).collect();
        if opinions.is_empty() {
            return self.miss(Missing::Paper(ADJUSTABLE));
        }
        Ok(opinions.contains(&OpinionResult::Agreed))
    }

    /// Peak and valley of every typical day, of natural load and of grid intake. A day on which nothing is taken from the
    /// grid has no difference to speak of.
    ///
    /// # Errors
    ///
    /// When there is no day, or a curve is not given.
    #[doc(alias = "峰谷差率")]
    pub fn peak_and_valley(&self, by: PeakValley) -> Answer<Vec<DayCompared>> {
        if self.project.typical_days.is_empty() {
            let _: Answer<()> = self.miss(Missing::Field(&terms::DAY_NATURAL, None));
            return self.miss(Missing::Field(&terms::DAY_GRID, None));
        }
        let days: Vec<_> =
            self.project.typical_days.iter().zip(0..).map(|(day, index)| self.day_compared(day, index, by)).collect();
        days.into_iter().collect()
    }

    /// The same for every day of the hourly year, where the plan gives no typical days.
    ///
    /// # Errors
    ///
    /// When figures are too long.
    #[doc(alias = "逐日峰谷差率")]
    pub fn peak_and_valley_of_the_year(&self, by: PeakValley) -> Answer<Option<YearOfDays>> {
        let stated = || if self.project.typical_days.is_empty() { Err(Gap::Missing) } else { Ok(()) };
        let Some(days) = self.heard_year(stated).map(|year| &year.days) else { return Ok(None) };
        self.hear(&[Simulated::Days]);
        let mut failing = 0_usize;
        let mut worst: Option<(Figure, u32, [Figure; 2])> = None;
        // A day without intake counts as met.
        for day in days.days.iter().filter(|day| day.takes_from_grid()) {
            let [natural, grid] = match by {
                PeakValley::Ratio => day.ratios()?,
                PeakValley::Difference => day.differences()?,
            };
            let excess = grid.minus(&natural)?;
            if !excess.is_negative() && !excess.is_zero() {
                failing = failing.saturating_add(1);
            }
            let known = worst.as_ref().map(|(known, ..)| known);
            if known.is_none_or(|known| excess.compare(known).is_some_and(std::cmp::Ordering::is_gt)) {
                worst = Some((excess, day.number, [natural, grid]));
            }
        }
        let [natural, grid] = match by {
            PeakValley::Ratio => days.mean_ratios.map(Quantity::figure),
            PeakValley::Difference => days.mean_differences.map(Quantity::figure),
        };
        let simulated = || vec![Token::Source(&terms::SIMULATED)];
        self.step(&terms::NATURAL_PEAK_VALLEY, natural, simulated());
        self.step(&terms::GRID_PEAK_VALLEY, grid, simulated());
        Ok(Some(YearOfDays {
            days: days.days.len(),
            failing,
            worst: worst.map(|(_, number, [natural, grid])| (number, natural, grid)),
            mean_natural: natural,
            mean_grid: grid,
        }))
    }

    fn day_compared(&self, day: &TypicalDay, index: u32, by: PeakValley) -> Answer<DayCompared> {
        let name = self.need_of(&day.name, &terms::DAY_NAME, Some(index));
        let natural = self.need_of(&day.natural, &terms::DAY_NATURAL, Some(index));
        let grid = self.need_of(&day.grid, &terms::DAY_GRID, Some(index));
        let (day, (natural, grid)) = both(name, both(natural, grid))?;
        let nothing_taken = grid.iter().all(|power| power.is_zero());
        let grid = self.peak_over_valley(&grid, by, &terms::GRID_PEAK_VALLEY);
        let natural = self.peak_over_valley(&natural, by, &terms::NATURAL_PEAK_VALLEY);
        if nothing_taken {
            let none = match by {
                PeakValley::Ratio => Figure::whole(Dimension::Share, Decimal::ZERO),
                PeakValley::Difference => Power::ZERO.figure(),
            };
            return Ok(DayCompared { day, natural: natural.unwrap_or(none), grid: none });
        }
        let (natural, grid) = both(natural, grid)?;
        Ok(DayCompared { day, natural, grid })
    }

    fn peak_over_valley(&self, curve: &[Power], by: PeakValley, term: &'static Term) -> Answer<Figure> {
        let peak = curve.iter().copied().max().ok_or(Gap::Missing)?;
        let valley = curve.iter().copied().min().ok_or(Gap::Missing)?;
        let difference = peak.minus(valley)?;
        let (peak_figure, minus) = (Token::Figure(peak.figure()), Token::Sign("−"));
        let mut formula = vec![peak_figure.clone(), minus, Token::Figure(valley.figure())];
        let figure = match by {
            PeakValley::Difference => difference.figure(),
            PeakValley::Ratio => {
                formula.insert(0, Token::Sign("("));
                formula.extend([Token::Sign(")"), Token::Sign("÷"), peak_figure]);
                difference.share_of(peak)?
            }
        };
        self.step(term, figure, formula);
        Ok(figure)
    }
}

/// What the storage of a milestone can hold for four hours. No power needs no energy.
fn held_four_hours(milestone: &Milestone) -> Sum {
    let power = milestone.storage_power?;
    if power.is_zero() {
        return Ok((Power::ZERO, Vec::new()));
    }
    held(power, &terms::STORAGE_POWER, milestone.storage_energy?, &terms::STORAGE_ENERGY)
}

/// The smaller of the power and what the energy gives over four hours: a plant of little energy may run derated.
fn held(power: Power, of_power: &'static Term, energy: Energy, of_energy: &'static Term) -> Sum {
    const QUARTER: Decimal = Decimal::from_parts(25, 0, 0, false, 2);
    let four_hours = Duration::from_base(Decimal::from(4));
    if power.times(four_hours)? <= energy {
        return Ok((power, vec![Token::Named(of_power, power.figure())]));
    }
    let derated = Power::from_base(exact::mul(energy.base(), QUARTER)?);
    let formula = vec![Token::Named(of_energy, energy.figure()), Token::Sign("÷"), Token::Figure(four_hours.figure())];
    Ok((derated, formula))
}

/// That curves cannot be compared: they differ in length, or are coarser than hourly.
pub(super) fn uneven_curves(day: &TypicalDay) -> Option<Note> {
    const UNEVEN: Text = Text::new(
        "典型日“{0}”：自然负荷 {1} 个时刻，下网功率 {2} 个时刻，须等长并且逐时或更细",
        "typical day “{0}”: {1} steps of natural load, {2} of grid intake; they must be of equal length, hourly or finer",
    );
    const HOURS_OF_A_DAY: usize = 24;
    let (natural, grid) = (day.natural.as_ref()?.value.len(), day.grid.as_ref()?.value.len());
    if natural == grid && HOURS_OF_A_DAY <= natural {
        return None;
    }
    let name = day.name.as_ref().map(|given| given.value.clone()).unwrap_or_default();
    Some(Note::new(UNEVEN, vec![Blank::Given(name), Blank::Count(natural), Blank::Count(grid)]))
}
