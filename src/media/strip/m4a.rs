//! M4A (ISO 14496-12): boxes in boxes, each with its length and name. What tells is made empty space in its place, since
//! what follows is found by its distance from the beginning.

/// What becomes of a box, by the box that it is in.
enum Found {
    /// Others are in it.
    Boxes,
    /// It is heard, or says how.
    Kept,
    /// It begins with the times at which it was made.
    Times,
    /// A track's kind, and behind it the name of what recorded it.
    Handler,
    /// Where its sound lies.
    Places,
    /// Pictures keep all that they are in one of these, and their Exif among what is heard here.
    Pictures,
    /// Anything else.
    Empty,
}

fn found(outer: &[u8], name: &[u8]) -> Found {
    match (outer, name) {
        (b"file", b"moov" | b"moof")
        | (b"moov", b"trak" | b"mvex")
        | (b"moof", b"traf")
        | (b"trak", b"mdia")
        | (b"mdia", b"minf")
        | (b"minf", b"stbl" | b"dinf") => Found::Boxes,
        (b"file", b"ftyp" | b"styp" | b"mdat" | b"sidx" | b"mfra")
        | (b"moov", b"iods")
        | (b"mvex", b"mehd" | b"trex")
        | (b"moof", b"mfhd")
        | (b"traf", b"tfhd" | b"tfdt" | b"trun" | b"sgpd" | b"sbgp")
        | (b"trak", b"edts")
        | (b"minf", b"smhd")
        | (
            b"stbl",
            b"stsd" | b"stts" | b"ctts" | b"stsc" | b"stsz" | b"stz2" | b"stco" | b"co64" | b"stss" | b"sgpd" | b"sbgp",
        ) => Found::Kept,
        (b"moov", b"mvhd") | (b"trak", b"tkhd") | (b"mdia", b"mdhd") => Found::Times,
        (b"mdia", b"hdlr") => Found::Handler,
        (b"dinf", b"dref") => Found::Places,
        (b"file", b"meta") => Found::Pictures,
        _ => Found::Empty,
    }
}

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.get(4..8) != Some(b"ftyp") {
        return None;
    }
    let mut out = bytes.to_vec();
    let tracks = boxes(&mut out, (0, bytes.len()), b"file")?;
    (tracks > 0).then_some(out)
}

/// Goes through the boxes in a part of the file, which is a box itself, and counts its tracks.
fn boxes(bytes: &mut [u8], (mut at, end): (usize, usize), outer: &[u8]) -> Option<usize> {
    let mut tracks = 0;
    while at + 8 <= end {
        let four = |at: usize| bytes.get(at..at + 4)?.first_chunk::<4>().map(|four| u32::from_be_bytes(*four));
        let name = bytes.get(at + 4..at + 8)?.to_vec();
        let (head, size) = match four(at)? {
            0 => (8, end - at),
            1 => (16, usize::try_from(u64::from(four(at + 8)?) << 32 | u64::from(four(at + 12)?)).ok()?),
            size => (8, usize::try_from(size).ok()?),
        };
        let next = at.checked_add(size).filter(|next| *next <= end && size >= head)?;
        let from = at + head;
        match found(outer, &name) {
            Found::Boxes => tracks += boxes(bytes, (from, next), &name)?,
            Found::Kept => {}
            // A version, three flags, then two times of four bytes, or of eight.
            Found::Times => {
                let length = if *bytes.get(from)? == 0 { 8 } else { 16 };
                bytes.get_mut(from + 4..(from + 4 + length).min(next))?.fill(0);
            }
            Found::Handler => {
                // A track of words or pictures tells more than is heard.
                let kind = bytes.get(from + 8..from + 12)?;
                if kind != b"soun" {
                    return None;
                }
                bytes.get_mut(from + 12..next)?.fill(0);
                tracks += 1;
            }
            // In this file, and not in one of a name of its own: version and flags, one entry, `url ` and its flag.
            Found::Places => {
                let here = b"\0\0\0\0\0\0\0\x01\0\0\0\x0Curl \0\0\0\x01";
                if bytes.get(from..next)? != here {
                    return None;
                }
            }
            Found::Pictures => return None,
            Found::Empty => {
                bytes.get_mut(from..next)?.fill(0);
                bytes.get_mut(at + 4..at + 8)?.copy_from_slice(b"free");
            }
        }
        at = next;
    }
    bytes.get_mut(at..end)?.fill(0);
    Some(tracks)
}
