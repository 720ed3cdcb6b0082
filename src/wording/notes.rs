//! [`Notes`]: footnotes and the sources of facts, numbered together as a reader meets them.

use std::collections::BTreeMap;

use super::dates::{day, partial};
use crate::catalog::{Link, Site};
use crate::config::LangId;
use crate::markup::{Block, Document, Inline, Kind, NodeId};
use crate::register::{FactId, Provenance};
use crate::schema::Url;

/// What a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A footnote of the text: its block.
    Footnote(NodeId),
    /// Where a fact is known from.
    Fact(FactId),
}

/// The notes of one text.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    list: Vec<Note>,
    footnotes: BTreeMap<u32, usize>,
    facts: BTreeMap<FactId, usize>,
}

impl Notes {
    /// Finds and numbers all notes of a text.
    pub fn of(document: &Document<Link>) -> Self {
        Notes::where_facts(document, |_| true)
    }

    /// The notes for which a small sheet has room: footnotes, and the facts that carry a warning. Where
    /// the others are from, the site and the large sheets say.
    pub fn of_panels(site: &Site, document: &Document<Link>) -> Self {
        Notes::where_facts(document, |fact| site.registers.fact(fact).is_labelled())
    }

    fn where_facts(document: &Document<Link>, keep: impl Fn(FactId) -> bool) -> Self {
        let mut notes = Notes::default();
        let mut bodies = BTreeMap::new();
        for (id, node) in document.all() {
            if let Kind::Block(Block::Footnote(number)) = node.kind {
                bodies.insert(number, id);
            }
        }
        for (_, node) in document.all() {
            match node.kind {
                Kind::Inline(Inline::FootnoteMark(number)) => {
                    if let (false, Some(body)) = (notes.footnotes.contains_key(&number), bodies.get(&number)) {
                        notes.footnotes.insert(number, notes.list.len() + 1);
                        notes.list.push(Note::Footnote(*body));
                    }
                }
                Kind::Inline(Inline::Link(target)) => match document.target(target) {
                    Link::Fact(fact) if keep(*fact) => notes.add_fact(*fact),
                    Link::Fact(_)
                    | Link::Url(_)
                    | Link::Contact(_)
                    | Link::Page(..)
                    | Link::Fragment(_)
                    | Link::Picture(_) => {}
                },
                Kind::Block(_) | Kind::Inline(_) => {}
            }
        }
        notes
    }

    fn add_fact(&mut self, fact: FactId) {
        if !self.facts.contains_key(&fact) {
            self.facts.insert(fact, self.list.len() + 1);
            self.list.push(Note::Fact(fact));
        }
    }

    /// The notes with their numbers, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, Note)> + '_ {
        self.list.iter().copied().enumerate().map(|(at, note)| (at + 1, note))
    }

    /// The number shown for a footnote of the text.
    pub fn of_footnote(&self, number: u32) -> Option<usize> {
        self.footnotes.get(&number).copied()
    }

    /// The number shown for a fact.
    pub fn of_fact(&self, fact: FactId) -> Option<usize> {
        self.facts.get(&fact).copied()
    }

    /// The message that stands over them.
    pub fn heading(&self) -> &'static str {
        if self.facts.is_empty() { "footnotes" } else { "sources" }
    }

    /// Whether there are any.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// One source of a fact, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteText {
    /// Its web address, where it has one.
    pub url: Option<Url>,
    /// The address, or words where there is none.
    pub address: String,
    /// When it was published and read.
    pub dates: String,
}

/// A word of warning where a fact is not certain.
pub fn fact_label(site: &Site, id: FactId, lang: LangId) -> Option<String> {
    site.registers.fact(id).is_labelled().then(|| site.strings.text(lang, "fact-label"))
}

/// One source in words.
pub fn source_text(site: &Site, source: &Provenance, lang: LangId) -> NoteText {
    let say = |key, date: String| site.strings.format(lang, key, &[("date", &date)]);
    let published = source.published.map(|date| say("published", partial(site, lang, date)));
    let seen = say("seen", day(site, lang, source.seen));
    NoteText {
        url: Url::parse(&source.address).ok().filter(Url::is_web),
        address: source.address.clone(),
        dates: match published {
            Some(published) => format!("{published}; {seen}"),
            None => seen,
        },
    }
}
