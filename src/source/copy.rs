//! Reading a copy that has been somewhere: a folder or a ZIP. Nothing is unpacked, no link is followed, and of each file
//! only its sum is kept.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use sha2::{Digest, Sha256};
use walkdir::WalkDir;
use zip::ZipArchive;

use super::read::{open, read_limited};

/// Entries that a copy may have: what a ZIP can count.
const MAX_ENTRIES: usize = 65_535;

/// Bytes that one file of a copy may have, unpacked: FAT32 keeps no larger one.
const MAX_FILE: u64 = 4 * 1024 * 1024 * 1024 - 1;

/// Bytes that all files of a ZIP may have, unpacked.
const MAX_TOTAL: u64 = 16 * 1024 * 1024 * 1024;

/// Bytes that a ZIP may have (1 GiB): it is held in memory.
const MAX_ZIP: u64 = 1024 * 1024 * 1024;

/// Bytes that a file may have that says something of the copy, or a key.
const MAX_TEXT: u64 = 16 * 1024 * 1024;

/// Files of that kind that are kept.
const MAX_TELLING: usize = 16;

/// Folders that may lie in each other.
const MAX_DEPTH: usize = 64;

/// A copy as it lies there.
#[derive(Debug, Default)]
pub struct StickCopy {
    /// What is in it, sorted by name.
    pub entries: Vec<Entry>,
    /// The ZIP itself, where it is one.
    pub packed: Option<Packed>,
}

/// One thing in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path as it is written there, with `/`.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
}

/// What something in a copy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryKind {
    /// A file: its sum, and all of it where it says something of the copy.
    File([u8; 32], Option<Vec<u8>>),
    /// A link, a pipe or a device.
    Special,
    /// Something that cannot be read, and why.
    Unreadable(String),
}

/// A ZIP as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// All of it.
    pub bytes: Vec<u8>,
    /// What is wrong with how it is put together.
    pub faults: Vec<String>,
}

/// Reads a copy. `telling` says which files are kept whole, by their names.
///
/// # Errors
/// Where there is none, or it is too large.
pub fn read_copy(path: &Path, telling: &dyn Fn(&str) -> bool) -> Result<StickCopy, String> {
    let metadata = std::fs::metadata(path).map_err(|error| format!("cannot open `{}`: {error}", path.display()))?;
    let mut copy = if metadata.is_dir() { folder(path, telling)? } else { packed(path, telling)? };
    copy.entries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(copy)
}

/// Reads a key's file.
///
/// # Errors
/// Where it cannot be read, or is no text of that size.
pub fn read_key(path: &Path) -> Result<String, String> {
    let bytes = std::fs::canonicalize(path).and_then(|path| read_limited(&path, MAX_TEXT));
    match bytes.map_err(|error| format!("cannot read the file: {error}"))? {
        Some(bytes) => String::from_utf8(bytes).map_err(|_| "this is not a text".to_owned()),
        None => Err("this is too large to be a key".to_owned()),
    }
}

fn folder(root: &Path, telling: &dyn Fn(&str) -> bool) -> Result<StickCopy, String> {
    let mut copy = StickCopy::default();
    let mut kept = 0;
    for entry in WalkDir::new(root).min_depth(1).max_depth(MAX_DEPTH).follow_links(false) {
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
            kind if kind.is_file() => file(open(entry.path()), keep(telling(&name), &mut kept)),
            _ => EntryKind::Special,
        };
        copy.entries.push(Entry { name, kind });
    }
    Ok(copy)
}

/// A copy with a thousand lists of sums is none, and would fill the memory.
fn keep(telling: bool, kept: &mut usize) -> bool {
    *kept += usize::from(telling);
    telling && *kept <= MAX_TELLING
}

fn named(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned()
}

fn file(opened: io::Result<File>, keep: bool) -> EntryKind {
    match opened.and_then(|file| sum(file, MAX_FILE, keep)) {
        Ok((sum, kept, _)) => EntryKind::File(sum, kept),
        Err(error) => EntryKind::Unreadable(error.to_string()),
    }
}

/// The sum of what is read, all of it if it is wanted and not too much, and how much there was.
fn sum(from: impl Read, limit: u64, keep: bool) -> io::Result<([u8; 32], Option<Vec<u8>>, u64)> {
    let mut from = from.take(limit + 1);
    let (mut all, mut kept, mut length) = (Sha256::new(), Vec::new(), 0_u64);
    let mut some = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut some)?;
        let Some(some) = some.get(..read).filter(|some| !some.is_empty()) else { break };
        all.update(some);
        length += some.len() as u64;
        if length > limit {
            return Err(io::Error::other("it is too large"));
        }
        if keep && length <= MAX_TEXT {
            kept.extend_from_slice(some);
        }
    }
    Ok((all.finalize().into(), (keep && length <= MAX_TEXT).then_some(kept), length))
}

