//! What has become of something on paper, in a reader's language: the same sentences for whoever holds a card and for
//! the team.

use super::{Change, ChangeKind, Subject, wrong_numbers};
use crate::catalog::Site;
use crate::config::LangId;
use crate::ledger::{PrintedContact, PrintedPhone};
use crate::register::{AnsweredBy, CallResult, ContactId, Phone, PhoneLine, Status, Visibility};
use crate::schema::Localized;
use crate::wording::{
    Medium, WayWords, contact_name, contact_words, cost_sentence, country_name, day, fact_label, hours, stated_hours,
    who_answers,
};

/// One change in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords {
    /// What has changed.
    pub text: String,
    /// The numbers to use from now on, where they have changed.
    pub numbers: Vec<WayWords>,
    /// Whether whoever reads it has nobody to call now: then `whom_to_ask` may have somebody.
    pub leaves_nobody: bool,
}

/// Says what has changed. A wrong number is never said again, only the right one: whoever reads it could dial it. On the
/// web, contacts that are not for everybody stay without a name.
pub fn change_words(site: &Site, change: &Change<'_>, lang: LangId, medium: Medium) -> ChangeWords {
    match change.subject {
        Subject::Contact(printed, id) => of_contact(site, change.kind, (printed, id), lang, medium),
        Subject::Fact(_, id) => {
            let stated = id.filter(|id| !site.registers.fact(*id).is_withheld());
            let statement = stated.map(|id| said(site, &site.registers.fact(id).statement, lang));
            // Elsewhere a fact that is not certain never stands without its warning; there the sentence is one.
            let label =
                stated.filter(|_| change.kind != ChangeKind::FactUnsure).and_then(|id| fact_label(site, id, lang));
            let statement = statement.into_iter().chain(label).collect::<Vec<_>>().join(" ");
            let key = match change.kind {
                ChangeKind::FactUnsure => "card-fact-unsure",
                ChangeKind::FactExpired => "card-fact-old",
                _ => "card-fact",
            };
            plain(site.strings.format(lang, key, &[("words", &statement)]))
        }
        Subject::Sheet(renew) => plain(site.strings.format(lang, "card-past", &[("date", &day(site, lang, renew))])),
    }
}

/// What stood on paper and what is true now, where that can be said in a few words.
pub fn change_values(site: &Site, change: &Change<'_>, lang: LangId) -> (Option<String>, Option<String>) {
    let Subject::Contact(printed, id) = change.subject else { return (None, None) };
    let contact = id.map(|id| site.registers.contact(id));
    let joined = |parts: Vec<String>| (!parts.is_empty()).then(|| parts.join(", "));
    match change.kind {
        ChangeKind::NumberChanged
        | ChangeKind::OthersAnswer
        | ChangeKind::Contradicted
        | ChangeKind::Closed
        | ChangeKind::Withdrawn => {
            let then = wrong_numbers(printed, contact);
            let now = contact.filter(|_| change.kind == ChangeKind::NumberChanged);
            let now = now.map(|contact| {
                contact.reached_numbers(site.today).map(|line| line.phone.display().to_owned()).collect()
            });
            (joined(then.into_iter().map(|phone| display(site, phone)).collect()), now.and_then(joined))
        }
        ChangeKind::PoliceAnswer | ChangeKind::WhoChanged => {
            let who = |who: Option<_>| who.map(|who| site.strings.text(lang, who_answers(who)));
            (who(printed.answered_by), contact.and_then(|contact| who(contact.answered_by)))
        }
        ChangeKind::HoursChanged => {
            let then = printed.hours.as_deref().and_then(|text| stated_hours(site, lang, text));
            (then.or_else(|| printed.hours.clone()), id.and_then(|id| hours(site, id, lang)))
        }
        ChangeKind::CostChanged => {
            let cost = |cost: Option<_>| cost.map(|cost| site.strings.text(lang, cost_sentence(cost)));
            (cost(printed.cost), contact.and_then(|contact| cost(contact.cost)))
        }
        ChangeKind::WayChanged | ChangeKind::WordsChanged => (None, None),
        ChangeKind::PrivacyChanged
        | ChangeKind::Alerted
        | ChangeKind::AlertOver
        | ChangeKind::FactWithdrawn
        | ChangeKind::FactChanged
        | ChangeKind::FactUnsure
        | ChangeKind::FactExpired
        | ChangeKind::PastRenew => (None, None),
    }
}

