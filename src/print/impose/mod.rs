//! Panels → pages of the PDF: sheets with copies and mirrored backs, or trimmed pieces with marks.
//!
//! The template of a piece makes one page for each panel, in reading order, then one A4 page for what stands around
//! the pieces on either side. It alone can measure, so it finds the type size: from the normal size of the script
//! down in quarter points to its floor, until each panel holds its text. Beyond the floor it leaves a note
//! (`too-long`) in the layout, which `overfull` reads. Covers, DRAFT and the place of the code are the template's
//! too.
//!
//! `impose` works on the laid-out frames. `Layout::Sheets` puts the panels of a side in a row, as many pieces as
//! `Grid` finds room for on a sheet, and cut lines on the front. The back's columns are mirrored; if the sheet is
//! turned at its short edge, the whole back is turned by 180° besides. `Layout::Pieces` puts one side on each page,
//! with bleed and marks around it. In languages that read from right to left the panels of a side run that way too.
//!
//! Leaves are laid out one by one, so that a text may have any number, and their copies lie side by side on a sheet
//! that lies. Such a sheet is turned like a book, at its short edge: whoever reads the file on a screen sees every
//! page upright. A zine's eight panels go to their places in reading order, so tags and text keep it, and the upper
//! four are turned by 180°. A poster's template makes two pages: the large panel, and one strip as it is read; the
//! strip hangs turned by 90°, eight times, and is heard once. What fills a whole sheet keeps its words out of the
//! printer's free edge (`Shape::safe`). `correct` then scales and moves pages against what the profile says of its
//! printer.

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
