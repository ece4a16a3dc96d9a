//! The design year hour by hour: what the plan gives for it, what is missing, and how its figures answer for the year where
//! the plan states none.
//!
//! The profile itself is read elsewhere and calculated in [`crate::year`]; here its figures become facts with a source. A
//! stated figure stays what a plan is judged by. The calculated one stands in where nothing is stated, and is held against
//! it where something is ([`Prefer::Simulated`]).

use super::consistency::contradict;
use super::{Answer, Blank, Facts, Finding, Gap, Missing, Note, Prefer, Setting, Token, both, same_name};
use crate::dispatch;
use crate::project::{
    Given, GridType, HydrogenAmount, HydrogenDemand, Maybe, Place, Plant, Project, RegulationKind, Scenario, Stage,
};
use crate::quantity::{Decimal, Energy, Figure, GasVolume, Mass, Power, Quantity, Share, exact};
use crate::terms::{self, Term};
use crate::text::Text;
use crate::year::{
    self, Battery, CaptivePlant, Column, Demand, Electrolysers, Parts, Rated, Scale, Series, Simulated, Site,
    Technology, Year, YearBefore,
};

/// What became of the hourly profile of a plan.
#[derive(Debug, Clone, Default)]
pub struct HourlyYear {
    /// The year that was calculated; none where something is missing.
    pub year: Option<Year>,
    /// What came out, and what was assumed.
    pub notes: Vec<Note>,
    /// What is missing, and figures of the plan that no such year can have.
    pub findings: Vec<Finding>,
}

const NO_RULE: Text = Text::new(
    "本细则没有用到逐时数据的条款，逐时模拟没有进行",
    "no article of this rule asks for hours; no year was calculated",
);
const METERED: Text = Text::new(
    "运行阶段以计量数据为准，逐时模拟没有进行",
    "in operation the metered year counts; the hourly year was not calculated",
);

/// The year of a project that names a profile; nothing for one that names none, in operation, where the year is metered, or
/// under a rule that asks for no hours.
#[must_use]
pub fn hourly_year(project: &Project, stage: Stage) -> HourlyYear {
    let Some(place) = project.hourly.file.as_ref().map(|given| given.place) else { return HourlyYear::default() };
    let idle = match (project.regulation, stage) {
        (RegulationKind::ThermalFlexibility, _) => Some(NO_RULE),
        (_, Stage::Operation) => Some(METERED),
        _ => None,
    };
    if let Some(why) = idle {
        return HourlyYear { notes: vec![why.into()], ..HourlyYear::default() };
    }
    let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
    let calculated = match facts.parts() {
        _ if facts.feeds_loads_apart() => Err(APART.into()),
        Ok(parts) => calculated(project, &parts),
        Err(_) => Err(missing(&facts.take_trace().missing)),
    };
    match calculated {
        Ok(year) => HourlyYear {
            notes: told(&year).into_iter().chain([assumptions(project, &year)]).collect(),
            findings: held_against(project, stage, &year, place),
            year: Some(year),
        },
        Err(note) => {
            let finding = Finding { id: "hourly", note, terms: vec![&terms::HOURLY_FILE], places: vec![place] };
            HourlyYear { findings: vec![finding], ..HourlyYear::default() }
        }
    }
}

const APART: Text = Text::new(
    "各场站所供负荷或场景不同，一条负荷曲线不能代表，逐时模拟没有进行",
    "plants feed different loads or belong to different scenarios: one curve of load cannot stand for them, and the hourly \
     year was not calculated",
);

fn calculated(project: &Project, parts: &Parts) -> Result<Year, Note> {
    const UNREAD: Text = Text::new("逐时数据文件没有读入", "the hourly profile was not read");
    let series = project.hourly.series.as_ref().ok_or_else(|| Note::from(UNREAD))?;
    year::run(parts, series).map_err(fault)
}

