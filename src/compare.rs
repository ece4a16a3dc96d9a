//! Two plans of one project: the approved one and the current one. What the bans on changes cover is compared value by
//! value; the spelling of units and the order of entries make no difference.

mod entries;

use crate::assess::{Assessment, Options, RuleResult, ToolError, assess};
use crate::facts::same_name;
use crate::law::{Consequence, Regulation};
use crate::project::{Change, Choice, Consent, Level, Place, Plan, Project, RegulationKind, Stage};
use crate::quantity::Figure;
use crate::regulations;
use crate::terms::{self, Term};
use crate::text::{Lang, Text};

/// A value that can be compared, and shown in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A figure.
    Figure(Figure),
    /// One of a closed list.
    Choice(Text),
    /// Words of the plan file; they may hold anything.
    Given(String),
    /// True or false.
    Flag(bool),
}

impl Value {
    /// The value in words. Words of the plan file stand in it as they are: a report must make them harmless.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Figure(figure) => figure.text(lang),
            Self::Choice(text) => text.get(lang).to_owned(),
            Self::Given(given) => given.clone(),
            Self::Flag(true) => Text::new("是", "yes").get(lang).to_owned(),
            Self::Flag(false) => Text::new("否", "no").get(lang).to_owned(),
        }
    }

    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figure(one), Self::Figure(other)) => one.compare(other).is_some_and(std::cmp::Ordering::is_eq),
            (Self::Given(one), Self::Given(other)) => same_name(one, other),
            _ => self == other,
        }
    }
}

/// A value of one plan, with what it is of and where it stands.
#[derive(Debug, Clone)]
struct Entry {
    term: &'static Term,
    of: Option<String>,
    value: Value,
    place: Option<Place>,
}

/// A difference between the approved and the current plan.
#[derive(Debug, Clone)]
pub struct Difference {
    /// What differs.
    pub term: &'static Term,
    /// Which plant, load, unit, part or phase, where there are several.
    pub of: Option<String>,
    /// The approved value, and where it stands in the approved plan; none where that plan has no such entry.
    pub approved: Option<(Value, Option<Place>)>,
    /// The current value, and where it stands in the current plan; none where that plan has no such entry.
    pub current: Option<(Value, Option<Place>)>,
    /// Who consented to it, as the current plan declares.
    pub consent: Option<Consent>,
    /// What the ban on changes makes of it; 待补充 where one of the plans does not state the value.
    pub consequence: Consequence,
}

/// A rule whose conclusion is another one in the current plan.
#[derive(Debug)]
pub struct Moved<'a> {
    /// The result on the approved plan.
    pub approved: &'a RuleResult,
    /// The result on the current plan.
    pub current: &'a RuleResult,
}

/// What comparing two plans comes to.
#[derive(Debug)]
pub struct Comparison {
    /// The regulation of both.
    pub regulation: &'static Regulation,
    /// The article that bans changes.
    pub article: u8,
    /// What differs, in the order of the plan file.
    pub differences: Vec<Difference>,
    /// The assessment of the approved plan.
    pub approved: Assessment,
    /// The assessment of the current plan.
    pub current: Assessment,
}

/// Why two plans cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incomparable {
    /// They are filed under different rules.
    OtherRegulation(RegulationKind, RegulationKind),
    /// The current plan was filed before the approved one, or approved before it was filed.
    DatesOutOfOrder(Place),
    /// The program is at fault.
    Tool(ToolError),
}

