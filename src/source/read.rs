//! Opening and reading one file, with its limits.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use super::limits::{MAX_FILE_BYTES, MAX_FONT_BYTES};
use super::path::RelPath;
use super::text::{Source, Span};
use crate::diag::{Finding, Place, Rule, Sink};

/// Reads `site.toml`. `None` and a finding where that fails.
pub fn read_config(root: &Path, sink: &mut Sink) -> Option<Source> {
    let path = RelPath::from_safe("site.toml".to_owned());
    if !root.join("site.toml").exists() {
        let finding = Finding::new(
            Rule::Unreadable,
            Place::file("site.toml"),
            format!("there is no `site.toml` in `{}`", root.display()),
        );
        sink.push(finding.hint("run handbill in the site's folder, or name it with `--site DIR`"));
        return None;
    }
    read_text(root, path, sink)
}

/// Reads a text file, or says why not.
pub(super) fn read_text(root: &Path, path: RelPath, sink: &mut Sink) -> Option<Source> {
    let bytes = read_bytes(root, &path, sink)?;
    match String::from_utf8(bytes) {
        Ok(text) => Some(Source::new(path, text)),
        Err(error) => {
            sink.push(not_utf8(path, error));
            None
        }
    }
}

/// Points at the first bad byte: everything before it is UTF-8 and can be shown.
fn not_utf8(path: RelPath, error: std::string::FromUtf8Error) -> Finding {
    let good = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let place = Source::new(path, text).place(Span::from(good..good + '\u{FFFD}'.len_utf8()));
    Finding::new(Rule::NotUtf8, place, "this byte is not UTF-8 text")
        .hint("save the file again with the encoding UTF-8")
}

/// Reads a file as it is, or says why not.
pub(super) fn read_bytes(root: &Path, path: &RelPath, sink: &mut Sink) -> Option<Vec<u8>> {
    let is_font = path.as_str().starts_with("fonts/");
    let (limit, hint) = if is_font {
        (MAX_FONT_BYTES, "take a font with fewer signs")
    } else {
        (MAX_FILE_BYTES, "split it into several files")
    };
    match read_limited(&path.under(root), limit) {
        Ok(Some(bytes)) => Some(bytes),
        Ok(None) => {
            let message = format!("the file is larger than {} MiB", limit / 1024 / 1024);
            sink.push(Finding::new(Rule::TooLarge, Place::file(path.as_str()), message).hint(hint));
            None
        }
        Err(error) => {
            let message = format!("cannot read the file: {error}");
            sink.push(Finding::new(Rule::Unreadable, Place::file(path.as_str()), message));
            None
        }
    }
}

/// The file's bytes; `None` where there are more than `limit`.
pub(super) fn read_limited(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let file = open(path)?;
    let length = file.metadata()?.len();
    if length > limit {
        return Ok(None);
    }
    // One byte more than the limit is asked for: a file that grows meanwhile is caught too.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Refuses links even if one was put there after the scan, and does not hang on a pipe.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}
