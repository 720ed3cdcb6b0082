//! What a reader must know about the page itself, before reading it.

use jiff::civil::Date;

use super::contact::language_name;
use crate::catalog::{Link, Shown, Site, Version};
use crate::markup::ReviewState;
use crate::register::{CallResult, Contact, Status, Use};
use crate::translate::Freshness;

/// The notices of a page, in the reader's language, the most important first.
pub fn notices(site: &Site, version: &Version<'_>) -> Vec<String> {
    let (strings, reader) = (&site.strings, version.reader);
    let tag = |lang| site.config.language(lang).tag.as_str();
    let original = language_name(site, tag(site.config.original), reader);
    let mut notices = Vec::new();
    match version.state {
        Shown::Original | Shown::Translation(Freshness::Fresh) => {}
        Shown::Missing => {
            let language = language_name(site, tag(reader), reader);
            let names = [("language", language.as_str()), ("original", original.as_str())];
            notices.push(strings.format(reader, "missing-translation", &names));
        }
        Shown::Translation(Freshness::Stale) => {
            notices.push(strings.format(reader, "stale-translation", &[("original", &original)]));
        }
        Shown::Translation(Freshness::Unknown) => notices.push(strings.text(reader, "unknown-freshness")),
    }
    if matches!(version.state, Shown::Translation(_)) && is_machine_made(version) {
        notices.push(strings.text(reader, "machine-translation"));
    }
    let mut contacts = version.draft.document.links().filter_map(|(_, link, _)| match link {
        Link::Contact(id) => Some(site.registers.contact(*id)),
        Link::Url(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => None,
    });
    if contacts
        .any(|contact| !contact.phones.is_empty() && !contact.calls.iter().any(|call| call.result == CallResult::Ok))
    {
        notices.push(strings.text(reader, "not-called"));
    }
    notices
}

/// A translation that says nothing about its review counts as a machine's.
fn is_machine_made(version: &Version<'_>) -> bool {
    let state = version.draft.front.review.as_ref().map(|review| review.state);
    match state {
        None | Some(ReviewState::Machine) => true,
        Some(ReviewState::Human | ReviewState::Reviewed) => false,
    }
}

/// Whether a handout of this page may not be given to anyone yet: a number on it has not been
/// called within `print_days`, a fact on it waits for a signature, or its translation is not
/// reviewed or not up to date (DESIGN 6, gate).
pub fn is_draft(site: &Site, version: &Version<'_>, today: Date) -> bool {
    is_unreviewed(version)
        || version.draft.document.links().any(|(_, link, _)| match link {
            Link::Contact(id) => !is_called(site.registers.contact(*id), site.config.freshness.print_days, today),
            Link::Fact(id) => {
                let fact = site.registers.fact(*id);
                let days = site.config.freshness.fact_days;
                let old = fact.verified.is_none_or(|day| !is_within(day, days, today));
                fact.usage != Use::Publish || fact.status != Status::Confirmed || fact.review.is_some() || old
            }
            Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => false,
        })
}

fn is_unreviewed(version: &Version<'_>) -> bool {
    match version.state {
        Shown::Original => false,
        Shown::Missing | Shown::Translation(Freshness::Stale | Freshness::Unknown) => true,
        Shown::Translation(Freshness::Fresh) => {
            let state = version.draft.front.review.as_ref().map(|review| review.state);
            state != Some(ReviewState::Reviewed)
        }
    }
}

fn is_called(contact: &Contact, days: i64, today: Date) -> bool {
    let last = contact.last_call();
    contact.status == Status::Confirmed
        && last.is_some_and(|call| call.result == CallResult::Ok && is_within(call.on, days, today))
}

/// Whether a day lies at most so many days back; a day to come does not.
fn is_within(day: Date, days: i64, today: Date) -> bool {
    day <= today && i64::from((today - day).get_days()) <= days
}
