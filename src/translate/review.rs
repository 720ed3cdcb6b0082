//! A translation beside its original, part by part, for whoever reads it with a pen.

use super::export::text_of;
use crate::catalog::parts::Spot;
use crate::catalog::parts::said_with;
use crate::catalog::parts::{PartState, Standing};
use crate::catalog::{Link, Page, Site};
use crate::config::LangId;
use crate::markup::Draft;
use crate::shelf::text_cell;
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
        Some(translation) => translation.standing.states(page.parts().len()),
        None => vec![PartState::Missing; page.parts().len()],
    };
    let mut pairs = Vec::new();
    for (part, state) in page.parts().iter().zip(states) {
        let original = words(site, &page.original, part.spot, site.config.original);
        if original.trim().is_empty() {
            continue;
        }
        let of = |at: usize| {
            let translation = translation?;
            Some(words(site, &translation.draft, translation.parts().get(at)?.spot, lang))
        };
        let unknown = translation.is_some_and(|translation| matches!(translation.standing, Standing::Unknown(..)));
        let (state, text, previous) = match state {
            PartState::Fresh { translation: at } => (if unknown { "unknown" } else { "fresh" }, of(at), None),
            PartState::Stale { translation: at, snapshot } => {
                let comparison = translation.and_then(|translation| translation.standing.comparison());
                let previous = comparison.map(|old| text_of(&old.snapshot, &old.snapshot_parts, snapshot));
                ("stale", of(at), previous)
            }
            PartState::Missing => ("missing", None, None),
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
            let cells = [page.id.as_str(), pair.state, &pair.original, &previous, &pair.translation, ""];
            writer.write_record(cells.map(|cell| text_cell(cell).into_owned()))?;
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
        Spot::Block(id) => said_with(&draft.document, id, &|target| match draft.document.target(target) {
            Link::Contact(contact) => contact_name(site, *contact, lang),
            Link::Url(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => "",
        }),
    }
}
