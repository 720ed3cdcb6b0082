//! [`passage`]: the Markdown of one part, as a translator gets it, and where it stands in its file.
//!
//! A passage is one line: where the file wraps it, and what quotations and lists put before its other lines, is left
//! out, so that the same words are the same passage. A line break that was asked for stays, as a backslash at the end
//! of a line. Lists of terms and code keep their lines.

use super::part::{Part, Spot};
use crate::markup::{Block, Document, Draft, Inline, Kind, NodeId};
use crate::source::Span;

/// The Markdown of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it says.
    pub text: String,
    /// Where it stands in its file: the words alone, without the signs that make it a heading or an item.
    pub span: Span,
}

/// The passage of a part. `None` for what has no words: contacts and thematic breaks.
pub fn passage<L>(draft: &Draft<L>, part: &Part) -> Option<Passage> {
    let front = &draft.front;
    let field = match part.spot {
        Spot::Title => Some(&front.title),
        Spot::Tab => front.tab.as_ref(),
        Spot::Short => front.short.as_ref(),
        Spot::Block(id) => return block(draft, id),
    };
    field.map(|field| Passage { text: field.value.clone(), span: field.span })
}

fn block<L>(draft: &Draft<L>, id: NodeId) -> Option<Passage> {
    let document = &draft.document;
    let node = document.node(id);
    let source = document.source();
    let Kind::Block(kind) = node.kind else { return None };
    let span = match kind {
        Block::Contact(_) | Block::Break => return None,
        Block::Heading(..) => heading(source.slice(node.span), node.span),
        Block::Item => item(draft, id)?,
        Block::Paragraph => paragraph(draft, id),
        _ => extent(document, id),
    };
    let span = trimmed(source.slice(span), span);
    let raw = source.slice(span);
    let text = match kind {
        Block::Definitions | Block::Code(_) => without_frame(raw).join("\n"),
        _ => one_line(raw),
    };
    // A box to tick has none, where nothing stands behind it.
    (!text.is_empty()).then_some(Passage { text, span })
}

/// Where a block stands. The parser lets a list of terms reach over what follows it; it ends with its last words.
pub(crate) fn extent<L>(document: &Document<L>, id: NodeId) -> Span {
    let span = document.node(id).span;
    if document.node(id).kind != Kind::Block(Block::Definitions) {
        return span;
    }
    let words = document.subtree(id).filter(|node| matches!(node.kind, Kind::Inline(_)));
    Span { start: span.start, end: words.map(|node| node.span.end).max().unwrap_or(span.end) }
}

/// Without the hashes and without the name in braces.
fn heading(raw: &str, span: Span) -> Span {
    let words = raw.trim_start_matches('#');
    let start = raw.len() - words.len();
    let mut end = raw.trim_end().len();
    let line = raw.get(..end).unwrap_or_default();
    if line.ends_with('}')
        && let Some(open) = line.rfind(" {#")
    {
        end = open;
    }
    // Closing hashes are no words either, where a space stands before them.
    let line = raw.get(..end).unwrap_or_default().trim_end();
    let bare = line.trim_end_matches('#');
    let end = if bare.len() < line.len() && bare.ends_with([' ', '\t']) { bare.trim_end().len() } else { line.len() };
    narrow(span, start, end.max(start))
}

/// The line of a list without its mark, its box, and the lists inside it.
fn item<L>(draft: &Draft<L>, id: NodeId) -> Option<Span> {
    let document = &draft.document;
    let node = document.node(id);
    let raw = document.source().slice(node.span);
    let mark = raw.trim_start_matches(|c: char| c.is_ascii_digit());
    let mark = mark.trim_start_matches(['-', '+', '*', '.', ')']);
    let start = after_box(draft, id).unwrap_or(node.span.start as usize + raw.len() - mark.len());
    let inner = document.children(id).find(|child| matches!(document.node(*child).kind, Kind::Block(_)));
    let end = inner.map_or(node.span.end, |inner| document.node(inner).span.start) as usize;
    // The mark of an inner quotation or list, or its indent, is not part of the line.
    let end = match inner {
        Some(_) => document.source().text().get(..end)?.rfind('\n').map_or(end, |at| at.max(start)),
        None => end,
    };
    Some(Span::from(start..end.max(start)))
}

fn paragraph<L>(draft: &Draft<L>, id: NodeId) -> Span {
    let span = draft.document.node(id).span;
    let end = span.end as usize;
    Span::from(after_box(draft, id).unwrap_or(span.start as usize)..end)
}

/// Where the words behind a task's box begin.
fn after_box<L>(draft: &Draft<L>, id: NodeId) -> Option<usize> {
    let first = draft.document.line(id).next()?;
    let node = draft.document.node(first);
    matches!(node.kind, Kind::Inline(Inline::Checkbox(_))).then_some(node.span.end as usize)
}

fn narrow(span: Span, start: usize, end: usize) -> Span {
    Span::from(span.start as usize + start..span.start as usize + end)
}

fn trimmed(raw: &str, span: Span) -> Span {
    let start = raw.len() - raw.trim_start().len();
    narrow(span, start, raw.trim_end().len().max(start))
}

/// The lines of a passage without what quotations and lists put before them.
fn without_frame(raw: &str) -> Vec<&str> {
    let inner = |line: &'_ str| -> usize { line.len() - line.trim_start_matches([' ', '\t', '>']).len() };
    let mut lines = raw.lines();
    let first = lines.next().unwrap_or_default().trim_end();
    let rest: Vec<&str> = lines.map(str::trim_end).collect();
    // Code keeps the indent that it has beyond the others.
    let frame = rest.iter().filter(|line| !line.trim().is_empty()).map(|line| inner(line)).min().unwrap_or_default();
    let cut = |line: &'_ str| frame.min(inner(line));
    std::iter::once(first).chain(rest.iter().map(|line| line.get(cut(line)..).unwrap_or_default())).collect()
}

/// A passage on one line, but for the line breaks that were asked for.
fn one_line(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut lines = raw.lines().peekable();
    while let Some(line) = lines.next() {
        let words = if text.is_empty() { line.trim() } else { line.trim_start_matches([' ', '\t', '>']).trim_end() };
        text.push_str(words);
        if lines.peek().is_none() {
            break;
        }
        let backslashes = words.len() - words.trim_end_matches('\\').len();
        if backslashes % 2 == 1 {
            text.push('\n');
        } else if line.trim_end_matches('\r').ends_with("  ") {
            text.push_str("\\\n");
        } else {
            text.push(' ');
        }
    }
    text
}

/// What must stand before the other lines of a passage that begins at `start` of a file: quotations go on, the marks
/// of lists become spaces.
pub(crate) fn frame(file: &str, start: usize) -> String {
    let before = file.get(..start).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |at| before.get(at + 1..).unwrap_or_default());
    line.chars().map(|c| if c == '>' || c == '\t' { c } else { ' ' }).collect()
}
