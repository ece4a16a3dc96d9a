//! What an official text says beside what the rules say of it.

use super::layout::{Ink, Page};
use super::{Style, words};
use crate::law::{Regulation, Rule};
use crate::official::{Disorder, Fault, OfficialText, Verification, faults};
use crate::text::{Lang, Text};

/// The most faults that are printed of one regulation.
const MOST: usize = 100;

/// The result of [`verify`](crate::official::verify) for one or more regulations, as text that ends with a line break.
#[must_use]
pub fn render(text: &OfficialText, seen: &[Verification], style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    page.paragraph(0, &format!("{}  {}", text.name, text.encoding), Ink::Plain);
    page.paragraph(0, &format!("SHA-256 {}", text.sha256), Ink::Dim);
    for one in seen {
        page.blank();
        regulation(&mut page, text, one);
    }
    let wrong: usize = seen.iter().map(|one| one.faults.len()).sum();
    page.blank();
    let conclusion = match (lang, wrong) {
        (Lang::Zh, 0) => "结论  全部相符".to_owned(),
        (Lang::Zh, _) => format!("结论  {wrong} 处不符"),
        (Lang::En, 0) => "Conclusion  all as the rules say".to_owned(),
        (Lang::En, 1) => "Conclusion  1 thing does not agree".to_owned(),
        (Lang::En, _) => format!("Conclusion  {wrong} things do not agree"),
    };
    page.paragraph(0, &conclusion, if wrong == 0 { Ink::Pass } else { Ink::Fail });
    page.finish()
}

fn regulation(page: &mut Page, text: &OfficialText, seen: &Verification) {
    let lang = page.style.lang;
    let known = seen.regulation;
    let (sign, ink) = if seen.faults.is_empty() { ("✓", Ink::Pass) } else { ("✗", Ink::Fail) };
    page.paragraph(0, &format!("{sign} {}  {}", known.title.get(lang), known.edition.get(lang)), ink);
    if let Some(found) = text.regulation(known.kind) {
        let edition = match (lang, found.edition) {
            (_, true) => String::new(),
            (Lang::Zh, false) => format!("；标题旁没有写明“{}”", known.edition.zh),
            (Lang::En, false) => "; its edition does not stand beside the title".to_owned(),
        };
        let at = match lang {
            Lang::Zh => format!("第 {} 行起{edition}", found.line),
            Lang::En => format!("from line {}{edition}", found.line),
        };
        page.entry(Text::new("位置", "Where").get(lang), &at);
        let (articles, all) = (found.articles.len(), known.articles.len());
        let articles = match lang {
            Lang::Zh => format!("找到 {articles} 条，细则共 {all} 条"),
            Lang::En => format!("{articles} found, the rule has {all}"),
        };
        page.entry(Text::new("条文", "Articles").get(lang), &articles);
        let (rules, all) = (seen.rules, known.rules().count());
        let rules = match lang {
            Lang::Zh => {
                format!("对照 {rules} 项，共 {all} 项；用词和数 {} 处，限值和先后 {} 处", seen.terms, seen.limits)
            }
            Lang::En => format!(
                "{rules} of {all} looked up: {} words and figures, {} limits and orders",
                seen.terms, seen.limits
            ),
        };
        page.entry(Text::new("规则", "Rules").get(lang), &rules);
    }
    let mut label = Text::new("不符", "Differs").get(lang);
    for fault in seen.faults.iter().take(MOST) {
        page.entry(label, &named(fault, known, lang));
        label = "";
    }
    let left = seen.faults.len().saturating_sub(MOST);
    if left != 0 {
        page.entry(
            "",
            &match lang {
                Lang::Zh => format!("另有 {left} 处未列出"),
                Lang::En => format!("and {left} more"),
            },
        );
    }
}

/// A fault with the rule it concerns.
fn named(fault: &Fault, regulation: &Regulation, lang: Lang) -> String {
    let sentence = sentence(fault, regulation, lang);
    match (fault, lang) {
        (Fault::Absent { rule, article, .. } | Fault::Apart { rule, article, .. }, Lang::Zh) => {
            format!("{}  {}  {}：{sentence}", rule.id, words::article(*article, lang), rule.title.zh)
        }
        (Fault::Absent { rule, article, .. } | Fault::Apart { rule, article, .. }, Lang::En) => {
            format!("{}  {}  {}: {sentence}", rule.id, words::article(*article, lang), rule.title.en)
        }
        _ => sentence,
    }
}

