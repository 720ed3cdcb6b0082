//! `withheld-sentence`: what the register of facts says must never be stated, stated all the same, without a
//! reference and perhaps with other stops and spaces.

use std::collections::BTreeMap;
use std::ops::Range;

use super::phrases::Phrases;
use super::wanted::Wanted;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::{Folded, Skeleton, fold_words, is_mark, is_small};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Registers, Sentence};

/// Shorter sentences say too little to be known again: "Not so."
const MIN_LETTERS: usize = 12;

pub(super) fn finding(place: Place, name: &str) -> Finding {
    Finding::new(Rule::WithheldSentence, place, format!("this is the fact `{name}`, which must not be stated"))
        .hint("`content/facts.toml` says why; take the sentence out")
}

/// The sentences that must not be stated, by language.
#[derive(Debug)]
pub(super) struct Withheld<'a> {
    /// Of each language the letters of its sentences, each with its number in the register and the name of the fact; of
    /// those that are alike the first.
    sentences: BTreeMap<&'a str, Phrases<(usize, &'a str)>>,
    /// What tells in a hurry that a text has none of them.
    wanted: Wanted,
}

impl<'a> Withheld<'a> {
    pub(super) fn of(registers: &'a Registers) -> Self {
        let facts = registers.fact_positions().filter(|id| registers.fact(*id).is_withheld());
        let sentences = facts.flat_map(|id| {
            let said = registers.fact(id).statement.by_language();
            said.map(move |(tag, text)| (tag, Letters::of(&fold_words(text)), registers.fact_name(id)))
        });
        let mut of_languages: BTreeMap<&str, BTreeMap<String, (usize, &str)>> = BTreeMap::new();
        for (at, (tag, letters, name)) in sentences.enumerate() {
            if letters.places.len() >= MIN_LETTERS {
                of_languages.entry(tag).or_default().entry(letters.text).or_insert((at, name));
            }
        }
        let wanted = Wanted::of(of_languages.values().flat_map(BTreeMap::keys).map(String::as_str));
        let sentences = of_languages.into_iter().map(|(tag, sentences)| (tag, Phrases::of(sentences))).collect();
        Withheld { sentences, wanted }
    }

    /// Such sentences in the texts besides the pages.
    pub(super) fn in_texts(&self, said: &[Sentence<'_>], sink: &mut Sink) {
        let may_be_in = |said: &&Sentence<'_>| self.wanted.may_be_in(&Skeleton::of(said.text));
        for said in said.iter().filter(may_be_in) {
            for (_, _, name) in self.find(&fold_words(said.text), said.tag) {
                sink.push(finding(said.place.clone(), name).language(said.tag));
            }
        }
    }

    /// Such sentences in the lines of a draft. A line that is not folded has none.
    pub(super) fn check(
        &self,
        draft: &Draft<Target>,
        lines: &[Line],
        folded: &[Option<Folded<'_>>],
        tag: &str,
        sink: &mut Sink,
    ) {
        let source = draft.document.source();
        for (line, folded) in lines.iter().zip(folded) {
            let Some(folded) = folded else { continue };
            for (start, end, name) in self.find(folded, tag) {
                if let Some(span) = line.place(start, end) {
                    sink.push(finding(source.place(span), name));
                }
            }
        }
    }

    /// Whether there is such a sentence in a language.
    pub(super) fn speaks(&self, tag: &str) -> bool {
        self.sentences.contains_key(tag)
    }

    /// What tells in a hurry that a text has none of them.
    pub(super) fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// Every one of them in a text of any language.
    pub(super) fn find_any(&self, text: &str) -> Vec<&'a str> {
        if text.len() < MIN_LETTERS {
            return Vec::new();
        }
        let mut found = self.find_letters(text);
        // The marks of notes stand between its words.
        if text.contains(is_small) {
            found.extend(self.find_letters(&text.replace(is_small, "")));
        }
        found
    }

    fn find_letters(&self, text: &str) -> Vec<&'a str> {
        // Whole pages are read so: places would cost more than the letters.
        let folded = fold_words(text);
        let letters: String = folded.text.chars().filter(|c| is_letter(*c)).collect();
        let found: BTreeMap<usize, &str> =
            self.sentences.values().flat_map(|sentences| sentences.find(&letters)).map(|(which, _)| *which).collect();
        found.into_values().collect()
    }

