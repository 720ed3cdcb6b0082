//! [`Part`]: some groups of a run that stand together, and what stands around them.

use super::runs::{Group, Run};
use super::shapes;
use crate::check::calling;

/// Groups that stand together in a run.
pub(super) struct Part<'r> {
    pub(super) run: &'r Run,
    pub(super) text: &'r str,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Part<'_> {
    fn bytes(&self) -> (usize, usize) {
        let first = self.run.groups.get(self.from).map_or(0, |group| group.start);
        (first, self.run.groups.get(self.to).map_or(first, |group| group.end))
    }

    pub(super) fn digits(&self) -> &str {
        let from = self.run.groups.get(self.from).map_or(0, |group| group.from);
        let to = self.run.groups.get(self.to).map_or(0, |group| group.to);
        self.run.digits.get(from..to).unwrap_or_default()
    }

    pub(super) fn first_length(&self) -> usize {
        self.run.groups.get(self.from).map_or(0, Group::length)
    }

    fn lengths(&self) -> impl Iterator<Item = usize> {
        self.run.groups.iter().take(self.to + 1).skip(self.from).map(Group::length)
    }

    pub(super) fn plus(&self) -> bool {
        self.run.groups.get(self.from).is_some_and(|group| group.plus.is_some())
    }

    fn before(&self) -> &str {
        let start = self.run.groups.get(self.from).map_or(0, |group| group.plus.unwrap_or(group.start));
        self.text.get(..start).unwrap_or_default()
    }

    fn behind(&self) -> &str {
        self.text.get(self.bytes().1..).unwrap_or_default()
    }

    /// `5d41`, `B117`, `8am`: part of a word. `Tel012` is a word and a number.
    pub(super) fn is_glued(&self) -> bool {
        let word: String = self.before().chars().rev().take_while(char::is_ascii_alphanumeric).collect();
        let is_word = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_followed = self.behind().starts_with(|c: char| c.is_ascii_alphabetic() && c != 'x');
        is_followed || !(word.is_empty() || is_word)
    }

    pub(super) fn is_beside_word(&self) -> bool {
        let (start, end) = self.bytes();
        calling::is_beside(self.text, start, end)
    }

    /// `https://wa.me/85512…`.
    pub(super) fn opens_messenger(&self) -> bool {
        let before = self.before();
        (8..=17).contains(&self.digits().len())
            && ["wa.me/", "phone=", "number="].iter().any(|sign| before.ends_with(sign))
    }

    /// A short code of the register that stands by itself: not in `12.117`, `1,280`, `117:30`, `B-117`.
    pub(super) fn is_whole_code(&self) -> bool {
        let joins = |gap: Option<&str>| gap.is_some_and(|gap| matches!(gap, "." | "," | "-" | "٬" | "٫"));
        let letter_before =
            self.before().strip_suffix(['-', '/']).is_some_and(|rest| rest.ends_with(char::is_alphabetic));
        let is_joined = joins(self.run.gap(self.from)) || joins(self.run.gap(self.to + 1));
        self.from == self.to && !is_joined && !letter_before
    }

    /// `1280`, `116 016`; `15.11`, `8-16` and `24 72` are none.
    pub(super) fn is_parted_as_a_code(&self) -> bool {
        self.from == self.to
            || self.from + 1 == self.to && self.run.gap(self.to) == Some(" ") && self.digits().len() >= 5
    }

    /// At most two signs between two groups, spaces aside, no comma before a space; few groups of one digit.
    pub(super) fn is_parted_as_a_number(&self) -> bool {
        let plain = |at: usize| {
            let gap = self.run.gap(at).unwrap_or_default();
            let signs = gap.chars().filter(|c| *c != ' ').count();
            signs <= 2
        };
        (self.from + 1..=self.to).all(plain) && self.lengths().filter(|length| *length == 1).count() <= 3
    }

    /// `0.33333333`.
    pub(super) fn is_decimal(&self) -> bool {
        let sign = self.run.sign(self.to).filter(|_| self.from + 1 == self.to);
        self.first_length() == 1 && matches!(sign, Some('.' | ',' | '٫'))
    }

    pub(super) fn is_thousands(&self) -> bool {
        shapes::is_thousands(self.run, self.from, self.to)
    }

    /// Numbers of books, accounts and the like, which say what they are: `ISBN 0-306-…`, `DE89 3704 …`.
    pub(super) fn is_of_a_sign(&self) -> bool {
        let start = self.run.groups.first().map_or(0, |group| group.start);
        let before = self.text.get(..start).unwrap_or_default();
        let glued: String = before.chars().rev().take_while(char::is_ascii_alphanumeric).collect();
        let is_code = !glued.is_empty() && glued.len() <= 4 && !glued.bytes().any(|byte| byte.is_ascii_lowercase());
        let word = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-'));
        is_code || ["ISBN", "ISSN", "IBAN", "DOI"].iter().any(|sign| word.ends_with(sign))
    }

    /// The whole run as people write numbers at home, given out or not: a nought, nine to eleven digits, no group of one.
    pub(super) fn looks_dialled(&self, digits: &str) -> bool {
        self.from == 0
            && self.to + 1 == self.run.groups.len()
            && (9..=11).contains(&digits.len())
            && digits.starts_with('0')
            && !digits.starts_with("00")
            && self.lengths().all(|length| length >= 2)
    }
}
