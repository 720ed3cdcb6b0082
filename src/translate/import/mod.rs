//! A PO file → changes in a translation's file and in its snapshot.
//!
//! Only what a message changes is changed: its words in the translation, and in the snapshot the words that it is the
//! translation of. Everything else of both files stays as it is, byte for byte. What is new in the original comes in
//! as a whole top block of it. Before anything is given back, both new texts are read again and compared: each message
//! must have become the fresh translation of its part, with the same links, or it is told at its line.

mod amend;
mod blocks;
mod fields;
mod messages;
mod proof;
mod work;

use work::{Paths, Work};

use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::diag::Sink;
use crate::shelf::Before;
use crate::source::{RelPath, Source};

/// A file that is different from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path in the site.
    pub path: RelPath,
    /// What it was made from.
    pub before: Before,
    /// All of it.
    pub text: String,
}

/// Takes a PO file over into a page. Nothing is given back where there is nothing to change, or where a finding says
/// why not.
pub fn import(site: &Site, page: &Page, lang: LangId, po: &Source, sink: &mut Sink) -> Vec<Changed> {
    let mut own = Sink::new();
    let changed = take_over(site, page, lang, po, &mut own);
    let failed = own.has_errors();
    sink.absorb_as(own, |finding| finding.page(&page.id).language(&site.config.language(lang).tag));
    if failed { Vec::new() } else { changed.unwrap_or_default() }
}

fn take_over(site: &Site, page: &Page, lang: LangId, po: &Source, sink: &mut Sink) -> Option<Vec<Changed>> {
    let translation = page.translations.get(&lang);
    let messages = messages::read(page, translation, po, sink)?;
    let tag = &site.config.language(lang).tag;
    let paths = Paths {
        translation: RelPath::from_safe(format!("content/{tag}/{}.md", page.id)),
        snapshot: RelPath::from_safe(format!("content/{tag}/.original/{}.md", page.id)),
    };
    let work = Work { page, messages: &messages, po };
    let new = match translation {
        Some(translation) => work.amend(translation, sink)?,
        None => work.create(sink)?,
    };
    let Some(new) = new else { return Some(Vec::new()) };
    let comparison = translation.and_then(|translation| translation.standing.comparison());
    proof::prove(&work, &new, &paths, comparison, sink);
    let mut changed = Vec::new();
    let old = translation.map(|translation| translation.draft.document.source().text());
    if old != Some(new.translation.as_str()) {
        let before = old.map_or(Before::Nothing, |old| Before::Text(old.to_owned()));
        changed.push(Changed { path: paths.translation, before, text: new.translation });
    }
    let kept = comparison.map(|comparison| comparison.snapshot.document.source().text().to_owned());
    // One of a translation that is gone says nothing any more.
    let without = if translation.is_some() { Before::Nothing } else { Before::Anything };
    let before = kept.map_or(without, Before::Text);
    changed.extend(new.snapshot.map(|text| Changed { path: paths.snapshot, before, text }));
    Some(changed)
}
