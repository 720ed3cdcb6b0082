//! Putting the output in place: complete or untouched (DESIGN 8.1). The only module that writes.
//!
//! Files are written into a folder beside the target, synced at once, and the two folders are
//! exchanged in one step. Whatever happens in between, `kill -9` included, the target is the old
//! tree or the new one. What an interrupted run leaves beside the target, the next one clears away.
//!
//! `Stage::begin` locks the folder that holds the target, so that runs that write beside each other take turns.
//! Then it finishes or clears away what an interrupted run left, makes sure that the target holds nothing that
//! handbill did not make (by `.handbill-files`), and creates `.public.handbill-new` beside `public`. Files are
//! written with `create_new`. `Stage::publish` adds the list of files, syncs the file system once, looks once more
//! for foreign files in the target, and exchanges the two folders with `renameat2(RENAME_EXCHANGE)`. The old tree
//! is then cleared away. A stage that is dropped without being published removes its folder.
//!
//! Where the file system cannot exchange, `put_in_two_steps` renames the target to `.public.handbill-old` and the
//! new tree to the target. Killed in between, there is no target; `exchange::recover` puts the old one back at the
//! next start. A second run at the same time waits for the first. The lock is on the folder that stays: the target
//! and the new tree change places, so a lock on either would soon be on the other.

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
pub use beside::Waiting;
pub use cache::DiskCache;
pub use error::WriteError;
pub use manifest::List;
pub use staged_file::StagedFile;
pub use staged_tree::Stage;
