//! What a text would lose, or show raw, without anybody being told: signs that nobody sees, cells that a
//! table has no column for, references that did not become one.

use crate::diag::{Finding, Place, Sink};
use crate::rule::Rule;
use crate::source::{MAX_FINDINGS, Source, Span};

/// Line ends and tabs are the only control characters that mean something in a text.
pub(super) fn tell_control_characters(source: &Source, sink: &mut Sink) {
    // One look at the bytes first: C0 signs and DEL are single bytes, C1 signs begin with C2.
    let may_be_odd = |byte: u8| (byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t')) || byte == 0x7F || byte == 0xC2;
    if !source.text().bytes().any(may_be_odd) {
        return;
    }
    let odd = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    for (at, c) in source.text().char_indices().filter(|(_, c)| odd(c)).take(MAX_FINDINGS) {
        let place = Place::of(source, Span::from(at..at + c.len_utf8()));
        let message = format!("there is an invisible sign U+{:04X}", u32::from(c));
        sink.push(Finding::new(Rule::ControlCharacter, place, message).hint("delete it and type the word again"));
    }
}

/// The cells of a table row as written: a `|` parts two cells unless a backslash stands before it, even
/// inside code (GFM 4.10).
pub(super) fn count_cells(row: &str) -> usize {
    let row = row.trim();
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut escaped = false;
    let mut cells = 1;
    let mut last = false;
    for c in inner.chars() {
        last = c == '|' && !escaped;
        cells += usize::from(last);
        escaped = c == '\\' && !escaped;
    }
    // The one at the end parts nothing.
    cells - usize::from(last)
}

/// Where a text still has the beginning or the end of a reference in it.
pub(super) fn left_over(text: &str) -> Option<usize> {
    if !text.contains(':') {
        return None;
    }
    let schemes = ["contact:", "fact:", "page:"];
    let opened = |at: &usize| {
        let rest = text.get(at + 1..).unwrap_or_default().trim_start_matches(['(', ' ']);
        schemes.iter().any(|scheme| rest.starts_with(scheme))
    };
    let begins = text.match_indices(['<', ']']).map(|(at, _)| at).find(opened);
    // A name typed without brackets: `contact:example-line`.
    let bare = schemes.iter().find_map(|scheme| {
        let at = text.find(scheme)?;
        let id = text.get(at + scheme.len()..)?.chars().next()?;
        let alone = text.get(..at)?.chars().next_back().is_none_or(char::is_whitespace);
        (alone && id.is_ascii_lowercase()).then_some(at)
    });
    begins.or(bare)
}
