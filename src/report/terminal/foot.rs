//! The end: what comes at later stages, what the reader must know, and what makes the report repeatable.

use super::super::content::Content;
use super::super::layout::{Ink, Page, packed};
use super::heading;
use crate::text::{Lang, Text};

pub(super) fn write(page: &mut Page, content: &Content) {
    later_stages(page, content);
    let notices = Text::new("提示", "Notices").get(page.style.lang);
    bullets(page, notices, &content.notices);
    let lang = page.style.lang;
    let warnings = Text::new("数值提醒，不影响结论", "Unusual figures; no verdict rests on this");
    bullets(page, &heading(warnings, lang, content.warnings.len()), &content.warnings);
    let files: Vec<_> = content.attachments.iter().map(|(file, digest)| format!("{file} {digest}")).collect();
    let title = Text::new("材料、计量文件与 SHA-256", "Papers and meter files with their SHA-256");
    bullets(page, &heading(title, lang, files.len()), &files);
    imprint(page, content);
}

/// Duties that are only tested at stages after this one.
fn later_stages(page: &mut Page, content: &Content) {
    if content.later.is_empty() {
        return;
    }
    let lang = page.style.lang;
    page.blank();
    let title = Text::new("后续阶段义务，本次未核对", "Duties of later stages, not tested here");
    page.paragraph(0, &heading(title, lang, content.later_count), Ink::Bold);
    let separator = if lang == Lang::Zh { "、" } else { ", " };
    for later in &content.later {
        page.entry(later.stage, &packed(&later.duties, separator, page.entry_width()));
    }
}

fn bullets(page: &mut Page, title: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    page.blank();
    page.paragraph(0, title, Ink::Bold);
    for text in texts {
        page.labelled(2, "-", 2, text, Ink::Plain, Ink::Dim);
    }
}

fn imprint(page: &mut Page, content: &Content) {
    let imprint = &content.imprint;
    page.blank();
    page.rule();
    let lines = [
        vec![imprint.program.clone(), imprint.edition.clone(), imprint.number.to_owned()],
        vec![imprint.day.clone(), imprint.file.clone()],
        vec![imprint.sha256.clone()],
    ];
    // Whose wording is shown is told as exactly as which plan was checked.
    let law = imprint.law.as_ref().map(|law| law.to_vec());
    for line in lines.into_iter().chain(law) {
        page.paragraph(0, &packed(&line, " · ", page.width()), Ink::Dim);
    }
    if let Some(differs) = &imprint.law_differs {
        page.paragraph(0, differs, Ink::Plain);
    }
    page.paragraph(0, imprint.sentence, Ink::Dim);
}
