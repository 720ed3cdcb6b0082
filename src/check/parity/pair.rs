//! [`Both`]: a translation and what it is a translation of; [`Pair`]: a part of each.

use std::collections::BTreeSet;

use crate::catalog::Texts;
use crate::catalog::parts::{self, Part, PartState, Spot, Standing, passage};
use crate::config::{Config, LangId, Language};
use crate::diag::{Finding, Place, Rule};
use crate::markup::{Block, Draft, Kind, Target};

/// A translation, and the original that it is a translation of.
pub(super) struct Both<'a> {
    pub(super) language: &'a Language,
    pub(super) original: &'a Draft<Target>,
    pub(super) original_parts: &'a [Part],
    pub(super) draft: &'a Draft<Target>,
    pub(super) parts: &'a [Part],
    /// For each part of that original: its translation.
    pub(super) translated: Vec<Option<usize>>,
    /// Parts of the translation that the original does not have.
    pub(super) added: Vec<usize>,
}

impl<'a> Both<'a> {
    pub(super) fn of(texts: &'a Texts, lang: LangId, draft: &'a Draft<Target>, config: &'a Config) -> Option<Self> {
        let now = texts.drafts.get(&config.original)?;
        let now_parts = texts.parts.get(&config.original)?;
        let parts = texts.parts.get(&lang)?;
        let standing = texts.standings.get(&lang)?;
        let (original, original_parts, translated) = match standing {
            Standing::Fresh | Standing::Unknown(None) => {
                (now, now_parts.as_slice(), (0..now_parts.len()).map(Some).collect())
            }
            Standing::Unknown(Some(guess)) => {
                (now, now_parts.as_slice(), guess.states.iter().map(translation_of).collect())
            }
            // What the original says now and did not say then is missing, and told as that.
            Standing::Compared(comparison) => (
                &comparison.snapshot,
                comparison.snapshot_parts.as_slice(),
                parts::pair_translation(&comparison.snapshot_parts, parts),
            ),
        };
        let used: BTreeSet<usize> = translated.iter().copied().flatten().collect();
        Some(Both {
            language: config.language(lang),
            original,
            original_parts,
            draft,
            parts,
            added: (0..parts.len()).filter(|at| !used.contains(at)).collect(),
            translated,
        })
    }

    /// The parts that belong together.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let pairs = self.original_parts.iter().zip(&self.translated);
        pairs.filter_map(|(original_part, at)| {
            let part = self.parts.get((*at)?)?;
            let (words, original_words) = (words(self.draft, part), words(self.original, original_part));
            Some(Pair { both: self, original_part, part, words, original_words })
        })
    }
}

fn translation_of(state: &PartState) -> Option<usize> {
    match state {
        PartState::Fresh { translation } | PartState::Stale { translation, .. } => Some(*translation),
        PartState::Missing => None,
    }
}

/// A part of a translation, and the part of the original that it is the translation of.
pub(super) struct Pair<'a> {
    pub(super) both: &'a Both<'a>,
    pub(super) original_part: &'a Part,
    pub(super) part: &'a Part,
    /// What the translation says here, without markup.
    pub(super) words: String,
    pub(super) original_words: String,
}

impl Pair<'_> {
    pub(super) fn is_code(&self) -> bool {
        let Spot::Block(id) = self.part.spot else { return false };
        matches!(self.both.draft.document.node(id).kind, Kind::Block(Block::Code(_)))
    }

    pub(super) fn finding(&self, rule: Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, place(self.both.draft, self.part), message)
    }
}

fn words(draft: &Draft<Target>, part: &Part) -> String {
    let front = &draft.front;
    match part.spot {
        Spot::Title => front.title.value.clone(),
        Spot::Tab => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Spot::Short => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Spot::Block(id) => parts::said(&draft.document, id),
    }
}

pub(super) fn place(draft: &Draft<Target>, part: &Part) -> Place {
    let source = draft.document.source();
    match (passage(draft, part), part.spot) {
        (Some(passage), _) => source.place(passage.span),
        (None, Spot::Block(id)) => source.place(draft.document.node(id).span),
        (None, Spot::Title | Spot::Tab | Spot::Short) => Place::file(source.path().as_str()),
    }
}
