//! [`Standing`]: how a translation stands to its original, part by part.

use std::collections::BTreeMap;

use super::align::{Then, pair_originals, pair_translation};
use super::part::{Part, Spot};
use crate::markup::{Draft, Target};

/// How a whole translation stands to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The original says what it said when the translation was made.
    Fresh,
    /// The original has changed since.
    Stale,
    /// There is no snapshot to compare with.
    Unknown,
}

/// How a part of the original is translated. Numbers are positions among the parts of each text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// It says what it said then, and is translated.
    Fresh {
        /// The translation.
        translation: usize,
    },
    /// It has changed since.
    Stale {
        /// What was translated then.
        translation: usize,
        /// What it said then.
        snapshot: usize,
    },
    /// It is not translated.
    Missing,
}

/// A part of a translation that is no part of the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extra {
    /// Its position.
    pub translation: usize,
    /// Whether the original had it once; otherwise the translator has added it.
    pub withdrawn: bool,
}

/// How a translation stands to its original.
#[derive(Debug)]
pub enum Standing {
    /// Part for part in the original's order, and nothing has changed.
    Fresh,
    /// There is no snapshot. Parts that seem to be the same are paired, as [`PartState::Fresh`] without being it; nothing
    /// where both texts are built alike.
    Unknown(Option<Box<Guess>>),
    /// Something has changed, moved, or is missing.
    Compared(Box<Comparison>),
}

/// Which parts of a translation seem to be which of the original, where nobody knows.
#[derive(Debug)]
pub struct Guess {
    /// Of each part of the original.
    pub states: Vec<PartState>,
    /// What the translation has besides.
    pub extra: Vec<Extra>,
}

/// What has changed.
#[derive(Debug)]
pub struct Comparison {
    /// Of each part of the original.
    pub states: Vec<PartState>,
    /// Which part of the snapshot each part of the original was.
    pub before: Vec<Then>,
    /// What the translation has besides, in its order.
    pub extra: Vec<Extra>,
    /// The original as it was.
    pub snapshot: Draft<Target>,
    /// Its parts.
    pub snapshot_parts: Vec<Part>,
}

impl Comparison {
    fn is_stale(&self) -> bool {
        let fresh = |state: &PartState| matches!(state, PartState::Fresh { .. });
        !self.states.iter().all(fresh) || self.extra.iter().any(|extra| extra.withdrawn)
    }
}

impl Standing {
    /// The same for the whole translation. What a translator has added makes nothing stale.
    pub fn freshness(&self) -> Freshness {
        match self {
            Standing::Fresh => Freshness::Fresh,
            Standing::Unknown(_) => Freshness::Unknown,
            Standing::Compared(comparison) if comparison.is_stale() => Freshness::Stale,
            Standing::Compared(_) => Freshness::Fresh,
        }
    }

    /// The state of each of `count` parts of the original.
    pub fn states(&self, count: usize) -> Vec<PartState> {
        match self {
            Standing::Fresh | Standing::Unknown(None) => {
                (0..count).map(|translation| PartState::Fresh { translation }).collect()
            }
            Standing::Unknown(Some(guess)) => guess.states.clone(),
            Standing::Compared(comparison) => comparison.states.clone(),
        }
    }

    /// What the translation has that the original lacks.
    pub fn extra(&self) -> &[Extra] {
        match self {
            Standing::Fresh | Standing::Unknown(None) => &[],
            Standing::Unknown(Some(guess)) => &guess.extra,
            Standing::Compared(comparison) => &comparison.extra,
        }
    }

    /// What the original said, where that is not what it says.
    pub fn comparison(&self) -> Option<&Comparison> {
        match self {
            Standing::Fresh | Standing::Unknown(_) => None,
            Standing::Compared(comparison) => Some(comparison),
        }
    }
}

/// A text and its parts.
#[derive(Debug)]
pub struct Outline<'a> {
    /// The text.
    pub draft: &'a Draft<Target>,
    /// Its parts.
    pub parts: &'a [Part],
}

