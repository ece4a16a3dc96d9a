//! What can be wrong with a plan file, and what to write instead.

use super::meters::MeterProblem;
use super::source::Span;
use crate::quantity::{Figure, ParseError};
use crate::terms::Term;
use crate::text::Lang;

/// Whether a problem stops the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is checked until it is mended.
    Error,
    /// The check goes on.
    Warning,
}

/// One thing that is wrong, where it stands and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands in the text; empty at the start of the file for a problem of the file as a whole.
    pub span: Span,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The ways a plan file can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file has nothing in it.
    EmptyFile,
    /// The file is larger than any plan.
    FileTooLarge,
    /// The file is not UTF-8 from here on.
    NotUtf8,
    /// The file could not be opened or read; the reason in both languages.
    Unreadable {
        /// In Chinese.
        zh: String,
        /// In English.
        en: String,
    },
    /// The text is not TOML here; the parser's own words.
    Syntax(String),
    /// A text value without quotation marks, or with Chinese ones; the text.
    Unquoted(String),
    /// A key in Chinese without quotation marks; the key.
    ChineseKey(String),
    /// A full-width equals sign, comma or the like; the character.
    FullWidth(char),
    /// A key that stands twice; the key.
    RepeatedKey(String),
    /// A date that does not exist or is not written `2027-06-30`.
    BadDate(String),
    /// A key that the section does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest key of the section.
        near: Option<&'static Term>,
        /// All keys of the section.
        known: Vec<&'static str>,
    },
    /// A value that must be given.
    Missing(&'static Term),
    /// A value of the wrong TOML type.
    WrongType {
        /// The field.
        term: &'static Term,
        /// What it wants.
        wanted: Wanted,
    },
    /// A quantity that cannot be read.
    Quantity {
        /// The field.
        term: &'static Term,
        /// Why not.
        error: ParseError,
    },
    /// A value that is not in the list.
    NotInList {
        /// The field.
        term: &'static Term,
        /// What was written.
        found: String,
        /// What may be written, in Chinese.
        zh: Vec<&'static str>,
        /// What may be written, in English.
        en: Vec<&'static str>,
    },
    /// Something that does not make whole months.
    NotWholeMonths(&'static Term),
    /// A text that is empty or longer than any name.
    BadText(&'static Term),
    /// A name that stands twice.
    SameName {
        /// The field.
        term: &'static Term,
        /// The name.
        name: String,
    },
    /// Several names in one text of a list.
    SeveralNames {
        /// The field.
        term: &'static Term,
        /// What was written.
        found: String,
    },
    /// Several names where one belongs.
    NotOneName {
        /// The field.
        term: &'static Term,
        /// What was written.
        found: String,
    },
    /// Not the id of an article such as `hydrogen-8`.
    NotAnArticle(String),
    /// A file of a paper or a profile that is not there, or may not be named; the reason in both languages.
    Attachment {
        /// The field that names it.
        term: &'static Term,
        /// The file name.
        file: String,
        /// In Chinese.
        zh: &'static str,
        /// In English.
        en: &'static str,
    },
    /// A meter file that cannot be used.
    Meters {
        /// The file name.
        file: String,
        /// What is wrong with it, and where.
        problem: MeterProblem,
    },
    /// A figure out of its usual range: a warning.
    Unusual {
        /// The field.
        term: &'static Term,
        /// The figure.
        found: Figure,
        /// The lower end of the usual range.
        low: Figure,
        /// The upper end of the usual range.
        high: Figure,
    },
}

/// What a field wants when it got another TOML type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A quantity in quotation marks, with an example in Chinese and English.
    Quantity(&'static str, &'static str),
    /// A list of quantities, with an example of one in Chinese and English.
    Series(&'static str, &'static str),
    /// A text in quotation marks.
    Text,
    /// A list of texts.
    Texts,
    /// true or false.
    Flag,
    /// A TOML date.
    Date,
    /// A TOML date, or a month as text.
    DateOrMonth,
    /// A calendar year.
    Year,
    /// A table.
    Table,
    /// A table or several.
    Tables,
}

impl Problem {
    pub(super) fn at(span: Span, kind: ProblemKind) -> Self {
        Self { span, kind }
    }

    /// Whether it stops the check.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.kind {
            ProblemKind::Unusual { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong, in one line. User text in it is shortened; it may still hold control characters.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.kind.message_zh(),
            Lang::En => self.kind.message_en(),
        }
    }

    /// What to write instead.
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.kind.help_zh(),
            Lang::En => self.kind.help_en(),
        }
    }
}

