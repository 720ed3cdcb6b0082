//! [`Line`]: the words of one block, put together, so that a check sees what a reader sees.

use super::{Document, Draft, Inline, Kind, NodeId, Target, Words};
use crate::lang::letters::holds_digit;
use crate::schema::At;
use crate::source::Span;

/// The texts of one line of inlines: half of a number may be bold.
pub(crate) struct Line {
    pub(crate) text: String,
    /// Whether there may be a digit in it, of any script.
    pub(crate) has_digit: bool,
    /// Where each piece begins in `text`, its place in the source, and whether it stands there letter by letter.
    pieces: Vec<(usize, Span, bool)>,
    /// The parts of `text` that state a fact.
    stated: Vec<(usize, usize)>,
}

/// Everything that a draft tells readers: title, tab, short line, then its lines.
pub(crate) fn of(draft: &Draft<Target>) -> Vec<Line> {
    let front = &draft.front;
    let fields = [Some(&front.title), front.tab.as_ref(), front.short.as_ref()].into_iter().flatten();
    let field = |field: &At<String>| Line::new(field.value.clone(), vec![(0, field.span, false)], Vec::new());
    let mut walk = Walk { document: &draft.document, line: Parts::default(), lines: fields.map(field).collect() };
    for root in draft.document.roots() {
        walk.node(root);
    }
    walk.end();
    walk.lines
}

/// A line that is being put together.
#[derive(Default)]
struct Parts {
    text: String,
    pieces: Vec<(usize, Span, bool)>,
    stated: Vec<(usize, usize)>,
}

struct Walk<'a> {
    document: &'a Document<Target>,
    line: Parts,
    lines: Vec<Line>,
}

impl Walk<'_> {
    fn node(&mut self, id: NodeId) {
        let node = self.document.node(id);
        match node.kind {
            Kind::Inline(Inline::Text(words) | Inline::Code(words)) => self.push(node.span, words),
            // What is wrapped goes on.
            Kind::Inline(Inline::SoftBreak | Inline::HardBreak) => self.line.text.push(' '),
            Kind::Inline(Inline::Picture(_, words)) => {
                self.end();
                self.push(node.span, words);
                self.end();
            }
            Kind::Inline(Inline::Contact(_) | Inline::FootnoteMark(_) | Inline::Checkbox(_)) => self.end(),
            Kind::Inline(Inline::Strong | Inline::Emphasis) => self.inside(id),
            Kind::Inline(Inline::Link(target)) => {
                let start = self.line.text.len();
                self.inside(id);
                if matches!(self.document.target(target), Target::Fact(_)) {
                    self.line.stated.push((start, self.line.text.len()));
                }
            }
            Kind::Block(_) => {
                self.end();
                self.inside(id);
                self.end();
            }
        }
    }

    fn inside(&mut self, id: NodeId) {
        for child in self.document.children(id) {
            self.node(child);
        }
    }

    fn push(&mut self, span: Span, words: Words) {
        let text = self.document.words(words);
        // The address of a web page, shown as such, is not for reading.
        if text.starts_with("https://") || text.starts_with("http://") {
            return;
        }
        self.line.pieces.push((self.line.text.len(), span, self.document.source().slice(span) == text));
        self.line.text.push_str(text);
    }

    fn end(&mut self) {
        let Parts { text, pieces, stated } = std::mem::take(&mut self.line);
        if !text.is_empty() {
            self.lines.push(Line::new(text, pieces, stated));
        }
    }
}

impl Line {
    fn new(text: String, pieces: Vec<(usize, Span, bool)>, stated: Vec<(usize, usize)>) -> Self {
        Line { has_digit: holds_digit(&text), text, pieces, stated }
    }

    /// The place of a part of the line in the source: from the piece it begins in.
    pub(crate) fn place(&self, start: usize, end: usize) -> Option<Span> {
        let at = self.pieces.partition_point(|(begin, ..)| *begin <= start).checked_sub(1)?;
        let (begin, span, exact) = *self.pieces.get(at)?;
        let last = (span.end as usize).min(span.start as usize + end - begin);
        Some(if exact { Span::from(span.start as usize + start - begin..last) } else { span })
    }

    /// Whether a fact stands behind a part of the line.
    pub(crate) fn is_stated(&self, start: usize, end: usize) -> bool {
        self.stated.iter().any(|(from, to)| *from <= start && end <= *to)
    }
}
