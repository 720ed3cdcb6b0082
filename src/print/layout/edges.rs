//! Words that would stand outside the paper, or where it is cut or folded: typst sets a word that is
//! longer than its line over the edge and says nothing.

use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Transform};
use typst::text::TextItem;

/// No office printer prints nearer to the edge than this, in millimetres.
const FREE_EDGE: f64 = 8.0;

/// Where words may stand on the pages of a template.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bounds {
    /// Sheets: not in the edge that no printer prints, left and right.
    Sheet,
    /// Panels: nothing in the safe zone, on any side. In millimetres.
    Panels(f64),
}

/// The runs of a page that stand where nothing may.
pub(crate) fn outside(page: &Frame, bounds: Bounds) -> Vec<String> {
    // A hundredth of a point is how exactly typst itself fills a line. On panels signs lean out of their
    // line a little, and in lines from right to left typst hangs the space behind left-to-right words over
    // the wrong end, which moves them by its width. A word that does not fit is out by more than that.
    let (edge, slack) = match bounds {
        Bounds::Sheet => (FREE_EDGE, Abs::pt(0.01)),
        Bounds::Panels(safe) => (safe, Abs::mm(1.0)),
    };
    let near = Abs::mm(edge) - slack;
    let limit = Limit {
        left: near,
        right: page.width() - near,
        above: if bounds == Bounds::Sheet { -Abs::inf() } else { near },
        below: if bounds == Bounds::Sheet { Abs::inf() } else { page.height() - near },
    };
    let mut found = Vec::new();
    walk(page, Transform::identity(), limit, &mut found);
    found
}

#[derive(Clone, Copy)]
struct Limit {
    left: Abs,
    right: Abs,
    above: Abs,
    below: Abs,
}

fn walk(frame: &Frame, to_page: Transform, limit: Limit, found: &mut Vec<String>) {
    for (position, item) in frame.items() {
        let here = to_page.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => walk(&group.frame, here.pre_concat(group.transform), limit, found),
            FrameItem::Text(run) => {
                let Some((min, max)) = extent(run, here) else { continue };
                let wide = min.x < limit.left || max.x > limit.right;
                if wide || min.y < limit.above || max.y > limit.below {
                    found.push(run.text.to_string());
                }
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// The ink of a run on the page, however it is turned; `None` for spaces, which may hang over.
fn extent(run: &TextItem, to_page: Transform) -> Option<(Point, Point)> {
    let Rect { min, max } = run.bbox();
    if !min.x.to_pt().is_finite() || !min.y.to_pt().is_finite() {
        return None;
    }
    let corners = [min, Point::new(max.x, min.y), Point::new(min.x, max.y), max];
    let moved = corners.map(|corner| corner.transform(to_page));
    let far = moved.iter().fold(Point::splat(-Abs::inf()), |far, corner| far.max(*corner));
    Some((moved.iter().fold(Point::splat(Abs::inf()), |near, corner| near.min(*corner)), far))
}
