//! From a text to regulations and articles.
//!
//! A copy of a law is laid out for pages: titles stand in the table of contents too, a page ends within a sentence, page
//! numbers and running heads fall between its halves, and a sentence that names another article may be broken before the
//! name. So a regulation begins at its title only where article 1 follows, and a number begins an article only where a
//! line starts with it, the line before is finished, and the sentence does not go on as a reference does.

use std::collections::HashMap;

use super::plain::{has_sentence_mark, is_finished, is_title, number, plain};
use super::{Disorder, OfficialArticle, OfficialRegulation};
use crate::law::Regulation;

/// Between a title and article 1 stand edition, chapters or their list: no more lines than this.
const HEAD_LINES: usize = 20;
/// A running head is no longer than this, and stands so often.
const RUNNING_HEAD: usize = 30;
const RUNNING_HEADS: usize = 3;
/// The most characters of an article that are kept. The longest article of the six has about seven hundred.
const MOST_CHARACTERS: usize = 20_000;
/// The most starts of articles that are looked at: a file may hold nothing else.
const MOST_STARTS: usize = 1000;

/// What titles of documents end with.
const OTHER_TITLES: [&str; 6] = ["细则", "办法", "条例", "通知", "意见", "措施"];

/// How a sentence goes on after the number of an article that it only names.
const REFERENCE: [&str; 22] = [
    "规定", "的", "第", "、", "至", "和", "与", "或", "及", "之", "所列", "所述", "所称", "所指", "要求", "明确", ",",
    "。", ";", ")", "》", "\"",
];

/// A line that is not empty.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    number: usize,
    text: &'t str,
    /// Whether it comes first on a page, or after an empty line.
    after_gap: bool,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    Chapter,
    Article(u16),
    PageNumber,
    RunningHead,
    Text,
}

struct Lines<'t> {
    lines: Vec<Line<'t>>,
    kinds: Vec<Is>,
}

/// A line that starts an article.
#[derive(Debug, Clone, Copy)]
struct Start {
    at: usize,
    number: u16,
}

/// The regulations that stand in a text.
pub(super) fn find(text: &str, regulations: &[&'static Regulation]) -> Vec<OfficialRegulation> {
    let lines = Lines::of(text);
    let heads: Vec<Head> = lines.heads(regulations);
    let of_regulation = |regulation: &&'static Regulation| {
        let its = || heads.iter().filter(|head| head.regulation.kind == regulation.kind);
        // Older editions have the same title, and between an entry of a table of contents and article 1 stand others.
        let head = its().min_by_key(|head| (!head.edition, head.between))?;
        Some(lines.regulation(head))
    };
    regulations.iter().filter_map(of_regulation).collect()
}

