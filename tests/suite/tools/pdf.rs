//! What handouts say, as poppler reads it.

use std::path::Path;

use super::judges::tool;

/// What a sheet says; head, foot and DRAFT, which are there for the eye only, are not in it.
pub(crate) fn sheet_text(pdf: &Path) -> String {
    tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", pdf.to_str().expect("UTF-8"), "-"])
}

/// Text without white space.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