fn packed(path: &Path, telling: &dyn Fn(&str) -> bool) -> Result<StickCopy, String> {
    let shown = path.display();
    let whole = std::fs::canonicalize(path).and_then(|path| read_limited(&path, MAX_ZIP));
    let bytes = whole.map_err(|error| format!("cannot read `{shown}`: {error}"))?;
    let Some(bytes) = bytes else { return Err(format!("`{shown}` is larger than {} MiB", MAX_ZIP >> 20)) };
    let mut packed = Packed { faults: Vec::new(), bytes: Vec::new() };
    let mut entries = Vec::new();
    match ZipArchive::new(Cursor::new(&bytes)) {
        Ok(mut zip) => {
            if zip.len() > MAX_ENTRIES {
                return Err(format!("`{shown}` has more than {MAX_ENTRIES} files"));
            }
            packed.faults.extend(counted(&bytes, &zip));
            let mut so_far = SoFar::default();
            let mut order: Vec<(u64, usize)> = Vec::new();
            for at in 0..zip.len() {
                order.push((zip.by_index_raw(at).map_or(0, |entry| entry.header_start()), at));
            }
            order.sort_unstable();
            for (_, at) in order {
                unpack(&mut zip, (&bytes, at), &mut so_far, telling, (&mut entries, &mut packed.faults));
            }
        }
        Err(error) => packed.faults.push(format!("it is cut off, or no ZIP: {error}")),
    }
    packed.bytes = bytes;
    Ok(StickCopy { entries, packed: Some(packed) })
}

/// A ZIP that holds one name twice shows one file to one program and another to the next.
fn counted(bytes: &[u8], zip: &ZipArchive<Cursor<&Vec<u8>>>) -> Option<String> {
    let end = bytes.len().checked_sub(22 + zip.comment().len())?;
    let count = bytes.get(end + 10..end + 12)?.first_chunk::<2>().map(|count| u16::from_le_bytes(*count))?;
    let sound = bytes.get(end..end + 4) == Some(b"PK\x05\x06") && usize::from(count) == zip.len() && zip.offset() == 0;
    (!sound).then(|| "its list of files does not fit its files".to_owned())
}

/// Whether a ZIP's extra fields hold another name for some programs (APPNOTE 4.6.9, Unicode Path).
fn renames(mut fields: &[u8]) -> bool {
    while let [a, b, low, high, rest @ ..] = fields {
        if (*a, *b) == (0x75, 0x70) {
            return true;
        }
        fields = rest.get(usize::from(u16::from_le_bytes([*low, *high]))..).unwrap_or_default();
    }
    false
}

/// The same for what stands in front of the file.
fn renames_in_front(bytes: &[u8], start: usize) -> bool {
    let two = |at: usize| Some(usize::from(u16::from_le_bytes(*bytes.get(at..at + 2)?.first_chunk::<2>()?)));
    let fields = || {
        let from = start.checked_add(30)?.checked_add(two(start + 26)?)?;
        bytes.get(from..from + two(start + 28)?)
    };
    fields().is_some_and(renames)
}

/// What was unpacked already.
#[derive(Default)]
struct SoFar {
    /// Bytes, unpacked.
    total: u64,
    /// Where the last file ends.
    end: u64,
    /// Files that are kept whole.
    kept: usize,
}

fn unpack(
    zip: &mut ZipArchive<Cursor<&Vec<u8>>>,
    (bytes, at): (&[u8], usize),
    so_far: &mut SoFar,
    telling: &dyn Fn(&str) -> bool,
    (entries, faults): (&mut Vec<Entry>, &mut Vec<String>),
) {
    let listed = zip.name_for_index(at).and_then(Result::ok).map_or_else(String::new, Into::into);
    let entry = match zip.by_index(at) {
        Ok(entry) => entry,
        Err(error) => {
            entries.push(Entry { name: listed, kind: EntryKind::Unreadable(error.to_string()) });
            return;
        }
    };
    let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
    // Programs that unpack while they read believe what stands in front of the file, not the list at the end.
    let start = usize::try_from(entry.header_start()).unwrap_or(usize::MAX);
    let in_front = start.checked_add(30).and_then(|from| bytes.get(from..from.checked_add(entry.name_raw().len())?));
    if in_front != Some(entry.name_raw())
        || renames(&entry.extra_data().unwrap_or_default())
        || renames_in_front(bytes, start)
    {
        faults.push(format!("`{}` has two names", name.escape_debug()));
    }
    // A file's length may follow it, in at most 24 bytes.
    if entry.header_start() < so_far.end || entry.header_start() > so_far.end + 24 {
        faults.push(format!("something lies in front of `{}` that is in no list", name.escape_debug()));
    }
    so_far.end = entry.data_start().unwrap_or_default() + entry.compressed_size();
    if entry.is_dir() {
        return;
    }
    let kind = if entry.is_symlink() {
        EntryKind::Special
    } else {
        let limit = MAX_FILE.min(MAX_TOTAL.saturating_sub(so_far.total));
        match sum(entry, limit, keep(telling(&name), &mut so_far.kept)) {
            Ok((sum, kept, length)) => {
                so_far.total += length;
                EntryKind::File(sum, kept)
            }
            Err(error) => EntryKind::Unreadable(error.to_string()),
        }
    };
    entries.push(Entry { name, kind });
}
