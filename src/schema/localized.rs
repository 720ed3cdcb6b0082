//! [`Localized`]: a text per language.

use std::collections::BTreeMap;

use super::around::Around;
use crate::lang::{Lang, transform};

/// A text per language, as in `name = { en = "…", km = "…" }`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localized {
    texts: BTreeMap<Box<str>, Box<str>>,
    /// What trial languages make of it. Nobody has written it, so nobody is told about it.
    trials: BTreeMap<Box<str>, Box<str>>,
    /// The language that the others are translated from.
    original: Option<Lang>,
}

impl Localized {
    /// What was written, by language. `None` where nothing was.
    pub(super) fn of(texts: BTreeMap<Box<str>, Box<str>>, around: &Around<'_>) -> Option<Self> {
        let trials = trials(&texts, around.languages);
        let original = around.original.cloned();
        (!texts.is_empty()).then_some(Localized { texts, trials, original })
    }

    /// The text in `lang`, else in the original, else in any language.
    pub fn get(&self, lang: &Lang) -> &str {
        let text = self.trials.get(lang.as_str()).or_else(|| self.texts.get(lang.as_str()));
        text.map_or_else(|| self.original(), AsRef::as_ref)
    }

    /// The text in the original, else in any language.
    pub fn original(&self) -> &str {
        let text = self.original.as_ref().and_then(|original| self.texts.get(original.as_str()));
        text.or_else(|| self.texts.values().next()).map_or("", |text| text)
    }

    /// The texts in all languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.texts.values().map(|text| &**text)
    }

    /// The texts with their languages.
    pub fn by_language(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(lang, text)| (&**lang, &**text))
    }

    /// The text in exactly `lang`.
    pub fn exact(&self, lang: &Lang) -> Option<&str> {
        self.texts.get(lang.as_str()).map(|text| &**text)
    }
}

/// The same text in trial languages: from that of the language they are a trial of, else from English, else from any.
fn trials(texts: &BTreeMap<Box<str>, Box<str>>, languages: &[Lang]) -> BTreeMap<Box<str>, Box<str>> {
    let pseudo = languages.iter().filter(|lang| lang.is_pseudo() && !texts.contains_key(lang.as_str()));
    let trial = pseudo.filter_map(|lang| {
        let from = texts.get(lang.primary()).or_else(|| texts.get("en")).or_else(|| texts.values().next())?;
        Some((lang.as_str().into(), transform(lang)(from).into_owned().into_boxed_str()))
    });
    trial.collect()
}
