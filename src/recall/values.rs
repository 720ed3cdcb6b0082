//! What stood on paper and what is true now, as the registers write it: for lists and for other programs.

use std::collections::BTreeSet;

use super::{Change, ChangeKind, Subject};
use crate::catalog::Site;
use crate::ledger::{PrintedContact, PrintedPhone, PrintedText};
use crate::register::{Contact, ContactId};

impl<'a> Change<'a> {
    /// The id in its register; nothing for the sheet as a whole.
    pub fn id(&self) -> Option<&'a str> {
        match self.subject {
            Subject::Contact(printed, _) => Some(&printed.id),
            Subject::Fact(printed, _) => Some(&printed.id),
            Subject::Sheet(_) => None,
        }
    }

    /// What stood there. Nothing where it was left out.
    pub fn then(&self, site: &Site) -> Option<String> {
        match self.subject {
            Subject::Contact(printed, id) => of_printed(self.kind, printed, id.map(|id| site.registers.contact(id))),
            Subject::Fact(printed, _) => Some(printed.statement.clone()),
            Subject::Sheet(renew) => Some(renew.to_string()),
        }
    }

    /// What is true now. Nothing where nobody knows, or where it must not be said.
    pub fn now(&self, site: &Site) -> Option<String> {
        match self.subject {
            Subject::Contact(printed, id) => id.and_then(|id| of_register(site, self.kind, (printed, id))),
            Subject::Fact(_, id) => {
                let fact = site.registers.fact(id?);
                match self.kind {
                    ChangeKind::FactExpired => fact.verified.map(|day| format!("verified {day}")),
                    _ if fact.is_withheld() => None,
                    _ => Some(fact.statement.original().to_owned()),
                }
            }
            Subject::Sheet(_) => None,
        }
    }
}

/// The numbers on paper that are no longer the contact's; all of them where it has gone.
pub fn wrong_numbers<'p>(printed: &'p PrintedContact, now: Option<&Contact>) -> Vec<&'p PrintedPhone> {
    let gone = |phone: &&PrintedPhone| now.is_none_or(|contact| !super::compare::has(contact, phone));
    let some: Vec<&PrintedPhone> = printed.phones.iter().filter(gone).collect();
    if some.is_empty() { printed.phones.iter().collect() } else { some }
}

fn of_printed(kind: ChangeKind, printed: &PrintedContact, now: Option<&Contact>) -> Option<String> {
    match kind {
        ChangeKind::NumberChanged
        | ChangeKind::OthersAnswer
        | ChangeKind::Contradicted
        | ChangeKind::Closed
        | ChangeKind::Withdrawn => {
            let numbers = wrong_numbers(printed, now);
            let numbers: Vec<&str> = numbers.into_iter().map(|phone| phone.number.as_str()).collect();
            (!numbers.is_empty()).then(|| numbers.join(", "))
        }
        ChangeKind::Alerted | ChangeKind::AlertOver => printed.alert.clone(),
        ChangeKind::PoliceAnswer | ChangeKind::WhoChanged => printed.answered_by.map(|who| who.word().to_owned()),
        ChangeKind::HoursChanged => printed.hours.clone(),
        ChangeKind::CostChanged => printed.cost.map(|cost| cost.word().to_owned()),
        ChangeKind::PrivacyChanged => printed.confidential.clone(),
        ChangeKind::WayChanged | ChangeKind::WordsChanged => {
            some(gone(kind, printed, now).map(|said| said.text.clone()).collect())
        }
        ChangeKind::FactWithdrawn
        | ChangeKind::FactChanged
        | ChangeKind::FactUnsure
        | ChangeKind::FactExpired
        | ChangeKind::PastRenew => None,
    }
}

fn of_register(site: &Site, kind: ChangeKind, (printed, id): (&PrintedContact, ContactId)) -> Option<String> {
    let contact = site.registers.contact(id);
    let text = |text: &Option<crate::schema::Localized>| text.as_ref().map(|text| text.original().to_owned());
    match kind {
        // Where nobody has reached it, the right one is not known.
        ChangeKind::NumberChanged => {
            let numbers: Vec<&str> = contact.reached_numbers(site.today).map(|line| line.phone.dialled()).collect();
            (!numbers.is_empty()).then(|| numbers.join(", "))
        }
        ChangeKind::OthersAnswer | ChangeKind::Closed => super::compare::lost(contact, printed, site.today)
            .map(|found| format!("{} on {}", found.result.word(), found.on)),
        ChangeKind::Contradicted | ChangeKind::Withdrawn => None,
        ChangeKind::Alerted | ChangeKind::AlertOver => text(&contact.alert),
        ChangeKind::PoliceAnswer | ChangeKind::WhoChanged => contact.answered_by.map(|who| who.word().to_owned()),
        ChangeKind::HoursChanged => contact.hours.as_ref().map(ToString::to_string),
        ChangeKind::CostChanged => contact.cost.map(|cost| cost.word().to_owned()),
        ChangeKind::PrivacyChanged => text(&contact.confidential),
        ChangeKind::WayChanged | ChangeKind::WordsChanged => {
            let fields: BTreeSet<&str> = gone(kind, printed, Some(contact)).map(|said| said.field.as_str()).collect();
            let now = contact.stated().into_iter().filter(|(field, _)| fields.contains(field));
            some(now.map(|(_, text)| text).collect())
        }
        ChangeKind::FactWithdrawn
        | ChangeKind::FactChanged
        | ChangeKind::FactUnsure
        | ChangeKind::FactExpired
        | ChangeKind::PastRenew => None,
    }
}

fn some(texts: Vec<String>) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// What paper says that the register does not say any more.
fn gone<'p>(
    kind: ChangeKind,
    printed: &'p PrintedContact,
    now: Option<&Contact>,
) -> impl Iterator<Item = &'p PrintedText> {
    let stated = now.map(Contact::stated).unwrap_or_default();
    let is_wanted = move |said: &&PrintedText| super::compare::leads(printed, said) == (kind == ChangeKind::WayChanged);
    printed.said.iter().filter(is_wanted).filter(move |said| !super::compare::holds(&stated, said))
}
