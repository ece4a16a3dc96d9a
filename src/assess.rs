//! From a plan to an [`Assessment`]: every rule tested, every reading compared, everything folded from one list.
//!
//! The engine compares, so that no rule does. For each rule it runs the test on the reading taken, runs it again for every
//! reading that was not taken, and joins verdict and modality in [`consequence`]. Contradicting figures are found first;
//! a verdict that rests on one is 待补充. A rule that panics stops the whole assessment: it never counts as met.

mod decisions;
pub mod layers;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use layers::LayerResult;

use jiff::civil::Date;

use crate::facts::{
    Answer, Blank, Facts, Finding, Gap, Missing, Note, Prefer, Setting, Step, Trace, Transition, findings,
};
use crate::law::{
    Applies, Class, Consequence, Layer, Measure, Measured, Modality, Order, Otherwise, Outcome, Reading, Regulation,
    Relation, Rule, Target, Test, Verdict, WhyNot, consequence,
};
use crate::project::{Choice, Place, Plan, Project, Stage, When};
use crate::quantity::Figure;
use crate::regulations::{self, related};
use crate::terms::Term;
use crate::text::Text;

/// What to assess, apart from the plan.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The stage of the project.
    pub stage: Stage,
    /// The day on which papers must be valid; the filing date when not given, at the application stage.
    pub as_of: Option<Date>,
}

impl Default for Options {
    fn default() -> Self {
        Self { stage: Stage::Application, as_of: None }
    }
}

/// What the program says of a plan.
#[derive(Debug)]
pub struct Assessment {
    /// The regulation it was tested against.
    pub regulation: &'static Regulation,
    /// The stage it was tested at.
    pub stage: Stage,
    /// The day on which papers had to be valid, where one is known.
    pub as_of: Option<Date>,
    /// Whether that day was given, and not taken from the plan.
    pub day_given: bool,
    /// Figures that contradict each other.
    pub findings: Vec<Finding>,
    /// What the reader must know beside the verdicts.
    pub notices: Vec<Note>,
    /// One result for each rule, in the order of the text.
    pub results: Vec<RuleResult>,
    /// The related texts that were asked for. They count neither in the conclusion nor in the counts of the regulation.
    pub layers: Vec<LayerResult>,
}

/// How many rules came out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// 符合.
    pub pass: usize,
    /// 不符合.
    pub fail: usize,
    /// 需论证.
    pub justify: usize,
    /// 待补充.
    pub missing: usize,
    /// 不适用.
    pub not_applicable: usize,
}

impl Assessment {
    /// The worst consequence: 不符合, then 待补充, then 需论证, then 符合; at best 待补充 where figures contradict each other.
    #[must_use]
    pub fn overall(&self) -> Consequence {
        let worst = self.results.iter().map(|result| result.consequence).max_by_key(|one| one.severity());
        match worst {
            None => Consequence::Missing,
            // Contradicting figures may touch no rule at all; the plan still cannot be relied on.
            Some(Consequence::Pass | Consequence::Justify) if !self.findings.is_empty() => Consequence::Missing,
            Some(worst) => worst,
        }
    }

    /// How many rules came out how, counted from the results.
    #[must_use]
    pub fn counts(&self) -> Counts {
        count(self.results.iter().map(|result| result.consequence))
    }
}

fn count(consequences: impl Iterator<Item = Consequence>) -> Counts {
    consequences.fold(Counts::default(), |mut counts, consequence| {
        match consequence {
            Consequence::Pass => counts.pass += 1,
            Consequence::Fail => counts.fail += 1,
            Consequence::Justify => counts.justify += 1,
            Consequence::Missing => counts.missing += 1,
            Consequence::NotApplicable(_) => counts.not_applicable += 1,
        }
        counts
    })
}

/// The worst consequence; none where nothing applies.
fn worst(consequences: impl Iterator<Item = Consequence>) -> Option<Consequence> {
    consequences.max_by_key(|one| one.severity()).filter(|worst| 0 < worst.severity())
}

