//! A page and its translation → a PO file.

use std::collections::BTreeMap;

use super::names::names;
use super::po::{Entry, write};
use crate::catalog::parts::passage;
use crate::catalog::parts::{Spot, Unit};
use crate::catalog::parts::{Standing, State};
use crate::catalog::{Link, Page, Site, Translation};
use crate::config::LangId;
use crate::markup::{Block, Draft, Kind};
use crate::source::Span;

/// The messages of a page in a language, in the original's order: what is out of date as fuzzy, with what the original
/// said before; what is missing without a text.
pub fn export(site: &Site, page: &Page, lang: LangId) -> String {
    let translation = page.translations.get(&lang);
    let names = unit_names(page, translation);
    let states = translation.map(|translation| translation.standing.states(page.units().len())).unwrap_or_default();
    let mut entries = Vec::new();
    for (at, (unit, name)) in page.units().iter().zip(names).enumerate() {
        let (Some(context), Some(original)) = (name, passage(&page.original, unit)) else { continue };
        let (text, previous, fuzzy) = translated(translation, states.get(at));
        entries.push(Entry {
            comment: part_name(&page.original, unit).to_owned(),
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

/// The names of a page's units, as this translation knows them.
pub fn unit_names(page: &Page, translation: Option<&Translation>) -> Vec<Option<String>> {
    let kept = translation.and_then(|translation| translation.accepted.as_ref()).map(|accepted| &accepted.kept);
    let comparison = translation.and_then(|translation| translation.standing.comparison());
    let snapshot = comparison
        .map(|comparison| (&comparison.snapshot, comparison.snapshot_units.as_slice(), comparison.before.as_slice()));
    names((&page.original, page.units()), snapshot, kept.unwrap_or(&BTreeMap::new()))
}

/// The translation of a unit, what the original said then, and whether somebody must look at it.
fn translated(translation: Option<&Translation>, state: Option<&State>) -> (String, Option<String>, bool) {
    let (Some(translation), Some(state)) = (translation, state) else { return (String::new(), None, false) };
    let text = |at: usize| text_of(&translation.draft, translation.units(), at);
    match state {
        // Nobody knows what the original said.
        State::Fresh { translation: at } => (text(*at), None, matches!(translation.standing, Standing::Unknown(..))),
        State::Stale { translation: at, snapshot } => {
            let previous = translation
                .standing
                .comparison()
                .map(|comparison| text_of(&comparison.snapshot, &comparison.snapshot_units, *snapshot));
            (text(*at), previous, true)
        }
        State::Missing => (String::new(), None, false),
    }
}

/// The passage of a unit by its position; empty where it has no words.
pub(super) fn text_of<L>(draft: &Draft<L>, units: &[Unit], at: usize) -> String {
    units.get(at).and_then(|unit| passage(draft, unit)).map(|passage| passage.text).unwrap_or_default()
}

fn part_name(draft: &Draft<Link>, unit: &Unit) -> &'static str {
    match unit.spot {
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
