//! [`Glossary`]: which words the site uses, and which it never does.

use crate::config::Config;
use crate::diag::Sink;
use crate::schema::{Fields, Localized};

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

/// Reads `say = { en = "…" }`, `never = { en = "one, another" }`. An entry without either is useless, not wrong.
pub(super) fn read(fields: &mut Fields<'_>, config: &Config, sink: &mut Sink) -> Term {
    let tags = config.tags();
    let say = fields.localized("say", &tags, sink).unwrap_or_default();
    let never = fields.localized("never", &tags, sink).unwrap_or_default();
    let loose = fields.flag("loose", sink).unwrap_or(false);
    let _for_the_team = fields.text("note", sink);
    let words = never.by_language().flat_map(|(language, words)| {
        let words = words.split([',', '，', '،']).map(str::trim).filter(|word| !word.is_empty());
        words.map(move |word| Never { language: language.to_owned(), word: word.to_lowercase() })
    });
    Term { never: words.collect(), loose, say }
}