/// A title with article 1 below it.
struct Head {
    regulation: &'static Regulation,
    line: usize,
    edition: bool,
    /// How much stands between title and article 1.
    between: usize,
    first_article: usize,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let mut lines = Vec::new();
        let mut after_gap = true;
        for (text, number) in text.lines().zip(1..) {
            for (piece, text) in text.split(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).enumerate() {
                let text = text.trim();
                if text.is_empty() {
                    after_gap = true;
                    continue;
                }
                for text in unfolded(text) {
                    lines.push(Line { number, text, after_gap: after_gap || piece != 0 });
                    after_gap = false;
                }
            }
        }
        let mut often: HashMap<String, usize> = HashMap::new();
        for line in &lines {
            if let Some(head) = running_head(line.text) {
                *often.entry(head).or_default() += 1;
            }
        }
        let mut kinds: Vec<Is> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let top = line.after_gap || kinds.last() == Some(&Is::PageNumber);
            let next = lines.get(at + 1).map(|next| next.text).unwrap_or_default();
            let recurs =
                || running_head(line.text).is_some_and(|head| often.get(&head).is_some_and(|n| RUNNING_HEADS <= *n));
            kinds.push(match numbered(line.text) {
                Some(('章', _)) => Is::Chapter,
                Some((_, number)) => Is::Article(number),
                None if is_page_number(line.text, next) => Is::PageNumber,
                None if top && recurs() => Is::RunningHead,
                None => Is::Text,
            });
        }
        Self { lines, kinds }
    }

    fn text(&self, at: usize) -> &'t str {
        self.lines.get(at).map(|line| line.text).unwrap_or_default()
    }

    fn number(&self, at: usize) -> usize {
        self.lines.get(at).map_or(0, |line| line.number)
    }

    fn kind(&self, at: usize) -> Is {
        self.kinds.get(at).copied().unwrap_or(Is::Text)
    }

    /// Every place where article 1 stands below a title, in the order of the text.
    fn heads(&self, regulations: &[&'static Regulation]) -> Vec<Head> {
        let firsts = self.kinds.iter().enumerate().filter(|(_, kind)| **kind == Is::Article(1)).map(|(at, _)| at);
        firsts.filter_map(|first| self.head(first, regulations)).collect()
    }

    /// The nearest title above a line. It may be broken over several lines, so the lines are joined first.
    fn head(&self, first: usize, regulations: &[&'static Regulation]) -> Option<Head> {
        let mut start = first;
        while let Some(before) = start.checked_sub(1)
            && first - before <= HEAD_LINES
            && !self.text(before).contains('。')
            && !matches!(self.kind(before), Is::Article(_))
        {
            start = before;
        }
        let mut joined = String::new();
        let mut begins = Vec::new();
        for at in (start..first).filter(|at| self.kind(*at) != Is::Chapter) {
            begins.push((joined.len(), at));
            joined.push_str(&plain(self.text(at)));
        }
        let nearest = regulations
            .iter()
            .filter_map(|one| {
                let title = plain(one.title.zh);
                joined.rfind(&title).map(|at| (at, title.len(), *one))
            })
            .max_by_key(|(at, _, _)| *at);
        let (at, length, regulation) = nearest?;
        let after = joined.get(at + length..).unwrap_or_default();
        // A table of contents goes on with other titles. The article is of the last of them.
        if OTHER_TITLES.iter().any(|word| after.contains(word)) {
            return None;
        }
        let line = begins.iter().rev().find(|(begin, _)| *begin <= at).map_or(first, |(_, line)| *line);
        let edition = after.contains(&plain(regulation.edition.zh));
        let between = after.chars().count();
        Some(Head { regulation, line: self.number(line), edition, between, first_article: first })
    }

    fn regulation(&self, head: &Head) -> OfficialRegulation {
        let last = head.regulation.articles.iter().map(|article| u16::from(article.number)).max().unwrap_or_default();
        let starts = self.starts(head.first_article, last);
        let mut found = OfficialRegulation {
            kind: head.regulation.kind,
            line: head.line,
            edition: head.edition,
            articles: Vec::new(),
            disorder: Vec::new(),
        };
        let mut highest = 0;
        for (index, start) in starts.iter().enumerate() {
            let (number, line) = (start.number, self.number(start.at));
            let end = starts.get(index + 1).map_or_else(|| self.end(start.at), |next| next.at);
            if found.articles.iter().any(|one| one.number == number) {
                found.disorder.push(Disorder::Repeated { number, line });
                continue;
            }
            if number < highest {
                found.disorder.push(Disorder::After { number, after: highest, line });
            }
            highest = highest.max(number);
            found.articles.push(self.article(*start, end));
        }
        found.articles.sort_by_key(|article| article.number);
        found
    }

    /// The lines that start an article of the regulation whose article 1 stands at `first`.
    fn starts(&self, first: usize, last: u16) -> Vec<Start> {
        let mut starts = vec![Start { at: first, number: 1 }];
        // References that were broken before the number, or articles before which a full stop was lost.
        let mut doubtful = Vec::new();
        let mut finished = is_finished(self.text(first));
        let mut foreign_title = false;
        for at in first + 1..self.lines.len() {
            if MOST_STARTS < starts.len() + doubtful.len() {
                break;
            }
            match self.kind(at) {
                Is::PageNumber | Is::RunningHead => {}
                Is::Chapter => finished = true,
                Is::Text => {
                    let text = self.text(at);
                    foreign_title |= finished && is_title(text) && !is_item(text);
                    finished = is_finished(text);
                }
                Is::Article(1) if finished => break,
                Is::Article(number) => {
                    let so_far = starts.last().map_or(0, |start| start.number);
                    // Numbers that start again below a title, or after the last article where all stands on one line, belong
                    // to another document.
                    let on_one_line =
                        so_far == last && starts.last().is_some_and(|s| self.number(s.at) == self.number(at));
                    if finished && number <= so_far && (foreign_title || on_one_line) {
                        break;
                    }
                    let start = Start { at, number };
                    if finished {
                        starts.push(start);
                        foreign_title = false;
                    } else {
                        doubtful.push(start);
                    }
                    finished = is_finished(self.text(at));
                }
            }
        }
        for start in doubtful {
            let before = starts.iter().rposition(|one| one.at < start.at);
            let follows = before.and_then(|at| starts.get(at)).is_some_and(|one| one.number + 1 == start.number);
            if let (Some(before), true) = (before, follows && starts.iter().all(|one| one.number != start.number)) {
                starts.insert(before + 1, start);
            }
        }
        // What comes after the last article is another document, unless it goes on at once.
        if let Some(index) = starts.iter().position(|start| start.number == last) {
            let mut kept = index + 1;
            while let (Some(this), Some(next)) = (starts.get(kept - 1), starts.get(kept))
                && self.end(this.at) == next.at
            {
                kept += 1;
            }
            starts.truncate(kept);
        }
        starts
    }

    /// Where an article ends that no other follows: a finished line comes before a line that looks like a title.
    fn end(&self, start: usize) -> usize {
        let mut before = self.text(start);
        for at in start + 1..self.lines.len() {
            let text = self.text(at);
            let (finished, leads_on) = (is_finished(before), before.ends_with(['：', ':']));
            match self.kind(at) {
                Is::Chapter => return at,
                Is::Article(_) if finished => return at,
                Is::PageNumber | Is::RunningHead => continue,
                Is::Article(_) => {}
                Is::Text => {
                    let title = is_title(text) && !is_item(text) || text.starts_with("附件");
                    if finished && !leads_on && title {
                        return at;
                    }
                }
            }
            before = text;
        }
        self.lines.len()
    }

    fn article(&self, start: Start, end: usize) -> OfficialArticle {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut matched = [String::new(), String::new()];
        let mut left = MOST_CHARACTERS;
        for at in (start.at..end).filter(|at| self.kind(*at) != Is::Chapter) {
            let text = self.text(at);
            let text = if at == start.at { after_number(text) } else { text };
            let text: String = text.chars().take(left).collect();
            left = left.saturating_sub(text.chars().count());
            let same = plain(&text);
            let [all, without] = &mut matched;
            all.push_str(&same);
            if matches!(self.kind(at), Is::PageNumber | Is::RunningHead) {
                continue;
            }
            without.push_str(&same);
            add_line(&mut paragraphs, &text);
        }
        if let (0, Some(paragraph)) = (left, paragraphs.last_mut()) {
            paragraph.push('…');
        }
        OfficialArticle { number: start.number, line: self.number(start.at), paragraphs, matched }
    }
}

/// A line cut before its headings. Some copies come without line ends, or with a whole regulation on a line; a line in which
/// fewer than three articles begin is left as it is.
fn unfolded(line: &str) -> Vec<&str> {
    const ENDS: [char; 3] = ['。', '；', ';'];
    let mut cuts = Vec::new();
    let mut articles = 0;
    // Where the line that is being cut begins, and the last end of a sentence or item in it.
    let (mut begin, mut stop) = (0, None);
    for (at, char) in line.char_indices() {
        if ENDS.contains(&char) {
            stop = Some(at + char.len_utf8());
            continue;
        }
        if char != '第' {
            continue;
        }
        let (before, rest) = line.split_at(at);
        let piece = before.get(begin..).unwrap_or_default();
        let heading: String = rest.chars().take(12).collect();
        let Some((kind, number)) = numbered(&heading) else { continue };
        // An item of a list may end an article, and with it a chapter.
        let at_stop = before.trim_end().ends_with(ENDS);
        let below_chapter = matches!(numbered(piece), Some(('章', _)));
        // Above the first chapter or article stands the title, after whatever came before the regulation.
        if number == 1 && !at_stop && !below_chapter {
            cuts.extend(stop.filter(|stop| begin < *stop));
        } else if !at_stop && !below_chapter {
            continue;
        }
        articles += usize::from(kind == '条');
        cuts.push(at);
        (begin, stop) = (at, None);
    }
    if articles < 3 {
        return vec![line];
    }
    let ends = cuts.iter().copied().chain([line.len()]);
    let begins = [0].into_iter().chain(cuts.iter().copied());
    begins
        .zip(ends)
        .filter_map(|(begin, end)| line.get(begin..end))
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// A line of an article goes on with the paragraph, unless that is finished or the line is an item of a list.
fn add_line(paragraphs: &mut Vec<String>, line: &str) {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return;
    }
    match paragraphs.last_mut() {
        Some(last) if !is_paragraph_end(last) && !is_item(&line) => {
            let word = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
            if word(last.chars().next_back()) && word(line.chars().next()) {
                last.push(' ');
            }
            last.push_str(&line);
        }
        _ => paragraphs.push(line),
    }
}

fn is_paragraph_end(text: &str) -> bool {
    text.ends_with(['。', '；', ';', '：', ':', '！', '？'])
}

/// Whether a line is an item of a list: `1.`, `（一）`, `- `.
fn is_item(line: &str) -> bool {
    let plain = plain(line);
    let marked = plain.trim_start_matches(['-', '*', '•', '·', '●']);
    let inner = marked.trim_start_matches('(');
    let counted = inner.trim_start_matches(|char: char| char.is_ascii_digit() || "一二三四五六七八九十".contains(char));
    if counted.len() == inner.len() {
        return marked.len() < plain.len();
    }
    let mut after = counted.chars();
    match after.next() {
        // 1.2 begins no item.
        Some('.') => !after.next().is_some_and(|char| char.is_ascii_digit()),
        Some(mark) => matches!(mark, '、' | ')'),
        None => false,
    }
}

/// The kind and number of a heading: a line that starts with 第…章 or 第…条 and does not go on as a reference does.
fn numbered(line: &str) -> Option<(char, u16)> {
    // Headings of Markdown and items of lists.
    let line = line.trim_start_matches(['#', '*', '-', '•', '·', '>', ' ', '\u{3000}']);
    if !line.starts_with('第') {
        return None;
    }
    let start: String = line.chars().take(40).collect();
    let start = plain(&start);
    let rest = start.strip_prefix('第')?;
    let (numeral, rest) = rest.split_once(['条', '章'])?;
    let kind = if start.chars().nth(numeral.chars().count() + 1) == Some('章') { '章' } else { '条' };
    let number = number(numeral)?;
    let rest = rest.trim_start_matches('*');
    let heading = match kind {
        '章' => !has_sentence_mark(line) && line.chars().count() < 40 && !rest.starts_with("规定"),
        _ => !REFERENCE.iter().any(|word| rest.starts_with(word)),
    };
    heading.then_some((kind, number))
}

/// The text of an article's first line after its number.
fn after_number(line: &str) -> &str {
    line.split_once('条').map_or(line, |(_, rest)| rest.trim_start_matches(['*', ' ', '\u{3000}', '\t']))
}

/// Whether a line is the number of a page: `12`, `- 12 -`, `第 12 页 共 90 页`. A figure that belongs to the next line has
/// its unit there.
fn is_page_number(line: &str, next: &str) -> bool {
    const UNITS: [&str; 14] = ["%", "％", "万", "亿", "千", "兆", "倍", "个", "小时", "年", "天", "日", "吨", "分"];
    if 40 < line.len() {
        return false;
    }
    let line = plain(line);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let bare = digits == line.len();
    (1..=8).contains(&digits)
        && line.chars().all(|char| char.is_ascii_digit() || "-·•|_/~第页共,".contains(char))
        && !(bare && UNITS.iter().any(|unit| next.starts_with(unit)))
}

/// A line that may be a running head, without the page number in it.
fn running_head(line: &str) -> Option<String> {
    if RUNNING_HEAD * 4 < line.len() || has_sentence_mark(line) {
        return None;
    }
    let head = plain(line);
    let head = head.trim_matches(|char: char| char.is_ascii_digit() || "-·•|_/~".contains(char));
    (3..=RUNNING_HEAD).contains(&head.chars().count()).then(|| head.to_owned())
}
