//! What a report says, in one language. Every word is chosen here, so that no format can say anything else than another.
//!
//! Words of a plan file are made harmless on the way in. A format adds its own syntax, and nothing of its own to read.

mod foot;
pub(super) mod head;
mod item;
mod layers;
mod papers;
mod years;

use std::collections::BTreeMap;

use super::words;
use crate::assess::Assessment;
use crate::facts::Finding;
use crate::law::Consequence;
use crate::official::OfficialText;
use crate::project::{Choice, Plan, entries};
use crate::text::{Lang, Text};

pub(super) use foot::{Imprint, LaterStage};
pub(super) use head::Count;
pub(super) use item::{Item, Number, PlaceLine, compared, places, targets};
pub(super) use layers::{LayerText, Layers};
pub(super) use papers::Papers;
pub(super) use years::YearText;

/// A report in one language.
#[derive(Debug)]
pub(super) struct Content {
    /// The language.
    pub(super) lang: Lang,
    /// The name of the project.
    pub(super) name: String,
    /// That it is a sample, where it is one.
    pub(super) sample: Option<&'static str>,
    /// The regulation with its edition.
    pub(super) regulation: String,
    /// The stage.
    pub(super) stage: String,
    /// How large the project is, part by part.
    pub(super) size: Vec<String>,
    /// What is known of the project, by label.
    pub(super) facts: Vec<(&'static str, String)>,
    /// The conclusion.
    pub(super) overall: Consequence,
    /// The conclusion in words.
    pub(super) overall_name: &'static str,
    /// How many rules came out how, the worst first; what is zero is left out.
    pub(super) counts: Vec<Count>,
    /// How many articles and rules were counted.
    pub(super) scope: String,
    /// How each metered year came out.
    pub(super) years: Vec<YearText>,
    /// What the reader must know of the results of several years.
    pub(super) years_note: Option<&'static str>,
    /// Figures that contradict each other.
    pub(super) findings: Vec<FindingText>,
    /// The articles of the regulation, in order.
    pub(super) articles: Vec<ArticleText>,
    /// The related texts, apart from the regulation.
    pub(super) layers: Layers,
    /// Duties of later stages.
    pub(super) later: Vec<LaterStage>,
    /// How many duties of later stages there are; one may belong to several stages.
    pub(super) later_count: usize,
    /// What the reader must know beside the verdicts.
    pub(super) notices: Vec<String>,
    /// Figures out of their usual range.
    pub(super) warnings: Vec<String>,
    /// The files of papers with their digests.
    pub(super) attachments: Vec<(String, String)>,
    /// The papers that are listed, and those that are missing.
    pub(super) papers: Papers,
    /// What makes the report repeatable.
    pub(super) imprint: Imprint,
}

/// An article with its rules.
#[derive(Debug)]
pub(super) struct ArticleText {
    /// Its number.
    pub(super) number: u8,
    /// Its name: 第六条.
    pub(super) name: String,
    /// What it says, in our own words.
    pub(super) summary: &'static str,
    /// The wording of the user's own copy, paragraph after paragraph.
    pub(super) wording: Vec<String>,
    /// Its rules.
    pub(super) items: Vec<Item>,
}

impl ArticleText {
    /// The worst that came out of it.
    pub(super) fn worst(&self) -> Option<&Item> {
        // The first of the worst, not the last.
        self.items.iter().rev().max_by_key(|item| item.consequence.severity())
    }
}

/// Figures that contradict each other.
#[derive(Debug)]
pub(super) struct FindingText {
    /// The kind of contradiction.
    pub(super) id: &'static str,
    /// What it is.
    pub(super) message: String,
    /// Where the figures stand.
    pub(super) places: Vec<PlaceLine>,
}

/// A value of the plan file.
#[derive(Debug)]
pub(super) struct InputRow {
    /// Its field.
    pub(super) field: String,
    /// What it states.
    pub(super) name: &'static str,
    /// The value as it was written.
    pub(super) written: String,
    /// Its line.
    pub(super) line: u32,
    /// The rules that rest on it.
    pub(super) used_by: String,
}

impl Content {
    /// Puts an assessment into words.
    pub(super) fn new(plan: &Plan, assessment: &Assessment, lang: Lang, law: Option<&OfficialText>) -> Self {
        let regulation = assessment.regulation;
        let mut results = assessment.results.iter().peekable();
        let mut articles = Vec::with_capacity(regulation.articles.len());
        for article in regulation.articles {
            let mut items = Vec::new();
            while let Some(result) = results.next_if(|result| result.article == article.number) {
                items.push(Item::new(plan, assessment, result, lang, law));
            }
            let wording = law.map(|law| super::official::wording(law, regulation, article.number, lang));
            articles.push(ArticleText {
                number: article.number,
                name: words::article(article.number, lang),
                summary: article.summary.get(lang),
                wording: wording.unwrap_or_default(),
                items,
            });
        }
        let overall = assessment.overall();
        Self {
            lang,
            name: head::name(plan, lang),
            sample: head::sample(plan, lang),
            regulation: head::regulation(regulation, lang),
            stage: head::stage(assessment, lang),
            size: head::size(plan, assessment, lang),
            facts: head::facts(plan, assessment, lang),
            overall,
            overall_name: overall.name().get(lang),
            counts: head::counts(&assessment.counts(), lang),
            scope: head::scope(assessment, lang),
            years: years::years(assessment, lang),
            years_note: years::note(assessment, lang),
            findings: assessment.findings.iter().map(|finding| FindingText::new(plan, finding, lang)).collect(),
            articles,
            layers: Layers::new(plan, assessment, lang),
            later: foot::later(assessment, lang),
            later_count: foot::waiting(assessment).len(),
            notices: assessment.notices.iter().map(|notice| super::harmless(&notice.render(lang))).collect(),
            warnings: foot::warnings(plan, lang),
            attachments: foot::attachments(plan),
            papers: Papers::new(plan, assessment, lang),
            imprint: Imprint::new(plan, assessment, lang, law),
        }
    }

