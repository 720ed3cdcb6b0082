//! [`Shape`]: what a format becomes on paper, how it is cut and how it folds. All lengths are in millimetres.

use crate::config::{CardSize, Layout, Profile};
use crate::markup::Format;

/// An A4 sheet (ISO 216).
pub(crate) const SHEET: (f64, f64) = (210.0, 297.0);
/// The same, lying.
const LYING: (f64, f64) = (297.0, 210.0);

/// What a format becomes on paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    /// A4 sheets, as many as the text needs.
    Sheets,
    /// Leaves, as many as the text needs; copies of one lie side by side on a sheet.
    Leaves(Piece),
    /// A piece with two sides, each of one or more panels in a row.
    Piece(Piece),
    /// Eight panels on one side of a sheet that folds to a booklet.
    Zine(Piece),
    /// One side: a large panel, and at its foot strips to tear off.
    Poster(Piece),
}

/// A format that is cut out of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    /// Width of the trimmed, unfolded piece.
    pub(crate) width: f64,
    /// Its height.
    pub(crate) height: f64,
    /// Panels in a row.
    pub(crate) across: u8,
    /// Panels that the text may fill; the others are covers.
    pub(crate) for_text: usize,
    /// The sheet that it lies on, as it lies there.
    pub(crate) sheet: (f64, f64),
}

/// The strips of a poster.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Strips {
    /// How many hang side by side.
    pub(crate) count: u8,
    /// How wide each hangs.
    pub(crate) width: f64,
    /// How long it hangs.
    pub(crate) length: f64,
}

/// A strip holds a name and a number in every script; 9 mm are left over at both sides, where no office printer
/// prints.
pub(crate) const STRIPS: Strips = Strips { count: 8, width: 24.0, length: 66.0 };

/// Leaves keep their words this far from every edge.
pub(crate) const LEAF_MARGIN: f64 = 12.0;

/// A format on paper, and what hands do with it then. Words are keys of the strings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PaperFormat {
    /// What it becomes.
    pub(crate) shape: Shape,
    /// How a stack of printed sheets is cut.
    pub(crate) cut: Option<&'static str>,
    /// How one of them is folded, or cut once more.
    pub(crate) fold: Option<&'static str>,
    /// What a print shop prints it on.
    pub(crate) paper: &'static str,
    /// How its back lies to its front, or that there is none.
    pub(crate) turn: &'static str,
    /// The drawing of it in `list.typ`.
    pub(crate) drawing: &'static str,
}

impl PaperFormat {
    /// The row of a format: all that is to be known of it, besides its template.
    pub(crate) fn of(format: Format, card: CardSize) -> Self {
        let piece = |(width, height), across, for_text, sheet| Piece { width, height, across, for_text, sheet };
        let row = |shape, cut, fold, paper, turn, drawing| PaperFormat { shape, cut, fold, paper, turn, drawing };
        // ISO 216. Two of them leave a millimetre of A4.
        let leaf = Shape::Leaves(piece((148.0, 210.0), 1, 1, LYING));
        let card = Shape::Piece(piece(card.millimetres(), 1, 2, SHEET));
        // Folded in a zigzag, the first and the last panel of side A lie outside: they are covers.
        let strip = Shape::Piece(piece((200.0, 85.0), 4, 6, SHEET));
        let zine = Shape::Zine(piece(LYING, 4, 8, LYING));
        let poster = Shape::Poster(piece(SHEET, 1, 2, SHEET));
        match format {
            Format::A4 => row(Shape::Sheets, None, None, "paper-plain", "turn-long", "a4"),
            Format::A5 => row(leaf, Some("cut-half"), None, "paper-plain", "turn-long", "a5"),
            Format::Card => row(card, Some("cut-cards"), None, "paper-card", "turn-page", "card"),
            Format::Fold4 => row(strip, Some("cut-cards"), Some("fold-zigzag"), "paper-fold", "turn-page", "fold4"),
            Format::Zine => row(zine, None, Some("fold-zine"), "paper-plain", "one-side", "zine"),
            Format::Poster => row(poster, None, Some("cut-strips"), "paper-fold", "one-side", "poster"),
        }
    }
}

impl Shape {
    /// The shape of a format.
    pub(crate) fn of(format: Format, card: CardSize) -> Self {
        PaperFormat::of(format, card).shape
    }

    /// Whether it is one panel on each side.
    pub(crate) fn is_card(self) -> bool {
        self.pages() == Some(2) && !self.is_one_sided()
    }

    /// The trimmed, unfolded whole.
    pub(crate) fn whole(self) -> Piece {
        match self {
            Shape::Sheets => Piece { width: SHEET.0, height: SHEET.1, across: 1, for_text: 1, sheet: SHEET },
            Shape::Leaves(piece) | Shape::Piece(piece) | Shape::Zine(piece) | Shape::Poster(piece) => piece,
        }
    }

    /// The piece whose panels the text fills; `None` where it flows on.
    pub(crate) fn panelled(self) -> Option<Piece> {
        match self {
            Shape::Sheets | Shape::Leaves(_) => None,
            Shape::Piece(piece) | Shape::Zine(piece) | Shape::Poster(piece) => Some(piece),
        }
    }

