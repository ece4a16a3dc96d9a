//! What can be wrong with a meter file, and what to write instead.

use super::columns;
use crate::quantity::ParseError;
use crate::terms::Term;
use crate::text::{Lang, Text};

/// One thing that is wrong with a meter file, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeterProblem {
    /// The line in the file, from 1; none for the file as a whole.
    pub line: Option<u64>,
    /// The column, from 1; none for a whole line.
    pub column: Option<usize>,
    /// The quantity of the column.
    pub term: Option<&'static Term>,
    /// What is wrong.
    pub fault: MeterFault,
}

/// The ways a meter file can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeterFault {
    /// It is not below the folder of the plan.
    Outside,
    /// There is no such file.
    NoFile,
    /// It is a folder or the like.
    NotAFile,
    /// It is larger than 256 MiB.
    TooLarge,
    /// It cannot be read.
    Unreadable,
    /// It has nothing in it.
    Empty,
    /// It has a head and no rows.
    NoRows,
    /// It has no column but the time.
    NoColumns,
    /// It has more problems than are told.
    Many,
    /// A row that is longer than 64 KiB.
    LongRow,
    /// A cell is neither UTF-8 nor GB 18030.
    Encoding,
    /// The first column is not the time; its head.
    NoTimeColumn(String),
    /// A column that is not known; its head.
    UnknownColumn(String),
    /// A column without a unit.
    NoUnit(&'static Term),
    /// A column that stands twice.
    SameColumn(&'static Term),
    /// A unit of the head that cannot be used.
    Unit(ParseError),
    /// A number that cannot be read.
    Number(ParseError),
    /// More or fewer cells than the head has.
    Width {
        /// How many there are.
        found: usize,
        /// How many the head has.
        head: usize,
    },
    /// A cell with nothing in it.
    EmptyCell,
    /// A sum that is too large to be exact.
    TooMuch,
    /// Not a time.
    Time(String),
    /// A day without its hour.
    DayWithoutHour(String),
    /// A time between two full hours.
    PartOfAnHour(String),
    /// A reading that does not follow the one before.
    OtherTime {
        /// Its time.
        found: String,
        /// The time that would follow.
        wanted: String,
    },
    /// The first reading is not that of the first hour of a month.
    NotTheFirstHour(String),
    /// The last reading is not that of the last hour of a month.
    WithinAMonth(String),
}

impl MeterProblem {
    pub(super) fn of_file(fault: MeterFault) -> Self {
        Self { line: None, column: None, term: None, fault }
    }

    pub(super) fn at_row(line: u64, fault: MeterFault) -> Self {
        Self { line: Some(line), ..Self::of_file(fault) }
    }

    pub(super) fn at(line: u64, at: usize, term: Option<&'static Term>, fault: MeterFault) -> Self {
        Self { column: Some(at.saturating_add(1)), term, ..Self::at_row(line, fault) }
    }

    /// What is wrong, with row and column.
    pub(in crate::project) fn message(&self, lang: Lang) -> String {
        let name = self.term.map(|term| columns::short(term, lang));
        let place = match (lang, self.line, self.column, name) {
            (_, None, ..) => String::new(),
            (Lang::Zh, Some(line), None, _) => format!("第 {line} 行"),
            (Lang::Zh, Some(line), Some(column), None) => format!("第 {line} 行第 {column} 列"),
            (Lang::Zh, Some(line), Some(column), Some(name)) => format!("第 {line} 行第 {column} 列（{name}）"),
            (Lang::En, Some(line), None, _) => format!(" row {line}"),
            (Lang::En, Some(line), Some(column), None) => format!(" row {line} column {column}"),
            (Lang::En, Some(line), Some(column), Some(name)) => format!(" row {line} column {column} ({name})"),
        };
        let colon = Text::new("：", ": ").get(lang);
        format!("{place}{colon}{}", self.fault.message(lang))
    }

    /// What to write instead.
    pub(in crate::project) fn help(&self, lang: Lang) -> String {
        self.fault.help(lang)
    }
}

impl MeterFault {
    fn message(&self, lang: Lang) -> String {
        let fixed = |zh, en| Text::new(zh, en).get(lang).to_owned();
        match self {
            Self::Outside => fixed("不在计划文件所在目录之下", "it is not below the folder of the plan"),
            Self::NoFile => fixed("不存在", "it does not exist"),
            Self::NotAFile => fixed("不是普通文件", "it is not an ordinary file"),
            Self::TooLarge => fixed("超过 256 MiB", "it is larger than 256 MiB"),
            Self::Unreadable => fixed("无法读取", "it cannot be read"),
            Self::Empty => fixed("文件是空的", "the file is empty"),
            Self::NoRows => fixed("只有表头，没有数据", "it has a head and no readings"),
            Self::NoColumns => fixed("没有电量列", "it has no column but the time"),
            Self::Many => fixed("问题太多，其后没有再读", "too many problems; the rest was not read"),
            Self::LongRow => fixed("一行超过 64 KiB", "the row is longer than 64 KiB"),
            Self::Encoding => fixed("既不是 UTF-8 也不是 GBK 编码", "neither UTF-8 nor GBK"),
            Self::NoTimeColumn(found) => {
                told(lang, ("第一列应为时间，现为", ""), ("the first column must be the time, not", ""), found)
            }
            Self::UnknownColumn(found) => told(lang, ("不认识的列", ""), ("unknown column", ""), found),
            Self::NoUnit(term) => {
                told(lang, ("列", "没有写单位"), ("column", " has no unit"), columns::short(term, lang))
            }
            Self::SameColumn(term) => {
                told(lang, ("列", "重复"), ("column", " stands twice"), columns::short(term, lang))
            }
            Self::Unit(error) | Self::Number(error) => error.message(lang),
            Self::Width { found, head } => match lang {
                Lang::Zh => format!("有 {found} 格，表头有 {head} 格"),
                Lang::En => format!("{found} cells, and the head has {head}"),
            },
            Self::EmptyCell => fixed("没有数值", "there is no value"),
            Self::TooMuch => fixed("合计过大", "the sum is too large"),
            Self::Time(found) => told(lang, ("", "不是时间"), ("", " is no time"), found),
            Self::DayWithoutHour(found) => {
                told(lang, ("", "只有日期，没有小时"), ("", " is a day without its hour"), found)
            }
            Self::PartOfAnHour(found) => told(lang, ("", "不是整点"), ("", " is no full hour"), found),
            Self::OtherTime { found, wanted } => match lang {
                Lang::Zh => format!("应为 {wanted}，现为 {found}"),
                Lang::En => format!("{wanted} must follow here, not {found}"),
            },
            Self::NotTheFirstHour(found) => told(
                lang,
                ("首行", "不是一个月的第一个小时"),
                ("the first row,", ", is not the first hour of a month"),
                found,
            ),
            Self::WithinAMonth(found) => told(
                lang,
                ("末行", "不是一个月的最后一个小时"),
                ("the last row,", ", is not the last hour of a month"),
                found,
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |zh, en| Text::new(zh, en).get(lang).to_owned();
        match self {
            Self::Outside | Self::NoFile | Self::NotAFile | Self::Unreadable => {
                fixed("文件名相对于计划文件所在目录", "the name is taken from the folder of the plan")
            }
            Self::TooLarge => fixed("按年分成几个文件", "split it into a file for each year"),
            Self::Empty | Self::NoRows | Self::NoColumns | Self::NoTimeColumn(_) => fixed(
                "首行为表头，如：月份,发电量（万千瓦时）,上网电量（万千瓦时）",
                "the first row is the head, such as: month,generation (MWh),feed-in (MWh)",
            ),
            Self::Many => fixed("先改正以上各处", "mend the ones above first"),
            Self::LongRow => fixed("检查引号是否成对", "check that quotation marks are closed"),
            Self::Encoding => fixed("另存为 UTF-8 编码的 CSV", "save it as CSV in UTF-8"),
            Self::UnknownColumn(_) => {
                let known = columns::known(lang).join(Text::new("、", ", ").get(lang));
                match lang {
                    Lang::Zh => format!("可写：{known}；不用的列删去，备注列写“备注”"),
                    Lang::En => format!("known: {known}; delete other columns, or head remarks with “remarks”"),
                }
            }
            Self::NoUnit(term) => match lang {
                Lang::Zh => format!("写成 {}（万千瓦时），功率写成（万千瓦）", columns::short(term, lang)),
                Lang::En => format!("write {} (MWh), and (MW) for a power", columns::short(term, lang)),
            },
            Self::SameColumn(_) => fixed("只保留一列", "keep one"),
            Self::Unit(error) => error.help(lang),
            Self::Number(_) => fixed(
                "只写一个不带正负号和单位的数，如 1234.5；单位写在表头",
                "write one number without sign or unit, such as 1234.5; the unit stands in the head",
            ),
            Self::Width { .. } => fixed("补齐或删去多余的格", "complete the row, or delete what is too much"),
            Self::EmptyCell => {
                fixed("没有电量写 0；不知道的，删去整列", "write 0 for no energy; delete a column that is not known")
            }
            Self::TooMuch => fixed("请核对单位", "check the unit"),
            Self::Time(_) | Self::DayWithoutHour(_) | Self::PartOfAnHour(_) => fixed(
                "逐月写 2028-01，逐时写 2028-01-01 07:00（整点）",
                "write 2028-01 for months, 2028-01-01 07:00 for full hours",
            ),
            Self::OtherTime { .. } => fixed(
                "按时间先后，逐月或逐时连续，不缺不重",
                "readings follow each other month by month or hour by hour, none missing, none twice",
            ),
            Self::NotTheFirstHour(_) => fixed(
                "从某月 1 日 00:00（按时段起点）或 01:00（按终点）写起；投产前的小时写 0",
                "begin on the first of a month with 00:00 (hours by their start) or 01:00 (by their end); \
                 0 before commissioning",
            ),
            Self::WithinAMonth(_) => fixed("补齐该月，或删去不完整的月份", "complete the month, or delete it"),
        }
    }
}

/// A sentence around a word of the file.
fn told(lang: Lang, zh: (&str, &str), en: (&str, &str), found: &str) -> String {
    const MOST_CHARS: usize = 60;
    let mut short: String = found.chars().take(MOST_CHARS).collect();
    if short.len() < found.len() {
        short.push('…');
    }
    match lang {
        Lang::Zh => format!("{}“{short}”{}", zh.0, zh.1),
        Lang::En => format!("{} “{short}”{}", en.0, en.1).trim_start().to_owned(),
    }
}