    /// Every rule in the order of the law.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.articles.iter().flat_map(|article| &article.items)
    }

    /// Every rule, worst first, and in the order of the law among equals.
    pub(super) fn worst_first(&self) -> Vec<&Item> {
        let mut items: Vec<_> = self.items().collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.consequence.severity()));
        items
    }

    /// The wording of an article in the user's own copy of the law.
    pub(super) fn wording(&self, article: u8) -> &[String] {
        self.articles.iter().find(|one| one.number == article).map_or(&[], |one| &one.wording)
    }

    /// The counts in one line.
    pub(super) fn counts_line(&self) -> String {
        self.counts.iter().map(|count| count.text.as_str()).collect::<Vec<_>>().join(" · ")
    }

    /// A text of ours in the language of the report.
    pub(super) fn t(&self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.lang)
    }
}

impl FindingText {
    fn new(plan: &Plan, finding: &Finding, lang: Lang) -> Self {
        Self {
            id: finding.id,
            message: super::harmless(&finding.note.render(lang)),
            places: places(plan, &finding.places, lang),
        }
    }
}

/// Every value of the plan file, with the rules that rest on it.
pub(super) fn inputs(plan: &Plan, assessment: &Assessment, lang: Lang) -> Vec<InputRow> {
    let mut used: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for result in &assessment.results {
        for place in &result.sources {
            let rules = used.entry(place.field()).or_default();
            let rule = words::short_article(result, lang);
            if rules.last() != Some(&rule) {
                rules.push(rule);
            }
        }
    }
    let used_by =
        |field: &str| used.get(field).map(|rules| rules.join(Text::new("、", ", ").get(lang))).unwrap_or_default();
    let rows = entries(&plan.source).into_iter().map(|entry| InputRow {
        used_by: used_by(&entry.field),
        field: super::harmless(&entry.field),
        name: entry.term.map_or("", |term| term.name.get(lang)),
        written: super::harmless(&entry.written),
        line: entry.line,
    });
    rows.collect()
}

/// The name of a stage: 申报阶段.
pub(super) fn stage_name(stage: crate::project::Stage, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}阶段", stage.name().zh),
        Lang::En => format!("{} stage", stage.name().en),
    }
}
