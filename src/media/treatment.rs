//! [`Treatment`]: what is to become of a file, by what is in it. Its name must agree.

use super::embedded::{attaches, tells};
use super::kind::{Kind, by_first_bytes};
use crate::source::RelPath;

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

/// Why a text is refused that holds a file.
pub(super) const HOLDS: &str = "holds a picture or a recording with more in it than it shows";

/// First bytes of texts that are no texts to whoever opens them, and keep names and times.
const REFUSED: [&[u8]; 3] = [b"%PDF", b"%!PS", b"{\\rtf"];

/// First bytes of fonts.
const FONTS: [&[u8]; 5] = [b"wOF2", b"wOFF", b"\0\x01\0\0", b"OTTO", b"true"];

/// What is to become of the file at `path`. Files of `content/` have passed the checks of pictures and recordings, so they
/// are what their names say.
pub(super) fn treatment(path: &RelPath, bytes: &[u8]) -> Treatment {
    let suffix = path.extension().unwrap_or_default().to_ascii_lowercase();
    let is_own_form = path.as_str().starts_with("static/");
    match by_first_bytes(bytes) {
        // Only its tag says what it is, and that goes.
        Some(Kind::Mp3) if suffix != "mp3" => return Treatment::Refuse("is not what its name says"),
        // Whatever its name: a photo is a photo.
        Some(kind) => return Treatment::Strip(kind),
        None => {}
    }
    match suffix.as_str() {
        "svg" if path.as_str().starts_with("content/") => Treatment::Strip(Kind::Shapes),
        // Those of `fonts/` have passed no checks either.
        "svg" if std::str::from_utf8(bytes).is_ok_and(tells) => Treatment::Refuse(HOLDS),
        "svg" => Treatment::Strip(Kind::Drawing),
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
            Ok(text) if tells(text) => Treatment::Refuse(HOLDS),
            Ok(text) if matches!(suffix.as_str(), "vcf" | "ics") && attaches(text) => Treatment::Refuse(HOLDS),
            Ok(text) if !text.contains('\0') => Treatment::Keep,
            Ok(_) | Err(_) => Treatment::Refuse("is not UTF-8 text"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_called_one() {
        let of = |path: &str| treatment(&RelPath::from_safe(path.to_owned()), b"ID3\x04\0\0\0\0\0\0\xFF\xFB");
        assert_eq!(of("static/a.MP3"), Treatment::Strip(Kind::Mp3));
        assert_eq!(of("static/a.css"), Treatment::Refuse("is not what its name says"));
    }

    #[test]
    fn only_pictures_that_were_looked_at_are_shapes() {
        let of = |path: &str| {
            treatment(&RelPath::from_safe(path.to_owned()), b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        };
        assert_eq!(of("content/en/a.svg"), Treatment::Strip(Kind::Shapes));
        assert_eq!(of("static/a.svg"), Treatment::Strip(Kind::Drawing));
        assert_eq!(of("fonts/a.SVG"), Treatment::Strip(Kind::Drawing));
    }
}
