//! Template + data → laid-out pages, mended and checked.
//!
//! `typeset` then compiles, mends the frames, and looks for glyphs that no font has and for words that reach over
//! the edge. After each handout `comemo::evict` drops what has not been used for ten.
//!
//! The tests compare the text of every shipped page with the text that comes out of its PDF, letter by letter.

mod edges;
mod failure;
mod glyphs;
mod job;
mod load;
mod overfull;
mod runs;
mod world;

use std::collections::HashMap;

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst_layout::{Page, PagedDocument};

use super::typography::Fonts;
pub(super) use edges::Bounds;
pub(super) use failure::{Complaint, Excess, Failure};
pub(super) use glyphs::Undrawn;
pub(super) use job::Job;
pub(super) use load::Load;
pub(super) use overfull::Overfull;
pub(super) use world::Templates;
use world::{HandoutWorld, file_id};

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

/// Whether a template has left a note under a label.
pub(crate) fn is_noted(document: &PagedDocument, label: &str) -> bool {
    document.pages().iter().any(|page| !overfull::notes(&page.frame, label).is_empty())
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
