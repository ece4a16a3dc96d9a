//! Which project, which rule, and the conclusion.

use super::super::harmless;
use crate::assess::{Assessment, Counts};
use crate::facts::{Facts, Prefer, Setting};
use crate::law::{Consequence, Regulation, WhyNot};
use crate::project::{Choice, HydrogenAmount, Plan, Plant, Unit};
use crate::quantity::Power;
use crate::text::{Lang, Text};

/// How many rules came out in one way.
#[derive(Debug)]
pub(in crate::report) struct Count {
    /// The way; the reason of what does not apply says nothing here.
    pub(in crate::report) consequence: Consequence,
    /// How many.
    pub(in crate::report) number: usize,
    /// Both in words: `3 项不符合`.
    pub(in crate::report) text: String,
}

pub(in crate::report) fn name(plan: &Plan, lang: Lang) -> String {
    let unnamed = Text::new("（未填项目名称）", "(no project name)").get(lang);
    plan.project.name.as_ref().map_or_else(|| unnamed.to_owned(), |name| harmless(&name.value))
}

pub(in crate::report) fn sample(plan: &Plan, lang: Lang) -> Option<&'static str> {
    let sample = plan.project.sample.as_ref().is_some_and(|sample| sample.value);
    sample.then(|| Text::new("【样例，非真实项目】", "[sample, not a real project]").get(lang))
}

pub(in crate::report) fn regulation(regulation: &Regulation, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{} {}", regulation.title.zh, regulation.edition.zh),
        Lang::En => format!("{}, {}", regulation.title.en, regulation.edition.en),
    }
}

pub(in crate::report) fn stage(assessment: &Assessment, lang: Lang) -> String {
    super::stage_name(assessment.stage, lang)
}

/// What the head of a document lists.
pub(in crate::report) fn facts(plan: &Plan, assessment: &Assessment, lang: Lang) -> Vec<(&'static str, String)> {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let project = &plan.project;
    let separator = if lang == Lang::Zh { "、" } else { ", " };
    let mut facts = vec![(t("项目名称", "Project"), name(plan, lang))];
    if let Some(investor) = &project.investor {
        facts.push((t("投资主体", "Investor"), harmless(&investor.value)));
    }
    if let Some(leagues) = &project.leagues {
        let leagues: Vec<_> = leagues.value.iter().map(|league| harmless(league)).collect();
        facts.push((t("所在盟市", "Leagues"), leagues.join(separator)));
    }
    facts.push((t("适用细则", "Rule"), regulation(assessment.regulation, lang)));
    facts.push((t("文号", "Document"), assessment.regulation.number.to_owned()));
    facts.push((t("核对阶段", "Stage"), stage(assessment, lang)));
    if let Some(day) = &project.filing_date {
        facts.push((t("申报日期", "Filed on"), day.value.to_string()));
    }
    if let Some(day) = assessment.as_of {
        facts.push((t("核对日期", "Day of the check"), day.to_string()));
    }
    let size = size(plan, assessment, lang);
    if !size.is_empty() {
        facts.push((t("建设规模", "Size"), size.join(if lang == Lang::Zh { "；" } else { "; " })));
    }
    facts
}

/// How large the project is, as far as it is stated.
pub(in crate::report) fn size(plan: &Plan, assessment: &Assessment, lang: Lang) -> Vec<String> {
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

/// How many articles and rules were counted.
pub(in crate::report) fn scope(assessment: &Assessment, lang: Lang) -> String {
    let articles = assessment.regulation.articles.len();
    match lang {
        Lang::Zh => format!("细则 {articles} 条，拆为 {} 项，全部列入以上计数", assessment.results.len()),
        Lang::En => format!("{articles} articles in {} clauses, all of them counted above", assessment.results.len()),
    }
}

/// The counts, the worst first; what is zero is left out, for the rest adds up.
pub(in crate::report) fn counts(counts: &Counts, lang: Lang) -> Vec<Count> {
    let all = [
        (counts.fail, Consequence::Fail, Text::new("不符合", "do not comply")),
        (counts.missing, Consequence::Missing, Text::new("待补充", "lack evidence")),
        (counts.justify, Consequence::Justify, Text::new("需论证", "need justification")),
        (counts.pass, Consequence::Pass, Text::new("符合", "comply")),
        (counts.not_applicable, Consequence::NotApplicable(WhyNot::Information), Text::new("不适用", "not applicable")),
    ];
    let parts = all.into_iter().filter(|(number, ..)| *number != 0).map(|(number, consequence, name)| {
        let text = match lang {
            Lang::Zh => format!("{number} 项{}", name.zh),
            Lang::En => format!("{number} {}", name.en),
        };
        Count { consequence, number, text }
    });
    parts.collect()
}
