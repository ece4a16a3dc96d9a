//! What a project owes after the filing, by day.

use super::super::layout::{Ink, Page};
use super::super::{Style, words};
use super::head;
use crate::duties::{Duty, DutySource, ONLY_WEEKENDS};
use crate::law::Consequence;
use crate::project::{Choice, Plan, When};
use crate::text::{Lang, Text};

/// The list of duties: the day first, then what is owed, where it stands, and whether the plan holds it.
#[must_use]
pub fn render_duties(plan: &Plan, duties: &[Duty], style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::new(style);
    head::identity(&mut page, plan);
    let open = duties.iter().filter(|duty| duty.consequence != Consequence::Pass).count();
    let line = match lang {
        Lang::Zh => format!("申报之后的义务 {} 项，其中 {open} 项尚未具备；按日期排列，日期未知的在后", duties.len()),
        Lang::En => {
            format!("{} duties after the filing, {open} still open; by day, those without a day last", duties.len())
        }
    };
    page.paragraph(0, &line, Ink::Plain);
    for duty in duties {
        write(&mut page, duty);
    }
    page.blank();
    page.paragraph(0, ONLY_WEEKENDS.get(lang), Ink::Dim);
    page.finish()
}

/// The day by which a duty is due, in words.
fn day(due: Option<When>, lang: Lang) -> String {
    due.map_or_else(|| Text::new("日期未知", "no day").get(lang).to_owned(), |due| due.to_string())
}

fn write(page: &mut Page, duty: &Duty) {
    let lang = page.style.lang;
    let place = match duty.source {
        DutySource::Article(number) => words::article(number, lang),
        DutySource::Related(name, clause) => match lang {
            Lang::Zh => format!("{} {}", name.zh, clause.zh),
            Lang::En => format!("{}, {}", name.en, clause.en),
        },
    };
    let (symbol, name) = (words::symbol(duty.consequence), duty.consequence.name().get(lang));
    let (due, id, title) = (day(duty.due, lang), duty.rule.id, duty.rule.title.get(lang));
    page.blank();
    page.paragraph(0, &format!("{due}  {symbol} {name}  {title}  {place}  {id}"), Ink::of(duty.consequence));
    page.entry(Text::new("要求", "Asked").get(lang), duty.rule.summary.get(lang));
    let stage = duty.stage.name().get(lang);
    let mut when = match lang {
        Lang::Zh => format!("{}（{stage}阶段）", duty.term.zh),
        Lang::En => format!("{} ({stage} stage)", duty.term.en),
    };
    if let Some(unmoved) = duty.unmoved {
        when = match lang {
            Lang::Zh => format!("{when}；最后一日 {unmoved} 是周末，顺延（A-74）"),
            Lang::En => format!("{when}; the last day, {unmoved}, is on a weekend and moves (A-74)"),
        };
    }
    page.entry(Text::new("期限", "Due").get(lang), &when);
    let missing: Vec<_> = duty.missing.iter().map(|one| one.name(lang)).collect();
    if !missing.is_empty() {
        page.entry(Text::new("缺少", "Missing").get(lang), &missing.join(if lang == Lang::Zh { "、" } else { ", " }));
    }
}
