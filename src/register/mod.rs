//! `content/contacts.toml` and `content/facts.toml` → [`Registers`].
//!
//! Every number and every claim of the site stands here once, with its sources, its dates and
//! its state. Entries that must never reach a reader stay too, so that they can be refused by name; and
//! `content/unlisted.toml` has those who asked not to be there.

mod account;
mod address;
mod checked;
mod contact;
mod entry;
mod fact;
mod glossary;
mod hours;
mod numbering;
mod phone;
mod phone_line;
mod provenance;
mod shelter;
mod tried;
mod unlisted;
mod way;

use std::collections::{BTreeMap, BTreeSet};

pub use account::{Account, Email, Network};
pub(crate) use address::Addresses;
pub use checked::{Call, CallResult, Check, Found, How};
pub use contact::{AnsweredBy, Contact, Cost, Visibility};
pub use entry::EntryId;
pub use fact::{Fact, Signature, Use};
pub use glossary::{Never, Term};
pub use hours::{BadHours, Beside, Doubt, Doubtful, Holiday, Hours, On, Shift, Span, State, What, Why};
pub(crate) use numbering::{Plan, split};
pub use phone::Phone;
pub use phone_line::{Keys, Means, PhoneLine};
pub use provenance::{Provenance, Status};
pub use unlisted::Owner;
pub use way::Way;

use entry::{Listed, Listing};
use unlisted::{AllUnlisted, Unlisted};

use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::schema::{Around, At, Localized, Record, Table, TomlText, read_file, record};
use crate::source::SourceTree;

/// The position of a contact in [`Registers::contacts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactId(pub usize);

/// The position of a fact in [`Registers::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub usize);

/// Both registers.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    contacts: Vec<Contact>,
    facts: Vec<Fact>,
    glossary: Vec<Term>,
    unlisted: AllUnlisted,
    contact_ids: Names<ContactId>,
    fact_ids: Names<FactId>,
}

/// The names of a register.
#[derive(Debug, Clone)]
struct Names<Id> {
    found: BTreeMap<String, Id>,
    /// The place of each entry's id, in the register's order.
    places: Vec<Place>,
    /// Names of entries that stand there but cannot be used; that has been told already.
    broken: BTreeSet<String>,
    /// Names of entries of which something could not be read; that has been told already, too.
    partial: BTreeSet<String>,
    /// Whether the file itself could not be read, so that any name may stand in it.
    unreadable: bool,
}

impl<Id> Default for Names<Id> {
    fn default() -> Self {
        Names {
            found: BTreeMap::new(),
            places: Vec::new(),
            broken: BTreeSet::new(),
            partial: BTreeSet::new(),
            unreadable: false,
        }
    }
}

/// What a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup<Id> {
    /// An entry.
    Found(Id),
    /// An entry that cannot be used; a finding says so already.
    Broken,
    /// Nothing.
    Unknown,
}

impl<Id: Copy> Names<Id> {
    #[expect(clippy::indexing_slicing, reason = "proof: an id is only made from a position of `places`")]
    fn place(&self, at: usize) -> Place {
        self.places[at].clone()
    }

    fn look_up(&self, name: &str) -> Lookup<Id> {
        match self.found.get(name) {
            Some(id) => Lookup::Found(*id),
            None if self.unreadable || self.broken.contains(name) => Lookup::Broken,
            None => Lookup::Unknown,
        }
    }
}

/// A sentence of a register.
#[derive(Debug, Clone)]
pub struct Sentence<'a> {
    /// Its language's tag.
    pub tag: &'a str,
    /// The sentence.
    pub text: &'a str,
    /// Where its entry begins.
    pub place: Place,
    /// Whose it is.
    pub entry: Entry,
}

/// An entry of either register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A contact.
    Contact(ContactId),
    /// A fact, which has its sources.
    Fact(FactId),
    /// None: `site.toml` says it.
    Settings,
}

impl Registers {
    /// A contact by its position.
    #[expect(clippy::indexing_slicing, reason = "proof: a `ContactId` is only made from a position of `contacts`")]
    pub fn contact(&self, id: ContactId) -> &Contact {
        &self.contacts[id.0]
    }

