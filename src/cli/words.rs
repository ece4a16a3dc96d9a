//! The words an option takes: each has an English id and a Chinese name, and either may be written.

use clap::builder::{PossibleValue, PossibleValuesParser};

use super::exit::FailOn;
use crate::project::{Choice, RegulationKind, Stage};
use crate::text::{Lang, Text};

/// A word and what it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<T> {
    /// What it stands for.
    pub(super) value: T,
    /// The English id.
    pub(super) id: &'static str,
    /// The name in both languages.
    pub(super) name: Text,
}

const fn word<T>(value: T, id: &'static str, zh: &'static str, en: &'static str) -> Word<T> {
    Word { value, id, name: Text::new(zh, en) }
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For a terminal.
    Terminal,
    /// For programs.
    Json,
    /// Markdown.
    Markdown,
    /// A page for browsers and printers.
    Html,
    /// A workbook.
    Xlsx,
    /// A document for a word processor.
    Docx,
    /// Results for pipelines and editors.
    Sarif,
    /// Tests for pipelines.
    Junit,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFormat {
    /// For people.
    Terminal,
    /// Markdown.
    Markdown,
    /// For programs.
    Json,
}

/// When output is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    /// On a terminal, unless the environment asks for none.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A page made from the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// Article by article.
    Articles,
    /// The readings.
    Readings,
    /// What is checked, and how.
    Coverage,
    /// The terms.
    Glossary,
    /// The related texts.
    Related,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SchemaOf {
    /// The plan file.
    Plan,
    /// The JSON report.
    Report,
}

pub(super) const FAIL_ON: &[Word<FailOn>] = &[
    word(FailOn::Fail, "fail", "不符合", "does not comply"),
    word(FailOn::Missing, "missing", "待补充", "missing evidence"),
    word(FailOn::Justify, "justify", "需论证", "needs justification"),
];
pub(super) const REPORT_FORMATS: &[Word<Format>] = &[
    word(Format::Terminal, "terminal", "终端", "for people"),
    word(Format::Json, "json", "程序用", "for programs"),
    word(Format::Markdown, "md", "文档", "Markdown"),
    word(Format::Html, "html", "网页", "web page"),
    word(Format::Xlsx, "xlsx", "表格", "workbook"),
    word(Format::Docx, "docx", "预审意见", "opinion to sign"),
    word(Format::Sarif, "sarif", "流水线与编辑器", "pipelines and editors"),
    word(Format::Junit, "junit", "流水线", "pipelines"),
];
pub(super) const LIST_FORMATS: &[Word<ListFormat>] = &[
    word(ListFormat::Terminal, "terminal", "终端", "for people"),
    word(ListFormat::Markdown, "md", "文档", "Markdown"),
    word(ListFormat::Json, "json", "程序用", "for programs"),
];
pub(super) const SCREEN_FORMATS: &[Word<ListFormat>] = &[
    word(ListFormat::Terminal, "terminal", "终端", "for people"),
    word(ListFormat::Json, "json", "程序用", "for programs"),
];
pub(super) const COLOURS: &[Word<Colour>] = &[
    word(Colour::Auto, "auto", "自动", "on a terminal"),
    word(Colour::Always, "always", "总是", "also in a pipe"),
    word(Colour::Never, "never", "从不", "no colour"),
];
pub(super) const LANGUAGES: &[Word<Lang>] =
    &[word(Lang::Zh, "zh", "中文", "Chinese"), word(Lang::En, "en", "英文", "English")];
pub(super) const PAGES: &[Word<Page>] = &[
    word(Page::Articles, "articles", "逐条", "article by article"),
    word(Page::Readings, "readings", "口径", "readings"),
    word(Page::Coverage, "coverage", "覆盖范围", "coverage"),
    word(Page::Glossary, "glossary", "术语", "glossary"),
    word(Page::Related, "related", "相关文件", "related texts"),
];
pub(super) const SCHEMAS: &[Word<SchemaOf>] = &[
    word(SchemaOf::Plan, "plan", "计划文件", "the plan file"),
    word(SchemaOf::Report, "report", "报告", "the JSON report"),
];

/// The words of a closed list of the plan file.
pub(super) fn of_choice<C: Choice>() -> Vec<Word<C>> {
    C::ALL.iter().map(|value| Word { value: *value, id: value.id(), name: value.name() }).collect()
}

/// The word that is written as `text`, by id or by Chinese name.
pub(super) fn find<T: Copy>(words: &[Word<T>], text: &str) -> Option<T> {
    words.iter().find(|word| word.id == text || word.name.zh == text).map(|word| word.value)
}

/// A parser that takes each word by id or by Chinese name.
pub(super) fn parser<T>(words: &[Word<T>]) -> PossibleValuesParser {
    words.iter().map(|word| PossibleValue::new(word.id).alias(word.name.zh)).collect::<Vec<_>>().into()
}

/// The words as help and messages list them: `申报 application、…`.
pub(super) fn list<T>(words: &[Word<T>], lang: Lang) -> String {
    let shown = words.iter().map(|word| shown(word.id, word.name, lang));
    shown.collect::<Vec<_>>().join(super::wording::comma(lang))
}

fn shown(id: &str, name: Text, lang: Lang) -> String {
    format!("{id}{}", super::wording::in_brackets(name.get(lang), lang))
}

/// A word by its id, wherever it belongs, as messages show it.
pub(super) fn by_id(id: &str, lang: Lang) -> String {
    fn named<T>(words: &[Word<T>], id: &str) -> Option<Text> {
        words.iter().find(|word| word.id == id).map(|word| word.name)
    }
    let name = named(FAIL_ON, id)
        .or_else(|| named(REPORT_FORMATS, id))
        .or_else(|| named(COLOURS, id))
        .or_else(|| named(LANGUAGES, id))
        .or_else(|| named(PAGES, id))
        .or_else(|| named(SCHEMAS, id))
        .or_else(|| named(&of_choice::<Stage>(), id))
        .or_else(|| named(&of_choice::<RegulationKind>(), id))
        .or_else(|| super::templates::variant_name(id));
    name.map_or_else(|| id.to_owned(), |name| shown(id, name, lang))
}
