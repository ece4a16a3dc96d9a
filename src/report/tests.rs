//! What no report may do, and what the tests of all reports share.

use super::layout::{columns, packed, shortened, wrapped};
use super::terminal::TerminalOptions;
use super::{Style, harmless, words};
use crate::assess::{Assessment, Options, assess};
use crate::law::{Direction, Target};
use crate::project::{Plan, Stage, read};
use crate::quantity::{Decimal, Dimension, Figure};
use crate::terms;
use crate::text::Lang;

pub(super) const TEMPLATES: [&str; 3] = [
    include_str!("../../project-templates/hydrogen.toml"),
    include_str!("../../project-templates/hydrogen-off-grid.toml"),
    include_str!("../../project-templates/hydrogen-two-phase.toml"),
];

pub(super) fn assessed(text: &str) -> (Plan, Assessment) {
    let plan = read("plan.toml", text.as_bytes()).unwrap_or_else(|rejected| {
        panic!("{}", super::problems::render(&rejected.source, &rejected.problems, Style::default()))
    });
    let assessment = assess(&plan, Options::default()).unwrap();
    (plan, assessment)
}

/// Three years of operation: one is in order, one breaks article 5, one article 15.
pub(super) const OPERATED: &str = include_str!("../../tests/stories/self-consumption/operated.toml");

pub(super) fn in_operation(text: &str) -> (Plan, Assessment) {
    let plan = read("plan.toml", text.as_bytes()).unwrap_or_else(|_| panic!("not a plan"));
    let assessment = assess(&plan, Options { stage: Stage::Operation, as_of: None }).unwrap();
    (plan, assessment)
}

/// What a report must say of each year of it.
pub(super) const YEARS: [(&str, &str); 3] = [
    ("2028 年", "✓ 符合"),
    ("2029 年", "✗ 不符合（五·1 年上网电量；五·2 最大反送功率）"),
    ("2030 年", "✗ 不符合（十五·2 负荷用电保持申报水平）"),
];

#[test]
fn every_text_tells_every_metered_year() {
    let (plan, assessment) = in_operation(OPERATED);
    let style = Style { width: 120, ..Style::default() };
    let terminal = super::terminal::render(&plan, &assessment, TerminalOptions { style, ..TerminalOptions::default() });
    let markdown = super::markdown::render(&plan, &assessment, Lang::Zh, None);
    let html = super::html::render(&plan, &assessment, Lang::Zh, None);
    for (year, verdict) in YEARS {
        assert!(terminal.lines().any(|line| line.ends_with(&format!("{year}  {verdict}"))), "{year}: {terminal}");
        assert!(markdown.contains(&format!("- {year}: {verdict}\n")), "{year}: {markdown}");
        assert!(html.contains(&format!("{year}</th><td>{verdict}</td>")), "{year}: {html}");
    }
    let english = super::markdown::render(&plan, &assessment, Lang::En, None);
    assert!(english.contains("- 2030: ✗ does not comply (15.2 load kept at the level of the filing)"), "{english}");
}

/// A sample with some of its lines changed: each pair is the start of a line and what stands there instead.
pub(super) fn changed(changes: &[(&str, &str)]) -> String {
    let mut text = TEMPLATES[0].to_owned();
    for (start, line) in changes {
        // A key is meant whole: `energy` is not `energy_intensive`.
        let meant = |line: &&str| line.strip_prefix(start).is_some_and(|rest| !rest.starts_with('_'));
        let old = text.lines().find(meant).unwrap_or_else(|| panic!("no line {start}")).to_owned();
        text = text.replacen(&old, line, 1);
    }
    text
}

/// Fails, lacks evidence, needs a justification and is sensitive to a reading, all at once.
pub(super) fn failing() -> String {
    changed(&[
        ("annual_output", "annual_output = \"7900 吨\""),
        ("specific_energy", "specific_energy = \"51.8 kWh/kg\""),
        ("curtailment", "curtailment = \"0.30 亿千瓦时\""),
        ("off_take", "off_take = \"0.22 亿千瓦时\""),
        ("share", "share = \"50%\""),
        ("store_volume", "store_volume = \"100000 Nm3\""),
        ("power", "power = \"2 万千瓦\""),
        ("energy", "energy = \"5 万千瓦时\""),
        ("new_energy = 2027-09-30", "new_energy = 2027-09-29"),
        ("kind = \"氢气消纳协议\"", "kind = \"建设进度安排\""),
        ("full_load_hours = \"3000 h\"", "full_load_hours = \"4200 h\""),
        ("capacity = \"12 万千瓦\"", "capacity = \"8.571429 万千瓦\""),
    ])
}

