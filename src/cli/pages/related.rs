//! The related texts: which projects each reaches, what it asks, at which stage and how that is checked.

use std::fmt::Write;

use super::super::wording;
use super::{head, row};
use crate::law::{Layer, Rule, Test};
use crate::project::Choice;
use crate::regulations::related;
use crate::text::{Lang, Text};

/// The page on all related texts.
pub(super) fn page(lang: Lang) -> String {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let mut page = format!(
        "# {}\n\n{}\n",
        t("相关文件", "Related texts"),
        t(
            "这些文件约束同样的项目，但不是六个细则的条款：结论另列，不计入细则的结论和计数。`hegui check --layers none` 不核对，\
             或写编号只核对几个。",
            "These texts bind the same projects, but they are no articles of the six regulations: their results stand apart and \
             count neither in the result nor in the counts. `hegui check --layers none` leaves them out, and ids pick some."
        )
    );
    for layer in related::ALL {
        let _ = write!(page, "\n## {} {}\n\n{}", layer.id, layer.name.get(lang), section(layer, lang));
    }
    page
}

/// One text: its title and dates, its provisions, its readings.
pub(in super::super) fn section(layer: &Layer, lang: Lang) -> String {
    let t = |zh, en| Text::new(zh, en).get(lang);
    let dated = if layer.issued.is_empty() { t("原文未载日期", "its text gives no date") } else { layer.issued };
    let number =
        if layer.number.is_empty() { t("原文未载文号", "its text gives no number") } else { layer.number };
    let mut page = format!(
        "{}{}\n\n{}{}\n\n",
        layer.title.get(lang),
        wording::in_brackets(&format!("{number}{}{dated}", wording::comma(lang)), lang),
        t("适用：", "Reaches: "),
        layer.applies.to.get(lang)
    );
    page.push_str(&head(&[
        t("条", "item"),
        t("编号", "id"),
        t("要求", "asks"),
        t("适用", "for"),
        t("类别", "kinds"),
        t("阶段", "stages"),
    ]));
    for provision in layer.provisions {
        let kinds: Vec<_> = provision.kinds.iter().map(|kind| kind.name().get(lang)).collect();
        let kinds = if kinds.len() == crate::project::RegulationKind::ALL.len() {
            t("六类", "all six").to_owned()
        } else {
            kinds.join(wording::comma(lang))
        };
        for rule in provision.rules {
            let asks =
                format!("{}{}", rule.summary.get(lang), wording::in_brackets(rule.modality.name().get(lang), lang));
            let cells =
                [provision.clause.get(lang), rule.id, &asks, rule.applies.to.get(lang), &kinds, &stages(rule, lang)];
            page.push_str(&row(cells));
        }
    }
    let mut told: Vec<&str> = Vec::new();
    for reading in layer.provisions.iter().flat_map(|provision| provision.rules).flat_map(|rule| rule.readings) {
        if told.contains(&reading.question.zh) {
            continue;
        }
        told.push(reading.question.zh);
        let others: Vec<_> = reading.otherwise.iter().map(|otherwise| otherwise.what.get(lang)).collect();
        let _ = write!(
            page,
            "\n- {} {}{}{}{}{}{}{}\n",
            reading.id,
            reading.question.get(lang),
            t("？采用：", "? Taken: "),
            reading.taken.get(lang),
            t("。理由：", ". Because: "),
            reading.because.get(lang),
            t("。另一口径：", ". Otherwise: "),
            others.join(wording::comma(lang)),
        );
    }
    page
}

/// The stages of a rule, or why it is not checked.
fn stages(rule: &Rule, lang: Lang) -> String {
    if let Test::NotChecked(why) = rule.test {
        return format!("{}{}", wording::NOT_TESTED.get(lang), wording::in_brackets(why.name().get(lang), lang));
    }
    let stages: Vec<_> = rule.stages.iter().map(|stage| stage.name().get(lang)).collect();
    stages.join(wording::comma(lang))
}
