//! A text of our own making, laid out like a scanned compendium: under each article nothing but the terms of its rules.
//!
//! Titles stand in a table of contents too and are broken over two lines, page numbers fall within terms, brackets are
//! mixed, rules are items of a list, spaces stand where they like, and a reference to the next article starts a line.

use std::fmt::Write;

use hegui::law::{Regulation, Rule};

pub(crate) fn numeral(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u8| DIGITS.get(usize::from(number)).copied().unwrap_or_default();
    match (number / 10, digit(number % 10)) {
        (0, ones) => ones.to_owned(),
        (1, ones) => format!("十{ones}"),
        (tens, ones) => format!("{}十{ones}", digit(tens)),
    }
}

/// The text, with each term of each rule as `spelt` has it.
pub(crate) fn made_up(regulations: &[&'static Regulation], spelt: impl Fn(&Rule, &str) -> String) -> String {
    let mut text = "目 录\n".to_owned();
    for (number, regulation) in (1..).zip(regulations) {
        let _ = writeln!(text, "{number}. {}{}\t{}", regulation.title.zh, regulation.edition.zh, number * 10);
    }
    text.push_str("\n某县样例办法\n\n第一条 样例。\n\n第二条 样例。\n\n某县通知\n\n一、见《细则》第三条。\n");
    let mut fillers = 0..;
    for regulation in regulations {
        let (start, end) = regulation.title.zh.split_at(regulation.title.zh.len() / 6 * 3);
        let _ = write!(text, "\n{start}\n{end} \u{3000}{}\n\n第一章 总 则\n", regulation.edition.zh);
        for article in regulation.articles {
            let _ = write!(
                text,
                "\n第{}条 样例，按\n第{}条的次序：\n",
                numeral(article.number),
                numeral(article.number + 1)
            );
            for (ordinal, rule) in (1..).zip(article.rules) {
                let terms: Vec<String> = rule.terms.iter().map(|term| broken(&spelt(rule, term))).collect();
                // Regulations share their words: without a filler of its own, a line that recurs would pass for a running head.
                let fillers = fillers.by_ref().map(|number: u32| format!("样例{number}例"));
                let apart: Vec<String> =
                    terms.iter().zip(fillers).map(|(term, filler)| format!("{term}{filler}")).collect();
                let _ = writeln!(text, "- {ordinal}. 其中{}；", apart.join("、"));
            }
            if article.number % 2 == 0 {
                text.push_str("第二章 样 例\n");
            }
        }
    }
    text.push_str("\n某县另一通知\n\n一、样例。\n");
    text
}

/// A term with a page break in it, and brackets of the other kind.
fn broken(term: &str) -> String {
    let term = term.replace('（', "(").replace('）', ")");
    let middle = term.char_indices().nth(1).map_or(term.len(), |(at, _)| at);
    let (start, end) = term.split_at(middle);
    if end.is_empty() { term } else { format!("{start}\n\n- 12 -\n\n {end}") }
}
