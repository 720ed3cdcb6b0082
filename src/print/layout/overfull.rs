//! Panels with more than they hold. The template finds them (it alone can measure) and leaves a note in
//! the layout, labelled `too-long`: which panel of the text, and how many lines are too many.

use typst::foundations::{Dict, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem};

/// A panel with more than it holds at the smallest size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Overfull {
    /// The panel of the text, counted from 1.
    pub(crate) panel: i64,
    /// Lines too many.
    pub(crate) lines: i64,
    /// Whether it is the second of two languages that needs them.
    pub(crate) beside: bool,
}

/// The notes on long panels that a template left in a page.
pub(crate) fn told(frame: &Frame) -> Vec<Overfull> {
    notes(frame, "too-long").iter().filter_map(overfull).collect()
}

/// What a template left in a page under a label.
pub(crate) fn notes(frame: &Frame, label: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => found.extend(notes(&group.frame, label)),
            FrameItem::Tag(Tag::Start(element, _)) => {
                let labelled = element.label().is_some_and(|known| known.resolve().as_str() == label);
                let note = element.to_packed::<MetadataElem>().filter(|_| labelled);
                found.extend(note.map(|note| note.value.clone()));
            }
            FrameItem::Tag(Tag::End(..))
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..) => {}
        }
    }
    found
}

fn overfull(value: &Value) -> Option<Overfull> {
    let note = value.clone().cast::<Dict>().ok()?;
    let number = |name| note.get(name).ok()?.clone().cast::<i64>().ok();
    let beside = note.get("beside").ok().and_then(|flag| flag.clone().cast::<bool>().ok()).unwrap_or(false);
    Some(Overfull { panel: number("panel")?, lines: number("lines")?, beside })
}
