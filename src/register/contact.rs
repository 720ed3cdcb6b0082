//! [`Contact`]: somebody who can be reached, and all that is known about how.
//! Field names follow Open Referral HSDS 3 where it has one.

use super::account::{Account, Email};
use super::checked::{Call, Check, add_country, tell_countries, tell_without_digits};
use super::entry::{Entry, EntryId};
use super::hours::Hours;
use super::phone_line::PhoneLine;
use super::provenance::{Provenance, Status};
use super::shelter::tell_place_of_shelter;
use super::way::Way;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{
    Around, At, Field, Item, Localized, Record, Room, Says, Shape, Stamp, TomlText, Url, Value, formed, record, words,
};

record! {
    /// Somebody who can be reached, and all that is known about how.
    pub struct Contact, "a contact" {
        /// By this name pages name it.
        id: EntryId = "id", readers, hsds("service.id"), column;
        /// What it is called.
        name: Localized = "name", from(Room::Line), hsds("service.name"), column, also(&["title"]);
        /// A shorter name, for panels and the top of pages.
        short: Option<Localized> = "short", from(Room::Line), hsds("service.alternate_name"), schema_org("alternateName"), column,
            also(&["short_name", "label", "button", "abbreviation"]);
        /// What it is for, in one plain sentence.
        what: Option<Localized> = "what", from(Room::Sheet), hsds("service.description"), schema_org("description"), column, also(&["about", "text"]);
        /// Its numbers.
        phones: Vec<PhoneLine> = "phones", from(Room::Line), hsds("service.phones"), column,
            like("[{ number = \"+…\" }]"), also(&["phone", "number", "numbers", "tel", "telephone"]);
        /// Its accounts in messengers that are no numbers.
        accounts: Vec<Account> = "accounts", from(Room::Sheet), stands_in, column,
            like("[{ on = \"line\", name = \"@example\" }]"), also(&["account", "chat", "social", "messenger"]);
        /// Its e-mail address.
        email: Option<Email> = "email", from(Room::Sheet), stands_in, hsds("service.email"), column, also(&["mail", "e-mail"]);
        /// When somebody answers, as OpenStreetMap writes it; absent is not known.
        hours: Option<Hours> = "hours", from(Room::Panel), hsds("service.schedules"), column,
            also(&["opening_hours", "open", "times", "schedule"]);
        /// Languages spoken there; absent is not known.
        languages: Vec<Lang> = "languages", from(Room::Sheet), hsds("service.languages"), column, also(&["language", "speaks"]);
        /// What a call costs; absent is not known.
        cost: Option<Cost> = "cost", from(Room::Panel), hsds("service.fees_description"), column, also(&["price", "costs"]);
        /// Who answers; absent is not known.
        answered_by: Option<AnsweredBy> = "answered_by", from(Room::Line), column, also(&["who", "kind", "type"]);
        /// Whom it is for, as words of the register.
        audience: Vec<String> = "for", readers, column, like("[\"anyone\"]"),
            also(&["audience", "groups"]);
        /// What it says about keeping things private.
        confidential: Option<Localized> = "confidential", remark(Room::Sheet), column, also(&["confidentiality", "privacy"]);
        /// Who may come or call, in one plain sentence.
        who_may_come: Option<Localized> = "who_may_come", remark(Room::Sheet), hsds("service.eligibility_description"),
            column, also(&["eligibility", "whom", "accepts", "clients"]);
        /// Where it is, in words that people there use. A shelter's is never written down.
        place: Option<At<Localized>> = "place", remark(Room::Sheet), stands_in, hsds("service.service_at_locations[].location.description"),
            schema_org("location"), column,
            also(&["address", "location", "where", "street"]);
        /// Whether it is a shelter; its place is then refused.
        shelter: Option<bool> = "shelter", also(&["refuge", "safe_house"]);
        /// The area that it is for.
        area: Option<Localized> = "area", remark(Room::Sheet), hsds("service.service_areas[].name"),
            schema_org("areaServed"), column,
            also(&["region", "province", "district", "service_area"]);
        /// How to get in: steps, lifts, which bell.
        access: Option<Localized> = "access", remark(Room::Sheet), hsds("service.service_at_locations[].location.accessibility[].description"), column,
            also(&["accessibility", "entrance", "getting_in"]);
        /// What to bring.
        bring: Option<Localized> = "bring", remark(Room::Sheet), hsds("service.required_documents[].document"), column,
            also(&["documents", "papers", "required_document"]);
        /// What callers must know before they call, such as what to say first.
        when_calling: Option<Localized> = "when_calling", remark(Room::Panel), hsds("service.application_process"), column,
            also(&["instruction", "instructions", "how_to_call"]);
        /// Its web page.
        url: Option<Url> = "url", from(Room::Sheet), stands_in, hsds("service.url"), column, also(&["website", "web", "link", "site"]);
        /// Who may see it.
        visibility: Visibility = "visibility", column, also(&["visible", "print"]);
        /// How sure it is.
        status: Status = "status", from(Room::Line), hsds("service.status"), column, also(&["state", "verified"]);
        /// Something that readers must know now.
        alert: Option<Localized> = "alert", from(Room::Line), hsds("service.alert"), column, also(&["warning"]);
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

