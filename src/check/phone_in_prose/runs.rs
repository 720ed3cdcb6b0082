//! [`Run`]: digits with nothing but separators between them, group by group.

use crate::lang::letters::{Letter, is_separator, is_small, letters};

/// Digits that stand together.
#[derive(Debug)]
pub(super) struct Group {
    /// Where it begins in the text, and where the next character does.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it begins among the digits of its run, and where the next group does.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The signs between it and the group before, each as the commonest of its look.
    pub(super) gap: String,
    /// Where the `+` before it stands.
    pub(super) plus: Option<usize>,
    /// Whether it is part of a time or a day, or of a figure that is said to be no number.
    pub(super) is_barred: bool,
}

impl Group {
    pub(super) fn length(&self) -> usize {
        self.to - self.from
    }
}

/// Digits in the order they are read.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) digits: String,
    pub(super) groups: Vec<Group>,
}

/// How many signs may stand between two groups: ` - `, `) (`, ` · ` with zero widths around it.
const GAP: usize = 5;

/// All runs of a text.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut reader = Reader::default();
    let mut rest = letters(text);
    while let Some(letter) = rest.next() {
        // A plus in an address that opens a messenger.
        let is_coded = text.get(letter.start..letter.start + 3).is_some_and(|coded| coded.eq_ignore_ascii_case("%2B"));
        match letter.digit {
            Some(value) => {
                let c = text.get(letter.start..).and_then(|rest| rest.chars().next());
                reader.digit(letter, value, c.is_some_and(is_small));
            }
            None if is_coded => {
                reader.plus(letter);
                rest.nth(1);
            }
            None if letter.c == '+' => reader.plus(letter),
            None => reader.sign(letter, rest.clone()),
        }
    }
    reader.end();
    reader.runs
}

#[derive(Default)]
struct Reader {
    runs: Vec<Run>,
    run: Run,
    /// The signs behind the last digit or plus.
    gap: String,
    plus: Option<usize>,
    /// Whether the digits to come are the minutes of an hour.
    minutes: bool,
    /// Whether the last digit was drawn small.
    is_small: bool,
}

impl Reader {
    fn digit(&mut self, letter: Letter, value: u8, is_small: bool) {
        // The mark of a note is none of the number before it.
        let is_other = std::mem::replace(&mut self.is_small, is_small) != is_small;
        if self.run.groups.is_empty() || !self.gap.is_empty() || is_other {
            let from = self.run.digits.len();
            let gap = std::mem::take(&mut self.gap);
            let Letter { start, end, .. } = letter;
            let plus = self.plus.take();
            self.run.groups.push(Group { start, end, from, to: from, gap, plus, is_barred: self.minutes });
        }
        self.minutes = false;
        self.run.digits.push(char::from(b'0' + value));
        if let Some(last) = self.run.groups.last_mut() {
            (last.end, last.to) = (letter.end, last.to + 1);
        }
    }

    /// `12+15` is a sum, ` +855` begins a number.
    fn plus(&mut self, letter: Letter) {
        let is_sum = !self.run.groups.is_empty() && self.gap.is_empty();
        self.end();
        self.plus = (!is_sum).then_some(letter.start);
    }

    fn sign(&mut self, letter: Letter, mut rest: impl Iterator<Item = Letter>) {
        let is_open = self.plus.is_some() || !self.run.groups.is_empty();
        if !is_open {
            return;
        }
        let mut next = || rest.next().is_some_and(|letter| letter.digit.is_some());
        // A comma joins two groups only where a digit follows at once: "0-14, 15-24" is two ranges.
        let mut ends_clause = || is_comma(letter.c) && !next();
        if is_separator(letter.c) && self.gap.chars().count() < GAP && !ends_clause() {
            self.gap.push(letter.c);
            return;
        }
        // `8:30`: a colon between an hour and two digits.
        let is_hour = letter.c == ':'
            && self.gap.is_empty()
            && self.run.groups.last().is_some_and(|hour| hour.length() <= 2)
            && (next(), next(), next()) == (true, true, false);
        if let Some(last) = self.run.groups.last_mut().filter(|_| is_hour) {
            last.is_barred = true;
        }
        self.end();
        self.plus = None;
        self.minutes = is_hour;
    }

    fn end(&mut self) {
        self.gap.clear();
        let run = std::mem::take(&mut self.run);
        if run.digits.len() > 1 {
            self.runs.push(run);
        }
    }
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '、' | '，' | '﹐')
}

impl Run {
    /// What stands between a group and the one before it.
    pub(super) fn gap(&self, at: usize) -> Option<&str> {
        self.groups.get(at).filter(|_| at > 0).map(|group| group.gap.as_str())
    }

    /// The sign between a group and the one before it, where it is one and stands without spaces.
    pub(super) fn sign(&self, at: usize) -> Option<char> {
        let mut gap = self.gap(at)?.chars();
        let only = gap.next().filter(|c| *c != ' ')?;
        gap.next().is_none().then_some(only)
    }
}
