//! MP3 (ISO 11172-3, layer III): a row of frames. Tags stand before, behind and between them in many forms (ID3, APE,
//! Lyrics3), so the frames are taken and nothing else.

/// Bytes of the head of a tag: a shorter file has no room for anything that tells.
const TAG_HEAD: usize = 10;

/// Bytes of the name of the program that has made it.
const ENCODER: usize = 9;

/// Thousands of bits a second, by a frame's number for them, in MPEG 1, and in 2 and 2.5. The first means that it does not
/// say, the last does not exist.
const BITS: [[usize; 16]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
];

/// Samples a second in MPEG 1; half of it in 2, a quarter in 2.5.
const SAMPLES: [usize; 3] = [44_100, 48_000, 32_000];

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < TAG_HEAD {
        return Some(bytes.to_vec());
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = without_id3(bytes);
    // Whether a frame has just ended here: otherwise a second one must follow, since tags may hold anything.
    let mut in_row = false;
    while !rest.is_empty() {
        let frame = frame_length(rest).and_then(|length| rest.split_at_checked(length));
        match frame.filter(|(_, after)| in_row || after.is_empty() || frame_length(after).is_some()) {
            Some((frame, after)) => {
                let from = out.len();
                out.extend_from_slice(frame);
                if let Some(name) = encoder(frame) {
                    out.get_mut(from + name..from + name + ENCODER)?.fill(0);
                }
                rest = after;
                in_row = true;
            }
            None => {
                rest = without_id3(rest.get(1..).unwrap_or_default());
                in_row = false;
            }
        }
    }
    (!out.is_empty()).then_some(out)
}

/// Behind the tags at its head: the pictures in them can look like frames.
fn without_id3(mut rest: &[u8]) -> &[u8] {
    while let [b'I', b'D', b'3', _, _, flags, a, b, c, d, ..] = *rest {
        // Seven bits of each byte.
        let size = [a, b, c, d].iter().fold(0_usize, |size, byte| size << 7 | usize::from(byte & 0x7F));
        let footer = if flags & 0x10 == 0 { 0 } else { 10 };
        rest = rest.get(TAG_HEAD + size + footer..).unwrap_or_default();
    }
    rest
}

/// How long the frame is that begins here. `None` where none does.
fn frame_length(bytes: &[u8]) -> Option<usize> {
    let [0xFF, second, third, ..] = *bytes else { return None };
    // Layer III, and a version that exists.
    if second & 0xE6 != 0xE2 || second & 0x18 == 0x08 {
        return None;
    }
    let (is_first, quarter) = (second & 0x18 == 0x18, second & 0x18 == 0);
    let bits = BITS.get(usize::from(!is_first))?.get(usize::from(third >> 4)).filter(|bits| **bits > 0)?;
    let samples = SAMPLES.get(usize::from(third >> 2 & 3))? >> (u8::from(!is_first) + u8::from(quarter));
    let of_one = if is_first { 144 } else { 72 };
    Some(of_one * bits * 1000 / samples + usize::from(third >> 1 & 1))
}

/// Where the name of the program stands in a frame without sound, which says how long the recording is. Such a frame has
/// no side information, then `Xing` or `Info`, four flags, and as many numbers as they say.
fn encoder(frame: &[u8]) -> Option<usize> {
    let (is_first, is_mono) = (frame.get(1)? & 0x18 == 0x18, frame.get(3)? >> 6 == 3);
    let side = match (is_first, is_mono) {
        (true, false) => 32,
        (true, true) | (false, false) => 17,
        (false, true) => 9,
    };
    let sum = if frame.get(1)? & 1 == 0 { 2 } else { 0 };
    let at = 4 + sum + side;
    let is_silent = frame.get(4 + sum..at)?.iter().all(|byte| *byte == 0);
    let tag = frame.get(at..at + 8)?;
    if !is_silent || !(tag.starts_with(b"Xing") || tag.starts_with(b"Info")) {
        return None;
    }
    // Frames, bytes, a table of places, how good it is.
    let flags = *tag.last()?;
    let numbers: usize =
        [4, 4, 100, 4].iter().enumerate().filter(|(bit, _)| flags >> bit & 1 == 1).map(|(_, size)| size).sum();
    let name = at + 8 + numbers;
    frame.get(name..name + ENCODER).map(|_| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_not_named() {
        let mut frame = vec![0_u8; 417];
        frame[..4].copy_from_slice(&[0xFF, 0xFB, 0x90, 0x64]);
        let sound = frame.clone();
        for (tag, flags, name) in [(b"Info", 0x0F, 156), (b"Xing", 0x03, 52)] {
            let mut first = sound.clone();
            first[36..40].copy_from_slice(tag);
            first[43] = flags;
            let nameless = first.clone();
            first[name..name + 9].copy_from_slice(b"LAME3.100");
            assert_eq!(strip(&[first, sound.clone()].concat()), Some([nameless, sound.clone()].concat()));
        }
        // Sound that only looks so stays.
        let mut other = sound.clone();
        other[5] = 1;
        other[36..40].copy_from_slice(b"Info");
        other[44..53].copy_from_slice(b"LAME3.100");
        assert_eq!(strip(&other), Some(other));
    }
}
