//! The related texts: their boundary cases hold, a changed limit breaks one, their words stand in the official text.

use std::fs;

use hegui::assess::{Options, assess, layers};
use hegui::law::{
    Consequence, Layer, Limit, LimitSource, Modality, Operator, Order, Otherwise, Provision, Reading, Rule, Test,
    WhyNot,
};
use hegui::project::{Choice, RegulationKind, read};
use hegui::regulations::{of_kind, related};

use crate::support::{Case, base, cases, edited};

fn rules() -> impl Iterator<Item = (&'static Layer, &'static Provision, &'static Rule)> {
    related::ALL.iter().flat_map(|layer| {
        layer
            .provisions
            .iter()
            .flat_map(move |provision| provision.rules.iter().map(move |rule| (*layer, provision, rule)))
    })
}

/// The verdict on the case's own rule; `没有` where the text does not speak of the kind of project.
fn verdict(texts: &[&'static Layer], case: &Case) -> (&'static str, bool) {
    let text = edited(base(&case.base), &case.edits);
    let plan = read("case.toml", text.as_bytes()).unwrap_or_else(|rejected| {
        panic!("line {}: {}", case.line, rejected.problems[0].message(hegui::text::Lang::Zh))
    });
    let options = Options { stage: case.stage, as_of: None };
    let tested = layers::against(texts, of_kind(plan.project.regulation), &plan.project, options).unwrap();
    let results = tested.iter().flat_map(|layer| &layer.results);
    let found = results.map(|(_, result)| result).find(|result| result.rule.id == case.rule);
    found.map_or(("没有", false), |result| (result.consequence.name().zh, result.sensitive))
}

#[test]
fn every_case_of_a_related_text_holds() {
    let cases = cases(related::CASES);
    let mut wrong = Vec::new();
    for case in &cases {
        assert!(related::rule(&case.rule).is_some(), "line {}: no rule {}", case.line, case.rule);
        let found = verdict(related::ALL, case);
        if found != (case.verdict.as_str(), case.sensitive) {
            let Case { line, rule, situation, verdict, sensitive, .. } = case;
            wrong.push(format!("line {line}: {rule} {situation}: expected {verdict} {sensitive}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases do not hold:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_checked_rule_of_a_related_text_has_rows_that_pass_and_that_do_not() {
    let cases = cases(related::CASES);
    for (_, _, rule) in rules().filter(|(_, _, rule)| !matches!(rule.test, Test::NotChecked(_))) {
        let has = |verdicts: &[&str]| {
            cases.iter().any(|case| case.rule == rule.id && verdicts.contains(&case.verdict.as_str()))
        };
        assert!(has(&["符合"]), "{} has no row that passes", rule.id);
        assert!(has(&["不适用"]), "{} has no row that does not apply", rule.id);
        let binding = rule.modality == Modality::Must;
        assert!(!binding || has(&["待补充"]), "{} has no row with something missing", rule.id);
        assert!(!binding || has(&["不符合", "需论证"]) || matches!(rule.test, Test::Papers(_)), "{}", rule.id);
    }
}

fn wrong_limits(limit: Limit) -> impl Iterator<Item = Limit> {
    Operator::ALL
        .into_iter()
        .filter(move |operator| *operator != limit.operator)
        .map(move |operator| Limit { operator, ..limit })
}

/// Every test that compares the other way round, or another figure.
fn wrong_tests(test: &Test) -> Vec<Test> {
    match *test {
        Test::Limit { term, limit, value } => {
            wrong_limits(limit).map(|limit| Test::Limit { term, limit, value }).collect()
        }
        Test::Dates { order, pairs } => {
            let order = if order == Order::NotAfter { Order::NotBefore } else { Order::NotAfter };
            vec![Test::Dates { order, pairs }]
        }
        Test::Decide { limits, decide } => (0..limits.len())
            .flat_map(|at| {
                wrong_limits(limits[at]).map(move |limit| {
                    let mut changed = limits.to_vec();
                    changed[at] = limit;
                    Test::Decide { limits: changed.leak(), decide }
                })
            })
            .collect(),
        Test::Papers(groups) => {
            (0..groups.len()).map(|at| Test::Papers([&groups[..at], &groups[at + 1..]].concat().leak())).collect()
        }
        Test::NotChecked(_) => Vec::new(),
    }
}

fn wrong_rules(rule: &Rule) -> Vec<Rule> {
    let mut wrong: Vec<_> = wrong_tests(&rule.test).into_iter().map(|test| Rule { test, ..*rule }).collect();
    for (r, reading) in rule.readings.iter().enumerate() {
        for (o, otherwise) in reading.otherwise.iter().enumerate() {
            for test in otherwise.test.iter().flat_map(wrong_tests) {
                let mut others: Vec<Otherwise> = reading.otherwise.to_vec();
                others[o].test = Some(test);
                let mut readings: Vec<Reading> = rule.readings.to_vec();
                readings[r].otherwise = others.leak();
                wrong.push(Rule { readings: readings.leak(), ..*rule });
            }
        }
    }
    wrong
}

#[test]
fn a_changed_limit_of_a_related_text_breaks_a_case() {
    let cases = cases(related::CASES);
    let mut tried = 0;
    for (layer, provision, rule) in rules() {
        let rows: Vec<_> = cases.iter().filter(|case| case.rule == rule.id).collect();
        for changed in wrong_rules(rule) {
            tried += 1;
            let provision = Provision { rules: vec![changed].leak(), ..*provision };
            let layer: &'static Layer = Box::leak(Box::new(Layer { provisions: vec![provision].leak(), ..*layer }));
            let noticed = rows.iter().any(|case| verdict(&[layer], case) != (case.verdict.as_str(), case.sensitive));
            assert!(noticed, "{}: a change goes unnoticed: {:?}", rule.id, changed.test);
        }
    }
    assert!(20 < tried, "only {tried} changes were tried");
}

#[test]
fn the_tables_of_related_texts_are_well_formed() {
    let mut ids = Vec::new();
    for (layer, provision, rule) in rules() {
        assert!(rule.id.starts_with(layer.id), "{} is not of {}", rule.id, layer.id);
        ids.push(rule.id);
        assert!(!provision.kinds.is_empty() && !provision.clause.zh.is_empty());
        for text in
            [layer.name, layer.title, layer.applies.to, provision.clause, provision.summary, rule.title, rule.summary]
        {
            assert!(!text.zh.is_empty() && !text.en.is_empty() && text.en.is_ascii(), "{}: {text:?}", rule.id);
        }
        assert!(!rule.terms.is_empty(), "{} lists no words of its provision", rule.id);
        let checked = !matches!(rule.test, Test::NotChecked(_));
        assert_eq!(checked, !rule.stages.is_empty(), "{}", rule.id);
        assert_eq!(checked, !rule.remedy.zh.is_empty(), "{}", rule.id);
        assert!(rule.relieved_by.is_none(), "{}: a related text relaxes nothing", rule.id);
        let limits = match rule.test {
            Test::Limit { limit, .. } => vec![limit],
            Test::Decide { limits, .. } => limits.to_vec(),
            _ => Vec::new(),
        };
        for limit in limits.iter().filter(|limit| limit.source == LimitSource::Article) {
            assert!(rule.terms.contains(&limit.written), "{} does not list {}", rule.id, limit.written);
            let words = limit.operator.words();
            assert!(rule.terms.iter().any(|term| words.contains(term)), "{} lists none of {words:?}", rule.id);
        }
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "two rules have one id");
}

/// What does not bind, what is not tested and why, and which questions are asked, by hand from the texts and their reading.
#[test]
fn rules_of_related_texts_bind_and_ask_what_the_reading_has() {
    use Modality::{Informative, Permitted};
    let not_binding = [
        ("feed-in-2024-2", Informative, Some(WhyNot::DutyOfAuthority)),
        ("net-feed-in-2022-1", Informative, None),
        ("cross-region-3", Informative, None),
        ("cross-region-4", Informative, None),
        ("green-consumption-2", Permitted, Some(WhyNot::Permission)),
        ("green-consumption-3", Informative, Some(WhyNot::DutyOfAuthority)),
        ("green-consumption-4", Informative, Some(WhyNot::Information)),
        ("energy-saving-2", Permitted, Some(WhyNot::Permission)),
    ];
    let questions = [
        ("siting", vec!["A-73"]),
        ("feed-in-2024-1", vec!["A-15", "A-17", "A-18"]),
        ("cross-region-1", vec!["A-70"]),
        ("cross-region-2", vec!["A-70"]),
        ("cross-region-3", vec!["A-71"]),
        ("cross-region-4", vec!["A-71"]),
        ("chifeng-7-1", vec!["A-74"]),
        ("chifeng-7-2", vec!["A-74"]),
        ("chifeng-7-3", vec!["A-74"]),
        ("chifeng-7-4", vec!["A-74", "A-74"]),
    ];
    for (layer, _, rule) in rules() {
        let not = not_binding.iter().find(|(id, ..)| *id == rule.id);
        let reason = match rule.test {
            Test::NotChecked(why) => Some(why),
            _ => None,
        };
        let expected = not.map_or((Modality::Must, None), |(_, modality, why)| (*modality, *why));
        assert_eq!((rule.modality, reason), expected, "{}", rule.id);
        let asked: Vec<&str> = rule.readings.iter().map(|reading| reading.id).collect();
        let expected = questions.iter().find(|(id, _)| *id == rule.id || *id == layer.id);
        assert_eq!(asked, expected.map_or(Vec::new(), |(_, ids)| ids.clone()), "{}", rule.id);
    }
}

#[test]
fn every_template_passes_the_related_texts_too_and_they_count_apart() {
    for entry in fs::read_dir("project-templates").unwrap() {
        let path = entry.unwrap().path();
        let plan = read("template.toml", &fs::read(&path).unwrap()).unwrap();
        let assessment = assess(&plan, Options::default()).unwrap();
        for layer in &assessment.layers {
            let open: Vec<_> = layer
                .results
                .iter()
                .filter(|(_, result)| Consequence::Pass.severity() < result.consequence.severity())
                .map(|(_, result)| (result.rule.id, result.missing.first().map(hegui::facts::Missing::field)))
                .collect();
            assert!(open.is_empty(), "{}: {open:?}", path.display());
        }
        assert_eq!(layers::overall(&assessment.layers), Some(Consequence::Pass), "{}", path.display());
        let counts = assessment.counts();
        let rules = counts.pass + counts.fail + counts.justify + counts.missing + counts.not_applicable;
        assert_eq!(rules, assessment.regulation.rules().count(), "a related text is counted with the regulation");
    }
}

/// Chinese text without what layout adds.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|char| !char.is_whitespace())
        .map(|char| match char {
            '（' => '(',
            '）' => ')',
            other => other,
        })
        .collect()
}

/// Where each text begins in the copy of the official compendium that `HEGUI_LAW_TEXT` names, by the title of the text; and
/// how the provision begins there.
#[test]
fn the_words_of_related_texts_stand_in_the_provisions_cited() {
    let Ok(path) = std::env::var("HEGUI_LAW_TEXT") else { return };
    let text = plain(&fs::read_to_string(path).unwrap());
    for (layer, provision, rule) in rules() {
        let clause = plain(provision.clause.zh);
        let title = plain(layer.title.zh);
        // The title stands in tables of contents and references too: one of the places must hold the provision.
        let found = text.match_indices(&title).any(|(at, _)| {
            let body: String = text[at..].chars().take(9000).collect();
            let (item, rest) =
                clause.split_once('(').map_or((clause.as_str(), None), |(item, rest)| (item, Some(rest)));
            let Some((_, from)) = body.split_once(&format!("{item}、")) else { return false };
            let from = match rest {
                None => from,
                Some(rest) => match from.split_once(&format!("({rest}")) {
                    Some((_, from)) => from,
                    None => return false,
                },
            };
            let paragraph: String = from.chars().take(520).collect();
            rule.terms.iter().all(|term| paragraph.contains(&plain(term)))
        });
        assert!(found, "{} {}: the words {:?} do not stand there", rule.id, provision.clause.zh, rule.terms);
    }
}

/// A text is left out where it has nothing for the kind of project.
#[test]
fn texts_without_a_provision_for_the_kind_are_left_out() {
    let plan = read("plan.toml", base("并网").as_bytes()).unwrap();
    let ids = |kind| {
        let tested = layers::against(related::ALL, of_kind(kind), &plan.project, Options::default()).unwrap();
        tested.iter().map(|layer| layer.layer.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(RegulationKind::ThermalFlexibility), ["siting"]);
    assert_eq!(ids(RegulationKind::CaptiveReplacement), ["siting", "cross-region", "green-consumption"]);
    assert_eq!(RegulationKind::ALL.iter().filter(|kind| ids(**kind).contains(&"chifeng")).count(), 1);
}
