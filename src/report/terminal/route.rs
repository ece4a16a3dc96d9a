//! One plan held against every regulation: where it could be filed, and what stands in the way.

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, LineStyle, Table};

use super::super::content::{compared, places, targets};
use super::super::layout::{Ink, Page};
use super::super::{Style, harmless, words};
use super::{detail, head, table, worst_first};
use crate::assess::{Assessment, RuleResult};
use crate::law::Consequence;
use crate::project::{Choice, Plan};
use crate::text::{Lang, Text};

/// So many papers and fields are named in the line of what is missing; the rest is counted.
const MOST_MISSING: usize = 12;

/// The report on the routes of a plan: a table of all regulations, the nearest route first, and below it for each what
/// blocks it, what is missing and what would have to change.
///
/// ```
/// use hegui::{assess::{Options, assess_against}, project::read, regulations, report::{Style, terminal::render_routes}};
/// let plan = read("plan.toml", include_bytes!("../../../project-templates/hydrogen.toml")).unwrap();
/// let routes: Vec<_> =
///     regulations::ALL.iter().map(|one| assess_against(one, &plan.project, Options::default()).unwrap()).collect();
/// assert!(render_routes(&plan, &routes, Style::default()).contains("可以申报"));
/// ```
#[must_use]
pub fn render_routes(plan: &Plan, routes: &[Assessment], style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    head::identity(&mut page, plan);
    let filed = plan.project.regulation.name().get(lang);
    let line = match lang {
        Lang::Zh => format!("填报细则：{filed}；以下按申报阶段逐个细则核对同一份计划"),
        Lang::En => format!("filed under: {filed}; below, the same plan against each rule at the application stage"),
    };
    page.paragraph(0, &line, Ink::Plain);
    page.blank();
    let ordered = nearest_first(routes);
    page.finished_lines(&overview(&ordered, &page));
    for route in ordered {
        if route.overall() != Consequence::Pass {
            write(&mut page, plan, route);
        }
    }
    page.blank();
    page.paragraph(0, NOT_AN_APPROVAL.get(lang), Ink::Dim);
    page.finish()
}

const NOT_AN_APPROVAL: Text = Text::new(
    "一个项目只能按一个细则申报；换路线须按该细则补齐材料并重新核对。本表是申报前的自查，不是主管部门的意见。",
    "A project is filed under one rule; another route needs the papers of that rule and a check of its own. This is a check \
     before filing, not an opinion of an authority.",
);

/// The nearest route first: by conclusion, then by how much fails, is missing and is to be justified.
fn nearest_first(routes: &[Assessment]) -> Vec<&Assessment> {
    let mut ordered: Vec<&Assessment> = routes.iter().collect();
    ordered.sort_by_key(|route| {
        let counts = route.counts();
        (route.overall().severity(), counts.fail, counts.missing, counts.justify)
    });
    ordered
}

/// Whether the plan could be filed there.
const fn answer(overall: Consequence) -> Text {
    match overall {
        Consequence::Pass => Text::new("可以申报", "can be filed"),
        Consequence::Justify => Text::new("论证后可以", "if justified"),
        Consequence::Missing => Text::new("补充后再定", "open: incomplete"),
        Consequence::Fail | Consequence::NotApplicable(_) => Text::new("不能申报", "cannot be filed"),
    }
}

fn overview(ordered: &[&Assessment], page: &Page) -> String {
    const HEADER: [Text; 6] = [
        Text::new("细则", "Rule"),
        Text::new("可否申报", "Route"),
        Text::new("不符合", "Fails"),
        Text::new("待补充", "Missing"),
        Text::new("需论证", "Justify"),
        Text::new("首要原因", "Worst reason"),
    ];
    let lang = page.style.lang;
    let mut grid = Table::new();
    grid.load_style(NOTHING.header_separator(LineStyle::none().fill('─')));
    grid.set_content_arrangement(ContentArrangement::Dynamic).force_no_tty();
    grid.set_width(u16::try_from(page.width()).unwrap_or(u16::MAX));
    if page.style.colour {
        grid.enforce_styling();
    }
    grid.set_header(HEADER.map(|text| Cell::new(text.get(lang)).add_attribute(Attribute::Bold)));
    for route in ordered {
        let (counts, overall) = (route.counts(), route.overall());
        let count = |count: usize| Cell::new(count).set_alignment(CellAlignment::Right);
        let symbol = words::symbol(overall);
        grid.add_row([
            Cell::new(route.regulation.kind.name().get(lang)),
            Cell::new(format!("{symbol} {}", answer(overall).get(lang))).fg(table::colour(overall)),
            count(counts.fail),
            count(counts.missing),
            count(counts.justify),
            Cell::new(worst_reason(route, lang)),
        ]);
    }
    let lines: Vec<_> = grid.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}

