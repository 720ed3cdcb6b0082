//! What a reader must know about the page itself, before reading it.

use jiff::civil::Date;

use super::checked::{has_stale, is_within};
use super::draft_reason::{DraftReason, Tried};
use super::names::language_name;
use super::own_words::{alert_key, untranslated};
use super::read::unread;
use crate::catalog::parts::Freshness;
use crate::catalog::{Link, Shown, Site, Version};
use crate::config::LangId;
use crate::markup::{AlertKind, Format, Mark, ReviewState};
use crate::register::{CallResult, ContactId, FactId, PhoneLine, Status, Use, Way};
use crate::schema::{Room, Says};
use crate::source::Span;

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
            // Where nothing is marked, it is the title, or a part that the original has given up.
            let parts = version.draft.document.marks().count().max(1);
            notices.push(strings.counted(reader, "stale-translation", parts, &[("original", &original)]));
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
    if contacts.any(|contact| contact.phones.iter().any(|line| !contact.was_reached(&line.phone.way(), site.today))) {
        notices.push(strings.text(reader, "not-called"));
    }
    if has_stale(site, version) {
        notices.push(strings.text(reader, "stale-checks"));
    }
    notices
}

/// What is said of a part that is not simply the translation of its original.
pub fn part_words(site: &Site, mark: Mark, reader: LangId) -> String {
    let original = language_name(site, site.config.original().tag.as_str(), reader);
    let key = match mark {
        Mark::Stale => "part-stale",
        Mark::Changed => "part-changed",
        Mark::Missing => "part-missing",
    };
    site.strings.format(reader, key, &[("original", &original)])
}

/// What stands over an alert.
pub fn alert_title(site: &Site, kind: AlertKind, lang: LangId) -> String {
    site.strings.text(lang, alert_key(kind))
}

/// A translation that says nothing about its review counts as a machine's, until somebody has read all of it.
fn is_machine_made(version: &Version<'_>) -> bool {
    let state = version.draft.front.review.as_ref().map(|review| review.state);
    let is_read = || version.page.translations.get(&version.reader).is_some_and(|text| text.is_read(version.page));
    match state {
        None | Some(ReviewState::Machine) => !is_read(),
        Some(ReviewState::Human | ReviewState::Reviewed) => false,
    }
}

/// Every reason why a handout is a draft, with the place in the text that it is about.
pub fn draft_reasons(site: &Site, version: &Version<'_>, today: Date) -> Vec<(DraftReason, Option<Span>)> {
    let mut reasons: Vec<(DraftReason, Option<Span>)> =
        of_translation(version).map(|why| (why, None)).into_iter().collect();
    reasons.extend(unread(site, version));
    let own = untranslated(site, version);
    reasons.extend((!own.is_empty()).then_some((DraftReason::OwnWords(version.shown, own), None)));
    let is_sheet = version.page.settings.format.is_none_or(Format::is_sheet);
    let room = if is_sheet { Room::Sheet } else { Room::Panel };
    for (_, link, span) in version.draft.document.links() {
        match link {
            Link::Contact(id) => {
                reasons.extend(of_contact(site, *id, room, today).into_iter().map(|why| (why, Some(span))));
            }
            Link::Fact(id) => reasons.extend(of_fact(site, *id, today).into_iter().map(|why| (why, Some(span)))),
            Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => {}
        }
    }
    for (id, node, span) in version.page.claims() {
        let span = matches!(version.state, Shown::Original).then_some(span);
        let sentence = || version.page.original.document.plain_text(node);
        reasons.extend(of_sentence(site, id, sentence, today).map(|why| (why, span)));
    }
    reasons
}

/// Whether a handout of this page may not be given to anyone yet, in either of the languages that are to stand on it.
pub fn is_draft(site: &Site, version: &Version<'_>, today: Date) -> bool {
    let has_reason = |version: &Version<'_>| !draft_reasons(site, version, today).is_empty();
    has_reason(version) || site.second(version).is_some_and(|second| has_reason(&second))
}

fn of_translation(version: &Version<'_>) -> Option<DraftReason> {
    match version.state {
        Shown::Original | Shown::Translation(Freshness::Fresh) => None,
        Shown::Missing => Some(DraftReason::NotTranslated),
        Shown::Translation(Freshness::Stale) => Some(DraftReason::Stale),
        Shown::Translation(Freshness::Unknown) => Some(DraftReason::UnknownFreshness),
    }
}

/// Why a contact may not be given to anyone yet. Where there is little room, its numbers stand for it.
pub(super) fn of_contact(site: &Site, id: ContactId, room: Room, today: Date) -> Vec<DraftReason> {
    let contact = site.registers.contact(id);
    if contact.status != Status::Confirmed {
        return vec![DraftReason::ContactNotConfirmed(id)];
    }
    let tried = |line: &PhoneLine| {
        let number = line.phone.display().to_owned();
        if contact.is_rung() { Tried::Called(number) } else { Tried::NotCalled(number) }
    };
    let mut all: Vec<Tried> = contact.phones.iter().map(tried).collect();
    if all.is_empty() {
        all.push(Tried::Otherwise);
    }
    let ways = contact.ways().into_iter().zip(all);
    let written = contact.written().filter(|_| room == Room::Sheet).map(|way| (way, Tried::Written));
    let reason = |(way, tried): (Way, Tried)| {
        let Some(found) = contact.last_found(&way, today) else { return Some(DraftReason::NeverTried(id, tried)) };
        if found.result != CallResult::Ok {
            return Some(DraftReason::Failed(id, tried));
        }
        let is_fresh = is_within(found.on, site.config.freshness.print_days, today);
        (!is_fresh).then_some(DraftReason::TriedTooLongAgo(id, tried))
    };
    let mut reasons: Vec<DraftReason> = ways.chain(written).filter_map(reason).collect();
    // A number that is called and written to is tried once.
    reasons.dedup();
    reasons
}

fn of_fact(site: &Site, id: FactId, today: Date) -> Vec<DraftReason> {
    let fact = site.registers.fact(id);
    let mut reasons = Vec::new();
    if fact.usage != Use::Publish || fact.status != Status::Confirmed {
        reasons.push(DraftReason::FactNotForPrint(id));
    }
    if fact.review.is_some() {
        let statement = Says::of(fact.statement.original());
        reasons.extend(match fact.signed_on(statement) {
            None => Some(DraftReason::FactNotSigned(id)),
            Some(on) if !is_within(on, site.config.freshness.fact_days, today) => {
                Some(DraftReason::SignatureTooOld(id))
            }
            Some(_) => None,
        });
    }
    reasons.extend(match fact.verified {
        None => Some(DraftReason::FactNeverVerified(id)),
        Some(day) if !is_within(day, site.config.freshness.fact_days, today) => Some(DraftReason::FactTooOld(id)),
        Some(_) => None,
    });
    reasons
}

/// Where the statement itself is not signed, that is the reason.
fn of_sentence(site: &Site, id: FactId, sentence: impl Fn() -> String, today: Date) -> Option<DraftReason> {
    let fact = site.registers.fact(id);
    fact.review.as_ref()?;
    let statement = Says::of(fact.statement.original());
    let days = site.config.freshness.fact_days;
    let is_fresh = |on: Option<Date>| on.is_some_and(|on| is_within(on, days, today));
    let is_signed = || is_fresh(fact.sentence_signed_on(statement, Says::of(&sentence())));
    (is_fresh(fact.signed_on(statement)) && !is_signed()).then_some(DraftReason::SentenceNotSigned(id))
}
