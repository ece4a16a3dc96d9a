//! Files of meter readings that a plan names: hourly or monthly figures, summed exactly to months.
//!
//! A file is a table with a head: the time first, then one column for each quantity, with its unit in brackets. It is
//! read row by row, so that a file of any length takes no more room than its months. What is wrong is told with row and
//! column.

mod clock;
mod columns;
mod fault;
mod table;

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

pub use fault::{MeterFault, MeterProblem};

use super::files::{Attachment, Refused, open_below};
use super::model::MeteredMonth;
use super::problem::{Problem, ProblemKind};
use super::source::hex;
use super::{Given, Place, Plan};

/// The largest file that is read.
pub const MAX_METER_BYTES: u64 = 256 << 20;

/// What the meter files of a plan hold.
#[derive(Debug, Clone, Default)]
pub struct Meters {
    /// Their months, file by file.
    pub months: Vec<MeteredMonth>,
    /// The files with their digests.
    pub files: Vec<Attachment>,
}

/// Reads every meter file that the plan names, below `folder`.
///
/// # Errors
///
/// Everything that is wrong with each file, at the line of the plan that names it.
pub fn meters(plan: &Plan, folder: &Path) -> Result<Meters, Vec<Problem>> {
    let mut read = Meters::default();
    let mut problems = Vec::new();
    for given in plan.project.metered_files.iter().filter_map(|one| one.file.as_ref()) {
        let problem = |problem| {
            let kind = ProblemKind::Meters { file: given.value.clone(), problem };
            Problem { span: given.place.span(), kind }
        };
        match one(folder, given) {
            Ok((months, sha256)) => {
                read.months.extend(months);
                read.files.push(Attachment { file: given.value.clone(), sha256 });
            }
            Err(found) => problems.extend(found.into_iter().map(problem)),
        }
    }
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

fn one(folder: &Path, given: &Given<String>) -> Result<(Vec<MeteredMonth>, String), Vec<MeterProblem>> {
    let file =
        open_below(folder, &given.value, MAX_METER_BYTES).map_err(|why| vec![MeterProblem::of_file(why.into())])?;
    // The file may grow while it is read.
    let mut digested = Digested { inner: file.take(MAX_METER_BYTES), hasher: Sha256::new() };
    let months = table::read(&mut digested, given.place);
    let months = months?;
    Ok((months, hex(&digested.hasher.finalize())))
}

/// Takes the digest of what is read through it.
struct Digested<R> {
    inner: R,
    hasher: Sha256,
}

impl<R: Read> Read for Digested<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.hasher.update(buffer.get(..length).unwrap_or_default());
        Ok(length)
    }
}

impl From<Refused> for MeterFault {
    fn from(why: Refused) -> Self {
        match why {
            Refused::Outside => Self::Outside,
            Refused::Missing => Self::NoFile,
            Refused::NotAFile => Self::NotAFile,
            Refused::TooLarge => Self::TooLarge,
            Refused::Unreadable => Self::Unreadable,
        }
    }
}

/// Where the values of a file stand: at the line of the plan that names it.
fn given<T>(value: T, place: Place) -> Given<T> {
    Given { value, place }
}

#[cfg(test)]
mod tests;
