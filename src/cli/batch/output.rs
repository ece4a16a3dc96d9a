//! What a run over many plans writes: reports of each plan into folders, and files that hold all of them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::find::Found;
use crate::assess::Assessment;
use crate::cli::console::{Console, Goes, Stop};
use crate::cli::exit::Exit;
use crate::cli::plan_file::folder;
use crate::cli::reports::{NOT_FOR_A_TERMINAL, Source, Wanted};
use crate::cli::save::{Target, unwritable};
use crate::cli::words::{Colour, Format};
use crate::official::OfficialText;
use crate::project::Plan;
use crate::report::batch::{Entry, Form, PlanRules, Totals, Workbook};
use crate::report::{Style, Unwritable, harmless, junit, sarif};
use crate::text::{Lang, Text};

const ONE_PLAN_ONLY: Text = Text::new(
    "docx 是一份计划的预审意见；多份计划请给出目录：--report docx=目录/",
    "docx is the opinion on one plan; for many, name a folder: --report docx=FOLDER/",
);
const OVER_A_PLAN: Text = Text::new("报告会覆盖一份计划", "a report would replace a plan");

/// Where everything goes.
pub(super) struct Output<'a> {
    /// Reports of each plan: the format and the folder.
    folders: Vec<(Format, &'a Path)>,
    /// Files that hold all plans.
    files: Vec<Combined>,
    /// Plans, which no report may replace.
    plans: BTreeSet<PathBuf>,
    totals: Totals,
    colour: Colour,
    lang: Lang,
}

/// A file that holds all plans, or standard output.
struct Combined {
    format: Format,
    target: Option<Target>,
    book: Option<Workbook>,
}

/// What a plan adds to the files that hold all plans.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    sarif: Option<String>,
    junit: Option<String>,
    rules: PlanRules,
}

impl<'a> Output<'a> {
    /// Opens every file, so that nothing is checked that cannot be written.
    pub(super) fn new(
        wanted: &'a [Wanted],
        kept: &[PathBuf],
        console: &Console<'_>,
        colour: Colour,
        lang: Lang,
    ) -> Result<Self, Stop> {
        let (plans, totals) = (BTreeSet::new(), Totals::default());
        let mut output = Self { folders: Vec::new(), files: Vec::new(), plans, totals, colour, lang };
        for one in wanted {
            let Wanted { format, to, folder } = one;
            if let Some(folder) = to.as_deref().filter(|_| *folder) {
                fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error, lang))?;
                output.folders.push((*format, folder));
                continue;
            }
            if *format == Format::Docx {
                return Err(Stop::because(Exit::Usage, ONE_PLAN_ONLY.get(lang), lang));
            }
            if to.is_none() && *format == Format::Xlsx && console.screen.out.is_some() {
                return Err(Stop::because(Exit::Usage, NOT_FOR_A_TERMINAL.get(lang), lang));
            }
            let book = (*format == Format::Xlsx).then(|| Workbook::new(lang)).transpose();
            let book = book.map_err(|error| broken(&error, lang))?;
            let target = to.as_deref().map(|path| Target::new(path, kept, lang)).transpose()?;
            output.files.push(Combined { format: *format, target, book });
        }
        // No report ends like a plan, so only plans that end otherwise are in danger.
        let in_danger = |path: &&PathBuf| !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        output.plans = kept.iter().filter(in_danger).filter_map(|path| path.canonicalize().ok()).collect();
        Ok(output)
    }

    fn holds(&self, format: Format) -> bool {
        self.files.iter().any(|file| file.format == format)
    }

    /// Writes the reports of one plan, and gives what it adds to the files that hold all plans.
    pub(super) fn of_plan(
        &self,
        found: &Found,
        plan: &Plan,
        assessment: &Assessment,
        law: Option<&OfficialText>,
        lang: Lang,
    ) -> Result<Pieces, Stop> {
        let source =
            Source { plan, assessment, law, baseline: None, colour: Colour::Never, all: false, closest: false, lang };
        for (format, below) in &self.folders {
            let Found::Plan { path, report } = found else { continue };
            // A name may hold points, which are no ending.
            let mut name = report.file_name().unwrap_or_default().to_owned();
            name.push(format!(".{}", format.extension()));
            let to = below.join(report).with_file_name(name);
            fs::create_dir_all(folder(&to)).map_err(|error| unwritable(&to, &error, lang))?;
            if to.canonicalize().is_ok_and(|to| self.plans.contains(&to)) {
                return Err(Stop::because(Exit::Usage, OVER_A_PLAN.get(lang), lang));
            }
            let papers: Vec<_> = plan.attachments.iter().map(|paper| folder(path).join(&paper.file)).collect();
            let mut target = Target::new(&to, &papers, lang)?;
            let bytes = source.render(*format, Style { lang, width: 100, colour: false })?;
            // So many files are not each waited for until the disk has them.
            target.write_without_waiting(lang, |file| file.write_all(&bytes))?;
            target.publish(lang)?;
        }
        let mut pieces = Pieces::default();
        if self.holds(Format::Sarif) {
            pieces.sarif = Some(sarif::run(plan, assessment, lang));
        }
        if self.holds(Format::Junit) {
            pieces.junit = Some(junit::suite(plan, assessment, lang));
        }
        if self.holds(Format::Xlsx) {
            pieces.rules = Workbook::rules_of(plan, assessment, lang);
        }
        Ok(pieces)
    }

    /// Takes in a plan, in the order in which plans were found.
    pub(super) fn add(&mut self, entry: &Entry, pieces: &Pieces, console: &mut Console<'_>) -> Result<(), Stop> {
        let (lang, first) = (self.lang, self.totals.plans() == 0);
        self.totals.add(entry);
        for file in &mut self.files {
            let style = console.style(file.goes(), self.colour, lang);
            let text = match (file.format, form(file.format)) {
                (_, Some(form)) => {
                    let head = if first { form.head(lang) } else { String::new() };
                    format!("{head}{}", form.row(entry, first, style))
                }
                (Format::Sarif, _) => {
                    let before = if first { sarif::head() } else { ",\n".to_owned() };
                    let run = pieces.sarif.clone().unwrap_or_else(|| sarif::not_run(entry));
                    format!("{before}{run}")
                }
                (Format::Junit, _) => {
                    let before = if first { junit::head() } else { "" };
                    let suite = pieces.junit.clone().unwrap_or_else(|| junit::not_run(entry));
                    format!("{before}{suite}")
                }
                _ => {
                    let book = file.book.as_mut().map(|book| book.add(entry, &pieces.rules)).transpose();
                    book.map_err(|error| broken(&error, lang))?;
                    continue;
                }
            };
            file.write(&text, console, lang)?;
        }
        Ok(())
    }

    /// Completes every file, gives all of them their names, and prints what goes to standard output.
    pub(super) fn finish(self, console: &mut Console<'_>) -> Result<(), Stop> {
        let (totals, lang) = (self.totals, self.lang);
        let mut written = Vec::new();
        for mut file in self.files {
            let style = console.style(file.goes(), self.colour, lang);
            let text = match (file.format, form(file.format)) {
                (_, Some(form)) => form.foot(totals, style),
                (Format::Sarif, _) => sarif::foot().to_owned(),
                (Format::Junit, _) => junit::foot().to_owned(),
                _ => String::new(),
            };
            file.write_last(&text, console, lang)?;
            written.extend(file.target);
        }
        for target in written {
            let name = harmless(&target.path().to_string_lossy());
            target.publish(lang)?;
            console.tell(&match lang {
                Lang::Zh => format!("汇总已写入 {name}\n"),
                Lang::En => format!("the summary is in {name}\n"),
            });
        }
        for (_, folder) in self.folders {
            let name = harmless(&folder.to_string_lossy());
            console.tell(&match lang {
                Lang::Zh => format!("各计划的报告在 {name}\n"),
                Lang::En => format!("the report of each plan is in {name}\n"),
            });
        }
        Ok(())
    }
}