impl ProblemKind {
    fn message_zh(&self) -> String {
        match self {
            Self::EmptyFile => "文件是空的".to_owned(),
            Self::FileTooLarge => "文件超过 1 MiB，不是计划文件".to_owned(),
            Self::NotUtf8 => "从这里起不是 UTF-8 编码".to_owned(),
            Self::Unreadable { zh, .. } => zh.clone(),
            Self::Syntax(_) => "不符合 TOML 语法".to_owned(),
            Self::Unquoted(found) => format!("文字没有加英文双引号：{}", short(found)),
            Self::ChineseKey(key) => format!("键名不能直接写中文：{}", short(key)),
            Self::FullWidth(found) => format!("此处用了全角符号“{found}”"),
            Self::RepeatedKey(key) => format!("`{}` 写了两次", short(key)),
            Self::BadDate(found) => format!("日期不存在或写法不对：{}", short(found)),
            Self::UnknownKey { key, near: Some(near), .. } => {
                format!("未知字段 `{}`，是否想写 `{}`（{}）？", short(key), near.key(), near.name.zh)
            }
            Self::UnknownKey { key, near: None, .. } => format!("未知字段 `{}`", short(key)),
            Self::Missing(term) => format!("缺少 `{}`（{}）", term.key(), term.name.zh),
            Self::WrongType { term, .. } => format!("`{}`（{}）的类型不对", term.key(), term.name.zh),
            Self::Quantity { term, error } => {
                format!("`{}`（{}）：{}", term.key(), term.name.zh, error.message(Lang::Zh))
            }
            Self::NotInList { term, found, .. } => {
                format!("`{}`（{}）没有“{}”这一项", term.key(), term.name.zh, short(found))
            }
            Self::NotWholeMonths(term) => format!("`{}`（{}）应为整月数，且大于零", term.key(), term.name.zh),
            Self::BadText(term) => format!("`{}`（{}）不能为空，也不能超过 200 字", term.key(), term.name.zh),
            Self::SameName { term, name } => format!("{}“{}”重复", term.name.zh, short(name)),
            Self::SeveralNames { term, found } | Self::NotOneName { term, found } => {
                format!("{}“{}”写了不止一个", term.name.zh, short(found))
            }
            Self::NotAnArticle(found) => format!("“{}”不是条款编号", short(found)),
            Self::Attachment { term, file, zh, .. } => format!("{}“{}”{zh}", term.name.zh, short(file)),
            Self::Meters { file, problem } => format!("计量文件“{}”{}", short(file), problem.message(Lang::Zh)),
            Self::Unusual { term, found, low, high } => format!(
                "{} {} 不在常见范围 {} 至 {} 内",
                term.name.zh,
                found.text(Lang::Zh),
                low.text(Lang::Zh),
                high.text(Lang::Zh)
            ),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::EmptyFile => "the file is empty".to_owned(),
            Self::FileTooLarge => "the file is larger than 1 MiB and cannot be a plan".to_owned(),
            Self::NotUtf8 => "not UTF-8 from here on".to_owned(),
            Self::Unreadable { en, .. } => en.clone(),
            Self::Syntax(_) => "not valid TOML".to_owned(),
            Self::Unquoted(found) => format!("a text without straight double quotes: {}", short(found)),
            Self::ChineseKey(key) => format!("a bare key cannot be Chinese: {}", short(key)),
            Self::FullWidth(found) => format!("a full-width character “{found}”"),
            Self::RepeatedKey(key) => format!("`{}` stands twice", short(key)),
            Self::BadDate(found) => format!("no such date, or not written as a date: {}", short(found)),
            Self::UnknownKey { key, near: Some(near), .. } => {
                format!("unknown field `{}`; did you mean `{}` ({})?", short(key), near.key(), near.name.en)
            }
            Self::UnknownKey { key, near: None, .. } => format!("unknown field `{}`", short(key)),
            Self::Missing(term) => format!("`{}` ({}) is missing", term.key(), term.name.en),
            Self::WrongType { term, .. } => format!("`{}` ({}) has the wrong type", term.key(), term.name.en),
            Self::Quantity { term, error } => {
                format!("`{}` ({}): {}", term.key(), term.name.en, error.message(Lang::En))
            }
            Self::NotInList { term, found, .. } => {
                format!("`{}` ({}) cannot be “{}”", term.key(), term.name.en, short(found))
            }
            Self::NotWholeMonths(term) => {
                format!("`{}` ({}) must be whole months, and more than none", term.key(), term.name.en)
            }
            Self::BadText(term) => {
                format!("`{}` ({}) must not be empty nor longer than 200 characters", term.key(), term.name.en)
            }
            Self::SameName { term, name } => format!("{} “{}” stands twice", term.name.en, short(name)),
            Self::SeveralNames { term, found } | Self::NotOneName { term, found } => {
                format!("{} “{}” holds more than one name", term.name.en, short(found))
            }
            Self::NotAnArticle(found) => format!("“{}” is not the id of an article", short(found)),
            Self::Attachment { term, file, en, .. } => format!("the {} “{}” {en}", term.name.en, short(file)),
            Self::Meters { file, problem } => format!("meter file “{}”{}", short(file), problem.message(Lang::En)),
            Self::Unusual { term, found, low, high } => format!(
                "{} {} is out of the usual range {} to {}",
                term.name.en,
                found.text(Lang::En),
                low.text(Lang::En),
                high.text(Lang::En)
            ),
        }
    }

