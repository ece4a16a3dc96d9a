//! The end: what comes at later stages, what the reader must know, and what makes the report repeatable.

use super::super::layout::{Ink, Page, packed};
use super::super::{harmless, words};
use super::heading;
use crate::assess::{Assessment, RuleResult};
use crate::law::{Consequence, WhyNot};
use crate::official::{OfficialText, verify};
use crate::project::{Choice, Plan, Stage};
use crate::text::{Lang, Text};

pub(super) fn write(page: &mut Page, plan: &Plan, assessment: &Assessment, law: Option<&OfficialText>) {
    later_stages(page, assessment);
    notices(page, assessment);
    warnings(page, plan);
    attachments(page, plan);
    imprint(page, plan, assessment, law);
}

/// Duties that are only tested at stages after this one.
fn later_stages(page: &mut Page, assessment: &Assessment) {
    let lang = page.style.lang;
    let order = |stage: Stage| Stage::EVERY.iter().position(|one| *one == stage);
    let later = |stage: &&Stage| order(assessment.stage) < order(**stage);
    let waiting: Vec<&RuleResult> = assessment
        .results
        .iter()
        .filter(|result| result.consequence == Consequence::NotApplicable(WhyNot::OtherStage))
        .filter(|result| result.rule.stages.iter().any(|stage| later(&stage)))
        .collect();
    if waiting.is_empty() {
        return;
    }
    page.blank();
    let title = Text::new("后续阶段义务，本次未核对", "Duties of later stages, not tested here");
    page.paragraph(0, &heading(title, lang, waiting.len()), Ink::Bold);
    for stage in Stage::EVERY.iter().filter(later) {
        let duties: Vec<_> = waiting
            .iter()
            .filter(|result| result.rule.stages.contains(stage))
            .map(|result| {
                let (title, article) = (result.rule.title.get(lang), words::short_article(result, lang));
                match lang {
                    Lang::Zh => format!("{title}（{article}）"),
                    Lang::En => format!("{title} ({article})"),
                }
            })
            .collect();
        if !duties.is_empty() {
            let separator = if lang == Lang::Zh { "、" } else { ", " };
            page.entry(stage.name().get(lang), &packed(&duties, separator, page.entry_width()));
        }
    }
}

fn notices(page: &mut Page, assessment: &Assessment) {
    let lang = page.style.lang;
    if assessment.notices.is_empty() {
        return;
    }
    page.blank();
    page.paragraph(0, Text::new("提示", "Notices").get(lang), Ink::Bold);
    for notice in &assessment.notices {
        bullet(page, &harmless(&notice.render(lang)));
    }
}

fn bullet(page: &mut Page, text: &str) {
    page.labelled(2, "-", 2, text, Ink::Plain, Ink::Dim);
}

fn warnings(page: &mut Page, plan: &Plan) {
    let lang = page.style.lang;
    if plan.warnings.is_empty() {
        return;
    }
    page.blank();
    let title = Text::new("数值提醒，不影响结论", "Unusual figures; no verdict rests on this");
    page.paragraph(0, &heading(title, lang, plan.warnings.len()), Ink::Bold);
    for warning in &plan.warnings {
        let (line, column) = plan.source.position(warning.span.start);
        let (message, help) = (harmless(&warning.message(lang)), harmless(&warning.help(lang)));
        bullet(
            page,
            &match lang {
                Lang::Zh => format!("{line}:{column} {message}。{help}"),
                Lang::En => format!("{line}:{column} {message}; {help}"),
            },
        );
    }
}

fn attachments(page: &mut Page, plan: &Plan) {
    let lang = page.style.lang;
    if plan.attachments.is_empty() {
        return;
    }
    page.blank();
    let title = Text::new("材料文件与 SHA-256", "Files of the papers and their SHA-256");
    page.paragraph(0, &heading(title, lang, plan.attachments.len()), Ink::Bold);
    for attachment in &plan.attachments {
        bullet(page, &format!("{} {}", harmless(&attachment.file), attachment.sha256));
    }
}

fn imprint(page: &mut Page, plan: &Plan, assessment: &Assessment, law: Option<&OfficialText>) {
    let lang = page.style.lang;
    let regulation = assessment.regulation;
    let day = assessment.as_of.map(|day| day.to_string());
    let day = day.as_deref().unwrap_or(Text::new("未给出", "not given").get(lang));
    let (version, number) = (env!("CARGO_PKG_VERSION"), regulation.number);
    let (title, edition) = (regulation.title.get(lang), regulation.edition.get(lang));
    page.blank();
    page.rule();
    let (digest, name) = (format!("SHA-256 {}", plan.sha256), harmless(plan.source.name()));
    let rule = match lang {
        Lang::Zh => format!("{title} {edition}"),
        Lang::En => format!("{title}, {edition}"),
    };
    let (day, file, sentence) = match lang {
        Lang::Zh => (
            format!("核对日期 {day}"),
            format!("输入文件 {name}"),
            "本报告是申报前的自查结果，不是主管部门的批准或审查意见。",
        ),
        Lang::En => (
            format!("day of the check {day}"),
            format!("input file {name}"),
            "This is a pre-check before filing, not an approval or an opinion of any authority.",
        ),
    };
    let lines = [vec![format!("hegui {version}"), rule, number.to_owned()], vec![day, file], vec![digest]];
    // Whose wording is shown is told as exactly as which plan was checked.
    let source = law.map(|law| {
        let name = harmless(&law.name);
        let file = match lang {
            Lang::Zh => format!("原文取自 {name}"),
            Lang::En => format!("wording from {name}"),
        };
        vec![file, format!("SHA-256 {}", law.sha256)]
    });
    for line in lines.into_iter().chain(source) {
        page.paragraph(0, &packed(&line, " · ", page.width()), Ink::Dim);
    }
    let differences = law.map_or(0, |law| verify(law, regulation).faults.len());
    if differences != 0 {
        let told = match lang {
            Lang::Zh => format!("该原文与本程序的规则有 {differences} 处不符：hegui law verify --text 文件"),
            Lang::En => {
                format!("it differs from the rules of this program ({differences}): hegui law verify --text FILE")
            }
        };
        page.paragraph(0, &told, Ink::Plain);
    }
    page.paragraph(0, sentence, Ink::Dim);
}