/// What is missing for the calculation, all of it at once.
fn missing(missing: &[Missing]) -> Note {
    const MISSING: Text = Text::new(
        "列有逐时数据，而逐时模拟还缺：{0}；填写 {1}",
        "the hourly year cannot be calculated without: {0}; fill in {1}",
    );
    let mut names = Vec::new();
    let mut fields = Vec::new();
    for one in missing {
        if let Missing::Field(term, _) = one {
            names.push(term.name);
            fields.push(one.field());
        }
    }
    Note::new(MISSING, vec![Blank::Texts(names), Blank::Given(fields.join(", "))])
}

/// Why there is no year although nothing is missing.
fn fault(fault: year::Fault) -> Note {
    const ABSENT: Text = Text::new("逐时模拟没有{0}的数据", "the profile has no series of {0}");
    const NO_CAPACITY: Text = Text::new("{0}的标幺值没有基准", "per-unit values of {0} have no base");
    const NO_TOTAL: Text = Text::new("{0}的相对值没有年总量可折算", "relative values of {0} have no yearly total");
    const EMPTY: Text = Text::new("{0}全年为零，无法折算", "{0} is zero all year and cannot be stretched");
    const RANGE: Text = Text::new("逐时模拟的数值超出范围", "a figure of the hourly year is out of range");
    const YEAR: Text = Text::new("逐时数据不是 8760 或 8784 小时", "the profile does not have 8760 or 8784 hours");
    const LENGTH: Text = Text::new("{0}的时段数与其他列不同", "{0} has another number of steps than the other columns");
    const VALUE: Text =
        Text::new("{0}第 {1} 个时段的数值不合理", "value {1} of {0} is not a sensible number from 0 up");
    const PARAMETER: Text = Text::new("逐时模拟：{0}不在合理范围内", "the hourly year: {0} is out of its range");
    match fault {
        year::Fault::Absent(of) => Note::new(ABSENT, vec![Blank::Text(of)]),
        year::Fault::NoCapacity(of) => Note::new(NO_CAPACITY, vec![Blank::Text(of)]),
        year::Fault::NoTotal(of) => Note::new(NO_TOTAL, vec![Blank::Text(of)]),
        year::Fault::Empty(of) => Note::new(EMPTY, vec![Blank::Text(of)]),
        year::Fault::OutOfRange => RANGE.into(),
        year::Fault::NotAYear | year::Fault::Dispatch(dispatch::Fault::Steps) => YEAR.into(),
        year::Fault::Dispatch(dispatch::Fault::Length(of)) => Note::new(LENGTH, vec![Blank::Text(of)]),
        year::Fault::Dispatch(dispatch::Fault::Value { of, step }) => {
            Note::new(VALUE, vec![Blank::Text(of), Blank::Count(step.saturating_add(1))])
        }
        year::Fault::Dispatch(dispatch::Fault::Parameter(of)) => Note::new(PARAMETER, vec![Blank::Text(of)]),
    }
}

/// The sums of the year, and peak and valley of its days where there is a load.
fn told(year: &Year) -> Vec<Note> {
    const DAYS: Text = Text::new(
        "逐时模拟的逐日峰谷差率：自然负荷平均 {0}，下网平均 {1}，{3} 天中 {2} 天下网高于自然负荷",
        "peak-valley ratios of the simulated days: {0} of the natural load on average, {1} of the grid intake; the intake is \
         higher on {2} of {3} days",
    );
    let mut notes = vec![sums(year)];
    if !year.load.is_zero() {
        let [natural, grid] = year.days.mean_ratios.map(Quantity::figure);
        let higher = |day: &&year::DayOfYear| {
            let ratios = day.ratios().ok().filter(|_| day.takes_from_grid());
            ratios.is_some_and(|[natural, grid]| grid.compare(&natural).is_some_and(std::cmp::Ordering::is_gt))
        };
        let days = &year.days.days;
        let (higher, count) = (Blank::Count(days.iter().filter(higher).count()), Blank::Count(days.len()));
        notes.push(Note::new(DAYS, vec![Blank::Figure(natural), Blank::Figure(grid), higher, count]));
    }
    notes
}

