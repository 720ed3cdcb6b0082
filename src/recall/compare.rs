//! Which editions are wrong by now: the ledger held against the registers and the day.
//!
//! `recall` needs no page: on the day a line is found closed, every page that names it is an error, and the paper
//! must be called back all the same. `load_registers` makes a `Site` without pages for it. `changes` compares one
//! edition with the registers; `ChangeKind` lists what can become of something, in order of danger, and everything that
//! is sorted is sorted by it. What a sheet did not say cannot be wrong on it, so `Extent` remembers how much of a
//! contact was printed. Texts are compared in the original language: a better translation makes no card wrong. The
//! day on paper counts as printed; a fact counts by the register's `verified` of today, since it may have been
//! looked at again.

use jiff::ToSpan;
use jiff::civil::Date;

use super::newest::Newest;
use super::{Change, ChangeKind, Danger, Subject};
use crate::catalog::Site;
use crate::ledger::{Edition, Extent, PrintedContact, PrintedFact, PrintedPhone, PrintedText};
use crate::register::{
    AnsweredBy, CallResult, Contact, ContactId, FactId, Found, Hours, Keys, Lookup, Status, Visibility, Way,
};
use crate::schema::Record;

/// An edition that is wrong by now.
#[derive(Debug, Clone, PartialEq)]
pub struct Recalled<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// What is wrong, the most dangerous first. Never empty.
    pub changes: Vec<Change<'a>>,
    /// The newest state of the same handout, where one was printed later.
    pub superseded_by: Option<&'a Edition>,
}

impl Recalled<'_> {
    /// The worst of it.
    pub fn worst(&self) -> Option<ChangeKind> {
        self.changes.first().map(|change| change.kind)
    }

    /// How bad it is to go by it.
    pub fn is_dangerous(&self) -> bool {
        self.worst().is_some_and(|kind| kind.danger() == Danger::Dangerous)
    }
}

/// Every edition that is wrong by now, the most dangerous first; of these the oldest. Those that were last printed
/// before `since` are left out: nobody is thought to carry them any more.
pub fn recall(site: &Site, since: Option<Date>) -> Vec<Recalled<'_>> {
    let ledger = &site.ledger;
    let newest = Newest::of(&ledger.editions);
    let mut recalled: Vec<Recalled<'_>> = ledger
        .editions
        .iter()
        .filter(|edition| edition.is_in_the_field(since))
        .map(|edition| Recalled { edition, changes: changes(site, edition), superseded_by: newest.after(edition) })
        .filter(|recalled| !recalled.changes.is_empty())
        .collect();
    recalled.sort_by_key(|recalled| (recalled.worst(), recalled.edition.last_print(), recalled.edition.code));
    recalled
}

/// What is no longer so on one edition, the most dangerous first.
pub fn changes<'a>(site: &Site, edition: &'a Edition) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for printed in &edition.contacts {
        let id = match site.registers.find_contact(&printed.id) {
            Lookup::Found(id) => Some(id),
            // What is wrong with the entry is told already.
            Lookup::Broken => continue,
            Lookup::Unknown => None,
        };
        let subject = Subject::Contact(printed, id);
        let kinds = id.map_or(vec![ChangeKind::Withdrawn], |id| of_contact(site, printed, id, edition.team));
        changes.extend(kinds.into_iter().map(|kind| Change { kind, subject }));
    }
    for printed in &edition.facts {
        let id = match site.registers.find_fact(&printed.id) {
            Lookup::Found(id) => Some(id),
            Lookup::Broken => continue,
            Lookup::Unknown => None,
        };
        let subject = Subject::Fact(printed, id);
        let kind = id.map_or(Some(ChangeKind::FactWithdrawn), |id| of_fact(site, printed, id));
        changes.extend(kind.map(|kind| Change { kind, subject }));
    }
    if let Some(renew) = edition.renew.filter(|renew| *renew < site.today) {
        changes.push(Change { kind: ChangeKind::PastRenew, subject: Subject::Sheet(renew) });
    }
    // A stable sort: what is equally bad stays in the order of the sheet.
    changes.sort_by_key(|change| change.kind);
    changes
}

fn of_contact(site: &Site, printed: &PrintedContact, id: ContactId, team: bool) -> Vec<ChangeKind> {
    let contact = site.registers.contact(id);
    if contact.status == Status::Contradicted {
        return vec![ChangeKind::Contradicted];
    }
    let hidden = match contact.visibility {
        Visibility::Public | Visibility::Print => false,
        // A contact for the team may stand on a sheet for the team.
        Visibility::Team => !team && printed.visibility != Visibility::Team,
        Visibility::Never => true,
    };
    if hidden {
        return vec![ChangeKind::Withdrawn];
    }
    let mut kinds = Vec::new();
    kinds.extend(printed.phones.iter().any(|phone| !has(contact, phone)).then_some(ChangeKind::NumberChanged));
    // Beside a number that has changed, too: whether the call was to the old one or the new one, nobody has reached the
    // right people since.
    kinds.extend(lost(contact, printed, site.today).and_then(|found| match found.result {
        CallResult::Ok | CallResult::NoAnswer => None,
        CallResult::Wrong => Some(ChangeKind::OthersAnswer),
        CallResult::Closed => Some(ChangeKind::Closed),
    }));
    let now = |text: &Option<crate::schema::Localized>| text.as_ref().map(|text| text.original().to_owned());
    let alert = now(&contact.alert);
    if alert != printed.alert {
        kinds.push(if alert.is_some() { ChangeKind::Alerted } else { ChangeKind::AlertOver });
    }
    if contact.answered_by != printed.answered_by {
        let police = contact.answered_by == Some(AnsweredBy::Police);
        kinds.push(if police { ChangeKind::PoliceAnswer } else { ChangeKind::WhoChanged });
    }
    kinds.extend((!says_the_same(contact, printed)).then_some(ChangeKind::HoursChanged));
    kinds.extend((contact.cost != printed.cost).then_some(ChangeKind::CostChanged));
    let stated = contact.stated();
    let gone: Vec<&PrintedText> = printed.said.iter().filter(|said| !holds(&stated, said)).collect();
    kinds.extend(gone.iter().any(|said| leads(printed, said)).then_some(ChangeKind::WayChanged));
    let keys_changed = printed.phones.iter().any(|phone| has(contact, phone) && !has_keys(contact, phone));
    let words_changed = keys_changed || gone.iter().any(|said| !leads(printed, said));
    kinds.extend(words_changed.then_some(ChangeKind::WordsChanged));
    kinds.extend((now(&contact.confidential) != printed.confidential).then_some(ChangeKind::PrivacyChanged));
    let is_partial = site.registers.is_partial(id);
    kinds.retain(|kind| was_said(*kind, printed.extent) && !(is_partial && MAY_BE_UNREAD.contains(kind)));
    kinds
}

