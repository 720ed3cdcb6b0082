//! The one way to change a file that an editor keeps: its folder is locked, the file read, changed, written beside under a
//! name of its own, synced and renamed. So it is the old one or the new one whatever happens, and of two who change it at
//! once neither loses what the other has written, or the second is told.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use super::beside::{Waiting, beside, locked};
use super::error::WriteError;
use crate::shelf::Before;
use crate::source::MAX_FILE_BYTES;

/// A file as it is now.
struct Now {
    text: Vec<u8>,
    permissions: fs::Permissions,
}

/// Changes a text file. `change` is given the text and gives back the new one, or why there is none. Of two programs
/// that do this at once one waits, so that neither loses what the other has written.
///
/// # Errors
/// Where the file cannot be read or written, or `change` refuses; nothing is changed then.
pub fn amend(
    path: &Path,
    waiting: Waiting<'_>,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), WriteError> {
    changed(path, waiting, |now| match now {
        Some(now) => change(text(now)?).map(String::into_bytes),
        None => Err("it is not there any more".to_owned()),
    })
}

/// The same for a file that may not be there yet; `change` is then given an empty text.
///
/// # Errors
/// Where the file cannot be read or written, or `change` refuses; nothing is changed then.
pub fn amend_or_begin(
    path: &Path,
    waiting: Waiting<'_>,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), WriteError> {
    changed(path, waiting, |now| change(now.map_or(Ok(""), text)?).map(String::into_bytes))
}

/// Writes a file of the site, or of an exchange folder, whole or not at all, with the folders that it lies in. `before` is
/// what the new text was made from.
///
/// # Errors
/// Where it cannot be written, or somebody else has changed it since; what was there is then untouched.
pub fn put_file(path: &Path, waiting: Waiting<'_>, before: &Before, bytes: &[u8]) -> Result<(), WriteError> {
    folder(folder_of(path))?;
    changed(path, waiting, |now| match (now, before) {
        (Some(now), Before::Text(before)) if now != before.as_bytes() && now != bytes => Err(MEANWHILE.to_owned()),
        (Some(now), Before::Nothing) if now != bytes => Err(MEANWHILE.to_owned()),
        (Some(_) | None, Before::Text(_) | Before::Nothing | Before::Anything) => Ok(bytes.to_vec()),
    })
}

const MEANWHILE: &str = "somebody has changed it since it was read; look at it, and do this again";

fn text(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())
}

/// The way itself. What would say the same is left alone.
fn changed(
    path: &Path,
    waiting: Waiting<'_>,
    change: impl FnOnce(Option<&[u8]>) -> Result<Vec<u8>, String>,
) -> Result<(), WriteError> {
    let lock = locked(folder_of(path), waiting)?;
    let now = read(path)?;
    let text = now.as_ref().map(|now| now.text.as_slice());
    let new = change(text).map_err(|why| WriteError::new("change", path, io::Error::other(why)))?;
    if text == Some(&*new) {
        return Ok(());
    }
    put(path, &new, now.map(|now| now.permissions))?;
    // The name is safe once its folder is. Some network and FUSE disks cannot sync a folder (EINVAL, fsync(2)): the file is
    // written there all the same, and whoever were told otherwise would write the same a second time.
    match lock.sync_all() {
        Err(error) if error.kind() != ErrorKind::InvalidInput => Err(WriteError::new("save", folder_of(path), error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Follows no link, and does not hang on a pipe.
fn read(path: &Path) -> Result<Option<Now>, WriteError> {
    let failed = |doing| WriteError::at(doing, path);
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = match OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed("open")(error)),
    };
    let metadata = file.metadata().map_err(failed("read"))?;
    let refused = |why: String| Err(failed("change")(io::Error::other(why)));
    if !metadata.is_file() {
        return refused("it is no plain file".to_owned());
    }
    let mut text = Vec::new();
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut text).map_err(failed("read"))?;
    if text.len() as u64 > MAX_FILE_BYTES {
        return refused(format!("it is larger than {} MiB", MAX_FILE_BYTES >> 20));
    }
    Ok(Some(Now { text, permissions: metadata.permissions() }))
}

/// The folder that holds a file: it is what two runs lock, since the file itself is exchanged.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder, with those that it stands in.
///
/// # Errors
/// Where it cannot be made.
pub fn folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(path).map_err(WriteError::at("make the folder", path))
}

/// Whether anything has this name.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn put(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> Result<(), WriteError> {
    let (new, mut file) = begun(path)?;
    let written = write(&mut file, bytes, permissions).and_then(|()| is_still(&new, &file));
    let placed = written.and_then(|()| fs::rename(&new, path));
    if placed.is_err() {
        let _ = fs::remove_file(&new);
    }
    placed.map_err(WriteError::at("write", path))
}

/// Where a lock does not hold, as on some network disks, another run may have cleared a file away and begun one of the same
/// name, which is not finished.
fn is_still(name: &Path, file: &File) -> io::Result<()> {
    let (found, own) = (fs::symlink_metadata(name)?, file.metadata()?);
    let is_same = (found.dev(), found.ino()) == (own.dev(), own.ino());
    if is_same { Ok(()) } else { Err(io::Error::other("another program is writing it; do this again")) }
}

/// A new file beside, under a name that nothing has: two runs never write into one file.
fn begun(path: &Path) -> Result<(PathBuf, File), WriteError> {
    let first = beside(path, "new")?;
    // What a run left that was stopped.
    let _ = fs::remove_file(&first);
    let mut name = first.clone();
    for number in 2..100 {
        match File::create_new(&name) {
            Ok(file) => return Ok((name, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let mut next = first.clone().into_os_string();
                next.push(format!("-{number}"));
                name = next.into();
            }
            Err(error) => return Err(WriteError::new("write", path, error)),
        }
    }
    Err(WriteError::new("write", path, ErrorKind::AlreadyExists))
}

fn write(file: &mut File, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}