fn sums(year: &Year) -> Note {
    const TOLD: Text = Text::new(
        "逐时模拟（{0} 小时）：可发电量 {1}，弃电 {2}（任何运行方式至少 {3}），综合利用率 {9}，上网 {4}（{5}，最大 {6}），\
         下网 {7}（最大 {8}）",
        "hourly simulation ({0} hours): potential generation {1}, curtailed {2} (at least {3} under any dispatch), used {9}, \
         fed in {4} (in {5}, at most {6}), taken from the grid {7} (at most {8})",
    );
    let blanks = vec![
        Blank::Given(year.hours.to_string()),
        Blank::Figure(year.potential.figure()),
        Blank::Figure(year.curtailment.figure()),
        Blank::Figure(year.least_curtailment.figure()),
        Blank::Figure(year.feed_in.figure()),
        Blank::Figure(year.export_hours.figure()),
        Blank::Figure(year.largest_export.figure()),
        Blank::Figure(year.off_take.figure()),
        Blank::Figure(year.peak_import.figure()),
        year.generation()
            .ok()
            .and_then(|used| used.share_of(year.potential).ok())
            .map_or(Blank::Count(0), Blank::Figure),
    ];
    Note::new(TOLD, blanks)
}

/// What was assumed where the plan leaves it open.
fn assumptions(project: &Project, year: &Year) -> Note {
    const ASSUMED: Text = Text::new("逐时模拟的假定：{0}", "assumed in the hourly simulation: {0}");
    const POLICY: Text = Text::new(
        "逐时消纳，先制氢后储能，储能只存余电、只补缺电",
        "surplus goes to hydrogen, then to storage; storage takes surplus alone and meets deficits alone",
    );
    const EVEN: Text =
        Text::new("储能损耗充放电各半", "losses of storage split evenly between charging and discharging");
    const FREE_END: Text = Text::new("期末电量不作要求", "the final charge is free");
    const NO_LIMIT: Text = Text::new("上网功率没有上限", "feed-in has no limit of power");
    const NO_LOAD: Text = Text::new("制氢以外没有负荷", "no load beside hydrogen");
    const FROM_FLOW: Text =
        Text::new("制氢额定功率由额定小时产氢量算出", "rated power of electrolysers follows from their rated flow");
    const WHOLE: Text = Text::new("全部建成后的一年，不分期", "a year of the whole project, not of its phases");
    const NO_LOSSES: Text = Text::new("不计线路损耗和站用电", "no losses of lines and no own use of stations");
    const NOT_EXISTING: Text = Text::new("不含既有新能源", "without earlier plants");
    const OWN_STORAGE: Text = Text::new("只计自有储能", "own storage alone");
    const MAY_MISS: Text = Text::new(
        "运行方式不保证最优，弃电下限是界而非必可达",
        "the dispatch may miss the optimum; the least curtailment is a bound that may lie out of reach",
    );
    let (hourly, storage, hydrogen) = (&project.hourly, &project.storage, &project.hydrogen);
    let stores = storage.power.as_ref().is_some_and(|given| !given.value.is_zero());
    let feeds_in = hourly.feed_in_share.as_ref().is_some_and(|given| !given.value.is_zero());
    let off_grid = project.grid_type.as_ref().is_some_and(|given| given.value == GridType::OffGrid);
    let makes_hydrogen = makes_hydrogen(project);
    let given = |energy: &Maybe<Energy>| energy.as_ref().is_some_and(|given| !given.value.is_zero());
    let power = |power: &Maybe<Power>| power.as_ref().is_some_and(|given| !given.value.is_zero());
    let existing = given(&project.electricity.existing_new_energy) || power(&project.captive.existing_new_energy);
    let leased = power(&storage.leased_power) || power(&project.flexibility.power);
    let all = [
        (true, POLICY),
        (stores, EVEN),
        (stores && storage.final_charge.is_none(), FREE_END),
        (feeds_in && !off_grid && hourly.export_limit.is_none(), NO_LIMIT),
        (makes_hydrogen && hourly.load.is_none(), NO_LOAD),
        (makes_hydrogen && hydrogen.rated_power.is_none(), FROM_FLOW),
        (true, NO_LOSSES),
        (!project.phases.is_empty(), WHOLE),
        (existing, NOT_EXISTING),
        (leased, OWN_STORAGE),
        (!year.exceptions.is_empty(), MAY_MISS),
    ];
    let assumed = all.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| text).collect();
    Note::new(ASSUMED, vec![Blank::Texts(assumed)])
}

