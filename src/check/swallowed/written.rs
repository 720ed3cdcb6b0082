//! [`Written`]: the words of a text as they are typed, each byte in its place, without what Markdown took as a mark.

use crate::markup::{Block, Document, Inline, Kind, NodeId, Target};
use crate::source::Source;

/// Stands for each byte that is no word: a mark that did its work, code, a sign behind a backslash. A text with this
/// control character in it is refused.
pub(super) const BLANK: char = '\u{1A}';
/// Stands where a line is broken because it was asked for; `\n` where it is only wrapped.
pub(super) const BREAK: char = '\r';

/// A text as long as its file.
pub(super) struct Written {
    text: String,
}

/// The words of one block, in a row.
pub(super) struct Run<'a> {
    /// As they are typed.
    pub(super) text: &'a str,
    /// Where they begin in the file.
    pub(super) start: usize,
    pub(super) block: Block,
    pub(super) source: &'a Source,
}

impl Written {
    pub(super) fn of(document: &Document<Target>) -> Self {
        let file = document.source().text().as_bytes();
        let mut bytes = vec![BLANK as u8; file.len()];
        let mut put = |at: usize, byte: u8| {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        };
        for (_, node) in document.all() {
            let (start, end) = (node.span.start as usize, node.span.end as usize);
            match node.kind {
                Kind::Inline(Inline::SoftBreak) => put(start, b'\n'),
                Kind::Inline(Inline::HardBreak) => put(start, BREAK as u8),
                Kind::Inline(Inline::Text(_)) => {
                    let before = file.get(..start).unwrap_or_default();
                    let mut is_meant = before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
                    let words = file.get(start..end).unwrap_or_default();
                    for (at, byte) in (start..).zip(words) {
                        let next = file.get(at + 1).filter(|_| at + 1 < end);
                        let escapes = *byte == b'\\' && !is_meant && next.is_some_and(u8::is_ascii_punctuation);
                        if !escapes && !is_meant {
                            put(at, *byte);
                        }
                        is_meant = escapes;
                    }
                }
                Kind::Inline(_) | Kind::Block(_) => {}
            }
        }
        // proof: whole words of a text are copied, and all else is ASCII
        Written { text: String::from_utf8(bytes).unwrap_or_default() }
    }

    /// The words of each block that holds some.
    pub(super) fn runs<'a>(&'a self, document: &'a Document<Target>) -> impl Iterator<Item = Run<'a>> {
        document.all().filter_map(|(id, node)| {
            let Kind::Block(block) = node.kind else { return None };
            let (first, last) = ends(document, id)?;
            let text = self.text.get(first..last)?;
            Some(Run { text, start: first, block, source: document.source() })
        })
    }
}

/// Where a block's own words begin and end.
fn ends(document: &Document<Target>, id: NodeId) -> Option<(usize, usize)> {
    let mut line = document.line(id);
    let first = document.node(line.next()?).span;
    let last = line.last().map_or(first, |last| document.node(last).span);
    Some((first.start as usize, last.end as usize))
}

/// So far, in bytes, marks that belong together may stand from each other: a text of brackets alone would be walked
/// through once for each of them.
const REACH: usize = 500;

/// What stands behind a place of a text, as far as marks reach.
pub(super) fn behind(text: &str, at: usize) -> &str {
    let mut end = text.len().min(at.saturating_add(REACH));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(at..end).unwrap_or_default()
}

/// What stands before a place of a text, as far as marks reach, and where that begins.
pub(super) fn before(text: &str, at: usize) -> (usize, &str) {
    let mut start = at.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    (start, text.get(start..at).unwrap_or_default())
}

impl<'a> Run<'a> {
    /// Its lines, wrapped or broken, and where each begins, without what a quotation or a list puts before it.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let (text, start, source) = (self.text, self.start, self.source.text());
        let mut at = 0;
        text.split(['\n', BREAK]).map(move |line| {
            let begin = at;
            at += line.len() + 1;
            let typed = source.get(start + begin..start + begin + line.len()).unwrap_or_default();
            let frame = typed.len() - typed.trim_start_matches([' ', '\t', '>', '\r', '\n']).len();
            (begin + frame, line.get(frame..).unwrap_or_default())
        })
    }

    /// Whether a line of the file stands in a quotation.
    pub(super) fn is_quoted(&self) -> bool {
        let before = self.source.text().get(..self.start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.contains('>')
    }
}
