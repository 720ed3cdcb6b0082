//! Which message of a PO file is the translation of which part.

use std::collections::BTreeMap;

use crate::catalog::parts::PartState;
use crate::catalog::{Page, Translation};
use crate::diag::{Finding, Rule, Sink};
use crate::source::{Source, Span};
use crate::translate::export::{part_names, text_of};
use crate::translate::po::{self, Entry};

/// A translation to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// The words.
    pub(super) text: String,
    /// Where it stands in the PO file.
    pub(super) span: Span,
}

/// The messages that say something, by the part of the original. What is left aside is told.
pub(super) fn read(
    page: &Page,
    translation: Option<&Translation>,
    file: &Source,
    sink: &mut Sink,
) -> Option<BTreeMap<usize, Message>> {
    let entries = po::read(file, sink)?;
    let names = part_names(page, translation);
    let texts: Vec<String> = (0..page.parts().len()).map(|at| text_of(&page.original, page.parts(), at)).collect();
    let mut by_name = BTreeMap::new();
    for (at, name) in names.iter().enumerate() {
        if let Some(name) = name {
            by_name.insert(name.as_str(), at);
        }
    }
    let states = translation.map(|translation| translation.standing.states(page.parts().len())).unwrap_or_default();
    let mut messages = BTreeMap::new();
    for entry in entries.into_iter().filter(|entry| !entry.text.trim().is_empty()) {
        let known = by_name.get(entry.context.as_str()).copied();
        let same = |at: &usize| texts.get(*at) == Some(&entry.id);
        // A translation program may lose the context; the words are enough where they stand once.
        let by_words = || {
            let mut all = (0..texts.len()).filter(same);
            all.next().filter(|_| all.next().is_none())
        };
        let Some(at) = known.filter(same).or_else(by_words) else {
            let message = match known {
                Some(_) => "the original says something else now than when this file was made",
                None => "the original has no such part any more",
            };
            sink.push(aside(file, &entry, message, "export the page again; your words are still here"));
            continue;
        };
        let here = states.get(at).and_then(|state| match state {
            PartState::Fresh { translation } | PartState::Stale { translation, .. } => Some(*translation),
            PartState::Missing => None,
        });
        let old = here.zip(translation).map(|(at, old)| text_of(&old.draft, old.parts(), at));
        let text = entry.text.trim().to_owned();
        if entry.fuzzy {
            if old.as_ref() != Some(&text) {
                let hint = "take the mark `fuzzy` off once the words are right, and import again";
                sink.push(aside(file, &entry, "this translation is still marked as not certain", hint));
            }
            continue;
        }
        messages.insert(at, Message { text, span: entry.span });
    }
    Some(messages)
}

fn aside(file: &Source, entry: &Entry, message: &str, hint: &str) -> Finding {
    Finding::new(Rule::PoLeftAside, file.place(entry.span), format!("left aside: {message}")).hint(hint)
}
