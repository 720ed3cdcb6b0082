//! [`Kind`]: what a file is, by what is in it. Its name must agree.

use super::embedded::tells;
use crate::source::RelPath;

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
    /// An SVG of the site's own form.
    Drawing,
    /// MPEG audio, layer III.
    Mp3,
    /// MPEG-4 audio.
    M4a,
    /// Sound as it is.
    Wav,
}

/// What is to become of a file that is carried along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    /// It loses what does not show.
    Strip(Kind),
    /// Words and fonts say what somebody has written into them.
    Keep,
    /// Nobody can say what it tells.
    Refuse(&'static str),
}

/// First bytes of texts that are no texts to whoever opens them, and keep names and times.
const REFUSED: [&[u8]; 3] = [b"%PDF", b"%!PS", b"{\\rtf"];

/// First bytes of fonts.
const FONTS: [&[u8]; 5] = [b"wOF2", b"wOFF", b"\0\x01\0\0", b"OTTO", b"true"];

/// What is to become of the file at `path`. Files of `content/` have passed the checks of pictures and recordings, so they
/// are what their names say.
pub(super) fn treatment(path: &RelPath, bytes: &[u8]) -> Treatment {
    let suffix = path.extension().unwrap_or_default().to_ascii_lowercase();
    let is_own_form = path.as_str().starts_with("static/");
    // Whatever its name: a photo is a photo.
    if let Some(kind) = by_first_bytes(bytes) {
        return Treatment::Strip(kind);
    }
    match suffix.as_str() {
        "svg" if is_own_form => Treatment::Strip(Kind::Drawing),
        "svg" => Treatment::Strip(Kind::Shapes),
        // Without a tag nothing but its frames says what it is.
        "mp3" => Treatment::Strip(Kind::Mp3),
        "m4a" => Treatment::Strip(Kind::M4a),
        "png" | "apng" | "jpg" | "jpeg" | "jfif" | "gif" | "webp" | "ico" | "wav" => {
            Treatment::Refuse("is not what its name says")
        }
        _ if !is_own_form => Treatment::Keep,
        "woff" | "woff2" | "ttf" | "otf" if FONTS.iter().any(|first| bytes.starts_with(first)) => Treatment::Keep,
        "woff" | "woff2" | "ttf" | "otf" => Treatment::Refuse("is not a font"),
        _ if REFUSED.iter().any(|first| bytes.starts_with(first)) => Treatment::Refuse("is not what its name says"),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) if tells(text) => {
                Treatment::Refuse("holds a picture or a recording with more in it than it shows")
            }
            Ok(text) if !text.contains('\0') => Treatment::Keep,
            Ok(_) | Err(_) => Treatment::Refuse("is not UTF-8 text"),
        },
    }
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
