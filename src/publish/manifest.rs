//! The list of files in a published folder: what handbill made there, and may therefore replace.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;
use walkdir::WalkDir;

use super::error::WriteError;

/// The list's own name, in the folder it lists.
pub(super) const NAME: &str = ".handbill-files";

/// Where it stands what handbill made in a folder.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// The name of the list, in the folder it lists.
    pub name: &'static str,
    /// The name of what shows that nobody has changed it, if there is such a file.
    pub seal: Option<&'static str>,
    /// The paths that a list names, told with its seal. One that somebody has changed names none.
    pub paths: fn(&str, &str) -> BTreeSet<String>,
}

/// A list that nobody else reads.
pub(super) const OWN: List = List { name: NAME, seal: None, paths };

fn paths(list: &str, _: &str) -> BTreeSet<String> {
    list.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// The list as text: one path a line, sorted, the list itself among them.
pub(super) fn text(paths: &BTreeSet<String>) -> String {
    let mut text =
        String::from("# Made by handbill, which replaces this folder as a whole. Keep your own files elsewhere.\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// Makes sure that replacing `target` loses nothing that handbill did not make.
///
/// # Errors
/// Names the first file that is somebody else's, or what could not be looked at.
pub(super) fn check(target: &Path, kept: List) -> Result<(), WriteError> {
    let kind = match fs::symlink_metadata(target) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(WriteError::new("look at", target, error)),
    };
    if !kind.is_dir() {
        let error = io::Error::new(ErrorKind::AlreadyExists, "it is not a folder; choose another with `--out`");
        return Err(WriteError::new("replace", target, error));
    }
    let text = |name: &str| Ok(read(&target.join(name))?.unwrap_or_default());
    let seal = kept.seal.map_or_else(|| Ok(String::new()), text)?;
    let ours = (kept.paths)(&text(kept.name)?, &seal);
    for entry in WalkDir::new(target).min_depth(1) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(target).to_owned();
            WriteError::new("look at", path, error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into()))
        })?;
        let relative = entry.path().strip_prefix(target).unwrap_or(entry.path());
        let known = relative.to_str().is_some_and(|path| match entry.file_type().is_dir() {
            true => holds_ours(&ours, path),
            false => ours.contains(path),
        });
        if !known {
            let hint = "handbill did not make this file and would delete it; move it away, or choose another folder with `--out`";
            return Err(WriteError::new("replace", entry.path(), io::Error::new(ErrorKind::AlreadyExists, hint)));
        }
    }
    Ok(())
}

/// The files that handbill made in `target`, the list itself left out.
///
/// # Errors
/// Where the list is there and cannot be read.
pub(super) fn listed(target: &Path) -> Result<Vec<String>, WriteError> {
    let list = read(&target.join(NAME))?.unwrap_or_default();
    Ok(list.lines().filter(|line| !line.starts_with('#') && *line != NAME).map(str::to_owned).collect())
}

/// A list may have this many bytes (64 MiB): 50,000 pages in names of 250 letters, with five files each.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// A list or its seal; `None` where it is not there. No link is followed, and nothing waits for a pipe.
fn read(path: &Path) -> Result<Option<String>, WriteError> {
    let failed = WriteError::at("read", path);
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = match OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let mut text = String::new();
    match file.take(MAX_BYTES + 1).read_to_string(&mut text) {
        Ok(length) if length as u64 > MAX_BYTES => {
            Err(failed(io::Error::other(format!("it is larger than {} MiB", MAX_BYTES / 1024 / 1024))))
        }
        Ok(_) => Ok(Some(text)),
        Err(error) => Err(failed(error)),
    }
}

/// Whether a listed file lies in that folder.
fn holds_ours(ours: &BTreeSet<String>, folder: &str) -> bool {
    let inside = format!("{folder}/");
    ours.range(inside.clone()..).next().is_some_and(|path| path.starts_with(&inside))
}
