use super::{Cause, Part, between, markdown, terminal, to_json};
use crate::assess::{Options, assess};
use crate::project::{Stage, read};
use crate::report::json::v1::{self, Report};
use crate::report::tests::{OPERATED, TEMPLATES, assessed, changed, contradicting, in_operation};
use crate::report::{Style, is_harmful};
use crate::text::Lang;

fn report(text: &str) -> Report {
    let (plan, assessment) = assessed(text);
    v1::report(&plan, &assessment)
}

#[test]
fn nothing_moves_between_a_report_and_itself() {
    for text in [TEMPLATES[0].to_owned(), contradicting()] {
        let changes = between(&report(&text), &report(&text));
        assert!(changes.is_empty() && changes.causes.is_empty(), "{changes:?}");
        assert_eq!(changes.unmoved, report(&text).rules.len());
    }
}

#[test]
fn a_changed_plan_moves_verdict_and_figure_and_nothing_else() {
    let newer = changed(&[("feed_in", "feed_in = \"1.2 亿千瓦时\""), ("off_take", "off_take = \"0.8 亿千瓦时\"")]);
    let changes = between(&report(TEMPLATES[0]), &report(&newer));
    assert_eq!(changes.causes, [Cause::Plan]);
    let rule = changes.rules.iter().find(|rule| rule.id == "hydrogen-13-1").unwrap();
    assert_eq!((rule.verdict.was, rule.verdict.is), (Some(v1::Verdict::Pass), Some(v1::Verdict::Fail)));
    let [Part::Value(value)] = &rule.parts[..] else { panic!("{:?}", rule.parts) };
    assert!(value.was.as_ref().unwrap().text.starts_with("14.") && value.is.as_ref().unwrap().text.starts_with("24."));
    assert_eq!(rule.causes, [Cause::Plan]);
    assert!(!changes.rules.iter().any(|rule| rule.id == "hydrogen-4-1"), "what did not move is not told");
}

#[test]
fn what_a_plan_no_longer_states_is_no_change_of_the_rule() {
    let changes = between(&report(TEMPLATES[0]), &report(&changed(&[("feed_in", "# feed_in")])));
    assert_eq!(changes.causes, [Cause::Plan]);
    let rule = changes.rules.iter().find(|rule| rule.id == "hydrogen-13-1").unwrap();
    assert_eq!((rule.verdict.is, &rule.causes[..]), (Some(v1::Verdict::Missing), &[Cause::Plan][..]));
    assert!(rule.parts.iter().any(|part| matches!(part, Part::Missing(_))), "{:?}", rule.parts);
}

#[test]
fn a_remark_in_a_plan_changes_the_plan_and_moves_nothing() {
    let changes = between(&report(TEMPLATES[0]), &report(&format!("{}# 备注\n", TEMPLATES[0])));
    assert!(changes.is_empty() && changes.causes == [Cause::Plan]);
}

#[test]
fn a_changed_rule_is_told_apart_from_a_changed_program() {
    let now = report(TEMPLATES[0]);
    let mut older = now.clone();
    let rule = older.rules.iter_mut().find(|rule| rule.id == "hydrogen-13-1").unwrap();
    rule.limit.as_mut().unwrap().exact = "0.1".to_owned();
    rule.verdict = v1::Verdict::Fail;
    let reading = rule.readings.first_mut().unwrap();
    reading.taken.zh = "另一种".to_owned();
    let changes = between(&older, &now);
    assert_eq!(changes.rules.len(), 1);
    assert_eq!(changes.rules[0].causes, [Cause::Rule]);
    assert!(
        matches!(changes.rules[0].parts[..], [Part::Limit(_), Part::Reading { .. }]),
        "{:?}",
        changes.rules[0].parts
    );

    let mut older = now.clone();
    older.program.version = "0.0.1".to_owned();
    older.rules.iter_mut().find(|rule| rule.id == "hydrogen-13-1").unwrap().verdict = v1::Verdict::Justify;
    let changes = between(&older, &now);
    assert!(matches!(&changes.rules[0].causes[..], [Cause::Program { was, .. }] if was == "0.0.1"));

    let mut older = now.clone();
    older.rules.iter_mut().find(|rule| rule.id == "hydrogen-13-1").unwrap().verdict = v1::Verdict::Justify;
    let changes = between(&older, &now);
    assert!(changes.causes.is_empty(), "nothing differs but the verdict");
    assert!(matches!(&changes.rules[0].causes[..], [Cause::Program { was, is }] if was == is), "so the program does");
}

