//! [`Part`]: the smallest part of a text that is translated and compared by itself.
//!
//! A title, a heading, a paragraph, a line of a list, a row of a table. A list of terms is one part: a meaning
//! without its term would be something else. Contacts and thematic breaks are parts without words: they have
//! nothing to translate, but a translation that lacks one lacks something.

use std::hash::Hash;

use foldhash::quality::FoldHasher;

use super::fingerprint::{Fingerprint, anchor, hash_block, hash_node, hash_words};
use crate::markup::{Block, Document, Draft, Kind, NodeId, Target};

/// Where a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The page's title.
    Title,
    /// What a tab shows instead.
    Tab,
    /// The line in the index.
    Short,
    /// A block that holds words, or none.
    Block(NodeId),
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub spot: Spot,
    /// Which of the text's top blocks holds it; none for what stands in the front matter.
    pub root: Option<NodeId>,
    /// What it is and what it stands in, whatever it says.
    pub shape: Fingerprint,
    /// The same more loosely: headings of any level are one kind, and so are lists, and so are boxes.
    pub kind: Fingerprint,
    /// What it says.
    pub says: Fingerprint,
    /// What it says that no language changes: links and numbers. 0 where there are none.
    pub anchor: u64,
}

/// The parts of a draft: title, tab and short line, then those of the text in reading order.
pub fn parts(draft: &Draft<Target>) -> Vec<Part> {
    let front = &draft.front;
    let fields =
        [(Spot::Title, Some(&front.title)), (Spot::Tab, front.tab.as_ref()), (Spot::Short, front.short.as_ref())];
    let fields = fields.into_iter().filter_map(|(spot, field)| Some((spot, field?)));
    let mut all: Vec<Part> = fields
        .map(|(spot, field)| Part {
            spot,
            root: None,
            shape: Fingerprint::of(|hasher| std::mem::discriminant(&spot).hash(hasher)),
            kind: Fingerprint::of(|hasher| std::mem::discriminant(&spot).hash(hasher)),
            says: Fingerprint::of(|hasher| {
                std::mem::discriminant(&spot).hash(hasher);
                hash_words(&field.value, hasher);
            }),
            anchor: 0,
        })
        .collect();
    let document = &draft.document;
    for root in document.roots() {
        let around = Around { shape: Fingerprint::of(|_| {}), kind: Fingerprint::of(|_| {}) };
        Collector { document, root, all: &mut all }.block(root, around);
    }
    all
}

/// What a part stands in.
#[derive(Debug, Clone, Copy)]
struct Around {
    shape: Fingerprint,
    kind: Fingerprint,
}

impl Around {
    fn kind_of(self, block: Block) -> Fingerprint {
        Fingerprint::of(|hasher| {
            self.kind.hash(hasher);
            std::mem::discriminant(&block).hash(hasher);
        })
    }
}

struct Collector<'a> {
    document: &'a Document<Target>,
    root: NodeId,
    all: &'a mut Vec<Part>,
}

impl Collector<'_> {
    fn block(&mut self, id: NodeId, around: Around) {
        let document = self.document;
        let Kind::Block(block) = document.node(id).kind else { return };
        match block {
            Block::Paragraph | Block::Heading(..) => self.part(id, block, around, true),
            Block::Code(_)
            | Block::Contact(_)
            | Block::Break
            | Block::Definitions
            | Block::TableHead
            | Block::TableRow => self.part(id, block, around, false),
            Block::Item => {
                if document.line(id).next().is_some() {
                    self.part(id, block, around, true);
                }
                self.inside(id, block, around);
            }
            Block::List(_) | Block::Quote | Block::Alert(_) | Block::Footnote(_) | Block::Table => {
                self.inside(id, block, around);
            }
            // Always inside a row or a list of terms.
            Block::TableCell(_) | Block::Term | Block::Meaning => {}
        }
    }

    fn inside(&mut self, id: NodeId, block: Block, around: Around) {
        let shape = Fingerprint::of(|hasher| {
            around.shape.hash(hasher);
            hash_block(self.document, block, hasher);
        });
        let around = Around { shape, kind: around.kind_of(block) };
        for child in self.document.children(id) {
            self.block(child, around);
        }
    }

    /// `line`: its words stand in it as inlines; otherwise everything inside is the part's.
    fn part(&mut self, id: NodeId, block: Block, around: Around, line: bool) {
        let document = self.document;
        let what = |hasher: &mut FoldHasher<'static>| {
            around.shape.hash(hasher);
            // What a contact or a piece of code says is no shape.
            match block {
                Block::Contact(_) | Block::Code(_) => std::mem::discriminant(&block).hash(hasher),
                _ => hash_block(document, block, hasher),
            }
        };
        let words = |hasher: &mut FoldHasher<'static>| {
            what(hasher);
            if line {
                document.line(id).for_each(|child| hash_node(document, child, hasher));
            } else {
                hash_node(document, id, hasher);
            }
        };
        let anchor = if line { anchor(document, document.line(id)) } else { anchor(document, std::iter::once(id)) };
        self.all.push(Part {
            spot: Spot::Block(id),
            root: Some(self.root),
            shape: Fingerprint::of(what),
            kind: around.kind_of(block),
            says: Fingerprint::of(words),
            anchor,
        });
    }
}
