//! Zawgyi: the code points of Burmese for other signs, and in the order in which they are seen.
//!
//! Unicode puts a syllable's signs behind its first letter, medials first, then `ေ` (Unicode 17, chapter 16.3; UTN #11).
//! Zawgyi puts `ေ` and `ြ` before it, has the killed letter's sign at U+1039, which in Unicode joins two letters, and
//! one medial further on: ya at 103A, ra at 103B, wa at 103C, ha at 103D, none at 103E. So each stands where it cannot
//! stand in the other.
//!
//! Signs that only one of both can have are counted in a text, and the more win. Letters of Mon, Shan and Karen, which
//! have places that Zawgyi uses for forms of letters, count for neither. Of the 257 texts of `tests/lists/burmese.tsv`
//! none is wrongly taken for Zawgyi, and 254 of the same in Zawgyi are found; PyPI `myanmartools` 1.2.1 finds 256. Of
//! CLDR's 978 Burmese and 1,117 Shan names none is taken for it.

use std::sync::LazyLock;

use memchr::memmem::Finder;

/// What U+1000 to U+103F begin with. Asked of every line of the site, so it is not made ready anew.
static FIRST: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\xE1\x80"));

/// Where Zawgyi begins and ends in a text.
pub(super) fn zawgyi(text: &str) -> Option<(usize, usize)> {
    if may_be_zawgyi(text) { count(text) } else { None }
}

/// The bytes first: letters of other scripts begin otherwise.
fn may_be_zawgyi(text: &str) -> bool {
    FIRST.find(text.as_bytes()).is_some()
        && text
            .contains(['\u{1031}', '\u{1033}', '\u{1034}', '\u{1039}', '\u{103A}', '\u{103B}', '\u{103C}', '\u{103D}'])
}

fn count(text: &str) -> Option<(usize, usize)> {
    let (mut old, mut new) = (0_usize, 0_usize);
    let mut place: Option<(usize, usize)> = None;
    let mut signs = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = signs.next() {
        let next = signs.peek().map_or(' ', |(_, next)| *next);
        if is_burmese(c) {
            place = Some((place.map_or(at, |(start, _)| start), at + c.len_utf8()));
            match judge(before, c, next) {
                Some(Encoding::Zawgyi) => old += 1,
                Some(Encoding::Unicode) => new += 1,
                None => {}
            }
        }
        before = c;
    }
    place.filter(|_| old > new)
}

enum Encoding {
    Zawgyi,
    Unicode,
}

/// What a sign between two others says of the encoding; most say nothing.
fn judge(before: char, c: char, next: char) -> Option<Encoding> {
    let zawgyi = |is_one: bool| is_one.then_some(Encoding::Zawgyi);
    match c {
        // The vowel e.
        '\u{1031}' if !is_letter(before) && !is_medial(before) => Some(Encoding::Zawgyi),
        '\u{1031}' if !is_letter(next) && next != '\u{103B}' => Some(Encoding::Unicode),
        // U and uu of tall letters; in Mon the first is a letter of its own.
        '\u{1033}' | '\u{1034}' => zawgyi(is_medial(before) || is_vowel(before)),
        // Joins two letters, or kills the one before it. These are joined only to themselves, nga and nnya to none, and
        // no letter is joined to a vowel that stands alone.
        '\u{1039}' if matches!(before, '\u{1004}' | '\u{100A}') => Some(Encoding::Zawgyi),
        '\u{1039}' if matches!(before, '\u{101A}' | '\u{101B}' | '\u{101D}') && before != next => {
            Some(Encoding::Zawgyi)
        }
        '\u{1039}' if matches!(next, '\u{1021}'..='\u{102A}') => Some(Encoding::Zawgyi),
        '\u{1039}' if is_letter(next) && (is_letter(before) || before == '\u{103A}') => None,
        '\u{1039}' => Some(Encoding::Zawgyi),
        // Kills a letter, or is the medial ya, which needs a vowel.
        '\u{103A}' if matches!(next, '\u{1037}' | '\u{1038}') || !is_burmese(next) => Some(Encoding::Unicode),
        '\u{103A}' => zawgyi(matches!(
            next,
            '\u{102C}'..='\u{102E}' | '\u{1030}' | '\u{1032}' | '\u{1033}' | '\u{1036}' | '\u{103C}' | '\u{103D}'
        )),
        // The medial ya, or the medial ra before its letter.
        '\u{103B}' => zawgyi(!is_letter(before) && before != '\u{103A}'),
        '\u{103C}' | '\u{103D}' => zawgyi(!is_letter(before) && !is_medial(before) && before != '\u{103A}'),
        '\u{103E}' => Some(Encoding::Unicode),
        _ => None,
    }
}

fn is_burmese(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{109F}')
}

/// Letters that a syllable begins with, those of Mon, Karen and Shan too.
fn is_letter(c: char) -> bool {
    matches!(
        c,
        '\u{1000}'..='\u{102A}'
            | '\u{103F}'
            | '\u{1050}'..='\u{1055}'
            | '\u{105A}'..='\u{105D}'
            | '\u{1061}'
            | '\u{1065}'
            | '\u{1066}'
            | '\u{106E}'..='\u{1070}'
            | '\u{1075}'..='\u{1081}'
            | '\u{108E}'
            | '\u{A9E0}'..='\u{A9E4}'
            | '\u{A9E7}'..='\u{A9EF}'
            | '\u{A9FA}'..='\u{A9FE}'
            | '\u{AA60}'..='\u{AA7A}'
    )
}

/// Medials, those of Mon and Shan too.
fn is_medial(c: char) -> bool {
    matches!(c, '\u{103B}'..='\u{103E}' | '\u{105E}'..='\u{1060}' | '\u{1082}')
}

fn is_vowel(c: char) -> bool {
    matches!(c, '\u{102B}'..='\u{1030}' | '\u{1032}' | '\u{1036}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{count, may_be_zawgyi};

    proptest! {
        #[test]
        fn where_it_may_not_be_it_is_not(text in "[a ◌\u{1000}-\u{103F}\u{1050}\u{1082}\u{AA60}\u{1780}]{0,6}") {
            prop_assert!(may_be_zawgyi(&text) || count(&text).is_none(), "{}", text);
        }
    }
}
