//! Parts that are not simply the translation of their original: in the original's language where they are the
//! original, and on sheets with a quiet line that says what they are. On panels there is no room for it; DRAFT
//! stands across them.

use super::body::{Detail, Maker, planned};
use super::nodes::Node;
use crate::markup::{Block, Mark, NodeId};
use crate::wording::part_words;

impl Maker<'_> {
    /// A block that carries a mark.
    pub(super) fn marked(&mut self, block: Block, id: NodeId, mark: Mark) -> Option<Node> {
        match block {
            // Nothing to be read that is not in the reader's language.
            Block::Contact(_) | Block::Break => self.block(block, id),
            Block::Item => {
                let line: Vec<NodeId> = self.document.line(id).collect();
                let words = self.in_its_language(mark, |maker| {
                    let mut nodes = Vec::new();
                    line.iter().for_each(|child| maker.inline(*child, &mut nodes));
                    planned(maker.breaker, nodes)
                });
                let mut c = vec![words];
                c.extend(self.quiet(mark));
                let inner: Vec<NodeId> = self.document.children(id).skip(line.len()).collect();
                c.extend(inner.into_iter().filter_map(|child| self.node(child)));
                Some(Node::Item { c })
            }
            Block::Paragraph
            | Block::Heading(..)
            | Block::List(_)
            | Block::Quote
            | Block::Alert(_)
            | Block::Code(_)
            | Block::Table
            | Block::TableHead
            | Block::TableRow
            | Block::TableCell(_)
            | Block::Definitions
            | Block::Term
            | Block::Meaning
            | Block::Footnote(_) => {
                let whole = self.in_its_language(mark, |maker| maker.block(block, id).into_iter().collect());
                Some(Node::Item { c: std::iter::once(whole).chain(self.quiet(mark)).collect() })
            }
        }
    }

    /// The cells of a row that carries a mark.
    pub(super) fn marked_row(&mut self, id: NodeId, mark: Mark) -> Vec<Node> {
        let mut cells = Vec::new();
        for cell in self.document.children(id) {
            let words = self.in_its_language(mark, |maker| maker.inside(cell));
            let line = if cells.is_empty() { self.quiet(mark) } else { None };
            cells.push(Node::Cell { c: std::iter::once(words).chain(line).collect() });
        }
        cells
    }

    fn in_its_language(&mut self, mark: Mark, make: impl FnOnce(&mut Self) -> Vec<Node>) -> Node {
        let (reader, original) = (self.lang, self.site.config.original);
        if !mark.is_original() || reader == original {
            return Node::Item { c: make(self) };
        }
        self.lang = original;
        let c = make(self);
        self.lang = reader;
        let language = self.site.config.language(original);
        Node::Original {
            lang: language.tag.primary().to_owned(),
            region: language.tag.region(),
            dir: language.direction.as_str(),
            c,
        }
    }

    fn quiet(&self, mark: Mark) -> Option<Node> {
        let v = self.breaker.mark(&part_words(self.site, mark, self.lang));
        (self.detail == Detail::Sheets).then_some(Node::Quiet { v })
    }
}
