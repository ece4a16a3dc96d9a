//! The files that papers name: they must be there, and the report lists their digests.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path};

use sha2::{Digest, Sha256};

use super::Plan;
use super::problem::{Problem, ProblemKind};
use super::source::hex;

/// The largest paper that is read; a scanned set of drawings stays well below.
const MAX_FILE_BYTES: u64 = 512 << 20;

/// A file named by a paper.
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
        match digest(folder, &given.value) {
            Ok(sha256) => found.push(Attachment { file: given.value.clone(), sha256 }),
            Err((zh, en)) => problems
                .push(Problem::at(given.place.span(), ProblemKind::Attachment { file: given.value.clone(), zh, en })),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

/// Why a file that a plan names is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is not below the folder of the plan.
    Outside,
    /// There is no such file.
    Missing,
    /// It is a folder or the like.
    NotAFile,
    /// It is larger than may be read.
    TooLarge,
    /// It cannot be read.
    Unreadable,
}

/// Opens an ordinary file below a folder, of at most so many bytes.
pub(super) fn open_below(folder: &Path, name: &str, most: u64) -> Result<File, Refused> {
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !plain {
        return Err(Refused::Outside);
    }
    let path = folder.join(name);
    let home = folder.canonicalize().map_err(|_| Refused::Missing)?;
    let real = path.canonicalize().map_err(|_| Refused::Missing)?;
    // A link may lead out of the folder even where the name does not.
    if !real.starts_with(&home) {
        return Err(Refused::Outside);
    }
    let metadata = real.metadata().map_err(|_| Refused::Unreadable)?;
    if !metadata.is_file() {
        return Err(Refused::NotAFile);
    }
    if most < metadata.len() {
        return Err(Refused::TooLarge);
    }
    File::open(&real).map_err(|_| Refused::Unreadable)
}

fn digest(folder: &Path, name: &str) -> Result<String, (&'static str, &'static str)> {
    const UNREADABLE: (&str, &str) = ("无法读取", "cannot be read");

    let file = open_below(folder, name, MAX_FILE_BYTES).map_err(|why| match why {
        Refused::Outside => ("不在计划文件所在目录之下", "is not below the folder of the plan"),
        Refused::Missing => ("不存在", "does not exist"),
        Refused::NotAFile => ("不是普通文件", "is not an ordinary file"),
        Refused::TooLarge => ("超过 512 MiB", "is larger than 512 MiB"),
        Refused::Unreadable => UNREADABLE,
    })?;
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
