//! The report as a document for a word processor: the opinion that is filed, signed and kept.
//!
//! The parts of the file are templates, written in the order that the format prescribes. They hold no time and no counter, so
//! that the same assessment gives the same bytes; rows of a table do not break, and its head stands again on each page.

mod sections;

use std::io::{Cursor, Write};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::sections::{Block, Section};
use super::Unwritable;
use super::content::Content;
use super::layout::shortened;
use crate::assess::Assessment;
use crate::official::OfficialText;
use crate::project::Plan;
use crate::text::Lang;

#[derive(Template)]
#[template(path = "docx/document.xml")]
struct Document<'a> {
    content: &'a Content,
    name: String,
    sections: Vec<Section>,
}

#[derive(Template)]
#[template(path = "docx/styles.xml")]
struct Styles {
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "docx/core.xml")]
struct Core<'a> {
    title: String,
    program: &'a str,
    sentence: &'a str,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "docx/footer.xml")]
struct Footer<'a> {
    program: &'a str,
}

/// The report as the bytes of a `.docx` file.
///
/// The same plan, assessment and language give the same bytes.
///
/// # Errors
///
/// Only where the program is at fault.
///
/// ```
/// use hegui::{assess::{assess, Options}, project::read, report::docx, text::Lang};
/// let plan = read("plan.toml", include_bytes!("../../project-templates/hydrogen.toml")).unwrap();
/// let assessment = assess(&plan, Options::default()).unwrap();
/// assert!(docx::render(&plan, &assessment, Lang::Zh, None).unwrap().starts_with(b"PK"));
/// ```
pub fn render(
    plan: &Plan,
    assessment: &Assessment,
    lang: Lang,
    law: Option<&OfficialText>,
) -> Result<Vec<u8>, Unwritable> {
    let content = Content::new(plan, assessment, lang, law);
    let tag = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en-GB",
    };
    let (program, sentence) = (content.imprint.program.as_str(), content.imprint.sentence);
    let core = Core { title: shortened(&content.name, 120), program, sentence, lang: tag };
    let document =
        Document { name: shortened(&content.name, 160), sections: sections::all(&content), content: &content };
    let parts = [
        ("[Content_Types].xml", Ok(include_str!("docx/content_types.xml").to_owned())),
        ("_rels/.rels", Ok(include_str!("docx/package.rels.xml").to_owned())),
        ("docProps/core.xml", core.render()),
        ("docProps/app.xml", Ok(include_str!("docx/app.xml").to_owned())),
        ("word/document.xml", document.render()),
        ("word/_rels/document.xml.rels", Ok(include_str!("docx/document.rels.xml").to_owned())),
        ("word/styles.xml", Styles { lang: tag }.render()),
        ("word/settings.xml", Ok(include_str!("docx/settings.xml").to_owned())),
        ("word/footer1.xml", Footer { program }.render()),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, part) in parts {
        let part = part.map_err(|error| Unwritable(error.to_string()))?;
        archive.start_file(name, options).map_err(|error| Unwritable(error.to_string()))?;
        archive.write_all(part.as_bytes()).map_err(|error| Unwritable(error.to_string()))?;
    }
    let bytes = archive.finish().map_err(|error| Unwritable(error.to_string()))?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests;
