//! Pictures and recordings without what does not show: who made them, where, when and with what.
//!
//! What is kept is listed, not what is taken out: nobody knows all that cameras and programs write. A file that is cut
//! off, or built in a way that is not known here, gives `None`: nobody can say what would go along with it.

mod drawing;
mod gif;
mod ico;
mod jpeg;
mod m4a;
mod mp3;
mod orientation;
mod png;
mod riff;

use super::kind::Kind;

/// A file without what does not show. `None` where that cannot be said of it.
pub(super) fn strip(kind: Kind, bytes: &[u8]) -> Option<Vec<u8>> {
    match kind {
        Kind::Png => png::strip(bytes),
        Kind::Jpeg => jpeg::strip(bytes),
        Kind::Gif => gif::strip(bytes),
        Kind::Webp => riff::webp(bytes),
        Kind::Ico => ico::strip(bytes),
        Kind::Shapes => drawing::shapes(bytes),
        Kind::Drawing => drawing::drawing(bytes),
        Kind::Mp3 => mp3::strip(bytes),
        Kind::M4a => m4a::strip(bytes),
        Kind::Wav => riff::wav(bytes),
    }
}
