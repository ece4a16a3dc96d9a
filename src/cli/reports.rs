//! Which reports a check writes, in which formats and where to.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::{chosen, output};
use super::console::{Console, Goes, Stop};
use super::exit::Exit;
use super::save::Target;
use super::words::{self, Colour, Format};
use crate::assess::Assessment;
use crate::official::OfficialText;
use crate::project::Plan;
use crate::report::json::v1::Report;
use crate::report::terminal::{self, TerminalOptions};
use crate::report::{Style, Unwritable, changes, docx, html, json, junit, markdown, sarif, xlsx};
use crate::text::{Lang, Text};

/// A report that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Its format.
    pub(super) format: Format,
    /// The file it is written to; none for standard output.
    pub(super) to: Option<PathBuf>,
    /// Whether it is a folder, for the report of each plan.
    pub(super) folder: bool,
}

impl Format {
    /// Whether a report of this format shows the official wording.
    const fn shows_wording(self) -> bool {
        match self {
            Self::Terminal | Self::Markdown | Self::Html | Self::Docx => true,
            Self::Json | Self::Xlsx | Self::Sarif | Self::Junit => false,
        }
    }

    /// How a file of this format ends.
    pub(super) const fn extension(self) -> &'static str {
        match self {
            Self::Terminal => "txt",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Sarif => "sarif",
            Self::Junit => "xml",
        }
    }

    /// Whether what moved since an earlier report can be told in this format.
    const fn tells_what_moved(self) -> bool {
        matches!(self, Self::Terminal | Self::Markdown | Self::Json)
    }

    /// Whether a report of this format is no text, and nothing for a terminal.
    const fn is_binary(self) -> bool {
        match self {
            Self::Terminal | Self::Json | Self::Markdown | Self::Html | Self::Sarif | Self::Junit => false,
            Self::Xlsx | Self::Docx => true,
        }
    }
}

const TWICE: Text = Text::new("两份报告写入同一个文件", "two reports would be written to one file");
const NO_WORDING: Text = Text::new(
    "--law 用于显示条文原文；所选格式不含原文，请用 terminal、md、html 或 docx",
    "--law shows the wording of the law, which the chosen format does not hold; use terminal, md, html or docx",
);

const NO_BASELINE: Text =
    Text::new("--baseline 用于 terminal、md、json 格式", "--baseline goes with the formats terminal, md and json");
pub(super) const NOT_FOR_A_TERMINAL: Text = Text::new(
    "这种格式不能显示在终端上；请用 --output 写入文件",
    "this format cannot be shown on a terminal; write it to a file with --output",
);

/// The reports that a command line asks for: those of `--report`, and that of `--format` and `--output`.
pub(super) fn wanted(matches: &ArgMatches, lang: Lang) -> Result<Vec<Wanted>, Stop> {
    let mut wanted: Vec<Wanted> = matches.get_many::<Wanted>("report").into_iter().flatten().cloned().collect();
    let format = chosen(matches, "format", words::REPORT_FORMATS);
    let output = output(matches);
    if format.is_some() || output.is_some() || wanted.is_empty() {
        let to = output.map(Path::to_owned);
        wanted.insert(0, Wanted { format: format.unwrap_or(Format::Terminal), to, folder: false });
    }
    // Reports of several formats may go to one folder.
    let mut paths: Vec<_> = wanted.iter().filter(|one| !one.folder).filter_map(|one| one.to.as_deref()).collect();
    paths.sort_unstable();
    if paths.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Stop::because(Exit::Usage, TWICE.get(lang), lang));
    }
    let baseline = matches.get_one::<PathBuf>("baseline").is_some();
    if baseline && !wanted.iter().all(|one| one.format.tells_what_moved()) {
        return Err(Stop::because(Exit::Usage, NO_BASELINE.get(lang), lang));
    }
    let law = matches.get_one::<PathBuf>("law").is_some();
    if law && !wanted.iter().any(|one| one.format.shows_wording()) {
        return Err(Stop::because(Exit::Usage, NO_WORDING.get(lang), lang));
    }
    Ok(wanted)
}

