//! Recordings of pages: MP3 and MPEG-4 audio, which every browser plays that is still in use, old telephones' too.

use std::collections::BTreeMap;

use crate::markup::Draft;
use crate::source::RelPath;

impl<L> Draft<L> {
    /// The file of this text read aloud, where the text names one and it is among `assets`.
    pub fn recording<'a, A>(&self, assets: &'a BTreeMap<RelPath, A>) -> Option<(&'a RelPath, &'a A)> {
        let audio = self.front.audio.as_ref()?;
        let path = self.document.source().path().resolve(&audio.file.value)?;
        // What is elsewhere is not published beside its page.
        let inside = path.as_str().starts_with("content/") && is_recording(&path);
        assets.get_key_value(&path).filter(|_| inside)
    }
}

/// Whether a file's name says that it is a recording.
pub fn is_recording(path: &RelPath) -> bool {
    matches!(path.extension(), Some("mp3" | "m4a"))
}

/// Why a file is not what its name says; `None` where it is. Looked at are the first bytes only: a player that stumbles
/// later harms nobody, a web page under such a name would.
pub(super) fn refuse(path: &RelPath, bytes: &[u8]) -> Option<&'static str> {
    match (path.extension(), bytes) {
        // A tag of its title, or the first frame: eleven bits set, then MPEG layer III.
        (Some("mp3"), [b'I', b'D', b'3', ..]) => None,
        (Some("mp3"), [0xFF, second, ..]) if second & 0xE6 == 0xE2 => None,
        (Some("mp3"), _) => Some("is not an MP3 file"),
        // ISO 14496-12: a box of its length, its name `ftyp` and the kind of file.
        (Some("m4a"), [_, _, _, _, b'f', b't', b'y', b'p', ..]) => None,
        (Some(_) | None, _) => Some("is not an M4A file"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_known_by_its_first_bytes() {
        let mp3 = RelPath::from_safe("content/en/a.mp3".to_owned());
        let m4a = RelPath::from_safe("content/en/a.m4a".to_owned());
        assert_eq!(refuse(&mp3, b"ID3\x04"), None);
        assert_eq!(refuse(&mp3, b"\xFF\xFB\x90"), None);
        assert_eq!(refuse(&m4a, b"\0\0\0\x20ftypM4A "), None);
        assert!(refuse(&mp3, b"<html>").is_some());
        assert!(refuse(&mp3, b"\xFF\xFE<\0").is_some(), "a text in UTF-16");
        assert!(refuse(&m4a, b"ID3").is_some());
        assert!(refuse(&m4a, b"").is_some());
    }
}
