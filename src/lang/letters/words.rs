//! [`fold_words`]: words as they are compared, however they were typed.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use super::cluster::Cluster;
use super::digits::digit;
use super::letter::is_mark;
use super::signs::is_unseen;
use super::tables::{ALIKE, DRAWN_AS_LETTERS, LEFT_OUT};

/// A text as it is compared: two that look the same to a reader are the same here.
///
/// Small letters, Western digits, NFC, one space between words, one letter for all that look like it, marks in one
/// order, nothing that is not seen.
#[derive(Debug, Clone)]
pub struct Folded<'a> {
    /// The words to compare.
    pub text: Cow<'a, str>,
    /// For each piece of `text`: where it begins there, and the first and the last byte of what it was typed as. Empty
    /// where both have the same bytes or nothing but other capitals.
    places: Vec<(usize, usize, usize)>,
}

impl Folded<'_> {
    /// Where a part of the folded text stands in the text it is from: in whole letters.
    pub fn place(&self, start: usize, end: usize) -> (usize, usize) {
        if self.places.is_empty() {
            return (start, end);
        }
        let piece = |at| self.places.partition_point(|(begin, ..)| *begin <= at).checked_sub(1);
        let place = |at| piece(at).and_then(|piece| self.places.get(piece));
        let first = place(start).map_or(0, |(_, first, _)| *first);
        (first, place(end.saturating_sub(1)).map_or(first, |(.., last)| *last))
    }
}

/// The words of a text as they are compared. ASCII in small letters is handed back as it is.
pub fn fold_words(text: &str) -> Folded<'_> {
    if !text.is_ascii() || has_odd_space(text) {
        return Folding::default().fold(text, single);
    }
    let capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
    let text = if capitals { Cow::Owned(text.to_ascii_lowercase()) } else { Cow::Borrowed(text) };
    Folded { text, places: Vec::new() }
}

/// Whether there is another space in ASCII text than single ones.
fn has_odd_space(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().any(|byte| *byte < b' ') || memchr::memmem::find(bytes, b"  ").is_some()
}

/// A folded text that grows.
#[derive(Default)]
struct Folding {
    text: String,
    places: Vec<(usize, usize, usize)>,
    cluster: Cluster,
    /// Where the cluster was typed.
    from: (usize, usize),
}

impl Folding {
    /// Folds a text. What `single` knows is read in one step, where nothing that comes may belong to it.
    fn fold<'a>(mut self, text: &str, single: impl Fn(char) -> Option<char>) -> Folded<'a> {
        self.text.reserve(text.len());
        let mut signs = text.char_indices().filter(|(_, c)| !is_unseen(*c)).peekable();
        while let Some((start, c)) = signs.next() {
            let place = (start, start + c.len_utf8());
            let mut is_alone = || signs.peek().is_none_or(|(_, next)| next.is_ascii() || single(*next).is_some());
            if let Some(letter) = single(c)
                && !self.cluster.is_stacking()
                && is_alone()
            {
                self.end();
                self.places.push((self.text.len(), place.0, place.1));
                self.text.push(letter);
            } else if c.is_ascii() && !c.is_ascii_control() {
                self.push(c.to_ascii_lowercase(), place);
            } else if let Some(digit) = digit(c) {
                let rest = text.get(place.1..).unwrap_or_default();
                self.push(drawn_as_letter(c, rest).unwrap_or(digit), place);
            } else if is_plain(c) {
                self.push(c, place);
            } else {
                read_sign(c, &mut |part| self.push(part, place));
            }
        }
        self.end();
        Folded { text: Cow::Owned(self.text), places: self.places }
    }

    fn push(&mut self, c: char, (start, end): (usize, usize)) {
        if self.cluster.takes(c) {
            self.from.1 = end;
            return;
        }
        if c == ' ' && self.cluster.is_space() {
            return;
        }
        self.end();
        self.cluster.begin(c);
        self.from = (start, end);
    }

    fn end(&mut self) {
        if self.cluster.is_empty() {
            return;
        }
        let at = self.text.len();
        self.places.push((at, self.from.0, self.from.1));
        let composed = self.cluster.write(&mut self.text);
        if composed {
            let tail = self.text.split_off(at);
            self.text.push_str(&ComposingNormalizerBorrowed::new_nfc().normalize(&tail));
        }
    }
}

