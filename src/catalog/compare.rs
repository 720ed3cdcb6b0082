//! Translations beside their originals: how each stands, part by part.

use rayon::prelude::*;

use super::pair::{Catalog, Texts};
use super::parts::{Freshness, Outline, Standing, parts, pseudo_draft, standing};
use crate::config::Config;
use crate::diag::Sink;
use crate::schema::PageId;

impl Catalog {
    /// Says of every translation how it stands to its original, and makes the texts of trial languages. Every page is
    /// shown to `look` while its texts are cut into their parts; then the parts are dropped, but where something has
    /// changed: ten thousand pages have half a million.
    pub fn compare(&mut self, config: &Config, look: &(dyn Fn(&PageId, &Texts) -> Sink + Sync), sink: &mut Sink) {
        let mut pages: Vec<(&PageId, &mut Texts)> = self.pages.iter_mut().collect();
        let found: Vec<Sink> = pages
            .par_iter_mut()
            .map(|(page, texts)| {
                texts.compare(config);
                let findings = look(page, texts);
                let changed = |standing: &Standing| standing.freshness() == Freshness::Stale;
                if !texts.standings.values().any(changed) {
                    texts.parts.clear();
                }
                findings
            })
            .collect();
        found.into_iter().for_each(|findings| sink.absorb(findings));
    }
}

impl Texts {
    /// Snapshots that say what the original says are dropped.
    fn compare(&mut self, config: &Config) {
        let Some(draft) = self.drafts.get(&config.original) else { return };
        let own = parts(draft);
        let outline = Outline { draft, parts: &own };
        for (lang, draft) in self.drafts.iter().filter(|(lang, _)| **lang != config.original) {
            let translation = parts(draft);
            let snapshot = self.snapshots.remove(lang);
            let accepted = snapshot.as_ref().and_then(|draft| draft.front.accepted.clone());
            self.accepted.extend(accepted.map(|accepted| (*lang, accepted)));
            let snapshot = snapshot.map(|draft| {
                let parts = parts(&draft);
                (draft, parts)
            });
            self.standings.insert(*lang, standing(&outline, snapshot, &translation));
            self.parts.insert(*lang, translation);
        }
        self.snapshots.clear();
        let trials = config.lang_ids().zip(&config.languages).filter(|(_, language)| language.tag.is_pseudo());
        let trials: Vec<_> = trials
            .filter(|(lang, _)| !self.drafts.contains_key(lang))
            .map(|(lang, language)| (lang, pseudo_draft(draft, &language.tag)))
            .collect();
        for (lang, trial) in trials {
            self.drafts.insert(lang, trial);
            self.parts.insert(lang, own.clone());
            self.standings.insert(lang, Standing::Fresh);
        }
        self.parts.insert(config.original, own);
    }
}
