//! Reading the site folder: the only module that reads the disk.
//!
//! In goes the site's folder, out comes a [`SourceTree`]: every file handbill will use, read
//! once, with a name that is safe everywhere. What cannot be used is a finding: links are not
//! followed, pipes are not opened, names that are not UTF-8 are told and left alone.

#![expect(clippy::disallowed_methods, reason = "the one module that reads the disk")]

mod copy;
mod limits;
mod lines;
mod path;
mod published;
mod read;
mod scan;
mod text;

pub use copy::{Digested, Entry, EntryKind, Keep, Packed, StickCopy, lies_in, read_copy, read_key};
pub use limits::{
    MAX_ATTRIBUTES, MAX_DASHES, MAX_DEPTH, MAX_DRAWN_PAGES, MAX_DRAWN_STEPS, MAX_FILE_BYTES, MAX_FINDINGS,
    MAX_FONT_BYTES, MAX_HANDOUT_PIXELS, MAX_HANDOUT_STEPS, MAX_LETTERS, MAX_MARKUP_SIGNS, MAX_NODES, MAX_PAGES,
    MAX_PARTS, MAX_PICTURES, MAX_PIXELS, MAX_PROPORTION, MAX_SIGNS, MAX_STEPS, MAX_TABLES,
};
pub use path::RelPath;
pub(crate) use path::is_device_name;
pub use read::read_config;
pub use scan::{Asset, LEDGER, Markdown, Reading, SourceTree, read_folder, scan, source_folder};
pub use text::{Source, Span};
