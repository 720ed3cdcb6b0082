//! `different-number`: 72 hours must not become 27, in digits of any script.

use std::collections::BTreeMap;

use super::pair::Pair;
use crate::diag::{Rule, Sink};
use crate::lang::letters::numbers;

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    if pair.unit.anchor == pair.original_unit.anchor {
        return;
    }
    let (theirs, mine) = (counted(&pair.original_words), counted(&pair.words));
    let list = |all: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>| {
        let more = all.iter().filter(|(number, count)| other.get(*number).copied().unwrap_or_default() < **count);
        more.map(|(number, _)| format!("`{number}`")).collect::<Vec<_>>().join(", ")
    };
    let message = match (list(&theirs, &mine).as_str(), list(&mine, &theirs).as_str()) {
        ("", "") => return,
        (lost, "") => format!("the original says {lost}, this translation does not"),
        ("", added) => format!("this translation says {added}, the original does not"),
        (lost, added) => format!("the original says {lost}, this translation {added}"),
    };
    let hint = "write the numbers of the original; digits of this language's own script are right too";
    sink.push(pair.finding(Rule::DifferentNumber, message).hint(hint));
}

fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for number in numbers(text) {
        *all.entry(number).or_default() += 1;
    }
    all
}
