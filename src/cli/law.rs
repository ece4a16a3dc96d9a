//! `hegui law verify`: the rules held against the user's copy of the official text.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::plan_file::{STANDARD_INPUT, bounded, is_standard_input, open};
use super::wording;
use super::words::{self, Colour};
use crate::law::Regulation;
use crate::official::{MAX_TEXT_BYTES, OfficialText, Verification, verify};
use crate::project::RegulationKind;
use crate::regulations;
use crate::report::official;
use crate::text::{Lang, Text};

const NOTHING: Text = Text::new("没有可对照的规则", "there are no rules to look up");

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    // clap has seen to it that this is the subcommand.
    let (_, matches) = matches.subcommand().unwrap_or(("verify", matches));
    let path = matches.get_one::<PathBuf>("text").map_or(Path::new("-"), PathBuf::as_path);
    let kind = chosen(matches, "regulation", &words::of_choice::<RegulationKind>());
    let text = read(path, console, lang)?;
    let asked = regulations::ALL.iter().filter(|one| kind.is_none_or(|kind| one.kind == kind));
    let seen: Vec<Verification> = asked.map(|one| verify(&text, one)).collect();
    if seen.is_empty() {
        return Err(Stop::because(Exit::Tool, NOTHING.get(lang), lang));
    }
    console.print(&official::render(&text, &seen, console.style(Goes::Out, Colour::Never, lang)))?;
    Ok(if seen.iter().all(|one| one.faults.is_empty()) { Exit::Pass } else { Exit::Fail })
}

/// Reads a text that must hold one regulation.
pub(super) fn read_for(
    path: &Path,
    regulation: &Regulation,
    console: &mut Console<'_>,
    lang: Lang,
) -> Result<OfficialText, Stop> {
    let text = read(path, console, lang)?;
    match official::absence(&text, regulation, lang) {
        None => Ok(text),
        Some(sentence) => Err(refused(&text.name, &sentence, lang)),
    }
}

/// Reads a text.
pub(super) fn read(path: &Path, console: &mut Console<'_>, lang: Lang) -> Result<OfficialText, Stop> {
    let (name, bytes) = if is_standard_input(path) {
        (STANDARD_INPUT.into(), bounded(&mut console.input, MAX_TEXT_BYTES))
    } else {
        (path.to_string_lossy(), open(path).and_then(|file| bounded(file, MAX_TEXT_BYTES)))
    };
    let bytes = bytes.map_err(|error| refused(&name, wording::reason(&error).get(lang), lang))?;
    OfficialText::read(&name, &bytes).map_err(|why| refused(&name, why.message().get(lang), lang))
}

fn refused(name: &str, why: &str, lang: Lang) -> Stop {
    let sentence = match lang {
        Lang::Zh => format!("正式文本 {name}：{why}"),
        Lang::En => format!("official text {name}: {why}"),
    };
    Stop::because(Exit::Usage, &sentence, lang)
}
