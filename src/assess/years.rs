//! The yearly review: every metered year that the plan gives is judged by itself.

use super::{Assessment, Options, ToolError, YearVerdict, assess_one};
use crate::facts::{Blank, Note};
use crate::law::{Consequence, Layer};
use crate::project::{Project, YearOfMonths};
use crate::text::Text;

const JUDGED: Text = Text::new("计量年度 {0}：{1}", "metered year {0}: {1}");
const OPEN: Text = Text::new("计量年度 {0}：{1}（{2}）", "metered year {0}: {1} ({2})");
const SHOWN: Text = Text::new(
    "以上结论和逐条结果是 {0} 年的：各年中最差的一年；其他各年见上",
    "the result and the rules shown are those of {0}, the worst of the years; the others stand above",
);
const BROKEN: Text = Text::new(
    "{0} 年的逐月电量不齐或有重复，没有核对；一年须十二个月，首年须从第一个计量月到十二月",
    "the months of {0} are not complete or stand twice and were not judged; a year needs twelve, the first one all to December",
);

/// Judges every metered year; the worst one, the latest of equals, gives the results.
pub(super) fn judge(project: &Project, options: Options, texts: &[&'static Layer]) -> Result<Assessment, ToolError> {
    let mut judged: Vec<(i16, Assessment)> = Vec::new();
    let mut broken = Vec::new();
    for year in project.metered_years() {
        match year {
            YearOfMonths::Broken(year) => broken.push(Note::new(BROKEN, vec![Blank::Given(year.to_string())])),
            YearOfMonths::Whole(metered) => {
                let Some(year) = metered.year.as_ref().map(|given| given.value) else { continue };
                judged.push((year, assess_one(&project.in_year(*metered), options, texts)?));
            }
        }
    }
    let years: Vec<YearVerdict> = judged.iter().map(|(year, assessment)| verdict(*year, assessment)).collect();
    let worst = judged.into_iter().max_by_key(|(_, assessment)| assessment.overall().severity());
    let Some((shown, mut assessment)) = worst else {
        let mut assessment = assess_one(project, options, texts)?;
        assessment.notices.splice(0..0, broken);
        return Ok(assessment);
    };
    let mut told: Vec<Note> = years.iter().map(told).collect();
    if 1 < years.len() {
        told.push(Note::new(SHOWN, vec![Blank::Given(shown.to_string())]));
    }
    told.extend(broken);
    assessment.notices.splice(0..0, told);
    assessment.years = years;
    Ok(assessment)
}

fn verdict(year: i16, assessment: &Assessment) -> YearVerdict {
    let open = assessment.results.iter().filter(|result| Consequence::Pass.severity() < result.consequence.severity());
    YearVerdict { year, overall: assessment.overall(), open: open.map(|result| result.rule.id).collect() }
}

fn told(year: &YearVerdict) -> Note {
    let blanks = vec![Blank::Given(year.year.to_string()), Blank::Text(year.overall.name())];
    if year.open.is_empty() {
        return Note::new(JUDGED, blanks);
    }
    let open = Blank::Given(year.open.join(" "));
    Note::new(OPEN, blanks.into_iter().chain([open]).collect())
}
