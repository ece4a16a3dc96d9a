//! From an assessment to the structs of the report.

use super::{
    Alternative, Attachment, Bilingual, Counts, Edition, Figure, Finding, Hourly, Input, Layer, LayerRule, Limit,
    Missing, Program, Project, Reading, Report, Rule, SCHEMA, Source, Target, Verdict, Warning, Year,
};
use crate::assess::{Assessment, LayerResult, Margin, ReadingResult, RuleResult, YearVerdict};
use crate::facts::{self, Facts, Note, Prefer, Setting};
use crate::law::{self, Class, Consequence, Direction, LimitSource, Measure, Measured, Relation, Test};
use crate::project::{Choice, HydrogenAmount, Maybe, Place, Plan, When, field_path};
use crate::quantity;
use crate::report::words;
use crate::text::{Lang, Text};
use crate::year;

/// The report of an assessment.
#[must_use]
pub fn report(plan: &Plan, assessment: &Assessment) -> Report {
    let regulation = assessment.regulation;
    Report {
        schema: SCHEMA.to_owned(),
        program: Program { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        input: input(plan),
        project: project(plan, assessment),
        regulation: regulation.kind.id().to_owned(),
        edition: Edition {
            title: regulation.title.into(),
            name: regulation.edition.into(),
            number: regulation.number.to_owned(),
        },
        stage: assessment.stage.id().to_owned(),
        as_of: assessment.as_of.map(|day| day.to_string()),
        day_given: assessment.day_given,
        overall: assessment.overall().into(),
        counts: counts(assessment.counts()),
        findings: assessment.findings.iter().map(finding).collect(),
        notices: assessment.notices.iter().map(Bilingual::from).collect(),
        hourly: assessment.year.as_ref().map(hourly),
        warnings: warnings(plan),
        rules: assessment.results.iter().map(|result| rule(assessment, result)).collect(),
        years: assessment.years.iter().map(metered).collect(),
        layers: assessment.layers.iter().map(|layer| self::layer(assessment, layer)).collect(),
    }
}

fn metered(one: &YearVerdict) -> Year {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Year { year: one.year, overall: one.overall.map(Into::into), open: ids(&one.open), related: ids(&one.related) }
}

fn hourly(year: &year::Year) -> Hourly {
    let utilisation = year.generation().ok().and_then(|used| used.share_of(year.potential).ok());
    Hourly {
        hours: year.hours,
        potential_generation: figure(&year.potential.figure()),
        curtailment: figure(&year.curtailment.figure()),
        least_curtailment: figure(&year.least_curtailment.figure()),
        utilisation: utilisation.as_ref().map(figure),
        feed_in: figure(&year.feed_in.figure()),
        export_hours: figure(&year.export_hours.figure()),
        largest_export: figure(&year.largest_export.figure()),
        off_take: figure(&year.off_take.figure()),
        least_supply: figure(&year.least_supply.figure()),
        peak_import: figure(&year.peak_import.figure()),
        combined_output: figure(&year.combined_output.figure()),
        load: figure(&year.load.figure()),
        electrolysers: figure(&year.electrolysers.figure()),
        optimal: year.exceptions.is_empty(),
    }
}

fn layer(assessment: &Assessment, tested: &LayerResult) -> Layer {
    let text = tested.layer;
    let rules = tested.results.iter().map(|(provision, result)| {
        // A rule of a related text is told like one of the regulation, with its clause in place of an article.
        let Rule { id, title, summary, modality, stages, verdict, reason, sensitive, value, limit, margin, .. } =
            rule(assessment, result);
        LayerRule {
            id,
            clause: provision.clause.into(),
            title,
            summary,
            modality,
            stages,
            verdict,
            reason,
            sensitive,
            value,
            limit,
            margin,
            readings: result.readings.iter().map(|one| reading(result.rule, one)).collect(),
            missing: result.missing.iter().map(missing).collect(),
            sources: result.sources.iter().map(source).collect(),
            notes: result.notes.iter().map(Bilingual::from).collect(),
            remedy: result.rule.remedy.into(),
        }
    });
    Layer {
        id: text.id.to_owned(),
        name: text.name.into(),
        title: text.title.into(),
        number: text.number.to_owned(),
        issued: text.issued.to_owned(),
        overall: tested.overall().map_or(Verdict::NotApplicable, Verdict::from),
        counts: counts(tested.counts()),
        rules: rules.collect(),
    }
}

fn input(plan: &Plan) -> Input {
    let attachments = plan.attachments.iter();
    Input {
        file: plan.source.name().to_owned(),
        sha256: plan.sha256.clone(),
        attachments: attachments.map(|one| Attachment { file: one.file.clone(), sha256: one.sha256.clone() }).collect(),
    }
}

fn project(plan: &Plan, assessment: &Assessment) -> Project {
    let project = &plan.project;
    let facts = Facts::new(project, assessment.stage, Setting::UNKNOWN, Prefer::Stated);
    let text = |given: &Maybe<String>| given.as_ref().map(|given| given.value.clone());
    Project {
        name: text(&project.name),
        sample: project.sample.as_ref().is_some_and(|sample| sample.value),
        investor: text(&project.investor),
        grid_type: project.grid_type.as_ref().map(|given| given.value.id().to_owned()),
        leagues: project.leagues.as_ref().map(|given| given.value.clone()).unwrap_or_default(),
        filing_date: project.filing_date.as_ref().map(|given| given.value.to_string()),
        new_energy_capacity: facts.new_energy_capacity().ok().map(|power| figure(&power.figure())),
        storage_power: project.storage.power.as_ref().map(|given| figure(&given.value.figure())),
        storage_energy: project.storage.energy.as_ref().map(|given| figure(&given.value.figure())),
        hydrogen_output: project.hydrogen.annual_output.as_ref().map(|given| match given.value {
            HydrogenAmount::Mass(mass) => figure(&mass.figure()),
            HydrogenAmount::Gas(gas) => figure(&gas.figure()),
        }),
    }
}

const fn counts(counts: crate::assess::Counts) -> Counts {
    Counts {
        pass: counts.pass,
        fail: counts.fail,
        justify: counts.justify,
        missing: counts.missing,
        not_applicable: counts.not_applicable,
    }
}

fn finding(finding: &facts::Finding) -> Finding {
    Finding {
        id: finding.id.to_owned(),
        message: Bilingual::from(&finding.note),
        terms: finding.terms.iter().map(|term| term.name.into()).collect(),
        sources: finding.places.iter().map(source).collect(),
    }
}

fn warnings(plan: &Plan) -> Vec<Warning> {
    let warnings = plan.warnings.iter().map(|warning| {
        let (line, column) = plan.source.position(warning.span.start);
        Warning { zh: warning.message(Lang::Zh), en: warning.message(Lang::En), line, column }
    });
    warnings.collect()
}

fn rule(assessment: &Assessment, result: &RuleResult) -> Rule {
    let rule = result.rule;
    let steps = words::steps(result, Lang::Zh);
    Rule {
        id: rule.id.to_owned(),
        article: result.article,
        title: rule.title.into(),
        summary: rule.summary.into(),
        modality: rule.modality.id().to_owned(),
        stage: assessment.stage.id().to_owned(),
        stages: rule.stages.iter().map(|stage| stage.id().to_owned()).collect(),
        verdict: result.consequence.into(),
        reason: match result.consequence {
            Consequence::NotApplicable(why) => Some(why.id().to_owned()),
            _ => None,
        },
        sensitive: result.sensitive,
        relieved: result.relieved,
        departed: result.departed,
        value: result.measured.as_ref().map(|measured| measure(&measured.value, Some(&measured.bound))),
        limit: result.measured.as_ref().map(|measured| limit(&rule.test, measured)),
        margin: words::margin(result).map(|one| margin(&one, result)),
        formula: Some(steps.join("；")).filter(|formula| !formula.is_empty()),
        readings: result.readings.iter().map(|one| reading(rule, one)).collect(),
        missing: result.missing.iter().map(missing).collect(),
        sources: result.sources.iter().map(source).collect(),
        notes: result.notes.iter().map(Bilingual::from).collect(),
        remedy: rule.remedy.into(),
        targets: result.targets.iter().map(target).collect(),
    }
}

fn figure(figure: &quantity::Figure) -> Figure {
    Figure { exact: figure.exact(), unit: figure.unit_base().to_owned(), text: figure.text(Lang::Zh) }
}

fn measure(value: &Measure, beside: Option<&Measure>) -> Figure {
    let text = words::measure(value, beside, Lang::Zh);
    match value {
        Measure::Figure(figure) => Figure { exact: figure.exact(), unit: figure.unit_base().to_owned(), text },
        Measure::When(when) => Figure { exact: when.to_string(), unit: unit_of(*when).to_owned(), text },
    }
}

const fn unit_of(when: When) -> &'static str {
    match when {
        When::Day(_) => "date",
        When::Month(_) => "month",
    }
}

