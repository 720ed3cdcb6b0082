//! `glossary-term`: where the original has a term of the glossary, a translation has the word that the glossary gives
//! for it.

use super::pair::Pair;
use crate::config::Config;
use crate::diag::{Rule, Sink};
use crate::register::{Registers, Term};

/// The terms that translations must use.
pub(super) struct Terms<'a> {
    terms: Vec<Entry<'a>>,
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
        Terms { terms: terms.collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub(super) fn check(&self, pair: &Pair<'_>, sink: &mut Sink) {
        let tag = &pair.both.language.tag;
        let (mut theirs, mut mine) = (None, None);
        for Entry { original, term } in &self.terms {
            let Some(wanted) = term.say.exact(tag) else { continue };
            let theirs = theirs.get_or_insert_with(|| pair.original_words.to_lowercase());
            let Some(said) = original.iter().find(|word| has_word(theirs, word)) else { continue };
            let mine = mine.get_or_insert_with(|| squeezed(&pair.words.to_lowercase()));
            let wanted = alternatives(&wanted.to_lowercase());
            if !wanted.iter().any(|word| mine.contains(&squeezed(word))) {
                let wanted: Vec<String> = wanted.iter().map(|word| format!("`{word}`")).collect();
                let message = format!("the original says `{said}`, but {} is not here", wanted.join(" or "));
                let hint = "use the glossary's word; if another is right here, add `loose = true` to the term in `content/glossary.toml`";
                sink.push(pair.finding(Rule::GlossaryTerm, message).hint(hint));
            }
        }
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

/// Whether a text has a word, or some words, by themselves: `help` is not in `helpful`, but in `helps`.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        let after = text.get(at + word.len()..).unwrap_or_default();
        let after = after.strip_prefix("es").or_else(|| after.strip_prefix('s')).unwrap_or(after);
        !before.is_some_and(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// Without spaces and invisible breaks: in Khmer and Thai both stand where the writer likes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{2060}')).collect()
}

#[cfg(test)]
mod tests {
    use super::{alternatives, has_word};

    #[test]
    fn a_term_may_have_several_words() {
        assert_eq!(alternatives("child / minor"), ["child", "minor"]);
        assert_eq!(alternatives("free (no cost)"), ["free"]);
        assert_eq!(alternatives("PrEP (ថ្នាំ មុន)"), ["PrEP"]);
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("ask for help.", "help") && has_word("condoms are free", "condom"));
        assert!(!has_word("a helper", "help") && !has_word("unhelpful", "help"));
    }
}
