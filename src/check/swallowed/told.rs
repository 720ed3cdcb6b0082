//! A finding about a part of a run.

use super::written::Run;
use crate::diag::{Finding, Rule, Sink};
use crate::source::Span;

/// Tells what is wrong from `start` to `end` of a run.
pub(super) fn tell(
    run: &Run<'_>,
    rule: Rule,
    (start, end): (usize, usize),
    message: impl Into<String>,
    hint: impl Into<String>,
    sink: &mut Sink,
) {
    let place = run.source.place(Span::from(run.start + start..run.start + end));
    sink.push(Finding::new(rule, place, message).hint(hint));
}
