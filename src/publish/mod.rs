//! Putting the output in place: complete or untouched (DESIGN 8.1). The only module that writes.
//!
//! Files are written into a folder beside the target, synced at once, and the two folders are
//! exchanged in one step. Whatever happens in between, `kill -9` included, the target is the old
//! tree or the new one. What an interrupted run leaves beside the target, the next one clears away.

#![expect(
    clippy::disallowed_methods,
    reason = "the one module that writes to the disk, and looks at what it is about to replace"
)]

mod amend;
mod exchange;
mod keepsakes;
mod manifest;
mod stage;
mod whole;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

pub use amend::{amend, amend_or_begin, folder, is_there, place};
pub use keepsakes::Keepsakes;
pub use stage::Stage;
pub use whole::Whole;

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
    fn new(doing: &'static str, path: impl Into<PathBuf>, error: impl Into<io::Error>) -> Self {
        WriteError { doing, path: path.into(), error: error.into(), published: false }
    }

    /// For `map_err`.
    fn at(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
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
