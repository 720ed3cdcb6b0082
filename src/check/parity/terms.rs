//! `glossary-term`: where the original has a term of the glossary, a translation has the word that the glossary gives
//! for it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::pair::Pair;
use crate::check::phrases::Phrases;
use crate::config::Config;
use crate::diag::{Rule, Sink};
use crate::register::{Registers, Term};

/// The terms that translations must use.
pub(super) struct Terms<'a> {
    terms: Vec<Entry<'a>>,
    /// What the original says, in small letters: of which terms, and which of the words of each.
    original: Phrases<Vec<(usize, usize)>>,
    /// What each language says for it, in small letters and squeezed: of which terms.
    wanted: BTreeMap<&'a str, Phrases<Vec<usize>>>,
}

struct Entry<'a> {
    /// What the original says, in small letters.
    original: Vec<String>,
    term: &'a Term,
}

impl<'a> Terms<'a> {
    pub(super) fn of(registers: &'a Registers, config: &Config) -> Self {
        let original = &config.original().tag;
        let terms =
            registers.glossary().iter().filter(|term| !term.loose).filter_map(|term| {
                Some(Entry { original: alternatives(&term.say.exact(original)?.to_lowercase()), term })
            });
        let terms: Vec<Entry<'_>> = terms.collect();
        let mut said: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        let mut wanted: BTreeMap<&str, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
        for (at, Entry { original, term }) in terms.iter().enumerate() {
            for (which, word) in original.iter().enumerate() {
                said.entry(word.clone()).or_default().push((at, which));
            }
            for (tag, say) in term.say.by_language() {
                let words = wanted.entry(tag).or_default();
                for word in alternatives(&say.to_lowercase()) {
                    words.entry(squeezed(&word)).or_default().push(at);
                }
            }
        }
        let wanted = wanted.into_iter().map(|(tag, words)| (tag, Phrases::of(words))).collect();
        Terms { terms, original: Phrases::of(said), wanted }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub(super) fn check(&self, pair: &Pair<'_>, sink: &mut Sink) {
        let tag = &pair.both.language.tag;
        let Some(wanted) = self.wanted.get(tag.as_str()) else { return };
        let said = self.said_in(&pair.original_words.to_lowercase());
        if said.is_empty() {
            return;
        }
        let mine = squeezed(&pair.words.to_lowercase());
        let here: BTreeSet<usize> = wanted.find(&mine).flat_map(|(terms, _)| terms.iter().copied()).collect();
        for (at, which) in said.into_iter().filter(|(at, _)| !here.contains(at)) {
            let Some(Entry { original, term }) = self.terms.get(at) else { continue };
            if let (Some(said), Some(wanted)) = (original.get(which), term.say.exact(tag)) {
                let wanted = alternatives(&wanted.to_lowercase());
                let wanted: Vec<String> = wanted.iter().map(|word| format!("`{word}`")).collect();
                let message = format!("the original says `{said}`, but {} is not here", wanted.join(" or "));
                let hint = "use the glossary's word; if another is right here, add `loose = true` to the term in `content/glossary.toml`";
                sink.push(pair.finding(Rule::GlossaryTerm, message).hint(hint));
            }
        }
    }

    /// The terms that a text of the original has, each with the first of its words that is there.
    fn said_in(&self, text: &str) -> BTreeMap<usize, usize> {
        let mut said: BTreeMap<usize, usize> = BTreeMap::new();
        let whole = self.original.find(text).filter(|(_, place)| is_whole(text, place));
        for (at, which) in whole.flat_map(|(terms, _)| terms) {
            said.entry(*at).and_modify(|first| *first = (*first).min(*which)).or_insert(*which);
        }
        said
    }
}

/// `child / minor (young person)` gives two words: what stands in brackets explains.
fn alternatives(text: &str) -> Vec<String> {
    let bare = match (text.find('('), text.rfind(')')) {
        (Some(open), Some(close)) if open > 0 && open < close => {
            format!("{}{}", text.get(..open).unwrap_or_default(), text.get(close + 1..).unwrap_or_default())
        }
        _ => text.to_owned(),
    };
    let words = bare.split(['/', ';']).map(|word| word.split_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|word| !word.is_empty()).collect()
}

/// Whether a word, or some words, stand there by themselves: `help` is not in `helpful`, but in `helps`.
fn is_whole(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default().chars().next_back();
    let after = text.get(place.end..).unwrap_or_default();
    let after = after.strip_prefix("es").or_else(|| after.strip_prefix('s')).unwrap_or(after);
    !before.is_some_and(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
}

/// Without spaces and invisible breaks: in Khmer and Thai both stand where the writer likes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{2060}')).collect()
}

#[cfg(test)]
mod tests {
    use super::{alternatives, is_whole};

    #[test]
    fn a_term_may_have_several_words() {
        assert_eq!(alternatives("child / minor"), ["child", "minor"]);
        assert_eq!(alternatives("free (no cost)"), ["free"]);
        assert_eq!(alternatives("PrEP (ថ្នាំ មុន)"), ["PrEP"]);
    }

    #[test]
    fn words_are_whole() {
        let has_word =
            |text: &str, word: &str| text.match_indices(word).any(|(at, _)| is_whole(text, &(at..at + word.len())));
        assert!(has_word("ask for help.", "help") && has_word("condoms are free", "condom"));
        assert!(!has_word("a helper", "help") && !has_word("unhelpful", "help"));
    }
}
