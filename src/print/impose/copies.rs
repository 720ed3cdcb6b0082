//! The copies of a piece on a sheet: all but the first are there for the eye only.
//!
//! A reader that reads a PDF aloud, and a search in it, must meet a card once, not ten times. So copies
//! lose their tags and links and are wrapped as an artifact (ISO 14289-1, 7.1).

use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, Tag, TagFlags};
use typst::layout::{Frame, FrameItem, Point};
use typst::pdf::ArtifactElem;

/// A copy that says nothing. `number` tells copies apart.
pub(crate) fn silent(frame: &Frame, number: u128) -> Frame {
    // typst's own locations are hashes; small numbers are none of them.
    let location = Location::new(number);
    let mut artifact = ArtifactElem::new(Content::empty()).pack();
    artifact.set_location(location);
    let flags = TagFlags { introspectable: false, tagged: true };
    let mut wrapped = Frame::new(frame.size(), frame.kind());
    wrapped.push(Point::zero(), FrameItem::Tag(Tag::Start(artifact, flags)));
    wrapped.push_multiple(stripped(frame).items().cloned());
    wrapped.push(Point::zero(), FrameItem::Tag(Tag::End(location, number, flags)));
    wrapped
}

/// The same to look at, without tags and links.
fn stripped(frame: &Frame) -> Frame {
    let mut bare = Frame::new(frame.size(), frame.kind());
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = stripped(&group.frame);
                group.parent = None;
                bare.push(*position, FrameItem::Group(group));
            }
            FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => bare.push(*position, item.clone()),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
    bare
}
