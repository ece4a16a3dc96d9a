//! What can be wrong with a profile, where it stands and what to write instead.

use std::mem::discriminant;
use std::ops::Range;

use super::ColumnUnit;
use crate::text::{Lang, Text};

/// Where something stands in a profile, with the row as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line of the file or row of the sheet, from 1.
    pub line: u32,
    /// The column in characters within a line of text, or the column of a sheet, from 1.
    pub column: u32,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row, as far as it is shown.
    pub row: String,
    /// The part of `row` that is meant, in bytes.
    pub mark: Range<usize>,
}

impl Place {
    /// How much of a row is kept before and after the part that is meant, in bytes. A line may be as long as the file.
    const AROUND: usize = 400;

    pub(super) fn in_line(line: u32, sheet: Option<&str>, whole: &str, mark: Range<usize>) -> Self {
        let start = whole.floor_char_boundary(mark.start);
        let end = whole.ceil_char_boundary(mark.end.max(start)).max(start);
        let from = whole.floor_char_boundary(start.saturating_sub(Self::AROUND));
        let to = whole.ceil_char_boundary(end.min(start + Self::AROUND).saturating_add(Self::AROUND));
        let before = whole.get(..start).map_or(0, |before| before.chars().count());
        let row = whole.get(from..to).unwrap_or_default().to_owned();
        Self {
            line,
            column: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
            sheet: sheet.map(str::to_owned),
            mark: (start - from)..(end - from).min(row.len()),
            row,
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where; none for the file as a whole.
    pub place: Option<Place>,
    /// What.
    pub kind: ProblemKind,
}

/// The ways a profile can be wrong. Texts in it are those of the file and may hold anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file has nothing in it.
    Empty,
    /// The file is larger than any profile.
    TooLarge,
    /// The file is neither text nor an .xlsx workbook from here on.
    NotText,
    /// An .xls workbook, or one with a password.
    OldWorkbook,
    /// The workbook is damaged or none; what the reader says.
    BadWorkbook(String),
    /// The workbook unfolds to more than any profile.
    UnfoldsTooLarge,
    /// A cell far outside of any profile.
    FarCell,
    /// There is no such sheet.
    NoSheet {
        /// The sheet that is wanted.
        wanted: String,
        /// The sheets there are.
        known: Vec<String>,
    },
    /// Several sheets hold something, and none is named.
    WhichSheet(Vec<String>),
    /// The first row is no header.
    NoHeader,
    /// More columns than are read; how many.
    ManyColumns {
        /// How many there are.
        found: usize,
    },
    /// A row with more or fewer cells than the header.
    Cells {
        /// How many it has.
        found: usize,
        /// How many the header has.
        expected: usize,
        /// Whether a decimal comma may have cut its numbers in two.
        commas: bool,
    },
    /// A value below no name.
    NoName(String),
    /// A row with nothing in it.
    EmptyRow,
    /// Not as many rows as a year has.
    Length {
        /// How many there are; one more than are read stands for more.
        found: usize,
    },
    /// A time that cannot be read, or not one of the table's steps.
    BadTime(String),
    /// A date in another year than the first.
    OtherYear(String),
    /// The first row is not the first of a year.
    Start(String),
    /// Rows that are neither hours nor quarters.
    NotAStep {
        /// The first time.
        first: String,
        /// The second time.
        second: String,
    },
    /// Rows that are not there.
    Gap {
        /// How many.
        missing: usize,
        /// The time of the row before.
        after: String,
        /// The time of this row.
        found: String,
    },
    /// The year ends early.
    Ends {
        /// How many rows are not there.
        missing: usize,
        /// The time of the last row.
        last: String,
    },
    /// A row for the same time as the row before.
    Repeated(String),
    /// A row for a time before that of an earlier row.
    Backwards {
        /// Its time.
        found: String,
        /// The time of the row before.
        after: String,
    },
    /// There is no such column.
    NoColumn {
        /// The column that is wanted.
        wanted: String,
        /// The nearest name.
        near: Option<String>,
        /// The names there are.
        known: Vec<String>,
    },
    /// Several columns have this name.
    SameName(String),
    /// Neither the header nor the request has a unit.
    NoUnit(String),
    /// The header has another unit than the request.
    OtherUnit {
        /// The header.
        header: String,
        /// The unit in it.
        written: ColumnUnit,
        /// The unit that is asked for.
        wanted: ColumnUnit,
    },
    /// No value.
    NoValue(String),
    /// Text that is no number.
    NotANumber {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// A number with a comma in it.
    Comma {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// NaN or infinite.
    NotFinite {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// Below zero.
    Negative {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// More than the whole capacity or the peak of the year.
    AboveOne {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// More than the capacity.
    AboveCapacity {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
        /// The capacity in MW.
        capacity: String,
    },
    /// Solar output by night.
    Night {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
        /// The hour that begins then.
        hour: u32,
    },
    /// Beyond anything that is built.
    Beyond {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
    },
}

impl Problem {
    pub(super) const fn at(place: Place, kind: ProblemKind) -> Self {
        Self { place: Some(place), kind }
    }

    pub(super) const fn of_file(kind: ProblemKind) -> Self {
        Self { place: None, kind }
    }

    /// What is wrong, in one line. Text of the file in it is shortened; it may still hold control characters.
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
    /// What all problems of a kind are called together.
    #[must_use]
    pub const fn name(&self) -> Text {
        match self {
            Self::Empty => Text::new("空文件", "empty file"),
            Self::TooLarge | Self::UnfoldsTooLarge => Text::new("文件过大", "file too large"),
            Self::NotText => Text::new("无法识别的编码", "unknown encoding"),
            Self::OldWorkbook | Self::BadWorkbook(_) => Text::new("无法读取的工作簿", "unreadable workbook"),
            Self::FarCell => Text::new("过远的单元格", "cell too far off"),
            Self::NoSheet { .. } | Self::WhichSheet(_) => Text::new("工作表", "sheet"),
            Self::NoHeader | Self::NoName(_) => Text::new("没有列名", "no name of a column"),
            Self::ManyColumns { .. } => Text::new("列数过多", "too many columns"),
            Self::Cells { .. } => Text::new("列数与表头不同", "other number of cells than the header"),
            Self::EmptyRow => Text::new("空行", "empty row"),
            Self::Length { .. } | Self::Ends { .. } => Text::new("时段数不是一年", "not a year"),
            Self::BadTime(_) | Self::OtherYear(_) | Self::Start(_) | Self::NotAStep { .. } => {
                Text::new("时刻有误", "wrong time")
            }
            Self::Gap { .. } => Text::new("缺时段", "gap"),
            Self::Repeated(_) => Text::new("时刻重复", "repeated time"),
            Self::Backwards { .. } => Text::new("时刻倒退", "out of order"),
            Self::NoColumn { .. } | Self::SameName(_) => Text::new("列名", "name of a column"),
            Self::NoUnit(_) | Self::OtherUnit { .. } => Text::new("单位", "unit"),
            Self::NoValue(_) => Text::new("空单元格", "empty cell"),
            Self::NotANumber { .. } => Text::new("不是数字", "not a number"),
            Self::Comma { .. } => Text::new("数字中有逗号", "comma in a number"),
            Self::NotFinite { .. } => Text::new("不是有限数", "not finite"),
            Self::Negative { .. } => Text::new("负值", "below zero"),
            Self::AboveOne { .. } => Text::new("大于 1", "above 1"),
            Self::AboveCapacity { .. } => Text::new("大于装机容量", "above the capacity"),
            Self::Night { .. } => Text::new("夜间有光伏出力", "solar output by night"),
            Self::Beyond { .. } => Text::new("数值过大", "number too large"),
        }
    }

    fn message_zh(&self) -> String {
        match self {
            Self::Empty => "文件是空的".to_owned(),
            Self::TooLarge => "文件超过 64 MiB，未读取".to_owned(),
            Self::NotText => "从这里起不是 UTF-8、GBK 编码的文字".to_owned(),
            Self::OldWorkbook => "这是 .xls 工作簿，或设有密码的工作簿".to_owned(),
            Self::BadWorkbook(reason) => format!("工作簿无法读取：{}", short(reason)),
            Self::UnfoldsTooLarge => "工作簿解压后超过 128 MiB，未读取".to_owned(),
            Self::FarCell => "单元格的位置超出一年的曲线".to_owned(),
            Self::NoSheet { wanted, .. } => format!("没有工作表“{}”", short(wanted)),
            Self::WhichSheet(_) => "有几个工作表，不知道读哪一个".to_owned(),
            Self::NoHeader => "第一行不是列名".to_owned(),
            Self::ManyColumns { found } => format!("有 {found} 列，最多读取 256 列"),
            Self::Cells { found, expected, commas: false } => format!("这一行有 {found} 列，表头有 {expected} 列"),
            Self::Cells { found, expected, commas: true } => {
                format!("这一行有 {found} 列，表头有 {expected} 列，可能是用逗号作小数点")
            }
            Self::NoName(found) => format!("这一列没有列名，却有值“{}”", short(found)),
            Self::EmptyRow => "这一行是空的".to_owned(),
            Self::Length { found } if super::MOST_ROWS < *found => "数据超过 40000 行，不是一年的曲线".to_owned(),
            Self::Length { found } => format!("有 {found} 个时段，不是一年"),
            Self::BadTime(found) => format!("时刻“{}”无法识别，或不在整时段上", short(found)),
            Self::OtherYear(found) => format!("时刻“{}”与第一行不在同一年", short(found)),
            Self::Start(found) => format!("第一行的时刻是“{}”，不是一年的开始", short(found)),
            Self::NotAStep { first, second } => {
                format!("相邻两行“{}”和“{}”相隔既不是 1 小时也不是 15 分钟", short(first), short(second))
            }
            Self::Gap { missing, after, found } => {
                format!("“{}”之后缺 {missing} 个时段，直接到了“{}”", short(after), short(found))
            }
            Self::Ends { missing, last } => format!("到“{}”就结束了，缺 {missing} 个时段", short(last)),
            Self::Repeated(found) => format!("时刻“{}”与上一行重复", short(found)),
            Self::Backwards { found, after } => format!("时刻“{}”在“{}”之后，顺序颠倒", short(found), short(after)),
            Self::NoColumn { wanted, near: Some(near), .. } => {
                format!("没有列“{}”，是否想写“{}”？", short(wanted), short(near))
            }
            Self::NoColumn { wanted, near: None, .. } => format!("没有列“{}”", short(wanted)),
            Self::SameName(header) => format!("有几列都叫“{}”", short(header)),
            Self::NoUnit(header) => format!("列“{}”没有单位", short(header)),
            Self::OtherUnit { header, written, wanted } => format!(
                "列“{}”的表头写的是 {}，要求的是 {}",
                short(header),
                written.name(Lang::Zh),
                wanted.name(Lang::Zh)
            ),
            Self::NoValue(column) => format!("列“{}”在这一行没有值", short(column)),
            Self::NotANumber { column, found } => format!("列“{}”的“{}”不是数字", short(column), short(found)),
            Self::Comma { column, found } => format!("列“{}”的“{}”里有逗号", short(column), short(found)),
            Self::NotFinite { column, found } => format!("列“{}”的“{}”不是有限的数", short(column), short(found)),
            Self::Negative { column, found } => format!("列“{}”的“{}”小于零", short(column), short(found)),
            Self::AboveOne { column, found } => format!("列“{}”的“{}”超过了 1（100%）", short(column), short(found)),
            Self::AboveCapacity { column, found, capacity } => {
                format!("列“{}”的“{}”超过装机容量 {capacity} MW", short(column), short(found))
            }
            Self::Night { column, found, hour } => {
                format!("列“{}”在夜间 {hour} 时有光伏出力“{}”", short(column), short(found))
            }
            Self::Beyond { column, found } => format!("列“{}”的“{}”大得不合理", short(column), short(found)),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Empty => "the file is empty".to_owned(),
            Self::TooLarge => "the file is larger than 64 MiB and was not read".to_owned(),
            Self::NotText => "not text in UTF-8 or GBK from here on".to_owned(),
            Self::OldWorkbook => "this is an .xls workbook, or one with a password".to_owned(),
            Self::BadWorkbook(reason) => format!("the workbook cannot be read: {}", short(reason)),
            Self::UnfoldsTooLarge => "the workbook unfolds to more than 128 MiB and was not read".to_owned(),
            Self::FarCell => "a cell beyond the rows and columns of any year".to_owned(),
            Self::NoSheet { wanted, .. } => format!("there is no sheet “{}”", short(wanted)),
            Self::WhichSheet(_) => "several sheets hold something, and none is named".to_owned(),
            Self::NoHeader => "the first row holds no names of columns".to_owned(),
            Self::ManyColumns { found } => format!("{found} columns; at most 256 are read"),
            Self::Cells { found, expected, commas: false } => {
                format!("this row has {found} cells, the header has {expected}")
            }
            Self::Cells { found, expected, commas: true } => {
                format!("this row has {found} cells, the header has {expected}; a comma may stand for a decimal point")
            }
            Self::NoName(found) => format!("a value “{}” in a column without a name", short(found)),
            Self::EmptyRow => "this row is empty".to_owned(),
            Self::Length { found } if super::MOST_ROWS < *found => "more than 40000 rows, which is no year".to_owned(),
            Self::Length { found } => format!("{found} steps, which is no year"),
            Self::BadTime(found) => {
                format!("the time “{}” cannot be read, or lies between steps", short(found))
            }
            Self::OtherYear(found) => format!("the time “{}” is in another year than the first row", short(found)),
            Self::Start(found) => format!("the first row has the time “{}”, which begins no year", short(found)),
            Self::NotAStep { first, second } => {
                format!("from “{}” to “{}” is neither an hour nor a quarter", short(first), short(second))
            }
            Self::Gap { missing, after, found } => format!(
                "{missing} {} missing between “{}” and “{}”",
                if *missing == 1 { "step is" } else { "steps are" },
                short(after),
                short(found)
            ),
            Self::Ends { missing, last } => format!(
                "the year ends at “{}”: {missing} {} missing",
                short(last),
                if *missing == 1 { "step is" } else { "steps are" }
            ),
            Self::Repeated(found) => format!("the time “{}” stands in the row before as well", short(found)),
            Self::Backwards { found, after } => {
                format!("the time “{}” comes after “{}”", short(found), short(after))
            }
            Self::NoColumn { wanted, near: Some(near), .. } => {
                format!("there is no column “{}”; did you mean “{}”?", short(wanted), short(near))
            }
            Self::NoColumn { wanted, near: None, .. } => format!("there is no column “{}”", short(wanted)),
            Self::SameName(header) => format!("several columns are called “{}”", short(header)),
            Self::NoUnit(header) => format!("the column “{}” has no unit", short(header)),
            Self::OtherUnit { header, written, wanted } => format!(
                "the header “{}” says {}, but {} is asked for",
                short(header),
                written.name(Lang::En),
                wanted.name(Lang::En)
            ),
            Self::NoValue(column) => format!("column “{}” has no value in this row", short(column)),
            Self::NotANumber { column, found } => {
                format!("“{}” in column “{}” is not a number", short(found), short(column))
            }
            Self::Comma { column, found } => {
                format!("“{}” in column “{}” has a comma in it", short(found), short(column))
            }
            Self::NotFinite { column, found } => {
                format!("“{}” in column “{}” is not finite", short(found), short(column))
            }
            Self::Negative { column, found } => {
                format!("“{}” in column “{}” is below zero", short(found), short(column))
            }
            Self::AboveOne { column, found } => {
                format!("“{}” in column “{}” is above 1 (100%)", short(found), short(column))
            }
            Self::AboveCapacity { column, found, capacity } => {
                format!("“{}” in column “{}” is above the capacity of {capacity} MW", short(found), short(column))
            }
            Self::Night { column, found, hour } => {
                format!("solar output “{}” in column “{}” in the night, from {hour}:00", short(found), short(column))
            }
            Self::Beyond { column, found } => {
                format!("“{}” in column “{}” is beyond reason", short(found), short(column))
            }
        }
    }

    fn help_zh(&self) -> String {
        match self {
            Self::Empty => "第一行写列名，其后每个时段一行".to_owned(),
            Self::TooLarge | Self::UnfoldsTooLarge => "只保留一年的时刻列和所用的列".to_owned(),
            Self::NotText => "另存为 UTF-8 编码的 CSV，或 .xlsx".to_owned(),
            Self::OldWorkbook => "去掉密码，另存为 .xlsx 或 UTF-8 编码的 CSV".to_owned(),
            Self::BadWorkbook(_) => "重新保存为 .xlsx，或另存为 UTF-8 编码的 CSV".to_owned(),
            Self::FarCell => "删去数据区域以外的单元格".to_owned(),
            Self::NoSheet { known, .. } => format!("工作表有：{}", listed(known, "、")),
            Self::WhichSheet(known) => format!("指明工作表，有：{}", listed(known, "、")),
            Self::NoHeader => "第一行写列名，如：小时,风电出力(MW),负荷(MW)".to_owned(),
            Self::ManyColumns { .. } => "删去不用的列".to_owned(),
            Self::Cells { commas: true, .. } | Self::Comma { .. } => "小数点用“.”，如 0.82；不写千位分隔符".to_owned(),
            Self::Cells { .. } => "每行的列数与表头相同".to_owned(),
            Self::NoName(_) => "在表头写上列名，或删去这一列".to_owned(),
            Self::EmptyRow => "补上这一行的数据，或删去空行".to_owned(),
            Self::Length { .. } => {
                "一年是 8760 行（闰年 8784 行），15 分钟一行的是 35040 行（闰年 35136 行）".to_owned()
            }
            Self::BadTime(_) => "写成小时序号 0、1、2……，或 2027-01-01 00:00".to_owned(),
            Self::OtherYear(_) => "所有行写同一年份".to_owned(),
            Self::Start(_) => "从 1 月 1 日 00:00（或序号 0、1）开始".to_owned(),
            Self::NotAStep { .. } => "改为每小时一行或每 15 分钟一行".to_owned(),
            Self::Gap { .. } | Self::Ends { .. } => "补上缺的时段；程序不替你插值".to_owned(),
            Self::Repeated(_) => "核对后只保留一行".to_owned(),
            Self::Backwards { .. } => "按时间先后排列".to_owned(),
            Self::NoColumn { known, .. } => format!("列名有：{}", listed(known, "、")),
            Self::SameName(_) => "把列名改成不同的，或用列号指定，如 3".to_owned(),
            Self::NoUnit(_) => "在表头写明单位，如“风电出力(MW)”；可写 MW、kW、万千瓦、标幺值、%".to_owned(),
            Self::OtherUnit { .. } => "核对后两处写成一样".to_owned(),
            Self::NoValue(_) => "补上数值；没有出力写 0".to_owned(),
            Self::NotANumber { .. } => "只写数字，如 12.5；单位写在表头".to_owned(),
            Self::NotFinite { .. } => "补上实际数值；程序不替你插值".to_owned(),
            Self::Negative { .. } => "核对符号；没有出力写 0".to_owned(),
            Self::AboveOne { .. } => "核对单位：百分数写 %，功率写 MW；标幺值在 0 到 1 之间".to_owned(),
            Self::AboveCapacity { .. } => "核对单位和装机容量".to_owned(),
            Self::Night { .. } => "核对时刻是不是北京时间或当地标准时（22 时至次日 3 时为夜间）；夜间写 0".to_owned(),
            Self::Beyond { .. } => "核对单位".to_owned(),
        }
    }

    fn help_en(&self) -> String {
        match self {
            Self::Empty => "write the names of the columns, then a row for each step".to_owned(),
            Self::TooLarge | Self::UnfoldsTooLarge => {
                "keep one year, with the time and the columns that are used".to_owned()
            }
            Self::NotText => "save it as CSV in UTF-8, or as .xlsx".to_owned(),
            Self::OldWorkbook => "save it without a password as .xlsx, or as CSV in UTF-8".to_owned(),
            Self::BadWorkbook(_) => "save it again as .xlsx, or as CSV in UTF-8".to_owned(),
            Self::FarCell => "delete the cells outside of the data".to_owned(),
            Self::NoSheet { known, .. } => format!("the sheets are: {}", listed(known, ", ")),
            Self::WhichSheet(known) => format!("name one of the sheets: {}", listed(known, ", ")),
            Self::NoHeader => "begin with a row of names, such as: hour,wind (MW),load (MW)".to_owned(),
            Self::ManyColumns { .. } => "delete the columns that are not used".to_owned(),
            Self::Cells { commas: true, .. } | Self::Comma { .. } => {
                "write the decimal point as `.`, such as 0.82, and no thousands separators".to_owned()
            }
            Self::Cells { .. } => "give each row as many cells as the header".to_owned(),
            Self::NoName(_) => "name the column in the header, or delete it".to_owned(),
            Self::EmptyRow => "fill it in, or delete it".to_owned(),
            Self::Length { .. } => {
                "a year has 8760 rows (leap year 8784), or 35040 in quarters (leap year 35136)".to_owned()
            }
            Self::BadTime(_) => "write the number of the hour 0, 1, 2 ..., or 2027-01-01 00:00".to_owned(),
            Self::OtherYear(_) => "write the same year in all rows".to_owned(),
            Self::Start(_) => "begin at 1 January 00:00, or with the number 0 or 1".to_owned(),
            Self::NotAStep { .. } => "write one row an hour, or one every 15 minutes".to_owned(),
            Self::Gap { .. } | Self::Ends { .. } => "fill in what is missing; nothing is interpolated".to_owned(),
            Self::Repeated(_) => "check both, and keep one".to_owned(),
            Self::Backwards { .. } => "order the rows by time".to_owned(),
            Self::NoColumn { known, .. } => format!("the columns are: {}", listed(known, ", ")),
            Self::SameName(_) => "name them apart, or ask for a column by its number, such as 3".to_owned(),
            Self::NoUnit(_) => "write the unit in the header, as `wind (MW)`: MW, kW, GW, MWh, kWh, pu or %".to_owned(),
            Self::OtherUnit { .. } => "check which is right, and write it in both".to_owned(),
            Self::NoValue(_) => "fill it in; write 0 where nothing is generated".to_owned(),
            Self::NotANumber { .. } => "write a number alone, such as 12.5, and the unit in the header".to_owned(),
            Self::NotFinite { .. } => "fill in the value; nothing is interpolated".to_owned(),
            Self::Negative { .. } => "check the sign; write 0 where nothing is generated".to_owned(),
            Self::AboveOne { .. } => {
                "check the unit: % for percentages, MW for power; per unit is from 0 to 1".to_owned()
            }
            Self::AboveCapacity { .. } => "check the unit and the capacity".to_owned(),
            Self::Night { .. } => {
                "check that times are Beijing or local standard time (night is 22:00 to 3:00); write 0 by night"
                    .to_owned()
            }
            Self::Beyond { .. } => "check the unit".to_owned(),
        }
    }
}

/// Everything that is wrong with a profile, the first of each kind with their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    name: String,
    listed: Vec<Problem>,
    more: Vec<(ProblemKind, usize)>,
}

impl Problems {
    /// How many of a kind are listed; the others are counted.
    pub const LISTED: usize = 20;

    /// No problem yet, of a file with this name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), listed: Vec::new(), more: Vec::new() }
    }

    pub(super) fn only(name: &str, problem: Problem) -> Self {
        Self { name: name.to_owned(), listed: vec![problem], more: Vec::new() }
    }

    /// The only problem of a file that is larger than [`MAX_PROFILE_BYTES`](super::MAX_PROFILE_BYTES), and was not read.
    #[must_use]
    pub fn of_too_large_a_file(name: &str) -> Self {
        Self::only(name, Problem::of_file(ProblemKind::TooLarge))
    }

    /// What messages call the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The problems that are listed, in the order in which they were found.
    #[must_use]
    pub fn listed(&self) -> &[Problem] {
        &self.listed
    }

    /// For each kind that has more than are listed: one of it, and how many are not listed.
    #[must_use]
    pub fn more(&self) -> &[(ProblemKind, usize)] {
        &self.more
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.more.iter().fold(self.listed.len(), |sum, (_, more)| sum.saturating_add(*more))
    }

    /// Adds a problem; its place is asked for only where it is listed.
    pub(super) fn add(&mut self, kind: ProblemKind, place: impl FnOnce() -> Place) {
        if self.has_room(&kind) {
            self.listed.push(Problem::at(place(), kind));
        } else {
            self.count_more(kind, 1);
        }
    }

    /// Adds a problem with or without a place.
    pub(super) fn push(&mut self, problem: Problem) {
        if self.has_room(&problem.kind) {
            self.listed.push(problem);
        } else {
            self.count_more(problem.kind, 1);
        }
    }

    /// Adds all problems of another list.
    pub fn join(&mut self, other: Self) {
        for problem in other.listed {
            self.push(problem);
        }
        for (kind, more) in other.more {
            self.count_more(kind, more);
        }
    }

    fn has_room(&self, kind: &ProblemKind) -> bool {
        let alike = self.listed.iter().filter(|problem| discriminant(&problem.kind) == discriminant(kind));
        alike.count() < Self::LISTED
    }

    fn count_more(&mut self, kind: ProblemKind, count: usize) {
        match self.more.iter_mut().find(|(other, _)| discriminant(other) == discriminant(&kind)) {
            Some((_, more)) => *more = more.saturating_add(count),
            None => self.more.push((kind, count)),
        }
    }
}

/// The first names of a list.
fn listed(names: &[String], separator: &str) -> String {
    const MOST: usize = 20;
    let mut text = names.iter().take(MOST).map(|name| short(name)).collect::<Vec<_>>().join(separator);
    if MOST < names.len() {
        text.push_str(separator);
        text.push('…');
    }
    text
}

/// Text of the file cut to a length that fits a line.
fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut start: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        start.push('…');
    }
    start
}
