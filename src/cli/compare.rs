//! `hegui compare`: an approved plan against the current one.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::{Exit, FailOn};
use super::plan_file;
use super::words::{self, Colour, ListFormat};
use crate::compare::{self, Comparison, Difference, Incomparable, compare};
use crate::project::{Choice, Place, Plan, Stage, field_path};
use crate::report::terminal;
use crate::text::Lang;

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = |name| matches.get_one::<PathBuf>(name).map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let format = chosen(matches, "format", words::SCREEN_FORMATS).unwrap_or(ListFormat::Terminal);
    let stage = chosen(matches, "stage", &words::of_choice::<Stage>()).unwrap_or(Stage::Application);
    let approved = plan_file::read(path("approved"), console, colour, lang)?;
    let current = plan_file::read(path("current"), console, colour, lang)?;
    let comparison = compare(&approved, &current, stage).map_err(|why| {
        let exit = if matches!(why, Incomparable::Tool(_)) { Exit::Tool } else { Exit::Usage };
        Stop::because(exit, &why.message(lang), lang)
    })?;
    let text = match format {
        ListFormat::Json => format!("{:#}\n", to_json(&approved, &current, &comparison)),
        ListFormat::Terminal | ListFormat::Markdown => {
            terminal::render_comparison(&approved, &current, &comparison, console.style(Goes::Out, colour, lang))
        }
    };
    console.print(&text)?;
    Ok(Exit::of(comparison.overall(), FailOn::Justify))
}

fn to_json(approved: &Plan, current: &Plan, comparison: &Comparison) -> Value {
    let plan = |plan: &Plan| json!({ "file": plan.source.name(), "sha256": plan.sha256 });
    let moved = comparison.moved().into_iter().map(|moved| {
        json!({
            "rule": moved.current.rule.id,
            "approved": moved.approved.consequence.id(),
            "current": moved.current.consequence.id(),
        })
    });
    json!({
        "format": "hegui-comparison",
        "version": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "regulation": comparison.regulation.kind.id(),
        "article": comparison.article,
        "approved": plan(approved),
        "current": plan(current),
        "overall": comparison.overall().id(),
        "differences": comparison.differences.iter().map(difference).collect::<Vec<_>>(),
        "moved": moved.collect::<Vec<_>>(),
    })
}

fn difference(difference: &Difference) -> Value {
    json!({
        "field": field_path(difference.term, None),
        "of": difference.of,
        "approved": difference.approved.as_ref().map(side),
        "current": difference.current.as_ref().map(side),
        "consent": difference.consent.map(Choice::id),
        "consequence": difference.consequence.id(),
    })
}

fn side((value, place): &(compare::Value, Option<Place>)) -> Value {
    json!({ "zh": value.text(Lang::Zh), "en": value.text(Lang::En), "line": place.map(|place| place.line) })
}
