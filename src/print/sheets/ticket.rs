//! The job ticket: one sheet that tells a print shop everything it asks for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_sheet};
use crate::config::{Colour, Edge, HOME, Layout, Profile};
use crate::markup::Format;
use crate::print::finish::Pdf;
use crate::print::impose::PaperFormat;
use crate::print::layout::Failure;
use crate::print::order::{Order, Ticket};
use crate::print::press::Press;
use crate::wording::is_draft;

#[derive(Serialize)]
struct Content {
    draft: Option<[String; 2]>,
    rows: Vec<[String; 2]>,
    pictures: Vec<String>,
    /// What is read aloud instead of each picture.
    alts: Vec<String>,
}

/// How many pages of a handout its ticket shows: more say nothing that the PDF beside the ticket does not.
pub(crate) const TICKET_SIDES: usize = 4;

/// Sets the ticket of one handout of so many pages; `sides` are pictures of its first ones at least.
pub(crate) fn set_ticket(
    press: &Press<'_>,
    order: Order<'_>,
    profile: &Profile,
    ticket: &Ticket,
    (sides, pages): (&[Vec<u8>], usize),
) -> Result<Pdf, Failure> {
    let site = press.site;
    let words = Words::of(site, ticket.lang);
    let version = site.version(order.page, order.lang);
    let total = pages.to_string();
    let side = |number: usize| {
        site.strings.format(ticket.lang, "side-of", &[("page", &number.to_string()), ("pages", &total)])
    };
    let shown =
        sides.iter().take(TICKET_SIDES).enumerate().map(|(at, bytes)| (format!("side-{at}.png"), bytes.clone()));
    let pictures: BTreeMap<String, Vec<u8>> = shown.collect();
    let rows = rows(press, order, profile, ticket, pages);
    let content = Content {
        draft: is_draft(site, &version, press.day).then(|| [words.say("draft"), words.say("draft-why")]),
        rows: rows.into_iter().map(|row| row.map(|text| words.mark(&text))).collect(),
        alts: (1..=pictures.len()).map(side).collect(),
        pictures: pictures.keys().cloned().collect(),
    };
    let identity = format!("handbill/{}/{}/ticket/{}", order.page.id, words.tag(), order.profile);
    let sheet = Sheet { template: "ticket.typ", title: "ticket", identity, profile: HOME, content, pictures };
    set_sheet(press, &words, sheet)
}

/// What a shop asks, and the answers.
fn rows(press: &Press<'_>, order: Order<'_>, profile: &Profile, ticket: &Ticket, pages: usize) -> Vec<[String; 2]> {
    let site = press.site;
    let say = |key: &str| site.strings.text(ticket.lang, key);
    let format = order.page.settings.format.unwrap_or(Format::A4);
    let PaperFormat { shape, fold, paper, turn, .. } = PaperFormat::of(format, site.config.print.card);
    let whole = shape.whole();
    let tag = &site.config.language(order.lang).tag;
    let mut rows = vec![
        [say("ticket-file"), format!("{tag}/{}.pdf", order.stem())],
        [say("ticket-size"), format!("{} × {} mm", whole.width, whole.height)],
    ];
    match profile.layout {
        Layout::Pieces { bleed, marks } => {
            let marks = say(if marks { "marks-yes" } else { "marks-no" });
            rows.push([say("ticket-bleed"), format!("{bleed} mm. {marks}")]);
            rows.push([say("ticket-safe"), format!("{} mm", profile.safe)]);
        }
        Layout::Sheets { turn: edge, .. } => {
            let (width, height) = whole.sheet;
            let turn = say(match edge {
                _ if shape.is_one_sided() => turn,
                Edge::Long => "turn-long",
                Edge::Short => "turn-short",
            });
            rows.push([say("ticket-sheet"), format!("{width} × {height} mm. {turn} {}", say("no-scaling"))]);
        }
    }
    rows.extend(fold.map(|fold| [say("ticket-fold"), say(fold)]));
    rows.push([say("ticket-paper"), say(paper)]);
    // A sheet says itself where it is turned.
    let turn = match profile.layout {
        Layout::Sheets { .. } => None,
        Layout::Pieces { .. } => Some(say(turn)),
    };
    let sides = std::iter::once(pages.to_string()).chain(turn).collect::<Vec<_>>();
    rows.push([say("ticket-sides"), sides.join(". ")]);
    rows.push([
        say("ticket-ink"),
        say(match profile.colour {
            Colour::Rgb => "ink-colour",
            Colour::Gray | Colour::Black => "ink-black",
            Colour::Cmyk => "ink-cmyk",
        }),
    ]);
    rows.push([say("ticket-quantity"), ticket.quantity.map_or_else(String::new, |quantity| quantity.to_string())]);
    rows.push([say("ticket-proof"), say("proof-first")]);
    rows
}
