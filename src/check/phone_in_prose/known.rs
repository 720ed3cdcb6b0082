//! [`Known`]: the digits of the register. Those of entries that must never be given out are among them: a second rule
//! tells these too, and neither leaves a case to the other.

use std::collections::BTreeSet;

use crate::register::{Phone, Registers};

/// What is found without a word beside it: short codes, and full numbers in whatever way they begin.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) codes: BTreeSet<&'a str>,
    /// Full numbers, without `+`, each from its end: numbers are found by how they end.
    numbers: BTreeSet<String>,
}

fn turned(digits: &str) -> String {
    digits.chars().rev().collect()
}

impl<'a> Known<'a> {
    #[cfg(test)]
    pub(super) fn these(codes: &[&'a str], numbers: &[&str]) -> Self {
        Known { codes: codes.iter().copied().collect(), numbers: numbers.iter().map(|number| turned(number)).collect() }
    }

    pub(super) fn of(registers: &'a Registers) -> Self {
        let mut known = Known::default();
        for line in registers.contacts().iter().flat_map(|contact| &contact.phones) {
            match &line.phone {
                Phone::Short { digits, .. } => known.codes.insert(digits),
                Phone::Full { e164, .. } => known.numbers.insert(turned(e164.trim_start_matches('+'))),
            };
        }
        known
    }

    /// Whether digits are a number of the register, with or without what is dialled before it.
    pub(super) fn has(&self, digits: &str) -> bool {
        let rest = digits.trim_start_matches('0');
        self.codes.contains(digits)
            || rest.len() >= 7 && {
                let end = turned(rest);
                let alike = self.numbers.range(end.clone()..).take_while(|number| number.starts_with(&end));
                alike.into_iter().any(|number| number.len() <= rest.len() + 3)
            }
    }

    /// Whether digits hold a number of the register, or are one.
    pub(super) fn is_in(&self, digits: &str) -> bool {
        let turned = turned(digits);
        let national = |number: &str| number.get(..number.len().min(7)).is_some_and(|end| turned.contains(end));
        self.codes.contains(digits) || self.numbers.iter().any(|number| national(number))
    }
}
