//! What a handout says of contacts and facts, with the values of the registers today.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Link, Site, Version};
use crate::ledger::{Extent, PrintedContact, PrintedFact, PrintedPhone, PrintedText};
use crate::markup::{Block, Kind};
use crate::register::{Contact, ContactId, FactId, PhoneLine};
use crate::schema::{Field, Record, Room};
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
        Kind::Block(Block::Paragraph) if panels => contact(document.only_link(id)?),
        Kind::Block(_) | Kind::Inline(_) => None,
    });
    found.collect()
}

fn contact(site: &Site, version: &Version<'_>, id: ContactId, extent: Extent) -> PrintedContact {
    let contact = site.registers.contact(id);
    // In a sentence there is room for the first number only.
    let lines: Vec<&PhoneLine> = if extent == Extent::Number {
        contact.first_phone().into_iter().collect()
    } else {
        contact.phones.iter().collect()
    };
    let phones = lines.into_iter().map(|line| PrintedPhone {
        number: line.phone.dialled().to_owned(),
        country: line.phone.country().map(str::to_owned),
        by: line.by,
        extension: line.extension.as_ref().map(ToString::to_string),
        press: line.press.as_ref().map(ToString::to_string),
    });
    let said = said(contact, extent).map(|(field, text)| PrintedText { field: field.to_owned(), text });
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
        said: said.collect(),
    }
}

/// What else is said of a contact, each with its field. Where there is little room, the first that leads to somebody
/// stands in for a number.
fn said(contact: &Contact, extent: Extent) -> impl Iterator<Item = (&'static str, String)> {
    let room = match extent {
        Extent::Number => Room::Line,
        Extent::Short => Room::Panel,
        Extent::Whole => Room::Sheet,
    };
    let fields: BTreeMap<&str, &Field> = Contact::TABLE.fields.iter().map(|field| (field.name, field)).collect();
    let stated = contact.stated();
    let leading =
        stated.iter().map(|(name, _)| *name).find(|name| fields.get(name).is_some_and(|field| field.stands_in));
    // In a sentence no place is said.
    let leading = leading.filter(|name| extent != Extent::Number || Contact::ADDRESSES.contains(name));
    let leading = leading.filter(|_| contact.phones.is_empty());
    let is_said = move |name: &str| {
        let fits = fields.get(name).is_some_and(|field| field.room.is_some_and(|least| least <= room));
        fits || leading == Some(name)
    };
    let first = contact.first_phone().and_then(|line| line.purpose.as_ref()).map(|text| text.original().to_owned());
    let is_first =
        move |field: &str, text: &String| extent != Extent::Number || field != "phones" || first.as_ref() == Some(text);
    // That has had a form of its own since the first ledgers.
    let stated = stated.into_iter().filter(|(field, _)| *field != "confidential");
    stated.filter(move |(field, text)| is_said(field) && is_first(field, text))
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
