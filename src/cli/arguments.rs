//! The command line as clap sees it, built in the language of the user.
//!
//! clap has English of its own in headings, default values and lists of values; all of it is replaced or hidden here.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;
use jiff::civil::Date;

use super::exit::Exit;
use super::{help, layers, reports, templates, words};
use crate::project::{RegulationKind, Stage};
use crate::text::{Lang, Text};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// The language asked for. It is looked up before anything is parsed, since help and errors need it.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    let mut asked = None;
    while let Some(argument) = rest.next() {
        match argument.as_ref() {
            "--" => break,
            "--lang" => {
                let value = rest.next();
                asked = value.and_then(|value| words::find(words::LANGUAGES, &value)).or(asked);
            }
            other => {
                if let Some(value) = other.strip_prefix("--lang=") {
                    asked = words::find(words::LANGUAGES, value).or(asked);
                }
            }
        }
    }
    asked.unwrap_or_default()
}

/// The whole command line.
pub(super) fn command(lang: Lang, width: usize) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let subcommands = [
        check(lang),
        new(lang),
        explain(lang),
        route(lang),
        compare(lang),
        verify(lang),
        duties(lang),
        profile(lang),
        storage(lang),
        rules(lang),
        law(lang, width),
        schema(lang),
        completions(lang),
    ];
    let program = bare("hegui", lang)
        .about(t(
            "按 2023 年实施细则逐条核对内蒙古新能源项目",
            "Checks a new-energy project of Inner Mongolia against the 2023 implementing rules",
        ))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(option("version", t("显示版本", "show the version")).short('V').action(ArgAction::Version))
        .subcommands(subcommands.map(|command| help::on(command, "hegui ", lang, width)));
    help::on(program, "", lang, width)
}

fn check(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let stages = words::of_choice::<Stage>();
    bare("check", lang)
        .about(t("逐条核对一份计划文件", "check a plan file, article by article"))
        .after_help(exit_codes(lang))
        .arg(
            operand(
                "file",
                t("文件", "FILE"),
                t(
                    "计划文件，可多份，也可为目录；- 为标准输入",
                    "plan files, or folders of plans; - reads standard input",
                ),
            )
            .num_args(1..)
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(choice(
            "stage",
            t("阶段", "STAGE"),
            t("核对阶段，默认 application：", "stage, application when not given: "),
            &stages,
            lang,
        ))
        .arg(
            option(
                "as-of",
                t(
                    "核对日期，如 2027-06-30；默认为申报日期",
                    "day on which papers must be valid; the filing date when not given",
                ),
            )
            .value_name(t("日期", "DATE"))
            .value_parser(move |text: &str| day(text, lang)),
        )
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("报告格式，默认 terminal：", "format of the report, terminal when not given: "),
            words::REPORT_FORMATS,
            lang,
        ))
        .arg(file_option(
            "output",
            t("把报告写入文件，可覆盖旧报告", "write the report to a file; an older report is replaced"),
            lang,
        ))
        .arg(
            option(
                "report",
                t(
                    "再写一份报告，如 html=报告.html；可多次使用",
                    "write one more report, such as html=report.html; may be repeated",
                ),
            )
            .value_name(t("格式=文件", "FORMAT=FILE"))
            .value_parser(move |text: &str| reports::parse(text, lang))
            .action(ArgAction::Append),
        )
        .arg(
            option("all", t("连不适用的规则一并列出", "list rules that do not apply as well"))
                .action(ArgAction::SetTrue),
        )
        .arg(
            option("closest", t("列出离限值最近的符合项", "list the passed rules nearest to failing"))
                .action(ArgAction::SetTrue),
        )
        .arg(file_option(
            "baseline",
            t(
                "以前的 JSON 报告；只列出此后变化的条目和原因",
                "an earlier JSON report; only what moved since is told, with its cause",
            ),
            lang,
        ))
        .arg(law_option(lang))
        .arg(
            option(
                "layers",
                format!(
                    "{}{}",
                    t(
                        "相关文件，默认 all；none 为不核对，或列出几个：",
                        "related texts: all (the default), none, or some of: "
                    ),
                    layers::names(lang)
                ),
            )
            .value_name(t("文件", "TEXTS"))
            .value_parser(move |text: &str| layers::chosen(text, lang)),
        )
        .arg(
            option(
                "jobs",
                t("多份计划时的线程数，默认全部处理器", "threads for many plans; all processors when not given"),
            )
            .value_name(t("个数", "NUMBER"))
            .value_parser(move |text: &str| jobs(text, lang)),
        )
        .arg(choice(
            "fail-on",
            t("结论", "CONCLUSION"),
            t(
                "从哪种结论起退出码不为 0，默认 justify：",
                "from which conclusion on the exit code is not 0, justify when not given: ",
            ),
            words::FAIL_ON,
            lang,
        ))
        .arg(colour(lang))
}

