//! ICO: a list of pictures in several sizes, each a PNG or a bitmap without its head.

use super::png;

/// Bytes of an entry of the list.
const ENTRY: usize = 16;

/// First bytes of bitmaps: how long their heads are, by their versions.
const BITMAPS: [[u8; 4]; 4] = [[12, 0, 0, 0], [40, 0, 0, 0], [108, 0, 0, 0], [124, 0, 0, 0]];

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let [0, 0, 1, 0, low, high, ..] = *bytes else { return None };
    let count = usize::from(u16::from_le_bytes([low, high]));
    let mut list = bytes.get(..6)?.to_vec();
    let mut pictures = Vec::new();
    let before = 6 + count * ENTRY;
    let mut taken = 0;
    for entry in bytes.get(6..before)?.chunks_exact(ENTRY) {
        let four = |at: usize| {
            let four = entry.get(at..at + 4)?.first_chunk::<4>()?;
            usize::try_from(u32::from_le_bytes(*four)).ok()
        };
        let from = four(12)?;
        let picture = bytes.get(from..from.checked_add(four(8)?)?)?;
        // Entries that share their bytes would make much of little.
        taken += picture.len();
        if taken > bytes.len() {
            return None;
        }
        let stripped = if picture.starts_with(png::HEAD) {
            png::strip(picture)?
        } else if BITMAPS.iter().any(|head| picture.starts_with(head)) {
            picture.to_vec()
        } else {
            return None;
        };
        list.extend_from_slice(entry.get(..8)?);
        list.extend_from_slice(&u32::try_from(stripped.len()).ok()?.to_le_bytes());
        list.extend_from_slice(&u32::try_from(before + pictures.len()).ok()?.to_le_bytes());
        pictures.extend_from_slice(&stripped);
    }
    list.extend_from_slice(&pictures);
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An icon of `count` entries that all name the same picture.
    fn icon(count: u8, picture: &[u8]) -> Vec<u8> {
        let length = u32::try_from(picture.len()).unwrap_or_default().to_le_bytes();
        let from = (6 + u32::from(count) * 16).to_le_bytes();
        let entry = [&b"\x10\x10\0\0\x01\0\x20\0"[..], &length, &from].concat();
        [&[0, 0, 1, 0, count, 0][..], &entry.repeat(usize::from(count)), picture].concat()
    }

    #[test]
    fn entries_do_not_share_their_bytes() {
        let bitmap = [&[40, 0, 0, 0][..], &[7; 300]].concat();
        let one = icon(1, &bitmap);
        assert_eq!(strip(&one), Some(one));
        assert_eq!(strip(&icon(8, &bitmap)), None);
    }

    #[test]
    fn pictures_are_of_kinds_that_icons_have() {
        for other in [&b"\xFF\xD8\xFF\xE1\0\x08Exif\0\0"[..], b"GIF89a", b""] {
            assert_eq!(strip(&icon(1, other)), None);
        }
    }
}
