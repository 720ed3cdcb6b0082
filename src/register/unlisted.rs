//! [`Unlisted`]: somebody who has asked not to be listed, and by what they are known again. `content/unlisted.toml` may be
//! kept out of what is published with the site's sources. It is read to be refused, and nothing of it goes anywhere.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use super::account::{Account, Email};
use super::address::{Addresses, Kind};
use super::contact::Contact;
use super::phone::Phone;
use crate::config::is_country;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::fold_words;
use crate::schema::{Around, At, Item, Localized, Shape, TomlText, Url, Value, formed, record};

/// The file.
pub(super) const FILE: &str = "content/unlisted.toml";

record! {
    /// Somebody who has asked not to be listed.
    pub(super) struct Unlisted, "an unlisted entry" {
        /// What they are called; a contact of that name is refused.
        name: Option<String> = "name";
        /// Their numbers: with `+` and country code, or a short code and its country.
        numbers: Vec<UnlistedNumber> = "numbers", like("[\"+…\", \"1280 KH\"]"),
            also(&["number", "phones", "phone", "tel", "telephone"]);
        /// Their pages on the web.
        urls: Vec<Url> = "urls", like("[\"https://example.org/\"]"), also(&["url", "website", "web", "link", "pages"]);
        /// Their e-mail addresses.
        emails: Vec<Email> = "emails", like("[\"name@example.org\"]"), also(&["email", "mail", "e-mail"]);
        /// What they are called at messengers and networks, without the address that opens it.
        accounts: Vec<AccountName> = "accounts", like("[\"a-name\"]"), also(&["account", "line", "telegram", "messenger"]);
        /// The day they asked.
        on: Option<Date> = "on", also(&["date", "day"]);
        /// Initials of whoever wrote it down.
        by: Option<String> = "by", like("\"SK\"");
        /// For the team.
        note: Option<String> = "note", also(&["notes", "comment", "remark"]);
    }
}

/// A number in one text: `+85512000000`, `1280 KH`, and `1280` for a short code of the site's own country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnlistedNumber(Phone);

impl Value for UnlistedNumber {
    const SHAPE: Shape = Shape::Form("a number", r"\+[0-9]{7,15}|[0-9]{2,6}(?: [A-Z]{2})?", "1280 KH");

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let written = text.at.value.trim();
        let of_country = written.rsplit_once(' ').filter(|(_, country)| is_country(country));
        let is_short = (2..=6).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_digit());
        let (number, country) = match of_country {
            Some((number, country)) => (number, Some(country)),
            None => (written, is_short.then_some(around.country)),
        };
        match Phone::parse(number, country, around.country) {
            Ok(phone) => Some(UnlistedNumber(phone)),
            Err(bad) => {
                text.bad(format!("`{written}` is no number: {}", bad.message), bad.hint, sink);
                None
            }
        }
    }
}

/// A name at a messenger or a network. Shorter ones would be found in half of all texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AccountName(String);

impl Value for AccountName {
    const SHAPE: Shape = Shape::Form("a name without spaces of four signs or more", r"[^\s]{4,}", "a-name");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let written = text.at.value.trim().trim_start_matches('@');
        if written.chars().count() < 4 || written.contains(char::is_whitespace) {
            let hint = "write it as in `\"a-name\"`, with four signs or more and no space; a number goes into `numbers`, an \
                        address into `urls`";
            text.bad(format!("`{written}` is no name that could be known again"), hint, sink);
            return None;
        }
        Some(AccountName(written.to_owned()))
    }
}

impl Unlisted {
    /// The addresses that lead to them, and of what kind each is.
    fn addresses(&self) -> impl Iterator<Item = (Kind, &str)> {
        let urls = self.urls.iter().map(|url| (Kind::Page, url.as_str()));
        let emails = self.emails.iter().map(|email| (Kind::Mailbox, email.as_str()));
        urls.chain(emails).chain(self.accounts.iter().map(|account| (Kind::Account, account.0.as_str())))
    }

    /// Whether nothing in it could be known again.
    fn is_nobody(&self) -> bool {
        self.name.is_none() && self.numbers.is_empty() && self.addresses().next().is_none()
    }
}

