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
        let (mut before, mut is_first, mut is_crossed, mut is_skipped) = (None, true, false, false);
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
                (_, Some((_, pair)), _) if c == pair.0 && is_first && is_crossed && !is_skipped => {}
                (_, None, Some(opening)) => (begun, is_crossed, is_skipped) = (Some((at, *opening)), false, false),
                (_, Some((_, pair)), Some(opening))
                    if c == pair.0 || is_alike(pair) || self.marks.opens_and_closes(c) =>
                {
                    (begun, is_crossed, is_skipped) = (Some((at, *opening)), false, false);
                }
                (_, Some((start, pair)), _)
                    if is_alike(pair) && (c == '\n' && !self.go_on || at - start > MAX_ALIKE) =>
                {
                    begun = None;
                }
                // A single mark stays open over paragraphs only where each has one: it may be an apostrophe.
                (_, Some((_, pair)), _) if c == '\n' && !self.go_on && is_single(pair.0) => {
                    begun = begun.filter(|_| self.goes_on_with(at, pair.0));
                }
                (Some((_, Closing::Not)) | None, Some(_) | None, _) => {}
            }
            // Where a paragraph has no mark of its own, the quotation ended somewhere before.
            is_skipped |= c == '\n' && !self.go_on && begun.is_some_and(|(_, pair)| !self.goes_on_with(at, pair.0));
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

    /// Whether the paragraph behind a line's end begins with a mark.
    fn goes_on_with(&self, at: usize, mark: char) -> bool {
        self.text.get(at..).unwrap_or_default().trim_start().starts_with(mark)
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
        let is_plain_before_word =
            mark == '"' && next.is_some_and(has_no_gaps) && !before.is_some_and(char::is_numeric);
        let may_be_glued = is_plain_before_word || !(is_alike(pair) || may_be_single || may_close) && is_before_word;
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
        } else if before.is_some_and(char::is_numeric) && !next.is_some_and(char::is_alphanumeric) {
            // `6' tall`: a foot.
            Closing::Doubtful
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
