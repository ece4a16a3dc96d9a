//! What is known about a project, term by term: stated in the plan, or derived from what is stated.
//!
//! A fact is an [`Answer`]: a value, or the reason why there is none. Whatever is read is written down in a [`Trace`], so
//! a verdict can name its lines, its formula and its missing inputs, and nobody lists inputs by hand.

mod captive;
mod consistency;
mod declared;
mod documents;
mod energy;
mod flexibility;
mod hourly;
mod loads;
mod ownership;
mod park;
mod phases;
mod related;
mod retrofit;
mod scenarios;
mod schedule;
mod sites;
mod sizing;
mod storage;
mod supply;
mod units;

use std::cell::{Cell, RefCell};

use jiff::civil::Date;

pub use consistency::{Finding, findings};
pub use declared::Transition;
pub use documents::Paper;
pub use flexibility::{DayCompared, Means, PeakValley, Proof, YearOfDays};
pub use hourly::{HourlyYear, hourly_year};
pub use loads::{Block, LoadStanding, NewLoad};
pub use ownership::{Holding, Running, same_name};
pub use phases::{Milestone, PhaseBalance, PhaseYear};
pub use scenarios::{Assigned, AtSite, Fed, Feeding, SolarSide};
pub use schedule::DatePair;
pub use sizing::{Sizing, StoragePoint, Sufficient, storage_for};
pub use units::{Against, Before, HeatingFrom, Mode, NewUnitBase, Season, UnitRef, Unsigned, years_between};

use crate::project::{Choice, DocumentKind, Given, Level, Part, Place, Project, Stage, When};
use crate::quantity::{Dimension, Figure, Inexact, Quantity, Uncomputable, Undefined};
use crate::terms::Term;
use crate::text::{Lang, Text};
use crate::year::{Simulated, Year};

/// A fact, or why there is none.
pub type Answer<T> = Result<T, Gap>;

/// Why a fact has no value. What exactly is missing stands in the [`Trace`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The plan does not state it.
    Missing,
    /// A share of nothing was asked for.
    Undefined,
    /// The figures are too long for exact arithmetic.
    Inexact,
    /// The question does not arise for this project.
    NotAsked,
}

impl From<Undefined> for Gap {
    fn from(_: Undefined) -> Self {
        Self::Undefined
    }
}

impl From<Inexact> for Gap {
    fn from(_: Inexact) -> Self {
        Self::Inexact
    }
}

impl From<Uncomputable> for Gap {
    fn from(why: Uncomputable) -> Self {
        match why {
            Uncomputable::Inexact => Self::Inexact,
            Uncomputable::Undefined | Uncomputable::OtherDimension => Self::Undefined,
        }
    }
}

/// What was read on the way to a verdict.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    /// Values read, with their places.
    pub reads: Vec<Place>,
    /// Terms that were derived or read, for matching with findings.
    pub terms: Vec<&'static Term>,
    /// What was looked for and not found.
    pub missing: Vec<Missing>,
    /// How derived figures were calculated, in order.
    pub steps: Vec<Step>,
    /// What else is worth saying, such as a paper that has expired.
    pub notes: Vec<Note>,
    /// Figures that were both stated and derivable, so that two answers are possible.
    pub two_sources: Vec<&'static Term>,
    /// Figures of the hourly year that were read.
    pub simulated: Vec<Simulated>,
}

impl Trace {
    /// Takes in what another trace has read and calculated, each thing once.
    pub fn join(&mut self, other: Self) {
        self.reads.extend(other.reads.into_iter().filter(|place| !self.reads.contains(place)).collect::<Vec<_>>());
        self.steps.extend(other.steps.into_iter().filter(|step| !self.steps.contains(step)).collect::<Vec<_>>());
        self.terms.extend(other.terms);
        self.simulated.extend(other.simulated);
    }
}

/// Something a verdict would need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A field of the plan file, and which entry of a repeated table.
    Field(&'static Term, Option<u32>),
    /// A paper: one of these kinds.
    Paper(&'static [DocumentKind]),
    /// Who controls, owns and operates a part.
    Part(Part),
}

impl Missing {
    /// Its name.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Self::Field(term, _) => term.name.get(lang).to_owned(),
            Self::Paper(kinds) => {
                let names: Vec<_> = kinds.iter().map(|kind| kind.name().get(lang)).collect();
                names.join(if lang == Lang::Zh { "或" } else { " or " })
            }
            Self::Part(part) => match lang {
                Lang::Zh => format!("{}部分的控股与运营说明", part.name().zh),
                Lang::En => format!("control and operation of the {}", part.name().en),
            },
        }
    }

    /// The field of the plan file that would give it.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::Field(term, index) => crate::project::field_path(term, *index),
            Self::Paper(kinds) => match kinds.first() {
                Some(kind) => format!("documents[].kind = \"{}\"", kind.name().get(Lang::Zh)),
                None => "documents[]".to_owned(),
            },
            Self::Part(part) => format!("ownership[].parts = \"{}\"", part.name().zh),
        }
    }
}