fn limit(test: &Test, measured: &Measured) -> Limit {
    let Figure { exact, unit, text } = measure(&measured.bound, Some(&measured.value));
    let operator = match measured.relation {
        Relation::Figure(operator) => operator.id(),
        Relation::Date(order) => order.id(),
    };
    Limit { operator: operator.to_owned(), exact, unit, text, source: limit_source(test, measured) }
}

fn limit_source(test: &Test, measured: &Measured) -> String {
    let Relation::Figure(operator) = measured.relation else { return "plan".to_owned() };
    let Measure::Figure(bound) = measured.bound else { return "plan".to_owned() };
    let limits = match test {
        Test::Limit { limit, .. } => std::slice::from_ref(limit),
        Test::Decide { limits, .. } => limits,
        Test::Dates { .. } | Test::Papers(_) | Test::NotChecked(_) => &[],
    };
    let written =
        limits.iter().find(|limit| limit.operator == operator && limit.figure().is_ok_and(|figure| figure == bound));
    match written.map(|limit| limit.source) {
        Some(LimitSource::Article) => "article".to_owned(),
        Some(LimitSource::Words) => "words".to_owned(),
        Some(LimitSource::Reading(id)) => format!("reading:{id}"),
        None => "plan".to_owned(),
    }
}

fn margin(margin: &Margin, result: &RuleResult) -> Figure {
    let (exact, unit) = match margin {
        Margin::Figure(figure) => (figure.exact(), figure.unit_base()),
        Margin::Days(days) => (days.to_string(), "day"),
    };
    let text = words::margin_text(result, Lang::Zh).unwrap_or_default();
    Figure { exact, unit: unit.to_owned(), text }
}

