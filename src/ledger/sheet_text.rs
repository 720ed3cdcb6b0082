//! [`SheetText`]: what a sheet says, line by line: what the code of its edition is made from.
//!
//! `docs/edition-codes.md` says it for whoever wants to make the same codes without handbill, and
//! `tests/suite/kept/codes.py` makes them in Python. A code on paper is held against this text for years, so version 1
//! never changes: another way of making codes is another version, and its codes begin with another letter.

use icu_normalizer::ComposingNormalizerBorrowed;
use sha2::{Digest, Sha256};

use super::code::Code;
use crate::lang::letters::digit;

/// What the text begins with: no text of another version is taken for one of this.
const HEAD: &str = "handbill edition 1";

/// What a sheet says: its head, then every line as a reader reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetText {
    text: String,
    /// How long the head is.
    head: usize,
}

impl SheetText {
    /// A sheet that says nothing yet, for readers of a language, in a format: `km`, `card`.
    pub fn new(language: &str, format: &str) -> Self {
        let text = format!("{HEAD}\n{language}\n{format}\n");
        SheetText { head: text.len(), text }
    }

    /// Adds a line: without signs that nobody sees, in NFC (UAX 15), with white space as one space and none at the ends.
    /// One that says nothing is left out.
    pub fn line(&mut self, words: &str) {
        let seen: String = words.chars().filter(|c| !is_unseen(*c)).collect();
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&seen);
        let before = self.text.len();
        for word in composed.split_whitespace() {
            if self.text.len() > before {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        if self.text.len() > before {
            self.text.push('\n');
        }
    }

    /// The lines, without the head.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.get(self.head..).unwrap_or_default().lines()
    }

    /// The code that a sheet with this text carries.
    pub fn code(&self) -> Code {
        Code::of(&Sha256::digest(&self.text).into())
    }
}

/// A telephone number as the text has it: its digits and the `+` before them, whatever stands between them on paper. An
/// account and an e-mail address stay as they are: their letters are what they say.
pub fn number_without_gaps(display: &str) -> String {
    if display.chars().any(|c| c.is_alphabetic() || matches!(c, '@' | '_')) {
        return display.to_owned();
    }
    let plus = display.contains('+').then_some('+');
    plus.into_iter().chain(display.chars().filter_map(digit)).collect()
}

/// Signs that leave no trace on paper: places where lines may end and must not, and marks of direction. A joiner
/// (U+200C, U+200D) is none of them: it changes how letters look.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{SheetText, number_without_gaps};

    #[test]
    fn a_line_is_what_a_reader_sees() {
        let mut text = SheetText::new("en", "card");
        text.line("  Go\u{200B}\ttoday,\u{a0}cafe\u{301}. ");
        text.line("\u{2060} \n");
        assert_eq!(text.lines().collect::<Vec<_>>(), ["Go today, caf\u{e9}."]);
    }

    #[test]
    fn a_number_has_nothing_between_its_digits() {
        for (display, wanted) in [
            ("023\u{a0}724\u{202f}793", "023724793"),
            ("+1 (201) 555-0123", "+12015550123"),
            ("១២៨០", "1280"),
            ("desk.24@example.org", "desk.24@example.org"),
            ("@desk_24", "@desk_24"),
        ] {
            assert_eq!(number_without_gaps(display), wanted);
        }
    }
}
