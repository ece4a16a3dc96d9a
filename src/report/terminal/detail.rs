//! One block for every rule that is not plainly met: what it rests on, how it was calculated, what would mend it.

use super::super::layout::{Ink, Page, columns, padded, shortened};
use super::super::{harmless, official, words};
use super::{marks, worst_first};
use crate::assess::{Assessment, OtherResult, ReadingResult, RuleResult};
use crate::facts::Note;
use crate::law::{Class, Consequence, Measured, Target};
use crate::official::OfficialText;
use crate::project::{Place, Plan};
use crate::text::{Lang, Text};

/// The most lines of the plan that one block shows.
const MOST_PLACES: usize = 8;

pub(super) fn write(page: &mut Page, plan: &Plan, assessment: &Assessment, law: Option<&OfficialText>) {
    for result in worst_first(assessment) {
        let open = matches!(result.consequence, Consequence::Fail | Consequence::Missing | Consequence::Justify);
        if open || result.sensitive || result.departed || result.relieved && result.consequence == Consequence::Pass {
            block(page, plan, assessment, result, law);
        }
    }
}

fn block(page: &mut Page, plan: &Plan, assessment: &Assessment, result: &RuleResult, law: Option<&OfficialText>) {
    let lang = page.style.lang;
    page.blank();
    page.paragraph(0, &title(assessment, result, lang), Ink::of(result.consequence));
    page.entry(Text::new("要求", "Asked").get(lang), &requirement(result, lang));
    if let Some(compared) = compared(result, lang) {
        page.entry(Text::new("对照", "Compared").get(lang), &compared);
    }
    sources(page, plan, result);
    let steps = words::steps(result, lang);
    entries(page, Text::new("计算", "Calculated"), steps.iter().map(String::as_str));
    readings(page, result);
    missing(page, result);
    let notes: Vec<_> = result.notes.iter().map(|note| self::note(assessment, note, lang)).collect();
    entries(page, Text::new("说明", "Note"), notes.iter().map(String::as_str));
    remedy(page, result);
    if let Some(law) = law {
        wording(page, law, assessment, result);
    }
    page.entry(Text::new("条文", "More").get(lang), &format!("hegui explain {}", result.rule.id));
}

/// The article in the user's copy of the law, and in what that copy and the rule do not agree.
fn wording(page: &mut Page, law: &OfficialText, assessment: &Assessment, result: &RuleResult) {
    let (lang, regulation) = (page.style.lang, assessment.regulation);
    let wording = official::wording(law, regulation, result.article, lang);
    entries(page, Text::new("原文", "Wording"), wording.iter().map(String::as_str));
    let differences = official::differences(law, regulation, result.article, result.rule, lang);
    entries(page, Text::new("不符", "Differs"), differences.iter().map(String::as_str));
}

/// A note; a contradiction that stands at the top is only named again.
fn note(assessment: &Assessment, note: &Note, lang: Lang) -> String {
    match (assessment.findings.iter().position(|finding| finding.note == *note), lang) {
        (Some(index), Lang::Zh) => format!("见开头“数据矛盾”第 {} 条，消除后才能得出结论", index + 1),
        (Some(index), Lang::En) => format!("see contradiction {} at the top; no verdict until it is mended", index + 1),
        (None, _) => harmless(&note.render(lang)),
    }
}

fn title(assessment: &Assessment, result: &RuleResult, lang: Lang) -> String {
    let article = words::article(result.article, lang);
    let mut title = format!(
        "{} {}  {}  {article}  {}",
        words::symbol(result.consequence),
        result.consequence.name().get(lang),
        result.rule.id,
        result.rule.title.get(lang),
    );
    for mark in marks(assessment, result) {
        title.push_str(match lang {
            Lang::Zh => " · ",
            Lang::En => ", ",
        });
        title.push_str(mark.get(lang));
    }
    title
}

fn requirement(result: &RuleResult, lang: Lang) -> String {
    let (summary, modality) = (result.rule.summary.get(lang), result.rule.modality.name().get(lang));
    match lang {
        Lang::Zh => format!("{summary}（{modality}）"),
        Lang::En => format!("{summary} ({modality})"),
    }
}

