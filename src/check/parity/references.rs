//! `different-reference`: a translation that leads elsewhere than its original.

use std::collections::BTreeMap;

use super::pair::Pair;
use crate::catalog::parts::references;
use crate::diag::{Rule, Sink};

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    if pair.part.anchor == pair.original_part.anchor {
        return;
    }
    let theirs = references(&pair.both.original.document, pair.original_part);
    let mine = references(&pair.both.draft.document, pair.part);
    for (target, message, hint) in differences(&theirs, &mine) {
        sink.push(pair.finding(Rule::DifferentReference, format!("{message} `{target}`")).hint(hint));
    }
}

/// What one side has more often than the other.
fn differences<'a>(
    theirs: &'a BTreeMap<String, usize>,
    mine: &'a BTreeMap<String, usize>,
) -> impl Iterator<Item = (&'a str, &'static str, &'static str)> {
    let count = |map: &BTreeMap<String, usize>, target: &str| map.get(target).copied().unwrap_or_default();
    let lost = theirs.iter().filter(move |(target, number)| count(mine, target) < **number);
    let lost = lost.map(|(target, _)| {
        (target.as_str(), "the original has a reference that is lost here:", "put it in as it stands in the original")
    });
    let added = mine.iter().filter(move |(target, number)| count(theirs, target) < **number);
    let added = added.map(|(target, _)| {
        (target.as_str(), "the original does not refer to", "references are not translated: copy that of the original")
    });
    lost.chain(added)
}
