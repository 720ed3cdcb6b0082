//! `unused-contact`: somebody keeps a number up to date that no reader is given.

use std::collections::BTreeSet;

use crate::catalog::{Link, Site};
use crate::diag::{Finding, Rule, Sink};
use crate::register::ContactId;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    let mut used: BTreeSet<ContactId> = site.corrections.into_iter().collect();
    for page in site.pages.iter().filter(|page| !page.settings.team) {
        for (_, draft) in page.drafts(&site.config) {
            used.extend(draft.document.links().filter_map(|(_, link, _)| match link {
                Link::Contact(id) => Some(*id),
                Link::Url(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => None,
            }));
        }
    }
    let registers = &site.registers;
    let idle = registers.contact_positions().filter(|id| registers.contact(*id).is_for_readers() && !used.contains(id));
    for id in idle {
        let message = format!("no page gives readers the contact `{}`", registers.contact_name(id));
        sink.push(
            Finding::new(Rule::UnusedContact, registers.contact_place(id), message)
                .hint("point to it with `<contact:id>`, or set `visibility = \"team\"`"),
        );
    }
}
