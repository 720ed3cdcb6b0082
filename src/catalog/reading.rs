//! `.original/PAGE.toml`: which parts of a text were read, when, and by whom. It lies beside the snapshot, and
//! `handbill translate reviewed` writes it.

use super::pair::Catalog;
use super::parts::{Part, PartState, Passage, Spot, passage};
use super::site::{Link, Page, Translation};
use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Block, Draft, Kind};
use crate::schema::{Around, PageId, Says, Stamp, TomlText, read_file, record};
use crate::source::{Reading, Span};

/// A part of a text that somebody must have read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPart {
    /// Of a translation both texts, since whoever reads it reads them beside each other; of an original its own.
    pub says: Says,
    /// Where the text stands in its file.
    pub span: Span,
    /// The text, as it is written.
    pub text: String,
}

impl Catalog {
    /// Puts what was read of each text to its page.
    pub fn note_readings(&mut self, files: Vec<Reading>, config: &Config, sink: &mut Sink) {
        for Reading { folder, stem, source } in files {
            let texts = PageId::parse(&stem).ok().and_then(|page| self.pages.get_mut(&page));
            let lang = config.find(&folder);
            let text = texts.zip(lang).filter(|(texts, lang)| texts.drafts.contains_key(lang));
            let Some((texts, lang)) = text else {
                let place = Place::file(source.path().as_str());
                let finding = Finding::new(Rule::StrayFile, place, "this list is of a text that is not there");
                sink.push(finding.hint("name it like its page, or take it away"));
                continue;
            };
            let stamps = stamps(TomlText::whole(&source), sink);
            texts.read.insert(lang, stamps);
        }
    }
}

record! {
    /// `.original/PAGE.toml`: who has read which parts of a text.
    struct ReadingsFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// What was read; handbill writes it.
        read: Vec<Stamp> = "read";
    }
}

fn stamps(part: TomlText<'_>, sink: &mut Sink) -> Vec<Stamp> {
    read_file::<ReadingsFile>(part, &Around::NOTHING, sink).map(|file| file.read).unwrap_or_default()
}

impl Page {
    /// The parts of the original.
    pub fn parts_to_read(&self) -> Vec<ReadPart> {
        let parts = self.parts().iter().filter_map(|part| {
            let own = words(&self.original, part)?;
            Some(ReadPart { says: Says::of(&own.text), span: own.span, text: own.text })
        });
        parts.collect()
    }

    /// Those that nobody has read as they are now.
    pub fn unread(&self) -> Vec<ReadPart> {
        unread(self.parts_to_read(), &self.read)
    }
}

impl Translation {
    /// The parts that say what the original says now, and those that only the translation has.
    pub fn parts_to_read(&self, page: &Page) -> Vec<ReadPart> {
        let read_part =
            |at: usize, original: Option<&Part>| read_part(self, at, original.map(|part| (&page.original, part)));
        let states = self.standing.states(page.parts().len());
        let pairs = page.parts().iter().zip(states).filter_map(|(part, state)| match state {
            PartState::Fresh { translation } => read_part(translation, Some(part)),
            PartState::Stale { .. } | PartState::Missing => None,
        });
        let extra = self.standing.extra().iter().filter_map(|extra| read_part(extra.translation, None));
        pairs.chain(extra).collect()
    }

    /// Those that nobody has read as they are now.
    pub fn unread(&self, page: &Page) -> Vec<ReadPart> {
        unread(self.parts_to_read(page), &self.read)
    }

    /// Whether somebody has read all of it as it is now.
    pub fn is_read(&self, page: &Page) -> bool {
        !self.read.is_empty() && self.unread(page).is_empty()
    }
}

fn unread(mut parts: Vec<ReadPart>, stamps: &[Stamp]) -> Vec<ReadPart> {
    parts.retain(|part| !stamps.iter().any(|stamp| stamp.holds(part.says)));
    parts
}

fn read_part(translation: &Translation, at: usize, original: Option<(&Draft<Link>, &Part)>) -> Option<ReadPart> {
    let own = words(&translation.draft, translation.parts().get(at)?)?;
    let says = match original.and_then(|(draft, part)| words(draft, part)) {
        Some(original) => Says::beside(&original.text, &own.text),
        None => Says::of(&own.text),
    };
    Some(ReadPart { says, span: own.span, text: own.text })
}

/// What is read of a part. A contact has no words to translate, but another in its place is another number.
fn words(draft: &Draft<Link>, part: &Part) -> Option<Passage> {
    if let Spot::Block(id) = part.spot
        && let Kind::Block(Block::Contact(_)) = draft.document.node(id).kind
    {
        let span = draft.document.node(id).span;
        return Some(Passage { text: draft.document.source().slice(span).trim().to_owned(), span });
    }
    passage(draft, part)
}
