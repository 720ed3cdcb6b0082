//! Names of countries and languages in the reader's language.

use crate::catalog::Site;
use crate::config::LangId;

/// The name of a country in the reader's language, else its code.
pub(crate) fn country_name(site: &Site, country: &str, lang: LangId) -> String {
    site.strings.country(lang, country).unwrap_or_else(|| country.to_owned())
}

/// The name of a language in the reader's language, else in its own, else its tag.
pub(crate) fn language_name(site: &Site, tag: &str, lang: LangId) -> String {
    let said = site.strings.language(lang, tag);
    said.or_else(|| site.config.find(tag).map(|id| site.config.language(id).name.clone()))
        .unwrap_or_else(|| tag.to_owned())
}
