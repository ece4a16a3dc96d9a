//! `hegui rules`: every rule on a page or two.

use clap::ArgMatches;
use comfy_table::{ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle};
use serde_json::{Value, json};

use super::check::chosen;
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::words::{self, Colour, ListFormat};
use super::{pages, wording};
use crate::law::{Limit, LimitSource, Regulation, Rule, Test};
use crate::project::{Choice, RegulationKind, Stage};
use crate::regulations;
use crate::text::{Lang, Text};

/// A line below the heads and nothing else, so that a page is not all lines.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

/// From this width on there is room for the columns of binding and stages unbroken.
const ROOMY: usize = 80;
const ID: usize = 0;
const BINDING: usize = 3;
const STAGES: usize = 4;

const HEADS: [Text; 5] = [
    Text::new("编号", "id"),
    Text::new("要求", "what"),
    Text::new("限值", "bound"),
    Text::new("约束力", "binding"),
    Text::new("阶段", "stages"),
];

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let kind = chosen(matches, "regulation", &words::of_choice::<RegulationKind>());
    let asked: Vec<&'static Regulation> =
        regulations::ALL.iter().copied().filter(|one| kind.is_none_or(|kind| one.kind == kind)).collect();
    if let Some(page) = chosen(matches, "page", words::PAGES) {
        return console.print(&pages::of(page, &asked, lang)?).map(|()| Exit::Pass);
    }
    let text = match chosen(matches, "format", words::LIST_FORMATS).unwrap_or(ListFormat::Terminal) {
        ListFormat::Terminal => {
            let width = console.style(Goes::Out, Colour::Never, lang).width;
            let tables = asked.iter().map(|one| format!("{}\n\n{}", heading(one, lang), table(one, width, lang)));
            tables.collect::<Vec<_>>().join("\n")
        }
        ListFormat::Markdown => {
            let tables = asked.iter().map(|one| format!("# {}\n\n{}", heading(one, lang), markdown(one, lang)));
            tables.collect::<Vec<_>>().join("\n")
        }
        ListFormat::Json => {
            let all: Vec<Value> = asked.iter().map(|one| regulation_json(one)).collect();
            format!("{:#}\n", json!({ "format": "hegui-rules", "version": 1, "regulations": all }))
        }
    };
    console.print(&text).map(|()| Exit::Pass)
}

fn heading(regulation: &Regulation, lang: Lang) -> String {
    let (title, edition) = (regulation.title.get(lang), regulation.edition.get(lang));
    let rules = regulation.rules().count();
    let articles = regulation.articles.len();
    match lang {
        Lang::Zh => format!("{title}  {edition}：{articles} 条 {rules} 项"),
        Lang::En => format!("{title}, {edition}: {articles} articles, {rules} rules"),
    }
}

fn row(rule: &Rule, lang: Lang) -> [String; 5] {
    [
        rule.id.to_owned(),
        rule.title.get(lang).to_owned(),
        wording::bound(rule, lang),
        rule.modality.name().get(lang).to_owned(),
        wording::stages(rule, lang),
    ]
}

fn table(regulation: &Regulation, width: usize, lang: Lang) -> String {
    let mut table = Table::new();
    table.load_style(STYLE).force_no_tty().set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(HEADS.map(|head| head.get(lang)));
    // Chinese breaks anywhere, also within the name of a stage, unless its column is as wide as its text; an id is to be
    // copied and must not break at all.
    let whole: &[usize] = if lang == Lang::Zh && ROOMY <= width { &[ID, BINDING, STAGES] } else { &[ID] };
    for at in whole {
        if let Some(column) = table.column_mut(*at) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.add_rows(regulation.rules().map(|(_, rule)| row(rule, lang)));
    let lines: Vec<String> = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    lines.concat()
}

fn markdown(regulation: &Regulation, lang: Lang) -> String {
    let line = |cells: [String; 5]| format!("| {} |\n", cells.map(|cell| cell.replace('|', r"\|")).join(" | "));
    let heads = line(HEADS.map(|head| head.get(lang).to_owned()));
    let rows: Vec<String> = regulation.rules().map(|(_, rule)| line(row(rule, lang))).collect();
    format!("{heads}|---|---|---|---|---|\n{}", rows.concat())
}

fn both(text: Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

fn regulation_json(regulation: &Regulation) -> Value {
    let rules: Vec<Value> = regulation.rules().map(|(article, rule)| rule_json(article, rule)).collect();
    json!({
        "id": regulation.kind.id(),
        "title": both(regulation.title),
        "edition": both(regulation.edition),
        "number": regulation.number,
        "rules": rules,
    })
}

fn rule_json(article: u8, rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "article": article,
        "title": both(rule.title),
        "summary": both(rule.summary),
        "modality": rule.modality.id(),
        "stages": rule.stages.iter().map(|stage: &Stage| stage.id()).collect::<Vec<_>>(),
        "applies_to": both(rule.applies.to),
        "test": test_json(&rule.test),
    })
}

fn test_json(test: &Test) -> Value {
    match test {
        Test::Limit { term, limit, .. } => {
            json!({ "kind": "limit", "of": both(term.name), "bounds": [limit_json(limit)] })
        }
        Test::Dates { order, .. } => json!({ "kind": "dates", "order": order.id() }),
        Test::Papers(groups) => {
            let ids = |kinds: &&[crate::project::DocumentKind]| kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>();
            json!({ "kind": "papers", "one_of_each": groups.iter().map(ids).collect::<Vec<_>>() })
        }
        Test::Decide { limits, .. } => {
            json!({ "kind": "condition", "bounds": limits.iter().map(limit_json).collect::<Vec<_>>() })
        }
        Test::NotChecked(why) => json!({ "kind": "not-tested", "why": why.id() }),
    }
}

fn limit_json(limit: &Limit) -> Value {
    let source = match limit.source {
        LimitSource::Article => "article",
        LimitSource::Words => "words",
        LimitSource::Reading(id) => id,
    };
    json!({ "operator": limit.operator.id(), "figure": limit.written, "source": source })
}
