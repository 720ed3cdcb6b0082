//! Finding words in a text: whole words only, by ICU's dictionaries where a script puts no spaces between them.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::letters::Folded;

pub(crate) struct WholeWords(WordSegmenterBorrowed<'static>);

impl WholeWords {
    pub(crate) fn new() -> Self {
        WholeWords(WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
    }

    /// Where folded `words` stand in a text and its folding: the first and the last byte in the text, and what came with
    /// the word.
    pub(crate) fn find<'a, T: Copy>(
        &self,
        text: &str,
        folded: &Folded<'_>,
        words: impl Iterator<Item = (T, &'a str)>,
    ) -> Vec<(usize, usize, T)> {
        let mut found = Vec::new();
        // A text is only cut where it holds the letters: cutting is a hundred times as slow as looking.
        let mut ends: Option<Ends> = None;
        for (with, word) in words {
            for (at, _) in folded.text.match_indices(word) {
                let (start, end) = folded.place(at, at + word.len());
                let ends = ends.get_or_insert_with(|| self.ends(text, folded));
                if ends.have(start, at) && ends.have(end, at + word.len()) {
                    found.push((start, end, with));
                }
            }
        }
        found
    }

    fn ends(&self, text: &str, folded: &Folded<'_>) -> Ends {
        let cut = |text: &str| self.0.segment_str(text).collect();
        Ends { typed: cut(text), folded: cut(&folded.text) }
    }
}

/// Where words end in a text as it was typed, and as it is folded. The dictionaries know words as they are spelled: an
/// odd spelling is only cut rightly once it is folded, and some letters only before.
struct Ends {
    typed: Vec<usize>,
    folded: Vec<usize>,
}

impl Ends {
    fn have(&self, typed: usize, folded: usize) -> bool {
        self.typed.binary_search(&typed).is_ok() || self.folded.binary_search(&folded).is_ok()
    }
}
