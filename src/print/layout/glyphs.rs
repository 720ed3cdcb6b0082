//! Characters that cannot be drawn as they should: typst draws a box or a dotted circle and says nothing.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst::text::{Glyph, TextItem};

/// What a page cannot show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Undrawn {
    /// Texts that no font has.
    pub(crate) boxes: BTreeSet<String>,
    /// Signs without a letter to stand on.
    pub(crate) torn: BTreeSet<String>,
}

impl Undrawn {
    /// Adds what one page cannot show.
    pub(crate) fn look(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.look(&group.frame),
                FrameItem::Text(run) => self.look_at(run),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn look_at(&mut self, run: &TextItem) {
        let text = |glyph: &Glyph| run.text.get(glyph.range()).map(str::to_owned);
        self.boxes.extend(run.glyphs.iter().filter(|glyph| glyph.id == 0).filter_map(text));
        // OpenType shapers put a sign that belongs to no letter on U+25CC.
        let Some(circle) = run.font.ttf().glyph_index(CIRCLE) else { return };
        let torn = run.glyphs.iter().filter(|glyph| glyph.id == circle.0).filter_map(text);
        self.torn.extend(torn.filter(|text| !text.contains(CIRCLE)));
    }

    /// Whether all of it is drawn as it should be.
    pub(crate) fn is_empty(&self) -> bool {
        self.boxes.is_empty() && self.torn.is_empty()
    }
}

const CIRCLE: char = '\u{25CC}';
