//! Many plans in one report: a row for each, in the order in which they were given, and what all of them come to.
//!
//! A row is small and of bounded size, whatever the plan holds; what else is told of a plan is written while it is at hand.

mod page;
mod text;
mod workbook;

use serde::Serialize;

use super::layout::shortened;
use super::{Style, harmless, words};
use crate::assess::{Assessment, Counts, RuleResult, closeness};
use crate::law::Consequence;
use crate::project::{Choice, Plan};
use crate::text::{Lang, Text};

pub use workbook::{PlanRules, Workbook};

/// The most columns of a name or reason in a row.
const WIDEST: usize = 100;

/// A summary that grows row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a terminal.
    Terminal,
    /// For programs: `hegui-batch-v1`.
    Json,
    /// Markdown.
    Markdown,
    /// A page for browsers.
    Html,
}

impl Form {
    /// What stands before the first row.
    #[must_use]
    pub fn head(self, lang: Lang) -> String {
        match self {
            Self::Terminal => String::new(),
            Self::Json => text::json_head(),
            Self::Markdown => text::markdown_head(lang),
            Self::Html => page::head(lang),
        }
    }

    /// A row; the first one has nothing before it.
    #[must_use]
    pub fn row(self, entry: &Entry, first: bool, style: Style) -> String {
        match self {
            Self::Terminal => text::terminal_row(entry, style),
            Self::Json if first => text::json_row(entry),
            Self::Json => format!(",\n{}", text::json_row(entry)),
            Self::Markdown => text::markdown_row(entry, style.lang),
            Self::Html => page::row(entry, style.lang),
        }
    }

    /// What stands after the last row.
    #[must_use]
    pub fn foot(self, totals: Totals, style: Style) -> String {
        match self {
            Self::Terminal => text::terminal_foot(totals, style),
            Self::Json => text::json_foot(totals),
            Self::Markdown => text::markdown_foot(totals, style.lang),
            Self::Html => page::foot(totals, style.lang),
        }
    }
}

/// What became of one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// It was assessed.
    Checked(Row),
    /// It could not be read or accepted.
    Unread {
        /// The file.
        file: String,
        /// Why.
        reason: String,
    },
    /// The program is at fault.
    Broken {
        /// The file.
        file: String,
        /// What happened.
        reason: String,
    },
}

/// A plan that was assessed, in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file.
    pub file: String,
    /// The name of the project.
    pub name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The id of the regulation.
    pub regulation: &'static str,
    /// The short name of the regulation.
    pub kind: &'static str,
    /// The conclusion.
    pub overall: Consequence,
    /// How many rules came out how.
    pub counts: Counts,
    /// The first of the worst rules; none where all is met.
    pub worst: Option<Told>,
    /// The limit that is met most narrowly.
    pub closest: Option<Told>,
}

/// A rule in few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its id.
    pub id: &'static str,
    /// Article, name and distance.
    pub text: String,
}

/// How many plans came out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// 符合.
    pub pass: usize,
    /// 不符合.
    pub fail: usize,
    /// 需论证.
    pub justify: usize,
    /// 待补充.
    pub missing: usize,
    /// Not read.
    pub unread: usize,
    /// Broken off by the program.
    pub broken: usize,
}

impl Entry {
    /// The row of a plan that was assessed.
    #[must_use]
    pub fn checked(plan: &Plan, assessment: &Assessment, lang: Lang) -> Self {
        let regulation = assessment.regulation.kind;
        Self::Checked(Row {
            file: short(plan.source.name()),
            name: shortened(&super::content::head::name(plan, lang), WIDEST),
            sha256: plan.sha256.clone(),
            regulation: regulation.id(),
            kind: regulation.name().get(lang),
            overall: assessment.overall(),
            counts: assessment.counts(),
            worst: worst(assessment, lang),
            closest: closest(assessment, lang),
        })
    }

    /// A plan that could not be read.
    #[must_use]
    pub fn unread(file: &str, reason: &str) -> Self {
        Self::Unread { file: short(file), reason: short(reason) }
    }

