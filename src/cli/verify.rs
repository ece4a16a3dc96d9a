//! `hegui verify`: a report made again from its plan, and confirmed or told where it differs.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::Value;

use super::check::chosen;
use super::console::{Console, Stop};
use super::exit::Exit;
use super::words::{self, Colour};
use super::{earlier, plan_file};
use crate::assess::{Options, assess_with};
use crate::law::Layer;
use crate::project::{Choice, Stage};
use crate::regulations::related;
use crate::report::harmless;
use crate::report::json::v1;
use crate::text::{Lang, Text};

/// The most differences that are printed.
const MOST: usize = 60;

const ONE_INPUT: Text =
    Text::new("报告和计划文件不能同时取自标准输入", "the report and the plan cannot both come from standard input");
const UNKNOWN: Text = Text::new(
    "报告中的阶段、日期或相关文件是本程序不认识的",
    "the report names a stage, a day or a related text that this program does not know",
);

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).map_or(Path::new("-"), PathBuf::as_path);
    let (report, plan) = (path("report"), path("file"));
    if plan_file::is_standard_input(report) && plan_file::is_standard_input(plan) {
        return Err(Stop::because(Exit::Usage, ONE_INPUT.get(lang), lang));
    }
    let colour = chosen(matches, "colour", words::COLOURS).unwrap_or(Colour::Auto);
    let earlier = earlier::read(report, console, lang)?;
    let plan = plan_file::read(plan, console, colour, lang)?;
    let unknown = || Stop::because(Exit::Usage, UNKNOWN.get(lang), lang);
    let (options, texts) = asked(&earlier.report).ok_or_else(unknown)?;
    let assessment =
        assess_with(&plan, options, &texts).map_err(|error| Stop::because(Exit::Tool, &error.message(lang), lang))?;
    let again = v1::to_string(&plan, &assessment);

    let value = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let mut differences = Vec::new();
    compare("", &value(&earlier.text), &value(&again), &mut differences);
    // What a file is called says nothing of what is in it.
    differences.retain(|difference| difference.path != "input.file");
    console.print(&told(&earlier.report, &plan.sha256, &differences, lang))?;
    Ok(if differences.is_empty() { Exit::Pass } else { Exit::Fail })
}

/// What the report was asked for.
fn asked(report: &v1::Report) -> Option<(Options, Vec<&'static Layer>)> {
    let stage = Stage::ALL.iter().copied().find(|stage| stage.id() == report.stage)?;
    let day = match (&report.as_of, report.day_given) {
        (Some(day), true) => Some(day.parse().ok()?),
        _ => None,
    };
    let texts = report.layers.iter().map(|layer| related::ALL.iter().copied().find(|known| known.id == layer.id));
    Some((Options { stage, as_of: day }, texts.collect::<Option<_>>()?))
}

/// A place at which the two reports differ.
struct Difference {
    path: String,
    was: String,
    is: String,
}

/// Walks through both at once. An entry of a list is named by its id where it has one.
fn compare(path: &str, was: &Value, is: &Value, found: &mut Vec<Difference>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (was, is) {
        (Value::Object(was), Value::Object(is)) => {
            for (key, value) in was {
                compare(&below(key), value, is.get(key).unwrap_or(&Value::Null), found);
            }
            for (key, value) in is.iter().filter(|(key, _)| !was.contains_key(*key)) {
                compare(&below(key), &Value::Null, value, found);
            }
        }
        (Value::Array(was), Value::Array(is)) if was.len() == is.len() => {
            for (at, (was, is)) in was.iter().zip(is).enumerate() {
                let id = is.get("id").and_then(Value::as_str).map_or_else(|| at.to_string(), str::to_owned);
                compare(&format!("{path}[{id}]"), was, is, found);
            }
        }
        _ if was == is => {}
        _ => found.push(Difference { path: path.to_owned(), was: short(was), is: short(is) }),
    }
}

/// A value in a line.
fn short(value: &Value) -> String {
    const MOST_CHARS: usize = 80;
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let text = harmless(&text);
    match text.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

fn told(report: &v1::Report, digest: &str, differences: &[Difference], lang: Lang) -> String {
    let now = env!("CARGO_PKG_VERSION");
    let same_plan = report.input.sha256 == digest;
    let same_program = report.program.version == now;
    let mut lines = Vec::new();
    let rules = report.rules.len();
    lines.push(match (differences.len(), lang) {
        (0, Lang::Zh) => format!("✓ 相符：重新核对得到同样的报告（{rules} 项）"),
        (0, Lang::En) => format!("✓ confirmed: checking again gives the same report ({rules} rules)"),
        (count, Lang::Zh) => format!("✗ 不符：{count} 处"),
        (count, Lang::En) => format!("✗ it differs in {count} places"),
    });
    let cause = match (same_plan, same_program) {
        (false, _) => Some(Text::new(
            "计划文件不是报告所核对的那一份（SHA-256 不同）",
            "the plan is not the one that was checked (another SHA-256)",
        )),
        (true, false) => {
            Some(Text::new("报告由另一版本的程序生成", "the report was written by another version of the program"))
        }
        (true, true) if !differences.is_empty() => Some(Text::new(
            "计划文件和程序版本都相同：报告被改动过，或由另一次构建生成，或材料文件有变",
            "plan and version are the same: the report was altered, or another build wrote it, or a paper changed",
        )),
        (true, true) => None,
    };
    lines.extend(cause.map(|cause| format!("  {}", cause.get(lang))));
    for difference in differences.iter().take(MOST) {
        let Difference { path, was, is } = difference;
        let path = harmless(path);
        lines.push(match lang {
            Lang::Zh => format!("  {path}：报告为 {was}，重新核对为 {is}"),
            Lang::En => format!("  {path}: {was} in the report, {is} when checked again"),
        });
    }
    let left = differences.len().saturating_sub(MOST);
    if left != 0 {
        lines.push(match lang {
            Lang::Zh => format!("  另有 {left} 处未列出"),
            Lang::En => format!("  {left} more not listed"),
        });
    }
    lines.join("\n") + "\n"
}
