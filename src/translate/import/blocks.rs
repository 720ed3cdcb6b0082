//! Blocks of the original that a translation lacks.

use super::work::{Edits, New, Work};
use crate::catalog::parts::Part;
use crate::catalog::parts::Then;
use crate::catalog::parts::{Comparison, PartState};
use crate::catalog::parts::{extent, passage};
use crate::catalog::{Page, Translation};
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Draft, NodeId};
use crate::schema::newline;
use crate::source::{RelPath, Span};
use crate::translate::export::text_of;
use crate::translate::patch::{Edit, whole_lines};
use crate::translate::rebuild::{CannotRebuild, rebuild};

impl Work<'_> {
    /// Puts new messages in, as whole top blocks: behind the block that they stand behind in the original, or in the
    /// place of one that had a part of them.
    pub(super) fn add_missing(
        &self,
        translation: &Translation,
        states: &[PartState],
        missing: &[usize],
        edits: &mut Edits,
        sink: &mut Sink,
    ) -> Option<()> {
        let comparison = translation.standing.comparison();
        let mut done = Vec::new();
        for part in missing {
            let message = self.messages.get(part)?;
            let original = self.page.parts().get(*part)?;
            let Some(root) = original.root else {
                let file = translation.draft.document.source().text();
                let title = translation.draft.front.title.span;
                edits.translation.extend(self.new_field(file, title, *part, &message.text));
                if let Some(comparison) = comparison {
                    let file = comparison.snapshot.document.source().text();
                    let now = text_of(&self.page.original, self.page.parts(), *part);
                    edits.snapshot.extend(self.new_field(file, comparison.snapshot.front.title.span, *part, &now));
                }
                continue;
            };
            if done.contains(&root) {
                continue;
            }
            done.push(root);
            let block = Block { work: self, translation, comparison, states, root };
            if let Err(why) = block.put(edits) {
                sink.push(self.cannot(message.span, why, translation.draft.document.source().path()));
            }
        }
        Some(())
    }

    fn cannot(&self, span: Span, why: Cannot, file: &RelPath) -> Finding {
        let message = match why {
            Cannot::Rebuild(CannotRebuild::LineAbove) => {
                "the line of the list that this stands under is not translated"
            }
            Cannot::Rebuild(CannotRebuild::TableHead) => "the first row of this table is not translated",
            Cannot::BuiltOtherwise => "the translation builds this part of the page in another way than the original",
        };
        let hint = match why {
            Cannot::Rebuild(_) => "translate that message too".to_owned(),
            Cannot::BuiltOtherwise => format!("put these words into `{file}` by hand"),
        };
        Finding::new(Rule::BadPo, self.po.place(span), message).hint(hint)
    }

    /// A translation and its snapshot, where there was none.
    pub(super) fn create(&self, sink: &mut Sink) -> Option<Option<New>> {
        if self.messages.is_empty() {
            return Some(None);
        }
        let front = self.front_matter(sink)?;
        let said = |at: usize| self.messages.get(&at).map(|message| message.text.clone());
        let body = self.body(&said, sink)?;
        let snapshot = self.snapshot_of(&|at| self.messages.contains_key(&at), sink)?;
        Some(Some(New { translation: format!("{front}{body}"), snapshot: Some(snapshot) }))
    }

    /// The original without the parts that are not translated: what a translation is a translation of.
    pub(super) fn snapshot_of(&self, translated: &dyn Fn(usize) -> bool, sink: &mut Sink) -> Option<String> {
        let page = self.page;
        let file = page.original.document.source().text();
        let head = page
            .original
            .document
            .roots()
            .next()
            .map_or(file.len(), |root| whole_lines(file, page.original.document.node(root).span.into()).start);
        let front = file.get(..head).unwrap_or_default().trim_end();
        let then = |at: usize| translated(at).then(|| text_of(&page.original, page.parts(), at));
        Some(format!("{front}\n{}", self.body(&then, sink)?))
    }

    /// All blocks of the original, in the words that there are for them.
    fn body(&self, text_of: &dyn Fn(usize) -> Option<String>, sink: &mut Sink) -> Option<String> {
        let page = self.page;
        let mut blocks = Vec::new();
        for root in page.original.document.roots() {
            match rebuild(&page.original, page.parts(), root, text_of) {
                Ok(block) => blocks.push(block),
                Err(why) => {
                    let parts = page.parts().iter().enumerate().filter(|(_, part)| part.root == Some(root));
                    let first = parts.filter_map(|(at, _)| self.messages.get(&at)).next();
                    let span = first.map_or(Span::default(), |message| message.span);
                    sink.push(self.cannot(span, Cannot::Rebuild(why), page.original.document.source().path()));
                    return None;
                }
            }
        }
        blocks.retain(|block| !block.is_empty());
        Some(format!("{}\n", blocks.join("\n\n")))
    }
}

/// Why a block cannot be put in.
#[derive(Debug, Clone, Copy)]
enum Cannot {
    Rebuild(CannotRebuild),
    BuiltOtherwise,
}

