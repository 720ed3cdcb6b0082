//! Changing one file that an editor keeps: read, changed, written beside and renamed, so that it is the old one
//! or the new one whatever happens.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use super::WriteError;

/// Changes a text file. `change` is given the text and gives back the new one, or why there is none.
///
/// # Errors
/// Where the file cannot be read or written, or `change` refuses; nothing is changed then.
pub fn amend(path: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), WriteError> {
    let failed = |doing| WriteError::at(doing, path);
    let flags = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut text = String::new();
    let mut file = OpenOptions::new().read(true).custom_flags(flags).open(path).map_err(failed("open"))?;
    file.read_to_string(&mut text).map_err(failed("read"))?;
    let new = change(&text).map_err(|why| WriteError::new("change", path, io::Error::other(why)))?;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".handbill-new");
    let beside = Path::new(&beside);
    // What a run left that was stopped.
    let _ = fs::remove_file(beside);
    let written = write(beside, new.as_bytes(), file.metadata().map_err(failed("read"))?.permissions());
    let placed = written.and_then(|()| fs::rename(beside, path));
    if placed.is_err() {
        let _ = fs::remove_file(beside);
    }
    placed.map_err(failed("write"))
}

fn write(path: &Path, bytes: &[u8], permissions: fs::Permissions) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.set_permissions(permissions)?;
    file.sync_all()
}
