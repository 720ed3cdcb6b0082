//! One entry put into TOML, and nothing else of the file touched.

use toml_edit::{Array, InlineTable, Item, Table, Value};

use super::amended::{document, written};

/// Why an entry cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotAppend {
    /// The file is not TOML.
    #[error("the file cannot be read: {0}")]
    NotToml(String),
    /// There is no such table with that id.
    #[error("there is no `[[{0}]]` with this id")]
    NoTable(&'static str),
    /// What it is to be added to is not a list.
    #[error("`{0}` of this entry is not a list")]
    NotAList(&'static str),
    /// Something else in the file would change.
    #[error("the file is written in a way that would change; write the line by hand")]
    WouldChange,
}

/// The text of a register with an entry added to a list of the `[[table]]` with that id; comments, order, spacing and
/// the ends of lines stay.
///
/// # Errors
/// Where that cannot be done without touching anything else.
pub fn append(
    text: &str,
    (table, id): (&'static str, &str),
    list: &'static str,
    entry: InlineTable,
) -> Result<String, CannotAppend> {
    let mut document = document(text).map_err(CannotAppend::NotToml)?;
    let none = CannotAppend::NoTable(table);
    let Some(tables) = document.get_mut(table).and_then(Item::as_array_of_tables_mut) else { return Err(none) };
    let is_wanted = |table: &&mut Table| table.get("id").and_then(Item::as_str) == Some(id);
    let Some(found) = tables.iter_mut().find(is_wanted) else { return Err(none) };
    match found.get_mut(list) {
        Some(Item::Value(Value::Array(entries))) => push(entries, entry),
        Some(Item::ArrayOfTables(entries)) => entries.push(entry.into_table()),
        Some(_) => return Err(CannotAppend::NotAList(list)),
        None => {
            let mut entries = Array::new();
            entries.push(entry);
            found.insert(list, Item::Value(Value::Array(entries)));
        }
    }
    let new = written(&document, text);
    if is_addition(text, &new) { Ok(new) } else { Err(CannotAppend::WouldChange) }
}

/// Adds to a list the way it is written: on one line, or each entry on its own. A comment behind the entry before
/// stays with that one.
pub(crate) fn push(entries: &mut Array, entry: InlineTable) {
    let mut value = Value::InlineTable(entry);
    // The entry before may have a comment above it: only its line break and indent are taken.
    let own_line = entries.iter().last().and_then(|last| {
        let prefix = last.decor().prefix()?.as_str()?;
        prefix.get(prefix.rfind('\n')?..).map(str::to_owned)
    });
    let Some(own_line) = own_line else {
        value.decor_mut().set_prefix(if entries.is_empty() { "" } else { " " });
        entries.push_formatted(value);
        return;
    };
    // What stands behind the last entry: behind its comma, or, where it has none, behind itself.
    let mut behind = entries.trailing().as_str().unwrap_or_default().to_owned();
    let last = entries.iter_mut().last().map(Value::decor_mut);
    if let Some(last) = last {
        behind.insert_str(0, last.suffix().and_then(|suffix| suffix.as_str()).unwrap_or_default());
        last.set_suffix("");
    }
    let (comment, end) = behind.split_at(behind.rfind('\n').unwrap_or_default());
    value.decor_mut().set_prefix(format!("{comment}{own_line}"));
    entries.set_trailing(end);
    entries.push_formatted(value);
}

/// Whether the new text is the old one with something put in at one place.
fn is_addition(old: &str, new: &str) -> bool {
    let start = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let rest = old.len() - start;
    let same_end = old.bytes().rev().zip(new.bytes().rev()).take(rest).take_while(|(a, b)| a == b).count();
    new.len() > old.len() && same_end == rest
}

/// Whether every line of the old text stands in the new one, in the same order and with the same end; a line that ends
/// a list may have grown.
pub(crate) fn keeps_lines(old: &str, new: &str) -> bool {
    let mut lines = new.split_inclusive('\n');
    let mut rest = old.split_inclusive('\n').peekable();
    while let Some(old) = rest.next() {
        let (words, end) = parted(old);
        let is_last = rest.peek().is_none();
        let shared = |new: &str| {
            let (now, now_end) = parted(new);
            let grown = words.ends_with(']') && now.starts_with(words.trim_end_matches(']'));
            // Behind the last line a new one may have begun.
            (now == words || grown) && (now_end == end || (is_last && end.is_empty()))
        };
        if !lines.by_ref().any(shared) {
            return false;
        }
    }
    true
}

/// A line and how it ends.
fn parted(line: &str) -> (&str, &str) {
    line.split_at(line.trim_end_matches(['\r', '\n']).len())
}
