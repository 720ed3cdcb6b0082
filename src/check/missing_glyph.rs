//! `missing-glyph`: a character that no font can draw would be an empty box on paper.
//!
//! Told here with its place; what comes from registers and strings is found on the laid-out sheet.

use std::collections::BTreeSet;

use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Draft, Inline, Kind, Target};
use crate::source::Span;

/// Whether any font can draw a character.
pub type Draws<'a> = dyn Fn(char) -> bool + Sync + 'a;

pub(super) fn check(draft: &Draft<Target>, draws: &Draws<'_>, sink: &mut Sink) {
    if draft.front.format.is_none() {
        return;
    }
    let document = &draft.document;
    let mut told = BTreeSet::new();
    for (_, node) in document.all() {
        let words = match node.kind {
            Kind::Inline(Inline::Text(words) | Inline::Code(words)) => words,
            Kind::Inline(_) | Kind::Block(_) => continue,
        };
        let text = document.words(words);
        for (at, c) in text.char_indices().filter(|(_, c)| !draws(*c)) {
            if !told.insert(c) {
                continue;
            }
            let start = node.span.start as usize + at;
            let exact = document.source().slice(node.span) == text;
            let span = if exact { Span::from(start..start + c.len_utf8()) } else { node.span };
            let message = format!("no font can draw `{c}` (U+{:04X})", u32::from(c));
            let hint = "write it another way, or put a font that has it into `fonts/` and name it in `site.toml`";
            sink.push(Finding::new(Rule::MissingGlyph, document.source().place(span), message).hint(hint));
        }
    }
}
