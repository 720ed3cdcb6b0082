//! [`Newest`]: which edition of a handout is the newest.

use std::collections::BTreeMap;

use crate::ledger::Edition;

/// The newest edition of each handout. Of two of one day the later in the ledger is the newer.
pub struct Newest<'a>(BTreeMap<(&'a str, &'a str, &'a str), &'a Edition>);

impl<'a> Newest<'a> {
    /// Looks through all that there are, once.
    pub fn of(editions: &'a [Edition]) -> Self {
        let mut newest: BTreeMap<_, &Edition> = BTreeMap::new();
        for edition in editions {
            let known = newest.entry(edition.handout()).or_insert(edition);
            if edition.last_print() >= known.last_print() {
                *known = edition;
            }
        }
        Newest(newest)
    }

    /// The newest edition of the same handout, if it was printed after this one.
    pub fn after(&self, edition: &Edition) -> Option<&'a Edition> {
        self.0.get(&edition.handout()).copied().filter(|newest| newest.code != edition.code)
    }
}
