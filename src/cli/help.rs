//! The pages of help. clap's own are English in part, count a Chinese character as one column and break only at spaces.

use clap::{Arg, Command};
use unicode_width::UnicodeWidthStr;

use super::page::Page;
use crate::text::{Lang, Text};

const USAGE: Text = Text::new("用法  ", "usage  ");
const COMMANDS: Text = Text::new("命令", "commands");
const OPERANDS: Text = Text::new("参数", "arguments");
const OPTIONS: Text = Text::new("选项", "options");
const ANY_OPTIONS: Text = Text::new("[选项]", "[options]");
const ANY_COMMAND: Text = Text::new("[命令]", "[command]");

/// The options that every command has stand below its own.
const LAST: [&str; 3] = ["lang", "version", "help"];

/// The command with its usage line and its page of help.
pub(super) fn on(command: Command, parent: &str, lang: Lang, width: usize) -> Command {
    let usage = usage(&command, parent, lang);
    let text = page(&command, &usage, parent, lang, width);
    command.override_usage(usage).override_help(text)
}

fn usage(command: &Command, parent: &str, lang: Lang) -> String {
    let mut line = format!("{parent}{} {}", command.get_name(), ANY_OPTIONS.get(lang));
    if command.has_subcommands() {
        line.push(' ');
        line.push_str(ANY_COMMAND.get(lang));
    }
    let needed = command.get_arguments().filter(|arg| !arg.is_positional() && arg.is_required_set());
    for arg in command.get_positionals().chain(needed) {
        line.push(' ');
        line.push_str(label(arg).trim_start());
    }
    line
}

fn page(command: &Command, usage: &str, parent: &str, lang: Lang, width: usize) -> String {
    let said = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string).unwrap_or_default();
    let commands: Vec<(String, String)> =
        command.get_subcommands().map(|one| (one.get_name().to_owned(), said(one.get_about()))).collect();
    let row = |arg: &Arg| (label(arg), said(arg.get_help()));
    let operands: Vec<_> = command.get_positionals().map(row).collect();
    let mut options: Vec<&Arg> = command.get_arguments().filter(|arg| !arg.is_positional()).collect();
    options.sort_by_key(|arg| LAST.iter().position(|last| arg.get_id() == last).map_or(0, |at| at + 1));
    let options: Vec<_> = options.into_iter().map(row).collect();

    let widest = commands.iter().chain(&operands).chain(&options).map(|(label, _)| label.width()).max();
    let mut page = Page::new(width, widest.unwrap_or_default() + 2);
    page.paragraph(0, &said(command.get_about()));
    page.gap();
    page.paragraph(0, &format!("{}{usage}", USAGE.get(lang)));
    for (head, rows) in [(COMMANDS, &commands), (OPERANDS, &operands), (OPTIONS, &options)] {
        if rows.is_empty() {
            continue;
        }
        page.gap();
        page.paragraph(0, head.get(lang));
        for (label, text) in rows {
            page.entry(label, text);
        }
    }
    let after = match (commands.is_empty(), lang) {
        (true, _) => said(command.get_after_help()),
        (false, Lang::Zh) => format!("各命令的说明：{parent}{} 命令 --help", command.get_name()),
        (false, Lang::En) => format!("about a command: {parent}{} COMMAND --help", command.get_name()),
    };
    if !after.is_empty() {
        page.gap();
        for line in after.lines() {
            page.paragraph(0, line);
        }
    }
    page.finish()
}

/// An operand as `<FILE>`, an option as `--stage <STAGE>`.
fn label(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string).unwrap_or_default();
    let Some(long) = arg.get_long() else {
        return if arg.is_required_set() { format!("<{value}>") } else { format!("[{value}]") };
    };
    let short = arg.get_short().map_or_else(|| "    ".to_owned(), |short| format!("-{short}, "));
    let value = if value.is_empty() { value } else { format!(" <{value}>") };
    format!("{short}--{long}{value}")
}