/// Complies as it is read here, and not as it may be read.
pub(super) fn sensitive() -> String {
    changed(&[("off_take", "off_take = \"0.46 亿千瓦时\""), ("annual_output", "annual_output = \"8800 吨\"")])
}

/// Figures that contradict each other.
pub(super) fn contradicting() -> String {
    changed(&[("losses", "losses = \"0.5 亿千瓦时\"")])
}

/// Names that try to write to the terminal and to turn the line around.
pub(super) fn hostile() -> String {
    let name = r#"name = "绿氢\u001b[2J\u001b]0;x\u0007\u202e反\u2066\u200b\n合规\r\u009b31m\u2028\u00ad""#;
    let owner = r#"owner = "甲\u001b[31m\u202e\u200f""#;
    let operator = r#"operator = "乙\u001b[31m\u2069\t""#;
    changed(&[
        ("name", name),
        ("owner", owner),
        ("operator", operator),
        ("new_energy = 2027-09-30", "new_energy = 2027-09-29"),
    ])
}

/// The same in the names of phases, which stand in the table.
pub(super) fn hostile_phases() -> String {
    let names = TEMPLATES[2].replace("name = \"一期\"", r#"name = "一\u001b[2J\u202e期""#);
    assert_ne!(names, TEMPLATES[2]);
    names.replace("new_energy = 2027-09-30", "new_energy = 2027-09-29")
}

/// A name that is markup, a formula and a line turned around, and as long as the reader allows.
pub(super) fn markup_name() -> String {
    let marked =
        "<script>alert(1)</script><img src=x onerror=y>=cmd|' /C calc'!A0\"&amp;]]>--|`*_~[x](http://y.cn) www.y.cn";
    format!("{marked}\n# h\r\n- x\u{202e}\u{1b}[2J{}", "长".repeat(60))
}

/// A sample whose every free text is such a name.
pub(super) fn hostile_markup() -> String {
    let name = markup_name().replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r");
    let name = name.replace('\u{1b}', "\\u001b").replace('\u{202e}', "\\u202e");
    let text = changed(&[("new_energy = 2027-09-30", "new_energy = 2027-09-29")]);
    let lines = text.lines().map(|line| {
        let free = ["name = ", "investor = ", "controller = ", "owner = ", "operator = ", "issuer = "];
        match free.iter().find(|key| line.starts_with(**key)) {
            Some(key) => format!("{key}\"{name}\""),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The same with names that are longer than the reader allows: a report relies on no other part to bound them.
pub(super) fn endless_names() -> (Plan, Assessment) {
    let (mut plan, _) = assessed(&hostile_markup());
    let name = format!("{}{}", markup_name(), "长".repeat(10_000));
    let project = &mut plan.project;
    for given in [&mut project.name, &mut project.investor].into_iter().flatten() {
        given.value.clone_from(&name);
    }
    for holding in &mut project.ownership {
        for given in [&mut holding.controller, &mut holding.owner, &mut holding.operator].into_iter().flatten() {
            given.value.clone_from(&name);
        }
    }
    for given in project.documents.iter_mut().filter_map(|document| document.issuer.as_mut()) {
        given.value.clone_from(&name);
    }
    let assessment = assess(&plan, Options::default()).unwrap();
    (plan, assessment)
}

/// Plans in every state that a report can show.
pub(super) fn every_plan() -> Vec<String> {
    let templates = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/project-templates")).unwrap();
    let mut templates: Vec<_> = templates.map(|entry| entry.unwrap().path()).collect();
    templates.sort();
    let samples = templates.iter().map(|path| std::fs::read_to_string(path).unwrap());
    let bare = "regulation = \"hydrogen\"\n[wind]\ncapacity = \"20 万千瓦\"\n".to_owned();
    let made = [failing(), sensitive(), contradicting(), hostile(), hostile_phases(), hostile_markup(), bare];
    samples.chain(made).collect()
}

pub(super) fn every_style() -> impl Iterator<Item = Style> {
    [Lang::Zh, Lang::En]
        .into_iter()
        .flat_map(|lang| [60, 80, 100, 120, 200].map(|width| Style { lang, width, colour: false }))
}

#[test]
fn text_of_a_plan_cannot_reach_the_terminal() {
    let harmful = ['\0', '\u{7}', '\t', '\n', '\r', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{200b}', '\u{200e}'];
    let turning = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}').chain(['\u{200f}', '\u{2028}', '\u{2029}']);
    for char in harmful.into_iter().chain(turning).chain(['\u{feff}', '\u{2060}', '\u{e0041}', '\u{fe0f}']) {
        let shown = harmless(&format!("甲{char}乙"));
        assert_eq!(shown, format!("甲\\u{{{:x}}}乙", u32::from(char)));
        assert_eq!(harmless(&shown), shown);
    }
    let plain = "样例 “风光”（并网型）— 20 万千瓦 ≤ 15%，é 🌬";
    assert_eq!(harmless(plain), plain);
}

#[test]
fn lines_break_by_display_width() {
    let text = "新能源年可发电量至多为制氢所需电量的 1.2 倍，年上网电量（0.7 亿千瓦时）不超过 20% of generation";
    for width in 16..60 {
        let lines = wrapped(text, width);
        assert!(lines.iter().all(|line| columns(line) <= width), "{width}: {lines:#?}");
        let joined: String = lines.concat().split(' ').collect();
        assert_eq!(joined, text.split(' ').collect::<String>(), "nothing is lost");
        for line in &lines {
            assert!(!line.starts_with(['，', '）', ' ']) && !line.ends_with('（'), "{width}: {lines:#?}");
            assert!(!line.ends_with("1.2") && !line.ends_with("0.7") && !line.starts_with("千瓦时"), "{lines:#?}");
        }
    }
    assert_eq!(wrapped("", 10), [""]);
    assert_eq!(wrapped("甲\n乙", 10), ["甲", "乙"]);
    assert_eq!(wrapped("0123456789abcdef", 8), ["01234567", "89abcdef"]);
    assert_eq!(columns(&shortened("很长很长的一行", 7)), 7);
    assert_eq!(packed(&["a b".into(), "c d".into(), "e f".into()], ", ", 9), "a b, c d, \ne f");
}

#[test]
fn targets_are_rounded_to_the_safe_side() {
    let third = |top: i64| {
        let energy = Figure::quotient(Dimension::Energy, Decimal::from(top), Decimal::from(3)).unwrap();
        move |direction| Target { direction, term: &terms::FEED_IN, to: energy }
    };
    for top in [100_000_000, 1_000_000_001, 250_000, 7] {
        let target = third(top);
        for lang in [Lang::Zh, Lang::En] {
            let (raise, lower) = (target(Direction::Raise), target(Direction::Lower));
            assert!(words::safe_target(&raise, lang).compare(&raise.to).unwrap().is_ge());
            assert!(words::safe_target(&lower, lang).compare(&lower.to).unwrap().is_le());
            assert_ne!(words::safe_target(&raise, lang), words::safe_target(&lower, lang));
        }
    }
    assert_eq!(words::target(&third(100_000_000)(Direction::Raise), Lang::Zh), "年上网电量增至 0.3334 亿千瓦时");
    assert_eq!(words::target(&third(100_000_000)(Direction::Lower), Lang::Zh), "年上网电量降至 0.3333 亿千瓦时");
}

#[test]
fn a_margin_says_on_which_side_it_lies() {
    let (_, assessment) = assessed(&failing());
    let said = |id: &str, lang| {
        let result = assessment.results.iter().find(|result| result.rule.id == id).unwrap();
        words::margin_text(result, lang).unwrap_or_default()
    };
    assert_eq!(said("hydrogen-6-1", Lang::Zh), "超 0.012 倍");
    assert_eq!(said("hydrogen-6-1", Lang::En), "0.012 × over");
    assert_eq!(said("hydrogen-13-1", Lang::Zh), "余 4.98 个百分点");
    assert_eq!(said("hydrogen-8-2", Lang::Zh), "差 1.5 小时");
    assert_eq!(said("hydrogen-8-2", Lang::En), "1.5 h short");
    assert_eq!(said("hydrogen-10-1", Lang::Zh), "早 1 天");
    assert_eq!(said("hydrogen-2-2", Lang::Zh), "等于限值");
}

#[test]
fn a_month_gives_no_margin_in_days() {
    let text = changed(&[("new_energy = 2027-09-30", "new_energy = \"2027-09\"")]);
    let (_, assessment) = assessed(&text);
    let result = assessment.results.iter().find(|result| result.rule.id == "hydrogen-10-1").unwrap();
    assert!(result.margin.is_some() && words::margin(result).is_none());
}
