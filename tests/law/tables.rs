//! Tests about the tables of the law themselves: numbering, names, bounds, readings and layers.

use std::fs;
use std::path::Path;

use hegui::law::{Article, Limit, LimitSource, Modality, Regulation, Rule, Test};
use hegui::project::Choice;
use hegui::regulations::ALL;

fn rules() -> impl Iterator<Item = (&'static Regulation, u8, &'static Rule)> {
    ALL.iter().flat_map(|regulation| regulation.rules().map(|(article, rule)| (*regulation, article, rule)))
}

fn limits(rule: &Rule) -> Vec<Limit> {
    let of_test = |test: &Test| match *test {
        Test::Limit { limit, .. } => vec![limit],
        Test::Decide { limits, .. } => limits.to_vec(),
        Test::Dates { .. } | Test::Papers(_) | Test::NotChecked(_) => Vec::new(),
    };
    let others = rule.readings.iter().flat_map(|reading| reading.otherwise).filter_map(|one| one.test.as_ref());
    of_test(&rule.test).into_iter().chain(others.flat_map(of_test)).collect()
}

#[test]
fn articles_are_numbered_without_a_gap() {
    for regulation in ALL {
        let numbers: Vec<u8> = regulation.articles.iter().map(|article| article.number).collect();
        let expected: Vec<u8> = (1..=u8::try_from(numbers.len()).unwrap()).collect();
        assert_eq!(numbers, expected, "{} skips or repeats an article", regulation.kind.id());
        assert!(numbers.contains(&regulation.transition), "{} has no transitional article", regulation.kind.id());
        let empty: Vec<_> = regulation.articles.iter().filter(|article| article.rules.is_empty()).collect();
        assert!(empty.is_empty(), "articles without a rule or a reason why not: {empty:?}");
    }
}

#[test]
fn rule_ids_are_regulation_article_and_ordinal() {
    for regulation in ALL {
        for Article { number, rules, .. } in regulation.articles {
            for (rule, ordinal) in rules.iter().zip(1..) {
                let expected = format!("{}-{number}-{ordinal}", regulation.kind.id());
                assert_eq!(rule.id, expected, "a rule is named after its place");
            }
        }
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    for (_, _, rule) in rules() {
        for text in [rule.title, rule.summary] {
            assert!(!text.zh.is_empty() && !text.en.is_empty(), "{} lacks a text", rule.id);
            assert!(text.en.is_ascii(), "{}: the English text holds other letters: {}", rule.id, text.en);
        }
        let checked = !matches!(rule.test, Test::NotChecked(_));
        if checked && rule.modality != Modality::Encouraged {
            assert!(!rule.remedy.zh.is_empty() && !rule.remedy.en.is_empty(), "{} has no remedy", rule.id);
        }
    }
}

/// A rule without a word to look for would stand in any article of the official text.
#[test]
fn every_rule_lists_words_of_its_article() {
    for (_, _, rule) in rules() {
        assert!(!rule.terms.is_empty(), "{} lists no words of its article", rule.id);
        assert!(rule.terms.iter().all(|term| !term.is_empty()), "{} lists an empty word", rule.id);
    }
}

#[test]
fn a_rule_is_tested_at_some_stage_or_says_why_not() {
    for (_, _, rule) in rules() {
        let checked = !matches!(rule.test, Test::NotChecked(_));
        assert_eq!(checked, !rule.stages.is_empty(), "{} is tested without a stage, or the other way round", rule.id);
    }
}

#[test]
fn modality_agrees_with_the_words() {
    for (_, _, rule) in rules() {
        let says = |word: &str| rule.terms.iter().any(|term| term.contains(word));
        match rule.modality {
            Modality::Encouraged => assert!(says("鼓励"), "{} is encouraged without the word", rule.id),
            Modality::Must => assert!(!says("鼓励"), "{} binds although the text only encourages", rule.id),
            Modality::InPrinciple | Modality::Permitted => {}
            Modality::Informative => assert!(matches!(rule.test, Test::NotChecked(_)), "{} is only told", rule.id),
        }
        if says("禁止") || says("不得") {
            assert_eq!(rule.modality, Modality::Must, "{} forbids", rule.id);
        }
    }
}

#[test]
fn every_limit_can_be_read_and_names_its_source() {
    for (_, _, rule) in rules() {
        for limit in limits(rule) {
            assert!(limit.figure().is_ok(), "{}: {} is no figure", rule.id, limit.written);
            if let LimitSource::Reading(id) = limit.source {
                let known = rule.readings.iter().any(|reading| reading.id == id);
                assert!(known, "{}: the limit {} rests on {id}, which the rule does not list", rule.id, limit.written);
            }
        }
    }
}

#[test]
fn a_limit_of_an_article_has_its_figure_and_operator_word_among_the_terms() {
    for (_, _, rule) in rules() {
        let of_test = match rule.test {
            Test::Limit { limit, .. } => vec![limit],
            Test::Decide { limits, .. } => limits.to_vec(),
            Test::Dates { order, .. } => {
                let said = rule.terms.iter().any(|term| order.words().contains(term));
                assert!(said || !rule.readings.is_empty(), "{} orders dates without the word", rule.id);
                continue;
            }
            Test::Papers(_) | Test::NotChecked(_) => continue,
        };
        for limit in of_test.iter().filter(|limit| limit.source == LimitSource::Article) {
            assert!(rule.terms.contains(&limit.written), "{} does not list {} among its terms", rule.id, limit.written);
            let words = limit.operator.words();
            assert!(rule.terms.iter().any(|term| words.contains(term)), "{} lists none of {words:?}", rule.id);
        }
    }
}

#[test]
fn relief_comes_from_a_permission_of_the_same_regulation() {
    for (regulation, _, rule) in rules() {
        let Some(id) = rule.relieved_by else { continue };
        let permission = regulation.rules().find(|(_, other)| other.id == id);
        let (_, permission) =
            permission.unwrap_or_else(|| panic!("{} is relieved by {id}, which is not there", rule.id));
        assert_eq!(permission.modality, Modality::Permitted, "{id} relieves {} but permits nothing", rule.id);
    }
}

#[test]
fn a_reading_is_complete() {
    for (_, _, rule) in rules() {
        for reading in rule.readings {
            let number = reading.id.strip_prefix("A-").and_then(|number| number.parse::<u8>().ok());
            assert!(number.is_some_and(|number| (1..=79).contains(&number)), "{}: {}", rule.id, reading.id);
            for text in [reading.question, reading.taken, reading.because] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{} {} lacks a text", rule.id, reading.id);
            }
        }
    }
}

