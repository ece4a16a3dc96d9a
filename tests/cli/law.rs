//! `hegui law verify`, and the official wording in `check` and `explain`.

use std::fs;

use hegui::law::Rule;
use hegui::project::Choice;
use hegui::regulations::ALL;

use crate::made_up::{made_up, numeral};
use crate::support::{Folder, failing, run, run_with_input};

fn as_it_is(_: &Rule, term: &str) -> String {
    term.to_owned()
}

fn text() -> String {
    made_up(ALL, as_it_is)
}

/// The text with 20% where the rule says 15%.
fn changed() -> String {
    made_up(
        ALL,
        |rule, term| {
            if (rule.id, term) == ("hydrogen-8-1", "15%") { "20%".to_owned() } else { term.to_owned() }
        },
    )
}

/// A folder with a plan that does not comply and a text.
fn folder(text: impl AsRef<[u8]>) -> Folder {
    let folder = Folder::with(failing());
    fs::write(folder.path("law.txt"), text).unwrap();
    folder
}

#[test]
fn a_text_that_agrees() {
    let folder = folder(text());
    let ran = folder.run(&["law", "verify", "--text", "law.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for regulation in ALL {
        let (articles, rules) = (regulation.articles.len(), regulation.rules().count());
        assert!(ran.out.contains(&format!("✓ {}", regulation.title.zh)), "{}", ran.out);
        assert!(ran.out.contains(&format!("找到 {articles} 条，细则共 {articles} 条")), "{}", ran.out);
        assert!(ran.out.contains(&format!("对照 {rules} 项，共 {rules} 项")), "{}", ran.out);
    }
    assert!(ran.out.ends_with("结论  全部相符\n"), "{}", ran.out);
    let english = folder.run(&["law", "verify", "--text", "law.txt", "--lang", "en"]);
    assert_eq!(english.code, 0);
    assert!(english.out.replace('✓', "").is_ascii(), "{}", english.out);
    assert_eq!(run_with_input(&["law", "verify", "--text", "-"], text().as_bytes()).code, 0);
}

#[test]
fn a_changed_figure_is_told_with_rule_and_article() {
    let folder = folder(changed());
    let ran = folder.run(&["law", "verify", "--text", "law.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    for said in ["✗ 内蒙古自治区风光制氢", "hydrogen-8-1  第八条", "条文中没有“15%”", "20%", "1 处不符"]
    {
        assert!(ran.out.contains(said), "no {said} in\n{}", ran.out);
    }
    assert!(ran.out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 100), "{}", ran.out);
    let english = folder.run(&["law", "verify", "--text", "law.txt", "--lang", "en"]);
    assert_eq!(english.code, 1);
    for said in ["hydrogen-8-1  article 8", "“15%” is not in the", "1 thing does not agree"] {
        assert!(english.out.contains(said), "no {said} in\n{}", english.out);
    }
}

#[test]
fn a_text_with_some_of_the_regulations() {
    let (last, others) = ALL.split_last().unwrap();
    let folder = folder(made_up(others, as_it_is));
    let ran = folder.run(&["law", "verify", "--text", "law.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert!(ran.out.contains(&format!("没有找到：文中没有“{}”", last.title.zh)), "{}", ran.out);
    for regulation in ALL {
        let code = i32::from(regulation.kind == last.kind);
        for name in [regulation.kind.id(), regulation.kind.name().zh] {
            let ran = folder.run(&["law", "verify", "--text", "law.txt", "--regulation", name]);
            assert_eq!(ran.code, code, "{}", ran.out);
        }
    }
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = folder("");
    fs::write(folder.path("law.pdf"), b"%PDF-1.7").unwrap();
    fs::write(folder.path("law.bin"), b"\xff\xff\xff").unwrap();
    fs::write(folder.path("long.txt"), vec![b' '; (16 << 20) + 1]).unwrap();
    fs::create_dir(folder.path("folder")).unwrap();
    for (name, why, english) in [
        ("nowhere.txt", "不存在", "no such file"),
        ("folder", "目录", "folder"),
        ("law.pdf", "另存为纯文本", "plain text"),
        ("law.bin", "UTF-8", "UTF-8"),
        ("long.txt", "16 MiB", "16 MiB"),
    ] {
        let commands =
            [&["law", "verify", "--text"][..], &["check", "plan.toml", "--law"], &["explain", "hydrogen-8", "--law"]];
        for command in commands {
            let ran = folder.run(&[command, &[name]].concat());
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{command:?} {name}");
            assert!(ran.err.contains(name) && ran.err.contains(why), "{}", ran.err);
            let ran = folder.run(&[command, &[name, "--lang", "en"]].concat());
            assert!(ran.err.contains(english) && ran.err.is_ascii(), "{}", ran.err);
        }
    }
    let ran = folder.run(&["law", "verify", "--text", "law.txt"]);
    assert_eq!(ran.code, 1);
}

#[test]
fn check_shows_the_wording_of_the_article() {
    let folder = folder(text());
    let plain = folder.check(&[]);
    let ran = folder.check(&["--law", "law.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (plain.code, ""));
    assert_eq!(ran.out.matches("\n  原文  样例，").count(), plain.out.matches("\n  条文  ").count());
    let wording = format!("原文  样例，按第{}条的次序：", numeral(12));
    assert!(ran.out.contains(&wording), "no {wording} in\n{}", ran.out);
    assert!(ran.out.contains("原文取自 law.txt") && !ran.out.contains("处不符"), "{}", ran.out);
    assert!(!plain.out.contains("原文"));

    let ran = self::folder(changed()).check(&["--law", "law.txt"]);
    assert_eq!(ran.code, plain.code, "a copy of the law changes no verdict");
    assert!(ran.out.contains("有 1 处不符：hegui law verify"), "{}", ran.out);
}

#[test]
fn explain_shows_the_wording_of_the_article() {
    let folder = folder(changed());
    let ran = folder.run(&["explain", "hydrogen-8-1", "--law", "law.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for said in ["原文    样例，按第九条的次序：", "20%", "不符    条文中没有“15%”"] {
        assert!(ran.out.contains(said), "no {said} in\n{}", ran.out);
    }
    let article = folder.run(&["explain", "hydrogen-8", "--law", "law.txt"]);
    assert_eq!(article.out.matches("样例，按第九条").count(), 1);
    let list = folder.run(&["explain", "hydrogen", "--law", "law.txt"]);
    assert_eq!(list.out.matches("样例，按第").count(), ALL[0].articles.len());
    assert!(!run(&["explain", "hydrogen-8-1"]).out.contains("原文"));
}

#[test]
fn a_text_without_the_regulation_of_the_plan_is_refused() {
    let others: Vec<_> = ALL.iter().copied().filter(|one| one.kind.id() != "hydrogen").collect();
    let folder = folder(made_up(&others, as_it_is));
    for command in [&["check", "plan.toml"][..], &["explain", "hydrogen-8"]] {
        let ran = folder.run(&[command, &["--law", "law.txt"]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("law.txt") && ran.err.contains("没有找到"), "{}", ran.err);
    }
}

#[test]
fn nothing_in_a_text_reaches_the_terminal_as_a_command() {
    let hostile = text().replace("样例，按", "样例\u{1b}[2J\u{7}\u{202e}，按").replace("不低", "\u{1b}[2J");
    let folder = folder(hostile);
    let commands = [
        &["law", "verify", "--text", "law.txt"][..],
        &["check", "plan.toml", "--law", "law.txt"],
        &["explain", "hydrogen-8", "--law", "law.txt"],
        &["explain", "hydrogen", "--law", "law.txt"],
    ];
    for command in commands {
        let ran = folder.run(command);
        assert!(!ran.out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{:?}", ran.out);
        assert!(command[0] == "law" || ran.out.contains(r"\u{1b}[2J"), "{}", ran.out);
    }
}

#[test]
fn a_report_does_not_replace_the_text() {
    let folder = folder(text());
    let ran = folder.check(&["--law", "law.txt", "--output", "law.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("输入文件"), "{}", ran.err);
    assert_eq!(crate::support::text(&folder.path("law.txt")), text());
}