    /// A fact by its position.
    #[expect(clippy::indexing_slicing, reason = "proof: a `FactId` is only made from a position of `facts`")]
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.0]
    }

    /// The contact of that name.
    pub fn find_contact(&self, name: &str) -> Lookup<ContactId> {
        self.contact_ids.look_up(name)
    }

    /// The fact of that name.
    pub fn find_fact(&self, name: &str) -> Lookup<FactId> {
        self.fact_ids.look_up(name)
    }

    /// Whether something of a contact could not be read: what it lacks may stand there all the same.
    pub fn is_partial(&self, id: ContactId) -> bool {
        self.contact_ids.partial.contains(self.contact_name(id))
    }

    /// What a contact is called in the register.
    pub fn contact_name(&self, id: ContactId) -> &str {
        &self.contact(id).id.0
    }

    /// Where a contact's entry begins.
    pub fn contact_place(&self, id: ContactId) -> Place {
        self.contact_ids.place(id.0)
    }

    /// The positions of all contacts.
    pub fn contact_positions(&self) -> impl Iterator<Item = ContactId> + use<> {
        (0..self.contacts.len()).map(ContactId)
    }

    /// What a fact is called in the register.
    pub fn fact_name(&self, id: FactId) -> &str {
        &self.fact(id).id.0
    }

    /// Where a fact's entry begins.
    pub fn fact_place(&self, id: FactId) -> Place {
        self.fact_ids.place(id.0)
    }

    /// The positions of all facts.
    pub fn fact_positions(&self) -> impl Iterator<Item = FactId> + use<> {
        (0..self.facts.len()).map(FactId)
    }

    /// Every sentence of the registers that may reach a reader, with its language and its entry's place.
    pub fn said<'r>(&'r self) -> Vec<Sentence<'r>> {
        let mut said = Vec::new();
        let add = |said: &mut Vec<Sentence<'r>>, texts: &'r Localized, place: &Place, entry| {
            let all = texts.by_language();
            said.extend(all.map(|(tag, text)| Sentence { tag, text, place: place.clone(), entry }));
        };
        for id in self.contact_positions().filter(|id| !self.contact(*id).is_withheld()) {
            self.contact(id)
                .said()
                .for_each(|texts| add(&mut said, texts, &self.contact_place(id), Entry::Contact(id)));
            // What stands beside opening hours is said to readers of every language as it is.
            for text in self.contact(id).hours.iter().flat_map(Hours::comments) {
                let entry = Entry::Contact(id);
                let tags = self.contact(id).name.by_language();
                said.extend(tags.map(|(tag, _)| Sentence { tag, text, place: self.contact_place(id), entry }));
            }
        }
        for id in self.fact_positions().filter(|id| !self.fact(*id).is_withheld()) {
            add(&mut said, &self.fact(id).statement, &self.fact_place(id), Entry::Fact(id));
        }
        said
    }

    /// Every number that must never be given out, and whose it is.
    pub fn withheld_numbers(&self) -> impl Iterator<Item = (Owner<'_>, &Phone)> {
        let contacts = self.contacts.iter().filter(|contact| contact.is_withheld());
        let numbers = contacts
            .flat_map(|contact| contact.phones.iter().map(|line| (Owner::Contact(contact.id.0.as_str()), &line.phone)));
        numbers.chain(self.unlisted.numbers())
    }

    /// Every address that must never be given out. A withheld contact has none: what is wrong there is its number.
    pub(crate) fn withheld_addresses(&self) -> Addresses {
        self.unlisted.addresses()
    }

    /// The words to use and to leave out.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// The names of all contacts.
    pub fn contact_names(&self) -> impl Iterator<Item = &str> {
        self.contact_ids.found.keys().map(String::as_str)
    }

    /// The names of all facts.
    pub fn fact_names(&self) -> impl Iterator<Item = &str> {
        self.fact_ids.found.keys().map(String::as_str)
    }

    /// All contacts, in the register's order.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// All facts, in the register's order.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }
}

record! {
    /// `content/contacts.toml`: everybody who can be reached.
    struct ContactsFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// The contacts.
        contacts: Listed<Contact> = "contact", also(&["contacts"]);
    }
}

record! {
    /// `content/facts.toml`: what the site states, or must not.
    struct FactsFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// The facts.
        facts: Listed<Fact> = "fact", also(&["facts"]);
    }
}

record! {
    /// `content/glossary.toml`: words to use, and words never to use.
    struct GlossaryFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// The terms.
        terms: Vec<glossary::Written> = "term", also(&["terms"]);
    }
}

record! {
    /// `content/unlisted.toml`: who has asked not to be listed. Nothing of it is ever published.
    struct UnlistedFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// Who they are.
        unlisted: Vec<At<Unlisted>> = "unlisted";
    }
}

/// What may stand in `content/contacts.toml`.
pub(crate) const CONTACTS: &Table = ContactsFile::TABLE;

/// What may stand in `content/facts.toml`.
pub(crate) const FACTS: &Table = FactsFile::TABLE;

/// What may stand in `content/glossary.toml`.
pub(crate) const GLOSSARY: &Table = GlossaryFile::TABLE;