/// Compares a translation, part by part, with the original of today through the original of then.
pub fn standing(
    original: &Outline<'_>,
    snapshot: Option<(Draft<Target>, Vec<Part>)>,
    translation: &[Part],
) -> Standing {
    let Some((snapshot, parts)) = snapshot else {
        let shapes = |parts: &[Part]| parts.iter().map(|part| part.shape).collect::<Vec<_>>();
        if shapes(original.parts) == shapes(translation) {
            return Standing::Unknown(None);
        }
        let pairs = pair_translation(original.parts, translation);
        let states = pairs.iter().map(|pair| match pair {
            Some(translation) => PartState::Fresh { translation: *translation },
            None => PartState::Missing,
        });
        let guess = Guess { states: states.collect(), extra: extras(&pairs, &[], translation.len()) };
        return Standing::Unknown(Some(Box::new(guess)));
    };
    let same_words = original.parts.iter().map(|part| part.says).eq(parts.iter().map(|part| part.says));
    if same_words && parts.iter().map(|part| part.shape).eq(translation.iter().map(|part| part.shape)) {
        return Standing::Fresh;
    }
    // Of each part once: each is compared with many.
    let (mut ours, mut theirs) = (BTreeMap::new(), BTreeMap::new());
    let mut like = |now: usize, then: usize, letters: usize| {
        let one = ours.entry(now).or_insert_with(|| Pairs::of(&words(original.draft, original.parts, now), letters));
        let other = theirs.entry(then).or_insert_with(|| Pairs::of(&words(&snapshot, &parts, then), letters));
        one.like(other)
    };
    let before = pair_originals(original.parts, &parts, &mut like);
    let translated = pair_translation(&parts, translation);
    let of = |then: usize| translated.get(then).copied().flatten();
    let states: Vec<PartState> = before
        .iter()
        .map(|then| match then {
            Then::Same(then) => of(*then).map_or(PartState::Missing, |translation| PartState::Fresh { translation }),
            Then::Changed(snapshot) => of(*snapshot)
                .map_or(PartState::Missing, |translation| PartState::Stale { translation, snapshot: *snapshot }),
            Then::New => PartState::Missing,
        })
        .collect();
    let still: Vec<Option<usize>> = before
        .iter()
        .map(|then| match then {
            Then::Same(then) | Then::Changed(then) => of(*then),
            Then::New => None,
        })
        .collect();
    let extra = extras(&still, &translated, translation.len());
    Standing::Compared(Box::new(Comparison { states, before, extra, snapshot, snapshot_parts: parts }))
}

/// Positions of a translation that no part of the original has. `once` are those that one had then.
fn extras(still: &[Option<usize>], once: &[Option<usize>], length: usize) -> Vec<Extra> {
    let set = |pairs: &[Option<usize>]| pairs.iter().copied().flatten().collect::<std::collections::BTreeSet<usize>>();
    let (still, once) = (set(still), set(once));
    let extra = (0..length).filter(|at| !still.contains(at));
    extra.map(|translation| Extra { translation, withdrawn: once.contains(&translation) }).collect()
}

/// What a part says, without markup.
fn words(draft: &Draft<Target>, parts: &[Part], at: usize) -> String {
    let front = &draft.front;
    match parts.get(at).map(|part| part.spot) {
        Some(Spot::Title) => front.title.value.clone(),
        Some(Spot::Tab) => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Some(Spot::Short) => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Some(Spot::Block(id)) => draft.document.plain_text(id),
        None => String::new(),
    }
}

/// The first letters of a text in pairs of neighbours, sorted, to compare it with others.
struct Pairs {
    pairs: Vec<(char, char)>,
    first: Option<char>,
}

impl Pairs {
    fn of(text: &str, letters: usize) -> Self {
        let letters: Vec<char> = text.chars().take(letters).filter(|c| !c.is_whitespace()).collect();
        let mut pairs: Vec<_> = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
        pairs.sort_unstable();
        Pairs { pairs, first: letters.first().copied() }
    }

    /// How alike two texts read, from 0 to 1 (Sørensen and Dice): pairs that both have, of all.
    fn like(&self, other: &Self) -> f64 {
        let (mut one, mut both) = (self.pairs.iter().peekable(), 0_u32);
        for pair in &other.pairs {
            while one.next_if(|own| *own < pair).is_some() {}
            both += u32::from(one.next_if(|own| *own == pair).is_some());
        }
        // proof: at most 1,000 each
        let all = u32::try_from(self.pairs.len() + other.pairs.len()).unwrap_or(u32::MAX);
        match all {
            // One letter, or none.
            0 => f64::from(u8::from(self.first == other.first)),
            _ => f64::from(2 * both) / f64::from(all),
        }
    }
}
