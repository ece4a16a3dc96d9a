//! How far every figure is from its limit, each on the scale of its own limit.

use askama::Template;

use super::{class, pattern, pixels_of, text_width};
use crate::assess::{Assessment, RuleResult};
use crate::law::{Consequence, Measure, Measured, Operator, Relation};
use crate::report::content::compared;
use crate::report::layout::shortened;
use crate::report::words;
use crate::text::{Lang, Text};

/// The pixels of a bar; the limit stands in the middle.
const SCALE: u32 = 320;

/// One bar, in pixels from its left end.
struct Bar {
    /// The bar of the value.
    value: u32,
    /// Whether the value goes on beyond the scale.
    beyond: bool,
    /// Where the limit is.
    bound: u32,
    /// The range that the limit allows: start and width.
    allowed: (u32, u32),
    /// Colour.
    class: &'static str,
    /// Pattern.
    pattern: &'static str,
    /// The sign of the verdict.
    symbol: &'static str,
    /// Article and name.
    label: String,
    /// The value.
    found: String,
    /// The limit.
    limit: String,
    /// The distance.
    margin: String,
    /// All of it in words.
    sentence: String,
}

#[derive(Template)]
#[template(path = "chart/margins.svg")]
struct Margins {
    prefix: &'static str,
    title: &'static str,
    note: &'static str,
    bars: Vec<Bar>,
    height: usize,
}

#[derive(Template)]
#[template(path = "chart/bar.svg")]
struct Single<'a> {
    prefix: &'static str,
    bar: Bar,
    anchor: &'a str,
    at: u32,
}

/// The bars of all figures that have a limit, in the order of the law; none where there is no such figure.
pub(in crate::report) fn margins(assessment: &Assessment, lang: Lang) -> Option<String> {
    let bars: Vec<_> = assessment.results.iter().filter_map(|result| bar(result, lang)).collect();
    if bars.is_empty() {
        return None;
    }
    let page = Margins {
        prefix: "margins",
        title: Text::new("各项限值的余量", "How far each figure is from its limit").get(lang),
        note: Text::new(
            "竖线为限值，各条按自身限值取比例；虚线框为允许的范围，框外为超限。日期见投产时间线。",
            "The line is the limit, each bar on the scale of its own; the dashed frame is what is allowed. Dates: see the time line.",
        )
        .get(lang),
        height: bars.len(),
        bars,
    };
    page.render().ok()
}

/// The bar of each figure that has a limit, by the id of its rule.
pub(in crate::report) fn bars(assessment: &Assessment, lang: Lang) -> Vec<(&'static str, String)> {
    let bars = assessment.results.iter().filter_map(|result| {
        let bar = bar(result, lang)?;
        // The label of the limit stays within the picture.
        let half = text_width(&bar.limit, 12) / 2;
        let at = bar.bound.max(half).min(SCALE.saturating_sub(half));
        let single = Single { prefix: result.rule.id, bar, anchor: result.rule.id, at };
        Some((result.rule.id, single.render().ok()?))
    });
    bars.collect()
}

fn bar(result: &RuleResult, lang: Lang) -> Option<Bar> {
    if matches!(result.consequence, Consequence::NotApplicable(_)) {
        return None;
    }
    let Measured { value: Measure::Figure(value), bound: Measure::Figure(limit), relation, .. } =
        result.measured.as_ref()?
    else {
        return None;
    };
    let Relation::Figure(operator) = *relation else { return None };
    let middle = SCALE / 2;
    // A limit of zero has no scale of its own: the whole bar is the value.
    let (bound, length) = if limit.is_zero() {
        (0, if value.is_zero() { 0 } else { middle })
    } else {
        (middle, pixels_of(value, limit, middle)?)
    };
    let allowed = match operator {
        Operator::AtMost | Operator::LessThan => (0, bound),
        Operator::AtLeast | Operator::MoreThan => (bound, SCALE.saturating_sub(bound)),
    };
    let compared = compared(result, lang)?;
    let (article, title) = (words::short_article(result, lang), result.rule.title.get(lang));
    Some(Bar {
        value: length.min(SCALE),
        beyond: SCALE < length,
        bound,
        allowed,
        class: class(result.consequence),
        pattern: pattern(result.consequence),
        symbol: words::symbol(result.consequence),
        label: shortened(&format!("{article} {title}"), 36),
        found: shortened(&compared.value, 20),
        limit: compared.bound,
        margin: shortened(&compared.margin.unwrap_or_default(), 24),
        sentence: format!("{} {article} {}", words::symbol(result.consequence), shortened(&compared.sentence, 200)),
    })
}