/// What the program says of one rule.
#[derive(Debug, Clone)]
pub struct RuleResult {
    /// The rule.
    pub rule: &'static Rule,
    /// The number of its article.
    pub article: u8,
    /// What the words and figures say.
    pub verdict: Verdict,
    /// What that means.
    pub consequence: Consequence,
    /// Whether another reading than the one taken would lead to another consequence.
    pub sensitive: bool,
    /// Whether a permission of another rule made it met.
    pub relieved: bool,
    /// Whether it is departed from with the agreement of the approving authority.
    pub departed: bool,
    /// The figure behind it, with its bound.
    pub measured: Option<Measured>,
    /// How far the figure is from its bound.
    pub margin: Option<Margin>,
    /// How the figure was calculated.
    pub steps: Vec<Step>,
    /// The readings that bear on it, with what each would say.
    pub readings: Vec<ReadingResult>,
    /// What is missing for an answer.
    pub missing: Vec<Missing>,
    /// Where the values that it rests on stand.
    pub sources: Vec<Place>,
    /// Why, in words.
    pub notes: Vec<Note>,
    /// Figures that would mend it, any one of them.
    pub targets: Vec<Target>,
}

/// The distance of a value from its bound; negative on the wrong side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margin {
    /// Of figures, in their own dimension.
    Figure(Figure),
    /// Of dates, in days.
    Days(i64),
}

/// What one reading says of a rule.
#[derive(Debug, Clone)]
pub struct ReadingResult {
    /// The reading.
    pub reading: Reading,
    /// The consequence under the reading taken.
    pub consequence: Consequence,
    /// The figure under the reading taken, with its bound.
    pub measured: Option<Measured>,
    /// The other readings that a plan file can tell apart.
    pub others: Vec<OtherResult>,
}

/// What a reading that was not taken would say.
#[derive(Debug, Clone)]
pub struct OtherResult {
    /// The reading.
    pub what: Text,
    /// The consequence under it.
    pub consequence: Consequence,
    /// The figure under it, with its bound.
    pub measured: Option<Measured>,
}

/// Why there is no assessment. It is never the fault of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToolError {
    /// A rule panicked.
    Panicked(&'static str),
    /// Not a single rule was tested.
    NothingChecked,
}

impl ToolError {
    /// What happened.
    #[must_use]
    pub fn message(&self, lang: crate::text::Lang) -> String {
        use crate::text::Lang;
        match (self, lang) {
            (Self::Panicked(id), Lang::Zh) => format!("程序错误：规则 {id} 中断，没有得出任何结论"),
            (Self::Panicked(id), Lang::En) => format!("program error: rule {id} broke off, there is no verdict at all"),
            (Self::NothingChecked, Lang::Zh) => "程序错误：没有核对任何一条规则".to_owned(),
            (Self::NothingChecked, Lang::En) => "program error: not a single rule was tested".to_owned(),
        }
    }
}

/// Assesses a plan against the regulation it is filed under, and against every related text.
///
/// # Errors
///
/// Only an error of the program: a rule that panics, or a run that tested nothing.
///
/// ```
/// use hegui::{assess::{assess, Options}, law::Consequence, project::read};
/// let plan = read("plan.toml", include_bytes!("../project-templates/hydrogen.toml")).unwrap();
/// assert_eq!(assess(&plan, Options::default()).unwrap().overall(), Consequence::Pass);
/// ```
pub fn assess(plan: &Plan, options: Options) -> Result<Assessment, ToolError> {
    assess_with(plan, options, related::ALL)
}

