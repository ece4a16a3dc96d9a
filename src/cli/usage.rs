//! What is wrong with a command line, in a sentence of the user's language.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::wording::{comma, fault};
use super::words;
use crate::text::{Lang, Text};

/// What is wrong, what was perhaps meant, and where to read on.
pub(super) fn sentence(error: &clap::Error, lang: Lang) -> String {
    let said = Said { error, lang };
    let mut text = fault(&said.what(), lang);
    for line in said.hints() {
        text.push_str("  ");
        text.push_str(&crate::report::harmless(&line));
        text.push('\n');
    }
    text
}

struct Said<'e> {
    error: &'e clap::Error,
    lang: Lang,
}

impl Said<'_> {
    fn t(&self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.lang)
    }

    /// What clap knows under a heading; empty where it knows nothing.
    fn known(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            None | Some(ContextValue::None) => Vec::new(),
            Some(ContextValue::Strings(many)) => many.clone(),
            Some(one) => vec![one.to_string()],
        }
    }

    fn first(&self, kind: ContextKind) -> String {
        self.known(kind).into_iter().next().unwrap_or_default()
    }

    fn what(&self) -> String {
        let zh = self.lang == Lang::Zh;
        let argument = self.known(ContextKind::InvalidArg).join(comma(self.lang));
        let value = self.first(ContextKind::InvalidValue);
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let name = self.first(ContextKind::InvalidSubcommand);
                if zh { format!("没有“{name}”这个命令") } else { format!("there is no command “{name}”") }
            }
            ErrorKind::MissingSubcommand => self.t("缺少命令", "a command is missing").to_owned(),
            ErrorKind::UnknownArgument if zh => format!("不认识“{argument}”"),
            ErrorKind::UnknownArgument => format!("“{argument}” is not known here"),
            ErrorKind::InvalidValue if value.is_empty() && zh => format!("{argument} 没有给值"),
            ErrorKind::InvalidValue if value.is_empty() => format!("{argument} has no value"),
            ErrorKind::InvalidValue if zh => format!("{argument} 没有“{value}”这一项"),
            ErrorKind::InvalidValue => format!("{argument} cannot be “{value}”"),
            ErrorKind::ValueValidation => {
                let why = self.error.source().map(ToString::to_string).unwrap_or_default();
                if zh {
                    format!("{argument} “{value}”：{why}")
                } else {
                    format!("{argument} “{value}”: {why}")
                }
            }
            ErrorKind::MissingRequiredArgument if zh => format!("缺少 {argument}"),
            ErrorKind::MissingRequiredArgument => format!("{argument} is missing"),
            ErrorKind::ArgumentConflict => {
                let prior = self.known(ContextKind::PriorArg).join(comma(self.lang));
                if prior.is_empty() || prior == argument {
                    if zh { format!("{argument} 只能写一次") } else { format!("{argument} may stand only once") }
                } else if zh {
                    format!("{argument} 不能与 {prior} 同时使用")
                } else {
                    format!("{argument} cannot stand together with {prior}")
                }
            }
            ErrorKind::TooManyValues if zh => format!("{argument} 不接受“{value}”这个值"),
            ErrorKind::TooManyValues => format!("{argument} does not take the value “{value}”"),
            ErrorKind::InvalidUtf8 => {
                self.t("命令行中有不是 UTF-8 的文字", "a text on the command line is not UTF-8").to_owned()
            }
            _ => self.t("命令行写法不对", "the command line is not right").to_owned(),
        }
    }

    /// The usage line of the command, without the English heading that clap gives it.
    fn usage(&self) -> Option<String> {
        let usage = self.first(ContextKind::Usage);
        let (_, line) = usage.split_once(':')?;
        Some(format!("{}{}", self.t("用法  ", "usage  "), line.trim()))
    }

    fn hints(&self) -> Vec<String> {
        let mut hints = Vec::new();
        let suggested: Vec<String> =
            [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
                .into_iter()
                // clap puts the nearest last.
                .flat_map(|kind| self.known(kind).into_iter().rev())
                .collect();
        let mistaken_for_command = self.first(ContextKind::InvalidSubcommand);
        if self.error.kind() == ErrorKind::InvalidSubcommand && names_a_plan(&mistaken_for_command) {
            hints.push(self.did_you_mean(&format!("hegui check {mistaken_for_command}")));
        } else if !suggested.is_empty() {
            hints.push(self.did_you_mean(&suggested.join(comma(self.lang))));
        }
        let valid = self.known(ContextKind::ValidValue);
        if !valid.is_empty() {
            let listed: Vec<String> = valid.iter().map(|id| words::by_id(id, self.lang)).collect();
            hints.push(format!("{}{}", self.t("可写：", "one of: "), listed.join(comma(self.lang))));
        }
        hints.extend(self.usage());
        hints.push(
            self.t("说明见 hegui --help 或 hegui 命令 --help", "see hegui --help, or hegui COMMAND --help").to_owned(),
        );
        hints
    }

    fn did_you_mean(&self, what: &str) -> String {
        match self.lang {
            Lang::Zh => format!("是否想写 {what}？"),
            Lang::En => format!("did you mean {what}?"),
        }
    }
}

/// Whether a word that stands for a command looks like a plan file.
fn names_a_plan(word: &str) -> bool {
    std::path::Path::new(word).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}