/// Whether paper has the week that the register has, in whichever notation. What cannot be read any more is another week.
fn says_the_same(contact: &Contact, printed: &PrintedContact) -> bool {
    match (&contact.hours, &printed.hours) {
        (None, None) => true,
        (Some(hours), Some(text)) => Hours::parse(text).is_ok_and(|printed| printed.is_same_week(hours)),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The latest that went wrong with a number on paper, or with one that the contact has now. Paper without a number leads
/// there by the contact's name and web page, and a number that the contact has got since stands nowhere on it.
pub(super) fn lost(contact: &Contact, printed: &PrintedContact, today: Date) -> Option<Found> {
    let ways: Vec<Way> = if printed.phones.is_empty() {
        vec![contact.otherwise()]
    } else {
        printed.phones.iter().map(PrintedPhone::way).chain(contact.ways()).collect()
    };
    let found = ways.iter().filter_map(|way| contact.last_found(way, today));
    found.filter(|found| found.is_lost()).max_by_key(|found| found.on)
}

/// Changes that may be none where something of the contact could not be read: a slip of the pen in a number is no reason
/// to tell people that it leads to nobody. That the list is not whole is said then.
const MAY_BE_UNREAD: [ChangeKind; 8] = [
    ChangeKind::NumberChanged,
    ChangeKind::WayChanged,
    ChangeKind::WordsChanged,
    ChangeKind::WhoChanged,
    ChangeKind::HoursChanged,
    ChangeKind::CostChanged,
    ChangeKind::PrivacyChanged,
    ChangeKind::AlertOver,
];

/// Changes of what only a sheet says that says so much of a contact; of the rest every sheet has something.
const SAID_FROM: [(ChangeKind, Extent); 4] = [
    (ChangeKind::PrivacyChanged, Extent::Whole),
    (ChangeKind::WhoChanged, Extent::Short),
    (ChangeKind::HoursChanged, Extent::Short),
    (ChangeKind::CostChanged, Extent::Short),
];

fn was_said(kind: ChangeKind, extent: Extent) -> bool {
    SAID_FROM.iter().all(|(of, from)| *of != kind || extent >= *from)
}

/// Whether the register still says it.
pub(super) fn holds(now: &[(&str, String)], printed: &PrintedText) -> bool {
    now.iter().any(|(field, text)| (*field, text.as_str()) == (printed.field.as_str(), printed.text.as_str()))
}

/// Whether people get there by it: it is what they write to, or paper has no number and it is a place or a page.
pub(super) fn leads(printed: &PrintedContact, said: &PrintedText) -> bool {
    let field = Contact::TABLE.field(&said.field);
    Contact::ADDRESSES.contains(&said.field.as_str())
        || printed.phones.is_empty() && field.is_some_and(|field| field.stands_in)
}

/// Whether the keys on paper are still those of the number. Paper from before keys were written down has none.
fn has_keys(contact: &Contact, printed: &PrintedPhone) -> bool {
    let same = |keys: &Option<Keys>, printed: &Option<String>| {
        printed.is_none() || keys.as_ref().map(ToString::to_string).as_ref() == printed.as_ref()
    };
    contact
        .phones
        .iter()
        .filter(|line| line.phone.dialled() == printed.number && line.by == printed.by)
        .any(|line| same(&line.extension, &printed.extension) && same(&line.press, &printed.press))
}

/// Whether a contact still has a number, reached in the same way.
pub(super) fn has(contact: &Contact, printed: &PrintedPhone) -> bool {
    contact.phones.iter().any(|line| {
        let same = line.phone.dialled() == printed.number && line.phone.country() == printed.country.as_deref();
        same && line.by == printed.by
    })
}

fn of_fact(site: &Site, printed: &PrintedFact, id: FactId) -> Option<ChangeKind> {
    let fact = site.registers.fact(id);
    if fact.is_withheld() {
        return Some(ChangeKind::FactWithdrawn);
    }
    if fact.statement.original() != printed.statement {
        return Some(ChangeKind::FactChanged);
    }
    if fact.is_labelled() && !printed.labelled {
        return Some(ChangeKind::FactUnsure);
    }
    let until = |day: Date| day.checked_add(site.config.freshness.fact_days.days()).unwrap_or(day);
    // On a day that has not come nobody has looked at it.
    let is_over = |day: &Date| *day > site.today || until(*day) < site.today;
    fact.verified.filter(is_over).map(|_| ChangeKind::FactExpired)
}