fn of_contact(
    site: &Site,
    kind: ChangeKind,
    (printed, id): (&PrintedContact, Option<ContactId>),
    lang: LangId,
    medium: Medium,
) -> ChangeWords {
    let contact = id.map(|id| site.registers.contact(id));
    let lost = contact.is_some_and(|contact| contact.is_lost(site.today));
    let gone = lost
        || matches!(
            kind,
            ChangeKind::OthersAnswer | ChangeKind::Contradicted | ChangeKind::Closed | ChangeKind::Withdrawn
        );
    let name = match id {
        Some(id) if !gone => contact_name(site, id, lang),
        // What the register says now may be about somebody else.
        Some(_) | None => &printed.name,
    };
    let on_the_web = contact.is_none_or(|contact| match contact.visibility {
        Visibility::Public | Visibility::Never => true,
        Visibility::Print | Visibility::Team => false,
    });
    let hidden = medium == Medium::Web && !(on_the_web && printed.visibility == Visibility::Public);
    // Some are called by their number, and one that is wrong must not be said.
    if hidden || (gone && medium == Medium::Web && holds_number(name)) {
        let is_dangerous = kind.danger() == super::Danger::Dangerous;
        let text = site.strings.text(lang, if is_dangerous { "card-hidden" } else { "card-changed" });
        return ChangeWords { leaves_nobody: is_dangerous, ..plain(text) };
    }
    let say =
        |key, more: &[(&'static str, &str)]| plain(site.strings.format(lang, key, &[&[("name", name)], more].concat()));
    let with = |key, words: Option<String>| say(key, &[("words", &words.unwrap_or_default())]);
    let text = |text: Option<&Localized>| text.map(|text| said(site, text, lang));
    match kind {
        ChangeKind::NumberChanged => {
            let numbers = id.map(|id| numbers_reached(site, id, lang, medium)).unwrap_or_default();
            // Nobody is sent to a number that nobody has reached.
            let key = if numbers.is_empty() { "card-number-untested" } else { "card-number" };
            ChangeWords { leaves_nobody: numbers.is_empty(), numbers, ..say(key, &[]) }
        }
        ChangeKind::Alerted => with("card-alert", text(contact.and_then(|contact| contact.alert.as_ref()))),
        ChangeKind::WayChanged => {
            let numbers = id.map(|id| addresses_reached(site, id, lang, medium)).unwrap_or_default();
            ChangeWords { leaves_nobody: numbers.is_empty(), numbers, ..say("card-way", &[]) }
        }
        ChangeKind::WordsChanged => say("card-words", &[]),
        ChangeKind::AlertOver => say("card-alert-over", &[]),
        ChangeKind::PoliceAnswer => say("card-police", &[]),
        ChangeKind::WhoChanged => say("card-who", &[]),
        ChangeKind::HoursChanged => match id.and_then(|id| hours(site, id, lang)) {
            Some(hours) => say("card-hours", &[("hours", &hours)]),
            None => say("card-hours-unknown", &[]),
        },
        ChangeKind::CostChanged => {
            let cost = contact.and_then(|contact| contact.cost);
            with("card-cost", cost.map(|cost| site.strings.text(lang, cost_sentence(cost))))
        }
        ChangeKind::PrivacyChanged => {
            with("card-private", text(contact.and_then(|contact| contact.confidential.as_ref())))
        }
        ChangeKind::OthersAnswer | ChangeKind::Contradicted | ChangeKind::Closed | ChangeKind::Withdrawn => {
            // Without a number on it, none is wrong.
            let key = if printed.phones.is_empty() { "card-changed" } else { "card-gone" };
            ChangeWords { leaves_nobody: true, ..say(key, &[]) }
        }
        // Nothing of a contact.
        ChangeKind::FactWithdrawn
        | ChangeKind::FactChanged
        | ChangeKind::FactUnsure
        | ChangeKind::FactExpired
        | ChangeKind::PastRenew => say("card-changed", &[]),
    }
}

/// Whom to ask where a number is wrong and no other may be given: the contact that `site.toml` names as `corrections`,
/// with the numbers that were reached when they were last called. `None` where nobody is named, or reached.
pub fn whom_to_ask(site: &Site, lang: LangId, medium: Medium) -> Option<ChangeWords> {
    let id = site.corrections?;
    let contact = site.registers.contact(id);
    let numbers = numbers_reached(site, id, lang, medium);
    let words = contact_words(site, id, lang, medium);
    // Without a telephone it is found by what it is for and by its page.
    let is_found = contact.phones.is_empty()
        && contact.last_found(&contact.otherwise(), site.today).is_some_and(|found| found.result == CallResult::Ok);
    if contact.is_withheld() || (numbers.is_empty() && !is_found) {
        return None;
    }
    let text = site.strings.format(lang, "card-whom", &[("name", &words.name)]);
    let found_by = [words.what, words.url].into_iter().flatten().filter(|_| is_found);
    let text = std::iter::once(text).chain(found_by).collect::<Vec<_>>().join(" ");
    Some(ChangeWords { numbers, ..plain(text) })
}

/// The numbers of a contact that were reached when they were last called, each with what must be known before it is
/// dialled: a card cannot say it of them.
pub fn numbers_reached(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> Vec<WayWords> {
    let contact = site.registers.contact(id);
    let reached: Vec<&PhoneLine> = contact.reached_numbers(site.today).collect();
    let all = contact_words(site, id, lang, medium).numbers.into_iter().zip(&contact.phones);
    let mut numbers: Vec<WayWords> = all.filter(|(_, line)| reached.contains(line)).map(|(number, _)| number).collect();
    for number in &mut numbers {
        let police = (contact.answered_by == Some(AnsweredBy::Police)).then(|| site.strings.text(lang, "police"));
        let unverified = (contact.status == Status::Unverified).then(|| site.strings.text(lang, "unverified"));
        number.remarks.extend(police.into_iter().chain(unverified));
    }
    numbers
}

/// What a contact is written to, where somebody has made sure of it.
fn addresses_reached(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> Vec<WayWords> {
    let contact = site.registers.contact(id);
    let way = contact.written().unwrap_or_else(|| contact.otherwise());
    let is_reached = contact.last_found(&way, site.today).is_some_and(|found| found.result == CallResult::Ok);
    if !is_reached || contact.is_lost(site.today) {
        return Vec::new();
    }
    let words = contact_words(site, id, lang, medium);
    words.accounts.into_iter().chain(words.email).collect()
}

fn plain(text: String) -> ChangeWords {
    // Where nothing more can be said, nothing stands behind the sentence.
    ChangeWords { text: text.trim().to_owned(), numbers: Vec::new(), leaves_nobody: false }
}

fn said(site: &Site, text: &Localized, lang: LangId) -> String {
    text.get(&site.config.language(lang).tag).to_owned()
}

/// Three digits in a row: shorter ones are no number.
fn holds_number(name: &str) -> bool {
    crate::lang::letters::numbers(name).iter().any(|digits| digits.len() > 2)
}

/// A printed number as people read it; one that no country gives out any more as it is.
fn display(site: &Site, phone: &PrintedPhone) -> String {
    let known = Phone::parse(&phone.number, phone.country.as_deref(), &site.config.country);
    let number = known.map_or_else(|_| phone.number.clone(), |known| known.display().to_owned());
    match &phone.country {
        Some(country) if *country != site.config.country => {
            format!("{number} ({})", country_name(site, country, site.config.original))
        }
        Some(_) | None => number,
    }
}
