//! A copy that is a ZIP. Only one reading of it may be possible: what this program reads is what any other unpacks.

use std::path::Path;

use super::entry::{Entry, EntryKind, Keep, Packed, StickCopy};
use super::unpack::unpack;
use super::zip_list::{self, Listed};
use crate::source::read::read_limited;

/// Bytes that a ZIP may have (1 GiB): it is held in memory.
const MAX_ZIP: u64 = 1024 * 1024 * 1024;

/// How many times its own length a ZIP may hold. A page packs to a tenth; what holds more is made to fill a disk.
const MAX_TIMES: u64 = 100;

pub(super) fn packed(path: &Path, keep: &mut dyn FnMut(&str) -> Keep) -> Result<StickCopy, String> {
    let shown = path.display();
    let whole = std::fs::canonicalize(path).and_then(|path| read_limited(&path, MAX_ZIP));
    let bytes = whole.map_err(|error| format!("cannot read `{shown}`: {error}"))?;
    let Some(bytes) = bytes else { return Err(format!("`{shown}` is larger than {} MiB", MAX_ZIP >> 20)) };
    let (mut entries, mut faults) = (Vec::new(), Vec::new());
    match zip_list::read(&bytes) {
        Ok(list) => match too_full(&list.lines, bytes.len() as u64) {
            Some(fault) => faults.push(fault),
            None => {
                zip_list::check(&bytes, &list, &mut faults);
                entries.extend(list.lines.iter().map(|listed| entry(&bytes, listed, keep, &mut faults)));
            }
        },
        Err(fault) => faults.push(fault.to_owned()),
    }
    Ok(StickCopy { entries, packed: Some(Packed { bytes, faults }) })
}

/// Why nothing of it may be unpacked. Each byte is then read at most once, and what is made of it has a limit.
fn too_full(list: &[Listed<'_>], length: u64) -> Option<String> {
    let total = |of: fn(&Listed<'_>) -> u32| list.iter().map(|listed| u64::from(of(listed))).sum::<u64>();
    if total(|listed| listed.packed) > length {
        Some("its files lie over each other".to_owned())
    } else if total(|listed| listed.length) > MAX_TIMES * length {
        Some(format!("its files would take more than {MAX_TIMES} times its own room"))
    } else {
        None
    }
}

fn entry(bytes: &[u8], listed: &Listed<'_>, keep: &mut dyn FnMut(&str) -> Keep, faults: &mut Vec<String>) -> Entry {
    let name = String::from_utf8_lossy(listed.name).into_owned();
    let kind = if listed.is_special() {
        EntryKind::Special
    } else if listed.is_folder() {
        EntryKind::Folder
    } else {
        match unpack(listed, zip_list::data(bytes, listed).unwrap_or_default(), keep(&name).most()) {
            Ok(file) => EntryKind::File(file),
            Err(why) => {
                faults.push(format!("`{}`: {why}", name.escape_debug()));
                EntryKind::Unreadable(why.to_owned())
            }
        }
    };
    Entry { name, kind }
}