/// A report as `--report` writes it: `html=report.html`.
pub(super) fn parse(text: &str, lang: Lang) -> Result<Wanted, String> {
    let (format, path) = text.split_once('=').unwrap_or((text, ""));
    match (words::find(words::REPORT_FORMATS, format), path) {
        (Some(format), path) if !path.is_empty() && path != "-" => {
            // It is one, or it is written like one.
            let folder = Path::new(path).is_dir() || path.ends_with(['/', std::path::MAIN_SEPARATOR]);
            Ok(Wanted { format, to: Some(path.into()), folder })
        }
        _ => {
            let formats = words::list(words::REPORT_FORMATS, lang);
            Err(match lang {
                Lang::Zh => format!("写成 格式=文件，如 html=报告.html；格式：{formats}"),
                Lang::En => format!("write FORMAT=FILE, such as html=report.html; formats: {formats}"),
            })
        }
    }
}

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) plan: &'a Plan,
    pub(super) assessment: &'a Assessment,
    pub(super) law: Option<&'a OfficialText>,
    /// The earlier report that only what moved since is told of.
    pub(super) baseline: Option<&'a Report>,
    pub(super) colour: Colour,
    pub(super) all: bool,
    pub(super) closest: bool,
    pub(super) lang: Lang,
}

impl Source<'_> {
    /// The bytes of a report; the style is that of a report for a terminal.
    pub(super) fn render(&self, format: Format, style: Style) -> Result<Vec<u8>, Stop> {
        let &Self { plan, assessment, law, all, closest, lang, .. } = self;
        if let Some(older) = self.baseline {
            return Ok(self.moved(older, format, style).into_bytes());
        }
        let broken = |error: Unwritable| Stop::because(Exit::Tool, &error.message(lang), lang);
        let mut text = match format {
            Format::Docx => return docx::render(plan, assessment, lang, law).map_err(broken),
            Format::Xlsx => return xlsx::render(plan, assessment, lang).map_err(broken),
            Format::Json => json::v1::to_string(plan, assessment),
            Format::Sarif => sarif::render(plan, assessment, lang),
            Format::Junit => junit::render(plan, assessment, lang),
            Format::Markdown => markdown::render(plan, assessment, lang, law),
            Format::Html => html::render(plan, assessment, lang, law),
            Format::Terminal => terminal::render(plan, assessment, TerminalOptions { style, all, closest, law }),
        };
        if !text.ends_with('\n') {
            text.push('\n');
        }
        Ok(text.into_bytes())
    }

    /// What moved since an earlier report.
    fn moved(&self, older: &Report, format: Format, style: Style) -> String {
        let changes = changes::between(older, &json::v1::report(self.plan, self.assessment));
        match format {
            Format::Json => changes::to_json(&changes),
            Format::Markdown => changes::markdown(older, self.plan, &changes, self.lang),
            _ => changes::terminal(older, self.plan, &changes, style),
        }
    }

    /// Writes every report. No file gets its name before all of them are complete. `kept` are files that must stay.
    pub(super) fn write(&self, wanted: &[Wanted], kept: &[PathBuf], console: &mut Console<'_>) -> Result<(), Stop> {
        let lang = self.lang;
        if console.screen.out.is_some() && wanted.iter().any(|one| one.to.is_none() && one.format.is_binary()) {
            return Err(Stop::because(Exit::Usage, NOT_FOR_A_TERMINAL.get(lang), lang));
        }
        let mut targets = Vec::with_capacity(wanted.len());
        for one in wanted {
            let Some(path) = &one.to else { continue };
            let mut target = Target::new(path, kept, lang)?;
            let bytes = self.render(one.format, console.style(Goes::File, self.colour, lang))?;
            target.write(lang, |file| file.write_all(&bytes))?;
            targets.push(target);
        }
        for one in wanted.iter().filter(|one| one.to.is_none()) {
            let bytes = self.render(one.format, console.style(Goes::Out, self.colour, lang))?;
            console.print_bytes(&bytes)?;
        }
        for target in targets {
            let said = self.saved(target.path());
            target.publish(lang)?;
            console.tell(&said);
        }
        Ok(())
    }

    fn saved(&self, path: &Path) -> String {
        let (name, overall) = (path.display(), self.assessment.overall().name().get(self.lang));
        let text = match self.lang {
            Lang::Zh => format!("结论 {overall}；报告已写入 {name}"),
            Lang::En => format!("{overall}; the report is in {name}"),
        };
        format!("{}\n", crate::report::harmless(&text))
    }
}
