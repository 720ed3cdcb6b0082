//! [`Composer`]: one document out of two, of a translation and its original.

use std::collections::BTreeMap;

use super::document::{Block, Document, Inline, Kind, Mark, Node, NodeId, TargetId, Words};
use crate::source::Span;

/// Where a part is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The translation.
    Translation,
    /// The original.
    Original,
}

/// Puts a document together, node by node in reading order, whatever its links are. Its source is the translation's.
#[derive(Debug)]
pub struct Composer<'a, L> {
    translation: &'a Document<L>,
    original: &'a Document<L>,
    made: Document<L>,
    open: Vec<usize>,
    /// Footnotes are numbered anew: both texts count from 1.
    footnotes: BTreeMap<(Side, u32), u32>,
}

impl<'a, L: Clone> Composer<'a, L> {
    /// An empty document.
    pub fn new(translation: &'a Document<L>, original: &'a Document<L>) -> Self {
        let made = Document {
            source: translation.source.clone(),
            nodes: Vec::new(),
            extra: String::new(),
            targets: Vec::new(),
            marks: Vec::new(),
        };
        Composer { translation, original, made, open: Vec::new(), footnotes: BTreeMap::new() }
    }

    /// Says that two footnotes, one of each side, are the same one. Other blocks are left alone.
    pub fn same_footnote(&mut self, original: NodeId, translation: NodeId) {
        let number = |document: &Document<L>, id| match document.node(id).kind {
            Kind::Block(Block::Footnote(number)) => Some(number),
            Kind::Block(_) | Kind::Inline(_) => None,
        };
        let both = number(self.original, original).zip(number(self.translation, translation));
        if let Some((original, translation)) = both {
            let same = self.footnote(Side::Translation, translation);
            self.footnotes.entry((Side::Original, original)).or_insert(same);
        }
    }

    fn document(&self, side: Side) -> &'a Document<L> {
        match side {
            Side::Translation => self.translation,
            Side::Original => self.original,
        }
    }

    /// Begins a node like one of either side, without what is inside it.
    pub fn open(&mut self, side: Side, id: NodeId, mark: Option<Mark>) {
        let node = *self.document(side).node(id);
        let kind = self.taken_over(side, node.kind);
        // Places are told in the translation's file, where the original's mean nothing.
        let span = if side == Side::Translation { node.span } else { Span::default() };
        let at = self.made.nodes.len();
        self.made.nodes.push(Node { kind, span, end: 0 });
        self.open.push(at);
        if let (Some(mark), Ok(at)) = (mark, u32::try_from(at)) {
            self.made.marks.push((NodeId(at), mark));
        }
    }

    /// Ends the node that was begun last.
    pub fn close(&mut self) {
        let end = u32::try_from(self.made.nodes.len()).unwrap_or(u32::MAX);
        let node = self.open.pop().and_then(|at| self.made.nodes.get_mut(at));
        if let Some(node) = node {
            node.end = end;
        }
    }

    /// Takes a node over with everything inside it.
    pub fn copy(&mut self, side: Side, id: NodeId, mark: &dyn Fn(NodeId) -> Option<Mark>) {
        self.open(side, id, mark(id));
        for child in self.document(side).children(id) {
            self.copy(side, child, mark);
        }
        self.close();
    }

    /// The document.
    pub fn finish(self) -> Document<L> {
        self.made
    }

    fn taken_over(&mut self, side: Side, kind: Kind) -> Kind {
        match kind {
            Kind::Block(block) => Kind::Block(match block {
                Block::Heading(level, id) => Block::Heading(level, self.words(side, id)),
                Block::Code(words) => Block::Code(self.words(side, words)),
                Block::Footnote(number) => Block::Footnote(self.footnote(side, number)),
                Block::Contact(target) => Block::Contact(self.target(side, target)),
                Block::Paragraph
                | Block::List(_)
                | Block::Item
                | Block::Quote
                | Block::Alert(_)
                | Block::Break
                | Block::Table
                | Block::TableHead
                | Block::TableRow
                | Block::TableCell(_)
                | Block::Definitions
                | Block::Term
                | Block::Meaning => block,
            }),
            Kind::Inline(inline) => Kind::Inline(match inline {
                Inline::Text(words) => Inline::Text(self.words(side, words)),
                Inline::Code(words) => Inline::Code(self.words(side, words)),
                Inline::Link(target) => Inline::Link(self.target(side, target)),
                Inline::Picture(target, words) => Inline::Picture(self.target(side, target), self.words(side, words)),
                Inline::FootnoteMark(number) => Inline::FootnoteMark(self.footnote(side, number)),
                Inline::Contact(target) => Inline::Contact(self.target(side, target)),
                Inline::SoftBreak | Inline::HardBreak | Inline::Strong | Inline::Emphasis | Inline::Checkbox(_) => {
                    inline
                }
            }),
        }
    }

    fn words(&mut self, side: Side, words: Words) -> Words {
        if side == Side::Translation && !words.extra {
            return words;
        }
        let start = self.made.extra.len();
        self.made.extra.push_str(self.document(side).words(words));
        Words { span: Span::from(start..self.made.extra.len()), extra: true }
    }

    fn target(&mut self, side: Side, target: TargetId) -> TargetId {
        self.made.targets.push(self.document(side).target(target).clone());
        TargetId(u32::try_from(self.made.targets.len() - 1).unwrap_or(u32::MAX))
    }

    fn footnote(&mut self, side: Side, number: u32) -> u32 {
        // Two sides may share one number, so that there are at most as many numbers as entries.
        let next = u32::try_from(self.footnotes.len() + 1).unwrap_or(u32::MAX);
        *self.footnotes.entry((side, number)).or_insert(next)
    }
}
