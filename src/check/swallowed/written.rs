//! [`Written`]: the words of a text as they are typed, each byte in its place, without what Markdown took as a mark.

use super::signs::Signs;
use crate::markup::{Block, Document, Inline, Kind, NodeId, Target};
use crate::source::Source;

/// Stands for each byte that is no word: a mark that did its work, code, a sign behind a backslash. A text with this
/// control character in it is refused.
pub(super) const BLANK: char = '\u{1A}';
/// Some of them: most marks are short.
const BLANKS: &str = "\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}\u{1A}";
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
    /// What any rule looks for in them.
    pub(super) signs: Signs,
    /// Where they begin in the file.
    pub(super) start: usize,
    pub(super) block: Block,
    pub(super) source: &'a Source,
}

impl Written {
    pub(super) fn of(document: &Document<Target>) -> Self {
        let file = document.source().text();
        let mut text = String::with_capacity(file.len());
        for (_, node) in document.all() {
            let start = node.span.start as usize;
            match node.kind {
                Kind::Inline(Inline::SoftBreak) if blank_to(&mut text, start) => text.push('\n'),
                Kind::Inline(Inline::HardBreak) if blank_to(&mut text, start) => text.push(BREAK),
                Kind::Inline(Inline::Text(_)) if blank_to(&mut text, start) => {
                    let before = file.get(..start).unwrap_or_default();
                    put_words(&mut text, before, document.source().slice(node.span));
                }
                Kind::Inline(_) | Kind::Block(_) => {}
            }
        }
        blank_to(&mut text, file.len());
        Written { text }
    }

    /// The words of each block that holds some.
    pub(super) fn runs<'a>(&'a self, document: &'a Document<Target>) -> impl Iterator<Item = Run<'a>> {
        document.all().filter_map(|(id, node)| {
            let Kind::Block(block) = node.kind else { return None };
            let (first, last) = ends(document, id)?;
            let text = self.text.get(first..last)?;
            Some(Run { text, signs: Signs::of(text), start: first, block, source: document.source() })
        })
    }
}

/// Puts blanks up to a place of the file. Words follow each other there as they do here, so it is never passed.
fn blank_to(text: &mut String, place: usize) -> bool {
    let Some(mut gap) = place.checked_sub(text.len()) else { return false };
    while let Some(rest) = gap.checked_sub(BLANKS.len()) {
        text.push_str(BLANKS);
        gap = rest;
    }
    text.push_str(BLANKS.get(..gap).unwrap_or_default());
    true
}

/// Puts words as they are typed, and a blank for what a backslash does: itself and the sign behind it.
fn put_words(text: &mut String, before: &str, words: &str) {
    let mut is_meant = before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
    if !is_meant && memchr::memchr(b'\\', words.as_bytes()).is_none() {
        text.push_str(words);
        return;
    }
    let mut signs = words.chars().peekable();
    while let Some(c) = signs.next() {
        let escapes = c == '\\' && !is_meant && signs.peek().is_some_and(char::is_ascii_punctuation);
        if escapes || is_meant {
            text.extend(std::iter::repeat_n(BLANK, c.len_utf8()));
        } else {
            text.push(c);
        }
        is_meant = escapes;
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
        let ends = memchr::memchr2_iter(b'\n', BREAK as u8, text.as_bytes()).chain([text.len()]);
        ends.map(move |end| {
            let begin = std::mem::replace(&mut at, end + 1);
            let line = text.get(begin..end).unwrap_or_default();
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
