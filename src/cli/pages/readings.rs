//! Every question that the words leave open, with the answer taken and the rules that it bears on.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::super::wording;
use crate::law::{Reading, Regulation, Rule};
use crate::text::{Lang, Text};

pub(super) fn page(regulations: &[&'static Regulation], lang: Lang) -> String {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let mut page = format!("# {}\n\n{}\n", t("口径", "Readings"), INTRODUCTION.get(lang));
    for (number, uses) in by_number(regulations) {
        let _ = write!(page, "\n## A-{number:02}\n");
        let mut told: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
        for (rule, reading) in uses {
            let lines = wording::reading(reading, lang);
            match told.iter_mut().find(|(known, _)| *known == lines) {
                Some((_, rules)) => rules.push(rule.id),
                None => told.push((lines, vec![rule.id])),
            }
        }
        for (lines, rules) in told {
            page.push('\n');
            for (at, line) in lines.iter().enumerate() {
                let line = line.replace('*', r"\*");
                let _ = if at == 0 { writeln!(page, "- {line}") } else { writeln!(page, "  - {line}") };
            }
            let _ = writeln!(page, "  - {}{}", t("用于：", "bears on: "), rules.join(wording::comma(lang)));
        }
    }
    page
}

const INTRODUCTION: Text = Text::new(
    "条文可作几种理解的问题、所取口径及理由。“已明确”的由用语或上位文件决定；“取默认口径”的，另一口径结论不同时标注口径敏感；\
     “未定”的，各口径结论不同时为需论证。编号见各规则的说明。",
    "Questions that the words leave open, the answer taken, and why. A settled one is decided by the wording or a later text; \
     where a default is taken and the other reading changes the verdict, the verdict is marked; where an open question decides, \
     the verdict is that it needs justification.",
);

/// The readings under their numbers, with the rules that list them.
fn by_number(regulations: &[&'static Regulation]) -> BTreeMap<u8, Vec<(&'static Rule, &'static Reading)>> {
    let mut readings: BTreeMap<u8, Vec<(&'static Rule, &'static Reading)>> = BTreeMap::new();
    for (_, rule) in regulations.iter().flat_map(|regulation| regulation.rules()) {
        for reading in rule.readings {
            // A test holds the form of the ids.
            let number = reading.id.strip_prefix("A-").and_then(|number| number.parse().ok()).unwrap_or_default();
            readings.entry(number).or_default().push((rule, reading));
        }
    }
    readings
}
