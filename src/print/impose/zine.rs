//! Eight pages on one side of one sheet.
//!
//! The sheet is folded in half three times, opened, slit along its middle between the four inner panels, and pushed
//! together: the pages then follow each other. From left to right the lower row is 8 1 2 3, and the upper one, upside
//! down, 7 6 5 4. Read from right to left, both rows run the other way.

use typst::layout::{Abs, Frame, Point};
use typst_layout::{Page, PagedDocument};

use super::marks;
use super::shape::Piece;
use super::sheet::{Imposed, blank, group, one_side, turned};
use crate::config::Profile;
use crate::lang::Direction;

/// For each page: its column from the side where reading begins, and whether it stands in the upper row.
const PLACES: [(u8, bool); 8] =
    [(1, false), (2, false), (3, false), (3, true), (2, true), (1, true), (0, true), (0, false)];

/// Lays the pages out, in the order of reading.
pub(super) fn zine(
    mut document: PagedDocument,
    piece: Piece,
    profile: &Profile,
    direction: Direction,
) -> Option<Imposed> {
    let info = document.info_mut().clone();
    let pages: Vec<&Page> = document.pages().iter().collect();
    let first = *pages.first().filter(|_| pages.len() == PLACES.len())?;
    let mut sheet: Frame = blank(piece.sheet);
    for (page, (column, upper)) in pages.iter().zip(PLACES) {
        let column = match direction {
            Direction::Ltr => column,
            Direction::Rtl => piece.across - 1 - column,
        };
        let x = piece.panel_width() * f64::from(column);
        let y = if upper { 0.0 } else { piece.height / 2.0 };
        let panel = if upper { turned(&page.frame, 180.0) } else { group(&page.frame) };
        sheet.push(Point::new(Abs::mm(x), Abs::mm(y)), panel);
    }
    marks::zine(&mut sheet, piece);
    Some(one_side(first, sheet, piece, profile, info))
}
