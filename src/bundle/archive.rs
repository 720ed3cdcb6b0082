//! The ZIP: the same files give the same bytes. Sorted, all of one day, nothing that tells of a machine or a person.
//!
//! Behind it, as its comment, stands the sum of all that is before: not every bit of a ZIP is part of a file, and one that
//! was changed must be seen all the same. It proves nothing: some programs keep the comment when they pack a ZIP anew.

use std::io::{Cursor, Write};

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::gathered::Files;
use super::sums::hex;

/// In front of the sum.
const MARK: &str = "sha256:";

/// How long the comment is.
const LENGTH: usize = MARK.len() + 64;

/// What the end of a ZIP says of its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is as it was made.
    Whole,
    /// Another program has packed it, or some of it has changed.
    Another,
}

/// Packs files.
///
/// # Errors
/// Where there are too many, or they are too large.
pub fn pack(files: &Files, day: Date) -> Result<Vec<u8>, String> {
    let told = |error: zip::result::ZipError| format!("cannot make the ZIP: {error}");
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let time = match parts {
        // A ZIP cannot say a day before 1980.
        (Ok(year), Ok(month), Ok(day)) => DateTime::from_date_and_time(year, month, day, 0, 0, 0).unwrap_or_default(),
        _ => DateTime::default(),
    };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(time)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options).map_err(told)?;
        zip.write_all(bytes).map_err(|error| told(error.into()))?;
    }
    // A comment of the right length first, so that its length is part of the sum.
    zip.set_comment("0".repeat(LENGTH)).map_err(told)?;
    let mut packed = zip.finish().map_err(told)?.into_inner();
    packed.truncate(packed.len().saturating_sub(LENGTH));
    let sum = hex(&Sha256::digest(&packed).into());
    packed.extend_from_slice(format!("{MARK}{sum}").as_bytes());
    Ok(packed)
}

/// Reads the end of a ZIP.
pub fn told(packed: &[u8]) -> Told {
    let Some((before, end)) = packed.split_at_checked(packed.len().saturating_sub(LENGTH)) else {
        return Told::Another;
    };
    let sum = hex(&Sha256::digest(before).into());
    if is_end(end) && end.ends_with(sum.as_bytes()) { Told::Whole } else { Told::Another }
}

/// Whether a file that ends like this is a ZIP of handbill's, which it may replace.
pub fn is_end(end: &[u8]) -> bool {
    end.len() >= LENGTH && end.get(end.len() - LENGTH..).is_some_and(|end| end.starts_with(MARK.as_bytes()))
}
