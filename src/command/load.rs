//! A site's folder → everything needed to write its output.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use crate::catalog::{self, Audience, Site};
use crate::check;
use crate::config;
use crate::diag::Sink;
use crate::print::Fonts;
use crate::register;
use crate::source::{self, RelPath, Source};
use crate::strings;
use crate::web;

/// A site that holds together, and what its output is made with.
pub(super) struct Loaded {
    pub(super) site: Site,
    pub(super) templates: BTreeMap<RelPath, Source>,
    /// Loaded only where handouts are made.
    pub(super) fonts: Option<Fonts>,
}

/// Reads and checks a site. `None` where no output can be made of it; the findings say why.
pub(super) fn load(root: &Path, handouts: bool, audience: Audience, today: Date, sink: &mut Sink) -> Option<Loaded> {
    let source = source::read_config(root, sink)?;
    let config = config::parse(&source, sink);
    let mut tree = source::scan(root, sink);
    let config = config?;
    let markdown = std::mem::take(&mut tree.markdown);
    let mut aside = Sink::new();
    // The tables of phone numbers and the fonts take as long to load as a thousand pages to parse,
    // and neither asks for the other.
    let (mut catalog, (registers, strings, fonts)) = rayon::join(
        || catalog::pair(markdown, &config, sink),
        || {
            let registers = register::read(&tree, &config, &mut aside);
            let strings = strings::load(&config, &tree.templates, &mut aside);
            (registers, strings, handouts.then(|| Fonts::load(tree.assets.iter(), &mut aside)))
        },
    );
    sink.absorb(aside);
    if let Some(fonts) = &fonts {
        fonts.check(&config, sink);
    }
    let parity = check::Parity::of(&registers, &config);
    catalog.compare(&config, &|page, texts| parity.check(page, texts), sink);
    check::files(&tree.assets, sink);
    check::registers(&catalog, &config, &registers, &tree, today, sink);
    check::texts(&catalog, &config, &registers, fonts.as_ref(), sink);
    let rules = config.rules.clone();
    let site = catalog::resolve(catalog, config, registers, strings, tree.assets, (today, audience), sink);
    if let Some(site) = &site {
        check::all(site, today, sink);
        web::assets::check(site, sink);
    }
    sink.weigh(&rules);
    let site = site.filter(|_| !sink.has_errors())?;
    Some(Loaded { site, templates: tree.templates, fonts })
}
