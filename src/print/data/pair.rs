//! Two languages on one handout: the reader's, and that of whoever it is shown to.
//!
//! A pair is made of data, not of layout: `pair::put_beside` zips the nodes of both bodies, so that a row is one
//! block in both languages with its icon. Where the blocks do not agree, both texts of the panel become one row: a
//! sentence beside a wrong one would be worse than none. The template sets the second side in its own font, size
//! and direction. If a panel is too long it measures each side alone, and the note says which language to blame.

use serde::Serialize;

use super::body::Body;
use super::nodes::{Node, NoteData};
use crate::catalog::Version;
use crate::print::press::Press;
use crate::print::typography::{Breaker, LanguageData};
use crate::wording::notices;

/// What a template must know of the second language.
#[cfg_attr(test, derive(Default))]
#[derive(Serialize)]
pub(crate) struct PairData {
    #[serde(flatten)]
    language: LanguageData,
    /// What must be known of the second text, for whoever it is shown to.
    pub(crate) notices: Vec<String>,
    pub(crate) title: Vec<Node>,
    pub(crate) notes_title: String,
    pub(crate) notes: Vec<NoteData>,
}

/// Puts two texts beside each other, in `body`; `sides` says that they are two sides of one piece. Gives back what
/// is to be known of the second one.
pub(crate) fn put_beside(
    press: &Press<'_>,
    body: &mut Body,
    mut other: Body,
    beside: &Version<'_>,
    sides: bool,
) -> PairData {
    let (here, there) = (std::mem::take(&mut body.panels), std::mem::take(&mut other.panels));
    body.pictures = other.pictures;
    body.panels = if sides && here.len() == 1 && there.len() == 1 {
        let title = Node::Heading { level: 2, c: other.title.clone() };
        let back = std::iter::once(title).chain(there.into_iter().flatten()).collect();
        let back = Node::Pair { icon: None, c: Vec::new(), other: back, whole: false };
        here.into_iter().chain([vec![back]]).collect()
    } else {
        let panels = here.len().max(there.len());
        let (mut here, mut there) = (here.into_iter(), there.into_iter());
        (0..panels).map(|_| rows(here.next().unwrap_or_default(), there.next().unwrap_or_default())).collect()
    };
    let language = press.site.config.language(beside.shown);
    let breaker = Breaker::new(&language.unbroken);
    PairData {
        language: LanguageData::of(language, press.fonts),
        notices: notices(press.site, beside).iter().map(|notice| breaker.mark(notice)).collect(),
        title: other.title,
        notes_title: other.notes_title,
        notes: other.notes,
    }
}

/// The same where there is nothing to put beside the text, because its reader and whoever it is shown to speak the same
/// language: pictures to point at are set as they are in a pair.
pub(crate) fn alone(body: &mut Body) {
    for node in body.panels.iter_mut().flatten() {
        if let Some(icon) = take_icon(node) {
            let here = std::mem::replace(node, Node::Rule);
            *node = Node::Pair { icon: Some(Box::new(icon)), c: vec![here], other: Vec::new(), whole: true };
        }
    }
}

/// Block beside block, where both texts have the same ones. A translation that has others stands beside its original
/// as a whole: a sentence beside a wrong one would be worse than none.
fn rows(here: Vec<Node>, there: Vec<Node>) -> Vec<Node> {
    let kinds = |nodes: &[Node]| nodes.iter().map(std::mem::discriminant).collect::<Vec<_>>();
    if kinds(&here) != kinds(&there) {
        return vec![Node::Pair { icon: None, c: here, other: there, whole: false }];
    }
    here.into_iter().zip(there).map(|(here, there)| row(here, there)).collect()
}

fn row(mut here: Node, mut there: Node) -> Node {
    if here == Node::Rule {
        return here;
    }
    let icon = take_icon(&mut here);
    if icon.is_some() {
        take_icon(&mut there);
    }
    Node::Pair { icon: icon.map(Box::new), c: vec![here], other: vec![there], whole: true }
}

/// A picture at the head of a paragraph is something to point at, and stands before both sides.
fn take_icon(node: &mut Node) -> Option<Node> {
    let Node::Paragraph { c } = node else { return None };
    let is_icon = matches!(c.as_slice(), [Node::Picture { .. }, _, ..]);
    let icon = is_icon.then(|| c.remove(0));
    if let (true, Some(Node::Text { v })) = (is_icon, c.first_mut()) {
        *v = v.trim_start().to_owned();
    }
    icon
}
