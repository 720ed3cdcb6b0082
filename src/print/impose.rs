//! Panels → pages of the PDF: sheets with copies and mirrored backs, or trimmed pieces with marks.

use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::syntax::Span;
use typst::visualize::{Curve, Geometry};
use typst_layout::{Page, PagedDocument};

use super::copies;
use super::finish::{Boxes, Duplex};
use super::marks;
use super::shape::{Grid, Piece, SHEET};
use crate::config::{Edge, Layout, Profile};
use crate::lang::Direction;

/// Pages, and what a printer must know about them.
pub(super) struct Imposed {
    pub(super) document: PagedDocument,
    /// The same for all pages.
    pub(super) boxes: Boxes,
    pub(super) duplex: Duplex,
}

/// Pages that a template makes besides the panels: what stands around the pieces on both sides.
pub(super) fn around(profile: &Profile) -> usize {
    match profile.layout {
        Layout::Sheets { .. } => 2,
        Layout::Pieces { .. } => 0,
    }
}

/// Sheets that are not cut, as they were set. A shop gets them with bleed and marks like any piece.
pub(super) fn sheets(mut document: PagedDocument, profile: &Profile) -> Imposed {
    let whole = Piece { width: SHEET.0, height: SHEET.1, across: 1, for_text: 1 };
    match profile.layout {
        Layout::Sheets { .. } => Imposed { document, boxes: Boxes::whole(SHEET), duplex: Duplex::LongEdge },
        Layout::Pieces { bleed, marks } => {
            let pages = document.pages().iter();
            let pages =
                pages.map(|page| trimmed(page, &side(&[page], whole, bleed, false), whole, bleed, marks)).collect();
            let info = document.info_mut().clone();
            let document = PagedDocument::new(pages, info);
            Imposed { document, boxes: Boxes::trimmed(whole, bleed, marks), duplex: Duplex::LongEdge }
        }
    }
}

/// Panels of a piece, in reading order, then (on sheets) what stands around the pieces on each side.
/// `None` where a template made fewer pages than that.
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
        Layout::Sheets { free_edge, turn } => {
            let [around_front, around_back] = around else { return None };
            let grid = Grid::of(piece, free_edge, profile.safe);
            let (front, back) = (side(front, piece, 0.0, mirrored), side(back, piece, 0.0, mirrored));
            let mut upper = blank_sheet();
            fill(&mut upper, &front, grid.corners(piece));
            marks::cut_lines(&mut upper, piece, grid);
            // Turned at the long edge, what was left is right.
            let mut lower = blank_sheet();
            fill(&mut lower, &back, grid.corners(piece).map(|(x, y)| (SHEET.0 - x - piece.width, y)));
            // Turned at the short edge it is upside down as well.
            if turn == Edge::Short {
                lower = turned(lower);
            }
            upper.push(Point::zero(), group(&around_front.frame));
            lower.push(Point::zero(), group(&around_back.frame));
            let page = |frame: Frame| Page { frame, ..first.clone() };
            let document = PagedDocument::new([page(upper), page(lower)].into_iter().collect(), info);
            let duplex = match turn {
                Edge::Long => Duplex::LongEdge,
                Edge::Short => Duplex::ShortEdge,
            };
            Some(Imposed { document, boxes: Boxes::whole(SHEET), duplex })
        }
    }
}

/// One side of a piece, unfolded: its panels in a row, in the direction of reading.
fn side(panels: &[&Page], piece: Piece, bleed: f64, mirrored: bool) -> Frame {
    let mut side = Frame::hard(size(piece.width, piece.height));
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

/// A page of the PDF with one piece in the middle of its bleed and marks.
fn trimmed(like: &Page, side: &Frame, piece: Piece, bleed: f64, marked: bool) -> Page {
    let edge = Boxes::edge(bleed, marked);
    let mut frame = Frame::hard(size(piece.width + 2.0 * edge, piece.height + 2.0 * edge));
    frame.push(Point::splat(Abs::mm(edge)), clipped(side, bleed));
    if marked {
        marks::trim_marks(&mut frame, piece, edge, bleed);
    }
    Page { frame, fill: typst::foundations::Smart::Auto, ..like.clone() }
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

fn blank_sheet() -> Frame {
    Frame::hard(size(SHEET.0, SHEET.1))
}

fn turned(sheet: Frame) -> Frame {
    let middle = (Abs::mm(SHEET.0) / 2.0, Abs::mm(SHEET.1) / 2.0);
    let mut group = GroupItem::new(sheet);
    group.transform = Transform::rotate_at(Angle::deg(180.0), middle.0, middle.1);
    let mut turned = blank_sheet();
    turned.push(Point::zero(), FrameItem::Group(group));
    turned
}

fn group(frame: &Frame) -> FrameItem {
    FrameItem::Group(GroupItem::new(frame.clone()))
}

/// A piece, cut where its bleed ends: what reaches further must not lie on its neighbour.
fn clipped(side: &Frame, bleed: f64) -> FrameItem {
    let bleed = Abs::mm(bleed);
    let mut group = GroupItem::new(side.clone());
    let area = Size::new(side.width() + bleed * 2.0, side.height() + bleed * 2.0);
    let mut edge = Curve::rect(area);
    edge.translate(Point::splat(-bleed));
    group.clip = Some(edge);
    FrameItem::Group(group)
}

fn size(width: f64, height: f64) -> Size {
    Size::new(Abs::mm(width), Abs::mm(height))
}
