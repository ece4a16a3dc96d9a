//! Whether what the rules say of the law stands in the text.

use super::plain::{clauses, places, plain, stands};
use super::{Disorder, OfficialArticle, OfficialRegulation, OfficialText};
use crate::law::{Limit, LimitSource, Operator, Order, Regulation, Rule, Test};

/// The longest clause that is quoted.
const MOST_QUOTED: usize = 60;

/// What the text says of one regulation.
#[derive(Debug, Clone)]
pub struct Verification {
    /// Which one.
    pub regulation: &'static Regulation,
    /// How many rules were held against the text: those whose article was found.
    pub rules: usize,
    /// How many words and figures were looked up.
    pub terms: usize,
    /// How many limits and orders of dates were looked up together with their operator word.
    pub limits: usize,
    /// What does not agree, in the order of the articles.
    pub faults: Vec<Fault>,
}

/// Something in which text and rules do not agree.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The regulation is not in the text.
    NotFound,
    /// An article is not in the text.
    Missing {
        /// Its number.
        article: u8,
    },
    /// The text has an article that the program does not know.
    Unknown {
        /// Its number.
        number: u16,
        /// Its line.
        line: usize,
    },
    /// An article is not where its number puts it.
    Disorder(Disorder),
    /// A word or figure of a rule is not in the article that the rule cites.
    Absent {
        /// The rule.
        rule: &'static Rule,
        /// The article it cites.
        article: u8,
        /// The word or figure.
        term: &'static str,
        /// The articles in which it stands instead.
        elsewhere: Vec<u16>,
        /// What the article says that comes nearest.
        nearest: Option<String>,
    },
    /// Operator word and figure stand in the article, but not together with what the rule measures.
    Apart {
        /// The rule.
        rule: &'static Rule,
        /// The article it cites.
        article: u8,
        /// The operator word of the rule.
        operator: &'static str,
        /// The figure; none for an order of dates.
        figure: Option<&'static str>,
        /// What the article says that comes nearest.
        nearest: Option<String>,
    },
}

impl Fault {
    /// The rule that does not agree, where it is one.
    #[must_use]
    pub const fn rule(&self) -> Option<&'static Rule> {
        match self {
            Self::Absent { rule, .. } | Self::Apart { rule, .. } => Some(rule),
            Self::NotFound | Self::Missing { .. } | Self::Unknown { .. } | Self::Disorder(_) => None,
        }
    }
}

/// Holds every rule of a regulation against the text.
#[must_use]
pub fn verify(text: &OfficialText, regulation: &'static Regulation) -> Verification {
    let mut seen = Verification { regulation, rules: 0, terms: 0, limits: 0, faults: Vec::new() };
    let Some(found) = text.regulation(regulation.kind) else {
        seen.faults.push(Fault::NotFound);
        return seen;
    };
    seen.faults.extend(found.disorder.iter().copied().map(Fault::Disorder));
    for article in regulation.articles {
        let Some(official) = found.articles.iter().find(|one| one.number == u16::from(article.number)) else {
            seen.faults.push(Fault::Missing { article: article.number });
            continue;
        };
        for rule in article.rules {
            seen.rules += 1;
            seen.terms += rule.terms.len();
            seen.limits += bounds(rule).len();
            seen.faults.extend(faults_of(rule, article.number, official, found));
        }
    }
    let unknown =
        |one: &&OfficialArticle| regulation.articles.iter().all(|known| u16::from(known.number) != one.number);
    let unknown = found.articles.iter().filter(unknown);
    seen.faults.extend(unknown.map(|one| Fault::Unknown { number: one.number, line: one.line }));
    seen
}

/// In what one rule does not agree with the article it cites; nothing where the article is not there.
#[must_use]
pub fn faults(text: &OfficialText, regulation: &Regulation, article: u8, rule: &'static Rule) -> Vec<Fault> {
    let found = text.regulation(regulation.kind);
    let official = text.article(regulation.kind, article);
    found.zip(official).map_or_else(Vec::new, |(found, official)| faults_of(rule, article, official, found))
}

