//! A translation beside its original, part by part, for whoever reads it with a pen.

use super::export::text_of;
use super::standing::{Standing, State};
use super::unit::{Spot, content};
use crate::catalog::{Link, Page, Site};
use crate::config::LangId;
use crate::markup::{Block, Draft, Inline, Kind, NodeId};
use crate::wording::contact_name;

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// How it stands.
    pub state: &'static str,
    /// The original, without markup.
    pub original: String,
    /// What the original said then, where it has changed.
    pub previous: Option<String>,
    /// The translation, without markup; empty where there is none.
    pub translation: String,
}

/// The parts of a page that have words, in the original's order.
pub fn pairs(site: &Site, page: &Page, lang: LangId) -> Vec<Pair> {
    let translation = page.translations.get(&lang);
    let states = match translation {
        Some(translation) => translation.standing.states(page.units.len()),
        None => vec![State::Missing; page.units.len()],
    };
    let mut pairs = Vec::new();
    for (unit, state) in page.units.iter().zip(states) {
        let original = words(site, &page.original, unit.spot, site.config.original);
        if original.trim().is_empty() {
            continue;
        }
        let of = |at: usize| {
            let translation = translation?;
            Some(words(site, &translation.draft, translation.units.get(at)?.spot, lang))
        };
        let unknown = translation.is_some_and(|translation| matches!(translation.standing, Standing::Unknown(..)));
        let (state, text, previous) = match state {
            State::Fresh { translation: at } => (if unknown { "unknown" } else { "fresh" }, of(at), None),
            State::Stale { translation: at, snapshot } => {
                let comparison = translation.and_then(|translation| translation.standing.comparison());
                let previous = comparison.map(|old| text_of(&old.snapshot, &old.snapshot_units, snapshot));
                ("stale", of(at), previous)
            }
            State::Missing => ("missing", None, None),
        };
        pairs.push(Pair { state, original, previous, translation: text.unwrap_or_default() });
    }
    pairs
}

/// The same as CSV, with an empty column for the correction.
///
/// # Errors
/// Where the table cannot be written.
pub fn review_table(site: &Site, pages: &[&Page], lang: LangId) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["page", "state", "original", "previous", "translation", "correction"])?;
    for page in pages {
        for pair in pairs(site, page, lang) {
            let previous = pair.previous.unwrap_or_default();
            writer.write_record([page.id.as_str(), pair.state, &pair.original, &previous, &pair.translation, ""])?;
        }
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    // proof: only texts were written
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// What a part says, as a reader sees it.
fn words(site: &Site, draft: &Draft<Link>, spot: Spot, lang: LangId) -> String {
    let front = &draft.front;
    match spot {
        Spot::Title => front.title.value.clone(),
        Spot::Tab => front.tab.as_ref().map(|tab| tab.value.clone()).unwrap_or_default(),
        Spot::Short => front.short.as_ref().map(|short| short.value.clone()).unwrap_or_default(),
        Spot::Block(id) => {
            let mut out = String::new();
            let document = &draft.document;
            let line: Vec<NodeId> = content(document, id).collect();
            let inside: Vec<NodeId> = if line.is_empty() { vec![id] } else { line };
            for id in inside.into_iter().flat_map(|id| document.ids(id)) {
                match document.node(id).kind {
                    Kind::Inline(Inline::Text(words) | Inline::Code(words)) => out.push_str(document.words(words)),
                    Kind::Inline(Inline::SoftBreak | Inline::HardBreak) => out.push(' '),
                    Kind::Inline(Inline::Picture(_, words)) => out.push_str(document.words(words)),
                    Kind::Inline(Inline::Contact(target)) => {
                        if let Link::Contact(contact) = document.target(target) {
                            out.push_str(contact_name(site, *contact, lang));
                        }
                    }
                    Kind::Block(Block::Code(words)) => out.push_str(document.words(words)),
                    Kind::Block(Block::TableCell(_) | Block::Term | Block::Meaning) if !out.is_empty() => {
                        out.push_str(" | ");
                    }
                    Kind::Inline(_) | Kind::Block(_) => {}
                }
            }
            out
        }
    }
}
