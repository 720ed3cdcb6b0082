//! `future-day`: a check that has not happened yet. Mistyped years make a stale number look fresh for long.

use jiff::civil::Date;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::ledger::Ledger;
use crate::register::{Provenance, Registers};
use crate::schema::PartialDate;

pub(super) fn check(registers: &Registers, today: Date, sink: &mut Sink) {
    for id in registers.contact_positions() {
        let contact = registers.contact(id);
        let name = registers.contact_name(id);
        for call in contact.calls.iter().filter(|call| call.on > today) {
            tell(registers.contact_place(id), &format!("a call to `{name}`"), &call.on.to_string(), today, sink);
        }
        for check in contact.checks.iter().filter(|check| check.stamp.on > today) {
            tell(
                registers.contact_place(id),
                &format!("a check of `{name}`"),
                &check.stamp.on.to_string(),
                today,
                sink,
            );
        }
        sources(&contact.sources, &registers.contact_place(id), name, today, sink);
    }
    for id in registers.fact_positions() {
        let fact = registers.fact(id);
        let name = registers.fact_name(id);
        if let Some(day) = fact.verified.filter(|day| *day > today) {
            tell(registers.fact_place(id), &format!("`verified` of `{name}`"), &day.to_string(), today, sink);
        }
        for stamp in fact.signed.iter().map(|signature| &signature.stamp).filter(|stamp| stamp.on > today) {
            tell(registers.fact_place(id), &format!("a signature of `{name}`"), &stamp.on.to_string(), today, sink);
        }
        sources(&fact.sources, &registers.fact_place(id), name, today, sink);
    }
}

/// A print that has not happened yet: its edition would pass for the newest for long.
pub(super) fn prints(ledger: &Ledger, today: Date, sink: &mut Sink) {
    for (edition, place) in ledger.with_places() {
        for print in edition.prints.iter().filter(|print| print.on > today) {
            tell(place.clone(), &format!("a print of `{}`", edition.code), &print.on.to_string(), today, sink);
        }
    }
}

fn sources(sources: &[Provenance], place: &Place, name: &str, today: Date, sink: &mut Sink) {
    for source in sources {
        if source.seen > today {
            tell(place.clone(), &format!("a source of `{name}` is seen"), &source.seen.to_string(), today, sink);
        }
        if let Some(published) = source.published.filter(|day| begins_after(*day, today)) {
            tell(place.clone(), &format!("a source of `{name}` is published"), &published.to_string(), today, sink);
        }
    }
}

fn begins_after(day: PartialDate, today: Date) -> bool {
    match day {
        PartialDate::Year(year) => year > today.year(),
        PartialDate::Month(year, month) => (year, month) > (today.year(), today.month()),
        PartialDate::Day(day) => day > today,
    }
}

fn tell(place: Place, what: &str, day: &str, today: Date, sink: &mut Sink) {
    let message = format!("{what} on {day}, and today is {today}");
    sink.push(Finding::new(Rule::FutureDay, place, message).hint("write the day on which it was really done"));
}
