//! A site's folder → everything needed to write its output.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use crate::catalog::{self, Audience, Site, ToCount};
use crate::diag::{Finding, Sink};
use crate::ledger::Ledger;
use crate::print::Fonts;
use crate::register::Lookup;
use crate::source::{self, LEDGER, RelPath, Source};
use crate::{check, config, ledger, media, register, strings, web};

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
    let as_is = config.as_ref().map_or(&[][..], |config| &config.as_is);
    let mut tree = source::scan(root, as_is, sink);
    let config = config?;
    let mut markdown = std::mem::take(&mut tree.markdown);
    catalog::add_built_in(&mut markdown, &config);
    let mut aside = Sink::new();
    // The tables of phone numbers and the fonts take as long to load as a thousand pages to parse,
    // and neither asks for the other.
    let (mut catalog, (registers, ledger, strings, fonts)) = rayon::join(
        || catalog::pair(markdown, &config, sink),
        || {
            let registers = register::read(&tree, &config, &mut aside);
            let ledger = ledger::load(tree.ledger.as_ref(), &mut aside);
            let strings = strings::load(&config, &tree.templates, &mut aside);
            (registers, ledger, strings, handouts.then(|| Fonts::load(tree.assets.iter(), &mut aside)))
        },
    );
    sink.absorb(aside);
    catalog.note_readings(std::mem::take(&mut tree.readings), &config, sink);
    if let Some(fonts) = &fonts {
        fonts.check(&config, sink);
    }
    let parity = check::Parity::of(&registers, &config);
    catalog.compare(&config, &|page, texts| parity.check(page, texts), sink);
    check::registers(&catalog, &config, &registers, &tree, today, sink);
    check::ledger(&ledger, today, sink);
    let draws = fonts.as_ref().map(|fonts| |c| fonts.draws(c));
    let draws = draws.as_ref().map(|draws| draws as &check::Draws<'_>);
    check::texts(&catalog, &config, &registers, draws, sink);
    let rules = config.rules.clone();
    let assets = media::carry(tree.assets, &config.as_is, sink);
    let site = catalog::resolve(catalog, config, (registers, ledger), strings, assets, (today, audience), sink);
    if let Some(site) = &site {
        check::all(site, &tree.templates, today, sink);
        web::assets::check(site, sink);
    }
    sink.regrade(&rules);
    let site = site.filter(|_| !sink.has_errors())?;
    Some(Loaded { site, templates: tree.templates, fonts })
}

/// Reads what is needed to count how far translations are. What is wrong with links, numbers and pictures is not asked for
/// here, and holds nobody up. `None` where a page cannot be read at all, or the settings; the findings say why.
pub(super) fn load_to_count(root: &Path, audience: Audience, today: Date, sink: &mut Sink) -> Option<ToCount> {
    let source = source::read_config(root, sink)?;
    let config = config::parse(&source, sink)?;
    let mut aside = Sink::new();
    let mut tree = source::scan(root, &config.as_is, &mut aside);
    // A page that cannot be read is not one that nobody has translated.
    let is_page = |finding: &Finding| finding.place.file.ends_with(".md");
    sink.absorb_some(std::mem::take(&mut aside), |finding| is_page(&finding).then_some(finding));
    let mut markdown = std::mem::take(&mut tree.markdown);
    catalog::add_built_in(&mut markdown, &config);
    let mut catalog = catalog::pair(markdown, &config, sink);
    let registers = register::read(&tree, &config, &mut aside);
    let strings = strings::load(&config, &tree.templates, &mut aside);
    catalog.note_readings(std::mem::take(&mut tree.readings), &config, &mut aside);
    let parity = check::Parity::of(&registers, &config);
    catalog.compare(&config, &|page, texts| parity.check(page, texts), &mut aside);
    catalog::resolve_to_count(catalog, config, (registers, Ledger::default()), strings, (today, audience))
}

/// Reads the registers, the ledger and what handbill says, and no page: a site without pages. What is wrong with pages
/// is not asked for here, so it holds nobody up. `None` where there is not even that.
pub(super) fn load_registers(root: &Path, sheets: bool, today: Date, sink: &mut Sink) -> Option<Loaded> {
    let source = source::read_config(root, sink)?;
    let mut config = config::parse(&source, sink)?;
    // Whoever stands there may be whom it is about.
    config.help.clear();
    let mut aside = Sink::new();
    let tree = source::scan(root, &config.as_is, &mut aside);
    let is_of_registers = |finding: &Finding| {
        let file = &finding.place.file;
        file == LEDGER || tree.registers.keys().any(|path| path.as_str() == file)
    };
    sink.absorb_some(aside, |finding| is_of_registers(&finding).then_some(finding));
    let registers = register::read(&tree, &config, sink);
    // Nor is anybody sent to whom readers are not given.
    config.corrections.take_if(|(name, _)| match registers.find_contact(name) {
        Lookup::Found(id) => registers.contact(id).is_lost(today) || !registers.contact(id).is_for_readers(),
        Lookup::Broken | Lookup::Unknown => true,
    });
    let ledger = ledger::load(tree.ledger.as_ref(), sink);
    check::ledger(&ledger, today, sink);
    let strings = strings::load(&config, &tree.templates, sink);
    let fonts = sheets.then(|| Fonts::load(tree.assets.iter(), sink));
    sink.regrade(&config.rules);
    let mut nothing = Sink::new();
    let catalog = catalog::pair(Vec::new(), &config, &mut nothing);
    let when = (today, Audience::Team);
    let assets = media::carry(tree.assets, &config.as_is, &mut nothing);
    let site = catalog::resolve(catalog, config, (registers, ledger), strings, assets, when, &mut nothing)?;
    Some(Loaded { site, templates: tree.templates, fonts })
}
