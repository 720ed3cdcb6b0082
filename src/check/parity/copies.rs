//! `untranslated`: a part that is still the original, whole or for several words on end.

use std::collections::BTreeSet;

use super::pair::Pair;
use crate::diag::{Rule, Sink};

/// So many words on end that both texts have are no name any more.
const RUN: usize = 5;
/// A part with fewer words may be a name or a number.
const WORDS: usize = 3;

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    // Commands and the like are the same in every language.
    if pair.is_code() {
        return;
    }
    // In another script a copy has letters that a translation has few of.
    let letters = pair.words.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters < 3 * WORDS && pair.original_words.is_ascii() {
        return;
    }
    let (theirs, mine) = (split(&pair.original_words), split(&pair.words));
    if theirs.len() >= WORDS && theirs == mine {
        let finding = pair.finding(Rule::Untranslated, "these are still the words of the original");
        sink.push(finding.hint("translate them; a part that is left out is shown in the original by itself"));
        return;
    }
    if let Some(run) = Some(&mine).filter(|mine| may_be_left(mine, &theirs)).and_then(|mine| left(mine, &theirs)) {
        let message = format!("`{}` is left from the original", run.join(" "));
        sink.push(pair.finding(Rule::Untranslated, message).hint("translate these words too"));
    }
}

/// So many words on end have one that stands at a multiple of their number; mostly the original has none of these.
fn may_be_left(mine: &[&str], theirs: &[&str]) -> bool {
    let theirs: BTreeSet<&&str> = theirs.iter().collect();
    mine.iter().skip(RUN - 1).step_by(RUN).any(|word| theirs.contains(word))
}

/// The first words on end that the original has too. A paragraph may have 400,000: none is held against all others.
fn left<'m, 't>(mine: &'m [&'t str], theirs: &[&str]) -> Option<&'m [&'t str]> {
    let theirs: BTreeSet<&[&str]> = theirs.windows(RUN).collect();
    mine.windows(RUN).find(|run| theirs.contains(run))
}

/// The words of a text that have letters, without the stops around them.
fn split(text: &str) -> Vec<&str> {
    let words = text.split_ascii_whitespace();
    let bare = words.map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation()));
    let mut words = Vec::with_capacity(text.len() / 4);
    words.extend(bare.filter(|word| word.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())));
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{RUN, left, may_be_left};

    proptest! {
        #[test]
        fn where_no_words_may_be_left_none_are(mine in proptest::collection::vec("[abc]", 0..16), theirs in proptest::collection::vec("[abd]", 0..16)) {
            let (mine, theirs): (Vec<&str>, Vec<&str>) =
                (mine.iter().map(String::as_str).collect(), theirs.iter().map(String::as_str).collect());
            prop_assert!(may_be_left(&mine, &theirs) || left(&mine, &theirs).is_none());
            let one_by_one = mine.windows(RUN).find(|run| theirs.windows(RUN).any(|other| *run == other));
            prop_assert_eq!(left(&mine, &theirs), one_by_one);
        }
    }
}
