//! What a unit says, without markup; and where its references lead.

use std::collections::BTreeMap;

use super::part::{Spot, Unit};
use crate::markup::{Block, Document, Inline, Kind, NodeId, Target, TargetId};

/// The words of a unit's block. Cells and terms are kept apart by a bar.
pub fn said<L>(document: &Document<L>, id: NodeId) -> String {
    said_with(document, id, &|_| "")
}

/// The same with the names of contacts that stand among the words.
pub(crate) fn said_with<'a, L>(document: &'a Document<L>, id: NodeId, name: &dyn Fn(TargetId) -> &'a str) -> String {
    let mut out = String::new();
    let line: Vec<NodeId> = document.line(id).collect();
    let inside: Vec<NodeId> = if line.is_empty() { vec![id] } else { line };
    for id in inside.into_iter().flat_map(|id| document.ids(id)) {
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

/// Where the references of a unit lead, each as often as it does. Names of headings are words of their language and
/// count as one.
pub fn references(document: &Document<Target>, unit: &Unit) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    let Spot::Block(id) = unit.spot else { return all };
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
