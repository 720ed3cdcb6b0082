//! GIF (CompuServe 89a): a screen, then pictures and extensions.

/// How often a moving picture begins again: an extension that browsers agree on and no standard has.
const AGAIN: [&[u8]; 2] = [b"\x21\xFF\x0BNETSCAPE2.0\x03\x01", b"\x21\xFF\x0BANIMEXTS1.0\x03\x01"];

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    if !(bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a")) {
        return None;
    }
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let rest = bytes.get(at..)?;
        let (end, is_kept) = match rest {
            // What stands behind the end is no picture.
            [0x3B, ..] => {
                out.push(0x3B);
                return Some(out);
            }
            [0x2C, ..] => {
                let data = 10 + colours(*rest.get(9)?) + 1;
                (blocks(rest, data)?, true)
            }
            // How long a picture stands.
            [0x21, 0xF9, ..] => (blocks(rest, 2)?, true),
            // Remarks, words over pictures, and what programs keep for themselves.
            [0x21, ..] => {
                let end = blocks(rest, 2)?;
                // The count of times, and the end.
                (end, end == 19 && AGAIN.iter().any(|again| rest.starts_with(again)))
            }
            _ => return None,
        };
        if is_kept {
            out.extend_from_slice(rest.get(..end)?);
        }
        at += end;
    }
}

/// Bytes of a table of colours, by the flags before it.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where a row of blocks ends that begins at `at`: each begins with its length, and the last has none.
fn blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
