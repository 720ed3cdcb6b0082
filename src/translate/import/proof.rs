//! Both new files are read again: what cannot be shown to have arrived is told at the message's line.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::work::{New, Paths, Work};
use crate::catalog::parts::passage;
use crate::catalog::parts::{Comparison, Outline, PartState, standing};
use crate::catalog::parts::{Part, parts};
use crate::catalog::parts::{cells, different_cells, references};
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Draft, Target, parse_draft};
use crate::source::{RelPath, Source, Span};
use crate::translate::export::text_of;

/// Tells every message that has not become the translation of its part.
pub(super) fn prove(work: &Work<'_>, new: &New, paths: &Paths, old: Option<&Comparison>, sink: &mut Sink) {
    let mut own = Sink::new();
    let Some(translation) = read(&paths.translation, &new.translation, &mut own) else {
        return all_findings(work, None, own, sink);
    };
    let translation_parts = parts(&translation);
    all_findings(work, Some((&translation, &translation_parts)), own, sink);
    // The original once more, as it was written: its links stand for themselves.
    let mut aside = Sink::new();
    let source = work.page.original.document.source();
    let Some(original) = read(source.path(), source.text(), &mut aside) else { return };
    let snapshot = match &new.snapshot {
        Some(text) => read(&paths.snapshot, text, &mut aside).map(|draft| {
            let parts = parts(&draft);
            (draft, parts)
        }),
        None => old.map(|old| (old.snapshot.clone(), old.snapshot_parts.clone())),
    };
    let outline = Outline { draft: &original, parts: work.page.parts() };
    let states = standing(&outline, snapshot, &translation_parts).states(work.page.parts().len());
    for (part, message) in work.messages {
        let at = match states.get(*part) {
            Some(PartState::Fresh { translation }) => Some(*translation),
            Some(PartState::Stale { .. } | PartState::Missing) | None => None,
        };
        let arrived = at.map(|at| text_of(&translation, &translation_parts, at));
        if arrived.as_deref() != Some(message.text.as_str()) {
            let hint = "begin with a word, not with a sign that makes a list or a heading, and leave no empty line";
            sink.push(told(work, message.span, "these words would not be this part of the page", hint));
            continue;
        }
        let their_cells = work.page.parts().get(*part).and_then(|part| cells(&original.document, part));
        let my_cells = at.and_then(|at| translation_parts.get(at)).and_then(|part| cells(&translation.document, part));
        if let Some(difference) = their_cells.zip(my_cells).and_then(|(theirs, mine)| different_cells(&theirs, &mine)) {
            let hint = "leave every bar `|` of the row where it is, also round an empty cell";
            sink.push(told(work, message.span, difference, hint));
            continue;
        }
        let (mine, theirs) = (
            at.and_then(|at| translation_parts.get(at)).map(|part| references(&translation.document, part)),
            work.page.parts().get(*part).map(|part| references(&original.document, part)),
        );
        if let (Some(mine), Some(theirs)) = (mine, theirs)
            && mine != theirs
        {
            sink.push(told(
                work,
                message.span,
                difference(&theirs, &mine),
                "leave references as they are; only the words before them change",
            ));
        }
    }
}

fn read(path: &RelPath, text: &str, sink: &mut Sink) -> Option<Draft<Target>> {
    parse_draft(Source::new(path.clone(), text), sink)
}

fn told(work: &Work<'_>, span: Span, message: impl Into<String>, hint: &str) -> Finding {
    Finding::new(Rule::BadPo, work.po.place(span), message).hint(hint)
}

/// What is wrong with the new text, at the message that it comes from.
fn all_findings(work: &Work<'_>, new: Option<(&Draft<Target>, &[Part])>, findings: Sink, sink: &mut Sink) {
    let findings = findings.into_sorted();
    let lines = new.filter(|_| !findings.is_empty()).map(|(draft, parts)| lines(draft, parts)).unwrap_or_default();
    for finding in findings {
        let span = message_at(work, &lines, finding.place.line);
        let place = work.po.place(span.unwrap_or_default());
        sink.push(Finding { place, ..finding });
    }
}

/// The lines of each part of the new text, and its words.
fn lines(draft: &Draft<Target>, parts: &[Part]) -> Vec<(RangeInclusive<u32>, String)> {
    let source = draft.document.source();
    let passages = parts.iter().filter_map(|part| passage(draft, part));
    passages.map(|passage| (source.line(passage.span.start)..=source.line(passage.span.end), passage.text)).collect()
}

/// The message whose words stand in a line of the new text.
fn message_at(work: &Work<'_>, lines: &[(RangeInclusive<u32>, String)], line: u32) -> Option<Span> {
    let (_, here) = lines.iter().find(|(lines, _)| lines.contains(&line))?;
    work.messages.values().find(|message| message.text == *here).map(|message| message.span)
}

fn difference(theirs: &BTreeMap<String, usize>, mine: &BTreeMap<String, usize>) -> String {
    let lost = theirs.iter().find(|(target, count)| mine.get(*target).copied().unwrap_or_default() < **count);
    let added = mine.iter().find(|(target, count)| theirs.get(*target).copied().unwrap_or_default() < **count);
    match (lost, added) {
        (Some((lost, _)), Some((added, _))) => {
            format!("the original refers to `{lost}`, this translation to `{added}`")
        }
        (Some((lost, _)), None) => format!("the original refers to `{lost}`, this translation does not"),
        (None, Some((added, _))) => format!("this translation refers to `{added}`, the original does not"),
        (None, None) => "the references are not those of the original".to_owned(),
    }
}
