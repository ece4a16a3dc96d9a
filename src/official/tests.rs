use super::plain::{number, plain, stands};
use super::{Disorder, MAX_TEXT_BYTES, OfficialRegulation, OfficialText, Unreadable};
use crate::project::RegulationKind;
use crate::regulations::of_kind;

fn hydrogen() -> &'static str {
    of_kind(RegulationKind::Hydrogen).title.zh
}

fn read(text: &str) -> OfficialText {
    OfficialText::read("law.txt", text.as_bytes()).unwrap()
}

/// The articles below the title.
fn found(body: &str) -> OfficialRegulation {
    read(&format!("{}\n{body}", hydrogen())).regulations.remove(0)
}

fn paragraphs(body: &str) -> Vec<Vec<String>> {
    found(body).articles.into_iter().map(|article| article.paragraphs).collect()
}

#[test]
fn numbers_are_read() {
    let read = ["一", "九", "十", "十二", "二十", "二十三", "一百零一", "12"].map(number);
    assert_eq!(read, [1, 9, 10, 12, 20, 23, 101, 12].map(Some));
    assert_eq!(["", "十二三", "一二", "零", "百万", "0", "1234", "１"].map(number), [None; 8]);
}

#[test]
fn a_figure_stands_only_as_a_whole() {
    for (term, text) in
        [("15%", "规模15%，"), ("15%", "以15%"), ("4小时", "于4小时"), ("两期", "分两期"), ("20%", "150%，20%")]
    {
        assert!(stands(term, text), "{term} in {text}");
    }
    for (term, text) in [
        ("15%", "115%"),
        ("15%", "0.15%"),
        ("5万千瓦", "15万千瓦"),
        ("5万千瓦", "5万千瓦时"),
        ("1.2", "1.25倍"),
        ("十年", "二十年"),
    ] {
        assert!(!stands(term, text), "{term} in {text}");
    }
}

#[test]
fn what_a_copy_changes_is_the_same() {
    assert_eq!(plain("（１５％）"), "(15%)");
    assert_eq!(plain(" 第 一\u{200b}条\u{3000}"), "第一条");
    assert_eq!(plain("“甲” 50—100"), "\"甲\"50-100");
    assert_eq!(plain("\u{2f00}期"), "一期");
}

#[test]
fn a_title_counts_where_article_1_follows() {
    let (title, other) = (hydrogen(), of_kind(RegulationKind::GreenPark).title.zh);
    let text = format!(
        "目录\n1. {title} 3\n2. {other} 5\n\n关于印发《{title}》的通知，共两个细则。\n\n{}\n{}\n2023 年修订版（试行）\n\
         第一章 总 则\n第一条 甲。\n第二条 乙。\n\n{other}\n第一条 丙。\n",
        &title[..30],
        &title[30..],
    );
    let law = read(&text);
    let one = law.regulation(RegulationKind::Hydrogen).unwrap();
    assert_eq!((one.line, one.edition, one.articles.len()), (7, true, 2));
    let article = law.article(RegulationKind::GreenPark, 1).unwrap();
    assert_eq!((article.paragraphs.as_slice(), article.line), (["丙。".to_owned()].as_slice(), 15));
    assert!(law.regulation(RegulationKind::SelfConsumption).is_none());
}

#[test]
fn a_title_in_a_table_of_contents_is_no_regulation() {
    let title = hydrogen();
    for other in ["某县风电项目管理办法", "关于光伏项目的若干措施"] {
        assert_eq!(read(&format!("1. {title} 3\n2. {other} 5\n\n{other}\n第一条 甲。\n")).regulations, []);
    }
}

#[test]
fn of_two_editions_the_one_of_the_rules_is_taken() {
    let title = hydrogen();
    let law = read(&format!("{title}（2022年版）\n第一条 旧。\n\n{title}\n2023年修订版（试行）\n第一条 新。\n"));
    assert_eq!(law.article(RegulationKind::Hydrogen, 1).unwrap().paragraphs, ["新。"]);
    let law = read(&format!("{title}\n第一条 旧。\n"));
    assert!(!law.regulation(RegulationKind::Hydrogen).unwrap().edition);
}

#[test]
fn sentences_go_on_across_pages() {
    let body = "第一条 甲与公用\n\n- 12 -\n\n电网。\n第二条 不低于\n13\n90%，\n乙 丙。\n";
    assert_eq!(paragraphs(body), [["甲与公用电网。"], ["不低于90%，乙 丙。"]]);
}

#[test]
fn a_running_head_is_no_part_of_a_sentence() {
    let body =
        "第一条 甲\n\u{c}政策汇编 12\n乙。\n第二条 丙\n\u{c}政策汇编 13\n丁。\n第三条 戊\n\u{c}政策汇编 14\n己。\n";
    assert_eq!(paragraphs(body), [["甲乙。"], ["丙丁。"], ["戊己。"]]);
}

#[test]
fn a_figure_alone_on_its_line_is_no_page_number() {
    let one = found("第一条 不低于\n90\n%。\n");
    assert_eq!(one.articles[0].paragraphs, ["不低于90%。"]);
    assert!(one.articles[0].matched.iter().all(|text| text.contains("90%")));
}

