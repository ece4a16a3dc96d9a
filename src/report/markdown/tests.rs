use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{code, plain, render};
use crate::report::json::v1;
use crate::report::tests::{assessed, endless_names, every_plan, failing};
use crate::report::{harmless, is_harmful};
use crate::text::Lang;

fn page(text: &str, lang: Lang) -> String {
    let (plan, assessment) = assessed(text);
    render(&plan, &assessment, lang, None)
}

fn events(page: &str) -> Vec<Event<'_>> {
    // Typographic quotes would only change what is shown.
    Parser::new_ext(page, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
}

/// The rows of every table, cell by cell, as a reader of Markdown sees them.
fn rows(page: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for event in events(page) {
        match event {
            Event::Start(Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                    cell.push_str(&text);
                }
            }
            _ => {}
        }
    }
    rows
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let page = render(&plan, &assessment, Lang::Zh, None);
        let rows = rows(&page);
        for (rule, result) in v1::report(&plan, &assessment).rules.iter().zip(&assessment.results) {
            let short = crate::report::words::short_article(result, Lang::Zh);
            let row = rows.iter().find(|row| row[0] == short && row[1] == rule.title.zh);
            let row = row.unwrap_or_else(|| panic!("{} is not in the table", rule.id));
            let why = match result.consequence {
                crate::law::Consequence::NotApplicable(why) => why.name().zh,
                other => other.name().zh,
            };
            assert!(row[5].contains(why), "{}: {row:?}", rule.id);
            for (figure, cell) in [(&rule.value, &row[2]), (&rule.margin, &row[4])] {
                let text = figure.as_ref().map(|figure| figure.text.as_str()).unwrap_or_default();
                assert!(cell.contains(text), "{}: no {text} in {row:?}", rule.id);
            }
            let limit = rule.limit.as_ref().map(|limit| limit.text.as_str()).unwrap_or_default();
            assert!(row[3].contains(limit), "{}: no {limit} in {row:?}", rule.id);
        }
        assert!(page.contains(&plan.sha256) && page.contains(assessment.overall().name().zh));
    }
}

#[test]
fn hostile_names_become_no_markup() {
    for lang in [Lang::Zh, Lang::En] {
        let (plan, assessment) = endless_names();
        let page = render(&plan, &assessment, lang, None);
        assert!(page.chars().all(|char| char == '\n' || !is_harmful(char)));
        for event in events(&page) {
            let tag = matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::InlineMath(_) | Event::Rule);
            assert!(!tag, "{event:?}");
            assert!(!matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)), "{event:?}");
        }
        let name = harmless(&plan.project.name.as_ref().unwrap().value);
        assert!(rows(&page).iter().any(|row| row[1] == name), "the name stands whole in its cell");
    }
}

#[test]
fn escaping_shows_what_was_written() {
    let shown = |text: &str| {
        let read: String = events(text)
            .into_iter()
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.into_string()),
                Event::SoftBreak => Some("\n".to_owned()),
                _ => None,
            })
            .collect();
        read
    };
    for text in [
        "1. a",
        "- a",
        "+ a",
        "# a",
        "a_b_c *d* `e` ~~f~~ <g> &amp; [h](i) ![j](k) \\l",
        "1.2 倍 2027-09-30",
        "=a",
        "a:b",
    ] {
        assert_eq!(shown(&plain(text)), text);
        assert_eq!(shown(&code(text)).replace("\\|", "|"), text);
    }
    assert_eq!(plain("1.2 倍，2027-09-30"), "1.2 倍，2027-09-30", "figures stay readable");
    assert_eq!(shown(&code("a ``` b")), "a ``` b");
}

#[test]
fn the_same_assessment_gives_the_same_text() {
    assert_eq!(page(&failing(), Lang::Zh), page(&failing(), Lang::Zh));
    assert_ne!(page(&failing(), Lang::Zh), page(&failing(), Lang::En));
}
