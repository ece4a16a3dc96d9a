//! Every sample, wounded in one place: leaving out anything else never makes it comply, and no wound breaks the program.

use std::fs;
use std::path::PathBuf;

use hegui::assess::{Options, assess};
use hegui::law::Consequence;
use hegui::project::{Stage, read};
use proptest::prelude::*;
use toml::{Table, Value};

/// The way to a value: keys, and places in lists.
type Path = Vec<Step>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    At(usize),
}

fn samples() -> Vec<(String, Table)> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir("project-templates").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    paths.iter().map(|path| (path.display().to_string(), read(path))).collect()
}

/// Every value below a table that is no table itself.
fn leaves(table: &Table) -> Vec<Path> {
    fn walk(value: &Value, path: &mut Path, found: &mut Vec<Path>) {
        match value {
            Value::Table(table) => {
                for (key, value) in table {
                    path.push(Step::Key(key.clone()));
                    walk(value, path, found);
                    path.pop();
                }
            }
            Value::Array(entries) if entries.iter().any(Value::is_table) => {
                for (at, value) in entries.iter().enumerate() {
                    path.push(Step::At(at));
                    walk(value, path, found);
                    path.pop();
                }
            }
            _ => found.push(path.clone()),
        }
    }
    let mut found = Vec::new();
    walk(&Value::Table(table.clone()), &mut Vec::new(), &mut found);
    found.retain(|path| path.as_slice() != [Step::Key("regulation".to_owned())]);
    found
}

fn at<'t>(table: &'t mut Table, path: &[Step]) -> &'t mut Value {
    let Step::Key(first) = &path[0] else { panic!("a table has keys") };
    let mut value = table.get_mut(first).unwrap();
    for step in &path[1..] {
        value = match step {
            Step::Key(key) => value.get_mut(key.as_str()).unwrap(),
            Step::At(at) => value.get_mut(*at).unwrap(),
        };
    }
    value
}

fn remove(table: &mut Table, path: &[Step]) {
    let (Step::Key(last), parents) = path.split_last().unwrap() else { panic!("a leaf has a key") };
    let parent = if parents.is_empty() { table } else { at(table, parents).as_table_mut().unwrap() };
    parent.remove(last).unwrap();
}

/// Another value in the place of one: a figure scaled, a flag turned round, an agreement refused.
fn wound(value: &mut Value, factor: &str) -> bool {
    match value {
        Value::Boolean(flag) => *flag = !*flag,
        Value::String(text) if text == "同意" => "不同意".clone_into(text),
        Value::String(text) => {
            let digits: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
            let unit = text.trim_start_matches(&*digits).trim();
            let Ok(number) = digits.parse::<rust_decimal::Decimal>() else { return false };
            if unit.is_empty() {
                return false;
            }
            let scaled = number * factor.parse::<rust_decimal::Decimal>().unwrap();
            *text = format!("{} {unit}", scaled.normalize());
        }
        _ => return false,
    }
    true
}

/// The conclusion at the application stage, if it is a plan at all, and whether the plan contradicts itself.
fn conclusion(table: &Table) -> Option<(Consequence, bool)> {
    let text = toml::to_string(table).unwrap();
    let plan = read("wounded.toml", text.as_bytes()).ok()?;
    for stage in Stage::EVERY {
        assess(&plan, Options { stage: *stage, ..Options::default() }).unwrap();
    }
    let assessment = assess(&plan, Options::default()).unwrap();
    Some((assessment.overall(), !assessment.findings.is_empty()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn leaving_something_out_never_heals_a_wound(
        sample: proptest::sample::Index,
        wounded: proptest::sample::Index,
        left_out: proptest::sample::Index,
        factor in proptest::sample::select(vec!["0", "0.5", "0.9", "1.1", "2", "10"]),
    ) {
        let samples = samples();
        let (name, table) = sample.get(&samples);
        let leaves = leaves(table);
        let (wounded, left_out) = (wounded.get(&leaves), left_out.get(&leaves));
        let mut with_wound = table.clone();
        if !wound(at(&mut with_wound, wounded), factor) || wounded == left_out {
            return Ok(());
        }
        let Some((before, contradicted)) = conclusion(&with_wound) else { return Ok(()) };
        let mut without = with_wound.clone();
        remove(&mut without, left_out);
        let Some((after, _)) = conclusion(&without) else { return Ok(()) };
        // To take back one of two statements that contradict each other is how a contradiction is mended.
        prop_assert!(
            before == Consequence::Pass || contradicted || after != Consequence::Pass,
            "{}: {:?} × {} is {:?}, and without {:?} it complies", name, wounded, factor, before, left_out
        );
    }
}