    fn help_zh(&self) -> String {
        match self {
            Self::EmptyFile => "用 hegui new hydrogen 得到一份可改的样例".to_owned(),
            Self::FileTooLarge => "请检查文件名".to_owned(),
            Self::NotUtf8 => "在编辑器中另存为 UTF-8 编码（常见原因：文件是 GBK 编码）".to_owned(),
            Self::Unreadable { .. } => "请检查路径和权限".to_owned(),
            Self::Syntax(words) => format!("解析器原文：{words}"),
            Self::Unquoted(found) => {
                format!("写成 \"{}\"", short(found.trim_matches(['“', '”', '‘', '’', '"', '\'', '，', ','])))
            }
            Self::ChineseKey(_) => "键名用英文，见 hegui new 生成的样例；中文写在值里".to_owned(),
            Self::FullWidth(_) => "改用半角符号 = , \" [ ] #".to_owned(),
            Self::RepeatedKey(_) => "只保留一处".to_owned(),
            Self::BadDate(_) => "写成 2027-06-30，不加引号".to_owned(),
            Self::UnknownKey { known, .. } => format!("此处可写：{}", known.join("、")),
            Self::Missing(term) => term.about.zh.to_owned(),
            Self::WrongType { wanted, .. } => match wanted {
                Wanted::Quantity(zh, _) => format!("写成带单位的文字，如 \"{zh}\""),
                Wanted::Series(zh, _) => format!("写成带单位的列表，如 [\"{zh}\", \"{zh}\"]，最多 200 个"),
                Wanted::Text => "写成加英文双引号的文字".to_owned(),
                Wanted::Texts => "写成列表，如 [\"甲\", \"乙\"]".to_owned(),
                Wanted::Flag => "写 true 或 false，不加引号".to_owned(),
                Wanted::Date => "写成 2027-06-30，不加引号".to_owned(),
                Wanted::DateOrMonth => "写成 2027-06-30（不加引号），只知道月份时写 \"2027-06\"".to_owned(),
                Wanted::Year => "写成四位年份，如 2027".to_owned(),
                Wanted::Table => "写成 [名称] 开头的一节".to_owned(),
                Wanted::Tables => "写成 [名称] 或 [[名称]] 开头的一节".to_owned(),
            },
            Self::Quantity { error, .. } => error.help(Lang::Zh),
            Self::NotInList { zh, .. } => format!("可写：{}", zh.join("、")),
            Self::NotWholeMonths(_) => "写成 \"20 年\" 或 \"20.5 年\"".to_owned(),
            Self::BadText(_) => "填写内容，或删去此行".to_owned(),
            Self::SameName { .. } => "换成不同的名称".to_owned(),
            Self::SeveralNames { .. } => "每个名称各加引号，如 [\"甲\", \"乙\"]".to_owned(),
            Self::NotOneName { .. } => "只写一个名称；有几个的分几段写".to_owned(),
            Self::NotAnArticle(_) => "写成 \"hydrogen-8\"".to_owned(),
            Self::Attachment { .. } => "文件名相对于计划文件所在目录；没有文件时删去 file 一行".to_owned(),
            Self::Meters { problem, .. } => problem.help(Lang::Zh),
            Self::Unusual { .. } => "请核对单位和数值；确实如此则不必理会".to_owned(),
        }
    }