impl Incomparable {
    /// What is wrong.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::OtherRegulation(approved, current), Lang::Zh) => format!(
                "两份计划适用的细则不同：批复的是{}，现在的是{}；不能比较",
                approved.name().zh,
                current.name().zh
            ),
            (Self::OtherRegulation(approved, current), Lang::En) => format!(
                "the plans are filed under different rules, {} and {}; they cannot be compared",
                approved.name().en,
                current.name().en
            ),
            (Self::DatesOutOfOrder(place), Lang::Zh) => format!(
                "日期先后颠倒：现计划第 {} 行的{}早于批复计划的申报日期；请核对两份文件的顺序",
                place.line, place.term.name.zh
            ),
            (Self::DatesOutOfOrder(place), Lang::En) => format!(
                "dates out of order: the {} in line {} of the current plan comes before the filing of the approved one; check \
                 the order of the files",
                place.term.name.en, place.line
            ),
            (Self::Tool(error), _) => error.message(lang),
        }
    }
}

impl Comparison {
    /// The worst of what the differences come to; 符合 where there is none that is banned.
    #[must_use]
    pub fn overall(&self) -> Consequence {
        let worst = self.differences.iter().map(|one| one.consequence).max_by_key(|one| one.severity());
        worst.filter(|worst| 0 < worst.severity()).unwrap_or(Consequence::Pass)
    }

    /// The rules whose conclusion moved, in the order of the law.
    #[must_use]
    pub fn moved(&self) -> Vec<Moved<'_>> {
        let results = self.approved.results.iter().zip(&self.current.results);
        let moved = results.filter(|(approved, current)| approved.consequence.id() != current.consequence.id());
        moved.map(|(approved, current)| Moved { approved, current }).collect()
    }
}

/// Compares an approved plan with the current one. Both are assessed at one stage, so that verdicts can be compared too.
///
/// # Errors
///
/// When the plans are of different regulations, or their dates contradict the order in which they are given.
///
/// ```
/// use hegui::{compare::compare, project::{Stage, read}};
/// let text = include_str!("../project-templates/hydrogen.toml");
/// let approved = read("approved.toml", text.as_bytes()).unwrap();
/// let respelled = text.replace("\"4 万千瓦\"", "\"40 MW\"");
/// let current = read("current.toml", respelled.as_bytes()).unwrap();
/// assert!(compare(&approved, &current, Stage::Application).unwrap().differences.is_empty());
/// ```
pub fn compare(approved: &Plan, current: &Plan, stage: Stage) -> Result<Comparison, Incomparable> {
    let (was, is) = (approved.project.regulation, current.project.regulation);
    if was != is {
        return Err(Incomparable::OtherRegulation(was, is));
    }
    in_order(&approved.project, &current.project)?;
    let regulation = regulations::of_kind(is);
    let ban = ban_on_changes(is);
    let of = |plan: &Plan, stage| assess(plan, Options { stage, as_of: None }).map_err(Incomparable::Tool);
    Ok(Comparison {
        regulation,
        article: ban.article,
        differences: differences(&approved.project, &current.project, &ban, regulation.approver),
        approved: of(approved, stage)?,
        current: of(current, stage)?,
    })
}

fn in_order(approved: &Project, current: &Project) -> Result<(), Incomparable> {
    let Some(filed) = approved.filing_date.as_ref().map(|given| given.value) else { return Ok(()) };
    let approvals = current.documents.iter().filter(|document| {
        document.kind.as_ref().is_some_and(|kind| kind.value == crate::project::DocumentKind::Approval)
    });
    let dates = approvals.filter_map(|document| document.date.as_ref()).chain(current.filing_date.as_ref());
    match dates.into_iter().find(|date| date.value < filed) {
        Some(early) => Err(Incomparable::DatesOutOfOrder(early.place)),
        None => Ok(()),
    }
}

/// How a regulation bans changes.
struct Ban {
    article: u8,
    /// Whether the article bans only what is changed without consent (擅自).
    consent_cures: bool,
}

const fn ban_on_changes(kind: RegulationKind) -> Ban {
    let (article, consent_cures) = match kind {
        RegulationKind::Hydrogen | RegulationKind::SourceGridLoadStorage => (20, true),
        RegulationKind::GreenPark | RegulationKind::SelfConsumption => (12, true),
        RegulationKind::CaptiveReplacement | RegulationKind::ThermalFlexibility => (11, false),
    };
    Ban { article, consent_cures }
}

