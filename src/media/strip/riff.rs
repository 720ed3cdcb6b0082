//! RIFF: WebP pictures (RFC 9649) and WAV recordings, rows of chunks with name, length and contents, to an even length.

use super::orientation::{EXIF, only_orientation, orientation};

/// Chunks of a WebP that say how it looks.
const WEBP: [&[u8; 4]; 5] = [b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"];

/// Chunks of a WAV that are heard.
const WAV: [&[u8; 4]; 3] = [b"fmt ", b"fact", b"data"];

/// Flags in the head of a WebP: it has a profile of colours, Exif, XMP.
const PROFILE: u8 = 0x20;
const HAS_EXIF: u8 = 0x08;
const XMP: u8 = 0x04;

pub(super) fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let all = chunks(whole(bytes, b"WEBP")?)?;
    let exif = all.iter().find(|(name, _)| *name == b"EXIF").map(|(_, exif)| *exif);
    let turned = exif.and_then(|exif| orientation(exif.strip_prefix(EXIF).unwrap_or(exif)));
    for (name, inside) in &all {
        if *name == b"VP8X" {
            let mut head = inside.to_vec();
            let flags = head.first_mut()?;
            *flags &= !(PROFILE | XMP);
            if turned.is_none() {
                *flags &= !HAS_EXIF;
            }
            put(&mut out, name, &head)?;
        } else if *name == b"ANMF" {
            // Its place and time, then chunks of its own.
            let (place, frame) = inside.split_at_checked(16)?;
            let mut kept = place.to_vec();
            for (name, inside) in chunks(frame)?.iter().filter(|(name, _)| is_in(name, &WEBP)) {
                put(&mut kept, name, inside)?;
            }
            put(&mut out, name, &kept)?;
        } else if is_in(name, &WEBP) {
            put(&mut out, name, inside)?;
        }
    }
    if let Some(turned) = turned {
        put(&mut out, b"EXIF", &only_orientation(turned))?;
    }
    file(b"WEBP", &out)
}

pub(super) fn wav(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for (name, inside) in chunks(whole(bytes, b"WAVE")?)?.iter().filter(|(name, _)| is_in(name, &WAV)) {
        put(&mut out, name, inside)?;
    }
    file(b"WAVE", &out)
}

fn is_in(name: &[u8], names: &[&[u8; 4]]) -> bool {
    names.iter().any(|kept| kept.as_slice() == name)
}

/// All chunks of a file of this kind. What stands behind them is not among them.
fn whole<'a>(bytes: &'a [u8], kind: &[u8; 4]) -> Option<&'a [u8]> {
    let rest = bytes.strip_prefix(b"RIFF")?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?.strip_prefix(kind)
}

/// Names and contents.
type Chunks<'a> = Vec<(&'a [u8], &'a [u8])>;

fn chunks(mut rest: &[u8]) -> Option<Chunks<'_>> {
    let mut all = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_at_checked(4)?;
        let (length, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (inside, after) = after.split_at_checked(length)?;
        all.push((name, inside));
        // Some programs leave out the filling byte at the very end.
        rest = after.get(length % 2..).unwrap_or_default();
    }
    Some(all)
}

fn put(out: &mut Vec<u8>, name: &[u8], inside: &[u8]) -> Option<()> {
    out.extend_from_slice(name);
    out.extend_from_slice(&u32::try_from(inside.len()).ok()?.to_le_bytes());
    out.extend_from_slice(inside);
    if inside.len() % 2 == 1 {
        out.push(0);
    }
    Some(())
}

fn file(kind: &[u8; 4], inside: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(inside.len() + 4).ok()?.to_le_bytes();
    Some([b"RIFF", &length[..], kind, inside].concat())
}
