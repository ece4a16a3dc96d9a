//! `hegui route`: one plan against every regulation: where it could be filed, and what stands in the way.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::{Exit, FailOn};
use super::plan_file;
use super::words::{self, Colour, ListFormat};
use crate::assess::{Assessment, Options, RuleResult, assess_against};
use crate::law::Consequence;
use crate::project::{Choice, Plan};
use crate::regulations;
use crate::report::terminal;
use crate::text::{Lang, Text};

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = matches.get_one::<PathBuf>("file").map_or(Path::new("-"), PathBuf::as_path);
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let format = chosen(matches, "format", words::SCREEN_FORMATS).unwrap_or(ListFormat::Terminal);
    let plan = plan_file::read(path, console, colour, lang)?;
    let routes =
        regulations::ALL.iter().map(|regulation| assess_against(regulation, &plan.project, Options::default()));
    let routes: Vec<Assessment> =
        routes.collect::<Result<_, _>>().map_err(|error| Stop::because(Exit::Tool, &error.message(lang), lang))?;
    let text = match format {
        ListFormat::Json => format!("{:#}\n", to_json(&plan, &routes)),
        ListFormat::Terminal | ListFormat::Markdown => {
            terminal::render_routes(&plan, &routes, console.style(Goes::Out, colour, lang))
        }
    };
    console.print(&text)?;
    let best = routes.iter().map(Assessment::overall).min_by_key(|overall| overall.severity());
    Ok(best.map_or(Exit::Tool, |best| Exit::of(best, FailOn::Justify)))
}

fn both(text: Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

fn to_json(plan: &Plan, routes: &[Assessment]) -> Value {
    json!({
        "format": "hegui-routes",
        "version": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "plan": { "file": plan.source.name(), "sha256": plan.sha256, "filed_under": plan.project.regulation.id() },
        "routes": routes.iter().map(route).collect::<Vec<_>>(),
    })
}

fn route(route: &Assessment) -> Value {
    let counts = route.counts();
    let open = route.results.iter().filter(|result| result.consequence.severity() > Consequence::Pass.severity());
    json!({
        "regulation": route.regulation.kind.id(),
        "overall": route.overall().id(),
        "counts": {
            "fail": counts.fail,
            "missing": counts.missing,
            "justify": counts.justify,
            "pass": counts.pass,
            "not_applicable": counts.not_applicable,
        },
        "contradictions": route.findings.iter().map(|finding| finding.note.render(Lang::Zh)).collect::<Vec<_>>(),
        "reasons": open.map(reason).collect::<Vec<_>>(),
    })
}

fn reason(result: &RuleResult) -> Value {
    json!({
        "rule": result.rule.id,
        "article": result.article,
        "consequence": result.consequence.id(),
        "title": both(result.rule.title),
        "missing": result.missing.iter().map(crate::facts::Missing::field).collect::<Vec<_>>(),
        "remedy": both(result.rule.remedy),
    })
}
