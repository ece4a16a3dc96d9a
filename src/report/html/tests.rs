use std::collections::BTreeSet;

use roxmltree::{Document, Node, ParsingOptions};

use super::render;
use crate::official::OfficialText;
use crate::report::json::v1;
use crate::report::tests::{assessed, contradicting, endless_names, every_plan, failing, sensitive};
use crate::report::{harmless, is_harmful};
use crate::text::Lang;

fn page(text: &str, lang: Lang) -> String {
    let (plan, assessment) = assessed(text);
    render(&plan, &assessment, lang, None)
}

/// The page is XML too, so that an XML parser finds every tag that is not closed and every text that became a tag.
fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}"))
}

fn by_id<'a>(document: &'a Document<'a>, id: &str) -> Node<'a, 'a> {
    let found = document.descendants().find(|node| node.attribute("id") == Some(id));
    found.unwrap_or_else(|| panic!("nothing with the id {id}"))
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

fn elements<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    node.descendants().filter(|node| node.tag_name().name() == name).collect()
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let page = render(&plan, &assessment, Lang::Zh, None);
        let document = parsed(&page);
        let report = v1::report(&plan, &assessment);
        let rows = elements(by_id(&document, "table"), "tr");
        assert_eq!(rows.len(), report.rules.len() + 1);
        for rule in &report.rules {
            let block = by_id(&document, &rule.id);
            let verdict = assessment.results.iter().find(|one| one.rule.id == rule.id).unwrap().consequence;
            let class = if verdict.id() == "not_applicable" { "na" } else { verdict.id() };
            assert_eq!(block.attribute("class"), Some(class), "{}", rule.id);
            let row = rows
                .iter()
                .find(|row| row.descendants().any(|node| node.attribute("href") == Some(&format!("#{}", rule.id))));
            let row = row.unwrap_or_else(|| panic!("{} is not in the table", rule.id));
            assert_eq!(row.attribute("class"), Some(class), "{}", rule.id);
            let figures = [
                rule.value.as_ref().map(|value| &value.text),
                rule.limit.as_ref().map(|limit| &limit.text),
                rule.margin.as_ref().map(|margin| &margin.text),
            ];
            for figure in figures.into_iter().flatten() {
                assert!(text_of(*row).contains(figure.as_str()), "{}: no {figure} in the table", rule.id);
                let shown = verdict.id() == "not_applicable" || text_of(block).contains(figure.as_str());
                assert!(shown, "{}: no {figure} in its block", rule.id);
            }
        }
        let overall = by_id(&document, "conclusion");
        assert_eq!(overall.attribute("class"), Some(format!("conclusion {}", assessment.overall().id()).as_str()));
        for sha in [&report.input.sha256, &report.program.version, &report.edition.number] {
            assert!(text_of(by_id(&document, "imprint")).contains(sha.as_str()), "{sha}");
        }
    }
}

#[test]
fn the_page_needs_nothing_from_outside_and_runs_nothing() {
    for text in every_plan() {
        for lang in [Lang::Zh, Lang::En] {
            let page = page(&text, lang);
            let document = parsed(&page);
            let mut ids = BTreeSet::new();
            for node in document.descendants().filter(Node::is_element) {
                let name = node.tag_name().name();
                assert!(!["script", "link", "img", "iframe", "object", "form", "base"].contains(&name), "<{name}>");
                for attribute in node.attributes() {
                    let (key, value) = (attribute.name(), attribute.value());
                    assert!(!key.starts_with("on") && key != "src" && key != "style", "{key}=\"{value}\"");
                    assert!(key != "href" || value.starts_with('#'), "{value}");
                    assert!(key != "id" || ids.insert(value.to_owned()), "{value} is the id of two things");
                }
            }
            for link in document.descendants().filter_map(|node| node.attribute("href")) {
                assert!(ids.contains(link.trim_start_matches('#')), "{link} leads nowhere");
            }
            let style = include_str!("style.css");
            assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("http"));
        }
    }
}

#[test]
fn hostile_names_are_text_and_nothing_else() {
    let (plan, assessment) = endless_names();
    let page = render(&plan, &assessment, Lang::Zh, None);
    assert!(page.chars().all(|char| char == '\n' || !is_harmful(char)));
    let document = parsed(&page);
    let name = harmless(&plan.project.name.as_ref().unwrap().value);
    assert!(10_000 < name.chars().count());
    let cells = elements(by_id(&document, "project"), "td");
    assert_eq!(text_of(cells[0]), name, "the whole name, as text");
    let heading = elements(document.root(), "h1");
    assert!(text_of(heading[0]).chars().count() < 130, "a heading is short");
    assert!(text_of(heading[0]).starts_with("<script>"));
}

#[test]
fn what_stands_in_the_way_is_explained_with_line_reading_and_remedy() {
    let (plan, assessment) = assessed(&failing());
    let page = render(&plan, &assessment, Lang::Zh, None);
    let document = parsed(&page);
    let scale = text_of(by_id(&document, "hydrogen-6-1"));
    let output = plan.project.hydrogen.annual_output.as_ref().unwrap().place;
    for said in [&format!("{}:{}", output.line, output.column), "7900 吨", "口径敏感", "另一口径", "任选其一"]
    {
        assert!(scale.contains(said), "no {said} in {scale}");
    }
    assert_eq!(elements(by_id(&document, "hydrogen-6-1"), "svg").len(), 1, "a margin bar");
    assert!(text_of(by_id(&document, "hydrogen-3-1")).contains("documents[].kind = \"氢气消纳协议\""));
    assert!(text_of(by_id(&document, "papers")).contains("氢气消纳协议（三·1、三·2）"));
    let inputs = text_of(by_id(&document, "inputs"));
    assert!(inputs.contains("hydrogen.annual_output") && inputs.contains("\"7900 吨\""));
    assert!(text_of(by_id(&parsed(&page_of(&contradicting())), "findings")).contains("相差超过 1%"));
    assert!(text_of(by_id(&parsed(&page_of(&sensitive())), "hydrogen-13-2")).contains("结论不同"));
}

fn page_of(text: &str) -> String {
    page(text, Lang::Zh)
}

#[test]
fn the_official_wording_stands_under_its_article_when_it_is_given() {
    let (plan, assessment) = assessed(&failing());
    let law = "内蒙古自治区风光制氢一体化项目实施细则\n第一条 甲文。\n第二条 乙<b>文</b>。\n";
    let law = OfficialText::read("law.txt", law.as_bytes()).unwrap();
    let page = render(&plan, &assessment, Lang::Zh, Some(&law));
    let document = parsed(&page);
    let quoted = elements(by_id(&document, "a2"), "blockquote");
    assert!(text_of(quoted[0]).contains("乙<b>文</b>。"), "{}", text_of(quoted[0]));
    assert!(text_of(by_id(&document, "imprint")).contains(&law.sha256));
    assert!(!page_of(&failing()).contains("<blockquote"));
}

#[test]
fn the_same_assessment_gives_the_same_page_and_english_is_english() {
    let (plan, assessment) = assessed(&failing());
    for lang in [Lang::Zh, Lang::En] {
        assert_eq!(render(&plan, &assessment, lang, None), render(&plan, &assessment, lang, None));
    }
    let page = page(&failing(), Lang::En);
    let document = parsed(&page);
    let chinese = |text: &str| text.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
    for heading in ["h2", "h3", "h4", "th", "dt"] {
        for node in elements(document.root(), heading) {
            assert!(!chinese(&text_of(node)), "{}", text_of(node));
        }
    }
}
