//! [`Content`]: what a template is given, as one JSON file. A designer reads this list, or `docs/print-templates.md`, which
//! a test holds against it.

use serde::Serialize;

use super::body::Body;
use super::corrections::CorrectionsData;
use super::nodes::{Node, NoteData, Number};
use super::pair::PairData;
use super::qr::QrData;
use crate::catalog::{Site, Version};
use crate::config::{Edge, Layout, Look, Profile};
use crate::lang::Direction;
use crate::ledger::Code;
use crate::print::impose::{Grid, STRIPS, Shape};
use crate::print::press::Press;
use crate::print::typography::{Breaker, LanguageData, TypeSizes, type_sizes};
use crate::wording::{Corrections, checked_words, is_draft, notices, spare_number};

/// What a template is given.
#[cfg_attr(test, derive(Default))]
#[derive(Serialize)]
pub(crate) struct Content<'a> {
    #[serde(flatten)]
    language: LanguageData,
    /// Whether it is large print.
    large: bool,
    /// Whether it is to take little ink.
    light: bool,
    /// For the PDF's properties: neutral where the site is discreet.
    name: &'a str,
    title: Vec<Node>,
    notices: Vec<String>,
    /// `DRAFT`, and why.
    draft: Option<[String; 2]>,
    site: String,
    /// `Page {page} of {pages}` with those two words in braces.
    page_of: String,
    /// When it was checked and until when it holds.
    checked: String,
    /// The code that this edition is known by.
    edition: String,
    notes_title: String,
    /// The text: all of it in one part, or one part for each panel.
    panels: Vec<Vec<Node>>,
    notes: Vec<NoteData>,
    qr: Option<&'a QrData>,
    /// The number beside the address.
    number: Option<Number>,
    /// Whom to tell where something is wrong.
    corrections: Option<CorrectionsData>,
    piece: Option<PieceData>,
    strip: Option<StripData>,
    /// The second language, where there is one.
    pair: Option<PairData>,
    sheet: Option<SheetData>,
}

/// A piece that is cut out; lengths in millimetres.
#[cfg_attr(test, derive(Default))]
#[derive(Serialize)]
struct PieceData {
    panel_width: f64,
    height: f64,
    /// Nothing that must survive stands nearer to a cut or a fold.
    safe: f64,
}

/// The strip of a poster, as it is read: lying. Lengths in millimetres.
#[cfg_attr(test, derive(Default))]
#[derive(Serialize)]
struct StripData {
    width: f64,
    height: f64,
    #[serde(rename = "type")]
    sizes: TypeSizes,
}

/// A sheet with pieces on it; lengths in millimetres.
#[cfg_attr(test, derive(Default))]
#[derive(Serialize)]
struct SheetData {
    left: f64,
    top: f64,
    free_edge: f64,
    /// What stands beside the pieces on each side.
    labels: [String; 2],
}

/// What stands at the foot of a handout.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Foot<'a> {
    /// The code that leads to the site.
    pub(crate) qr: Option<&'a QrData>,
    /// Whom to tell where something is wrong.
    pub(crate) corrections: Option<&'a Corrections>,
    /// Whether this is only set to see if there is room for that line.
    pub(crate) trial: bool,
    /// What the handout is known by.
    pub(crate) edition: Code,
}

