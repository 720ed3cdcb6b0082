//! What a recording of a page must say: its text with every reference resolved. [`Heard`]: that text, and the file.
//!
//! A stamp in users' files is put on this text, so it is made of what editors write alone: names, digits, hours as the
//! register has them. The program's own sentences would change with a release.

use crate::catalog::{Link, Site, Version};
use crate::lang::Lang;
use crate::markup::{Block, Document, Inline, Kind, NodeId, TargetId};
use crate::register::{AnsweredBy, Contact, ContactId, FactId, PhoneLine, Status, Use, Visibility};
use crate::schema::{Localized, Room, Says, Stamp};

/// What whoever stamps a recording has heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// What the page says aloud.
    pub words: Says,
    /// The file that says it.
    pub file: Says,
}

impl Heard {
    /// Both, as they are now. `None` where the text has no recording.
    pub fn of(site: &Site, version: &Version<'_>) -> Option<Self> {
        let (_, asset) = version.draft.recording(&site.assets)?;
        let words = Says::of(&aloud(site, version).join("\n"));
        Some(Heard { words, file: Says::of_sum(asset.sum()) })
    }

    /// What a stamp is put on.
    pub fn parts(self) -> Vec<Says> {
        vec![self.words, self.file]
    }

    /// Whether a stamp was put on both.
    pub fn is_in(self, stamp: &Stamp) -> bool {
        self.parts().into_iter().all(|part| stamp.holds(part))
    }
}

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
                match self.document.target(target) {
                    Link::Contact(id) => self.number(*id),
                    Link::Fact(id) => self.doubt(*id),
                    Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => {}
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
        text.get(&self.site.config.language(self.version.shown).tag)
    }

    /// What stands beside words: the first number, else what it is written to, and what must be said with it.
    fn number(&mut self, id: ContactId) {
        let contact = self.site.registers.contact(id);
        if !is_public(contact) {
            return;
        }
        let number = contact.first_phone().map(|line| self.said_number(line));
        let number = number.or_else(|| contact.first_account().map(ToString::to_string));
        let number = number.or_else(|| contact.email.as_ref().map(|email| email.as_str().to_owned()));
        let police = (contact.answered_by == Some(AnsweredBy::Police)).then(|| AnsweredBy::Police.word().to_owned());
        let unsure = (contact.status != Status::Confirmed).then(|| contact.status.word().to_owned());
        let alert = contact.alert.as_ref().map(|alert| self.said(alert).to_owned());
        let beside: Vec<String> = [number, police, unsure, alert].into_iter().flatten().collect();
        self.beside(&beside);
    }

    /// The digits, from where or by which means they work, which keys are pressed, and what they are for.
    fn said_number(&self, line: &PhoneLine) -> String {
        let country = line.phone.country().map(|country| format!(" {country}")).unwrap_or_default();
        let keys = [("press", &line.press), ("ext", &line.extension)].into_iter();
        let keys: String = keys.filter_map(|(word, keys)| Some(format!(" {word} {}", keys.as_ref()?))).collect();
        let tag = &self.site.config.language(self.version.shown).tag;
        let purpose = line.purpose.as_ref().map(|text| format!(" {}", text.get(tag))).unwrap_or_default();
        format!("{}{country} {}{keys}{purpose}", line.phone.dialled(), line.by.word())
    }

    /// A fact that is not certain never stands without a word of warning. On a page that stands beside its sources,
    /// which are not read aloud.
    fn doubt(&mut self, id: FactId) {
        let fact = self.site.registers.fact(id);
        let label = (fact.usage == Use::Label).then(|| fact.usage.word());
        let unsure = (fact.status != Status::Confirmed).then(|| fact.status.word());
        let words: Vec<&str> = [label, unsure].into_iter().flatten().collect();
        self.beside(&words);
    }

    /// What stands in brackets behind words.
    fn beside<T: AsRef<str>>(&mut self, words: &[T]) {
        if !words.is_empty() {
            let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
            self.line.push_str(&format!(" ({})", words.join("; ")));
        }
    }

    /// Everything that a page says of a contact. Of one that is for paper it says the name alone.
    fn whole(&mut self, id: ContactId) {
        let contact = self.site.registers.contact(id);
        self.lines.push(self.said(&contact.name).to_owned());
        if !is_public(contact) {
            return;
        }
        let texts = contact.alert.iter().chain(&contact.what);
        let texts = texts.chain(contact.remarks(Room::Sheet).map(|(_, text)| text));
        let texts: Vec<String> = texts.map(|text| self.said(text).to_owned()).collect();
        let numbers: Vec<String> = contact.phones.iter().map(|line| self.said_number(line)).collect();
        self.lines.extend(texts.into_iter().chain(numbers).chain(contact.written_to()));
        let languages: Vec<&str> = contact.languages.iter().map(Lang::as_str).collect();
        let words = [
            contact.answered_by.map(|who| who.word().to_owned()),
            contact.hours.as_ref().map(ToString::to_string),
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
