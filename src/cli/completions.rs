//! `hegui completions`: a completion script for a shell.

use clap::ArgMatches;
use clap_complete::{Shell, generate};

use super::arguments;
use super::console::{Console, Stop};
use super::exit::Exit;
use crate::text::Lang;

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    // The generator panics where it cannot write, so it writes to memory.
    let mut script = Vec::new();
    generate(shell, &mut arguments::command(lang, usize::MAX), "hegui", &mut script);
    console.print(&String::from_utf8_lossy(&script)).map(|()| Exit::Pass)
}
