use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::render;
use crate::official::OfficialText;
use crate::report::json::v1;
use crate::report::tests::{
    OPERATED, YEARS, assessed, contradicting, endless_names, every_plan, failing, in_operation,
};
use crate::report::{harmless, is_harmful, words};
use crate::text::Lang;

/// A part of the file as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The names of all parts, in their order.
fn names(bytes: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().into_owned()).collect()
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter(|node| is(node, "t")).filter_map(|node| node.text()).collect()
}

/// The rows of every table, cell by cell.
fn rows(document: &Document<'_>) -> Vec<Vec<String>> {
    let rows = document.descendants().filter(|node| is(node, "tr"));
    rows.map(|row| row.children().filter(|node| is(node, "tc")).map(text_of).collect()).collect()
}

/// The text from one heading to the next.
fn section(document: &Document<'_>, title: &str) -> String {
    let body = document.descendants().find(|node| is(node, "body")).unwrap();
    let style = |node: &Node<'_, '_>| {
        let style = node.descendants().find(|node| is(node, "pStyle"));
        style.and_then(|style| style.attributes().next().map(|attribute| attribute.value().to_owned()))
    };
    let heading = |node: &Node<'_, '_>| is(node, "p") && style(node).as_deref() == Some("Heading1");
    let from = body.children().skip_while(|node| !(heading(node) && text_of(*node).ends_with(title))).skip(1);
    from.take_while(|node| !heading(node)).map(text_of).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_verdict_and_figure_is_that_of_the_json_report() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let bytes = render(&plan, &assessment, Lang::Zh, None).unwrap();
        let xml = part(&bytes, "word/document.xml");
        let document = Document::parse(&xml).unwrap();
        let rows = rows(&document);
        let report = v1::report(&plan, &assessment);
        for (rule, result) in report.rules.iter().zip(&assessment.results) {
            let short = words::short_article(result, Lang::Zh);
            let row = rows.iter().find(|row| row.len() == 6 && row[0] == short);
            if rule.verdict == v1::Verdict::NotApplicable {
                assert!(row.is_none(), "{} does not apply", rule.id);
                continue;
            }
            let row = row.unwrap_or_else(|| panic!("{} has no row", rule.id));
            let verdict = format!("{} {}", words::symbol(result.consequence), result.consequence.name().zh);
            assert!(row[5].starts_with(&verdict), "{}: {row:?}", rule.id);
            let told = |figure: &Option<v1::Figure>| figure.as_ref().map(|one| one.text.clone()).unwrap_or_default();
            assert!(row[2].starts_with(&told(&rule.value)), "{}: {row:?}", rule.id);
            assert_eq!(row[4], told(&rule.margin), "{}", rule.id);
            let limit = rule.limit.as_ref().map(|limit| limit.text.as_str()).unwrap_or_default();
            assert!(row[3].ends_with(limit), "{}: {row:?}", rule.id);
            let failed = section(&document, "不符合条款及整改要求").contains(&short);
            assert!(failed || rule.verdict != v1::Verdict::Fail, "{} is not among what does not comply", rule.id);
        }
        assert!(section(&document, "预审结论").contains(assessment.overall().name().zh));
        let foot = section(&document, "复核信息");
        assert!(foot.contains(&plan.sha256) && foot.contains(env!("CARGO_PKG_VERSION")), "{foot}");
    }
}

#[test]
fn what_fails_stands_with_its_remedy_and_what_is_missing_with_its_articles() {
    let (plan, assessment) = assessed(&failing());
    let bytes = render(&plan, &assessment, Lang::Zh, None).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let document = Document::parse(&xml).unwrap();
    let failed = section(&document, "不符合条款及整改要求");
    for said in ["第六条", "1.212 倍", "缩减新能源规模", "任选其一"] {
        assert!(failed.contains(said), "no {said} in {failed}");
    }
    assert!(!failed.contains("储能时长"), "what may be justified stands elsewhere");
    assert!(section(&document, "需论证条款").contains("储能时长"));
    assert!(section(&document, "缺少的材料和数据").contains("氢气消纳协议材料三·1、三·2"));
    assert!(section(&document, "采用的口径与另一口径的结果").contains("结论不同"));
    let (plan, assessment) = assessed(&contradicting());
    let xml = part(&render(&plan, &assessment, Lang::Zh, None).unwrap(), "word/document.xml");
    assert!(section(&Document::parse(&xml).unwrap(), "预审结论").contains("相差超过 1%"));
}

