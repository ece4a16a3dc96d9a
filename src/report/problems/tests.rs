use super::super::layout::columns;
use super::super::tests::every_style;
use super::{Style, render, render_profile};
use crate::profile;
use crate::project::{Problem, ProblemKind, Rejected, Source, Span, read};
use crate::report::{harmless, is_harmful};
use crate::text::Lang;

fn rejected(text: &str) -> Rejected {
    *read("plan.toml", text.as_bytes()).unwrap_err()
}

fn shown(text: &str, style: Style) -> String {
    let rejected = rejected(text);
    render(&rejected.source, &rejected.problems, style)
}

/// The text of a source with a problem put anywhere.
fn at(source: &Source, span: Span) -> String {
    render(source, &[Problem { span, kind: ProblemKind::Syntax("x".to_owned()) }], Style::default())
}

const BARE: &str = "regulation = \"hydrogen\"\n[wind]\ncapacity = 20\n";

#[test]
fn a_problem_has_place_line_caret_and_help() {
    let text = shown(BARE, Style::default());
    assert!(text.contains("错误: plan.toml:3:12  "), "{text}");
    assert!(text.contains("\n3 | capacity = 20\n  |            ^^\n"), "{text}");
    assert!(text.contains("改法: "), "{text}");
    assert!(text.ends_with("\n共 1 个错误，未做任何检查。\n"), "{text}");
    let text = shown(BARE, Style { lang: Lang::En, ..Style::default() });
    assert!(
        text.starts_with("error: plan.toml:3:12  ") && text.ends_with("\n1 error, nothing was checked.\n"),
        "{text}"
    );
}

#[test]
fn carets_stand_under_chinese_text_and_after_tabs() {
    let text = shown("regulation = \"hydrogen\"\n[project]\n\tgrid_type = \"并网\" # 注\n", Style::default());
    assert!(text.contains("3 |     grid_type = \"并网\" # 注\n  |                 ^^^^^^\n"), "{text}");
}

#[test]
fn a_span_may_lie_anywhere() {
    let text = "regulation = \"hydrogen\"\r\n[wind]\r\nname = \"风电\u{202e}场\"\r\ncapacity = 20\r\n\r\nx";
    for text in [text, "甲", "\n", "\r\n甲\r\n"] {
        let mut rejected = rejected(text);
        let length = rejected.source.text().len();
        for start in 0..length + 3 {
            for end in [start, start + 1, start + 2, length, length + 2, usize::MAX] {
                let report = at(&rejected.source, start..end);
                let whole =
                    (0..=start.min(length)).rev().find(|at| rejected.source.text().is_char_boundary(*at)).unwrap();
                let (line, column) = rejected.source.position(whole);
                assert!(report.contains(&format!("plan.toml:{line}:{column}  ")), "{start}..{end}: {report}");
                let shown = format!("{line} | {}", harmless(rejected.source.line(line)));
                assert!(report.contains(shown.trim_end()) && report.contains('^'), "{start}..{end}: {report}");
            }
        }
        // A span the wrong way round.
        #[expect(clippy::reversed_empty_ranges, reason = "this is what is tested")]
        let report = at(&rejected.source, 3..1);
        assert!(report.contains('^'), "{report}");
        rejected.problems.clear();
        assert_eq!(render(&rejected.source, &rejected.problems, Style::default()), "");
    }
}

#[test]
fn the_file_as_a_whole_has_no_line() {
    let source = Source::unread("没有.toml");
    let kind = ProblemKind::Unreadable { zh: "文件不存在".to_owned(), en: "no such file".to_owned() };
    let text = render(&source, &[Problem { span: 0..0, kind }], Style::default());
    assert!(text.contains("没有.toml  文件不存在") && !text.contains('^') && !text.contains(":1:1"), "{text}");
    assert!(shown("", Style::default()).contains("plan.toml  文件是空的"));
}

#[test]
fn a_line_as_long_as_the_file_is_not_printed() {
    let long = "长".repeat(100_000);
    let inside =
        format!("regulation = \"hydrogen\"\nx = {{ a = \"{long}\", b = \"{long}\" }}\n[wind]\nname = \"{long}\"\n");
    for style in every_style() {
        let text = shown(&inside, style);
        assert!(text.len() < 6000, "{}", text.len());
        assert!(text.contains('…') && text.contains('^'), "{text}");
    }
    let rejected = rejected(&inside);
    let middle = inside.len() / 3;
    let text = at(&rejected.source, middle..middle + 9);
    let line = text.lines().find(|line| line.starts_with("2 |")).unwrap();
    assert!(columns(line) <= 80 && line.starts_with("2 | …") && line.ends_with('…'), "{text}");
}

