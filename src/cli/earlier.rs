//! A JSON report that was written earlier, read back.

use std::path::Path;

use super::console::{Console, Stop};
use super::exit::Exit;
use super::plan_file::{STANDARD_INPUT, bounded, is_standard_input, open};
use super::wording;
use crate::report::json::v1::{self, Report};
use crate::text::{Lang, Text};

/// The largest report that is read. The report on a plan of the largest size stays well below.
const MAX_REPORT_BYTES: usize = 64 << 20;

const TOO_LARGE: Text = Text::new("超过 64 MiB，不是 hegui 的报告", "it is larger than 64 MiB, and no report of hegui");
const NOT_UTF8: Text = Text::new("不是 UTF-8 文字", "it is not UTF-8");

/// An earlier report, with its text.
#[derive(Debug)]
pub(super) struct Earlier {
    /// The report.
    pub(super) report: Report,
    /// Its text as it was read.
    pub(super) text: String,
}

/// Reads an earlier report.
pub(super) fn read(path: &Path, console: &mut Console<'_>, lang: Lang) -> Result<Earlier, Stop> {
    let (name, bytes) = if is_standard_input(path) {
        (STANDARD_INPUT.into(), bounded(&mut console.input, MAX_REPORT_BYTES))
    } else {
        (path.to_string_lossy(), open(path).and_then(|file| bounded(file, MAX_REPORT_BYTES)))
    };
    let bytes = bytes.map_err(|error| refused(&name, wording::reason(&error).get(lang), lang))?;
    if MAX_REPORT_BYTES < bytes.len() {
        return Err(refused(&name, TOO_LARGE.get(lang), lang));
    }
    let text = String::from_utf8(bytes).map_err(|_| refused(&name, NOT_UTF8.get(lang), lang))?;
    let report = v1::from_str(&text).map_err(|why| refused(&name, &why.message(lang), lang))?;
    Ok(Earlier { report, text })
}

fn refused(name: &str, why: &str, lang: Lang) -> Stop {
    let sentence = match lang {
        Lang::Zh => format!("报告 {name}：{why}"),
        Lang::En => format!("report {name}: {why}"),
    };
    Stop::because(Exit::Usage, &sentence, lang)
}
