//! Exchanging the old tree and the new one, and finishing what an interrupted run began.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::beside::beside;
use super::error::WriteError;

/// Puts `new` in the place of `target`; the old tree is cleared away afterwards.
///
/// # Errors
/// On the disk's errors; `target` is then the old tree.
pub(super) fn put(new: &Path, target: &Path) -> Result<(), WriteError> {
    let exchange = renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE);
    match exchange {
        Ok(()) => clear_after(new),
        Err(Errno::NOENT) => fs::rename(new, target).map_err(WriteError::at("put in place", target)),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => put_in_two_steps(new, target),
        Err(error) => Err(WriteError::new("put in place", target, error)),
    }
}

/// For file systems that cannot exchange. Between the two renames there is no target; the next run
/// puts the old one back ([`recover`]).
fn put_in_two_steps(new: &Path, target: &Path) -> Result<(), WriteError> {
    let old = beside(target, "old")?;
    fs::rename(target, &old).map_err(WriteError::at("set aside", target))?;
    if let Err(error) = fs::rename(new, target) {
        let _ = fs::rename(&old, target);
        return Err(WriteError::new("put in place", target, error));
    }
    clear_after(&old)
}

/// Clears the old tree away once the new one is in place.
fn clear_after(old: &Path) -> Result<(), WriteError> {
    clear(old).map_err(|error| WriteError { published: true, ..error })
}

/// Finishes what an interrupted run began, so that `new` is free and `target` is a whole tree.
///
/// # Errors
/// On the disk's errors.
pub(super) fn recover(target: &Path, new: &Path) -> Result<(), WriteError> {
    let old = beside(target, "old")?;
    if exists(&old)? {
        if exists(target)? {
            clear(&old)?;
        } else {
            fs::rename(&old, target).map_err(WriteError::at("put back", target))?;
        }
    }
    if exists(new)? {
        clear(new)?;
    }
    Ok(())
}

fn exists(path: &Path) -> Result<bool, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(WriteError::new("look at", path, error)),
    }
}

fn clear(folder: &Path) -> Result<(), WriteError> {
    fs::remove_dir_all(folder).map_err(WriteError::at("clear away", folder))
}
