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

fn digest(folder: &Path, name: &str) -> Result<String, (&'static str, &'static str)> {
    const OUTSIDE: (&str, &str) = ("不在计划文件所在目录之下", "is not below the folder of the plan");
    const MISSING: (&str, &str) = ("不存在", "does not exist");
    const NOT_A_FILE: (&str, &str) = ("不是普通文件", "is not an ordinary file");
    const TOO_LARGE: (&str, &str) = ("超过 512 MiB", "is larger than 512 MiB");
    const UNREADABLE: (&str, &str) = ("无法读取", "cannot be read");

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
    if MAX_FILE_BYTES < metadata.len() {
        return Err(TOO_LARGE);
    }
    let mut file = File::open(&real).map_err(|_| UNREADABLE)?.take(MAX_FILE_BYTES);
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