/// Value, bound and margin in one line.
pub(super) fn compared(result: &RuleResult, lang: Lang) -> Option<String> {
    let measured: &Measured = result.measured.as_ref()?;
    let of = measured.of.as_deref().map(harmless);
    let name = measured.term.name.get(lang);
    let (value, bound) = (words::value(measured, lang), words::bound(measured, lang));
    let margin = words::margin_text(result, lang);
    Some(match lang {
        Lang::Zh => {
            let of = of.map(|of| format!("（{of}）")).unwrap_or_default();
            let margin = margin.map(|margin| format!("，{margin}")).unwrap_or_default();
            format!("{name}{of} {value}，要求 {bound}{margin}")
        }
        Lang::En => {
            let of = of.map(|of| format!(" ({of})")).unwrap_or_default();
            let margin = margin.map(|margin| format!(", {margin}")).unwrap_or_default();
            format!("{name}{of} {value}, required {bound}{margin}")
        }
    })
}

/// Entries under one label.
fn entries<'a>(page: &mut Page, label: Text, texts: impl Iterator<Item = &'a str>) {
    let lang = page.style.lang;
    for (number, text) in texts.enumerate() {
        page.entry(if number == 0 { label.get(lang) } else { "" }, text);
    }
}

fn sources(page: &mut Page, plan: &Plan, result: &RuleResult) {
    let lang = page.style.lang;
    let lines = place_lines(plan, &result.sources, MOST_PLACES, page.entry_width(), lang);
    entries(page, Text::new("依据", "From"), lines.iter().map(String::as_str));
}

/// Lines of the plan under a finding.
pub(super) fn places(page: &mut Page, plan: &Plan, places: &[Place], indent: usize) {
    let lines = place_lines(plan, places, MOST_PLACES, page.width().saturating_sub(indent), page.style.lang);
    for line in lines {
        page.paragraph(indent, &line, Ink::Dim);
    }
}

/// Line, column, what stands there and what it is called; each at most so wide.
fn place_lines(plan: &Plan, places: &[Place], most: usize, width: usize, lang: Lang) -> Vec<String> {
    let mut places: Vec<_> = places.iter().collect();
    places.sort_by_key(|place| (place.line, place.column));
    places.dedup_by_key(|place| (place.line, place.column));
    let shown = places.iter().copied().take(most);
    let positions: Vec<_> = shown.clone().map(|place| format!("{}:{}", place.line, place.column)).collect();
    let texts: Vec<_> = shown.clone().map(|place| written(plan, place)).collect();
    let number = positions.iter().map(|text| columns(text)).max().unwrap_or_default();
    let widest = texts.iter().map(|text| columns(text)).max().unwrap_or_default().min(36);
    let mut lines: Vec<_> = shown
        .zip(positions.iter().zip(&texts))
        .map(|(place, (position, text))| {
            let text = shortened(text, width.saturating_sub(number + 2).min(60));
            let line = format!("{}  {}  {}", padded(position, number), padded(&text, widest), name(place, lang));
            if columns(&line) <= width { line } else { format!("{}  {text}", padded(position, number)) }
        })
        .collect();
    if most < places.len() {
        let left = places.len() - most;
        lines.push(match lang {
            Lang::Zh => format!("另有 {left} 处"),
            Lang::En => format!("and {left} more"),
        });
    }
    lines
}

/// The name of a field, and which entry of a repeated table.
fn name(place: &Place, lang: Lang) -> String {
    let name = place.term.name.get(lang);
    match (place.index, lang) {
        (None, _) => name.to_owned(),
        (Some(index), Lang::Zh) => format!("{name}（第 {} 项）", u64::from(index) + 1),
        (Some(index), Lang::En) => format!("{name} (no. {})", u64::from(index) + 1),
    }
}

/// The line of a place up to the end of its value, so that remarks after it do not crowd the report.
fn written(plan: &Plan, place: &Place) -> String {
    let line = plan.source.line(place.line);
    let value = plan.source.text().get(place.span()).unwrap_or_default();
    let value = value.lines().next().unwrap_or_default();
    let before = usize::try_from(place.column).unwrap_or(usize::MAX).saturating_sub(1);
    let end = before.saturating_add(value.chars().count());
    // A line may be as long as the file; what is cut here would not be shown anyway.
    let text: String = line.chars().take(end.min(400)).collect();
    harmless(&text.trim().replace('\t', " "))
}

