//! What a handout says: its text, and the second language beside it.

use super::body::{self, Body, Detail};
use super::pair::{PairData, alone, put_beside};
use crate::markup::Format;
use crate::print::impose::Shape;
use crate::print::order::Order;
use crate::print::press::Press;

/// What a handout says, and what is to be known of the second language where it has one.
pub(crate) fn said(press: &Press<'_>, order: Order<'_>, format: Format) -> (Body, Option<PairData>) {
    let site = press.site;
    let version = site.version(order.page, order.lang);
    let shape = Shape::of(format, site.config.print.card);
    let detail = detail(shape);
    let mut body = body::body(site, &version, (detail, press.medium), Vec::new());
    let pair = site.beside(&version).map(|beside| {
        let other = body::body(site, &beside, (detail, press.medium), std::mem::take(&mut body.pictures));
        put_beside(press, &mut body, other, &beside, shape.is_card())
    });
    if pair.is_none() && order.page.settings.pair.is_some() {
        alone(&mut body);
    }
    (body, pair)
}

/// How much a shape has room to say.
pub(crate) fn detail(shape: Shape) -> Detail {
    match shape {
        Shape::Sheets | Shape::Leaves(_) => Detail::Sheets,
        Shape::Piece(_) | Shape::Zine(_) => Detail::Panels,
        Shape::Poster(_) => Detail::Poster,
    }
}
