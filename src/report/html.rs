//! The report as one page that works without a network, without a script, on paper and in the dark.

use askama::Template;

use super::content::{ArticleText, Content, InputRow, Item, inputs};
use super::layout::shortened;
use super::{chart, words};
use crate::assess::Assessment;
use crate::law::Consequence;
use crate::official::OfficialText;
use crate::project::Plan;
use crate::text::Lang;
use crate::year::Year;

/// The widest name that stands in a heading; the whole name stands among the facts.
const HEADING: usize = 120;

#[derive(Template)]
#[template(path = "html/report.html")]
struct Page<'a> {
    content: &'a Content,
    title: String,
    heading: String,
    lang: &'static str,
    charts: Vec<Chart>,
    bars: Vec<(&'static str, String)>,
    inputs: Vec<InputRow>,
}

/// A chart with its heading and the anchor it is found by.
struct Chart {
    anchor: &'static str,
    title: &'static str,
    svg: String,
}

/// The report as one HTML page, also well-formed XML.
///
/// The same plan, assessment and language give the same text.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::html, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(html::render(&plan, &assessment, Lang::Zh, None).starts_with("<!DOCTYPE html>"));
/// ```
#[must_use]
pub fn render(plan: &Plan, assessment: &Assessment, lang: Lang, law: Option<&OfficialText>) -> String {
    let content = Content::new(plan, assessment, lang, law);
    let year = assessment.year.as_ref();
    let of_year = |draw: fn(&Year, Lang) -> Option<String>| year.and_then(|year| draw(year, lang));
    let charts = [
        ("margins", content.t("限值余量", "Margins"), chart::margins(assessment, lang)),
        ("balance", content.t("电量平衡", "Energy balance"), chart::balance(plan, assessment, lang)),
        ("timeline", content.t("投产时间线", "Time line of commissioning"), chart::timeline(plan, assessment, lang)),
        ("months", content.t("逐月电量", "Energy of each month"), of_year(chart::months)),
        ("duration", content.t("全年持续曲线", "Duration curves"), of_year(chart::duration)),
        ("week", content.t("最差的一周", "The worst week"), of_year(chart::worst_week)),
        (
            "storage",
            content.t("弃电与储能容量", "Curtailment over storage capacity"),
            year.and_then(|year| chart::storage(plan, year, lang)),
        ),
    ];
    let charts = charts.into_iter().filter_map(|(anchor, title, svg)| Some(Chart { anchor, title, svg: svg? }));
    let page = Page {
        title: shortened(&content.name, HEADING / 2),
        heading: shortened(&content.name, HEADING),
        lang: match lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        },
        charts: charts.collect(),
        bars: chart::bars(assessment, lang),
        inputs: inputs(plan, assessment, lang),
        content: &content,
    };
    // Writing to a string cannot fail, and the template calls nothing that can.
    page.render().unwrap_or_default()
}

impl Page<'_> {
    /// The margin bar of a rule, where it has one.
    fn bar(&self, item: &Item) -> &str {
        self.bars.iter().find(|(id, _)| *id == item.id).map_or("", |(_, svg)| svg)
    }

    /// The class that gives a verdict its colour.
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "a template calls it so")]
    const fn class(&self, consequence: &Consequence) -> &'static str {
        match consequence {
            Consequence::Pass => "pass",
            Consequence::Fail => "fail",
            Consequence::Justify => "justify",
            Consequence::Missing => "missing",
            Consequence::NotApplicable(_) => "na",
        }
    }

    /// The sign of a verdict.
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "a template calls it so")]
    const fn symbol(&self, consequence: &Consequence) -> &'static str {
        words::symbol(*consequence)
    }

    /// The sign and colour of an article: those of the worst of its rules.
    fn worst(&self, article: &ArticleText) -> (&'static str, &'static str) {
        article.worst().map_or(("", "na"), |item| (item.symbol(), self.class(&item.consequence)))
    }
}

#[cfg(test)]
mod tests;
