//! `shared-number`: two contacts with one number are called twice, and one of them may be a slip of the pen.

use std::collections::BTreeMap;

use crate::diag::{Finding, Rule, Sink};
use crate::register::{ContactId, Registers};

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