/// One step of a calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What was calculated.
    pub term: &'static Term,
    /// From what.
    pub formula: Vec<Token>,
    /// The result.
    pub value: Figure,
}

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A named figure.
    Named(&'static Term, Figure),
    /// A figure that needs no name.
    Figure(Figure),
    /// Where the figure comes from, when it is not calculated from others.
    Source(&'static Term),
    /// A sign between figures.
    Sign(&'static str),
}

/// A sentence with blanks `{0}`, `{1}` … for what is known of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The sentence.
    pub text: Text,
    /// What fills the blanks.
    pub blanks: Vec<Blank>,
}

/// What fills a blank of a [`Note`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blank {
    /// Words of ours.
    Text(Text),
    /// Several words of ours.
    Texts(Vec<Text>),
    /// Words of the plan file; they may hold anything.
    Given(String),
    /// A figure.
    Figure(Figure),
    /// A date.
    When(When),
    /// A number of things.
    Count(usize),
}

impl Note {
    /// A sentence with its blanks filled.
    #[must_use]
    pub const fn new(text: Text, blanks: Vec<Blank>) -> Self {
        Self { text, blanks }
    }

    /// The sentence in one language. Words of the plan file stand in it as they are: a report must make them harmless.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        let mut rendered = String::new();
        let mut rest = self.text.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            rendered.push_str(before);
            let (number, after) = after.split_once('}').unwrap_or((after, ""));
            let blank = number.parse::<usize>().ok().and_then(|number| self.blanks.get(number));
            rendered.push_str(&blank.map(|blank| blank.render(lang)).unwrap_or_default());
            rest = after;
        }
        rendered.push_str(rest);
        rendered
    }
}

impl From<Text> for Note {
    fn from(text: Text) -> Self {
        Self::new(text, Vec::new())
    }
}

impl Blank {
    fn render(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.get(lang).to_owned(),
            Self::Texts(texts) => {
                let texts: Vec<_> = texts.iter().map(|text| text.get(lang)).collect();
                texts.join(if lang == Lang::Zh { "、" } else { ", " })
            }
            Self::Given(given) => given.clone(),
            Self::Figure(figure) => figure.text(lang),
            Self::When(when) => when.to_string(),
            Self::Count(count) => count.to_string(),
        }
    }
}

/// Which figure to take where the plan states one that can also be derived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Prefer {
    /// The stated one.
    #[default]
    Stated,
    /// The derived one.
    Derived,
    /// The derived one for these terms, the stated one for others.
    DerivedFor(Vec<&'static Term>),
    /// What the hourly year gives, wherever it gives anything; the stated one for all else.
    Simulated,
}

/// The days that matter for papers, and the authority whose approval counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The level of the authority that approves projects of this kind.
    pub approver: Level,
    /// The day on which papers must be valid.
    pub as_of: Option<Date>,
    /// The day by which papers must be there; none where they may still come, as those of later stages.
    pub papers_until: Option<Date>,
}

impl Setting {
    /// No day is known, and the region approves.
    pub const UNKNOWN: Self = Self { approver: Level::Region, as_of: None, papers_until: None };
}

/// The facts of one project at one stage.
#[derive(Debug)]
pub struct Facts<'p> {
    project: &'p Project,
    stage: Stage,
    approver: Level,
    as_of: Option<Date>,
    papers_until: Option<Date>,
    prefer: Prefer,
    year: Option<&'p Year>,
    /// Whether only stated figures are heard for the moment, and those derived from them.
    stated_only: Cell<bool>,
    trace: RefCell<Trace>,
}

impl<'p> Facts<'p> {
    /// The facts of a project at a stage.
    #[must_use]
    pub fn new(project: &'p Project, stage: Stage, setting: Setting, prefer: Prefer) -> Self {
        let Setting { approver, as_of, papers_until } = setting;
        let (year, stated_only, trace) = (None, Cell::new(false), RefCell::default());
        Self { project, stage, approver, as_of, papers_until, prefer, year, stated_only, trace }
    }

    /// The stage of the project.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The level of the authority that approves the project.
    #[must_use]
    pub fn approver(&self) -> Level {
        self.approver
    }