/// Whose a number or an address is that must never be given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner<'a> {
    /// A contact that is withheld, by its id.
    Contact(&'a str),
    /// Somebody who asked not to be listed, by the line of the entry. Whoever reads what a run has told may be anybody:
    /// what they are called is not said.
    Unlisted(u32),
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Owner::Contact(id) => f.write_str(id),
            Owner::Unlisted(line) => write!(f, "{FILE}:{line}"),
        }
    }
}

/// Everybody who has asked not to be listed, each with the line at which the entry begins.
#[derive(Debug, Clone, Default)]
pub(super) struct AllUnlisted(Vec<(u32, Unlisted)>);

impl AllUnlisted {
    /// Takes the entries of the file, of which findings have been told since there were `before` of them. An entry that
    /// says nothing protects nobody.
    pub(super) fn of(entries: Vec<At<Unlisted>>, part: TomlText<'_>, before: usize, sink: &mut Sink) -> Self {
        let mut all = Vec::new();
        for entry in entries {
            let place = part.source.place(entry.span);
            let line = place.line;
            // Where something of it could not be read, that is told already.
            if entry.value.is_nobody() && !sink.has_errors_since(before) {
                let finding =
                    Finding::new(Rule::MissingField, place, "this entry has nothing to know anybody again by");
                sink.push(finding.hint("add what they have: `name`, `numbers`, `urls`, `emails` or `accounts`"));
            }
            all.push((line, entry.value));
        }
        AllUnlisted(all)
    }

    /// Their numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (Owner<'_>, &Phone)> {
        self.0.iter().flat_map(|(line, entry)| entry.numbers.iter().map(|number| (Owner::Unlisted(*line), &number.0)))
    }

    /// Their addresses, to be looked for in texts.
    pub(super) fn addresses(&self) -> Addresses {
        let all = self.0.iter();
        Addresses::of(all.flat_map(|(line, entry)| entry.addresses().map(|(kind, address)| (kind, address, *line))))
    }

    /// Tells contacts that have something of them, whatever else these say; of each entry one thing.
    pub(super) fn tell<'r>(&self, contacts: impl Iterator<Item = (&'r Contact, Place)>, sink: &mut Sink) {
        let known = Known::of(self);
        for (contact, place) in contacts {
            for (whose, what) in known.had_by(contact) {
                let id = &contact.id.0;
                let message = format!("contact `{id}` has {what} of somebody who asked not to be listed (`{whose}`)");
                sink.push(
                    Finding::new(Rule::AskedNotToBeListed, place.clone(), message)
                        .hint("take it out of the contact, or give readers another one"),
                );
            }
        }
    }
}

/// By what they are known again in a contact, each thing with one whose it is.
struct Known<'a> {
    names: BTreeMap<String, Owner<'a>>,
    numbers: BTreeMap<&'a str, Owner<'a>>,
    addresses: Addresses,
}

impl<'a> Known<'a> {
    fn of(all: &'a AllUnlisted) -> Self {
        let named =
            all.0.iter().filter_map(|(line, entry)| Some((plain(entry.name.as_ref()?), Owner::Unlisted(*line))));
        Known {
            names: named.collect(),
            numbers: all.numbers().map(|(whose, phone)| (phone.dialled(), whose)).collect(),
            addresses: all.addresses(),
        }
    }

    fn had_by(&self, contact: &Contact) -> BTreeMap<Owner<'a>, &'static str> {
        let names = std::iter::once(&contact.name).chain(&contact.short).flat_map(Localized::by_language);
        let names = names.filter_map(|(_, name)| self.names.get(&plain(name)));
        let mut had: BTreeMap<Owner<'a>, &'static str> = names.map(|whose| (*whose, "the name")).collect();
        let links: Vec<String> = contact.accounts.iter().filter_map(Account::link).collect();
        let links = links.iter().map(String::as_str);
        let found = contact.addresses().chain(links).flat_map(|address| self.addresses.find(address));
        had.extend(found.map(|found| (Owner::Unlisted(found.line), "an address")));
        let numbers = contact.phones.iter().filter_map(|line| self.numbers.get(line.phone.dialled()));
        had.extend(numbers.map(|whose| (*whose, "a number")));
        had
    }
}

/// A name as it is compared: without capitals, spaces, and what nobody sees.
fn plain(name: &str) -> String {
    fold_words(name).text.chars().filter(|c| !c.is_whitespace()).collect()
}