fn colour(lang: Lang) -> Arg {
    let t = |zh, en| Text::new(zh, en).get(lang);
    choice("colour", t("何时", "WHEN"), t("颜色，默认 auto：", "colour, auto when not given: "), words::COLOURS, lang)
        .alias("color")
}

fn new(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let kinds = words::of_choice::<RegulationKind>();
    let variants = templates::every();
    bare("new", lang)
        .about(t("生成一份可直接核对的样例计划", "give a sample plan that can be checked as it is"))
        .arg(
            operand(
                "regulation",
                t("细则", "RULE"),
                format!("{}{}", t("适用细则：", "the implementing rule: "), list(&kinds, lang)),
            )
            .value_parser(words::parser(&kinds)),
        )
        .arg(choice(
            "variant",
            t("类型", "VARIANT"),
            t("项目类型，默认为该细则列在最前的一种：", "kind of project, the first one of the rule when not given: "),
            &variants,
            lang,
        ))
        .arg(file_option(
            "output",
            t("写入文件，不覆盖已有文件", "write to a file; an existing file is never replaced"),
            lang,
        ))
}

fn explain(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("explain", lang)
        .about(t(
            "说明一条细则：要求、口径、例子、读取的字段",
            "explain an article: what it asks, readings, examples, fields",
        ))
        .arg(operand(
            "id",
            t("编号", "ID"),
            t(
                "条 hydrogen-13，款 hydrogen-13-1，全部条目 hydrogen",
                "an article hydrogen-13, a rule hydrogen-13-1, or hydrogen for all articles",
            ),
        ))
        .arg(law_option(lang))
}

fn law(lang: Lang, width: usize) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let kinds = words::of_choice::<RegulationKind>();
    let verify = bare("verify", lang)
        .about(t("把全部规则与你手中的正式文本对照", "hold every rule against your copy of the official text"))
        .after_help(t(
            "退出码\n  0  全部相符\n  1  有不符，或没有找到细则\n  2  用法有误，或文件无法读取",
            "exit codes\n  0  all agrees\n  1  something differs or is not there\n  2  wrong usage, or unreadable file",
        ))
        .arg(
            file_option(
                "text",
                t(
                    "正式文本，纯文本文件，可以是含有各细则的汇编；- 为标准输入",
                    "the official text as plain text, also a compendium that contains it; - reads standard input",
                ),
                lang,
            )
            .required(true),
        )
        .arg(choice(
            "regulation",
            t("细则", "RULE"),
            t("只对照一个细则：", "only one implementing rule: "),
            &kinds,
            lang,
        ));
    bare("law", lang)
        .about(t("对照正式文本", "compare with the official text"))
        .subcommand_required(true)
        .subcommand(help::on(verify, "hegui law ", lang, width))
}

