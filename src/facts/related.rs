//! What the related texts ask: where source and load lie, whether a load is energy-intensive, and terms after the approval.

use jiff::civil::Date;

use super::ownership::plain_name;
use super::{Answer, Blank, DatePair, Facts, Gap, Missing, Note, Paper, Token, both};
use crate::deadlines::Deadline;
use crate::project::{CertificateUse, Choice, DocumentKind, GridType, Level, LoadClass, Maybe, RegulationKind, When};
use crate::quantity::{Energy, Figure};
use crate::terms::{self, Term};
use crate::text::Text;

impl Facts<'_> {
    /// Whether the project is filed on this day or later. One without a filing date is taken to be.
    #[must_use]
    pub fn is_filed_since(&self, day: Date) -> bool {
        self.look(&self.project.filing_date).is_none_or(|filed| day <= filed)
    }

    /// On-grid or off-grid, if the plan declares it.
    #[must_use]
    pub fn declared_grid_type(&self) -> Option<GridType> {
        self.look(&self.project.grid_type)
    }

    /// When the first of the new energy starts, if the plan dates all of it.
    #[must_use]
    pub fn first_new_energy_start(&self) -> Option<When> {
        let starts = self.quietly(|| self.new_energy_starts()).ok()?;
        starts.into_iter().min_by_key(|start| start.date())
    }

    /// Whether the metered year is this one or a later one.
    ///
    /// # Errors
    ///
    /// When the plan does not say which year it is.
    pub fn is_metered_since(&self, year: i16) -> Answer<bool> {
        Ok(year <= self.need(&self.project.metered.year, &terms::METERED_YEAR)?)
    }

    /// Whether some part of the project lies in a city, by its name without 市.
    ///
    /// # Errors
    ///
    /// When the plan names no league.
    pub fn lies_in(&self, city: &str) -> Answer<bool> {
        Ok(self.leagues()?.iter().any(|league| plain_name(league).contains(city)))
    }

    /// Whether new energy and load lie in more than one league.
    ///
    /// # Errors
    ///
    /// When the plan names no league.
    pub fn load_is_in_another_league(&self) -> Answer<bool> {
        let leagues = self.need(&self.project.leagues, &terms::LEAGUES)?;
        let plants: Vec<_> = self.plants().map(|plant| self.look(&plant.plant.league)).collect();
        // The league of every plant says where the new energy lies; otherwise it may lie in any that the project names.
        let stated: Vec<String> = plants.iter().flatten().cloned().collect();
        let source = if !stated.is_empty() && stated.len() == plants.len() { stated } else { leagues.clone() };
        let load = self.look(&self.project.load_leagues).unwrap_or(leagues);
        Ok(are_several(source.iter().chain(&load)))
    }

    /// Whether new energy and load lie in more than one banner, county or district.
    ///
    /// # Errors
    ///
    /// When the plan names no banner.
    pub fn spans_several_banners(&self) -> Answer<bool> {
        let banners = self.need(&self.project.banners, &terms::BANNERS)?;
        let load = self.look(&self.project.load_banners).unwrap_or_default();
        Ok(are_several(banners.iter().chain(&load)))
    }

    /// Whether there is a cooperation plan that an authority of one of these levels approved.
    ///
    /// # Errors
    ///
    /// When there is none, or none of that level.
    pub fn cooperation_plan(&self, levels: &[Level]) -> Answer<Paper> {
        const KIND: &[DocumentKind] = &[DocumentKind::CooperationPlan];
        const OTHER_LEVEL: Text =
            Text::new("合作方案由其他层级同意或制定", "the cooperation plan is of an authority of another level");
        if self.paper(KIND)? == Paper::Refused {
            return Ok(Paper::Refused);
        }
        let plans = self.standing_documents(KIND);
        let found = plans.into_iter().map(|plan| {
            let index = plan.kind.as_ref().and_then(|given| given.place.index);
            self.need_of(&plan.level, &terms::DOCUMENT_LEVEL, index)
        });
        let found = found.collect::<Answer<Vec<_>>>()?;
        if found.iter().any(|level| levels.contains(level)) {
            return Ok(Paper::Present);
        }
        self.remark(OTHER_LEVEL.into());
        self.miss(Missing::Paper(KIND))
    }

    /// Whether a new load is in the catalogue of energy-intensive projects.
    ///
    /// # Errors
    ///
    /// When no load is listed, or one does not say.
    pub fn has_new_intensive_load(&self) -> Answer<bool> {
        if self.project.loads.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_INTENSIVE, None));
        }
        let loads: Vec<_> = self
            .project
            .loads
            .iter()
            .zip(0..)
            .map(|(load, index)| {
                let class = self.need_of(&load.class, &terms::LOAD_CLASS, Some(index))?;
                if matches!(class, LoadClass::Existing | LoadClass::PlantUse) {
                    return Ok(false);
                }
                self.need_of(&load.energy_intensive, &terms::LOAD_INTENSIVE, Some(index))
            })
            .collect();
        // One such load is enough, whatever is not known of the others.
        if loads.contains(&Ok(true)) {
            return Ok(true);
        }
        Ok(loads.into_iter().collect::<Answer<Vec<_>>>()?.contains(&true))
    }

    /// Whether hydrogen production is in the catalogue of energy-intensive projects.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn hydrogen_is_intensive(&self) -> Answer<bool> {
        self.need(&self.project.hydrogen.energy_intensive, &terms::HYDROGEN_INTENSIVE)
    }

    /// Whether the plan gives a metered year.
    #[must_use]
    pub fn has_metered_year(&self) -> bool {
        self.look(&self.project.metered.year).is_some()
    }

    /// Whether an energy-intensive enterprise counts the energy of the project as its use of renewables. Where no load is
    /// energy-intensive there is no such enterprise.
    ///
    /// # Errors
    ///
    /// When the plan does not say whether it is counted.
    pub fn is_counted_as_renewable_use(&self) -> Answer<bool> {
        if self.quietly(|| self.some_load_is_intensive()) == Ok(false) {
            return self.some_load_is_intensive();
        }
        self.need(&self.project.operation.counted_as_renewable, &terms::COUNTED_AS_RENEWABLE)
    }

    /// Whether a load, new or existing, is in the catalogue of energy-intensive projects.
    fn some_load_is_intensive(&self) -> Answer<bool> {
        if self.project.regulation == RegulationKind::Hydrogen {
            return self.hydrogen_is_intensive();
        }
        if self.project.loads.is_empty() {
            return self.miss(Missing::Field(&terms::LOAD_INTENSIVE, None));
        }
        let loads = self.project.loads.iter().zip(0..);
        let loads: Vec<_> = loads
            .map(|(load, index)| self.need_of(&load.energy_intensive, &terms::LOAD_INTENSIVE, Some(index)))
            .collect();
        if loads.contains(&Ok(true)) {
            return Ok(true);
        }
        Ok(loads.into_iter().collect::<Answer<Vec<_>>>()?.contains(&true))
    }

    /// What became of the green certificates of the energy that is counted.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn certificates(&self) -> Answer<CertificateUse> {
        self.need(&self.project.operation.certificates, &terms::CERTIFICATES)
    }

    /// Whether the enterprise buys further certificates.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn buys_certificates(&self) -> Answer<bool> {
        self.need(&self.project.operation.certificates_bought, &terms::CERTIFICATES_BOUGHT)
    }

    /// The proof of a purchase of certificates within the metered year.
    ///
    /// # Errors
    ///
    /// When there is none of that year, or one has no date.
    pub fn certificates_of_the_year(&self) -> Answer<Paper> {
        const KIND: &[DocumentKind] = &[DocumentKind::CertificatePurchase];
        const OTHER_YEAR: Text = Text::new(
            "没有 {0} 年的购买凭证；绿证须逐年购买",
            "no purchase of {0} is on file; certificates are bought each year",
        );
        let year = self.need(&self.project.metered.year, &terms::METERED_YEAR)?;
        if self.paper(KIND)? == Paper::Refused {
            return Ok(Paper::Refused);
        }
        let dates = self.standing_documents(KIND).into_iter().map(|purchase| {
            let index = purchase.kind.as_ref().and_then(|given| given.place.index);
            self.need_of(&purchase.date, &terms::DOCUMENT_DATE, index)
        });
        let dates = dates.collect::<Vec<_>>();
        // One purchase of the year is enough, whatever is not known of others.
        if dates.iter().flatten().any(|date| date.year() == year) {
            return Ok(Paper::Present);
        }
        dates.into_iter().collect::<Answer<Vec<Date>>>()?;
        self.remark(Note::new(OTHER_YEAR, vec![Blank::Given(year.to_string())]));
        self.miss(Missing::Paper(KIND))
    }

    /// Feed-in less off-take, as a share of generation.
    ///
    /// # Errors
    ///
    /// When one of them is not known.
    pub fn net_feed_in_share(&self) -> Answer<Figure> {
        let (feed_in, off_take) = both(self.annual_feed_in(), self.annual_off_take())?;
        let net = if feed_in.base() < off_take.base() { Energy::ZERO } else { feed_in.minus(off_take)? };
        let generation = self.annual_generation()?;
        let share = net.share_of(generation)?;
        let formula = vec![
            Token::Sign("("),
            Token::Named(&terms::FEED_IN, feed_in.figure()),
            Token::Sign("−"),
            Token::Named(&terms::OFF_TAKE, off_take.figure()),
            Token::Sign(")"),
            Token::Sign("÷"),
            Token::Figure(generation.figure()),
        ];
        self.step(&terms::NET_FEED_IN_SHARE, share, formula);
        Ok(share)
    }

    /// Start of construction and commissioning of the whole, as the filing states them.
    ///
    /// # Errors
    ///
    /// When one of them is not stated.
    pub fn start_and_completion(&self) -> Answer<(When, When)> {
        let schedule = &self.project.schedule;
        both(
            self.need(&schedule.start, &terms::SCHEDULE_START),
            self.need(&schedule.completion, &terms::SCHEDULE_COMPLETION),
        )
    }

    /// Capacity now and as approved.
    ///
    /// # Errors
    ///
    /// When one of them is not known.
    pub fn capacity_and_approved(&self) -> Answer<(Figure, Figure)> {
        let approved = self.need(&self.project.approved.capacity, &terms::APPROVED_CAPACITY);
        let (now, approved) = both(self.new_energy_capacity(), approved)?;
        Ok((now.figure(), approved.figure()))
    }

    /// Whether the whole is commissioned on the day of the check.
    ///
    /// # Errors
    ///
    /// When the plan does not say when it is, or no day is known.
    pub fn is_commissioned(&self) -> Answer<bool> {
        let completion = self.need(&self.project.schedule.completion, &terms::SCHEDULE_COMPLETION)?;
        match self.as_of {
            Some(day) => Ok(completion.date() <= day),
            None => self.miss(Missing::Field(&terms::FILING_DATE, None)),
        }
    }

    /// The day of the approval.
    ///
    /// # Errors
    ///
    /// When there is no approval by the authority that approves, or it has no date.
    pub fn approved_on(&self) -> Answer<Date> {
        const KIND: &[DocumentKind] = &[DocumentKind::Approval];
        match self.approval_date() {
            Some(day) => Ok(day),
            None => self.miss(Missing::Paper(KIND)),
        }
    }

    /// Whether the approval is of the day on which the Chifeng measures were issued, or later. Where that day is not known
    /// the terms are taken to run.
    ///
    /// # Errors
    ///
    /// When the approval has no date.
    pub fn is_approved_under_chifeng(&self) -> Answer<bool> {
        let approved = self.approved_on()?;
        Ok(self.look(&self.project.chifeng_issued).is_none_or(|issued| issued <= approved))
    }

    /// When the last of these papers was issued, against the end of a term of months that starts with the approval.
    ///
    /// # Errors
    ///
    /// When there is no approval, or one of the papers is not there or has no date.
    pub fn papers_within(
        &self,
        kinds: &[&'static [DocumentKind]],
        months: u8,
        ends: fn(Deadline) -> Date,
    ) -> Answer<Vec<DatePair>> {
        let end = self.end_of_term(months, ends);
        let dates: Vec<_> =
            kinds.iter().map(|kind| self.filing_date(kind, Iterator::max).map(|day| (kind, day))).collect();
        let end = end?;
        dates
            .into_iter()
            .map(|paper| {
                let (kind, day) = paper?;
                Ok(DatePair {
                    of: kind.first().map(|kind| kind.name().zh.to_owned()),
                    term: &terms::DOCUMENT_DATE,
                    date: When::Day(day),
                    other_term: &terms::DOCUMENT_DATE,
                    other: When::Day(end),
                })
            })
            .collect()
    }

    /// Start of construction against the end of a term of months that starts with the approval.
    ///
    /// # Errors
    ///
    /// When there is no approval, or no start.
    pub fn start_within(&self, months: u8, ends: fn(Deadline) -> Date) -> Answer<Vec<DatePair>> {
        self.date_within(&self.project.schedule.start, &terms::SCHEDULE_START, months, ends)
    }

    /// Commissioning of the whole against the end of a term of months that starts with the approval.
    ///
    /// # Errors
    ///
    /// When there is no approval, or no commissioning.
    pub fn completion_within(&self, months: u8, ends: fn(Deadline) -> Date) -> Answer<Vec<DatePair>> {
        self.date_within(&self.project.schedule.completion, &terms::SCHEDULE_COMPLETION, months, ends)
    }

    /// Commissioning of the first phase against the end of a term of months that starts with the approval.
    ///
    /// # Errors
    ///
    /// When the project has no phases, or something is not known.
    pub fn first_phase_within(&self, months: u8, ends: fn(Deadline) -> Date) -> Answer<Vec<DatePair>> {
        let first = self.project.phases.first().ok_or(Gap::NotAsked)?;
        self.date_within(&first.schedule.new_energy, &terms::PHASE_NEW_ENERGY, months, ends)
    }

    fn date_within(
        &self,
        given: &Maybe<When>,
        term: &'static Term,
        months: u8,
        ends: fn(Deadline) -> Date,
    ) -> Answer<Vec<DatePair>> {
        let (end, date) = both(self.end_of_term(months, ends), self.need(given, term))?;
        Ok(vec![DatePair { of: None, term, date, other_term: &terms::DOCUMENT_DATE, other: When::Day(end) }])
    }

    /// The last day of a term of months that starts with the approval. A weekend is told with both days; which days are
    /// public holidays is fixed year by year, so that nobody may take the day for the last one without looking.
    fn end_of_term(&self, months: u8, ends: fn(Deadline) -> Date) -> Answer<Date> {
        const WEEKEND: Text = Text::new(
            "期限最后一日 {0} 是周末，顺延到 {1}；程序只知道周末，{1} 为法定休假日的再顺延，请按国务院放假安排核对",
            "the last day of the term, {0}, is on a weekend and moves to {1}; only weekends are known here: where {1} is a \
             public holiday it moves on, by the holidays of that year",
        );
        const WORKDAY: Text = Text::new(
            "期限最后一日 {0} 不是周末；程序只知道周末，该日为法定休假日的也顺延，请按国务院放假安排核对",
            "the last day of the term, {0}, is not on a weekend; only weekends are known here: where it is a public holiday \
             it moves on, by the holidays of that year",
        );
        let approved = self.approved_on()?;
        let deadline = Deadline::after_months(approved, months).ok_or(Gap::Undefined)?;
        let (day, moved) = (When::Day(deadline.corresponding), When::Day(deadline.moved));
        let told = if deadline.is_on_a_weekend() { WEEKEND } else { WORKDAY };
        self.remark(Note::new(told, vec![Blank::When(day), Blank::When(moved)]));
        Ok(ends(deadline))
    }
}

fn are_several<'n>(mut names: impl Iterator<Item = &'n String>) -> bool {
    let first = names.next().map(|name| plain_name(name));
    names.any(|name| Some(plain_name(name)) != first)
}