#[test]
fn the_official_wording_stands_beside_what_fails() {
    let (plan, assessment) = assessed(&failing());
    let law = "内蒙古自治区风光制氢一体化项目实施细则\n第一条 甲文。\n第六条 己<b>文</b>。\n";
    let law = OfficialText::read("law.txt", law.as_bytes()).unwrap();
    let bytes = render(&plan, &assessment, Lang::Zh, Some(&law)).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let failed = section(&Document::parse(&xml).unwrap(), "不符合条款及整改要求");
    assert_eq!(failed.matches("己<b>文</b>。").count(), 1, "{failed}");
}

#[test]
fn every_part_is_xml_and_hostile_names_are_text() {
    let (plan, assessment) = endless_names();
    for lang in [Lang::Zh, Lang::En] {
        let bytes = render(&plan, &assessment, lang, None).unwrap();
        for name in names(&bytes) {
            let text = part(&bytes, &name);
            assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)), "{name}");
            Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let xml = part(&bytes, "word/document.xml");
        let document = Document::parse(&xml).unwrap();
        let name = harmless(&plan.project.name.as_ref().unwrap().value);
        assert!(rows(&document).iter().any(|row| row.get(1) == Some(&name)), "the name stands whole in its cell");
        for forbidden in ["script", "hyperlink", "object", "pict"] {
            assert!(!document.descendants().any(|node| is(&node, forbidden)), "<{forbidden}>");
        }
    }
}

#[test]
fn the_parts_name_each_other() {
    let (plan, assessment) = assessed(&failing());
    let bytes = render(&plan, &assessment, Lang::Zh, None).unwrap();
    let names = names(&bytes);
    assert_eq!(names[0], "[Content_Types].xml", "a reader looks for it first");
    for (rels, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        let xml = part(&bytes, rels);
        for node in Document::parse(&xml).unwrap().descendants().filter(|node| is(node, "Relationship")) {
            let target = format!("{folder}{}", node.attribute("Target").unwrap());
            assert!(names.contains(&target), "{rels} names {target}");
        }
    }
    let types = part(&bytes, "[Content_Types].xml");
    for node in Document::parse(&types).unwrap().descendants().filter(|node| is(node, "Override")) {
        assert!(names.contains(&node.attribute("PartName").unwrap().trim_start_matches('/').to_owned()));
    }
    // Every style that is used is declared.
    let (document, styles) = (part(&bytes, "word/document.xml"), part(&bytes, "word/styles.xml"));
    for used in document.split("Style w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(styles.contains(&format!("w:styleId=\"{used}\"")), "{used} is not declared");
    }
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let (plan, assessment) = assessed(&failing());
    for lang in [Lang::Zh, Lang::En] {
        let once = render(&plan, &assessment, lang, None).unwrap();
        // A file that held the time would differ by now.
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert_eq!(once, render(&plan, &assessment, lang, None).unwrap());
    }
}

#[test]
fn the_conclusion_tells_every_metered_year() {
    let (plan, assessment) = in_operation(OPERATED);
    let xml = part(&render(&plan, &assessment, Lang::Zh, None).unwrap(), "word/document.xml");
    let rows = rows(&Document::parse(&xml).unwrap());
    for (year, verdict) in YEARS {
        assert!(rows.iter().any(|row| *row == [year, verdict]), "{year}: {rows:?}");
    }
}
