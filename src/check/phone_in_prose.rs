//! `phone-in-prose`: a number typed into a text is checked by nobody and dies unseen.

use std::collections::BTreeSet;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::{digit, holds_digit};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Entry, Phone, Registers, Said};
use crate::source::MAX_FINDINGS;

/// Numbers in the texts of the registers.
pub(super) fn in_registers(registers: &Registers, known: &Known<'_>, sink: &mut Sink) {
    for said in &registers.said() {
        for (start, end) in find_all(said.text, known) {
            let number = said.text.get(start..end).unwrap_or_default();
            if !is_own(said, number, registers) {
                sink.push(finding(said.place.clone(), number).language(said.tag));
            }
        }
    }
}

/// Some are called by their number: "National line 111". It stands in the same entry and changes with it.
fn is_own(said: &Said<'_>, number: &str, registers: &Registers) -> bool {
    let Entry::Contact(id) = said.entry else { return false };
    let digits: String = number.chars().filter_map(digit).collect();
    registers.contact(id).phones.iter().any(|line| line.phone.dialled().trim_start_matches('+') == digits)
}

/// The digits of the register: short codes are a phone number only if they are one of these, and full
/// numbers are found even without their `+` or `0`.
pub(super) struct Known<'a> {
    codes: BTreeSet<&'a str>,
    /// Full numbers without `+`.
    numbers: BTreeSet<&'a str>,
    /// Those among both that must never be given out: `contradicted-number` tells them.
    wrong: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(registers: &'a Registers) -> Self {
        let mut known = Known { codes: BTreeSet::new(), numbers: BTreeSet::new(), wrong: BTreeSet::new() };
        for contact in registers.contacts() {
            for line in &contact.phones {
                let digits = match &line.phone {
                    Phone::Short { digits, .. } => digits,
                    Phone::Full { national, .. } => national,
                };
                if contact.is_withheld() {
                    known.wrong.insert(digits);
                    continue;
                }
                match &line.phone {
                    Phone::Short { digits, .. } => known.codes.insert(digits),
                    Phone::Full { e164, .. } => known.numbers.insert(e164.trim_start_matches('+')),
                };
            }
        }
        known
    }

    /// Whether digits are a number of the register, with or without what is dialled before it.
    fn has(&self, digits: &str) -> bool {
        let digits = digits.trim_start_matches('0');
        digits.len() >= 7
            && self.numbers.iter().any(|number| number.ends_with(digits) && number.len() <= digits.len() + 3)
    }
}

/// Numbers in the lines of a draft.
pub(super) fn check(draft: &Draft<Target>, lines: &[Line], known: &Known<'_>, sink: &mut Sink) {
    let source = draft.document.source();
    let mut told = 0;
    for line in lines.iter().filter(|line| line.has_digit) {
        for (start, end) in find_all(&line.text, known) {
            let Some(span) = line.place(start, end).filter(|_| told < MAX_FINDINGS) else { continue };
            sink.push(finding(source.place(span), line.text.get(start..end).unwrap_or_default()));
            told += 1;
        }
    }
}

fn finding(place: Place, number: &str) -> Finding {
    Finding::new(Rule::PhoneInProse, place, format!("`{}` is a phone number typed into a text", number.trim()))
        .hint("put the number into `content/contacts.toml` and write `<contact:id>` here")
}

/// The byte ranges of all phone numbers in a text.
fn find_all(text: &str, known: &Known<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if !holds_digit(text) {
        return found;
    }
    let mut run = Run::default();
    let end = std::iter::once((text.len(), '\0'));
    for (at, c) in text.char_indices().chain(end) {
        if let Some(digit) = digit(c) {
            run.digit(at, digit, c.len_utf8());
        } else if run.start.is_none() && c != '+' {
            // Nothing has begun: most characters of most texts.
        } else if c == '+' && run.digits.is_empty() {
            run = Run { start: Some(at), plus: true, ..Run::default() };
        } else if !(is_separator(c) && run.may_go_on(at)) || ends_clause(c, text, at) {
            if let (true, Some(start)) = (run.is_phone(known), run.start) {
                found.push((start, run.end));
            }
            run = Run::default();
            if c == '+' {
                run = Run { start: Some(at), plus: true, ..Run::default() };
            }
        } else if c == ',' {
            run.commas = true;
        }
    }
    found
}

/// A full stop or comma joins two groups only where a digit follows at once: "0-14, 15-24" is two ranges.
fn ends_clause(c: char, text: &str, at: usize) -> bool {
    let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    matches!(c, '.' | ',') && next.and_then(digit).is_none()
}

