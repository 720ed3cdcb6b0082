//! How a contact stands, by all that was tried to reach it: number by number, since a call holds only for its digits.

use super::checked::{CallResult, Found, is_lost};
use super::contact::Contact;
use super::phone::PhoneLine;
use crate::schema::Says;

impl Contact {
    /// Whether it can be called to test it, and may be.
    pub fn is_rung(&self) -> bool {
        !self.phones.is_empty() && self.no_test_calls.is_none()
    }

    /// What is checked of it, each by itself: its numbers as they are dialled, or, where it has none, how else it is
    /// reached.
    pub fn ways(&self) -> Vec<&str> {
        if self.phones.is_empty() {
            return vec![self.otherwise.as_str()];
        }
        self.phones.iter().map(|line| line.phone.dialled()).collect()
    }

    /// What was found out last about a number, or about the words that a contact without a number has.
    pub fn last_found(&self, way: &str) -> Option<Found> {
        self.found(way).max_by_key(|found| found.on)
    }

    /// Whether the right people were ever reached by it.
    pub fn was_reached(&self, way: &str) -> bool {
        self.found(way).any(|found| found.result == CallResult::Ok)
    }

    /// How the contact stands as a whole: by the way that stands worst, else by the one that was looked at the longest
    /// ago. `None` where nobody has looked at one of them.
    pub fn found_of_all(&self) -> Option<Found> {
        let found: Option<Vec<Found>> = self.ways().into_iter().map(|way| self.last_found(way)).collect();
        found?.into_iter().min_by_key(|found| (found.result == CallResult::Ok, found.on))
    }

    /// Whether one of its numbers was found to lead to somebody else, or to nobody any more: then none is given out.
    pub fn is_lost(&self) -> bool {
        self.ways().into_iter().filter_map(|way| self.last_found(way)).any(Found::is_lost)
    }

    /// The numbers that were reached when they were last tried: the only ones that people with an older card may be
    /// sent to.
    pub fn reached_numbers(&self) -> impl Iterator<Item = &PhoneLine> {
        let lines = if self.is_lost() { &[][..] } else { &self.phones[..] };
        lines
            .iter()
            .filter(|line| self.last_found(line.phone.dialled()).is_some_and(|found| found.result == CallResult::Ok))
    }

    /// A call whose digits nobody wrote down vouches for no number, but one that went wrong warns of all of them.
    fn found(&self, way: &str) -> impl Iterator<Item = Found> {
        let says = Says::of(way);
        let calls = self.calls.iter().filter(move |call| match &call.number {
            Some(number) => number == way,
            None => is_lost(call.result),
        });
        let is_rung = self.is_rung();
        let checks = self.checks.iter().filter(move |check| !is_rung && check.stamp.holds(says));
        let calls = calls.map(|call| Found { on: call.on, result: call.result });
        calls.chain(checks.map(|check| Found { on: check.stamp.on, result: check.result }))
    }
}
