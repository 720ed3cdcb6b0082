//! [`Quotations`]: what stands in quotation marks, of whatever script, over paragraphs and broken lines too.

/// A mark that opens a quotation, and those that may close it.
type Pair = (char, &'static [char]);

/// All that Unicode 17 calls Quotation_Mark, as languages pair them (CLDR 48, delimiters), by families: what closes a
/// quotation in one language opens one in another, so those of a family are looked for together.
const FAMILIES: [&[Pair]; 14] = [
    &[('"', &['"'])],
    &[('＂', &['＂'])],
    &[('\'', &['\''])],
    &[('＇', &['＇'])],
    &[('“', &['”']), ('”', &['”']), ('„', &['“', '”']), ('‟', &['”']), ('⹂', &['”', '“'])],
    &[('‘', &['’']), ('’', &['’']), ('‚', &['‘', '’']), ('‛', &['’'])],
    &[('«', &['»']), ('»', &['«', '»'])],
    &[('‹', &['›']), ('›', &['‹', '›'])],
    &[('「', &['」'])],
    &[('『', &['』'])],
    &[('﹁', &['﹂'])],
    &[('﹃', &['﹄'])],
    &[('｢', &['｣'])],
    &[('〝', &['〞', '〟'])],
];

/// The brackets of titles in Chinese.
const TITLES: [&[Pair]; 2] = [&[('《', &['》'])], &[('〈', &['〉'])]];

/// A quotation between marks that look alike on both sides is not longer, in bytes: an apostrophe is soon mistaken for one.
const MAX_ALIKE: usize = 500;

/// The parts of a text that are quoted: those of each family of marks, in their order.
#[derive(Debug)]
pub(super) struct Quotations(Vec<Vec<(usize, usize)>>);

impl Quotations {
    /// Finds them in a text whose lines are paragraphs; or, where its lines `go_on`, those of a sheet.
    pub(super) fn of(text: &str, go_on: bool) -> Self {
        let is_there = |family: &&&[Pair]| family.iter().any(|(open, _)| text.contains(*open));
        let families = FAMILIES.iter().chain(&TITLES).filter(is_there);
        Quotations(families.map(|family| run(family, text, go_on)).collect())
    }

    /// Whether a part of the text is quoted.
    pub(super) fn hold(&self, start: usize, end: usize) -> bool {
        self.0.iter().any(|family| {
            let behind = family.partition_point(|(_, close)| *close < end);
            family.get(behind).is_some_and(|(open, _)| *open < start)
        })
    }
}

/// Looks for the quotations of a family from mark to mark. A mark that closes one opens none.
fn run(family: &[Pair], text: &str, go_on: bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut begun: Option<(usize, Pair)> = None;
    let (mut before, mut is_first, mut is_crossed) = (None, true, false);
    let mut signs = text.char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        let next = signs.peek().map(|(_, c)| *c);
        let opening = family.iter().find(|pair| pair.0 == c && opens(**pair, before, next));
        match (begun, opening) {
            (Some((start, pair)), _) if pair.1.contains(&c) && closes(pair, c, before, next) => {
                found.push((start, at));
                begun = None;
            }
            // Each paragraph of a long quotation has its mark, and only the last one a second (in English and others).
            (Some((_, pair)), _) if c == pair.0 && is_first && is_crossed => {}
            (None, Some(opening)) => (begun, is_crossed) = (Some((at, *opening)), false),
            (Some((_, pair)), Some(opening)) if c == pair.0 || is_alike(pair) => {
                (begun, is_crossed) = (Some((at, *opening)), false);
            }
            (Some((start, pair)), _) if is_alike(pair) && (c == '\n' && !go_on || at - start > MAX_ALIKE) => {
                begun = None;
            }
            (Some(_) | None, _) => {}
        }
        // On a sheet a paragraph begins with a line as well.
        is_crossed |= c == '\n';
        is_first = c == '\n' || is_first && c.is_whitespace();
        before = Some(c);
    }
    found
}

/// Whether the mark also stands behind words: as an apostrophe, as the end of another language's quotation.
fn is_alike((open, close): Pair) -> bool {
    close.contains(&open)
}

/// Not behind a word or a stop: `5"`, `don’t`, and the end of a quotation in another language.
fn opens(pair: Pair, before: Option<char>, next: Option<char>) -> bool {
    let is_behind = |c: char| {
        c.is_alphanumeric() && c < '\u{0600}' || matches!(c, '.' | ',' | ';' | '!' | '?' | ')' | ']' | '…' | '%')
    };
    // `’90s`: an apostrophe.
    let is_year = |c: char| c.is_ascii_digit() && is_single(pair.0);
    let is_before_words = |c: char| {
        c.is_alphanumeric() && !is_year(c) || FAMILIES.iter().any(|family| family.iter().any(|(open, _)| *open == c))
    };
    !before.is_some_and(is_behind)
        && !next.is_some_and(is_year)
        && (!is_alike(pair) || next.is_some_and(is_before_words))
}

