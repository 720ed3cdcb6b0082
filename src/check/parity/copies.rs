//! `untranslated`: a part that is still the original, whole or for several words on end.

use super::Pair;
use crate::diag::Sink;
use crate::rule::Rule;

/// So many words on end that both texts have are no name any more.
const RUN: usize = 5;
/// A part with fewer words may be a name or a number.
const WORDS: usize = 3;

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    let (theirs, mine) = (pair.original_words(), pair.words());
    let (theirs, mine) = (split(&theirs), split(&mine));
    if theirs.len() >= WORDS && theirs == mine {
        let finding = pair.finding(Rule::Untranslated, "these are still the words of the original");
        sink.push(finding.hint("translate them; a part that is left out is shown in the original by itself"));
        return;
    }
    let runs: std::collections::BTreeSet<&[&str]> = theirs.windows(RUN).collect();
    if let Some(run) = mine.windows(RUN).find(|run| runs.contains(run)) {
        let message = format!("`{}` is left from the original", run.join(" "));
        sink.push(pair.finding(Rule::Untranslated, message).hint("translate these words too"));
    }
}

/// The words of a text that have letters.
fn split(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| c.is_whitespace());
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| word.contains(char::is_alphabetic)).collect()
}