/// Assesses a plan against the regulation it is filed under, and against these related texts.
///
/// # Errors
///
/// As [`assess`].
pub fn assess_with(plan: &Plan, options: Options, texts: &[&'static Layer]) -> Result<Assessment, ToolError> {
    let regulation = regulations::of_kind(plan.project.regulation);
    let mut assessment = assess_against(regulation, &plan.project, options)?;
    assessment.layers = layers::against(texts, regulation, &plan.project, options)?;
    Ok(assessment)
}

/// Assesses a project against one regulation, and no related text.
///
/// # Errors
///
/// As [`assess`].
pub fn assess_against(
    regulation: &'static Regulation,
    project: &Project,
    options: Options,
) -> Result<Assessment, ToolError> {
    let setting = setting(regulation, project, options);
    let transition = Facts::new(project, options.stage, setting, Prefer::Stated).transition();
    let case = Case { project, stage: options.stage, setting, transition, gate: None };
    let findings = findings(project, options.stage);
    let mut results = Vec::new();
    for (article, rule) in regulation.rules() {
        let tested = catch_unwind(AssertUnwindSafe(|| case.test(regulation, article, rule, &findings)));
        results.push(tested.map_err(|_| ToolError::Panicked(rule.id))?);
    }
    withdraw_unneeded_permissions(&mut results);
    if results.iter().all(|result| result.consequence.severity() == 0) {
        return Err(ToolError::NothingChecked);
    }
    let notices = notices(&case, regulation, options.as_of.is_some());
    let mut assessment = Assessment {
        regulation,
        stage: options.stage,
        as_of: setting.as_of,
        day_given: options.as_of.is_some(),
        findings,
        notices,
        results,
        layers: Vec::new(),
    };
    decisions::depart(&mut assessment, project);
    Ok(assessment)
}

/// The days that matter for papers. Without one given it is the day of filing: what had run out then has run out at every
/// later stage too. In operation papers must last through the metered year. At filing a paper must be there on the day.
fn setting(regulation: &Regulation, project: &Project, options: Options) -> Setting {
    let filing = project.filing_date.as_ref().map(|given| given.value);
    let year = project.metered.year.as_ref().filter(|_| options.stage == Stage::Operation);
    let end_of_year = year.and_then(|given| Date::new(given.value, 12, 31).ok());
    let as_of = options.as_of.or(filing.max(end_of_year));
    let filed = options.stage == Stage::Application;
    let papers_until = options.as_of.or(filing.filter(|_| filed)).or(end_of_year);
    Setting { approver: regulation.approver, as_of, papers_until }
}

/// A project at a stage, on a day.
struct Case<'p> {
    project: &'p Project,
    stage: Stage,
    setting: Setting,
    transition: Transition,
    /// Which projects a related text reaches as a whole; none for a regulation.
    gate: Option<&'static Applies>,
}

/// The test and modality of a rule: its own, or those of a reading that the plan fixes.
struct Chosen {
    test: Test,
    modality: Modality,
}

impl Chosen {
    fn of(rule: &Rule, fixed: &[decisions::Fixed]) -> Self {
        let mut otherwise = fixed.iter().filter_map(|one| one.otherwise);
        let chosen = otherwise.next();
        let test = chosen.and_then(|otherwise| otherwise.test).unwrap_or(rule.test);
        let modality = chosen.and_then(|otherwise| otherwise.modality).unwrap_or(rule.modality);
        Self { test, modality }
    }
}

/// A test that was run, with what was read on the way.
struct Run {
    outcome: Outcome,
    trace: Trace,
    relieved: bool,
}

