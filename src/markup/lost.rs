//! What a text would lose, or show raw, without anybody being told: signs that nobody sees, cells that a
//! table has no column for, references that did not become one.

use crate::diag::{Finding, Rule, Sink};
use crate::source::{MAX_FINDINGS, Source, Span};

/// Line ends and tabs are the only control characters that mean something in a text.
pub(super) fn tell_control_characters(source: &Source, sink: &mut Sink) {
    // One look at the bytes first: C0 signs and DEL are single bytes, C1 signs begin with C2.
    let may_be_odd =
        |byte: u8| (byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t')) || matches!(byte, 0x7F | 0xC2 | 0xEF);
    if !source.text().bytes().any(may_be_odd) {
        return;
    }
    // A byte order mark inside a text comes with copied words; typst refuses it.
    let odd = |c: &char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || *c == '\u{FEFF}';
    // At the very beginning of a file it is Windows' own and means nothing.
    let found = source.text().char_indices().filter(|(at, c)| odd(c) && !(*at == 0 && *c == '\u{FEFF}'));
    for (at, c) in found.take(MAX_FINDINGS) {
        let place = source.place(Span::from(at..at + c.len_utf8()));
        let message = format!("there is an invisible sign U+{:04X}", u32::from(c));
        sink.push(Finding::new(Rule::ControlCharacter, place, message).hint("delete it and type the word again"));
    }
}

/// The cells of a table row as written, up to the last that has words.
pub(super) fn count_cells(row: &str) -> usize {
    cells(row).1
}

/// The cells of a table row as written, empty ones too.
pub(crate) fn cells_of(row: &str) -> usize {
    cells(row).0
}

/// All cells of a row, and those up to the last that has words: a `|` parts two cells unless a backslash stands before
/// it, even inside code (GFM 4.10). The bars at both edges part none.
fn cells(row: &str) -> (usize, usize) {
    let row = row.trim();
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut escaped = false;
    let (mut cell, mut last, mut is_edge) = (1, 0, false);
    for c in inner.chars() {
        is_edge = c == '|' && !escaped;
        if is_edge {
            cell += 1;
        } else if !c.is_whitespace() {
            last = cell;
        }
        escaped = c == '\\' && !escaped;
    }
    (cell - usize::from(is_edge), last)
}

/// Brackets and colons of other keyboards are read as those that were meant.
const OPEN: [&str; 11] = ["<", "＜", "〈", "](", "] (", "]（", "] （", "］(", "］（", "】(", "】（"];
const SCHEMES: [&str; 6] = ["contact:", "fact:", "page:", "contact：", "fact：", "page："];

/// Where a text still has the beginning or the end of a reference in it.
pub(super) fn left_over(text: &str) -> Option<usize> {
    if !text.contains([':', '：']) {
        return None;
    }
    let opened = |at: &usize| {
        // `<contact: help>`, `](contact:a b)`, `] (page:a)`.
        let rest = text.get(*at..).unwrap_or_default();
        OPEN.iter().any(|open| {
            rest.strip_prefix(open).is_some_and(|rest| SCHEMES.iter().any(|scheme| rest.starts_with(scheme)))
        })
    };
    let begins = text.match_indices(['<', '＜', '〈', ']', '］', '】']).map(|(at, _)| at).find(opened);
    // A name typed without brackets: `contact:example-line`. "In fact:" is how people write.
    let bare = text.find("contact:").filter(|at| {
        let alone = text.get(..*at).and_then(|before| before.chars().next_back()).is_none_or(char::is_whitespace);
        let id = text.get(at + "contact:".len()..).and_then(|rest| rest.chars().next());
        alone && id.is_some_and(|c| c.is_ascii_lowercase())
    });
    begins.or(bare)
}
