//! The text of a plan file and positions in it.

use sha2::{Digest, Sha256};

use super::Rejected;
use super::problem::{Problem, ProblemKind};

/// The largest plan file that is read: a plan is a few pages, and an untrusted file must not fill the memory.
pub const MAX_PLAN_BYTES: usize = 1 << 20;

/// A range of byte offsets into the text.
pub type Span = std::ops::Range<usize>;

/// A plan file's name and text.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Decodes the bytes of a file: UTF-8, with or without a byte order mark.
    pub(super) fn decode(name: &str, bytes: &[u8]) -> Result<Self, Box<Rejected>> {
        if MAX_PLAN_BYTES < bytes.len() {
            return Err(Box::new(Self::new(name, "").rejected(0, ProblemKind::FileTooLarge)));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => {
                Err(Box::new(Self::new(name, text).rejected(0, ProblemKind::EmptyFile)))
            }
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let text = String::from_utf8_lossy(valid).into_owned();
                Err(Box::new(Self::new(name, &text).rejected(text.len(), ProblemKind::NotUtf8)))
            }
        }
    }

    fn rejected(self, at: usize, kind: ProblemKind) -> Rejected {
        Rejected { source: self, problems: vec![Problem::at(at..at, kind)] }
    }

    /// A source with no text, for a problem of the file as a whole.
    #[must_use]
    pub fn unread(name: &str) -> Self {
        Self::new(name, "")
    }

    fn new(name: &str, text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { name: name.to_owned(), text: text.to_owned(), line_starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// What messages call the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte offset, both counted from 1, the column in characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (u32, u32) {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or_default();
        let column = self.text.get(start..offset.max(start)).map_or(0, |before| before.chars().count());
        (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column + 1).unwrap_or(u32::MAX))
    }

    /// The text of a line, counted from 1, without its end.
    #[must_use]
    pub fn line(&self, line: u32) -> &str {
        let index = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
        let start = self.line_starts.get(index).copied().unwrap_or(self.text.len());
        let end = self.line_starts.get(index + 1).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n'])
    }
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
