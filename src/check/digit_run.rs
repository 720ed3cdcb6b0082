//! [`runs`]: the digits of a text in a row, and where a telephone number stands in them.

use std::collections::BTreeSet;

use crate::lang::Finder;
use crate::lang::letters::{is_small, letters};
use crate::register::{Owner, Phone};

/// A number with fewer digits is a short code.
const MIN_LONG: usize = 7;

/// A number of the register that is looked for.
#[derive(Debug, Clone)]
pub(super) struct Number<'a> {
    /// Without country code and trunk zero.
    pub(super) national: String,
    /// What may stand before it: nothing, `0`, the country code, the country code and `0`.
    pub(super) before: Vec<String>,
    /// Its country code; empty for a short number. It may itself stand behind the sign for calls abroad.
    pub(super) code: String,
    /// The entry that has it.
    pub(super) owner: Owner<'a>,
}

impl<'a> Number<'a> {
    pub(super) fn of(phone: &Phone, owner: Owner<'a>) -> Self {
        match phone {
            Phone::Short { digits, .. } => {
                Number { national: digits.clone(), before: vec![String::new()], code: String::new(), owner }
            }
            Phone::Full { e164, national, .. } => {
                let digits = e164.trim_start_matches('+');
                let code = digits.strip_suffix(national.as_str()).unwrap_or_default();
                let before = [String::new(), "0".to_owned(), code.to_owned(), format!("{code}0")];
                Number { national: national.clone(), before: before.into(), code: code.to_owned(), owner }
            }
        }
    }

    pub(super) fn is_long(&self) -> bool {
        self.national.len() >= MIN_LONG
    }
}

/// Numbers that are looked for all at once: a register has thousands, and a text as many.
#[derive(Debug, Default)]
pub(super) struct Numbers<'a> {
    all: Vec<Number<'a>>,
    /// Finds their own digits. None where there are no numbers.
    finder: Option<Finder>,
}

impl<'a> Numbers<'a> {
    /// Of those that are written alike the first.
    pub(super) fn of(numbers: impl IntoIterator<Item = Number<'a>>) -> Self {
        let mut known = BTreeSet::new();
        let all: Vec<Number<'a>> =
            numbers.into_iter().filter(|number| known.insert((number.national.clone(), number.code.clone()))).collect();
        let finder = Finder::of(all.iter().map(|number| &number.national)).filter(|_| !all.is_empty());
        Numbers { all, finder }
    }

    /// Those of them that are no short codes.
    pub(super) fn long(&self) -> Self {
        Self::of(self.all.iter().filter(|number| number.is_long()).cloned())
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether one of them may stand in a text that has these digits, all in a row.
    pub(super) fn may_be_in(&self, digits: &str) -> bool {
        self.finder.as_ref().is_some_and(|finder| finder.is_in(digits))
    }

    /// Each of them that stands in a run. They may lie over each other: `12 1212` is 12 and the code 1212.
    pub(super) fn hits<'s, 't>(&'s self, text: &'t str, run: &'s Run) -> impl Iterator<Item = (Hit<'t, 'a>, bool)> {
        let found = self.finder.iter().flat_map(|finder| finder.find(&run.digits));
        found.filter_map(move |(at, place)| {
            let number = self.all.get(at)?;
            Some((run.hit(text, number, place.start)?, number.is_long()))
        })
    }
}

/// A number in a text, or an address that must not be given out either.
pub(super) struct Hit<'t, 'n> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) shown: &'t str,
    pub(super) owner: Owner<'n>,
    /// Whether it is an address, of which every letter counts.
    pub(super) is_address: bool,
}

impl Hit<'_, '_> {
    /// Whether it is more than a short code.
    pub(super) fn is_long(&self) -> bool {
        self.is_address || letters(self.shown).filter(|letter| letter.digit.is_some()).count() >= MIN_LONG
    }

    /// Whether nothing stands between the digits.
    pub(super) fn is_in_one(&self) -> bool {
        letters(self.shown).all(|letter| letter.digit.is_some())
    }
}

/// Digits with nothing but signs between them.
#[derive(Default)]
pub(super) struct Run {
    digits: String,
    /// Where each digit stands, and where the next character begins.
    places: Vec<(usize, usize)>,
    /// Which digits are drawn small, as those of a note: `488²`.
    small: Vec<bool>,
}

/// How many signs may stand between two digits: ` (0) `, ` ** `.
const GAP: usize = 5;

pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let (mut gap, mut is_space) = (0, false);
    for letter in letters(text) {
        if let Some(digit) = letter.digit {
            run.digits.push(char::from(b'0' + digit));
            run.places.push((letter.start, letter.end));
            run.small.push(text.get(letter.start..).and_then(|rest| rest.chars().next()).is_some_and(is_small));
            gap = 0;
        } else if !run.digits.is_empty() {
            // However many spaces stand together, readers see one gap.
            gap += usize::from(!(is_space && letter.c == ' '));
            if letter.c.is_alphabetic() || gap > GAP {
                runs.push(std::mem::take(&mut run));
                gap = 0;
            }
        }
        is_space = letter.c == ' ';
    }
    runs.push(run);
    runs
}

impl Run {
    /// Whether something stands between a digit and the one before it, or one of both is small.
    fn begins_group(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        match (before.and_then(|before| self.places.get(before)), self.places.get(at)) {
            (Some(end), Some(here)) => {
                end.1 != here.0 || before.and_then(|before| self.small.get(before)) != self.small.get(at)
            }
            (None, _) | (_, None) => true,
        }
    }

    /// Where the sign for calls abroad begins that is dialled before country code and number in one: `00`, `001`, `007`,
    /// `011`, or `0` itself: four digits at most.
    fn abroad(&self, at: usize, number: &Number<'_>) -> Option<usize> {
        let before = self.digits.get(..at)?;
        let before = before.strip_suffix('0').filter(|before| before.ends_with(&number.code)).unwrap_or(before);
        let before = before.strip_suffix(number.code.as_str()).filter(|_| !number.code.is_empty())?;
        let is_sign = |from: usize| before.get(from..).is_some_and(|sign| sign.starts_with('0'));
        (before.len().saturating_sub(4)..before.len()).find(|from| self.begins_group(*from) && is_sign(*from))
    }

    /// The number whose own digits are here, standing by itself: not in the middle of longer digits.
    fn hit<'t, 'n>(&self, text: &'t str, number: &Number<'n>, at: usize) -> Option<Hit<'t, 'n>> {
        let end = at + number.national.len();
        let starts = |before: &String| {
            let from = at.checked_sub(before.len())?;
            (self.digits.get(from..at)? == before && self.begins_group(from)).then_some(from)
        };
        let from = number.before.iter().filter_map(starts).min().or_else(|| self.abroad(at, number))?;
        let (first, last) = (self.places.get(from)?, self.places.get(end.saturating_sub(1))?);
        let shown = text.get(first.0..last.1).unwrap_or_default();
        self.begins_group(end).then_some(Hit {
            start: first.0,
            end: last.1,
            shown,
            owner: number.owner,
            is_address: false,
        })
    }
}