fn differences(approved: &Project, current: &Project, ban: &Ban, approver: Level) -> Vec<Difference> {
    let (was, is) = (entries::of(approved), entries::of(current));
    let alike = |one: &Entry, other: &Entry| {
        std::ptr::eq(one.term, other.term)
            && match (&one.of, &other.of) {
                (Some(one), Some(other)) => same_name(one, other),
                (one, other) => one == other,
            }
    };
    let mut found = Vec::new();
    for entry in &was {
        let now = is.iter().find(|other| alike(entry, other));
        if now.is_none_or(|now| !entry.value.same(&now.value)) {
            found.push((entry.term, entry.of.clone(), Some(entry), now));
        }
    }
    for entry in is.iter().filter(|entry| !was.iter().any(|other| alike(entry, other))) {
        found.push((entry.term, entry.of.clone(), None, Some(entry)));
    }
    found.sort_by_key(|(term, ..)| terms::ALL.iter().position(|known| std::ptr::eq(*known, *term)));
    let value = |entry: Option<&Entry>| entry.map(|entry| (entry.value.clone(), entry.place));
    let differences = found.into_iter().map(|(term, of, was, is)| {
        let consent = declared(term, of.as_deref(), &current.changes);
        let unknown = of.is_none() && (was.is_none() || is.is_none());
        let consequence = if unknown { Consequence::Missing } else { judge(term, consent, ban, approver) };
        Difference { term, of, approved: value(was), current: value(is), consent, consequence }
    });
    differences.fold(Vec::new(), |mut told, difference| {
        match told.last_mut() {
            Some(last) if same_change(last, &difference) => {
                // One entry of the plan may speak of several parts.
                let names = [last.of.take(), difference.of].into_iter().flatten().collect::<Vec<_>>();
                last.of = Some(names.join("、"));
            }
            _ => told.push(difference),
        }
        told
    })
}

/// Whether two differences are one change of one entry.
fn same_change(one: &Difference, other: &Difference) -> bool {
    std::ptr::eq(one.term, other.term)
        && one.of.is_some()
        && one.approved == other.approved
        && one.current == other.current
        && one.consequence == other.consequence
}

/// The consent that the current plan declares for a change of this kind.
fn declared(term: &Term, of: Option<&str>, changes: &[Change]) -> Option<Consent> {
    let names = |what: &str| {
        let field = term.field.replace("[]", "");
        let of = of.unwrap_or_default();
        [term.name.zh.to_owned(), field, format!("{of}{}", term.name.zh)].iter().any(|name| same_name(name, what))
    };
    let change = changes.iter().find(|change| change.what.as_ref().is_some_and(|what| names(&what.value)))?;
    change.consent.as_ref().map(|given| given.value)
}

/// What the ban makes of a change with a consent, or without.
fn judge(term: &Term, consent: Option<Consent>, ban: &Ban, approver: Level) -> Consequence {
    if *term == terms::GRID_TYPE {
        // The type is fixed once set: no consent cures that (hydrogen article 5).
        return Consequence::Fail;
    }
    let letter = |consent| match approver {
        Level::Region => consent == Consent::Region,
        Level::League | Level::Banner => consent == Consent::League,
    };
    match consent {
        None | Some(Consent::None) => Consequence::Fail,
        Some(Consent::Reapproved) => Consequence::Pass,
        Some(Consent::LeagueAmendment) if ban.consent_cures && approver == Level::League => Consequence::Pass,
        Some(Consent::LeagueAmendment | Consent::Refiling) => Consequence::Justify,
        Some(consent) if !ban.consent_cures && letter(consent) => Consequence::Fail,
        Some(Consent::Region | Consent::League) if !ban.consent_cures => Consequence::Fail,
        Some(consent) if letter(consent) => Consequence::Pass,
        Some(Consent::Region | Consent::League) => Consequence::Justify,
    }
}
