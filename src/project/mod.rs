//! The plan file: from bytes to a typed [`Project`], or to every problem of the file at once.
//!
//! [`read`] takes the bytes of a TOML file and gives a [`Plan`]: the accepted project, its warnings and what is needed to
//! point at a line. A file with any error gives a [`Rejected`] that lists all of them. Nothing here knows a rule.
//!
//! ```
//! use hegui::project::read;
//! let plan = read("plan.toml", "regulation = \"hydrogen\"\n[wind]\ncapacity = \"20 万千瓦\"\n".as_bytes()).unwrap();
//! assert_eq!(plan.project.wind[0].capacity.as_ref().unwrap().value, "200 MW".parse().unwrap());
//!
//! let rejected = read("plan.toml", "regulation = \"hydrogen\"\n[wind]\ncapacity = 20\n".as_bytes()).unwrap_err();
//! assert_eq!(rejected.problems.len(), 1);
//! ```

mod choice;
mod entries;
mod files;
mod kind;
mod meters;
mod model;
mod place;
mod plausible;
mod problem;
mod reader;
mod schema;
mod source;

pub use choice::{
    Addressee, ApplicationProject, CertificateUse, Choice, ColumnUnit, ConnectionPoint, Consent, Decider, DocumentKind,
    GridType, HydrogenDemand, IndustrialPolicy, Interface, JointLink, Land, Level, LicenceState, LineBuilder,
    LoadClass, LoadPurpose, OfftakeParty, OpinionResult, ParkBasis, Part, PowerGrid, ReadingOption, RegulationKind,
    Relation, Scenario, ScreeningBody, Signer, Stage, UnitKind, UnitStanding, UnitStatus, WaterSource,
};
pub use entries::{Entry, entries};
pub use files::{Attachment, Unread, attach_profile, attachments};
pub use meters::{MAX_METER_BYTES, MeterFault, MeterProblem, Meters, meters};
pub use model::{
    Approved, Captive, Change, Connection, Departure, Document, Electricity, Filing, FixedReading, Flexibility, Hourly,
    HourlyColumn, Hydrogen, HydrogenAmount, HydrogenEnergy, Joint, Lifetimes, Load, Maybe, MeterFile, Metered,
    MeteredMonth, MeteredYear, Operation, OtherFilings, Ownership, Park, Phase, Plant, Platform, Project, Retrofit,
    Schedule, Storage, TypicalDay, Unclear, Unit, Water,
};
pub use place::{Given, Place, When, field_path};
pub use problem::{Problem, ProblemKind, Severity};
pub use schema::json_schema;
pub(crate) use source::sha256;
pub use source::{MAX_PLAN_BYTES, Source, Span};

/// A plan file that was read without error.
#[derive(Debug)]
pub struct Plan {
    /// The file and its text, for pointing at lines.
    pub source: Source,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What the file states.
    pub project: Project,
    /// What is possible but unusual, such as a full-load hour figure out of the usual range.
    pub warnings: Vec<Problem>,
    /// The files named by papers, the meter files and the profile, with their digests; filled by [`attachments`],
    /// [`meters()`] and [`attach_profile`].
    pub attachments: Vec<Attachment>,
}

/// A plan file that could not be accepted, with every reason.
#[derive(Debug)]
pub struct Rejected {
    /// The text as far as it could be read.
    pub source: Source,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a plan file.
///
/// `name` is what messages call the file. A byte order mark and CRLF line ends are accepted.
///
/// # Errors
///
/// Every problem of the file: encoding, TOML syntax, unknown or repeated keys, values of the wrong type, dimension or
/// spelling, and names that must differ but do not.
pub fn read(name: &str, bytes: &[u8]) -> Result<Plan, Box<Rejected>> {
    let source = Source::decode(name, bytes)?;
    let (project, mut problems) = reader::read_project(&source);
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    match project {
        Some(project) if problems.is_empty() => {
            let warnings = plausible::warnings(&project);
            Ok(Plan { source, sha256: sha256(bytes), project, warnings, attachments: Vec::new() })
        }
        _ => Err(Box::new(Rejected { source, problems })),
    }
}
