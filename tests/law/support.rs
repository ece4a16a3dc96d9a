//! The boundary tables, read as tests, and edits of plan files.

use hegui::assess::{Options, assess_against};
use hegui::law::Regulation;
use hegui::project::{Choice, Plan, Stage, read};
use toml::{Table, Value};

/// One row of a boundary table.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) rule: String,
    pub(crate) line: usize,
    pub(crate) position: String,
    pub(crate) situation: String,
    pub(crate) base: String,
    pub(crate) stage: Stage,
    pub(crate) edits: Vec<String>,
    pub(crate) verdict: String,
    pub(crate) sensitive: bool,
}

/// The heading under which the readings not taken are tested.
const OTHER_READINGS: &str = "# 另一口径";

/// One row of the table of readings not taken.
#[derive(Debug, Clone)]
pub(crate) struct OtherReading {
    pub(crate) rule: String,
    pub(crate) reading: String,
    pub(crate) base: String,
    pub(crate) edits: Vec<String>,
    pub(crate) verdict: String,
}

/// Every row of the table of readings not taken.
pub(crate) fn other_readings(markdown: &str) -> Vec<OtherReading> {
    let (_, table) = markdown.split_once(OTHER_READINGS).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| "));
    rows.filter(|row| !row.starts_with("条款") && !row.starts_with("---"))
        .map(|row| {
            let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 6, "{row}");
            OtherReading {
                rule: cells[0].to_owned(),
                reading: cells[1].to_owned(),
                base: cells[2].to_owned(),
                edits: edits(cells[3]),
                verdict: cells[4].to_owned(),
            }
        })
        .collect()
}

/// The edits of a cell, without their quotes.
fn edits(cell: &str) -> Vec<String> {
    let edits = cell.split("<br>").map(|edit| edit.trim().trim_matches('`').trim().to_owned());
    edits.filter(|edit| !edit.is_empty()).collect()
}

/// Every row of a file of boundary tables.
pub(crate) fn cases(markdown: &str) -> Vec<Case> {
    let mut rule = String::new();
    let mut cases = Vec::new();
    let mut line_of_readings = false;
    for (number, line) in (1..).zip(markdown.lines()) {
        line_of_readings |= line == OTHER_READINGS;
        if let Some(title) = line.strip_prefix("## ") {
            title.split_whitespace().next().unwrap().clone_into(&mut rule);
        }
        let Some(row) = line.strip_prefix('|') else { continue };
        let cells: Vec<&str> = row.trim().trim_end_matches('|').split('|').map(str::trim).collect();
        if cells[0] == "位置" || cells[0].starts_with("---") || line_of_readings {
            continue;
        }
        assert_eq!(cells.len(), 8, "line {number} of the cases has {} cells: {line}", cells.len());
        cases.push(Case {
            rule: rule.clone(),
            line: number,
            position: cells[0].to_owned(),
            situation: cells[1].to_owned(),
            base: cells[2].to_owned(),
            stage: Stage::find(cells[3]).unwrap_or_else(|| panic!("line {number}: no stage {}", cells[3])),
            edits: edits(cells[4]),
            verdict: cells[5].to_owned(),
            sensitive: match cells[6] {
                "是" => true,
                "否" => false,
                other => panic!("line {number}: 口径敏感 is 是 or 否, not {other}"),
            },
        });
    }
    cases
}

/// A base plan with edits.
fn plan(base_plan: &str, edits: &[String], what: &str) -> Plan {
    let text = edited(base(base_plan), edits);
    read("case.toml", text.as_bytes()).unwrap_or_else(|rejected| {
        let problems: Vec<_> = rejected.problems.iter().map(|one| one.message(hegui::text::Lang::Zh)).collect();
        panic!("{what} is no plan: {problems:?}")
    })
}

/// A base plan by the name that the tables give it.
pub(crate) fn base(name: &str) -> &'static str {
    match name {
        "并网" => include_str!("../../project-templates/hydrogen.toml"),
        "离网" => include_str!("../../project-templates/hydrogen-off-grid.toml"),
        "两期" => include_str!("../../project-templates/hydrogen-two-phase.toml"),
        "园区" => include_str!("../../project-templates/green-park.toml"),
        "配电网" => include_str!("../../project-templates/green-park-network.toml"),
        "自备改造" => include_str!("../../project-templates/captive-replacement.toml"),
        "自备不改造" => include_str!("../../project-templates/captive-replacement-plain.toml"),
        "源网荷储" => include_str!("../../project-templates/source-grid-load-storage.toml"),
        "源网荷储分期" => include_str!("../../project-templates/source-grid-load-storage-phased.toml"),
        "火电现役" => include_str!("../../project-templates/thermal-flexibility.toml"),
        "火电在建" => include_str!("../../project-templates/thermal-flexibility-new.toml"),
        "火电多厂" => include_str!("../../project-templates/thermal-flexibility-pooled.toml"),
        "自用" => include_str!("../../project-templates/self-consumption.toml"),
        "边坡" => include_str!("../../project-templates/self-consumption-road.toml"),
        "矿区" => include_str!("../../project-templates/self-consumption-mine.toml"),
        "厂用电" => include_str!("../../project-templates/self-consumption-plant.toml"),
        "混合" => include_str!("../../project-templates/self-consumption-mixed.toml"),
        other => panic!("no base plan {other}"),
    }
}

