//! Contacts as CSV (RFC 4180).

use super::rows::{public, row};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{Contact, ContactId};
use crate::schema::{Field, Record};
use crate::shelf::text_cell;

/// The contacts that are for everybody, one a line.
///
/// # Errors
/// None that are known; the writer of CSV may report some.
pub fn table(site: &Site, lang: LangId) -> Result<String, csv::Error> {
    let tag = &site.config.language(lang).tag;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = Contact::TABLE.fields.iter().filter(|field| is_exported(field)).map(|field| field.name);
    writer.write_record(columns.chain(["last_call"]))?;
    for (id, contact) in public(site) {
        let cells = contact.cells(tag).into_iter().filter(|(field, _)| is_exported(field)).map(|(_, cell)| cell);
        let cells: Vec<String> = cells.chain([row(site, id, lang).last_call.unwrap_or_default()]).collect();
        write(&mut writer, &cells)?;
    }
    finish(writer)
}

/// What is for the team stays with it.
fn is_exported(field: &Field) -> bool {
    field.is_column && field.is_for_readers
}

/// Whom to call, with empty columns for what comes of it.
///
/// # Errors
/// As [`table`].
pub fn call_sheet(site: &Site, ids: &[ContactId], lang: LangId) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "id",
        "name",
        "numbers",
        "answered_by",
        "last_call",
        "due",
        "on",
        "by",
        "result",
        "answered_in",
        "note",
    ])?;
    for id in ids {
        let row = row(site, *id, lang);
        let last = row.last_call.unwrap_or_default();
        let (who, due) = (row.answered_by.unwrap_or_default(), row.due.unwrap_or_default());
        // What must not be called does not stand on a sheet to call from.
        let contact = site.registers.contact(*id);
        let numbers = if contact.is_rung() { row.numbers.join("; ") } else { String::new() };
        let note = contact.no_test_calls.as_deref().unwrap_or_default();
        write(&mut writer, &[&row.contact, &row.name, &numbers, who, &last, &due, "", "", "", "", note])?;
    }
    finish(writer)
}

fn write(writer: &mut csv::Writer<Vec<u8>>, cells: &[impl AsRef<str>]) -> Result<(), csv::Error> {
    writer.write_record(cells.iter().map(|cell| text_cell(cell.as_ref()).into_owned()))
}

fn finish(writer: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    // All that was written is text.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
