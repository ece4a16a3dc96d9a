//! The report as SARIF 2.1.0, for pipelines and editors that show results at their line.
//!
//! SARIF has a kind for every verdict: `pass`, `fail`, `review` for 需论证, `open` for 待补充, `notApplicable`. Only what fails has
//! a level; what a related text asks, and fails, is a warning, since it counts in no conclusion. The structs write the part of the format that is used, in the order and spelling of the standard.

use serde::Serialize;

use super::batch::Entry;
use super::content::{Content, FindingText, Item, PlaceLine};
use crate::assess::Assessment;
use crate::law::Consequence;
use crate::project::Plan;
use crate::text::{Lang, Text};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The rule that contradicting figures are results of.
const CONSISTENCY: &str = "consistency";

/// The report as a SARIF log that ends with a line break.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::sarif, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(sarif::render(&plan, &assessment, Lang::Zh).contains("\"version\": \"2.1.0\""));
/// ```
#[must_use]
pub fn render(plan: &Plan, assessment: &Assessment, lang: Lang) -> String {
    format!("{}{}{}", head(), run(plan, assessment, lang), foot())
}

/// What stands before the first run of a log.
pub(crate) fn head() -> String {
    format!("{{\n\"$schema\": \"{SCHEMA}\",\n\"version\": \"2.1.0\",\n\"runs\": [\n")
}

/// What stands after the last run of a log.
pub(crate) const fn foot() -> &'static str {
    "\n]\n}\n"
}

/// One run: one plan against one regulation.
pub(crate) fn run(plan: &Plan, assessment: &Assessment, lang: Lang) -> String {
    let content = Content::new(plan, assessment, lang, None);
    let run = Run::new(&content, plan, assessment);
    // Serialising strings, numbers and lists cannot fail.
    super::json::escaped(&serde_json::to_string_pretty(&run).unwrap_or_default())
}

/// The run of a plan that was not assessed: no result, and why.
pub(crate) fn not_run(entry: &Entry) -> String {
    let reason = match entry {
        Entry::Checked(_) => "",
        Entry::Unread { reason, .. } | Entry::Broken { reason, .. } => reason,
    };
    let run = NotRun {
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                rules: Vec::new(),
            },
        },
        invocations: [FailedInvocation {
            execution_successful: false,
            tool_execution_notifications: [Notification {
                level: "error",
                message: Message { text: format!("{}: {reason}", entry.file()) },
            }],
        }],
        results: [],
    };
    super::json::escaped(&serde_json::to_string_pretty(&run).unwrap_or_default())
}

