//! Lines that say where to cut and fold.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::syntax::Span;
use typst::visualize::{Color, DashPattern, FixedStroke, Geometry, Paint};

use super::shape::{Grid, Piece, SHEET};

/// In points: as thin as office printers draw without gaps.
const THIN: f64 = 0.4;
/// How long a mark outside a piece is, in millimetres.
pub(super) const MARK: f64 = 5.0;

/// A straight line between two points in millimetres.
fn line(frame: &mut Frame, from: (f64, f64), to: (f64, f64), dashed: bool) {
    let point = |(x, y): (f64, f64)| Point::new(Abs::mm(x), Abs::mm(y));
    let dash = dashed.then(|| DashPattern { array: vec![Abs::pt(3.0), Abs::pt(3.0)], phase: Abs::zero() });
    let stroke =
        FixedStroke { paint: Paint::Solid(Color::BLACK), thickness: Abs::pt(THIN), dash, ..FixedStroke::default() };
    let shape = Geometry::Line(point(to) - point(from)).stroked(stroke);
    frame.push(point(from), FrameItem::Shape(shape, Span::detached()));
}

/// Cut lines on a sheet: dashed between the pieces, where scissors go, and a short way out at both
/// ends, for a guillotine.
pub(super) fn cut_lines(frame: &mut Frame, piece: Piece, grid: Grid) {
    let bottom = SHEET.1 - grid.top;
    let beyond = |edge: f64| (edge - 3.0).max(edge.min(1.0));
    for column in 0..=grid.columns {
        let x = grid.left + piece.width * f64::from(column);
        line(frame, (x, beyond(grid.top)), (x, SHEET.1 - beyond(grid.top)), true);
    }
    for row in 0..=grid.rows {
        let y = grid.top + piece.height * f64::from(row);
        line(frame, (beyond(grid.left), y), (SHEET.0 - beyond(grid.left), y), true);
    }
    for x in folds(piece, grid.left) {
        line(frame, (x, grid.top - 4.0), (x, grid.top - 1.0), false);
        line(frame, (x, bottom + 1.0), (x, bottom + 4.0), false);
    }
}

/// Marks around one piece whose left upper corner is at (`edge`, `edge`), outside its bleed.
pub(super) fn trim_marks(frame: &mut Frame, piece: Piece, edge: f64, bleed: f64) {
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
