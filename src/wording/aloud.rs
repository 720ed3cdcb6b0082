//! What a recording of a page must say: its text with every reference resolved.
//!
//! A stamp in users' files is put on this text, so it is made of what editors write alone: names, digits, hours as the
//! register has them. The program's own sentences would change with a release.

use crate::catalog::{Link, Site, Version};
use crate::lang::Lang;
use crate::markup::{Block, Document, Inline, Kind, NodeId, TargetId};
use crate::register::{AnsweredBy, Contact, ContactId, PhoneLine, Status, Visibility};
use crate::schema::Localized;

/// The lines to be read aloud, in the order of the page.
pub fn aloud(site: &Site, version: &Version<'_>) -> Vec<String> {
    let document = &version.draft.document;
    let title = version.draft.front.title.value.clone();
    let mut reader = Reader { site, version, document, line: String::new(), lines: vec![title] };
    document.roots().for_each(|root| reader.node(root));
    reader.end();
    reader.lines
}

struct Reader<'a> {
    site: &'a Site,
    version: &'a Version<'a>,
    document: &'a Document<Link>,
    line: String,
    lines: Vec<String>,
}

impl<'a> Reader<'a> {
    fn end(&mut self) {
        let words = std::mem::take(&mut self.line).split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.lines.push(words);
        }
    }

    fn inside(&mut self, id: NodeId) {
        self.document.children(id).for_each(|child| self.node(child));
    }

    fn node(&mut self, id: NodeId) {
        match self.document.node(id).kind {
            Kind::Block(Block::Contact(target)) => {
                self.end();
                if let Some(id) = self.contact(target) {
                    self.whole(id);
                }
            }
            Kind::Block(Block::Code(words)) => {
                self.end();
                self.line.push_str(self.document.words(words));
                self.end();
            }
            Kind::Block(_) => {
                self.end();
                self.inside(id);
                self.end();
            }
            Kind::Inline(Inline::Text(words) | Inline::Code(words) | Inline::Picture(_, words)) => {
                self.line.push_str(self.document.words(words));
            }
            Kind::Inline(Inline::SoftBreak | Inline::HardBreak) => self.line.push(' '),
            Kind::Inline(Inline::Strong | Inline::Emphasis) => self.inside(id),
            Kind::Inline(Inline::Link(target)) => {
                self.inside(id);
                if let Some(id) = self.contact(target) {
                    self.number(id);
                }
            }
            Kind::Inline(Inline::Contact(target)) => {
                if let Some(id) = self.contact(target) {
                    let name = self.said(&self.site.registers.contact(id).name);
                    self.line.push_str(name);
                    self.number(id);
                }
            }
            Kind::Inline(Inline::FootnoteMark(_) | Inline::Checkbox(_)) => {}
        }
    }

    fn contact(&self, target: TargetId) -> Option<ContactId> {
        match self.document.target(target) {
            Link::Contact(id) => Some(*id),
            Link::Url(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => None,
        }
    }

    fn said(&self, text: &'a Localized) -> &'a str {
        text.get(&self.site.config.language(self.version.shown).tag, &self.site.config.original().tag)
    }

    /// What stands beside words: the first number, and what must be said with it.
    fn number(&mut self, id: ContactId) {
        let contact = self.site.registers.contact(id);
        let number = contact.phones.first().filter(|_| is_public(contact)).map(said_number);
        let police = (contact.answered_by == Some(AnsweredBy::Police)).then(|| AnsweredBy::Police.word().to_owned());
        let unsure = (contact.status != Status::Confirmed).then(|| contact.status.word().to_owned());
        let alert = contact.alert.as_ref().map(|alert| self.said(alert).to_owned());
        let beside: Vec<String> = [number, police, unsure, alert].into_iter().flatten().collect();
        if !beside.is_empty() {
            self.line.push_str(&format!(" ({})", beside.join("; ")));
        }
    }

    /// Everything that a page says of a contact.
    fn whole(&mut self, id: ContactId) {
        let contact = self.site.registers.contact(id);
        let texts = [Some(&contact.name), contact.alert.as_ref(), contact.what.as_ref(), contact.confidential.as_ref()];
        let texts: Vec<String> = texts.into_iter().flatten().map(|text| self.said(text).to_owned()).collect();
        self.lines.extend(texts);
        if is_public(contact) {
            self.lines.extend(contact.phones.iter().map(said_number));
        }
        let languages: Vec<&str> = contact.languages.iter().map(Lang::as_str).collect();
        let words = [
            contact.answered_by.map(|who| who.word().to_owned()),
            contact.opening_hours.clone(),
            contact.cost.map(|cost| cost.word().to_owned()),
            (!languages.is_empty()).then(|| languages.join(", ")),
            (contact.status != Status::Confirmed).then(|| contact.status.word().to_owned()),
        ];
        self.lines.extend(words.into_iter().flatten());
    }
}

/// Recordings are played on pages that anybody can find.
fn is_public(contact: &Contact) -> bool {
    match contact.visibility {
        Visibility::Public => true,
        Visibility::Print | Visibility::Team | Visibility::Never => false,
    }
}

/// The digits, and from where or by which means they work.
fn said_number(line: &PhoneLine) -> String {
    let country = line.phone.country().map(|country| format!(" {country}")).unwrap_or_default();
    format!("{}{country} {}", line.phone.dialled(), line.by.word())
}
