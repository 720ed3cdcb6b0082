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
mod beside;
mod cache;
mod error;
mod exchange;
mod manifest;
mod staged_file;
mod staged_tree;

pub use amend::{amend, amend_or_begin, folder, is_there, put_file};
pub use cache::DiskCache;
pub use error::WriteError;
pub use manifest::List;
pub use staged_file::StagedFile;
pub use staged_tree::Stage;
