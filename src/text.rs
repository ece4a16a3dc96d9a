//! The two languages of the program, and sentences written in both.

/// The language a report, a page of help or an error is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Chinese, the default.
    #[default]
    Zh,
    /// English.
    En,
}

/// A fixed sentence or name in both languages.
///
/// There is no text in one language only, so nothing can be left untranslated.
///
/// ```
/// use hegui::text::{Lang, Text};
/// const STORAGE: Text = Text::new("储能", "storage");
/// assert_eq!(STORAGE.get(Lang::Zh), "储能");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    /// The Chinese wording.
    pub zh: &'static str,
    /// The English wording.
    pub en: &'static str,
}

impl Text {
    /// A text from its Chinese and its English wording.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The wording in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}
