//! What readers are shown of a translation that is behind its original: the translation where it stands, and the
//! original where nothing else is right.
//!
//! The original's top blocks are walked in their order. One that is translated part for part is shown as the
//! translation has it. Of any other the original's frame is taken, each part in the translation where there is one.
//! What a translator has added stays behind the block it stands behind.

use std::collections::{BTreeMap, BTreeSet};

use super::part::{Part, Spot};
use super::standing::{Comparison, PartState};
use crate::markup::{Composer, Document, Kind, Mark, NodeId, Side};

/// The texts that are put together.
#[derive(Debug, Clone, Copy)]
pub struct ToCompose<'a, L> {
    /// The original of today.
    pub original: &'a Document<L>,
    /// Its parts.
    pub original_parts: &'a [Part],
    /// The translation.
    pub translation: &'a Document<L>,
    /// Its parts.
    pub translation_parts: &'a [Part],
    /// Whether an old sentence may hurt somebody: then the original stands in its place.
    pub critical: bool,
}

/// Puts a translation and its original together. `None` where the translation can be shown as it is.
pub fn compose<L: Clone>(texts: &ToCompose<'_, L>, comparison: &Comparison) -> Option<Document<L>> {
    let plan = Plan::of(texts, comparison);
    let whole = comparison.states.iter().all(|state| matches!(state, PartState::Fresh { .. }));
    let added = comparison.extra.iter().all(|extra| !extra.withdrawn);
    if whole && added {
        return None;
    }
    let mut composer = Composer::new(texts.translation, texts.original);
    for (original, translation) in &plan.roots {
        composer.same_footnote(*original, *translation);
    }
    let mut writer = Writer { texts, plan: &plan, composer: &mut composer };
    writer.added(None);
    for root in texts.original.roots() {
        writer.root(root);
        writer.added(Some(root));
    }
    Some(composer.finish())
}

/// What becomes of each part.
struct Plan {
    /// For each block of the original: its translation, and whether that is stale.
    translated: BTreeMap<NodeId, (NodeId, bool)>,
    /// The original's blocks that are parts.
    parts: BTreeSet<NodeId>,
    /// The translation's blocks whose original has changed.
    stale: BTreeSet<NodeId>,
    /// Top blocks of the original and of the translation that share a part.
    roots: Vec<(NodeId, NodeId)>,
    /// For each top block of the original that is translated part for part: the translation's top block.
    whole: BTreeMap<NodeId, NodeId>,
    /// Top blocks of the translation that the original lacks, behind the original's top blocks they stand behind, and
    /// whether the original had them once.
    added: BTreeMap<Option<NodeId>, Vec<(NodeId, bool)>>,
}

impl Plan {
    fn of<L>(texts: &ToCompose<'_, L>, comparison: &Comparison) -> Self {
        let mut translated = BTreeMap::new();
        // For each top block of either side, those of the other that it shares parts with; all parts or not.
        let mut there: BTreeMap<NodeId, Vec<Option<(NodeId, NodeId)>>> = BTreeMap::new();
        let mut back: BTreeMap<NodeId, NodeId> = BTreeMap::new();
        let mut roots = Vec::new();
        for (part, state) in texts.original_parts.iter().zip(&comparison.states) {
            let (Spot::Block(id), Some(root)) = (part.spot, part.root) else { continue };
            let (at, stale) = match state {
                PartState::Fresh { translation } => (Some(*translation), false),
                PartState::Stale { translation, .. } => (Some(*translation), true),
                PartState::Missing => (None, false),
            };
            let other = at.and_then(|at| texts.translation_parts.get(at));
            let other = other.and_then(|other| match other.spot {
                Spot::Block(id) => Some((id, other.root?)),
                Spot::Title | Spot::Tab | Spot::Short => None,
            });
            if let Some((other, other_root)) = other {
                translated.insert(id, (other, stale));
                back.insert(other_root, root);
                if roots.last() != Some(&(root, other_root)) {
                    roots.push((root, other_root));
                }
            }
            there.entry(root).or_default().push(other);
        }
        let mut sizes: BTreeMap<NodeId, usize> = BTreeMap::new();
        for root in texts.translation_parts.iter().filter_map(|part| part.root) {
            *sizes.entry(root).or_default() += 1;
        }
        let whole = there.iter().filter_map(|(root, parts)| {
            let (_, first) = (*parts.first()?)?;
            let ids: Vec<NodeId> = parts.iter().filter_map(|part| part.map(|(id, _)| id)).collect();
            let same = parts.iter().all(|part| part.is_some_and(|(_, root)| root == first));
            let all = same && ids.is_sorted() && sizes.get(&first) == Some(&ids.len());
            all.then_some((*root, first))
        });
        let whole = whole.collect();
        let withdrawn: BTreeSet<usize> =
            comparison.extra.iter().filter(|extra| extra.withdrawn).map(|extra| extra.translation).collect();
        let mut added: BTreeMap<Option<NodeId>, Vec<(NodeId, bool)>> = BTreeMap::new();
        let mut behind = None;
        for root in texts.translation.roots() {
            match back.get(&root) {
                Some(original) => behind = Some(*original),
                None if sizes.contains_key(&root) => {
                    let parts = texts.translation_parts.iter().enumerate().filter(|(_, part)| part.root == Some(root));
                    let old = parts.map(|(at, _)| at).any(|at| withdrawn.contains(&at));
                    added.entry(behind).or_default().push((root, old));
                }
                None => {}
            }
        }
        let parts = blocks_of(texts.original_parts);
        let stale = translated.values().filter(|(_, stale)| *stale).map(|(id, _)| *id).collect();
        Plan { translated, parts, stale, roots, whole, added }
    }
}

