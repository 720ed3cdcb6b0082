//! `unparsed-emphasis`: stars that were meant to make words strong and are shown as stars.
//!
//! Markdown closes `**` only where a letter does not follow at once behind a stop or bracket (CommonMark 0.31, 6.2).
//! Scripts without spaces run into that all the time.

use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Draft, Inline, Kind, Target};
use crate::source::Span;

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let document = &draft.document;
    let source = document.source();
    for (_, node) in document.all() {
        if !matches!(node.kind, Kind::Inline(Inline::Text(_))) {
            continue;
        }
        // As it is written: a star behind a backslash is meant.
        let (start, end) = (node.span.start as usize, node.span.end as usize);
        let Some(start) = stars(source.text(), start, end) else { continue };
        let finding = Finding::new(
            Rule::UnparsedEmphasis,
            source.place(Span::from(start..start + 1)),
            "these stars are shown as stars",
        );
        let hint = "put the full stop or bracket behind the closing stars, or a space beside them: `**words**.`; \
                    a backslash before a star means the star itself";
        sink.push(finding.hint(hint));
    }
}

/// The first star that was meant to do something: one of two, or one with a letter on either side.
fn stars(file: &str, start: usize, end: usize) -> Option<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let part = file.get(start..end).unwrap_or_default();
    part.match_indices('*').map(|(at, _)| start + at).find(|at| {
        let (before, after) = (file.get(..*at).unwrap_or_default(), file.get(at + 1..end).unwrap_or_default());
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let (before, after) = (before.chars().next_back(), after.chars().next());
        backslashes % 2 == 0 && (after == Some('*') || letter(before) || letter(after))
    })
}
