//! [`Both`]: a translation and what it is a translation of; [`Pair`]: a part of each.

use std::collections::BTreeSet;

use crate::catalog::Texts;
use crate::catalog::parts::{self, Spot, Standing, State, Unit, passage};
use crate::config::{Config, LangId, Language};
use crate::diag::{Finding, Place, Rule};
use crate::markup::{Block, Draft, Kind, Target};

/// A translation, and the original that it is a translation of.
pub(super) struct Both<'a> {
    pub(super) language: &'a Language,
    pub(super) original: &'a Draft<Target>,
    pub(super) original_units: &'a [Unit],
    pub(super) draft: &'a Draft<Target>,
    pub(super) units: &'a [Unit],
    /// For each unit of that original: its translation.
    pub(super) translated: Vec<Option<usize>>,
    /// Units of the translation that the original does not have.
    pub(super) added: Vec<usize>,
}

impl<'a> Both<'a> {
    pub(super) fn of(texts: &'a Texts, lang: LangId, draft: &'a Draft<Target>, config: &'a Config) -> Option<Self> {
        let now = texts.drafts.get(&config.original)?;
        let now_units = texts.units.get(&config.original)?;
        let units = texts.units.get(&lang)?;
        let standing = texts.standings.get(&lang)?;
        let (original, original_units, translated) = match standing {
            Standing::Fresh | Standing::Unknown(None) => {
                (now, now_units.as_slice(), (0..now_units.len()).map(Some).collect())
            }
            Standing::Unknown(Some(guess)) => {
                (now, now_units.as_slice(), guess.states.iter().map(translation_of).collect())
            }
            // What the original says now and did not say then is missing, and told as that.
            Standing::Compared(comparison) => (
                &comparison.snapshot,
                comparison.snapshot_units.as_slice(),
                parts::pair_translation(&comparison.snapshot_units, units),
            ),
        };
        let used: BTreeSet<usize> = translated.iter().copied().flatten().collect();
        Some(Both {
            language: config.language(lang),
            original,
            original_units,
            draft,
            units,
            added: (0..units.len()).filter(|at| !used.contains(at)).collect(),
            translated,
        })
    }

    /// The parts that belong together.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let pairs = self.original_units.iter().zip(&self.translated);
        pairs.filter_map(|(original_unit, at)| {
            let unit = self.units.get((*at)?)?;
            let (words, original_words) = (words(self.draft, unit), words(self.original, original_unit));
            Some(Pair { both: self, original_unit, unit, words, original_words })
        })
    }
}

fn translation_of(state: &State) -> Option<usize> {
    match state {
        State::Fresh { translation } | State::Stale { translation, .. } => Some(*translation),
        State::Missing => None,
    }
}

/// A part of a translation, and the part of the original that it is the translation of.
pub(super) struct Pair<'a> {
    pub(super) both: &'a Both<'a>,
    pub(super) original_unit: &'a Unit,
    pub(super) unit: &'a Unit,
    /// What the translation says here, without markup.
    pub(super) words: String,
    pub(super) original_words: String,
}

impl Pair<'_> {
    pub(super) fn is_code(&self) -> bool {
        let Spot::Block(id) = self.unit.spot else { return false };
        matches!(self.both.draft.document.node(id).kind, Kind::Block(Block::Code(_)))
    }

    pub(super) fn finding(&self, rule: Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, place(self.both.draft, self.unit), message)
    }
}

fn words(draft: &Draft<Target>, unit: &Unit) -> String {
    let front = &draft.front;
    match unit.spot {
        Spot::Title => front.title.value.clone(),
        Spot::Tab => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Spot::Short => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Spot::Block(id) => parts::said(&draft.document, id),
    }
}

pub(super) fn place(draft: &Draft<Target>, unit: &Unit) -> Place {
    let source = draft.document.source();
    match (passage(draft, unit), unit.spot) {
        (Some(passage), _) => source.place(passage.span),
        (None, Spot::Block(id)) => source.place(draft.document.node(id).span),
        (None, Spot::Title | Spot::Tab | Spot::Short) => Place::file(source.path().as_str()),
    }
}
