//! [`Stage`]: the folder beside the target in which the new tree grows.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use rustix::fs::syncfs;

use super::beside::{Waiting, beside, locked};
use super::error::WriteError;
use super::exchange;
use super::manifest::{self, List};
use super::staged_file::StagedFile;
use crate::shelf::Shelf;
use crate::source::RelPath;

/// A tree being written. Dropped without [`Stage::publish`], it is cleared away.
#[derive(Debug)]
pub struct Stage {
    target: PathBuf,
    folder: PathBuf,
    /// The folder that holds the target, locked for as long as this is open.
    lock: File,
    written: Mutex<BTreeSet<String>>,
    list: List,
    done: bool,
}

impl Stage {
    /// Makes ready to replace `target`: finishes or clears away what an interrupted run left, looks
    /// that nothing of somebody else's would be lost, and makes the folder to write into.
    ///
    /// # Errors
    /// Where the target holds foreign files, or on the disk's errors.
    pub fn begin(target: &Path, waiting: Waiting<'_>) -> Result<Self, WriteError> {
        Self::begin_listed(target, waiting, manifest::OWN)
    }

    /// The same for a folder with a list of its own, which is written with the other files.
    ///
    /// # Errors
    /// As for [`Stage::begin`].
    pub fn begin_listed(target: &Path, waiting: Waiting<'_>, list: List) -> Result<Self, WriteError> {
        let target = whole(target)?;
        let folder = beside(&target, "new")?;
        let parent = target.parent().unwrap_or(&target);
        fs::create_dir_all(parent).map_err(WriteError::at("make the folder", parent))?;
        let lock = locked(parent, waiting)?;
        exchange::recover(&target, &folder)?;
        manifest::check(&target, list)?;
        fs::create_dir(&folder).map_err(WriteError::at("make the folder", &folder))?;
        Ok(Stage { target, folder, lock, written: Mutex::default(), list, done: false })
    }

    /// Takes over what an earlier run made in the target and this one did not make anew.
    ///
    /// # Errors
    /// On the disk's errors; the target is then untouched.
    pub fn keep_the_rest(&self) -> Result<(), WriteError> {
        let mut written = self.written.lock().map_err(|_| self.lost())?;
        for path in manifest::listed(&self.target)? {
            let (from, to) = (self.target.join(&path), self.folder.join(&path));
            // Somebody may have taken a file away, and a list that somebody edited leads nowhere.
            let inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
            if written.contains(&path) || !inside || !from.is_file() {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(WriteError::at("make the folder", folder))?;
            }
            let linked = fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(|_| ()));
            linked.map_err(WriteError::at("copy", &from))?;
            written.insert(path);
        }
        Ok(())
    }

    /// Puts the new tree in the target's place and clears the old one away.
    ///
    /// # Errors
    /// On the disk's errors; the old tree is then untouched.
    pub fn publish(self) -> Result<(), WriteError> {
        self.publish_with(None)
    }

    /// The same with a file that belongs to the tree and lies outside of it. The old one is gone before the trees are
    /// exchanged, so that a run that is stopped in between leaves no two that do not belong together.
    ///
    /// # Errors
    /// On the disk's errors; the old tree and the old file are then untouched, or the new tree is in place.
    pub fn publish_with(mut self, mut file: Option<StagedFile>) -> Result<(), WriteError> {
        if self.list.name == manifest::NAME {
            let list = {
                let mut written = self.written.lock().map_err(|_| self.lost())?;
                written.insert(manifest::NAME.to_owned());
                manifest::text(&written)
            };
            let path = self.folder.join(manifest::NAME);
            write_new(&path, list.as_bytes()).map_err(WriteError::at("write", &path))?;
        }
        // One call for the whole tree: a file at a time would cost a disk turn for each.
        syncfs(&self.lock).map_err(|error| WriteError::new("save", &self.folder, error))?;
        // Once more: somebody may have put a file there while handouts were being set.
        manifest::check(&self.target, self.list)?;
        if let Some(file) = &mut file {
            file.set_old_aside()?;
        }
        let put = exchange::put(&self.folder, &self.target);
        let is_in_place = put.as_ref().map_or_else(|error| error.published, |()| true);
        if let Some(file) = file.filter(|_| is_in_place) {
            file.publish()?;
        }
        put?;
        self.done = true;
        Ok(())
    }

    fn lost(&self) -> WriteError {
        WriteError::new("write into", &self.folder, io::Error::other("a writer stopped halfway"))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.done {
            // On the way out of an error there is nobody to tell; the next run clears it away.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

impl Shelf for Stage {
    type Error = WriteError;

    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), WriteError> {
        let file = path.under(&self.folder);
        match write_new(&file, bytes) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let folder = file.parent().unwrap_or(&self.folder);
                fs::create_dir_all(folder).map_err(WriteError::at("make the folder", folder))?;
                write_new(&file, bytes).map_err(WriteError::at("write", &self.told(path)))?;
            }
            other => other.map_err(WriteError::at("write", &self.told(path)))?,
        }
        self.written.lock().map_err(|_| self.lost())?.insert(path.to_string());
        Ok(())
    }
}

impl Stage {
    /// The path as it will be: the staged one means nothing to people.
    fn told(&self, path: &RelPath) -> PathBuf {
        path.under(&self.target)
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create_new(path)?.write_all(bytes)
}

/// The target without a link at its end: what is exchanged must be the folder itself.
fn whole(target: &Path) -> Result<PathBuf, WriteError> {
    let absolute = std::path::absolute(target).map_err(WriteError::at("find", target))?;
    match fs::symlink_metadata(&absolute) {
        Ok(metadata) if metadata.is_symlink() => {
            fs::canonicalize(&absolute).map_err(WriteError::at("follow", &absolute))
        }
        Ok(_) | Err(_) => Ok(absolute),
    }
}
