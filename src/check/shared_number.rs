//! `shared-number`: two contacts with one number are called twice, and one of them may be a slip of the pen.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Finding, Rule, Sink};
use crate::register::{ContactId, Found, Registers, Way};

pub(super) fn check(registers: &Registers, sink: &mut Sink) {
    let mut first: BTreeMap<(&str, Option<&str>), ContactId> = BTreeMap::new();
    for id in registers.contact_positions() {
        let contact = registers.contact(id);
        if contact.is_withheld() {
            continue;
        }
        for line in &contact.phones {
            let other = *first.entry((line.phone.dialled(), line.phone.country())).or_insert(id);
            if other != id {
                let message = format!(
                    "`{}` has the same number as `{}`: {}",
                    registers.contact_name(id),
                    registers.contact_name(other),
                    line.phone
                );
                sink.push(
                    Finding::new(Rule::SharedNumber, registers.contact_place(id), message)
                        .hint("compare both with their sources; make them one entry if they are the same"),
                );
            }
        }
    }
}

/// A number that was found wrong or closed under one contact is given out by no other, until somebody has called it later
/// and reached the right people.
pub(super) fn lost_elsewhere(registers: &Registers, today: Date, sink: &mut Sink) {
    let mut found: BTreeMap<Way, Vec<(ContactId, Option<Found>)>> = BTreeMap::new();
    for id in registers.contact_positions() {
        let contact = registers.contact(id);
        for line in &contact.phones {
            let way = line.phone.way();
            let last = contact.last_found(&way, today);
            found.entry(way).or_default().push((id, last));
        }
    }
    for (way, all) in found {
        let lost = all.iter().filter_map(|(id, last)| Some((*id, last.filter(|last| last.is_lost())?)));
        let Some((whose, lost)) = lost.max_by_key(|(_, last)| last.on) else { continue };
        for (id, last) in all {
            let is_later = last.is_some_and(|last| last.on > lost.on);
            let contact = registers.contact(id);
            if id == whose || is_later || contact.is_withheld() || contact.is_lost(today) {
                continue;
            }
            let (name, whose) = (registers.contact_name(id), registers.contact_name(whose));
            let message =
                format!("`{name}` has {}, which was found wrong or closed as the number of `{whose}`", way.as_str());
            sink.push(
                Finding::new(Rule::WithheldContact, registers.contact_place(id), message)
                    .hint("call it again and write the call down for this contact, or take the number out"),
            );
        }
    }
}
