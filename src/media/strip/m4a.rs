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
    /// How its sound is coded.
    Coding,
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
            b"stts" | b"ctts" | b"stsc" | b"stsz" | b"stz2" | b"stco" | b"co64" | b"stss" | b"sgpd" | b"sbgp",
        ) => Found::Kept,
        (b"moov", b"mvhd") | (b"trak", b"tkhd") | (b"mdia", b"mdhd") => Found::Times,
        (b"mdia", b"hdlr") => Found::Handler,
        (b"dinf", b"dref") => Found::Places,
        (b"stbl", b"stsd") => Found::Coding,
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
            Found::Coding => coding(bytes.get(from..next)?)?,
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

/// What says how sound is coded, and no more.
const CODING: [&[u8; 4]; 6] = [b"esds", b"alac", b"btrt", b"chan", b"wave", b"srat"];

/// The same in a `wave`, which ends with an empty name.
const WAVE: [&[u8; 4]; 7] = [b"frma", b"mp4a", b"esds", b"alac", b"chan", b"enda", b"\0\0\0\0"];

/// Refuses what shops put beside it, as who has bought the file: version and flags, one entry, its own 28 bytes, its boxes.
fn coding(table: &[u8]) -> Option<()> {
    let entry = table.strip_prefix(&[0; 7])?.strip_prefix(&[1])?;
    let (length, rest) = entry.split_first_chunk::<4>()?;
    let is_whole = usize::try_from(u32::from_be_bytes(*length)).ok()? == entry.len();
    let known = rest.starts_with(b"mp4a") || rest.starts_with(b"alac");
    if is_whole && known { are_among(rest.get(4 + 28..)?, &CODING) } else { None }
}

fn are_among(mut boxes: &[u8], names: &[&[u8; 4]]) -> Option<()> {
    while let Some((length, rest)) = boxes.split_first_chunk::<4>() {
        let name = rest.first_chunk::<4>()?;
        let (one, after) = boxes.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        let inside = one.get(8..)?;
        names.contains(&name).then_some(())?;
        if name == b"wave" {
            are_among(inside, &WAVE)?;
        }
        boxes = after;
    }
    boxes.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
        [&u32::try_from(inside.len() + 8).unwrap_or_default().to_be_bytes()[..], name, inside].concat()
    }

    fn table(name: &[u8; 4], boxes: &[u8]) -> Vec<u8> {
        [&[0, 0, 0, 0, 0, 0, 0, 1][..], &one(name, &[&[0; 28], boxes].concat())].concat()
    }

    #[test]
    fn nothing_stands_beside_how_sound_is_coded() {
        let wave = one(b"wave", &[one(b"frma", b"alac"), one(b"alac", &[0; 4]), one(b"\0\0\0\0", b"")].concat());
        for boxes in [Vec::new(), one(b"esds", &[0; 4]), [one(b"esds", &[0; 4]), one(b"btrt", &[0; 12])].concat(), wave]
        {
            assert!(coding(&table(b"mp4a", &boxes)).is_some(), "{boxes:?}");
        }
        let shop = one(b"pinf", &one(b"schi", &one(b"name", b"Planted")));
        for boxes in
            [shop.clone(), [one(b"esds", &[0; 4]), shop.clone()].concat(), one(b"wave", &shop), b"Anna".to_vec()]
        {
            assert!(coding(&table(b"mp4a", &boxes)).is_none(), "{boxes:?}");
        }
        assert!(coding(&table(b"drms", b"")).is_none());
        assert!(coding(&[table(b"mp4a", b""), shop].concat()).is_none());
    }
}
