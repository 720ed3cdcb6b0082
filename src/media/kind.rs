//! [`Kind`]: what a file is, by its first bytes.

/// Kinds of files that are carried along without what does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// PNG, one that moves too.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// Icons in several sizes.
    Ico,
    /// An SVG of `content/`: shapes alone.
    Shapes,
    /// Any other SVG: one of the site's own form, or beside its fonts.
    Drawing,
    /// MPEG audio, layer III.
    Mp3,
    /// MPEG-4 audio.
    M4a,
    /// Sound as it is.
    Wav,
}

/// Pictures and recordings, by what is in them.
pub(super) fn by_first_bytes(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(Kind::Png),
        [0xFF, 0xD8, 0xFF, ..] => Some(Kind::Jpeg),
        [b'G', b'I', b'F', b'8', ..] => Some(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::Webp),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(Kind::Wav),
        [0, 0, 1, 0, _, _, ..] => Some(Kind::Ico),
        [b'I', b'D', b'3', ..] => Some(Kind::Mp3),
        // Films and pictures are built of the same boxes: those whose tracks are not sound are refused there.
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Kind::M4a),
        _ => None,
    }
}
