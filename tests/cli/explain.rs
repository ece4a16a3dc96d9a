//! `hegui explain`, `rules`, `schema` and `completions`.

use hegui::project::Choice;
use hegui::regulations;

use crate::support::{ids, run};

#[test]
fn every_id_is_explained_in_both_languages() {
    for id in ids() {
        for lang in ["zh", "en"] {
            let ran = run(&["explain", &id, "--lang", lang]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{id}");
            assert!(ran.out.contains(&id), "{id}:\n{}", ran.out);
        }
    }
}

#[test]
fn a_limit_is_shown_with_its_figure_its_word_and_its_source() {
    let ran = run(&["explain", "hydrogen-13-1"]);
    for said in ["第十三条", "≤ 20%", "不超过", "数值写在本条中", "A-17", "electricity.feed_in", "整改"]
    {
        assert!(ran.out.contains(said), "no {said} in\n{}", ran.out);
    }
    assert!(!ran.out.contains("hydrogen-13-2"));
    let article = run(&["explain", "hydrogen-13", "--lang", "en"]).out;
    for said in ["article 13", "hydrogen-13-2", "at most", "feed-in / generation"] {
        assert!(article.contains(said), "no {said} in\n{article}");
    }
}

#[test]
fn what_nobody_states_is_named_as_a_field_too() {
    let ran = run(&["explain", "hydrogen-8-5"]);
    assert!(ran.out.contains("documents[].kind"), "{}", ran.out);
}

#[test]
fn an_unknown_id_is_refused_with_the_nearest() {
    for (wrong, near) in [("hydorgen-13", "hydrogen-13"), ("hydrogen-13-9", "hydrogen-13-"), ("hydrogn", "hydrogen")] {
        let ran = run(&["explain", wrong]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(wrong) && ran.err.contains(near), "{}", ran.err);
    }
    assert!(run(&["explain", "火星"]).err.contains("hegui explain hydrogen"));
}

#[test]
fn every_rule_is_listed_in_each_format() {
    for format in ["terminal", "md", "json"] {
        for lang in ["zh", "en"] {
            for regulation in regulations::ALL {
                let id = regulation.kind.id();
                let ran = run(&["rules", "--regulation", id, "--format", format, "--lang", lang]);
                assert_eq!((ran.code, ran.err.as_str()), (0, ""));
                for (_, rule) in regulation.rules() {
                    assert!(ran.out.contains(rule.id), "no {} in {format}", rule.id);
                }
            }
        }
    }
    let rules: serde_json::Value = serde_json::from_str(&run(&["rules", "--format", "json"]).out).unwrap();
    let of_hydrogen = rules["regulations"][0]["rules"].as_array().unwrap();
    assert_eq!(of_hydrogen.len(), regulations::ALL[0].rules().count());
    let feed_in = of_hydrogen.iter().find(|rule| rule["id"] == "hydrogen-13-1").unwrap();
    assert_eq!(feed_in["test"]["bounds"][0]["figure"], "20%");
    assert_eq!(feed_in["stages"], serde_json::json!(["application", "operation"]));
}

#[test]
fn schemas_are_json() {
    let plan: serde_json::Value = serde_json::from_str(&run(&["schema"]).out).unwrap();
    assert_eq!(plan, hegui::project::json_schema());
    assert_eq!(run(&["schema", "plan"]), run(&["schema"]));
    let report: serde_json::Value = serde_json::from_str(&run(&["schema", "report"]).out).unwrap();
    assert!(report.is_object() && report != plan);
}

#[test]
fn completions_name_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let ran = run(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for command in ["check", "new", "explain", "rules", "law", "verify", "schema", "completions"] {
            assert!(ran.out.contains(command), "no {command} for {shell}");
        }
    }
}
