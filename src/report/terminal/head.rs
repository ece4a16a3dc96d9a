//! The head: which project, which rule, the conclusion, and figures that contradict each other.

use super::super::layout::{Ink, Page, packed, padded};
use super::super::{harmless, words};
use super::{detail, heading};
use crate::assess::{Assessment, Counts};
use crate::facts::{Facts, Prefer, Setting};
use crate::project::{Choice, HydrogenAmount, Plan, Plant, Unit};
use crate::quantity::Power;
use crate::text::{Lang, Text};

pub(super) fn write(page: &mut Page, plan: &Plan, assessment: &Assessment) {
    let lang = page.style.lang;
    page.paragraph(0, &name(plan, lang), Ink::Bold);
    let regulation = assessment.regulation;
    let stage = assessment.stage.name();
    let rule = match lang {
        Lang::Zh => format!("{} {} · {}阶段", regulation.title.zh, regulation.edition.zh, stage.zh),
        Lang::En => format!("{}, {} · {} stage", regulation.title.en, regulation.edition.en, stage.en),
    };
    page.paragraph(0, &rule, Ink::Plain);
    let size = size(plan, assessment, lang);
    if !size.is_empty() {
        page.paragraph(0, &packed(&size, " · ", page.width()), Ink::Plain);
    }
    file(page, plan);
    page.blank();
    conclusion(page, assessment);
    findings(page, plan, assessment);
    page.blank();
}

/// Which project and which file, for a report on more than one regulation.
pub(super) fn identity(page: &mut Page, plan: &Plan) {
    page.paragraph(0, &name(plan, page.style.lang), Ink::Bold);
    file(page, plan);
}

fn file(page: &mut Page, plan: &Plan) {
    let digest: String = plan.sha256.chars().take(12).collect();
    page.paragraph(0, &format!("{}  SHA-256 {digest}…", harmless(plan.source.name())), Ink::Dim);
}

fn name(plan: &Plan, lang: Lang) -> String {
    let project = &plan.project;
    let unnamed = Text::new("（未填项目名称）", "(no project name)").get(lang);
    let name = project.name.as_ref().map_or_else(|| unnamed.to_owned(), |name| harmless(&name.value));
    if project.sample.as_ref().is_some_and(|sample| sample.value) {
        let mark = Text::new("【样例，非真实项目】", "[sample, not a real project]").get(lang);
        return format!("{name}  {mark}");
    }
    name
}

/// How large the project is, as far as it is stated.
fn size(plan: &Plan, assessment: &Assessment, lang: Lang) -> Vec<String> {
    let project = &plan.project;
    let facts = Facts::new(project, assessment.stage, Setting::UNKNOWN, Prefer::Stated);
    let mut parts = Vec::new();
    if let Some(grid_type) = &project.grid_type {
        parts.push(grid_type.value.name().get(lang).to_owned());
    }
    if let Ok(total) = facts.new_energy_capacity() {
        parts.push(capacity(total, &project.wind, &project.solar, lang));
    }
    let storage = [
        project.storage.power.as_ref().map(|power| power.value.figure().text(lang)),
        project.storage.energy.as_ref().map(|energy| energy.value.figure().text(lang)),
    ];
    let storage: Vec<_> = storage.into_iter().flatten().collect();
    if !storage.is_empty() {
        parts.push(format!("{} {}", Text::new("储能", "storage").get(lang), storage.join(" / ")));
    }
    if let Some(output) = &project.hydrogen.annual_output {
        let amount = match output.value {
            HydrogenAmount::Mass(mass) => mass.figure(),
            HydrogenAmount::Gas(gas) => gas.figure(),
        };
        parts.push(match lang {
            Lang::Zh => format!("制氢 {}/年", amount.text(lang)),
            Lang::En => format!("hydrogen {} a year", amount.text(lang)),
        });
    }
    if let Ok(used) = facts.listed_use(false) {
        parts.push(format!(
            "{} {}",
            Text::new("负荷年用电", "yearly use of loads").get(lang),
            used.figure().text(lang)
        ));
    }
    if let Some(rated) = rated(&project.units) {
        let (count, rated) = (project.units.len(), rated.figure().text(lang));
        parts.push(match lang {
            Lang::Zh => format!("煤电机组 {count} 台 {rated}"),
            Lang::En => format!("coal units: {count}, {rated}"),
        });
    }
    parts
}

