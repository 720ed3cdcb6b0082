//! `nothing-to-act-on`: on a panel there is no room for what a contact is for, and a name alone leads nowhere.

use crate::catalog::{Link, Site};
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Block, Format, Kind};
use crate::register::Contact;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    corrections(site, sink);
    let has_panels = |format: Format| !format.is_sheet();
    for page in site.pages.iter().filter(|page| page.settings.format.is_some_and(has_panels)) {
        for (lang, draft) in page.drafts(&site.config) {
            let document = &draft.document;
            for (id, node) in document.all() {
                let target = match node.kind {
                    Kind::Block(Block::Contact(target)) => Some(target),
                    Kind::Block(Block::Paragraph) => document.only_link(id),
                    Kind::Block(_) | Kind::Inline(_) => None,
                };
                let Some(Link::Contact(contact)) = target.map(|target| document.target(target)) else { continue };
                if leads_somewhere(site.registers.contact(*contact)) {
                    continue;
                }
                let name = site.registers.contact_name(*contact);
                let message = format!("`{name}` has nothing by which people can reach it, and stands on a panel");
                let finding = Finding::new(Rule::NothingToActOn, document.source().place(node.span), message)
                    .hint("give it `phones`, `accounts`, `email`, `place` or `url` in `content/contacts.toml`");
                sink.push(finding.page(&page.id).language(&site.config.language(lang).tag));
            }
        }
    }
}

/// Whom to tell that something is wrong must be somebody who can be told.
fn corrections(site: &Site, sink: &mut Sink) {
    let (Some(id), Some((name, place))) = (site.corrections, &site.config.corrections) else { return };
    let contact = site.registers.contact(id);
    if contact.phones.is_empty() && contact.written_to().next().is_none() && contact.url.is_none() {
        let message = format!("`{name}` has nothing by which readers can tell them something");
        let finding = Finding::new(Rule::NothingToActOn, place.clone(), message);
        sink.push(
            finding.hint("give it `phones`, `accounts`, `email` or `url` in `content/contacts.toml`, or name another"),
        );
    }
}

fn leads_somewhere(contact: &Contact) -> bool {
    !contact.phones.is_empty()
        || !contact.accounts.is_empty()
        || contact.email.is_some()
        || contact.place.is_some()
        || contact.url.is_some()
}
