//! What a printer does wrong, done the other way round beforehand.

use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Ratio, Transform};
use typst_layout::{Page, PagedDocument};

use super::boxes::Duplex;
use super::sheet::Imposed;
use crate::config::{Layout, Off, Profile};

/// Scales every page, and moves the backs, against what the profile says of its printer.
pub(super) fn correct(mut imposed: Imposed, profile: &Profile) -> Imposed {
    let Layout::Sheets { off, .. } = profile.layout else { return imposed };
    if off == Off::NONE {
        return imposed;
    }
    let back = shift(off, imposed.duplex);
    let pages = imposed.document.pages().iter().enumerate().map(|(at, page)| {
        let lies = page.frame.width() > page.frame.height();
        // Which way a sheet that lies goes through the printer, nobody can know; its margins are wide.
        let back = if at % 2 == 1 && !lies { back } else { (0.0, 0.0) };
        Page { frame: moved(&page.frame, 100.0 / off.hundred, back), ..page.clone() }
    });
    let pages = pages.collect();
    let info = imposed.document.info_mut().clone();
    imposed.document = PagedDocument::new(pages, info);
    imposed
}

/// Where the back must go, on its own page. Turned at the long edge, right on the front is left on the back; at the
/// short one, down is up.
fn shift(off: Off, duplex: Duplex) -> (f64, f64) {
    match duplex {
        Duplex::LongEdge => (off.right, -off.down),
        Duplex::ShortEdge => (-off.right, off.down),
        Duplex::Simplex | Duplex::None => (0.0, 0.0),
    }
}

fn moved(page: &Frame, scale: f64, (right, down): (f64, f64)) -> Frame {
    let ratio = Ratio::new(scale);
    let (x, y) = (page.width() / 2.0, page.height() / 2.0);
    let mut group = GroupItem::new(page.clone());
    group.transform =
        Transform::translate(Abs::mm(right), Abs::mm(down)).pre_concat(Transform::scale_at(ratio, ratio, x, y));
    let mut moved = Frame::hard(page.size());
    moved.push(Point::zero(), FrameItem::Group(group));
    moved
}
