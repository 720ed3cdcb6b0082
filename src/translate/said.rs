//! What a unit says, without markup; and where its references lead.

use std::collections::BTreeMap;

use super::unit::{Spot, Unit, content};
use crate::markup::{Block, Document, Inline, Kind, NodeId, Target, TargetId, Url};

/// The words of a unit's block. Cells and terms are kept apart by a bar.
pub fn said<L>(document: &Document<L>, id: NodeId) -> String {
    said_with(document, id, &|_| "")
}

/// The same with the names of contacts that stand among the words.
pub(super) fn said_with<'a, L>(document: &'a Document<L>, id: NodeId, name: &dyn Fn(TargetId) -> &'a str) -> String {
    let mut out = String::new();
    let line: Vec<NodeId> = content(document, id).collect();
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
    let line: Vec<NodeId> = content(document, id).collect();
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
        Target::Url(url) => any_language(url),
        Target::Contact(name) => format!("contact:{name}"),
        Target::Fact(name) => format!("fact:{name}"),
        Target::Page(..) | Target::File(..) => match page_name(target) {
            Some(name) => format!("page:{name}"),
            None => "a picture".to_owned(),
        },
        Target::Fragment(_) => "#".to_owned(),
    }
}

/// An address without the parts that name a language: `https://example.org/en/help` and `https://km.example.org/help`
/// lead to the same page in two.
pub(super) fn any_language(url: &Url) -> String {
    let is_tag = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let Some((scheme, rest)) = url.as_str().split_once("//") else { return url.to_string() };
    let mut parts = rest.split('/');
    let host = parts.next().unwrap_or_default();
    let host =
        host.split_once('.').filter(|(first, _)| is_tag(first) || *first == "www").map_or(host, |(_, rest)| rest);
    let path: Vec<&str> = parts.filter(|part| !is_tag(part)).collect();
    format!("{scheme}//{host}/{}", path.join("/"))
}

/// The last part of a page's name, however it is linked: a path means another file in another language's folder.
/// `None` for pictures, which may be another one in every language.
pub(super) fn page_name(target: &Target) -> Option<&str> {
    let path = match target {
        Target::Page(id, _) => id.as_str(),
        Target::File(path, _) => path.strip_suffix(".md")?,
        Target::Url(_) | Target::Contact(_) | Target::Fact(_) | Target::Fragment(_) => return None,
    };
    path.rsplit('/').next()
}