    /// Every one of them in a text of that language: where it stands first, and which.
    fn find(&self, text: &Folded<'_>, tag: &str) -> Vec<(usize, usize, &'a str)> {
        let Some(sentences) = self.sentences.get(tag) else { return Vec::new() };
        let letters = Letters::of(text);
        let mut found: BTreeMap<usize, (Range<usize>, &'a str)> = BTreeMap::new();
        for ((at, name), place) in sentences.find(&letters.text) {
            found.entry(*at).or_insert((place, *name));
        }
        let placed = found.into_values().filter_map(|(place, name)| {
            let (start, end) = letters.place(&place)?;
            let (start, end) = text.place(start, end);
            Some((start, end, name))
        });
        placed.collect()
    }
}

/// A folded text without stops and spaces.
#[derive(Debug)]
struct Letters {
    text: String,
    /// For each letter: where it begins in `text`, and where it stands in the text it is from.
    places: Vec<(usize, usize, usize)>,
}

impl Letters {
    fn of(folded: &Folded<'_>) -> Self {
        let mut letters = Letters { text: String::new(), places: Vec::new() };
        for (at, c) in folded.text.char_indices() {
            if is_letter(c) {
                letters.places.push((letters.text.len(), at, at + c.len_utf8()));
                letters.text.push(c);
            }
        }
        letters
    }

    /// Where some of them stand in the text that they are from.
    fn place(&self, letters: &Range<usize>) -> Option<(usize, usize)> {
        let first = self.places.partition_point(|(begin, ..)| *begin < letters.start);
        let last = self.places.partition_point(|(begin, ..)| *begin < letters.end);
        Some((self.places.get(first)?.1, self.places.get(last.checked_sub(1)?)?.2))
    }
}

/// Some marks of Khmer and Thai are no letters to Unicode, and a word is another without them.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_mark(c) }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::lang::letters::fold_words;

    fn letters(text: &str) -> Letters {
        Letters::of(&fold_words(text))
    }

    fn find(text: &Letters, wanted: &Letters) -> Option<(usize, usize)> {
        let at = text.text.find(&wanted.text)?;
        text.place(&(at..at + wanted.text.len()))
    }

    #[test]
    fn a_sentence_is_known_again_whatever_stands_between_its_words() {
        let wanted = letters("PEP is only given in one town.");
        for text in [
            "They say: “PEP is only given in one town”.",
            "pep  is only\ngiven in one town!",
            "PEP is only given in one town",
            "PEP → is only · given ⹂in one✔ town€",
        ] {
            let folded = fold_words(text);
            let (start, end) = find(&Letters::of(&folded), &wanted).expect(text);
            let (start, end) = folded.place(start, end);
            let found = text.get(start..end).expect("boundaries");
            assert!(found.to_lowercase().starts_with("pep") && found.ends_with("town"), "{text}");
        }
        assert_eq!(find(&letters("PEP is given in one town."), &wanted), None);
        let khmer = letters("ថ្នាំនេះមានតែនៅទីក្រុង។");
        assert!(find(&letters("គេថា ថ្នាំនេះ\u{200B}មានតែ នៅទីក្រុង ៗ"), &khmer).is_some());
        assert!(find(&letters("ថ្នាំនេះមានតែនៅទីក្រុម"), &khmer).is_none());
        let burmese = letters("ဒီဆေးကို မြို့တစ်မြို့မှာပဲ ပေးတယ်။");
        assert!(find(&letters("ဒီဆေးကို၊ မြို့တစ်မြို့မှာပဲ ပေးတယ် ဟု"), &burmese).is_some());
    }
}