fn makes_hydrogen(project: &Project) -> bool {
    project.regulation == RegulationKind::Hydrogen || project.hydrogen.annual_output.is_some()
}

// What takes part.

impl Facts<'_> {
    /// Everything that takes part in the hourly year, with all gaps written down.
    fn parts(&self) -> Answer<Parts> {
        let sites = self.sites_of_the_year();
        let load = self.load_of_the_year();
        let battery = self.battery_of_the_year();
        let electrolysers = self.electrolysers_of_the_year();
        let captive = self.captive_of_the_year();
        let grid = self.grid_of_the_year();
        let (grid, feed_in_share) = grid?;
        Ok(Parts {
            sites: sites?,
            load: load?,
            battery: battery?,
            electrolysers: electrolysers?,
            captive: captive?,
            grid,
            feed_in_share,
            export_limit: self.look(&self.project.hourly.export_limit),
        })
    }

    /// Whether some plants feed other loads than others: their surplus does not serve each other.
    fn feeds_loads_apart(&self) -> bool {
        let plants: Vec<_> = self.project.wind.iter().chain(&self.project.solar).collect();
        let serves = |plant: &Plant| plant.serves.as_ref().map(|given| given.value.clone());
        let apart = |one: &Plant, other: &Plant| {
            let alike = |given: &Option<Vec<String>>, names: &Option<Vec<String>>| match (given, names) {
                (Some(given), Some(names)) => given.iter().all(|one| names.iter().any(|other| same_name(one, other))),
                (None, None) => true,
                _ => self.project.loads.len() < 2,
            };
            let (one_serves, other_serves) = (serves(one), serves(other));
            let scenario = |plant: &Plant| plant.scenario.as_ref().map(|given| given.value == Scenario::PlantUse);
            !alike(&one_serves, &other_serves)
                || !alike(&other_serves, &one_serves)
                || scenario(one).unwrap_or_default() != scenario(other).unwrap_or_default()
        };
        plants.windows(2).any(|pair| matches!(pair, [one, other] if apart(one, other)))
    }

    /// Whether there is a public grid, and the share that is fed into it.
    fn grid_of_the_year(&self) -> Answer<(bool, Share)> {
        if self.project.regulation == RegulationKind::Hydrogen && self.grid_type()? == GridType::OffGrid {
            return Ok((false, Share::ZERO));
        }
        Ok((true, self.need(&self.project.hourly.feed_in_share, &terms::HOURLY_FEED_IN_SHARE)?))
    }

    fn sites_of_the_year(&self) -> Answer<Vec<Site>> {
        let hourly = &self.project.hourly;
        let technologies = [
            (Technology::Wind, &terms::WIND, &hourly.wind, &terms::HOURLY_WIND_COLUMN),
            (Technology::Solar, &terms::SOLAR, &hourly.solar, &terms::HOURLY_SOLAR_COLUMN),
        ];
        let mut sites = Vec::new();
        let mut whole = Ok(());
        for (technology, term, column, column_term) in technologies {
            let plants: Vec<_> = self.plants().filter(|plant| std::ptr::eq(plant.name, term)).collect();
            if plants.is_empty() {
                continue;
            }
            if column.is_none() {
                whole = self.miss(Missing::Field(column_term, None));
                continue;
            }
            let capacities =
                plants.iter().map(|plant| self.need_of(&plant.plant.capacity, plant.capacity, plant.index));
            let capacity = sum(capacities.collect());
            let stretched = self.is_shape(|series| match technology {
                Technology::Wind => &series.wind,
                Technology::Solar => &series.solar,
            });
            let potential = if stretched { self.potential_of_all(&plants).map(Some) } else { Ok(None) };
            match both(capacity, potential) {
                Ok((capacity, potential)) => sites.push(Site { technology, capacity, potential }),
                Err(gap) => whole = Err(gap),
            }
        }
        if self.plants().next().is_none() {
            return self.no_plants();
        }
        whole.map(|()| sites)
    }

    fn potential_of_all(&self, plants: &[super::energy::PlantRef<'_>]) -> Answer<Energy> {
        sum(plants.iter().map(|plant| self.potential_of_plant(plant).map(|(energy, _)| energy)).collect())
    }

    /// The yearly use to which a load column is stretched; none where it stands in units of power, or where hydrogen is the
    /// only load.
    fn load_of_the_year(&self) -> Answer<Option<Energy>> {
        if self.project.hourly.load.is_none() {
            let other_load = self.application_use().is_some_and(|used| !used.is_zero());
            return if makes_hydrogen(self.project) && self.project.loads.is_empty() && !other_load {
                Ok(None)
            } else {
                self.miss(Missing::Field(&terms::HOURLY_LOAD_COLUMN, None))
            };
        }
        if self.is_shape(|series| &series.load) { self.stated_load().map(Some) } else { Ok(None) }
    }

    /// Whether a column is only a shape, which a yearly total of the plan stretches.
    fn is_shape(&self, column: impl Fn(&Series) -> &Option<Column>) -> bool {
        let column = self.project.hourly.series.as_ref().and_then(|series| column(series).as_ref());
        column.is_some_and(|column| column.scale == Scale::Shape)
    }

    /// What the loads of the plan use in a year: those that it lists, or all that the enterprise of a captive plant takes.
    fn stated_load(&self) -> Answer<Energy> {
        if self.project.loads.is_empty() {
            if self.project.regulation != RegulationKind::CaptiveReplacement {
                return self.miss(Missing::Field(&terms::LOAD_ANNUAL_USE, None));
            }
            let import = self.need(&self.project.captive.import_before, &terms::IMPORT_BEFORE);
            let (supplied, import) = both(self.supply_before(), import)?;
            return Ok(supplied.plus(import)?);
        }
        // All plants feed the same loads, or there is no year.
        let mut plants = self.project.wind.iter().chain(&self.project.solar);
        let served = plants.find_map(|plant| plant.serves.as_ref()).map(|given| &given.value);
        let is_served = |name: &Maybe<String>| match (served, name) {
            (Some(served), Some(name)) => served.iter().any(|one| same_name(one, &name.value)),
            _ => true,
        };
        let loads = self.project.loads.iter().zip(0..).filter(|(load, _)| is_served(&load.name));
        sum(loads.map(|(load, index)| self.need_of(&load.annual_use, &terms::LOAD_ANNUAL_USE, Some(index))).collect())
    }

    fn battery_of_the_year(&self) -> Answer<Option<Battery>> {
        let storage = &self.project.storage;
        let power = self.storage_power()?;
        if power.is_zero() {
            return Ok(None);
        }
        let energy = self.storage_energy();
        let round_trip = self.need(&storage.round_trip, &terms::ROUND_TRIP);
        let initial = self.need(&storage.initial_charge, &terms::INITIAL_CHARGE);
        let least_final = self.look(&storage.final_charge).unwrap_or(Share::ZERO);
        Ok(Some(Battery { power, energy: energy?, round_trip: round_trip?, initial: initial?, least_final }))
    }

    fn electrolysers_of_the_year(&self) -> Answer<Option<Electrolysers>> {
        if !makes_hydrogen(self.project) {
            return Ok(None);
        }
        let hydrogen = &self.project.hydrogen;
        let demand = match &self.project.hourly.hydrogen {
            Some(_) => Ok(Demand::Profile),
            None => self.need(&hydrogen.demand, &terms::HYDROGEN_DEMAND).map(|demand| match demand {
                HydrogenDemand::AsMade => Demand::AsMade,
                HydrogenDemand::Flat => Demand::Flat,
            }),
        };
        let rated = match (self.look(&hydrogen.rated_power), self.look(&hydrogen.rated_flow)) {
            (Some(power), _) => Ok(Rated::Power(power)),
            (None, Some(flow)) => Ok(Rated::PerHour(GasVolume::from_base(flow.base()).hydrogen_mass()?)),
            (None, None) => self.miss(Missing::Field(&terms::RATED_POWER, None)),
        };
        let least = self.need(&hydrogen.minimum_load, &terms::MINIMUM_LOAD);
        let (required, output) = (self.required_energy(), self.hydrogen_output());
        let (store, initial) = if demand == Ok(Demand::AsMade) {
            (Ok(Mass::ZERO), Ok(Share::ZERO))
        } else {
            let volume = self.need(&hydrogen.store_volume, &terms::STORE_VOLUME);
            let initial = match &volume {
                Ok(volume) if volume.is_zero() => Ok(Share::ZERO),
                _ => self.need(&hydrogen.initial_store, &terms::INITIAL_STORE),
            };
            (volume.and_then(|volume| Ok(volume.hydrogen_mass()?)), initial)
        };
        let output = output.and_then(|output| if output.is_zero() { Err(Gap::Undefined) } else { Ok(output) });
        Ok(Some(Electrolysers {
            rated: rated?,
            least: least?,
            required: required?,
            output: output?,
            store: store?,
            initial: initial?,
            demand: demand?,
        }))
    }

    fn captive_of_the_year(&self) -> Answer<Option<CaptivePlant>> {
        if self.project.regulation != RegulationKind::CaptiveReplacement {
            return Ok(None);
        }
        let (least, most) = (self.plant_minimum(), self.maximum_after());
        let most_before = self.original_maximum();
        let ramps = self.project.units.iter().zip(0..).map(|(unit, index)| {
            let rated = self.need_of(&unit.rated, &terms::UNIT_RATED, Some(index));
            let ramp = match self.look(&unit.ramp_after) {
                Some(ramp) => Ok(ramp),
                None => self.need_of(&unit.ramp_before, &terms::UNIT_RAMP_BEFORE, Some(index)),
            };
            let (rated, ramp) = both(rated, ramp)?;
            // A share of the rated capacity in a minute.
            let an_hour = exact::mul(exact::mul(rated.base(), ramp.base())?, Decimal::from(60))?;
            Ok(Power::from_base(an_hour))
        });
        let ramp = sum(ramps.collect());
        Ok(Some(CaptivePlant { least: least?, most: most?, most_before: most_before?, ramp: ramp? }))
    }
}

