//! Characters that no font can draw: typst draws a box and says nothing.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};

/// Collects the text of every glyph drawn as `.notdef`.
pub(super) fn missing(frame: &Frame, found: &mut BTreeSet<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => missing(&group.frame, found),
            FrameItem::Text(run) => {
                let boxes = run.glyphs.iter().filter(|glyph| glyph.id == 0);
                found.extend(boxes.filter_map(|glyph| run.text.get(glyph.range()).map(str::to_owned)));
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}
