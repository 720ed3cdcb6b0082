//! ICO: a list of pictures in several sizes, each a PNG or a bitmap without its head.

use super::png;

/// Bytes of an entry of the list.
const ENTRY: usize = 16;

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let [0, 0, 1, 0, low, high, ..] = *bytes else { return None };
    let count = usize::from(u16::from_le_bytes([low, high]));
    let mut list = bytes.get(..6)?.to_vec();
    let mut pictures = Vec::new();
    let before = 6 + count * ENTRY;
    for entry in bytes.get(6..before)?.chunks_exact(ENTRY) {
        let four = |at: usize| {
            let four = entry.get(at..at + 4)?.first_chunk::<4>()?;
            usize::try_from(u32::from_le_bytes(*four)).ok()
        };
        let from = four(12)?;
        let picture = bytes.get(from..from.checked_add(four(8)?)?)?;
        let stripped = if picture.starts_with(png::HEAD) { png::strip(picture)? } else { picture.to_vec() };
        list.extend_from_slice(entry.get(..8)?);
        list.extend_from_slice(&u32::try_from(stripped.len()).ok()?.to_le_bytes());
        list.extend_from_slice(&u32::try_from(before + pictures.len()).ok()?.to_le_bytes());
        pictures.extend_from_slice(&stripped);
    }
    list.extend_from_slice(&pictures);
    Some(list)
}
