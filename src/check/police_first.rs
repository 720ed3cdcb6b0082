//! `police-first`: whoever fears the police stops reading at their number. Where a page also has somebody else,
//! that one comes first.

use crate::catalog::{Link, Site};
use crate::diag::{Finding, Rule, Sink};
use crate::register::AnsweredBy;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        for (lang, draft) in page.drafts(&site.config) {
            let mut contacts = draft.document.links().filter_map(|(_, link, span)| match link {
                Link::Contact(id) => Some((*id, span)),
                Link::Url(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => None,
            });
            let is_police = |id| site.registers.contact(id).answered_by == Some(AnsweredBy::Police);
            let Some((first, span)) = contacts.next().filter(|(id, _)| is_police(*id)) else { continue };
            let Some((other, _)) = contacts.find(|(id, _)| !is_police(*id)) else { continue };
            let (first, other) = (site.registers.contact_name(first), site.registers.contact_name(other));
            let message = format!("the police (`{first}`) come before `{other}`, who are not the police");
            let place = draft.document.source().place(span);
            let finding = Finding::new(Rule::PoliceFirst, place, message).hint("put the other contact first");
            sink.push(finding.page(&page.id).language(&site.config.language(lang).tag));
        }
    }
}
