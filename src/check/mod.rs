//! Checks: one file per rule.
//!
//! Those in [`texts`] look at every text by itself, also where references are broken, so that an
//! editor sees all mistakes in one run. Those in [`all`] look at a site that holds together.

mod banned_word;
mod bare_figure;
mod contradicted_number;
mod freshness;
mod future_day;
mod invisible;
mod lines;
mod missing_glyph;
mod not_final;
mod parity;
mod phone_in_prose;
mod picture;
mod police_first;
mod shared_number;
mod stale;
mod telling_title;
mod unparsed_emphasis;
mod unsourced;
mod unused_contact;
mod withheld_sentence;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use not_final::not_final;

use crate::catalog::{Catalog, Site};
use crate::config::Config;
use crate::diag::Sink;
use crate::markup::{Draft, Target};
use crate::print::Fonts;
use crate::register::Registers;
use crate::source::{Asset, RelPath, SourceTree};

/// Runs every check of single texts.
/// Without fonts nothing is said about what they can draw.
pub fn texts(catalog: &Catalog, config: &Config, registers: &Registers, fonts: Option<&Fonts>, sink: &mut Sink) {
    let texts = Texts { catalog, config };
    phone_in_prose::check(&texts, registers, sink);
    banned_word::check(&texts, registers, sink);
    bare_figure::check(&texts, registers, sink);
    withheld_sentence::check(&texts, registers, sink);
    unparsed_emphasis::check(&texts, sink);
    invisible::check(&texts, registers, sink);
    parity::check(catalog, config, registers, sink);
    if let Some(fonts) = fonts {
        missing_glyph::check(&texts, fonts, sink);
    }
}

/// Runs every check of files that are carried along.
pub fn files(assets: &BTreeMap<RelPath, Asset>, sink: &mut Sink) {
    picture::check(assets, sink);
}

/// Runs every check of the registers, and of what must not be said anywhere.
pub fn registers(
    catalog: &Catalog,
    config: &Config,
    registers: &Registers,
    tree: &SourceTree,
    today: Date,
    sink: &mut Sink,
) {
    let elsewhere = contradicted_number::Elsewhere { templates: &tree.templates, assets: &tree.assets };
    contradicted_number::check(catalog, config, registers, &elsewhere, sink);
    unsourced::contacts(registers, sink);
    future_day::check(registers, today, sink);
    shared_number::check(registers, sink);
}

/// Runs every check of a whole site.
pub fn all(site: &Site, today: Date, sink: &mut Sink) {
    freshness::check(site, sink);
    stale::check(site, today, sink);
    telling_title::check(site, sink);
    unsourced::facts(site, sink);
    unused_contact::check(site, sink);
    police_first::check(site, sink);
}

/// All texts, each with its page and language.
struct Texts<'a> {
    catalog: &'a Catalog,
    config: &'a Config,
}

impl Texts<'_> {
    /// Shows every text to `check`; its findings get the page and the language.
    fn each(&self, sink: &mut Sink, check: impl Fn(&Draft<Target>, &mut Sink) + Sync) {
        self.each_with_language(sink, |draft, _, own| check(draft, own));
    }

    /// The same with the language's tag.
    fn each_with_language(&self, sink: &mut Sink, check: impl Fn(&Draft<Target>, &str, &mut Sink) + Sync) {
        use rayon::prelude::*;
        let pages: Vec<_> = self.catalog.pages.iter().collect();
        let found: Vec<Sink> = pages
            .par_iter()
            .map(|(page, texts)| {
                let mut all = Sink::new();
                for (lang, draft) in &texts.drafts {
                    let mut own = Sink::new();
                    let tag = &self.config.language(*lang).tag;
                    check(draft, tag.as_str(), &mut own);
                    for finding in own.into_sorted() {
                        all.push(finding.page(page).language(tag));
                    }
                }
                all
            })
            .collect();
        found.into_iter().for_each(|findings| sink.absorb(findings));
    }
}
