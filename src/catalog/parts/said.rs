//! What a part says, without markup; and where its references lead.

use std::collections::BTreeMap;

use super::part::{Part, Spot};
use crate::markup::{Block, Document, Inline, Kind, NodeId, Target, TargetId};

/// The words of a part's block. Cells and terms are kept apart by a bar.
pub fn said<L>(document: &Document<L>, id: NodeId) -> String {
    said_with(document, id, &|_| "")
}

/// The same with the names of contacts that stand among the words.
pub(crate) fn said_with<'a, L>(document: &'a Document<L>, id: NodeId, name: &dyn Fn(TargetId) -> &'a str) -> String {
    let mut line = document.line(id);
    // What a line holds stands on end; a row has no line of its own.
    let (first, last) = match line.next() {
        Some(first) => (first, line.last().unwrap_or(first)),
        None => (id, id),
    };
    let span = (document.node(first).span.start, document.node(last).span.end);
    let mut out = String::with_capacity(span.1.saturating_sub(span.0) as usize);
    for id in document.ids_between(first, last) {
        match document.node(id).kind {
            Kind::Inline(Inline::Text(words) | Inline::Code(words) | Inline::Picture(_, words)) => {
                out.push_str(document.words(words));
            }
            Kind::Inline(Inline::SoftBreak | Inline::HardBreak) => out.push(' '),
            Kind::Inline(Inline::Contact(target)) => out.push_str(name(target)),
            Kind::Block(Block::Code(words)) => out.push_str(document.words(words)),
            Kind::Block(Block::TableCell(_) | Block::Term | Block::Meaning) if !out.is_empty() => out.push_str(" | "),
            Kind::Inline(_) | Kind::Block(_) => {}
        }
    }
    out
}

/// Which cells of a row hold something. `None` where a part is no row.
pub fn cells<L>(document: &Document<L>, part: &Part) -> Option<Vec<bool>> {
    let Spot::Block(id) = part.spot else { return None };
    let Kind::Block(Block::TableHead | Block::TableRow) = document.node(id).kind else { return None };
    let holds = |cell: NodeId| {
        document.subtree(cell).any(|node| match node.kind {
            Kind::Inline(Inline::Text(words) | Inline::Code(words)) => !document.words(words).trim().is_empty(),
            Kind::Inline(Inline::Picture(..) | Inline::Contact(_) | Inline::Checkbox(_)) => true,
            Kind::Inline(_) | Kind::Block(_) => false,
        })
    };
    Some(document.children(id).map(holds).collect())
}

/// How the cells of a translated row differ from those of its original, in words for a message.
pub fn different_cells(original: &[bool], translation: &[bool]) -> Option<String> {
    if original.len() != translation.len() {
        let (theirs, mine) = (original.len(), translation.len());
        return Some(format!("the original's table has {theirs} columns, this translation's has {mine}"));
    }
    let at = original.iter().zip(translation).position(|(theirs, mine)| theirs != mine)?;
    let (has, lacks) = match original.get(at) {
        Some(true) => ("the original", "this translation"),
        Some(false) | None => ("this translation", "the original"),
    };
    Some(format!("{has} has words in cell {} of this row, {lacks} has none", at + 1))
}

/// Where the references of a part lead, each as often as it does. Names of headings are words of their language and
/// count as one.
pub fn references(document: &Document<Target>, part: &Part) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    let Spot::Block(id) = part.spot else { return all };
    let line: Vec<NodeId> = document.line(id).collect();
    let inside: Vec<NodeId> = if line.is_empty() { vec![id] } else { line };
    for id in inside.into_iter().flat_map(|id| document.ids(id)) {
        let target = match document.node(id).kind {
            Kind::Inline(Inline::Link(target) | Inline::Contact(target) | Inline::Picture(target, _)) => target,
            Kind::Block(Block::Contact(target)) => target,
            Kind::Inline(_) | Kind::Block(_) => continue,
        };
        *all.entry(shown(document.target(target))).or_default() += 1;
    }
    all
}

/// A target as translators see it.
fn shown(target: &Target) -> String {
    match target {
        Target::Url(url) => url.any_language(),
        Target::Contact(name) => format!("contact:{name}"),
        Target::Fact(name) => format!("fact:{name}"),
        Target::Page(..) | Target::File(..) => match target.page_name() {
            Some(name) => format!("page:{name}"),
            None => "a picture".to_owned(),
        },
        Target::Fragment(_) => "#".to_owned(),
    }
}
