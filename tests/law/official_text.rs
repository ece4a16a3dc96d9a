//! Every rule's words stand in the article it cites, in a copy of the official text.
//!
//! The copy is named by `HEGUI_LAW_TEXT`. The project holds no sentence of it: without a copy the same is tested on a text
//! made up from the terms of the rules.

use hegui::law::{Limit, LimitSource, Regulation, Rule, Test};
use hegui::official::{Fault, OfficialText, Verification, verify};
use hegui::project::{Choice, RegulationKind};
use hegui::regulations::{ALL, of_kind};
use hegui::report::{Style, official};
use hegui::text::Lang;
use proptest::prelude::*;

use crate::made_up::{made_up, numeral};

fn read(text: &str) -> OfficialText {
    OfficialText::read("law.txt", text.as_bytes()).unwrap()
}

fn as_it_is(_: &Rule, term: &str) -> String {
    term.to_owned()
}

/// The made-up text, and the copy of the official text that the user names, if any.
fn texts() -> Vec<OfficialText> {
    let named = std::env::var("HEGUI_LAW_TEXT").ok();
    let official = named.map(|path| OfficialText::read(&path, &std::fs::read(&path).unwrap()).unwrap());
    std::iter::once(read(&made_up(ALL, as_it_is))).chain(official).collect()
}

/// What is wrong, as the program tells it.
fn told(text: &OfficialText, seen: Verification) -> String {
    official::render(text, &[seen], Style { width: 10_000, ..Style::default() })
}

/// The rules that do not agree, each once.
fn ids(seen: &Verification) -> Vec<&'static str> {
    let mut ids: Vec<_> = seen.faults.iter().filter_map(Fault::rule).map(|rule| rule.id).collect();
    ids.dedup();
    ids
}

