//! [`Builder`]: puts nodes into a [`Document`] one by one, in reading order.

use std::collections::BTreeMap;

use super::document::{Block, Document, Inline, Kind, Level, Node, TargetId, Words};
use super::target::Target;
use crate::lang::letters::is_unseen;
use crate::source::{Source, Span};

/// A heading met on the way, to be given its final level and id once all are known.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) node: usize,
    /// As written: 1 to 6.
    pub(super) written: u8,
    /// The id the author gave it.
    pub(super) id: Option<String>,
}

/// A document under construction.
#[derive(Debug, Default)]
pub(super) struct Builder {
    nodes: Vec<Node>,
    extra: String,
    targets: Vec<Target>,
    open: Vec<usize>,
    pub(super) headings: Vec<Heading>,
    footnotes: BTreeMap<String, u32>,
    /// How deep we are in something that is not taken over; 0 is not at all.
    skipping: usize,
    picture: Option<usize>,
    picture_text: String,
}

impl Builder {
    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// How many quotes, lists, notes and emphases are open.
    pub(super) fn depth(&self) -> usize {
        let nests = |&&at: &&usize| match self.nodes.get(at).map(|node| node.kind) {
            Some(Kind::Block(
                Block::Quote | Block::Alert(_) | Block::List(_) | Block::Footnote(_) | Block::Definitions,
            )) => true,
            Some(Kind::Inline(_)) => true,
            Some(Kind::Block(_)) | None => false,
        };
        self.open.iter().filter(nests).count()
    }

