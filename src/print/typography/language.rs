//! [`LanguageData`]: what a template must know of the language it sets.

use serde::Serialize;

use super::fonts::Fonts;
use super::sizes::{TypeSizes, type_sizes};
use crate::config::Language;
use crate::lang::Script;

/// The data of every template begins with it.
#[cfg_attr(test, derive(Default))]
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
    /// Whether its lines stand wide apart: see [`LanguageData::of`] and [`LanguageData::of_text`].
    tall: bool,
    /// How large its script is set.
    #[serde(rename = "type")]
    sizes: TypeSizes,
}

impl LanguageData {
    /// For the rows of a sheet, and for a second language: wide apart where letters are stacked.
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

    /// For the text of a handout, in its own `sizes`: there lines of Thai and Lao, whose signs stand above letters and
    /// below them, are wide apart as well.
    pub(crate) fn of_text(language: &Language, fonts: &Fonts, sizes: TypeSizes) -> Self {
        let tall = language.script.is_tall() || matches!(language.script, Script::Thai | Script::Lao);
        LanguageData { tall, sizes, ..LanguageData::of(language, fonts) }
    }
}
