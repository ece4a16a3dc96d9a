//! Stories: one made-up project of each kind from its approval through a change to two years of operation. What must come
//! out stands in `tests/stories/<kind>/story.md`, written by hand from the law.

use std::fs;
use std::path::{Path, PathBuf};

use hegui::assess::{Assessment, Options, assess};
use hegui::compare::compare;
use hegui::project::{Choice, Plan, Stage, read};

fn plan(folder: &Path, file: &str) -> Plan {
    let path = folder.join(format!("{file}.toml"));
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read(file, &bytes).unwrap_or_else(|rejected| {
        let problems: Vec<_> = rejected.problems.iter().map(|one| one.message(hegui::text::Lang::Zh)).collect();
        panic!("{}: {problems:?}", path.display())
    })
}

/// What the program says of a row: of a rule, of a metered year, of the whole, or of the comparison with the approved plan.
fn said(folder: &Path, file: &str, stage: Stage, of: &str) -> String {
    let current = plan(folder, file);
    if of == "对照" {
        let approved = plan(folder, "approved");
        return compare(&approved, &current, stage).unwrap().overall().name().zh.to_owned();
    }
    let assessment = assess(&current, Options { stage, as_of: None }).unwrap();
    if of == "总结论" {
        return assessment.overall().name().zh.to_owned();
    }
    if let Some(year) = of.strip_prefix("年 ") {
        return of_year(&assessment, year.parse().unwrap());
    }
    let related = assessment.layers.iter().flat_map(|layer| &layer.results).map(|(_, result)| result);
    let result = assessment.results.iter().chain(related).find(|result| result.rule.id == of);
    result.unwrap_or_else(|| panic!("no rule {of}")).consequence.name().zh.to_owned()
}

fn of_year(assessment: &Assessment, year: i16) -> String {
    let verdict =
        assessment.years.iter().find(|one| one.year == year).unwrap_or_else(|| panic!("{year} is not judged"));
    verdict.overall.unwrap().name().zh.to_owned()
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<_> = fs::read_dir("tests/stories").unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

#[test]
fn every_story_ends_as_the_law_says() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for folder in folders() {
        let table = fs::read_to_string(folder.join("story.md")).unwrap();
        for row in table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| 文件")) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let [file, stage, of, expected, _] = cells[..] else { panic!("{row}") };
            let found = said(&folder, file, Stage::find(stage).unwrap(), of);
            seen += 1;
            if found != expected {
                wrong.push(format!("{} {file} {stage} {of}: expected {expected}, found {found}", folder.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {seen} do not hold:\n{}", wrong.len(), wrong.join("\n"));
    assert!(40 < seen, "only {seen} rows were seen");
}

#[test]
fn every_plan_of_a_story_is_of_its_kind_and_says_that_it_is_a_sample() {
    for folder in folders() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let plan = plan(&folder, &name);
            assert_eq!(plan.project.sample.as_ref().map(|given| given.value), Some(true), "{}", path.display());
            assert_eq!(plan.project.regulation.id(), folder.file_name().unwrap().to_str().unwrap());
        }
    }
}

/// The approved plan beside itself with nothing changed: no difference, whatever the kind.
#[test]
fn what_is_built_as_approved_does_not_differ() {
    for folder in folders() {
        let (approved, built) = (plan(&folder, "approved"), plan(&folder, "built"));
        let comparison = compare(&approved, &built, Stage::Application).unwrap();
        assert!(comparison.differences.is_empty(), "{}: {:?}", folder.display(), comparison.differences);
    }
}
