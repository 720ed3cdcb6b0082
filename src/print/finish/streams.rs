//! Streams of a PDF and their operators, and why they could not be finished.

use lopdf::content::Operation;
use lopdf::{Document, Object, ObjectId};

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

/// The streams that draw: contents of pages and, in whatever they use, forms.
pub(super) fn drawn(document: &Document) -> Vec<ObjectId> {
    let contents = document.page_iter().flat_map(|page| document.get_page_contents(page));
    let forms = document.objects.iter().filter(|(_, object)| is_kind(object, b"Form")).map(|(id, _)| *id);
    contents.chain(forms).collect()
}

/// Whether an object is an XObject of a kind.
pub(super) fn is_kind(object: &Object, kind: &[u8]) -> bool {
    let Ok(stream) = object.as_stream() else { return false };
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == kind)
}

/// An operator without operands.
pub(super) fn bare(operator: &str) -> Operation {
    Operation::new(operator, Vec::new())
}