#[test]
fn another_edition_new_rules_and_another_stage_are_told() {
    let now = report(TEMPLATES[0]);
    let mut older = now.clone();
    older.edition.name.zh = "2020 年版".to_owned();
    let gone = older.rules.remove(0);
    let changes = between(&older, &now);
    assert_eq!(changes.causes, [Cause::Rule]);
    assert_eq!((changes.rules[0].id.as_str(), changes.rules[0].verdict.was), (gone.id.as_str(), None));
    let plan = read("plan.toml", TEMPLATES[0].as_bytes()).unwrap();
    let built = assess(&plan, Options { stage: Stage::Operation, as_of: None }).unwrap();
    let changes = between(&now, &v1::report(&plan, &built));
    assert_eq!(changes.causes, [Cause::Setting]);
    let changes = between(&report(TEMPLATES[0]), &report(&contradicting()));
    assert_eq!((changes.new_findings.len(), changes.gone_findings.len()), (1, 0));
}

#[test]
fn what_moved_is_told_in_every_form() {
    let newer = changed(&[
        ("feed_in", "feed_in = \"1.2 亿千瓦时\""),
        ("off_take", "off_take = \"0.8 亿千瓦时\""),
        ("name", "name = \"绿\\u001b[2J|氢\""),
    ]);
    let older = report(TEMPLATES[0]);
    let (plan, assessment) = assessed(&newer);
    let changes = between(&older, &v1::report(&plan, &assessment));
    let style = Style { width: 100, ..Style::default() };
    let text = terminal(&older, &plan, &changes, style);
    for said in ["结论由 ✓ 符合 变为 ✗ 不符合", "计划文件有变", "✓ 符合 → ✗ 不符合  hydrogen-13-1", "申报值：14."]
    {
        assert!(text.contains(said), "no {said} in\n{text}");
    }
    assert!(text.chars().all(|char| char == '\n' || !is_harmful(char)));
    let english = terminal(&older, &plan, &changes, Style { lang: Lang::En, ..style });
    assert!(english.contains("moved from ✓ complies to ✗ does not comply"), "{english}");
    let page = markdown(&older, &plan, &changes, Lang::Zh);
    assert!(page.contains("hydrogen\\-13-1") && page.starts_with("# 绿"), "{page}");
    let json: serde_json::Value = serde_json::from_str(&to_json(&changes)).unwrap();
    assert_eq!(json["schema"], super::SCHEMA);
    assert_eq!(json["changes"]["overall"], serde_json::json!({ "was": "pass", "is": "fail" }));
    assert_eq!(json["changes"]["causes"], serde_json::json!([{ "cause": "plan" }]));
    let same = between(&older, &older);
    let (plan, _) = assessed(TEMPLATES[0]);
    assert!(terminal(&older, &plan, &same, style).contains("全部未变"));
}

#[test]
fn a_year_that_comes_goes_or_comes_out_otherwise_is_told() {
    let reported = |text: &str| {
        let (plan, assessment) = in_operation(text);
        (v1::report(&plan, &assessment), plan)
    };
    let (older, _) = reported(OPERATED);
    // 2029 is mended; 2030 is taken out, and 2031 comes.
    let mended = OPERATED.replace("\"50 千瓦时\"", "\"0 千瓦时\"").replace("\"0.01 万千瓦\"", "\"0 万千瓦\"");
    let (newer, plan) = reported(&mended.replace("year = 2030", "year = 2031"));
    let changes = between(&older, &newer);
    let told: Vec<_> = changes.years.iter().map(|year| (year.year, year.overall.was, year.overall.is)).collect();
    let (pass, fail) = (Some(v1::Verdict::Pass), Some(v1::Verdict::Fail));
    assert_eq!(told, [(2029, fail, pass), (2030, fail, None), (2031, None, fail)]);
    assert!(between(&older, &older).is_empty() && !changes.is_empty());
    let text = terminal(&older, &plan, &changes, Style::default());
    assert!(text.contains("计量年度 2029  ✗ 不符合 → ✓ 符合") && text.contains("取消 计量年度 2030"), "{text}");
    assert!(markdown(&older, &plan, &changes, Lang::En).contains("new metered year 2031"));
    assert!(to_json(&changes).contains("\"year\": 2029"));
}
