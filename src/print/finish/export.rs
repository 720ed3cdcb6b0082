//! Laid-out pages → the PDF that typst writes.

use jiff::civil::Date;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::config::Colour;
use crate::print::layout::Failure;

/// Tagged, and for the archive where the inks allow it.
pub(super) fn export(
    document: &PagedDocument,
    colour: Colour,
    identity: String,
    day: Date,
) -> Result<Vec<u8>, Failure> {
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        // Which program made it is nobody's business but a reader's.
        creator: Smart::Custom(None),
        timestamp: timestamp(day),
        standards: standards(colour)?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
        Failure::said(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
    })
}

/// PDF/UA-1 for readers. Sheets in screen colours are PDF/A-2a as well, for the archive; plain inks are
/// not allowed there without a profile of the press.
fn standards(colour: Colour) -> Result<PdfStandards, Failure> {
    let list: &[PdfStandard] = match colour {
        Colour::Rgb => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Colour::Gray | Colour::Black | Colour::Cmyk => &[PdfStandard::Ua_1],
    };
    PdfStandards::new(list).map_err(|error| Failure::said(format!("{error:?}")))
}

fn timestamp(day: Date) -> Option<Timestamp> {
    let small = |number: i8| u8::try_from(number).ok();
    let date = Datetime::from_ymd(i32::from(day.year()), small(day.month())?, small(day.day())?)?;
    Some(Timestamp::new_utc(date))
}