/// What may stand in `content/unlisted.toml`.
pub(crate) const UNLISTED: &Table = UnlistedFile::TABLE;

/// Reads both registers. An entry that cannot be read is left out and told. A register without `format` has the form that
/// `site.toml` says.
pub fn read(tree: &SourceTree, config: &Config, sink: &mut Sink) -> Registers {
    let mut registers = Registers::default();
    let tags = config.tags();
    let around = Around { languages: &tags, original: Some(&config.original().tag), country: &config.country };
    for (path, source) in &tree.registers {
        let part = source.as_ref().map(TomlText::whole);
        match path.as_str() {
            "content/contacts.toml" => {
                let file = part.and_then(|part| read_file::<ContactsFile>(part, &around, sink));
                let (names, entries) = collect(file.map(|file| file.contacts), part, ContactId, sink);
                (registers.contact_ids, registers.contacts) = (names, entries);
            }
            "content/facts.toml" => {
                let file = part.and_then(|part| read_file::<FactsFile>(part, &around, sink));
                let (names, entries) = collect(file.map(|file| file.facts), part, FactId, sink);
                (registers.fact_ids, registers.facts) = (names, entries);
            }
            "content/glossary.toml" => {
                let file = part.and_then(|part| read_file::<GlossaryFile>(part, &around, sink));
                let terms = file.map(|file| file.terms).unwrap_or_default();
                registers.glossary = terms.into_iter().map(glossary::Written::term).collect();
            }
            unlisted::FILE => {
                let before = sink.len();
                let file = part.and_then(|part| Some((part, read_file::<UnlistedFile>(part, &around, sink)?)));
                let unlisted = file.map(|(part, file)| AllUnlisted::of(file.unlisted, part, before, sink));
                registers.unlisted = unlisted.unwrap_or_default();
            }
            other => {
                let place = Place::file(other);
                sink.push(
                    Finding::new(Rule::StrayFile, place, "handbill does not use this file")
                        .hint("the registers are `contacts.toml`, `facts.toml`, `glossary.toml` and `unlisted.toml`"),
                );
            }
        }
    }
    tell_contradicted(&registers, sink);
    let given = registers.contact_positions().filter(|id| !registers.contact(*id).is_withheld());
    registers.unlisted.tell(given.map(|id| (registers.contact(id), registers.contact_place(id))), sink);
    registers
}

/// A number that one entry calls wrong must not be given out by another.
fn tell_contradicted(registers: &Registers, sink: &mut Sink) {
    let name = |id: ContactId| registers.contact_name(id);
    let numbers = |withheld: bool| {
        let contacts =
            registers.contacts.iter().enumerate().filter(move |(_, contact)| contact.is_withheld() == withheld);
        contacts.flat_map(|(at, contact)| contact.phones.iter().map(move |line| (line.phone.dialled(), ContactId(at))))
    };
    let wrong: BTreeMap<&str, ContactId> = numbers(true).collect();
    for (dialled, id) in numbers(false) {
        if let Some(other) = wrong.get(dialled) {
            let message =
                format!("contact `{}` has the number of `{}`, which must never be given out", name(id), name(*other));
            sink.push(
                Finding::new(Rule::WithheldContact, registers.contact_place(id), message)
                    .hint("compare both with their sources; one of them is mistaken"),
            );
        }
    }
}

/// The entries that can be used, and the names of all. Without entries the file itself cannot be read, and any name may
/// stand in it.
fn collect<T, Id: Copy>(
    entries: Option<Listed<T>>,
    part: Option<TomlText<'_>>,
    make: fn(usize) -> Id,
    sink: &mut Sink,
) -> (Names<Id>, Vec<T>) {
    let mut names = Names { unreadable: entries.is_none(), ..Names::default() };
    let mut kept = Vec::new();
    let (Some(entries), Some(part)) = (entries, part) else { return (names, kept) };
    for Listing { id, entry, is_partial } in entries.0 {
        let Some(id) = id else { continue };
        // Also beside one that cannot be used: which of them is meant nobody can tell.
        if names.found.contains_key(&id.value) || names.broken.contains(&id.value) {
            let message = format!("there is already an entry `{}`", id.value);
            sink.push(part.finding(Rule::DuplicateId, id.span, message).hint("give one of them another id"));
            continue;
        }
        let Some(entry) = entry else {
            names.broken.insert(id.value);
            continue;
        };
        if is_partial {
            names.partial.insert(id.value.clone());
        }
        names.places.push(part.place(id.span));
        names.found.insert(id.value, make(kept.len()));
        kept.push(entry);
    }
    (names, kept)
}
