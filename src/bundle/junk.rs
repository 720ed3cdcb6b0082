//! What computers leave on every stick. A name proves nothing: a page that is called as a computer's file is called lies in
//! wait for whoever opens it. So each is known by what is in it as well, as far as people can open it.

use crate::source::{Digested, Keep};

/// Folders of computers, in small letters, in which files have names without a meaning.
const FOLDERS: [&str; 6] =
    ["system volume information", ".spotlight-v100", ".fseventsd", "lost.dir", "lost+found", "found.000"];

/// What files in those folders end in; most end in nothing.
const SUFFIXES: [&str; 6] = ["", "dat", "log", "db", "plist", "chk"];

/// A file that is there for its name alone, and empty.
const EMPTY: [&str; 4] = [".metadata_never_index", ".trashes", ".nomedia", "no_log"];

/// What a page or a program begins with, or a picture or a document that a computer opens.
const OPENED: [&[u8]; 10] =
    [b"MZ", b"\x7FELF", b"#!", b"PK", b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"RIFF", b"{\\rtf"];

/// How much is needed of a file to know whether it is junk.
pub(super) fn keep(name: &str) -> Keep {
    if kind(name).is_some() { Keep::Head } else { Keep::Nothing }
}

/// Whether a file is something that a computer has left.
pub(super) fn is_junk(name: &str, file: &Digested) -> bool {
    kind(name).is_some_and(|kind| match kind {
        Kind::Finder => begins_all(file, b"\0\0\0\x01Bud1"),
        Kind::Fork => file.whole().is_some_and(is_fork),
        Kind::Thumbs => file.kept.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        Kind::View => file.whole().is_some_and(is_view),
        Kind::Empty => file.length == 0,
        Kind::Unnamed => !is_opened(&file.kept),
    })
}

/// What a name says that a file is.
enum Kind {
    /// How macOS shows a folder.
    Finder,
    /// What macOS keeps of a file beside it.
    Fork,
    /// Small pictures that Windows has made.
    Thumbs,
    /// How Windows or KDE shows a folder.
    View,
    /// Only there.
    Empty,
    /// In a folder of a computer's own.
    Unnamed,
}

fn kind(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    let (folders, last) = name.rsplit_once('/').unwrap_or(("", &name));
    let is_own = folders.split('/').next().is_some_and(|first| FOLDERS.contains(&first));
    let suffix = last.rsplit_once('.').map_or("", |(_, suffix)| suffix);
    match last {
        ".ds_store" => Some(Kind::Finder),
        "thumbs.db" => Some(Kind::Thumbs),
        "desktop.ini" | ".directory" => Some(Kind::View),
        _ if last.starts_with("._") => Some(Kind::Fork),
        _ if EMPTY.contains(&last) => Some(Kind::Empty),
        _ if is_own && (SUFFIXES.contains(&suffix) || last.starts_with('.')) => Some(Kind::Unnamed),
        _ => None,
    }
}

fn begins_all(file: &Digested, with: &[u8]) -> bool {
    file.kept.starts_with(with) && !has_markup(&file.kept)
}

/// AppleDouble (RFC 1740): a number, a version, and a list of what is in it, each part inside the file.
fn is_fork(bytes: &[u8]) -> bool {
    let four = |at: usize| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk::<4>()?) as usize);
    let count =
        bytes.get(24..).and_then(|count| count.first_chunk::<2>()).map_or(0, |count| u16::from_be_bytes(*count));
    let is_inside = |part: usize| {
        let (from, length) = (four(26 + part * 12 + 4)?, four(26 + part * 12 + 8)?);
        bytes.get(from..from.checked_add(length)?).map(|_| ())
    };
    bytes.starts_with(b"\0\x05\x16\x07\0\x02\0\0")
        && (1..=16).contains(&count)
        && (0..usize::from(count)).all(|part| is_inside(part).is_some())
        && !has_markup(bytes)
}

/// Lines that say how a folder is shown, and nothing that is started or fetched.
fn is_view(bytes: &[u8]) -> bool {
    const KNOWN: [&str; 10] = [
        "mode",
        "vid",
        "foldertype",
        "logo",
        "timestamp",
        "version",
        "viewmode",
        "hiddenfilesshown",
        "previewsshown",
        "sortrole",
    ];
    // What the bin of every stick has.
    const BIN: [&str; 2] = [
        "clsid={645ff040-5081-101b-9f08-00aa002f954e}",
        "localizedresourcename=@%systemroot%\\system32\\shell32.dll,-8964",
    ];
    let text = match bytes {
        [0xFF, 0xFE, wide @ ..] => {
            let signs: Vec<u16> = wide.as_chunks::<2>().0.iter().map(|sign| u16::from_le_bytes(*sign)).collect();
            String::from_utf16(&signs).ok()
        }
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned),
    };
    let Some(text) = text.map(|text| text.to_lowercase()) else { return false };
    text.starts_with('[')
        && text.lines().map(str::trim).all(|line| {
            let is_head = line.starts_with('[') && line.ends_with(']');
            let is_known = line.split_once('=').is_some_and(|(key, value)| {
                let is_short =
                    value.len() <= 40 && value.chars().all(|c| c.is_ascii_alphanumeric() || ",{}-.".contains(c));
                KNOWN.contains(&key.trim()) && is_short
            });
            line.is_empty() || is_head || is_known || BIN.contains(&line)
        })
}

/// Whether a browser or a computer would open it as something, whatever its name.
fn is_opened(head: &[u8]) -> bool {
    let is_list = head.starts_with(b"<?xml") && memchr::memmem::find(head, b"<plist").is_some();
    OPENED.iter().any(|opened| head.starts_with(opened)) || !is_list && has_markup(head)
}

/// Whether there is something that a browser takes for a tag.
fn has_markup(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'<', bytes).any(|at| {
        let next = |more: usize| bytes.get(at + more).copied().unwrap_or_default();
        let is_open =
            next(1).is_ascii_alphabetic() && (next(2).is_ascii_alphanumeric() || b" \t\r\n\x0C/>".contains(&next(2)));
        let is_close = next(1) == b'/' && next(2).is_ascii_alphabetic();
        is_open || is_close || matches!(next(1), b'!' | b'?')
    })
}
