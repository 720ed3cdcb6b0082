//! Template + data → PDF.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::edges;
use super::fonts::Fonts;
use super::glyphs;
use super::runs;
use super::world::{HandoutWorld, Stage, file_id};

/// Everything one handout is set from.
pub(super) struct Job {
    /// The template's name.
    pub(super) template: &'static str,
    /// The data as JSON.
    pub(super) content: Vec<u8>,
    /// Pictures by their names beside the template.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// What the PDF is known by, so that a new state of it counts as the same document.
    pub(super) identity: String,
    /// The day of the build; PDF/A wants one.
    pub(super) day: jiff::civil::Date,
}

/// Why a handout could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// Characters that no font draws.
    Glyphs(BTreeSet<String>),
    /// Words that would stand outside the paper.
    Outside(Vec<String>),
    /// What typst says, and where in the template.
    Typst(Vec<Complaint>),
}

/// One of typst's errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Complaint {
    /// What it says.
    pub(super) message: String,
    /// The template and the byte range in it.
    pub(super) place: Option<(String, std::ops::Range<usize>)>,
}

/// Sets one handout.
pub(super) fn typeset(job: Job, stage: &Stage, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let day = timestamp(job.day);
    let identity = job.identity.clone();
    let world = world(job, stage, fonts).ok_or_else(|| Failure::Typst(Vec::new()))?;
    let tell =
        |errors: &[SourceDiagnostic]| Failure::Typst(errors.iter().map(|error| complaint(&world, error)).collect());
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| tell(&errors))?;
    let document = mend(document);
    let mut boxes = BTreeSet::new();
    for page in document.pages() {
        glyphs::missing(&page.frame, &mut boxes);
    }
    if !boxes.is_empty() {
        return Err(Failure::Glyphs(boxes));
    }
    let outside: Vec<String> = document.pages().iter().flat_map(|page| edges::outside(&page.frame)).collect();
    if !outside.is_empty() {
        return Err(Failure::Outside(outside));
    }
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        // Which program made it is nobody's business but a reader's.
        creator: Smart::Custom(None),
        timestamp: day,
        standards: standards().map_err(|message| Failure::Typst(vec![Complaint { message, place: None }]))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| tell(&errors))
}

/// Home sheets: PDF/UA-1 for readers, PDF/A-2a for the archive.
fn standards() -> Result<PdfStandards, String> {
    PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|error| format!("{error:?}"))
}

fn timestamp(day: jiff::civil::Date) -> Option<Timestamp> {
    let small = |number: i8| u8::try_from(number).ok();
    let date = Datetime::from_ymd(i32::from(day.year()), small(day.month())?, small(day.day())?)?;
    Some(Timestamp::new_utc(date))
}

fn world<'a>(job: Job, stage: &'a Stage, fonts: &'a Fonts) -> Option<HandoutWorld<'a>> {
    // Looked up only, never walked.
    let mut files = HashMap::new();
    files.insert(file_id("content.json")?, Bytes::new(job.content));
    for (name, bytes) in job.pictures {
        files.insert(file_id(&name)?, Bytes::new(bytes));
    }
    Some(HandoutWorld { stage, fonts, main: file_id(job.template)?, files })
}

fn mend(mut document: PagedDocument) -> PagedDocument {
    let pages = document.pages().iter().map(|page| Page { frame: runs::mend(&page.frame), ..page.clone() }).collect();
    let info = document.info_mut().clone();
    PagedDocument::new(pages, info)
}

fn complaint(world: &HandoutWorld<'_>, error: &SourceDiagnostic) -> Complaint {
    let place = error
        .span
        .id()
        .zip(world.range(error.span))
        .map(|(id, range)| (id.vpath().get_without_slash().to_owned(), range));
    Complaint { message: error.message.to_string(), place }
}
