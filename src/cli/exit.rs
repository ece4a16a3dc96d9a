//! The exit codes, in one table.

use crate::law::Consequence;
use crate::text::Text;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exit {
    /// The plan complies, or the command did what was asked.
    Pass,
    /// The plan does not comply.
    Fail,
    /// The command line is wrong, an input cannot be read or accepted, or an output cannot be written.
    Usage,
    /// The question stays open: something is missing or needs justification.
    Undecided,
    /// The program itself is at fault.
    Tool,
}

impl Exit {
    /// Every way to end, in the order of the codes.
    pub const ALL: [Self; 5] = [Self::Pass, Self::Fail, Self::Usage, Self::Undecided, Self::Tool];

    /// The number a shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Pass => 0,
            Self::Fail => 1,
            Self::Usage => 2,
            Self::Undecided => 3,
            Self::Tool => 4,
        }
    }

    /// What it means.
    #[must_use]
    pub const fn meaning(self) -> Text {
        match self {
            Self::Pass => Text::new("符合", "complies"),
            Self::Fail => Text::new("不符合", "does not comply"),
            Self::Usage => Text::new(
                "用法有误，或输入无法读取、输出无法写入",
                "wrong usage, unreadable input or unwritable output",
            ),
            Self::Undecided => Text::new("待补充或需论证", "missing evidence or needs justification"),
            Self::Tool => Text::new("程序错误", "error of the program"),
        }
    }

    /// What an overall conclusion means, where `fail_on` says which conclusions count.
    #[must_use]
    pub const fn of(overall: Consequence, fail_on: FailOn) -> Self {
        match (overall, fail_on) {
            (Consequence::Fail, _) => Self::Fail,
            (Consequence::Missing, FailOn::Missing | FailOn::Justify) | (Consequence::Justify, FailOn::Justify) => {
                Self::Undecided
            }
            (Consequence::Pass | Consequence::Missing | Consequence::Justify, _) => Self::Pass,
            // An assessment that tested nothing is an error before it comes here.
            (Consequence::NotApplicable(_), _) => Self::Tool,
        }
    }
}

/// From which conclusion on the exit code of a check is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailOn {
    /// 不符合 only.
    Fail,
    /// 不符合 and 待补充.
    Missing,
    /// Everything but 符合.
    Justify,
}