    /// Takes what was read since the last call.
    #[must_use]
    pub fn take_trace(&self) -> Trace {
        self.trace.take()
    }

    /// A stated value that is needed: if it is not there, it is missing.
    fn need<T: Clone>(&self, given: &Option<Given<T>>, term: &'static Term) -> Answer<T> {
        self.need_of(given, term, None)
    }

    /// The same for an entry of a repeated table.
    fn need_of<T: Clone>(&self, given: &Option<Given<T>>, term: &'static Term, index: Option<u32>) -> Answer<T> {
        match self.look(given) {
            Some(value) => Ok(value),
            None => self.miss(Missing::Field(term, index)),
        }
    }

    /// A stated value that is useful but not needed.
    fn look<T: Clone>(&self, given: &Option<Given<T>>) -> Option<T> {
        let given = given.as_ref()?;
        let mut trace = self.trace.borrow_mut();
        if !trace.reads.contains(&given.place) {
            trace.reads.push(given.place);
            trace.terms.push(given.place.term);
        }
        Some(given.value.clone())
    }

    /// Writes down that something is missing.
    fn miss<T>(&self, missing: Missing) -> Answer<T> {
        let mut trace = self.trace.borrow_mut();
        if !trace.missing.contains(&missing) {
            trace.missing.push(missing);
        }
        Err(Gap::Missing)
    }

    /// Writes down how a figure was calculated.
    fn step(&self, term: &'static Term, value: Figure, formula: Vec<Token>) {
        let step = Step { term, formula, value };
        let mut trace = self.trace.borrow_mut();
        if !trace.steps.contains(&step) {
            trace.terms.push(term);
            trace.steps.push(step);
        }
    }

    /// Writes down something worth saying.
    fn remark(&self, note: Note) {
        let mut trace = self.trace.borrow_mut();
        if !trace.notes.contains(&note) {
            trace.notes.push(note);
        }
    }

    /// Does something without leaving a trace.
    fn quietly<T>(&self, ask: impl FnOnce() -> T) -> T {
        let kept = self.trace.take();
        let answer = ask();
        self.trace.replace(kept);
        answer
    }

    /// One quantity over another of its kind, as a share or a multiple.
    ///
    /// # Errors
    ///
    /// When either is not known, or the whole is zero.
    pub fn over<Q: Quantity>(
        &self,
        dimension: Dimension,
        term: &'static Term,
        part: Answer<Q>,
        whole: Answer<Q>,
    ) -> Answer<Figure> {
        const NEGATIVE: Text = Text::new("{0}由负数算得，没有意义", "{0} would be calculated from a negative figure");
        let (part, whole) = both(part, whole)?;
        if part.figure().is_negative() || whole.figure().is_negative() {
            // A negative whole would turn the share round and let anything pass.
            self.remark(Note::new(NEGATIVE, vec![Blank::Text(term.name)]));
            return Err(Gap::Missing);
        }
        let figure = Figure::quotient(dimension, part.base(), whole.base())?;
        self.step(term, figure, vec![Token::Figure(part.figure()), Token::Sign("÷"), Token::Figure(whole.figure())]);
        Ok(figure)
    }

    /// A figure that the plan may state and that can also be derived.
    fn stated_or_derived<T: Clone>(&self, stated: &Option<Given<T>>, derive: impl Fn() -> Answer<T>) -> Answer<T> {
        let Some(given) = stated else { return derive() };
        let kept = self.trace.take();
        let derivable = derive().is_ok();
        let inner = self.trace.replace(kept).two_sources;
        if !derivable {
            return self.look(stated).map_or_else(derive, Ok);
        }
        let term = given.place.term;
        let mut trace = self.trace.borrow_mut();
        // Figures behind the derived one may have two sources of their own.
        for term in inner.into_iter().chain([term]) {
            if !trace.two_sources.iter().any(|known| std::ptr::eq::<Term>(*known, term)) {
                trace.two_sources.push(term);
            }
        }
        drop(trace);
        let derived = match &self.prefer {
            Prefer::Stated | Prefer::Simulated => false,
            Prefer::Derived => true,
            Prefer::DerivedFor(terms) => terms.iter().any(|known| std::ptr::eq::<Term>(*known, term)),
        };
        if derived { derive() } else { self.look(stated).map_or_else(derive, Ok) }
    }
}

/// Wants both answers, so that every gap is written down and not only the first.
fn both<A, B>(first: Answer<A>, second: Answer<B>) -> Answer<(A, B)> {
    Ok((first?, second?))
}
