//! A text → the parts of it that are quoted.

use super::elision::{begins_elision, ends_in_elision, is_single};
use super::marks::{Marks, Pair, has_no_gaps, only_opens, opens_any};
use crate::lang::letters::{is_mark, is_unseen};

/// A quotation between marks that look alike on both sides is not longer, in bytes: an apostrophe is soon mistaken for one.
const MAX_ALIKE: usize = 500;

/// The parts of a text that are quoted: those of each family of marks, in their order.
#[derive(Debug)]
pub(in crate::check) struct Quotations(Vec<Vec<(usize, usize)>>);

impl Quotations {
    /// Finds them in a text of a language whose lines are paragraphs; or, where its lines `go_on`, those of a sheet.
    pub(in crate::check) fn of(text: &str, go_on: bool, tag: &str) -> Self {
        let marks = Marks::of(text, tag);
        let families = marks.families(text);
        let read = |family: Vec<Pair>| {
            let is_single = family.iter().any(|(open, _)| is_single(*open));
            (is_single, Reading { family: &family, marks: &marks, text, go_on }.run())
        };
        let (single, double): (Vec<_>, Vec<_>) = families.map(read).partition(|(is_single, _)| *is_single);
        let mut all = Quotations(double.into_iter().map(|(_, found)| found).collect());
        // `"a 'b" c "d' e"`: two apostrophes.
        for (_, mut found) in single {
            found.retain(|(open, close)| !all.part(*open, *close));
            all.0.push(found);
        }
        all
    }

    /// Whether one of two places is in a quotation that the other is not in.
    fn part(&self, one: usize, other: usize) -> bool {
        let holding = |family: &[(usize, usize)], at: usize| {
            let next = family.partition_point(|(_, close)| *close < at);
            family.get(next).filter(|(open, _)| *open < at).map(|_| next)
        };
        self.0.iter().any(|family| holding(family, one) != holding(family, other))
    }

    /// Whether a part of the text is quoted.
    pub(in crate::check) fn hold(&self, start: usize, end: usize) -> bool {
        self.0.iter().any(|family| {
            let behind = family.partition_point(|(_, close)| *close < end);
            family.get(behind).is_some_and(|(open, _)| *open < start)
        })
    }
}

/// A text that is read for the quotations of one family.
struct Reading<'t, 'm> {
    family: &'m [Pair],
    marks: &'m Marks<'t>,
    text: &'t str,
    go_on: bool,
}

/// What a mark does to the quotation that it may close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Ends,
    /// It may be the apostrophe of a plural: nobody knows what is quoted.
    Doubtful,
    Not,
}

impl Reading<'_, '_> {
    /// Looks for the quotations from mark to mark. A mark that closes one opens none.
    fn run(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut begun: Option<(usize, Pair)> = None;
        let (mut before, mut is_first, mut is_crossed) = (None, true, false);
        let mut signs = self.text.char_indices().filter(|(_, c)| !is_unseen(*c)).peekable();
        while let Some((at, c)) = signs.next() {
            let next = signs.peek().map(|(_, c)| *c);
            let opening = self.family.iter().find(|pair| pair.0 == c && self.opens(**pair, at, before, next));
            let closing = begun.filter(|(_, pair)| pair.1.contains(&c)).map(|(start, pair)| {
                let inside = self.text.get(start + pair.0.len_utf8()..at).unwrap_or_default();
                (start, self.closes(pair, c, before, next, inside))
            });
            match (closing, begun, opening) {
                (Some((start, Closing::Ends)), ..) => {
                    found.push((start, at));
                    begun = None;
                }
                (Some((_, Closing::Doubtful)), ..) => begun = None,
                // Each paragraph of a long quotation has its mark, and only the last one a second (in English and others).
                (_, Some((_, pair)), _) if c == pair.0 && is_first && is_crossed => {}
                (_, None, Some(opening)) => (begun, is_crossed) = (Some((at, *opening)), false),
                (_, Some((_, pair)), Some(opening))
                    if c == pair.0 || is_alike(pair) || self.marks.opens_and_closes(c) =>
                {
                    (begun, is_crossed) = (Some((at, *opening)), false);
                }
                (_, Some((start, pair)), _)
                    if is_alike(pair) && (c == '\n' && !self.go_on || at - start > MAX_ALIKE) =>
                {
                    begun = None;
                }
                // A single mark stays open over paragraphs only where each has one: it may be an apostrophe.
                (_, Some((_, pair)), _) if c == '\n' && !self.go_on && is_single(pair.0) => {
                    let behind = self.text.get(at..).unwrap_or_default().trim_start();
                    begun = begun.filter(|_| behind.starts_with(pair.0));
                }
                (Some((_, Closing::Not)) | None, Some(_) | None, _) => {}
            }
            // On a sheet a paragraph begins with a line as well.
            is_crossed |= c == '\n';
            is_first = c == '\n' || is_first && c.is_whitespace();
            // A letter stays one under its marks: those of Thai and of other languages, which may be typed by themselves.
            if c.is_alphanumeric() || c.is_ascii() || !is_mark(c) {
                before = Some(c);
            }
        }
        found
    }

