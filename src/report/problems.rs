//! What is wrong with a plan file or a profile, at its line, with what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::layout::{columns, wrapped};
use super::{Style, harmless};
use crate::profile;
use crate::project::{Problem, Severity, Source, Span};
use crate::text::{Lang, Text};

/// The most problems that are printed.
const MOST: usize = 50;

/// The most columns of a source line that are shown.
const WIDEST: usize = 150;

/// Columns that line number and frame take before a source line.
const GUTTER: usize = 12;

/// The problems of a file as text that ends with a line break: each with its line, a caret and what to write instead,
/// then how many there are.
///
/// ```
/// use hegui::{project::read, report::{problems, Style}};
/// let rejected = read("plan.toml", b"regulation = \"hydrogen\"\n[wind]\ncapacity = 20\n").unwrap_err();
/// let text = problems::render(&rejected.source, &rejected.problems, Style::default());
/// assert!(text.contains("plan.toml:3:12") && text.ends_with("共 1 个错误，未做任何检查。\n"));
/// ```
#[must_use]
pub fn render(source: &Source, problems: &[Problem], style: Style) -> String {
    let mut text = String::new();
    for problem in problems.iter().take(MOST) {
        text.push_str(&one(source, problem, style));
        text.push_str("\n\n");
    }
    for line in summary(problems, style.lang) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The problems of a profile in the same way: the first of each kind at their rows, then how many more there are.
///
/// ```
/// use hegui::{profile::read, report::{problems, Style}};
/// let problems = read(b"hour,wind (MW)\n0,1.5\n1;2\n", "year.csv", None, &[]).unwrap_err();
/// let text = problems::render_profile(&problems, Style::default());
/// assert!(text.contains("year.csv:3:4") && text.ends_with("共 3 个错误，未读取任何数据。\n"), "{text}");
/// ```
#[must_use]
pub fn render_profile(problems: &profile::Problems, style: Style) -> String {
    let lang = style.lang;
    let mut text = String::new();
    for problem in problems.listed() {
        let name = match problem.place.as_ref().and_then(|place| place.sheet.as_ref()) {
            Some(sheet) => format!("{}[{sheet}]", problems.name()),
            None => problems.name().to_owned(),
        };
        let line = problem.place.as_ref().map(|place| Line {
            number: place.line,
            column: place.column,
            text: &place.row,
            mark: clamped(&place.row, &place.mark),
        });
        let (message, help) = (problem.message(lang), problem.help(lang));
        let shown = Shown { name: &name, line, message: &message, help: &help, severity: Severity::Error };
        text.push_str(&shown.render(style));
        text.push_str("\n\n");
    }
    let more = problems.more().iter().map(|(kind, more)| match lang {
        Lang::Zh => format!("另有 {more} 处未列出：{}\n", kind.name().zh),
        Lang::En => format!("{more} more not listed: {}\n", kind.name().en),
    });
    text.extend(more);
    let count = match (lang, problems.count()) {
        (Lang::Zh, count) => format!("共 {count} 个错误，未读取任何数据。\n"),
        (Lang::En, 1) => "1 error, nothing was read.\n".to_owned(),
        (Lang::En, count) => format!("{count} errors, nothing was read.\n"),
    };
    text.push_str(&count);
    text
}

/// The line of a file on which a problem stands.
struct Line<'a> {
    /// From 1.
    number: u32,
    /// From 1.
    column: u32,
    text: &'a str,
    /// The part that is meant, in bytes of the text.
    mark: Span,
}

/// A problem as it is shown.
struct Shown<'a> {
    name: &'a str,
    line: Option<Line<'a>>,
    message: &'a str,
    help: &'a str,
    severity: Severity,
}

fn one(source: &Source, problem: &Problem, style: Style) -> String {
    // A problem of the file as a whole has no line to show.
    let whole_file = problem.span == (0..0) && source.text().is_empty();
    let line = (!whole_file).then(|| line_of(source, &problem.span));
    Shown {
        name: source.name(),
        line,
        message: &problem.message(style.lang),
        help: &problem.help(style.lang),
        severity: problem.severity(),
    }
    .render(style)
}

impl Shown<'_> {
    fn render(&self, style: Style) -> String {
        let lang = style.lang;
        let room = style.columns().saturating_sub(GUTTER);
        let name = harmless(self.name);
        let place = match &self.line {
            None => name,
            Some(line) => format!("{name}:{}:{}", line.number, line.column),
        };
        let message = wrapped(&format!("{place}  {}", harmless(self.message)), room).join("\n");
        let help = wrapped(&harmless(self.help), room).join("\n");
        let level = match self.severity {
            Severity::Error => Level::ERROR.with_name(Text::new("错误", "error").get(lang)),
            Severity::Warning => Level::WARNING.with_name(Text::new("提醒", "warning").get(lang)),
        };
        let mut group = Group::with_title(level.primary_title(message));
        if let Some(line) = &self.line {
            let shown = window(line, room.min(WIDEST));
            let mark = AnnotationKind::Primary.span(shown.span);
            group = group.element(Snippet::source(shown.text).line_start(shown.line).annotation(mark));
        }
        group = group.element(Level::HELP.with_name(Text::new("改法", "help").get(lang)).message(help));
        let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
        renderer.decor_style(DecorStyle::Ascii).term_width(WIDEST + GUTTER).render(&[group])
    }
}

