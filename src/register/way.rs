//! [`Way`]: one way to a contact, checked by itself.

use crate::schema::Says;

/// A number, or the words by which people find a contact that has none. A check holds for exactly one of these.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    text: String,
    /// The digits by themselves; `None` where it is words.
    dialled: Option<String>,
}

impl Way {
    /// A number as it is dialled. A short code leads to other people in another country, so that belongs to it:
    /// `1280 KH`.
    pub fn of_number(dialled: &str, country: Option<&str>) -> Self {
        let text = country.map_or_else(|| dialled.to_owned(), |country| format!("{dialled} {country}"));
        Way { text, dialled: Some(dialled.to_owned()) }
    }

    /// Whether it is that number.
    pub(super) fn is_number(&self, dialled: &str, country: Option<&str>) -> bool {
        let behind = self.text.strip_prefix(dialled);
        match country {
            Some(country) => behind.and_then(|behind| behind.strip_prefix(' ')) == Some(country),
            None => behind == Some(""),
        }
    }

    /// What is dialled, in whatever country.
    pub(super) fn dialled(&self) -> Option<&str> {
        self.dialled.as_deref()
    }

    /// A name, what it is for, a web page.
    pub(super) fn of_words(words: String) -> Self {
        Way { text: words, dialled: None }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What a stamp is put on.
    pub fn says(&self) -> Says {
        Says::of(&self.text)
    }
}
