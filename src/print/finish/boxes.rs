//! Page boxes and how to print: ISO 32000-1, 14.11.2 and 12.2.

use lopdf::{Dictionary, Document, Object};

use super::streams::Unfinished;
use crate::print::impose::{Boxes, Duplex};

impl Boxes {
    fn around_trim(&self, margin: f64) -> Object {
        let (low, edge) = (self.edge - margin, self.edge + margin);
        Object::Array(vec![points(low), points(low), points(self.trim.0 + edge), points(self.trim.1 + edge)])
    }
}

/// A point is 1/72 inch, an inch 25.4 mm. The PDF's numbers have single precision: 0.0001 mm.
#[expect(clippy::cast_possible_truncation, reason = "lopdf keeps numbers in single precision")]
fn points(millimetres: f64) -> Object {
    let points = millimetres / 25.4 * 72.0;
    Object::Real(((points * 10_000.0).round() / 10_000.0) as f32)
}

/// Writes boxes and printing preferences.
pub(super) fn set(document: &mut Document, boxes: &Boxes, duplex: Duplex) -> Result<(), Unfinished> {
    let pages: Vec<_> = document.page_iter().collect();
    for page in pages {
        let page = document.get_object_mut(page)?.as_dict_mut()?;
        page.set("MediaBox", boxes.around_trim(boxes.edge));
        page.set("BleedBox", boxes.around_trim(boxes.bleed));
        page.set("TrimBox", boxes.around_trim(0.0));
    }
    let mut preferences = match document.catalog()?.get(b"ViewerPreferences") {
        Ok(preferences) => document.dereference(preferences)?.1.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    // "Fit to page" would make cards a few millimetres too small for any cutter.
    preferences.set("PrintScaling", Object::Name(b"None".to_vec()));
    match duplex {
        Duplex::None => {}
        Duplex::Simplex => preferences.set("Duplex", Object::Name(b"Simplex".to_vec())),
        Duplex::LongEdge => preferences.set("Duplex", Object::Name(b"DuplexFlipLongEdge".to_vec())),
        Duplex::ShortEdge => preferences.set("Duplex", Object::Name(b"DuplexFlipShortEdge".to_vec())),
    }
    document.catalog_mut()?.set("ViewerPreferences", Object::Dictionary(preferences));
    Ok(())
}
