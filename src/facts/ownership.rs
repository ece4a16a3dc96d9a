//! Who controls, owns and operates each part of the project.

use unicode_normalization::UnicodeNormalization;

use super::{Answer, Facts, Gap, Missing};
use crate::project::{DocumentKind, Part};
use crate::quantity::Figure;
use crate::terms;

/// Whether two names are of the same person: width, spaces and invisible characters do not make another one.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    plain_name(one) == plain_name(other)
}

/// A name in the form in which names are compared; it is never shown.
pub(super) fn plain_name(name: &str) -> String {
    let invisible = |c: &char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    name.nfkc().filter(|c| !invisible(c)).flat_map(char::to_lowercase).collect()
}

/// What the plan says of one part.
#[derive(Debug, Clone)]
pub struct Holding {
    /// The part.
    pub part: Part,
    /// Its controlling investor.
    pub controller: String,
    /// Whether it is leased or belongs to a third party.
    pub leased: bool,
}

/// Who owns and who operates a part.
#[derive(Debug, Clone)]
pub struct Running {
    /// The part.
    pub part: Part,
    /// The legal person that owns it.
    pub owner: String,
    /// The legal person that operates it.
    pub operator: String,
}

impl Facts<'_> {
    /// The controllers of the named parts, and of any further part the plan lists.
    ///
    /// # Errors
    ///
    /// When one of the named parts, or its controller, is not given.
    #[doc(alias = "控股")]
    pub fn holdings(&self, named: &[Part]) -> Answer<Vec<Holding>> {
        self.of_parts(named, |part, index| {
            let entry = self.project.ownership.get(index);
            let place = u32::try_from(index).ok();
            let controller = match entry {
                Some(entry) => self.need_of(&entry.controller, &terms::CONTROLLER, place),
                None => Err(Gap::Missing),
            };
            let leased = entry.and_then(|entry| self.look(&entry.leased)).unwrap_or(false);
            controller.map(|controller| Holding { part, controller, leased })
        })
    }

    /// The lowest share the controllers hold over the named parts; parts whose decisive voting rights are proven by a
    /// paper do not count. `None` when they are all proven so.
    ///
    /// # Errors
    ///
    /// When a part that counts, or its share, is not given.
    #[doc(alias = "控股比例")]
    pub fn lowest_control_share(&self, named: &[Part], proof_counts: bool) -> Answer<Option<(Part, Figure)>> {
        let proven = if proof_counts { self.parts_with_proven_control() } else { Vec::new() };
        let counted: Vec<_> = named.iter().copied().filter(|part| !proven.contains(part)).collect();
        let shares = self.of_parts(&counted, |part, index| {
            let place = u32::try_from(index).ok();
            match self.project.ownership.get(index) {
                Some(entry) if counted.contains(&part) => {
                    let share = self.need_of(&entry.share, &terms::CONTROL_SHARE, place)?;
                    Ok(Some((part, share.figure())))
                }
                _ => Ok(None),
            }
        })?;
        let lowest = shares
            .into_iter()
            .flatten()
            .reduce(|low, next| if next.1.compare(&low.1).is_some_and(std::cmp::Ordering::is_lt) { next } else { low });
        Ok(lowest)
    }

    /// The parts for which a paper proves decisive voting rights.
    #[must_use]
    pub fn parts_with_proven_control(&self) -> Vec<Part> {
        let papers = self.standing_documents(&[DocumentKind::VotingControl]);
        papers.into_iter().filter_map(|paper| self.look(&paper.parts)).flatten().collect()
    }

    /// The owners and operators of the named parts, and of any further part the plan lists.
    ///
    /// # Errors
    ///
    /// When one of them is not given.
    #[doc(alias = "统一经营")]
    pub fn running(&self, named: &[Part]) -> Answer<Vec<Running>> {
        self.of_parts(named, |part, index| {
            let place = u32::try_from(index).ok();
            let Some(entry) = self.project.ownership.get(index) else { return Err(Gap::Missing) };
            let owner = self.need_of(&entry.owner, &terms::OWNER, place);
            let operator = self.need_of(&entry.operator, &terms::OPERATOR, place);
            Ok(Running { part, owner: owner?, operator: operator? })
        })
    }

    /// The further parts the plan lists, with the controller's share of each.
    ///
    /// # Errors
    ///
    /// When a share is not given.
    pub fn further_shares(&self, named: &[Part]) -> Answer<Vec<(Part, Figure)>> {
        let shares = self.of_parts(&[], |part, index| {
            let place = u32::try_from(index).ok();
            match self.project.ownership.get(index) {
                Some(entry) if !named.contains(&part) => {
                    self.need_of(&entry.share, &terms::CONTROL_SHARE, place).map(|share| Some((part, share.figure())))
                }
                _ => Ok(None),
            }
        })?;
        Ok(shares.into_iter().flatten().collect())
    }

    /// Asks every entry of every part. A named part without an entry is missing; every gap is written down.
    fn of_parts<T>(&self, named: &[Part], ask: impl Fn(Part, usize) -> Answer<T>) -> Answer<Vec<T>> {
        let mut answers = Vec::new();
        let mut given: Vec<Part> = Vec::new();
        for (index, entry) in self.project.ownership.iter().enumerate() {
            for part in self.look(&entry.parts).unwrap_or_default() {
                given.push(part);
                answers.push(ask(part, index));
            }
        }
        for part in named.iter().filter(|part| !given.contains(part)) {
            answers.push(self.miss(Missing::Part(*part)));
        }
        answers.into_iter().collect()
    }
}