/// A top block of the original, to be put in.
struct Block<'a> {
    work: &'a Work<'a>,
    translation: &'a Translation,
    comparison: Option<&'a Comparison>,
    states: &'a [PartState],
    root: NodeId,
}

impl Block<'_> {
    fn page(&self) -> &Page {
        self.work.page
    }

    fn put(&self, edits: &mut Edits) -> Result<(), Cannot> {
        let page = self.page();
        let new = |at: usize| self.work.messages.get(&at).map(|message| message.text.clone());
        let said = |at: usize| {
            new(at).or_else(|| {
                self.translated(at).map(|at| text_of(&self.translation.draft, self.translation.parts(), at))
            })
        };
        let text = rebuild(&page.original, page.parts(), self.root, &said).map_err(Cannot::Rebuild)?;
        let to = |at: usize| self.translated(at);
        self.place(&self.translation.draft, self.translation.parts(), &to, &text, &mut edits.translation)?;
        let Some(comparison) = self.comparison else { return Ok(()) };
        // What is translated now says what the original says now; what is still out of date says what it said.
        let then = |at: usize| match (new(at), self.states.get(at)) {
            (Some(_), _) | (None, Some(PartState::Fresh { .. })) => Some(text_of(&page.original, page.parts(), at)),
            (None, Some(PartState::Stale { snapshot, .. })) => {
                Some(text_of(&comparison.snapshot, &comparison.snapshot_parts, *snapshot))
            }
            (None, Some(PartState::Missing) | None) => None,
        };
        let text = rebuild(&page.original, page.parts(), self.root, &then).map_err(Cannot::Rebuild)?;
        let to = |at: usize| self.snapshot(at);
        self.place(&comparison.snapshot, &comparison.snapshot_parts, &to, &text, &mut edits.snapshot)
    }

    fn translated(&self, at: usize) -> Option<usize> {
        match self.states.get(at)? {
            PartState::Fresh { translation } | PartState::Stale { translation, .. } => Some(*translation),
            PartState::Missing => None,
        }
    }

    /// The snapshot's part of a part that is translated.
    fn snapshot(&self, at: usize) -> Option<usize> {
        self.translated(at)?;
        match self.comparison?.before.get(at)? {
            Then::Same(at) | Then::Changed(at) => Some(*at),
            Then::New => None,
        }
    }

    /// Puts a block into a file: in the place of the one top block that has its parts, or behind its neighbour.
    fn place<L>(
        &self,
        draft: &Draft<L>,
        parts: &[Part],
        to: &dyn Fn(usize) -> Option<usize>,
        text: &str,
        edits: &mut Vec<Edit>,
    ) -> Result<(), Cannot> {
        let file = draft.document.source().text();
        let text = text.replace("\r\n", "\n").replace('\n', newline(file));
        let mine: Vec<usize> = self.own_parts().filter_map(to).collect();
        let roots: Vec<NodeId> = mine.iter().filter_map(|at| parts.get(*at)?.root).collect();
        let Some(first) = roots.first() else {
            let at = self.behind(draft, parts, to);
            let gap = newline(file).repeat(2);
            let text = if at.1 { format!("{gap}{text}") } else { format!("{text}{gap}") };
            edits.push(Edit { range: at.0..at.0, text });
            return Ok(());
        };
        // Parts without words, such as contacts, come with the original's block.
        let foreign = parts.iter().enumerate().filter(|(_, part)| part.root == Some(*first));
        let mut foreign = foreign.filter(|(at, part)| !mine.contains(at) && passage(draft, part).is_some());
        if roots.iter().any(|root| root != first) || foreign.next().is_some() {
            return Err(Cannot::BuiltOtherwise);
        }
        let lines = whole_lines(file, extent(&draft.document, *first).into());
        // Words inside it that were to be changed are in the new block already.
        edits.retain(|edit| edit.range.end <= lines.start || edit.range.start >= lines.end);
        let end = file.get(lines.clone()).map_or(lines.end, |block| lines.start + block.trim_end().len());
        edits.push(Edit { range: lines.start..end, text });
        Ok(())
    }

    fn own_parts(&self) -> impl Iterator<Item = usize> + '_ {
        let parts = self.page().parts().iter().enumerate();
        parts.filter(|(_, part)| part.root == Some(self.root)).map(|(at, _)| at)
    }

    /// Where the block comes: behind the nearest block before it that the file has, or before all others. `true`:
    /// behind something.
    fn behind<L>(&self, draft: &Draft<L>, parts: &[Part], to: &dyn Fn(usize) -> Option<usize>) -> (usize, bool) {
        let file = draft.document.source().text();
        let first = self.own_parts().next().unwrap_or_default();
        let before = (0..first).rev().filter_map(to).find_map(|at| parts.get(at)?.root);
        let lines = |root: NodeId| {
            let lines = whole_lines(file, extent(&draft.document, root).into());
            let end = file.get(lines.clone()).map_or(lines.end, |block| lines.start + block.trim_end().len());
            lines.start..end
        };
        match (before, draft.document.roots().next()) {
            (Some(root), _) => (lines(root).end, true),
            (None, Some(first)) => (lines(first).start, false),
            (None, None) => (file.len(), false),
        }
    }
}