    /// Width and height of the panels; of a poster the large one.
    pub(crate) fn panel(self) -> (f64, f64) {
        let whole = self.whole();
        match self {
            Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) => (whole.panel_width(), whole.height),
            Shape::Zine(_) => (whole.panel_width(), whole.height / 2.0),
            Shape::Poster(_) => (whole.width, whole.height - STRIPS.length),
        }
    }

    /// How far words stay from a cut, a fold and the edge of the sheet. What fills a whole sheet must stay out of the
    /// edge that the printer cannot print as well.
    pub(crate) fn safe(self, profile: &Profile) -> f64 {
        let free_edge = match profile.layout {
            Layout::Sheets { free_edge, .. } => free_edge,
            Layout::Pieces { .. } => 0.0,
        };
        match self {
            Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) => profile.safe,
            Shape::Zine(_) => profile.safe.max(free_edge).max(6.0),
            Shape::Poster(_) => profile.safe.max(free_edge).max(12.0),
        }
    }

    /// How many copies of its words stand on a sheet, at most.
    pub(crate) fn copies(self, profile: &Profile) -> usize {
        match (self, profile.layout) {
            (Shape::Piece(piece) | Shape::Leaves(piece), Layout::Sheets { free_edge, .. }) => {
                let Grid { columns, rows, .. } = Grid::of(piece, free_edge, profile.safe);
                usize::from(columns) * usize::from(rows)
            }
            // What stands on a strip.
            (Shape::Poster(_), _) => usize::from(STRIPS.count),
            (Shape::Sheets | Shape::Zine(_), _) | (Shape::Piece(_) | Shape::Leaves(_), Layout::Pieces { .. }) => 1,
        }
    }

    /// Whether there is never anything on its back.
    pub(crate) fn is_one_sided(self) -> bool {
        match self {
            Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) => false,
            Shape::Zine(_) | Shape::Poster(_) => true,
        }
    }

    /// Pages that its template makes for the panels; `None` where there may be any number.
    pub(crate) fn pages(self) -> Option<usize> {
        match self {
            Shape::Sheets | Shape::Leaves(_) => None,
            Shape::Piece(piece) => Some(usize::from(piece.across) * 2),
            Shape::Zine(_) => Some(8),
            Shape::Poster(_) => Some(2),
        }
    }
}

impl Piece {
    /// Width of one panel.
    pub(crate) fn panel_width(self) -> f64 {
        self.width / f64::from(self.across)
    }
}

/// How pieces lie on a sheet: edge to edge, in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grid {
    /// Pieces beside each other.
    pub(crate) columns: u8,
    /// Pieces below each other.
    pub(crate) rows: u8,
    /// From the sheet's left edge to the first piece, and from the last to its right edge.
    pub(crate) left: f64,
    /// The same above and below.
    pub(crate) top: f64,
}

impl Grid {
    /// As many pieces as fit, so that what must survive on them (`safe` from their edge) stays out of
    /// the edge that the printer cannot print. At least one.
    pub(crate) fn of(piece: Piece, free_edge: f64, safe: f64) -> Self {
        let lost = 2.0 * (free_edge - safe).max(0.0);
        let (width, height) = piece.sheet;
        let columns = count(width - lost, piece.width);
        let rows = count(height - lost, piece.height);
        let rest = |whole: f64, part: f64, count: u8| (whole - part * f64::from(count)) / 2.0;
        Grid { columns, rows, left: rest(width, piece.width, columns), top: rest(height, piece.height, rows) }
    }

    /// The left upper corner of each piece on the front, row by row.
    pub(crate) fn corners(self, piece: Piece) -> impl Iterator<Item = (f64, f64)> {
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
    use super::{Grid, LEAF_MARGIN, PaperFormat, Piece, STRIPS, Shape};
    use crate::config::CardSize;
    use crate::markup::Format;

    fn piece(format: Format, size: CardSize) -> Piece {
        Shape::of(format, size).whole()
    }

    #[test]
    fn ten_cards_three_strips_or_two_leaves_fill_a_sheet() {
        for (format, size, safe, columns, rows) in [
            (Format::Card, CardSize::Id1, 3.0, 2, 5),
            (Format::Card, CardSize::Business, 3.0, 2, 5),
            (Format::Fold4, CardSize::Id1, 3.0, 1, 3),
            (Format::A5, CardSize::Id1, LEAF_MARGIN, 2, 1),
        ] {
            let grid = Grid::of(piece(format, size), 8.0, safe);
            assert_eq!((grid.columns, grid.rows), (columns, rows), "{format:?} {size:?}");
            assert!(grid.left + safe >= 8.0 && grid.top + safe >= 8.0, "the safe zone is inside the free edge");
        }
    }

    #[test]
    fn a_printer_with_wide_edges_gets_fewer() {
        let grid = Grid::of(piece(Format::Card, CardSize::Id1), 20.0, 3.0);
        assert_eq!((grid.columns, grid.rows), (2, 4));
    }

    #[test]
    fn every_format_is_drawn_on_the_list_of_a_run() {
        let list = include_str!("../../../templates/print/list.typ");
        for (_, format) in Format::WORDS.iter().copied() {
            let drawing = PaperFormat::of(format, CardSize::Id1).drawing;
            assert!(list.contains(&format!("\n  {drawing}: drawing(")), "{drawing}");
        }
    }

    #[test]
    fn strips_hang_inside_what_office_printers_print() {
        let left = (210.0 - STRIPS.width * f64::from(STRIPS.count)) / 2.0;
        assert!(left >= 8.0, "{left}");
    }
}
