//! [`Standing`]: how a translation stands to its original, unit by unit.

use super::align::{Then, pair_originals, pair_translation};
use super::part::{Spot, Unit};
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

/// How a unit of the original is translated. Numbers are positions among the units of each text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
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

/// A unit of a translation that is no unit of the original.
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
    /// Unit for unit in the original's order, and nothing has changed.
    Fresh,
    /// There is no snapshot. Units that seem to be the same are paired, as [`State::Fresh`] without being it; nothing
    /// where both texts are built alike.
    Unknown(Option<Box<Guess>>),
    /// Something has changed, moved, or is missing.
    Compared(Box<Comparison>),
}

/// Which units of a translation seem to be which of the original, where nobody knows.
#[derive(Debug)]
pub struct Guess {
    /// Of each unit of the original.
    pub states: Vec<State>,
    /// What the translation has besides.
    pub extra: Vec<Extra>,
}

/// What has changed.
#[derive(Debug)]
pub struct Comparison {
    /// Of each unit of the original.
    pub states: Vec<State>,
    /// Which unit of the snapshot each unit of the original was.
    pub before: Vec<Then>,
    /// What the translation has besides, in its order.
    pub extra: Vec<Extra>,
    /// The original as it was.
    pub snapshot: Draft<Target>,
    /// Its units.
    pub snapshot_units: Vec<Unit>,
}

impl Comparison {
    fn is_stale(&self) -> bool {
        let fresh = |state: &State| matches!(state, State::Fresh { .. });
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

    /// The state of each of `count` units of the original.
    pub fn states(&self, count: usize) -> Vec<State> {
        match self {
            Standing::Fresh | Standing::Unknown(None) => {
                (0..count).map(|translation| State::Fresh { translation }).collect()
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

/// A text and its units.
#[derive(Debug)]
pub struct Outline<'a> {
    /// The text.
    pub draft: &'a Draft<Target>,
    /// Its units.
    pub units: &'a [Unit],
}

/// Compares a translation, unit by unit, with the original of today through the original of then.
pub fn standing(
    original: &Outline<'_>,
    snapshot: Option<(Draft<Target>, Vec<Unit>)>,
    translation: &[Unit],
) -> Standing {
    let Some((snapshot, units)) = snapshot else {
        let shapes = |units: &[Unit]| units.iter().map(|unit| unit.shape).collect::<Vec<_>>();
        if shapes(original.units) == shapes(translation) {
            return Standing::Unknown(None);
        }
        let pairs = pair_translation(original.units, translation);
        let states = pairs.iter().map(|pair| match pair {
            Some(translation) => State::Fresh { translation: *translation },
            None => State::Missing,
        });
        let guess = Guess { states: states.collect(), extra: extras(&pairs, &[], translation.len()) };
        return Standing::Unknown(Some(Box::new(guess)));
    };
    let same_words = original.units.iter().map(|unit| unit.says).eq(units.iter().map(|unit| unit.says));
    if same_words && units.iter().map(|unit| unit.shape).eq(translation.iter().map(|unit| unit.shape)) {
        return Standing::Fresh;
    }
    let like =
        |now: usize, then: usize| alike(&words(original.draft, original.units, now), &words(&snapshot, &units, then));
    let before = pair_originals(original.units, &units, &like);
    let translated = pair_translation(&units, translation);
    let of = |then: usize| translated.get(then).copied().flatten();
    let states: Vec<State> = before
        .iter()
        .map(|then| match then {
            Then::Same(then) => of(*then).map_or(State::Missing, |translation| State::Fresh { translation }),
            Then::Changed(snapshot) => {
                of(*snapshot).map_or(State::Missing, |translation| State::Stale { translation, snapshot: *snapshot })
            }
            Then::New => State::Missing,
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
    Standing::Compared(Box::new(Comparison { states, before, extra, snapshot, snapshot_units: units }))
}

/// Positions of a translation that no unit of the original has. `once` are those that one had then.
fn extras(still: &[Option<usize>], once: &[Option<usize>], length: usize) -> Vec<Extra> {
    let set = |pairs: &[Option<usize>]| pairs.iter().copied().flatten().collect::<std::collections::BTreeSet<usize>>();
    let (still, once) = (set(still), set(once));
    let extra = (0..length).filter(|at| !still.contains(at));
    extra.map(|translation| Extra { translation, withdrawn: once.contains(&translation) }).collect()
}

/// What a unit says, without markup.
fn words(draft: &Draft<Target>, units: &[Unit], at: usize) -> String {
    let front = &draft.front;
    match units.get(at).map(|unit| unit.spot) {
        Some(Spot::Title) => front.title.value.clone(),
        Some(Spot::Tab) => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Some(Spot::Short) => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Some(Spot::Block(id)) => draft.document.plain_text(id),
        None => String::new(),
    }
}

/// How alike two texts read, from 0 to 1 (Sørensen and Dice). Of long ones the beginning is enough.
fn alike(one: &str, other: &str) -> f64 {
    let beginning = |text: &str| text.chars().take(1_000).collect::<String>();
    strsim::sorensen_dice(&beginning(one), &beginning(other))
}
