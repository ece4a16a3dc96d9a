//! What comes at later stages, what else the reader should know, and what makes the report repeatable.

use super::super::{harmless, words};
use crate::assess::{Assessment, RuleResult};
use crate::law::{Consequence, WhyNot};
use crate::official::{OfficialText, verify};
use crate::project::{Choice, Plan, Stage};
use crate::text::{Lang, Text};

/// Duties that are only tested at one later stage.
#[derive(Debug)]
pub(in crate::report) struct LaterStage {
    /// The name of the stage.
    pub(in crate::report) stage: &'static str,
    /// The duties.
    pub(in crate::report) duties: Vec<String>,
}

/// What makes a report repeatable.
#[derive(Debug)]
pub(in crate::report) struct Imprint {
    /// The program and its version.
    pub(in crate::report) program: String,
    /// The regulation and its edition.
    pub(in crate::report) edition: String,
    /// The number of the document it was issued with.
    pub(in crate::report) number: &'static str,
    /// The day of the check.
    pub(in crate::report) day: String,
    /// The name of the plan file.
    pub(in crate::report) file: String,
    /// SHA-256 of the plan file, with its name.
    pub(in crate::report) sha256: String,
    /// The digest alone.
    pub(in crate::report) digest: String,
    /// Whose wording of the law the report shows, and its digest.
    pub(in crate::report) law: Option<[String; 2]>,
    /// That the wording and the rules of the program differ.
    pub(in crate::report) law_differs: Option<String>,
    /// What the report is not.
    pub(in crate::report) sentence: &'static str,
}

fn later_than(now: Stage, stage: Stage) -> bool {
    let order = |stage: Stage| Stage::EVERY.iter().position(|one| *one == stage);
    order(now) < order(stage)
}

/// The results that are only tested at stages after this one.
pub(super) fn waiting(assessment: &Assessment) -> Vec<&RuleResult> {
    let waits = |result: &&RuleResult| {
        result.consequence == Consequence::NotApplicable(WhyNot::OtherStage)
            && result.rule.stages.iter().any(|stage| later_than(assessment.stage, *stage))
    };
    assessment.results.iter().filter(waits).collect()
}

/// Duties that are only tested at stages after this one, stage by stage.
pub(super) fn later(assessment: &Assessment, lang: Lang) -> Vec<LaterStage> {
    let waiting = waiting(assessment);
    let stages = Stage::EVERY.iter().filter(|stage| later_than(assessment.stage, **stage));
    let later = stages.map(|stage| {
        let duties = waiting.iter().filter(|result| result.rule.stages.contains(stage)).map(|result| {
            let (title, article) = (result.rule.title.get(lang), words::short_article(result, lang));
            match lang {
                Lang::Zh => format!("{title}（{article}）"),
                Lang::En => format!("{title} ({article})"),
            }
        });
        LaterStage { stage: stage.name().get(lang), duties: duties.collect() }
    });
    later.filter(|later| !later.duties.is_empty()).collect()
}

pub(super) fn warnings(plan: &Plan, lang: Lang) -> Vec<String> {
    let warnings = plan.warnings.iter().map(|warning| {
        let (line, column) = plan.source.position(warning.span.start);
        let (message, help) = (harmless(&warning.message(lang)), harmless(&warning.help(lang)));
        match lang {
            Lang::Zh => format!("{line}:{column} {message}。{help}"),
            Lang::En => format!("{line}:{column} {message}; {help}"),
        }
    });
    warnings.collect()
}

pub(super) fn attachments(plan: &Plan) -> Vec<(String, String)> {
    plan.attachments.iter().map(|one| (harmless(&one.file), one.sha256.clone())).collect()
}

impl Imprint {
    pub(super) fn new(plan: &Plan, assessment: &Assessment, lang: Lang, law: Option<&OfficialText>) -> Self {
        let regulation = assessment.regulation;
        let day = assessment.as_of.map(|day| day.to_string());
        let day = day.as_deref().unwrap_or(Text::new("未给出", "not given").get(lang));
        let name = harmless(plan.source.name());
        Self {
            program: format!("hegui {}", env!("CARGO_PKG_VERSION")),
            edition: super::head::regulation(regulation, lang),
            number: regulation.number,
            day: match lang {
                Lang::Zh => format!("核对日期 {day}"),
                Lang::En => format!("day of the check {day}"),
            },
            file: match lang {
                Lang::Zh => format!("输入文件 {name}"),
                Lang::En => format!("input file {name}"),
            },
            sha256: format!("SHA-256 {}", plan.sha256),
            digest: plan.sha256.clone(),
            law: law.map(|law| copy(law, lang)),
            law_differs: law.and_then(|law| differs(law, assessment, lang)),
            sentence: Text::new(
                "本报告是申报前的自查结果，不是主管部门的批准或审查意见。",
                "This is a pre-check before filing, not an approval or an opinion of any authority.",
            )
            .get(lang),
        }
    }
}

/// Whose wording of the law is shown, told as exactly as which plan was checked.
fn copy(law: &OfficialText, lang: Lang) -> [String; 2] {
    let name = harmless(&law.name);
    let file = match lang {
        Lang::Zh => format!("原文取自 {name}"),
        Lang::En => format!("wording from {name}"),
    };
    [file, format!("SHA-256 {}", law.sha256)]
}

fn differs(law: &OfficialText, assessment: &Assessment, lang: Lang) -> Option<String> {
    let differences = verify(law, assessment.regulation).faults.len();
    (differences != 0).then(|| match lang {
        Lang::Zh => format!("该原文与本程序的规则有 {differences} 处不符：hegui law verify --text 文件"),
        Lang::En => format!("it differs from the rules of this program ({differences}): hegui law verify --text FILE"),
    })
}
