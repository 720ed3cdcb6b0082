//! Panels → pages of the PDF: sheets with copies and mirrored backs, or trimmed pieces with marks.

mod copies;
mod correct;
mod leaves;
mod marks;
mod pieces;
mod poster;
mod shape;
mod zine;

use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::visualize::Curve;
use typst_layout::{Page, PagedDocument};

use super::finish::{Boxes, Duplex};
use crate::config::{Edge, Layout, Profile};
use crate::lang::Direction;
pub(super) use marks::MARK;
pub(super) use shape::{Grid, LEAF_MARGIN, Piece, STRIPS, Shape};

/// Pages, and what a printer must know about them.
pub(super) struct Imposed {
    pub(super) document: PagedDocument,
    /// The same for all pages.
    pub(super) boxes: Boxes,
    pub(super) duplex: Duplex,
}

/// Pages that a template makes besides the panels: what stands around the pieces on both sides.
pub(super) fn around(shape: Shape, profile: &Profile) -> usize {
    match (shape, profile.layout) {
        (Shape::Piece(_), Layout::Sheets { .. }) => 2,
        (Shape::Piece(_), Layout::Pieces { .. })
        | (Shape::Sheets | Shape::Leaves(_) | Shape::Zine(_) | Shape::Poster(_), _) => 0,
    }
}

/// Lays out what a template made. `None` where it made fewer pages than its format has.
pub(super) fn impose(
    document: PagedDocument,
    shape: Shape,
    profile: &Profile,
    direction: Direction,
) -> Option<Imposed> {
    let imposed = match shape {
        Shape::Sheets => return Some(sheets(document, profile)),
        Shape::Leaves(leaf) => leaves::leaves(document, leaf, profile),
        Shape::Piece(piece) => pieces::pieces(document, piece, profile, direction)?,
        Shape::Zine(piece) => zine::zine(document, piece, profile, direction)?,
        Shape::Poster(piece) => poster::poster(document, piece, profile)?,
    };
    Some(correct::correct(imposed, profile))
}

/// Sheets that are not cut, as they were set. A shop gets them with bleed and marks like any piece.
pub(super) fn sheets(document: PagedDocument, profile: &Profile) -> Imposed {
    let whole = Shape::Sheets.whole();
    match profile.layout {
        Layout::Sheets { .. } => {
            let imposed = Imposed { document, boxes: Boxes::whole(whole.sheet), duplex: Duplex::LongEdge };
            correct::correct(imposed, profile)
        }
        Layout::Pieces { bleed, marks } => trimmed_pages(document, whole, bleed, marks),
    }
}

/// Every page as a trimmed piece, turned like the pages of a book.
fn trimmed_pages(mut document: PagedDocument, whole: Piece, bleed: f64, marks: bool) -> Imposed {
    let trim = |page: &Page| trimmed(page, &pieces::side(&[page], whole, bleed, false), whole, bleed, marks);
    let pages = document.pages().iter().map(trim).collect();
    let info = document.info_mut().clone();
    let document = PagedDocument::new(pages, info);
    Imposed { document, boxes: Boxes::trimmed(whole, bleed, marks), duplex: Duplex::LongEdge }
}

/// One side of a sheet that is one piece: as it is for an office printer, trimmed for a shop.
fn one_side(like: &Page, side: Frame, piece: Piece, profile: &Profile, info: typst::model::DocumentInfo) -> Imposed {
    match profile.layout {
        Layout::Sheets { .. } => {
            let document = PagedDocument::new([page(side, like)].into_iter().collect(), info);
            Imposed { document, boxes: Boxes::whole(piece.sheet), duplex: Duplex::Simplex }
        }
        Layout::Pieces { bleed, marks } => {
            // Its folds are told on the sheet itself.
            let unfolded = Piece { across: 1, ..piece };
            let page = trimmed(like, &side, unfolded, bleed, marks);
            let document = PagedDocument::new([page].into_iter().collect(), info);
            Imposed { document, boxes: Boxes::trimmed(piece, bleed, marks), duplex: Duplex::None }
        }
    }
}

/// A page of the PDF with one piece in the middle of its bleed and marks.
fn trimmed(like: &Page, side: &Frame, piece: Piece, bleed: f64, marked: bool) -> Page {
    let edge = Boxes::edge(bleed, marked);
    let mut frame = Frame::hard(size((piece.width + 2.0 * edge, piece.height + 2.0 * edge)));
    frame.push(Point::splat(Abs::mm(edge)), clipped(side, bleed));
    if marked {
        marks::trim_marks(&mut frame, piece, edge, bleed);
    }
    page(frame, like)
}

fn page(frame: Frame, like: &Page) -> Page {
    Page { frame, fill: typst::foundations::Smart::Auto, ..like.clone() }
}

/// How a printer is told to turn a sheet, and whether the back then stands upside down. Turned as a book is, it never
/// does, so whoever reads the file on a screen need not stand on their head; of a sheet that lies, that is the short
/// edge.
fn turning(sheet: (f64, f64), turn: Edge) -> (Duplex, bool) {
    let lying = sheet.0 > sheet.1;
    match turn {
        Edge::Long => (if lying { Duplex::ShortEdge } else { Duplex::LongEdge }, false),
        Edge::Short => (if lying { Duplex::LongEdge } else { Duplex::ShortEdge }, true),
    }
}

fn turned(sheet: &Frame, degrees: f64) -> FrameItem {
    let middle = (sheet.width() / 2.0, sheet.height() / 2.0);
    let mut group = GroupItem::new(sheet.clone());
    group.transform = Transform::rotate_at(Angle::deg(degrees), middle.0, middle.1);
    FrameItem::Group(group)
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

fn blank(sheet: (f64, f64)) -> Frame {
    Frame::hard(size(sheet))
}

fn size((width, height): (f64, f64)) -> Size {
    Size::new(Abs::mm(width), Abs::mm(height))
}
