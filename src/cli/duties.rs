//! `hegui duties`: what a project owes after the filing, and by when.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::plan_file;
use super::words::{self, Colour, ListFormat};
use crate::duties::{self, Duty, DutySource};
use crate::project::{Choice, Plan};
use crate::report::terminal;
use crate::text::{Lang, Text};

/// A list says nothing of compliance: it ends well whatever is open.
pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let format = chosen(matches, "format", words::SCREEN_FORMATS).unwrap_or(ListFormat::Terminal);
    let plan = plan_file::read(path, console, colour, lang)?;
    let duties = duties::duties(&plan).map_err(|error| Stop::because(Exit::Tool, &error.message(lang), lang))?;
    let text = match format {
        ListFormat::Json => format!("{:#}\n", to_json(&plan, &duties)),
        ListFormat::Terminal | ListFormat::Markdown => {
            terminal::render_duties(&plan, &duties, console.style(Goes::Out, colour, lang))
        }
    };
    console.print(&text).map(|()| Exit::Pass)
}

fn both(text: Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

fn to_json(plan: &Plan, duties: &[Duty]) -> Value {
    json!({
        "format": "hegui-duties",
        "version": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "plan": { "file": plan.source.name(), "sha256": plan.sha256, "filed_under": plan.project.regulation.id() },
        "days": both(duties::ONLY_WEEKENDS),
        "duties": duties.iter().map(duty).collect::<Vec<_>>(),
    })
}

fn duty(duty: &Duty) -> Value {
    let (article, text) = match duty.source {
        DutySource::Article(number) => (json!(number), Value::Null),
        DutySource::Related(name, clause) => (Value::Null, json!({ "name": both(name), "clause": both(clause) })),
    };
    json!({
        "rule": duty.rule.id,
        "article": article,
        "related": text,
        "title": both(duty.rule.title),
        "stage": duty.stage.id(),
        "term": both(duty.term),
        "due": duty.due.map(|due| due.to_string()),
        "due_without_weekends_moved": duty.unmoved.map(|day| day.to_string()),
        "consequence": duty.consequence.id(),
        "missing": duty.missing.iter().map(crate::facts::Missing::field).collect::<Vec<_>>(),
    })
}
