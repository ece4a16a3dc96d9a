//! Documents cannot rot: generated files equal the code, examples are read and assessed, paths exist.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use hegui::assess::{Options, assess};
use hegui::law::Consequence;
use hegui::project::{json_schema, read};

/// Compares a generated file with the code, or rewrites it when `UPDATE=1`.
pub(crate) fn hold(path: &str, expected: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, expected).unwrap();
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(found == expected, "{path} is not what the code says; rewrite it with `UPDATE=1 cargo test`");
}

#[test]
fn the_schema_of_plans_is_the_readers() {
    hold("docs/plan.schema.json", &format!("{}\n", serde_json::to_string_pretty(&json_schema()).unwrap()));
}

/// The names, stages and modality of all rules: a change of law shows in ten lines of this list.
#[test]
fn the_list_of_rules_is_the_codes() {
    use hegui::project::Choice;
    let mut list = String::from("# id, modality, stages, title\n");
    for regulation in hegui::regulations::ALL {
        for (_, rule) in regulation.rules() {
            let stages: Vec<_> = rule.stages.iter().map(|stage| stage.id()).collect();
            let stages = if stages.is_empty() { "not checked".to_owned() } else { stages.join(" ") };
            writeln!(list, "{}, {}, {stages}, {}", rule.id, rule.modality.id(), rule.title.en).unwrap();
        }
    }
    hold("docs/rules.txt", &list);
}

/// What the program prints.
fn printed(arguments: &[&str]) -> String {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_hegui")).args(arguments).output().unwrap();
    assert!(run.status.success(), "{arguments:?}");
    String::from_utf8(run.stdout).unwrap()
}

/// Rules, readings, coverage and glossary as the documents hold them are what the program prints.
#[test]
fn the_generated_pages_are_the_codes() {
    use hegui::project::Choice;
    for regulation in hegui::regulations::ALL {
        let id = regulation.kind.id();
        hold(&format!("docs/rules/{id}.md"), &printed(&["rules", "--page", "articles", "--regulation", id]));
    }
    for page in ["readings", "coverage", "glossary", "related"] {
        hold(&format!("docs/{page}.md"), &printed(&["rules", "--page", page]));
    }
}

#[test]
fn every_template_passes_says_that_it_is_a_sample_and_is_short() {
    for entry in fs::read_dir("project-templates").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let plan = read("template.toml", text.as_bytes()).unwrap();
        assert_eq!(assess(&plan, Options::default()).unwrap().overall(), Consequence::Pass, "{}", path.display());
        assert_eq!(plan.project.sample.as_ref().map(|given| given.value), Some(true), "{}", path.display());
        assert!(plan.warnings.is_empty(), "{}: {:?}", path.display(), plan.warnings);
        assert!(text.lines().count() < 160, "{} is too long to be read in two minutes", path.display());
        assert!(text.starts_with("# 样例"), "{}", path.display());
    }
}

/// Each field of a template has its Chinese term beside it, and its article where it is tested. Papers are alike: one tells
/// for all.
#[test]
fn every_field_of_a_template_is_explained() {
    for entry in fs::read_dir("project-templates").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let (fields, papers) = text.split_once("[[documents]]").unwrap();
        let mut explained: Vec<String> = Vec::new();
        let mut section = "";
        for line in fields.lines() {
            if line.starts_with('[') {
                section = line.split('#').next().unwrap().trim();
            }
            let Some((key, rest)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else { continue };
            let field = format!("{section} {key}");
            let here = rest.contains("  # ") || rest.contains("\" # ") || rest.contains("] # ");
            assert!(here || explained.contains(&field), "{name}: {line} is not explained");
            explained.push(field);
        }
        for paper in papers.lines().filter(|line| line.starts_with("kind = ")) {
            assert!(paper.contains('（'), "{name}: {paper} does not name its article");
        }
    }
}

#[test]
fn toml_in_the_documents_is_read() {
    let mut blocks = 0;
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for block in text.split("```toml\n").skip(1) {
            let block = block.split("```").next().unwrap();
            blocks += 1;
            if let Err(rejected) = read(&path, block.as_bytes()) {
                panic!("{path}: {}", rejected.problems[0].message(hegui::text::Lang::En));
            }
        }
    }
    assert!(0 < blocks);
}

#[test]
fn paths_named_in_the_documents_exist() {
    let mut seen = 0;
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for word in text.split('`').skip(1).step_by(2) {
            let file = word.split(':').next().unwrap();
            let looks_like_a_path = ["src/", "docs/", "tests/", "project-templates/", "benches/", "fuzz/", ".ci/"];
            let plain = !file.contains(['<', '*', ' ']);
            if plain && looks_like_a_path.iter().any(|start| file.starts_with(start)) {
                seen += 1;
                assert!(Path::new(file).exists(), "{path} names {file}, which is not there");
            }
        }
    }
    assert!(10 < seen, "only {seen} paths were seen");
}

fn documents() -> Vec<String> {
    let mut documents: Vec<String> =
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(str::to_owned).to_vec();
    for entry in fs::read_dir("docs").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            documents.push(path.to_str().unwrap().to_owned());
        }
    }
    documents.sort();
    documents
}

/// The output shown in the README is what the program prints.
#[test]
fn the_readme_shows_a_real_run() {
    let readme = fs::read_to_string("README.md").unwrap();
    let shown = readme.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_hegui"))
        .args(["check", "tests/real/hydrogen-a.toml"])
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    assert!(10 < shown.lines().count());
    assert!(printed.starts_with(shown), "the README does not show what `hegui check` prints:\n{printed}");
}