/// A sum; every gap is written down before it is taken.
fn sum<Q: Quantity>(parts: Vec<Answer<Q>>) -> Answer<Q> {
    let mut total = Decimal::ZERO;
    for part in parts {
        total = exact::add(total, part?.base())?;
    }
    Ok(Q::from_base(total))
}

// Its figures as facts.

impl<'p> Facts<'p> {
    /// The same facts with the hourly year of the project beside what is stated. In operation it has no say.
    #[must_use]
    pub fn with_year(self, year: Option<&'p Year>) -> Self {
        let year = year.filter(|_| self.stage != Stage::Operation);
        Self { year, ..self }
    }
}

impl Facts<'_> {
    /// A figure as the plan states it, or as the hourly year gives it where nothing is stated; that of the hourly year alone
    /// where that is what is asked for.
    pub(super) fn or_simulated<Q: Quantity>(
        &self,
        term: &'static Term,
        figures: &[Simulated],
        simulated: impl Fn(&Year) -> Answer<Q>,
        stated: impl Fn() -> Answer<Q>,
    ) -> Answer<Q> {
        match self.heard_year(&stated) {
            None => stated(),
            Some(year) => {
                let value = simulated(year)?;
                self.hear(figures);
                self.step(term, value.figure(), vec![Token::Source(&terms::SIMULATED)]);
                Ok(value)
            }
        }
    }

    /// By how much a figure of a captive plant rises against the year before the project: from stated figures, or from the
    /// hourly years before and after. One stated and one calculated figure are no pair.
    pub(super) fn rise_or_simulated<Q: Quantity>(
        &self,
        term: &'static Term,
        figures: &[Simulated],
        simulated: impl Fn(&Year, &YearBefore) -> (Q, Q),
        stated: impl Fn() -> Answer<Figure>,
    ) -> Answer<Figure> {
        let heard = self.heard_year(&stated).and_then(|year| Some(simulated(year, year.before.as_ref()?)));
        let Some((after, before)) = heard else { return stated() };
        self.hear(figures);
        let rise = after.figure().minus(&before.figure())?;
        let formula =
            vec![Token::Named(&terms::SIMULATED, after.figure()), Token::Sign("−"), Token::Figure(before.figure())];
        self.step(term, rise, formula);
        Ok(rise)
    }

    /// The hourly year, where it is asked for, or where the plan states nothing. What the plan states is not mended with
    /// single figures of the year: a figure is stated, or derived from stated ones, or calculated.
    pub(super) fn heard_year<T>(&self, stated: impl Fn() -> Answer<T>) -> Option<&Year> {
        let year = self.year.filter(|_| !self.stated_only.get())?;
        if self.prefer == Prefer::Simulated {
            return Some(year);
        }
        self.stated_only.set(true);
        let answer = self.quietly(stated);
        self.stated_only.set(false);
        matches!(answer, Err(Gap::Missing)).then_some(year)
    }

    /// Writes down that figures of the hourly year were read.
    pub(super) fn hear(&self, figures: &[Simulated]) {
        self.look(&self.project.hourly.file);
        let mut trace = self.trace.borrow_mut();
        for figure in figures {
            if !trace.simulated.contains(figure) {
                trace.simulated.push(*figure);
            }
        }
    }
}

