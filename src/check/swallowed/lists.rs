//! `unparsed-list`: lines that were meant as a list and run together.

use super::signs::Signs;
use super::told::tell;
use super::written::{BLANK, BREAK, Run};
use crate::diag::{Rule, Sink};
use crate::lang::letters::digit_value;

/// Bullets of word processors, where nothing else begins a line with them. The last three are those of Symbol fonts,
/// which programs put into Unicode's private area.
const BULLETS: [char; 12] = ['•', '◦', '▪', '‣', '⁃', '●', '■', '➢', '➤', '\u{F0B7}', '\u{F0A7}', '\u{F0D8}'];
/// What begins a line for other reasons too: a list only from the second on.
const MAYBE: [char; 8] = ['-', '+', '–', '—', '－', '·', '∙', '※'];
/// Behind a number or a letter. The last two make a digit a key.
const STOPS: [char; 16] =
    ['.', ')', '．', '、', '）', '။', '។', '｡', ':', '：', '-', '–', '/', ']', '\u{FE0F}', '\u{20E3}'];

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    Bullet,
    Maybe(char),
    Number(u32),
    Letter(u32),
}

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    // One line by itself is a list only behind a bullet.
    if !run.signs.have(Signs::LINE) && !run.lines().any(|(_, line)| begins_with_bullet(line)) {
        return;
    }
    let mut before: Option<(usize, Begin)> = None;
    let mut asked_for = true;
    for (at, line) in run.lines() {
        let begin = begin(line);
        let (is_list, at_fault) = match (before, begin) {
            (_, Some(Begin::Bullet)) => (true, at),
            // Who breaks lines by hand wants lines, not a list.
            (Some((first, before)), Some(now)) if !asked_for => (follows(before, now), first),
            (_, _) => (false, at),
        };
        if is_list {
            let hint = match begin {
                Some(Begin::Number(_) | Begin::Letter(_)) => {
                    "begin the first with `1. ` and the next with `2. `, in Western digits, an empty line before them: \
                     readers get the digits of their language"
                }
                Some(Begin::Bullet | Begin::Maybe(_)) | None => "begin each with `- `, an empty line before the first",
            };
            let end =
                at_fault + run.text.get(at_fault..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let message = "this does not become a list: readers see one line behind the other";
            return tell(run, Rule::UnparsedList, (at_fault, end), message, hint, sink);
        }
        before = begin.map(|begin| (at, begin));
        let behind = run.text.get(at + line.len()..).and_then(|rest| rest.chars().next());
        asked_for = behind == Some(BREAK);
    }
}

/// Whether one line of a list may stand behind another.
fn follows(before: Begin, now: Begin) -> bool {
    match (before, now) {
        (Begin::Maybe(before), Begin::Maybe(now)) => before == now,
        (Begin::Number(before), Begin::Number(now)) => now == before + 1,
        // Initials of names are capitals.
        (Begin::Letter(before), Begin::Letter(now)) => {
            now == before + 1 && !char::from_u32(now).is_some_and(char::is_uppercase)
        }
        (Begin::Bullet | Begin::Maybe(_) | Begin::Number(_) | Begin::Letter(_), _) => false,
    }
}

fn begins_with_bullet(line: &str) -> bool {
    // Most lines begin with a letter.
    let bullet = line.chars().next().filter(|first| !first.is_ascii() && BULLETS.contains(first));
    match bullet {
        Some(bullet) => line.get(bullet.len_utf8()..).is_some_and(|rest| !rest.trim_start().is_empty()),
        None => line.starts_with("o\t"),
    }
}

fn begin(line: &str) -> Option<Begin> {
    let mut signs = line.chars();
    let first = signs.next()?;
    let rest = signs.as_str();
    if begins_with_bullet(line) {
        return Some(Begin::Bullet);
    }
    let is_digit = |c: char| digit_value(c).is_some();
    let is_number = rest.trim_start().starts_with(is_digit);
    // Arrows, boxes, ticks, stars, hands: what is drawn, not written.
    let is_drawn = matches!(first, '\u{2190}'..='\u{21FF}' | '\u{25A0}'..='\u{2775}' | '\u{2794}'..='\u{2BFF}' | '\u{1F300}'..='\u{1FAFF}');
    if is_drawn || MAYBE.contains(&first) && !is_number {
        return Some(Begin::Maybe(first));
    }
    let inner = line.strip_prefix(['(', '（', '[']).unwrap_or(line);
    let digits = inner.len() - inner.trim_start_matches(is_digit).len();
    let (number, behind) = (inner.get(..digits)?, inner.get(digits..)?);
    // `1-2 days` and `5 – 7` are no numbers of a list.
    let stopped = behind.trim_start().strip_prefix(STOPS).filter(|behind| !behind.trim_start().starts_with(is_digit));
    if (1..=2).contains(&number.chars().count()) {
        let value = number.chars().filter_map(digit_value).fold(0_u32, |sum, digit| sum * 10 + u32::from(digit));
        // ① needs no stop.
        let is_circled = number.chars().all(|c| matches!(u32::from(c), 0x2460..=0x24FF | 0x2776..=0x2793));
        return (stopped.is_some() || is_circled).then_some(Begin::Number(value));
    }
    let mut letters = inner.chars();
    let letter = letters.next().filter(|c| c.is_alphabetic() && *c != BLANK)?;
    let behind = letters.as_str().strip_prefix(STOPS)?;
    behind.starts_with(' ').then_some(Begin::Letter(u32::from(letter)))
}
