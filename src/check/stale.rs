//! `stale-contact`, `stale-fact`: what was checked once, and too long ago.

use jiff::civil::Date;

use crate::catalog::{Link, Page, Site};
use crate::diag::{Finding, Rule, Sink};
use crate::register::{CallResult, FactId};

pub(super) fn check(site: &Site, today: Date, sink: &mut Sink) {
    let (registers, days) = (&site.registers, site.config.freshness);
    for id in registers.contact_positions() {
        let contact = registers.contact(id);
        let good = contact.found_of_all(today).filter(|found| found.result == CallResult::Ok);
        let Some(found) = good.filter(|_| contact.is_for_readers()) else { continue };
        if is_over(found.on, days.contact_days, today) {
            let message = format!(
                "`{}` was last {} on {}, more than {} days ago",
                registers.contact_name(id),
                if contact.is_rung() { "called" } else { "checked" },
                found.on,
                days.contact_days
            );
            let finding = Finding::new(Rule::StaleContact, registers.contact_place(id), message);
            sink.push(finding.hint("try it again, then write that down with `handbill contacts checked`"));
        }
    }
    for id in registers.fact_positions() {
        let fact = registers.fact(id);
        let Some(day) = fact.verified.filter(|_| !fact.is_withheld()) else { continue };
        if is_over(day, days.fact_days, today) {
            let name = registers.fact_name(id);
            let message = format!("`{name}` was verified on {day}, more than {} days ago", days.fact_days);
            let finding = Finding::new(Rule::StaleFact, registers.fact_place(id), message);
            let hint = match stated_on(site, id).as_slice() {
                [] => "look at its sources again and write the day into `verified`".to_owned(),
                pages => format!(
                    "{} {} it: look at its sources again and write the day into `verified`",
                    pages.join(", "),
                    if pages.len() == 1 { "states" } else { "state" }
                ),
            };
            sink.push(finding.hint(hint));
        }
    }
}

/// The pages that state a fact.
fn stated_on(site: &Site, id: FactId) -> Vec<String> {
    let states = |page: &&Page| {
        let mut links = page.drafts(&site.config).flat_map(|(_, draft)| draft.document.links());
        links.any(|(_, link, _)| *link == Link::Fact(id))
    };
    site.pages.iter().filter(states).map(|page| format!("`{}`", page.id)).collect()
}

/// Whether more than so many days have gone by.
fn is_over(day: Date, days: i64, today: Date) -> bool {
    i64::from((today - day).get_days()) > days
}