#[derive(Serialize)]
struct NotRun {
    tool: Tool,
    invocations: [FailedInvocation; 1],
    results: [(); 0],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FailedInvocation {
    execution_successful: bool,
    tool_execution_notifications: [Notification; 1],
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    invocations: [Invocation; 1],
    artifacts: [Artifact; 1],
    language: &'static str,
    column_kind: &'static str,
    automation_details: AutomationDetails,
    results: Vec<ResultOf>,
    properties: RunProperties,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: String,
    short_description: Message,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Message>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
}

#[derive(Serialize)]
struct Artifact {
    location: ArtifactLocation,
    hashes: Hashes,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
}

#[derive(Serialize)]
struct Hashes {
    #[serde(rename = "sha-256")]
    sha256: String,
}

#[derive(Serialize)]
struct AutomationDetails {
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultOf {
    rule_id: String,
    rule_index: usize,
    kind: &'static str,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    properties: ResultProperties,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "heguiRule/v1")]
    rule: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunProperties {
    project: String,
    regulation: String,
    stage: &'static str,
    day: Option<String>,
    overall: &'static str,
    edition: String,
}

#[derive(Serialize)]
struct ResultProperties {
    verdict: &'static str,
    article: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin: Option<String>,
    sensitive: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readings: Vec<String>,
}

/// The kind and level of a verdict.
const fn kind(consequence: Consequence) -> (&'static str, &'static str) {
    match consequence {
        Consequence::Pass => ("pass", "none"),
        Consequence::Fail => ("fail", "error"),
        Consequence::Justify => ("review", "none"),
        Consequence::Missing => ("open", "none"),
        Consequence::NotApplicable(_) => ("notApplicable", "none"),
    }
}

impl Run {
    fn new(content: &Content, plan: &Plan, assessment: &Assessment) -> Self {
        use crate::project::Choice;
        let uri = uri(plan.source.name());
        let mut rules: Vec<_> = content.items().map(rule).collect();
        let results = content.items().enumerate().map(|(at, item)| result(item, at, &uri));
        let mut results: Vec<_> = results.collect();
        for item in content.layers.texts.iter().flat_map(|text| &text.items) {
            let at = rules.len();
            rules.push(rule(item));
            let mut found = result(item, at, &uri);
            if found.level == "error" {
                // A related text counts in no conclusion of the regulation.
                found.level = "warning";
            }
            results.push(found);
        }
        if !content.findings.is_empty() {
            let about = Text::new("填报数据互相矛盾", "figures that contradict each other").get(content.lang);
            let at = rules.len();
            rules.push(Rule {
                id: CONSISTENCY.to_owned(),
                short_description: Message { text: about.to_owned() },
                full_description: None,
                help: None,
            });
            results.extend(content.findings.iter().map(|one| contradiction(one, at, &uri)));
        }
        let regulation = assessment.regulation;
        Self {
            tool: Tool {
                driver: Driver { name: env!("CARGO_PKG_NAME"), semantic_version: env!("CARGO_PKG_VERSION"), rules },
            },
            invocations: [Invocation { execution_successful: true }],
            artifacts: [Artifact {
                location: ArtifactLocation { uri, index: None },
                hashes: Hashes { sha256: plan.sha256.clone() },
            }],
            language: match content.lang {
                Lang::Zh => "zh-CN",
                Lang::En => "en-GB",
            },
            column_kind: "unicodeCodePoints",
            automation_details: AutomationDetails {
                id: format!("hegui/{}/{}", regulation.kind.id(), assessment.stage.id()),
            },
            results,
            properties: RunProperties {
                project: content.name.clone(),
                regulation: regulation.kind.id().to_owned(),
                stage: assessment.stage.id(),
                day: assessment.as_of.map(|day| day.to_string()),
                overall: assessment.overall().id(),
                edition: format!("{} · {}", content.imprint.edition, content.imprint.number),
            },
        }
    }
}

fn rule(item: &Item) -> Rule {
    Rule {
        id: item.id.to_owned(),
        short_description: Message { text: format!("{} {}", item.article, item.title) },
        full_description: Some(Message { text: item.asked.clone() }),
        help: Some(Message { text: format!("hegui explain {}", item.id) }),
    }
}

fn result(item: &Item, rule_index: usize, uri: &str) -> ResultOf {
    let (kind, level) = kind(item.consequence);
    let compared = item.compared.as_ref().filter(|_| item.applies());
    let mut related: Vec<_> =
        if item.applies() { item.places.iter().map(|place| location(place, uri)).collect() } else { Vec::new() };
    // The first line that it rests on is where an editor shows it; without one it is a result of the file.
    let first = if related.is_empty() { whole(uri) } else { related.remove(0) };
    ResultOf {
        rule_id: item.id.to_owned(),
        rule_index,
        kind,
        level,
        message: Message { text: item.in_one_line() },
        locations: vec![first],
        partial_fingerprints: Fingerprints { rule: item.id.to_owned() },
        related_locations: related,
        properties: ResultProperties {
            verdict: item.consequence.id(),
            article: item.number,
            value: compared.map(|compared| compared.value.clone()),
            limit: compared.map(|compared| compared.bound.clone()),
            margin: compared.and_then(|compared| compared.margin.clone()),
            sensitive: item.sensitive,
            readings: item.readings.iter().map(|reading| reading.sentence.clone()).collect(),
        },
    }
}

fn contradiction(finding: &FindingText, rule_index: usize, uri: &str) -> ResultOf {
    let locations: Vec<_> = finding.places.iter().map(|place| location(place, uri)).collect();
    ResultOf {
        rule_id: CONSISTENCY.to_owned(),
        rule_index,
        kind: "open",
        level: "none",
        message: Message { text: finding.message.clone() },
        locations: if locations.is_empty() { vec![whole(uri)] } else { locations },
        partial_fingerprints: Fingerprints { rule: format!("{CONSISTENCY}/{}", finding.id) },
        related_locations: Vec::new(),
        properties: ResultProperties {
            verdict: Consequence::Missing.id(),
            article: 0,
            value: None,
            limit: None,
            margin: None,
            sensitive: false,
            readings: Vec::new(),
        },
    }
}

fn location(place: &PlaceLine, uri: &str) -> Location {
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri.to_owned(), index: Some(0) },
            region: Some(Region { start_line: place.line, start_column: place.column }),
        },
        message: Some(Message { text: place.name.clone() }),
    }
}

fn whole(uri: &str) -> Location {
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri.to_owned(), index: Some(0) },
            region: None,
        },
        message: None,
    }
}

/// The name of a file as a URI: relative as it was given, absolute with its scheme.
fn uri(name: &str) -> String {
    use std::fmt::Write;
    let name = name.replace('\\', "/");
    let mut uri = if name.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests;
