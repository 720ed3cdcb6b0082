//! [`Imposed`]: pages as they are printed, and what all ways of laying them out do to one.

use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst::visualize::Curve;
use typst_layout::{Page, PagedDocument};

use super::boxes::{Boxes, Duplex};
use super::marks;
use super::shape::Piece;
use crate::config::{Edge, Layout, Profile};

/// Pages, and what a printer must know about them.
pub(crate) struct Imposed {
    pub(crate) document: PagedDocument,
    /// The same for all pages.
    pub(crate) boxes: Boxes,
    pub(crate) duplex: Duplex,
}

/// One side of a sheet that is one piece: as it is for an office printer, trimmed for a shop.
pub(super) fn one_side(
    like: &Page,
    side: Frame,
    piece: Piece,
    profile: &Profile,
    info: typst::model::DocumentInfo,
) -> Imposed {
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
pub(super) fn trimmed(like: &Page, side: &Frame, piece: Piece, bleed: f64, marked: bool) -> Page {
    let edge = Boxes::edge(bleed, marked);
    let mut frame = Frame::hard(size((piece.width + 2.0 * edge, piece.height + 2.0 * edge)));
    frame.push(Point::splat(Abs::mm(edge)), clipped(side, bleed));
    if marked {
        marks::trim_marks(&mut frame, piece, edge, bleed);
    }
    page(frame, like)
}

pub(super) fn page(frame: Frame, like: &Page) -> Page {
    Page { frame, fill: typst::foundations::Smart::Auto, ..like.clone() }
}

/// How a printer is told to turn a sheet, and whether the back then stands upside down. Turned as a book is, it never
/// does, so whoever reads the file on a screen need not stand on their head; of a sheet that lies, that is the short
/// edge.
pub(super) fn turning(sheet: (f64, f64), turn: Edge) -> (Duplex, bool) {
    let lying = sheet.0 > sheet.1;
    match turn {
        Edge::Long => (if lying { Duplex::ShortEdge } else { Duplex::LongEdge }, false),
        Edge::Short => (if lying { Duplex::LongEdge } else { Duplex::ShortEdge }, true),
    }
}

pub(super) fn turned(sheet: &Frame, degrees: f64) -> FrameItem {
    let middle = (sheet.width() / 2.0, sheet.height() / 2.0);
    let mut group = GroupItem::new(sheet.clone());
    group.transform = Transform::rotate_at(Angle::deg(degrees), middle.0, middle.1);
    FrameItem::Group(group)
}

pub(super) fn group(frame: &Frame) -> FrameItem {
    FrameItem::Group(GroupItem::new(frame.clone()))
}

/// A piece, cut where its bleed ends: what reaches further must not lie on its neighbour.
pub(super) fn clipped(side: &Frame, bleed: f64) -> FrameItem {
    let bleed = Abs::mm(bleed);
    let mut group = GroupItem::new(side.clone());
    let area = Size::new(side.width() + bleed * 2.0, side.height() + bleed * 2.0);
    let mut edge = Curve::rect(area);
    edge.translate(Point::splat(-bleed));
    group.clip = Some(edge);
    FrameItem::Group(group)
}

pub(super) fn blank(sheet: (f64, f64)) -> Frame {
    Frame::hard(size(sheet))
}

pub(super) fn size((width, height): (f64, f64)) -> Size {
    Size::new(Abs::mm(width), Abs::mm(height))
}
