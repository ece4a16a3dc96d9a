//! Sites of the new energy: how many there are, whether they lie in a planning area, and which papers cover them.

use super::energy::PlantRef;
use super::ownership::plain_name;
use super::{Answer, Blank, Facts, Missing, Note, Paper};
use crate::project::{Document, DocumentKind, Level, OpinionResult};
use crate::quantity::{Decimal, Dimension, Figure};
use crate::terms::{self, Term};
use crate::text::Text;

impl Facts<'_> {
    /// The number of sites: plants whose sites have equal names share one.
    ///
    /// # Errors
    ///
    /// When there is no plant, or one without a site.
    #[doc(alias = "场址数")]
    pub fn site_count(&self) -> Answer<Figure> {
        const SITES: Text = Text::new("场址：{0}", "sites: {0}");
        let sites: Vec<_> = self
            .plants()
            .map(|plant| self.need_of(&plant.plant.site, of_technology(&plant, &SITE), plant.index))
            .collect();
        if sites.is_empty() {
            return self.no_plants();
        }
        let mut sites = sites.into_iter().collect::<Answer<Vec<_>>>()?;
        sites.sort_unstable_by_key(|site| plain_name(site));
        sites.dedup_by_key(|site| plain_name(site));
        self.remark(Note::new(SITES, vec![Blank::Given(sites.join("、"))]));
        Ok(Figure::whole(Dimension::Count, Decimal::from(sites.len())))
    }

    /// Whether each plant lies in a planning area of the region, as far as the plan says.
    ///
    /// # Errors
    ///
    /// When there is no plant.
    pub fn planning_areas(&self) -> Answer<Vec<(String, Answer<bool>)>> {
        let areas: Vec<_> = self
            .plants()
            .map(|plant| {
                let term = of_technology(&plant, &PLANNING_AREA);
                (label(&plant), self.need_of(&plant.plant.in_planning_area, term, plant.index))
            })
            .collect();
        if areas.is_empty() { self.no_plants() } else { Ok(areas) }
    }

    /// A valid paper of one of these kinds for every site: one that covers the site or the plant by name, or names nothing.
    ///
    /// # Errors
    ///
    /// When there is no plant, or one has no such paper.
    pub fn paper_on_sites(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        self.paper_on_sites_that(kinds, |_| true)
    }

    /// The same for papers of the league: one that names another level does not count.
    ///
    /// # Errors
    ///
    /// As [`Facts::paper_on_sites`].
    pub fn league_paper_on_sites(&self, kinds: &'static [DocumentKind]) -> Answer<Paper> {
        self.paper_on_sites_that(kinds, |paper| self.is_of_league(paper))
    }

    /// Whether there are fewer papers of leagues than leagues in which the sites lie, as far as the plants name theirs.
    #[must_use]
    pub fn fewer_papers_than_leagues_of_sites(&self, kinds: &[DocumentKind]) -> bool {
        let mut leagues: Vec<_> = self
            .plants()
            .filter_map(|plant| self.look(&plant.plant.league))
            .map(|league| plain_name(&league))
            .collect();
        leagues.sort_unstable();
        leagues.dedup();
        let papers = self.standing_documents(kinds);
        1 < leagues.len() && papers.into_iter().filter(|paper| self.is_of_league(paper)).count() < leagues.len()
    }

    fn is_of_league(&self, paper: &Document) -> bool {
        self.look(&paper.level).is_none_or(|level| level == Level::League)
    }

    fn paper_on_sites_that(&self, kinds: &'static [DocumentKind], counts: impl Fn(&Document) -> bool) -> Answer<Paper> {
        const NOT_COVERED: Text = Text::new("没有涉及{0}的材料", "no paper covers {0}");
        let papers: Vec<_> = self
            .plants()
            .map(|plant| {
                let names = [plant.plant.site.as_ref(), plant.plant.name.as_ref()];
                let mut papers = self.papers_covering_any(kinds, &names);
                papers.retain(|paper| counts(paper));
                if papers.is_empty() {
                    self.remark(Note::new(NOT_COVERED, vec![Blank::Given(label(&plant))]));
                    return self.miss(Missing::Paper(kinds));
                }
                let results: Vec<_> = papers.into_iter().map(|paper| self.look(&paper.result)).collect();
                let refused = results.contains(&Some(OpinionResult::Refused));
                Ok(if refused { Paper::Refused } else { Paper::Present })
            })
            .collect();
        if papers.is_empty() {
            return self.no_plants();
        }
        // A refusal for one site decides, whatever else is missing.
        if papers.contains(&Ok(Paper::Refused)) {
            return Ok(Paper::Refused);
        }
        papers.into_iter().collect::<Answer<Vec<_>>>().map(|_| Paper::Present)
    }
}

/// A term for wind plants, and the one for solar plants.
type OfTechnology = (&'static Term, &'static Term);

const SITE: OfTechnology = (&terms::WIND_SITE, &terms::SOLAR_SITE);
const PLANNING_AREA: OfTechnology = (&terms::WIND_PLANNING_AREA, &terms::SOLAR_PLANNING_AREA);

fn of_technology(plant: &PlantRef<'_>, (wind, solar): &OfTechnology) -> &'static Term {
    if *plant.name == terms::WIND { wind } else { solar }
}

/// What a plant is called: by its site, by its own name, or by its technology.
fn label(plant: &PlantRef<'_>) -> String {
    let named = plant.plant.site.as_ref().or(plant.plant.name.as_ref());
    named.map_or_else(|| plant.name.name.zh.to_owned(), |given| given.value.clone())
}
