//! [`Glossary`]: which words the site uses, and which it never does.

use crate::schema::{Localized, record};

/// One entry of `glossary.toml`.
#[derive(Debug, Clone, Default)]
pub struct Term {
    /// What to say.
    pub say: Localized,
    /// Whether translations may use other words for it.
    pub loose: bool,
    /// What never to say: words of each language.
    pub never: Vec<Never>,
}

/// A word that is never said in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Never {
    /// The language's tag.
    pub language: String,
    /// The word or words, in small letters.
    pub word: String,
}

record! {
    /// A word to use, or words never to use.
    pub(super) struct Written, "a term" {
        /// What to say.
        say: Option<Localized> = "say";
        /// What never to say: words of each language, with commas between them.
        never: Option<Localized> = "never", like("{ en = \"one, another\" }");
        /// Whether translations may use other words for it.
        loose: bool = "loose";
        /// For the team.
        note: Option<String> = "note";
    }
}

impl Written {
    /// As it is compared. An entry without either is useless, not wrong.
    pub(super) fn term(self) -> Term {
        let never = self.never.unwrap_or_default();
        let words = never.by_language().flat_map(|(language, words)| {
            let words = words.split([',', '，', '،']).map(str::trim).filter(|word| !word.is_empty());
            words.map(move |word| Never { language: language.to_owned(), word: word.to_lowercase() })
        });
        Term { never: words.collect(), loose: self.loose, say: self.say.unwrap_or_default() }
    }
}
