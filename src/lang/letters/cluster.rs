//! [`Cluster`]: one letter with the marks that stand on it and the letters that stand under it.

use super::letter::is_mark;
use super::tables::{JOINED, ORDER, RO, STACKERS, UNDER};

/// A mark, or two signs that belong together: a stacker and its letter, two vowels for one.
type Unit = (char, Option<char>);

/// What is behind the last mark of [`ORDER`]: any other mark, kept where it is.
const UNORDERED: u8 = u8::MAX;

/// The places of Thai, Lao, Burmese and Khmer marks in [`ORDER`], from 2; before them stand letters under letters.
#[expect(clippy::cast_possible_truncation, reason = "there are fewer than 250 marks")]
#[expect(clippy::indexing_slicing, reason = "made while compiling")]
const RANKS: [[u8; 0x100]; 3] = {
    let mut ranks = [[UNORDERED; 0x100]; 3];
    let bytes = ORDER.as_bytes();
    let mut at = 0;
    // All of them have three bytes in UTF-8.
    while at * 3 + 2 < bytes.len() {
        let high = ((bytes[at * 3] & 0xF) << 4) | ((bytes[at * 3 + 1] & 0x3F) >> 2);
        let low = ((bytes[at * 3 + 1] & 3) << 6) | (bytes[at * 3 + 2] & 0x3F);
        if let Some(row) = row(high as u32) {
            ranks[row][low as usize] = at as u8 + 2;
        }
        at += 1;
    }
    ranks
};

const fn row(high: u32) -> Option<usize> {
    match high {
        0x0E => Some(0),
        0x10 => Some(1),
        0x17 => Some(2),
        _ => None,
    }
}

fn rank((c, under): Unit) -> u8 {
    match under {
        Some(under) if STACKERS.contains(&c) => u8::from(under == RO),
        _ => {
            let code = u32::from(c);
            let row = row(code >> 8).and_then(|row| RANKS.get(row));
            row.and_then(|row| row.get((code & 0xFF) as usize)).copied().unwrap_or(UNORDERED)
        }
    }
}

/// One letter with its marks, while it is read.
#[derive(Debug, Default)]
pub(super) struct Cluster {
    base: Option<char>,
    marks: Vec<Unit>,
    /// Room for the marks that are written.
    kept: Vec<Unit>,
    /// Whether the last mark waits for the letter that it puts under.
    is_stacking: bool,
}

impl Cluster {
    /// Begins with a letter.
    pub(super) fn begin(&mut self, base: char) {
        self.base = Some(base);
        self.marks.clear();
        self.is_stacking = false;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.base.is_none()
    }

    /// Whether the next letter may be put under this one.
    pub(super) fn is_stacking(&self) -> bool {
        self.is_stacking
    }

    pub(super) fn is_space(&self) -> bool {
        self.base == Some(' ') && self.marks.is_empty()
    }

    /// Takes in what belongs to this letter; says whether it does.
    pub(super) fn takes(&mut self, c: char) -> bool {
        let Some(base) = self.base else { return false };
        if c.is_ascii() {
            return false;
        }
        if self.is_stacking {
            self.is_stacking = false;
            if let (Some(last), false) = (self.marks.last_mut(), is_mark(c)) {
                last.1 = Some(if c == UNDER.0 && last.0 == STACKERS[1] { UNDER.1 } else { c });
                return true;
            }
        }
        // Two letters that are drawn as one.
        if let (true, Some(joined)) = (self.marks.is_empty(), joined((base, None), (c, None))) {
            self.base = Some(joined.0);
            return true;
        }
        let is_ring = |unit: &Unit| matches!(unit.0, '\u{0E4D}' | '\u{0ECD}');
        // Sara aa belongs to the ring before it, and the second half of a Korean syllable to the first.
        let belongs = is_mark(c)
            || matches!(c, '\u{0E32}' | '\u{0EB2}') && self.marks.iter().any(is_ring)
            || matches!(c, '\u{1160}'..='\u{11FF}');
        if belongs {
            self.is_stacking = STACKERS.contains(&c);
            self.marks.push((c, None));
        }
        belongs
    }

    /// Writes letter and marks in their order, and is empty then. Says whether it may have to be composed.
    pub(super) fn write(&mut self, text: &mut String) -> bool {
        text.extend(self.base.take());
        if self.marks.is_empty() {
            return false;
        }
        // A sort that keeps the order of what has one rank.
        self.marks.sort_by_key(|unit| rank(*unit));
        let start = text.len();
        let kept = &mut self.kept;
        for mut unit in self.marks.drain(..) {
            while let Some(last) = kept.last() {
                if let Some(joined) = joined(*last, unit) {
                    kept.pop();
                    unit = joined;
                    continue;
                }
                break;
            }
            let again = kept
                .last()
                .is_some_and(|last| *last == unit || unit.1.is_none() && (last.0 == unit.0 || last.1 == Some(unit.0)));
            if !again || rank(unit) == UNORDERED {
                kept.push(unit);
            }
        }
        for (c, second) in kept.drain(..) {
            text.push(c);
            text.extend(second);
        }
        let is_thai_or_khmer = |c: char| matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1780}'..='\u{17FF}');
        !text.get(start..).unwrap_or_default().chars().all(is_thai_or_khmer)
    }
}

fn joined(first: Unit, second: Unit) -> Option<Unit> {
    if first.1.is_some() || second.1.is_some() {
        return None;
    }
    let (.., one) = JOINED.iter().find(|(a, b, _)| *a == first.0 && *b == second.0)?;
    let mut signs = one.chars();
    Some((signs.next()?, signs.next()))
}