impl Case<'_> {
    fn facts(&self, prefer: Prefer) -> Facts<'_> {
        Facts::new(self.project, self.stage, self.setting, prefer)
    }

    fn test(
        &self,
        regulation: &'static Regulation,
        article: u8,
        rule: &'static Rule,
        findings: &[Finding],
    ) -> RuleResult {
        let fixed = decisions::fixed(self.project, rule);
        let chosen = Chosen::of(rule, &fixed);
        let run = self.run(regulation, rule, &chosen.test, Prefer::Stated);
        let mut verdict = run.outcome.verdict;
        let mut notes = run.outcome.notes;
        let taken = consequence(verdict, chosen.modality);
        let contradiction = findings.iter().find(|finding| rests_on(&run.trace, finding));
        let measured = run.outcome.measured.as_ref();
        let readings = if verdict == Verdict::Open {
            Vec::new()
        } else {
            self.readings(regulation, rule, &fixed, taken, measured)
        };
        // Where open readings settle on 需论证, a reading that says so too is no other conclusion.
        let disagrees = |class: Class, told: Consequence| {
            let of_class = readings.iter().filter(|one| one.reading.class == class);
            let others = of_class.flat_map(|one| &one.others);
            others.map(|other| other.consequence).any(|other| differs(other, taken) && differs(other, told))
        };
        if disagrees(Class::Open, taken) {
            verdict = Verdict::Arguable;
        }
        if let Verdict::Met | Verdict::NotMet | Verdict::Arguable = verdict {
            if let Some(finding) = contradiction {
                verdict = Verdict::Open;
                notes.push(finding.note.clone());
            } else if self.sources_disagree(regulation, rule, &chosen, &run.trace.two_sources, taken) {
                verdict = Verdict::Arguable;
                notes.push(STATED_AND_DERIVED_DISAGREE.into());
            }
        }
        notes.extend(run.trace.notes);
        let consequence = consequence(verdict, chosen.modality);
        let joined = self.transition(regulation, article, consequence, &mut notes);
        let known = joined == consequence && joined != Consequence::Missing;
        let sensitive = known && disagrees(Class::Default, consequence);
        let targets = match joined {
            Consequence::Fail | Consequence::Justify => self.targets(rule, run.outcome.measured.as_ref()),
            _ => Vec::new(),
        };
        let missing = if joined == Consequence::Missing { run.trace.missing } else { Vec::new() };
        RuleResult {
            rule,
            article,
            verdict,
            consequence: joined,
            sensitive,
            relieved: run.relieved,
            departed: false,
            margin: run.outcome.measured.as_ref().and_then(margin),
            measured: run.outcome.measured,
            steps: run.trace.steps,
            readings,
            missing,
            sources: run.trace.reads,
            notes,
            targets,
        }
    }

    /// Every reading of a rule, with what the ones that were not taken would say.
    fn readings(
        &self,
        regulation: &'static Regulation,
        rule: &'static Rule,
        fixed: &[decisions::Fixed],
        consequence: Consequence,
        measured: Option<&Measured>,
    ) -> Vec<ReadingResult> {
        let results = rule.readings.iter().map(|reading| {
            // A question that the plan answers itself is no longer open.
            let answered = fixed.iter().any(|one| std::ptr::eq(one.reading, reading));
            let others = if answered { Vec::new() } else { self.others(regulation, rule, reading) };
            ReadingResult { reading: *reading, consequence, measured: measured.cloned(), others }
        });
        results.collect()
    }

    /// Whether the verdict would be another one if some of the stated figures were taken as derived, in any combination.
    fn sources_disagree(
        &self,
        regulation: &'static Regulation,
        rule: &'static Rule,
        chosen: &Chosen,
        two_sources: &[&'static Term],
        taken: Consequence,
    ) -> bool {
        // A plan has at most a handful of such figures; beyond that, all derived together is compared.
        const MOST: usize = 8;
        if MOST < two_sources.len() {
            let derived = self.run(regulation, rule, &chosen.test, Prefer::Derived);
            return differs(consequence(derived.outcome.verdict, chosen.modality), taken);
        }
        (1_usize..1 << two_sources.len()).any(|subset| {
            let derived =
                two_sources.iter().enumerate().filter(|(at, _)| (subset >> at) & 1 == 1).map(|(_, term)| *term);
            let run = self.run(regulation, rule, &chosen.test, Prefer::DerivedFor(derived.collect()));
            differs(consequence(run.outcome.verdict, chosen.modality), taken)
        })
    }

    /// What the readings that were not taken would say. One that cannot be tested on this plan says nothing.
    fn others(&self, regulation: &'static Regulation, rule: &'static Rule, reading: &Reading) -> Vec<OtherResult> {
        reading
            .otherwise
            .iter()
            .filter_map(|otherwise| {
                let Otherwise { what, test, modality } = *otherwise;
                if test.is_none() && modality.is_none() {
                    return None;
                }
                let run = self.run(regulation, rule, &test.unwrap_or(rule.test), Prefer::Stated);
                if run.outcome.verdict == Verdict::Open {
                    return None;
                }
                let consequence = consequence(run.outcome.verdict, modality.unwrap_or(rule.modality));
                Some(OtherResult { what, consequence, measured: run.outcome.measured })
            })
            .collect()
    }

    /// Runs a test of a rule, with its condition before and the permission that relaxes it after.
    fn run(&self, regulation: &'static Regulation, rule: &'static Rule, test: &Test, prefer: Prefer) -> Run {
        let facts = self.facts(prefer.clone());
        let outcome = self.outcome(&facts, rule, test);
        let mut trace = facts.take_trace();
        let mut relieved = false;
        let mut outcome = outcome.unwrap_or_else(|gap| open(gap, &mut trace));
        let permission = rule.relieved_by.filter(|_| outcome.verdict == Verdict::NotMet);
        if let Some((_, permission)) = permission.and_then(|id| regulation.rules().find(|(_, rule)| rule.id == id)) {
            let granted = self.grant(permission, prefer);
            match granted.outcome.verdict {
                Verdict::Met => {
                    outcome.verdict = Verdict::Met;
                    outcome.notes.push(Note::new(RELIEVED, vec![Blank::Text(permission.title)]));
                    relieved = true;
                }
                Verdict::Arguable => {
                    outcome.verdict = Verdict::Arguable;
                    outcome.notes.extend(granted.outcome.notes);
                }
                Verdict::Open => {
                    outcome.verdict = Verdict::Open;
                    trace.missing.clone_from(&granted.trace.missing);
                }
                Verdict::NotMet | Verdict::NotApplicable(_) => {}
            }
            trace.join(granted.trace);
        }
        Run { outcome, trace, relieved }
    }

    /// Whether a permission is granted. It holds wherever the rule that it relaxes is tested, whatever its own stage.
    fn grant(&self, permission: &Rule, prefer: Prefer) -> Run {
        let facts = self.facts(prefer);
        let outcome = judge(&facts, &permission.test);
        let mut trace = facts.take_trace();
        Run { outcome: outcome.unwrap_or_else(|gap| open(gap, &mut trace)), trace, relieved: false }
    }

    fn outcome(&self, facts: &Facts, rule: &Rule, test: &Test) -> Answer<Outcome> {
        if let Test::NotChecked(why) = test {
            return Ok(Outcome::not_applicable(*why));
        }
        if !rule.stages.contains(&self.stage) {
            return Ok(Outcome::not_applicable(WhyNot::OtherStage));
        }
        for applies in self.gate.into_iter().chain([&rule.applies]) {
            if !(applies.when)(facts)? {
                return Ok(Outcome::not_applicable(WhyNot::OtherProject));
            }
        }
        judge(facts, test)
    }

    fn targets(&self, rule: &Rule, measured: Option<&Measured>) -> Vec<Target> {
        let Some(Measured { bound: Measure::Figure(bound), .. }) = measured else { return Vec::new() };
        let Some(bound) = bound.decimal() else { return Vec::new() };
        let mut targets = (rule.targets)(&self.facts(Prefer::Stated), bound).unwrap_or_default();
        // Nobody can lower anything below zero.
        targets.retain(|target| !target.to.is_negative());
        targets
    }

    /// A project approved before the rule keeps what its approval settled; where that is silent, this rule is followed by
    /// reference and cannot be breached.
    fn transition(
        &self,
        regulation: &Regulation,
        article: u8,
        consequence: Consequence,
        notes: &mut Vec<Note>,
    ) -> Consequence {
        let Transition::Older { settled, silent } = &self.transition else { return consequence };
        if article == regulation.transition || matches!(consequence, Consequence::NotApplicable(_)) {
            return consequence;
        }
        let id = format!("{}-{article}", regulation.kind.id());
        let listed = |articles: &[String]| articles.contains(&id);
        if listed(settled) && listed(silent) {
            notes.push(SETTLED_AND_SILENT.into());
            return Consequence::Missing;
        }
        if listed(settled) {
            return Consequence::NotApplicable(WhyNot::OldApproval);
        }
        if listed(silent) {
            if consequence == Consequence::Fail {
                notes.push(BY_REFERENCE.into());
                return Consequence::Justify;
            }
            return consequence;
        }
        notes.push(OLD_APPROVAL_UNKNOWN.into());
        Consequence::Missing
    }
}

