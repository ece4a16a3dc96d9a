//! The related texts in words: a section and a conclusion of their own.

use super::super::words;
use super::{Count, Item, head};
use crate::assess::{Assessment, LayerResult, layers};
use crate::law::Consequence;
use crate::project::Plan;
use crate::text::{Lang, Text};

/// The related texts that were tested, in words.
#[derive(Debug)]
pub(in crate::report) struct Layers {
    /// The conclusion on all of them, in one line; none where none was asked for.
    pub(in crate::report) conclusion: Option<String>,
    /// The worst that came out.
    pub(in crate::report) overall: Consequence,
    /// The texts.
    pub(in crate::report) texts: Vec<LayerText>,
}

/// One related text in words.
#[derive(Debug)]
pub(in crate::report) struct LayerText {
    /// Its name, and the number that tells which one it is.
    pub(in crate::report) name: String,
    /// The worst that came out of it.
    pub(in crate::report) overall: Consequence,
    /// How its rules came out.
    pub(in crate::report) counts: Vec<Count>,
    /// Its rules.
    pub(in crate::report) items: Vec<Item>,
}

impl Layers {
    pub(super) fn new(plan: &Plan, assessment: &Assessment, lang: Lang) -> Self {
        let none = Consequence::NotApplicable(crate::law::WhyNot::OtherProject);
        let overall = layers::overall(&assessment.layers);
        let conclusion = (!assessment.layers.is_empty()).then(|| conclusion(assessment, overall, lang));
        let texts = assessment.layers.iter().map(|tested| LayerText {
            name: name(tested, lang),
            overall: tested.overall().unwrap_or(none),
            counts: head::counts(&tested.counts(), lang),
            items: items(plan, assessment, tested, lang),
        });
        Self { conclusion, overall: overall.unwrap_or(none), texts: texts.collect() }
    }
}

impl LayerText {
    /// The counts in one line.
    pub(in crate::report) fn counts_line(&self) -> String {
        self.counts.iter().map(|count| count.text.as_str()).collect::<Vec<_>>().join(" · ")
    }

    /// The sign of what came out.
    pub(in crate::report) const fn symbol(&self) -> &'static str {
        words::symbol(self.overall)
    }
}

fn conclusion(assessment: &Assessment, overall: Option<Consequence>, lang: Lang) -> String {
    let Some(overall) = overall else {
        let none = Text::new(
            "相关文件：均不适用，不计入以上结论",
            "related texts: none applies; not part of the result above",
        );
        return none.get(lang).to_owned();
    };
    let (symbol, name) = (words::symbol(overall), overall.name().get(lang));
    let results = assessment.layers.iter().flat_map(|layer| &layer.results);
    let open = results.filter(|(_, result)| Consequence::Pass.severity() < result.consequence.severity()).count();
    match (lang, open) {
        (Lang::Zh, 0) => format!("相关文件：{symbol} {name}，不计入以上结论"),
        (Lang::Zh, _) => format!("相关文件：{symbol} {name}（{open} 项未符合），不计入以上结论"),
        (Lang::En, 0) => format!("related texts: {symbol} {name}; not part of the result above"),
        (Lang::En, _) => format!("related texts: {symbol} {name} ({open} open); not part of the result above"),
    }
}

/// The number of a text is written in Chinese; its id tells an English reader which one it is.
fn name(tested: &LayerResult, lang: Lang) -> String {
    let (name, number) = (tested.layer.name.get(lang), tested.layer.number);
    match lang {
        Lang::Zh if number.is_empty() => name.to_owned(),
        Lang::Zh => format!("{name}  {number}"),
        Lang::En => format!("{name} ({})", tested.layer.id),
    }
}

fn items(plan: &Plan, assessment: &Assessment, tested: &LayerResult, lang: Lang) -> Vec<Item> {
    let items = tested.results.iter().map(|(provision, result)| {
        // A rule of a related text stands in a provision, not in an article of the regulation.
        let clause = provision.clause.get(lang).to_owned();
        Item { article: clause.clone(), short: clause, ..Item::new(plan, assessment, result, lang, None) }
    });
    items.collect()
}