/// The capacity of coal units that all state one; none where there is no unit.
fn rated(units: &[Unit]) -> Option<Power> {
    if units.is_empty() {
        return None;
    }
    units.iter().try_fold(Power::ZERO, |sum, unit| sum.plus(unit.rated.as_ref()?.value).ok())
}

fn capacity(total: Power, wind: &[Plant], solar: &[Plant], lang: Lang) -> String {
    let (wind, solar) = (sum(wind), sum(solar));
    let total = total.figure().text(lang);
    match (lang, wind, solar) {
        (Lang::Zh, Some(wind), Some(solar)) => {
            format!("新能源 {total}（风电 {}，光伏 {}）", wind.figure().text(lang), solar.figure().text(lang))
        }
        (Lang::En, Some(wind), Some(solar)) => {
            format!("new energy {total} (wind {}, solar {})", wind.figure().text(lang), solar.figure().text(lang))
        }
        (Lang::Zh, ..) => format!("新能源 {total}"),
        (Lang::En, ..) => format!("new energy {total}"),
    }
}

/// The capacity of plants that all state one; none where there is no plant.
fn sum(plants: &[Plant]) -> Option<Power> {
    if plants.is_empty() {
        return None;
    }
    plants.iter().try_fold(Power::ZERO, |sum, plant| sum.plus(plant.capacity.as_ref()?.value).ok())
}

fn conclusion(page: &mut Page, assessment: &Assessment) {
    let lang = page.style.lang;
    let overall = assessment.overall();
    let verdict = format!("{} {}", words::symbol(overall), overall.name().get(lang));
    let label = Text::new("结论", "Result").get(lang);
    page.labelled(0, label, 8, &verdict, Ink::of(overall), Ink::Bold);
    page.labelled(0, "", 8, &counts(&assessment.counts(), lang), Ink::Plain, Ink::Plain);
    let articles = assessment.regulation.articles.len();
    let scope = match lang {
        Lang::Zh => format!("细则 {articles} 条，拆为 {} 项，全部列入以上计数", assessment.results.len()),
        Lang::En => format!("{articles} articles in {} clauses, all of them counted above", assessment.results.len()),
    };
    page.labelled(0, "", 8, &scope, Ink::Dim, Ink::Plain);
}

/// The counts, the worst first; what is zero is left out, for the rest adds up.
fn counts(counts: &Counts, lang: Lang) -> String {
    let all = [
        (counts.fail, Text::new("不符合", "do not comply")),
        (counts.missing, Text::new("待补充", "lack evidence")),
        (counts.justify, Text::new("需论证", "need justification")),
        (counts.pass, Text::new("符合", "comply")),
        (counts.not_applicable, Text::new("不适用", "not applicable")),
    ];
    let parts = all.iter().filter(|(count, _)| *count != 0).map(|(count, name)| match lang {
        Lang::Zh => format!("{count} 项{}", name.zh),
        Lang::En => format!("{count} {}", name.en),
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn findings(page: &mut Page, plan: &Plan, assessment: &Assessment) {
    if assessment.findings.is_empty() {
        return;
    }
    let lang = page.style.lang;
    page.blank();
    let title =
        Text::new("! 数据矛盾，相关条款按待补充处理", "! Contradicting figures; what rests on them lacks evidence");
    page.paragraph(0, &heading(title, lang, assessment.findings.len()), Ink::Missing);
    for (number, finding) in assessment.findings.iter().enumerate() {
        let label = padded(&format!("{}.", number + 1), 3);
        page.labelled(2, &label, 3, &harmless(&finding.note.render(lang)), Ink::Plain, Ink::Plain);
        detail::places(page, plan, &finding.places, 5);
    }
}