/// Runs a test, whatever the stage and condition of its rule.
fn judge(facts: &Facts, test: &Test) -> Answer<Outcome> {
    match test {
        Test::Limit { term, limit, value } => {
            let value = value(facts)?;
            let compared = limit.compare(&value)?;
            let outcome = if compared.admitted { Outcome::met() } else { Outcome::not_met() };
            Ok(outcome.measured(term, value, compared.operator, compared.bound))
        }
        Test::Dates { order, pairs } => Ok(in_order(*order, pairs(facts)?)),
        Test::Papers(groups) => papers(facts, groups),
        Test::Decide { limits, decide } => decide(facts, limits),
        Test::NotChecked(why) => Ok(Outcome::not_applicable(*why)),
    }
}

const RELIEVED: Text =
    Text::new("数值不足，但按“{0}”放宽", "the figure falls short, but the permission “{0}” relaxes it");
const STATED_AND_DERIVED_DISAGREE: Text = Text::new(
    "填报值与计算值相差不到 1%，但结论不同",
    "the stated and the derived figure differ by less than 1% but lead to different verdicts",
);
const BY_REFERENCE: Text = Text::new(
    "原批复未明确，参照本条，不作不符合处理",
    "the old approval is silent; the article is followed by reference",
);
const OLD_APPROVAL_UNKNOWN: Text = Text::new(
    "公布之日以前批复的项目：未说明原批复是否已明确本条",
    "approved before publication: the plan does not say whether the old approval settled this article",
);
const SETTLED_AND_SILENT: Text = Text::new(
    "本条既列为原批复已明确，又列为未明确",
    "the plan lists the article both as settled by the old approval and as not",
);
const UNDEFINED: Text = Text::new("除数为零，无法计算", "divided by zero, no answer");
const INEXACT: Text = Text::new("数值位数过多，无法精确计算", "the figures have too many digits for exact arithmetic");
const UNPUBLISHED: Text = Text::new(
    "细则公布日期未填写（edition.published），按本细则适用处理",
    "the publication date of the rule is not given (edition.published); the rule is taken to apply",
);
const NO_DAY: Text = Text::new(
    "没有核对日期：申报日期未填写，命令行也未给出，材料有效期未核对",
    "no day is known: neither a filing date nor a day on the command line; validity of papers was not tested",
);
const END_OF_YEAR: Text = Text::new(
    "持续性材料的有效期按计量年度最后一天核对；如需按其他日期核对，请用 --as-of",
    "continuing papers had to be valid on the last day of the metered year; give another day with --as-of",
);
const DAY_OF_FILING: Text = Text::new(
    "材料有效期按申报日期核对；如需按今天核对，请用 --as-of 给出日期",
    "validity of papers was tested on the filing date; give another day with --as-of",
);
const OTHER_RULE: Text = Text::new(
    "计划填报的内容像是“{0}”项目，却按“{1}”核对；请核对 regulation 一行，或用 hegui route 比较各细则",
    "the plan looks like a project of {0} but is checked under {1}; see the line `regulation`, or compare with hegui route",
);
const LATER_POLICY: Text = Text::new(
    "结论只依据 2023 年修订版细则和所列相关文件；2025 年以来国家和自治区关于绿电直连（单一用户）等的政策可能适用于同一项目，\
     本程序不核对，请另行确认",
    "the verdicts rest on the 2023 edition and the related texts listed; national and regional policy of 2025 and later, such as \
     on direct green supply of a single user, may apply to the same project and is not tested",
);