/// Latin letters with marks, by code point: those that the languages of Europe have, and Vietnamese.
static SINGLES: LazyLock<[Vec<Option<char>>; 2]> = LazyLock::new(|| {
    let asked = |codes: Range<u32>| codes.map(|code| char::from_u32(code).and_then(read_single)).collect();
    [asked(MARKED_ONCE), asked(MARKED_TWICE)]
});
const MARKED_ONCE: Range<u32> = 0xC0..0x250;
const MARKED_TWICE: Range<u32> = 0x1E00..0x1F00;

/// What a sign is read as that is one letter and belongs to none before it; nothing for all others.
fn single(c: char) -> Option<char> {
    let code = u32::from(c);
    let letter = |row: usize, first: u32| SINGLES.get(row)?.get((code - first) as usize).copied().flatten();
    match code {
        0x21..=0x7E => Some(c.to_ascii_lowercase()),
        _ if MARKED_ONCE.contains(&code) => letter(0, MARKED_ONCE.start),
        _ if MARKED_TWICE.contains(&code) => letter(1, MARKED_TWICE.start),
        _ => None,
    }
}

fn read_single(c: char) -> Option<char> {
    let mut parts = Vec::new();
    read_sign(c, &mut |part| parts.push(part));
    parts.first().filter(|first| first.is_alphabetic() && !is_mark(**first))?;
    let text = c.to_string();
    let folded = Folding::default().fold(&text, |_| None);
    let mut letters = folded.text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// What a sign of no digit is made of and read as, letter by letter, before marks are put in order.
pub(super) fn read_sign(c: char, push: &mut impl FnMut(char)) {
    for part in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(c)) {
        part.to_lowercase().for_each(|part| read_part(part, push));
    }
}

fn read_part(c: char, push: &mut impl FnMut(char)) {
    let code = u32::from(c);
    if LEFT_OUT.iter().any(|(first, last)| (*first..=*last).contains(&code)) {
        return;
    }
    match ALIKE.iter().find(|(typed, _)| *typed == c) {
        Some((_, read)) => read.chars().for_each(push),
        None if c.is_whitespace() => push(' '),
        None => push(c),
    }
}

/// Whether a letter is what it is: not in any table, of one case, with nothing to take apart. Most of Thai, Lao, Burmese,
/// Khmer and Chinese.
fn is_plain(c: char) -> bool {
    match c {
        '\u{0E00}'..='\u{0EFF}' => !matches!(c, '\u{0E33}' | '\u{0E45}' | '\u{0EB3}' | '\u{0EDC}' | '\u{0EDD}'),
        '\u{1000}'..='\u{109F}' => !matches!(c, '\u{1008}' | '\u{1009}' | '\u{1026}' | '\u{1029}' | '\u{102A}'),
        '\u{1780}'..='\u{17FF}' => !matches!(c, '\u{17A3}' | '\u{17A4}'),
        '\u{4E00}'..='\u{9FFF}' => true,
        _ => false,
    }
}

