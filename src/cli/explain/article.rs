//! The page of an article and of a rule.

use super::super::console::Stop;
use super::super::page::Page;
use super::super::wording::{self, comma, in_brackets};
use super::examples::{Example, of_rule, spread};
use super::fields::Fields;
use super::{article_id, heading};
use crate::law::{Article, Class, Limit, LimitSource, Otherwise, Reading, Regulation, Rule, Test};
use crate::text::{Lang, Text};

/// On the page of an article each rule shows so many examples at most; its own page shows all.
const EXAMPLES_OF_A_RULE: usize = 6;
/// The column after the labels.
const LABEL_ZH: usize = 8;
const LABEL_EN: usize = 12;

/// Makes the pages of one regulation.
pub(super) struct Pages {
    regulation: &'static Regulation,
    fields: Fields,
    width: usize,
    lang: Lang,
}

impl Pages {
    pub(super) fn new(regulation: &'static Regulation, width: usize, lang: Lang) -> Result<Self, Stop> {
        Ok(Self { regulation, fields: Fields::of(regulation.kind, lang)?, width, lang })
    }

    /// The page of an article: its summary and all its rules.
    pub(super) fn article(&self, article: &'static Article) -> String {
        let mut page = self.head(article);
        for rule in article.rules {
            page.gap();
            self.add_rule(&mut page, rule, EXAMPLES_OF_A_RULE);
        }
        page.finish()
    }

    /// The page of a rule, below the summary of its article.
    pub(super) fn rule(&self, article: &'static Article, rule: &'static Rule) -> String {
        let mut page = self.head(article);
        page.gap();
        self.add_rule(&mut page, rule, usize::MAX);
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
        page
    }

    fn add_rule(&self, page: &mut Page, rule: &'static Rule, examples: usize) {
        let lang = self.lang;
        page.paragraph(0, &format!("{}  {}", rule.id, rule.title.get(lang)));
        page.entry(self.t("要求", "asks"), rule.summary.get(lang));
        page.entry(self.t("约束力", "binding"), rule.modality.name().get(lang));
        page.entry(self.t("阶段", "stages"), &wording::stages(rule, lang));
        page.entry(self.t("适用", "applies to"), rule.applies.to.get(lang));
        self.add_test(page, rule);
        if !rule.terms.is_empty() {
            page.entry(self.t("用词", "its words"), &rule.terms.join(comma(lang)));
        }
        self.add_permissions(page, rule);
        for reading in rule.readings {
            self.add_reading(page, reading);
        }
        page.entry(self.t("整改", "remedy"), rule.remedy.get(lang));
        let mut label = self.t("字段", "fields");
        for field in self.fields.read_by(rule.id) {
            page.entry(label, &field);
            label = "";
        }
        self.add_examples(page, rule, examples);
    }

    fn add_test(&self, page: &mut Page, rule: &Rule) {
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
        page.entry(self.t("核对", "tested by"), &sentence);
        let limits = match &rule.test {
            Test::Limit { limit, .. } => std::slice::from_ref(limit),
            Test::Decide { limits, .. } => limits,
            Test::Dates { .. } | Test::Papers(_) | Test::NotChecked(_) => &[],
        };
        for limit in limits {
            page.entry(self.t("限值", "bound"), &self.limit(rule, limit));
        }
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
    fn add_permissions(&self, page: &mut Page, rule: &Rule) {
        if let Some(by) = rule.relieved_by {
            let sentence = match self.lang {
                Lang::Zh => format!("达到 {by} 时放宽"),
                Lang::En => format!("relaxed where {by} is met"),
            };
            page.entry(self.t("放宽", "relaxed"), &sentence);
        }
        let relaxes = self.regulation.rules().filter(|(_, other)| other.relieved_by == Some(rule.id));
        let relaxes: Vec<&str> = relaxes.map(|(_, other)| other.id).collect();
        page.entry(self.t("可放宽", "relaxes"), &relaxes.join(comma(self.lang)));
    }

    fn add_reading(&self, page: &mut Page, reading: &Reading) {
        let lang = self.lang;
        let class = reading.class.name().get(lang);
        let colon = self.t("：", ": ");
        page.entry(
            self.t("口径", "reading"),
            &format!("{}{}{colon}{}", reading.id, in_brackets(class, lang), reading.question.get(lang)),
        );
        let (taken, why) = (reading.taken.get(lang), reading.because.get(lang));
        page.entry("", &format!("{}{colon}{taken}{}", self.t("采用", "taken"), in_brackets(why, lang)));
        for other in reading.otherwise {
            let what = other.what.get(lang);
            page.entry(
                "",
                &format!("{}{colon}{what}{}", self.t("另一口径", "otherwise"), self.effect(reading.class, other)),
            );
        }
    }

    /// What comes of a reading that was not taken.
    fn effect(&self, class: Class, other: &Otherwise) -> String {
        let tried = other.test.is_some() || other.modality.is_some();
        let effect = match (class, tried) {
            (_, false) | (Class::Settled, true) => return String::new(),
            (Class::Default, true) => self.t("结论不同时标注口径敏感", "where the verdict differs, it is marked"),
            (Class::Open, true) => self.t("结论不同时为需论证", "where the verdict differs, it needs justification"),
        };
        in_brackets(effect, self.lang)
    }

    fn add_examples(&self, page: &mut Page, rule: &Rule, most: usize) {
        let all = of_rule(self.regulation.kind, rule.id);
        let shown = spread(&all, most);
        let mut label = self.t("例子", "examples");
        for example in &shown {
            page.entry(label, &self.example(example));
            label = "";
        }
        if shown.len() < all.len() {
            let more = match self.lang {
                Lang::Zh => format!("共 {} 例，全部见 hegui explain {}", all.len(), rule.id),
                Lang::En => format!("{} in all: hegui explain {} --lang en", all.len(), rule.id),
            };
            page.entry("", &more);
        }
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
