//! [`Finder`]: where patterns stand in a text, all looked for at once.

use std::ops::Range;

use aho_corasick::AhoCorasick;

/// Finds patterns that may lie over each other.
#[derive(Debug)]
pub(crate) struct Finder(AhoCorasick);

/// What no text has: it is no UTF-8.
const NEVER: u8 = 0xFF;

/// More would be no faster: the chains of all states of 4 MiB have 64 then.
const MAX_SPACER: usize = 1 << 16;

impl Finder {
    /// A finder of patterns, none twice: of those that are alike the library walks a list for each.
    ///
    /// When it is made, the states that end a pattern are swapped to the front, and the library follows each through all
    /// later swaps. Where words begin alike and each letter more ends one, as `never1`, `never10` and `never100` do, all
    /// swaps are a few chains, and 250,000 words took 36 seconds. Behind a pattern that is nowhere the chains are short.
    pub(crate) fn of<P: AsRef<[u8]>>(patterns: impl IntoIterator<Item = P>) -> Option<Self> {
        let patterns: Vec<P> = patterns.into_iter().collect();
        let bytes: usize = patterns.iter().map(|pattern| pattern.as_ref().len()).sum();
        let spacer = vec![NEVER; (bytes / 16).clamp(1, MAX_SPACER)];
        let all = std::iter::once(spacer.as_slice()).chain(patterns.iter().map(AsRef::as_ref));
        // The bytes it would look for first are those of frequent letters. It fails only for 2^31 bytes of patterns, and
        // files have far fewer.
        AhoCorasick::builder().prefilter(false).build(all).ok().map(Finder)
    }

    /// Whether a text has any of them.
    pub(crate) fn is_in(&self, text: impl AsRef<[u8]>) -> bool {
        self.0.is_match(text.as_ref())
    }

    /// Which of them stands where, by where they end.
    pub(crate) fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        let found = self.0.find_overlapping_iter(text);
        found.filter_map(|here| Some((here.pattern().as_usize().checked_sub(1)?, here.range())))
    }

    /// How many there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.0.patterns_len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::Finder;

    #[test]
    fn all_are_found_wherever_they_lie_over_each_other() {
        let words = ["12", "1212", "21"];
        let finder = Finder::of(words).expect("a finder");
        let found: Vec<_> = finder.find("12 1212").map(|(at, place)| (words[at], place.start)).collect();
        assert_eq!(found, [("12", 0), ("12", 3), ("21", 4), ("1212", 3), ("12", 5)]);
        assert!(finder.is_in("21") && !finder.is_in("22") && finder.len() == 3);
    }

    #[test]
    fn of_many_that_begin_alike_each_is_found() {
        let words: Vec<String> = (0..2_000).map(|number| format!("never{number}.")).collect();
        let finder = Finder::of(&words).expect("a finder");
        for (at, word) in words.iter().enumerate() {
            assert!(finder.find(word).eq([(at, 0..word.len())]), "{word}");
        }
    }
}
