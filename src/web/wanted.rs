//! [`Handouts`]: which handouts pages may lead to.

use std::collections::BTreeSet;

use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::source::RelPath;

/// The handouts that are made beside the pages.
#[derive(Debug, Clone, Copy, Default)]
pub enum Handouts<'a> {
    /// None of them.
    #[default]
    None,
    /// Those of all pages that have one.
    All,
    /// Those whose paths in the output are these.
    Only(&'a BTreeSet<RelPath>),
}

impl Handouts<'_> {
    /// Where the handout of a page lies in the output, or the one in large print.
    pub fn path(site: &Site, page: &Page, lang: LangId, large: bool) -> RelPath {
        let large = if large { ".large" } else { "" };
        RelPath::from_safe(format!("{}/print/{}{large}.home.pdf", site.config.language(lang).tag, page.id))
    }

    /// Whether a page has its handout beside it, or the one in large print.
    pub(super) fn has(self, site: &Site, page: &Page, lang: LangId, large: bool) -> bool {
        page.settings.format.is_some()
            && (page.settings.large || !large)
            && match self {
                Handouts::None => false,
                Handouts::All => true,
                Handouts::Only(paths) => paths.contains(&Self::path(site, page, lang, large)),
            }
    }
}
