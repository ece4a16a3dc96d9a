//! The page of an article and of a rule, and what is said of a rule, for the generated pages as well.

use super::super::console::Stop;
use super::super::fields::Fields;
use super::super::page::Page;
use super::super::wording::{self, comma, in_brackets};
use super::examples::{Example, of_rule, spread};
use super::{article_id, heading};
use crate::law::{Article, Limit, LimitSource, Reading, Regulation, Rule, Test};
use crate::official::OfficialText;
use crate::report::official;
use crate::text::{Lang, Text};

/// On the page of an article each rule shows so many examples at most; its own page shows all.
const EXAMPLES_OF_A_RULE: usize = 6;
/// The column after the labels.
const LABEL_ZH: usize = 8;
const LABEL_EN: usize = 12;

/// Makes the pages of one regulation.
pub(in crate::cli) struct Pages<'a> {
    regulation: &'static Regulation,
    fields: Fields,
    law: Option<&'a OfficialText>,
    width: usize,
    lang: Lang,
}

impl<'a> Pages<'a> {
    pub(in crate::cli) fn new(regulation: &'static Regulation, width: usize, lang: Lang) -> Result<Self, Stop> {
        Ok(Self { regulation, fields: Fields::of(regulation.kind, lang)?, law: None, width, lang })
    }

    /// The same pages with the wording of the user's copy of the law.
    pub(super) const fn beside(mut self, law: Option<&'a OfficialText>) -> Self {
        self.law = law;
        self
    }

    /// The page of an article: its summary and all its rules.
    pub(super) fn article(&self, article: &'static Article) -> String {
        let mut page = self.head(article);
        for rule in article.rules {
            page.gap();
            self.add_rule(&mut page, article, rule, EXAMPLES_OF_A_RULE);
        }
        page.finish()
    }

    /// The page of a rule, below the summary of its article.
    pub(super) fn rule(&self, article: &'static Article, rule: &'static Rule) -> String {
        let mut page = self.head(article);
        page.gap();
        self.add_rule(&mut page, article, rule, usize::MAX);
        page.finish()
    }

