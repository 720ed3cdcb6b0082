//! A page and its translation → a PO file.

use std::collections::BTreeMap;

use super::names::names;
use super::po::{Entry, write};
use crate::catalog::parts::passage;
use crate::catalog::parts::{Part, Spot};
use crate::catalog::parts::{PartState, Standing};
use crate::catalog::{Link, Page, Site, Translation};
use crate::config::LangId;
use crate::markup::{Block, Draft, Kind};
use crate::source::Span;

/// The messages of a page in a language, in the original's order: what is out of date as fuzzy, with what the original
/// said before; what is missing without a text.
pub fn export(site: &Site, page: &Page, lang: LangId) -> String {
    let translation = page.translations.get(&lang);
    let names = part_names(page, translation);
    let states = translation.map(|translation| translation.standing.states(page.parts().len())).unwrap_or_default();
    let mut entries = Vec::new();
    for (at, (part, name)) in page.parts().iter().zip(names).enumerate() {
        let (Some(context), Some(original)) = (name, passage(&page.original, part)) else { continue };
        let (text, previous, fuzzy) = translated(translation, states.get(at));
        entries.push(Entry {
            comment: part_name(&page.original, part).to_owned(),
            reference: page.original.document.source().path().to_string(),
            context,
            previous: previous.filter(|previous| *previous != original.text),
            id: original.text,
            fuzzy: fuzzy && !text.is_empty(),
            text,
            span: Span::default(),
        });
    }
    let tag = &site.config.language(lang).tag;
    let comments = [
        format!("Page `{}`, from {} into {tag}.", page.id, site.config.original().tag),
        "Leave what stands in (round brackets) behind [square ones] and what stands in <angle brackets> as it is."
            .to_owned(),
    ];
    write(tag, &comments, &entries)
}

/// The names of a page's parts, as this translation knows them.
pub fn part_names(page: &Page, translation: Option<&Translation>) -> Vec<Option<String>> {
    let kept = translation.and_then(|translation| translation.accepted.as_ref()).map(|accepted| &accepted.kept);
    let comparison = translation.and_then(|translation| translation.standing.comparison());
    let snapshot = comparison
        .map(|comparison| (&comparison.snapshot, comparison.snapshot_parts.as_slice(), comparison.before.as_slice()));
    names((&page.original, page.parts()), snapshot, kept.unwrap_or(&BTreeMap::new()))
}

/// The translation of a part, what the original said then, and whether somebody must look at it.
fn translated(translation: Option<&Translation>, state: Option<&PartState>) -> (String, Option<String>, bool) {
    let (Some(translation), Some(state)) = (translation, state) else { return (String::new(), None, false) };
    let text = |at: usize| text_of(&translation.draft, translation.parts(), at);
    match state {
        // Nobody knows what the original said.
        PartState::Fresh { translation: at } => {
            (text(*at), None, matches!(translation.standing, Standing::Unknown(..)))
        }
        PartState::Stale { translation: at, snapshot } => {
            let previous = translation
                .standing
                .comparison()
                .map(|comparison| text_of(&comparison.snapshot, &comparison.snapshot_parts, *snapshot));
            (text(*at), previous, true)
        }
        PartState::Missing => (String::new(), None, false),
    }
}

/// The passage of a part by its position; empty where it has no words.
pub(super) fn text_of<L>(draft: &Draft<L>, parts: &[Part], at: usize) -> String {
    parts.get(at).and_then(|part| passage(draft, part)).map(|passage| passage.text).unwrap_or_default()
}

fn part_name(draft: &Draft<Link>, part: &Part) -> &'static str {
    match part.spot {
        Spot::Title => "title",
        Spot::Tab => "title for the browser's tab and history; must not tell what the page is about",
        Spot::Short => "line in the list of pages",
        Spot::Block(id) => match draft.document.node(id).kind {
            Kind::Block(Block::Heading(..)) => "heading",
            Kind::Block(Block::Item) => "line of a list",
            Kind::Block(Block::TableHead | Block::TableRow) => "row of a table",
            Kind::Block(Block::Definitions) => "terms and what they mean",
            Kind::Block(Block::Code(_)) => "code",
            Kind::Block(_) | Kind::Inline(_) => "paragraph",
        },
    }
}
