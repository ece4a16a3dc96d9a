//! The engine itself: what a verdict means, what a panic and an empty run come to, and what contradictions do.

use hegui::assess::{Options, ToolError, assess, assess_against};
use hegui::law::{Article, Consequence, Modality, Regulation, Rule, Test, Verdict, WhyNot, consequence};
use hegui::project::{ProblemKind, read};
use hegui::regulations::ALL;

use crate::support::{base, edited};

/// Verdict against modality, as the table of the architecture has it.
#[test]
fn a_verdict_means_what_the_table_says() {
    use Modality::{Encouraged, InPrinciple, Must, Permitted};
    let not_claimed = Consequence::NotApplicable(WhyNot::NotClaimed);
    let table = [
        (Verdict::Met, [Consequence::Pass, Consequence::Pass, Consequence::Pass, Consequence::Pass]),
        (Verdict::NotMet, [Consequence::Fail, Consequence::Justify, not_claimed, Consequence::Justify]),
        (Verdict::Arguable, [Consequence::Justify, Consequence::Justify, not_claimed, Consequence::Justify]),
        (Verdict::Open, [Consequence::Missing, Consequence::Missing, not_claimed, Consequence::Missing]),
    ];
    for (verdict, expected) in table {
        let found = [Must, InPrinciple, Encouraged, Permitted].map(|modality| consequence(verdict, modality));
        assert_eq!(found, expected, "{verdict:?}");
    }
    for modality in [Must, InPrinciple, Encouraged, Permitted, Modality::Informative] {
        let why = WhyNot::OtherStage;
        let found = consequence(Verdict::NotApplicable(why), modality);
        assert_eq!(found, Consequence::NotApplicable(why), "不适用 stays 不适用");
    }
}

#[test]
fn worse_is_worse() {
    let order = [Consequence::Fail, Consequence::Missing, Consequence::Justify, Consequence::Pass];
    assert!(order.is_sorted_by_key(|one| std::cmp::Reverse(one.severity())));
}

fn regulation_of(rules: &'static [Rule]) -> &'static Regulation {
    let articles: &'static [Article] = vec![Article { number: 1, rules, ..ALL[0].articles[0] }].leak();
    Box::leak(Box::new(Regulation { articles, transition: 0, ..*ALL[0] }))
}

#[test]
fn a_rule_that_panics_is_an_error_of_the_program() {
    let broken = Test::Decide { limits: &[], decide: |_, _| panic!("on purpose") };
    let rules = vec![Rule { id: "hydrogen-1-1", test: broken, ..Rule::PLAIN }].leak();
    let plan = read("plan.toml", base("并网").as_bytes()).unwrap();
    let found = assess_against(regulation_of(rules), &plan.project, Options::default());
    assert_eq!(found.unwrap_err(), ToolError::Panicked("hydrogen-1-1"));
}

#[test]
fn a_run_that_tests_nothing_is_an_error_of_the_program() {
    let rules = vec![Rule { id: "hydrogen-1-1", ..Rule::PLAIN }].leak();
    let plan = read("plan.toml", base("并网").as_bytes()).unwrap();
    let found = assess_against(regulation_of(rules), &plan.project, Options::default());
    assert_eq!(found.unwrap_err(), ToolError::NothingChecked);
}

#[test]
fn a_plan_whose_figures_contradict_each_other_never_complies() {
    // The average flow is used by no rule unless it is asked for, so the contradiction touches nothing else.
    let text = edited(base("并网"), &["hydrogen.average_flow = \"20001 Nm3/h\"".to_owned()]);
    let plan = read("plan.toml", text.as_bytes()).unwrap();
    let assessment = assess(&plan, Options::default()).unwrap();
    assert_eq!(assessment.findings.len(), 1);
    assert_eq!(assessment.overall(), Consequence::Missing);
}

#[test]
fn counts_add_up_to_the_rules() {
    let plan = read("plan.toml", base("两期").as_bytes()).unwrap();
    let assessment = assess(&plan, Options::default()).unwrap();
    let counts = assessment.counts();
    let sum = counts.pass + counts.fail + counts.justify + counts.missing + counts.not_applicable;
    assert_eq!(sum, assessment.regulation.rules().count());
}

fn problem(edit: &str) -> ProblemKind {
    let text = edited(base("并网"), &[edit.to_owned()]);
    let rejected = read("plan.toml", text.as_bytes()).unwrap_err();
    assert_eq!(rejected.problems.len(), 1, "{edit}");
    rejected.problems[0].kind.clone()
}

#[test]
fn only_articles_can_be_settled_by_an_old_approval() {
    for id in ["hydrogen-8-13", "x-13", "hydrogen", "hydrogen-0", "hydrogen-08", "hydrogen-99", "8"] {
        let found = problem(&format!("approved.settled = [\"{id}\"]"));
        assert_eq!(found, ProblemKind::NotAnArticle(id.to_owned()));
    }
    let text = edited(base("并网"), &["approved.settled = [\"hydrogen-8\", \"hydrogen-13\"]".to_owned()]);
    assert!(read("plan.toml", text.as_bytes()).is_ok());
}

#[test]
fn two_leagues_cannot_hide_in_one_name() {
    for leagues in ["样例盟、另一盟", "样例盟,另一盟", "样例盟；另一盟"] {
        let found = problem(&format!("project.leagues = [\"{leagues}\"]"));
        assert!(matches!(found, ProblemKind::SeveralNames { .. }), "{found:?}");
    }
}