/// A stretch of digits and what people put between them.
#[derive(Default)]
struct Run {
    start: Option<usize>,
    end: usize,
    plus: bool,
    digits: String,
    /// How many digits stand in each group.
    groups: Vec<usize>,
    /// Whether a comma stands between two of them.
    commas: bool,
}

impl Run {
    fn digit(&mut self, at: usize, digit: char, length: usize) {
        if self.digits.is_empty() || at != self.end {
            self.groups.push(0);
        }
        if let Some(last) = self.groups.last_mut() {
            *last += 1;
        }
        self.start.get_or_insert(at);
        self.digits.push(digit);
        self.end = at + length;
    }

    /// At most three signs stand between two groups: `) `, ` - `, ` · `; six bytes hold any of them.
    fn may_go_on(&self, at: usize) -> bool {
        self.start.is_some() && (self.digits.is_empty() || at < self.end + 6)
    }

    fn is_phone(&self, known: &Known<'_>) -> bool {
        if known.wrong.iter().any(|wrong| self.digits.ends_with(wrong)) {
            return false;
        }
        let length = self.digits.len();
        let abroad = (self.plus || self.digits.starts_with("00")) && (8..=17).contains(&length) && !self.is_amount();
        let home = self.digits.starts_with('0') && (9..=11).contains(&length) && self.is_grouped_as_a_number();
        abroad
            || (home && !self.is_date())
            || known.has(&self.digits)
            || (self.groups.len() == 1 && known.codes.contains(self.digits.as_str()))
    }

    /// `012 345 678`, `(023) 724-793`, `0912345678`: an area code of two digits or more, then groups of
    /// two or more. `0.50/0.75/1.00` and an ISBN are not grouped so.
    fn is_grouped_as_a_number(&self) -> bool {
        self.groups.iter().all(|group| *group >= 2)
    }

    /// `01/02/2026 9`, `05.11.2026 14`.
    fn is_date(&self) -> bool {
        matches!(self.groups.as_slice(), [2, 2, 4, ..])
    }

    /// `+10,000,000`: thousands.
    fn is_amount(&self) -> bool {
        self.plus && self.groups.len() >= 3 && self.groups.iter().skip(1).all(|group| *group == 3) && self.commas
    }
}

/// What people put between the groups of a number, and what hides between letters of Khmer and Thai.
fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200F}' | '\u{202F}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
            | '.' | ',' | '-' | '_' | '·' | '\u{2010}'..='\u{2015}' | '(' | ')' | '/' | '\u{FF08}' | '\u{FF09}'
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Known, find_all};

    #[test]
    fn numbers_are_found_in_every_spelling() {
        let known = Known {
            codes: BTreeSet::from(["1280", "117"]),
            numbers: BTreeSet::from(["85592311511"]),
            wrong: BTreeSet::new(),
        };
        for text in [
            "call 012 345 678",
            "+855 12 345 678",
            "(023) 724 793",
            "00855 12 345 678",
            "០១២ ៣៤៥ ៦៧៨",
            "๐๘๑-๒๓๔-๕๖๗๘",
            "٠٢٣٧٢٤٧٩٣",
            "012.345.678",
            "call 1280 now",
            "１２８０",
            "117",
            "012–345–678",
            "012,345,678",
            "012_345_678",
            "012 · 345 · 678",
            "០១២\u{200B}៣៤៥\u{200B}៦៧៨",
            "855 92 311 511",
            "92 311 511",
        ] {
            assert_eq!(find_all(text, &known).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let known = Known {
            codes: BTreeSet::from(["1280", "117"]),
            numbers: BTreeSet::from(["85592311511"]),
            wrong: BTreeSet::new(),
        };
        for text in [
            "in 2026",
            "72 hours",
            "08:00–17:00",
            "3,000 to 10,000 riel",
            "2026-11-22",
            "22.11.2026",
            "85.6 × 54 mm",
            "Article 34",
            "12800",
            "1 280",
            "page 1-17",
            "0.5 %",
            "https://example.org/node/91626/section/6",
            "On 01/02/2026 9 people",
            "On 05.11.2026, 8.00 we meet",
            "born 01/02/2003, 5 kg",
            "Ages 0-5, 6-12, 13-17",
            "0, 1, 2, 3, 4, 5, 6, 7, 8",
            "0.01, 0.02, 0.03",
            "+10,000,000 riel",
            "USD 0.50/0.75/1.00",
            "0.33333333",
            "ISBN 0-306-40615-2",
            "08.30-11.30, 14.00-17.00",
        ] {
            assert_eq!(find_all(text, &known), [], "{text}");
        }
    }
}
