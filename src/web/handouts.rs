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
    /// Where the handout of a page lies in the output.
    pub fn path(site: &Site, page: &Page, lang: LangId) -> RelPath {
        RelPath::from_safe(format!("{}/print/{}.home.pdf", site.config.language(lang).tag, page.id))
    }

    /// Whether a page has its handout beside it.
    pub(super) fn has(self, site: &Site, page: &Page, lang: LangId) -> bool {
        page.settings.format.is_some()
            && match self {
                Handouts::None => false,
                Handouts::All => true,
                Handouts::Only(paths) => paths.contains(&Self::path(site, page, lang)),
            }
    }
}
