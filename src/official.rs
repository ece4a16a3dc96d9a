//! The official text in the user's hands: found in a plain text, cut into articles, held against the rules.
//!
//! The program carries no sentence of the law. A user who has a copy gives it: [`OfficialText::read`] finds the regulations
//! in it, also within a longer compendium, and [`verify`] says for every rule whether its terms, its operator word and its
//! figure stand in the article that it cites. Nothing here prints; the wording belongs to whoever wrote the file and is as
//! little to be trusted as any other input.

mod plain;
mod split;
mod verify;

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::project::{Choice, RegulationKind, sha256};
use crate::regulations::of_kind;
use crate::text::Text;

pub use verify::{Fault, Verification, faults, verify};

/// The largest text that is read; a compendium of all energy law of the region stays well below.
pub const MAX_TEXT_BYTES: usize = 16 << 20;

/// A text that a user holds to be the official one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialText {
    /// What messages call it.
    pub name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// How its characters are written.
    pub encoding: &'static str,
    /// The regulations that were found in it, in the order of the compendium.
    pub regulations: Vec<OfficialRegulation>,
}

/// A regulation as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialRegulation {
    /// Which one it is.
    pub kind: RegulationKind,
    /// The line on which its title begins, from 1.
    pub line: usize,
    /// Whether the edition that the rules were written from stands beside the title.
    pub edition: bool,
    /// Its articles, each number once, in the order of their numbers.
    pub articles: Vec<OfficialArticle>,
    /// What is wrong with their order.
    pub disorder: Vec<Disorder>,
}

/// An article as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialArticle {
    /// Its number.
    pub number: u16,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its wording, paragraph after paragraph, without the page numbers and running heads that fall into it.
    pub paragraphs: Vec<String>,
    /// For matching: all of it, and the same without what looks like a page number or a running head. A number that stands
    /// alone on its line may be either, so both are tried.
    matched: [String; 2],
}

/// An article that is not where its number puts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disorder {
    /// It stands after an article with a higher number.
    After {
        /// Its number.
        number: u16,
        /// The number of the article before.
        after: u16,
        /// Its line.
        line: usize,
    },
    /// Its number stands more than once.
    Repeated {
        /// Its number.
        number: u16,
        /// The line on which it stands again.
        line: usize,
    },
}

/// Why a file is no text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has more than [`MAX_TEXT_BYTES`].
    TooLarge,
    /// It is a document of a word processor or for print.
    Document,
    /// It is in none of the encodings that Chinese texts come in.
    Encoding,
}

impl Unreadable {
    /// The reason, with what to do.
    #[must_use]
    pub const fn message(self) -> Text {
        match self {
            Self::TooLarge => Text::new("超过 16 MiB", "it is larger than 16 MiB"),
            Self::Document => Text::new(
                "这是 PDF 或 Word 文件；请先另存为纯文本",
                "it is a PDF or word-processor document; save it as plain text first",
            ),
            Self::Encoding => Text::new(
                "不是 UTF-8、UTF-16 或 GB18030 文字；请另存为 UTF-8 纯文本",
                "it is not text in UTF-8, UTF-16 or GB18030; save it as plain text in UTF-8",
            ),
        }
    }
}

/// How files of PDF, word processors and RTF begin.
const DOCUMENTS: [&[u8]; 4] = [b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"];

impl OfficialText {
    /// Reads a text and looks for every regulation in it. One that is not there is no error here; [`verify`] tells.
    ///
    /// # Errors
    ///
    /// When the bytes are no text.
    ///
    /// ```
    /// use hegui::{official::OfficialText, project::RegulationKind};
    /// let text = "内蒙古自治区风光制氢一体化项目实施细则\n第一章 总则\n第一条 甲。\n第二条 乙见\n第一条。\n";
    /// let law = OfficialText::read("law.txt", text.as_bytes()).unwrap();
    /// let articles = &law.regulation(RegulationKind::Hydrogen).unwrap().articles;
    /// assert_eq!(articles[1].paragraphs, ["乙见第一条。"]);
    /// ```
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Unreadable> {
        if MAX_TEXT_BYTES < bytes.len() {
            return Err(Unreadable::TooLarge);
        }
        if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
            return Err(Unreadable::Document);
        }
        let unmarked = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { GB18030 };
        let encoding = Encoding::for_bom(bytes).map_or(unmarked, |(encoding, _)| encoding);
        let (text, malformed) = encoding.decode_with_bom_removal(bytes);
        if malformed || text.contains('\0') {
            return Err(Unreadable::Encoding);
        }
        let regulations = RegulationKind::ALL.iter().map(|kind| of_kind(*kind)).collect::<Vec<_>>();
        let (sha256, encoding) = (sha256(bytes), encoding.name());
        Ok(Self { name: name.to_owned(), sha256, encoding, regulations: split::find(&text, &regulations) })
    }

    /// A regulation, where it was found.
    #[must_use]
    pub fn regulation(&self, kind: RegulationKind) -> Option<&OfficialRegulation> {
        self.regulations.iter().find(|one| one.kind == kind)
    }

    /// An article, where it was found.
    #[must_use]
    pub fn article(&self, kind: RegulationKind, number: u8) -> Option<&OfficialArticle> {
        self.regulation(kind)?.articles.iter().find(|one| one.number == u16::from(number))
    }
}

#[cfg(test)]
mod tests;
