//! Checks: one file per rule.
//!
//! Those in [`texts`] look at every text by itself, also where references are broken, so that an
//! editor sees all mistakes in one run. Those in [`all`] look at a site that holds together.

mod freshness;
mod missing_glyph;
mod not_final;
mod phone_in_prose;
mod picture;
mod telling_title;

use std::collections::BTreeMap;

pub use not_final::not_final;

use crate::catalog::{Catalog, Site};
use crate::config::Config;
use crate::diag::Sink;
use crate::markup::{Draft, Target};
use crate::print::Fonts;
use crate::register::Registers;
use crate::source::{Asset, RelPath};

/// Runs every check of single texts.
/// Without fonts nothing is said about what they can draw.
pub fn texts(catalog: &Catalog, config: &Config, registers: &Registers, fonts: Option<&Fonts>, sink: &mut Sink) {
    let texts = Texts { catalog, config };
    phone_in_prose::check(&texts, registers, sink);
    if let Some(fonts) = fonts {
        missing_glyph::check(&texts, fonts, sink);
    }
}

/// Runs every check of files that are carried along.
pub fn files(assets: &BTreeMap<RelPath, Asset>, sink: &mut Sink) {
    picture::check(assets, sink);
}

/// Runs every check of a whole site.
pub fn all(site: &Site, sink: &mut Sink) {
    freshness::check(site, sink);
    telling_title::check(site, sink);
}

/// All texts, each with its page and language.
struct Texts<'a> {
    catalog: &'a Catalog,
    config: &'a Config,
}

impl Texts<'_> {
    /// Shows every text to `check`; its findings get the page and the language.
    fn each(&self, sink: &mut Sink, check: impl Fn(&Draft<Target>, &mut Sink) + Sync) {
        use rayon::prelude::*;
        let pages: Vec<_> = self.catalog.pages.iter().collect();
        let found: Vec<Sink> = pages
            .par_iter()
            .map(|(page, texts)| {
                let mut all = Sink::new();
                for (lang, draft) in &texts.drafts {
                    let mut own = Sink::new();
                    check(draft, &mut own);
                    for finding in own.into_sorted() {
                        all.push(finding.page(page).language(&self.config.language(*lang).tag));
                    }
                }
                all
            })
            .collect();
        found.into_iter().for_each(|findings| sink.absorb(findings));
    }
}
