//! [`Skeleton`]: what no spelling changes of a text, to know in a hurry that certain words cannot stand in it.

use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::letter::is_mark;
use super::signs::is_unseen;
use super::tables::{DRAWN_AS_LETTERS, STACKERS};
use super::words::read_sign;

/// The letters of a text that are the same however it is spelled, one byte each: no marks, no digits, nothing that is
/// joined, reordered or put under another letter. Two letters may have one byte.
///
/// Where a folded text holds folded words, its skeleton holds theirs, unless one of both is odd; the other way round that
/// need not be so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skeleton {
    bytes: Vec<u8>,
    is_odd: bool,
}

/// No letter, and nothing to look at.
const NONE: u8 = 0;

/// Puts the letter behind it under the one before.
const STACKER: u8 = u8::MAX - 1;

/// To be taken apart to know.
const UNKNOWN: u8 = u8::MAX;

/// Latin, Greek, Cyrillic, Arabic letters: up to here each is taken apart once.
const KNOWN: u32 = 0x0700;

/// Vietnamese letters and others with two marks: taken apart once as well.
const MARKED: std::ops::Range<u32> = 0x1E00..0x1F00;

/// What stays of each letter up to general punctuation.
static LETTERS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let asked = |code| match char::from_u32(code) {
        None => NONE,
        Some(c) if STACKERS.contains(&c) => STACKER,
        Some(c) if code < KNOWN || MARKED.contains(&code) => single(c),
        Some(c) => plain(c),
    };
    (0..0x2070).map(asked).collect()
});

impl Skeleton {
    /// The letters of a text.
    pub fn of(text: &str) -> Self {
        let mut skeleton = Skeleton::default();
        skeleton.add(text);
        skeleton
    }

    /// Adds the letters of a text.
    pub fn add(&mut self, text: &str) {
        let letters = LETTERS.as_slice();
        let mut is_under = false;
        self.bytes.reserve(text.len());
        for c in text.chars() {
            let byte = letters.get(u32::from(c) as usize).copied().unwrap_or_else(|| plain(c));
            if byte == STACKER {
                self.is_odd |= is_under;
                is_under = true;
                continue;
            }
            if is_under {
                // Marks are put before it when they are put in order, and a sentence is known again whatever stands
                // between its letters.
                let is_asked = matches!(byte, NONE | UNKNOWN);
                if is_asked && (!c.is_alphanumeric() || is_mark(c) || is_unseen(c)) {
                    continue;
                }
                is_under = false;
                // No digit is put under a letter, and none of another script.
                self.is_odd |= if stacks(c) { is_asked && !c.is_alphabetic() } else { !c.is_ascii_alphabetic() };
                if stacks(c) {
                    continue;
                }
            }
            if byte == UNKNOWN {
                self.bytes.extend(parts(c).into_iter().filter(|byte| *byte != NONE));
                continue;
            }
            // Put there and perhaps taken back: whether a letter stays is guessed wrong as often as right.
            self.bytes.push(byte);
            self.bytes.truncate(self.bytes.len() - usize::from(byte == NONE));
        }
    }

