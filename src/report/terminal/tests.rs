use super::super::layout::columns;
use super::super::tests::{
    TEMPLATES, assessed, changed, contradicting, every_plan, every_style, failing, hostile, hostile_phases, sensitive,
};
use super::{TerminalOptions, render};
use crate::law::Consequence;
use crate::official::OfficialText;
use crate::project::RegulationKind;
use crate::regulations::of_kind;
use crate::report::{Style, is_harmful};
use crate::text::Lang;

fn shown(text: &str, options: TerminalOptions<'_>) -> String {
    let (plan, assessment) = assessed(text);
    render(&plan, &assessment, options)
}

#[test]
fn no_line_is_wider_than_the_page() {
    for text in every_plan() {
        for style in every_style() {
            for (all, closest) in [(false, false), (true, true)] {
                let report = shown(&text, TerminalOptions { style, all, closest, law: None });
                for line in report.lines() {
                    assert!(columns(line) <= style.width, "{} columns: {line}", columns(line));
                    assert!(!line.ends_with(' '), "spaces at the end: {line:?}");
                }
            }
        }
    }
}

#[test]
fn without_colour_there_is_no_escape_sequence() {
    for text in every_plan() {
        for style in every_style() {
            let report = shown(&text, TerminalOptions { style, all: true, closest: true, law: None });
            let harmful: Vec<_> = report.chars().filter(|char| *char != '\n' && is_harmful(*char)).collect();
            assert!(harmful.is_empty(), "{harmful:?}");
        }
    }
}

#[test]
fn colour_changes_nothing_but_the_colour() {
    for lang in [Lang::Zh, Lang::En] {
        let options =
            |colour| TerminalOptions { style: Style { lang, width: 80, colour }, all: true, closest: true, law: None };
        let coloured = shown(&hostile(), options(true));
        assert!(coloured.contains("\u{1b}["));
        let plain: Vec<_> = without_sequences(&coloured).lines().map(|line| line.trim_end().to_owned()).collect();
        assert_eq!(plain.join("\n") + "\n", shown(&hostile(), options(false)));
    }
}

/// The text without `ESC [ … m`. Anything else that starts with ESC stays, and fails the comparison.
fn without_sequences(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (sequence, rest) = part.split_once('m').unwrap();
        assert!(sequence.chars().all(|char| char.is_ascii_digit() || char == ';'), "{sequence:?}");
        plain.push_str(rest);
    }
    plain
}

#[test]
fn hostile_names_are_shown_and_do_nothing() {
    let report = shown(&hostile(), TerminalOptions::default());
    assert!(report.contains(r"绿氢\u{1b}[2J\u{1b}]0;x\u{7}\u{202e}反"), "{report}");
    let style = Style { width: 120, ..Style::default() };
    let report = shown(&hostile_phases(), TerminalOptions { style, ..TerminalOptions::default() });
    assert!(report.contains(r"（一\u{1b}[2J\u{202e}期）"), "{report}");
}

#[test]
fn the_totals_are_those_of_the_assessment() {
    for text in every_plan() {
        let (plan, assessment) = assessed(&text);
        let counts = assessment.counts();
        let report = render(&plan, &assessment, TerminalOptions { all: true, ..TerminalOptions::default() });
        let table: Vec<_> = report.lines().skip_while(|line| !line.starts_with("条款")).collect();
        let table: Vec<_> = table.iter().take_while(|line| !line.is_empty()).collect();
        let rows = |sign: &str| table.iter().filter(|line| line.contains(&format!("{sign} "))).count();
        for (sign, count, name) in [
            ("✗", counts.fail, "不符合"),
            ("?", counts.missing, "待补充"),
            ("~", counts.justify, "需论证"),
            ("✓", counts.pass, "符合"),
            ("–", counts.not_applicable, "不适用"),
        ] {
            assert_eq!(rows(sign), count, "{name}");
            assert_eq!(report.contains(&format!(" {count} 项{name}")), count != 0, "{name}: {report}");
        }
        let short = render(&plan, &assessment, TerminalOptions::default());
        assert!(short.contains(&format!("– 不适用 {} 项未列出", counts.not_applicable)));
    }
}

#[test]
fn what_is_left_out_adds_up() {
    let (plan, assessment) = assessed(&failing());
    let style = Style { width: 200, ..Style::default() };
    let report = render(&plan, &assessment, TerminalOptions { style, ..TerminalOptions::default() });
    let line = report.lines().find(|line| line.contains("项未列出：")).unwrap();
    let (_, reasons) = line.split_once('：').unwrap();
    let reasons = reasons.trim_end_matches("（--all 列出）");
    let counts = reasons.split(' ').filter_map(|word| word.split('、').next()?.parse::<usize>().ok());
    assert_eq!(counts.sum::<usize>(), assessment.counts().not_applicable);
}

#[test]
fn the_worst_comes_first_and_is_explained() {
    let (plan, assessment) = assessed(&failing());
    let report = render(&plan, &assessment, TerminalOptions::default());
    let severities: Vec<_> = super::worst_first(&assessment).iter().map(|one| one.consequence.severity()).collect();
    assert!(severities.is_sorted_by(|one, next| one >= next));
    for result in &assessment.results {
        let open = matches!(result.consequence, Consequence::Fail | Consequence::Missing | Consequence::Justify);
        let explained = report.contains(&format!("hegui explain {}\n", result.rule.id));
        assert_eq!(explained, open || result.sensitive || result.departed || result.relieved, "{}", result.rule.id);
        for missing in &result.missing {
            assert!(report.contains(&missing.field()), "{}", result.rule.id);
        }
    }
    let output = plan.project.hydrogen.annual_output.as_ref().unwrap().place;
    let line = format!("{}:{}  annual_output = \"7900 吨\"", output.line, output.column);
    assert!(report.contains(&line), "{report}");
    assert!(report.contains("口径敏感") && report.contains("结论不同"), "{report}");
    assert!(report.contains("任选其一："), "{report}");
}