#[test]
fn no_line_is_wider_than_the_page() {
    let text = "regulation = \"hydrogen\"\nanual_output = 3\n[project]\nname = 3\nx = 1\n[wind]\nfull_load_hours = \"3 MW\"\n\
                [hydrogen]\nannual_output = \"8000 万千瓦\"\n[solar]\ncapacity = 20 # 很长很长很长很长很长很长很长很长很长很长的说明\n";
    for style in every_style() {
        for line in shown(text, style).lines() {
            assert!(columns(line) <= style.width, "{}: {line}", columns(line));
        }
    }
}

#[test]
fn hostile_text_does_nothing() {
    let text = "regulation = \"hydrogen\"\n[project]\n\"ke\u{202e}y\\u001b[2J\" = \"\u{2066}x\u{200b}\"\ngrid_type = \"\\u001b[2J\\n\"\n";
    let rejected = read("a\u{1b}[2Jb\n.toml", text.as_bytes()).unwrap_err();
    for style in every_style() {
        let shown = render(&rejected.source, &rejected.problems, style);
        let harmful: Vec<_> = shown.chars().filter(|char| *char != '\n' && is_harmful(*char)).collect();
        assert!(harmful.is_empty(), "{harmful:?}: {shown}");
        assert!(shown.contains(r"\u{202e}") && shown.contains(r"a\u{1b}[2Jb\u{a}.toml"), "{shown}");
    }
    let coloured = render(&rejected.source, &rejected.problems, Style { colour: true, ..Style::default() });
    assert!(coloured.contains("\u{1b}[") && !coloured.contains("\u{1b}[2J"));
}

#[test]
fn fifty_problems_are_enough() {
    use std::fmt::Write;
    let mut text = "regulation = \"hydrogen\"\n[project]\n".to_owned();
    for number in 0..70 {
        writeln!(text, "x{number} = 1").unwrap();
    }
    let shown = shown(&text, Style::default());
    assert_eq!(shown.matches("错误: ").count(), 50);
    assert!(shown.ends_with("\n另有 20 个错误未列出\n共 70 个错误，未做任何检查。\n"), "{shown}");
}

#[test]
fn a_problem_of_a_profile_has_place_row_caret_and_help() {
    let told =
        profile::read("小时,出力(MW)\n0,1\n1,\"0,5\"\n".as_bytes(), "year.csv", None, &[profile::Wanted::new("出力")]);
    let told = told.unwrap_err();
    let text = render_profile(&told, Style::default());
    assert!(text.contains("错误: year.csv:3:3  列“出力(MW)”的“0,5”里有逗号\n"), "{text}");
    assert!(text.contains("\n3 | 1,\"0,5\"\n  |   ^^^^^\n"), "{text}");
    assert!(text.contains("改法: 小数点用“.”"), "{text}");
    let text = render_profile(&told, Style { lang: Lang::En, ..Style::default() });
    assert!(text.contains("error: year.csv:3:3  ") && text.ends_with("\n2 errors, nothing was read.\n"), "{text}");
}

#[test]
fn a_profile_with_many_faults_is_told_in_part_and_counted() {
    let text = format!("出力(MW)\n{}", "x\n".repeat(8760));
    let told = profile::read(text.as_bytes(), "year.csv", None, &[profile::Wanted::new("出力")]).unwrap_err();
    for style in every_style() {
        let text = render_profile(&told, style);
        assert!(text.matches("year.csv:").count() == 20 && text.contains("8740"), "{text}");
        assert!(text.lines().all(|line| columns(line) <= style.columns()) || style.colour, "{text}");
    }
}

#[test]
fn nothing_in_a_profile_moves_the_cursor() {
    let name = "\u{1b}[2J\u{202e}风";
    for row in ["\u{1b}[31m", "-1", "1,1\u{1b}[0m"] {
        let text = format!("{name},出力(MW)\n{row}\n{row},{row}\n");
        let wanted = [profile::Wanted::new(name), profile::Wanted::new("出力"), profile::Wanted::new("\u{9b}")];
        let told = profile::read(text.as_bytes(), "year\u{1b}.csv", None, &wanted).unwrap_err();
        let text = render_profile(&told, Style::default());
        assert!(!text.contains(|char| char != '\n' && is_harmful(char)), "{text}");
    }
}
