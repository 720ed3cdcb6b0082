//! [`Wanted`]: what tells in a hurry that certain words cannot stand in a text. Nearly all texts have none of them, and
//! folding them all would cost as much as making the site.

use std::collections::BTreeSet;

use crate::lang::Finder;
use crate::lang::letters::Skeleton;

/// Words that are looked for, without what spellings change.
#[derive(Debug)]
pub(super) enum Wanted {
    /// Nothing is looked for.
    None,
    /// There are words of which nothing stays, or that are spelled as no word is.
    Any,
    /// Some skeletons.
    Some(Finder),
}

impl Wanted {
    /// Those of folded words.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let skeletons: Vec<Skeleton> = words.map(Skeleton::wanted).collect();
        if skeletons.is_empty() {
            return Wanted::None;
        }
        if skeletons.iter().any(|skeleton| skeleton.is_odd() || skeleton.bytes().is_empty()) {
            return Wanted::Any;
        }
        // Many words have one skeleton: `never1`, `never2`.
        let once: BTreeSet<&[u8]> = skeletons.iter().map(Skeleton::bytes).collect();
        Finder::of(once).map_or(Wanted::Any, Wanted::Some)
    }

    /// Whether nothing is looked for.
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Wanted::None)
    }

    /// Whether one of the words may stand in a text with this skeleton. Where none may, none does.
    pub(super) fn may_be_in(&self, skeleton: &Skeleton) -> bool {
        match self {
            Wanted::None => false,
            Wanted::Any => true,
            Wanted::Some(finder) => skeleton.is_odd() || finder.is_in(skeleton.bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::string::string_regex;

    use super::Wanted;
    use crate::lang::letters::{Skeleton, fold_words, is_mark};

    /// What stands in every text, and what nobody sees.
    const BETWEEN: &str = "a-cABz0-2\u{B2} .\\-\n\u{AD}\u{200B}\u{2060}\u{2019}\u{FF21}\u{1D400}\u{FB01}";

    /// Letters of a script each that are joined, reordered, put under each other or drawn alike; before them the one that does most of it.
    const SCRIPTS: [(&str, &str); 6] = [
        (
            "\u{17D2}",
            "\u{17D2}\u{1780}\u{1781}\u{178A}\u{178F}\u{179A}\u{17A3}\u{17A4}\u{17B4}\u{17B6}\u{17B7}\u{17C1}\u{17C9}\u{17CA}\u{17D4}\u{17D7}\u{17E1}",
        ),
        (
            "\u{E40}\u{EAB}",
            "\u{E01}\u{E32}\u{E33}\u{E40}\u{E45}\u{E48}\u{E4D}\u{E51}\u{E81}\u{E99}\u{EA1}\u{EAB}\u{EC0}\u{EC8}\u{ECD}\u{EB2}\u{EB3}\u{EDC}",
        ),
        (
            "\u{1039}",
            "\u{1000}\u{1005}\u{1008}\u{1009}\u{101B}\u{101D}\u{1025}\u{1029}\u{102A}\u{102D}\u{102E}\u{1031}\u{1039}\u{103A}\u{103B}\u{103C}\u{1040}\u{1044}\u{1047}\u{104E}",
        ),
        ("\u{301}", "\u{E9}\u{130}\u{DF}\u{111}\u{1AF}\u{1EC7}\u{1EA4}\u{301}\u{302}\u{323}\u{3C2}\u{3A3}\u{439}"),
        ("\u{64E}", "\u{627}\u{644}\u{649}\u{64A}\u{64E}\u{654}\u{6CC}\u{6A9}\u{640}\u{FEFB}\u{FDF2}"),
        ("\u{1161}", "\u{AC00}\u{AC01}\u{1100}\u{1161}\u{11A8}\u{FF76}\u{FF9E}\u{304B}\u{3099}\u{4E00}\u{F900}"),
    ];

    /// A text of one script, and which part of it is asked for.
    fn texts() -> impl Strategy<Value = (String, usize, usize)> {
        let one = |signs: &str| string_regex(&format!("[{signs}]")).expect("an expression");
        let text = (0..SCRIPTS.len()).prop_flat_map(move |script| {
            let (most, letters) = SCRIPTS[script];
            let sign = prop_oneof![8 => one(letters), 3 => one(most), 3 => one(BETWEEN)];
            proptest::collection::vec(sign, 1..24).prop_map(|signs| signs.concat())
        });
        (text, 0_usize..16, 1_usize..16)
    }

    fn may_be_in(words: &str, text: &str) -> bool {
        Wanted::of(std::iter::once(words)).may_be_in(&Skeleton::of(text))
    }

    fn letters(text: &str) -> String {
        text.chars().filter(|c| c.is_alphanumeric() || is_mark(*c)).collect()
    }

    #[test]
    fn words_that_differ_in_digits_are_looked_for_once() {
        let words: Vec<String> = (0..100).map(|number| format!("never{number}")).collect();
        let wanted = Wanted::of(words.iter().map(String::as_str));
        assert!(matches!(wanted, Wanted::Some(finder) if finder.len() == 1));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

        /// Where the quick question is answered with no, the words are not there: any part of a folded text is asked for.
        #[test]
        fn words_that_are_there_may_be_there((text, from, length) in texts()) {
            let folded = fold_words(&text).text.into_owned();
            let words: String = folded.chars().skip(from).take(length).collect();
            prop_assert!(may_be_in(&words, &text), "{words:?} in {text:?}, folded {folded:?}");
        }

        /// The same of sentences, which are known again whatever stands between their letters.
        #[test]
        fn sentences_that_are_there_may_be_there((text, from, length) in texts()) {
            let folded = letters(&fold_words(&text).text);
            let words: String = folded.chars().skip(from).take(length).collect();
            prop_assert!(may_be_in(&words, &text), "{words:?} in {text:?}, folded {folded:?}");
        }
    }
}
