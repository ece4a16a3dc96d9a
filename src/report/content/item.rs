//! One rule: what it asks, what was found, what it rests on, how it was calculated, what would mend it.

use jiff::civil::Date;

use super::super::{harmless, words};
use crate::assess::{Assessment, Margin, OtherResult, ReadingResult, RuleResult};
use crate::facts::Note;
use crate::law::{Class, Consequence, Measure, Measured, Target, WhyNot};
use crate::official::OfficialText;
use crate::project::{Choice, Place, Plan, Stage, When};
use crate::quantity::Decimal;
use crate::text::{Lang, Text};

/// One rule in words.
#[derive(Debug)]
pub(in crate::report) struct Item {
    /// Its id.
    pub(in crate::report) id: &'static str,
    /// The name of its article: 第六条.
    pub(in crate::report) article: String,
    /// Article and ordinal for a table: 六·1.
    pub(in crate::report) short: String,
    /// Its short name.
    pub(in crate::report) title: &'static str,
    /// What came out.
    pub(in crate::report) consequence: Consequence,
    /// What came out, in words.
    pub(in crate::report) verdict: &'static str,
    /// Why it does not apply, where it does not.
    pub(in crate::report) why_not: Option<&'static str>,
    /// Whether another reading than the one taken would change it.
    pub(in crate::report) sensitive: bool,
    /// What stands beside the verdict.
    pub(in crate::report) marks: Vec<&'static str>,
    /// What it asks.
    pub(in crate::report) summary: &'static str,
    /// What it asks, and how binding that is.
    pub(in crate::report) asked: String,
    /// How binding it is.
    pub(in crate::report) modality: &'static str,
    /// The stages at which it is tested.
    pub(in crate::report) stages: String,
    /// Value, bound and margin.
    pub(in crate::report) compared: Option<Compared>,
    /// The value for a table, or that there is none.
    pub(in crate::report) found: String,
    /// The lines of the plan that it rests on.
    pub(in crate::report) places: Vec<PlaceLine>,
    /// How the figure was calculated.
    pub(in crate::report) steps: Vec<String>,
    /// The readings that the plan can tell apart, with what each would say.
    pub(in crate::report) readings: Vec<ReadingText>,
    /// The readings that change nothing here, in one sentence.
    pub(in crate::report) told: Option<String>,
    /// Every reading that bears on it, for a table.
    pub(in crate::report) reading_rows: Vec<ReadingRow>,
    /// What is missing.
    pub(in crate::report) missing: Vec<Missing>,
    /// Why, in words.
    pub(in crate::report) notes: Vec<String>,
    /// What would mend it; nothing where nothing is to be mended.
    pub(in crate::report) remedy: Vec<String>,
    /// The number of its article.
    pub(in crate::report) number: u8,
    /// What stands between two parts of a line.
    pub(in crate::report) separator: &'static str,
    /// In what it does not agree with the user's copy of the law.
    pub(in crate::report) differences: Vec<String>,
}

/// A value beside its bound.
#[derive(Debug)]
pub(in crate::report) struct Compared {
    /// Which phase or part it is of.
    pub(in crate::report) of: Option<String>,
    /// The value found.
    pub(in crate::report) value: String,
    /// The bound with its sign or word.
    pub(in crate::report) bound: String,
    /// The distance, where there is one.
    pub(in crate::report) margin: Option<String>,
    /// The same for a machine that calculates.
    pub(in crate::report) numbers: Numbers,
    /// All of it in one sentence.
    pub(in crate::report) sentence: String,
}

/// Value, bound and margin as numbers of one unit, or as days.
#[derive(Debug, Default)]
pub(in crate::report) struct Numbers {
    /// The value found.
    pub(in crate::report) value: Option<Number>,
    /// The bound.
    pub(in crate::report) bound: Option<Number>,
    /// The distance.
    pub(in crate::report) margin: Option<Decimal>,
    /// The unit of all of them; that of the distance where value and bound are days.
    pub(in crate::report) unit: &'static str,
    /// The value without any rounding, in its base unit.
    pub(in crate::report) exact: String,
}

/// A number or a day.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) enum Number {
    /// A number.
    Figure(Decimal),
    /// A day.
    Day(Date),
}

