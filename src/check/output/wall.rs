//! [`Wall`]: what must never be given out, held against the words of a file.

use std::collections::BTreeSet;

use super::read::read;
use super::words::{Shared, Words};
use crate::check::contradicted_number::Wrong;
use crate::check::withheld_sentence::{self, Withheld};
use crate::diag::{Finding, Place};
use crate::lang::letters::{digit, letters};
use crate::register::Registers;
use crate::source::RelPath;

const HINT: &str = "this file was made with it: look for it in the page, the registers, `site.toml`, `static/` and \
                    `templates/` of your own, and take it out";

/// A number with fewer digits is a short code, and stands without gaps.
const MIN_LONG: usize = 7;

/// A sum is at least this long: MD5 in hexadecimal has 32 signs, SHA-256 in a content security policy 44.
const MIN_SUM: usize = 32;

/// What must never be given out.
#[derive(Debug)]
pub struct Wall<'a> {
    numbers: Wrong<'a>,
    sentences: Withheld<'a>,
    shared: Shared,
}

impl<'a> Wall<'a> {
    /// Takes numbers and sentences from the registers.
    pub fn of(registers: &'a Registers) -> Self {
        Wall { numbers: Wrong::of(registers), sentences: Withheld::of(registers), shared: Shared::default() }
    }

    /// What a file says and must not: one finding for each entry of a register. `words` are those that its bytes do not
    /// tell, with U+0000 between parts that are read by themselves.
    pub fn read(&self, path: &RelPath, bytes: &[u8], words: Option<&str>) -> Vec<Finding> {
        let mut found = Vec::new();
        if self.numbers.is_empty() && self.sentences.is_empty() {
            return found;
        }
        let words = read(path, bytes, words, &self.shared);
        let mut told = BTreeSet::new();
        let mut tell = |name: &'a str, finding: Finding| {
            if told.insert((finding.rule, name)) {
                found.push(finding.hint(HINT));
            }
        };
        let digits = digits(&words);
        if self.numbers.may_be_in(&digits) {
            for text in words.texts() {
                let hits = self.numbers.find(text).into_iter();
                for hit in hits.filter(|hit| is_whole(hit.shown) && !is_sum(text, hit.start, hit.end)) {
                    tell(hit.name, self.numbers.finding(Place::file(path.as_str()), hit.shown, hit.name));
                }
            }
        }
        for text in words.texts() {
            for name in self.sentences.find_any(text) {
                tell(name, withheld_sentence::finding(Place::file(path.as_str()), name));
            }
        }
        found
    }
}

/// All digits of a file in a row: most files are done with it.
fn digits(words: &Words<'_>) -> String {
    let mut digits = String::new();
    for text in words.texts() {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| byte.is_ascii_digit() || !byte.is_ascii()) {
            let mut signs = rest.get(at..).unwrap_or_default().chars();
            digits.extend(signs.next().and_then(digit));
            rest = signs.as_str();
        }
    }
    digits
}

/// Whether a number stands as one: the groups of a long number are parted, those of a short code are a day or a price.
fn is_whole(shown: &str) -> bool {
    let parted = letters(shown).filter(|letter| letter.digit.is_none()).count();
    parted == 0 || letters(shown).count() - parted >= MIN_LONG
}

/// Whether a part of a text is inside of a sum: in hexadecimal, or as a content security policy has it.
fn is_sum(text: &str, start: usize, end: usize) -> bool {
    let token = |is_outside: fn(char) -> bool| {
        let from = text.get(..start).and_then(|before| before.rfind(is_outside)).map_or(0, |at| at + 1);
        let to = text.get(end..).and_then(|behind| behind.find(is_outside)).map_or(text.len(), |at| end + at);
        (from, text.get(from..to).unwrap_or_default())
    };
    let (_, plain) = token(|c| !c.is_ascii_hexdigit());
    let (from, packed) = token(|c| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')));
    let named = text
        .get(..from)
        .is_some_and(|before| ["sha256-", "sha384-", "sha512-"].iter().any(|name| before.ends_with(name)));
    (named && packed.len() >= MIN_SUM)
        || (plain.len() >= MIN_SUM && plain.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::is_sum;

    #[test]
    fn digits_of_a_sum_are_no_words() {
        let is = |text: &str| {
            let at = text.find("115").expect("digits");
            is_sum(text, at, at + 3)
        };
        assert!(is("script-src 'sha256-5viqzNmEvvd36OwL115PQkgonJSL9edT7V3IkL7E6GQ='"));
        assert!(is("da39a3ee5e6b4b0d3255bfef95601890afd115 a"));
        assert!(!is("https://example.org/here/is/a/long/path/115/and/more/of/it"));
        assert!(!is("call 115") && !is("11511511511511511511511511511511511511511"));
    }
}
