//! Help and the command line itself.

use crate::support::{command, ran, run};

const COMMANDS: [&str; 13] = [
    "check",
    "new",
    "explain",
    "route",
    "compare",
    "verify",
    "duties",
    "profile",
    "storage",
    "rules",
    "law",
    "schema",
    "completions",
];

#[test]
fn alone_it_shows_the_first_steps() {
    for lang in ["zh", "en"] {
        let ran = run(&["--lang", lang]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out.lines().count(), 3);
        for command in ["hegui new", "hegui check", "hegui explain"] {
            assert!(ran.out.contains(command), "{}", ran.out);
        }
    }
    assert_eq!(run(&[]), run(&["--lang", "zh"]));
}

#[test]
fn help_is_in_one_language() {
    let pages = COMMANDS.iter().map(|command| vec![*command, "--help"]).chain([
        vec!["--help"],
        vec!["-h"],
        vec!["law", "verify", "--help"],
    ]);
    for page in pages {
        let chinese = run(&page);
        assert_eq!((chinese.code, chinese.err.as_str()), (0, ""));
        assert!(chinese.out.contains("用法") && chinese.out.contains("选项"), "{}", chinese.out);
        let words = ["Usage", "Options", "Commands", "Arguments", "Print help", "default", "possible values", "usage"];
        for word in words {
            assert!(!chinese.out.contains(word), "{word} in\n{}", chinese.out);
        }
        let english = run(&[&page[..], &["--lang", "en"]].concat());
        assert_eq!(english.code, 0);
        assert!(english.out.is_ascii(), "{}", english.out);
        for page in [&chinese.out, &english.out] {
            let widest = page.lines().map(unicode_width::UnicodeWidthStr::width).max();
            assert!(widest <= Some(100), "{page}");
        }
    }
}

#[test]
fn help_gives_the_exit_codes() {
    let help = run(&["check", "--help"]).out;
    for line in ["0  符合", "1  不符合", "2  ", "3  待补充或需论证", "4  程序错误"] {
        assert!(help.contains(line), "no {line} in\n{help}");
    }
}

#[test]
fn a_wrong_command_line_is_told_in_the_language_of_the_user() {
    let cases: &[(&[&str], &[&str])] = &[
        (&["chekc", "x"], &["chekc", "check"]),
        (&["plan.toml"], &["plan.toml", "hegui check plan.toml"]),
        (&["check"], &["文件"]),
        (&["check", "x", "--stgae", "y"], &["--stgae", "--stage"]),
        (&["check", "x", "--stage", "aplication"], &["--stage", "aplication", "是否想写 application", "申报"]),
        (&["check", "x", "--stage"], &["--stage", "没有给值"]),
        (&["check", "x", "--all=1"], &["--all"]),
        (&["check", "x", "--all", "--all"], &["--all", "只能写一次"]),
        (&["new", "hydrogen", "y"], &["y"]),
        (&["check", "x", "--lang", "fr"], &["--lang", "fr", "zh"]),
        (&["new"], &["细则", "hegui new"]),
        (&["law"], &["缺少命令", "hegui law"]),
        (&["law", "verify"], &["缺少 --text <文件>", "hegui law verify"]),
        (&["law", "verfy"], &["verfy", "verify"]),
        (&["law", "verify", "--text", "x", "--regulation", "hydrogn"], &["hydrogn", "hydrogen"]),
        (&["check", "x", "--law", "y", "--format", "json"], &["--law", "terminal"]),
        (&["check", "-", "--law", "-"], &["--law", "标准输入"]),
        (&["new", "nuclear"], &["nuclear", "hydrogen"]),
        (&["completions", "tcsh"], &["tcsh", "zsh"]),
    ];
    for (arguments, says) in cases {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.starts_with("错误: "), "{}", ran.err);
        for said in *says {
            assert!(ran.err.contains(said), "no {said} in\n{}", ran.err);
        }
        for word in ["error", "Usage", "tip", "possible", "For more", "unexpected", "invalid"] {
            assert!(!ran.err.contains(word), "{word} in\n{}", ran.err);
        }
        let english = run(&[&["--lang", "en"], *arguments].concat());
        assert_eq!(english.code, 2);
        assert!(english.err.starts_with("error: "), "{}", english.err);
        let no_marks = english.err.replace(['“', '”'], "");
        assert!(no_marks.is_ascii(), "{}", english.err);
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let mut command = command(&["explain"]);
    command.arg(std::ffi::OsStr::from_bytes(b"\xcf\xee"));
    let ran = ran(command);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("UTF-8"), "{}", ran.err);
}

#[test]
fn the_version_is_shown() {
    let ran = run(&["--version"]);
    assert_eq!((ran.code, ran.out.trim()), (0, concat!("hegui ", env!("CARGO_PKG_VERSION"))));
}
