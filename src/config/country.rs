//! Codes of countries.

/// Whether a text has the form of a country's code, two capitals (ISO 3166-1 alpha-2).
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