    fn t(&self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.lang)
    }

    fn head(&self, article: &'static Article) -> Page {
        let label = match self.lang {
            Lang::Zh => LABEL_ZH,
            Lang::En => LABEL_EN,
        };
        let mut page = Page::new(self.width, label);
        page.paragraph(0, &heading(self.regulation, self.lang));
        let number = wording::article(article.number, self.lang);
        page.paragraph(0, &format!("{number}{}", in_brackets(&article_id(self.regulation, article), self.lang)));
        page.paragraph(2, article.summary.get(self.lang));
        let wording = |law| official::wording(law, self.regulation, article.number, self.lang);
        let wording = self.law.map(wording).unwrap_or_default();
        for (label, text) in labelled(self.t("原文", "wording"), wording) {
            page.entry(label, &text);
        }
        page
    }

    fn add_rule(&self, page: &mut Page, article: &Article, rule: &'static Rule, examples: usize) {
        page.paragraph(0, &format!("{}  {}", rule.id, rule.title.get(self.lang)));
        let differences = |law| official::differences(law, self.regulation, article.number, rule, self.lang);
        let differences = self.law.map(differences).unwrap_or_default();
        let differences = labelled(self.t("不符", "differs"), differences);
        for (label, text) in differences.into_iter().chain(self.entries(rule, examples)) {
            page.entry(label, &text);
        }
    }

    /// What is said of a rule, label by label; an empty label goes on with the one before.
    pub(in crate::cli) fn entries(&self, rule: &'static Rule, examples: usize) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let mut entries = vec![
            (self.t("要求", "asks"), rule.summary.get(lang).to_owned()),
            (self.t("约束力", "binding"), rule.modality.name().get(lang).to_owned()),
            (self.t("阶段", "stages"), wording::stages(rule, lang)),
            (self.t("适用", "applies to"), rule.applies.to.get(lang).to_owned()),
        ];
        entries.extend(self.test(rule));
        entries.push((self.t("用词", "its words"), rule.terms.join(comma(lang))));
        entries.extend(self.permissions(rule));
        entries.extend(rule.readings.iter().flat_map(|reading| self.reading(reading)));
        entries.push((self.t("整改", "remedy"), rule.remedy.get(lang).to_owned()));
        entries.extend(labelled(self.t("字段", "fields"), self.fields.read_by(rule.id)));
        entries.extend(self.examples(rule, examples));
        entries.retain(|(_, text)| !text.is_empty());
        entries
    }

    fn test(&self, rule: &Rule) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let (kind, detail) = match &rule.test {
            Test::Limit { term, .. } => (self.t("数值", "a figure"), term.name.get(lang).to_owned()),
            Test::Dates { order, .. } => (self.t("日期", "dates"), order.name().get(lang).to_owned()),
            Test::Papers(groups) => (self.t("材料", "papers"), wording::papers(groups, lang)),
            Test::Decide { .. } => (self.t("条件", "a condition"), String::new()),
            Test::NotChecked(why) => (wording::NOT_TESTED.get(lang), why.name().get(lang).to_owned()),
        };
        let colon = self.t("：", ": ");
        let sentence = if detail.is_empty() { kind.to_owned() } else { format!("{kind}{colon}{detail}") };
        let limits = match &rule.test {
            Test::Limit { limit, .. } => std::slice::from_ref(limit),
            Test::Decide { limits, .. } => limits,
            Test::Dates { .. } | Test::Papers(_) | Test::NotChecked(_) => &[],
        };
        let limits = limits.iter().map(|limit| (self.t("限值", "bound"), self.limit(rule, limit)));
        std::iter::once((self.t("核对", "tested by"), sentence)).chain(limits).collect()
    }

    /// Sign, figure, the word of the law for the sign, and where the figure comes from.
    fn limit(&self, rule: &Rule, limit: &Limit) -> String {
        let words = limit.operator.words();
        let of_rule: Vec<_> =
            words.iter().copied().filter(|word| rule.terms.iter().any(|term| term.contains(word))).collect();
        let words = if of_rule.is_empty() { words.to_vec() } else { of_rule };
        let from = match (limit.source, self.lang) {
            (LimitSource::Article, _) => self.t("数值写在本条中", "the figure stands in the article").to_owned(),
            (LimitSource::Words, _) => self
                .t("条文没有写数值，由用语得出", "the article writes no figure; its words leave only this one")
                .to_owned(),
            (LimitSource::Reading(id), Lang::Zh) => format!("条文没有写数值，按口径 {id}"),
            (LimitSource::Reading(id), Lang::En) => format!("the article writes no figure; reading {id} gives it"),
        };
        let words = words.join(comma(self.lang));
        let sep = self.t("；", "; ");
        format!("{}{}", wording::figure(limit), in_brackets(&format!("{words}{sep}{from}"), self.lang))
    }

    /// The permission that relaxes the rule, and the rules that it relaxes itself.
    fn permissions(&self, rule: &Rule) -> [(&'static str, String); 2] {
        let relaxed = match (rule.relieved_by, self.lang) {
            (None, _) => String::new(),
            (Some(by), Lang::Zh) => format!("达到 {by} 时放宽"),
            (Some(by), Lang::En) => format!("relaxed where {by} is met"),
        };
        let relaxes = self.regulation.rules().filter(|(_, other)| other.relieved_by == Some(rule.id));
        let relaxes: Vec<&str> = relaxes.map(|(_, other)| other.id).collect();
        [(self.t("放宽", "relaxed"), relaxed), (self.t("可放宽", "relaxes"), relaxes.join(comma(self.lang)))]
    }

    fn reading(&self, reading: &Reading) -> Vec<(&'static str, String)> {
        let mut lines = wording::reading(reading, self.lang).into_iter();
        let first = lines.next().map(|line| (self.t("口径", "reading"), line));
        first.into_iter().chain(lines.map(|line| ("", line))).collect()
    }

    fn examples(&self, rule: &Rule, most: usize) -> Vec<(&'static str, String)> {
        let all = of_rule(self.regulation.kind, rule.id);
        let shown = spread(&all, most);
        let mut lines: Vec<String> = shown.iter().map(|example| self.example(example)).collect();
        if shown.len() < all.len() && 0 < most {
            lines.push(match self.lang {
                Lang::Zh => format!("共 {} 例，全部见 hegui explain {}", all.len(), rule.id),
                Lang::En => format!("{} in all: hegui explain {} --lang en", all.len(), rule.id),
            });
        }
        labelled(self.t("例子", "examples"), lines)
    }

    fn example(&self, example: &Example) -> String {
        let place = example.place(self.lang);
        match self.lang {
            Lang::Zh => format!("{place}  {}：{}（{}）", example.situation, example.verdict, example.reason),
            // The case file is written from the Chinese text, and by hand; it is not translated.
            Lang::En => format!("{place}  {} → {} ({})", example.situation, example.verdict_name(), example.reason),
        }
    }
}

/// Lines of which only the first has the label.
fn labelled(label: &'static str, lines: Vec<String>) -> Vec<(&'static str, String)> {
    lines.into_iter().enumerate().map(|(at, line)| (if at == 0 { label } else { "" }, line)).collect()
}
