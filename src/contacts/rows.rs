//! [`Row`]: one contact of a list; whom to call when.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{AnsweredBy, CallResult, Contact, ContactId, PhoneLine, Span, Visibility};

/// One contact of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its id in the register.
    pub contact: String,
    /// What it is called.
    pub name: String,
    /// Its numbers as people read them.
    pub numbers: Vec<String>,
    /// Who answers.
    pub answered_by: Option<&'static str>,
    /// How sure it is.
    pub status: &'static str,
    /// Who may see it.
    pub visibility: &'static str,
    /// The day of the last test call, or other check; of several numbers the one that stands worst.
    pub last_call: Option<String>,
    /// What came of it.
    pub result: Option<&'static str>,
    /// Those of its numbers that were not reached when they were last tried, or were never tried.
    pub untested: Vec<String>,
    /// `now`, or the last day on which its last call still counts; nothing for what readers are not given.
    pub due: Option<String>,
}

/// When a contact must be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// It was never tried, or the last call failed.
    Now,
    /// By this day.
    By(Date),
}

/// When a contact must be called next, or looked at in another way. `None` where readers are not given it.
pub fn due(site: &Site, contact: &Contact) -> Option<Due> {
    if !contact.is_for_readers() {
        return None;
    }
    // What it is written to is due like a number.
    let written = contact.written().map(|way| contact.last_found(&way, site.today));
    let found = match (contact.found_of_all(site.today), written) {
        (found, None) => found,
        (Some(numbers), Some(Some(written))) => {
            [numbers, written].into_iter().min_by_key(|found| (found.result == CallResult::Ok, found.on))
        }
        (Some(_), Some(None)) | (None, Some(_)) => None,
    };
    Some(match found {
        Some(found) if found.result == CallResult::Ok => {
            Due::By(found.on.checked_add(site.config.freshness.contact_days.days()).unwrap_or(found.on))
        }
        Some(_) | None => Due::Now,
    })
}

/// Every contact, in the register's order.
pub fn all(site: &Site, lang: LangId) -> Vec<Row> {
    site.registers.contact_positions().map(|id| row(site, id, lang)).collect()
}

/// Whom to call within so many days, the most urgent first.
pub fn within(site: &Site, days: i64) -> Vec<ContactId> {
    let last = site.today.checked_add(days.days()).unwrap_or(site.today);
    let wanted = |id: &ContactId| match due(site, site.registers.contact(*id))? {
        due @ Due::Now => Some((due, *id)),
        due @ Due::By(day) => (day <= last).then_some((due, *id)),
    };
    let mut found: Vec<(Due, ContactId)> = site.registers.contact_positions().filter_map(|id| wanted(&id)).collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

/// One contact as a row.
pub fn row(site: &Site, id: ContactId, lang: LangId) -> Row {
    let contact = site.registers.contact(id);
    let tag = &site.config.language(lang).tag;
    let found = contact.found_of_all(site.today);
    let is_tested = |line: &&PhoneLine| {
        contact.last_found(&line.phone.way(), site.today).is_some_and(|found| found.result == CallResult::Ok)
    };
    let display = |line: &PhoneLine| line.phone.display().to_owned();
    Row {
        contact: site.registers.contact_name(id).to_owned(),
        name: contact.name.get(tag).to_owned(),
        numbers: contact.phones.iter().map(display).collect(),
        answered_by: contact.answered_by.map(AnsweredBy::word),
        status: contact.status.word(),
        visibility: contact.visibility.word(),
        last_call: found.map(|found| found.on.to_string()),
        result: found.map(|found| found.result.word()),
        untested: contact.phones.iter().filter(|line| !is_tested(line)).map(display).collect(),
        due: due(site, contact).map(|due| match due {
            Due::Now => "now".to_owned(),
            Due::By(day) => day.to_string(),
        }),
    }
}

/// The contacts that may leave the site: everybody may see them, and no check has found them wrong or closed.
pub(super) fn public(site: &Site) -> impl Iterator<Item = (ContactId, &Contact)> {
    let all = site.registers.contact_positions().map(|id| (id, site.registers.contact(id)));
    all.filter(|(_, contact)| {
        contact.visibility == Visibility::Public && !contact.is_withheld() && !contact.is_lost(site.today)
    })
}

/// Days by their names in a notation, from Monday as 0.
pub(super) fn named(days: &[u8], names: &[&'static str; 7]) -> Vec<&'static str> {
    days.iter().filter_map(|day| names.get(usize::from(*day)).copied()).collect()
}

/// When a span opens and closes, as both HSDS and schema.org have it: what closes before it opens closes on the next day.
/// Neither can say a whole day; 23:59 is what programs write and read for it.
pub(super) fn opens_and_closes(span: &Span) -> (String, String) {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    let closes = if span.to == span.from + Span::DAY { span.to - 1 } else { span.to };
    (time(span.from), time(closes))
}

/// An id that is the same in every export: a UUID of version 8 (RFC 9562), from a hash.
pub(super) fn uuid(kind: &str, name: &str) -> String {
    let hash = Sha256::digest(format!("handbill {kind} {name}"));
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
    bytes[6] = (bytes[6] & 0x0F) | 0x80;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default().to_owned();
    [part(0..8), part(8..12), part(12..16), part(16..20), part(20..32)].join("-")
}