fn reading(rule: &law::Rule, one: &ReadingResult) -> Reading {
    let tested = |what: &Text| one.others.iter().any(|other| other.what == *what);
    let test_of = |what: Text| {
        let otherwise = one.reading.otherwise.iter().find(|otherwise| otherwise.what == what);
        otherwise.and_then(|otherwise| otherwise.test.as_ref()).unwrap_or(&rule.test)
    };
    let beside = one.measured.as_ref().map(|measured| &measured.value);
    let told = one.reading.otherwise.iter().filter(|otherwise| !tested(&otherwise.what));
    Reading {
        id: one.reading.id.to_owned(),
        class: match one.reading.class {
            Class::Settled => "settled",
            Class::Default => "default",
            Class::Open => "open",
        }
        .to_owned(),
        question: one.reading.question.into(),
        taken: one.reading.taken.into(),
        because: one.reading.because.into(),
        verdict: one.consequence.into(),
        value: one.measured.as_ref().map(|measured| measure(&measured.value, None)),
        alternatives: one
            .others
            .iter()
            .map(|other| Alternative {
                reading: other.what.into(),
                verdict: other.consequence.into(),
                value: other.measured.as_ref().map(|measured| measure(&measured.value, beside)),
                limit: other.measured.as_ref().map(|measured| limit(test_of(other.what), measured)),
            })
            .collect(),
        told: told.map(|otherwise| otherwise.what.into()).collect(),
    }
}

fn missing(missing: &facts::Missing) -> Missing {
    let term = Bilingual { zh: missing.name(Lang::Zh), en: missing.name(Lang::En) };
    Missing { term, field: missing.field() }
}

fn source(place: &Place) -> Source {
    Source { field: place.field(), line: place.line, column: place.column }
}

fn target(target: &law::Target) -> Target {
    let field = field_path(target.term, None);
    Target {
        direction: match target.direction {
            Direction::Raise => "raise",
            Direction::Lower => "lower",
        }
        .to_owned(),
        term: target.term.name.into(),
        field: Some(field).filter(|field| !field.is_empty()),
        exact: target.to.exact(),
        unit: target.to.unit_base().to_owned(),
        text: words::safe_target(target, Lang::Zh).text(Lang::Zh),
    }
}

impl From<Consequence> for Verdict {
    fn from(consequence: Consequence) -> Self {
        match consequence {
            Consequence::Pass => Self::Pass,
            Consequence::Fail => Self::Fail,
            Consequence::Justify => Self::Justify,
            Consequence::Missing => Self::Missing,
            Consequence::NotApplicable(_) => Self::NotApplicable,
        }
    }
}

impl From<Text> for Bilingual {
    fn from(text: Text) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

impl From<&Note> for Bilingual {
    fn from(note: &Note) -> Self {
        Self { zh: note.render(Lang::Zh), en: note.render(Lang::En) }
    }
}
