use roxmltree::{Document, Node};

use super::render;
use crate::report::json::v1;
use crate::report::tests::{assessed, contradicting, endless_names, every_plan, failing};
use crate::report::{harmless, is_harmful};
use crate::text::Lang;

fn elements<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn number(node: Node<'_, '_>, attribute: &str) -> usize {
    node.attribute(attribute).unwrap().parse().unwrap()
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let xml = render(&plan, &assessment, Lang::Zh);
        let document = Document::parse(&xml).unwrap();
        let report = v1::report(&plan, &assessment);
        let suite = elements(&document, "testsuite").next().unwrap();
        let (counts, findings) = (&report.counts, report.findings.len());
        assert_eq!(number(suite, "tests"), report.rules.len() + findings);
        assert_eq!(number(suite, "failures"), counts.fail);
        assert_eq!(number(suite, "errors"), counts.missing + counts.justify + findings);
        assert_eq!(number(suite, "skipped"), counts.not_applicable);
        let cases: Vec<_> = elements(&document, "testcase").skip(findings).collect();
        assert_eq!(cases.len(), report.rules.len());
        for (rule, case) in report.rules.iter().zip(cases) {
            assert!(case.attribute("name").unwrap().starts_with(&rule.id));
            let outcome = case.children().find(Node::is_element);
            let told = outcome.map(|node| (node.tag_name().name(), node.attribute("type").unwrap_or_default()));
            let expected = match rule.verdict {
                v1::Verdict::Pass => None,
                v1::Verdict::Fail => Some(("failure", "fail")),
                v1::Verdict::Justify => Some(("error", "justify")),
                v1::Verdict::Missing => Some(("error", "missing")),
                v1::Verdict::NotApplicable => Some(("skipped", "")),
            };
            assert_eq!(told, expected, "{}", rule.id);
            let open = outcome.filter(|node| node.tag_name().name() != "skipped");
            for figure in [&rule.value, &rule.margin].into_iter().flatten() {
                let shown = open.is_none_or(|node| node.text().unwrap_or_default().contains(&figure.text));
                assert!(shown, "{}: no {}", rule.id, figure.text);
            }
        }
        assert!(xml.contains(&plan.sha256) && xml.contains(env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn a_contradiction_never_leaves_a_suite_green() {
    let (plan, assessment) = assessed(&contradicting());
    let xml = render(&plan, &assessment, Lang::Zh);
    let document = Document::parse(&xml).unwrap();
    let case = elements(&document, "testcase").next().unwrap();
    assert_eq!(case.attribute("classname"), Some("consistency"));
    assert!(case.first_element_child().unwrap().attribute("message").unwrap().contains("相差超过 1%"));
}

#[test]
fn hostile_names_are_text_and_the_bytes_are_the_same_each_time() {
    let (plan, assessment) = endless_names();
    let xml = render(&plan, &assessment, Lang::Zh);
    assert!(xml.chars().all(|char| char == '\n' || !is_harmful(char)));
    let document = Document::parse(&xml).unwrap();
    let name = harmless(&plan.project.name.as_ref().unwrap().value);
    assert_eq!(elements(&document, "testsuite").next().unwrap().attribute("name"), Some(name.as_str()));
    assert_eq!(xml, render(&plan, &assessment, Lang::Zh));
    let (plan, assessment) = assessed(&failing());
    assert!(!render(&plan, &assessment, Lang::Zh).contains("time"), "nothing says how long it took");
}
