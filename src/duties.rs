//! What a project owes after the filing: papers and facts of the later stages, with the day by which each is due.
//!
//! A duty is a rule that is tested at a later stage and not at the filing, or again with the figures of each year. Its
//! day is that of the law where the law sets a term, and otherwise that of the event before which it must be there, as
//! the plan dates the event.

use jiff::civil::Date;

use crate::assess::{self, Options, RuleResult, ToolError, assess_with};
use crate::deadlines::Deadline;
use crate::facts::{Facts, Missing, Prefer, Setting};
use crate::law::{Consequence, Rule, WhyNot};
use crate::project::{Plan, Stage, When};
use crate::regulations::{self, related};
use crate::terms::Term;
use crate::text::Text;

/// What is said with every term: which days are public holidays is fixed year by year, and stands in no text read here.
pub const ONLY_WEEKENDS: Text = Text::new(
    "期限按民法典第二百零一条至第二百零三条计算，最后一日是周末的顺延。程序只知道周末：最后一日是其他法定休假日的也顺延，请按国务院\
     放假安排核对。没有法定期限的，日期取自计划本身。",
    "Terms run by the civil code, articles 201 to 203, and move past weekends. Only weekends are known here: a last day \
     on another public holiday moves too; look at the holidays of that year. Where the law sets no term, the day is that \
     of the plan itself.",
);

/// A duty after the filing.
#[derive(Debug)]
pub struct Duty {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it stands: an article of the regulation, or a provision of a related text.
    pub source: DutySource,
    /// The first stage at which it is tested.
    pub stage: Stage,
    /// What it must precede, or what starts its term.
    pub term: Text,
    /// The day by which it is due, where it is known.
    pub due: Option<When>,
    /// The last day of the term where weekends do not move it, where that is another day.
    pub unmoved: Option<Date>,
    /// Whether it is in the plan already: what a check at that stage says.
    pub consequence: Consequence,
    /// What the plan lacks for it.
    pub missing: Vec<Missing>,
}

/// Where a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DutySource {
    /// An article of the regulation.
    Article(u8),
    /// A provision of a related text: the name of the text and the provision.
    Related(Text, Text),
}

/// The later stages, in the order of a project's life.
const LATER: [Stage; 3] = [Stage::Construction, Stage::Acceptance, Stage::Operation];

/// Every duty after the filing, those with a known day first, by day.
///
/// # Errors
///
/// Only an error of the program.
///
/// ```
/// use hegui::{duties::duties, project::read};
/// let plan = read("plan.toml", include_bytes!("../project-templates/hydrogen.toml")).unwrap();
/// let duties = duties(&plan).unwrap();
/// assert!(duties.iter().any(|duty| duty.rule.id == "hydrogen-17-1"));
/// ```
pub fn duties(plan: &Plan) -> Result<Vec<Duty>, ToolError> {
    let regulation = regulations::of_kind(plan.project.regulation);
    let calendar = Calendar::of(plan);
    let mut found: Vec<Duty> = Vec::new();
    for stage in LATER {
        let options = Options { stage, as_of: None };
        let (results, layers) = match assess_with(plan, options, related::ALL) {
            Ok(assessment) => (assessment.results, assessment.layers),
            Err(ToolError::NothingChecked) => {
                (Vec::new(), assess::layers::against(related::ALL, regulation, &plan.project, options)?)
            }
            Err(error) => return Err(error),
        };
        for result in &results {
            add(&mut found, &calendar, DutySource::Article(result.article), stage, result);
        }
        for tested in &layers {
            for (provision, result) in &tested.results {
                add(&mut found, &calendar, DutySource::Related(tested.layer.name, provision.clause), stage, result);
            }
        }
    }
    // A stable sort: among equal days the order of the law stays.
    found.sort_by_key(|duty| (duty.due.is_none(), duty.due.map(When::date)));
    Ok(found)
}

fn add(found: &mut Vec<Duty>, calendar: &Calendar, source: DutySource, stage: Stage, result: &RuleResult) {
    let rule = result.rule;
    let each_year = stage == Stage::Operation && rests_on_a_year(result);
    // What was met at the filing is owed again with the figures of each year.
    let at_filing = rule.stages.contains(&Stage::Application) && !each_year;
    let applies = !matches!(result.consequence, Consequence::NotApplicable(why) if why != WhyNot::OldApproval);
    if at_filing || !applies || found.iter().any(|duty| duty.rule.id == rule.id) {
        return;
    }
    let (term, due, unmoved) = calendar.due(rule, stage, each_year);
    let missing = result.missing.clone();
    found.push(Duty { rule, source, stage, term, due, unmoved, consequence: result.consequence, missing });
}

/// Whether a rule rests on the figures of a metered year, so that it comes up again each year.
fn rests_on_a_year(result: &RuleResult) -> bool {
    let metered = |term: &Term| term.field.starts_with("metered");
    let missing = |one: &Missing| matches!(one, Missing::Field(term, _) if metered(term));
    result.sources.iter().any(|place| metered(place.term)) || result.missing.iter().any(missing)
}

/// The events that the plan dates.
struct Calendar {
    approved: Option<Date>,
    start: Option<When>,
    connection: Option<When>,
}

impl Calendar {
    fn of(plan: &Plan) -> Self {
        let regulation = regulations::of_kind(plan.project.regulation);
        let setting = Setting { approver: regulation.approver, ..Setting::UNKNOWN };
        let facts = Facts::new(&plan.project, Stage::Construction, setting, Prefer::Stated);
        let schedule = &plan.project.schedule;
        let given = |given: &crate::project::Maybe<When>| given.as_ref().map(|given| given.value);
        let starts = facts.first_new_energy_start();
        Self {
            approved: facts.approval_date(),
            start: given(&schedule.start),
            connection: given(&schedule.connected).or(starts),
        }
    }

    fn due(&self, rule: &Rule, stage: Stage, each_year: bool) -> (Text, Option<When>, Option<Date>) {
        const AFTER_APPROVAL: Text = Text::new("自批复之日起计算的期限", "a term that starts with the approval");
        const BEFORE_START: Text = Text::new("批复之后、开工之前", "after the approval, before construction starts");
        const BEFORE_CONNECTION: Text = Text::new("并网之前", "before connection");
        const EACH_JANUARY: Text = Text::new(
            "每年核对上一日历年，原则上在 1 月",
            "each year for the calendar year before, in principle in January",
        );
        const IN_OPERATION: Text =
            Text::new("投产以后；条文没有写明日期", "once in operation; the article sets no day");
        if let Some(months) = related::months_after_approval(rule.id) {
            let deadline = self.approved.and_then(|day| Deadline::after_months(day, months));
            let unmoved = deadline.filter(|one| one.is_on_a_weekend()).map(|one| one.corresponding);
            return (AFTER_APPROVAL, deadline.map(|one| When::Day(one.moved)), unmoved);
        }
        match stage {
            Stage::Acceptance => (BEFORE_CONNECTION, self.connection, None),
            Stage::Operation if each_year => (EACH_JANUARY, self.first_review(), None),
            Stage::Operation => (IN_OPERATION, None, None),
            _ => (BEFORE_START, self.start, None),
        }
    }

    /// The January in which the year of connection is reviewed.
    fn first_review(&self) -> Option<When> {
        let year = self.connection?.date().year().checked_add(1)?;
        Date::new(year, 1, 1).ok().map(When::Month)
    }
}
