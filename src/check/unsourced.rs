//! `unsourced`: a number or a sentence that nobody can check is not given to readers.

use crate::catalog::{Link, Site};
use crate::diag::{Finding, Rule, Sink};
use crate::register::Registers;

const HINT: &str = "add `sources = [{ address = \"…\", seen = \"2026-11-22\" }]`";

/// Contacts for readers, wherever they are or will be used.
pub(super) fn contacts(registers: &Registers, sink: &mut Sink) {
    for id in registers.contact_positions() {
        let contact = registers.contact(id);
        if contact.is_for_readers() && contact.sources.is_empty() {
            let message = format!("nobody can check the contact `{}`: it has no source", registers.contact_name(id));
            sink.push(Finding::new(Rule::Unsourced, registers.contact_place(id), message).hint(HINT));
        }
    }
}

/// Sentences that state a fact without a source.
pub(super) fn facts(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        for (lang, draft) in page.drafts(&site.config) {
            for (_, link, span) in draft.document.links() {
                let Link::Fact(id) = link else { continue };
                if site.registers.fact(*id).sources.is_empty() {
                    let name = site.registers.fact_name(*id);
                    let message = format!("this sentence states the fact `{name}`, which has no source");
                    let place = draft.document.source().place(span);
                    let tag = &site.config.language(lang).tag;
                    sink.push(Finding::new(Rule::Unsourced, place, message).hint(HINT).page(&page.id).language(tag));
                }
            }
        }
    }
}
