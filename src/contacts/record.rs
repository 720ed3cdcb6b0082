//! Writing a test call into `contacts.toml`, and nothing else: comments, order and spacing stay.

use jiff::civil::Date;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

use crate::lang::Lang;
use crate::register::CallResult;
use crate::schema::{is_addition, push};

/// A test call to write down.
#[derive(Debug, Clone)]
pub struct NewCall {
    /// The day.
    pub on: Date,
    /// Initials of whoever called.
    pub by: String,
    /// Languages that were spoken.
    pub answered_in: Vec<Lang>,
    /// What came of it.
    pub result: CallResult,
}

/// Why a call cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotRecord {
    /// The file is not TOML.
    #[error("the file cannot be read: {0}")]
    NotToml(String),
    /// There is no `[[contact]]` with that id.
    #[error("there is no `[[contact]]` with this id")]
    NoContact,
    /// Its `calls` are not a list.
    #[error("the contact's `calls` are not a list")]
    NotAList,
    /// Something else in the file would change.
    #[error("the file is written in a way that would change; write the call by hand")]
    WouldChange,
}

/// The text of the register with the call added to the contact's own.
///
/// # Errors
/// Where that cannot be done without touching anything else.
pub fn record(text: &str, id: &str, call: &NewCall) -> Result<String, CannotRecord> {
    let mut document: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| CannotRecord::NotToml(error.message().to_owned()))?;
    let contacts = document.get_mut("contact").and_then(Item::as_array_of_tables_mut).ok_or(CannotRecord::NoContact)?;
    let is_wanted = |table: &&mut Table| table.get("id").and_then(Item::as_str) == Some(id);
    let contact = contacts.iter_mut().find(is_wanted).ok_or(CannotRecord::NoContact)?;
    match contact.get_mut("calls") {
        Some(Item::Value(Value::Array(calls))) => push(calls, entry(call)),
        Some(Item::ArrayOfTables(calls)) => calls.push(entry(call).into_table()),
        Some(_) => return Err(CannotRecord::NotAList),
        None => {
            let mut calls = Array::new();
            calls.push(entry(call));
            contact.insert("calls", Item::Value(Value::Array(calls)));
        }
    }
    let new = document.to_string();
    if is_addition(text, &new) { Ok(new) } else { Err(CannotRecord::WouldChange) }
}

fn entry(call: &NewCall) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("on", call.on.to_string().into());
    entry.insert("by", call.by.as_str().into());
    if !call.answered_in.is_empty() {
        let tags: Array = call.answered_in.iter().map(Lang::as_str).collect();
        entry.insert("answered_in", Value::Array(tags));
    }
    entry.insert("result", call.result.word().into());
    entry
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{CannotRecord, NewCall, record};
    use crate::register::CallResult;

    fn with(calls: &str) -> Result<String, CannotRecord> {
        let call =
            NewCall { on: date(2026, 11, 20), by: "SK".to_owned(), answered_in: Vec::new(), result: CallResult::Ok };
        let before = "[[contact]]\nid = \"a\"\n";
        let new = record(&format!("{before}{calls}"), "a", &call)?;
        Ok(new.strip_prefix(before).unwrap_or_default().to_owned())
    }

    const NEW: &str = "{ on = \"2026-11-20\", by = \"SK\", result = \"ok\" }";

    #[test]
    fn a_call_is_added_the_way_the_others_are_written() {
        for (before, after) in [
            ("", format!("calls = [{NEW}]\n")),
            ("calls = []\n", format!("calls = [{NEW}]\n")),
            ("calls = [{ on = 1 }]\n", format!("calls = [{{ on = 1 }}, {NEW}]\n")),
            (
                "calls = [{ on = 1 }] # end\nnote = \"n\"\n",
                format!("calls = [{{ on = 1 }}, {NEW}] # end\nnote = \"n\"\n"),
            ),
            ("calls = [\n  { on = 1 } # one\n]\n", format!("calls = [\n  {{ on = 1 }}, # one\n  {NEW}\n]\n")),
            ("calls = [\n\t{ on = 1 }, # one\n]\n", format!("calls = [\n\t{{ on = 1 }}, # one\n\t{NEW},\n]\n")),
        ] {
            // A comma that was not there is put in front of a comment: that is a change, and refused.
            let wanted = if before.contains("} # one") { Err(CannotRecord::WouldChange) } else { Ok(after) };
            assert_eq!(with(before), wanted, "{before}");
        }
    }

    #[test]
    fn what_is_not_a_list_is_told() {
        assert_eq!(with("calls = 1\n"), Err(CannotRecord::NotAList));
        assert_eq!(with("[[other]]\n").map(drop), Ok(()));
        assert!(matches!(with("calls = [\n"), Err(CannotRecord::NotToml(_))));
    }
}