fn blocks_of(parts: &[Part]) -> BTreeSet<NodeId> {
    let block = |part: &Part| match part.spot {
        Spot::Block(id) => Some(id),
        Spot::Title | Spot::Tab | Spot::Short => None,
    };
    parts.iter().filter_map(block).collect()
}

struct Writer<'a, 'c, L> {
    texts: &'a ToCompose<'a, L>,
    plan: &'a Plan,
    composer: &'c mut Composer<'a, L>,
}

impl<L: Clone> Writer<'_, '_, L> {
    fn root(&mut self, root: NodeId) {
        let inside = self.texts.original.ids(root);
        let changed = |id: NodeId| self.plan.translated.get(&id).is_some_and(|(_, stale)| *stale);
        match self.plan.whole.get(&root) {
            Some(translation) if !(self.texts.critical && inside.into_iter().any(changed)) => {
                let stale = &self.plan.stale;
                self.composer.copy(Side::Translation, *translation, &|id| stale.contains(&id).then_some(Mark::Stale));
            }
            Some(_) | None => self.frame(root),
        }
    }

    /// The original's own node, each part inside it in the translation where there is one.
    fn frame(&mut self, id: NodeId) {
        let original = self.texts.original;
        if !self.plan.parts.contains(&id) {
            self.composer.open(Side::Original, id, None);
            original.children(id).for_each(|child| self.frame(child));
            self.composer.close();
            return;
        }
        let (side, from, mark) = match self.plan.translated.get(&id) {
            Some((other, false)) => (Side::Translation, *other, None),
            Some((other, true)) if !self.texts.critical => (Side::Translation, *other, Some(Mark::Stale)),
            Some((_, true)) => (Side::Original, id, Some(Mark::Changed)),
            None => (Side::Original, id, Some(Mark::Missing)),
        };
        let document = if side == Side::Original { original } else { self.texts.translation };
        self.composer.open(side, from, mark);
        let mut line = document.line(from).peekable();
        if line.peek().is_some() {
            line.for_each(|child| self.composer.copy(side, child, &|_| None));
            // Lists inside the line of a list are parts of their own.
            let inner = original.children(id).filter(|child| matches!(original.node(*child).kind, Kind::Block(_)));
            inner.for_each(|child| self.frame(child));
        } else {
            document.children(from).for_each(|child| self.composer.copy(side, child, &|_| None));
        }
        self.composer.close();
    }

    fn added(&mut self, behind: Option<NodeId>) {
        let added = self.plan.added.get(&behind).into_iter().flatten();
        for (root, withdrawn) in added.filter(|(_, withdrawn)| !(*withdrawn && self.texts.critical)) {
            let mark = withdrawn.then_some(Mark::Stale);
            let top = *root;
            self.composer.copy(Side::Translation, top, &|id| mark.filter(|_| id == top));
        }
    }
}
