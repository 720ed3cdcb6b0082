//! Page boxes and how a sheet is turned: ISO 32000-1, 14.11.2 and 12.2.

use super::marks::MARK;
use super::shape::Piece;

/// The boxes of every page of a PDF, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Boxes {
    /// Width and height of the trimmed piece.
    pub(crate) trim: (f64, f64),
    /// From the trim to the end of the bleed.
    pub(crate) bleed: f64,
    /// From the trim to the edge of the medium.
    pub(crate) edge: f64,
}

/// How a printer turns the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Duplex {
    /// It is not asked to.
    None,
    /// There is nothing on its back.
    Simplex,
    /// At the long edge.
    LongEdge,
    /// At the short edge.
    ShortEdge,
}

impl Boxes {
    /// A sheet that is not trimmed.
    pub(crate) fn whole(sheet: (f64, f64)) -> Self {
        Boxes { trim: sheet, bleed: 0.0, edge: 0.0 }
    }

    /// A piece with bleed and, outside of it, marks.
    pub(crate) fn trimmed(piece: Piece, bleed: f64, marks: bool) -> Self {
        Boxes { trim: (piece.width, piece.height), bleed, edge: Boxes::edge(bleed, marks) }
    }

    /// From the trim to the edge of the medium, with a millimetre of air around marks.
    pub(crate) fn edge(bleed: f64, marks: bool) -> f64 {
        if marks { bleed + MARK + 1.0 } else { bleed }
    }
}
