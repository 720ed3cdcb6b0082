//! `phone-in-prose`: a number typed into a text is checked by nobody and dies unseen.

//!
//! What stands between two words and holds two digits is a run; every part of a run that consists of whole groups is
//! tried, so that hours, prices and other numbers beside one hide nothing.

mod home;
mod judge;
mod known;
mod part;
mod runs;
mod shapes;

use judge::Judge;
use known::Known;

use super::spoken;
use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::digit;
use crate::markup::lines::{Line, opens_messenger};
use crate::markup::{Draft, Target};
use crate::register::{Entry, Registers};

/// What digits in texts are held against.
pub(super) struct Numbers<'a> {
    judge: Judge<'a>,
}

impl<'a> Numbers<'a> {
    pub(super) fn of(registers: &'a Registers, config: &Config) -> Self {
        let figures = config.not_numbers.iter().map(|(digits, _)| digits.clone()).collect();
        Numbers { judge: Judge::of(Known::of(registers), &config.country, figures) }
    }

    fn find(&self, text: &str) -> Vec<(usize, usize)> {
        self.judge.find(text, &[])
    }
}

/// Figures of `site.toml` that are said to be no numbers, but are.
pub(super) fn in_config(config: &Config, numbers: &Numbers<'_>, sink: &mut Sink) {
    for (digits, place) in config.not_numbers.iter().filter(|(digits, _)| numbers.judge.known.is_in(digits)) {
        let message = format!("`{digits}` has a number of the register in it");
        sink.push(
            Finding::new(Rule::PhoneInProse, place.clone(), message)
                .hint("take it out of `not-numbers`, and write `<contact:id>` on the page"),
        );
    }
}

/// Numbers in what is said besides the pages, and in addresses that open a messenger.
pub(super) fn in_texts(registers: &Registers, config: &Config, numbers: &Numbers<'_>, sink: &mut Sink) {
    for said in spoken::texts(registers, config) {
        for (start, end) in numbers.find(said.text) {
            let number = said.text.get(start..end).unwrap_or_default();
            if !is_own(said.entry, number, registers) {
                sink.push(finding(said.place.clone(), number).language(said.tag));
            }
        }
    }
    for (address, place, entry) in spoken::addresses(registers, config) {
        let found = if opens_messenger(address) { numbers.find(address) } else { Vec::new() };
        for (start, end) in found {
            let number = address.get(start..end).unwrap_or_default();
            if !is_own(entry, number, registers) {
                sink.push(finding(place.clone(), number));
            }
        }
    }
}

/// Some are called by their number: "National line 111". It stands in the same entry and changes with it.
fn is_own(entry: Entry, number: &str, registers: &Registers) -> bool {
    let Entry::Contact(id) = entry else { return false };
    let digits: String = number.chars().filter_map(digit).collect();
    registers.contact(id).phones.iter().any(|line| line.phone.dialled().trim_start_matches('+') == digits)
}

/// Numbers in the lines of a draft.
pub(super) fn check(draft: &Draft<Target>, lines: &[Line], numbers: &Numbers<'_>, sink: &mut Sink) {
    let source = draft.document.source();
    for (_, target, span) in draft.document.links() {
        let Target::Url(address) = target else { continue };
        let address = address.as_str();
        for (start, end) in Some(address)
            .filter(|address| opens_messenger(address))
            .map(|address| numbers.find(address))
            .into_iter()
            .flatten()
        {
            sink.push(finding(source.place(span), address.get(start..end).unwrap_or_default()));
        }
    }
    for line in lines.iter().filter(|line| line.has_digit) {
        for (start, end) in numbers.judge.find(&line.text, &line.figures) {
            let Some(span) = line.place(start, end) else { continue };
            sink.push(finding(source.place(span), line.text.get(start..end).unwrap_or_default()));
        }
    }
}

fn finding(place: Place, number: &str) -> Finding {
    Finding::new(Rule::PhoneInProse, place, format!("`{}` is a phone number typed into a text", number.trim()))
        .hint("put the number into `content/contacts.toml` and write `<contact:id>` here")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Judge, Known};

    fn judge() -> Judge<'static> {
        let known = Known::these(&["1280", "117"], &["85592311511"]);
        Judge::of(known, "KH", BTreeSet::from(["0201120".to_owned(), "011222333".to_owned(), "85592311511".to_owned()]))
    }

    #[test]
    fn numbers_are_found_in_every_spelling() {
        let judge = judge();
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
            assert_eq!(judge.find(text, &[]).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let judge = judge();
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
            assert_eq!(judge.find(text, &[]), [], "{text}");
        }
    }

    #[test]
    fn what_stands_beside_a_number_does_not_hide_it() {
        for text in [
            "012 345 678 8-16",
            "012 345 678 24/7",
            "012 345 678²",
            "1280¹",
            "Room 5 - 012 345 678",
            "2026 012 345 678",
            "012 345 678.5",
            "12/11/2026 012 345 678",
            "1280 (24/7)",
            "92 311 511 8:00-16:00",
            "https://wa.me/66812345678",
            "(0)12 345 678",
            "+855 (0) 12 345 678",
            "855 12 345 678",
            "WhatsApp: 12 345 678",
            "Call 1999.",
            "ហៅ ១៩៩៩",
            "႐႑႒ ႓႔႕ ႖႗႘",
        ] {
            assert_eq!(judge().find(text, &[]).len(), 1, "{text}");
        }
        assert_eq!(judge().find("012 345 678 / 092 345 678", &[]).len(), 2);
        assert_eq!(judge().find("1280/117", &[]).len(), 2);
    }

    #[test]
    fn a_figure_that_is_said_to_be_no_number_is_none() {
        let judge = judge();
        assert_eq!(judge.find("In the file 0201120 and 011 222 333.", &[]), []);
        assert_eq!(judge.find("Case 012 345 678, page 3", &[5]), []);
        // Only the figure that begins there, and nothing of the register.
        assert_eq!(judge.find("Case 012 345 678 012 345 678", &[5]).len(), 1);
        assert_eq!(judge.find("Case 85592311511", &[5]).len(), 1);
        assert_eq!(judge.find("Case 92 311 511", &[5]).len(), 1);
        assert_eq!(judge.find("Case 1280", &[5]).len(), 1);
    }
}
