//! `hegui explain`: what an article asks, how it is tested, and examples.

mod article;
mod examples;

use std::path::PathBuf;

use clap::ArgMatches;

use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::law;
use super::page::Page;
use super::words::Colour;
use crate::law::{Article, Layer, Regulation, Rule};
use crate::official::OfficialText;
use crate::project::Choice;
use crate::regulations::{self, related};
use crate::report::official;
use crate::text::{Lang, Text};
pub(super) use article::Pages;

/// How near a written id must be to be suggested.
const SIMILAR: usize = 4;
/// The most ids that are suggested.
const SUGGESTIONS: usize = 3;

/// What an id names.
enum Named {
    Regulation(&'static Regulation),
    Article(&'static Regulation, &'static Article),
    Rule(&'static Regulation, &'static Article, &'static Rule),
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let id = matches.get_one::<String>("id").map(|id| id.trim()).unwrap_or_default();
    if let Some(layer) = related_text(id) {
        return console.print(&super::pages::related::section(layer, lang)).map(|()| Exit::Pass);
    }
    let named = find(id).ok_or_else(|| unknown(id, lang))?;
    let regulation = match named {
        Named::Regulation(regulation) | Named::Article(regulation, _) | Named::Rule(regulation, ..) => regulation,
    };
    let law = matches.get_one::<PathBuf>("law");
    let law = law.map(|path| law::read_for(path, regulation, console, lang)).transpose()?;
    let width = console.style(Goes::Out, Colour::Never, lang).width;
    let text = match named {
        Named::Regulation(_) => list(regulation, law.as_ref(), width, lang),
        Named::Article(_, article) => Pages::new(regulation, width, lang)?.beside(law.as_ref()).article(article),
        Named::Rule(_, article, rule) => Pages::new(regulation, width, lang)?.beside(law.as_ref()).rule(article, rule),
    };
    console.print(&text).map(|()| Exit::Pass)
}

/// The related text that an id names, by itself or by one of its rules.
fn related_text(id: &str) -> Option<&'static Layer> {
    let named = related::ALL.iter().copied().find(|layer| layer.id == id || layer.name.zh == id);
    named.or_else(|| related::rule(id).map(|(layer, _)| layer))
}

/// The id of an article: `hydrogen-13`.
fn article_id(regulation: &Regulation, article: &Article) -> String {
    format!("{}-{}", regulation.kind.id(), article.number)
}

fn find(id: &str) -> Option<Named> {
    regulations::ALL.iter().find_map(|regulation| {
        if regulation.kind.id() == id || regulation.kind.name().zh == id {
            return Some(Named::Regulation(regulation));
        }
        regulation.articles.iter().find_map(|article| {
            if article_id(regulation, article) == id {
                return Some(Named::Article(regulation, article));
            }
            let rule = article.rules.iter().find(|rule| rule.id == id)?;
            Some(Named::Rule(regulation, article, rule))
        })
    })
}

fn unknown(id: &str, lang: Lang) -> Stop {
    let near = nearest(id);
    let hint = match (lang, near.is_empty()) {
        (Lang::Zh, false) => format!("是否想写 {}？", near.join("、")),
        (Lang::En, false) => format!("did you mean {}?", near.join(", ")),
        (Lang::Zh, true) => "hegui explain hydrogen 列出全部条目".to_owned(),
        (Lang::En, true) => "`hegui explain hydrogen` lists all articles".to_owned(),
    };
    let sentence = match lang {
        Lang::Zh => format!("没有“{id}”这一条；{hint}"),
        Lang::En => format!("there is no article or rule “{id}”; {hint}"),
    };
    Stop::because(Exit::Usage, &sentence, lang)
}

/// The ids nearest to what was written, the nearest first.
fn nearest(id: &str) -> Vec<String> {
    let known = regulations::ALL.iter().flat_map(|regulation| {
        let articles = regulation.articles.iter().map(|article| article_id(regulation, article));
        let rules = regulation.rules().map(|(_, rule)| rule.id.to_owned());
        std::iter::once(regulation.kind.id().to_owned()).chain(articles).chain(rules)
    });
    let mut near: Vec<(usize, String)> = known
        .map(|known| (strsim::damerau_levenshtein(id, &known), known))
        .filter(|(far, _)| *far <= SIMILAR)
        .collect();
    near.sort_by_key(|(far, _)| *far);
    near.into_iter().map(|(_, known)| known).take(SUGGESTIONS).collect()
}

/// The articles of a regulation, one a line.
fn list(regulation: &'static Regulation, law: Option<&OfficialText>, width: usize, lang: Lang) -> String {
    let mut page = Page::new(width, "hydrogen-23  ".len());
    page.paragraph(0, &heading(regulation, lang));
    page.gap();
    for article in regulation.articles {
        page.entry(&article_id(regulation, article), article.summary.get(lang));
        for paragraph in law.iter().flat_map(|law| official::wording(law, regulation, article.number, lang)) {
            page.entry("", &paragraph);
        }
    }
    page.gap();
    let more = Text::new(
        "各条的要求、口径和例子：hegui explain 编号",
        "what an article asks, with examples: hegui explain ID",
    );
    page.paragraph(0, more.get(lang));
    page.finish()
}

/// Title, edition and number of a regulation.
fn heading(regulation: &Regulation, lang: Lang) -> String {
    format!("{}  {}  {}", regulation.title.get(lang), regulation.edition.get(lang), regulation.number)
}
