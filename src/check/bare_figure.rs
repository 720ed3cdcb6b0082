//! `bare-figure`: a percentage, or so many out of so many, that no fact stands behind. Such figures are
//! remembered, repeated and mostly wrong.

use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::{digit, holds_digit};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Entry, Registers};

/// What makes a percentage of the digits before it, in the languages of the shipped site and Chinese.
const BEHIND: [&str; 9] = ["%", "٪", "percent", "per cent", "ភាគរយ", "เปอร์เซ็นต์", "เปอร์เซนต์", "phần trăm", "％"];
/// What makes one of the digits behind it.
const BEFORE: [&str; 3] = ["ร้อยละ", "百分之", "ភាគរយ"];
/// So many out of so many.
const BETWEEN: [&str; 4] = [" in ", " out of ", " of every ", " trên "];

/// Figures in the texts of the contacts; those of facts have their sources.
pub(super) fn in_registers(registers: &Registers, sink: &mut Sink) {
    for said in registers.said().iter().filter(|said| matches!(said.entry, Entry::Contact(_))) {
        for (start, end) in figures(said.text) {
            let figure = said.text.get(start..end).unwrap_or_default();
            sink.push(finding(said.place.clone(), figure).language(said.tag));
        }
    }
}

/// Figures in the lines of a draft.
pub(super) fn check(draft: &Draft<Target>, lines: &[Line], sink: &mut Sink) {
    let source = draft.document.source();
    for line in lines.iter().filter(|line| line.has_digit) {
        for (start, end) in figures(&line.text) {
            let Some(span) = line.place(start, end).filter(|_| !line.is_stated(start, end)) else { continue };
            sink.push(finding(source.place(span), line.text.get(start..end).unwrap_or_default()));
        }
    }
}

fn finding(place: Place, figure: &str) -> Finding {
    Finding::new(Rule::BareFigure, place, format!("`{figure}` has no fact behind it"))
        .hint("write the sentence as `[…](fact:id)`, or say it without the figure")
}

/// The byte ranges of all figures in a text.
fn figures(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if !holds_digit(text) {
        return found;
    }
    for (start, end) in numbers(text) {
        let rest = text.get(end..).unwrap_or_default();
        let behind = rest.trim_start_matches([' ', '\u{A0}', '\u{200B}']);
        let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', '\u{A0}', '\u{200B}']);
        let sign = BEHIND.into_iter().find(|sign| starts_with(behind, sign));
        if let Some(sign) = sign {
            found.push((start, end + rest.len() - behind.len() + sign.len()));
        } else if let Some(sign) = BEFORE.into_iter().find(|sign| before.ends_with(sign)) {
            found.push((before.len() - sign.len(), end));
        } else if let Some(second) = out_of(rest) {
            found.push((start, end + second));
        }
    }
    found
}

/// Signs and words, the latter whole: "percentage" says nothing.
fn starts_with(text: &str, sign: &str) -> bool {
    let rest = text.get(..sign.len()).filter(|start| start.eq_ignore_ascii_case(sign)).and(text.get(sign.len()..));
    let is_word = sign.is_ascii() && sign.len() > 1;
    rest.is_some_and(|rest| !is_word || !rest.starts_with(char::is_alphabetic))
}

/// ` in 4`, ` out of 10`: how long that is. A year is none.
fn out_of(rest: &str) -> Option<usize> {
    let between = BETWEEN.into_iter().find(|between| rest.starts_with(between))?;
    let (start, end) = numbers(rest.get(between.len()..)?).into_iter().next()?;
    (start == 0 && end < 4).then_some(between.len() + end)
}

/// Digits, with a decimal sign between them or not.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        if digit(c).is_none() {
            continue;
        }
        let end = at + c.len_utf8();
        match numbers.last_mut() {
            Some(last) if last.1 == at || matches!(text.get(last.1..at), Some("." | ",")) => last.1 = end,
            _ => numbers.push((at, end)),
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn percentages_and_proportions_are_found() {
        for text in [
            "68% of them",
            "14.5 %",
            "12 percent",
            "5 per cent",
            "៦៨ភាគរយ",
            "៦៨%",
            "๖๘ เปอร์เซ็นต์",
            "ร้อยละ 68",
            "68 phần trăm",
            "3 in 4 of them",
            "7 out of 10",
            "百分之60",
            "６８％",
        ] {
            assert_eq!(figures(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in
            ["72 hours", "5 days in 2026", "1 or 2", "100 riel", "25 or younger", "8 in the morning", "2 trên bàn", ""]
        {
            assert_eq!(figures(text).len(), 0, "{text}");
        }
    }
}
