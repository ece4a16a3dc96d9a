//! The three streams of the program, what is known of the terminal, and why a command stops.

use std::io::{ErrorKind, Read, Write};

use super::exit::Exit;
use super::wording::{self, fault};
use super::words::Colour;
use crate::report::Style;
use crate::text::Lang;

/// The width of a report that no terminal bounds: it fits the longest table and a page of A4 on its side.
const PLAIN_WIDTH: u16 = 100;
/// Below this a table falls apart, and above it a line is too long for the eye.
const WIDTHS: std::ops::RangeInclusive<u16> = 60..=160;

/// Where the program reads from and writes to.
pub struct Console<'a> {
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Standard output: what was asked for.
    pub out: &'a mut dyn Write,
    /// Standard error: what stands in the way.
    pub err: &'a mut dyn Write,
    /// What is known of the terminal.
    pub screen: Screen,
}

impl std::fmt::Debug for Console<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Console").field("screen", &self.screen).finish_non_exhaustive()
    }
}

/// What is known of the terminal. The default is no terminal at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screen {
    /// The width of standard output, where it is a terminal.
    pub out: Option<u16>,
    /// The width of standard error, where it is a terminal.
    pub err: Option<u16>,
    /// Whether the environment asks for no colour.
    pub plain: bool,
}

impl Screen {
    /// What the process sees: its streams, `COLUMNS`, `NO_COLOR` and `TERM`.
    #[must_use]
    pub fn of_process() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let columns = std::env::var("COLUMNS").ok().and_then(|text| text.trim().parse().ok());
        let width = |mut table: comfy_table::Table, of_err: bool| {
            if of_err {
                table.use_stderr();
            }
            table.is_tty().then(|| columns.or_else(|| table.width()).unwrap_or(PLAIN_WIDTH))
        };
        Self {
            out: width(comfy_table::Table::new(), false),
            err: width(comfy_table::Table::new(), true),
            plain: set("NO_COLOR") || std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
        }
    }
}

/// Where a text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// To standard output.
    Out,
    /// To standard error.
    Err,
    /// Into a file.
    File,
}

impl Console<'_> {
    /// How a text that goes there looks.
    pub(super) fn style(&self, goes: Goes, colour: Colour, lang: Lang) -> Style {
        let terminal = match goes {
            Goes::Out => self.screen.out,
            Goes::Err => self.screen.err,
            Goes::File => None,
        };
        let width = terminal.map_or(PLAIN_WIDTH, |width| width.clamp(*WIDTHS.start(), *WIDTHS.end()));
        let colour = match (goes, colour) {
            (Goes::File, _) | (_, Colour::Never) => false,
            (_, Colour::Always) => true,
            (_, Colour::Auto) => terminal.is_some() && !self.screen.plain,
        };
        Style { lang, width: width.into(), colour }
    }

    /// Prints what was asked for. A reader that left, such as `head -1`, is no error.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Stop> {
        self.print_bytes(text.as_bytes())
    }

    /// The same for what is no text.
    pub(super) fn print_bytes(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        let written = self.out.write_all(bytes).and_then(|()| self.out.flush());
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let reason = wording::reason(&error);
                // Nobody asked in a language here: what was to be printed is not known.
                Err(Stop::new(Exit::Usage, format!("{}: {} / {}\n", UNPRINTED, reason.zh, reason.en)))
            }
            _ => Ok(()),
        }
    }

    /// Says something beside the output. Where it cannot be said, nothing else can be said either.
    pub(super) fn tell(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }
}

const UNPRINTED: &str = "无法写到标准输出 / cannot write to standard output";

/// Why a command stops, and how the program ends then.
#[derive(Debug)]
pub(super) struct Stop {
    /// How the program ends.
    pub(super) exit: Exit,
    /// What is said on standard error, with its line end.
    pub(super) text: String,
}

impl Stop {
    /// A stop with its text as it is.
    pub(super) fn new(exit: Exit, text: String) -> Self {
        Self { exit, text }
    }

    /// A stop with one sentence.
    pub(super) fn because(exit: Exit, sentence: &str, lang: Lang) -> Self {
        Self::new(exit, fault(sentence, lang))
    }
}
