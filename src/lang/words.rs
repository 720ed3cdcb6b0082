//! Finding words in a text: whole words only, by ICU's dictionaries where a script puts no spaces between them.

use std::cell::Cell;
use std::ops::Range;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::letters::Folded;

pub(crate) struct WholeWords(WordSegmenterBorrowed<'static>);

impl WholeWords {
    pub(crate) fn new() -> Self {
        WholeWords(WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
    }

    /// Where folded `words` stand in a text and its folding: the first and the last byte in the text, and what came with
    /// the word.
    pub(crate) fn find<'a, T: Copy>(
        &self,
        text: &str,
        folded: &Folded<'_>,
        words: impl Iterator<Item = (T, &'a str)>,
    ) -> Vec<(usize, usize, T)> {
        let places = |(with, word): (T, &'a str)| {
            folded.text.match_indices(word).map(move |(at, _)| (with, at..at + word.len()))
        };
        self.whole(text, folded, words.flat_map(places))
    }

    /// The same of words whose letters have been found in the folding.
    pub(crate) fn whole<T>(
        &self,
        text: &str,
        folded: &Folded<'_>,
        places: impl Iterator<Item = (T, Range<usize>)>,
    ) -> Vec<(usize, usize, T)> {
        let mut found = Vec::new();
        // A text is only cut where it holds the letters: cutting is a hundred times as slow as looking.
        let mut ends: Option<Ends<'_>> = None;
        for (with, place) in places {
            let (start, end) = folded.place(place.start, place.end);
            let ends = ends.get_or_insert_with(|| self.ends(text, folded));
            if ends.have(start, place.start) && ends.have(end, place.end) {
                found.push((start, end, with));
            }
        }
        found
    }

    fn ends<'t>(&self, text: &'t str, folded: &'t Folded<'_>) -> Ends<'t> {
        let cut =
            |text: &'t str| Cut { text, ends: self.0.segment_str(text).collect(), addresses: Addresses::of(text) };
        Ends { typed: cut(text), folded: cut(&folded.text) }
    }
}

/// Where words end in a text as it was typed, and as it is folded. The dictionaries know words as they are spelled: an
/// odd spelling is only cut rightly once it is folded, and some letters only before.
struct Ends<'t> {
    typed: Cut<'t>,
    folded: Cut<'t>,
}

impl Ends<'_> {
    fn have(&self, typed: usize, folded: usize) -> bool {
        self.typed.ends_at(typed) || self.folded.ends_at(folded)
    }
}

/// A text, and where words end in it.
struct Cut<'t> {
    text: &'t str,
    ends: Vec<usize>,
    addresses: Addresses<'t>,
}

impl Cut<'_> {
    fn ends_at(&self, at: usize) -> bool {
        self.ends.binary_search(&at).is_ok() || self.is_beside_joiner(at)
    }

    /// Unicode keeps words whole over these signs where letters stand on both sides (UAX #29, WB6, WB7 and WB13), and has
    /// `l’homme`, `Ann’s` and `here.Call` as one word each. To a reader two words stand there.
    fn is_beside_joiner(&self, at: usize) -> bool {
        let (before, behind) = self.text.split_at_checked(at).unwrap_or_default();
        let beside = [before.chars().next_back(), behind.chars().next()];
        let is = |signs: &[char]| beside.iter().flatten().any(|c| signs.contains(c));
        // The name of a house on the internet is one word, and says nothing.
        is(&APOSTROPHES) || is(&JOINERS) && !self.addresses.have(at, at)
    }
}

/// Between two words of which one has lost a letter, before an ending, or in an abbreviation; and letters that look like
/// it.
const APOSTROPHES: [char; 22] =
    ['\'', '’', '‘', '‛', '＇', '′', '‵', '`', '´', '"', '״', '׳', '՚', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'Ꞌ', 'ꞌ'];

