//! A PO file → changes in a translation's file and in its snapshot.
//!
//! Only what a message changes is changed: its words in the translation, and in the snapshot the words that it is the
//! translation of. Everything else of both files stays as it is, byte for byte. What is new in the original comes in
//! as a whole top block of it. Before anything is given back, both new texts are read again and compared: each message
//! must have become the fresh translation of its unit, with the same links, or it is told at its line.

mod blocks;
mod fields;
mod messages;
mod proof;

use std::collections::BTreeMap;

use messages::Message;

use super::export::text_of;
use super::passage::passage;
use super::patch::{Edit, patched};
use super::standing::{Comparison, Standing, State};
use super::unit::Spot;
use crate::catalog::{Page, Site, Translation};
use crate::config::LangId;
use crate::diag::{Finding, Place, Sink};
use crate::rule::Rule;
use crate::source::{RelPath, Source, Span};

/// A file that is different from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path in the site.
    pub path: RelPath,
    /// All of it.
    pub text: String,
}

/// Takes a PO file over into a page. Nothing is given back where there is nothing to change, or where a finding says
/// why not.
pub fn import(site: &Site, page: &Page, lang: LangId, po: &Source, sink: &mut Sink) -> Vec<Changed> {
    let mut own = Sink::new();
    let changed = take_over(site, page, lang, po, &mut own);
    let failed = own.has_errors();
    for finding in own.into_sorted() {
        sink.push(finding.page(&page.id).language(&site.config.language(lang).tag));
    }
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
        changed.push(Changed { path: paths.translation, text: new.translation });
    }
    changed.extend(new.snapshot.map(|text| Changed { path: paths.snapshot, text }));
    Some(changed)
}

/// Where both files lie.
struct Paths {
    translation: RelPath,
    snapshot: RelPath,
}

/// Both files as they will be; no snapshot where it stays as it is.
struct New {
    translation: String,
    snapshot: Option<String>,
}

/// A page and the messages that are to be taken over into it.
struct Work<'a> {
    page: &'a Page,
    /// By the unit of the original.
    messages: &'a BTreeMap<usize, Message>,
    po: &'a Source,
}

impl Work<'_> {
    /// Changes in a translation that is there. Nothing where no message says anything new.
    fn amend(&self, translation: &Translation, sink: &mut Sink) -> Option<Option<New>> {
        let states = translation.standing.states(self.page.units().len());
        let comparison = translation.standing.comparison();
        let mut edits = Edits::default();
        let mut missing = Vec::new();
        for (unit, message) in self.messages {
            match states.get(*unit) {
                Some(State::Fresh { translation: at }) => self.reword(translation, *at, message, &mut edits),
                Some(State::Stale { translation: at, snapshot }) => {
                    self.reword(translation, *at, message, &mut edits);
                    if let Some(comparison) = comparison {
                        self.catch_up(comparison, *snapshot, *unit, &mut edits);
                    }
                }
                Some(State::Missing) | None => missing.push(*unit),
            }
        }
        let unknown = matches!(translation.standing, Standing::Unknown(..));
        let first_snapshot = if unknown { self.first_snapshot(&states, sink) } else { None };
        if edits.is_empty() && missing.is_empty() && first_snapshot.is_none() {
            return Some(None);
        }
        self.add_missing(translation, &states, &missing, &mut edits, sink)?;
        fields::note_change(translation, &mut edits);
        let old = translation.draft.document.source().text();
        let snapshot = comparison.filter(|_| !edits.snapshot.is_empty()).map(|comparison| {
            patched(comparison.snapshot.document.source().text(), std::mem::take(&mut edits.snapshot))
        });
        let snapshot = snapshot.or(first_snapshot);
        Some(Some(New { translation: patched(old, edits.translation), snapshot }))
    }

    /// The snapshot of a translation that had none: once somebody has said of every part that it is right.
    fn first_snapshot(&self, states: &[State], sink: &mut Sink) -> Option<String> {
        let is_worded =
            |at: usize| self.page.units().get(at).is_some_and(|unit| passage(&self.page.original, unit).is_some());
        let translated = |at: usize| match states.get(at) {
            Some(State::Fresh { .. } | State::Stale { .. }) => true,
            Some(State::Missing) | None => self.messages.contains_key(&at),
        };
        let open = (0..states.len()).filter(|at| is_worded(*at) && translated(*at) && !self.messages.contains_key(at));
        if self.messages.is_empty() {
            return None;
        }
        match open.count() {
            0 => self.snapshot_of(&translated, sink),
            left => {
                let message =
                    format!("nobody has kept what this page was translated from, and {left} messages are not certain");
                let place = Place::of(self.po, Span::default());
                let hint = "take the mark `fuzzy` off all of them; then handbill keeps the original to compare with";
                sink.push(Finding::new(Rule::PoLeftAside, place, message).hint(hint));
                None
            }
        }
    }

    /// Other words for a unit that is translated.
    fn reword(&self, translation: &Translation, at: usize, message: &Message, edits: &mut Edits) {
        let Some(unit) = translation.units().get(at) else { return };
        let Some(old) = passage(&translation.draft, unit).filter(|old| old.text != message.text) else { return };
        let file = translation.draft.document.source().text();
        edits.translation.push(match unit.spot {
            Spot::Title | Spot::Tab | Spot::Short => Edit::field(old.span.into(), &message.text),
            Spot::Block(_) => Edit::passage(file, old.span.into(), &message.text),
        });
    }

    /// The snapshot says of a unit what the original says now.
    fn catch_up(&self, comparison: &Comparison, snapshot: usize, unit: usize, edits: &mut Edits) {
        let Some(old) = comparison.snapshot_units.get(snapshot) else { return };
        let Some(passage) = passage(&comparison.snapshot, old) else { return };
        let now = text_of(&self.page.original, self.page.units(), unit);
        let file = comparison.snapshot.document.source().text();
        edits.snapshot.push(match old.spot {
            Spot::Title | Spot::Tab | Spot::Short => Edit::field(passage.span.into(), &now),
            Spot::Block(_) => Edit::passage(file, passage.span.into(), &now),
        });
    }
}

/// What is to be changed in both files.
#[derive(Debug, Default)]
struct Edits {
    translation: Vec<Edit>,
    snapshot: Vec<Edit>,
}

impl Edits {
    fn is_empty(&self) -> bool {
        self.translation.is_empty() && self.snapshot.is_empty()
    }
}
