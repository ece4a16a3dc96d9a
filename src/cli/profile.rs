//! `hegui profile`: what an hourly profile holds, or everything that is wrong with it.

use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::plan_file::{STANDARD_INPUT, bounded, is_standard_input, open};
use super::wording;
use super::words::{self, Colour, ListFormat};
use crate::profile::{ColumnUnit, MAX_PROFILE_BYTES, Problems, Table, Wanted, names_the_sun, read_chosen};
use crate::report::{problems, profile};
use crate::text::{Lang, Text};

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let format = chosen(matches, "format", words::SCREEN_FORMATS).unwrap_or(ListFormat::Terminal);
    let sheet = matches.get_one::<String>("sheet").map(String::as_str);
    let asked: Vec<Wanted> = matches.get_many::<Wanted>("column").into_iter().flatten().cloned().collect();
    let (name, bytes) = load(path, console, lang)?;
    let style = console.style(Goes::Err, colour, lang);
    let refused = |told: &Problems| Stop::new(Exit::Usage, problems::render_profile(told, style));
    let bytes = bytes.ok_or_else(|| refused(&Problems::of_too_large_a_file(&name)))?;
    let choose = |table: &Table| if asked.is_empty() { with_unit(table) } else { asked.clone() };
    let (table, series) = read_chosen(&bytes, &name, sheet, choose).map_err(|told| refused(&told))?;
    let without_unit = table.headers().filter(|(_, unit)| asked.is_empty() && unit.is_none());
    let unread: Vec<&str> = without_unit.map(|(header, _)| header).collect();
    let text = match format {
        ListFormat::Json => profile::to_json(&table, &series, &unread),
        ListFormat::Terminal | ListFormat::Markdown => {
            profile::render(&table, &series, &unread, console.style(Goes::Out, colour, lang))
        }
    };
    console.print(&text)?;
    Ok(Exit::Pass)
}

/// Name and bytes of a file; no bytes where there are too many, which are not read.
fn load(path: &Path, console: &mut Console<'_>, lang: Lang) -> Result<(String, Option<Vec<u8>>), Stop> {
    let (name, bytes) = if is_standard_input(path) {
        (STANDARD_INPUT.to_owned(), bounded(&mut console.input, MAX_PROFILE_BYTES).map(Some))
    } else {
        (path.to_string_lossy().into_owned(), of_file(path))
    };
    match bytes {
        Ok(bytes) => Ok((name, bytes.filter(|bytes| bytes.len() <= MAX_PROFILE_BYTES))),
        Err(error) => {
            let reason = wording::reason(&error);
            let sentence = match lang {
                Lang::Zh => format!("曲线 {name}：{}", reason.zh),
                Lang::En => format!("profile {name}: {}", reason.en),
            };
            Err(Stop::because(Exit::Usage, &sentence, lang))
        }
    }
}

fn of_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = open(path)?;
    let most = u64::try_from(MAX_PROFILE_BYTES).unwrap_or(u64::MAX);
    if most < file.metadata()?.len() { Ok(None) } else { bounded(file, MAX_PROFILE_BYTES).map(Some) }
}

/// All columns that have a unit. Where none has, all of them: then the missing units are told.
fn with_unit(table: &Table) -> Vec<Wanted> {
    let none_has = table.headers().all(|(_, unit)| unit.is_none());
    let chosen = table.headers().filter(|(_, unit)| none_has || unit.is_some());
    chosen.map(|(header, _)| Wanted { sun: names_the_sun(header), ..Wanted::new(header) }).collect()
}

/// A column as it is asked for: its name, with or without `=` and a unit.
pub(super) fn column(text: &str, lang: Lang) -> Result<Wanted, String> {
    const UNITS: Text = Text::new(
        "单位可写 MW、kW、GW、万千瓦、MWh、kWh、万千瓦时、标幺值、%",
        "units are MW, kW, GW, MWh, kWh, GWh, pu and %",
    );
    let (name, unit) = match text.rsplit_once('=') {
        None => (text, None),
        Some((name, unit)) => (name, Some(ColumnUnit::parse(unit).ok_or_else(|| UNITS.get(lang).to_owned())?)),
    };
    Ok(Wanted { unit, sun: names_the_sun(name), ..Wanted::new(name) })
}