/// The other signs that join words: `MidLetter`, `MidNumLet` and `ExtendNumLet` of `WordBreakProperty.txt`.
const JOINERS: [char; 21] =
    ['.', '．', '․', '﹒', ':', '：', '︓', '﹕', '·', '·', '‧', '՟', '_', '＿', '‿', '⁀', '⁔', '︳', '︴', '﹍', '﹎'];

/// What leads somewhere in a text. A line without a space may have 4 MiB, and a word in every tenth of them: of what
/// stands around them it is asked once.
pub(crate) struct Addresses<'t> {
    text: &'t str,
    /// Where it was asked last, and the answer.
    last: Cell<Option<(usize, usize, bool)>>,
}

impl<'t> Addresses<'t> {
    /// Those of a text.
    pub(crate) fn of(text: &'t str) -> Self {
        Addresses { text, last: Cell::new(None) }
    }

    /// Whether what stands around a part of it leads somewhere.
    pub(crate) fn have(&self, start: usize, end: usize) -> bool {
        if let Some((from, to, is_address)) = self.last.get()
            && from <= start
            && end <= to
        {
            return is_address;
        }
        let (from, to) = token(self.text, start, end);
        let around = self.text.get(from..to).unwrap_or_default();
        let is_address = is_address(around);
        // What has a space in it are several.
        if !around.contains(char::is_whitespace) {
            self.last.set(Some((from, to, is_address)));
        }
        is_address
    }
}

/// Where what stands around a part of a text without a space in it begins and ends.
fn token(text: &str, start: usize, end: usize) -> (usize, usize) {
    let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let from = before.char_indices().rfind(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
    let to = behind.find(char::is_whitespace).map_or(text.len(), |at| end + at);
    (from, to)
}

/// Whether something without a space in it leads somewhere: `https://…`, `name@…`, `one.example.org`. Two sentences
/// without a space between them do not: `here.Call`.
fn is_address(token: &str) -> bool {
    let is_mailbox = |(before, behind): (&str, &str)| {
        before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
    };
    if token.contains("://") || token.split_once('@').is_some_and(is_mailbox) {
        return true;
    }
    let host =
        token.trim_matches(|c: char| !c.is_alphanumeric()).split(['/', '?', '#', ':']).next().unwrap_or_default();
    if FILES.iter().any(|end| token.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with(end)) {
        return true;
    }
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_label = |label: &str| !label.is_empty() && label.bytes().all(is_sign);
    let Some((names, top)) = host.rsplit_once('.') else { return false };
    let is_small = |label: &str| label.len() > 1 && label.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_deep = names.contains('.') && host.split('.').all(is_small);
    let is_country = top.len() == 2 && is_small(top) && !WORDS.contains(&top);
    names.split('.').all(is_label) && (names.starts_with("www.") || is_deep || is_country || TOPS.contains(&top))
}

/// Names of files, as they are linked and named in instructions.
const FILES: [&str; 9] = [".html", ".jpeg", ".jpg", ".m4a", ".md", ".mp3", ".pdf", ".png", ".svg"];

/// Ends of countries that a sentence may begin with where somebody forgot the space.
const WORDS: [&str; 20] = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "in", "is", "it", "me", "my", "no", "or", "so", "to", "us",
    "we",
];

