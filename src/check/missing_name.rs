//! `missing-name`: a language or a country of a contact that a language of the site has no name for: its readers are told
//! "They speak ksw."

use std::collections::BTreeMap;

use crate::catalog::Site;
use crate::config::LangId;
use crate::diag::{Finding, Rule, Sink};
use crate::register::ContactId;

/// What is named, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Named<'a> {
    /// A language by its tag.
    Language(&'a str),
    /// A country by its code.
    Country(&'a str),
}

pub(super) fn check(site: &Site, sink: &mut Sink) {
    let registers = &site.registers;
    // Of each the first contact that has it: one line of a file mends all.
    let mut named: BTreeMap<Named<'_>, ContactId> = BTreeMap::new();
    for id in registers.contact_positions().filter(|id| !registers.contact(*id).is_withheld()) {
        let contact = registers.contact(id);
        let languages = contact.languages.iter().map(|tag| Named::Language(tag.as_str()));
        let countries = contact.phones.iter().filter_map(|line| line.phone.country()).map(Named::Country);
        languages.chain(countries).for_each(|one| _ = named.entry(one).or_insert(id));
    }
    for (one, id) in named {
        // A trial has the names of the language it is a trial of.
        let readers = site.config.lang_ids().filter(|lang| !site.config.language(*lang).tag.is_pseudo());
        let without: Vec<&str> = readers
            .filter(|lang| !has_name(site, *lang, one))
            .map(|lang| site.config.language(lang).tag.as_str())
            .collect();
        let Some((first, others)) = without.split_first() else { continue };
        let (message, key) = match one {
            Named::Language(tag) => (format!("the language `{tag}` of"), format!("language-{tag}")),
            Named::Country(code) => (format!("the country `{code}` of a number of"), format!("country-{code}")),
        };
        let (name, tags) = (registers.contact_name(id), without.join(", "));
        let message = format!("{message} `{name}` has no name in {tags}: readers see its letters");
        let hint = format!("write `{key} = …` into `templates/strings/{first}.ftl`");
        let hint = match others {
            [] => hint,
            others => format!("{hint}, and so for {}", others.join(", ")),
        };
        sink.push(Finding::new(Rule::MissingName, registers.contact_place(id), message).hint(hint));
    }
}

/// A language of the site is called by its own name where it has no other.
fn has_name(site: &Site, lang: LangId, one: Named<'_>) -> bool {
    match one {
        Named::Language(tag) => site.strings.language(lang, tag).is_some() || site.config.find(tag).is_some(),
        Named::Country(code) => site.strings.country(lang, code).is_some(),
    }
}
