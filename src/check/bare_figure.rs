//! `bare-figure`: a percentage, or so many out of so many, that no fact stands behind. Such figures are
//! remembered, repeated and mostly wrong.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::{digit, holds_digit};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Entry, Registers};

/// What makes a percentage of the digits before it: signs, then the languages of handbill and some neighbours.
const BEHIND: [&str; 26] = [
    "%",
    "٪",
    "％",
    "‰",
    "percent",
    "per cent",
    "ភាគរយ",
    "เปอร์เซ็นต์",
    "เปอร์เซนต์",
    "phần trăm",
    "ເປີເຊັນ",
    "ເປີເຊັນຕ໌",
    "ສ່ວນຮ້ອຍ",
    "ရာခိုင်နှုန်း",
    "في المئة",
    "في المائة",
    "بالمئة",
    "بالمائة",
    "فیصد",
    "فی صد",
    "prozent",
    "por ciento",
    "por cento",
    "pour cent",
    "процент",
    "persen",
];
/// What makes one of the digits behind it.
const BEFORE: [&str; 5] = ["ร้อยละ", "百分之", "ភាគរយ", "ຮ້ອຍລະ", "ສ່ວນຮ້ອຍ"];
/// Signs that some put before the digits, without a space.
const SIGNS: [&str; 3] = ["%", "٪", "％"];
/// So many out of so many.
const BETWEEN: [&str; 23] = [
    " in ",
    " in every ",
    " out of ",
    " out of every ",
    " of every ",
    " trên ",
    " trong ",
    " trong số ",
    " ใน ",
    "ใน",
    " ក្នុង ",
    "ក្នុង",
    " ក្នុងចំណោម ",
    "ក្នុងចំណោម",
    " លើ ",
    " ໃນ ",
    "ໃນ",
    " من كل ",
    " من بين ",
    " میں سے ",
    "中有",
    " sur ",
    " von ",
];
/// `5 of 10` is one too, where people stand behind it: "page 2 of 5" is none.
const OF: &str = " of ";
const PEOPLE: [&str; 14] = [
    "people",
    "persons",
    "women",
    "men",
    "girls",
    "boys",
    "children",
    "workers",
    "migrants",
    "victims",
    "survivors",
    "families",
    "cases",
    "adults",
];
/// So many out of so many, in English words.
const COUNTS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "hundred"];

/// Figures in the texts of the contacts; those of facts have their sources.
pub(super) fn in_registers(registers: &Registers, sink: &mut Sink) {
    for said in registers.said().iter().filter(|said| matches!(said.entry, Entry::Contact(_))) {
        for (start, end) in figures(said.text, holds_digit(said.text)) {
            let figure = said.text.get(start..end).unwrap_or_default();
            sink.push(finding(said.place.clone(), figure).language(said.tag));
        }
    }
}

/// Figures in the lines of a draft.
pub(super) fn check(draft: &Draft<Target>, lines: &[Line], sink: &mut Sink) {
    let source = draft.document.source();
    for line in lines {
        for (start, end) in figures(&line.text, line.has_digit) {
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
fn figures(text: &str, has_digit: bool) -> Vec<(usize, usize)> {
    let mut found = in_words(text);
    if !has_digit {
        return found;
    }
    for (start, end) in numbers(text) {
        let rest = text.get(end..).unwrap_or_default();
        let behind = rest.trim_start_matches([' ', '\u{A0}', '\u{200B}']);
        let all_before = text.get(..start).unwrap_or_default();
        let before = all_before.trim_end_matches([' ', '\u{A0}', '\u{200B}']);
        let sign = BEHIND.into_iter().find(|sign| starts_with(behind, sign));
        if let Some(sign) = sign {
            found.push((start, end + rest.len() - behind.len() + sign.len()));
        } else if let Some(sign) = BEFORE.into_iter().find(|sign| before.ends_with(sign)) {
            found.push((before.len() - sign.len(), end));
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| is_before(all_before, sign)) {
            found.push((start - sign.len(), end));
        } else if let Some(second) = out_of(rest) {
            found.push((start, end + second));
        }
    }
    found
}

/// `%50`, not the sign of another number: `20%50`.
fn is_before(text: &str, sign: &str) -> bool {
    let rest = text.strip_suffix(sign).map(|rest| rest.trim_end_matches([' ', '\u{A0}']));
    rest.is_some_and(|rest| rest.chars().next_back().is_none_or(|c| digit(c).is_none()))
}

/// What stands between two such words. Asked of every line of the site, so it is not made ready anew.
static FINDERS: LazyLock<[(&str, Finder<'static>); 2]> =
    LazyLock::new(|| [" in ", " out of "].map(|between| (between, Finder::new(between))));

/// `one in four`, `two out of ten`, whole words.
fn in_words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (between, finder) in &*FINDERS {
        for at in finder.find_iter(text.as_bytes()) {
            let (before, behind) =
                (text.get(..at).unwrap_or_default(), text.get(at + between.len()..).unwrap_or_default());
            let first = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let second = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let is_count = |word: &str| COUNTS.iter().any(|count| count.eq_ignore_ascii_case(word));
            if is_count(first) && is_count(second) {
                found.push((at - first.len(), at + between.len() + second.len()));
            }
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
    let second = |between: &str| {
        let behind = rest.strip_prefix(between)?;
        let end = first(behind)?;
        let digits = behind.get(..end)?.chars().filter(|c| digit(*c).is_some()).count();
        (digits < 4).then_some(between.len() + end)
    };
    let of_people = || {
        let end = second(OF)?;
        let word = rest.get(end..)?.trim_start().split(|c: char| !c.is_alphabetic()).next()?;
        PEOPLE.contains(&word).then_some(end)
    };
    BETWEEN.into_iter().find_map(second).or_else(of_people)
}

/// How long the number is that a text begins with.
fn first(text: &str) -> Option<usize> {
    let signs = text.find(|c: char| digit(c).is_none() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    numbers(text.get(..signs)?).first().filter(|(start, _)| *start == 0).map(|(_, end)| *end)
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
    use super::holds_digit;

    fn figures(text: &str) -> Vec<(usize, usize)> {
        super::figures(text, holds_digit(text))
    }

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
            "%50 of them",
            "٪50",
            "50 ‰",
            "50 Prozent",
            "50 por ciento",
            "٥٠ في المئة",
            "50 فیصد",
            "၅၀ ရာခိုင်နှုန်း",
            "໕໐ ສ່ວນຮ້ອຍ",
            "৫০%",
            "1 ใน 3",
            "១ ក្នុង ៣ នាក់",
            "2 trong 3 người",
            "5 of 10 people",
            "one in four of them",
            "Two out of ten",
        ] {
            assert_eq!(figures(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "72 hours",
            "5 days in 2026",
            "1 or 2",
            "100 riel",
            "25 or younger",
            "8 in the morning",
            "2 trên bàn",
            "page 2 of 5",
            "someone in four rooms",
            "",
        ] {
            assert_eq!(figures(text).len(), 0, "{text}");
        }
    }
}
