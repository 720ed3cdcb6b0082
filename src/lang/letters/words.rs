//! [`fold_words`]: words as they are compared, however they were typed.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use super::cluster::Cluster;
use super::digits::digit;
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
        return Folding::default().fold(text);
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
    fn fold<'a>(mut self, text: &str) -> Folded<'a> {
        self.text.reserve(text.len());
        for (start, c) in text.char_indices().filter(|(_, c)| !is_unseen(*c)) {
            let place = (start, start + c.len_utf8());
            if c.is_ascii() && !c.is_ascii_control() {
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
    use super::fold_words;

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
            let [_, _, _, _, level, asked, same, text, spelled] = cells.as_slice() else { unreachable!("{row}") };
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
                    let code = u32::from_str_radix(&behind[2..end], 16).expect("hexadecimal");
                    (char::from_u32(code).expect("a character"), end + 1)
                }
            };
            out.push(sign);
            rest = &behind[length..];
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
            &text[start..end]
        };
        assert_eq!(at("ab"), "A\u{AD}B");
        assert_eq!(at("น้ำ"), "นํ้า");
        assert_eq!(at("ffi"), "ﬃ");
    }
}
