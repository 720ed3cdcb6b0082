//! Which of handbill's own words stand on a sheet, by the names of their messages: a sheet that says one of them in a
//! language that nobody has put it into is a draft.
//!
//! It follows what is said of contacts, facts and boxes, format by format; `tests/suite/kept/own_words.rs` holds it to
//! what stands on sheets. Left out is what stands on drafts alone, such as the notice on a page that is out of date,
//! and what stands outside the cut, for whoever prints.

use std::collections::BTreeSet;

use super::checked::{checked_on_paper, has_stale};
use super::contact::{cost_in_short, cost_sentence, remark_key, who_answers, who_in_short};
use super::dates::Length;
use super::hours::hours_words;
use super::notes::Notes;
use crate::catalog::{Link, Site, Version};
use crate::config::LangId;
use crate::markup::{AlertKind, Block, Format, Inline, Kind, NodeId, TargetId};
use crate::register::{AnsweredBy, Contact, ContactId, Hours, Means, PhoneLine};
use crate::schema::{Field, Room};

/// How much is said of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// In a sentence.
    Inline,
    /// On a strip that is torn off.
    Strip,
    /// On a panel.
    Short,
    /// On a sheet.
    Whole,
}

/// The names of the messages on a sheet that nobody has translated, sorted.
pub(super) fn untranslated(site: &Site, version: &Version<'_>) -> Vec<String> {
    if !site.strings.has_untranslated(version.shown) {
        return Vec::new();
    }
    let mut words = Words { site, lang: version.shown, said: BTreeSet::new() };
    words.of_sheet(version);
    words.said.into_iter().filter(|key| site.strings.is_untranslated(version.shown, key)).collect()
}

/// Whether handbill's own sentence, or what is said beside a contact in it, is one that nobody has translated.
pub(super) fn is_sentence_untranslated(site: &Site, lang: LangId, key: &str, id: ContactId) -> bool {
    if !site.strings.has_untranslated(lang) {
        return false;
    }
    let mut words = Words { site, lang, said: BTreeSet::new() };
    words.say(key);
    words.of_contact(site.registers.contact(id), Extent::Inline);
    words.said.iter().any(|key| site.strings.is_untranslated(lang, key))
}

struct Words<'a> {
    site: &'a Site,
    lang: LangId,
    said: BTreeSet<String>,
}

