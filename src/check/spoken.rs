//! What a site tells readers besides its pages, text by text: collected once, and read by every guard.

use crate::config::Config;
use crate::diag::Place;
use crate::register::{Entry, Registers, Sentence};

/// Texts: the sentences of the registers, whom contacts are for, the site's title, the names of its languages.
pub(super) fn texts<'a>(registers: &'a Registers, config: &'a Config) -> Vec<Sentence<'a>> {
    let mut said = registers.said();
    for id in registers.contact_positions().filter(|id| !registers.contact(*id).is_withheld()) {
        // These words have no language of their own.
        let tag = config.language(config.original).tag.as_str();
        let place = registers.contact_place(id);
        let whom = registers.contact(id).audience.iter().map(String::as_str);
        said.extend(whom.map(|text| Sentence { tag, text, place: place.clone(), entry: Entry::Contact(id) }));
    }
    let settings = |tag, text| Sentence { tag, text, place: Place::file("site.toml"), entry: Entry::Settings };
    said.extend(config.title.by_language().map(|(tag, text)| settings(tag, text)));
    let languages = config.lang_ids().map(|id| config.language(id));
    said.extend(languages.map(|language| settings(language.tag.as_str(), language.name.as_str())));
    said
}

/// Addresses, with the place where each is given: a number may stand in one.
pub(super) fn addresses<'a>(registers: &'a Registers, config: &'a Config) -> Vec<(&'a str, Place, Entry)> {
    let mut all = vec![(config.exit_to.as_str(), Place::file("site.toml"), Entry::Settings)];
    for id in registers.contact_positions().filter(|id| !registers.contact(*id).is_withheld()) {
        let contact = registers.contact(id);
        let sources = contact.sources.iter().map(|source| source.address.as_str());
        let given = contact.addresses().chain(sources);
        all.extend(given.map(|address| (address, registers.contact_place(id), Entry::Contact(id))));
    }
    for id in registers.fact_positions().filter(|id| !registers.fact(*id).is_withheld()) {
        let sources = registers.fact(id).sources.iter().map(|source| source.address.as_str());
        all.extend(sources.map(|address| (address, registers.fact_place(id), Entry::Fact(id))));
    }
    all
}
