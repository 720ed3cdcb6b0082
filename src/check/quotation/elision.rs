//! Where a single mark is an apostrophe, and quotes nothing: `’Tis`, `’n`, `the drivers’ keys`, `un po’`.

use crate::lang::letters::is_unseen;

/// Words that have lost their beginning, by language.
const BEGINNINGS: [(&str, &[&str]); 10] = [
    (
        "en",
        &[
            "ad", "as", "ave", "bout", "burbs", "cause", "cept", "cos", "coz", "cuz", "e", "ead", "ell", "ello", "em",
            "er", "ere", "fore", "fraid", "gainst", "im", "is", "kay", "mongst", "mong", "neath", "nother", "nuff",
            "nuther", "ome", "ouse", "ow", "pon", "round", "scuse", "sup", "spose", "tain", "taint", "taters", "til",
            "till", "tis", "tisn", "tude", "twas", "tween", "twere", "twill", "twixt", "twould", "un", "ve", "zat",
            "hood", "twasn", "tweren", "twouldn", "allo", "bye", "nam",
        ],
    ),
    ("nl", &["ie", "k", "m", "n", "ns", "r", "s", "t", "er", "em", "tis"]),
    ("fy", &["e", "er", "k", "n", "s", "t"]),
    (
        "de",
        &[
            "k", "n", "ne", "nem", "nen", "ner", "nes", "nauf", "naus", "nein", "nix", "s", "ran", "rauf", "raus",
            "rein", "rüber", "rum", "runter",
        ],
    ),
    (
        "it",
        &[
            "a",
            "e",
            "i",
            "l",
            "mo",
            "n",
            "na",
            "ndo",
            "ndrangheta",
            "no",
            "nu",
            "o",
            "st",
            "sta",
            "stamattina",
            "stasera",
            "ste",
            "sti",
            "sto",
            "u",
        ],
    ),
    ("cy", &["ch", "i", "th", "u", "w"]),
    ("es", &["amos", "ira", "ora", "ta", "tas", "toy", "tá", "tás"]),
    ("fr", &["scusez", "spèce", "tain", "tit", "tite"]),
    ("sv", &["an", "en", "et", "na", "nte", "ra"]),
    ("pt", &["bora", "cê", "guenta", "pera", "tá", "tão", "tô"]),
];

/// Words that have lost their end, by language, besides those that end like a plural's or a name's.
const ENDS: [(&str, &[&str]); 5] = [
    ("en", &["an", "d", "da", "fo", "lil", "mo", "nex", "o", "ol", "po", "th", "wi", "yo"]),
    ("it", &["be", "ca", "co", "da", "de", "di", "fa", "mo", "ne", "pie", "po", "sta", "su", "to", "va", "vo"]),
    ("es", &["na", "pa", "to"]),
    ("ca", &["no"]),
    ("de", &["geh", "hab", "is", "wär"]),
];

/// Whether a mark may be an apostrophe.
pub(super) fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '’' | '＇' | '‘')
}

/// Whether the text behind a single mark begins with a word that has lost its beginning. A letter by itself has, unless
/// it is a vowel, which is a word in many languages.
pub(super) fn begins_elision(behind: &str, tag: &str) -> bool {
    let behind = behind.trim_start_matches(is_unseen);
    let end = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
    let word = behind.get(..end).unwrap_or_default().to_lowercase();
    let is_alone = behind.get(end..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\u{A0}', '-']));
    let mut letters = word.chars();
    let is_consonant = match (letters.next(), letters.next()) {
        (Some(c), None) => is_alone && c.is_ascii_lowercase() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'),
        (Some(_), Some(_)) | (None, _) => false,
    };
    is_consonant || holds(&BEGINNINGS, tag, &word)
}

/// Whether the last word before a single mark, inside of more than one, may go on with it: `drivers’`, `Hans’`, `po’`,
/// `goin’`.
pub(super) fn ends_in_elision(inside: &str, tag: &str) -> bool {
    let Some((_, word)) = inside.rsplit_once(char::is_whitespace) else { return false };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_going = || tag.starts_with("en") && word.len() > 3 && word.ends_with("in");
    word.ends_with(['s', 'z', 'x', 'ß']) || is_going() || holds(&ENDS, tag, &word)
}

fn holds(lists: &[(&str, &[&str])], tag: &str, word: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    lists.iter().any(|(language, words)| *language == primary && words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{begins_elision, ends_in_elision};

    #[test]
    fn words_that_have_lost_letters_are_known() {
        for (tag, text) in
            [("en", "Cause a"), ("en", "Tis"), ("en", "n a"), ("nl", "s avonds"), ("it", "sto"), ("en-GB", "em")]
        {
            assert!(begins_elision(text, tag), "{text}");
        }
        assert!(!begins_elision("a law", "en") && !begins_elision("no", "en") && !begins_elision("", "en"));
        for (tag, text) in [("en", "a the drivers"), ("de", "a Hans"), ("it", "a un po"), ("en", "we were goin")] {
            assert!(ends_in_elision(text, tag), "{text}");
        }
        // One word is quoted, whatever it ends with.
        assert!(!ends_in_elision("junkies", "en") && !ends_in_elision("a junkie", "en"));
    }
}
