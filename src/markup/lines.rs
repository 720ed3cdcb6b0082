//! [`Line`]: the words of one block, put together, so that a check sees what a reader sees.

use super::{Block, Document, Draft, Inline, Kind, NodeId, Target, Words};
use crate::lang::letters::{digit, holds_digit};
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
    /// Where digits begin in `text` that are said to be no phone number.
    pub(crate) figures: Vec<usize>,
}

/// So much room, in bytes, a line has from the beginning: those of a list of lists are far shorter than it.
const MOST_ROOM: usize = 1024;

/// Addresses of messengers, which hold a number.
const MESSENGERS: [&str; 6] = ["wa.me/", "whatsapp.com/", "t.me/", "signal.me/", "viber.com/", "line.me/"];

/// Whether an address opens a messenger.
pub(crate) fn opens_messenger(address: &str) -> bool {
    MESSENGERS.iter().any(|messenger| address.contains(messenger))
}

/// Everything that a draft tells readers: title, tab, short line, words to search for, then its lines.
pub(crate) fn of(draft: &Draft<Target>) -> Vec<Line> {
    let front = &draft.front;
    let fields = [Some(&front.title), front.tab.as_ref(), front.short.as_ref()].into_iter().flatten();
    let field = |field: &At<String>| {
        Line::new(Parts { text: field.value.clone(), pieces: vec![(0, field.span, false)], ..Parts::default() })
    };
    let lines = fields.chain(&front.search).map(field).collect();
    let mut walk = Walk { document: &draft.document, line: Parts::default(), room: 0, lines };
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
    figures: Vec<usize>,
}

struct Walk<'a> {
    document: &'a Document<Target>,
    line: Parts,
    /// How long a line may get: as the block that it stands in. So it grows once.
    room: usize,
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
            Kind::Inline(Inline::Contact(_) | Inline::Checkbox(_)) => self.end(),
            // Hangs on the words before it, and those behind it go on.
            Kind::Inline(Inline::FootnoteMark(_)) => {}
            Kind::Inline(Inline::Strong | Inline::Emphasis) => self.inside(id),
            Kind::Inline(Inline::Link(target)) => {
                let start = self.line.text.len();
                self.inside(id);
                if matches!(self.document.target(target), Target::Fact(_)) {
                    self.line.stated.push((start, self.line.text.len()));
                }
            }
            Kind::Block(Block::Code(words)) => {
                self.end();
                self.push(node.span, words);
                self.end();
            }
            Kind::Block(_) => {
                self.end();
                self.room = self.document.source().slice(node.span).len().min(MOST_ROOM);
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
        let mut text = self.document.words(words);
        let slice = self.document.source().slice(span);
        let (mut span, is_exact) = (span, std::ptr::eq(slice, text) || slice == text);
        // The address of a web page, shown as such, is not for reading.
        if (text.starts_with("https://") || text.starts_with("http://")) && !opens_messenger(text) {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            text = text.get(end..).unwrap_or_default();
            if is_exact {
                span = Span::from(span.start as usize + end..span.end as usize);
            }
        }
        if self.line.text.is_empty() {
            self.line.text.reserve(self.room.max(text.len()));
        }
        let begin = self.line.text.len();
        if slice.strip_prefix('\\') == Some(text) && text.chars().next().and_then(digit).is_some() {
            self.line.figures.push(begin);
        }
        self.line.pieces.push((begin, span, is_exact));
        self.line.text.push_str(text);
    }

    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.text.is_empty() {
            self.lines.push(Line::new(line));
        }
    }
}

impl Line {
    fn new(Parts { text, pieces, stated, figures }: Parts) -> Self {
        Line { has_digit: holds_digit(&text), text, pieces, stated, figures }
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
        // One behind the other, none inside another.
        let before = self.stated.partition_point(|(from, _)| *from <= start).checked_sub(1);
        before.and_then(|at| self.stated.get(at)).is_some_and(|(_, to)| end <= *to)
    }
}
