//! [`Document`]: the tree of one text.
//!
//! Nodes stand in one list in reading order; each knows where its subtree ends. That is small
//! (no pointers, nothing to drop one by one), quick to walk, and deep trees cannot overflow a
//! stack by being dropped. Words are byte ranges into the source wherever the source has them
//! as they are.
//!
//! A `Document` is one list of nodes in reading order (preorder). Each `Node` holds its `Kind` (a `Block` or an
//! `Inline`, both closed enums), its `Span` in the source, and the position after its last descendant. The children
//! of a node are found by walking: the first stands right behind it, the next where the first one's subtree ends,
//! until the parent's end. No pointers, one allocation, and a deep tree cannot overflow the stack by being dropped.
//!
//! Words are byte ranges of the source where the source has them letter by letter. Words that differ (entities and
//! escapes undone, texts of pictures, heading ids) stand in one `extra` string. Links stand in a list of their own,
//! so that their type can change without the tree.
//!
//! What is not in the enums cannot be written. Raw HTML, link schemes that are not on the list, attributes behind
//! headings and unknown pictures are refused in `parse.rs`, with their place. `Url::parse` and `Target::parse` are
//! the only ways in for addresses.
//!
//! `heading::settle` runs last. The page's title is its level 1. If any heading of a text is written with one `#`,
//! all are moved down by one level. A level left out is an error.

use crate::source::{Source, Span};

/// A tree whose links are of type `L`: as written, or resolved.
#[derive(Debug, Clone)]
pub struct Document<L> {
    pub(super) source: Source,
    pub(super) nodes: Vec<Node>,
    /// Words that do not stand in the source as they are read: entities and escapes undone.
    pub(super) extra: String,
    pub(super) targets: Vec<L>,
    /// What is to be said of single nodes, in the order of the nodes.
    pub(super) marks: Vec<(NodeId, Mark)>,
}

/// What must be said of a part that is not simply the translation of its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is a translation, and the original has changed since.
    Stale,
    /// It is the original itself, because it has changed and an old translation could hurt somebody.
    Changed,
    /// It is the original itself, because nobody has translated it yet.
    Missing,
}

impl Mark {
    /// Whether the part is shown in the original's language.
    pub fn is_original(self) -> bool {
        match self {
            Mark::Stale => false,
            Mark::Changed | Mark::Missing => true,
        }
    }
}

/// A position in the list of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

/// A position in the list of links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TargetId(pub(super) u32);

/// One node.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the source.
    pub span: Span,
    /// The position after its last descendant.
    pub(super) end: u32,
}

/// Words of a document: a range of the source, or of the extra text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words {
    pub(super) span: Span,
    pub(super) extra: bool,
}

/// A node is a block or an inline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Stands by itself.
    Block(Block),
    /// Stands in a line.
    Inline(Inline),
}

/// What stands by itself. Paragraphs, headings, cells, terms and tight items hold inlines,
/// everything else holds blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph,
    /// A heading; its id is unique in the document.
    Heading(Level, Words),
    /// A list, numbered from a number or with bullets.
    List(Option<u32>),
    /// An item of a list.
    Item,
    /// A quotation.
    Quote,
    /// A quotation that warns or helps: `> [!NOTE]`.
    Alert(AlertKind),
    /// Text to be shown letter by letter.
    Code(Words),
    /// A thematic break: the border between two panels.
    Break,
    /// A table: a head, then rows.
    Table,
    /// The row of column names.
    TableHead,
    /// A row.
    TableRow,
    /// A cell.
    TableCell(Align),
    /// A list of terms and what they mean.
    Definitions,
    /// A term.
    Term,
    /// What a term means.
    Meaning,
    /// A footnote's text, with its number. Shown behind the document.
    Footnote(u32),
    /// A contact in full: `<contact:id>` alone in a paragraph.
    Contact(TargetId),
}

/// What stands in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(Words),
    /// The end of a line of the source inside a paragraph.
    SoftBreak,
    /// A line break that was asked for.
    HardBreak,
    /// Strong words.
    Strong,
    /// Stressed words.
    Emphasis,
    /// Words to be shown letter by letter.
    Code(Words),
    /// Words that lead somewhere, or state a fact.
    Link(TargetId),
    /// A picture with its alternative text.
    Picture(TargetId, Words),
    /// The mark of a footnote.
    FootnoteMark(u32),
    /// A task's box, ticked or not.
    Checkbox(bool),
    /// A contact's name and number, inside a sentence.
    Contact(TargetId),
}

/// A heading's level below the page's title: 2 to 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(pub(super) u8);

impl Level {
    /// 2 to 6; 1 is the page's title.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// The five alerts of GitHub's Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// Worth knowing.
    Note,
    /// Helps.
    Tip,
    /// Must be known.
    Important,
    /// Needs care.
    Warning,
    /// Can do harm.
    Caution,
}

/// How a table's column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the language reads.
    Start,
    /// In the middle.
    Center,
    /// Against the reading direction.
    End,
}

