//! PNG (W3C, third edition): a row of chunks, each with its length, name, contents and sum.

/// Chunks that say how a picture looks, a moving one too.
const KEPT: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The first bytes of every PNG.
pub(super) const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(HEAD)?;
    let mut out = HEAD.to_vec();
    loop {
        let (length, _) = rest.split_first_chunk::<4>()?;
        // Length, name, contents, sum.
        let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(whole)?;
        let name = chunk.get(4..8)?;
        if KEPT.iter().any(|kept| kept.as_slice() == name) {
            out.extend_from_slice(chunk);
        }
        // What stands behind the end is no picture.
        if name == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}
