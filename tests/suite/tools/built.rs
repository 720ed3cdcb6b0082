//! The site that ships with handbill, built once for the chapters that look at it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::run::{handbill, said};
use super::site::{copy, copy_shipped};

static BUILT: OnceLock<tempfile::TempDir> = OnceLock::new();

fn built() -> &'static Path {
    let folder = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        copy_shipped(folder.path());
        let output = handbill(&["build", "--site", folder.path().to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        folder
    });
    folder.path()
}

/// Its output.
pub(crate) fn public() -> PathBuf {
    built().join("public")
}

/// What the program remembers of its handouts. A chapter that does not ask how they are set need not set them again.
pub(crate) fn memory() -> PathBuf {
    built().join(".handbill")
}

/// The site with that memory, copied to a folder of its own.
pub(crate) fn copy_with_memory(to: &Path) {
    copy_shipped(to);
    copy(&memory(), &to.join(".handbill"));
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