    /// How it is found without a number: its name, what it is for, its web page, its accounts and e-mail address, and
    /// where it is, in the original language.
    pub fn otherwise(&self) -> Way {
        let text = |text: &Localized| text.original().to_owned();
        let words = std::iter::once(text(&self.name)).chain(self.what.as_ref().map(text));
        let words = words.chain(self.url.as_ref().map(ToString::to_string)).chain(self.written_to());
        Way::of_words(words.chain(self.place.as_ref().map(|place| text(&place.value))).collect::<Vec<_>>().join(" "))
    }

    /// The number that stands for it in a sentence: the first that something opens, else the first.
    pub fn first_phone(&self) -> Option<&PhoneLine> {
        self.phones.iter().find(|line| line.by.link(&line.phone).is_some()).or_else(|| self.phones.first())
    }

    /// The same of its accounts.
    pub fn first_account(&self) -> Option<&Account> {
        self.accounts.iter().find(|account| account.link().is_some()).or_else(|| self.accounts.first())
    }

    /// Its accounts and its e-mail address, as people type them.
    pub fn written_to(&self) -> impl Iterator<Item = String> {
        let accounts = self.accounts.iter().map(ToString::to_string);
        accounts.chain(self.email.as_ref().map(|email| email.as_str().to_owned()))
    }

    /// The fields of what people write to.
    pub const ADDRESSES: [&'static str; 2] = ["accounts", "email"];

    /// What its fields say that have no form of their own on paper, in the original language: the name of each and a
    /// text.
    pub fn stated(&self) -> Vec<(&'static str, String)> {
        let accounts = self.accounts.iter().map(|account| ("accounts", account.to_string()));
        let email = self.email.iter().map(|email| ("email", email.as_str().to_owned()));
        let texts = self.remarks(Room::Sheet).map(|(field, text)| (field.name, text.original().to_owned()));
        let purposes = self.phones.iter().filter_map(|line| line.purpose.as_ref());
        let purposes = purposes.map(|text| ("phones", text.original().to_owned()));
        let url = self.url.iter().map(|url| ("url", url.to_string()));
        accounts.chain(email).chain(texts).chain(url).chain(purposes).collect()
    }

    /// All its texts that are said where there is that much room, and those that stand in where no number is.
    pub fn texts_in(&self, room: Room) -> impl Iterator<Item = &Localized> {
        let fits = move |field: &Field| {
            field.room.is_some_and(|least| least <= room) || field.stands_in && self.phones.is_empty()
        };
        self.texts().into_iter().filter(move |(field, _)| fits(field)).map(|(_, text)| text)
    }

    /// The texts that are said as sentences of their own wherever there is that much room, each with its field.
    pub fn remarks(&self, room: Room) -> impl Iterator<Item = (&'static Field, &Localized)> {
        let fits = move |field: &Field| field.is_remark && field.room.is_some_and(|least| least <= room);
        self.texts().into_iter().filter(move |(field, _)| fits(field))
    }

    /// Every address that leads to it, besides its numbers.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let accounts = self.accounts.iter().map(|account| account.name.as_str());
        self.url.iter().map(Url::as_str).chain(self.email.iter().map(Email::as_str)).chain(accounts)
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
        if let Some(place) = &self.place {
            let said = self.texts().into_iter().filter(|(field, _)| field.name != "place").map(|(_, text)| text);
            tell_place_of_shelter(part, place, self.shelter, said, sink);
        }
        add_country(&mut self.checks, &self.phones, around.country);
    }
}

impl Value for Hours {
    const SHAPE: Shape = Shape::Form("opening hours", ".+", "Mo-Fr 08:00-17:00");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        match Hours::parse_in_doubt(&text.at.value) {
            Ok((hours, doubt)) => {
                if let Some(doubt) = doubt {
                    let message = format!("`{}` {}", text.at.value, doubt.message());
                    text.tell(Rule::DoubtfulHours, message, doubt.hint(), sink);
                }
                Some(hours)
            }
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
