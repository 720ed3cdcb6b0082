//! Which way up a picture is shows, and is all that is kept of Exif (TIFF 6.0, tag 0x0112).

/// Behind the head of a block of Exif in a JPEG.
pub(super) const EXIF: &[u8] = b"Exif\0\0";

/// Which way up the picture is that has this block of TIFF, where that is not as it lies.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let little = tiff.starts_with(b"II");
    let two = |at: usize| {
        let pair = tiff.get(at..at.checked_add(2)?)?.first_chunk::<2>()?;
        Some(if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) })
    };
    let four = |at: usize| {
        let (high, low) = if little { (two(at + 2)?, two(at)?) } else { (two(at)?, two(at + 2)?) };
        usize::try_from(u32::from(high) << 16 | u32::from(low)).ok()
    };
    let list = four(4)?;
    let entries = usize::from(two(list)?);
    let entry = (0..entries).map(|entry| list + 2 + entry * 12).find(|at| two(*at) == Some(0x0112))?;
    u8::try_from(two(entry + 8)?).ok().filter(|turned| (2..=8).contains(turned))
}

/// A block of TIFF that says nothing else.
pub(super) fn only_orientation(turned: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.push(turned);
    tiff.extend_from_slice(&[0; 6]);
    tiff
}