// What no such year can have.

/// Figures of a plan that its own profile contradicts, or that no dispatch of it can reach.
fn held_against(project: &Project, stage: Stage, year: &Year, place: Place) -> Vec<Finding> {
    let facts = Facts::new(project, stage, Setting::UNKNOWN, Prefer::Stated);
    let mut findings = Vec::new();
    for (technology, calculated) in &year.potentials {
        let (term, generation) = match technology {
            Technology::Wind => (&terms::WIND, &terms::WIND_GENERATION),
            Technology::Solar => (&terms::SOLAR, &terms::SOLAR_GENERATION),
        };
        let plants: Vec<_> = facts.plants().filter(|plant| std::ptr::eq(plant.name, term)).collect();
        findings.extend(facts.quietly(|| facts.potential_of_all(&plants)).ok().and_then(|stated| {
            let terms = &[generation, &terms::POTENTIAL_GENERATION];
            profile_differs(generation, stated.figure(), calculated.figure(), terms, place)
        }));
    }
    let stated = [
        (&terms::POTENTIAL_GENERATION, facts.potential_generation(), year.potential),
        (&terms::LOAD_ANNUAL_USE, facts.stated_load(), year.load),
    ];
    for (term, stated, calculated) in stated {
        // What a technology contradicts is not told again for the sum.
        let known = findings.iter().any(|known: &Finding| known.terms.contains(&term));
        let stated = stated.ok().filter(|_| !known && !calculated.is_zero());
        findings.extend(
            stated.and_then(|stated| profile_differs(term, stated.figure(), calculated.figure(), &[term], place)),
        );
    }
    findings.extend(out_of_reach(project, year, place));
    findings
}

