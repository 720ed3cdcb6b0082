//! Laid-out pages → the finished PDF.

use jiff::civil::Date;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::config::{Colour, Profile};
use crate::print::finish::{Unfinished, finish};
use crate::print::impose::Imposed;
use crate::print::layout::Failure;

/// Writes the PDF. `identity` is what it is known by, so that a new state of it counts as the same
/// document; `day` is the day of the build, which PDF/A wants to know.
pub(crate) fn export(imposed: &Imposed, profile: &Profile, identity: String, day: Date) -> Result<Vec<u8>, Failure> {
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        // Which program made it is nobody's business but a reader's.
        creator: Smart::Custom(None),
        timestamp: timestamp(day),
        standards: standards(profile.colour)?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&imposed.document, &options).map_err(|errors| {
        Failure::said(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
    })?;
    finish(&pdf, &imposed.boxes, imposed.duplex, profile.colour).map_err(|error| match error {
        Unfinished::Inks(what) => Failure::Inks(what),
        Unfinished::Broken(message) => Failure::said(message),
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