/// A line of the plan.
#[derive(Debug)]
pub(in crate::report) struct PlaceLine {
    /// Line and column in one.
    pub(in crate::report) position: String,
    /// The line, from 1.
    pub(in crate::report) line: u32,
    /// The column in characters, from 1.
    pub(in crate::report) column: u32,
    /// What stands there.
    pub(in crate::report) written: String,
    /// What it is called.
    pub(in crate::report) name: String,
}

/// A reading that the plan can tell apart from others.
#[derive(Debug)]
pub(in crate::report) struct ReadingText {
    /// Question, what was taken, and how firm that is.
    pub(in crate::report) sentence: String,
    /// What the others would say.
    pub(in crate::report) alternatives: Vec<Alternative>,
    /// Why it was taken; said where another one would lead elsewhere.
    pub(in crate::report) because: Option<String>,
}

/// A reading that was not taken.
#[derive(Debug)]
pub(in crate::report) struct Alternative {
    /// What it is and what it would say.
    pub(in crate::report) sentence: String,
    /// Whether that is something else.
    pub(in crate::report) differs: bool,
}

/// A reading that was taken and one that was not, for a table.
#[derive(Debug)]
pub(in crate::report) struct ReadingRow {
    /// Its number in the list of readings.
    pub(in crate::report) id: &'static str,
    /// How firm it is.
    pub(in crate::report) class: &'static str,
    /// The question.
    pub(in crate::report) question: &'static str,
    /// The reading taken.
    pub(in crate::report) taken: &'static str,
    /// Why.
    pub(in crate::report) because: &'static str,
    /// The other reading.
    pub(in crate::report) otherwise: &'static str,
    /// Its figure.
    pub(in crate::report) value: String,
    /// Its verdict; nothing where the plan cannot tell it apart.
    pub(in crate::report) verdict: &'static str,
    /// Whether that is another one.
    pub(in crate::report) effect: &'static str,
}

/// Something missing.
#[derive(Debug)]
pub(in crate::report) struct Missing {
    /// Its name.
    pub(in crate::report) name: String,
    /// The field that would give it.
    pub(in crate::report) field: String,
    /// Both in one sentence.
    pub(in crate::report) sentence: String,
}

impl Item {
    pub(super) fn new(
        plan: &Plan,
        assessment: &Assessment,
        result: &RuleResult,
        lang: Lang,
        law: Option<&OfficialText>,
    ) -> Self {
        let rule = result.rule;
        let compared = compared(result, lang);
        let (told, tested): (Vec<_>, Vec<_>) = result.readings.iter().partition(|one| one.others.is_empty());
        let differences =
            law.map(|law| super::super::official::differences(law, assessment.regulation, result.article, rule, lang));
        Self {
            id: rule.id,
            article: words::article(result.article, lang),
            short: words::short_article(result, lang),
            title: rule.title.get(lang),
            consequence: result.consequence,
            verdict: result.consequence.name().get(lang),
            why_not: match result.consequence {
                Consequence::NotApplicable(why) => Some(why.name().get(lang)),
                _ => None,
            },
            sensitive: result.sensitive,
            marks: marks(assessment, result).into_iter().map(|mark| mark.get(lang)).collect(),
            summary: rule.summary.get(lang),
            asked: in_brackets(rule.summary.get(lang), rule.modality.name().get(lang), lang),
            modality: rule.modality.name().get(lang),
            stages: stages(rule.stages, lang),
            found: found(result, compared.as_ref(), lang),
            compared,
            places: places(plan, &result.sources, lang),
            steps: words::steps(result, lang),
            readings: tested.into_iter().map(|one| reading(result, one, lang)).collect(),
            told: told_only(&told, lang),
            reading_rows: result.readings.iter().flat_map(|one| reading_rows(result, one, lang)).collect(),
            missing: result.missing.iter().map(|one| missing(one, lang)).collect(),
            notes: result.notes.iter().map(|one| note(assessment, one, lang)).collect(),
            remedy: remedy(result, lang),
            number: result.article,
            separator: Text::new("；", "; ").get(lang),
            differences: differences.unwrap_or_default(),
        }
    }