/// Gathers all that the template of one handout is given.
pub(crate) fn content<'a>(
    press: &Press<'a>,
    version: &Version<'a>,
    (body, pair): (Body, Option<PairData>),
    profile: &Profile,
    (shape, large): (Shape, bool),
    foot: Foot<'a>,
) -> Content<'a> {
    let (site, day) = (press.site, press.day);
    let Foot { qr, corrections, trial, edition } = foot;
    let shown = site.config.language(version.shown);
    let breaker = Breaker::new(&shown.unbroken);
    let say = |key| breaker.mark(&site.strings.text(version.shown, key));
    let title = site.config.title.get(&shown.tag);
    let draft = is_draft(site, version, day).then(|| [say("draft"), say("draft-why")]);
    let number = qr.and_then(|_| spare_number(site, version, press.medium));
    let sheet = match (shape, profile.layout) {
        (Shape::Piece(piece), Layout::Sheets { free_edge, turn, .. }) => {
            let Grid { left, top, .. } = Grid::of(piece, free_edge, profile.safe);
            let turn = say(match turn {
                Edge::Long => "turn-long",
                Edge::Short => "turn-short",
            });
            let label = |side| {
                let which = [("page", side), ("pages", "2")];
                let which = site.strings.format(version.shown, "side-of", &which);
                let why = draft.as_ref().map(|[word, why]| format!("{word}. {why}"));
                let parts = [Some(which), Some(turn.clone()), Some(say("no-scaling")), why];
                parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
            };
            Some(SheetData { left, top, free_edge, labels: [label("1"), label("2")] })
        }
        (Shape::Piece(_), Layout::Pieces { .. })
        | (Shape::Sheets | Shape::Leaves(_) | Shape::Zine(_) | Shape::Poster(_), _) => None,
    };
    let sizes = type_sizes(shown.script);
    let strip = match shape {
        Shape::Poster(_) => Some(StripData { width: STRIPS.length, height: STRIPS.width, sizes }),
        Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) | Shape::Zine(_) => None,
    };
    let sizes = match shape {
        Shape::Poster(_) => sizes.poster(),
        _ if large => sizes.large(),
        Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) | Shape::Zine(_) => sizes,
    };
    let (panel_width, height) = shape.panel();
    Content {
        language: LanguageData::of_text(shown, press.fonts, sizes),
        large,
        light: profile.look == Look::Light,
        name: version.tab_title(&site.config),
        title: body.title,
        notices: notices(site, version).iter().map(|notice| breaker.mark(notice)).collect(),
        site: breaker.mark(title),
        page_of: site.strings.format(version.shown, "page-of", &[("page", "{page}"), ("pages", "{pages}")]),
        checked: breaker.mark(&checked_words(site, version)),
        edition: edition.to_string(),
        notes_title: body.notes_title,
        panels: body.panels,
        notes: body.notes,
        qr,
        number: number.map(|number| Number { url: number.href, v: number.display, remarks: Vec::new() }),
        corrections: corrections.map(|line| CorrectionsData::of(line, trial, |text| breaker.mark(text))),
        piece: shape.panelled().map(|_| PieceData { panel_width, height, safe: shape.safe(profile) }),
        strip,
        pair,
        sheet,
        draft,
    }
}

/// Which way panels follow each other.
pub(crate) fn direction(site: &Site, version: &Version<'_>) -> Direction {
    site.config.language(version.shown).direction
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{Content, CorrectionsData, Number, PairData, PieceData, QrData, SheetData, StripData};
    use crate::print::data::nodes::NoteData;

    const DOCUMENT: &str = include_str!("../../../docs/print-templates.md");

    /// `data.notes[].number`: all that a template can name.
    fn names(name: &str, value: &Value) -> BTreeSet<String> {
        let (inside, dot) = match value {
            Value::Array(list) => (list.first(), "[]."),
            Value::Object(_) => (Some(value), "."),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => (None, ""),
        };
        match inside.and_then(Value::as_object) {
            Some(fields) => {
                fields.iter().flat_map(|(field, value)| names(&format!("{name}{dot}{field}"), value)).collect()
            }
            None => BTreeSet::from([name.to_owned()]),
        }
    }

    /// What designers are told has every name that the templates of handouts are given, and no other.
    #[test]
    fn the_list_for_designers_is_complete() {
        let qr = QrData::default();
        let notes = || vec![NoteData::default()];
        let mut pair = PairData::default();
        pair.notes = notes();
        let content = Content {
            draft: Some(<[String; 2]>::default()),
            notes: notes(),
            qr: Some(&qr),
            number: Some(Number::default()),
            corrections: Some(CorrectionsData::default()),
            piece: Some(PieceData::default()),
            strip: Some(StripData::default()),
            pair: Some(pair),
            sheet: Some(SheetData::default()),
            ..Content::default()
        };
        let cells = DOCUMENT.lines().filter_map(|line| line.strip_prefix("| `data.")?.split_once(" |"));
        let told = cells.flat_map(|(names, _)| names.trim_end_matches('`').split("`, `data."));
        let told: BTreeSet<String> = told.map(|name| format!("data.{name}")).collect();
        assert_eq!(told, names("data", &serde_json::to_value(content).unwrap()));
    }
}
