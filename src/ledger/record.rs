//! Writing editions into the ledger, and nothing else: comments, order and spacing stay.
//!
//! `editions.toml` has an entry for each edition: what it said of contacts and facts, and in `prints` each day on
//! which it was printed. A second printing of the same edition adds a line there; a second entry with the same code
//! is an error. `record` adds by `toml_edit`, reads the new text again, and refuses unless it says what the old one
//! said and the new prints. `publish::amend_or_begin` holds a lock while it reads, writes beside and renames. The
//! form of the file stands at the top, and a newer one is not guessed at.

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

use super::edition::{Edition, PrintRun, PrintedContact, PrintedFact, PrintedPhone};
use super::read::read;
use crate::diag::{Severity, Sink};
use crate::register::{AnsweredBy, Cost};
use crate::schema::{FORMAT, TomlText, document, keeps_lines, push, written};
use crate::source::{MAX_FILE_BYTES, RelPath, Source};

/// How a new ledger begins.
const HEAD: &str = "# What was printed, and what it said then. `handbill editions record` adds to this file; `handbill recall` reads it.\n\
                    # Keep it as long as a card may be in somebody's pocket. You may change quantities and notes.\n";

/// Why an edition cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotRecord {
    /// The file is broken, or of a newer form: what is wrong first.
    #[error("the ledger is broken: {0}")]
    Broken(String),
    /// Another handout has the same code.
    #[error("`{page}` would have the code {code}, which is that of `{known}`; change a word of its text")]
    SameCode {
        /// The handout to be recorded.
        page: String,
        /// The one that is there.
        known: String,
        /// Their code.
        code: String,
    },
    /// The file would be larger than handbill reads.
    #[error(
        "the ledger would be larger than {} MiB; move editions that nobody carries any more into a file elsewhere",
        MAX_FILE_BYTES / 1024 / 1024
    )]
    TooLarge,
    /// Something else in the file would change.
    #[error("the file is written in a way that would change")]
    WouldChange,
}

/// The text of the ledger with these editions added. One that is there already gets its new prints.
///
/// # Errors
/// Where that cannot be done, or would change anything else. The new text is read again and must say exactly what the
/// old one said and these editions.
pub fn record(text: &str, editions: &[Edition]) -> Result<String, CannotRecord> {
    let text = if text.trim().is_empty() { format!("{HEAD}format = {FORMAT}\n") } else { text.to_owned() };
    let mut wanted = editions_of(&text)?;
    let mut document = document(&text).map_err(CannotRecord::Broken)?;
    let tables = document.entry("edition").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let tables = tables.as_array_of_tables_mut().ok_or(CannotRecord::WouldChange)?;
    for edition in editions {
        let known = wanted.iter_mut().zip(tables.iter_mut()).find(|(known, _)| known.code == edition.code);
        let Some((known, table)) = known else {
            let mut table = table(edition);
            table.decor_mut().set_prefix("\n");
            tables.push(table);
            wanted.push(edition.clone());
            continue;
        };
        if !known.is_of_same_handout(edition) && !known.says_the_same(edition) {
            let name = |edition: &Edition| format!("{} {} {}", edition.page, edition.language, edition.format);
            let (page, known) = (name(edition), name(known));
            return Err(CannotRecord::SameCode { page, known, code: edition.code.to_string() });
        }
        let prints = table.get_mut("prints").and_then(Item::as_array_mut).ok_or(CannotRecord::WouldChange)?;
        edition.prints.iter().for_each(|print| push(prints, print_entry(print)));
        known.prints.extend(edition.prints.iter().cloned());
    }
    let new = written(&document, &text);
    // The next run must be able to read it.
    if new.len() as u64 > MAX_FILE_BYTES {
        return Err(CannotRecord::TooLarge);
    }
    if editions_of(&new)? == wanted && keeps_lines(&text, &new) { Ok(new) } else { Err(CannotRecord::WouldChange) }
}

/// What a text says, or what is wrong with it first.
fn editions_of(text: &str) -> Result<Vec<Edition>, CannotRecord> {
    let source = Source::new(RelPath::from_safe("editions.toml".to_owned()), text);
    let mut sink = Sink::new();
    let ledger = read(TomlText::whole(&source), &mut sink);
    match sink.into_sorted().iter().find(|finding| finding.severity == Severity::Error) {
        Some(finding) => Err(CannotRecord::Broken(format!("line {}: {}", finding.place.line, finding.message))),
        None => Ok(ledger.editions),
    }
}

fn table(edition: &Edition) -> Table {
    let mut table = Table::new();
    let mut put = |name: &str, value: Value| drop(table.insert(name, Item::Value(value)));
    put("code", edition.code.to_string().into());
    put("page", edition.page.as_str().into());
    put("language", edition.language.as_str().into());
    put("format", edition.format.as_str().into());
    put("state", edition.state.word().into());
    if edition.team {
        put("team", true.into());
    }
    for (name, day) in [("checked", edition.checked), ("renew", edition.renew)] {
        if let Some(day) = day {
            put(name, day.to_string().into());
        }
    }
    put("prints", lines(edition.prints.iter().map(print_entry)));
    if !edition.contacts.is_empty() {
        put("contacts", lines(edition.contacts.iter().map(contact_entry)));
    }
    if !edition.facts.is_empty() {
        put("facts", lines(edition.facts.iter().map(fact_entry)));
    }
    table
}

fn print_entry(print: &PrintRun) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("on", print.on.to_string().into());
    entry.insert("profile", print.profile.as_str().into());
    if let Some(quantity) = print.quantity {
        entry.insert("quantity", i64::from(quantity).into());
    }
    if let Some(note) = &print.note {
        entry.insert("note", note.as_str().into());
    }
    entry
}

fn contact_entry(contact: &PrintedContact) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("id", contact.id.as_str().into());
    entry.insert("name", contact.name.as_str().into());
    if !contact.phones.is_empty() {
        let phones: Array = contact.phones.iter().map(phone_entry).collect();
        entry.insert("phones", Value::Array(phones));
    }
    entry.insert("extent", contact.extent.word().into());
    entry.insert("visibility", contact.visibility.word().into());
    let texts = [
        ("hours", contact.hours.as_deref()),
        ("cost", contact.cost.map(Cost::word)),
        ("answered_by", contact.answered_by.map(AnsweredBy::word)),
        ("confidential", contact.confidential.as_deref()),
        ("alert", contact.alert.as_deref()),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            entry.insert(name, text.into());
        }
    }
    entry
}

fn phone_entry(phone: &PrintedPhone) -> Value {
    let mut entry = InlineTable::new();
    entry.insert("number", phone.number.as_str().into());
    if let Some(country) = &phone.country {
        entry.insert("country", country.as_str().into());
    }
    entry.insert("by", phone.by.word().into());
    Value::InlineTable(entry)
}

fn fact_entry(fact: &PrintedFact) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("id", fact.id.as_str().into());
    entry.insert("statement", fact.statement.as_str().into());
    if let Some(verified) = fact.verified {
        entry.insert("verified", verified.to_string().into());
    }
    if fact.labelled {
        entry.insert("labelled", true.into());
    }
    entry
}

/// A list with each entry on a line of its own, so that people can find and change one.
fn lines(entries: impl Iterator<Item = InlineTable>) -> Value {
    let mut list = Array::new();
    for entry in entries {
        let mut value = Value::InlineTable(entry);
        value.decor_mut().set_prefix("\n  ");
        list.push_formatted(value);
    }
    list.set_trailing("\n");
    list.set_trailing_comma(true);
    Value::Array(list)
}