/// The first of the worst results, in a few words.
fn worst_reason(route: &Assessment, lang: Lang) -> String {
    match worst_first(route).first() {
        Some(result) if result.consequence.severity() > Consequence::Pass.severity() => {
            let article = words::short_article(result, lang);
            let title = result.rule.title.get(lang);
            match words::margin_text(result, lang).filter(|_| result.consequence == Consequence::Fail) {
                Some(margin) => format!("{article} {title}：{margin}").replace('：', Text::new("：", ": ").get(lang)),
                None => format!("{article} {title}"),
            }
        }
        _ => Text::new("—", "-").get(lang).to_owned(),
    }
}

/// What blocks one route, what is missing, what is to be justified, each with what would have to change.
fn write(page: &mut Page, plan: &Plan, route: &Assessment) {
    let lang = page.style.lang;
    let overall = route.overall();
    page.blank();
    let (name, answer) = (route.regulation.kind.name().get(lang), answer(overall).get(lang));
    page.paragraph(0, &format!("{} {name}  {answer}", words::symbol(overall)), Ink::of(overall));
    for finding in &route.findings {
        let label = Text::new("矛盾", "Conflict").get(lang);
        page.entry(label, &harmless(&finding.note.render(lang)));
        detail::places(page, &places(plan, &finding.places, lang), 4);
    }
    let of = |wanted: Consequence| route.results.iter().filter(move |result| result.consequence == wanted);
    for result in of(Consequence::Fail) {
        page.entry(Text::new("阻碍", "Blocks").get(lang), &reason(result, lang));
        page.entry("", &change(result, lang));
    }
    for result in of(Consequence::Justify) {
        page.entry(Text::new("论证", "Justify").get(lang), &reason(result, lang));
        page.entry("", &change(result, lang));
    }
    let missing: Vec<&RuleResult> = of(Consequence::Missing).collect();
    if !missing.is_empty() {
        page.entry(Text::new("缺少", "Missing").get(lang), &absent(&missing, lang));
    }
}

/// Article, title, and figure against bound or the reason in words.
fn reason(result: &RuleResult, lang: Lang) -> String {
    let (article, title) = (words::article(result.article, lang), result.rule.title.get(lang));
    let note = result.notes.first().map(|note| harmless(&note.render(lang)));
    let why = compared(result, lang)
        .map(|compared| compared.sentence)
        .or(note)
        .unwrap_or_else(|| result.rule.summary.get(lang).to_owned());
    match lang {
        Lang::Zh => format!("{article} {title}：{why}（{}）", result.rule.id),
        Lang::En => format!("{article}, {title}: {why} ({})", result.rule.id),
    }
}

/// What would have to change.
fn change(result: &RuleResult, lang: Lang) -> String {
    let remedy = result.rule.remedy.get(lang);
    let semicolon = Text::new("；", "; ").get(lang);
    match targets(&result.targets, lang) {
        Some(targets) => format!("→ {remedy}{semicolon}{targets}"),
        None => format!("→ {remedy}"),
    }
}

/// Everything that is missing for this route, each thing once.
fn absent(results: &[&RuleResult], lang: Lang) -> String {
    let mut names: Vec<String> = Vec::new();
    for missing in results.iter().flat_map(|result| &result.missing) {
        let name = harmless(&missing.name(lang));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let comma = Text::new("、", ", ").get(lang);
    let shown = names.iter().take(MOST_MISSING).cloned().collect::<Vec<_>>().join(comma);
    match (names.len().saturating_sub(MOST_MISSING), lang) {
        (0, _) => shown,
        (left, Lang::Zh) => format!("{shown}，另 {left} 项"),
        (left, Lang::En) => format!("{shown} and {left} more"),
    }
}