    /// A plan at which the program broke off.
    #[must_use]
    pub fn broken(file: &str, reason: &str) -> Self {
        Self::Broken { file: short(file), reason: short(reason) }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Checked(Row { file, .. }) | Self::Unread { file, .. } | Self::Broken { file, .. } => file,
        }
    }
}

impl Totals {
    /// Counts one more plan.
    pub fn add(&mut self, entry: &Entry) {
        let count = match entry {
            Entry::Checked(row) => match row.overall {
                Consequence::Pass => &mut self.pass,
                Consequence::Fail => &mut self.fail,
                Consequence::Justify => &mut self.justify,
                // An assessment that tested nothing is an error before it comes here.
                Consequence::Missing | Consequence::NotApplicable(_) => &mut self.missing,
            },
            Entry::Unread { .. } => &mut self.unread,
            Entry::Broken { .. } => &mut self.broken,
        };
        *count += 1;
    }

    /// How many plans there are.
    #[must_use]
    pub const fn plans(self) -> usize {
        self.pass + self.fail + self.justify + self.missing + self.unread + self.broken
    }

    /// The totals in a line, the worst first; what is zero is left out.
    fn line(self, lang: Lang) -> String {
        let all = [
            (self.broken, Text::new("程序错误", "broken off")),
            (self.unread, Text::new("未读取", "not read")),
            (self.fail, Text::new("不符合", "do not comply")),
            (self.missing, Text::new("待补充", "lack evidence")),
            (self.justify, Text::new("需论证", "need justification")),
            (self.pass, Text::new("符合", "comply")),
        ];
        let parts = all.iter().filter(|(count, _)| *count != 0).map(|(count, name)| match lang {
            Lang::Zh => format!("{} {count}", name.zh),
            Lang::En => format!("{count} {}", name.en),
        });
        let parts = parts.collect::<Vec<_>>().join(" · ");
        match (lang, self.plans()) {
            (Lang::Zh, plans) => format!("共 {plans} 份计划：{parts}"),
            (Lang::En, 1) => format!("1 plan: {parts}"),
            (Lang::En, plans) => format!("{plans} plans: {parts}"),
        }
    }
}

/// A text that came from outside, in a row.
fn short(text: &str) -> String {
    shortened(&harmless(text), WIDEST * 2)
}

fn worst(assessment: &Assessment, lang: Lang) -> Option<Told> {
    let open = |result: &&RuleResult| Consequence::Pass.severity() < result.consequence.severity();
    // The first of the worst, not the last.
    let worst = assessment.results.iter().rev().filter(open).max_by_key(|result| result.consequence.severity())?;
    let margin = words::margin_text(worst, lang).filter(|_| worst.consequence != Consequence::Missing);
    Some(told(worst, margin, lang))
}

fn closest(assessment: &Assessment, lang: Lang) -> Option<Told> {
    let mut close: Vec<_> =
        assessment.results.iter().filter_map(|result| closeness(result).map(|share| (share, result))).collect();
    close.sort_by(|(one, _), (other, _)| one.compare(other).unwrap_or(std::cmp::Ordering::Equal));
    let (share, result) = close.first()?;
    let margin = words::margin_text(result, lang).map(|margin| match lang {
        _ if share.is_zero() => margin,
        Lang::Zh => format!("{margin}（{}）", share.text(lang)),
        Lang::En => format!("{margin} ({})", share.text(lang)),
    });
    Some(told(result, margin, lang))
}

fn told(result: &RuleResult, margin: Option<String>, lang: Lang) -> Told {
    let (article, title) = (words::short_article(result, lang), result.rule.title.get(lang));
    let text = match (margin, lang) {
        (None, _) => format!("{article} {title}"),
        (Some(margin), Lang::Zh) => format!("{article} {title}：{margin}"),
        (Some(margin), Lang::En) => format!("{article} {title}: {margin}"),
    };
    Told { id: result.rule.id, text }
}

#[cfg(test)]
mod tests;
