//! A sheet for a wall, with strips to tear off at its foot.

use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Point, Transform};
use typst_layout::{Page, PagedDocument};

use super::shape::{Piece, STRIPS};
use super::sheet::{Imposed, blank, group, one_side};
use super::{copies, marks};
use crate::config::Profile;

/// The large panel, and under it the strip as often as it fits.
pub(super) fn poster(mut document: PagedDocument, piece: Piece, profile: &Profile) -> Option<Imposed> {
    let info = document.info_mut().clone();
    let [large, strip] = document.pages().iter().collect::<Vec<&Page>>().try_into().ok()?;
    let mut sheet: Frame = blank(piece.sheet);
    sheet.push(Point::zero(), group(&large.frame));
    let left = (piece.width - STRIPS.width * f64::from(STRIPS.count)) / 2.0;
    for number in 0..STRIPS.count {
        let x = left + STRIPS.width * f64::from(number);
        // Its words are read from below, as on the back of a book: they begin at the foot of the sheet.
        let frame = if number == 0 { strip.frame.clone() } else { copies::silent(&strip.frame, number.into()) };
        let mut hanging = GroupItem::new(frame);
        hanging.transform = Transform::rotate(Angle::deg(-90.0));
        sheet.push(Point::new(Abs::mm(x), Abs::mm(piece.height)), FrameItem::Group(hanging));
    }
    marks::strips(&mut sheet, piece, STRIPS, left);
    Some(one_side(large, sheet, piece, profile, info))
}
