//! The files that a plan names: papers and the hourly profile. They must be there, and the report lists their digests.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path};

use sha2::{Digest, Sha256};

use super::Plan;
use super::choice::ColumnUnit;
use super::model::{Hourly, HourlyColumn, Plant};
use super::place::Given;
use super::problem::{Problem, ProblemKind};
use super::source::{hex, sha256};
use crate::profile::{self, MAX_PROFILE_BYTES, PowerUnit, Table, Wanted};
use crate::quantity::{Decimal, exact};
use crate::year::{Column, Scale, Series};

/// The largest paper that is read; a scanned set of drawings stays well below.
const MAX_FILE_BYTES: u64 = 512 << 20;

/// A file named by a paper, or the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name as the plan gives it.
    pub file: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// Looks up every file that the plan's papers name, below `folder`, and takes its digest.
///
/// A plan may come from a stranger, so it cannot reach files outside its own folder, nor anything but ordinary files.
///
/// # Errors
///
/// Each file that is missing, unreadable, too large or outside the folder, at the line that names it.
pub fn attachments(plan: &Plan, folder: &Path) -> Result<Vec<Attachment>, Vec<Problem>> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for given in plan.project.documents.iter().filter_map(|document| document.file.as_ref()) {
        match open(folder, &given.value).and_then(digest) {
            Ok(sha256) => found.push(Attachment { file: given.value.clone(), sha256 }),
            Err(reason) => problems.push(unattached(given, reason)),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// Why a profile was not read.
#[derive(Debug)]
pub enum Unread {
    /// The file is not there, or may not be named: a problem of the plan.
    File(Box<Problem>),
    /// What is wrong in the file.
    Profile(profile::Problems),
}

/// Reads the hourly profile that the plan names, below `folder`, and takes its digest. A plan that names none stays as it
/// is.
///
/// # Errors
///
/// A file that is missing, unreadable, too large or outside the folder, or everything that is wrong in it.
pub fn attach_profile(plan: &mut Plan, folder: &Path) -> Result<(), Unread> {
    const TOO_LARGE: Reason = ("超过 64 MiB", "is larger than 64 MiB");
    let Some(given) = plan.project.hourly.file.clone() else { return Ok(()) };
    let refused = |reason| Unread::File(Box::new(unattached(&given, reason)));
    let file = open(folder, &given.value).map_err(refused)?;
    let most = u64::try_from(MAX_PROFILE_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| refused(UNREADABLE))?;
    if MAX_PROFILE_BYTES < bytes.len() {
        return Err(refused(TOO_LARGE));
    }
    let project = &plan.project;
    let series = series(&project.hourly, &project.wind, &project.solar, &given.value, &bytes);
    plan.project.hourly.series = Some(series.map_err(Unread::Profile)?);
    plan.attachments.push(Attachment { file: given.value, sha256: sha256(&bytes) });
    Ok(())
}

/// The columns that the plan names, all problems at once.
fn series(
    hourly: &Hourly,
    wind: &[Plant],
    solar: &[Plant],
    name: &str,
    bytes: &[u8],
) -> Result<Series, profile::Problems> {
    let sheet = hourly.sheet.as_ref().map(|given| given.value.as_str());
    let (table, mut problems) = Table::parse(bytes, name, sheet)?;
    let mut read = |column: &Option<HourlyColumn>, kind: Kind<'_>| {
        let column = column.as_ref()?;
        let asked = column.column.as_ref()?.value.as_str();
        let unit = column.unit.as_ref().map(|unit| unit.value);
        match table.series(&wanted(&table, asked, unit, kind)) {
            Ok(series) => Some(Column { scale: scale(&series, unit, kind), values: series.values }),
            Err(more) => {
                problems.join(more);
                None
            }
        }
    };
    let series = Series {
        steps_per_hour: table.step().in_an_hour(),
        wind: read(&hourly.wind, Kind::Wind(wind)),
        solar: read(&hourly.solar, Kind::Solar(solar)),
        load: read(&hourly.load, Kind::Demand),
        hydrogen: read(&hourly.hydrogen, Kind::Demand),
    };
    if problems.is_empty() { Ok(series) } else { Err(problems) }
}

/// What a column is.
#[derive(Debug, Clone, Copy)]
enum Kind<'a> {
    Wind(&'a [Plant]),
    Solar(&'a [Plant]),
    Demand,
}

fn wanted(table: &Table, asked: &str, unit: Option<ColumnUnit>, kind: Kind<'_>) -> Wanted {
    let written = profile::ColumnUnit::Power;
    let plants = match kind {
        Kind::Wind(plants) | Kind::Solar(plants) => plants,
        Kind::Demand => &[],
    };
    let wanted = Wanted::new(asked);
    Wanted {
        unit: match unit {
            Some(ColumnUnit::PerUnit) => Some(profile::ColumnUnit::PerUnit),
            Some(ColumnUnit::Megawatt) => Some(written(PowerUnit::Megawatt)),
            Some(ColumnUnit::Kilowatt) => Some(written(PowerUnit::Kilowatt)),
            Some(ColumnUnit::TenMegawatt) => Some(written(PowerUnit::TenThousandKilowatts)),
            // A shape may stand in any unit; where its header tells none, its numbers are taken as they are.
            Some(ColumnUnit::Relative) => {
                let told = table.headers().any(|(header, unit)| header == asked && unit.is_some());
                if told { None } else { Some(profile::ColumnUnit::MEGAWATTS) }
            }
            None => None,
        },
        sun: matches!(kind, Kind::Solar(_)),
        capacity: capacity(plants).filter(|_| unit != Some(ColumnUnit::Relative)).and_then(|all| all.try_into().ok()),
        ..wanted
    }
}

/// The capacity of plants in MW, where each states one.
fn capacity(plants: &[Plant]) -> Option<Decimal> {
    let parts = plants.iter().map(|plant: &Plant| Some(plant.capacity.as_ref()?.value.base()));
    let whole = parts.reduce(|sum, part| exact::add(sum?, part?).ok())??;
    whole.checked_div(Decimal::ONE_THOUSAND)
}

fn scale(series: &profile::Series, unit: Option<ColumnUnit>, kind: Kind<'_>) -> Scale {
    match (unit, kind) {
        (Some(ColumnUnit::Relative), _) => Scale::Shape,
        _ if !series.is_per_unit() => Scale::Power,
        // Per unit of the yearly peak, which nobody states.
        (_, Kind::Demand) => Scale::Shape,
        (_, Kind::Wind(_) | Kind::Solar(_)) => Scale::PerCapacity,
    }
}

/// Why a file is not read, in both languages.
type Reason = (&'static str, &'static str);

const UNREADABLE: Reason = ("无法读取", "cannot be read");

fn unattached(given: &Given<String>, (zh, en): Reason) -> Problem {
    let term = given.place.term;
    Problem::at(given.place.span(), ProblemKind::Attachment { term, file: given.value.clone(), zh, en })
}

/// Opens an ordinary file below the folder of the plan.
fn open(folder: &Path, name: &str) -> Result<File, Reason> {
    const OUTSIDE: Reason = ("不在计划文件所在目录之下", "is not below the folder of the plan");
    const MISSING: Reason = ("不存在", "does not exist");
    const NOT_A_FILE: Reason = ("不是普通文件", "is not an ordinary file");

    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !plain {
        return Err(OUTSIDE);
    }
    let path = folder.join(name);
    let home = folder.canonicalize().map_err(|_| MISSING)?;
    let real = path.canonicalize().map_err(|_| MISSING)?;
    // A link may lead out of the folder even where the name does not.
    if !real.starts_with(&home) {
        return Err(OUTSIDE);
    }
    let metadata = real.metadata().map_err(|_| UNREADABLE)?;
    if !metadata.is_file() {
        return Err(NOT_A_FILE);
    }
    File::open(&real).map_err(|_| UNREADABLE)
}

fn digest(file: File) -> Result<String, Reason> {
    const TOO_LARGE: Reason = ("超过 512 MiB", "is larger than 512 MiB");
    if MAX_FILE_BYTES < file.metadata().map_err(|_| UNREADABLE)?.len() {
        return Err(TOO_LARGE);
    }
    let mut file = file.take(MAX_FILE_BYTES);
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        let length = file.read(&mut buffer).map_err(|_| UNREADABLE)?;
        match buffer.get(..length) {
            None | Some([]) => return Ok(hex(&hasher.finalize())),
            Some(bytes) => hasher.update(bytes),
        }
    }
}
