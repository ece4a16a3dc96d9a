//! A plan from a file or from standard input, with a bound on what is read.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::wording;
use super::words::Colour;
use crate::profile;
use crate::project::{self, MAX_PLAN_BYTES, Plan, Problem, ProblemKind, Source, Unread};
use crate::report::problems;
use crate::text::Lang;

/// What messages call standard input.
pub(super) const STANDARD_INPUT: &str = "stdin";

/// A plan that was not accepted, with every reason.
#[derive(Debug)]
pub(super) struct Refused {
    /// The text as far as it was read.
    pub(super) source: Source,
    /// What is wrong.
    pub(super) problems: Vec<Problem>,
    /// What is wrong in the hourly profile that it names.
    pub(super) profile: Option<Box<profile::Problems>>,
}

/// Reads a plan with its hourly profile, and takes the digests of its papers; all problems of a file are told at once.
pub(super) fn read(path: &Path, console: &mut Console<'_>, colour: Colour, lang: Lang) -> Result<Plan, Stop> {
    let style = console.style(Goes::Err, colour, lang);
    let plan = if is_standard_input(path) {
        accept(STANDARD_INPUT, path, bounded(&mut console.input, MAX_PLAN_BYTES))
    } else {
        load(path)
    };
    plan.map_err(|refused| {
        let of_plan = Some(&refused.problems).filter(|problems| !problems.is_empty());
        let of_plan = of_plan.map(|problems| problems::render(&refused.source, problems, style));
        let of_profile = refused.profile.as_ref().map(|profile| problems::render_profile(profile, style));
        let mut text = of_plan.into_iter().chain(of_profile).collect::<Vec<_>>().join("\n");
        if !text.ends_with('\n') {
            text.push('\n');
        }
        Stop::new(Exit::Usage, text)
    })
}

/// Reads a plan from a file.
pub(super) fn load(path: &Path) -> Result<Plan, Refused> {
    accept(&path.to_string_lossy(), path, open(path).and_then(|file| bounded(file, MAX_PLAN_BYTES)))
}

fn accept(name: &str, path: &Path, bytes: io::Result<Vec<u8>>) -> Result<Plan, Refused> {
    let unread =
        |error: io::Error| Refused { source: Source::unread(name), problems: vec![unreadable(&error)], profile: None };
    let bytes = bytes.map_err(unread)?;
    let mut plan = project::read(name, &bytes).map_err(|rejected| {
        let project::Rejected { source, problems } = *rejected;
        Refused { source, problems, profile: None }
    })?;
    let folder = folder(path);
    let (papers, meters) = (project::attachments(&plan, folder), project::meters(&plan, folder));
    match (papers, meters, project::attach_profile(&mut plan, folder)) {
        (Ok(papers), Ok(meters), Ok(())) => {
            plan.attachments.splice(0..0, papers.into_iter().chain(meters.files));
            plan.project.metered_months.extend(meters.months);
            Ok(plan)
        }
        (papers, meters, profile) => {
            let mut problems = [papers.err(), meters.err()].into_iter().flatten().collect::<Vec<_>>().concat();
            let mut in_profile = None;
            match profile {
                Ok(()) => {}
                Err(Unread::File(problem)) => problems.push(*problem),
                Err(Unread::Profile(found)) => in_profile = Some(Box::new(found)),
            }
            problems.sort_by_key(|problem| problem.span.start);
            Err(Refused { source: plan.source, problems, profile: in_profile })
        }
    }
}

/// Whether a path stands for standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// The folder that the papers of a plan lie in.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Opens a file; a folder is none.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    // Some systems open a folder and fail only at reading, with a reason of their own.
    if file.metadata()?.is_dir() { Err(ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

/// Reads one byte more than there may be at most: that tells that there is too much, however much there is.
pub(super) fn bounded(from: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> Problem {
    let reason = wording::reason(error);
    let kind = ProblemKind::Unreadable {
        zh: format!("无法读取：{}", reason.zh),
        en: format!("cannot be read: {}", reason.en),
    };
    Problem { span: 0..0, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endless_input_is_read_only_so_far() {
        assert_eq!(bounded(io::repeat(b'#'), MAX_PLAN_BYTES).unwrap().len(), MAX_PLAN_BYTES + 1);
    }

    #[test]
    fn a_refusal_of_the_system_is_a_problem_in_both_languages() {
        let problem = unreadable(&ErrorKind::PermissionDenied.into());
        assert_eq!(problem.message(Lang::Zh), "无法读取：没有权限");
        assert_eq!(problem.message(Lang::En), "cannot be read: permission denied");
    }
}