    fn help_en(&self) -> String {
        match self {
            Self::EmptyFile => "`hegui new hydrogen` prints a sample to start from".to_owned(),
            Self::FileTooLarge => "check the file name".to_owned(),
            Self::NotUtf8 => "save the file as UTF-8 (it may be GBK)".to_owned(),
            Self::Unreadable { .. } => "check the path and the permissions".to_owned(),
            Self::Syntax(words) => format!("the parser says: {words}"),
            Self::Unquoted(found) => {
                format!("write \"{}\"", short(found.trim_matches(['“', '”', '‘', '’', '"', '\'', '，', ','])))
            }
            Self::ChineseKey(_) => "keys are English, see the sample of `hegui new`; values may be Chinese".to_owned(),
            Self::FullWidth(_) => "use half-width = , \" [ ] #".to_owned(),
            Self::RepeatedKey(_) => "keep one".to_owned(),
            Self::BadDate(_) => "write 2027-06-30 without quotes".to_owned(),
            Self::UnknownKey { known, .. } => format!("known here: {}", known.join(", ")),
            Self::Missing(term) => term.about.en.to_owned(),
            Self::WrongType { wanted, .. } => match wanted {
                Wanted::Quantity(_, en) => format!("write a text with a unit, such as \"{en}\""),
                Wanted::Series(_, en) => format!("write a list such as [\"{en}\", \"{en}\"], of at most 200"),
                Wanted::Text => "write a text in double quotes".to_owned(),
                Wanted::Texts => "write a list such as [\"a\", \"b\"]".to_owned(),
                Wanted::Flag => "write true or false without quotes".to_owned(),
                Wanted::Date => "write 2027-06-30 without quotes".to_owned(),
                Wanted::DateOrMonth => "write 2027-06-30 without quotes, or \"2027-06\" for a month".to_owned(),
                Wanted::Year => "write a year of four digits, such as 2027".to_owned(),
                Wanted::Table => "write a section that starts with [name]".to_owned(),
                Wanted::Tables => "write a section that starts with [name] or [[name]]".to_owned(),
            },
            Self::Quantity { error, .. } => error.help(Lang::En),
            Self::NotInList { en, .. } => format!("one of: {}", en.join(", ")),
            Self::NotWholeMonths(_) => "write \"20 年\" or \"20.5 年\"".to_owned(),
            Self::BadText(_) => "fill it in, or delete the line".to_owned(),
            Self::SameName { .. } => "give each its own name".to_owned(),
            Self::SeveralNames { .. } => "write each name in its own quotes, as [\"a\", \"b\"]".to_owned(),
            Self::NotOneName { .. } => "write one name; write a section for each where there are several".to_owned(),
            Self::NotAnArticle(_) => "write \"hydrogen-8\"".to_owned(),
            Self::Attachment { .. } => {
                "names are relative to the folder of the plan; delete the `file` line if there is none".to_owned()
            }
            Self::Meters { problem, .. } => problem.help(Lang::En),
            Self::Unusual { .. } => "check unit and figure; if it is right, leave it".to_owned(),
        }
    }
}

/// User text cut to a length that fits a line.
fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut start: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        start.push('…');
    }
    start
}