fn faults_of(rule: &'static Rule, article: u8, official: &OfficialArticle, all: &OfficialRegulation) -> Vec<Fault> {
    let mut faults = Vec::new();
    for term in rule.terms.iter().copied().filter(|term| !official.says(term)) {
        let others = all.articles.iter().filter(|other| other.number != official.number && other.says(term));
        let elsewhere = others.map(|other| other.number).collect();
        faults.push(Fault::Absent { rule, article, term, elsewhere, nearest: official.nearest(rule) });
    }
    if faults.is_empty() {
        for bound in bounds(rule).into_iter().filter(|bound| !official.joins(bound)) {
            let (operator, figure) = (bound.operator.first().copied().unwrap_or_default(), bound.figure);
            faults.push(Fault::Apart { rule, article, operator, figure, nearest: official.nearest(rule) });
        }
    }
    faults
}

/// What must stand in one clause: an operator word, the figure, and a word for what is measured.
struct Bound {
    operator: Vec<&'static str>,
    figure: Option<&'static str>,
    subject: Vec<&'static str>,
}

/// The bounds of a rule that are written in its article.
fn bounds(rule: &'static Rule) -> Vec<Bound> {
    let limits: &[Limit] = match &rule.test {
        Test::Limit { limit, .. } => std::slice::from_ref(limit),
        Test::Decide { limits, .. } => limits,
        Test::Dates { order, .. } => {
            let operator = among(rule, order.words());
            let subject = rule.terms.iter().copied().filter(|term| !operator.contains(term)).collect();
            let bound = Bound { operator, figure: None, subject };
            return if bound.operator.is_empty() { Vec::new() } else { vec![bound] };
        }
        Test::Papers(_) | Test::NotChecked(_) => &[],
    };
    let written = limits.iter().filter(|limit| limit.source == LimitSource::Article);
    let figures: Vec<_> = written.clone().map(|limit| limit.written).collect();
    written
        .map(|limit| {
            let operator = among(rule, limit.operator.words());
            let other = |term: &&str| !operator.contains(term) && !figures.contains(term) && !is_operator(term);
            let subject = rule.terms.iter().copied().filter(other).collect();
            Bound { operator, figure: Some(limit.written), subject }
        })
        .collect()
}

/// The terms of a rule that are among these words.
fn among(rule: &'static Rule, words: &[&str]) -> Vec<&'static str> {
    rule.terms.iter().copied().filter(|term| words.contains(term)).collect()
}

/// Whether a term is an operator word of the law.
fn is_operator(term: &str) -> bool {
    let dates = [Order::NotBefore, Order::NotAfter];
    Operator::ALL.iter().any(|one| one.words().contains(&term)) || dates.iter().any(|one| one.words().contains(&term))
}

impl OfficialArticle {
    /// Whether a term stands in the article.
    fn says(&self, term: &str) -> bool {
        self.matched.iter().any(|text| says(text, term))
    }

    /// Whether operator word, figure and what is measured stand in one clause of the article.
    fn joins(&self, bound: &Bound) -> bool {
        let any = |clause: &str, terms: &[&str]| terms.is_empty() || terms.iter().any(|term| says(clause, term));
        let whole = |clause: &str| {
            any(clause, &bound.operator)
                && bound.figure.is_none_or(|figure| says(clause, figure))
                && any(clause, &bound.subject)
        };
        self.matched.iter().any(|text| clauses(text).any(whole))
    }

    /// The clause with the most terms of a rule.
    fn nearest(&self, rule: &Rule) -> Option<String> {
        let [_, text] = &self.matched;
        let count = |clause: &str| rule.terms.iter().filter(|term| says(clause, term)).count();
        let mut best = (0, "");
        for clause in clauses(text) {
            let found = count(clause);
            if best.0 < found {
                best = (found, clause);
            }
        }
        let (found, clause) = best;
        (found != 0).then(|| clause.chars().take(MOST_QUOTED).collect())
    }
}

/// Whether a term stands in a plain text. An operator word does not stand where it is negated: 超过 is not in 不超过.
fn says(text: &str, term: &str) -> bool {
    const NEGATIONS: [&str; 9] = ["不", "未", "不得", "不应", "不能", "不可", "不会", "不宜", "不再"];
    let plain = plain(term);
    if !is_operator(term) {
        return stands(&plain, text);
    }
    places(&plain, text).any(|before| !NEGATIONS.iter().any(|word| before.ends_with(word)))
}
