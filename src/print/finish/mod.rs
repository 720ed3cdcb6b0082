//! What typst cannot say in a PDF and a printer must know: boxes, how to print, which inks, and which
//! words are there for the eye only.

mod boxes;
mod export;
mod ink;
mod sides;
mod unheard;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, SaveOptions};

pub(super) use boxes::{Boxes, Duplex};
pub(super) use export::export;
pub(super) use ink::gray_picture;
pub(super) use sides::{sides, small};

use crate::config::Colour;

/// Why a PDF could not be finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unfinished {
    /// Something in it has colours that these inks cannot print.
    Inks(&'static str),
    /// The PDF is not what it should be.
    Broken(String),
}

impl From<lopdf::Error> for Unfinished {
    fn from(error: lopdf::Error) -> Self {
        Unfinished::Broken(error.to_string())
    }
}

/// Finishes a PDF that typst has written.
pub(super) fn finish(pdf: &[u8], boxes: &Boxes, duplex: Duplex, colour: Colour) -> Result<Vec<u8>, Unfinished> {
    let mut document = Document::load_mem(pdf)?;
    boxes::set(&mut document, boxes, duplex)?;
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

/// The streams that draw: contents of pages and, in whatever they use, forms.
fn drawn(document: &Document) -> Vec<ObjectId> {
    let contents = document.page_iter().flat_map(|page| document.get_page_contents(page));
    let forms = document.objects.iter().filter(|(_, object)| is_kind(object, b"Form")).map(|(id, _)| *id);
    contents.chain(forms).collect()
}

/// Whether an object is an XObject of a kind.
fn is_kind(object: &Object, kind: &[u8]) -> bool {
    let Ok(stream) = object.as_stream() else { return false };
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == kind)
}

/// An operator without operands.
fn bare(operator: &str) -> Operation {
    Operation::new(operator, Vec::new())
}
