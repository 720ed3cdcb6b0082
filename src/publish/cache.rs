//! [`DiskCache`]: handouts kept from run to run in `.handbill/handouts/`, safe to delete at any time.
//!
//! One file for each handout and profile, so that the folder does not grow: what it was made from, what
//! it holds, then the PDF. A file that is broken, from another version or made from other things counts
//! as not there.
//!
//! [`DiskCache`] remembers one PDF for each page, language and profile. Its key is a hash of the program's source,
//! the templates, the site's fonts, the day, the profile, the data and the pictures. Making the data is cheap
//! beside setting it, so the key is made of what goes in and nothing needs to be tracked. A keepsake carries a
//! checksum and is read without following links; what is not right counts as not there.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use sha2::{Digest, Sha256};

use crate::shelf::Cache;
use crate::source::RelPath;

/// In front of every file: changes when the order of its parts does.
const HEAD: &[u8; 8] = b"handbil1";
/// Head, key and checksum.
const HEADER: usize = 8 + 32 + 32;
/// A handout larger than this is set again rather than believed.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Behind the name of a file that is still being written.
const BEGUN: &str = "+new";

/// What a site's folder remembers.
#[derive(Debug, Clone)]
pub struct DiskCache {
    folder: Option<PathBuf>,
    may_write: bool,
}

impl DiskCache {
    /// The keepsakes of a site. Only a run that writes output adds to them.
    pub fn of(site: &Path, may_write: bool) -> Self {
        let folders = [site.join(".handbill"), site.join(".handbill/handouts")];
        // A link could lead anywhere; then nothing is kept and nothing believed.
        let safe = folders.iter().all(|folder| match fs::symlink_metadata(folder) {
            Ok(metadata) => metadata.is_dir(),
            Err(_) => may_write && fs::create_dir(folder).is_ok(),
        });
        let [_, folder] = folders;
        if safe && may_write {
            clear_begun(&folder);
        }
        DiskCache { folder: safe.then_some(folder), may_write }
    }

    /// One flat folder: a name's parts are joined with a sign that no name has.
    fn path(&self, name: &RelPath) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(name.as_str().replace('/', "+")))
    }

    fn read(&self, name: &RelPath) -> Option<Vec<u8>> {
        let mut options = fs::OpenOptions::new();
        let flags = i32::try_from((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits()).ok()?;
        let file = options.read(true).custom_flags(flags).open(self.path(name)?).ok()?;
        let metadata = file.metadata().ok().filter(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES)?;
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
        file.take(MAX_BYTES).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Written beside and renamed: a reader sees the old file or the new one.
    fn write(&self, name: &RelPath, key: &[u8; 32], bytes: &[u8]) -> Option<()> {
        let path = self.path(name)?;
        let mut beside = path.clone().into_os_string();
        beside.push(BEGUN);
        let written = File::create_new(&beside).and_then(|mut file| {
            file.write_all(HEAD)?;
            file.write_all(key)?;
            file.write_all(&Sha256::digest(bytes))?;
            file.write_all(bytes)
        });
        if written.and_then(|()| fs::rename(&beside, &path)).is_err() {
            let _ = fs::remove_file(&beside);
        }
        Some(())
    }
}

/// Takes away what a run left that was stopped while it wrote.
fn clear_begun(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().ends_with(BEGUN) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

impl Cache for DiskCache {
    fn recall(&self, name: &RelPath, key: &[u8; 32]) -> Option<Vec<u8>> {
        let mut whole = self.read(name)?;
        let (head, rest) = whole.split_at_checked(HEAD.len())?;
        let (kept_key, rest) = rest.split_at_checked(key.len())?;
        let (sum, bytes) = rest.split_at_checked(HEADER - HEAD.len() - key.len())?;
        if head != HEAD || kept_key != key || sum != Sha256::digest(bytes).as_slice() {
            return None;
        }
        whole.drain(..HEADER);
        Some(whole)
    }

    fn keep(&self, name: &RelPath, key: &[u8; 32], bytes: &[u8]) {
        if self.may_write {
            // Where it cannot be kept, it is set again.
            let _ = self.write(name, key, bytes);
        }
    }
}
