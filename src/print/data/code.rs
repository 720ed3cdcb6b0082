//! What the code of an edition is made from: the lines that a reader reads.
//!
//! Every handout carries a code such as `K4X7-M92P`, drafts too. It is made from what the sheet says: its words,
//! numbers, pictures, days of checks, DRAFT. How that is set is no part of it, nor is what the page is called in the
//! site's folder: a holder cannot know it, and it makes no card right or wrong. So one code stands for one edition,
//! whoever printed it and on whatever day, and another version of handbill finds the same code for the same words.
//! `checked-words` in `handbill.typ` sets it behind the line on checks, and every format uses that line.

use std::collections::BTreeMap;

use super::body::{Body, Detail, picture_name};
use super::lines::Lines;
use super::pair::PairData;
use super::qr::short_address;
use super::said::detail;
use crate::catalog::Version;
use crate::ledger::{SheetText, number_without_gaps};
use crate::markup::Format;
use crate::print::impose::Shape;
use crate::print::press::Press;
use crate::source::RelPath;
use crate::wording::{Corrections, Reached, checked_words, is_draft, notices, spare_number};

/// What a handout says, in the order of `docs/edition-codes.md`.
pub(crate) fn sheet_text(
    press: &Press<'_>,
    version: &Version<'_>,
    format: Format,
    (body, beside): (&Body, Option<&PairData>),
    corrections: Option<&Corrections>,
) -> SheetText {
    let (site, config) = (press.site, &press.site.config);
    let named: BTreeMap<String, &RelPath> =
        body.pictures.iter().enumerate().map(|(at, path)| (picture_name(at, path), path)).collect();
    let sum = |file: &str| {
        let asset = named.get(file).and_then(|path| site.assets.get(*path));
        asset.map(|asset| asset.sum().iter().map(|byte| format!("{byte:02x}")).collect())
    };
    let is_sheet = detail(Shape::of(format, config.print.card)) == Detail::Sheets;
    // A strip that is folded has its site on one cover and its notices on the other.
    let has_covers = format == Format::Fold4;
    let text = SheetText::new(config.language(version.reader).tag.as_str(), format.word());
    let mut lines = Lines::new(text, &sum);
    if is_sheet || has_covers {
        lines.say(config.title.get(&config.language(version.shown).tag));
    }
    if is_draft(site, version, press.day) {
        lines.say(&site.strings.text(version.shown, "draft"));
    }
    if is_sheet || has_covers {
        notices(site, version).iter().for_each(|notice| lines.say(notice));
    }
    let beside_sheet = beside.filter(|_| is_sheet);
    beside_sheet.iter().flat_map(|pair| &pair.notices).for_each(|notice| lines.say(notice));
    lines.part(&body.title);
    beside_sheet.iter().for_each(|pair| lines.part(&pair.title));
    body.panels.iter().for_each(|panel| lines.part(panel));
    for (title, notes) in
        std::iter::once((&body.notes_title, &body.notes)).chain(beside.map(|pair| (&pair.notes_title, &pair.notes)))
    {
        if is_sheet && !notes.is_empty() {
            lines.say(title);
        }
        lines.notes(notes);
    }
    if let Some(address) = &config.base_url {
        lines.say(short_address(address));
        spare_number(site, version, press.medium).iter().for_each(|number| lines.number(&number.display));
    }
    corrections.iter().for_each(|line| lines.say(&in_a_line(line)));
    lines.say(&checked_words(site, version));
    lines.into_text()
}

/// The line on whom to tell, as it is read.
fn in_a_line(line: &Corrections) -> String {
    let reached = match &line.reached {
        Reached::Way(way) => number_without_gaps(&way.display),
        Reached::Page(url) => url.clone(),
    };
    let beside = line.beside.iter().map(|beside| format!("({beside})"));
    [line.text.clone(), reached].into_iter().chain(beside).collect::<Vec<_>>().join(" ")
}
