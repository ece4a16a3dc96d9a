//! What was decided on a project beside its figures: departures from clauses in principle, and readings that are fixed.

use jiff::civil::Date;

use super::Maybe;
use crate::project::choice::{Decider, ReadingOption};
use crate::project::reader::Fields;
use crate::terms;

/// A departure from a clause that binds in principle.
#[derive(Debug, Clone)]
pub struct Departure {
    /// The rule that is departed from, by its id.
    pub rule: Maybe<String>,
    /// Why.
    pub reason: Maybe<String>,
    /// Who decided.
    pub decided_by: Maybe<Decider>,
    /// When.
    pub date: Maybe<Date>,
    /// The paper that holds the decision.
    pub document: Maybe<String>,
    /// Until when it holds.
    pub until: Maybe<Date>,
}

impl Departure {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::DEPARTURE_RULE);
        Self {
            rule: fields.text(&terms::DEPARTURE_RULE),
            reason: fields.text(&terms::DEPARTURE_REASON),
            decided_by: fields.choice(&terms::DEPARTURE_DECIDED_BY),
            date: fields.date(&terms::DEPARTURE_DATE),
            document: fields.text(&terms::DEPARTURE_DOCUMENT),
            until: fields.date(&terms::DEPARTURE_UNTIL),
        }
    }
}

/// A reading of an article that the plan fixes, for instance after an answer of the authority.
#[derive(Debug, Clone)]
pub struct FixedReading {
    /// The rule, by its id.
    pub rule: Maybe<String>,
    /// The question, by its number.
    pub reading: Maybe<String>,
    /// Which reading is taken.
    pub option: Maybe<ReadingOption>,
    /// Why.
    pub reason: Maybe<String>,
}

impl FixedReading {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::READING_RULE);
        fields.required(&terms::READING_ID);
        fields.required(&terms::READING_OPTION);
        Self {
            rule: fields.text(&terms::READING_RULE),
            reading: fields.text(&terms::READING_ID),
            option: fields.choice(&terms::READING_OPTION),
            reason: fields.text(&terms::READING_REASON),
        }
    }
}
