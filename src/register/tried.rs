//! How a contact stands, by all that was tried to reach it: number by number, since a call holds only for its digits.

use jiff::civil::Date;

use super::checked::{Call, CallResult, Found};
use super::contact::Contact;
use super::phone_line::PhoneLine;
use super::way::Way;
use crate::schema::Says;

impl Contact {
    /// Whether it can be called to test it, and may be.
    pub fn is_rung(&self) -> bool {
        !self.phones.is_empty() && self.no_test_calls.is_none()
    }

    /// What is checked of it, each by itself: its numbers, or, where it has none, how else it is reached.
    pub fn ways(&self) -> Vec<Way> {
        if self.phones.is_empty() {
            return vec![self.otherwise()];
        }
        self.phones.iter().map(|line| line.phone.way()).collect()
    }

    /// Its accounts and its e-mail address, where it has numbers besides: no call is put on these, so they are checked by
    /// themselves, all at once.
    pub fn written(&self) -> Option<Way> {
        let all: Vec<String> = self.written_to().collect();
        (!self.phones.is_empty() && !all.is_empty()).then(|| Way::of_words(all.join("; ")))
    }

    /// What was found out last about a number, or about the words that a contact without a number has.
    pub fn last_found(&self, way: &Way, today: Date) -> Option<Found> {
        self.found(way, today).max_by_key(|found| found.on)
    }

    /// Whether the right people were ever reached by it.
    pub fn was_reached(&self, way: &Way, today: Date) -> bool {
        self.found(way, today).any(|found| found.result == CallResult::Ok)
    }

    /// How the contact stands as a whole: by the way that stands worst, else by the one that was looked at the longest
    /// ago. `None` where nobody has looked at one of them.
    pub fn found_of_all(&self, today: Date) -> Option<Found> {
        let found: Option<Vec<Found>> = self.ways().iter().map(|way| self.last_found(way, today)).collect();
        found?.into_iter().min_by_key(|found| (found.result == CallResult::Ok, found.on))
    }

    /// Whether one of its numbers was found to lead to somebody else, or to nobody any more: then none is given out.
    pub fn is_lost(&self, today: Date) -> bool {
        self.ways().iter().chain(&self.written()).filter_map(|way| self.last_found(way, today)).any(Found::is_lost)
    }

    /// The numbers that were reached when they were last tried: the only ones that people with an older card may be
    /// sent to.
    pub fn reached_numbers(&self, today: Date) -> impl Iterator<Item = &PhoneLine> {
        let lines = if self.is_lost(today) { &[][..] } else { &self.phones[..] };
        lines.iter().filter(move |line| {
            self.last_found(&line.phone.way(), today).is_some_and(|found| found.result == CallResult::Ok)
        })
    }

    /// A call whose digits nobody wrote down vouches for no number, but one that went wrong warns of all of them. So does
    /// one to a short code in a country that nobody can tell, and it warns of that code wherever it is dialled. What
    /// is said to have gone well on a day that has not come hides nothing that went wrong until then.
    fn found(&self, way: &Way, today: Date) -> impl Iterator<Item = Found> {
        let calls = self.calls.iter().filter(move |call| match &call.number {
            Some(number) => {
                way.is_number(number, call.country.as_deref())
                    || way.dialled() == Some(number) && call.result.is_lost() && !self.has_number_of(call)
            }
            None => call.result.is_lost(),
        });
        // Where somebody may call, nothing else is put on a number.
        let is_called = self.is_rung() && way.dialled().is_some();
        // What a stamp is put on is worked out where there is one.
        let says = (!is_called && !self.checks.is_empty()).then(|| (way.says(), way.dialled().map(Says::of)));
        let checks = self.checks.iter().filter(move |check| {
            says.is_some_and(|(says, digits)| {
                let is_warned_of = check.result.is_lost() && digits.is_some_and(|digits| check.stamp.holds(digits));
                check.stamp.holds(says) || is_warned_of
            })
        });
        let calls = calls.map(|call| Found { on: call.on, result: call.result });
        let found = calls.chain(checks.map(|check| Found { on: check.stamp.on, result: check.result }));
        found.filter(move |found| found.on <= today || found.is_lost())
    }

    /// Whether the contact has the very number that was called: the code in that country, where it is one.
    fn has_number_of(&self, call: &Call) -> bool {
        let Some(number) = &call.number else { return false };
        self.phones.iter().any(|line| line.phone.way().is_number(number, call.country.as_deref()))
    }
}
