//! `hegui check` with folders or many files: every plan assessed, one summary, one exit code.
//!
//! Plans are read and assessed in parallel, so many at a time, and what comes of them is taken in the order in which they were
//! found. A plan that cannot be read, or at which the program breaks off, is listed with its reason and stops no other.

mod find;
mod output;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use self::find::Found;
use self::output::{Output, Pieces};
use super::console::{Console, Stop};
use super::exit::{Exit, FailOn};
use super::plan_file::{Refused, load};
use super::reports::Wanted;
use super::words::Colour;
use crate::assess::{Options, assess_with};
use crate::law::Layer;
use crate::official::OfficialText;
use crate::report::batch::Entry;
use crate::report::harmless;
use crate::text::{Lang, Text};

/// So many plans for each thread are at hand at a time.
const AT_A_TIME: usize = 64;

const NO_PLAN: Text = Text::new("没有找到计划文件（.toml）", "no plan file (.toml) was found");
const NO_THREADS: Text = Text::new("无法启动线程", "threads cannot be started");
const INTERNAL: Text = Text::new("程序内部错误，没有得出结论", "internal error, there is no verdict");

/// What a run over many plans is asked for.
pub(super) struct Batch<'a> {
    pub(super) paths: &'a [PathBuf],
    pub(super) options: Options,
    pub(super) texts: &'a [&'static Layer],
    pub(super) law: Option<&'a OfficialText>,
    pub(super) wanted: &'a [Wanted],
    /// Files other than plans that must stay.
    pub(super) kept: Vec<PathBuf>,
    pub(super) jobs: Option<usize>,
    pub(super) fail_on: FailOn,
    pub(super) colour: Colour,
    pub(super) lang: Lang,
}

/// What came of one plan.
struct Done {
    entry: Entry,
    pieces: Pieces,
}

impl Batch<'_> {
    pub(super) fn run(self, console: &mut Console<'_>) -> Result<Exit, Stop> {
        let lang = self.lang;
        let found = find::plans(self.paths, lang);
        if found.is_empty() {
            return Err(Stop::because(Exit::Usage, NO_PLAN.get(lang), lang));
        }
        let plans: Vec<PathBuf> = found.iter().filter_map(Found::path).map(PathBuf::from).collect();
        let kept: Vec<PathBuf> = self.kept.iter().cloned().chain(plans).collect();
        let mut output = Output::new(self.wanted, &kept, console, self.colour, lang)?;
        let pool = rayon::ThreadPoolBuilder::new().num_threads(self.jobs.unwrap_or_default()).build();
        let pool = pool.map_err(|_| Stop::because(Exit::Tool, NO_THREADS.get(lang), lang))?;
        let progress = progress(found.len(), console, lang);
        drop(kept);
        let mut exit = Exit::Pass;
        for some in found.chunks(AT_A_TIME * pool.current_num_threads().max(1)) {
            let done: Vec<Done> = pool
                .install(|| some.par_iter().map(|one| self.one(one, &output)).inspect(|_| progress.inc(1)).collect());
            for Done { entry, pieces } in done {
                // A line above the bar, where both are on one terminal.
                progress.suspend(|| output.add(&entry, &pieces, console))?;
                exit = worse(exit, self.exit_of(&entry));
            }
        }
        progress.finish_and_clear();
        output.finish(console)?;
        Ok(exit)
    }

    fn exit_of(&self, entry: &Entry) -> Exit {
        match entry {
            Entry::Checked(row) => Exit::of(row.overall, self.fail_on),
            Entry::Unread { .. } => Exit::Usage,
            Entry::Broken { .. } => Exit::Tool,
        }
    }

    /// Assesses one plan and writes its own reports.
    fn one(&self, found: &Found, output: &Output<'_>) -> Done {
        let file = found.name();
        let done = catch_unwind(AssertUnwindSafe(|| self.assessed(found, output)));
        let entry = match done {
            Ok(Ok(done)) => return done,
            Ok(Err(entry)) => *entry,
            Err(_) => Entry::broken(&file, INTERNAL.get(self.lang)),
        };
        Done { entry, pieces: Pieces::default() }
    }

    fn assessed(&self, found: &Found, output: &Output<'_>) -> Result<Done, Box<Entry>> {
        let (file, lang) = (found.name(), self.lang);
        let path = match found {
            Found::Plan { path, .. } => path,
            Found::Unreadable { reason, .. } => return Err(Box::new(Entry::unread(&file, reason))),
        };
        let plan = load(path).map_err(|refused| Box::new(Entry::unread(&file, &reason(&refused, lang))))?;
        let assessment = assess_with(&plan, self.options, self.texts)
            .map_err(|error| Box::new(Entry::broken(&file, &error.message(lang))))?;
        let entry = Entry::checked(&plan, &assessment, lang);
        let pieces = output.of_plan(found, &plan, &assessment, self.law, lang);
        let pieces = pieces.map_err(|stop| match stop.exit {
            Exit::Tool => Box::new(Entry::broken(&file, stop.text.trim())),
            _ => Box::new(Entry::unread(&file, stop.text.trim())),
        })?;
        Ok(Done { entry, pieces })
    }
}

/// The first problem of a plan or of its profile, at its line, and how many there are.
fn reason(refused: &Refused, lang: Lang) -> String {
    let in_profile = refused.profile.as_ref();
    let first = match (refused.problems.first(), in_profile) {
        (Some(first), _) if first.span == (0..0) => first.message(lang),
        (Some(first), _) => {
            let (line, column) = refused.source.position(first.span.start);
            format!("{line}:{column} {}", first.message(lang))
        }
        (None, Some(profile)) => {
            let first = profile.listed().first().map(|problem| problem.message(lang)).unwrap_or_default();
            format!("{} {first}", profile.name())
        }
        (None, None) => return String::new(),
    };
    let first = harmless(&first);
    match (refused.problems.len() + in_profile.map_or(0, |profile| profile.count()), lang) {
        (0 | 1, _) => first,
        (count, Lang::Zh) => format!("{first}（共 {count} 个错误）"),
        (count, Lang::En) => format!("{first} ({count} errors)"),
    }
}

/// A bar on a terminal; nothing anywhere else.
fn progress(plans: usize, console: &Console<'_>, lang: Lang) -> ProgressBar {
    if console.screen.err.is_none() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(u64::try_from(plans).ok(), ProgressDrawTarget::stderr());
    let template = match lang {
        Lang::Zh => "核对中 {wide_bar} {pos}/{len} 剩余 {eta}",
        Lang::En => "checking {wide_bar} {pos}/{len} {eta} left",
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style.progress_chars("█░ ")),
        Err(_) => bar,
    }
}

/// One exit code for all: an error of the program first, then a plan that was not read, then the worst conclusion.
fn worse(one: Exit, other: Exit) -> Exit {
    let order = [Exit::Pass, Exit::Undecided, Exit::Fail, Exit::Usage, Exit::Tool];
    let weight = |exit: Exit| order.iter().position(|known| *known == exit);
    if weight(one) < weight(other) { other } else { one }
}
