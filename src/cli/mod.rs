//! The command line: one file a command, every sentence in both languages, one table of exit codes.
//!
//! [`run`] takes the arguments and the [`Console`] with its three streams, so that it can be run without a process. What a
//! command finds goes to standard output, what stops it to standard error.

mod arguments;
mod batch;
mod check;
mod compare;
mod completions;
mod console;
mod duties;
mod earlier;
mod exit;
mod explain;
mod fields;
mod help;
mod law;
mod layers;
mod new;
mod page;
mod pages;
mod plan_file;
mod profile;
mod reports;
mod route;
mod rules;
mod save;
mod schema;
mod storage;
mod templates;
mod usage;
mod verify;
mod wording;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::text::{Lang, Text};
use console::{Goes, Stop};
use words::Colour;

pub use console::{Console, Screen};
pub use exit::{Exit, FailOn};

const FIRST_STEPS: Text = Text::new(
    "hegui new hydrogen --output plan.toml   生成一份样例，改成自己的项目\n\
     hegui check plan.toml                   逐条核对，先说结论\n\
     hegui explain hydrogen-13               查看某一条的要求、口径和例子（更多：hegui --help）\n",
    "hegui new hydrogen --output plan.toml   writes a sample to turn into your project\n\
     hegui check plan.toml                   checks it article by article, the conclusion first\n\
     hegui explain hydrogen-13               shows what an article asks, with examples (more: hegui --help)\n",
);

const PANICKED: &str = "程序内部错误，没有得出结论 / internal error, there is no verdict";

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // A panic counts as an error of the program, never as an answer.
    catch_unwind(AssertUnwindSafe(|| answer(&arguments, console))).unwrap_or(Exit::Tool)
}

/// Says in one line that the program is at fault, in place of a trace that a user cannot read.
pub fn tell_of_panic(panic: &PanicHookInfo<'_>) {
    use std::io::Write;
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(std::io::stderr(), "{PANICKED} ({place})");
}

fn answer(arguments: &[OsString], console: &mut Console<'_>) -> Exit {
    let lang = arguments::language(arguments);
    let width = console.style(Goes::Out, Colour::Never, lang).width;
    let done = match arguments::command(lang, width).try_get_matches_from(arguments) {
        Ok(matches) => dispatch(&matches, console, lang),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                console.print(&error.render().to_string()).map(|()| Exit::Pass)
            }
            _ => Err(Stop::new(Exit::Usage, usage::sentence(&error, lang))),
        },
    };
    done.unwrap_or_else(|stop| {
        console.tell(&stop.text);
        stop.exit
    })
}

fn dispatch(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    match matches.subcommand() {
        Some(("check", matches)) => check::run(matches, console, lang),
        Some(("new", matches)) => new::run(matches, console, lang),
        Some(("explain", matches)) => explain::run(matches, console, lang),
        Some(("compare", matches)) => compare::run(matches, console, lang),
        Some(("duties", matches)) => duties::run(matches, console, lang),
        Some(("route", matches)) => route::run(matches, console, lang),
        Some(("profile", matches)) => profile::run(matches, console, lang),
        Some(("storage", matches)) => storage::run(matches, console, lang),
        Some(("verify", matches)) => verify::run(matches, console, lang),
        Some(("law", matches)) => law::run(matches, console, lang),
        Some(("rules", matches)) => rules::run(matches, console, lang),
        Some(("schema", matches)) => schema::run(matches, console),
        Some(("completions", matches)) => completions::run(matches, console, lang),
        _ => console.print(FIRST_STEPS.get(lang)).map(|()| Exit::Pass),
    }
}
