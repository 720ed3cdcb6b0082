//! [`Quotations`]: what stands in quotation marks, of whatever script, over paragraphs and broken lines too.

/// Marks that open a quotation, and those that may close it. All that Unicode 17 calls Quotation_Mark, as languages pair
/// them (CLDR 48, delimiters); and the brackets of titles in Chinese.
const PAIRS: [(char, &[char]); 23] = [
    ('"', &['"']),
    ('＂', &['＂']),
    ('\'', &['\'']),
    ('＇', &['＇']),
    ('“', &['”']),
    ('”', &['”']),
    ('„', &['“', '”']),
    ('‟', &['”']),
    ('⹂', &['”', '“']),
    ('‘', &['’']),
    ('’', &['’']),
    ('‚', &['‘', '’']),
    ('‛', &['’']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('‹', &['›']),
    ('›', &['‹', '›']),
    ('「', &['」']),
    ('『', &['』']),
    ('﹁', &['﹂']),
    ('﹃', &['﹄']),
    ('｢', &['｣']),
    ('〝', &['〞', '〟']),
];

/// Marks of titles.
const TITLES: [(char, &[char]); 2] = [('《', &['》']), ('〈', &['〉'])];

/// A quotation between marks that look alike on both sides is not longer, in bytes: an apostrophe is soon mistaken for one.
const MAX_ALIKE: usize = 500;

/// The parts of a text that are quoted: those of each kind of marks, in their order.
#[derive(Debug)]
pub(super) struct Quotations(Vec<Vec<(usize, usize)>>);

impl Quotations {
    /// Finds them in a text whose lines are paragraphs; or, where its lines `go_on`, those of a sheet.
    pub(super) fn of(text: &str, go_on: bool) -> Self {
        let pairs = PAIRS.iter().chain(&TITLES).filter(|(open, _)| text.contains(*open));
        Quotations(pairs.map(|(open, close)| Scan::new(*open, close, go_on).run(text)).collect())
    }

    /// Whether a part of the text is quoted.
    pub(super) fn hold(&self, start: usize, end: usize) -> bool {
        self.0.iter().any(|kind| {
            let behind = kind.partition_point(|(_, close)| *close < end);
            kind.get(behind).is_some_and(|(open, _)| *open < start)
        })
    }
}

/// One kind of quotation, looked for from mark to mark.
struct Scan<'p> {
    open: char,
    close: &'p [char],
    /// The mark also stands behind words: as an apostrophe, as the end of another language's quotation.
    is_alike: bool,
    go_on: bool,
}

impl<'p> Scan<'p> {
    fn new(open: char, close: &'p [char], go_on: bool) -> Self {
        Scan { open, close, is_alike: close.contains(&open), go_on }
    }

    fn run(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut begun: Option<usize> = None;
        let (mut before, mut is_first, mut is_crossed) = (None, true, false);
        let mut signs = text.char_indices().peekable();
        while let Some((at, c)) = signs.next() {
            let next = signs.peek().map(|(_, c)| *c);
            match begun {
                Some(start) if self.close.contains(&c) && self.closes(c, before, next) => {
                    found.push((start, at));
                    begun = None;
                }
                // Each paragraph of a long quotation has its mark, and only the last one a second (in English and others).
                Some(_) if c == self.open && is_first && is_crossed => {}
                Some(_) | None if c == self.open && self.opens(before, next) => (begun, is_crossed) = (Some(at), false),
                Some(start) if self.is_alike && (c == '\n' && !self.go_on || at - start > MAX_ALIKE) => begun = None,
                Some(_) | None => {}
            }
            // On a sheet a paragraph begins with a line as well.
            is_crossed |= c == '\n';
            is_first = c == '\n' || is_first && c.is_whitespace();
            before = Some(c);
        }
        found
    }

    /// Not behind a word or a stop: `5"`, `don’t`, and the end of a quotation in another language.
    fn opens(&self, before: Option<char>, next: Option<char>) -> bool {
        let is_behind = |c: char| {
            c.is_alphanumeric() && c < '\u{0600}' || matches!(c, '.' | ',' | ';' | '!' | '?' | ')' | ']' | '…' | '%')
        };
        // `’90s`: an apostrophe.
        let is_year = |c: char| c.is_ascii_digit() && matches!(self.open, '\'' | '’' | '＇' | '‘');
        let is_before_words = |c: char| c.is_alphanumeric() && !is_year(c) || PAIRS.iter().any(|(open, _)| *open == c);
        !before.is_some_and(is_behind)
            && !next.is_some_and(is_year)
            && (!self.is_alike || next.is_some_and(is_before_words))
    }

    /// An apostrophe stands between letters, and no single mark stands behind a space.
    fn closes(&self, mark: char, before: Option<char>, next: Option<char>) -> bool {
        let is_single = matches!(mark, '\'' | '’' | '＇' | '‘');
        !is_single
            || before.is_some_and(|c| !c.is_whitespace())
                && !next.is_some_and(|c| c.is_alphanumeric() && c < '\u{0600}')
    }
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointSetData;
    use icu_properties::props::QuotationMark;

    use super::{PAIRS, Quotations};

    /// Whether the word `here` is quoted.
    fn is(text: &str, go_on: bool) -> bool {
        let start = text.find("here").expect("the word");
        Quotations::of(text, go_on).hold(start, start + 4)
    }

    #[test]
    fn every_quotation_mark_of_unicode_is_known() {
        for c in CodePointSetData::new::<QuotationMark>().iter_ranges().flatten().filter_map(char::from_u32) {
            assert!(PAIRS.iter().any(|(open, close)| *open == c || close.contains(&c)), "U+{:04X}", u32::from(c));
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
}
