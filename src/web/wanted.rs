//! What a run wants of the web.

use std::collections::BTreeSet;

use super::paths::handout_path;
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::source::RelPath;

/// What a run wants of the web.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Which handouts are made, so that pages lead to them.
    pub handouts: Handouts<'a>,
    /// Where pages are served while they are written.
    pub live: Option<Live>,
    /// Where pages lie on a stick.
    pub offline: Option<Offline<'a>>,
}

/// What a page needs to be shown again when it has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live {
    /// A script that asks for news.
    pub script: &'static str,
    /// Counts outputs.
    pub tree: u64,
}

/// A copy that is read without a network.
#[derive(Debug, Clone, Copy)]
pub struct Offline<'a> {
    /// The languages in it.
    pub languages: &'a [LangId],
    /// Whether it holds the pages, too, or single files and what is cut out alone.
    pub pages: bool,
}

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
    /// Whether a page has its handout beside it, or the one in large print.
    pub(crate) fn has(self, site: &Site, page: &Page, lang: LangId, large: bool) -> bool {
        page.settings.format.is_some()
            && (page.settings.large || !large)
            && match self {
                Handouts::None => false,
                Handouts::All => true,
                Handouts::Only(paths) => paths.contains(&handout_path(site, page, lang, large)),
            }
    }
}
