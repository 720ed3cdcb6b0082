//! Lines that say where to cut and fold.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::syntax::Span;
use typst::visualize::{Color, DashPattern, FixedStroke, Geometry, Paint};

use super::shape::{Grid, Piece, Strips};

/// In points: as thin as office printers draw without gaps.
const THIN: f64 = 0.4;
/// How long a mark outside a piece is, in millimetres.
pub(crate) const MARK: f64 = 5.0;

/// A straight line between two points in millimetres.
fn line(frame: &mut Frame, from: (f64, f64), to: (f64, f64), dashed: bool) {
    let point = |(x, y): (f64, f64)| Point::new(Abs::mm(x), Abs::mm(y));
    let dash = dashed.then(|| DashPattern { array: vec![Abs::pt(3.0), Abs::pt(3.0)], phase: Abs::zero() });
    let stroke =
        FixedStroke { paint: Paint::Solid(Color::BLACK), thickness: Abs::pt(THIN), dash, ..FixedStroke::default() };
    let shape = Geometry::Line(point(to) - point(from)).stroked(stroke);
    frame.push(point(from), FrameItem::Shape(shape, Span::detached()));
}

/// Nearer to the edge of a sheet than this, in millimetres, there is nothing to cut off.
const NO_CUT: f64 = 1.0;

/// Cut lines on a sheet: dashed between the pieces, where scissors go, and a short way out at both
/// ends, for a guillotine.
pub(crate) fn cut_lines(frame: &mut Frame, piece: Piece, grid: Grid) {
    let (width, height) = piece.sheet;
    let bottom = height - grid.top;
    let beyond = |edge: f64| (edge - 3.0).max(edge.min(1.0));
    let inside = |at: f64, whole: f64| at >= NO_CUT && at <= whole - NO_CUT;
    for column in 0..=grid.columns {
        let x = grid.left + piece.width * f64::from(column);
        if inside(x, width) {
            line(frame, (x, beyond(grid.top)), (x, height - beyond(grid.top)), true);
        }
    }
    for row in 0..=grid.rows {
        let y = grid.top + piece.height * f64::from(row);
        if inside(y, height) {
            line(frame, (beyond(grid.left), y), (width - beyond(grid.left), y), true);
        }
    }
    for x in folds(piece, grid.left) {
        line(frame, (x, grid.top - 4.0), (x, grid.top - 1.0), false);
        line(frame, (x, bottom + 1.0), (x, bottom + 4.0), false);
    }
}

/// On a zine: the slit, dashed, and where the folds cross the edges and each other.
pub(crate) fn zine(frame: &mut Frame, piece: Piece) {
    let (panel, middle) = (piece.panel_width(), piece.height / 2.0);
    line(frame, (panel, middle), (piece.width - panel, middle), true);
    // As far from the edge as office printers begin to print.
    let (near, far) = (8.0, 12.0);
    for fold in 1..piece.across {
        let x = panel * f64::from(fold);
        line(frame, (x, near), (x, far), false);
        line(frame, (x, piece.height - far), (x, piece.height - near), false);
    }
    for (from, to) in [(near, far), (piece.width - far, piece.width - near)] {
        line(frame, (from, middle), (to, middle), false);
    }
}

/// Between the strips of a poster, the first of which begins at `left`.
pub(crate) fn strips(frame: &mut Frame, piece: Piece, strips: Strips, left: f64) {
    for number in 0..=strips.count {
        let x = left + strips.width * f64::from(number);
        line(frame, (x, piece.height - strips.length), (x, piece.height), true);
    }
}

/// Marks around one piece whose left upper corner is at (`edge`, `edge`), outside its bleed.
pub(crate) fn trim_marks(frame: &mut Frame, piece: Piece, edge: f64, bleed: f64) {
    let (left, top) = (edge, edge);
    let (right, bottom) = (edge + piece.width, edge + piece.height);
    let far = bleed + MARK;
    for x in [left, right] {
        line(frame, (x, top - far), (x, top - bleed), false);
        line(frame, (x, bottom + bleed), (x, bottom + far), false);
    }
    for y in [top, bottom] {
        line(frame, (left - far, y), (left - bleed, y), false);
        line(frame, (right + bleed, y), (right + far, y), false);
    }
    for x in folds(piece, edge) {
        line(frame, (x, top - far), (x, top - bleed), true);
        line(frame, (x, bottom + bleed), (x, bottom + far), true);
    }
}

/// Where a piece folds, counted from the left of whatever it lies on.
fn folds(piece: Piece, left: f64) -> impl Iterator<Item = f64> {
    (1..piece.across).map(move |fold| left + piece.panel_width() * f64::from(fold))
}