fn notices(case: &Case, regulation: &Regulation, given: bool) -> Vec<Note> {
    let mut notices = Vec::new();
    if case.facts(Prefer::Stated).published().is_none() {
        notices.push(UNPUBLISHED.into());
    }
    match case.setting.as_of {
        None => notices.push(NO_DAY.into()),
        Some(_) if given => {}
        Some(_) if case.stage == Stage::Application => {}
        Some(_) if case.stage == Stage::Operation && case.project.metered.year.is_some() => {
            notices.push(END_OF_YEAR.into());
        }
        Some(_) => notices.push(DAY_OF_FILING.into()),
    }
    notices.extend(decisions::told_readings(case.project, regulation));
    let looks_like = case.project.looks_like();
    if let Some(other) = looks_like.first().filter(|_| !looks_like.contains(&regulation.kind)) {
        notices.push(Note::new(OTHER_RULE, vec![Blank::Text(other.name()), Blank::Text(regulation.kind.name())]));
    }
    notices.push(LATER_POLICY.into());
    notices
}

/// The outcome of a test that found no answer.
fn open(gap: Gap, trace: &mut Trace) -> Outcome {
    match gap {
        Gap::Undefined => trace.notes.push(UNDEFINED.into()),
        Gap::Inexact => trace.notes.push(INEXACT.into()),
        Gap::Missing | Gap::NotAsked => {}
    }
    Outcome { verdict: Verdict::Open, measured: None, notes: Vec::new() }
}

/// Whether two consequences lead a project to different places.
fn differs(one: Consequence, other: Consequence) -> bool {
    one.severity() != other.severity()
}

fn rests_on(trace: &Trace, finding: &Finding) -> bool {
    trace.terms.iter().any(|term| finding.terms.iter().any(|other| std::ptr::eq::<Term>(*term, *other)))
}

