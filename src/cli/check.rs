//! `hegui check`: a plan in, a report out, the conclusion in the exit code.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::civil::Date;

use super::batch::Batch;
use super::console::{Console, Stop};
use super::exit::{Exit, FailOn};
use super::plan_file::is_standard_input;
use super::reports::{self, Source};
use super::words::{self, Colour, Word};
use super::{earlier, law, plan_file};
use crate::assess::{Options, assess_with};
use crate::law::Layer;
use crate::project::{Plan, Stage};
use crate::regulations::related;
use crate::text::{Lang, Text};

const ONE_INPUT: Text = Text::new(
    "标准输入只能读一次：计划文件、--law、--baseline 至多一个写 -",
    "standard input is read once: one of the plan, --law and --baseline may be -",
);

const NO_BASELINE: Text = Text::new("--baseline 用于一份计划", "--baseline goes with one plan");
const NO_INPUT: Text = Text::new(
    "多份计划时不能从标准输入读取；请给出文件或目录",
    "among many plans none can come from standard input; name files or folders",
);

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("file").into_iter().flatten().cloned().collect();
    let path = paths.first().map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let fail_on = chosen(matches, "fail-on", words::FAIL_ON).unwrap_or(FailOn::Justify);
    let options = Options {
        stage: chosen(matches, "stage", &words::of_choice::<Stage>()).unwrap_or(Stage::Application),
        as_of: matches.get_one::<Date>("as-of").copied(),
    };
    let wanted = reports::wanted(matches, lang)?;
    let law_path = matches.get_one::<PathBuf>("law").map(PathBuf::as_path);
    let baseline_path = matches.get_one::<PathBuf>("baseline").map(PathBuf::as_path);
    let inputs_of_check = [Some(path), law_path, baseline_path];
    if 1 < inputs_of_check.into_iter().flatten().filter(|path| is_standard_input(path)).count() {
        return Err(Stop::because(Exit::Usage, ONE_INPUT.get(lang), lang));
    }

    let texts = matches.get_one::<Vec<&'static Layer>>("layers").map_or(related::ALL, Vec::as_slice);
    let folders = wanted.iter().any(|one| one.folder);
    if 1 < paths.len() || path.is_dir() || folders {
        let asked =
            [(baseline_path.is_some(), NO_BASELINE), (paths.iter().any(|path| is_standard_input(path)), NO_INPUT)];
        if let Some((_, why)) = asked.into_iter().find(|(asked, _)| *asked) {
            return Err(Stop::because(Exit::Usage, why.get(lang), lang));
        }
        let law = law_path.map(|path| law::read(path, console, lang)).transpose()?;
        let kept = law_path.into_iter().map(Path::to_owned).collect();
        let jobs = matches.get_one::<u16>("jobs").map(|jobs| usize::from(*jobs));
        let law = law.as_ref();
        let (paths, wanted) = (paths.as_slice(), wanted.as_slice());
        return Batch { paths, options, texts, law, wanted, kept, jobs, fail_on, colour, lang }.run(console);
    }
    let baseline = baseline_path.map(|path| earlier::read(path, console, lang)).transpose()?;
    let plan = plan_file::read(path, console, colour, lang)?;
    let assessment =
        assess_with(&plan, options, texts).map_err(|error| Stop::because(Exit::Tool, &error.message(lang), lang))?;
    let law = law_path.map(|path| law::read_for(path, assessment.regulation, console, lang)).transpose()?;

    let source = Source {
        plan: &plan,
        assessment: &assessment,
        law: law.as_ref(),
        baseline: baseline.as_ref().map(|earlier| &earlier.report),
        colour,
        all: matches.get_flag("all"),
        closest: matches.get_flag("closest"),
        lang,
    };
    source.write(&wanted, &inputs(path, [law_path, baseline_path], &plan), console)?;
    Ok(Exit::of(assessment.overall(), fail_on))
}

/// The file to write to; none for standard output.
pub(super) fn output(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>("output").map(PathBuf::as_path).filter(|path| *path != Path::new("-"))
}

/// The value that an option names.
pub(super) fn chosen<T: Copy>(matches: &ArgMatches, option: &str, of: &[Word<T>]) -> Option<T> {
    words::find(of, matches.get_one::<String>(option)?)
}

/// The files the check has read, which no report may replace.
fn inputs(path: &Path, others: [Option<&Path>; 2], plan: &Plan) -> Vec<PathBuf> {
    let folder = plan_file::folder(path);
    let papers = plan.attachments.iter().map(|paper| folder.join(&paper.file));
    let read = std::iter::once(path).chain(others.into_iter().flatten()).filter(|path| !is_standard_input(path));
    papers.chain(read.map(Path::to_owned)).collect()
}
