//! Checks across languages: a translation beside what it is a translation of.
//!
//! That is the original as it was then, where it has changed since: what is out of date is told as that, and not
//! once more as different. Only parts that belong together are compared.

mod copies;
mod numbers;
mod pair;
mod references;
mod scripts;
mod structure;
mod terms;

use pair::Both;

use crate::catalog::Texts;
use crate::config::Config;
use crate::diag::{Rule, Sink};
use crate::register::Registers;
use crate::schema::PageId;

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
                compare(&texts, self.on, &self.terms, &mut own);
            }
            all.absorb_as(own, |finding| finding.page(page).language(&language.tag));
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

/// All findings of a translation beside its original.
fn compare(both: &Both<'_>, on: On, terms: &terms::Terms<'_>, sink: &mut Sink) {
    if on.structure {
        structure::check(both, sink);
    }
    for pair in both.pairs() {
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