fn route(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("route", lang)
        .about(t(
            "一份计划按各个细则分别能否申报，差在哪里",
            "hold one plan against every rule: where it could be filed, and what stands in the way",
        ))
        .after_help(exit_codes(lang))
        .arg(
            operand("file", t("文件", "FILE"), t("计划文件；- 为标准输入", "the plan file; - reads standard input"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("报告格式，默认 terminal：", "format of the report, terminal when not given: "),
            words::SCREEN_FORMATS,
            lang,
        ))
        .arg(colour(lang))
}

fn duties(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("duties", lang)
        .about(t(
            "申报之后的义务：批复、开工、并网、运行各要什么，何时到期",
            "what a project owes after the filing, from approval to operation, and by when",
        ))
        .arg(
            operand("file", t("文件", "FILE"), t("计划文件；- 为标准输入", "the plan file; - reads standard input"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("格式，默认 terminal：", "format, terminal when not given: "),
            words::SCREEN_FORMATS,
            lang,
        ))
        .arg(colour(lang))
}

fn profile(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("profile", lang)
        .about(t(
            "汇总一份逐时曲线：电量、利用小时、峰值、缺漏",
            "summarise an hourly profile: sums, full-load hours, peaks, gaps",
        ))
        .after_help(t(
            "退出码\n  0  曲线完整\n  2  用法有误，或曲线有错误",
            "exit codes\n  0  the profile is whole\n  2  wrong usage, or faults in the profile",
        ))
        .arg(
            operand(
                "file",
                t("文件", "FILE"),
                t("CSV 或 .xlsx 文件；- 为标准输入", "a CSV or .xlsx file; - reads standard input"),
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option(
                "column",
                t(
                    "要读的列，如 风电=MW；可多次使用；默认为表头写明单位的各列",
                    "a column to read, such as wind=MW; may be repeated; those with a unit in their header when not given",
                ),
            )
            .value_name(t("列名=单位", "NAME=UNIT"))
            .value_parser(move |text: &str| super::profile::column(text, lang))
            .action(ArgAction::Append),
        )
        .arg(
            option("sheet", t("工作簿中的工作表", "the sheet of a workbook"))
                .value_name(t("名称", "NAME")),
        )
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("报告格式，默认 terminal：", "format of the report, terminal when not given: "),
            words::SCREEN_FORMATS,
            lang,
        ))
        .arg(colour(lang))
}

fn storage(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("storage", lang)
        .about(t(
            "按计划的逐时数据求达到目标利用率的最小储能容量",
            "size storage by the hourly profile of a plan: the smallest capacity for a utilisation",
        ))
        .after_help(t(
            "退出码\n  0  有这样的容量\n  1  任何容量都达不到\n  2  用法有误，或输入无法读取\n  3  缺数据，或能否达到未知",
            "exit codes\n  0  there is such a capacity\n  1  no capacity does\n  2  wrong usage or unreadable input\n  3  figures are \
             missing, or it is not known",
        ))
        .arg(
            operand("file", t("文件", "FILE"), t("计划文件；- 为标准输入", "the plan file; - reads standard input"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option("target", t("目标综合利用率，如 90%", "the utilisation that is wanted, such as 90%"))
                .value_name(t("比例", "SHARE"))
                .required(true)
                .value_parser(move |text: &str| super::storage::target(text, lang)),
        )
        .arg(
            option(
                "power",
                t("储能功率，如 5万千瓦；默认为计划填报的", "power of the storage, such as 50MW; that of the plan when not given"),
            )
            .value_name(t("功率", "POWER"))
            .value_parser(move |text: &str| super::storage::power(text, lang)),
        )
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("报告格式，默认 terminal：", "format of the report, terminal when not given: "),
            words::SCREEN_FORMATS,
            lang,
        ))
        .arg(colour(lang))
}

fn compare(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let stages = words::of_choice::<Stage>();
    let plan = |id, value, help| operand(id, value, help).value_parser(value_parser!(PathBuf));
    bare("compare", lang)
        .about(t(
            "批复方案与现方案逐项对照：差异、同意情况、结论变化",
            "compare the approved plan with the current one: differences, consents, verdicts that moved",
        ))
        .after_help(exit_codes(lang))
        .arg(plan("approved", t("批复方案", "APPROVED"), t("批复时的计划文件", "the plan as it was approved")))
        .arg(plan("current", t("现方案", "CURRENT"), t("现在的计划文件", "the plan as it is now")))
        .arg(choice(
            "stage",
            t("阶段", "STAGE"),
            t("两份计划按哪个阶段核对，默认 application：", "stage of both plans, application when not given: "),
            &stages,
            lang,
        ))
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("报告格式，默认 terminal：", "format of the report, terminal when not given: "),
            words::SCREEN_FORMATS,
            lang,
        ))
        .arg(colour(lang))
}