    /// Not behind a word or a stop, where the mark may be something else: `5"`, `don’t`, the end of a quotation in another
    /// language.
    fn opens(&self, pair: Pair, at: usize, before: Option<char>, next: Option<char>) -> bool {
        let mark = pair.0;
        if only_opens(mark) {
            return true;
        }
        let is_behind = |c: char| {
            c.is_alphanumeric() && !has_no_gaps(c) || matches!(c, '.' | ',' | ';' | '!' | '?' | ')' | ']' | '…' | '%')
        };
        // `’90s`: an apostrophe.
        let is_year = |c: char| c.is_ascii_digit() && is_single(mark);
        let is_before_word = next.is_some_and(|c| c.is_alphanumeric() && !is_year(c) || opens_any(c));
        let may_close = self.marks.may_close(mark);
        // `law.“Junkie”`: whoever forgets the space still begins with a word. `5“` may be inches.
        let may_be_single = is_single(mark) || matches!(mark, '‚' | '‛');
        let may_be_glued = !(is_alike(pair) || may_be_single || may_close) && is_before_word;
        let are_inches = before.is_some_and(char::is_numeric) && mark == '“' && !next.is_some_and(has_no_gaps);
        if before.is_some_and(is_behind) && (!may_be_glued || are_inches) {
            return false;
        }
        if is_single(mark) && begins_elision(self.text.get(at + mark.len_utf8()..).unwrap_or_default(), self.marks.tag)
        {
            return false;
        }
        // The end of a quotation stands behind a word, and before none.
        let is_end = may_close && before.is_some_and(|c| !c.is_whitespace());
        !next.is_some_and(is_year) && (is_before_word || !is_alike(pair) && !is_end)
    }

    /// An apostrophe stands between letters, and no single mark stands behind a space.
    fn closes(&self, pair: Pair, mark: char, before: Option<char>, next: Option<char>, inside: &str) -> Closing {
        let is_behind_space = before.is_some_and(char::is_whitespace);
        // `»a «b»`: a quotation begins behind a space, and the first mark was none.
        if is_alike(pair) && mark != pair.0 && is_behind_space {
            return Closing::Not;
        }
        // `"a "b"`, `“a ”b“`: so it does before a word.
        let may_open = is_alike(pair) || self.marks.opens_and_closes(mark);
        if may_open && is_behind_space && next.is_some_and(char::is_alphanumeric) {
            return Closing::Not;
        }
        if !is_single(mark) {
            return Closing::Ends;
        }
        // Behind a letter of Khmer or Chinese it is none, whatever comes next.
        let is_apostrophe = next.is_some_and(|c| c.is_alphanumeric() && !has_no_gaps(c))
            && !before.is_some_and(|c| c.is_alphanumeric() && has_no_gaps(c));
        if before.is_none_or(char::is_whitespace) || is_apostrophe {
            Closing::Not
        } else if mark != '‘' && next.is_some_and(char::is_whitespace) && ends_in_elision(inside, self.marks.tag) {
            Closing::Doubtful
        } else {
            Closing::Ends
        }
    }
}

/// Whether the mark also stands behind words: as an apostrophe, as the end of another language's quotation.
fn is_alike((open, close): Pair) -> bool {
    close.contains(&open)
}

#[cfg(test)]
mod tests {
    use super::Quotations;

    /// Languages of every habit: ’ as an apostrophe, on both sides, before and behind; “ and « at the end.
    const TAGS: [&str; 8] = ["en", "sv", "ar", "de", "km", "zh", "hu", "fr"];