/// A total of the profile that is not the stated one.
fn profile_differs(
    term: &'static Term,
    stated: Figure,
    calculated: Figure,
    terms: &[&'static Term],
    place: Place,
) -> Option<Finding> {
    const DIFFERS: Text = Text::new(
        "{0}：填报 {1}，逐时数据合计 {2}，相差超过 1%",
        "{0}: {1} stated, the profile adds up to {2}; they differ by more than 1%",
    );
    if !contradict(&stated, &calculated) {
        return None;
    }
    let blanks = vec![Blank::Text(term.name), Blank::Figure(stated), Blank::Figure(calculated)];
    let note = Note::new(DIFFERS, blanks);
    Some(Finding { id: "hourly-total", note, terms: terms.to_vec(), places: vec![place] })
}

/// Stated figures that are better than any dispatch of the profile can be, by more than 1 %.
fn out_of_reach(project: &Project, year: &Year, place: Place) -> Vec<Finding> {
    const LOW: Text = Text::new(
        "{0}：填报 {1}，按逐时数据任何运行方式至少 {2}",
        "{0}: {1} stated; by the profile it is at least {2} under any dispatch",
    );
    const HIGH: Text = Text::new(
        "{0}：填报 {1}，按逐时数据任何运行方式至多 {2}",
        "{0}: {1} stated; by the profile it is at most {2} under any dispatch",
    );
    let electricity = &project.electricity;
    let mut findings = Vec::new();
    let mut tell = |text: Text, stated: &Maybe<Energy>, best: Option<Energy>, low: bool| {
        let (Some(stated), Some(best)) = (stated, best) else { return };
        let beyond = if low { stated.value < best } else { best < stated.value };
        if beyond && contradict(&stated.value.figure(), &best.figure()) {
            let term = stated.place.term;
            let blanks =
                vec![Blank::Text(term.name), Blank::Figure(stated.value.figure()), Blank::Figure(best.figure())];
            let places = vec![stated.place, place];
            findings.push(Finding { id: "hourly-reach", note: Note::new(text, blanks), terms: vec![term], places });
        }
    };
    tell(LOW, &electricity.curtailment, Some(year.least_curtailment), true);
    tell(HIGH, &electricity.generation, year.potential.minus(year.least_curtailment).ok(), false);
    // A captive plant stands between the load and the grid: then the least from elsewhere is no least from the grid.
    let from_grid =
        project.units.is_empty() && project.grid_type.as_ref().is_none_or(|one| one.value == GridType::OnGrid);
    tell(LOW, &electricity.off_take, from_grid.then_some(year.least_supply), true);
    if let (Some(stated), Some(made)) = (&project.hydrogen.annual_output, year.hydrogen) {
        findings.extend(hydrogen_short(stated, made, place));
    }
    findings
}

/// Less hydrogen than the plan states, from electrolysers that run on surplus alone.
fn hydrogen_short(stated: &Given<HydrogenAmount>, made: Mass, place: Place) -> Option<Finding> {
    const LESS: Text = Text::new(
        "年制氢量：填报 {0}，逐时数据只够 {1}",
        "annual hydrogen output: {0} stated; the profile is enough for {1}",
    );
    let output = match stated.value {
        HydrogenAmount::Mass(mass) => mass,
        HydrogenAmount::Gas(volume) => volume.hydrogen_mass().ok()?,
    };
    if output <= made || !contradict(&output.figure(), &made.figure()) {
        return None;
    }
    let note = Note::new(LESS, vec![Blank::Figure(output.figure()), Blank::Figure(made.figure())]);
    let terms = vec![&terms::HYDROGEN_OUTPUT, &terms::REQUIRED_ENERGY];
    Some(Finding { id: "hourly-hydrogen", note, terms, places: vec![stated.place, place] })
}