fn verify(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("verify", lang)
        .about(t(
            "按报告的计划、阶段和日期重新核对，确认报告或指出不符之处",
            "check again what a report was made from, and confirm it or tell where it differs",
        ))
        .after_help(t(
            "退出码\n  0  相符\n  1  不符\n  2  用法有误，或文件无法读取",
            "exit codes\n  0  confirmed\n  1  it differs\n  2  wrong usage, or unreadable file",
        ))
        .arg(
            operand("report", t("报告", "REPORT"), t("JSON 报告", "a JSON report"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            operand("file", t("文件", "FILE"), t("计划文件；- 为标准输入", "the plan file; - reads standard input"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            choice(
                "colour",
                t("何时", "WHEN"),
                t("颜色，默认 auto：", "colour, auto when not given: "),
                words::COLOURS,
                lang,
            )
            .alias("color"),
        )
}

fn rules(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let kinds = words::of_choice::<RegulationKind>();
    bare("rules", lang)
        .about(t("列出全部规则", "list every rule"))
        .arg(choice("regulation", t("细则", "RULE"), t("只列一个细则：", "only one implementing rule: "), &kinds, lang))
        .arg(choice(
            "format",
            t("格式", "FORMAT"),
            t("格式，默认 terminal：", "format, terminal when not given: "),
            words::LIST_FORMATS,
            lang,
        ))
        .arg(
            choice(
                "page",
                t("页", "PAGE"),
                t("输出由规则生成的整页（Markdown）：", "print a page made from the rules, in Markdown: "),
                words::PAGES,
                lang,
            )
            .conflicts_with("format"),
        )
}

fn schema(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("schema", lang)
        .about(t("输出计划文件或报告的 JSON Schema", "print the JSON Schema of the plan file or of the report"))
        .arg(
            operand(
                "of",
                t("对象", "OF"),
                format!("{}{}", t("默认 plan：", "plan when not given: "), list(words::SCHEMAS, lang)),
            )
            .value_parser(words::parser(words::SCHEMAS))
            .required(false),
        )
}

fn completions(lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    bare("completions", lang).about(t("输出命令行补全脚本", "print a completion script for a shell")).arg(
        operand("shell", t("外壳", "SHELL"), SHELLS.join(super::wording::comma(lang)))
            .value_parser(value_parser!(Shell)),
    )
}

/// A command with what every command has, in the language of the user.
fn bare(name: &'static str, lang: Lang) -> Command {
    let t = |zh, en| Text::new(zh, en).get(lang);
    Command::new(name)
        .disable_help_flag(true)
        .arg(choice(
            "lang",
            t("语言", "LANGUAGE"),
            t("语言，默认 zh：", "language, zh when not given: "),
            words::LANGUAGES,
            lang,
        ))
        .arg(option("help", t("显示说明", "show this help")).short('h').action(ArgAction::Help))
}

fn option(name: &'static str, help: impl Into<String>) -> Arg {
    Arg::new(name).long(name).help(help.into())
}

fn operand(name: &'static str, value: &'static str, help: impl Into<String>) -> Arg {
    Arg::new(name).value_name(value).help(help.into()).required(true)
}

fn choice<T>(name: &'static str, value: &'static str, help: &str, of: &[words::Word<T>], lang: Lang) -> Arg {
    let parser: PossibleValuesParser = words::parser(of);
    option(name, format!("{help}{}", list(of, lang))).value_name(value).value_parser(parser)
}

fn file_option(name: &'static str, help: &'static str, lang: Lang) -> Arg {
    option(name, help).value_name(Text::new("文件", "FILE").get(lang)).value_parser(value_parser!(PathBuf))
}

/// The user's copy of the law, whose wording is shown.
fn law_option(lang: Lang) -> Arg {
    let help = Text::new(
        "正式文本（纯文本）；条文原文随结果一并显示",
        "the official text as plain text; the wording of the articles is shown as well",
    );
    file_option("law", help.get(lang), lang)
}

fn list<T>(of: &[words::Word<T>], lang: Lang) -> String {
    words::list(of, lang)
}

fn exit_codes(lang: Lang) -> String {
    let head = Text::new("退出码", "exit codes").get(lang);
    let lines = Exit::ALL.map(|exit| format!("\n  {}  {}", exit.code(), exit.meaning().get(lang)));
    format!("{head}{}", lines.concat())
}

/// A number of threads.
fn jobs(text: &str, lang: Lang) -> Result<u16, String> {
    let number: Option<u16> = text.parse().ok();
    number
        .filter(|number| (1..=256).contains(number))
        .ok_or_else(|| Text::new("写成 1 到 256 的整数", "write a whole number from 1 to 256").get(lang).to_owned())
}

/// A day, written as a plan file writes it and no other way.
fn day(text: &str, lang: Lang) -> Result<Date, String> {
    let date: Option<Date> = text.parse().ok();
    date.filter(|date| date.to_string() == text).ok_or_else(|| {
        let help = Text::new("没有这一天，或写法不对；写成 2027-06-30", "no such day, or not written like 2027-06-30");
        help.get(lang).to_owned()
    })
}
