//! `hegui check`: a plan in, a report out, the conclusion in the exit code.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::civil::Date;

use super::console::{Console, Goes, Stop};
use super::exit::{Exit, FailOn};
use super::words::{self, Colour, Format, Word};
use super::{law, plan_file, save};
use crate::assess::{Assessment, Options, assess};
use crate::project::{Plan, Stage};
use crate::report::json;
use crate::report::terminal::{self, TerminalOptions};
use crate::text::{Lang, Text};

const NO_WORDING_IN_JSON: Text = Text::new(
    "--law 只用于 terminal 格式：JSON 报告不含条文原文",
    "--law goes with the terminal format: a JSON report holds no wording of the law",
);
const ONE_INPUT: Text =
    Text::new("计划文件和 --law 不能同时取自标准输入", "the plan and --law cannot both come from standard input");

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let fail_on = chosen(matches, "fail-on", words::FAIL_ON).unwrap_or(FailOn::Justify);
    let format = chosen(matches, "format", words::REPORT_FORMATS).unwrap_or(Format::Terminal);
    let options = Options {
        stage: chosen(matches, "stage", &words::of_choice::<Stage>()).unwrap_or(Stage::Application),
        as_of: matches.get_one::<Date>("as-of").copied(),
    };
    let output = output(matches);
    let law_path = matches.get_one::<PathBuf>("law").map(PathBuf::as_path);
    if law_path.is_some() && format == Format::Json {
        return Err(Stop::because(Exit::Usage, NO_WORDING_IN_JSON.get(lang), lang));
    }
    if law_path.is_some_and(plan_file::is_standard_input) && plan_file::is_standard_input(path) {
        return Err(Stop::because(Exit::Usage, ONE_INPUT.get(lang), lang));
    }

    let plan = plan_file::read(path, console, colour, lang)?;
    let assessment = assess(&plan, options).map_err(|error| Stop::because(Exit::Tool, &error.message(lang), lang))?;
    let law = law_path.map(|path| law::read_for(path, assessment.regulation, console, lang)).transpose()?;

    let goes = if output.is_some() { Goes::File } else { Goes::Out };
    let mut text = match format {
        Format::Json => json::v1::to_string(&plan, &assessment),
        Format::Terminal | Format::Markdown => {
            let style = console.style(goes, colour, lang);
            let (all, closest) = (matches.get_flag("all"), matches.get_flag("closest"));
            let options = TerminalOptions { style, all, closest, law: law.as_ref() };
            terminal::render(&plan, &assessment, options)
        }
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    match output {
        None => console.print(&text)?,
        Some(output) => {
            save::replace(output, &text, &inputs(path, law_path, &plan), lang)?;
            console.tell(&saved(output, &assessment, lang));
        }
    }
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
fn inputs(path: &Path, law: Option<&Path>, plan: &Plan) -> Vec<PathBuf> {
    let folder = plan_file::folder(path);
    let papers = plan.attachments.iter().map(|paper| folder.join(&paper.file));
    let read = std::iter::once(path).chain(law).filter(|path| !plan_file::is_standard_input(path));
    papers.chain(read.map(Path::to_owned)).collect()
}

fn saved(output: &Path, assessment: &Assessment, lang: Lang) -> String {
    let (name, overall) = (output.display(), assessment.overall().name().get(lang));
    let text = match lang {
        Lang::Zh => format!("结论 {overall}；报告已写入 {name}"),
        Lang::En => format!("{overall}; the report is in {name}"),
    };
    format!("{}\n", crate::report::harmless(&text))
}
