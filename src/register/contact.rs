//! [`Contact`]: somebody who can be reached, and all that is known about how.
//! Field names follow Open Referral HSDS 3 where it has one.

use super::checked::{Call, Check, add_country, tell_countries, tell_without_digits};
use super::entry::{Entry, EntryId};
use super::hours::Hours;
use super::phone::PhoneLine;
use super::provenance::{Provenance, Status};
use super::way::Way;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{Around, Item, Localized, Record, Says, Shape, Stamp, TomlText, Url, Value, formed, record, words};

record! {
    /// Somebody who can be reached, and all that is known about how.
    pub struct Contact, "a contact" {
        /// By this name pages name it.
        id: EntryId = "id", readers, hsds("service.id"), column;
        /// What it is called.
        name: Localized = "name", readers, hsds("service.name"), column, also(&["title"]);
        /// What it is for, in one plain sentence.
        what: Option<Localized> = "what", readers, hsds("service.description"), column, also(&["about", "text"]);
        /// Its numbers.
        phones: Vec<PhoneLine> = "phones", readers, hsds("service.phones"), column,
            like("[{ number = \"+…\" }]"), also(&["phone", "number", "numbers", "tel", "telephone"]);
        /// When somebody answers, as OpenStreetMap writes it; absent is not known.
        hours: Option<Hours> = "hours", readers, hsds("service.schedules"), column,
            also(&["opening_hours", "open", "times", "schedule"]);
        /// Languages spoken there; absent is not known.
        languages: Vec<Lang> = "languages", readers, hsds("service.languages"), column, also(&["language", "speaks"]);
        /// What a call costs; absent is not known.
        cost: Option<Cost> = "cost", readers, hsds("service.fees_description"), column, also(&["price", "costs"]);
        /// Who answers; absent is not known.
        answered_by: Option<AnsweredBy> = "answered_by", readers, column, also(&["who", "kind", "type"]);
        /// Whom it is for, as words of the register.
        audience: Vec<String> = "for", readers, hsds("service.eligibility_description"), column, like("[\"anyone\"]"),
            also(&["audience", "groups"]);
        /// What it says about keeping things private.
        confidential: Option<Localized> = "confidential", readers, column, also(&["confidentiality", "privacy"]);
        /// Its web page.
        url: Option<Url> = "url", readers, hsds("service.url"), column, also(&["website", "web", "link", "site"]);
        /// Who may see it.
        visibility: Visibility = "visibility", column, also(&["visible", "print"]);
        /// How sure it is.
        status: Status = "status", readers, hsds("service.status"), column, also(&["state", "verified"]);
        /// Something that readers must know now.
        alert: Option<Localized> = "alert", readers, hsds("service.alert"), column, also(&["warning"]);
        /// Where it is known from.
        sources: Vec<Provenance> = "sources", readers, also(&["source"]);
        /// Why it must not be called to test it, such as a crisis line.
        no_test_calls: Option<String> = "no-test-calls", column, like("\"a crisis line\"");
        /// Test calls; `handbill contacts checked` writes them.
        calls: Vec<Call> = "calls", also(&["call"]);
        /// Who has read what it says in other languages; `handbill contacts reviewed` writes it.
        read: Vec<Stamp> = "reviewed";
        /// What was done instead of calls; `handbill contacts checked` writes it.
        checks: Vec<Check> = "checks", also(&["check"]);
        /// For the team.
        note: Option<String> = "note", column, also(&["notes", "comment", "remark"]);
    }
}

impl Contact {
    /// Everything of it that is said to readers in words.
    pub fn said(&self) -> impl Iterator<Item = &Localized> {
        self.texts().into_iter().filter(|(field, _)| field.is_for_readers).map(|(_, text)| text)
    }

    /// How it is found without a number: its name, what it is for and its web page, in the original language.
    pub fn otherwise(&self) -> Way {
        let words = [Some(&self.name), self.what.as_ref()].into_iter().flatten().map(Localized::original);
        Way::of_words(words.chain(self.url.as_ref().map(Url::as_str)).collect::<Vec<_>>().join(" "))
    }

    /// Every address that leads to it, besides its numbers.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.url.iter().map(Url::as_str)
    }

    /// Whether somebody has read a text of it in another language, beside the original.
    pub fn is_read(&self, original: &str, text: &str) -> bool {
        if self.read.is_empty() {
            return false;
        }
        let both = Says::beside(original, text);
        self.read.iter().any(|stamp| stamp.holds(both))
    }

    /// Whether readers of the web or of paper are given its numbers.
    pub fn is_for_readers(&self) -> bool {
        !self.is_withheld() && matches!(self.visibility, Visibility::Public | Visibility::Print)
    }

    /// Whether readers may be given it at all.
    pub fn is_withheld(&self) -> bool {
        self.status == Status::Contradicted || self.visibility == Visibility::Never
    }
}

words! {
    /// What a call costs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Cost {
        /// Nothing.
        Free = "free",
        /// What any call costs.
        Normal = "normal",
        /// What a call abroad costs.
        International = "international",
    }
}

words! {
    /// Who answers. Police is always said beside the number (DESIGN 3).
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum AnsweredBy {
        /// An association or charity.
        Ngo = "ngo",
        /// A government office that is not the police.
        Government = "government",
        /// An embassy or foreign ministry.
        Embassy = "embassy",
        /// The police.
        Police = "police",
    }
}

words! {
    /// Who may see a contact.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Visibility, absent is Public {
        /// Everybody.
        Public = "public",
        /// Only on paper.
        Print = "print",
        /// Only the team.
        Team = "team",
        /// Nobody; kept so that it can be refused.
        Never = "never",
    }
}

impl Entry for Contact {
    fn settle(&mut self, part: TomlText<'_>, around: &Around<'_>, sink: &mut Sink) {
        tell_without_digits(part, &self.calls, &self.phones, sink);
        tell_countries(part, &self.calls, &self.phones, around.country, sink);
        for check in &mut self.checks {
            add_country(&mut check.stamp, &self.phones, around.country);
        }
    }
}

impl Value for Hours {
    const SHAPE: Shape = Shape::Form("opening hours", ".+", "Mo-Fr 08:00-17:00");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        match Hours::parse(&text.at.value) {
            Ok(hours) => Some(hours),
            Err(bad) => {
                let message = format!("`{}` {}", text.at.value, bad.why.message());
                text.tell(Rule::BadHours, message, bad.hint(), sink);
                None
            }
        }
    }

    fn cell(&self, _: &Lang) -> String {
        self.to_string()
    }
}