impl<L> Document<L> {
    /// The text it was made from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// A node.
    #[expect(clippy::indexing_slicing, reason = "proof: a `NodeId` is only made by walking `nodes`")]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// A link's target.
    #[expect(
        clippy::indexing_slicing,
        reason = "proof: a `TargetId` is only made when its target is pushed, and targets are never removed"
    )]
    pub fn target(&self, id: TargetId) -> &L {
        &self.targets[id.0 as usize]
    }

    /// What must be said of a node.
    pub fn mark(&self, id: NodeId) -> Option<Mark> {
        let at = self.marks.binary_search_by_key(&id, |(marked, _)| *marked).ok()?;
        self.marks.get(at).map(|(_, mark)| *mark)
    }

    /// All marks, in reading order.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        self.marks.iter().map(|(_, mark)| *mark)
    }

    /// The words themselves.
    pub fn words(&self, words: Words) -> &str {
        if words.extra {
            self.extra.get(words.span.start as usize..words.span.end as usize).unwrap_or_default()
        } else {
            self.source.slice(words.span)
        }
    }

    /// The blocks at the top.
    pub fn roots(&self) -> Siblings<'_, L> {
        Siblings { document: self, next: 0, end: self.len() }
    }

    /// The children of a node.
    pub fn children(&self, id: NodeId) -> Siblings<'_, L> {
        Siblings { document: self, next: id.0 + 1, end: self.node(id).end }
    }

    /// All nodes, in reading order.
    pub fn all(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..self.len()).map(NodeId).zip(&self.nodes)
    }

    /// A node and everything inside it, in reading order.
    pub fn subtree(&self, id: NodeId) -> impl Iterator<Item = &Node> {
        let range = id.0 as usize..self.node(id).end as usize;
        self.nodes.get(range).unwrap_or_default().iter()
    }

    /// The blocks inside a part's node that hold its words: for a line of a list only the line itself, without the lists
    /// inside it.
    pub fn line(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(id).take_while(|child| matches!(self.node(*child).kind, Kind::Inline(_)))
    }

    /// The positions of a node and of everything inside it, in reading order.
    pub fn ids(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<L> {
        self.ids_between(id, id)
    }

    /// The same from one node to another behind it, and of everything inside that.
    pub fn ids_between(&self, first: NodeId, last: NodeId) -> impl Iterator<Item = NodeId> + use<L> {
        (first.0..self.node(last).end).map(NodeId)
    }

    /// The words inside a node, without its markup.
    pub fn plain_text(&self, id: NodeId) -> String {
        let mut text = String::new();
        for node in self.subtree(id) {
            match node.kind {
                Kind::Inline(Inline::Text(words) | Inline::Code(words)) => text.push_str(self.words(words)),
                Kind::Inline(Inline::SoftBreak | Inline::HardBreak) => text.push(' '),
                Kind::Inline(_) | Kind::Block(_) => {}
            }
        }
        text
    }

    /// Where a link leads that is all there is inside a node.
    pub fn only_link(&self, id: NodeId) -> Option<TargetId> {
        let mut children = self.children(id);
        let only = children.next().filter(|_| children.next().is_none())?;
        match self.node(only).kind {
            Kind::Inline(Inline::Link(target)) => Some(target),
            Kind::Inline(_) | Kind::Block(_) => None,
        }
    }

    fn len(&self) -> u32 {
        // proof: MAX_NODES is far below 2^32
        u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    /// The same tree with every link replaced.
    pub fn map_targets<M>(self, map: impl FnMut(L) -> M) -> Document<M> {
        Document {
            source: self.source,
            nodes: self.nodes,
            extra: self.extra,
            targets: self.targets.into_iter().map(map).collect(),
            marks: self.marks,
        }
    }

    /// All links with the place of the node that holds each.
    pub fn links(&self) -> impl Iterator<Item = (TargetId, &L, Span)> {
        self.nodes.iter().filter_map(|node| {
            let id = match node.kind {
                Kind::Block(Block::Contact(id)) => id,
                Kind::Inline(Inline::Link(id) | Inline::Picture(id, _) | Inline::Contact(id)) => id,
                Kind::Block(_) | Kind::Inline(_) => return None,
            };
            Some((id, self.target(id), node.span))
        })
    }
}

impl<L: Clone> Document<L> {
    /// The same tree in other words. Code stays as it is.
    pub fn reworded(&self, say: impl Fn(&str) -> String) -> Document<L> {
        let mut made = self.clone();
        for (node, old) in made.nodes.iter_mut().zip(&self.nodes) {
            let (Kind::Inline(Inline::Text(words)) | Kind::Inline(Inline::Picture(_, words))) = &mut node.kind else {
                continue;
            };
            let (Kind::Inline(Inline::Text(before)) | Kind::Inline(Inline::Picture(_, before))) = old.kind else {
                continue;
            };
            let start = made.extra.len();
            made.extra.push_str(&say(self.words(before)));
            *words = Words { span: Span::from(start..made.extra.len()), extra: true };
        }
        made
    }
}

/// Walks the nodes of one level.
#[derive(Debug, Clone, Copy)]
pub struct Siblings<'a, L> {
    document: &'a Document<L>,
    next: u32,
    end: u32,
}

impl<L> Iterator for Siblings<'_, L> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        if self.next >= self.end {
            return None;
        }
        let id = NodeId(self.next);
        self.next = self.document.node(id).end.max(self.next + 1);
        Some(id)
    }
}