#[test]
fn a_verdict_that_hangs_on_a_reading_is_explained_though_it_complies() {
    let (plan, assessment) = assessed(&sensitive());
    let result = assessment.results.iter().find(|result| result.rule.id == "hydrogen-13-2").unwrap();
    assert!(result.consequence == Consequence::Pass && result.sensitive);
    let report = render(&plan, &assessment, TerminalOptions::default());
    let (_, block) = report.split_once("✓ 符合  hydrogen-13-2").unwrap();
    assert!(block.contains("另一口径：不含损耗 = 10.04%，不符合，结论不同"), "{report}");
    assert!(block.contains("取此口径的理由"), "{report}");
}

#[test]
fn a_contradiction_is_told_before_the_table() {
    let report = shown(&contradicting(), TerminalOptions::default());
    let contradiction = report.find("! 数据矛盾，相关条款按待补充处理（1）").unwrap();
    assert!(contradiction < report.find("条款  ").unwrap());
    assert!(report.contains("见开头“数据矛盾”第 1 条"));
}

#[test]
fn the_closest_limits_stand_in_order() {
    let text = changed(&[("share", "share = \"51%\""), ("energy", "energy = \"17 万千瓦时\"")]);
    let style = Style { width: 120, ..Style::default() };
    let report = shown(&text, TerminalOptions { style, all: false, closest: true, law: None });
    let (_, list) = report.split_once("最接近限值的符合项").unwrap();
    let place = |what: &str| list.find(what).unwrap_or_else(|| panic!("{what} in {list}"));
    assert!(place("协议用氢量") < place("各部分最低控股比例：余 1 个百分点，为限值的 2%"));
    assert!(place("各部分最低控股比例") < place("储能时长：余 0.25 小时，为限值的 6.25%"));
}

#[test]
fn the_foot_makes_the_report_repeatable() {
    let (plan, assessment) = assessed(TEMPLATES[0]);
    let report = render(&plan, &assessment, TerminalOptions::default());
    for part in [env!("CARGO_PKG_VERSION"), &plan.sha256, "2026-03-01", "plan.toml", assessment.regulation.number] {
        assert!(report.contains(part), "{part}");
    }
    assert!(report.ends_with("不是主管部门的批准或审查意见。\n"));
    assert!(report.contains("【样例，非真实项目】"));
    assert_eq!(report, render(&plan, &assessment, TerminalOptions::default()));
}

/// A text with what is wrong in it: another figure, an article that is missing, and characters that do something.
fn law() -> OfficialText {
    let regulation = of_kind(RegulationKind::Hydrogen);
    let articles = regulation.articles.iter().filter(|article| article.number != 6).map(|article| {
        let terms = article.rules.iter().flat_map(|rule| rule.terms).map(|term| term.replace("15%", "20%"));
        let long = "长".repeat(60);
        format!("第{}条 样例\u{1b}[2J\u{202e}：\n{long}、{}。\n", article.number, terms.collect::<Vec<_>>().join("、"))
    });
    let text = format!("{}\n{}", regulation.title.zh, articles.collect::<Vec<_>>().concat());
    OfficialText::read("law\u{1b}.txt", text.as_bytes()).unwrap()
}

#[test]
fn the_wording_of_the_users_copy_stands_in_each_block() {
    let law = law();
    let (plan, assessment) = assessed(&failing());
    for style in every_style() {
        let options = TerminalOptions { style, law: Some(&law), ..TerminalOptions::default() };
        let report = render(&plan, &assessment, options);
        assert!(report.lines().all(|line| columns(line) <= style.width && !line.ends_with(' ')));
        assert!(!report.chars().any(|char| char != '\n' && is_harmful(char)));
        let without = render(&plan, &assessment, TerminalOptions { style, ..TerminalOptions::default() });
        let (label, more) =
            if style.lang == Lang::Zh { ("  原文  ", "  条文  ") } else { ("  Wording  ", "  More  ") };
        assert_eq!(report.matches(label).count(), without.matches(more).count());
        assert!(!without.contains(label));
    }
    let style = Style { width: 200, ..Style::default() };
    let report = render(&plan, &assessment, TerminalOptions { style, law: Some(&law), ..TerminalOptions::default() });
    for said in [
        r"样例\u{1b}[2J\u{202e}：",
        "不符  条文中没有“15%”",
        "原文  没有找到第六条",
        "处不符：hegui law verify",
        &law.sha256,
    ] {
        assert!(report.contains(said), "no {said} in\n{report}");
    }
}

#[test]
fn english_reports_hold_no_chinese_but_the_plans() {
    let (plan, assessment) = assessed(&failing());
    let style = Style { lang: Lang::En, width: 120, colour: false };
    let report = render(&plan, &assessment, TerminalOptions { style, all: true, closest: true, law: None });
    let number = assessment.regulation.number;
    let chinese = |line: &&str| line.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
    for line in report.lines().filter(chinese) {
        // A line of the plan, a value to write into it, its name, or the number of the document.
        assert!(line.contains(" = ") || line.contains("样例") || line.contains(number), "{line}");
    }
}