/// The form of a summary that grows row by row.
const fn form(format: Format) -> Option<Form> {
    match format {
        Format::Terminal => Some(Form::Terminal),
        Format::Json => Some(Form::Json),
        Format::Markdown => Some(Form::Markdown),
        Format::Html => Some(Form::Html),
        Format::Xlsx | Format::Docx | Format::Sarif | Format::Junit => None,
    }
}

impl Combined {
    const fn goes(&self) -> Goes {
        if self.target.is_some() { Goes::File } else { Goes::Out }
    }

    /// Writes a piece.
    fn write(&mut self, text: &str, console: &mut Console<'_>, lang: Lang) -> Result<(), Stop> {
        match &mut self.target {
            Some(target) => target.write_without_waiting(lang, |file| file.write_all(text.as_bytes())),
            None => console.print(text),
        }
    }

    fn write_last(&mut self, text: &str, console: &mut Console<'_>, lang: Lang) -> Result<(), Stop> {
        let book = self.book.take();
        let Some(target) = &mut self.target else {
            let bytes = match book {
                Some(book) => saved(book, lang)?,
                None => text.as_bytes().to_vec(),
            };
            return console.print_bytes(&bytes);
        };
        let mut failed = None;
        target.write(lang, |file| match book {
            Some(book) => {
                failed = book.save(&*file).err();
                Ok(())
            }
            None => file.write_all(text.as_bytes()),
        })?;
        failed.map_or(Ok(()), |error| Err(broken(&error, lang)))
    }
}

fn saved(book: Workbook, lang: Lang) -> Result<Vec<u8>, Stop> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    book.save(&mut bytes).map_err(|error| broken(&error, lang))?;
    Ok(bytes.into_inner())
}

fn broken(error: &Unwritable, lang: Lang) -> Stop {
    Stop::because(Exit::Tool, &error.message(lang), lang)
}
