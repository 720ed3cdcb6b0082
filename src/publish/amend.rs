//! Changing one file that an editor keeps: read, changed, written beside and renamed, so that it is the old one
//! or the new one whatever happens.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use super::beside::locked;
use super::error::WriteError;

/// Changes a text file. `change` is given the text and gives back the new one, or why there is none. Of two programs
/// that do this at once one waits, so that neither loses what the other has written.
///
/// # Errors
/// Where the file cannot be read or written, or `change` refuses; nothing is changed then.
pub fn amend(path: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), WriteError> {
    let _lock = locked(folder_of(path))?;
    amend_locked(path, change)
}

fn amend_locked(path: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), WriteError> {
    let failed = |doing| WriteError::at(doing, path);
    let flags = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut text = String::new();
    let mut file = OpenOptions::new().read(true).custom_flags(flags).open(path).map_err(failed("open"))?;
    file.read_to_string(&mut text).map_err(failed("read"))?;
    let new = change(&text).map_err(|why| WriteError::new("change", path, io::Error::other(why)))?;
    let permissions = file.metadata().map_err(failed("read"))?.permissions();
    put(path, new.as_bytes(), Some(permissions))
}

/// The same for a file that may not be there yet; `change` is then given an empty text.
///
/// # Errors
/// Where the file cannot be read or written, or `change` refuses; nothing is changed then.
pub fn amend_or_begin(path: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), WriteError> {
    let _lock = locked(folder_of(path))?;
    if is_there(path) {
        return amend_locked(path, change);
    }
    let new = change("").map_err(|why| WriteError::new("write", path, io::Error::other(why)))?;
    put(path, new.as_bytes(), None)
}

/// Writes a file of the site, or of an exchange folder, whole or not at all. One that says the same already is left
/// alone.
///
/// # Errors
/// Where it cannot be written; what was there is then untouched.
pub fn put_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    folder(folder_of(path))?;
    let _lock = locked(folder_of(path))?;
    let failed = |doing| WriteError::at(doing, path);
    let flags = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let old = match OpenOptions::new().read(true).custom_flags(flags).open(path) {
        Ok(mut file) => {
            let mut old = Vec::new();
            file.read_to_end(&mut old).map_err(failed("read"))?;
            Some((old, file.metadata().map_err(failed("read"))?.permissions()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed("open")(error)),
    };
    match old {
        Some((old, _)) if old == bytes => Ok(()),
        Some((_, permissions)) => put(path, bytes, Some(permissions)),
        None => put(path, bytes, None),
    }
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
    let mut beside = path.as_os_str().to_owned();
    beside.push(".handbill-new");
    let beside = Path::new(&beside);
    // What a run left that was stopped.
    let _ = fs::remove_file(beside);
    let written = write(beside, bytes, permissions);
    let placed = written.and_then(|()| fs::rename(beside, path));
    if placed.is_err() {
        let _ = fs::remove_file(beside);
    }
    placed.map_err(WriteError::at("write", path))
}

fn write(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}
