//! The rows of many plans as one page.

use askama::Template;

use super::text::{HEADS, page_cells};
use super::{Entry, Totals};
use crate::text::{Lang, Text};

#[derive(Template)]
#[template(path = "batch/head.html")]
struct Head {
    lang: &'static str,
    title: &'static str,
    heads: [&'static str; 6],
    program: &'static str,
}

#[derive(Template)]
#[template(path = "batch/row.html")]
struct Row {
    cells: [String; 6],
    class: &'static str,
}

#[derive(Template)]
#[template(path = "batch/foot.html")]
struct Foot {
    totals: String,
    program: &'static str,
    sentence: &'static str,
}

const PROGRAM: &str = concat!("hegui ", env!("CARGO_PKG_VERSION"));

/// The page up to its first row. Writing to a string cannot fail, and the templates call nothing that can.
pub(super) fn head(lang: Lang) -> String {
    let head = Head {
        lang: match lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        },
        title: Text::new("合规核对汇总", "Compliance of many plans").get(lang),
        heads: HEADS.map(|head| head.get(lang)),
        program: PROGRAM,
    };
    head.render().unwrap_or_default()
}

/// A row.
pub(super) fn row(entry: &Entry, lang: Lang) -> String {
    let (cells, class) = page_cells(entry, lang);
    Row { cells, class }.render().unwrap_or_default()
}

/// The page from its last row on, with the totals, which a browser shows at the top.
pub(super) fn foot(totals: Totals, lang: Lang) -> String {
    let sentence = Text::new(
        "本报告是申报前的自查结果，不是主管部门的批准或审查意见。",
        "This is a pre-check before filing, not an approval or an opinion of any authority.",
    );
    Foot { totals: totals.line(lang), program: PROGRAM, sentence: sentence.get(lang) }.render().unwrap_or_default()
}
