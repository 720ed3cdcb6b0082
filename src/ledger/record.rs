//! Writing editions into the ledger, and nothing else: comments, order, spacing and the ends of lines stay.
//!
//! `editions.toml` has an entry for each edition: what it said of contacts and facts, and in `prints` each day on
//! which it was printed. A second printing of the same edition adds a line there; a second entry with the same code
//! is an error. What the entry says of contacts and facts is then what the registers say today: the words on paper are
//! the same, and somebody holds them for right. `record` adds by `toml_edit`, reads the new text again, and refuses
//! unless it says just that. `publish::amend_or_begin` holds a lock while it reads, writes beside and renames. The form
//! of the file stands at the top, and a newer one is not guessed at.

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

use super::edition::{Edition, PrintRun, PrintedContact, PrintedFact, PrintedPhone, PrintedText};
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

/// The text of the ledger with these editions added. One that is there already gets its new prints, and says of contacts
/// and facts what the registers say now.
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
    let mut restated = Vec::new();
    for edition in editions {
        let known =
            wanted.iter_mut().zip(tables.iter_mut()).enumerate().find(|(_, (known, _))| known.code == edition.code);
        let Some((at, (known, table))) = known else {
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
        if !known.says_the_same(edition) {
            restate(table, "contacts", &known.contacts, &edition.contacts, contact_entry)?;
            restate(table, "facts", &known.facts, &edition.facts, fact_entry)?;
            known.contacts.clone_from(&edition.contacts);
            known.facts.clone_from(&edition.facts);
            restated.push(at);
        }
    }
    let new = written(&document, &text);
    // The next run must be able to read it.
    if new.len() as u64 > MAX_FILE_BYTES {
        return Err(CannotRecord::TooLarge);
    }
    let keeps = keeps_lines(&without(&text, &restated)?, &without(&new, &restated)?);
    if editions_of(&new)? == wanted && keeps { Ok(new) } else { Err(CannotRecord::WouldChange) }
}

/// The text without what these entries say of contacts and facts, by their places in the file.
fn without(text: &str, entries: &[usize]) -> Result<String, CannotRecord> {
    if entries.is_empty() {
        return Ok(text.to_owned());
    }
    let mut document = document(text).map_err(CannotRecord::Broken)?;
    let tables = document.get_mut("edition").and_then(Item::as_array_of_tables_mut);
    let tables = tables.into_iter().flat_map(|tables| tables.iter_mut()).enumerate();
    for (_, table) in tables.filter(|(at, _)| entries.contains(at)) {
        table.remove("contacts");
        table.remove("facts");
    }
    Ok(written(&document, text))
}

/// Puts what a sheet says now in the place of what it said. Entries that say the same stay as they are written, and
/// comments stay where they are; those above an entry that goes stand at the end.
fn restate<T: PartialEq>(
    table: &mut Table,
    name: &str,
    said: &[T],
    says: &[T],
    entry: fn(&T) -> InlineTable,
) -> Result<(), CannotRecord> {
    if said == says {
        return Ok(());
    }
    let Some(item) = table.get_mut(name) else {
        table.insert(name, Item::Value(lines(says.iter().map(entry))));
        return Ok(());
    };
    let old = item.as_array_mut().ok_or(CannotRecord::WouldChange)?;
    let id = |value: &Value| value.as_inline_table().and_then(|entry| entry.get("id")?.as_str().map(str::to_owned));
    let mut left: Vec<(Value, &T)> = old.iter().cloned().zip(said).collect();
    let mut new = Array::new();
    for now in says {
        let mut value = Value::InlineTable(entry(now));
        match left.iter().position(|(before, _)| id(before) == id(&value)).map(|at| left.remove(at)) {
            Some((before, then)) if then == now => value = before,
            Some((before, _)) => *value.decor_mut() = before.decor().clone(),
            None => value.decor_mut().set_prefix("\n  "),
        }
        new.push_formatted(value);
    }
    let mut trailing = String::new();
    for (gone, _) in left {
        let around = [gone.decor().prefix(), gone.decor().suffix()].into_iter().flatten();
        let comments = around.filter_map(|around| around.as_str()).filter(|around| around.contains('#'));
        comments.for_each(|comment| trailing.push_str(&format!("{}\n", comment.trim_end())));
    }
    trailing.push_str(old.trailing().as_str().unwrap_or_default());
    new.set_trailing(trailing);
    new.set_trailing_comma(old.trailing_comma() && !new.is_empty());
    *new.decor_mut() = old.decor().clone();
    *old = new;
    Ok(())
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
    if !contact.said.is_empty() {
        let said: Array = contact.said.iter().map(text_entry).collect();
        entry.insert("said", Value::Array(said));
    }
    entry
}

fn text_entry(said: &PrintedText) -> Value {
    let mut entry = InlineTable::new();
    entry.insert("field", said.field.as_str().into());
    entry.insert("text", said.text.as_str().into());
    Value::InlineTable(entry)
}

fn phone_entry(phone: &PrintedPhone) -> Value {
    let mut entry = InlineTable::new();
    entry.insert("number", phone.number.as_str().into());
    if let Some(country) = &phone.country {
        entry.insert("country", country.as_str().into());
    }
    entry.insert("by", phone.by.word().into());
    for (name, keys) in [("extension", &phone.extension), ("press", &phone.press)] {
        if let Some(keys) = keys {
            entry.insert(name, keys.as_str().into());
        }
    }
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
