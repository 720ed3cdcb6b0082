//! A finding about a part of a run.

use super::written::Run;
use crate::diag::{Finding, Rule, Sink};
use crate::source::{MAX_FINDINGS, Span};

/// So many findings one text may have here: each keeps its line.
const MOST: usize = 5 * MAX_FINDINGS;

/// Whether so much has been told of a text that nobody reads on.
pub(super) fn is_full(sink: &Sink) -> bool {
    sink.len() >= MOST
}

/// Tells what is wrong from `start` to `end` of a run.
pub(super) fn tell(
    run: &Run<'_>,
    rule: Rule,
    (start, end): (usize, usize),
    message: impl Into<String>,
    hint: impl Into<String>,
    sink: &mut Sink,
) {
    if is_full(sink) {
        return;
    }
    let place = run.source.place(Span::from(run.start + start..run.start + end));
    sink.push(Finding::new(rule, place, message).hint(hint));
}
