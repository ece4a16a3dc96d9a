//! How figures, dates, articles and verdicts are put into words, for every kind of report.

use crate::assess::{Margin, RuleResult};
use crate::facts::{Step, Token};
use crate::law::{Consequence, Direction, Measure, Measured, Operator, Order, Relation, Target};
use crate::project::When;
use crate::quantity::Figure;
use crate::text::{Lang, Text};

/// A number below 100 in Chinese.
pub(super) fn numeral(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u8| DIGITS.get(usize::from(number)).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

/// Article and ordinal of a rule, for a table: `六·1`.
pub(super) fn short_article(result: &RuleResult, lang: Lang) -> String {
    let ordinal = result.rule.id.rsplit('-').next().unwrap_or_default();
    match lang {
        Lang::Zh => format!("{}·{ordinal}", numeral(result.article)),
        Lang::En => format!("{}.{ordinal}", result.article),
    }
}

/// An article in running text: `第六条`.
pub(super) fn article(number: u8, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第{}条", numeral(number)),
        Lang::En => format!("article {number}"),
    }
}

/// The sign that carries a verdict where there is no colour.
pub(super) const fn symbol(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Pass => "✓",
        Consequence::Fail => "✗",
        Consequence::Justify => "~",
        Consequence::Missing => "?",
        Consequence::NotApplicable(_) => "–",
    }
}

/// A figure or a date, so that it cannot be mistaken for the bound beside it.
pub(super) fn measure(value: &Measure, beside: Option<&Measure>, lang: Lang) -> String {
    match (value, beside) {
        (Measure::Figure(figure), Some(Measure::Figure(other))) => figure.text_beside(other, lang),
        (Measure::Figure(figure), _) => figure.text(lang),
        (Measure::When(when), _) => when.to_string(),
    }
}

/// The value found.
pub(super) fn value(measured: &Measured, lang: Lang) -> String {
    measure(&measured.value, Some(&measured.bound), lang)
}

/// The bound with its sign or word.
pub(super) fn bound(measured: &Measured, lang: Lang) -> String {
    let figure = measure(&measured.bound, Some(&measured.value), lang);
    match measured.relation {
        Relation::Figure(operator) => format!("{} {figure}", operator.sign()),
        Relation::Date(order) => format!("{} {figure}", order.name().get(lang)),
    }
}

/// The distance from the bound. Where only a month is known there is none in days.
pub(super) fn margin(result: &RuleResult) -> Option<Margin> {
    let measured = result.measured.as_ref()?;
    let month = |measure: &Measure| matches!(measure, Measure::When(When::Month(_)));
    result.margin.filter(|_| !month(&measured.value) && !month(&measured.bound))
}

/// The distance from the bound in words: `超 0.11 倍`.
pub(super) fn margin_text(result: &RuleResult, lang: Lang) -> Option<String> {
    let relation = result.measured.as_ref()?.relation;
    Some(match (margin(result)?, relation) {
        (Margin::Figure(figure), Relation::Figure(operator)) => figure_margin(&figure, operator, lang),
        (Margin::Figure(figure), Relation::Date(_)) => figure.text_difference(lang),
        (Margin::Days(days), Relation::Date(order)) => days_margin(days, order, lang),
        (Margin::Days(days), Relation::Figure(_)) => count_of_days(days, lang),
    })
}

fn figure_margin(figure: &Figure, operator: Operator, lang: Lang) -> String {
    if figure.is_zero() {
        return Text::new("等于限值", "at the limit").get(lang).to_owned();
    }
    let above = matches!(operator, Operator::AtMost | Operator::LessThan);
    let amount = figure.abs().text_difference(lang);
    match (lang, figure.is_negative(), above) {
        (Lang::Zh, false, _) => format!("余 {amount}"),
        (Lang::Zh, true, true) => format!("超 {amount}"),
        (Lang::Zh, true, false) => format!("差 {amount}"),
        (Lang::En, false, _) => format!("{amount} left"),
        (Lang::En, true, true) => format!("{amount} over"),
        (Lang::En, true, false) => format!("{amount} short"),
    }
}

fn days_margin(days: i64, order: Order, lang: Lang) -> String {
    let amount = count_of_days(days, lang);
    match (lang, days.signum(), order) {
        (Lang::Zh, 0, _) => "同日".to_owned(),
        (Lang::Zh, 1, _) => format!("余 {amount}"),
        (Lang::Zh, _, Order::NotBefore) => format!("早 {amount}"),
        (Lang::Zh, _, Order::NotAfter) => format!("晚 {amount}"),
        (Lang::En, 0, _) => "same day".to_owned(),
        (Lang::En, 1, _) => format!("{amount} left"),
        (Lang::En, _, Order::NotBefore) => format!("{amount} early"),
        (Lang::En, _, Order::NotAfter) => format!("{amount} late"),
    }
}

fn count_of_days(days: i64, lang: Lang) -> String {
    match (lang, days.unsigned_abs()) {
        (Lang::Zh, days) => format!("{days} 天"),
        (Lang::En, 1) => "1 day".to_owned(),
        (Lang::En, days) => format!("{days} days"),
    }
}

/// One step of a calculation: term = formula = value.
pub(super) fn step(step: &Step, beside: Option<&Figure>, lang: Lang) -> String {
    let tokens: Vec<_> = step.formula.iter().map(|token| self::token(token, lang)).collect();
    let value = beside.map_or_else(|| step.value.text(lang), |bound| step.value.text_beside(bound, lang));
    let name = step.term.name.get(lang);
    match tokens.as_slice() {
        [] => format!("{name} = {value}"),
        _ => format!("{name} = {} = {value}", tokens.join(" ")),
    }
}

/// The steps of a result. The one that gives the measured figure agrees with the table.
pub(super) fn steps(result: &RuleResult, lang: Lang) -> Vec<String> {
    let bound_of = |step: &Step| match &result.measured {
        Some(Measured { value: Measure::Figure(value), bound: Measure::Figure(bound), .. }) if *value == step.value => {
            Some(*bound)
        }
        _ => None,
    };
    result.steps.iter().map(|one| step(one, bound_of(one).as_ref(), lang)).collect()
}

fn token(token: &Token, lang: Lang) -> String {
    match token {
        Token::Named(term, figure) => format!("{} {}", term.name.get(lang), figure.text(lang)),
        Token::Source(term) => term.name.get(lang).to_owned(),
        Token::Figure(figure) => figure.text(lang),
        Token::Sign(sign) => (*sign).to_owned(),
    }
}

/// A target rounded to the side on which the rule is met.
pub(super) fn safe_target(target: &Target, lang: Lang) -> Figure {
    let rounded = match target.direction {
        Direction::Raise => target.to.rounded_up(lang),
        Direction::Lower => target.to.rounded_down(lang),
    };
    // What cannot be rounded exactly stays as it is: rounding it any other way could miss the target.
    rounded.unwrap_or(target.to)
}

/// A target as an order: `年制氢量增至 8523 吨`.
pub(super) fn target(target: &Target, lang: Lang) -> String {
    let name = target.term.name.get(lang);
    let figure = safe_target(target, lang).text(lang);
    match (lang, target.direction) {
        (Lang::Zh, Direction::Raise) => format!("{name}增至 {figure}"),
        (Lang::Zh, Direction::Lower) => format!("{name}降至 {figure}"),
        (Lang::En, Direction::Raise) => format!("raise {name} to {figure}"),
        (Lang::En, Direction::Lower) => format!("lower {name} to {figure}"),
    }
}