/// The readings that were compared. Settled ones cannot change anything and are only counted.
fn readings(page: &mut Page, result: &RuleResult) {
    let lang = page.style.lang;
    let label = Text::new("口径", "Reading").get(lang);
    let (told, compared): (Vec<_>, Vec<_>) = result.readings.iter().partition(|one| one.others.is_empty());
    let mut label = Some(label);
    for one in compared {
        page.entry(label.take().unwrap_or_default(), &reading(one, lang));
        for other in &one.others {
            page.entry("", &alternative(one, other, lang));
        }
        if one.others.iter().any(|other| !agrees(one, other)) {
            let because = one.reading.because.get(lang);
            page.entry(
                "",
                &match lang {
                    Lang::Zh => format!("取此口径的理由：{because}"),
                    Lang::En => format!("why it is taken: {because}"),
                },
            );
        }
    }
    if !told.is_empty() {
        let ids: Vec<_> = told.iter().map(|one| one.reading.id).collect();
        page.entry(
            label.take().unwrap_or_default(),
            &match lang {
                Lang::Zh => format!("另有 {} 条口径不影响本结论或无法由数据区分（{}）", ids.len(), ids.join("、")),
                Lang::En => format!(
                    "{} more that change nothing or that figures cannot tell apart ({})",
                    ids.len(),
                    ids.join(", ")
                ),
            },
        );
    }
}

fn reading(one: &ReadingResult, lang: Lang) -> String {
    let reading = &one.reading;
    let class = match reading.class {
        Class::Settled | Class::Default => reading.class.name(),
        Class::Open => Text::new("未定，不同口径分别计算", "open, each reading is tested"),
    };
    let (question, taken, class) = (reading.question.get(lang), reading.taken.get(lang), class.get(lang));
    match lang {
        Lang::Zh => format!("{} {question}：{taken}（{class}）", reading.id),
        Lang::En => format!("{} {question}: {taken} ({class})", reading.id),
    }
}

fn agrees(one: &ReadingResult, other: &OtherResult) -> bool {
    one.consequence.severity() == other.consequence.severity()
}

fn alternative(one: &ReadingResult, other: &OtherResult, lang: Lang) -> String {
    let what = other.what.get(lang);
    let verdict = other.consequence.name().get(lang);
    let value = other.value.as_ref().map(|value| words::measure(value, one.value.as_ref(), lang));
    let same = agrees(one, other);
    match lang {
        Lang::Zh => {
            let value = value.map(|value| format!(" = {value}")).unwrap_or_default();
            let same = if same { "结论相同" } else { "结论不同" };
            format!("另一口径：{what}{value}，{verdict}，{same}")
        }
        Lang::En => {
            let value = value.map(|value| format!(" = {value}")).unwrap_or_default();
            let same = if same { "same verdict" } else { "another verdict" };
            format!("otherwise: {what}{value}, {verdict}, {same}")
        }
    }
}

fn missing(page: &mut Page, result: &RuleResult) {
    let lang = page.style.lang;
    let lines: Vec<_> = result
        .missing
        .iter()
        .map(|missing| {
            let (name, field) = (harmless(&missing.name(lang)), harmless(&missing.field()));
            match lang {
                Lang::Zh => format!("{name}，填写 {field}"),
                Lang::En => format!("{name}; fill in {field}"),
            }
        })
        .collect();
    entries(page, Text::new("缺少", "Missing"), lines.iter().map(String::as_str));
}

fn remedy(page: &mut Page, result: &RuleResult) {
    if !matches!(result.consequence, Consequence::Fail | Consequence::Justify) {
        return;
    }
    let lang = page.style.lang;
    let label = Text::new("整改", "Remedy").get(lang);
    let remedy = result.rule.remedy.get(lang);
    let targets = targets(&result.targets, lang);
    let lines: Vec<_> =
        [Some(remedy.to_owned()).filter(|text| !text.is_empty()), targets].into_iter().flatten().collect();
    for (number, line) in lines.iter().enumerate() {
        page.entry(if number == 0 { label } else { "" }, line);
    }
}

pub(super) fn targets(targets: &[Target], lang: Lang) -> Option<String> {
    let words: Vec<_> = targets.iter().map(|target| words::target(target, lang)).collect();
    match (words.as_slice(), lang) {
        ([], _) => None,
        ([one], _) => Some(one.clone()),
        (several, Lang::Zh) => Some(format!("任选其一：{}", several.join("；或"))),
        (several, Lang::En) => Some(format!("any one of: {}", several.join("; or "))),
    }
}
