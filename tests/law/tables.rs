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
fn the_hydrogen_rule_has_23_articles() {
    let hydrogen = ALL.iter().find(|regulation| regulation.kind.id() == "hydrogen").unwrap();
    assert_eq!(hydrogen.articles.len(), 23);
}

#[test]
fn the_source_grid_load_storage_rule_has_25_articles() {
    let rule = ALL.iter().find(|regulation| regulation.kind.id() == "source-grid-load-storage").unwrap();
    assert_eq!(rule.articles.len(), 25);
}

#[test]
fn the_self_consumption_rule_has_18_articles() {
    let own_use = ALL.iter().find(|regulation| regulation.kind.id() == "self-consumption").unwrap();
    assert_eq!(own_use.articles.len(), 18);
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

/// The questions of the list of readings that touch the hydrogen rule.
#[test]
fn every_question_on_hydrogen_is_answered() {
    const ASKED: [u8; 40] = [
        1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18, 19, 20, 21, 26, 27, 28, 29, 30, 31, 35, 36, 38, 39, 40, 41, 42,
        43, 45, 53, 70, 71, 72, 73, 74, 75, 77,
    ];
    assert_eq!(answered("hydrogen"), ASKED.into_iter().collect());
}

/// The questions of the list of readings that touch the source-grid-load-storage rule; the year of a first, partial year
/// (18) is asked of its utilisation too.
#[test]
fn every_question_on_source_grid_load_storage_is_answered() {
    const ASKED: [u8; 30] = [
        1, 9, 10, 11, 12, 13, 14, 18, 21, 23, 24, 26, 27, 28, 29, 30, 31, 32, 35, 36, 41, 42, 53, 70, 71, 72, 73, 75,
        76, 77,
    ];
    assert_eq!(answered("source-grid-load-storage"), ASKED.into_iter().collect());
}

/// The questions that the rules of a regulation answer.
fn answered(kind: &str) -> BTreeSet<u8> {
    let regulation = ALL.iter().find(|regulation| regulation.kind.id() == kind).unwrap();
    let readings = regulation.rules().flat_map(|(_, rule)| rule.readings);
    readings.map(|reading| reading.id[2..].parse().unwrap()).collect()
}

/// Every row of the article-by-article reading of the hydrogen rule is a rule, or a clause with the reason why not.
#[test]
fn every_row_of_the_reading_has_its_rule() {
    const ROWS: [(&str, &str); 44] = [
        ("H1", "hydrogen-1-1"),
        ("H2a", "hydrogen-2-1"),
        ("H2b", "hydrogen-2-3"),
        ("H3a", "hydrogen-3-1"),
        ("H3b", "hydrogen-3-3"),
        ("H4a", "hydrogen-4-3"),
        ("H4b", "hydrogen-4-1"),
        ("H5", "hydrogen-5-1"),
        ("H6a", "hydrogen-6-1"),
        ("H6b", "hydrogen-6-2"),
        ("H6c", "hydrogen-6-3"),
        ("H7a", "hydrogen-7-1"),
        ("H7b", "hydrogen-7-2"),
        ("H7c", "hydrogen-7-3"),
        ("H8a", "hydrogen-8-1"),
        ("H8b", "hydrogen-8-4"),
        ("H9a site", "hydrogen-9-1"),
        ("H9a line", "hydrogen-9-2"),
        ("H9b", "hydrogen-9-3"),
        ("H10a load", "hydrogen-10-1"),
        ("H10a storage", "hydrogen-10-2"),
        ("H10b", "hydrogen-10-3"),
        ("H11a", "hydrogen-11-1"),
        ("H11b", "hydrogen-11-2"),
        ("H12a", "hydrogen-12-3"),
        ("H12b", "hydrogen-12-1"),
        ("H12c", "hydrogen-12-2"),
        ("H13a", "hydrogen-13-4"),
        ("H13b", "hydrogen-13-1"),
        ("H13c", "hydrogen-13-2"),
        ("H13d", "hydrogen-13-5"),
        ("H14", "hydrogen-14-1"),
        ("H15a", "hydrogen-15-1"),
        ("H15b number", "hydrogen-15-2"),
        ("H15b plan", "hydrogen-15-3"),
        ("H16", "hydrogen-16-1"),
        ("H17", "hydrogen-17-1"),
        ("H18", "hydrogen-18-1"),
        ("H19", "hydrogen-19-1"),
        ("H20a", "hydrogen-20-1"),
        ("H20b", "hydrogen-20-2"),
        ("H21", "hydrogen-21-1"),
        ("H22", "hydrogen-22-1"),
        ("H23", "hydrogen-23-1"),
    ];
    const NOT_TESTED: [&str; 8] = ["H1", "H9b", "H11b", "H13a", "H13d", "H14", "H21", "H23"];
    rows_have_rules(&ROWS, &NOT_TESTED);
}

/// The same of the source-grid-load-storage rule.
#[test]
fn every_row_of_source_grid_load_storage_has_its_rule() {
    const ROWS: [(&str, &str); 51] = [
        ("S1", "1-1"),
        ("S2a controller", "2-1"),
        ("S2a share", "2-2"),
        ("S2b legal person", "2-3"),
        ("S2b market entity", "2-8"),
        ("S2c other users", "2-4"),
        ("S2c own load", "2-5"),
        ("S2c regulation", "2-6"),
        ("S3", "3-1"),
        ("S4a", "4-1"),
        ("S4b", "4-2"),
        ("S4c", "4-3"),
        ("S5a", "5-1"),
        ("S5b guarantee", "5-2"),
        ("S5b permission", "5-3"),
        ("S6a", "6-1"),
        ("S6b", "6-2"),
        ("S7a", "7-1"),
        ("S7b year", "7-2"),
        ("S7b hour", "7-3"),
        ("S7c", "7-4"),
        ("S8a site", "8-1"),
        ("S8a line", "8-2"),
        ("S8b", "8-3"),
        ("S9a load", "9-1"),
        ("S9a storage", "9-2"),
        ("S9a equal capability", "9-3"),
        ("S9b", "9-4"),
        ("S10a", "10-1"),
        ("S10b", "10-2"),
        ("S11 platform", "11-1"),
        ("S11 date", "11-2"),
        ("S11 dispatch", "11-4"),
        ("S12 market", "12-1"),
        ("S12 ancillary", "12-2"),
        ("S13", "13-1"),
        ("S14", "14-1"),
        ("S15", "15-1"),
        ("S16", "16-1"),
        ("S17", "17-1"),
        ("S18 filings", "18-1"),
        ("S18 load", "18-3"),
        ("S19", "19-1"),
        ("S20a", "20-1"),
        ("S20b", "20-2"),
        ("S21", "21-1"),
        ("S22a", "22-1"),
        ("S22b", "22-2"),
        ("S23", "23-1"),
        ("S24", "24-1"),
        ("S25", "25-1"),
    ];
    const NOT_TESTED: [&str; 7] = ["S1", "S8b", "S10b", "S12 ancillary", "S13", "S23", "S25"];
    let rows = ROWS.map(|(row, id)| (row, format!("source-grid-load-storage-{id}")));
    let rows: Vec<_> = rows.iter().map(|(row, id)| (*row, id.as_str())).collect();
    rows_have_rules(&rows, &NOT_TESTED);
}

/// Each row of the reading is a rule, and is tested unless it is listed as not tested.
fn rows_have_rules(rows: &[(&str, &str)], not_tested: &[&str]) {
    for (row, id) in rows {
        let (_, _, rule) = hegui::regulations::rule(id).unwrap_or_else(|| panic!("{row} has no rule {id}"));
        let tested = !matches!(rule.test, Test::NotChecked(_));
        assert_eq!(tested, !not_tested.contains(row), "{row} is {id}");
        if let Test::NotChecked(why) = rule.test {
            assert!(
                matches!(why, WhyNot::Information | WhyNot::Permission | WhyNot::DutyOfAuthority),
                "{row}: {why:?}"
            );
        }
    }
}

/// The questions of the list of readings that touch the self-consumption rule.
#[test]
fn every_question_on_self_consumption_is_answered() {
    const ASKED: [u8; 23] =
        [14, 23, 31, 32, 35, 36, 41, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 70, 71, 72, 73, 75, 77];
    let own_use = ALL.iter().find(|regulation| regulation.kind.id() == "self-consumption").unwrap();
    let readings = own_use.rules().flat_map(|(_, rule)| rule.readings);
    let answered: BTreeSet<u8> = readings.map(|reading| reading.id[2..].parse().unwrap()).collect();
    assert_eq!(answered, ASKED.into_iter().collect());
}

/// Every row of the article-by-article reading of the self-consumption rule is a rule, or a clause with the reason why not.
#[test]
fn every_row_of_the_reading_of_self_consumption_has_its_rule() {
    const ROWS: [(&str, &str); 43] = [
        ("U1", "self-consumption-1-1"),
        ("U2", "self-consumption-2-1"),
        ("U2 load", "self-consumption-2-3"),
        ("U2.1", "self-consumption-2-4"),
        ("U2.1 filings", "self-consumption-2-5"),
        ("U2.1 land", "self-consumption-2-8"),
        ("U2.2", "self-consumption-2-6"),
        ("U2.2 filings", "self-consumption-2-7"),
        ("U2.3", "self-consumption-2-11"),
        ("U2.4 life", "self-consumption-2-13"),
        ("U2.4 place", "self-consumption-2-14"),
        ("U2.5", "self-consumption-2-16"),
        ("U2.5 use", "self-consumption-2-17"),
        ("U3", "self-consumption-3-1"),
        ("U4a policy", "self-consumption-4-1"),
        ("U4a filing", "self-consumption-4-3"),
        ("U4b closure", "self-consumption-4-4"),
        ("U4b indicators", "self-consumption-4-6"),
        ("U4c", "self-consumption-4-7"),
        ("U4d", "self-consumption-4-8"),
        ("U5a year", "self-consumption-5-1"),
        ("U5a hour", "self-consumption-5-2"),
        ("U5a load", "self-consumption-5-3"),
        ("U5a plant", "self-consumption-5-4"),
        ("U5b", "self-consumption-5-6"),
        ("U6a site", "self-consumption-6-1"),
        ("U6a line", "self-consumption-6-2"),
        ("U6b", "self-consumption-6-3"),
        ("U7a load", "self-consumption-7-1"),
        ("U7a storage", "self-consumption-7-2"),
        ("U7b", "self-consumption-7-3"),
        ("U8.1", "self-consumption-8-1"),
        ("U8.2", "self-consumption-8-2"),
        ("U8.3", "self-consumption-8-3"),
        ("U9", "self-consumption-9-1"),
        ("U10", "self-consumption-10-1"),
        ("U11", "self-consumption-11-1"),
        ("U12b", "self-consumption-12-3"),
        ("U13", "self-consumption-13-1"),
        ("U14", "self-consumption-14-1"),
        ("U15", "self-consumption-15-1"),
        ("U16", "self-consumption-16-1"),
        ("U17", "self-consumption-17-1"),
    ];
    const NOT_TESTED: [&str; 4] = ["U1", "U9", "U13", "U16"];
    for (row, id) in ROWS {
        let (_, _, rule) = hegui::regulations::rule(id).unwrap_or_else(|| panic!("{row} has no rule {id}"));
        let tested = !matches!(rule.test, Test::NotChecked(_));
        assert_eq!(tested, !NOT_TESTED.contains(&row), "{row} is {id}");
    }
}

/// Lower layers never look up: `regulations` know no report, `quantity` knows no plan, and nobody prints or asks the time
/// below the command line.
#[test]
fn layers_look_only_downwards() {
    const ORDER: [&str; 12] = [
        "text",
        "terms",
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
    // `terms` and `quantity` stand on `text` alone.
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