impl Words<'_> {
    fn say(&mut self, key: impl Into<String>) {
        self.said.insert(key.into());
    }

    fn of_sheet(&mut self, version: &Version<'_>) {
        let format = version.page.settings.format;
        let is_sheet = format.is_some_and(Format::is_sheet);
        let document = &version.draft.document;
        self.say(if checked_on_paper(self.site, version).is_some() { "checked" } else { "not-checked" });
        if self.site.config.base_url.is_some() {
            self.say("qr-code");
        }
        if (is_sheet || format == Some(Format::Fold4)) && has_stale(self.site, version) {
            self.say("stale-checks");
        }
        if is_sheet {
            self.say("page-of");
            let notes = Notes::of(document);
            if !notes.is_empty() {
                self.say(notes.heading());
            }
        }
        let cuts: BTreeSet<NodeId> =
            document.roots().filter(|id| document.node(*id).kind == Kind::Block(Block::Break)).collect();
        let mut extent = if is_sheet { Extent::Whole } else { Extent::Short };
        let mut alone = None;
        for (id, node) in document.all() {
            match node.kind {
                Kind::Block(Block::Break) if format == Some(Format::Poster) && cuts.contains(&id) => {
                    extent = Extent::Strip;
                }
                Kind::Block(Block::Alert(kind)) => self.say(alert_key(kind)),
                Kind::Block(Block::Contact(target)) => self.of_link(version, target, extent),
                // On a panel, a line with nothing but a link to a contact is the contact.
                Kind::Block(Block::Paragraph) if !is_sheet => {
                    alone = document.only_link(id).and_then(|_| document.children(id).next());
                }
                Kind::Inline(Inline::Link(target)) if alone == Some(id) => self.of_link(version, target, extent),
                Kind::Inline(Inline::Link(target) | Inline::Contact(target)) => {
                    self.of_link(version, target, Extent::Inline);
                }
                Kind::Block(_) | Kind::Inline(_) => {}
            }
        }
    }

    fn of_link(&mut self, version: &Version<'_>, target: TargetId, extent: Extent) {
        let is_sheet = version.page.settings.format.is_some_and(Format::is_sheet);
        match version.draft.document.target(target) {
            Link::Contact(id) => {
                let site = self.site;
                self.of_contact(site.registers.contact(*id), extent);
            }
            Link::Fact(id) if is_sheet => {
                let site = self.site;
                for source in &site.registers.fact(*id).sources {
                    self.say("seen");
                    if source.published.is_some() {
                        self.say("published");
                    }
                }
            }
            Link::Fact(_) | Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => {}
        }
    }

    fn of_contact(&mut self, contact: &Contact, extent: Extent) {
        match (contact.answered_by, extent) {
            (Some(AnsweredBy::Police), Extent::Inline) => self.say("police-short"),
            (None, _) | (Some(_), Extent::Inline) => {}
            (Some(who), Extent::Whole) => self.say(who_answers(who)),
            (Some(who), Extent::Short | Extent::Strip) => self.say(who_in_short(who)),
        }
        let remarks: Vec<&Field> = match extent {
            Extent::Inline => Vec::new(),
            // Where nothing leads to anybody, the place stands in.
            Extent::Strip | Extent::Short if contact.phones.is_empty() => fields(contact, Room::Sheet),
            Extent::Strip => Vec::new(),
            Extent::Short => fields(contact, Room::Panel),
            Extent::Whole => fields(contact, Room::Sheet),
        };
        let keys = remarks.into_iter().map(remark_key);
        self.said.extend(keys.filter(|key| self.site.strings.find(self.lang, key, &[]).is_some()));
        match extent {
            Extent::Inline => contact.first_phone().into_iter().for_each(|line| self.of_number(line, extent)),
            Extent::Strip | Extent::Short | Extent::Whole => {
                contact.phones.iter().for_each(|line| self.of_number(line, extent));
            }
        }
        match extent {
            Extent::Inline | Extent::Strip => {}
            Extent::Short => {
                self.of_hours(contact.hours.as_ref(), Length::Short);
                self.extend(contact.cost.map(cost_in_short));
            }
            Extent::Whole => {
                self.of_hours(contact.hours.as_ref(), Length::Long);
                self.extend(contact.cost.map(cost_sentence));
                self.of_languages(contact);
            }
        }
    }

    fn extend(&mut self, key: Option<&'static str>) {
        self.said.extend(key.map(str::to_owned));
    }

    fn of_number(&mut self, line: &PhoneLine, extent: Extent) {
        if line.by == Means::Text {
            self.say("by-text");
        }
        self.extend(line.extension.as_ref().map(|_| "extension"));
        self.extend(line.press.as_ref().map(|_| "press"));
        let key = match extent {
            Extent::Strip => return,
            Extent::Short => "only-inside-short",
            Extent::Inline | Extent::Whole => "only-inside",
        };
        if let Some(country) = line.phone.country() {
            self.say(key);
            self.say(format!("country-{country}"));
        }
    }

    fn of_hours(&mut self, hours: Option<&Hours>, length: Length) {
        let keys = hours.map(|hours| hours_words(self.site, self.lang, hours, length).keys);
        self.said.extend(keys.into_iter().flatten().map(str::to_owned));
    }

    fn of_languages(&mut self, contact: &Contact) {
        if contact.languages.is_empty() {
            return;
        }
        self.say("speaks");
        if contact.languages.len() > 1 {
            self.say("list-and");
        }
        for tag in &contact.languages {
            // A language of the site has a name of its own.
            let is_named = self.site.strings.language(self.lang, tag.as_str()).is_some();
            if is_named || self.site.config.find(tag.as_str()).is_none() {
                self.say(format!("language-{tag}"));
            }
        }
    }
}

fn fields(contact: &Contact, room: Room) -> Vec<&'static Field> {
    contact.remarks(room).map(|(field, _)| field).collect()
}

/// What stands over a box.
pub(super) fn alert_key(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Note => "alert-note",
        AlertKind::Tip => "alert-tip",
        AlertKind::Important => "alert-important",
        AlertKind::Warning => "alert-warning",
        AlertKind::Caution => "alert-caution",
    }
}
