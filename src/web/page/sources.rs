//! `sources.html`: every fact and every number of the site, where it is from and when it was checked.

use std::collections::BTreeSet;

use crate::catalog::{Audience, Link, Site};
use crate::config::LangId;
use crate::register::{CallResult, ContactId, FactId, Visibility};
use crate::web::html::contact::dial;
use crate::web::html::icons::Icons;
use crate::web::html::provenance::{fact_anchor, sources_of};
use crate::web::html::write::{close, element, open};
use crate::wording::{Medium, contact_words, day, fact_label};

/// The article of the page. Its title is a heading of level `first`.
pub(crate) fn sources(site: &Site, lang: LangId, icons: &Icons, first: u8) -> String {
    let (title, part) = if first == 1 { ("h1", "h2") } else { ("h2", "h3") };
    let (facts, contacts) = used(site);
    let say = |key| site.strings.text(lang, key);
    let mut out = String::with_capacity(8192);
    element(&mut out, title, &[], &say("sources-title"));
    if !facts.is_empty() {
        element(&mut out, part, &[], &say("sources-facts"));
        facts.into_iter().for_each(|id| fact(site, id, lang, &mut out));
    }
    if !contacts.is_empty() {
        element(&mut out, part, &[], &say("sources-numbers"));
        contacts.into_iter().for_each(|id| contact(site, id, lang, icons, &mut out));
    }
    out
}

/// What the pages state and name, in the registers' order.
fn used(site: &Site) -> (BTreeSet<FactId>, BTreeSet<ContactId>) {
    let (mut facts, mut contacts) = (BTreeSet::new(), BTreeSet::new());
    for page in &site.pages {
        for (_, draft) in page.drafts(&site.config) {
            for (_, link, _) in draft.document.links() {
                match link {
                    Link::Fact(id) => drop(facts.insert(*id)),
                    Link::Contact(id) => drop(contacts.insert(*id)),
                    Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => {}
                }
            }
        }
    }
    // A number that is for paper only has no business on the web.
    let team = site.audience == Audience::Team;
    contacts.retain(|id| team || site.registers.contact(*id).visibility == Visibility::Public);
    (facts, contacts)
}

fn fact(site: &Site, id: FactId, lang: LangId, out: &mut String) {
    let fact = site.registers.fact(id);
    let tag = &site.config.language(lang).tag;
    open(out, "div", &[("class", "entry"), ("id", &fact_anchor(site, id))]);
    element(out, "p", &[("class", "fact")], fact.statement.get(tag));
    if let Some(label) = fact_label(site, id, lang) {
        element(out, "p", &[], &label);
    }
    let checked = match fact.verified {
        Some(verified) => site.strings.format(lang, "verified-on", &[("date", &day(site, lang, verified))]),
        None => site.strings.text(lang, "never-verified"),
    };
    element(out, "p", &[], &checked);
    sources_of(site, &fact.sources, lang, out);
    close(out, "div");
}

fn contact(site: &Site, id: ContactId, lang: LangId, icons: &Icons, out: &mut String) {
    let contact = site.registers.contact(id);
    let words = contact_words(site, id, lang, Medium::Web);
    let name = format!("contact.{}", site.registers.contact_name(id));
    open(out, "div", &[("class", "entry"), ("id", &name)]);
    element(out, "p", &[("class", "fact")], &words.name);
    for way in words.ways() {
        open(out, "p", &[]);
        dial(out, icons, way);
        close(out, "p");
    }
    if words.ways().next().is_some() {
        let said = |key, on| site.strings.format(lang, key, &[("date", &day(site, lang, on))]);
        let called = match (contact.found_of_all(site.today), contact.is_rung()) {
            (Some(found), true) if found.result == CallResult::Ok => said("called-on", found.on),
            (Some(found), false) if found.result == CallResult::Ok => said("verified-on", found.on),
            (Some(found), _) => said("call-failed", found.on),
            (None, true) => site.strings.text(lang, "never-called"),
            (None, false) => site.strings.text(lang, "never-verified"),
        };
        element(out, "p", &[], &called);
    }
    sources_of(site, &contact.sources, lang, out);
    close(out, "div");
}
