//! What a handout says of contacts and facts, with the values of the registers today.

use std::collections::BTreeSet;

use crate::catalog::{Link, Site, Version};
use crate::ledger::{Extent, PrintedContact, PrintedFact, PrintedPhone};
use crate::markup::{Block, Inline, Kind};
use crate::register::{ContactId, FactId};
use crate::wording::{contact_name, fact_label};

/// The contacts and facts that a handout names, each once, in the order of its text, with those of the second language
/// where it has one. `panels` says that there is little room, so that contacts are said in short; `corrections` is whom
/// its foot says to tell where something is wrong.
pub(crate) fn printed(
    site: &Site,
    version: &Version<'_>,
    panels: bool,
    corrections: Option<ContactId>,
) -> (Vec<PrintedContact>, Vec<PrintedFact>) {
    let (mut contacts, mut facts) = (Vec::new(), Vec::new());
    let (mut seen_contacts, mut seen_facts) = (BTreeSet::new(), BTreeSet::new());
    let beside = site.beside(version);
    let texts = || std::iter::once(version).chain(&beside);
    // Said in full in one language, it is said in full.
    let blocks: BTreeSet<ContactId> = texts().flat_map(|version| blocks(version, panels)).collect();
    for version in texts() {
        for (_, link, _) in version.draft.document.links() {
            match link {
                Link::Contact(id) if seen_contacts.insert(*id) => {
                    let extent = match (blocks.contains(id), panels) {
                        (false, _) => Extent::Number,
                        (true, true) => Extent::Short,
                        (true, false) => Extent::Whole,
                    };
                    contacts.push(contact(site, version, *id, extent));
                }
                Link::Fact(id) if seen_facts.insert(*id) => facts.push(fact(site, version, *id)),
                Link::Contact(_)
                | Link::Fact(_)
                | Link::Url(_)
                | Link::Page(..)
                | Link::Fragment(_)
                | Link::Picture(_) => {}
            }
        }
    }
    let corrections = corrections.filter(|id| !seen_contacts.contains(id));
    contacts.extend(corrections.map(|id| contact(site, version, id, Extent::Number)));
    (contacts, facts)
}

/// The contacts that stand in a block of their own. On a panel, that is a line with nothing but a link to one, too.
fn blocks(version: &Version<'_>, panels: bool) -> BTreeSet<ContactId> {
    let document = &version.draft.document;
    let contact = |target| match document.target(target) {
        Link::Contact(id) => Some(*id),
        Link::Fact(_) | Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => None,
    };
    let found = document.all().filter_map(|(id, node)| match node.kind {
        Kind::Block(Block::Contact(target)) => contact(target),
        Kind::Block(Block::Paragraph) if panels => {
            let mut children = document.children(id);
            let only = children.next().filter(|_| children.next().is_none())?;
            match document.node(only).kind {
                Kind::Inline(Inline::Link(target)) => contact(target),
                Kind::Inline(_) | Kind::Block(_) => None,
            }
        }
        Kind::Block(_) | Kind::Inline(_) => None,
    });
    found.collect()
}

fn contact(site: &Site, version: &Version<'_>, id: ContactId, extent: Extent) -> PrintedContact {
    let contact = site.registers.contact(id);
    // In a sentence there is room for the first number only.
    let count = if extent == Extent::Number { 1 } else { contact.phones.len() };
    let phones = contact.phones.iter().take(count).map(|line| PrintedPhone {
        number: line.phone.dialled().to_owned(),
        country: line.phone.country().map(str::to_owned),
        by: line.by,
    });
    PrintedContact {
        id: site.registers.contact_name(id).to_owned(),
        name: contact_name(site, id, version.shown).to_owned(),
        extent,
        phones: phones.collect(),
        hours: contact.hours.as_ref().map(ToString::to_string),
        cost: contact.cost,
        answered_by: contact.answered_by,
        visibility: contact.visibility,
        confidential: contact.confidential.as_ref().map(|text| text.original().to_owned()),
        alert: contact.alert.as_ref().map(|text| text.original().to_owned()),
    }
}

fn fact(site: &Site, version: &Version<'_>, id: FactId) -> PrintedFact {
    let fact = site.registers.fact(id);
    PrintedFact {
        id: site.registers.fact_name(id).to_owned(),
        statement: fact.statement.original().to_owned(),
        verified: fact.verified,
        labelled: fact_label(site, id, version.shown).is_some(),
    }
}
