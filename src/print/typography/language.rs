//! [`LanguageData`]: what a template must know of the language it sets.

use serde::Serialize;

use super::fonts::Fonts;
use super::sizes::{TypeSizes, type_sizes};
use crate::config::Language;

/// Every sheet's data begins with it.
#[derive(Serialize)]
pub(crate) struct LanguageData {
    /// The language part of its tag.
    lang: String,
    /// The region of its tag, if it has one.
    region: Option<String>,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// Families, in the order they are tried.
    fonts: Vec<String>,
    /// Whether its lines stand wide apart.
    tall: bool,
    /// How large its script is set.
    #[serde(rename = "type")]
    sizes: TypeSizes,
}

impl LanguageData {
    pub(crate) fn of(language: &Language, fonts: &Fonts) -> Self {
        LanguageData {
            lang: language.tag.primary().to_owned(),
            region: language.tag.region(),
            dir: language.direction.as_str(),
            fonts: fonts.families(language),
            tall: language.script.is_tall(),
            sizes: type_sizes(language.script),
        }
    }
}
