//! What is the same to somebody who searches: what `lang/letters` says looks the same. `static/search.js` folds a question
//! by the same tables, and a test holds both together.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::lang::letters::{fold_words, is_surely_composed};

/// A text as it is shown: composed, without the signs that are not seen.
pub(super) fn shown(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    if is_surely_composed(&seen) { seen } else { ComposingNormalizerBorrowed::new_nfc().normalize(&seen).into_owned() }
}

/// A shown text as it is compared.
pub(super) fn folded(shown: &str) -> String {
    fold_words(shown).text.into_owned()
}

/// Soft hyphen, zero-width space, joiners, byte order mark.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
            | '\u{3400}'..='\u{9FFF}'
    )
}

/// A sign that is written on the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// What a word is made of. The signs that repeat a word in Khmer, Thai and Lao are letters to Unicode.
fn is_part(c: char) -> bool {
    match c {
        // Letters and marks of most texts, which need not be looked up: Latin, Thai, Burmese, Khmer.
        '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}'
        | '\u{0E01}'..='\u{0E3A}'
        | '\u{0E47}'..='\u{0E4E}'
        | '\u{1000}'..='\u{1049}'
        | '\u{1780}'..='\u{17D3}'
        | '\u{1E00}'..='\u{1EFF}' => true,
        '\u{17D7}' | '\u{0E46}' | '\u{0EC6}' => false,
        _ => c.is_alphanumeric() || is_mark(c),
    }
}

/// Cuts texts into words.
#[derive(Debug)]
pub(super) struct Cutter(WordSegmenterBorrowed<'static>);

impl Default for Cutter {
    fn default() -> Self {
        Cutter(WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
    }
}

impl Cutter {
    /// The words of a shown text, folded. The dictionaries know words as they are spelled, so they are cut before.
    pub(super) fn words(&self, shown: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut add = |word: &str| {
            let word = fold_words(word).text;
            words.extend(word.split(|c| !is_part(c)).filter(|part| !part.is_empty()).map(str::to_owned));
        };
        for run in shown.split(|c| !is_part(c)).filter(|run| !run.is_empty()) {
            if !run.contains(is_unspaced) {
                add(run);
                continue;
            }
            let mut start = 0;
            for end in self.0.segment_str(run) {
                run.get(start..end).into_iter().for_each(&mut add);
                start = end;
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::{Cutter, is_mark, is_part, shown};

    fn words(text: &str) -> Vec<String> {
        Cutter::default().words(&shown(text))
    }

    #[test]
    fn what_need_not_be_looked_up_is_what_it_is_said_to_be() {
        let repeats = ['\u{17D7}', '\u{0E46}', '\u{0EC6}'];
        for c in '\0'..=char::MAX {
            assert_eq!(
                is_part(c),
                (c.is_alphanumeric() || is_mark(c)) && !repeats.contains(&c),
                "U+{:04X}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn spaces_and_signs_part_words() {
        assert_eq!(words("Don't sign: 72 hours, PEP-clinic!"), ["don", "t", "sign", "72", "hours", "pep", "clinic"]);
        assert_eq!(words("Công an giữ giấy tờ"), ["công", "an", "giữ", "giấy", "tờ"]);
    }

    #[test]
    fn dictionaries_part_what_has_no_spaces() {
        assert_eq!(words("កុមារមានសិទ្ធិ៧២ម៉ោង"), ["កុមារ", "មាន", "សិទ្ធិ", "72", "ម៉ោង"]);
        assert_eq!(words("คุณมีสิทธิ"), ["คุณ", "มี", "สิทธิ"]);
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        assert_eq!(words("សុខ\u{200B}ភាព"), words("សុខភាព"));
        assert_eq!(words("e\u{301}"), words("é"));
    }
}
