//! When what a handout says was last checked, and until when it may be trusted.

use jiff::ToSpan;
use jiff::civil::Date;

use super::dates::day;
use crate::catalog::{Link, Site, Version};
use crate::register::CallResult;

/// The days that a handout carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The longest ago that anything on it was checked.
    pub on: Date,
    /// The last day on which all of it still counts as checked.
    pub renew: Date,
}

/// When the numbers and facts of a text were checked. `None` where one of them never was, or where
/// there is nothing to check.
pub fn checked(site: &Site, version: &Version<'_>) -> Option<Checked> {
    of_texts(site, std::iter::once(version))
}

/// The same of a handout, with those of the second language where it has one.
pub fn checked_on_paper(site: &Site, version: &Version<'_>) -> Option<Checked> {
    let beside = site.beside(version);
    of_texts(site, std::iter::once(version).chain(&beside))
}

fn of_texts<'a>(site: &Site, versions: impl Iterator<Item = &'a Version<'a>>) -> Option<Checked> {
    let days = site.config.freshness;
    let mut oldest: Option<Checked> = None;
    for (_, link, _) in versions.flat_map(|version| version.draft.document.links()) {
        let (on, held) = match link {
            Link::Contact(id) => {
                let contact = site.registers.contact(*id);
                let found = contact.found_of_all(site.today).filter(|found| found.result == CallResult::Ok);
                match found {
                    Some(found) => (found.on, days.contact_days),
                    None if contact.phones.is_empty() => continue,
                    None => return None,
                }
            }
            Link::Fact(id) => (site.registers.fact(*id).verified?, days.fact_days),
            Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => continue,
        };
        let renew = on.checked_add(held.days()).unwrap_or(on);
        let known = oldest.unwrap_or(Checked { on, renew });
        oldest = Some(Checked { on: known.on.min(on), renew: known.renew.min(renew) });
    }
    oldest
}

/// "Checked 30 Nov 2026. After 29 May 2027, ask for a newer one." In a draft without a date: "Not checked yet."
pub fn checked_words(site: &Site, version: &Version<'_>) -> String {
    match checked_on_paper(site, version) {
        Some(days) => {
            let (on, renew) = (day(site, version.shown, days.on), day(site, version.shown, days.renew));
            site.strings.format(version.shown, "checked", &[("date", &on), ("renew", &renew)])
        }
        None => site.strings.text(version.shown, "not-checked"),
    }
}

/// Whether a number or a fact of a text was checked, and too long ago.
pub(super) fn has_stale(site: &Site, version: &Version<'_>) -> bool {
    let days = site.config.freshness;
    version.draft.document.links().any(|(_, link, _)| match link {
        Link::Contact(id) => {
            let found = site.registers.contact(*id).found_of_all(site.today);
            let found = found.filter(|found| found.result == CallResult::Ok);
            found.is_some_and(|found| !is_within(found.on, days.contact_days, site.today))
        }
        Link::Fact(id) => {
            let verified = site.registers.fact(*id).verified;
            verified.is_some_and(|day| !is_within(day, days.fact_days, site.today))
        }
        Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => false,
    })
}

/// Whether a day lies at most so many days back; a day to come does not.
pub(super) fn is_within(day: Date, days: i64, today: Date) -> bool {
    day <= today && i64::from((today - day).get_days()) <= days
}