/// The part of a line that is shown.
struct Window {
    text: String,
    span: Span,
    line: usize,
}

/// A span that lies in the text and on the boundaries of characters.
fn clamped(text: &str, span: &Span) -> Span {
    let start = text.floor_char_boundary(span.start);
    let end = text.ceil_char_boundary(span.end.max(span.start));
    start..end.max(start)
}

/// The line on which a span starts.
fn line_of<'a>(source: &'a Source, span: &Span) -> Line<'a> {
    let text = source.text();
    let span = clamped(text, span);
    let (number, column) = source.position(span.start);
    let line = source.line(number);
    // At the end of a line the span may lie on the line break itself.
    let line_start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let from = span.start.saturating_sub(line_start).min(line.len());
    let to = span.end.saturating_sub(line_start).min(line.len()).max(from);
    Line { number, column, text: line, mark: from..to }
}

/// A line as far as it is shown. It may be as long as the file.
fn window(line: &Line<'_>, room: usize) -> Window {
    let Line { text: line, mark: Span { start: from, end: to }, number, .. } = line;
    let before = line.get(..*from).unwrap_or_default();
    let marked = line.get(*from..*to).unwrap_or_default();
    let after = line.get(*to..).unwrap_or_default();

    // The place itself comes first, then what stands before it, then what follows.
    let marked = start_of(marked, room / 2);
    let next = columns(&start_of(after, room / 4));
    let mut shown = end_of(before, room.saturating_sub(columns(&marked) + next));
    let start = shown.len();
    shown.push_str(&marked);
    let end = shown.len();
    shown.push_str(&start_of(after, room.saturating_sub(columns(&shown))));
    Window { text: shown, span: start..end, line: usize::try_from(*number).unwrap_or(usize::MAX) }
}

/// A character as it is shown in a source line.
fn shown(char: char) -> String {
    if char == '\t' { "    ".to_owned() } else { harmless(char.encode_utf8(&mut [0; 4])) }
}

/// The start of a text in so many columns, with an ellipsis where it was cut.
fn start_of(text: &str, room: usize) -> String {
    let mut kept = String::new();
    let mut used = 0;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = shown(char);
        used += columns(&next);
        let ellipsis = usize::from(chars.peek().is_some());
        if room < used + ellipsis {
            kept.push('…');
            break;
        }
        kept.push_str(&next);
    }
    kept
}

/// The end of a text in so many columns, with an ellipsis where it was cut.
fn end_of(text: &str, room: usize) -> String {
    let mut kept: Vec<String> = Vec::new();
    let mut used = 0;
    let mut chars = text.chars().rev().peekable();
    while let Some(char) = chars.next() {
        let next = shown(char);
        used += columns(&next);
        let ellipsis = usize::from(chars.peek().is_some());
        if room < used + ellipsis {
            kept.push("…".to_owned());
            break;
        }
        kept.push(next);
    }
    kept.reverse();
    kept.concat()
}

fn summary(problems: &[Problem], lang: Lang) -> Vec<String> {
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    let warnings = problems.len() - errors;
    let left = problems.len().saturating_sub(MOST);
    let mut lines = Vec::new();
    if left != 0 {
        let left_errors = problems.iter().skip(MOST).filter(|problem| problem.severity() == Severity::Error).count();
        let (zh, en) = if left_errors == 0 { ("提醒", "warnings") } else { ("错误", "errors") };
        lines.push(match lang {
            Lang::Zh => format!("另有 {left} 个{zh}未列出"),
            Lang::En => format!("{left} more {en} not listed"),
        });
    }
    if errors != 0 {
        lines.push(match (lang, errors) {
            (Lang::Zh, _) => format!("共 {errors} 个错误，未做任何检查。"),
            (Lang::En, 1) => "1 error, nothing was checked.".to_owned(),
            (Lang::En, _) => format!("{errors} errors, nothing was checked."),
        });
    } else if warnings != 0 {
        lines.push(match (lang, warnings) {
            (Lang::Zh, _) => format!("共 {warnings} 个提醒，不影响检查。"),
            (Lang::En, 1) => "1 warning, the check goes on.".to_owned(),
            (Lang::En, _) => format!("{warnings} warnings, the check goes on."),
        });
    }
    lines
}

#[cfg(test)]
mod tests;
