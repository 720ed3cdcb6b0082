//! [`Terms`]: which word stands on which page, and in what place.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::{Cutter, folded, is_mark, is_unspaced, shown};
use crate::lang::Finder;

/// Where a line stands on a page; where its words count most comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// In the text.
    Text,
    /// Nowhere: people look for the page with these words.
    Search,
    /// In a heading, or in the line that the index of pages shows.
    Heading,
    /// In the title.
    Title,
}

/// How much a page is about a word; what is more so comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// It stands in its text.
    Once,
    /// It stands in many lines of it.
    Often,
    /// It stands in a heading.
    Heading,
    /// It stands in the title.
    Title,
}

impl About {
    /// As scripts write it: 0 to 3.
    pub(super) fn number(self) -> usize {
        match self {
            About::Once => 0,
            About::Often => 1,
            About::Heading => 2,
            About::Title => 3,
        }
    }
}

/// In this many lines of a page a word stands often.
const OFTEN: usize = 3;

/// A word on one page: in how many lines, and in the best of them where.
#[derive(Debug, Clone, Copy)]
struct Seen {
    lines: usize,
    best: Field,
}

impl Seen {
    fn about(self) -> About {
        match self.best {
            Field::Text if self.lines >= OFTEN => About::Often,
            Field::Text => About::Once,
            Field::Search | Field::Heading => About::Heading,
            Field::Title => About::Title,
        }
    }
}

/// The words of all pages of a language.
#[derive(Debug, Default)]
pub(super) struct Terms {
    cutter: Cutter,
    places: BTreeMap<String, BTreeMap<usize, Seen>>,
    /// Lines that put no spaces between words.
    unspaced: Vec<(usize, Field, String)>,
}

impl Terms {
    /// Takes in a line of a page.
    pub(super) fn add(&mut self, page: usize, field: Field, line: &str) {
        let line = shown(line);
        let once: BTreeSet<String> = self.cutter.words(&line).into_iter().collect();
        for word in once {
            // Words without spaces are counted where all of them are looked for.
            let is_counted = !word.contains(is_unspaced);
            let pages = self.places.entry(word).or_default();
            if is_counted {
                note(pages, page, field);
            }
        }
        if line.contains(is_unspaced) {
            self.unspaced.push((page, field, folded(&line)));
        }
    }

    /// Finds every word in lines where it was not cut out: as a part of a longer word, or where the dictionaries cut
    /// the same letters otherwise. Whoever looks for `hospital` in Khmer types the middle of three words.
    pub(super) fn find_inside(&mut self) {
        let (words, mut places): (Vec<String>, Vec<BTreeMap<usize, Seen>>) =
            std::mem::take(&mut self.places).into_iter().unzip();
        let (at, looked_for): (Vec<usize>, Vec<&str>) = words
            .iter()
            .enumerate()
            .filter(|(_, word)| word.contains(is_unspaced))
            .map(|(at, word)| (at, word.as_str()))
            .unzip();
        // proof: it fails only for more words than a site can have letters (`MAX_PAGES`)
        if let Some(finder) = Finder::of(looked_for) {
            for (page, field, line) in &self.unspaced {
                let found = finder.find(line);
                let apart = found.filter(|(_, place)| is_apart(line, place.start, place.end));
                let once: BTreeSet<usize> = apart.map(|(word, _)| word).collect();
                for word in once {
                    if let Some(pages) = at.get(word).and_then(|at| places.get_mut(*at)) {
                        note(pages, *page, *field);
                    }
                }
            }
        }
        self.places = words.into_iter().zip(places).collect();
    }

    /// All words, sorted.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Words with their pages, sorted.
    pub(super) fn sorted(&self) -> impl Iterator<Item = (&str, BTreeMap<usize, About>)> {
        let about = |pages: &BTreeMap<usize, Seen>| pages.iter().map(|(page, seen)| (*page, seen.about())).collect();
        self.places.iter().map(move |(word, pages)| (word.as_str(), about(pages)))
    }
}

fn note(pages: &mut BTreeMap<usize, Seen>, page: usize, field: Field) {
    let seen = pages.entry(page).or_insert(Seen { lines: 0, best: field });
    seen.lines += 1;
    seen.best = field.max(seen.best);
}

/// Whether these letters are whole ones: no sign of theirs stands outside, and none is put under a letter before.
fn is_apart(line: &str, start: usize, end: usize) -> bool {
    let after = line.get(end..).and_then(|rest| rest.chars().next());
    let before = line.get(..start).and_then(|rest| rest.chars().next_back());
    !after.is_some_and(is_mark) && !matches!(before, Some('\u{17D2}' | '\u{1039}'))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{About, Field, Terms};

    fn pages(word: &str, lines: &[(usize, Field, &str)]) -> BTreeMap<usize, About> {
        let mut terms = Terms::default();
        lines.iter().for_each(|(page, field, line)| terms.add(*page, *field, line));
        terms.find_inside();
        terms.sorted().find(|(known, _)| *known == word).map(|(_, pages)| pages).unwrap_or_default()
    }

    #[test]
    fn a_part_of_a_compound_is_found() {
        let lines = [(0, Field::Text, "ពេទ្យ"), (1, Field::Title, "មន្ទីរពេទ្យ")];
        assert_eq!(pages("ពេទ្យ", &lines), [(0, About::Once), (1, About::Title)].into());
    }

    #[test]
    fn half_a_letter_is_not_found() {
        let lines = [(0, Field::Text, "ក"), (1, Field::Text, "កា")];
        assert_eq!(pages("ក", &lines), [(0, About::Once)].into());
    }

    #[test]
    fn what_stands_in_many_lines_counts_more() {
        let line = (0, Field::Text, "pay");
        assert_eq!(
            pages("pay", &[line, line, line, (1, Field::Text, "pay pay pay")]),
            [(0, About::Often), (1, About::Once)].into()
        );
    }
}
