//! `content/contacts.toml` and `content/facts.toml` → [`Registers`].
//!
//! Every number and every claim of the site stands here once, with its sources, its dates and
//! its state. Entries that must never reach a reader stay too, so that they can be refused by name.

mod contact;
mod date;
mod fact;
mod phone;
mod provenance;

use std::collections::BTreeMap;

pub use contact::{AnsweredBy, Call, CallResult, Contact, Cost, Hours, Visibility};
pub use date::{PartialDate, parse_day};
pub use fact::{Fact, Use};
pub use phone::{Means, Phone, PhoneLine};
pub use provenance::{Provenance, Status};

use crate::config::Config;
use crate::diag::{Finding, Sink};
use crate::rule::Rule;
use crate::schema::{self, At, Fields, TomlPart};
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
    contact_ids: BTreeMap<String, ContactId>,
    fact_ids: BTreeMap<String, FactId>,
}

impl Registers {
    /// A contact by its position.
    pub fn contact(&self, id: ContactId) -> &Contact {
        // proof: a `ContactId` is only made from a position of `contacts`
        &self.contacts[id.0]
    }

    /// A fact by its position.
    pub fn fact(&self, id: FactId) -> &Fact {
        // proof: a `FactId` is only made from a position of `facts`
        &self.facts[id.0]
    }

    /// The contact of that name.
    pub fn find_contact(&self, name: &str) -> Option<ContactId> {
        self.contact_ids.get(name).copied()
    }

    /// The fact of that name.
    pub fn find_fact(&self, name: &str) -> Option<FactId> {
        self.fact_ids.get(name).copied()
    }

    /// The names of all contacts.
    pub fn contact_names(&self) -> impl Iterator<Item = &str> {
        self.contact_ids.keys().map(String::as_str)
    }

    /// The names of all facts.
    pub fn fact_names(&self) -> impl Iterator<Item = &str> {
        self.fact_ids.keys().map(String::as_str)
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

/// Reads both registers. An entry that cannot be read is left out and told.
pub fn read(tree: &SourceTree, config: &Config, sink: &mut Sink) -> Registers {
    let mut registers = Registers::default();
    for (path, source) in &tree.registers {
        let part = TomlPart::whole(source);
        match path.as_str() {
            "content/contacts.toml" => {
                let entries = entries(part, source.text(), "contact", "a contact", sink);
                registers.contacts = collect(part, entries, config, contact::read, &mut registers.contact_ids, ContactId, sink);
            }
            "content/facts.toml" => {
                let entries = entries(part, source.text(), "fact", "a fact", sink);
                registers.facts = collect(part, entries, config, fact::read, &mut registers.fact_ids, FactId, sink);
            }
            other => {
                let place = crate::diag::Place::file(other);
                sink.push(
                    Finding::new(Rule::StrayFile, place, "handbill does not use this file")
                        .hint("the registers are `contacts.toml` and `facts.toml`"),
                );
            }
        }
    }
    registers
}

fn entries<'a>(
    part: TomlPart<'a>,
    text: &'a str,
    name: &'static str,
    what: &'static str,
    sink: &mut Sink,
) -> Vec<Fields<'a>> {
    let Some(mut file) = schema::parse(part, text, sink) else { return Vec::new() };
    let entries = file.tables(name, what, sink);
    file.finish(sink);
    entries
}

type Reader<T> = fn(&mut Fields<'_>, &Config, &mut Sink) -> Option<T>;

fn collect<T, Id: Copy>(
    part: TomlPart<'_>,
    entries: Vec<Fields<'_>>,
    config: &Config,
    read: Reader<T>,
    ids: &mut BTreeMap<String, Id>,
    make: fn(usize) -> Id,
    sink: &mut Sink,
) -> Vec<T> {
    let mut kept = Vec::new();
    for mut fields in entries {
        let id = fields.required_text("id", sink).filter(|id| is_id(id, &fields, sink));
        let entry = read(&mut fields, config, sink);
        fields.finish(sink);
        let (Some(id), Some(entry)) = (id, entry) else { continue };
        if ids.contains_key(&id.value) {
            let message = format!("there is already an entry `{}`", id.value);
            sink.push(part.finding(Rule::DuplicateId, id.span, message).hint("give one of them another id"));
            continue;
        }
        ids.insert(id.value, make(kept.len()));
        kept.push(entry);
    }
    kept
}

fn is_id(id: &At<String>, fields: &Fields<'_>, sink: &mut Sink) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.value.bytes().all(good) {
        return true;
    }
    let message = format!("`{}` cannot be an id", id.value);
    fields.bad(id.span, message, "use small letters, digits and hyphens", sink);
    false
}
