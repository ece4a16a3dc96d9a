//! When the parts of a project start, and the order that the rule wants.

use askama::Template;
use jiff::civil::Date;

use super::class;
use crate::assess::{Assessment, RuleResult};
use crate::facts::{DatePair, Facts, Prefer, Setting};
use crate::law::{Consequence, Order, Test};
use crate::project::{Plan, When};
use crate::report::layout::shortened;
use crate::report::{harmless, words};
use crate::terms::Term;
use crate::text::{Lang, Text};

/// The pixels between the first and the last day of a panel.
const SCALE: i64 = 400;

/// The rows and orders of dates that belong together.
struct Panel {
    rows: Vec<Row>,
    links: Vec<Link>,
    first: String,
    last: String,
    orders: Vec<Verdict>,
    top: usize,
}

/// A date.
struct Row {
    label: String,
    date: String,
    /// Where it begins, and how long it is: a day has no length, a month has.
    x: i64,
    width: i64,
}

/// A line between two rows; the second must not come before the first.
struct Link {
    from: (i64, usize),
    to: (i64, usize),
    wrong: bool,
}

/// What a rule says of an order.
struct Verdict {
    class: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "chart/timeline.svg")]
struct Timeline {
    prefix: &'static str,
    title: &'static str,
    description: String,
    note: &'static str,
    panels: Vec<Panel>,
    height: usize,
}

/// A date of a project by what it is and what it is of.
#[derive(Clone, PartialEq)]
struct Point {
    of: Option<String>,
    term: &'static Term,
    when: When,
}

/// A rule that wants dates in an order, with the pairs it looks at.
struct Ordered<'a> {
    result: &'a RuleResult,
    order: Order,
    pairs: Vec<DatePair>,
}

/// The time line of commissioning; none where no rule finds the dates it looks at.
pub(in crate::report) fn timeline(plan: &Plan, assessment: &Assessment, lang: Lang) -> Option<String> {
    let facts = Facts::new(&plan.project, assessment.stage, Setting::UNKNOWN, Prefer::Stated);
    let ordered = assessment.results.iter().filter_map(|result| {
        let Test::Dates { order, pairs } = result.rule.test else { return None };
        if matches!(result.consequence, Consequence::NotApplicable(_)) {
            return None;
        }
        let pairs = pairs(&facts).ok().filter(|pairs| !pairs.is_empty())?;
        Some(Ordered { result, order, pairs })
    });
    let mut groups: Vec<Vec<Ordered<'_>>> = Vec::new();
    for one in ordered {
        // Dates of one kind stand on one scale: commissioning apart from the ends of operation.
        let same = |group: &Vec<Ordered<'_>>| group.iter().any(|other| share_a_term(&one.pairs, &other.pairs));
        match groups.iter_mut().find(|group| same(group)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    let mut top = 24;
    let mut panels = Vec::with_capacity(groups.len());
    for group in &groups {
        let panel = panel(group, top, lang)?;
        top += 36 + (panel.rows.len() + panel.orders.len()) * 24 + 18;
        panels.push(panel);
    }
    if panels.is_empty() {
        return None;
    }
    let told = |panel: &Panel| {
        let rows = panel.rows.iter().map(|row| format!("{} {}", row.label, row.date));
        rows.chain(panel.orders.iter().map(|order| order.text.clone())).collect::<Vec<_>>().join("\n")
    };
    let timeline = Timeline {
        prefix: "timeline",
        title: Text::new("投产时间线与要求的先后", "Time line of commissioning and the order wanted").get(lang),
        description: panels.iter().map(told).collect::<Vec<_>>().join("\n"),
        note: Text::new(
            "连线带圆点的一端须不早于另一端（可以同日）；虚线为先后颠倒。",
            "The end of a line with a dot must not come before its other end; a dashed line is out of order.",
        )
        .get(lang),
        panels,
        height: top,
    };
    timeline.render().ok()
}

fn share_a_term(one: &[DatePair], other: &[DatePair]) -> bool {
    let terms = |pair: &DatePair| [pair.term, pair.other_term];
    one.iter().flat_map(terms).any(|term| other.iter().flat_map(terms).any(|known| std::ptr::eq(known, term)))
}

fn panel(group: &[Ordered<'_>], top: usize, lang: Lang) -> Option<Panel> {
    let mut points: Vec<Point> = Vec::new();
    for pair in group.iter().flat_map(|one| &one.pairs) {
        for (term, when) in [(pair.term, pair.date), (pair.other_term, pair.other)] {
            let point = Point { of: pair.of.clone(), term, when };
            if !points.contains(&point) {
                points.push(point);
            }
        }
    }
    points.sort_by_key(|point| point.when.date());
    let first = points.iter().map(|point| point.when.date()).min()?;
    let last = points.iter().map(|point| end(point.when)).max()?;
    let days = days(first, last).max(1);
    let x = |date: Date| self::days(first, date).saturating_mul(SCALE) / days;
    let at = |of: &Option<String>, term: &'static Term, when: When| {
        points.iter().position(|point| *point == Point { of: of.clone(), term, when })
    };
    let mut links = Vec::new();
    for (one, pair) in group.iter().flat_map(|one| one.pairs.iter().map(move |pair| (one, pair))) {
        let (row, other) = (at(&pair.of, pair.term, pair.date)?, at(&pair.of, pair.other_term, pair.other)?);
        let ((earlier, from), (later, to)) = match one.order {
            Order::NotBefore => ((pair.other, other), (pair.date, row)),
            Order::NotAfter => ((pair.date, row), (pair.other, other)),
        };
        let wrong = end(later) < earlier.date();
        links.push(Link { from: (x(earlier.date()), from), to: (x(later.date()), to), wrong });
    }
    let rows = points.iter().map(|point| Row {
        label: shortened(&label(point, lang), 34),
        date: point.when.to_string(),
        x: x(point.when.date()),
        width: x(end(point.when)).saturating_sub(x(point.when.date())),
    });
    let orders = group.iter().map(|one| verdict(one.result, lang));
    Some(Panel {
        rows: rows.collect(),
        links,
        first: first.to_string(),
        last: last.to_string(),
        orders: orders.collect(),
        top,
    })
}

fn label(point: &Point, lang: Lang) -> String {
    let name = point.term.name.get(lang);
    match (&point.of, lang) {
        (None, _) => name.to_owned(),
        (Some(of), Lang::Zh) => format!("{name}（{}）", harmless(of)),
        (Some(of), Lang::En) => format!("{name} ({})", harmless(of)),
    }
}

fn verdict(result: &RuleResult, lang: Lang) -> Verdict {
    let (symbol, name) = (words::symbol(result.consequence), result.consequence.name().get(lang));
    let (article, title) = (words::short_article(result, lang), result.rule.title.get(lang));
    let margin = words::margin_text(result, lang).map(|margin| match lang {
        Lang::Zh => format!("，{margin}"),
        Lang::En => format!(", {margin}"),
    });
    let text = format!("{symbol} {article} {title} {name}{}", margin.unwrap_or_default());
    Verdict { class: class(result.consequence), text }
}

/// The last day on which it may be.
fn end(when: When) -> Date {
    match when {
        When::Day(date) => date,
        When::Month(date) => date.last_of_month(),
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
