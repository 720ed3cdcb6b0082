//! Which part of one text is which of another: the original of today beside the original of then, and a snapshot
//! beside its translation.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fingerprint::Fingerprint;
use super::part::Part;

/// What a part of today's original was when the translation was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The same, at this position of the snapshot, wherever it has moved since.
    Same(usize),
    /// Something else; this position of the snapshot.
    Changed(usize),
    /// Nothing: it is new.
    New,
}

/// Of two parts so many letters are compared; above so many pairs fewer of them, so that whoever has changed many long
/// ones waits no longer.
const LETTERS: usize = 1_000;
const MAX_IN_FULL: usize = 10_000;
const FIRST_LETTERS: usize = 250;
/// Above so many pairs nobody compares words any more; what stands between the same neighbours is still paired.
const MAX_COMPARED: usize = 40_000;
/// Words as alike as this are taken for the same part, changed.
const ALIKE: f64 = 0.4;

/// Says from 0 to 1 how alike a part of today and one of then read, by so many of their first letters.
type Like<'a> = dyn FnMut(usize, usize, usize) -> f64 + 'a;

/// Finds each part of `now` in `then`.
pub fn pair_originals(now: &[Part], then: &[Part], like: &mut Like<'_>) -> Vec<Then> {
    let mut found = vec![Then::New; now.len()];
    let mut free = vec![true; then.len()];
    let mut by_words: BTreeMap<Fingerprint, std::collections::VecDeque<usize>> = BTreeMap::new();
    for (at, part) in then.iter().enumerate() {
        by_words.entry(part.says).or_default().push_back(at);
    }
    for (part, found) in now.iter().zip(&mut found) {
        if let Some(at) = by_words.get_mut(&part.says).and_then(std::collections::VecDeque::pop_front) {
            *found = Then::Same(at);
            if let Some(free) = free.get_mut(at) {
                *free = false;
            }
        }
    }
    for (at, old) in changed(now, then, &found, &free, like) {
        if let Some(found) = found.get_mut(at) {
            *found = Then::Changed(old);
        }
    }
    found
}

