//! Template + data → laid-out pages, mended and checked.
//!
//! `typeset` then compiles, mends the frames, and looks for glyphs that no font has and for words that reach over
//! the edge. After each handout `comemo::evict` drops what has not been used for ten.
//!
//! The tests compare the text of every shipped page with the text that comes out of its PDF, letter by letter.

mod edges;
mod glyphs;
mod overfull;
mod runs;
mod world;

use std::collections::{BTreeMap, HashMap};

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst_layout::{Page, PagedDocument};

use super::typography::Fonts;
pub(super) use edges::Bounds;
pub(super) use glyphs::Undrawn;
pub(super) use overfull::Overfull;
pub(super) use world::Templates;
use world::{HandoutWorld, file_id};

/// Everything one handout is set from.
pub(crate) struct Job {
    /// The template's name.
    pub(crate) template: String,
    /// The data as JSON.
    pub(crate) content: Vec<u8>,
    /// Pictures by their names beside the template.
    pub(crate) pictures: BTreeMap<String, Vec<u8>>,
    /// Where words may stand.
    pub(crate) bounds: Bounds,
}

/// Why a handout could not be set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Failure {
    /// Panels with more than they hold at the smallest size.
    Overfull(Vec<Overfull>),
    /// More panels than the format has.
    Panels {
        /// In the text.
        written: usize,
        /// In the format.
        room: usize,
    },
    /// Characters that cannot be drawn as they should.
    Undrawn(Undrawn),
    /// Words that would stand outside the paper or in the way of a cut.
    Outside(Vec<String>),
    /// A template that made other pages than its format has.
    Pages {
        /// How many it made.
        made: usize,
        /// How many there must be.
        wanted: usize,
    },
    /// Colours that the profile's inks cannot print.
    Inks(&'static str),
    /// What typst says, and where in the template.
    Typst(Vec<Complaint>),
}

/// One of typst's errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// What it says.
    pub(crate) message: String,
    /// The template and the byte range in it.
    pub(crate) place: Option<(String, std::ops::Range<usize>)>,
}

impl Failure {
    /// Something that typst or a PDF library says without a place.
    pub(crate) fn said(message: String) -> Self {
        Failure::Typst(vec![Complaint { message, place: None }])
    }
}

/// Lays one handout out.
pub(crate) fn typeset(job: Job, templates: &Templates, fonts: &Fonts) -> Result<PagedDocument, Failure> {
    let bounds = job.bounds;
    let world = world(job, templates, fonts).ok_or_else(|| Failure::Typst(Vec::new()))?;
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| complaints(&world, &errors))?;
    let overfull: Vec<Overfull> = document.pages().iter().flat_map(|page| overfull::told(&page.frame)).collect();
    if !overfull.is_empty() {
        return Err(Failure::Overfull(overfull));
    }
    let document = mend(document);
    let mut undrawn = Undrawn::default();
    document.pages().iter().for_each(|page| undrawn.look(&page.frame));
    if !undrawn.is_empty() {
        return Err(Failure::Undrawn(undrawn));
    }
    let outside: Vec<String> = document.pages().iter().flat_map(|page| edges::outside(&page.frame, bounds)).collect();
    if outside.is_empty() { Ok(document) } else { Err(Failure::Outside(outside)) }
}

fn world<'a>(job: Job, templates: &'a Templates, fonts: &'a Fonts) -> Option<HandoutWorld<'a>> {
    // Looked up only, never walked.
    let mut files = HashMap::new();
    files.insert(file_id("content.json")?, Bytes::new(job.content));
    for (name, bytes) in job.pictures {
        files.insert(file_id(&name)?, Bytes::new(bytes));
    }
    Some(HandoutWorld { templates, fonts, main: file_id(&job.template)?, files })
}

fn mend(mut document: PagedDocument) -> PagedDocument {
    let pages = document.pages().iter().map(|page| Page { frame: runs::mend(&page.frame), ..page.clone() }).collect();
    let info = document.info_mut().clone();
    PagedDocument::new(pages, info)
}

fn complaints(world: &HandoutWorld<'_>, errors: &[SourceDiagnostic]) -> Failure {
    let place = |error: &SourceDiagnostic| {
        let (id, range) = error.span.id().zip(world.range(error.span))?;
        Some((id.vpath().get_without_slash().to_owned(), range))
    };
    let told = errors.iter().map(|error| Complaint { message: error.message.to_string(), place: place(error) });
    Failure::Typst(told.collect())
}
