//! Finding words in a text: whole words only, by ICU's dictionaries where a script puts no spaces between them.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

pub(crate) struct WholeWords(WordSegmenterBorrowed<'static>);

impl WholeWords {
    pub(crate) fn new() -> Self {
        WholeWords(WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
    }

    /// Where `words`, in small letters, stand in `text`: the first and the last byte, and what came with the word.
    pub(crate) fn find<'a, T: Copy>(
        &self,
        text: &str,
        words: impl Iterator<Item = (T, &'a str)>,
    ) -> Vec<(usize, usize, T)> {
        let lower = text.to_lowercase();
        // Where small letters have other lengths the places would be wrong; no word of a list does.
        let lower = if lower.len() == text.len() { lower } else { text.to_owned() };
        let mut found = Vec::new();
        // A text is only cut where it holds the letters: cutting is a hundred times as slow as looking.
        let mut ends: Option<Vec<usize>> = None;
        for (with, word) in words {
            for (start, _) in lower.match_indices(word) {
                let end = start + word.len();
                let ends = ends.get_or_insert_with(|| self.0.segment_str(&lower).collect());
                if [start, end].iter().all(|at| ends.binary_search(at).is_ok()) {
                    found.push((start, end, with));
                }
            }
        }
        found
    }
}
