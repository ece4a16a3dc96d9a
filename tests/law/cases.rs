//! The boundary tables of the regulations hold, are complete, and would notice a changed limit.

use crate::support::{Case, cases, other_readings, other_verdicts, verdict};
use hegui::law::{Article, Limit, Operator, Order, Otherwise, Reading, Regulation, Rule, Test};
use hegui::quantity::Figure;
use hegui::regulations::{self, ALL};

/// Every regulation with its boundary tables.
fn tables() -> impl Iterator<Item = (&'static Regulation, &'static str)> {
    ALL.iter().map(|regulation| (*regulation, regulations::cases(regulation.kind)))
}

fn of_rule<'c>(cases: &'c [Case], rule: &Rule) -> Vec<&'c Case> {
    cases.iter().filter(|case| case.rule == rule.id).collect()
}

fn is_checked(rule: &Rule) -> bool {
    !matches!(rule.test, Test::NotChecked(_))
}

#[test]
fn every_case_holds() {
    let mut wrong = Vec::new();
    let mut held = 0;
    for (regulation, case) in
        tables().flat_map(|(regulation, table)| cases(table).into_iter().map(move |case| (regulation, case)))
    {
        held += 1;
        let (found, sensitive) = verdict(regulation, &case);
        if (found, sensitive) != (case.verdict.as_str(), case.sensitive) {
            let flag = |sensitive| if sensitive { " 口径敏感" } else { "" };
            wrong.push(format!(
                "line {}: {} {}: expected {}{}, found {found}{}",
                case.line,
                case.rule,
                case.situation,
                case.verdict,
                flag(case.sensitive),
                flag(sensitive)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {held} cases do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_reading_not_taken_holds() {
    for (regulation, table) in tables() {
        for row in other_readings(table) {
            assert_eq!(other_verdicts(regulation, &row), row.verdict, "{row:?}");
        }
    }
}

#[test]
fn every_checked_rule_has_its_rows() {
    for (regulation, table) in tables() {
        has_its_rows(regulation, &cases(table));
    }
}

fn has_its_rows(regulation: &Regulation, cases: &[Case]) {
    let mut absent = Vec::new();
    for (_, rule) in regulation.rules().filter(|(_, rule)| is_checked(rule)) {
        let rows = of_rule(cases, rule);
        let has_verdict = |verdict: &str| rows.iter().any(|case| case.verdict == verdict);
        let has_position = |position: &str| rows.iter().any(|case| case.position == position);
        let mut want = |ok: bool, what: &str| {
            if !ok {
                absent.push(format!("{} has no row {what}", rule.id));
            }
        };
        want(has_verdict("符合"), "that passes");
        let only_argued = rule.modality != hegui::law::Modality::Must;
        want(
            has_verdict("不符合") || has_verdict("需论证") || has_verdict("待补充") || only_argued,
            "that does not pass",
        );
        if let Test::Limit { .. } | Test::Dates { .. } = rule.test {
            want(has_position("at"), "at the limit");
            // Nothing lies below a limit of zero.
            let zero = matches!(rule.test, Test::Limit { limit, .. } if limit.figure().unwrap().is_zero());
            want(zero || has_position("below"), "below the limit");
            want(has_position("above"), "above the limit");
            want(has_verdict("待补充"), "with something missing");
        }
        if !rule.stages.contains(&hegui::project::Stage::Application) {
            want(has_verdict("不适用"), "at another stage");
        }
    }
    for case in cases {
        let known = regulation.rules().any(|(_, rule)| rule.id == case.rule && is_checked(rule));
        assert!(known, "line {}: no checked rule {}", case.line, case.rule);
    }
    assert!(absent.is_empty(), "{}", absent.join("\n"));
}

/// Every way to get a limit slightly wrong: another operator, or a figure one unit off in its last place.
fn wrong_limits(limit: Limit) -> Vec<Limit> {
    let operators = Operator::ALL.into_iter().filter(|operator| *operator != limit.operator);
    let mut wrong: Vec<_> = operators.map(|operator| Limit { operator, ..limit }).collect();
    for step in [-1, 1] {
        if let Some(written) = nudged(limit.written, step) {
            wrong.push(Limit { written: written.leak(), ..limit });
        }
    }
    wrong
}

/// `1.2倍` becomes `1.1倍` or `1.3倍`; a figure is never nudged below zero.
fn nudged(written: &str, step: i64) -> Option<String> {
    let written = written.replace('两', "2");
    let digits: String = written.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let unit = &written[digits.len()..];
    let places = digits.split_once('.').map_or(0, |(_, after)| after.len());
    let whole: i64 = digits.replace('.', "").parse().unwrap();
    let moved = whole + step;
    if moved < 0 {
        return None;
    }
    let mut text = format!("{moved:0>width$}", width = places + 1);
    if 0 < places {
        text.insert(text.len() - places, '.');
    }
    let nudged = format!("{text}{unit}");
    Figure::written(&nudged).unwrap();
    Some(nudged)
}

/// Every test that differs from this one in one limit, or in the order of dates, with what was changed.
fn wrong_tests(test: &Test) -> Vec<(String, Test)> {
    match *test {
        Test::Limit { term, limit, value } => wrong_limits(limit)
            .into_iter()
            .map(|wrong| (told(limit, wrong), Test::Limit { term, limit: wrong, value }))
            .collect(),
        Test::Dates { order, pairs } => {
            let wrong = match order {
                Order::NotBefore => Order::NotAfter,
                Order::NotAfter => Order::NotBefore,
            };
            vec![(format!("{order:?} as {wrong:?}"), Test::Dates { order: wrong, pairs })]
        }
        Test::Decide { limits, decide } => {
            let mut tests = Vec::new();
            for (at, limit) in limits.iter().enumerate() {
                for wrong in wrong_limits(*limit) {
                    let mut changed = limits.to_vec();
                    changed[at] = wrong;
                    tests.push((told(*limit, wrong), Test::Decide { limits: changed.leak(), decide }));
                }
            }
            tests
        }
        Test::Papers(_) | Test::NotChecked(_) => Vec::new(),
    }
}

fn told(right: Limit, wrong: Limit) -> String {
    format!("{} {} as {} {}", right.operator.sign(), right.written, wrong.operator.sign(), wrong.written)
}

/// Every rule that differs from this one in one limit, of its test or of a reading not taken.
fn wrong_rules(rule: &Rule) -> Vec<(String, Rule)> {
    let mut rules: Vec<_> =
        wrong_tests(&rule.test).into_iter().map(|(what, test)| (what, Rule { test, ..*rule })).collect();
    for (r, reading) in rule.readings.iter().enumerate() {
        for (o, otherwise) in reading.otherwise.iter().enumerate() {
            for (what, test) in otherwise.test.iter().flat_map(wrong_tests) {
                let mut others: Vec<Otherwise> = reading.otherwise.to_vec();
                others[o].test = Some(test);
                let mut readings: Vec<Reading> = rule.readings.to_vec();
                readings[r].otherwise = others.leak();
                let what = format!("{what} ({}, {})", reading.id, otherwise.what.zh);
                rules.push((what, Rule { readings: readings.leak(), ..*rule }));
            }
        }
    }
    rules
}

fn with_rule(regulation: &Regulation, changed: &Rule) -> &'static Regulation {
    let articles: Vec<Article> = regulation
        .articles
        .iter()
        .map(|article| {
            let rules: Vec<Rule> =
                article.rules.iter().map(|rule| if rule.id == changed.id { *changed } else { *rule }).collect();
            Article { rules: rules.leak(), ..*article }
        })
        .collect();
    Box::leak(Box::new(Regulation { articles: articles.leak(), ..*regulation }))
}

#[test]
fn a_changed_limit_breaks_a_case() {
    for (regulation, table) in tables() {
        notices_changed_limits(regulation, table);
    }
}

fn notices_changed_limits(original: &Regulation, table: &str) {
    let cases = cases(table);
    let others = other_readings(table);
    let mut tried = 0;
    let mut unnoticed = Vec::new();
    for (_, rule) in original.rules() {
        for (what, changed) in wrong_rules(rule) {
            tried += 1;
            let regulation = with_rule(original, &changed);
            let noticed = of_rule(&cases, rule)
                .iter()
                .any(|case| verdict(regulation, case) != (case.verdict.as_str(), case.sensitive));
            let of_readings = others.iter().filter(|row| row.rule == rule.id);
            let noticed = noticed || of_readings.clone().any(|row| other_verdicts(regulation, row) != row.verdict);
            if !noticed {
                unnoticed.push(format!("{}: {what}", rule.id));
            }
        }
    }
    assert!(20 < tried, "only {tried} changes were tried");
    assert!(unnoticed.is_empty(), "{} of {tried} changes go unnoticed:\n{}", unnoticed.len(), unnoticed.join("\n"));
}