/// The bounds of a rule that are written in its article.
fn limits(rule: &'static Rule) -> Vec<&'static Limit> {
    let limits = match &rule.test {
        Test::Limit { limit, .. } => std::slice::from_ref(limit),
        Test::Decide { limits, .. } => limits,
        Test::Dates { .. } | Test::Papers(_) | Test::NotChecked(_) => &[],
    };
    limits.iter().filter(|limit| limit.source == LimitSource::Article).collect()
}

/// Another figure, of the same kind.
fn other(figure: &str) -> String {
    let (first, rest) = figure.split_at(figure.chars().next().unwrap().len_utf8());
    let changed = match first {
        "两" => "三".to_owned(),
        digit => ((digit.parse::<u8>().unwrap() + 1) % 10).to_string(),
    };
    format!("{changed}{rest}")
}

/// A regulation of a text, without what pages add to it, so that it can be changed.
fn pages_removed(text: &OfficialText, regulation: &Regulation) -> Vec<(u16, String)> {
    let plain = |paragraphs: &[String]| -> String {
        let lines: Vec<String> =
            paragraphs.iter().map(|text| text.chars().filter(|char| !char.is_whitespace()).collect()).collect();
        lines.join("\n")
    };
    let articles = &text.regulation(regulation.kind).unwrap().articles;
    articles.iter().map(|article| (article.number, plain(&article.paragraphs))).collect()
}

fn put_together(regulation: &Regulation, articles: &[(u16, String)]) -> OfficialText {
    let articles: Vec<String> = articles.iter().map(|(number, text)| format!("第{number}条 {text}\n")).collect();
    read(&format!("{}\n{}", regulation.title.zh, articles.concat()))
}

#[test]
fn every_term_stands_in_its_article() {
    for text in texts() {
        for regulation in ALL {
            let seen = verify(&text, regulation);
            assert_eq!((seen.rules, seen.faults.len()), (regulation.rules().count(), 0), "{}", told(&text, seen));
            assert!(text.regulation(regulation.kind).unwrap().edition);
        }
    }
}

/// A copy from a page of the web may come without its lines.
#[test]
fn a_text_on_one_line_is_read_alike() {
    let mut clean = String::new();
    for regulation in ALL {
        clean.extend([regulation.title.zh, regulation.edition.zh, "第一章总则"]);
        for (number, text) in pages_removed(&texts()[0], regulation) {
            clean.extend(["第", &number.to_string(), "条", &text.replace('\n', "")]);
        }
    }
    let named = std::env::var("HEGUI_LAW_TEXT").ok().map(|path| std::fs::read_to_string(path).unwrap());
    for text in std::iter::once(clean).chain(named) {
        let words: Vec<_> = text.split_whitespace().collect();
        for on_one_line in [words.concat(), words.join(" ")] {
            let found = read(&on_one_line);
            for regulation in ALL {
                let seen = verify(&found, regulation);
                assert_eq!((seen.rules, seen.faults.len()), (regulation.rules().count(), 0), "{}", told(&found, seen));
            }
        }
    }
    let with_a_reference = "按照第三条 办理。第二条 甲乙。";
    let found = read(&format!("{}第一条 {with_a_reference}第三条 丙丁。", of_kind(RegulationKind::Hydrogen).title.zh));
    let wording: Vec<_> = found.regulations[0].articles.iter().map(|article| article.paragraphs.concat()).collect();
    assert_eq!(wording, ["按照第三条 办理。", "甲乙。", "丙丁。"]);
}

/// The six regulations have 119 articles. Counted in the text, not in the rules.
#[test]
fn all_six_are_found_in_the_official_text() {
    for text in texts().iter().skip(1) {
        for (kind, count) in RegulationKind::ALL.iter().zip([23, 18, 25, 18, 17, 18]) {
            let found = text.regulation(*kind).unwrap();
            let numbers: Vec<_> = found.articles.iter().map(|article| article.number).collect();
            assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{}", kind.id());
            assert!(found.edition && found.disorder.is_empty(), "{}: {:?}", kind.id(), found.disorder);
            let last = found.articles.last().unwrap().paragraphs.concat();
            assert!(last.ends_with("国家政策执行。"), "{}: {last}", kind.id());
        }
    }
}

#[test]
fn every_article_is_found_and_kept_readable() {
    for text in texts() {
        for regulation in ALL {
            let found = &text.regulation(regulation.kind).unwrap().articles;
            let numbers: Vec<_> = found.iter().map(|article| article.number).collect();
            let known: Vec<_> = regulation.articles.iter().map(|article| u16::from(article.number)).collect();
            assert_eq!(numbers, known, "{}", regulation.kind.id());
            for article in found {
                let wording = article.paragraphs.concat();
                assert!(!wording.is_empty() && wording.ends_with(['。', '；']), "{}: {wording}", article.number);
                for strange in ["第一章", "第二章", "样 例", "另一通知", "- 12 -", regulation.title.zh, "  "]
                {
                    assert!(!wording.contains(strange), "{strange} in article {}: {wording}", article.number);
                }
            }
        }
    }
}

#[test]
fn a_changed_figure_is_noticed_in_every_limit() {
    let mut seen = 0;
    for text in texts() {
        for regulation in ALL {
            let articles = pages_removed(&text, regulation);
            for (number, rule, limit) in regulation
                .rules()
                .flat_map(|(number, rule)| limits(rule).into_iter().map(move |one| (number, rule, one)))
            {
                let figure: String = limit.written.chars().filter(|char| !char.is_whitespace()).collect();
                let at = articles.iter().position(|(other, _)| *other == u16::from(number)).unwrap();
                let places: Vec<usize> = articles[at].1.match_indices(&figure).map(|(place, _)| place).collect();
                let named = places.iter().any(|place| {
                    let mut changed = articles.clone();
                    changed[at].1.replace_range(*place..*place + figure.len(), &other(&figure));
                    let changed = put_together(regulation, &changed);
                    let verification = verify(&changed, regulation);
                    let named = ids(&verification).contains(&rule.id);
                    let told = told(&changed, verification);
                    named && told.contains(rule.id) && told.contains(&format!("第{}条", numeral(number)))
                });
                assert!(named, "{}: a change of {figure} is not noticed", rule.id);
                seen += 1;
            }
        }
    }
    assert!(7 < seen, "only {seen} limits were changed");
}

#[test]
fn fifteen_percent_turned_into_twenty_is_told() {
    let changed =
        made_up(
            ALL,
            |rule, term| {
                if (rule.id, term) == ("hydrogen-8-1", "15%") { "20%".to_owned() } else { term.to_owned() }
            },
        );
    let text = read(&changed);
    let seen = verify(&text, ALL[0]);
    assert_eq!(ids(&seen), ["hydrogen-8-1"]);
    let told = told(&text, seen);
    assert!(told.contains("hydrogen-8-1  第八条") && told.contains("条文中没有“15%”"), "{told}");
    assert!(told.contains("1 处不符"), "{told}");
}

#[test]
fn figures_that_change_places_are_noticed() {
    let swapped = made_up(ALL, |rule, term| match (rule.id, term) {
        ("hydrogen-13-1", "20%") => "10%".to_owned(),
        ("hydrogen-13-2", "10%") => "20%".to_owned(),
        _ => term.to_owned(),
    });
    let seen = verify(&read(&swapped), ALL[0]);
    assert_eq!(ids(&seen), ["hydrogen-13-1", "hydrogen-13-2"]);
    assert!(seen.faults.iter().all(|fault| matches!(fault, Fault::Apart { figure: Some(_), .. })), "{:?}", seen.faults);
}

#[test]
fn an_operator_word_is_not_found_in_its_negation() {
    for (id, word, instead) in [("hydrogen-8-4", "大于", "不大于"), ("hydrogen-7-2", "不低于", "低于")] {
        let changed =
            made_up(ALL, |rule, term| if (rule.id, term) == (id, word) { instead.to_owned() } else { term.to_owned() });
        assert_eq!(ids(&verify(&read(&changed), ALL[0])), [id]);
    }
}

#[test]
fn a_figure_that_grew_a_digit_is_noticed() {
    for instead in ["115%", "1.15%", "15.5%"] {
        let changed =
            made_up(
                ALL,
                |rule, term| {
                    if (rule.id, term) == ("hydrogen-8-1", "15%") { instead.to_owned() } else { term.to_owned() }
                },
            );
        assert_eq!(ids(&verify(&read(&changed), ALL[0])), ["hydrogen-8-1"], "{instead}");
    }
}

#[test]
fn a_term_in_the_wrong_article_is_noticed() {
    let mut articles = pages_removed(&texts()[0], ALL[0]);
    let (from, to) = (12, 13);
    articles[from].1 = articles[from].1.replace("年上网电量", "年电量");
    articles[to].1.push_str("\n年上网电量。");
    let text = put_together(ALL[0], &articles);
    let seen = verify(&text, ALL[0]);
    let absent = |fault: &Fault| match fault {
        Fault::Absent { rule, article, term, elsewhere, .. } => Some((rule.id, *article, *term, elsewhere.clone())),
        _ => None,
    };
    assert_eq!(seen.faults.iter().find_map(absent).unwrap(), ("hydrogen-13-1", 13, "年上网电量", vec![14]));
    assert!(told(&text, seen).contains("条文中没有“年上网电量”（第 14 条中有）"));
}

#[test]
fn articles_out_of_place_are_told() {
    let articles = pages_removed(&texts()[0], ALL[0]);
    let mut lost = articles.clone();
    lost.remove(11);
    let text = put_together(ALL[0], &lost);
    let seen = verify(&text, ALL[0]);
    assert_eq!(seen.rules, ALL[0].rules().filter(|(article, _)| *article != 12).count());
    assert!(matches!(seen.faults.as_slice(), [Fault::Missing { article: 12 }]), "{:?}", seen.faults);
    assert!(told(&text, seen).contains("没有找到第十二条"));

    let mut swapped = articles.clone();
    swapped.swap(3, 4);
    let text = put_together(ALL[0], &swapped);
    assert!(told(&text, verify(&text, ALL[0])).contains("第 4 条在第 5 条之后"));

    let mut more = articles.clone();
    let next = u16::try_from(articles.len()).unwrap() + 1;
    more.push((next, "样例。".to_owned()));
    let text = put_together(ALL[0], &more);
    assert!(told(&text, verify(&text, ALL[0])).contains(&format!("另有第 {next} 条")));
}

#[test]
fn a_regulation_that_is_not_there_is_told() {
    for left_out in ALL {
        let others: Vec<_> = ALL.iter().copied().filter(|one| one.kind != left_out.kind).collect();
        let text = read(&made_up(&others, as_it_is));
        for regulation in ALL {
            let seen = verify(&text, regulation);
            let there = regulation.kind != left_out.kind;
            assert_eq!(matches!(seen.faults.as_slice(), [Fault::NotFound]), !there);
            assert_eq!(seen.faults.is_empty(), there);
            assert_eq!(seen.rules, if there { regulation.rules().count() } else { 0 });
        }
    }
}

const ESCAPE: char = '\u{1b}';

/// What a text may be made of: what the reader looks for, and anything else.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        ALL[0].title.zh,
        "\n",
        "\n\n",
        "第一章 总 则",
        "第一条",
        "第二条 ",
        "第三条的",
        "第十",
        "条",
        "章",
        "。",
        "，",
        "；",
        "- 12 -",
        "12",
        "15%",
        "不超过",
        "不",
        "%",
        "年上网电量",
        "\u{c}",
        "\r",
        "1.",
        "（一）",
        "**",
        "“",
        "\u{feff}",
        "\u{1b}[2J",
    ];
    prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(pieces in proptest::collection::vec(piece(), 0..60)) {
        let text = read(&pieces.concat().replace('\0', ""));
        for regulation in ALL {
            for lang in [Lang::Zh, Lang::En] {
                let style = Style { lang, ..Style::default() };
                let told = official::render(&text, &[verify(&text, regulation)], style);
                prop_assert!(!told.contains(ESCAPE));
                for article in regulation.articles {
                    prop_assert!(!official::wording(&text, regulation, article.number, lang).concat().contains(ESCAPE));
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(text) = OfficialText::read("law.txt", &bytes) {
            prop_assert!(!verify(&text, of_kind(ALL[0].kind)).faults.is_empty());
        }
    }
}
