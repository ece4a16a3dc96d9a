//! The part of the SARIF 2.1.0 schema that is used stands here as types that accept nothing else.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{render, uri};
use crate::report::json::v1;
use crate::report::tests::{assessed, contradicting, endless_names, every_plan, failing};
use crate::report::{harmless, is_harmful};
use crate::text::Lang;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Log {
    #[serde(rename = "$schema")]
    schema: String,
    version: String,
    runs: Vec<Run>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Run {
    tool: Tool,
    invocations: Vec<Invocation>,
    artifacts: Vec<Artifact>,
    language: String,
    column_kind: ColumnKind,
    automation_details: AutomationDetails,
    results: Vec<ResultOf>,
    properties: BTreeMap<String, serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ColumnKind {
    #[serde(rename = "utf16CodeUnits")]
    Utf16CodeUnits,
    UnicodeCodePoints,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tool {
    driver: Driver,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Driver {
    name: String,
    semantic_version: String,
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Rule {
    id: String,
    short_description: Message,
    full_description: Option<Message>,
    help: Option<Message>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Artifact {
    location: ArtifactLocation,
    hashes: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArtifactLocation {
    uri: String,
    index: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AutomationDetails {
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ResultOf {
    rule_id: String,
    rule_index: usize,
    kind: Kind,
    level: Level,
    message: Message,
    locations: Vec<Location>,
    partial_fingerprints: BTreeMap<String, String>,
    #[serde(default)]
    related_locations: Vec<Location>,
    properties: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
enum Kind {
    NotApplicable,
    Pass,
    Fail,
    Review,
    Open,
    Informational,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
enum Level {
    None,
    Note,
    Warning,
    Error,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    message: Option<Message>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Option<Region>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
}

fn log(text: &str, lang: Lang) -> Log {
    let (plan, assessment) = assessed(text);
    read(&render(&plan, &assessment, lang))
}

fn read(sarif: &str) -> Log {
    serde_json::from_str(sarif).unwrap_or_else(|error| panic!("{error}\n{sarif}"))
}

#[test]
fn every_log_is_sarif() {
    for text in every_plan() {
        for lang in [Lang::Zh, Lang::En] {
            let log = log(&text, lang);
            assert!(log.version == "2.1.0" && log.schema.ends_with("sarif-schema-2.1.0.json"));
            assert_eq!(log.runs.len(), 1);
            let run = &log.runs[0];
            assert_eq!((run.tool.driver.name.as_str(), run.artifacts.len()), ("hegui", 1));
            assert!(
                run.invocations[0].execution_successful && matches!(run.column_kind, ColumnKind::UnicodeCodePoints)
            );
            assert!(run.automation_details.id.ends_with("/application") && !run.language.is_empty());
            assert_eq!(run.tool.driver.semantic_version, env!("CARGO_PKG_VERSION"));
            for rule in &run.tool.driver.rules {
                let described = [Some(&rule.short_description), rule.full_description.as_ref(), rule.help.as_ref()];
                assert!(described.into_iter().flatten().all(|message| !message.text.is_empty()), "{}", rule.id);
            }
            for result in &run.results {
                assert_eq!(run.tool.driver.rules[result.rule_index].id, result.rule_id);
                let of_regulation = result.rule_id.starts_with(run.properties["regulation"].as_str().unwrap());
                let level = match (result.kind == Kind::Fail, of_regulation) {
                    (true, true) => Level::Error,
                    (true, false) => Level::Warning,
                    (false, _) => Level::None,
                };
                assert_eq!(result.level, level, "{}: only what fails has a level", result.rule_id);
                assert!(!result.message.text.is_empty() && !result.locations.is_empty());
                assert_eq!(result.partial_fingerprints.len(), 1);
                for location in result.locations.iter().chain(&result.related_locations) {
                    let place = &location.physical_location;
                    assert_eq!(place.artifact_location.uri, run.artifacts[0].location.uri);
                    assert_eq!(place.artifact_location.index, Some(0));
                    let region = place.region.as_ref();
                    assert!(region.is_none_or(|region| 0 < region.start_line && 0 < region.start_column));
                    assert_eq!(region.is_some(), location.message.is_some());
                }
            }
        }
    }
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let log = log(&text, Lang::Zh);
        let run = &log.runs[0];
        let report = v1::report(&plan, &assessment);
        let of_layers: usize = report.layers.iter().map(|layer| layer.rules.len()).sum();
        assert_eq!(run.results.len(), report.rules.len() + of_layers + report.findings.len());
        for (rule, result) in report.rules.iter().zip(&run.results) {
            let kind = match rule.verdict {
                v1::Verdict::Pass => Kind::Pass,
                v1::Verdict::Fail => Kind::Fail,
                v1::Verdict::Justify => Kind::Review,
                v1::Verdict::Missing => Kind::Open,
                v1::Verdict::NotApplicable => Kind::NotApplicable,
            };
            assert_eq!((&result.rule_id, &result.kind), (&rule.id, &kind));
            let told = |key: &str| result.properties.get(key).and_then(|value| value.as_str()).unwrap_or_default();
            if kind != Kind::NotApplicable {
                assert_eq!(told("value"), rule.value.as_ref().map_or("", |value| &value.text), "{}", rule.id);
                assert_eq!(told("margin"), rule.margin.as_ref().map_or("", |margin| &margin.text), "{}", rule.id);
                assert!(told("limit").ends_with(rule.limit.as_ref().map_or("", |limit| &limit.text)), "{}", rule.id);
            }
        }
        assert_eq!(run.properties["overall"], assessment.overall().id());
        assert_eq!(run.artifacts[0].hashes["sha-256"], plan.sha256);
    }
    let (plan, _) = assessed(&failing());
    let output = plan.project.hydrogen.annual_output.as_ref().unwrap().place;
    let log = log(&failing(), Lang::Zh);
    let scale = log.runs[0].results.iter().find(|result| result.rule_id == "hydrogen-6-1").unwrap();
    let lines = scale.locations.iter().chain(&scale.related_locations);
    let mut lines = lines.filter_map(|location| location.physical_location.region.as_ref());
    assert!(lines.any(|region| (region.start_line, region.start_column) == (output.line, output.column)));
}

#[test]
fn a_contradiction_is_an_open_result_of_its_own() {
    let log = log(&contradicting(), Lang::Zh);
    let results: Vec<_> = log.runs[0].results.iter().filter(|result| result.rule_id == "consistency").collect();
    assert_eq!(results.len(), 1);
    assert!(results[0].kind == Kind::Open && results[0].message.text.contains("相差超过 1%"));
}

#[test]
fn hostile_names_are_text_and_the_bytes_are_the_same_each_time() {
    let (plan, assessment) = endless_names();
    let text = render(&plan, &assessment, Lang::Zh);
    assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)));
    let name = harmless(&plan.project.name.as_ref().unwrap().value);
    assert_eq!(read(&text).runs[0].properties["project"], name.as_str());
    assert_eq!(text, render(&plan, &assessment, Lang::Zh));
}

#[test]
fn a_file_name_becomes_a_uri() {
    assert_eq!(uri("plans/a b.toml"), "plans/a%20b.toml");
    assert_eq!(uri("/plans/甲.toml"), "file:///plans/%E7%94%B2.toml");
    assert_eq!(uri("a\\b#c?d%e.toml"), "a/b%23c%3Fd%25e.toml");
}
