//! [`Fingerprint`]: what a part of a text says, whatever way its lines are wrapped.

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::quality::{FixedState, FoldHasher};

use crate::lang::letters::numbers;
use crate::markup::{Block, Document, Inline, Kind, NodeId, Target};

/// Equal for parts of equal words, links and structure; wrapping and spacing do not count.
///
/// Compared only inside one run of one program, so the hash need not be stable over time. A page has a few hundred
/// parts: 64 bits are enough to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Of whatever `feed` puts into the hasher.
    pub(super) fn of(feed: impl FnOnce(&mut FoldHasher<'static>)) -> Self {
        let mut hasher = FixedState::default().build_hasher();
        feed(&mut hasher);
        Fingerprint(hasher.finish())
    }
}

/// The words of a text one by one, so that re-wrapping changes nothing.
pub(super) fn hash_words(words: &str, hasher: &mut FoldHasher<'static>) {
    // Lines are wrapped at spaces; other white space is part of the words.
    for word in words.split_ascii_whitespace() {
        word.hash(hasher);
    }
}

/// A node with everything inside it.
pub(super) fn hash_node(document: &Document<Target>, id: NodeId, hasher: &mut FoldHasher<'static>) {
    let node = document.node(id);
    match node.kind {
        Kind::Block(block) => hash_block(document, block, hasher),
        // A line end is a space: words are hashed one by one.
        Kind::Inline(Inline::Text(words)) => return hash_words(document.words(words), hasher),
        Kind::Inline(Inline::SoftBreak) => return,
        // By its name: the numbers of all others move when one is put before them.
        Kind::Inline(Inline::FootnoteMark(_)) => document.source().slice(node.span).hash(hasher),
        Kind::Inline(inline) => hash_inline(document, inline, hasher),
    }
    for child in document.children(id) {
        hash_node(document, child, hasher);
    }
    // Where a node ends counts: `**a** b` is not `**a b**`.
    hasher.write_u8(0xFE);
}

/// What a block is, without what is inside it.
pub(super) fn hash_block(document: &Document<Target>, block: Block, hasher: &mut FoldHasher<'static>) {
    std::mem::discriminant(&block).hash(hasher);
    match block {
        Block::Heading(level, _) => level.number().hash(hasher),
        Block::List(first) => first.hash(hasher),
        Block::Code(words) => document.words(words).hash(hasher),
        Block::Contact(target) => hash_target(document.target(target), hasher),
        Block::Alert(kind) => std::mem::discriminant(&kind).hash(hasher),
        Block::Paragraph
        | Block::Item
        | Block::Quote
        | Block::Break
        | Block::Footnote(_)
        | Block::Table
        | Block::TableHead
        | Block::TableRow
        | Block::TableCell(_)
        | Block::Definitions
        | Block::Term
        | Block::Meaning => {}
    }
}

fn hash_inline(document: &Document<Target>, inline: Inline, hasher: &mut FoldHasher<'static>) {
    std::mem::discriminant(&inline).hash(hasher);
    match inline {
        Inline::Code(words) => document.words(words).hash(hasher),
        Inline::Link(target) | Inline::Contact(target) => hash_target(document.target(target), hasher),
        Inline::Picture(target, words) => {
            hash_target(document.target(target), hasher);
            hash_words(document.words(words), hasher);
        }
        Inline::Checkbox(done) => done.hash(hasher),
        Inline::FootnoteMark(_)
        | Inline::Text(_)
        | Inline::SoftBreak
        | Inline::HardBreak
        | Inline::Strong
        | Inline::Emphasis => {}
    }
}

fn hash_target(target: &Target, hasher: &mut FoldHasher<'static>) {
    std::mem::discriminant(target).hash(hasher);
    match target {
        Target::Url(url) => url.as_str().hash(hasher),
        Target::Contact(name) | Target::Fact(name) => name.hash(hasher),
        Target::Page(id, fragment) => (id.as_str(), fragment).hash(hasher),
        Target::File(path, fragment) => (path, fragment).hash(hasher),
        Target::Fragment(fragment) => fragment.hash(hasher),
    }
}

/// What stays the same in every language: where links lead, which numbers are said. 0 where there is neither.
/// In which order does not count; sentences are built in other ways elsewhere.
pub(super) fn anchor(document: &Document<Target>, nodes: impl Iterator<Item = NodeId>) -> u64 {
    let one = |feed: &dyn Fn(&mut FoldHasher<'static>)| {
        let mut hasher = FixedState::default().build_hasher();
        feed(&mut hasher);
        hasher.finish() | 1
    };
    let mut sum = 0_u64;
    for id in nodes {
        for node in document.subtree(id) {
            match node.kind {
                Kind::Inline(Inline::Link(target) | Inline::Contact(target) | Inline::Picture(target, _))
                | Kind::Block(Block::Contact(target)) => {
                    // The names of headings are words of their language.
                    let target = document.target(target);
                    sum = sum.wrapping_add(match target {
                        Target::Fragment(_) => 1,
                        Target::Page(..) | Target::File(..) => one(&|hasher| target.page_name().hash(hasher)),
                        Target::Url(url) => one(&|hasher| url.any_language().hash(hasher)),
                        Target::Contact(_) | Target::Fact(_) => one(&|hasher| hash_target(target, hasher)),
                    });
                }
                Kind::Inline(Inline::Text(words)) => {
                    for number in numbers(document.words(words)) {
                        sum = sum.wrapping_add(one(&|hasher| number.hash(hasher)));
                    }
                }
                Kind::Inline(_) | Kind::Block(_) => {}
            }
        }
    }
    sum
}
