//! [`Phrases`]: words and sentences that are looked for all at once. A register has ten thousand and a text as many lines:
//! one after the other they would take the product of both.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lang::Finder;

/// Words or sentences, and what comes with each.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    finder: Option<Finder>,
    with: Vec<T>,
}

impl<T> Phrases<T> {
    /// Of those that are alike there is one.
    pub(super) fn of(phrases: BTreeMap<String, T>) -> Self {
        let (phrases, with): (Vec<String>, Vec<T>) = phrases.into_iter().unzip();
        Phrases { finder: Finder::of(phrases), with }
    }

    /// Where each stands in a text, and what comes with it, by where they end. They may lie over others, but none over
    /// itself.
    pub(super) fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'t T, Range<usize>)> {
        let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
        let found = self.finder.iter().flat_map(move |finder| finder.find(text));
        found.filter_map(move |(at, place)| {
            // Only nothing at all is found within a letter.
            if ends.get(&at).is_some_and(|end| place.start < *end) || !text.is_char_boundary(place.start) {
                return None;
            }
            ends.insert(at, place.end);
            Some((self.with.get(at)?, place))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Phrases;

    fn phrases(words: &[String]) -> Phrases<usize> {
        let mut alike = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            alike.entry(word.clone()).or_insert(at);
        }
        Phrases::of(alike)
    }

    proptest! {
        /// As if one was looked for after the other.
        #[test]
        fn all_at_once_finds_what_one_by_one_does(
            words in proptest::collection::vec("[aé ]{1,3}", 0..6),
            text in "[aéb ]{0,24}",
        ) {
            let phrases = phrases(&words);
            let mut found: Vec<_> = phrases.find(&text).map(|(at, place)| (*at, place.start)).collect();
            found.sort_unstable();
            let mut wanted = Vec::new();
            for (at, word) in words.iter().enumerate().filter(|(at, word)| !words[..*at].contains(*word)) {
                wanted.extend(text.match_indices(word.as_str()).map(|(start, _)| (at, start)));
            }
            prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn nothing_is_looked_for() {
        assert!(phrases(&[]).find("words").next().is_none());
    }
}