/// The letter that a Burmese digit was typed for, if it was.
fn drawn_as_letter(c: char, rest: &str) -> Option<char> {
    let (_, letter) = DRAWN_AS_LETTERS.iter().find(|(digit, _)| *digit == c)?;
    let mut rest = rest.chars().filter(|c| !is_unseen(*c));
    let (next, behind) = (rest.next()?, rest.next());
    let is_bare = matches!(next, '\u{1000}'..='\u{1021}') && matches!(behind, Some('\u{1039}' | '\u{103A}'));
    (is_bare || matches!(next, '\u{102B}'..='\u{103E}')).then_some(*letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Folding, fold_words, single};

    proptest! {
        #[test]
        fn letters_in_one_step_are_read_as_in_several(
            text in "[a-cZ 0\n\u{A0}\u{AD}\u{C0}-\u{24F}\u{1E00}-\u{1EFF}\u{300}-\u{306}\u{323}\u{17D2}\u{1780}\u{1039}\u{1000}\u{E40}\u{E32}\u{1161}]{0,16}",
        ) {
            let (quick, slow) = (Folding::default().fold(&text, single), Folding::default().fold(&text, |_| None));
            prop_assert_eq!((quick.text, quick.places), (slow.text, slow.places));
        }
    }

    fn fold(text: &str) -> String {
        fold_words(text).text.into_owned()
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("Đồng  hồ", "đo\u{302}\u{300}ng hồ"),
            ("ﬁrst FLOOR", "first\u{3000}ﬂoor"),
            ("មន្ត្រី", "មន្រ្តី"),
            ("ម្ដាយ", "ម្តាយ"),
            ("ប៊ិច", "បុិច"),
            ("កោ", "កេា"),
            ("น้ำ", "นํ้า"),
            ("น้ำ", "น้ํา"),
            ("แม่", "เเม่"),
            ("ນ້ຳ", "ນໍ້າ"),
            ("ໜັງ", "ຫນັງ"),
            ("ဝက်ဝံ", "၀က်၀ံ"),
            ("မြို့", "မြိ့ု"),
            ("ဦး", "ဥ\u{102E}း"),
            ("الطبيب", "الطَّبيـب"),
            ("أحد", "ا\u{654}حد"),
            ("على", "علی"),
            ("\u{FEFB}", "لا"),
            ("junkie", "junk\u{AD}ie"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn what_looks_otherwise_stays_apart() {
        for (one, other) in
            [("កន្ត្រៃ", "កន្ធ្រៃ"), ("น้ำ", "น่ำ"), ("ໜັງ", "ນັງ"), ("ghế", "ghé"), ("\u{1047}ရက်", "ရရက်"), ("لؤلؤة", "لولوت")]
        {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
        assert_eq!(fold("\u{1047}ရက်"), "7ရက်");
    }

    #[test]
    fn every_look_alike_of_the_list_is_known_again() {
        let list = include_str!("../../../tests/lists/lookalikes.tsv");
        for row in list.lines().skip(1) {
            let cells: Vec<String> = row.split('\t').map(unescaped).collect();
            let [_, _, _, _, level, asked, same, text, spelled]: &[String; 9] = cells.as_slice().try_into().expect(row);
            if level != "letters" {
                continue;
            }
            let is_same = fold(text) == fold(spelled);
            if asked == "issue" {
                assert_eq!(is_same, same == "yes", "{row}\n{:?}\n{:?}", fold(text), fold(spelled));
            }
        }
    }

    /// The four escapes of the lists.
    fn unescaped(cell: &str) -> String {
        let mut out = String::new();
        let mut rest = cell;
        while let Some((before, behind)) = rest.split_once('\\') {
            out.push_str(before);
            let (sign, length) = match behind.as_bytes()[0] {
                b'n' => ('\n', 1),
                b't' => ('\t', 1),
                b'\\' => ('\\', 1),
                _ => {
                    let end = behind.find('}').expect("an escape ends");
                    let code = u32::from_str_radix(behind.get(2..end).expect("digits"), 16).expect("hexadecimal");
                    (char::from_u32(code).expect("a character"), end + 1)
                }
            };
            out.push(sign);
            rest = behind.get(length..).expect("a boundary");
        }
        out + rest
    }

    #[test]
    fn standard_spelling_stays_as_it_is() {
        for text in
            ["plain words", "ថ្នាំនេះមានតែនៅមន្ត្រីក្រុង", "น้ำตาลแดง", "ນ້ຳຕານ ໜັງສື", "မြို့တော်", "tầng dưới", "한국어", "日本語"]
        {
            assert_eq!(fold(text), text);
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "A\u{AD}B  นํ้า ﬃ";
        let folded = fold_words(text);
        let at = |word: &str| {
            let start = folded.text.find(word).expect(word);
            let (start, end) = folded.place(start, start + word.len());
            text.get(start..end).expect("boundaries")
        };
        assert_eq!(at("ab"), "A\u{AD}B");
        assert_eq!(at("น้ำ"), "นํ้า");
        assert_eq!(at("ffi"), "ﬃ");
    }
}
