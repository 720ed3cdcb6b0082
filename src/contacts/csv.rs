//! Contacts as CSV (RFC 4180).

use super::rows::{public, row};
use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Lang;
use crate::register::{ContactId, Cost};
use crate::shelf::text_cell;

/// The contacts that are for everybody, one a line.
///
/// # Errors
/// None that are known; the writer of CSV may report some.
pub fn table(site: &Site, lang: LangId) -> Result<String, csv::Error> {
    let (tag, original) = (&site.config.language(lang).tag, &site.config.original().tag);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "id",
        "name",
        "what",
        "phones",
        "country",
        "by",
        "hours",
        "languages",
        "cost",
        "answered_by",
        "for",
        "url",
        "status",
        "last_call",
        "alert",
    ])?;
    for (id, contact) in public(site) {
        let row = row(site, id, lang);
        let said = |text: &Option<crate::schema::Localized>| {
            text.as_ref().map_or("", |text| text.get(tag, original)).to_owned()
        };
        let lines =
            |of: fn(&crate::register::PhoneLine) -> &str| contact.phones.iter().map(of).collect::<Vec<_>>().join("; ");
        let cells = [
            row.contact,
            row.name,
            said(&contact.what),
            lines(|line| line.phone.dialled()),
            lines(|line| line.phone.country().unwrap_or("")),
            lines(|line| line.by.word()),
            contact.hours.as_ref().map(ToString::to_string).unwrap_or_default(),
            contact.languages.iter().map(Lang::as_str).collect::<Vec<_>>().join("; "),
            contact.cost.map_or("", cost).to_owned(),
            row.answered_by.unwrap_or_default().to_owned(),
            contact.audience.join("; "),
            contact.url.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.status.to_owned(),
            row.last_call.unwrap_or_default(),
            said(&contact.alert),
        ];
        write(&mut writer, &cells)?;
    }
    finish(writer)
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

fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "free",
        Cost::Normal => "normal",
        Cost::International => "international",
    }
}
