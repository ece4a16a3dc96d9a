//! From TOML to typed fields, with every problem collected on the way.

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choice::{Choice, RegulationKind};
use super::model::Project;
use super::place::{Given, Place, When};
use super::problem::{Problem, ProblemKind, Wanted};
use super::source::{Source, Span};
use crate::quantity::{Quantity, Years, parse};
use crate::terms::Term;
use crate::text::Lang;

/// The longest text a field may hold; longer ones are not names.
const MAX_TEXT: usize = 200;
/// The most entries a list or repeated table may have.
const MAX_ENTRIES: usize = 200;
/// How like a known key an unknown one must be to be suggested.
#[expect(clippy::disallowed_types, reason = "how alike two words are is no figure of a plan")]
const LIKENESS: f64 = 0.6;

/// The fields of one section, as the sections of [`Project`] ask for them.
///
/// There are two implementations: one reads a plan file, one describes the format.
pub(super) trait Fields: Sized {
    /// Says that the section is of no use without this field.
    fn required(&mut self, term: &'static Term);
    /// A quantity with its unit.
    fn quantity<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Q>>;
    /// A quantity of one of two dimensions.
    fn either<A: Quantity, B: Quantity, T>(
        &mut self,
        term: &'static Term,
        first: fn(A) -> T,
        second: fn(B) -> T,
    ) -> Option<Given<T>>;
    /// A design life: years that make whole months, more than none.
    fn life(&mut self, term: &'static Term) -> Option<Given<Years>>;
    /// A series of quantities of one kind, in the order of time.
    fn series<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Vec<Q>>>;
    /// A short text.
    fn text(&mut self, term: &'static Term) -> Option<Given<String>>;
    /// One name.
    fn name(&mut self, term: &'static Term) -> Option<Given<String>>;
    /// A list of short texts.
    fn texts(&mut self, term: &'static Term) -> Option<Given<Vec<String>>>;
    /// A list of names, one in each text.
    fn names(&mut self, term: &'static Term) -> Option<Given<Vec<String>>>;
    /// A list of article ids.
    fn articles(&mut self, term: &'static Term) -> Option<Given<Vec<String>>>;
    /// True or false.
    fn flag(&mut self, term: &'static Term) -> Option<Given<bool>>;
    /// One of a closed list.
    fn choice<C: Choice>(&mut self, term: &'static Term) -> Option<Given<C>>;
    /// Several of a closed list.
    fn choices<C: Choice>(&mut self, term: &'static Term) -> Option<Given<Vec<C>>>;
    /// A day.
    fn date(&mut self, term: &'static Term) -> Option<Given<Date>>;
    /// A day, or a month when no more is known.
    fn when(&mut self, term: &'static Term) -> Option<Given<When>>;
    /// A calendar year.
    fn year(&mut self, term: &'static Term) -> Option<Given<i16>>;
    /// A section that stands once.
    fn table<T>(&mut self, term: &'static Term, read: impl FnOnce(&mut Self) -> T) -> Option<T>;
    /// A section that stands once or several times.
    fn tables<T>(&mut self, term: &'static Term, read: impl Fn(&mut Self) -> T) -> Vec<T>;
    /// Says that no two entries of a repeated section have the same name.
    fn unlike<'n>(&mut self, term: &'static Term, names: impl Iterator<Item = &'n Given<String>>);
    /// Says that each of several entries of a repeated section must state a field; a single one need not.
    fn told_apart(&mut self, term: &'static Term, by: &'static Term);
}

/// Reads the whole file: the project as far as it can be read, and everything that is wrong.
pub(super) fn read_project(source: &Source) -> (Option<Project>, Vec<Problem>) {
    let text = source.text();
    let (document, errors) = DeTable::parse_recoverable(text);
    let syntax: Vec<Problem> = errors.iter().map(|error| syntax_problem(text, error)).collect();
    let broken = syntax.iter().map(|problem| problem.span.clone()).collect();
    let mut fields = TomlFields {
        source,
        table: document.get_ref(),
        span: 0..0,
        index: None,
        asked: Vec::new(),
        broken,
        problems: syntax,
    };
    let project = Project::read(&mut fields);
    fields.refuse_unknown_keys();
    (project, fields.problems)
}

/// Turns the parser's error into one that a person who never saw TOML can act on.
fn syntax_problem(text: &str, error: &toml::de::Error) -> Problem {
    let span = error.span().unwrap_or(0..0);
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    let span = floor(text, start)..floor(text, end);
    let found = text.get(span.clone()).unwrap_or_default();
    // A full-width sign may stand in a comment without harm.
    let line_rest = text.get(span.start..).unwrap_or_default().lines().next().unwrap_or_default();
    let line_rest = line_rest.split('#').next().unwrap_or_default();
    let words = error.message();
    let kind = if words.contains("duplicate key") {
        ProblemKind::RepeatedKey(found.to_owned())
    } else if let Some(wide) = line_rest.chars().find(|c| matches!(c, '＝' | '，' | '＂' | '［' | '］' | '＃')) {
        ProblemKind::FullWidth(wide)
    } else if words.contains("must be quoted") && !found.is_empty() {
        ProblemKind::Unquoted(found.to_owned())
    } else if words.contains("invalid unquoted key") && !found.is_ascii() {
        ProblemKind::ChineseKey(found.to_owned())
    } else if words.contains("date") || words.contains("time") {
        ProblemKind::BadDate(found.to_owned())
    } else {
        ProblemKind::Syntax(words.to_owned())
    };
    Problem::at(span, kind)
}

/// The last character boundary at or before an offset.
fn floor(text: &str, mut offset: usize) -> usize {
    while 0 < offset && !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

struct TomlFields<'a> {
    source: &'a Source,
    table: &'a DeTable<'a>,
    span: Span,
    index: Option<u32>,
    asked: Vec<&'static Term>,
    broken: Vec<Span>,
    problems: Vec<Problem>,
}

impl<'a> TomlFields<'a> {
    /// The value of a field, unless it is absent or the parser has already complained about it.
    fn value(&mut self, term: &'static Term) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(term);
        let value = self.table.get(term.key())?;
        let span = value.span();
        let reported = self.broken.iter().any(|broken| broken.start < span.end && span.start < broken.end);
        if reported { None } else { Some(value) }
    }

    fn give<T>(&self, term: &'static Term, span: &Span, value: T) -> Given<T> {
        let (line, column) = self.source.position(span.start);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (start, end) = (offset(span.start), offset(span.end));
        Given { value, place: Place { term, index: self.index, line, column, start, end } }
    }

    fn complain<T>(&mut self, span: Span, kind: ProblemKind) -> Option<T> {
        self.problems.push(Problem::at(span, kind));
        None
    }

    fn wrong_type<T>(&mut self, term: &'static Term, span: Span, wanted: Wanted) -> Option<T> {
        self.complain(span, ProblemKind::WrongType { term, wanted })
    }

    /// The text of a quantity, or of the bare number that stands in its place.
    fn quantity_text(&mut self, term: &'static Term, wanted: Wanted) -> Option<(Span, &'a str)> {
        let value = self.value(term)?;
        match value.get_ref() {
            DeValue::String(text) => Some((value.span(), text.as_ref())),
            DeValue::Integer(_) | DeValue::Float(_) => {
                let span = value.span();
                let text = self.source.text().get(span.clone()).unwrap_or_default();
                Some((span, text))
            }
            _ => self.wrong_type(term, value.span(), wanted),
        }
    }

    fn checked_text(&mut self, term: &'static Term, span: &Span, text: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() || text.chars().nth(MAX_TEXT).is_some() {
            return self.complain(span.clone(), ProblemKind::BadText(term));
        }
        Some(text.to_owned())
    }

    fn checked_choice<C: Choice>(&mut self, term: &'static Term, span: Span, text: &str) -> Option<C> {
        match C::find(text) {
            Some(choice) => Some(choice),
            None => self.complain(
                span,
                ProblemKind::NotInList {
                    term,
                    found: text.to_owned(),
                    zh: C::ALL.iter().map(|choice| choice.name().get(Lang::Zh)).collect(),
                    en: C::ALL.iter().map(|choice| choice.id()).collect(),
                },
            ),
        }
    }

    /// The texts of a list; a single text stands for a list of one.
    fn list(&mut self, term: &'static Term) -> Option<(Span, Vec<(Span, &'a str)>)> {
        let value = self.value(term)?;
        let span = value.span();
        match value.get_ref() {
            DeValue::String(text) => Some((span.clone(), vec![(span, text.as_ref())])),
            DeValue::Array(entries) if !entries.is_empty() && entries.len() <= MAX_ENTRIES => {
                let mut texts = Vec::with_capacity(entries.len());
                for entry in entries {
                    match entry.get_ref() {
                        DeValue::String(text) => texts.push((entry.span(), text.as_ref())),
                        _ => return self.wrong_type(term, entry.span(), Wanted::Texts),
                    }
                }
                Some((span, texts))
            }
            _ => self.wrong_type(term, span, Wanted::Texts),
        }
    }

    /// A cursor over a table inside this one.
    fn inner(&self, table: &'a DeTable<'a>, span: Span, index: Option<u32>) -> Self {
        Self {
            source: self.source,
            table,
            span,
            index,
            asked: Vec::new(),
            broken: self.broken.clone(),
            problems: Vec::new(),
        }
    }

    fn read_inner<T>(&mut self, mut inner: Self, read: impl FnOnce(&mut Self) -> T) -> T {
        let result = read(&mut inner);
        inner.refuse_unknown_keys();
        self.problems.append(&mut inner.problems);
        result
    }

    fn refuse_unknown_keys(&mut self) {
        let unknown: Vec<_> = self
            .table
            .keys()
            .filter(|key| !self.asked.iter().any(|term| term.key() == key.get_ref().as_ref()))
            .filter(|key| {
                !self.broken.iter().any(|broken| broken.start <= key.span().start && key.span().start <= broken.end)
            })
            .collect();
        for key in unknown {
            let text: &str = key.get_ref();
            let kind = ProblemKind::UnknownKey {
                key: text.to_owned(),
                near: nearest(text, &self.asked),
                known: self.asked.iter().map(|term| term.key()).collect(),
            };
            self.problems.push(Problem::at(key.span(), kind));
        }
    }
}

/// The known key most like an unknown one; its Chinese name counts as well.
fn nearest(key: &str, known: &[&'static Term]) -> Option<&'static Term> {
    if key.chars().nth(MAX_TEXT).is_some() {
        return None;
    }
    let likeness = |term: &Term| {
        let by_key = strsim::normalized_damerau_levenshtein(key, term.key());
        by_key.max(strsim::normalized_damerau_levenshtein(key, term.name.zh))
    };
    known
        .iter()
        .map(|term| (likeness(term), *term))
        .filter(|(likeness, _)| LIKENESS <= *likeness)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, term)| term)
}

/// The day that a TOML value is, if it is a plain day.
/// Whether a text lists several names where one belongs, so that what should be counted would hide.
fn holds_several_names(text: &str) -> bool {
    text.contains(['、', '，', ',', ';', '；', '/'])
}

fn day(value: &DeValue) -> Option<Date> {
    let DeValue::Datetime(datetime) = value else { return None };
    let day = datetime.date.filter(|_| datetime.time.is_none() && datetime.offset.is_none())?;
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}

/// `2027-06`, the month a plan may give when it knows no day.
fn month(text: &str) -> Option<Date> {
    let (year, month) = text.trim().split_once('-')?;
    if year.len() != 4 || month.len() != 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

impl Fields for TomlFields<'_> {
    fn required(&mut self, term: &'static Term) {
        if !self.table.contains_key(term.key()) {
            self.problems.push(Problem::at(self.span.clone(), ProblemKind::Missing(term)));
        }
    }

    fn quantity<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Q>> {
        let wanted = Wanted::Quantity(Q::DIMENSION.example(Lang::Zh), Q::DIMENSION.example(Lang::En));
        let (span, text) = self.quantity_text(term, wanted)?;
        match parse::<Q>(text) {
            Ok(value) => Some(self.give(term, &span, value)),
            Err(error) => self.complain(span, ProblemKind::Quantity { term, error }),
        }
    }

    fn either<A: Quantity, B: Quantity, T>(
        &mut self,
        term: &'static Term,
        first: fn(A) -> T,
        second: fn(B) -> T,
    ) -> Option<Given<T>> {
        let wanted = Wanted::Quantity(A::DIMENSION.example(Lang::Zh), A::DIMENSION.example(Lang::En));
        let (span, text) = self.quantity_text(term, wanted)?;
        match (parse::<A>(text), parse::<B>(text)) {
            (Ok(value), _) => Some(self.give(term, &span, first(value))),
            (_, Ok(value)) => Some(self.give(term, &span, second(value))),
            (Err(error), _) => self.complain(span, ProblemKind::Quantity { term, error }),
        }
    }

    fn life(&mut self, term: &'static Term) -> Option<Given<Years>> {
        let span = self.table.get(term.key()).map(Spanned::span);
        let life: Given<Years> = self.quantity(term)?;
        let months = life.value.base().checked_mul(Decimal::from(12));
        if months.is_some_and(|months| months.is_integer() && !months.is_zero()) {
            return Some(life);
        }
        self.complain(span.unwrap_or_default(), ProblemKind::NotWholeMonths(term))
    }

    fn series<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Vec<Q>>> {
        let value = self.value(term)?;
        let wanted = Wanted::Series(Q::DIMENSION.example(Lang::Zh), Q::DIMENSION.example(Lang::En));
        let DeValue::Array(entries) = value.get_ref() else { return self.wrong_type(term, value.span(), wanted) };
        if entries.is_empty() || MAX_ENTRIES < entries.len() {
            return self.wrong_type(term, value.span(), wanted);
        }
        let mut series = Vec::with_capacity(entries.len());
        let mut whole = true;
        for entry in entries {
            let text = match entry.get_ref() {
                DeValue::String(text) => text.as_ref(),
                DeValue::Integer(_) | DeValue::Float(_) => self.source.text().get(entry.span()).unwrap_or_default(),
                _ => return self.wrong_type(term, entry.span(), wanted),
            };
            match parse::<Q>(text) {
                Ok(quantity) => series.push(quantity),
                Err(error) => {
                    whole = false;
                    self.problems.push(Problem::at(entry.span(), ProblemKind::Quantity { term, error }));
                }
            }
        }
        if whole { Some(self.give(term, &value.span(), series)) } else { None }
    }

    fn text(&mut self, term: &'static Term) -> Option<Given<String>> {
        let value = self.value(term)?;
        let span = value.span();
        match value.get_ref() {
            DeValue::String(text) => {
                let text = self.checked_text(term, &span, text)?;
                Some(self.give(term, &span, text))
            }
            _ => self.wrong_type(term, span, Wanted::Text),
        }
    }

    fn texts(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        let (span, texts) = self.list(term)?;
        let texts: Option<Vec<_>> =
            texts.into_iter().map(|(span, text)| self.checked_text(term, &span, text)).collect();
        texts.map(|texts| self.give(term, &span, texts))
    }

    fn name(&mut self, term: &'static Term) -> Option<Given<String>> {
        let given = self.text(term)?;
        if !holds_several_names(&given.value) {
            return Some(given);
        }
        self.complain(given.place.span(), ProblemKind::NotOneName { term, found: given.value })
    }

    fn names(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        let given = self.texts(term)?;
        match given.value.iter().find(|text| holds_several_names(text)) {
            None => Some(given),
            Some(several) => {
                let span = given.place.span();
                self.complain(span, ProblemKind::SeveralNames { term, found: several.clone() })
            }
        }
    }

    fn articles(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        let given = self.texts(term)?;
        // The longest of the rules has 25 articles. A clause such as `hydrogen-8-2` is not an article.
        let is_article = |text: &str| {
            let (kind, number) = text.rsplit_once('-').unwrap_or_default();
            let known = RegulationKind::ALL.iter().any(|known| known.id() == kind);
            known && number.parse::<u8>().is_ok_and(|number| (1..=25).contains(&number) && !text.contains("-0"))
        };
        match given.value.iter().find(|text| !is_article(text)) {
            None => Some(given),
            Some(odd) => {
                let span = self.table.get(term.key()).map(Spanned::span).unwrap_or_default();
                self.complain(span, ProblemKind::NotAnArticle(odd.clone()))
            }
        }
    }

    fn flag(&mut self, term: &'static Term) -> Option<Given<bool>> {
        let value = self.value(term)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(self.give(term, &value.span(), *flag)),
            _ => self.wrong_type(term, value.span(), Wanted::Flag),
        }
    }

    fn choice<C: Choice>(&mut self, term: &'static Term) -> Option<Given<C>> {
        let value = self.value(term)?;
        let span = value.span();
        match value.get_ref() {
            DeValue::String(text) => {
                let choice = self.checked_choice(term, span.clone(), text)?;
                Some(self.give(term, &span, choice))
            }
            _ => self.wrong_type(term, span, Wanted::Text),
        }
    }

    fn choices<C: Choice>(&mut self, term: &'static Term) -> Option<Given<Vec<C>>> {
        let (span, texts) = self.list(term)?;
        let mut choices: Vec<C> = Vec::with_capacity(texts.len());
        let mut whole = true;
        for (entry, text) in texts {
            match self.checked_choice::<C>(term, entry.clone(), text) {
                Some(choice) if choices.contains(&choice) => {
                    whole = false;
                    self.problems.push(Problem::at(entry, ProblemKind::SameName { term, name: text.to_owned() }));
                }
                Some(choice) => choices.push(choice),
                None => whole = false,
            }
        }
        if whole { Some(self.give(term, &span, choices)) } else { None }
    }

    fn date(&mut self, term: &'static Term) -> Option<Given<Date>> {
        let value = self.value(term)?;
        match day(value.get_ref()) {
            Some(day) => Some(self.give(term, &value.span(), day)),
            None => self.wrong_type(term, value.span(), Wanted::Date),
        }
    }

    fn when(&mut self, term: &'static Term) -> Option<Given<When>> {
        let value = self.value(term)?;
        let when = match value.get_ref() {
            DeValue::String(text) => month(text).map(When::Month),
            other => day(other).map(When::Day),
        };
        match when {
            Some(when) => Some(self.give(term, &value.span(), when)),
            None => self.wrong_type(term, value.span(), Wanted::DateOrMonth),
        }
    }

    fn year(&mut self, term: &'static Term) -> Option<Given<i16>> {
        let value = self.value(term)?;
        let year = match value.get_ref() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse::<i16>().ok(),
            _ => None,
        };
        // The bounds are those of a year of operation of a project under a rule of 2023.
        match year.filter(|year| (2000..=2199).contains(year)) {
            Some(year) => Some(self.give(term, &value.span(), year)),
            None => self.wrong_type(term, value.span(), Wanted::Year),
        }
    }

    fn table<T>(&mut self, term: &'static Term, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let value = self.value(term)?;
        match value.get_ref() {
            DeValue::Table(table) => {
                let inner = self.inner(table, value.span(), None);
                Some(self.read_inner(inner, read))
            }
            _ => self.wrong_type(term, value.span(), Wanted::Table),
        }
    }

    fn tables<T>(&mut self, term: &'static Term, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let Some(value) = self.value(term) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Table(table) => {
                let inner = self.inner(table, value.span(), None);
                vec![self.read_inner(inner, read)]
            }
            DeValue::Array(entries) if entries.len() <= MAX_ENTRIES => {
                let mut read_entries = Vec::with_capacity(entries.len());
                for (index, entry) in (0..).zip(entries.iter()) {
                    match entry.get_ref() {
                        DeValue::Table(table) => {
                            let inner = self.inner(table, entry.span(), Some(index));
                            read_entries.push(self.read_inner(inner, &read));
                        }
                        _ => self
                            .problems
                            .push(Problem::at(entry.span(), ProblemKind::WrongType { term, wanted: Wanted::Tables })),
                    }
                }
                read_entries
            }
            _ => {
                self.problems.push(Problem::at(value.span(), ProblemKind::WrongType { term, wanted: Wanted::Tables }));
                Vec::new()
            }
        }
    }

    fn unlike<'n>(&mut self, term: &'static Term, names: impl Iterator<Item = &'n Given<String>>) {
        let mut seen: Vec<&str> = Vec::new();
        let entries = self.table.get(term.key()).and_then(|value| value.get_ref().as_array());
        for given in names {
            if seen.contains(&given.value.as_str()) {
                let index = given.place.index.and_then(|index| usize::try_from(index).ok());
                let span = entries
                    .zip(index)
                    .and_then(|(entries, index)| entries.get(index))
                    .and_then(|entry| entry.get_ref().as_table())
                    .and_then(|table| table.get(given.place.term.key()))
                    .map(Spanned::span)
                    .unwrap_or_default();
                let kind = ProblemKind::SameName { term: given.place.term, name: given.value.clone() };
                self.problems.push(Problem::at(span, kind));
            }
            seen.push(&given.value);
        }
    }

    fn told_apart(&mut self, term: &'static Term, by: &'static Term) {
        let Some(entries) = self.table.get(term.key()).and_then(|value| value.get_ref().as_array()) else { return };
        let unsaid = |entry: &&Spanned<DeValue<'_>>| {
            entry.get_ref().as_table().is_some_and(|table| !table.contains_key(by.key()))
        };
        if 1 < entries.len() {
            let problems = entries.iter().filter(unsaid);
            let problems = problems.map(|entry| Problem::at(entry.span(), ProblemKind::Missing(by)));
            self.problems.extend(problems);
        }
    }
}