/// A permission that nothing needs is not tested.
fn withdraw_unneeded_permissions(results: &mut [RuleResult]) {
    let needed: Vec<&'static str> = results
        .iter()
        .filter(|result| result.relieved || result.verdict != Verdict::Met)
        .filter_map(|result| result.rule.relieved_by)
        .collect();
    for result in results {
        let permission = result.rule.modality == Modality::Permitted;
        let tested = !matches!(result.verdict, Verdict::NotApplicable(_));
        if permission && tested && !needed.contains(&result.rule.id) {
            result.verdict = Verdict::NotApplicable(WhyNot::NotNeeded);
            result.consequence = Consequence::NotApplicable(WhyNot::NotNeeded);
            result.sensitive = false;
            result.missing.clear();
        }
    }
}

fn papers(facts: &Facts, groups: &'static [&'static [crate::project::DocumentKind]]) -> Answer<Outcome> {
    // Every group is asked for, so that all absent papers are named at once.
    let found: Vec<_> = groups.iter().map(|kinds| facts.paper(kinds)).collect();
    if found.contains(&Ok(crate::facts::Paper::Refused)) {
        return Ok(Outcome::not_met().because(REFUSED));
    }
    for paper in found {
        paper?;
    }
    Ok(Outcome::met())
}

const REFUSED: Text = Text::new("意见为不同意", "the opinion refuses");

/// Dates in an order. The worst pair is shown; equal months without days can be argued.
fn in_order(order: Order, pairs: Vec<crate::facts::DatePair>) -> Outcome {
    let judged = pairs.into_iter().map(|pair| {
        let gap = days_between(pair.date, pair.other, order);
        let verdict = if within_one_month(&pair) {
            Verdict::Arguable
        } else if gap < 0 {
            Verdict::NotMet
        } else {
            Verdict::Met
        };
        (verdict, gap, pair)
    });
    let rank = |verdict: Verdict| match verdict {
        Verdict::NotMet => 0,
        Verdict::Arguable => 1,
        _ => 2,
    };
    let Some((verdict, _, pair)) = judged.min_by_key(|(verdict, gap, _)| (rank(*verdict), *gap)) else {
        return Outcome { verdict: Verdict::Open, measured: None, notes: Vec::new() };
    };
    let measured = Measured {
        term: pair.term,
        value: Measure::When(pair.date),
        relation: Relation::Date(order),
        bound: Measure::When(pair.other),
        of: pair.of,
    };
    let notes = if verdict == Verdict::Arguable { vec![MONTH_ONLY.into()] } else { Vec::new() };
    Outcome { verdict, measured: Some(measured), notes }
}

const MONTH_ONLY: Text =
    Text::new("只有月份，同月内先后不明", "only the month is known, and it is the same on both sides");

/// Whether one side is only a month and the other lies in it.
fn within_one_month(pair: &crate::facts::DatePair) -> bool {
    let only_month = matches!(pair.date, When::Month(_)) || matches!(pair.other, When::Month(_));
    let (one, other) = (pair.date.date(), pair.other.date());
    only_month && one.first_of_month() == other.first_of_month()
}

/// Days by which the first date is on the right side of the second; negative on the wrong side.
fn days_between(date: When, other: When, order: Order) -> i64 {
    let days = other.date().until(date.date()).map_or(0, |span| i64::from(span.get_days()));
    match order {
        Order::NotBefore => days,
        Order::NotAfter => -days,
    }
}

fn margin(measured: &Measured) -> Option<Margin> {
    use crate::law::Operator;
    match (&measured.value, &measured.bound, measured.relation) {
        (Measure::Figure(value), Measure::Figure(bound), Relation::Figure(operator)) => {
            let margin = match operator {
                Operator::AtMost | Operator::LessThan => bound.minus(value),
                Operator::AtLeast | Operator::MoreThan => value.minus(bound),
            };
            margin.ok().map(Margin::Figure)
        }
        (Measure::When(date), Measure::When(other), Relation::Date(order)) => {
            Some(Margin::Days(days_between(*date, *other, order)))
        }
        _ => None,
    }
}

/// How near a passed limit is to failing: the margin as a share of the bound; none where there is no such share.
#[must_use]
pub fn closeness(result: &RuleResult) -> Option<Figure> {
    let Some(Margin::Figure(margin)) = result.margin else { return None };
    let Some(Measured { bound: Measure::Figure(bound), .. }) = result.measured.as_ref() else { return None };
    if result.consequence != Consequence::Pass {
        return None;
    }
    margin.abs().share_of(&bound.abs()).ok()
}