#[test]
fn items_are_paragraphs() {
    let body = "第一条 如下：\n- 1.甲\n继续；\n- 2.乙不超过\n1.2倍；\n（三）丙。\n若丁。\n第二条 戊。";
    assert_eq!(paragraphs(body)[0], ["如下：", "- 1.甲继续；", "- 2.乙不超过1.2倍；", "（三）丙。", "若丁。"]);
}

#[test]
fn a_reference_starts_no_article() {
    let body = "第一条 依照\n第二条 的要求，并按第三条、\n第四条办理。\n第二条规定的除外。\n第二条 乙，见\n第三条\n第一款。\n第三条 丙。\n";
    let one = found(body);
    assert_eq!(one.disorder, []);
    assert_eq!(one.articles.iter().map(|article| article.line).collect::<Vec<_>>(), [2, 6, 9]);
    assert_eq!(one.articles[1].paragraphs, ["乙，见第三条第一款。"]);
}

#[test]
fn a_lost_full_stop_loses_no_article() {
    assert_eq!(paragraphs("第一条 甲\n第二条 乙。\n第三条 丙。\n"), [["甲"], ["乙。"], ["丙。"]]);
}

#[test]
fn headings_come_in_several_forms() {
    let body = "# 第一章 总则\n**第一条** 甲。\n第 二 条　乙。\n第3条 丙。\n  第四条\n丁。\n";
    assert_eq!(paragraphs(body), [["甲。"], ["乙。"], ["丙。"], ["丁。"]]);
}

#[test]
fn disorder_is_told() {
    let one = found("第一条 甲。\n第三条 丙。\n第二条 乙。\n第三条 又。\n第五条 戊。\n");
    assert_eq!(one.articles.iter().map(|article| article.number).collect::<Vec<_>>(), [1, 2, 3, 5]);
    let expected = [Disorder::After { number: 2, after: 3, line: 4 }, Disorder::Repeated { number: 3, line: 5 }];
    assert_eq!(one.disorder, expected);
}

#[test]
fn the_next_document_is_not_the_last_article() {
    let articles: Vec<String> = (1..=22).map(|number| format!("第{number}条 甲。\n")).collect();
    let articles = articles.concat();
    let last = "第23条 本细则由乙解释。\n如丙，与\n\n丁不一致的，戊。\n\n";
    for next in [
        "某某细则 2023年修订版（试行）\n\n第一条 己。\n",
        "某某通知\n\n第二条 己。\n",
        "附件：庚。\n",
        "某某办法节选\n第三十条 己。\n第三十一条 庚。\n",
        "第一章 总则\n第一条 辛。\n",
        "",
    ] {
        let one = found(&format!("{articles}{last}{next}"));
        assert_eq!((one.articles.len(), one.disorder.len()), (23, 0), "{next}");
        assert_eq!(one.articles[22].paragraphs, ["本细则由乙解释。", "如丙，与丁不一致的，戊。"], "{next}");
    }
    for next in ["第一条 辛。\n第二条 壬。\n", "某某细则\n第一条 辛。\n第二条 壬。\n"] {
        let one = found(&format!("{articles}{next}"));
        assert_eq!((one.articles.len(), one.disorder.len()), (22, 0), "{next}");
    }
    let one = found(&format!("{articles}第23条 如下：\n甲\n乙。\n"));
    assert_eq!(one.articles[22].paragraphs, ["如下：", "甲乙。"]);
    let more = found(&format!("{articles}第23条 甲。\n第24条 乙。\n"));
    assert_eq!(more.articles.len(), 24);
}

#[test]
fn encodings_of_chinese_texts_are_read() {
    let text = format!("{}\r\n第一条 甲。\r\n", hydrogen());
    let (gbk, _, _) = encoding_rs::GBK.encode(&text);
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{feff}{text}");
    for (bytes, encoding) in
        [(text.as_bytes(), "UTF-8"), (marked.as_bytes(), "UTF-8"), (&gbk, "gb18030"), (&utf16, "UTF-16LE")]
    {
        let law = OfficialText::read("law.txt", bytes).unwrap();
        assert_eq!(law.encoding, encoding);
        assert_eq!(law.article(RegulationKind::Hydrogen, 1).unwrap().paragraphs, ["甲。"]);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let refused = |bytes: &[u8]| OfficialText::read("x", bytes).unwrap_err();
    assert_eq!(refused(b"%PDF-1.7"), Unreadable::Document);
    assert_eq!(refused(b"PK\x03\x04"), Unreadable::Document);
    assert_eq!(refused(b"a\0b"), Unreadable::Encoding);
    assert_eq!(refused(b"\xff\xff"), Unreadable::Encoding);
    assert_eq!(refused(&vec![b' '; MAX_TEXT_BYTES + 1]), Unreadable::TooLarge);
}

#[test]
fn a_file_of_nothing_but_headings_ends() {
    for heading in ["第一条 。\n", "第二条 。\n", "第三条\n"] {
        let one = found(&format!("第一条 甲。\n{}", heading.repeat(100_000)));
        assert!(one.articles.len() <= 2, "{heading}");
    }
    let one = found(&format!("第一条 甲\n{}", "乙，\n".repeat(100_000)));
    assert!(one.articles[0].paragraphs.concat().ends_with('…'));
}
