//! [`Piece`]: what a format is cut to and how it folds. All lengths are in millimetres.

use crate::config::CardSize;
use crate::markup::Format;

/// An A4 sheet (ISO 216).
pub(super) const SHEET: (f64, f64) = (210.0, 297.0);

/// A format that is cut out of a sheet: two sides, each of one or more panels in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// Width of the trimmed, unfolded piece.
    pub(super) width: f64,
    /// Its height.
    pub(super) height: f64,
    /// Panels on each side.
    pub(super) across: u8,
    /// Panels that the text may fill; the others are covers.
    pub(super) for_text: usize,
}

impl Piece {
    /// The piece of a format; `None` for sheets that are not cut.
    pub(super) fn of(format: Format, card: CardSize) -> Option<Self> {
        match format {
            Format::A4 => None,
            Format::Card => {
                let (width, height) = card.millimetres();
                Some(Piece { width, height, across: 1, for_text: 2 })
            }
            // Folded in a zigzag, the first and the last panel of side A lie outside: they are covers.
            Format::Fold4 => Some(Piece { width: 200.0, height: 85.0, across: 4, for_text: 6 }),
        }
    }

    /// Width of one panel.
    pub(super) fn panel_width(self) -> f64 {
        self.width / f64::from(self.across)
    }

    /// Panels on both sides.
    pub(super) fn panels(self) -> usize {
        usize::from(self.across) * 2
    }
}

/// How pieces lie on a sheet: edge to edge, in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    /// Pieces beside each other.
    pub(super) columns: u8,
    /// Pieces below each other.
    pub(super) rows: u8,
    /// From the sheet's left edge to the first piece, and from the last to its right edge.
    pub(super) left: f64,
    /// The same above and below.
    pub(super) top: f64,
}

impl Grid {
    /// As many pieces as fit, so that what must survive on them (`safe` from their edge) stays out of
    /// the edge that the printer cannot print. At least one.
    pub(super) fn of(piece: Piece, free_edge: f64, safe: f64) -> Self {
        let lost = 2.0 * (free_edge - safe).max(0.0);
        let columns = count(SHEET.0 - lost, piece.width);
        let rows = count(SHEET.1 - lost, piece.height);
        let rest = |whole: f64, part: f64, count: u8| (whole - part * f64::from(count)) / 2.0;
        Grid { columns, rows, left: rest(SHEET.0, piece.width, columns), top: rest(SHEET.1, piece.height, rows) }
    }

    /// The left upper corner of each piece on the front, row by row.
    pub(super) fn corners(self, piece: Piece) -> impl Iterator<Item = (f64, f64)> {
        let column = move |column: u8| self.left + piece.width * f64::from(column);
        let row = move |row: u8| self.top + piece.height * f64::from(row);
        (0..self.rows).flat_map(move |y| (0..self.columns).map(move |x| (column(x), row(y))))
    }
}

fn count(room: f64, part: f64) -> u8 {
    (1..=20).rev().find(|count| part * f64::from(*count) <= room + 0.001).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{Grid, Piece};
    use crate::config::CardSize;
    use crate::markup::Format;

    #[test]
    fn ten_cards_or_three_strips_fill_a_sheet() {
        for (format, size, columns, rows) in [
            (Format::Card, CardSize::Id1, 2, 5),
            (Format::Card, CardSize::Business, 2, 5),
            (Format::Fold4, CardSize::Id1, 1, 3),
        ] {
            let piece = Piece::of(format, size).expect("a piece");
            let grid = Grid::of(piece, 8.0, 3.0);
            assert_eq!((grid.columns, grid.rows), (columns, rows), "{format:?} {size:?}");
            assert!(grid.left + 3.0 >= 8.0 && grid.top + 3.0 >= 8.0, "the safe zone is inside the free edge");
        }
    }

    #[test]
    fn a_printer_with_wide_edges_gets_fewer() {
        let piece = Piece::of(Format::Card, CardSize::Id1).expect("a piece");
        let grid = Grid::of(piece, 20.0, 3.0);
        assert_eq!((grid.columns, grid.rows), (2, 4));
    }
}
