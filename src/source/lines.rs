//! [`Lines`]: where the lines of a text begin, so that a place costs the same wherever it stands.

use std::sync::OnceLock;

/// Letters are counted up to every so many bytes: a column in a line of 4 MiB is at most so far from one that is known.
const STEP: usize = 256;

/// The lines of one text. Made when the first place is asked for: most texts have nothing to say.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines(OnceLock<Index>);

#[derive(Debug, Clone)]
struct Index {
    /// Where each line begins; the first at 0.
    starts: Box<[u32]>,
    /// How many letters begin before every [`STEP`]th byte.
    letters: Box<[u32]>,
}

/// A line of a text.
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    /// Its first byte.
    pub(super) start: usize,
    /// The first byte behind it, its line ending left out.
    pub(super) end: usize,
}

impl Lines {
    /// The line of `text` that `at` stands in.
    pub(super) fn line(&self, text: &str, at: usize) -> Line {
        let starts = &self.of(text).starts;
        let number = starts.partition_point(|start| *start as usize <= at).max(1);
        let start = starts.get(number - 1).map_or(0, |start| *start as usize);
        let end = starts.get(number).map_or(text.len(), |next| *next as usize);
        let line = text.get(start..end).unwrap_or_default();
        let line = line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line);
        Line { number, start, end: start + line.len() }
    }

    /// How many letters `text` has from one place to another, both between letters.
    pub(super) fn letters(&self, text: &str, from: usize, to: usize) -> usize {
        let before = |at: usize| {
            let known = self.of(text).letters.get(at / STEP).map_or(0, |count| *count as usize);
            known + text.as_bytes().get(at / STEP * STEP..at).map_or(0, begun)
        };
        before(to) - before(from)
    }

    fn of(&self, text: &str) -> &Index {
        self.0.get_or_init(|| {
            // Files have at most 4 MiB, so positions fit.
            let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| small(at + 1));
            let starts = std::iter::once(0).chain(ends).collect();
            let mut count = 0;
            let steps = text.as_bytes().chunks(STEP).map(|step| {
                count += begun(step);
                small(count)
            });
            let letters = std::iter::once(0).chain(steps).collect();
            Index { starts, letters }
        })
    }
}

/// How many letters begin in these bytes: all but those that go on with one (RFC 3629, 3).
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Lines;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

        /// The same as counting from the beginning each time.
        #[test]
        fn lines_and_columns_are_those_that_counting_gives(
            text in proptest::collection::vec(prop_oneof!["[a-zក-ខ\u{1F600}]{0,90}", Just("\n".to_owned()), Just("\r".to_owned()), Just("\r\n".to_owned())], 0..60),
            at in 0..2000_usize,
        ) {
            let text = text.concat();
            let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let slice = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
            let before = slice(0, at);
            let lines = Lines::default();
            let line = lines.line(&text, at);
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            prop_assert_eq!(line.number, before.matches('\n').count() + 1);
            prop_assert_eq!(line.start, start);
            prop_assert_eq!(slice(line.start, line.end), slice(start, text.len()).lines().next().unwrap_or_default());
            prop_assert_eq!(lines.letters(&text, start, at), slice(start, at).chars().count());
        }
    }
}
