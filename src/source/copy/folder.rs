//! A copy that is a folder.

use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::entry::{Digested, Entry, EntryKind, Keep, MAX_ENTRIES, MAX_FILE, StickCopy};
use crate::source::read::open;

/// Folders that may lie in each other.
const MAX_DEPTH: usize = 64;

pub(super) fn folder(root: &Path, keep: &mut dyn FnMut(&str) -> Keep) -> Result<StickCopy, String> {
    let mut copy = StickCopy::default();
    for entry in WalkDir::new(root).min_depth(1).max_depth(MAX_DEPTH).follow_links(false).sort_by_file_name() {
        if copy.entries.len() >= MAX_ENTRIES {
            return Err(format!("`{}` has more than {MAX_ENTRIES} files", root.display()));
        }
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let name = error.path().map_or_else(String::new, |path| named(root, path));
                copy.entries.push(Entry { name, kind: EntryKind::Unreadable(error.to_string()) });
                continue;
            }
        };
        let name = named(root, entry.path());
        let kind = match entry.file_type() {
            kind if kind.is_dir() && entry.depth() == MAX_DEPTH => EntryKind::Unreadable("it lies too deep".to_owned()),
            kind if kind.is_dir() => continue,
            kind if kind.is_file() => {
                let most = keep(&name).most();
                match open(entry.path()).and_then(|file| digested(file, most)) {
                    Ok(file) => EntryKind::File(file),
                    Err(error) => EntryKind::Unreadable(error.to_string()),
                }
            }
            _ => EntryKind::Special,
        };
        copy.entries.push(Entry { name, kind });
    }
    Ok(copy)
}

fn named(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned()
}

/// What is known of a file once it is read, and its first bytes.
fn digested(file: impl Read, most: usize) -> io::Result<Digested> {
    let mut file = file.take(MAX_FILE + 1);
    let (mut all, mut kept, mut length) = (Sha256::new(), Vec::new(), 0_u64);
    let mut some = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut some)?;
        let Some(some) = some.get(..read).filter(|some| !some.is_empty()) else { break };
        all.update(some);
        length += some.len() as u64;
        if length > MAX_FILE {
            return Err(io::Error::other("it is too large"));
        }
        kept.extend(some.iter().take(most - kept.len()));
    }
    Ok(Digested { sum: all.finalize().into(), length, kept })
}
