//! Joint operation of new energy and coal plants, and what was approved, accepted and connected of a flexibility retrofit.

use jiff::civil::Date;

use super::ownership::plain_name;
use super::units::{name, of_units};
use super::{Answer, Blank, DatePair, Facts, Missing, Note, Paper, UnitRef, both, same_name};
use crate::project::{
    ConnectionPoint, Document, DocumentKind, JointLink, Level, LineBuilder, OpinionResult, PowerGrid, When,
};
use crate::quantity::Power;
use crate::terms;
use crate::text::Text;

const ACCEPTANCE: &[DocumentKind] = &[DocumentKind::RetrofitAcceptance];
const AGREEMENT: &[DocumentKind] = &[DocumentKind::DispatchAgreement];
const ANNUAL_PLAN: &[DocumentKind] = &[DocumentKind::AnnualPlan];

impl Facts<'_> {
    // 整合与联营

    /// The plants that flexible units belong to.
    ///
    /// # Errors
    ///
    /// When there are several units, and the plan does not say of one where it belongs.
    pub fn coal_plants(&self) -> Answer<Vec<String>> {
        let units = self.flexible_units()?;
        if units.len() < 2 {
            return Ok(units.iter().map(|(_, unit)| name(unit)).collect());
        }
        let plants = of_units(&units, |unit, index| self.need_of(&unit.plant, &terms::UNIT_PLANT, Some(index)))?;
        Ok(unlike(plants.into_iter().map(|(_, plant)| plant).collect()))
    }

    /// The group of each flexible unit.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn unit_groups(&self) -> Answer<Vec<(String, String)>> {
        let units = self.flexible_units()?;
        let groups = of_units(&units, |unit, index| self.need_of(&unit.group, &terms::UNIT_GROUP, Some(index)))?;
        Ok(groups.into_iter().map(|((_, unit), group)| (name(unit), group)).collect())
    }

    /// The first flexible unit that the plan says belongs to another group than the project's.
    #[must_use]
    pub fn unit_of_other_group(&self, group: &str) -> Option<(String, String)> {
        let units = self.flexible_units().ok()?;
        units.into_iter().find_map(|(_, unit)| {
            let own = self.look(&unit.group)?;
            (!same_name(&own, group)).then(|| (name(unit), own))
        })
    }

    /// The grids that flexible units belong to.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn unit_grids(&self) -> Answer<Vec<PowerGrid>> {
        let units = self.flexible_units()?;
        let grids = of_units(&units, |unit, index| self.need_of(&unit.grid, &terms::UNIT_GRID, Some(index)))?;
        let mut grids: Vec<_> = grids.into_iter().map(|(_, grid)| grid).collect();
        grids.sort_unstable();
        grids.dedup();
        Ok(grids)
    }

    /// The leagues that flexible units lie in.
    ///
    /// # Errors
    ///
    /// When the plan does not say of one.
    pub fn unit_leagues(&self) -> Answer<Vec<String>> {
        let units = self.flexible_units()?;
        let leagues = of_units(&units, |unit, index| self.need_of(&unit.league, &terms::UNIT_LEAGUE, Some(index)))?;
        Ok(unlike(leagues.into_iter().map(|(_, league)| league).collect()))
    }

    /// The leagues of coal plants and new energy together.
    ///
    /// # Errors
    ///
    /// When those of the project, or that of a unit, are not given.
    pub fn leagues_of_units_and_sites(&self) -> Answer<Vec<String>> {
        let (mut leagues, units) = both(self.leagues(), self.unit_leagues())?;
        leagues.extend(units);
        Ok(unlike(leagues))
    }

    /// What links the new energy to the plant.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn joint_link(&self) -> Answer<JointLink> {
        self.need(&self.project.joint.link, &terms::JOINT_LINK)
    }

    /// The generation group of the project.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn joint_group(&self) -> Answer<String> {
        self.need(&self.project.joint.group, &terms::JOINT_GROUP)
    }

    /// The flexible units that no valid paper of one kind covers.
    ///
    /// # Errors
    ///
    /// When the plan does not say which units are flexible.
    pub fn units_not_covered(&self, kinds: &[DocumentKind]) -> Answer<Vec<String>> {
        let mut units = self.flexible_units()?;
        units
            .retain(|(_, unit)| self.papers_covering_any(kinds, &[unit.name.as_ref(), unit.plant.as_ref()]).is_empty());
        Ok(units.into_iter().map(|(_, unit)| name(unit)).collect())
    }

    // 批复与变更

    /// The added capability that was approved.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn approved_added_capability(&self) -> Answer<Power> {
        self.need(&self.project.approved.capability, &terms::APPROVED_CAPABILITY)
    }

    // 汇集站

    /// Who builds the collector station.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn collector_station_builder(&self) -> Answer<LineBuilder> {
        self.need(&self.project.connection.station_builder, &terms::STATION_BUILDER)
    }

    /// Where the project and each plant connect, as far as the plan says.
    #[must_use]
    pub fn given_connection_points(&self) -> Vec<ConnectionPoint> {
        let plants = self.project.wind.iter().chain(&self.project.solar);
        let points = std::iter::once(&self.project.connection.point).chain(plants.map(|plant| &plant.connection));
        points.filter_map(|point| self.look(point)).collect()
    }

    // 改造验收与并网

    /// The day on which the retrofit of a unit was last accepted.
    fn retrofit_accepted(&self, unit: UnitRef<'_>) -> Answer<Date> {
        let (_, unit) = unit;
        let mut papers = self.papers_covering_any(ACCEPTANCE, &[unit.name.as_ref(), unit.plant.as_ref()]);
        papers.retain(|paper| self.look(&paper.result) != Some(OpinionResult::Refused));
        if papers.is_empty() {
            return self.miss(Missing::Paper(ACCEPTANCE));
        }
        let dates = papers.into_iter().map(|paper| self.date_of(paper)).collect::<Answer<Vec<_>>>()?;
        dates.into_iter().max().ok_or(super::Gap::Missing)
    }

    fn date_of(&self, paper: &Document) -> Answer<Date> {
        let index = paper.kind.as_ref().and_then(|given| given.place.index);
        self.need_of(&paper.date, &terms::DOCUMENT_DATE, index)
    }

    /// The connection of the new energy against the acceptance of the retrofit of each unit.
    ///
    /// # Errors
    ///
    /// When a unit has no acceptance that did not refuse, or a date is not given.
    pub fn connection_and_retrofit_acceptance(&self) -> Answer<Vec<DatePair>> {
        let units = self.flexible_units()?;
        let accepted = of_units(&units, |unit, index| self.retrofit_accepted((index, unit)));
        let connected = self.need(&self.project.schedule.connected, &terms::SCHEDULE_CONNECTED);
        let (accepted, connected) = both(accepted, connected)?;
        let pairs = accepted.into_iter().map(|((_, unit), accepted)| DatePair {
            of: Some(name(unit)),
            term: &terms::SCHEDULE_CONNECTED,
            date: connected,
            other_term: &terms::DOCUMENT_DATE,
            other: When::Day(accepted),
        });
        Ok(pairs.collect())
    }

    /// A dispatch agreement for each flexible unit that was signed on the day of the acceptance of its retrofit or later: the
    /// one from before the retrofit is not signed anew.
    ///
    /// # Errors
    ///
    /// When a unit has none, or a date is not given.
    pub fn agreement_signed_anew(&self) -> Answer<Paper> {
        const OLD: Text = Text::new(
            "{0}没有改造验收以后签订的协议",
            "no agreement for {0} was signed after the acceptance of its retrofit",
        );
        let units = self.flexible_units()?;
        let signed = of_units(&units, |unit, index| {
            let accepted = self.retrofit_accepted((index, unit))?;
            let mut refused = false;
            let mut anew = false;
            for paper in self.papers_covering_any(AGREEMENT, &[unit.name.as_ref(), unit.plant.as_ref()]) {
                if self.date_of(paper)? < accepted {
                    continue;
                }
                anew = true;
                refused |= self.look(&paper.result) == Some(OpinionResult::Refused);
            }
            if !anew {
                self.remark(Note::new(OLD, vec![Blank::Given(name(unit))]));
                return self.miss(Missing::Paper(AGREEMENT));
            }
            Ok(refused)
        })?;
        let refused = signed.into_iter().any(|(_, refused)| refused);
        Ok(if refused { Paper::Refused } else { Paper::Present })
    }

    /// Whether an acceptance of the new energy comes from another level than the league.
    #[must_use]
    pub fn acceptance_is_of_other_level(&self) -> bool {
        let opinions = self.standing_documents(&[DocumentKind::AcceptanceOpinion]);
        let mut levels = opinions.into_iter().filter_map(|opinion| self.look(&opinion.level)).peekable();
        levels.peek().is_some() && levels.all(|level| level != Level::League)
    }

    /// Added capability as accepted.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn accepted_capability(&self) -> Answer<Power> {
        self.need(&self.project.retrofit.accepted_capability, &terms::ACCEPTED_CAPABILITY)
    }

    /// New energy that is connected.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn connected_capacity(&self) -> Answer<Power> {
        self.need(&self.project.retrofit.connected_capacity, &terms::CONNECTED_CAPACITY)
    }

    /// New energy for which connection is asked, what is connected included.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn requested_capacity(&self) -> Answer<Power> {
        self.need(&self.project.retrofit.requested_capacity, &terms::REQUESTED_CAPACITY)
    }

    /// New energy that is built.
    ///
    /// # Errors
    ///
    /// When the plan does not state it.
    pub fn built_capacity(&self) -> Answer<Power> {
        self.need(&self.project.retrofit.built_capacity, &terms::BUILT_CAPACITY)
    }

    // 年度计划

    /// Whether anything is built outside the annual plan.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn builds_outside_annual_plan(&self) -> Answer<bool> {
        self.need(&self.project.retrofit.outside_annual_plan, &terms::OUTSIDE_ANNUAL_PLAN)
    }

    /// The annual plan, with every flexible unit and every site in it.
    ///
    /// # Errors
    ///
    /// When there is none, or one of them is not in it.
    pub fn annual_plan(&self) -> Answer<Paper> {
        let units = self.flexible_units();
        let on_units = units.and_then(|units| self.paper_on_units(ANNUAL_PLAN, &units));
        let on_sites = self.paper_on_sites(ANNUAL_PLAN);
        if on_units == Ok(Paper::Refused) || on_sites == Ok(Paper::Refused) {
            return Ok(Paper::Refused);
        }
        both(on_units, on_sites).map(|_| Paper::Present)
    }
}

/// Names without those that mean the same.
fn unlike(mut names: Vec<String>) -> Vec<String> {
    names.sort_unstable_by_key(|name| plain_name(name));
    names.dedup_by_key(|name| plain_name(name));
    names
}
