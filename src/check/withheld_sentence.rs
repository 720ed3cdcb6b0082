//! `withheld-sentence`: what the register of facts says must never be stated, stated all the same, without a
//! reference and perhaps with other stops and spaces.

use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::Registers;

/// Shorter sentences say too little to be known again: "Not so."
const MIN_LETTERS: usize = 12;

pub(super) fn finding(place: Place, name: &str) -> Finding {
    Finding::new(Rule::WithheldSentence, place, format!("this is the fact `{name}`, which must not be stated"))
        .hint("`content/facts.toml` says why; take the sentence out")
}

/// The sentences that must not be stated, by language.
#[derive(Debug)]
pub(super) struct Withheld<'a> {
    /// Language, letters, name of the fact.
    sentences: Vec<(&'a str, Letters, &'a str)>,
}

impl<'a> Withheld<'a> {
    pub(super) fn of(registers: &'a Registers) -> Self {
        let facts = registers.fact_positions().filter(|id| registers.fact(*id).is_withheld());
        let sentences = facts.flat_map(|id| {
            let said = registers.fact(id).statement.by_language();
            said.map(move |(tag, text)| (tag, Letters::of(text), registers.fact_name(id)))
        });
        Withheld { sentences: sentences.filter(|(_, letters, _)| letters.places.len() >= MIN_LETTERS).collect() }
    }

    /// Such sentences in the texts of the registers.
    pub(super) fn in_registers(&self, registers: &Registers, sink: &mut Sink) {
        for said in registers.said() {
            for (_, _, name) in self.find(said.text, said.tag) {
                sink.push(finding(said.place.clone(), name).language(said.tag));
            }
        }
    }

    /// Such sentences in the lines of a draft.
    pub(super) fn check(&self, draft: &Draft<Target>, lines: &[Line], tag: &str, sink: &mut Sink) {
        let source = draft.document.source();
        for line in lines {
            for (start, end, name) in self.find(&line.text, tag) {
                if let Some(span) = line.place(start, end) {
                    sink.push(finding(source.place(span), name));
                }
            }
        }
    }

    /// Whether there is no such sentence.
    pub(super) fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// Every one of them in a text of any language.
    pub(super) fn find_any(&self, text: &str) -> Vec<&'a str> {
        if text.len() < MIN_LETTERS || self.sentences.is_empty() {
            return Vec::new();
        }
        // Whole pages are read so: places would cost more than the letters.
        let mut letters = String::with_capacity(text.len());
        text.chars().filter(|c| is_letter(*c)).for_each(|c| push_small(&mut letters, c));
        self.sentences.iter().filter(|(_, wanted, _)| letters.contains(&wanted.text)).map(|(.., name)| *name).collect()
    }

    /// Every one of them in a text of that language: where, and which.
    fn find(&self, text: &str, tag: &str) -> Vec<(usize, usize, &'a str)> {
        let mut found = Vec::new();
        let mut letters = None;
        for (_, wanted, name) in self.sentences.iter().filter(|(language, ..)| *language == tag) {
            let letters = letters.get_or_insert_with(|| Letters::of(text));
            found.extend(letters.find(wanted).map(|(start, end)| (start, end, *name)));
        }
        found
    }
}

/// A text without stops, spaces and capitals.
#[derive(Debug)]
struct Letters {
    text: String,
    /// For each letter: where it begins in `text`, and where it stands in the text it is from.
    places: Vec<(usize, usize, usize)>,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Letters { text: String::new(), places: Vec::new() };
        for (at, c) in text.char_indices() {
            if is_letter(c) {
                letters.places.push((letters.text.len(), at, at + c.len_utf8()));
                push_small(&mut letters.text, c);
            }
        }
        letters
    }

    fn find(&self, wanted: &Letters) -> Option<(usize, usize)> {
        let at = self.text.find(&wanted.text)?;
        let first = self.places.partition_point(|(begin, ..)| *begin < at);
        let last = self.places.partition_point(|(begin, ..)| *begin < at + wanted.text.len());
        Some((self.places.get(first)?.1, self.places.get(last.checked_sub(1)?)?.2))
    }
}

/// Marks of Khmer and Thai are no letters to Unicode, and a word is another without them.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || !is_stop(c) }
}

fn push_small(text: &mut String, c: char) {
    if c.is_ascii() { text.push(c.to_ascii_lowercase()) } else { text.extend(c.to_lowercase()) }
}

fn is_stop(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' | '។' | '៕' | '៖' | '،' | '؟' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn a_sentence_is_known_again_whatever_stands_between_its_words() {
        let wanted = Letters::of("PEP is only given in one town.");
        for text in [
            "They say: “PEP is only given in one town”.",
            "pep  is only\ngiven in one town!",
            "PEP is only given in one town",
        ] {
            let found = Letters::of(text).find(&wanted);
            let (start, end) = found.expect(text);
            assert!(text[start..end].to_lowercase().starts_with("pep") && text[start..end].ends_with("town"), "{text}");
        }
        assert_eq!(Letters::of("PEP is given in one town.").find(&wanted), None);
        let khmer = Letters::of("ថ្នាំនេះមានតែនៅទីក្រុង។");
        assert!(Letters::of("គេថា ថ្នាំនេះ\u{200B}មានតែ នៅទីក្រុង ៗ").find(&khmer).is_some());
        assert!(Letters::of("ថ្នាំនេះមានតែនៅទីក្រុម").find(&khmer).is_none());
    }
}