/// An apostrophe stands between letters, and no single mark stands behind a space.
fn closes(pair: Pair, mark: char, before: Option<char>, next: Option<char>) -> bool {
    // `»a «b»`: a quotation begins behind a space, and the first mark was none.
    if is_alike(pair) && mark != pair.0 && before.is_some_and(char::is_whitespace) {
        return false;
    }
    // Behind a letter of Khmer or Chinese it is none, whatever comes next.
    let is_apostrophe = next.is_some_and(|c| c.is_alphanumeric() && c < '\u{0600}')
        && !before.is_some_and(|c| c.is_alphanumeric() && c >= '\u{0600}');
    !is_single(mark) || before.is_some_and(|c| !c.is_whitespace()) && !is_apostrophe
}

/// Whether the mark may be an apostrophe.
fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '’' | '＇' | '‘')
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointSetData;
    use icu_properties::props::QuotationMark;

    use super::{FAMILIES, Quotations};

    /// Whether the word `here` is quoted.
    fn is(text: &str, go_on: bool) -> bool {
        let start = text.find("here").expect("the word");
        Quotations::of(text, go_on).hold(start, start + 4)
    }

    #[test]
    fn every_quotation_mark_of_unicode_is_known() {
        for c in CodePointSetData::new::<QuotationMark>().iter_ranges().flatten().filter_map(char::from_u32) {
            let mut pairs = FAMILIES.iter().copied().flatten();
            assert!(pairs.any(|(open, close)| *open == c || close.contains(&c)), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn quotations_are_known_in_every_script() {
        for text in [
            "“a here b”",
            "„here“",
            "„here”",
            "”here”",
            "\"here\"",
            "‘here’",
            "‚here‘",
            "'here'",
            "«here»",
            "« here »",
            "»here«",
            "»here»",
            "‹here›",
            "›here‹",
            "「here」",
            "『here』",
            "﹁here﹂",
            "﹃here﹄",
            "｢here｣",
            "〝here〟",
            "⹂here”",
            "《here》",
            "ថា«here»",
            "و«here»",
            "说“here”了",
            "‘don’t here’",
            "“a\nhere”",
            "“a\n“here”",
            "“a here\nb”",
            "“a\u{2028}here”",
            "(“here”)",
            "“here.”",
            "“‘here’”",
        ] {
            assert!(is(text, false), "{text}");
        }
        assert!(is("\"a\nhere\"", true) && is("“a\nhere”", true) && is("“here\n“a”", true));
    }

    #[test]
    fn what_stands_between_two_quotations_is_not_quoted() {
        for text in [
            "here",
            "“a” here “b”",
            "„a“ here „b“",
            "»a« here »b«",
            "« a » here « b »",
            "« a », here « b »",
            "\"a\" here \"b\"",
            "5\" here 3\"",
            "don’t here drivers’",
            "don't here drivers'",
            "“a.” here “b.”",
            "”a” here ”b”",
            "“a here",
            "here”",
            "\"a\nhere\"",
            "“a here\nb “c”",
            "'a\nhere'",
            "“a\nb” here",
            "‘a’ here ‘b’",
            "a’s here’s b’",
            "’90s here and drivers’ b",
            "the ‘90s here and drivers’ b",
        ] {
            assert!(!is(text, false), "{text}");
        }
    }

    /// Where no space stands between words, the end of a quotation looks like the beginning of another language's.
    #[test]
    fn what_stands_between_two_quotations_is_not_quoted_without_spaces() {
        for word in ["ផ្ទះ", "บ้าน", "房子", "ເຮືອນ", "خانه"] {
            for (open, close) in [
                ('«', '»'),
                ('»', '«'),
                ('»', '»'),
                ('‹', '›'),
                ('›', '‹'),
                ('“', '”'),
                ('”', '”'),
                ('„', '“'),
                ('„', '”'),
                ('‘', '’'),
                ('’', '’'),
                ('‚', '‘'),
                ('"', '"'),
                ('\'', '\''),
                ('「', '」'),
            ] {
                let quoted = format!("{open}{word}{close}");
                for between in ["here", "{}here{}", "{}here{} ", " here "] {
                    let text = format!("{quoted}{}{quoted}", between.replace("{}", word));
                    assert!(!is(&text, false) && !is(&text, true), "{text}");
                    let text = format!("{word}{open}{word}here{word}{close}{word}{quoted}");
                    assert!(is(&text, false), "{text}");
                }
            }
        }
        assert!(!is("»ទំព័រ «ផ្ទះ»here«ទីក្រុង»", false), "a stray mark makes no quotation of what is between two");
    }
}
