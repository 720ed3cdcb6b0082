//! [`WriteError`]: what could not be written, and where.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Something could not be written; the path says where.
#[derive(Debug)]
pub struct WriteError {
    /// What was being done.
    pub doing: &'static str,
    /// To which file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
    /// Whether the new tree is in place already.
    pub published: bool,
}

impl WriteError {
    pub(super) fn new(doing: &'static str, path: impl Into<PathBuf>, error: impl Into<io::Error>) -> Self {
        WriteError { doing, path: path.into(), error: error.into(), published: false }
    }

    /// For `map_err`.
    pub(super) fn at(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
        let path = path.to_owned();
        move |error| WriteError { doing, path, error, published: false }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot {} `{}`: {}", self.doing, self.path.display(), self.error)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
