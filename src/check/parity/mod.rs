//! Checks across languages: a translation beside what it is a translation of.
//!
//! That is the original as it was then, where it has changed since: what is out of date is told as that, and not
//! once more as different. Only parts that belong together are compared.

mod copies;
mod numbers;
mod references;
mod scripts;
mod structure;
mod terms;

use rayon::prelude::*;

use crate::catalog::{Catalog, Texts};
use crate::config::{Config, LangId, Language};
use crate::diag::{Finding, Place, Sink};
use crate::markup::{Draft, Target};
use crate::register::Registers;
use crate::rule::Rule;
use crate::translate::{Spot, Standing, State, Unit, passage};

/// Compares every translation with its original.
pub(super) fn check(catalog: &Catalog, config: &Config, registers: &Registers, sink: &mut Sink) {
    let terms = terms::Terms::of(registers, config);
    let pages: Vec<_> = catalog.pages.iter().collect();
    let found: Vec<Sink> = pages
        .par_iter()
        .map(|(page, texts)| {
            let mut all = Sink::new();
            for (lang, draft) in texts.drafts.iter().filter(|(lang, _)| **lang != config.original) {
                let language = config.language(*lang);
                // Made by the program from the original: alike by construction, and not meant to be read.
                if language.tag.is_pseudo() {
                    continue;
                }
                let mut own = Sink::new();
                if let Some(texts) = Both::of(texts, *lang, draft, config) {
                    structure::check(&texts, &mut own);
                    for pair in texts.pairs() {
                        references::check(&pair, &mut own);
                        numbers::check(&pair, &mut own);
                        copies::check(&pair, &mut own);
                        scripts::check(&pair, &mut own);
                        terms.check(&pair, &mut own);
                    }
                }
                for finding in own.into_sorted() {
                    all.push(finding.page(page).language(&language.tag));
                }
            }
            all
        })
        .collect();
    found.into_iter().for_each(|findings| sink.absorb(findings));
}

/// A translation, and the original that it is a translation of.
struct Both<'a> {
    language: &'a Language,
    original: &'a Draft<Target>,
    original_units: &'a [Unit],
    draft: &'a Draft<Target>,
    units: &'a [Unit],
    /// For each unit of that original: its translation.
    translated: Vec<Option<usize>>,
    /// Units of the translation that the original does not have.
    added: Vec<usize>,
}

impl<'a> Both<'a> {
    fn of(texts: &'a Texts, lang: LangId, draft: &'a Draft<Target>, config: &'a Config) -> Option<Self> {
        let now = texts.drafts.get(&config.original)?;
        let now_units = texts.units.get(&config.original)?;
        let units = texts.units.get(&lang)?;
        let standing = texts.standings.get(&lang)?;
        let (original, original_units, translated) = match standing {
            Standing::Fresh => (now, now_units.as_slice(), (0..now_units.len()).map(Some).collect()),
            Standing::Unknown(states, _) => (now, now_units.as_slice(), states.iter().map(translation_of).collect()),
            // What the original says now and did not say then is missing, and told as that.
            Standing::Compared(comparison) => (
                &comparison.snapshot,
                comparison.snapshot_units.as_slice(),
                crate::translate::pair_translation(&comparison.snapshot_units, units),
            ),
        };
        let used: std::collections::BTreeSet<usize> = translated.iter().copied().flatten().collect();
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
    fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let pairs = self.original_units.iter().zip(&self.translated);
        pairs.filter_map(|(original_unit, at)| Some(Pair { both: self, original_unit, unit: self.units.get((*at)?)? }))
    }
}

fn translation_of(state: &State) -> Option<usize> {
    match state {
        State::Fresh { translation } | State::Stale { translation, .. } => Some(*translation),
        State::Missing => None,
    }
}

/// A part of a translation, and the part of the original that it is the translation of.
struct Pair<'a> {
    both: &'a Both<'a>,
    original_unit: &'a Unit,
    unit: &'a Unit,
}

impl Pair<'_> {
    /// What is said: without markup.
    fn words(&self) -> String {
        words(self.both.draft, self.unit)
    }

    fn original_words(&self) -> String {
        words(self.both.original, self.original_unit)
    }

    fn finding(&self, rule: Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, place(self.both.draft, self.unit), message)
    }
}

fn words(draft: &Draft<Target>, unit: &Unit) -> String {
    let front = &draft.front;
    match unit.spot {
        Spot::Title => front.title.value.clone(),
        Spot::Tab => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Spot::Short => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Spot::Block(id) => crate::translate::said(&draft.document, id),
    }
}

fn place(draft: &Draft<Target>, unit: &Unit) -> Place {
    let source = draft.document.source();
    match (passage(draft, unit), unit.spot) {
        (Some(passage), _) => Place::of(source, passage.span),
        (None, Spot::Block(id)) => Place::of(source, draft.document.node(id).span),
        (None, Spot::Title | Spot::Tab | Spot::Short) => Place::file(source.path().as_str()),
    }
}