    /// The sign that carries the verdict.
    pub(in crate::report) const fn symbol(&self) -> &'static str {
        words::symbol(self.consequence)
    }

    /// Whether it applies.
    pub(in crate::report) const fn applies(&self) -> bool {
        !matches!(self.consequence, Consequence::NotApplicable(_))
    }

    /// Whether it stands in the way of 符合.
    pub(in crate::report) const fn is_open(&self) -> bool {
        matches!(self.consequence, Consequence::Fail | Consequence::Missing | Consequence::Justify)
    }

    /// Whether a reader must see more of it than a line: it is open, or its verdict hangs on a reading, a permission or
    /// an agreed departure.
    pub(in crate::report) fn needs_telling(&self) -> bool {
        self.is_open() || !self.marks.is_empty()
    }

    /// Verdict, name and why, for a place that has one line.
    pub(in crate::report) fn in_one_line(&self) -> String {
        let why = match &self.compared {
            _ if !self.applies() => self.why_not.map(str::to_owned),
            Some(compared) => Some(compared.sentence.clone()),
            None if !self.missing.is_empty() => {
                let missing: Vec<_> = self.missing.iter().map(|missing| missing.sentence.as_str()).collect();
                Some(missing.join(self.separator))
            }
            None => self.notes.first().cloned(),
        };
        let why = why.map(|why| format!("{}{why}", self.separator)).unwrap_or_default();
        format!("{} {} {}{why}", self.verdict, self.short, self.title)
    }

    /// Whether it is a duty of another stage.
    pub(in crate::report) fn is_later(&self) -> bool {
        self.consequence == Consequence::NotApplicable(WhyNot::OtherStage)
    }

    /// The verdict, or why it does not apply.
    pub(in crate::report) fn outcome(&self) -> &'static str {
        self.why_not.unwrap_or(self.verdict)
    }
}

/// The value found, or that there is none.
fn found(result: &RuleResult, compared: Option<&Compared>, lang: Lang) -> String {
    match compared {
        Some(Compared { value, of: Some(of), .. }) => in_brackets(value, of, lang),
        Some(compared) => compared.value.clone(),
        None if result.missing.is_empty() => String::new(),
        None => Text::new("未提供", "not given").get(lang).to_owned(),
    }
}

/// A text with a remark.
fn in_brackets(text: &str, remark: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{text}（{remark}）"),
        Lang::En => format!("{text} ({remark})"),
    }
}

fn stages(stages: &[Stage], lang: Lang) -> String {
    match stages {
        [] => String::new(),
        stages if stages.len() == Stage::EVERY.len() => Text::new("各阶段", "every stage").get(lang).to_owned(),
        stages => {
            let names: Vec<_> = stages.iter().map(|stage| stage.name().get(lang)).collect();
            names.join(if lang == Lang::Zh { "、" } else { ", " })
        }
    }
}

/// Whether a verdict rests on figures that contradict each other.
fn contradicted(assessment: &Assessment, result: &RuleResult) -> bool {
    result.consequence == Consequence::Missing
        && assessment.findings.iter().any(|finding| result.notes.contains(&finding.note))
}

/// What stands beside the verdict.
fn marks(assessment: &Assessment, result: &RuleResult) -> Vec<Text> {
    const SENSITIVE: Text = Text::new("口径敏感", "sensitive");
    const RELIEVED: Text = Text::new("按许可放宽", "relaxed");
    const DEPARTED: Text = Text::new("偏离已获同意", "departure agreed");
    const CONTRADICTED: Text = Text::new("数据矛盾", "conflicting");
    let marks = [
        (result.sensitive, SENSITIVE),
        (result.relieved && result.consequence == Consequence::Pass, RELIEVED),
        (result.departed, DEPARTED),
        (contradicted(assessment, result), CONTRADICTED),
    ];
    marks.into_iter().filter_map(|(applies, mark)| applies.then_some(mark)).collect()
}

/// A note; a contradiction that stands at the top is only named again.
fn note(assessment: &Assessment, note: &Note, lang: Lang) -> String {
    match (assessment.findings.iter().position(|finding| finding.note == *note), lang) {
        (Some(index), Lang::Zh) => format!("见开头“数据矛盾”第 {} 条，消除后才能得出结论", index + 1),
        (Some(index), Lang::En) => format!("see contradiction {} at the top; no verdict until it is mended", index + 1),
        (None, _) => harmless(&note.render(lang)),
    }
}

