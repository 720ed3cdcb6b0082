//! Words that would stand outside the paper: typst sets a word that is longer than its line over the
//! edge and says nothing.

use typst::layout::{Abs, Frame, FrameItem, Point};

/// No office printer prints nearer to the edge than this, in millimetres.
const FREE_EDGE_MM: f64 = 8.0;

/// The runs of a page that reach into the free edge on the left or on the right.
pub(super) fn outside(page: &Frame) -> Vec<String> {
    let free = Abs::mm(FREE_EDGE_MM);
    let mut found = Vec::new();
    walk(page, Point::zero(), (free, page.width() - free), &mut found);
    found
}

/// Groups are only moved here, never turned: A4 sheets are not imposed.
fn walk(frame: &Frame, origin: Point, (left, right): (Abs, Abs), found: &mut Vec<String>) {
    // A hundredth of a point is how exactly typst itself fills a line.
    let slack = Abs::pt(0.01);
    for (position, item) in frame.items() {
        let at = origin + *position;
        match item {
            FrameItem::Group(group) => {
                let at = at + Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, at, (left, right), found);
            }
            FrameItem::Text(run) => {
                if at.x + slack < left || at.x + run.width() > right + slack {
                    found.push(run.text.to_string());
                }
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}
