//! Reading a copy that has been somewhere: a folder or a ZIP. Nothing is unpacked, no link is followed, and of each file
//! its sum is kept, and no more of it than is asked for.

mod entry;
mod folder;
mod packed;
mod unpack;
mod zip_list;

use std::path::Path;

pub use entry::{Digested, Entry, EntryKind, Keep, Packed, StickCopy};

use super::read::read_limited;

/// Files that are kept whole. A copy with a thousand lists of sums is none, and would fill the memory.
const MAX_WHOLE: usize = 16;

/// Bytes that a key's file may have.
const MAX_KEY: u64 = 64 * 1024;

/// Reads a copy. `keep` says how much of a file is kept, by its name.
///
/// # Errors
/// Where there is none, or it is too large.
pub fn read_copy(path: &Path, keep: &dyn Fn(&str) -> Keep) -> Result<StickCopy, String> {
    let metadata = std::fs::metadata(path).map_err(|error| format!("cannot open `{}`: {error}", path.display()))?;
    let mut left = MAX_WHOLE;
    let mut keep = |name: &str| match keep(name) {
        Keep::Whole if left == 0 => Keep::Nothing,
        Keep::Whole => {
            left -= 1;
            Keep::Whole
        }
        other @ (Keep::Nothing | Keep::Head) => other,
    };
    let mut copy = if metadata.is_dir() { folder::folder(path, &mut keep)? } else { packed::packed(path, &mut keep)? };
    copy.entries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(copy)
}

/// Whether a file lies in a folder, links followed.
pub fn lies_in(file: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    whole(file).zip(whole(folder)).is_some_and(|(file, folder)| file.starts_with(folder))
}

/// Reads a key's file.
///
/// # Errors
/// Where it cannot be read, or is no text of that size.
pub fn read_key(path: &Path) -> Result<String, String> {
    let bytes = std::fs::canonicalize(path).and_then(|path| read_limited(&path, MAX_KEY));
    match bytes.map_err(|error| format!("cannot read the file: {error}"))? {
        Some(bytes) => String::from_utf8(bytes).map_err(|_| "this is not a text".to_owned()),
        None => Err("this is too large to be a key".to_owned()),
    }
}
