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
    refused("并网", edit)
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

/// What a file with one edit is refused for.
fn refused(base_plan: &str, edit: &str) -> ProblemKind {
    let text = edited(base(base_plan), &[edit.to_owned()]);
    let rejected = read("plan.toml", text.as_bytes()).unwrap_err();
    assert_eq!(rejected.problems.len(), 1, "{edit}");
    rejected.problems[0].kind.clone()
}

#[test]
fn two_sites_cannot_hide_in_one_name() {
    for edit in
        ["wind.site = \"甲场址、乙场址\"", "units[0].plant = \"甲电厂，乙电厂\"", "units[0].league = \"甲盟/乙盟\""]
    {
        let found = refused("火电现役", edit);
        assert!(matches!(found, ProblemKind::NotOneName { .. }), "{found:?}");
    }
}

#[test]
fn nothing_lives_for_no_time() {
    let found = refused("火电现役", "lifetimes.new_energy = \"0 年\"");
    assert!(matches!(found, ProblemKind::NotWholeMonths(_)), "{found:?}");
}

#[test]
fn two_leagues_cannot_hide_in_one_name() {
    for leagues in ["样例盟、另一盟", "样例盟,另一盟", "样例盟；另一盟"] {
        let found = problem(&format!("project.leagues = [\"{leagues}\"]"));
        assert!(matches!(found, ProblemKind::SeveralNames { .. }), "{found:?}");
    }
}

/// The assessment of the on-grid sample with edits.
fn assessed(edits: &[&str]) -> hegui::assess::Assessment {
    let edits: Vec<String> = edits.iter().map(|edit| (*edit).to_owned()).collect();
    let text = edited(base("并网"), &edits);
    assess(&read("plan.toml", text.as_bytes()).unwrap(), Options::default()).unwrap()
}

fn of<'a>(assessment: &'a hegui::assess::Assessment, id: &str) -> &'a hegui::assess::RuleResult {
    assessment.results.iter().find(|result| result.rule.id == id).unwrap()
}

fn told(assessment: &hegui::assess::Assessment, words: &str) -> bool {
    assessment.notices.iter().any(|notice| notice.render(hegui::text::Lang::Zh).contains(words))
}

const SMALL_STORAGE: [&str; 2] = ["storage.power = \"2 万千瓦\"", "storage.energy = \"8 万千瓦时\""];

/// Storage of 10 % departs from a clause in principle (hydrogen article 8): with the agreement of the region it is justified.
#[test]
fn a_departure_that_the_authority_agreed_to_is_justified() {
    let departure = "departures[+] = { rule = \"hydrogen-8-1\", reason = \"负荷平稳\", decided_by = \"自治区能源局\", \
                     date = 2026-02-01, document = \"样例复函\" }";
    let [power, energy] = SMALL_STORAGE;
    assert_eq!(of(&assessed(&[power, energy]), "hydrogen-8-1").consequence, Consequence::Justify);
    let assessment = assessed(&[power, energy, departure]);
    let result = of(&assessment, "hydrogen-8-1");
    assert_eq!((result.consequence, result.departed), (Consequence::Pass, true));
    for weaker in [
        departure.replace("自治区能源局", "项目投资主体"),
        departure.replace("自治区能源局", "盟市能源主管部门"),
        departure.replace(", document = \"样例复函\"", ""),
        departure.replace("date = 2026-02-01, ", ""),
    ] {
        let result = of(&assessed(&[power, energy, &weaker]), "hydrogen-8-1").consequence;
        assert_eq!(result, Consequence::Justify, "{weaker}");
    }
}

#[test]
fn a_departure_that_has_no_effect_is_told_at_its_line() {
    let [power, energy] = SMALL_STORAGE;
    let departure = |rule: &str, more: &str| {
        format!(
            "departures[+] = {{ rule = \"{rule}\", decided_by = \"自治区能源局\", document = \"样例复函\", \
             date = 2026-02-01, {more} }}"
        )
    };
    let cases = [
        (departure("hydrogen-8-1", "until = 2027-01-01"), "没有写理由"),
        (departure("hydrogen-8-1", "reason = \"甲\", until = 2026-02-28"), "已过有效期"),
        (departure("hydrogen-8-2", "reason = \"甲\""), "没有偏离"),
        (departure("hydrogen-13-1", "reason = \"甲\""), "不是“原则上”的条款"),
        (departure("hydrogen-99-1", "reason = \"甲\""), "没有这条规则"),
        (departure("hydrogen-8-1", "reason = \"甲\"").replace("2026-02-01", "2026-03-02"), "晚于核对日期"),
    ];
    for (departure, why) in cases {
        let assessment = assessed(&[power, energy, &departure]);
        assert!(told(&assessment, why), "{departure}: {:?}", assessment.notices);
        assert_eq!(of(&assessment, "hydrogen-8-1").consequence, Consequence::Justify, "{departure}");
    }
    let on_the_day = assessed(&[power, energy, &departure("hydrogen-8-1", "reason = \"甲\", until = 2026-03-01")]);
    assert_eq!(of(&on_the_day, "hydrogen-8-1").consequence, Consequence::Pass, "the last day counts");
}

/// 0.98 fed in of 4.96 potential is 19.76 %, of 4.90 generated exactly 20 %; a share of 20.0001 % splits the readings of A-17.
#[test]
fn a_reading_that_the_plan_fixes_is_taken_and_told() {
    let edits = [
        "electricity.feed_in = \"0.981 亿千瓦时\"",
        "electricity.off_take = \"0.46 亿千瓦时\"",
        "electricity.losses = \"0 千瓦时\"",
    ];
    let fix =
        "readings[+] = { rule = \"hydrogen-13-1\", reading = \"A-17\", option = \"另一口径\", reason = \"样例答复\" }";
    let open = assessed(&edits);
    let result = of(&open, "hydrogen-13-1");
    assert_eq!((result.consequence, result.sensitive), (Consequence::Fail, true));
    let fixed = assessed(&[edits[0], edits[1], edits[2], fix]);
    let result = of(&fixed, "hydrogen-13-1");
    assert_eq!((result.consequence, result.sensitive), (Consequence::Pass, false));
    assert!(told(&fixed, "指定口径") && told(&fixed, "样例答复"), "{:?}", fixed.notices);
    for (broken, why) in [
        (fix.replace(", reason = \"样例答复\"", ""), "没有写理由"),
        (fix.replace("A-17", "A-99"), "没有这个编号"),
        (fix.replace("另一口径", "另一口径之三"), "没有这个编号"),
        (fix.replace("hydrogen-13-1", "hydrogen-13-9"), "没有这条规则"),
    ] {
        let assessment = assessed(&[edits[0], edits[1], edits[2], &broken]);
        assert_eq!(of(&assessment, "hydrogen-13-1").consequence, Consequence::Fail, "{broken}");
        assert!(told(&assessment, why), "{broken}: {:?}", assessment.notices);
    }
}
