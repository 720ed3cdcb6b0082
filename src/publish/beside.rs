//! Names beside a target, and the lock by which two runs take turns.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use rustix::io::{Errno, retry_on_intr};

use super::error::WriteError;

/// `public` → `.public.handbill-new`, in the same folder, so that a rename is enough.
pub(super) fn beside(target: &Path, what: &str) -> Result<PathBuf, WriteError> {
    let name = target.file_name().ok_or_else(|| {
        WriteError::new(
            "replace",
            target,
            io::Error::new(ErrorKind::InvalidInput, "it has no name of its own; choose another with `--out`"),
        )
    })?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".handbill-{what}"));
    Ok(target.with_file_name(beside))
}

/// Is told the folder that another run holds, before this one waits for it.
pub type Waiting<'a> = &'a dyn Fn(&Path);

/// Opens the folder that holds the target and locks it for as long as it is open, so that two runs
/// that write beside each other take turns. The folder itself stays what it is and is never
/// exchanged, as the target is; and nothing need lie beside the target for the sake of a lock.
pub(super) fn locked(folder: &Path, waiting: Waiting<'_>) -> Result<File, WriteError> {
    let file = File::open(folder).map_err(WriteError::at("open", folder))?;
    let locked = match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(Errno::WOULDBLOCK) => {
            waiting(folder);
            retry_on_intr(|| flock(&file, FlockOperation::LockExclusive))
        }
        at_once => at_once,
    };
    locked.map_err(|error| WriteError::new("lock", folder, error))?;
    Ok(file)
}
