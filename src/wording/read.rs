//! Whether somebody has read the words that a sheet says: the parts of its text, and what the register says in its
//! language.

use super::draft_reason::DraftReason;
use crate::catalog::{Link, ReadPart, Shown, Site, Translation, Version};
use crate::markup::{Block, Format, Inline, Kind};
use crate::register::{Contact, ContactId};
use crate::schema::{Localized, Room};
use crate::source::Span;

/// What of a text nobody has read as it is now.
pub(super) fn unread(site: &Site, version: &Version<'_>) -> Vec<(DraftReason, Option<Span>)> {
    let mut reasons = of_original(version);
    if let Shown::Translation(_) = version.state {
        reasons.extend(version.page.translations.get(&version.reader).into_iter().flat_map(|text| of(version, text)));
        reasons.extend(of_register(site, version));
    }
    reasons
}

/// Where an old sentence could hurt somebody, a wrong one could as well, in every language: there the original is read
/// by a second person, too.
fn of_original(version: &Version<'_>) -> Vec<(DraftReason, Option<Span>)> {
    let page = version.page;
    if !page.settings.critical {
        return Vec::new();
    }
    if page.read.is_empty() {
        return vec![(DraftReason::OriginalNotReviewed, None)];
    }
    let is_shown = !matches!(version.state, Shown::Translation(_));
    let reason = |part: ReadPart| (DraftReason::OriginalPartNotRead, is_shown.then_some(part.span));
    page.unread().into_iter().map(reason).collect()
}

fn of(version: &Version<'_>, text: &Translation) -> Vec<(DraftReason, Option<Span>)> {
    if text.read.is_empty() {
        return vec![(DraftReason::NotReviewed, None)];
    }
    // A text that is put together with its original has other places.
    let is_whole = text.shown.is_none();
    let reason = |part: ReadPart| (DraftReason::PartNotRead, is_whole.then_some(part.span));
    text.unread(version.page).into_iter().map(reason).collect()
}

/// What the register says on this sheet in a language that it was translated into.
fn of_register(site: &Site, version: &Version<'_>) -> Vec<(DraftReason, Option<Span>)> {
    let tag = &site.config.language(version.shown).tag;
    let mut reasons: Vec<(DraftReason, Option<Span>)> = Vec::new();
    for (id, texts, span) in said(site, version) {
        let contact = site.registers.contact(id);
        let is_read = |text: &&Localized| match text.exact(tag) {
            Some(own) => contact.is_read(text.original(), own),
            // Readers are shown the original.
            None => true,
        };
        let reason = DraftReason::WordsNotRead(id);
        if !texts.iter().all(is_read) && !reasons.iter().any(|(told, _)| *told == reason) {
            reasons.push((reason, Some(span)));
        }
    }
    reasons
}

/// The texts of contacts that a sheet says, and where. Behind the words of a link stands what must be known now; inside
/// a sentence the name, too, as in a block on a panel; in a block of a sheet with room there is everything.
fn said<'a>(site: &'a Site, version: &Version<'_>) -> Vec<(ContactId, Vec<&'a Localized>, Span)> {
    let document = &version.draft.document;
    let has_room = version.page.settings.format.is_none_or(Format::is_sheet);
    let mut all = Vec::new();
    for (_, node) in document.all() {
        let (target, is_named, room) = match node.kind {
            Kind::Block(Block::Contact(target)) => {
                (target, true, Some(if has_room { Room::Sheet } else { Room::Panel }))
            }
            Kind::Inline(Inline::Contact(target)) => (target, true, None),
            // On a panel, a line with nothing but such a link is the contact; any other is read as much.
            Kind::Inline(Inline::Link(target)) => (target, false, (!has_room).then_some(Room::Panel)),
            Kind::Block(_) | Kind::Inline(_) => continue,
        };
        let Link::Contact(id) = document.target(target) else { continue };
        let contact = site.registers.contact(*id);
        let texts: Vec<&Localized> = match room {
            Some(room) => contact.texts_in(room).filter(|text| is_named || *text != &contact.name).collect(),
            None => in_a_sentence(contact).filter(|text| is_named || *text != &contact.name).collect(),
        };
        all.push((*id, texts, node.span));
    }
    all
}

/// The texts of a contact that are said in a sentence.
fn in_a_sentence(contact: &Contact) -> impl Iterator<Item = &Localized> {
    let purpose = contact.first_phone().and_then(|line| line.purpose.as_ref());
    contact.alert.iter().chain(std::iter::once(&contact.name)).chain(purpose)
}

/// Whether somebody has read all that is said of a contact in a sentence, where it is in a language that it was
/// translated into.
pub(super) fn is_read(site: &Site, version: &Version<'_>, id: ContactId) -> bool {
    let tag = &site.config.language(version.shown).tag;
    let contact = site.registers.contact(id);
    let is_original = version.shown == site.config.original;
    is_original
        || in_a_sentence(contact).all(|text| match text.exact(tag) {
            Some(own) => contact.is_read(text.original(), own),
            None => true,
        })
}
