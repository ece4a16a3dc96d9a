//! How each metered year came out.

use super::super::words;
use crate::assess::{Assessment, RuleResult, YearVerdict};
use crate::law::{Consequence, WhyNot};
use crate::text::{Lang, Text};

/// A metered year in words.
#[derive(Debug)]
pub(in crate::report) struct YearText {
    /// Which year: `2028 年`.
    pub(in crate::report) name: String,
    /// The conclusion on the regulation in it.
    pub(in crate::report) overall: Consequence,
    /// The conclusion, and the rules that are not met.
    pub(in crate::report) text: String,
}

/// Said below several years.
const WORST: Text = Text::new(
    "以上结论和以下逐条结果，每项取最差的一年，同样的取最近一年",
    "above and below, each rule is told as of its worst year, or the latest of equals",
);

/// Every metered year.
pub(super) fn years(assessment: &Assessment, lang: Lang) -> Vec<YearText> {
    let years = assessment.years.iter().map(|year| YearText {
        name: match lang {
            Lang::Zh => format!("{} 年", year.year),
            Lang::En => year.year.to_string(),
        },
        overall: year.overall.unwrap_or(Consequence::NotApplicable(WhyNot::OtherStage)),
        text: text(assessment, year, lang),
    });
    years.collect()
}

/// What the reader must know of the results where there are several years.
pub(super) fn note(assessment: &Assessment, lang: Lang) -> Option<&'static str> {
    (1 < assessment.years.iter().filter(|year| year.overall.is_some()).count()).then(|| WORST.get(lang))
}

fn text(assessment: &Assessment, year: &YearVerdict, lang: Lang) -> String {
    const RUNS: Text = Text::new("– 还没有到十二月，未核对", "– not over yet, not tested");
    let Some(overall) = year.overall else { return RUNS.get(lang).to_owned() };
    let overall = format!("{} {}", words::symbol(overall), overall.name().get(lang));
    let own = assessment.results.iter().filter(|result| year.open.contains(&result.rule.id));
    let own = own.map(|result| format!("{} {}", words::short_article(result, lang), title(result, lang)));
    let related = assessment.layers.iter().flat_map(|layer| &layer.results).filter(|(_, result)| {
        // A related text counts for nothing in the conclusion on a year, and is told as such.
        year.related.contains(&result.rule.id)
    });
    let related = related.map(|(_, result)| match lang {
        Lang::Zh => format!("相关文件：{}", title(result, lang)),
        Lang::En => format!("related text: {}", title(result, lang)),
    });
    let open: Vec<_> = own.chain(related).collect();
    if open.is_empty() {
        return overall;
    }
    match lang {
        Lang::Zh => format!("{overall}（{}）", open.join("；")),
        Lang::En => format!("{overall} ({})", open.join("; ")),
    }
}

fn title(result: &RuleResult, lang: Lang) -> &'static str {
    result.rule.title.get(lang)
}
