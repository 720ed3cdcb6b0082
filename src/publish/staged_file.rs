//! [`StagedFile`]: one file of the output, written beside its place before anything is changed, then renamed.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::beside::beside;
use super::error::WriteError;

/// Bytes at its end by which an older one is known.
const END: i64 = 128;

/// A file that waits beside its place, until the tree that it belongs to is put in place. Dropped before, it is cleared
/// away, and the old one put back.
#[derive(Debug)]
pub struct StagedFile {
    target: PathBuf,
    beside: PathBuf,
    /// Where the old one is while the tree is put in place.
    aside: Option<PathBuf>,
    done: bool,
}

impl StagedFile {
    /// Writes a file beside its place. Whatever lies there may be replaced only if `ours` knows it by its end.
    ///
    /// # Errors
    /// Where somebody else's file lies there, or on the disk's errors.
    pub fn begin(target: &Path, bytes: &[u8], ours: impl Fn(&[u8]) -> bool) -> Result<Self, WriteError> {
        let target = std::path::absolute(target).map_err(WriteError::at("find", target))?;
        known(&target, ours)?;
        let beside = beside(&target, "new")?;
        // What a run left that was stopped.
        let _ = fs::remove_file(&beside);
        let whole = StagedFile { target, beside, aside: None, done: false };
        let write = |mut file: File| file.write_all(bytes).and_then(|()| file.sync_all());
        File::create_new(&whole.beside).and_then(write).map_err(WriteError::at("write", &whole.target))?;
        Ok(whole)
    }

    /// Takes the old one out of its place.
    ///
    /// # Errors
    /// On the disk's errors.
    pub(super) fn set_old_aside(&mut self) -> Result<(), WriteError> {
        let aside = beside(&self.target, "old")?;
        match fs::rename(&self.target, &aside) {
            Ok(()) => self.aside = Some(aside),
            // A run was stopped between taking it out and putting the new one in.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let _ = fs::remove_file(&aside);
            }
            Err(error) => return Err(WriteError::new("set aside", &self.target, error)),
        }
        Ok(())
    }

    /// Puts it in its place, as the last of what is published together.
    ///
    /// # Errors
    /// On the disk's errors.
    pub(super) fn publish(mut self) -> Result<(), WriteError> {
        // The folder that it belongs to is in place by now.
        let failed = |error| WriteError { published: true, ..WriteError::new("put in place", &self.target, error) };
        fs::rename(&self.beside, &self.target).map_err(failed)?;
        self.done = true;
        if let Some(aside) = &self.aside {
            let _ = fs::remove_file(aside);
        }
        Ok(())
    }
}

impl Drop for StagedFile {
    fn drop(&mut self) {
        if !self.done {
            // On the way out of an error there is nobody to tell; the next run clears it away.
            let _ = fs::remove_file(&self.beside);
            if let Some(aside) = &self.aside {
                let _ = fs::rename(aside, &self.target);
            }
        }
    }
}

fn known(target: &Path, ours: impl Fn(&[u8]) -> bool) -> Result<(), WriteError> {
    let foreign = || {
        let hint =
            "handbill did not make this file and would replace it; move it away, or choose another name with `--out`";
        WriteError::new("replace", target, io::Error::new(ErrorKind::AlreadyExists, hint))
    };
    match fs::symlink_metadata(target) {
        Ok(metadata) if metadata.is_file() => {
            let read = File::open(target).and_then(|mut file| {
                let length = i64::try_from(metadata.len()).unwrap_or(i64::MAX).min(END);
                file.seek(SeekFrom::End(-length))?;
                let mut end = Vec::new();
                file.take(END.unsigned_abs()).read_to_end(&mut end)?;
                Ok(end)
            });
            let end = read.map_err(WriteError::at("look at", target))?;
            if ours(&end) { Ok(()) } else { Err(foreign()) }
        }
        Ok(_) => Err(foreign()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(WriteError::new("look at", target, error)),
    }
}
