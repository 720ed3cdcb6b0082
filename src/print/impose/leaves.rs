//! Leaves: a text of any length on half sheets.
//!
//! Copies of one leaf lie side by side, so that one cut through a stack of sheets makes two stacks of leaflets, each
//! in order.

use typst::layout::Frame;
use typst_layout::{Page, PagedDocument};

use super::boxes::{Boxes, Duplex};
use super::marks;
use super::pieces::{back_sheet, front_sheet, side, trimmed_pages};
use super::shape::{Grid, LEAF_MARGIN, Piece};
use super::sheet::{Imposed, turning};
use crate::config::{Layout, Profile};

/// Each page of the text on its side of a sheet.
pub(super) fn leaves(mut document: PagedDocument, leaf: Piece, profile: &Profile) -> Imposed {
    let (free_edge, turn) = match profile.layout {
        Layout::Pieces { bleed, marks } => return trimmed_pages(document, leaf, bleed, marks),
        Layout::Sheets { free_edge, turn, .. } => (free_edge, turn),
    };
    let grid = Grid::of(leaf, free_edge, LEAF_MARGIN);
    let (duplex, upside_down) = turning(leaf.sheet, turn);
    let sheet = |(at, page): (usize, &Page)| -> Page {
        let side = side(&[page], leaf, 0.0, false);
        let frame: Frame = if at % 2 == 0 {
            let mut front = front_sheet(&side, leaf, grid);
            marks::cut_lines(&mut front, leaf, grid);
            front
        } else {
            back_sheet(&side, leaf, grid, upside_down)
        };
        Page { frame, ..page.clone() }
    };
    let pages = document.pages().iter().enumerate().map(sheet).collect();
    let duplex = if document.pages().len() == 1 { Duplex::Simplex } else { duplex };
    let info = document.info_mut().clone();
    Imposed { document: PagedDocument::new(pages, info), boxes: Boxes::whole(leaf.sheet), duplex }
}
