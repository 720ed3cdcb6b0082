//! JPEG (ITU T.81): a row of segments; behind the head of a scan its picture follows, up to the next marker.

use super::orientation::{EXIF, only_orientation, orientation};

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    let mut out = b"\xFF\xD8".to_vec();
    let mut turned = None;
    loop {
        let [0xFF, marker, ..] = *rest else { return None };
        if marker == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        // Telephones put more pictures behind the end, with places of their own.
        if marker == 0xD9 {
            out.extend_from_slice(b"\xFF\xD9");
            return Some(out);
        }
        let length = rest.get(2..4).and_then(|length| length.first_chunk::<2>())?;
        let (segment, after) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)) + 2)?;
        let inside = segment.get(4..)?;
        match marker {
            // JFIF: how large a dot is. Without the small picture that may follow.
            0xE0 if inside.starts_with(b"JFIF\0") => {
                out.extend_from_slice(b"\xFF\xE0\0\x10");
                out.extend_from_slice(inside.get(..12)?);
                out.extend_from_slice(b"\0\0");
            }
            0xE1 if turned.is_none() && inside.starts_with(EXIF) => {
                turned = orientation(inside.get(EXIF.len()..)?);
                if let Some(turned) = turned {
                    out.extend_from_slice(b"\xFF\xE1\0\x22");
                    out.extend_from_slice(EXIF);
                    out.extend_from_slice(&only_orientation(turned));
                }
            }
            // Adobe: how its colours are to be read.
            0xEE if inside.starts_with(b"Adobe") => {
                out.extend_from_slice(b"\xFF\xEE\0\x0E");
                out.extend_from_slice(inside.get(..12)?);
            }
            // Frames, tables, scans, restarts.
            0xC0..=0xC7 | 0xC9..=0xCF | 0xDA..=0xDD => out.extend_from_slice(segment),
            _ => {}
        }
        rest = after;
        if marker == 0xDA {
            let (scan, after) = rest.split_at_checked(scan_end(rest)?)?;
            out.extend_from_slice(scan);
            rest = after;
        }
    }
}

/// Where the picture of a scan ends: at a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| matches!(pair, [0xFF, second] if !matches!(second, 0 | 0xD0..=0xD7 | 0xFF)))
}
