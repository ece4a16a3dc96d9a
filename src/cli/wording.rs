//! Small pieces of wording that several commands share.

use std::io::{self, ErrorKind};

use crate::law::{Class, Limit, Otherwise, Reading, Rule, Test};
use crate::project::{Choice, DocumentKind, Stage};
use crate::report::harmless;
use crate::text::{Lang, Text};

/// A sentence made at run time, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// In Chinese.
    pub(super) zh: String,
    /// In English.
    pub(super) en: String,
}

impl Said {
    /// The sentence in one language.
    pub(super) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// An error as one printed line.
pub(super) fn fault(sentence: &str, lang: Lang) -> String {
    let label = Text::new("错误:", "error:").get(lang);
    format!("{label} {}\n", harmless(sentence))
}

/// Why the system refused, in both languages.
pub(super) fn reason(error: &io::Error) -> Said {
    let known = match error.kind() {
        ErrorKind::NotFound => Text::new("文件或目录不存在", "no such file or folder"),
        ErrorKind::PermissionDenied => Text::new("没有权限", "permission denied"),
        ErrorKind::IsADirectory => Text::new("这是目录，不是文件", "it is a folder, not a file"),
        ErrorKind::NotADirectory => Text::new("路径中有一段不是目录", "a part of the path is not a folder"),
        ErrorKind::AlreadyExists => Text::new("文件已存在", "the file exists already"),
        ErrorKind::StorageFull => Text::new("磁盘已满", "no space is left"),
        ErrorKind::ReadOnlyFilesystem => Text::new("磁盘是只读的", "the disk is read-only"),
        ErrorKind::InvalidFilename => Text::new("文件名不合法或过长", "the file name is not valid or too long"),
        _ => {
            let code = error.raw_os_error().map_or_else(|| "?".to_owned(), |code| code.to_string());
            return Said { zh: format!("系统错误 {code}"), en: error.to_string() };
        }
    };
    Said { zh: known.zh.to_owned(), en: known.en.to_owned() }
}

/// What stands between the items of a list.
pub(super) const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

/// A remark in brackets.
pub(super) fn in_brackets(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{text}）"),
        Lang::En => format!(" ({text})"),
    }
}

/// A reading in lines: the question, what is taken and why, and what else could be read.
pub(super) fn reading(reading: &Reading, lang: Lang) -> Vec<String> {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let colon = t("：", ": ");
    let class = in_brackets(reading.class.name().get(lang), lang);
    let question = format!("{}{class}{colon}{}", reading.id, reading.question.get(lang));
    let why = in_brackets(reading.because.get(lang), lang);
    let taken = format!("{}{colon}{}{why}", t("采用", "taken"), reading.taken.get(lang));
    let otherwise = reading.otherwise.iter().map(|other| {
        let effect = effect(reading.class, other, lang);
        format!("{}{colon}{}{effect}", t("另一口径", "otherwise"), other.what.get(lang))
    });
    [question, taken].into_iter().chain(otherwise).collect()
}

/// What comes of a reading that was not taken.
fn effect(class: Class, other: &Otherwise, lang: Lang) -> String {
    let tried = other.test.is_some() || other.modality.is_some();
    let effect = match (class, tried) {
        (_, false) | (Class::Settled, true) => return String::new(),
        (Class::Default, true) => Text::new("结论不同时标注口径敏感", "where the verdict differs, it is marked"),
        (Class::Open, true) => Text::new("结论不同时为需论证", "where the verdict differs, it needs justification"),
    };
    in_brackets(effect.get(lang), lang)
}

/// The bound of a rule as a table shows it: sign and figure, order of dates, papers, or why it is not tested.
pub(super) fn bound(rule: &Rule, lang: Lang) -> String {
    match &rule.test {
        Test::Limit { limit, .. } => figure(limit),
        Test::Dates { order, .. } => order.name().get(lang).to_owned(),
        Test::Papers(groups) => papers(groups, lang),
        Test::Decide { limits: [], .. } => CONDITION.get(lang).to_owned(),
        Test::Decide { limits, .. } => limits.iter().map(figure).collect::<Vec<_>>().join(comma(lang)),
        Test::NotChecked(why) => format!("{}{}", NOT_TESTED.get(lang), in_brackets(why.name().get(lang), lang)),
    }
}

const CONDITION: Text = Text::new("条件", "condition");

/// What a rule that is not tested shows in place of its test.
pub(super) const NOT_TESTED: Text = Text::new("不核对", "not tested");

/// Sign and figure of a limit, as the law writes the figure.
pub(super) fn figure(limit: &Limit) -> String {
    format!("{} {}", limit.operator.sign(), limit.written)
}

/// The papers of a rule: one of each group.
pub(super) fn papers(groups: &[&[DocumentKind]], lang: Lang) -> String {
    let (either, and) = match lang {
        Lang::Zh => (" / ", "；"),
        Lang::En => (" / ", "; "),
    };
    let group = |kinds: &&[DocumentKind]| {
        let names: Vec<_> = kinds.iter().map(|kind| kind.name().get(lang)).collect();
        names.join(either)
    };
    groups.iter().map(group).collect::<Vec<_>>().join(and)
}

/// The stages at which a rule is tested.
pub(super) fn stages(rule: &Rule, lang: Lang) -> String {
    match rule.stages {
        [] => "—".to_owned(),
        stages if stages.len() == Stage::ALL.len() => Text::new("各阶段", "every stage").get(lang).to_owned(),
        stages => stages.iter().map(|stage| stage.name().get(lang)).collect::<Vec<_>>().join(comma(lang)),
    }
}

/// How an article is called: 第十三条.
pub(super) fn article(number: u8, lang: Lang) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |digit: u8| DIGITS.get(usize::from(digit)).copied().unwrap_or_default();
    match (lang, number) {
        (Lang::En, _) => format!("article {number}"),
        (Lang::Zh, 0..10) => format!("第{}条", digit(number)),
        (Lang::Zh, 10..20) => format!("第十{}条", digit(number % 10)),
        (Lang::Zh, 20..100) => format!("第{}十{}条", digit(number / 10), digit(number % 10)),
        (Lang::Zh, _) => format!("第{number}条"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_counted_in_chinese() {
        let names = [1, 9, 10, 13, 20, 23, 100].map(|number| article(number, Lang::Zh));
        assert_eq!(names, ["第一条", "第九条", "第十条", "第十三条", "第二十条", "第二十三条", "第100条"]);
    }

    #[test]
    fn every_refusal_of_the_system_is_told_in_both_languages() {
        for kind in [ErrorKind::NotFound, ErrorKind::PermissionDenied, ErrorKind::IsADirectory, ErrorKind::StorageFull]
        {
            let said = reason(&kind.into());
            assert!(!said.zh.is_ascii() && said.en.is_ascii(), "{said:?}");
        }
        assert_eq!(reason(&ErrorKind::PermissionDenied.into()).zh, "没有权限");
        assert_eq!(reason(&io::Error::from_raw_os_error(5)).zh, "系统错误 5");
    }
}