/// The ends of names of houses on the internet besides those of countries, as far as they are no words of a sentence.
const TOPS: [&str; 14] =
    ["asia", "biz", "com", "edu", "example", "gov", "info", "int", "mil", "net", "ngo", "ong", "onion", "org"];

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::props::WordBreak;

    use super::{Addresses, WholeWords, is_address};
    use crate::lang::letters::fold_words;

    /// Which of the words are found.
    fn found<'w>(text: &str, words: &[&'w str]) -> Vec<&'w str> {
        let folded: Vec<String> = words.iter().map(|word| fold_words(word).text.into_owned()).collect();
        let wanted = words.iter().zip(&folded).map(|(word, folded)| (*word, folded.as_str()));
        WholeWords::new().find(text, &fold_words(text), wanted).into_iter().map(|(.., word)| word).collect()
    }

    /// Wherever it was asked before.
    #[test]
    fn an_address_ends_where_a_space_stands() {
        let text = "see https://a.org/b now.And a@b.org";
        let places = (0..=text.len()).flat_map(|start| (start..=text.len()).map(move |end| (start, end)));
        let fresh = |(start, end)| Addresses::of(text).have(start, end);
        let addresses = Addresses::of(text);
        assert!(places.clone().any(fresh) && !places.clone().all(fresh));
        for (start, end) in places.clone().chain(places.rev()) {
            assert_eq!(addresses.have(start, end), fresh((start, end)), "{start} {end}");
        }
        let once = Addresses::of(text);
        assert!(once.have(6, 7) && once.last.get() == Some((4, 19, true)));
    }

    #[test]
    fn a_word_ends_at_an_apostrophe_and_at_a_stop() {
        for (text, word) in [
            ("The junkie's house", "junkie"),
            ("the junkie’s house", "junkie"),
            ("THE JUNKIEʼS HOUSE", "junkie"),
            ("a junkie.Call us", "junkie"),
            ("a Junkie:no more", "junkie"),
            ("a junkie·house", "junkie"),
            ("a junkie_house", "junkie"),
            ("The junkie.he left", "junkie"),
            ("The junkie.my friend", "junkie"),
            ("junk\u{AD}ie\u{200B}’s", "junkie"),
            ("l’drogué", "drogué"),
            ("L'Drogué", "drogué"),
            ("d\u{200B}’drogué", "drogué"),
            ("qu’drogué", "drogué"),
            ("un’drogata", "drogata"),
            ("l’ionqui", "ionqui"),
            ("Keş’ı", "keş"),
            ("наркоман’а", "наркоман"),
            ("наркоманʼа", "наркоман"),
            ("צה׳נרקומן", "נרקומן"),
            ("ה\"נרקומן", "נרקומן"),
        ] {
            assert_eq!(found(text, &[word]), [word], "{text}");
        }
    }

    #[test]
    fn a_word_that_holds_an_apostrophe_is_found() {
        for text in ["l'drogué", "L’drogué", "c’est l’drogué’s", "(l‘drogué)"] {
            assert_eq!(found(text, &["l'drogué"]), ["l'drogué"], "{text}");
        }
        assert_eq!(found("a no.good.", &["no.good"]), ["no.good"]);
    }

    #[test]
    fn other_words_are_not_found() {
        for text in [
            "U.S. law",
            "I'll go",
            "The junkies’ house",
            "ajunkie’s",
            "junkie.org",
            "www.junkie.house",
            "a.junkie.example.org",
            "file_junkie.pdf",
            "images/junkie.jpg",
            "rehab.junkie.help",
            "rock’n’roll",
            "3.5",
            "no",
            "https://junkie.house/x_junkie_y",
        ] {
            assert_eq!(found(text, &["junkie", "us", "ill", "roc"]), [""; 0], "{text}");
        }
    }

    #[test]
    fn every_sign_that_joins_words_for_unicode_ends_them_here() {
        let breaks = CodePointMapData::<WordBreak>::new();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let joins = matches!(
                breaks.get(c),
                WordBreak::MidLetter
                    | WordBreak::MidNumLet
                    | WordBreak::SingleQuote
                    | WordBreak::DoubleQuote
                    | WordBreak::ExtendNumLet
            );
            if joins {
                for text in [format!("l{c}junkie"), format!("junkie{c}s"), format!("ן{c}junkie{c}ן")] {
                    assert_eq!(found(&text, &["junkie"]), ["junkie"], "U+{:04X}", u32::from(c));
                }
            }
        }
    }

    #[test]
    fn addresses_are_known() {
        for text in ["https://a/b", "a@b", "one.example.org", "(www.junkie.house),", "junkie.fr/a", "a-b.gov.uk."] {
            assert!(is_address(text), "{text}");
        }
        for text in [
            "junkie.Call",
            "junkie.call",
            "junkie",
            "3.5",
            "etc...",
            "e.g.junkie",
            ".org",
            "drogué.Il",
            "@junkie",
            "junkie@",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
