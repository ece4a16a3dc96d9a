//! The yearly review: every metered year that the plan gives is judged by itself, and a rule is told as it came out in its
//! worst year, so that no year hides behind another.

use super::{Assessment, Options, RuleResult, ToolError, YearVerdict, assess_one};
use crate::facts::{Blank, Note};
use crate::law::{Consequence, Layer};
use crate::project::{Given, Metered, MeteredYear, Project, Unclear};
use crate::text::Text;

const GAP: Text = Text::new(
    "{0} 年的逐月电量缺月或有重复，该年按待补充处理；一年须十二个月，首年须从第一个计量月到十二月",
    "months of {0} are missing or stand twice, so that year lacks evidence; a year needs all twelve, the first one those from \
     its first month to December",
);
const TWICE: Text = Text::new(
    "{0} 年的计量电量给了不止一次，该年按待补充处理；请只保留一处",
    "the metered energy of {0} stands more than once, so that year lacks evidence; keep one",
);
const RUNNING: Text = Text::new(
    "{0} 年的逐月电量还没有到十二月，没有核对该年",
    "the months of {0} do not reach December yet; that year was not judged",
);

/// Judges every metered year. What is the same in all years is told as of the latest.
pub(super) fn judge(project: &Project, options: Options, texts: &[&'static Layer]) -> Result<Assessment, ToolError> {
    let mut joined: Option<Assessment> = None;
    let mut years = Vec::new();
    let mut told = Vec::new();
    for one in project.metered_years() {
        let (year, metered) = match over(one, options) {
            MeteredYear::Whole(year, metered) => (year, *metered),
            MeteredYear::Unclear(year, why) => {
                let sentence = match why {
                    Unclear::Gap => GAP,
                    Unclear::Twice => TWICE,
                };
                told.push(Note::new(sentence, vec![Blank::Given(year.value.to_string())]));
                (year.clone(), unknown(year))
            }
            MeteredYear::Running(year) => {
                told.push(Note::new(RUNNING, vec![Blank::Given(year.value.to_string())]));
                let (open, related) = (Vec::new(), Vec::new());
                years.push(YearVerdict { year: year.value, overall: None, open, related });
                continue;
            }
        };
        let assessment = assess_one(&project.in_year(metered), options, texts)?;
        years.push(verdict(year.value, &assessment));
        joined = Some(match joined {
            None => assessment,
            Some(earlier) => join(earlier, assessment),
        });
    }
    let mut assessment = match joined {
        Some(assessment) => assessment,
        None => assess_one(project, options, texts)?,
    };
    assessment.notices.splice(0..0, told);
    assessment.years = years;
    Ok(assessment)
}

/// A year that ended before the day of the check does not run any more: its last months are missing.
fn over(one: MeteredYear, options: Options) -> MeteredYear {
    match one {
        MeteredYear::Running(year) if options.as_of.is_some_and(|day| year.value < day.year()) => {
            MeteredYear::Unclear(year, Unclear::Gap)
        }
        other => other,
    }
}

/// A year of which nothing can be relied on but which it is.
fn unknown(year: Given<i16>) -> Metered {
    Metered { year: Some(year), ..Metered::default() }
}

fn verdict(year: i16, assessment: &Assessment) -> YearVerdict {
    let related = assessment.layers.iter().flat_map(|layer| &layer.results).map(|(_, result)| result);
    YearVerdict {
        year,
        overall: Some(assessment.overall()),
        open: open(assessment.results.iter()),
        related: open(related),
    }
}

fn open<'r>(results: impl Iterator<Item = &'r RuleResult>) -> Vec<&'static str> {
    let open = results.filter(|result| Consequence::Pass.severity() < result.consequence.severity());
    open.map(|result| result.rule.id).collect()
}

/// Two years as one: the worse of each rule, the later of equals, and what contradicts itself in either.
fn join(earlier: Assessment, mut later: Assessment) -> Assessment {
    for (now, before) in later.results.iter_mut().zip(earlier.results) {
        worse(now, before);
    }
    let layers = later.layers.iter_mut().flat_map(|layer| &mut layer.results);
    for ((_, now), (_, before)) in layers.zip(earlier.layers.into_iter().flat_map(|layer| layer.results)) {
        worse(now, before);
    }
    for finding in earlier.findings {
        let known = |one: &crate::facts::Finding| one.id == finding.id && one.note == finding.note;
        if !later.findings.iter().any(known) {
            later.findings.push(finding);
        }
    }
    for notice in earlier.notices {
        if !later.notices.contains(&notice) {
            later.notices.push(notice);
        }
    }
    later
}

fn worse(now: &mut RuleResult, before: RuleResult) {
    if now.consequence.severity() < before.consequence.severity() {
        *now = before;
    }
}
