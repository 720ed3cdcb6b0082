//! A site's folder → everything needed to write its output.

use std::collections::BTreeMap;
use std::path::Path;

use crate::catalog::{self, Site};
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
    pub(super) fonts: Fonts,
}

/// Reads and checks a site. `None` where no output can be made of it; the findings say why.
pub(super) fn load(root: &Path, sink: &mut Sink) -> Option<Loaded> {
    let source = source::read_config(root, sink)?;
    let config = config::parse(&source, sink);
    let mut tree = source::scan(root, sink);
    let config = config?;
    let registers = register::read(&tree, &config, sink);
    let strings = strings::load(&config, &tree.templates, sink);
    let fonts = Fonts::load(tree.assets.iter(), sink);
    fonts.check(&config, sink);
    let catalog = catalog::pair(std::mem::take(&mut tree.markdown), &config, sink);
    check::files(&tree.assets, sink);
    check::texts(&catalog, &config, &registers, &fonts, sink);
    let rules = config.rules.clone();
    let site = catalog::resolve(catalog, config, registers, strings, tree.assets, sink);
    if let Some(site) = &site {
        check::all(site, sink);
        web::assets::check(site, sink);
    }
    sink.weigh(&rules);
    let site = site.filter(|_| !sink.has_errors())?;
    Some(Loaded { site, templates: tree.templates, fonts })
}