/// Value, bound and margin.
pub(in crate::report) fn compared(result: &RuleResult, lang: Lang) -> Option<Compared> {
    let measured = result.measured.as_ref()?;
    let of = measured.of.as_deref().map(harmless);
    let term = measured.term.name.get(lang);
    let name = of.as_ref().map_or_else(|| term.to_owned(), |of| in_brackets(term, of, lang));
    let (value, bound) = (words::value(measured, lang), words::bound(measured, lang));
    let margin = words::margin_text(result, lang);
    let sentence = match lang {
        Lang::Zh => {
            let margin = margin.as_ref().map(|margin| format!("，{margin}")).unwrap_or_default();
            format!("{name} {value}，要求 {bound}{margin}")
        }
        Lang::En => {
            let margin = margin.as_ref().map(|margin| format!(", {margin}")).unwrap_or_default();
            format!("{name} {value}, required {bound}{margin}")
        }
    };
    let numbers = numbers(result, measured, lang);
    Some(Compared { of, value, bound, margin, numbers, sentence })
}

fn numbers(result: &RuleResult, measured: &Measured, lang: Lang) -> Numbers {
    let day = |measure: &Measure| match measure {
        Measure::When(When::Day(date)) => Some(Number::Day(*date)),
        Measure::When(When::Month(_)) | Measure::Figure(_) => None,
    };
    match (&measured.value, &measured.bound) {
        (Measure::Figure(value), Measure::Figure(bound)) => {
            let unit = value.unit_beside(bound, lang);
            let margin = match words::margin(result) {
                Some(Margin::Figure(figure)) => Some(unit.number(&figure)),
                _ => None,
            };
            let exact = format!("{} {}", value.exact(), value.unit_base());
            Numbers {
                value: Some(Number::Figure(unit.number(value))),
                bound: Some(Number::Figure(unit.number(bound))),
                margin,
                unit: unit.name(lang),
                exact: exact.trim_end().to_owned(),
            }
        }
        (value, bound) => {
            let margin = match words::margin(result) {
                Some(Margin::Days(days)) => Some(Decimal::from(days)),
                _ => None,
            };
            let unit = if margin.is_some() { Text::new("天", "days").get(lang) } else { "" };
            Numbers { value: day(value), bound: day(bound), margin, unit, exact: words::measure(value, None, lang) }
        }
    }
}

