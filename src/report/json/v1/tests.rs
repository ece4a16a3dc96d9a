use super::super::super::tests::{TEMPLATES, assessed, changed, contradicting, failing, hostile};
use super::{SCHEMA, report, schema, to_string};
use crate::report::is_harmful;

const SCHEMA_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report-v1.schema.json");

fn json(text: &str) -> serde_json::Value {
    let (plan, assessment) = assessed(text);
    serde_json::from_str(&to_string(&plan, &assessment)).unwrap()
}

fn rule<'a>(report: &'a serde_json::Value, id: &str) -> &'a serde_json::Value {
    report["rules"].as_array().unwrap().iter().find(|rule| rule["id"] == id).unwrap()
}

#[test]
fn the_schema_file_is_that_of_the_code() {
    let wanted = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(SCHEMA_FILE, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(SCHEMA_FILE).unwrap_or_default();
    assert!(found == wanted, "docs/report-v1.schema.json is out of date; UPDATE=1 cargo test rewrites it");
}

#[test]
fn every_rule_stands_in_the_order_of_the_law() {
    for text in TEMPLATES {
        let (plan, assessment) = assessed(text);
        let report = report(&plan, &assessment);
        let rules: Vec<_> = report.rules.iter().map(|rule| (rule.article, rule.id.as_str())).collect();
        let law: Vec<_> = assessment.regulation.rules().map(|(article, rule)| (article, rule.id)).collect();
        assert_eq!(rules, law);
    }
}

#[test]
fn verdicts_have_their_ids_and_counts_are_those_of_the_rules() {
    for text in [TEMPLATES[0].to_owned(), failing(), contradicting()] {
        let report = json(&text);
        assert_eq!(report["schema"], SCHEMA);
        let ids = ["pass", "fail", "justify", "missing", "not_applicable"];
        let rules = report["rules"].as_array().unwrap();
        for id in ids {
            let count = rules.iter().filter(|rule| rule["verdict"] == id).count();
            assert_eq!(report["counts"][id], count, "{id}");
        }
        for rule in rules {
            let verdict = rule["verdict"].as_str().unwrap();
            assert!(ids.contains(&verdict));
            assert_eq!(rule["reason"].is_null(), verdict != "not_applicable");
        }
        assert!(ids.contains(&report["overall"].as_str().unwrap()));
    }
}

#[test]
fn figures_are_exact_and_text_is_for_people() {
    let report = json(&failing());
    let scale = rule(&report, "hydrogen-6-1");
    assert_eq!(scale["verdict"], "fail");
    assert_eq!(scale["sensitive"], true);
    assert_eq!(scale["limit"]["operator"], "at-most");
    assert_eq!(scale["limit"]["exact"], "1.2");
    assert_eq!(scale["limit"]["source"], "article");
    assert_eq!(scale["margin"]["text"], "超 0.012 倍");
    assert!(scale["value"]["exact"].as_str().unwrap().contains('/'), "never divided out");
    assert!(scale["formula"].as_str().unwrap().contains("；"));
    assert!(!scale["targets"].as_array().unwrap().is_empty());
    let dates = rule(&report, "hydrogen-10-1");
    assert_eq!(dates["value"], serde_json::json!({"exact": "2027-09-29", "unit": "date", "text": "2027-09-29"}));
    assert_eq!(dates["margin"], serde_json::json!({"exact": "-1", "unit": "day", "text": "早 1 天"}));
    assert_eq!(dates["limit"]["operator"], "not-before");
    assert_eq!(rule(&report, "hydrogen-3-1")["missing"][0]["field"], "documents[].kind = \"氢气消纳协议\"");
}

#[test]
fn a_month_has_no_margin() {
    let report = json(&changed(&[("new_energy = 2027-09-30", "new_energy = \"2027-09\"")]));
    let dates = rule(&report, "hydrogen-10-1");
    assert_eq!(dates["value"]["unit"], "month");
    assert!(dates["margin"].is_null());
}

#[test]
fn a_reading_is_either_tested_or_told() {
    let (_, assessment) = assessed(&failing());
    let (plan, _) = assessed(&failing());
    let report = report(&plan, &assessment);
    for (rule, result) in report.rules.iter().zip(&assessment.results) {
        for (reading, tested) in rule.readings.iter().zip(&result.readings) {
            assert_eq!(reading.alternatives.len() + reading.told.len(), tested.reading.otherwise.len(), "{}", rule.id);
        }
    }
}

#[test]
fn hostile_names_come_through_whole_and_asleep() {
    let (plan, assessment) = assessed(&hostile());
    let text = to_string(&plan, &assessment);
    assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)));
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["project"]["name"], plan.project.name.as_ref().unwrap().value);
    assert!(text.ends_with("}\n"));
    assert_eq!(text, to_string(&plan, &assessment));
}

#[test]
fn the_schema_knows_every_field_of_a_report() {
    let schema = schema();
    let report = json(&failing());
    let known = |name: &str, value: &serde_json::Value| {
        let properties = if name == "Report" { &schema["properties"] } else { &schema["$defs"][name]["properties"] };
        for key in value.as_object().unwrap().keys() {
            assert!(properties.get(key).is_some(), "{name}.{key}");
        }
    };
    known("Report", &report);
    known("Rule", &report["rules"][0]);
    known("Figure", &rule(&report, "hydrogen-6-1")["value"]);
}