/// What does not agree.
fn sentence(fault: &Fault, regulation: &Regulation, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    match fault {
        Fault::NotFound if zh => {
            format!("没有找到：文中没有“{}”这个标题，或标题之后没有另起一行的第一条", regulation.title.zh)
        }
        Fault::NotFound => {
            format!("not found: there is no title “{}” with an article 1 on a line below", regulation.title.zh)
        }
        Fault::Missing { article } if zh => {
            let article = words::article(*article, lang);
            format!("没有找到{article}；每条须另起一行，以“{article}”开头")
        }
        Fault::Missing { article } => {
            format!("article {article} is not there; each article must start a line with its number")
        }
        Fault::Unknown { number, line } if zh => format!("第 {line} 行另有第 {number} 条，细则没有这一条"),
        Fault::Unknown { number, line } => {
            format!("there is an article {number} on line {line}, which the rule does not have")
        }
        Fault::Disorder(Disorder::After { number, after, line }) if zh => {
            format!("第 {number} 条在第 {after} 条之后（第 {line} 行）")
        }
        Fault::Disorder(Disorder::After { number, after, line }) => {
            format!("article {number} stands after article {after} (line {line})")
        }
        Fault::Disorder(Disorder::Repeated { number, line }) if zh => format!("第 {number} 条重复（第 {line} 行）"),
        Fault::Disorder(Disorder::Repeated { number, line }) => format!("article {number} stands again on line {line}"),
        Fault::Absent { term, elsewhere, nearest, .. } => {
            let elsewhere = others(elsewhere, lang);
            let nearest = quoted(nearest.as_deref(), lang);
            if zh {
                format!("条文中没有“{term}”{elsewhere}{nearest}")
            } else {
                format!("“{term}” is not in the article{elsewhere}{nearest}")
            }
        }
        Fault::Apart { operator, figure, nearest, .. } => {
            let nearest = quoted(nearest.as_deref(), lang);
            match (figure, zh) {
                (Some(figure), true) => format!("“{operator}”和“{figure}”没有与本项的其他用词写在同一分句{nearest}"),
                (None, true) => format!("“{operator}”没有与本项的其他用词写在同一分句{nearest}"),
                (Some(figure), false) => {
                    format!(
                        "“{operator}” and “{figure}” do not stand in one clause with the rule's other words{nearest}"
                    )
                }
                (None, false) => {
                    format!("“{operator}” does not stand in one clause with the rule's other words{nearest}")
                }
            }
        }
    }
}

/// The articles in which a word stands instead.
fn others(articles: &[u16], lang: Lang) -> String {
    let Some(first) = articles.first() else { return String::new() };
    match lang {
        Lang::Zh => format!("（第 {first} 条中有）"),
        Lang::En => format!(" (it is in article {first})"),
    }
}

fn quoted(nearest: Option<&str>, lang: Lang) -> String {
    match (nearest, lang) {
        (None, _) => String::new(),
        (Some(clause), Lang::Zh) => format!("；最接近的一句：{clause}"),
        (Some(clause), Lang::En) => format!("; nearest: {clause}"),
    }
}

/// That a regulation is not in the text; nothing where it is.
#[must_use]
pub fn absence(text: &OfficialText, regulation: &Regulation, lang: Lang) -> Option<String> {
    text.regulation(regulation.kind).is_none().then(|| sentence(&Fault::NotFound, regulation, lang))
}

/// The official wording of an article, paragraph after paragraph, or that the text does not have it.
#[must_use]
pub fn wording(text: &OfficialText, regulation: &Regulation, article: u8, lang: Lang) -> Vec<String> {
    let found = text.article(regulation.kind, article);
    found.map_or_else(
        || vec![sentence(&Fault::Missing { article }, regulation, lang)],
        |article| article.paragraphs.iter().map(|paragraph| super::harmless(paragraph)).collect(),
    )
}

/// In what a rule does not agree with the wording, a line each.
#[must_use]
pub fn differences(
    text: &OfficialText,
    regulation: &Regulation,
    article: u8,
    rule: &'static Rule,
    lang: Lang,
) -> Vec<String> {
    let faults = faults(text, regulation, article, rule);
    faults.iter().map(|fault| super::harmless(&sentence(fault, regulation, lang))).collect()
}