/// Lower layers never look up: `regulations` know no report, `quantity` knows no plan, and nobody prints or asks the time
/// below the command line.
#[test]
fn layers_look_only_downwards() {
    const ORDER: [&str; 14] = [
        "text",
        "deadlines",
        "terms",
        "dispatch",
        "quantity",
        "project",
        "facts",
        "law",
        "regulations",
        "official",
        "assess",
        "compare",
        "report",
        "cli",
    ];
    // The ground floor: these stand on `text` alone.
    const GROUND: [&str; 3] = ["terms", "dispatch", "quantity"];
    let rank = |name: &str| ORDER.iter().position(|layer| *layer == name);
    let mut seen = 0;
    for file in sources(Path::new("src")) {
        let relative = file.strip_prefix("src").unwrap();
        let layer =
            relative.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let Some(own) = rank(&layer) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let uses = line
                .split("crate::")
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>());
            for used in uses.filter(|used| *used != layer) {
                let Some(other) = rank(&used) else { continue };
                seen += 1;
                assert!(other < own, "{}: `{layer}` must not use `{used}`: {line}", file.display());
                assert!(
                    !GROUND.contains(&layer.as_str()) || used == "text",
                    "{}: `{layer}` stands on `text` alone: {line}",
                    file.display()
                );
            }
        }
    }
    assert!(50 < seen, "only {seen} uses were seen");
}

#[test]
fn the_law_has_no_clock_file_or_float() {
    for folder in ["src/regulations", "src/facts"] {
        for file in sources(Path::new(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            for word in
                ["std::fs", "std::io", "std::env", "std::time", "SystemTime", "Zoned::now", "f64", "f32", "format!"]
            {
                let allowed = word == "format!" && file.ends_with("facts/mod.rs");
                assert!(allowed || !text.contains(word), "{} uses {word}", file.display());
            }
        }
    }
}

/// The hourly year gives the same bits on every machine, so nothing in it is fused or asked of the machine.
#[test]
fn the_dispatch_fuses_nothing_and_asks_nothing() {
    for file in sources(Path::new("src/dispatch")) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["mul_add", "std::fs", "std::io", "std::env", "std::time", "rust_decimal", "available_parallelism"]
        {
            assert!(!text.contains(word), "{} uses {word}", file.display());
        }
    }
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
