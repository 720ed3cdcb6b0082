//! What templates are given.

use serde::Serialize;

use super::shell::unmarked;
use crate::config::Language;

/// A language.
#[derive(Serialize)]
pub(crate) struct Choice<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: String,
    pub(crate) dir: &'a str,
}

impl Choice<'_> {
    /// How a language is called in a template.
    pub(crate) fn of(language: &Language) -> Choice<'_> {
        Choice { tag: language.tag.as_str(), name: unmarked(&language.name), dir: language.direction.as_str() }
    }
}

/// Somebody to call.
#[derive(Serialize)]
pub(crate) struct Help {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) display: String,
    pub(crate) remarks: Vec<String>,
}

/// A page in a list.
#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    pub(crate) title: &'a str,
    pub(crate) short: Option<&'a str>,
    pub(crate) icon: &'a str,
    pub(crate) href: String,
    pub(crate) lang: &'a str,
    pub(crate) dir: &'a str,
    pub(crate) critical: bool,
}

/// A page in the file.
#[derive(Serialize)]
pub(crate) struct Part<'a> {
    pub(crate) id: String,
    pub(crate) notices: Vec<String>,
    pub(crate) shown: Choice<'a>,
    pub(crate) article: String,
}

/// One language on the first page.
#[derive(Serialize)]
pub(crate) struct Begin<'a> {
    pub(crate) language: Choice<'a>,
    pub(crate) index: Option<String>,
    pub(crate) single: Option<String>,
    pub(crate) home: String,
    pub(crate) single_words: String,
    pub(crate) pieces: Vec<Piece<'a>>,
}

/// Something to cut out.
#[derive(Serialize)]
pub(crate) struct Piece<'a> {
    pub(crate) title: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) dir: &'a str,
    pub(crate) href: String,
}

/// What is said in one language of an address that leads nowhere.
#[derive(Serialize)]
pub(crate) struct Said<'a> {
    pub(crate) language: Choice<'a>,
    pub(crate) words: String,
    pub(crate) home: String,
}

/// A month of the calendar.
#[derive(Serialize)]
pub(crate) struct Month {
    pub(crate) name: String,
    /// Weeks from Monday to Sunday; 0 is a day of another month.
    pub(crate) weeks: Vec<Vec<i8>>,
}
