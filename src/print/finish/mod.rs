//! Laid-out pages → the finished PDF: what typst writes, and what it cannot say and a printer must know: boxes, how to
//! print, which inks, and which words are there for the eye only.
//!
//! Of the copies on a sheet only the first is heard. `copies` takes the tags and links out of the others and wraps
//! them as an artifact. Search and clipboard do not look at tags, so `finish/unheard` also gives every artifact an
//! empty replacement text (`/ActualText`), page furniture and DRAFT included.
//!
//! `export` writes PDF/UA-1, for profiles in screen colours PDF/A-2a as well. What typst has no way to say,
//! `finish` writes with lopdf: TrimBox and BleedBox, `/PrintScaling /None`, `/Duplex`, and inks. typst writes
//! colours through ICC profiles; a copier gets DeviceGray, or black and white alone, and a press DeviceCMYK with
//! all grays in K. Pictures are made gray before they are set. A colour gradient cannot be changed so and is
//! refused.

mod boxes;
mod export;
mod ink;
mod pdf;
mod sides;
mod streams;
mod unheard;

use jiff::civil::Date;
use lopdf::content::Content;
use lopdf::{Document, SaveOptions};

pub use pdf::Pdf;
pub(super) use sides::{sides, small};
use streams::{Unfinished, drawn};

use super::impose::Imposed;
use super::layout::Failure;
use crate::config::{Colour, Profile};

/// Writes the PDF. `identity` is what it is known by, so that a new state of it counts as the same
/// document; `day` is the day of the build, which PDF/A wants to know.
pub(super) fn finish(imposed: &Imposed, profile: &Profile, identity: String, day: Date) -> Result<Pdf, Failure> {
    let pdf = export::export(&imposed.document, profile.colour, identity, day)?;
    let bytes = completed(&pdf, imposed, profile.colour).map_err(|error| match error {
        Unfinished::Inks(what) => Failure::Inks(what),
        Unfinished::Broken(message) => Failure::said(message),
    })?;
    Ok(Pdf { bytes, words: pdf::words(&imposed.document) })
}

/// Adds what typst has not written.
fn completed(pdf: &[u8], imposed: &Imposed, colour: Colour) -> Result<Vec<u8>, Unfinished> {
    let mut document = Document::load_mem(pdf)?;
    boxes::set(&mut document, &imposed.boxes, imposed.duplex)?;
    let inks = ink::Inks::of(&document, colour)?;
    for stream in drawn(&document) {
        let object = document.get_object_mut(stream)?.as_stream_mut()?;
        let operations = Content::decode(&object.decompressed_content()?)?.operations;
        let operations = inks.apply(stream, unheard::silence(operations))?;
        object.set_plain_content(Content { operations }.encode()?);
        object.compress()?;
    }
    inks.drop_spaces(&mut document)?;
    document.prune_objects();
    document.renumber_objects();
    let mut finished = Vec::with_capacity(pdf.len());
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    document.save_with_options(&mut finished, options).map_err(|error| Unfinished::Broken(error.to_string()))?;
    Ok(finished)
}