/// A plan file with edits: `path = value` sets, `- path` removes.
pub(crate) fn edited(plan: &str, edits: &[String]) -> String {
    let mut table: Table = toml::from_str(plan).unwrap();
    for edit in edits {
        if let Some(path) = edit.strip_prefix("- ") {
            remove(&mut table, path.trim());
            continue;
        }
        let (path, value) = edit.split_once('=').unwrap_or_else(|| panic!("no edit: {edit}"));
        let parsed: Table = toml::from_str(&format!("value = {}", value.trim()))
            .unwrap_or_else(|error| panic!("no value in `{edit}`: {error}"));
        set(&mut table, path.trim(), parsed["value"].clone());
    }
    toml::to_string(&table).unwrap()
}

/// `documents[申报方案]` is the key and what picks the entry: its number, its kind or its name.
fn segment(text: &str) -> (&str, Option<&str>) {
    match text.split_once('[') {
        Some((key, pick)) => (key, Some(pick.trim_end_matches(']'))),
        None => (text, None),
    }
}

fn index(entries: &[Value], pick: &str) -> Option<usize> {
    if let Ok(number) = pick.parse() {
        return Some(number);
    }
    let is = |entry: &Value, key| entry.get(key).and_then(Value::as_str) == Some(pick);
    entries.iter().position(|entry| is(entry, "kind") || is(entry, "name"))
}

fn set(table: &mut Table, path: &str, value: Value) {
    let (first, rest) = match path.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (path, None),
    };
    let (key, pick) = segment(first);
    match (pick, rest) {
        (None, None) => {
            table.insert(key.to_owned(), value);
        }
        (None, Some(rest)) => {
            let inner = table.entry(key).or_insert_with(|| Value::Table(Table::new()));
            set(inner.as_table_mut().unwrap_or_else(|| panic!("{key} is no table")), rest, value);
        }
        (Some("+"), None) => {
            let entries = table.entry(key).or_insert_with(|| Value::Array(Vec::new()));
            entries.as_array_mut().unwrap().push(value);
        }
        (Some(pick), rest) => {
            let entries = table.get_mut(key).and_then(Value::as_array_mut).unwrap_or_else(|| panic!("no {key}[]"));
            let at = index(entries, pick).unwrap_or_else(|| panic!("no {key}[{pick}]"));
            match rest {
                Some(rest) => set(entries[at].as_table_mut().unwrap(), rest, value),
                None => entries[at] = value,
            }
        }
    }
}

fn remove(table: &mut Table, path: &str) {
    let (first, rest) = match path.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (path, None),
    };
    let (key, pick) = segment(first);
    match (pick, rest) {
        (None, None) => assert!(table.remove(key).is_some(), "nothing to remove at {path}"),
        (None, Some(rest)) => remove(table.get_mut(key).and_then(Value::as_table_mut).unwrap(), rest),
        (Some(pick), rest) => {
            let entries = table.get_mut(key).and_then(Value::as_array_mut).unwrap_or_else(|| panic!("no {key}[]"));
            let at = index(entries, pick).unwrap_or_else(|| panic!("no {key}[{pick}] to remove"));
            match rest {
                Some(rest) => remove(entries[at].as_table_mut().unwrap(), rest),
                None => drop(entries.remove(at)),
            }
            if entries.is_empty() {
                table.remove(key);
            }
        }
    }
}

/// The verdict on the case's own rule, and whether it depends on the reading.
pub(crate) fn verdict(regulation: &'static Regulation, case: &Case) -> (&'static str, bool) {
    let plan = plan(&case.base, &case.edits, &format!("line {} of the cases", case.line));
    let assessment = assess_against(regulation, &plan.project, Options { stage: case.stage, as_of: None }).unwrap();
    let result = assessment.results.iter().find(|result| result.rule.id == case.rule);
    let result = result.unwrap_or_else(|| panic!("no rule {}", case.rule));
    (result.consequence.name().zh, result.sensitive)
}

/// What the readings not taken say of a rule, under the questions of one number.
pub(crate) fn other_verdicts(regulation: &'static Regulation, row: &OtherReading) -> String {
    let plan = plan(&row.base, &row.edits, &row.rule);
    let assessment = assess_against(regulation, &plan.project, Options::default()).unwrap();
    let result = assessment.results.iter().find(|result| result.rule.id == row.rule).unwrap();
    let readings = result.readings.iter().filter(|one| one.reading.id == row.reading);
    let verdicts: Vec<_> = readings.flat_map(|one| &one.others).map(|other| other.consequence.name().zh).collect();
    verdicts.join("、")
}