    fn push(&mut self, kind: Kind, span: Span) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { kind, span, end: small(at + 1) });
        at
    }

    pub(super) fn open_block(&mut self, block: Block, span: Span) {
        let at = self.push(Kind::Block(block), span);
        self.open.push(at);
    }

    pub(super) fn open_inline(&mut self, inline: Inline, span: Span) {
        let at = self.push(Kind::Inline(inline), span);
        self.open.push(at);
    }

    pub(super) fn leaf_block(&mut self, block: Block, span: Span) {
        self.push(Kind::Block(block), span);
    }

    pub(super) fn leaf_inline(&mut self, inline: Inline, span: Span) {
        self.push(Kind::Inline(inline), span);
    }

    pub(super) fn open_heading(&mut self, written: u8, id: Option<&str>, span: Span) {
        let heading = Heading { node: self.nodes.len(), written, id: id.map(str::to_owned) };
        self.headings.push(heading);
        self.open_block(Block::Heading(Level(2), Words::default()), span);
    }

    /// A code block; its text comes as text events and is folded into it when it ends.
    pub(super) fn open_code(&mut self, span: Span) {
        self.open_block(Block::Code(Words::default()), span);
    }

    pub(super) fn open_picture(&mut self, target: TargetId, span: Span) {
        self.picture = Some(self.push(Kind::Inline(Inline::Picture(target, Words::default())), span));
        self.picture_text.clear();
        self.skipping = 1;
    }

    /// Where the innermost open node stands, if nothing in it can be seen.
    pub(super) fn unseen(&self, source: &Source) -> Option<Span> {
        let node = *self.nodes.get(*self.open.last()?)?;
        let inside = self.nodes.get(*self.open.last()? + 1..).unwrap_or_default();
        let is_seen = inside.iter().any(|node| match node.kind {
            Kind::Inline(Inline::Text(words) | Inline::Code(words)) => {
                self.read(words, source).chars().any(|c| !c.is_whitespace() && !is_unseen(c))
            }
            Kind::Inline(Inline::Picture(..) | Inline::Contact(_)) => true,
            Kind::Inline(_) | Kind::Block(_) => false,
        });
        (!is_seen).then_some(node.span)
    }

    /// Ends the innermost open node.
    pub(super) fn close(&mut self) {
        let Some(at) = self.open.pop() else { return };
        let end = self.nodes.len();
        let inner = self.nodes.get(at + 1..).unwrap_or_default();
        let folded = match (self.nodes.get(at).map(|node| node.kind), inner) {
            (Some(Kind::Block(Block::Code(_))), inner) => {
                Some(Kind::Block(Block::Code(inner.iter().find_map(text_of).unwrap_or_default())))
            }
            (Some(Kind::Block(Block::Paragraph)), [only]) => match only.kind {
                Kind::Inline(Inline::Contact(id)) => Some(Kind::Block(Block::Contact(id))),
                Kind::Inline(_) | Kind::Block(_) => None,
            },
            _ => None,
        };
        let Some(node) = self.nodes.get_mut(at) else { return };
        match folded {
            Some(kind) => {
                node.kind = kind;
                self.nodes.truncate(at + 1);
            }
            None => node.end = small(end),
        }
    }

    pub(super) fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }

    /// Takes nothing over until the tag that begins here ends.
    pub(super) fn skip(&mut self) {
        self.skipping = 1;
    }

    pub(super) fn is_skipping(&self) -> bool {
        self.skipping > 0
    }

    pub(super) fn skip_deeper(&mut self) {
        self.skipping += 1;
    }

    pub(super) fn skip_up(&mut self) {
        self.skipping -= 1;
        if self.skipping > 0 {
            return;
        }
        if let Some(at) = self.picture.take() {
            let alt = self.add_extra(&self.picture_text.clone());
            if let Some(Node { kind: Kind::Inline(Inline::Picture(_, words)), .. }) = self.nodes.get_mut(at) {
                *words = alt;
            }
        }
    }

    pub(super) fn skipped_text(&mut self, text: &str) {
        if self.picture.is_some() {
            self.picture_text.push_str(text);
        }
    }

    /// Remembers words: as a range of the source where it has them letter by letter.
    pub(super) fn words(&mut self, source: &Source, text: &str, span: Span) -> Words {
        // A tab has no width on paper. In code it sets words in, in a line it only parts them.
        if text.contains('\t') {
            let is_code = self
                .open
                .last()
                .and_then(|at| self.nodes.get(*at))
                .is_some_and(|node| matches!(node.kind, Kind::Block(Block::Code(_))));
            return self.add_extra(&text.replace('\t', if is_code { "    " } else { " " }));
        }
        let slice = source.slice(span);
        // Mostly it is the source's own text.
        if std::ptr::eq(slice, text) || slice == text {
            return Words { span, extra: false };
        }
        self.add_extra(text)
    }

    pub(super) fn add_extra(&mut self, text: &str) -> Words {
        let start = self.extra.len();
        self.extra.push_str(text);
        Words { span: Span::from(start..self.extra.len()), extra: true }
    }

    pub(super) fn target(&mut self, target: Target) -> TargetId {
        self.targets.push(target);
        TargetId(small(self.targets.len() - 1))
    }

    /// The number of a footnote, by the order in which they are met.
    pub(super) fn footnote(&mut self, name: &str) -> u32 {
        let next = small(self.footnotes.len() + 1);
        // Markdown takes `[^A]` and `[^a]` for the same.
        *self.footnotes.entry(name.to_lowercase()).or_insert(next)
    }

    pub(super) fn set_heading(&mut self, node: usize, level: u8, id: &str) {
        let id = self.add_extra(id);
        if let Some(node) = self.nodes.get_mut(node) {
            node.kind = Kind::Block(Block::Heading(Level(level), id));
        }
    }

    pub(super) fn span(&self, node: usize) -> Span {
        self.nodes.get(node).map_or(Span::default(), |node| node.span)
    }

    /// The words inside a node, before the document is done.
    pub(super) fn plain_text(&self, node: usize, source: &Source) -> String {
        let end = self.nodes.get(node).map_or(0, |node| node.end as usize);
        let inside = self.nodes.get(node..end).unwrap_or_default();
        let words = inside.iter().filter_map(text_of);
        words.map(|words| self.read(words, source)).collect()
    }

    fn read<'a>(&'a self, words: Words, source: &'a Source) -> &'a str {
        if words.extra {
            self.extra.get(std::ops::Range::from(words.span)).unwrap_or_default()
        } else {
            source.slice(words.span)
        }
    }

    pub(super) fn into_document(mut self, source: Source) -> Document<Target> {
        self.nodes.shrink_to_fit();
        self.targets.shrink_to_fit();
        Document { source, nodes: self.nodes, extra: self.extra, targets: self.targets, marks: Vec::new() }
    }
}

fn text_of(node: &Node) -> Option<Words> {
    match node.kind {
        Kind::Inline(Inline::Text(words) | Inline::Code(words)) => Some(words),
        Kind::Inline(_) | Kind::Block(_) => None,
    }
}

fn small(number: usize) -> u32 {
    // proof: MAX_NODES is far below 2^32
    u32::try_from(number).unwrap_or(u32::MAX)
}
