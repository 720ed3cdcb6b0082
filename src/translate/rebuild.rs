//! One top block of an original with other words in it: how a block that a translation lacks comes into its file.

use std::collections::BTreeMap;

use super::patch::{Edit, patched, whole_lines};
use crate::catalog::parts::{Part, Spot};
use crate::catalog::parts::{extent, passage};
use crate::markup::{Block, Draft, Kind, NodeId};

/// Why a block cannot be made from what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CannotRebuild {
    /// A line of a list has lists inside it that are translated, and is not.
    LineAbove,
    /// Rows of a table are translated, its head is not.
    TableHead,
}

/// The Markdown of a top block, each part in the words that `text_of` gives for its position; a part without words
/// for it is left out. Contacts and thematic breaks stay as they are.
pub(super) fn rebuild<L>(
    draft: &Draft<L>,
    parts: &[Part],
    root: NodeId,
    text_of: &dyn Fn(usize) -> Option<String>,
) -> Result<String, CannotRebuild> {
    let document = &draft.document;
    let file = document.source().text();
    let span = extent(document, root);
    let whole = whole_lines(file, span.into());
    let positions = parts.iter().enumerate().filter_map(|(at, part)| match part.spot {
        Spot::Block(id) => Some((id, at)),
        Spot::Title | Spot::Tab | Spot::Short => None,
    });
    let mut maker = Maker { draft, parts, positions: positions.collect(), text_of, edits: Vec::new() };
    maker.node(root)?;
    // Places in the file become places in the block.
    let edits = maker.edits.into_iter().filter(|edit| edit.range.start >= whole.start && edit.range.end <= whole.end);
    let edits =
        edits.map(|edit| Edit { range: edit.range.start - whole.start..edit.range.end - whole.start, text: edit.text });
    let block = file.get(whole.clone()).unwrap_or_default();
    Ok(patched(block, edits.collect()).trim_end().to_owned())
}

struct Maker<'a, L> {
    draft: &'a Draft<L>,
    parts: &'a [Part],
    positions: BTreeMap<NodeId, usize>,
    text_of: &'a dyn Fn(usize) -> Option<String>,
    edits: Vec<Edit>,
}

impl<L> Maker<'_, L> {
    fn part(&self, id: NodeId) -> Option<usize> {
        self.positions.get(&id).copied()
    }

    /// What a part says from now on; parts without words say what they are.
    fn words(&self, at: usize) -> Option<Option<String>> {
        let part = self.parts.get(at)?;
        match passage(self.draft, part) {
            None => Some(None),
            Some(_) => (self.text_of)(at).map(Some),
        }
    }

    /// Whether nothing of a node is said any more.
    fn is_lost(&self, id: NodeId) -> bool {
        let mut parts = self.draft.document.ids(id).filter_map(|id| self.part(id)).peekable();
        parts.peek().is_some() && parts.all(|at| self.words(at).is_none())
    }

    fn node(&mut self, id: NodeId) -> Result<(), CannotRebuild> {
        let document = &self.draft.document;
        let file = document.source().text();
        let node = document.node(id);
        if self.is_lost(id) {
            let lines = whole_lines(file, extent(document, id).into());
            self.edits.push(Edit { range: lines, text: String::new() });
            return Ok(());
        }
        if let Some(at) = self.part(id) {
            match self.words(at) {
                Some(Some(text)) => {
                    if let Some(part) = self.parts.get(at)
                        && let Some(passage) = passage(self.draft, part)
                    {
                        self.edits.push(Edit::passage(file, passage.span.into(), &text));
                    }
                }
                Some(None) => {}
                None if node.kind == Kind::Block(Block::TableHead) => return Err(CannotRebuild::TableHead),
                None => return Err(CannotRebuild::LineAbove),
            }
        }
        // A table whose head is lost has rows that would be no table.
        if node.kind == Kind::Block(Block::Table) {
            let head = document.children(id).next();
            if head.is_some_and(|head| self.is_lost(head)) {
                return Err(CannotRebuild::TableHead);
            }
        }
        for child in document.children(id).collect::<Vec<_>>() {
            if matches!(document.node(child).kind, Kind::Block(_)) {
                self.node(child)?;
            }
        }
        Ok(())
    }
}
