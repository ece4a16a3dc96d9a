//! What of the law is checked, and how: article by article, with counts.

use std::fmt::Write;

use super::super::console::Stop;
use super::super::fields::Fields;
use super::super::wording;
use super::{head, row};
use crate::law::{Regulation, Rule, Test, WhyNot};
use crate::project::Choice;
use crate::text::{Lang, Text};

/// How a rule is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Figures,
    Documents,
    Facts,
    Versions,
    Not(WhyNot),
}

impl Way {
    /// The ways in which something is checked.
    const CHECKED: [Self; 4] = [Self::Figures, Self::Documents, Self::Facts, Self::Versions];

    const fn name(self) -> Text {
        match self {
            Self::Figures => Text::new("数值和日期", "figures and dates"),
            Self::Documents => Text::new("材料", "documents"),
            Self::Facts => Text::new("填报事实", "declared facts"),
            Self::Versions => Text::new("与批复对比", "comparison with the approval"),
            Self::Not(why) => why.name(),
        }
    }

    /// The way of a rule: by what it compares, or by what it was seen to read.
    fn of(rule: &Rule, fields: &Fields) -> Self {
        match rule.test {
            Test::Limit { .. } | Test::Dates { .. } => Self::Figures,
            Test::Papers(_) => Self::Documents,
            Test::NotChecked(why) => Self::Not(why),
            Test::Decide { limits, .. } if !limits.is_empty() => Self::Figures,
            Test::Decide { .. } => {
                let read = fields.read_by(rule.id);
                let reads = |start: &str| read.iter().any(|field| field.starts_with(start));
                if reads("changes[]") || reads("approved.") {
                    Self::Versions
                } else if !read.is_empty() && read.iter().all(|field| field.starts_with("documents[]")) {
                    Self::Documents
                } else {
                    Self::Facts
                }
            }
        }
    }
}

pub(super) fn page(regulations: &[&'static Regulation], lang: Lang) -> Result<String, Stop> {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let mut counts = Vec::new();
    let mut tables = String::new();
    for regulation in regulations {
        let fields = Fields::of(regulation.kind, lang)?;
        let mut count = Count::new(regulation);
        let _ = write!(tables, "\n## {}\n\n", regulation.kind.name().get(lang));
        tables.push_str(&head(&[t("条", "article"), t("概括", "summary"), t("核对方式", "how"), t("规则", "rules")]));
        for article in regulation.articles {
            let ways: Vec<Way> = article.rules.iter().map(|rule| Way::of(rule, &fields)).collect();
            count.add(&ways);
            let ids: Vec<_> = article.rules.iter().map(|rule| rule.id).collect();
            let number = wording::article(article.number, lang);
            let how = told(&ways, lang);
            tables.push_str(&row([&*number, article.summary.get(lang), &*how, &*ids.join(wording::comma(lang))]));
        }
        counts.push(count);
    }
    let mut page = format!("# {}\n\n{}\n\n", t("覆盖范围", "Coverage"), introduction(&counts, lang));
    page.push_str(&summary(&counts, lang));
    page.push_str(&tables);
    Ok(page)
}

/// How an article is checked: each way once, and why clauses are not checked where nothing else is.
fn told(ways: &[Way], lang: Lang) -> String {
    let checked: Vec<_> = Way::CHECKED.into_iter().filter(|way| ways.contains(way)).collect();
    let names = |ways: &[Way]| {
        let mut names: Vec<_> = ways.iter().map(|way| way.name().get(lang)).collect();
        names.dedup();
        names.join(wording::comma(lang))
    };
    if checked.is_empty() {
        return format!("{}{}", wording::NOT_TESTED.get(lang), wording::in_brackets(&names(ways), lang));
    }
    names(&checked)
}

/// Articles and rules of a regulation by the way in which they are checked.
struct Count {
    regulation: &'static Regulation,
    articles: usize,
    checked_articles: usize,
    rules: [usize; Way::CHECKED.len()],
    not_checked: usize,
}

impl Count {
    fn new(regulation: &'static Regulation) -> Self {
        Self { regulation, articles: 0, checked_articles: 0, rules: [0; Way::CHECKED.len()], not_checked: 0 }
    }

    fn add(&mut self, ways: &[Way]) {
        self.articles += 1;
        self.checked_articles += usize::from(ways.iter().any(|way| Way::CHECKED.contains(way)));
        for (count, way) in self.rules.iter_mut().zip(Way::CHECKED) {
            *count += ways.iter().filter(|one| **one == way).count();
        }
        self.not_checked += ways.iter().filter(|way| matches!(way, Way::Not(_))).count();
    }
}

fn introduction(counts: &[Count], lang: Lang) -> String {
    let articles: usize = counts.iter().map(|count| count.articles).sum();
    let checked: usize = counts.iter().map(|count| count.checked_articles).sum();
    let left = articles - checked;
    match lang {
        Lang::Zh => format!(
            "共 {articles} 条：{checked} 条有可核对的内容，{left} 条不核对（只作说明、只作许可，或只约束管理部门和电网企业）。\
             下表按规则计数，一条可含几项规则。"
        ),
        Lang::En => format!(
            "{articles} articles: {checked} hold something that is checked, {left} are not checked (they inform, permit, or bind \
             an authority or the grid company alone). The table counts rules; an article may hold several."
        ),
    }
}

fn summary(counts: &[Count], lang: Lang) -> String {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let ways = Way::CHECKED.map(|way| way.name().get(lang));
    let mut heads = vec![t("细则", "regulation"), t("条", "articles"), t("其中核对", "checked")];
    heads.extend(ways);
    heads.push(wording::NOT_TESTED.get(lang));
    let mut table = head(&heads);
    let mut line = |name: &str, counts: &[&Count]| {
        let sum = |of: &dyn Fn(&Count) -> usize| counts.iter().map(|count| of(count)).sum::<usize>().to_string();
        let by_way = (0..ways.len()).map(|at| sum(&|count| count.rules.get(at).copied().unwrap_or_default()));
        let mut cells = vec![name.to_owned(), sum(&|count| count.articles), sum(&|count| count.checked_articles)];
        cells.extend(by_way);
        cells.push(sum(&|count| count.not_checked));
        table.push_str(&row(cells.iter().map(String::as_str)));
    };
    for count in counts {
        line(count.regulation.kind.name().get(lang), &[count]);
    }
    line(t("合计", "total"), &counts.iter().collect::<Vec<_>>());
    table
}
