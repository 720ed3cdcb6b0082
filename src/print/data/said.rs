//! What a handout says: its text, and the second language beside it.

use super::body::{self, Body, Room};
use super::pair::{PairData, alone, put_beside};
use crate::markup::Format;
use crate::print::impose::Shape;
use crate::print::order::Order;
use crate::print::press::Press;

/// What a handout says, and what is to be known of the second language where it has one.
pub(crate) fn said(press: &Press<'_>, order: Order<'_>, format: Format) -> (Body, Option<PairData>) {
    let site = press.site;
    let version = site.version(order.page, order.lang);
    let room = room(Shape::of(format, site.config.print.card));
    let mut body = body::body(site, &version, room, Vec::new());
    let pair = site.beside(&version).map(|beside| {
        let other = body::body(site, &beside, room, std::mem::take(&mut body.pictures));
        put_beside(press, &mut body, other, &beside, format == Format::Card)
    });
    if pair.is_none() && order.page.settings.pair.is_some() {
        alone(&mut body);
    }
    (body, pair)
}

/// How much a shape has room to say.
pub(crate) fn room(shape: Shape) -> Room {
    match shape {
        Shape::Sheets | Shape::Leaves(_) => Room::Sheets,
        Shape::Piece(_) | Shape::Zine(_) => Room::Panels,
        Shape::Poster(_) => Room::Poster,
    }
}