/// Lines of the plan, each once, in the order of the file.
pub(in crate::report) fn places(plan: &Plan, places: &[Place], lang: Lang) -> Vec<PlaceLine> {
    let mut places: Vec<_> = places.iter().collect();
    places.sort_by_key(|place| (place.line, place.column));
    places.dedup_by_key(|place| (place.line, place.column));
    let lines = places.into_iter().map(|place| PlaceLine {
        position: format!("{}:{}", place.line, place.column),
        line: place.line,
        column: place.column,
        written: written(plan, place),
        name: name(place, lang),
    });
    lines.collect()
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

fn reading(result: &RuleResult, one: &ReadingResult, lang: Lang) -> ReadingText {
    let reading = &one.reading;
    let class = match reading.class {
        Class::Settled | Class::Default => reading.class.name(),
        Class::Open => Text::new("未定，不同口径分别计算", "open, each reading is tested"),
    };
    let (question, taken, class) = (reading.question.get(lang), reading.taken.get(lang), class.get(lang));
    let alternatives: Vec<_> = one.others.iter().map(|other| alternative(result, one, other, lang)).collect();
    let because = alternatives.iter().any(|other| other.differs).then(|| {
        let because = reading.because.get(lang);
        match lang {
            Lang::Zh => format!("取此口径的理由：{because}"),
            Lang::En => format!("why it is taken: {because}"),
        }
    });
    let sentence = match lang {
        Lang::Zh => format!("{} {question}：{taken}（{class}）", reading.id),
        Lang::En => format!("{} {question}: {taken} ({class})", reading.id),
    };
    ReadingText { sentence, alternatives, because }
}

/// The figure of a reading that was not taken, and its bound where the reading moves that.
fn figure_of(result: &RuleResult, one: &ReadingResult, other: &OtherResult, lang: Lang) -> Option<(String, String)> {
    let found = other.measured.as_ref()?;
    let taken = one.measured.as_ref();
    // A figure that is the same under both readings must still not pass for the bound.
    let beside = match taken {
        Some(one) if one.value == found.value => result.measured.as_ref().map(|measured| &measured.bound),
        one => one.map(|one| &one.value),
    };
    let value = words::measure(&found.value, beside, lang);
    let moves = taken.is_some_and(|one| (one.bound, one.relation) != (found.bound, found.relation));
    let bound = moves.then(|| words::bound(found, lang)).map(|bound| match lang {
        Lang::Zh => format!("，要求 {bound}"),
        Lang::En => format!(", required {bound}"),
    });
    Some((value, bound.unwrap_or_default()))
}

fn alternative(result: &RuleResult, one: &ReadingResult, other: &OtherResult, lang: Lang) -> Alternative {
    let what = other.what.get(lang);
    let verdict = other.consequence.name().get(lang);
    let figure = figure_of(result, one, other, lang);
    let value = figure.map(|(value, bound)| format!(" = {value}{bound}")).unwrap_or_default();
    let differs = one.consequence.severity() != other.consequence.severity();
    let sentence = match (lang, differs) {
        (Lang::Zh, false) => format!("另一口径：{what}{value}，{verdict}，结论相同"),
        (Lang::Zh, true) => format!("另一口径：{what}{value}，{verdict}，结论不同"),
        (Lang::En, false) => format!("otherwise: {what}{value}, {verdict}, same verdict"),
        (Lang::En, true) => format!("otherwise: {what}{value}, {verdict}, another verdict"),
    };
    Alternative { sentence, differs }
}

/// A row for each reading that was not taken; one for the reading itself where there is none.
fn reading_rows(result: &RuleResult, one: &ReadingResult, lang: Lang) -> Vec<ReadingRow> {
    let reading = &one.reading;
    let row = |otherwise: Option<&Text>| {
        let tested = otherwise.and_then(|what| one.others.iter().find(|other| other.what == *what));
        let differs = tested.is_some_and(|other| other.consequence.severity() != one.consequence.severity());
        let effect = match (tested, differs) {
            (None, _) => Text::new("不影响结论或无法由数据区分", "changes nothing, or figures cannot tell"),
            (Some(_), false) => Text::new("结论相同", "same verdict"),
            (Some(_), true) => Text::new("结论不同", "another verdict"),
        };
        let figure = tested.and_then(|other| figure_of(result, one, other, lang));
        ReadingRow {
            id: reading.id,
            class: reading.class.name().get(lang),
            question: reading.question.get(lang),
            taken: reading.taken.get(lang),
            because: reading.because.get(lang),
            otherwise: otherwise.map_or("", |what| what.get(lang)),
            value: figure.map(|(value, bound)| format!("{value}{bound}")).unwrap_or_default(),
            verdict: tested.map_or("", |other| other.consequence.name().get(lang)),
            effect: effect.get(lang),
        }
    };
    if reading.otherwise.is_empty() {
        return vec![row(None)];
    }
    reading.otherwise.iter().map(|otherwise| row(Some(&otherwise.what))).collect()
}

/// The readings that were not compared. Settled ones cannot change anything and are only counted.
fn told_only(told: &[&ReadingResult], lang: Lang) -> Option<String> {
    if told.is_empty() {
        return None;
    }
    let ids: Vec<_> = told.iter().map(|one| one.reading.id).collect();
    Some(match lang {
        Lang::Zh => format!("另有 {} 条口径不影响本结论或无法由数据区分（{}）", ids.len(), ids.join("、")),
        Lang::En => {
            format!("{} more that change nothing or that figures cannot tell apart ({})", ids.len(), ids.join(", "))
        }
    })
}

fn missing(missing: &crate::facts::Missing, lang: Lang) -> Missing {
    let (name, field) = (harmless(&missing.name(lang)), harmless(&missing.field()));
    let sentence = match lang {
        Lang::Zh => format!("{name}，填写 {field}"),
        Lang::En => format!("{name}; fill in {field}"),
    };
    Missing { name, field, sentence }
}

fn remedy(result: &RuleResult, lang: Lang) -> Vec<String> {
    if !matches!(result.consequence, Consequence::Fail | Consequence::Justify) {
        return Vec::new();
    }
    let remedy = Some(result.rule.remedy.get(lang).to_owned()).filter(|text| !text.is_empty());
    [remedy, targets(&result.targets, lang)].into_iter().flatten().collect()
}

/// Figures that would mend a failure, any one of them.
pub(in crate::report) fn targets(targets: &[Target], lang: Lang) -> Option<String> {
    let words: Vec<_> = targets.iter().map(|target| words::target(target, lang)).collect();
    match (words.as_slice(), lang) {
        ([], _) => None,
        ([one], _) => Some(one.clone()),
        (several, Lang::Zh) => Some(format!("任选其一：{}", several.join("；或"))),
        (several, Lang::En) => Some(format!("any one of: {}", several.join("; or "))),
    }
}