/// Pairs of what is left: the same shape, and alike or between the same neighbours; the best first.
fn changed(now: &[Part], then: &[Part], found: &[Then], free: &[bool], like: &mut Like<'_>) -> Vec<(usize, usize)> {
    let gaps = gaps(found, then.len());
    let left: Vec<usize> = (0..then.len()).filter(|at| free.get(*at) == Some(&true)).collect();
    let parts = now.iter().zip(&gaps).enumerate().map(|(at, (part, gap))| (at, part, gap));
    let new: Vec<_> = parts.filter(|(at, ..)| found.get(*at) == Some(&Then::New)).collect();
    let compared = new.len().saturating_mul(left.len());
    if compared > MAX_COMPARED {
        return in_order(&new, then, &left);
    }
    let letters = if compared > MAX_IN_FULL { FIRST_LETTERS } else { LETTERS };
    let mut pairs = Vec::new();
    for (at, part, gap) in new {
        for old in left.iter().copied().filter(|old| then.get(*old).is_some_and(|old| old.shape == part.shape)) {
            let here = gap.contains(&old);
            let alike = like(at, old, letters);
            if here || alike >= ALIKE {
                let score = alike + if here { 0.5 } else { 0.0 };
                pairs.push((score, at, old));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut taken_now, mut taken_then) = (BTreeSet::new(), BTreeSet::new());
    pairs.retain(|(_, at, old)| {
        let both = !taken_now.contains(at) && !taken_then.contains(old);
        both && taken_now.insert(*at) && taken_then.insert(*old)
    });
    pairs.into_iter().map(|(_, at, old)| (at, old)).collect()
}

/// Pairs of what stands between the same neighbours, in order: each with the first of its shape that is left there.
fn in_order(new: &[(usize, &Part, &Range<usize>)], then: &[Part], left: &[usize]) -> Vec<(usize, usize)> {
    let mut by_shape: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for old in left {
        if let Some(part) = then.get(*old) {
            by_shape.entry(part.shape).or_default().insert(*old);
        }
    }
    let pairs = new.iter().filter_map(|(at, part, gap)| {
        let left = by_shape.get_mut(&part.shape)?;
        let old = if gap.is_empty() { None } else { left.range((*gap).clone()).next().copied() }?;
        left.remove(&old);
        Some((*at, old))
    });
    pairs.collect()
}

/// For each part of today the positions of the snapshot between its nearest neighbours that have not changed.
fn gaps(found: &[Then], length: usize) -> Vec<Range<usize>> {
    let mut starts = Vec::with_capacity(found.len());
    let mut start = 0;
    for then in found {
        starts.push(start);
        if let Then::Same(at) = then {
            start = at + 1;
        }
    }
    let mut end = length;
    let mut gaps: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for (then, start) in found.iter().zip(starts).rev() {
        gaps.push(start..end);
        if let Then::Same(at) = then {
            end = *at;
        }
    }
    gaps.reverse();
    gaps
}

/// Above so many pairs a translation that is built in another way is paired from both ends only.
const MAX_TABLE: usize = 4_000_000;

/// The translation of each part of a snapshot, as far as both are built alike: in the same order, each of the same
/// kind. Where several would do, shape, links and numbers decide.
pub fn pair_translation(snapshot: &[Part], translation: &[Part]) -> Vec<Option<usize>> {
    if snapshot.iter().map(|part| part.shape).eq(translation.iter().map(|part| part.shape)) {
        return (0..snapshot.len()).map(Some).collect();
    }
    let alike = |(a, b): &(&Part, &Part)| a.shape == b.shape && a.anchor == b.anchor;
    let start = snapshot.iter().zip(translation).take_while(alike).count();
    let (a, b) = (snapshot.get(start..).unwrap_or_default(), translation.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(alike).count();
    let (a, b) = (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default());
    let mut paired: Vec<Option<usize>> = (0..start).map(Some).collect();
    if a.len().saturating_mul(b.len()) <= MAX_TABLE {
        paired.extend(best(a, b).into_iter().map(|at| at.map(|at| at + start)));
    } else {
        paired.extend(a.iter().map(|_| None));
    }
    paired.extend((0..end).map(|at| Some(translation.len() - end + at)));
    paired
}

/// The pairing in order with the highest score (Needleman and Wunsch, 1970; gaps cost nothing).
fn best(a: &[Part], b: &[Part]) -> Vec<Option<usize>> {
    let width = b.len() + 1;
    let mut table = vec![0_u32; (a.len() + 1) * width];
    let cell = |table: &[u32], row: usize, column: usize| table.get(row * width + column).copied().unwrap_or_default();
    for (row, one) in a.iter().enumerate().rev() {
        for (column, other) in b.iter().enumerate().rev() {
            let skip = cell(&table, row + 1, column).max(cell(&table, row, column + 1));
            let pair = score(one, other).map(|score| score + cell(&table, row + 1, column + 1));
            if let Some(entry) = table.get_mut(row * width + column) {
                *entry = skip.max(pair.unwrap_or_default());
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut paired = vec![None; a.len()];
    while let (Some(one), Some(other)) = (a.get(row), b.get(column)) {
        let here = cell(&table, row, column);
        let pair = score(one, other).map(|score| score + cell(&table, row + 1, column + 1));
        if pair == Some(here) {
            if let Some(paired) = paired.get_mut(row) {
                *paired = Some(column);
            }
            row += 1;
            column += 1;
        } else if cell(&table, row + 1, column) == here {
            row += 1;
        } else {
            column += 1;
        }
    }
    paired
}

fn score(one: &Part, other: &Part) -> Option<u32> {
    let same_shape = one.shape == other.shape;
    (one.kind == other.kind).then(|| match (one.anchor, other.anchor) {
        (0, 0) => 3 + 3 * u32::from(same_shape),
        (a, b) if a == b => 8 + 3 * u32::from(same_shape),
        _ => 1 + 3 * u32::from(same_shape),
    })
}
