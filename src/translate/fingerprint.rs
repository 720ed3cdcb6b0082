//! [`Fingerprint`]: what a block says, whatever way its lines are wrapped.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::markup::{Block, Document, Draft, Inline, Kind, NodeId, Target};

/// Equal for blocks of equal words, links and structure; wrapping and spacing do not count.
///
/// Compared only inside one run of one program, so the hash need not be stable over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u64);

/// How a translation stands to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The original says what it said when the translation was made.
    Fresh,
    /// The original has changed since.
    Stale,
    /// There is no snapshot to compare with.
    Unknown,
}

/// The fingerprints of a text: its title, its line for the index, then its top blocks.
pub fn fingerprints(draft: &Draft<Target>) -> Vec<Fingerprint> {
    let document = &draft.document;
    let short = draft.front.short.as_ref().map(|short| short.value.as_str());
    let front = [Some(draft.front.title.value.as_str()), draft.front.tab.as_ref().map(|tab| tab.value.as_str()), short];
    let mut all: Vec<Fingerprint> = front.into_iter().flatten().map(of_words).collect();
    all.extend(document.roots().map(|root| {
        let mut hasher = DefaultHasher::new();
        hash_node(document, root, &mut hasher);
        Fingerprint(hasher.finish())
    }));
    all
}

/// Compares an original of today with a snapshot.
pub fn freshness(original: &[Fingerprint], snapshot: Option<&Vec<Fingerprint>>) -> Freshness {
    match snapshot {
        None => Freshness::Unknown,
        Some(snapshot) if snapshot == original => Freshness::Fresh,
        Some(_) => Freshness::Stale,
    }
}

fn of_words(words: &str) -> Fingerprint {
    let mut hasher = DefaultHasher::new();
    hash_words(words, &mut hasher);
    Fingerprint(hasher.finish())
}

fn hash_words(words: &str, hasher: &mut DefaultHasher) {
    for word in words.split_whitespace() {
        word.hash(hasher);
    }
}

fn hash_node(document: &Document<Target>, id: NodeId, hasher: &mut DefaultHasher) {
    match document.node(id).kind {
        Kind::Block(block) => hash_block(document, block, hasher),
        // A line end is a space: words are hashed one by one, so re-wrapping changes nothing.
        Kind::Inline(Inline::Text(words)) => return hash_words(document.words(words), hasher),
        Kind::Inline(Inline::SoftBreak) => return,
        Kind::Inline(inline) => hash_inline(document, inline, hasher),
    }
    for child in document.children(id) {
        hash_node(document, child, hasher);
    }
    // Where a node ends counts: `**a** b` is not `**a b**`.
    hasher.write_u8(0xFE);
}

fn hash_block(document: &Document<Target>, block: Block, hasher: &mut DefaultHasher) {
    std::mem::discriminant(&block).hash(hasher);
    match block {
        Block::Heading(level, _) => level.number().hash(hasher),
        Block::List(first) => first.hash(hasher),
        Block::Code(words) => document.words(words).hash(hasher),
        Block::Footnote(number) => number.hash(hasher),
        Block::Contact(target) => hash_target(document.target(target), hasher),
        Block::Alert(kind) => std::mem::discriminant(&kind).hash(hasher),
        Block::Paragraph
        | Block::Item
        | Block::Quote
        | Block::Break
        | Block::Table
        | Block::TableHead
        | Block::TableRow
        | Block::TableCell(_)
        | Block::Definitions
        | Block::Term
        | Block::Meaning => {}
    }
}

fn hash_inline(document: &Document<Target>, inline: Inline, hasher: &mut DefaultHasher) {
    std::mem::discriminant(&inline).hash(hasher);
    match inline {
        Inline::Code(words) => document.words(words).hash(hasher),
        Inline::Link(target) | Inline::Contact(target) => hash_target(document.target(target), hasher),
        Inline::Picture(target, words) => {
            hash_target(document.target(target), hasher);
            hash_words(document.words(words), hasher);
        }
        Inline::FootnoteMark(number) => number.hash(hasher),
        Inline::Checkbox(done) => done.hash(hasher),
        Inline::Text(_) | Inline::SoftBreak | Inline::HardBreak | Inline::Strong | Inline::Emphasis => {}
    }
}

fn hash_target(target: &Target, hasher: &mut DefaultHasher) {
    std::mem::discriminant(target).hash(hasher);
    match target {
        Target::Url(url) => url.as_str().hash(hasher),
        Target::Contact(name) | Target::Fact(name) => name.hash(hasher),
        Target::Page(id, fragment) => (id.as_str(), fragment).hash(hasher),
        Target::File(path, fragment) => (path, fragment).hash(hasher),
        Target::Fragment(fragment) => fragment.hash(hasher),
    }
}
