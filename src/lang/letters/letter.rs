//! [`letters`]: a text letter by letter, as somebody reads a number in it.

use std::iter::Peekable;
use std::str::CharIndices;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::digits::digit_value;
use super::signs::{is_unseen, sign};

/// One letter, digit or sign that a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// What it is read as: a digit of any script as `0` to `9`, a sign as the commonest of its look (`+`, space, `-`,
    /// `.`, `/`, `~`, `_`, `(`, `)`), anything else as it stands.
    pub c: char,
    /// Its value, where it is a digit.
    pub digit: Option<u8>,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, with what is drawn on a digit (a keycap, a stroke). What nobody sees belongs to no letter.
    pub end: usize,
}

/// The letters of a text; made by [`letters`].
#[derive(Debug, Clone)]
pub struct Letters<'a> {
    text: Peekable<CharIndices<'a>>,
}

/// The letters of a text in reading order, without what nobody sees. Nothing is allocated.
pub fn letters(text: &str) -> Letters<'_> {
    Letters { text: text.char_indices().peekable() }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let (start, c) = self.text.find(|(_, c)| !is_unseen(*c))?;
        let mut end = start + c.len_utf8();
        let Some(value) = digit_value(c) else { return Some(Letter { c: sign(c), digit: None, start, end }) };
        // Keycaps and variation selectors stand behind their digit.
        while let Some((at, mark)) = self.text.next_if(|(_, c)| !c.is_ascii() && (is_mark(*c) || is_unseen(*c))) {
            if is_mark(mark) {
                end = at + mark.len_utf8();
            }
        }
        Some(Letter { c: char::from(b'0' + value), digit: Some(value), start, end })
    }
}

/// Whether a sign is drawn on the letter before it.
pub fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

#[cfg(test)]
mod tests {
    use super::letters;

    fn read(text: &str) -> String {
        letters(text).map(|letter| letter.c).collect()
    }

    #[test]
    fn a_number_is_read_alike_however_it_is_typed() {
        for text in [
            "012-488",
            "០១២–៤៨៨",
            "႐႑႒−႔႘႘",
            "⁰¹²‑⁴⁸⁸",
            "⓪①②－④⑧⑧",
            "0⑴⑵-⑷⑻⑻",
            "🄀⒈⒉-⒋⒏⒏",
            "𝟎𝟏𝟐-𝟒𝟖𝟖",
            "0\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}-4\u{20E3}8\u{20E3}8",
            "0\u{200B}1\u{AD}2-4\u{2060}8\u{FEFF}8",
        ] {
            assert_eq!(read(text), "012-488", "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "a\u{200B}៤\u{20E3}８";
        let places: Vec<_> = letters(text).map(|letter| (letter.digit, letter.start, letter.end)).collect();
        assert_eq!(places, [(None, 0, 1), (Some(4), 4, 10), (Some(8), 10, 13)]);
    }
}
