//! The site that ships with handbill, built once for the chapters that look at it.

use std::path::PathBuf;
use std::sync::OnceLock;

use super::run::{handbill, said};
use super::site::copy_shipped;

static BUILT: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();

/// Its output.
pub(crate) fn public() -> PathBuf {
    let (_, public) = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        copy_shipped(folder.path());
        let output = handbill(&["build", "--site", folder.path().to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let public = folder.path().join("public");
        (folder, public)
    });
    public.clone()
}

/// Its languages.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "km", "th", "vi"];

/// Its pages that have a handout.
pub(crate) const PAGES: [&str; 25] = [
    "about",
    "basics",
    "check-ups",
    "costs",
    "for-helpers",
    "my-day",
    "my-visit",
    "next-steps",
    "notice",
    "numbers",
    "others",
    "papers",
    "phrases",
    "pocket-numbers",
    "pocket-numbers-quiet",
    "rest",
    "small-steps",
    "stopped",
    "today",
    "travel",
    "travel-card",
    "visiting",
    "visitor-slip",
    "work-and-money",
    "young",
];

/// Those of them whose handout is a sheet with all that the page says.
pub(crate) const SHEETS: [&str; 17] = [
    "about",
    "basics",
    "check-ups",
    "costs",
    "for-helpers",
    "next-steps",
    "notice",
    "numbers",
    "others",
    "papers",
    "rest",
    "stopped",
    "today",
    "travel",
    "visiting",
    "work-and-money",
    "young",
];
