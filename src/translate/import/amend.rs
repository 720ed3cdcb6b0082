//! Changes in a translation that is there: words of its parts, and in the snapshot what they are the translation of.

use super::super::export::text_of;
use super::super::patch::{Edit, patched};
use super::fields;
use super::messages::Message;
use super::work::{Edits, New, Work};
use crate::catalog::Translation;
use crate::catalog::parts::{Comparison, PartState, Spot, Standing, passage};
use crate::diag::{Finding, Rule, Sink};
use crate::source::Span;

impl Work<'_> {
    /// Changes in a translation that is there. Nothing where no message says anything new.
    pub(super) fn amend(&self, translation: &Translation, sink: &mut Sink) -> Option<Option<New>> {
        let states = translation.standing.states(self.page.parts().len());
        let comparison = translation.standing.comparison();
        let mut edits = Edits::default();
        let mut missing = Vec::new();
        for (part, message) in self.messages {
            match states.get(*part) {
                Some(PartState::Fresh { translation: at }) => self.reword(translation, *at, message, &mut edits),
                Some(PartState::Stale { translation: at, snapshot }) => {
                    self.reword(translation, *at, message, &mut edits);
                    if let Some(comparison) = comparison {
                        self.catch_up(comparison, *snapshot, *part, &mut edits);
                    }
                }
                Some(PartState::Missing) | None => missing.push(*part),
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
    fn first_snapshot(&self, states: &[PartState], sink: &mut Sink) -> Option<String> {
        let is_worded =
            |at: usize| self.page.parts().get(at).is_some_and(|part| passage(&self.page.original, part).is_some());
        let translated = |at: usize| match states.get(at) {
            Some(PartState::Fresh { .. } | PartState::Stale { .. }) => true,
            Some(PartState::Missing) | None => self.messages.contains_key(&at),
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
                let place = self.po.place(Span::default());
                let hint = "take the mark `fuzzy` off all of them; then handbill keeps the original to compare with";
                sink.push(Finding::new(Rule::PoLeftAside, place, message).hint(hint));
                None
            }
        }
    }

    /// Other words for a part that is translated.
    fn reword(&self, translation: &Translation, at: usize, message: &Message, edits: &mut Edits) {
        let Some(part) = translation.parts().get(at) else { return };
        let Some(old) = passage(&translation.draft, part).filter(|old| old.text != message.text) else { return };
        let file = translation.draft.document.source().text();
        edits.translation.push(match part.spot {
            Spot::Title | Spot::Tab | Spot::Short => Edit::field(old.span.into(), &message.text),
            Spot::Block(_) => Edit::passage(file, old.span.into(), &message.text),
        });
    }

    /// The snapshot says of a part what the original says now.
    fn catch_up(&self, comparison: &Comparison, snapshot: usize, part: usize, edits: &mut Edits) {
        let Some(old) = comparison.snapshot_parts.get(snapshot) else { return };
        let Some(passage) = passage(&comparison.snapshot, old) else { return };
        let now = text_of(&self.page.original, self.page.parts(), part);
        let file = comparison.snapshot.document.source().text();
        edits.snapshot.push(match old.spot {
            Spot::Title | Spot::Tab | Spot::Short => Edit::field(passage.span.into(), &now),
            Spot::Block(_) => Edit::passage(file, passage.span.into(), &now),
        });
    }
}
