//! What a page may be before the Markdown parser is asked: it keeps something for each sign that may mean something, and
//! cannot be stopped.

use crate::diag::{Finding, Rule, Sink};
use crate::source::{MAX_MARKUP_SIGNS, Source, Span};

/// The Markdown of a page, from `start`; none of it where there are too many such signs, and that is told.
pub(super) fn body<'a>(source: &'a Source, start: usize, sink: &mut Sink) -> &'a str {
    let body = source.text().get(start..).unwrap_or_default();
    let mut signs = body.bytes().enumerate().filter(|(_, byte)| b"[]*_`~<>&\\!|".contains(byte));
    let Some((at, _)) = signs.nth(MAX_MARKUP_SIGNS) else { return body };
    let message = format!("the page has more than {MAX_MARKUP_SIGNS} signs of Markdown, such as `[` and `*`");
    let place = source.place(Span::from(start + at..start + at + 1));
    sink.push(Finding::new(Rule::TooLarge, place, message).hint("split it into several pages"));
    ""
}