    /// Whether letters are put under others in a way that no word is written: then nothing can be told in a hurry.
    pub fn is_odd(&self) -> bool {
        self.is_odd
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The letters of words that are looked for. What a text has before them may put the first one under another letter.
    pub fn wanted(words: &str) -> Self {
        let mut skeleton = Skeleton::of(words);
        if words.chars().any(stacks) {
            skeleton.bytes.drain(..skeleton.bytes.len().min(1));
        }
        skeleton
    }
}

/// Whether a letter may be put under another: Burmese and Khmer.
fn stacks(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// What stays of a letter of the scripts that are not asked beforehand.
fn plain(c: char) -> u8 {
    match c {
        // ho, no and mo may be joined
        '\u{0E99}' | '\u{0EA1}' | '\u{0EAB}' | '\u{0EDC}' | '\u{0EDD}' => NONE,
        '\u{0E01}'..='\u{0E2E}' | '\u{0E81}'..='\u{0EAE}' | '\u{1780}'..='\u{17A2}' | '\u{4E00}'..='\u{9FFF}' => {
            byte(c)
        }
        '\u{1000}'..='\u{1021}' if !matches!(c, '\u{1008}' | '\u{1009}' | '\u{101B}' | '\u{101D}') => byte(c),
        '\u{102B}'..='\u{104F}' => NONE,
        '\u{0E00}'..='\u{0EFF}' | '\u{1780}'..='\u{17FF}' if !matches!(c, '\u{17A3}' | '\u{17A4}') => NONE,
        '\u{2000}'..='\u{206F}' => NONE,
        _ => UNKNOWN,
    }
}

/// What stays of one letter, where it is one byte or nothing.
fn single(c: char) -> u8 {
    let parts = parts(c);
    let mut kept = parts.iter().filter(|byte| **byte != NONE);
    match (kept.next(), kept.next()) {
        (None, _) => NONE,
        (Some(byte), None) => *byte,
        (Some(_), Some(_)) => UNKNOWN,
    }
}

fn parts(c: char) -> Vec<u8> {
    let mut parts = Vec::new();
    read_sign(c, &mut |part| parts.push(if is_kept(part) { byte(part) } else { NONE }));
    parts
}

/// Whether a letter stays what and where it is.
fn is_kept(c: char) -> bool {
    if c.is_ascii() || is_unseen(c) {
        return c.is_ascii_alphabetic();
    }
    let is_drawn = DRAWN_AS_LETTERS.iter().any(|(_, letter)| *letter == c);
    match c {
        '\u{0E00}'..='\u{0EFF}' | '\u{1780}'..='\u{17FF}' => !matches!(plain(c), NONE | UNKNOWN),
        '\u{1160}'..='\u{11FF}' => false,
        _ => !is_drawn && GeneralCategoryGroup::Letter.contains(CodePointMapData::<GeneralCategory>::new().get(c)),
    }
}

/// A byte for a letter, none of the three that mean something else.
fn byte(c: char) -> u8 {
    u8::try_from(u32::from(c) % 253).map_or(NONE, |byte| byte + 1)
}

#[cfg(test)]
mod tests {
    use super::Skeleton;
    use crate::lang::letters::fold_words;

    fn holds(text: &str, words: &str) -> bool {
        let (skeleton, wanted) = (Skeleton::of(text), Skeleton::wanted(words));
        wanted.bytes().is_empty() || memchr::memmem::find(skeleton.bytes(), wanted.bytes()).is_some()
    }

    #[test]
    fn no_spelling_changes_it() {
        let list = include_str!("../../../tests/lists/lookalikes.tsv");
        let mut count = 0;
        for row in list.lines().skip(1).filter(|row| !row.contains('\\')) {
            let cells: Vec<&str> = row.split('\t').collect();
            let (text, spelled) = (cells[7], cells[8]);
            if cells[4] == "letters" && fold_words(text).text == fold_words(spelled).text {
                assert!(holds(spelled, text), "{row}");
                assert!(holds(&format!("ក្{spelled} x"), text), "{row}");
                count += 1;
            }
        }
        assert!(count > 300, "{count}");
    }

    #[test]
    fn a_folded_text_has_the_same() {
        for text in [
            "Đồng hồ ghế ﬁrst FLOOR ｗｉｄｅ Ⅷ ß ẞ İ ŉ",
            "មន្ត្រី ម្ដាយ ប៊ិច កេា ឣ ឤ ។ ១២",
            "น้ำ เเม่ นํ้า ๆ ๑๒ ฯ",
            "ນ້ຳ ຫນັງ ໜັງ ໝາ",
            "ဝက်ဝံ ၀က်၀ံ မြို့ ဦး ဥ\u{102E}း ဉ ဩ ဪ ၎င်း ၄င်း",
            "الطَّبيـب أحد علی \u{FEFB} ﷲ ہے ؤ",
            "한국어 가 日本語 が ｶﾞ Ёлка й Σίσυφος 𝐁𝐨𝐥𝐝",
        ] {
            let (typed, folded) = (Skeleton::of(text), Skeleton::of(&fold_words(text).text));
            assert_eq!(typed, folded, "{text}");
            assert!(!typed.bytes().is_empty());
        }
    }

    #[test]
    fn other_words_are_told_apart() {
        assert!(!holds("ថ្នាំនេះមានតែនៅទីក្រុង", "អ្នកមានសិទ្ធិទទួលបានសេវា"));
        assert!(!holds("It is given in another town", "It is given in one town"));
        assert!(holds("It is given in One\u{A0}Town!", "given in one town"));
    }
}