    /// Whether the word `here` is quoted.
    fn is(text: &str, go_on: bool, tag: &str) -> bool {
        let start = text.find("here").expect("the word");
        Quotations::of(text, go_on, tag).hold(start, start + 4)
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
            for tag in TAGS {
                assert!(is(text, false, tag), "{tag} {text}");
            }
        }
        for tag in TAGS {
            assert!(is("\"a\nhere\"", true, tag) && is("“a\nhere”", true, tag) && is("“here\n“a”", true, tag));
        }
    }

    #[test]
    fn an_opening_mark_may_stand_right_behind_a_word_where_it_closes_nothing() {
        for (tag, text) in [
            ("zh", "根据HIV“here”法"),
            ("zh", "HIV「here」"),
            ("zh", "HIV《here》"),
            ("zh", "2020“毒here虫”法"),
            ("ja", "3.『 here 』"),
            ("th", "พ.ร.บ.“here”"),
            ("th", "พ.ร.บ.“ขี้here”ข"),
            ("km", "លេខ5«here»"),
            ("km", "(២០០៨)«here»"),
            ("km", "ច្បាប់,«here»"),
            ("en", "law.“here”"),
            ("en", "The Act,‹here›"),
            ("de", "Gesetz„here“"),
            ("de", "das ‚Gesetz für Junkies here s‘ gilt"),
            ("ar", "\u{2067}”\u{2068}here\u{2069}“\u{2069}"),
        ] {
            assert!(is(text, false, tag), "{tag} {text}");
        }
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
            // Right behind a word, where another language ends a quotation.
            "Wort„a“ here „b“",
            "Wort„a“here„b“",
            ",,a“here ,,b”",
            ",,a“ here „b”",
            "wort»a« here »b«",
            "wort»a«here »b«",
            "»a«here»b«",
            "\"a“ here \"b“",
            "“a”here“b”",
            "5“here 3”",
            "5“ here 3”",
            "a“, here ”b",
            "”a“ here ”b“",
            "”a“here ”b“",
            "”a” here “b“",
            "x” here “b”",
            "x” here ”b“",
            "”a “b“ here ”c“",
            "’a‘ here ’b‘",
            "x“ here ”y",
            "a‚here b’",
            "a‚ here’",
            // Over the edge of another quotation.
            "\"a 'b\" here \"c' d\"",
            "“a ‘b” here “c’ d”",
            // A paragraph of a single mark has one too.
            "‘a\nhere b’",
        ] {
            for tag in TAGS {
                assert!(!is(text, false, tag), "{tag} {text}");
            }
        }
    }

    #[test]
    fn arabic_and_urdu_put_the_right_mark_first() {
        for (tag, text) in [
            ("ar", "كلمة ”here“ هنا"),
            ("ar", "و”here“"),
            ("ur", "’here‘"),
            ("ar", "“here”"),
            ("ar", "‘here’"),
            ("ms-Arab", "’here‘"),
        ] {
            assert!(is(text, false, tag), "{tag} {text}");
        }
        for tag in ["ar", "ur"] {
            for text in [
                "گھر”گھر“ here ”گھر“",
                "گھر”گھر“here”گھر“",
                "گھر“گھر”here“گھر”",
                "گھر’گھر‘ here ’گھر‘",
                "گھر’گھر‘here’گھر‘",
                "گھر“ here ”گھر",
                "گھر” here “گھر",
                "”گھر“ here “گھر”",
                "“گھر” here ”گھر“",
                "“گھر“ here ”گھر“",
                "”گھر “گھر“ here ”گھر“",
                "“گھر ”گھر“ here “گھر”",
                "گھر“گھر“ here ”گھر”",
                "”گھر here",
                "here گھر“",
            ] {
                assert!(!is(text, false, tag) && !is(text, true, tag), "{tag} {text}");
            }
        }
    }

    /// A word that has lost its beginning, and one that has lost its end, quote nothing of what stands between them.
    #[test]
    fn what_stands_between_two_apostrophes_is_not_quoted() {
        for (tag, text) in [
            ("en", "’Cause a here has the drivers’ keys"),
            ("en", "‘Cause a here has the drivers’ keys"),
            ("en", "'Cause a here has the drivers' keys"),
            ("en", "Tell 'em here and the drivers' keys."),
            ("en", "Tell ’em here and the drivers’ keys."),
            ("en", "Tell ‘em here and the drivers’ keys."),
            ("en", "‘Tis here, goin’ home"),
            ("en", "’Tis here, goin’ home"),
            ("en", "rock ‘n’ roll here, the drivers’"),
            ("en", "rock ’n roll here, the drivers’."),
            ("en", "‘Ow here with the drivers’ keys"),
            ("en", "‘Zounds here with the drivers’ keys"),
            ("nl", "’s avonds here met Kees’ fiets"),
            ("nl", "‘s avonds here met Kees’."),
            ("nl", "'t is here met Kees'."),
            ("de", "’s ist here bei Hans’ Haus"),
            ("de", "'s ist here bei Hans'."),
            ("it", "’sto here è un po’"),
            ("it", "'sto here è un po'"),
            ("bn", "দু’জন here দু’জন"),
            ("bn", "দু'জন here দু'জন"),
            ("hi", "दु’जन here दु’जन"),
            ("vi", "thế’ here thế’ b"),
            ("sv", "Lars’ here Lars’ b"),
            ("en", "don\u{200B}'t here drivers'"),
            ("sv", "don\u{200B}’t here drivers’"),
            ("fr", "cafe\u{301}'s here drivers'"),
            ("sv", "cafe\u{301}’s here drivers’"),
            ("en", "‘\u{200B}Cause a here has no ol’ keys"),
            ("uk", "’є here м’ята ’"),
        ] {
            assert!(!is(text, false, tag) && !is(text, true, tag), "{tag} {text}");
        }
        assert!(is("The ‘l’here’ law", false, "en"));
        let plural = "The ‘junkies’ law";
        assert!(
            Quotations::of(plural, false, "en")
                .hold(plural.find("junkies").expect("it"), plural.find("s’").expect("it"))
        );
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
                    for tag in TAGS {
                        assert!(!is(&text, false, tag) && !is(&text, true, tag), "{tag} {text}");
                    }
                    let text = format!("{word}{open}{word}here{word}{close}{word}{quoted}");
                    let tag = if open == '’' { "sv" } else { "km" };
                    assert!(is(&text, false, tag), "{text}");
                }
            }
        }
        for tag in TAGS {
            assert!(!is("»ទំព័រ «ផ្ទះ»here«ទីក្រុង»", false, tag), "a stray mark makes no quotation of what is between two");
        }
    }
}
