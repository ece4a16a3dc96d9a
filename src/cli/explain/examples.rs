//! The examples of a rule: the rows of its section in the case file.

use crate::law::Consequence;
use crate::project::RegulationKind;
use crate::regulations;
use crate::text::{Lang, Text};

/// A row of the case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Example {
    position: String,
    /// What is the case.
    pub(super) situation: String,
    /// The verdict on it, in Chinese.
    pub(super) verdict: String,
    /// Why.
    pub(super) reason: String,
}

impl Example {
    /// Where the case lies: at the limit, below, above and so on.
    pub(super) fn place(&self, lang: Lang) -> String {
        let name = match self.position.as_str() {
            "at" => Text::new("恰在限值", "at the limit"),
            "below" => Text::new("略低", "just below"),
            "above" => Text::new("略高", "just above"),
            "missing" => Text::new("缺数据", "missing"),
            "na" => Text::new("不适用", "not applicable"),
            "met" => Text::new("具备", "met"),
            "not-met" => Text::new("不具备", "not met"),
            "reading" => Text::new("口径", "reading"),
            "other" => Text::new("其他", "other"),
            unknown => return unknown.to_owned(),
        };
        name.get(lang).to_owned()
    }

    /// The verdict in English, where it is one of the program's.
    pub(super) fn verdict_name(&self) -> &str {
        [Consequence::Pass, Consequence::Fail, Consequence::Justify, Consequence::Missing]
            .into_iter()
            .map(Consequence::name)
            .chain(std::iter::once(Text::new("不适用", "not applicable")))
            .find(|name| name.zh == self.verdict)
            .map_or(&self.verdict, |name| name.en)
    }
}

/// All examples of a rule; none where the case file has no section for it.
pub(super) fn of_rule(kind: RegulationKind, id: &str) -> Vec<Example> {
    in_section(regulations::cases(kind), id)
}

/// A few examples out of many, so that as many positions as possible are among them, in the order of the file.
pub(super) fn spread(all: &[Example], most: usize) -> Vec<Example> {
    if all.len() <= most {
        return all.to_vec();
    }
    let first_of_position =
        |at: usize, example: &Example| all.iter().take(at).all(|earlier| earlier.position != example.position);
    let mut chosen: Vec<(usize, &Example)> =
        all.iter().enumerate().filter(|(at, example)| first_of_position(*at, example)).take(most).collect();
    let missing = most.saturating_sub(chosen.len());
    let others: Vec<_> =
        all.iter().enumerate().filter(|one| !chosen.iter().any(|(at, _)| *at == one.0)).take(missing).collect();
    chosen.extend(others);
    chosen.sort_by_key(|(at, _)| *at);
    chosen.into_iter().map(|(_, example)| example.clone()).collect()
}

fn in_section(cases: &str, id: &str) -> Vec<Example> {
    let of_this = |line: &&str| line.strip_prefix("## ").and_then(|title| title.split_whitespace().next()) == Some(id);
    let mut rows = cases
        .lines()
        .skip_while(|line| !of_this(line))
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter(|line| line.starts_with('|'))
        .map(cells);
    let Some(heads) = rows.next() else { return Vec::new() };
    let column = |name: &str| heads.iter().position(|head| head == name);
    let columns = (column("位置"), column("情形"), column("结论"), column("理由"));
    let (Some(position), Some(situation), Some(verdict), Some(reason)) = columns else { return Vec::new() };
    rows.filter(|row| !row.iter().all(|cell| cell.chars().all(|char| matches!(char, '-' | ':'))))
        .map(|row| {
            let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
            Example {
                position: cell(position),
                situation: cell(situation),
                verdict: cell(verdict),
                reason: cell(reason),
            }
        })
        .collect()
}

/// The cells of a table row; `\|` is a bar within a cell.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    let whole = row.replace(r"\|", "\u{0}");
    whole.split('|').map(|cell| cell.trim().replace('\u{0}', "|").replace("<br>", " ").replace('`', "")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASES: &str = "# 表\n\n## hydrogen-1-1 甲\n\n说明\n\n\
        | 位置 | 情形 | 基准 | 阶段 | 改动 | 结论 | 口径敏感 | 理由 |\n|---|---|---|---|---|---|---|---|\n\
        | at | 20% | 并网 | 申报 | `a = 1` | 符合 | 否 | 不超过含 20% |\n\
        | at | 甲\\|乙 | 并网 | 申报 |  | 符合 | 否 |  |\n\
        | above | 21% | 并网 | 申报 |  | 不符合 | 否 | 超过 |\n\n## hydrogen-1-10 乙\n";

    #[test]
    fn the_rows_of_a_section_are_read_by_the_names_of_their_columns() {
        let rows = in_section(CASES, "hydrogen-1-1");
        let read: Vec<_> = rows.iter().map(|row| (&*row.position, &*row.situation, row.verdict_name())).collect();
        assert_eq!(read, [("at", "20%", "complies"), ("at", "甲|乙", "complies"), ("above", "21%", "does not comply")]);
        assert_eq!(rows[0].reason, "不超过含 20%");
    }

    #[test]
    fn a_section_that_is_absent_or_empty_has_no_examples() {
        assert_eq!(in_section(CASES, "hydrogen-1"), []);
        assert_eq!(in_section(CASES, "hydrogen-1-10"), []);
    }

    #[test]
    fn a_few_examples_cover_the_positions() {
        let rows = in_section(CASES, "hydrogen-1-1");
        assert_eq!(spread(&rows, 2), [rows[0].clone(), rows[2].clone()]);
        assert_eq!(spread(&rows, 9), rows);
    }
}
