//! What a text would lose, or show raw, without anybody being told: signs that nobody sees, cells that a
//! table has no column for, references that did not become one.

use crate::diag::{Finding, Rule, Sink};
use crate::source::{Source, Span};

/// Line ends and tabs are the only control characters that mean something in a text.
pub(super) fn tell_control_characters(source: &Source, sink: &mut Sink) {
    if !may_hold_control_characters(source.text().as_bytes()) {
        return;
    }
    // A byte order mark inside a text comes with copied words; typst refuses it.
    let odd = |c: &char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || *c == '\u{FEFF}';
    // At the very beginning of a file it is Windows' own and means nothing.
    let found = source.text().char_indices().filter(|(at, c)| odd(c) && !(*at == 0 && *c == '\u{FEFF}'));
    for (at, c) in found {
        let place = source.place(Span::from(at..at + c.len_utf8()));
        let message = format!("there is an invisible sign U+{:04X}", u32::from(c));
        sink.push(Finding::new(Rule::ControlCharacter, place, message).hint("delete it and type the word again"));
    }
}

/// One look at the bytes, in pieces that the processor can look at side by side: C0 signs and DEL are single bytes, C1
/// signs begin with C2, a byte order mark with EF BB.
fn may_hold_control_characters(text: &[u8]) -> bool {
    let is_single = |byte: u8| ((byte < 0x20) & (byte != b'\n') & (byte != b'\r') & (byte != b'\t')) | (byte == 0x7F);
    let holds_single = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | is_single(*byte));
    let is_longer = |at| matches!(text.get(at..), Some([0xC2, 0x80..=0x9F, ..] | [0xEF, 0xBB, ..]));
    text.chunks(64).any(holds_single) || memchr::memchr2_iter(0xC2, 0xEF, text).any(is_longer)
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
    if may_be_left_over(text) { find_left_over(text) } else { None }
}

/// Most colons stand behind other words. That of another keyboard begins with EF.
fn may_be_left_over(text: &str) -> bool {
    let is_scheme = |at| {
        let before = text.get(..at).unwrap_or_default();
        ["contact", "fact", "page"].iter().any(|kind| before.ends_with(kind))
    };
    memchr::memchr2_iter(b':', 0xEF, text.as_bytes()).any(is_scheme)
}

fn find_left_over(text: &str) -> Option<usize> {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{find_left_over, may_be_left_over, may_hold_control_characters};

    proptest! {
        #[test]
        fn where_nothing_may_be_left_over_nothing_is(
            pieces in proptest::collection::vec(
                prop_oneof!["(contact|fact|page|contac|a)", "[:：<＜〈\\](（】 a]", "[ក-ខ\n.]"],
                1..7,
            ),
        ) {
            let text = pieces.concat();
            prop_assert!(may_be_left_over(&text) || find_left_over(&text).is_none(), "{}", text);
        }
    }

    #[test]
    fn every_control_character_is_seen_in_a_hurry() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_control() || *c == '\u{FEFF}') {
            for text in [c.to_string(), format!("{}{c}{}", "ក".repeat(30), "x".repeat(90))] {
                let is_meant = matches!(c, '\n' | '\r' | '\t');
                assert_eq!(may_hold_control_characters(text.as_bytes()), !is_meant, "U+{:04X}", u32::from(c));
            }
        }
        assert!(!may_hold_control_characters("« Où ? » ភាសាខ្មែរ – （漢字）".as_bytes()));
    }
}
