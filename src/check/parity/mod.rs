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

use crate::catalog::{PageId, Texts};
use crate::config::{Config, LangId, Language};
use crate::diag::{Finding, Place, Sink};
use crate::markup::{Block, Draft, Kind, Target};
use crate::register::Registers;
use crate::rule::Rule;
use crate::translate::{Spot, Standing, State, Unit, passage};

/// Compares translations with their originals, page by page.
pub struct Parity<'a> {
    config: &'a Config,
    terms: terms::Terms<'a>,
    on: On,
}

impl<'a> Parity<'a> {
    /// With the glossary's terms, and the rules that the site wants.
    pub fn of(registers: &'a Registers, config: &'a Config) -> Self {
        let terms = terms::Terms::of(registers, config);
        let on = |rule| config.rules.get(&rule) != Some(&None);
        let on = On {
            structure: on(Rule::DifferentStructure) || on(Rule::DifferentPanels),
            references: on(Rule::DifferentReference),
            numbers: on(Rule::DifferentNumber),
            copies: on(Rule::Untranslated),
            scripts: on(Rule::WrongScript),
            terms: on(Rule::GlossaryTerm) && !terms.is_empty(),
        };
        Parity { config, terms, on }
    }

    /// All findings of a page whose texts have been cut into their parts.
    pub fn check(&self, page: &PageId, texts: &Texts) -> Sink {
        let mut all = Sink::new();
        for (lang, draft) in texts.drafts.iter().filter(|(lang, _)| **lang != self.config.original) {
            let language = self.config.language(*lang);
            // Made by the program from the original: alike by construction, and not meant to be read.
            if language.tag.is_pseudo() {
                continue;
            }
            let mut own = Sink::new();
            if let Some(texts) = Both::of(texts, *lang, draft, self.config) {
                texts.check(self.on, &self.terms, &mut own);
            }
            for finding in own.into_sorted() {
                all.push(finding.page(page).language(&language.tag));
            }
        }
        all
    }
}

/// Which of these checks the site wants: what is off need not be looked for.
#[derive(Debug, Clone, Copy)]
struct On {
    structure: bool,
    references: bool,
    numbers: bool,
    copies: bool,
    scripts: bool,
    terms: bool,
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

    fn check(&self, on: On, terms: &terms::Terms<'_>, sink: &mut Sink) {
        if on.structure {
            structure::check(self, sink);
        }
        for pair in self.pairs() {
            if on.references {
                references::check(&pair, sink);
            }
            if on.numbers {
                numbers::check(&pair, sink);
            }
            if on.copies {
                copies::check(&pair, sink);
            }
            if on.scripts {
                scripts::check(&pair, sink);
            }
            if on.terms {
                terms.check(&pair, sink);
            }
        }
    }

    /// The parts that belong together.
    fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
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
struct Pair<'a> {
    both: &'a Both<'a>,
    original_unit: &'a Unit,
    unit: &'a Unit,
    /// What the translation says here, without markup.
    words: String,
    original_words: String,
}

impl Pair<'_> {
    fn is_code(&self) -> bool {
        let Spot::Block(id) = self.unit.spot else { return false };
        matches!(self.both.draft.document.node(id).kind, Kind::Block(Block::Code(_)))
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
