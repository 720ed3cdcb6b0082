//! [`WriteError`]: what could not be written, and where.

use std::io;
use std::path::{Path, PathBuf};

/// Something could not be written; the path says where.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} `{}`: {error}", path.display())]
pub struct WriteError {
    /// What was being done.
    pub doing: &'static str,
    /// To which file or folder.
    pub path: PathBuf,
    /// What the system says.
    #[source]
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
