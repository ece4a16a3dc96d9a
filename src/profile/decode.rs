//! Bytes to text.

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::problem::{Place, Problem, ProblemKind};

/// The text of a file. Without a byte order mark it is UTF-8, or else GBK in its widest form.
pub(super) fn text(bytes: &[u8]) -> Result<String, Box<Problem>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return if encoding == UTF_8 { utf8(rest) } else { decoded(rest, encoding) };
    }
    // Text has no zero bytes; UTF-16 without a mark and every kind of program file do.
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        return Err(not_text(bytes, zero));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => decoded(bytes, GB18030).map_err(|_| not_text(bytes, error.valid_up_to())),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Box<Problem>> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(not_text(bytes, error.valid_up_to())),
    }
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Result<String, Box<Problem>> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| not_text(bytes, 0))
}

fn not_text(bytes: &[u8], at: usize) -> Box<Problem> {
    let lines = bytes.get(..at).unwrap_or_default().split(|byte| *byte == b'\n').count();
    let place = Place::in_line(u32::try_from(lines).unwrap_or(u32::MAX), None, "", 0..0);
    Box::new(Problem::at(place, ProblemKind::NotText))
}
