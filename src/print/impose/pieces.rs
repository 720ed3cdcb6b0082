//! Pieces with a front and a back.

use typst::layout::{Abs, Frame, FrameItem, Point, Size};
use typst::syntax::Span;
use typst::visualize::Geometry;
use typst_layout::{Page, PagedDocument};

use super::boxes::{Boxes, Duplex};
use super::shape::{Grid, Piece};
use super::sheet::{Imposed, blank, clipped, group, size, trimmed, turned, turning};
use super::{copies, marks};
use crate::config::{Layout, Profile};
use crate::lang::Direction;

/// Panels of a piece, in reading order, then (on sheets) what stands around the pieces on each side.
pub(super) fn pieces(
    mut document: PagedDocument,
    piece: Piece,
    profile: &Profile,
    direction: Direction,
) -> Option<Imposed> {
    let info = document.info_mut().clone();
    let pages: Vec<&Page> = document.pages().iter().collect();
    let (front, rest) = pages.split_at_checked(usize::from(piece.across))?;
    let (back, around) = rest.split_at_checked(usize::from(piece.across))?;
    let first = *front.first()?;
    let mirrored = direction == Direction::Rtl;
    match profile.layout {
        Layout::Pieces { bleed, marks } => {
            let page = |panels: &[&Page]| trimmed(first, &side(panels, piece, bleed, mirrored), piece, bleed, marks);
            let document = PagedDocument::new([page(front), page(back)].into_iter().collect(), info);
            Some(Imposed { document, boxes: Boxes::trimmed(piece, bleed, marks), duplex: Duplex::None })
        }
        Layout::Sheets { free_edge, turn, .. } => {
            let [around_front, around_back] = around else { return None };
            let grid = Grid::of(piece, free_edge, profile.safe);
            let (front, back) = (side(front, piece, 0.0, mirrored), side(back, piece, 0.0, mirrored));
            let mut upper = front_sheet(&front, piece, grid);
            marks::cut_lines(&mut upper, piece, grid);
            let (duplex, upside_down) = turning(piece.sheet, turn);
            let mut lower = back_sheet(&back, piece, grid, upside_down);
            upper.push(Point::zero(), group(&around_front.frame));
            lower.push(Point::zero(), group(&around_back.frame));
            let page = |frame: Frame| Page { frame, ..first.clone() };
            let document = PagedDocument::new([page(upper), page(lower)].into_iter().collect(), info);
            Some(Imposed { document, boxes: Boxes::whole(piece.sheet), duplex })
        }
    }
}

/// Every page as a trimmed piece, turned like the pages of a book.
pub(super) fn trimmed_pages(mut document: PagedDocument, whole: Piece, bleed: f64, marks: bool) -> Imposed {
    let trim = |page: &Page| trimmed(page, &side(&[page], whole, bleed, false), whole, bleed, marks);
    let pages = document.pages().iter().map(trim).collect();
    let info = document.info_mut().clone();
    let document = PagedDocument::new(pages, info);
    Imposed { document, boxes: Boxes::trimmed(whole, bleed, marks), duplex: Duplex::LongEdge }
}

/// A sheet with a piece and its copies.
pub(super) fn front_sheet(side: &Frame, piece: Piece, grid: Grid) -> Frame {
    let mut sheet = blank(piece.sheet);
    fill(&mut sheet, side, grid.corners(piece));
    sheet
}

/// The back of such a sheet: what was left is right.
pub(super) fn back_sheet(side: &Frame, piece: Piece, grid: Grid, upside_down: bool) -> Frame {
    let mut sheet = blank(piece.sheet);
    fill(&mut sheet, side, grid.corners(piece).map(|(x, y)| (piece.sheet.0 - x - piece.width, y)));
    if !upside_down {
        return sheet;
    }
    let mut over = blank(piece.sheet);
    over.push(Point::zero(), turned(&sheet, 180.0));
    over
}

/// One side of a piece, unfolded: its panels in a row, in the direction of reading.
pub(super) fn side(panels: &[&Page], piece: Piece, bleed: f64, mirrored: bool) -> Frame {
    let mut side = Frame::hard(size((piece.width, piece.height)));
    let width = Abs::mm(piece.panel_width());
    let last = panels.len().saturating_sub(1);
    let places: Vec<(Abs, &&Page)> = {
        // proof of the cast's harmlessness: a side has at most four panels
        let place = |at: usize| if mirrored { last - at } else { at };
        panels.iter().enumerate().map(|(at, page)| (width * steps(place(at)), page)).collect()
    };
    for (x, page) in &places {
        if let Some(paint) = page.fill_or_transparent() {
            let bleed = Abs::mm(bleed);
            let area = Size::new(width + bleed * 2.0, Abs::mm(piece.height) + bleed * 2.0);
            let shape = Geometry::Rect(area).filled(paint);
            side.push(Point::new(*x - bleed, -bleed), FrameItem::Shape(shape, Span::detached()));
        }
    }
    for (x, page) in places {
        side.push(Point::with_x(x), group(&page.frame));
    }
    side
}

fn steps(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}

/// Puts a piece and its silent copies on a sheet.
fn fill(sheet: &mut Frame, side: &Frame, corners: impl Iterator<Item = (f64, f64)>) {
    for (number, (x, y)) in (0_u128..).zip(corners) {
        let corner = Point::new(Abs::mm(x), Abs::mm(y));
        if number == 0 {
            sheet.push(corner, clipped(side, 0.0));
        } else {
            sheet.push(corner, clipped(&copies::silent(side, number), 0.0));
        }
    }
}
