//! [`Judge`]: whether digits are a phone number.

use std::collections::BTreeSet;

use super::home::{Home, is_of_plan};
use super::known::Known;
use super::part::Part;
use super::runs::{Group, Run, runs};
use super::shapes;
use crate::diag::MAX_FINDINGS;
use crate::register::split;

/// What digits are held against.
pub(super) struct Judge<'a> {
    pub(super) known: Known<'a>,
    /// The site's country, and what it gives out; none where nobody knows the country.
    home: Option<Home>,
    /// Digits that `site.toml` says are no number.
    figures: BTreeSet<String>,
}

/// The longest that is dialled: a way out of the country, then fifteen digits.
const LONGEST: usize = 19;
/// The most groups of one number: `00 33 (0) 6 12 34 56 78`.
const MOST_GROUPS: usize = 8;

impl<'a> Judge<'a> {
    pub(super) fn of(known: Known<'a>, country: &str, figures: BTreeSet<String>) -> Self {
        let home = Home::of(country);
        Judge { known, home, figures }
    }

    /// The byte ranges of all phone numbers in a text. `marked` is where digits begin that are said to be none.
    pub(super) fn find(&self, text: &str, marked: &[usize]) -> Vec<(usize, usize)> {
        let (mut found, mut hits): (Vec<(usize, usize)>, usize) = (Vec::new(), 0);
        for mut run in runs(text) {
            if run.digits.len() >= 7 {
                shapes::bar(&mut run);
            }
            self.bar_figures(&mut run, text, marked);
            for from in 0..run.groups.len() {
                let Some(to) = self.longest(&run, text, from) else { continue };
                hits += 1;
                if hits > MAX_FINDINGS {
                    return found;
                }
                let (Some(first), Some(last)) = (run.groups.get(from), run.groups.get(to)) else { continue };
                let start = first.plus.unwrap_or(first.start);
                match found.last_mut() {
                    Some(before) if start < before.1 => before.1 = before.1.max(last.end),
                    _ => found.push((start, last.end)),
                }
            }
        }
        found
    }

    /// Bars what an editor says is no number: digits that `site.toml` names, and the number that would begin at a mark.
    /// Nothing of the register is barred by that.
    fn bar_figures(&self, run: &mut Run, text: &str, marked: &[usize]) {
        for from in 0..run.groups.len() {
            let Some((start, first)) = run.groups.get(from).map(|group| (group.start, group.from)) else { continue };
            let named = |to: &usize| {
                let digits = run.groups.get(*to).and_then(|last| run.digits.get(first..last.to));
                digits.is_some_and(|digits| self.figures.contains(digits))
            };
            let named = if self.figures.is_empty() { None } else { (from..run.groups.len()).take(LONGEST).find(named) };
            let to = named.or_else(|| marked.contains(&start).then(|| self.longest(run, text, from))?);
            let Some(to) = to.filter(|to| !self.holds_known(run, from, *to)) else { continue };
            run.groups.iter_mut().take(to + 1).skip(from).for_each(|group| group.is_barred = true);
        }
    }

    fn holds_known(&self, run: &Run, from: usize, to: usize) -> bool {
        let part = |from: usize, to: usize| {
            let (first, last) = (run.groups.get(from)?, run.groups.get(to)?);
            run.digits.get(first.from..last.to)
        };
        (from..=to).any(|from| (from..=to).any(|to| part(from, to).is_some_and(|digits| self.known.has(digits))))
    }

    /// The last group of the longest number that begins with this one.
    fn longest(&self, run: &Run, text: &str, from: usize) -> Option<usize> {
        let first = run.groups.get(from)?.from;
        let fits = |to: &usize| run.groups.get(*to).is_some_and(|group| group.to - first <= LONGEST);
        let goes_on = |to: usize, group: &Group| !group.is_barred && (to == from || group.plus.is_none());
        let open = |to: &usize| run.groups.get(*to).is_some_and(|group| goes_on(*to, group));
        let most = (from..run.groups.len().min(from + MOST_GROUPS)).take_while(|to| fits(to) && open(to)).last()?;
        (from..=most).rev().find(|to| self.is_number(&Part { run, text, from, to: *to }))
    }

    fn is_number(&self, part: &Part<'_>) -> bool {
        let digits = part.digits();
        if part.is_glued() {
            return false;
        }
        if part.plus() {
            return match digits.len() {
                8..=17 => !part.is_thousands(),
                // Short ones are rare, and most of them are temperatures.
                6..8 => split(digits).is_some_and(|(code, national)| is_of_plan(code, national)),
                _ => false,
            };
        }
        if self.known.has(digits) {
            return digits.len() > 6 || part.is_whole_code();
        }
        match digits.len() {
            3..=6 => part.is_parted_as_a_code() && part.is_beside_word(),
            7.. if part.is_parted_as_a_number() => self.is_dialled(part, digits),
            _ => false,
        }
    }

    fn is_dialled(&self, part: &Part<'_>, digits: &str) -> bool {
        if part.opens_messenger() {
            return true;
        }
        if part.is_of_a_sign() || part.is_thousands() || part.is_decimal() {
            return false;
        }
        part.looks_dialled(digits) || self.home.as_ref().is_some_and(|home| home.dials(part, digits))
    }
}
