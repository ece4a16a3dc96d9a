//! Every rule's words stand in the article it cites, in a copy of the official text.
//!
//! The copy is named by `HEGUI_LAW_TEXT`. The project holds no sentence of it: without a copy only the splitting is tested.

use std::fmt::Write;

use hegui::law::Regulation;
use hegui::regulations::ALL;

/// The text without white space, with brackets of one kind: page breaks and spaces fall within sentences.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace());
    kept.map(|c| match c {
        '(' => '（',
        ')' => '）',
        other => other,
    })
    .collect()
}

fn numeral(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (usize::from(number / 10), usize::from(number % 10));
    match tens {
        0 => DIGITS[ones].to_owned(),
        1 => format!("十{}", DIGITS[ones]),
        _ => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
    }
}

/// The articles of one regulation, cut out of a longer text at its title and at the headings of the articles.
fn articles(text: &str, regulation: &Regulation) -> Vec<String> {
    let text = plain(text);
    let start = text.find(&plain(regulation.title.zh)).expect("the title of the regulation is not in the text");
    let mut rest = &text[start..];
    let mut articles = Vec::new();
    for article in regulation.articles {
        let heading = format!("第{}条", numeral(article.number));
        let at = rest.find(&heading).unwrap_or_else(|| panic!("no article {}", article.number));
        rest = &rest[at + heading.len()..];
        let next = format!("第{}条", numeral(article.number + 1));
        let last = usize::from(article.number) == regulation.articles.len();
        // The last article ends where the next document begins.
        let end =
            if last { rest.find("第一章").unwrap_or(rest.len()) } else { rest.find(&next).unwrap_or(rest.len()) };
        articles.push(rest[..end].to_owned());
    }
    articles
}

fn mismatches(text: &str, regulation: &Regulation) -> Vec<String> {
    let articles = articles(text, regulation);
    let mut wrong = Vec::new();
    for (article, rule) in regulation.rules() {
        let official = &articles[usize::from(article) - 1];
        for term in rule.terms.iter().filter(|term| !official.contains(&plain(term))) {
            wrong.push(format!("{}: “{term}” is not in article {article}", rule.id));
        }
    }
    wrong
}

/// The copy of the official text that the user names, if any.
fn official_text() -> Option<String> {
    let path = std::env::var("HEGUI_LAW_TEXT").ok()?;
    Some(std::fs::read_to_string(path).unwrap())
}

/// A text of our own making: under each article nothing but the terms of its rules, with breaks inside them.
fn made_up(regulation: &Regulation) -> String {
    let mut text = format!("目录 {}\n第一章", regulation.title.zh);
    for article in regulation.articles {
        write!(text, "\n第{}条 ", numeral(article.number)).unwrap();
        for term in article.rules.iter().flat_map(|rule| rule.terms) {
            let middle = term.char_indices().nth(1).map_or(term.len(), |(at, _)| at);
            write!(text, "{}\n{}；", &term[..middle], &term[middle..]).unwrap();
        }
    }
    text
}

#[test]
fn terms_are_found_across_line_breaks() {
    for regulation in ALL {
        assert_eq!(mismatches(&made_up(regulation), regulation), Vec::<String>::new());
    }
}

#[test]
fn a_term_in_the_wrong_article_is_noticed() {
    let text = made_up(ALL[0]);
    let moved = format!("{}年上网电量；", plain(&text).replace("年上网电量", ""));
    assert!(mismatches(&moved, ALL[0]).contains(&"hydrogen-13-1: “年上网电量” is not in article 13".to_owned()));
}

#[test]
fn every_term_stands_in_its_article() {
    for (text, regulation) in official_text().iter().flat_map(|text| ALL.iter().map(move |one| (text, one))) {
        assert_eq!(mismatches(text, regulation), Vec::<String>::new());
    }
}

#[test]
fn a_changed_figure_is_noticed() {
    if let Some(text) = official_text() {
        let changed = plain(&text).replace("新能源规模的15%", "新能源规模的20%");
        assert_eq!(mismatches(&changed, ALL[0]), ["hydrogen-8-1: “15%” is not in article 8"]);
    }
}
