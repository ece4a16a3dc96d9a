//! `hegui storage`: the storage that would do, by the hourly profile of a plan.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::plan_file;
use super::words::{self, Colour, ListFormat};
use crate::facts::{Sufficient, storage_for};
use crate::quantity::{Decimal, Power, Share};
use crate::report::storage;
use crate::text::{Lang, Text};

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let format = chosen(matches, "format", words::SCREEN_FORMATS).unwrap_or(ListFormat::Terminal);
    // clap has seen to it that there is a target.
    let target = matches.get_one::<Share>("target").copied().unwrap_or(Share::ZERO);
    let power = matches.get_one::<Power>("power").copied();
    let mut plan = plan_file::read(path, console, colour, lang)?;
    let sizing = storage_for(&mut plan.project, target, power)
        .map_err(|note| Stop::because(Exit::Undecided, &note.render(lang), lang))?;
    let text = match format {
        ListFormat::Json => storage::to_json(&plan, &sizing),
        ListFormat::Terminal | ListFormat::Markdown => {
            storage::render(&plan, &sizing, console.style(Goes::Out, colour, lang))
        }
    };
    console.print(&text)?;
    Ok(match sizing.found {
        Sufficient::Exactly(_) | Sufficient::Between(..) => Exit::Pass,
        Sufficient::Never { .. } => Exit::Fail,
        Sufficient::Unknown { .. } => Exit::Undecided,
    })
}

/// The utilisation that is wanted: above nothing, and at most all.
pub(super) fn target(text: &str, lang: Lang) -> Result<Share, String> {
    const RANGE: Text = Text::new("写成 0 到 100% 之间的比例，如 90%", "write a share from 0 to 100%, such as 90%");
    let share = Share::parse(text).map_err(|_| RANGE.get(lang).to_owned())?;
    if share.is_zero() || Decimal::ONE < share.base() { Err(RANGE.get(lang).to_owned()) } else { Ok(share) }
}

/// A power above zero.
pub(super) fn power(text: &str, lang: Lang) -> Result<Power, String> {
    const ABOVE_ZERO: Text = Text::new("须大于零", "must be above zero");
    let power = Power::parse(text).map_err(|error| error.message(lang))?;
    if power.is_zero() { Err(ABOVE_ZERO.get(lang).to_owned()) } else { Ok(power) }
}
