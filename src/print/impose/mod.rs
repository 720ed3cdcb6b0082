//! Panels → pages of the PDF: sheets with copies and mirrored backs, or trimmed pieces with marks.

mod boxes;
mod copies;
mod correct;
mod leaves;
mod marks;
mod pieces;
mod poster;
mod shape;
mod sheet;
mod zine;

use typst_layout::PagedDocument;

pub(super) use boxes::{Boxes, Duplex};
pub(super) use shape::{Grid, LEAF_MARGIN, PaperFormat, STRIPS, Shape};
pub(super) use sheet::Imposed;

use crate::config::{Layout, Profile};
use crate::lang::Direction;

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
        Layout::Pieces { bleed, marks } => pieces::trimmed_pages(document, whole, bleed, marks),
    }
}
