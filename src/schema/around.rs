//! [`Around`]: what a field must know besides what stands in it.

use crate::lang::Lang;

/// What the rest of the site says, as far as a field must know it.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The site's languages.
    pub languages: &'a [Lang],
    /// Which of them the others are translated from; `None` where it is not known yet.
    pub original: Option<&'a Lang>,
    /// ISO 3166 code of the site's country.
    pub country: &'a str,
}

impl Around<'static> {
    /// For files in which nothing is said by language.
    pub(crate) const NOTHING: Self = Around { languages: &[], original: None, country: "" };
}

impl Around<'_> {
    /// The language that a text is most probably written in which does not say so.
    pub(crate) fn tag(&self) -> &str {
        self.original.map_or("en", Lang::as_str)
    }
}
